//! Stretches of time, and what a server lists in one.

use chrono::{DateTime, Days, FixedOffset, NaiveDate, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use crate::Incident;

/// A stretch of time. One whose end lies before its start is empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[non_exhaustive]
pub struct TimeWindow {
    /// Where it starts.
    #[serde(with = "scs_wire::time::required")]
    pub start: DateTime<Utc>,
    /// Where it ends.
    #[serde(with = "scs_wire::time::required")]
    pub end: DateTime<Utc>,
}

impl TimeWindow {
    /// From one instant to another.
    #[must_use]
    pub fn new(start: DateTime<Utc>, end: DateTime<Utc>) -> Self {
        Self { start, end }
    }

    /// Whole days at a given offset from UTC, the last one being today up to `now`.
    ///
    /// This is what status pages draw: with 90 days there are 90 bars, and the last one grows.
    /// No days give an empty window.
    ///
    /// ```
    /// use chrono::FixedOffset;
    /// use statuspage_model::TimeWindow;
    ///
    /// let now = "2026-11-24T09:00:00Z".parse()?;
    /// let cest = FixedOffset::east_opt(2 * 3600).ok_or("no such offset")?;
    /// let window = TimeWindow::last_days(2, now, cest);
    /// assert_eq!(window.start.to_rfc3339(), "2026-11-22T22:00:00+00:00");
    /// assert_eq!(window.end, now);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn last_days(days: u32, now: DateTime<Utc>, offset: FixedOffset) -> Self {
        let start = days.checked_sub(1).and_then(|back| {
            let first = local_date(now, offset)?.checked_sub_days(Days::new(u64::from(back)))?;
            midnight(first, offset)
        });
        Self {
            start: start.unwrap_or(now),
            end: now,
        }
    }

    /// How long it is; zero when it is empty.
    #[must_use]
    pub fn duration(&self) -> TimeDelta {
        (self.end - self.start).max(TimeDelta::zero())
    }

    /// Whether no time lies in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.end <= self.start
    }

    /// Whether the server lists this incident for the window, going by its dates.
    ///
    /// Measured on 1.0.0 and 1.0.1: both ends count as inside; an incident without an end is in
    /// every window that ends after it began, however long ago that was; one without a beginning
    /// is found by its end; one with neither is in no list.
    #[must_use]
    pub fn lists(&self, incident: &Incident) -> bool {
        match (incident.began_at, incident.ended_at) {
            (Some(began), Some(ended)) => began <= self.end && ended >= self.start,
            (Some(began), None) => began <= self.end,
            (None, Some(ended)) => self.start <= ended && ended <= self.end,
            (None, None) => false,
        }
    }
}

/// The date that a calendar at this offset shows; `None` beyond the years that chrono can hold.
pub(crate) fn local_date(at: DateTime<Utc>, offset: FixedOffset) -> Option<NaiveDate> {
    Some(at.naive_utc().checked_add_offset(offset)?.date())
}

/// The instant at which a date begins.
pub(crate) fn midnight(date: NaiveDate, offset: FixedOffset) -> Option<DateTime<Utc>> {
    Some(
        date.and_hms_opt(0, 0, 0)?
            .checked_sub_offset(offset)?
            .and_utc(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(hour: u32) -> DateTime<Utc> {
        NaiveDate::from_ymd_opt(2026, 11, 24)
            .unwrap()
            .and_hms_opt(hour, 0, 0)
            .unwrap()
            .and_utc()
    }

    #[test]
    fn a_window_lists_what_the_server_lists() {
        let window = TimeWindow::new(at(10), at(12));
        for (began, ended, listed) in [
            (Some(8), Some(9), false),
            (Some(8), Some(10), true),
            (Some(12), Some(13), true),
            (Some(13), Some(14), false),
            (Some(1), None, true),
            (Some(13), None, false),
            (None, Some(11), true),
            (None, Some(13), false),
            (None, None, false),
        ] {
            let mut incident = Incident::new("i");
            incident.began_at = began.map(at);
            incident.ended_at = ended.map(at);
            assert_eq!(window.lists(&incident), listed, "{began:?} {ended:?}");
        }
    }

    #[test]
    fn days_end_at_now_and_extremes_do_no_harm() {
        let utc = FixedOffset::east_opt(0).unwrap();
        assert_eq!(
            TimeWindow::last_days(1, at(9), utc),
            TimeWindow::new(at(0), at(9))
        );
        assert!(TimeWindow::last_days(0, at(9), utc).is_empty());
        let west = FixedOffset::west_opt(3600).unwrap();
        assert!(TimeWindow::last_days(1, DateTime::<Utc>::MIN_UTC, west).is_empty());
        assert_eq!(TimeWindow::new(at(9), at(8)).duration(), TimeDelta::zero());
        assert!(
            TimeWindow::new(DateTime::<Utc>::MIN_UTC, DateTime::<Utc>::MAX_UTC).duration()
                > TimeDelta::zero()
        );
    }

    #[test]
    fn it_can_be_stored() {
        let window = TimeWindow::new(at(9), at(10));
        let text = serde_json::to_string(&window).unwrap();
        assert_eq!(
            text,
            r#"{"start":"2026-11-24T09:00:00Z","end":"2026-11-24T10:00:00Z"}"#
        );
        assert_eq!(serde_json::from_str::<TimeWindow>(&text).unwrap(), window);
    }
}
