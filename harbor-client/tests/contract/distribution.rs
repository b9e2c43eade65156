//! The registry's own calls: what docker sees, and that it is what the API says.

use futures_util::TryStreamExt as _;
use harbor_client::model::{NewRobot, NewTag, RobotAccess, RobotLevel, RobotPermission, Toggle};
use harbor_client::registry::{MediaType, Scope};
use harbor_client::{CallOptions, Client, Login};

use crate::push::{CONFIG, digest};
use crate::{refused, refused_here, row};

#[tokio::test]
async fn the_registry_and_the_api_agree_on_what_a_tag_leads_to() {
    row(async |row| {
        let project = row.project("digests").await;
        for name in ["app", "a/b.c/d_e--f"] {
            let pushed = row.push.image(&project.full(name), "v1", "digests").await;
            let images = row.admin.distribution().repository(&project.name, name);
            let head = images.head_manifest("v1").await.unwrap().unwrap();
            let read = project.repository(name).artifact("v1").get().await.unwrap();
            assert_eq!(
                (&head.digest, &read.digest),
                (&pushed.digest, &pushed.digest)
            );
            assert_eq!(head.media_type, MediaType::OciManifest);

            let manifest = images.manifest("v1").await.unwrap();
            assert_eq!(
                (&manifest.digest, digest(manifest.bytes())),
                (&pushed.digest, pushed.digest.clone())
            );
            assert_eq!(manifest.config.as_ref().unwrap().media_type, CONFIG);
            assert_eq!((manifest.layers.len(), manifest.is_index()), (1, false));
            let again = images.manifest(&pushed.digest).await.unwrap();
            assert_eq!(again, manifest);
            assert_eq!(images.head_manifest("v2").await.unwrap(), None);
            assert!(refused(images.manifest("v2").await).is_not_found());
        }
        let missing = row.admin.distribution().repository(&project.name, "none");
        assert_eq!(missing.head_manifest("v1").await.unwrap(), None);
    })
    .await;
}

#[tokio::test]
async fn an_index_leads_to_the_image_of_a_platform() {
    row(async |row| {
        let project = row.project("platforms").await;
        let full = project.full("multi");
        let amd = row.push.image_of(&full, None, "platforms", "amd64").await;
        let arm = row.push.image_of(&full, None, "platforms", "arm64").await;
        let index = row.push.index(&full, "v1", &[&amd, &arm]).await;
        let images = row.admin.distribution().repository(&project.name, "multi");
        let read = images.manifest("v1").await.unwrap();
        assert!(read.is_index() && read.digest == index.digest);
        assert_eq!(read.media_type, MediaType::OciIndex);
        let child = read.for_platform("linux", "arm64").unwrap();
        assert_eq!(child.digest, arm.digest);
        assert_eq!(
            images.manifest(&child.digest).await.unwrap().digest,
            arm.digest
        );
        assert!(read.for_platform("windows", "arm64").is_none());
    })
    .await;
}

#[tokio::test]
async fn the_registry_lists_the_tags_that_the_api_lists() {
    row(async |row| {
        let project = row.project("registry-tags").await;
        row.push.image(&project.full("app"), "v1", "tags").await;
        let artifact = project.repository("app").artifact("v1");
        for name in ["a", "Z", "v1.0", "v2"] {
            artifact.create_tag(&NewTag::new(name)).await.unwrap();
        }
        let mut named: Vec<_> = artifact
            .list_tags()
            .items()
            .map_ok(|tag| tag.name)
            .try_collect()
            .await
            .unwrap();
        named.sort();
        let images = row.admin.distribution().repository(&project.name, "app");
        let page = images.tags().await.unwrap();
        assert_eq!((&page.items, page.next), (&named, None));
        let two = CallOptions::new().page_size(2);
        let some = images.tags().options(two.clone()).await.unwrap();
        assert_eq!(some.items, named[..2]);
        let rest = images.tags().resume(some.next.unwrap());
        let rest: Vec<_> = rest.items().try_collect().await.unwrap();
        assert_eq!(rest, named[2..]);
        let all = images.tags().options(two).items();
        assert_eq!(all.try_collect::<Vec<_>>().await.unwrap(), named);
        let missing = row.admin.distribution().repository(&project.name, "none");
        assert!(refused(missing.tags().await).is_not_found());
    })
    .await;
}

