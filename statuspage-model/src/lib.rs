//! The types of the SCS Status Page API, and pure functions on them; no I/O.
//!
//! ```
//! use statuspage_model::{Component, Severity, current_status};
//!
//! let components: Vec<Component> = serde_json::from_str(
//!     r#"[{"id": "a", "displayName": "Harbor",
//!          "activelyAffectedBy": [{"reference": "i", "type": "t", "severity": 40}]}]"#,
//! )?;
//! let severities: Vec<Severity> = serde_json::from_str(
//!     r#"[{"displayName": "operational", "value": 33}, {"displayName": "limited", "value": 66}]"#,
//! )?;
//! for status in current_status(&components, &severities) {
//!     assert_eq!(format!("{}: {}", status.name, status.level), "Harbor: limited");
//! }
//! # Ok::<(), serde_json::Error>(())
//! ```
//!
//! # Three types for one thing
//!
//! [`Incident`] is what a server sends, [`NewIncident`] what creates one, [`IncidentPatch`] what
//! changes one; likewise for components, updates, impact types and severities.
//!
//! - What is **read** is taken as it comes: everything but identifiers may be missing, members
//!   that are not known are passed over, and values outside the standard's range are kept, since
//!   servers store them.
//! - What is **sent** implements [`Check`](scs_wire::Check): a client refuses it before the call
//!   where the server would store nonsense or damage itself.
//! - A **patch** leaves out what is not set. It cannot say `null`, because the server takes `null`
//!   for "leave it": nothing but a text can be emptied, and an ended incident stays ended.
//!
//! All types can be built in tests with `new` and setters.
//!
//! # Pure functions
//!
//! | question | answer |
//! |---|---|
//! | which of the server's severities is this value? | [`Level::of`] |
//! | in which state is each component, now or then? | [`current_status`], [`status_at`] |
//! | which planned work comes, runs, is over? | [`MaintenancePlan`] |
//! | how long did a component work, in all and day by day? | [`UptimeIndex`] |
//! | what changed? | [`changes`](changes()) of two [`Snapshot`]s |
//! | what is this phase called, which one is next, which the last? | [`Phases`], each in its own generation |
//! | what do these names stand for? | [`find_component`], [`find_impact_type`], [`find_phase`], [`severity_value`] |
//! | what must a request say? | [`impacts_need_end`], [`Incident::resolution`]; [`ImpactChanges`] for reading back |
//!
//! A [`Snapshot`] holds what was read at one instant, can be stored, and names as [`Gap`]s what the
//! server could not give. Whether an incident runs at an instant is decided in one place,
//! [`Incident::timing`], strictly at both ends as the server does it.

mod changes;
mod checks;
mod generated;
mod impacts;
mod incident;
mod level;
mod maintenance;
mod phases;
mod resolve;
mod snapshot;
mod status;
mod uptime;
mod window;

pub use changes::{Appearance, Change, Disappearance, IncidentText, changes};
pub use generated::*;
pub use impacts::{ImpactChanges, SeverityChange, impacts_need_end};
pub use incident::Timing;
pub use level::Level;
pub use maintenance::{MaintenancePlan, MaintenanceWindow};
pub use phases::Phases;
pub use resolve::{
    SeverityChoice, Unresolved, find_component, find_impact_type, find_phase, severity_value,
};
pub use snapshot::{Gap, Snapshot};
pub use status::{ComponentStatus, current_status, status_at};
pub use uptime::{Day, MaintenanceTime, Uptime, UptimeIndex, UptimeOptions};
pub use window::TimeWindow;

/// The examples of the README, compiled and run.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
