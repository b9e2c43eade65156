//! What can be pushed: an image, a chart, a signature, with real bytes and therefore real digests.

use aws_lc_rs::digest::{SHA256, digest};
use bytes::Bytes;
use serde_json::{Map, Value, json};

pub(super) const OCI_MANIFEST: &str = "application/vnd.oci.image.manifest.v1+json";
pub(super) const OCI_INDEX: &str = "application/vnd.oci.image.index.v1+json";
pub(super) const OCI_CONFIG: &str = "application/vnd.oci.image.config.v1+json";
pub(super) const DOCKER_MANIFEST: &str = "application/vnd.docker.distribution.manifest.v2+json";
pub(super) const DOCKER_LIST: &str = "application/vnd.docker.distribution.manifest.list.v2+json";
pub(super) const DOCKER_CONFIG: &str = "application/vnd.docker.container.image.v1+json";
pub(super) const HELM_CONFIG: &str = "application/vnd.cncf.helm.config.v1+json";
pub(super) const SBOM: &str = "application/vnd.goharbor.harbor.sbom.v1";
const OCI_LAYER: &str = "application/vnd.oci.image.layer.v1.tar+gzip";

/// What [`Server::push`](super::Server::push) pushes: one manifest with a config and one layer.
///
/// The bytes depend on nothing but what is set here and, unless [`seed`](Self::seed) says otherwise, on the place it is
/// pushed to; so the same image at the same place has the same digest in every run.
#[derive(Clone, Debug, Default)]
#[must_use]
pub struct Image {
    seed: Option<String>,
    docker: bool,
    config_media_type: Option<String>,
    config: Option<Value>,
    artifact_type: Option<String>,
    annotations: Map<String, Value>,
    subject: Option<String>,
    architecture: Option<String>,
    layer: Option<(String, Bytes)>,
    pub(super) files: Vec<(String, String)>,
}

/// A manifest with the blobs that it names.
#[derive(Clone, Debug)]
pub(super) struct Built {
    pub(super) media_type: String,
    pub(super) manifest: Bytes,
    pub(super) blobs: Vec<Bytes>,
}

impl Image {
    /// An OCI image for linux/amd64.
    pub fn new() -> Self {
        Self::default()
    }

    /// Makes the content another one; images with the same seed are the same image wherever they are pushed.
    pub fn seed(mut self, seed: impl Into<String>) -> Self {
        self.seed = Some(seed.into());
        self
    }

    /// In the older form, manifest version 2 schema 2.
    pub fn docker(mut self) -> Self {
        self.docker = true;
        self
    }

    /// For another processor: `arm64`.
    pub fn architecture(mut self, architecture: impl Into<String>) -> Self {
        self.architecture = Some(architecture.into());
        self
    }

    /// An annotation of the manifest.
    pub fn annotation(mut self, key: impl Into<String>, value: impl Into<String>) -> Self {
        self.annotations.insert(key.into(), value.into().into());
        self
    }

    /// Something else than an image: the media type of its config, and the config itself. `CHART`, `WASM` or what is left
    /// of `application/vnd.example.thing.config.v1+json` is the type that Harbor shows.
    pub fn config(mut self, media_type: impl Into<String>, config: Value) -> Self {
        self.config_media_type = Some(media_type.into());
        self.config = Some(config);
        self
    }

    /// A Helm chart with the two files that Harbor shows.
    pub fn chart(name: &str, version: &str, values: &str, readme: &str) -> Self {
        let config =
            json!({ "apiVersion": "v2", "name": name, "version": version, "type": "application" });
        let mut chart = Self::new().config(HELM_CONFIG, config);
        chart
            .files
            .push(("values.yaml".to_owned(), values.to_owned()));
        chart
            .files
            .push(("readme.md".to_owned(), readme.to_owned()));
        chart
    }

    /// A signature by cosign of the artifact with that digest, found by its subject.
    pub fn signature(of: &str) -> Self {
        Self::new()
            .artifact_type("application/vnd.dev.cosign.artifact.sig.v1+json")
            .subject(of)
    }

    /// The manifest's own word on what it is.
    pub fn artifact_type(mut self, artifact_type: impl Into<String>) -> Self {
        self.artifact_type = Some(artifact_type.into());
        self
    }

    /// Makes it an accessory of the artifact with that digest in the same repository.
    pub fn subject(mut self, digest: impl Into<String>) -> Self {
        self.subject = Some(digest.into());
        self
    }

