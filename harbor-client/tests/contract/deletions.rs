//! What is deleted, what goes with it, and what may not go.

use futures_util::TryStreamExt as _;
use harbor_client::model::{
    ImmutableAction, ImmutableRuleUpdate, ImmutableSelector, ImmutableTemplate, NewImmutableRule,
    NewTag, SelectorDecoration,
};
use harbor_client::{ErrorCode, HarborErrorExt as _};
use std::collections::BTreeMap;

use crate::{has_code, refused, refused_here, row};

#[tokio::test]
async fn an_image_of_an_index_cannot_be_deleted_alone() {
    row(async |row| {
        let project = row.project("children").await;
        let full = project.full("multi");
        let amd = row.push.image_of(&full, None, "children", "amd64").await;
        let arm = row
            .push
            .image_of(&full, Some("arm"), "children", "arm64")
            .await;
        let index = row.push.index(&full, "v1", &[&amd, &arm]).await;
        let repository = project.repository("multi");
        for child in [&amd, &arm] {
            let kept = refused(repository.artifact(&child.digest).delete().await);
            assert!(kept.is_referenced() && !kept.is_immutable(), "{kept}");
            has_code(&kept, ErrorCode::ViolatesForeignKey);
            repository.artifact(&child.digest).get().await.unwrap();
        }
        repository.artifact(&index.digest).delete().await.unwrap();
        let gone = refused(repository.artifact(&amd.digest).get().await);
        assert!(gone.is_not_found(), "{gone}");
        let tagged = repository.artifact("arm").get().await.unwrap();
        assert_eq!(tagged.digest, arm.digest, "a child with a tag stays");
        repository.artifact("arm").delete().await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn an_artifact_goes_with_all_of_its_tags() {
    row(async |row| {
        let project = row.project("all-tags").await;
        let full = project.full("app");
        let old = row.push.image(&full, "v1", "old").await;
        let new = row.push.image(&full, "v2", "new").await;
        let repository = project.repository("app");
        repository
            .artifact("v1")
            .create_tag(&NewTag::new("v1.0"))
            .await
            .unwrap();
        repository.artifact("v1").delete().await.unwrap();
        for reference in ["v1", "v1.0", &old.digest] {
            let gone = refused(repository.artifact(reference).get().await);
            assert!(gone.is_not_found(), "{reference}: {gone}");
        }
        assert!(refused(repository.artifact("v1").delete().await).is_not_found());
        assert_eq!(
            repository.artifact("v2").get().await.unwrap().digest,
            new.digest
        );
        repository.delete().await.unwrap();
        let left = repository.list_artifacts().await.unwrap();
        assert_eq!((left.items.len(), left.total), (0, Some(0)));
    })
    .await;
}

/// A rule for the tags that begin with `v`, in all repositories.
fn rule() -> NewImmutableRule {
    let tags = ImmutableSelector::new("doublestar", SelectorDecoration::Matches, "v*");
    NewImmutableRule::new(
        ImmutableAction::Immutable,
        ImmutableTemplate::ImmutableTemplate,
        [tags],
        BTreeMap::from([("repository".to_owned(), vec![everywhere()])]),
    )
}

fn everywhere() -> ImmutableSelector {
    ImmutableSelector::new("doublestar", SelectorDecoration::RepoMatches, "**")
}

#[tokio::test]
async fn an_immutable_tag_keeps_all_that_it_stands_on() {
    row(async |row| {
        let project = row.project("immutable").await;
        let full = project.full("app");
        let kept = row.push.image(&full, "v1", "kept").await;
        let other = row.push.image(&full, "free", "other").await;
        let repository = project.repository("app");
        repository
            .artifact("v1")
            .create_tag(&NewTag::new("stable"))
            .await
            .unwrap();
        let made = project.create_immutable_rule(&rule()).await.unwrap();

        let list = repository
            .list_artifacts()
            .with_tag(true)
            .with_immutable_status(true);
        let listed: Vec<_> = list.items().try_collect().await.unwrap();
        for tag in listed.iter().flat_map(|artifact| &artifact.tags) {
            assert_eq!(tag.immutable, tag.name == "v1", "{tag:?}");
        }
        let is_kept = |error: harbor_client::Error| {
            assert!(error.is_immutable() && !error.is_referenced(), "{error}");
            has_code(&error, ErrorCode::Precondition);
        };
        let artifact = repository.artifact(&kept.digest);
        is_kept(refused(artifact.delete_tag("v1").await));
        is_kept(refused(artifact.delete().await));
        is_kept(refused(repository.delete().await));
        // A tag of the same name elsewhere would be moved here, and is not; nothing of it is copied.
        let elsewhere = row.project("immutable-from").await;
        row.push.image(&elsewhere.full("app"), "v1", "other").await;
        let copy = repository.copy_artifact(format!("{}:v1", elsewhere.full("app")));
        is_kept(refused(copy.await));
        let tags = artifact.list_tags().await.unwrap();
        assert_eq!(tags.total, Some(2), "nothing is lost");
        assert_eq!(
            repository.artifact("free").get().await.unwrap().digest,
            other.digest
        );
        assert_eq!(
            repository.artifact("v1").get().await.unwrap().digest,
            kept.digest
        );

        // What the rule does not name may go; what it names may come, and stays.
        artifact.delete_tag("stable").await.unwrap();
        repository
            .artifact("free")
            .create_tag(&NewTag::new("v2"))
            .await
            .unwrap();
        is_kept(refused(repository.artifact("free").delete_tag("v2").await));
        project.immutable_rule(made.id).delete().await.unwrap();
        artifact.delete_tag("v1").await.unwrap();
        repository.delete().await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn rules_of_immutability_live_and_go() {
    row(async |row| {
        let project = row.project("rules").await;
        let made = project.create_immutable_rule(&rule()).await.unwrap();
        assert!(refused(project.create_immutable_rule(&rule()).await).is_conflict());
        let listed = project.list_immutable_rules().await.unwrap();
        assert_eq!((listed.total, listed.items[0].id), (Some(1), made.id));
        let read = &listed.items[0];
        assert_eq!(read.template, Some(ImmutableTemplate::ImmutableTemplate));
        assert_eq!(read.tag_selectors[0].pattern, "v*");
        assert_eq!(read.scope_selectors["repository"], [everywhere()]);
        assert!(!read.disabled);

        let update = ImmutableRuleUpdate::new(
            made.id,
            ImmutableAction::Immutable,
            ImmutableTemplate::ImmutableTemplate,
            read.tag_selectors.clone(),
            read.scope_selectors.clone(),
        );
        let rule = project.immutable_rule(made.id);
        rule.update(&update.disabled(true)).await.unwrap();
        let read = project
            .list_immutable_rules()
            .await
            .unwrap()
            .items
            .remove(0);
        assert!(read.disabled);
        let image = row.push.image(&project.full("app"), "v1", "rules").await;
        let artifact = project.repository("app").artifact(&image.digest);
        artifact.delete_tag("v1").await.unwrap();

        rule.delete().await.unwrap();
        assert!(refused(rule.delete().await).is_not_found());
        assert!(
            project
                .list_immutable_rules()
                .await
                .unwrap()
                .items
                .is_empty()
        );
        let odd = self::rule().template("nope");
        refused_here(project.create_immutable_rule(&odd).await, "template");
    })
    .await;
}
