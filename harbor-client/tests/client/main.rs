//! What holds for the Harbor client as for every client, and what it reads of real answers.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "it is a test"
)]

mod auth;
mod checks;
mod errors;
mod expectations;
mod faults;
mod names;
mod query;
mod recordings;
mod secrets;
