//! What a schedule starts.

use std::str::FromStr;

/// What asking for a collection or a purge came to.
///
/// ```no_run
/// use harbor_client::model::{GcSchedule, ScheduleKind, ScheduleRule};
///
/// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
/// let now = GcSchedule::new(ScheduleRule::new(ScheduleKind::Manual));
/// let started = client.create_garbage_collection_schedule(&now).await?.id;
/// if let Some(run) = started.run() {
///     println!("{:?}", client.garbage_collection(run).get().await?.job_status);
/// }
/// # Ok(()) }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Started {
    /// A run at once, with its number.
    Run(i64),
    /// None yet: the schedule is periodic, and its runs show in the list when their time has come.
    ///
    /// The server calls that run 0 (recordings/harbor/1596-createGCSchedule-daily).
    Scheduled,
}

impl Started {
    /// The number of the run, if one was started.
    #[must_use]
    pub fn run(self) -> Option<i64> {
        match self {
            Self::Run(id) => Some(id),
            Self::Scheduled => None,
        }
    }
}

impl FromStr for Started {
    type Err = std::num::ParseIntError;

    /// Reads what the server writes at the end of `Location`.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Ok(match text.parse()? {
            0 => Self::Scheduled,
            id => Self::Run(id),
        })
    }
}
