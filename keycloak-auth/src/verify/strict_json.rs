//! JSON objects in which no member stands twice, at any depth.
//!
//! Readers differ in which of two equal members they believe; a token that two programs read
//! differently is refused instead.

use std::collections::BTreeSet;
use std::fmt;
use std::sync::OnceLock;

use serde::Deserialize;
use serde::de::{Deserializer, Error as _, MapAccess, SeqAccess, Visitor};
use serde_json::error::Category;
use serde_json::{Map, Number, Value};

/// Why some bytes are no such object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    NotJson,
    TooDeep,
    NotAnObject,
    Duplicate,
}

impl Fault {
    /// What serde_json itself has against the text.
    pub(super) fn of(error: &serde_json::Error) -> Self {
        // It has no other way to tell this one.
        if error.to_string().starts_with("recursion limit") {
            Self::TooDeep
        } else {
            Self::NotJson
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotJson => "is not JSON",
            Self::TooDeep => "is nested too deeply",
            Self::NotAnObject => "is JSON, but not an object",
            Self::Duplicate => "has the same member twice",
        })
    }
}

/// Reads an object; serde_json's own depth limit (128) holds.
pub(super) fn object(bytes: &[u8]) -> Result<Map<String, Value>, Fault> {
    match read(bytes)? {
        Read { repeated: true, .. } => Err(Fault::Duplicate),
        Read {
            value: Value::Object(members),
            ..
        } => Ok(members),
        _ => Err(Fault::NotAnObject),
    }
}

/// The objects of the list that the member `name` of an object is, and nothing of its other
/// members. An item that is no object, or has a member twice, is `None`: what an issuer adds for
/// others must not take away what is for us. A member twice anywhere else is a fault.
pub(super) fn list(bytes: &[u8], name: &str) -> Result<Option<Vec<Item>>, Fault> {
    struct Document<'n>(&'n str);

    impl<'de> Visitor<'de> for Document<'_> {
        type Value = (Option<Vec<Item>>, bool);

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("an object")
        }

        fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Self::Value, A::Error> {
            let (mut names, mut items, mut repeated) = (BTreeSet::new(), None, false);
            while let Some((name, read)) = members.next_entry::<String, Read>()? {
                match read.value {
                    Value::Array(list) if name == self.0 => {
                        let pairs = list.into_iter().zip(read.marks);
                        items = Some(
                            pairs
                                .map(|(item, repeated)| match item {
                                    Value::Object(members) if !repeated => Some(members),
                                    _ => None,
                                })
                                .collect(),
                        );
                    }
                    _ => repeated |= read.repeated,
                }
                repeated |= !names.insert(name);
            }
            Ok((items, repeated))
        }
    }

    let mut json = serde_json::Deserializer::from_slice(bytes);
    match json
        .deserialize_any(Document(name))
        .and_then(|read| json.end().map(|()| read))
    {
        Ok((_, true)) => Err(Fault::Duplicate),
        Ok((items, false)) => Ok(items),
        // The visitor for the whole takes objects alone.
        Err(error) if error.classify() == Category::Data => Err(Fault::NotAnObject),
        Err(error) => Err(Fault::of(&error)),
    }
}

/// See [`list`].
pub(super) type Item = Option<Map<String, Value>>;

fn read(bytes: &[u8]) -> Result<Read, Fault> {
    serde_json::from_slice(bytes).map_err(|error| Fault::of(&error))
}

/// An object in an answer of the issuer's, read as strictly as a token.
pub(crate) struct StrictObject(pub(crate) Map<String, Value>);

impl<'de> Deserialize<'de> for StrictObject {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match Read::deserialize(deserializer)? {
            Read { repeated: true, .. } => Err(D::Error::custom("a member stands twice")),
            Read {
                value: Value::Object(members),
                ..
            } => Ok(Self(members)),
            _ => Err(D::Error::custom("not an object")),
        }
    }
}

/// A value, and whether a member stands twice anywhere in it.
struct Read {
    value: Value,
    repeated: bool,
    /// The same about every item, where the value is a list.
    marks: Vec<bool>,
}

impl From<Value> for Read {
    fn from(value: Value) -> Self {
        Self {
            value,
            repeated: false,
            marks: Vec::new(),
        }
    }
}

impl<'de> Deserialize<'de> for Read {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(StrictVisitor)
    }
}

/// How serde_json hands out numbers once any crate in the program enables its feature
/// `arbitrary_precision`: as an object with this one member.
pub(super) const NUMBER: &str = "$serde_json::private::Number";

/// Whether it does so in this program. Otherwise that name is one like any other: whoever writes it
/// into a token has written an object, and no number.
pub(super) fn numbers_are_objects() -> bool {
    struct Probe;

    impl<'de> Visitor<'de> for Probe {
        type Value = bool;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a number")
        }

        fn visit_u64<E>(self, _: u64) -> Result<bool, E> {
            Ok(false)
        }

        fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<bool, A::Error> {
            let first = members.next_entry::<String, String>()?;
            Ok(first.is_some_and(|(name, _)| name == NUMBER))
        }
    }

    static ANSWER: OnceLock<bool> = OnceLock::new();
    *ANSWER.get_or_init(|| {
        serde_json::Deserializer::from_str("1")
            .deserialize_any(Probe)
            .unwrap_or(false)
    })
}

struct StrictVisitor;

impl<'de> Visitor<'de> for StrictVisitor {
    type Value = Read;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON without repeated members")
    }

    fn visit_unit<E>(self) -> Result<Read, E> {
        Ok(Value::Null.into())
    }

    fn visit_bool<E>(self, value: bool) -> Result<Read, E> {
        Ok(Value::Bool(value).into())
    }

    fn visit_u64<E>(self, value: u64) -> Result<Read, E> {
        Ok(Value::from(value).into())
    }

    fn visit_i64<E>(self, value: i64) -> Result<Read, E> {
        Ok(Value::from(value).into())
    }

    fn visit_f64<E>(self, value: f64) -> Result<Read, E> {
        Ok(Number::from_f64(value)
            .map_or(Value::Null, Value::Number)
            .into())
    }

    fn visit_str<E>(self, value: &str) -> Result<Read, E> {
        Ok(Value::String(value.to_owned()).into())
    }

    fn visit_string<E>(self, value: String) -> Result<Read, E> {
        Ok(Value::String(value).into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Read, A::Error> {
        let (mut list, mut marks) = (Vec::new(), Vec::new());
        while let Some(item) = items.next_element::<Read>()? {
            list.push(item.value);
            marks.push(item.repeated);
        }
        Ok(Read {
            value: Value::Array(list),
            repeated: marks.contains(&true),
            marks,
        })
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Read, A::Error> {
        let (mut object, mut repeated) = (Map::new(), false);
        while let Some((name, read)) = members.next_entry::<String, Read>()? {
            repeated |= read.repeated;
            repeated |= object.insert(name, read.value).is_some();
        }
        let value = match number(&object, repeated) {
            Some(number) => Value::Number(number),
            None => Value::Object(object),
        };
        Ok(Read {
            value,
            repeated,
            marks: Vec::new(),
        })
    }
}

/// The number that an object stands for.
fn number(object: &Map<String, Value>, repeated: bool) -> Option<Number> {
    if object.len() != 1 || repeated || !object.contains_key(NUMBER) || !numbers_are_objects() {
        return None;
    }
    object.get(NUMBER)?.as_str()?.parse().ok()
}
