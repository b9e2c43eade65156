//! Impact types and severities.

use http::StatusCode;
use serde_json::{Map, Value, json};

use super::{
    bind::{ImpactTypeBody, SeverityBody, bind},
    components::{in_use, nil_patch},
    http::{Answer, Outcome},
    params::{Id, path_id, path_name},
    quirks::Quirks,
    state::{Context, ImpactType, Severity, Tables, moved, storable},
};

const IMPACT_TYPE: &str = "impactTypeId";
const SEVERITY: &str = "severityName";

pub(crate) fn list_impact_types(mut cx: Context<'_>) -> Outcome {
    Ok(Answer::data(
        cx.database
            .open()?
            .impact_types
            .iter()
            .map(impact_type_json)
            .collect(),
    ))
}

pub(crate) fn get_impact_type(mut cx: Context<'_>, id: &[u8]) -> Outcome {
    let id = path_id(IMPACT_TYPE, id)?;
    let row = cx
        .database
        .open()?
        .impact_types
        .iter()
        .find(|row| row.id == id)
        .ok_or_else(Answer::not_found)?;
    Ok(Answer::data(impact_type_json(row)))
}

pub(crate) fn create_impact_type(mut cx: Context<'_>) -> Outcome {
    let body: ImpactTypeBody = bind(cx.request, cx.quirks)?;
    if body == ImpactTypeBody::default() {
        return Err(Answer::bad_request());
    }
    let tables = cx.database.open()?;
    storable(body.display_name.iter().chain(&body.description))?;
    let Some(display_name) = body.display_name else {
        return Err(if cx.quirks.nameless_impact_type_is_500 {
            Answer::internal()
        } else {
            Answer::bad_request()
        });
    };
    let id = tables.new_id();
    tables.impact_types.push(ImpactType {
        id,
        display_name,
        description: body.description,
    });
    Ok(Answer::created("id", json!(id.to_string())))
}

pub(crate) fn update_impact_type(mut cx: Context<'_>, id: &[u8]) -> Outcome {
    let id = path_id(IMPACT_TYPE, id)?;
    let body: ImpactTypeBody = bind(cx.request, cx.quirks)?;
    if body == ImpactTypeBody::default() {
        return Err(Answer::bad_request());
    }
    let tables = cx.database.open()?;
    if id == Id::NIL && cx.quirks.nil_id_patch_is_500 {
        return nil_patch(cx.quirks, tables.impact_types.is_empty(), true);
    }
    let position = tables.impact_types.iter().position(|row| row.id == id);
    if position.is_none() && !cx.quirks.patch_without_columns_is_404 {
        return Err(Answer::not_found());
    }
    storable(body.display_name.iter().chain(&body.description))?;
    let position = position.ok_or_else(Answer::not_found)?;
    let row = &mut tables.impact_types[position];
    if let Some(name) = body.display_name {
        row.display_name = name;
    }
    row.description = body.description.or(row.description.take());
    moved(&mut tables.impact_types, position, cx.quirks);
    Ok(Answer::nothing())
}

pub(crate) fn delete_impact_type(mut cx: Context<'_>, id: &[u8]) -> Outcome {
    let id = path_id(IMPACT_TYPE, id)?;
    let tables = cx.database.open()?;
    let position = tables
        .impact_types
        .iter()
        .position(|row| row.id == id)
        .ok_or_else(Answer::not_found)?;
    if tables.impacts().any(|impact| impact.impact_type == id) {
        return Err(in_use(cx.quirks));
    }
    tables.impact_types.remove(position);
    Ok(Answer::nothing())
}

fn impact_type_json(row: &ImpactType) -> Value {
    let mut members = Map::new();
    members.insert("id".into(), json!(row.id.to_string()));
    members.insert("displayName".into(), json!(row.display_name));
    if let Some(description) = &row.description {
        members.insert("description".into(), json!(description));
    }
    Value::Object(members)
}

pub(crate) fn list_severities(mut cx: Context<'_>) -> Outcome {
    Ok(Answer::data(
        cx.database
            .open()?
            .severities
            .iter()
            .map(severity_json)
            .collect(),
    ))
}

