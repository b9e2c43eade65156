//! Time, as one thing that a test can replace.

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use chrono::{DateTime, Utc};
use futures_util::future::BoxFuture;

/// Wall time, monotonic time and sleeping.
///
/// Retry, pacing, waiting and credential lifetimes use it. Limits on sockets (connect, attempt,
/// idle read) do not: a socket is real even where the hours between two polls are not.
pub trait Clock: fmt::Debug + Send + Sync + 'static {
    /// The time of day.
    fn now(&self) -> DateTime<Utc>;

    /// The time of day as time since the Unix epoch, for code that asks very often; zero before it.
    fn unix_time(&self) -> Duration {
        (self.now() - DateTime::UNIX_EPOCH)
            .to_std()
            .unwrap_or_default()
    }

    /// Time since some fixed moment; never goes back.
    fn monotonic(&self) -> Duration;

    /// Ends after `duration`.
    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()>;
}

/// The machine's clock; sleeps on tokio's timer.
#[derive(Clone, Debug)]
pub struct SystemClock {
    origin: Instant,
}

impl SystemClock {
    /// Starts its monotonic time at zero.
    #[must_use]
    pub fn new() -> Self {
        Self {
            origin: Instant::now(),
        }
    }
}

impl Default for SystemClock {
    fn default() -> Self {
        Self::new()
    }
}

impl Clock for SystemClock {
    fn now(&self) -> DateTime<Utc> {
        Utc::now()
    }

    /// Without the way through the calendar, which takes as long as asking the system.
    fn unix_time(&self) -> Duration {
        SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .unwrap_or_default()
    }

    fn monotonic(&self) -> Duration {
        self.origin.elapsed()
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        Box::pin(tokio::time::sleep(duration))
    }
}

/// A clock for tests: sleeping moves it forward at once and is written down.
///
/// ```
/// use scs_client_core::{Clock, TestClock};
/// use std::time::Duration;
///
/// # tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(async {
/// let clock = TestClock::new();
/// clock.sleep(Duration::from_secs(3600)).await;
/// assert_eq!(clock.slept(), [Duration::from_secs(3600)]);
/// # });
/// ```
#[derive(Clone, Debug, Default)]
pub struct TestClock {
    state: Arc<Mutex<TestTime>>,
}

#[derive(Debug)]
struct TestTime {
    start: DateTime<Utc>,
    passed: Duration,
    /// What the time of day has moved besides.
    suspended: Duration,
    slept: Vec<Duration>,
}

impl Default for TestTime {
    fn default() -> Self {
        Self {
            start: DateTime::UNIX_EPOCH,
            passed: Duration::ZERO,
            suspended: Duration::ZERO,
            slept: Vec::new(),
        }
    }
}

impl TestClock {
    /// A clock that stands at the Unix epoch.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// A clock that stands at `start`.
    #[must_use]
    pub fn at(start: DateTime<Utc>) -> Self {
        Self {
            state: Arc::new(Mutex::new(TestTime {
                start,
                ..TestTime::default()
            })),
        }
    }

    /// Moves the clock forward.
    pub fn advance(&self, by: Duration) {
        self.with(|time| time.passed += by);
    }

    /// Moves the time of day alone, as a suspended machine or a corrected clock does.
    pub fn suspend(&self, by: Duration) {
        self.with(|time| time.suspended += by);
    }

    /// Every sleep that was asked for, in order.
    #[must_use]
    pub fn slept(&self) -> Vec<Duration> {
        self.with(|time| time.slept.clone())
    }

    fn with<T>(&self, f: impl FnOnce(&mut TestTime) -> T) -> T {
        f(&mut self.state.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Clock for TestClock {
    fn now(&self) -> DateTime<Utc> {
        self.with(|time| time.start + time.passed + time.suspended)
    }

    fn monotonic(&self) -> Duration {
        self.with(|time| time.passed)
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        self.with(|time| {
            time.passed += duration;
            time.slept.push(duration);
        });
        // Yields once, so that a loop of sleeps cannot starve the others on its thread.
        Box::pin(tokio::task::yield_now())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_suspended_machine_moves_the_time_of_day_alone() {
        let clock = TestClock::new();
        clock.advance(Duration::from_secs(5));
        clock.suspend(Duration::from_secs(3600));
        assert_eq!(clock.monotonic(), Duration::from_secs(5));
        assert_eq!(clock.now().timestamp(), 3605);
    }

    #[test]
    fn both_ways_to_ask_for_the_time_of_day_agree() {
        let clock = TestClock::at(DateTime::UNIX_EPOCH + Duration::from_millis(1_700_000_000_123));
        assert_eq!(clock.unix_time(), Duration::from_millis(1_700_000_000_123));
        let machine = SystemClock::new();
        let (before, between, after) = (machine.now(), machine.unix_time(), machine.now());
        let between = DateTime::UNIX_EPOCH + between;
        assert!(before <= between && between <= after);
    }
}
