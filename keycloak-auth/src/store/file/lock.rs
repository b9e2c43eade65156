//! Waiting for the lock of a login.

use std::fs::{File, TryLockError};
use std::sync::Arc;
use std::time::{Duration, Instant};

use super::blocking;
use super::directory::Directory;
use crate::error::{Error, Kind, Result};

const FIRST_PAUSE: Duration = Duration::from_millis(5);
const LONGEST_PAUSE: Duration = Duration::from_millis(100);

/// Tries until the lock is had or the time is up.
///
/// A thread that blocks in `flock` cannot be called back, so this asks again and again. Time is the
/// machine's, as for sockets: another process does not move with a test's clock.
pub(super) async fn wait(directory: Arc<Directory>, name: String, limit: Duration) -> Result<File> {
    let started = Instant::now();
    let mut pause = FIRST_PAUSE;
    loop {
        let (place, file) = (Arc::clone(&directory), name.clone());
        if let Some(file) = blocking(move || attempt(&place, &file)).await? {
            return Ok(file);
        }
        if started.elapsed() >= limit {
            return Err(Error::new(
                Kind::StoreBusy,
                format!(
                    "another process has held the lock of the login for {} s: {}",
                    limit.as_secs(),
                    directory.path().join(name).display()
                ),
            ));
        }
        tokio::time::sleep(pause.mul_f64(0.5 + 0.5 * fastrand::f64())).await;
        pause = (pause * 2).min(LONGEST_PAUSE);
    }
}

fn attempt(directory: &Directory, name: &str) -> Result<Option<File>> {
    let file = directory.open_lock(name)?;
    match file.try_lock() {
        Ok(()) => Ok(Some(file)),
        Err(TryLockError::WouldBlock) => Ok(None),
        Err(TryLockError::Error(error)) => Err(Error::store(
            format!(
                "{} cannot be locked; without locks a login must not be shared",
                directory.path().join(name).display()
            ),
            error,
        )),
    }
}
