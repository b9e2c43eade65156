//! Projects: made, found, listed, changed, removed.

use std::collections::BTreeMap;

use futures_util::future::join_all;
use harbor_client::model::{
    CveAllowlist, CveAllowlistItem, NewProject, ProjectSettings, ProjectUpdate, SeverityThreshold,
    Toggle,
};
use harbor_client::query::Projects;
use harbor_client::{ErrorCode, HarborErrorExt as _};

use crate::row::{run, unique};
use crate::{has_code, refused, refused_here, row};

#[tokio::test]
async fn a_new_project_is_found_by_its_number_and_by_its_name() {
    row(async |row| {
        let name = unique("project");
        let missing = refused(row.admin.project(&name).get().await);
        assert!(missing.is_not_found(), "{missing}");
        assert!(refused(row.admin.head_project(&name).await).is_not_found());

        let new = NewProject::new(&name).metadata(ProjectSettings::new().public(Toggle::False));
        let made = row.admin.create_project(&new).await.unwrap();
        row.remove_project(&name);
        assert!(made.id > 0);

        let by_name = row.admin.project(&name).get().await.unwrap();
        assert_eq!((by_name.project_id, &by_name.name), (made.id, &name));
        assert!(by_name.creation_time.is_some());
        let metadata = by_name.metadata.as_ref().unwrap();
        assert_eq!(metadata.public, Some(Toggle::False));
        let by_number = row.admin.project(made.id).get().await.unwrap();
        assert_eq!(by_number.name, name);
        row.admin.head_project(&name).await.unwrap();

        row.admin.project(&name).delete().await.unwrap();
        let gone = refused(row.admin.project(made.id).get().await);
        assert!(gone.is_not_found(), "{gone}");
        has_code(&gone, ErrorCode::NotFound);
    })
    .await;
}

#[tokio::test]
async fn a_project_called_by_a_number_is_not_taken_for_that_number() {
    row(async |row| {
        let name = format!("9{:010}", run());
        let made = row
            .admin
            .create_project(&NewProject::new(&name))
            .await
            .unwrap();
        row.remove_project(&name);
        let project = row.admin.project(&name);
        assert_eq!(project.get().await.unwrap().project_id, made.id);
        assert_eq!(project.summary().await.unwrap().repo_count, 0);
        let settings = ProjectSettings::new().public(Toggle::True);
        project
            .update(&ProjectUpdate::new().metadata(settings))
            .await
            .unwrap();
        let read = row.admin.project(made.id).get().await.unwrap();
        assert_eq!(read.name, name);
        assert_eq!(read.metadata.unwrap().public, Some(Toggle::True));
        project.delete().await.unwrap();
        assert!(refused(row.admin.project(made.id).get().await).is_not_found());
    })
    .await;
}

#[tokio::test]
async fn a_filter_lists_what_it_says() {
    row(async |row| {
        let private = row.project("filtered-a").await;
        let public = row.public_project("filtered-b").await;
        let list = async |filter| {
            let found = row
                .admin
                .list_projects()
                .filter(filter)
                .order_by(Projects::NAME.ascending())
                .await
                .unwrap();
            assert_eq!(found.total, Some(found.items.len() as u64));
            found
                .items
                .into_iter()
                .map(|one| one.project_id)
                .collect::<Vec<_>>()
        };
        let ids = [private.id, public.id];
        assert_eq!(list(Projects::NAME.is(&private.name)).await, [private.id]);
        let part = private.name.strip_prefix("contract-").unwrap();
        assert_eq!(list(Projects::NAME.contains(part)).await, [private.id]);
        assert_eq!(
            list(Projects::NAME.any_of([&private.name, &public.name]))
                .await
                .len(),
            2
        );
        assert_eq!(list(Projects::ID.any_of(ids)).await.len(), 2);
        assert_eq!(
            list(Projects::ID.between(public.id, public.id)).await,
            [public.id]
        );
        let both = || Projects::ID.any_of(ids);
        assert_eq!(
            list(both().and(Projects::PUBLIC.is(true))).await,
            [public.id]
        );
        assert_eq!(
            list(both().and(Projects::PUBLIC.is(false))).await,
            [private.id]
        );
        assert_eq!(list(Projects::NAME.is(unique("nobody"))).await, [0; 0]);

        let descending = row
            .admin
            .list_projects()
            .filter(both())
            .order_by(Projects::ID.descending())
            .await
            .unwrap();
        assert!(
            descending
                .items
                .is_sorted_by(|a, b| a.project_id > b.project_id)
        );
    })
    .await;
}

