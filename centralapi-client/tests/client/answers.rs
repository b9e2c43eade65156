//! A transport that answers with what was recorded, and remembers what it was asked.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, OnceLock};

use async_trait::async_trait;
use centralapi_client::{CentralApi, Client, Error, TestClock, Transport};
use scs_client_core::transport::TransportError;
use scs_client_core::{Body, Executor, Operation, PendingCall, ServiceClient};
use scs_testkit::coverage::{Kind, Recorder};
use scs_testkit::recordings::{self, CentralExchange};
use serde_json::Value;

const RUN_LOG: &str = concat!(env!("CARGO_TARGET_TMPDIR"), "/run-log");

/// The recorded exchange of this number and keyword.
pub(crate) fn recorded(label: &str) -> &'static CentralExchange {
    static ALL: OnceLock<Vec<CentralExchange>> = OnceLock::new();
    let all = ALL.get_or_init(|| recordings::central().unwrap());
    let found = all.iter().find(|exchange| exchange.label() == label);
    found.unwrap_or_else(|| panic!("nothing is called {label}"))
}

/// An answer as a transport gives it.
#[derive(Clone, Debug)]
pub(crate) struct Canned {
    status: u16,
    headers: Vec<(String, String)>,
    body: String,
}

impl Canned {
    pub(crate) fn new(status: u16, content_type: &str, body: &str) -> Self {
        Self {
            status,
            headers: vec![("content-type".to_owned(), content_type.to_owned())],
            body: body.to_owned(),
        }
    }

    pub(crate) fn json(status: u16, body: &Value) -> Self {
        Self::new(status, "application/json", &body.to_string())
    }

    pub(crate) fn of(exchange: &CentralExchange) -> Self {
        let fields = exchange.response.header_fields();
        Self {
            status: exchange.response.status,
            headers: fields
                .map(|(name, value)| (name.to_owned(), value.to_owned()))
                .collect(),
            body: exchange.response.text(),
        }
    }

    pub(crate) fn recorded(label: &str) -> Self {
        Self::of(recorded(label))
    }
}

/// What was sent.
#[derive(Clone, Debug)]
pub(crate) struct Sent {
    pub(crate) method: String,
    pub(crate) path: String,
    pub(crate) query: String,
    pub(crate) content_type: String,
    /// Null where there was none.
    pub(crate) body: Value,
}

/// A server with a list of answers; a request beyond its end fails the test.
#[derive(Clone, Debug, Default)]
pub(crate) struct Server {
    answers: Arc<Mutex<VecDeque<Canned>>>,
    sent: Arc<Mutex<Vec<Sent>>>,
}

impl Server {
    pub(crate) fn new(answers: impl IntoIterator<Item = Canned>) -> Self {
        let server = Self::default();
        server.answers.lock().unwrap().extend(answers);
        server
    }

    pub(crate) fn recorded(labels: &[&str]) -> Self {
        Self::new(labels.iter().map(|label| Canned::recorded(label)))
    }

    pub(crate) fn client(&self) -> Client {
        Client::builder("http://127.0.0.1:1")
            .transport(Arc::new(self.clone()))
            .max_attempts(1)
            .clock(Arc::new(TestClock::new()))
            .build()
            .unwrap()
    }

    /// What was sent; all answers have to be used up.
    pub(crate) fn sent(&self) -> Vec<Sent> {
        assert!(self.answers.lock().unwrap().is_empty(), "not all was asked");
        self.sent.lock().unwrap().clone()
    }

    /// The only request.
    pub(crate) fn one(&self) -> Sent {
        let mut sent = self.sent();
        assert_eq!(sent.len(), 1);
        sent.remove(0)
    }
}

#[async_trait]
impl Transport for Server {
    async fn send(
        &self,
        request: http::Request<Body>,
    ) -> Result<http::Response<Body>, TransportError> {
        let (head, mut body) = request.into_parts();
        let mut bytes = Vec::new();
        while let Some(piece) = body.chunk().await {
            bytes.extend_from_slice(&piece?);
        }
        let content_type = head.headers.get("content-type");
        self.sent.lock().unwrap().push(Sent {
            method: head.method.to_string(),
            path: head.uri.path().to_owned(),
            query: head.uri.query().unwrap_or_default().to_owned(),
            content_type: content_type
                .map_or("", |text| text.to_str().unwrap())
                .to_owned(),
            body: serde_json::from_slice(&bytes).unwrap_or_default(),
        });
        let next = self.answers.lock().unwrap().pop_front();
        let canned = next.expect("a request too many");
        let mut answer = http::Response::new(Body::from(bytes::Bytes::from(canned.body)));
        *answer.status_mut() = canned.status.try_into().unwrap();
        for (name, value) in &canned.headers {
            let name: http::HeaderName = name.parse().unwrap();
            answer.headers_mut().append(name, value.parse().unwrap());
        }
        Ok(answer)
    }
}

/// The executor alone, for calls by operation type.
struct Raw(Executor);

impl ServiceClient for Raw {
    type Service = CentralApi;

    fn from_executor(executor: Executor) -> Self {
        Self(executor)
    }
}

/// What an operation gives for an answer.
pub(crate) async fn read<O: Operation>(answer: Canned) -> Result<O::Output, Error> {
    let transport: Arc<dyn Transport> = Arc::new(Server::new([answer]));
    let recorder = Recorder::new(transport, "centralapi", Kind::Unit, RUN_LOG).unwrap();
    let raw = scs_client_core::ClientBuilder::<Raw>::new("http://127.0.0.1:1")
        .transport(Arc::new(recorder.server("recording", "1.36.3")))
        .max_attempts(1)
        .clock(Arc::new(TestClock::new()))
        .build()?;
    let mut call = PendingCall::<O>::new(&raw.0);
    for name in ["group", "version", "namespace", "plural", "name"] {
        if O::INFO.path.contains(name) {
            call = call.path(name, "1");
        }
    }
    call.send().await
}

/// What an operation gives for a recorded success.
pub(crate) async fn of<O: Operation>(label: &str) -> O::Output {
    let answer = read::<O>(Canned::recorded(label)).await;
    answer.unwrap_or_else(|error| panic!("{label}: {error}"))
}

/// The error that an operation makes of a recorded refusal.
pub(crate) async fn refused<O: Operation>(label: &str) -> Error {
    match read::<O>(Canned::recorded(label)).await {
        Ok(_) => panic!("{label} is no refusal"),
        Err(error) => error,
    }
}
