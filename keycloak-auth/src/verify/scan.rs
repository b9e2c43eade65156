//! One pass over a JSON object that keeps nothing but what the caller wants.
//!
//! Building all the claims of a token takes a quarter of the time of its RSA check; deciding about
//! it needs a dozen of them. So a token is read in passing, and its claims are built when somebody
//! asks for them. Repeated members are refused as in [`strict_json`](super::strict_json).

use std::borrow::Cow;
use std::fmt;

use serde::Deserialize;
use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::Number;
use serde_json::error::Category;

use super::strict_json::{Fault, NUMBER, numbers_are_objects};

/// The value of a member that is wanted, as much of it as is ever looked at.
#[derive(Debug)]
pub(super) enum Seen<'j> {
    Text(Cow<'j, str>),
    Number(Number),
    /// A list, and its texts if it has nothing else.
    List(Option<Vec<Cow<'j, str>>>),
    Object,
    /// `null`, `true`, `false`.
    Other,
}

impl Seen<'_> {
    pub(super) fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }
}

/// Hands out those members of the object whose names are wanted, in their order.
pub(super) fn object<'j>(
    text: &'j str,
    wanted: fn(&str) -> bool,
    take: impl FnMut(&str, Seen<'j>),
) -> Result<(), Fault> {
    let mut open = Open {
        names: Vec::with_capacity(32),
        repeated: false,
    };
    let top = Top {
        open: &mut open,
        wanted,
        take,
    };
    let mut json = serde_json::Deserializer::from_str(text);
    match json.deserialize_any(top).and_then(|()| json.end()) {
        Ok(()) => Ok(()),
        Err(_) if open.repeated => Err(Fault::Duplicate),
        // The visitor for the whole takes objects alone.
        Err(error) if error.classify() == Category::Data => Err(Fault::NotAnObject),
        Err(error) => Err(Fault::of(&error)),
    }
}

/// The names of the members of all objects that are open.
struct Open<'j> {
    names: Vec<Cow<'j, str>>,
    repeated: bool,
}

struct Top<'o, 'j, F> {
    open: &'o mut Open<'j>,
    wanted: fn(&str) -> bool,
    take: F,
}

impl<'j, F: FnMut(&str, Seen<'j>)> Visitor<'j> for Top<'_, 'j, F> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'j>>(mut self, mut members: A) -> Result<(), A::Error> {
        while let Some(Name(name)) = members.next_key()? {
            if (self.wanted)(&name) {
                let seen = members.next_value_seed(Look(self.open))?;
                (self.take)(&name, seen);
            } else {
                members.next_value_seed(Pass(self.open))?;
            }
            self.open.names.push(name);
        }
        self.open.close(0)
    }
}

/// Reads the value of a member that is wanted.
struct Look<'o, 'j>(&'o mut Open<'j>);

impl<'j> DeserializeSeed<'j> for Look<'_, 'j> {
    type Value = Seen<'j>;

    fn deserialize<D: Deserializer<'j>>(self, deserializer: D) -> Result<Seen<'j>, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'j> Visitor<'j> for Look<'_, 'j> {
    type Value = Seen<'j>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Seen<'j>, E> {
        Ok(Seen::Other)
    }

    fn visit_bool<E>(self, _: bool) -> Result<Seen<'j>, E> {
        Ok(Seen::Other)
    }

