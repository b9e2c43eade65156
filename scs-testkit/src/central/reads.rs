//! Getting and listing.

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Bound,
    sync::Arc,
};

use base64::{
    Engine,
    alphabet::URL_SAFE,
    engine::{GeneralPurpose, GeneralPurposeConfig, general_purpose::URL_SAFE_NO_PAD},
};
use serde_json::{Value, json};

use super::{
    call::Call,
    selectors::Selector,
    status::{API_VERSION, Answer, Cause, Content, Outcome, status, too_large_version},
    world::World,
};

/// `GET` of a claim or of its status.
pub(crate) fn get(world: &World, call: &Call<'_>) -> Outcome {
    call.kind(world)?;
    let name = call.name.as_deref().unwrap_or_default();
    if let Some(text) = call.parameter("resourceVersion") {
        let asked: u64 = text.parse().map_err(|_| {
            Answer::internal(&format!(
                "resourceVersion: Invalid value: \"{text}\": strconv.ParseUint: parsing \"{text}\": invalid syntax"
            ))
        })?;
        if asked > world.version {
            return Err(too_large_version(asked, world.version));
        }
    }
    let known = matches!(call.subresource.as_deref(), None | Some("status"));
    let object = world.get(&call.key(name)).filter(|_| known);
    object
        .map(|object| Answer::new(200, Content::Written(object.to_string() + "\n")))
        .ok_or_else(|| Answer::not_found(&call.plural, name))
}

/// Which state a list shows, and from where on.
struct Window {
    version: u64,
    start: Option<String>,
    limit: usize,
}

/// `GET` of a collection.
pub(crate) fn list(world: &World, call: &Call<'_>) -> Outcome {
    let kind = call.kind(world)?;
    let selector = Selector::of(call)?;
    let window = window(world, call)?;
    let page = page(world, call, &selector, &window);
    let mut metadata =
        json!({ "resourceVersion": window.version.to_string(), "continue": page.next });
    if let Some(remaining) = page.remaining {
        metadata["remainingItemCount"] = remaining.into();
    }
    // Written by hand, so that no object is copied.
    let mut text = format!("{{\"apiVersion\":\"{API_VERSION}\",\"items\":[");
    for (place, object) in page.objects.iter().enumerate() {
        if place > 0 {
            text.push(',');
        }
        text.push_str(&object.to_string());
    }
    text.push_str(&format!(
        "],\"kind\":\"{}List\",\"metadata\":{metadata}}}\n",
        kind.kind
    ));
    Ok(Answer::new(200, Content::Written(text)))
}

fn window(world: &World, call: &Call<'_>) -> Result<Window, Answer> {
    let limit = call
        .parameter("limit")
        .and_then(|text| text.parse::<usize>().ok());
    let limit = limit.filter(|limit| *limit > 0).unwrap_or(usize::MAX);
    let asked = call
        .parameter("resourceVersion")
        .filter(|text| !text.is_empty());
    let rule = call
        .parameter("resourceVersionMatch")
        .filter(|text| !text.is_empty());
    let refused = |field, why: &str| {
        let why = format!("Forbidden: {why}");
        Answer::invalid_options("ListOptions", Cause::new("FieldValueForbidden", field, why))
    };
    if rule.is_some() && asked.is_none() {
        let why = "resourceVersionMatch is forbidden unless resourceVersion is provided";
        return Err(refused("resourceVersionMatch", why));
    }
    if let Some(token) = call.parameter("continue").filter(|text| !text.is_empty()) {
        if asked.is_some_and(|version| version != "0") {
            let why = "specifying resource version is not allowed when using continue";
            return Err(Answer::bad_request(why));
        }
        let (version, start) = opened(token)?;
        if version < 0 {
            return Ok(Window {
                version: world.version,
                start: Some(start),
                limit,
            });
        }
        let version = version.unsigned_abs();
        if version < world.compacted {
            return Err(expired(&start));
        }
        return Ok(Window {
            version,
            start: Some(start),
            limit,
        });
    }
    let Some(text) = asked else {
        return Ok(Window {
            version: world.version,
            start: None,
            limit,
        });
    };
    let asked: u64 = text.parse().map_err(|_| {
        Answer::bad_request(&format!(
            "Invalid value: \"{text}\": resourceVersion must be a number"
        ))
    })?;
    if asked > world.version {
        return Err(too_large_version(asked, world.version));
    }
    if rule == Some("Exact") {
        if asked < world.compacted {
            let why = "The resourceVersion for the provided list is too old.";
            return Err(Answer::failure(410, "Expired", why, None));
        }
        return Ok(Window {
            version: asked,
            start: None,
            limit,
        });
    }
    // From the cache there are no pages (recordings/central/200-list-resource-version-0).
    let limit = if asked == 0 { usize::MAX } else { limit };
    Ok(Window {
        version: world.version,
        start: None,
        limit,
    })
}

struct Page {
    objects: Vec<Arc<Value>>,
    next: String,
    remaining: Option<usize>,
}

