//! Users, groups, members, robots, registries, replication, scanners and webhooks: what is created, changed and deleted.
//!
//! Of each operation an answer that takes it, and one that refuses it.

use harbor_client::operations::*;

use super::{done, made, refused};

#[tokio::test]
async fn user() {
    made::<CreateUser, _>("1001-createUser-ok", "10").await;
    refused::<CreateUser>(
        "1004-createUser-conflict-username",
        409,
        "CONFLICT",
        "user b-alice or email other@example.org already exists",
    )
    .await;

    done::<UpdateUserProfile>("1081-updateUserProfile-ok").await;
    refused::<UpdateUserProfile>(
        "1088-updateUserProfile-missing",
        404,
        "NOT_FOUND",
        "user with id 99999 not found",
    )
    .await;

    done::<DeleteUser>("1120-deleteUser-ok").await;
    refused::<DeleteUser>(
        "1115-deleteUser-missing",
        404,
        "NOT_FOUND",
        "user 99999 not found",
    )
    .await;

    done::<SetCliSecret>("2392-setCliSecret-own").await;
    refused::<SetCliSecret>(
        "1111-setCliSecret-db-auth-other",
        412,
        "PRECONDITION",
        "unable to update CLI secret under authmode: db_auth",
    )
    .await;

    done::<UpdateUserPassword>("1091-updateUserPassword-self-ok").await;
    refused::<UpdateUserPassword>(
        "1099-updateUserPassword-missing",
        404,
        "NOT_FOUND",
        "user 99999 not found",
    )
    .await;

    done::<SetUserSysAdmin>("1102-setUserSysAdmin-on").await;
    refused::<SetUserSysAdmin>(
        "1108-setUserSysAdmin-missing",
        404,
        "NOT_FOUND",
        "user with id 99999 not found",
    )
    .await;
}

#[tokio::test]
async fn usergroup() {
    made::<CreateUserGroup, _>("1124-createUserGroup-http-db-auth", "1").await;
    refused::<CreateUserGroup>(
        "1127-createUserGroup-conflict",
        409,
        "CONFLICT",
        "duplicate user group, group name:b-oidc-devs, group type: 3, ldap group DN: ",
    )
    .await;

    done::<UpdateUserGroup>("1150-updateUserGroup-ok").await;
    refused::<UpdateUserGroup>(
        "1153-updateUserGroup-missing",
        404,
        "NOT_FOUND",
        "the user group with id 9999 is not found",
    )
    .await;

    done::<DeleteUserGroup>("1158-deleteUserGroup-ok").await;
    refused::<DeleteUserGroup>(
        "1157-deleteUserGroup-as-plain-user",
        403,
        "FORBIDDEN",
        "b-bob",
    )
    .await;
}

#[tokio::test]
async fn member() {
    made::<CreateMember, _>("1159-createProjectMember-user-by-name", "22").await;
    refused::<CreateMember>(
        "1164-createProjectMember-conflict",
        409,
        "CONFLICT",
        "The project member specified already exist",
    )
    .await;

    done::<UpdateMember>("1201-updateProjectMember-ok").await;
    refused::<UpdateMember>(
        "1206-updateProjectMember-as-maintainer",
        403,
        "FORBIDDEN",
        "forbidden",
    )
    .await;

    done::<DeleteMember>("1211-deleteProjectMember-ok").await;
    refused::<DeleteMember>(
        "1208-deleteProjectMember-as-maintainer",
        403,
        "FORBIDDEN",
        "forbidden",
    )
    .await;
}

#[tokio::test]
async fn robot() {
    done::<UpdateRobot>("1350-UpdateRobot-as-read-back").await;
    refused::<UpdateRobot>(
        "1365-UpdateRobot-missing",
        404,
        "NOT_FOUND",
        "robot 99999 not found",
    )
    .await;

    done::<DeleteRobot>("1374-DeleteRobot-ok").await;
    refused::<DeleteRobot>(
        "1372-DeleteRobot-missing",
        404,
        "NOT_FOUND",
        "robot 99999 not found",
    )
    .await;
}

