//! The logs of a build, on log servers of every kind.

use std::future::IntoFuture as _;
use std::io::Write as _;
use std::sync::Arc;

use flate2::Compression;
use flate2::write::{DeflateEncoder, GzEncoder, ZlibEncoder};
use futures_util::{StreamExt as _, TryStreamExt as _};
use scs_testkit::faults::{Act, RawServer, Scripted};
use serde_json::{Value, json};
use zuul_client::logs::{LogStream, Logs};
use zuul_client::model::Build;
use zuul_client::{Client, TestClock};

pub(crate) const UUID: &str = "a50ece6e55d44989a238797afd5fdb5f";

/// A build as recordings/zuul/290-build-unit-tests-failure-final has it, with these logs.
pub(crate) fn build(result: Value, log_url: Option<String>) -> Build {
    serde_json::from_value(build_json(result, log_url)).unwrap()
}

pub(crate) fn build_json(result: Value, log_url: Option<String>) -> Value {
    let artifacts = match &log_url {
        Some(url) => json!([
            {"name": "Zuul Manifest", "url": format!("{url}zuul-manifest.json"), "metadata": {"type": "zuul_manifest"}},
            {"name": "Container image", "url": "docker://registry.example.org/osism/statuspage:latest"},
        ]),
        None => json!([]),
    };
    json!({
        "uuid": UUID, "job_name": "unit-tests", "result": result, "log_url": log_url,
        "pipeline": "check", "error_detail": null, "artifacts": artifacts,
        "ref": {"project": "scs/container-images", "branch": "main", "change": null, "patchset": null,
                "ref": "refs/heads/main", "oldrev": null, "newrev": null, "ref_url": ""},
    })
}

pub(crate) fn client(url: impl AsRef<str>) -> Client {
    Client::builder(url)
        .clock(Arc::new(TestClock::new()))
        .build()
        .unwrap()
}

/// The logs of a failed build on this server; the API is nowhere.
pub(crate) fn logs(server: &RawServer) -> Logs {
    let url = format!("{}/a50/{UUID}/", server.base_url());
    Logs::of(
        &client("http://127.0.0.1:1"),
        &build(json!("FAILURE"), Some(url)),
    )
}

/// A log server with one file, the same for every request.
async fn with_file(name: &'static str, act: Act) -> RawServer {
    RawServer::start(move |_, seen| match seen.target.ends_with(name) {
        true => act.clone(),
        false => missing(),
    })
    .await
}

/// As recordings/zuul/287-log-job-output.txt.gz has it.
pub(crate) fn missing() -> Act {
    let page = "<!DOCTYPE HTML>\n<html><head><title>Error response</title></head><body><p>Error code: 404</p></body></html>";
    Scripted::new(404, "text/html;charset=utf-8", page).whole()
}

pub(crate) fn text(body: impl Into<Vec<u8>>) -> Scripted {
    Scripted::new(200, "text/plain", body)
}

pub(crate) fn gzip(body: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(body).unwrap();
    encoder.finish().unwrap()
}

pub(crate) async fn whole(stream: LogStream) -> Vec<u8> {
    let parts: Vec<_> = stream.try_collect().await.unwrap();
    parts.concat()
}

#[tokio::test]
async fn redirects_end() {
    let server = RawServer::start(|_, seen| {
        Scripted::status(302)
            .header("location", format!("{}x", seen.target))
            .whole()
    })
    .await;
    let error = logs(&server).text().await.unwrap_err();
    assert!(error.to_string().contains("5 redirects"), "{error}");
    assert_eq!(server.requests().len(), 6);
    let nowhere = RawServer::always(Scripted::status(302).whole()).await;
    let error = logs(&nowhere).text().await.unwrap_err();
    assert!(error.to_string().contains("names no URL"), "{error}");
}

#[tokio::test]
async fn a_build_without_logs_says_so_and_nothing_is_sent() {
    // The official client crashes on one; facts/zuul.md, section 4.
    for log_url in [
        None,
        Some(String::new()),
        Some("ftp://h/".to_owned()),
        Some("logs/".to_owned()),
    ] {
        let logs = Logs::of(
            &client("http://127.0.0.1:1"),
            &build(json!("ABORTED"), log_url),
        );
        let errors = [
            logs.text().await.unwrap_err(),
            logs.text_end(1).await.unwrap_err(),
            logs.job_output().await.unwrap_err(),
            logs.file("x").await.unwrap_err(),
            logs.download(std::env::temp_dir()).await.unwrap_err(),
        ];
        for error in errors {
            assert!(
                error.is_invalid_input() && error.to_string().contains("log_url"),
                "{error}"
            );
        }
    }
}

