//! Reads: the recordings' content, and the state where there is some.

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::{Value, json};

use super::{
    builds::Bounds,
    http::{broken, found, http_date, json_reply, refused},
    images,
    queue::{self, Place as StatusPlace},
    routes::Place,
    rows::strip,
    seed::localized,
    world::World,
};
use crate::keycloak::http::{Outcome, Params, Reply};

impl World {
    /// A recorded answer with our addresses in it.
    pub(crate) fn recorded(&self, tenant: &str, place: &str) -> Option<Value> {
        let value = self.seed.place(tenant, place)?;
        Some(localized(value, &self.base, &self.logs))
    }

    fn recorded_reply(&self, tenant: &str, place: &str) -> Outcome {
        Ok(json_reply(
            &self.recorded(tenant, place).unwrap_or_else(|| json!([])),
        ))
    }

    pub(crate) fn info(&self, tenant: Option<&str>) -> Value {
        let path = if tenant.is_some() {
            "/api/tenant/scs/info"
        } else {
            "/api/info"
        };
        let mut value = self.seed.answer(path).cloned().unwrap_or_default();
        let info = &mut value["info"];
        if let Some(authority) = &self.authority {
            info["capabilities"]["auth"]["realms"]["scs"]["authority"] = json!(authority);
        }
        if let Some(tenant) = tenant.filter(|tenant| self.tenant(tenant).is_none()) {
            // Nobody minds that there is no such tenant (`recordings/zuul/425-unknown-tenant-info`).
            info["tenant"] = json!(tenant);
            let known = ["read_protected", "niz", "auth_log_file_requests"];
            strip(&mut info["capabilities"]["auth"], &known);
            return value;
        }
        if let Some(tenant) = tenant {
            info["tenant"] = json!(tenant);
            let protected = self
                .tenants
                .iter()
                .any(|other| other.name == tenant && other.protects_reads());
            info["capabilities"]["auth"]["read_protected"] = json!(protected);
            if protected {
                info["capabilities"]["auth"]["default_realm"] = json!("scs");
            }
        }
        info["capabilities"]["auth"]["auth_log_file_requests"] = json!(self.auth_logs);
        if tenant.is_some() {
            let niz = self
                .tenants
                .iter()
                .any(|other| Some(other.name.as_str()) == tenant && other.name == "scs");
            info["capabilities"]["auth"]["niz"] = json!(niz);
        }
        if !self.version.is_14() {
            strip(
                &mut info["capabilities"]["auth"],
                &["auth_log_file_requests", "niz"],
            );
        }
        value
    }

    pub(crate) fn tenants_list(&self) -> Value {
        let one = |tenant: &super::tenant::Tenant| match self.version.is_14() {
            true => json!({ "name": tenant.name }),
            false => json!({ "name": tenant.name, "projects": 5, "queue": tenant.entries.len() }),
        };
        self.tenants.iter().map(one).collect()
    }

    pub(crate) fn components(&self) -> Value {
        let kind = |_: &str| json!([{ "hostname": "localhost", "state": "running", "version": self.version.name() }]);
        let mut all = serde_json::Map::new();
        for name in [
            "scheduler",
            "web",
            "executor",
            "merger",
            "launcher",
            "fingergw",
        ] {
            if self.version.is_14() || name != "launcher" {
                all.insert(name.into(), kind(name));
            }
        }
        for (kind, host, state, version) in &self.components {
            let row = json!({ "hostname": host, "state": state, "version": version });
            match all.get_mut(kind).and_then(Value::as_array_mut) {
                Some(rows) => rows.push(row),
                None => {
                    all.insert(kind.clone(), json!([row]));
                }
            }
        }
        Value::Object(all)
    }

    pub(crate) fn status(&self, tenant: usize) -> Value {
        let tenant = &self.tenants[tenant];
        let mut value = self
            .seed
            .answer("/api/tenant/scs/status")
            .cloned()
            .unwrap_or_default();
        let place = StatusPlace {
            tenant: &tenant.name,
            base: &self.base,
            now: self.now(),
            version: self.version,
        };
        value["zuul_version"] = json!(self.version.name());
        value["state"] = tenant.state.clone();
        value["last_reconfigured"] = json!(self.started.timestamp() * 1000);
        value["management_event_queue"] = json!({ "length": 0 });
        for pipeline in value["pipelines"].as_array_mut().into_iter().flatten() {
            let name = pipeline["name"].as_str().unwrap_or_default().to_owned();
            pipeline["change_queues"] = json!(queue::queues(&name, &tenant.entries, &place));
            let waiting = tenant
                .events
                .iter()
                .filter(|(_, event)| event.pipeline() == name)
                .count();
            pipeline["management_events"] = json!(waiting);
        }
        if !self.version.is_14() {
            strip(&mut value, &["state"]);
        }
        value
    }

