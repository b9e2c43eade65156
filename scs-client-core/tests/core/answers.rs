//! Every kind of answer, on a mock server.

use mockito::{Matcher, Server};
use scs_client_core::CallOptions;

use crate::support::{
    CreateRobot, FindWidget, GetBlob, GetNote, HeadWidget, PageWidgets, SkipWidgets, Trigger,
    WIDGET, Widget, client,
};

fn seven() -> Widget {
    Widget {
        id: 7,
        name: "seven".into(),
    }
}

#[tokio::test]
async fn json_with_status_headers_and_request_id() {
    let mut server = Server::new_async().await;
    let mock = server
        .mock("GET", "/widgets/7")
        .match_header("accept", "application/json")
        .match_header("user-agent", Matcher::Regex("^scs-widgets-client/".into()))
        .match_header("x-request-id", Matcher::Regex("^[0-9a-f]{32}$".into()))
        .match_header("authorization", Matcher::Missing)
        .match_header("content-type", Matcher::Missing)
        .with_header("content-type", "application/json; charset=utf-8")
        .with_header("etag", "\"e1\"")
        .with_header("x-request-id", "server-1")
        .with_body(WIDGET)
        .create_async()
        .await;
    let response = client(server.url()).get(7).with_response().await.unwrap();
    assert_eq!(response.value, seven());
    assert_eq!(response.status, 200);
    assert_eq!(response.etag(), Some("\"e1\""));
    assert_eq!(response.request_id, "server-1");
    assert_eq!(response.attempts, 1);
    mock.assert_async().await;
}

#[tokio::test]
async fn a_value_that_may_be_missing() {
    let mut server = Server::new_async().await;
    for (body, expected) in [
        (WIDGET, Some(seven())),
        ("", None),
        ("\n", None),
        ("null", None),
    ] {
        server
            .mock("GET", "/found/a")
            .with_header("content-type", "application/json")
            .with_body(body)
            .create_async()
            .await;
        let call = client(server.url()).call::<FindWidget>().path("name", "a");
        assert_eq!(call.await.unwrap(), expected, "{body:?}");
    }
    let broken = server
        .mock("GET", "/found/a")
        .with_body("{")
        .create_async()
        .await;
    let call = client(server.url()).call::<FindWidget>().path("name", "a");
    assert!(call.await.unwrap_err().is_decode());
    broken.assert_async().await;
}

#[tokio::test]
async fn a_path_value_that_knows_what_is_wrong_with_it() {
    struct Name(&'static str);
    impl std::fmt::Display for Name {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.write_str(self.0)
        }
    }
    impl scs_wire::Check for Name {
        fn check(&self) -> Result<(), scs_wire::Invalid> {
            let fits = self.0.chars().all(char::is_lowercase);
            fits.then_some(())
                .ok_or_else(|| scs_wire::Invalid::new("name", "is not in lower case"))
        }
    }
    let mut server = Server::new_async().await;
    let mock = server
        .mock("GET", "/found/a")
        .with_body(WIDGET)
        .create_async()
        .await;
    let find = |name| {
        client(server.url())
            .call::<FindWidget>()
            .checked_path("name", &Name(name))
    };
    assert_eq!(find("a").await.unwrap(), Some(seven()));
    let error = find("A").await.unwrap_err();
    assert!(error.is_invalid_input(), "{error}");
    assert!(
        error.to_string().contains("name: is not in lower case"),
        "{error}"
    );
    mock.expect(1).assert_async().await;
}

#[tokio::test]
async fn the_request_id_of_a_call_is_sent_and_given_back() {
    let mut server = Server::new_async().await;
    let mock = server
        .mock("GET", "/widgets/7")
        .match_header("x-request-id", "mine")
        .with_body(WIDGET)
        .create_async()
        .await;
    let options = CallOptions::new().request_id("mine");
    let response = client(server.url())
        .get(7)
        .options(options)
        .with_response()
        .await
        .unwrap();
    assert_eq!(response.request_id, "mine");
    mock.assert_async().await;
}

