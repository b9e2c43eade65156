//! The token: in the first message, to the API's own origin, and nowhere else.

use std::sync::atomic::{AtomicUsize, Ordering};

use zuul_client::credentials::{Credential, FromFn, Static};

use super::server::{Act, Server, text};
use super::*;

#[tokio::test]
async fn the_token_goes_into_the_first_message_and_not_into_the_header() {
    let server = Server::start([vec![text(LOG), NO_MORE]])
        .await
        .builds([ended(None)]);
    let builder = Client::builder(&server.url).credentials(Static::bearer("marker-token-4711"));
    story(follow_with(builder).0).await;
    assert_eq!(server.messages()[0]["token"], "marker-token-4711");
    let [head] = &server.heads("console-stream")[..] else {
        panic!("one stream")
    };
    assert!(
        !head.contains("authorization") && !head.contains("marker"),
        "{head}"
    );
}

#[tokio::test]
async fn a_password_is_no_token() {
    let server = Server::start([vec![text(LOG), NO_MORE]])
        .await
        .builds([ended(None)]);
    let basic = Static::basic("user", "marker-password-4711").unwrap();
    story(follow_with(Client::builder(&server.url).credentials(basic)).0).await;
    assert!(server.messages()[0].get("token").is_none());
}

#[tokio::test]
async fn a_refused_token_is_replaced_or_given_a_moment_once() {
    let bad = || vec![Act::Close(4000, "AuthTokenUndecodedException")];
    let asked = Arc::new(AtomicUsize::new(0));
    let counting = Arc::clone(&asked);
    let provider = move |fresh: bool| {
        let asked = Arc::clone(&counting);
        FromFn::new(move |request| {
            asked.fetch_add(1, Ordering::Relaxed);
            let number = usize::from(fresh && request.rejected.is_some());
            Box::pin(async move { Ok(Some(Credential::bearer(format!("token-{number}")))) })
        })
    };
    let server = Server::start([bad(), vec![text(LOG), NO_MORE]])
        .await
        .builds([ended(None)]);
    let (following, clock) = follow_with(Client::builder(&server.url).credentials(provider(true)));
    assert_eq!(story(following).await, [lines(LOG), vec![ENDED]].concat());
    let sent: Vec<Value> = server
        .messages()
        .iter()
        .map(|one| one["token"].clone())
        .collect();
    assert_eq!(sent, ["token-0", "token-1"]);
    assert!(clock.slept().is_empty());

    let server = Server::start([bad(), bad(), bad()]).await;
    let (following, clock) = follow_with(Client::builder(&server.url).credentials(provider(false)));
    let error = error(following).await;
    assert!(error.is_unauthorized(), "{error}");
    assert_eq!(error.codes(), ["4000"]);
    assert_eq!(server.messages().len(), 2);
    assert_eq!(clock.slept(), [Duration::from_secs(2)]);
}

#[tokio::test]
async fn a_missing_token_is_told_at_once() {
    let server = Server::start([vec![Act::Close(4000, "MissingAuthError")]]).await;
    let error = error(follow(&server).0).await;
    assert!(
        error.is_unauthorized() && error.to_string().contains("MissingAuthError"),
        "{error}"
    );
}

#[tokio::test]
async fn a_stream_at_another_origin_gets_no_token() {
    let streams = Server::start([vec![Act::Close(4000, "MissingAuthError")]]).await;
    let api = Server::start([])
        .await
        .websocket_url(&streams.url.replace("http", "ws"));
    let builder = Client::builder(&api.url).credentials(Static::bearer("marker-token-4711"));
    let error = error(follow_with(builder).0).await;
    assert!(
        error.is_unauthorized() && error.to_string().contains("token was not sent"),
        "{error}"
    );
    assert_eq!(
        streams.messages(),
        [json!({"uuid": UUID, "logfile": "console.log"})]
    );
    assert_eq!(streams.heads("/api/tenant/scs/console-stream").len(), 1);
    assert!(!streams.heads("")[0].contains("marker"));
    assert!(api.heads("console-stream").is_empty());
}

#[tokio::test]
async fn a_stream_at_another_place_of_the_same_origin_does() {
    let server = Server::start([vec![text(LOG), NO_MORE]])
        .await
        .builds([ended(None)]);
    let url = format!(
        "{}/elsewhere/console-stream",
        server.url.replace("http", "ws")
    );
    let server = server.websocket_url(&url);
    let builder = Client::builder(&server.url).credentials(Static::bearer("marker-token-4711"));
    assert_eq!(
        story(follow_with(builder).0).await,
        [lines(LOG), vec![ENDED]].concat()
    );
    assert_eq!(server.messages()[0]["token"], "marker-token-4711");
    assert_eq!(server.heads("/elsewhere/console-stream").len(), 1);
}

