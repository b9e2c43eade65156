//! The recorded requests for repositories, artifacts, tags, scans and the registry once more, in their order, against
//! repositories like those that they were sent to.

use std::collections::BTreeSet;

use scs_testkit::{
    harbor::Scanning,
    recordings::{HarborExchange, harbor},
};
use serde_json::Value;

use crate::{
    recorded_stage::{Stage, stage},
    support::Answer,
};

const OPERATIONS: &[&str] = &[
    "listAllRepositories",
    "listRepositories",
    "getRepository",
    "updateRepository",
    "deleteRepository",
    "CopyArtifact",
    "addLabel",
    "createTag",
    "deleteArtifact",
    "deleteTag",
    "getAddition",
    "getArtifact",
    "getVulnerabilitiesAddition",
    "listAccessories",
    "listArtifacts",
    "listTags",
    "removeLabel",
    "getReportLog",
    "scanArtifact",
    "stopScanArtifact",
    "listArtifactsOfProject",
    "CreateImmuRule",
    "DeleteImmuRule",
    "ListImmuRules",
    "UpdateImmuRule",
    "serviceToken",
];

/// What differs between an answer and the recorded one.
fn differences(stage: &Stage, exchange: &HarborExchange, answer: &Answer) -> Vec<String> {
    let recorded = &exchange.response;
    let mut found = Vec::new();
    if answer.status != recorded.status {
        let body = String::from_utf8_lossy(&answer.body).into_owned();
        return vec![format!(
            "status {} instead of {}: {body}",
            answer.status, recorded.status
        )];
    }
    for name in [
        "content-type",
        "location",
        "x-total-count",
        "www-authenticate",
        "oci-filters-applied",
    ] {
        let there = recorded
            .header(name)
            .map(|value| stage.here(value))
            .map(|value| plain(&value));
        let here = answer.header(name).map(plain);
        let here =
            here.map(|value| value.replace(&stage.server.base_url(), "http://<N>.<N>.<N>.<N>:<N>"));
        let there = there
            .map(|value| value.replace("http://127.0.0.1:19100", "http://<N>.<N>.<N>.<N>:<N>"));
        if here != there {
            found.push(format!("{name}: {here:?} instead of {there:?}"));
        }
    }
    if recorded.header("link").is_some() != answer.header("link").is_some() {
        found.push(format!("link: {:?}", answer.header("link")));
    }
    let Some(there) = recorded
        .body
        .as_ref()
        .filter(|body| body.is_object() || body.is_array())
    else {
        return found;
    };
    let here: Value = serde_json::from_slice(&answer.body).unwrap_or_default();
    if recorded.status >= 400 {
        for name in ["code", "message"] {
            let text = |body: &Value| {
                body["errors"][0][name]
                    .as_str()
                    .unwrap_or_default()
                    .to_owned()
            };
            let there = plain(&stage.here(&text(there)));
            let here = plain(&text(&here));
            if here != there {
                found.push(format!("{name}: {here:?} instead of {there:?}"));
            }
        }
        return found;
    }
    let (here, there) = (shape(&here), shape(there));
    let less: Vec<_> = there.difference(&here).collect();
    let more: Vec<_> = here.difference(&there).collect();
    if !less.is_empty() || !more.is_empty() {
        found.push(format!("lacks {less:?}, has {more:?}"));
    }
    found
}

/// Numbers and digests do not count.
fn plain(text: &str) -> String {
    let mut plain = String::new();
    let mut digits = false;
    let text = text.replace("a-stub", "Stub").replace(" KiB", " B");
    let text = match text.split_once("/blobs/uploads/") {
        Some((before, _)) => format!("{before}/blobs/uploads/…"),
        None => text,
    };
    let text = match text.find("sha256:") {
        Some(place) if text.len() >= place + 71 => {
            format!("{}<digest>{}", &text[..place], &text[place + 71..])
        }
        _ => text,
    };
    for letter in text.chars() {
        if letter.is_ascii_digit() {
            if !digits {
                plain.push_str("<N>");
            }
            digits = true;
        } else if digits && letter == '.' {
            // A fraction goes with its number.
        } else {
            digits = false;
            plain.push(letter);
        }
    }
    plain
}

/// Paths of all members; what is free in its keys counts as one.
fn shape(value: &Value) -> BTreeSet<String> {
    fn walk(value: &Value, path: &str, found: &mut BTreeSet<String>) {
        match value {
            Value::Object(members) => {
                for (name, value) in members {
                    if ["annotations", "variant"].contains(&name.as_str()) {
                        continue;
                    }
                    let path = format!("{path}/{name}");
                    found.insert(path.clone());
                    if !["extra_attrs", "annotations", "vulnerabilities", "packages"]
                        .contains(&name.as_str())
                        && !path.ends_with("/summary/summary")
                    {
                        walk(value, &path, found);
                    }
                }
            }
            Value::Array(items) => {
                for item in items {
                    walk(item, &format!("{path}[]"), found);
                }
            }
            _ => {}
        }
    }
    let mut found = BTreeSet::new();
    walk(value, "", &mut found);
    found
}

/// What is not like the recordings, and why.
const EXCLUDED: &[(std::ops::RangeInclusive<u16>, &str)] = &[
    (
        282..=282,
        "half a digest, which nothing can be put in the place of",
    ),
    (287..=287, "a range of days around the recording"),
    (1303..=1911, "repositories and robots of the other half"),
    (3011..=3011, "bundles are no type here"),
    (3116..=3117, "models are no type here"),
    (3187..=3187, "a label that was deleted before"),
    (3477..=3477, "after a retention"),
    (3783..=3788, "a project that scans by itself"),
    (3810..=3816, "a proxy cache"),
    (3909..=3909, "by a number of an artifact"),
];

#[tokio::test]
async fn the_recorded_requests_are_answered_as_recorded() {
    let mut stage = stage().await;
    let (mut same, mut excluded) = (0, 0);
    let mut different = Vec::new();
    for exchange in harbor().unwrap() {
        let (number, operation) = (exchange.number, exchange.operation.as_str());
        let ours = OPERATIONS.contains(&operation) || operation.starts_with("registry");
        if !ours && operation != "updateQuota" {
            continue;
        }
        if EXCLUDED
            .iter()
            .any(|(numbers, _)| numbers.contains(&number))
        {
            excluded += 1;
            continue;
        }
        stage.server.registry_down(false);
        stage.before(number).await;
        stage
            .server
            .registry_down(exchange.name.contains("registry-down"));
        let by_hand = exchange.name.contains("slow") || (3260..=3262).contains(&number);
        stage.server.scanning(if by_hand {
            Scanning::ByHand
        } else {
            Scanning::AtOnce
        });
        let answer = stage.send(&exchange).await;
        let found = differences(&stage, &exchange, &answer);
        if found.is_empty() {
            same += 1;
        } else {
            different.push(format!("{}: {}", exchange.label(), found.join("; ")));
        }
    }
    assert!(
        different.is_empty(),
        "{same} the same, {excluded} left out, {} not:\n{}",
        different.len(),
        different.join("\n")
    );
    assert_eq!((same, excluded), (461, 24));
}
