//! Reads and writes an SCS Status Page: components, incidents and their updates, phases, impact
//! types, severities.
//!
//! ```no_run
//! use chrono::Utc;
//! use statuspage_client::Client;
//! use statuspage_client::credentials::Static;
//! use statuspage_client::model::NewIncidentUpdate;
//!
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! let client = Client::builder("https://status.example.com")
//!     .credentials(Static::bearer("…"))
//!     .build()?;
//!
//! for component in client.list_components().at(Utc::now()).await? {
//!     println!("{:?}: {} impacts", component.display_name, component.actively_affected_by.len());
//! }
//!
//! let opened = client
//!     .open_incident("Volumes cannot be attached")
//!     .affects("Block storage", "Connectivity Problems", "broken")
//!     .await?;
//! client
//!     .incident(&opened.id)
//!     .post_update(NewIncidentUpdate::new().description("Two monitors disagree."))
//!     .await?;
//! # Ok(()) }
//! ```
//!
//! The 27 operations of the API are methods of [`Client`] and of its [`handles`]. What operators
//! mean by them, such as "post this exactly once", is in [`workflows`]: a few calls each, in an
//! order that is right on every release.
//!
//! # What to know about the server
//!
//! The reference server is archived, so its faults stay; measured on its releases 1.0.0 and 1.0.1:
//!
//! - **Current status** is `list_components().at(now)`. Without `at` the server counts open
//!   incidents that begin in the future, and leaves out whatever has a planned end.
//! - **An incident without a phase** makes every list that holds it answer 500, so
//!   [`NewIncident`](model::NewIncident) does not exist without one.
//! - **Release 1.0.1 cannot create an incident** that has a phase (500), nor change the phase of one.
//! - **500 is also the answer to bad input** (an unknown component, a text with U+0000), so it is
//!   not retried.
//! - **A patch cannot clear anything**: `null` changes nothing, and an ended incident stays ended.
//!   The patch types leave out what is not set and have no way to write `null`.
//! - **No list has an order**; this client sorts them.
//!
//! # Credentials
//!
//! A credential goes along with writes alone, because the gateway of the reference deployment
//! refuses reads that carry one; `credential_scope` on the builder changes that. What the gateway
//! wants is the ID token of a Dex login.
//!
//! # Errors
//!
//! [`Error`] is the same for all SCS clients: it says what happened in one line, and
//! [`Error::executed`] whether the server may have acted.

mod client;
mod generated;
pub mod workflows;

pub use client::{Client, StatusPage};
pub use generated::{Call, handles, operations};
pub use scs_client_core::{
    CallOptions, Clock, Created, CredentialScope, Error, Executed, HttpTransport, Response, Result,
    RetryBudget, SystemClock, TestClock, Transport, credentials, defaults,
};
pub use statuspage_model as model;

/// Sets up a [`Client`]; see [`defaults`] for the limits that hold unless it is told otherwise.
pub type ClientBuilder = scs_client_core::ClientBuilder<Client>;

/// The code of the crate's README, compiled with the tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
pub struct ReadmeExamples;
