//! What lies in repositories, and how it gets there without a registry client.

use std::collections::{BTreeMap, HashMap};

use bytes::Bytes;
use chrono::{DateTime, Duration, Utc};
use serde_json::{Value, json};

use super::{
    call::Call,
    image::{Image, OCI_INDEX},
    scans::{Scans, What, is_scannable, report_id},
    store::{Refusal, Store},
    world::World,
};

/// Repositories with what lies in them, their scans, and uploads on their way.
#[derive(Debug, Default)]
pub(crate) struct Content {
    pub(crate) store: Store,
    pub(crate) scans: Scans,
    /// Rules that make tags immutable: the project, and the rule as it was created.
    pub(crate) rules: BTreeMap<i64, (i64, Value)>,
    /// Bytes of uploads by their number.
    pub(crate) uploads: HashMap<String, Vec<u8>>,
    /// Registry tokens that were issued.
    pub(crate) tokens: HashMap<String, super::tokens::Token>,
    /// Is the registry behind the API gone?
    pub(crate) registry_down: bool,
}

/// How the scans of a stand-in go.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Scanning {
    /// Every scan is over when its request is answered.
    #[default]
    AtOnce,
    /// Scans run until [`finish_scan`](super::Server::finish_scan) or a stop.
    ByHand,
    /// By the server's clock: that long no trace of the scan, then that long `Pending`, then that long `Running`.
    Timed {
        /// Nothing is seen yet.
        queued: std::time::Duration,
        /// A report exists that waits for the scanner.
        pending: std::time::Duration,
        /// The scanner works.
        running: std::time::Duration,
    },
}

impl Scanning {
    /// The three spans.
    pub(super) fn spans(self) -> [Duration; 3] {
        let Self::Timed {
            queued,
            pending,
            running,
        } = self
        else {
            return [Duration::zero(); 3];
        };
        [queued, pending, running].map(|span| Duration::from_std(span).unwrap_or_default())
    }
}

impl World {
    /// Bytes that a project uses.
    pub(crate) fn storage_of(&self, project: i64) -> i64 {
        i64::try_from(self.content.store.used(project)).unwrap_or(i64::MAX)
    }

    /// How many repositories a project has.
    pub(crate) fn repository_count(&self, project: i64) -> usize {
        self.content.store.repository_count(project)
    }

    /// Number of the project of that name.
    pub(crate) fn project_id(&self, name: &str) -> Option<i64> {
        self.projects
            .values()
            .find(|project| project.name == name)
            .map(|project| project.id)
    }

    /// The project in the path of an operation that takes its name or its number: a number is one unless a header says otherwise.
    pub(crate) fn project_of(&self, call: &Call<'_>) -> Option<i64> {
        let word = call.param("project_name_or_id");
        match word.parse::<i64>() {
            Ok(id) if !call.is_resource_name() => self.projects.get(&id).map(|project| project.id),
            _ => self.project_id(word),
        }
    }

    /// Pushes an image as a registry client would; the repository comes into being with the first one. Answers the digest,
    /// empty for a project that there is not.
    pub(crate) fn push(
        &mut self,
        project: &str,
        repository: &str,
        tag: Option<&str>,
        image: &Image,
    ) -> String {
        let Some(project_id) = self.project_id(project) else {
            return String::new();
        };
        let name = format!("{project}/{repository}");
        let built = image.build(&format!("{name}:{}", tag.unwrap_or("untagged")));
        let now = self.now();
        let store = &mut self.content.store;
        for blob in built.blobs {
            store.put_blob(&name, blob);
        }
        let pushed = store.put_manifest(
            (project_id, &name),
            tag,
            &built.media_type,
            built.manifest,
            now,
        );
        let digest = self.digest_of_pushed(pushed);
        if let Some(artifact) = self.content.store.find_mut(&name, &digest) {
            artifact.files.clone_from(&image.files);
        }
        digest
    }

    /// Pushes an index of artifacts that are in the repository already.
    pub(crate) fn push_index(
        &mut self,
        project: &str,
        repository: &str,
        tag: Option<&str>,
        children: &[&str],
    ) -> String {
        let Some(project_id) = self.project_id(project) else {
            return String::new();
        };
        let name = format!("{project}/{repository}");
        let store = &self.content.store;
        let children: Vec<_> = children
            .iter()
            .filter_map(|digest| store.find(&name, digest))
            .map(|child| {
                json!({
                    "mediaType": child.manifest_media_type,
                    "digest": child.digest,
                    "size": child.manifest.len(),
                    "platform": {
                        "architecture": child.extra_attrs["architecture"].as_str().unwrap_or("amd64"),
                        "os": "linux",
                    },
                })
            })
            .collect();
        let manifest = json!({ "schemaVersion": 2, "mediaType": OCI_INDEX, "manifests": children });
        let manifest = Bytes::from(manifest.to_string());
        let now = self.now();
        let pushed =
            self.content
                .store
                .put_manifest((project_id, &name), tag, OCI_INDEX, manifest, now);
        self.digest_of_pushed(pushed)
    }

    fn digest_of_pushed(&mut self, pushed: Result<i64, Refusal>) -> String {
        let Ok(id) = pushed else {
            return String::new();
        };
        self.scan_when_pushed(id);
        let artifact = self.content.store.artifact(id);
        artifact
            .map(|artifact| artifact.digest.clone())
            .unwrap_or_default()
    }

    /// Scans what was pushed to a project that wants that of its own accord.
    pub(crate) fn scan_when_pushed(&mut self, id: i64) {
        let now = self.now();
        let store = &self.content.store;
        let project = store
            .artifact(id)
            .and_then(|artifact| self.projects.get(&artifact.project_id));
        let wants = |name: &str| {
            project.is_some_and(|project| {
                project
                    .metadata
                    .get(name)
                    .is_some_and(|value| value == "true")
            })
        };
        let wanted = [
            (wants("auto_scan"), What::Vulnerabilities),
            (wants("auto_sbom_generation"), What::Sbom),
        ];
        for (_, what) in wanted.into_iter().filter(|(wanted, _)| *wanted) {
            let report = report_id(&self.unique());
            let Content { scans, store, .. } = &mut self.content;
            let artifact = store
                .artifact(id)
                .filter(|artifact| is_scannable(artifact, store) && !artifact.is_index());
            if let Some(artifact) = artifact.cloned().filter(|_| !scans.no_scanner) {
                scans.start(&artifact, what, report, store, now);
            }
        }
    }

    /// Lets scans go on that are under way.
    pub(crate) fn scans_go_on(&mut self) {
        let now = self.now();
        let Content { store, scans, .. } = &mut self.content;
        scans.go_on(store, now);
    }

    /// Says what is found in the artifact with that digest, as if a scan had just ended.
    pub(crate) fn report_on(&mut self, digest: &str, report: Value) {
        let now: DateTime<Utc> = self.now();
        self.content.scans.found(digest, report, now);
    }
}
