//! Images from their build to their removal, and requests for nodes.
//!
//! The cloud of `live/zuul` does not exist, so that every copy of an image fails there.

use std::collections::HashSet;

use zuul_client::handles::Tenant;
use zuul_client::model::{
    BuildsetResult, DequeueRequest, EnqueueRequest, ImageBuildArtifact, ImageUpload,
    ImageUploadState,
};

use scs_testkit::coverage::Kind;

use crate::{MAIN, site, until};

const IMAGE: &str = "debian-zuul";

/// What is listed of the image; `None` where 14.3.0 fails because a file is being written down.
async fn artifacts(tenant: &Tenant) -> Option<Vec<ImageBuildArtifact>> {
    match tenant.list_images().await {
        Ok(images) => {
            let image = images.into_iter().find(|image| image.name == IMAGE);
            Some(image.expect("the image").build_artifacts)
        }
        Err(error) if error.is_server_error() => None,
        Err(error) => panic!("{error}"),
    }
}

/// The copy of a file that failed, once there is one.
fn failed(artifact: &ImageBuildArtifact) -> Option<&ImageUpload> {
    let is_failed = |upload: &&ImageUpload| upload.state == Some(ImageUploadState::Failed);
    artifact.uploads.iter().find(is_failed)
}

/// The file that was built since, when its copy has failed.
async fn built(tenant: &Tenant, before: &HashSet<String>) -> ImageBuildArtifact {
    until("an image is built", || async {
        let all = artifacts(tenant).await?;
        all.into_iter()
            .find(|artifact| !before.contains(artifact.uuid.as_str()) && failed(artifact).is_some())
    })
    .await
}

#[tokio::test]
async fn an_image_is_built_copied_again_and_deleted() {
    let site = site().await;
    if !site.destructive {
        return;
    }
    let tenant = site.tenant();
    let all = until("the list", || artifacts(&tenant)).await;
    let mut known: HashSet<String> = all.iter().map(|one| one.uuid.to_string()).collect();

    tenant.image(IMAGE).build().await.unwrap();
    let first = built(&tenant, &known).await;
    known.insert(first.uuid.to_string());
    assert_eq!(first.build_tenant, Some(true));
    let build = first.build_uuid.as_ref().expect("its build");
    let build = tenant.build(build).get().await.unwrap();
    assert_eq!(build.job_name, "build-debian-zuul");
    let upload = failed(&first).unwrap().clone();
    assert_eq!(upload.artifact_uuid.as_ref(), Some(&first.uuid));
    assert_eq!((&upload.external_id, upload.validated), (&None, None));

    // The pipeline of the testbed answers to both events with the same job.
    tenant.image_upload(&upload.uuid).validate().await.unwrap();
    let second = built(&tenant, &known).await;

    tenant.image_upload(&upload.uuid).upload().await.unwrap();
    let again = tenant.image_upload(&upload.uuid).upload().await;
    let again = again.expect_err("it is replaced");
    assert!(again.is_bad_request() || again.is_not_found(), "{again}");
    let new = until("the copy that took its place fails", || async {
        let all = artifacts(&tenant).await?;
        let artifact = all.iter().find(|artifact| artifact.uuid == first.uuid)?;
        let new = failed(artifact).filter(|new| new.uuid != upload.uuid)?;
        Some(new.clone())
    })
    .await;

    tenant.image_upload(&new.uuid).delete().await.unwrap();
    until("a file without a copy is no longer listed", || async {
        let all = artifacts(&tenant).await?;
        all.iter()
            .all(|artifact| artifact.uuid != first.uuid)
            .then_some(())
    })
    .await;

    tenant
        .image_build_artifact(&second.uuid)
        .delete()
        .await
        .unwrap();
    until("all copies of the image are gone", || async {
        let all = artifacts(&tenant).await?;
        all.is_empty().then_some(())
    })
    .await;
}

/// A launcher that runs has every request locked that waits for nodes: then the server fails. On a `live/zuul` the
/// row needs the launcher ended and its node held.
#[tokio::test]
async fn a_request_is_deleted_where_no_launcher_works_on_it() {
    let site = site().await;
    let tenant = site.tenant();
    let components = site.anonymous().list_components().await.unwrap();
    if site.kind == Kind::Live && components.contains_key("launcher") {
        eprintln!("a launcher runs: left out");
        return;
    }
    let project = tenant.project("scs/nodes");
    let enqueue = EnqueueRequest::new("manual").git_ref(MAIN);
    project.enqueue(&enqueue).await.unwrap();
    let request = until("the request shows", || async {
        let all = tenant.list_nodeset_requests().await.unwrap();
        all.into_iter()
            .find(|request| request.job_name.as_deref() == Some("on-a-node"))
    })
    .await;
    assert_eq!(request.labels, ["debian-13-small"]);
    let delete = async || tenant.nodeset_request(&request.uuid).delete().await;
    delete().await.unwrap();
    let again = until("it is gone", || async { delete().await.err() }).await;
    assert!(again.is_not_found(), "{again}");

    project
        .dequeue(&DequeueRequest::new("manual").git_ref(MAIN))
        .await
        .unwrap();
    let set = until("the buildset ends", || async {
        let sets = tenant
            .list_buildsets()
            .project(["scs/nodes"])
            .pipeline(["manual"])
            .complete(true);
        sets.limit(1).await.unwrap().items.into_iter().next()
    })
    .await;
    assert_eq!(set.result, Some(BuildsetResult::Dequeued));
}
