//! The logs of a build: its files, what Ansible did, what the console showed, why it failed.
//!
//! Zuul itself keeps no logs. A job publishes them where its site wants them (a web server, an
//! object store) and tells Zuul the address, [`Build::log_url`](crate::model::Build::log_url).
//!
//! ```no_run
//! # async fn example(client: zuul_client::Client) -> zuul_client::Result<()> {
//! let logs = client.tenant("scs").build("a50ece6e55d44989a238797afd5fdb5f").logs().await?;
//! println!("{}", logs.failure_summary().await);
//!
//! for file in logs.manifest().await?.files() {
//!     println!("{} {:?}", file.path, file.node.size);
//! }
//! # Ok(()) }
//! ```
//!
//! # Who sees the token
//!
//! Log servers are other people's servers: none of them is sent a credential, nor is one that a
//! log server redirects to. The one exception is Zuul's own: where `info` says
//! `auth_log_file_requests` **and** the file lies at the API's own scheme, host and port, the
//! client's credential goes along, as Zuul's web UI does it.
//!
//! # Limits
//!
//! Redirects: at most 5, from https never to plain http except on this machine. What is held in
//! memory is limited by [`Logs::max_in_memory`], a stream by [`Logs::max_stream`], both counted
//! after decompression; what is made of a JSON file may be several times as large as its text. A
//! broken connection is replaced up to 4 times in a stream, if the server shows that the file is
//! still the same.

mod download;
mod failed;
mod fetch;
mod inflate;
mod job_output;
mod loose;
mod manifest;
mod pieces;
mod resume;
mod summary;
mod text;

use std::sync::Arc;

use scs_client_core::{Error, Result};
use url::Url;

pub use self::download::{Download, DownloadProgress, Downloaded, DownloadedFile};
pub use self::failed::FailedTask;
pub use self::job_output::{
    HostStats, JobOutput, Named, Phase, Play, Playbook, Role, Span, Task, TaskResult,
};
pub use self::manifest::{FileNode, FileTree, LogFile};
pub use self::summary::{FailureSummary, PlaybookNotice};
pub use self::text::{LogLines, LogStream};

use self::fetch::{READ, Source};
use self::text::is_absent;
use crate::model::{Artifact, Build, BuildResult, Info};
use crate::{Client, handles};

/// The end of job-output.txt in which a failure is looked for: the publishing of logs comes after it.
const SEARCHED_END: usize = 256 << 10;

/// The logs of one build; cheap to clone.
#[derive(Clone, Debug)]
pub struct Logs {
    source: Source,
    build: Arc<Build>,
    limits: Limits,
}

#[derive(Clone, Copy, Debug)]
struct Limits {
    in_memory: usize,
    stream: u64,
}

impl handles::Build {
    /// Reads the build, and gives access to its logs.
    ///
    /// Where the logs lie at the API's own address and the client has a credential, `info` is
    /// asked whether log files want it.
    ///
    /// # Errors
    /// Those of [`get`](Self::get). A build without logs is no error here.
    pub fn logs(&self) -> impl Future<Output = Result<Logs>> + Send + use<> {
        let handle = self.clone();
        async move {
            let build = handle.get().await?;
            let client = Client {
                executor: handle.executor,
            };
            let mut logs = Logs::of(&client, &build);
            if client.executor.has_credentials() && logs.is_at_api() {
                let info = client.tenant(handle.tenant).info().await?;
                logs = logs.token_as_told(&info);
            }
            Ok(logs)
        }
    }
}

impl Logs {
    /// The logs of a build that was read before; no credential goes to any server.
    #[must_use]
    pub fn of(client: &Client, build: &Build) -> Self {
        Self {
            source: Source {
                api: client.executor.clone(),
                guarded: false,
            },
            build: Arc::new(build.clone()),
            limits: Limits {
                in_memory: 64 << 20,
                stream: 64 << 30,
            },
        }
    }

    /// Sends the client's credential along where `info` asks for it, to files at the API's own
    /// scheme, host and port alone.
    #[must_use]
    pub fn token_as_told(mut self, info: &Info) -> Self {
        let auth = info
            .capabilities
            .as_ref()
            .and_then(|able| able.auth.as_ref());
        self.source.guarded = auth.and_then(|auth| auth.auth_log_file_requests) == Some(true);
        self
    }

