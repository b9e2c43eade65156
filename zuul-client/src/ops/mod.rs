//! What an operations meeting asks of a Zuul: must we upgrade, what keeps failing, what is stuck,
//! what is unwell.
//!
//! | question | asked by | answered with |
//! |---|---|---|
//! | Must we upgrade? | [`security_check`] | [`SecurityReport`] |
//! | Which jobs fail, and is it getting better? | [`failing_jobs`] | [`FailingJobsReport`] |
//! | What does not move? | [`stuck_queues`] | [`StuckQueues`] |
//! | Is every component there and running? | [`server_health`] | [`ServerHealth`] |
//! | Config errors, nodes, requests, semaphores? | [`tenant_health`] | [`TenantHealth`] |
//!
//! All of them only read, and need no token where the tenant is open. Each answer has a `Display`
//! of short lines, and is made by a pure function of what the server said, so that a program can
//! ask the same of answers that it has kept. Ages are measured with the client's
//! [clock](crate::Clock).
//!
//! ```no_run
//! # async fn example(client: zuul_client::Client) -> zuul_client::Result<()> {
//! use zuul_client::ops;
//!
//! print!("{}", ops::security_check(&client).await?);
//! let tenant = client.tenant("scs");
//! print!("{}", ops::failing_jobs(&tenant).days(7).await?);
//! print!("{}", ops::stuck_queues(&tenant).await?);
//! print!("{}", ops::tenant_health(&tenant).await?);
//! # Ok(()) }
//! ```

mod advisories;
mod components;
mod config_problems;
mod failing_jobs;
mod failure_tally;
mod security;
mod stuck_queues;
mod tenant_health;
mod version;
mod words;

pub use advisories::{Advisory, AffectedVersions, known_advisories};
pub use components::{ServerHealth, server_health};
pub use config_problems::{ConfigProblems, ProjectProblems};
pub use failing_jobs::{FailingJobs, failing_jobs};
pub use failure_tally::{
    FailedBuild, FailingJobsReport, FailureTally, JobFailures, Period, Runs, Trend,
};
pub use security::{
    AdvisoryFinding, ComponentVersion, SecurityCheck, SecurityReport, Verdict, security_check,
};
pub use stuck_queues::{
    EventBacklog, LongWait, OldItem, QueueLimits, StillQueue, StuckQueues, StuckQueuesCheck,
    stuck_queues,
};
pub use tenant_health::{
    HealthLimits, HeldSemaphore, PendingRequest, TenantHealth, TenantHealthCheck, TroubledNode,
    tenant_health,
};

use crate::{Error, Result};

/// `None` for what an older server does not have: there it answers with its web UI's page.
fn offered<T>(answer: Result<T, Error>) -> Result<Option<T>> {
    match answer {
        Ok(answer) => Ok(Some(answer)),
        Err(error) if error.is_unsupported_by_server() => Ok(None),
        Err(error) => Err(error),
    }
}
