//! Security advisories about Zuul, with their sources.

use chrono::NaiveDate;

use super::version::Version;

/// A security advisory: what it is about and which versions it affects.
///
/// ```
/// use zuul_client::ops::{AffectedVersions, Advisory};
///
/// let own = Advisory::new("SCS-1", "an example", "https://scs.example/1")
///     .components(["executor".to_owned()])
///     .affected(vec![AffectedVersions::before("10.1.0"), AffectedVersions::before("11.0.1").since("11.0.0")]);
/// assert_eq!(own.affected.len(), 2);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Advisory {
    /// Its identifier, such as that of a CVE.
    pub id: String,
    /// What it is about, in a line.
    pub summary: String,
    /// Where it can be read.
    pub source: String,
    /// The kinds of components that it is about, as the server names them (`executor`,
    /// `scheduler`, `web`, `merger`, `launcher`, `fingergw`); empty stands for all.
    pub components: Vec<String>,
    /// The versions that it affects; none at all makes every verdict unknown.
    pub affected: Vec<AffectedVersions>,
    /// When it was published.
    pub published: Option<NaiveDate>,
}

impl Advisory {
    /// Starts with what every advisory has; it is about all components and affects no version yet.
    #[must_use]
    pub fn new(
        id: impl Into<String>,
        summary: impl Into<String>,
        source: impl Into<String>,
    ) -> Self {
        Self {
            id: id.into(),
            summary: summary.into(),
            source: source.into(),
            components: Vec::new(),
            affected: Vec::new(),
            published: None,
        }
    }

    pub(super) fn is_about(&self, kind: &str) -> bool {
        self.components.is_empty() || self.components.iter().any(|one| one == kind)
    }
}

scs_wire::setters! {
    Advisory {
        plain components: Vec<String>,
        plain affected: Vec<AffectedVersions>,
        opt published: NaiveDate,
    }
}

/// A range of versions: from the one that brought a fault up to the one that fixed it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct AffectedVersions {
    /// The first version with the fault; `None` where it was always there.
    pub introduced: Option<String>,
    /// The first version without it; `None` where there is none yet.
    pub fixed: Option<String>,
}

impl AffectedVersions {
    /// All versions before this one, in which it was fixed.
    #[must_use]
    pub fn before(fixed: impl Into<String>) -> Self {
        Self {
            introduced: None,
            fixed: Some(fixed.into()),
        }
    }

    /// All versions: there is no fix yet.
    #[must_use]
    pub fn unfixed() -> Self {
        Self {
            introduced: None,
            fixed: None,
        }
    }

    /// Leaves out the versions before this one, which brought the fault.
    #[must_use]
    pub fn since(mut self, introduced: impl Into<String>) -> Self {
        self.introduced = Some(introduced.into());
        self
    }

    /// Whether a version is one of them; `None` where nobody can tell.
    pub(super) fn contains(&self, version: &Version) -> Option<bool> {
        let before = |bound: &Option<String>, without: bool| match bound {
            Some(bound) => version.is_older_than(&Version::parse(bound)?),
            None => Some(without),
        };
        match (before(&self.introduced, false), before(&self.fixed, true)) {
            (Some(true), _) | (_, Some(false)) => Some(false),
            (Some(false), Some(true)) => Some(true),
            (None, _) | (_, None) => None,
        }
    }
}

/// The advisories that this version of the crate knows.
///
/// A server that they do not affect may still have faults that were found later: pass newer ones
/// to [`SecurityCheck::advisories`](super::SecurityCheck::advisories).
#[must_use]
pub fn known_advisories() -> Vec<Advisory> {
    Vec::new()
}
