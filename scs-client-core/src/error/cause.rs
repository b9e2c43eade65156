//! What is wrong with one member of what was sent.

use std::fmt;

/// What a server finds wrong with one member of a request, where it tells them apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Cause {
    /// Which member, as the server names it; empty where it does not.
    pub field: String,
    /// The server's machine-readable code; empty where it gives none.
    pub code: String,
    /// The server's words; empty where they would show a secret.
    pub message: String,
}

impl Cause {
    /// Says what is wrong with a member.
    #[must_use]
    pub fn new(
        field: impl Into<String>,
        code: impl Into<String>,
        message: impl Into<String>,
    ) -> Self {
        Self {
            field: field.into(),
            code: code.into(),
            message: message.into(),
        }
    }
}

impl fmt::Display for Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.field.as_str(), self.message.as_str()) {
            (field, "") => f.write_str(field),
            ("", message) => f.write_str(message),
            (field, message) => write!(f, "{field}: {message}"),
        }
    }
}
