//! What administrators do, and what becomes of it.

use std::{sync::Arc, time::Duration};

use scs_client_core::TestClock;
use scs_testkit::zuul::{Fault, Item, Job, Server, mint};
use serde_json::{Value, json};

use super::{act, connect, get_json, sentence};

const PROJECT: &str = "/api/tenant/scs/project/scs/container-images";

fn heads(status: &Value, pipeline: &str) -> Vec<Value> {
    let pipelines = status["pipelines"].as_array().unwrap();
    let found = pipelines
        .iter()
        .find(|other| other["name"] == pipeline)
        .unwrap();
    let queues = found["change_queues"].as_array().unwrap().iter();
    queues
        .flat_map(|queue| queue["heads"].as_array().unwrap().clone())
        .collect()
}

#[tokio::test]
async fn an_enqueued_ref_runs_and_leaves_rows_and_logs() {
    let clock = TestClock::new();
    let server = Server::builder()
        .clock(Arc::new(clock.clone()))
        .event_delay(Duration::from_secs(2))
        .job("check", Job::new("lint").line("hello"))
        .job(
            "check",
            Job::new("unit-tests")
                .after("lint")
                .fails_at("node-1", "Run tests", "boom"),
        )
        .job("check", Job::new("report").after("unit-tests"))
        .start()
        .await
        .unwrap();
    let body = json!({ "pipeline": "check", "ref": "refs/heads/main" });
    assert_eq!(
        act(&server, "POST", &format!("{PROJECT}/enqueue"), body)
            .await
            .json(),
        true
    );
    let status = async || get_json(&server, "/api/tenant/scs/status").await;
    assert_eq!(heads(&status().await, "check").len(), 0);
    clock.advance(Duration::from_secs(2));
    let item = heads(&status().await, "check")[0][0].clone();
    assert_eq!(item["jobs"][1]["waiting_status"], "dependencies: lint");
    clock.advance(Duration::from_secs(5));
    let running = heads(&status().await, "check")[0][0]["jobs"][0].clone();
    assert!(running["elapsed_time"].as_i64().unwrap() > 0);
    let uuid = running["uuid"].as_str().unwrap().to_owned();
    let listed = get_json(
        &server,
        "/api/tenant/scs/builds?complete=false&job_name=lint",
    )
    .await;
    assert_eq!(listed[0]["uuid"], uuid);
    clock.advance(Duration::from_secs(60));
    assert_eq!(heads(&status().await, "check").len(), 0);
    let sets = get_json(&server, "/api/tenant/scs/buildsets?limit=1").await;
    assert_eq!(
        (&sets[0]["result"], &sets[0]["user_id"]),
        (&json!("FAILURE"), &json!("alice"))
    );
    assert_eq!(sets[0]["queue_item_uuid"], item["id"]);
    let set = sets[0]["uuid"].as_str().unwrap();
    let builds =
        get_json(&server, &format!("/api/tenant/scs/buildset/{set}")).await["builds"].clone();
    let results: Vec<_> = builds
        .as_array()
        .unwrap()
        .iter()
        .map(|build| build["result"].clone())
        .collect();
    // What is skipped has no build.
    assert_eq!(results, ["SUCCESS", "FAILURE"]);
}

#[tokio::test]
async fn what_does_not_exist_is_answered_true_and_dropped() {
    let server = Server::builder()
        .knows("scs/container-images", "1234,5")
        .start()
        .await
        .unwrap();
    for (action, target) in [
        (
            "enqueue",
            json!({ "pipeline": "gate", "ref": "refs/heads/absent" }),
        ),
        ("enqueue", json!({ "pipeline": "gate", "change": "1,1" })),
        (
            "dequeue",
            json!({ "pipeline": "gate", "ref": "refs/heads/absent" }),
        ),
    ] {
        assert_eq!(
            act(&server, "POST", &format!("{PROJECT}/{action}"), target)
                .await
                .json(),
            true
        );
    }
    assert_eq!(server.items("scs").len(), 0);
    let body = json!({ "pipeline": "gate", "change": "1234,5" });
    act(&server, "POST", &format!("{PROJECT}/enqueue"), body).await;
    let found = get_json(&server, "/api/tenant/scs/status/change/1234,5").await;
    assert_eq!(found[0]["refs"][0]["project"], "scs/container-images");
}

#[tokio::test]
async fn one_queue_holds_its_items_one_behind_the_other() {
    let server = Server::builder().start().await.unwrap();
    let item = |change: &str| {
        Item::new("gate", "scs/docs", "")
            .change(change)
            .job(Job::new("lint").running())
    };
    let ids = ["1,1", "2,1", "3,1"].map(|change| server.add_item("scs", item(change)));
    let queue = heads(&get_json(&server, "/api/tenant/scs/status").await, "gate")[0].clone();
    assert_eq!(
        (&queue[1]["item_ahead"], &queue[1]["items_behind"]),
        (&json!(ids[0]), &json!([ids[2]]))
    );
    assert_eq!(
        (&queue[0]["active"], &queue[1]["active"]),
        (&json!(true), &json!(false))
    );
    let body = json!({ "pipeline": "gate", "changes": ["3,1"] });
    act(&server, "POST", "/api/tenant/scs/promote", body).await;
    assert_eq!(server.items("scs")[0], ids[2]);
    let build = server.build_of(&ids[0], "lint").unwrap();
    assert!(server.finish_build(&build, "SUCCESS"));
    assert_eq!(server.items("scs").len(), 2);
}

