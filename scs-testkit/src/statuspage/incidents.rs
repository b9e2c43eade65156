//! Incidents and their impacts.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use serde_json::{Map, Value, json};

use super::{
    bind::{ImpactBody, IncidentBody, PhaseBody, bind},
    components::{ids, impact_json, in_use, nil_patch},
    dates,
    http::{Answer, Outcome},
    params::{Id, Query, path_id},
    quirks::Quirks,
    state::{Context, Impact, Incident, Tables, moved, storable},
    zone::Zone,
};

pub(crate) const PARAMETER: &str = "incidentId";

pub(crate) fn list(mut cx: Context<'_>) -> Outcome {
    let query = Query::parse(&cx.request.query);
    let start = query.instant("start")?.unwrap_or_else(dates::zero);
    let end = query.instant("end")?.unwrap_or_else(dates::zero);
    if start == dates::zero() || end == dates::zero() || end < start {
        return Err(Answer::bad_request());
    }
    let (start, end) = (dates::stored(start), dates::stored(end));
    let tables = cx.database.open()?;
    let found: Vec<_> = tables
        .incidents
        .iter()
        .filter(|incident| in_window(incident, start, end))
        .collect();
    if found.len() > cx.quirks.widest_window && cx.quirks.wide_windows_fail {
        return Err(Answer::internal());
    }
    let rows: Result<Vec<_>, _> = found
        .into_iter()
        .map(|incident| to_json(incident, cx.quirks, cx.zone))
        .collect();
    Ok(Answer::data(Value::Array(rows?)))
}

/// Both ends inclusive. The server asks for what is *not* wholly before or behind the window, in SQL's three-valued
/// logic: without a begin, an end inside is needed; without an end, a begin before the window's end; without both,
/// nothing finds it. One that ends before it begins is found between the two (recordings/statuspage, 30).
fn in_window(incident: &Incident, start: DateTime<Utc>, end: DateTime<Utc>) -> bool {
    match (incident.began_at, incident.ended_at) {
        (Some(began), Some(ended)) => {
            (began >= start || ended >= start) && (began <= end || ended <= end)
        }
        (Some(began), None) => began <= end,
        (None, Some(ended)) => (start..=end).contains(&ended),
        (None, None) => false,
    }
}

pub(crate) fn get(mut cx: Context<'_>, id: &[u8]) -> Outcome {
    let id = path_id(PARAMETER, id)?;
    let incident = cx
        .database
        .open()?
        .incident(id)
        .ok_or_else(Answer::not_found)?;
    Ok(Answer::data(to_json(incident, cx.quirks, cx.zone)?))
}

pub(crate) fn create(mut cx: Context<'_>) -> Outcome {
    let body: IncidentBody = bind(cx.request, cx.quirks)?;
    check(&body)?;
    let tables = cx.database.open()?;
    if let Some(phase) = body.phase {
        check_phase(
            tables,
            phase,
            cx.quirks,
            cx.quirks.unknown_phase_accepted_on_create,
        )?;
    }
    storable(body.display_name.iter().chain(&body.description))?;
    let impacts = known_impacts(
        tables,
        body.affects.as_deref().unwrap_or_default(),
        cx.quirks,
    )?;
    let id = tables.new_id();
    let phase = body.phase.map(|phase| store_phase(tables, phase));
    tables.incidents.push(Incident {
        id,
        display_name: body.display_name,
        description: body.description,
        began_at: body.began_at.map(dates::stored),
        ended_at: body.ended_at.map(dates::stored),
        phase,
        impacts: distinct(impacts),
        updates: Vec::new(),
        next_order: 0,
    });
    Ok(Answer::created("id", json!(id.to_string())))
}

