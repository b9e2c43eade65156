//! What is done to a tenant: the helpers, both forms of enqueueing, and input that goes nowhere.

use std::sync::Arc;

use chrono::TimeDelta;
use scs_testkit::faults::{RawServer, Scripted};
use scs_testkit::zuul::{Server, Version};
use serde_json::{Value, json};
use zuul_client::credentials::Static;
use zuul_client::live::ItemFilter;
use zuul_client::model::{
    DequeueRequest, EnqueueRequest, NewAutohold, PromoteRequest, TenantState, TenantStateChange,
};
use zuul_client::{Client, Error, EventMode, TestClock};

fn client(base_url: String, token: String) -> Client {
    Client::builder(base_url)
        .credentials(Static::bearer(token))
        .clock(Arc::new(TestClock::new()))
        .build()
        .unwrap()
}

fn admin(server: &Server) -> Client {
    client(server.base_url(), server.admin_token())
}

/// Method, last segment of the path and body of all requests.
fn sent(server: &Server) -> Vec<(String, String, Value)> {
    let requests = server.requests();
    let short = requests.iter().map(|request| {
        let last = request.path.rsplit('/').next().unwrap_or_default();
        let body = serde_json::from_slice(&request.body).unwrap_or_default();
        (request.method.clone(), last.to_owned(), body)
    });
    short.collect()
}

#[tokio::test]
async fn both_forms_of_enqueue_work_on_old_and_new_servers() {
    for version in [Version::V10, Version::V11, Version::V14] {
        let server = Server::builder()
            .version(version)
            .knows("scs/docs", "1234,5")
            .start()
            .await
            .unwrap();
        let tenant = admin(&server).tenant("scs");
        let project = tenant.project("scs/docs");
        let by_ref = EnqueueRequest::new("gate").git_ref("refs/heads/main");
        project.enqueue(&by_ref).await.unwrap();
        let by_change = EnqueueRequest::new("gate").change("1234,5");
        project.enqueue(&by_change).await.unwrap();
        let bodies: Vec<_> = sent(&server).into_iter().map(|(_, _, body)| body).collect();
        // 10 and 11 want both revisions of a ref; a null `change` would win over the ref.
        let revisions =
            json!({"pipeline": "gate", "ref": "refs/heads/main", "oldrev": null, "newrev": null});
        assert_eq!(bodies[0], revisions);
        assert_eq!(bodies[1]["change"], "1234,5");
        assert!(bodies[1].get("ref").is_none());
    }
}

#[tokio::test]
async fn what_was_enqueued_is_found_and_dequeued() {
    let server = Server::builder().start().await.unwrap();
    let tenant = admin(&server).tenant("scs");
    let project = tenant.project("scs/container-images");
    let request = EnqueueRequest::new("gate").git_ref("refs/heads/main");
    project.enqueue(&request).await.unwrap();
    let filter = ItemFilter::new()
        .project("scs/container-images")
        .git_ref("refs/heads/main")
        .pipeline("gate");
    let before = tenant.status().await.unwrap();
    assert!(before.find(&filter).count() > 0);
    let request = DequeueRequest::new("gate").git_ref("refs/heads/main");
    project.dequeue(&request).await.unwrap();
    let after = tenant.status().await.unwrap();
    assert_eq!(
        after.find(&filter).count() + 1,
        before.find(&filter).count()
    );
}

#[tokio::test]
async fn an_autohold_comes_back_with_its_id() {
    let server = Server::builder().start().await.unwrap();
    let tenant = admin(&server).tenant("scs");
    let project = tenant.project("scs/container-images");
    let new = NewAutohold::new("lint", 2, "why?").git_ref("refs/heads/main");
    let first = project.place_autohold(&new).await.unwrap();
    // An equal one, and another that differs in each member.
    let second = project.place_autohold(&new).await.unwrap();
    assert_ne!(first.id, second.id);
    let all_refs = NewAutohold::new("lint", 2, "why?");
    let third = project.place_autohold(&all_refs).await.unwrap();
    assert_eq!(third.ref_filter.as_deref(), Some(".*"));
    assert_eq!(
        (
            first.job.as_deref(),
            first.max_count,
            first.ref_filter.as_deref()
        ),
        (Some("lint"), Some(2), Some("refs/heads/main"))
    );
    for hold in [first, second, third] {
        tenant.autohold(hold.id).delete().await.unwrap();
    }
}

