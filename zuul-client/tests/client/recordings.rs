//! Every recorded answer goes to its operation's decoder, and serialised again it is what was recorded.
//!
//! What may differ is in [`normal`]: a member that is absent, null or an empty container says the
//! same; `0` is the number `0.0`; and what is a word or a boolean is written as a word ([`BOOL_OR_WORD`]).

use std::collections::BTreeMap;
use std::sync::Arc;

use async_trait::async_trait;
use scs_client_core::transport::TransportError;
use scs_client_core::{
    Body, ClientBuilder, Operation, OperationInfo, PathEncoding, PendingCall, ServiceClient,
    Transport,
};
use scs_testkit::recordings::{self, ZuulExchange};
use serde_json::Value;
use zuul_client::credentials::Static;
use zuul_client::{Error, Zuul, ZuulErrorExt as _, operations};

/// An answer as a transport gives it.
#[derive(Clone, Debug)]
pub(crate) struct Canned {
    pub(crate) status: u16,
    pub(crate) content_type: Option<String>,
    pub(crate) body: String,
}

impl Canned {
    pub(crate) fn of(exchange: &ZuulExchange) -> Self {
        Self {
            status: exchange.response.status,
            content_type: exchange.response.header("content-type").map(str::to_owned),
            body: exchange.response.text(),
        }
    }
}

#[async_trait]
impl Transport for Canned {
    async fn send(&self, _: http::Request<Body>) -> Result<http::Response<Body>, TransportError> {
        let mut answer = http::Response::new(Body::from(bytes::Bytes::from(self.body.clone())));
        *answer.status_mut() = self.status.try_into().unwrap();
        if let Some(content_type) = &self.content_type {
            answer
                .headers_mut()
                .insert("content-type", content_type.parse().unwrap());
        }
        Ok(answer)
    }
}

/// The executor alone, for calls by operation type.
struct Raw(scs_client_core::Executor);

impl ServiceClient for Raw {
    type Service = Zuul;

    fn from_executor(executor: scs_client_core::Executor) -> Self {
        Self(executor)
    }
}

/// What an operation gives for an answer.
pub(crate) async fn read<O: Operation>(answer: Canned) -> Result<O::Output, Error> {
    let clock = zuul_client::TestClock::new();
    let raw = ClientBuilder::<Raw>::new("http://127.0.0.1:1")
        .transport(Arc::new(answer))
        .credentials(Static::bearer("token"))
        .max_attempts(1)
        .clock(Arc::new(clock))
        .build()?;
    let mut call = PendingCall::<O>::new(&raw.0);
    for name in names(O::INFO.path) {
        call = call.path(name, "1");
    }
    call.send().await
}

/// The names in the template of a path.
fn names(template: &'static str) -> impl Iterator<Item = &'static str> {
    template
        .split('{')
        .skip(1)
        .filter_map(|part| part.split('}').next())
}

macro_rules! by_operation {
    ($info:expr, $answer:expr, values [$($value:ident)*] pages [$($page:ident)*]) => {
        match $info.id {
            $(id if id == operations::$value::INFO.id =>
                Ok(serde_json::to_value(read::<operations::$value>($answer).await?).unwrap()),)*
            $(id if id == operations::$page::INFO.id =>
                Ok(serde_json::to_value(read::<operations::$page>($answer).await?.items).unwrap()),)*
            other => panic!("{other} has no decoder here"),
        }
    };
}

#[allow(deprecated, reason = "they are operations, too")]
async fn decoded(info: &OperationInfo, answer: Canned) -> Result<Value, Error> {
    by_operation!(info, answer,
        values [
            GetJwksAtRoot GetOpenidConfiguration GetIndex GetRootAuthorizations ListComponents ListConnections
            GetInfo GetTenantAuthorizations ListAutoholds GetAutohold DeleteAutohold GetBadge GetBuild GetBuildset
            ListFlavors DeleteImageBuildArtifact DeleteImageUpload RepeatImageUpload ValidateImageUpload BuildImage
            ListImages GetTenantInfo ListJobVariants ListJobs GetProjectKey ListLabels ListNodes UpdateNode
            ListNodesetRequests DeleteNodesetRequest FreezeJob FreezeJobs ListPipelines GetProjectSshKey GetProject
            ListProjectAutoholds CreateAutohold Dequeue Enqueue FreezePipeline ListProjects Promote ListProviders
            ListSemaphores SetTenantState GetStatus ListItemsOfChange GetTenantSshKey GetTenantStatus ListTenants
            GetJwksAtOldPath GetJwks GetTenantOpenidConfiguration GetTenantJwks GetTenantJwksAtOldWellKnownPath
            GetTenantJwksAtOldPath
        ]
        pages [ListBuildTimes ListBuilds ListBuildsets ListConfigErrors ListSystemEvents]
    )
}

/// The operation that a recorded request belongs to; none for a route that the API does not have.
fn operation_of(exchange: &ZuulExchange) -> Option<&'static OperationInfo> {
    let path = exchange.request.path.split('?').next().unwrap_or_default();
    operations::ALL
        .iter()
        .filter(|info| info.method.as_str() == exchange.request.method)
        .filter(|info| fits(info, info.path, path))
        // Of several the one that says most by itself, as the server decides.
        .max_by_key(|info| info.path.len() - names(info.path).map(str::len).sum::<usize>())
}

