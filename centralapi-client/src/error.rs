//! What the Kubernetes API says about refusals.

mod dump;
mod meaning;

use scs_client_core::{Cause, ErrorAnswer, ErrorDetails};
use serde::Deserialize;

pub use meaning::{CentralErrorExt, FieldConflict, ForbiddenBecause, Reason};

pub(crate) use meaning::is_unexplained;

use dump::without_values;

/// Added to a 404 that is not about an object.
const NOT_INSTALLED: &str =
    "the server does not offer this group, version or kind; discovery tells which kinds it does";

/// A refusal as Kubernetes describes it.
#[derive(Deserialize)]
struct Status {
    kind: String,
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    message: String,
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    reason: String,
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    details: Details,
}

#[derive(Default, Deserialize)]
struct Details {
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    causes: Vec<StatusCause>,
}

#[derive(Deserialize)]
#[serde(default)]
#[derive(Default)]
struct StatusCause {
    reason: String,
    message: String,
    field: String,
}

pub(crate) fn read(answer: &ErrorAnswer<'_>) -> ErrorDetails {
    if let Ok(status) = serde_json::from_slice::<Status>(answer.body)
        && status.kind == "Status"
    {
        return status.details();
    }
    let mut details = ErrorDetails::read(answer);
    for message in &mut details.messages {
        *message = without_values(message);
    }
    if answer.status == 404 && answer.is_html() {
        let why = "this is not the API: the base URL has to be the API server's";
        return details.message(why).unsupported();
    }
    if answer.status == 404 && answer.body.trim_ascii() == b"404 page not found" {
        // 167-kind-not-served, 314-kind-removed-create: the text of a router that knows no such path.
        return details.message(NOT_INSTALLED).unsupported();
    }
    details
}

impl Status {
    fn details(self) -> ErrorDetails {
        let mut details = ErrorDetails::default();
        if !self.reason.is_empty() {
            details.codes.push(self.reason);
        }
        for cause in &self.details.causes {
            let is_new = !cause.reason.is_empty() && !details.codes.contains(&cause.reason);
            // Without a reason of its own, a refusal would seem to have a cause's.
            if is_new && !details.codes.is_empty() {
                details.codes.push(cause.reason.clone());
            }
        }
        let message = without_values(&self.message);
        details.causes = match self.details.causes.is_empty() {
            true => causes_in(&message),
            false => self.details.causes.into_iter().flat_map(causes).collect(),
        };
        if !message.is_empty() {
            details.messages.push(message);
        }
        details
    }
}

/// A cause without values in its words, or those that hide in them.
fn causes(cause: StatusCause) -> Vec<Cause> {
    // The start of the path tells what kind of value it is about.
    let words = without_values(&format!("{}: {}", cause.field, cause.message));
    let message = match words.split_at_checked(cause.field.len() + 2) {
        Some((_, message)) => message.to_owned(),
        None => words,
    };
    match cause.field.as_str() {
        // 134-patch-merge-unknown-strict: the members at fault stand at the end of the words.
        "patch" if !causes_in(&message).is_empty() => causes_in(&message),
        // 419-cel-claim-type-first
        "<nil>" => vec![Cause::new("", cause.reason, message)],
        field => vec![Cause::new(path(field), cause.reason, message)],
    }
}

/// The members that a text without causes finds fault with.
fn causes_in(message: &str) -> Vec<Cause> {
    if let Some((_, faults)) = message.split_once("strict decoding error: ") {
        // 051-create-unknown-field-strict: `unknown field "spec.a", unknown field "spec.b"`.
        let faults = faults.split(", ").filter_map(|fault| {
            let (what, field) = fault.trim_end_matches('"').split_once(" \"")?;
            Some(Cause::new(path(field), "", what))
        });
        return faults.collect();
    }
    if let Some((_, faults)) = message.split_once("failed to create typed patch object (") {
        // 104-apply-unknown-field-default: `/name; group/version, Kind=X): .spec.a: why`, or a line for each.
        let faults = faults.split_once("): ").map_or("", |(_, faults)| faults);
        let faults = faults.lines().filter_map(|line| {
            let (field, why) = line.trim().strip_prefix('.')?.split_once(": ")?;
            Some(Cause::new(field, "", why))
        });
        return faults.collect();
    }
    Vec::new()
}

/// Apply writes a path with a dot before it, all others without.
fn path(field: &str) -> &str {
    field.strip_prefix('.').unwrap_or(field)
}