#[tokio::test]
async fn a_404_page_is_not_found_and_no_inventory() {
    // The official client parses the page as an inventory; facts/zuul.md, section 4.
    let server = RawServer::always(missing()).await;
    let logs = logs(&server);
    for error in [
        logs.file("zuul-info/inventory.yaml").await.unwrap_err(),
        logs.job_output().await.unwrap_err(),
        logs.manifest().await.unwrap_err(),
        logs.text().await.unwrap_err(),
        logs.text_end(9).await.unwrap_err(),
    ] {
        assert!(error.is_not_found(), "{error}");
    }
    let targets: Vec<String> = server
        .requests()
        .into_iter()
        .map(|seen| seen.target)
        .collect();
    assert_eq!(targets[0], format!("/a50/{UUID}/zuul-info/inventory.yaml"));
    assert!(
        targets[1].ends_with("/job-output.json.gz") && targets[2].ends_with("/job-output.json")
    );
}

#[tokio::test]
async fn what_object_stores_say_of_missing_files_is_understood() {
    let server = RawServer::start(|_, seen| match seen.target.as_str() {
        target if target.ends_with("job-output.json") => Scripted::json("[]").whole(),
        target if target.ends_with("job-output.txt.gz") => text(gzip(b"log")).whole(),
        _ => Scripted::status(403).whole(),
    })
    .await;
    assert!(
        logs(&server)
            .job_output()
            .await
            .unwrap()
            .playbooks
            .is_empty()
    );
    assert_eq!(whole(logs(&server).text().await.unwrap()).await, b"log");
}

#[tokio::test]
async fn a_front_page_in_place_of_a_file_is_no_job_output() {
    let page = Scripted::new(200, "text/html", "<!doctype html><title>Zuul</title>").whole();
    let server = RawServer::always(page).await;
    for error in [
        logs(&server).job_output().await.unwrap_err(),
        logs(&server).manifest().await.unwrap_err(),
    ] {
        assert!(
            error.is_decode() && error.to_string().contains("web page"),
            "{error}"
        );
    }
    // Where only the compressed one is a page, the other one is read.
    let server = with_file("/job-output.json", Scripted::json("[]").whole()).await;
    assert!(logs(&server).job_output().await.is_ok());
}

#[tokio::test]
async fn compression_is_told_by_content() {
    let content = b"[{\"phase\": \"run\"}]";
    let deflated = |raw: bool| {
        if raw {
            let mut encoder = DeflateEncoder::new(Vec::new(), Compression::fast());
            encoder.write_all(content).unwrap();
            encoder.finish().unwrap()
        } else {
            let mut encoder = ZlibEncoder::new(Vec::new(), Compression::fast());
            encoder.write_all(content).unwrap();
            encoder.finish().unwrap()
        }
    };
    let twice = gzip(&gzip(content));
    let two_members = [gzip(&content[..5]), gzip(&content[5..])].concat();
    for (what, answer) in [
        (
            "not compressed, whatever the name",
            Scripted::json(*content),
        ),
        ("a compressed file", Scripted::json(gzip(content))),
        ("two in one file", Scripted::json(two_members)),
        (
            "compressed for the transfer",
            Scripted::json(gzip(content)).header("content-encoding", "gzip"),
        ),
        (
            "both",
            Scripted::json(twice).header("content-encoding", "x-gzip"),
        ),
        (
            "a header that is wrong",
            Scripted::json(*content).header("content-encoding", "gzip"),
        ),
        (
            "zlib",
            Scripted::json(deflated(false)).header("content-encoding", "deflate"),
        ),
        (
            "bare deflate",
            Scripted::json(deflated(true)).header("content-encoding", "deflate"),
        ),
    ] {
        let server = with_file("/job-output.json.gz", answer.whole()).await;
        let output = logs(&server).job_output().await.expect(what);
        assert_eq!(output.playbooks.len(), 1, "{what}");
    }
    let strange = Scripted::json(*content)
        .header("content-encoding", "br")
        .whole();
    let server = with_file("/job-output.json.gz", strange).await;
    let error = logs(&server).job_output().await.unwrap_err();
    assert!(
        error.is_decode() && error.to_string().contains("\"br\""),
        "{error}"
    );
}

