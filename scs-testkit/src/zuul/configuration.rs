//! What is configured: jobs, projects, keys, and what would run.

use serde_json::{Value, json};

use super::{
    http::{broken, json_reply, nothing_matches, plain, refused},
    tenant::is_pipeline,
    world::World,
};
use crate::keycloak::http::{Outcome, Reply};

impl World {
    /// The recordings have three jobs in full; the others that the list names are like `base`.
    pub(crate) fn job(&self, job: &str) -> Option<Value> {
        if let Some(value) = self.recorded("scs", &format!("job/{job}")) {
            return Some(value);
        }
        let listed = self.recorded("scs", "jobs")?;
        listed
            .as_array()?
            .iter()
            .find(|other| other["name"] == job)?;
        let mut value = self.recorded("scs", "job/base")?;
        value[0]["name"] = json!(job);
        value[0]["parent"] = json!("base");
        Some(value)
    }

    pub(crate) fn project(&self, tenant: usize, project: &str) -> Option<Value> {
        let short = self.tenants[tenant].project(project)?;
        let full = format!("git.example.org/{short}");
        if let Some(value) = [short, &full]
            .iter()
            .find_map(|name| self.recorded("scs", &format!("project/{name}")))
        {
            return Some(value);
        }
        let mut value = self.recorded("scs", "project/git.example.org/scs/docs")?;
        value["name"] = json!(short);
        value["canonical_name"] = json!(full);
        Some(value)
    }

    pub(crate) fn key(&self, tenant: usize, project: &str, place: &str) -> Outcome {
        if self.tenants[tenant].project(project).is_none() {
            return Err(refused(404, "Unknown project"));
        }
        let key = self.recorded("scs", place).unwrap_or_default();
        Ok(plain(key.as_str().unwrap_or_default()))
    }

    pub(crate) fn frozen(&self, tenant: usize, pipeline: &str, project: &str) -> Result<(), Reply> {
        if self.tenants[tenant].project(project).is_none() {
            return Err(refused(404, "Unknown project"));
        }
        if !is_pipeline(&json!(pipeline)) {
            return Err(refused(404, "Unknown pipeline"));
        }
        Ok(())
    }

    pub(crate) fn frozen_jobs(&self, pipeline: &str, project: &str, branch: &str) -> Value {
        let short = project.strip_prefix("git.example.org/").unwrap_or(project);
        let place = format!("pipeline/{pipeline}/project/{short}/branch/{branch}/freeze-jobs");
        let docs = short == "scs/docs" && branch == "main";
        self.recorded("scs", &place).unwrap_or_else(|| match docs {
            true => json!([{ "name": "noop", "dependencies": [] }]),
            false => json!([]),
        })
    }

    /// A job that is not frozen there is a route that is not there (`recordings/zuul/063-freeze-unknown-job`).
    pub(crate) fn frozen_job(
        &self,
        pipeline: &str,
        project: &str,
        branch: &str,
        job: &str,
    ) -> Outcome {
        let jobs = self.frozen_jobs(pipeline, project, branch);
        if !jobs
            .as_array()
            .into_iter()
            .flatten()
            .any(|other| other["name"] == job)
        {
            return Err(nothing_matches());
        }
        let short = project.strip_prefix("git.example.org/").unwrap_or(project);
        let place = format!("pipeline/{pipeline}/project/{short}/branch/{branch}/freeze-job/{job}");
        let like = "pipeline/gate/project/scs/docs/branch/main/freeze-job/noop";
        let mut value = self
            .recorded("scs", &place)
            .or_else(|| self.recorded("scs", like))
            .unwrap_or_default();
        value["job"] = json!(job);
        Ok(json_reply(&value))
    }

    /// What may be asked of a person before a pipeline runs. Only reads, whatever the method says.
    pub(crate) fn freeze_pipeline(&self, tenant: usize, project: &str, body: &Value) -> Outcome {
        let Some(project) = self.tenants[tenant].project(project) else {
            return Err(refused(404, "Unknown project"));
        };
        if body.get("pipeline").is_none() {
            return Err(refused(400, "pipeline is required"));
        }
        let Some(reference) = body["ref"].as_str() else {
            return Err(refused(400, "ref is required"));
        };
        if !is_pipeline(&body["pipeline"]) {
            return Err(refused(404, "Unknown pipeline"));
        }
        if !reference.starts_with("refs/heads/") {
            return Err(broken());
        }
        let exists = self.tenants[tenant].knows(project, reference);
        let asks = exists && project == "scs/container-images" && body["pipeline"] == "manual";
        let recorded = self.recorded("scs", "project/scs/container-images/freeze-pipeline");
        Ok(json_reply(
            &recorded
                .filter(|_| asks)
                .unwrap_or_else(|| json!({ "parameters": [] })),
        ))
    }
}
