//! Which resource of which API: what a path to a claim is made of.

use crate::kind::ClaimKind;

/// The group of all claims.
pub const GROUP: &str = "api.scs.community";
/// The version of the group.
pub const VERSION: &str = "v1alpha1";

/// A kind of claim as an installation offers it.
///
/// Group and version are those of the SCS Central API unless an installation says otherwise.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Resource {
    /// The API group.
    pub group: String,
    /// The group's version.
    pub version: String,
    /// The kind.
    pub kind: String,
    /// The plural in paths.
    pub plural: String,
}

impl Resource {
    /// A kind of the SCS Central API; the plural cannot be told from it.
    #[must_use]
    pub fn new(kind: impl Into<String>, plural: impl Into<String>) -> Self {
        Self {
            group: GROUP.to_owned(),
            version: VERSION.to_owned(),
            kind: kind.into(),
            plural: plural.into(),
        }
    }

    /// The kind whose `spec` is of this type.
    #[must_use]
    pub fn of<S: ClaimKind>() -> Self {
        Self::new(S::KIND, S::PLURAL)
    }

    /// Another group or version than the usual ones.
    #[must_use]
    pub fn within(mut self, group: impl Into<String>, version: impl Into<String>) -> Self {
        self.group = group.into();
        self.version = version.into();
        self
    }

    /// Group and version as manifests write them.
    #[must_use]
    pub fn api_version(&self) -> String {
        format!("{}/{}", self.group, self.version)
    }
}
