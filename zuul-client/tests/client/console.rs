//! Following a console: every line once, whatever happens to the connection.

mod server;

use std::future::Future;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use futures_util::StreamExt as _;
use serde_json::{Value, json};
use zuul_client::credentials::{Credential, FromFn, Static};
use zuul_client::{Client, ClientBuilder, ConsoleEvent, Error, Follow, TestClock};

use self::server::{Act, Server, frame, text};

const UUID: &str = "7bf859bc549f42938523422b28f0fb90";
const LOG: &str = "12:00:01 | zwölf\n12:00:02 | \n12:00:03 | € drei\n";
const NO_MORE: Act = Act::Close(1000, "No more data");
const NOT_FOUND: Act = Act::Close(4011, "Build not found");

fn running() -> Value {
    json!({"uuid": UUID, "job_name": "j", "ref": {"project": "p"}, "result": null, "end_time": null, "log_url": null})
}

fn ended(log_url: Option<&str>) -> Value {
    json!({"uuid": UUID, "job_name": "j", "ref": {"project": "p"}, "result": "SUCCESS",
        "end_time": "2026-11-22T23:19:22", "log_url": log_url})
}

fn follow_with(builder: ClientBuilder) -> (Follow, TestClock) {
    let clock = TestClock::new();
    let client = builder.clock(Arc::new(clock.clone())).build().unwrap();
    (client.tenant("scs").build(UUID).console(), clock)
}

fn follow(server: &Server) -> (Follow, TestClock) {
    follow_with(Client::builder(&server.url).idle_read_timeout(Duration::from_secs(5)))
}

/// What happened, in short: lines as they are, the rest in brackets.
async fn story(follow: Follow) -> Vec<String> {
    follow.events().map(told).collect().await
}

fn told(event: Result<ConsoleEvent, Error>) -> String {
    match event {
        Ok(ConsoleEvent::Line(line)) => line,
        Ok(ConsoleEvent::Ended(end)) => {
            let log = end
                .log_error
                .map_or(String::new(), |error| format!(", {error}"));
            format!("[ended {:?}{log}]", end.build.result)
        }
        Ok(other) => format!("[{other:?}]"),
        Err(error) => format!("[error {error}]"),
    }
}

const ENDED: &str = "[ended Some(Success)]";

fn lines(log: &str) -> Vec<&str> {
    log.lines().collect()
}

/// The one error that a stream is.
async fn error(follow: Follow) -> Error {
    let mut events = follow.events();
    let first = events.next().await.unwrap();
    let error = first.expect_err("an error");
    assert!(events.next().await.is_none(), "an error is the end");
    error
}

#[tokio::test]
async fn lines_come_whole_wherever_the_frames_are_cut() {
    for size in [1, 5, 1024] {
        let log: String = LOG.into();
        let acts: Vec<Act> = pieces_of_text(&log, size).chain([NO_MORE]).collect();
        let server = Server::start([acts]).await.builds([ended(None)]);
        assert_eq!(
            story(follow(&server).0).await,
            [lines(LOG), vec![ENDED]].concat()
        );
        assert_eq!(
            server.messages(),
            [json!({"uuid": UUID, "logfile": "console.log"})]
        );
    }
}

/// The server cuts anywhere, but not inside a character.
fn pieces_of_text(log: &str, characters: usize) -> impl Iterator<Item = Act> {
    let characters_of: Vec<char> = log.chars().collect();
    let pieces: Vec<Act> = characters_of
        .chunks(characters)
        .map(|piece| text(piece.iter().collect::<String>()))
        .collect();
    pieces.into_iter()
}

