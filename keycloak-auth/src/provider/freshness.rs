//! How long a token is good, by two clocks.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use scs_client_core::Clock;

/// The longest time before its end at which a token is renewed.
const LONGEST_MARGIN: Duration = Duration::from_secs(60);

/// The margin as a share of the lifetime, so that short lifetimes do not mean constant renewal.
const MARGIN_SHARE: f64 = 0.1;

/// How long a token that has just come is handed out, whatever it says: a session that is about to
/// end gives tokens of a second and less (`recordings/keycloak` surprise 21), and whoever renewed
/// those as they expire would do nothing else.
const SHORTEST_USE: Duration = Duration::from_secs(1);

/// A moment on both clocks.
///
/// The monotonic one does not see corrections of the time of day, the other one sees the hours that
/// a laptop was asleep. What either calls over is over.
#[derive(Clone, Copy, Debug)]
pub(super) struct Moment {
    monotonic: Duration,
    wall: DateTime<Utc>,
}

impl Moment {
    pub(super) fn now(clock: &dyn Clock) -> Self {
        Self {
            monotonic: clock.monotonic(),
            wall: clock.now(),
        }
    }

    pub(super) fn monotonic(&self) -> Duration {
        self.monotonic
    }

    /// How long ago a time of day is; `None` for one that is yet to come.
    pub(super) fn since(&self, then: DateTime<Utc>) -> Option<Duration> {
        (self.wall - then).to_std().ok()
    }

    pub(super) fn has_reached(&self, end: &Self) -> bool {
        self.monotonic >= end.monotonic || self.wall >= end.wall
    }

    pub(super) fn later(&self, by: Duration) -> Self {
        let wall = TimeDelta::from_std(by)
            .ok()
            .and_then(|by| self.wall.checked_add_signed(by));
        Self {
            monotonic: self.monotonic.saturating_add(by),
            wall: wall.unwrap_or(DateTime::<Utc>::MAX_UTC),
        }
    }

    const NEVER: Self = Self {
        monotonic: Duration::MAX,
        wall: DateTime::<Utc>::MAX_UTC,
    };
}

/// Tells whether a moment has come, mostly by one look at one clock: that is the largest part of
/// what a cached credential costs.
///
/// The time of day is looked at each time, the monotonic clock once in each second of it; so a
/// clock that is set back delays a renewal by a second at most.
#[derive(Debug)]
pub(super) struct Alarm {
    /// Since the Unix epoch.
    wall: Duration,
    monotonic: Duration,
    /// The second of the day's time in which both clocks were looked at.
    looked: AtomicU64,
}

impl Alarm {
    pub(super) fn new(at: Moment) -> Self {
        let wall = (at.wall - DateTime::UNIX_EPOCH).to_std();
        Self {
            wall: wall.unwrap_or_default(),
            monotonic: at.monotonic,
            looked: AtomicU64::new(u64::MAX),
        }
    }

    pub(super) fn has_come(&self, clock: &dyn Clock) -> bool {
        let wall = clock.unix_time();
        if wall >= self.wall {
            return true;
        }
        if wall.as_secs() == self.looked.load(Ordering::Relaxed) {
            return false;
        }
        self.looked.store(wall.as_secs(), Ordering::Relaxed);
        clock.monotonic() >= self.monotonic
    }
}

/// From when on a token is renewed, and until when it is handed out.
#[derive(Clone, Copy, Debug)]
pub(super) struct Freshness {
    renewal: Moment,
    end: Moment,
}

/// What a token is good for at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Judgement {
    Fresh,
    /// Good, but it is time to get the next one.
    Ageing,
    Over,
}

impl Freshness {
    /// Of a token that lives for `lifetime` (`None`: nobody knows) and is `age` old at `now`.
    ///
    /// `jitter` from 0 to 1 keeps programs that were started together from renewing together.
    pub(super) fn new(lifetime: Option<Duration>, age: Duration, now: Moment, jitter: f64) -> Self {
        let Some(lifetime) = lifetime else {
            // Good until a server refuses it.
            return Self {
                renewal: Moment::NEVER,
                end: Moment::NEVER,
            };
        };
        let margin = lifetime.mul_f64(MARGIN_SHARE).min(LONGEST_MARGIN);
        // Jitter shortens the margin and never the lifetime, so that it costs no request.
        let margin = margin.mul_f64(0.5 + 0.5 * jitter.clamp(0.0, 1.0));
        let left = lifetime.saturating_sub(age);
        Self {
            renewal: now.later(left.saturating_sub(margin)),
            end: now.later(left),
        }
    }

    /// Lets a token that has just come be used for a moment.
    pub(super) fn just_come(self, now: Moment) -> Self {
        let floor = now.later(SHORTEST_USE);
        let later = |moment: Moment| Moment {
            monotonic: moment.monotonic.max(floor.monotonic),
            wall: moment.wall.max(floor.wall),
        };
        Self {
            renewal: later(self.renewal),
            end: later(self.end),
        }
    }

    pub(super) fn judge(&self, now: &Moment) -> Judgement {
        if now.has_reached(&self.end) {
            Judgement::Over
        } else if now.has_reached(&self.renewal) {
            Judgement::Ageing
        } else {
            Judgement::Fresh
        }
    }

