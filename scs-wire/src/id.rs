//! Identifiers: text that must not be confused with other text.

/// Defines a newtype over text for one kind of identifier, so that two kinds cannot be mixed up.
///
/// The text is not checked here: services decide what they accept, and other implementations of
/// the same API may use another form. In a URL it is percent-encoded, and a value that would
/// change the path (`""`, `.` and `..`) is refused before the call.
///
/// ```
/// scs_wire::string_id! {
///     /// Names a component.
///     pub struct ComponentId;
/// }
/// let id = ComponentId::from("0b1c");
/// assert_eq!(id.to_string(), "0b1c");
/// ```
#[macro_export]
macro_rules! string_id {
    ($(#[$meta:meta])* $vis:vis struct $name:ident;) => {
        $(#[$meta])*
        #[derive(
            Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord,
            $crate::__private::serde::Serialize, $crate::__private::serde::Deserialize,
        )]
        #[serde(crate = "scs_wire::__private::serde", transparent)]
        $vis struct $name(::std::string::String);

        impl $name {
            /// Takes the text as it is.
            #[must_use]
            $vis fn new(id: impl ::std::convert::Into<::std::string::String>) -> Self {
                Self(id.into())
            }

            /// The text of the identifier.
            #[must_use]
            $vis fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl ::std::convert::AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl ::std::convert::From<&str> for $name {
            fn from(id: &str) -> Self {
                Self(id.to_owned())
            }
        }

        impl ::std::convert::From<::std::string::String> for $name {
            fn from(id: ::std::string::String) -> Self {
                Self(id)
            }
        }

        impl ::std::convert::From<&$name> for $name {
            fn from(id: &$name) -> Self {
                id.clone()
            }
        }

        impl ::std::str::FromStr for $name {
            type Err = ::std::convert::Infallible;

            fn from_str(id: &str) -> ::std::result::Result<Self, Self::Err> {
                Ok(Self(id.to_owned()))
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

    // The macro names this crate as its users see it.
    extern crate self as scs_wire;

    crate::string_id! {
        /// For the test.
        pub struct ThingId;
    }

    #[test]
    fn travels_as_plain_text() {
        let id: ThingId = serde_json::from_str("\"a b\"").unwrap();
        assert_eq!(id, ThingId::new("a b"));
        assert_eq!(serde_json::to_string(&id).unwrap(), "\"a b\"");
    }
}
