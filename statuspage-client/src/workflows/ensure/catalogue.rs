//! What is wanted.

use std::collections::BTreeSet;

use scs_client_core::{Error, Result};
use scs_wire::Check;

use super::OPERATION;
use crate::model::{NewComponent, NewImpactType, NewSeverity};

/// Components, impact types, severities and phases that shall be there.
///
/// An empty part is not looked after: it stays on the server as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Catalogue {
    /// Components by name; labels as a whole, so that none means none.
    pub components: Vec<NewComponent>,
    /// Impact types by name; a description that is not given stays.
    pub impact_types: Vec<NewImpactType>,
    /// The names of the newest generation, in order.
    pub phases: Vec<String>,
    /// Severities by name, with their upper ends.
    pub severities: Vec<NewSeverity>,
}

impl Catalogue {
    /// Wants nothing yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// What is wrong with it in itself.
    pub(super) fn check(&self) -> Result<()> {
        for (index, one) in self.components.iter().enumerate() {
            let field = |member: &str| format!("components[{index}].{member}");
            valid(one, &field(""))?;
            text(&field("displayname"), Some(&one.display_name))?;
            for (key, value) in &one.labels {
                text(&field("labels"), Some(key))?;
                text(&field("labels"), Some(value))?;
            }
        }
        for (index, one) in self.impact_types.iter().enumerate() {
            let field = |member: &str| format!("impactTypes[{index}].{member}");
            valid(one, &field(""))?;
            text(&field("displayname"), Some(&one.display_name))?;
            text(&field("description"), one.description.as_deref())?;
        }
        for (index, one) in self.severities.iter().enumerate() {
            let field = |member: &str| format!("severities[{index}].{member}");
            valid(one, &field(""))?;
            text(&field("name"), Some(&one.display_name))?;
        }
        for (index, name) in self.phases.iter().enumerate() {
            let field = format!("phases[{index}].name");
            text(&field, Some(name))?;
            if name.is_empty() {
                return Err(Error::invalid_input(OPERATION, field, "must not be empty"));
            }
        }
        unique(
            "components",
            self.components.iter().map(|one| &one.display_name),
        )?;
        unique(
            "impactTypes",
            self.impact_types.iter().map(|one| &one.display_name),
        )?;
        unique("phases", self.phases.iter())?;
        unique(
            "severities",
            self.severities.iter().map(|one| &one.display_name),
        )?;
        unique(
            "values of severities",
            self.severities.iter().map(|one| one.value),
        )
    }
}

scs_wire::setters! {
    Catalogue {
        plain components: Vec<NewComponent>,
        plain impact_types: Vec<NewImpactType>,
        plain phases: Vec<String>,
        plain severities: Vec<NewSeverity>,
    }
}

fn valid(one: &impl Check, place: &str) -> Result<()> {
    one.check().map_err(|invalid| {
        Error::invalid_input(
            OPERATION,
            format_args!("{place}{}", invalid.field),
            invalid.why,
        )
    })
}

fn unique<T: Ord + std::fmt::Debug>(section: &str, values: impl Iterator<Item = T>) -> Result<()> {
    let mut seen = BTreeSet::new();
    for value in values {
        if seen.contains(&value) {
            return Err(Error::invalid_input(
                OPERATION,
                section,
                format_args!("{value:?} stands there twice"),
            ));
        }
        seen.insert(value);
    }
    Ok(())
}

/// Refuses a text that the database cannot hold: U+0000 is a 500 without a reason (facts, 1.7).
fn text(field: &str, text: Option<&str>) -> Result<()> {
    match text {
        Some(text) if text.contains('\0') => Err(Error::invalid_input(
            OPERATION,
            field,
            "holds the character U+0000, which the server cannot store",
        )),
        _ => Ok(()),
    }
}
