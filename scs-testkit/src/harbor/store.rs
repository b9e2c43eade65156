//! Repositories with their artifacts, tags and blobs.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use bytes::Bytes;
use chrono::{DateTime, Utc};
use serde_json::Value;

use super::{
    image::{digest_of, is_digest},
    manifests::{blobs_of, extra_attrs, kind, subject},
    rows::{Artifact, Repository, Subject, Tag, Weight},
};

/// Everything that was pushed.
#[derive(Debug, Default)]
pub(crate) struct Store {
    repositories: BTreeMap<i64, Repository>,
    artifacts: BTreeMap<i64, Artifact>,
    names: HashMap<String, i64>,
    digests: HashMap<(i64, String), i64>,
    tags: HashMap<(i64, String), i64>,
    /// The indexes that have an artifact as a child.
    parents: HashMap<i64, HashSet<i64>>,
    /// What belongs to a digest, in whichever repository, those that are gone included: lists ask this for every row.
    belongings: HashMap<String, BTreeSet<i64>>,
    blobs: HashMap<String, Bytes>,
    /// Which blob is known under which repository's name; there may be no such repository yet.
    links: HashSet<(String, String)>,
    last: i64,
}

/// Why a manifest is not taken.
pub(crate) enum Refusal {
    /// What the manifest names is not there.
    UnknownBlob(String),
    /// It is none.
    Invalid(String),
}

impl Store {
    pub(crate) fn next(&mut self) -> i64 {
        self.last += 1;
        self.last
    }

    pub(crate) fn repositories(&self) -> impl Iterator<Item = &Repository> {
        self.repositories.values()
    }

    pub(crate) fn repository(&self, name: &str) -> Option<&Repository> {
        self.repositories.get(self.names.get(name)?)
    }

    pub(crate) fn repository_mut(&mut self, name: &str) -> Option<&mut Repository> {
        self.repositories.get_mut(self.names.get(name)?)
    }

    pub(crate) fn artifact(&self, id: i64) -> Option<&Artifact> {
        self.artifacts.get(&id)
    }

    pub(crate) fn artifact_mut(&mut self, id: i64) -> Option<&mut Artifact> {
        self.artifacts.get_mut(&id)
    }

    /// The artifact with that tag or digest.
    pub(crate) fn find(&self, repository: &str, reference: &str) -> Option<&Artifact> {
        let key = (*self.names.get(repository)?, reference.to_owned());
        let found = if reference.contains(':') {
            &self.digests
        } else {
            &self.tags
        };
        self.artifacts.get(found.get(&key)?)
    }

    pub(crate) fn find_mut(&mut self, repository: &str, reference: &str) -> Option<&mut Artifact> {
        let id = self.find(repository, reference)?.id;
        self.artifacts.get_mut(&id)
    }

    /// The artifacts of a repository, or of all repositories of a project: the last one first.
    pub(crate) fn artifacts(&self, within: Within) -> Vec<&Artifact> {
        let mut found: Vec<_> = self
            .artifacts
            .values()
            .filter(|artifact| match within {
                Within::Repository(id) => artifact.repository_id == id,
                Within::Project(id) => artifact.project_id == id,
            })
            .collect();
        found.sort_by(|a, b| b.pushed.cmp(&a.pushed).then(b.id.cmp(&a.id)));
        found
    }

    /// Is it a child of an index?
    pub(crate) fn is_child(&self, artifact: &Artifact) -> bool {
        self.parents
            .get(&artifact.id)
            .is_some_and(|parents| !parents.is_empty())
    }

    /// Is it listed by itself? Accessories are not, and untagged children of an index only for `base=*`.
    pub(crate) fn is_listed(&self, artifact: &Artifact, children_too: bool) -> bool {
        artifact.subject.is_none()
            && (children_too || !artifact.tags.is_empty() || !self.is_child(artifact))
    }

    /// What belongs to an artifact, in the order in which it came.
    pub(crate) fn accessories(&self, artifact: &Artifact) -> Vec<&Artifact> {
        self.belonging_to(&artifact.repository, &artifact.digest)
    }

    /// What belongs to a digest of a repository, whether it is there or not.
    pub(crate) fn belonging_to(&self, repository: &str, digest: &str) -> Vec<&Artifact> {
        let all = self.belongings.get(digest).into_iter().flatten();
        all.filter_map(|id| self.artifacts.get(id))
            .filter(|artifact| artifact.repository == repository)
            .collect()
    }

    pub(crate) fn artifact_count(&self, repository: i64) -> usize {
        self.artifacts
            .values()
            .filter(|artifact| artifact.repository_id == repository)
            .filter(|artifact| self.is_listed(artifact, false))
            .count()
    }

    pub(crate) fn repository_count(&self, project: i64) -> usize {
        self.repositories
            .values()
            .filter(|repository| repository.project_id == project)
            .count()
    }

    /// Bytes that a project uses: every manifest and blob once.
    pub(crate) fn used(&self, project: i64) -> usize {
        self.bytes_of(self.weights(project), &mut HashSet::new())
    }

