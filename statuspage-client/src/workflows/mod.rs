//! What operators mean, in terms of the server's operations.
//!
//! Each of these is a few calls in an order that is right on every measured release, so that
//! nothing here asks which release it talks to. All of them check what they can before the first
//! write; none leaves a task behind, and dropping one is safe between any two of its calls.

mod common;
mod delete;
mod ensure;
mod history;
mod impacts;
mod maintenance;
mod names;
mod open;
mod phase;
mod resolve;
mod snapshot;
mod updates;
mod watch;

pub use delete::DeletedIncident;
pub use ensure::{Catalogue, Ensure, EnsurePlan, EnsureStep, Ensured};
pub use history::{History, ReadHistory};
pub use impacts::{ChangeImpacts, ImpactChange};
pub use maintenance::{ListMaintenance, Maintenance, ScheduleMaintenance};
pub use names::NamedImpact;
pub use open::{OpenIncident, OpenedIncident};
pub use phase::{AdvancePhase, PhaseChange};
pub use resolve::{Resolve, Resolved};
pub use snapshot::TakeSnapshot;
pub use updates::{PostUpdate, PostedUpdate};
pub use watch::{Changes, Watch};
