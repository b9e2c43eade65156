//! Every recorded answer goes to its operation's decoder, typed and dynamic, and serialised again it is what was recorded.
//!
//! What may differ is in [`normal`]: numbers that are equal, times that are equal, and what is empty.

mod decoders;
mod normal;

use std::collections::{BTreeMap, BTreeSet};

use centralapi_client::Error;
use scs_testkit::recordings::{self, CentralExchange};
use serde_json::Value;

use crate::answers::Canned;
use decoders::{Call, decoded, dynamic};
use normal::{difference, normal};

const CLAIMS: &str = "/apis/api.scs.community/v1alpha1/namespaces/";

/// Path segments after the namespace: plural, name, subresource.
fn segments(exchange: &CentralExchange) -> Option<Vec<&str>> {
    let path = exchange.request.path.split('?').next()?;
    let (_namespace, rest) = path.strip_prefix(CLAIMS)?.split_once('/')?;
    Some(rest.split('/').collect())
}

/// Why no operation makes this request; what is not named here must have a decoder.
fn excluded(exchange: &CentralExchange) -> Option<&'static str> {
    let Some(segments) = segments(exchange) else {
        return Some(outside(&exchange.request.path));
    };
    let method = exchange.request.method.as_str();
    let header = |name: &str| {
        exchange
            .request
            .headers
            .get(name)
            .map_or("", String::as_str)
    };
    match (method, segments.as_slice(), header("content-type")) {
        ("HEAD" | "OPTIONS", ..) => Some("a method that claims are not called by here"),
        (_, [_, "", ..] | [_, _, ""], _) => Some("a slash too many"),
        (_, [_, _, _], _) => Some("a subresource"),
        ("DELETE" | "PUT", [_], _) => Some("a change of a whole list"),
        _ if header("accept") != "application/json" => Some("an answer in another form"),
        ("POST", _, "text/plain" | "application/yaml" | "")
        | (
            "PATCH",
            _,
            "application/json"
            | "application/json-patch+json"
            | "application/strategic-merge-patch+json"
            | "application/apply-patch+cbor",
        ) => Some("a body in another form"),
        // Only the names of the items are kept.
        _ if matches!(exchange.number, 195) => Some("shortened when it was recorded"),
        _ => None,
    }
}

/// What the API server answers beside claims of a namespace.
fn outside(path: &str) -> &'static str {
    let path = path.split('?').next().unwrap_or_default();
    let in_group = path.strip_prefix("/apis/api.scs.community/v1alpha1/");
    match path {
        "/version" | "/readyz" => "the server itself",
        "/api" | "/apis" => "discovery",
        _ if path.starts_with("/openapi/") => "discovery",
        _ if path.contains("/self") && path.ends_with("reviews") => "reviews of rights",
        _ if path.contains("/serviceaccounts/") => "tokens of service accounts",
        _ if path.contains("/secrets") => "Secrets",
        _ if path.contains("/events") => "events",
        _ if path.starts_with("/api/v1/namespaces") => "namespaces",
        _ if path.starts_with("/apis/compute.openstack") || path.starts_with("/apis/apiext") => {
            "resources of the provider"
        }
        _ => match in_group {
            Some(rest) if rest.starts_with('x') => "composites",
            Some(rest) if rest.starts_with("watch/") => "an old form of watches",
            Some(_) => "claims of all namespaces",
            None => "discovery",
        },
    }
}

fn call_of(exchange: &CentralExchange) -> Call {
    let query = exchange
        .request
        .path
        .split_once('?')
        .map_or("", |(_, query)| query);
    let is_one = segments(exchange).unwrap().len() == 2;
    let content_type = exchange.request.headers.get("content-type");
    match (exchange.request.method.as_str(), is_one) {
        // On one claim the parameter is passed over (287-watch-get-name).
        ("GET", false) if query.contains("watch=true") => Call::Watch,
        ("GET", false) => Call::List,
        ("GET", true) => Call::Get,
        ("POST", false) => Call::Create,
        ("PUT", true) => Call::Replace,
        ("DELETE", true) => Call::Delete,
        ("PATCH", true) if content_type.unwrap() == "application/merge-patch+json" => Call::Patch,
        ("PATCH", true) => Call::Apply,
        other => panic!("{} is {other:?}", exchange.label()),
    }
}