#[tokio::test]
async fn a_key_that_the_server_does_not_know_filters_nothing() {
    row(async |row| {
        let project = row.project("unknown-key").await;
        let q = format!("name={},no_such_key=nothing", project.name);
        let found = row.admin.list_projects().q(&q).await.unwrap();
        assert_eq!(found.items.len(), 1, "the key that it knows still counts");
        let all = row.admin.list_projects().await.unwrap().total.unwrap();
        let unfiltered = row
            .admin
            .list_projects()
            .q("no_such_key=nothing")
            .await
            .unwrap();
        assert!(unfiltered.total.unwrap() > 0 && all > 0, "everything");
        let nothing = Projects::NAME.is(unique("nobody"));
        let nothing = row.admin.list_projects().filter(nothing).await.unwrap();
        assert_eq!((nothing.items.len(), nothing.total), (0, Some(0)));
    })
    .await;
}

#[tokio::test]
async fn an_update_keeps_what_it_does_not_name() {
    row(async |row| {
        let project = row.project("update").await;
        let update = async |settings| {
            let update = ProjectUpdate::new().metadata(settings);
            project.update(&update).await.unwrap();
            project.get().await.unwrap()
        };
        let settings = ProjectSettings::new();
        update(
            settings
                .auto_scan(Toggle::True)
                .severity(SeverityThreshold::High),
        )
        .await;
        let read = update(ProjectSettings::new().prevent_vul(Toggle::True)).await;
        assert_eq!(read.name, project.name);
        let metadata = read.metadata.unwrap();
        assert_eq!(metadata.public, Some(Toggle::False));
        assert_eq!(metadata.auto_scan, Some(Toggle::True));
        assert_eq!(metadata.severity, Some(SeverityThreshold::High));
        assert_eq!(metadata.prevent_vul, Some(Toggle::True));
        assert_eq!(metadata.retention_id, None);

        let items = ["CVE-2099-0001", "CVE-2099-0002"].map(CveAllowlistItem::new);
        let own = ProjectSettings::new().reuse_sys_cve_allowlist(Toggle::False);
        let allowed = CveAllowlist::new().items(items);
        let update = ProjectUpdate::new()
            .metadata(own)
            .cve_allowlist(allowed.clone());
        project.update(&update).await.unwrap();
        let read = project.get().await.unwrap();
        assert_eq!(read.cve_allowlist.unwrap().items, allowed.items);
        assert_eq!(read.metadata.unwrap().prevent_vul, Some(Toggle::True));
    })
    .await;
}

#[tokio::test]
async fn metadata_are_added_changed_and_taken_one_by_one() {
    row(async |row| {
        let project = row.project("metadata").await;
        let one = |key: &str, value: &str| BTreeMap::from([(key.to_owned(), value.to_owned())]);
        project
            .add_metadata(&one("auto_scan", "true"))
            .await
            .unwrap();
        let again = refused(project.add_metadata(&one("auto_scan", "true")).await);
        assert!(again.is_conflict(), "{again}");
        let mut two = one("prevent_vul", "true");
        two.append(&mut one("severity", "low"));
        assert!(refused(project.add_metadata(&two).await).is_bad_request());
        assert!(refused(project.add_metadata(&one("colour", "red")).await).is_bad_request());

        let all = project.list_metadata().await.unwrap();
        assert_eq!((&*all["public"], &*all["auto_scan"]), ("false", "true"));
        let auto_scan = project.metadata("auto_scan");
        auto_scan.update(&one("auto_scan", "false")).await.unwrap();
        assert_eq!(auto_scan.get().await.unwrap(), one("auto_scan", "false"));
        auto_scan.delete().await.unwrap();
        assert!(auto_scan.get().await.unwrap().is_empty());
        auto_scan.delete().await.unwrap();
        // What is not set is not set by an update either, and nothing tells.
        auto_scan.update(&one("auto_scan", "true")).await.unwrap();
        assert!(auto_scan.get().await.unwrap().is_empty());
    })
    .await;
}

