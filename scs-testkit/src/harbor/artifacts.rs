//! Artifacts and their accessories.

use super::{
    auth::{Need, Role},
    call::Call,
    errors::{bad_request, done, failed, ok, unauthorized},
    q::{Cell, Columns, Condition, Filters, Kind, listed, sort},
    rendering::{self, With, is_immutable},
    repositories::{full_name, immutable},
    rows::Artifact,
    store::Within,
    world::World,
};
use crate::keycloak::http::{Outcome, Reply};

pub(crate) const LIST: Need = Need::read("artifact", "list");
pub(crate) const READ: Need = Need::read("artifact", "read");
const DELETE: Need = Need::role(Role::Maintainer, "artifact", "delete");
const ACCESSORIES: Need = Need::read("accessory", "list");

const COLUMNS: Columns = &[
    ("id", Kind::Number),
    ("type", Kind::Text),
    ("media_type", Kind::Text),
    ("manifest_media_type", Kind::Text),
    ("artifact_type", Kind::Text),
    ("project_id", Kind::Number),
    ("repository_id", Kind::Number),
    ("repository_name", Kind::Text),
    ("digest", Kind::Text),
    ("size", Kind::Number),
    ("icon", Kind::Text),
    ("push_time", Kind::Time),
    ("pull_time", Kind::Time),
];

const ACCESSORY_COLUMNS: Columns = &[
    ("id", Kind::Number),
    ("artifact_id", Kind::Number),
    ("digest", Kind::Text),
    ("size", Kind::Number),
    ("type", Kind::Text),
    ("creation_time", Kind::Time),
];

/// The filters whose keys are no columns.
struct Special {
    tags: Option<Condition>,
    labels: Vec<i64>,
    children_too: bool,
}

impl Special {
    fn take(filters: &mut Filters) -> Result<Self, Reply> {
        let tags = match filters.take("tags") {
            tags @ (None | Some(Condition::Exact(_) | Condition::Fuzzy(_))) => tags,
            Some(_) => {
                return Err(bad_request(
                    "the value of \"tags\" query can only be fuzzy match value or exact match value",
                ));
            }
        };
        let no_numbers = || {
            bad_request(
                "the value of \"labels\" query can only be integer list with intersetion relationship",
            )
        };
        let labels = match filters.take("labels") {
            None => Vec::new(),
            Some(Condition::AllOf(items)) => items
                .iter()
                .map(|item| item.parse().map_err(|_| no_numbers()))
                .collect::<Result<_, _>>()?,
            Some(_) => return Err(no_numbers()),
        };
        let children_too = match filters.take("base") {
            None => false,
            Some(Condition::Exact(star)) if star == "*" => true,
            Some(_) => {
                return Err(bad_request(
                    "the value of \"base\" query can only be exact match value with \"*\"",
                ));
            }
        };
        Ok(Self {
            tags,
            labels,
            children_too,
        })
    }

    fn fits(&self, artifact: &Artifact) -> bool {
        let tagged = match &self.tags {
            None => true,
            Some(Condition::Exact(word)) if word == "*" => !artifact.tags.is_empty(),
            Some(Condition::Exact(word)) if word == "nil" => artifact.tags.is_empty(),
            Some(Condition::Exact(name)) => artifact.tags.iter().any(|tag| tag.name == *name),
            Some(Condition::Fuzzy(part)) => artifact
                .tags
                .iter()
                .any(|tag| super::q::like(&tag.name, part)),
            Some(_) => false,
        };
        tagged
            && self
                .labels
                .iter()
                .all(|label| artifact.labels.contains(label))
    }
}

pub(crate) fn list_artifacts(world: &mut World, call: &Call<'_>) -> Outcome {
    world.admit(call, &LIST)?;
    let mut filters = call.filters()?;
    // The repository of the path takes the place of this one (`recordings/harbor/3913-…`).
    filters.take("RepositoryName");
    let repository = world.content.store.repository(&full_name(call));
    let within = repository.map(|repository| Within::Repository(repository.id));
    page(world, call, filters, within, false)
}

pub(crate) fn list_artifacts_of_project(world: &mut World, call: &Call<'_>) -> Outcome {
    let word = call.param("project_name_or_id");
    let found = world.project_of(call);
    // Closed to anonymous callers even where the project is public (`recordings/harbor/3038-…`).
    world.logged_in(&call.caller).map_err(|_| unauthorized())?;
    let project = world.entered(&call.caller, found, word, &LIST)?;
    let filters = call.filters()?;
    let latest = call.flag("latest_in_repository", false);
    if latest && filters.has("media_type") == filters.has("artifact_type") {
        return Err(bad_request(
            "bad request: either 'media_type' or 'artifact_type' must be specified, but not both, when querying with latest_in_repository",
        ));
    }
    page(world, call, filters, Some(Within::Project(project)), latest)
}

