//! What is tolerated, by whose list, and until when.

use chrono::{DateTime, Duration, Utc};
use harbor_client::model::*;
use serde_json::json;

use super::{recorded, report};

fn at(seconds: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(seconds, 0).unwrap()
}

fn list(ids: &[&str]) -> CveAllowlist {
    let items: Vec<_> = ids.iter().copied().map(CveAllowlistItem::new).collect();
    CveAllowlist::new().items(items)
}

/// The list of 3786, by which 3787 let both findings of 3788 pass.
#[test]
fn what_a_list_tolerates_is_left_out() {
    let sent = crate::errors::exchange(3786).request.body.unwrap();
    let both: CveAllowlist = serde_json::from_value(sent["cve_allowlist"].clone()).unwrap();
    let report = report(3788);
    assert!(report.findings().except(&both, Utc::now()).is_empty());
    let rest = report.findings().except(&list(&["CVE-2099-0002"]), at(0));
    assert_eq!((rest.len(), rest.worst()), (1, Some(&Severity::Critical)));
    assert_eq!(
        report
            .findings()
            .except(&list(&["cve-2099-0002"]), at(0))
            .len(),
        2,
        "as it stands"
    );
    assert_eq!(
        report.findings().except(&CveAllowlist::new(), at(0)).len(),
        2
    );
}

/// The list of 3789 ended at second 1000000000.
#[test]
fn an_expired_list_tolerates_nothing() {
    let sent = crate::errors::exchange(3789).request.body.unwrap();
    let old: CveAllowlist = serde_json::from_value(sent["cve_allowlist"].clone()).unwrap();
    let end = at(1_000_000_000);
    let before = end - Duration::milliseconds(1);
    assert!(!old.is_expired(before) && old.allows("CVE-2099-0001", before));
    assert!(old.is_expired(end) && !old.allows("CVE-2099-0001", end));
    let report = report(3788);
    assert_eq!(report.findings().except(&old, before).len(), 0);
    assert_eq!(report.findings().except(&old, end).len(), 2);
    assert!(
        !recorded::<CveAllowlist>(3580).is_expired(Utc::now()),
        "never, without an end"
    );
}

#[test]
fn a_project_has_the_system_s_list_unless_it_says_no() {
    for (number, system) in [(38, true), (39, true), (132, false), (198, false)] {
        assert_eq!(
            recorded::<Project>(number).reuses_system_allowlist(),
            system,
            "{number}"
        );
    }
    let project = |metadata: serde_json::Value| -> Project {
        serde_json::from_value(json!({"project_id": 1, "name": "scs", "metadata": metadata}))
            .unwrap()
    };
    let reuses =
        |word: &str| project(json!({"reuse_sys_cve_allowlist": word})).reuses_system_allowlist();
    for (word, system) in [
        ("true", true),
        ("True", true),
        ("1", true),
        ("false", false),
        ("maybe", false),
    ] {
        assert_eq!(reuses(word), system, "{word}");
    }
    assert!(project(json!(null)).reuses_system_allowlist());
}

/// One or the other, never both: 132 has a list of its own, 38 could have one that is not used.
#[test]
fn the_list_that_holds_is_one_of_two() {
    let system = recorded::<CveAllowlist>(3580);
    let ids = |list: CveAllowlist| -> Vec<String> {
        list.items.into_iter().map(|item| item.cve_id).collect()
    };
    let own = recorded::<Project>(132);
    let effective = own.effective_allowlist(&system);
    assert_eq!(effective.expires_at, Some(at(1_900_000_000)));
    assert_eq!(ids(effective), ["CVE-2099-0001", "CVE-2099-0003"]);

    let mut reusing = recorded::<Project>(38);
    reusing.cve_allowlist = Some(list(&["CVE-1"]));
    assert_eq!(ids(reusing.effective_allowlist(&system)), ["CVE-2099-0002"]);

    let mut none = own;
    none.cve_allowlist = None;
    assert!(
        ids(none.effective_allowlist(&system)).is_empty(),
        "and not the system's"
    );
}
