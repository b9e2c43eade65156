//! The loopback listener against everybody else on the machine: pages, programs, curious browsers.

use std::time::Duration;

use keycloak_auth::Client;
use scs_testkit::keycloak::Fault;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;
use url::Url;

use crate::login_waiting::{Waiting, check_page, lonely_client, parameter, send, stand_in, status};

#[tokio::test]
async fn strangers_change_nothing() {
    let (server, client) = stand_in().await;
    let login = Waiting::begin(client.browser_login()).await;
    let answer = login.answer(&server);
    let code = parameter(&format!("http://x{answer}"), "code").unwrap();
    let (port, state) = (login.port, login.state.clone());
    let host = format!("Host: 127.0.0.1:{port}\r\n");
    let get = |target: &str, headers: &str| format!("GET {target} HTTP/1.1\r\n{headers}\r\n");
    let rows: Vec<(&str, Vec<u8>, u16)> = vec![
        (
            "wrong state",
            get("/callback?code=x&state=y", &host).into(),
            400,
        ),
        (
            "state too short",
            get(&format!("/callback?code=x&state={}", &state[1..]), &host).into(),
            400,
        ),
        ("no state", get("/callback?code=x", &host).into(), 400),
        (
            "an error without state",
            get("/callback?error=access_denied", &host).into(),
            400,
        ),
        (
            "two states",
            get(&format!("/callback?code=x&state={state}&state=y"), &host).into(),
            400,
        ),
        ("nothing", get("/callback", &host).into(), 400),
        (
            "bad percent encoding",
            get("/callback?state=%zz%ff%&code=%", &host).into(),
            400,
        ),
        (
            "bad UTF-8, encoded",
            get(&format!("/callback?state={state}%ff"), &host).into(),
            400,
        ),
        (
            "bad UTF-8",
            [
                &b"GET /callback?state=\xff\xfe HTTP/1.1\r\n"[..],
                host.as_bytes(),
                b"\r\n",
            ]
            .concat(),
            400,
        ),
        ("other path", get("/", &host).into(), 404),
        ("icon", get("/favicon.ico", &host).into(), 404),
        (
            "path below",
            get(&answer.replace("/callback", "/callback/"), &host).into(),
            404,
        ),
        ("POST", answer_by("POST", &answer, &host).into(), 405),
        ("HEAD", answer_by("HEAD", &answer, &host).into(), 405),
        ("OPTIONS", answer_by("OPTIONS", &answer, &host).into(), 405),
        (
            "prefetch",
            get(
                &answer,
                &format!("{host}Sec-Purpose: prefetch;prerender\r\n"),
            )
            .into(),
            503,
        ),
        (
            "old prefetch",
            get(&answer, &format!("{host}Purpose: prefetch\r\n")).into(),
            503,
        ),
        (
            "rebound name",
            get(&answer, &format!("Host: evil.example:{port}\r\n")).into(),
            400,
        ),
        (
            "name that begins alike",
            get(&answer, &format!("Host: 127.0.0.1.evil.example:{port}\r\n")).into(),
            400,
        ),
        (
            "other port",
            get(&answer, "Host: 127.0.0.1:1\r\n").into(),
            400,
        ),
        ("no port", get(&answer, "Host: 127.0.0.1\r\n").into(), 400),
        ("no host", get(&answer, "").into(), 400),
        (
            "two hosts",
            get(&answer, &format!("{host}{host}")).into(),
            400,
        ),
        (
            "whole URL",
            get(&format!("http://127.0.0.1:{port}{answer}"), &host).into(),
            400,
        ),
        (
            "huge header",
            get(&answer, &format!("{host}X: {}\r\n", "x".repeat(20_000))).into(),
            431,
        ),
        (
            "huge target",
            get(&format!("/callback?state={}", "x".repeat(20_000)), &host).into(),
            431,
        ),
        ("TLS", b"\x16\x03\x01\x00\x05hello\r\n\r\n".to_vec(), 400),
        ("HTTP/2", b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".to_vec(), 400),
    ];
    for (name, bytes, expected) in rows {
        let mut stream = TcpStream::connect(("127.0.0.1", port)).await.unwrap();
        stream.write_all(&bytes).await.ok();
        let page = send(&mut stream, b"").await;
        assert_eq!(status(&page), expected, "{name}: {page}");
        check_page(&page, &[&state, &code]);
        if name == "HEAD" {
            assert!(
                page.ends_with("\r\n\r\n"),
                "an answer to a HEAD has no body"
            );
        }
        if expected == 405 {
            assert!(page.contains("\r\nAllow: GET\r\n"), "{page}");
        }
        assert!(!login.program.is_finished(), "{name} has ended the login");
    }
    assert_eq!(server.token_requests(), 0);
    let page = login.get(&answer).await;
    assert_eq!(status(&page), 200, "{page}");
    check_page(&page, &[&state, &code]);
    login.end().await.unwrap();
    assert_eq!(server.token_requests(), 1);
}

fn answer_by(method: &str, target: &str, host: &str) -> String {
    format!("{method} {target} HTTP/1.1\r\n{host}Content-Length: 0\r\n\r\n")
}

#[tokio::test]
async fn silent_connections_do_not_hold_up_the_browser() {
    let (server, client) = stand_in().await;
    let login = Waiting::begin(client.browser_login()).await;
    let mut idle = Vec::new();
    for number in 0..100 {
        let mut stream = TcpStream::connect(("127.0.0.1", login.port)).await.unwrap();
        if number % 2 == 0 {
            stream.write_all(b"GET /callback?state=").await.ok();
        }
        idle.push(stream);
    }
    assert_eq!(status(&login.get("/").await), 404);
    // The oldest was closed for the newer ones, long before its own time was over.
    let closed = tokio::time::timeout(Duration::from_secs(2), idle[0].read(&mut [0; 1])).await;
    assert!(matches!(closed, Ok(Ok(0) | Err(_))), "{closed:?}");
    let page = login.get(&login.answer(&server)).await;
    assert_eq!(status(&page), 200, "{page}");
    login.end().await.unwrap();
    drop(idle);
}

#[tokio::test]
async fn a_thousand_wrong_answers_do_not_end_the_login() {
    let (server, client) = stand_in().await;
    let login = Waiting::begin(client.browser_login()).await;
    for _ in 0..1000 {
        let mut stream = TcpStream::connect(("127.0.0.1", login.port)).await.unwrap();
        let request = format!(
            "GET /callback?state=x HTTP/1.1\r\nHost: 127.0.0.1:{}\r\n\r\n",
            login.port
        );
        stream.write_all(request.as_bytes()).await.unwrap();
        let mut start = [0; 12];
        stream.read_exact(&mut start).await.unwrap();
        assert_eq!(&start, b"HTTP/1.1 400");
    }
    assert_eq!(status(&login.get(&login.answer(&server)).await), 200);
    login.end().await.unwrap();
}

#[tokio::test]
async fn the_answer_is_taken_once() {
    let (server, client) = stand_in().await;
    let login = Waiting::begin(client.browser_login()).await;
    let answer = login.answer(&server);
    server.fail_next_at("token", 1, Fault::Delay(Duration::from_millis(300)));
    let port = login.port;
    let first = login.get(&answer);
    let second = async {
        while server.token_requests() == 0 {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        login.get(&answer).await
    };
    let (first, second) = tokio::join!(first, second);
    assert_eq!(status(&first), 200, "{first}");
    assert_eq!(status(&second), 410, "{second}");
    check_page(&second, &[&login.state]);
    login.end().await.unwrap();
    assert_eq!(
        server.token_requests(),
        1,
        "a second redemption would have ended the session of the first"
    );
    assert!(
        TcpStream::connect(("127.0.0.1", port)).await.is_err(),
        "the port is closed"
    );
}

#[tokio::test]
async fn requests_that_follow_in_one_piece_are_not_read() {
    let (server, client) = stand_in().await;
    let login = Waiting::begin(client.browser_login()).await;
    let answer = login.answer(&server);
    let host = format!("Host: 127.0.0.1:{}\r\n", login.port);
    let both =
        format!("GET /favicon.ico HTTP/1.1\r\n{host}\r\nGET {answer} HTTP/1.1\r\n{host}\r\n");
    let page = login.raw(&both).await;
    assert_eq!(
        (status(&page), page.matches("HTTP/1.1").count()),
        (404, 1),
        "{page}"
    );
    let again = format!("GET {answer} HTTP/1.1\r\n{host}\r\nGET {answer} HTTP/1.1\r\n{host}\r\n");
    let page = login.raw(&again).await;
    assert_eq!(
        (status(&page), page.matches("HTTP/1.1").count()),
        (200, 1),
        "{page}"
    );
    login.end().await.unwrap();
    assert_eq!(server.token_requests(), 1);
}

#[tokio::test]
async fn nobody_comes_in_time() {
    let login = lonely_client(false)
        .browser_login()
        .time_limit(Duration::from_millis(100));
    let login = Waiting::begin(login).await;
    login.get("/callback?state=x").await;
    let port = login.port;
    let ended = tokio::time::timeout(Duration::from_secs(60), login.end()).await;
    let error = ended.expect("the limit is kept").unwrap_err();
    assert!(error.is_expired(), "{error}");
    assert!(
        error.to_string().contains("1 request"),
        "the strangers are told of: {error}"
    );
    assert!(TcpStream::connect(("127.0.0.1", port)).await.is_err());
}

#[tokio::test]
async fn a_login_can_be_given_up_or_dropped() {
    let login = lonely_client(false).browser_login().begin().await.unwrap();
    let handle = login.cancel_handle();
    let waiting = Waiting::of(login);
    waiting.get("/").await;
    let port = waiting.port;
    handle.cancel();
    assert!(waiting.end().await.unwrap_err().is_cancelled());
    assert!(TcpStream::connect(("127.0.0.1", port)).await.is_err());

    let login = lonely_client(false).browser_login().begin().await.unwrap();
    let port = Url::parse(login.redirect_uri()).unwrap().port().unwrap();
    drop(login);
    assert!(TcpStream::connect(("127.0.0.1", port)).await.is_err());
}

#[tokio::test]
async fn localhost_is_served_on_both_addresses() {
    let (server, _) = stand_in().await;
    // Keycloak takes localhost for another host; this issuer has it registered.
    let client = Client::builder(server.issuer(), "scs-cli").build().unwrap();
    let login = client.browser_login().localhost().begin().await.unwrap();
    assert!(login.redirect_uri().starts_with("http://localhost:"));
    let login = Waiting::of(login);
    let request = format!("GET / HTTP/1.1\r\nHost: localhost:{}\r\n\r\n", login.port);
    for address in ["127.0.0.1", "::1"] {
        match TcpStream::connect((address, login.port)).await {
            Ok(mut stream) => assert_eq!(
                status(&send(&mut stream, request.as_bytes()).await),
                404,
                "{address}"
            ),
            Err(error) => {
                let has_it = tokio::net::TcpListener::bind((address, 0)).await.is_ok();
                assert!(!has_it, "{address}: {error}");
            }
        }
    }
}

#[tokio::test]
async fn a_port_that_others_have_is_an_error() {
    let taken = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = taken.local_addr().unwrap().port();
    let error = lonely_client(false)
        .browser_login()
        .port(port)
        .begin()
        .await
        .unwrap_err();
    assert!(
        error.is_invalid_input() && error.to_string().contains(&port.to_string()),
        "{error}"
    );
    // On the other address only: of no matter for 127.0.0.1, a thief for localhost.
    let Ok(taken) = tokio::net::TcpListener::bind("[::1]:0").await else {
        return;
    };
    let port = taken.local_addr().unwrap().port();
    if let Ok(login) = lonely_client(false)
        .browser_login()
        .port(port)
        .begin()
        .await
    {
        drop(login);
        let error = lonely_client(false)
            .browser_login()
            .port(port)
            .localhost()
            .begin()
            .await
            .unwrap_err();
        assert!(error.is_invalid_input(), "{error}");
    }
}
