//! A store of files that only their owner can read.

mod directory;
mod lock;
#[cfg(all(test, unix))]
mod tests;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use secrecy::{ExposeSecret, SecretString};

use self::directory::Directory;
use super::{StoreKey, StoreLock, StoredLogin, TokenStore};
use crate::error::{Error, Kind, Result};

/// Longer than anybody holds the lock: one attempt to refresh, of a minute at most.
const LOCK_TIMEOUT: Duration = Duration::from_secs(90);

/// Far above any login, and a limit for what a damaged directory can make us read.
const LARGEST: u64 = 1024 * 1024;

/// Keeps logins in files of a directory, so that they outlive the program and are shared by several.
///
/// The directory is made with mode 0700 and the files with 0600; a directory that others may write
/// to, or that another user owns, is refused, and so are symbolic links in the place of a file.
/// A file is named by the SHA-256 of [`StoreKey`], holds versioned JSON, and is replaced as a
/// whole: written beside, flushed to the disk, renamed. It holds the tokens of the login and nothing
/// about the client's secret. A file that cannot be understood (damaged, or of a newer version)
/// means [a new login](Error::is_login_needed), which keeps it aside as `….corrupt`; so does
/// forgetting it. To forget a login that is understood, or that is not there, removes that as well:
/// it may hold tokens.
///
/// Processes are kept apart by an advisory lock (`flock`) on a file of its own, which the system
/// gives up with the process that held it. On a network file system that works between processes of
/// one machine, and between machines where the server does locks (NFS 4; not all FUSE
/// file systems): do not share one login between machines where you cannot tell.
///
/// On systems other than Unix there are no modes to set or check; the directory of the user's
/// profile is what protects the files there.
#[derive(Clone, Debug)]
pub struct FileStore {
    directory: Arc<Directory>,
    lock_timeout: Duration,
}

impl FileStore {
    /// Uses the place where users keep state: `$XDG_STATE_HOME/scs-clients/logins`, or
    /// `~/.local/state/scs-clients/logins`.
    ///
    /// # Errors
    /// Neither variable is set, or as [`at`](Self::at).
    pub fn open_default() -> Result<Self> {
        let absolute = |name: &str| {
            let path = PathBuf::from(std::env::var_os(name)?);
            // The XDG specification ignores a relative path.
            path.is_absolute().then_some(path)
        };
        let state = absolute("XDG_STATE_HOME")
            .or_else(|| Some(absolute("HOME")?.join(".local").join("state")))
            .ok_or_else(|| {
                Error::new(
                    Kind::Store,
                    "no place for logins: neither XDG_STATE_HOME nor HOME is set to an absolute path",
                )
            })?;
        Self::at(state.join("scs-clients").join("logins"))
    }

    /// Uses this directory; it is made where it does not exist.
    ///
    /// # Errors
    /// A directory that cannot be made or written, that others may write to, or that somebody else owns.
    pub fn at(directory: impl Into<PathBuf>) -> Result<Self> {
        Ok(Self {
            directory: Arc::new(Directory::open(directory.into())?),
            lock_timeout: LOCK_TIMEOUT,
        })
    }

    /// Limits the wait for another process that refreshes (default 90 s). What fails by it is
    /// [temporary](Error::is_temporary).
    #[must_use]
    pub fn lock_timeout(mut self, limit: Duration) -> Self {
        self.lock_timeout = limit;
        self
    }

    /// Where the files are.
    #[must_use]
    pub fn path(&self) -> &Path {
        self.directory.path()
    }
}

#[async_trait]
impl TokenStore for FileStore {
    async fn load(&self, key: &StoreKey) -> Result<Option<StoredLogin>> {
        let (directory, name) = (Arc::clone(&self.directory), login_name(key));
        let text = blocking(move || directory.read(&name, LARGEST)).await?;
        text.map(|text| read(&text, &self.directory.path().join(login_name(key))))
            .transpose()
    }

    async fn save(&self, key: &StoreKey, login: &StoredLogin) -> Result<()> {
        let (directory, name, text) = (
            Arc::clone(&self.directory),
            login_name(key),
            login.to_text(),
        );
        blocking(move || {
            keep_aside(&directory, &name)?;
            directory.replace(&name, text.expose_secret().as_bytes())
        })
        .await
    }

    async fn remove(&self, key: &StoreKey) -> Result<()> {
        let (directory, name) = (Arc::clone(&self.directory), login_name(key));
        blocking(move || {
            if keep_aside(&directory, &name)? {
                return Ok(());
            }
            directory.remove(&name)?;
            directory.remove(&aside_name(&name))
        })
        .await
    }

    async fn lock(&self, key: &StoreKey) -> Result<StoreLock> {
        let directory = Arc::clone(&self.directory);
        let guard = lock::wait(directory, format!("{}.lock", key.id()), self.lock_timeout).await?;
        // Under the lock nobody writes: what lies around was left by a process that died.
        let (directory, name) = (Arc::clone(&self.directory), login_name(key));
        blocking(move || {
            directory.sweep(&name);
            Ok(())
        })
        .await?;
        Ok(StoreLock::new(guard))
    }
}

fn login_name(key: &StoreKey) -> String {
    format!("{}.json", key.id())
}

fn aside_name(name: &str) -> String {
    format!("{name}.corrupt")
}

fn read(text: &SecretString, path: &Path) -> Result<StoredLogin> {
    StoredLogin::from_text(text)
        .map_err(|error| Error::because(Kind::LoginNeeded, path.display().to_string(), error))
}

/// A file that is not understood is not ours to destroy: a newer program may know it.
///
/// It is moved when a login is about to replace it, and not when it is read: between reading and
/// moving, another process may have put a good one there.
///
/// Says whether it has moved one.
fn keep_aside(directory: &Directory, name: &str) -> Result<bool> {
    if !directory.is_link(name) {
        // What cannot be read (no more open files, a network that hiccups) may be a good login.
        match directory.read(name, LARGEST)? {
            None => return Ok(false),
            Some(text) if StoredLogin::from_text(&text).is_ok() => return Ok(false),
            Some(_) => {}
        }
    }
    let path = directory.path().join(name);
    let aside = directory.path().join(aside_name(name));
    match fs::rename(&path, &aside) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            let what = format!("{} cannot be moved aside", path.display());
            Err(Error::store(what, error))
        }
        moved => Ok(moved.is_ok()),
    }
}

/// File systems may hang; the runtime's workers must not.
async fn blocking<T: Send + 'static>(
    act: impl FnOnce() -> Result<T> + Send + 'static,
) -> Result<T> {
    match tokio::task::spawn_blocking(act).await {
        Ok(outcome) => outcome,
        Err(error) => Err(Error::store(
            "the work on the token store was interrupted",
            error,
        )),
    }
}
