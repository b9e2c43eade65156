//! The log server: ranges, compression, redirects, faults, and files that nobody keeps.

use std::io::Read;

use flate2::read::GzDecoder;
use scs_testkit::zuul::{Fault, Gzip, Item, Job, Server, log_line};
use serde_json::Value;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

/// Head and body of an answer, whatever its framing; the connection is closed behind it.
async fn fetch(url: &str, path: &str, headers: &str) -> (String, Vec<u8>) {
    let mut stream = TcpStream::connect(url.trim_start_matches("http://"))
        .await
        .unwrap();
    let request = format!("GET {path} HTTP/1.0\r\nHost: logs\r\n{headers}\r\n");
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut all = Vec::new();
    // A body that is cut ends in an error.
    let _ = stream.read_to_end(&mut all).await;
    let end = all
        .windows(4)
        .position(|four| four == b"\r\n\r\n")
        .expect("a head")
        + 4;
    let body = all.split_off(end);
    (String::from_utf8(all).unwrap(), body)
}

#[tokio::test]
async fn a_finished_build_has_its_files() {
    let server = Server::builder().start().await.unwrap();
    let job = Job::new("lint")
        .running()
        .line("works")
        .fails_at("node-1", "Run tests", "one\ntwo")
        .artifact("Site", "site/", None);
    let item = server.add_item(
        "scs",
        Item::new("check", "scs/docs", "refs/heads/main").job(job),
    );
    let uuid = server.build_of(&item, "lint").unwrap();
    server.finish_build(&uuid, "FAILURE");
    let logs = server.log_server();
    let folder = logs.build_url(&uuid).replace(logs.url(), "");
    let file = async |name: &str| fetch(logs.url(), &format!("{folder}{name}"), "").await;
    assert_eq!(file("job-output.txt").await.1, b"works\n");
    let plays: Value = serde_json::from_slice(&file("job-output.json").await.1).unwrap();
    let answer = &plays[1]["plays"][0]["tasks"][0]["hosts"]["node-1"];
    assert_eq!(
        (&answer["failed"], &answer["stdout_lines"][1]),
        (&Value::Bool(true), &"two".into())
    );
    let manifest: Value = serde_json::from_slice(&file("zuul-manifest.json").await.1).unwrap();
    let names: Vec<_> = manifest["tree"]
        .as_array()
        .unwrap()
        .iter()
        .map(|entry| entry["name"].clone())
        .collect();
    assert_eq!(names, ["job-output.json", "job-output.txt", "zuul-info"]);
    assert!(
        file("zuul-info/inventory.yaml")
            .await
            .0
            .contains("application/yaml")
    );
    assert!(file("nothing").await.0.starts_with("HTTP/1.0 404"));
}

#[tokio::test]
async fn ranges_and_compression_are_switches() {
    let server = Server::builder().start().await.unwrap();
    let logs = server.log_server();
    logs.put("/a/b.txt", "0123456789", "text/plain");
    let range = "Range: bytes=2-4\r\n";
    assert_eq!(fetch(logs.url(), "/a/b.txt", range).await.1, b"0123456789");
    logs.ranges(true);
    let (head, body) = fetch(logs.url(), "/a/b.txt", range).await;
    assert!(
        head.starts_with("HTTP/1.0 206") && head.contains("bytes 2-4/10"),
        "{head}"
    );
    assert_eq!(body, b"234");
    assert_eq!(
        fetch(logs.url(), "/a/b.txt", "Range: bytes=-3\r\n").await.1,
        b"789"
    );
    assert!(
        fetch(logs.url(), "/a/b.txt", "Range: bytes=10-\r\n")
            .await
            .0
            .starts_with("HTTP/1.0 416")
    );

    let plain = |bytes: Vec<u8>| {
        let mut text = String::new();
        GzDecoder::new(bytes.as_slice())
            .read_to_string(&mut text)
            .unwrap();
        text
    };
    assert!(
        fetch(logs.url(), "/a/b.txt.gz", "")
            .await
            .0
            .starts_with("HTTP/1.0 404")
    );
    for (how, path, header) in [
        (Gzip::Beside, "/a/b.txt.gz", ""),
        (Gzip::Instead, "/a/b.txt.gz", ""),
        (Gzip::Declared, "/a/b.txt.gz", ""),
        (Gzip::OnTheWay, "/a/b.txt", "Accept-Encoding: gzip\r\n"),
    ] {
        logs.gzip(how);
        let (head, body) = fetch(logs.url(), path, header).await;
        assert_eq!(plain(body), "0123456789", "{how:?}");
        let declared = head.contains("content-encoding: gzip");
        assert_eq!(
            declared,
            matches!(how, Gzip::Declared | Gzip::OnTheWay),
            "{how:?}"
        );
    }
    logs.gzip(Gzip::Instead);
    assert!(
        fetch(logs.url(), "/a/b.txt", "")
            .await
            .0
            .starts_with("HTTP/1.0 404")
    );
}

#[tokio::test]
async fn everyone_is_sent_to_a_third_origin() {
    let server = Server::builder().start().await.unwrap();
    let logs = server.log_server();
    logs.put("/a", "x", "text/plain");
    logs.redirect(true);
    let (head, _) = fetch(logs.url(), "/a", "Authorization: Bearer x\r\n").await;
    assert!(
        head.contains(&format!("location: {}/a", logs.redirect_url())),
        "{head}"
    );
    assert_eq!(fetch(logs.redirect_url(), "/a", "").await.1, b"x");
    assert!(logs.requests()[0].is_authorized() && !logs.redirected_requests()[0].is_authorized());
    logs.redirect(false);
    logs.fail_next(Fault::Status(503));
    assert!(
        fetch(logs.url(), "/a", "")
            .await
            .0
            .starts_with("HTTP/1.0 503")
    );
}

#[tokio::test]
async fn a_generated_file_is_any_part_of_itself() {
    let server = Server::builder().start().await.unwrap();
    let logs = server.log_server();
    logs.put_generated("/big", 1 << 20);
    let (head, body) = fetch(logs.url(), "/big", "").await;
    assert!(head.contains("content-length: 1048576"), "{head}");
    assert_eq!(&body[128..256], log_line(1).as_bytes());
    logs.cut_after(1000);
    assert_eq!(fetch(logs.url(), "/big", "").await.1, body[..1000]);
    logs.ranges(true);
    assert_eq!(
        fetch(logs.url(), "/big", "Range: bytes=1000-\r\n").await.1,
        body[1000..]
    );
}
