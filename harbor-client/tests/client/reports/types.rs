//! Types of reports: their texts, finding one in a map, asking for some.

use std::collections::BTreeMap;

use harbor_client::reports::{ReportType, preferred};

use super::{GENERIC, NATIVE, Told, all};
use crate::errors::exchange;
use crate::names::Asked;

/// The recorded requests had the texts written by hand, and only the exact ones were answered with a report.
#[test]
fn the_texts_are_those_that_the_server_knows() {
    let sent = |number| exchange(number).request.headers["x-accept-vulnerabilities"].clone();
    assert_eq!(ReportType::Generic.as_str(), sent(3221));
    assert_eq!(ReportType::Native.as_str(), sent(3222));
    assert_eq!(ReportType::Sbom.as_str(), sent(3236));
    assert_eq!(ReportType::from(GENERIC), ReportType::Generic);
    assert_eq!(ReportType::from(NATIVE), ReportType::Native);
    let without_blank = ReportType::from(GENERIC.replace("; ", ";"));
    assert!(matches!(without_blank, ReportType::Unknown(_)));
}

/// Every text by which a recorded scanner says what it writes is a known one.
#[test]
fn what_scanners_write_is_known() {
    let mut seen = Vec::new();
    for body in all().iter().filter_map(|one| one.response.body.as_ref()) {
        for capability in body["capabilities"].as_array().into_iter().flatten() {
            for text in capability["produces_mime_types"]
                .as_array()
                .into_iter()
                .flatten()
            {
                seen.push(ReportType::from(text.as_str().unwrap()));
            }
        }
    }
    seen.sort();
    seen.dedup();
    assert_eq!(seen, [ReportType::Generic, ReportType::Sbom]);
}

#[test]
fn the_newer_type_is_preferred_and_a_strange_one_better_than_none() {
    let of = |keys: &[&str]| -> Option<String> {
        let by_type: BTreeMap<String, String> = keys
            .iter()
            .map(|key| (key.to_string(), key.to_string()))
            .collect();
        preferred(&by_type).cloned()
    };
    assert_eq!(of(&[NATIVE, GENERIC, "z"]).as_deref(), Some(GENERIC));
    assert_eq!(of(&[NATIVE, "z"]).as_deref(), Some(NATIVE));
    assert_eq!(of(&["text/strange"]).as_deref(), Some("text/strange"));
    assert_eq!(of(&[]), None);
}

#[test]
fn one_type_is_found_in_a_map() {
    let scans = super::recorded::<harbor_client::model::Artifact>(3218).scan_overview;
    let found = ReportType::Generic.find(&scans).unwrap();
    assert_eq!(
        found.report_id.as_str(),
        "810d9545-0d72-409e-90c7-3df669794522"
    );
    assert!(ReportType::Native.find(&scans).is_none());
}

#[tokio::test]
async fn types_are_sent_as_the_recorded_request_had_them() {
    let told = Told::new(&[3218]);
    let types = [ReportType::Generic, ReportType::Native];
    told.image().get().report_types(types).await.unwrap();
    assert_eq!(
        told.types(),
        exchange(3218).request.headers["x-accept-vulnerabilities"]
    );

    let told = Told::new(&[3222]);
    let none = told
        .image()
        .vulnerabilities()
        .report_types([ReportType::Native])
        .await
        .unwrap();
    assert_eq!((told.types().as_str(), none.len()), (NATIVE, 0));
}

#[tokio::test]
async fn lists_take_types_as_well() {
    let asked = Asked::default();
    let project = asked.client().project("scs");
    let wanted = || [ReportType::Native];
    project
        .repository("base")
        .list_artifacts()
        .report_types(wanted())
        .await
        .unwrap();
    assert_eq!(asked.one().1["x-accept-vulnerabilities"], NATIVE);
    project
        .list_artifacts()
        .report_types(wanted())
        .await
        .unwrap();
    assert_eq!(asked.one().1["x-accept-vulnerabilities"], NATIVE);
}

/// Each would be answered as if nobody had ever scanned: 3236 and 3226 are `{}`.
#[tokio::test]
async fn types_that_never_give_a_report_are_refused() {
    let typo = ReportType::from("application/vnd.security.vulnerability.report;version=1.1");
    for types in [
        vec![],
        vec![ReportType::Sbom],
        vec![ReportType::Raw],
        vec![ReportType::Generic, typo],
    ] {
        let told = Told::new(&[]);
        let refused = told
            .image()
            .vulnerabilities()
            .report_types(types.clone())
            .await;
        assert!(refused.unwrap_err().is_invalid_input(), "{types:?}");
        assert!(told.paths().is_empty(), "{types:?}");
    }
}
