//! How a scan stands, and its report if there is one.

use std::collections::BTreeMap;

use harbor_client::model::*;
use harbor_client::reports::ScanState;

use super::{GENERIC, NATIVE, Told, artifacts, recorded, report};

fn word<S>(state: &ScanState<S>) -> &'static str {
    match state {
        ScanState::NotScannable => "not scannable",
        ScanState::NotScanned => "not scanned",
        ScanState::Pending(_) => "pending",
        ScanState::Running(_) => "running",
        ScanState::Failed(_) => "failed",
        ScanState::Stopped(_) => "stopped",
        ScanState::Finished(_) => "finished",
        _ => "other",
    }
}

#[test]
fn each_state_was_recorded() {
    for (number, state) in [
        (3012, "not scannable"), // WASM
        (3020, "not scannable"), // a signature
        (3013, "not scannable"), // of an unknown type, without any links
        (3007, "not scanned"),
        (3193, "pending"),
        (3216, "running"),
        (3215, "failed"),
        (3247, "stopped"),
        (3212, "finished"),
        (3213, "finished"),
    ] {
        let artifact: Artifact = recorded(number);
        assert_eq!(word(&artifact.scan_state()), state, "{number}");
    }
    for (number, state) in [
        (3267, "not scannable"), // a list of components has none itself
        (3212, "not scanned"),
        (3783, "pending"),
        (3262, "running"),
        (3263, "finished"),
    ] {
        let artifact: Artifact = recorded(number);
        assert_eq!(word(&artifact.sbom_state()), state, "{number}");
    }
}

/// Counted by hand over all that was recorded, lists included.
#[test]
fn every_recorded_artifact_has_a_state() {
    let (mut scans, mut bills) = (BTreeMap::new(), BTreeMap::new());
    for artifact in artifacts() {
        *scans.entry(word(&artifact.scan_state())).or_insert(0) += 1;
        *bills.entry(word(&artifact.sbom_state())).or_insert(0) += 1;
    }
    let expected = BTreeMap::from([
        ("not scannable", 9),
        ("not scanned", 477),
        ("pending", 2),
        ("running", 2),
        ("failed", 1),
        ("stopped", 1),
        ("finished", 6),
    ]);
    assert_eq!(scans, expected);
    let expected = BTreeMap::from([
        ("not scannable", 9),
        ("not scanned", 485),
        ("pending", 1),
        ("running", 1),
        ("finished", 2),
    ]);
    assert_eq!(bills, expected);
}

#[test]
fn the_overview_is_inside() {
    let failed = recorded::<Artifact>(3215).scan_state();
    let scan = failed.overview().unwrap();
    assert_eq!(
        scan.report_id.as_str(),
        "0969e995-d396-4b63-a4e9-83b5b9498f47"
    );
    assert_eq!((scan.duration, &scan.severity), (4, &None));

    let clean = recorded::<Artifact>(3213);
    assert_eq!(clean.scan_summary().unwrap().severity, Some(Severity::None));

    let ScanState::Finished(bill) = recorded::<Artifact>(3263).sbom_state() else {
        panic!("it is made")
    };
    let digest = "sha256:9cc700f75ef0e7dee969976cca700b82051a6fffbe57634582b021e12b603c8d";
    assert_eq!(
        (bill.sbom_digest.as_deref(), bill.report_id),
        (Some(digest), None)
    );
}

#[test]
fn what_is_over_needs_no_waiting() {
    let over = |number| recorded::<Artifact>(number).scan_state().is_over();
    for number in [3012, 3212, 3215, 3247] {
        assert!(over(number), "{number}");
    }
    for number in [3007, 3193, 3216] {
        assert!(!over(number), "{number}");
    }
}

#[test]
fn states_of_newer_servers_and_plans_are_told() {
    let state = |status: &str| {
        let scan = ScanSummary::new("1", status);
        let by_type = BTreeMap::from([(NATIVE.to_owned(), scan)]);
        Artifact::new(1, "sha256:0", "IMAGE", "m", 1, 1, "scs/base")
            .scan_overview(by_type)
            .scan_state()
    };
    assert_eq!(word(&state("Scheduled")), "pending");
    assert_eq!(word(&state("Dreaming")), "other");
    assert!(!state("Dreaming").is_over());
    assert!(state("Dreaming").overview().is_some());
}

#[test]
fn the_newer_of_two_overviews_counts() {
    let scans = BTreeMap::from([
        (NATIVE.to_owned(), ScanSummary::new("old", "Error")),
        (GENERIC.to_owned(), ScanSummary::new("new", "Running")),
    ]);
    let artifact =
        Artifact::new(1, "sha256:0", "IMAGE", "m", 1, 1, "scs/base").scan_overview(scans);
    assert_eq!(artifact.scan_summary().unwrap().report_id.as_str(), "new");
    assert_eq!(word(&artifact.scan_state()), "running");
}

#[tokio::test]
async fn the_state_is_one_request_for_the_overview_of_both_types() {
    let told = Told::new(&[3216]);
    let state = told.image().scan_state().await.unwrap();
    assert_eq!(word(&state), "running");
    assert_eq!(told.types(), format!("{GENERIC}, {NATIVE}"));
    assert_eq!(
        told.paths(),
        ["/api/v2.0/projects/a-priv/repositories/scan-me/artifacts/v1?with_scan_overview=true"]
    );
}

/// Not scanned, failed, running: the same answer for all.
#[tokio::test]
async fn no_report_is_a_value() {
    for number in [3110, 3229, 3230] {
        let told = Told::new(&[number]);
        assert_eq!(told.image().scan_report().await.unwrap(), None, "{number}");
        assert_eq!(told.types(), format!("{GENERIC}, {NATIVE}"));
        assert!(told.paths()[0].ends_with("/artifacts/v1/additions/vulnerabilities"));
    }
    let told = Told::new(&[3220]);
    let found = told.image().scan_report().await.unwrap();
    assert_eq!(found, Some(report(3220)));
}

/// A chart (3111) and an artifact that is missing (3112) give no value, for then there is nothing to wait for.
#[tokio::test]
async fn what_cannot_be_scanned_is_not_found() {
    for number in [3111, 3112] {
        let told = Told::new(&[number]);
        let refused = told.image().scan_report().await.unwrap_err();
        assert!(refused.is_not_found(), "{number}");
    }
}
