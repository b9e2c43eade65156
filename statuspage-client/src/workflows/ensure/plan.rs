//! The difference between a catalogue and what a server has.

use std::collections::BTreeMap;
use std::fmt;

use scs_client_core::{Error, Result};

use super::super::common::is_status;
use super::{Catalogue, OPERATION};
use crate::Client;
use crate::model::{
    Component, ComponentId, ImpactType, ImpactTypeId, NewComponent, NewImpactType, NewSeverity,
    Severity,
};

/// One write on the way to a catalogue.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum EnsureStep {
    /// Adds a component.
    CreateComponent(NewComponent),
    /// Gives a component other labels.
    ChangeLabels {
        /// The component.
        id: ComponentId,
        /// Its name.
        name: String,
        /// The labels now.
        before: BTreeMap<String, String>,
        /// The labels wanted.
        after: BTreeMap<String, String>,
    },
    /// Adds an impact type.
    CreateImpactType(NewImpactType),
    /// Gives an impact type another description.
    ChangeDescription {
        /// The impact type.
        id: ImpactTypeId,
        /// Its name.
        name: String,
        /// The description now.
        before: Option<String>,
        /// The description wanted.
        after: String,
    },
    /// Adds a severity.
    CreateSeverity(NewSeverity),
    /// Moves the upper end of a severity; also to a value in between, where two change places.
    ChangeSeverity {
        /// The severity.
        name: String,
        /// The value now.
        before: Option<i64>,
        /// The value wanted.
        after: i64,
    },
    /// Adds a generation of phases.
    AddPhases {
        /// The names of the newest generation now; `None` where it cannot be read.
        before: Option<Vec<String>>,
        /// The names wanted.
        after: Vec<String>,
    },
}

impl fmt::Display for EnsureStep {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::CreateComponent(new) => {
                write!(f, "+ component {:?} {:?}", new.display_name, new.labels)
            }
            Self::ChangeLabels {
                name,
                before,
                after,
                ..
            } => {
                write!(f, "~ component {name:?}: labels {before:?} -> {after:?}")
            }
            Self::CreateImpactType(new) => write!(f, "+ impact type {:?}", new.display_name),
            Self::ChangeDescription {
                name,
                before,
                after,
                ..
            } => {
                write!(
                    f,
                    "~ impact type {name:?}: description {:?} -> {after:?}",
                    before.as_deref().unwrap_or_default()
                )
            }
            Self::CreateSeverity(new) => {
                write!(f, "+ severity {:?} up to {}", new.display_name, new.value)
            }
            Self::ChangeSeverity {
                name,
                before: Some(before),
                after,
            } => {
                write!(f, "~ severity {name:?}: {before} -> {after}")
            }
            Self::ChangeSeverity {
                name,
                before: None,
                after,
            } => write!(f, "~ severity {name:?}: none -> {after}"),
            Self::AddPhases {
                before: Some(before),
                after,
            } => {
                write!(
                    f,
                    "+ phases {} (now {})",
                    after.join(", "),
                    before.join(", ")
                )
            }
            Self::AddPhases {
                before: None,
                after,
            } => {
                write!(
                    f,
                    "+ phases {} (the newest now cannot be read)",
                    after.join(", ")
                )
            }
        }
    }
}

/// The steps from what a server has to a catalogue; a line for each when printed.
#[derive(Clone, Debug)]
#[must_use = "a plan does nothing until it is applied"]
pub struct EnsurePlan {
    pub(super) client: Client,
    pub(super) wanted: Catalogue,
    pub(super) steps: Vec<EnsureStep>,
}

impl EnsurePlan {
    /// The steps in their order.
    #[must_use]
    pub fn steps(&self) -> &[EnsureStep] {
        &self.steps
    }

    /// Whether the server has all that is wanted.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.steps.is_empty()
    }
}

impl fmt::Display for EnsurePlan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.steps.is_empty() {
            return f.write_str("nothing to do");
        }
        for (index, step) in self.steps.iter().enumerate() {
            write!(f, "{}{step}", if index == 0 { "" } else { "\n" })?;
        }
        Ok(())
    }
}

