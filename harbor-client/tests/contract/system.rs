//! The server as a whole: what it tells, to whom, and that all of it is understood.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};

use async_trait::async_trait;
use chrono::{TimeDelta, Utc};
use futures_util::TryStreamExt as _;
use harbor_client::model::{
    ConfigurationUpdate, CveAllowlistItem, HealthStatus, LabelScope, LdapConf,
};
use harbor_client::query::AuditLogExts;
use harbor_client::{Error, HarborErrorExt as _, Transport};
use scs_client_core::transport::TransportError;
use scs_client_core::{Body, HttpMethod, OperationInfo};

use crate::row::until;
use crate::{refused, row};

#[tokio::test]
async fn the_server_tells_strangers_less() {
    row(async |row| {
        let told = row.nobody().system_info().await.unwrap();
        assert!(told.auth_mode.is_some());
        assert_eq!(
            (told.harbor_version, told.registry_url, told.read_only),
            (None, None, None)
        );
        let told = row.admin.system_info().await.unwrap();
        assert!(
            told.harbor_version
                .is_some_and(|version| version.starts_with('v'))
        );
        assert!(told.registry_url.is_some() && told.external_url.is_some());
        assert_eq!(told.read_only, Some(false));
        let off = told.current_time.unwrap() - Utc::now();
        assert!(off.abs() < TimeDelta::minutes(10), "{off}");
    })
    .await;
}

#[tokio::test]
async fn everybody_may_ask_how_the_server_is() {
    row(async |row| {
        let nobody = row.nobody();
        assert_eq!(nobody.ping().await.unwrap(), "Pong");
        let health = nobody.health().await.unwrap();
        let core = health
            .components
            .iter()
            .find(|one| one.name == "core")
            .unwrap();
        assert_eq!(core.status, HealthStatus::Healthy);
        match row.admin.root_certificate().await {
            Ok(pem) => assert!(!pem.is_empty()),
            Err(error) => assert!(error.is_not_found(), "{error}"),
        }
        let response = nobody.ping().with_response().await.unwrap();
        assert!(!response.request_id.is_empty());
        let named = harbor_client::CallOptions::new().request_id("contract-request");
        let response = nobody.ping().options(named).with_response().await.unwrap();
        assert_eq!(response.request_id, "contract-request");
    })
    .await;
}

#[tokio::test]
async fn numbers_of_the_whole_grow_with_their_parts() {
    row(async |row| {
        let project = row.public_project("counted").await;
        row.push.image(&project.full("app"), "v1", "counted").await;
        let counted = row.admin.statistics().await.unwrap();
        assert!(counted.public_project_count > 0 && counted.public_repo_count > 0);
        assert!(counted.total_project_count >= counted.public_project_count);
        assert!(counted.total_repo_count >= counted.public_repo_count);
        assert!(counted.total_storage_consumption > 0);
        let volumes = row.admin.volumes().await.unwrap();
        assert!(
            volumes
                .storage
                .iter()
                .all(|volume| volume.total >= volume.free)
        );
        let found = row.admin.search(&project.name).await.unwrap();
        assert_eq!(found.project[0].project_id, project.id);
        let repository = &found.repository[0];
        assert_eq!(repository.repository_name, project.full("app"));
        assert!(repository.project_public && repository.artifact_count == 1);
    })
    .await;
}

#[tokio::test]
async fn the_configuration_is_typed_and_for_administrators() {
    row(async |row| {
        let read = row.admin.configuration().await.unwrap();
        let prefix = read.robot_name_prefix.unwrap();
        assert!(!prefix.value.is_empty());
        assert!(read.robot_token_duration.unwrap().value != 0);
        assert!(read.quota_per_project_enable.is_some() && read.auth_mode.is_some());
        assert!(!read.read_only.unwrap().value);
        let person = row.user("configuration").await;
        assert!(refused(person.client.configuration().await).is_forbidden());
        // That is the server's own parts' business.
        let inner = refused(row.admin.internal_configuration().await);
        assert!(inner.is_unauthorized(), "{inner}");
    })
    .await;
}

