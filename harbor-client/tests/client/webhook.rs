//! Deliveries as targets of webhooks saw them.

use chrono::{DateTime, TimeDelta, Utc};
use harbor_client::SecretText;
use harbor_client::model::{JobStatus, RetentionTemplate, ScanKind, Severity, WebhookEventType};
use harbor_client::webhook::{self, Event, Format, Payload};
use http::{HeaderMap, HeaderValue};
use scs_testkit::recordings::{HarborDelivery, harbor_webhooks};
use serde_json::{Value, json};

use crate::recordings::normal;

fn recorded(name: &str) -> HarborDelivery {
    let name = format!("webhook-payload-{name}");
    let found = harbor_webhooks()
        .unwrap()
        .into_iter()
        .find(|one| one.name == name);
    found.unwrap_or_else(|| panic!("there is no recording {name}"))
}

fn read(name: &str) -> Payload {
    Payload::from_slice(recorded(name).text().as_bytes()).unwrap()
}

fn read_json(body: &Value) -> Payload {
    Payload::from_slice(body.to_string().as_bytes()).unwrap()
}

fn time(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

/// The repositories' times are whole seconds since 1970.
fn seconds(since_epoch: i64) -> Option<DateTime<Utc>> {
    Some(DateTime::UNIX_EPOCH + TimeDelta::seconds(since_epoch))
}

#[test]
fn every_recorded_delivery_is_read_whole_and_written_again() {
    let (mut read, mut refused) = (0, 0);
    for delivery in harbor_webhooks().unwrap() {
        let outcome = Payload::from_slice(delivery.text().as_bytes());
        if delivery.format == "slack" {
            let error = outcome.unwrap_err();
            assert!(
                error.is_decode() && error.to_string().contains("Slack"),
                "{error}"
            );
            refused += 1;
            continue;
        }
        let payload = outcome.unwrap();
        let written = serde_json::to_value(&payload).unwrap();
        let (ours, theirs) = (normal::normal(&written), normal::normal(&delivery.body));
        assert_eq!(
            normal::difference("", &ours, &theirs),
            None,
            "{}",
            delivery.name
        );
        assert!(
            !matches!(payload.event, Event::Other { .. }),
            "{}",
            delivery.name
        );
        // Nothing but the lists of references, which are always null, is left to `extra`.
        let shown = format!("{payload:?}").replace(r#""references": Null"#, "");
        let (all, empty) = (
            shown.matches("extra: {").count(),
            shown.matches("extra: {}").count(),
        );
        assert!(all > 1 && all == empty, "{}: {shown}", delivery.name);
        read += 1;
    }
    assert_eq!((read, refused), (39, 9));
}

#[test]
fn what_was_pushed_pulled_and_deleted() {
    let payload = read("default-push_artifact");
    assert_eq!(payload.event.kind(), WebhookEventType::PushArtifact);
    assert_eq!(payload.occurred_at, Some(time("2026-11-23T04:59:20Z")));
    assert_eq!(
        (payload.operator.as_str(), &payload.format),
        ("admin", &Format::Default)
    );
    let Event::PushArtifact(push) = payload.event else {
        panic!("{payload:?}")
    };
    let [resource] = push.resources.as_slice() else {
        panic!("{push:?}")
    };
    assert_eq!(
        resource.digest,
        "sha256:096d7723ade77b491add460b12ffa66282a7bd09bb41fff131ccea68e89c1050"
    );
    assert_eq!(resource.tag, "v1");
    assert_eq!(resource.resource_url, "127.0.0.1:19100/b-hook/app:v1");
    let repository = &push.repository;
    assert_eq!(
        (repository.namespace.as_str(), repository.name.as_str()),
        ("b-hook", "app")
    );
    assert_eq!(repository.repo_full_name, "b-hook/app");
    assert_eq!(repository.repo_type, "public");
    assert_eq!(repository.date_created, seconds(1_795_409_960));

    let pull = read("default-pull_artifact");
    assert_eq!(
        (pull.event.kind(), pull.operator.as_str()),
        (WebhookEventType::PullArtifact, "b-bob")
    );
    let deletion = read("sequence-delete_artifact");
    let Event::DeleteArtifact(deleted) = &deletion.event else {
        panic!("{deletion:?}")
    };
    assert_eq!(deleted.repository.repo_full_name, "b-lib/hooked");
    assert_eq!(deleted.repository.date_created, seconds(1_795_410_360));
    assert_eq!(
        (deletion.operator.as_str(), deletion.occurred_at),
        ("b-alice", seconds(1_795_410_389))
    );
}

#[test]
fn a_cloud_event_says_the_same_and_names_itself() {
    let payload = read("cloudevents-artifact.pushed");
    let plain = read("default-push_artifact");
    assert_eq!(
        (&payload.event, payload.occurred_at, &payload.operator),
        (&plain.event, plain.occurred_at, &plain.operator)
    );
    let Format::CloudEvents(attributes) = &payload.format else {
        panic!("{payload:?}")
    };
    assert_eq!(attributes.specversion, "1.0");
    assert_eq!(
        attributes.datacontenttype.as_deref(),
        Some("application/json")
    );
    assert_eq!(
        attributes.requestid.as_deref(),
        Some("fc98a6a7-97a8-4d93-89a5-c7ce4d1c3aa6")
    );
    assert_eq!(
        payload.identity(),
        Some((
            "/projects/19/webhook/policies/2",
            "335a4c90-e4ea-484f-9deb-2e8ab3c11c57"
        ))
    );
    // Harbor's own form names nothing: the same event, delivered thrice.
    assert_eq!(plain.identity(), None);
    let thrice =
        ["", "-2", "-3"].map(|end| recorded(&format!("default-delete_artifact{end}")).body);
    assert!(thrice.iter().all(|body| *body == thrice[0]));
    // Cloud events differ in their names, even where the digest is that of another one.
    let all = harbor_webhooks().unwrap();
    let clouds = all.iter().filter(|one| one.format == "cloudevents");
    let mut names: Vec<_> = clouds
        .map(|one| {
            let payload = Payload::from_slice(one.text().as_bytes()).unwrap();
            payload.identity().map(|(_, id)| id.to_owned()).unwrap()
        })
        .collect();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), 11);
}

