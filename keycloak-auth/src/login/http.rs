//! Just enough HTTP/1.1 to take one redirect from a browser.

use std::time::Duration;

use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use super::page::Page;

/// The largest request head that is read; browsers send some hundred bytes and the cookies of 127.0.0.1.
const LARGEST_HEAD: usize = 16 * 1024;

/// How long one request may take to arrive.
const READING: Duration = Duration::from_secs(5);

/// How long an answer may take to be sent.
const WRITING: Duration = Duration::from_secs(2);

/// How long what a browser still sends is read after the answer: closing a socket with unread bytes
/// resets the connection, and the page is lost.
const LINGERING: Duration = Duration::from_millis(500);

/// The head of a request, as far as it is used.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Head {
    pub(super) method: String,
    pub(super) path: String,
    pub(super) query: String,
    /// `None` where there is none, or more than one.
    pub(super) host: Option<String>,
    /// The browser fetches in advance what nobody may ever look at.
    pub(super) is_prefetch: bool,
}

/// Why there is no head.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    TooLarge,
    Malformed,
    /// Nothing came, or not all of it in time: browsers open connections in advance.
    Silent,
}

/// Reads one request's head; whatever follows it is left alone.
pub(super) async fn read_head(stream: &mut (impl AsyncRead + Unpin)) -> Result<Head, Fault> {
    let reading = async {
        let mut buffer = Vec::with_capacity(1024);
        loop {
            if let Some(end) = end_of_head(&buffer) {
                return parse(&buffer[..end]).ok_or(Fault::Malformed);
            }
            if buffer.len() >= LARGEST_HEAD {
                return Err(Fault::TooLarge);
            }
            let mut part = [0; 1024];
            match stream.read(&mut part).await {
                Ok(0) | Err(_) => return Err(Fault::Silent),
                Ok(count) => buffer.extend_from_slice(&part[..count]),
            }
        }
    };
    tokio::time::timeout(READING, reading)
        .await
        .unwrap_or(Err(Fault::Silent))
}

/// Where the head ends, with the line end of its last line.
fn end_of_head(buffer: &[u8]) -> Option<usize> {
    let at = buffer.windows(4).position(|four| four == b"\r\n\r\n")?;
    Some(at + 2)
}

fn parse(head: &[u8]) -> Option<Head> {
    // Cookies of other programs on this machine come along, in whatever encoding; what matters is
    // checked to be ASCII below.
    let head = String::from_utf8_lossy(head);
    let mut lines = head.split_terminator("\r\n");
    let mut first = lines.next()?.split(' ');
    let (method, target, version) = (first.next()?, first.next()?, first.next()?);
    let is_token = |text: &str| {
        !text.is_empty()
            && text
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte))
    };
    let is_one = matches!(version, "HTTP/1.1" | "HTTP/1.0") && first.next().is_none();
    // A redirect comes as a path; whole URLs are for proxies.
    if !is_one || !is_token(method) || !target.starts_with('/') || !target.is_ascii() {
        return None;
    }
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    let mut hosts = Vec::new();
    let mut is_prefetch = false;
    for line in lines {
        // RFC 9112 section 5.2: a line that begins with a blank went on from the one before; no more.
        let (name, value) = line.split_once(':').filter(|(name, _)| is_token(name))?;
        let value = value.trim_matches([' ', '\t']);
        if name.eq_ignore_ascii_case("host") {
            hosts.push(value.to_ascii_lowercase());
        } else if ["sec-purpose", "purpose", "x-moz"]
            .iter()
            .any(|known| name.eq_ignore_ascii_case(known))
        {
            is_prefetch |= value.to_ascii_lowercase().contains("prefetch");
        }
    }
    Some(Head {
        method: method.to_owned(),
        path: path.to_owned(),
        query: query.to_owned(),
        host: hosts.pop().filter(|_| hosts.is_empty()),
        is_prefetch,
    })
}