#[tokio::test]
async fn a_list_in_its_envelope_and_a_null_list() {
    let mut server = Server::new_async().await;
    let client = client(server.url());
    for (body, count) in [
        (format!(r#"{{"data": [{WIDGET}, {WIDGET}], "more": 1}}"#), 2),
        (r#"{"data": null}"#.to_owned(), 0),
        (r#"{"data": []}"#.to_owned(), 0),
    ] {
        server
            .mock("GET", "/widgets")
            .with_body(&body)
            .create_async()
            .await;
        assert_eq!(client.list().await.unwrap().len(), count, "{body}");
    }
    server
        .mock("GET", "/widgets")
        .with_body("{}")
        .create_async()
        .await;
    assert!(
        client.list().await.unwrap_err().is_decode(),
        "an envelope must be there"
    );
}

#[tokio::test]
async fn a_page_in_both_ways_of_asking() {
    let mut server = Server::new_async().await;
    let client = client(server.url());
    let numbered = server
        .mock("GET", "/pages?page=1&page_size=100")
        .with_header("x-total-count", "1")
        .with_body(format!("[{WIDGET}]"))
        .create_async()
        .await;
    let page = client.call::<PageWidgets>().await.unwrap();
    assert_eq!(
        (page.items, page.total, page.next),
        (vec![seven()], Some(1), None)
    );
    numbered.assert_async().await;
    let skipped = server
        .mock("GET", "/skips?skip=0&limit=1")
        .with_body(format!(r#"{{"builds": [{WIDGET}]}}"#))
        .create_async()
        .await;
    let options = CallOptions::new().page_size(1);
    let page = client.call::<SkipWidgets>().options(options).await.unwrap();
    assert_eq!((page.items.len(), page.total), (1, None));
    assert!(page.next.is_some(), "a full page may not be the last one");
    skipped.assert_async().await;
}

#[tokio::test]
async fn a_new_id_from_the_body_and_from_the_location() {
    let mut server = Server::new_async().await;
    let client = client(server.url());
    let mock = server
        .mock("POST", "/widgets")
        .match_header("content-type", "application/json")
        .match_body(r#"{"name":"new"}"#)
        .with_status(201)
        .with_body(r#"{"id": "w-1"}"#)
        .create_async()
        .await;
    assert_eq!(client.create("new").await.unwrap().id.as_str(), "w-1");
    mock.assert_async().await;
    server
        .mock("POST", "/robots")
        .with_status(201)
        .with_header("location", "/api/robots/12")
        .create_async()
        .await;
    assert_eq!(client.call::<CreateRobot>().await.unwrap().id, 12);
    server
        .mock("POST", "/robots")
        .with_status(201)
        .with_header("location", "/api/robots/twelve")
        .create_async()
        .await;
    let error = client.call::<CreateRobot>().await.unwrap_err();
    assert!(
        error.is_decode() && error.to_string().contains("twelve"),
        "{error}"
    );
    server
        .mock("POST", "/robots")
        .with_status(201)
        .create_async()
        .await;
    assert!(client.call::<CreateRobot>().await.unwrap_err().is_decode());
}

#[tokio::test]
async fn text_bytes_and_nothing() {
    let mut server = Server::new_async().await;
    let client = client(server.url());
    server
        .mock("GET", "/note")
        .match_header("accept", "text/plain")
        .with_header("content-type", "text/plain; charset=utf-8")
        .with_body("grüß dich")
        .create_async()
        .await;
    assert_eq!(client.call::<GetNote>().await.unwrap(), "grüß dich");
    server
        .mock("GET", "/blob")
        .match_header("accept", "*/*")
        .with_body([0, 159, 255])
        .create_async()
        .await;
    assert_eq!(
        client.call::<GetBlob>().await.unwrap().as_ref(),
        [0, 159, 255]
    );
    server
        .mock("PUT", "/widgets/7")
        .with_status(204)
        .create_async()
        .await;
    client.put(7, "x").await.unwrap();
    server
        .mock("PUT", "/widgets/8")
        .with_status(200)
        .with_body("{}")
        .create_async()
        .await;
    client.put(8, "x").await.unwrap();
    server
        .mock("POST", "/trigger")
        .with_status(204)
        .create_async()
        .await;
    client.call::<Trigger>().await.unwrap();
}

#[tokio::test]
async fn the_answer_to_a_head_announces_a_body_that_does_not_come() {
    let server = scs_testkit::faults::RawServer::always(scs_testkit::faults::Act::Send(
        b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 999999999\r\nconnection: close\r\n\r\n".to_vec(),
    ))
    .await;
    client(server.base_url())
        .call::<HeadWidget>()
        .path_id(7)
        .await
        .unwrap();
}

impl crate::support::Call<HeadWidget> {
    fn path_id(self, id: u64) -> Self {
        self.path("id", id)
    }
}
