//! What holds for the Zuul client as for every client, and what it reads of real answers.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "it is a test"
)]

mod actions;
mod auth;
mod bounds;
mod console;
mod encrypt;
mod errors;
mod expectations;
mod faults;
mod job_graph;
mod leak;
mod live;
mod logs;
mod logs_download;
mod logs_flat;
mod logs_summary;
mod logs_text;
mod logs_token;
mod ops;
mod paging;
mod recordings;
mod secrets;
mod servers;
