//! Requests per second, and requests at once.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::clock::Clock;

/// Keeps a client below the limits of a server or its proxy; the default has none.
#[derive(Debug, Default)]
pub(crate) struct Pace {
    slots: Option<Arc<Semaphore>>,
    rate: Option<Rate>,
}

/// Hands out moments that lie `gap` apart; idle time is not saved up for a burst.
#[derive(Debug)]
struct Rate {
    gap: Duration,
    next: Mutex<Duration>,
}

impl Pace {
    pub(crate) fn new(at_once: Option<usize>, per_second: Option<f64>) -> Self {
        Self {
            slots: at_once.map(|count| Arc::new(Semaphore::new(count))),
            rate: per_second.map(|per_second| Rate {
                gap: Duration::from_secs_f64(1.0 / per_second),
                next: Mutex::new(Duration::ZERO),
            }),
        }
    }

    /// Waits for a free place, held until what comes is dropped; `None` where there is no limit.
    pub(crate) fn place(
        &self,
    ) -> Option<impl Future<Output = Option<OwnedSemaphorePermit>> + use<>> {
        let slots = Arc::clone(self.slots.as_ref()?);
        // The semaphore is never closed, so that the error cannot arise.
        Some(async move { slots.acquire_owned().await.ok() })
    }

    /// How long to wait until the next request may start; the moment is taken by asking.
    ///
    /// `None` when that is `left` or later. The moment stays free then: callers that give up must
    /// not push those behind them ever further back.
    pub(crate) fn delay(&self, clock: &dyn Clock, left: Duration) -> Option<Duration> {
        let Some(rate) = &self.rate else {
            return Some(Duration::ZERO);
        };
        let now = clock.monotonic();
        let mut next = rate.next.lock().unwrap_or_else(PoisonError::into_inner);
        let start = (*next).max(now);
        let delay = start - now;
        if delay >= left {
            return None;
        }
        *next = start + rate.gap;
        Some(delay)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::TestClock;

    #[test]
    fn requests_are_spread_evenly_and_idle_time_is_not_saved_up() {
        let clock = TestClock::new();
        let pace = Pace::new(None, Some(10.0));
        let minute = Duration::from_secs(60);
        let delay = |left| pace.delay(&clock, left).map(|delay| delay.as_millis());
        assert_eq!(
            [delay(minute), delay(minute), delay(minute)],
            [Some(0), Some(100), Some(200)]
        );
        clock.advance(minute);
        assert_eq!([delay(minute), delay(minute)], [Some(0), Some(100)]);
        let millis = Duration::from_millis(200);
        assert_eq!(
            [delay(millis), delay(millis), delay(minute)],
            [None, None, Some(200)],
            "who gives up takes no place"
        );
        assert_eq!(Pace::default().delay(&clock, millis), Some(Duration::ZERO));
    }
}
