//! Which robots stop working, and when.

use chrono::{DateTime, TimeDelta, Utc};
use harbor_client::model::{Robot, RobotLevel};

use crate::words::{clean, count, minute, span};

/// How many days ahead an end is told.
const SOON: i64 = 30;
/// What the server writes for "never".
const NEVER: i64 = -1;

/// Robots by the end of their life. Those that are switched off are counted and not told.
#[derive(Clone, Debug)]
pub struct Robots {
    at: DateTime<Utc>,
    all: usize,
    disabled: usize,
    never: Vec<String>,
    expired: Vec<(i64, String)>,
    soon: Vec<(i64, String)>,
}

impl Robots {
    /// Sorts robots by their end, as seen from an instant.
    #[must_use]
    pub fn new<'a>(at: DateTime<Utc>, robots: impl IntoIterator<Item = &'a Robot>) -> Self {
        let mut sorted = Self {
            at,
            all: 0,
            disabled: 0,
            never: Vec::new(),
            expired: Vec::new(),
            soon: Vec::new(),
        };
        robots.into_iter().for_each(|robot| sorted.add(robot));
        sorted
            .expired
            .sort_by_key(|(end, _)| std::cmp::Reverse(*end));
        sorted.soon.sort();
        sorted.never.sort();
        sorted
    }

    fn add(&mut self, robot: &Robot) {
        self.all += 1;
        let name = match robot.level {
            RobotLevel::System => format!("{} (system)", clean(&robot.name)),
            _ => clean(&robot.name),
        };
        let soon = self.at + TimeDelta::days(SOON);
        // In seconds, for what never is can lie outside of all calendars.
        match robot.expires_at {
            _ if robot.disable => self.disabled += 1,
            NEVER => self.never.push(name),
            end if end <= self.at.timestamp() => self.expired.push((end, name)),
            end if end <= soon.timestamp() => self.soon.push((end, name)),
            _ => {}
        }
    }

    /// What it comes to.
    #[must_use]
    pub fn summary(&self) -> String {
        let parts = [
            (self.expired.len(), "expired".to_owned()),
            (self.soon.len(), format!("to expire within {SOON} days")),
            (self.never.len(), "without an end".to_owned()),
            (self.disabled, "switched off".to_owned()),
        ];
        let parts: Vec<String> = parts
            .iter()
            .filter(|(number, _)| *number > 0)
            .map(|(number, what)| format!("{number} {what}"))
            .collect();
        match (self.all, parts.is_empty()) {
            (0, _) => "none".to_owned(),
            (all, true) => format!("{}, none of which expires soon", count(all, "robot")),
            (all, false) => format!("{}: {}", count(all, "robot"), parts.join(", ")),
        }
    }

    /// Those whose secret is not taken any more, the last one first.
    #[must_use]
    pub fn expired(&self) -> Vec<String> {
        let line = |(end, name): &(i64, String)| match DateTime::from_timestamp(*end, 0) {
            Some(end) => format!("{name}: {} ago, {} UTC", span(self.at - end), minute(end)),
            None => name.clone(),
        };
        self.expired.iter().map(line).collect()
    }

    /// Those that expire within 30 days, the next one first.
    #[must_use]
    pub fn soon(&self) -> Vec<String> {
        let line = |(end, name): &(i64, String)| match DateTime::from_timestamp(*end, 0) {
            Some(end) => format!("{name}: in {}, {} UTC", span(end - self.at), minute(end)),
            None => name.clone(),
        };
        self.soon.iter().map(line).collect()
    }

    /// The names of those that never expire.
    #[must_use]
    pub fn never(&self) -> &[String] {
        &self.never
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at() -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + TimeDelta::days(100)
    }

    fn robot(name: &str, end: TimeDelta) -> Robot {
        Robot::new(1, name, RobotLevel::Project).expires_at((at() + end).timestamp())
    }

    #[test]
    fn ends_are_told_as_they_lie_in_past_and_future() {
        let robots = [
            robot("robot$a+later", TimeDelta::days(29)),
            robot("robot$a+next", TimeDelta::days(3)),
            robot("robot$a+far", TimeDelta::days(31)),
            robot("robot$a+old", -TimeDelta::days(9)),
            robot("robot$a+now", TimeDelta::zero()),
            Robot::new(1, "robot$ci", RobotLevel::System).expires_at(-1),
            robot("robot$a+off", -TimeDelta::days(1)).disable(true),
            // 1273-ListRobot-project-as-project-admin: beyond what calendars hold.
            Robot::new(1, "robot$a+huge", RobotLevel::Project).expires_at(8_641_795_323_000),
        ];
        let robots = Robots::new(at(), &robots);
        assert_eq!(
            robots.summary(),
            "8 robots: 2 expired, 2 to expire within 30 days, 1 without an end, 1 switched off"
        );
        assert_eq!(
            robots.expired(),
            [
                "robot$a+now: 0 min ago, 1970-04-11 00:00 UTC",
                "robot$a+old: 9 days ago, 1970-04-02 00:00 UTC",
            ]
        );
        assert_eq!(
            robots.soon(),
            [
                "robot$a+next: in 3 days, 1970-04-14 00:00 UTC",
                "robot$a+later: in 29 days, 1970-05-10 00:00 UTC",
            ]
        );
        assert_eq!(robots.never(), ["robot$ci (system)"]);
    }

    #[test]
    fn no_robot_and_none_that_ends_are_told_apart() {
        assert_eq!(Robots::new(at(), &[]).summary(), "none");
        let far = robot("x", TimeDelta::days(99));
        assert_eq!(
            Robots::new(at(), [&far]).summary(),
            "1 robot, none of which expires soon"
        );
    }
}
