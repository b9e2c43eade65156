//! Bad input: a clear error, and nothing sent.

use std::sync::Arc;
use std::time::Duration;

use scs_client_core::{CallOptions, Error};
use scs_testkit::faults::{RawServer, Scripted};

use crate::support::{Client, Fake, PageWidgets, WIDGET, builder};

type Setting = fn(scs_client_core::ClientBuilder<Client>) -> scs_client_core::ClientBuilder<Client>;

fn refused(url: &str) -> Error {
    builder(url).build().expect_err(url)
}

#[test]
fn a_base_url_that_is_none() {
    for (url, why) in [
        ("status.example.com", "has no scheme"),
        ("localhost:3000", "neither http nor https"),
        ("ftp://h", "neither http nor https"),
        ("https://h?tenant=a", "has a query"),
        ("https://h/#x", "has a fragment"),
        ("https://user:geheim@h", "give them as a credential"),
        ("https://", "not a URL"),
        ("https://h//x", "empty path segment"),
        ("", "has no scheme"),
    ] {
        let error = refused(url);
        assert!(error.is_invalid_input(), "{url}: {error:?}");
        let text = error.to_string();
        assert!(
            text.starts_with("build: invalid input: base URL:") && text.contains(why),
            "{text}"
        );
        assert!(!text.contains("geheim"), "{text}");
    }
}

#[tokio::test]
async fn a_path_and_a_trailing_slash_of_the_base_url() {
    let server = RawServer::always(Scripted::json(WIDGET).whole()).await;
    for (suffix, target) in [
        ("", "/widgets/7"),
        ("/", "/widgets/7"),
        ("/api/v2", "/api/v2/widgets/7"),
        ("/api/v2/", "/api/v2/widgets/7"),
    ] {
        let client = builder(format!("{}{suffix}", server.base_url()))
            .build()
            .unwrap();
        client.get(7).await.unwrap();
        assert_eq!(server.requests().last().unwrap().target, target);
    }
}

#[tokio::test]
async fn path_segments_that_would_name_another_path() {
    let fake = Fake::new([]);
    let (client, _) = fake.client();
    for id in ["", ".", ".."] {
        let error = client.get(id).await.unwrap_err();
        assert!(
            error.is_invalid_input() && error.to_string().contains("id: must not"),
            "{error}"
        );
        assert_eq!(
            (error.operation(), error.service()),
            ("getWidget", "widgets")
        );
    }
    for path in ["", "/", "a//b", "a/", "/a", "..", "a/../b", "a/."] {
        assert!(
            client.file(path).await.unwrap_err().is_invalid_input(),
            "{path:?}"
        );
    }
    assert!(fake.sent().is_empty());
}

#[tokio::test]
async fn path_segments_arrive_as_data() {
    let server = RawServer::always(Scripted::json(WIDGET).whole()).await;
    let client = builder(server.base_url()).build().unwrap();
    for (id, target) in [
        ("a/b", "/widgets/a%2Fb"),
        ("a b?c#d%e", "/widgets/a%20b%3Fc%23d%25e"),
        ("%2e%2e", "/widgets/%252e%252e"),
        ("grün", "/widgets/gr%C3%BCn"),
        ("a\\b\nc\td", "/widgets/a%5Cb%0Ac%09d"),
        ("...", "/widgets/..."),
        (" ", "/widgets/%20"),
    ] {
        client.get(id).await.unwrap();
        assert_eq!(server.requests().last().unwrap().target, target, "{id:?}");
    }
    client.file("org/sub/a b").await.unwrap();
    assert_eq!(
        server.requests().last().unwrap().target,
        "/files/org/sub/a%20b"
    );
}

#[tokio::test]
async fn header_values_with_line_breaks() {
    let fake = Fake::new([]);
    let (client, _) = fake.client();
    for value in ["a\r\nx-admin: yes", "a\nb", "a\0b"] {
        let error = client.get_with("if-match", value).await.unwrap_err();
        let text = error.to_string();
        assert!(
            error.is_invalid_input() && text.contains("if-match"),
            "{text}"
        );
        assert!(!text.contains("x-admin"), "{text}");
        let options = CallOptions::new().request_id(value);
        let error = client.get(7).options(options).await.unwrap_err();
        assert!(
            error.is_invalid_input() && error.to_string().contains("request_id"),
            "{error}"
        );
        let error = builder("https://h")
            .header("x-tenant", value)
            .build()
            .unwrap_err();
        assert!(
            error.is_invalid_input() && error.to_string().contains("x-tenant"),
            "{error}"
        );
        let error = builder("https://h").user_agent(value).build().unwrap_err();
        assert!(
            error.is_invalid_input() && error.to_string().contains("user_agent"),
            "{error}"
        );
    }
    assert!(
        builder("https://h")
            .header("bad name", "x")
            .build()
            .unwrap_err()
            .is_invalid_input()
    );
    let error = builder("https://h")
        .header("Authorization", "Bearer geheim")
        .build()
        .unwrap_err();
    assert!(error.to_string().contains("credential provider"), "{error}");
    for (name, value) in [("x-trace", "a\r\nb"), ("Authorization", "Bearer geheim")] {
        let options = CallOptions::new().header(name, value);
        let error = client.get(7).options(options).await.unwrap_err();
        assert!(error.is_invalid_input(), "{error}");
        assert!(!error.to_string().contains("geheim"), "{error}");
    }
    assert!(fake.sent().is_empty());
}

