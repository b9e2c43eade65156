//! Uptime day by day, for the bars of a status page, and the web front end's own measure.

use std::collections::BinaryHeap;

use chrono::{DateTime, Days, FixedOffset, NaiveDate, TimeDelta, Utc};

use super::spans::{self, Span};
use super::{UptimeIndex, UptimeOptions, ratio};
use crate::level::{Rank, Scale};
use crate::window::{local_date, midnight};
use crate::{ComponentId, Level, Severity, TimeWindow};

/// One day of one component.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Day {
    /// The date, at the offset that was asked for.
    pub date: NaiveDate,
    /// The worst that happened on it, whatever the threshold; [`Level::Maintenance`] when there was
    /// planned work and nothing else.
    pub worst: Level,
    /// How much of the day was looked at, as in [`Uptime::measured`](crate::Uptime::measured); less
    /// than a day at the ends of the window, zero after `now`.
    pub measured: TimeDelta,
    /// How much of that the component was down.
    pub down: TimeDelta,
    /// How long planned work lasted.
    pub maintenance: TimeDelta,
}

impl Day {
    /// The share of the measured time in which the component worked, from 0 to 1; `None` when nothing
    /// was measured.
    #[must_use]
    pub fn ratio(&self) -> Option<f64> {
        ratio(self.measured, self.down)
    }

    /// The downtime in whole seconds.
    #[must_use]
    pub fn seconds_down(&self) -> i64 {
        self.down.num_seconds()
    }
}

