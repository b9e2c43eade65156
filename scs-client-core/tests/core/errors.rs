//! What an error tells.

use std::time::Duration;

use scs_client_core::{Executed, HttpMethod};
use scs_testkit::faults::{Act, RawServer, Scripted};

use crate::support::{GetNote, WIDGET, client};

async fn get_from(act: Act) -> scs_client_core::Error {
    let server = RawServer::always(act).await;
    let options = scs_client_core::CallOptions::new().max_attempts(1);
    client(server.base_url())
        .get(7)
        .options(options)
        .await
        .unwrap_err()
}

async fn get(
    status: u16,
    content_type: &'static str,
    body: impl Into<Vec<u8>>,
) -> scs_client_core::Error {
    get_from(Scripted::new(status, content_type, body).whole()).await
}

#[tokio::test]
async fn the_story_in_one_line_and_the_evidence() {
    let answer = Scripted::new(
        409,
        "application/json",
        r#"{"errors": [{"code": "CONFLICT", "message": "it exists\nalready\u2028indeed"}]}"#,
    )
    .header("x-request-id", "req-9")
    .header("retry-after", "5")
    .header("set-cookie", "sid=geheim");
    let server = RawServer::always(answer.whole()).await;
    let url = server.base_url();
    let error = client(format!("{url}/api")).get(7).await.unwrap_err();
    assert_eq!(
        error.to_string(),
        format!(
            "widgets getWidget: 409 Conflict: it exists already indeed \
             (GET {url}/api/widgets/7, code CONFLICT, request id req-9, retry after 5 s)"
        )
    );
    assert_eq!(error.server(), url);
    assert!(error.is_conflict());
    assert_eq!(
        (error.service(), error.operation()),
        ("widgets", "getWidget")
    );
    assert_eq!(
        (error.method(), error.path()),
        (Some(HttpMethod::Get), "/api/widgets/7")
    );
    assert_eq!(error.status().unwrap(), 409);
    assert_eq!(error.codes(), ["CONFLICT"]);
    assert_eq!(error.messages(), ["it exists\nalready\u{2028}indeed"]);
    assert_eq!(error.request_id(), Some("req-9"));
    assert_eq!(error.retry_after(), Some(Duration::from_secs(5)));
    assert_eq!(error.attempts(), 1);
    assert_eq!(error.headers()["retry-after"], "5");
    assert!(
        !error.headers().contains_key("set-cookie"),
        "headers are shown by an allow-list"
    );
    assert!(error.body().unwrap().starts_with(b"{\"errors\""));
    assert!(
        !format!("{error:?}").contains("errors"),
        "Debug shows no body"
    );
}

#[tokio::test]
async fn one_predicate_for_each_status() {
    type Predicate = fn(&scs_client_core::Error) -> bool;
    use scs_client_core::Error;
    let predicates: [(&str, Predicate, &[u16]); 9] = [
        ("not found", Error::is_not_found, &[404, 410]),
        ("conflict", Error::is_conflict, &[409]),
        ("unauthorized", Error::is_unauthorized, &[401]),
        ("forbidden", Error::is_forbidden, &[403]),
        ("precondition", Error::is_precondition_failed, &[412]),
        ("rate limited", Error::is_rate_limited, &[429]),
        ("unsupported", Error::is_unsupported_by_server, &[405, 501]),
        ("bad request", Error::is_bad_request, &[400, 422]),
        ("server error", Error::is_server_error, &[500, 503]),
    ];
    for status in [
        400, 401, 403, 404, 405, 409, 410, 412, 422, 429, 500, 501, 503,
    ] {
        let error = get(status, "text/plain", "no").await;
        for (name, predicate, statuses) in predicates {
            assert_eq!(
                predicate(&error),
                statuses.contains(&status),
                "{name} of {status}"
            );
        }
        assert!(!error.is_decode() && !error.is_timeout() && !error.is_connect());
    }
}

#[tokio::test]
async fn web_pages_are_summarised() {
    let page =
        "<!DOCTYPE html>\n<html><head><title>Wartung</title></head><body><p>x</p></body></html>";
    for content_type in ["text/html; charset=utf-8", "text/plain", ""] {
        let error = get(500, content_type, page).await;
        assert_eq!(error.messages(), ["a web page: Wartung"], "{content_type}");
    }
    // A page that only its header tells.
    let fragment = "<!-- proxy --><title>Wartung</title>";
    let error = get(500, "Text/HTML;charset=utf-8", fragment).await;
    assert_eq!(error.messages(), ["a web page: Wartung"]);
    for content_type in ["text/html", "application/json"] {
        let error = get(200, content_type, page).await;
        let text = error.to_string();
        assert!(
            error.is_decode() && text.contains("a web page: Wartung"),
            "{text}"
        );
        assert!(!text.contains(['<', '\n']), "{text}");
        assert_eq!(
            (error.path(), error.executed()),
            ("/widgets/7", Executed::Yes)
        );
    }
}