    /// Limits what is held in memory at once, in bytes; 64 MiB unless told otherwise.
    #[must_use]
    pub fn max_in_memory(mut self, bytes: usize) -> Self {
        self.limits.in_memory = bytes;
        self
    }

    /// Limits a stream, in bytes; 64 GiB unless told otherwise.
    #[must_use]
    pub fn max_stream(mut self, bytes: u64) -> Self {
        self.limits.stream = bytes;
        self
    }

    /// The build.
    #[must_use]
    pub fn build(&self) -> &Build {
        &self.build
    }

    /// What the build has published besides log files, or points at.
    #[must_use]
    pub fn artifacts(&self) -> &[Artifact] {
        &self.build.artifacts
    }

    /// Where one of the build's files is, by its path in the manifest.
    ///
    /// # Errors
    /// Invalid input: a build without logs, or a path that leads out of them.
    pub fn url_of(&self, path: &str) -> Result<Url> {
        let names = manifest::safe_names(path)?;
        let mut url = self.url()?;
        url.set_query(None);
        url.set_fragment(None);
        if let Ok(mut segments) = url.path_segments_mut() {
            segments.pop_if_empty().extend(names);
        }
        Ok(url)
    }

    /// The files that the build has published.
    ///
    /// The list is the artifact of type `zuul_manifest`, or zuul-manifest.json among the logs.
    ///
    /// # Errors
    /// [Not found](Error::is_not_found) where the build has published none.
    pub fn manifest(&self) -> impl Future<Output = Result<FileTree>> + Send + use<> {
        let logs = self.clone();
        async move { logs.read_manifest().await }
    }

    async fn read_manifest(&self) -> Result<FileTree> {
        let manifest = self
            .artifacts()
            .iter()
            .find(|artifact| artifact.kind() == Some("zuul_manifest"));
        let stream = match manifest {
            Some(artifact) if artifact.http_url().is_some() => self.artifact(artifact).await?,
            _ => self.file("zuul-manifest.json").await?,
        };
        let bytes = pieces::gather(stream.into_pieces(), self.limits.in_memory).await?;
        read_json("zuul-manifest.json", &bytes)
    }

    /// Reads what an artifact points at, decompressed; it may lie on any server.
    ///
    /// # Errors
    /// Invalid input: an artifact whose URL is for other programs (`docker://…`);
    /// [not found](Error::is_not_found).
    pub fn artifact(
        &self,
        artifact: &Artifact,
    ) -> impl Future<Output = Result<LogStream>> + Send + use<> {
        let logs = self.clone();
        let url = artifact.http_url();
        async move {
            let url = url.ok_or_else(|| {
                let why = "the artifact's is neither http nor https";
                Error::invalid_input(READ, "url", why)
            })?;
            let whole = resume::Span::default();
            logs.stream_of(&url, whole, false).await
        }
    }

    /// What Ansible did: job-output.json.gz or else job-output.json, as the web UI looks for them.
    ///
    /// An empty file gives an output without playbooks: a job that never came to run leaves one.
    ///
    /// # Errors
    /// [Not found](Error::is_not_found) where the build has published neither;
    /// [too large](Error::is_too_large) above [`max_in_memory`](Self::max_in_memory).
    pub fn job_output(&self) -> impl Future<Output = Result<JobOutput>> + Send + use<> {
        let logs = self.clone();
        async move { logs.read_job_output().await }
    }

    async fn read_job_output(&self) -> Result<JobOutput> {
        let mut absent = None;
        for name in ["job-output.json.gz", "job-output.json"] {
            let stream = match self.file(name).await {
                Ok(stream) => stream,
                Err(error) if is_absent(&error) => {
                    // A plain "not found" says more than an object store's "forbidden".
                    absent = absent.filter(Error::is_not_found).or(Some(error));
                    continue;
                }
                Err(error) => return Err(error),
            };
            let bytes = pieces::gather(stream.into_pieces(), self.limits.in_memory).await?;
            match read_json(name, &bytes) {
                // Some servers answer with their front page where there is no file.
                Err(error) if is_page(&bytes) => absent = absent.or(Some(error)),
                read => return read,
            }
        }
        Err(absent.unwrap_or_else(|| Error::unreadable(READ, "no job output")))
    }

