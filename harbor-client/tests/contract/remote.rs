//! Other registries, and replication between them and this one.
//!
//! The server itself stands in for the other one. It may not reach itself by the address that the suite has:
//! `SCS_LIVE_HARBOR_SELF` names another. Where it reaches itself by none, these rows are left out.

use harbor_client::HarborErrorExt as _;
use harbor_client::model::{
    CredentialKind, NewRegistry, RegistryCredential, RegistryPing, RegistryRef, RegistryUpdate,
    ReplicationFilter, ReplicationFilterKind, ReplicationPolicySettings, ReplicationStatus,
    ReplicationTrigger, ReplicationTriggerKind, SelectorDecoration, StartReplicationExecution,
    Toggle,
};
use harbor_client::query::{Registries, ReplicationPolicies};

use crate::row::{PASSWORD, Person, unique, until};
use crate::{Row, refused, refused_here, row};

/// This server as another one; none where it cannot reach itself.
async fn itself(row: &Row, person: &Person) -> Option<(i64, NewRegistry)> {
    // By its own address a server would take an inner way.
    let url = match std::env::var("SCS_LIVE_HARBOR_SELF") {
        Ok(url) if !url.is_empty() => url,
        _ => row.url().replace("127.0.0.1", "localhost"),
    };
    let credential = RegistryCredential::new()
        .r#type(CredentialKind::Basic)
        .access_key(&person.name)
        .access_secret(PASSWORD);
    let new = NewRegistry::new(unique("registry"), "harbor", url)
        .credential(credential)
        .insecure(true);
    match row.admin.create_registry(&new).await {
        Ok(made) => {
            row.later(row.admin.registry(made.id).delete());
            Some((made.id, new))
        }
        Err(error) if row.is_real() => {
            row.left_out(&format!("the server does not reach itself: {error}"));
            None
        }
        Err(error) => panic!("{error}"),
    }
}

