//! Conditions that are more than a column: tags and labels of artifacts, whose robots are meant.

use super::{Artifacts, Filter, Robots, value};
use crate::RobotName;

impl Artifacts {
    /// It has a tag.
    pub fn tagged() -> Filter<Self> {
        Filter::of("tags", Ok("*".to_owned()))
    }

    /// It has no tag.
    pub fn untagged() -> Filter<Self> {
        Filter::of("tags", Ok("nil".to_owned()))
    }

    /// It has this tag.
    ///
    /// A tag called `nil` cannot be asked for, since that word means none; read the artifact by it.
    pub fn has_tag(tag: impl AsRef<str>) -> Filter<Self> {
        let tag = tag.as_ref();
        let value = match tag {
            "nil" | "*" => {
                Err("would mean all untagged or all tagged; read the artifact by its tag")
            }
            _ => value::exact(tag),
        };
        Filter::of("tags", value)
    }

    /// A tag of it holds this text, in this case (recordings/harbor/3797-listArtifacts-tags-fuzzy-special).
    pub fn tag_contains(text: impl AsRef<str>) -> Filter<Self> {
        Filter::of("tags", value::part(text.as_ref()))
    }

    /// It has all of these labels, given by their numbers.
    pub fn has_labels(labels: impl IntoIterator<Item = i64>) -> Filter<Self> {
        Filter::of("labels", value::all_numbers(labels))
    }

    /// Lists the untagged children of indexes as well, which are left out otherwise
    /// (recordings/harbor/3336-listArtifacts-after-copy-index-base-any).
    pub fn with_children() -> Filter<Self> {
        Filter::of("base", Ok("*".to_owned()))
    }
}

impl Robots {
    /// It belongs to the project with this number; without this condition only robots of the system
    /// are listed.
    ///
    /// Two keys in their only right case are behind it: in lower case nothing is found
    /// (recordings/harbor/1277-ListRobot-lower-case-keys), and one without the other gives the robots of the
    /// system, or 400 (1280-ListRobot-id-without-level, 1278-ListRobot-project-without-id).
    pub fn of_project(id: i64) -> Filter<Self> {
        let id = if id > 0 {
            Ok(id.to_string())
        } else {
            Err("is no number of a project")
        };
        Filter::of("Level", Ok("project".to_owned())).and(Filter::of("ProjectID", id))
    }

    /// It has this name; for a robot of a project say [`of_project`](Self::of_project) as well.
    pub fn named(name: &RobotName) -> Filter<Self> {
        Self::NAME.is(name.stored())
    }
}
