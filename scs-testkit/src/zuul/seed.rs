//! The content of the recordings, put in order once: what a fresh stand-in knows.

use std::{
    collections::BTreeMap,
    sync::{Arc, OnceLock},
};

use serde_json::Value;

use super::{
    auth::Access,
    rows::{Row, SetRow},
};
use crate::recordings::{self, RecordingError, ZuulExchange};

/// Where the recorded server said that it listens, and its log server.
pub(crate) const RECORDED_BASE: &str = "http://127.0.0.1:19000";
pub(crate) const RECORDED_LOGS: &str = "http://127.0.0.1:19004";

/// Content of the recordings.
#[derive(Debug)]
pub(crate) struct Seed {
    /// Answers by path, the latest of each.
    answers: BTreeMap<String, Value>,
    /// Builds and buildsets by tenant, oldest first.
    pub(crate) builds: BTreeMap<String, Vec<Row>>,
    pub(crate) buildsets: BTreeMap<String, Vec<SetRow>>,
    /// Files of the log server: path, content type, text.
    pub(crate) files: Vec<(String, String, String)>,
}

/// The three tenants.
pub(crate) const TENANTS: [(&str, Access); 3] = [
    ("private", Access::Protected),
    ("rbac", Access::Roles),
    ("scs", Access::Open),
];

impl Seed {
    /// Reads the recordings, once for the process.
    pub(crate) fn load() -> Result<Arc<Self>, RecordingError> {
        static READ: OnceLock<Arc<Seed>> = OnceLock::new();
        if let Some(seed) = READ.get() {
            return Ok(Arc::clone(seed));
        }
        let mut all = recordings::zuul()?;
        all.extend(recordings::zuul_later()?);
        Ok(Arc::clone(READ.get_or_init(|| Arc::new(Self::read(&all)))))
    }

    fn read(all: &[ZuulExchange]) -> Self {
        let mut seed = Self {
            answers: BTreeMap::new(),
            builds: BTreeMap::new(),
            buildsets: BTreeMap::new(),
            files: Vec::new(),
        };
        for exchange in all
            .iter()
            .filter(|exchange| exchange.response.status == 200)
        {
            let path = &exchange.request.path;
            if exchange.is_log_file() {
                if !exchange.request.headers.contains_key("range") && !path.ends_with('/') {
                    let kind = exchange.response.header("content-type").unwrap_or_default();
                    seed.files
                        .push((path.clone(), kind.to_owned(), exchange.response.text()));
                }
                continue;
            }
            let Some(body) = &exchange.response.body else {
                continue;
            };
            let below = path
                .strip_prefix("/api/tenant/")
                .and_then(|rest| rest.split_once('/'));
            if let Some((tenant, place)) = below {
                seed.take_rows(tenant, place, body);
            }
            if !exchange.cut && !matches!(exchange.number, 415..) || exchange.number == 409 {
                seed.answers.insert(path.clone(), body.clone());
            }
        }
        for rows in seed.builds.values_mut() {
            rows.sort_by_key(|row| row.id);
        }
        for sets in seed.buildsets.values_mut() {
            sets.sort_by_key(|set| set.id);
        }
        seed
    }

    fn take_rows(&mut self, tenant: &str, place: &str, body: &Value) {
        let one = std::slice::from_ref(body);
        let listed = body.as_array().map(Vec::as_slice).unwrap_or_default();
        match place.split(['?', '/']).next() {
            Some("build") => self.take_builds(tenant, one, None),
            Some("builds") => self.take_builds(tenant, listed, None),
            Some("buildset") => {
                self.take_sets(tenant, one);
                let builds = body["builds"].as_array().cloned().unwrap_or_default();
                self.take_builds(tenant, &builds, Some(body));
            }
            Some("buildsets") => self.take_sets(tenant, listed),
            _ => {}
        }
    }

    /// A later recording of a build says more than an earlier one. The ids of another database follow behind.
    fn take_builds(&mut self, tenant: &str, values: &[Value], set: Option<&Value>) {
        let rows = self.builds.entry(tenant.to_owned()).or_default();
        for value in values {
            let mut row = Row::read(value, set);
            let place = rows.iter().position(|other| other.uuid == row.uuid);
            let taken = place.is_none() && rows.iter().any(|other| other.id == row.id);
            if taken {
                row.id = rows.iter().map(|row| row.id).max().unwrap_or_default() + 1;
            }
            match place {
                Some(place) if rows[place].result.is_none() || set.is_none() => {
                    row.id = rows[place].id;
                    rows[place] = row;
                }
                Some(_) => {}
                None => rows.push(row),
            }
        }
    }

    fn take_sets(&mut self, tenant: &str, values: &[Value]) {
        let sets = self.buildsets.entry(tenant.to_owned()).or_default();
        for value in values {
            let mut set = SetRow::read(value);
            match sets.iter_mut().find(|other| other.uuid == set.uuid) {
                Some(place) => {
                    if set.events.is_null() {
                        set.events = place.events.take();
                    }
                    *place = set;
                }
                None => sets.push(set),
            }
        }
    }

    /// The recorded answer to a path.
    pub(crate) fn answer(&self, path: &str) -> Option<&Value> {
        self.answers.get(path)
    }

    /// The recorded answer for a place of a tenant; what was recorded in one tenant alone holds for the others.
    pub(crate) fn place(&self, tenant: &str, place: &str) -> Option<&Value> {
        self.answer(&format!("/api/tenant/{tenant}/{place}"))
            .or_else(|| self.answer(&format!("/api/tenant/scs/{place}")))
    }
}

/// Puts the stand-in's own addresses in the place of the recorded ones.
pub(crate) fn localized(value: &Value, base: &str, logs: &str) -> Value {
    match value {
        Value::String(text) => Value::String(relocated(text, base, logs)),
        Value::Array(all) => all
            .iter()
            .map(|value| localized(value, base, logs))
            .collect(),
        Value::Object(all) => all
            .iter()
            .map(|(name, value)| (name.clone(), localized(value, base, logs)))
            .collect(),
        other => other.clone(),
    }
}

pub(crate) fn relocated(text: &str, base: &str, logs: &str) -> String {
    match text.contains("http://127.0.0.1:1900") {
        true => text
            .replace(RECORDED_BASE, base)
            .replace(RECORDED_LOGS, logs),
        false => text.to_owned(),
    }
}