fn page(
    world: &World,
    call: &Call<'_>,
    mut filters: Filters,
    within: Option<Within>,
    latest: bool,
) -> Outcome {
    let store = &world.content.store;
    let special = Special::take(&mut filters)?;
    let wanted = filters.on(COLUMNS)?;
    let mut rows = within
        .map(|within| store.artifacts(within))
        .unwrap_or_default();
    rows.retain(|artifact| {
        store.is_listed(artifact, special.children_too)
            && special.fits(artifact)
            && wanted.fits(|column| cell(artifact, column))
    });
    if latest {
        let mut seen = std::collections::HashSet::new();
        rows.retain(|artifact| seen.insert(artifact.repository_id));
    }
    let order = call
        .sorting()
        .on(COLUMNS, &[("push_time", true), ("id", true)]);
    sort(&mut rows, &order, |row, column| cell(row, column));
    let with = With::read(call);
    Ok(listed(call, &rows, |row| {
        rendering::artifact(world, row, with)
    }))
}

fn cell<'a>(artifact: &'a Artifact, column: &str) -> Cell<'a> {
    match column {
        "id" => artifact.id.into(),
        "type" => artifact.kind.as_str().into(),
        "media_type" => artifact.media_type.as_str().into(),
        "manifest_media_type" => artifact.manifest_media_type.as_str().into(),
        "artifact_type" => artifact.artifact_type.as_str().into(),
        "project_id" => artifact.project_id.into(),
        "repository_id" => artifact.repository_id.into(),
        "repository_name" => artifact.repository.as_str().into(),
        "digest" => artifact.digest.as_str().into(),
        "size" => i64::try_from(artifact.size).unwrap_or(i64::MAX).into(),
        "push_time" => artifact.pushed.into(),
        _ => "".into(),
    }
}

pub(crate) fn get_artifact(world: &mut World, call: &Call<'_>) -> Outcome {
    world.admit(call, &READ)?;
    let artifact = world.artifact_at(call)?;
    Ok(ok(&rendering::artifact(world, artifact, With::read(call))))
}

pub(crate) fn delete_artifact(world: &mut World, call: &Call<'_>) -> Outcome {
    let project = world.admit(call, &DELETE)?;
    let artifact = world.artifact_at(call)?;
    may_be_deleted(world, artifact)?;
    let (id, label) = (artifact.id, artifact.label());
    let now = world.now();
    world.content.store.delete(id, now);
    world.note(&call.caller, "delete", "artifact", &label, project);
    Ok(done(200))
}

/// Refuses what a rule or an index protects.
pub(crate) fn may_be_deleted(world: &World, artifact: &Artifact) -> Result<(), Reply> {
    if let Some(tag) = artifact
        .tags
        .iter()
        .find(|tag| is_immutable(world, artifact, &tag.name))
    {
        return Err(immutable(&tag.name));
    }
    if world.content.store.is_child(artifact) {
        return Err(failed(
            412,
            "VIOLATE_FOREIGN_KEY_CONSTRAINT",
            "the deleting artifact is referenced by others",
        ));
    }
    Ok(())
}

pub(crate) fn list_accessories(world: &mut World, call: &Call<'_>) -> Outcome {
    world.admit(call, &ACCESSORIES)?;
    let artifact = world.artifact_at(call)?;
    let cell = |row: &Artifact, column: &str| {
        let subject = row.subject.as_ref();
        match column {
            "id" => subject.map_or(0, |subject| subject.id).into(),
            "artifact_id" => row.id.into(),
            "digest" => Cell::Text(row.digest.clone().into()),
            "size" => i64::try_from(row.size).unwrap_or(i64::MAX).into(),
            "type" => subject.map_or("", |subject| subject.kind).into(),
            _ => row.pushed.into(),
        }
    };
    let wanted = call.filters()?.on(ACCESSORY_COLUMNS)?;
    let mut rows = world.content.store.accessories(artifact);
    rows.retain(|row| wanted.fits(|column| cell(row, column)));
    let order = call.sorting().on(ACCESSORY_COLUMNS, &[("id", false)]);
    sort(&mut rows, &order, |row, column| cell(row, column));
    Ok(listed(call, &rows, |row| {
        rendering::accessory(artifact, row).unwrap_or_default()
    }))
}
