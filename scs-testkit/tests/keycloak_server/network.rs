//! Faults, counters, and an issuer that is away.

use std::time::Duration;

use scs_testkit::keycloak::Fault;

use crate::{
    get, password, post, refresh, support::Connection, text, try_post, userinfo, with_clock,
};

#[tokio::test]
async fn down_refuses_connections_and_up_knows_what_it_knew() {
    let (server, _) = with_clock(|builder| builder).await;
    let t = password(&server, "openid").await;
    let mut standing = Connection::open(server.address()).await.unwrap();
    server.down().await;
    for _ in 0..20 {
        let error = Connection::open(server.address()).await.err().unwrap();
        assert_eq!(error.kind(), std::io::ErrorKind::ConnectionRefused);
    }
    let cut = standing.send("GET", "/realms/scs", &[], None).await;
    assert!(cut.is_err(), "a connection that stood is cut");
    server.up().await.unwrap();
    assert_eq!(userinfo(&server, text(&t, "access_token")).await, 200);
    assert_eq!(
        refresh(&server, text(&t, "refresh_token")).await.status,
        200
    );
}

#[tokio::test]
async fn faults_hit_what_they_are_meant_for() {
    let (server, _) = with_clock(|builder| builder.rotation(0)).await;
    server.fail_next_at("token", 1, Fault::Status(502));
    server.fail_next(Fault::bad_gateway_page());
    let keys = server.endpoint("certs");
    let path = keys.strip_prefix(&server.url()).unwrap();
    assert_eq!(get(&server, path, "").await.status, 502);
    assert_eq!(get(&server, path, "").await.status, 200);
    let form = [("grant_type", "client_credentials")];
    let failed = post(&server, "token", &form).await;
    assert_eq!(
        (failed.status, failed.header("content-type")),
        (502, Some("text/html"))
    );
    assert!(!server.has_faults_left());
    server.fail_while_at("token", Fault::Cut);
    assert!(try_post(&server, "token", &form).await.is_err());
    assert_eq!(get(&server, path, "").await.status, 200);
    server.recover();
    // The new refresh token is lost on its way, and the old one is used up.
    let t = password(&server, "openid").await;
    server.fail_next(Fault::CutAfterApply);
    let form = [
        ("grant_type", "refresh_token"),
        ("client_id", "scs-ropc"),
        ("refresh_token", text(&t, "refresh_token")),
    ];
    assert!(try_post(&server, "token", &form).await.is_err());
    assert_eq!(
        refresh(&server, text(&t, "refresh_token")).await.status,
        400
    );
    server.fail_next(Fault::Hang);
    let hung =
        tokio::time::timeout(Duration::from_millis(50), try_post(&server, "token", &form)).await;
    assert!(hung.is_err());
}

#[tokio::test]
async fn requests_are_counted_and_their_forms_read() {
    let (server, _) = with_clock(|builder| builder).await;
    password(&server, "openid").await;
    let path = "/realms/scs/.well-known/openid-configuration";
    get(&server, path, "").await;
    get(&server, "/realms/scs/protocol/openid-connect/certs", "").await;
    assert_eq!(
        (
            server.token_requests(),
            server.discovery_requests(),
            server.key_requests()
        ),
        (1, 1, 1)
    );
    let request = &server.requests_to("token")[0];
    assert_eq!(
        request.form_names(),
        ["grant_type", "client_id", "username", "password", "scope"]
    );
    assert_eq!(request.form_value("username").as_deref(), Some("alice"));
    assert_eq!(request.status, Some(200));
    server.clear_requests();
    assert_eq!(server.requests().len(), 0);
}
