//! Every recorded answer goes to its operation's decoder, and serialised again it is what was recorded.
//!
//! What may differ is in [`normal`].

mod decoders;
pub(crate) mod normal;
mod registry;

use std::collections::BTreeMap;
use std::sync::Arc;

use async_trait::async_trait;
use harbor_client::credentials::Static;
use harbor_client::{Error, Harbor, operations};
use scs_client_core::transport::TransportError;
use scs_client_core::{
    Body, ClientBuilder, Operation, OperationInfo, PendingCall, ServiceClient, Transport,
};
use scs_testkit::coverage::{Kind, Recorder};
use scs_testkit::recordings::{self, HarborExchange};
use serde_json::Value;

use decoders::decoded;
use normal::{difference, normal};

const RUN_LOG: &str = concat!(env!("CARGO_TARGET_TMPDIR"), "/run-log");

/// An answer as a transport gives it.
#[derive(Clone, Debug)]
pub(crate) struct Canned {
    pub(crate) status: u16,
    pub(crate) headers: BTreeMap<String, String>,
    pub(crate) body: String,
    /// Does it count for the coverage table?
    pub(crate) counts: bool,
}

impl Canned {
    pub(crate) fn of(exchange: &HarborExchange) -> Self {
        Self {
            status: exchange.response.status,
            headers: exchange.response.headers.clone(),
            body: exchange.response.text(),
            counts: false,
        }
    }
}

#[async_trait]
impl Transport for Canned {
    async fn send(&self, _: http::Request<Body>) -> Result<http::Response<Body>, TransportError> {
        let mut answer = http::Response::new(Body::from(bytes::Bytes::from(self.body.clone())));
        *answer.status_mut() = self.status.try_into().unwrap();
        for (name, value) in &self.headers {
            let name: http::HeaderName = name.parse().unwrap();
            answer.headers_mut().insert(name, value.parse().unwrap());
        }
        Ok(answer)
    }
}

/// The executor alone, for calls by operation type.
struct Raw(scs_client_core::Executor);

impl ServiceClient for Raw {
    type Service = Harbor;

    fn from_executor(executor: scs_client_core::Executor) -> Self {
        Self(executor)
    }
}

/// What an operation gives for an answer.
pub(crate) async fn read<O: Operation>(answer: Canned) -> Result<O::Output, Error> {
    let mut call = PendingCall::<O>::new(&executor(answer)?);
    for name in names(O::INFO.path) {
        call = call.path(name, "1");
    }
    call.send().await
}

fn executor(answer: Canned) -> Result<scs_client_core::Executor, Error> {
    let counts = answer.counts;
    let mut transport: Arc<dyn Transport> = Arc::new(answer);
    if counts {
        let recorder = Recorder::new(transport, "harbor", Kind::Unit, RUN_LOG).unwrap();
        transport = Arc::new(recorder.server("recording", "2.15.2"));
    }
    let raw = ClientBuilder::<Raw>::new("http://127.0.0.1:1/api/v2.0")
        .transport(transport)
        .credentials(Static::basic("user", "an Example 1").unwrap())
        .max_attempts(1)
        .clock(Arc::new(harbor_client::TestClock::new()))
        .build()?;
    Ok(raw.0)
}

/// The names in the template of a path.
fn names(template: &'static str) -> impl Iterator<Item = &'static str> {
    template
        .split('{')
        .skip(1)
        .filter_map(|part| part.split('}').next())
}

/// The operation that the recorder meant; none for a request that the description does not have.
fn operation_of(exchange: &HarborExchange) -> Option<&'static OperationInfo> {
    operations::ALL
        .iter()
        .chain(registry::ALL)
        .find(|info| info.id == exchange.operation)
}

/// Does a path have the form of a template? Names stand in one segment each, for this server wants slashes escaped twice.
fn fits(template: &str, path: &str) -> bool {
    let (mut expected, mut segments) = (template.split('/'), path.split('/'));
    loop {
        match (expected.next(), segments.next()) {
            (None, None) => return true,
            (Some(name), Some(segment)) if name.starts_with('{') && !segment.is_empty() => {}
            (Some(name), Some(segment)) if name == segment => {}
            _ => return false,
        }
    }
}

/// Why no operation makes this request; what is not named here must have a decoder.
fn excluded(exchange: &HarborExchange) -> Option<&'static str> {
    match exchange.number {
        62 | 170 => Some("a slash too many or too few at the end of the path"),
        305 | 3018 | 3374 => Some("a slash of a repository's name that is not escaped"),
        3 => Some("a name as `Location`, which this client does not ask for"),
        // Texts in quotes, and the certificate as `{}`: this client asks for what they are.
        1668 | 2182 | 2219 => Some("a text or file that was asked for as JSON"),
        63 | 2234 | 3646 => Some("a method that the path does not have"),
        3660 => Some("a condition that this client does not set"),
        _ => match exchange.operation.as_str() {
            "registryStartUpload" | "registryPutManifest" | "registryDeleteManifest" => {
                Some("a change at the registry, past the API")
            }
            "registryHeadBlob" | "registryGetBlob" => Some("a layer of an image"),
            "registryCatalog" => Some("the registry's list of all repositories"),
            "registryVersionCheck" => Some("the registry's version check"),
            "apiVersion" | "version" => Some("the version of the API, beside it"),
            "login" | "logout" | "oidcLogin" | "oidcCallback" => Some("logins of browsers"),
            "outside" | "unknownRoute" => Some("a route that is none"),
            _ => None,
        },
    }
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

