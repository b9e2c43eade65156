//! One span per call, one child per attempt, and nothing secret in them.

use std::collections::BTreeMap;
use std::fmt::{Debug, Write as _};
use std::sync::{Arc, Mutex};

use scs_client_core::credentials::Static;
use scs_client_core::transport::TransportError;
use scs_client_core::{Body, CallOptions, Transport};
use scs_testkit::faults::{RawServer, Scripted, child, refusing_url};
use tracing::Subscriber;
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing_subscriber::Layer;
use tracing_subscriber::layer::{Context, SubscriberExt as _};
use tracing_subscriber::registry::LookupSpan;

use crate::support::{WIDGET, builder};

const SECRET: &str = "geheim-4711";

#[derive(Clone, Debug, Default)]
struct Span {
    name: &'static str,
    parent: Option<&'static str>,
    fields: BTreeMap<&'static str, String>,
}

#[derive(Clone, Default)]
struct Spans {
    spans: Arc<Mutex<Vec<(u64, Span)>>>,
    events: Arc<Mutex<String>>,
}

struct Fields<'a>(&'a mut BTreeMap<&'static str, String>);

impl Visit for Fields<'_> {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        self.0.insert(field.name(), format!("{value:?}"));
    }

    fn record_str(&mut self, field: &Field, value: &str) {
        self.0.insert(field.name(), value.to_owned());
    }
}

impl<S: Subscriber + for<'a> LookupSpan<'a>> Layer<S> for Spans {
    fn on_new_span(&self, attributes: &Attributes<'_>, id: &Id, context: Context<'_, S>) {
        let mut span = Span {
            name: attributes.metadata().name(),
            ..Span::default()
        };
        span.parent = context
            .span(id)
            .and_then(|span| Some(span.parent()?.name()));
        attributes.record(&mut Fields(&mut span.fields));
        self.spans.lock().unwrap().push((id.into_u64(), span));
    }

    fn on_record(&self, id: &Id, values: &Record<'_>, _: Context<'_, S>) {
        let mut spans = self.spans.lock().unwrap();
        let (_, span) = spans
            .iter_mut()
            .rev()
            .find(|(known, _)| *known == id.into_u64())
            .unwrap();
        values.record(&mut Fields(&mut span.fields));
    }

    fn on_event(&self, event: &tracing::Event<'_>, context: Context<'_, S>) {
        let mut fields = BTreeMap::new();
        event.record(&mut Fields(&mut fields));
        let within = context
            .event_span(event)
            .map_or("nothing", |span| span.name());
        writeln!(self.events.lock().unwrap(), "in {within}: {fields:?}").unwrap();
    }
}

impl Spans {
    /// Takes down what happens on this thread until the guard is dropped.
    fn listen(&self) -> tracing::subscriber::DefaultGuard {
        tracing::subscriber::set_default(tracing_subscriber::registry().with(self.clone()))
    }

    fn ours(&self) -> Vec<Span> {
        let spans = self.spans.lock().unwrap();
        spans
            .iter()
            .filter(|(_, span)| span.name.starts_with("scs_"))
            .map(|(_, span)| span.clone())
            .collect()
    }
}

/// Runs a scenario in a process of its own: whether a span is recorded at all is decided once per
/// process and place in the code, and tests without a subscriber race with us for that.
fn alone(test: &str, scenario: impl Future<Output = ()>) {
    if child::is_child(test) {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build();
        runtime.unwrap().block_on(scenario);
    } else {
        let output = child::run(test, &[], &[]);
        assert!(output.passed, "{}", output.text);
    }
}

#[test]
fn a_call_with_two_attempts() {
    alone("spans::a_call_with_two_attempts", two_attempts());
}

