//! Stretches of time: merged, cut, taken away, added up.

use chrono::{DateTime, TimeDelta, Utc};

/// From `start` until just before `end`; without length where the end is not later.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Span {
    pub(super) start: DateTime<Utc>,
    pub(super) end: DateTime<Utc>,
}

impl Span {
    /// The part inside of another stretch; `None` where there is none, or one without length.
    pub(super) fn clipped(self, to: Self) -> Option<Self> {
        let (start, end) = (self.start.max(to.start), self.end.min(to.end));
        (start < end).then_some(Self { start, end })
    }
}

/// Joins what overlaps or touches. Takes stretches ordered by start, gives them ordered and apart.
pub(super) fn merged(ordered: Vec<Span>) -> Vec<Span> {
    let mut result: Vec<Span> = Vec::new();
    for span in ordered {
        match result.last_mut() {
            Some(last) if span.start <= last.end => last.end = last.end.max(span.end),
            _ => result.push(span),
        }
    }
    result
}

/// What is left of the first when the second is taken away; both merged, and so is the result.
pub(super) fn without(from: &[Span], away: &[Span]) -> Vec<Span> {
    let mut result = Vec::new();
    let mut away = away.iter().peekable();
    for span in from {
        let mut start = span.start;
        while let Some(hole) = away.peek() {
            if hole.start >= span.end {
                break;
            }
            if start < hole.start {
                result.push(Span {
                    start,
                    end: hole.start,
                });
            }
            start = start.max(hole.end);
            if hole.end > span.end {
                // It reaches into the next stretch, too.
                break;
            }
            away.next();
        }
        if start < span.end {
            result.push(Span {
                start,
                end: span.end,
            });
        }
    }
    result
}

/// The length of all of them; merged, so that it cannot exceed the window they lie in.
pub(super) fn total(merged: &[Span]) -> TimeDelta {
    merged
        .iter()
        .fold(TimeDelta::zero(), |sum, span| sum + (span.end - span.start))
}

/// The length in each of some parts; both merged and ordered. One pass over both.
pub(super) fn total_in_each(merged: &[Span], parts: &[Span]) -> Vec<TimeDelta> {
    let mut rest = merged;
    parts
        .iter()
        .map(|part| {
            let over = rest
                .iter()
                .take_while(|span| span.end <= part.start)
                .count();
            rest = rest.get(over..).unwrap_or_default();
            rest.iter()
                .take_while(|span| span.start < part.end)
                .filter_map(|span| span.clipped(*part))
                .fold(TimeDelta::zero(), |sum, span| sum + (span.end - span.start))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn span((start, length): (i64, i64)) -> Span {
        let at = |second| DateTime::UNIX_EPOCH + TimeDelta::seconds(second);
        Span {
            start: at(start),
            end: at(start + length),
        }
    }

    fn some_spans() -> impl Strategy<Value = Vec<Span>> {
        proptest::collection::vec((0_i64..60, 1_i64..20).prop_map(span), 0..12).prop_map(
            |mut spans| {
                spans.sort_by_key(|span| span.start);
                spans
            },
        )
    }

    fn covers(spans: &[Span], second: i64) -> bool {
        let at = DateTime::UNIX_EPOCH + TimeDelta::seconds(second);
        spans.iter().any(|span| span.start <= at && at < span.end)
    }

    proptest! {
        #[test]
        fn merging_covers_the_same_seconds_and_is_idempotent(spans in some_spans()) {
            let once = merged(spans.clone());
            prop_assert_eq!(&merged(once.clone()), &once);
            for pair in once.windows(2) {
                prop_assert!(pair[0].end < pair[1].start);
            }
            let seconds = (0..80).filter(|second| covers(&spans, *second)).count();
            prop_assert_eq!(total(&once).num_seconds(), seconds as i64);
        }

        #[test]
        fn taking_away_leaves_what_only_the_first_covers(a in some_spans(), b in some_spans()) {
            let (a, b) = (merged(a), merged(b));
            let left = without(&a, &b);
            for second in 0..80 {
                prop_assert_eq!(covers(&left, second), covers(&a, second) && !covers(&b, second));
            }
            prop_assert_eq!(&merged(left.clone()), &left);
        }

        #[test]
        fn parts_add_up_to_the_whole(spans in some_spans(), cut in 1_i64..79) {
            let spans = merged(spans);
            let parts = [span((0, cut)), span((cut, 80 - cut))];
            let each = total_in_each(&spans, &parts);
            prop_assert_eq!(each[0] + each[1], total(&spans));
            let first = (0..cut).filter(|second| covers(&spans, *second)).count();
            prop_assert_eq!(each[0].num_seconds(), first as i64);
        }
    }
}
