//! Copying a build's files to this machine.

use std::fmt;
use std::future::IntoFuture;
use std::io;
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};

use futures_util::StreamExt as _;
use scs_client_core::{Error, Result};
use tokio::fs;
use tokio::io::AsyncWriteExt as _;

use super::Logs;
use super::fetch::READ;
use super::inflate::{is_files_own, transfer_decoded};
use super::manifest::safe_names;
use super::resume::Span;
use super::text::is_absent;

/// What most builds have, for those without a manifest.
const USUAL_FILES: [&str; 5] = [
    "job-output.txt",
    "job-output.txt.gz",
    "job-output.json",
    "job-output.json.gz",
    "zuul-info/inventory.yaml",
];

type Filter = Arc<dyn Fn(&str) -> bool + Send + Sync>;
type Watcher = Arc<dyn Fn(DownloadProgress<'_>) + Send + Sync>;

/// A download before it is started: set what is optional, then `.await` it.
///
/// Files come in parallel and piece by piece, so that memory stays flat; each has another name
/// until it is whole. Nothing is written outside the folder, whatever the manifest says. Dropping
/// the future stops the download; files that are whole stay.
#[must_use = "nothing is downloaded until it is awaited"]
pub struct Download {
    logs: Logs,
    into: PathBuf,
    filter: Option<Filter>,
    watcher: Option<Watcher>,
    parallelism: usize,
    max_bytes: u64,
    max_files: usize,
}

/// What has been copied so far.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct DownloadProgress<'a> {
    /// The file that the latest bytes belong to.
    pub path: &'a str,
    /// Files that are dealt with.
    pub files: usize,
    /// Files that were chosen.
    pub files_total: usize,
    /// Bytes that are written, those of files under way included.
    pub bytes: u64,
    /// Bytes of all chosen files, as the manifest counts them; 0 without a manifest.
    pub bytes_expected: u64,
}

/// What a download has brought.
#[derive(Debug, Default)]
#[non_exhaustive]
pub struct Downloaded {
    /// Files that are here now, in the order of their paths.
    pub files: Vec<DownloadedFile>,
    /// Files that are not, and why: missing on the server, or with a name that leads elsewhere; in
    /// the order of their paths.
    pub failed: Vec<(String, Error)>,
}

/// A file that is here now.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct DownloadedFile {
    /// Its path in the manifest.
    pub path: String,
    /// Where it is.
    pub file: PathBuf,
    /// Its size.
    pub bytes: u64,
}

impl Logs {
    /// Copies the files of the manifest into a folder, which is made where there is none; of a
    /// build without manifest the usual ones. Files of the same name are replaced.
    ///
    /// ```no_run
    /// # async fn example(logs: zuul_client::logs::Logs) -> zuul_client::Result<()> {
    /// let downloaded = logs
    ///     .download("logs")
    ///     .matching(|path| path.ends_with(".txt"))
    ///     .on_progress(|progress| eprintln!("{} bytes", progress.bytes))
    ///     .await?;
    /// # Ok(()) }
    /// ```
    ///
    /// # Errors
    /// No manifest and no usual file can be had, or none of the chosen ones;
    /// [local](Error::is_local): a file cannot be written; [too large](Error::is_too_large).
    /// That a file alone is missing is no error of the download; see [`Downloaded::failed`].
    pub fn download(&self, into: impl Into<PathBuf>) -> Download {
        Download {
            logs: self.clone(),
            into: into.into(),
            filter: None,
            watcher: None,
            parallelism: 4,
            max_bytes: 16 << 30,
            max_files: 20_000,
        }
    }
}

impl Download {
    /// Chooses files by their path in the manifest.
    pub fn matching(mut self, choose: impl Fn(&str) -> bool + Send + Sync + 'static) -> Self {
        self.filter = Some(Arc::new(choose));
        self
    }

