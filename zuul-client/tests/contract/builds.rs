//! The database: filters, pages, single builds and buildsets.

use chrono::TimeDelta;
use futures_util::TryStreamExt as _;
use zuul_client::CallOptions;
use zuul_client::model::{Build, BuildResult};

use crate::{PROJECT, site};

const FEW: usize = 40;

async fn some(call: zuul_client::Call<zuul_client::operations::ListBuilds>) -> Vec<Build> {
    call.limit(FEW as u64).items().try_collect().await.unwrap()
}

#[tokio::test]
async fn each_filter_keeps_what_it_says() {
    let site = site().await;
    let tenant = site.anonymous().tenant("scs");
    let all = some(tenant.list_builds()).await;
    assert!(
        !all.is_empty() && all.is_sorted_by(|a, b| a.id > b.id),
        "the newest first"
    );

    let of = some(tenant.list_builds().project([PROJECT])).await;
    assert!(!of.is_empty() && of.iter().all(|build| build.build_ref.project == PROJECT));
    let of = some(tenant.list_builds().job_name(["noop", "li*"])).await;
    assert!(
        of.iter()
            .all(|build| build.job_name == "noop" || build.job_name.starts_with("li"))
    );
    for name in ["noop", "lint"] {
        assert!(
            of.iter().any(|build| build.job_name == name),
            "either of two: {name}"
        );
    }
    let of = some(tenant.list_builds().result([BuildResult::Success])).await;
    assert!(
        !of.is_empty()
            && of
                .iter()
                .all(|build| build.result == Some(BuildResult::Success))
    );
    let of = some(tenant.list_builds().exclude_result([BuildResult::Success])).await;
    assert!(of.iter().all(|build| {
        build
            .result
            .as_ref()
            .is_some_and(|result| *result != BuildResult::Success)
    }));
    let of = some(
        tenant
            .list_builds()
            .pipeline(["gate", "check"])
            .branch(["main"]),
    )
    .await;
    assert!(
        of.iter()
            .all(|build| ["gate", "check"].contains(&build.pipeline.as_deref().unwrap()))
    );
    assert!(
        of.iter()
            .all(|build| build.build_ref.branch.as_deref() == Some("main"))
    );
    let of = some(tenant.list_builds().voting(false)).await;
    assert!(of.iter().all(|build| build.voting == Some(false)));
    let of = some(tenant.list_builds().complete(true).is_final(true)).await;
    assert!(
        !of.is_empty()
            && of
                .iter()
                .all(|build| build.end_time.is_some() && build.is_final == Some(true))
    );
    assert!(
        some(tenant.list_builds().held(true))
            .await
            .iter()
            .all(|build| build.held == Some(true))
    );
    let of = some(
        tenant
            .list_builds()
            .git_ref(["refs/heads/main"])
            .nodeset([""]),
    )
    .await;
    assert!(
        of.iter()
            .all(|build| build.build_ref.git_ref.as_deref() == Some("refs/heads/main"))
    );
    let none = some(
        tenant
            .list_builds()
            .change([4_711])
            .patchset(["1"])
            .newrev(["no-such-revision"]),
    )
    .await;
    assert!(none.is_empty());
}

