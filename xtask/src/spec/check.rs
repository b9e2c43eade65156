//! Whether everything public has words of its own, and whether the words are about something.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use heck::ToSnakeCase;
use serde_json::Value;

use super::docs::Docs;
use super::{import, load};
use crate::failure::{Result, Within, all};
use crate::ir::{Api, Kind, Ty};
use crate::project::Project;

/// How often one sentence may stand.
const REPEATS: usize = 3;

/// Runs all checks of one service; reading it has applied the overlay and refused what is not supported.
pub(crate) fn check(root: &Path, service: &str) -> Result<()> {
    let project = Project::read(root, service)?;
    import::is_untouched(root, service)?;
    evidence(root, service)?;
    all(findings(&project.api, &project.docs)
        .into_iter()
        .map(|found| format!("specs/{service}/docs.yaml: {found}"))
        .collect())
}

/// Recordings that the overlay names exist; other evidence is for people.
fn evidence(root: &Path, service: &str) -> Result<()> {
    let overlay = load::read(&Project::folder(root, service).join("overlay.yaml"))?;
    let mut recorded = String::new();
    let mut folders = vec![root.join("scs-testkit/recordings").join(service)];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).within(folder.display())? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                recorded.push_str(&std::fs::read_to_string(&path).within(path.display())?);
            }
        }
    }
    let actions = overlay.get("actions").and_then(Value::as_array);
    let named = actions
        .into_iter()
        .flatten()
        .filter_map(|action| action.get("x-evidence")?.as_str());
    let missing = recordings(named)
        .into_iter()
        .filter(|name| !spellings(name).any(|text| recorded.contains(&text)));
    all(missing
        .map(|name| format!("specs/{service}/overlay.yaml: there is no recording {name}"))
        .collect())
}

/// How the files of the recordings write a name: whole, or with its number apart.
fn spellings(name: &str) -> impl Iterator<Item = String> {
    let apart = name.split_once('-').and_then(|(number, name)| {
        let number: u32 = number.parse().ok()?;
        Some(format!("\"number\":{number},\"name\":\"{name}\""))
    });
    std::iter::once(format!("\"{name}\"")).chain(apart)
}

/// Names of recorded sequences: a number, perhaps a letter, and words, with dashes between them.
fn recordings<'a>(evidence: impl Iterator<Item = &'a str>) -> BTreeSet<&'a str> {
    evidence
        .flat_map(|text| text.split(|c: char| !c.is_alphanumeric() && c != '-'))
        .filter(|word| word.len() > 4 && word.starts_with(|c: char| c.is_ascii_digit()))
        .filter(|word| word.contains('-') && word.contains(|c: char| c.is_alphabetic()))
        .collect()
}

/// One thing that needs words.
struct Item {
    what: String,
    text: Option<String>,
}

fn findings(api: &Api, docs: &Docs) -> Vec<String> {
    let items = items(api, docs);
    let mut findings = Vec::new();
    for item in &items {
        match item
            .text
            .as_deref()
            .map(str::trim)
            .filter(|text| !text.is_empty())
        {
            None => findings.push(format!("{} has no description", item.what)),
            Some(text) if says_nothing(&item.what, text) => {
                findings.push(format!(
                    "{} is described with the words of its name alone: {text:?}",
                    item.what
                ));
            }
            Some(_) => {}
        }
    }
    findings.extend(repeated(&items));
    findings.extend(silent_about_secrets(api));
    findings.extend(strangers(api, docs));
    findings
}

/// Texts that are called like a secret: the overlay must say whether they are one, since a type
/// that shows its members is the one mistake here that nobody would notice.
fn silent_about_secrets(api: &Api) -> Vec<String> {
    const NAMES: &[&str] = &["secret", "password", "token", "credential", "credentials"];
    let is_called_so = |wire: &str| {
        wire.to_snake_case()
            .split('_')
            .any(|word| NAMES.contains(&word))
    };
    let mut findings = Vec::new();
    for definition in api.types.values() {
        let Kind::Struct(one) = &definition.kind else {
            continue;
        };
        for field in &one.fields {
            if field.ty == Ty::Text && !field.secrecy_said && is_called_so(&field.wire) {
                findings.push(format!(
                    "field {}.{} is called like a secret: say x-secret: true or false in the overlay",
                    definition.name, field.wire
                ));
            }
        }
    }
    findings
}

