//! The end of a build: its result, and what its log has beyond the console.

use futures_util::StreamExt as _;
use zuul_client::credentials::Static;

use super::server::{Act, Server, text};
use super::*;

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
    let mut events = following.patience(Duration::from_secs(40)).events().skip(3);
    let error = events.next().await.unwrap().unwrap_err();
    assert!(
        error.is_timeout() && error.to_string().contains("Build not found"),
        "{error}"
    );
    assert_eq!(
        clock.slept().iter().sum::<Duration>(),
        Duration::from_secs(40)
    );
}

#[tokio::test]
async fn a_build_of_long_ago_whose_log_has_expired_still_has_its_result() {
    let server = Server::start([vec![NOT_FOUND]]).await;
    let log_url = format!("{}/expired/", server.url);
    let server = server.builds([ended(Some(&log_url))]);
    let events: Vec<_> = follow(&server).0.events().collect().await;
    let [Ok(ConsoleEvent::Ended(end))] = &events[..] else {
        panic!("{events:?}")
    };
    assert!(end.build.result.is_some());
    assert!(end.log_error.as_ref().is_some_and(Error::is_not_found));
}

#[tokio::test]
async fn a_line_that_has_begun_comes_before_the_error() {
    let server = Server::start([vec![text("whole\nhal"), text("f"), Act::Cut]])
        .await
        .builds([Value::Null]);
    let (following, _) = follow(&server);
    let told = story(following).await;
    assert_eq!(told[..2], ["whole", "half"]);
    assert!(told[2].starts_with("[error ") && told.len() == 3);
}

#[tokio::test]
async fn behind_its_end_the_stream_may_be_asked_again() {
    let server = Server::start([vec![text(LOG), NO_MORE]])
        .await
        .builds([ended(None)]);
    let mut events = follow(&server).0.events();
    while events.next().await.is_some() {}
    assert!(events.next().await.is_none());
}
