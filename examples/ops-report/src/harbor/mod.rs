//! What a Harbor has to tell the operations meeting.

mod ask;
mod facts;

mod pushes;
mod quotas;
mod robots;
mod scans;
mod setup;

use harbor_client::model::{Artifact, OverallHealthStatus};

pub use ask::ask;
pub use facts::groups;

pub use pushes::Pushes;
pub use quotas::Quotas;
pub use robots::Robots;
pub use scans::{Class, Scans};
pub use setup::{Asked, Settings};

/// What was found out at a Harbor. What it could not or would not say is `None`, with a line among
/// the problems or notes.
#[derive(Clone, Debug, Default)]
pub struct Harbor {
    /// The server's address, or that it is a stand-in.
    pub source: String,
    /// In whose name it was asked; nobody's, where it is `None`.
    pub who: Option<String>,
    /// Its version, which it tells to those who log in.
    pub version: Option<String>,
    /// Whether it refuses all changes.
    pub is_read_only: bool,
    /// How its components are.
    pub health: Option<OverallHealthStatus>,
    /// What was pushed.
    pub pushes: Option<Pushes>,
    /// What scans have found.
    pub scans: Option<Scans>,
    /// Which robots stop working.
    pub robots: Option<Robots>,
    /// How full the projects are.
    pub quotas: Option<Quotas>,
    /// What could not be asked, or not as a whole, and is no trouble, one sentence each.
    pub notes: Vec<String>,
    /// What went wrong, one sentence each.
    pub problems: Vec<String>,
}

impl Harbor {
    /// Whether there is something that somebody should do something about.
    #[must_use]
    pub fn is_in_trouble(&self) -> bool {
        let groups = groups(self, 1);
        let mut facts = groups.iter().flat_map(|group| &group.facts);
        facts.any(|fact| fact.is_problem)
    }
}

/// What people call an artifact: by a tag that says more than `latest`, or by the start of its digest.
fn reference(artifact: &Artifact) -> String {
    const MOST_OF_A_DIGEST: usize = "sha256:".len() + 12;
    let mut tags: Vec<&str> = artifact.tags.iter().map(|tag| tag.name.as_str()).collect();
    tags.sort_by_key(|tag| *tag == "latest");
    match tags.first() {
        Some(tag) => (*tag).to_owned(),
        None => artifact.digest.chars().take(MOST_OF_A_DIGEST).collect(),
    }
}