#[tokio::test]
async fn a_build_is_found_by_each_of_its_numbers() {
    let site = site().await;
    let tenant = site.anonymous().tenant("scs");
    // Newer builds than the set's may have arrived since.
    let sets = tenant.list_buildsets().complete(true).await.unwrap().items;
    let mut listed = None;
    for set in sets {
        let set = tenant.buildset(set.uuid).get().await.unwrap();
        if let Some(build) = set.builds.iter().find(|build| build.duration.is_some()) {
            listed = some(tenant.list_builds().uuid([&build.uuid])).await.pop();
            break;
        }
    }
    let listed = listed.expect("a buildset that ran something");
    let id = u64::try_from(listed.id.unwrap()).unwrap();
    let item = listed.queue_item_uuid.clone().unwrap();
    for call in [
        tenant.list_builds().uuid([&listed.uuid]),
        tenant.list_builds().idx_min(id).idx_max(id),
        tenant.list_builds().queue_item_uuid([&item]),
    ] {
        let found = some(call).await;
        assert!(
            found.iter().any(|build| build.uuid == listed.uuid),
            "both bounds include their number"
        );
    }
    let build = tenant.build(&listed.uuid).get().await.unwrap();
    assert_eq!(
        (build.id, &build.job_name, &build.result),
        (listed.id, &listed.job_name, &listed.result)
    );
    let took = build.end_time.unwrap() - build.start_time.unwrap();
    assert!(
        (build.duration.unwrap() - took).abs() < TimeDelta::seconds(2),
        "seconds: {:?}",
        build.duration
    );

    let set = tenant
        .buildset(build.buildset.unwrap().uuid)
        .get()
        .await
        .unwrap();
    assert!(set.builds.iter().any(|of| of.uuid == listed.uuid));
    assert_eq!(set.queue_item_uuid.as_ref(), Some(&item));
    let sets = tenant
        .list_buildsets()
        .queue_item_uuid([&item])
        .uuid([&set.uuid])
        .await
        .unwrap();
    assert_eq!(sets.items.len(), 1);
    assert_eq!(sets.items[0].result, set.result);
}

#[tokio::test]
async fn pages_come_in_order_while_builds_arrive() {
    let site = site().await;
    let tenant = site.anonymous().tenant("scs");
    let newest = tenant
        .list_builds()
        .options(CallOptions::new().page_size(1))
        .await
        .unwrap()
        .items
        .remove(0)
        .id;
    let bound = u64::try_from(newest.unwrap()).unwrap();
    let whole = tenant.list_builds().idx_max(bound).limit(30).items();
    let whole: Vec<Build> = whole.try_collect().await.unwrap();
    for prefetch in [1, 4] {
        let call = tenant
            .list_builds()
            .idx_max(bound)
            .options(CallOptions::new().page_size(7));
        let paged: Vec<Build> = call
            .prefetch(prefetch)
            .limit(30)
            .items()
            .try_collect()
            .await
            .unwrap();
        let ids = |builds: &[Build]| builds.iter().map(|build| build.id).collect::<Vec<_>>();
        assert_eq!(ids(&paged), ids(&whole), "{prefetch}");
    }
    let sets = tenant
        .list_buildsets()
        .options(CallOptions::new().page_size(3))
        .limit(9)
        .items();
    let sets: Vec<_> = sets.try_collect().await.unwrap();
    assert!(sets.len() > 3 && sets.is_sorted_by(|a, b| a.id > b.id));
}

#[tokio::test]
async fn times_of_builds_by_their_end() {
    let site = site().await;
    let tenant = site.anonymous().tenant("scs");
    let all = tenant
        .list_build_times()
        .is_final(true)
        .options(CallOptions::new().page_size(20))
        .await
        .unwrap()
        .items;
    assert!(!all.is_empty() && all.is_sorted_by(|a, b| a.end_time >= b.end_time));
    let middle = all[all.len() / 2].end_time.unwrap();
    // Times are sent in UTC without a zone, which the server would ignore.
    let before = tenant
        .list_build_times()
        .end_time(middle)
        .await
        .unwrap()
        .items;
    assert!(before.iter().all(|row| row.end_time.unwrap() <= middle));
    let after = tenant
        .list_build_times()
        .start_time(middle + TimeDelta::seconds(1))
        .await
        .unwrap()
        .items;
    assert!(after.iter().all(|row| row.end_time.unwrap() > middle));
    let of = tenant
        .list_build_times()
        .job_name(["noop", "lint"])
        .exclude_result([BuildResult::Failure])
        .await
        .unwrap()
        .items;
    assert!(
        of.iter()
            .all(|row| row.job_name == "noop" || row.job_name == "lint")
    );
    let none = tenant
        .list_build_times()
        .project(["scs/*"])
        .await
        .unwrap()
        .items;
    assert!(none.is_empty(), "no wildcards here");
}
