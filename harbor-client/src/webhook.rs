//! What Harbor sends to the targets of webhooks, for programs that receive it.
//!
//! No web framework is needed, and any will do: what counts are the headers and the bytes of the body.
//!
//! ```
//! use harbor_client::SecretText;
//! use harbor_client::webhook::{self, Event, Payload};
//! use http::{HeaderMap, StatusCode};
//!
//! fn receive(headers: &HeaderMap, body: &[u8], auth_header: &SecretText) -> StatusCode {
//!     if !webhook::is_authorized(headers, auth_header) {
//!         return StatusCode::UNAUTHORIZED;
//!     }
//!     let Ok(payload) = Payload::from_slice(body) else {
//!         return StatusCode::BAD_REQUEST;
//!     };
//!     if let Event::PushArtifact(push) = payload.event {
//!         for resource in push.resources {
//!             println!("{}:{} {}", push.repository.repo_full_name, resource.tag, resource.digest);
//!         }
//!     }
//!     StatusCode::OK
//! }
//! ```
//!
//! # Deliveries
//!
//! - A target that does not answer with a success gets a delivery three times in all, so the same
//!   event may come again after it was dealt with. A target that two webhooks name, or one webhook
//!   twice, gets each event twice.
//! - [`Payload::identity`] tells one event from another, in the form of CloudEvents. Harbor's own form has
//!   nothing of the kind: a repeated delivery is equal to the first in every byte, and so are two
//!   pulls of one tag within a second. Work that may be done twice needs neither.
//! - **Harbor's own work fires events, too.** A run of retention deletes as the operator `harbor-jobservice`,
//!   and the list of components that a scanner makes is a push by a robot
//!   `robot$<project>+scan-…`. Who answers to pushes with a scan for components looks at
//!   [`Payload::operator`] first.
//! - Harbor signs nothing. [`is_authorized`] compares the one secret there is, which everybody who
//!   may read the webhook can read.
//!
//! # Forms of the body
//!
//! A target of the type `http` gets [either form](Format) that this reads; they hold the same data. The body
//! for a target of the type `slack` is no JSON: raw line ends stand inside its texts, and the data is a
//! block of text for people. It is not read here; choose the type `http`.

mod artifacts;
mod authorization;
mod event;
mod payload;
mod runs;

pub use artifacts::{
    ArtifactEvent, QuotaEvent, Repository, Resource, SbomOverview, ScanDetails, ScanEvent,
};
pub use authorization::is_authorized;
pub use event::Event;
pub use payload::{Attributes, Format, Payload};
pub use runs::{
    Replication, ReplicationEvent, ReplicationSide, Retention, RetentionEvent, RetentionRule,
    RetentionTarget,
};
