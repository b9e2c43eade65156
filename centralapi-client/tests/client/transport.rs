//! One attempt over kube: where it failed, and what the server may have done.

use std::sync::Arc;
use std::time::Duration;

use centralapi_client::compute::KeypairV2;
use centralapi_client::{Client, Error, Executed, KubeTransport};
use kube::Config;
use scs_client_core::Body;
use scs_client_core::transport::{Transport, TransportErrorKind};
use scs_testkit::faults::{Act, RawServer, Scripted, refusing_url};
use serde_json::json;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;

use crate::cluster::{EMPTY, Tls, client, config};

async fn list(client: &Client) -> Result<(), Error> {
    let claims = client.namespace("tenant").claims::<KeypairV2>();
    claims.list().await.map(drop)
}

fn over(mut config: Config) -> Arc<KubeTransport> {
    config.default_retry = false;
    let url = config.cluster_url.clone();
    let kube = kube::Client::try_from(config).unwrap();
    Arc::new(KubeTransport::new(kube, &url))
}

/// How one request fails.
async fn failure(config: Config, url: &str) -> TransportErrorKind {
    let request = http::Request::get(url).body(Body::empty()).unwrap();
    match over(config).send(request).await {
        Err(error) => error.kind(),
        Ok(answer) => {
            let mut body = answer.into_body();
            loop {
                match body.chunk().await {
                    Some(Ok(_)) => {}
                    Some(Err(error)) => return error.kind(),
                    None => panic!("it went well"),
                }
            }
        }
    }
}

async fn failure_at(url: &str) -> TransportErrorKind {
    failure(config(url, json!({})).await, url).await
}

#[tokio::test]
async fn it_is_known_where_an_attempt_failed() {
    assert_eq!(
        failure_at(&refusing_url()).await,
        TransportErrorKind::Connect
    );
    let server = RawServer::always(Act::Hang).await;
    assert_eq!(
        failure_at(&server.base_url()).await,
        TransportErrorKind::Cut
    );
    let server = RawServer::always(Scripted::json(EMPTY).cut()).await;
    assert_eq!(
        failure_at(&server.base_url()).await,
        TransportErrorKind::Cut
    );
    let elsewhere = failure(
        config("http://localhost:1/a", json!({})).await,
        "http://localhost:1/b",
    );
    assert_eq!(elsewhere.await, TransportErrorKind::Request);
}

#[tokio::test]
async fn a_failed_handshake_is_tls() {
    let (server, other) = tokio::join!(Tls::start("", ""), Tls::start("", ""));
    let mut trusting = config(&server.url, json!({})).await;
    trusting.root_cert = Some(vec![other.root.to_vec()]);
    assert_eq!(
        failure(trusting, &server.url).await,
        TransportErrorKind::Tls
    );
    // A server that speaks no TLS.
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("https://{}", listener.local_addr().unwrap());
    tokio::spawn(async move {
        let (mut socket, _) = listener.accept().await.unwrap();
        let _ = socket.write_all(b"HTTP/1.1 400 Bad Request\r\n\r\n").await;
        let _ = socket.read_to_end(&mut Vec::new()).await;
    });
    let mut config = config(&url, json!({})).await;
    config.root_cert = Some(vec![other.root.to_vec()]);
    assert_eq!(failure(config, &url).await, TransportErrorKind::Tls);
}

#[tokio::test]
async fn a_certificate_of_another_authority_is_told_as_such() {
    let (server, other) = tokio::join!(
        Tls::start("application/json", EMPTY),
        Tls::start("application/json", EMPTY)
    );
    for (root, is_good) in [(&server.root, true), (&other.root, false)] {
        let mut config = config(&server.url, json!({"token": "a-token"})).await;
        config.root_cert = Some(vec![root.to_vec()]);
        let client = Client::from_config(config).unwrap().max_attempts(1);
        match list(&client.build().unwrap()).await {
            Ok(()) => assert!(is_good),
            Err(error) => {
                assert!(
                    !is_good && error.is_tls() && error.is_connect(),
                    "{error:?}"
                );
                assert_eq!(error.executed(), Executed::No);
                assert!(error.to_string().contains("certificate"), "{error}");
            }
        }
    }
}

#[tokio::test]
async fn a_handshake_without_an_end_is_late() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("https://{}", listener.local_addr().unwrap());
    let mut config = config(&url, json!({})).await;
    config.root_cert = Some(vec![Tls::start("", "").await.root.to_vec()]);
    config.connect_timeout = Some(Duration::from_millis(100));
    assert_eq!(
        failure(config, &url).await,
        TransportErrorKind::ConnectTimeout
    );
}

#[tokio::test]
async fn a_limit_of_kubes_own_is_a_time_out() {
    let stalled = RawServer::always(Scripted::json(EMPTY).stalled()).await;
    let silent = RawServer::always(Act::Stall(Vec::new())).await;
    for server in [stalled, silent] {
        let url = server.base_url();
        let mut config = config(&url, json!({})).await;
        config.read_timeout = Some(Duration::from_millis(100));
        assert_eq!(failure(config, &url).await, TransportErrorKind::Timeout);
    }
}

#[tokio::test]
async fn what_was_refused_was_not_carried_out() {
    let error = list(&client(&refusing_url(), json!({})).await)
        .await
        .unwrap_err();
    assert!(error.is_connect() && !error.is_tls(), "{error:?}");
    assert_eq!(error.executed(), Executed::No);
}
