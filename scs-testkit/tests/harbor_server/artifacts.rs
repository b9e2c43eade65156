//! Repositories, artifacts and tags: what is pushed is found, copied, protected and deleted.

use scs_testkit::harbor::{DEVELOPER, Image, Server};
use serde_json::{Value, json};

use crate::{admin, failure, read, send};

async fn server() -> Server {
    Server::builder().fresh().start().await.unwrap()
}

const APP: &str = "/projects/library/repositories/team%252Fapp";

#[tokio::test]
async fn what_is_pushed_is_listed_with_its_real_digest() {
    let server = server().await;
    let digest = server.push("library", "team/app", "v1", Image::new());
    server.push_untagged("library", "team/app", Image::signature(&digest));
    let list = read(&server, &format!("{APP}/artifacts?with_accessory=true")).await;
    assert_eq!(
        list.as_array().unwrap().len(),
        1,
        "signatures are not listed"
    );
    assert_eq!(list[0]["digest"], digest.as_str());
    assert_eq!(list[0]["tags"][0]["name"], "v1");
    assert_eq!(list[0]["accessories"][0]["type"], "signature.cosign");
    assert_eq!(list[0]["extra_attrs"]["architecture"], "amd64");
    let href = list[0]["addition_links"]["build_history"]["href"]
        .as_str()
        .unwrap();
    assert!(href.contains("/team%252Fapp/artifacts/sha256:"), "{href}");
    assert_eq!(read(&server, APP).await["artifact_count"], 1);
    // Once encoded works without a proxy in front, raw is another path.
    let once = "/projects/library/repositories/team%2Fapp/artifacts/v1";
    assert_eq!(read(&server, once).await["digest"], digest.as_str());
    let raw = admin(
        &server,
        "GET",
        "/projects/library/repositories/team/app/artifacts/v1",
        None,
    )
    .await;
    assert_eq!(failure(&raw).1, "NOT_FOUND");
}

#[tokio::test]
async fn an_unknown_repository_is_an_empty_list() {
    let server = server().await;
    for path in [
        "/projects/library/repositories/none/artifacts",
        "/projects/none/repositories/x/artifacts",
    ] {
        let answer = admin(&server, "GET", path, None).await;
        assert_eq!((answer.status, answer.json()), (200, json!([])), "{path}");
        assert_eq!(answer.header("x-total-count"), Some("0"));
    }
    let missing = admin(&server, "GET", "/projects/library/repositories/none", None).await;
    assert_eq!(failure(&missing).2, "repository library/none not found");
}

#[tokio::test]
async fn children_of_an_index_are_hidden_and_protected() {
    let server = server().await;
    let children = ["amd64", "arm64"].map(|kind| {
        server.push_untagged(
            "library",
            "multi",
            Image::new().seed(kind).architecture(kind),
        )
    });
    let index = server.push_index("library", "multi", "v1", &[&children[0], &children[1]]);
    let path = "/projects/library/repositories/multi/artifacts";
    let list = read(&server, path).await;
    assert_eq!(
        (list.as_array().unwrap().len(), &list[0]["digest"]),
        (1, &json!(index))
    );
    let platform = &list[0]["references"][1]["platform"];
    assert_eq!(
        platform,
        &json!({ "OsFeatures": null, "architecture": "arm64", "os": "linux" })
    );
    assert_eq!(
        read(&server, &format!("{path}?q=base%3D%2A"))
            .await
            .as_array()
            .unwrap()
            .len(),
        3
    );
    let child = admin(&server, "DELETE", &format!("{path}/{}", children[0]), None).await;
    assert_eq!(failure(&child).1, "VIOLATE_FOREIGN_KEY_CONSTRAINT");
    server.move_tag("library", "multi", "kept", &children[1]);
    assert_eq!(
        admin(&server, "DELETE", &format!("{path}/v1"), None)
            .await
            .status,
        200
    );
    let left = read(&server, &format!("{path}?q=base%3D%2A")).await;
    assert_eq!(
        (left.as_array().unwrap().len(), &left[0]["digest"]),
        (1, &json!(children[1]))
    );
}

#[tokio::test]
async fn a_copy_takes_all_tags_along_and_moves_them() {
    let server = server().await;
    let digest = server.push("library", "team/app", "v1", Image::new());
    server.move_tag("library", "team/app", "stable", &digest);
    let before = server.push("library", "deep/copy", "stable", Image::new());
    let path = "/projects/library/repositories/deep%252Fcopy/artifacts";
    let answer = admin(
        &server,
        "POST",
        &format!("{path}?from=library%2Fteam%2Fapp%3Av1"),
        None,
    )
    .await;
    assert_eq!(answer.status, 201);
    // One encoding short.
    let location = "/api/v2.0/projects/library/repositories/deep%2Fcopy/artifacts/v1";
    assert_eq!(answer.header("location"), Some(location));
    for tag in ["v1", "stable"] {
        assert_eq!(
            read(&server, &format!("{path}/{tag}")).await["digest"],
            digest.as_str(),
            "{tag}"
        );
    }
    assert_eq!(
        read(&server, &format!("{path}/{before}")).await["tags"],
        Value::Null
    );
    let missing = admin(
        &server,
        "POST",
        &format!("{path}?from=library%2Fnone%3Av1"),
        None,
    )
    .await;
    assert_eq!(
        failure(&missing),
        (
            400,
            "BAD_REQUEST".into(),
            "artifact library/none:v1 not found".into()
        )
    );
}

