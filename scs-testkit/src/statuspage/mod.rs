//! The Status Page server, modelled: all 27 operations of its two releases with what was measured on them.
//!
//! Truth are the recorded sequences in `recordings/statuspage`; the crate's own tests replay every one of them against
//! every version and zone that it holds for. Nothing is answered by looking a recorded answer up.
//!
//! Beyond the sequences, requests that they do not hold and random stories were sent to the real servers and to the
//! stand-in, and compared: some 20,000 answers, equal but for those named below.
//!
//! For tests: [`Quirks`] switches single bugs, [`Fault`] scripts failures, [`Scenario`] fills in a past, and
//! [`Server::requests`] tells what was sent. Not modelled: two writers at the same instant (the real server then
//! refuses some of them with 500; script that with [`Fault::Status`]), databases taken over from the other release
//! (switch [`Quirks::incident_with_updates_cannot_go`] for their deletes), metrics, XML with namespaces, and a fragment in a
//! request line.

mod bind;
mod catalogue;
mod components;
mod dates;
pub(crate) mod fault;
mod gateway;
pub(crate) mod http;
mod incidents;
mod json;
pub(crate) mod listener;
mod log;
mod params;
mod phases;
mod quarter;
mod quirks;
mod routes;
pub mod scenario;
mod seed;
mod server;
mod state;
mod updates;
mod world;
mod xml;
mod zone;

pub use fault::Fault;
pub use log::RecordedRequest;
pub use quirks::{Quirks, Version};
pub use scenario::{PlannedIncident, Scenario};
pub use seed::Seed;
pub use server::{Builder, Server, StartError};
pub use zone::Zone;