    /// The content of its only layer.
    pub fn layer(mut self, media_type: impl Into<String>, content: impl Into<Bytes>) -> Self {
        self.layer = Some((media_type.into(), content.into()));
        self
    }

    pub(super) fn build(&self, place: &str) -> Built {
        let seed = self.seed.as_deref().unwrap_or(place);
        let config_media_type = match &self.config_media_type {
            Some(media_type) => media_type.as_str(),
            None if self.docker => DOCKER_CONFIG,
            None => OCI_CONFIG,
        };
        let (layer_media_type, layer) = self.layer.clone().unwrap_or_else(|| {
            let media_type = if self.docker {
                "application/vnd.docker.image.rootfs.diff.tar.gzip"
            } else {
                OCI_LAYER
            };
            let content = format!("the only layer of {seed}\n");
            (media_type.to_owned(), Bytes::from(content))
        });
        let config = self.config.clone().unwrap_or_else(|| {
            let architecture = self.architecture.as_deref().unwrap_or("amd64");
            image_config(seed, architecture, &layer)
        });
        let config = Bytes::from(config.to_string());
        let media_type = if self.docker {
            DOCKER_MANIFEST
        } else {
            OCI_MANIFEST
        };
        let mut manifest = json!({
            "schemaVersion": 2,
            "mediaType": media_type,
            "config": descriptor(config_media_type, &config),
            "layers": [descriptor(&layer_media_type, &layer)],
        });
        if let Some(artifact_type) = &self.artifact_type {
            manifest["artifactType"] = artifact_type.as_str().into();
        }
        if let Some(subject) = &self.subject {
            manifest["subject"] =
                json!({ "mediaType": OCI_MANIFEST, "digest": subject, "size": 418 });
        }
        if !self.annotations.is_empty() {
            manifest["annotations"] = Value::Object(self.annotations.clone());
        }
        Built {
            media_type: media_type.to_owned(),
            manifest: Bytes::from(manifest.to_string()),
            blobs: vec![config, layer],
        }
    }
}

/// `sha256:` and the hash of the bytes.
pub(super) fn digest_of(bytes: &[u8]) -> String {
    use std::fmt::Write as _;

    let mut text = "sha256:".to_owned();
    for byte in digest(&SHA256, bytes).as_ref() {
        let _ = write!(text, "{byte:02x}");
    }
    text
}

/// Is that the form of a digest?
pub(super) fn is_digest(reference: &str) -> bool {
    reference.strip_prefix("sha256:").is_some_and(|hex| {
        hex.len() == 64
            && hex
                .bytes()
                .all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
    })
}

fn descriptor(media_type: &str, bytes: &[u8]) -> Value {
    json!({ "mediaType": media_type, "digest": digest_of(bytes), "size": bytes.len() })
}

fn image_config(seed: &str, architecture: &str, layer: &[u8]) -> Value {
    json!({
        "architecture": architecture,
        "os": "linux",
        "author": "testbed",
        "created": "2026-11-20T10:00:00Z",
        "config": {
            "Env": ["PATH=/usr/bin"],
            "Cmd": ["/bin/sh"],
            "Labels": { "org.example.seed": seed },
            "ExposedPorts": { "8080/tcp": {} },
        },
        "rootfs": { "type": "layers", "diff_ids": [digest_of(layer)] },
        "history": [
            { "created": "2026-11-20T10:00:00Z", "created_by": "/bin/sh -c #(nop) ADD file" },
            { "created": "2026-11-20T10:00:01Z", "created_by": "CMD [\"/bin/sh\"]", "empty_layer": true },
        ],
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_digest_is_that_of_the_bytes() {
        assert_eq!(
            digest_of(b"abc"),
            "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
        let built = Image::new().build("library/app:v1");
        let manifest: Value = serde_json::from_slice(&built.manifest).unwrap();
        assert_eq!(
            manifest["config"]["digest"],
            digest_of(&built.blobs[0]).as_str()
        );
        assert_eq!(manifest["layers"][0]["size"], built.blobs[1].len());
        assert_eq!(
            Image::new().build("library/app:v1").manifest,
            built.manifest,
            "the same every time"
        );
        assert_ne!(
            Image::new().build("library/app:v2").manifest,
            built.manifest
        );
    }
}
