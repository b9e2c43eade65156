//! Real processes that share a login, and one of them killed at the worst moments.

use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use async_trait::async_trait;
use chrono::Utc;
use keycloak_auth::store::{FileStore, StoreKey, StoreLock, StoredLogin, TokenStore};
use keycloak_auth::{Client, Result, TokenProvider};
use scs_client_core::transport::{HttpTransport, Transport, TransportError};
use scs_client_core::{Body, Clock as _, TestClock};
use scs_testkit::keycloak::Server;
use secrecy::ExposeSecret as _;

use crate::provider_support::*;

/// What a child is told: its task, the issuer and the directory of the store.
const TASK: [&str; 3] = [
    "SCS_PROVIDER_TASK",
    "SCS_PROVIDER_ISSUER",
    "SCS_PROVIDER_STORE",
];

/// How many refreshes each of two processes does.
const REFRESHES: usize = 50;

/// This test as a process of its own; among the others it does nothing.
#[tokio::test]
#[allow(clippy::print_stdout, reason = "the parent reads it")]
async fn child() {
    let [task, issuer, store] = TASK.map(|name| std::env::var(name).ok());
    let (Some(task), Some(issuer), Some(store)) = (task, issuer, store) else {
        return;
    };
    let clock = TestClock::at(Utc::now());
    let sent = Sent::default();
    let stop = (task != "refresh").then_some(task);
    let transport = Stopping {
        inner: HttpTransport::builder().build(),
        sent: sent.clone(),
        stop: stop.clone(),
    };
    let client = Client::builder(issuer, "scs-ropc")
        .clock(Arc::new(clock.clone()))
        .transport(Arc::new(transport))
        .build()
        .unwrap();
    let store = Stopping {
        inner: FileStore::at(store).unwrap(),
        sent: sent.clone(),
        stop,
    };
    let provider = TokenProvider::for_login(client, store).build();
    println!("READY");
    let mut asked = 0;
    while sent.0.load(Ordering::SeqCst) < REFRESHES {
        asked += 1;
        clock.advance(seconds(301));
        token(&provider).await;
    }
    println!("DONE {asked}");
}

/// Counts the refreshes of this process.
#[derive(Clone, Debug, Default)]
struct Sent(Arc<AtomicUsize>);

/// A transport or a store that stops for ever at one place.
#[derive(Clone, Debug)]
struct Stopping<T> {
    inner: T,
    sent: Sent,
    stop: Option<String>,
}

impl<T> Stopping<T> {
    #[allow(clippy::print_stdout, reason = "the parent reads it")]
    async fn at(&self, place: &str) {
        if self.stop.as_deref() == Some(place) {
            println!("STOPPED");
            std::future::pending::<()>().await;
        }
    }
}

#[async_trait]
impl Transport for Stopping<HttpTransport> {
    async fn send(
        &self,
        request: http::Request<Body>,
    ) -> Result<http::Response<Body>, TransportError> {
        if request.uri().path().ends_with("/token") {
            self.at("before sending").await;
            self.sent.0.fetch_add(1, Ordering::SeqCst);
        }
        self.inner.send(request).await
    }
}

#[async_trait]
impl TokenStore for Stopping<FileStore> {
    async fn load(&self, key: &StoreKey) -> Result<Option<StoredLogin>> {
        self.inner.load(key).await
    }

    async fn save(&self, key: &StoreKey, login: &StoredLogin) -> Result<()> {
        let has_answer = self.sent.0.load(Ordering::SeqCst) > 0;
        let place = if has_answer {
            "before the rename"
        } else {
            "before the mark"
        };
        self.at(place).await;
        self.inner.save(key, login).await?;
        if has_answer {
            self.at("after the rename").await;
        }
        Ok(())
    }

    async fn remove(&self, key: &StoreKey) -> Result<()> {
        self.inner.remove(key).await
    }

    async fn lock(&self, key: &StoreKey) -> Result<StoreLock> {
        self.inner.lock(key).await
    }
}