#[tokio::test]
async fn no_token_goes_over_plain_http_to_another_machine() {
    let builder = Client::builder("http://zuul.example.org").credentials(Static::bearer("secret"));
    let client = builder.build().unwrap();
    let error = error(client.tenant("scs").build(UUID).console()).await;
    assert!(error.is_invalid_input(), "{error}");
}

/// The tokens that the streams were asked with.
fn tokens(server: &Server) -> Vec<Value> {
    let messages = server.messages();
    messages.iter().map(|one| one["token"].clone()).collect()
}

/// A token holds for minutes, a build may wait for hours: each token that was taken may be refused
/// once when its time has come.
#[tokio::test]
async fn tokens_run_out_and_are_replaced_while_the_build_waits() {
    let expired = || vec![Act::Close(4000, "TokenExpiredError")];
    let server = Server::start([
        vec![NOT_YET],
        expired(),
        vec![NOT_YET],
        expired(),
        vec![text(LOG), Act::Cut],
        vec![text(LOG), NO_MORE],
    ])
    .await
    .builds([running(), ended(None)]);
    let number = Arc::new(AtomicUsize::new(0));
    let provider = FromFn::new(move |request| {
        if request.rejected.is_some() {
            number.fetch_add(1, Ordering::Relaxed);
        }
        let token = format!("token-{}", number.load(Ordering::Relaxed));
        Box::pin(async move { Ok(Some(Credential::bearer(token))) })
    });
    let (following, _) = follow_with(Client::builder(&server.url).credentials(provider));
    let told = story(following).await;
    assert_eq!(told[0], "[NotStarted]");
    assert_eq!(told.last().unwrap(), ENDED);
    let expected = [0, 0, 1, 1, 2, 2].map(|number| json!(format!("token-{number}")));
    assert_eq!(tokens(&server), expected);
}

#[tokio::test]
async fn each_new_stream_takes_the_providers_newest_token() {
    let server = Server::start([vec![text(LOG), Act::Cut], vec![text(LOG), NO_MORE]])
        .await
        .builds([running(), ended(None)]);
    let asked = Arc::new(AtomicUsize::new(0));
    let provider = FromFn::new(move |_| {
        let token = format!("token-{}", asked.fetch_add(1, Ordering::Relaxed));
        Box::pin(async move { Ok(Some(Credential::bearer(token))) })
    });
    story(follow_with(Client::builder(&server.url).credentials(provider)).0).await;
    let [first, second] = &tokens(&server)[..] else {
        panic!("two streams")
    };
    assert_ne!(first, second);
}

/// Measured on 14.3.0 in a tenant whose reads are protected.
#[tokio::test]
async fn a_good_token_without_rights_is_forbidden_and_not_replaced() {
    let server = Server::start([vec![Act::Close(4000, "Authorization error")]]).await;
    let builder = Client::builder(&server.url).credentials(Static::bearer("marker-token-4711"));
    let (following, clock) = follow_with(builder);
    let error = error(following).await;
    assert!(error.is_forbidden() && !error.is_unauthorized(), "{error}");
    assert!(clock.slept().is_empty());
}

#[tokio::test]
async fn the_servers_words_are_shown_without_the_token() {
    for code in [4000, 4011] {
        let refused = vec![Act::Close(code, "marker-token-4711 is odd")];
        let server = Server::start(vec![refused; 9]).await.builds([running()]);
        let builder = Client::builder(&server.url).credentials(Static::bearer("marker-token-4711"));
        let (following, _) = follow_with(builder);
        let error = error(following.patience(Duration::from_secs(20))).await;
        let told = format!("{error} {error:?}");
        assert!(
            told.contains("is odd") && !told.contains("marker"),
            "{told}"
        );
    }
}

const MARKER: &str = "marker-token/4711+secret";

#[test]
fn no_token_shows_at_trace_level() {
    let written =
        scs_testkit::secrets::search("console::token::no_token_shows_at_trace_level", || {
            tokio::runtime::Runtime::new().unwrap().block_on(async {
                let bad = || vec![Act::Close(4000, "AuthTokenUndecodedException")];
                let server = Server::start([vec![text(LOG), Act::Cut], bad(), bad()])
                    .await
                    .builds([running()]);
                let builder = Client::builder(&server.url).credentials(Static::bearer(MARKER));
                for one in story(follow_with(builder).0).await {
                    tracing::info!("{one}");
                }
                assert_eq!(server.messages()[2]["token"], MARKER);
            });
        });
    if let Some(written) = written {
        assert!(
            written.text().contains("received frame"),
            "the library logs what it does"
        );
        written.assert_free_of(&[MARKER]);
    }
}
