//! Rows of the database: builds and buildsets as the API shows them.

use chrono::{DateTime, NaiveDateTime, Utc};
use serde_json::{Value, json};

use super::version::Version;

/// What was built.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Ref {
    pub(crate) project: String,
    pub(crate) branch: Option<String>,
    pub(crate) change: Option<i64>,
    pub(crate) patchset: Option<String>,
    pub(crate) name: String,
    pub(crate) oldrev: Option<String>,
    pub(crate) newrev: Option<String>,
    pub(crate) url: String,
}

impl Ref {
    /// A branch or a tag, or the head of a change (`1234,5`).
    pub(crate) fn new(project: &str, name: &str, change: Option<&str>) -> Self {
        let (number, patchset) = match change.and_then(|change| change.split_once(',')) {
            Some((number, patchset)) => (number.parse().ok(), Some(patchset.to_owned())),
            None => (None, None),
        };
        Self {
            project: project.into(),
            branch: name
                .strip_prefix("refs/heads/")
                .or(number.map(|_| "main"))
                .map(str::to_owned),
            change: number,
            patchset,
            name: name.into(),
            oldrev: None,
            newrev: None,
            url: String::new(),
        }
    }

    fn read(value: &Value) -> Self {
        let own = |name: &str| value[name].as_str().map(str::to_owned);
        Self {
            project: text(value, "project"),
            branch: own("branch"),
            change: value["change"].as_i64(),
            patchset: own("patchset"),
            name: text(value, "ref"),
            oldrev: own("oldrev"),
            newrev: own("newrev"),
            url: text(value, "ref_url"),
        }
    }

    pub(crate) fn json(&self) -> Value {
        json!({
            "project": self.project, "branch": self.branch, "change": self.change, "patchset": self.patchset,
            "ref": self.name, "oldrev": self.oldrev, "newrev": self.newrev, "ref_url": self.url,
        })
    }
}

/// A row of a build.
#[derive(Clone, Debug)]
pub(crate) struct Row {
    pub(crate) id: i64,
    pub(crate) uuid: String,
    pub(crate) job_name: String,
    pub(crate) result: Option<String>,
    pub(crate) held: Option<bool>,
    pub(crate) execute_time: Option<DateTime<Utc>>,
    pub(crate) start_time: Option<DateTime<Utc>>,
    pub(crate) end_time: Option<DateTime<Utc>>,
    pub(crate) duration: Option<f64>,
    pub(crate) voting: bool,
    pub(crate) log_url: Option<String>,
    pub(crate) nodeset: String,
    pub(crate) error_detail: Option<String>,
    pub(crate) is_final: Option<bool>,
    pub(crate) artifacts: Value,
    pub(crate) provides: Value,
    pub(crate) at: Ref,
    pub(crate) pipeline: String,
    pub(crate) event_id: Value,
    pub(crate) event_time: Option<DateTime<Utc>>,
    pub(crate) queue_item: String,
    pub(crate) buildset: String,
}

impl Row {
    /// Reads a row; a buildset says what its builds leave out.
    pub(crate) fn read(value: &Value, buildset: Option<&Value>) -> Self {
        let own = |name: &str| value[name].as_str().map(str::to_owned);
        let around = buildset.unwrap_or(value);
        Self {
            id: value["_id"].as_i64().unwrap_or_default(),
            uuid: text(value, "uuid"),
            job_name: text(value, "job_name"),
            result: own("result"),
            held: value["held"].as_bool(),
            execute_time: time(&value["execute_time"]),
            start_time: time(&value["start_time"]),
            end_time: time(&value["end_time"]),
            duration: value["duration"].as_f64(),
            voting: value["voting"] != false,
            log_url: own("log_url"),
            nodeset: text(value, "nodeset"),
            error_detail: own("error_detail"),
            is_final: value["final"].as_bool(),
            artifacts: value["artifacts"].clone(),
            provides: value["provides"].clone(),
            at: Ref::read(&value["ref"]),
            pipeline: text(around, "pipeline"),
            event_id: around["event_id"].clone(),
            event_time: time(&around["event_timestamp"]),
            queue_item: text(around, "queue_item_uuid"),
            buildset: buildset
                .map_or_else(|| text(&value["buildset"], "uuid"), |set| text(set, "uuid")),
        }
    }

