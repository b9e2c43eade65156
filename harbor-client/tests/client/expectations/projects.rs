//! Projects, their metadata, repositories, quotas, labels and rules.

use harbor_client::model::*;
use harbor_client::operations::*;

use super::{at, gives, of, page, refused};

#[tokio::test]
async fn projects() {
    let project = of::<GetProject>("3807-getProject-proxy-cache").await;
    assert_eq!((project.project_id, project.name.as_str()), (43, "a-proxy"));
    assert_eq!((project.registry_id, project.repo_count), (11, 0));
    assert_eq!(project.current_user_role_ids, [1]);
    let metadata = project.metadata.unwrap();
    assert_eq!(
        (
            metadata.public,
            metadata.retention_id,
            metadata.proxy_speed_kb.as_deref()
        ),
        (Some(Toggle::False), Some(14), Some("1024")),
        "a boolean and a number in texts, and a text"
    );
    assert_eq!(
        project.cve_allowlist.unwrap().creation_time,
        None,
        "the year 1"
    );

    let project = of::<GetProject>("129-getProject-after-update-severity").await;
    let metadata = project.metadata.unwrap();
    assert_eq!(
        (metadata.severity, metadata.retention_id),
        (Some(SeverityThreshold::Medium), None)
    );
    assert_eq!(project.creation_time, at("2026-11-23T04:46:49.955Z"));

    let (projects, total) = page::<ListProjects, _>("083-listProjects-sort-injection").await;
    assert_eq!(
        (projects.len(), projects[0].name.as_str(), total),
        (1, "424242", Some(11))
    );
    let (projects, total) = page::<ListProjects, _>("3809-listProjects-proxy-cache").await;
    assert_eq!(
        (projects[0].owner_name.as_deref(), total),
        (Some("a-admin"), Some(1))
    );
}

