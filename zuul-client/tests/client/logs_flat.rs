//! A log of 200 MB, in the memory of a small one.

use std::sync::Arc;

use bytes::Bytes;
use futures_util::{StreamExt as _, stream};
use scs_client_core::Body;
use scs_client_core::transport::TransportError;
use scs_testkit::faults::child;
use serde_json::json;
use zuul_client::logs::Logs;
use zuul_client::{Client, Transport};

use crate::logs::build;

const SIZE: usize = 200 << 20;

/// Sends lines without a wire, each piece made when it is asked for.
#[derive(Debug)]
struct Endless;

#[async_trait::async_trait]
impl Transport for Endless {
    async fn send(
        &self,
        request: http::Request<Body>,
    ) -> Result<http::Response<Body>, TransportError> {
        if request.uri().path().ends_with(".json") {
            let manifest = Bytes::from(r#"{"tree": [{"name": "job-output.txt"}]}"#);
            return Ok(http::Response::new(Body::from(manifest)));
        }
        let piece =
            || Bytes::from("a line of a log, as long as most of them are, or so\n".repeat(1 << 12));
        let count = SIZE.div_ceil(piece().len());
        let pieces = stream::iter(0..count).map(move |_| Ok(piece()));
        Ok(http::Response::new(Body::stream(pieces)))
    }
}

/// The most memory that this process has ever used, in bytes.
fn most_memory() -> usize {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status
        .lines()
        .find(|line| line.starts_with("VmHWM:"))
        .unwrap();
    let kib: usize = line.split_whitespace().nth(1).unwrap().parse().unwrap();
    kib << 10
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn a_stream_of_200_mb_stays_in_flat_memory() {
    let name = "logs_flat::a_stream_of_200_mb_stays_in_flat_memory";
    if !child::is_child(name) {
        let output = child::run(name, &[], &[]);
        assert!(output.passed, "{}", output.text);
        return;
    }
    let client = Client::builder("http://127.0.0.1:1")
        .transport(Arc::new(Endless))
        .build()
        .unwrap();
    let logs = Logs::of(
        &client,
        &build(json!("FAILURE"), Some("http://127.0.0.1:1/".to_owned())),
    );
    let before = most_memory();
    let mut bytes = 0;
    let mut text = logs.text().await.unwrap();
    while let Some(piece) = text.next().await {
        bytes += piece.unwrap().len();
    }
    assert!(bytes >= SIZE);
    let end = logs.text_end(64 << 10).await.unwrap();
    assert_eq!(end.len(), 64 << 10);
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join(format!("flat-{}", std::process::id()));
    let downloaded = logs.download(&folder).await;
    std::fs::remove_dir_all(&folder).unwrap();
    assert_eq!(downloaded.unwrap().files[0].bytes, bytes as u64);
    let grown = most_memory() - before;
    assert!(grown < 16 << 20, "{grown} bytes");
}