#[tokio::test]
async fn registry() {
    made::<CreateRegistry, _>("1394-createRegistry-ok", "4").await;
    refused::<CreateRegistry>(
        "1395-createRegistry-conflict",
        409,
        "CONFLICT",
        "registry b-self already exists",
    )
    .await;

    done::<PingRegistry>("1432-pingRegistry-ok").await;
    refused::<PingRegistry>(
        "1438-pingRegistry-missing-id",
        404,
        "NOT_FOUND",
        "registry 9999 not found",
    )
    .await;

    done::<UpdateRegistry>("1447-updateRegistry-description-only").await;
    refused::<UpdateRegistry>(
        "1461-updateRegistry-taken-name",
        409,
        "CONFLICT",
        "registry b-dreg already exists",
    )
    .await;

    done::<DeleteRegistry>("1563-deleteRegistry-ok").await;
    refused::<DeleteRegistry>(
        "1560-deleteRegistry-in-use",
        412,
        "PRECONDITION",
        "the registry 4 is referenced by replication policies, cannot delete it",
    )
    .await;
}

#[tokio::test]
async fn replication() {
    made::<StartReplication, _>("1510-startReplication-ok", "17").await;
    refused::<StartReplication>(
        "1565-startReplication-disabled-policy",
        412,
        "PRECONDITION",
        "the policy 9 is disabled",
    )
    .await;

    done::<StopReplication>("1533-stopReplication-running").await;
    refused::<StopReplication>(
        "1537-stopReplication-missing",
        404,
        "NOT_FOUND",
        "replication execution 99999 not found",
    )
    .await;

    made::<CreateReplicationPolicy, _>("1467-createReplicationPolicy-push-ok", "5").await;
    refused::<CreateReplicationPolicy>(
        "1473-createReplicationPolicy-unknown-registry",
        404,
        "NOT_FOUND",
        "registry 9999 not found",
    )
    .await;

    done::<UpdateReplicationPolicy>("1504-updateReplicationPolicy-to-scheduled").await;
    refused::<UpdateReplicationPolicy>(
        "1506-updateReplicationPolicy-taken-name",
        409,
        "CONFLICT",
        "replication policy b-pull already exists",
    )
    .await;

    done::<DeleteReplicationPolicy>("1570-deleteReplicationPolicy-ok").await;
    refused::<DeleteReplicationPolicy>(
        "1574-deleteReplicationPolicy-with-running-execution",
        412,
        "PRECONDITION",
        "contains executions that aren't in final status, stop the execution first",
    )
    .await;
}

#[tokio::test]
async fn scanner() {
    made::<CreateScanner, _>(
        "1793-createScanner-ok-with-credential",
        "77552802-e6fa-11f1-b05b-f61fdd1424ca",
    )
    .await;
    refused::<CreateScanner>(
        "1792-createScanner-same-url-as-another",
        409,
        "UNKNOWN",
        "dao: create registration: registration name or url already exists",
    )
    .await;

    done::<PingScanner>("1822-pingScanner-ok").await;
    refused::<PingScanner>("1829-pingScanner-as-plain-user", 403, "FORBIDDEN", "b-bob").await;

    done::<UpdateScanner>("1832-updateScanner-ok").await;
    refused::<UpdateScanner>(
        "1836-updateScanner-missing",
        404,
        "NOT_FOUND",
        "scanner 00000000-0000-0000-0000-000000000000 not found",
    )
    .await;

    done::<SetScannerAsDefault>("1845-setScannerAsDefault-false").await;
    refused::<SetScannerAsDefault>(
        "1843-setScannerAsDefault-missing",
        404,
        "NOT_FOUND",
        "registration 00000000-0000-0000-0000-000000000000 not found",
    )
    .await;
}

#[tokio::test]
async fn webhook() {
    made::<CreateWebhookPolicy, _>("1864-CreateWebhookPolicyOfProject-failing-target", "4").await;
    refused::<CreateWebhookPolicy>(
        "1866-CreateWebhookPolicyOfProject-conflict",
        409,
        "CONFLICT",
        "notification policy named b-all already exists",
    )
    .await;

    done::<UpdateWebhookPolicy>("1899-UpdateWebhookPolicyOfProject-as-read-back").await;
    refused::<UpdateWebhookPolicy>(
        "1902-UpdateWebhookPolicyOfProject-taken-name",
        409,
        "CONFLICT",
        "notification policy named b-ce already exists",
    )
    .await;

    done::<DeleteWebhookPolicy>("1952-DeleteWebhookPolicyOfProject-ok").await;
    refused::<DeleteWebhookPolicy>(
        "1950-DeleteWebhookPolicyOfProject-missing",
        404,
        "NOT_FOUND",
        "notificationPolicy 9999 not found",
    )
    .await;
}