    fn status_change(&self, tenant: usize, id: &str) -> Value {
        let status = self.status(tenant);
        let pipelines = status["pipelines"].as_array().into_iter().flatten();
        let queues = pipelines
            .filter_map(|pipeline| pipeline["change_queues"].as_array())
            .flatten();
        let heads = queues
            .filter_map(|queue| queue["heads"].as_array())
            .flatten();
        let items = heads.filter_map(Value::as_array).flatten();
        let meant = |item: &&Value| {
            let mut refs = item["refs"].as_array().into_iter().flatten();
            refs.any(|reference| reference["id"] == id)
        };
        items.filter(meant).cloned().collect()
    }

    /// The status, or the one before while that is kept.
    fn kept_status(&mut self, tenant: usize) -> Reply {
        let now = self.now();
        let kept = self.tenants[tenant].kept_status.take();
        let is_good =
            |made: DateTime<Utc>| self.keeps_status && now - made <= TimeDelta::seconds(1);
        let (made, value) = match kept {
            Some((made, value)) if is_good(made) => (made, value),
            _ => (now, self.status(tenant)),
        };
        let reply = dated(&value, made);
        self.tenants[tenant].kept_status = Some((made, value));
        reply
    }

    /// Answers a read below a tenant.
    pub(crate) fn read(&mut self, tenant: usize, place: &Place, query: &Params) -> Outcome {
        let version = self.version;
        let name = self.tenants[tenant].name.clone();
        match place {
            Place::Status => Ok(self.kept_status(tenant)),
            Place::StatusChange(id) => Ok(dated(&self.status_change(tenant, id), self.now())),
            Place::Projects => {
                let own = |project: &&Value| {
                    project["name"]
                        .as_str()
                        .is_some_and(|name| self.tenants[tenant].project(name).is_some())
                };
                let all = self.recorded("scs", "projects").unwrap_or_default();
                Ok(json_reply(
                    &all.as_array()
                        .into_iter()
                        .flatten()
                        .filter(own)
                        .cloned()
                        .collect(),
                ))
            }
            Place::Jobs => self.recorded_reply(&name, "jobs"),
            Place::Pipelines => self.recorded_reply(&name, "pipelines"),
            Place::Semaphores => self.recorded_reply(&name, "semaphores"),
            Place::TenantStatus => self.recorded_reply(&name, "tenant-status"),
            Place::Labels | Place::Providers | Place::Flavors if name != "scs" => {
                Ok(json_reply(&json!([])))
            }
            Place::Labels => self.recorded_reply(&name, "labels"),
            Place::Providers => self.recorded_reply(&name, "providers"),
            Place::Flavors => self.recorded_reply(&name, "flavors"),
            Place::Images => Ok(json_reply(&images::listed(&self.tenants[tenant].images))),
            Place::Nodes => Ok(json_reply(&self.nodes(tenant))),
            Place::NodesetRequests => Ok(json_reply(&json!(self.tenants[tenant].requests))),
            Place::ConfigErrors => self.config_errors(tenant, query),
            Place::SystemEvents => self.system_events(query),
            Place::Job(job) => found(self.job(job), "Job not found"),
            Place::Project(project) => found(self.project(tenant, project), "Unknown project"),
            Place::Builds => {
                self.arrive(tenant);
                self.tenants[tenant]
                    .database
                    .list(query, version)
                    .map(|rows| json_reply(&rows))
            }
            Place::Buildsets => {
                self.arrive(tenant);
                self.tenants[tenant]
                    .database
                    .list_sets(query, version)
                    .map(|rows| json_reply(&rows))
            }
            Place::BuildTimes => self.tenants[tenant]
                .database
                .times(query)
                .map(|rows| json_reply(&rows)),
            Place::Build(uuid) => found(
                self.tenants[tenant].database.build(uuid, version),
                "Build not found",
            ),
            Place::Buildset(uuid) => found(
                self.tenants[tenant].database.buildset(uuid, version),
                "Buildset not found",
            ),
            Place::Badge => self.badge(tenant, query),
            Place::Key(project) => self.key(tenant, project, "key/scs/container-images.pub"),
            Place::ProjectSshKey(project) => {
                self.key(tenant, project, "project-ssh-key/scs/container-images.pub")
            }
            Place::TenantSshKey => self.key(tenant, "scs/docs", "tenant-ssh-key/ssh.pub"),
            Place::FreezeJobs {
                pipeline,
                project,
                branch,
            } => {
                self.frozen(tenant, pipeline, project)?;
                Ok(json_reply(&self.frozen_jobs(pipeline, project, branch)))
            }
            Place::FreezeJob {
                pipeline,
                project,
                branch,
                job,
            } => {
                self.frozen(tenant, pipeline, project)?;
                self.frozen_job(pipeline, project, branch, job)
            }
            Place::Autoholds => Ok(json_reply(&self.holds(tenant, query.get("project")))),
            Place::ProjectAutoholds(project) => Ok(json_reply(&self.holds(tenant, Some(project)))),
            Place::Autohold(id) => self.autohold(tenant, id).map(json_reply),
            _ => Err(broken()),
        }
    }

