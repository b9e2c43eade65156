//! A request for a resource, taken apart.

use http::{HeaderName, Method, header};
use percent_encoding::percent_decode_str;

use super::{
    managed::Manager,
    schema::Kind,
    status::{Answer, Cause},
    world::{Key, World},
};
use crate::statuspage::http::Incoming;

/// A call of the API.
pub(crate) struct Call<'a> {
    pub(crate) user: String,
    pub(crate) request: &'a Incoming,
    pub(crate) group: String,
    pub(crate) plural: String,
    pub(crate) namespace: Option<String>,
    pub(crate) name: Option<String>,
    pub(crate) subresource: Option<String>,
    /// The old path of watches, `/watch/…`.
    pub(crate) watch_path: bool,
    pub(crate) query: Vec<(String, String)>,
}

impl<'a> Call<'a> {
    /// Reads `[watch/][namespaces/NS/]plural[/name[/subresource]]` below a group and version.
    pub(crate) fn new(
        user: String,
        request: &'a Incoming,
        group: &str,
        rest: &[String],
    ) -> Option<Self> {
        let (watch_path, rest) = match rest {
            [first, rest @ ..] if first == "watch" => (true, rest),
            rest => (false, rest),
        };
        let (namespace, rest) = match rest {
            // The namespace itself counts as a thing in it.
            [first, namespace] if first == "namespaces" => (Some(namespace.clone()), rest),
            [first, namespace, rest @ ..] if first == "namespaces" && !namespace.is_empty() => {
                (Some(namespace.clone()), rest)
            }
            rest => (None, rest),
        };
        let rest = match rest {
            [rest @ .., last] if last.is_empty() && rest.len() == 1 => rest,
            rest => rest,
        };
        let (plural, rest) = rest.split_first()?;
        Some(Self {
            user,
            request,
            group: group.to_owned(),
            plural: plural.clone(),
            namespace,
            name: rest.first().cloned(),
            subresource: rest.get(1).cloned(),
            watch_path,
            query: pairs(&request.query),
        })
    }

    /// Last value of a parameter.
    pub(crate) fn parameter(&self, name: &str) -> Option<&str> {
        let found = self.query.iter().rev().find(|(key, _)| key == name);
        found.map(|(_, value)| value.as_str())
    }

    pub(crate) fn flag(&self, name: &str) -> bool {
        matches!(self.parameter(name), Some("true" | "1" | ""))
    }

    pub(crate) fn watches(&self) -> bool {
        self.name.is_none() && (self.watch_path || self.flag("watch"))
    }

    /// The verb that RBAC knows.
    pub(crate) fn verb(&self) -> &'static str {
        match (&self.request.method, &self.name) {
            (&Method::GET | &Method::HEAD, Some(_)) => "get",
            (&Method::GET | &Method::HEAD, None) if self.watches() => "watch",
            (&Method::GET | &Method::HEAD, None) => "list",
            (&Method::POST, _) => "create",
            (&Method::PUT, _) => "update",
            (&Method::PATCH, _) => "patch",
            (&Method::DELETE, Some(_)) => "delete",
            (&Method::DELETE, None) => "deletecollection",
            _ => "",
        }
    }

    pub(crate) fn kind<'w>(&self, world: &'w World) -> Result<&'w Kind, Answer> {
        world
            .kinds
            .get(&self.plural)
            .ok_or_else(Answer::no_such_page)
    }

    pub(crate) fn key(&self, name: &str) -> Key {
        Key {
            plural: self.plural.clone(),
            namespace: self.namespace.clone().unwrap_or_default(),
            name: name.to_owned(),
        }
    }

    pub(crate) fn is_dry_run(&self) -> bool {
        self.parameter("dryRun").is_some()
    }

    /// Media type of the body, without parameters.
    pub(crate) fn content_type(&self) -> &str {
        let value = self.request.header(header::CONTENT_TYPE);
        value.split(';').next().unwrap_or_default().trim()
    }

    /// Checks what all writes have in common; `options` names the kind of their options.
    pub(crate) fn check_options(&self, options: &str) -> Result<(), Answer> {
        if let Some(value) = self.parameter("dryRun").filter(|value| *value != "All") {
            let why = format!("Unsupported value: [\"{value}\"]: supported values: \"All\"");
            let cause = Cause::new("FieldValueNotSupported", "dryRun", why);
            return Err(Answer::invalid_options(options, cause));
        }
        if self
            .parameter("fieldManager")
            .is_some_and(|name| name.len() > 128)
        {
            let why = "Too long: may not be more than 128 bytes";
            let cause = Cause::new("FieldValueTooLong", "fieldManager", why);
            return Err(Answer::invalid_options(options, cause));
        }
        let mode = self.parameter("fieldValidation");
        if let Some(value) = mode.filter(|mode| !["", "Ignore", "Warn", "Strict"].contains(mode)) {
            let why = format!(
                "Unsupported value: \"{value}\": supported values: \"Ignore\", \"Strict\", \"Warn\""
            );
            let cause = Cause::new("FieldValueNotSupported", "fieldValidation", why);
            return Err(Answer::invalid_options(options, cause));
        }
        Ok(())
    }

    /// Who a write without an apply belongs to: the parameter, or the first word of `User-Agent`.
    pub(crate) fn manager(&self) -> Manager {
        let agent = self.request.header(header::USER_AGENT);
        let agent = agent.split('/').next().unwrap_or_default();
        let name = self.parameter("fieldManager").unwrap_or(match agent {
            "" => "unknown",
            agent => agent,
        });
        Manager::update(name, self.written_part())
    }

    /// `status` for the subresource.
    pub(crate) fn written_part(&self) -> &'static str {
        match self.subresource.as_deref() {
            Some("status") => "status",
            _ => "",
        }
    }
}

/// Segments of a path, decoded; an escaped slash separates as well.
pub(crate) fn segments(path: &str) -> Vec<String> {
    let path = percent_decode_str(path).decode_utf8_lossy().into_owned();
    let path = path.strip_prefix('/').unwrap_or(&path);
    path.split('/').map(str::to_owned).collect()
}

fn pairs(query: &str) -> Vec<(String, String)> {
    let decoded = |text: &str| {
        let text = text.replace('+', " ");
        percent_decode_str(&text).decode_utf8_lossy().into_owned()
    };
    let pair = |pair: &str| {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        (decoded(name), decoded(value))
    };
    query
        .split('&')
        .filter(|pair| !pair.is_empty())
        .map(pair)
        .collect()
}

/// Warnings, one field for each.
pub(crate) fn warned(mut answer: Answer, warnings: &[String]) -> Answer {
    for warning in warnings {
        let text = warning.replace('\\', "\\\\").replace('"', "\\\"");
        answer = answer.with(
            HeaderName::from_static("warning"),
            format!("299 - \"{text}\""),
        );
    }
    answer
}