#[tokio::test]
async fn a_decode_error_names_the_member_and_the_call() {
    let server = RawServer::always(
        Scripted::json(r#"{"data": [{"id": 1, "name": "a"}, {"id": "x", "name": "b"}]}"#).whole(),
    )
    .await;
    let error = client(server.base_url()).list().await.unwrap_err();
    assert!(error.is_decode());
    assert_eq!(error.json_path(), Some("data[1].id"));
    assert_eq!((error.path(), error.attempts()), ("/widgets", 1));
    assert_eq!(error.status().unwrap(), 200);
    assert!(error.elapsed() > Duration::ZERO && error.request_id().is_some());
    let text = error.to_string();
    assert!(
        text.contains("at data[1].id") && text.contains("expected u64"),
        "{text}"
    );
    assert!(error.body().is_some());
}

#[tokio::test]
async fn an_answer_of_another_kind() {
    let error = get(200, "text/csv; header=present", "a,b").await;
    assert!(error.is_decode());
    let text = error.to_string();
    assert!(
        text.contains("application/json was expected, text/csv came"),
        "{text}"
    );
    for content_type in [
        "application/problem+json",
        "APPLICATION/JSON;charset=UTF-8",
        "",
    ] {
        let server = RawServer::always(Scripted::new(200, content_type, WIDGET).whole()).await;
        client(server.base_url()).get(7).await.unwrap();
    }
}

#[tokio::test]
async fn another_success_than_the_operation_has() {
    let answer = Scripted::new(202, "text/plain", "geheim");
    let server = RawServer::always(answer.whole()).await;
    let error = client(server.base_url()).get(7).await.unwrap_err();
    let text = error.to_string();
    assert!(
        text.contains("202 Accepted: the operation answers 200"),
        "{text}"
    );
    assert!(!text.contains("geheim"), "{text}");
    assert_eq!(error.executed(), scs_client_core::Executed::Yes);
    assert_eq!(error.body(), Some(&b"geheim"[..]));
}

#[tokio::test]
async fn a_compressed_answer_that_nobody_asked_for() {
    let answer = Scripted::json(vec![0x1f, 0x8b, 8, 0]).header("content-encoding", "gzip");
    let server = RawServer::always(answer.whole()).await;
    let error = client(server.base_url()).get(7).await.unwrap_err();
    assert!(error.is_decode());
    assert!(error.to_string().contains("compressed"), "{error}");
}

#[tokio::test]
async fn a_body_over_the_limit_announced_or_not() {
    let large = Scripted::json(vec![b' '; 2_000]);
    for act in [large.whole(), large.chunked()] {
        let server = RawServer::always(act).await;
        let client = crate::support::builder(server.base_url())
            .max_answer_size(1_999)
            .build()
            .unwrap();
        let error = client.get(7).await.unwrap_err();
        assert!(
            error.is_too_large() && error.to_string().contains("1999 bytes"),
            "{error}"
        );
        assert_eq!(server.requests().len(), 1, "it would be too large again");
    }
    let padded = format!("{WIDGET}{}", " ".repeat(2_000 - WIDGET.len()));
    for act in [
        Scripted::json(padded.clone()).whole(),
        Scripted::json(padded).chunked(),
    ] {
        let server = RawServer::always(act).await;
        let client = crate::support::builder(server.base_url())
            .max_answer_size(2_000)
            .build()
            .unwrap();
        client.get(7).await.unwrap();
    }
    // Announced only: nothing of it is read.
    let announced = b"HTTP/1.1 200 OK\r\ncontent-length: 99999999999\r\n\r\n".to_vec();
    assert!(get_from(Act::Stall(announced)).await.is_too_large());
}

#[tokio::test]
async fn an_endless_error_body_is_cut() {
    let endless = b"HTTP/1.1 500 No\r\nconnection: close\r\n\r\n".to_vec();
    let error = get_from(Act::Send([endless, vec![b'x'; 200_000]].concat())).await;
    assert_eq!(error.body().unwrap().len(), 64 << 10);
    assert!(error.to_string().chars().count() < 500);
}

#[tokio::test]
async fn an_error_whose_body_stalls_is_still_that_error() {
    let server =
        RawServer::always(Scripted::new(404, "application/json", r#"{"message": "#).stalled())
            .await;
    let options = scs_client_core::CallOptions::new().attempt_timeout(Duration::from_millis(200));
    let error = client(server.base_url())
        .get(7)
        .options(options)
        .await
        .unwrap_err();
    assert!(
        error.is_not_found() && error.executed() == Executed::Yes,
        "{error:?}"
    );
}

#[tokio::test]
async fn invalid_utf8_and_deep_json() {
    let error = get(
        200,
        "application/json",
        b"{\"id\": 7, \"name\": \"\xff\"}".to_vec(),
    )
    .await;
    assert!(error.is_decode(), "{error:?}");
    let server =
        RawServer::always(Scripted::new(200, "text/plain", vec![b'a', 0xff]).whole()).await;
    let error = client(server.base_url())
        .call::<GetNote>()
        .await
        .unwrap_err();
    assert!(
        error.is_decode() && error.to_string().contains("UTF-8"),
        "{error}"
    );
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
        let deep = format!("{}1{}", open.repeat(1_000), close.repeat(1_000));
        let known = format!("{{\"id\": 7, \"name\": {deep}}}");
        let unknown = format!("{{\"x\": {deep}, \"id\": 7, \"name\": \"n\"}}");
        let server = RawServer::always(Scripted::json(unknown).whole()).await;
        client(server.base_url())
            .get(7)
            .await
            .expect("what nobody asks for is passed over");
        for body in [known, deep] {
            let error = get(200, "application/json", body.clone()).await;
            assert!(error.is_decode(), "{error:?}");
            assert!(error.to_string().chars().count() < 500);
            let error = get(400, "application/json", body).await;
            assert_eq!(error.status().unwrap(), 400);
            assert!(error.to_string().chars().count() < 500);
        }
    }
}

#[tokio::test]
async fn an_error_in_invalid_utf8_or_without_words() {
    let error = get(500, "text/plain", vec![0xff, b'a', 0xfe]).await;
    assert!(
        error
            .to_string()
            .contains("500 Internal Server Error: \u{fffd}a\u{fffd}"),
        "{error}"
    );
    let error = get(500, "", "").await;
    assert!(error.messages().is_empty() && error.body().is_none());
    let error = get(599, "", "").await;
    assert!(
        error.to_string().starts_with("widgets getWidget: 599 (GET"),
        "{error}"
    );
}
