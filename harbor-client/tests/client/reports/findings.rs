//! Choosing findings and counting them: by hand on recorded reports, by rule on made-up ones.

use chrono::DateTime;
use harbor_client::model::*;
use harbor_client::reports::{Count, Findings};
use proptest::prelude::*;

use super::{all, recorded, report};

fn ids<'a>(findings: Findings<'a>) -> Vec<&'a str> {
    findings
        .into_iter()
        .map(|finding| &finding.id[9..])
        .collect()
}

/// 3220 by hand: critical 1 and 7, high 2, medium 3, low 4, none 5, unrated 6; no repair for 3 and 6.
#[test]
fn findings_are_chosen() {
    let report = report(3220);
    let all = || report.findings();
    assert_eq!(
        ids(all()),
        ["0001", "0002", "0003", "0004", "0005", "0006", "0007"]
    );
    assert_eq!(ids(all().at_least(&Severity::Critical)), ["0001", "0007"]);
    assert_eq!(
        ids(all().at_least(&Severity::Medium)),
        ["0001", "0002", "0003", "0007"]
    );
    assert_eq!(
        all().at_least(&Severity::Negligible).len(),
        5,
        "none and unrated are below"
    );
    assert_eq!(all().at_least(&Severity::Unrated).len(), 6);
    assert_eq!(all().at_least(&Severity::None).len(), 7);
    assert_eq!(
        ids(all().fixable()),
        ["0001", "0002", "0004", "0005", "0007"]
    );
    assert_eq!(
        ids(all().at_least(&Severity::Medium).fixable()),
        ["0001", "0002", "0007"]
    );
    assert_eq!(ids(all().of_cve("CVE-2099-0003")), ["0003"]);
    assert!(all().of_cve("cve-2099-0003").is_empty());

    assert_eq!(all().worst(), Some(&Severity::Critical));
    assert_eq!(
        all().of_cve("CVE-2099-0006").worst(),
        Some(&Severity::Unrated)
    );
    assert_eq!(all().of_cve("CVE-1999-0001").worst(), None);
    assert_eq!(all().iter().len(), 7);
}

#[test]
fn findings_are_counted() {
    let counts = report(3220).findings().counts();
    let of = |severity| {
        let Count { total, fixable, .. } = counts.of(&severity);
        (total, fixable)
    };
    assert_eq!(of(Severity::Critical), (2, 2));
    assert_eq!(of(Severity::High), (1, 1));
    assert_eq!(of(Severity::Medium), (1, 0));
    assert_eq!(of(Severity::Negligible), (0, 0));
    assert_eq!(of(Severity::Unrated), (1, 0));
    assert_eq!((counts.all().total, counts.all().fixable), (7, 5));
    assert_eq!(
        counts.to_string(),
        "2 Critical (2 fixable), 1 High (1 fixable), 1 Medium (0 fixable), 1 Low (1 fixable), \
         1 Unknown (0 fixable), 1 None (1 fixable)"
    );
    assert_eq!(
        VulnerabilityReport::new().findings().counts().to_string(),
        "none"
    );
}

/// The overviews of 3212 and 3784 were recorded beside the reports 3220 and 3788 of the same scans.
#[test]
fn the_summary_has_the_same_numbers_as_the_report() {
    let summary = |number| {
        recorded::<Artifact>(number)
            .scan_summary()
            .unwrap()
            .summary
            .clone()
            .unwrap()
    };
    let counts = |number| report(number).findings().counts();
    assert!(summary(3212).agrees_with(&counts(3220)));
    assert!(summary(3784).agrees_with(&counts(3788)));
    assert!(!summary(3212).agrees_with(&counts(3788)));
    assert!(!summary(3784).agrees_with(&counts(3220)));
    assert!(summary(3213).agrees_with(&VulnerabilityReport::new().findings().counts()));

    let found = summary(3212);
    assert_eq!(
        (
            found.of(&Severity::Critical),
            found.of(&Severity::Negligible)
        ),
        (2, 0)
    );
    assert_eq!(
        (
            found.at_least(&Severity::High),
            found.at_least(&Severity::None)
        ),
        (3, 7)
    );
    assert_eq!(found.worst(), Some(Severity::Critical));
    assert_eq!(summary(3213).worst(), None);
}

