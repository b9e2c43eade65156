//! A server that answers with raw bytes, so that a test can say exactly what goes over the wire.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

/// An answer as it should go over the wire.
#[derive(Clone, Debug)]
pub struct Scripted {
    /// The status code.
    pub status: u16,
    /// The `Content-Type`; none is sent when it is empty.
    pub content_type: &'static str,
    /// Further headers.
    pub headers: Vec<(&'static str, String)>,
    /// The body.
    pub body: Vec<u8>,
}

impl Scripted {
    /// An answer with a body.
    #[must_use]
    pub fn new(status: u16, content_type: &'static str, body: impl Into<Vec<u8>>) -> Self {
        Self {
            status,
            content_type,
            headers: Vec::new(),
            body: body.into(),
        }
    }

    /// JSON with the status 200.
    #[must_use]
    pub fn json(body: impl Into<Vec<u8>>) -> Self {
        Self::new(200, "application/json", body)
    }

    /// A status and nothing else.
    #[must_use]
    pub fn status(status: u16) -> Self {
        Self::new(status, "", "")
    }

    /// Adds a header.
    #[must_use]
    pub fn header(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }

    /// The head, which announces `length` bytes; without a length the body is chunked.
    fn head(&self, length: Option<usize>) -> Vec<u8> {
        let mut head = format!("HTTP/1.1 {} Scripted\r\nconnection: close\r\n", self.status);
        if !self.content_type.is_empty() {
            head.push_str(&format!("content-type: {}\r\n", self.content_type));
        }
        for (name, value) in &self.headers {
            head.push_str(&format!("{name}: {value}\r\n"));
        }
        match length {
            // A 204 must not announce a body (RFC 9110, section 8.6).
            Some(_) if self.status == 204 || self.status == 101 => {}
            Some(length) => head.push_str(&format!("content-length: {length}\r\n")),
            None => head.push_str("transfer-encoding: chunked\r\n"),
        }
        head.push_str("\r\n");
        head.into_bytes()
    }

    /// The whole answer, its length announced.
    #[must_use]
    pub fn whole(&self) -> Act {
        let mut bytes = self.head(Some(self.body.len()));
        bytes.extend_from_slice(&self.body);
        Act::Send(bytes)
    }

    /// The whole answer in one chunk, its length not announced.
    #[must_use]
    pub fn chunked(&self) -> Act {
        let mut bytes = self.head(None);
        bytes.extend_from_slice(format!("{:x}\r\n", self.body.len()).as_bytes());
        bytes.extend_from_slice(&self.body);
        bytes.extend_from_slice(b"\r\n0\r\n\r\n");
        Act::Send(bytes)
    }

    /// The head and the body, but ten bytes more are announced before the connection is closed.
    #[must_use]
    pub fn cut(&self) -> Act {
        let mut bytes = self.head(Some(self.body.len() + 10));
        bytes.extend_from_slice(&self.body);
        Act::Send(bytes)
    }

    /// As [`cut`](Self::cut), but the connection stays open and silent.
    #[must_use]
    pub fn stalled(&self) -> Act {
        match self.cut() {
            Act::Send(bytes) => Act::Stall(bytes),
            other => other,
        }
    }
}

/// What the server does with a request that it has read.
#[derive(Clone, Debug)]
pub enum Act {
    /// Sends these bytes and closes the connection.
    Send(Vec<u8>),
    /// Sends these bytes and then nothing more, until the client goes away.
    Stall(Vec<u8>),
    /// Sends these bytes, then sends back whatever comes: an upgraded connection.
    Echo(Vec<u8>),
    /// Closes the connection without a word.
    Hang,
    /// Waits first.
    After(Duration, Box<Act>),
}

/// A request as it came.
#[derive(Clone, Debug)]
pub struct Seen {
    /// The method.
    pub method: String,
    /// Path and query.
    pub target: String,
    /// The headers, names in lower case.
    pub headers: Vec<(String, String)>,
    /// The body, still chunked if it came so.
    pub body: Vec<u8>,
}

impl Seen {
    /// The value of a header.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers
            .iter()
            .find(|(given, _)| given == name)
            .map(|(_, value)| value.as_str())
    }

    /// The decimal value of a query parameter.
    #[must_use]
    pub fn number(&self, name: &str) -> Option<usize> {
        let (_, query) = self.target.split_once('?')?;
        let value = query
            .split('&')
            .find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='))?;
        value.parse().ok()
    }
}

#[derive(Debug, Default)]
struct Log {
    connections: usize,
    requests: Vec<Seen>,
    in_flight: usize,
    most_in_flight: usize,
}

/// A scripted server on a loopback port; it ends when it is dropped.
#[derive(Debug)]
pub struct RawServer {
    address: SocketAddr,
    log: Arc<Mutex<Log>>,
    task: JoinHandle<()>,
}

type Script = Arc<dyn Fn(usize, &Seen) -> Act + Send + Sync>;

impl RawServer {
    /// Starts a server that asks `script` what to do with each request (counted from 0).
    ///
    /// # Panics
    /// When no loopback port can be had.
    pub async fn start(script: impl Fn(usize, &Seen) -> Act + Send + Sync + 'static) -> Self {
        #[allow(clippy::expect_used, reason = "a test cannot go on without its server")]
        let listener = TcpListener::bind("127.0.0.1:0")
            .await
            .expect("a loopback port");
        #[allow(clippy::expect_used, reason = "a bound listener has an address")]
        let address = listener.local_addr().expect("the port's number");
        let log = Arc::new(Mutex::new(Log::default()));
        let script: Script = Arc::new(script);
        let task = tokio::spawn(accept(listener, script, Arc::clone(&log)));
        Self { address, log, task }
    }

