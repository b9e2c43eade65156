//! What can be known about a claim before it is sent, and what the server does not say.
//!
//! A server takes a claim without the members that the provider needs
//! (`recordings/central/042-create-empty-spec`), and nothing is ever made of it. It takes a change that cannot be made in
//! place, and a reference to another tenant's Secret. Writing calls look at all of it first, except for
//! [`replacement_fields`], which needs the claim as it is.

use serde_json::Value;

use crate::claim::Claim;
use crate::kind::ClaimSpec;
use crate::{Error, Result};

/// Refuses a `spec` without the members that the provider needs.
///
/// [`apply`](crate::Claims::apply), [`create`](crate::Claims::create) and [`replace`](crate::Claims::replace) do so by
/// themselves.
///
/// # Errors
/// [Invalid input](Error::is_invalid_input) that names the members.
///
/// ```
/// use centralapi_client::compute::KeypairV2;
/// use centralapi_client::preflight::validate;
///
/// assert!(validate(&KeypairV2::new().name("operator")).is_ok());
/// let error = validate(&KeypairV2::new()).unwrap_err();
/// assert!(error.is_invalid_input() && error.to_string().contains("spec.name"), "{error}");
/// ```
pub fn validate<S: ClaimSpec>(spec: &S) -> Result<()> {
    match missing_words(&missing_fields(spec)) {
        None => Ok(()),
        Some((fields, why)) => Err(Error::invalid_input("validate", fields, why)),
    }
}

/// The members that the provider needs and a `spec` does not have, in the schema's own names.
///
/// ```
/// use centralapi_client::compute::FlavorV2;
/// use centralapi_client::preflight::missing_fields;
///
/// let flavor = FlavorV2::new().name("small").vcpus(1);
/// assert_eq!(missing_fields(&flavor), ["disk", "ram"]);
/// ```
#[must_use]
pub fn missing_fields<S: ClaimSpec>(spec: &S) -> Vec<&'static str> {
    let spec = serde_json::to_value(spec).unwrap_or_default();
    let required = S::REQUIRED.iter().copied();
    required.filter(|path| lacks(&spec, path)).collect()
}

/// The members that differ and cannot be changed in place: the change takes another resource.
///
/// Look at it before an apply or replace of a claim that is in use: what is destroyed does not come back, and a provider that
/// refuses to destroy carries out none of the claim's changes ([`ClaimSpec::IMMUTABLE`]).
/// A member that is left out is none of them, for that never reaches the provider
/// (`recordings/central/342-edit-remove-field-managed`).
///
/// ```
/// use centralapi_client::compute::KeypairV2;
/// use centralapi_client::preflight::replacement_fields;
///
/// # async fn example(claims: centralapi_client::Claims<KeypairV2>) -> centralapi_client::Result<()> {
/// let wanted = KeypairV2::new().name("operator").public_key("ssh-ed25519 AAAA");
/// let there = claims.get("operator").await?;
/// let replaced = replacement_fields(&there.spec, &wanted);
/// assert!(replaced.is_empty(), "the key cannot be changed in place: {replaced:?}");
/// # Ok(()) }
/// ```
#[must_use]
pub fn replacement_fields<S: ClaimSpec>(old: &S, new: &S) -> Vec<&'static str> {
    let old = serde_json::to_value(old).unwrap_or_default();
    let new = serde_json::to_value(new).unwrap_or_default();
    let changes = |path: &&str| {
        let new = values_at(&new, path);
        !new.is_empty() && new != values_at(&old, path)
    };
    S::IMMUTABLE.iter().copied().filter(changes).collect()
}

/// Why members are missing, in words.
pub(crate) fn missing_words(missing: &[&str]) -> Option<(String, &'static str)> {
    const WHY: &str =
        "is missing; the server would take the claim, and the provider make nothing of it";
    let paths: Vec<String> = missing.iter().map(|path| format!("spec.{path}")).collect();
    (!paths.is_empty()).then(|| (paths.join(", "), WHY))
}

/// The first reference to a Secret of another namespace: where it stands, and which namespace it is.
pub(crate) fn foreign_secret<S: ClaimSpec>(spec: &Value, own: &str) -> Option<(String, String)> {
    foreign_in(spec, "", S::SECRET_REFS, own)
}

/// Why a claim cannot have this name, if it cannot.
pub(crate) fn fault_of_name(name: &str) -> Option<&'static str> {
    let is_small = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
    let mut parts = name.split('.');
    if name.is_empty() {
        Some("is missing")
    } else if name.len() > 63 {
        // 046-create-name-too-long
        Some("is longer than 63 characters, which a claim's may not be")
    } else if !parts.all(|part| {
        part.starts_with(is_small)
            && part.ends_with(is_small)
            && part.chars().all(|c| is_small(c) || c == '-')
    }) {
        Some("is no name of Kubernetes: small letters, digits, and between them dashes and dots")
    } else {
        None
    }
}