    /// Calls this whenever a piece is written or a file dealt with; it should return soon.
    pub fn on_progress(
        mut self,
        watcher: impl Fn(DownloadProgress<'_>) + Send + Sync + 'static,
    ) -> Self {
        self.watcher = Some(Arc::new(watcher));
        self
    }

    /// Reads so many files at once, from 1 to 32; 4 unless told otherwise.
    pub fn parallelism(mut self, files: usize) -> Self {
        self.parallelism = files.clamp(1, 32);
        self
    }

    /// Stops with an error above so many bytes in all; 16 GiB unless told otherwise.
    pub fn max_bytes(mut self, bytes: u64) -> Self {
        self.max_bytes = bytes;
        self
    }

    /// Refuses to begin with more files than this; 20,000 unless told otherwise.
    pub fn max_files(mut self, files: usize) -> Self {
        self.max_files = files;
        self
    }

    async fn run(self) -> Result<Downloaded> {
        let (paths, bytes_expected, is_guess) = self.choose().await?;
        fs::create_dir_all(&self.into)
            .await
            .map_err(|error| local(&self.into, error))?;
        let run = Arc::new(Run {
            tally: Tally {
                files_total: paths.len(),
                bytes_expected,
                ..Tally::default()
            },
            download: self,
        });
        let parallelism = run.download.parallelism;
        let mut results = futures_util::stream::iter(paths)
            .map(|path| {
                let run = Arc::clone(&run);
                async move {
                    let result = run.fetch(&path).await;
                    run.tally.files.fetch_add(1, Ordering::Relaxed);
                    run.report(&path);
                    (path, result)
                }
            })
            // A long file holds up none of those behind it.
            .buffer_unordered(parallelism);
        let mut downloaded = Downloaded::default();
        while let Some((path, result)) = results.next().await {
            match result {
                Ok(file) => downloaded.files.push(file),
                Err(error) if error.is_local() || error.is_too_large() => return Err(error),
                Err(error) => downloaded.failed.push((path, error)),
            }
        }
        downloaded
            .files
            .sort_by(|one, other| one.path.cmp(&other.path));
        downloaded.failed.sort_by(|one, other| one.0.cmp(&other.0));
        if downloaded.files.is_empty() && !downloaded.failed.is_empty() {
            return Err(downloaded.failed.swap_remove(0).1);
        }
        if is_guess {
            downloaded.failed.retain(|(_, error)| !is_absent(error));
        }
        Ok(downloaded)
    }

    /// The paths to fetch, their size, and whether they are but a guess.
    async fn choose(&self) -> Result<(Vec<String>, u64, bool)> {
        let is_chosen = |path: &str| self.filter.as_ref().is_none_or(|filter| filter(path));
        let tree = match self.logs.manifest().await {
            Ok(tree) => tree,
            Err(error) if is_absent(&error) => {
                let usual = USUAL_FILES.into_iter().filter(|path| is_chosen(path));
                return Ok((usual.map(str::to_owned).collect(), 0, true));
            }
            Err(error) => return Err(error),
        };
        let mut files = Vec::new();
        for file in tree.files().filter(|file| is_chosen(&file.path)) {
            if files.len() == self.max_files {
                let why = format!("more than {} files", self.max_files);
                return Err(Error::too_large(READ, why));
            }
            files.push(file);
        }
        // Twice the same name would be written by two at once.
        files.sort_by(|one, other| one.path.cmp(&other.path));
        files.dedup_by(|one, other| one.path == other.path);
        let sizes = files.iter().filter_map(|file| file.node.size);
        let bytes = sizes.fold(0, u64::saturating_add);
        Ok((
            files.into_iter().map(|file| file.path).collect(),
            bytes,
            false,
        ))
    }
}

impl IntoFuture for Download {
    type Output = Result<Downloaded>;
    type IntoFuture = Pin<Box<dyn Future<Output = Self::Output> + Send>>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(self.run())
    }
}

impl fmt::Debug for Download {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Download")
            .field("build", &self.logs.build().uuid)
            .field("into", &self.into)
            .finish_non_exhaustive()
    }
}

/// A download under way.
struct Run {
    download: Download,
    tally: Tally,
}

