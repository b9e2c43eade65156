//! A small service with an operation of every kind, and a transport that does as it is told.

use std::collections::VecDeque;
use std::marker::PhantomData;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use bytes::Bytes;
use scs_client_core::transport::{TransportError, TransportErrorKind};
use scs_client_core::{
    Binary, Body, ByteStream, ClientBuilder, Created, CredentialScope, CredentialUse, Empty,
    ErrorAnswer, Executor, Form, HttpMethod, Json, JsonList, JsonOption, JsonPage, NewId,
    NewObject, OnUnauthorized, Operation, OperationInfo, Page, PagedOperation, Paging,
    PathEncoding, Service, ServiceClient, Streamed, TestClock, Text, Transport, Upgrade, Upgraded,
};
use scs_wire::{Check, Invalid};
use serde::{Deserialize, Serialize};

scs_client_core::define_call! {}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Widget {
    pub(crate) id: u64,
    pub(crate) name: String,
}

#[derive(Debug, Serialize)]
pub(crate) struct NewWidget {
    pub(crate) name: String,
}

impl Check for NewWidget {
    fn check(&self) -> Result<(), Invalid> {
        scs_wire::check::length("name", self.name.as_str(), 1, 20)
    }
}

scs_wire::string_id! {
    /// The identifier of a widget.
    pub struct WidgetId;
}

/// Refreshes after a 401.
#[derive(Debug, Default)]
pub(crate) struct Widgets;

impl Service for Widgets {
    fn name(&self) -> &'static str {
        "widgets"
    }
}

/// Sends the same credential again after a 401.
#[derive(Debug, Default)]
pub(crate) struct Patient;

impl Service for Patient {
    fn name(&self) -> &'static str {
        "patient"
    }

    fn on_unauthorized(&self, _: &ErrorAnswer<'_>) -> OnUnauthorized {
        OnUnauthorized::SameAgainAfter(Duration::from_secs(2))
    }
}

/// Gives up after a 401, and sends credentials with writes alone.
#[derive(Debug, Default)]
pub(crate) struct Strict;

impl Service for Strict {
    fn name(&self) -> &'static str {
        "strict"
    }

    fn credential_scope(&self) -> CredentialScope {
        CredentialScope::WritesOnly
    }

    fn on_unauthorized(&self, _: &ErrorAnswer<'_>) -> OnUnauthorized {
        OnUnauthorized::Never
    }
}

#[derive(Debug)]
pub(crate) struct Client<S = Widgets> {
    executor: Executor,
    service: PhantomData<fn() -> S>,
}

impl<S> Clone for Client<S> {
    fn clone(&self) -> Self {
        Self {
            executor: self.executor.clone(),
            service: PhantomData,
        }
    }
}

impl<S: Service + Default> ServiceClient for Client<S> {
    type Service = S;

    fn from_executor(executor: Executor) -> Self {
        Self {
            executor,
            service: PhantomData,
        }
    }
}

/// Declares operations: name, output, answer, info.
macro_rules! operations {
    ($($name:ident: $output:ty, $answer:ty, $info:expr;)+) => {
        $(
            pub(crate) enum $name {}

            impl Operation for $name {
                type Output = $output;
                type Answer = $answer;
                const INFO: OperationInfo = $info;
            }
        )+
    };
}

const fn op(id: &'static str, method: HttpMethod, path: &'static str) -> OperationInfo {
    OperationInfo::new(id, method, path)
}