/// What became of the recordings.
#[derive(Debug, Default, PartialEq)]
struct Counts {
    /// Successes that decoded and are the same when serialised again.
    read: u32,
    /// Refusals that became an error with the server's words.
    refused: u32,
    /// Answers to requests that no operation makes, by the reason.
    outside: BTreeMap<&'static str, u32>,
}

#[tokio::test]
async fn every_recorded_answer_is_read() {
    let all = recordings::central().unwrap();
    assert_eq!(all.len(), 334);
    let (mut counts, mut wrong) = (Counts::default(), Vec::new());
    let (mut calls, mut kinds, mut cut) = (BTreeSet::new(), BTreeSet::new(), Vec::new());
    for exchange in &all {
        if let Some(why) = excluded(exchange) {
            *counts.outside.entry(why).or_default() += 1;
            continue;
        }
        let call = call_of(exchange);
        let plural = segments(exchange).unwrap()[0];
        let is_success = (200..300).contains(&exchange.response.status);
        match is_success {
            true => counts.read += 1,
            false => counts.refused += 1,
        }
        let typed = decoded(plural, call, Canned::of(exchange)).await;
        if is_success {
            calls.insert(call);
            kinds.insert(plural);
            assert!(typed.is_some(), "{} has no type here", exchange.label());
        }
        let dynamic = dynamic(call, Canned::of(exchange)).await;
        for result in typed.into_iter().chain([dynamic]) {
            let outcome = match is_success {
                true => same(result, call, exchange),
                false => refused(result, exchange, &mut cut),
            };
            wrong.extend(
                outcome
                    .err()
                    .map(|why| format!("{}: {why}", exchange.label())),
            );
        }
    }
    assert!(wrong.is_empty(), "{} of them: {wrong:#?}", wrong.len());
    assert_eq!(
        calls.len(),
        8,
        "every operation has an accepted answer: {calls:?}"
    );
    assert_eq!(
        kinds,
        BTreeSet::from([
            "clusters",
            "keypairv2s",
            "networkv2s",
            "quotasetv3s",
            "subnetv2s",
            "volumev3s"
        ])
    );
    cut.dedup();
    assert_eq!(
        cut,
        [
            "059-create-bad-json",
            "064-create-no-kind",
            "110-apply-wrong-type",
            "134-patch-merge-unknown-strict",
            "180-get-resource-version-bad",
            "229-deleting-add-finalizer",
            "409-preflight-merge",
        ],
        "values are cut out of the words of these"
    );
    let outside = BTreeMap::from([
        ("Secrets", 5),
        ("a body in another form", 9),
        ("a change of a whole list", 6),
        ("a method that claims are not called by here", 2),
        ("a slash too many", 2),
        ("a subresource", 7),
        ("an answer in another form", 13),
        ("an old form of watches", 1),
        ("claims of all namespaces", 4),
        ("composites", 13),
        ("discovery", 17),
        ("events", 9),
        ("namespaces", 3),
        ("resources of the provider", 6),
        ("reviews of rights", 6),
        ("shortened when it was recorded", 1),
        ("the server itself", 3),
        ("tokens of service accounts", 1),
    ]);
    assert_eq!(outside.values().sum::<u32>(), 108);
    assert_eq!(
        counts,
        Counts {
            read: 117,
            refused: 109,
            outside
        },
        "117 + 109 + 108 = 334"
    );
}

/// What the operation should give.
fn expected(call: Call, exchange: &CentralExchange) -> Value {
    let lines: Vec<Value> = exchange
        .response
        .lines
        .iter()
        .map(|line| line.line.clone())
        .collect();
    let body = exchange.response.body.clone();
    if call == Call::Watch {
        // Of a single event, the recording has a body.
        return body.into_iter().chain(lines).collect();
    }
    // Of a get that asked for a watch, it has a line.
    let body = body.or(lines.first().cloned()).unwrap_or_default();
    match call {
        Call::List => serde_json::json!({
            "items": body["items"],
            "more": body["metadata"]["continue"].as_str().is_some_and(|token| !token.is_empty()),
        }),
        Call::Delete if body["kind"] == "Status" => Value::Null,
        _ => body,
    }
}

