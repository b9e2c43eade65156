//! Components, and who affects them.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use serde_json::{Map, Value, json};

use super::{
    bind::{ComponentBody, bind},
    dates,
    http::{Answer, Outcome},
    params::{Id, Query, path_id},
    quirks::Quirks,
    state::{Component, Context, Incident, Tables, moved, storable},
};

pub(crate) const PARAMETER: &str = "componentId";

pub(crate) fn list(mut cx: Context<'_>) -> Outcome {
    let at = Query::parse(&cx.request.query)
        .instant("at")?
        .map(dates::stored);
    let tables = cx.database.open()?;
    let affected = affected(tables, cx.quirks, at, cx.now);
    let rows = tables
        .components
        .iter()
        .map(|component| to_json(component, affected.get(&component.id)));
    Ok(Answer::data(rows.collect()))
}

pub(crate) fn get(mut cx: Context<'_>, id: &[u8]) -> Outcome {
    let id = path_id(PARAMETER, id)?;
    let at = Query::parse(&cx.request.query)
        .instant("at")?
        .map(dates::stored);
    let tables = cx.database.open()?;
    let component = tables
        .components
        .iter()
        .find(|component| component.id == id)
        .ok_or_else(Answer::not_found)?;
    if let Some(at) = at.filter(|_| cx.quirks.history_by_id_fails) {
        // The query's OR escapes the filter by component, and rows of others cannot be assigned.
        let ended = tables
            .incidents
            .iter()
            .filter(|incident| incident.ended_at.is_some() && runs_at(incident, at));
        if ended
            .flat_map(|incident| &incident.impacts)
            .any(|impact| impact.component != id)
        {
            return Err(Answer::internal());
        }
    }
    let affected = affected(tables, cx.quirks, at, cx.now);
    Ok(Answer::data(to_json(component, affected.get(&id))))
}

pub(crate) fn create(mut cx: Context<'_>) -> Outcome {
    let body: ComponentBody = bind(cx.request, cx.quirks)?;
    if body == ComponentBody::default() {
        return Err(Answer::bad_request());
    }
    let tables = cx.database.open()?;
    storable_body(&body)?;
    let id = tables.new_id();
    tables.components.push(Component {
        id,
        display_name: body.display_name,
        labels: body.labels,
    });
    Ok(Answer::created("id", json!(id.to_string())))
}

pub(crate) fn update(mut cx: Context<'_>, id: &[u8]) -> Outcome {
    let id = path_id(PARAMETER, id)?;
    let body: ComponentBody = bind(cx.request, cx.quirks)?;
    if body == ComponentBody::default() {
        return Err(Answer::bad_request());
    }
    let has_columns = body.display_name.is_some() || body.labels.is_some();
    let tables = cx.database.open()?;
    if id == Id::NIL && cx.quirks.nil_id_patch_is_500 {
        return nil_patch(cx.quirks, tables.components.is_empty(), has_columns);
    }
    let position = tables
        .components
        .iter()
        .position(|component| component.id == id);
    if position.is_none() && !cx.quirks.patch_without_columns_is_404 {
        return Err(Answer::not_found());
    }
    storable_body(&body)?;
    let position = position.ok_or_else(Answer::not_found)?;
    if !has_columns {
        return if cx.quirks.patch_without_columns_is_404 {
            Err(Answer::not_found())
        } else {
            Ok(Answer::nothing())
        };
    }
    let component = &mut tables.components[position];
    component.display_name = body.display_name.or(component.display_name.take());
    component.labels = body.labels.or(component.labels.take());
    moved(&mut tables.components, position, cx.quirks);
    Ok(Answer::nothing())
}

/// PATCH of the nil id: the newer release looks the row up by an id that counts as not given, so it finds any; the
/// change itself then lacks a condition and is refused by the library.
pub(crate) fn nil_patch(quirks: &Quirks, table_is_empty: bool, has_columns: bool) -> Outcome {
    let looks_first = !quirks.patch_without_columns_is_404;
    match (looks_first, has_columns) {
        (true, _) if table_is_empty => Err(Answer::not_found()),
        (_, true) => Err(Answer::internal()),
        (true, false) => Ok(Answer::nothing()),
        (false, false) => Err(Answer::not_found()),
    }
}

pub(crate) fn delete(mut cx: Context<'_>, id: &[u8]) -> Outcome {
    let id = path_id(PARAMETER, id)?;
    let tables = cx.database.open()?;
    let position = tables
        .components
        .iter()
        .position(|component| component.id == id)
        .ok_or_else(Answer::not_found)?;
    if tables.impacts().any(|impact| impact.component == id) {
        return Err(in_use(cx.quirks));
    }
    tables.components.remove(position);
    Ok(Answer::nothing())
}

/// Deleting something that others refer to.
pub(crate) fn in_use(quirks: &Quirks) -> Answer {
    if quirks.deleting_what_is_used_is_500 {
        Answer::internal()
    } else {
        Answer::failure(http::StatusCode::CONFLICT)
    }
}

fn storable_body(body: &ComponentBody) -> Result<(), Answer> {
    storable(&body.display_name)?;
    storable(
        body.labels
            .iter()
            .flatten()
            .flat_map(|(key, value)| [key, value]),
    )
}

/// Begin and end are both outside; an open incident never ends.
fn runs_at(incident: &Incident, at: DateTime<Utc>) -> bool {
    incident.began_at.is_some_and(|began| began < at)
        && incident.ended_at.is_none_or(|ended| ended > at)
}

/// Impacts by component: of what ran at an instant, or of what has no end.
fn affected(
    tables: &Tables,
    quirks: &Quirks,
    at: Option<DateTime<Utc>>,
    now: DateTime<Utc>,
) -> BTreeMap<Id, Vec<Value>> {
    let counts = |incident: &&Incident| match at {
        Some(at) => runs_at(incident, at),
        None if quirks.current_state_is_what_has_no_end => incident.ended_at.is_none(),
        None => runs_at(incident, now),
    };
    let mut affected: BTreeMap<Id, Vec<Value>> = BTreeMap::new();
    for incident in tables.incidents.iter().filter(counts) {
        for impact in &incident.impacts {
            affected
                .entry(impact.component)
                .or_default()
                .push(impact_json(
                    incident.id,
                    impact.impact_type,
                    impact.severity,
                ));
        }
    }
    affected
}

/// An impact as the other side sees it.
pub(crate) fn impact_json(reference: Id, impact_type: Id, severity: Option<i64>) -> Value {
    let mut impact = json!({ "reference": reference.to_string(), "type": impact_type.to_string() });
    if let Some(severity) = severity {
        impact["severity"] = json!(severity);
    }
    impact
}

fn to_json(component: &Component, affected: Option<&Vec<Value>>) -> Value {
    let mut members = Map::new();
    members.insert(
        "activelyAffectedBy".into(),
        json!(affected.map_or(&[][..], Vec::as_slice)),
    );
    members.insert("id".into(), json!(component.id.to_string()));
    if let Some(name) = &component.display_name {
        members.insert("displayName".into(), json!(name));
    }
    if let Some(labels) = &component.labels {
        members.insert("labels".into(), json!(labels));
    }
    Value::Object(members)
}

/// Ids of all components, to check references against.
pub(crate) fn ids(tables: &Tables) -> BTreeSet<Id> {
    tables
        .components
        .iter()
        .map(|component| component.id)
        .collect()
}
