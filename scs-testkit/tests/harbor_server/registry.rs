//! The registry: its tokens, its pulls and pushes.

use aws_lc_rs::digest::{SHA256, digest};
use scs_testkit::harbor::{ADMIN, DEVELOPER, Image, Server};
use serde_json::{Value, json};

use crate::{admin, basic, connect, failure, read, support::Answer};

const OCI: &str = "application/vnd.oci.image.manifest.v1+json";

async fn call(
    server: &Server,
    credential: &str,
    method: &str,
    path: &str,
    fields: &[(&str, &str)],
    body: Option<&[u8]>,
) -> Answer {
    let mut headers = fields.to_vec();
    if !credential.is_empty() {
        headers.push(("Authorization", credential));
    }
    connect(server)
        .await
        .send(method, path, &headers, body)
        .await
        .unwrap()
}

async fn token(server: &Server, credential: &str, scope: &str) -> String {
    let path = format!("/service/token?service=harbor-registry&scope={scope}");
    let answer = call(server, credential, "GET", &path, &[], None).await;
    assert_eq!(answer.status, 200, "{answer:?}");
    let body = answer.json();
    assert_eq!(
        (&body["access_token"], &body["expires_in"]),
        (&json!(""), &json!(1800))
    );
    format!("Bearer {}", body["token"].as_str().unwrap())
}

fn sha256(bytes: &[u8]) -> String {
    let hex: String = digest(&SHA256, bytes)
        .as_ref()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    format!("sha256:{hex}")
}

#[tokio::test]
async fn tokens_are_for_everybody_and_open_what_is_granted() {
    let server = Server::builder().start().await.unwrap();
    let pushed = server.push("library", "team/app", "v1", Image::new());
    server.push("private", "one", "v1", Image::new());
    let challenge = call(&server, "", "GET", "/v2/", &[], None).await;
    let expected = format!(
        "Bearer realm=\"{}/service/token\",service=\"harbor-registry\"",
        server.base_url()
    );
    assert_eq!(
        (challenge.status, challenge.header("www-authenticate")),
        (401, Some(expected.as_str()))
    );
    let path = "/v2/library/team/app/manifests/v1";
    let nobody = call(&server, "", "HEAD", path, &[("Accept", OCI)], None).await;
    let expected = format!("{expected},scope=\"repository:library/team/app:pull\"");
    assert_eq!(
        (nobody.status, nobody.header("www-authenticate")),
        (401, Some(expected.as_str()))
    );
    let public = token(&server, "", "repository:library/team/app:pull").await;
    let found = call(&server, &public, "HEAD", path, &[("Accept", OCI)], None).await;
    assert_eq!(
        (found.status, found.header("docker-content-digest")),
        (200, Some(pushed.as_str()))
    );
    // A wrong password is given a token as well, and a stranger is 401, never 403.
    for credential in [basic((DEVELOPER.0, "wrong")), basic(DEVELOPER)] {
        let token = token(&server, &credential, "repository:private/one:pull").await;
        let answer = call(
            &server,
            &token,
            "GET",
            "/v2/private/one/manifests/v1",
            &[("Accept", OCI)],
            None,
        )
        .await;
        assert_eq!(answer.status, 401);
        assert_eq!(
            answer.header("www-authenticate"),
            Some("Basic realm=\"harbor\"")
        );
    }
}

#[tokio::test]
async fn a_pull_needs_the_fitting_accept_and_verifies() {
    let server = Server::builder().fresh().start().await.unwrap();
    let pushed = server.push("library", "app", "v1", Image::new());
    let path = "/v2/library/app/manifests/v1";
    for accept in [
        "*/*",
        "application/vnd.docker.distribution.manifest.v2+json",
    ] {
        let answer = call(
            &server,
            &basic(ADMIN),
            "GET",
            path,
            &[("Accept", accept)],
            None,
        )
        .await;
        assert_eq!(failure(&answer).1, "MANIFEST_UNKNOWN", "{accept}");
    }
    let answer = call(
        &server,
        &basic(ADMIN),
        "GET",
        path,
        &[("Accept", OCI)],
        None,
    )
    .await;
    assert_eq!(
        (answer.status, answer.header("content-type")),
        (200, Some(OCI))
    );
    assert_eq!(sha256(&answer.body), pushed);
    let head = call(
        &server,
        &basic(ADMIN),
        "HEAD",
        path,
        &[("Accept", OCI)],
        None,
    )
    .await;
    assert_eq!(
        head.header("content-length"),
        Some(answer.body.len().to_string().as_str())
    );
    let config = answer.json()["config"]["digest"]
        .as_str()
        .unwrap()
        .to_owned();
    let blob = call(
        &server,
        &basic(ADMIN),
        "GET",
        &format!("/v2/library/app/blobs/{config}"),
        &[],
        None,
    )
    .await;
    assert_eq!(sha256(&blob.body), config);
}