fn items(api: &Api, docs: &Docs) -> Vec<Item> {
    let mut items = Vec::new();
    let mut add = |what: String, text: Option<&String>| {
        items.push(Item {
            what,
            text: text.cloned(),
        })
    };
    for operation in &api.operations {
        let doc = docs.operations.get(&operation.id);
        add(
            format!("operation {}", operation.id),
            doc.map(|doc| &doc.text),
        );
        for (status, text) in doc.into_iter().flat_map(|doc| &doc.errors) {
            add(
                format!("operation {}, error {status}", operation.id),
                Some(text),
            );
        }
        for param in &operation.params {
            let own = doc.and_then(|doc| doc.parameters.get(&param.wire));
            // Words for all operations are one item, counted below.
            if own.is_some() || !docs.parameters.contains_key(&param.wire) {
                add(format!("parameter {}.{}", operation.id, param.wire), own);
            }
        }
    }
    for (wire, text) in &docs.parameters {
        add(format!("parameter {wire}"), Some(text));
    }
    for claim in &api.claims {
        let group = docs.groups.get(&claim.origin);
        add(format!("group {}", claim.origin), group);
    }
    for definition in api.types.values() {
        let doc = docs.types.get(&definition.name);
        // Kinds of custom resources are many: what has words has them all, the others have facts.
        if doc.is_none() && !api.claims.is_empty() {
            continue;
        }
        add(
            format!("type {}", definition.name),
            doc.map(|doc| &doc.text),
        );
        match &definition.kind {
            Kind::Struct(one) => {
                for field in &one.fields {
                    let text = doc.and_then(|doc| doc.fields.get(&field.wire));
                    add(format!("field {}.{}", definition.name, field.wire), text);
                }
            }
            Kind::Enum(values) => {
                for value in values {
                    let text = doc.and_then(|doc| doc.values.get(&value.wire));
                    add(format!("value {}.{}", definition.name, value.wire), text);
                }
            }
            Kind::Id => {}
        }
    }
    for handle in &api.handles {
        let doc = docs.handles.get(&handle.name);
        add(format!("handle {}", handle.name), doc.map(|doc| &doc.text));
        add(
            format!("handle method {}", handle.method),
            doc.map(|doc| &doc.method),
        );
    }
    items
}

fn words(text: &str) -> BTreeSet<String> {
    const FILLERS: &[&str] = &[
        "a",
        "an",
        "the",
        "of",
        "this",
        "that",
        "its",
        "is",
        "for",
        "to",
        "in",
        "and",
        "or",
        "with",
        "by",
        "one",
        "operation",
        "parameter",
        "type",
        "field",
        "value",
        "handle",
        "method",
        "error",
    ];
    let spaced: String = text
        .chars()
        .map(|c| if c.is_alphanumeric() { c } else { ' ' })
        .collect();
    spaced
        .split_whitespace()
        .flat_map(|word| {
            word.to_snake_case()
                .split('_')
                .map(crate::names::singular)
                .collect::<Vec<_>>()
        })
        .filter(|word| !FILLERS.contains(&word.as_str()))
        .collect()
}

/// Whether a text has no word that the name does not have.
fn says_nothing(what: &str, text: &str) -> bool {
    words(text).is_subset(&words(what))
}

fn repeated(items: &[Item]) -> Vec<String> {
    let mut users: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    for item in items {
        for sentence in item.text.iter().flat_map(|text| sentences(text)) {
            users.entry(sentence).or_default().insert(&item.what);
        }
    }
    users
        .into_iter()
        .filter(|(_, users)| users.len() > REPEATS)
        .map(|(sentence, users)| {
            let users: Vec<&str> = users.into_iter().collect();
            format!(
                "one sentence stands {} times: {sentence:?} ({})",
                users.len(),
                users.join("; ")
            )
        })
        .collect()
}

fn sentences(text: &str) -> Vec<String> {
    let one_line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    one_line
        .split_inclusive(". ")
        .map(|sentence| sentence.trim().trim_end_matches('.').to_lowercase())
        .filter(|sentence| !sentence.is_empty())
        .collect()
}

