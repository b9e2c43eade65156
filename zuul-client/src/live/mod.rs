//! What is going on in a tenant: items and where they stand, jobs and what they wait for, and what
//! changes.
//!
//! All of it works on one [`Status`](crate::model::Status); only [`StatusWatch`] sends something.
//!
//! ```
//! use zuul_client::live::{ItemFilter, JobPhase};
//!
//! # async fn example(client: zuul_client::Client) -> zuul_client::Result<()> {
//! let status = client.tenant("scs").status().await?;
//! let filter = ItemFilter::new().project("scs/docs").git_ref("refs/heads/main");
//! for place in status.find(&filter) {
//!     println!("{:?}, {} before it", place.pipeline.name, place.position);
//!     for job in &place.item.jobs {
//!         match job.phase() {
//!             JobPhase::Waiting | JobPhase::Queued => println!("{}: {:?}", job.name, job.waiting_for()),
//!             JobPhase::Finished(result) => println!("{}: {result}", job.name),
//!             phase => println!("{}: {phase:?}, {:?} left", job.name, job.remaining_time),
//!         }
//!     }
//! }
//! # Ok(()) }
//! ```

mod change;
mod changes;
mod filter;
mod item;
mod place;
mod waiting;
mod watch;

pub use change::{Change, diff};
pub use changes::{StatusChanges, WatchChanges};
pub use filter::ItemFilter;
pub use item::JobPhase;
pub use place::{ItemPlace, QueuedItem};
pub use waiting::WaitingFor;
pub use watch::StatusWatch;
