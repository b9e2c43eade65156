//! What grows with an installation: a status with many items, a list of many builds.
//!
//! ```text
//! cargo bench -p zuul-client --bench scale -- status   a status of 1,000 items: our types against a JSON value
//! cargo bench -p zuul-client --bench scale -- builds   10,000 builds: prefetched against one page after the other
//! ```

use std::error::Error;
use std::io::Write as _;
use std::sync::Arc;
use std::time::{Duration, Instant};

use futures_util::StreamExt as _;
use scs_testkit::bench;
use zuul_client::model::Status;
use zuul_client::{CallOptions, Client};

const ITEMS: usize = 1_000;
const JOBS: usize = 6;
const BUILDS: usize = 10_000;
const PAGE: usize = 200;
const PREFETCH: usize = 16;
const LATENCY: Duration = Duration::from_millis(20);

fn main() -> Result<(), Box<dyn Error>> {
    let chosen: Vec<String> = std::env::args().skip(1).collect();
    match chosen
        .iter()
        .find(|one| !one.starts_with('-'))
        .map(String::as_str)
    {
        Some("status") => status(),
        Some("builds") => {
            let mut runtime = tokio::runtime::Builder::new_multi_thread();
            runtime
                .worker_threads(2)
                .enable_all()
                .build()?
                .block_on(builds())
        }
        // `cargo bench` without arguments: what to run is said above.
        _ => Ok(()),
    }
}

