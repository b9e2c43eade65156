//! Asks the Status Page, once, for everything that the report shows.

use chrono::{DateTime, FixedOffset, TimeDelta, Utc};
use statuspage_client::model::{Snapshot, TimeWindow};
use statuspage_client::{Client, Result};

/// How many days the bars show and the longer uptime covers.
pub const DAYS: u32 = 90;

/// Takes a snapshot that reaches back [`DAYS`] days and as far ahead as maintenance is asked for.
///
/// What the server cannot list is among the snapshot's gaps, and no error.
///
/// # Errors
/// The server cannot be reached, or refuses the lists themselves.
pub async fn gather(client: &Client, at: DateTime<Utc>, ahead: TimeDelta) -> Result<Snapshot> {
    client
        .snapshot()
        .window(past(DAYS, at).start, at + ahead)
        .await
}

/// Whole days in UTC up to an instant, the last one being the one that the instant lies in.
#[must_use]
pub fn past(days: u32, at: DateTime<Utc>) -> TimeWindow {
    TimeWindow::last_days(days, at, utc())
}

/// The offset of all days here: what is public is read in many time zones.
#[must_use]
pub fn utc() -> FixedOffset {
    chrono::Offset::fix(&Utc)
}