#[tokio::test]
async fn after_a_cut_the_log_goes_on_where_it_was() {
    let (shown, _) = LOG.split_at(28);
    let mut half = frame(1, &LOG.as_bytes()[28..]);
    half.truncate(9);
    let server = Server::start([
        vec![text(shown), Act::Raw(half), Act::Cut],
        // Shorter than what was given, and cut again.
        vec![text(&LOG[..7]), Act::Cut],
        pieces_of_text(LOG, 10).chain([NO_MORE]).collect(),
    ])
    .await
    .builds([running(), running(), ended(None)]);
    let (follow, clock) = follow(&server);
    let told = story(follow).await;
    let expected = [
        "12:00:01 | zwölf",
        "[Reconnected]",
        "12:00:02 | ",
        "12:00:03 | € drei",
        ENDED,
    ];
    assert_eq!(told, expected);
    assert_eq!(clock.slept(), [1, 2].map(Duration::from_secs));
}

#[tokio::test]
async fn another_log_is_noticed_and_given_from_its_beginning() {
    let other = "13:00:00 | anew\n13:00:01 | again\n";
    let server = Server::start([
        vec![text(&LOG[..20]), Act::Cut],
        vec![text(other), Act::Hold],
        vec![text(other), NO_MORE],
    ])
    .await
    .builds([running(), ended(None)]);
    assert_eq!(
        story(follow(&server).0).await,
        [
            "12:00:01 | zwölf",
            "12",
            "[Restarted]",
            "13:00:00 | anew",
            "13:00:01 | again",
            ENDED
        ]
    );
}

#[tokio::test]
async fn pings_are_answered_and_silence_is_asked_about() {
    let server = Server::start([vec![
        Act::Ping,
        text(&LOG[..18]),
        Act::Ping,
        Act::AwaitPing,
        text(&LOG[18..]),
        NO_MORE,
    ]])
    .await
    .builds([ended(None)]);
    let builder = Client::builder(&server.url).idle_read_timeout(Duration::from_millis(300));
    let told = story(follow_with(builder).0).await;
    assert_eq!(told, [lines(LOG), vec![ENDED]].concat());
    assert_eq!(server.pongs(), 2);
}

#[tokio::test]
async fn a_dead_connection_is_given_up_and_replaced() {
    let server = Server::start([vec![text(LOG), Act::Hold], vec![text(LOG), NO_MORE]])
        .await
        .builds([running(), ended(None)]);
    let builder = Client::builder(&server.url).idle_read_timeout(Duration::from_millis(60));
    let told = story(follow_with(builder).0).await;
    assert_eq!(told, [lines(LOG), vec!["[Reconnected]", ENDED]].concat());
    server.hung_up().await;
}

#[tokio::test]
async fn what_is_no_websocket_is_told_apart() {
    let check = async |act: Act, is_it: fn(&Error) -> bool| {
        let server = Server::start([vec![act.clone()]]).await.builds([running()]);
        let error = error(follow(&server).0).await;
        assert!(is_it(&error), "{act:?}: {error}");
        assert_eq!(error.operation(), "console_stream_get");
    };
    check(Act::WrongAccept, Error::is_decode).await;
    check(
        Act::Answer(200, "<!doctype html>"),
        Error::is_unsupported_by_server,
    )
    .await;
    check(Act::Answer(426, "no"), Error::is_unsupported_by_server).await;
    check(
        Act::Answer(404, "<p>no such tenant</p>"),
        Error::is_not_found,
    )
    .await;
    check(
        Act::Answer(500, "<p>unexpected</p>"),
        Error::is_server_error,
    )
    .await;
}

#[tokio::test]
async fn an_unknown_build_is_not_found() {
    let server = Server::start([vec![NOT_FOUND]]).await.builds([Value::Null]);
    assert!(error(follow(&server).0).await.is_not_found());
}