    /// Why the build failed, as far as its logs tell.
    ///
    /// It never fails itself: what could not be read stands in
    /// [`FailureSummary::missing`] with the reason.
    pub fn failure_summary(&self) -> impl Future<Output = FailureSummary> + Send + use<> {
        let logs = self.clone();
        async move { logs.summarise().await }
    }

    async fn summarise(&self) -> FailureSummary {
        let mut missing = Vec::new();
        let mut output = None;
        let mut text = None;
        let has_failed = !matches!(self.build.result, Some(BuildResult::Success));
        if has_failed && self.has_url() {
            match self.read_job_output().await {
                Ok(read) if read.playbooks.is_empty() => {
                    missing
                        .push("job-output.json is empty: no playbook came to its end".to_owned());
                }
                Ok(read) => output = Some(read),
                Err(error) => missing.push(why_missing("job-output.json", &error)),
            }
            if output
                .as_ref()
                .is_none_or(|output| output.failed_tasks().is_empty())
            {
                let searched = SEARCHED_END.min(self.limits.in_memory);
                match self.text_end(searched).await {
                    // All of it, and no log: what some servers send where there is no file.
                    Ok(end) if end.len() < searched && is_page(&end) => {
                        missing.push("a web page came in place of job-output.txt".to_owned());
                    }
                    Ok(end) => text = Some(String::from_utf8_lossy(&end).into_owned()),
                    Err(error) => missing.push(why_missing("job-output.txt", &error)),
                }
            }
        }
        let mut summary = FailureSummary::of(&self.build, output.as_ref(), text.as_deref());
        summary.missing.extend(missing);
        summary
    }

    fn has_url(&self) -> bool {
        self.build
            .log_url
            .as_deref()
            .is_some_and(|url| !url.is_empty())
    }

    /// Where the logs are.
    fn url(&self) -> Result<Url> {
        let refuse = |why: &str| Error::invalid_input(READ, "log_url", why);
        let text = self
            .build
            .log_url
            .as_deref()
            .filter(|text| !text.is_empty());
        let text = text.ok_or_else(|| refuse("the build has published no logs"))?;
        match Url::parse(text) {
            Ok(url) if matches!(url.scheme(), "http" | "https") => Ok(url),
            _ => Err(refuse("is no http or https URL")),
        }
    }

    fn is_at_api(&self) -> bool {
        let own = Url::parse(self.source.api.base_url());
        matches!((self.url(), own), (Ok(logs), Ok(own)) if logs.origin() == own.origin())
    }
}

impl Artifact {
    /// What it is (`zuul_manifest`, `container_image`, …), where the job has said so.
    #[must_use]
    pub fn kind(&self) -> Option<&str> {
        self.metadata.get("type")?.as_str()
    }

    /// Its address, if it can be read over HTTP.
    #[must_use]
    pub fn http_url(&self) -> Option<Url> {
        let url = Url::parse(self.url.as_deref()?).ok()?;
        matches!(url.scheme(), "http" | "https").then_some(url)
    }
}

fn read_json<T: serde::de::DeserializeOwned + Default>(name: &str, bytes: &[u8]) -> Result<T> {
    if bytes.trim_ascii().is_empty() {
        return Ok(T::default());
    }
    if is_page(bytes) {
        let why = format!("a web page came in place of {name}");
        return Err(Error::unreadable(READ, why));
    }
    serde_json::from_slice(bytes)
        .map_err(|error| Error::unreadable(READ, format!("{name}: {error}")))
}

fn is_page(bytes: &[u8]) -> bool {
    bytes.trim_ascii_start().starts_with(b"<")
}

fn why_missing(name: &str, error: &Error) -> String {
    match error.is_not_found() {
        true => format!("{name} is not there"),
        // Forbidden may mean as much; and it may mean that a token is wanted.
        false => format!("{name}: {error}"),
    }
}
