//! Decoding JSON: fast first; where that fails, once more with the path to the failing member.

use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;

use secrecy::SecretString;
use serde::de::{DeserializeOwned, DeserializeSeed, Deserializer, IgnoredAny, MapAccess, Visitor};
use serde_json::Value;

use crate::answer::{Seed, Unreadable};

/// Reads `bytes`, taking the value out of `envelope` where there is one.
pub(crate) fn read<S: Seed>(
    bytes: &[u8],
    envelope: Option<&'static str>,
    seed: S,
) -> Result<S::Read, Unreadable> {
    let mut deserializer = serde_json::Deserializer::from_slice(bytes);
    let value = match envelope {
        Some(member) => Envelope { member, seed }.deserialize(&mut deserializer),
        None => seed.deserialize(&mut deserializer),
    };
    match value.and_then(|value| deserializer.end().map(|()| value)) {
        Ok(value) => Ok(value),
        Err(error) => Err(explain(bytes, envelope, seed, &error)),
    }
}

/// Decodes again, this time keeping track of where it is.
#[cold]
fn explain<S: Seed>(
    bytes: &[u8],
    envelope: Option<&'static str>,
    seed: S,
    error: &serde_json::Error,
) -> Unreadable {
    let mut track = serde_path_to_error::Track::new();
    let mut deserializer = serde_json::Deserializer::from_slice(bytes);
    let tracked = serde_path_to_error::Deserializer::new(&mut deserializer, &mut track);
    let failed = match envelope {
        Some(member) => Envelope { member, seed }.deserialize(tracked).is_err(),
        None => seed.deserialize(tracked).is_err(),
    };
    let unreadable = Unreadable::new(error.to_string());
    // It passes the second time when what follows the value is at fault; there is no path then.
    match track.path().to_string() {
        path if failed && path != "." => unreadable.at(path),
        _ => unreadable,
    }
}

/// The texts that stand in members of these names, and below them; `spec.metadata` is the member `metadata` of a `spec`.
pub(crate) fn texts_below(json: &[u8], names: &[&str]) -> Arc<[SecretString]> {
    let mut found = Vec::new();
    if !names.is_empty()
        && let Ok(value) = serde_json::from_slice(json)
    {
        collect_texts(&value, names, "", false, &mut found);
    }
    found.into()
}

fn collect_texts(
    value: &Value,
    names: &[&str],
    above: &str,
    is_below: bool,
    found: &mut Vec<SecretString>,
) {
    match value {
        Value::String(text) if is_below => found.push(text.clone().into()),
        Value::Array(items) => {
            for item in items {
                collect_texts(item, names, above, is_below, found);
            }
        }
        Value::Object(members) => {
            for (name, member) in members {
                let path = format!("{above}.{name}");
                let is_named = |wanted: &&str| {
                    path.strip_suffix(*wanted)
                        .is_some_and(|before| before.ends_with('.'))
                };
                let is_below = is_below || names.iter().any(is_named);
                collect_texts(member, names, &path, is_below, found);
            }
        }
        _ => {}
    }
}

/// Reads any value.
pub(crate) struct ValueSeed<T>(PhantomData<fn() -> T>);

/// Reads a list; `null` is the empty one.
pub(crate) struct ListSeed<T>(PhantomData<fn() -> T>);

macro_rules! seed {
    ($name:ident) => {
        impl<T> $name<T> {
            pub(crate) fn new() -> Self {
                Self(PhantomData)
            }
        }

        impl<T> Clone for $name<T> {
            fn clone(&self) -> Self {
                *self
            }
        }

        impl<T> Copy for $name<T> {}
    };
}
seed!(ValueSeed);
seed!(ListSeed);

impl<'de, T: DeserializeOwned> DeserializeSeed<'de> for ValueSeed<T> {
    type Value = T;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        T::deserialize(deserializer)
    }
}

impl<T: DeserializeOwned> Seed for ValueSeed<T> {
    type Read = T;
}

impl<'de, T: DeserializeOwned> DeserializeSeed<'de> for ListSeed<T> {
    type Value = Vec<T>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Vec<T>, D::Error> {
        scs_wire::null_as_default(deserializer)
    }
}

