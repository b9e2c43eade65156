//! When to try again, and how long to wait before.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use chrono::{DateTime, Utc};
use http::HeaderMap;

use crate::error::{Error, Executed, Kind};
use crate::operation::OperationInfo;
use crate::transport::TransportErrorKind;

const FIRST_PAUSE: Duration = Duration::from_millis(200);
const LONGEST_PAUSE: Duration = Duration::from_secs(10);

/// A shared allowance of retries, so that many callers do not bury a server that is down.
///
/// A retry takes five tokens and a success gives one back. A full budget of 100 allows 20 retries
/// in a row; after that only every fifth success pays for another one. Clone it into the builders
/// of all clients that should share it.
#[derive(Clone, Debug)]
pub struct RetryBudget {
    tokens: Arc<AtomicU32>,
    capacity: u32,
}

impl RetryBudget {
    const PRICE: u32 = 5;

    /// A budget with this many tokens.
    #[must_use]
    pub fn new(capacity: u32) -> Self {
        Self {
            tokens: Arc::new(AtomicU32::new(capacity)),
            capacity,
        }
    }

    pub(crate) fn withdraw(&self) -> bool {
        self.tokens
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, |left| {
                left.checked_sub(Self::PRICE)
            })
            .is_ok()
    }

    pub(crate) fn deposit(&self) {
        // A full budget is the usual case, and needs no write to memory that all threads share.
        if self.tokens.load(Ordering::Relaxed) < self.capacity {
            let _ = self
                .tokens
                .fetch_update(Ordering::Relaxed, Ordering::Relaxed, |left| {
                    (left < self.capacity).then_some(left + 1)
                });
        }
    }
}

impl Default for RetryBudget {
    fn default() -> Self {
        Self::new(100)
    }
}

/// Whether a failed attempt may be repeated, by what it may have done at the server.
///
/// What cannot have been carried out may be repeated for any operation; what may have been, for
/// idempotent ones alone. An answer other than 429, 502, 503 and 504 is final.
pub(crate) fn may_repeat(executed: Executed, error: &Error, info: &OperationInfo) -> bool {
    let passing = match error.kind() {
        Kind::Transport(kind) => !matches!(
            kind,
            // Neither a bad request nor a bad certificate gets better within seconds.
            TransportErrorKind::Request | TransportErrorKind::Tls
        ),
        Kind::Status => error
            .status()
            .is_some_and(|s| matches!(s.as_u16(), 429 | 502..=504)),
        _ => false,
    };
    passing && (executed == Executed::No || info.idempotent)
}

/// The pause before the next attempt: what the server asks for, or exponential with jitter.
pub(crate) fn pause(attempt: u32, retry_after: Option<Duration>) -> Duration {
    // A second's grain in Retry-After would bring all callers back in the same instant.
    if let Some(asked) = retry_after {
        return asked.saturating_add(FIRST_PAUSE.mul_f64(fastrand::f64()));
    }
    let ceiling = FIRST_PAUSE
        .saturating_mul(1 << attempt.min(16))
        .min(LONGEST_PAUSE);
    ceiling.mul_f64(0.5 + 0.5 * fastrand::f64())
}

/// Reads `Retry-After` in both of its forms: seconds, or a date (RFC 9110, section 10.2.3).
pub(crate) fn retry_after(headers: &HeaderMap, now: DateTime<Utc>) -> Option<Duration> {
    let text = headers
        .get(http::header::RETRY_AFTER)?
        .to_str()
        .ok()?
        .trim();
    if let Ok(seconds) = text.parse::<u64>() {
        return Some(Duration::from_secs(seconds));
    }
    let at = DateTime::parse_from_rfc2822(text).ok()?;
    // A moment that has passed means "now".
    Some((at.with_timezone(&Utc) - now).to_std().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(value: &str) -> Option<Duration> {
        let mut headers = HeaderMap::new();
        headers.insert("retry-after", value.parse().unwrap());
        retry_after(
            &headers,
            DateTime::parse_from_rfc3339("2026-11-24T10:00:00Z")
                .unwrap()
                .to_utc(),
        )
    }

    #[test]
    fn retry_after_in_both_forms() {
        assert_eq!(asked("120"), Some(Duration::from_secs(120)));
        assert_eq!(
            asked("Tue, 24 Nov 2026 10:00:30 GMT"),
            Some(Duration::from_secs(30))
        );
        assert_eq!(asked("Tue, 24 Nov 2026 09:00:00 GMT"), Some(Duration::ZERO));
        for broken in ["soon", "-1", "1.5", ""] {
            assert_eq!(asked(broken), None, "{broken}");
        }
    }

    #[test]
    fn pauses_grow_within_bounds() {
        for attempt in 1..40 {
            let bound = LONGEST_PAUSE.min(FIRST_PAUSE * 2_u32.saturating_pow(attempt.min(10)));
            let pause = pause(attempt, None);
            assert!(
                pause <= bound && pause >= bound / 2 - Duration::from_millis(1),
                "{attempt}: {pause:?}"
            );
        }
        let asked = Duration::from_secs(7);
        let pause = pause(1, Some(asked));
        assert!(pause >= asked && pause < asked + FIRST_PAUSE);
        assert_eq!(
            super::pause(1, Some(Duration::MAX)),
            Duration::MAX,
            "no overflow by a server's number"
        );
    }

    #[test]
    fn a_budget_runs_dry_and_recovers_by_success() {
        let budget = RetryBudget::new(10);
        assert!(budget.clone().withdraw() && budget.withdraw());
        assert!(!budget.withdraw());
        (0..5).for_each(|_| budget.deposit());
        assert!(budget.withdraw());
        assert!(!budget.withdraw());
        (0..99).for_each(|_| budget.deposit());
        assert!(budget.withdraw() && budget.withdraw() && !budget.withdraw());
    }
}