/// Words for what does not exist.
fn strangers(api: &Api, docs: &Docs) -> Vec<String> {
    let mut found = Vec::new();
    for (id, doc) in &docs.operations {
        let Some(operation) = api.operations.iter().find(|operation| operation.id == *id) else {
            found.push(format!("there is no operation {id}"));
            continue;
        };
        for wire in doc
            .parameters
            .keys()
            .filter(|wire| !operation.params.iter().any(|param| param.wire == **wire))
        {
            found.push(format!("there is no parameter {id}.{wire}"));
        }
    }
    for (name, doc) in &docs.types {
        let Some(definition) = api.types.get(name) else {
            found.push(format!("there is no type {name}"));
            continue;
        };
        let (fields, values): (Vec<&str>, Vec<&str>) = match &definition.kind {
            Kind::Struct(one) => (
                one.fields.iter().map(|field| field.wire.as_str()).collect(),
                Vec::new(),
            ),
            Kind::Enum(values) => (
                Vec::new(),
                values.iter().map(|value| value.wire.as_str()).collect(),
            ),
            Kind::Id => (Vec::new(), Vec::new()),
        };
        found.extend(
            doc.fields
                .keys()
                .filter(|wire| !fields.contains(&wire.as_str()))
                .map(|wire| format!("there is no field {name}.{wire}")),
        );
        found.extend(
            doc.values
                .keys()
                .filter(|wire| !values.contains(&wire.as_str()))
                .map(|wire| format!("there is no value {name}.{wire}")),
        );
    }
    let params: BTreeSet<&str> = api
        .operations
        .iter()
        .flat_map(|operation| &operation.params)
        .map(|param| param.wire.as_str())
        .collect();
    for wire in docs
        .parameters
        .keys()
        .chain(docs.values.keys())
        .filter(|wire| !params.contains(wire.as_str()))
    {
        found.push(format!("there is no parameter {wire}"));
    }
    for name in docs
        .handles
        .keys()
        .filter(|name| !api.handles.iter().any(|handle| handle.name == **name))
    {
        found.push(format!("there is no handle {name}"));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    const DESCRIPTION: &str = r"
        openapi: 3.0.0
        components: {schemas: {Thing: {properties: {displayName: {type: string}}}}}
        paths: {/things: {get: {operationId: getThings, parameters: [{name: at, in: query, schema: {type: string}}],
          responses: {200: {content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}}}}}
    ";

    fn run(docs: &str) -> Vec<String> {
        let api = crate::project::tests::api(DESCRIPTION, "{}").unwrap();
        findings(
            &api,
            &serde_json::from_value(load::parse(docs).unwrap()).unwrap(),
        )
    }

    #[test]
    fn recordings_are_told_from_other_evidence() {
        let evidence = [
            "recordings 03a-phases-v101x, 12-b-c: 101, -1 and 500",
            "measured on 2026-11-23, v1.0.0",
        ];
        assert_eq!(
            recordings(evidence.into_iter())
                .into_iter()
                .collect::<Vec<_>>(),
            ["03a-phases-v101x", "12-b-c"]
        );
    }

    #[test]
    fn what_is_called_like_a_secret_must_say_whether_it_is_one() {
        let of = |member: &str| {
            let description = DESCRIPTION.replace("displayName: {type: string", member);
            silent_about_secrets(&crate::project::tests::api(&description, "{}").unwrap())
        };
        assert_eq!(of("accessSecret: {type: string").len(), 1);
        assert!(of("accessSecret: {type: string, x-secret: true").is_empty());
        assert!(of("token_type: {type: string, x-secret: false").is_empty());
        assert!(of("secretary: {type: string").is_empty());
    }

    #[test]
    fn good_words_pass() {
        let found = run(r"
            operations: {getThings: {text: Lists what the shop sells., parameters: {at: The instant to look at.}}}
            types: {Thing: {text: Something for sale., fields: {displayName: What the price tag says.}}}
        ");
        assert!(found.is_empty(), "{found:?}");
    }

    #[test]
    fn missing_empty_and_surplus_words_are_found() {
        let found = run(r"
            operations: {getThings: {text: Lists what the shop sells., parameters: {gone: x}}, getGone: {text: x}}
            types: {Thing: {text: The things., fields: {displayName: The display name., gone: x}}}
            handles: {Gone: {text: x}}
        ");
        for expected in [
            "parameter getThings.at has no description",
            "type Thing is described with the words of its name alone",
            "field Thing.displayName is described",
            "there is no parameter getThings.gone",
            "there is no operation getGone",
            "there is no field Thing.gone",
            "there is no handle Gone",
        ] {
            assert!(
                found.iter().any(|line| line.contains(expected)),
                "{expected}: {found:?}"
            );
        }
    }

    #[test]
    fn a_sentence_may_stand_three_times() {
        let item = |what: usize| Item {
            what: what.to_string(),
            text: Some("Ends. It is  so.".to_owned()),
        };
        assert!(repeated(&(0..3).map(item).collect::<Vec<_>>()).is_empty());
        assert_eq!(repeated(&(0..4).map(item).collect::<Vec<_>>()).len(), 2);
    }
}
