//! Images that were built, copied and deleted, and a request for nodes that was.

use zuul_client::model::{ImageBuildArtifactState, ImageUploadState};
use zuul_client::operations::*;

use super::{at, of, refusal};

#[tokio::test]
async fn what_was_built_of_images_and_copied() {
    let images = of::<ListImages>("437-images-upload-again").await;
    assert!(images[0].build_artifacts.is_empty(), "absent");
    let file = &images[1].build_artifacts[0];
    assert_eq!(file.uuid.as_str(), "dea9356ade2445b683a9f01882e61b93");
    assert_eq!(
        file.build_uuid.as_ref().map(|build| build.as_str()),
        Some("ed495baee9b347a8b4517aae124c222a")
    );
    assert_eq!(
        (file.build_tenant, file.validated, file.is_locked),
        (Some(true), None, Some(false))
    );
    assert_eq!(
        (
            file.format.as_deref(),
            file.md5sum.as_deref(),
            file.sha256.as_deref(),
            file.url.as_deref()
        ),
        (
            Some("raw"),
            Some("1d41d8cd98f00b204e9800998ecf8427e"),
            Some("0e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b85"),
            Some("http://127.0.0.1:19004/debian-zuul.raw")
        )
    );
    assert_eq!(
        (&file.state, file.timestamp, file.state_time),
        (
            &Some(ImageBuildArtifactState::Ready),
            at("2026-11-24T23:57:37"),
            at("2026-11-24T23:57:38")
        )
    );
    let [old, new] = &file.uploads[..] else {
        panic!("{:?}", file.uploads);
    };
    assert_eq!(old.uuid.as_str(), "8515af704e7641aeb2de8338225e7b09");
    assert_eq!(old.state, Some(ImageUploadState::Deleting));
    assert_eq!(new.uuid.as_str(), "df49f90faf7c4e78aa0071304ac7fd00");
    assert_eq!(new.state, Some(ImageUploadState::Pending));
    assert_eq!(new.artifact_uuid.as_ref(), Some(&file.uuid));
    assert_eq!(
        new.endpoint_name.as_deref(),
        Some("nowhere/nowhere-RegionOne")
    );
    assert_eq!(
        (&new.external_id, new.validated, &new.build_uuid),
        (&None, None, &None)
    );
    assert_eq!(
        (new.timestamp, new.state_time),
        (at("2026-11-24T23:57:38"), at("2026-11-24T23:57:42"))
    );

    // All copies go along with one file.
    let images = of::<ListImages>("443-images-artifact-deleting").await;
    let files = &images[1].build_artifacts;
    let states: Vec<_> = files.iter().map(|file| file.state.clone()).collect();
    assert_eq!(
        states,
        [
            Some(ImageBuildArtifactState::Ready),
            Some(ImageBuildArtifactState::Deleting),
            Some(ImageBuildArtifactState::Ready)
        ]
    );
    let mut copies = files.iter().flat_map(|file| &file.uploads);
    assert!(copies.all(|copy| copy.state == Some(ImageUploadState::Deleting)));

    of::<ValidateImageUpload>("435-image-upload-validate").await;
    of::<RepeatImageUpload>("436-image-upload-upload").await;
    let pending = refusal::<RepeatImageUpload>("438-image-upload-upload-pending").await;
    assert!(pending.is_bad_request());
    assert_eq!(pending.messages(), ["Invalid upload state"]);
    of::<DeleteImageUpload>("440-image-upload-delete").await;
    of::<DeleteImageBuildArtifact>("442-image-build-artifact-delete").await;
    of::<DeleteImageBuildArtifact>("444-image-build-artifact-delete-again").await;
}

#[tokio::test]
async fn a_request_that_a_launcher_has_in_hand() {
    let request = of::<ListNodesetRequests>("445-nodeset-requests-locked")
        .await
        .remove(0);
    assert_eq!(request.uuid.as_str(), "a83e717beb0a45d5ade98990d7be0d30");
    assert_eq!(
        (request.job_name.as_deref(), &request.labels[..]),
        (Some("on-a-node"), &["debian-13-small".to_owned()][..])
    );
    assert_eq!(
        (request.is_locked, &request.lock_holder),
        (Some(true), &None)
    );
    let locked = refusal::<DeleteNodesetRequest>("446-nodeset-request-delete-locked").await;
    assert!(locked.is_server_error());
    of::<DeleteNodesetRequest>("448-nodeset-request-delete-unlocked").await;
    let gone = refusal::<DeleteNodesetRequest>("449-nodeset-request-delete-gone").await;
    assert!(gone.is_not_found());
}
