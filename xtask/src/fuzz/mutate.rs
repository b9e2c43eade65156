//! Damage: to bytes, and to JSON.

use fastrand::Rng;
use serde_json::{Map, Number, Value, json};

/// One to four changes, each a flipped bit, a byte more, less or other, a part doubled, moved or
/// taken from elsewhere.
pub(super) fn bytes(rng: &mut Rng, text: &mut Vec<u8>, others: &[&[u8]]) {
    for _ in 0..rng.usize(1..=4) {
        let at = |rng: &mut Rng, text: &[u8]| rng.usize(..=text.len());
        match rng.u8(..9) {
            0 if !text.is_empty() => {
                let place = rng.usize(..text.len());
                text[place] ^= 1 << rng.u8(..8);
            }
            1 if !text.is_empty() => {
                let place = rng.usize(..text.len());
                text[place] = byte(rng);
            }
            2 => {
                let place = at(rng, text);
                text.insert(place, byte(rng));
            }
            3 if !text.is_empty() => {
                text.remove(rng.usize(..text.len()));
            }
            4 => {
                let (from, to) = range(rng, text.len());
                text.drain(from..to);
            }
            5 => {
                let (from, to) = range(rng, text.len());
                let part = text[from..to].to_vec();
                let place = at(rng, text);
                text.splice(place..place, part);
            }
            6 => {
                let length = at(rng, text);
                text.truncate(length);
            }
            _ => {
                if let Some(other) = rng.choice(others) {
                    let (from, to) = range(rng, other.len());
                    let (start, end) = range(rng, text.len());
                    text.splice(start..end, other[from..to].iter().copied());
                }
            }
        }
    }
}

fn byte(rng: &mut Rng) -> u8 {
    const USUAL: &[u8] = b"..==--__AZaz09+/ \n\r\t\0\"{}[]:,\\%\xff\xc3";
    if rng.bool() {
        USUAL[rng.usize(..USUAL.len())]
    } else {
        rng.u8(..)
    }
}

fn range(rng: &mut Rng, length: usize) -> (usize, usize) {
    let (a, b) = (rng.usize(..=length), rng.usize(..=length));
    (a.min(b), a.max(b))
}

/// One to three changes to an object's members, at any depth.
pub(super) fn json(rng: &mut Rng, value: &mut Value, names: &[&str]) {
    for _ in 0..rng.usize(1..=3) {
        change(rng, value, names, 0);
    }
}

fn change(rng: &mut Rng, value: &mut Value, names: &[&str], depth: usize) {
    match value {
        Value::Object(members) => member(rng, members, names, depth),
        Value::Array(list) => match rng.u8(..6) {
            0 => list.clear(),
            1 => list.push(odd(rng)),
            2 if !list.is_empty() => {
                list.remove(rng.usize(..list.len()));
            }
            3 if list.len() > 1 => rng.shuffle(list),
            _ => {
                if let Some(place) = (!list.is_empty()).then(|| rng.usize(..list.len())) {
                    change(rng, &mut list[place], names, depth + 1);
                }
            }
        },
        _ => *value = near(rng, value),
    }
}

fn member(rng: &mut Rng, members: &mut Map<String, Value>, names: &[&str], depth: usize) {
    let known: Vec<String> = members.keys().cloned().collect();
    let chosen = rng.choice(&known).cloned();
    match (rng.u8(..10), chosen) {
        (0, Some(name)) => {
            members.remove(&name);
        }
        (1, Some(name)) => {
            members.insert(name, odd(rng));
        }
        (2, Some(name)) => {
            if let Some(value) = members.remove(&name) {
                members.insert(spelled(rng, &name), value);
            }
        }
        (3, Some(name)) => {
            if let Some(value) = members.get_mut(&name) {
                *value = json!([value.take()]);
            }
        }
        (4, _) => {
            if let Some(name) = rng.choice(names) {
                members.insert((*name).to_owned(), odd(rng));
            }
        }
        (5, Some(name)) => {
            let other = rng
                .choice(&known)
                .and_then(|other| members.get(other).cloned());
            if let Some(other) = other {
                members.insert(name, other);
            }
        }
        (_, Some(name)) => {
            if let Some(value) = members.get_mut(&name) {
                change(rng, value, names, depth + 1);
            }
        }
        _ => {}
    }
}