async fn check(all: Vec<HarborExchange>) -> (Counts, BTreeMap<&'static str, u32>) {
    let (mut counts, mut seen, mut wrong) = (Counts::default(), BTreeMap::new(), Vec::new());
    for exchange in all {
        if let Some(why) = excluded(&exchange) {
            *counts.outside.entry(why).or_default() += 1;
            continue;
        }
        let label = exchange.label();
        let info = operation_of(&exchange).unwrap_or_else(|| panic!("{label} has no operation"));
        assert_eq!(exchange.request.method, info.method.as_str(), "{label}");
        let is_registry = registry::has(info);
        let path = match is_registry {
            true => exchange.request.path.as_str(),
            false => exchange.request.api_path().unwrap_or_default(),
        };
        assert!(
            fits(info.path, path) || is_registry && registry::fits(info.path, path),
            "{label}: {path} is not {}",
            info.path
        );
        let mut answer = match is_registry {
            true => registry::canned(&exchange),
            false => Canned::of(&exchange),
        };
        answer.counts = true;
        let result = match is_registry {
            true => registry::decoded(info, answer).await,
            false => decoded(info, answer).await,
        };
        let outcome = if info.accepts.contains(&exchange.response.status) {
            counts.read += 1;
            *seen.entry(info.id).or_default() += 1;
            same(result, info, &exchange)
        } else {
            counts.refused += 1;
            refused(result, info, &exchange)
        };
        wrong.extend(outcome.err().map(|why| format!("{label}: {why}")));
    }
    assert!(wrong.is_empty(), "{} of them: {wrong:#?}", wrong.len());
    (counts, seen)
}

/// What the operation should give. An answer that nothing is read from gives nothing.
fn expected(info: &OperationInfo, ours: &Value, exchange: &HarborExchange) -> Value {
    if registry::has(info) {
        return registry::expected(info, exchange);
    }
    match exchange.response.header("location") {
        Some(location) if info.new_id != scs_client_core::NewId::None => {
            Value::from(location.rsplit('/').next())
        }
        _ if info.content_type.is_none() && ours.is_null() => Value::Null,
        _ if ours.is_string() => Value::from(exchange.response.text()),
        _ => exchange.response.body.clone().unwrap_or_default(),
    }
}

fn same(
    result: Result<Value, Error>,
    info: &OperationInfo,
    exchange: &HarborExchange,
) -> Result<(), String> {
    let value = result.map_err(|error| format!("{error:?}"))?;
    let expected = expected(info, &value, exchange);
    match difference("", &normal(&value), &normal(&expected)) {
        None => Ok(()),
        Some(difference) => Err(difference),
    }
}

/// Status and codes of a refusal are the server's, and each of its words is said.
fn refused(
    result: Result<Value, Error>,
    info: &OperationInfo,
    exchange: &HarborExchange,
) -> Result<(), String> {
    let Err(error) = result else {
        return Err("a refusal is an error".to_owned());
    };
    let body = exchange.response.body.as_ref();
    let codes: Vec<&str> = errors(body)
        .filter_map(|one| one["code"].as_str())
        .collect();
    let words = match info.secret_request && info.secret_members.is_empty() {
        // What was sent may stand in them.
        true => Vec::new(),
        false => words(body),
    };
    let same_words = error.messages().len() == words.len()
        && error
            .messages()
            .iter()
            .zip(&words)
            .all(|(ours, theirs)| ours.starts_with(theirs.as_str()));
    let status = error.status().map(|status| status.as_u16());
    match status == Some(exchange.response.status) && error.codes() == codes && same_words {
        true => Ok(()),
        false => Err(format!(
            "{status:?} {:?} {:?} is not {} {codes:?} {words:?}",
            error.codes(),
            error.messages(),
            exchange.response.status
        )),
    }
}

fn errors(body: Option<&Value>) -> impl Iterator<Item = &Value> {
    let list = body.and_then(|body| body["errors"].as_array());
    list.into_iter().flatten()
}

/// What the server says about a refusal, without the head lines of validations.
fn words(body: Option<&Value>) -> Vec<String> {
    if let Some(Value::Array(users)) = body {
        // Of users that cannot be imported there is a list (2426-importLdapUser-unknown).
        let texts = users.iter().filter_map(|one| one["uid"].as_str());
        return texts.map(str::to_owned).collect();
    }
    if let Some(Value::String(text)) = body {
        // 3642-serviceToken-unknown-service
        return text
            .lines()
            .take(1)
            .map(|line| line.trim().to_owned())
            .collect();
    }
    let messages = errors(body).filter_map(|one| one["message"].as_str());
    messages.flat_map(faults).collect()
}

