//! Bodies that are streams, and connections that are upgraded.

use std::time::Duration;

use bytes::Bytes;
use futures_util::{StreamExt as _, stream};
use scs_client_core::transport::{TransportError, TransportErrorKind};
use scs_client_core::{Body, CallOptions, Executed};
use scs_testkit::faults::{Act, RawServer, Scripted};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;
use tokio::sync::oneshot;

use crate::support::{GetBlob, Watch, builder, client};

const HEAD: &[u8] =
    b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n";

#[tokio::test]
async fn an_answer_is_handed_on_while_it_is_being_sent() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let (go_on, told) = oneshot::channel::<()>();
    let server = tokio::spawn(async move {
        let (mut socket, _) = listener.accept().await.unwrap();
        let mut request = [0; 4096];
        let _ = socket.read(&mut request).await.unwrap();
        socket.write_all(HEAD).await.unwrap();
        socket.write_all(b"3\r\none\r\n").await.unwrap();
        told.await.unwrap();
        socket.write_all(b"3\r\ntwo\r\n0\r\n\r\n").await.unwrap();
    });
    let mut stream = client(url).call::<Watch>().since(1).await.unwrap();
    assert_eq!(stream.next().await.unwrap().unwrap(), "one");
    go_on.send(()).unwrap();
    assert_eq!(stream.next().await.unwrap().unwrap(), "two");
    assert!(stream.next().await.is_none());
    server.await.unwrap();
}

#[tokio::test]
async fn a_call_has_a_limit_of_silence_of_its_own() {
    let mut start = HEAD.to_vec();
    start.extend_from_slice(b"3\r\none\r\n");
    let server = RawServer::always(Act::Stall(start)).await;
    let options = CallOptions::new().idle_read_timeout(Duration::from_millis(100));
    // The client's own is five minutes.
    let call = client(server.base_url()).call::<Watch>().options(options);
    let mut stream = call.await.unwrap();
    assert_eq!(stream.next().await.unwrap().unwrap(), "one");
    assert!(stream.next().await.unwrap().unwrap_err().is_timeout());
}

#[tokio::test]
async fn silence_inside_a_stream_ends_it() {
    let mut start = HEAD.to_vec();
    start.extend_from_slice(b"3\r\none\r\n");
    let server = RawServer::always(Act::Stall(start)).await;
    let client = builder(server.base_url())
        .idle_read_timeout(Duration::from_millis(100))
        .build()
        .unwrap();
    let mut stream = client.call::<Watch>().await.unwrap();
    assert_eq!(stream.next().await.unwrap().unwrap(), "one");
    let started = std::time::Instant::now();
    let error = stream.next().await.unwrap().unwrap_err();
    assert!(started.elapsed() < Duration::from_secs(10));
    assert!(
        error.is_timeout() && error.to_string().contains("silence"),
        "{error}"
    );
    assert_eq!((error.executed(), error.path()), (Executed::Yes, "/watch"));
    assert_eq!(
        (error.status().unwrap().as_u16(), error.attempts()),
        (200, 1)
    );
    assert!(error.request_id().is_some());
    assert!(stream.next().await.is_none(), "an error is the last item");
}

#[tokio::test]
async fn the_limits_on_attempt_and_call_end_with_the_head() {
    let mut start = HEAD.to_vec();
    start.extend_from_slice(b"3\r\none\r\n");
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move {
        let (mut socket, _) = listener.accept().await.unwrap();
        let mut request = [0; 4096];
        let _ = socket.read(&mut request).await.unwrap();
        socket.write_all(&start).await.unwrap();
        tokio::time::sleep(Duration::from_millis(400)).await;
        socket.write_all(b"3\r\ntwo\r\n0\r\n\r\n").await.unwrap();
    });
    let client = builder(url)
        .attempt_timeout(Duration::from_millis(200))
        .total_timeout(Duration::from_millis(200))
        .build()
        .unwrap();
    let stream = client.call::<Watch>().await.unwrap();
    let pieces: Vec<Bytes> = stream.map(Result::unwrap).collect().await;
    assert_eq!(pieces, ["one", "two"]);
}