impl<T: DeserializeOwned> Seed for ListSeed<T> {
    type Read = Vec<T>;
}

/// Finds one member of an object and reads it; the others are passed over.
struct Envelope<S> {
    member: &'static str,
    seed: S,
}

impl<'de, S: DeserializeSeed<'de>> DeserializeSeed<'de> for Envelope<S> {
    type Value = S::Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<S::Value, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de, S: DeserializeSeed<'de>> Visitor<'de> for Envelope<S> {
    type Value = S::Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "an object with the member {:?}", self.member)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<S::Value, A::Error> {
        let mut seed = Some(self.seed);
        let mut found = None;
        while let Some(key) = map.next_key::<std::borrow::Cow<'de, str>>()? {
            match seed.take() {
                Some(seed) if key == self.member => found = Some(map.next_value_seed(seed)?),
                unused => {
                    seed = unused;
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        found.ok_or_else(|| serde::de::Error::missing_field(self.member))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(serde::Deserialize, Debug)]
    struct Thing {
        #[allow(dead_code, reason = "read for its type")]
        size: u8,
    }

    fn list(json: &str) -> Result<usize, (Option<String>, String)> {
        read(json.as_bytes(), Some("data"), ListSeed::<Thing>::new())
            .map(|list| list.len())
            .map_err(|unreadable| (unreadable.path, unreadable.why))
    }

    #[test]
    fn the_envelope_is_found_among_other_members() {
        assert_eq!(
            list(r#"{"a": [1, {"b": 2}], "data": [{"size": 1}], "z": null}"#),
            Ok(1)
        );
        assert_eq!(list(r#"{"data": null}"#), Ok(0));
        let (path, why) = list("{}").unwrap_err();
        assert_eq!(path, None);
        assert!(why.contains("`data`"), "{why}");
        assert!(list("[]").is_err());
    }

    #[test]
    fn failures_name_the_member() {
        let (path, why) = list(r#"{"data": [{"size": 1}, {"size": "x"}]}"#).unwrap_err();
        assert_eq!(path.as_deref(), Some("data[1].size"));
        assert!(why.contains("expected u8"), "{why}");
    }

    #[test]
    fn what_follows_the_value_is_no_json_of_ours() {
        assert!(list(r#"{"data": []} {"data": []}"#).is_err());
        assert!(list(r#"{"data": []}    "#).is_ok());
    }

    #[test]
    fn depth_is_bounded() {
        let deep = format!("{{\"data\": [{}{}]}}", "[".repeat(1_000), "]".repeat(1_000));
        let any = ListSeed::<serde_json::Value>::new();
        let unreadable = read(deep.as_bytes(), Some("data"), any).unwrap_err();
        assert!(
            unreadable.why.contains("recursion limit"),
            "{}",
            unreadable.why
        );
        assert!(list(&deep).is_err());
        let unknown = format!(
            "{{\"x\": {}{}, \"data\": []}}",
            "[".repeat(1_000),
            "]".repeat(1_000)
        );
        // Passed over without recursion, so that its depth does no harm.
        assert_eq!(list(&unknown), Ok(0));
    }

    #[test]
    fn invalid_utf8_is_an_error_at_its_place() {
        let json = b"{\"data\": [{\"size\": 1, \"name\": \"\xff\"}]}";
        assert!(read(json, Some("data"), ListSeed::<serde_json::Value>::new()).is_err());
    }

    #[test]
    fn texts_are_found_by_the_names_above_them() {
        let json = br#"{"metadata": {"name": "a"}, "spec": {"metadata": {"k": "b", "l": ["c", 1]}, "key": "d"},
            "list": [{"key": "e", "monkey": "f"}]}"#;
        let found = |names: &[&str]| {
            let texts = texts_below(json, names);
            let mut texts: Vec<_> = texts
                .iter()
                .map(|text| secrecy::ExposeSecret::expose_secret(text).to_owned())
                .collect();
            texts.sort();
            texts.concat()
        };
        assert_eq!(found(&["spec.metadata"]), "bc");
        assert_eq!(found(&["key"]), "de");
        assert_eq!(found(&["metadata", "list.key"]), "abce");
        assert_eq!(found(&[]), "");
    }
}
