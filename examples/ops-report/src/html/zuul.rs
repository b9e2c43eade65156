//! The part of the page about Zuul.

use std::fmt::{self, Write};

use super::facts::write_facts;
use crate::report::Report;
use crate::zuul::groups;

/// Troubles of each kind that the page tells: more would bury what comes after.
const MOST: usize = 100;

/// How a Zuul and its tenants are; nothing where none was asked.
pub(super) fn write_zuul(out: &mut dyn Write, report: &Report) -> fmt::Result {
    let groups = report.zuul.iter().flat_map(|zuul| groups(zuul, MOST));
    for group in groups {
        write_facts(out, &group.title, &group.facts)?;
    }
    Ok(())
}
