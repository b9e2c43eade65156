//! What holds for the Status Page client as for every client, and what it reads of real answers.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "it is a test"
)]

mod bounds;
mod expectations;
mod faults;
mod recordings;
mod secrets;
mod workflows;
