//! Choosing findings, and counting them.

use std::collections::BTreeMap;
use std::fmt;

use chrono::{DateTime, Utc};

use crate::model::{
    CveAllowlist, Severity, SeverityThreshold, Vulnerability, VulnerabilityReport,
    VulnerabilitySummary,
};

/// Some of the findings of a report, in its order.
///
/// One vulnerability counts once for each package that has it. Findings of several reports are
/// gathered with `collect()`.
///
/// ```
/// use harbor_client::model::{Severity, Vulnerability, VulnerabilityReport};
///
/// let report = VulnerabilityReport::new().vulnerabilities(vec![
///     Vulnerability::new("CVE-2024-1", "zlib", "1.2", Severity::Low),
///     Vulnerability::new("CVE-2024-2", "openssl", "3.0", Severity::Critical).fix_version("3.0.1"),
/// ]);
/// let bad = report.findings().at_least(&Severity::Medium).fixable();
/// assert_eq!((bad.len(), bad.worst()), (1, Some(&Severity::Critical)));
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
#[must_use = "choosing findings changes nothing in the report"]
pub struct Findings<'a> {
    items: Vec<&'a Vulnerability>,
}

impl<'a> Findings<'a> {
    /// Those that are this bad or worse.
    ///
    /// A severity that this crate does not know bounds nothing: all are kept, so that none is lost for a
    /// word. A project's threshold is a severity by `Severity::from`.
    pub fn at_least(self, severity: &Severity) -> Self {
        match severity {
            Severity::Unknown(_) => self,
            least => self.keep(|finding| finding.severity >= *least),
        }
    }

    /// Those that an update of the package removes.
    pub fn fixable(self) -> Self {
        self.keep(Vulnerability::is_fixable)
    }

    /// Those of one vulnerability, by its identifier as it stands in the report.
    pub fn of_cve(self, id: &str) -> Self {
        self.keep(|finding| finding.id == id)
    }

    /// Those that a list does not tolerate at this instant; all, once it has expired.
    ///
    /// Reports themselves keep what is tolerated
    /// (recordings/harbor/3788-getVulnerabilitiesAddition-allowlisted-still-listed).
    pub fn except(self, tolerated: &CveAllowlist, now: DateTime<Utc>) -> Self {
        self.keep(|finding| !tolerated.allows(&finding.id, now))
    }

    /// The severity of the worst; none if there are no findings.
    #[must_use]
    pub fn worst(&self) -> Option<&'a Severity> {
        self.items.iter().map(|finding| &finding.severity).max()
    }

    /// How many there are of each severity, and how many of them can be fixed.
    #[must_use]
    pub fn counts(&self) -> Counts {
        let mut counts = Counts::default();
        for finding in &self.items {
            let count = counts.0.entry(finding.severity.clone()).or_default();
            count.total += 1;
            count.fixable += i64::from(finding.is_fixable());
        }
        counts
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.items.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// One after the other.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &'a Vulnerability> + '_ {
        self.items.iter().copied()
    }

    fn keep(mut self, which: impl Fn(&Vulnerability) -> bool) -> Self {
        self.items.retain(|finding| which(finding));
        self
    }
}

impl<'a> FromIterator<&'a Vulnerability> for Findings<'a> {
    fn from_iter<I: IntoIterator<Item = &'a Vulnerability>>(findings: I) -> Self {
        Self {
            items: findings.into_iter().collect(),
        }
    }
}

impl<'a> IntoIterator for Findings<'a> {
    type Item = &'a Vulnerability;
    type IntoIter = std::vec::IntoIter<&'a Vulnerability>;

    fn into_iter(self) -> Self::IntoIter {
        self.items.into_iter()
    }
}

/// Numbers of findings by severity.
///
/// `Display` gives one line for a log, the worst first: `2 Critical (1 fixable), 1 Low (0 fixable)`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts(BTreeMap<Severity, Count>);

/// How many findings there are, and how many of them an update of the package removes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Count {
    /// All of them.
    pub total: i64,
    /// Those of them that can be fixed.
    pub fixable: i64,
}

