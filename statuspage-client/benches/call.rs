//! One call of the client against the same request by bare reqwest and serde.
//!
//! `cargo xtask bench` runs it: a server process, then the two clients in turn, each a process of
//! its own, so that instructions can be counted for the client alone.
//!
//! ```text
//! call server               prints its port, serves until it is ended
//! call ours|bare PORT SIZE CALLS   makes the calls, prints the seconds that they took
//! ```

use std::io::Write as _;
use std::sync::Arc;
use std::time::{Duration, Instant};

use scs_testkit::bench;
use statuspage_client::Client;
use statuspage_client::credentials::Static;
use statuspage_client::model::Component;

/// Those of the bench that runs this.
const SIZES: [usize; 2] = [200, 100 << 10];
const TOKEN: &str = "bench-token-bench-token-bench-token";

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args()
        .skip(1)
        .filter(|a| a != "--bench")
        .collect();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["server"] => {
            let lists = SIZES.map(|size| (size, list(size)));
            runtime.block_on(bench::serve_alone(move |head| {
                let size = bench::number_after(head, "GET /");
                let (_, list) = lists
                    .iter()
                    .find(|(of, _)| Some(*of) == size)
                    .unwrap_or(&lists[0]);
                Arc::clone(list)
            }))?;
            Ok(())
        }
        [who @ ("ours" | "bare"), port, size, calls] => {
            let base = format!("http://127.0.0.1:{}", port.parse::<u16>()?);
            let (size, calls) = (size.parse()?, calls.parse()?);
            let took = match who {
                "ours" => runtime.block_on(ours(&base, size, calls))?,
                _ => runtime.block_on(bare(&base, size, calls))?,
            };
            writeln!(std::io::stdout(), "{}", took.as_secs_f64())?;
            Ok(())
        }
        // `cargo bench` without arguments: what to run is said by `cargo xtask bench`.
        _ => Ok(()),
    }
}

/// The client as users set it up: with a credential, retries on.
async fn ours(base: &str, size: usize, calls: u32) -> Result<Duration, Box<dyn std::error::Error>> {
    let client = Client::builder(format!("{base}/{size}"))
        .credentials(Static::bearer(TOKEN))
        .credential_scope(statuspage_client::CredentialScope::AllCalls)
        .build()?;
    // The first call sets up the connection.
    client.list_components().await?;
    let started = Instant::now();
    for _ in 0..calls {
        assert!(!client.list_components().await?.is_empty());
    }
    Ok(started.elapsed())
}

#[derive(serde::Deserialize)]
struct Envelope {
    data: Vec<Component>,
}

async fn bare(base: &str, size: usize, calls: u32) -> Result<Duration, Box<dyn std::error::Error>> {
    let client = reqwest::Client::builder().http1_only().build()?;
    let url = format!("{base}/{size}/components");
    client.get(&url).send().await?.bytes().await?;
    let started = Instant::now();
    for _ in 0..calls {
        let answer = client
            .get(&url)
            .header("accept", "application/json")
            .bearer_auth(TOKEN)
            .timeout(Duration::from_secs(30))
            .send()
            .await?
            .error_for_status()?;
        let envelope: Envelope = serde_json::from_slice(&answer.bytes().await?)?;
        let mut components = envelope.data;
        components.sort_by(|a, b| (&a.display_name, &a.id).cmp(&(&b.display_name, &b.id)));
        assert!(!components.is_empty());
    }
    Ok(started.elapsed())
}

/// A list of about as many bytes as the first path segment says.
fn list(size: usize) -> Arc<[u8]> {
    let mut body = String::from("{\"data\":[");
    for number in 0.. {
        if number > 0 && body.len() + 190 > size {
            break;
        }
        let separator = if number > 0 { "," } else { "" };
        body.push_str(&format!(
            "{separator}{{\"id\":\"7b1c3f9e-0000-4000-8000-{number:012}\",\"displayName\":\"component {number}\",\
             \"labels\":{{\"system\":\"gx-scs\",\"idp\":\"ucs\"}},\"activelyAffectedBy\":[]}}"
        ));
    }
    body.push_str("]}\n");
    bench::ok("", &body)
}
