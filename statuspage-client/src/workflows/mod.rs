//! What operators mean, in terms of the server's operations.
//!
//! Each of these is a few calls in an order that is right on every measured release, so that
//! nothing here asks which release it talks to. All of them check what they can before the first
//! write; none leaves a task behind, and dropping one is safe between any two of its calls.
//!
//! | what | how |
//! |---|---|
//! | everything at once | [`Client::snapshot`](crate::Client::snapshot) |
//! | long windows, around what breaks them | [`Client::incidents_between`](crate::Client::incidents_between) |
//! | changes, as they come | [`Client::watch`](crate::Client::watch) |
//! | report an incident | [`Client::open_incident`](crate::Client::open_incident) |
//! | post to it, exactly once | [`Incident::post_update`](crate::handles::Incident::post_update) |
//! | move it on | [`Incident::advance_phase`](crate::handles::Incident::advance_phase) |
//! | change what it affects | [`Incident::change_impacts`](crate::handles::Incident::change_impacts) |
//! | end it | [`Incident::resolve`](crate::handles::Incident::resolve) |
//! | delete it | [`Incident::delete_with_updates`](crate::handles::Incident::delete_with_updates) |
//! | planned work | [`Client::schedule_maintenance`](crate::Client::schedule_maintenance), [`Client::list_maintenance`](crate::Client::list_maintenance) |
//! | a catalogue as wanted | [`Client::ensure`](crate::Client::ensure) |

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