    /// Bytes that manifests would add to a project, with the blobs that they name.
    pub(crate) fn added_by<'a>(
        &'a self,
        project: i64,
        manifests: impl Iterator<Item = Weight<'a>>,
    ) -> usize {
        let mut seen = HashSet::new();
        self.bytes_of(self.weights(project), &mut seen);
        self.bytes_of(manifests, &mut seen)
    }

    fn weights(&self, project: i64) -> impl Iterator<Item = Weight<'_>> {
        let all = self.artifacts.values();
        all.filter(move |artifact| artifact.project_id == project)
            .map(Artifact::weight)
    }

    fn bytes_of<'a>(
        &'a self,
        manifests: impl Iterator<Item = Weight<'a>>,
        seen: &mut HashSet<&'a str>,
    ) -> usize {
        let mut bytes = 0;
        for Weight {
            digest,
            length,
            blobs,
        } in manifests
        {
            if seen.insert(digest) {
                bytes += length;
            }
            for digest in blobs {
                if let Some(blob) = self.blobs.get(digest)
                    && seen.insert(digest)
                {
                    bytes += blob.len();
                }
            }
        }
        bytes
    }

    /// The repository of that name, made if need be.
    pub(crate) fn ensure(&mut self, project_id: i64, name: &str, now: DateTime<Utc>) -> i64 {
        if let Some(id) = self.names.get(name) {
            return *id;
        }
        let id = self.next();
        self.names.insert(name.to_owned(), id);
        self.repositories.insert(
            id,
            Repository {
                id,
                project_id,
                name: name.to_owned(),
                description: String::new(),
                created: now,
                updated: now,
            },
        );
        id
    }

    /// Keeps bytes under the name of a repository.
    pub(crate) fn put_blob(&mut self, repository: &str, content: Bytes) -> String {
        let digest = digest_of(&content);
        self.links.insert((repository.to_owned(), digest.clone()));
        self.blobs.insert(digest.clone(), content);
        digest
    }

    pub(crate) fn blob(&self, repository: &str, digest: &str) -> Option<&Bytes> {
        self.links
            .contains(&(repository.to_owned(), digest.to_owned()))
            .then(|| self.blobs.get(digest))
            .flatten()
    }

    /// Takes a manifest, with a tag unless the reference is its digest.
    pub(crate) fn put_manifest(
        &mut self,
        (project_id, name): (i64, &str),
        reference: Option<&str>,
        media_type: &str,
        manifest: Bytes,
        now: DateTime<Utc>,
    ) -> Result<i64, Refusal> {
        let content: Value = serde_json::from_slice(&manifest)
            .map_err(|error| Refusal::Invalid(error.to_string()))?;
        let (children, size) = self.parts(name, &content)?;
        let digest = digest_of(&manifest);
        let repository_id = self.ensure(project_id, name, now);
        let known = self.digests.get(&(repository_id, digest.clone())).copied();
        let id = known.unwrap_or_else(|| self.next());
        if known.is_none() {
            let config_type = content["config"]["mediaType"]
                .as_str()
                .unwrap_or(media_type);
            let config = content["config"]["digest"]
                .as_str()
                .and_then(|digest| self.blobs.get(digest));
            let config: Value = config
                .and_then(|bytes| serde_json::from_slice(bytes).ok())
                .unwrap_or_default();
            let subject = subject(&content, reference).map(|(digest, kind)| Subject {
                digest,
                kind,
                id: self.next(),
            });
            if let Some(subject) = &subject {
                let of = self.belongings.entry(subject.digest.clone());
                of.or_default().insert(id);
            }
            self.links.insert((name.to_owned(), digest.clone()));
            self.digests.insert((repository_id, digest.clone()), id);
            for (child, _) in &children {
                self.parents.entry(*child).or_default().insert(id);
            }
            self.artifacts.insert(
                id,
                Artifact {
                    id,
                    project_id,
                    repository_id,
                    repository: name.to_owned(),
                    digest,
                    size: size + manifest.len(),
                    blobs: blobs_of(&content),
                    manifest,
                    manifest_media_type: media_type.to_owned(),
                    media_type: config_type.to_owned(),
                    artifact_type: if content["config"].is_object() {
                        content["artifactType"]
                            .as_str()
                            .unwrap_or(config_type)
                            .to_owned()
                    } else {
                        String::new()
                    },
                    kind: kind(config_type),
                    pushed: now,
                    annotations: content["annotations"].clone(),
                    extra_attrs: extra_attrs(config_type, &config),
                    children,
                    tags: Vec::new(),
                    labels: Vec::new(),
                    subject,
                    files: Vec::new(),
                },
            );
        }
        if let Some(tag) = reference.filter(|reference| !is_digest(reference)) {
            self.tag(id, tag, now);
        }
        if let Some(repository) = self.repositories.get_mut(&repository_id) {
            repository.updated = now;
        }
        Ok(id)
    }

    /// What a manifest names: the children of an index, and the bytes of all that it names.
    fn parts(&self, name: &str, content: &Value) -> Result<(Vec<(i64, Value)>, usize), Refusal> {
        let mut children = Vec::new();
        let mut size = 0;
        for child in content["manifests"].as_array().into_iter().flatten() {
            let digest = child["digest"].as_str().unwrap_or_default();
            let found = self
                .find(name, digest)
                .ok_or_else(|| Refusal::UnknownBlob(digest.to_owned()))?;
            children.push((found.id, child.clone()));
            size += found.size;
        }
        let layers = content["layers"].as_array().into_iter().flatten();
        for part in layers.chain(content.get("config")) {
            let digest = part["digest"].as_str().unwrap_or_default();
            let blob = self
                .blob(name, digest)
                .ok_or_else(|| Refusal::UnknownBlob(digest.to_owned()))?;
            size += blob.len();
        }
        Ok((children, size))
    }

    /// Gives an artifact a tag, which another one of the repository loses.
    pub(crate) fn tag(&mut self, artifact: i64, name: &str, now: DateTime<Utc>) {
        let Some(repository) = self
            .artifacts
            .get(&artifact)
            .map(|found| found.repository_id)
        else {
            return;
        };
        let before = self.tags.insert((repository, name.to_owned()), artifact);
        if before == Some(artifact) {
            return;
        }
        if let Some(other) = before.and_then(|id| self.artifacts.get_mut(&id)) {
            other.tags.retain(|tag| tag.name != name);
        }
        let id = self.next();
        if let Some(artifact) = self.artifacts.get_mut(&artifact) {
            artifact.tags.insert(
                0,
                Tag {
                    id,
                    name: name.to_owned(),
                    pushed: now,
                },
            );
        }
    }

    pub(crate) fn untag(&mut self, artifact: i64, name: &str) {
        if let Some(artifact) = self.artifacts.get_mut(&artifact) {
            artifact.tags.retain(|tag| tag.name != name);
            self.tags.remove(&(artifact.repository_id, name.to_owned()));
        }
    }

    /// Deletes an artifact, its accessories, and the untagged children that nothing else needs.
    pub(crate) fn delete(&mut self, id: i64, now: DateTime<Utc>) {
        let Some(artifact) = self.artifacts.get(&id).cloned() else {
            return;
        };
        let accessories: Vec<_> = self
            .accessories(&artifact)
            .iter()
            .map(|accessory| accessory.id)
            .collect();
        self.artifacts.remove(&id);
        self.digests
            .remove(&(artifact.repository_id, artifact.digest.clone()));
        for tag in &artifact.tags {
            self.tags
                .remove(&(artifact.repository_id, tag.name.clone()));
        }
        for accessory in accessories {
            self.delete(accessory, now);
        }
        for (child, _) in artifact.children {
            self.parents.entry(child).or_default().remove(&id);
            let unneeded = self
                .artifacts
                .get(&child)
                .is_some_and(|child| child.tags.is_empty() && !self.is_child(child));
            if unneeded {
                self.delete(child, now);
            }
        }
        if let Some(repository) = self.repositories.get_mut(&artifact.repository_id) {
            repository.updated = now;
        }
    }

    pub(crate) fn delete_repository(&mut self, name: &str) {
        let Some(id) = self.names.remove(name) else {
            return;
        };
        self.repositories.remove(&id);
        self.artifacts
            .retain(|_, artifact| artifact.repository_id != id);
        self.digests.retain(|(repository, _), _| *repository != id);
        self.tags.retain(|(repository, _), _| *repository != id);
        self.links.retain(|(repository, _)| repository != name);
    }

    /// Lets a repository know the blobs of an artifact of another one.
    pub(crate) fn link_blobs(&mut self, repository: &str, artifact: &Artifact) {
        for digest in &artifact.blobs {
            self.links.insert((repository.to_owned(), digest.clone()));
        }
    }

    /// Makes a copy an accessory as its original is one; a tag says so, too, and comes later.
    pub(crate) fn attach(&mut self, copy: i64, original: &Artifact) {
        let Some(subject) = &original.subject else {
            return;
        };
        let id = self.next();
        let copy = self.artifacts.get_mut(&copy);
        if let Some(copy) = copy.filter(|copy| copy.subject.is_none()) {
            let of = self.belongings.entry(subject.digest.clone());
            of.or_default().insert(copy.id);
            copy.subject = Some(Subject {
                id,
                ..subject.clone()
            });
        }
    }

    /// Lets a repository know a blob of another one; says whether there is such a blob.
    pub(crate) fn mount(&mut self, repository: &str, from: &str, digest: &str) -> bool {
        let there = self.blob(from, digest).is_some();
        if there {
            self.links
                .insert((repository.to_owned(), digest.to_owned()));
        }
        there
    }
}

/// Where artifacts are looked for.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Within {
    Repository(i64),
    Project(i64),
}
