//! What the client and a Zuul agree on.
//!
//! Runs against the stand-in; with `SCS_LIVE_ZUUL=<base URL>` against a real server with the content of `live/zuul`
//! (`SCS_LIVE_VERSION` is its version, 14.3.0 unless said). Tokens are minted with the secret of `live/zuul`, or that in
//! `SCS_LIVE_ZUUL_SECRET`; with `SCS_LIVE_ZUUL_TOKEN` that token alone is used, and the rows about other people's are left
//! out. Every row puts back what it changed; what cannot be put back is done with `SCS_LIVE_DESTRUCTIVE=1` alone.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "it is a test"
)]

mod actions;
mod auth;
mod builds;
mod followed;
mod images;
mod reads;
mod refusals;

use std::sync::Arc;
use std::time::{Duration, Instant};

use scs_testkit::coverage::{Kind, Recorder};
use scs_testkit::zuul::{Job, Mint, Server, mint};
use serde_json::json;
use zuul_client::credentials::Static;
use zuul_client::handles::Tenant;
use zuul_client::{Client, HttpTransport};

const RUN_LOG: &str = concat!(env!("CARGO_TARGET_TMPDIR"), "/run-log");

/// Configured in `live/zuul`, and in the recordings.
const PROJECT: &str = "scs/container-images";
const MAIN: &str = "refs/heads/main";

/// A server, and what is known about it.
struct Site {
    url: String,
    kind: Kind,
    version: String,
    /// Signs tokens; none where a token was given and its secret was not.
    secret: Option<String>,
    token: Option<String>,
    /// Whether rows may leave something behind.
    destructive: bool,
    /// Ends when it is dropped.
    _server: Option<Server>,
}

fn env(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

/// The real server where one is named, else the stand-in.
async fn site() -> Site {
    if let Some(url) = env("SCS_LIVE_ZUUL") {
        let token = env("SCS_LIVE_ZUUL_TOKEN");
        let usual = token
            .is_none()
            .then(|| "testbed-shared-secret-at-least-32-bytes".to_owned());
        return Site {
            url,
            kind: Kind::Live,
            version: env("SCS_LIVE_VERSION").unwrap_or_else(|| "14.3.0".to_owned()),
            secret: env("SCS_LIVE_ZUUL_SECRET").or(usual),
            token,
            destructive: env("SCS_LIVE_DESTRUCTIVE").is_some_and(|value| value == "1"),
            _server: None,
        };
    }
    let quick = |name: &str| {
        Job::new(name)
            .starts_after(Duration::from_millis(20))
            .runs_for(Duration::from_millis(200))
    };
    let server = Server::builder()
        .job(
            "check",
            quick("container-image-build")
                .line("start")
                .prints_after(Duration::from_millis(50), "half a li")
                .prints_after(Duration::from_millis(100), "ne\nlast\n"),
        )
        .job(
            "check",
            quick("unit-tests").fails_at(
                "localhost",
                "Run tests",
                "test_a ... ok\nAssertionError: expected 1, got 2",
            ),
        )
        .job("manual", Job::new("container-image-build").running())
        .job("image", quick("build-debian-zuul"))
        .start()
        .await
        .expect("it starts");
    let node = json!({
        "id": "6ef73e8e14925bb2a6ffbf0097c36409", "label": "debian-13-small", "type": ["debian-13-small"],
        "state": "ready", "comment": null, "is_locked": false, "request_id": null, "connection_type": "ssh",
    });
    server.add_node("scs", node);
    let request = json!({
        "uuid": "a83e717beb0a45d5ade98990d7be0d30", "state": "requested", "pipeline_name": "manual",
        "job_name": "on-a-node", "labels": ["debian-13-small"], "is_locked": false, "lock_holder": null,
    });
    server.add_nodeset_request("scs", request);
    Site {
        url: server.base_url(),
        kind: Kind::Unit,
        version: "14.3.0".to_owned(),
        secret: Some("testbed-shared-secret-at-least-32-bytes".to_owned()),
        token: None,
        destructive: true,
        _server: Some(server),
    }
}

impl Site {
    fn builder(&self) -> zuul_client::ClientBuilder {
        let wire = Arc::new(HttpTransport::builder().build());
        let name = match self.kind {
            Kind::Unit => "stand-in",
            Kind::Live => "zuul",
        };
        let recorder = Recorder::new(wire, "zuul", self.kind, RUN_LOG)
            .expect("a log")
            .server(name, &self.version);
        Client::builder(&self.url).transport(Arc::new(recorder))
    }

    /// A client without a token.
    fn anonymous(&self) -> Client {
        self.builder().build().expect("a client")
    }

    fn with_token(&self, token: impl Into<String>) -> Client {
        self.builder()
            .credentials(Static::bearer(token.into()))
            .build()
            .expect("a client")
    }

    /// A client that may do everything.
    fn admin(&self) -> Client {
        match &self.token {
            Some(token) => self.with_token(token),
            None => self.with_token(self.mint().expect("a secret").group("scs-admins").token()),
        }
    }

    /// Starts a token; none where nobody knows the secret.
    fn mint(&self) -> Option<Mint> {
        Some(mint().secret(self.secret.as_ref()?))
    }

    /// The tenant that is open to read, for somebody who may do everything.
    fn tenant(&self) -> Tenant {
        self.admin().tenant("scs")
    }
}

/// Looks until something is there: on a real server things take their time.
async fn until<T, F: Future<Output = Option<T>>>(what: &str, mut look: impl FnMut() -> F) -> T {
    let start = Instant::now();
    loop {
        if let Some(found) = look().await {
            return found;
        }
        assert!(
            start.elapsed() < Duration::from_secs(300),
            "{what} did not happen"
        );
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
}
