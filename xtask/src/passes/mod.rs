//! What happens to the IR between reading and emitting; each pass does one thing.

mod dedupe;
mod handles;
mod secrets;
mod usage;

use crate::failure::Result;
use crate::ir::Api;
use crate::names::Names;
use crate::resources::Resources;

/// Runs all passes in the order in which they build on each other.
pub(crate) fn run(api: &mut Api, resources: &Resources, names: &mut Names) -> Result<()> {
    usage::check_names(api)?;
    dedupe::run(api);
    usage::mark(api)?;
    secrets::run(api);
    handles::run(api, resources, names)
}
