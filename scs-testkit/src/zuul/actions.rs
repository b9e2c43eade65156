//! What administrators do: most of it is written down as an event and answered with `true`, whatever becomes of it.

use chrono::TimeDelta;
use serde_json::{Value, json};

use super::{
    auth::Person,
    http::{broken, json_reply, json_status, no_content, refused},
    item::{Item, Job},
    queue::{Entry, Progress},
    tenant::{Event, is_pipeline},
    world::World,
};
use crate::keycloak::http::Outcome;

fn invalid() -> Outcome {
    Err(refused(400, "Invalid request body"))
}

/// A body that is no object has no members; the server asks a list and a text as well.
fn has(body: &Value, name: &str) -> bool {
    body.get(name).is_some()
}

impl World {
    pub(crate) fn enqueue(
        &mut self,
        tenant: usize,
        project: &str,
        body: &Value,
        who: &Person,
    ) -> Outcome {
        let Some(project) = self.tenants[tenant].project(project) else {
            return Err(refused(404, "Unknown project"));
        };
        if !has(body, "pipeline") {
            return invalid();
        }
        if !is_pipeline(&body["pipeline"]) {
            return Err(refused(400, "Unknown pipeline"));
        }
        let text = |name: &str| body[name].as_str().unwrap_or_default();
        let new = self.version.is_14();
        let parameters = body
            .get("parameters")
            .filter(|value| new && value.as_object().is_some_and(|all| !all.is_empty()));
        if parameters.is_some()
            && !["refs/heads", "refs/tags"]
                .iter()
                .any(|start| text("ref").starts_with(start))
        {
            return Err(refused(
                400,
                "Parameters are supported only with branches or tags",
            ));
        }
        let name = if has(body, "change") {
            text("change")
        } else if has(body, "ref") && (new || (has(body, "oldrev") && has(body, "newrev"))) {
            text("ref")
        } else {
            return invalid();
        };
        // What does not exist is dropped later, without a word.
        if self.tenants[tenant].knows(project, name) {
            let mut item = Item::new(text("pipeline"), project, name).user(&who.name);
            if has(body, "change") {
                item = item.change(name);
            }
            item.at.oldrev = body["oldrev"].as_str().map(str::to_owned);
            item.at.newrev = body["newrev"].as_str().map(str::to_owned);
            item.parameters = parameters.cloned().unwrap_or(Value::Null);
            item.jobs = self.jobs_of(&item);
            let entry = self.entry(item);
            self.event(tenant, Event::Enqueue(Box::new(entry)));
        }
        Ok(json_reply(&json!(true)))
    }

    /// The jobs that a pipeline runs: those of the builder, or those of the recordings.
    pub(crate) fn jobs_of(&self, item: &Item) -> Vec<Job> {
        let own: Vec<_> = self
            .jobs
            .iter()
            .filter(|(pipeline, _)| *pipeline == item.pipeline)
            .map(|(_, job)| job.clone())
            .collect();
        if !own.is_empty() {
            return own;
        }
        match (item.pipeline.as_str(), item.at.project.as_str()) {
            ("gate", "scs/container-images") => vec![
                Job::new("lint"),
                Job::new("deploy-long"),
                Job::new("container-image-build"),
                Job::new("container-image-push").after("container-image-build"),
            ],
            ("check", "scs/container-images") => vec![
                Job::new("lint"),
                Job::new("container-image-build"),
                Job::new("unit-tests").fails_at(
                    "localhost",
                    "Run tests",
                    "test_a ... ok\nAssertionError: expected 1, got 2",
                ),
                Job::new("docs-linkcheck").non_voting(),
            ],
            // A server bug: on a provider of the kind that is recorded such a job never starts.
            ("image", _) => vec![Job::new("build-debian-zuul").waits_for("repo state")],
            _ => vec![
                Job::new("noop")
                    .starts_after(std::time::Duration::ZERO)
                    .runs_for(std::time::Duration::ZERO),
            ],
        }
    }

    /// An item as it comes into its queue.
    pub(crate) fn entry(&mut self, item: Item) -> Entry {
        let now = self.now();
        self.ids += 2;
        Entry {
            id: super::generate::uuid(6, self.ids),
            buildset: super::generate::uuid(7, self.ids),
            enqueued: item.enqueued.unwrap_or(now),
            active: None,
            waited: false,
            jobs: item.jobs.iter().cloned().map(Progress::new).collect(),
            item,
        }
    }

    pub(crate) fn event(&mut self, tenant: usize, event: Event) {
        let due = self.now() + TimeDelta::from_std(self.event_delay).unwrap_or_default();
        self.tenants[tenant].events.push((due, event));
    }

    pub(crate) fn dequeue(&mut self, tenant: usize, project: &str, body: &Value) -> Outcome {
        let Some(project) = self.tenants[tenant].project(project) else {
            return Err(refused(404, "Unknown project"));
        };
        if !has(body, "pipeline") || has(body, "change") == has(body, "ref") {
            return invalid();
        }
        if !is_pipeline(&body["pipeline"]) {
            return Err(refused(400, "Unknown pipeline"));
        }
        let text = |name: &str| body[name].as_str().unwrap_or_default().to_owned();
        let name = if has(body, "change") {
            text("change")
        } else {
            text("ref")
        };
        self.event(
            tenant,
            Event::Dequeue(text("pipeline"), project.to_owned(), name),
        );
        Ok(json_reply(&json!(true)))
    }

