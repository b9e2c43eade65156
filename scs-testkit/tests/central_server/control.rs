//! What tests of other crates build on.

use scs_testkit::central::Server;
use serde_json::json;

use super::{create, get, keypair};

#[tokio::test]
async fn many_claims_come_in_pages_that_agree() {
    let server = Server::builder().start().await.unwrap();
    server.seed("keypairv2s", 25, &json!({ "name": "k" }));
    let first = get(&server, "keypairv2s?limit=10").await.json();
    assert_eq!(first["metadata"]["remainingItemCount"], 15);
    create(&server, &keypair("claim-00010-between")).await;
    let token = first["metadata"]["continue"].as_str().unwrap();
    let second = get(&server, &format!("keypairv2s?limit=10&continue={token}"))
        .await
        .json();
    assert_eq!(
        second["metadata"]["resourceVersion"],
        first["metadata"]["resourceVersion"]
    );
    assert_eq!(second["items"][1]["metadata"]["name"], "claim-00011");
    server.compact();
    let expired = get(&server, &format!("keypairv2s?limit=10&continue={token}")).await;
    assert_eq!(expired.status, 410);
    assert!(expired.json()["metadata"]["continue"].is_string());
}

#[tokio::test]
async fn a_throttled_call_is_a_text_with_a_second_to_wait() {
    let server = Server::builder().start().await.unwrap();
    server.throttle(1);
    let refused = get(&server, "keypairv2s").await;
    assert_eq!(
        (refused.status, refused.header("retry-after")),
        (429, vec!["1"])
    );
    assert_eq!(
        refused.text(),
        "Too many requests, please try again later.\n"
    );
    server.reject_token(&server.tenant_token());
    assert_eq!(get(&server, "keypairv2s").await.status, 401);
    assert_eq!(server.requests().len(), 2);
}