    /// Starts a server that always does the same.
    pub async fn always(act: Act) -> Self {
        Self::start(move |_, _| act.clone()).await
    }

    /// Starts a server that goes through `acts` and stays with the last one.
    ///
    /// # Panics
    /// Without any act.
    pub async fn in_turn(acts: impl IntoIterator<Item = Act>) -> Self {
        let acts: Vec<Act> = acts.into_iter().collect();
        assert!(!acts.is_empty(), "a script has at least one act");
        Self::start(move |number, _| acts[number.min(acts.len() - 1)].clone()).await
    }

    /// `http://127.0.0.1:<port>`.
    #[must_use]
    pub fn base_url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The port.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.address.port()
    }

    /// The requests that have come so far, in order.
    #[must_use]
    pub fn requests(&self) -> Vec<Seen> {
        self.log().requests.clone()
    }

    /// The number of connections that were opened.
    #[must_use]
    pub fn connections(&self) -> usize {
        self.log().connections
    }

    /// The largest number of requests that were being answered at the same time.
    #[must_use]
    pub fn most_in_flight(&self) -> usize {
        self.log().most_in_flight
    }

    fn log(&self) -> std::sync::MutexGuard<'_, Log> {
        self.log.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for RawServer {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// A loopback address at which nobody listens.
///
/// # Panics
/// When no loopback port can be had.
#[must_use]
pub fn refusing_url() -> String {
    #[allow(clippy::expect_used, reason = "a test cannot go on without it")]
    let address = std::net::TcpListener::bind("127.0.0.1:0")
        .and_then(|listener| listener.local_addr())
        .expect("a loopback port");
    format!("http://{address}")
}

async fn accept(listener: TcpListener, script: Script, log: Arc<Mutex<Log>>) {
    // Dropped with the task, and the connections with it.
    let mut connections = tokio::task::JoinSet::new();
    while let Ok((stream, _)) = listener.accept().await {
        log.lock()
            .unwrap_or_else(PoisonError::into_inner)
            .connections += 1;
        while connections.try_join_next().is_some() {}
        connections.spawn(serve(stream, Arc::clone(&script), Arc::clone(&log)));
    }
}

/// Answers one request; a client that breaks off ends the connection and nothing else.
async fn serve(
    mut stream: impl AsyncRead + AsyncWrite + Unpin,
    script: Script,
    log: Arc<Mutex<Log>>,
) {
    let Some(seen) = read_request(&mut stream).await else {
        return;
    };
    let act = {
        let mut log = log.lock().unwrap_or_else(PoisonError::into_inner);
        log.in_flight += 1;
        log.most_in_flight = log.most_in_flight.max(log.in_flight);
        log.requests.push(seen.clone());
        let number = log.requests.len() - 1;
        script(number, &seen)
    };
    let _ = perform(&mut stream, act, &log).await;
}

async fn perform(
    stream: &mut (impl AsyncRead + AsyncWrite + Unpin),
    mut act: Act,
    log: &Mutex<Log>,
) -> std::io::Result<()> {
    while let Act::After(pause, next) = act {
        tokio::time::sleep(pause).await;
        act = *next;
    }
    log.lock().unwrap_or_else(PoisonError::into_inner).in_flight -= 1;
    let mut sink = [0; 4096];
    match act {
        Act::Send(bytes) => {
            stream.write_all(&bytes).await?;
            stream.shutdown().await?;
            // What still comes is read: closing over unread bytes would reset the connection.
            while stream.read(&mut sink).await? > 0 {}
        }
        Act::Stall(bytes) => {
            stream.write_all(&bytes).await?;
            while stream.read(&mut sink).await? > 0 {}
        }
        Act::Echo(bytes) => {
            stream.write_all(&bytes).await?;
            loop {
                let count = stream.read(&mut sink).await?;
                if count == 0 {
                    break;
                }
                stream.write_all(&sink[..count]).await?;
            }
        }
        Act::Hang | Act::After(..) => {}
    }
    Ok(())
}

async fn read_request(stream: &mut (impl AsyncRead + Unpin)) -> Option<Seen> {
    let mut bytes = Vec::new();
    let end = loop {
        if let Some(at) = bytes.windows(4).position(|window| window == b"\r\n\r\n") {
            break at;
        }
        more(stream, &mut bytes).await?;
    };
    let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
    let mut body = bytes.split_off(end + 4);
    let mut lines = head.lines();
    let mut request_line = lines.next()?.split(' ');
    let (method, target) = (
        request_line.next()?.to_owned(),
        request_line.next()?.to_owned(),
    );
    let headers = lines
        .filter_map(|line| line.split_once(':'))
        .map(|(name, value)| (name.to_ascii_lowercase(), value.trim().to_owned()))
        .collect();
    let mut seen = Seen {
        method,
        target,
        headers,
        body: Vec::new(),
    };
    let length = seen
        .header("content-length")
        .and_then(|text| text.parse::<usize>().ok());
    let chunked = seen.header("transfer-encoding").is_some();
    while body.len() < length.unwrap_or(0) || (chunked && !body.ends_with(b"0\r\n\r\n")) {
        more(stream, &mut body).await?;
    }
    seen.body = body;
    Some(seen)
}

async fn more(stream: &mut (impl AsyncRead + Unpin), bytes: &mut Vec<u8>) -> Option<()> {
    match stream.read_buf(bytes).await {
        Ok(0) | Err(_) => None,
        Ok(_) => Some(()),
    }
}
