//! Enums that a newer server may extend.

use std::fmt;

/// A value that this version of the crate does not know, kept as it came.
///
/// It is opaque on purpose: a program that matched on its text would stop matching on the day the
/// value gets a variant of its own. Use the enum's `as_str` to show it.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct UnknownValue(String);

impl UnknownValue {
    #[doc(hidden)]
    #[must_use]
    pub fn __new(value: String) -> Self {
        Self(value)
    }

    #[doc(hidden)]
    #[must_use]
    pub fn __as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for UnknownValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

/// Defines an enum over text that keeps values it does not know, and writes them back unchanged.
///
/// The generated type has `as_str`, `VALUES` (the known texts), conversions from text, `Display`
/// and serde in both directions. See the crate's first page for an example.
#[macro_export]
macro_rules! open_enum {
    (
        $(#[$meta:meta])*
        $vis:vis enum $name:ident {
            $( $(#[$vmeta:meta])* $variant:ident = $text:literal ),+ $(,)?
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[non_exhaustive]
        $vis enum $name {
            $( $(#[$vmeta])* $variant, )+
            /// A value that this version of the crate does not know.
            Unknown($crate::UnknownValue),
        }

        impl $name {
            /// The texts of the known values.
            $vis const VALUES: &'static [&'static str] = &[$($text),+];

            /// The text as it travels.
            #[must_use]
            $vis fn as_str(&self) -> &str {
                match self {
                    $( Self::$variant => $text, )+
                    Self::Unknown(value) => value.__as_str(),
                }
            }
        }

        impl ::std::convert::From<&str> for $name {
            fn from(value: &str) -> Self {
                match value {
                    $( $text => Self::$variant, )+
                    other => Self::Unknown($crate::UnknownValue::__new(other.to_owned())),
                }
            }
        }

        impl ::std::convert::From<::std::string::String> for $name {
            fn from(value: ::std::string::String) -> Self {
                match value.as_str() {
                    $( $text => Self::$variant, )+
                    _ => Self::Unknown($crate::UnknownValue::__new(value)),
                }
            }
        }

        impl ::std::str::FromStr for $name {
            type Err = ::std::convert::Infallible;

            fn from_str(value: &str) -> ::std::result::Result<Self, Self::Err> {
                Ok(Self::from(value))
            }
        }

        impl ::std::convert::AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }

        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl $crate::__private::serde::Serialize for $name {
            fn serialize<S: $crate::__private::serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::std::result::Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> $crate::__private::serde::Deserialize<'de> for $name {
            fn deserialize<D: $crate::__private::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::std::result::Result<Self, D::Error> {
                <::std::string::String as $crate::__private::serde::Deserialize>::deserialize(
                    deserializer,
                )
                .map(Self::from)
            }
        }
    };
}

#[cfg(test)]
mod tests {
    #![allow(
        dead_code,
        unreachable_pub,
        reason = "what the macro makes is for other crates"
    )]

    use proptest::prelude::*;

    crate::open_enum! {
        /// For the test.
        pub enum Color {
            /// Red.
            Red = "red",
            /// Blue, spelt as the server spells it.
            Blue = "BLUE",
        }
    }

    #[test]
    fn known_values_are_variants() {
        assert_eq!(Color::from("BLUE"), Color::Blue);
        assert_eq!(Color::VALUES, ["red", "BLUE"]);
        assert_eq!(serde_json::to_string(&Color::Blue).unwrap(), "\"BLUE\"");
    }

    #[test]
    fn case_matters() {
        assert_eq!(Color::from("blue").as_str(), "blue");
        assert_ne!(Color::from("blue"), Color::Blue);
    }

    proptest! {
        #[test]
        fn every_text_comes_back_as_it_was(value in ".*") {
            let json = serde_json::to_string(&value).unwrap();
            let color: Color = serde_json::from_str(&json).unwrap();
            prop_assert_eq!(serde_json::to_string(&color).unwrap(), json);
        }
    }
}