operations! {
    GetWidget: Widget, Json<Widget>, op("getWidget", HttpMethod::Get, "/widgets/{id}");
    FindWidget: Option<Widget>, JsonOption<Widget>, op("findWidget", HttpMethod::Get, "/found/{name}");
    ListWidgets: Vec<Widget>, JsonList<Widget>, op("listWidgets", HttpMethod::Get, "/widgets").envelope("data");
    PageWidgets: Page<Widget>, JsonPage<Widget>, op("pageWidgets", HttpMethod::Get, "/pages")
        .paging(Paging::PageNumber { page: "page", size: "page_size", max_size: 100 });
    CreateWidget: Created<WidgetId>, NewObject<WidgetId>, op("createWidget", HttpMethod::Post, "/widgets")
        .accepts(&[201]).new_id(NewId::Body("id"));
    CreateRobot: Created<u64>, NewObject<u64>, op("createRobot", HttpMethod::Post, "/robots")
        .accepts(&[201]).any_content_type().new_id(NewId::Location);
    PutWidget: (), Empty, op("putWidget", HttpMethod::Put, "/widgets/{id}").accepts(&[200, 204]);
    HeadWidget: (), Empty, op("headWidget", HttpMethod::Head, "/widgets/{id}");
    Trigger: (), Empty, op("trigger", HttpMethod::Post, "/trigger").accepts(&[204]).idempotent(true);
    GetNote: String, Text, op("getNote", HttpMethod::Get, "/note").content_type("text/plain");
    GetBlob: Bytes, Binary, op("getBlob", HttpMethod::Get, "/blob").any_content_type();
    GetFile: Bytes, Binary, op("getFile", HttpMethod::Get, "/files/{path}").any_content_type()
        .path_encoding(&[("path", PathEncoding::LiteralSlashes)]);
    Watch: ByteStream, Streamed, op("watch", HttpMethod::Get, "/watch").content_type("text/event-stream");
    Upload: (), Empty, op("upload", HttpMethod::Put, "/upload").accepts(&[204])
        .request_content_type("application/octet-stream");
    Console: Upgraded, Upgrade, op("console", HttpMethod::Get, "/console").accepts(&[101]);
    Login: Widget, Json<Widget>, op("login", HttpMethod::Post, "/login").secret_request().secret_answer();
    ChangeLogin: Widget, Json<Widget>, op("changeLogin", HttpMethod::Put, "/login").secret_members(&["name"]);
    Grant: Widget, Json<Widget>, op("grant", HttpMethod::Post, "/grant").secret_answer();
    Public: Widget, Json<Widget>, op("public", HttpMethod::Get, "/public").credential(CredentialUse::Never);
    Admin: Widget, Json<Widget>, op("admin", HttpMethod::Get, "/admin").credential(CredentialUse::Required);
}

impl PagedOperation for PageWidgets {
    type Item = Widget;
}

/// A list that grows at its start.
pub(crate) enum SkipWidgets {}

impl Operation for SkipWidgets {
    type Output = Page<Widget>;
    type Answer = JsonPage<Widget>;
    const INFO: OperationInfo = op("skipWidgets", HttpMethod::Get, "/skips")
        .envelope("builds")
        .paging(Paging::Offset {
            skip: "skip",
            limit: "limit",
            max_size: 50,
            pin: Some("max"),
        });

    fn arrange(output: &mut Self::Output) {
        output.pin(|widget| i64::try_from(widget.id).ok());
    }
}

impl Call<SkipWidgets> {
    pub(crate) fn max(self, value: i64) -> Self {
        self.query("max", value)
    }
}

impl PagedOperation for SkipWidgets {
    type Item = Widget;
}

impl Call<Watch> {
    pub(crate) fn since(self, value: impl std::fmt::Display) -> Self {
        self.query("since", value)
    }
}

impl<S> Client<S> {
    pub(crate) fn call<O: Operation>(&self) -> Call<O> {
        Call::new(&self.executor)
    }

    pub(crate) fn executor(&self) -> Executor {
        self.executor.clone()
    }

    pub(crate) fn grant(&self, password: &str) -> Call<Grant> {
        let form = Form::new()
            .field("grant_type", "pass word")
            .secret("password", &password.into());
        self.call().form(form)
    }

    pub(crate) fn get(&self, id: impl std::fmt::Display) -> Call<GetWidget> {
        self.call().path("id", id)
    }

    pub(crate) fn get_with(&self, header: &'static str, value: &str) -> Call<GetWidget> {
        self.get(7).header(header, value)
    }