impl Counts {
    /// Those of one severity; zero if there are none.
    #[must_use]
    pub fn of(&self, severity: &Severity) -> Count {
        self.0.get(severity).copied().unwrap_or_default()
    }

    /// Of all severities together.
    #[must_use]
    pub fn all(&self) -> Count {
        let sum = |sum: Count, count: &Count| Count {
            total: sum.total + count.total,
            fixable: sum.fixable + count.fixable,
        };
        self.0.values().fold(Count::default(), sum)
    }

    /// Each severity of which there are findings, the worst first.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (&Severity, Count)> {
        self.0
            .iter()
            .rev()
            .map(|(severity, count)| (severity, *count))
    }
}

impl fmt::Display for Counts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.is_empty() {
            return f.write_str("none");
        }
        for (position, (severity, count)) in self.iter().enumerate() {
            let comma = if position == 0 { "" } else { ", " };
            write!(
                f,
                "{comma}{} {severity} ({} fixable)",
                count.total, count.fixable
            )?;
        }
        Ok(())
    }
}

impl VulnerabilityReport {
    /// All findings, to choose from and to count.
    pub fn findings(&self) -> Findings<'_> {
        self.vulnerabilities.iter().collect()
    }
}

impl Vulnerability {
    /// Whether an update of the package removes it: there is a version with the repair in it.
    ///
    /// This is what the server counts as fixable (recordings/harbor/3212-getArtifact-scan-overview-success
    /// and 3220-getVulnerabilitiesAddition-full-default).
    #[must_use]
    pub fn is_fixable(&self) -> bool {
        self.fix_version
            .as_deref()
            .is_some_and(|version| !version.is_empty())
    }
}

impl VulnerabilitySummary {
    /// How many findings there are of one severity; zero if it is not named.
    #[must_use]
    pub fn of(&self, severity: &Severity) -> i64 {
        self.summary
            .get(severity.as_str())
            .copied()
            .unwrap_or_default()
    }

    /// How many findings are this bad or worse; all, for a severity that this crate does not know.
    ///
    /// Of how many of them can be fixed, the report alone tells.
    ///
    /// ```
    /// use harbor_client::model::Severity;
    ///
    /// # fn example(artifact: harbor_client::model::Artifact) {
    /// if let Some(found) = artifact.scan_summary().and_then(|scan| scan.summary.as_ref()) {
    ///     println!("{} of {} are bad", found.at_least(&Severity::High), found.total);
    /// }
    /// # }
    /// ```
    #[must_use]
    pub fn at_least(&self, severity: &Severity) -> i64 {
        let counts = |name: &str| {
            matches!(severity, Severity::Unknown(_)) || Severity::from(name) >= *severity
        };
        let found = self.summary.iter().filter(|(name, _)| counts(name));
        sum(found.map(|(_, count)| count))
    }

    /// The worst severity of which there are findings.
    #[must_use]
    pub fn worst(&self) -> Option<Severity> {
        let found = self.summary.iter().filter(|(_, count)| **count > 0);
        found.map(|(name, _)| Severity::from(name.as_str())).max()
    }

    /// Whether a report has the same numbers.
    ///
    /// If not, it is of another scan: one may have ended between the two requests.
    #[must_use]
    pub fn agrees_with(&self, report: &Counts) -> bool {
        let Count { total, fixable } = report.all();
        (self.total, self.fixable) == (total, fixable)
            && sum(self.summary.values()) == total
            && report
                .iter()
                .all(|(severity, count)| self.of(severity) == count.total)
    }
}

impl From<&SeverityThreshold> for Severity {
    /// From which severity on a project withholds images. With a threshold that is unknown every finding counts.
    fn from(threshold: &SeverityThreshold) -> Self {
        match threshold {
            SeverityThreshold::Low => Self::Low,
            SeverityThreshold::Medium => Self::Medium,
            SeverityThreshold::High => Self::High,
            SeverityThreshold::Critical => Self::Critical,
            SeverityThreshold::None | SeverityThreshold::Unknown(_) => Self::None,
        }
    }
}

/// Whatever a server writes, adding it up does not fail.
fn sum<'a>(counts: impl Iterator<Item = &'a i64>) -> i64 {
    counts.fold(0, |sum, count| sum.saturating_add(*count))
}
