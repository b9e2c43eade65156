//! What no client can mend, as it was recorded: rows of `BEHAVIOURS.md` that are left to the caller or refused.
//!
//! A test here shows what a caller meets. What the client makes of the rest stands with its own subject.

use std::sync::{Arc, Mutex};

use async_trait::async_trait;
use bytes::Bytes;
use futures_util::TryStreamExt as _;
use harbor_client::model::{
    JobStatus, MemberRole, NewLabel, NewUser, ScanKind, ScanRequest, UserProfile,
};
use harbor_client::operations::*;
use harbor_client::{Client, Login, Result};
use scs_client_core::transport::TransportError;
use scs_client_core::{Body, Transport};
use scs_wire::Check;

use crate::errors::exchange;
use crate::expectations::{done, of, page, refused};
use crate::names::Asked;

#[tokio::test]
async fn the_media_type_of_a_body_is_the_clients_own() {
    // 422, and not 415 (3136-CreateLabel-content-type).
    assert_eq!(exchange(3136).response.status, 422);
    let asked = Asked::default();
    let _ = asked.client().create_label(&NewLabel::new("a", "g")).await;
    assert_eq!(asked.one().1["content-type"], "application/json");
}

#[tokio::test]
async fn booleans_are_booleans() {
    // `maybe` would be taken for false, and list the others (088-listProjects-public-not-boolean).
    assert_eq!(exchange(88).response.status, 200);
    for (public, text) in [(true, "public=true"), (false, "public=false")] {
        let asked = Asked::default();
        let _ = asked.client().list_projects().public(public).await;
        let target = asked.one().0;
        assert!(target.contains(text), "{target}");
    }
}

#[tokio::test]
async fn the_latest_of_a_project_want_one_key() {
    for label in [
        "3034-listArtifactsOfProject-latest-without-type",
        "3037-listArtifactsOfProject-latest-both",
    ] {
        refused::<ListArtifactsOfProject>(label, 400, "BAD_REQUEST", "bad request: either").await;
    }
    let label = "3036-listArtifactsOfProject-latest-artifact-type";
    assert_eq!(page::<ListArtifactsOfProject, _>(label).await.1, Some(2));
}

#[tokio::test]
async fn a_total_that_is_none_is_none() {
    let label = "3893-ListVulnerabilities-over-1000-tune-page-11";
    assert_eq!(exchange(3893).response.header("x-total-count"), Some("-1"));
    let (found, total) = page::<ListVulnerabilities, _>(label).await;
    assert_eq!((found.len(), total), (1, None));
    let label = "3890-ListVulnerabilities-over-1000-no-tune";
    assert_eq!(page::<ListVulnerabilities, _>(label).await.1, Some(3117));
}

#[tokio::test]
async fn a_page_beyond_the_end_is_empty() {
    let (items, total) = page::<ListProjects, _>("071-listProjects-page-beyond").await;
    assert_eq!((items.len(), total), (0, Some(11)));
}

/// Lists what is left of 150 labels, and forgets those that are deleted.
#[derive(Clone, Debug)]
struct Labels(Arc<Mutex<Vec<i64>>>);

#[async_trait]
impl Transport for Labels {
    async fn send(
        &self,
        request: http::Request<Body>,
    ) -> Result<http::Response<Body>, TransportError> {
        let mut left = self.0.lock().unwrap();
        let last = request.uri().path().rsplit('/').next().unwrap().to_owned();
        let mut answer = http::Response::new(Body::empty());
        if let Ok(id) = last.parse::<i64>() {
            left.retain(|one| *one != id);
            return Ok(answer);
        }
        let page = request.uri().query().unwrap();
        let page = page.split('&').find_map(|part| part.strip_prefix("page="));
        let before = (page.unwrap().parse::<usize>().unwrap() - 1) * 100;
        let rows: Vec<String> = left.iter().skip(before).take(100).map(row).collect();
        *answer.body_mut() = Body::from(Bytes::from(format!("[{}]", rows.join(","))));
        let total = left.len().to_string();
        for (name, value) in [
            ("content-type", "application/json"),
            ("x-total-count", total.as_str()),
        ] {
            answer.headers_mut().insert(name, value.parse().unwrap());
        }
        Ok(answer)
    }
}