    pub(crate) fn list(&self) -> Call<ListWidgets> {
        self.call()
    }

    pub(crate) fn create(&self, name: &str) -> Call<CreateWidget> {
        self.call().json(&NewWidget {
            name: name.to_owned(),
        })
    }

    pub(crate) fn put(&self, id: u64, name: &str) -> Call<PutWidget> {
        self.call().path("id", id).json(&NewWidget {
            name: name.to_owned(),
        })
    }

    pub(crate) fn file(&self, path: &str) -> Call<GetFile> {
        self.call().path("path", path)
    }

    pub(crate) fn upload(&self, body: Body) -> Call<Upload> {
        self.call().body_stream(body)
    }

    pub(crate) fn console(&self) -> Call<Console> {
        self.call()
            .header("connection", "upgrade")
            .header("upgrade", "raw")
    }

    pub(crate) fn change_login(&self, password: &str) -> Call<ChangeLogin> {
        self.call().json(&NewWidget {
            name: password.to_owned(),
        })
    }

    pub(crate) fn login(&self, password: &str) -> Call<Login> {
        self.call().json(&NewWidget {
            name: password.to_owned(),
        })
    }
}

pub(crate) const WIDGET: &str = r#"{"id": 7, "name": "seven"}"#;

pub(crate) fn widget(id: u64) -> Widget {
    Widget {
        id,
        name: format!("w{id}"),
    }
}

pub(crate) fn builder(url: impl AsRef<str>) -> ClientBuilder<Client> {
    ClientBuilder::new(url)
}

pub(crate) fn client(url: impl AsRef<str>) -> Client {
    builder(url).build().unwrap()
}

/// A client whose time is the test's.
pub(crate) fn clocked(url: impl AsRef<str>) -> (Client, TestClock) {
    let clock = TestClock::new();
    (
        builder(url).clock(Arc::new(clock.clone())).build().unwrap(),
        clock,
    )
}

/// A transport without any wire: it gives what it is told, in turn, and keeps what was sent.
#[derive(Clone, Debug, Default)]
pub(crate) struct Fake {
    outcomes: Arc<Mutex<VecDeque<Outcome>>>,
    sent: Arc<Mutex<Vec<http::Request<()>>>>,
}

#[derive(Clone, Copy, Debug)]
pub(crate) enum Outcome {
    Status(u16),
    Fails(TransportErrorKind),
    /// A good answer.
    Widget,
}

impl Fake {
    /// Goes through the outcomes, then gives good answers.
    pub(crate) fn new(outcomes: impl IntoIterator<Item = Outcome>) -> Self {
        Self {
            outcomes: Arc::new(Mutex::new(outcomes.into_iter().collect())),
            sent: Arc::default(),
        }
    }

    /// What was sent, without bodies.
    pub(crate) fn sent(&self) -> Vec<http::Request<()>> {
        self.sent.lock().unwrap().clone()
    }

    pub(crate) fn client(&self) -> (Client, TestClock) {
        let clock = TestClock::new();
        let client = builder("http://127.0.0.1:1")
            .transport(Arc::new(self.clone()))
            .clock(Arc::new(clock.clone()))
            .build()
            .unwrap();
        (client, clock)
    }
}

#[async_trait::async_trait]
impl Transport for Fake {
    async fn send(
        &self,
        request: http::Request<Body>,
    ) -> Result<http::Response<Body>, TransportError> {
        self.sent.lock().unwrap().push(request.map(|_| ()));
        let next = self
            .outcomes
            .lock()
            .unwrap()
            .pop_front()
            .unwrap_or(Outcome::Widget);
        let (status, body) = match next {
            Outcome::Status(status) => (status, ""),
            Outcome::Widget => (200, WIDGET),
            Outcome::Fails(kind) => return Err(TransportError::new(kind, "as told")),
        };
        let answer = http::Response::builder().status(status);
        Ok(answer
            .body(Body::from(Bytes::from_static(body.as_bytes())))
            .unwrap())
    }
}