#[tokio::test]
async fn a_build_that_has_not_started_is_waited_for() {
    let not_yet = vec![Act::Close(4011, "Build did not start yet")];
    let notice = |words: &str| vec![text(format!("{words} {UUID} not found")), NO_MORE];
    let server = Server::start([
        not_yet.clone(),
        notice("Build ID"),
        vec![text(format!("Log not found for build ID {UUID}")), NO_MORE],
        vec![text(LOG), NO_MORE],
    ])
    .await
    .builds([ended(None)]);
    let (following, clock) = follow(&server);
    let told = story(following).await;
    assert_eq!(
        told,
        [vec!["[NotStarted]"], lines(LOG), vec![ENDED]].concat()
    );
    assert_eq!(clock.slept(), [1, 2, 4].map(Duration::from_secs));

    let server = Server::start(vec![not_yet; 100]).await;
    let (following, clock) = follow(&server);
    let mut events = following.start_within(Duration::from_secs(60)).events();
    assert!(matches!(
        events.next().await,
        Some(Ok(ConsoleEvent::NotStarted))
    ));
    let error = events.next().await.unwrap().unwrap_err();
    assert!(
        error.is_timeout() && error.to_string().contains("did not start within 60 s"),
        "{error}"
    );
    assert_eq!(
        clock.slept().iter().sum::<Duration>(),
        Duration::from_secs(60)
    );
}

#[tokio::test]
async fn the_database_may_not_know_a_build_whose_console_has_begun() {
    let server = Server::start([
        vec![text(LOG), text("Internal streaming error"), NO_MORE],
        vec![text(LOG), NO_MORE],
    ])
    .await
    .builds([Value::Null, ended(None)]);
    let told = story(follow(&server).0).await;
    assert_eq!(told, [lines(LOG), vec!["[Reconnected]", ENDED]].concat());
}

#[tokio::test]
async fn an_ended_build_gives_its_published_log() {
    let server = Server::start([vec![NOT_FOUND]]).await.log(LOG);
    let log_url = format!("{}/logs/", server.url);
    let server = server.builds([ended(Some(&log_url))]);
    let told = story(follow(&server).0).await;
    assert_eq!(
        told,
        [vec!["[HandedOver]"], lines(LOG), vec![ENDED]].concat()
    );
}

#[tokio::test]
async fn the_published_log_completes_a_console_that_ended_early() {
    let logs = Server::start([]).await.log(LOG);
    let log_url = format!("{}/logs/", logs.url);
    let server = Server::start([vec![text(&LOG[..40]), NO_MORE]])
        .await
        .builds([ended(Some(&log_url))]);
    let builder = Client::builder(&server.url).credentials(Static::bearer("marker-token-4711"));
    let told = story(follow_with(builder).0).await;
    let expected = [
        "12:00:01 | zwölf",
        "12:00:02 | ",
        "[HandedOver]",
        "12:00:03 | € drei",
        ENDED,
    ];
    assert_eq!(told, expected);
    let [head] = &logs.heads("job-output.txt")[..] else {
        panic!("one request")
    };
    assert!(
        !head.contains("authorization") && !head.contains("marker"),
        "{head}"
    );
}

#[tokio::test]
async fn a_published_log_that_is_shorter_adds_nothing_and_a_different_one_is_told() {
    let end = |log_url: &str| [ended(Some(log_url))];
    let server = Server::start([vec![text(LOG), NO_MORE]])
        .await
        .log(&LOG[..20]);
    let log_url = format!("{}/logs/", server.url);
    let server = server.builds(end(&log_url));
    assert_eq!(
        story(follow(&server).0).await,
        [lines(LOG), vec![ENDED]].concat()
    );

    let server = Server::start([vec![text(LOG), NO_MORE]])
        .await
        .log("other\n");
    let log_url = format!("{}/logs/", server.url);
    let server = server.builds(end(&log_url));
    let expected = [
        lines(LOG),
        vec!["[Restarted]", "[HandedOver]", "other", ENDED],
    ]
    .concat();
    assert_eq!(story(follow(&server).0).await, expected);
}

