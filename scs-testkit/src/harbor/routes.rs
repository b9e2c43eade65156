//! Which handler answers an operation.

use super::{
    additions, artifacts, call::Call, copies, immutable, labels, labels_of, members, projects,
    recorded, repositories, robots, scan_calls, system, tags, users, world::World,
};
use crate::keycloak::http::Outcome;

/// How a handler looks.
type Handler = fn(&mut World, &Call<'_>) -> Outcome;

/// Calls the handler of an operation, or answers what was recorded.
pub(crate) fn handle(world: &mut World, call: &Call<'_>) -> Outcome {
    match handler(call.operation.id) {
        Some(handler) => handler(world, call),
        None => Ok(recorded::answer(world, call)),
    }
}

/// The handler of an operation that has state here.
pub(crate) fn handler(operation: &str) -> Option<Handler> {
    Some(match operation {
        "getHealth" => system::health,
        "getPing" => system::ping,
        "getSystemInfo" => system::info,
        "getStatistic" => system::statistics,
        "search" => system::search,
        "getConfigurations" => system::configurations,
        "updateConfigurations" => system::update_configurations,
        "listQuotas" => system::list_quotas,
        "getQuota" => system::get_quota,
        "updateQuota" => system::update_quota,
        "listAuditLogExts" => system::list_audit_exts,
        "getLogExts" => system::list_project_exts,
        "getLogs" => system::list_project_logs,
        "listProjects" => projects::list,
        "headProject" => projects::head,
        "createProject" => projects::create,
        "getProject" => projects::get,
        "updateProject" => projects::update,
        "deleteProject" => projects::delete,
        "getProjectDeletable" => projects::deletable,
        "getProjectSummary" => projects::summary,
        "listProjectMembers" => members::list,
        "createProjectMember" => members::create,
        "getProjectMember" => members::get,
        "updateProjectMember" => members::update,
        "deleteProjectMember" => members::delete,
        "listProjectMetadatas" => members::list_metadata,
        "addProjectMetadatas" => members::add_metadata,
        "getProjectMetadata" => members::get_metadata,
        "updateProjectMetadata" => members::update_metadata,
        "deleteProjectMetadata" => members::delete_metadata,
        "ListLabels" => labels::list,
        "CreateLabel" => labels::create,
        "GetLabelByID" => labels::get,
        "UpdateLabel" => labels::update,
        "DeleteLabel" => labels::delete,
        "ListRobot" => robots::list,
        "CreateRobot" => robots::create,
        "GetRobotByID" => robots::get,
        "UpdateRobot" => robots::update,
        "RefreshSec" => robots::refresh,
        "DeleteRobot" => robots::delete,
        "listUsers" => users::list,
        "searchUsers" => users::search,
        "createUser" => users::create,
        "getCurrentUserInfo" => users::current,
        "getUser" => users::get,
        "updateUserProfile" => users::update_profile,
        "updateUserPassword" => users::update_password,
        "setUserSysAdmin" => users::set_sysadmin,
        "setCliSecret" => users::set_cli_secret,
        "deleteUser" => users::delete,
        "listAllRepositories" => repositories::list_all_repositories,
        "listRepositories" => repositories::list_repositories,
        "getRepository" => repositories::get_repository,
        "updateRepository" => repositories::update_repository,
        "deleteRepository" => repositories::delete_repository,
        "listArtifacts" => artifacts::list_artifacts,
        "listArtifactsOfProject" => artifacts::list_artifacts_of_project,
        "getArtifact" => artifacts::get_artifact,
        "CopyArtifact" => copies::copy_artifact,
        "deleteArtifact" => artifacts::delete_artifact,
        "listAccessories" => artifacts::list_accessories,
        "getAddition" => additions::get_addition,
        "addLabel" => labels_of::add_label,
        "removeLabel" => labels_of::remove_label,
        "listTags" => tags::list_tags,
        "createTag" => tags::create_tag,
        "deleteTag" => tags::delete_tag,
        "scanArtifact" => scan_calls::scan_artifact,
        "stopScanArtifact" => scan_calls::stop_scan_artifact,
        "getReportLog" => scan_calls::get_report_log,
        "ListImmuRules" => immutable::list_rules,
        "CreateImmuRule" => immutable::create_rule,
        "UpdateImmuRule" => immutable::update_rule,
        "DeleteImmuRule" => immutable::delete_rule,
        "getVulnerabilitiesAddition" => additions::get_vulnerabilities_addition,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{super::operations::all, handler};

    #[test]
    fn so_many_operations_have_state() {
        let with_state = all()
            .iter()
            .filter(|operation| handler(operation.id).is_some());
        assert_eq!(with_state.count(), 77);
    }
}
