//! Names that have to arrive: repositories with slashes and signs, and those that cannot be.

use harbor_client::RepositoryName;
use harbor_client::model::{NewTag, RepositoryUpdate};
use harbor_client::query::Repositories;

use crate::{refused, refused_here, row};

#[tokio::test]
async fn a_repository_is_reached_by_all_of_its_calls_whatever_its_name() {
    row(async |row| {
        let project = row.project("names").await;
        for name in ["plain", "a/b", "x/y/z", "my.app_with-dash__2/sub.0--1"] {
            let full = project.full(name);
            let pushed = row.push.image(&full, "v1", name).await;
            let repository = project.repository(name);

            let read = repository.get().await.unwrap();
            assert_eq!((&read.name, read.artifact_count), (&full, 1));
            assert_eq!(read.project_id, project.id);
            assert_eq!(RepositoryName::split(&read.name).unwrap().1, name.into());
            let filter = Repositories::NAME.is(&full);
            let listed = project
                .list_repositories()
                .filter(filter.clone())
                .await
                .unwrap();
            assert_eq!((listed.total, listed.items[0].id), (Some(1), read.id));
            let listed = row.admin.list_repositories().filter(filter).await.unwrap();
            assert_eq!(listed.items[0].id, read.id);

            repository
                .update(&RepositoryUpdate::new("words"))
                .await
                .unwrap();
            let described = repository.get().await.unwrap().description;
            assert_eq!(described.as_deref(), Some("words"));

            let artifact = repository.artifact("v1");
            assert_eq!(artifact.get().await.unwrap().digest, pushed.digest);
            artifact.create_tag(&NewTag::new("v2")).await.unwrap();
            let listed = repository.list_artifacts().with_tag(true).await.unwrap();
            assert_eq!((listed.total, listed.items[0].tags.len()), (Some(1), 2));
            assert_eq!(artifact.list_tags().await.unwrap().total, Some(2));
            assert!(artifact.list_accessories().await.unwrap().items.is_empty());
            artifact.delete_tag("v2").await.unwrap();

            let copies = project.repository(format!("copies/of/{name}"));
            let copied = copies.copy_artifact(format!("{full}:v1")).await.unwrap();
            assert_eq!(copied.id, "v1".into());
            let copy = copies.artifact(&copied.id).get().await.unwrap();
            assert_eq!(copy.digest, pushed.digest);

            artifact.delete().await.unwrap();
            assert!(refused(artifact.get().await).is_not_found());
            repository.delete().await.unwrap();
            assert!(refused(repository.get().await).is_not_found());
        }
    })
    .await;
}

#[tokio::test]
async fn what_no_repository_can_be_called_is_refused_before_the_call() {
    row(async |row| {
        let project = row.project("no-names").await;
        let names = [
            "Upper", "a/B", "a%2Fb", "a%252Fb", "..", "a/../b", "a//b", "/a", "a/", "", "a b",
            "a:v1", "a@sha256", "-a", "a...b",
        ];
        for name in names {
            let repository = project.repository(name);
            refused_here(repository.get().await, "repository");
            refused_here(repository.list_artifacts().await, "repository");
            refused_here(repository.artifact("v1").delete().await, "repository");
            refused_here(repository.delete().await, "repository");
        }
        // These are found by the project's name alone; by its number a list would be empty.
        let by_number = row.admin.project(project.id);
        refused_here(by_number.list_repositories().await, "project_name");
        refused_here(
            by_number.repository("a").list_artifacts().await,
            "project_name",
        );
        for reference in [
            "a b",
            ".x",
            "sha256:abc",
            "md5:d41d8cd98f00b204e9800998ecf8427e",
            "",
        ] {
            let artifact = project.repository("a").artifact(reference);
            refused_here(artifact.get().await, "reference");
        }
    })
    .await;
}

#[tokio::test]
async fn a_list_of_artifacts_proves_no_repository_and_reading_it_does() {
    row(async |row| {
        let project = row.project("absent").await;
        let absent = project.repository("not/there");
        let listed = absent.list_artifacts().await.unwrap();
        assert_eq!((listed.items.len(), listed.total), (0, Some(0)));
        let missing = refused(absent.get().await);
        assert!(
            missing.is_not_found() && !missing.is_unsupported_by_server(),
            "{missing}"
        );
        assert!(refused(absent.artifact("v1").get().await).is_not_found());
        assert!(refused(absent.delete().await).is_not_found());
        let listed = project.list_repositories().await.unwrap();
        assert_eq!((listed.items.len(), listed.total), (0, Some(0)));
    })
    .await;
}

#[tokio::test]
async fn a_description_is_escaped_each_time_it_is_written() {
    row(async |row| {
        let project = row.project("escapes").await;
        row.push.image(&project.full("app"), "v1", "escapes").await;
        let repository = project.repository("app");
        let write = async |text: &str| {
            repository
                .update(&RepositoryUpdate::new(text))
                .await
                .unwrap();
            repository.get().await.unwrap().description.unwrap()
        };
        let once = write("a <b> & c").await;
        assert_eq!(once, "a &lt;b&gt; &amp; c");
        assert_eq!(write(&once).await, "a &amp;lt;b&amp;gt; &amp;amp; c");
    })
    .await;
}
