//! Tolerant reading and strict writing of the JSON that SCS services speak.
//!
//! Services written in Go and Python answer with `null` for an empty list, with the year 1 for
//! "no time", with numbers inside quotes, and with enum values that did not exist when a client
//! was built. The model crates of this workspace read all of that through the pieces here; what
//! they write is exact.
//!
//! | piece | reads | writes |
//! |---|---|---|
//! | [`open_enum!`] | any text; unknown values are kept | the text as it came |
//! | [`string_id!`] | any text | the same text |
//! | [`null_as_default`] | `null` as empty | – |
//! | [`time::required`], [`time::optional`] | RFC 3339, naive UTC, Go's zero time and `""` as `None` | RFC 3339 in UTC, at most microseconds |
//! | [`number`], [`boolean`], [`text`] | a value or its text form | – |
//! | [`SecretText`] | text | the same text; never shown by `Debug` |
//! | [`Check`] | – | refuses what a server would swallow |
//!
//! ```
//! scs_wire::open_enum! {
//!     /// How a build ended.
//!     pub enum Outcome {
//!         /// It passed.
//!         Success = "SUCCESS",
//!         /// It did not.
//!         Failure = "FAILURE",
//!     }
//! }
//!
//! let known: Outcome = serde_json::from_str("\"SUCCESS\"")?;
//! assert_eq!(known, Outcome::Success);
//! let newer: Outcome = serde_json::from_str("\"NODE_FAILURE\"")?;
//! assert_eq!(newer.as_str(), "NODE_FAILURE");
//! assert_eq!(serde_json::to_string(&newer)?, "\"NODE_FAILURE\"");
//! # Ok::<(), serde_json::Error>(())
//! ```

pub mod boolean;
pub mod check;
pub mod epoch;
mod id;
mod lenient;
mod null;
pub mod number;
mod open_enum;
mod secret;
mod setters;
pub mod text;
pub mod time;

pub use check::{Check, Invalid};
pub use null::null_as_default;
pub use open_enum::UnknownValue;
pub use secret::SecretText;

/// What the macros of this crate need at the place where they are used.
#[doc(hidden)]
pub mod __private {
    pub use serde;
}
