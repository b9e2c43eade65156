//! Artifacts and tags as the API shows them.

use serde_json::{Map, Value, json};

use super::{
    call::Call,
    content::Content,
    errors::{list, put, time},
    glob,
    image::{DOCKER_CONFIG, OCI_CONFIG},
    labels,
    reports::MIME,
    rows::{Artifact, Repository, Tag},
    scans::sbom_of,
    world::World,
};

const IMAGE_ICON: &str = "sha256:0048162a053eef4d4ce3fe7518615bef084403614f8bca43b40ae2e762e11e06";
const CHART_ICON: &str = "sha256:61cf3a178ff0f75bf08a25d96b75cf7355dc197749a9f128ed3ef34b0df05518";
const WASM_ICON: &str = "sha256:badd7693bcaf115be202748241dd0ea6ee3b0524bfab9ac22d1e1c43721afec6";
const SBOM_ICON: &str = "sha256:c19f80c357cd7e90d2a01b9ae3e2eb62ce447a2662bb590a19177d72d550bdae";
const COSIGN_ICON: &str = "sha256:20401d5b3a0f6dbc607c8d732eb08471af4ae6b19811a4efce8c6a724aed2882";
const NOTATION_ICON: &str =
    "sha256:3ac706e102bbe9362b400aa162df58135d35e66b9c3bee2165de92022d25fe34";
const OTHER_ICON: &str = "sha256:da834479c923584f4cbcdecc0dac61f32bef1d51e8aae598cf16bd154efab49f";

/// What the query wants to see of artifacts.
#[derive(Clone, Copy, Debug)]
pub(crate) struct With {
    tag: bool,
    label: bool,
    accessory: bool,
    immutable_status: bool,
    scan_overview: bool,
    sbom_overview: bool,
    /// Does `X-Accept-Vulnerabilities` name the type that there is?
    report_type: bool,
}

impl With {
    pub(crate) fn read(call: &Call<'_>) -> Self {
        Self {
            tag: call.flag("with_tag", true),
            label: call.flag("with_label", false),
            accessory: call.flag("with_accessory", false),
            immutable_status: call.flag("with_immutable_status", false),
            scan_overview: call.flag("with_scan_overview", false),
            sbom_overview: call.flag("with_sbom_overview", false),
            report_type: accepts_reports(call),
        }
    }
}

/// Does the caller take reports of the type that the scanner makes? Compared as text; both types when nothing is said.
pub(crate) fn accepts_reports(call: &Call<'_>) -> bool {
    let accepted = call.header("x-accept-vulnerabilities");
    accepted.is_empty() || accepted.split(',').any(|kind| kind.trim() == MIME)
}

/// A repository.
pub(crate) fn repository(content: &Content, repository: &Repository) -> Value {
    let mut shown = json!({
        "artifact_count": content.store.artifact_count(repository.id),
        "creation_time": time(Some(repository.created)),
        "id": repository.id,
        "name": repository.name,
        "project_id": repository.project_id,
        "pull_count": 0,
        "update_time": time(Some(repository.updated)),
    });
    put(&mut shown, "description", repository.description.as_str());
    shown
}

/// An artifact.
pub(crate) fn artifact(world: &World, artifact: &Artifact, with: With) -> Value {
    let Content { store, scans, .. } = &world.content;
    let now = world.now();
    let mut shown = json!({
        "accessories": Value::Null,
        "digest": artifact.digest,
        "icon": icon(artifact),
        "id": artifact.id,
        "labels": Value::Null,
        "manifest_media_type": artifact.manifest_media_type,
        "media_type": artifact.media_type,
        "project_id": artifact.project_id,
        "pull_time": time(None),
        "push_time": time(Some(artifact.pushed)),
        "references": list(artifact.children.iter().map(|(id, child)| reference(artifact.id, *id, child)).collect()),
        "repository_id": artifact.repository_id,
        "repository_name": artifact.repository,
        "tags": Value::Null,
        "type": artifact.kind,
    });
    put(&mut shown, "size", artifact.size);
    put(&mut shown, "artifact_type", artifact.artifact_type.as_str());
    put(&mut shown, "annotations", artifact.annotations.clone());
    put(&mut shown, "extra_attrs", artifact.extra_attrs.clone());
    let sbom = with
        .sbom_overview
        .then(|| sbom_of(artifact, store))
        .flatten();
    put(&mut shown, "addition_links", links(artifact, sbom));
    if with.tag {
        let tags = artifact
            .tags
            .iter()
            .map(|tag| self::tag(world, artifact, tag, with.immutable_status));
        shown["tags"] = list(tags.collect());
    }
    if with.label {
        let labels = artifact
            .labels
            .iter()
            .filter_map(|id| world.labels.get(id))
            .map(labels::shown);
        shown["labels"] = list(labels.collect());
    }
    if with.accessory {
        let accessories = store.accessories(artifact);
        let accessories = accessories
            .iter()
            .filter_map(|other| accessory(artifact, other));
        shown["accessories"] = list(accessories.collect());
    }
    if with.scan_overview
        && with.report_type
        && let Some(overview) = scans.overview(artifact, store, now)
    {
        shown["scan_overview"] = json!({ MIME: overview });
    }
    if with.sbom_overview
        && let Some(overview) = scans.sbom_overview(artifact, store, now)
    {
        shown["sbom_overview"] = overview;
    }
    shown
}

