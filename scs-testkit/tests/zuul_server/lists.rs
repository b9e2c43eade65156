//! Builds and buildsets: filters, pages, arrivals; the status of a thousand items.

use scs_testkit::zuul::{Server, Version};
use serde_json::Value;

use super::{get, get_json, sentence};

fn ids(rows: &Value) -> Vec<i64> {
    rows.as_array()
        .unwrap()
        .iter()
        .map(|row| row["_id"].as_i64().unwrap())
        .collect()
}

#[tokio::test]
async fn pages_shift_unless_the_newest_id_is_pinned() {
    let server = Server::builder()
        .builds(1_000)
        .builds_keep_arriving(3)
        .start()
        .await
        .unwrap();
    let builds = |query: &str| format!("/api/tenant/scs/builds?{query}");
    let first = ids(&get_json(&server, &builds("limit=10")).await);
    assert_eq!(first, (994..=1_003).rev().collect::<Vec<_>>());
    let shifted = ids(&get_json(&server, &builds("limit=10&skip=10")).await);
    assert_eq!(shifted[0], 996);
    let pinned = ids(&get_json(&server, &builds("limit=10&skip=10&idx_max=1003")).await);
    assert_eq!(pinned[0], 993);
    let ends = ids(&get_json(&server, &builds("idx_min=10&idx_max=12")).await);
    assert_eq!(ends, [12, 11, 10]);
    let sets = ids(&get_json(&server, "/api/tenant/scs/buildsets?limit=2").await);
    assert_eq!(sets[0], sets[1] + 1);
}

#[tokio::test]
async fn filters_are_or_and_know_wildcards() {
    let server = Server::builder().builds(100).start().await.unwrap();
    let count = async |query: &str| {
        get_json(
            &server,
            &format!("/api/tenant/scs/builds?limit=200&{query}"),
        )
        .await
        .as_array()
        .unwrap()
        .len()
    };
    let (lint, unit) = (
        count("job_name=lint").await,
        count("job_name=unit-tests").await,
    );
    assert_eq!((lint, unit), (25, 25));
    assert_eq!(count("job_name=lint&job_name=unit-tests").await, 50);
    assert_eq!(count("job_name=*-*").await, 75);
    assert_eq!(count("project=scs/*&result=FAILURE").await, 20);
    assert_eq!(
        count("exclude_result=SUCCESS&exclude_result=FAILURE").await,
        20
    );
    assert_eq!(count("voting=false").await, 25);
    let old = Server::builder()
        .version(Version::V10)
        .builds(100)
        .start()
        .await
        .unwrap();
    assert_eq!(
        get_json(&old, "/api/tenant/scs/builds?job_name=*-*").await,
        Value::Array(Vec::new())
    );
}

#[tokio::test]
async fn bad_queries_are_the_clients_or_the_servers_fault() {
    let server = Server::builder().start().await.unwrap();
    for (query, status, words) in [
        ("builds?colour=red", 404, "Nothing matches"),
        ("builds?limit=abc", 500, "unexpected condition"),
        ("builds?skip=-1", 500, "unexpected condition"),
        ("builds?change=abc", 500, "unexpected condition"),
        ("builds?idx_max=x", 400, "idx_min, idx_max must be integers"),
        ("buildsets?job_name=lint", 404, "Nothing matches"),
        ("config-errors?limit=abc", 500, "unexpected condition"),
        (
            "build-times?start_time=notadate",
            500,
            "unexpected condition",
        ),
    ] {
        let answer = get(&server, &format!("/api/tenant/scs/{query}")).await;
        assert_eq!(answer.status, status, "{query}");
        assert!(sentence(&answer).contains(words), "{query}");
    }
}

#[tokio::test]
async fn a_status_can_be_full() {
    let server = Server::builder().status_items(1_000).start().await.unwrap();
    let status = get_json(&server, "/api/tenant/scs/status").await;
    let items = status["pipelines"].as_array().unwrap().iter();
    let queues = items.flat_map(|pipeline| pipeline["change_queues"].as_array().unwrap());
    let heads = queues.flat_map(|queue| queue["heads"].as_array().unwrap());
    assert_eq!(
        heads
            .map(|head| head.as_array().unwrap().len())
            .sum::<usize>(),
        1_000
    );
    assert_eq!(server.items("scs").len(), 1_000);
}
