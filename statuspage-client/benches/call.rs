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
use std::time::{Duration, Instant};

use statuspage_client::Client;
use statuspage_client::credentials::Static;
use statuspage_client::model::Component;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

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
        ["server"] => runtime.block_on(serve()),
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

/// Answers every request with a list of about as many bytes as the first path segment says.
async fn serve() -> Result<(), Box<dyn std::error::Error>> {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
    writeln!(std::io::stdout(), "{}", listener.local_addr()?.port())?;
    loop {
        let (stream, _) = listener.accept().await?;
        tokio::spawn(async move {
            // A client that goes away ends its connection; nothing is to be said about it.
            let _ = connection(stream).await;
        });
    }
}

async fn connection(mut stream: TcpStream) -> std::io::Result<()> {
    stream.set_nodelay(true)?;
    let mut request = Vec::new();
    let mut answer: Option<(usize, Vec<u8>)> = None;
    loop {
        request.clear();
        while !request.ends_with(b"\r\n\r\n") {
            if stream.read_buf(&mut request).await? == 0 {
                return Ok(());
            }
        }
        let line = String::from_utf8_lossy(&request);
        let size = line
            .split('/')
            .nth(1)
            .and_then(|text| text.parse().ok())
            .unwrap_or(200);
        let (_, bytes) = match answer.take() {
            Some(kept) if kept.0 == size => answer.insert(kept),
            _ => answer.insert((size, http_answer(size))),
        };
        stream.write_all(bytes).await?;
    }
}

fn http_answer(size: usize) -> Vec<u8> {
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
    format!(
        "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n{body}",
        body.len()
    )
    .into_bytes()
}
