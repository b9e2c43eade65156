//! The run log: which operations were answered on the wire.

use std::path::PathBuf;
use std::sync::Arc;

use futures_util::future::join_all;
use scs_client_core::HttpTransport;
use scs_testkit::coverage::{Kind, Recorder};
use scs_testkit::faults::{RawServer, Scripted};
use serde_json::Value;

use crate::support::{Client, WIDGET, builder};

fn directory(name: &str) -> PathBuf {
    let directory = PathBuf::from(env!("CARGO_TARGET_TMPDIR"))
        .join("core-run-log")
        .join(name);
    let _ = std::fs::remove_dir_all(&directory);
    directory
}

fn lines(path: &std::path::Path) -> Vec<Value> {
    let text = std::fs::read_to_string(path).unwrap();
    text.lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

#[tokio::test]
async fn accepted_answers_are_written_down_and_others_not() {
    let directory = directory("accepted");
    let transport = Arc::new(HttpTransport::builder().build());
    let recorder = Recorder::new(transport, "widgets", Kind::Unit, &directory).unwrap();
    let recorder = Arc::new(recorder.server("stand-in", "1.2.0"));
    let path = recorder.path().to_owned();
    let server = RawServer::in_turn([
        Scripted::json(WIDGET).whole(),
        Scripted::new(201, "application/json", r#"{"id": "x"}"#).whole(),
        Scripted::status(404).whole(),
        Scripted::new(200, "application/json", r#"{"id": "x"}"#).whole(),
    ])
    .await;
    let client: Client = builder(server.base_url())
        .transport(recorder)
        .build()
        .unwrap();
    client.get(7).await.unwrap();
    client.create("x").await.unwrap();
    client.get(7).await.unwrap_err();
    client
        .create("a 200 is not what it accepts")
        .await
        .unwrap_err();
    assert_eq!(path, directory.join("widgets-unit.jsonl"));
    let lines = lines(&path);
    assert_eq!(lines.len(), 2, "{lines:?}");
    assert_eq!(
        (&lines[0]["operation"], &lines[0]["status"]),
        (&"getWidget".into(), &200.into())
    );
    assert_eq!(
        (&lines[1]["operation"], &lines[1]["status"]),
        (&"createWidget".into(), &201.into())
    );
    assert_eq!(
        (&lines[0]["server"], &lines[0]["version"]),
        (&"stand-in".into(), &"1.2.0".into())
    );
    assert_eq!(lines[0]["kind"], "unit");
    assert_eq!(lines[0]["date"].as_str().unwrap().len(), 10);
    assert_eq!(lines[0].as_object().unwrap().len(), 6);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn lines_of_many_writers_stay_whole() {
    let directory = directory("many");
    let server = RawServer::always(Scripted::json(WIDGET).whole()).await;
    let mut path = PathBuf::new();
    let mut calls = Vec::new();
    for _ in 0..4 {
        let transport = Arc::new(HttpTransport::builder().build());
        let recorder = Recorder::new(transport, "widgets", Kind::Live, &directory).unwrap();
        recorder.path().clone_into(&mut path);
        let client: Client = builder(server.base_url())
            .transport(Arc::new(recorder))
            .build()
            .unwrap();
        calls.extend((0..25).map(|id| tokio::spawn(client.get(id).into_future())));
    }
    assert!(
        join_all(calls)
            .await
            .into_iter()
            .all(|done| done.unwrap().is_ok())
    );
    assert_eq!(path, directory.join("widgets-live.jsonl"));
    assert_eq!(lines(&path).len(), 100);
}