/// Whether Crossplane has bound a claim that was read to a composite, whatever its `resource_ref` says.
pub(crate) fn was_bound<S>(claim: &Claim<S>) -> bool {
    const FINALIZER: &str = "finalizer.apiextensions.crossplane.io";
    claim.metadata.finalizers.iter().any(|one| one == FINALIZER)
        || managed(claim, |_| true).any(|member| member == "resourceRef")
}

/// The members of `spec` that Crossplane has written, and nobody who applies.
pub(crate) fn of_crossplane<S>(claim: &Claim<S>) -> Vec<String> {
    let applied: Vec<&str> = managed(claim, |entry| entry["operation"] == "Apply").collect();
    managed(claim, |entry| entry["manager"] == "crossplane")
        .filter(|member| !applied.contains(member))
        .map(str::to_owned)
        .collect()
}

/// The members of `spec` that managers own, of those that are asked for.
fn managed<S>(claim: &Claim<S>, which: impl Fn(&Value) -> bool) -> impl Iterator<Item = &str> {
    let entries = claim.metadata.others.get("managedFields");
    let entries = entries.and_then(Value::as_array).into_iter().flatten();
    entries
        .filter(move |entry| which(entry))
        .filter_map(|entry| entry.pointer("/fieldsV1/f:spec")?.as_object())
        .flat_map(|members| members.keys())
        .filter_map(|member| member.strip_prefix("f:"))
}

/// Does a value lack a member? One of a list or object that is not there itself is not missed.
fn lacks(value: &Value, path: &str) -> bool {
    let (name, rest) = split(path);
    let member = value.get(name).filter(|member| !member.is_null());
    match (member, rest) {
        (None, None) => true,
        (None, Some(_)) | (Some(_), None) => false,
        (Some(Value::Array(items)), Some(rest)) => items.iter().any(|item| lacks(item, rest)),
        (Some(member), Some(rest)) => lacks(member, rest),
    }
}

/// What stands at a path, of each item where lists are on the way.
fn values_at<'a>(value: &'a Value, path: &str) -> Vec<&'a Value> {
    let (name, rest) = split(path);
    let member = value.get(name).filter(|member| !member.is_null());
    match (member, rest) {
        (None, _) => Vec::new(),
        (Some(member), None) => vec![member],
        (Some(Value::Array(items)), Some(rest)) => items
            .iter()
            .flat_map(|item| values_at(item, rest))
            .collect(),
        (Some(member), Some(rest)) => values_at(member, rest),
    }
}

fn split(path: &str) -> (&str, Option<&str>) {
    match path.split_once('.') {
        Some((name, rest)) => (name, Some(rest)),
        None => (path, None),
    }
}

fn foreign_in(value: &Value, path: &str, refs: &[&str], own: &str) -> Option<(String, String)> {
    // A kind that is not known when the program is built has its references by the provider's custom of naming them.
    let is_ref = refs.contains(&path) || path.ends_with("SecretRef");
    match value {
        Value::Array(items) => items
            .iter()
            .find_map(|item| foreign_in(item, path, refs, own)),
        Value::Object(members) if is_ref => {
            let namespace = members.get("namespace")?.as_str()?;
            (namespace != own).then(|| (path.to_owned(), namespace.to_owned()))
        }
        Value::Object(members) => members.iter().find_map(|(name, member)| {
            let path = match path {
                "" => name.clone(),
                path => format!("{path}.{name}"),
            };
            foreign_in(member, &path, refs, own)
        }),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_those_of_kubernetes() {
        for good in ["a", "a-b", "a.b", "0", &"n".repeat(63)] {
            assert_eq!(fault_of_name(good), None, "{good}");
        }
        for bad in [
            "",
            "A",
            "a_b",
            "-a",
            "a-",
            "a..b",
            ".a",
            "ä",
            &"n".repeat(64),
        ] {
            assert!(fault_of_name(bad).is_some(), "{bad}");
        }
    }

    #[test]
    fn paths_go_through_lists() {
        let value = serde_json::json!({"a": [{"b": 1}, {"c": 2}], "d": {"b": null}, "e": []});
        assert!(!lacks(&value, "a"));
        assert!(lacks(&value, "a.b"));
        assert!(lacks(&value, "d.b"));
        assert!(lacks(&value, "x"));
        assert!(!lacks(&value, "x.b"));
        assert!(!lacks(&value, "e.b"));
        assert_eq!(values_at(&value, "a.b"), [&Value::from(1)]);
        assert!(values_at(&value, "x.b").is_empty());
    }
}
