//! Text that must not be shown.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Text such as a robot's password: travels as plain JSON text, and is never shown by `Debug`.
///
/// ```
/// let secret = scs_wire::SecretText::from("hunter2");
/// assert_eq!(format!("{secret:?}"), "SecretText(***)");
/// assert_eq!(secret.expose(), "hunter2");
/// ```
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SecretText(String);

impl SecretText {
    /// The text itself; whoever asks for it keeps it out of logs.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for SecretText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SecretText(***)")
    }
}

impl From<String> for SecretText {
    fn from(value: String) -> Self {
        Self(value)
    }
}

impl From<&str> for SecretText {
    fn from(value: &str) -> Self {
        Self(value.to_owned())
    }
}
