//! A Kubernetes API with Crossplane claims: kube-apiserver 1.36.3 and Crossplane 1.20.1, modelled.
//!
//! Truth are the recordings in `recordings/central`; the crate's own tests send those requests once more whose state can be had.
//!
//! **There**: the 90 kinds of the recorded installation, with schemas; discovery in both forms and OpenAPI; access reviews;
//! create, get, list, watch, replace, merge patch, JSON patch, server-side apply with its owners, the status, delete and delete
//! of collections; 401, and 403 in the words of RBAC; field validation with warnings.
//!
//! **Played**: Crossplane binds each claim to a composite by the server's clock ([`Delays`]), one write after the other, each of
//! which a watch sees. It obeys the annotation `crossplane.io/paused`, and [`LIFE`]. A `PUT` without `spec.resourceRef` binds
//! another composite, and [`composites_of`](Server::composites_of) counts them.
//!
//! **Left out**: YAML, protobuf, tables and partial metadata (406, 415); compression; admission policies, quotas, events, managed
//! resources; impersonation. A version of the future is refused at once, not after three seconds.
//!
//! ```
//! # async fn example() -> Result<(), scs_testkit::central::StartError> {
//! use scs_testkit::central::{NAMESPACE, Server};
//!
//! let server = Server::builder().start().await?;
//! let token = server.tenant_token();
//! // … let a client talk to `server.base_url()` with it, in NAMESPACE …
//! server.cut_watches();
//! server.compact();
//! assert_eq!(server.composites_of("web"), 0);
//! # Ok(()) }
//! ```

mod apply;
mod call;
mod composites;
mod control;
mod crossplane;
mod decode;
mod deletes;
mod discovery;
mod fields;
mod managed;
mod openapi;
mod patches;
mod reads;
mod reviews;
mod routes;
mod schema;
mod selectors;
mod server;
mod status;
mod users;
mod validate;
mod watch;
mod world;
mod writes;

pub use crossplane::{Delays, LIFE};
pub use server::{Builder, GOING_NAMESPACE, NAMESPACE, OTHER_NAMESPACE, Server, StartError};

pub use crate::statuspage::{Fault, RecordedRequest};
