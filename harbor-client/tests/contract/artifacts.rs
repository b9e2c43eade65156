//! Artifacts: read, listed, found.

use chrono::{TimeDelta, Utc};
use harbor_client::Reference;
use harbor_client::model::{AdditionKind, LabelRef, LabelScope, NewLabel};
use harbor_client::query::Artifacts;

use crate::push::{CONFIG, IMAGE, INDEX, Pushed};
use crate::{refused, row};

#[tokio::test]
async fn an_artifact_is_the_same_by_its_tag_and_by_its_digest() {
    row(async |row| {
        let project = row.project("same").await;
        let pushed = row.push.image(&project.full("app"), "v1", "same").await;
        let repository = project.repository("app");
        let by_tag = repository.artifact("v1").get().await.unwrap();
        assert_eq!(
            (&*by_tag.digest, by_tag.project_id),
            (&*pushed.digest, project.id)
        );
        assert_eq!((&*by_tag.r#type, &*by_tag.media_type), ("IMAGE", CONFIG));
        assert_eq!(by_tag.manifest_media_type.as_deref(), Some(IMAGE));
        assert_eq!(by_tag.repository_name, project.full("app"));
        assert!(by_tag.size > i64::try_from(pushed.size).unwrap());
        assert_eq!(by_tag.extra_attrs["architecture"], "amd64");
        assert_eq!(by_tag.tags.len(), 1);
        let tag = &by_tag.tags[0];
        assert_eq!(
            (&*tag.name, tag.artifact_id, tag.immutable),
            ("v1", by_tag.id, false)
        );
        assert!(
            by_tag
                .push_time
                .is_some_and(|time| Utc::now() - time < TimeDelta::hours(1))
        );
        assert_eq!(by_tag.pull_time, None, "nobody has pulled it");
        assert!(by_tag.labels.is_empty() && by_tag.references.is_empty());

        let digest = Reference::digest(&pushed.digest);
        let by_digest = repository.artifact(digest).get().await.unwrap();
        assert_eq!(
            (by_digest.id, &by_digest.digest),
            (by_tag.id, &by_tag.digest)
        );
        let other = format!("sha256:{:064}", 0);
        assert!(refused(repository.artifact(other).get().await).is_not_found());
        assert!(refused(repository.artifact("v2").get().await).is_not_found());

        let icon = row.admin.icon(by_tag.icon.unwrap()).await.unwrap();
        assert!(icon.content_type.starts_with("image/") && !icon.content.is_empty());
    })
    .await;
}

#[tokio::test]
async fn a_list_has_tags_and_labels_if_they_are_asked_for() {
    row(async |row| {
        let project = row.project("flags").await;
        row.push.image(&project.full("app"), "v1", "flags").await;
        let new = NewLabel::new("flag", LabelScope::Project).project_id(project.id);
        let label = row.admin.create_label(&new).await.unwrap().id;
        row.later(row.admin.label(label).delete());
        let repository = project.repository("app");
        repository
            .artifact("v1")
            .add_label(&LabelRef::new(label))
            .await
            .unwrap();

        let list = || repository.list_artifacts();
        let full = list().with_tag(true).with_label(true).await.unwrap().items;
        assert_eq!(
            (&*full[0].tags[0].name, full[0].labels[0].id),
            ("v1", label)
        );
        let bare = list()
            .with_tag(false)
            .with_label(false)
            .await
            .unwrap()
            .items;
        assert!(bare[0].tags.is_empty() && bare[0].labels.is_empty());
        let of_project = project.list_artifacts().with_tag(true).await.unwrap();
        assert_eq!(
            (of_project.total, &of_project.items[0].digest),
            (Some(1), &full[0].digest)
        );
    })
    .await;
}

#[tokio::test]
async fn the_children_of_an_index_are_hidden_until_they_are_asked_for() {
    row(async |row| {
        let project = row.project("index").await;
        let full = project.full("multi");
        let amd = row.push.image_of(&full, None, "index", "amd64").await;
        let arm = row
            .push
            .image_of(&full, Some("arm"), "index", "arm64")
            .await;
        let index = row.push.index(&full, "v1", &[&amd, &arm]).await;
        let repository = project.repository("multi");

        let read = repository.artifact("v1").get().await.unwrap();
        assert_eq!(read.digest, index.digest);
        assert_eq!(read.manifest_media_type.as_deref(), Some(INDEX));
        let child = |pushed: &Pushed| {
            let found = read
                .references
                .iter()
                .find(|one| one.child_digest == pushed.digest);
            found.and_then(|one| one.platform.as_ref()?.architecture.as_deref())
        };
        assert_eq!((child(&amd), child(&arm)), (Some("amd64"), Some("arm64")));
        assert_eq!(read.references.len(), 2);
        assert!(read.references.iter().all(|one| one.parent_id == read.id));

        let digests =
            async |call: harbor_client::Call<harbor_client::operations::ListArtifacts>| {
                let listed = call.await.unwrap();
                assert_eq!(listed.total, Some(listed.items.len() as u64));
                let mut digests: Vec<_> = listed.items.into_iter().map(|one| one.digest).collect();
                digests.sort();
                digests
            };
        let sorted = |mut digests: Vec<&String>| {
            digests.sort();
            digests.into_iter().cloned().collect::<Vec<_>>()
        };
        let shown = digests(repository.list_artifacts()).await;
        assert_eq!(
            shown,
            sorted(vec![&index.digest, &arm.digest]),
            "a child with a tag shows"
        );
        let all = Artifacts::with_children();
        let all = digests(repository.list_artifacts().filter(all)).await;
        assert_eq!(all, sorted(vec![&index.digest, &amd.digest, &arm.digest]));
        repository.artifact(&amd.digest).get().await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn filters_of_artifacts_find_what_they_say() {
    row(async |row| {
        let project = row.project("found").await;
        let full = project.full("app");
        let one = row.push.image(&full, "v1", "one").await;
        let two = row.push.image(&full, "v2-rc", "two").await;
        let bare = row.push.image_of(&full, None, "bare", "amd64").await;
        let repository = project.repository("app");
        let mut labels = Vec::new();
        for name in ["a", "b"] {
            let new = NewLabel::new(name, LabelScope::Project).project_id(project.id);
            let label = row.admin.create_label(&new).await.unwrap().id;
            row.later(row.admin.label(label).delete());
            labels.push(label);
        }
        for (reference, label) in [("v1", 0), ("v1", 1), ("v2-rc", 0)] {
            let label = LabelRef::new(labels[label]);
            repository
                .artifact(reference)
                .add_label(&label)
                .await
                .unwrap();
        }

        let past = Utc::now() - TimeDelta::days(1);
        let future = Utc::now() + TimeDelta::days(1);
        let [one, two, bare] = [&one, &two, &bare].map(|pushed| &*pushed.digest);
        let found = [
            ("tagged", Artifacts::tagged(), vec![one, two]),
            ("untagged", Artifacts::untagged(), vec![bare]),
            ("a tag", Artifacts::has_tag("v1"), vec![one]),
            ("no tag", Artifacts::has_tag("v3"), vec![]),
            ("a part", Artifacts::tag_contains("rc"), vec![two]),
            ("a digest", Artifacts::DIGEST.is(two), vec![two]),
            ("a type", Artifacts::TYPE.is("CHART"), vec![]),
            (
                "a repository",
                Artifacts::REPOSITORY_NAME.is(&full),
                vec![one, two, bare],
            ),
            (
                "a label",
                Artifacts::has_labels([labels[0]]),
                vec![one, two],
            ),
            (
                "both labels",
                Artifacts::has_labels(labels.clone()),
                vec![one],
            ),
            (
                "since",
                Artifacts::PUSH_TIME.since(past),
                vec![one, two, bare],
            ),
            ("until", Artifacts::PUSH_TIME.until(past), vec![]),
            (
                "between",
                Artifacts::PUSH_TIME.between(past, future),
                vec![one, two, bare],
            ),
            (
                "joined",
                Artifacts::tagged().and(Artifacts::PUSH_TIME.since(future)),
                vec![],
            ),
        ];
        for (what, filter, expected) in found {
            let listed = repository.list_artifacts().filter(filter).await.unwrap();
            let listed: std::collections::BTreeSet<_> =
                listed.items.iter().map(|one| &*one.digest).collect();
            assert_eq!(listed, expected.into_iter().collect(), "{what}");
        }

        let order = Artifacts::ID.descending();
        let listed = repository.list_artifacts().order_by(order).await.unwrap();
        assert!(listed.items.is_sorted_by(|a, b| a.id > b.id));
        let latest = project
            .list_artifacts()
            .latest_in_repository(true)
            .filter(Artifacts::MEDIA_TYPE.is(CONFIG))
            .await
            .unwrap();
        assert_eq!(
            latest
                .items
                .iter()
                .map(|one| &*one.digest)
                .collect::<Vec<_>>(),
            [bare]
        );
    })
    .await;
}

#[tokio::test]
async fn what_refers_to_an_image_is_its_accessory() {
    row(async |row| {
        const TYPE: &str = "application/vnd.example.contract";
        let project = row.project("accessory").await;
        let image = row
            .push
            .image(&project.full("app"), "v1", "accessory")
            .await;
        let referrer = row.push.referrer(&project.full("app"), &image, TYPE).await;
        let artifact = project.repository("app").artifact("v1");
        let listed = artifact.list_accessories().await.unwrap();
        assert_eq!(listed.total, Some(1));
        let accessory = &listed.items[0];
        assert_eq!(
            (&accessory.digest, &accessory.subject_artifact_digest),
            (&referrer.digest, &image.digest)
        );
        assert_eq!(accessory.subject_artifact_repo, project.full("app"));
        let with = artifact.get().with_accessory(true).await.unwrap();
        assert_eq!(with.accessories[0].id, accessory.id);
        let listed = project.repository("app").list_artifacts().await.unwrap();
        assert_eq!(listed.total, Some(1), "it is no artifact of its own");
        // It goes with its image.
        artifact.delete().await.unwrap();
        let gone = project.repository("app").artifact(&referrer.digest);
        assert!(refused(gone.get().await).is_not_found());
    })
    .await;
}

#[tokio::test]
async fn an_addition_comes_as_it_is_and_only_where_it_belongs() {
    row(async |row| {
        let project = row.project("addition").await;
        row.push.image(&project.full("app"), "v1", "addition").await;
        let artifact = project.repository("app").artifact("v1");
        let history = artifact.addition(AdditionKind::BuildHistory).await.unwrap();
        let history: serde_json::Value = serde_json::from_slice(&history).unwrap();
        assert_eq!(history[0]["created_by"], "the contract");
        let values = refused(artifact.addition(AdditionKind::ValuesYaml).await);
        assert!(values.is_bad_request(), "{values}");
        let links = artifact.get().await.unwrap().addition_links;
        assert!(links.contains_key("build_history"), "{links:?}");
    })
    .await;
}