#[tokio::test]
async fn a_registry_keeps_its_secret_to_itself() {
    row(async |row| {
        let person = row.user("registry").await;
        let Some((id, new)) = itself(row, &person).await else {
            return;
        };
        let registry = row.admin.registry(id);
        let read = registry.get().await.unwrap();
        let secret = read
            .credential
            .as_ref()
            .and_then(|one| one.access_secret.as_ref());
        assert!(secret.is_none_or(|secret| secret.expose() != PASSWORD));
        let by_name = Registries::NAME.is(&new.name);
        let listed = row.admin.list_registries().filter(by_name).await.unwrap();
        let info = registry.info().await.unwrap();
        registry
            .update(&RegistryUpdate::new().description("words"))
            .await
            .unwrap();
        row.admin
            .ping_registry(&RegistryPing::new().id(id))
            .await
            .unwrap();
        if row.is_real() {
            assert_eq!(
                (read.id, &read.name, read.r#type.as_deref()),
                (id, &new.name, Some("harbor"))
            );
            assert_eq!(read.url.as_ref(), Some(&new.url));
            assert!(
                secret.is_some_and(|secret| !secret.expose().is_empty()),
                "stars"
            );
            assert_eq!((listed.total, listed.items[0].id), (Some(1), id));
            assert_eq!(info.r#type, "harbor");
            assert!(
                info.supported_triggers
                    .contains(&ReplicationTriggerKind::Manual)
            );
            assert_eq!(
                registry.get().await.unwrap().description.as_deref(),
                Some("words")
            );
            assert!(refused(row.admin.create_registry(&new).await).is_conflict());
        }
    })
    .await;
}

#[tokio::test]
async fn a_replication_policy_is_what_was_written() {
    row(async |row| {
        let person = row.user("replication").await;
        let Some((id, _)) = itself(row, &person).await else {
            return;
        };
        let name = unique("replication");
        let filters = [
            ReplicationFilter::new(ReplicationFilterKind::Name, "contract-none/**"),
            ReplicationFilter::new(ReplicationFilterKind::Tag, "v*")
                .decoration(SelectorDecoration::Matches),
        ];
        let new = ReplicationPolicySettings::new(&name)
            .dest_registry(RegistryRef::new(id))
            .dest_namespace("contract-none")
            .filters(filters)
            .trigger(ReplicationTrigger::new(ReplicationTriggerKind::Manual))
            .enabled(true);
        let made = row.admin.create_replication_policy(&new).await.unwrap();
        let policy = row.admin.replication_policy(made.id);
        row.later(policy.delete());
        let read = policy.get().await.unwrap();
        let by_name = ReplicationPolicies::NAME.is(&name);
        let listed = row
            .admin
            .list_replication_policies()
            .filter(by_name)
            .await
            .unwrap();
        let executions = row
            .admin
            .list_replication_executions()
            .policy_id(made.id)
            .await
            .unwrap();
        policy
            .update(&new.clone().description("words"))
            .await
            .unwrap();
        if row.is_real() {
            assert_eq!((read.id, &read.name, read.enabled), (made.id, &name, true));
            assert_eq!(read.dest_registry.unwrap().id, id);
            assert_eq!(read.filters, new.filters);
            assert_eq!(read.trigger.unwrap().r#type, ReplicationTriggerKind::Manual);
            assert_eq!((listed.total, listed.items[0].id), (Some(1), made.id));
            assert!(executions.items.is_empty());
            assert_eq!(
                policy.get().await.unwrap().description.as_deref(),
                Some("words")
            );
            let used = refused(row.admin.registry(id).delete().await);
            assert!(used.is_referenced(), "{used}");
            policy.delete().await.unwrap();
            assert!(refused(policy.get().await).is_not_found());
        }
    })
    .await;
}

#[tokio::test]
async fn a_replication_brings_an_image_and_says_so() {
    row(async |row| {
        let person = row.user("replicates").await;
        let Some((id, _)) = itself(row, &person).await else {
            return;
        };
        let from = row.project("replicated-from").await;
        let to = row
            .project_of(&person.client, "replicated-to", Toggle::False)
            .await;
        let image = row.push.image(&from.full("app"), "v1", "replicated").await;
        let name = from.full("**");
        let new = ReplicationPolicySettings::new(unique("replicates"))
            .dest_registry(RegistryRef::new(id))
            .dest_namespace(&to.name)
            .dest_namespace_replace_count(1)
            .filters([ReplicationFilter::new(ReplicationFilterKind::Name, name)])
            .trigger(ReplicationTrigger::new(ReplicationTriggerKind::Manual))
            .enabled(true);
        let policy = row.admin.create_replication_policy(&new).await.unwrap();
        row.later(row.admin.replication_policy(policy.id).delete());
        let start = StartReplicationExecution::new(policy.id);
        let run = row.admin.start_replication(&start).await.unwrap();
        let execution = row.admin.replication_execution(run.id);
        if !row.is_real() {
            execution.get().await.unwrap();
            execution.list_tasks().await.unwrap();
            return execution.stop().await.unwrap();
        }
        // The execution lags behind its tasks, and its policy cannot go before it is over.
        let ended = until("the end of the replication", || async {
            let read = execution.get().await.unwrap();
            let is_over = !matches!(read.status, None | Some(ReplicationStatus::InProgress));
            is_over.then_some(read)
        })
        .await;
        let tasks = execution.list_tasks().await.unwrap();
        if ended.status != Some(ReplicationStatus::Succeed) {
            return row.left_out(&format!("it ended otherwise: {ended:?}, {tasks:?}"));
        }
        assert_eq!((ended.policy_id, ended.failed), (policy.id, 0));
        assert!(ended.total > 0 && ended.succeed == ended.total, "{ended:?}");
        let log = execution.task_log(tasks.items[0].id).await.unwrap();
        assert!(!log.is_empty() && !log.starts_with('"'), "as text: {log}");
        let arrived = to.repository("app").artifact("v1").get().await.unwrap();
        assert_eq!(arrived.digest, image.digest);
        execution.stop().await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn what_no_registry_or_replication_can_be_is_refused_before_the_call() {
    row(async |row| {
        let bare = NewRegistry::new("contract", "harbor", "registry.example.org");
        refused_here(row.admin.create_registry(&bare).await, "url");
        refused_here(
            row.admin.ping_registry(&RegistryPing::new().id(0)).await,
            "id",
        );
        refused_here(row.admin.ping_registry(&RegistryPing::new()).await, "type");
        let none = ReplicationPolicySettings::new("contract");
        refused_here(
            row.admin.create_replication_policy(&none).await,
            "dest_registry",
        );
        let both = none
            .dest_registry(RegistryRef::new(1))
            .src_registry(RegistryRef::new(2));
        refused_here(
            row.admin.create_replication_policy(&both).await,
            "dest_registry",
        );
    })
    .await;
}
