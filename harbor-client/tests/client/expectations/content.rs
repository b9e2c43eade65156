//! Artifacts, tags, what is attached to them and what scanners say about them.

use harbor_client::model::*;
use harbor_client::operations::*;

use super::{at, gives, of, page, refused};

const REPORT: &str = "application/vnd.security.vulnerability.report; version=1.1";

#[tokio::test]
async fn one_artifact() {
    let thing = of::<GetArtifact>("3013-getArtifact-unknown-config-type").await;
    assert_eq!(
        (thing.id, thing.r#type.as_str(), thing.size),
        (1904, "THING", 529)
    );
    assert_eq!(
        thing.artifact_type.as_deref(),
        Some("application/vnd.example.thing")
    );
    assert_eq!(
        (thing.extra_attrs["a"].as_i64(), thing.pull_time),
        (Some(1), None)
    );
    assert_eq!(
        (
            thing.tags[0].name.as_str(),
            thing.labels.len(),
            thing.accessories.len()
        ),
        ("rel_1.0-rc.1", 0, 0)
    );
    assert!(thing.scan_overview.is_empty());

    let scanned = of::<GetArtifact>("3212-getArtifact-scan-overview-success").await;
    let overview = &scanned.scan_overview[REPORT];
    assert_eq!(
        (&overview.scan_status, &overview.severity, overview.duration),
        (&JobStatus::Success, &Some(Severity::Critical), 6)
    );
    assert_eq!(
        overview.report_id.as_str(),
        "810d9545-0d72-409e-90c7-3df669794522"
    );
    let summary = overview.summary.as_ref().unwrap();
    assert_eq!(
        (summary.total, summary.fixable, summary.summary["Critical"]),
        (7, 5, 2)
    );
    assert_eq!(
        scanned.addition_links["build_history"]
            .href
            .rsplit('/')
            .next(),
        Some("build_history")
    );

    let bill = of::<GetArtifact>("3267-getArtifact-sbom-accessory").await;
    assert_eq!(
        (
            bill.annotations["created-by"].as_str(),
            bill.tags.len(),
            bill.r#type.as_str()
        ),
        ("Harbor", 0, "SBOM")
    );
}

#[tokio::test]
async fn lists_of_artifacts() {
    let (list, total) = page::<ListArtifacts, _>("292-listArtifacts-index-without-base").await;
    assert_eq!(
        (list[0].artifact_type.as_deref(), total),
        (None, Some(2)),
        "an index has none"
    );
    let child = &list[0].references[0];
    let platform = child.platform.as_ref().unwrap();
    assert_eq!(
        (
            child.child_id,
            child.parent_id,
            platform.architecture.as_deref()
        ),
        (1822, 1836, Some("amd64"))
    );
    assert!(
        platform.os_features.is_empty() && child.urls.is_empty(),
        "null"
    );
    let (list, total) = page::<ListArtifacts, _>("272-listArtifacts-immutable-without-tag").await;
    assert_eq!((list.len(), list[0].tags.len(), total), (1, 0, Some(3)));
    assert_eq!(list[0].push_time, at("2026-11-23T04:49:00.555Z"));
    let (list, total) = page::<ListArtifacts, _>("280-listArtifacts-q-tags-missing").await;
    assert_eq!((list.len(), total), (0, Some(0)));

    let (list, total) =
        page::<ListArtifactsOfProject, _>("3033-listArtifactsOfProject-by-number").await;
    assert_eq!(
        (list.len(), list[0].repository_name.as_str(), total),
        (2, "a-pub/my.app_with-dash__2", Some(15))
    );
    let (list, total) =
        page::<ListArtifactsOfProject, _>("3041-listArtifactsOfProject-q-repository-name").await;
    assert_eq!(
        (list[0].artifact_type.as_deref(), total),
        (
            Some("application/vnd.docker.container.image.v1+json"),
            Some(1)
        )
    );
}

#[tokio::test]
async fn tags_and_accessories() {
    let (tags, total) = page::<ListTags, _>("3401-listTags-immutable-status-true").await;
    assert_eq!(
        (tags[0].immutable, tags[1].immutable, total),
        (false, true, Some(3))
    );
    let (tags, _) = page::<ListTags, _>("3051-listTags-q-name-fuzzy").await;
    assert_eq!(
        (
            tags[0].name.as_str(),
            tags[0].artifact_id,
            tags[0].pull_time
        ),
        ("v1.0", 1764, None)
    );

    let (list, total) = page::<ListAccessories, _>("3082-listAccessories-page-size-1").await;
    assert_eq!(
        (&list[0].r#type, list[0].size, total),
        (&AccessoryType::CosignSignature, 898, Some(5))
    );
    let (list, _) = page::<ListAccessories, _>("3083-listAccessories-sort").await;
    assert_eq!(
        (
            &list[0].r#type,
            list[0].icon.as_str(),
            list[0].subject_artifact_id
        ),
        (&AccessoryType::Subject, "", 1764)
    );
}

#[tokio::test]
async fn additions() {
    let history = of::<GetAddition>("3089-getAddition-build-history").await;
    let history: serde_json::Value = serde_json::from_slice(&history).unwrap();
    assert_eq!(history[1]["empty_layer"], true);
    let nothing = of::<GetAddition>("3099-getAddition-chart-bare-dependencies").await;
    assert_eq!(&nothing[..], b"null", "the bytes as they came");
}

#[tokio::test]
async fn vulnerabilities() {
    let reports = of::<GetVulnerabilities>("3227-getVulnerabilitiesAddition-two-items").await;
    let report = &reports[REPORT];
    assert_eq!(
        (report.generated_at, &report.severity),
        (at("2026-11-23T04:53:36Z"), &Some(Severity::Critical))
    );
    let [first, second] = &report.vulnerabilities[..] else {
        panic!("two, not {:?}", report.vulnerabilities);
    };
    assert_eq!(
        (
            first.id.as_str(),
            first.fix_version.as_deref(),
            &first.severity
        ),
        ("CVE-2099-0001", Some("1.0.1"), &Severity::Critical)
    );
    assert_eq!(
        first.description.as_deref(),
        Some("A made-up flaw number 1 with \"quotes\", <angle> & ümlaut.")
    );
    assert_eq!(first.preferred_cvss.as_ref().unwrap().score_v3, Some(9.8));
    assert_eq!(
        second.preferred_cvss.as_ref().unwrap().score_v3,
        None,
        "null"
    );
    assert_eq!(
        (second.cwe_ids.as_slice(), &second.vendor_attributes),
        (&["CWE-80".to_owned()][..], &None)
    );
    assert!(
        gives::<GetVulnerabilities>("{}").await.is_empty(),
        "no report yet is no error"
    );

    let log = of::<GetScanLog>("3249-getReportLog-ok").await;
    assert!(
        log.starts_with("2026-11-23T04:53:34Z [INFO]")
            && log.contains("\n  \"name\": \"a-stub\",\n")
    );
    refused::<GetScanLog>(
        "3254-getReportLog-unknown-report",
        404,
        "NOT_FOUND",
        "report with uuid ",
    )
    .await;
}

#[tokio::test]
async fn hub_and_exports() {
    let summary = of::<GetSecuritySummary>("3270-getSecuritySummary-plain").await;
    assert_eq!(
        (
            summary.critical_cnt,
            summary.fixable_cnt,
            summary.total_artifact
        ),
        (11, 27, 2046)
    );
    assert!(summary.dangerous_cves.is_empty());
    let summary = of::<GetSecuritySummary>("3271-getSecuritySummary-dangerous-both").await;
    assert_eq!(
        (
            summary.dangerous_artifacts[1].repository_name.as_str(),
            summary.dangerous_artifacts[1].critical_cnt
        ),
        ("a-alice-own/thing", 2)
    );
    assert_eq!(
        (
            summary.dangerous_cves[0].cvss_score_v3,
            &summary.dangerous_cves[0].severity
        ),
        (Some(9.8), &Severity::Critical)
    );

    let (list, total) =
        page::<ListVulnerabilities, _>("3890-ListVulnerabilities-over-1000-no-tune").await;
    assert_eq!(
        (list[0].cve_id.as_str(), list[0].project_id, total),
        ("CVE-2099-0001", 41, Some(3117))
    );
    let (list, total) =
        page::<ListVulnerabilities, _>("3893-ListVulnerabilities-over-1000-tune-page-11").await;
    assert_eq!(
        (list[0].cvss_v3_score, total),
        (Some(7.0), None),
        "-1 is not counted"
    );
}
