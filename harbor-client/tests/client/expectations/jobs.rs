//! Collections, purges, scans of everything, queues, configuration, directories and preheating: what is started and changed.
//!
//! Of each operation an answer that takes it, and one that refuses it.

use harbor_client::Started;
use harbor_client::operations::*;

use super::{done, made, of, refused};

#[tokio::test]
async fn gc() {
    // Run 0 is none.
    let periodic = of::<CreateGarbageCollectionSchedule>("1596-createGCSchedule-daily").await;
    assert_eq!(periodic.id, Started::Scheduled);
    let at_once = "1613-createGCSchedule-manual-dry-run";
    let at_once = of::<CreateGarbageCollectionSchedule>(at_once).await;
    assert_eq!(at_once.id.run(), Some(30));
    refused::<CreateGarbageCollectionSchedule>(
        "1643-createGCSchedule-as-plain-user",
        403,
        "FORBIDDEN",
        "b-bob",
    )
    .await;

    done::<UpdateGarbageCollectionSchedule>("1599-updateGCSchedule-custom").await;
    refused::<UpdateGarbageCollectionSchedule>("1603-updateGCSchedule-minute-not-zero-second", 400, "BAD_REQUEST", "invalid cron string for scheduled gc: 5 * * * * *, error: the 1st field (indicating Seconds of time) of the cron setting must be 0").await;

    done::<StopGarbageCollection>("1627-stopGC-running").await;
    refused::<StopGarbageCollection>(
        "1630-stopGC-missing",
        404,
        "NOT_FOUND",
        "execution 99999 not found",
    )
    .await;
}

#[tokio::test]
async fn purge() {
    let at_once = of::<CreateAuditLogPurgeSchedule>("1663-createPurgeSchedule-manual").await;
    assert_eq!(at_once.id, Started::Run(40));
    refused::<CreateAuditLogPurgeSchedule>(
        "1683-createPurgeSchedule-no-parameters",
        400,
        "BAD_REQUEST",
        "bad request: schedule parameter cann't be empty",
    )
    .await;

    done::<UpdateAuditLogPurgeSchedule>("1652-updatePurgeSchedule-weekly").await;
    refused::<UpdateAuditLogPurgeSchedule>(
        "1654-updatePurgeSchedule-no-retention-hour",
        400,
        "BAD_REQUEST",
        "bad request: audit_retention_hour should provide",
    )
    .await;

    done::<StopAuditLogPurge>("1665-stopPurge-running").await;
    refused::<StopAuditLogPurge>(
        "1675-stopPurge-missing",
        404,
        "NOT_FOUND",
        "execution 99999 not found",
    )
    .await;
}

#[tokio::test]
async fn scan_all() {
    done::<CreateScanAllSchedule>("2315-createScanAllSchedule-daily").await;
    refused::<CreateScanAllSchedule>(
        "2331-createScanAllSchedule-manual-while-a-stopped-run-ends",
        409,
        "CONFLICT",
        "a previous scan all job aleady exits, its status is Running",
    )
    .await;

    done::<UpdateScanAllSchedule>("2318-updateScanAllSchedule-custom").await;
    refused::<UpdateScanAllSchedule>(
        "2253-updateScanAllSchedule-fresh-no-scanner",
        412,
        "PRECONDITION",
        "no scanner is configured, it's not possible to scan",
    )
    .await;

    done::<StopScanAll>("2334-stopScanAll-ok").await;
    refused::<StopScanAll>(
        "2252-stopScanAll-fresh-no-scanner",
        412,
        "PRECONDITION",
        "no scanner is configured, it's not possible to scan",
    )
    .await;
}

#[tokio::test]
async fn jobservice() {
    done::<StopJob>("1788-stopRunningJob-missing").await;
    refused::<StopJob>(
        "1789-stopRunningJob-as-plain-user",
        403,
        "FORBIDDEN",
        "b-bob",
    )
    .await;

    done::<ActOnJobQueue>("1761-actionPendingJobs-pause").await;
    refused::<ActOnJobQueue>(
        "1775-actionPendingJobs-no-action",
        400,
        "BAD_REQUEST",
        "bad request: the action is not supported",
    )
    .await;
}

#[tokio::test]
async fn configure() {
    done::<UpdateConfiguration>("2130-updateConfigurations-unknown-key").await;
    refused::<UpdateConfiguration>(
        "2133-updateConfigurations-negative-number",
        400,
        "BAD_REQUEST",
        "the token_expiration value must be positive",
    )
    .await;
}

#[tokio::test]
async fn ldap() {
    done::<ImportLdapUsers>("2423-importLdapUser-ok").await;
    refused::<ImportLdapUsers>("2425-importLdapUser-one-good-one-unknown", 404, "", "zzz").await;
}

#[tokio::test]
async fn oidc() {
    done::<PingOidc>("2290-pingOIDC-ok").await;
    refused::<PingOidc>(
        "2167-pingOIDC-not-a-provider",
        400,
        "BAD_REQUEST",
        "failed to verify connection",
    )
    .await;
}

#[tokio::test]
async fn preheat() {
    made::<CreatePreheatInstance, _>("1971-CreateInstance-ok", "b-kraken").await;
    refused::<CreatePreheatInstance>(
        "1974-CreateInstance-conflict-name",
        409,
        "CONFLICT",
        "instance b-kraken already exists",
    )
    .await;

    done::<PingPreheatInstance>("1961-PingInstances-ok").await;
    refused::<PingPreheatInstance>("1967-PingInstances-by-missing-id", 404, "", "").await;

    done::<UpdatePreheatInstance>("1996-UpdateInstance-as-read-back").await;
    refused::<UpdatePreheatInstance>(
        "1997-UpdateInstance-without-id",
        404,
        "NOT_FOUND",
        "instance 0 not found",
    )
    .await;

    done::<DeletePreheatInstance>("2082-DeleteInstance-ok").await;
    refused::<DeletePreheatInstance>(
        "2079-DeleteInstance-in-use",
        412,
        "PRECONDITION",
        "Provider [b-kraken] cannot be deleted as some preheat policies are using it",
    )
    .await;

    made::<CreatePreheatPolicy, _>("2010-CreatePolicy-ok", "b-warm").await;
    refused::<CreatePreheatPolicy>(
        "2013-CreatePolicy-conflict",
        409,
        "CONFLICT",
        "policy b-warm already exists",
    )
    .await;

    made::<StartPreheat, _>("2048-ManualPreheat-ok", "181").await;
    refused::<StartPreheat>(
        "2049-ManualPreheat-missing",
        404,
        "NOT_FOUND",
        "policy b-none not found",
    )
    .await;

    done::<UpdatePreheatPolicy>("2039-UpdatePolicy-as-read-back").await;
    refused::<UpdatePreheatPolicy>(
        "2043-UpdatePolicy-rename",
        404,
        "NOT_FOUND",
        "policy 0 not found",
    )
    .await;

    done::<DeletePreheatPolicy>("2086-DeletePolicy-ok").await;
    refused::<DeletePreheatPolicy>(
        "2087-DeletePolicy-again",
        404,
        "NOT_FOUND",
        "policy b-sched not found",
    )
    .await;

    done::<StopPreheatExecution>("2072-StopExecution-ok").await;
    refused::<StopPreheatExecution>(
        "2074-StopExecution-missing",
        404,
        "NOT_FOUND",
        "execution 99999 not found",
    )
    .await;
}
