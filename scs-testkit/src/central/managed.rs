//! Who owns which field: `metadata.managedFields`.

use chrono::{DateTime, SecondsFormat, Utc};
use serde_json::{Value, json};

use super::{
    fields::{Changes, Fields, from_tree, named, to_tree},
    status::{API_VERSION, Answer},
};

/// Who writes, and how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Manager {
    pub(crate) name: String,
    pub(crate) applies: bool,
    /// `status`, or nothing.
    pub(crate) subresource: &'static str,
}

impl Manager {
    pub(crate) fn update(name: &str, subresource: &'static str) -> Self {
        Self {
            name: name.to_owned(),
            applies: false,
            subresource,
        }
    }

    /// As a conflict names it (recordings/central/124-apply-over-create-differs).
    fn named(&self) -> String {
        let mut text = format!("{:?}", self.name);
        if !self.subresource.is_empty() {
            text.push_str(&format!(" with subresource {:?}", self.subresource));
        }
        if !self.applies {
            text.push_str(&format!(" using {API_VERSION}"));
        }
        text
    }
}

/// One entry.
#[derive(Clone, Debug, PartialEq)]
struct Entry {
    manager: Manager,
    time: Option<String>,
    fields: Fields,
}

/// All entries of an object.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Owners(Vec<Entry>);

impl Owners {
    pub(crate) fn of(object: &Value) -> Self {
        let entries = object["metadata"]["managedFields"].as_array();
        let entry = |entry: &Value| {
            let subresource = match entry["subresource"].as_str() {
                Some("status") => "status",
                _ => "",
            };
            Entry {
                manager: Manager {
                    name: entry["manager"].as_str().unwrap_or_default().to_owned(),
                    applies: entry["operation"] == "Apply",
                    subresource,
                },
                time: entry["time"].as_str().map(str::to_owned),
                fields: from_tree(&entry["fieldsV1"]),
            }
        };
        Self(entries.into_iter().flatten().map(entry).collect())
    }

    /// In the server's order: who applies comes first, then by time, then by name.
    pub(crate) fn put_into(&self, object: &mut Value) {
        let mut entries = self.0.clone();
        entries.sort_by(|one, other| {
            let order = |entry: &Entry| {
                (
                    !entry.manager.applies,
                    entry.time.clone(),
                    entry.manager.name.clone(),
                )
            };
            order(one).cmp(&order(other))
        });
        let entries: Vec<_> = entries.iter().map(written).collect();
        if entries.is_empty() {
            if let Some(metadata) = object["metadata"].as_object_mut() {
                metadata.remove("managedFields");
            }
        } else {
            object["metadata"]["managedFields"] = entries.into();
        }
    }

    pub(crate) fn has(&self, manager: &Manager) -> bool {
        self.0.iter().any(|entry| entry.manager == *manager)
    }

    pub(crate) fn fields(&self, manager: &Manager) -> Fields {
        let entry = self.0.iter().find(|entry| entry.manager == *manager);
        entry.map(|entry| entry.fields.clone()).unwrap_or_default()
    }

    /// What all others own.
    pub(crate) fn others(&self, manager: &Manager) -> Fields {
        let others = self.0.iter().filter(|entry| entry.manager != *manager);
        others
            .flat_map(|entry| entry.fields.iter().cloned())
            .collect()
    }

    pub(crate) fn set(&mut self, manager: &Manager, fields: Fields, now: Option<DateTime<Utc>>) {
        let time = now.map(stamp);
        match self.0.iter_mut().find(|entry| entry.manager == *manager) {
            Some(entry) => {
                entry.time = time.or(entry.time.take());
                entry.fields = fields;
            }
            None => self.0.push(Entry {
                manager: manager.clone(),
                time,
                fields,
            }),
        }
    }

    /// Changed fields leave all others; who has none is no owner any more.
    pub(crate) fn taken(&mut self, manager: &Manager, changes: &Changes) {
        for entry in &mut self.0 {
            entry.fields.retain(|field| {
                !changes.removed.contains(field)
                    && (entry.manager == *manager || !changes.set.contains(field))
            });
        }
        self.0
            .retain(|entry| !entry.fields.is_empty() || entry.manager == *manager);
    }

    /// An update by somebody who does not apply: what they change is theirs.
    pub(crate) fn update(&mut self, manager: &Manager, changes: &Changes, now: DateTime<Utc>) {
        self.taken(manager, changes);
        let mut own = self.fields(manager);
        own.extend(changes.set.iter().cloned());
        let unchanged = own == self.fields(manager) && changes.removed.is_empty();
        if own.is_empty() {
            self.0.retain(|entry| entry.manager != *manager);
        } else {
            let time = (!unchanged || !changes.set.is_empty()).then_some(now);
            self.set(manager, own, time);
        }
    }

    /// 409 where an apply would change what others own (recordings/central/094-apply-conflict).
    pub(crate) fn conflicts(&self, manager: &Manager, changed: &Fields) -> Option<Answer> {
        let mut found = Vec::new();
        let mut others: Vec<_> = self
            .0
            .iter()
            .filter(|entry| entry.manager != *manager)
            .collect();
        others.sort_by_key(|entry| entry.manager.named());
        for entry in others {
            let fields: Vec<_> = entry
                .fields
                .intersection(changed)
                .map(|field| named(field))
                .collect();
            if !fields.is_empty() {
                found.push((entry.manager.named(), fields));
            }
        }
        let total: usize = found.iter().map(|(_, fields)| fields.len()).sum();
        let causes: Vec<_> = found
            .iter()
            .flat_map(|(manager, fields)| {
                fields.iter().map(move |field| {
                    json!({
                        "reason": "FieldManagerConflict",
                        "message": format!("conflict with {manager}"),
                        "field": field,
                    })
                })
            })
            .collect();
        let text = match found.as_slice() {
            [] => return None,
            [(manager, fields)] if fields.len() == 1 => {
                format!(
                    "Apply failed with 1 conflict: conflict with {manager}: {}",
                    fields.concat()
                )
            }
            many => {
                let blocks: Vec<_> = many
                    .iter()
                    .map(|(manager, fields)| {
                        format!("conflicts with {manager}:\n- {}", fields.join("\n- "))
                    })
                    .collect();
                format!("Apply failed with {total} conflicts: {}", blocks.join("\n"))
            }
        };
        let details = json!({ "causes": causes });
        Some(Answer::failure(409, "Conflict", &text, Some(details)))
    }
}

fn written(entry: &Entry) -> Value {
    let mut value = json!({
        "apiVersion": API_VERSION,
        "fieldsType": "FieldsV1",
        "fieldsV1": to_tree(&entry.fields),
        "manager": entry.manager.name,
        "operation": if entry.manager.applies { "Apply" } else { "Update" },
    });
    if !entry.manager.subresource.is_empty() {
        value["subresource"] = entry.manager.subresource.into();
    }
    if let Some(time) = &entry.time {
        value["time"] = time.clone().into();
    }
    value
}

/// A time as objects hold it: in seconds.
pub(crate) fn stamp(time: DateTime<Utc>) -> String {
    time.to_rfc3339_opts(SecondsFormat::Secs, true)
}
