//! The program as it is installed, against an issuer in this process.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "they are tests"
)]

mod explain;
mod kubectl;
mod login;
mod machine;
mod secrets;
mod support;
mod tokens;