    fn holds(&self, tenant: usize, project: Option<&str>) -> Value {
        let meant = |hold: &&Value| {
            let own = hold["project"].as_str().unwrap_or_default();
            project.is_none_or(|project| own.ends_with(project))
        };
        self.tenants[tenant]
            .holds
            .iter()
            .filter(meant)
            .cloned()
            .collect()
    }

    fn nodes(&self, tenant: usize) -> Value {
        let nodes = &self.tenants[tenant].nodes;
        if self.version.is_14() {
            return json!(nodes);
        }
        const KEYS: [&str; 8] = [
            "id",
            "type",
            "connection_type",
            "external_id",
            "provider",
            "state",
            "state_time",
            "comment",
        ];
        let row = |node: &Value| -> Value {
            KEYS.iter()
                .map(|key| ((*key).to_owned(), node[*key].clone()))
                .collect()
        };
        nodes.iter().map(row).collect()
    }

    fn config_errors(&self, tenant: usize, query: &Params) -> Outcome {
        let number = |name: &str, usual: i64| match query.get(name) {
            None => Ok(usual),
            Some(word) => word.parse::<i64>().map_err(|_| broken()),
        };
        let (limit, skip) = (number("limit", 50)?, number("skip", 0)?);
        let all = self
            .recorded(&self.tenants[tenant].name, "config-errors")
            .unwrap_or_default();
        let fits = |error: &&Value| {
            let is =
                |name: &str, value: &Value| query.get(name).is_none_or(|wanted| value == wanted);
            is("project", &error["source_context"]["project"])
                && is("branch", &error["source_context"]["branch"])
                && is("severity", &error["severity"])
                && is("name", &error["name"])
        };
        let skip = usize::try_from(skip).unwrap_or_default();
        // The limit is looked at after a row was taken (measured).
        let limit = usize::try_from(limit).unwrap_or_default().max(1);
        let errors = all
            .as_array()
            .into_iter()
            .flatten()
            .filter(fits)
            .skip(skip)
            .take(limit);
        Ok(json_reply(&errors.cloned().collect()))
    }

    fn system_events(&self, query: &Params) -> Outcome {
        let bounds = Bounds::read(query)?;
        let all = self.recorded("scs", "system-events").unwrap_or_default();
        let fits = |event: &&Value| {
            query
                .get("event_type")
                .is_none_or(|kind| event["event_type"] == kind)
        };
        // Their ids are not shown; the newest one has the greatest.
        let all = all.as_array().cloned().unwrap_or_default();
        let ids = (1..)
            .zip(all.iter().rev())
            .collect::<Vec<_>>()
            .into_iter()
            .rev();
        let within = ids
            .filter(|(id, _)| bounds.has(*id))
            .map(|(_, event)| event);
        let events = within.filter(fits);
        Ok(json_reply(
            &events
                .skip(bounds.skip)
                .take(bounds.limit)
                .cloned()
                .collect(),
        ))
    }

    fn badge(&self, tenant: usize, query: &Params) -> Outcome {
        let Some(result) = self.tenants[tenant]
            .database
            .newest_result(query, self.version)
        else {
            return Err(refused(404, "No buildset found"));
        };
        let word = if result == "SUCCESS" {
            "passing"
        } else {
            "failing"
        };
        let mut reply = Reply::empty(200)
            .header("content-type", "image/svg+xml")
            .header("access-control-allow-origin", "*")
            .header("cache-control", "no-cache")
            .header("last-modified", &http_date(self.started))
            .header("accept-ranges", "bytes");
        let width = if word == "passing" { "88.6" } else { "80.2" };
        reply.body = format!("<svg width=\"{width}\" height=\"20\" xmlns=\"http://www.w3.org/2000/svg\"><text>build</text><text>{word}</text></svg>\n").into_bytes();
        Ok(reply)
    }
}

fn dated(value: &Value, made: DateTime<Utc>) -> Reply {
    json_reply(value)
        .header("cache-control", "public, max-age=1")
        .header("last-modified", &http_date(made))
}