fn spelled(rng: &mut Rng, name: &str) -> String {
    match rng.u8(..4) {
        0 => name.to_uppercase(),
        1 => format!("{name} "),
        2 => format!("\u{0}{name}"),
        _ => name.chars().skip(1).collect(),
    }
}

/// Something close to the value.
fn near(rng: &mut Rng, value: &Value) -> Value {
    match value {
        Value::String(text) => match rng.u8(..8) {
            0 => Value::String(text.to_uppercase()),
            1 => Value::String(text.to_lowercase()),
            2 => Value::String(format!("{text}/")),
            3 => Value::String(format!(" {text}")),
            4 => Value::String(text.chars().rev().collect()),
            5 => Value::String(text.chars().take(rng.usize(..=text.len())).collect()),
            6 => Value::String(String::new()),
            _ => odd(rng),
        },
        Value::Number(number) => {
            let number = number.as_f64().unwrap_or_default();
            match rng.u8(..8) {
                0 => json!(number.to_string()),
                1 => json!(number + 0.5),
                2 => json!(-number),
                3 => json!(number * 1000.0),
                // Around the leeway and the lifetimes of the corpus.
                4 => json!((number as i64).saturating_add(rng.i64(-15..15))),
                5 => json!((number as i64).saturating_add(rng.i64(-320..320))),
                6 => json!([number]),
                _ => odd(rng),
            }
        }
        _ => odd(rng),
    }
}

/// A value that is seldom expected.
fn odd(rng: &mut Rng) -> Value {
    const TEXTS: &[&str] = &[
        "",
        "none",
        "None",
        "HS256",
        "RS256",
        "ES256",
        "EdDSA",
        "JWT",
        "jwt",
        "at+jwt",
        "logout+jwt",
        "ID",
        "Bearer",
        "bearer",
        "DPoP",
        "Refresh",
        "Logout",
        "service",
        "account",
        "fuzz-1",
        "../../dev/null",
        "https://issuer.example.com/realms/fuzz",
        "https://issuer.example.com/realms/fuzz/",
        "\u{0}",
        "é",
        "\u{202e}",
        "sig",
        "enc",
        "verify",
        "n-1",
        "1800000300",
        "true",
    ];
    const NUMBERS: &[f64] = &[
        0.0,
        -0.0,
        1.0,
        -1.0,
        0.5,
        1e19,
        1e300,
        -1e300,
        1_800_000_000.0,
        1_800_000_010.0,
        1_800_000_010.5,
        1_799_999_990.0,
        1_799_999_990.5,
        253_402_300_799.0,
        253_402_300_800.0,
        5e-324,
    ];
    match rng.u8(..10) {
        0 => Value::Null,
        1 => json!(rng.bool()),
        2 | 3 => rng.choice(TEXTS).map_or(Value::Null, |text| json!(text)),
        4 | 5 => {
            let number = rng.choice(NUMBERS).copied().unwrap_or_default();
            match Number::from_f64(number) {
                Some(_) if number.fract() == 0.0 && number.abs() < 1e18 && rng.bool() => {
                    json!(number as i64)
                }
                Some(number) => Value::Number(number),
                None => Value::Null,
            }
        }
        6 => json!([odd_leaf(rng), odd_leaf(rng)]),
        7 => json!({"jkt": odd_leaf(rng), "sub": "x"}),
        8 => match rng.u8(..5) {
            // Beyond the limits of tokens.
            4 => json!("x".repeat(rng.usize(..16_000))),
            0 => json!(i64::MAX),
            1 => json!(i64::MIN),
            2 => json!(u64::MAX),
            _ => json!({"http://schemas.openid.net/event/backchannel-logout": odd_leaf(rng)}),
        },
        _ => {
            let mut deep = json!({});
            for _ in 0..rng.usize(..200) {
                deep = if rng.bool() {
                    json!([deep])
                } else {
                    json!({"a": deep})
                };
            }
            deep
        }
    }
}

fn odd_leaf(rng: &mut Rng) -> Value {
    match rng.u8(..7) {
        5 => json!("encrypt"),
        6 => json!("verify"),
        0 => json!("service"),
        1 => json!(1),
        2 => Value::Null,
        3 => json!({}),
        _ => json!(""),
    }
}
