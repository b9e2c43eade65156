//! Scans: how they come to pass, and what artifacts show of them.

use std::collections::HashMap;

use bytes::Bytes;
use chrono::{DateTime, SecondsFormat, Utc};
use serde_json::{Value, json};

use super::{
    content::Scanning,
    errors::time,
    image::{Image, SBOM},
    reports,
    rows::Artifact,
    store::Store,
};

/// What is scanned for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum What {
    Vulnerabilities,
    Sbom,
}

/// All scans; a digest has one report wherever it lies.
#[derive(Debug, Default)]
pub(crate) struct Scans {
    pub(crate) scanning: Scanning,
    /// Is there no scanner at all?
    pub(crate) no_scanner: bool,
    /// Scanners of projects that are switched off.
    pub(crate) scanner_disabled: bool,
    scans: HashMap<(String, What), Scan>,
    reports: HashMap<String, Value>,
}

/// A scan of one artifact.
#[derive(Clone, Debug)]
struct Scan {
    /// Number of its report.
    id: String,
    artifact: i64,
    requested: DateTime<Utc>,
    ended: Option<(DateTime<Utc>, &'static str)>,
}

impl Scans {
    /// `Pending`, `Running`, `Success`, `Error` or `Stopped`; none as long as nothing is seen.
    fn status(&self, scan: &Scan, now: DateTime<Utc>) -> Option<&'static str> {
        if let Some((_, status)) = scan.ended {
            return Some(status);
        }
        let [queued, pending, _] = self.scanning.spans();
        let age = now - scan.requested;
        if age < queued {
            None
        } else if age < queued + pending {
            Some("Pending")
        } else {
            Some("Running")
        }
    }

    fn get(&self, digest: &str, what: What) -> Option<&Scan> {
        self.scans.get(&(digest.to_owned(), what))
    }

    /// Was one ever started?
    pub(crate) fn is_known(&self, digest: &str, what: What) -> bool {
        self.get(digest, what).is_some()
    }

    pub(crate) fn is_under_way(&self, digest: &str, what: What) -> bool {
        self.get(digest, what)
            .is_some_and(|scan| scan.ended.is_none())
    }

    /// Starts one.
    pub(crate) fn start(
        &mut self,
        artifact: &Artifact,
        what: What,
        id: String,
        store: &mut Store,
        now: DateTime<Utc>,
    ) {
        let key = (artifact.digest.clone(), what);
        let scan = Scan {
            id,
            artifact: artifact.id,
            requested: now,
            ended: None,
        };
        self.scans.insert(key, scan);
        if what == What::Vulnerabilities {
            self.reports.remove(&artifact.digest);
        }
        if self.scanning == Scanning::AtOnce {
            self.finish(&artifact.digest, what, store, now);
        }
    }

    /// Ends those whose time has come.
    pub(crate) fn go_on(&mut self, store: &mut Store, now: DateTime<Utc>) {
        if !matches!(self.scanning, Scanning::Timed { .. }) {
            return;
        }
        let span = self.scanning.spans().into_iter().sum::<chrono::Duration>();
        let due: Vec<_> = self
            .scans
            .iter()
            .filter(|(_, scan)| scan.ended.is_none() && now - scan.requested >= span)
            .map(|(key, scan)| (key.clone(), scan.requested + span))
            .collect();
        for ((digest, what), end) in due {
            self.finish(&digest, what, store, end);
        }
    }

    /// Ends one: with a report, or as a failure where the repository's name says so.
    pub(crate) fn finish(
        &mut self,
        digest: &str,
        what: What,
        store: &mut Store,
        now: DateTime<Utc>,
    ) {
        let Some(scan) = self
            .scans
            .get_mut(&(digest.to_owned(), what))
            .filter(|scan| scan.ended.is_none())
        else {
            return;
        };
        let Some(artifact) = store.artifact(scan.artifact).cloned() else {
            return;
        };
        let fails = ["fail", "refuse"]
            .iter()
            .any(|word| artifact.repository.contains(word));
        scan.ended = Some((now, if fails { "Error" } else { "Success" }));
        if fails {
            return;
        }
        let at = now.to_rfc3339_opts(SecondsFormat::Secs, true);
        match what {
            What::Vulnerabilities => {
                let report = reports::usual(&artifact.repository, digest, &at);
                self.reports.insert(digest.to_owned(), report);
            }
            What::Sbom => {
                attach_sbom(&artifact, &at, store, now);
            }
        }
    }

    pub(crate) fn stop(&mut self, digest: &str, what: What, now: DateTime<Utc>) {
        if let Some(scan) = self.scans.get_mut(&(digest.to_owned(), what)) {
            scan.ended.get_or_insert((now, "Stopped"));
        }
    }

    /// Takes a report as found.
    pub(crate) fn found(&mut self, digest: &str, report: Value, now: DateTime<Utc>) {
        let key = (digest.to_owned(), What::Vulnerabilities);
        let scan = self.scans.entry(key).or_insert_with(|| Scan {
            id: report_id(digest),
            artifact: 0,
            requested: now,
            ended: None,
        });
        scan.ended = Some((now, "Success"));
        self.reports.insert(digest.to_owned(), report);
    }

    /// The report on an artifact; of an index, what was found in its children.
    pub(crate) fn report(&self, artifact: &Artifact, store: &Store) -> Option<Value> {
        if let Some(report) = self.reports.get(&artifact.digest) {
            return Some(report.clone());
        }
        reports::merged(
            children(artifact, store).filter_map(|child| self.reports.get(&child.digest)),
        )
    }

