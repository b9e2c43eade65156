//! An OpenID Connect issuer as Keycloak is one, in three releases, with its measured behaviour in success and in failure.
//!
//! Truth are the recordings in `recordings/keycloak`; the crate's own tests send their requests again and compare. What is
//! in no recording was measured on the same servers and is said so where it stands.
//!
//! The realms are those of the testbed (`live/keycloak`): clients have their id with `-secret` as secret, people their name
//! as password. [`Client`] and [`User`] add others.
//!
//! ```
//! # async fn example() -> Result<(), scs_testkit::keycloak::StartError> {
//! use std::time::Duration;
//! use scs_testkit::keycloak::{Fault, Server, Version};
//!
//! let server = Server::builder()
//!     .version(Version::V26)
//!     .rotation(0)
//!     .access_token_lifespan(Duration::from_secs(5))
//!     .start()
//!     .await?;
//! server.fail_next(Fault::bad_gateway_page());
//! // … let a client talk to `server.issuer()` …
//! assert_eq!(server.replays_seen(), 0);
//! # Ok(()) }
//! ```
//!
//! Not modelled: consent that is remembered, DPoP, UMA, CIBA, dynamic registration, identity brokers, themes (pages have a
//! title and a sentence), the administration's own interface (methods of [`Server`] stand for it), and encrypted tokens.

mod access;
mod authentication;
mod authorize;
mod claims;
mod client;
mod code;
mod control;
mod device;
mod discovery;
mod exchange;
pub(crate) mod http;
mod ids;
mod introspect;
mod issue;
pub(crate) mod jws;
pub mod keys;
mod log;
mod login;
mod logout;
mod par;
mod realm;
mod refresh;
mod revoke;
mod routes;
mod seed;
mod server;
mod session;
mod token;
mod userinfo;
mod version;
mod world;

pub use client::{Client, User};
pub use control::SessionInfo;
pub use keys::Algorithm;
pub use server::{Builder, Server, StartError};
pub use version::{Flavour, Version};

pub use crate::statuspage::{Fault, RecordedRequest};