async fn two_attempts() {
    let spans = Spans::default();
    let _guard = spans.listen();
    let again = Scripted::status(503).header("retry-after", "0").whole();
    let server = RawServer::in_turn([again, Scripted::json(WIDGET).whole()]).await;
    let client = builder(server.base_url())
        .credentials(Static::bearer(SECRET))
        .clock(Arc::new(scs_client_core::TestClock::new()))
        .build()
        .unwrap();
    client
        .get("7")
        .options(CallOptions::new().request_id("req-1"))
        .await
        .unwrap();
    let ours = spans.ours();
    let names: Vec<_> = ours.iter().map(|span| (span.name, span.parent)).collect();
    assert_eq!(
        names,
        [
            ("scs_call", None),
            ("scs_attempt", Some("scs_call")),
            ("scs_attempt", Some("scs_call"))
        ]
    );
    let call = &ours[0].fields;
    for (name, value) in [
        ("otel.name", "GET /widgets/{id}"),
        ("otel.kind", "client"),
        ("http.request.method", "GET"),
        ("url.template", "/widgets/{id}"),
        ("server.address", "127.0.0.1"),
        ("server.port", &server.port().to_string()),
        ("scs.service", "widgets"),
        ("scs.operation", "getWidget"),
        ("scs.request_id", "req-1"),
        ("http.response.status_code", "200"),
    ] {
        assert_eq!(call.get(name).map(String::as_str), Some(value), "{name}");
    }
    assert!(!call.contains_key("error.type"));
    for (span, (resend, status)) in ours[1..].iter().zip([("0", "503"), ("1", "200")]) {
        assert_eq!(span.fields["http.request.resend_count"], resend);
        assert_eq!(span.fields["http.request.method"], "GET");
        assert_eq!(span.fields["http.response.status_code"], status);
        assert_eq!(span.fields.contains_key("error.type"), status == "503");
    }
    assert!(spans.events.lock().unwrap().contains("trying again"));
}

/// Says something while it sends.
#[derive(Debug)]
struct Talking;

#[async_trait::async_trait]
impl Transport for Talking {
    async fn send(&self, _: http::Request<Body>) -> Result<http::Response<Body>, TransportError> {
        tracing::debug!("on the wire");
        Ok(http::Response::new(Body::from(bytes::Bytes::from_static(
            WIDGET.as_bytes(),
        ))))
    }
}

#[test]
fn what_a_transport_says_belongs_to_its_attempt() {
    alone(
        "spans::what_a_transport_says_belongs_to_its_attempt",
        async {
            let spans = Spans::default();
            let _guard = spans.listen();
            let client = builder("https://h")
                .transport(Arc::new(Talking))
                .build()
                .unwrap();
            client.get(7).await.unwrap();
            let events = spans.events.lock().unwrap().clone();
            assert!(
                events.contains("in scs_attempt: {\"message\": \"on the wire\"}"),
                "{events}"
            );
        },
    );
}

#[test]
fn failures_say_their_type_and_nothing_secret_is_recorded() {
    alone(
        "spans::failures_say_their_type_and_nothing_secret_is_recorded",
        failures(),
    );
}

async fn failures() {
    let spans = Spans::default();
    let _guard = spans.listen();
    let echo = Scripted::new(403, "text/plain", format!("bad token {SECRET}"));
    let server = RawServer::always(echo.header("set-cookie", SECRET).whole()).await;
    let client = builder(server.base_url())
        .credentials(Static::bearer(SECRET))
        .build()
        .unwrap();
    client.get(format!("id-{SECRET}")).await.unwrap_err();
    client.login(SECRET).await.unwrap_err();
    let refused = builder(refusing_url()).max_attempts(1).build().unwrap();
    refused.get(7).await.unwrap_err();
    let ours = spans.ours();
    let calls: Vec<_> = ours.iter().filter(|span| span.name == "scs_call").collect();
    assert_eq!(calls[0].fields["http.response.status_code"], "403");
    assert_eq!(calls[0].fields["error.type"], "403");
    assert_eq!(calls[2].fields["error.type"], "connect");
    assert!(!calls[2].fields.contains_key("http.response.status_code"));
    let all = format!(
        "{:?} {}",
        spans.spans.lock().unwrap(),
        spans.events.lock().unwrap()
    );
    assert!(!all.contains(SECRET), "{all}");
}
