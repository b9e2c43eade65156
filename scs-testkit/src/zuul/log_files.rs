//! What lies on a log server: files of builds, and those that a test puts there.

use std::collections::BTreeMap;

use bytes::Bytes;
use chrono::{DateTime, Utc};
use serde_json::{Value, json};

use super::{item::Job, rows::Row};

/// Content of a file.
#[derive(Clone, Debug)]
pub(crate) enum Content {
    Bytes(Bytes),
    /// That many bytes of [`log_line`](super::log_line)s.
    Generated(u64),
}

/// A file.
#[derive(Clone, Debug)]
pub(crate) struct File {
    pub(crate) content: Content,
    pub(crate) content_type: String,
    pub(crate) modified: DateTime<Utc>,
}

impl File {
    pub(crate) fn length(&self) -> u64 {
        match &self.content {
            Content::Bytes(bytes) => bytes.len() as u64,
            Content::Generated(length) => *length,
        }
    }
}

/// Files by path.
#[derive(Clone, Debug, Default)]
pub(crate) struct Files(BTreeMap<String, File>);

impl Files {
    pub(crate) fn put(
        &mut self,
        path: &str,
        content: Content,
        content_type: &str,
        modified: DateTime<Utc>,
    ) {
        let file = File {
            content,
            content_type: content_type.into(),
            modified,
        };
        self.0.insert(path.to_owned(), file);
    }

    pub(crate) fn get(&self, path: &str) -> Option<&File> {
        self.0.get(path)
    }

    pub(crate) fn remove(&mut self, path: &str) {
        self.0.remove(path);
    }

    /// Names directly below a folder.
    pub(crate) fn names(&self, folder: &str) -> Vec<String> {
        let mut names: Vec<_> = self
            .0
            .keys()
            .filter_map(|path| path.strip_prefix(folder))
            .map(|rest| {
                rest.split_inclusive('/')
                    .next()
                    .unwrap_or_default()
                    .to_owned()
            })
            .collect();
        names.dedup();
        names
    }

    /// All that a build leaves behind, its manifest included.
    pub(crate) fn put_build(&mut self, row: &Row, job: &Job, console: String, now: DateTime<Utc>) {
        let folder = folder(&row.uuid);
        let inventory = format!(
            "all:\n  hosts:\n    localhost:\n      ansible_connection: local\n  vars:\n    zuul:\n      build: {}\n      job: {}\n      pipeline: {}\n",
            row.uuid, row.job_name, row.pipeline
        );
        let output = match job.generated {
            Some(length) => Content::Generated(length),
            None => Content::Bytes(console.into()),
        };
        let mut put = |name: &str, content, content_type: &str| {
            self.put(&format!("{folder}{name}"), content, content_type, now);
        };
        let plays = job_output(row, job).to_string();
        put(
            "job-output.json",
            Content::Bytes(plays.into()),
            "application/json",
        );
        put("job-output.txt", output, "text/plain");
        put(
            "zuul-info/inventory.yaml",
            Content::Bytes(inventory.into()),
            "application/yaml",
        );
        let manifest = self.manifest(&folder, now).to_string();
        self.put(
            &format!("{folder}zuul-manifest.json"),
            Content::Bytes(manifest.into()),
            "application/json",
            now,
        );
    }

    fn manifest(&self, folder: &str, now: DateTime<Utc>) -> Value {
        json!({ "tree": self.tree(folder, now.timestamp()) })
    }

    /// A file has a size and a kind, a folder has children.
    fn tree(&self, folder: &str, now: i64) -> Vec<Value> {
        let entry = |name: String| match name.strip_suffix('/') {
            Some(inner) => json!({
                "name": inner, "mimetype": "application/directory", "encoding": null,
                "last_modified": now, "children": self.tree(&format!("{folder}{name}"), now),
            }),
            None => {
                let file = self.get(&format!("{folder}{name}"));
                json!({
                    "name": name, "mimetype": file.map_or("text/plain", |file| &file.content_type),
                    "encoding": null, "last_modified": now, "size": file.map_or(0, File::length),
                })
            }
        };
        self.names(folder).into_iter().map(entry).collect()
    }
}

/// The folder of a build.
pub(crate) fn folder(uuid: &str) -> String {
    format!("/{}/{uuid}/", uuid.get(..3).unwrap_or(uuid))
}

/// Plays and tasks of a build, as Zuul's callback writes them.
fn job_output(row: &Row, job: &Job) -> Value {
    let time = |time: Option<DateTime<Utc>>| {
        json!(time.map(|time| time.format("%Y-%m-%dT%H:%M:%S.%6fZ").to_string()))
    };
    let duration = json!({ "start": time(row.start_time), "end": time(row.end_time) });
    let task = |name: &str, host: &str, answer: Value| {
        json!({
            "hosts": { host: answer },
            "task": { "duration": duration, "id": "02fc0000-0001-0000-0000-000000000003", "name": name },
        })
    };
    let playbook = |phase: &str,
                    path: &str,
                    trusted: bool,
                    task: Value,
                    failures: u8,
                    host: &str| {
        let stats = json!({
            "changed": 0, "failures": failures, "ignored": 0, "ok": 1 - failures, "rescued": 0, "skipped": 0,
            "unreachable": 0,
        });
        json!({
            "branch": "main", "index": "0", "phase": phase, "playbook": path,
            "plays": [{
                "play": { "duration": duration, "id": "02fc0000-0001-0000-0000-000000000001", "name": host },
                "tasks": [task],
            }],
            "stats": { host: stats }, "trusted": trusted,
        })
    };
    let hello = json!({ "action": "debug", "changed": false, "msg": format!("{} {}", row.job_name, row.uuid) });
    let pre = task("Show build information", "localhost", hello);
    let (host, run, failures) = match &job.failed_task {
        None => (
            "localhost",
            task(
                "Run",
                "localhost",
                json!({ "action": "shell", "changed": true, "rc": 0 }),
            ),
            0,
        ),
        Some(failed) => {
            let lines: Vec<_> = failed.stdout.lines().collect();
            let answer = json!({
                "action": "shell", "changed": true, "cmd": "run-tests", "failed": true,
                "msg": "non-zero return code", "rc": 3, "stderr": "", "stderr_lines": [],
                "stdout": failed.stdout, "stdout_lines": lines,
            });
            (
                failed.host.as_str(),
                task(&failed.name, &failed.host, answer),
                1,
            )
        }
    };
    json!([
        playbook(
            "pre",
            "git.example.org/scs/zuul-config/playbooks/base/pre.yaml",
            true,
            pre,
            0,
            "localhost"
        ),
        playbook(
            "run",
            "git.example.org/scs/container-images/playbooks/run.yaml",
            false,
            run,
            failures,
            host
        ),
    ])
}
