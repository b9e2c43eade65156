//! What the server does by itself: collections, purges, schedules, its job service.

use harbor_client::HarborErrorExt as _;
use harbor_client::model::{
    GcParameters, GcSchedule, JobStatus, PurgeParameters, PurgeSchedule, QueueAction,
    QueueActionRequest, ScheduleKind, ScheduleRule,
};

use crate::row::until;
use crate::{refused, refused_here, row};

#[tokio::test]
async fn a_schedule_that_is_not_set_is_none() {
    row(async |row| {
        let collection = row.admin.garbage_collection_schedule().await.unwrap();
        if let Some(schedule) = collection.and_then(|one| one.schedule) {
            assert!(
                !matches!(schedule.r#type, ScheduleKind::Unknown(_)),
                "{schedule:?}"
            );
        }
        let purge = row.admin.audit_log_purge_schedule().await.unwrap();
        if let Some(schedule) = purge.and_then(|one| one.schedule) {
            assert!(
                !matches!(schedule.r#type, ScheduleKind::Unknown(_)),
                "{schedule:?}"
            );
        }
        match row.admin.scan_all_schedule().await {
            Ok(_) => {}
            Err(error) => assert!(error.is_precondition_failed(), "no scanner: {error}"),
        }
        assert!(row.admin.list_schedules().await.unwrap().total.is_some());
        let _paused = row.admin.schedules_paused("all").await.unwrap().paused;
        assert!(refused(row.admin.schedules_paused("some").await).is_bad_request());
    })
    .await;
}

#[tokio::test]
async fn a_schedule_that_the_server_would_not_understand_is_refused_before_the_call() {
    row(async |row| {
        for line in ["0 0 * * *", "5 0 0 * * *", "every day", ""] {
            let rule = ScheduleRule::new(ScheduleKind::Custom).cron(line);
            let schedule = GcSchedule::new(rule.clone());
            let refusal = row
                .admin
                .update_garbage_collection_schedule(&schedule)
                .await;
            refused_here(refusal, "cron");
            let parameters = PurgeParameters::new(24, "create_artifact");
            let schedule = PurgeSchedule::new(rule, parameters);
            refused_here(
                row.admin.update_audit_log_purge_schedule(&schedule).await,
                "cron",
            );
        }
        let many = GcParameters::new().workers(11);
        let many = GcSchedule::new(ScheduleRule::new(ScheduleKind::Manual)).parameters(many);
        refused_here(
            row.admin.create_garbage_collection_schedule(&many).await,
            "workers",
        );
    })
    .await;
}

#[tokio::test]
async fn past_collections_and_purges_are_understood() {
    row(async |row| {
        let collections = row.admin.list_garbage_collections().await.unwrap();
        for one in &collections.items {
            assert!(one.id > 0 && one.job_status.is_some(), "{one:?}");
        }
        if let Some(one) = collections.items.first() {
            let read = row.admin.garbage_collection(one.id).get().await.unwrap();
            assert_eq!(read.job_name.as_deref(), Some("GARBAGE_COLLECTION"));
        }
        let purges = row.admin.list_audit_log_purges().await.unwrap();
        for one in &purges.items {
            assert!(one.id > 0 && one.job_status.is_some(), "{one:?}");
        }
        let missing = row.admin.garbage_collection(i64::from(i32::MAX));
        assert!(refused(missing.get().await).is_not_found());
    })
    .await;
}

fn is_over(status: Option<&JobStatus>) -> bool {
    matches!(
        status,
        Some(JobStatus::Success | JobStatus::Error | JobStatus::Stopped)
    )
}

#[tokio::test]
async fn a_dry_collection_and_a_dry_purge_run_and_leave_a_log() {
    row(async |row| {
        // Their entries in the history cannot be removed.
        if !row.is_destructive() {
            return;
        }
        let now = ScheduleRule::new(ScheduleKind::Manual);
        let dry = GcParameters::new().dry_run(true).workers(1);
        let schedule = GcSchedule::new(now.clone()).parameters(dry);
        let made = row
            .admin
            .create_garbage_collection_schedule(&schedule)
            .await
            .unwrap();
        let run = made.id.run().expect("it runs at once");
        let collection = row.admin.garbage_collection(run);
        let done = until("the collection", || async {
            let read = collection.get().await.unwrap();
            (!row.is_real() || is_over(read.job_status.as_ref())).then_some(read)
        })
        .await;
        assert!(
            !row.is_real() || done.job_status == Some(JobStatus::Success),
            "{done:?}"
        );
        assert!(done.job_parameters.unwrap().contains("dry_run"));
        // To stop what is over is no error.
        collection.stop().await.unwrap();
        let log = collection.log().await.unwrap();
        assert!(!log.is_empty() && !log.starts_with('"'), "as text: {log}");

        let dry = PurgeParameters::new(24, "create_artifact,delete_artifact").dry_run(true);
        let schedule = PurgeSchedule::new(now, dry);
        let made = row
            .admin
            .create_audit_log_purge_schedule(&schedule)
            .await
            .unwrap();
        let run = made.id.run().expect("it runs at once");
        let purge = row.admin.audit_log_purge(run);
        until("the purge", || async {
            let read = purge.get().await.unwrap();
            (!row.is_real() || is_over(read.job_status.as_ref())).then_some(())
        })
        .await;
        purge.stop().await.unwrap();
        let log = purge.log().await.unwrap();
        assert!(!log.is_empty() && !log.starts_with('"'), "as text: {log}");
    })
    .await;
}

#[tokio::test]
async fn the_job_service_tells_its_pools_workers_and_queues() {
    row(async |row| {
        let pools = row.admin.list_worker_pools().await.unwrap();
        assert!(!pools.is_empty());
        for pool in &pools {
            assert!(pool.concurrency > 0 && pool.start_at.is_some(), "{pool:?}");
        }
        let pool = pools[0].worker_pool_id.clone();
        let workers = row.admin.list_workers(pool.clone()).await.unwrap();
        assert!(workers.iter().all(|worker| worker.pool_id == pool));
        let all = row.admin.list_workers("all").await.unwrap();
        assert!(all.len() >= workers.len());
        let queues = row.admin.list_job_queues().await.unwrap();
        let is_there = |kind: &str| queues.iter().any(|queue| queue.job_type == kind);
        assert!(
            is_there("GARBAGE_COLLECTION") && is_there("RETENTION"),
            "{queues:?}"
        );
        let missing = row.admin.job("0123456789abcdef01234567").log().await;
        let missing = refused(missing);
        assert!(
            missing.is_not_found() && !missing.messages().is_empty(),
            "{missing}"
        );
    })
    .await;
}

#[tokio::test]
async fn schedules_that_are_none_stay_none() {
    row(async |row| {
        // They hold for the whole server.
        if !row.is_destructive() {
            return;
        }
        let none = ScheduleRule::new(ScheduleKind::None);
        let is_none =
            |rule: Option<ScheduleRule>| rule.is_none_or(|rule| rule.r#type == ScheduleKind::None);
        let collection = async || {
            let set = row.admin.garbage_collection_schedule().await.unwrap();
            is_none(set.and_then(|one| one.schedule))
        };
        if collection().await {
            let schedule = GcSchedule::new(none.clone());
            row.admin
                .update_garbage_collection_schedule(&schedule)
                .await
                .unwrap();
            assert!(collection().await);
        }
        let purge = async || {
            let set = row.admin.audit_log_purge_schedule().await.unwrap();
            is_none(set.and_then(|one| one.schedule))
        };
        if purge().await {
            let parameters = PurgeParameters::new(24, "create_artifact");
            let schedule = PurgeSchedule::new(none, parameters);
            row.admin
                .update_audit_log_purge_schedule(&schedule)
                .await
                .unwrap();
            assert!(purge().await);
        }
    })
    .await;
}

#[tokio::test]
async fn actions_on_what_is_not_there_are_taken() {
    row(async |row| {
        let resume = QueueActionRequest::new(QueueAction::Resume);
        row.admin
            .act_on_job_queue("CONTRACT_NONE", &resume)
            .await
            .unwrap();
        row.admin
            .job("0123456789abcdef01234567")
            .stop()
            .await
            .unwrap();
        let odd = QueueActionRequest::new(QueueAction::from("dance"));
        let odd = row.admin.act_on_job_queue("CONTRACT_NONE", &odd).await;
        let odd = refused(odd);
        assert!(
            odd.is_invalid_input() || !odd.validation().is_empty(),
            "{odd}"
        );
    })
    .await;
}