#[test]
fn each_type_of_cloud_event_is_a_kind_of_event() {
    for (name, kind) in [
        ("artifact.deleted", "DELETE_ARTIFACT"),
        ("artifact.pulled", "PULL_ARTIFACT"),
        ("artifact.pushed", "PUSH_ARTIFACT"),
        ("quota.warned", "QUOTA_WARNING"),
        ("replication.status.changed", "REPLICATION"),
        ("scan.completed", "SCANNING_COMPLETED"),
        ("scan.failed", "SCANNING_FAILED"),
        ("scan.stopped", "SCANNING_STOPPED"),
        ("tag_retention.finished", "TAG_RETENTION"),
    ] {
        let kind = WebhookEventType::from(kind);
        assert_eq!(read(&format!("cloudevents-{name}")).event.kind(), kind);
    }
    // The one that was not seen.
    let event = json!({"specversion": "1.0", "id": "1", "source": "/", "type": "harbor.quota.exceeded", "data": {
        "resources": [{"digest": "sha256:01"}], "custom_attributes": {"Details": "too much"}}});
    let Event::QuotaExceed(quota) = read_json(&event).event else {
        panic!("{event}")
    };
    assert_eq!(
        (
            quota.resources[0].digest.as_str(),
            quota.resources[0].tag.as_str()
        ),
        ("sha256:01", "")
    );
    assert_eq!(quota.custom_attributes["Details"], "too much");
}

#[test]
fn what_a_scan_found() {
    const REPORT: &str = "application/vnd.security.vulnerability.report; version=1.1";
    let payload = read("default-scanning_completed");
    let Event::ScanningCompleted(scan) = payload.event else {
        panic!("{payload:?}")
    };
    assert_eq!(scan.scan.unwrap().scan_type, Some(ScanKind::Vulnerability));
    let found = &scan.resources[0].scan_overview[REPORT];
    assert_eq!(found.scan_status, JobStatus::Success);
    assert_eq!(found.severity, Some(Severity::Critical));
    assert_eq!(found.start_time, Some(time("2026-11-23T04:59:22Z")));
    let counts = found.summary.as_ref().unwrap();
    assert_eq!(
        (counts.total, counts.fixable, counts.summary["Critical"]),
        (7, 5, 2)
    );
    assert_eq!(found.scanner.as_ref().unwrap().name, "Stub");
    assert_eq!(scan.repository.date_created, None);

    for (name, status) in [
        ("failed", JobStatus::Error),
        ("stopped", JobStatus::Stopped),
    ] {
        let payload = read(&format!("default-scanning_{name}"));
        let (Event::ScanningFailed(scan) | Event::ScanningStopped(scan)) = payload.event else {
            panic!("{payload:?}")
        };
        let found = &scan.resources[0].scan_overview[REPORT];
        assert_eq!(found.scan_status, status);
        // Not an empty one, and not zero findings.
        assert_eq!((&found.severity, &found.summary), (&None, &None));
    }
}