/// One row of a list of autoholds.
fn row(id: &str, reason: &str) -> Value {
    json!({"id": id, "job": "lint", "reason": reason, "max_count": 1, "ref_filter": ".*"})
}

#[tokio::test]
async fn an_autohold_that_shows_late_is_waited_for_and_others_are_not_taken_for_it() {
    let of_others = [row("1", "why?"), row("2", "of another person")];
    let lists = [json!([of_others[0]]), json!(true), json!(of_others)];
    let late = json!([row("4", "why?"), of_others[0], row("3", "why?")]);
    let acts = lists.iter().chain([&late]);
    let server = RawServer::in_turn(acts.map(|one| Scripted::json(one.to_string()).whole())).await;
    let client = client(server.base_url(), "token".to_owned());
    let project = client.tenant("scs").project("scs/docs");
    let hold = project
        .place_autohold(&NewAutohold::new("lint", 1, "why?"))
        .await
        .unwrap();
    assert_eq!(hold.id.as_str(), "3");
    let methods: Vec<_> = server
        .requests()
        .into_iter()
        .map(|one| one.method)
        .collect();
    assert_eq!(methods, ["GET", "POST", "GET", "GET"]);
}

#[tokio::test]
async fn an_autohold_that_never_shows_is_a_time_out_that_may_have_acted() {
    let acts = [json!([]), json!(true), json!([])];
    let server = RawServer::in_turn(acts.map(|one| Scripted::json(one.to_string()).whole())).await;
    let client = client(server.base_url(), "token".to_owned());
    let project = client.tenant("scs").project("scs/docs");
    let error = project
        .place_autohold(&NewAutohold::new("lint", 1, "why?"))
        .await
        .unwrap_err();
    assert!(
        error.is_timeout() && error.executed() == zuul_client::Executed::Yes,
        "{error}"
    );
    assert!(server.requests().len() < 20);
}

#[tokio::test]
async fn a_change_of_the_state_keeps_the_words_that_it_does_not_set() {
    let clock = Arc::new(TestClock::at(chrono::Utc::now()));
    let server = Server::builder()
        .clock(clock.clone())
        .keeps_status(true)
        .start();
    let server = server.await.unwrap();
    let client = Client::builder(server.base_url())
        .credentials(Static::bearer(server.admin_token()))
        .clock(clock.clone())
        .build()
        .unwrap();
    let tenant = client.tenant("scs");
    // What the server gives for another second.
    tenant.status().await.unwrap();
    server.clear_requests();
    let state = async || {
        clock.advance(std::time::Duration::from_secs(2));
        tenant.status().await.unwrap().state.unwrap()
    };
    let pause = TenantStateChange::from(EventMode::PauseTrigger)
        .reason("new disks")
        .info("see the wiki");
    tenant.change_state(&pause).await.unwrap();
    // All words are given: nothing has to be read.
    assert_eq!(sent(&server).len(), 1);
    assert!(clock.slept().is_empty());
    let all = TenantStateChange::from(EventMode::PauseResult);
    tenant.change_state(&all).await.unwrap();
    let now = state().await;
    assert_eq!(EventMode::of(&now), Some(EventMode::PauseResult));
    assert_eq!(
        (now.reason.as_deref(), now.info.as_deref()),
        (Some("new disks"), Some("see the wiki"))
    );
    // Back to normal takes the reason away, not the info.
    let normal = TenantStateChange::from(EventMode::Normal);
    tenant.change_state(&normal).await.unwrap();
    let now = state().await;
    assert_eq!(EventMode::of(&now), Some(EventMode::Normal));
    assert_eq!(now.reason.as_deref().unwrap_or_default(), "");
    assert_eq!(now.info.as_deref(), Some("see the wiki"));
}