#[tokio::test]
async fn tags_and_referrers_are_listed() {
    let server = Server::builder().fresh().start().await.unwrap();
    let app = server.push("library", "app", "b", Image::new());
    server.move_tag("library", "app", "a", &app);
    let signature = server.push_untagged("library", "app", Image::signature(&app));
    server.push_untagged(
        "library",
        "app",
        Image::new()
            .artifact_type("application/spdx+json")
            .subject(&app),
    );
    let first = call(
        &server,
        &basic(ADMIN),
        "GET",
        "/v2/library/app/tags/list?n=1",
        &[],
        None,
    )
    .await;
    assert_eq!(
        first.json(),
        json!({ "name": "library/app", "tags": ["a"] })
    );
    assert_eq!(
        first.header("link"),
        Some("</v2/library/app/tags/list?last=a&n=1>; rel=\"next\"")
    );
    let last = call(
        &server,
        &basic(ADMIN),
        "GET",
        "/v2/library/app/tags/list?n=1&last=a",
        &[],
        None,
    )
    .await;
    assert_eq!(
        (last.json()["tags"].clone(), last.header("link")),
        (json!(["b"]), None)
    );
    let path = format!("/v2/library/app/referrers/{app}");
    let all = call(&server, &basic(ADMIN), "GET", &path, &[], None).await;
    assert_eq!(all.json()["manifests"].as_array().unwrap().len(), 2);
    let path = format!("{path}?artifactType=application/vnd.dev.cosign.artifact.sig.v1%2Bjson");
    let some = call(&server, &basic(ADMIN), "GET", &path, &[], None).await;
    let manifests = some.json()["manifests"].clone();
    assert_eq!(
        (manifests.as_array().unwrap().len(), &manifests[0]["digest"]),
        (1, &json!(signature))
    );
    assert_eq!(some.header("x-total-count"), Some("2"), "of all");
}

async fn upload(server: &Server, name: &str, content: &[u8]) -> Answer {
    let started = call(
        server,
        &basic(ADMIN),
        "POST",
        &format!("/v2/{name}/blobs/uploads/"),
        &[],
        None,
    )
    .await;
    assert_eq!(started.status, 202, "{started:?}");
    let location = started.header("location").unwrap();
    let path = location.strip_prefix(&server.base_url()).unwrap();
    let path = format!("{path}&digest={}", sha256(content));
    call(server, &basic(ADMIN), "PUT", &path, &[], Some(content)).await
}

