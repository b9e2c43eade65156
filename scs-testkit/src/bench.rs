//! What the clients' benches share: a server that does as little as possible, and figures.

use std::io::{self, Write as _};
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

/// A server of which each request is answered after a latency by a function of its head; it ends with the runtime.
///
/// # Errors
/// There is no free port.
pub async fn serve<F>(latency: Duration, answer: F) -> io::Result<SocketAddr>
where
    F: Fn(&str) -> Arc<[u8]> + Send + Sync + 'static,
{
    let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
    let address = listener.local_addr()?;
    let answer = Arc::new(answer);
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let answer = Arc::clone(&answer);
            tokio::spawn(async move {
                // A client that goes away ends its connection; nothing is to be said about it.
                let _ = connection(stream, latency, &*answer).await;
            });
        }
    });
    Ok(address)
}

/// As [`serve`], for a process that is the server: prints the port and stays.
///
/// # Errors
/// There is no free port, or nobody who reads it.
pub async fn serve_alone<F>(answer: F) -> io::Result<()>
where
    F: Fn(&str) -> Arc<[u8]> + Send + Sync + 'static,
{
    let address = serve(Duration::ZERO, answer).await?;
    writeln!(io::stdout(), "{}", address.port())?;
    std::future::pending().await
}

async fn connection(
    mut stream: TcpStream,
    latency: Duration,
    answer: &(dyn Fn(&str) -> Arc<[u8]> + Send + Sync),
) -> io::Result<()> {
    stream.set_nodelay(true)?;
    let mut request = Vec::new();
    loop {
        request.clear();
        while !request.ends_with(b"\r\n\r\n") {
            if stream.read_buf(&mut request).await? == 0 {
                return Ok(());
            }
        }
        let bytes = answer(&String::from_utf8_lossy(&request));
        if !latency.is_zero() {
            tokio::time::sleep(latency).await;
        }
        stream.write_all(&bytes).await?;
    }
}

/// An answer with status 200, whole.
#[must_use]
pub fn ok(headers: &str, body: &str) -> Arc<[u8]> {
    let length = body.len();
    format!(
        "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n{headers}content-length: {length}\r\n\r\n{body}"
    )
    .into_bytes()
    .into()
}

/// The number that follows a word in the head of a request, such as `page=`.
#[must_use]
pub fn number_after(head: &str, word: &str) -> Option<usize> {
    let rest = head.split(word).nth(1)?;
    let end = rest
        .find(|sign: char| !sign.is_ascii_digit())
        .unwrap_or(rest.len());
    rest[..end].parse().ok()
}

/// The most memory that this process ever had, in kB; 0 where the system does not tell.
#[must_use]
pub fn peak_memory() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    peak.and_then(|text| text.trim().trim_end_matches(" kB").parse().ok())
        .unwrap_or(0)
}