fn faults(message: &str) -> Vec<String> {
    if let Ok(Value::Object(inner)) = serde_json::from_str(message) {
        // The job service's own error, as JSON in the text (1784-actionGetJobLog-missing).
        return vec![inner["message"].as_str().unwrap_or_default().to_owned()];
    }
    let validation = message.starts_with("validation failure list:");
    let lines = message.lines().filter(|line| !line.trim().is_empty());
    match validation {
        true => lines
            .filter(|line| !line.starts_with("validation failure list:"))
            .map(str::to_owned)
            .collect(),
        false => Some(message.to_owned())
            .filter(|text| !text.is_empty())
            .into_iter()
            .collect(),
    }
}

#[tokio::test]
async fn every_recorded_answer_is_read() {
    let all = recordings::harbor().unwrap();
    assert_eq!(all.len(), 2081);
    let (counts, seen) = check(all).await;
    let outside = BTreeMap::from([
        ("a change at the registry, past the API", 21),
        ("a layer of an image", 6),
        ("the registry's list of all repositories", 3),
        ("the registry's version check", 6),
        ("a condition that this client does not set", 1),
        ("the version of the API, beside it", 4),
        ("logins of browsers", 6),
        ("a route that is none", 22),
        ("a method that the path does not have", 3),
        ("a slash too many or too few at the end of the path", 2),
        ("a slash of a repository's name that is not escaped", 3),
        (
            "a name as `Location`, which this client does not ask for",
            1,
        ),
        ("a text or file that was asked for as JSON", 3),
    ]);
    assert_eq!(outside.values().sum::<u32>(), 81);
    assert_eq!(
        counts,
        Counts {
            read: 1055,
            refused: 945,
            outside
        },
        "1,055 + 945 + 81 = 2,081"
    );
    assert_eq!(
        seen.len(),
        operations::ALL.len() + registry::ALL.len(),
        "every operation has an accepted answer"
    );
}

#[tokio::test]
async fn answers_of_races_are_read() {
    let races = recordings::harbor_races().unwrap();
    let all = races.iter().flat_map(|race| race.exchanges()).collect();
    let (counts, _) = check(all).await;
    assert_eq!(
        counts,
        Counts {
            read: 15,
            refused: 57,
            ..Counts::default()
        },
        "15 + 57 = 72"
    );
}

#[tokio::test]
async fn every_operation_has_a_decoder_here() {
    assert_eq!(operations::ALL.len(), 203);
    for info in operations::ALL {
        let answer = Canned {
            status: 404,
            headers: BTreeMap::new(),
            body: String::new(),
            counts: false,
        };
        let error = decoded(info, answer)
            .await
            .expect_err("a refusal is an error");
        assert!(error.is_not_found(), "{error}");
    }
}

/// What two values are compared by sees a change of any leaf.
#[tokio::test]
async fn a_difference_is_seen() {
    let all = recordings::harbor().unwrap();
    let mut leaves = 0;
    for label in [
        "3212-getArtifact-scan-overview-success",
        "1498-getReplicationPolicy-ok",
        "3807-getProject-proxy-cache",
    ] {
        let exchange = all.iter().find(|exchange| exchange.label() == label);
        let exchange = exchange.unwrap();
        let info = operation_of(exchange).unwrap();
        let ours = normal(&decoded(info, Canned::of(exchange)).await.unwrap());
        let theirs = normal(exchange.response.body.as_ref().unwrap());
        assert_eq!(difference("", &ours, &theirs), None, "{label}");
        let mut other = theirs.clone();
        other["a member of a newer server"] = Value::from(1);
        assert!(difference("", &ours, &other).is_some(), "{label}");
        for pointer in pointers("", &theirs) {
            let mut other = theirs.clone();
            *other.pointer_mut(&pointer).unwrap() = Value::from("another");
            leaves += 1;
            assert!(
                difference("", &ours, &other).is_some(),
                "{label}: {pointer}"
            );
        }
    }
    assert!(leaves > 60, "{leaves}");
}

/// Where the leaves of a value are.
fn pointers(path: &str, value: &Value) -> Vec<String> {
    let inner = |(name, value): (String, &Value)| {
        let name = name.replace('~', "~0").replace('/', "~1");
        pointers(&format!("{path}/{name}"), value)
    };
    match value {
        Value::Object(members) => members
            .iter()
            .flat_map(|(name, value)| inner((name.clone(), value)))
            .collect(),
        Value::Array(items) => (0..items.len())
            .flat_map(|index| inner((index.to_string(), &items[index])))
            .collect(),
        _ => vec![path.to_owned()],
    }
}
