//! The queues, the nodes and the autoholds.

use chrono::TimeDelta;
use zuul_client::model::{
    BuildResult, ImageType, NodeState, NodesetRequestState, PipelineManager, PipelineState,
};
use zuul_client::operations::*;

use super::{at, at_millis, gives, of};

#[tokio::test]
async fn status() {
    let status = of::<GetStatus>("278-status-live").await;
    let gate = status
        .pipelines
        .iter()
        .find(|pipeline| pipeline.name.as_deref() == Some("gate"))
        .unwrap();
    assert_eq!(
        (&gate.manager, &gate.state),
        (&Some(PipelineManager::Serial), &Some(PipelineState::Normal))
    );
    let queue = gate
        .change_queues
        .iter()
        .find(|queue| !queue.heads.is_empty())
        .unwrap();
    assert_eq!(queue.name.as_deref(), Some("integrated"));
    let item = &queue.heads[0][0];
    assert_eq!(item.id.as_str(), "b2aa5b96b745452f943bc004a2708b86");
    assert_eq!(
        (item.active, item.live, item.item_ahead.as_ref()),
        (Some(true), Some(true), None)
    );
    assert_eq!(
        item.enqueue_time,
        at_millis(1_795_389_543_670),
        "whole milliseconds"
    );
    assert_eq!(
        (item.refs[0].id.as_ref(), item.refs[0].git_ref.as_deref()),
        (None, Some("refs/heads/main"))
    );
    let lint = &item.jobs[0];
    assert_eq!(
        (lint.name.as_str(), &lint.result, lint.tries),
        ("lint", &Some(BuildResult::Success), Some(1))
    );
    assert_eq!(
        lint.elapsed_time,
        Some(TimeDelta::milliseconds(7_115)),
        "milliseconds"
    );
    assert_eq!(
        lint.estimated_time,
        Some(TimeDelta::microseconds(5_000_967)),
        "seconds with a fraction"
    );
    assert_eq!(lint.remaining_time, Some(TimeDelta::zero()));
    let end = lint.end_time.unwrap();
    assert_eq!(
        end.timestamp_millis(),
        1_795_389_551_385,
        "seconds with a fraction"
    );
    let push = item.jobs.last().unwrap();
    assert_eq!(
        (push.uuid.as_ref(), push.result.as_ref(), push.start_time),
        (None, None, None)
    );
    assert_eq!(
        push.waiting_status.as_deref(),
        Some("dependencies: container-image-build")
    );
    assert_eq!(push.dependencies, ["container-image-build"]);

    let paused = of::<GetStatus>("232-status-paused").await;
    let state = paused.state.unwrap();
    assert_eq!(
        (state.trigger_queue_paused, state.result_queue_paused),
        (Some(true), Some(false))
    );
    assert_eq!(
        (state.reason.as_deref(), state.info.as_deref()),
        (Some("maintenance"), Some("back at 18:00"))
    );
    assert_eq!(paused.last_reconfigured, at_millis(1_795_388_940_000));
    // 10 and 11 have no state, and an address for `finger`.
    let old = gives::<GetStatus>(r#"{"zuul_version":"10.0.0","trigger_event_queue":{"length":4},"pipelines":[{"name":"check","manager":"own","change_queues":[{"name":"a","heads":[[{"id":"1","live":true,"jobs":[{"name":"lint","finger_url":"finger://e/1"}]}]]}]}]}"#).await;
    assert!(old.state.is_none());
    assert_eq!(old.trigger_event_queue.unwrap().length, 4);
    let job = &old.pipelines[0].change_queues[0].heads[0][0].jobs[0];
    assert_eq!(job.finger_url.as_deref(), Some("finger://e/1"));
    assert_eq!(old.pipelines[0].manager.as_ref().unwrap().as_str(), "own");

    assert!(
        of::<ListItemsOfChange>("413-status-change-none")
            .await
            .is_empty()
    );
    let items = gives::<ListItemsOfChange>(r#"[{"id":"7","live":true,"enqueue_time":1795389543670,"refs":[{"id":"1234,5","project":"a/b","owner":"alice","url":"https://review.example.org/1234"}],"jobs":[]}]"#).await;
    assert_eq!(
        (
            items[0].refs[0].id.as_deref(),
            items[0].refs[0].owner.as_deref()
        ),
        (Some("1234,5"), Some("alice"))
    );
}

#[tokio::test]
async fn nodes() {
    let nodes = of::<ListNodes>("269-nodes-held").await;
    let node = &nodes[0];
    assert_eq!(
        (node.id.as_str(), &node.state, node.is_locked),
        (
            "6ef73e8e14925bb2a6ffbf0097c36409",
            &NodeState::Hold,
            Some(false)
        )
    );
    assert_eq!(
        (node.label.as_deref(), node.interface_ip.as_deref()),
        (Some("debian-13-small"), Some("127.0.0.1"))
    );
    assert_eq!(
        (node.quota["instances"], node.comment.as_ref()),
        (1.0, None)
    );
    let used = of::<ListNodes>("314-nodes-in-use").await;
    assert_eq!(
        (&used[0].state, used[0].lock_holder.as_deref()),
        (&NodeState::InUse, Some("localhost"))
    );
    // Nodepool's rows have eight members, and numbers for ids.
    let old = gives::<ListNodes>(r#"[{"id":"0000000042","type":["ubuntu"],"connection_type":"ssh","external_id":"7c2","provider":"cloud","state":"ready","state_time":1795389543.5,"comment":null}]"#).await;
    assert_eq!(
        (old[0].id.as_str(), &old[0].state),
        ("0000000042", &NodeState::Ready)
    );
    assert_eq!(
        old[0].state_time.unwrap().timestamp_millis(),
        1_795_389_543_500
    );

    let requests = of::<ListNodesetRequests>("264-nodeset-requests-niz").await;
    let request = &requests[0];
    assert_eq!(
        (request.uuid.as_str(), &request.state),
        (
            "5e407848c7ef4757b114a7b137004b73",
            &Some(NodesetRequestState::Fulfilled)
        )
    );
    assert_eq!(
        (request.priority, request.job_name.as_deref()),
        (Some(300), Some("noop"))
    );
    assert_eq!(request.request_time, at("2026-11-22T23:19:00"));
    assert!(
        of::<ListNodesetRequests>("315-nodeset-requests-node")
            .await
            .is_empty()
    );
}

#[tokio::test]
async fn what_nodes_are_made_of() {
    let provider = of::<ListProviders>("257-providers-niz").await.remove(0);
    assert_eq!(
        (provider.name.as_str(), provider.canonical_name.as_str()),
        ("static-lab", "git.example.org%2Fscs%2Fnodes/static-lab")
    );
    assert_eq!(
        (provider.images[1].name.as_str(), &provider.images[1].kind),
        ("debian-zuul", &Some(ImageType::Zuul))
    );
    assert_eq!(
        (provider.labels.len(), provider.flavors[0].name.as_str()),
        (2, "small")
    );
    assert!(of::<ListProviders>("020-providers").await.is_empty());

    let images = of::<ListImages>("302-images-built").await;
    assert_eq!(
        (
            images[0].name.as_str(),
            &images[0].kind,
            images[0].branch.as_deref()
        ),
        ("debian-13", &Some(ImageType::Cloud), Some("main"))
    );
    assert_eq!(
        images[1].project_canonical_name.as_deref(),
        Some("git.example.org/scs/nodes")
    );
    assert!(images[1].build_artifacts.is_empty(), "absent");
    assert!(of::<ListImages>("021-images").await.is_empty());

    let flavors = of::<ListFlavors>("245-flavors-niz").await;
    assert_eq!(
        (flavors[0].name.as_str(), flavors[0].description.as_deref()),
        ("small", Some("1 vCPU"))
    );
    assert!(of::<ListFlavors>("022-flavors").await.is_empty());
    let labels = of::<ListLabels>("244-labels-niz").await;
    assert_eq!(
        (
            labels[0].description.as_deref(),
            labels[1].description.as_ref()
        ),
        (Some("A static host"), None)
    );
    assert_eq!(
        labels[1].canonical_name.as_deref(),
        Some("git.example.org%2Fscs%2Fnodes/debian-zuul-small")
    );
    assert!(of::<ListLabels>("017-labels").await.is_empty());
}

#[tokio::test]
async fn autoholds() {
    let hold = of::<GetAutohold>("226-autohold-get").await;
    assert_eq!(
        (hold.id.as_str(), hold.ref_filter.as_deref()),
        ("0000000000", Some(".*"))
    );
    assert_eq!((hold.max_count, hold.current_count), (Some(1), Some(0)));
    assert_eq!(
        (hold.node_expiration, hold.expired),
        (Some(TimeDelta::hours(1)), None)
    );
    // What was held: the server says so of a build, and a 14 whether the node is one of its own.
    let held = gives::<GetAutohold>(r#"{"id":"0000000007","project":"git.example.org/a/b","job":"lint","max_count":1,"current_count":1,"reason":null,"node_expiration":null,"expired":1795389543.25,"nodes":[{"build":"b1","nodes":["n1","n2"],"niz":true}]}"#).await;
    assert_eq!(held.expired.unwrap().timestamp_millis(), 1_795_389_543_250);
    assert_eq!(
        (
            held.nodes[0].build.as_ref().unwrap().as_str(),
            held.nodes[0].niz
        ),
        ("b1", Some(true))
    );
    assert_eq!(held.nodes[0].nodes, ["n1", "n2"]);

    let all = of::<ListAutoholds>("223-autohold-list").await;
    assert_eq!(
        (all.len(), all[1].ref_filter.as_deref()),
        (2, Some("refs/heads/main"))
    );
    assert_eq!(all[1].node_expiration, Some(TimeDelta::zero()));
    assert!(of::<ListAutoholds>("026-autohold").await.is_empty());
    let of_project = of::<ListProjectAutoholds>("225-autohold-project-list").await;
    assert_eq!(
        of_project[0].project.as_deref(),
        Some("git.example.org/scs/container-images")
    );
    assert_eq!(of_project[0].reason.as_deref(), Some("debugging the build"));
    assert!(gives::<ListProjectAutoholds>("[]").await.is_empty());
}
