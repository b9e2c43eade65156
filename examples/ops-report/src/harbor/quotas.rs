//! How full the projects are.

use harbor_client::model::Quota;

use crate::words::{bytes, clean, count};

/// From how much of its limit on a project is told, in percent.
const NEARLY_FULL: i128 = 80;
/// The one resource that is limited.
const STORAGE: &str = "storage";

/// Projects by how much of their limit is used.
#[derive(Clone, Debug, Default)]
pub struct Quotas {
    all: usize,
    over: Vec<Limited>,
    nearly_full: Vec<Limited>,
    unlimited: Vec<(i64, String)>,
}

#[derive(Clone, Debug)]
struct Limited {
    project: String,
    used: i64,
    limit: i64,
}

impl Limited {
    /// Rounded down. A limit of nothing is full with the first byte.
    fn percent(&self) -> i128 {
        i128::from(self.used) * 100 / i128::from(self.limit.max(1))
    }

    fn line(&self) -> String {
        format!(
            "{}: {} of {}, {} %",
            self.project,
            bytes(self.used),
            bytes(self.limit),
            self.percent()
        )
    }
}

impl Quotas {
    /// Sorts projects by how full they are.
    #[must_use]
    pub fn new<'a>(quotas: impl IntoIterator<Item = &'a Quota>) -> Self {
        let mut sorted = Self::default();
        quotas.into_iter().for_each(|quota| sorted.add(quota));
        let fullest = |one: &Limited| std::cmp::Reverse(one.percent());
        sorted.over.sort_by_key(fullest);
        sorted.nearly_full.sort_by_key(fullest);
        sorted
            .unlimited
            .sort_by_key(|(used, _)| std::cmp::Reverse(*used));
        sorted
    }

    fn add(&mut self, quota: &Quota) {
        self.all += 1;
        let project = match quota.r#ref.get("name").and_then(|name| name.as_str()) {
            Some(name) => clean(name),
            None => format!("quota {}", quota.id),
        };
        let used = quota.used.get(STORAGE).copied().unwrap_or(0);
        match quota.hard.get(STORAGE).copied() {
            Some(limit @ 0..) => {
                let one = Limited {
                    project,
                    used,
                    limit,
                };
                match one.percent() {
                    _ if used > limit => self.over.push(one),
                    NEARLY_FULL.. => self.nearly_full.push(one),
                    _ => {}
                }
            }
            _ => self.unlimited.push((used, project)),
        }
    }

    /// What it comes to.
    #[must_use]
    pub fn summary(&self) -> String {
        let parts = [
            (self.over.len(), "over its limit", "over their limits"),
            (self.nearly_full.len(), "nearly full", "nearly full"),
            (self.unlimited.len(), "without a limit", "without a limit"),
        ];
        let parts: Vec<String> = parts
            .iter()
            .filter(|(number, ..)| *number > 0)
            .map(|(number, one, more)| {
                format!("{number} {}", if *number == 1 { one } else { more })
            })
            .collect();
        match (self.all, parts.is_empty()) {
            (0, _) => "none".to_owned(),
            (all, true) => format!("{}, all below {NEARLY_FULL} %", count(all, "project")),
            (all, false) => format!("{}: {}", count(all, "project"), parts.join(", ")),
        }
    }

    /// Those that take no pushes any more, the fullest first.
    #[must_use]
    pub fn over(&self) -> Vec<String> {
        self.over.iter().map(Limited::line).collect()
    }

    /// Those that have used 80 % of their limit or more, the fullest first.
    #[must_use]
    pub fn nearly_full(&self) -> Vec<String> {
        self.nearly_full.iter().map(Limited::line).collect()
    }

    /// Those without a limit and what they use, the largest first.
    #[must_use]
    pub fn unlimited(&self) -> Vec<String> {
        let line = |(used, project): &(i64, String)| format!("{project} ({})", bytes(*used));
        self.unlimited.iter().map(line).collect()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    fn quota(name: &str, used: i64, limit: i64) -> Quota {
        let storage = |number| BTreeMap::from([(STORAGE.to_owned(), number)]);
        Quota::new(1)
            .hard(storage(limit))
            .used(storage(used))
            .r#ref(BTreeMap::from([("name".to_owned(), name.into())]))
    }

    #[test]
    fn projects_are_told_by_how_full_they_are() {
        let quotas = Quotas::new(&[
            quota("roomy", 799, 1000),
            quota("tight", 800, 1000),
            quota("full", 1000, 1000),
            quota("bursting", 1001, 1000),
            quota("nothing", 1, 0),
            quota("roman", 3 << 30, 1 << 30),
            quota("small", 1024, -1),
            quota("open", 2048, -1),
        ]);
        assert_eq!(
            quotas.summary(),
            "8 projects: 3 over their limits, 2 nearly full, 2 without a limit"
        );
        assert_eq!(
            quotas.over(),
            [
                "roman: 3 GiB of 1 GiB, 300 %",
                "bursting: 1001 B of 1000 B, 100 %",
                "nothing: 1 B of 0 B, 100 %",
            ]
        );
        assert_eq!(
            quotas.nearly_full(),
            [
                "full: 1000 B of 1000 B, 100 %",
                "tight: 800 B of 1000 B, 80 %"
            ]
        );
        assert_eq!(quotas.unlimited(), ["open (2 KiB)", "small (1 KiB)"]);
    }

    #[test]
    fn none_and_no_trouble_are_told_apart_and_a_nameless_quota_has_its_number() {
        assert_eq!(Quotas::default().summary(), "none");
        let fine = Quotas::new([&quota("a", 1, 1000)]);
        assert_eq!(fine.summary(), "1 project, all below 80 %");
        let nameless = Quotas::new([&Quota::new(7)]);
        assert_eq!(nameless.unlimited(), ["quota 7 (0 B)"]);
    }
}
