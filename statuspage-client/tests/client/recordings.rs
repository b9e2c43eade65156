//! Every recorded answer goes to its operation's decoder, and serialised again it is what was recorded.
//!
//! What may differ is in [`normal`]: a member that is absent, null or an empty container says the
//! same; an instant may be written in several ways; no list but the phases has an order.

use std::collections::BTreeMap;
use std::sync::Arc;

use async_trait::async_trait;
use scs_client_core::transport::TransportError;
use scs_client_core::{
    Body, Created, Operation, OperationInfo, PendingCall, ServiceClient, Transport,
};
use scs_testkit::recordings;
use serde_json::{Value, json};
use statuspage_client::{Error, StatusPage, model, operations};

/// An answer as a transport gives it.
#[derive(Clone, Debug)]
pub(crate) struct Canned {
    pub(crate) status: u16,
    pub(crate) content_type: Option<String>,
    pub(crate) body: String,
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
    type Service = StatusPage;

    fn from_executor(executor: scs_client_core::Executor) -> Self {
        Self(executor)
    }
}

/// What an output is in JSON, as far as it came from the answer.
trait Shown {
    fn shown(&self) -> Value;
}

macro_rules! shown {
    ($($ty:ty),*) => { $(impl Shown for $ty {
        fn shown(&self) -> Value { serde_json::to_value(self).unwrap() }
    })* };
}
shown!(
    model::Component,
    Vec<model::Component>,
    model::ImpactType,
    Vec<model::ImpactType>,
    model::Severity,
    Vec<model::Severity>,
    model::Incident,
    Vec<model::Incident>,
    model::IncidentUpdate,
    Vec<model::IncidentUpdate>,
    model::PhaseList
);

impl Shown for () {
    fn shown(&self) -> Value {
        Value::Null
    }
}

impl Shown for Created<u64> {
    fn shown(&self) -> Value {
        json!(self.id)
    }
}

impl Shown for Created<i64> {
    fn shown(&self) -> Value {
        json!(self.id)
    }
}

macro_rules! shown_ids {
    ($($ty:ty),*) => { $(impl Shown for Created<$ty> {
        fn shown(&self) -> Value { json!(self.id.as_str()) }
    })* };
}
shown_ids!(model::ComponentId, model::ImpactTypeId, model::IncidentId);

async fn decode<O: Operation>(answer: Canned) -> Result<Value, Error>
where
    O::Output: Shown,
{
    Ok(read::<O>(answer).await?.shown())
}

/// What an operation gives for an answer.
pub(crate) async fn read<O: Operation>(answer: Canned) -> Result<O::Output, Error> {
    let raw = scs_client_core::ClientBuilder::<Raw>::new("http://127.0.0.1:1")
        .transport(Arc::new(answer))
        .max_attempts(1)
        .build()?;
    let mut call = PendingCall::<O>::new(&raw.0);
    for name in [
        "componentId",
        "incidentId",
        "impactTypeId",
        "severityName",
        "updateOrder",
    ] {
        call = call.path(name, "1");
    }
    call.send().await
}

macro_rules! by_operation {
    ($info:expr, $answer:expr, [$($operation:ident),* $(,)?]) => {
        match $info.id {
            $(id if id == operations::$operation::INFO.id => decode::<operations::$operation>($answer).await,)*
            other => panic!("{other} has no decoder here"),
        }
    };
}

async fn decoded(info: &OperationInfo, answer: Canned) -> Result<Value, Error> {
    by_operation!(
        info,
        answer,
        [
            ListComponents,
            CreateComponent,
            GetComponent,
            UpdateComponent,
            DeleteComponent,
            ListImpactTypes,
            CreateImpactType,
            GetImpactType,
            UpdateImpactType,
            DeleteImpactType,
            ListSeverities,
            CreateSeverity,
            GetSeverity,
            UpdateSeverity,
            DeleteSeverity,
            ListIncidents,
            CreateIncident,
            GetIncident,
            UpdateIncident,
            DeleteIncident,
            ListIncidentUpdates,
            CreateIncidentUpdate,
            GetIncidentUpdate,
            UpdateIncidentUpdate,
            DeleteIncidentUpdate,
            GetPhases,
            CreatePhases,
        ]
    )
}

/// The operation that a recorded request belongs to; none for a route that the API does not have.
fn operation_of(method: &str, path: &str) -> Option<&'static OperationInfo> {
    let path = path.split('?').next().unwrap_or_default();
    operations::ALL.iter().find(|info| {
        let template: Vec<&str> = info.path.split('/').collect();
        let given: Vec<&str> = path.split('/').collect();
        info.method.as_str() == method
            && template.len() == given.len()
            && template.iter().zip(&given).all(|(part, given)| {
                if part.starts_with('{') {
                    !given.is_empty()
                } else {
                    part == given
                }
            })
    })
}

