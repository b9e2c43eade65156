//! Whether a server is older than the fixes of known advisories.

use std::collections::BTreeMap;
use std::fmt;

use futures_core::future::BoxFuture;

use super::advisories::{Advisory, known_advisories};
use super::version::Version;
use super::words::line;
use crate::model::Component;
use crate::{Client, Result};

/// Checks whether this server's version is older than the fix of a known advisory.
///
/// Await it. The versions are those of all [components](Client::list_components), which differ
/// while an upgrade is rolled out. Where that list is not to be had, because the server keeps it
/// from anonymous readers or is hidden behind a white-label site, the version in the status of
/// [`tenant`](SecurityCheck::tenant) is what there is.
///
/// # Errors
/// Those of the list of components and of the status.
pub fn security_check(client: &Client) -> SecurityCheck {
    SecurityCheck {
        client: client.clone(),
        tenant: None,
        advisories: known_advisories(),
    }
}

/// A [`security_check`] before it is made.
#[derive(Clone, Debug)]
#[must_use = "nothing is asked until it is awaited"]
pub struct SecurityCheck {
    client: Client,
    tenant: Option<String>,
    advisories: Vec<Advisory>,
}

impl SecurityCheck {
    /// Names a tenant whose status tells a version if the list of components is refused.
    pub fn tenant(mut self, name: impl Into<String>) -> Self {
        self.tenant = Some(name.into());
        self
    }

    /// Checks these advisories in place of the [known ones](known_advisories).
    pub fn advisories(mut self, advisories: impl IntoIterator<Item = Advisory>) -> Self {
        self.advisories = advisories.into_iter().collect();
        self
    }

    async fn check(self) -> Result<SecurityReport> {
        let components = match (self.client.list_components().await, self.tenant) {
            (Ok(components), _) => components,
            (Err(refused), Some(tenant))
                if refused.is_unsupported_by_server()
                    || refused.is_not_found()
                    || refused.is_unauthorized()
                    || refused.is_forbidden() =>
            {
                let status = self.client.tenant(tenant).status().await?;
                // The version in a status is that of the component which serves it.
                let mut web = Component::new("status");
                web.version = status.zuul_version;
                BTreeMap::from([("web".to_owned(), vec![web])])
            }
            (Err(error), _) => return Err(error),
        };
        Ok(SecurityReport::new(&components, &self.advisories))
    }
}

impl IntoFuture for SecurityCheck {
    type Output = Result<SecurityReport>;
    type IntoFuture = BoxFuture<'static, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(self.check())
    }
}

/// What the advisories mean for one server. `Display` answers in lines for a meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct SecurityReport {
    /// The components with their versions, by kind and host.
    pub versions: Vec<ComponentVersion>,
    /// One finding for each advisory, affected ones first, then unknown ones.
    pub findings: Vec<AdvisoryFinding>,
}

impl SecurityReport {
    /// Judges components, by their kind, by advisories.
    #[must_use]
    pub fn new(components: &BTreeMap<String, Vec<Component>>, advisories: &[Advisory]) -> Self {
        let of_kind = |(kind, all): (&String, &Vec<Component>)| {
            let kind = kind.clone();
            let version = move |one: &Component| ComponentVersion {
                kind: kind.clone(),
                hostname: one.hostname.clone(),
                version: one.version.clone(),
            };
            all.iter().map(version).collect::<Vec<_>>()
        };
        let mut versions: Vec<_> = components.iter().flat_map(of_kind).collect();
        versions.sort();
        let judged = advisories
            .iter()
            .map(|one| AdvisoryFinding::new(one, &versions));
        let mut findings: Vec<_> = judged.collect();
        findings.sort_by_key(|finding| finding.verdict);
        Self { versions, findings }
    }

    /// Whether at least one advisory affects at least one component.
    #[must_use]
    pub fn is_affected(&self) -> bool {
        self.findings
            .iter()
            .any(|finding| finding.verdict == Verdict::Affected)
    }

    /// Whether there are advisories, and every component is known to hold every fix. What is
    /// unknown is not safe.
    #[must_use]
    pub fn is_safe(&self) -> bool {
        let fixed = |finding: &AdvisoryFinding| finding.verdict == Verdict::Fixed;
        !self.findings.is_empty() && self.findings.iter().all(fixed)
    }

    /// The answer in a line.
    #[must_use]
    pub fn summary(&self) -> String {
        let of = |verdict| {
            let findings = self.findings.iter();
            findings.filter(|one| one.verdict == verdict).count()
        };
        let all = match self.findings.len() {
            0 => return "must we upgrade? unknown: there is no advisory to judge by".to_owned(),
            1 => "1 advisory".to_owned(),
            all => format!("{all} advisories"),
        };
        match (of(Verdict::Affected), of(Verdict::Unknown)) {
            (0, 0) => format!("must we upgrade? no: {all}, none open"),
            (0, unknown) => format!("must we upgrade? unknown: {all}, {unknown} cannot be judged"),
            (affected, 0) => format!("must we upgrade? yes: {all}, {affected} open"),
            (affected, unknown) => {
                format!("must we upgrade? yes: {all}, {affected} open, {unknown} cannot be judged")
            }
        }
    }
}