pub(crate) fn update(mut cx: Context<'_>, id: &[u8]) -> Outcome {
    let id = path_id(PARAMETER, id)?;
    let body: IncidentBody = bind(cx.request, cx.quirks)?;
    check(&body)?;
    let tables = cx.database.open()?;
    let has_columns = has_columns(&body);
    if id == Id::NIL && cx.quirks.nil_id_patch_is_500 {
        return nil_update(tables, &body, cx.quirks, has_columns);
    }
    let position = tables
        .incidents
        .iter()
        .position(|incident| incident.id == id);
    if position.is_none() && !cx.quirks.patch_without_columns_is_404 {
        return Err(Answer::not_found());
    }
    if let Some(phase) = body.phase {
        check_phase(
            tables,
            phase,
            cx.quirks,
            cx.quirks.unknown_phase_accepted_on_patch,
        )?;
    }
    storable(body.display_name.iter().chain(&body.description))?;
    let impacts = known_impacts(
        tables,
        body.affects.as_deref().unwrap_or_default(),
        cx.quirks,
    )?;
    let Some(position) = position else {
        // Only v1.0.0 comes this far: impacts of an unknown incident break a reference, a phase is stored all the same.
        if !impacts.is_empty() {
            return Err(unknown_reference(cx.quirks));
        }
        body.phase.map(|phase| store_phase(tables, phase));
        return Err(Answer::not_found());
    };
    let phase = body.phase.map(|phase| store_phase(tables, phase));
    let incident = &mut tables.incidents[position];
    if cx.quirks.affects_patch_only_adds {
        let stored = std::mem::take(&mut incident.impacts);
        incident.impacts = distinct(stored.into_iter().chain(impacts));
    } else if body.affects.is_some() {
        incident.impacts = distinct(impacts);
    }
    if !has_columns {
        return if cx.quirks.patch_without_columns_is_404 {
            Err(Answer::not_found())
        } else {
            Ok(Answer::nothing())
        };
    }
    incident.display_name = body.display_name.or(incident.display_name.take());
    incident.description = body.description.or(incident.description.take());
    incident.began_at = body.began_at.map(dates::stored).or(incident.began_at);
    incident.ended_at = body.ended_at.map(dates::stored).or(incident.ended_at);
    incident.phase = phase.or(incident.phase);
    moved(&mut tables.incidents, position, cx.quirks);
    Ok(Answer::nothing())
}

/// Does the body change anything in the row itself? Impacts are rows of another table.
fn has_columns(body: &IncidentBody) -> bool {
    body.display_name.is_some()
        || body.description.is_some()
        || body.began_at.is_some()
        || body.ended_at.is_some()
        || body.phase.is_some()
}

/// PATCH of the nil id. v1.0.1 takes the incident with the lowest id for it, and an empty list of impacts empties that
/// one's.
fn nil_update(
    tables: &mut Tables,
    body: &IncidentBody,
    quirks: &Quirks,
    has_columns: bool,
) -> Outcome {
    let adds = body
        .affects
        .as_ref()
        .is_some_and(|affects| !affects.is_empty());
    let outcome = nil_patch(quirks, tables.incidents.is_empty(), has_columns || adds);
    if outcome.is_ok() && body.affects.is_some() {
        let first = tables
            .incidents
            .iter_mut()
            .min_by_key(|incident| incident.id);
        if let Some(incident) = first {
            incident.impacts.clear();
        }
    }
    outcome
}

pub(crate) fn delete(mut cx: Context<'_>, id: &[u8]) -> Outcome {
    let id = path_id(PARAMETER, id)?;
    let tables = cx.database.open()?;
    let position = tables
        .incidents
        .iter()
        .position(|incident| incident.id == id)
        .ok_or_else(Answer::not_found)?;
    if cx.quirks.incident_with_updates_cannot_go && !tables.incidents[position].updates.is_empty() {
        return Err(in_use(cx.quirks));
    }
    tables.incidents.remove(position);
    Ok(Answer::nothing())
}

/// What is refused before the database is asked.
fn check(body: &IncidentBody) -> Result<(), Answer> {
    let affects = body.affects.as_deref().unwrap_or_default();
    let turned = body
        .began_at
        .zip(body.ended_at)
        .is_some_and(|(began, ended)| ended < began);
    let out_of_range = affects
        .iter()
        .filter_map(|impact| impact.severity)
        .any(|severity| !(0..=100).contains(&severity));
    // Maintenance needs an end in the same request, even where one is stored.
    let endless =
        body.ended_at.is_none() && affects.iter().any(|impact| impact.severity == Some(0));
    if *body == IncidentBody::default() || turned || out_of_range || endless {
        return Err(Answer::bad_request());
    }
    Ok(())
}

fn check_phase(
    tables: &Tables,
    phase: PhaseBody,
    quirks: &Quirks,
    unknown_accepted: bool,
) -> Result<(), Answer> {
    if !unknown_accepted && !tables.phases.contains_key(&(phase.generation, phase.order)) {
        return Err(Answer::bad_request());
    }
    if quirks.phase_write_fails {
        Err(Answer::internal())
    } else {
        Ok(())
    }
}

/// A phase that did not exist does so from now on, without a name.
fn store_phase(tables: &mut Tables, phase: PhaseBody) -> (i64, i64) {
    let key = (phase.generation, phase.order);
    tables.phases.entry(key).or_default();
    key
}