#[tokio::test]
async fn a_setting_changes_alone() {
    row(async |row| {
        // For a moment it holds for everybody.
        if !row.is_destructive() {
            return;
        }
        let before = row.admin.configuration().await.unwrap();
        let days = before.robot_token_duration.clone().unwrap().value;
        let set = |days| ConfigurationUpdate::new().robot_token_duration(days);
        let back = row.admin.update_configuration(&set(days));
        row.later(back);
        row.admin
            .update_configuration(&set(days + 1))
            .await
            .unwrap();
        let after = row.admin.configuration().await.unwrap();
        if row.is_real() {
            assert_eq!(after.robot_token_duration.unwrap().value, days + 1);
            assert_eq!(after.robot_name_prefix, before.robot_name_prefix);
            assert_eq!(after.session_timeout, before.session_timeout);
        }

        let allowed = row.admin.system_cve_allowlist().await.unwrap();
        row.later(row.admin.update_system_cve_allowlist(&allowed));
        let mut more = allowed.clone();
        more.items.push(CveAllowlistItem::new("CVE-2099-9999"));
        row.admin.update_system_cve_allowlist(&more).await.unwrap();
        let after = row.admin.system_cve_allowlist().await.unwrap();
        if row.is_real() {
            assert_eq!(after.items, more.items);
        }
    })
    .await;
}

#[tokio::test]
async fn the_table_of_rights_lacks_the_one_to_change_robots() {
    row(async |row| {
        let table = row.admin.permissions().await.unwrap();
        let has = |list: &[harbor_client::model::Permission], resource: &str, action: &str| {
            list.iter()
                .any(|one| one.resource == resource && one.action == action)
        };
        assert!(
            has(&table.project, "repository", "push") && has(&table.system, "project", "create")
        );
        assert!(has(&table.project, "robot", "create"));
        assert!(!has(&table.project, "robot", "update") && !has(&table.system, "robot", "update"));
    })
    .await;
}

#[tokio::test]
async fn what_was_done_stands_in_the_audit_log() {
    row(async |row| {
        let project = row.project("audited").await;
        row.push.image(&project.full("app"), "v1", "audited").await;
        project
            .repository("app")
            .artifact("v1")
            .delete()
            .await
            .unwrap();
        let deleted = || {
            AuditLogExts::OPERATION
                .is("delete")
                .and(AuditLogExts::RESOURCE.contains(&project.name))
        };
        let entry = until("the entry", || async {
            let listed = project
                .list_audit_log_exts()
                .filter(deleted())
                .await
                .unwrap();
            listed
                .items
                .into_iter()
                .find(|entry| entry.resource_type == "artifact")
        })
        .await;
        assert!(entry.operation_result && entry.op_time.is_some() && !entry.username.is_empty());
        let since = AuditLogExts::OP_TIME.since(Utc::now() - TimeDelta::hours(1));
        let order = AuditLogExts::OP_TIME.descending();
        let listed = row
            .admin
            .list_audit_log_exts()
            .filter(deleted().and(since))
            .order_by(order);
        let listed = listed.await.unwrap();
        assert!(listed.items.iter().any(|one| one.id == entry.id));
        assert!(listed.items.is_sorted_by(|a, b| a.op_time >= b.op_time));
        let all: Vec<_> = project
            .list_audit_log_exts()
            .items()
            .try_collect()
            .await
            .unwrap();
        let has = |operation: &str| all.iter().any(|entry| entry.operation == operation);
        assert!(has("create") && has("delete"), "{all:?}");
    })
    .await;
}

#[tokio::test]
async fn the_old_audit_log_is_there_and_holds_nothing_new() {
    row(async |row| {
        let project = row.project("old-log").await;
        row.push.image(&project.full("app"), "v1", "old-log").await;
        let listed = project.list_audit_logs().await.unwrap();
        assert_eq!((listed.items.len(), listed.total), (0, Some(0)));
    })
    .await;
}