/// The same numbers under other severities, or other repairs, are another scan.
#[test]
fn summaries_that_differ_in_one_number_do_not_agree() {
    let counts = report(3788).findings().counts();
    let summary = |total, fixable, critical, high| {
        let by_severity = [("Critical".to_owned(), critical), ("High".to_owned(), high)];
        VulnerabilitySummary::new()
            .total(total)
            .fixable(fixable)
            .summary(by_severity)
    };
    assert!(summary(2, 2, 1, 1).agrees_with(&counts));
    assert!(!summary(3, 2, 1, 1).agrees_with(&counts));
    assert!(!summary(2, 1, 1, 1).agrees_with(&counts));
    assert!(!summary(2, 2, 2, 0).agrees_with(&counts));
    assert!(!summary(2, 2, 2, 1).agrees_with(&counts));
}

/// Each recorded report says itself how bad its worst finding is.
#[test]
fn the_worst_finding_is_the_severity_of_every_recorded_report() {
    let mut reports = 0;
    for one in all() {
        if one.operation == "getVulnerabilitiesAddition" && one.response.status == 200 {
            let body = one.response.body.as_ref().unwrap();
            for (_, report) in body.as_object().unwrap() {
                let report: VulnerabilityReport = serde_json::from_value(report.clone()).unwrap();
                assert_eq!(
                    report.findings().worst(),
                    report.severity.as_ref(),
                    "{}",
                    one.number
                );
                reports += 1;
            }
        }
    }
    assert_eq!(reports, 9);
}

#[test]
fn findings_of_several_reports_are_counted_together() {
    let (one, two) = (report(3220), report(3227));
    let both: Findings<'_> = one.findings().into_iter().chain(two.findings()).collect();
    assert_eq!(
        (both.len(), both.counts().of(&Severity::Critical).total),
        (9, 3)
    );
}

#[test]
fn severities_are_ordered_from_harmless_to_unheard_of() {
    let order = [
        "None",
        "Unknown",
        "Negligible",
        "Low",
        "Medium",
        "High",
        "Critical",
        "Apocalyptic",
    ];
    let severities: Vec<Severity> = order.into_iter().map(Severity::from).collect();
    assert!(severities.is_sorted_by(|a, b| a < b), "{severities:?}");
    assert_eq!(severities[1], Severity::Unrated);
}

