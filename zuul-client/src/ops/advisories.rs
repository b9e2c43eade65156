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
///     .affected([AffectedVersions::before("10.1.0"), AffectedVersions::before("11.0.1").since("11.0.0")]);
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

/// The advisories that this version of the crate knows: what Zuul's release notes call a
/// vulnerability, from 3.1 to 14.3.
///
/// Few of them have a CVE; the others go by the name of their release note. Zuul fixes a fault in
/// one release and all later ones, not in older series. A server that none of them affects may
/// still have faults that were found later: pass newer ones to
/// [`SecurityCheck::advisories`](super::SecurityCheck::advisories).
#[must_use]
pub fn known_advisories() -> Vec<Advisory> {
    KNOWN.iter().map(Known::advisory).collect()
}

/// An advisory as it stands in the table below.
struct Known {
    id: &'static str,
    component: &'static str,
    summary: &'static str,
    /// `None` where no source names the first version: all before the fix then count as affected.
    introduced: Option<&'static str>,
    fixed: &'static str,
    published: Option<(i32, u32, u32)>,
    source: &'static str,
}

impl Known {
    fn advisory(&self) -> Advisory {
        let mut range = AffectedVersions::before(self.fixed);
        range.introduced = self.introduced.map(str::to_owned);
        let mut advisory = Advisory::new(self.id, self.summary, self.source)
            .components([self.component.to_owned()])
            .affected([range]);
        advisory.published = self
            .published
            .and_then(|(year, month, day)| NaiveDate::from_ymd_opt(year, month, day));
        advisory
    }
}

