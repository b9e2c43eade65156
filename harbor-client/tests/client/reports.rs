//! Reports of scans, what is counted and tolerated in them, and lists of components.

mod allowlist;
mod findings;
mod sbom;
mod stand_in;
mod state;
mod types;

use std::collections::{BTreeMap, VecDeque};
use std::sync::{Arc, Mutex, OnceLock};

use async_trait::async_trait;
use harbor_client::model::*;
use harbor_client::{Client, handles};
use scs_client_core::transport::TransportError;
use scs_client_core::{Body, Transport};
use scs_testkit::recordings::{self, HarborExchange};
use serde::de::DeserializeOwned;

use crate::errors::exchange;

const GENERIC: &str = "application/vnd.security.vulnerability.report; version=1.1";
const NATIVE: &str = "application/vnd.scanner.adapter.vuln.report.harbor+json; version=1.0";

/// The body of a recorded success.
fn recorded<T: DeserializeOwned>(number: u16) -> T {
    let answer = exchange(number).response;
    assert_eq!(answer.status, 200, "{number}");
    serde_json::from_value(answer.body.unwrap()).unwrap()
}

/// The one report of a recorded answer.
fn report(number: u16) -> VulnerabilityReport {
    let mut all: BTreeMap<String, VulnerabilityReport> = recorded(number);
    all.remove(GENERIC).unwrap()
}

/// All exchanges, read once.
fn all() -> &'static [HarborExchange] {
    static ALL: OnceLock<Vec<HarborExchange>> = OnceLock::new();
    ALL.get_or_init(|| recordings::harbor().unwrap())
}

/// Every recorded artifact, alone or in a list.
fn artifacts() -> impl Iterator<Item = Artifact> {
    let bodies = all().iter().filter_map(|one| one.response.body.as_ref());
    bodies
        .flat_map(|body| {
            body.as_array()
                .map_or(std::slice::from_ref(body), Vec::as_slice)
        })
        .filter(|body| body["manifest_media_type"].is_string())
        .map(|body| serde_json::from_value(body.clone()).unwrap())
}

#[derive(Debug)]
struct Recorded {
    status: u16,
    media_type: Option<String>,
    body: String,
}

/// Gives recorded answers in this order, and keeps what was asked.
#[derive(Clone, Debug)]
struct Told {
    answers: Arc<Mutex<VecDeque<Recorded>>>,
    asked: Arc<Mutex<Vec<(String, http::HeaderMap)>>>,
}

impl Told {
    fn new(numbers: &[u16]) -> Self {
        let answers = numbers.iter().map(|number| {
            let answer = exchange(*number).response;
            Recorded {
                status: answer.status,
                media_type: answer.header("content-type").map(str::to_owned),
                body: answer.text(),
            }
        });
        Self {
            answers: Arc::new(Mutex::new(answers.collect())),
            asked: Arc::default(),
        }
    }

    /// The artifact that most scans were recorded of.
    fn image(&self) -> handles::Artifact {
        let client = Client::builder("http://127.0.0.1:1")
            .max_attempts(1)
            .transport(Arc::new(self.clone()))
            .build();
        client
            .unwrap()
            .project("a-priv")
            .repository("scan-me")
            .artifact("v1")
    }

    fn paths(&self) -> Vec<String> {
        let asked = self.asked.lock().unwrap();
        asked.iter().map(|(path, _)| path.clone()).collect()
    }

    /// What types of reports the only request asked for.
    fn types(&self) -> String {
        let asked = self.asked.lock().unwrap();
        assert_eq!(asked.len(), 1);
        asked[0].1["x-accept-vulnerabilities"]
            .to_str()
            .unwrap()
            .to_owned()
    }
}

#[async_trait]
impl Transport for Told {
    async fn send(
        &self,
        request: http::Request<Body>,
    ) -> Result<http::Response<Body>, TransportError> {
        let target = request.uri().path_and_query().unwrap().to_string();
        self.asked
            .lock()
            .unwrap()
            .push((target, request.headers().clone()));
        let Recorded {
            status,
            media_type,
            body,
        } = self
            .answers
            .lock()
            .unwrap()
            .pop_front()
            .expect("one request too many");
        let mut answer = http::Response::builder().status(status);
        if let Some(media_type) = media_type {
            answer = answer.header("content-type", media_type);
        }
        Ok(answer.body(Body::from(bytes::Bytes::from(body))).unwrap())
    }
}
