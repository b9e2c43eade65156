//! A client of the Harbor registry.

mod auth;
mod checks;
mod client;
mod error;
mod generated;
mod names;
pub mod query;

pub use auth::{CliLogin, Identity, Login, Strict};
pub use client::{Client, Harbor};
pub use error::{ErrorCode, HarborErrorExt};
pub use generated::{Call, handles, model, operations};
pub use names::{InvalidName, ProjectRef, Reference, RepositoryName, RobotName};
pub use scs_client_core::{
    CallOptions, Clock, Created, Error, Executed, HttpTransport, Items, Page, Pages, Response, Result,
    RetryBudget, SystemClock, TestClock, Transport, credentials, defaults,
};

/// Sets up a [`Client`]; see [`defaults`] for the limits that hold unless it is told otherwise.
pub type ClientBuilder = scs_client_core::ClientBuilder<Client>;

/// The code of the crate's README, compiled with the tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
pub struct ReadmeExamples;
