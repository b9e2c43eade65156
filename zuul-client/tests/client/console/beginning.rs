//! Builds that have not started, and those that never will.

use futures_util::StreamExt as _;

use super::server::{Act, Server, text};
use super::*;

#[tokio::test]
async fn an_unknown_build_is_not_found() {
    let server = Server::start([vec![NOT_FOUND]]).await.builds([Value::Null]);
    assert!(error(follow(&server).0).await.is_not_found());
}

#[tokio::test]
async fn a_build_that_has_not_started_is_waited_for() {
    let not_yet = vec![NOT_YET];
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

/// Measured on 14.3.0: nothing is left of it, neither a console nor a row.
#[tokio::test]
async fn a_build_that_was_dequeued_before_it_started_or_just_then_is_not_found() {
    let server = Server::start([vec![NOT_YET]].into_iter().chain(vec![vec![NOT_FOUND]; 9]))
        .await
        .builds([Value::Null]);
    let (following, clock) = follow(&server);
    let mut events = following.events();
    let first = events.next().await.unwrap();
    assert!(matches!(first, Ok(ConsoleEvent::NotStarted)));
    let error = events.next().await.unwrap().unwrap_err();
    assert!(error.is_not_found(), "{error}");
    let waited: Duration = clock.slept().iter().sum();
    assert_eq!(waited, Duration::from_secs(15));

    // Just as it started: its log had begun.
    let begun = [vec![text(&LOG[..20]), NO_MORE]].into_iter();
    let server = Server::start(begun.chain(vec![vec![NOT_FOUND]; 9]))
        .await
        .builds([Value::Null]);
    let (following, clock) = follow(&server);
    let mut events = following.events().skip(2);
    let error = events.next().await.unwrap().unwrap_err();
    assert!(error.is_not_found(), "{error}");
    let waited: Duration = clock.slept().iter().sum();
    assert_eq!(waited, Duration::from_secs(15));
}

#[tokio::test]
async fn trouble_before_the_wait_for_the_start_is_forgotten_after_it() {
    let waiting = vec![vec![NOT_YET]; 8];
    let streams = [vec![Act::Cut]].into_iter().chain(waiting);
    let server = Server::start(streams.chain([vec![NOT_FOUND], vec![NOT_FOUND]]))
        .await
        .builds([running(), running(), ended(None)]);
    let (following, clock) = follow(&server);
    let told = story(following.patience(Duration::from_secs(20))).await;
    assert_eq!(told, ["[NotStarted]", ENDED]);
    assert!(clock.slept().iter().sum::<Duration>() > Duration::from_secs(60));
}