    /// From when on the token is no longer simply handed out.
    pub(super) fn renewal(&self) -> Moment {
        self.renewal
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;

    use futures_util::future::BoxFuture;
    use scs_client_core::TestClock;

    use super::*;

    /// Two clocks that go as they like, and how often the monotonic one was looked at.
    #[derive(Debug)]
    struct Loose(Mutex<(i64, u64, usize)>);

    impl Loose {
        fn set(&self, wall: i64, monotonic: u64) {
            let mut state = self.0.lock().unwrap();
            (state.0, state.1) = (wall, monotonic);
        }
    }

    impl Clock for Loose {
        fn now(&self) -> DateTime<Utc> {
            DateTime::from_timestamp_millis(self.0.lock().unwrap().0).unwrap()
        }

        fn monotonic(&self) -> Duration {
            let mut state = self.0.lock().unwrap();
            state.2 += 1;
            Duration::from_millis(state.1)
        }

        fn sleep(&self, _: Duration) -> BoxFuture<'static, ()> {
            Box::pin(std::future::ready(()))
        }
    }

    #[test]
    fn an_alarm_looks_at_one_clock_and_misses_neither() {
        let clock = Loose(Mutex::new((0, 0, 0)));
        let alarm = || Alarm::new(Moment::now(&clock).later(seconds(100)));
        let first = alarm();
        for at in 0..5_000 {
            clock.set(at, at.unsigned_abs());
            assert!(!first.has_come(&clock));
        }
        assert_eq!(
            clock.0.lock().unwrap().2,
            1 + 5,
            "once to set it, then once a second"
        );
        // Asleep: the time of day alone has gone on.
        clock.set(100_000, 5_000);
        assert!(first.has_come(&clock));

        // Set back by a second, again and again: the monotonic clock tells.
        clock.set(50_000, 0);
        let second = alarm();
        for at in 0..100 {
            clock.set(50_000 - at * 500, u64::try_from(at).unwrap() * 1_000);
            assert!(!second.has_come(&clock), "{at}");
        }
        clock.set(1_300, 100_000);
        assert!(second.has_come(&clock));
    }

    const fn seconds(count: u64) -> Duration {
        Duration::from_secs(count)
    }

    fn judge_after(freshness: &Freshness, clock: &TestClock, by: Duration) -> Judgement {
        let later = clock.monotonic() + by;
        let wall = clock.now() + by;
        freshness.judge(&Moment {
            monotonic: later,
            wall,
        })
    }

    #[test]
    fn the_margin_is_a_tenth_and_at_most_a_minute() {
        let clock = TestClock::new();
        let now = Moment::now(&clock);
        for (lifetime, margin) in [
            (5_000, 500),
            (30_000, 3_000),
            (300_000, 30_000),
            (86_400_000, 60_000),
        ] {
            let [lifetime, margin] = [lifetime, margin].map(Duration::from_millis);
            for (jitter, margin) in [(1.0, margin), (0.0, margin / 2)] {
                let freshness = Freshness::new(Some(lifetime), Duration::ZERO, now, jitter);
                let tick = Duration::from_millis(1);
                let at = |by| judge_after(&freshness, &clock, by);
                assert_eq!(at(lifetime - margin - tick), Judgement::Fresh);
                assert_eq!(at(lifetime - margin + tick), Judgement::Ageing);
                assert_eq!(at(lifetime - tick), Judgement::Ageing);
                assert_eq!(at(lifetime), Judgement::Over);
            }
        }
    }

    #[test]
    fn age_counts_and_an_unknown_lifetime_does_not_end() {
        let clock = TestClock::new();
        let now = Moment::now(&clock);
        let old = Freshness::new(Some(seconds(300)), seconds(290), now, 1.0);
        assert_eq!(judge_after(&old, &clock, Duration::ZERO), Judgement::Ageing);
        assert_eq!(judge_after(&old, &clock, seconds(10)), Judgement::Over);
        let older = Freshness::new(Some(seconds(300)), seconds(9000), now, 1.0);
        assert_eq!(judge_after(&older, &clock, Duration::ZERO), Judgement::Over);
        let unknown = Freshness::new(None, seconds(9000), now, 1.0);
        assert_eq!(
            judge_after(&unknown, &clock, seconds(1 << 30)),
            Judgement::Fresh
        );
        let absurd = Freshness::new(Some(seconds(u64::MAX)), Duration::ZERO, now, 1.0);
        assert_eq!(
            judge_after(&absurd, &clock, seconds(1 << 30)),
            Judgement::Fresh
        );
    }

    #[test]
    fn either_clock_ends_it() {
        let clock = TestClock::new();
        let freshness =
            Freshness::new(Some(seconds(300)), Duration::ZERO, Moment::now(&clock), 1.0);
        clock.suspend(seconds(3600));
        assert_eq!(
            freshness.judge(&Moment::now(&clock)),
            Judgement::Over,
            "asleep for an hour"
        );
        let freshness =
            Freshness::new(Some(seconds(300)), Duration::ZERO, Moment::now(&clock), 1.0);
        clock.advance(seconds(300));
        let mut set_back = Moment::now(&clock);
        set_back.wall -= TimeDelta::hours(2);
        assert_eq!(
            freshness.judge(&set_back),
            Judgement::Over,
            "the time of day was set back"
        );
    }

    #[test]
    fn what_has_just_come_is_used_for_a_second() {
        let clock = TestClock::new();
        let now = Moment::now(&clock);
        let over = Freshness::new(Some(Duration::ZERO), Duration::ZERO, now, 1.0);
        assert_eq!(over.judge(&now), Judgement::Over);
        let used = over.just_come(now);
        assert_eq!(used.judge(&now), Judgement::Fresh);
        assert_eq!(judge_after(&used, &clock, seconds(1)), Judgement::Over);
        let long = Freshness::new(Some(seconds(300)), Duration::ZERO, now, 1.0).just_come(now);
        assert_eq!(judge_after(&long, &clock, seconds(271)), Judgement::Ageing);
    }
}
