//! Names for ids: components, impact types and severities as people call them.

use std::fmt;

use scs_client_core::{Error, Result};

use super::common::normal_id;
use crate::Client;
use crate::model::{
    Component, Impact, ImpactType, Severity, SeverityChoice, Unresolved, find_component,
    find_impact_type, severity_value,
};

/// An impact with names in place of ids.
///
/// ```
/// use statuspage_client::workflows::NamedImpact;
///
/// let broken = NamedImpact::new("Harbor", "Connectivity Problems", "broken");
/// let half = NamedImpact::new("7b1d2a52-9d0c-4a43-8a0b-2f6f3a1f6b0e", "Connectivity Problems", 50);
/// # assert_ne!(broken, half);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct NamedImpact {
    /// The component, by name or id.
    pub component: String,
    /// The impact type, by name or id.
    pub impact_type: String,
    /// How badly; `None` where nobody knows yet, which every reader then shows as unknown.
    pub severity: Option<SeverityChoice>,
}

impl NamedImpact {
    /// Names component and impact type (each by name or id) and the severity (by name or number).
    #[must_use]
    pub fn new(
        component: impl Into<String>,
        impact_type: impl Into<String>,
        severity: impl Into<SeverityChoice>,
    ) -> Self {
        Self {
            component: component.into(),
            impact_type: impact_type.into(),
            severity: Some(severity.into()),
        }
    }

    /// The same without a severity.
    #[must_use]
    pub fn unrated(component: impl Into<String>, impact_type: impl Into<String>) -> Self {
        Self {
            component: component.into(),
            impact_type: impact_type.into(),
            severity: None,
        }
    }
}

impl From<Impact> for NamedImpact {
    fn from(impact: Impact) -> Self {
        Self {
            component: impact.component.to_string(),
            impact_type: impact.impact_type.to_string(),
            severity: impact.severity.map(SeverityChoice::Value),
        }
    }
}

/// What names are looked up in.
#[derive(Debug)]
pub(super) struct Names {
    operation: &'static str,
    components: Vec<Component>,
    impact_types: Vec<ImpactType>,
    severities: Vec<Severity>,
}

impl Names {
    /// Reads the lists; `operation` is what errors name.
    pub(super) async fn read(client: &Client, operation: &'static str) -> Result<Self> {
        let (components, impact_types, severities) = futures_util::future::try_join3(
            client.list_components().into_future(),
            client.list_impact_types().into_future(),
            client.list_severities().into_future(),
        )
        .await?;
        Ok(Self {
            operation,
            components,
            impact_types,
            severities,
        })
    }

    /// Gives ids for names, and refuses two impacts with one key: of those the server keeps the
    /// first and drops the other without a word (facts, 1.3).
    pub(super) fn impacts(&self, named: &[NamedImpact]) -> Result<Vec<Impact>> {
        let mut impacts: Vec<Impact> = Vec::with_capacity(named.len());
        for (index, one) in named.iter().enumerate() {
            let field = |member: &str| format!("affects.{index}.{member}");
            let mut impact = self.key(&one.component, &one.impact_type, &field)?;
            if impacts.iter().any(|known| known.key() == impact.key()) {
                return Err(self.refuse(
                    field("reference"),
                    format!(
                        "{:?} is affected by {:?} twice",
                        one.component, one.impact_type
                    ),
                ));
            }
            if let Some(severity) = &one.severity {
                let value = severity_value(&self.severities, severity.clone());
                impact = impact.severity(value.map_err(|why| self.refuse(field("severity"), why))?);
            }
            impacts.push(impact);
        }
        Ok(impacts)
    }