/// Sends a page and closes the connection. A browser that does not take it is not waited for.
pub(super) async fn reply(mut stream: TcpStream, page: Page, with_body: bool) {
    let bytes = page.to_bytes(with_body);
    let sending = async {
        stream.write_all(&bytes).await?;
        stream.shutdown().await
    };
    if !matches!(tokio::time::timeout(WRITING, sending).await, Ok(Ok(()))) {
        return;
    }
    let mut rest = [0; 4096];
    let mut left = 64 * 1024_usize;
    let draining = async {
        while let Ok(count @ 1..) = stream.read(&mut rest).await {
            left = left.saturating_sub(count);
            if left == 0 {
                break;
            }
        }
    };
    let _ = tokio::time::timeout(LINGERING, draining).await;
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn read(bytes: &[u8]) -> Result<Head, Fault> {
        read_head(&mut &bytes[..]).await
    }

    #[tokio::test]
    async fn a_redirect_is_read_and_what_follows_it_is_not() {
        let head = read(
            b"GET /callback?code=a&state=b HTTP/1.1\r\nHost: 127.0.0.1:7\r\nAccept: */*\r\n\r\nGET /x HTTP/1.1\r\n\r\n",
        )
        .await
        .unwrap();
        assert_eq!(
            (head.method.as_str(), head.path.as_str()),
            ("GET", "/callback")
        );
        assert_eq!(head.query, "code=a&state=b");
        assert_eq!(head.host.as_deref(), Some("127.0.0.1:7"));
        assert!(!head.is_prefetch);
        let head = read(b"GET / HTTP/1.1\r\nSec-Purpose: prefetch;prerender\r\n\r\n")
            .await
            .unwrap();
        assert!(head.is_prefetch && head.host.is_none());
    }

    #[tokio::test]
    async fn a_cookie_of_another_program_is_no_fault() {
        let head =
            read(b"GET /callback?code=a HTTP/1.1\r\nHost: x\r\nCookie: name=caf\xe9\r\n\r\n").await;
        assert_eq!(head.unwrap().query, "code=a");
    }

    #[tokio::test]
    async fn two_hosts_are_none() {
        let head = read(b"GET / HTTP/1.1\r\nHost: a\r\nhost: a\r\n\r\n")
            .await
            .unwrap();
        assert_eq!(head.host, None);
    }

    #[tokio::test]
    async fn what_is_no_request_is_refused() {
        for bytes in [
            &b"GET http://127.0.0.1/callback HTTP/1.1\r\n\r\n"[..],
            b"GET /callback\r\n\r\n",
            b"GET  /callback HTTP/1.1\r\n\r\n",
            b"GET /call back HTTP/1.1\r\n\r\n",
            b"GET /callback HTTP/2.0\r\n\r\n",
            b"G\xffT /callback HTTP/1.1\r\n\r\n",
            b"GET /\xc3\xa4 HTTP/1.1\r\n\r\n",
            b"GET /callback HTTP/1.1\r\nHost : x\r\n\r\n",
            b"GET /callback HTTP/1.1\r\nHost: x\r\n folded: y\r\n\r\n",
            b"\x16\x03\x01\x02\x00\x01\r\n\r\n",
        ] {
            assert_eq!(
                read(bytes).await,
                Err(Fault::Malformed),
                "{}",
                bytes.escape_ascii()
            );
        }
        assert_eq!(read(b"").await, Err(Fault::Silent));
        assert_eq!(read(b"GET / HTTP/1.1\r\nHost: x").await, Err(Fault::Silent));
        let huge = format!("GET / HTTP/1.1\r\nX: {}\r\n\r\n", "x".repeat(LARGEST_HEAD));
        assert_eq!(read(huge.as_bytes()).await, Err(Fault::TooLarge));
        assert_eq!(read(&[b'x'; 3 * LARGEST_HEAD]).await, Err(Fault::TooLarge));
    }
}
