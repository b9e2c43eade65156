//! A tenant: its rows, its queues, its requests.

use chrono::{DateTime, Utc};
use serde_json::{Value, json};

use super::{
    auth::Access,
    builds::Database,
    queue::Entry,
    seed::{Seed, localized, relocated},
};

/// What was asked for and is not yet done.
#[derive(Clone, Debug)]
pub(crate) enum Event {
    Enqueue(Box<Entry>),
    /// Pipeline, project, ref or change.
    Dequeue(String, String, String),
    /// Pipeline, changes.
    Promote(String, Vec<String>),
}

/// A tenant.
#[derive(Debug)]
pub(crate) struct Tenant {
    pub(crate) name: String,
    pub(crate) access: Access,
    pub(crate) database: Database,
    pub(crate) entries: Vec<Entry>,
    pub(crate) events: Vec<(DateTime<Utc>, Event)>,
    /// The last status, and when it was made.
    pub(crate) kept_status: Option<(DateTime<Utc>, Value)>,
    /// Are queues paused, and why?
    pub(crate) state: Value,
    pub(crate) holds: Vec<Value>,
    pub(crate) nodes: Vec<Value>,
    pub(crate) requests: Vec<Value>,
    /// With files and copies; see `images`.
    pub(crate) images: Value,
    /// When the launcher looks at them next.
    pub(crate) launcher: Option<DateTime<Utc>>,
    /// Refs and changes that exist, by project.
    pub(crate) known: Vec<(String, String)>,
}

impl Tenant {
    pub(crate) fn seeded(seed: &Seed, name: &str, access: Access, base: &str, logs: &str) -> Self {
        let mut builds = seed.builds.get(name).cloned().unwrap_or_default();
        for row in &mut builds {
            row.artifacts = localized(&row.artifacts, base, logs);
            row.log_url = row.log_url.take().map(|url| relocated(&url, base, logs));
        }
        let list = |number: &str| {
            let found = seed.answer(&format!("/api/tenant/{name}/{number}"));
            found.and_then(Value::as_array).cloned().unwrap_or_default()
        };
        let mut nodes = list("nodes");
        for node in &mut nodes {
            // As after the job of the recordings had ended.
            node["state"] = json!("ready");
            node["is_locked"] = json!(false);
            node["lock_holder"] = Value::Null;
        }
        let known = [
            ("scs/container-images", "refs/heads/main"),
            ("scs/container-images", "refs/heads/feature/statuspage"),
            ("scs/container-images", "refs/tags/v1"),
            ("scs/docs", "refs/heads/main"),
            ("scs/nodes", "refs/heads/main"),
            ("scs/broken", "refs/heads/main"),
            ("scs/zuul-config", "refs/heads/main"),
        ];
        Self {
            name: name.into(),
            access,
            database: Database {
                builds,
                buildsets: seed.buildsets.get(name).cloned().unwrap_or_default(),
            },
            entries: Vec::new(),
            events: Vec::new(),
            kept_status: None,
            state: json!({
                "trigger_queue_discarding": false, "trigger_queue_paused": false, "result_queue_paused": false,
                "reason": null, "info": null,
            }),
            holds: Vec::new(),
            nodes,
            requests: list("nodeset-requests"),
            images: seed
                .answer(&format!("/api/tenant/{name}/images"))
                .cloned()
                .unwrap_or_else(|| json!([])),
            launcher: None,
            known: known
                .map(|(project, name)| (project.to_owned(), name.to_owned()))
                .to_vec(),
        }
    }

    /// The short name of a project of this tenant; the canonical name is known as well.
    pub(crate) fn project(&self, name: &str) -> Option<&'static str> {
        const PROJECTS: [&str; 5] = [
            "scs/broken",
            "scs/container-images",
            "scs/docs",
            "scs/nodes",
            "scs/zuul-config",
        ];
        let name = name.strip_prefix("git.example.org/").unwrap_or(name);
        let own = |project: &&str| {
            self.name == "scs" || ["scs/docs", "scs/zuul-config"].contains(project)
        };
        PROJECTS
            .into_iter()
            .filter(own)
            .find(|project| *project == name)
    }

    pub(crate) fn knows(&self, project: &str, name: &str) -> bool {
        self.known
            .iter()
            .any(|(other, known)| other == project && known == name)
    }
}

/// The pipelines of every tenant, as the status describes them.
pub(crate) fn is_pipeline(name: &Value) -> bool {
    name.as_str().is_some_and(|name| {
        [
            "check", "gate", "post", "tag", "periodic", "manual", "image",
        ]
        .contains(&name)
    })
}