impl fmt::Display for SecurityReport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}", self.summary())?;
        let mut findings = self.findings.iter();
        findings.try_for_each(|finding| match finding.verdict {
            Verdict::Fixed => Ok(()),
            _ => writeln!(f, "{finding}"),
        })
    }
}

/// What one advisory means for a server. `Display` gives one line.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct AdvisoryFinding {
    /// The advisory.
    pub advisory: Advisory,
    /// What it comes to.
    pub verdict: Verdict,
    /// The components that make the verdict what it is: affected ones, ones of unknown version, or
    /// all that the advisory is about. Empty where the server lists none of the kind, which makes
    /// it unknown.
    pub components: Vec<ComponentVersion>,
}

/// What an advisory comes to, the worst first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// A component has an affected version.
    Affected,
    /// Nobody can tell: a version is missing or unreadable, is a development build on the way to
    /// the fixed release, or no component of the kind is listed. It never counts as safe.
    Unknown,
    /// Every component holds the fix, or never had the fault.
    Fixed,
}

impl AdvisoryFinding {
    fn new(advisory: &Advisory, versions: &[ComponentVersion]) -> Self {
        let judged = |of_kind: bool| -> Vec<(Verdict, &ComponentVersion)> {
            let of_kind = move |one: &&ComponentVersion| advisory.is_about(&one.kind) == of_kind;
            let judge = |one| (judge(advisory, one), one);
            versions.iter().filter(of_kind).map(judge).collect()
        };
        let mut concerned = judged(true);
        let mut verdict = concerned.iter().map(|(verdict, _)| *verdict).min();
        if verdict.is_none() {
            // Other components of the installation can tell that it is too old, not that it is not.
            concerned = judged(false);
            let others = concerned.iter().map(|(verdict, _)| *verdict).min();
            verdict = others.filter(|verdict| *verdict == Verdict::Affected);
        }
        let verdict = verdict.unwrap_or(Verdict::Unknown);
        let makes_it = concerned.iter().filter(|(own, _)| *own == verdict);
        Self {
            advisory: advisory.clone(),
            verdict,
            components: makes_it.map(|(_, one)| (*one).clone()).collect(),
        }
    }
}

fn judge(advisory: &Advisory, component: &ComponentVersion) -> Verdict {
    let Some(version) = component.version.as_deref().and_then(Version::parse) else {
        return Verdict::Unknown;
    };
    let in_range = advisory
        .affected
        .iter()
        .map(|range| range.contains(&version));
    // No range at all is an advisory of which nobody has said whom it affects.
    match in_range.max_by_key(|inside| inside.map_or(1, |inside| 2 * u8::from(inside))) {
        Some(Some(true)) => Verdict::Affected,
        Some(Some(false)) => Verdict::Fixed,
        Some(None) | None => Verdict::Unknown,
    }
}

impl fmt::Display for AdvisoryFinding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let verdict = match self.verdict {
            Verdict::Affected => "AFFECTED",
            Verdict::Unknown => "UNKNOWN",
            Verdict::Fixed => "fixed",
        };
        write!(
            f,
            "{}: {verdict}: {}",
            line(&self.advisory.id),
            line(&self.advisory.summary)
        )?;
        let fixed: Vec<&str> = self
            .advisory
            .affected
            .iter()
            .filter_map(|range| range.fixed.as_deref())
            .collect();
        match fixed.is_empty() {
            true => f.write_str("; no fix is known")?,
            false => write!(f, "; fixed in {}", line(&fixed.join(", ")))?,
        }
        match &self.components[..] {
            [] => f.write_str("; no such component is listed")?,
            [one] => write!(f, "; here: {one}")?,
            [one, more @ ..] => write!(f, "; here: {one} and {} more", more.len())?,
        }
        write!(f, " <{}>", line(&self.advisory.source))
    }
}

/// One component of a server and its version.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub struct ComponentVersion {
    /// What it is, such as `executor`.
    pub kind: String,
    /// Where it runs.
    pub hostname: String,
    /// What it says of itself.
    pub version: Option<String>,
}

impl fmt::Display for ComponentVersion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let version = self.version.as_deref().unwrap_or("of unknown version");
        write!(
            f,
            "{} {} {}",
            line(&self.kind),
            line(&self.hostname),
            line(version)
        )
    }
}
