//! What was pushed of late, and where.

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};
use harbor_client::model::Artifact;

use super::reference;
use crate::words::{count, names, span};

/// The newest artifacts that are told of each repository.
const MOST_OF_A_REPOSITORY: usize = 3;

/// The artifacts that were pushed in the last days, by repository.
#[derive(Clone, Debug)]
pub struct Pushes {
    at: DateTime<Utc>,
    days: u16,
    repositories: BTreeMap<String, Vec<(DateTime<Utc>, String)>>,
}

impl Pushes {
    /// Starts to count what was pushed in so many days before an instant.
    #[must_use]
    pub fn new(at: DateTime<Utc>, days: u16) -> Self {
        Self {
            at,
            days,
            repositories: BTreeMap::new(),
        }
    }

    /// Counts an artifact, if it is new enough.
    pub fn add(&mut self, artifact: &Artifact) {
        let since = self.at - TimeDelta::days(self.days.into());
        if let Some(pushed) = artifact.push_time.filter(|pushed| *pushed >= since) {
            let name = artifact.repository_name.clone();
            let newest = self.repositories.entry(name).or_default();
            newest.push((pushed, reference(artifact)));
        }
    }

    /// What it comes to.
    #[must_use]
    pub fn summary(&self) -> String {
        let pushed = self.repositories.values().map(Vec::len).sum();
        let days = count(self.days.into(), "day");
        let mut text = match pushed {
            0 => format!("nothing in the last {days}"),
            pushed => format!("{} in the last {days}", count(pushed, "artifact")),
        };
        match self.repositories.len() {
            0 => {}
            1 => text.push_str(", in 1 repository"),
            many => text.push_str(&format!(", in {many} repositories")),
        }
        text
    }

    /// A line for each repository, the one with the newest push first.
    #[must_use]
    pub fn lines(&self) -> Vec<String> {
        let mut sorted: Vec<_> = self.repositories.iter().collect();
        let newest = |pushed: &Vec<(DateTime<Utc>, String)>| pushed.iter().map(|(at, _)| *at).max();
        sorted.sort_by_key(|(_, pushed)| std::cmp::Reverse(newest(pushed)));
        let line = |(name, pushed): (&String, &Vec<(DateTime<Utc>, String)>)| {
            let mut pushed: Vec<_> = pushed.iter().collect();
            pushed.sort_by_key(|(at, _)| std::cmp::Reverse(*at));
            let said: Vec<String> = pushed
                .iter()
                .map(|(at, reference)| format!("{reference} ({} ago)", span(self.at - *at)))
                .collect();
            let all = pushed.len();
            format!("{all} to {name}: {}", names(&said, MOST_OF_A_REPOSITORY))
        };
        sorted.into_iter().map(line).collect()
    }
}

#[cfg(test)]
mod tests {
    use harbor_client::model::Tag;

    use super::*;

    fn at() -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + TimeDelta::days(100)
    }

    fn artifact(repository: &str, tags: &[&str], hours_ago: i64) -> Artifact {
        let digest = "sha256:5d32a81852a3dd2b6f1d2a9c";
        let tags: Vec<Tag> = tags.iter().map(|name| Tag::new(1, *name, 1, 1)).collect();
        Artifact::new(1, digest, "IMAGE", "m", 1, 1, repository)
            .tags(tags)
            .push_time(at() - TimeDelta::hours(hours_ago))
    }

    #[test]
    fn each_repository_has_its_count_and_its_newest_and_the_newest_comes_first() {
        let mut pushes = Pushes::new(at(), 7);
        for one in [
            artifact("scs/base", &["v1"], 100),
            artifact("scs/base", &[], 50),
            artifact("scs/base", &["latest", "v3", "edge"], 3),
            artifact("scs/base", &["v0"], 7 * 24),
            // Older than a week, by a little.
            artifact("scs/base", &["old"], 7 * 24 + 1),
            artifact("library/tool", &["v9"], 1),
        ] {
            pushes.add(&one);
        }
        assert_eq!(
            pushes.lines(),
            [
                "1 to library/tool: v9 (60 min ago)",
                "4 to scs/base: v3 (3 h ago), sha256:5d32a81852a3 (2 days ago), v1 (4 days ago) and 1 more",
            ]
        );
        assert_eq!(
            pushes.summary(),
            "5 artifacts in the last 7 days, in 2 repositories"
        );
    }

    #[test]
    fn nothing_is_said_to_be_nothing_and_an_unknown_time_is_not_new() {
        let mut pushes = Pushes::new(at(), 1);
        pushes.add(&Artifact::new(1, "d", "IMAGE", "m", 1, 1, "a/b"));
        assert_eq!(pushes.summary(), "nothing in the last 1 day");
        assert!(pushes.lines().is_empty());
    }
}
