//! Which decoder reads which operation's answer, and what it gives as JSON.

use harbor_client::{Error, operations};
use scs_client_core::{Operation as _, OperationInfo};
use serde_json::Value;

use super::{Canned, read};

macro_rules! by_operation {
    ($info:expr, $answer:expr, values [$($value:ident)*] pages [$($page:ident)*] created [$($new:ident)*]
        started [$($started:ident)*] bytes [$($bytes:ident)*]) => {
        match $info.id {
            $(id if id == operations::$value::INFO.id =>
                Ok(serde_json::to_value(Box::pin(read::<operations::$value>($answer)).await?).unwrap()),)*
            $(id if id == operations::$page::INFO.id =>
                Ok(serde_json::to_value(Box::pin(read::<operations::$page>($answer)).await?.items).unwrap()),)*
            // An identifier is compared as the text that it stands as in `Location`.
            $(id if id == operations::$new::INFO.id =>
                Ok(Value::from(Box::pin(read::<operations::$new>($answer)).await?.id.to_string())),)*
            // No run is 0 there.
            $(id if id == operations::$started::INFO.id => {
                let run = Box::pin(read::<operations::$started>($answer)).await?.id.run();
                Ok(Value::from(run.unwrap_or(0).to_string()))
            })*
            $(id if id == operations::$bytes::INFO.id => {
                let bytes = Box::pin(read::<operations::$bytes>($answer)).await?;
                Ok(Value::from(String::from_utf8(bytes.to_vec()).unwrap()))
            })*
            other => panic!("{other} has no decoder here"),
        }
    };
}

/// Reads an answer with the decoder of its operation, and writes what came of it.
#[rustfmt::skip]
#[allow(deprecated, reason = "they are operations, too")]
pub(super) async fn decoded(info: &OperationInfo, answer: Canned) -> Result<Value, Error> {
    by_operation!(info, answer,
        values [
            ActOnJobQueue AddLabel AddMetadata CreateRobot CreateScanAllSchedule CreateTag DeleteArtifact
            DeleteImmutableRule DeleteLabel DeleteMember DeleteMetadata DeletePreheatInstance
            DeletePreheatPolicy DeleteProject DeleteRegistry DeleteReplicationPolicy DeleteRepository
            DeleteRetentionPolicy DeleteRobot DeleteScanner DeleteTag DeleteUser DeleteUserGroup
            DeleteWebhookPolicy DownloadScanData ExportScanData GetArtifact GetAuditLogPurge
            GetAuditLogPurgeLog GetAuditLogPurgeSchedule GetConfiguration GetCurrentUser
            GetGarbageCollection GetGarbageCollectionLog GetGarbageCollectionSchedule GetHealth GetIcon
            GetInternalConfiguration GetJobLog GetLabel GetMember GetMetadata GetPermissions
            GetPreheatExecution GetPreheatInstance GetPreheatPolicy GetPreheatTaskLog GetProject
            GetProjectDeletable GetProjectSummary GetQuota GetRegistry GetRegistryInfo
            GetReplicationExecution GetReplicationPolicy GetReplicationTaskLog GetRepository
            GetRetentionMetadata GetRetentionPolicy GetRetentionTaskLog GetRobot GetScanAllMetrics
            GetScanAllSchedule GetScanDataExport GetScanLog GetScanner GetScannerMetadata
            GetScannerOfProject GetScheduledScanAllMetrics GetSchedulesPaused GetSecuritySummary
            GetStatistics GetSystemCveAllowlist GetSystemInfo GetUser GetUserGroup GetVolumes
            GetVulnerabilities GetWebhookEventTypes GetWebhookPolicy GetWebhookTaskLog HeadProject
            ImportLdapUsers ListAuditLogEventTypes ListJobQueues ListLastWebhookTriggers ListMetadata
            ListPermissionsOfCurrentUser ListPreheatProviders ListPreheatProvidersOfProject
            ListRegistryProviderInfos ListRegistryProviderTypes ListScanDataExports ListWorkerPools
            ListWorkers OperateRetentionExecution Ping PingLdap PingOidc PingPreheatInstance PingRegistry
            PingScanner RefreshRobotSecret RemoveLabel ScanArtifact Search SearchLdapGroups
            SearchLdapUsers SearchUserGroups SearchUsers SetCliSecret SetScannerAsDefault
            SetScannerOfProject SetUserSysAdmin StopAuditLogPurge StopGarbageCollection StopJob
            StopPreheatExecution StopReplication StopScanAll StopScanOfArtifact
            UpdateAuditLogPurgeSchedule UpdateConfiguration UpdateGarbageCollectionSchedule
            UpdateImmutableRule UpdateLabel UpdateMember UpdateMetadata UpdatePreheatInstance
            UpdatePreheatPolicy UpdateProject UpdateQuota UpdateRegistry UpdateReplicationPolicy
            UpdateRepository UpdateRetentionPolicy UpdateRobot UpdateScanAllSchedule UpdateScanner
            UpdateSystemCveAllowlist UpdateUserGroup UpdateUserPassword UpdateUserProfile
            UpdateWebhookPolicy
        ]
        pages [
            ListAccessories ListAllRepositories ListArtifacts ListArtifactsOfProject ListAuditLogExts
            ListAuditLogExtsOfProject ListAuditLogPurges ListAuditLogs ListAuditLogsOfProject
            ListGarbageCollections ListImmutableRules ListLabels ListMembers ListPreheatExecutions
            ListPreheatInstances ListPreheatPolicies ListPreheatTasks ListProjects ListQuotas
            ListRegistries ListReplicationExecutions ListReplicationPolicies ListReplicationTasks
            ListRepositories ListRetentionExecutions ListRetentionTasks ListRobots
            ListScannerCandidatesOfProject ListScanners ListSchedules ListTags ListUserGroups ListUsers
            ListVulnerabilities ListWebhookExecutions ListWebhookJobs ListWebhookPolicies ListWebhookTasks
        ]
        created [
            CopyArtifact CreateImmutableRule CreateLabel CreateMember CreatePreheatInstance CreatePreheatPolicy CreateProject
            CreateRegistry CreateReplicationPolicy CreateRetentionPolicy CreateScanner CreateUser
            CreateUserGroup CreateWebhookPolicy StartPreheat StartReplication TriggerRetention
        ]
        started [CreateAuditLogPurgeSchedule CreateGarbageCollectionSchedule]
        bytes [GetAddition GetRootCertificate]
    )
}
