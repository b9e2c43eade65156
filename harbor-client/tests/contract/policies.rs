//! Policies of a project: retention, webhooks, preheating.

use std::collections::BTreeMap;

use harbor_client::model::{
    ExecutionTrigger, JobStatus, NewPreheatInstance, NewPreheatPolicy, PreheatAuth,
    RetentionAction, RetentionActionKind, RetentionPolicy, RetentionPolicyScope, RetentionRule,
    RetentionRuleTrigger, RetentionRun, RetentionSchedule, RetentionSelector, RetentionTemplate,
    SelectorDecoration, WebhookEventType, WebhookPayloadFormat, WebhookPolicySettings,
    WebhookTarget, WebhookTargetKind,
};
use harbor_client::query::{PreheatInstances, WebhookPolicies};

use crate::row::{unique, until};
use crate::{Place, refused, refused_here, row};

/// Keeps one artifact of each repository.
fn retention(project: &Place, template: RetentionTemplate, number: i64) -> RetentionPolicy {
    let tags = RetentionSelector::new("doublestar", SelectorDecoration::Matches, "**")
        .extras(r#"{"untagged":true}"#);
    let everywhere = RetentionSelector::new("doublestar", SelectorDecoration::RepoMatches, "**");
    let scope = BTreeMap::from([("repository".to_owned(), vec![everywhere])]);
    let params = BTreeMap::from([(template.as_str().to_owned(), number.into())]);
    let rule = RetentionRule::new("retain", template, [tags], scope).params(params);
    let trigger = RetentionRuleTrigger::new("Schedule", RetentionSchedule::new(""));
    RetentionPolicy::new(
        "or",
        [rule],
        trigger,
        RetentionPolicyScope::new("project", project.id),
    )
}

#[tokio::test]
async fn a_retention_policy_is_what_was_written() {
    row(async |row| {
        let project = row.project("retention").await;
        let new = retention(&project, RetentionTemplate::LatestPushedK, 1);
        let made = row.admin.create_retention_policy(&new).await.unwrap();
        let policy = row.admin.retention_policy(made.id);
        row.later(async move {
            // A policy that is gone is a bad request here, and not missing.
            policy.delete().await.or_else(|error| {
                if error.is_bad_request() {
                    Ok(())
                } else {
                    Err(error)
                }
            })
        });
        let policy = row.admin.retention_policy(made.id);
        let read = policy.get().await.unwrap();
        let mut changed = retention(&project, RetentionTemplate::NDaysSinceLastPush, 7);
        changed.id = Some(made.id);
        policy.update(&changed).await.unwrap();
        let after = policy.get().await.unwrap();
        if row.is_real() {
            assert_eq!(read.id, Some(made.id));
            assert_eq!((&read.algorithm, &read.scope), (&new.algorithm, &new.scope));
            assert_eq!(read.rules[0].template, RetentionTemplate::LatestPushedK);
            assert_eq!(read.rules[0].params["latestPushedK"], 1);
            assert_eq!(read.rules[0].tag_selectors, new.rules[0].tag_selectors);
            assert_eq!(read.rules[0].scope_selectors, new.rules[0].scope_selectors);
            assert_eq!(after.rules[0].params["nDaysSinceLastPush"], 7);
            let id = project.get().await.unwrap().metadata.unwrap().retention_id;
            assert_eq!(id, Some(made.id));
            let second = refused(row.admin.create_retention_policy(&new).await);
            assert!(second.is_bad_request(), "{second}");
        }
        policy.delete().await.unwrap();
        if row.is_real() {
            let id = project.get().await.unwrap().metadata.unwrap().retention_id;
            assert_eq!(id, None);
        }
    })
    .await;
}

#[tokio::test]
async fn a_dry_run_of_a_retention_says_what_would_stay() {
    row(async |row| {
        let project = row.project("retention-run").await;
        for tag in ["v1", "v2"] {
            row.push.image(&project.full("app"), tag, tag).await;
        }
        let new = retention(&project, RetentionTemplate::LatestPushedK, 1);
        let made = row.admin.create_retention_policy(&new).await.unwrap();
        row.later(row.admin.retention_policy(made.id).delete());
        let policy = row.admin.retention_policy(made.id);
        let run = policy.trigger(&RetentionRun::new(true)).await.unwrap();
        let executions = policy.list_executions().await.unwrap();
        let execution = policy.execution(run.id);
        let task = until("the end of the task", || async {
            let tasks = execution.list_tasks().await.unwrap().items;
            tasks
                .into_iter()
                .find(|task| task.status == Some(JobStatus::Success))
        })
        .await;
        let log = execution.task_log(task.id).await.unwrap();
        assert!(!log.starts_with('"'), "as text: {log}");
        execution
            .operate(&RetentionAction::new(RetentionActionKind::Stop))
            .await
            .unwrap();
        if row.is_real() {
            let found = executions
                .items
                .iter()
                .find(|one| one.id == run.id)
                .unwrap();
            assert!(found.dry_run && found.policy_id == made.id);
            assert_eq!(found.trigger, Some(ExecutionTrigger::Manual));
            assert_eq!(
                (&*task.repository, task.total, task.retained),
                ("app", 2, 1)
            );
            let left = project.repository("app").list_artifacts().await.unwrap();
            assert_eq!(left.total, Some(2), "it was dry");
        }
    })
    .await;
}

#[tokio::test]
async fn what_no_retention_can_mean_is_refused_before_the_call() {
    row(async |row| {
        let project = row.project("no-retention").await;
        let of = |template: &str, number| retention(&project, template.into(), number);
        let mut bad_cron = of("latestPushedK", 1);
        bad_cron.trigger.settings.cron = "0 0 * * *".to_owned();
        let mut bad_extras = of("latestPushedK", 1);
        bad_extras.rules[0].tag_selectors[0].extras = Some("untagged".to_owned());
        let mut bad_word = of("latestPushedK", 1);
        bad_word.rules[0].tag_selectors[0].decoration = "sometimes".into();
        let mut nothing = of("latestPushedK", 1);
        nothing.rules[0].params.clear();
        let cases = [
            (of("latestOfAll", 1), "template"),
            (of("latestPushedK", -1), "params"),
            (nothing, "params"),
            (bad_cron, "cron"),
            (bad_extras, "extras"),
            (bad_word, "decoration"),
        ];
        for (policy, field) in cases {
            refused_here(row.admin.create_retention_policy(&policy).await, field);
        }
    })
    .await;
}

#[tokio::test]
#[expect(deprecated, reason = "old lists of deliveries can still be asked for")]
async fn a_webhook_policy_is_what_was_written() {
    row(async |row| {
        let project = row.project("webhooks").await;
        let support = project.webhook_event_types().await.unwrap();
        assert!(support.event_type.contains(&WebhookEventType::PushArtifact));
        assert!(support.notify_type.contains(&WebhookTargetKind::Http));

        // It is off, so that nothing is sent anywhere.
        let target = WebhookTarget::new(
            WebhookTargetKind::Http,
            "https://hooks.example.org/contract",
        )
        .auth_header("Bearer contract-secret")
        .payload_format(WebhookPayloadFormat::CloudEvents);
        let events = [
            WebhookEventType::PushArtifact,
            WebhookEventType::DeleteArtifact,
        ];
        let new = WebhookPolicySettings::new("contract", [target], events.clone(), false);
        let made = project.create_webhook_policy(&new).await.unwrap();
        let policy = project.webhook_policy(made.id);
        let read = policy.get().await.unwrap();
        let by_name = WebhookPolicies::NAME.is("contract");
        let listed = project
            .list_webhook_policies()
            .filter(by_name)
            .await
            .unwrap();
        let executions = policy.list_executions().await.unwrap();
        let triggers = project.list_last_webhook_triggers().await.unwrap();
        let jobs = project
            .list_webhook_jobs(made.id)
            .status(["Success", "Error"])
            .await
            .unwrap();
        policy.update(&new.clone().name("renamed")).await.unwrap();
        let after = policy.get().await.unwrap();
        if row.is_real() {
            assert_eq!((read.id, read.name.as_deref()), (made.id, Some("contract")));
            assert_eq!((read.enabled, read.project_id), (false, project.id));
            assert_eq!(read.event_types, events);
            assert_eq!(read.targets, new.targets, "its secret reads back in clear");
            assert!(!format!("{read:?}").contains("contract-secret"));
            assert_eq!((listed.total, listed.items[0].id), (Some(1), made.id));
            assert!(executions.items.is_empty() && jobs.items.is_empty());
            assert!(triggers.iter().all(|one| one.last_trigger_time.is_none()));
            assert_eq!(after.name.as_deref(), Some("renamed"));
        }
        policy.delete().await.unwrap();
        if row.is_real() {
            assert!(refused(policy.get().await).is_not_found());
        }
        let nowhere = WebhookTarget::new(WebhookTargetKind::Http, "hooks.example.org");
        let nowhere = WebhookPolicySettings::new("nowhere", [nowhere], events, false);
        refused_here(project.create_webhook_policy(&nowhere).await, "address");
    })
    .await;
}

#[tokio::test]
async fn a_preheat_policy_is_what_was_written() {
    row(async |row| {
        let providers = row.admin.list_preheat_providers().await.unwrap();
        assert!(
            providers.iter().any(|one| one.id == "dragonfly"),
            "{providers:?}"
        );
        let name = unique("preheat");
        let endpoint = format!("https://{name}.example.org");
        let new = NewPreheatInstance::new(&name, "dragonfly", &endpoint, PreheatAuth::None);
        let made = row.admin.create_preheat_instance(&new).await.unwrap();
        let instance = row.admin.preheat_instance(&made.id);
        row.later(instance.delete());
        let read = instance.get().await.unwrap();
        let by_name = PreheatInstances::NAME.is(&name);
        let listed = row
            .admin
            .list_preheat_instances()
            .filter(by_name)
            .await
            .unwrap();
        // It goes by the number in the body.
        instance
            .update(&read.clone().description("words"))
            .await
            .unwrap();

        let project = row.project("preheat").await;
        let filters = r#"[{"type":"repository","value":"**"},{"type":"tag","value":"**"}]"#;
        let trigger = r#"{"type":"manual","trigger_setting":{"cron":""}}"#;
        let new = NewPreheatPolicy::new("contract", project.id, read.id, filters, trigger);
        let made = project.create_preheat_policy(&new).await.unwrap();
        let policy = project.preheat_policy(&made.id);
        row.later(policy.delete());
        let written = policy.get().await.unwrap();
        let policies = project.list_preheat_policies().await.unwrap();
        let executions = policy.list_executions().await.unwrap();
        let of_project = project.list_preheat_providers().await.unwrap();
        policy
            .update(&written.clone().description("words"))
            .await
            .unwrap();
        if row.is_real() {
            assert_eq!(
                (&read.name, &*read.vendor, &read.endpoint),
                (&name, "dragonfly", &endpoint)
            );
            assert_eq!(read.auth_mode, Some(PreheatAuth::None));
            assert_eq!((listed.total, listed.items[0].id), (Some(1), read.id));
            assert_eq!(
                instance.get().await.unwrap().description.as_deref(),
                Some("words")
            );
            assert_eq!(
                (&*written.name, written.project_id),
                ("contract", project.id)
            );
            assert_eq!((written.provider_id, policies.total), (read.id, Some(1)));
            assert!(executions.items.is_empty());
            assert!(
                of_project
                    .iter()
                    .all(|one| one.id != read.id || !one.enabled)
            );
            assert_eq!(
                policy.get().await.unwrap().description.as_deref(),
                Some("words")
            );
            let kept = refused(instance.delete().await);
            assert!(kept.is_precondition_failed(), "a policy needs it: {kept}");
        }
        let odd = NewPreheatPolicy::new("odd", project.id, read.id, "all", trigger);
        refused_here(project.create_preheat_policy(&odd).await, "filters");
    })
    .await;
}
