//! Watches: resume, selectors, 410, and their ends.

use scs_testkit::central::Server;
use serde_json::json;

use super::{
    CLAIMS, create, delete, get, keypair, merge,
    wire::{Next, Watching},
};

async fn watch(server: &Server, query: &str) -> Watching {
    let path = format!("{CLAIMS}/keypairv2s?watch=true&{query}");
    Watching::open(server.address(), &path, &server.tenant_token()).await
}

#[tokio::test]
async fn a_watch_resumes_where_it_broke() {
    let server = Server::builder().crossplane(false).start().await.unwrap();
    let mut open = watch(&server, "resourceVersion=1000").await;
    create(&server, &keypair("a")).await;
    let (what, first) = open.event().await;
    assert_eq!(
        (what.as_str(), &first["metadata"]["name"]),
        ("ADDED", &json!("a"))
    );
    server.cut_watches();
    assert_eq!(open.next().await, Next::Broken);
    merge(
        &server,
        "keypairv2s/a",
        &json!({ "spec": { "region": "R" } }),
    )
    .await;
    delete(&server, "keypairv2s/a").await;
    let version = first["metadata"]["resourceVersion"].as_str().unwrap();
    let mut open = watch(&server, &format!("resourceVersion={version}")).await;
    assert_eq!(open.events(2).await, ["MODIFIED a", "DELETED a"]);
    server.end_watches();
    assert_eq!(open.next().await, Next::End);
}

#[tokio::test]
async fn forgotten_versions_are_an_error_line_and_future_ones_are_silent() {
    let server = Server::builder().crossplane(false).start().await.unwrap();
    create(&server, &keypair("a")).await;
    server.compact();
    let mut open = watch(&server, "resourceVersion=1000").await;
    let (what, status) = open.event().await;
    assert_eq!(
        (what.as_str(), &status["code"], &status["reason"]),
        ("ERROR", &json!(410), &json!("Expired"))
    );
    assert_eq!(open.next().await, Next::End);
    let mut open = watch(&server, "resourceVersion=99999999").await;
    create(&server, &keypair("b")).await;
    assert!(open.is_silent().await);
}

#[tokio::test]
async fn a_claim_that_leaves_a_selector_is_deleted_for_who_watches() {
    let server = Server::builder().crossplane(false).start().await.unwrap();
    let mut open = watch(&server, "resourceVersion=1000&labelSelector=w%3Dyes").await;
    create(&server, &keypair("a")).await;
    for value in [json!("yes"), json!("no"), json!("yes")] {
        merge(
            &server,
            "keypairv2s/a",
            &json!({ "metadata": { "labels": { "w": value } } }),
        )
        .await;
    }
    assert_eq!(open.events(3).await, ["ADDED a", "DELETED a", "ADDED a"]);
    server.remove_kind("keypairv2s");
    assert_eq!(open.events(1).await, ["DELETED a"]);
    assert_eq!(open.next().await, Next::End);
    assert_eq!(
        get(&server, "keypairv2s").await.text(),
        "404 page not found\n"
    );
}

#[tokio::test]
async fn a_server_that_stops_refuses_connections_and_keeps_watches() {
    let server = Server::builder().crossplane(false).start().await.unwrap();
    let mut open = watch(&server, "resourceVersion=1000").await;
    server.stop_accepting().await;
    assert!(
        tokio::net::TcpStream::connect(server.address())
            .await
            .is_err()
    );
    assert!(open.is_silent().await);
    server.accept_again().unwrap();
    create(&server, &keypair("a")).await;
    assert_eq!(open.events(1).await, ["ADDED a"]);
}
