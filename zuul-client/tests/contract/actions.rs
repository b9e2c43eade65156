//! What administrators do, each put back.

use chrono::TimeDelta;
use zuul_client::live::ItemFilter;
use zuul_client::model::{
    BuildsetResult, DequeueRequest, EnqueueRequest, NewAutohold, NextNodeState, NodeState,
    NodeUpdate, PromoteRequest, TenantStateChange,
};
use zuul_client::{Error, EventMode};

use crate::{MAIN, PROJECT, site, until};

#[tokio::test]
async fn an_item_is_enqueued_seen_and_dequeued() {
    let site = site().await;
    let tenant = site.tenant();
    let project = tenant.project(PROJECT);
    let filter = ItemFilter::new()
        .project(PROJECT)
        .git_ref(MAIN)
        .pipeline("manual");
    let parameters = [("image_tag".to_owned(), "contract".into())];
    let request = EnqueueRequest::new("manual")
        .git_ref(MAIN)
        .parameters(parameters);
    project.enqueue(&request).await.unwrap();
    let id = until("the item shows", || async {
        let status = tenant.status().await.unwrap();
        status
            .find(&filter)
            .map(|place| place.item.id.clone())
            .last()
    })
    .await;
    project
        .dequeue(&DequeueRequest::new("manual").git_ref(MAIN))
        .await
        .unwrap();
    until("the item goes", || async {
        let status = tenant.status().await.unwrap();
        status.item(&id).is_none().then_some(())
    })
    .await;
    let set = until("the buildset ends", || async {
        let sets = tenant
            .list_buildsets()
            .queue_item_uuid([&id])
            .complete(true)
            .await
            .unwrap();
        sets.items.into_iter().next()
    })
    .await;
    assert_ne!(set.result.unwrap(), BuildsetResult::Success);
    assert_eq!(set.parameters["image_tag"], "contract");
}

#[tokio::test]
async fn yes_means_no_more_than_that_it_was_heard() {
    let site = site().await;
    let tenant = site.tenant();
    let docs = tenant.project("scs/docs");
    docs.enqueue(&EnqueueRequest::new("gate").change("4711,1"))
        .await
        .unwrap();
    docs.enqueue(&EnqueueRequest::new("gate").git_ref("refs/heads/no-such-branch"))
        .await
        .unwrap();
    docs.dequeue(&DequeueRequest::new("gate").git_ref("refs/heads/no-such-branch"))
        .await
        .unwrap();
    tenant
        .promote(&PromoteRequest::new("gate", ["4711,1".to_owned()]))
        .await
        .unwrap();
}

#[tokio::test]
async fn autoholds_come_and_go() {
    let site = site().await;
    let tenant = site.tenant();
    let project = tenant.project(PROJECT);
    let reason = format!("contract {}", std::process::id());
    let new = NewAutohold::new("unit-tests", 2, &reason).node_hold_expiration(TimeDelta::hours(1));
    let made = project
        .place_autohold(&new.clone().git_ref("refs/heads/feature/.*"))
        .await
        .unwrap();
    project.create_autohold(&new).await.unwrap();

    let read = tenant.autohold(&made.id).get().await.unwrap();
    assert_eq!(read.reason.as_ref(), Some(&reason));
    assert_eq!((read.max_count, read.current_count), (Some(2), Some(0)));
    assert_eq!(read.node_expiration, Some(TimeDelta::hours(1)));
    assert!(
        read.project
            .as_ref()
            .unwrap()
            .ends_with(&format!("/{PROJECT}")),
        "the canonical name"
    );
    let mine = |holds: Vec<zuul_client::model::Autohold>| {
        holds
            .into_iter()
            .filter(|hold| hold.reason.as_ref() == Some(&reason))
            .collect::<Vec<_>>()
    };
    assert_eq!(mine(tenant.list_autoholds().await.unwrap()).len(), 2);
    assert_eq!(
        mine(tenant.list_autoholds().project(PROJECT).await.unwrap()).len(),
        2
    );
    for hold in mine(project.list_autoholds().await.unwrap()) {
        tenant.autohold(hold.id).delete().await.unwrap();
    }
    let gone = tenant.autohold(&made.id).get().await.unwrap_err();
    assert!(gone.is_not_found(), "{gone}");
    assert!(
        tenant
            .autohold(&made.id)
            .delete()
            .await
            .unwrap_err()
            .is_not_found()
    );
    let invalid = new.git_ref("refs/heads/(");
    let invalid = project.create_autohold(&invalid).await.unwrap_err();
    assert!(
        invalid.is_bad_request() && invalid.messages()[0].contains("regular expression"),
        "{invalid}"
    );
}

