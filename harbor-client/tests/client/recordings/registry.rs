//! The registry's own calls: which decoder reads their answers, and what should come of it.

use harbor_client::Error;
use harbor_client::registry::{GetManifest, GetToken, HeadManifest, ListReferrers, ListTags};
use scs_client_core::{Operation as _, OperationInfo};
use scs_testkit::recordings::HarborExchange;
use serde_json::{Value, json};

use super::{Canned, read};

pub(super) const ALL: &[OperationInfo] = &[
    GetToken::INFO,
    GetManifest::INFO,
    HeadManifest::INFO,
    ListTags::INFO,
    ListReferrers::INFO,
];

pub(super) fn has(info: &OperationInfo) -> bool {
    ALL.iter().any(|one| one.id == info.id)
}

/// The answer with the body as it was sent, so that a manifest's digest can be computed.
pub(super) fn canned(exchange: &HarborExchange) -> Canned {
    let mut answer = Canned::of(exchange);
    if let Some(body @ Value::Object(_)) = &exchange.response.body {
        answer.body = as_sent(body);
    }
    answer
}

/// JSON as the recorder had pushed its manifests: blanks behind commas and colons, and members in
/// this order.
fn as_sent(value: &Value) -> String {
    const FIRST: [&str; 12] = [
        "schemaVersion",
        "mediaType",
        "config",
        "layers",
        "manifests",
        "digest",
        "size",
        "platform",
        "architecture",
        "os",
        "variant",
        "annotations",
    ];
    match value {
        Value::Object(members) => {
            let mut members: Vec<_> = members.iter().collect();
            members.sort_by_key(|(name, _)| {
                FIRST
                    .iter()
                    .position(|first| first == name)
                    .unwrap_or(FIRST.len())
            });
            let members = members
                .iter()
                .map(|(name, value)| format!("{}: {}", json!(name), as_sent(value)));
            format!("{{{}}}", members.collect::<Vec<_>>().join(", "))
        }
        Value::Array(items) => {
            let items = items.iter().map(as_sent);
            format!("[{}]", items.collect::<Vec<_>>().join(", "))
        }
        other => other.to_string(),
    }
}

pub(super) async fn decoded(info: &OperationInfo, answer: Canned) -> Result<Value, Error> {
    if info.id == GetToken::INFO.id {
        let token = read::<GetToken>(answer).await?;
        return Ok(json!({
            "token": token.secret.expose(),
            "expires_in": token.expires_in.as_secs(),
        }));
    }
    if info.id == GetManifest::INFO.id {
        let manifest = read::<GetManifest>(answer).await?;
        return Ok(json!({
            "schemaVersion": 2,
            "mediaType": manifest.media_type,
            "artifactType": manifest.artifact_type,
            "config": manifest.config,
            "layers": manifest.layers,
            "manifests": manifest.manifests,
            "subject": manifest.subject,
            "annotations": manifest.annotations,
        }));
    }
    if info.id == HeadManifest::INFO.id {
        let head = read::<HeadManifest>(answer).await?;
        return Ok(json!([head.media_type, head.digest, head.size]));
    }
    if info.id == ListTags::INFO.id {
        return Ok(json!(read::<ListTags>(answer).await?.items));
    }
    Ok(json!(read::<ListReferrers>(answer).await?))
}

/// What should come of a success.
pub(super) fn expected(info: &OperationInfo, exchange: &HarborExchange) -> Value {
    let body = exchange.response.body.clone().unwrap_or_default();
    let header = |name| exchange.response.header(name);
    if info.id == GetToken::INFO.id {
        return json!({"token": body["token"], "expires_in": body["expires_in"]});
    }
    if info.id == HeadManifest::INFO.id {
        let size = header("content-length").and_then(|text| text.parse::<u64>().ok());
        return json!([
            header("content-type"),
            header("docker-content-digest"),
            size
        ]);
    }
    match info.envelope {
        Some(member) => body[member].clone(),
        None => body,
    }
}

/// Does a path have the form of a template, in which a repository's name has as many segments as it likes?
pub(super) fn fits(template: &str, path: &str) -> bool {
    let path = path.split('?').next().unwrap_or_default();
    let (head, tail) = template
        .split_once("{repository_name}")
        .unwrap_or((template, ""));
    let count = |text: &str| text.matches('/').count();
    let words = |text: &str| -> Vec<String> {
        let words = text.split('/').filter(|word| !word.starts_with('{'));
        words.map(str::to_owned).collect()
    };
    count(path) >= count(template)
        && words(head)
            .iter()
            .chain(&words(tail))
            .all(|word| path.split('/').any(|one| one == word))
}