impl UptimeIndex {
    /// Every day that a window touches, in order, with its ends clipped to the window.
    ///
    /// Days begin at midnight at the offset; an hour that is put forward or back is not followed,
    /// since an offset is all that a program without a time zone database knows. What the days say
    /// adds up to what [`uptime`](Self::uptime) says of the window. Incidents without length colour
    /// no day. Take [`TimeWindow::last_days`] for the bars of a status page.
    ///
    /// ```
    /// use chrono::{DateTime, FixedOffset, Utc};
    /// use statuspage_model::{Impact, Incident, Severity, TimeWindow, UptimeIndex, UptimeOptions};
    ///
    /// let at = |text: &str| text.parse::<DateTime<Utc>>();
    /// let incident = Incident::new("i")
    ///     .began_at(at("2026-11-22T23:00:00Z")?)
    ///     .ended_at(at("2026-11-23T01:00:00Z")?)
    ///     .affects(vec![Impact::new("harbor", "t").severity(50)]);
    /// let severities = [Severity::new().display_name("limited").value(66)];
    /// let utc = FixedOffset::east_opt(0).ok_or("no such offset")?;
    ///
    /// let window = TimeWindow::last_days(3, at("2026-11-24T09:00:00Z")?, utc);
    /// let index = UptimeIndex::new([&incident]);
    /// let days = index.days(&"harbor".into(), window, utc, &severities, &UptimeOptions::new());
    /// let shown: Vec<String> = days.iter().map(|day| format!("{} {}", day.worst, day.seconds_down())).collect();
    /// assert_eq!(shown, ["limited 3600", "limited 3600", "unaffected 0"]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn days(
        &self,
        component: &ComponentId,
        window: TimeWindow,
        offset: FixedOffset,
        severities: &[Severity],
        options: &UptimeOptions,
    ) -> Vec<Day> {
        let (dates, parts): (Vec<NaiveDate>, Vec<Span>) = days_of(window, offset).unzip();
        let window = options.clip(window);
        let times = self.times(component, window, options);
        let measured = spans::total_in_each(&times.measured, &parts);
        let down = spans::total_in_each(&times.down, &parts);
        let maintenance = spans::total_in_each(&times.maintenance, &parts);
        let worst = self.worst_of_each(component, window, &parts, severities);
        let numbers = measured.into_iter().zip(down).zip(maintenance);
        dates
            .into_iter()
            .zip(worst)
            .zip(numbers)
            .map(|((date, worst), ((measured, down), maintenance))| Day {
                date,
                worst,
                measured,
                down,
                maintenance,
            })
            .collect()
    }

    /// The worst level in each of some ordered parts of a window.
    ///
    /// One pass: what begins before a part's end joins a heap, the worst on top; what is over leaves it
    /// as soon as it comes to the top.
    fn worst_of_each(
        &self,
        component: &ComponentId,
        window: TimeWindow,
        parts: &[Span],
        severities: &[Severity],
    ) -> Vec<Level> {
        let scale = Scale::new(severities);
        let whole = Span {
            start: window.start,
            end: window.end,
        };
        let mut entries = self
            .entries(component, window)
            .iter()
            .filter_map(|entry| Some((entry.span.clipped(whole)?, entry.severity)))
            .peekable();
        let mut heap: BinaryHeap<(Rank, DateTime<Utc>, Option<i64>)> = BinaryHeap::new();
        parts
            .iter()
            .map(|part| {
                while let Some((span, severity)) =
                    entries.next_if(|(span, _)| span.start < part.end)
                {
                    heap.push((scale.rank(severity), span.end, severity));
                }
                while heap.peek().is_some_and(|(_, end, _)| *end <= part.start) {
                    heap.pop();
                }
                scale.worst(heap.peek().map(|(_, _, severity)| *severity))
            })
            .collect()
    }

    /// The availability that the SCS web front end shows: the share of days without any incident.
    ///
    /// For comparing with that page and nothing else. It looks at `days` dates that end with today
    /// (its own default is 90), and a date counts as affected from the date of the beginning to that
    /// of the end, both included, whatever the severity: five minutes cost a day, planned work costs a
    /// day, and an end at midnight costs the day that follows. Open incidents last until today; one
    /// without a beginning counts today if it ended today. The page cuts dates out of the
    /// server's text, so `offset` is that of the *server*. (Read in the source of the front end,
    /// December 2024.) `None` for no days.
    ///
    /// ```
    /// use chrono::{DateTime, FixedOffset, Utc};
    /// use statuspage_model::{Impact, Incident, UptimeIndex};
    ///
    /// let at = |text: &str| text.parse::<DateTime<Utc>>();
    /// let blip = Incident::new("i")
    ///     .began_at(at("2026-11-23T23:58:00Z")?)
    ///     .ended_at(at("2026-11-24T00:00:00Z")?)
    ///     .affects(vec![Impact::new("harbor", "t").severity(1)]);
    /// let utc = FixedOffset::east_opt(0).ok_or("no such offset")?;
    /// let index = UptimeIndex::new([&blip]);
    /// let share = index.incident_free_days(&"harbor".into(), 4, at("2026-11-24T09:00:00Z")?, utc);
    /// assert_eq!(share, Some(0.5));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn incident_free_days(
        &self,
        component: &ComponentId,
        days: u32,
        now: DateTime<Utc>,
        offset: FixedOffset,
    ) -> Option<f64> {
        let today = local_date(now, offset)?;
        let first = today.checked_sub_days(Days::new(u64::from(days.checked_sub(1)?)))?;
        let Some(history) = self.components.get(component) else {
            return Some(1.0);
        };
        // What ends after today is cut off there, so a date beyond the calendar is as good as today.
        let date = |at| local_date(at, offset).unwrap_or(today);
        let mut affected = 0_i64;
        let mut free_from = first;
        for entry in history
            .entries
            .iter()
            .take_while(|entry| entry.span.start <= now)
        {
            let from = date(entry.span.start).max(free_from);
            let to = date(entry.span.end).min(today);
            if from <= to {
                affected += (to - from).num_days() + 1;
                free_from = to.checked_add_days(Days::new(1))?;
            }
        }
        let is_current =
            |end: &Option<DateTime<Utc>>| end.is_some_and(|end| date(end) >= today && end <= now);
        if free_from <= today && history.undated.iter().any(|(_, end)| is_current(end)) {
            affected += 1;
        }
        let days = i64::from(days);
        // Both are far below 2^53.
        Some((days - affected) as f64 / days as f64)
    }
}

/// The dates that a window touches, each with its part of the window.
fn days_of(window: TimeWindow, offset: FixedOffset) -> impl Iterator<Item = (NaiveDate, Span)> {
    let whole = Span {
        start: window.start,
        end: window.end,
    };
    let first = local_date(window.start, offset);
    std::iter::successors(first, |date| date.succ_opt()).map_while(move |date| {
        let start = midnight(date, offset).unwrap_or(window.start);
        let end = date
            .succ_opt()
            .and_then(|next| midnight(next, offset))
            .unwrap_or(window.end);
        Some((date, Span { start, end }.clipped(whole)?))
    })
}