/// The newest first.
const KNOWN: &[Known] = &[
    Known {
        id: "static-path-handling",
        component: "web",
        summary: "anyone who reaches zuul-web could read any file that its process can read",
        introduced: None,
        fixed: "13.1.0",
        published: Some((2026, 1, 8)),
        source: "https://opendev.org/zuul/zuul/src/branch/master/releasenotes/notes/static-path-handling-3fd6c453d9b5bcc8.yaml",
    },
    Known {
        id: "windows-no-log",
        component: "executor",
        summary: "output of Windows command and shell tasks marked no_log was written to job-output.txt and the live console",
        introduced: Some("12.0.0"),
        fixed: "13.0.1",
        published: Some((2025, 10, 22)),
        source: "https://opendev.org/zuul/zuul/src/branch/master/releasenotes/notes/windows-no-log-38f2e2828660713e.yaml",
    },
    Known {
        id: "deprecate-cleanup-run",
        component: "executor",
        summary: "a job with a malicious cleanup-run playbook could reach the credentials of its parent jobs or the ssh key of the nodes",
        introduced: Some("3.9.0"),
        fixed: "11.0.0",
        published: Some((2024, 7, 10)),
        source: "https://opendev.org/zuul/zuul/src/branch/master/releasenotes/notes/deprecate-cleanup-run-800626371c1f0a38.yaml",
    },
    Known {
        id: "non-live-pipeline-requirements",
        component: "scheduler",
        summary: "in independent pipelines, changes that others depend on were not checked against the pipeline's requirements, so unreviewed code could run where only reviewed code should",
        introduced: None,
        fixed: "8.1.0",
        published: Some((2023, 1, 19)),
        source: "https://opendev.org/zuul/zuul/src/branch/master/releasenotes/notes/non-live-pipeline-requirements-aa173bd86b332e63.yaml",
    },
    Known {
        id: "ansible-plugin-security",
        component: "executor",
        summary: "by naming modules ansible.builtin.x, untrusted playbooks escaped the ban on local commands (the bubblewrap sandbox still held them)",
        introduced: None,
        fixed: "5.2.0",
        published: Some((2022, 3, 24)),
        source: "https://opendev.org/zuul/zuul/src/branch/master/releasenotes/notes/ansible-plugin-security-90ecd81635e12179.yaml",
    },
    Known {
        id: "unsafe-vars",
        component: "executor",
        summary: "templates in job variables could expose the contents of secrets; variables are now frozen before secrets are at hand",
        introduced: None,
        fixed: "4.6.0",
        published: Some((2021, 6, 24)),
        source: "https://opendev.org/zuul/zuul/src/commit/be50a6ca42c41c0608dd02930a01123afd4e6064/releasenotes/notes/unsafe-vars-a997ccabd745176d.yaml",
    },
    Known {
        id: "connection-vars",
        component: "executor",
        summary: "job variables that steer Ansible's connection (host, user, interpreter, …) could be used to get around the executor's protection",
        introduced: None,
        fixed: "4.6.0",
        published: Some((2021, 6, 24)),
        source: "https://opendev.org/zuul/zuul/src/branch/master/releasenotes/notes/connection-vars-f4638e5ffeef095d.yaml",
    },
    Known {
        id: "3.19.1-omnibus",
        component: "executor",
        summary: "the check that keeps untrusted playbooks from running shell commands on the executor did not work",
        introduced: None,
        fixed: "3.19.1",
        published: None,
        source: "https://opendev.org/zuul/zuul/src/branch/master/releasenotes/notes/3.19.1-omnibus-ef4b9449dccc1997.yaml",
    },
    Known {
        id: "restrict-host-vars",
        component: "executor",
        summary: "host variables from untrusted sources could bypass the ban on local commands as add_host had before",
        introduced: None,
        fixed: "3.17.0",
        published: None,
        source: "https://opendev.org/zuul/zuul/src/branch/master/releasenotes/notes/restrict-host-vars-ff64f960009da244.yaml",
    },
    Known {
        id: "synchronize-rsh",
        component: "executor",
        summary: "an rsync option of synchronize could be used to run commands on the executor",
        introduced: None,
        fixed: "3.10.2",
        published: None,
        source: "https://opendev.org/zuul/zuul/src/branch/master/releasenotes/notes/synchronize-rsh-553872cf5422acf9.yaml",
    },
    Known {
        id: "fix-broken-trusted-config-updates",
        component: "scheduler",
        summary: "with configuration errors elsewhere, an unmerged change to a trusted configuration repository could take effect before review",
        introduced: None,
        fixed: "3.8.0",
        published: Some((2019, 4, 16)),
        source: "https://zuul-ci.org/docs/zuul/3.9.0/releasenotes.html",
    },
    Known {
        id: "localhost-raw",
        component: "executor",
        summary: "the raw module was not blocked for local tasks: untrusted playbooks could run commands on the executor",
        introduced: None,
        fixed: "3.6.1",
        published: Some((2019, 2, 17)),
        source: "https://opendev.org/zuul/zuul/src/branch/master/releasenotes/notes/localhost-raw-d841413f8743f8b8.yaml",
    },
    Known {
        id: "allowed-projects",
        component: "scheduler",
        summary: "a job with secrets in an untrusted project could be used from another project's change in a post-review pipeline; such jobs are now bound to their project",
        introduced: None,
        fixed: "3.5.0",
        published: Some((2019, 1, 23)),
        source: "https://opendev.org/zuul/zuul/src/branch/master/releasenotes/notes/allowed-projects-8f6f0cb42ffd0a88.yaml",
    },
    Known {
        id: "restrict-add-host",
        component: "executor",
        summary: "options of add_host let untrusted playbooks run tasks on the executor",
        introduced: None,
        fixed: "3.3.1",
        published: Some((2018, 11, 22)),
        source: "https://zuul-ci.org/docs/zuul/3.3.1/releasenotes.html",
    },
    Known {
        id: "CVE-2018-12557",
        component: "executor",
        summary: "when a node became unreachable in a loop task, no_log was ignored and loop items, secrets among them, were printed to the console",
        introduced: None,
        fixed: "3.1.0",
        published: Some((2018, 6, 14)),
        source: "https://opendev.org/zuul/zuul/src/branch/master/releasenotes/notes/override-file-matchers-128731229d551d81.yaml",
    },
];
