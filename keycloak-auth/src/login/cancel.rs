//! Giving a login up from elsewhere.

use std::future::Future;
use std::sync::Arc;

use tokio::sync::watch;

use crate::error::{Error, Kind, Result};

/// Gives a login up from another task; the login then ends with an error that
/// [`is_cancelled`](Error::is_cancelled). Dropping the login's future does the same without an error.
#[derive(Clone, Debug)]
pub struct CancelHandle(Arc<watch::Sender<bool>>);

impl CancelHandle {
    pub(super) fn new() -> Self {
        Self(Arc::new(watch::Sender::new(false)))
    }

    /// Gives the login up; a login that has ended is not changed.
    pub fn cancel(&self) {
        self.0.send_replace(true);
    }

    /// Works until it is done or given up.
    pub(super) async fn hold<T>(&self, work: impl Future<Output = Result<T>>) -> Result<T> {
        let mut given_up = self.0.subscribe();
        tokio::select! {
            biased;
            // The sender is ours, so waiting ends by a cancellation only.
            _ = given_up.wait_for(|given_up| *given_up) => {
                Err(Error::new(Kind::Cancelled, "the login was given up"))
            }
            result = work => result,
        }
    }
}