    /// `scan_overview` of an artifact, below the MIME type.
    pub(crate) fn overview(
        &self,
        artifact: &Artifact,
        store: &Store,
        now: DateTime<Utc>,
    ) -> Option<Value> {
        let scans: Vec<_> =
            if self.is_known(&artifact.digest, What::Vulnerabilities) || !artifact.is_index() {
                self.get(&artifact.digest, What::Vulnerabilities)
                    .into_iter()
                    .collect()
            } else {
                children(artifact, store)
                    .filter_map(|child| self.get(&child.digest, What::Vulnerabilities))
                    .collect()
            };
        let (first, rest) = scans.split_first()?;
        let id = if rest.is_empty() {
            first.id.clone()
        } else {
            reports::joined_id(scans.iter().map(|scan| scan.id.as_str()))
        };
        // The whole is as far as its slowest part.
        let slowest = scans
            .iter()
            .find(|scan| scan.ended.is_none())
            .unwrap_or(first);
        let mut overview = self.progress(slowest, now)?;
        overview["report_id"] = id.into();
        if overview["scan_status"] == "Success"
            && let Some(report) = self.report(artifact, store)
        {
            overview["complete_percent"] = 100.into();
            overview["scanner"] = report["scanner"].clone();
            overview["severity"] = report["severity"]
                .as_str()
                .map_or_else(|| reports::worst(&report).to_owned(), str::to_owned)
                .into();
            overview["summary"] = reports::summary(&report);
        }
        Some(overview)
    }

    /// `sbom_overview` of an artifact.
    pub(crate) fn sbom_overview(
        &self,
        artifact: &Artifact,
        store: &Store,
        now: DateTime<Utc>,
    ) -> Option<Value> {
        let scan = self.get(&artifact.digest, What::Sbom)?;
        let mut overview = self.progress(scan, now)?;
        if overview["scan_status"] == "Success" {
            overview["sbom_digest"] = sbom_of(artifact, store)?.digest.clone().into();
            overview["scanner"] = reports::scanner();
        } else {
            overview["report_id"] = scan.id.clone().into();
        }
        Some(overview)
    }

    fn progress(&self, scan: &Scan, now: DateTime<Utc>) -> Option<Value> {
        let status = self.status(scan, now)?;
        let [queued, pending, _] = self.scanning.spans();
        let started = (status != "Pending").then_some(scan.requested + queued + pending);
        let mut overview = json!({ "scan_status": status });
        overview["start_time"] = time(started.map(|start| start.min(now)));
        overview["end_time"] = time(scan.ended.map(|(end, _)| end));
        if let (Some(start), Some((end, _))) = (started, scan.ended) {
            overview["duration"] = (end - start).num_seconds().max(1).into();
        }
        Some(overview)
    }

    /// The digest whose report has that number, and whether its scan has begun.
    pub(crate) fn digest_of(&self, id: &str) -> Option<&str> {
        self.scans
            .iter()
            .find(|(_, scan)| scan.id == id)
            .map(|((digest, _), _)| digest.as_str())
    }

    pub(crate) fn status_of(&self, digest: &str, now: DateTime<Utc>) -> Option<&'static str> {
        self.status(self.get(digest, What::Vulnerabilities)?, now)
    }
}

/// Does the scanner take it, or a child of it?
pub(crate) fn is_scannable(artifact: &Artifact, store: &Store) -> bool {
    if artifact.is_index() {
        children(artifact, store).any(|child| is_scannable(child, store))
    } else {
        artifact.kind == "IMAGE" && artifact.subject.is_none()
    }
}

/// The bill of materials that belongs to an artifact.
pub(crate) fn sbom_of<'a>(artifact: &Artifact, store: &'a Store) -> Option<&'a Artifact> {
    store
        .accessories(artifact)
        .into_iter()
        .rev()
        .find(|accessory| accessory.media_type == SBOM)
}

/// A number for a report that was not asked for.
pub(crate) fn report_id(seed: &str) -> String {
    let hex = super::image::digest_of(seed.as_bytes());
    let part = |from: usize, to: usize| hex.get(7 + from..7 + to).unwrap_or_default();
    format!(
        "{}-{}-{}-{}-{}",
        part(0, 8),
        part(8, 12),
        part(12, 16),
        part(16, 20),
        part(20, 32)
    )
}

fn children<'a>(artifact: &'a Artifact, store: &'a Store) -> impl Iterator<Item = &'a Artifact> {
    artifact
        .children
        .iter()
        .filter_map(|(id, _)| store.artifact(*id))
}

fn attach_sbom(artifact: &Artifact, at: &str, store: &mut Store, now: DateTime<Utc>) {
    let document = reports::sbom(&artifact.repository, &artifact.digest, at);
    let config = json!({
        "architecture": "",
        "config": {},
        "created": "0001-01-01T00:00:00Z",
        "history": [{ "author": "harbor", "created": "0001-01-01T00:00:00Z", "created_by": "harbor" }],
        "os": "",
        "rootfs": { "diff_ids": [], "type": "layers" },
    });
    let built = Image::new()
        .config(SBOM, config)
        .layer(SBOM, Bytes::from(document.to_string()))
        .annotation("created", at)
        .annotation("created-by", "Harbor")
        .annotation("org.opencontainers.artifact.created", at)
        .annotation("org.opencontainers.artifact.description", "SPDX JSON SBOM")
        .subject(&artifact.digest)
        .build(&artifact.label());
    for blob in built.blobs {
        store.put_blob(&artifact.repository, blob);
    }
    let place = (artifact.project_id, artifact.repository.as_str());
    // All blobs are there.
    let _ = store.put_manifest(place, None, &built.media_type, built.manifest, now);
}