#[tokio::test]
async fn an_immutable_tag_stops_deletions_and_copies() {
    let server = server().await;
    let digest = server.push("library", "team/app", "v1", Image::new());
    let other = server.push("library", "other", "v1", Image::new());
    let rule = json!({
        "action": "immutable",
        "template": "immutable_template",
        "tag_selectors": [{ "kind": "doublestar", "decoration": "matches", "pattern": "v*" }],
        "scope_selectors": { "repository": [{ "kind": "doublestar", "decoration": "repoMatches", "pattern": "team/**" }] },
    });
    let created = admin(
        &server,
        "POST",
        "/projects/library/immutabletagrules",
        Some(rule),
    )
    .await;
    assert_eq!(
        created.header("location"),
        Some("/api/v2.0/projects/library/immutabletagrules/1")
    );
    for path in ["/artifacts/v1/tags/v1", "/artifacts/v1", ""] {
        let answer = admin(&server, "DELETE", &format!("{APP}{path}"), None).await;
        assert_eq!(
            failure(&answer).2,
            "the tag v1 configured as immutable, cannot be deleted",
            "{path}"
        );
    }
    let copy = admin(
        &server,
        "POST",
        &format!("{APP}/artifacts?from=library%2Fother%3Av1"),
        None,
    )
    .await;
    assert_eq!(
        failure(&copy).2,
        "the tag v1 configured as immutable, cannot be updated"
    );
    assert_eq!(
        admin(&server, "GET", &format!("{APP}/artifacts/{other}"), None)
            .await
            .status,
        404
    );
    assert_eq!(
        read(&server, &format!("{APP}/artifacts/v1")).await["digest"],
        digest.as_str()
    );
    let tags = format!("{APP}/artifacts/v1/tags");
    assert_eq!(read(&server, &tags).await[0]["immutable"], false);
    assert_eq!(
        read(&server, &format!("{tags}?with_immutable_status=true")).await[0]["immutable"],
        true
    );
}

#[tokio::test]
async fn a_tag_is_made_once_and_its_place_is_not_told() {
    let server = server().await;
    server.push("library", "team/app", "v1", Image::new());
    let tags = format!("{APP}/artifacts/v1/tags");
    let made = admin(&server, "POST", &tags, Some(json!({ "name": "new" }))).await;
    assert_eq!(
        (made.status, made.header("location"), made.body.len()),
        (201, None, 0)
    );
    let again = admin(&server, "POST", &tags, Some(json!({ "name": "new" }))).await;
    assert_eq!(failure(&again).1, "CONFLICT");
    let bad = admin(&server, "POST", &tags, Some(json!({ "name": "a b" }))).await;
    assert_eq!(failure(&bad).2, "bad request: invalid tag name: a b");
    assert_eq!(
        admin(&server, "DELETE", &format!("{tags}/new"), None)
            .await
            .status,
        200
    );
    assert_eq!(
        admin(&server, "DELETE", &format!("{tags}/new"), None)
            .await
            .status,
        404
    );
}

#[tokio::test]
async fn a_public_project_shows_lists_but_not_the_repository() {
    let server = Server::builder().start().await.unwrap();
    let digest = server.push("library", "team/app", "v1", Image::new());
    let path = format!("{APP}/artifacts/{digest}");
    let expected: [(&str, u16, u16); 5] = [
        ("/projects/library/repositories", 200, 200),
        (path.as_str(), 200, 200),
        (APP, 401, 403),
        ("/projects/library/artifacts", 401, 200),
        ("/projects/private/repositories/app", 401, 403),
    ];
    for (path, nobody, stranger) in expected {
        assert_eq!(
            send(&server, None, "GET", path, None).await.status,
            nobody,
            "{path}"
        );
        assert_eq!(
            send(&server, Some(DEVELOPER), "GET", path, None)
                .await
                .status,
            stranger,
            "{path}"
        );
    }
    assert_eq!(send(&server, None, "DELETE", &path, None).await.status, 401);
    assert_eq!(
        send(&server, Some(DEVELOPER), "DELETE", &path, None)
            .await
            .status,
        403
    );
}

#[tokio::test]
async fn descriptions_are_escaped_each_time() {
    let server = server().await;
    server.push("library", "team/app", "v1", Image::new());
    for expected in ["a &amp; b", "a &amp;amp; b"] {
        let before = read(&server, APP).await["description"]
            .as_str()
            .unwrap_or("a & b")
            .to_owned();
        let body = json!({ "description": before });
        assert_eq!(admin(&server, "PUT", APP, Some(body)).await.status, 200);
        assert_eq!(read(&server, APP).await["description"], expected);
    }
}