#[tokio::test]
async fn a_compressed_file_that_is_cut_is_no_shorter_file() {
    let content = "0123456789".repeat(1000);
    let mut cut = gzip(content.as_bytes());
    cut.truncate(cut.len() - 9);
    let server = with_file("/job-output.txt", text(cut).whole()).await;
    let parts: Vec<_> = logs(&server).text().await.unwrap().collect().await;
    let error = parts.last().unwrap().as_ref().unwrap_err();
    assert!(error.is_decode(), "{error}");
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(content.as_bytes()).unwrap();
    let mut cut = encoder.finish().unwrap();
    cut.truncate(cut.len() - 9);
    let server = with_file(
        "/job-output.txt",
        text(cut).header("content-encoding", "deflate").whole(),
    )
    .await;
    let parts: Vec<_> = logs(&server).text().await.unwrap().collect().await;
    assert!(parts.last().unwrap().is_err());
}

#[tokio::test]
async fn a_bomb_is_stopped() {
    let bomb = gzip(&vec![b' '; 12 << 20]);
    assert!(bomb.len() < 1 << 18);
    let server = RawServer::always(Scripted::json(bomb).whole()).await;
    let error = logs(&server)
        .max_in_memory(1 << 20)
        .job_output()
        .await
        .unwrap_err();
    assert!(error.is_too_large(), "{error}");
    let error = logs(&server)
        .max_in_memory(1 << 20)
        .text_range(0..2 << 20)
        .await
        .unwrap_err();
    assert!(error.is_too_large(), "{error}");
    let mut stream = logs(&server).max_stream(8 << 20).text().await.unwrap();
    let mut seen = 0;
    let error = loop {
        match stream.next().await.unwrap() {
            Ok(piece) => {
                assert!(piece.len() <= 5 << 20, "{} bytes at once", piece.len());
                seen += piece.len();
            }
            Err(error) => break error,
        }
    };
    assert!(error.is_too_large() && seen <= 8 << 20, "{error}");
    assert!(stream.next().await.is_none());
}

#[tokio::test]
async fn a_file_above_the_limit_is_not_held() {
    let server = RawServer::always(Scripted::json(vec![b' '; 100]).whole()).await;
    let error = logs(&server)
        .max_in_memory(99)
        .job_output()
        .await
        .unwrap_err();
    assert!(error.is_too_large(), "{error}");
    assert!(
        logs(&server)
            .max_in_memory(99)
            .text_end(100)
            .await
            .unwrap_err()
            .is_invalid_input()
    );
}

#[tokio::test]
async fn artifacts_are_listed_and_those_for_other_programs_left_alone() {
    let server = with_file(
        "/zuul-manifest.json",
        Scripted::json(r#"{"tree": [{"name": "a"}]}"#).whole(),
    )
    .await;
    let logs = logs(&server);
    let [manifest, image] = logs.artifacts() else {
        panic!("two artifacts");
    };
    assert_eq!(manifest.kind(), Some("zuul_manifest"));
    // recordings/zuul/283: metadata may be missing, other schemes pass through.
    assert_eq!((image.kind(), image.http_url()), (None, None));
    assert!(logs.artifact(image).await.unwrap_err().is_invalid_input());
    assert_eq!(
        whole(logs.artifact(manifest).await.unwrap()).await.len(),
        25
    );
    let tree = logs.manifest().await.unwrap();
    assert_eq!(tree.files().next().unwrap().path, "a");
}

#[tokio::test]
async fn paths_stay_below_the_log_url() {
    let logs = Logs::of(
        &client("http://127.0.0.1:1"),
        &build(json!("FAILURE"), Some("https://h/logs/x?y#z".to_owned())),
    );
    for bad in ["../x", "/x", "a/../../x", "", "a//b", "x\0"] {
        assert!(logs.url_of(bad).unwrap_err().is_invalid_input(), "{bad}");
    }
    let url = logs.url_of("a b/c?d#e%2F").unwrap();
    assert_eq!(url.as_str(), "https://h/logs/x/a%20b/c%3Fd%23e%252F");
}

#[test]
fn everything_crosses_threads() {
    fn crosses<T: Send + 'static>(_: T) {}
    let logs = Logs::of(&client("http://127.0.0.1:1"), &build(json!(null), None));
    let moved = logs.clone();
    crosses(async move {
        let _lines = moved.text_lines().await?.next().await;
        let _parts = (moved.job_output().await?, moved.manifest().await?);
        let _end = moved.text_end(1).await?;
        let _summary = moved.failure_summary().await;
        moved.download("x").await
    });
    crosses(logs.download("x").into_future());
    crosses(
        client("http://127.0.0.1:1")
            .tenant("scs")
            .build(UUID)
            .logs(),
    );
}