    /// As within a buildset.
    pub(crate) fn inner(&self, version: Version) -> Value {
        let mut value = json!({
            "_id": self.id, "uuid": self.uuid, "job_name": self.job_name, "result": self.result, "held": self.held,
            "execute_time": naive(self.execute_time), "start_time": naive(self.start_time),
            "end_time": naive(self.end_time), "duration": self.duration, "voting": self.voting,
            "log_url": self.log_url, "nodeset": self.nodeset, "error_detail": self.error_detail,
            "final": self.is_final, "artifacts": self.artifacts, "provides": self.provides, "ref": self.at.json(),
        });
        if !version.is_14() {
            strip(&mut value, &["execute_time"]);
        }
        value
    }

    /// As in a list.
    pub(crate) fn listed(&self, version: Version) -> Value {
        let mut value = self.inner(version);
        value["pipeline"] = json!(self.pipeline);
        value["event_id"] = self.event_id.clone();
        value["event_timestamp"] = naive(self.event_time);
        value["buildset"] = json!({ "uuid": self.buildset });
        if version.is_14() {
            value["queue_item_uuid"] = json!(self.queue_item);
        }
        value
    }

    pub(crate) fn time_row(&self) -> Value {
        json!({
            "_id": self.id, "uuid": self.uuid, "job_name": self.job_name, "result": self.result,
            "start_time": naive(self.start_time), "end_time": naive(self.end_time), "duration": self.duration,
            "final": self.is_final, "project": self.at.project, "branch": self.at.branch,
            "pipeline": self.pipeline, "ref": self.at.name,
        })
    }
}

/// A row of a buildset.
#[derive(Clone, Debug)]
pub(crate) struct SetRow {
    pub(crate) id: i64,
    pub(crate) uuid: String,
    pub(crate) result: Option<String>,
    pub(crate) message: Option<String>,
    pub(crate) pipeline: String,
    pub(crate) event_id: Value,
    pub(crate) event_time: Option<DateTime<Utc>>,
    pub(crate) queue_item: String,
    pub(crate) first_start: Option<DateTime<Utc>>,
    pub(crate) last_end: Option<DateTime<Utc>>,
    pub(crate) user: Option<String>,
    pub(crate) parameters: Value,
    pub(crate) refs: Vec<Ref>,
    pub(crate) events: Value,
}

impl SetRow {
    pub(crate) fn read(value: &Value) -> Self {
        let own = |name: &str| value[name].as_str().map(str::to_owned);
        let refs = value["refs"]
            .as_array()
            .map(Vec::as_slice)
            .unwrap_or_default();
        Self {
            id: value["_id"].as_i64().unwrap_or_default(),
            uuid: text(value, "uuid"),
            result: own("result"),
            message: own("message"),
            pipeline: text(value, "pipeline"),
            event_id: value["event_id"].clone(),
            event_time: time(&value["event_timestamp"]),
            queue_item: text(value, "queue_item_uuid"),
            first_start: time(&value["first_build_start_time"]),
            last_end: time(&value["last_build_end_time"]),
            user: own("user_id"),
            parameters: value["parameters"].clone(),
            refs: refs.iter().map(Ref::read).collect(),
            events: value["events"].clone(),
        }
    }

    pub(crate) fn listed(&self, version: Version) -> Value {
        let refs: Vec<_> = self.refs.iter().map(Ref::json).collect();
        let mut value = json!({
            "_id": self.id, "uuid": self.uuid, "result": self.result, "message": self.message,
            "pipeline": self.pipeline, "event_id": self.event_id, "event_timestamp": naive(self.event_time),
            "queue_item_uuid": self.queue_item, "first_build_start_time": naive(self.first_start),
            "last_build_end_time": naive(self.last_end), "user_id": self.user, "parameters": self.parameters,
            "refs": refs,
        });
        if !version.is_14() {
            strip(&mut value, &["queue_item_uuid", "user_id", "parameters"]);
        }
        value
    }
}

fn text(value: &Value, name: &str) -> String {
    value[name].as_str().unwrap_or_default().to_owned()
}

pub(crate) fn strip(value: &mut Value, names: &[&str]) {
    if let Some(members) = value.as_object_mut() {
        members.retain(|name, _| !names.contains(&name.as_str()));
    }
}

/// Database times: UTC without a zone and without fractions.
pub(crate) fn naive(time: Option<DateTime<Utc>>) -> Value {
    time.map_or(Value::Null, |time| {
        json!(time.format("%Y-%m-%dT%H:%M:%S").to_string())
    })
}

fn time(value: &Value) -> Option<DateTime<Utc>> {
    NaiveDateTime::parse_from_str(value.as_str()?, "%Y-%m-%dT%H:%M:%S")
        .ok()
        .map(|time| time.and_utc())
}
