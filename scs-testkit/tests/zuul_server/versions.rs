//! Older servers, white labels, sub-paths.

use scs_testkit::zuul::{Server, Version};
use serde_json::{Value, json};

use super::{act, get, get_json, sentence};

#[tokio::test]
async fn older_servers_answer_missing_routes_with_the_interface() {
    for version in [Version::V10, Version::V11] {
        let server = Server::builder().version(version).start().await.unwrap();
        for path in [
            "/api/tenant/scs/images",
            "/api/tenant/scs/system-events",
            "/oidc/jwks",
        ] {
            let answer = get(&server, path).await;
            assert_eq!(
                (answer.status, answer.header("content-type")),
                (200, Some("text/html;charset=utf-8"))
            );
        }
        assert_eq!(
            get(&server, "/api/tenant/scs/builds?queue_item_uuid=x")
                .await
                .status,
            404
        );
        assert_eq!(
            get(&server, "/api/tenant/scs/buildsets?exclude_result=x")
                .await
                .status,
            404
        );
        let build = get_json(&server, "/api/tenant/scs/builds?limit=1").await[0].clone();
        assert!(build.get("queue_item_uuid").is_none() && build.get("execute_time").is_none());
        let status = get_json(&server, "/api/tenant/scs/status").await;
        assert_eq!(
            (&status["zuul_version"], status.get("state")),
            (&json!(version.name()), None)
        );
        assert!(
            get_json(&server, "/api/tenants").await[0]
                .get("queue")
                .is_some()
        );
    }
}

#[tokio::test]
async fn older_servers_want_both_revisions() {
    let server = Server::builder()
        .version(Version::V11)
        .start()
        .await
        .unwrap();
    let path = "/api/tenant/scs/project/scs/docs/enqueue";
    let short = act(
        &server,
        "POST",
        path,
        json!({ "pipeline": "gate", "ref": "refs/heads/main" }),
    )
    .await;
    assert_eq!(
        (short.status, sentence(&short).as_str()),
        (400, "Invalid request body")
    );
    let full =
        json!({ "pipeline": "gate", "ref": "refs/heads/main", "oldrev": null, "newrev": null });
    assert_eq!(act(&server, "POST", path, full).await.json(), true);
}

#[tokio::test]
async fn a_white_label_is_one_tenant_at_the_root() {
    let server = Server::builder().white_label("scs").start().await.unwrap();
    assert_eq!(
        get_json(&server, "/api/info").await["info"]["tenant"],
        "scs"
    );
    assert_eq!(
        get_json(&server, "/api/status").await["zuul_version"],
        "14.3.0"
    );
    let answer = get(&server, "/api/tenant/scs/status").await;
    assert_eq!(
        answer.header("content-type"),
        Some("text/html;charset=utf-8")
    );
}

#[tokio::test]
async fn a_sub_path_is_all_there_is() {
    let server = Server::builder().prefix("/zuul/").start().await.unwrap();
    assert!(server.base_url().ends_with("/zuul"));
    assert_eq!(
        get_json(&server, "/zuul/api/tenants")
            .await
            .as_array()
            .map(Vec::len),
        Some(3)
    );
    assert_eq!(get(&server, "/api/tenants").await.status, 404);
    let info: Value = get_json(&server, "/zuul/api/info").await;
    assert!(info["info"].get("tenant").is_none());
}
