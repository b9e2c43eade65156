//! The row of the fault table that needs a process of its own: proxy variables.

use std::io::{Read as _, Write as _};
use std::net::TcpListener;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use scs_client_core::{ClientBuilder, ServiceClient};

use super::{RawServer, Subject, child};

const VARIABLES: [&str; 6] = [
    "http_proxy",
    "HTTP_PROXY",
    "https_proxy",
    "HTTPS_PROXY",
    "all_proxy",
    "ALL_PROXY",
];

/// Shows that with all proxy variables set nothing reaches the proxy for a loopback URL.
///
/// Call it from a plain `#[test]` and give that test's full name: it runs again in a child
/// process, with the variables pointing at a listener. A call to a host that is not this machine
/// is the control: it does reach the proxy.
///
/// # Panics
/// When something reached the proxy that should not have, or the control did not.
pub fn check<C: ServiceClient>(test: &str, subject: &Subject<C>) {
    if child::is_child(test) {
        in_child(subject);
        return;
    }
    let (url, seen) = listen();
    let variables = VARIABLES.map(|name| (name, url.as_str()));
    let output = child::run(
        test,
        &variables,
        &["no_proxy", "NO_PROXY", "REQUEST_METHOD"],
    );
    assert!(output.passed, "the child failed:\n{}", output.text);
    let seen = seen.lock().unwrap_or_else(PoisonError::into_inner);
    assert!(
        !seen.is_empty(),
        "not even the control reached the proxy: the row shows nothing"
    );
    assert!(
        seen.iter()
            .all(|line| line.starts_with("CONNECT proxied.invalid:443")),
        "the proxy saw {seen:?}"
    );
}

#[allow(clippy::expect_used, reason = "it is a test")]
fn in_child<C: ServiceClient>(subject: &Subject<C>) {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build();
    runtime.expect("a runtime").block_on(async {
        let server = RawServer::always(subject.read_answer.whole()).await;
        for host in ["127.0.0.1", "localhost", "status.localhost"] {
            let builder = ClientBuilder::<C>::new(format!("http://{host}:{}", server.port()));
            let client = (subject.configure)(builder.max_attempts(1))
                .build()
                .expect("a client");
            if let Err(error) = (subject.read)(&client).await {
                // Whoever reads the child's output must see which host it was.
                assert!(error.is_credential(), "{host}: {error}");
            }
        }
        let builder = ClientBuilder::<C>::new("https://proxied.invalid");
        let client = (subject.configure)(builder.max_attempts(1))
            .build()
            .expect("a client");
        let control = (subject.read)(&client).await;
        assert!(
            control.is_err(),
            "a proxy that says nothing gives no answer"
        );
    });
}

/// A proxy that writes down the first line of each connection and closes it.
#[allow(
    clippy::expect_used,
    reason = "a test cannot go on without its listener"
)]
fn listen() -> (String, Arc<Mutex<Vec<String>>>) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a loopback port");
    let url = format!(
        "http://{}",
        listener.local_addr().expect("the port's number")
    );
    let seen = Arc::new(Mutex::new(Vec::new()));
    let log = Arc::clone(&seen);
    // Ends with the process; a listener cannot be woken up to end before.
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let mut stream = stream;
            let _ = stream.set_read_timeout(Some(Duration::from_secs(2)));
            let mut start = [0; 512];
            let count = stream.read(&mut start).unwrap_or(0);
            let text = String::from_utf8_lossy(&start[..count]);
            let line = text
                .lines()
                .next()
                .unwrap_or("a connection without a word")
                .to_owned();
            log.lock()
                .unwrap_or_else(PoisonError::into_inner)
                .push(line);
            let _ = stream.write_all(b"HTTP/1.1 502 Bad Gateway\r\ncontent-length: 0\r\n\r\n");
        }
    });
    (url, seen)
}
