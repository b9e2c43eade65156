//! One call of the client against the same request by bare reqwest and serde.
//!
//! `cargo xtask bench` runs it: a server process, then the two clients in turn, each a process of
//! its own, so that instructions can be counted for the client alone.
//!
//! ```text
//! call server               prints its port, serves until it is ended
//! call ours|bare PORT SIZE CALLS   makes the calls, prints the seconds that they took
//! ```

use std::error::Error;
use std::io::Write as _;
use std::sync::Arc;
use std::time::{Duration, Instant};

use harbor_client::model::Tag;
use harbor_client::{Client, Login};
use scs_testkit::bench;

/// Those of the bench that runs this.
const SIZES: [usize; 2] = [200, 100 << 10];
const ROBOT: &str = "robot$scs+bench";
const SECRET: &str = "Bench-Secret-Bench-1";

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args()
        .skip(1)
        .filter(|argument| argument != "--bench")
        .collect();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["server"] => {
            let lists = SIZES.map(|size| (size, list(size)));
            runtime.block_on(bench::serve_alone(move |head| {
                let size = bench::number_after(head, "GET /");
                let of_size = lists.iter().find(|(of, _)| Some(*of) == size);
                Arc::clone(&of_size.unwrap_or(&lists[0]).1)
            }))?;
            Ok(())
        }
        [who @ ("ours" | "bare"), port, size, calls] => {
            let base = format!("http://127.0.0.1:{}/{size}", port.parse::<u16>()?);
            let calls = calls.parse()?;
            let took = match who {
                "ours" => runtime.block_on(ours(&base, calls))?,
                _ => runtime.block_on(bare(&base, calls))?,
            };
            writeln!(std::io::stdout(), "{}", took.as_secs_f64())?;
            Ok(())
        }
        // `cargo bench` without arguments: what to run is said by `cargo xtask bench`.
        _ => Ok(()),
    }
}

/// The client as users set it up: with a credential, retries on.
async fn ours(base: &str, calls: u32) -> Result<Duration, Box<dyn Error>> {
    let client = Client::builder(base)
        .credentials(Login::new(ROBOT, SECRET)?)
        .build()?;
    let artifact = client
        .project("scs")
        .repository("images/base")
        .artifact("v1");
    // The first call sets up the connection.
    artifact.list_tags().await?;
    let started = Instant::now();
    for _ in 0..calls {
        assert!(!artifact.list_tags().await?.items.is_empty());
    }
    Ok(started.elapsed())
}

async fn bare(base: &str, calls: u32) -> Result<Duration, Box<dyn Error>> {
    let client = reqwest::Client::builder().http1_only().build()?;
    let url = format!(
        "{base}/api/v2.0/projects/scs/repositories/images%252Fbase/artifacts/v1/tags?page=1&page_size=100"
    );
    client.get(&url).send().await?.bytes().await?;
    let started = Instant::now();
    for _ in 0..calls {
        let answer = client
            .get(&url)
            .header("accept", "application/json")
            .basic_auth(ROBOT, Some(SECRET))
            .timeout(Duration::from_secs(30))
            .send()
            .await?
            .error_for_status()?;
        let tags: Vec<Tag> = serde_json::from_slice(&answer.bytes().await?)?;
        assert!(!tags.is_empty());
    }
    Ok(started.elapsed())
}

/// Tags in about as many bytes, as `recordings/harbor` has them.
fn list(size: usize) -> Arc<[u8]> {
    let mut tags = Vec::new();
    let mut length = 2;
    while tags.is_empty() || length + 170 < size {
        let number = tags.len();
        let tag = format!(
            r#"{{"artifact_id":{number},"id":{number},"immutable":false,"name":"v1.{number}","pull_time":"0001-01-01T00:00:00.000Z","push_time":"2026-11-23T01:02:03.456Z","repository_id":7}}"#
        );
        length += tag.len() + 1;
        tags.push(tag);
    }
    bench::ok(
        &format!("x-total-count: {}\r\n", tags.len()),
        &format!("[{}]\n", tags.join(",")),
    )
}
