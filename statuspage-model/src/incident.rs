//! What an incident's own dates and impacts say about it.

use chrono::{DateTime, Utc};

use crate::{Impact, Incident, IncidentPatch, PhaseReference};

/// Where an instant lies relative to something with a beginning and an end.
///
/// The server compares strictly at both ends (measured on 1.0.0 and 1.0.1): *at* its beginning an
/// incident is not running yet, and *at* its end not any more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Timing {
    /// It has not begun, or nobody said when it begins.
    Upcoming,
    /// It has begun and not ended.
    Running,
    /// It has ended.
    Past,
}

impl Timing {
    pub(crate) fn of(
        began: Option<DateTime<Utc>>,
        ended: Option<DateTime<Utc>>,
        at: DateTime<Utc>,
    ) -> Self {
        if ended.is_some_and(|ended| ended <= at) {
            Self::Past
        } else if began.is_some_and(|began| began < at) {
            Self::Running
        } else {
            Self::Upcoming
        }
    }
}

impl Incident {
    /// Whether it is upcoming, running or past at an instant.
    ///
    /// One without a beginning never runs: the server counts it at no instant either.
    #[must_use]
    pub fn timing(&self, at: DateTime<Utc>) -> Timing {
        Timing::of(self.began_at, self.ended_at, at)
    }

    /// Whether it is planned work: it has impacts, and all of them have severity 0 (scs-0402).
    #[must_use]
    pub fn is_maintenance(&self) -> bool {
        !self.affects.is_empty() && self.affects.iter().all(Impact::is_maintenance)
    }

    /// What to send so that the incident has ended by an instant, in the phase that is given.
    ///
    /// `None` when it is so already, which makes resolving twice harmless. An end that lies earlier
    /// stays; a planned end that lies later is moved to the instant. The phase is sent where it
    /// differs from the stored one; take [`Phases::last_of`](crate::Phases::last_of), so that it is
    /// of the incident's own generation.
    ///
    /// ```
    /// use statuspage_model::{Incident, IncidentPatch};
    ///
    /// let (began, now) = ("2026-11-24T09:00:00Z".parse::<chrono::DateTime<chrono::Utc>>()?, "2026-11-24T10:00:00Z".parse()?);
    /// let incident = Incident::new("i").began_at(began);
    /// assert_eq!(incident.resolution(now, None), Ok(Some(IncidentPatch::new().ended_at(now))));
    /// assert_eq!(incident.clone().ended_at(now).resolution(now, None), Ok(None));
    /// assert!(incident.began_at(now).resolution(began, None).is_err());
    /// # Ok::<(), chrono::ParseError>(())
    /// ```
    ///
    /// # Errors
    /// An end before the beginning. The server would store it when the beginning is not sent along.
    pub fn resolution(
        &self,
        ended_at: DateTime<Utc>,
        phase: Option<PhaseReference>,
    ) -> Result<Option<IncidentPatch>, scs_wire::Invalid> {
        let mut patch = IncidentPatch::new();
        if self.ended_at.is_none_or(|stored| stored > ended_at) {
            if self.began_at.is_some_and(|began| ended_at < began) {
                return Err(scs_wire::Invalid::new(
                    "endedAt",
                    "lies before the stored beganAt",
                ));
            }
            patch.ended_at = Some(ended_at);
        }
        patch.phase = phase.filter(|phase| self.phase.as_ref() != Some(phase));
        Ok(Some(patch).filter(|patch| *patch != IncidentPatch::new()))
    }
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;

    use super::*;

    fn hour(hour: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + TimeDelta::hours(hour)
    }

    #[test]
    fn both_ends_are_strict() {
        let incident = Incident::new("i").began_at(hour(9)).ended_at(hour(11));
        for (at, timing) in [
            (8, Timing::Upcoming),
            (9, Timing::Upcoming),
            (10, Timing::Running),
            (11, Timing::Past),
            (12, Timing::Past),
        ] {
            assert_eq!(incident.timing(hour(at)), timing, "{at}");
        }
        assert_eq!(Incident::new("i").timing(hour(9)), Timing::Upcoming);
        assert_eq!(
            Incident::new("i").began_at(hour(1)).timing(hour(9)),
            Timing::Running
        );
        assert_eq!(
            Incident::new("i").ended_at(hour(9)).timing(hour(9)),
            Timing::Past
        );
    }

    #[test]
    fn planned_work_has_nothing_but_severity_0() {
        let with = |severities: &[Option<i64>]| {
            let impacts = severities.iter().map(|severity| {
                let mut impact = Impact::new("c", "t");
                impact.severity = *severity;
                impact
            });
            Incident::new("i")
                .affects(impacts.collect::<Vec<_>>())
                .is_maintenance()
        };
        assert!(with(&[Some(0), Some(0)]));
        assert!(!with(&[Some(0), Some(1)]));
        assert!(!with(&[Some(0), None]));
        assert!(!with(&[]));
    }

    #[test]
    fn a_resolution_sends_what_is_missing() {
        let done = PhaseReference::new(1, 4);
        let planned = Incident::new("i").began_at(hour(9)).ended_at(hour(20));
        let patch = planned
            .resolution(hour(10), Some(done.clone()))
            .unwrap()
            .unwrap();
        assert_eq!(
            (patch.ended_at, patch.phase),
            (Some(hour(10)), Some(done.clone()))
        );
        let ended = Incident::new("i").began_at(hour(9)).ended_at(hour(10));
        let patch = ended
            .resolution(hour(12), Some(done.clone()))
            .unwrap()
            .unwrap();
        assert_eq!((patch.ended_at, patch.phase), (None, Some(done.clone())));
        assert_eq!(
            ended.phase(done.clone()).resolution(hour(12), Some(done)),
            Ok(None)
        );
        assert_eq!(
            planned.resolution(hour(8), None).unwrap_err().field,
            "endedAt"
        );
        assert!(planned.resolution(hour(9), None).is_ok());
    }
}
