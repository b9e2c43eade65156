//! A request to an operation, as its handler sees it.

use serde_json::Value;

use super::{
    auth::Caller,
    operations::Operation,
    q::{Filters, Page, Sorting},
};
use crate::{
    keycloak::http::{Params, Reply},
    statuspage::http::Incoming,
};

/// Everything about one call.
pub(crate) struct Call<'a> {
    pub(crate) operation: &'static Operation,
    pub(crate) request: &'a Incoming,
    /// Parameters of the path, decoded once, as the web server does.
    pub(crate) path: Vec<(&'static str, String)>,
    pub(crate) query: Params,
    pub(crate) caller: Caller,
    /// The body; null when there was none.
    pub(crate) body: Value,
}

impl Call<'_> {
    /// A parameter of the path, decoded once.
    pub(crate) fn param(&self, name: &str) -> &str {
        self.path
            .iter()
            .find(|(key, _)| *key == name)
            .map_or("", |(_, value)| value)
    }

    /// A number in the path, which has been checked to be one.
    pub(crate) fn number(&self, name: &str) -> i64 {
        self.param(name).parse().unwrap_or_default()
    }

    /// The project in the path of an operation that takes names only.
    pub(crate) fn project_name(&self) -> &str {
        self.param("project_name")
    }

    /// The repository in the path, without its project: the handler decodes once more. A bad escape is dropped silently.
    pub(crate) fn repository(&self) -> String {
        decoded(self.param("repository_name"))
    }

    /// Tag or digest in the path.
    pub(crate) fn reference(&self) -> &str {
        self.param("reference")
    }

    /// A switch in the query; anything but a word for yes is no.
    pub(crate) fn flag(&self, name: &str, unless_given: bool) -> bool {
        self.query.get(name).map_or(unless_given, truthy)
    }

    pub(crate) fn header(&self, name: &'static str) -> &str {
        self.request.header(http::HeaderName::from_static(name))
    }

    /// Does the project in the path have to be read as a name?
    pub(crate) fn is_resource_name(&self) -> bool {
        truthy(self.header("x-is-resource-name"))
    }

    pub(crate) fn page(&self) -> Page {
        Page::read(&self.query)
    }

    /// The filters of `q`, unescaped once more.
    pub(crate) fn filters(&self) -> Result<Filters, Reply> {
        Filters::read(self.query.text("q"))
    }

    pub(crate) fn sorting(&self) -> Sorting {
        Sorting::read(self.query.text("sort"))
    }

    /// A text of the body, empty when absent.
    pub(crate) fn text(&self, name: &str) -> &str {
        self.body[name].as_str().unwrap_or_default()
    }
}

/// What go-openapi takes for yes.
pub(crate) fn truthy(word: &str) -> bool {
    [
        "true", "1", "yes", "ok", "y", "on", "selected", "checked", "t", "enabled",
    ]
    .contains(&word.to_ascii_lowercase().as_str())
}

/// Percent decoding that leaves a text with a bad escape as it is, as Go's does.
pub(crate) fn decoded(text: &str) -> String {
    if !escapes_are_good(text) {
        return text.to_owned();
    }
    percent_encoding::percent_decode_str(text)
        .decode_utf8_lossy()
        .into_owned()
}

/// Is every percent sign followed by two hexadecimal digits?
pub(crate) fn escapes_are_good(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.iter().enumerate().all(|(place, &byte)| {
        byte != b'%'
            || bytes
                .get(place + 1..place + 3)
                .is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit))
    })
}
