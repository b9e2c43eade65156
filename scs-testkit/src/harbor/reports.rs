//! What a scanner finds, and the short form of it that artifacts carry.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use serde_json::{Map, Value, json};

/// The report that the stand-in's scanner makes.
pub(crate) const MIME: &str = "application/vnd.security.vulnerability.report; version=1.1";

const PACKAGES: [(&str, &str, &str); 7] = [
    ("openssl", "Critical", "1.0.1"),
    ("zlib1g", "High", "1.1.1"),
    ("libc6", "Medium", ""),
    ("musl", "Low", "1.3.1"),
    ("busybox", "None", "1.4.1"),
    ("curl/lib", "Unknown", ""),
    ("openssl", "Critical", "1.6.1"),
];

/// From harmless to worst.
const SEVERITIES: [&str; 6] = ["None", "Unknown", "Low", "Medium", "High", "Critical"];

pub(super) fn scanner() -> Value {
    json!({ "name": "Stub", "vendor": "testbed", "version": "1.2.3" })
}

/// What is found unless a test says what: seven made-up flaws; two where the repository's name contains `two`, none where it
/// contains `clean`.
pub(super) fn usual(repository: &str, digest: &str, at: &str) -> Value {
    let flaws = if repository.contains("clean") {
        0
    } else if repository.contains("two") {
        2
    } else {
        PACKAGES.len()
    };
    let flaws: Vec<_> = PACKAGES
        .iter()
        .take(flaws)
        .enumerate()
        .map(|(place, (package, severity, fix))| flaw(place + 1, package, severity, fix, digest))
        .collect();
    let mut report = json!({ "generated_at": at, "scanner": scanner(), "vulnerabilities": flaws });
    report["severity"] = worst(&report).into();
    report
}

fn flaw(number: usize, package: &str, severity: &str, fix: &str, digest: &str) -> Value {
    let id = format!("CVE-2099-{number:04}");
    json!({
        "id": id,
        "package": package,
        "version": format!("1.{}.0-r{}", number - 1, (number - 1) % 3),
        "fix_version": fix,
        "severity": severity,
        "status": if fix.is_empty() { "affected" } else { "fixed" },
        "description": format!("A made-up flaw number {number} with \"quotes\", <angle> & ümlaut."),
        "links": [format!("http://vulns.example/{id}")],
        "artifact_digests": [digest],
        "preferred_cvss": { "score_v3": Value::Null, "score_v2": Value::Null, "vector_v3": "", "vector_v2": "" },
        "cwe_ids": [format!("CWE-{}", 78 + number)],
        "vendor_attributes": Value::Null,
    })
}

fn flaws(report: &Value) -> impl Iterator<Item = &Value> {
    report["vulnerabilities"].as_array().into_iter().flatten()
}

/// The severity of a flaw as Harbor counts it: what a scanner calls negligible counts as none.
fn severity(flaw: &Value) -> &str {
    match flaw["severity"].as_str() {
        Some("Negligible") => "None",
        Some(severity) => severity,
        None => "Unknown",
    }
}

fn rank(severity: &str) -> usize {
    SEVERITIES
        .iter()
        .position(|known| *known == severity)
        .unwrap_or(1)
}

pub(super) fn worst(report: &Value) -> &'static str {
    let rank = flaws(report)
        .map(|flaw| rank(severity(flaw)))
        .max()
        .unwrap_or_default();
    SEVERITIES.get(rank).copied().unwrap_or("None")
}

/// Is a severity as bad as another, which is written in any case?
pub(super) fn is_at_least(severity: &str, least: &str) -> bool {
    let known = SEVERITIES
        .iter()
        .find(|known| known.eq_ignore_ascii_case(least));
    rank(severity) >= known.map_or(0, |known| rank(known))
}

/// The flaws of a report that no list excuses.
pub(super) fn open_flaws(report: &Value, allowed: &[String]) -> Value {
    let excused = |flaw: &Value| allowed.iter().any(|id| flaw["id"] == id.as_str());
    flaws(report)
        .filter(|flaw| !excused(flaw))
        .cloned()
        .collect()
}

