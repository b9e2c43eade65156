//! What a Zuul has to tell the operations meeting.

mod ask;
mod facts;
mod setup;

use zuul_client::ops::{
    FailingJobsReport, SecurityReport, ServerHealth, StuckQueues, TenantHealth,
};

pub use ask::ask;
pub use facts::groups;
pub use setup::{Asked, Settings};

/// What was found out at a Zuul. What it could not or would not say is `None`, with a line among
/// the problems or notes.
#[derive(Clone, Debug, Default)]
pub struct Zuul {
    /// The server's address, or that it is a stand-in.
    pub source: String,
    /// How its components are.
    pub health: Option<ServerHealth>,
    /// What advisories say about their versions.
    pub security: Option<SecurityReport>,
    /// The tenants.
    pub tenants: Vec<Tenant>,
    /// What could not be asked and is no trouble, one sentence each.
    pub notes: Vec<String>,
    /// What went wrong, one sentence each.
    pub problems: Vec<String>,
}

impl Zuul {
    /// Whether there is something that somebody should do something about.
    #[must_use]
    pub fn is_in_trouble(&self) -> bool {
        let groups = groups(self, 1);
        let mut facts = groups.iter().flat_map(|group| &group.facts);
        facts.any(|fact| fact.is_problem)
    }
}

/// What was found out about one tenant.
#[derive(Clone, Debug, Default)]
pub struct Tenant {
    /// Its name.
    pub name: String,
    /// What does not move.
    pub queues: Option<StuckQueues>,
    /// Which jobs fail.
    pub failing: Option<FailingJobsReport>,
    /// Its configuration, nodes, requests and semaphores.
    pub health: Option<TenantHealth>,
    /// What went wrong, one sentence each.
    pub problems: Vec<String>,
}