#[tokio::test]
async fn a_tenant_is_paused_and_goes_on() {
    let site = site().await;
    // Nobody else works in this one.
    let tenant = site.admin().tenant("rbac");
    let state = async || tenant.status().await.unwrap().state.unwrap();
    let pause = TenantStateChange::from(EventMode::PauseTrigger)
        .reason("the contract")
        .info("for a moment");
    tenant.change_state(&pause).await.unwrap();
    let paused = until("the pause", || async {
        let state = state().await;
        (EventMode::of(&state) == Some(EventMode::PauseTrigger)).then_some(state)
    })
    .await;
    assert_eq!(
        (paused.reason.as_deref(), paused.info.as_deref()),
        (Some("the contract"), Some("for a moment"))
    );
    // What is left out keeps its flag, and loses its reason.
    tenant
        .set_state(&TenantStateChange::new().trigger_queue_paused(false))
        .await
        .unwrap();
    let normal = until("the end of it", || async {
        let state = state().await;
        (EventMode::of(&state) == Some(EventMode::Normal)).then_some(state)
    })
    .await;
    assert_eq!(
        (
            normal.reason.unwrap_or_default(),
            normal.info.unwrap_or_default()
        ),
        <(String, String)>::default()
    );
}

#[tokio::test]
async fn a_node_is_held_and_given_back() {
    let site = site().await;
    let tenant = site.tenant();
    let free = tenant.list_nodes().await.unwrap().into_iter().find(|node| {
        node.state == NodeState::Ready && node.is_locked != Some(true) && node.request_id.is_none()
    });
    let Some(free) = free else {
        eprintln!("no node is free: left out");
        return;
    };
    let node = tenant.node(&free.id);
    node.update(&NodeUpdate::new(NextNodeState::Hold).comment("the contract"))
        .await
        .unwrap();
    let look = async || {
        tenant
            .list_nodes()
            .await
            .unwrap()
            .into_iter()
            .find(|node| node.id == free.id)
    };
    let held = until("the hold", || async {
        look().await.filter(|node| node.state == NodeState::Hold)
    })
    .await;
    assert_eq!(
        held.comment, None,
        "14.3.0 shows the comment of the next state, which there is none of"
    );
    // A node that was used is made anew.
    node.update(&NodeUpdate::new(NextNodeState::Used))
        .await
        .unwrap();
    until("the end of the hold", || async {
        let state = look().await.map(|node| node.state);
        (state != Some(NodeState::Hold)).then_some(())
    })
    .await;
}

#[tokio::test]
async fn what_has_no_such_image_or_request_is_not_found() {
    let site = site().await;
    let tenant = site.tenant();
    let outcomes: [(&str, Result<(), Error>); 7] = [
        ("image", tenant.image("no-such-image").build().await),
        (
            "artifact",
            tenant.image_build_artifact("no-such-id").delete().await,
        ),
        ("upload", tenant.image_upload("no-such-id").delete().await),
        (
            "validate",
            tenant.image_upload("no-such-id").validate().await,
        ),
        ("again", tenant.image_upload("no-such-id").upload().await),
        (
            "request",
            tenant.nodeset_request("no-such-id").delete().await,
        ),
        (
            "node",
            tenant
                .node("no-such-id")
                .update(&NodeUpdate::new(NextNodeState::Hold))
                .await,
        ),
    ];
    for (what, outcome) in outcomes {
        let error = outcome.expect_err(what);
        assert!(
            error.is_not_found() && !error.messages().is_empty(),
            "{what}: {error}"
        );
    }
}
