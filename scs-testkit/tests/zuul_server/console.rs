//! The console stream over a real WebSocket.

use std::time::Duration;

use futures_util::{SinkExt, StreamExt};
use scs_testkit::{
    recordings::zuul,
    zuul::{ConsoleFault, Item, Job, Server, log_line, mint},
};
use serde_json::json;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};
use tokio_tungstenite::{
    WebSocketStream,
    tungstenite::{Message, protocol::Role},
};

use super::{get_json, support::Answer};

/// A WebSocket of a client.
pub struct Socket(WebSocketStream<TcpStream>);

/// What comes through it.
#[derive(Debug, PartialEq)]
pub enum Said {
    Text(String),
    Pong(String),
    Close(u16, String),
    /// The end of the connection without a close frame.
    End,
}

impl Socket {
    pub async fn open(
        server: &Server,
        path: &str,
        headers: &[(&str, &str)],
    ) -> Result<Self, Answer> {
        let mut stream = TcpStream::connect(server.address()).await.unwrap();
        let mut head = format!(
            "GET {path} HTTP/1.1\r\nHost: stand-in\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
        );
        for (name, value) in headers {
            head.push_str(&format!("{name}: {value}\r\n"));
        }
        head.push_str("\r\n");
        stream.write_all(head.as_bytes()).await.unwrap();
        let mut seen = Vec::new();
        while !seen.ends_with(b"\r\n\r\n") {
            seen.push(stream.read_u8().await.unwrap());
        }
        let text = String::from_utf8(seen).unwrap();
        let status = text.split(' ').nth(1).unwrap().parse().unwrap();
        if status != 101 {
            return Err(Answer {
                status,
                headers: Vec::new(),
                body: Vec::new(),
            });
        }
        // The answer of RFC 6455 to that key.
        assert!(text.contains("s3pPLMBiTxaQ9kYGzzhZRbK+xOo="), "{text}");
        Ok(Self(
            WebSocketStream::from_raw_socket(stream, Role::Client, None).await,
        ))
    }

    pub async fn send(&mut self, text: &str) {
        self.0.send(Message::text(text)).await.unwrap();
    }

    pub async fn next(&mut self) -> Said {
        match self.0.next().await {
            Some(Ok(Message::Text(text))) => Said::Text(text.to_string()),
            Some(Ok(Message::Pong(bytes))) => Said::Pong(String::from_utf8_lossy(&bytes).into()),
            Some(Ok(Message::Close(Some(frame)))) => {
                Said::Close(frame.code.into(), frame.reason.to_string())
            }
            _ => Said::End,
        }
    }

    /// All text up to the end, and the end.
    async fn rest(&mut self) -> (String, Said) {
        let mut all = String::new();
        loop {
            match self.next().await {
                Said::Text(text) => all.push_str(&text),
                Said::Pong(_) => {}
                end => return (all, end),
            }
        }
    }
}

const STREAM: &str = "/api/tenant/scs/console-stream";

async fn follow(server: &Server, uuid: &str) -> Socket {
    let mut socket = Socket::open(server, STREAM, &[]).await.unwrap();
    socket
        .send(&json!({ "uuid": uuid, "logfile": "console.log" }).to_string())
        .await;
    socket
}

fn done() -> Said {
    Said::Close(1000, "No more data".into())
}

async fn with_job(server: &Server, job: Job) -> String {
    let item = server.add_item(
        "scs",
        Item::new("check", "scs/docs", "refs/heads/main").job(job),
    );
    server.build_of(&item, "lint").unwrap()
}

#[tokio::test]
async fn frames_are_cut_as_recorded() {
    let all = zuul().unwrap();
    let recorded = &all
        .iter()
        .find(|exchange| exchange.label() == "281-ws-stream")
        .unwrap()
        .response;
    let server = Server::builder().start().await.unwrap();
    let backlog = format!("{}{}", recorded.frames[0].text, recorded.frames[1].text);
    let job = Job::new("lint")
        .running()
        .prints_after(Duration::ZERO, backlog);
    let uuid = with_job(&server, job).await;
    let mut socket = follow(&server, &uuid).await;
    assert_eq!(
        socket.next().await,
        Said::Text(recorded.frames[0].text.clone())
    );
    assert_eq!(
        socket.next().await,
        Said::Text(recorded.frames[1].text.clone())
    );
    for frame in &recorded.frames[2..] {
        assert!(server.print(&uuid, &frame.text));
        assert_eq!(socket.next().await, Said::Text(frame.text.clone()));
    }
    assert!(server.finish_build(&uuid, "SUCCESS"));
    assert_eq!(socket.next().await, done());
    // An ended build has no stream any more, but a log.
    let mut again = follow(&server, &uuid).await;
    assert_eq!(
        again.next().await,
        Said::Close(4011, "Build not found".into())
    );
    let build = get_json(&server, &format!("/api/tenant/scs/build/{uuid}")).await;
    assert_eq!(build["log_url"], server.log_server().build_url(&uuid));
}