fn fits(info: &OperationInfo, template: &str, path: &str) -> bool {
    let Some((literal, rest)) = template.split_once('{') else {
        return template == path;
    };
    let (Some(tail), Some((name, after))) = (path.strip_prefix(literal), rest.split_once('}'))
    else {
        return false;
    };
    let greedy = info
        .path_encoding
        .contains(&(name, PathEncoding::LiteralSlashes));
    (1..=tail.len())
        .filter(|end| tail.is_char_boundary(*end))
        .take_while(|end| greedy || !tail[..*end].contains('/'))
        .any(|end| fits(info, after, &tail[end..]))
}

/// Why no operation makes this request; what is not named here must have a decoder.
fn excluded(exchange: &ZuulExchange) -> Option<&'static str> {
    let request = &exchange.request;
    match (request.method.as_str(), exchange.number) {
        _ if exchange.is_log_file() => Some("a file of the log server"),
        // A route of its own, of which `console` reads the frames.
        ("GET", _) if request.path.ends_with("/console-stream") => Some("the console"),
        ("OPTIONS" | "HEAD", _) => Some("a method that the API does not need"),
        // Reads ignore the method, and enqueue fails at any other; this client sends the right one.
        (_, 123..=125 | 234 | 423) => Some("a wrong method"),
        ("GET", 53..=55 | 272 | 414) => Some("a route that is none, and gives the web interface"),
        _ => None,
    }
}

/// Members of a job that are `true`, `false` or a word such as `auto`: read, and written, as one open set of words.
const BOOL_OR_WORD: [&str; 2] = ["deduplicate", "workspace_checkout"];

/// An answer in the form in which two of them may be compared.
fn normal(value: &Value) -> Value {
    match value {
        Value::Object(members) => {
            let kept = members.iter().map(|(name, value)| match value {
                Value::Bool(on) if BOOL_OR_WORD.contains(&name.as_str()) => {
                    (name.clone(), Value::from(on.to_string()))
                }
                _ => (name.clone(), normal(value)),
            });
            Value::Object(kept.filter(|(_, value)| !is_nothing(value)).collect())
        }
        Value::Array(items) => Value::Array(items.iter().map(normal).collect()),
        Value::Number(number) => Value::from(number.as_f64()),
        other => other.clone(),
    }
}

fn is_nothing(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Array(items) => items.is_empty(),
        Value::Object(members) => members.is_empty(),
        _ => false,
    }
}

/// What the operation should give: all of the answer, or what is inside the envelope.
fn expected(info: &OperationInfo, exchange: &ZuulExchange) -> Value {
    let body = exchange.response.body.clone().unwrap_or_default();
    match info.envelope {
        Some(member) => body[member].clone(),
        // `true` and `null` say no more than the status does.
        None if body.is_boolean() => Value::Null,
        None => body,
    }
}

/// What the server says about a refusal: the paragraph of a page, the description in JSON.
fn words(exchange: &ZuulExchange) -> Vec<String> {
    let body = exchange.response.body.clone().unwrap_or_default();
    let text = match &body {
        Value::Object(members) => members["description"].as_str(),
        Value::String(page) => page
            .split("<p>")
            .nth(1)
            .and_then(|rest| rest.split("</p>").next()),
        _ => None,
    };
    let plain = |text: &str| text.replace("&quot;", "\"").replace("&#x27;", "'");
    text.map(plain).into_iter().collect()
}

/// What became of a row of recordings.
#[derive(Debug, Default, PartialEq)]
struct Counts {
    /// Successes that decoded and are the same when serialised again.
    read: u32,
    /// Refusals that became an error with the server's words.
    refused: u32,
    /// Answers to requests that no operation makes, by the reason.
    outside: BTreeMap<&'static str, u32>,
}