fn same(
    result: Result<Value, Error>,
    call: Call,
    exchange: &CentralExchange,
) -> Result<(), String> {
    let ours = normal(&result.map_err(|error| format!("{error:?}"))?);
    let theirs = normal(&expected(call, exchange));
    difference("", &ours, &theirs).map_or(Ok(()), Err)
}

/// Status, reason and causes of a refusal are the server's, and so are its words but for values.
fn refused(
    result: Result<Value, Error>,
    exchange: &CentralExchange,
    cut: &mut Vec<String>,
) -> Result<(), String> {
    let Err(error) = result else {
        return Err("a refusal is an error".to_owned());
    };
    let body = exchange.response.body.clone().unwrap_or_default();
    let causes = body["details"]["causes"]
        .as_array()
        .cloned()
        .unwrap_or_default();
    let mut codes: Vec<&str> = body["reason"].as_str().into_iter().collect();
    for code in causes.iter().filter_map(|cause| cause["reason"].as_str()) {
        if !codes.contains(&code) {
            codes.push(code);
        }
    }
    let words = match &body {
        Value::String(text) => text.lines().next().unwrap_or_default(),
        body => body["message"].as_str().unwrap_or_default(),
    };
    let Some(said) = error.messages().first() else {
        return Err("nothing is said".to_owned());
    };
    if said != words {
        if !is_cut(words, said) {
            return Err(format!("{said:?} is not {words:?}"));
        }
        cut.push(exchange.label());
    }
    let fields: Vec<&str> = error
        .causes()
        .iter()
        .map(|cause| cause.field.as_str())
        .collect();
    let named: Vec<&str> = causes
        .iter()
        .filter_map(|cause| cause["field"].as_str())
        .collect();
    let same_fields = fields.iter().zip(&named).all(|(ours, theirs)| {
        *ours == theirs.trim_start_matches('.') || ["patch", "<nil>"].contains(theirs)
    });
    let status = error.status().map(|status| status.as_u16());
    let same_count = causes.is_empty() || fields.len() == causes.len();
    match status == Some(exchange.response.status)
        && error.codes() == codes
        && same_fields
        && same_count
    {
        true => Ok(()),
        false => Err(format!("{error:?} is not {body}")),
    }
}

/// Whether all pieces of a text stand in another one in their order.
fn is_cut(whole: &str, cut: &str) -> bool {
    let mut rest = whole;
    cut.split('…').all(|piece| match rest.find(piece) {
        Some(at) => {
            rest = &rest[at + piece.len()..];
            true
        }
        None => false,
    })
}

/// What two values are compared by sees a change of any leaf.
#[tokio::test]
async fn a_difference_is_seen() {
    let exchange = crate::answers::recorded("339-edit-put-without-machinery-after");
    let ours = decoded("keypairv2s", Call::Get, Canned::of(exchange))
        .await
        .unwrap()
        .unwrap();
    let theirs = exchange.response.body.clone().unwrap();
    assert_eq!(difference("", &normal(&ours), &normal(&theirs)), None);
    let leaves = pointers("", &theirs);
    for pointer in &leaves {
        let mut other = theirs.clone();
        *other.pointer_mut(pointer).unwrap() = Value::from("another");
        assert!(
            difference("", &normal(&ours), &normal(&other)).is_some(),
            "{pointer}"
        );
    }
    assert!(leaves.len() > 30, "{}", leaves.len());
}

/// Where the leaves of a value are.
fn pointers(path: &str, value: &Value) -> Vec<String> {
    let inner = |(name, value): (String, &Value)| {
        let name = name.replace('~', "~0").replace('/', "~1");
        pointers(&format!("{path}/{name}"), value)
    };
    match value {
        Value::Object(members) if !members.is_empty() => members
            .iter()
            .flat_map(|(name, value)| inner((name.clone(), value)))
            .collect(),
        Value::Array(items) => (0..items.len())
            .flat_map(|index| inner((index.to_string(), &items[index])))
            .collect(),
        _ => vec![path.to_owned()],
    }
}
