//! What must hold before sending and no keyword of the description can say; the generated `Check`s call these.

use std::collections::BTreeMap;

use chrono::{DateTime, Datelike, Utc};
use scs_wire::Invalid;

use crate::impacts::{impacts_need_end, repeated};
use crate::{
    ComponentPatch, Impact, ImpactTypePatch, IncidentPatch, IncidentUpdatePatch, NewComponent,
    NewImpactType, NewIncident, NewIncidentUpdate, NewPhaseList, NewSeverity, PhaseReference,
    SeverityPatch,
};

/// The last year that is safe: where an offset lifts a date past 9999, every list with it answers 500.
const LAST_YEAR: i32 = 9998;

/// A phase that cannot exist is stored all the same, and damages the phase list (recordings 03, 21).
pub(crate) fn phase_reference(phase: &PhaseReference) -> Result<(), Invalid> {
    scs_wire::check::range("generation", phase.generation, 1, i64::MAX)?;
    scs_wire::check::range("order", phase.order, 0, i64::MAX)
}

pub(crate) fn new_incident(new: &NewIncident) -> Result<(), Invalid> {
    text("displayName", Some(&new.display_name))?;
    text("description", new.description.as_deref())?;
    times(Some(new.began_at), new.ended_at)?;
    impacts(&new.affects, new.ended_at)
}

pub(crate) fn incident_patch(patch: &IncidentPatch) -> Result<(), Invalid> {
    text("displayName", patch.display_name.as_deref())?;
    text("description", patch.description.as_deref())?;
    times(patch.began_at, patch.ended_at)?;
    impacts(patch.affects.as_deref().unwrap_or_default(), patch.ended_at)
}

pub(crate) fn new_incident_update(new: &NewIncidentUpdate) -> Result<(), Invalid> {
    text("displayName", new.display_name.as_deref())?;
    text("description", new.description.as_deref())?;
    year("createdAt", new.created_at)
}

pub(crate) fn incident_update_patch(patch: &IncidentUpdatePatch) -> Result<(), Invalid> {
    text("displayName", patch.display_name.as_deref())?;
    text("description", patch.description.as_deref())?;
    year("createdAt", patch.created_at)
}

pub(crate) fn new_component(new: &NewComponent) -> Result<(), Invalid> {
    text("displayName", Some(&new.display_name))?;
    labels(&new.labels)
}

pub(crate) fn component_patch(patch: &ComponentPatch) -> Result<(), Invalid> {
    text("displayName", patch.display_name.as_deref())?;
    patch.labels.as_ref().map_or(Ok(()), labels)
}

pub(crate) fn new_impact_type(new: &NewImpactType) -> Result<(), Invalid> {
    text("displayName", Some(&new.display_name))?;
    text("description", new.description.as_deref())
}

pub(crate) fn impact_type_patch(patch: &ImpactTypePatch) -> Result<(), Invalid> {
    text("displayName", patch.display_name.as_deref())?;
    text("description", patch.description.as_deref())
}

pub(crate) fn new_severity(new: &NewSeverity) -> Result<(), Invalid> {
    text("displayName", Some(&new.display_name))
}

pub(crate) fn severity_patch(patch: &SeverityPatch) -> Result<(), Invalid> {
    text("displayName", patch.display_name.as_deref())
}

pub(crate) fn new_phase_list(new: &NewPhaseList) -> Result<(), Invalid> {
    new.phases
        .iter()
        .enumerate()
        .try_for_each(|(order, name)| text(&format!("phases.{order}"), Some(name)))
}

fn labels(labels: &BTreeMap<String, String>) -> Result<(), Invalid> {
    labels.iter().try_for_each(|(key, value)| {
        text("labels", Some(key))?;
        text(&format!("labels.{key}"), Some(value))
    })
}

/// The server's database cannot store U+0000, and the answer is a 500 without a reason.
fn text(field: &str, text: Option<&str>) -> Result<(), Invalid> {
    match text {
        Some(text) if text.contains('\0') => Err(Invalid::new(field, "contains U+0000")),
        _ => Ok(()),
    }
}

fn times(began: Option<DateTime<Utc>>, ended: Option<DateTime<Utc>>) -> Result<(), Invalid> {
    year("beganAt", began)?;
    year("endedAt", ended)?;
    match (began, ended) {
        (Some(began), Some(ended)) if ended < began => {
            Err(Invalid::new("endedAt", "lies before beganAt"))
        }
        _ => Ok(()),
    }
}

fn year(field: &str, time: Option<DateTime<Utc>>) -> Result<(), Invalid> {
    match time.map(|time| time.year()) {
        // Year 1 is stored as it is and reads back as "no time".
        Some(year) if !(2..=LAST_YEAR).contains(&year) => Err(Invalid::new(
            field,
            format!("the year {year} is outside 2 to {LAST_YEAR}"),
        )),
        _ => Ok(()),
    }
}

