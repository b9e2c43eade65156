//! Where a copy comes from.

use std::fmt;

use scs_wire::{Check, Invalid};

use super::{ProjectRef, Reference, RepositoryName};

/// The artifact that a copy is made of, wherever it lies in the registry.
///
/// ```
/// use harbor_client::ArtifactSource;
///
/// let source = ArtifactSource::new("staging", "images/base", "v1.2");
/// assert_eq!(source, "staging/images/base:v1.2".into());
/// ```
///
/// By a tag it is whatever the tag points to by then. Either way *all* tags of the artifact are copied.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ArtifactSource {
    text: String,
    parts: Option<(ProjectRef, RepositoryName, Reference)>,
}

impl ArtifactSource {
    /// Names it by its parts; the project by its name.
    pub fn new(
        project: impl Into<ProjectRef>,
        repository: impl Into<RepositoryName>,
        reference: impl Into<Reference>,
    ) -> Self {
        let (project, repository, reference) =
            (project.into(), repository.into(), reference.into());
        let mark = if reference.is_digest() { '@' } else { ':' };
        Self {
            text: format!("{project}/{repository}{mark}{reference}"),
            parts: Some((project, repository, reference)),
        }
    }
}

impl fmt::Display for ArtifactSource {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl Check for ArtifactSource {
    /// The server says to each of these that no such artifact is there
    /// (recordings/harbor/3341-CopyArtifact-no-reference, 3342-CopyArtifact-bad-from).
    fn check(&self) -> Result<(), Invalid> {
        let Some((project, repository, reference)) = &self.parts else {
            return Err(Invalid::new(
                "from",
                "is no project/repository:tag and no project/repository@digest",
            ));
        };
        // A number stands for a project in paths alone.
        let checked = project.check_parameter("project_name");
        checked
            .and_then(|()| repository.check())
            .and_then(|()| reference.check())
            .map_err(|part| Invalid::new("from", format!("{} {}", part.field, part.why)))
    }
}

impl From<&str> for ArtifactSource {
    fn from(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            parts: taken_apart(text),
        }
    }
}

impl From<String> for ArtifactSource {
    fn from(text: String) -> Self {
        text.as_str().into()
    }
}

impl From<&String> for ArtifactSource {
    fn from(text: &String) -> Self {
        text.as_str().into()
    }
}

impl From<&ArtifactSource> for ArtifactSource {
    fn from(source: &ArtifactSource) -> Self {
        source.clone()
    }
}

fn taken_apart(text: &str) -> Option<(ProjectRef, RepositoryName, Reference)> {
    let (project, rest) = text.split_once('/')?;
    let (repository, reference) = match rest.split_once('@') {
        Some((repository, digest)) => (repository, Reference::digest(digest)),
        None => {
            let (repository, tag) = rest.split_once(':')?;
            (repository, Reference::tag(tag))
        }
    };
    Some((project.into(), repository.into(), reference))
}
