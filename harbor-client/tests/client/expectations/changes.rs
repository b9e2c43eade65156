//! What is created, changed and deleted in projects.
//!
//! Of each operation an answer that takes it, and one that refuses it.

use harbor_client::operations::*;

use super::{done, made, refused};

#[tokio::test]
async fn project() {
    done::<HeadProject>("033-headProject-found").await;
    refused::<HeadProject>("034-headProject-missing", 404, "", "").await;

    made::<CreateProject, _>("001-createProject-private", "3").await;
    refused::<CreateProject>(
        "006-createProject-exists",
        409,
        "CONFLICT",
        "The project named a-priv already exists",
    )
    .await;

    done::<UpdateProject>("128-updateProject-metadata").await;
    refused::<UpdateProject>(
        "141-updateProject-missing",
        404,
        "NOT_FOUND",
        "project a-none not found",
    )
    .await;

    done::<DeleteProject>("158-deleteProject-ok").await;
    refused::<DeleteProject>(
        "157-deleteProject-with-repositories",
        412,
        "PRECONDITION",
        "precondition failed: the project contains repositories, can not be deleted",
    )
    .await;

    done::<SetScannerOfProject>("204-setScannerOfProject-unknown-uuid").await;
    refused::<SetScannerOfProject>(
        "209-setScannerOfProject-missing-project",
        404,
        "NOT_FOUND",
        "project a-none not found",
    )
    .await;
}

#[tokio::test]
async fn project_metadata() {
    done::<AddMetadata>("171-addProjectMetadatas-ok").await;
    refused::<AddMetadata>(
        "172-addProjectMetadatas-again",
        409,
        "CONFLICT",
        "metadata auto_scan already exists for project 6",
    )
    .await;

    done::<UpdateMetadata>("185-updateProjectMetadata-ok").await;
    refused::<UpdateMetadata>(
        "190-updateProjectMetadata-missing-project",
        404,
        "NOT_FOUND",
        "project a-none not found",
    )
    .await;

    done::<DeleteMetadata>("192-deleteProjectMetadata-ok").await;
    refused::<DeleteMetadata>(
        "197-deleteProjectMetadata-developer",
        403,
        "FORBIDDEN",
        "forbidden",
    )
    .await;
}

#[tokio::test]
async fn repository() {
    done::<UpdateRepository>("258-updateRepository-description-with-html").await;
    refused::<UpdateRepository>("265-updateRepository-guest", 403, "FORBIDDEN", "forbidden").await;

    done::<DeleteRepository>("3367-deleteRepository-ok").await;
    refused::<DeleteRepository>(
        "3399-deleteRepository-immutable-tags",
        412,
        "PRECONDITION",
        "the tag v2 configured as immutable, cannot be deleted",
    )
    .await;
}

#[tokio::test]
async fn artifact() {
    made::<CopyArtifact, _>("3327-CopyArtifact-by-tag-copies-all-tags", "v1").await;
    refused::<CopyArtifact>(
        "3406-CopyArtifact-over-immutable-tag",
        412,
        "PRECONDITION",
        "the tag v1 configured as immutable, cannot be updated",
    )
    .await;

    done::<DeleteArtifact>("3360-deleteArtifact-index").await;
    refused::<DeleteArtifact>(
        "3353-deleteArtifact-index-child-referenced",
        412,
        "VIOLATE_FOREIGN_KEY_CONSTRAINT",
        "the deleting artifact is referenced by others",
    )
    .await;

    done::<AddLabel>("3166-addLabel-project-label").await;
    refused::<AddLabel>(
        "3167-addLabel-again",
        409,
        "CONFLICT",
        "label 2 is already added to the artifact 1764",
    )
    .await;

    done::<RemoveLabel>("3179-removeLabel-ok").await;
    refused::<RemoveLabel>(
        "3180-removeLabel-again",
        404,
        "NOT_FOUND",
        "reference with label 1 and artifact 1764 not found",
    )
    .await;

    done::<CreateTag>("3057-createTag-ok").await;
    refused::<CreateTag>(
        "3058-createTag-same-artifact-again",
        409,
        "CONFLICT",
        "tag new-1 already exists under the repository 2",
    )
    .await;

    done::<DeleteTag>("3073-deleteTag-ok").await;
    refused::<DeleteTag>(
        "3397-deleteTag-immutable",
        412,
        "PRECONDITION",
        "the tag v1 configured as immutable, cannot be deleted",
    )
    .await;
}

