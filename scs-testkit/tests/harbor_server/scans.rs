//! Scans: their life, their reports and bills of materials.

use std::{sync::Arc, time::Duration};

use chrono::{TimeZone, Utc};
use scs_client_core::TestClock;
use scs_testkit::harbor::{Image, Scanning, Server};
use serde_json::{Value, json};

use crate::{admin, failure, read};

const MIME: &str = "application/vnd.security.vulnerability.report; version=1.1";
const APP: &str = "/projects/library/repositories/app/artifacts/v1";

async fn overview(server: &Server) -> Value {
    read(server, &format!("{APP}?with_scan_overview=true")).await["scan_overview"][MIME].clone()
}

async fn start(server: &Server) -> u16 {
    admin(server, "POST", &format!("{APP}/scan"), None)
        .await
        .status
}

#[tokio::test]
async fn a_scan_goes_by_the_clock() {
    let clock = Arc::new(TestClock::at(
        Utc.with_ymd_and_hms(2026, 11, 23, 12, 0, 0).unwrap(),
    ));
    let server = Server::builder()
        .fresh()
        .clock(clock.clone())
        .start()
        .await
        .unwrap();
    server.push("library", "app", "v1", Image::new());
    let second = Duration::from_secs(1);
    server.scanning(Scanning::Timed {
        queued: second,
        pending: second,
        running: second,
    });
    assert_eq!(start(&server).await, 202);
    assert_eq!(overview(&server).await, Value::Null, "queued");
    let again = admin(&server, "POST", &format!("{APP}/scan"), None).await;
    assert_eq!(failure(&again).0, 409);
    clock.advance(second);
    let pending = overview(&server).await;
    assert_eq!(pending["scan_status"], "Pending");
    assert_eq!(pending["start_time"], "0001-01-01T00:00:00.000Z");
    clock.advance(second);
    assert_eq!(overview(&server).await["scan_status"], "Running");
    assert_eq!(
        read(&server, &format!("{APP}/additions/vulnerabilities")).await,
        json!({})
    );
    clock.advance(second);
    let over = overview(&server).await;
    assert_eq!(
        (&over["scan_status"], &over["duration"]),
        (&json!("Success"), &json!(1))
    );
    assert_eq!(over["summary"]["total"], 7);
    let report = read(&server, &format!("{APP}/additions/vulnerabilities")).await;
    assert_eq!(report[MIME]["vulnerabilities"].as_array().unwrap().len(), 7);
}

#[tokio::test]
async fn a_scan_by_hand_is_finished_or_stopped() {
    let server = Server::builder().fresh().start().await.unwrap();
    let digest = server.push("library", "app", "v1", Image::new());
    server.scanning(Scanning::ByHand);
    let stop = format!("{APP}/scan/stop");
    let what = || Some(json!({ "scan_type": "vulnerability" }));
    assert_eq!(
        failure(&admin(&server, "POST", &stop, what()).await).0,
        400,
        "there is none"
    );
    assert_eq!(start(&server).await, 202);
    assert_eq!(overview(&server).await["scan_status"], "Running");
    assert_eq!(admin(&server, "POST", &stop, what()).await.status, 202);
    assert_eq!(overview(&server).await["scan_status"], "Stopped");
    assert_eq!(start(&server).await, 202);
    server.finish_scan(&digest);
    assert_eq!(overview(&server).await["scan_status"], "Success");
    server.set_report(&digest, json!({ "severity": "Low", "vulnerabilities": [{ "id": "CVE-1", "severity": "Low", "fix_version": "2" }] }));
    let summary = json!({ "fixable": 1, "summary": { "Low": 1 }, "total": 1 });
    assert_eq!(overview(&server).await["summary"], summary);
}