#[tokio::test]
async fn what_else_a_project_tells() {
    let empty = of::<GetProjectDeletable>("152-getProjectDeletable-empty-project").await;
    assert_eq!((empty.deletable, empty.message), (true, None));
    let full = of::<GetProjectDeletable>("153-getProjectDeletable-with-repositories").await;
    assert!(!full.deletable, "left out is false");
    assert_eq!(
        full.message.as_deref(),
        Some("the project contains repositories, can not be deleted")
    );

    let summary = of::<GetProjectSummary>("149-getProjectSummary-with-quota").await;
    let quota = summary.quota.unwrap();
    assert_eq!(
        (quota.hard["storage"], quota.used["storage"]),
        (1_073_741_824, 0)
    );
    assert_eq!(
        (summary.developer_count, summary.limited_guest_count),
        (1, 1)
    );
    let summary = of::<GetProjectSummary>("145-getProjectSummary-admin").await;
    assert_eq!(summary.quota.unwrap().hard["storage"], -1, "unlimited");

    let scanner = of::<GetScannerOfProject>("210-getScannerOfProject-ok")
        .await
        .unwrap();
    assert_eq!(
        scanner.uuid.as_str(),
        "58e8ac84-e6f9-11f1-b05b-f61fdd1424ca"
    );
    assert_eq!(
        (scanner.is_default, scanner.auth, scanner.health),
        (true, ScannerAuth::NoAuth, Some(HealthStatus::Healthy))
    );
    assert!(gives::<GetScannerOfProject>("null").await.is_none());

    let (scanners, total) =
        page::<ListScannerCandidatesOfProject, _>("200-listScannerCandidatesOfProject-ok").await;
    assert_eq!(
        (scanners.len(), &scanners[1].auth, total),
        (2, &ScannerAuth::Basic, Some(2))
    );
    let (scanners, total) =
        page::<ListScannerCandidatesOfProject, _>("201-listScannerCandidatesOfProject-page-size-1")
            .await;
    assert_eq!(
        (scanners.len(), scanners[0].name.as_str(), total),
        (1, "a-stub", Some(2))
    );

    let (logs, total) =
        page::<ListAuditLogExtsOfProject, _>("3617-getLogExts-q-resource-fuzzy").await;
    assert_eq!(
        (
            logs[0].operation.as_str(),
            logs[0].resource_type.as_str(),
            total
        ),
        ("delete", "tag", Some(21))
    );
    assert_eq!(logs[1].op_time, at("2026-11-23T04:56:48.444Z"));
    let (logs, _) = page::<ListAuditLogExtsOfProject, _>("3619-getLogExts-sort").await;
    assert_eq!((logs[0].id, logs[0].operation_result), (540, true));

    let (logs, total) = page::<ListAuditLogsOfProject, _>("3604-getLogs-page").await;
    assert_eq!(
        (logs.len(), total),
        (0, Some(0)),
        "this server writes them no more"
    );
    let logs = gives::<ListAuditLogsOfProject>(r#"[{"id":3,"username":"admin","resource":"a/b:v1","resource_type":"artifact","operation":"pull","op_time":"2026-11-23T05:00:00Z"}]"#).await.items;
    assert_eq!((logs[0].id, logs[0].operation.as_str()), (3, "pull"));
}

#[tokio::test]
async fn metadata() {
    let all = of::<ListMetadata>("166-listProjectMetadatas-public").await;
    assert_eq!(
        (all.len(), all["public"].as_str(), all["severity"].as_str()),
        (8, "true", "high")
    );
    let all = of::<ListMetadata>("3817-listProjectMetadatas-proxy-cache").await;
    assert_eq!(all["retention_id"], "14", "here all are texts");
    let one = of::<GetMetadata>("180-getProjectMetadata-ok").await;
    assert_eq!((one.len(), one["auto_scan"].as_str()), (1, "true"));
    let one = of::<GetMetadata>("3818-getProjectMetadata-proxy-cache-retention-id").await;
    assert_eq!(one["retention_id"], "14");
}

#[tokio::test]
async fn repositories() {
    let repository = of::<GetRepository>("259-getRepository-description-read-back").await;
    assert_eq!(
        (
            repository.id,
            repository.artifact_count,
            repository.pull_count
        ),
        (2, 3, 0)
    );
    assert_eq!(
        repository.description.as_deref(),
        Some("&lt;b&gt;bold&lt;/b&gt; &amp; &#34;quotes&#34; ümlaut\nline 2"),
        "escaped by the server at each write"
    );
    let repository = of::<GetRepository>("3673-getRepository-pull-count").await;
    assert_eq!(
        (repository.name.as_str(), repository.project_id),
        ("a-pub/x/y/z", 4)
    );

    let (list, total) = page::<ListRepositories, _>("1303-listRepositories-as-b-sys").await;
    assert_eq!(
        (list.len(), list[0].name.as_str(), total),
        (3, "b-lib/deep/er", Some(3))
    );
    assert_eq!((list[1].id, list[1].description.as_deref()), (23, None));
    assert_eq!(gives::<ListRepositories>("null").await.items, []);

    let (list, total) = page::<ListAllRepositories, _>("216-listAllRepositories-admin").await;
    assert_eq!((list[1].name.as_str(), total), ("b-priv/app", Some(25)));
    let (list, total) = page::<ListAllRepositories, _>("217-listAllRepositories-anonymous").await;
    assert_eq!(
        (list[1].name.as_str(), total),
        ("b-lib/two", Some(15)),
        "the public part"
    );
}

#[tokio::test]
async fn quotas() {
    let quota = of::<GetQuota>("3531-getQuota-ok").await;
    assert_eq!(
        (quota.id, quota.hard["storage"], quota.used["storage"]),
        (4, 1_073_741_824, 57_110)
    );
    assert_eq!(
        (quota.r#ref["name"].as_str(), quota.update_time),
        (Some("a-pub"), None)
    );
    let quota = of::<GetQuota>("3537-getQuota-after-update").await;
    assert_eq!(quota.hard["storage"], 2_147_483_648);

    let (list, total) = page::<ListQuotas, _>("3525-listQuotas-sort-hard").await;
    assert_eq!(
        (list.len(), list[1].hard["storage"], total),
        (2, -1, Some(14))
    );
    let (list, _) = page::<ListQuotas, _>("3521-listQuotas-page").await;
    assert_eq!(
        (list[0].id, list[0].r#ref["owner_name"].as_str()),
        (16, Some(""))
    );
}

#[tokio::test]
async fn labels() {
    let label = of::<GetLabel>("3159-GetLabelByID-after-partial-update").await;
    assert_eq!(
        (label.name.as_deref(), label.color.as_deref(), label.scope),
        (Some("a-proj"), Some("#FF0000"), Some(LabelScope::Project))
    );
    let label = of::<GetLabel>("3152-GetLabelByID-ok").await;
    assert_eq!(
        (label.id, label.project_id, label.description),
        (2, 4, None)
    );

    let (list, total) = page::<ListLabels, _>("3139-ListLabels-project").await;
    assert_eq!(
        (list.len(), list[1].color.as_deref(), total),
        (2, None, Some(2))
    );
    assert_eq!(
        gives::<ListLabels>(r#"[{"id":1,"name":"g","scope":"g"}]"#)
            .await
            .items[0]
            .project_id,
        0,
        "of no project"
    );
}

#[tokio::test]
async fn immutable_and_retention_rules() {
    let (rules, total) = page::<ListImmutableRules, _>("3391-ListImmuRules-page-size-1").await;
    assert_eq!(
        (rules[0].id, rules[0].priority, rules[0].disabled, total),
        (2, 5, false, Some(7))
    );
    assert_eq!(
        rules[0].scope_selectors["repository"][0].pattern,
        "{x/y/z,over}"
    );
    let (rules, _) = page::<ListImmutableRules, _>("3393-ListImmuRules-q").await;
    assert_eq!(
        (
            &rules[0].tag_selectors[0].decoration,
            rules[0].tag_selectors[0].pattern.as_str()
        ),
        (&SelectorDecoration::Matches, "v*")
    );

    let policy = of::<GetRetentionPolicy>("3453-getRetention-with-cron").await;
    assert_eq!(
        (policy.id, policy.scope.r#ref, policy.algorithm.as_str()),
        (Some(1), 4, "or")
    );
    assert_eq!(
        policy.trigger.settings.next_scheduled_time,
        at("2026-11-24T00:00:00Z")
    );
    assert_eq!(
        (
            &policy.rules[0].template,
            policy.rules[0].params["latestPushedK"].as_i64()
        ),
        (&RetentionTemplate::LatestPushedK, Some(1))
    );
    let policy = of::<GetRetentionPolicy>("3508-getRetention-unknown-template-kept").await;
    assert_eq!(
        (
            policy.rules[0].template.as_str(),
            policy.rules[0].tag_selectors[0].extras.as_deref()
        ),
        ("nonsense", Some(r#"{"untagged":true}"#))
    );
    assert_eq!(policy.trigger.settings.next_scheduled_time, None);

    let metadata = of::<GetRetentionMetadata>("3424-getRentenitionMetadata-ok").await;
    assert_eq!(
        (
            &metadata.templates[0].rule_template,
            metadata.templates[0].params[0].unit.as_deref()
        ),
        (&RetentionTemplate::LatestPushedK, Some("COUNT"))
    );
    let metadata = of::<GetRetentionMetadata>("3426-getRentenitionMetadata-user").await;
    assert_eq!(
        metadata.scope_selectors[0].decorations,
        [
            SelectorDecoration::RepoMatches,
            SelectorDecoration::RepoExcludes
        ]
    );

    let (runs, total) =
        page::<ListRetentionExecutions, _>("3483-listRetentionExecutions-done").await;
    assert_eq!(
        (runs[0].dry_run, runs[2].dry_run, total),
        (false, true, Some(3))
    );
    assert_eq!(
        (runs[0].start_time, &runs[0].trigger),
        (
            at("2026-11-23T04:57:58.579885Z"),
            &Some(ExecutionTrigger::Manual)
        )
    );
    let (runs, _) =
        page::<ListRetentionExecutions, _>("3463-listRetentionExecutions-just-started").await;
    assert_eq!(runs[0].end_time, None);

    let (tasks, total) = page::<ListRetentionTasks, _>("3474-listRetentionTasks-page-size-1").await;
    assert_eq!(
        (
            tasks[0].repository.as_str(),
            tasks[0].retained,
            tasks[0].total,
            total
        ),
        ("ret-two", 1, 1, Some(2))
    );
    let (tasks, _) =
        page::<ListRetentionTasks, _>("3923-listRetentionTasks-no-page-parameter-page-size-1")
            .await;
    assert_eq!(
        (
            tasks[0].job_id.as_ref().map(JobId::as_str),
            &tasks[0].status
        ),
        (Some("096acb35dde5e79e47344c04"), &Some(JobStatus::Success))
    );

    let log = of::<GetRetentionTaskLog>("3466-getRetentionTaskLog-dry-run-ret-two").await;
    assert!(
        log.contains(" Dry Run: true\n"),
        "lines, not one text in quotes: {log}"
    );
    let log = of::<GetRetentionTaskLog>("3465-getRetentionTaskLog-dry-run-ret-one").await;
    assert!(log.contains("Load 3 candidates from repository a-pub/ret-one"));
}

#[tokio::test]
async fn search_statistics_and_icons() {
    let found = of::<Search>("3555-search-repository").await;
    assert_eq!(
        (
            found.project.len(),
            found.repository[0].repository_name.as_str()
        ),
        (0, "a-priv/scan-refuse")
    );
    assert!(!found.repository[0].project_public, "left out is false");
    let found = of::<Search>("3560-search-percent").await;
    assert_eq!((found.project.len(), found.repository.len()), (0, 0));

    let all = of::<GetStatistics>("3563-getStatistic-admin").await;
    assert_eq!(
        (all.total_repo_count, all.total_storage_consumption),
        (40, 1_012_813)
    );
    let own = of::<GetStatistics>("3564-getStatistic-user").await;
    assert_eq!(
        (own.private_repo_count, own.total_repo_count),
        (2, 0),
        "totals are the administrator's"
    );

    let icon = of::<GetIcon>("3566-getIcon-ok").await;
    assert_eq!(icon.content_type, "image/png");
    refused::<GetIcon>(
        "3570-getIcon-bad-digest",
        404,
        "NOT_FOUND",
        "the icon abc not found",
    )
    .await;
}
