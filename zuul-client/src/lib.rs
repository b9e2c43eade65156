//! A client of Zuul CI.

mod actions;
mod auth;
mod checks;
mod client;
mod console;
mod encrypt;
mod error;
mod generated;
mod job_graph;
pub mod live;
pub mod logs;
pub mod ops;

pub use actions::EventMode;
pub use auth::{OidcRealm, Permission, Realm};
pub use client::{Client, Zuul};
pub use console::{
    ConsoleEnd, ConsoleEvent, ConsoleEvents, ConsoleLines, ConsoleStreamGet, Follow,
};
pub use encrypt::{EncryptedSecret, SecretKey};
pub use error::{TokenProblem, ZuulErrorExt};
pub use generated::{Call, handles, model, operations};
pub use job_graph::JobGraph;
pub use scs_client_core::{
    CallOptions, Clock, Error, Executed, HttpTransport, Items, Page, Pages, Response, Result,
    RetryBudget, SystemClock, TestClock, Transport, credentials, defaults,
};

/// Sets up a [`Client`]; see [`defaults`] for the limits that hold unless it is told otherwise.
pub type ClientBuilder = scs_client_core::ClientBuilder<Client>;

/// The code of the crate's README, compiled with the tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
pub struct ReadmeExamples;