#[tokio::test]
async fn what_cannot_be_scanned_is_refused() {
    let server = Server::builder().fresh().start().await.unwrap();
    server.push("library", "app", "v1", Image::new());
    let chart = "/projects/library/repositories/chart/artifacts/1.0.0";
    server.push(
        "library",
        "chart",
        "1.0.0",
        Image::chart("chart", "1.0.0", "a: 1\n", ""),
    );
    assert_eq!(
        failure(&admin(&server, "POST", &format!("{chart}/scan"), None).await).0,
        400
    );
    let report = admin(
        &server,
        "GET",
        &format!("{chart}/additions/vulnerabilities"),
        None,
    )
    .await;
    assert_eq!(failure(&report).0, 404);
    let values = admin(
        &server,
        "GET",
        &format!("{chart}/additions/values.yaml"),
        None,
    )
    .await;
    assert_eq!(
        (values.header("content-type"), values.body.as_slice()),
        (Some("text/plain; charset=utf-8"), b"a: 1\n".as_slice())
    );
    server.without_scanner(true);
    assert_eq!(
        failure(&admin(&server, "POST", &format!("{APP}/scan"), None).await).1,
        "PRECONDITION"
    );
    server.without_scanner(false);
    server.scanner_disabled(true);
    assert_eq!(
        failure(&admin(&server, "POST", &format!("{APP}/scan"), None).await).0,
        412
    );
}

#[tokio::test]
async fn a_bill_of_materials_is_an_accessory() {
    let server = Server::builder().fresh().start().await.unwrap();
    server.push("library", "app", "v1", Image::new());
    let path = format!("{APP}/scan");
    assert_eq!(
        admin(&server, "POST", &path, Some(json!({ "scan_type": "sbom" })))
            .await
            .status,
        202
    );
    let artifact = read(
        &server,
        &format!("{APP}?with_sbom_overview=true&with_accessory=true"),
    )
    .await;
    let sbom = artifact["sbom_overview"]["sbom_digest"]
        .as_str()
        .unwrap()
        .to_owned();
    assert_eq!(artifact["accessories"][0]["type"], "sbom.harbor");
    let href = artifact["addition_links"]["sboms"]["href"]
        .as_str()
        .unwrap();
    assert_eq!(
        href,
        format!("/api/v2.0/projects/library/repositories/app/artifacts/{sbom}/additions/sbom")
    );
    let of_image = admin(&server, "GET", &format!("{APP}/additions/sbom"), None).await;
    assert_eq!(
        failure(&of_image).2,
        "addition SBOM isn't supported for IMAGE(manifest version 2)"
    );
    let path = format!("/projects/library/repositories/app/artifacts/{sbom}/additions/sbom");
    let answer = admin(&server, "GET", &path, None).await;
    assert_eq!(
        answer.header("content-type"),
        Some("application/vnd.goharbor.harbor.sbom.v1")
    );
    assert_eq!(answer.json()["spdxVersion"], "SPDX-2.3");
    // Who does not ask for it sees no digest in the link.
    let plain = read(&server, APP).await;
    let href = plain["addition_links"]["sboms"]["href"].as_str().unwrap();
    assert!(href.ends_with("/artifacts//additions/sbom"), "{href}");
}

#[tokio::test]
async fn a_project_scans_by_itself() {
    let server = Server::builder().fresh().start().await.unwrap();
    let metadata =
        json!({ "metadata": { "auto_scan": "true", "prevent_vul": "true", "severity": "high" } });
    let changed = admin(&server, "PUT", "/projects/library", Some(metadata)).await;
    assert_eq!(changed.status, 200);
    let digest = server.push("library", "app", "v1", Image::new());
    assert_eq!(overview(&server).await["scan_status"], "Success");
    let accept = "application/vnd.oci.image.manifest.v1+json";
    let credential = crate::basic(scs_testkit::harbor::ADMIN);
    let headers = [("Authorization", credential.as_str()), ("Accept", accept)];
    let path = "/v2/library/app/manifests/v1";
    let mut connection = crate::connect(&server).await;
    let stopped = connection.send("GET", path, &headers, None).await.unwrap();
    assert_eq!(failure(&stopped).1, "PROJECTPOLICYVIOLATION");
    server.set_report(
        &digest,
        json!({ "severity": "None", "vulnerabilities": [] }),
    );
    let pulled = connection.send("GET", path, &headers, None).await.unwrap();
    assert_eq!(pulled.status, 200);
}
