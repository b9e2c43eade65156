//! What holds for the Harbor client as for every client, and what it reads of real answers.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "it is a test"
)]

mod auth;
mod bad_input;
mod checks;
mod documents;
mod errors;
mod expectations;
mod faults;
mod names;
mod query;
mod quirks;
mod recordings;
mod registry;
mod reports;
mod secrets;
mod webhook;