#[test]
fn where_a_list_of_components_is() {
    let payload = read("cloudevents-scan.completed-2");
    let Event::ScanningCompleted(scan) = payload.event else {
        panic!("{payload:?}")
    };
    assert_eq!(scan.scan.unwrap().scan_type, Some(ScanKind::Sbom));
    let resource = &scan.resources[0];
    assert!(resource.scan_overview.is_empty());
    let sbom = resource.sbom_overview.as_ref().unwrap();
    assert_eq!(sbom.scan_status, Some(JobStatus::Success));
    assert_eq!(
        sbom.sbom_digest.as_deref(),
        Some("sha256:991067df3594e687982a1af16691d09d5be28bbe23d1962b6c1cd7ee3b5a1685")
    );
    assert_eq!(sbom.sbom_repository.as_deref(), Some("b-hook/app"));
    assert_eq!(sbom.duration, 2);
    assert_eq!(sbom.end_time, Some(time("2026-11-23T04:59:31.320276407Z")));
}

#[test]
fn what_is_full_or_soon_will_be() {
    let payload = read("default-quota_exceed");
    let Event::QuotaExceed(quota) = payload.event else {
        panic!("{payload:?}")
    };
    assert_eq!(
        (
            quota.repository.namespace.as_str(),
            quota.repository.name.as_str()
        ),
        ("b-hook", "big")
    );
    assert!(quota.custom_attributes["Details"].contains("upper limit of 5.0 KiB"));
    let payload = read("default-quota_warning");
    let Event::QuotaWarning(quota) = payload.event else {
        panic!("{payload:?}")
    };
    assert!(quota.custom_attributes["Details"].starts_with("quota usage reach 85%"));
}

#[test]
fn how_a_replication_stands() {
    let payload = read("default-replication");
    assert_eq!(payload.occurred_at, seconds(1_795_409_970));
    let Event::Replication(event) = payload.event else {
        panic!("{payload:?}")
    };
    let replication = event.replication;
    assert_eq!(replication.job_status, Some(JobStatus::Running));
    assert!(replication.override_mode);
    assert_eq!(replication.trigger_type, "MANUAL");
    assert_eq!(replication.execution_timestamp, seconds(1_795_409_969));
    assert_eq!((replication.execution_id, replication.task_id), (98, 106));
    let (from, to) = (
        replication.src_resource.unwrap(),
        replication.dest_resource.unwrap(),
    );
    assert_eq!(
        (from.registry_name, from.namespace.as_str()),
        (None, "b-dst")
    );
    assert_eq!(
        (to.registry_name.as_deref(), to.namespace.as_str()),
        (Some("b-self"), "b-hook")
    );
    assert_eq!(to.endpoint, "http://localhost:19100");
}

#[test]
fn what_retention_has_deleted() {
    let payload = read("default-tag_retention");
    let Event::TagRetention(event) = payload.event else {
        panic!("{payload:?}")
    };
    let run = event.retention;
    assert_eq!(
        (run.total, run.retained, run.result.as_str()),
        (3, 1, "SUCCESS")
    );
    assert_eq!(
        (run.project_name.as_str(), run.retention_policy_id),
        ("b-hook", 3)
    );
    let rule = &run.retention_rule[0];
    assert_eq!(rule.template, Some(RetentionTemplate::LatestPushedK));
    assert_eq!(rule.params["latestPushedK"], 1);
    assert_eq!(rule.tag_selectors[0].pattern, "**");
    assert_eq!(rule.scope_selectors["repository"][0].pattern, "ret");
    let gone: Vec<_> = run
        .deleted_artifact
        .iter()
        .map(|one| one.name_tag.as_str())
        .collect();
    assert_eq!(gone, ["ret:t2", "ret:t1"]);
    // The deletions themselves are events of Harbor's own work.
    assert_eq!(
        read("cloudevents-artifact.deleted-2").operator,
        "harbor-jobservice"
    );
}

#[test]
fn an_unknown_event_is_kept_whole() {
    for body in [
        json!({"type": "ROCKET_LAUNCHED", "occur_at": 1, "operator": "alice", "event_data": {"to": ["moon", null]}, "new": 1}),
        json!({"specversion": "1.0", "id": "7", "source": "/projects/1/webhook/policies/2", "type": "harbor.rocket.launched",
            "time": "2026-11-23T04:59:20Z", "operator": "alice", "data": [1, 2], "subject": "moon"}),
        json!({"type": "ROCKET_LANDED", "operator": "", "event_data": null}),
    ] {
        let payload = read_json(&body);
        assert!(matches!(&payload.event, Event::Other { .. }), "{payload:?}");
        assert!(matches!(payload.event.kind(), WebhookEventType::Unknown(_)));
        assert_eq!(serde_json::to_value(&payload).unwrap(), body);
    }
}