/// Decodes the same bytes in turn, so that a slow moment of the machine meets both.
fn status() -> Result<(), Box<dyn Error>> {
    let json = status_json();
    let (mut ours, mut value) = (Vec::new(), Vec::new());
    for _ in 0..60 {
        let started = Instant::now();
        let status: Status = serde_json::from_slice(&json)?;
        ours.push(started.elapsed());
        let items = status.pipelines[0].change_queues[0].heads.iter().flatten();
        assert_eq!(items.count(), ITEMS);
        drop(status);
        let started = Instant::now();
        let any: serde_json::Value = serde_json::from_slice(&json)?;
        value.push(started.elapsed());
        assert!(any["pipelines"].is_array());
    }
    let (ours, value) = (median(ours), median(value));
    writeln!(
        std::io::stdout(),
        "status of {ITEMS} items, {} kB: ours {ours:?}, serde_json::Value {value:?}, ratio {:.2}",
        json.len() / 1000,
        ours.as_secs_f64() / value.as_secs_f64(),
    )?;
    Ok(())
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

/// Items as in the recording `012-status`: half of their jobs run or have ended, half wait.
fn status_json() -> Vec<u8> {
    let job = |number: usize| match number % 2 {
        0 => format!(
            r#"{{"canceled": false, "dependencies": [], "elapsed_time": 3530, "end_time": null, "estimated_time": 10.542413, "execute_time": 1795389078.880652, "name": "lint-{number}", "paused": false, "pipeline": "check", "pre_fail": false, "queued": true, "remaining_time": 7012, "report_url": "http://127.0.0.1:19000/t/scs/build/e47db995210f4e92bc6c80501db4ea1a", "result": null, "retry": false, "snapshotting": false, "start_time": 1795389079.9160666, "tries": 1, "url": "stream/e47db995210f4e92bc6c80501db4ea1a?logfile=console.log", "uuid": "e47db995210f4e92bc6c80501db4ea1a", "voting": true, "waiting_status": null}}"#
        ),
        _ => format!(
            r#"{{"canceled": null, "dependencies": ["lint-0"], "elapsed_time": null, "end_time": null, "estimated_time": null, "execute_time": null, "name": "image-{number}", "paused": null, "pipeline": null, "pre_fail": null, "queued": false, "remaining_time": null, "report_url": null, "result": null, "retry": null, "snapshotting": null, "start_time": null, "tries": 0, "url": null, "uuid": null, "voting": true, "waiting_status": "semaphores: container-registry"}}"#
        ),
    };
    let jobs: Vec<String> = (0..JOBS).map(job).collect();
    let jobs = jobs.join(", ");
    let item = |number: usize| {
        format!(
            r#"[{{"active": true, "enqueue_time": 1795389078276, "failing_reasons": [], "id": "9f86b822c759434fa7ebbc16827f{number:04x}", "item_ahead": null, "items_behind": [], "jobs": [{jobs}], "live": true, "refs": [{{"project": "scs/container-images", "project_canonical": "git.example.org/scs/container-images", "url": null, "ref": "refs/heads/feature-{number}", "id": null, "owner": null}}], "remaining_time": 7012, "zuul_ref": null}}]"#
        )
    };
    let items: Vec<String> = (0..ITEMS).map(item).collect();
    format!(
        r#"{{"zuul_version": "14.3.0", "trigger_event_queue": {{"length": 0}}, "management_event_queue": {{"length": 0}}, "connection_event_queues": {{}}, "last_reconfigured": 1795388940000, "pipelines": [{{"change_queues": [{{"branch": null, "heads": [{}], "name": "shared", "window": 0}}], "description": "", "manager": "independent", "name": "check", "state": "normal", "triggers": [], "trigger_events": 0, "result_events": 0, "management_events": 0}}]}}"#,
        items.join(", ")
    )
    .into_bytes()
}

async fn builds() -> Result<(), Box<dyn Error>> {
    let answer = |head: &str| page(bench::number_after(head, "skip=").unwrap_or(0));
    let server = bench::serve(LATENCY, answer).await?;
    let client = Client::builder(format!("http://{server}")).build()?;
    // The first call sets up the connection, and the pages of the server.
    read(&client, 1, PAGE as u64).await?;
    let before = bench::peak_memory();
    let started = Instant::now();
    read(&client, PREFETCH, BUILDS as u64).await?;
    let ahead = started.elapsed();
    let after_one = bench::peak_memory();
    // Ten times as many, to see whether anything stays.
    for _ in 0..9 {
        read(&client, PREFETCH, BUILDS as u64).await?;
    }
    let after_ten = bench::peak_memory();
    let started = Instant::now();
    read(&client, 1, BUILDS as u64).await?;
    let one_by_one = started.elapsed();
    writeln!(
        std::io::stdout(),
        "{BUILDS} builds, pages of {PAGE}, {LATENCY:?}: {PREFETCH} ahead {ahead:?}, one by one {one_by_one:?}, \
         {:.1} times as fast; peak memory {before} kB, {after_one} kB after {BUILDS}, {after_ten} kB after ten times as many",
        one_by_one.as_secs_f64() / ahead.as_secs_f64(),
    )?;
    Ok(())
}

async fn read(client: &Client, prefetch: usize, limit: u64) -> Result<(), Box<dyn Error>> {
    let size = CallOptions::new().page_size(PAGE as u32);
    let call = client.tenant("scs").list_builds().options(size);
    let mut builds = call.prefetch(prefetch).limit(limit).items();
    let mut count = 0;
    while let Some(build) = builds.next().await {
        assert!(build?.id.is_some());
        count += 1;
    }
    assert_eq!(count, limit);
    Ok(())
}

/// Builds as short as they may be: what is measured is the waiting, not the decoding.
fn page(skip: usize) -> Arc<[u8]> {
    let row = |number: usize| {
        let id = 1_000_000 - number;
        format!(
            r#"{{"_id": {id}, "uuid": "{id:032}", "job_name": "lint", "result": "SUCCESS", "final": true, "start_time": "2026-11-22T23:11:18", "pipeline": "check", "log_url": null, "ref": {{"project": "scs/docs", "branch": "main"}}}}"#
        )
    };
    let rows: Vec<String> = (skip..skip + PAGE).map(row).collect();
    bench::ok("", &format!("[{}]", rows.join(", ")))
}
