//! Actions: a success says nothing, so what is read is its absence; and those that were only ever refused.

use zuul_client::operations::*;
use zuul_client::{Error, TokenProblem, ZuulErrorExt as _};

use super::{of, refusal};

fn says(error: &Error, status: u16, words: &str) {
    assert_eq!(error.status().unwrap(), status, "{error}");
    assert_eq!(error.messages(), [words], "{error}");
}

#[tokio::test]
async fn enqueue_and_dequeue() {
    of::<Enqueue>("001-enqueue-gate").await;
    of::<Enqueue>("003-enqueue-manual-parameters").await;
    says(
        &refusal::<Enqueue>("104-enqueue-no-pipeline").await,
        400,
        "Invalid request body",
    );
    says(
        &refusal::<Enqueue>("107-enqueue-unknown-project").await,
        404,
        "Unknown project",
    );
    let expired = refusal::<Enqueue>("093-enqueue-token-expired").await;
    says(&expired, 401, "Token has expired");
    assert_eq!(expired.token_problem(), Some(TokenProblem::Expired));
    of::<Dequeue>("238-dequeue-ref").await;
    of::<Dequeue>("239-dequeue-not-queued").await;
    let forbidden = refusal::<Dequeue>("103-rbac-dequeue-reader").await;
    assert!(
        forbidden.is_forbidden() && forbidden.messages().is_empty(),
        "{forbidden}"
    );
}

#[tokio::test]
async fn promote_and_state() {
    of::<Promote>("121-promote").await;
    says(
        &refusal::<Promote>("119-promote-unknown-pipeline").await,
        400,
        "Unknown pipeline",
    );
    assert!(
        refusal::<Promote>("120-promote-no-changes")
            .await
            .is_server_error()
    );
    of::<SetTenantState>("233-state-empty-body").await;
    of::<SetTenantState>("237-state-resume").await;
    assert!(
        refusal::<SetTenantState>("236-state-bad-type")
            .await
            .is_server_error()
    );
}

#[tokio::test]
async fn autoholds_and_nodes() {
    of::<CreateAutohold>("213-autohold-create").await;
    of::<CreateAutohold>("214-autohold-create-ref").await;
    says(
        &refusal::<CreateAutohold>("220-autohold-create-negative").await,
        400,
        "Count must be greater than 0",
    );
    of::<DeleteAutohold>("229-autohold-delete").await;
    assert!(
        refusal::<DeleteAutohold>("230-autohold-delete-again")
            .await
            .is_not_found()
    );
    says(
        &refusal::<GetAutohold>("061-unknown-autohold").await,
        404,
        "Hold request 0000009999 not found.",
    );
    of::<UpdateNode>("268-node-hold").await;
    of::<UpdateNode>("270-node-used").await;
    says(
        &refusal::<UpdateNode>("079-unknown-node-put").await,
        404,
        "Node not found",
    );
}

#[tokio::test]
async fn images_and_requests() {
    of::<BuildImage>("275-image-build").await;
    of::<BuildImage>("317-image-build-again").await;
    assert!(
        refusal::<BuildImage>("240-image-build")
            .await
            .is_not_found()
    );
    let anonymous = refusal::<BuildImage>("251-image-build-anonymous").await;
    assert_eq!(anonymous.token_problem(), Some(TokenProblem::Missing));
    assert_eq!(anonymous.realm().as_deref(), Some("zuul.testbed"));

    assert!(
        refusal::<DeleteImageBuildArtifact>("074-unknown-artifact-delete")
            .await
            .is_not_found()
    );
    assert!(
        refusal::<DeleteImageUpload>("075-unknown-upload-delete")
            .await
            .is_not_found()
    );
    assert!(
        refusal::<ValidateImageUpload>("076-unknown-upload-validate")
            .await
            .is_not_found()
    );
    assert!(
        refusal::<RepeatImageUpload>("077-unknown-upload-retry")
            .await
            .is_not_found()
    );
    assert!(
        refusal::<DeleteNodesetRequest>("078-unknown-request-delete")
            .await
            .is_not_found()
    );
    assert!(
        refusal::<DeleteNodesetRequest>("273-nodeset-request-delete")
            .await
            .is_not_found()
    );
    for label in ["251-image-build-anonymous", "274-image-build-anonymous"] {
        let codes = [
            refusal::<DeleteImageBuildArtifact>(label).await,
            refusal::<DeleteImageUpload>(label).await,
            refusal::<ValidateImageUpload>(label).await,
            refusal::<RepeatImageUpload>(label).await,
        ];
        assert!(
            codes
                .iter()
                .all(|error| error.codes() == ["MissingAuthError"])
        );
    }
}
