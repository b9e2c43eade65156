//! Stand-ins of the SCS services for tests: real sockets on the loopback interface, no network, no containers.
//!
//! * [`statuspage`] models the Status Page server in its two releases, with their measured bugs as switches.
//! * [`keycloak`] models an OpenID Connect issuer as Keycloak is one, in three releases.
//! * [`zuul`] models Zuul 14.3.0 and its log server, and tells apart what servers 10 and 11 do.
//! * [`harbor`] models Harbor 2.15.2, with what its clients stumble over.
//! * [`central`] models a Kubernetes API with Crossplane claims, as the SCS Central API is one.
//! * [`recordings`] hands out what real servers were seen to answer.
//!
//! * [`faults`] is the table of faults that every client must pass; [`secrets`] searches all that a client logs;
//!   [`coverage`] writes down which operations were answered on the wire.
//!
//! Nothing in here depends on one of our clients or models (`scs-client-core`, which all clients share, is what the
//! last three test): if both ends of a test shared one (de)serialising bug, the
//! test would prove nothing. The crate is a dev-dependency by path and is never published.
//!
//! ```
//! # async fn example() -> Result<(), scs_testkit::statuspage::StartError> {
//! use scs_testkit::statuspage::{Fault, Scenario, Server, Version};
//!
//! let server = Server::builder().version(Version::V1_0_0).scenario(Scenario::quarter_until_now()).start().await?;
//! server.fail_next(Fault::Status(503));
//! // … let a client talk to `server.base_url()` …
//! assert!(server.requests().iter().all(|request| request.method == "GET"));
//! # Ok(()) }
//! ```

pub mod bench;
pub mod central;
pub mod coverage;
pub mod examples;
pub mod faults;
pub mod harbor;
pub mod keycloak;
pub mod recordings;
pub mod secrets;
mod standin;
pub mod statuspage;
pub mod zuul;
