//! A second, independent reading of signed tokens: slow, plain and written against the rules, not
//! against the verifier. It never looks at the signature.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};

use super::corpus::{AUDIENCE, ISSUER, KID, Kind, NOW};

const LEEWAY: f64 = 10.0;
const MAX: usize = 16 * 1024;

/// The claims, if a token of the fuzzer's own issuer with this text may pass.
pub(super) fn accepts(
    header: &[u8],
    payload: &[u8],
    token: &str,
    kind: Kind,
    nonce: Option<&str>,
) -> Option<Map<String, Value>> {
    if token.len() > MAX {
        return None;
    }
    let header = object(header)?;
    let claims = object(payload)?;
    let fits =
        header_fits(&header) && kind_fits(&header, &claims, kind) && claims_fit(&claims, kind);
    let fits = fits
        && match kind {
            Kind::Access => !claims.contains_key("cnf"),
            Kind::Id => id_fits(&claims, nonce),
            Kind::Logout => logout_fits(&claims),
        };
    fits.then_some(claims)
}

fn header_fits(header: &Map<String, Value>) -> bool {
    let absent = ["crit", "b64", "zip", "enc"];
    header.get("alg") == Some(&Value::from("EdDSA"))
        // One key is published, so a token that names none can mean but that one.
        && header.get("kid").is_none_or(|kid| kid == KID)
        && absent.iter().all(|name| !header.contains_key(*name))
        && header.get("typ").is_none_or(Value::is_string)
        && header.get("cty").is_none_or(Value::is_string)
        && media_type(header.get("cty")) != Some("jwt".into())
}

fn media_type(value: Option<&Value>) -> Option<String> {
    let lower = value?.as_str()?.to_ascii_lowercase();
    Some(
        lower
            .strip_prefix("application/")
            .unwrap_or(&lower)
            .to_owned(),
    )
}

fn kind_fits(header: &Map<String, Value>, claims: &Map<String, Value>, kind: Kind) -> bool {
    let header = media_type(header.get("typ"));
    let header = header.as_deref().unwrap_or("jwt");
    let claim = match claims.get("typ") {
        None => None,
        Some(Value::String(claim)) => Some(claim.to_ascii_lowercase()),
        Some(_) => return false,
    };
    let claim = claim.as_deref();
    match kind {
        Kind::Access => matches!(
            (header, claim),
            ("jwt", Some("bearer")) | ("at+jwt", None | Some("bearer"))
        ),
        Kind::Id => (header, claim) == ("jwt", Some("id")),
        Kind::Logout => matches!(
            (header, claim),
            ("jwt", Some("logout")) | ("logout+jwt", None | Some("logout"))
        ),
    }
}

fn claims_fit(claims: &Map<String, Value>, kind: Kind) -> bool {
    let audience: Vec<&Value> = match claims.get("aud") {
        Some(Value::Array(list)) => list.iter().collect(),
        Some(value) => vec![value],
        None => return false,
    };
    let now = NOW as f64;
    let time = |name: &str| match claims.get(name) {
        None => Some(None),
        Some(value) => {
            let seconds = value.as_f64()?;
            // To the millisecond.
            let seconds = (seconds * 1000.0).trunc() / 1000.0;
            (0.0..=253_402_300_799.0)
                .contains(&value.as_f64()?)
                .then_some(Some(seconds))
        }
    };
    let (Some(Some(exp)), Some(nbf), Some(iat)) = (time("exp"), time("nbf"), time("iat")) else {
        return false;
    };
    claims.get("iss") == Some(&Value::from(ISSUER))
        && audience.iter().all(|one| one.is_string())
        && audience.iter().any(|one| **one == AUDIENCE)
        && exp + LEEWAY > now
        && nbf.is_none_or(|nbf| nbf <= now + LEEWAY)
        && iat.map_or(kind == Kind::Access, |iat| iat <= now + LEEWAY)
}

fn id_fits(claims: &Map<String, Value>, nonce: Option<&str>) -> bool {
    let sub = claims.get("sub").and_then(Value::as_str);
    let several = claims
        .get("aud")
        .and_then(Value::as_array)
        .is_some_and(|list| list.len() > 1);
    let party = match claims.get("azp") {
        None => !several,
        Some(party) => party == AUDIENCE,
    };
    let nonce = nonce.is_none_or(|nonce| claims.get("nonce") == Some(&Value::from(nonce)));
    sub.is_some_and(|sub| !sub.is_empty()) && party && nonce
}

fn logout_fits(claims: &Map<String, Value>) -> bool {
    const EVENT: &str = "http://schemas.openid.net/event/backchannel-logout";
    let filled = |name: &str| {
        claims
            .get(name)
            .and_then(Value::as_str)
            .is_some_and(|text| !text.is_empty())
    };
    let text = |name: &str| claims.get(name).is_none_or(Value::is_string);
    claims
        .get("events")
        .and_then(|events| events.get(EVENT))
        .is_some_and(Value::is_object)
        && !claims.contains_key("nonce")
        && filled("jti")
        && text("sub")
        && text("sid")
        && (filled("sub") || filled("sid"))
}