    /// The impact that a component and an impact type stand for, without severity.
    pub(super) fn key(
        &self,
        component: &str,
        impact_type: &str,
        field: &impl Fn(&str) -> String,
    ) -> Result<Impact> {
        let found = find_component(&self.components, component)
            .or_else(|why| by_id(&self.components, |one| one.id.as_str(), component, why))
            .map_err(|why| self.refuse(field("reference"), why))?;
        let kind = find_impact_type(&self.impact_types, impact_type)
            .or_else(|why| by_id(&self.impact_types, |one| one.id.as_str(), impact_type, why))
            .map_err(|why| self.refuse(field("type"), why))?;
        Ok(Impact::new(found.id.clone(), kind.id.clone()))
    }

    fn refuse(&self, field: impl fmt::Display, why: impl fmt::Display) -> Error {
        Error::invalid_input(self.operation, field, why)
    }
}

/// What no name leads to may be an id in another spelling, which the server understands as well.
fn by_id<'a, T>(
    all: &'a [T],
    id: impl Fn(&T) -> &str,
    wanted: &str,
    why: Unresolved,
) -> Result<&'a T, Unresolved> {
    let missing = matches!(why, Unresolved::NotFound { .. });
    let wanted = normal_id(wanted);
    all.iter()
        .find(|one| missing && normal_id(id(one)) == wanted)
        .ok_or(why)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names() -> Names {
        Names {
            operation: "createIncident",
            components: vec![
                Component::new("aa-1").display_name("Harbor"),
                Component::new("bb-2").display_name("Twin"),
                Component::new("cc-3").display_name("Twin"),
                Component::new("dd-4"),
            ],
            impact_types: vec![ImpactType::new("t-1").display_name("Outage")],
            severities: vec![
                Severity::new().display_name("broken").value(100),
                Severity::new().display_name("50%").value(50),
                Severity::new().display_name("twin").value(1),
                Severity::new().display_name("twin").value(2),
                Severity::new().display_name("wild").value(500),
                Severity::new().display_name("empty"),
            ],
        }
    }

    fn refused(impact: NamedImpact) -> String {
        let error = names().impacts(&[impact]).unwrap_err();
        assert!(error.is_invalid_input());
        error.to_string()
    }

    #[test]
    fn names_and_ids_lead_to_the_servers_ids() {
        let impacts = names()
            .impacts(&[
                NamedImpact::new("Harbor", "Outage", "50%"),
                NamedImpact::new("BB2", "T-1", 0),
                NamedImpact::unrated("dd-4", "Outage"),
            ])
            .unwrap();
        let found: Vec<_> = impacts
            .iter()
            .map(|one| {
                (
                    one.component.as_str(),
                    one.impact_type.as_str(),
                    one.severity,
                )
            })
            .collect();
        assert_eq!(
            found,
            [
                ("aa-1", "t-1", Some(50)),
                ("bb-2", "t-1", Some(0)),
                ("dd-4", "t-1", None)
            ]
        );
    }

    #[test]
    fn what_cannot_be_meant_is_refused() {
        assert!(refused(NamedImpact::new("harbor", "Outage", 1)).contains("affects.0.reference"));
        assert!(refused(NamedImpact::new("Twin", "Outage", 1)).contains("bb-2, cc-3"));
        assert!(refused(NamedImpact::new("Harbor", "outage?", 1)).contains("affects.0.type"));
        for severity in [101, -1] {
            assert!(
                refused(NamedImpact::new("Harbor", "Outage", severity))
                    .contains("affects.0.severity")
            );
        }
        for severity in ["twin", "wild", "empty", "Broken"] {
            assert!(
                refused(NamedImpact::new("Harbor", "Outage", severity))
                    .contains("affects.0.severity")
            );
        }
    }

    #[test]
    fn one_component_twice_in_one_way_is_refused() {
        let twice = [
            NamedImpact::new("Harbor", "Outage", 1),
            NamedImpact::new("AA1", "t1", 2),
        ];
        let error = names().impacts(&twice).unwrap_err();
        assert!(error.is_invalid_input());
        assert!(error.to_string().contains("affects.1.reference"), "{error}");
    }
}