    pub(crate) fn promote(&mut self, tenant: usize, body: &Value) -> Outcome {
        if !is_pipeline(&body["pipeline"]) {
            return Err(refused(400, "Unknown pipeline"));
        }
        let changes = match &body["changes"] {
            Value::Array(all) => all
                .iter()
                .filter_map(Value::as_str)
                .map(str::to_owned)
                .collect(),
            // `recordings/zuul/120-promote-no-changes`.
            Value::Null => return Err(broken()),
            _ => Vec::new(),
        };
        let pipeline = body["pipeline"].as_str().unwrap_or_default().to_owned();
        self.event(tenant, Event::Promote(pipeline, changes));
        Ok(json_reply(&json!(true)))
    }

    /// What is left out stays as it is, but for reason and info, which are gone then.
    pub(crate) fn set_state(&mut self, tenant: usize, body: &Value) -> Outcome {
        let text = |name: &str| match &body[name] {
            Value::Null | Value::Bool(false) => Ok(Value::Null),
            Value::String(text) => Ok(json!(text.chars().take(4096).collect::<String>())),
            Value::Number(number) if number.as_f64() == Some(0.0) => Ok(json!(number)),
            _ => Err(broken()),
        };
        let (reason, info) = (text("reason")?, text("info")?);
        let state = &mut self.tenants[tenant].state;
        for name in [
            "trigger_queue_discarding",
            "trigger_queue_paused",
            "result_queue_paused",
        ] {
            if let Some(value) = body.get(name) {
                state[name] = json!(truthy(value));
            }
        }
        state["reason"] = reason;
        state["info"] = info;
        Ok(json_reply(&Value::Null))
    }

    pub(crate) fn create_autohold(
        &mut self,
        tenant: usize,
        project: &str,
        body: &Value,
    ) -> Outcome {
        let Some(project) = self.tenants[tenant].project(project) else {
            return Err(refused(404, "Unknown project"));
        };
        let (change, reference) = (&body["change"], &body["ref"]);
        if truthy(change) && truthy(reference) {
            return Err(refused(400, "change and ref are mutually exclusive"));
        }
        if !["job", "count", "reason", "node_hold_expiration"]
            .iter()
            .all(|name| has(body, name))
        {
            return invalid();
        }
        let Some(count) = body["count"].as_f64() else {
            return Err(broken());
        };
        if count < 0.0 {
            return Err(refused(400, "Count must be greater than 0"));
        }
        let filter = match (truthy(change), reference.as_str()) {
            // The git driver knows no changes (`recordings/zuul/216-autohold-create-change-git`).
            (true, _) => return Err(broken()),
            (false, Some(reference)) if !reference.is_empty() => reference,
            _ => ".*",
        };
        if let Some(at) = filter
            .find('(')
            .filter(|_| filter.matches('(').count() > filter.matches(')').count())
        {
            let why = format!(
                "argument is not a valid regular expression: \"missing ), unterminated subpattern at position {at}\""
            );
            return Err(refused(400, &why));
        }
        let id = format!("{:010}", self.next_hold);
        self.next_hold += 1;
        let expiration = body["node_hold_expiration"].as_i64().unwrap_or(0);
        let tenant = &mut self.tenants[tenant];
        tenant.holds.push(json!({
            "id": id, "tenant": tenant.name, "project": format!("git.example.org/{project}"), "job": body["job"],
            "ref_filter": filter, "max_count": body["count"], "current_count": 0, "reason": body["reason"],
            "node_expiration": expiration, "expired": null, "nodes": [],
        }));
        Ok(json_reply(&json!(true)))
    }

    pub(crate) fn delete_autohold(&mut self, tenant: usize, id: &str) -> Outcome {
        self.autohold(tenant, id)?;
        self.tenants[tenant].holds.retain(|hold| hold["id"] != id);
        Ok(no_content())
    }

    /// In another tenant the page says, braces and all, what its author meant (`recordings/zuul/227`).
    pub(crate) fn autohold(
        &self,
        tenant: usize,
        id: &str,
    ) -> Result<&Value, crate::keycloak::http::Reply> {
        let found = |at: usize| self.tenants[at].holds.iter().find(|hold| hold["id"] == id);
        if let Some(hold) = found(tenant) {
            return Ok(hold);
        }
        let elsewhere = (0..self.tenants.len()).any(|at| found(at).is_some());
        let id = if elsewhere { "{request_id}" } else { id };
        Err(refused(404, &format!("Hold request {id} not found.")))
    }

    pub(crate) fn set_node(&mut self, tenant: usize, id: &str, body: &Value) -> Outcome {
        let Some(node) = self.tenants[tenant]
            .nodes
            .iter_mut()
            .find(|node| node["uuid"] == id)
        else {
            return Err(refused(404, "Node not found"));
        };
        let state = body["state"].as_str().unwrap_or_default();
        if !["hold", "used", "outdated"].contains(&state) {
            return invalid();
        }
        node["state"] = json!(state);
        // What is shown is the comment for the state that comes next, once there is one
        // (`recordings/zuul/269-nodes-held`).
        node["comment"] = Value::Null;
        Ok(json_status(201, &Value::Null))
    }

    pub(crate) fn delete_request(&mut self, tenant: usize, id: &str) -> Outcome {
        let requests = &mut self.tenants[tenant].requests;
        let Some(at) = requests.iter().position(|request| request["uuid"] == id) else {
            return Err(refused(404, "Request not found"));
        };
        if requests[at]["is_locked"] == true {
            return Err(broken());
        }
        requests.remove(at);
        Ok(no_content())
    }
}

fn truthy(value: &Value) -> bool {
    match value {
        Value::Null => false,
        Value::Bool(value) => *value,
        Value::Number(number) => number.as_f64() != Some(0.0),
        Value::String(text) => !text.is_empty(),
        Value::Array(all) => !all.is_empty(),
        Value::Object(all) => !all.is_empty(),
    }
}
