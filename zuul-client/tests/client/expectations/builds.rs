//! Builds, buildsets, their times and their badge.

use chrono::TimeDelta;
use zuul_client::model::{BuildResult, BuildsetResult};
use zuul_client::operations::*;

use super::{at, gives, of};

#[tokio::test]
async fn one_build() {
    let build = of::<GetBuild>("155-build-noop-success").await;
    assert_eq!(
        (build.id, build.uuid.as_str(), build.job_name.as_str()),
        (Some(102), "3220853a27764808861ff50ccdde8b9a", "noop")
    );
    assert_eq!(
        (&build.result, build.held, build.is_final),
        (&Some(BuildResult::Success), None, Some(true))
    );
    assert_eq!(
        (build.execute_time, build.end_time),
        (at("2026-11-22T23:14:00"), at("2026-11-22T23:14:00"))
    );
    assert_eq!(
        build.duration,
        Some(TimeDelta::microseconds(4_568)),
        "seconds with a fraction"
    );
    assert_eq!((build.log_url, build.nodeset.as_deref()), (None, Some("")));
    assert_eq!(
        build.build_ref.branch.as_deref(),
        Some("feature/statuspage")
    );
    assert_eq!(
        (
            build.build_ref.change,
            build.build_ref.patchset,
            build.build_ref.ref_url.as_deref()
        ),
        (None, None, Some(""))
    );
    assert_eq!(
        build.buildset.unwrap().refs[0].git_ref.as_deref(),
        Some("refs/heads/feature/statuspage")
    );

    let build = of::<GetBuild>("156-build-container-image-build-error").await;
    assert_eq!(build.result, Some(BuildResult::Error));
    assert_eq!(
        build.error_detail.as_deref(),
        Some("Project git.example.org/scs/zuul-config does not have the default branch master")
    );
    assert_eq!(build.provides[0].name.as_deref(), Some("container-image"));
    let build = of::<GetBuild>("162-build-times-out-timed_out").await;
    assert_eq!(
        (build.result, build.duration),
        (
            Some(BuildResult::TimedOut),
            Some(TimeDelta::microseconds(22_925_588))
        )
    );
    let manifest = &build.artifacts[0];
    assert_eq!(
        (manifest.name.as_deref(), manifest.metadata["type"].as_str()),
        (Some("Zuul Manifest"), Some("zuul_manifest"))
    );
    assert_eq!(
        manifest.url.as_deref(),
        Some("http://127.0.0.1:19004/196/196258c4819b45e7badec2bac2a36f02/zuul-manifest.json")
    );
}