#[tokio::test]
async fn all_tenants_are_changed_and_one_failure_stops_none() {
    let server = Server::builder().start().await.unwrap();
    let change = TenantStateChange::from(EventMode::DiscardTrigger).reason("flood");
    let token = server.mint().admin("scs").token();
    let clock = TestClock::new();
    let client = Client::builder(server.base_url())
        .credentials(Static::bearer(token))
        .clock(Arc::new(clock.clone()))
        .build()
        .unwrap();
    let outcomes = client.change_all_states(&change).await.unwrap();
    assert_eq!(clock.slept().len(), 1, "once for all");
    let told: Vec<_> = outcomes
        .iter()
        .map(|(name, outcome)| (name.as_str(), outcome.is_ok()))
        .collect();
    assert_eq!(told, [("private", false), ("rbac", false), ("scs", true)]);
    assert!(outcomes[1].1.as_ref().unwrap_err().is_forbidden());
}

#[tokio::test]
async fn a_server_without_a_state_is_told_apart_before_anything_is_sent() {
    let server = Server::builder()
        .version(Version::V11)
        .start()
        .await
        .unwrap();
    let change = TenantStateChange::from(EventMode::PauseTrigger);
    let error = admin(&server)
        .tenant("scs")
        .change_state(&change)
        .await
        .unwrap_err();
    assert!(error.is_unsupported_by_server(), "{error}");
    assert!(sent(&server).iter().all(|(method, ..)| method == "GET"));
}

#[test]
fn the_modes_have_the_flags_and_names_of_manage_events() {
    for (mode, name, flags) in [
        (EventMode::Normal, "normal", [false, false, false]),
        (
            EventMode::DiscardTrigger,
            "discard-trigger",
            [true, false, false],
        ),
        (
            EventMode::PauseTrigger,
            "pause-trigger",
            [false, true, false],
        ),
        (EventMode::PauseResult, "pause-result", [false, true, true]),
    ] {
        let change = TenantStateChange::from(mode);
        let set = [
            change.trigger_queue_discarding,
            change.trigger_queue_paused,
            change.result_queue_paused,
        ];
        assert_eq!(set, flags.map(Some));
        assert_eq!(mode.as_str(), name);
        let state = TenantState::new()
            .trigger_queue_discarding(flags[0])
            .trigger_queue_paused(flags[1])
            .result_queue_paused(flags[2]);
        assert_eq!(EventMode::of(&state), Some(mode));
    }
    let mixed = TenantState::new().result_queue_paused(true);
    assert_eq!(EventMode::of(&mixed), None);
    assert_eq!(EventMode::of(&TenantState::new()), Some(EventMode::Normal));
}

/// The error, its server's words in it.
fn says<T: std::fmt::Debug>(answer: Result<T, Error>, words: &str) -> Error {
    let error = answer.unwrap_err();
    assert!(error.to_string().contains(words), "{error}");
    error
}

#[tokio::test]
async fn what_does_not_exist_is_named_in_the_servers_words() {
    let server = Server::builder().start().await.unwrap();
    let client = admin(&server);
    let tenant = client.tenant("scs");
    let nowhere = client.tenant("nope");
    assert!(says(nowhere.status().await, "Unknown tenant").is_not_found());
    assert!(
        says(
            nowhere
                .watch_status()
                .status()
                .await
                .map_err(|error| Arc::into_inner(error).unwrap()),
            "Unknown tenant"
        )
        .is_not_found()
    );
    let unknown = EnqueueRequest::new("nope").git_ref("refs/heads/main");
    let docs = tenant.project("scs/docs");
    assert!(says(docs.enqueue(&unknown).await, "Unknown pipeline").is_bad_request());
    let good = EnqueueRequest::new("gate").git_ref("refs/heads/main");
    let other = tenant.project("scs/nope");
    assert!(says(other.enqueue(&good).await, "Unknown project").is_not_found());
    assert!(says(other.get().await, "Unknown project").is_not_found());
    assert!(says(tenant.job("nope").list_variants().await, "nope").is_not_found());
    let promote = PromoteRequest::new("nope", ["1,1".to_owned()]);
    assert!(says(tenant.promote(&promote).await, "Unknown pipeline").is_bad_request());
    let regex = NewAutohold::new("lint", 1, "why?").git_ref("refs/(heads");
    assert!(says(docs.place_autohold(&regex).await, "regular expression").is_bad_request());
}

