//! Names that cannot go wrong: what they are is said by their type, and never guessed by the server.
//!
//! Building one refuses nothing, so that `client.project("scs")` stays short; a name that the
//! server cannot have is refused when a call with it is awaited, before anything is sent.

use std::fmt;

use scs_wire::{Check, Invalid};

pub use robot::{InvalidName, RobotName};
pub use source::ArtifactSource;

mod robot;
mod source;

/// What the server's tables hold of a name.
const LONGEST: usize = 255;

/// A project, by its name or by its number.
///
/// A text is always a name, even `"123"`: the client says so to the server, which would take it for
/// a number otherwise. Repositories, artifacts, preheat policies and the audit logs of a project are
/// found by its name alone, so there a number is refused.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum ProjectRef {
    /// The name: lower-case letters and digits, with single `.`, `_` or `-` between them.
    Name(String),
    /// The number that the server gave it, from 1.
    Id(i64),
}

impl ProjectRef {
    /// Whether it is given by name.
    #[must_use]
    pub fn is_name(&self) -> bool {
        matches!(self, Self::Name(_))
    }
}

impl fmt::Display for ProjectRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Name(name) => f.write_str(name),
            Self::Id(id) => id.fmt(f),
        }
    }
}

impl Check for ProjectRef {
    /// A name with upper case or a double separator is one that no project can have
    /// (recordings/harbor/009-createProject-upper-case-name, 013-createProject-double-dot-name); as a
    /// path, `..` would even be another one.
    fn check(&self) -> Result<(), Invalid> {
        match self {
            Self::Name(name) => plain("project", name),
            Self::Id(1..) => Ok(()),
            Self::Id(id) => Err(Invalid::new(
                "project",
                format!("{id} is no number of a project"),
            )),
        }
    }

    /// By number these answer 404, or an empty list that looks like a repository without artifacts
    /// (recordings/harbor/3030-getArtifact-project-by-number, 242-listRepositories-project-by-number).
    fn check_parameter(&self, name: &str) -> Result<(), Invalid> {
        if name == "project_name" && !self.is_name() {
            return Err(Invalid::new(
                name,
                format!("is given by its number {self}, and found here by name alone"),
            ));
        }
        self.check()
    }
}

impl From<&str> for ProjectRef {
    fn from(name: &str) -> Self {
        Self::Name(name.to_owned())
    }
}

impl From<String> for ProjectRef {
    fn from(name: String) -> Self {
        Self::Name(name)
    }
}

impl From<&String> for ProjectRef {
    fn from(name: &String) -> Self {
        Self::Name(name.clone())
    }
}

impl From<i64> for ProjectRef {
    fn from(id: i64) -> Self {
        Self::Id(id)
    }
}

impl From<&ProjectRef> for ProjectRef {
    fn from(project: &ProjectRef) -> Self {
        project.clone()
    }
}

/// A repository's name within its project: `images/base` of `scs/images/base`.
///
/// Slashes are fine, the client encodes them the way that works with and without a proxy in front
/// of Harbor. The server's own lists and events give the name with the project in front;
/// [`split`](Self::split) takes that apart. `project("scs").repository("scs/images/base")` is
/// `scs/scs/images/base`: legal, so it is asked for, and most of the time a mistake. Reading it is
/// 404; its list of artifacts is empty, as it is for any repository that is not there.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct RepositoryName(String);

impl RepositoryName {
    /// Names a repository of a project; the project does not belong into it.
    pub fn new(name: impl Into<String>) -> Self {
        Self(name.into())
    }

    /// Takes a full name apart, as the server's answers have it: `scs/images/base` is `images/base`
    /// in `scs`. `None` without a slash.
    #[must_use]
    pub fn split(full: &str) -> Option<(ProjectRef, Self)> {
        let (project, name) = full.split_once('/')?;
        Some((project.into(), name.into()))
    }

    /// The text as it was given.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for RepositoryName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Check for RepositoryName {
    /// Lists of a repository that cannot exist are empty and not 404
    /// (recordings/harbor/302-listArtifacts-missing-repository-empty-list), so a slip in the name reads as
    /// "nothing there": upper case (256-getRepository-upper-case), an escape of one's own
    /// (250-getRepository-bad-escape), `..`, a blank.
    fn check(&self) -> Result<(), Invalid> {
        let refuse = |why: &str| Err(Invalid::new("repository", why));
        let name = self.0.as_str();
        if name.is_empty() {
            refuse("is empty")
        } else if name.len() > LONGEST {
            refuse("has more than 255 characters")
        } else if name.contains('%') {
            refuse("holds a percent sign; write slashes as they are, the client encodes them")
        } else if name.chars().any(char::is_uppercase) {
            refuse("holds upper case, which no repository has")
        } else if name.contains([':', '@']) {
            refuse("holds a tag or digest; that is the artifact's reference")
        } else if name.split('/').any(str::is_empty) {
            refuse("has a slash at an end or two in a row")
        } else if name
            .split('/')
            .all(|part| is_component(part, |run| matches!(run, "." | "_" | "__") || dashes(run)))
        {
            Ok(())
        } else {
            refuse("must be lower-case letters and digits with single separators between them")
        }
    }
}

