//! The server itself: health, information, configuration, audit log, collections, purges, queues and directories.

use harbor_client::model::*;
use harbor_client::operations::*;

use super::{at, gives, of, page, refused};

#[tokio::test]
async fn health_and_information() {
    let health = of::<GetHealth>("2220-getHealth-ok").await;
    assert_eq!(
        (
            &health.status,
            health.components.len(),
            health.components[1].name.as_str()
        ),
        (&HealthStatus::Healthy, 7, "database")
    );
    let health = gives::<GetHealth>(r#"{"status":"unhealthy","components":[{"name":"redis","status":"unhealthy","error":"dial"}]}"#).await;
    assert_eq!(
        (
            &health.components[0].status,
            health.components[0].error.as_deref()
        ),
        (&HealthStatus::Unhealthy, Some("dial"))
    );

    assert_eq!(of::<Ping>("2218-getPing-ok").await, "Pong");
    assert_eq!(of::<Ping>("3590-getPing-accept-text").await, "Pong");

    let info = of::<GetSystemInfo>("1306-getSystemInfo-as-b-sys").await;
    assert_eq!(
        (info.auth_mode, info.harbor_version.as_deref()),
        (Some(AuthMode::Database), Some("v2.15.2-080b0220"))
    );
    assert_eq!(
        (info.current_time, info.read_only),
        (at("2026-11-23T04:50:06.220Z"), Some(false))
    );
    let info = of::<GetSystemInfo>("2286-getSystemInfo-http-auth").await;
    assert_eq!(
        (info.auth_mode, info.harbor_version),
        (Some(AuthMode::AuthProxy), None),
        "not told to everybody"
    );
    assert!(info.authproxy_settings.unwrap().verify_cert);

    let volumes = of::<GetVolumes>("1311-getVolumes-as-b-sys").await;
    assert_eq!(
        (volumes.storage[0].free, volumes.storage[0].total),
        (67_048_361_984, 270_553_174_016)
    );
    assert_eq!(
        of::<GetVolumes>("3598-getVolumes-admin").await.storage[0].free,
        66_981_015_552
    );

    let certificate = of::<GetRootCertificate>("2174-getCert-admin").await;
    assert!(certificate.starts_with(b"-----BEGIN CERTIFICATE-----\n"));
    assert_eq!(
        of::<GetRootCertificate>("2180-getCert-anonymous").await,
        certificate,
        "the same for nobody"
    );
}

#[tokio::test]
async fn configuration() {
    let configuration = of::<GetConfiguration>("2124-getConfigurations-ok").await;
    let mode = configuration.auth_mode.unwrap();
    assert_eq!((mode.value.as_str(), mode.editable), ("db_auth", false));
    let configuration = of::<GetConfiguration>("2247-getConfigurations-fresh").await;
    assert!(
        configuration.auth_mode.unwrap().editable,
        "while there is no user"
    );

    let all = of::<GetInternalConfiguration>("2443-getInternalconfig-with-internal-secret").await;
    assert!(!all["auth_mode"].editable);
    assert_eq!(
        all["admin_initial_password"]
            .value
            .as_ref()
            .and_then(|value| value.as_str()),
        Some("made-up-value")
    );
    refused::<GetInternalConfiguration>(
        "2127-getInternalconfig-as-admin",
        401,
        "UNAUTHORIZED",
        "only internal service",
    )
    .await;
}

#[tokio::test]
async fn audit_log() {
    let (logs, total) = page::<ListAuditLogExts, _>("2116-listAuditLogExts-sort-op-time").await;
    assert_eq!(
        (logs[0].id, logs[0].username.as_str(), total),
        (1, "admin", Some(2288))
    );
    let (logs, total) = page::<ListAuditLogExts, _>("2119-listAuditLogExts-page-2").await;
    assert_eq!(
        (logs[0].resource.as_str(), total),
        ("a-pub/app:pushed", Some(2243))
    );

    let (logs, total) = page::<ListAuditLogs, _>("2090-listAuditLogs-ok").await;
    assert_eq!((logs.len(), total), (0, Some(0)));
    assert_eq!(gives::<ListAuditLogs>(r#"[{"id":3,"username":"admin","resource":"a/b:v1","resource_type":"artifact","operation":"pull"}]"#).await.items[0].op_time, None);

    let kinds = of::<ListAuditLogEventTypes>("2121-listAuditLogEventTypes-ok").await;
    assert_eq!(
        (kinds[0].event_type.as_str(), kinds[2].event_type.as_str()),
        ("create_artifact", "pull_artifact")
    );
    assert!(gives::<ListAuditLogEventTypes>("null").await.is_empty());
}

#[tokio::test]
async fn collections() {
    let (runs, total) = page::<ListGarbageCollections, _>("1634-getGCHistory-paged").await;
    assert_eq!(
        (runs[0].id, runs[0].job_kind.as_deref(), total),
        (31, Some("MANUAL"), Some(3))
    );
    let (runs, _) = page::<ListGarbageCollections, _>("2351-getGCHistory-by-system-robot").await;
    assert!(
        runs[0]
            .job_parameters
            .as_deref()
            .unwrap()
            .contains(r#""freed_space":4311"#),
        "JSON in a text"
    );

    let run = of::<GetGarbageCollection>("1615-getGC-at-once").await;
    assert_eq!(
        (run.job_status, run.schedule.unwrap().next_scheduled_time),
        (Some(JobStatus::Running), None)
    );
    let run = of::<GetGarbageCollection>("1616-getGC-done").await;
    assert_eq!((run.id, run.job_status), (30, Some(JobStatus::Success)));

    let schedule = of::<GetGarbageCollectionSchedule>("1600-getGCSchedule-custom")
        .await
        .unwrap()
        .schedule
        .unwrap();
    assert_eq!(
        (
            schedule.r#type,
            schedule.cron.as_deref(),
            schedule.next_scheduled_time
        ),
        (
            ScheduleKind::Custom,
            Some("0 15 3 * * *"),
            at("2026-11-24T03:15:00Z")
        )
    );
    assert!(
        of::<GetGarbageCollectionSchedule>("1597-getGCSchedule-daily")
            .await
            .is_some()
    );

    assert!(
        of::<GetGarbageCollectionLog>("1617-getGCLog-ok")
            .await
            .contains("\n2026-11-23T04:56:13Z [INFO]")
    );
    refused::<GetGarbageCollectionLog>(
        "1619-getGCLog-missing",
        404,
        "NOT_FOUND",
        "garbage collection",
    )
    .await;
}

#[tokio::test]
async fn purges() {
    let (runs, total) = page::<ListAuditLogPurges, _>("1678-getPurgeHistory-paged").await;
    assert_eq!(
        (runs.len(), runs[0].job_name.as_deref(), total),
        (1, Some("PURGE_AUDIT_LOG"), Some(2))
    );
    let (runs, _) = page::<ListAuditLogPurges, _>("1677-getPurgeHistory-ok").await;
    assert_eq!(runs[0].creation_time, at("2026-11-23T04:56:34.870Z"));

    let run = of::<GetAuditLogPurge>("1764-getPurgeJob-pending-in-paused-queue").await;
    assert_eq!(run.job_status, Some(JobStatus::Running), "though it waits");
    let run = of::<GetAuditLogPurge>("1769-getPurgeJob-after-queue-stop").await;
    assert_eq!(
        (run.job_status, run.update_time),
        (Some(JobStatus::Stopped), at("2026-11-23T04:57:46Z"))
    );

    let schedule = of::<GetAuditLogPurgeSchedule>("1653-getPurgeSchedule-weekly")
        .await
        .unwrap();
    assert_eq!(schedule.schedule.unwrap().r#type, ScheduleKind::Weekly);
    assert!(
        of::<GetAuditLogPurgeSchedule>("1579-getPurgeSchedule-not-set")
            .await
            .is_none()
    );

    assert!(
        of::<GetAuditLogPurgeLog>("1667-getPurgeJobLog-ok")
            .await
            .contains("Purge audit job start\n")
    );
    refused::<GetAuditLogPurgeLog>(
        "1669-getPurgeJobLog-missing",
        404,
        "NOT_FOUND",
        "purge job with execution ID: 99999",
    )
    .await;
}

#[tokio::test]
async fn queues_and_workers() {
    let queues = of::<ListJobQueues>("1762-listJobQueues-one-paused").await;
    let paused: Vec<_> = queues
        .iter()
        .filter(|queue| queue.paused)
        .map(|queue| queue.job_type.as_str())
        .collect();
    assert_eq!((paused, queues[0].count), (vec!["PURGE_AUDIT_LOG"], 0));
    assert!(
        of::<ListJobQueues>("1758-listJobQueues-ok")
            .await
            .iter()
            .all(|queue| !queue.paused)
    );

    let pools = of::<ListWorkerPools>("1751-getWorkerPools-ok").await;
    assert_eq!(
        (
            pools[0].worker_pool_id.as_str(),
            pools[0].concurrency,
            pools[0].pid
        ),
        ("45decc06436d2bf042685592", 10, 1917)
    );
    refused::<ListWorkerPools>(
        "1752-getWorkerPools-as-plain-user",
        403,
        "FORBIDDEN",
        "b-bob",
    )
    .await;

    let workers = of::<ListWorkers>("1754-getWorkers-ok").await;
    assert_eq!(
        (
            workers[0].pool_id.as_str(),
            &workers[0].job_id,
            workers[0].start_at
        ),
        ("45decc06436d2bf042685592", &None, None),
        "idle"
    );
    refused::<ListWorkers>("1757-getWorkers-as-plain-user", 403, "FORBIDDEN", "b-bob").await;

    assert!(
        of::<GetJobLog>("1782-actionGetJobLog-ok")
            .await
            .starts_with("2026-11-23T04:54:27Z [INFO]")
    );
    refused::<GetJobLog>(
        "1784-actionGetJobLog-missing",
        404,
        "NOT_FOUND",
        "object is not found",
    )
    .await;

    let (list, total) = page::<ListSchedules, _>("1585-listSchedules-ok").await;
    assert_eq!(
        (
            list[0].vendor_id,
            list[1].vendor_id,
            list[2].vendor_type.as_str(),
            total
        ),
        (0, -1, "REPLICATION", Some(3))
    );
    let (list, _) = page::<ListSchedules, _>("2245-listSchedules-fresh").await;
    assert_eq!((list.len(), list[0].cron.as_str()), (2, "0 0 0 * * *"));

    assert!(
        !of::<GetSchedulesPaused>("1590-getSchedulePaused-all")
            .await
            .paused
    );
    assert!(
        gives::<GetSchedulesPaused>(r#"{"paused":true}"#)
            .await
            .paused
    );
}

#[tokio::test]
async fn directories_and_allowlist() {
    let users = of::<SearchLdapUsers>("2411-searchLdapUser-all").await;
    assert_eq!(
        (
            users.len(),
            users[0].email.as_deref(),
            users[1].realname.as_deref()
        ),
        (6, None, Some("lena"))
    );
    let users = of::<SearchLdapUsers>("2410-searchLdapUser-ok").await;
    assert_eq!((users.len(), users[0].username.as_str()), (1, "lena"));

    let groups = of::<SearchLdapGroups>("2417-searchLdapGroup-ok").await;
    assert_eq!(
        (groups[0].group_name.as_deref(), groups[0].group_type),
        (Some("devs"), None)
    );
    assert_eq!(
        of::<SearchLdapGroups>("2418-searchLdapGroup-by-dn")
            .await
            .len(),
        1
    );

    let answer = of::<PingLdap>("2145-pingLdap-unreachable").await;
    assert_eq!(
        (answer.success, answer.message.as_deref()),
        (false, Some("error: ldap server network timeout")),
        "with a 200"
    );
    assert!(gives::<PingLdap>(r#"{"success":true}"#).await.success);

    let list = of::<GetSystemCveAllowlist>("3580-getSystemCVEAllowlist-expires-never").await;
    assert_eq!(
        (list.items[0].cve_id.as_str(), list.expires_at),
        ("CVE-2099-0002", None)
    );
    assert!(
        of::<GetSystemCveAllowlist>("3586-getSystemCVEAllowlist-put-back")
            .await
            .items
            .is_empty()
    );
}