#[tokio::test]
async fn label() {
    made::<CreateLabel, _>("3119-CreateLabel-global", "1").await;
    refused::<CreateLabel>(
        "3123-CreateLabel-exists",
        409,
        "CONFLICT",
        "label a-proj already exists",
    )
    .await;

    done::<UpdateLabel>("3157-UpdateLabel-ok").await;
    refused::<UpdateLabel>(
        "3160-UpdateLabel-name-taken",
        409,
        "CONFLICT",
        "label a-proj2 already exists",
    )
    .await;

    done::<DeleteLabel>("3186-DeleteLabel-attached-to-artifacts").await;
    refused::<DeleteLabel>(
        "3188-DeleteLabel-again",
        404,
        "NOT_FOUND",
        "label 2 not found",
    )
    .await;
}

#[tokio::test]
async fn immutable() {
    made::<CreateImmutableRule, _>("3378-CreateImmuRule-ok", "1").await;
    refused::<CreateImmutableRule>(
        "3380-CreateImmuRule-same-again",
        409,
        "CONFLICT",
        "immutable rule already exists",
    )
    .await;

    done::<UpdateImmutableRule>("3409-UpdateImmuRule-disable").await;
    refused::<UpdateImmutableRule>(
        "3414-UpdateImmuRule-missing",
        404,
        "NOT_FOUND",
        "immutable rule 99999 not found",
    )
    .await;

    done::<DeleteImmutableRule>("3421-DeleteImmuRule-ok").await;
    refused::<DeleteImmutableRule>(
        "3418-DeleteImmuRule-missing",
        404,
        "NOT_FOUND",
        "immutable rule 99999 not found",
    )
    .await;
}

#[tokio::test]
async fn retention() {
    made::<CreateRetentionPolicy, _>("3436-createRetention-developer", "2").await;
    refused::<CreateRetentionPolicy>(
        "3431-createRetention-same-rule-twice",
        409,
        "CONFLICT",
        "resource conflict: rule 1 is conflict with rule 0",
    )
    .await;

    done::<UpdateRetentionPolicy>("3451-updateRetention-read-and-write-back").await;
    refused::<UpdateRetentionPolicy>(
        "3458-updateRetention-same-rule-twice",
        409,
        "CONFLICT",
        "resource conflict: rule 1 is conflict with rule 0",
    )
    .await;

    done::<DeleteRetentionPolicy>("3501-deleteRetention-ok").await;
    refused::<DeleteRetentionPolicy>(
        "3498-deleteRetention-missing",
        400,
        "BAD_REQUEST",
        "bad request: no such Retention policy with id 99999",
    )
    .await;

    made::<TriggerRetention, _>("3462-triggerRetentionExecution-dry-run", "43").await;
    refused::<TriggerRetention>(
        "3480-triggerRetentionExecution-missing",
        400,
        "BAD_REQUEST",
        "bad request: no such Retention policy with id 99999",
    )
    .await;

    done::<OperateRetentionExecution>("3489-operateRetentionExecution-stop-finished").await;
    refused::<OperateRetentionExecution>(
        "3490-operateRetentionExecution-bad-action",
        400,
        "BAD_REQUEST",
        "bad request: action should be 'stop'",
    )
    .await;
}

#[tokio::test]
async fn scan() {
    done::<ScanArtifact>("1908-scanArtifact-for-webhook").await;
    refused::<ScanArtifact>(
        "3261-scanArtifact-sbom-again-while-running",
        409,
        "CONFLICT",
        "a previous sbom generate process is running",
    )
    .await;

    done::<StopScanOfArtifact>("1911-stopScanArtifact-for-webhook").await;
    refused::<StopScanOfArtifact>(
        "3241-stopScanArtifact-missing",
        404,
        "NOT_FOUND",
        "repository a-priv/none not found",
    )
    .await;
}

#[tokio::test]
async fn quota() {
    done::<UpdateQuota>("3536-updateQuota-ok").await;
    refused::<UpdateQuota>(
        "3541-updateQuota-unknown-resource",
        400,
        "BAD_REQUEST",
        "resource count not support",
    )
    .await;
}

#[tokio::test]
async fn system_cve_allowlist() {
    done::<UpdateSystemCveAllowlist>("3575-putSystemCVEAllowlist-ok").await;
    refused::<UpdateSystemCveAllowlist>(
        "3582-putSystemCVEAllowlist-user",
        403,
        "FORBIDDEN",
        "a-alice",
    )
    .await;
}
