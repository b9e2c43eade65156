//! What is wrong is refused before the call, or told in the server's words.

use zuul_client::model::{
    DequeueRequest, EnqueueRequest, FreezePipelineRequest, NewAutohold, PromoteRequest,
    TenantStateChange,
};
use zuul_client::{CallOptions, Error};

use crate::{MAIN, PROJECT, site};

fn not_found(outcome: Result<impl Sized, Error>, words: &str) {
    let error = outcome.err().expect("it is not there");
    assert!(error.is_not_found(), "{error}");
    assert_eq!(error.messages(), [words], "{error}");
}

#[tokio::test]
async fn what_is_not_there_is_not_found() {
    let site = site().await;
    let client = site.admin();
    let tenant = client.tenant("scs");
    not_found(client.tenant("nope").status().await, "Unknown tenant");
    not_found(
        tenant.build("0123456789abcdef0123456789abcdef").get().await,
        "Build not found",
    );
    not_found(
        tenant
            .buildset("0123456789abcdef0123456789abcdef")
            .get()
            .await,
        "Buildset not found",
    );
    not_found(
        tenant.job("no-such-job").list_variants().await,
        "Job not found",
    );
    not_found(tenant.project("scs/nope").get().await, "Unknown project");
    not_found(
        tenant.autohold("9999999999").get().await,
        "Hold request 9999999999 not found.",
    );
    not_found(
        tenant.freeze_jobs("nope", PROJECT, "main").await,
        "Unknown pipeline",
    );
    not_found(
        client
            .tenant("nope")
            .project("a/b")
            .enqueue(&EnqueueRequest::new("gate").git_ref(MAIN))
            .await,
        "Unknown tenant",
    );
    let of = tenant
        .project("scs/nope")
        .enqueue(&EnqueueRequest::new("gate").git_ref(MAIN))
        .await;
    not_found(of, "Unknown project");
    assert!(
        tenant
            .project_key("scs/nope")
            .await
            .unwrap_err()
            .is_not_found()
    );
    // An unknown tenant is told by the information about it no more than by its name.
    assert_eq!(
        client
            .tenant("nope")
            .info()
            .await
            .unwrap()
            .tenant
            .as_deref(),
        Some("nope")
    );
}

#[tokio::test]
async fn an_unknown_pipeline_is_a_bad_request() {
    let site = site().await;
    let tenant = site.tenant();
    let project = tenant.project(PROJECT);
    let outcomes = [
        project
            .enqueue(&EnqueueRequest::new("nope").git_ref(MAIN))
            .await,
        project
            .dequeue(&DequeueRequest::new("nope").git_ref(MAIN))
            .await,
        tenant
            .promote(&PromoteRequest::new("nope", ["1,1".to_owned()]))
            .await,
    ];
    for outcome in outcomes {
        let error = outcome.unwrap_err();
        assert!(
            error.is_bad_request() && error.messages() == ["Unknown pipeline"],
            "{error}"
        );
    }
}

fn refused(outcome: Result<impl Sized, Error>) {
    let error = outcome.err().expect("it is refused");
    assert!(
        error.is_invalid_input() && error.status().is_none(),
        "{error}"
    );
}

/// The server would answer 500 to most of these, and do nothing without a word at others.
#[tokio::test]
async fn what_the_server_breaks_at_or_swallows_is_not_sent() {
    let site = site().await;
    let tenant = site.tenant();
    let project = tenant.project(PROJECT);
    refused(project.enqueue(&EnqueueRequest::new("gate")).await);
    refused(
        project
            .enqueue(&EnqueueRequest::new("gate").git_ref("main"))
            .await,
    );
    refused(
        project
            .enqueue(&EnqueueRequest::new("gate").change("1,1").git_ref(MAIN))
            .await,
    );
    refused(
        project
            .dequeue(&DequeueRequest::new("gate").change("1,1").git_ref(MAIN))
            .await,
    );
    refused(tenant.promote(&PromoteRequest::new("gate", [])).await);
    refused(
        tenant
            .promote(&PromoteRequest::new("gate", ["1".to_owned()]))
            .await,
    );
    refused(
        project
            .freeze_pipeline(&FreezePipelineRequest::new("gate", "main"))
            .await,
    );
    refused(
        project
            .create_autohold(&NewAutohold::new("lint", 0, "none"))
            .await,
    );
    refused(
        project
            .create_autohold(&NewAutohold::new("lint", 1, "x".repeat(1_025)))
            .await,
    );
    refused(
        tenant
            .set_state(&TenantStateChange::new().reason("x".repeat(4_097)))
            .await,
    );
    for name in ["", ".", "scs/../docs", "scs/./docs"] {
        refused(tenant.project(name).get().await);
        refused(tenant.freeze_jobs("gate", PROJECT, name).await);
    }
    refused(
        tenant
            .list_builds()
            .options(CallOptions::new().page_size(0))
            .await,
    );
}
