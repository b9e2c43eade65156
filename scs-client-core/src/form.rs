//! Forms: what OAuth 2.0 endpoints take, with fields that must not show.

use std::fmt;
use std::sync::Arc;

use secrecy::{ExposeSecret, SecretString};
use url::form_urlencoded;

/// A form (`application/x-www-form-urlencoded`) that knows which of its fields are secret.
///
/// ```
/// use scs_client_core::Form;
///
/// let form = Form::new()
///     .field("grant_type", "client_credentials")
///     .secret("client_secret", &"s3cret".into());
/// assert_eq!(format!("{form:?}"), r#"Form(["grant_type", "client_secret"])"#);
/// ```
#[derive(Clone, Default)]
pub struct Form {
    fields: Vec<(&'static str, Value)>,
}

#[derive(Clone)]
enum Value {
    Shown(String),
    Secret(SecretString),
}

impl Form {
    /// A form without fields.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Appends a field; a repeated name is sent repeatedly.
    #[must_use]
    pub fn field(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.fields.push((name, Value::Shown(value.into())));
        self
    }

    /// Appends a field that never shows.
    #[must_use]
    pub fn secret(mut self, name: &'static str, value: &SecretString) -> Self {
        self.fields.push((name, Value::Secret(value.clone())));
        self
    }

    /// The names of the fields with the lengths of their values in bytes, for limits that a server has.
    pub fn lengths(&self) -> impl Iterator<Item = (&'static str, usize)> + '_ {
        self.fields
            .iter()
            .map(|(name, value)| (*name, value.text().len()))
    }

    /// The body, and what of it is secret.
    pub(crate) fn into_parts(self) -> (String, Arc<[SecretString]>) {
        let mut body = form_urlencoded::Serializer::new(String::new());
        for (name, value) in &self.fields {
            body.append_pair(name, value.text());
        }
        let secrets = self
            .fields
            .into_iter()
            .filter_map(|(_, value)| match value {
                Value::Secret(secret) => Some(secret),
                Value::Shown(_) => None,
            });
        (body.finish(), secrets.collect())
    }
}

impl Value {
    fn text(&self) -> &str {
        match self {
            Self::Shown(text) => text,
            Self::Secret(secret) => secret.expose_secret(),
        }
    }
}

impl fmt::Debug for Form {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<&str> = self.fields.iter().map(|(name, _)| *name).collect();
        f.debug_tuple("Form").field(&names).finish()
    }
}