#[tokio::test]
async fn an_empty_project_can_be_deleted_and_a_full_one_cannot() {
    row(async |row| {
        let project = row.project("full").await;
        let before = project.summary().await.unwrap();
        assert_eq!((before.repo_count, before.developer_count), (0, 0));
        assert_eq!(before.project_admin_count, 1);
        assert_eq!(before.quota.unwrap().used["storage"], 0);
        let deletable = project.deletable().await.unwrap();
        assert_eq!((deletable.deletable, deletable.message), (true, None));

        let image = row.push.image(&project.full("app"), "v1", "full").await;
        let deletable = project.deletable().await.unwrap();
        assert!(!deletable.deletable && deletable.message.is_some());
        let kept = refused(project.delete().await);
        assert!(
            kept.is_precondition_failed() && !kept.is_referenced(),
            "{kept}"
        );
        has_code(&kept, ErrorCode::Precondition);
        let there = project
            .repository("app")
            .artifact("v1")
            .get()
            .await
            .unwrap();
        assert_eq!(there.digest, image.digest);
        let after = project.summary().await.unwrap();
        assert_eq!(after.repo_count, 1);
        assert!(after.quota.unwrap().used["storage"] > 0);
    })
    .await;
}

#[tokio::test]
async fn of_several_that_make_the_same_project_one_does() {
    row(async |row| {
        let name = unique("race");
        row.remove_project(&name);
        let new = NewProject::new(&name);
        let made = join_all((0..4).map(|_| row.admin.create_project(&new).into_future())).await;
        let (made, refused): (Vec<_>, Vec<_>) = made.into_iter().partition(Result::is_ok);
        assert_eq!(made.len(), 1);
        for refused in refused {
            let taken = refused.unwrap_err();
            assert!(taken.is_conflict(), "{taken}");
            has_code(&taken, ErrorCode::Conflict);
            assert!(taken.messages()[0].contains(&name), "{taken}");
        }
    })
    .await;
}

#[tokio::test]
async fn what_no_project_can_be_is_refused_before_the_call() {
    row(async |row| {
        for name in ["Upper", "a..b", "a b", "", "-a", "a/b", "a_", "ä"] {
            let new = NewProject::new(name);
            refused_here(row.admin.create_project(&new).await, "project_name");
            refused_here(row.admin.project(name).get().await, "project");
        }
        refused_here(row.admin.project(0).get().await, "project");
        let new = NewProject::new(unique("limit")).storage_limit(0);
        refused_here(row.admin.create_project(&new).await, "storage_limit");
        let project = row.project("strict").await;
        let odd = ProjectSettings::new().public(Toggle::from("maybe"));
        let odd = ProjectUpdate::new().metadata(odd);
        refused_here(project.update(&odd).await, "public");
        let twice = ["CVE-2099-0001"; 2].map(CveAllowlistItem::new);
        let twice = ProjectUpdate::new().cve_allowlist(CveAllowlist::new().items(twice));
        refused_here(project.update(&twice).await, "cve_id");
    })
    .await;
}

#[tokio::test]
async fn the_most_that_a_project_may_hold_is_kept() {
    row(async |row| {
        let source = row.project("quota-from").await;
        row.push.image(&source.full("app"), "v1", "quota").await;
        let project = row.project("quota").await;
        let quotas = row
            .admin
            .list_quotas()
            .reference("project")
            .reference_id(project.id.to_string())
            .await
            .unwrap();
        assert_eq!(quotas.total, Some(1));
        let quota = row.admin.quota(quotas.items[0].id);
        let limit = async |bytes: i64| {
            let hard = BTreeMap::from([("storage".to_owned(), bytes)]);
            let update = harbor_client::model::QuotaUpdate::new(hard);
            quota.update(&update).await.unwrap();
            let read = quota.get().await.unwrap();
            assert_eq!(read.hard["storage"], bytes);
            assert_eq!(read.r#ref["name"], project.name);
            read.used["storage"]
        };
        assert_eq!(limit(1).await, 0);
        let copy = || {
            project
                .repository("app")
                .copy_artifact(format!("{}:v1", source.full("app")))
        };
        let full = refused(copy().await);
        assert!(full.is_quota_exceeded() && !full.is_read_only(), "{full}");
        has_code(&full, ErrorCode::Denied);
        assert!(refused(project.repository("app").artifact("v1").get().await).is_not_found());

        limit(1 << 30).await;
        copy().await.unwrap();
        assert!(limit(-1).await > 0);
        // Less than what is there is taken; nothing is lost by it.
        limit(1).await;
        project
            .repository("app")
            .artifact("v1")
            .get()
            .await
            .unwrap();
        for (hard, field) in [("count", "hard.count"), ("storage", "hard.storage")] {
            let hard = BTreeMap::from([(hard.to_owned(), 0)]);
            let update = harbor_client::model::QuotaUpdate::new(hard);
            refused_here(quota.update(&update).await, field);
        }
    })
    .await;
}
