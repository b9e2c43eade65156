//! The registry and its API disagree: one of them is down, or the login is none.

use harbor_client::{CallOptions, Client, HarborErrorExt as _, Login};
use scs_testkit::harbor::{ADMIN, Image, Server};

fn client(server: &Server, password: &str) -> Client {
    let login = Login::new(ADMIN.0, password).unwrap();
    let builder = Client::builder(server.base_url()).credentials(login);
    builder.build().unwrap()
}

#[tokio::test]
async fn what_was_pushed_is_verified_on_both_sides_and_an_outage_is_no_missing_image() {
    let server = Server::builder().start().await.unwrap();
    let digest = server.push("private", "team/app", "v1", Image::new());
    let signature = server.push_untagged("private", "team/app", Image::signature(&digest));
    let client = client(&server, ADMIN.1);
    let images = client.distribution().repository("private", "team/app");
    let repository = client.project("private").repository("team/app");
    let noted = repository.artifact("v1").get();

    let once = || CallOptions::new().max_attempts(1);
    let head = images.head_manifest("v1").await.unwrap().unwrap();
    let manifest = images.manifest(&digest).await.unwrap();
    assert_eq!(noted.await.unwrap().digest, digest);
    assert_eq!(
        (&head.digest, head.size),
        (&digest, Some(manifest.bytes().len() as u64))
    );
    assert_eq!(manifest.digest, digest);
    assert_eq!(images.tags().await.unwrap().items, ["v1"]);
    let referrers = images.referrers(&digest).await.unwrap();
    assert_eq!(referrers.len(), 1);
    assert_eq!(referrers[0].digest, signature);

    // Harbor's notes are there, what they are about is not (3754-registryHeadManifest-registry-down).
    server.registry_down(true);
    repository.artifact("v1").get().await.unwrap();
    let head = images.head_manifest("v1").options(once()).await;
    let whole = images.manifest("v1").options(once()).await;
    for error in [head.unwrap_err(), whole.unwrap_err()] {
        assert_eq!(error.status().map(|status| status.as_u16()), Some(502));
        assert!(error.is_server_error() && error.messages().is_empty());
    }
    server.registry_down(false);
    assert!(images.head_manifest("v1").await.unwrap().is_some());
}

#[tokio::test]
async fn a_wrong_password_is_unauthorized_for_what_is_private_and_nobody_for_what_is_public() {
    let server = Server::builder().start().await.unwrap();
    for project in ["library", "private"] {
        server.push(project, "app", "v1", Image::new());
    }
    let wrong = client(&server, "Wrong-Password-1").distribution();
    let public = wrong.repository("library", "app");
    assert!(public.head_manifest("v1").await.unwrap().is_some());
    let private = wrong.repository("private", "app");
    let before = server.requests().len();
    let error = private.head_manifest("v1").await.unwrap_err();
    assert!(error.is_unauthorized() && error.code().is_none());
    assert!(
        error.to_string().contains("does not know the login"),
        "{error}"
    );
    // Seen in the token: one request, and none to the registry.
    assert_eq!(server.requests().len(), before + 1);
}
