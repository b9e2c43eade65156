//! What holds for the client of the Central API as for every client, and what it makes of real answers.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "it is a test"
)]

mod answers;
mod discovery;
mod errors;
mod expectations;
mod preflight;
mod recordings;
mod writes;
mod watch;
mod cluster;
mod connect;
mod faults;
mod secrets;
mod transport;