#[tokio::test]
async fn a_stream_that_breaks_says_so() {
    let mut start = HEAD.to_vec();
    start.extend_from_slice(b"3\r\none\r\n");
    let server = RawServer::always(Act::Send(start)).await;
    let mut stream = client(server.base_url()).call::<Watch>().await.unwrap();
    assert_eq!(stream.next().await.unwrap().unwrap(), "one");
    assert!(
        stream.next().await.unwrap().is_err(),
        "a cut stream must not look like a whole one"
    );
}

#[tokio::test]
async fn a_stream_has_no_size_limit_but_an_answer_in_memory_has() {
    let large = Scripted::new(200, "text/event-stream", vec![b'x'; 5_000]);
    let server = RawServer::always(large.whole()).await;
    let client = builder(server.base_url())
        .max_answer_size(1_000)
        .build()
        .unwrap();
    let stream = client.call::<Watch>().await.unwrap();
    let length: usize = stream
        .map(|piece| piece.unwrap().len())
        .collect::<Vec<_>>()
        .await
        .iter()
        .sum();
    assert_eq!(length, 5_000);
    assert!(client.call::<GetBlob>().await.unwrap_err().is_too_large());
}

#[tokio::test]
async fn an_empty_stream_of_another_kind_is_an_empty_stream() {
    let server = RawServer::always(Scripted::new(200, "text/plain", "").whole()).await;
    let mut stream = client(server.base_url()).call::<Watch>().await.unwrap();
    assert!(stream.next().await.is_none());
}

#[tokio::test]
async fn a_web_page_is_no_stream() {
    let page = Scripted::new(200, "text/html", "<html><title>Log in</title></html>");
    let server = RawServer::always(page.whole()).await;
    let error = client(server.base_url()).call::<Watch>().await.unwrap_err();
    assert!(
        error.is_decode() && error.to_string().contains("Log in"),
        "{error}"
    );
}

#[tokio::test]
async fn a_request_body_is_sent_piece_by_piece() {
    let server = RawServer::always(Scripted::status(204).whole()).await;
    let pieces = ["one", "two", "three"].map(|piece| Ok(Bytes::from_static(piece.as_bytes())));
    client(server.base_url())
        .upload(Body::stream(stream::iter(pieces)))
        .await
        .unwrap();
    let request = &server.requests()[0];
    assert_eq!(request.header("transfer-encoding"), Some("chunked"));
    assert_eq!(
        request.header("content-type"),
        Some("application/octet-stream")
    );
    let body = String::from_utf8_lossy(&request.body).into_owned();
    assert_eq!(body, "3\r\none\r\n3\r\ntwo\r\n5\r\nthree\r\n0\r\n\r\n");
}

#[tokio::test]
async fn a_request_body_that_breaks_breaks_the_call() {
    let server = RawServer::always(Scripted::status(204).whole()).await;
    let pieces = [
        Ok(Bytes::from_static(b"one")),
        Err(TransportError::new(
            TransportErrorKind::Cut,
            "the file is gone",
        )),
    ];
    let error = client(server.base_url())
        .upload(Body::stream(stream::iter(pieces)))
        .await
        .unwrap_err();
    assert!(error.to_string().contains("the file is gone"), "{error}");
    assert_eq!(server.requests().len(), 0, "half a body is no request");
}

#[tokio::test]
async fn a_connection_is_upgraded() {
    let head = b"HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: raw\r\n\r\n";
    let server = RawServer::always(Act::Echo(head.to_vec())).await;
    let mut connection = client(server.base_url()).console().await.unwrap();
    for word in ["hello", "world"] {
        connection.write_all(word.as_bytes()).await.unwrap();
        connection.flush().await.unwrap();
        let mut back = [0; 5];
        connection.read_exact(&mut back).await.unwrap();
        assert_eq!(back, word.as_bytes());
    }
    assert_eq!(server.requests()[0].header("upgrade"), Some("raw"));
}

#[tokio::test]
async fn a_server_that_does_not_upgrade_is_an_error() {
    let server = RawServer::always(Scripted::json("{}").whole()).await;
    let error = client(server.base_url()).console().await.unwrap_err();
    assert_eq!(
        (error.status().unwrap().as_u16(), error.executed()),
        (200, Executed::Yes)
    );
    let unasked =
        b"HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: raw\r\n\r\n";
    let server = RawServer::always(Act::Stall(unasked.to_vec())).await;
    client(server.base_url()).get(7).await.unwrap_err();
}
