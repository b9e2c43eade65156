//! Parts of job-output.txt, and connections that break.

use futures_util::StreamExt as _;
use scs_testkit::faults::{Act, RawServer, Scripted, Seen};

use crate::logs::{gzip, logs, missing, text, whole};

/// `bytes=a-b` or `bytes=a-`, answered as nginx does.
fn ranged(seen: &Seen, body: &[u8], coding: Option<&str>) -> Act {
    let with_coding = |answer: Scripted| match coding {
        Some(coding) => answer.header("content-encoding", coding),
        None => answer,
    };
    let Some(range) = seen
        .header("range")
        .and_then(|range| range.strip_prefix("bytes="))
    else {
        return with_coding(text(body).header("etag", "\"v1\"")).whole();
    };
    let (from, to) = range.split_once('-').unwrap();
    let (from, to): (usize, usize) = match (from, to) {
        ("", last) => (body.len().saturating_sub(last.parse().unwrap()), body.len()),
        (from, "") => (from.parse().unwrap(), body.len()),
        (from, to) => (from.parse().unwrap(), to.parse::<usize>().unwrap() + 1),
    };
    let to = to.min(body.len());
    if from >= to {
        return Scripted::status(416)
            .header("content-range", format!("bytes */{}", body.len()))
            .whole();
    }
    let answer = Scripted::new(206, "text/plain", &body[from..to])
        .header("etag", "\"v1\"")
        .header(
            "content-range",
            format!("bytes {from}-{}/{}", to - 1, body.len()),
        );
    with_coding(answer).whole()
}

#[tokio::test]
async fn any_part_of_the_text_is_had_from_every_kind_of_server() {
    let body: Vec<u8> = (0..200).map(|n: u8| b'a' + n % 26).collect();
    for kind in [
        "ranges",
        "no ranges",
        "compressed",
        "compressed, no ranges",
        "compressed file",
    ] {
        let content = body.clone();
        let server = RawServer::start(move |_, seen| match kind {
            // recordings/zuul/289-log-range: Python's server ignores the header.
            "no ranges" => text(content.clone()).whole(),
            "ranges" => ranged(seen, &content, None),
            "compressed" => ranged(seen, &gzip(&content), Some("gzip")),
            "compressed, no ranges" => text(gzip(&content))
                .header("content-encoding", "gzip")
                .whole(),
            _ if seen.target.ends_with("job-output.txt.gz") => ranged(seen, &gzip(&content), None),
            _ => missing(),
        })
        .await;
        let logs = logs(&server);
        assert_eq!(whole(logs.text().await.unwrap()).await, body, "{kind}");
        for from in [0, 1, 50, 199] {
            let got = whole(logs.text_from(from).await.unwrap()).await;
            assert_eq!(got, &body[from as usize..], "{kind} from {from}");
        }
        assert_eq!(
            &logs.text_range(100..110).await.unwrap()[..],
            &body[100..110],
            "{kind}"
        );
        assert_eq!(
            &logs.text_range(190..900).await.unwrap()[..],
            &body[190..],
            "{kind}"
        );
        assert_eq!(&logs.text_end(7).await.unwrap()[..], &body[193..], "{kind}");
        assert_eq!(logs.text_end(900).await.unwrap().len(), 200, "{kind}");
        for beyond in [200, 201, 9000] {
            assert!(
                whole(logs.text_from(beyond).await.unwrap())
                    .await
                    .is_empty(),
                "{kind}"
            );
        }
        assert_eq!(
            &logs.text_range(0..9).await.unwrap()[..],
            &body[..9],
            "{kind}"
        );
        assert!(logs.text_range(5..5).await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn only_the_part_that_is_wanted_is_asked_for() {
    let server = RawServer::start(|_, seen| ranged(seen, &[b'x'; 50], None)).await;
    let logs = logs(&server);
    logs.text_range(10..20).await.unwrap();
    whole(logs.text_from(30).await.unwrap()).await;
    logs.text_end(5).await.unwrap();
    let ranges: Vec<String> = server
        .requests()
        .iter()
        .map(|seen| seen.header("range").unwrap().to_owned())
        .collect();
    assert_eq!(ranges, ["bytes=10-19", "bytes=30-", "bytes=-5"]);
}

#[tokio::test]
async fn a_part_that_was_not_asked_for_is_no_answer() {
    let wrong = Scripted::new(206, "text/plain", "xyz")
        .header("content-range", "bytes 7-9/20")
        .whole();
    let server = RawServer::always(wrong).await;
    let error = logs(&server).text_from(8).await.unwrap_err();
    assert!(error.is_decode(), "{error}");
}

#[tokio::test]
async fn a_broken_connection_is_replaced_where_it_broke() {
    let body = b"0123456789".repeat(10);
    for ranges in [true, false] {
        let content = body.clone();
        let server = RawServer::start(move |number, seen| match number {
            0 => text(&content[..30]).header("etag", "\"v1\"").cut(),
            1 => Scripted::status(503).whole(),
            2 if ranges => Scripted::new(206, "text/plain", &content[30..60])
                .header("content-range", "bytes 30-99/100")
                .cut(),
            _ if ranges => ranged(seen, &content, None),
            _ => text(content.clone()).header("etag", "\"v1\"").whole(),
        })
        .await;
        assert_eq!(
            whole(logs(&server).text().await.unwrap()).await,
            body,
            "{ranges}"
        );
        let requests = server.requests();
        let again = requests.last().unwrap();
        assert_eq!(again.header("if-range"), Some("\"v1\""));
        let from = if ranges { "bytes=60-" } else { "bytes=30-" };
        assert_eq!(again.header("range"), Some(from));
    }
}

#[tokio::test]
async fn a_file_that_has_changed_is_not_put_together_from_two() {
    for (what, second) in [
        (
            "another version",
            text("b".repeat(100)).header("etag", "\"v2\""),
        ),
        ("no version", text("b".repeat(100))),
        (
            "another encoding",
            text("b".repeat(100))
                .header("etag", "\"v1\"")
                .header("content-encoding", "gzip"),
        ),
    ] {
        let server = RawServer::in_turn([
            text("a".repeat(30)).header("etag", "\"v1\"").cut(),
            second.whole(),
        ])
        .await;
        let parts: Vec<_> = logs(&server).text().await.unwrap().collect().await;
        assert!(parts.last().unwrap().is_err(), "{what}");
        let got = parts
            .into_iter()
            .filter_map(Result::ok)
            .collect::<Vec<_>>()
            .concat();
        assert_eq!(got, "a".repeat(30).as_bytes(), "{what}");
    }
}

#[tokio::test]
async fn a_server_that_always_breaks_off_is_left_in_the_end() {
    for validated in [true, false] {
        let server = RawServer::start(move |_, seen| {
            let first = seen.header("range").is_none();
            let answer = match first {
                true => text("a"),
                false => {
                    Scripted::new(206, "text/plain", "").header("content-range", "bytes 1-9/10")
                }
            };
            match validated {
                true => answer
                    .header("last-modified", "Sun, 22 Nov 2026 23:19:14 GMT")
                    .cut(),
                false => answer.cut(),
            }
        })
        .await;
        let parts: Vec<_> = logs(&server).text().await.unwrap().collect().await;
        assert!(parts.last().unwrap().is_err());
        assert_eq!(server.requests().len(), if validated { 5 } else { 1 });
    }
}