impl From<&str> for RepositoryName {
    fn from(name: &str) -> Self {
        Self(name.to_owned())
    }
}

impl From<String> for RepositoryName {
    fn from(name: String) -> Self {
        Self(name)
    }
}

impl From<&String> for RepositoryName {
    fn from(name: &String) -> Self {
        Self(name.clone())
    }
}

impl std::str::FromStr for RepositoryName {
    type Err = std::convert::Infallible;

    /// As from a text; nothing is refused before a call.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Ok(text.into())
    }
}

impl From<&RepositoryName> for RepositoryName {
    fn from(name: &RepositoryName) -> Self {
        name.clone()
    }
}

/// An artifact of a repository, by a tag or by its digest.
///
/// A tag may point elsewhere by the next call, a digest never does. A text with a colon is a digest,
/// since no tag can hold one.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Reference {
    /// A tag, such as `v1.2`.
    Tag(String),
    /// A digest, such as `sha256:4ca2…`.
    Digest(String),
}

impl Reference {
    /// Names an artifact by a tag.
    pub fn tag(tag: impl Into<String>) -> Self {
        Self::Tag(tag.into())
    }

    /// Names an artifact by its digest, algorithm included.
    pub fn digest(digest: impl Into<String>) -> Self {
        Self::Digest(digest.into())
    }

    /// Whether it is a digest, and so always the same artifact.
    #[must_use]
    pub fn is_digest(&self) -> bool {
        matches!(self, Self::Digest(_))
    }

    /// The text as it was given.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Tag(text) | Self::Digest(text) => text,
        }
    }
}

impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Check for Reference {
    /// The rules are those of the tags that can be made (recordings/harbor/3062-createTag-bad-characters,
    /// 3063-createTag-leading-dot); asking for others is a 404 at best.
    fn check(&self) -> Result<(), Invalid> {
        match self {
            Self::Tag(tag) => check_tag("reference", tag),
            Self::Digest(digest) => check_digest(digest),
        }
    }

    fn check_parameter(&self, name: &str) -> Result<(), Invalid> {
        match self {
            Self::Digest(_) if name == "tag_name" => {
                Err(Invalid::new(name, "is a digest, and a tag is meant"))
            }
            _ => self.check(),
        }
    }
}

impl From<&str> for Reference {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

impl From<String> for Reference {
    fn from(text: String) -> Self {
        if text.contains(':') {
            Self::Digest(text)
        } else {
            Self::Tag(text)
        }
    }
}

impl From<&String> for Reference {
    fn from(text: &String) -> Self {
        text.clone().into()
    }
}

impl std::str::FromStr for Reference {
    type Err = std::convert::Infallible;

    /// As from a text; nothing is refused before a call.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Ok(text.into())
    }
}

impl From<&Reference> for Reference {
    fn from(reference: &Reference) -> Self {
        reference.clone()
    }
}

pub(crate) fn check_tag(field: &str, tag: &str) -> Result<(), Invalid> {
    let word = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let fine = tag.starts_with(word)
        && tag.chars().all(|c| word(c) || matches!(c, '.' | '-'))
        && tag.len() <= 128;
    if fine {
        return Ok(());
    }
    Err(Invalid::new(
        field,
        "is no tag: 1 to 128 letters, digits, `_`, `.` and `-`, the last two not in front",
    ))
}

fn check_digest(digest: &str) -> Result<(), Invalid> {
    let (algorithm, hex) = digest.split_once(':').unwrap_or((digest, ""));
    let length = match algorithm {
        "sha256" => 64,
        "sha384" => 96,
        "sha512" => 128,
        _ => {
            return Err(Invalid::new(
                "reference",
                "is no digest: sha256, sha384 or sha512, a colon and the hash",
            ));
        }
    };
    // Digests are compared as texts, so upper case would be another one.
    if hex.len() == length
        && hex
            .bytes()
            .all(|b| b.is_ascii_digit() || matches!(b, b'a'..=b'f'))
    {
        return Ok(());
    }
    Err(Invalid::new(
        "reference",
        format!(
            "is no digest: {algorithm} needs {length} lower-case hexadecimal digits, not cut short"
        ),
    ))
}

/// The rule for projects and robots: lower-case letters and digits, single separators between them
/// (recordings/harbor/012-createProject-dot-underscore-name is fine, 1264-CreateRobot-upper-case-name not).
pub(crate) fn plain(field: &str, name: &str) -> Result<(), Invalid> {
    if name.is_empty() {
        Err(Invalid::new(field, "is empty"))
    } else if name.len() > LONGEST {
        Err(Invalid::new(field, "has more than 255 characters"))
    } else if is_component(name, |run| matches!(run, "." | "_" | "-")) {
        Ok(())
    } else {
        Err(Invalid::new(
            field,
            "must be lower-case letters and digits with single `.`, `_` or `-` between them",
        ))
    }
}

/// Lower-case letters and digits with such separators between them, and none at the ends.
fn is_component(name: &str, separator: impl Fn(&str) -> bool) -> bool {
    let inner = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
    name.starts_with(inner)
        && name.ends_with(inner)
        && name
            .split(inner)
            .filter(|run| !run.is_empty())
            .all(separator)
}

fn dashes(run: &str) -> bool {
    run.bytes().all(|b| b == b'-')
}
