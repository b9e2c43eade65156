//! Which jobs fail: read from the list of builds.

use futures_core::future::BoxFuture;
use futures_util::StreamExt as _;

use chrono::TimeDelta;

use super::failure_tally::{FailingJobsReport, FailureTally};
use crate::handles::Tenant;
use crate::operations::ListBuilds;
use crate::{Call, Error, Result};

/// What errors name as their operation where nothing is sent.
const FAILING_JOBS: &str = "failing_jobs";

/// Pages in flight while the builds are read.
const PREFETCH: usize = 4;

/// Counts how often each job failed in the last seven days, and in the seven before for the trend.
///
/// Await it. The builds are read from the newest back to the first that is too old, several pages
/// at a time; what is kept is one row for each job, however many builds there are.
///
/// ```no_run
/// # async fn example(client: zuul_client::Client) -> zuul_client::Result<()> {
/// let tenant = client.tenant("scs");
/// let report = zuul_client::ops::failing_jobs(&tenant).builds(|all| all.pipeline(["gate"])).await?;
/// print!("{report}");
/// # Ok(()) }
/// ```
///
/// # Errors
/// Those of [`list_builds`](Tenant::list_builds). [Invalid input](Error::is_invalid_input): zero
/// days, or more than 366.
pub fn failing_jobs(tenant: &Tenant) -> FailingJobs {
    FailingJobs {
        tenant: tenant.clone(),
        builds: tenant.list_builds(),
        days: 7,
    }
}

/// The report on [failing jobs](failing_jobs) before it is asked for.
#[derive(Debug)]
#[must_use = "nothing is asked until it is awaited"]
pub struct FailingJobs {
    tenant: Tenant,
    builds: Call<ListBuilds>,
    days: u16,
}

impl FailingJobs {
    /// Looks back this many days, and as many before for the trend.
    pub fn days(mut self, days: u16) -> Self {
        self.days = days;
        self
    }

    /// Narrows down which builds are counted, by the filters of the list of builds.
    pub fn builds(mut self, filter: impl FnOnce(Call<ListBuilds>) -> Call<ListBuilds>) -> Self {
        self.builds = filter(self.builds);
        self
    }

    async fn count(self) -> Result<FailingJobsReport> {
        if !(1..=366).contains(&self.days) {
            return Err(Error::invalid_input(
                FAILING_JOBS,
                "days",
                "must be from 1 to 366",
            ));
        }
        let now = self.tenant.executor.clock().now();
        let mut tally = FailureTally::new(now, TimeDelta::days(self.days.into()));
        let mut builds = self.builds.prefetch(PREFETCH).items();
        while let Some(build) = builds.next().await {
            if tally.add(&build?).is_break() {
                break;
            }
        }
        Ok(tally.report())
    }
}

impl IntoFuture for FailingJobs {
    type Output = Result<FailingJobsReport>;
    type IntoFuture = BoxFuture<'static, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(self.count())
    }
}
