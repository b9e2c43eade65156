//! What is unwell in a tenant: its configuration, nodes, requests for nodes, semaphores.

use std::fmt;

use chrono::{DateTime, TimeDelta, Utc};
use futures_core::future::BoxFuture;
use futures_util::StreamExt as _;

use super::config_problems::ConfigProblems;
use super::offered;
use super::words::{line, span};
use crate::Result;
use crate::handles::Tenant;
use crate::model::{Node, NodeState, NodesetRequest, NodesetRequestState, Semaphore};

/// Config errors that are read at most; a broken job that everything uses can give thousands.
const MOST_CONFIG_ERRORS: u64 = 5_000;

/// Asks what is unwell in a tenant: config errors, nodes that are not ready, requests for nodes
/// that are not met, semaphores that are held.
///
/// Await it; [`limits`](TenantHealthCheck::limits) says what is too long. What an older server
/// does not offer is `None`, and no error.
///
/// # Errors
/// Those of the four lists: 404 for a tenant that does not exist, 401 and 403 where it is
/// protected.
pub fn tenant_health(tenant: &Tenant) -> TenantHealthCheck {
    TenantHealthCheck {
        tenant: tenant.clone(),
        limits: HealthLimits::default(),
    }
}

/// A look at a [tenant's health](tenant_health) before it is made.
#[derive(Clone, Debug)]
#[must_use = "nothing is asked until it is awaited"]
pub struct TenantHealthCheck {
    tenant: Tenant,
    limits: HealthLimits,
}

impl TenantHealthCheck {
    /// Says what is too long.
    pub fn limits(mut self, limits: HealthLimits) -> Self {
        self.limits = limits;
        self
    }

    async fn ask(self) -> Result<TenantHealth> {
        let tenant = &self.tenant;
        let nodes = offered(tenant.list_nodes().await)?;
        let requests = offered(tenant.list_nodeset_requests().await)?;
        let semaphores = offered(tenant.list_semaphores().await)?;
        let config = offered(config_problems(tenant).await)?;
        let now = tenant.executor.clock().now();
        Ok(TenantHealth::new(
            config,
            nodes,
            requests,
            semaphores,
            now,
            &self.limits,
        ))
    }
}

impl IntoFuture for TenantHealthCheck {
    type Output = Result<TenantHealth>;
    type IntoFuture = BoxFuture<'static, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(self.ask())
    }
}

async fn config_problems(tenant: &Tenant) -> Result<ConfigProblems> {
    let mut problems = ConfigProblems::default();
    let mut entries = tenant
        .list_config_errors()
        .limit(MOST_CONFIG_ERRORS)
        .items();
    while let Some(entry) = entries.next().await {
        problems.add(&entry?);
    }
    problems.is_cut = problems.errors + problems.warnings >= MOST_CONFIG_ERRORS;
    Ok(problems)
}

/// From when on something counts as unwell.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct HealthLimits {
    /// How long a node may be held for a person; 24 hours.
    pub hold: TimeDelta,
    /// How long a node may be on its way to another state: built, cleaned up; 30 minutes.
    pub change: TimeDelta,
    /// How long a request for nodes may be open; 30 minutes.
    pub request: TimeDelta,
}

impl Default for HealthLimits {
    fn default() -> Self {
        Self {
            hold: TimeDelta::hours(24),
            change: TimeDelta::minutes(30),
            request: TimeDelta::minutes(30),
        }
    }
}

scs_wire::setters! {
    HealthLimits {
        plain hold: TimeDelta,
        plain change: TimeDelta,
        plain request: TimeDelta,
    }
}

/// How a tenant is. `None` is what this server does not offer. `Display` gives a line for each
/// part and one for each trouble.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct TenantHealth {
    /// What is wrong with the configuration.
    pub config: Option<ConfigProblems>,
    /// How many nodes there are.
    pub nodes: Option<usize>,
    /// The nodes that failed, are held for too long, or do not get on.
    pub troubled_nodes: Option<Vec<TroubledNode>>,
    /// The requests for nodes that failed or are open for too long.
    pub requests: Option<Vec<PendingRequest>>,
    /// The semaphores that are held, which is no trouble by itself.
    pub semaphores: Option<Vec<HeldSemaphore>>,
}