#[tokio::test]
async fn a_client_pushes_blobs_and_then_the_manifest() {
    let server = Server::builder().fresh().start().await.unwrap();
    let (config, layer) = (br#"{"architecture":"arm64","os":"linux"}"#, b"a layer");
    let part = |kind: &str, bytes: &[u8]| json!({ "mediaType": kind, "digest": sha256(bytes), "size": bytes.len() });
    let manifest = json!({
        "schemaVersion": 2,
        "mediaType": OCI,
        "config": part("application/vnd.oci.image.config.v1+json", config),
        "layers": [part("application/vnd.oci.image.layer.v1.tar", layer)],
    })
    .to_string();
    let put = async || {
        let path = "/v2/library/a/b.c/d_e/manifests/v1";
        call(
            &server,
            &basic(ADMIN),
            "PUT",
            path,
            &[("Content-Type", OCI)],
            Some(manifest.as_bytes()),
        )
        .await
    };
    assert_eq!(
        upload(&server, "library/a/b.c/d_e", config).await.status,
        201
    );
    assert_eq!(failure(&put().await).1, "MANIFEST_BLOB_UNKNOWN");
    assert_eq!(
        upload(&server, "library/a/b.c/d_e", layer).await.status,
        201
    );
    let pushed = put().await;
    assert_eq!(
        pushed.header("docker-content-digest"),
        Some(sha256(manifest.as_bytes()).as_str())
    );
    let artifact = read(
        &server,
        "/projects/library/repositories/a%252Fb.c%252Fd_e/artifacts/v1",
    )
    .await;
    assert_eq!(artifact["extra_attrs"]["architecture"], "arm64");
    assert_eq!(
        artifact["size"],
        manifest.len() + config.len() + layer.len()
    );
    let path = "/v2/library/a/b.c/d_e/manifests/sha256:0000000000000000000000000000000000000000000000000000000000000000";
    let wrong = call(
        &server,
        &basic(ADMIN),
        "PUT",
        path,
        &[("Content-Type", OCI)],
        Some(manifest.as_bytes()),
    )
    .await;
    assert_eq!(failure(&wrong).1, "DIGEST_INVALID");
}

#[tokio::test]
async fn the_registry_behind_the_api_may_be_gone() {
    let server = Server::builder().fresh().start().await.unwrap();
    server.push("library", "app", "v1", Image::new());
    server.registry_down(true);
    for path in ["/v2/", "/v2/library/app/manifests/v1"] {
        let answer = call(
            &server,
            &basic(ADMIN),
            "GET",
            path,
            &[("Accept", OCI)],
            None,
        )
        .await;
        assert_eq!(
            (
                answer.status,
                answer.body.len(),
                answer.header("content-type")
            ),
            (502, 0, None),
            "{path}"
        );
    }
    let app = "/projects/library/repositories/app/artifacts";
    for (method, path) in [
        ("GET", format!("{app}/v1/additions/build_history")),
        ("POST", format!("{app}?from=library%2Fapp%3Av1")),
    ] {
        assert_eq!(
            failure(&admin(&server, method, &path, None).await).0,
            500,
            "{path}"
        );
    }
    assert_eq!(read(&server, app).await.as_array().unwrap().len(), 1);
    server.registry_down(false);
    let history: Value = read(&server, &format!("{app}/v1/additions/build_history")).await;
    assert_eq!(history[1]["empty_layer"], true);
}

#[tokio::test]
async fn an_exceeded_quota_refuses() {
    let server = Server::builder().fresh().start().await.unwrap();
    server.push("library", "app", "v1", Image::new());
    let quota = read(&server, "/quotas?reference=project&reference_id=1").await;
    assert!(
        quota[0]["used"]["storage"].as_i64().unwrap() > 500,
        "{quota}"
    );
    let path = format!("/quotas/{}", quota[0]["id"]);
    let body = json!({ "hard": { "storage": 1 } });
    assert_eq!(admin(&server, "PUT", &path, Some(body)).await.status, 200);
    let upload = call(
        &server,
        &basic(ADMIN),
        "POST",
        "/v2/library/app/blobs/uploads/",
        &[],
        None,
    )
    .await;
    assert_eq!(failure(&upload).1, "DENIED");
    let path = "/projects/library/repositories/copy/artifacts?from=library%2Fapp%3Av1";
    assert_eq!(
        failure(&admin(&server, "POST", path, None).await).1,
        "DENIED"
    );
}

#[tokio::test]
async fn a_project_may_be_called_like_the_registrys_path() {
    let server = Server::builder().fresh().start().await.unwrap();
    server.add_project("v2", true);
    let pushed = server.push("v2", "v2", "v1", Image::new());
    let admin = basic(ADMIN);
    let path = "/v2/v2/v2/manifests/v1";
    let found = call(&server, &admin, "HEAD", path, &[("Accept", OCI)], None).await;
    assert_eq!(
        (found.status, found.header("docker-content-digest")),
        (200, Some(pushed.as_str()))
    );
}
