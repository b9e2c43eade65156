//! Whether a server's components are there, running, and of one version.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::future::Future;

use super::words::{count, line};
use crate::model::{Component, ComponentState};
use crate::{Client, Result};

/// Without these, changes are not looked at, not run, or not shown.
const NEEDED: [&str; 3] = ["scheduler", "executor", "web"];

/// Asks whether all components are there and running; `None` where this server does not offer the
/// list.
///
/// # Errors
/// Those of [`list_components`](Client::list_components): 401 and 403 where the server keeps the
/// list from who asks.
pub fn server_health(
    client: &Client,
) -> impl Future<Output = Result<Option<ServerHealth>>> + Send + 'static {
    let components = client.list_components();
    async move { Ok(super::offered(components.await)?.map(|all| ServerHealth::new(&all))) }
}

/// How a server's components are. `Display` gives a summary and one line for each trouble.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ServerHealth {
    /// How many components are registered.
    pub components: usize,
    /// The kinds that are needed and of which none runs: `scheduler`, `executor`, `web`, and
    /// `merger` where there is no executor to merge either.
    pub missing: Vec<String>,
    /// The components that do not run, with their kind: starting, paused, stopped.
    pub not_running: Vec<(String, Component)>,
    /// The versions that are in use, as they are told. A component that tells none is left out.
    pub versions: BTreeSet<String>,
}

impl ServerHealth {
    /// Judges components, by their kind.
    #[must_use]
    pub fn new(components: &BTreeMap<String, Vec<Component>>) -> Self {
        let runs = |kind: &str| {
            components
                .get(kind)
                .is_some_and(|all| all.iter().any(is_running))
        };
        let needed = NEEDED
            .into_iter()
            .chain((!runs("executor")).then_some("merger"));
        let each = || {
            components
                .iter()
                .flat_map(|(kind, all)| all.iter().map(move |one| (kind, one)))
        };
        let not_running = each().filter(|(_, one)| !is_running(one));
        Self {
            components: each().count(),
            missing: needed
                .filter(|kind| !runs(kind))
                .map(str::to_owned)
                .collect(),
            not_running: not_running
                .map(|(kind, one)| (kind.clone(), one.clone()))
                .collect(),
            versions: each().filter_map(|(_, one)| one.version.clone()).collect(),
        }
    }

    /// Whether versions differ, as they do while an upgrade is rolled out.
    #[must_use]
    pub fn is_mixed(&self) -> bool {
        self.versions.len() > 1
    }

    /// Whether there is nothing to say.
    #[must_use]
    pub fn is_well(&self) -> bool {
        self.missing.is_empty() && self.not_running.is_empty() && !self.is_mixed()
    }

    /// How many there are, how many of them do not run, and of which version they are.
    #[must_use]
    pub fn summary(&self) -> String {
        let running = match self.not_running.len() {
            _ if self.components == 0 => return "no component is listed".to_owned(),
            0 => "all running".to_owned(),
            down => format!("{down} not running"),
        };
        let all = count(self.components, "component");
        match self.versions.is_empty() {
            true => format!("{all}, {running}; of unknown version"),
            false => format!("{all}, {running}; version {}", self.version_list()),
        }
    }

    /// One line for each trouble.
    #[must_use]
    pub fn troubles(&self) -> Vec<String> {
        let missing = self
            .missing
            .iter()
            .map(|kind| format!("no {kind} is running"));
        let not_running = self.not_running.iter().map(|(kind, one)| {
            let state = one
                .state
                .as_ref()
                .map_or("in an unknown state", ComponentState::as_str);
            format!("{} {} is {}", line(kind), line(&one.hostname), line(state))
        });
        let mixed = self
            .is_mixed()
            .then(|| format!("mixed versions: {}", self.version_list()));
        missing.chain(not_running).chain(mixed).collect()
    }

    fn version_list(&self) -> String {
        let versions: Vec<String> = self.versions.iter().map(|one| line(one)).collect();
        versions.join(", ")
    }
}

fn is_running(component: &Component) -> bool {
    component.state == Some(ComponentState::Running)
}

impl fmt::Display for ServerHealth {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}", self.summary())?;
        self.troubles()
            .iter()
            .try_for_each(|trouble| writeln!(f, "{trouble}"))
    }
}
