//! What the HTTP transport does, and what it leaves alone.

use std::time::Duration;

use scs_client_core::CallOptions;
use scs_client_core::credentials::Static;
use scs_client_core::{Executed, HttpTransport};
use scs_testkit::faults::{Act, RawServer, Scripted, child};
use tokio::net::TcpListener;

use crate::support::{Client, Trigger, WIDGET, builder, client};

fn good() -> Act {
    Scripted::json(WIDGET).whole()
}

#[tokio::test]
async fn redirects_are_not_followed_and_the_credential_stays() {
    for status in [301, 302, 303, 307, 308] {
        let elsewhere = RawServer::always(good()).await;
        let location = format!(
            "http://localhost:{}/widgets/7?code=geheim",
            elsewhere.port()
        );
        let server = RawServer::always(
            Scripted::status(status)
                .header("location", location)
                .whole(),
        )
        .await;
        let client = builder(server.base_url())
            .credentials(Static::bearer("token-1"))
            .build()
            .unwrap();
        let error = client.get(7).await.unwrap_err();
        assert_eq!(error.status().unwrap(), status);
        let text = error.to_string();
        assert!(
            text.contains(&format!("localhost:{}", elsewhere.port())),
            "{text}"
        );
        assert!(
            !text.contains("geheim") && !format!("{error:?}").contains("geheim"),
            "{text}"
        );
        assert_eq!(
            (server.requests().len(), elsewhere.connections()),
            (1, 0),
            "{status}"
        );
    }
}

#[tokio::test]
async fn a_redirect_to_the_same_server_is_not_followed_either() {
    let server = RawServer::in_turn([
        Scripted::status(302).header("location", "/login").whole(),
        good(),
    ])
    .await;
    let error = client(server.base_url()).get(7).await.unwrap_err();
    assert_eq!(
        (error.status().unwrap().as_u16(), server.requests().len()),
        (302, 1)
    );
}

#[tokio::test]
async fn cookies_are_not_kept() {
    let server = RawServer::always(
        Scripted::json(WIDGET)
            .header("set-cookie", "sid=geheim; Path=/")
            .whole(),
    )
    .await;
    let client = client(server.base_url());
    let response = client.get(7).with_response().await.unwrap();
    assert!(
        !format!("{response:?}").contains("geheim"),
        "a cookie is a secret"
    );
    client.get(7).await.unwrap();
    assert!(
        server
            .requests()
            .iter()
            .all(|request| request.header("cookie").is_none())
    );
}

#[tokio::test]
async fn connecting_ends_at_its_limit() {
    // Accepts and says nothing: the TLS handshake is a part of connecting.
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("https://{}", listener.local_addr().unwrap());
    let client = builder(url)
        .connect_timeout(Duration::from_millis(100))
        .max_attempts(1)
        .build()
        .unwrap();
    let error = client.create("x").await.unwrap_err();
    assert!(error.is_connect() && error.is_timeout(), "{error:?}");
    assert_eq!(error.executed(), Executed::No);
    drop(listener);
}

#[tokio::test]
async fn an_attempt_ends_at_its_limit() {
    for act in [
        Act::Stall(Vec::new()),
        Act::Stall(b"HTTP/1.1 200 OK\r\ncontent-".to_vec()),
    ] {
        let server = RawServer::always(act).await;
        let options = CallOptions::new()
            .attempt_timeout(Duration::from_millis(150))
            .max_attempts(2);
        let started = std::time::Instant::now();
        let error = client(server.base_url())
            .get(7)
            .options(options)
            .await
            .unwrap_err();
        assert!(error.is_timeout() && !error.is_connect(), "{error:?}");
        assert_eq!((error.attempts(), error.executed()), (2, Executed::Maybe));
        assert!(started.elapsed() < Duration::from_secs(5));
    }
}

#[tokio::test]
async fn a_slow_but_living_server_is_waited_for() {
    let server = RawServer::always(Act::After(Duration::from_millis(100), Box::new(good()))).await;
    client(server.base_url()).get(7).await.unwrap();
}

#[tokio::test]
async fn localhost_and_names_below_it_are_this_machine() {
    let server = RawServer::always(good()).await;
    for host in [
        "localhost",
        "status.localhost",
        "a.b.localhost.",
        "LOCALHOST",
    ] {
        let url = format!("http://{host}:{}", server.port());
        let client = builder(url)
            .credentials(Static::bearer("token-1"))
            .build()
            .unwrap();
        client
            .get(7)
            .await
            .unwrap_or_else(|error| panic!("{host}: {error}"));
    }
    assert!(
        server
            .requests()
            .iter()
            .all(|seen| seen.header("authorization").is_some())
    );
}

#[tokio::test]
async fn one_transport_serves_several_clients() {
    let transport = std::sync::Arc::new(HttpTransport::builder().build());
    let servers = [
        RawServer::always(good()).await,
        RawServer::always(good()).await,
    ];
    for server in &servers {
        let client: Client = builder(server.base_url())
            .transport(transport.clone())
            .build()
            .unwrap();
        client.get(7).await.unwrap();
        assert_eq!(server.requests().len(), 1);
    }
}

/// With broken system roots a client of a plain-http service works, and one of an https service
/// says what is wrong: TLS is set up by the first https URL.
#[test]
fn tls_is_set_up_when_it_is_needed() {
    const TEST: &str = "transport::tls_is_set_up_when_it_is_needed";
    if !child::is_child(TEST) {
        let nowhere = [
            ("SSL_CERT_FILE", "/nonexistent"),
            ("SSL_CERT_DIR", "/nonexistent"),
        ];
        let output = child::run(TEST, &nowhere, &[]);
        assert!(output.passed, "{}", output.text);
        return;
    }
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    runtime.block_on(async {
        let server = RawServer::always(good()).await;
        client(server.base_url()).get(7).await.unwrap();
        let https = format!("https://127.0.0.1:{}", server.port());
        let error = client(https).get(7).await.unwrap_err();
        assert_eq!(error.executed(), Executed::No);
        assert_eq!(
            server.connections(),
            1,
            "the trust store failed before anybody was called"
        );
    });
}

/// RFC 9110, section 8.6; some servers answer 411 otherwise.
#[tokio::test]
async fn a_write_without_a_body_says_that_it_has_none() {
    let answers = [Scripted::status(204).whole(), good()];
    let server = RawServer::in_turn(answers).await;
    let client = client(server.base_url());
    client.call::<Trigger>().await.unwrap();
    client.get(7).await.unwrap();
    let seen = server.requests();
    let lengths: Vec<_> = seen
        .iter()
        .map(|one| one.header("content-length"))
        .collect();
    assert_eq!(lengths, [Some("0"), None]);
}
