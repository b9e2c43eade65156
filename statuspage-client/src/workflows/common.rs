//! What the workflows share: checks before the first call, and how a failure is judged.

use std::sync::LazyLock;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use chrono::{DateTime, DurationRound, TimeDelta, Utc};
use scs_client_core::{Clock, Error, Executed, Executor, Result};

use crate::Client;
use crate::model::NewIncidentUpdate;

/// Lets a builder be awaited.
macro_rules! awaitable {
    ($builder:ty => $output:ty) => {
        impl ::std::future::IntoFuture for $builder {
            type Output = ::scs_client_core::Result<$output>;
            type IntoFuture = ::futures_core::future::BoxFuture<'static, Self::Output>;

            fn into_future(self) -> Self::IntoFuture {
                ::std::boxed::Box::pin(self.run())
            }
        }
    };
}
pub(super) use awaitable;

/// A client on an executor that a handle carries.
pub(super) fn client_of(executor: &Executor) -> Client {
    Client {
        executor: executor.clone(),
    }
}

/// Whether the server answered with this status.
pub(super) fn is_status(error: &Error, status: u16) -> bool {
    error.status().is_some_and(|given| given.as_u16() == status)
}

/// Whether a failed write may all the same have been carried out, or has failed for a reason that
/// the server does not tell: then the state has to be read before anything is repeated.
pub(super) fn is_unclear(error: &Error) -> bool {
    let refused = error
        .status()
        .is_some_and(|status| status.is_client_error() && status.as_u16() != 408);
    error.executed() != Executed::No && !refused
}

/// Refuses an update that the server would not take, or take and damage.
pub(super) fn new_update(operation: &'static str, update: &NewIncidentUpdate) -> Result<()> {
    if update.display_name.is_none() && update.description.is_none() {
        return Err(Error::invalid_input(
            operation,
            "update",
            "has neither a title nor a text",
        ));
    }
    scs_wire::Check::check(update)
        .map_err(|invalid| Error::invalid_input(operation, invalid.field, invalid.why))
}

/// Refuses the id that is all zeros, in any spelling: release 1.0.1 takes the incident with the
/// lowest id in its place, and empties that one's impacts (facts, recorded sequences 24 and 26b).
pub(super) fn not_nil(operation: &'static str, id: &str) -> Result<()> {
    if normal_id(id).bytes().all(|byte| byte == b'0') {
        return Err(Error::invalid_input(
            operation,
            "incidentId",
            "is all zeros, which the server takes for another incident",
        ));
    }
    Ok(())
}

/// An id without what servers overlook in it: case, dashes, braces, quotes, `urn:uuid:`.
pub(super) fn normal_id(id: &str) -> String {
    let lower = id.trim().to_ascii_lowercase();
    lower
        .trim_start_matches("urn:uuid:")
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .collect()
}

/// An instant as the server keeps it: microseconds, the rest cut off.
pub(super) fn stored(instant: DateTime<Utc>) -> DateTime<Utc> {
    instant
        .duration_trunc(TimeDelta::microseconds(1))
        .unwrap_or(instant)
}

/// The current time, with microseconds that no other call of this process was given in this millisecond.
///
/// Rows have no identity that a client could choose. A time of its own makes a row known again
/// after a connection broke, even among equal texts of parallel writers.
pub(super) fn unique_now(clock: &dyn Clock) -> DateTime<Utc> {
    // Begins somewhere, so that two processes seldom count alike.
    static COUNT: LazyLock<AtomicU32> = LazyLock::new(|| AtomicU32::new(fastrand::u32(..)));
    let micros = COUNT.fetch_add(1, Ordering::Relaxed) % 1_000;
    let now = clock.now();
    let whole = now
        .duration_trunc(TimeDelta::milliseconds(1))
        .unwrap_or(now);
    whole + TimeDelta::microseconds(i64::from(micros))
}

/// A pause that grows with the attempts and differs between writers, so that they do not meet again.
pub(super) fn pause(attempt: u32, first: Duration, longest: Duration) -> Duration {
    let ceiling = first.saturating_mul(1 << attempt.min(16)).min(longest);
    ceiling.mul_f64(0.2 + 0.8 * fastrand::f64())
}

#[cfg(test)]
mod tests {
    use super::*;
    use scs_client_core::TestClock;

    #[test]
    fn the_nil_id_is_refused_in_every_spelling() {
        for id in [
            "00000000-0000-0000-0000-000000000000",
            "00000000000000000000000000000000",
            "{00000000-0000-0000-0000-000000000000}",
            "URN:UUID:00000000-0000-0000-0000-000000000000",
            "\"00000000-0000-0000-0000-000000000000\"",
        ] {
            assert!(not_nil("updateIncident", id).is_err(), "{id}");
        }
        assert!(not_nil("updateIncident", "00000000-0000-0000-0000-000000000001").is_ok());
    }

    #[test]
    fn times_are_cut_to_microseconds_and_differ_within_a_millisecond() {
        let nanos = DateTime::from_timestamp(1_700_000_000, 123_456_789).unwrap();
        assert_eq!(stored(nanos).timestamp_subsec_nanos(), 123_456_000);
        let clock = TestClock::at(nanos);
        let mut times: Vec<_> = (0..1_000).map(|_| unique_now(&clock)).collect();
        times.sort();
        times.dedup();
        // Other tests of the process may take some of the numbers.
        assert!(times.len() > 900, "{}", times.len());
        assert!(
            times
                .iter()
                .all(|time| (*time - nanos).abs() < TimeDelta::milliseconds(1))
        );
    }
}
