//! What grows with a registry: a list of many artifacts.
//!
//! ```text
//! cargo bench -p harbor-client --bench scale -- artifacts   10,000 artifacts: prefetched against one page after the other
//! ```

use std::error::Error;
use std::io::Write as _;
use std::sync::Arc;
use std::time::{Duration, Instant};

use futures_util::StreamExt as _;
use harbor_client::Client;
use scs_testkit::bench;

const ARTIFACTS: usize = 10_000;
const PAGE: usize = 100;
const PREFETCH: usize = 16;
const LATENCY: Duration = Duration::from_millis(20);

fn main() -> Result<(), Box<dyn Error>> {
    if !std::env::args().any(|argument| argument == "artifacts") {
        // `cargo bench` without arguments: what to run is said above.
        return Ok(());
    }
    tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()?
        .block_on(artifacts())
}

async fn artifacts() -> Result<(), Box<dyn Error>> {
    let answer = |head: &str| page(bench::number_after(head, "?page=").unwrap_or(1));
    let server = bench::serve(LATENCY, answer).await?;
    let client = Client::builder(format!("http://{server}")).build()?;
    // The first call sets up the connection, and the pages of the server.
    read(&client, 1, PAGE).await?;
    let before = bench::peak_memory();
    let started = Instant::now();
    read(&client, PREFETCH, ARTIFACTS).await?;
    let ahead = started.elapsed();
    let after_one = bench::peak_memory();
    // Ten times as many, to see whether anything stays.
    for _ in 0..9 {
        read(&client, PREFETCH, ARTIFACTS).await?;
    }
    let after_ten = bench::peak_memory();
    let started = Instant::now();
    read(&client, 1, ARTIFACTS).await?;
    let one_by_one = started.elapsed();
    writeln!(
        std::io::stdout(),
        "{ARTIFACTS} artifacts, pages of {PAGE}, {LATENCY:?}: {PREFETCH} ahead {ahead:?}, one by one {one_by_one:?}, \
         {:.1} times as fast; peak memory {before} kB, {after_one} kB after {ARTIFACTS}, {after_ten} kB after ten times as many",
        one_by_one.as_secs_f64() / ahead.as_secs_f64(),
    )?;
    Ok(())
}

async fn read(client: &Client, prefetch: usize, limit: usize) -> Result<(), Box<dyn Error>> {
    let repository = client.project("scs").repository("images/base");
    let call = repository.list_artifacts().prefetch(prefetch);
    let mut artifacts = call.limit(limit as u64).items();
    let mut count = 0;
    while let Some(artifact) = artifacts.next().await {
        assert!(!artifact?.digest.is_empty());
        count += 1;
    }
    assert_eq!(count, limit);
    Ok(())
}

/// Artifacts with one tag each, in the form of `recordings/harbor`.
fn page(page: usize) -> Arc<[u8]> {
    let first = (page - 1) * PAGE;
    let row = |number: usize| {
        format!(
            r#"{{"accessories":null,"addition_links":{{"build_history":{{"absolute":false,"href":"/api/v2.0/projects/scs/repositories/images%252Fbase/artifacts/sha256:{number:064x}/additions/build_history"}}}},"artifact_type":"application/vnd.oci.image.config.v1+json","digest":"sha256:{number:064x}","extra_attrs":{{"architecture":"amd64","os":"linux"}},"icon":"sha256:0048162a053eef4d4ce3fe7518615bef084403614f8bca43b40ae2e762e11e06","id":{number},"labels":null,"manifest_media_type":"application/vnd.oci.image.manifest.v1+json","media_type":"application/vnd.oci.image.config.v1+json","project_id":2,"pull_time":"0001-01-01T00:00:00.000Z","push_time":"2026-11-23T01:02:03.456Z","references":null,"repository_id":7,"repository_name":"scs/images/base","size":4321,"tags":[{{"artifact_id":{number},"id":{number},"immutable":false,"name":"v1.{number}","pull_time":"0001-01-01T00:00:00.000Z","push_time":"2026-11-23T01:02:03.456Z","repository_id":7}}],"type":"IMAGE"}}"#
        )
    };
    let rows: Vec<String> = (first..first + PAGE).map(row).collect();
    bench::ok(
        &format!("x-total-count: {ARTIFACTS}\r\n"),
        &format!("[{}]\n", rows.join(",")),
    )
}
