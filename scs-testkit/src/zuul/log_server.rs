//! The log server as tests hold it: another origin than the API, and a third one behind it.

use std::{
    io,
    sync::{Arc, Mutex},
};

use axum::Router;
use bytes::Bytes;
use chrono::Utc;
use http::Method;
use tokio::{sync::watch, task::JoinHandle};

use super::{
    log_files::{Content, Files},
    log_host::{Gzip, Host, answer},
    log_line,
};
use crate::{
    standin::lock,
    statuspage::{
        Fault, RecordedRequest,
        fault::Script,
        listener::{self, CuttableListener, Scissors},
    },
};

/// A running host.
#[derive(Debug)]
struct Running {
    url: String,
    host: Arc<Mutex<Host>>,
    task: JoinHandle<()>,
    /// Its end tells the connections.
    _connections: watch::Sender<()>,
}

impl Running {
    async fn start(files: &Arc<Mutex<Files>>) -> io::Result<Self> {
        let host = Arc::new(Mutex::new(Host {
            files: Arc::clone(files),
            ranges: false,
            gzip: Gzip::Off,
            redirect: None,
            cuts: Vec::new(),
            log: Vec::new(),
            script: Script::default(),
        }));
        let (listener, address) = listener::bind(0).await?;
        let (connections, watcher) = watch::channel(());
        let router = Router::new().fallback(answer).with_state(Arc::clone(&host));
        let service = router.into_make_service_with_connect_info::<Scissors>();
        let task = tokio::spawn(async move {
            // Ends only with its task.
            let _ = axum::serve(CuttableListener::new(listener, watcher), service).await;
        });
        Ok(Self {
            url: format!("http://{address}"),
            host,
            task,
            _connections: connections,
        })
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// The log server of a [`Server`](super::Server), and a third origin behind it that it can send its callers to.
///
/// As the measured one it neither knows ranges nor compresses, and answers with a page where a file is missing.
#[derive(Debug)]
pub struct LogServer {
    files: Arc<Mutex<Files>>,
    first: Running,
    behind: Running,
}

impl LogServer {
    pub(crate) async fn start() -> io::Result<Self> {
        let files = Arc::default();
        Ok(Self {
            first: Running::start(&files).await?,
            behind: Running::start(&files).await?,
            files,
        })
    }

    pub(crate) fn files(&self) -> Arc<Mutex<Files>> {
        Arc::clone(&self.files)
    }

    /// `http://127.0.0.1:…`, without a slash at the end.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.first.url
    }

    /// The folder of a build, with a slash at the end: what its `log_url` says.
    #[must_use]
    pub fn build_url(&self, uuid: &str) -> String {
        format!("{}{}", self.first.url, super::log_files::folder(uuid))
    }

    /// The third origin.
    #[must_use]
    pub fn redirect_url(&self) -> &str {
        &self.behind.url
    }

    /// All requests so far.
    #[must_use]
    pub fn requests(&self) -> Vec<RecordedRequest> {
        lock(&self.first.host).log.clone()
    }

    /// All requests to the third origin so far.
    #[must_use]
    pub fn redirected_requests(&self) -> Vec<RecordedRequest> {
        lock(&self.behind.host).log.clone()
    }

    /// Forgets the requests so far.
    pub fn clear_requests(&self) {
        lock(&self.first.host).log.clear();
        lock(&self.behind.host).log.clear();
    }

    /// Puts a file there, in the place of another one. The path begins with a slash.
    pub fn put(&self, path: &str, content: impl Into<Bytes>, content_type: &str) {
        lock(&self.files).put(
            path,
            Content::Bytes(content.into()),
            content_type,
            Utc::now(),
        );
    }

    /// Puts a file of [`log_line`](super::log_line)s there, which is made while it is sent; the number of bytes is rounded
    /// up to whole lines.
    pub fn put_generated(&self, path: &str, bytes: u64) {
        let length = bytes.div_ceil(log_line::LINE) * log_line::LINE;
        lock(&self.files).put(path, Content::Generated(length), "text/plain", Utc::now());
    }

    /// Takes a file away.
    pub fn remove(&self, path: &str) {
        lock(&self.files).remove(path);
    }

    /// Does it answer parts of a file?
    pub fn ranges(&self, yes: bool) {
        lock(&self.first.host).ranges = yes;
        lock(&self.behind.host).ranges = yes;
    }

    /// How it compresses.
    pub fn gzip(&self, how: Gzip) {
        lock(&self.first.host).gzip = how;
        lock(&self.behind.host).gzip = how;
    }

    /// Sends everyone to the third origin, as a log server does that keeps its files in an object store.
    pub fn redirect(&self, yes: bool) {
        lock(&self.first.host).redirect = yes.then(|| self.behind.url.clone());
    }

    /// Sends everyone somewhere else: the path of the request is appended.
    pub fn redirect_to(&self, origin: &str) {
        lock(&self.first.host).redirect = Some(origin.to_owned());
    }

    /// Lets the body of one of the next answers end after that many bytes; several calls stand in a row.
    pub fn cut_after(&self, bytes: u64) {
        lock(&self.first.host).cuts.push(bytes);
    }

    /// Lets the next request fail.
    pub fn fail_next(&self, fault: Fault) {
        self.fail_next_n(1, fault);
    }

    /// Lets the next requests fail.
    pub fn fail_next_n(&self, times: usize, fault: Fault) {
        lock(&self.first.host).script.add(fault, times, None, "");
    }

    /// Lets the next requests below a path fail.
    pub fn fail_below(&self, path_prefix: &str, times: usize, fault: Fault) {
        lock(&self.first.host)
            .script
            .add(fault, times, Some(Method::GET), path_prefix);
    }
}
