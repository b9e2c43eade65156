//! Whole lines, each once.

use futures_util::StreamExt as _;
use serde_json::json;

use super::server::{Act, Server, frame, text};
use super::*;

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
async fn an_endless_line_is_cut_and_the_next_one_whole() {
    let part = "x".repeat(60_000);
    let acts = std::iter::repeat_n(text(&part), 170).chain([text("\nnext\n"), NO_MORE]);
    let server = Server::start([acts.collect()]).await.builds([ended(None)]);
    let told = story(follow(&server).0).await;
    assert_eq!(told.len(), 3);
    assert_eq!(told[0].len(), (64 << 10) + "…".len());
    assert_eq!(told[1..], ["next", ENDED]);
}

#[tokio::test]
async fn a_slow_reader_holds_up_the_server_and_fills_no_memory() {
    let server = Server::start([vec![Act::Endless(LOG.repeat(100).into_bytes())]]).await;
    let mut lines = follow(&server).0.lines();
    assert_eq!(lines.next().await.unwrap().unwrap(), "12:00:01 | zwölf");
    // Were it read on without being asked for, the server would write for ever.
    server.stuck().await;
    let more: Vec<_> = lines.by_ref().take(1000).collect().await;
    assert!(more.iter().all(Result::is_ok));
}
