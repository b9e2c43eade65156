//! First content of the database.

use std::collections::BTreeMap;

/// What the server finds in its provisioning file when it starts on an empty database.
///
/// Phases become generation 1. As with the real server no section may be empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seed {
    /// Names with their labels.
    pub components: Vec<(String, BTreeMap<String, String>)>,
    /// Names with an optional description.
    pub impact_types: Vec<(String, Option<String>)>,
    /// Names in their order.
    pub phases: Vec<String>,
    /// Names with the upper bound of their range.
    pub severities: Vec<(String, i64)>,
}

impl Seed {
    /// The public SCS instance (recordings/statuspage/provisioning): eleven components, four impact types. All
    /// recorded sequences start from it.
    #[must_use]
    pub fn scs() -> Self {
        Self::of(
            &[
                (
                    "gx-scs",
                    &[("provider", "plusserver"), ("technology", "openstack")],
                ),
                ("UCS", &[("role", "idp")]),
                ("Website", &[]),
                ("Jitsi", &[]),
                ("Hedgedoc", &[]),
                ("Moin Cluster", &[]),
                ("Harbor", &[("system", "gx-scs"), ("idp", "ucs")]),
                ("Grafana", &[("app", "observability-cluster")]),
                ("Prometheus", &[("app", "observability-cluster")]),
                ("Zuul", &[("system", "gx-scs")]),
                ("Nextcloud", &[("system", "ucs")]),
            ],
            &[
                "Performance Degradation",
                "Connectivity Problems",
                "Maintenance",
                "Unknown",
            ],
        )
    }

    /// What the server's repository ships as an example: eight components of a small cloud. The misspelt impact type
    /// is theirs.
    #[must_use]
    pub fn shipped() -> Self {
        Self::of(
            &[
                ("Storage", &[]),
                ("Network", &[]),
                ("IdP", &[]),
                ("DBaaS", &[]),
                (
                    "hypervisor-00001",
                    &[("region", "datacenter-west"), ("az", "1")],
                ),
                (
                    "hypervisor-00002",
                    &[("region", "datacenter-west"), ("az", "2")],
                ),
                (
                    "hypervisor-00003",
                    &[("region", "datacenter-east"), ("az", "1")],
                ),
                (
                    "hypervisor-00004",
                    &[("region", "datacenter-east"), ("az", "2")],
                ),
            ],
            &["Performance Degration", "Connectivity Problems", "Unknown"],
        )
    }

    /// Both published files share phases and severities.
    fn of(components: &[(&str, &[(&str, &str)])], impact_types: &[&str]) -> Self {
        let labels = |labels: &[(&str, &str)]| {
            labels
                .iter()
                .map(|(key, value)| ((*key).to_owned(), (*value).to_owned()))
                .collect()
        };
        Self {
            components: components
                .iter()
                .map(|(name, pairs)| ((*name).to_owned(), labels(pairs)))
                .collect(),
            impact_types: impact_types
                .iter()
                .map(|name| ((*name).to_owned(), None))
                .collect(),
            phases: [
                "Scheduled",
                "Investigation ongoing",
                "Working on it",
                "Potential fix deployed",
                "Done",
            ]
            .map(String::from)
            .into(),
            severities: [("operational", 33), ("limited", 66), ("broken", 100)]
                .map(|(name, value)| (name.to_owned(), value))
                .into(),
        }
    }

    /// Adds a component.
    #[must_use]
    pub fn component(mut self, name: impl Into<String>, labels: &[(&str, &str)]) -> Self {
        let labels = labels
            .iter()
            .map(|(key, value)| ((*key).to_owned(), (*value).to_owned()))
            .collect();
        self.components.push((name.into(), labels));
        self
    }

    /// Adds a severity.
    #[must_use]
    pub fn severity(mut self, name: impl Into<String>, value: i64) -> Self {
        self.severities.push((name.into(), value));
        self
    }

    /// First section that is empty: the real server does not start then.
    pub(crate) fn empty_section(&self) -> Option<&'static str> {
        [
            ("components", self.components.is_empty()),
            ("impactTypes", self.impact_types.is_empty()),
            ("phases", self.phases.is_empty()),
            ("severities", self.severities.is_empty()),
        ]
        .into_iter()
        .find_map(|(name, empty)| empty.then_some(name))
    }
}

impl Default for Seed {
    fn default() -> Self {
        Self::scs()
    }
}