/// The server refuses an impact of severity 0 in a request that has no end, even where the stored incident
/// has one; of two impacts on one component in one way it keeps the first without a word.
fn impacts(affects: &[Impact], ended: Option<DateTime<Utc>>) -> Result<(), Invalid> {
    if ended.is_none() && impacts_need_end(affects) {
        return Err(Invalid::new(
            "endedAt",
            "must be sent along with an impact of severity 0",
        ));
    }
    match repeated(affects) {
        Some(place) => Err(Invalid::new(
            format!("affects.{place}"),
            "names a component and an impact type that an earlier impact names",
        )),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use scs_wire::Check as _;

    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    fn incident() -> NewIncident {
        NewIncident::new(
            "Down",
            PhaseReference::new(1, 0),
            at("2026-11-24T10:00:00Z"),
        )
    }

    fn field(checked: Result<(), Invalid>) -> String {
        checked.unwrap_err().field
    }

    #[test]
    fn an_end_before_the_beginning_is_refused() {
        assert!(
            incident()
                .ended_at(at("2026-11-24T10:00:00Z"))
                .check()
                .is_ok()
        );
        assert_eq!(
            field(incident().ended_at(at("2026-11-24T09:59:59Z")).check()),
            "endedAt"
        );
        let patch = IncidentPatch::new()
            .began_at(at("2026-11-24T10:00:00Z"))
            .ended_at(at("2026-11-23T10:00:00Z"));
        assert_eq!(field(patch.check()), "endedAt");
    }

    #[test]
    fn years_that_break_the_server_are_refused() {
        assert_eq!(
            field(incident().ended_at(at("9999-01-01T00:00:00Z")).check()),
            "endedAt"
        );
        assert_eq!(
            field(
                NewIncidentUpdate::new()
                    .created_at(at("9999-01-01T00:00:00Z"))
                    .check()
            ),
            "createdAt"
        );
        assert_eq!(
            field(
                IncidentUpdatePatch::new()
                    .created_at(at("0001-01-01T00:00:00Z"))
                    .check()
            ),
            "createdAt"
        );
        assert!(
            incident()
                .ended_at(at("9998-12-31T23:59:59Z"))
                .check()
                .is_ok()
        );
    }

    #[test]
    fn maintenance_needs_its_end_in_the_same_request() {
        let affects = vec![Impact::new("c", "t").severity(0)];
        assert_eq!(
            field(incident().affects(affects.clone()).check()),
            "endedAt"
        );
        assert!(
            incident()
                .affects(affects.clone())
                .ended_at(at("2026-11-24T11:00:00Z"))
                .check()
                .is_ok()
        );
        assert_eq!(
            field(IncidentPatch::new().affects(affects).check()),
            "endedAt"
        );
    }

    #[test]
    fn an_impact_that_would_be_dropped_is_refused() {
        let twice = vec![
            Impact::new("c", "t").severity(10),
            Impact::new("c", "t").severity(90),
        ];
        assert_eq!(
            field(incident().affects(twice.clone()).check()),
            "affects.1"
        );
        assert_eq!(
            field(IncidentPatch::new().affects(twice).check()),
            "affects.1"
        );
        let two_ways = vec![Impact::new("c", "t"), Impact::new("c", "u")];
        assert!(incident().affects(two_ways).check().is_ok());
    }

    #[test]
    fn text_that_no_database_takes_is_refused() {
        let bad = "a\0b";
        let mut named = incident();
        named.display_name = bad.to_owned();
        assert_eq!(field(named.check()), "displayName");
        assert_eq!(field(incident().description(bad).check()), "description");
        assert_eq!(
            field(IncidentPatch::new().display_name(bad).check()),
            "displayName"
        );
        assert_eq!(
            field(IncidentPatch::new().description(bad).check()),
            "description"
        );
        assert_eq!(
            field(NewIncidentUpdate::new().display_name(bad).check()),
            "displayName"
        );
        assert_eq!(
            field(NewIncidentUpdate::new().description(bad).check()),
            "description"
        );
        assert_eq!(
            field(IncidentUpdatePatch::new().display_name(bad).check()),
            "displayName"
        );
        assert_eq!(
            field(IncidentUpdatePatch::new().description(bad).check()),
            "description"
        );
        let labels = |key: &str, value: &str| [(key.to_owned(), value.to_owned())];
        for (checked, expected) in [
            (NewComponent::new(bad).check(), "displayName"),
            (
                NewComponent::new("c").labels(labels("k", bad)).check(),
                "labels.k",
            ),
            (
                NewComponent::new("c").labels(labels(bad, "v")).check(),
                "labels",
            ),
            (
                ComponentPatch::new().display_name(bad).check(),
                "displayName",
            ),
            (
                ComponentPatch::new().labels(labels("k", bad)).check(),
                "labels.k",
            ),
            (NewImpactType::new(bad).check(), "displayName"),
            (
                NewImpactType::new("t").description(bad).check(),
                "description",
            ),
            (
                ImpactTypePatch::new().display_name(bad).check(),
                "displayName",
            ),
            (
                ImpactTypePatch::new().description(bad).check(),
                "description",
            ),
            (NewSeverity::new(bad, 1).check(), "displayName"),
            (
                SeverityPatch::new().display_name(bad).check(),
                "displayName",
            ),
            (
                NewPhaseList::new(["a".to_owned(), bad.to_owned()]).check(),
                "phases.1",
            ),
        ] {
            assert_eq!(field(checked), expected);
        }
    }

    #[test]
    fn phases_that_cannot_exist_are_refused() {
        for (generation, order) in [(0, 0), (1, -1)] {
            let phase = PhaseReference::new(generation, order);
            let new = NewIncident::new("Down", phase.clone(), at("2026-11-24T10:00:00Z"));
            assert!(field(new.check()).starts_with("phase."));
            assert!(field(IncidentPatch::new().phase(phase).check()).starts_with("phase."));
        }
    }

    #[test]
    fn ranges_names_and_empty_changes_are_refused() {
        assert_eq!(
            field(
                incident()
                    .affects(vec![Impact::new("c", "t").severity(101)])
                    .check()
            ),
            "affects.0.severity"
        );
        assert_eq!(field(NewSeverity::new("broken", -1).check()), "value");
        assert_eq!(field(NewComponent::new("").check()), "displayName");
        assert_eq!(field(ComponentPatch::new().check()), "body");
        assert_eq!(
            field(NewPhaseList::new(["Open".to_owned(), String::new()]).check()),
            "phases.1"
        );
        assert_eq!(field(NewPhaseList::new([]).check()), "phases");
    }
}