/// `summary` of a scan overview.
pub(super) fn summary(report: &Value) -> Value {
    let mut counts = Map::new();
    for flaw in flaws(report) {
        let count = counts.entry(severity(flaw)).or_insert_with(|| json!(0));
        *count = json!(count.as_u64().unwrap_or_default() + 1);
    }
    let fixable = flaws(report).filter(|flaw| {
        flaw["fix_version"]
            .as_str()
            .is_some_and(|fix| !fix.is_empty())
    });
    json!({ "fixable": fixable.count(), "summary": counts, "total": flaws(report).count() })
}

/// The report of an index: what was found in its children, each flaw of a package once.
pub(super) fn merged<'a>(reports: impl Iterator<Item = &'a Value>) -> Option<Value> {
    let mut merged: Option<Value> = None;
    for report in reports {
        let Some(sum) = &mut merged else {
            merged = Some(report.clone());
            continue;
        };
        let known: Vec<_> = flaws(sum).map(identity).collect();
        let new: Vec<_> = flaws(report)
            .filter(|flaw| !known.contains(&identity(flaw)))
            .cloned()
            .collect();
        if let Some(all) = sum["vulnerabilities"].as_array_mut() {
            all.extend(new);
        }
        sum["severity"] = worst(sum).into();
    }
    merged
}

fn identity(flaw: &Value) -> [Value; 3] {
    ["id", "package", "version"].map(|name| flaw[name].clone())
}

/// The number of the report of an index.
pub(super) fn joined_id<'a>(ids: impl Iterator<Item = &'a str>) -> String {
    STANDARD.encode(ids.collect::<Vec<_>>().join("|"))
}

/// The bill of materials that the scanner makes.
pub(super) fn sbom(repository: &str, digest: &str, at: &str) -> Value {
    let short = digest
        .trim_start_matches("sha256:")
        .get(..12)
        .unwrap_or_default();
    let package = |number: usize, name: &str, version: &str, licence: &str| {
        json!({
            "SPDXID": format!("SPDXRef-Package-{number}"),
            "name": name,
            "versionInfo": version,
            "downloadLocation": "NONE",
            "filesAnalyzed": false,
            "licenseConcluded": licence,
            "licenseDeclared": licence,
        })
    };
    json!({
        "spdxVersion": "SPDX-2.3",
        "dataLicense": "CC0-1.0",
        "SPDXID": "SPDXRef-DOCUMENT",
        "name": repository,
        "documentNamespace": format!("http://sbom.example/{short}"),
        "creationInfo": { "created": at, "creators": ["Tool: stub-1.2.3"] },
        "packages": [
            package(1, "busybox", "1.36.1", "GPL-2.0-only"),
            package(2, "zlib", "1.3", "Zlib"),
        ],
        "relationships": [{
            "spdxElementId": "SPDXRef-DOCUMENT",
            "relationshipType": "DESCRIBES",
            "relatedSpdxElement": "SPDXRef-Package-1",
        }],
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_those_of_the_recordings() {
        let report = usual("private/scan-me", "sha256:x", "2026-11-23T04:53:36Z");
        assert_eq!(
            summary(&report),
            json!({
                "fixable": 5,
                "summary": { "Critical": 2, "High": 1, "Low": 1, "Medium": 1, "None": 1, "Unknown": 1 },
                "total": 7,
            })
        );
        assert_eq!(worst(&report), "Critical");
        let clean = usual("private/scan-clean", "sha256:x", "");
        assert_eq!(
            summary(&clean),
            json!({ "fixable": 0, "summary": {}, "total": 0 })
        );
        assert_eq!(worst(&clean), "None");
        let negligible =
            json!({ "vulnerabilities": [{ "id": "CVE-1", "severity": "Negligible" }] });
        assert_eq!(summary(&negligible)["summary"], json!({ "None": 1 }));
        assert_eq!(merged([&report, &report].into_iter()), Some(report));
    }
}
