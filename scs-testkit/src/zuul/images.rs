//! Images: a job builds a file, the launcher offers it to a cloud that takes nothing, and what is deleted goes the next
//! time that the launcher looks (`recordings/zuul/434` to `444`).

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::{Value, json};

use super::{
    generate::uuid,
    http::{json_reply, no_content, refused},
    item::Item,
    life::Stage,
    queue::Entry,
    tenant::{Event, Tenant},
    world::World,
};
use crate::keycloak::http::{Outcome, Reply};

/// How long the launcher takes; a second on the real server.
const LAUNCHER: TimeDelta = TimeDelta::milliseconds(100);

impl World {
    pub(crate) fn build_image(&mut self, tenant: usize, name: &str) -> Outcome {
        let images = self.tenants[tenant].images.as_array();
        let known = images
            .into_iter()
            .flatten()
            .any(|image| image["name"] == name && image["type"] == "zuul");
        if !known {
            return Err(refused(404, "Image not found in tenant"));
        }
        Ok(self.wake_pipeline(tenant))
    }

    /// What the pipeline for images listens for, whether to build one or to validate one.
    fn wake_pipeline(&mut self, tenant: usize) -> Reply {
        let mut item = Item::new("image", "scs/nodes", "refs/heads/main");
        item.jobs = self.jobs_of(&item);
        let entry = self.entry(item);
        self.event(tenant, Event::Enqueue(Box::new(entry)));
        json_reply(&Value::Null)
    }

    /// All copies of the image go along with the file, those of other files included.
    pub(crate) fn delete_artifact(&mut self, tenant: usize, id: &str) -> Outcome {
        let now = self.now();
        let tenant = &mut self.tenants[tenant];
        let artifacts = images(&mut tenant.images)
            .filter_map(|image| image.get_mut("build_artifacts")?.as_array_mut())
            .find(|all| all.iter().any(|artifact| artifact["uuid"] == id))
            .ok_or_else(|| refused(404, "Image build artifact not found in tenant"))?;
        for artifact in artifacts {
            if artifact["uuid"] == id {
                enter(artifact, "deleting", now);
            }
            list(artifact, "uploads").for_each(|upload| enter(upload, "deleting", now));
        }
        tenant.launcher = Some(now + LAUNCHER);
        Ok(no_content())
    }

    pub(crate) fn delete_upload(&mut self, tenant: usize, id: &str) -> Outcome {
        let now = self.now();
        let tenant = &mut self.tenants[tenant];
        let (uploads, at) = with_upload(&mut tenant.images, id)?;
        enter(&mut uploads[at], "deleting", now);
        tenant.launcher = Some(now + LAUNCHER);
        Ok(no_content())
    }

    /// The pipeline has one job for both events, so that another file is built; the upload stays as it is.
    pub(crate) fn validate_upload(&mut self, tenant: usize, id: &str) -> Outcome {
        with_upload(&mut self.tenants[tenant].images, id)?;
        Ok(self.wake_pipeline(tenant))
    }

    /// Another upload takes the place of one that has failed.
    pub(crate) fn retry_upload(&mut self, tenant: usize, id: &str) -> Outcome {
        let now = self.now();
        self.ids += 1;
        let tenant = &mut self.tenants[tenant];
        let (uploads, at) = with_upload(&mut tenant.images, id)?;
        if uploads[at]["state"] != "failed" {
            return Err(refused(400, "Invalid upload state"));
        }
        let mut new = uploads[at].clone();
        new["uuid"] = json!(uuid(9, self.ids));
        enter(&mut new, "pending", now);
        enter(&mut uploads[at], "deleting", now);
        uploads.push(new);
        tenant.launcher = Some(now + LAUNCHER);
        Ok(json_reply(&Value::Null))
    }
}