pub(super) async fn make(client: Client, wanted: Catalogue) -> Result<EnsurePlan> {
    wanted.check()?;
    let (components, impact_types, severities) = futures_util::future::try_join3(
        client.list_components().into_future(),
        client.list_impact_types().into_future(),
        client.list_severities().into_future(),
    )
    .await?;
    let mut steps = severity_steps(&wanted.severities, &severities)?;
    steps.extend(impact_type_steps(&wanted.impact_types, &impact_types)?);
    steps.extend(component_steps(&wanted.components, &components)?);
    if !wanted.phases.is_empty() {
        let before = match client.get_phases().await {
            Ok(list) => Some(list.phases),
            // A phase without a name breaks the newest generation; another one on top mends it.
            // The lists above have shown that the database answers.
            Err(error) if is_status(&error, 500) => None,
            Err(error) => return Err(error),
        };
        if before.as_ref() != Some(&wanted.phases) {
            steps.push(EnsureStep::AddPhases {
                before,
                after: wanted.phases.clone(),
            });
        }
    }
    Ok(EnsurePlan {
        client,
        wanted,
        steps,
    })
}

/// The one thing of that name; names are not unique on the server.
fn named<'a, T>(
    section: &str,
    all: &'a [T],
    name: &str,
    name_of: impl Fn(&T) -> Option<&str>,
) -> Result<Option<&'a T>> {
    let mut found = all.iter().filter(|one| name_of(one) == Some(name));
    match (found.next(), found.next()) {
        (Some(_), Some(_)) => {
            let why = format!("the server has more than one that is called {name:?}");
            Err(Error::invalid_input(OPERATION, section, why))
        }
        (one, _) => Ok(one),
    }
}

fn component_steps(wanted: &[NewComponent], there: &[Component]) -> Result<Vec<EnsureStep>> {
    let mut steps = Vec::new();
    for new in wanted {
        match named("components", there, &new.display_name, |one| {
            one.display_name.as_deref()
        })? {
            None => steps.push(EnsureStep::CreateComponent(new.clone())),
            Some(one) if one.labels != new.labels => steps.push(EnsureStep::ChangeLabels {
                id: one.id.clone(),
                name: new.display_name.clone(),
                before: one.labels.clone(),
                after: new.labels.clone(),
            }),
            Some(_) => {}
        }
    }
    Ok(steps)
}

fn impact_type_steps(wanted: &[NewImpactType], there: &[ImpactType]) -> Result<Vec<EnsureStep>> {
    let mut steps = Vec::new();
    for new in wanted {
        let found = named("impactTypes", there, &new.display_name, |one| {
            one.display_name.as_deref()
        })?;
        match (found, &new.description) {
            (None, _) => steps.push(EnsureStep::CreateImpactType(new.clone())),
            // An absent text and an empty one look the same to everybody.
            (Some(one), Some(after)) if one.description.as_deref().unwrap_or_default() != after => {
                steps.push(EnsureStep::ChangeDescription {
                    id: one.id.clone(),
                    name: new.display_name.clone(),
                    before: one.description.clone(),
                    after: after.clone(),
                });
            }
            (Some(_), _) => {}
        }
    }
    Ok(steps)
}