pub(crate) fn get_severity(mut cx: Context<'_>, name: &[u8]) -> Outcome {
    let name = path_name(SEVERITY, name, cx.quirks.severity_names_decoded_twice)?;
    let tables = cx.database.open()?;
    let name = known_text(name)?;
    let row = tables
        .severities
        .iter()
        .find(|row| row.display_name.as_deref() == Some(&name));
    Ok(Answer::data(severity_json(
        row.ok_or_else(Answer::not_found)?,
    )))
}

pub(crate) fn create_severity(mut cx: Context<'_>) -> Outcome {
    let body: SeverityBody = bind(cx.request, cx.quirks)?;
    if body == SeverityBody::default() {
        return Err(Answer::bad_request());
    }
    let tables = cx.database.open()?;
    storable(&body.display_name)?;
    fits(&body, cx.quirks)?;
    if taken(tables, body.value, |_| true) {
        return Err(Answer::bad_request());
    }
    tables.severities.push(Severity {
        display_name: body.display_name,
        value: body.value,
    });
    Ok(Answer::nothing())
}

/// Changes every row of that name, or none.
pub(crate) fn update_severity(mut cx: Context<'_>, name: &[u8]) -> Outcome {
    let name = path_name(SEVERITY, name, cx.quirks.severity_names_decoded_twice)?;
    let body: SeverityBody = bind(cx.request, cx.quirks)?;
    if body == SeverityBody::default() {
        return Err(Answer::bad_request());
    }
    let tables = cx.database.open()?;
    let name = known_text(name)?;
    storable(&body.display_name)?;
    fits(&body, cx.quirks)?;
    let is_named = |row: &Severity| row.display_name.as_deref() == Some(&name);
    let rows = tables.severities.iter().filter(|row| is_named(row)).count();
    if rows == 0 {
        return Err(Answer::not_found());
    }
    if body.value.is_some() && (rows > 1 || taken(tables, body.value, |row| !is_named(row))) {
        return Err(if cx.quirks.severity_patch_conflict_is_500 {
            Answer::internal()
        } else {
            Answer::bad_request()
        });
    }
    let (mut kept, mut at_the_end) = (Vec::new(), Vec::new());
    for row in std::mem::take(&mut tables.severities) {
        if !is_named(&row) {
            kept.push(row);
        } else if cx.quirks.patched_rows_move {
            at_the_end.push(changed_severity(row, &body));
        } else {
            kept.push(changed_severity(row, &body));
        }
    }
    kept.append(&mut at_the_end);
    tables.severities = kept;
    Ok(Answer::nothing())
}

fn changed_severity(row: Severity, body: &SeverityBody) -> Severity {
    Severity {
        display_name: body.display_name.clone().or(row.display_name),
        value: body.value.or(row.value),
    }
}

/// Deletes every row of that name.
pub(crate) fn delete_severity(mut cx: Context<'_>, name: &[u8]) -> Outcome {
    let name = path_name(SEVERITY, name, cx.quirks.severity_names_decoded_twice)?;
    let tables = cx.database.open()?;
    let name = known_text(name)?;
    let before = tables.severities.len();
    tables
        .severities
        .retain(|row| row.display_name.as_deref() != Some(&name));
    if tables.severities.len() == before {
        Err(Answer::not_found())
    } else {
        Ok(Answer::nothing())
    }
}

/// The database refuses to look for what is no text.
fn known_text(name: Vec<u8>) -> Result<String, Answer> {
    String::from_utf8(name)
        .ok()
        .filter(|name| !name.contains('\0'))
        .ok_or_else(Answer::internal)
}

fn fits(body: &SeverityBody, quirks: &Quirks) -> Result<(), Answer> {
    match body.value {
        Some(value) if i16::try_from(value).is_err() => {
            Err(Answer::failure(if quirks.severity_overflow_is_500 {
                StatusCode::INTERNAL_SERVER_ERROR
            } else {
                StatusCode::BAD_REQUEST
            }))
        }
        _ => Ok(()),
    }
}

/// Values are unique, the missing one is not.
fn taken(tables: &Tables, value: Option<i64>, among: impl Fn(&Severity) -> bool) -> bool {
    value.is_some()
        && tables
            .severities
            .iter()
            .any(|row| row.value == value && among(row))
}

fn severity_json(row: &Severity) -> Value {
    let mut members = Map::new();
    if let Some(name) = &row.display_name {
        members.insert("displayName".into(), json!(name));
    }
    if let Some(value) = row.value {
        members.insert("value".into(), json!(value));
    }
    Value::Object(members)
}