fn known_impacts(
    tables: &Tables,
    affects: &[ImpactBody],
    quirks: &Quirks,
) -> Result<Vec<Impact>, Answer> {
    if affects.is_empty() {
        return Ok(Vec::new());
    }
    let components = ids(tables);
    let types: BTreeSet<_> = tables.impact_types.iter().map(|row| row.id).collect();
    let known = |impact: &ImpactBody| {
        Some(Impact {
            component: impact.reference.filter(|id| components.contains(id))?,
            impact_type: impact.impact_type.filter(|id| types.contains(id))?,
            severity: impact.severity,
        })
    };
    affects
        .iter()
        .map(known)
        .collect::<Option<_>>()
        .ok_or_else(|| unknown_reference(quirks))
}

/// A reference that leads nowhere.
pub(crate) fn unknown_reference(quirks: &Quirks) -> Answer {
    if quirks.unknown_references_are_500 {
        Answer::internal()
    } else {
        Answer::bad_request()
    }
}

/// The first of equal impacts stays.
fn distinct(impacts: impl IntoIterator<Item = Impact>) -> Vec<Impact> {
    impacts.into_iter().fold(Vec::new(), |mut kept, impact| {
        if !kept
            .iter()
            .any(|earlier: &Impact| earlier.same_key(&impact))
        {
            kept.push(impact);
        }
        kept
    })
}

/// Writes a date for an answer, `null` for none.
pub(crate) fn date_json(
    date: Option<DateTime<Utc>>,
    quirks: &Quirks,
    zone: Zone,
) -> Result<Value, Answer> {
    let Some(date) = date else {
        return Ok(Value::Null);
    };
    match dates::write(date, zone) {
        Some(text) => Ok(json!(text)),
        None if quirks.dates_beyond_9999_break_reads => Err(Answer::internal()),
        None => Ok(json!("9999-12-31T23:59:59.999999Z")),
    }
}

fn to_json(incident: &Incident, quirks: &Quirks, zone: Zone) -> Result<Value, Answer> {
    let impact =
        |impact: &Impact| impact_json(impact.component, impact.impact_type, impact.severity);
    let mut members = Map::new();
    members.insert("id".into(), json!(incident.id.to_string()));
    members.insert(
        "affects".into(),
        incident.impacts.iter().map(impact).collect(),
    );
    members.insert(
        "beganAt".into(),
        date_json(incident.began_at, quirks, zone)?,
    );
    members.insert(
        "endedAt".into(),
        date_json(incident.ended_at, quirks, zone)?,
    );
    members.insert(
        "updates".into(),
        incident
            .updates
            .iter()
            .map(|update| json!(update.order))
            .collect(),
    );
    for (name, text) in [
        ("displayName", &incident.display_name),
        ("description", &incident.description),
    ] {
        if let Some(text) = text {
            members.insert(name.into(), json!(text));
        }
    }
    match incident.phase {
        Some((generation, order)) => {
            members.insert(
                "phase".into(),
                json!({ "generation": generation, "order": order }),
            );
        }
        None if quirks.phaseless_incidents_break_reads => return Err(Answer::internal()),
        None => {}
    }
    Ok(Value::Object(members))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn incident(began: Option<&str>, ended: Option<&str>) -> Incident {
        let read = |text: &str| dates::read(text).unwrap();
        Incident {
            id: Id::NIL,
            display_name: None,
            description: None,
            began_at: began.map(read),
            ended_at: ended.map(read),
            phase: None,
            impacts: vec![],
            updates: vec![],
            next_order: 0,
        }
    }

    #[test]
    fn windows_include_both_their_ends() {
        let window = |began, ended| {
            in_window(
                &incident(began, ended),
                dates::read("2020-01-10T00:00:00Z").unwrap(),
                dates::read("2020-01-20T00:00:00Z").unwrap(),
            )
        };
        assert!(window(
            Some("2020-01-01T00:00:00Z"),
            Some("2020-01-10T00:00:00Z")
        ));
        assert!(window(
            Some("2020-01-20T00:00:00Z"),
            Some("2020-02-01T00:00:00Z")
        ));
        assert!(!window(
            Some("2020-01-01T00:00:00Z"),
            Some("2020-01-09T23:59:59.999999Z")
        ));
        assert!(window(Some("1999-01-01T00:00:00Z"), None), "open");
        assert!(!window(Some("2020-01-20T00:00:01Z"), None), "opens later");
        assert!(!window(None, None));
        assert!(
            window(Some("2020-01-25T00:00:00Z"), Some("2020-01-05T00:00:00Z")),
            "turned"
        );
    }

    #[test]
    fn severity_is_no_key() {
        let impact = |severity| Impact {
            component: Id([1; 16]),
            impact_type: Id([2; 16]),
            severity: Some(severity),
        };
        assert_eq!(distinct([impact(1), impact(2)]), [impact(1)]);
    }
}