#[derive(Default)]
struct Tally {
    files: AtomicUsize,
    files_total: usize,
    bytes: AtomicU64,
    bytes_expected: u64,
}

impl Run {
    async fn fetch(&self, path: &str) -> Result<DownloadedFile> {
        let names = safe_names(path)?;
        let logs = &self.download.logs;
        let opened = logs
            .source
            .open(&logs.url_of(path)?, Span::default())
            .await?;
        // The name says what is wanted, the header only what is inside.
        let mut pieces = match is_files_own(&opened.headers, path) {
            true => opened.pieces,
            false => transfer_decoded(opened.pieces, &opened.headers, path)?,
        };
        let (folders, name) = names.split_at(names.len() - 1);
        let folder = self.folder(folders).await?;
        let mut partial = Partial::create(&folder)?;
        let mut bytes = 0;
        while let Some(piece) = pieces.next().await {
            let piece = piece?;
            let length = piece.len() as u64;
            let all = self.tally.bytes.fetch_add(length, Ordering::Relaxed) + length;
            if all > self.download.max_bytes {
                let why = format!("more than {} bytes in all", self.download.max_bytes);
                return Err(Error::too_large(READ, why));
            }
            partial.write(&piece).await?;
            bytes += length;
            self.report(path);
        }
        let file = folder.join(name.concat());
        partial.finish(&file).await?;
        Ok(DownloadedFile {
            path: path.to_owned(),
            file,
            bytes,
        })
    }

    /// Makes the folders below the target one by one, none of which may be a link to elsewhere.
    async fn folder(&self, names: &[&str]) -> Result<PathBuf> {
        let mut folder = self.download.into.clone();
        for name in names {
            folder.push(name);
            match fs::create_dir(&folder).await {
                Ok(()) => {}
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                    let found = fs::symlink_metadata(&folder).await;
                    if !found.map_err(|error| local(&folder, error))?.is_dir() {
                        return Err(local(&folder, error));
                    }
                }
                Err(error) => return Err(local(&folder, error)),
            }
        }
        Ok(folder)
    }

    fn report(&self, path: &str) {
        if let Some(watcher) = &self.download.watcher {
            watcher(DownloadProgress {
                path,
                files: self.tally.files.load(Ordering::Relaxed),
                files_total: self.tally.files_total,
                bytes: self.tally.bytes.load(Ordering::Relaxed),
                bytes_expected: self.tally.bytes_expected,
            });
        }
    }
}

/// A file that is not whole yet; removed unless it is finished.
struct Partial {
    path: PathBuf,
    file: Option<fs::File>,
}

impl Partial {
    fn create(folder: &Path) -> Result<Self> {
        let path = folder.join(format!(".{:016x}.part", fastrand::u64(..)));
        // A new one: what lies there already, a link above all, is not written through. Not in
        // the background, where it would come into being after the download is dropped.
        let file = std::fs::OpenOptions::new()
            .write(true)
            .create_new(true)
            .open(&path)
            .map_err(|error| local(&path, error))?;
        Ok(Self {
            path,
            file: Some(fs::File::from_std(file)),
        })
    }

    async fn write(&mut self, piece: &[u8]) -> Result<()> {
        match &mut self.file {
            Some(file) => file.write_all(piece).await,
            None => Ok(()),
        }
        .map_err(|error| local(&self.path, error))
    }

    async fn finish(mut self, name: &Path) -> Result<()> {
        if let Some(file) = &mut self.file {
            file.flush()
                .await
                .map_err(|error| local(&self.path, error))?;
        }
        fs::rename(&self.path, name)
            .await
            .map_err(|error| local(name, error))?;
        self.file = None;
        Ok(())
    }
}

impl Drop for Partial {
    fn drop(&mut self) {
        if self.file.take().is_some() {
            // Nobody is left to hear of a failure.
            let _removed = std::fs::remove_file(&self.path);
        }
    }
}

fn local(path: &Path, error: io::Error) -> Error {
    Error::local(READ, format!("{}: {error}", path.display()), error)
}
