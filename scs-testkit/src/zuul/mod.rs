//! A Zuul with its log server, as 14.3.0 was measured, in success and in failure; what servers 10 and 11 do differently is
//! read in their code.
//!
//! Truth are the recordings in `recordings/zuul`; the crate's own tests send their requests again and compare. Its tenants
//! are those of the testbed: `scs` is open to read, `private` wants a token for that too, `rbac` maps roles. Tokens are
//! [`mint`]ed with the testbed's secret.
//!
//! Reads answer with the content of the recordings. What is done changes it: items are queued, their jobs start, print and
//! end by the server's clock, rows and logs appear.
//!
//! ```
//! # async fn example() -> Result<(), scs_testkit::zuul::StartError> {
//! use scs_testkit::zuul::{Item, Job, Server};
//!
//! let server = Server::builder().builds(10_000).builds_keep_arriving(3).start().await?;
//! let job = Job::new("lint").running().line("first words");
//! let item = server.add_item("scs", Item::new("check", "scs/docs", "refs/heads/main").job(job));
//! // … a client follows `server.base_url()` …
//! let build = server.build_of(&item, "lint").unwrap_or_default();
//! server.print(&build, "half a li");
//! server.print(&build, "ne\n");
//! server.finish_build(&build, "FAILURE");
//! assert!(server.log_server().requests().iter().all(|request| !request.is_authorized()));
//! # Ok(()) }
//! ```
//!
//! Not modelled: sources with real changes (a [change](Item::change) has the shape that the code shows), clouds that take an
//! image, held nodes, the hooks of connections, and regular expressions beyond a missing parenthesis.

mod actions;
mod auth;
mod builds;
mod configuration;
mod console;
mod control;
mod generate;
mod http;
mod images;
mod item;
mod life;
mod log_files;
mod log_host;
mod log_line;
mod log_server;
mod mint;
mod queue;
mod reads;
mod routes;
mod rows;
mod seed;
mod server;
mod tenant;
mod version;
mod world;

pub use console::ConsoleFault;
pub use item::{Item, Job};
pub use log_host::Gzip;
pub use log_line::log_line;
pub use log_server::LogServer;
pub use mint::{Mint, mint};
pub use server::{Builder, Server, StartError};
pub use version::Version;

pub use crate::statuspage::{Fault, RecordedRequest};