impl TenantHealth {
    /// Judges what was read, as of `now`; `None` stands for what the server does not offer.
    #[must_use]
    pub fn new(
        config: Option<ConfigProblems>,
        nodes: Option<Vec<Node>>,
        requests: Option<Vec<NodesetRequest>>,
        semaphores: Option<Vec<Semaphore>>,
        now: DateTime<Utc>,
        limits: &HealthLimits,
    ) -> Self {
        Self {
            config,
            nodes: nodes.as_ref().map(Vec::len),
            troubled_nodes: nodes.map(|all| TroubledNode::among(&all, now, limits)),
            requests: requests.map(|all| PendingRequest::among(&all, now, limits)),
            semaphores: semaphores.map(|all| HeldSemaphore::among(&all)),
        }
    }

    /// Whether there is nothing to do, as far as the server tells.
    #[must_use]
    pub fn is_well(&self) -> bool {
        self.troubles().is_empty()
    }

    /// One line for each trouble.
    #[must_use]
    pub fn troubles(&self) -> Vec<String> {
        let config = self.config.iter().flat_map(ConfigProblems::troubles);
        let nodes = self
            .troubled_nodes
            .iter()
            .flatten()
            .map(ToString::to_string);
        let requests = self.requests.iter().flatten().map(ToString::to_string);
        config.chain(nodes).chain(requests).collect()
    }

    /// The parts by name: how many there are of what, or that they are not offered.
    #[must_use]
    pub fn summary(&self) -> [(&'static str, String); 4] {
        const NOT_OFFERED: &str = "not offered by this server";
        let config = self.config.as_ref().map(ConfigProblems::summary);
        let nodes = self.nodes.zip(self.troubled_nodes.as_ref());
        let nodes = nodes.map(|(all, troubled)| format!("{all}, {} in trouble", troubled.len()));
        let requests = self.requests.as_ref();
        let requests = requests.map(|open| format!("{} in trouble", open.len()));
        let semaphores = self.semaphores.as_ref().map(|held| match held.is_empty() {
            true => "none held".to_owned(),
            false => held
                .iter()
                .map(ToString::to_string)
                .collect::<Vec<_>>()
                .join("; "),
        });
        [
            ("config", config),
            ("nodes", nodes),
            ("requests", requests),
            ("semaphores", semaphores),
        ]
        .map(|(part, text)| (part, text.unwrap_or_else(|| NOT_OFFERED.to_owned())))
    }
}

impl fmt::Display for TenantHealth {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (part, text) in self.summary() {
            writeln!(f, "{part}: {text}")?;
        }
        self.troubles()
            .iter()
            .try_for_each(|trouble| writeln!(f, "{trouble}"))
    }
}

/// A node with which something is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct TroubledNode {
    /// The node, as the server tells it.
    pub id: String,
    /// What it was made for.
    pub labels: Vec<String>,
    /// Where it runs.
    pub provider: Option<String>,
    /// Its state.
    pub state: NodeState,
    /// For how long it has been in that state.
    pub age: Option<TimeDelta>,
    /// Why it is held, if somebody said.
    pub comment: Option<String>,
}

impl TroubledNode {
    /// The nodes that failed, are held for too long, or do not get on.
    ///
    /// Those that are ready or in use are well, however long.
    #[must_use]
    pub fn among(nodes: &[Node], now: DateTime<Utc>, limits: &HealthLimits) -> Vec<TroubledNode> {
        let trouble = |node: &Node| {
            let age = node.state_time.map(|since| now - since);
            let longer = |limit| age.is_some_and(|age| age > limit);
            let is_one = match &node.state {
                NodeState::Ready | NodeState::InUse | NodeState::SlotHost => false,
                NodeState::Failed | NodeState::Tempfailed => true,
                NodeState::Hold => longer(limits.hold),
                other => other.as_str() == "error" || longer(limits.change),
            };
            let labels = match node.labels.is_empty() {
                true => node.label.iter().cloned().collect(),
                false => node.labels.clone(),
            };
            is_one.then(|| TroubledNode {
                id: node.id.to_string(),
                labels,
                provider: node.provider.clone(),
                state: node.state.clone(),
                age,
                comment: node.comment.clone(),
            })
        };
        nodes.iter().filter_map(trouble).collect()
    }
}