    fn visit_u64<E>(self, value: u64) -> Result<Seen<'j>, E> {
        Ok(Seen::Number(value.into()))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Seen<'j>, E> {
        Ok(Seen::Number(value.into()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Seen<'j>, E> {
        Ok(Number::from_f64(value).map_or(Seen::Other, Seen::Number))
    }

    fn visit_borrowed_str<E>(self, value: &'j str) -> Result<Seen<'j>, E> {
        Ok(Seen::Text(Cow::Borrowed(value)))
    }

    fn visit_str<E>(self, value: &str) -> Result<Seen<'j>, E> {
        Ok(Seen::Text(Cow::Owned(value.to_owned())))
    }

    fn visit_seq<A: SeqAccess<'j>>(self, mut items: A) -> Result<Seen<'j>, A::Error> {
        let mut texts = Some(Vec::new());
        while let Some(item) = items.next_element_seed(Look(self.0))? {
            texts = match (texts, item) {
                (Some(mut texts), Seen::Text(text)) => {
                    texts.push(text);
                    Some(texts)
                }
                _ => None,
            };
        }
        Ok(Seen::List(texts))
    }

    fn visit_map<A: MapAccess<'j>>(self, mut members: A) -> Result<Seen<'j>, A::Error> {
        let begin = self.0.names.len();
        let mut number = None;
        while let Some(Name(name)) = members.next_key()? {
            if name == NUMBER && self.0.names.len() == begin && numbers_are_objects() {
                let seen = members.next_value_seed(Look(self.0))?;
                number = seen.as_text().and_then(|text| text.parse().ok());
            } else {
                members.next_value_seed(Pass(self.0))?;
                number = None;
            }
            self.0.names.push(name);
        }
        self.0.close(begin)?;
        Ok(number.map_or(Seen::Object, Seen::Number))
    }
}

/// Reads over a value, and finds repeated members in it.
struct Pass<'o, 'j>(&'o mut Open<'j>);

impl<'j> DeserializeSeed<'j> for Pass<'_, 'j> {
    type Value = ();

    fn deserialize<D: Deserializer<'j>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'j> Visitor<'j> for Pass<'_, 'j> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_bool<E>(self, _: bool) -> Result<(), E> {
        Ok(())
    }

    fn visit_u64<E>(self, _: u64) -> Result<(), E> {
        Ok(())
    }

    fn visit_i64<E>(self, _: i64) -> Result<(), E> {
        Ok(())
    }

    fn visit_f64<E>(self, _: f64) -> Result<(), E> {
        Ok(())
    }

    fn visit_str<E>(self, _: &str) -> Result<(), E> {
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'j>>(self, mut items: A) -> Result<(), A::Error> {
        while items.next_element_seed(Pass(self.0))?.is_some() {}
        Ok(())
    }

    fn visit_map<A: MapAccess<'j>>(self, mut members: A) -> Result<(), A::Error> {
        let begin = self.0.names.len();
        while let Some(Name(name)) = members.next_key()? {
            members.next_value_seed(Pass(self.0))?;
            self.0.names.push(name);
        }
        self.0.close(begin)
    }
}

impl Open<'_> {
    /// Ends the object whose names begin there.
    fn close<E: serde::de::Error>(&mut self, begin: usize) -> Result<(), E> {
        let members = self.names.get_mut(begin..).unwrap_or_default();
        // A few are compared each with each, which is faster than sorting: most differ in length.
        let twice = if members.len() <= 24 {
            let mut rest = &*members;
            std::iter::from_fn(|| {
                let (one, others) = rest.split_first()?;
                rest = others;
                Some((one, others))
            })
            .any(|(one, others)| others.contains(one))
        } else {
            members.sort_unstable();
            members.windows(2).any(|pair| pair[0] == pair[1])
        };
        if twice {
            self.repeated = true;
            return Err(E::custom("a member stands twice"));
        }
        self.names.truncate(begin);
        Ok(())
    }
}

/// A member's name, borrowed where it holds no escapes.
struct Name<'j>(Cow<'j, str>);

impl<'j> Deserialize<'j> for Name<'j> {
    fn deserialize<D: Deserializer<'j>>(deserializer: D) -> Result<Self, D::Error> {
        struct Borrow;
        impl<'j> Visitor<'j> for Borrow {
            type Value = Name<'j>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a name")
            }

            fn visit_borrowed_str<E>(self, name: &'j str) -> Result<Name<'j>, E> {
                Ok(Name(Cow::Borrowed(name)))
            }

            fn visit_str<E>(self, name: &str) -> Result<Name<'j>, E> {
                Ok(Name(Cow::Owned(name.to_owned())))
            }
        }
        deserializer.deserialize_str(Borrow)
    }
}
