//! Repositories.

use super::{
    auth::{Caller, Need, Role},
    call::Call,
    errors::{done, forbidden, not_found, ok, precondition, unauthorized},
    q::{Columns, Kind, listed, sort},
    rendering::{self, is_immutable},
    rows::{Artifact, Repository},
    store::Within,
    world::World,
};
use crate::keycloak::http::{Outcome, Reply};

const COLUMNS: Columns = &[
    ("repository_id", Kind::Number),
    ("name", Kind::Text),
    ("project_id", Kind::Number),
    ("description", Kind::Text),
    ("pull_count", Kind::Number),
    ("creation_time", Kind::Time),
    ("update_time", Kind::Time),
];

const LIST: Need = Need::read("repository", "list");
/// The single repository is closed where the list is open (`recordings/harbor/253-…`).
const READ: Need = Need::role(Role::LimitedGuest, "repository", "read");
const UPDATE: Need = Need::role(Role::Developer, "repository", "update");
const DELETE: Need = Need::role(Role::Maintainer, "repository", "delete");

impl World {
    /// Lets a caller into the project that the path names; no project there is none of the administrator's troubles yet.
    pub(crate) fn admit(&self, call: &Call<'_>, need: &Need) -> Result<Option<i64>, Reply> {
        let found = self.project_id(call.project_name());
        let allowed = match found {
            Some(project) => self.may(&call.caller, project, need),
            None => self.is_admin(&call.caller),
        };
        match call.caller {
            _ if allowed => Ok(found),
            Caller::Anonymous => Err(unauthorized()),
            _ => Err(forbidden()),
        }
    }

    /// The repository in the path.
    fn repository_at(&self, call: &Call<'_>) -> Result<&Repository, Reply> {
        let name = full_name(call);
        self.content
            .store
            .repository(&name)
            .ok_or_else(|| no_repository(&name))
    }

    /// The artifact in the path.
    pub(crate) fn artifact_at(&self, call: &Call<'_>) -> Result<&Artifact, Reply> {
        self.artifact_named(&full_name(call), call.reference())
    }

    /// The artifact with that tag or digest.
    pub(crate) fn artifact_named(
        &self,
        repository: &str,
        reference: &str,
    ) -> Result<&Artifact, Reply> {
        let store = &self.content.store;
        store.find(repository, reference).ok_or_else(|| {
            if reference.contains(':') {
                not_found(&format!("artifact {repository}@{reference} not found"))
            } else if store.repository(repository).is_some() {
                not_found(&format!("artifact {repository}:{reference} not found"))
            } else {
                no_repository(repository)
            }
        })
    }
}

/// The repository in the path, with its project.
pub(crate) fn full_name(call: &Call<'_>) -> String {
    format!("{}/{}", call.project_name(), call.repository())
}

pub(crate) fn no_repository(name: &str) -> Reply {
    not_found(&format!("repository {name} not found"))
}

/// What stands in the way of a deletion.
pub(crate) fn immutable(tag: &str) -> Reply {
    precondition(&format!(
        "the tag {tag} configured as immutable, cannot be deleted"
    ))
}

pub(crate) fn list_all_repositories(world: &mut World, call: &Call<'_>) -> Outcome {
    let seen = |repository: &&Repository| world.may(&call.caller, repository.project_id, &LIST);
    let rows = world.content.store.repositories().filter(seen).collect();
    page(world, call, rows)
}

pub(crate) fn list_repositories(world: &mut World, call: &Call<'_>) -> Outcome {
    let project = world.enter(&call.caller, call.project_name(), &LIST)?;
    let all = world.content.store.repositories();
    let rows = all
        .filter(|repository| repository.project_id == project)
        .collect();
    page(world, call, rows)
}

fn page(world: &World, call: &Call<'_>, mut rows: Vec<&Repository>) -> Outcome {
    let wanted = call.filters()?.on(COLUMNS)?;
    rows.retain(|row| wanted.fits(|column| cell(row, column)));
    let order = call
        .sorting()
        .on(COLUMNS, &[("creation_time", true), ("repository_id", true)]);
    sort(&mut rows, &order, |row, column| cell(row, column));
    Ok(listed(call, &rows, |row| {
        rendering::repository(&world.content, row)
    }))
}

fn cell<'a>(row: &'a Repository, column: &str) -> super::q::Cell<'a> {
    match column {
        "repository_id" => row.id.into(),
        "project_id" => row.project_id.into(),
        "name" => row.name.as_str().into(),
        "description" => row.description.as_str().into(),
        "creation_time" => row.created.into(),
        "update_time" => row.updated.into(),
        _ => 0.into(),
    }
}

pub(crate) fn get_repository(world: &mut World, call: &Call<'_>) -> Outcome {
    world.admit(call, &READ)?;
    let repository = world.repository_at(call)?;
    Ok(ok(&rendering::repository(&world.content, repository)))
}

pub(crate) fn update_repository(world: &mut World, call: &Call<'_>) -> Outcome {
    world.admit(call, &UPDATE)?;
    let now = world.now();
    let name = full_name(call);
    let repository = world
        .content
        .store
        .repository_mut(&name)
        .ok_or_else(|| no_repository(&name))?;
    repository.description = escaped(call.text("description"));
    repository.updated = now;
    Ok(done(200))
}

pub(crate) fn delete_repository(world: &mut World, call: &Call<'_>) -> Outcome {
    let project = world.admit(call, &DELETE)?;
    let repository = world.repository_at(call)?;
    let (id, name) = (repository.id, repository.name.clone());
    for artifact in world.content.store.artifacts(Within::Repository(id)) {
        let tag = artifact
            .tags
            .iter()
            .find(|tag| is_immutable(world, artifact, &tag.name));
        if let Some(tag) = tag {
            return Err(immutable(&tag.name));
        }
    }
    world.content.store.delete_repository(&name);
    world.note(&call.caller, "delete", "repository", &name, project);
    Ok(done(200))
}

/// As Go's templates escape: what was escaped before is escaped again.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&#34;")
        .replace('\'', "&#39;")
}