fn page(world: &World, call: &Call<'_>, selector: &Selector, window: &Window) -> Page {
    let past = past(world, call, window.version);
    let empty = BTreeMap::new();
    let kind = world.objects.get(&call.plural).unwrap_or(&empty);
    let within = call.namespace.as_deref();
    let mut namespaces: BTreeSet<&str> = kind.keys().map(String::as_str).collect();
    namespaces.extend(past.keys().map(|(namespace, _)| namespace.as_str()));
    namespaces.retain(|namespace| within.is_none_or(|within| within == *namespace));
    let (start_namespace, start_name) = start(window, within);
    let mut page = Page {
        objects: Vec::new(),
        next: String::new(),
        remaining: None,
    };
    let mut more = 0;
    for namespace in namespaces {
        if namespace < start_namespace.as_str() {
            continue;
        }
        let from = match namespace == start_namespace {
            true => start_name.as_str(),
            false => "",
        };
        let range = (Bound::Included(from.to_owned()), Bound::Unbounded);
        let live = kind
            .get(namespace)
            .into_iter()
            .flat_map(|all| all.range(range.clone()));
        let mut names: Vec<(&String, Option<&Arc<Value>>)> = Vec::new();
        let changed = past.range((namespace.to_owned(), from.to_owned())..);
        let changed: BTreeMap<_, _> = changed
            .take_while(|((of, _), _)| of == namespace)
            .map(|((_, name), object)| (name, object))
            .collect();
        if changed.is_empty() {
            // Nothing is copied but what stands on the page.
            for (name, object) in live {
                names.push((name, Some(object)));
            }
        } else {
            let mut all: BTreeMap<_, _> = live.map(|(name, object)| (name, Some(object))).collect();
            all.extend(
                changed
                    .into_iter()
                    .map(|(name, object)| (name, object.as_ref())),
            );
            names.extend(all);
        }
        for (_, object) in names {
            let Some(object) = object.filter(|object| selector.matches(object)) else {
                continue;
            };
            if page.objects.len() < window.limit {
                page.objects.push(Arc::clone(object));
            } else {
                more += 1;
            }
        }
    }
    if more > 0 {
        let last = page.objects.last().map(|object| &object["metadata"]);
        let part = |name: &str| {
            last.and_then(|metadata| metadata[name].as_str())
                .unwrap_or_default()
                .to_owned()
        };
        let place = match within {
            Some(_) => part("name"),
            None => format!("{}/{}", part("namespace"), part("name")),
        };
        page.next = token(
            i64::try_from(window.version).unwrap_or_default(),
            &format!("/{place}\0"),
        );
        page.remaining = selector.is_empty().then_some(more);
    }
    page
}

/// Namespace and name from which a page goes on.
fn start(window: &Window, within: Option<&str>) -> (String, String) {
    let Some(start) = &window.start else {
        return (String::new(), String::new());
    };
    let start = start.strip_prefix('/').unwrap_or(start);
    match (within, start.split_once('/')) {
        (Some(namespace), _) => (namespace.to_owned(), start.to_owned()),
        (None, Some((namespace, name))) => (namespace.to_owned(), name.to_owned()),
        (None, None) => (String::new(), String::new()),
    }
}

/// What was another at a version: the states then, by namespace and name.
fn past(
    world: &World,
    call: &Call<'_>,
    version: u64,
) -> BTreeMap<(String, String), Option<Arc<Value>>> {
    let mut past = BTreeMap::new();
    for event in world.events_after(version) {
        if event.key.plural == call.plural {
            past.entry((event.key.namespace.clone(), event.key.name.clone()))
                .or_insert_with(|| event.before.clone());
        }
    }
    past
}

fn token(version: i64, start: &str) -> String {
    let text = format!(
        "{{\"v\":\"meta.k8s.io/v1\",\"rv\":{version},\"start\":{}}}",
        Value::from(start)
    );
    URL_SAFE_NO_PAD.encode(text)
}

fn opened(token: &str) -> Result<(i64, String), Answer> {
    // Bits at the end that mean nothing are not looked at: `garbage` is decoded, and is no JSON then.
    let lenient = GeneralPurpose::new(
        &URL_SAFE,
        GeneralPurposeConfig::new()
            .with_decode_allow_trailing_bits(true)
            .with_decode_padding_mode(base64::engine::DecodePaddingMode::Indifferent),
    );
    let bytes = lenient.decode(token).unwrap_or_default();
    let value: Result<Value, _> = serde_json::from_slice(&bytes);
    let read = value
        .ok()
        .and_then(|value| Some((value["rv"].as_i64()?, value["start"].as_str()?.to_owned())));
    read.ok_or_else(|| {
        let first = bytes.first().copied().unwrap_or_default();
        let why = format!(
            "invalid continue token: continue key is not valid: invalid character '\\u{first:04x}' looking for beginning of value"
        );
        Answer::bad_request(&why)
    })
}

/// 410 with a token for a rest that does not fit (recordings/central/297-continue-expired).
fn expired(start: &str) -> Answer {
    let why = "The provided continue parameter is too old to display a consistent list result. You can start a new list without the continue parameter, or use the continue token in this response to retrieve the remainder of the results. Continuing with the provided token results in an inconsistent list - objects that were created, modified, or deleted between the time the first chunk was returned and now may show up in the list.";
    let mut body = status(410, "Expired", why, None);
    body["metadata"]["continue"] = token(-1, start.strip_prefix('/').unwrap_or(start)).into();
    Answer::new(410, Content::Json(body))
}
