//! What must not be sent is refused with the field and the reason, and nothing leaves the machine; what only the
//! server can know is an error that says what it is.

use harbor_client::model::{CliSecret, NewTag, NewUser, PasswordChange, RobotSecret};
use harbor_client::query::{Artifacts, Labels};
use harbor_client::{ArtifactSource, CallOptions, HarborErrorExt as _};

use crate::errors::{exchange, recorded};
use crate::names::{Asked, is_refused};

#[tokio::test]
async fn names_of_repositories() {
    let words = "repository_name: ";
    for (name, why) in [
        ("a/../b", "must be lower-case"),
        ("..", "must be lower-case"),
        ("a%2Fb", "holds a percent sign"),
        ("images%252Fbase", "holds a percent sign"),
        ("App", "holds upper case"), // 256-getRepository-upper-case
        ("a b", "must be lower-case"),
        (" app", "must be lower-case"),
        ("app ", "must be lower-case"),
        ("", "is empty"),
        ("/app", "has a slash at an end"),
        ("app:v1", "holds a tag or digest"),
    ] {
        let words = format!("{words}{why}");
        is_refused(
            |client| client.project("scs").repository(name).list_artifacts(),
            &words,
        )
        .await;
        is_refused(
            |client| client.project("scs").repository(name).delete(),
            &words,
        )
        .await;
    }
}

/// A project of this name can be: it is asked for by name, and the server is told so.
#[tokio::test]
async fn a_project_called_123() {
    assert_eq!(exchange(32).response.status, 201); // 032-createProject-number-name
    let asked = Asked::default();
    let _ = asked.client().project("123").get().await;
    let (path, headers) = asked.one();
    assert_eq!(path, "/api/v2.0/projects/123");
    assert_eq!(headers["x-is-resource-name"], "true");
    // Whether it is there cannot be asked by number at all.
    is_refused(
        |client| client.head_project(123),
        "project_name: is given by its number 123",
    )
    .await;
}

#[tokio::test]
async fn values_of_filters() {
    // No escape exists for a comma, nor for a blank in a list.
    is_refused(
        |client| client.list_labels("g").filter(Labels::NAME.is("a,b")),
        "comma",
    )
    .await;
    is_refused(
        |client| client.list_labels("g").filter(Labels::NAME.any_of(["a b"])),
        "blank in a list",
    )
    .await;
    is_refused(
        |client| client.list_labels("g").filter(Labels::NAME.contains("5%")),
        "percent sign",
    )
    .await;
    // What can be written arrives: percent and plus escaped twice, brackets with a backslash
    // (3861-ListLabels-q-percent-25-twice, 1284-ListRobot-name-full-plus-encoded-twice, 3870-ListLabels-q-paren-escaped).
    for (name, sent) in [
        ("50%", "name%3D50%2525"),
        ("a+b", "name%3Da%252Bb"),
        ("(a)", "name%3D%5C(a)"),
        ("[a]", "name%3D%5C%5Ba%5D"),
        ("{a}", "name%3D%5C%7Ba%7D"),
    ] {
        let asked = Asked::default();
        let call = asked.client().list_labels("g");
        let _ = call.filter(Labels::NAME.is(name)).await;
        let target = asked.one().0;
        assert!(target.contains(sent), "{target} lacks {sent}");
    }
}

/// Of two the server would take one, so that the typed one may not hold.
#[tokio::test]
async fn a_typed_filter_beside_a_raw_one() {
    let words = "q: is given twice";
    let list =
        |client: &harbor_client::Client| client.project("scs").repository("app").list_artifacts();
    is_refused(
        |client| list(client).filter(Artifacts::untagged()).q("tags=v1"),
        words,
    )
    .await;
    is_refused(
        |client| list(client).q("tags=v1").filter(Artifacts::untagged()),
        words,
    )
    .await;
    is_refused(
        |client| {
            list(client)
                .sort("id")
                .order_by(Artifacts::PUSH_TIME.ascending())
        },
        "sort: is given twice",
    )
    .await;
}

