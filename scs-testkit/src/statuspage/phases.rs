//! Phase lists: generations that are only ever appended.

use serde_json::json;

use super::{
    bind::{PhasesBody, bind},
    http::{Answer, Outcome},
    params::Query,
    state::{Context, storable},
};

pub(crate) fn list(mut cx: Context<'_>) -> Outcome {
    let wanted = Query::parse(&cx.request.query).number("generation")?;
    let tables = cx.database.open()?;
    let newest = tables.generation();
    let generation = match wanted {
        Some(..1) => return Err(Answer::bad_request()),
        Some(wanted) if wanted > newest => return Err(Answer::not_found()),
        wanted => wanted.unwrap_or(newest),
    };
    let names = tables
        .phases
        .range((generation, i64::MIN)..=(generation, i64::MAX))
        .map(|(_, name)| name.clone());
    let names: Option<Vec<_>> = if cx.quirks.nameless_phases_break_lists {
        names.collect()
    } else {
        Some(names.map(Option::unwrap_or_default).collect())
    };
    let phases = names.ok_or_else(Answer::internal)?;
    Ok(Answer::data(
        json!({ "generation": generation, "phases": phases }),
    ))
}

pub(crate) fn create(mut cx: Context<'_>) -> Outcome {
    let body: PhasesBody = bind(cx.request, cx.quirks)?;
    let phases = body
        .phases
        .filter(|phases| !phases.is_empty())
        .ok_or_else(Answer::bad_request)?;
    let tables = cx.database.open()?;
    storable(&phases)?;
    // An incident may name the highest generation that there is; Go wraps.
    let generation = tables.generation().wrapping_add(1);
    if tables
        .phases
        .range((generation, 0)..)
        .next()
        .is_some_and(|((taken, _), _)| *taken == generation)
    {
        return Err(Answer::internal());
    }
    tables.phases.extend(
        (0..)
            .zip(phases)
            .map(|(order, name)| ((generation, order), Some(name))),
    );
    Ok(Answer::created("generation", json!(generation)))
}