#[test]
fn absent_null_and_new_members_are_read() {
    let kinds = WebhookEventType::VALUES;
    assert_eq!(kinds.len(), 10);
    for kind in kinds {
        for data in [
            json!({}),
            Value::Null,
            json!({"resources": null, "repository": null, "scan": null,
            "custom_attributes": null, "replication": null, "retention": null}),
        ] {
            let payload = read_json(&json!({"type": kind, "event_data": data}));
            assert_eq!(payload.event.kind().as_str(), *kind);
            assert_eq!((payload.occurred_at, payload.operator.as_str()), (None, ""));
        }
        // No data at all.
        read_json(&json!({"type": kind}));
        // What is new in any place is kept there.
        let body = json!({"type": kind, "operator": "a", "new": 0, "event_data": {"new": 1,
            "resources": [{"digest": "sha256:01", "new": 2}], "repository": {"name": "a", "new": [3]},
            "scan": {"scan_type": "x", "new": 4}, "replication": {"job_status": "Odd", "new": 5,
            "src_resource": {"new": 6}}, "retention": {"new": 7, "retention_rule": [{"template": "odd", "new": 8}],
            "deleted_artifact": [{"new": 9}]}}});
        let written = serde_json::to_value(read_json(&body)).unwrap();
        let (ours, theirs) = (normal::normal(&written), normal::normal(&body));
        assert_eq!(normal::difference("", &ours, &theirs), None);
    }
    let overview = json!({"type": "SCANNING_COMPLETED", "event_data": {"resources": [
        {"scan_overview": null, "sbom_overview": null}, {"scan_overview": {"x": {"report_id": "1", "scan_status": "Odd"}}},
        {"sbom_overview": {"scan_status": "Odd", "scanner": null, "new": 1}}]}});
    let Event::ScanningCompleted(scan) = read_json(&overview).event else {
        panic!("{overview}")
    };
    assert!(scan.resources[0].scan_overview.is_empty());
    assert_eq!(
        scan.resources[1].scan_overview["x"].scan_status.as_str(),
        "Odd"
    );
    assert_eq!(
        scan.resources[2].sbom_overview.as_ref().unwrap().extra["new"],
        1
    );
}

#[test]
fn what_is_no_delivery_is_refused() {
    for body in [
        "",
        "null",
        "[]",
        "{}",
        "<html>",
        r#"{"event_data":{}}"#,
        r#"{"type":"PUSH_ARTIFACT","event_data":{"resources":"all"}}"#,
        r#"{"type":"PUSH_ARTIFACT","occur_at":"soon"}"#,
        r#"{"specversion":"1.0","type":"harbor.artifact.pushed"}"#,
    ] {
        let error = Payload::from_slice(body.as_bytes()).unwrap_err();
        assert!(error.is_decode(), "{body}: {error}");
        assert!(!error.to_string().contains("Slack"), "{error}");
    }
    assert!(Payload::from_slice(b"\xff\xfe").unwrap_err().is_decode());
}

/// Sent as it is kept by the webhook, whatever it says.
#[test]
fn only_the_secret_of_the_webhook_authorizes() {
    let recorded = recorded("default-push_artifact").headers["authorization"].clone();
    let headers = |values: &[&str]| {
        let mut headers = HeaderMap::new();
        for value in values {
            headers.append("authorization", HeaderValue::from_str(value).unwrap());
        }
        headers
    };
    let secret = SecretText::from("Bearer my-token");
    let is_authorized = |values: &[&str]| webhook::is_authorized(&headers(values), &secret);
    assert!(is_authorized(&[&recorded]));
    for others in [
        &[][..],
        &[""],
        &["my-token"],
        &["bearer my-token"],
        &["Bearer my-toke"],
        &["Bearer my-token "],
        &["Bearer my-tokem"],
        &["Cearer my-token"],
        &["Bearer my-token", "Bearer my-token"],
    ] {
        assert!(!is_authorized(others), "{others:?}");
    }
    // Whoever has forgotten the secret is open to nobody.
    let empty = SecretText::default();
    assert!(!webhook::is_authorized(&headers(&[""]), &empty));
    assert!(!webhook::is_authorized(&headers(&[]), &empty));
    // A target without a secret, and those of cloud events that were recorded, get no such header.
    let all = harbor_webhooks().unwrap();
    let cloud = all.iter().find(|one| one.format == "cloudevents").unwrap();
    assert!(!cloud.headers.contains_key("authorization"));
}