#[tokio::test]
async fn sizes_of_pages() {
    is_refused(
        |client| {
            client
                .list_projects()
                .options(CallOptions::new().page_size(0))
        },
        "page_size",
    )
    .await;
    // 101 would be a 422 (3614-getLogs-page-size-101); the largest that there is comes instead.
    assert_eq!(exchange(3614).response.status, 422);
    let asked = Asked::default();
    let call = asked.client().list_projects();
    let _ = call.options(CallOptions::new().page_size(101)).await;
    let target = asked.one().0;
    assert!(target.contains("page_size=100"), "{target}");
}

#[tokio::test]
async fn weak_secrets() {
    for weak in ["Short1", "no upper 1", "NO LOWER 1", "No Digits here"] {
        let words = "needs 8 to 128 characters";
        is_refused(
            |client| {
                client
                    .robot(12)
                    .refresh_secret(&RobotSecret::new().secret(weak))
            },
            words,
        )
        .await;
        is_refused(
            |client| client.user(10).set_cli_secret(&CliSecret::new(weak)),
            words,
        )
        .await;
        is_refused(
            |client| client.user(10).update_password(&PasswordChange::new(weak)),
            words,
        )
        .await;
        is_refused(
            |client| client.create_user(&NewUser::new("alice", "a@example.com", "A", weak)),
            words,
        )
        .await;
    }
}

#[tokio::test]
async fn tags_and_sources_of_copies() {
    let digest = format!("sha256:{}", "0a".repeat(32));
    let app = |client: &harbor_client::Client| client.project("scs").repository("app");
    is_refused(
        |client| app(client).artifact("v1").delete_tag(digest.as_str()),
        "tag_name: is a digest, and a tag is meant",
    )
    .await;
    for bad in ["a b/c", ".x", ""] {
        // 3062-createTag-bad-characters, 3063-createTag-leading-dot
        is_refused(
            |client| app(client).artifact("v1").create_tag(&NewTag::new(bad)),
            "name: ",
        )
        .await;
        is_refused(
            |client| app(client).artifact("v1").delete_tag(bad),
            "tag_name: ",
        )
        .await;
    }
    for (from, why) in [
        ("???", "is no project/repository:tag"), // 3342-CopyArtifact-bad-from
        ("a-pub/app", "is no project/repository:tag"), // 3341-CopyArtifact-no-reference
        ("app:v1", "is no project/repository:tag"),
        ("a-pub/App:v1", "repository holds upper case"),
        ("A-pub/app:v1", "project must be lower-case"),
        ("a-pub/app:v1:v2", "reference is no tag"),
        ("a-pub/app@v1", "reference is no digest"),
        ("a-pub/app:v1@sha256:00", "repository holds a tag"),
        ("https://example.com/app:v1", "project must be lower-case"),
    ] {
        is_refused(
            |client| app(client).copy_artifact(from),
            &format!("from: {why}"),
        )
        .await;
    }
    is_refused(
        |client| app(client).copy_artifact(ArtifactSource::new(4, "app", "v1")),
        "from: project_name is given by its number 4",
    )
    .await;
    // 3330-CopyArtifact-by-digest, and 3350-CopyArtifact-from-not-encoded for the slash.
    let sent = exchange(3330).request.path;
    let sent = sent
        .replace("%2F", "/")
        .replace("%40", "@")
        .replace("%3A", ":");
    let digest = sent.split_once('@').unwrap().1;
    for source in [
        ArtifactSource::new("a-pub", "app", digest),
        format!("a-pub/app@{digest}").into(),
    ] {
        let asked = Asked::default();
        let target = asked.client().project("a-pub").repository("copied2");
        let _ = target.copy_artifact(source).await;
        assert_eq!(asked.one().0, sent);
    }
}

/// Only the server knows these; nothing is lost, and each has a predicate.
#[tokio::test]
async fn an_immutable_tag() {
    let error = recorded(3397).await;
    assert!(error.is_immutable() && error.is_precondition_failed());
    assert_eq!(
        error.messages(),
        ["the tag v1 configured as immutable, cannot be deleted"]
    );
    assert!(recorded(3398).await.is_immutable(), "its artifact as well");
    assert!(recorded(3406).await.is_immutable(), "and a copy over it");
}

#[tokio::test]
async fn an_artifact_that_an_index_references() {
    let error = recorded(3353).await;
    assert!(error.is_referenced() && error.is_precondition_failed());
    assert!(!error.is_immutable() && !error.is_not_found());
}