fn row(id: &i64) -> String {
    format!(r#"{{"id":{id},"name":"l{id}","scope":"g"}}"#)
}

/// As the server does it: what is deleted moves the rest to the pages before.
#[tokio::test]
async fn who_deletes_while_paging_skips_and_who_collects_first_does_not() {
    async fn left(collect: bool) -> usize {
        let labels = Labels(Arc::new(Mutex::new((1..=150).collect())));
        let client = Client::builder("http://127.0.0.1:1")
            .transport(Arc::new(labels.clone()))
            .credentials(Login::new("alice", "an Example 1").unwrap())
            .build()
            .unwrap();
        let mut listed = client.list_labels("g").items();
        if collect {
            for label in listed.try_collect::<Vec<_>>().await.unwrap() {
                client.label(label.id).delete().await.unwrap();
            }
        } else {
            while let Some(label) = listed.try_next().await.unwrap() {
                client.label(label.id).delete().await.unwrap();
            }
        }
        labels.0.lock().unwrap().len()
    }
    assert_eq!(left(false).await, 50);
    assert_eq!(left(true).await, 0);
}

#[tokio::test]
async fn a_report_of_no_known_type_is_no_report() {
    for label in [
        "3226-getVulnerabilitiesAddition-unknown-mime",
        "3236-getVulnerabilitiesAddition-sbom-mime",
    ] {
        assert!(of::<GetVulnerabilities>(label).await.is_empty(), "{label}");
    }
}

#[tokio::test]
async fn a_user_is_not_made_by_nobody() {
    // 401 or 403, by a setting (1018-createUser-anonymous, 2278-createUser-ldap-mode).
    assert_eq!(exchange(1018).response.status, 401);
    let asked = Asked::default();
    let client = Client::builder("http://127.0.0.1:1")
        .transport(Arc::new(asked.clone()))
        .build()
        .unwrap();
    let alice = NewUser::new("alice", "alice@example.com", "Alice", "an Example 1");
    let error = client.create_user(&alice).await.unwrap_err();
    assert!(error.is_credential(), "{error}");
    assert!(asked.is_silent());
}

#[tokio::test]
async fn a_tag_may_be_made_under_a_rule_and_then_stays() {
    done::<CreateTag>("3403-createTag-immutable-name-new").await;
    let words = "the tag v1 configured as immutable, cannot be deleted";
    refused::<DeleteTag>("3397-deleteTag-immutable", 412, "PRECONDITION", words).await;
}

/// Who deletes the index is told nothing of its children; who deletes a child first is refused.
#[tokio::test]
async fn an_index_takes_its_children_along() {
    let label = "3353-deleteArtifact-index-child-referenced";
    let code = "VIOLATE_FOREIGN_KEY_CONSTRAINT";
    refused::<DeleteArtifact>(label, 412, code, "the deleting artifact is referenced").await;
    done::<DeleteArtifact>("3360-deleteArtifact-index").await;
}

#[tokio::test]
async fn a_pull_is_counted_later() {
    // 3671-registryGetManifest-after-pull-counts was just before.
    let artifact = of::<GetArtifact>("3672-getArtifact-after-pull-time").await;
    assert_eq!(artifact.pull_time, None);
    let repository = of::<GetRepository>("3673-getRepository-pull-count").await;
    assert_eq!(repository.pull_count, 0);
}

#[tokio::test]
async fn metadata_are_added_one_at_a_time_and_never_missed() {
    let label = "173-addProjectMetadatas-two-keys";
    refused::<AddMetadata>(label, 400, "BAD_REQUEST", "only allow one").await;
    done::<UpdateMetadata>("187-updateProjectMetadata-not-set-before").await;
    let set = of::<GetMetadata>("181-getProjectMetadata-not-set").await;
    assert!(set.is_empty());
    done::<DeleteMetadata>("193-deleteProjectMetadata-again").await;
}

#[tokio::test]
async fn a_role_that_hides_a_member_is_refused() {
    done::<UpdateMember>("1231-updateProjectMember-role-42").await;
    refused::<GetMember>(
        "1234-getProjectMember-role-0",
        404,
        "NOT_FOUND",
        "the project member",
    )
    .await;
    for (role, fine) in [(0, false), (1, true), (5, true), (6, false), (42, false)] {
        assert_eq!(MemberRole::new(role).check().is_ok(), fine, "{role}");
    }
}

#[tokio::test]
async fn a_name_that_is_taken_may_be_a_server_error() {
    let label = "1151-updateUserGroup-taken-name";
    let words = "internal server error";
    let error = refused::<UpdateUserGroup>(label, 500, "UNKNOWN", words).await;
    assert!(error.is_server_error() && !error.is_conflict());
    let label = "1086-updateUserProfile-email-of-another";
    refused::<UpdateUserProfile>(label, 500, "UNKNOWN", words).await;
}

#[tokio::test]
async fn a_profile_needs_an_address() {
    let label = "1085-updateUserProfile-without-email";
    refused::<UpdateUserProfile>(label, 400, "BAD_REQUEST", "email can't be empty").await;
    assert!(UserProfile::new("", "Alice").check().is_err());
    assert!(
        UserProfile::new("alice@example.com", "Alice")
            .check()
            .is_ok()
    );
}

#[tokio::test]
async fn both_words_for_success_find_the_same_and_a_type_nothing() {
    let by = |label: &'static str| page::<ListReplicationExecutions, _>(label);
    let (succeed, total) = by("1548-listReplicationExecutions-status-succeed").await;
    assert_eq!(total, Some(2));
    let other = "1550-listReplicationExecutions-status-success-task-word";
    assert_eq!(by(other).await, (succeed, total));
    let by_type = "1524-listReplicationTasks-resource-type";
    assert_eq!(page::<ListReplicationTasks, _>(by_type).await.1, Some(0));
    let all = "1523-listReplicationTasks-status-succeed";
    assert_eq!(page::<ListReplicationTasks, _>(all).await.1, Some(3));
}

#[tokio::test]
async fn what_waits_in_a_paused_queue_is_said_to_run() {
    let queues = of::<ListJobQueues>("1762-listJobQueues-one-paused").await;
    assert!(queues.iter().any(|queue| queue.paused));
    let run = of::<GetAuditLogPurge>("1764-getPurgeJob-pending-in-paused-queue").await;
    assert_eq!(run.job_status, Some(JobStatus::Running));
}

#[tokio::test]
#[allow(deprecated, reason = "that they are empty is what is shown")]
async fn the_old_audit_logs_are_empty() {
    assert_eq!(
        page::<ListAuditLogs, _>("2090-listAuditLogs-ok").await.1,
        Some(0)
    );
    assert_eq!(
        page::<ListAuditLogsOfProject, _>("3604-getLogs-page")
            .await
            .1,
        Some(0)
    );
    let new = page::<ListAuditLogExts, _>("2105-listAuditLogExts-ok").await;
    assert_eq!(new.1, Some(2288));
    let new = page::<ListAuditLogExtsOfProject, _>("3615-getLogExts-page").await;
    assert_eq!(new.1, Some(95));
}

/// `project("a-pub").repository("a-pub/app")` is a name that can exist, so it is asked for.
#[tokio::test]
async fn a_project_that_stands_twice_is_another_repository() {
    let asked = Asked::default();
    let _ = asked
        .client()
        .project("a-pub")
        .repository("a-pub/app")
        .get()
        .await;
    assert_eq!(asked.one().0, exchange(257).request.path);
    let words = "repository a-pub/a-pub/app not found";
    let label = "257-getRepository-with-project-prefix";
    refused::<GetRepository>(label, 404, "NOT_FOUND", words).await;
}

#[tokio::test]
async fn each_operation_asks_for_what_it_gives() {
    // JSON asked of a log is one quoted text (2369-getReplicationLog-accept-json-only).
    let asked = Asked::default();
    let _ = asked.client().ping().await;
    assert_eq!(asked.one().1["accept"], "text/plain");
    let _ = asked.client().download_scan_data(1).await;
    assert_eq!(asked.one().1["accept"], "text/csv");
    let _ = asked.client().list_projects().await;
    assert_eq!(asked.one().1["accept"], "application/json");
}

#[tokio::test]
async fn a_search_says_how_many_and_has_no_pages() {
    let asked = Asked::default();
    let _ = asked.client().search_users("ali").at_most(5).await;
    assert_eq!(
        asked.one().0,
        "/api/v2.0/users/search?username=ali&page_size=5"
    );
    let _ = asked.client().search_user_groups("ops").at_most(5).await;
    assert_eq!(
        asked.one().0,
        "/api/v2.0/usergroups/search?groupname=ops&page_size=5"
    );
}

#[tokio::test]
async fn stopping_a_scan_says_which() {
    // Without a body it is a 422 (3237-stopScanArtifact-no-body).
    assert_eq!(exchange(3237).response.status, 422);
    let asked = Asked::default();
    let project = asked.client().project("a-pub");
    let artifact = project.repository("x").artifact("v1");
    let request = ScanRequest::new(ScanKind::Vulnerability);
    let _ = artifact.stop_scan(&request).await;
    assert_eq!(asked.one().1["content-type"], "application/json");
}