/// Values are unique on the server, so that a value has to be free before it is given: steps come
/// in such an order, and where severities change places one of them steps aside first.
fn severity_steps(wanted: &[NewSeverity], there: &[Severity]) -> Result<Vec<EnsureStep>> {
    let mut held: BTreeMap<i64, &str> = there
        .iter()
        .filter_map(|one| Some((one.value?, one.display_name.as_deref().unwrap_or_default())))
        .collect();
    let mut open = Vec::new();
    for new in wanted {
        let found = named("severities", there, &new.display_name, |one| {
            one.display_name.as_deref()
        })?;
        if found.is_none_or(|one| one.value != Some(new.value)) {
            open.push((new, found.map(|one| one.value)));
        }
    }
    let mut steps = Vec::new();
    while !open.is_empty() {
        if let Some(index) = open
            .iter()
            .position(|(new, _)| !held.contains_key(&new.value))
        {
            let (new, before) = open.remove(index);
            steps.push(match before {
                None => EnsureStep::CreateSeverity(new.clone()),
                Some(before) => {
                    before.map(|value| held.remove(&value));
                    EnsureStep::ChangeSeverity {
                        name: new.display_name.clone(),
                        before,
                        after: new.value,
                    }
                }
            });
            held.insert(new.value, &new.display_name);
            continue;
        }
        // All values are taken: by severities that wait for each other, or by one that nobody moves.
        let moves = |name: &str| {
            open.iter()
                .any(|(new, before)| before.is_some() && new.display_name == name)
        };
        if let Some((new, holder)) = open
            .iter()
            .find_map(|(new, _)| Some((new, held.get(&new.value).filter(|name| !moves(name))?)))
        {
            let why = format!(
                "{:?} shall have the value {}, which {holder:?} has",
                new.display_name, new.value
            );
            return Err(Error::invalid_input(OPERATION, "severities", why));
        }
        let aside = (0..=100).find(|value| {
            !held.contains_key(value) && wanted.iter().all(|one| one.value != *value)
        });
        let moved = open
            .iter_mut()
            .find_map(|(new, before)| Some((&new.display_name, before.as_mut()?)));
        let (Some(aside), Some((name, before))) = (aside, moved) else {
            let why = "the values change places, and none is free to step aside to";
            return Err(Error::invalid_input(OPERATION, "severities", why));
        };
        steps.push(EnsureStep::ChangeSeverity {
            name: name.clone(),
            before: *before,
            after: aside,
        });
        before.take().map(|value| held.remove(&value));
        *before = Some(aside);
        held.insert(aside, name);
    }
    Ok(steps)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn severities(pairs: &[(&str, i64)]) -> Vec<Severity> {
        pairs
            .iter()
            .map(|(name, value)| Severity::new().display_name(*name).value(*value))
            .collect()
    }

    fn steps(wanted: &[(&str, i64)], there: &[(&str, i64)]) -> Vec<String> {
        let wanted: Vec<_> = wanted
            .iter()
            .map(|(name, value)| NewSeverity::new(*name, *value))
            .collect();
        severity_steps(&wanted, &severities(there))
            .unwrap()
            .iter()
            .map(ToString::to_string)
            .collect()
    }

    #[test]
    fn a_value_is_free_before_it_is_given() {
        assert_eq!(
            steps(
                &[("a", 60), ("b", 80), ("c", 20)],
                &[("a", 40), ("b", 60), ("c", 20)]
            ),
            ["~ severity \"b\": 60 -> 80", "~ severity \"a\": 40 -> 60"]
        );
        assert_eq!(
            steps(&[("new", 40), ("a", 50)], &[("a", 40)]),
            ["~ severity \"a\": 40 -> 50", "+ severity \"new\" up to 40"]
        );
    }

    #[test]
    fn one_of_two_that_change_places_steps_aside() {
        assert_eq!(
            steps(&[("a", 60), ("b", 40)], &[("a", 40), ("b", 60)]),
            [
                "~ severity \"a\": 40 -> 0",
                "~ severity \"b\": 60 -> 40",
                "~ severity \"a\": 0 -> 60"
            ]
        );
    }

    #[test]
    fn a_value_that_nobody_gives_up_is_refused() {
        let wanted = [NewSeverity::new("a", 60)];
        let error = severity_steps(&wanted, &severities(&[("other", 60)])).unwrap_err();
        assert!(error.is_invalid_input());
        assert!(error.to_string().contains("\"other\" has"), "{error}");
        let twins = severity_steps(&wanted, &severities(&[("a", 1), ("a", 2)])).unwrap_err();
        assert!(twins.to_string().contains("more than one"), "{twins}");
    }
}
