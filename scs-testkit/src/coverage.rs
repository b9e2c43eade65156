//! Writes down which operations were answered on the wire: what the coverage table counts.

use std::fmt;
use std::fs::{File, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use chrono::Utc;
use scs_client_core::transport::TransportError;
use scs_client_core::{Body, OperationInfo, Transport};
use serde::Serialize;

/// Where the answers came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A stand-in or a recording.
    Unit,
    /// A real server.
    Live,
}

impl Kind {
    fn as_str(self) -> &'static str {
        match self {
            Self::Unit => "unit",
            Self::Live => "live",
        }
    }
}

/// A transport around another one, which writes a line for each answer with an accepted status.
///
/// The file is `<directory>/<service>-<kind>.jsonl`; tests give
/// `concat!(env!("CARGO_TARGET_TMPDIR"), "/run-log")`. Lines are appended whole, so that the
/// tests of several processes may write to one file.
pub struct Recorder {
    inner: Arc<dyn Transport>,
    kind: Kind,
    server: String,
    version: String,
    path: PathBuf,
    file: Mutex<File>,
}

/// One line of the file.
#[derive(Serialize)]
struct Line<'a> {
    operation: &'a str,
    status: u16,
    server: &'a str,
    version: &'a str,
    date: String,
    kind: Kind,
}

impl Recorder {
    /// Opens the file, and its directory where there is none.
    ///
    /// # Errors
    /// What the file system says.
    pub fn new(
        inner: Arc<dyn Transport>,
        service: &str,
        kind: Kind,
        directory: impl AsRef<Path>,
    ) -> io::Result<Self> {
        std::fs::create_dir_all(&directory)?;
        let path = directory
            .as_ref()
            .join(format!("{service}-{}.jsonl", kind.as_str()));
        let file = OpenOptions::new().create(true).append(true).open(&path)?;
        let server = match kind {
            Kind::Unit => "scs-testkit".to_owned(),
            Kind::Live => service.to_owned(),
        };
        Ok(Self {
            inner,
            kind,
            server,
            version: String::new(),
            path,
            file: Mutex::new(file),
        })
    }

    /// Names the server and its version.
    #[must_use]
    pub fn server(mut self, name: impl Into<String>, version: impl Into<String>) -> Self {
        self.server = name.into();
        self.version = version.into();
        self
    }

    /// The file.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    fn write(&self, info: &OperationInfo, status: u16) -> io::Result<()> {
        let line = Line {
            operation: info.id,
            status,
            server: &self.server,
            version: &self.version,
            date: Utc::now().date_naive().to_string(),
            kind: self.kind,
        };
        let mut text = serde_json::to_vec(&line)?;
        text.push(b'\n');
        // One write to a file that is open for appending: lines of other processes stay whole too.
        self.file
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .write_all(&text)
    }
}

impl fmt::Debug for Recorder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Recorder")
            .field("path", &self.path)
            .finish_non_exhaustive()
    }
}

#[async_trait::async_trait]
impl Transport for Recorder {
    async fn send(
        &self,
        request: http::Request<Body>,
    ) -> Result<http::Response<Body>, TransportError> {
        let info = request
            .extensions()
            .get::<&'static OperationInfo>()
            .copied();
        let answer = self.inner.send(request).await?;
        let status = answer.status().as_u16();
        if let Some(info) = info.filter(|info| info.accepts.contains(&status)) {
            // The log is about the tests, and must not decide how one ends.
            let _ = self.write(info, status);
        }
        Ok(answer)
    }
}