/// A job of the pipeline for images has succeeded: what it built is there, and a copy is on its way.
pub(crate) fn built(tenant: &mut Tenant, entry: &Entry, stage: &mut Stage<'_>) {
    for job in &entry.jobs {
        let name = job.job.name.trim_start_matches("build-");
        let Some(image) = images(&mut tenant.images).find(|image| image["name"] == name) else {
            continue;
        };
        let (file, copy, now) = (stage.id(8), stage.id(9), moment(stage.now));
        let name = image["canonical_name"].clone();
        let upload = json!({
            "uuid": copy, "canonical_name": name, "artifact_uuid": file, "endpoint_name": "nowhere/nowhere-RegionOne",
            "external_id": null, "timestamp": now, "validated": null, "build_uuid": null, "state": "pending",
            "state_time": now, "is_locked": false, "lock_holder": null,
        });
        let artifact = json!({
            "uuid": file, "canonical_name": name, "build_tenant": true, "build_uuid": job.uuid, "format": "raw",
            "md5sum": "1d41d8cd98f00b204e9800998ecf8427e",
            "sha256": "0e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b85",
            "url": format!("{}/debian-zuul.raw", stage.logs), "timestamp": now, "validated": null, "state": "ready",
            "state_time": now, "is_locked": false, "lock_holder": null, "uploads": [upload],
        });
        match image
            .get_mut("build_artifacts")
            .and_then(Value::as_array_mut)
        {
            Some(all) => all.push(artifact),
            None => image["build_artifacts"] = json!([artifact]),
        }
        tenant.launcher = Some(stage.now + LAUNCHER);
    }
}

/// The launcher looks: what was pending has failed, what was to be deleted is gone.
pub(crate) fn settle(tenant: &mut Tenant, now: DateTime<Utc>) {
    if tenant.launcher.is_none_or(|due| due > now) {
        return;
    }
    tenant.launcher = None;
    for image in images(&mut tenant.images) {
        for artifact in list(image, "build_artifacts") {
            if let Some(all) = artifact.get_mut("uploads").and_then(Value::as_array_mut) {
                all.retain(|upload| upload["state"] != "deleting");
            }
            list(artifact, "uploads")
                .filter(|upload| upload["state"] == "pending")
                .for_each(|upload| enter(upload, "failed", now));
        }
        let copied = |artifact: &Value| artifact["uploads"].get(0).is_some();
        // A file without copies goes once another one has some, and not before (`recordings/zuul/444`).
        if let Some(all) = image
            .get_mut("build_artifacts")
            .and_then(Value::as_array_mut)
            && all.iter().any(copied)
        {
            all.retain(copied);
        }
    }
}

/// Images as they are listed: a file without a copy is left out.
pub(crate) fn listed(all: &Value) -> Value {
    let mut all = all.clone();
    for image in images(&mut all) {
        let Some(artifacts) = image
            .get_mut("build_artifacts")
            .and_then(Value::as_array_mut)
        else {
            continue;
        };
        artifacts.retain(|artifact| artifact["uploads"].get(0).is_some());
        if artifacts.is_empty() {
            image
                .as_object_mut()
                .map(|image| image.remove("build_artifacts"));
        }
    }
    all
}

fn images(all: &mut Value) -> impl Iterator<Item = &mut Value> {
    all.as_array_mut().into_iter().flatten()
}

fn list<'a>(of: &'a mut Value, name: &str) -> impl Iterator<Item = &'a mut Value> + use<'a> {
    let all = of.get_mut(name).and_then(Value::as_array_mut);
    all.into_iter().flatten()
}

/// The uploads of a file, and the place of that one among them.
fn with_upload<'a>(all: &'a mut Value, id: &str) -> Result<(&'a mut Vec<Value>, usize), Reply> {
    let mut lists = images(all)
        .flat_map(|image| list(image, "build_artifacts"))
        .filter_map(|artifact| artifact.get_mut("uploads")?.as_array_mut());
    lists
        .find_map(|uploads| {
            let at = uploads.iter().position(|upload| upload["uuid"] == id)?;
            Some((uploads, at))
        })
        .ok_or_else(|| refused(404, "Image upload not found in tenant"))
}

fn enter(what: &mut Value, state: &str, now: DateTime<Utc>) {
    what["state"] = json!(state);
    what["state_time"] = json!(moment(now));
}

fn moment(now: DateTime<Utc>) -> String {
    now.format("%Y-%m-%dT%H:%M:%S").to_string()
}
