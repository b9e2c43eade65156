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

mod checks;
mod generated;
mod phases;
mod status;

pub use generated::*;
pub use status::{ComponentStatus, Level, current_status};
