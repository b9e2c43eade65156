//! What Harbor makes of a manifest.

use serde_json::Value;

use super::image::{DOCKER_CONFIG, DOCKER_LIST, HELM_CONFIG, OCI_CONFIG, OCI_INDEX, SBOM};

/// Digests of config and layers.
pub(crate) fn blobs_of(content: &Value) -> Vec<String> {
    let layers = content["layers"].as_array().into_iter().flatten();
    layers
        .chain(content.get("config"))
        .filter_map(|part| Some(part["digest"].as_str()?.to_owned()))
        .collect()
}

/// The type that Harbor makes of the media type of a config.
pub(super) fn kind(config_type: &str) -> String {
    let known = match config_type {
        OCI_CONFIG | DOCKER_CONFIG | OCI_INDEX | DOCKER_LIST => "IMAGE",
        HELM_CONFIG => "CHART",
        "application/vnd.wasm.config.v1+json" => "WASM",
        SBOM => "SBOM",
        _ => "",
    };
    if !known.is_empty() {
        return known.to_owned();
    }
    config_type
        .strip_prefix("application/vnd.")
        .and_then(|rest| rest.split_once(".config."))
        .and_then(|(name, _)| name.split_once('.'))
        .map_or_else(|| "UNKNOWN".to_owned(), |(_, kind)| kind.to_uppercase())
}

pub(super) fn extra_attrs(config_type: &str, config: &Value) -> Value {
    if ![OCI_CONFIG, DOCKER_CONFIG].contains(&config_type) {
        return config.clone();
    }
    ["architecture", "author", "config", "created", "os"]
        .into_iter()
        .filter_map(|name| Some((name.to_owned(), config.get(name)?.clone())))
        .collect::<serde_json::Map<_, _>>()
        .into()
}

/// What a manifest is an accessory of, and which kind of one.
pub(super) fn subject(content: &Value, tag: Option<&str>) -> Option<(String, &'static str)> {
    let by_tag = tag
        .and_then(|tag| tag.strip_prefix("sha256-")?.strip_suffix(".sig"))
        .map(|hex| (format!("sha256:{hex}"), "signature.cosign"));
    if by_tag.is_some() {
        return by_tag;
    }
    let digest = content["subject"]["digest"].as_str()?.to_owned();
    let what = content["artifactType"]
        .as_str()
        .or_else(|| content["config"]["mediaType"].as_str())
        .unwrap_or_default();
    let kind = match what {
        SBOM => "sbom.harbor",
        "application/vnd.cncf.notary.signature" => "signature.notation",
        "application/vnd.dev.cosign.artifact.sig.v1+json" => "signature.cosign",
        what if what.starts_with("application/vnd.dev.sigstore.bundle") => "signature.cosign",
        _ => "subject.accessory",
    };
    Some((digest, kind))
}
