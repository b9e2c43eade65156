//! What holds for the client of the Central API as for every client, and what it makes of real answers.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "it is a test"
)]

mod answers;
mod cluster;
mod connect;
mod discovery;
mod errors;
mod expectations;
mod faults;
mod preflight;
mod recordings;
mod secrets;
mod transport;
mod watch;
mod writes;