#[tokio::test]
async fn a_log_server_that_fails_does_not_hide_the_result() {
    let server = Server::start([vec![text(LOG), NO_MORE]]).await;
    let log_url = format!("{}/gone/", server.url);
    let server = server.builds([ended(Some(&log_url))]);
    let told = story(follow(&server).0).await;
    let last = told.last().unwrap();
    assert!(
        last.starts_with("[ended Some(Success), ") && last.contains("404"),
        "{last}"
    );

    let server = Server::start([vec![text(LOG), NO_MORE]])
        .await
        .builds([ended(Some(&log_url))]);
    let lines: Vec<_> = follow(&server).0.lines().collect().await;
    assert_eq!(lines.len(), 4);
    assert!(lines[..3].iter().all(Result::is_ok) && lines[3].is_err());
}

#[tokio::test]
async fn the_result_is_waited_for_but_not_for_ever() {
    let gone = || vec![NOT_FOUND];
    let server = Server::start([vec![text(LOG), NO_MORE], gone(), gone()])
        .await
        .builds([running(), running(), ended(None)]);
    let (following, clock) = follow(&server);
    assert_eq!(story(following).await, [lines(LOG), vec![ENDED]].concat());
    assert_eq!(clock.slept(), [1, 2].map(Duration::from_secs));

    let server = Server::start(
        [vec![text(LOG), NO_MORE]]
            .into_iter()
            .chain(vec![gone(); 99]),
    )
    .await
    .builds([running()]);
    let (following, clock) = follow(&server);
    let told = story(following.patience(Duration::from_secs(40))).await;
    assert!(told[3].starts_with("[error "), "{}", told[3]);
    assert_eq!(
        clock.slept().iter().sum::<Duration>(),
        Duration::from_secs(40)
    );
}

#[tokio::test]
async fn a_server_that_is_gone_is_waited_for() {
    let server = Server::start([
        vec![text(LOG), Act::Cut],
        vec![Act::Answer(503, "restarting")],
        vec![Act::Answer(502, "restarting")],
        vec![Act::Answer(502, "restarting")],
        vec![Act::Answer(502, "restarting")],
        vec![Act::Answer(502, "restarting")],
        vec![text(LOG), Act::Close(4011, "Unknown error")],
    ])
    .await
    .builds([running(), running(), ended(None)]);
    let told = story(follow(&server).0).await;
    assert_eq!(told, [lines(LOG), vec!["[Reconnected]", ENDED]].concat());
}

#[tokio::test]
async fn a_server_that_always_cuts_is_given_up() {
    let server = Server::start(vec![vec![text(LOG), Act::Cut]; 50])
        .await
        .builds([running()]);
    let (following, clock) = follow(&server);
    let told = story(following).await;
    let last = told.last().unwrap();
    assert!(
        last.starts_with("[error ") && last.contains("closing handshake"),
        "{last}"
    );
    assert_eq!(
        clock.slept().iter().sum::<Duration>(),
        Duration::from_secs(120)
    );
    assert!(told.len() < 20);
}

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

#[tokio::test]
async fn dropping_the_stream_ends_the_connection() {
    let server = Server::start([vec![text(LOG), Act::Hold]]).await;
    let mut lines = follow(&server).0.lines();
    assert_eq!(lines.next().await.unwrap().unwrap(), "12:00:01 | zwölf");
    drop(lines);
    server.hung_up().await;
}

#[test]
fn streams_cross_threads() {
    fn crosses<T: Send + 'static>(_: &T) {}
    let client = Client::builder("http://127.0.0.1:1").build().unwrap();
    let console = client.tenant("t").build("u").console();
    crosses(&console.clone().events());
    crosses(&console.lines());
    fn is_future<T: Future + Send + 'static>(_: &T) {}
    is_future(&client.tenant("t").project("p").encrypt("s"));
}

const MARKER: &str = "marker-token/4711+secret";

#[test]
fn no_token_shows_at_trace_level() {
    let written = scs_testkit::secrets::search("console::no_token_shows_at_trace_level", || {
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
