//! What the client and a Harbor agree on.
//!
//! Runs against the stand-in; with `SCS_LIVE_HARBOR=<the registry's URL>` against a real server, as the administrator
//! `SCS_LIVE_HARBOR_USER` with `SCS_LIVE_HARBOR_PASSWORD` (`admin` and `Harbor12345` unless said; `SCS_LIVE_VERSION` is
//! the server's version, 2.15.2 unless said). A row makes what it needs under a name that nobody else has, and removes it
//! again however it ends; what cannot be removed or changes the server for others is done with `SCS_LIVE_DESTRUCTIVE=1`
//! alone. What a real server lacks (a scanner, a way to reach itself) leaves the row out, and the reason is printed.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stderr,
    reason = "it is a test, and says what it leaves out"
)]

mod artifacts;
mod callers;
mod deletions;
mod distribution;
mod jobs;
mod labels;
mod members;
mod names;
mod policies;
mod projects;
mod push;
mod remote;
mod robots;
mod row;
mod scans;
mod sessions;
mod system;
mod tags;

use harbor_client::Error;
use harbor_client::{ErrorCode, HarborErrorExt as _};

pub(crate) use row::{Place, Row, row};

/// The error of what must not succeed.
#[track_caller]
fn refused<T: std::fmt::Debug>(outcome: Result<T, Error>) -> Error {
    match outcome {
        Ok(value) => panic!("it went through: {:.200}", format!("{value:?}")),
        Err(error) => error,
    }
}

/// A refusal of the client itself: nothing was sent.
#[track_caller]
fn refused_here<T: std::fmt::Debug>(outcome: Result<T, Error>, field: &str) {
    let error = refused(outcome);
    assert!(error.is_invalid_input(), "{error}");
    assert_eq!(error.status(), None, "{error}");
    assert!(error.to_string().contains(field), "{field}: {error}");
}

/// What the server calls it.
#[track_caller]
fn has_code(error: &Error, code: ErrorCode) {
    assert_eq!(error.code(), Some(code), "{error}");
}
