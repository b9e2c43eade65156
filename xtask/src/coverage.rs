//! Which operations were seen on the wire: from run logs to `coverage.toml` and `COVERAGE.md`.
//!
//! A test that sends an operation leaves a line in the run log when the answer has an accepted
//! status. `coverage` merges the lines into `coverage.toml`; nobody types them in. What no test
//! can reach has a `reason` there, which is the one thing that people write.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::failure::{Result, Within, all};
use crate::ir::Operation;
use crate::project::Project;

/// `coverage.toml`, by operation id.
type Coverage = BTreeMap<String, Entry>;

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Entry {
    /// Why no test reaches it: written by hand.
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    unit: Option<Seen>,
    #[serde(skip_serializing_if = "Option::is_none")]
    live: Option<Seen>,
}

/// Where and when an accepted answer was seen.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Seen {
    date: String,
    server: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    version: String,
}

/// A line of a run log.
#[derive(Debug, Deserialize)]
struct Line {
    operation: String,
    status: u16,
    server: String,
    #[serde(default)]
    version: String,
    date: String,
    kind: Where,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Where {
    Unit,
    Live,
}

/// Merges the run logs into the committed table, or checks it without writing anything.
///
/// Gives the line to print.
pub(crate) fn run(root: &Path, service: &str, check: bool) -> Result<String> {
    let project = Project::read(root, service)?;
    let operations: Vec<Operation> = [&project.api.operations[..], &project.api.by_hand].concat();
    let folder = Project::folder(root, service);
    let (toml_path, table_path) = (folder.join("coverage.toml"), folder.join("COVERAGE.md"));
    let mut coverage = read(&toml_path)?;
    let logs = logs(root, service)?;
    if !check {
        merge(&mut coverage, &logs, &operations);
        std::fs::write(&toml_path, toml_text(&coverage)?).within(toml_path.display())?;
        std::fs::write(&table_path, table(&project, &operations, &coverage))
            .within(table_path.display())?;
    }
    let mut findings = findings(&coverage, &operations);
    if check {
        let committed = std::fs::read_to_string(&table_path).unwrap_or_default();
        if committed != table(&project, &operations, &coverage) {
            findings.push(format!("specs/{service}/COVERAGE.md is not what coverage.toml gives: run `cargo xtask coverage {service}`"));
        }
        findings.extend(unproven(&coverage, &logs, &operations).into_iter().map(|id| {
            format!("{service}: {id} counts as covered, and the run log does not have it: after a whole `cargo test`, run `cargo xtask coverage {service}`")
        }));
    }
    all(findings
        .iter()
        .map(|found| format!("coverage: {found}"))
        .collect())?;
    let live = coverage
        .values()
        .filter(|entry| entry.live.is_some())
        .count();
    Ok(format!(
        "{service}: {} operations, {live} of them seen on a real server",
        operations.len()
    ))
}

fn read(path: &Path) -> Result<Coverage> {
    match std::fs::read_to_string(path) {
        Ok(text) => toml::from_str(&text).within(path.display()),
        Err(_) => Ok(Coverage::new()),
    }
}

fn toml_text(coverage: &Coverage) -> Result<String> {
    let head = "# Written by `cargo xtask coverage` from the run logs of the tests; only `reason` is written by hand.\n\n";
    Ok(format!("{head}{}", toml::to_string(coverage)?))
}

/// All lines of the logs that the tests left.
fn logs(root: &Path, service: &str) -> Result<Vec<Line>> {
    let target =
        std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
    let Ok(entries) = std::fs::read_dir(target.join("tmp/run-log")) else {
        return Ok(Vec::new());
    };
    let mut lines = Vec::new();
    for entry in entries {
        let path = entry?.path();
        let name = path
            .file_name()
            .map(|name| name.to_string_lossy().into_owned())
            .unwrap_or_default();
        if name.starts_with(&format!("{service}-")) && name.ends_with(".jsonl") {
            let text = std::fs::read_to_string(&path).within(path.display())?;
            for line in text.lines().filter(|line| !line.trim().is_empty()) {
                lines.push(serde_json::from_str(line).within(path.display())?);
            }
        }
    }
    Ok(lines)
}

fn merge(coverage: &mut Coverage, logs: &[Line], operations: &[Operation]) {
    coverage.retain(|id, _| operations.iter().any(|operation| operation.id == *id));
    for operation in operations {
        let entry = coverage.entry(operation.id.clone()).or_default();
        for line in logs.iter().filter(|line| {
            line.operation == operation.id && operation.accepts.contains(&line.status)
        }) {
            let seen = Seen {
                date: line.date.clone(),
                server: line.server.clone(),
                version: line.version.clone(),
            };
            let place = match line.kind {
                Where::Unit => &mut entry.unit,
                Where::Live => &mut entry.live,
            };
            // The newest one, whatever order the tests ran in.
            if place.as_ref().is_none_or(|old| *old < seen) {
                *place = Some(seen);
            }
        }
    }
}

fn findings(coverage: &Coverage, operations: &[Operation]) -> Vec<String> {
    let mut findings = Vec::new();
    for operation in operations {
        let entry = coverage.get(&operation.id);
        let reason = entry
            .and_then(|entry| entry.reason.as_ref())
            .is_some_and(|reason| !reason.trim().is_empty());
        if !reason && entry.is_none_or(|entry| entry.unit.is_none()) {
            findings.push(format!(
                "{} was never seen by a test, and coverage.toml gives no reason",
                operation.id
            ));
        }
    }
    let known: BTreeSet<&str> = operations
        .iter()
        .map(|operation| operation.id.as_str())
        .collect();
    findings.extend(
        coverage
            .keys()
            .filter(|id| !known.contains(id.as_str()))
            .map(|id| format!("coverage.toml has {id}, which does not exist")),
    );
    findings
}

/// Operations that the table claims and the unit run did not see; none where there was no run.
fn unproven<'a>(coverage: &Coverage, logs: &[Line], operations: &'a [Operation]) -> Vec<&'a str> {
    let unit = || logs.iter().filter(|line| line.kind == Where::Unit);
    let proven = |operation: &Operation| {
        unit()
            .any(|line| line.operation == operation.id && operation.accepts.contains(&line.status))
    };
    if unit().next().is_none() {
        return Vec::new();
    }
    operations
        .iter()
        .filter(|operation| {
            coverage
                .get(&operation.id)
                .is_some_and(|entry| entry.unit.is_some())
                && !proven(operation)
        })
        .map(|operation| operation.id.as_str())
        .collect()
}

