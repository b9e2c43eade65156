//! The server's own provisioning file.

use std::collections::BTreeMap;

use scs_client_core::{Error, Result};
use yaml_serde::Value;

use super::{Catalogue, OPERATION};
use crate::model::{NewComponent, NewImpactType, NewSeverity};

impl Catalogue {
    /// Reads the provisioning file of the server (`provisioning.yaml`).
    ///
    /// The keys are those that the server reads: `components`, `impactTypes`, `phases` and
    /// `severities` at the top, and lower-case ones below (`displayname`, `labels`, `description`,
    /// `name`, `value`). Any other key is refused: the server drops `displayName` without a word and
    /// makes a row without a name.
    ///
    /// # Errors
    ///
    /// [Invalid input](Error::is_invalid_input): no YAML, a key that the server would drop, a name
    /// that is missing, a value of another kind.
    ///
    /// ```
    /// use statuspage_client::workflows::Catalogue;
    ///
    /// let wanted = Catalogue::from_yaml("components: [{displayname: Harbor, labels: {az: 1}}]")?;
    /// assert_eq!(wanted.components[0].labels["az"], "1");
    /// let refused = Catalogue::from_yaml("components: [{displayName: Harbor}]").unwrap_err();
    /// assert!(refused.to_string().contains("displayname"));
    /// # Ok::<(), statuspage_client::Error>(())
    /// ```
    pub fn from_yaml(text: &str) -> Result<Self> {
        let root: Value = yaml_serde::from_str(text).map_err(|error| refuse("file", error))?;
        let mut wanted = Self::new();
        let top = Fields::of(
            "file",
            &root,
            &["components", "impactTypes", "phases", "severities"],
        )?;
        for (place, fields) in top.rows("components", &["displayname", "labels"])? {
            let name = fields.name("displayname", &place)?;
            wanted
                .components
                .push(NewComponent::new(name).labels(fields.labels(&place)?));
        }
        for (place, fields) in top.rows("impactTypes", &["displayname", "description"])? {
            let mut new = NewImpactType::new(fields.name("displayname", &place)?);
            new.description = fields.text("description", &place)?;
            wanted.impact_types.push(new);
        }
        for (place, fields) in top.rows("phases", &["name"])? {
            wanted.phases.push(fields.name("name", &place)?);
        }
        for (place, fields) in top.rows("severities", &["name", "value"])? {
            let value = fields.0.get("value").and_then(|value| value.as_i64());
            let value =
                value.ok_or_else(|| refuse(format!("{place}.value"), "must be a whole number"))?;
            wanted
                .severities
                .push(NewSeverity::new(fields.name("name", &place)?, value));
        }
        wanted.check()?;
        Ok(wanted)
    }
}

fn refuse(place: impl std::fmt::Display, why: impl std::fmt::Display) -> Error {
    Error::invalid_input(OPERATION, place, why)
}

/// The members of a mapping, whose keys have been checked.
struct Fields<'a>(BTreeMap<&'a str, &'a Value>);

impl<'a> Fields<'a> {
    fn of(place: &str, value: &'a Value, allowed: &[&str]) -> Result<Self> {
        let Value::Mapping(mapping) = value else {
            return Err(refuse(
                place,
                format!("must have the keys {}", allowed.join(", ")),
            ));
        };
        let mut fields = BTreeMap::new();
        for (key, value) in mapping {
            let key = key
                .as_str()
                .ok_or_else(|| refuse(place, "has a key that is no text"))?;
            if !allowed.contains(&key) {
                let why = match allowed.iter().find(|one| one.eq_ignore_ascii_case(key)) {
                    Some(right) => format!(
                        "the server would drop this key without a word; it reads {right:?} alone"
                    ),
                    None => format!(
                        "the server does not know this key; it reads {}",
                        allowed.join(", ")
                    ),
                };
                return Err(refuse(format!("{place}.{key}"), why));
            }
            fields.insert(key, value);
        }
        Ok(Self(fields))
    }

    /// The rows of a section; none where it is missing or empty.
    fn rows(&self, section: &str, allowed: &[&str]) -> Result<Vec<(String, Fields<'a>)>> {
        let rows = match self.0.get(section) {
            None | Some(Value::Null) => return Ok(Vec::new()),
            Some(Value::Sequence(rows)) => rows,
            Some(_) => return Err(refuse(section, "must be a list")),
        };
        let place = |index: usize| format!("{section}[{index}]");
        rows.iter()
            .enumerate()
            .map(|(index, row)| Ok((place(index), Fields::of(&place(index), row, allowed)?)))
            .collect()
    }

    fn text(&self, key: &str, place: &str) -> Result<Option<String>> {
        match self.0.get(key) {
            None | Some(Value::Null) => Ok(None),
            Some(value) => scalar(value)
                .map(Some)
                .ok_or_else(|| refuse(format!("{place}.{key}"), "must be a text; quote it")),
        }
    }

    fn name(&self, key: &str, place: &str) -> Result<String> {
        self.text(key, place)?
            .filter(|name| !name.is_empty())
            .ok_or_else(|| {
                refuse(
                    format!("{place}.{key}"),
                    "is missing; a row without a name would be made",
                )
            })
    }

    fn labels(&self, place: &str) -> Result<BTreeMap<String, String>> {
        let place = format!("{place}.labels");
        match self.0.get("labels") {
            None | Some(Value::Null) => Ok(BTreeMap::new()),
            Some(Value::Mapping(labels)) => labels
                .iter()
                .map(|(key, value)| Some((scalar(key)?, scalar(value)?)))
                .collect::<Option<_>>()
                .ok_or_else(|| refuse(place, "must map texts to texts; quote them")),
            Some(_) => Err(refuse(place, "must map texts to texts")),
        }
    }
}

/// A text, or a whole number, which the server takes for the text that it is written as. Other
/// numbers and booleans have more than one spelling, and what the file says is lost here.
fn scalar(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => number.as_i64().map(|number| number.to_string()),
        _ => None,
    }
}
