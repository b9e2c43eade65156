//! Connections that break, fall silent or are none.

use std::future::Future;

use futures_util::StreamExt as _;

use super::server::{Act, Server, text};
use super::*;

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