#[tokio::test]
async fn characters_stay_whole_and_a_ping_is_answered() {
    let server = Server::builder().console_piece(3).start().await.unwrap();
    let uuid = with_job(&server, Job::new("lint").running().line("aä€😀z")).await;
    let mut socket = follow(&server, &uuid).await;
    let mut seen = Vec::new();
    while seen.len() < 4 {
        seen.push(socket.next().await);
    }
    let text = |text: &str| Said::Text(text.into());
    assert_eq!(seen, [text("aä"), text("€"), text("😀"), text("z\n")]);
    socket.0.send(Message::Ping("beep".into())).await.unwrap();
    assert_eq!(socket.next().await, Said::Pong("beep".into()));
    server.finish_build(&uuid, "SUCCESS");
    assert_eq!(socket.rest().await, (String::new(), done()));
}

#[tokio::test]
async fn a_dequeued_build_says_so_and_ends() {
    let server = Server::builder()
        .job("check", Job::new("lint").running().line("begins"))
        .start()
        .await
        .unwrap();
    let path = "/api/tenant/scs/project/scs/docs";
    let body = json!({ "pipeline": "check", "ref": "refs/heads/main" });
    assert_eq!(
        super::act(&server, "POST", &format!("{path}/enqueue"), body.clone())
            .await
            .json(),
        true
    );
    let (job, uuid) = server.running_builds("scs").remove(0);
    assert_eq!(job, "lint");
    let mut socket = follow(&server, &uuid).await;
    assert_eq!(socket.next().await, Said::Text("begins\n".into()));
    assert_eq!(
        super::act(&server, "POST", &format!("{path}/dequeue"), body)
            .await
            .json(),
        true
    );
    let (rest, end) = socket.rest().await;
    assert!(rest.contains("RUN END RESULT_ABORTED"), "{rest}");
    assert_eq!(end, done());
    let build = get_json(&server, &format!("/api/tenant/scs/build/{uuid}")).await;
    assert_eq!(
        (&build["result"], &build["log_url"]),
        (&json!("ABORTED"), &json!(null))
    );
}

#[tokio::test]
async fn faults_end_a_stream_early() {
    let server = Server::builder().start().await.unwrap();
    let uuid = with_job(&server, Job::new("lint").running().line("0123456789")).await;
    server.fail_console(ConsoleFault::CutAfter(4));
    server.fail_console(ConsoleFault::CloseAfter {
        bytes: 2,
        code: 1011,
        reason: "gone".into(),
    });
    server.fail_console(ConsoleFault::did_not_start());
    assert_eq!(
        follow(&server, &uuid).await.rest().await,
        ("0123".into(), Said::End)
    );
    let closed = Said::Close(1011, "gone".into());
    assert_eq!(
        follow(&server, &uuid).await.rest().await,
        ("01".into(), closed)
    );
    let early = Said::Close(4011, "Build did not start yet".into());
    assert_eq!(
        follow(&server, &uuid).await.rest().await,
        (String::new(), early)
    );
    server.fail_console(ConsoleFault::NoFolder);
    server.fail_console(ConsoleFault::NoLog);
    for notice in [
        format!("Build ID {uuid} not found"),
        format!("Log not found for build ID {uuid}"),
    ] {
        assert_eq!(follow(&server, &uuid).await.rest().await, (notice, done()));
    }
    let mut socket = follow(&server, &uuid).await;
    assert_eq!(socket.next().await, Said::Text("0123456789\n".into()));
}

#[tokio::test]
async fn the_token_is_in_the_message() {
    let server = Server::builder().start().await.unwrap();
    let path = "/api/tenant/private/console-stream";
    let ask = |token: Option<String>| {
        let server = &server;
        async move {
            let mut socket = Socket::open(server, path, &[]).await.unwrap();
            let mut message = json!({ "uuid": "0", "logfile": "console.log" });
            if let Some(token) = token {
                message["token"] = json!(token);
            }
            socket.send(&message.to_string()).await;
            socket.next().await
        }
    };
    let reader = mint().user("carol").group("scs-readers").token();
    assert_eq!(
        ask(Some(reader.clone())).await,
        Said::Close(4011, "Build not found".into())
    );
    assert_eq!(
        ask(Some(mint().user("bob").token())).await,
        Said::Close(4000, "Authorization error".into())
    );
    assert_eq!(
        ask(None).await,
        Said::Close(4000, "MissingAuthError".into())
    );
    assert!(server.console_messages()[0].contains(&reader));
    assert!(
        server
            .requests()
            .iter()
            .all(|request| !request.is_authorized())
    );
}

#[tokio::test]
async fn a_long_log_is_made_while_it_is_sent() {
    let server = Server::builder()
        .console_piece(64 << 10)
        .start()
        .await
        .unwrap();
    let uuid = with_job(&server, Job::new("lint").running().generated_log(1 << 20)).await;
    let mut socket = follow(&server, &uuid).await;
    let (text, end) = socket.rest().await;
    assert_eq!(end, done());
    assert_eq!(text.len(), 1 << 20);
    assert!(text.starts_with(&log_line(0)) && text.ends_with(&log_line((1 << 13) - 1)));
    let build = get_json(&server, &format!("/api/tenant/scs/build/{uuid}")).await;
    assert_eq!(build["result"], "SUCCESS");
}
