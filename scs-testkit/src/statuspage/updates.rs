//! Updates of an incident.

use serde_json::{Map, Value, json};

use super::{
    bind::{UpdateBody, bind},
    dates,
    http::{Answer, Outcome},
    incidents::{PARAMETER, date_json, unknown_reference},
    params::{path_id, path_number},
    quirks::Quirks,
    state::{Context, Update, moved, storable},
    zone::Zone,
};

const NUMBER: &str = "updateOrder";

pub(crate) fn list(mut cx: Context<'_>, id: &[u8]) -> Outcome {
    let id = path_id(PARAMETER, id)?;
    let updates = match cx.database.open()?.incident(id) {
        Some(incident) => incident.updates.as_slice(),
        None if cx.quirks.updates_of_unknown_incident_are_empty => &[],
        None => return Err(Answer::not_found()),
    };
    let rows: Result<Vec<_>, _> = updates
        .iter()
        .map(|update| to_json(update, cx.quirks, cx.zone))
        .collect();
    Ok(Answer::data(Value::Array(rows?)))
}

pub(crate) fn get(mut cx: Context<'_>, id: &[u8], number: &[u8]) -> Outcome {
    let (id, number) = (path_id(PARAMETER, id)?, path_number(NUMBER, number)?);
    let incident = cx
        .database
        .open()?
        .incident(id)
        .ok_or_else(Answer::not_found)?;
    let update = incident
        .updates
        .iter()
        .find(|update| update.order == number)
        .ok_or_else(Answer::not_found)?;
    Ok(Answer::data(to_json(update, cx.quirks, cx.zone)?))
}

pub(crate) fn create(mut cx: Context<'_>, id: &[u8]) -> Outcome {
    let id = path_id(PARAMETER, id)?;
    let body: UpdateBody = bind(cx.request, cx.quirks)?;
    if body == UpdateBody::default() {
        return Err(Answer::bad_request());
    }
    let tables = cx.database.open()?;
    storable(body.display_name.iter().chain(&body.description))?;
    let incident = tables
        .incident(id)
        .ok_or_else(|| unknown_reference(cx.quirks))?;
    let order = if cx.quirks.update_numbers_are_reused {
        incident
            .updates
            .iter()
            .map(|update| update.order + 1)
            .max()
            .unwrap_or(0)
    } else {
        incident.next_order
    };
    incident.next_order = incident.next_order.max(order + 1);
    incident.updates.push(Update {
        order,
        display_name: body.display_name,
        description: body.description,
        created_at: dates::stored(body.created_at.unwrap_or(cx.now)),
    });
    Ok(Answer::created("order", json!(order)))
}

pub(crate) fn update(mut cx: Context<'_>, id: &[u8], number: &[u8]) -> Outcome {
    let (id, number) = (path_id(PARAMETER, id)?, path_number(NUMBER, number)?);
    let body: UpdateBody = bind(cx.request, cx.quirks)?;
    if body == UpdateBody::default() {
        return Err(Answer::bad_request());
    }
    let tables = cx.database.open()?;
    storable(body.display_name.iter().chain(&body.description))?;
    let incident = tables.incident(id).ok_or_else(Answer::not_found)?;
    let position = incident
        .updates
        .iter()
        .position(|update| update.order == number)
        .ok_or_else(Answer::not_found)?;
    let update = &mut incident.updates[position];
    update.display_name = body.display_name.or(update.display_name.take());
    update.description = body.description.or(update.description.take());
    update.created_at = body.created_at.map_or(update.created_at, dates::stored);
    moved(&mut incident.updates, position, cx.quirks);
    Ok(Answer::nothing())
}

pub(crate) fn delete(mut cx: Context<'_>, id: &[u8], number: &[u8]) -> Outcome {
    let (id, number) = (path_id(PARAMETER, id)?, path_number(NUMBER, number)?);
    let incident = cx
        .database
        .open()?
        .incident(id)
        .ok_or_else(Answer::not_found)?;
    let position = incident
        .updates
        .iter()
        .position(|update| update.order == number)
        .ok_or_else(Answer::not_found)?;
    incident.updates.remove(position);
    Ok(Answer::nothing())
}

fn to_json(update: &Update, quirks: &Quirks, zone: Zone) -> Result<Value, Answer> {
    let mut members = Map::new();
    members.insert("order".into(), json!(update.order));
    members.insert(
        "createdAt".into(),
        date_json(Some(update.created_at), quirks, zone)?,
    );
    for (name, text) in [
        ("displayName", &update.display_name),
        ("description", &update.description),
    ] {
        if let Some(text) = text {
            members.insert(name.into(), json!(text));
        }
    }
    Ok(Value::Object(members))
}