#[tokio::test]
async fn a_directory_that_does_not_answer_is_no_error_but_no_success() {
    row(async |row| {
        let nowhere = LdapConf::new()
            .ldap_url("ldap://127.0.0.1:9")
            .ldap_base_dn("dc=example,dc=org")
            .ldap_uid("uid")
            .ldap_connection_timeout(1);
        let answer = row.admin.ping_ldap(&nowhere).await.unwrap();
        if row.is_real() {
            assert!(!answer.success && answer.message.is_some(), "{answer:?}");
        }
    })
    .await;
}

/// Writes down which operations were sent.
#[derive(Debug)]
struct Seen {
    wire: Arc<dyn Transport>,
    ids: Arc<Mutex<BTreeSet<&'static str>>>,
}

#[async_trait]
impl Transport for Seen {
    async fn send(
        &self,
        request: http::Request<Body>,
    ) -> Result<http::Response<Body>, TransportError> {
        if let Some(info) = request.extensions().get::<&'static OperationInfo>() {
            self.ids.lock().expect("no panic").insert(info.id);
        }
        self.wire.send(request).await
    }
}

#[tokio::test]
#[expect(deprecated, reason = "old audit logs can still be asked for")]
async fn every_read_without_a_path_parameter_is_understood() {
    row(async |row| {
        let ids = Arc::new(Mutex::new(BTreeSet::new()));
        let seen = Seen {
            wire: row.wire(),
            ids: Arc::clone(&ids),
        };
        let client = row
            .builder()
            .transport(Arc::new(seen))
            .credentials(row.login())
            .build()
            .unwrap();
        let mut failed = Vec::new();
        macro_rules! read {
            ($($call:expr),+ $(,)?) => {$(
                if let Err(error) = $call.await {
                    failed.push(error);
                }
            )+};
        }
        read![
            client.health(),
            client.ping(),
            client.system_info(),
            client.root_certificate(),
            client.volumes(),
            client.statistics(),
            client.search("library"),
            client.permissions(),
            client.configuration(),
            client.internal_configuration(),
            client.system_cve_allowlist(),
            client.search_ldap_users(),
            client.search_ldap_groups(),
            client.list_audit_logs(),
            client.list_audit_log_exts(),
            client.list_audit_log_event_types(),
            client.list_projects(),
            client.list_repositories(),
            client.list_labels(LabelScope::Global),
            client.list_robots(),
            client.list_users(),
            client.search_users("admin"),
            client.current_user(),
            client.list_permissions_of_current_user(),
            client.list_user_groups(),
            client.search_user_groups("contract"),
            client.list_quotas(),
            client.retention_metadata(),
            client.list_registry_provider_types(),
            client.list_registry_provider_infos(),
            client.list_registries(),
            client.list_replication_policies(),
            client.list_replication_executions(),
            client.list_scanners(),
            client.scan_all_metrics(),
            client.scheduled_scan_all_metrics(),
            client.scan_all_schedule(),
            client.list_scan_data_exports(),
            client.security_summary(),
            client.list_vulnerabilities(),
            client.list_garbage_collections(),
            client.garbage_collection_schedule(),
            client.list_audit_log_purges(),
            client.audit_log_purge_schedule(),
            client.list_schedules(),
            client.list_worker_pools(),
            client.list_job_queues(),
            client.list_preheat_providers(),
            client.list_preheat_instances(),
        ];
        for error in &failed {
            assert!(is_meant(error), "{error}");
        }
        let seen = ids.lock().unwrap().clone();
        for info in harbor_client::operations::ALL {
            if info.method == HttpMethod::Get && !info.path.contains('{') {
                assert!(seen.contains(info.id), "{} is not read", info.id);
            }
        }
    })
    .await;
}

/// What a server may answer in place of a value: it has no scanner, no LDAP, no certificate of its own, or this is none
/// of an administrator's business.
fn is_meant(error: &Error) -> bool {
    match error.operation() {
        "getInternalconfig" => error.is_unauthorized(),
        "getCert" => error.is_not_found(),
        "searchLdapUser" | "searchLdapGroup" => {
            error.is_server_error() || error.is_not_found() || error.is_bad_request()
        }
        "getLatestScanAllMetrics" | "getLatestScheduledScanAllMetrics" | "getScanAllSchedule" => {
            error.is_precondition_failed() && !error.is_immutable()
        }
        _ => false,
    }
}