/// What a setting or a newer server says must not let findings through unseen.
#[test]
fn an_unknown_severity_hides_nothing() {
    let report: VulnerabilityReport = serde_json::from_str(
        r#"{"severity": "Apocalyptic", "vulnerabilities": [
            {"id": "A", "package": "p", "version": "1", "severity": "Apocalyptic", "artifact_digests": null, "links": null},
            {"id": "B", "package": "p", "version": "1", "severity": "Low", "fix_version": null}
        ]}"#,
    )
    .unwrap();
    let apocalyptic = Severity::from("Apocalyptic");
    assert_eq!(report.findings().at_least(&Severity::Critical).len(), 1);
    assert_eq!(report.findings().at_least(&apocalyptic).len(), 2);
    assert_eq!(report.findings().worst(), Some(&apocalyptic));
    assert_eq!(report.findings().counts().of(&apocalyptic).total, 1);
    assert_eq!(report.findings().fixable().len(), 0, "null is no version");

    let summary: VulnerabilitySummary =
        serde_json::from_str(r#"{"total": 2, "summary": {"Apocalyptic": 1, "Low": 1}}"#).unwrap();
    assert_eq!(
        (summary.fixable, summary.at_least(&Severity::Critical)),
        (0, 1)
    );
    assert_eq!(summary.at_least(&apocalyptic), 2);
    assert!(summary.agrees_with(&report.findings().counts()));
    let empty: VulnerabilitySummary = serde_json::from_str(r#"{"summary": null}"#).unwrap();
    assert!(empty.agrees_with(&VulnerabilityReport::new().findings().counts()));
    let most = r#"{"summary": {"High": 9223372036854775807, "Low": 9223372036854775807}}"#;
    let most: VulnerabilitySummary = serde_json::from_str(most).unwrap();
    assert_eq!(most.at_least(&Severity::None), i64::MAX);
    assert!(!most.agrees_with(&report.findings().counts()));
    let clean: VulnerabilityReport = serde_json::from_str(r#"{"vulnerabilities": null}"#).unwrap();
    assert!(clean.findings().is_empty());
}

#[test]
fn a_project_s_threshold_is_a_severity() {
    let bound = |text: &str| Severity::from(&SeverityThreshold::from(text));
    for (threshold, severity) in [
        ("none", Severity::None),
        ("low", Severity::Low),
        ("medium", Severity::Medium),
        ("high", Severity::High),
        ("critical", Severity::Critical),
        ("unknown", Severity::None),
        ("awful", Severity::None),
    ] {
        assert_eq!(bound(threshold), severity, "{threshold}");
    }
}

/// The pull of 3785 was refused for the two findings of 3788, at the project's threshold low.
#[test]
fn what_the_server_withheld_is_what_we_count() {
    let refused = crate::errors::exchange(3785).response.text();
    let threshold = Severity::from(&SeverityThreshold::Low);
    let bad = report(3788).findings().at_least(&threshold).len();
    assert!(refused.contains(&format!("current image with {bad} vulnerabilities")));
}

fn severity() -> impl Strategy<Value = Severity> {
    let known = proptest::sample::select(Severity::VALUES).prop_map(Severity::from);
    prop_oneof![8 => known, 1 => "[A-Z][a-z]{1,6}".prop_map(Severity::from)]
}

fn made_up() -> impl Strategy<Value = VulnerabilityReport> {
    let finding = (severity(), proptest::option::of("[0-9]{0,2}"), 0..5u8);
    proptest::collection::vec(finding, 0..30).prop_map(|findings| {
        let findings = findings.into_iter().map(|(severity, fix, number)| {
            let mut finding = Vulnerability::new(format!("CVE-{number}"), "p", "1", severity);
            finding.fix_version = fix;
            finding
        });
        VulnerabilityReport::new().vulnerabilities(findings.collect::<Vec<_>>())
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn counts_add_up(report in made_up()) {
        let counts = report.findings().counts();
        prop_assert_eq!(counts.all().total, report.vulnerabilities.len() as i64);
        prop_assert_eq!(counts.all().fixable, report.findings().fixable().len() as i64);
        prop_assert_eq!(counts.iter().next().map(|(severity, _)| severity), report.findings().worst());
        prop_assert!(counts.iter().is_sorted_by(|(a, _), (b, _)| a > b));
        for (severity, count) in counts.iter() {
            prop_assert!(0 < count.total && (0..=count.total).contains(&count.fixable));
            let same = report.vulnerabilities.iter().filter(|finding| finding.severity == *severity);
            prop_assert_eq!(count.total, same.count() as i64);
        }
    }

    #[test]
    fn a_bound_parts_findings_in_two(report in made_up(), bound in severity()) {
        let kept = report.findings().at_least(&bound);
        let known = Severity::VALUES.contains(&bound.as_str());
        for finding in &report.vulnerabilities {
            let is_kept = kept.iter().any(|one| std::ptr::eq(one, finding));
            prop_assert_eq!(is_kept, !known || finding.severity >= bound);
        }
    }

    #[test]
    fn a_higher_bound_keeps_no_more(report in made_up(), one in 0..7usize, other in 0..7usize) {
        let bound = |index: usize| Severity::from(Severity::VALUES[index]);
        let kept = |index| report.findings().at_least(&bound(index)).len();
        prop_assert!(kept(one.max(other)) <= kept(one.min(other)));
    }

    #[test]
    fn the_order_of_choosing_does_not_matter(report in made_up(), bound in severity(), id in 0..5u8) {
        let tolerated = CveAllowlist::new().items(vec![CveAllowlistItem::new(format!("CVE-{id}"))]);
        let now = DateTime::UNIX_EPOCH;
        let one = report.findings().at_least(&bound).fixable().except(&tolerated, now);
        let other = report.findings().except(&tolerated, now).fixable().at_least(&bound);
        prop_assert_eq!(one, other);
    }

    #[test]
    fn a_summary_made_of_a_report_agrees_with_it(report in made_up()) {
        let counts = report.findings().counts();
        let by_severity = counts.iter().map(|(severity, count)| (severity.to_string(), count.total));
        let summary = VulnerabilitySummary::new()
            .total(counts.all().total)
            .fixable(counts.all().fixable)
            .summary(by_severity.collect::<std::collections::BTreeMap<_, _>>());
        prop_assert!(summary.agrees_with(&counts));
        prop_assert_eq!(summary.worst(), report.findings().worst().cloned());
        for bound in Severity::VALUES.iter().copied().map(Severity::from) {
            prop_assert_eq!(summary.at_least(&bound), report.findings().at_least(&bound).len() as i64);
        }
    }
}
