//! The part of the page about Harbor.

use std::fmt::{self, Write};

use super::facts::write_facts;
use crate::harbor::groups;
use crate::report::Report;

/// Troubles of each kind that the page tells: more would bury what comes after.
const MOST: usize = 100;

/// How a Harbor is, and what is in it; nothing where none was asked.
pub(super) fn write_harbor(out: &mut dyn Write, report: &Report) -> fmt::Result {
    let groups = report.harbor.iter().flat_map(|harbor| groups(harbor, MOST));
    for group in groups {
        write_facts(out, &group.title, &group.facts)?;
    }
    Ok(())
}
