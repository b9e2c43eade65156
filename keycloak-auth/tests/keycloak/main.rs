//! Tests of the crate as its users see it.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "they are tests"
)]

mod browser;
mod client;
mod client_document;
#[cfg(feature = "tower")]
mod layer_verify;
mod login_answers;
mod login_device;
mod login_device_start;
mod login_flows;
mod login_listener;
mod login_waiting;
mod provider_down;
mod provider_fate;
mod provider_login;
mod provider_machine;
mod provider_processes;
mod provider_runtimes;
mod provider_stored;
mod provider_support;
mod recordings;
mod secrets;
mod session_end;
mod session_exchange;
mod session_introspection;
mod session_issuers;
mod session_user_info;
mod surprises;
mod surprises_table;
mod surprises_tokens;