fn table(project: &Project, operations: &[Operation], coverage: &Coverage) -> String {
    let service = &project.service;
    let mut text = format!(
        "<!-- Written by `cargo xtask coverage {service}`. -->\n# Coverage: {service}\n\n\
         | operation | generated | method | unit | live | example | description right? |\n|---|---|---|---|---|---|---|\n"
    );
    let seen = |seen: Option<&Seen>| {
        seen.map(|seen| {
            format!("{} {}, {}", seen.server, seen.version, seen.date).replace(" ,", ",")
        })
    };
    for operation in operations {
        let entry = coverage.get(&operation.id).cloned().unwrap_or_default();
        let of = operation
            .handle
            .and_then(|index| project.api.handles.get(index))
            .map_or("Client", |handle| &handle.name);
        let unit = seen(entry.unit.as_ref())
            .or(entry.reason)
            .unwrap_or_default();
        let live = seen(entry.live.as_ref()).unwrap_or_else(|| "–".into());
        let generated = if operation.rust.is_empty() {
            "by hand | –".to_owned()
        } else {
            format!("`{}` | `{of}::{}`", operation.name, operation.rust)
        };
        let example = if project.docs.example(operation).is_some() {
            "written"
        } else {
            "made"
        };
        let right = match project.wrong.get(&operation.id) {
            Some(parts) => format!("no: {}", parts.join(", ")),
            None if operation.rust.is_empty() => "–".to_owned(),
            None => "yes".to_owned(),
        };
        text.push_str(&format!(
            "| {} | {generated} | {} | {live} | {example} | {right} |\n",
            operation.id,
            unit.replace('|', "/")
        ));
    }
    let total = operations.len();
    let count = |has: &dyn Fn(&Entry) -> bool| coverage.values().filter(|entry| has(entry)).count();
    text.push_str(&format!(
        "\n{total} operations; {} seen by unit tests, {} on a real server.\n\n\
         *unit*: an accepted answer of a stand-in or a recording was read by a test, or the reason why none can. \
         *live*: the same on a real server. *description right?*: whether the published one can stay, or what of it is corrected.\n",
        count(&|entry| entry.unit.is_some()),
        count(&|entry| entry.live.is_some()),
    ));
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn operations() -> Vec<Operation> {
        crate::project::tests::api(
            r"
            openapi: 3.0.0
            paths:
              /a: {get: {operationId: getA, responses: {200: {}}}, post: {operationId: newA, responses: {201: {}}}}
            ",
            "{}",
        )
        .unwrap()
        .operations
    }

    fn line(text: &str) -> Line {
        serde_json::from_str(text).unwrap()
    }

    fn log() -> Vec<Line> {
        vec![
            line(
                r#"{"operation":"getA","status":200,"server":"stand-in","version":"2","date":"2026-02-01","kind":"unit"}"#,
            ),
            line(
                r#"{"operation":"getA","status":200,"server":"stand-in","date":"2026-01-01","kind":"unit"}"#,
            ),
            line(
                r#"{"operation":"newA","status":400,"server":"real","date":"2026-01-01","kind":"live"}"#,
            ),
        ]
    }

    #[test]
    fn only_accepted_answers_count_and_the_newest_stays() {
        let mut coverage = Coverage::from([("gone".to_owned(), Entry::default())]);
        merge(&mut coverage, &log(), &operations());
        assert_eq!(coverage.keys().collect::<Vec<_>>(), ["getA", "newA"]);
        assert_eq!(coverage["getA"].unit.as_ref().unwrap().date, "2026-02-01");
        assert_eq!(coverage["newA"], Entry::default());
        let again: Coverage = toml::from_str(&toml_text(&coverage).unwrap()).unwrap();
        assert_eq!(again, coverage);
    }

    #[test]
    fn an_operation_needs_a_test_or_a_reason() {
        let mut coverage = Coverage::new();
        merge(&mut coverage, &log(), &operations());
        let found = findings(&coverage, &operations());
        assert!(found.len() == 1 && found[0].contains("newA"), "{found:?}");
        coverage.get_mut("newA").unwrap().reason = Some("The server refuses it.".into());
        assert!(findings(&coverage, &operations()).is_empty());
        coverage.insert("gone".into(), Entry::default());
        assert!(findings(&coverage, &operations())[0].contains("gone"));
    }

    #[test]
    fn a_claim_that_the_last_run_does_not_bear_out_is_found() {
        let mut coverage = Coverage::new();
        merge(&mut coverage, &log(), &operations());
        let operations = operations();
        assert!(unproven(&coverage, &log(), &operations).is_empty());
        coverage.get_mut("newA").unwrap().unit = coverage["getA"].unit.clone();
        assert_eq!(unproven(&coverage, &log(), &operations), ["newA"]);
        assert!(unproven(&coverage, &[], &operations).is_empty());
    }
}