#[tokio::test]
async fn what_a_server_would_break_on_or_swallow_is_never_sent() {
    let server = Server::builder().start().await.unwrap();
    let tenant = admin(&server).tenant("scs");
    let project = tenant.project("scs/docs");
    let enqueue = EnqueueRequest::new("gate");
    let hold = NewAutohold::new("lint", 1, "why?");
    let parameters = [("a".to_owned(), json!(1))];
    let refused = [
        project.enqueue(&enqueue).await,
        project.enqueue(&enqueue.clone().git_ref("main")).await,
        project
            .enqueue(&enqueue.clone().git_ref("refs/heads/a").change("1,1"))
            .await,
        project
            .enqueue(&enqueue.clone().change("1,1").parameters(parameters.clone()))
            .await,
        project
            .enqueue(
                &enqueue
                    .clone()
                    .git_ref("refs/changes/1")
                    .parameters(parameters),
            )
            .await,
        project
            .enqueue(&EnqueueRequest::new("").git_ref("refs/heads/a"))
            .await,
        project.dequeue(&DequeueRequest::new("gate")).await,
        project
            .dequeue(&DequeueRequest::new("gate").git_ref("main"))
            .await,
        project
            .dequeue(
                &DequeueRequest::new("gate")
                    .git_ref("refs/heads/a")
                    .change("1,1"),
            )
            .await,
        tenant.promote(&PromoteRequest::new("gate", [])).await,
        tenant
            .promote(&PromoteRequest::new("gate", ["1, 2".to_owned()]))
            .await,
        project.enqueue(&enqueue.clone().change("1")).await,
        project.enqueue(&enqueue.clone().change("1,2,3")).await,
        project
            .dequeue(&DequeueRequest::new("gate").change("4711"))
            .await,
        project
            .create_autohold(&NewAutohold::new("lint", 0, "why?"))
            .await,
        project
            .create_autohold(&hold.clone().node_hold_expiration(TimeDelta::seconds(-1)))
            .await,
        project
            .create_autohold(&hold.clone().change("1").git_ref("refs/heads/a"))
            .await,
        project
            .place_autohold(&NewAutohold::new("lint", 0, "why?"))
            .await
            .map(drop),
        tenant
            .change_state(&TenantStateChange::new().reason("x".repeat(4097)))
            .await,
    ];
    for (number, answer) in refused.into_iter().enumerate() {
        let error = answer.expect_err(&format!("row {number}"));
        assert!(error.is_invalid_input(), "row {number}: {error}");
    }
    assert!(server.requests().is_empty());
}

#[tokio::test]
async fn a_branch_with_a_percent_sign_arrives_as_it_is() {
    let server = Server::builder().start().await.unwrap();
    let project = admin(&server).tenant("scs").project("scs/docs");
    let branch = "refs/heads/100%25";
    let request = EnqueueRequest::new("gate").git_ref(branch);
    project.enqueue(&request).await.unwrap();
    assert_eq!(sent(&server)[0].2["ref"], branch);
    let frozen = admin(&server)
        .tenant("scs")
        .freeze_jobs("gate", "scs/docs", "100%25")
        .await;
    assert!(frozen.is_ok() || frozen.is_err_and(|error| !error.is_invalid_input()));
    let last = server.requests().pop().unwrap();
    assert!(last.path.contains("/branch/100%2525/"), "{}", last.path);
}
