//! A directory that belongs to one user, and files in it that are replaced as a whole.

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};

use secrecy::SecretString;

use crate::error::{Error, Kind, Result};

/// A checked directory.
#[derive(Debug)]
pub(super) struct Directory {
    path: PathBuf,
}

impl Directory {
    /// Makes the directory where it does not exist, and checks whose it is.
    pub(super) fn open(path: PathBuf) -> Result<Self> {
        let mut builder = DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        {
            use std::os::unix::fs::DirBuilderExt as _;
            builder.mode(0o700);
        }
        builder.create(&path).map_err(|error| {
            Error::store(
                format!("the directory {} cannot be made", path.display()),
                error,
            )
        })?;
        let directory = Self { path };
        directory.check()?;
        Ok(directory)
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    fn failed(&self, name: &str, what: &str, error: io::Error) -> Error {
        Error::store(format!("{} {what}", self.path.join(name).display()), error)
    }

    /// Refuses a directory in which somebody else could put files.
    #[cfg(unix)]
    fn check(&self) -> Result<()> {
        use std::os::unix::fs::MetadataExt as _;

        let path = self.path.display();
        let refused = |why: String| {
            Err(Error::new(
                Kind::Store,
                format!("the directory {path} {why}"),
            ))
        };
        let found = fs::symlink_metadata(&self.path)
            .map_err(|error| self.failed("", "cannot be looked at", error))?;
        if !found.is_dir() {
            return refused(
                "is a symbolic link or no directory; name the directory itself".to_owned(),
            );
        }
        if found.mode() & 0o022 != 0 {
            return refused(format!(
                "may be written to by others (mode {:03o}); tokens belong where only you can write: chmod 700",
                found.mode() & 0o777
            ));
        }
        // Whose files we make is who we are; the standard library has no other way to ask.
        // A process that was killed while it asked has left its file; one that asks now needs it no more once it is open.
        self.sweep("owner");
        let name = temporary_name("owner");
        let probe = self
            .create(&name)
            .map_err(|error| self.failed("", "cannot be written to", error))?;
        let us = probe.metadata().map(|metadata| metadata.uid());
        let _ = fs::remove_file(self.path.join(name));
        match us {
            Ok(us) if us == found.uid() => Ok(()),
            Ok(us) => refused(format!(
                "belongs to user {}, and this program runs as {us}",
                found.uid()
            )),
            Err(error) => Err(self.failed("", "cannot be looked at", error)),
        }
    }

    #[cfg(not(unix))]
    fn check(&self) -> Result<()> {
        Ok(())
    }

    /// Opens a new file that nobody else can read from its first moment.
    fn create(&self, name: &str) -> io::Result<File> {
        // A new file and nothing else: a link that somebody has put there is not followed.
        private(OpenOptions::new().write(true).create_new(true)).open(self.path.join(name))
    }

    /// Opens a lock file, which holds nothing and stays.
    pub(super) fn open_lock(&self, name: &str) -> Result<File> {
        let path = self.path.join(name);
        if is_link(&path) {
            return Err(Error::new(
                Kind::Store,
                format!("{} is a symbolic link", path.display()),
            ));
        }
        private(OpenOptions::new().write(true).create(true).truncate(false))
            .open(&path)
            .map_err(|error| self.failed(name, "cannot be opened", error))
    }

    /// Whether somebody has put a link there.
    pub(super) fn is_link(&self, name: &str) -> bool {
        is_link(&self.path.join(name))
    }

    /// Reads a file; `None` where there is none.
    pub(super) fn read(&self, name: &str, limit: u64) -> Result<Option<SecretString>> {
        let path = self.path.join(name);
        if is_link(&path) {
            return Err(Error::new(
                Kind::Store,
                format!("{} is a symbolic link", path.display()),
            ));
        }
        let file = match File::open(&path) {
            Ok(file) => file,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(self.failed(name, "cannot be read", error)),
        };
        let mut bytes = Vec::new();
        file.take(limit)
            .read_to_end(&mut bytes)
            .map_err(|error| self.failed(name, "cannot be read", error))?;
        // What is no text is no login either, and its reader says so.
        Ok(Some(String::from_utf8_lossy(&bytes).into_owned().into()))
    }

    /// Puts new bytes in the place of a file: written beside, flushed, renamed.
    pub(super) fn replace(&self, name: &str, bytes: &[u8]) -> Result<()> {
        let beside = temporary_name(name);
        let written = self.create(&beside).and_then(|mut file| {
            file.write_all(bytes)?;
            file.sync_all()
        });
        let renamed =
            written.and_then(|()| fs::rename(self.path.join(&beside), self.path.join(name)));
        if let Err(error) = renamed {
            let _ = fs::remove_file(self.path.join(&beside));
            return Err(self.failed(name, "cannot be written", error));
        }
        self.flush()
            .map_err(|error| self.failed(name, "cannot be flushed to the disk", error))
    }

    pub(super) fn remove(&self, name: &str) -> Result<()> {
        match fs::remove_file(self.path.join(name)) {
            Ok(()) => self
                .flush()
                .map_err(|error| self.failed(name, "cannot be flushed to the disk", error)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
            Err(error) => Err(self.failed(name, "cannot be removed", error)),
        }
    }

    /// Removes what a process that died has left of its writing.
    pub(super) fn sweep(&self, name: &str) {
        let start = format!(".{name}.");
        let left = fs::read_dir(&self.path).into_iter().flatten().flatten();
        for entry in left.filter(|entry| entry.file_name().to_string_lossy().starts_with(&start)) {
            let _ = fs::remove_file(entry.path());
        }
    }

    /// A rename is on the disk when its directory is.
    #[cfg(unix)]
    fn flush(&self) -> io::Result<()> {
        match File::open(&self.path)?.sync_all() {
            // Some network file systems cannot do that for a directory; they write it through.
            Err(error)
                if matches!(
                    error.kind(),
                    io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported
                ) =>
            {
                Ok(())
            }
            done => done,
        }
    }

    #[cfg(not(unix))]
    fn flush(&self) -> io::Result<()> {
        Ok(())
    }
}

fn private(options: &mut OpenOptions) -> &mut OpenOptions {
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        options.mode(0o600);
    }
    options
}

fn is_link(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok_and(|found| found.is_symlink())
}

fn temporary_name(name: &str) -> String {
    format!(
        ".{name}.{}.tmp",
        openidconnect::Nonce::new_random_len(12).secret()
    )
}
