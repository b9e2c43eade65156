//! Sends the recorded requests of what has state, in their order, and what has none.

use std::collections::BTreeSet;

use scs_testkit::recordings::harbor;

use super::{
    compare::differences,
    story::{Story, given},
};

/// What is sent once more; artifacts, tags and scans have their own tests.
const OPERATIONS: &[&str] = &[
    "createProject",
    "getProject",
    "headProject",
    "listProjects",
    "updateProject",
    "deleteProject",
    "getProjectDeletable",
    "getProjectSummary",
    "listProjectMetadatas",
    "addProjectMetadatas",
    "getProjectMetadata",
    "updateProjectMetadata",
    "deleteProjectMetadata",
    "createUser",
    "listUsers",
    "searchUsers",
    "getUser",
    "getCurrentUserInfo",
    "updateUserProfile",
    "updateUserPassword",
    "setUserSysAdmin",
    "setCliSecret",
    "deleteUser",
    "createProjectMember",
    "listProjectMembers",
    "getProjectMember",
    "updateProjectMember",
    "deleteProjectMember",
    "CreateRobot",
    "ListRobot",
    "GetRobotByID",
    "UpdateRobot",
    "RefreshSec",
    "DeleteRobot",
    "CreateLabel",
    "ListLabels",
    "GetLabelByID",
    "UpdateLabel",
    "DeleteLabel",
    "listQuotas",
    "getQuota",
    "updateQuota",
    "getLogs",
    "getLogExts",
    "listAuditLogExts",
    "getSystemInfo",
    "getHealth",
    "getPing",
    "getStatistic",
    "getConfigurations",
    "apiVersion",
    "version",
    "outside",
    "unknownRoute",
    "search",
];

/// What is not sent, and why.
const LEFT_OUT: &[(u16, &str)] = &[
    (1162, "groups are nobody's members here"),
    (1165, "groups are nobody's members here"),
    (1172, "groups are nobody's members here"),
    (1196, "groups are nobody's members here"),
    (2452, "the number of that robot is another one here"),
    (3897, "here a registry is back at once"),
    (3450, "retention policies have no state"),
    (3807, "retention policies have no state"),
    (3817, "retention policies have no state"),
    (3818, "retention policies have no state"),
];

async fn run(numbers: impl Fn(u16) -> bool) -> (usize, Vec<String>) {
    let mut story = Story::begin().await;
    let (mut sent, mut wrong) = (0, Vec::new());
    let all = harbor().unwrap();
    let mut given_until = 0;
    for exchange in all.iter().filter(|exchange| numbers(exchange.number)) {
        for number in given_until.max(exchange.number.saturating_sub(40))..=exchange.number {
            given(&mut story, number).await;
        }
        given_until = exchange.number + 1;
        let note = exchange.note.as_deref().unwrap_or_default();
        let second = note.contains("econd core") || note.contains("second, freshly");
        let labelled = |value: &String| value.contains('<') && !value.starts_with("Basic <");
        let foreign = exchange.request.headers.values().any(labelled);
        let left_out = LEFT_OUT
            .iter()
            .any(|(number, _)| *number == exchange.number);
        if second || foreign || left_out || !OPERATIONS.contains(&exchange.operation.as_str()) {
            continue;
        }
        let answer = story.send(exchange).await;
        sent += 1;
        let differences = differences(exchange, &answer, &all);
        wrong.extend(
            differences
                .into_iter()
                .map(|what| format!("{}: {what}", exchange.label())),
        );
    }
    (sent, wrong)
}

#[tokio::test]
async fn the_content_half_is_answered_as_recorded() {
    let (sent, wrong) = run(|number| !(1000..3000).contains(&number)).await;
    assert_eq!((sent, wrong.len()), (325, 0), "{}", wrong.join("\n"));
}

#[tokio::test]
async fn the_system_half_is_answered_as_recorded() {
    let (sent, wrong) = run(|number| (1000..3000).contains(&number)).await;
    assert_eq!((sent, wrong.len()), (319, 0), "{}", wrong.join("\n"));
}

/// What has state, too, and tests of its own.
const ARTIFACTS: &[&str] = &[
    "listAllRepositories",
    "listRepositories",
    "getRepository",
    "updateRepository",
    "deleteRepository",
    "listArtifacts",
    "listArtifactsOfProject",
    "getArtifact",
    "CopyArtifact",
    "deleteArtifact",
    "listAccessories",
    "getAddition",
    "addLabel",
    "removeLabel",
    "listTags",
    "createTag",
    "deleteTag",
    "scanArtifact",
    "stopScanArtifact",
    "getReportLog",
    "getVulnerabilitiesAddition",
    "ListImmuRules",
    "CreateImmuRule",
    "UpdateImmuRule",
    "DeleteImmuRule",
];

#[tokio::test]
async fn what_has_no_state_is_answered_with_what_was_recorded() {
    let mut story = Story::begin().await;
    let (mut sent, mut same, mut wrong) = (0, 0, Vec::new());
    let mut operations = BTreeSet::new();
    for exchange in harbor().unwrap() {
        let operation = exchange.operation.as_str();
        let administrator = |value: &String| {
            value.starts_with("Basic <admin and") || value.starts_with("Basic <a-admin and")
        };
        let stateful = OPERATIONS.contains(&operation) || ARTIFACTS.contains(&operation);
        let outside = exchange.request.api_path().is_none();
        if stateful || outside || exchange.response.status >= 400 {
            continue;
        }
        if !exchange
            .request
            .headers
            .get("authorization")
            .is_some_and(administrator)
        {
            continue;
        }
        let mut exchange = exchange.clone();
        exchange.request.headers.insert(
            "authorization".to_owned(),
            "Basic <admin and the password>".to_owned(),
        );
        let answer = story.send(&exchange).await;
        sent += 1;
        operations.insert(exchange.operation.clone());
        if answer.status >= 400 {
            wrong.push(format!(
                "{}: {} {}",
                exchange.label(),
                answer.status,
                String::from_utf8_lossy(&answer.body)
            ));
        }
        let body = String::from_utf8_lossy(&answer.body);
        same += usize::from(
            answer.status == exchange.response.status
                && body.trim() == exchange.response.text().trim(),
        );
    }
    assert_eq!(
        (operations.len(), sent, same, wrong.len()),
        (125, 394, 340, 0),
        "{}",
        wrong.join("\n")
    );
}