/// A tag; whether it is immutable is told only to those who ask.
pub(crate) fn tag(world: &World, artifact: &Artifact, tag: &Tag, with_immutable: bool) -> Value {
    json!({
        "artifact_id": artifact.id,
        "id": tag.id,
        "immutable": with_immutable && is_immutable(world, artifact, &tag.name),
        "name": tag.name,
        "pull_time": time(None),
        "push_time": time(Some(tag.pushed)),
        "repository_id": artifact.repository_id,
    })
}

/// An accessory, in the list of its artifact.
pub(crate) fn accessory(of: &Artifact, accessory: &Artifact) -> Option<Value> {
    let subject = accessory.subject.as_ref()?;
    Some(json!({
        "artifact_id": accessory.id,
        "creation_time": time(Some(accessory.pushed)),
        "digest": accessory.digest,
        "icon": match subject.kind {
            "signature.cosign" => COSIGN_ICON,
            "signature.notation" => NOTATION_ICON,
            "sbom.harbor" => SBOM_ICON,
            _ => "",
        },
        "id": subject.id,
        "size": accessory.size,
        "subject_artifact_digest": of.digest,
        "subject_artifact_id": of.id,
        "subject_artifact_repo": of.repository,
        "type": subject.kind,
    }))
}

/// Is the tag of a repository immutable by a rule of its project?
pub(crate) fn is_immutable(world: &World, artifact: &Artifact, tag: &str) -> bool {
    let short = artifact
        .repository
        .split_once('/')
        .map_or("", |(_, short)| short);
    is_immutable_name(world, artifact.project_id, short, tag)
}

/// The same for a name that may not exist yet.
pub(crate) fn is_immutable_name(world: &World, project: i64, repository: &str, tag: &str) -> bool {
    // A selector of a kind that there is not selects nothing (`recordings/harbor/3384-…`, `3405-…`).
    let selected = |selectors: &Value, including: &str, excluding: &str, name: &str| {
        let selectors = selectors
            .as_array()
            .filter(|selectors| !selectors.is_empty());
        selectors.is_some_and(|selectors| {
            selectors.iter().all(|selector| {
                let fits = glob::fits(selector["pattern"].as_str().unwrap_or_default(), name);
                if fits {
                    selector["decoration"] == including
                } else {
                    selector["decoration"] == excluding
                }
            })
        })
    };
    world.content.rules.values().any(|(owner, rule)| {
        let repositories = &rule["scope_selectors"]["repository"];
        *owner == project
            && rule["disabled"] != true
            && selected(repositories, "repoMatches", "repoExcludes", repository)
            && selected(&rule["tag_selectors"], "matches", "excludes", tag)
    })
}

fn icon(artifact: &Artifact) -> &'static str {
    match artifact.kind.as_str() {
        "IMAGE" => IMAGE_ICON,
        "CHART" => CHART_ICON,
        "WASM" => WASM_ICON,
        "SBOM" => SBOM_ICON,
        _ => OTHER_ICON,
    }
}

fn reference(parent: i64, child: i64, descriptor: &Value) -> Value {
    let mut shown = json!({
        "child_digest": descriptor["digest"],
        "child_id": child,
        "parent_id": parent,
        "urls": Value::Null,
    });
    put(&mut shown, "annotations", descriptor["annotations"].clone());
    if let Some(platform) = descriptor["platform"].as_object() {
        // Upper case, and always null (`recordings/harbor/292-…`).
        let mut platform = platform.clone();
        platform.insert("OsFeatures".to_owned(), Value::Null);
        shown["platform"] = platform.into();
    }
    shown
}

/// `addition_links`; null where there are none.
fn links(artifact: &Artifact, sbom: Option<&Artifact>) -> Value {
    let (project, short) = artifact.repository.split_once('/').unwrap_or_default();
    let short = short.replace('/', "%252F");
    let link = |digest: &str, addition: &str| {
        let href = format!(
            "/api/v2.0/projects/{project}/repositories/{short}/artifacts/{digest}/additions/{addition}"
        );
        json!({ "absolute": false, "href": href })
    };
    let mut links = Map::new();
    let image = artifact.subject.is_none()
        && (artifact.is_index()
            || [OCI_CONFIG, DOCKER_CONFIG].contains(&artifact.media_type.as_str()));
    let own: &[&str] = match artifact.kind.as_str() {
        "CHART" => &["dependencies", "readme.md", "values.yaml"],
        "IMAGE" | "WASM" if !artifact.is_index() => &["build_history"],
        _ => &[],
    };
    for addition in own {
        links.insert((*addition).to_owned(), link(&artifact.digest, addition));
    }
    if image {
        links.insert(
            "vulnerabilities".to_owned(),
            link(&artifact.digest, "vulnerabilities"),
        );
        links.insert(
            "sboms".to_owned(),
            link(sbom.map_or("", |sbom| &sbom.digest), "sbom"),
        );
    }
    if links.is_empty() {
        Value::Null
    } else {
        links.into()
    }
}