#[tokio::test]
async fn headers_that_the_client_itself_must_set() {
    let fake = Fake::new([]);
    let (client, _) = fake.client();
    for (name, value) in [
        ("Content-Length", "1"),
        ("transfer-encoding", "chunked"),
        ("Host", "other.example.com"),
        ("X-Request-Id", "mine"),
    ] {
        let options = CallOptions::new().header(name, value);
        let error = client.put(7, "a name").options(options).await.unwrap_err();
        let text = error.to_string();
        assert!(error.is_invalid_input(), "{text}");
        assert!(text.contains(&name.to_ascii_lowercase()), "{text}");
        let error = builder("https://h")
            .header(name, value)
            .build()
            .unwrap_err();
        assert!(error.is_invalid_input(), "{error}");
    }
    assert!(fake.sent().is_empty());
}

#[tokio::test]
async fn a_header_of_the_client_and_its_name_are_sent() {
    let server = RawServer::always(Scripted::json(WIDGET).whole()).await;
    let builder = builder(server.base_url())
        .header("x-tenant", "scs")
        .user_agent("report/1.2");
    let traced = CallOptions::new().header("traceparent", "00-1-2-01");
    let call = builder.build().unwrap().get(7).options(traced);
    call.await.unwrap();
    let request = &server.requests()[0];
    assert_eq!(request.header("x-tenant"), Some("scs"));
    assert_eq!(request.header("traceparent"), Some("00-1-2-01"));
    let agent = request.header("user-agent").unwrap();
    assert!(
        agent.starts_with("report/1.2 scs-widgets-client/"),
        "{agent}"
    );
}

#[test]
fn limits_of_zero_for_a_client() {
    let settings: [(&str, Setting); 10] = [
        ("connect_timeout", |builder| {
            builder.connect_timeout(Duration::ZERO)
        }),
        ("attempt_timeout", |builder| {
            builder.attempt_timeout(Duration::ZERO)
        }),
        ("total_timeout", |builder| {
            builder.total_timeout(Duration::ZERO)
        }),
        ("idle_read_timeout", |builder| {
            builder.idle_read_timeout(Duration::ZERO)
        }),
        ("max_attempts", |builder| builder.max_attempts(0)),
        ("max_answer_size", |builder| builder.max_answer_size(0)),
        ("max_concurrency", |builder| builder.max_concurrency(0)),
        ("requests_per_second", |builder| {
            builder.requests_per_second(0.0)
        }),
        ("requests_per_second", |builder| {
            builder.requests_per_second(-1.0)
        }),
        ("requests_per_second", |builder| {
            builder.requests_per_second(f64::NAN)
        }),
    ];
    for (name, set) in settings {
        let error = set(builder("https://h")).build().unwrap_err();
        assert!(
            error.is_invalid_input() && error.to_string().contains(name),
            "{error}"
        );
    }
}

#[tokio::test]
async fn limits_of_zero_for_a_call() {
    let fake = Fake::new([]);
    let (client, _) = fake.client();
    for (name, options) in [
        (
            "attempt_timeout",
            CallOptions::new().attempt_timeout(Duration::ZERO),
        ),
        (
            "total_timeout",
            CallOptions::new().total_timeout(Duration::ZERO),
        ),
        ("max_attempts", CallOptions::new().max_attempts(0)),
        ("page_size", CallOptions::new().page_size(0)),
    ] {
        let error = client.get(7).options(options.clone()).await.unwrap_err();
        assert!(
            error.is_invalid_input() && error.to_string().contains(name),
            "{error}"
        );
        assert!(client.call::<PageWidgets>().options(options).await.is_err());
    }
    assert!(fake.sent().is_empty());
}

#[tokio::test]
async fn limits_without_end_are_no_overflow() {
    let server = RawServer::always(Scripted::json(WIDGET).whole()).await;
    let client = builder(server.base_url())
        .connect_timeout(Duration::MAX)
        .attempt_timeout(Duration::MAX)
        .total_timeout(Duration::MAX)
        .idle_read_timeout(Duration::MAX)
        .max_answer_size(usize::MAX)
        .requests_per_second(1e300)
        .build()
        .unwrap();
    client.get(7).await.unwrap();
}

#[tokio::test]
async fn a_body_that_the_server_would_swallow() {
    let fake = Fake::new([]);
    let (client, _) = fake.client();
    let error = client.create(&"x".repeat(21)).await.unwrap_err();
    assert!(
        error.is_invalid_input() && error.to_string().contains("name"),
        "{error}"
    );
    assert_eq!(
        (error.operation(), error.service()),
        ("createWidget", "widgets")
    );
    assert!(fake.sent().is_empty());
}

#[tokio::test]
async fn a_parameter_that_was_never_given() {
    let fake = Fake::new([]);
    let client: Client = builder("https://h")
        .transport(Arc::new(fake.clone()))
        .build()
        .unwrap();
    let error = client
        .call::<crate::support::GetWidget>()
        .await
        .unwrap_err();
    assert!(
        error.is_invalid_input() && error.to_string().contains("id: is missing"),
        "{error}"
    );
    assert!(fake.sent().is_empty());
}

#[test]
fn a_call_that_is_dropped_was_never_sent() {
    let fake = Fake::new([]);
    let (client, _) = fake.client();
    drop(client.create("x").with_response());
    assert!(fake.sent().is_empty());
}
