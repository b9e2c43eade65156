//! Tags, and copies of what they stand on.

use harbor_client::model::NewTag;
use harbor_client::query::Tags;
use harbor_client::{ErrorCode, Reference};

use crate::{has_code, refused, refused_here, row};

#[tokio::test]
async fn creating_a_tag_never_moves_one() {
    row(async |row| {
        let project = row.project("tags").await;
        let full = project.full("app");
        let old = row.push.image(&full, "v1", "old").await;
        row.push.image(&full, "v2", "new").await;
        let repository = project.repository("app");
        let latest = NewTag::new("latest");
        repository.artifact("v1").create_tag(&latest).await.unwrap();
        for reference in ["v1", "v2"] {
            let taken = refused(repository.artifact(reference).create_tag(&latest).await);
            assert!(taken.is_conflict(), "{taken}");
            has_code(&taken, ErrorCode::Conflict);
        }
        let read = repository.artifact("latest").get().await.unwrap();
        assert_eq!(read.digest, old.digest);
        // A push does move it.
        let pushed = row.push.image(&full, "latest", "newer").await;
        let read = repository.artifact("latest").get().await.unwrap();
        assert_eq!(read.digest, pushed.digest);
        assert_eq!(
            repository.artifact("v1").get().await.unwrap().digest,
            old.digest
        );
        for name in ["a b", ".x", "-x", "a/b", "a:b", ""] {
            let new = NewTag::new(name);
            refused_here(repository.artifact("v1").create_tag(&new).await, "name");
        }
        let missing = repository.artifact("v9").create_tag(&NewTag::new("v10"));
        assert!(refused(missing.await).is_not_found());
    })
    .await;
}

#[tokio::test]
async fn a_deleted_tag_leaves_its_artifact() {
    row(async |row| {
        let project = row.project("untag").await;
        let full = project.full("app");
        let image = row.push.image(&full, "v1", "one").await;
        row.push.image(&full, "v2", "two").await;
        let repository = project.repository("app");
        let other = refused(repository.artifact("v1").delete_tag("v2").await);
        assert!(other.is_not_found(), "the tag of another artifact: {other}");
        repository.artifact("v2").get().await.unwrap();
        repository
            .artifact(&image.digest)
            .delete_tag("v1")
            .await
            .unwrap();
        assert!(refused(repository.artifact("v1").get().await).is_not_found());
        let read = repository
            .artifact(Reference::digest(&image.digest))
            .get()
            .await
            .unwrap();
        assert!(read.tags.is_empty());
        let again = refused(repository.artifact(&image.digest).delete_tag("v1").await);
        assert!(again.is_not_found(), "{again}");
    })
    .await;
}

#[tokio::test]
async fn tags_are_listed_filtered_and_sorted() {
    row(async |row| {
        let project = row.project("tag-list").await;
        row.push.image(&project.full("app"), "b", "list").await;
        let artifact = project.repository("app").artifact("b");
        for name in ["a", "c", "c_1"] {
            artifact.create_tag(&NewTag::new(name)).await.unwrap();
        }
        let order = Tags::NAME.descending();
        let listed = artifact.list_tags().order_by(order).await.unwrap();
        let names: Vec<_> = listed.items.iter().map(|tag| &*tag.name).collect();
        assert_eq!((names, listed.total), (vec!["c_1", "c", "b", "a"], Some(4)));
        let one = artifact
            .list_tags()
            .filter(Tags::NAME.is("c"))
            .await
            .unwrap();
        assert_eq!((one.total, &*one.items[0].name), (Some(1), "c"));
        let part = artifact
            .list_tags()
            .filter(Tags::NAME.contains("c"))
            .await
            .unwrap();
        assert_eq!(part.total, Some(2));
        assert!(
            part.items
                .iter()
                .all(|tag| tag.artifact_id == one.items[0].artifact_id)
        );
    })
    .await;
}

#[tokio::test]
async fn a_copy_takes_all_tags_along_and_moves_those_of_the_same_name() {
    row(async |row| {
        let from = row.project("copy-from").await;
        let to = row.project("copy-to").await;
        let image = row.push.image(&from.full("app"), "v1", "copied").await;
        from.repository("app")
            .artifact("v1")
            .create_tag(&NewTag::new("v2"))
            .await
            .unwrap();
        let overtaken = row
            .push
            .image(&to.full("deep/app"), "v2", "overtaken")
            .await;

        let target = to.repository("deep/app");
        let copied = target
            .copy_artifact(format!("{}:v1", from.full("app")))
            .await
            .unwrap();
        assert_eq!(copied.id, Reference::tag("v1"));
        for tag in ["v1", "v2"] {
            let read = target.artifact(tag).get().await.unwrap();
            assert_eq!(read.digest, image.digest, "{tag}");
        }
        let bare = target.artifact(&overtaken.digest).get().await.unwrap();
        assert!(bare.tags.is_empty(), "its tag has moved, it is still there");

        let by_digest = format!("{}@{}", from.full("app"), image.digest);
        let copied = to
            .repository("other")
            .copy_artifact(&by_digest)
            .await
            .unwrap();
        let read = to
            .repository("other")
            .artifact(&copied.id)
            .get()
            .await
            .unwrap();
        assert_eq!((read.digest, read.tags.len()), (image.digest, 2));
        // A second time nothing happens, and it is said to be made all the same.
        to.repository("other")
            .copy_artifact(&by_digest)
            .await
            .unwrap();
        assert_eq!(
            to.repository("other").get().await.unwrap().artifact_count,
            1
        );
    })
    .await;
}

#[tokio::test]
async fn a_copy_takes_the_images_of_an_index_along() {
    row(async |row| {
        let project = row.project("copy-index").await;
        let full = project.full("multi");
        let amd = row.push.image_of(&full, None, "copy-index", "amd64").await;
        let arm = row.push.image_of(&full, None, "copy-index", "arm64").await;
        let index = row.push.index(&full, "v1", &[&amd, &arm]).await;
        let target = project.repository("copied/multi");
        target.copy_artifact(format!("{full}:v1")).await.unwrap();
        let read = target.artifact("v1").get().await.unwrap();
        assert_eq!((&read.digest, read.references.len()), (&index.digest, 2));
        for child in [amd, arm] {
            target.artifact(&child.digest).get().await.unwrap();
        }
    })
    .await;
}

#[tokio::test]
async fn a_copy_of_nothing_is_a_bad_request() {
    row(async |row| {
        let project = row.project("copy-nothing").await;
        let target = project.repository("app");
        let missing = refused(
            target
                .copy_artifact(format!("{}:v1", project.full("none")))
                .await,
        );
        assert!(missing.is_bad_request(), "{missing}");
        let missing = refused(target.get().await);
        assert!(missing.is_not_found(), "nothing was made: {missing}");
        for from in ["app", "app:v1", "a/B:v1", "a/b", "a/b@v1", "???", ""] {
            refused_here(target.copy_artifact(from).await, "from");
        }
    })
    .await;
}