impl fmt::Display for TroubledNode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "node {}", line(&self.id))?;
        if !self.labels.is_empty() {
            write!(f, " ({})", line(&self.labels.join(", ")))?;
        }
        write!(f, ": {}", line(self.state.as_str()))?;
        if let Some(age) = self.age {
            write!(f, " for {}", span(age))?;
        }
        match &self.comment {
            Some(comment) => write!(f, ": {}", line(comment)),
            None => Ok(()),
        }
    }
}

/// A request for nodes that failed or is open for too long.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct PendingRequest {
    /// The request.
    pub uuid: String,
    /// How far it is.
    pub state: Option<NodesetRequestState>,
    /// The job that waits for it.
    pub job: Option<String>,
    /// The pipeline of that job.
    pub pipeline: Option<String>,
    /// What it asks for.
    pub labels: Vec<String>,
    /// How long ago it was made.
    pub age: Option<TimeDelta>,
}

impl PendingRequest {
    /// The requests that failed, or are open for too long.
    #[must_use]
    pub fn among(
        requests: &[NodesetRequest],
        now: DateTime<Utc>,
        limits: &HealthLimits,
    ) -> Vec<PendingRequest> {
        let trouble = |request: &NodesetRequest| {
            let age = request.request_time.map(|since| now - since);
            let is_one = match request.state {
                Some(NodesetRequestState::Fulfilled) => false,
                Some(NodesetRequestState::Failed) => true,
                _ => age.is_some_and(|age| age > limits.request),
            };
            is_one.then(|| PendingRequest {
                uuid: request.uuid.to_string(),
                state: request.state.clone(),
                job: request.job_name.clone(),
                pipeline: request.pipeline_name.clone(),
                labels: request.labels.clone(),
                age,
            })
        };
        requests.iter().filter_map(trouble).collect()
    }
}

impl fmt::Display for PendingRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let state = self
            .state
            .as_ref()
            .map_or("in an unknown state", NodesetRequestState::as_str);
        write!(f, "nodeset request {}: {}", line(&self.uuid), line(state))?;
        if let Some(age) = self.age {
            write!(f, ", made {} ago", span(age))?;
        }
        if let Some(job) = &self.job {
            write!(f, ", for {}", line(job))?;
        }
        match self.labels.is_empty() {
            true => Ok(()),
            false => write!(f, " on {}", line(&self.labels.join(", "))),
        }
    }
}

/// A semaphore that is held.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct HeldSemaphore {
    /// The semaphore.
    pub name: String,
    /// How many hold it, in all tenants.
    pub holders: u64,
    /// How many may.
    pub max: Option<u64>,
    /// The jobs of this tenant that hold it.
    pub jobs: Vec<String>,
}

impl HeldSemaphore {
    /// The semaphores that somebody holds.
    #[must_use]
    pub fn among(semaphores: &[Semaphore]) -> Vec<HeldSemaphore> {
        let held = |one: &Semaphore| {
            let holders = one.holders.as_ref()?;
            let here = holders.this_tenant.len() as u64;
            let count = holders
                .count
                .unwrap_or(here + holders.other_tenants.unwrap_or(0));
            let jobs = holders
                .this_tenant
                .iter()
                .filter_map(|holder| holder.job_name.clone());
            (count > 0).then(|| HeldSemaphore {
                name: one.name.clone(),
                holders: count,
                max: one.max,
                jobs: jobs.collect(),
            })
        };
        semaphores.iter().filter_map(held).collect()
    }
}

impl fmt::Display for HeldSemaphore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let max = self
            .max
            .map_or_else(|| "?".to_owned(), |max| max.to_string());
        write!(
            f,
            "{} held {} of {max} times",
            line(&self.name),
            self.holders
        )?;
        match self.jobs.is_empty() {
            true => Ok(()),
            false => write!(f, " by {}", line(&self.jobs.join(", "))),
        }
    }
}
