//! What scans have found, and what was not scanned.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use harbor_client::model::{Artifact, ScanSummary, Severity};
use harbor_client::reports::ScanState;

use super::reference;
use crate::words::{count, names};

/// Artifacts that are named of those without a result.
const MOST_NAMES: usize = 3;

/// What the overviews of scans say, by repository.
#[derive(Clone, Debug, Default)]
pub struct Scans {
    all: usize,
    scanned: usize,
    unscannable: usize,
    worst: BTreeMap<String, Worst>,
    failed: ByRepository,
    never: ByRepository,
    running: ByRepository,
}

type ByRepository = BTreeMap<String, Vec<String>>;

/// The artifact of a repository that is worst off.
#[derive(Clone, Debug)]
struct Worst {
    reference: String,
    found: Found,
    /// How many artifacts of the repository have findings.
    of: usize,
}

/// How many findings there are of each severity, the worst first; the greater, the worse.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Found {
    numbers: Vec<(Severity, i64)>,
    total: i64,
    fixable: i64,
}

/// A severity, with the repositories whose worst finding is of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Class {
    /// What it is called.
    pub label: &'static str,
    /// Whether somebody should do something about it.
    pub is_problem: bool,
    /// A line for each repository, the worst first.
    pub lines: Vec<String>,
}

impl Scans {
    /// Counts an artifact with what its overview says.
    pub fn add(&mut self, artifact: &Artifact) {
        self.all += 1;
        let without = match artifact.scan_state() {
            ScanState::Finished(scan) => {
                self.scanned += 1;
                return self.found(artifact, &scan);
            }
            ScanState::NotScannable => {
                self.unscannable += 1;
                return;
            }
            ScanState::Failed(_) | ScanState::Stopped(_) => &mut self.failed,
            ScanState::NotScanned => &mut self.never,
            _ => &mut self.running,
        };
        let repository = without.entry(artifact.repository_name.clone());
        repository.or_default().push(reference(artifact));
    }

    fn found(&mut self, artifact: &Artifact, scan: &ScanSummary) {
        let Some(found) = Found::of(scan) else {
            return;
        };
        let repository = self.worst.entry(artifact.repository_name.clone());
        let worst = repository.or_insert_with(|| Worst {
            reference: reference(artifact),
            found: found.clone(),
            of: 0,
        });
        worst.of += 1;
        if found > worst.found {
            worst.reference = reference(artifact);
            worst.found = found;
        }
    }

    /// What it comes to.
    #[must_use]
    pub fn summary(&self) -> String {
        let mut text = format!("{} of {}", self.scanned, count(self.all, "artifact"));
        let without = self.all - self.scanned - self.unscannable;
        if without > 0 {
            text.push_str(&format!(", {without} without a result"));
        }
        if self.unscannable > 0 {
            let kind = "of a kind that no scanner takes";
            text.push_str(&format!(", {} {kind}", self.unscannable));
        }
        text
    }

    /// The severities that were found, the worst first. A repository is told once, by the artifact
    /// that is worst off; from high on, that is a problem.
    #[must_use]
    pub fn classes(&self) -> Vec<Class> {
        let mut worst: Vec<_> = self.worst.iter().collect();
        worst.sort_by_key(|(_, one)| Reverse(&one.found));
        let mut classes: Vec<Class> = Vec::new();
        for (repository, one) in worst {
            let severity = one.found.worst();
            let label = label(severity);
            if classes.last().is_none_or(|class| class.label != label) {
                classes.push(Class {
                    label,
                    is_problem: *severity >= Severity::High,
                    lines: Vec::new(),
                });
            }
            if let Some(class) = classes.last_mut() {
                class.lines.push(one.line(repository));
            }
        }
        classes
    }

    /// What could not be scanned, or not to the end, though its kind can be.
    #[must_use]
    pub fn failed(&self) -> Vec<String> {
        lines(&self.failed)
    }

    /// What nobody has scanned.
    #[must_use]
    pub fn never(&self) -> Vec<String> {
        lines(&self.never)
    }

    /// What waits for its scan, or is being scanned.
    #[must_use]
    pub fn running(&self) -> Vec<String> {
        lines(&self.running)
    }
}

/// The repository with the most of them first.
fn lines(by_repository: &ByRepository) -> Vec<String> {
    let mut sorted: Vec<_> = by_repository.iter().collect();
    sorted.sort_by_key(|(_, references)| Reverse(references.len()));
    sorted
        .into_iter()
        .map(|(repository, references)| format!("{repository}: {}", names(references, MOST_NAMES)))
        .collect()
}

impl Found {
    /// Nothing where all that was found is harmless.
    fn of(scan: &ScanSummary) -> Option<Self> {
        let summary = scan.summary.as_ref()?;
        let numbers = summary.summary.iter();
        let mut numbers: Vec<_> = numbers
            .map(|(name, number)| (Severity::from(name.as_str()), *number))
            .filter(|(severity, number)| *severity > Severity::None && *number > 0)
            .collect();
        numbers.sort_by(|a, b| b.cmp(a));
        (!numbers.is_empty()).then_some(Self {
            numbers,
            total: summary.total,
            fixable: summary.fixable,
        })
    }

    fn worst(&self) -> &Severity {
        self.numbers
            .first()
            .map_or(&Severity::None, |(severity, _)| severity)
    }
}

