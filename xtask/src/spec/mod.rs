//! Descriptions: importing, correcting, documenting, checking.

pub(crate) mod check;
mod claims;
mod diff;
pub(crate) mod docs;
mod import;
pub(crate) mod load;
mod lock;
pub(crate) mod overlay;
mod strip;

pub(crate) use import::{Source, import};
pub(crate) use strip::strip as stripped;
