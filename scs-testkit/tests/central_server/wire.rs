//! Requests by hand, and watches that are read line by line.

use std::{net::SocketAddr, time::Duration};

use serde_json::Value;
use tokio::{
    io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader},
    net::TcpStream,
};

/// An answer, read to its end.
#[derive(Debug)]
pub struct Reply {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl Reply {
    /// All values of a field.
    pub fn header(&self, name: &str) -> Vec<&str> {
        let fields = self.headers.iter().filter(|(key, _)| key == name);
        fields.map(|(_, value)| value.as_str()).collect()
    }

    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }

    /// The body if it is JSON, else as text.
    pub fn value(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|_| Value::String(self.text()))
    }
}

async fn begin(
    address: SocketAddr,
    method: &str,
    target: &str,
    headers: &[(&str, &str)],
    body: Option<&[u8]>,
) -> (BufReader<TcpStream>, Reply) {
    let mut stream = TcpStream::connect(address).await.unwrap();
    let mut head = format!("{method} {target} HTTP/1.1\r\nHost: stand-in\r\nConnection: close\r\n");
    for (name, value) in headers {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    let length = body.map_or(0, <[u8]>::len);
    head.push_str(&format!("Content-Length: {length}\r\n\r\n"));
    stream.write_all(head.as_bytes()).await.unwrap();
    stream.write_all(body.unwrap_or_default()).await.unwrap();
    let mut reader = BufReader::new(stream);
    let mut reply = Reply {
        status: 0,
        headers: Vec::new(),
        body: Vec::new(),
    };
    let mut line = String::new();
    reader.read_line(&mut line).await.unwrap();
    reply.status = line
        .split(' ')
        .nth(1)
        .and_then(|text| text.parse().ok())
        .unwrap_or(0);
    loop {
        line.clear();
        reader.read_line(&mut line).await.unwrap();
        let Some((name, value)) = line.trim_end().split_once(':') else {
            return (reader, reply);
        };
        reply
            .headers
            .push((name.to_ascii_lowercase(), value.trim().to_owned()));
    }
}

/// Sends a request and reads the whole answer.
pub async fn send(
    address: SocketAddr,
    method: &str,
    target: &str,
    headers: &[(&str, &str)],
    body: Option<&[u8]>,
) -> Reply {
    let (mut reader, mut reply) = begin(address, method, target, headers, body).await;
    let mut rest = Vec::new();
    // A cut connection is an error here, and what was read counts.
    let _ = reader.read_to_end(&mut rest).await;
    reply.body = match reply.header("transfer-encoding").as_slice() {
        [] => rest,
        _ => unchunked(&rest),
    };
    reply
}

fn unchunked(mut rest: &[u8]) -> Vec<u8> {
    let mut whole = Vec::new();
    while let Some(end) = rest.windows(2).position(|pair| pair == b"\r\n") {
        let size = std::str::from_utf8(&rest[..end]).unwrap();
        let size = usize::from_str_radix(size, 16).unwrap();
        if size == 0 {
            break;
        }
        whole.extend_from_slice(&rest[end + 2..end + 2 + size]);
        rest = &rest[end + 4 + size..];
    }
    whole
}

/// An open watch.
pub struct Watching(BufReader<TcpStream>);

/// How a watch goes on.
#[derive(Debug, PartialEq)]
pub enum Next {
    Event(Value),
    /// Ended in peace.
    End,
    /// Ended in the middle.
    Broken,
}

impl Watching {
    pub async fn open(address: SocketAddr, target: &str, token: &str) -> Self {
        let token = format!("Bearer {token}");
        let headers = [("authorization", token.as_str())];
        let (reader, reply) = begin(address, "GET", target, &headers, None).await;
        assert_eq!(reply.status, 200, "{reply:?}");
        Self(reader)
    }

    /// The next event; sizes of chunks are passed over, and an event is a line.
    pub async fn next(&mut self) -> Next {
        let mut line = String::new();
        loop {
            line.clear();
            match self.0.read_line(&mut line).await {
                Err(_) | Ok(0) => return Next::Broken,
                Ok(_) if line.starts_with('{') => {
                    return Next::Event(serde_json::from_str(&line).unwrap());
                }
                Ok(_) if line.trim() == "0" => return Next::End,
                Ok(_) => (),
            }
        }
    }

    /// The next event, as its type and the name in it.
    pub async fn event(&mut self) -> (String, Value) {
        match self.next().await {
            Next::Event(event) => (
                event["type"].as_str().unwrap().to_owned(),
                event["object"].clone(),
            ),
            other => panic!("{other:?}"),
        }
    }

    /// Types and names of so many events.
    pub async fn events(&mut self, number: usize) -> Vec<String> {
        let mut all = Vec::new();
        for _ in 0..number {
            let (what, object) = self.event().await;
            all.push(format!(
                "{what} {}",
                object["metadata"]["name"].as_str().unwrap_or_default()
            ));
        }
        all
    }

    /// Is there nothing for a while?
    pub async fn is_silent(&mut self) -> bool {
        tokio::time::timeout(Duration::from_millis(60), self.next())
            .await
            .is_err()
    }
}