/// An object, if no object in it has a member twice.
fn object(text: &[u8]) -> Option<Map<String, Value>> {
    let tree: Tree = serde_json::from_slice(text).ok()?;
    if tree.repeats() {
        return None;
    }
    serde_json::from_slice(text).ok()
}

/// JSON with all members kept, equal ones too.
enum Tree {
    Leaf,
    List(Vec<Tree>),
    Object(Vec<(String, Tree)>),
}

impl Tree {
    fn repeats(&self) -> bool {
        match self {
            Self::Leaf => false,
            Self::List(items) => items.iter().any(Self::repeats),
            Self::Object(members) => {
                let mut names: Vec<&str> = members.iter().map(|(name, _)| name.as_str()).collect();
                names.sort_unstable();
                names.windows(2).any(|pair| pair[0] == pair[1])
                    || members.iter().any(|(_, value)| value.repeats())
            }
        }
    }
}

impl<'de> Deserialize<'de> for Tree {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(TreeVisitor)
    }
}

struct TreeVisitor;

impl<'de> Visitor<'de> for TreeVisitor {
    type Value = Tree;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Tree, E> {
        Ok(Tree::Leaf)
    }

    fn visit_bool<E>(self, _: bool) -> Result<Tree, E> {
        Ok(Tree::Leaf)
    }

    fn visit_u64<E>(self, _: u64) -> Result<Tree, E> {
        Ok(Tree::Leaf)
    }

    fn visit_i64<E>(self, _: i64) -> Result<Tree, E> {
        Ok(Tree::Leaf)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Tree, E> {
        Ok(Tree::Leaf)
    }

    fn visit_str<E>(self, _: &str) -> Result<Tree, E> {
        Ok(Tree::Leaf)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Tree, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Tree::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Tree, A::Error> {
        let mut list = Vec::new();
        while let Some(member) = members.next_entry()? {
            list.push(member);
        }
        Ok(Tree::Object(list))
    }
}

/// Whether a damaged key set still has the key that a genuine one has under this kid, still meant
/// for checking signatures with this algorithm.
pub(super) fn still_has(damaged: &[u8], genuine: &str, kid: &str, algorithm: &str) -> bool {
    let (Some(damaged), Some(genuine)) = (keys(damaged), keys(genuine.as_bytes())) else {
        return false;
    };
    let Some(key) = genuine.into_iter().find(|key| key["kid"] == kid) else {
        return false;
    };
    damaged.iter().any(|other| {
        let number = |key: &Value, name: &str| {
            let bytes = key[name]
                .as_str()
                .and_then(|text| URL_SAFE_NO_PAD.decode(text).ok());
            bytes.map(|bytes| {
                bytes
                    .into_iter()
                    .skip_while(|byte| *byte == 0)
                    .collect::<Vec<_>>()
            })
        };
        let same = ["n", "e", "x", "y"]
            .iter()
            .all(|name| key[*name].is_null() || number(&key, name) == number(other, name));
        let absent_or = |name: &str, fits: &dyn Fn(&Value) -> bool| match &other[name] {
            Value::Null => true,
            value => fits(value),
        };
        same && other["kid"] == kid
            && other["kty"] == key["kty"]
            && (key["crv"].is_null() || other["crv"] == key["crv"])
            && absent_or("use", &|value| value == "sig")
            && absent_or("alg", &|value| value == algorithm)
            && absent_or("key_ops", &|value| {
                value
                    .as_array()
                    .is_some_and(|list| list.iter().any(|one| one == "verify"))
            })
    })
}

/// The keys of a set, without those that have a member twice; nothing, if it is twice elsewhere.
fn keys(text: &[u8]) -> Option<Vec<Value>> {
    let Tree::Object(members) = serde_json::from_slice(text).ok()? else {
        return None;
    };
    let mut names: Vec<&str> = members.iter().map(|(name, _)| name.as_str()).collect();
    names.sort_unstable();
    if names.windows(2).any(|pair| pair[0] == pair[1]) {
        return None;
    }
    let mut sound = Vec::new();
    for (name, value) in &members {
        match value {
            Tree::List(items) if name == "keys" => {
                sound = items.iter().map(|item| !item.repeats()).collect();
            }
            _ if value.repeats() => return None,
            _ => {}
        }
    }
    let set: Value = serde_json::from_slice(text).ok()?;
    let list = set["keys"].as_array()?.iter().zip(sound);
    Some(
        list.filter(|(_, sound)| *sound)
            .map(|(key, _)| key.clone())
            .collect(),
    )
}