/// Why no operation makes this request; what is not named here must have a decoder.
fn excluded(method: &str, path: &str, status: u16) -> Option<&'static str> {
    let path = path.split('?').next().unwrap_or_default();
    let segments: Vec<&str> = path.split('/').skip(1).collect();
    match (method, path, status) {
        ("HEAD" | "PUT" | "OPTIONS" | "TRACE" | "BREW", ..) => {
            Some("a method that the API does not have")
        }
        (.., 404 | 405) => Some("a route that the API does not have"),
        ("GET", "/severities/a/b" | "/components/x/y" | "/incidents/x/y", _) => {
            Some("a slash in a name or an identifier, which the client encodes")
        }
        ("GET", "/%70hases" | "/phases;v=1", _) => Some("a route in another spelling"),
        _ if segments
            .iter()
            .any(|segment| matches!(*segment, "" | "." | "..")) =>
        {
            Some("a segment that the client refuses")
        }
        _ => None,
    }
}

/// An answer in the form in which two of them may be compared.
fn normal(value: &Value) -> Value {
    match value {
        Value::Object(members) => {
            let kept = members.iter().map(|(name, value)| {
                let value = if name == "phases" {
                    value.clone()
                } else {
                    normal(value)
                };
                (name.clone(), value)
            });
            Value::Object(kept.filter(|(_, value)| !is_nothing(value)).collect())
        }
        Value::Array(items) => {
            let mut items: Vec<Value> = items.iter().map(normal).collect();
            items.sort_by_key(Value::to_string);
            Value::Array(items)
        }
        Value::String(text) => match chrono::DateTime::parse_from_rfc3339(text) {
            Ok(instant) if instant.timestamp() > -62_135_500_000 => {
                json!(instant.timestamp_micros())
            }
            // Go's year 1 is "no time".
            Ok(_) => Value::Null,
            Err(_) => value.clone(),
        },
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

/// What the operation should give: what is inside the envelope, or the new identifier.
fn expected(info: &OperationInfo, body: &str) -> Value {
    let body: Value = serde_json::from_str(body).unwrap_or(Value::Null);
    match (info.envelope, info.new_id) {
        (Some(member), _) => body[member].clone(),
        (None, scs_client_core::NewId::Body(member)) => body[member].clone(),
        _ => Value::Null,
    }
}

#[derive(Debug, Default, PartialEq)]
struct Counts {
    /// Successes that decoded and are the same when serialised again.
    read: u32,
    /// Refusals that became an error with the server's words.
    refused: u32,
    /// Answers to requests that no operation of the API makes.
    outside: u32,
}

/// Sends one recorded answer through its operation.
async fn check(
    counts: &mut Counts,
    seen: &mut BTreeMap<&'static str, u32>,
    method: &str,
    path: &str,
    answer: Canned,
) {
    let Some(info) = operation_of(method, path) else {
        assert!(
            excluded(method, path, answer.status).is_some(),
            "{method} {path}: {}",
            answer.status
        );
        counts.outside += 1;
        return;
    };
    let result = decoded(info, answer.clone()).await;
    if info.accepts.contains(&answer.status) {
        let value =
            result.unwrap_or_else(|error| panic!("{method} {path}: {error}\n{}", answer.body));
        assert_eq!(
            normal(&value),
            normal(&expected(info, &answer.body)),
            "{method} {path}\n{}",
            answer.body
        );
        counts.read += 1;
        *seen.entry(info.id).or_default() += 1;
    } else {
        let error = result.expect_err("a refusal is an error");
        assert_eq!(
            error.status().unwrap().as_u16(),
            answer.status,
            "{method} {path}"
        );
        if let Some(message) = serde_json::from_str::<Value>(&answer.body)
            .ok()
            .and_then(|body| body["message"].as_str().map(str::to_owned))
        {
            assert_eq!(error.messages(), [message], "{method} {path}");
        }
        counts.refused += 1;
    }
}

#[tokio::test]
async fn every_measured_answer_is_read() {
    let (mut counts, mut seen) = (Counts::default(), BTreeMap::new());
    let measured = recordings::statuspage().unwrap().measured;
    assert_eq!(measured.len(), 1_424);
    let cut = measured
        .iter()
        .filter(|line| line.left_out.is_some())
        .count();
    for line in measured.into_iter().filter(|line| line.left_out.is_none()) {
        let answer = Canned {
            status: line.status,
            content_type: line.content_type,
            body: line.response,
        };
        check(&mut counts, &mut seen, &line.method, &line.path, answer).await;
    }
    assert_eq!(
        cut, 2,
        "the published description and the page that shows it are no answers of an operation"
    );
    // Only the sequences hold a component that could be deleted.
    assert_eq!(seen.len(), 26, "each operation has an answer: {seen:?}");
    assert_eq!(
        counts,
        Counts {
            read: 1_036,
            refused: 379,
            outside: 7
        }
    );
}

#[tokio::test]
async fn every_answer_of_the_sequences_is_read() {
    let (mut counts, mut seen) = (Counts::default(), BTreeMap::new());
    for sequence in recordings::statuspage().unwrap().sequences {
        for exchange in sequence.exchanges {
            let body = exchange
                .response
                .filled_body()
                .map(|body| body.to_string())
                .unwrap_or_default();
            let content_type = exchange.response.headers.get("content-type").cloned();
            let answer = Canned {
                status: exchange.response.status,
                content_type,
                body,
            };
            check(
                &mut counts,
                &mut seen,
                &exchange.request.method,
                &exchange.request.path,
                answer,
            )
            .await;
        }
    }
    assert_eq!(seen.len(), 27, "each operation has an answer: {seen:?}");
    assert_eq!(
        counts,
        Counts {
            read: 1_196,
            refused: 460,
            outside: 80
        }
    );
}
