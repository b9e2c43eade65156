//! What a job waits for.

use std::fmt;

/// What a job that has not started waits for, read from its `waiting_status`.
///
/// `Display` gives the server's text again.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum WaitingFor {
    /// An executor that takes it.
    Executor,
    /// The merger, which is preparing the repositories.
    RepoState,
    /// The nodes of this request to Nodepool.
    NodeRequest(String),
    /// The nodes of this request to a launcher; its id is one of the tenant's nodeset requests.
    NodesetRequest(String),
    /// Jobs of the same item that have not ended yet, or have failed.
    Dependencies(Vec<String>),
    /// Semaphores that are all taken.
    Semaphores(Vec<String>),
    /// Artifacts that a job of an item ahead is to provide.
    Requirements(Vec<String>),
    /// Something that this version of the crate does not know.
    Other(String),
}

impl From<&str> for WaitingFor {
    fn from(text: &str) -> Self {
        let names = |list: &str| list.split(',').map(|name| name.trim().to_owned()).collect();
        match text.split_once(": ") {
            None if text == "executor" => Self::Executor,
            None if text == "repo state" => Self::RepoState,
            Some(("node request", id)) => Self::NodeRequest(id.to_owned()),
            Some(("nodeset request", id)) => Self::NodesetRequest(id.to_owned()),
            Some(("dependencies", list)) => Self::Dependencies(names(list)),
            Some(("semaphores", list)) => Self::Semaphores(names(list)),
            Some(("requirements", list)) => Self::Requirements(names(list)),
            _ => Self::Other(text.to_owned()),
        }
    }
}

impl fmt::Display for WaitingFor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Executor => f.write_str("executor"),
            Self::RepoState => f.write_str("repo state"),
            Self::NodeRequest(id) => write!(f, "node request: {id}"),
            Self::NodesetRequest(id) => write!(f, "nodeset request: {id}"),
            Self::Dependencies(jobs) => write!(f, "dependencies: {}", jobs.join(", ")),
            // Without a space, unlike the others (`recordings/zuul/012-status`).
            Self::Semaphores(names) => write!(f, "semaphores: {}", names.join(",")),
            Self::Requirements(names) => write!(f, "requirements: {}", names.join(", ")),
            Self::Other(text) => f.write_str(text),
        }
    }
}
