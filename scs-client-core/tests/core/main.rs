//! The promises of the core, each with the test that fails when it is broken.
//!
//! Sockets are real and on the loopback interface, time is the test's own (`TestClock`), and
//! nothing asks the network.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "it is a test: helpers may fail as loudly as the tests themselves"
)]

mod added_secrets;
mod answers;
mod beside;
mod bounds;
mod coverage;
mod credentials;
mod elsewhere;
mod errors;
mod executed;
mod fault_table;
mod input;
mod paging;
mod redaction;
mod retry;
mod secrets;
mod spans;
mod streams;
mod support;
mod tls;
mod transport;
mod unauthorized;
mod upgraded;
mod waiting;
