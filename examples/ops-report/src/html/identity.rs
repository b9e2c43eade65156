//! The part of the page about the issuer of tokens.

use std::fmt::{self, Write};

use super::facts::write_facts;
use crate::identity::facts;
use crate::report::Report;

/// Whether the issuer works, and whom it takes us for; nothing where none was asked.
pub(super) fn write_identity(out: &mut dyn Write, report: &Report) -> fmt::Result {
    let Some(identity) = &report.identity else {
        return Ok(());
    };
    write_facts(out, "Identity", &facts(identity, report.at))
}
