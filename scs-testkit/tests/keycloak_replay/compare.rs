//! When is an answer of the stand-in the recorded one? Same status, same members with the same values but for what must
//! differ, same claims in the tokens, same headers that a client reads.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use scs_testkit::recordings::IssuerExchange;
use serde_json::{Value, json};

use crate::support::Answer;

/// Header fields that a client reads; cookies and what guards pages are the server's and the browser's business.
const HEADERS: [&str; 11] = [
    "content-type",
    "cache-control",
    "pragma",
    "www-authenticate",
    "content-language",
    "access-control-allow-origin",
    "access-control-allow-methods",
    "access-control-allow-headers",
    "access-control-allow-credentials",
    "access-control-max-age",
    "location",
];

/// Members whose values differ from run to run.
const VOLATILE: [&str; 18] = [
    "exp",
    "iat",
    "nbf",
    "auth_time",
    "sub",
    "sid",
    "session_state",
    "at_hash",
    "reuse_id",
    "device_code",
    "user_code",
    "verification_uri_complete",
    "request_uri",
    "code",
    "tab_id",
    "session_code",
    "client_data",
    "execution",
];

/// Keys of realm `scs`, which the stand-in has too; all others are made anew by every server.
const KEYS: [&str; 4] = [
    "Dk7BP8uRGAbjskbB4I0kEv0tXQG_Mu-1ws22a2DFbLE",
    "37Dr8yHHufxzA6Bhm3cf_LfKNTtoelnvVlPcgvrb0t8",
    "QQ75mdfthbNEuHAx4jWao8V6NsG47l2-5fKhxQDtaRM",
    "g0y3yvPvgaas9-NVwCPN0wKcnjYlK8MOlDnb2XoCc80",
];

/// What differs, if anything does.
pub fn difference(recorded: &IssuerExchange, answer: &Answer) -> Option<String> {
    let wanted = &recorded.response;
    if wanted.status != answer.status {
        return Some(format!(
            "status {} for {}: {}",
            answer.status,
            wanted.status,
            String::from_utf8_lossy(&answer.body)
        ));
    }
    for name in HEADERS {
        let given: Vec<_> = answer
            .headers
            .iter()
            .filter(|(key, _)| key == name)
            .map(|(_, value)| header(name, value))
            .collect();
        let recorded: Vec<_> = wanted
            .headers
            .get(name)
            .into_iter()
            .flatten()
            .map(|value| header(name, value))
            .collect();
        if given != recorded {
            return Some(format!("{name}: {given:?} for {recorded:?}"));
        }
    }
    let text = String::from_utf8_lossy(&answer.body).into_owned();
    let given = if recorded.cut {
        page(&text)
    } else {
        serde_json::from_str(&text).unwrap_or(Value::String(text))
    };
    let recorded_body = match &wanted.body {
        Some(Value::String(text)) if recorded.cut => page(text),
        Some(body) => body.clone(),
        None => Value::String(String::new()),
    };
    let (given, recorded_body) = (shape("", &given), shape("", &recorded_body));
    first_difference("", &recorded_body, &given)
}

fn header(name: &str, value: &str) -> String {
    if name != "location" {
        return value.to_owned();
    }
    // Parameters in any order; those that differ from run to run without their values.
    let at = value.find(['?', '#']).unwrap_or(value.len());
    let (place, params) = value.split_at(at);
    let (separator, params) = params.split_at(params.len().min(1));
    let mut params: Vec<_> = params
        .split('&')
        .map(|pair| match pair.split_once('=') {
            Some((name, _)) if VOLATILE.contains(&name) => format!("{name}=*"),
            Some(("response", token)) => format!("response={}", shape("response", &json!(token))),
            _ => pair.to_owned(),
        })
        // The real server's own pages carry more of its state.
        .filter(|pair| pair != "client_data=*" && pair != "session_code=*" && pair != "execution=*")
        .collect();
    params.sort();
    format!("{place}{separator}{}", params.join("&"))
}

fn page(text: &str) -> Value {
    let between = |start: &str, end: &str| {
        let (_, rest) = text.split_once(start)?;
        Some(rest.split_once(end)?.0.trim().to_owned())
    };
    let sentence = between("<p class=\"instruction\">", "</p>")
        .or_else(|| between("<span id=\"input-error\">", "</span>"))
        .or_else(|| between("<p>", "</p>"))
        .unwrap_or_default();
    json!({ "title": between("<title>", "</title>"), "sentence": sentence, "form": text.contains("<form") })
}

fn token(text: &str) -> Option<Value> {
    let mut parts = text.split('.');
    let mut part = || -> Option<Value> {
        serde_json::from_slice(&URL_SAFE_NO_PAD.decode(parts.next()?).ok()?).ok()
    };
    Some(json!({ "header": part()?, "claims": part()? }))
}

/// A value without what must differ, lists and scopes in an order of their own.
pub fn shape(name: &str, value: &Value) -> Value {
    match value {
        _ if VOLATILE.contains(&name) => json!("*"),
        Value::String(text) => match (name, token(text)) {
            ("scope", _) => {
                let mut scopes: Vec<_> = text.split(' ').collect();
                scopes.sort_unstable();
                json!(scopes)
            }
            ("jti", _) => json!(text.split_once(':').map_or("*", |(letters, _)| letters)),
            ("kid", _) if !KEYS.contains(&text.as_str()) => json!("*"),
            (_, Some(token)) => shape("", &token),
            _ => value.clone(),
        },
        Value::Array(items) => {
            let mut items: Vec<_> = items.iter().map(|item| shape("", item)).collect();
            items.sort_by_key(Value::to_string);
            Value::Array(items)
        }
        Value::Object(members) => {
            // A key for encryption is another one in every run.
            let encrypts = members.get("use") == Some(&json!("enc"));
            members
                .iter()
                .map(|(name, value)| {
                    let value = match (encrypts, name.as_str()) {
                        (true, "n" | "kid" | "x5c" | "x5t" | "x5t#S256") => json!("*"),
                        // Certificates are dated.
                        (false, "x5c" | "x5t" | "x5t#S256") => json!("*"),
                        _ => shape(name, value),
                    };
                    (name.clone(), value)
                })
                .collect()
        }
        // When a client's tokens became stale is told by the clock.
        Value::Number(number) if name == "not-before-policy" && number.as_i64() != Some(0) => {
            json!("*")
        }
        other => other.clone(),
    }
}

fn first_difference(at: &str, wanted: &Value, given: &Value) -> Option<String> {
    match (wanted, given) {
        (Value::Object(wanted), Value::Object(given)) => {
            if let Some(name) = wanted.keys().find(|name| !given.contains_key(*name)) {
                return Some(format!("{at}/{name} is missing"));
            }
            if let Some(name) = given.keys().find(|name| !wanted.contains_key(*name)) {
                return Some(format!("{at}/{name} is too much"));
            }
            wanted.iter().find_map(|(name, value)| {
                first_difference(&format!("{at}/{name}"), value, given.get(name)?)
            })
        }
        _ if wanted == given => None,
        _ => Some(format!("{at}: {given} for {wanted}")),
    }
}
