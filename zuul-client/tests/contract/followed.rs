//! A build from its enqueueing to its reason for failing.

use futures_util::StreamExt as _;
use zuul_client::ConsoleEvent;
use zuul_client::live::ItemFilter;
use zuul_client::model::{BuildResult, EnqueueRequest};

use crate::{MAIN, PROJECT, site, until};

#[tokio::test]
async fn a_build_is_followed_and_a_failing_one_explained() {
    let site = site().await;
    let tenant = site.tenant();
    let filter = ItemFilter::new()
        .project(PROJECT)
        .git_ref(MAIN)
        .pipeline("check");
    let request = EnqueueRequest::new("check").git_ref(MAIN);
    tenant.project(PROJECT).enqueue(&request).await.unwrap();
    let (item, started) = until("the job starts", || async {
        let status = tenant.status().await.unwrap();
        status.find(&filter).find_map(|place| {
            let job = place.item.job("container-image-build")?;
            Some((place.item.id.clone(), job.uuid.clone()?))
        })
    })
    .await;

    let mut events = tenant.build(&started).console().events();
    let (mut lines, mut end) = (Vec::new(), None);
    while let Some(event) = events.next().await {
        match event.unwrap() {
            ConsoleEvent::Line(line) => lines.push(line),
            ConsoleEvent::Ended(ended) => end = Some(ended),
            _ => {}
        }
    }
    let end = end.expect("the last event");
    assert_eq!(end.build.result, Some(BuildResult::Success));
    assert!(end.log_error.is_none(), "{:?}", end.log_error);
    let logs = tenant.build(&started).logs().await.unwrap();
    let published: Vec<String> = logs
        .text_lines()
        .await
        .unwrap()
        .map(Result::unwrap)
        .collect()
        .await;
    // A job may publish its log before it has ended: the console then says more.
    let differs = published
        .iter()
        .zip(&lines)
        .find(|(theirs, ours)| theirs != ours);
    assert_eq!(differs, None, "each line once, in order");
    assert!(lines.len() >= published.len() && published.len() > 2);

    let set = until("the buildset ends", || async {
        let sets = tenant
            .list_buildsets()
            .queue_item_uuid([&item])
            .complete(true)
            .await
            .unwrap();
        sets.items.into_iter().next()
    })
    .await;
    assert_eq!(set.result.unwrap().as_str(), "FAILURE");
    let set = tenant.buildset(&set.uuid).get().await.unwrap();
    let failed = set
        .builds
        .iter()
        .find(|build| build.job_name == "unit-tests")
        .expect("it was run");
    assert_eq!(failed.result, Some(BuildResult::Failure));

    let logs = tenant.build(&failed.uuid).logs().await.unwrap();
    let tree = logs.manifest().await.unwrap();
    assert!(
        tree.find("job-output.txt")
            .is_some_and(|file| !file.is_folder())
    );
    let summary = logs.failure_summary().await;
    assert!(
        summary.is_failure() && summary.missing.is_empty(),
        "{summary:?}"
    );
    let task = &summary.failed_tasks[0];
    assert_eq!(task.host, "localhost");
    let words: Vec<&String> = task.stdout.iter().chain(&task.stderr).collect();
    assert!(
        words.iter().any(|line| line.contains("AssertionError")),
        "{task:?}"
    );
    assert!(summary.to_string().contains("AssertionError"), "{summary}");
}