/// A running child; it does not outlive the test.
struct Process {
    child: Child,
    lines: std::io::Lines<BufReader<std::process::ChildStdout>>,
}

impl Process {
    fn start(task: &str, server: &Server, store: &Path) -> Self {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "provider_processes::child", "--nocapture"])
            .env(TASK[0], task)
            .env(TASK[1], server.issuer())
            .env(TASK[2], store)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        Self { child, lines }
    }

    /// Reads on, away from the runtime, until a line with this in it.
    async fn reaches(mut self, word: &'static str) -> (Self, String) {
        tokio::task::spawn_blocking(move || {
            let found = self
                .lines
                .by_ref()
                .map(|line| line.unwrap())
                .find(|line| line.contains(word));
            let line = found.unwrap_or_else(|| panic!("the child ended before {word}"));
            (self, line)
        })
        .await
        .unwrap()
    }

    fn kill(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// An issuer with rotation, and alice's login in a directory.
async fn shared(name: &str) -> (Server, Place, PathBuf) {
    let server = Server::builder().rotation(0).start().await.unwrap();
    let place = Place::new(name);
    let directory = place.0.join("logins");
    let clock = TestClock::at(Utc::now());
    logged_in(&server, &clock, &FileStore::at(&directory).unwrap()).await;
    (server, place, directory)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_processes_refresh_fifty_times_each_and_nobody_is_logged_out() {
    let (server, _place, directory) = shared("two").await;
    let children = [(); 2].map(|()| Process::start("refresh", &server, &directory));
    let [one, two] = children.map(|child| tokio::spawn(child.reaches("DONE")));
    let mut asked = 0;
    for child in [one, two] {
        let (_, line) = child.await.unwrap();
        let count = line.split("DONE ").nth(1).unwrap();
        asked += count.trim().parse::<usize>().unwrap();
    }
    assert!(asked >= 2 * REFRESHES);
    assert_eq!(server.token_requests(), 2 * REFRESHES);
    assert_eq!((server.replays_seen(), server.sessions().len()), (0, 1));

    let clock = TestClock::at(Utc::now());
    clock.advance(seconds(86_400));
    let survivor =
        TokenProvider::for_login(person(&server, &clock), FileStore::at(&directory).unwrap());
    token(&survivor.build()).await;
    assert_eq!((server.replays_seen(), server.sessions().len()), (0, 1));
}

/// Kills a process at a place, while another one waits for it, and gives what that one gets.
async fn survivor_of(place: &str) -> (Server, std::result::Result<String, String>) {
    let (server, kept, directory) = shared("killed").await;
    let (mut child, _) = Process::start(place, &server, &directory)
        .reaches("STOPPED")
        .await;
    if cfg!(target_os = "linux") {
        let of_child =
            |name: &str| std::fs::read(format!("/proc/{}/{name}", child.child.id())).unwrap();
        let shown = [of_child("cmdline"), of_child("environ")].concat();
        let shown = String::from_utf8_lossy(&shown).into_owned();
        assert!(
            shown.contains("provider_processes") && !shown.contains("eyJ"),
            "{shown}"
        );
    }
    let clock = TestClock::at(Utc::now());
    clock.advance(seconds(301));
    let store = FileStore::at(&directory).unwrap();
    let provider = TokenProvider::for_login(person(&server, &clock), store).build();
    let waiting = tokio::spawn({
        let provider = provider.clone();
        async move { ask(&provider, &access()).await }
    });
    if place != "after the rename" {
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
        assert!(
            !waiting.is_finished(),
            "the lock is held by the process that will be killed"
        );
    }
    child.kill();
    let first = waiting.await.unwrap();
    let outcome = match first {
        Ok(credential) => Ok(text(&credential)),
        Err(error) => {
            assert!(
                cause(&error).is_login_needed() && !error.is_temporary(),
                "{error}"
            );
            // It stays so, and costs no request.
            clock.advance(seconds(60));
            assert!(cause(&ask(&provider, &access()).await.unwrap_err()).is_login_needed());
            Err(error.to_string())
        }
    };
    if outcome.is_ok() {
        for _ in 0..3 {
            clock.advance(seconds(301));
            token(&provider).await;
        }
        assert_eq!(server.sessions().len(), 1);
    }
    assert_eq!(server.replays_seen(), 0);
    let left = std::fs::read_dir(&directory).unwrap().count();
    assert_eq!(left, 2, "a login and its lock");
    drop(kept);
    (server, outcome)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn killed_before_the_mark_the_other_one_refreshes() {
    let (server, outcome) = survivor_of("before the mark").await;
    outcome.unwrap();
    assert_eq!(server.token_requests(), 4);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn killed_between_mark_and_sending_nobody_can_know() {
    let (server, outcome) = survivor_of("before sending").await;
    let said = outcome.unwrap_err();
    assert!(
        said.contains("the process that did it ended before it had the answer"),
        "{said}"
    );
    assert_eq!(server.token_requests(), 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn killed_after_the_answer_and_before_the_rename_a_login_is_needed() {
    let (server, outcome) = survivor_of("before the rename").await;
    let said = outcome.unwrap_err();
    assert!(
        said.contains("the process that did it ended before it had the answer"),
        "{said}"
    );
    assert_eq!(
        server.token_requests(),
        1,
        "the used token is not sent again"
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn killed_after_the_rename_the_other_one_goes_on() {
    let (server, outcome) = survivor_of("after the rename").await;
    let got = outcome.unwrap();
    assert!(got.starts_with("eyJ"));
    assert_eq!(server.token_requests(), 4);
}

/// A store in a directory gives a second provider of the same process no other rules.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn many_providers_on_one_directory_refresh_once() {
    let (server, _place, directory) = shared("many").await;
    let clock = TestClock::at(Utc::now());
    clock.advance(seconds(301));
    let asking = (0..20).map(|_| {
        let store = FileStore::at(&directory).unwrap();
        let provider = TokenProvider::for_login(person(&server, &clock), store).build();
        tokio::spawn(async move { token(&provider).await })
    });
    let mut tokens = Vec::new();
    for asked in asking.collect::<Vec<_>>() {
        tokens.push(asked.await.unwrap());
    }
    tokens.dedup();
    assert_eq!(
        (tokens.len(), server.token_requests(), server.replays_seen()),
        (1, 1, 0)
    );
}

/// The file holds the login and nothing about the client.
#[tokio::test]
async fn the_file_is_the_owners_and_holds_no_client_secret() {
    let clock = clock();
    let server = issuer(&clock, |builder| {
        let client = scs_testkit::keycloak::Client::confidential("desk", "geheim-des-clients")
            .password_grant();
        builder.rotation(0).client(client)
    })
    .await;
    let place = Place::new("file");
    let client = client(&server, &clock, "desk")
        .authentication(keycloak_auth::ClientAuthentication::basic(
            "geheim-des-clients",
        ))
        .build()
        .unwrap();
    let provider =
        TokenProvider::for_login(client, FileStore::at(place.0.join("logins")).unwrap()).build();
    let tokens = log_in(
        &server,
        clock.now(),
        "desk&client_secret=geheim-des-clients",
        "openid",
    )
    .await;
    provider.login(tokens.clone()).await.unwrap();
    clock.advance(seconds(300));
    token(&provider).await;
    let mut seen = 0;
    for entry in std::fs::read_dir(place.0.join("logins")).unwrap() {
        let entry = entry.unwrap();
        #[cfg(unix)]
        {
            use std::os::unix::fs::MetadataExt as _;
            assert_eq!(
                entry.metadata().unwrap().mode() & 0o7777,
                0o600,
                "{entry:?}"
            );
        }
        let text = std::fs::read_to_string(entry.path()).unwrap();
        assert!(!text.contains("geheim"), "{entry:?}");
        assert!(
            !text.contains(tokens.access_token.expose_secret()),
            "the old one is gone: {entry:?}"
        );
        seen += usize::from(text.contains("refresh_token"));
    }
    assert_eq!(seen, 1);
}