async fn check(all: Vec<ZuulExchange>) -> (Counts, BTreeMap<&'static str, u32>) {
    let (mut counts, mut seen, mut wrong) = (Counts::default(), BTreeMap::new(), Vec::new());
    for exchange in all {
        if let Some(why) = excluded(&exchange) {
            *counts.outside.entry(why).or_default() += 1;
            continue;
        }
        let label = exchange.label();
        let info = operation_of(&exchange).unwrap_or_else(|| panic!("{label} has no operation"));
        let result = decoded(info, Canned::of(&exchange)).await;
        let outcome = if info.accepts.contains(&exchange.response.status) {
            counts.read += 1;
            *seen.entry(info.id).or_default() += 1;
            same(result, &expected(info, &exchange))
        } else {
            counts.refused += 1;
            refused(result, &exchange)
        };
        wrong.extend(outcome.err().map(|why| format!("{label}: {why}")));
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    (counts, seen)
}

fn same(result: Result<Value, Error>, expected: &Value) -> Result<(), String> {
    let value = result.map_err(|error| error.to_string())?;
    match difference("", &normal(&value), &normal(expected)) {
        None => Ok(()),
        Some(difference) => Err(difference),
    }
}

/// The first place in which two values differ.
fn difference(path: &str, ours: &Value, theirs: &Value) -> Option<String> {
    match (ours, theirs) {
        (Value::Object(a), Value::Object(b)) => a
            .keys()
            .chain(b.keys())
            .find_map(|name| difference(&format!("{path}.{name}"), &ours[name], &theirs[name])),
        (Value::Array(a), Value::Array(b)) if a.len() == b.len() => (0..a.len())
            .find_map(|index| difference(&format!("{path}[{index}]"), &a[index], &b[index])),
        _ if ours == theirs => None,
        _ => Some(format!("{path}: {ours} is not {theirs}")),
    }
}

fn refused(result: Result<Value, Error>, exchange: &ZuulExchange) -> Result<(), String> {
    let Err(error) = result else {
        return Err("a refusal is an error".to_owned());
    };
    let body = exchange.response.body.as_ref();
    let said = |name: &str| body.and_then(|body| body[name].as_str()).map(str::to_owned);
    let ours = (
        error.status().map(|status| status.as_u16()),
        error.messages().to_vec(),
        error.realm(),
        error.codes().first().cloned(),
    );
    let theirs = (
        Some(exchange.response.status),
        words(exchange),
        said("realm"),
        said("error"),
    );
    match ours == theirs {
        true => Ok(()),
        false => Err(format!("{ours:?} is not {theirs:?}")),
    }
}

#[tokio::test]
async fn every_recorded_answer_is_read() {
    let all = recordings::zuul().unwrap();
    assert_eq!(all.len(), 262);
    let (counts, seen) = check(all).await;
    let outside = BTreeMap::from([
        ("a file of the log server", 7),
        ("the console", 8),
        ("a method that the API does not need", 8),
        ("a wrong method", 4),
        ("a route that is none, and gives the web interface", 4),
    ]);
    assert_eq!(outside.values().sum::<u32>(), 31);
    assert_eq!(
        counts,
        Counts {
            read: 164,
            refused: 67,
            outside
        },
        "164 + 67 + 31 = 262"
    );
    assert_eq!(seen.len(), 50, "operations with an answer: {seen:?}");
}

#[tokio::test]
async fn every_later_answer_is_read() {
    let (counts, seen) = check(recordings::zuul_later().unwrap()).await;
    let outside = BTreeMap::from([
        ("a file of the log server", 6),
        ("the console", 1),
        ("a wrong method", 1),
        ("a route that is none, and gives the web interface", 1),
    ]);
    assert_eq!(
        counts,
        Counts {
            read: 21,
            refused: 19,
            outside
        },
        "21 + 19 + 9 = 49"
    );
    for first in [
        "components",
        "image_build_artifact_delete",
        "image_upload_delete",
        "image_upload_upload",
        "image_upload_validate",
        "nodeset_requests_delete",
        "project_freeze_pipeline",
        "status_change",
    ] {
        assert!(
            seen.contains_key(first),
            "{first} was recorded later: {seen:?}"
        );
    }
}

/// Three operations were never recorded with a success, and have a decoder nevertheless.
#[tokio::test]
async fn every_operation_has_a_decoder_here() {
    assert_eq!(operations::ALL.len(), 61, "and the console");
    for info in operations::ALL {
        let answer = Canned {
            status: 404,
            content_type: None,
            body: String::new(),
        };
        let error = decoded(info, answer)
            .await
            .expect_err("a refusal is an error");
        assert!(error.is_not_found(), "{error}");
    }
}