#[tokio::test]
async fn builds() {
    let running = of::<ListBuilds>("140-builds-in-progress").await.items;
    assert_eq!(
        (running.len(), running[0].id, running[0].job_name.as_str()),
        (1, Some(72), "deploy-long")
    );
    assert_eq!(
        (&running[0].result, running[0].end_time, running[0].duration),
        (&None, None, None)
    );
    assert_eq!((running[0].voting, running[0].is_final), (Some(true), None));
    assert_eq!(
        running[0].queue_item_uuid.as_ref().unwrap().as_str(),
        "5e80dbfe87f64e5298d96b4ba8f465b8"
    );
    assert_eq!(running[0].event_timestamp, at("2026-11-22T23:11:17"));
    let page = of::<ListBuilds>("194-builds-idx-max").await.items;
    assert_eq!(page[0].id, Some(104), "the bound is a part of it");
    assert_eq!(
        (page[0].start_time, page[0].end_time),
        (at("2026-11-22T23:14:00"), at("2026-11-22T23:14:04"))
    );
    // A real change, as the code of the server gives it: the change a number, the patchset text.
    let changed = gives::<ListBuilds>(r#"[{"uuid":"a","job_name":"b","result":"NEW_RESULT","ref":{"project":"p","branch":"main","change":1234,"patchset":"5","ref":"refs/changes/34/1234/5","oldrev":null,"newrev":"c0ffee","ref_url":"https://review.example.org/1234"}}]"#).await.items;
    let of_change = &changed[0].build_ref;
    assert_eq!(
        (
            of_change.change,
            of_change.patchset.as_deref(),
            of_change.newrev.as_deref()
        ),
        (Some(1234), Some("5"), Some("c0ffee"))
    );
    assert_eq!(changed[0].result.as_ref().unwrap().as_str(), "NEW_RESULT");
}

#[tokio::test]
async fn buildsets() {
    let set = of::<GetBuildset>("167-buildset-periodic-success").await;
    assert_eq!(
        (set.id, set.pipeline.as_deref(), &set.result),
        (Some(65), Some("periodic"), &Some(BuildsetResult::Success))
    );
    assert_eq!(
        (set.message.as_deref(), set.user_id, set.parameters.len()),
        (Some("Build succeeded."), None, 0)
    );
    assert_eq!(set.builds[0].id, Some(98));
    assert_eq!(set.refs[0].project, "scs/docs");
    let open = of::<GetBuildset>("170-buildset-gate-none").await;
    assert_eq!(
        (open.result, open.message, open.last_build_end_time),
        (None, None, None)
    );
    assert_eq!(
        (open.user_id.as_deref(), open.first_build_start_time),
        (Some("alice"), at("2026-11-22T23:11:18"))
    );
    assert_eq!(open.builds[0].job_name, "lint");

    let failed = of::<ListBuildsets>("200-buildsets-result").await.items;
    assert_eq!(
        (failed[0].id, failed[0].uuid.as_str()),
        (Some(51), "0c2f338eeef94e87a22631ad2032b501")
    );
    assert_eq!(
        (&failed[1].result, failed[0].last_build_end_time),
        (&Some(BuildsetResult::Failure), at("2026-11-22T23:11:39"))
    );
    assert!(failed[0].builds.is_empty(), "lists leave them out");
    let second = of::<ListBuildsets>("203-buildsets-skip").await.items;
    assert_eq!((second.len(), second[0].id), (1, Some(64)));
    // What enqueueing with parameters leaves.
    let asked = gives::<ListBuildsets>(r#"[{"uuid":"a","result":"DEQUEUED","parameters":{"image_tag":"v1","dry_run":true},"refs":[]}]"#).await.items;
    assert_eq!(
        (
            asked[0].parameters["image_tag"].as_str(),
            asked[0].result.as_ref().unwrap().as_str()
        ),
        (Some("v1"), "DEQUEUED")
    );
}

#[tokio::test]
async fn times_and_badges() {
    let rows = of::<ListBuildTimes>("206-build-times").await.items;
    assert_eq!(
        (rows.len(), rows[0].id, &rows[0].result),
        (3, Some(82), &Some(BuildResult::Error))
    );
    assert_eq!(
        (rows[1].start_time, rows[1].end_time),
        (at("2026-11-22T23:11:18"), at("2026-11-22T23:11:38"))
    );
    assert_eq!(rows[2].duration, Some(TimeDelta::microseconds(19_255_480)));
    assert_eq!(
        (rows[0].project.as_deref(), rows[0].git_ref.as_deref()),
        (
            Some("scs/container-images"),
            Some("refs/heads/feature/statuspage")
        )
    );
    let rows = of::<ListBuildTimes>("072-build-times-bad-start")
        .await
        .items;
    assert_eq!(
        (
            &rows[1].result,
            rows[1].is_final,
            rows[1].pipeline.as_deref()
        ),
        (&Some(BuildResult::RetryLimit), Some(true), Some("manual"))
    );

    assert!(
        of::<GetBadge>("209-badge-passing")
            .await
            .contains("<text>passing</text>")
    );
    assert!(
        of::<GetBadge>("210-badge-branch-pipeline")
            .await
            .contains("<text>failing</text>")
    );
}