impl Worst {
    fn line(&self, repository: &str) -> String {
        let numbers = self.found.numbers.iter();
        let numbers: Vec<String> = numbers
            .map(|(severity, number)| format!("{number} {}", label(severity)))
            .collect();
        let Found { fixable, total, .. } = self.found;
        let mut text = format!(
            "{repository} {}: {}; {fixable} of {total} fixable",
            self.reference,
            numbers.join(", ")
        );
        if self.of > 1 {
            text.push_str(&format!("; the worst of {}", self.of));
        }
        text
    }
}

/// How a severity is said. One that is not known here is taken for the worst there is.
fn label(severity: &Severity) -> &'static str {
    match severity {
        Severity::None => "harmless",
        Severity::Unrated => "unrated",
        Severity::Negligible => "negligible",
        Severity::Low => "low",
        Severity::Medium => "medium",
        Severity::High => "high",
        Severity::Critical => "critical",
        _ => "other",
    }
}

#[cfg(test)]
mod tests {
    use harbor_client::model::{AdditionLink, JobStatus, Tag, VulnerabilitySummary};

    use super::*;

    const KIND: &str = "application/vnd.security.vulnerability.report; version=1.1";

    fn image(repository: &str, tag: &str) -> Artifact {
        let link = AdditionLink::new("/additions/vulnerabilities");
        Artifact::new(1, "sha256:0", "IMAGE", "m", 1, 1, repository)
            .tags(vec![Tag::new(1, tag, 1, 1)])
            .addition_links([("vulnerabilities".to_owned(), link)])
    }

    fn scanned(repository: &str, tag: &str, found: &[(&str, i64)]) -> Artifact {
        let numbers = found.iter().map(|(name, n)| ((*name).to_owned(), *n));
        let summary = VulnerabilitySummary::new()
            .summary(numbers.collect::<BTreeMap<_, _>>())
            .total(found.iter().map(|(_, n)| n).sum())
            .fixable(1);
        let scan = ScanSummary::new("r", JobStatus::Success).summary(summary);
        image(repository, tag).scan_overview([(KIND.to_owned(), scan)])
    }

    fn begun(repository: &str, tag: &str, status: JobStatus) -> Artifact {
        let scan = ScanSummary::new("r", status);
        image(repository, tag).scan_overview([(KIND.to_owned(), scan)])
    }

    fn of(artifacts: &[Artifact]) -> Scans {
        let mut scans = Scans::default();
        artifacts.iter().for_each(|one| scans.add(one));
        scans
    }

    #[test]
    fn each_repository_is_told_by_the_artifact_that_is_worst_off() {
        let scans = of(&[
            scanned("a/many", "v1", &[("High", 99), ("Critical", 1)]),
            scanned(
                "a/many",
                "v2",
                &[("Critical", 2), ("None", 5), ("Unknown", 1)],
            ),
            scanned("a/many", "v3", &[("Critical", 2)]),
            scanned("a/worse", "v1", &[("Critical", 3)]),
            scanned("a/soso", "v1", &[("Medium", 4), ("Low", 1)]),
            scanned("a/high", "v1", &[("High", 1)]),
            scanned("a/clean", "v1", &[]),
            scanned("a/harmless", "v1", &[("None", 3)]),
        ]);
        let told: Vec<String> = scans
            .classes()
            .into_iter()
            .flat_map(|class| {
                let mark = if class.is_problem { "!" } else { "" };
                let line = move |line| format!("{mark}{}: {line}", class.label);
                class.lines.into_iter().map(line)
            })
            .collect();
        assert_eq!(
            told,
            [
                "!critical: a/worse v1: 3 critical; 1 of 3 fixable",
                "!critical: a/many v2: 2 critical, 1 unrated; 1 of 8 fixable; the worst of 3",
                "!high: a/high v1: 1 high; 1 of 1 fixable",
                "medium: a/soso v1: 4 medium, 1 low; 1 of 5 fixable",
            ]
        );
        assert_eq!(scans.summary(), "8 of 8 artifacts");
    }

    #[test]
    fn a_severity_of_a_newer_server_is_not_overlooked() {
        let scans = of(&[scanned("a/b", "v1", &[("Catastrophic", 1), ("Low", 2)])]);
        let classes = scans.classes();
        assert_eq!(classes.len(), 1);
        assert!(classes[0].is_problem);
        assert_eq!(classes[0].lines, ["a/b v1: 1 other, 2 low; 1 of 3 fixable"]);
    }

    #[test]
    fn what_has_no_result_is_told_by_why() {
        let chart = Artifact::new(1, "d", "CHART", "m", 1, 1, "a/chart");
        let scans = of(&[
            image("a/b", "v1"),
            image("a/c", "v1"),
            image("a/c", "v2"),
            image("a/c", "v3"),
            image("a/c", "v4"),
            begun("a/b", "v2", JobStatus::Error),
            begun("a/b", "v3", JobStatus::Stopped),
            begun("a/b", "v4", JobStatus::Pending),
            begun("a/b", "v5", JobStatus::Running),
            chart,
            scanned("a/b", "v6", &[]),
        ]);
        assert_eq!(
            scans.summary(),
            "1 of 11 artifacts, 9 without a result, 1 of a kind that no scanner takes"
        );
        assert_eq!(scans.never(), ["a/c: v1, v2, v3 and 1 more", "a/b: v1"]);
        assert_eq!(scans.failed(), ["a/b: v2, v3"]);
        assert_eq!(scans.running(), ["a/b: v4, v5"]);
        assert!(scans.classes().is_empty());
    }
}
