//! What the program is told.

use std::path::PathBuf;

use clap::Parser;

/// Prints the current status of every component with its uptime, open incidents with their last
/// update, coming maintenance, and what changed since the last run.
///
/// Exit code 2: there is no report, for one because the server cannot be reached. Exit code 1: the
/// report could not be delivered as a whole.
#[derive(Clone, Debug, Parser)]
#[command(version)]
pub struct Arguments {
    /// The base URL of a Status Page. Without it a stand-in is started, with invented incidents.
    #[arg(long, value_name = "URL")]
    pub statuspage: Option<String>,

    /// How many days to look ahead for maintenance.
    #[arg(long, value_name = "DAYS", default_value_t = 30, value_parser = clap::value_parser!(u16).range(1..=365))]
    pub days: u16,

    /// The severity from which on an impact counts as downtime, from 1 to 100.
    #[arg(long, value_name = "SEVERITY", default_value_t = 1, value_parser = clap::value_parser!(i64).range(1..=100))]
    pub threshold: i64,

    /// Writes the report as a page, too: one file, without scripts or other files.
    #[arg(long, value_name = "FILE")]
    pub html: Option<PathBuf>,

    /// Where to remember what was seen, for the next run's changes [default: ops-report/HOST.json in
    /// $XDG_STATE_HOME or ~/.local/state; nowhere for the stand-in].
    #[arg(long, value_name = "FILE", conflicts_with = "no_state")]
    pub state: Option<PathBuf>,

    /// Remembers nothing and tells no changes.
    #[arg(long)]
    pub no_state: bool,
}
