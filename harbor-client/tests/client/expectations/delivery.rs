//! What goes out: replication, webhooks and preheating.

#![allow(deprecated, reason = "they are operations, too")]

use harbor_client::model::*;
use harbor_client::operations::*;

use super::{at, gives, of, page, refused};

#[tokio::test]
async fn replication_policies() {
    let policy = of::<GetReplicationPolicy>("1498-getReplicationPolicy-ok").await;
    assert_eq!(
        (policy.id, policy.name.as_str(), policy.r#override),
        (5, "b-push", true)
    );
    assert_eq!(
        policy.trigger.unwrap().r#type,
        ReplicationTriggerKind::Manual
    );
    assert_eq!(
        (
            &policy.filters[1].decoration,
            policy.filters[1].value.as_str()
        ),
        (&Some(SelectorDecoration::Matches), Some("v*"))
    );
    let from = policy.src_registry.unwrap();
    assert_eq!(
        (from.id, from.name.as_str(), from.creation_time),
        (0, "Local", None)
    );
    refused::<GetReplicationPolicy>(
        "1500-getReplicationPolicy-missing",
        404,
        "NOT_FOUND",
        "replication policy ",
    )
    .await;

    let (list, total) =
        page::<ListReplicationPolicies, _>("1490-listReplicationPolicies-by-name").await;
    assert_eq!(
        (list[0].dest_namespace_replace_count, list[0].enabled, total),
        (Some(1), true, Some(1))
    );
    let (list, _) = page::<ListReplicationPolicies, _>("1491-listReplicationPolicies-q-name").await;
    assert_eq!(list[0].filters[0].value.as_str(), Some("b-priv/**"));
}

#[tokio::test]
async fn replication_runs() {
    let run = of::<GetReplicationExecution>("1511-getReplicationExecution-at-once").await;
    assert_eq!(
        (run.status, run.total, run.end_time),
        (Some(ReplicationStatus::InProgress), 0, None),
        "0 of 0 is not done"
    );
    let run = of::<GetReplicationExecution>("1541-getReplicationExecution-pull").await;
    assert_eq!(
        (run.status, run.status_text.as_str()),
        (
            Some(ReplicationStatus::Succeed),
            "no resources need to be replicated"
        )
    );

    let (runs, total) =
        page::<ListReplicationExecutions, _>("1548-listReplicationExecutions-status-succeed").await;
    assert_eq!(
        (runs[1].succeed, runs[1].total, &runs[1].trigger, total),
        (3, 3, &Some(ReplicationTriggerKind::Manual), Some(2))
    );
    let (runs, total) =
        page::<ListReplicationExecutions, _>("1553-listReplicationExecutions-paged").await;
    assert_eq!((runs.len(), runs[0].id, total), (1, 20, Some(4)));

    let (tasks, total) =
        page::<ListReplicationTasks, _>("1514-listReplicationTasks-finished").await;
    assert_eq!(
        (
            tasks[0].operation.as_deref(),
            tasks[0].resource_type.as_deref(),
            total
        ),
        (Some("copy"), Some("artifact"), Some(3))
    );
    let (tasks, _) =
        page::<ListReplicationTasks, _>("1523-listReplicationTasks-status-succeed").await;
    assert_eq!(
        (
            tasks[0].job_id.as_ref().map(JobId::as_str),
            tasks[0].end_time
        ),
        (Some("e38d8f3d4d79daa370a97252"), at("2026-11-23T04:54:29Z"))
    );

    assert!(
        of::<GetReplicationTaskLog>("1517-getReplicationLog-accept-text")
            .await
            .contains("client for source registry")
    );
    refused::<GetReplicationTaskLog>(
        "1519-getReplicationLog-missing-execution",
        404,
        "NOT_FOUND",
        "replication execution 99999 not found",
    )
    .await;
}

#[tokio::test]
async fn webhook_policies() {
    let policy = of::<GetWebhookPolicy>("1893-GetWebhookPolicyOfProject-ok").await;
    assert_eq!(
        (policy.id, policy.event_types.len(), policy.enabled),
        (1, 10, true)
    );
    let target = &policy.targets[0];
    assert_eq!(
        (
            &target.r#type,
            &target.payload_format,
            target.skip_cert_verify
        ),
        (
            &WebhookTargetKind::Http,
            &Some(WebhookPayloadFormat::Default),
            true
        )
    );
    assert!(
        !format!("{target:?}").contains("my-token"),
        "the header is never shown"
    );
    let policy = of::<GetWebhookPolicy>("1900-GetWebhookPolicyOfProject-after-read-back").await;
    assert_eq!(
        (policy.name.as_deref(), policy.project_id),
        (Some("b-all"), 19)
    );

    let (list, total) =
        page::<ListWebhookPolicies, _>("1885-ListWebhookPoliciesOfProject-q-name").await;
    assert_eq!((list[0].name.as_deref(), total), (Some("b-ce"), Some(1)));
    let (list, _) =
        page::<ListWebhookPolicies, _>("1886-ListWebhookPoliciesOfProject-q-enabled").await;
    assert!(!list[0].enabled);

    let kinds = of::<GetWebhookEventTypes>("1855-GetSupportedEventTypes-ok").await;
    assert_eq!(
        (kinds.event_type[9].clone(), kinds.notify_type.len()),
        (WebhookEventType::TagRetention, 2)
    );
    refused::<GetWebhookEventTypes>(
        "1856-GetSupportedEventTypes-as-developer",
        403,
        "FORBIDDEN",
        "forbidden",
    )
    .await;

    let last = of::<ListLastWebhookTriggers>("1912-LastTrigger-ok").await;
    assert_eq!(
        (
            last[0].policy_name.as_deref(),
            last[0].enabled,
            last[0].last_trigger_time
        ),
        (Some("b-two"), false, None),
        "disabled and never"
    );
    assert!(gives::<ListLastWebhookTriggers>("null").await.is_empty());
}

#[tokio::test]
async fn webhook_runs() {
    let (runs, total) =
        page::<ListWebhookExecutions, _>("1935-ListExecutionsOfWebhookPolicy-failing").await;
    assert_eq!(
        (&runs[0].status, runs[0].end_time, total),
        (&Some(JobStatus::Running), None, Some(5))
    );
    let metrics = runs[0].metrics.as_ref().unwrap();
    assert_eq!(
        (metrics.error_task_count, metrics.success_task_count),
        (1, 0),
        "left out is zero"
    );
    let (runs, total) =
        page::<ListWebhookExecutions, _>("1927-ListExecutionsOfWebhookPolicy-ok").await;
    assert_eq!(
        (runs[0].extra_attrs["event_type"].as_str(), total),
        (Some("QUOTA_EXCEED"), Some(17))
    );

    let (tasks, total) = page::<ListWebhookTasks, _>("1936-ListTasksOfWebhookExecution-ok").await;
    assert_eq!(
        (tasks[0].run_count, tasks[0].execution_id, total),
        (1, 172, Some(1))
    );
    let (tasks, _) =
        page::<ListWebhookTasks, _>("1941-ListTasksOfWebhookExecution-page-size-0").await;
    assert_eq!(
        (tasks[0].id, tasks[0].creation_time),
        (187, at("2026-11-23T04:59:36Z"))
    );

    assert!(
        of::<GetWebhookTaskLog>("1942-GetLogsOfWebhookTask-ok")
            .await
            .contains("start to run webhook job\n")
    );
    assert!(
        of::<GetWebhookTaskLog>("1948-GetLogsOfWebhookTask-failing")
            .await
            .contains("PUSH_ARTIFACT")
    );

    let (jobs, total) = page::<ListWebhookJobs, _>("1921-ListWebhookJobs-paged").await;
    assert_eq!(
        (&jobs[0].event_type, jobs[0].id, total),
        (&Some(WebhookEventType::QuotaExceed), 172, Some(17))
    );
    let (jobs, _) = page::<ListWebhookJobs, _>("1920-ListWebhookJobs-failing-policy").await;
    assert!(
        jobs[0]
            .job_detail
            .as_deref()
            .unwrap()
            .starts_with(r#"{"type":"PUSH_ARTIFACT""#),
        "JSON in a text"
    );
}

#[tokio::test]
async fn preheating() {
    let (list, total) = page::<ListPreheatInstances, _>("1986-ListInstances-q-name").await;
    assert_eq!(
        (&list[0].auth_mode, list[0].auth_info.len(), total),
        (&Some(PreheatAuth::Basic), 0, Some(1)),
        "never read back"
    );
    let (list, _) = page::<ListPreheatInstances, _>("1985-ListInstances-paged").await;
    assert_eq!(
        list[0].auth_mode.as_ref().map(PreheatAuth::as_str),
        Some("MAGIC")
    );

    let one = of::<GetPreheatInstance>("1991-GetInstance-ok").await;
    assert_eq!(
        (one.id, one.vendor.as_str(), one.setup_timestamp),
        (1, "kraken", at("2026-11-23T05:01:16Z"))
    );
    let one = of::<GetPreheatInstance>("1992-GetInstance-with-secret").await;
    assert_eq!(
        (one.name.as_str(), one.status.as_deref()),
        ("b-dfly", Some("Unknown"))
    );

    let kinds = of::<ListPreheatProviders>("1955-ListProviders-ok").await;
    assert_eq!(
        (
            kinds[0].id.as_str(),
            kinds[0].name.as_str(),
            kinds[0].maintainers.len()
        ),
        ("dragonfly", "Dragonfly", 2)
    );
    refused::<ListPreheatProviders>(
        "1956-ListProviders-as-plain-user",
        403,
        "FORBIDDEN",
        "b-bob",
    )
    .await;

    let list = of::<ListPreheatProvidersOfProject>("2005-ListProvidersUnderProject-ok").await;
    assert_eq!(
        (list[0].id, list[0].enabled, list[0].default),
        (2, true, false)
    );
    refused::<ListPreheatProvidersOfProject>(
        "2006-ListProvidersUnderProject-as-developer",
        403,
        "FORBIDDEN",
        "forbidden",
    )
    .await;

    let policy = of::<GetPreheatPolicy>("2036-GetPolicy-scheduled").await;
    assert!(
        policy.trigger.contains(r#""cron":"0 0 5 * * *""#),
        "JSON in a text"
    );
    let policy = of::<GetPreheatPolicy>("2035-GetPolicy-ok").await;
    assert_eq!(
        (policy.id, policy.provider_name.as_deref()),
        (1, Some("b-kraken"))
    );
    let (list, total) = page::<ListPreheatPolicies, _>("2028-ListPolicies-paged").await;
    assert_eq!((list[0].name.as_str(), total), ("b-bf", Some(6)));
    let (list, _) = page::<ListPreheatPolicies, _>("2027-ListPolicies-ok").await;
    assert_eq!((list[0].name.as_str(), list[0].project_id), ("b-warm", 13));

    let run = of::<GetPreheatExecution>("2053-GetExecution-soon").await;
    assert_eq!(
        (run.status, run.end_time, run.vendor_type.as_deref()),
        (Some(JobStatus::Running), None, Some("P2P_PREHEAT"))
    );
    let run = of::<GetPreheatExecution>("2078-GetExecution-stopped").await;
    assert_eq!(run.status, Some(JobStatus::Stopped));
    let (runs, total) = page::<ListPreheatExecutions, _>("2058-ListExecutions-ok").await;
    assert_eq!(
        (runs[0].metrics.as_ref().unwrap().success_task_count, total),
        (5, Some(3))
    );
    let (runs, _) = page::<ListPreheatExecutions, _>("2062-ListExecutions-q-status").await;
    assert_eq!(
        (runs[0].id, runs[0].extra_attrs["totalCount"].as_i64()),
        (182, Some(5))
    );

    let (tasks, total) = page::<ListPreheatTasks, _>("2064-ListTasks-ok").await;
    assert_eq!(
        (tasks[0].extra_attrs["artifact"].as_str(), total),
        (Some("b-lib/app:v1"), Some(5))
    );
    refused::<ListPreheatTasks>(
        "2065-ListTasks-missing-execution",
        404,
        "NOT_FOUND",
        "execution 99999 not found",
    )
    .await;
    assert!(
        of::<GetPreheatTaskLog>("2068-GetPreheatLog-ok")
            .await
            .contains("Preheating image 'b-lib/app:v1@sha256:")
    );
    refused::<GetPreheatTaskLog>(
        "2070-GetPreheatLog-missing",
        404,
        "NOT_FOUND",
        "task 99999 not found",
    )
    .await;
}