#[tokio::test]
async fn a_state_loses_its_words_unless_they_are_repeated() {
    let server = Server::builder().start().await.unwrap();
    let set = |body: Value| act(&server, "POST", "/api/tenant/scs/state", body);
    let body = json!({ "trigger_queue_paused": true, "reason": "maintenance", "info": "soon" });
    assert_eq!(set(body).await.json(), Value::Null);
    let state = async || get_json(&server, "/api/tenant/scs/status").await["state"].clone();
    assert_eq!(state().await["reason"], "maintenance");
    set(json!({})).await;
    assert_eq!(
        (
            &state().await["reason"],
            &state().await["trigger_queue_paused"]
        ),
        (&Value::Null, &json!(true))
    );
    assert_eq!(set(json!({ "reason": 5 })).await.status, 500);
}

#[tokio::test]
async fn holds_nodes_and_uploads_have_state() {
    let server = Server::builder().start().await.unwrap();
    let body = json!({ "job": "lint", "count": 1, "reason": "x", "node_hold_expiration": 60 });
    assert_eq!(
        act(&server, "POST", &format!("{PROJECT}/autohold"), body)
            .await
            .json(),
        true
    );
    let hold = get_json(&server, "/api/tenant/scs/autohold").await[0].clone();
    assert_eq!(hold["project"], "git.example.org/scs/container-images");
    let path = format!("/api/tenant/scs/autohold/{}", hold["id"].as_str().unwrap());
    assert_eq!(act(&server, "DELETE", &path, Value::Null).await.status, 204);
    assert!(sentence(&act(&server, "DELETE", &path, Value::Null).await).ends_with("not found."));

    let node = get_json(&server, "/api/tenant/scs/nodes").await[0]["uuid"]
        .as_str()
        .unwrap()
        .to_owned();
    let path = format!("/api/tenant/scs/nodes/{node}");
    let held = act(
        &server,
        "PUT",
        &path,
        json!({ "state": "hold", "comment": "look" }),
    )
    .await;
    assert_eq!((held.status, held.body.as_slice()), (201, &b"null"[..]));
    assert_eq!(
        get_json(&server, "/api/tenant/scs/nodes").await[0]["comment"],
        Value::Null,
        "shown is the comment for the state that comes next"
    );

    server.change_images("scs", |images| {
        images[0]["build_artifacts"] =
            json!([{ "uuid": "a", "uploads": [{ "uuid": "u", "state": "ready" }] }]);
    });
    let validate = act(
        &server,
        "POST",
        "/api/tenant/scs/image-upload/u/validate",
        Value::Null,
    )
    .await;
    assert_eq!(
        (validate.status, validate.body.as_slice()),
        (200, &b"null"[..])
    );
    assert_eq!(
        act(
            &server,
            "DELETE",
            "/api/tenant/scs/image-upload/u",
            Value::Null
        )
        .await
        .status,
        204
    );
    assert_eq!(
        act(
            &server,
            "DELETE",
            "/api/tenant/scs/image-build-artifact/a",
            Value::Null
        )
        .await
        .status,
        204
    );
}

#[tokio::test]
async fn a_clock_behind_the_issuers_refuses_until_it_has_caught_up() {
    let clock = TestClock::new();
    let server = Server::builder()
        .clock(Arc::new(clock.clone()))
        .start()
        .await
        .unwrap();
    let token = format!("Bearer {}", server.mint().issued_in(3).token());
    let ask = async || {
        let headers = [("Authorization", token.as_str())];
        let mut connection = connect(&server).await;
        connection
            .send("GET", "/api/tenant/scs/authorizations", &headers, None)
            .await
            .unwrap()
    };
    assert_eq!(
        ask().await.json()["description"],
        "The token is not yet valid (iat)"
    );
    clock.advance(Duration::from_secs(3));
    assert_eq!(ask().await.status, 200);
}

#[tokio::test]
async fn faults_meet_the_requests_that_they_are_meant_for() {
    let server = Server::builder().start().await.unwrap();
    server.fail_matching(
        &http::Method::POST,
        "/api/tenant/scs/project",
        1,
        Fault::StatusAfterApply(502),
    );
    let body = json!({ "pipeline": "gate", "ref": "refs/heads/main" });
    assert_eq!(
        act(&server, "POST", &format!("{PROJECT}/enqueue"), body)
            .await
            .status,
        502
    );
    assert!(!server.has_faults_left());
    assert_eq!(server.items("scs").len(), 1);
    let request = server.requests().remove(0);
    assert_eq!((request.status, request.is_authorized()), (Some(502), true));
    assert_eq!(mint().token().split('.').count(), 3);
}
