//! Harbor 2.15.2, modelled: what its clients stumble over is enforced, the state behind it is kept.
//!
//! Truth are the recordings in `recordings/harbor`; the crate's own tests send those requests once more whose state can be had.
//!
//! **With state**: projects with metadata, members, allowlist, summary and quota; repositories, artifacts, tags, accessories,
//! immutable rules and scans; labels; robots; users; the audit log; health, information, statistics, search; logins with
//! password, robot secret, CLI secret and session; the registry below `/v2` and its tokens.
//!
//! **From the recordings**: every other operation of the published API (groups, replication, registries, garbage collection and
//! purging, job service, configuration but for `read_only`, webhooks, preheat, retention, scanners, LDAP, …). The answer is the
//! recorded success whose path, query and `Accept` are most like those of the call; who is not administrator is refused where
//! somebody like them was, and an id that is in no recording as such an id was. Nothing is kept of such a call. What was never
//! recorded is 501.
//!
//! **Enforced**: repository names are decoded twice, once more [behind a proxy](Builder::behind_proxy); one list of all that is
//! wrong with a request (422), in the words of the server; whole lists for page sizes of zero and below; `Link` relative and
//! unescaped; `q` unescaped once more, with unknown keys dropped; the forms of `Location`; zeros left out and lists that are
//! `null`; credentials that fail and read what is public, [hold the name](Builder::login_delay) and refuse nothing; the session
//! cookie that is offered with every answer and breaks writes once it is kept; `500` without a body where handlers crash.
//!
//! A test changes it with the methods of [`Server`]: [`push`](Server::push) and [`set_report`](Server::set_report) for content,
//! [`set_quota`](Server::set_quota), [`set_health`](Server::set_health), [`read_only`](Server::read_only),
//! [`database_down`](Server::database_down), [`registry_down`](Server::registry_down), and [`Fault`]s. [`Server`] lists what is
//! there from the start.
//!
//! ```
//! # async fn example() -> Result<(), scs_testkit::harbor::StartError> {
//! use scs_testkit::harbor::{ADMIN, Server};
//!
//! let server = Server::builder().start().await?;
//! let (name, password) = ADMIN;
//! // … let a client talk to `server.base_url()` with them …
//! # Ok(()) }
//! ```

mod additions;
mod artifacts;
mod auth;
mod bodies;
mod call;
mod content;
mod content_seed;
mod control;
mod copies;
mod errors;
mod front;
mod glob;
mod image;
mod immutable;
mod labels;
mod labels_of;
mod manifests;
mod members;
mod operations;
mod projects;
mod pull_policy;
mod push;
mod q;
mod recorded;
mod refusals;
mod registry;
mod rendering;
mod reports;
mod repositories;
mod robots;
mod routes;
mod rows;
mod scan_calls;
mod scans;
mod seed;
mod server;
mod session;
mod store;
mod system;
mod tables;
mod tags;
mod tokens;
mod users;
mod validation;
mod world;

pub use content::Scanning;
pub use image::Image;
pub use server::{Builder, Server, StartError};

pub use crate::statuspage::{Fault, RecordedRequest};

/// Name and password of the administrator that every stand-in starts with.
pub const ADMIN: (&str, &str) = ("admin", "Harbor12345");
/// Name and password of a user without any rights but those of a login.
pub const DEVELOPER: (&str, &str) = ("developer", "Developer1");
