//! Whether a server must be upgraded.

use scs_testkit::faults::{RawServer, Scripted, Seen};
use scs_testkit::zuul::Server;
use serde_json::json;
use zuul_client::Client;
use zuul_client::ops::{self, Advisory, AffectedVersions, SecurityReport, Verdict};

fn advisory(kinds: &[&str], ranges: Vec<AffectedVersions>) -> Advisory {
    let kinds: Vec<String> = kinds.iter().map(|kind| (*kind).to_owned()).collect();
    Advisory::new("TEST-1", "secrets in logs", "https://scs.example/1")
        .components(kinds)
        .affected(ranges)
}

fn judged(components: serde_json::Value, advisory: &Advisory) -> (Verdict, Vec<String>) {
    let components = serde_json::from_value(components).unwrap();
    let report = SecurityReport::new(&components, std::slice::from_ref(advisory));
    let finding = &report.findings[0];
    (
        finding.verdict,
        finding.components.iter().map(ToString::to_string).collect(),
    )
}

#[test]
fn one_old_component_of_a_rolling_upgrade_is_enough() {
    let components = json!({
        "scheduler": [{"hostname": "s", "state": "running", "version": "9.0.0"}],
        "executor": [
            {"hostname": "e1", "state": "running", "version": "11.0.1-1"},
            {"hostname": "e2", "state": "running", "version": "10.0.0"},
        ],
    });
    let fault = advisory(&["executor"], vec![AffectedVersions::before("11.0.1")]);
    let (verdict, who) = judged(components.clone(), &fault);
    assert_eq!(
        (verdict, who.join("; ").as_str()),
        (Verdict::Affected, "executor e2 10.0.0")
    );
    // A fix that was taken back to an older series.
    let fault = advisory(
        &["executor"],
        vec![
            AffectedVersions::before("10.0.0"),
            AffectedVersions::before("11.0.1").since("11.0.0"),
        ],
    );
    let (verdict, who) = judged(components.clone(), &fault);
    assert_eq!((verdict, who.len()), (Verdict::Fixed, 2));
    let all = advisory(&[], vec![AffectedVersions::before("9.5.0")]);
    assert_eq!(
        judged(components.clone(), &all),
        (Verdict::Affected, vec!["scheduler s 9.0.0".into()])
    );
    let unfixed = advisory(
        &["executor"],
        vec![AffectedVersions::unfixed().since("11.0.0")],
    );
    assert_eq!(judged(components, &unfixed).1, ["executor e1 11.0.1-1"]);
}

#[test]
fn what_nobody_knows_is_never_safe() {
    let fault = advisory(&["executor"], vec![AffectedVersions::before("10.0.0")]);
    let executor = |version: serde_json::Value| {
        json!({"executor": [
            {"hostname": "e1", "version": version},
            {"hostname": "e2", "version": "14.3.0"},
        ]})
    };
    for unreadable in [json!(null), json!("unknown"), json!("10.0.0.dev12 abc123")] {
        let (verdict, who) = judged(executor(unreadable.clone()), &fault);
        assert_eq!((verdict, who.len()), (Verdict::Unknown, 1), "{unreadable}");
    }
    // No component of the kind: the others can only tell that all is old.
    let web = |version| json!({"web": [{"hostname": "w", "version": version}]});
    assert_eq!(
        judged(web("14.3.0"), &fault),
        (Verdict::Unknown, Vec::new())
    );
    assert_eq!(
        judged(web("9.0.0"), &fault),
        (Verdict::Affected, vec!["web w 9.0.0".into()])
    );
    // An advisory that names no versions, or none that can be read.
    assert_eq!(
        judged(web("14.3.0"), &advisory(&[], Vec::new())).0,
        Verdict::Unknown
    );
    let unreadable = advisory(&[], vec![AffectedVersions::before("next")]);
    assert_eq!(judged(web("14.3.0"), &unreadable).0, Verdict::Unknown);
}