#[tokio::test]
async fn what_refers_to_an_image_is_found_by_its_digest() {
    row(async |row| {
        const TYPE: &str = "application/vnd.example.contract";
        let project = row.project("referrers").await;
        let full = project.full("app");
        let image = row.push.image(&full, "v1", "referrers").await;
        let images = row.admin.distribution().repository(&project.name, "app");
        assert!(images.referrers(&image.digest).await.unwrap().is_empty());
        let referrer = row.push.referrer(&full, &image, TYPE).await;
        row.push
            .referrer(&full, &image, "application/vnd.example.other")
            .await;
        let all = images.referrers(&image.digest).await.unwrap();
        assert_eq!(all.len(), 2);
        let some = images
            .referrers(&image.digest)
            .artifact_type(TYPE)
            .await
            .unwrap();
        assert_eq!((some.len(), &some[0].digest), (1, &referrer.digest));
        assert_eq!(some[0].artifact_type.as_deref(), Some(TYPE));
        let manifest = images.manifest(&referrer.digest).await.unwrap();
        assert_eq!(manifest.subject.unwrap().digest, image.digest);
        refused_here(images.referrers("v1").await, "reference");
    })
    .await;
}

#[tokio::test]
async fn a_token_grants_what_its_asker_may_and_nobody_is_refused() {
    row(async |row| {
        let person = row.user("tokens").await;
        let open = row
            .project_of(&person.client, "tokens-open", Toggle::True)
            .await;
        let closed = row
            .project_of(&person.client, "tokens-closed", Toggle::False)
            .await;
        for project in [&open, &closed] {
            row.push.image(&project.full("app"), "v1", "tokens").await;
        }
        let pull = |project: &str| Scope::pull(project, "app");
        let grants = async |client: &Client, scope: &Scope| {
            let token = client.distribution().token([scope]).await.unwrap();
            token.grants(scope)
        };
        let push = pull(&closed.name).push();
        assert!(grants(&person.client, &push).await);
        let stranger = row.user("tokens-stranger").await.client;
        let nobody = row.nobody();
        for client in [&stranger, &nobody] {
            assert!(!grants(client, &pull(&closed.name)).await);
            assert!(grants(client, &pull(&open.name)).await);
            let images = client.distribution().repository(&open.name, "app");
            images.manifest("v1").await.unwrap();
            let images = client.distribution().repository(&closed.name, "app");
            let error = refused(images.manifest("v1").await);
            assert!(error.is_unauthorized() || error.is_credential(), "{error}");
        }
        let wrong = row.client(&person.name, "Wrong-Password-1");
        let images = wrong.distribution().repository(&closed.name, "app");
        let error = refused(images.head_manifest("v1").await);
        assert!(error.is_unauthorized(), "{error}");
    })
    .await;
}

#[tokio::test]
async fn a_robot_that_may_pull_pulls() {
    row(async |row| {
        let project = row.project("robot-pulls").await;
        let image = row.push.image(&project.full("a/b"), "v1", "robot").await;
        let access = [RobotAccess::new("repository", "pull")];
        let permissions = [RobotPermission::new(
            RobotLevel::Project,
            &project.name,
            access,
        )];
        let new = NewRobot::new("pulls", RobotLevel::Project, 1, permissions);
        let robot = row.admin.create_robot(&new).await.unwrap();
        row.later(row.admin.robot(robot.id).delete());
        let client = row
            .builder()
            .credentials(Login::from_robot(&robot).unwrap())
            .build()
            .unwrap();
        let images = client.distribution().repository(&project.name, "a/b");
        let head = images.head_manifest("v1").await.unwrap();
        assert_eq!(head.unwrap().digest, image.digest);
        let push = Scope::pull(&project.name, "a/b").push();
        let token = client.distribution().token([&push]).await.unwrap();
        assert!(!token.grants(&push) && token.grants(&Scope::pull(&project.name, "a/b")));
    })
    .await;
}