#[test]
fn the_report_answers_the_question_of_the_meeting() {
    let components = serde_json::from_value(json!({
        "executor": [{"hostname": "e1", "state": "running", "version": "10.0.0"}],
        "web": [{"hostname": "w1", "state": "running"}],
    }))
    .unwrap();
    let fault = advisory(&["executor"], vec![AffectedVersions::before("11.0.1")]);
    let web = advisory(&["web"], vec![AffectedVersions::before("11.0.1")]);
    let fixed = advisory(&["executor"], vec![AffectedVersions::before("9.0.0")]);
    let report = SecurityReport::new(&components, &[fixed.clone(), web.clone(), fault]);
    assert!(report.is_affected() && !report.is_safe());
    assert_eq!(
        report.to_string(),
        "must we upgrade? yes: 3 advisories, 1 open, 1 cannot be judged\n\
         TEST-1: AFFECTED: secrets in logs; fixed in 11.0.1; here: executor e1 10.0.0 <https://scs.example/1>\n\
         TEST-1: UNKNOWN: secrets in logs; fixed in 11.0.1; here: web w1 of unknown version <https://scs.example/1>\n"
    );
    let unknown = SecurityReport::new(&components, &[fixed.clone(), web]);
    assert!(!unknown.is_affected() && !unknown.is_safe());
    assert!(
        unknown
            .to_string()
            .starts_with("must we upgrade? unknown: 2 advisories, 1 cannot be judged\n")
    );
    let safe = SecurityReport::new(&components, &[fixed]);
    assert!(safe.is_safe());
    assert_eq!(
        safe.to_string(),
        "must we upgrade? no: 1 advisory, none open\n"
    );
}

#[test]
fn every_known_advisory_can_be_judged_and_has_its_source() {
    let components = |version: &str| {
        let of = |kind: &str| {
            (
                kind.to_owned(),
                vec![zuul_client::model::Component::new("h").version(version)],
            )
        };
        [
            "scheduler",
            "web",
            "executor",
            "merger",
            "launcher",
            "fingergw",
        ]
        .map(of)
        .into()
    };
    for advisory in ops::known_advisories() {
        assert!(advisory.source.starts_with("https://"), "{advisory:?}");
        assert!(
            !advisory.summary.is_empty() && !advisory.affected.is_empty(),
            "{advisory:?}"
        );
        let of = |version| {
            SecurityReport::new(&components(version), std::slice::from_ref(&advisory)).findings[0]
                .verdict
        };
        assert_ne!(of("14.3.0"), Verdict::Unknown, "{advisory:?}");
        let fixed = advisory
            .affected
            .last()
            .and_then(|range| range.fixed.clone());
        let fixed = fixed.expect("a fix");
        assert_eq!(of(&fixed), Verdict::Fixed, "{advisory:?}");
    }
}

#[tokio::test]
async fn versions_come_from_all_components() {
    let server = Server::builder()
        .component("executor", "old", "running", "9.1.0")
        .start()
        .await
        .unwrap();
    let client = Client::builder(server.base_url()).build().unwrap();
    let fault = advisory(&["executor"], vec![AffectedVersions::before("10.0.0")]);
    let report = ops::security_check(&client)
        .advisories([fault])
        .await
        .unwrap();
    assert_eq!(report.findings[0].verdict, Verdict::Affected);
    assert_eq!(report.findings[0].components.len(), 1);
    assert!(report.versions.len() > 1);
}

#[tokio::test]
async fn the_version_in_a_status_stands_in_for_a_list_that_is_refused() {
    let script = |_: usize, seen: &Seen| match seen.target.as_str() {
        "/api/components" => Scripted::status(403).whole(),
        _ => Scripted::json(r#"{"zuul_version": "9.0.0"}"#).whole(),
    };
    let server = RawServer::start(script).await;
    let client = Client::builder(server.base_url()).build().unwrap();
    let faults = || {
        [
            advisory(&["web"], vec![AffectedVersions::before("8.0.0")]),
            advisory(&["executor"], vec![AffectedVersions::before("8.0.0")]),
            advisory(&["executor"], vec![AffectedVersions::before("10.0.0")]),
        ]
    };
    let report = ops::security_check(&client)
        .advisories(faults())
        .tenant("scs")
        .await
        .unwrap();
    let verdicts: Vec<Verdict> = report
        .findings
        .iter()
        .map(|finding| finding.verdict)
        .collect();
    assert_eq!(
        verdicts,
        [Verdict::Affected, Verdict::Unknown, Verdict::Fixed]
    );
    let refused = ops::security_check(&client)
        .advisories(faults())
        .await
        .unwrap_err();
    assert!(refused.is_forbidden());
}
