// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! The operations of the API, one type each, with what is known about it before it is called.
//!
//! They are called through the methods of [`Client`](crate::Client) and the
//! [handles](crate::handles).

#![cfg_attr(rustfmt, rustfmt_skip)]

mod artifact;
mod auditlog;
mod configure;
mod gc;
mod health;
mod icon;
mod immutable;
mod jobservice;
mod label;
mod ldap;
mod member;
mod oidc;
mod permissions;
mod ping;
mod preheat;
mod project;
mod project_metadata;
mod purge;
mod quota;
mod registry;
mod replication;
mod repository;
mod retention;
mod robot;
mod scan;
mod scan_all;
mod scan_data_export;
mod scanner;
mod schedule;
mod search;
mod securityhub;
mod statistic;
mod system_cve_allowlist;
mod systeminfo;
mod user;
mod usergroup;
mod webhook;
mod webhookjob;

pub use artifact::*;
pub use auditlog::*;
pub use configure::*;
pub use gc::*;
pub use health::*;
pub use icon::*;
pub use immutable::*;
pub use jobservice::*;
pub use label::*;
pub use ldap::*;
pub use member::*;
pub use oidc::*;
pub use permissions::*;
pub use ping::*;
pub use preheat::*;
pub use project::*;
pub use project_metadata::*;
pub use purge::*;
pub use quota::*;
pub use registry::*;
pub use replication::*;
pub use repository::*;
pub use retention::*;
pub use robot::*;
pub use scan::*;
pub use scan_all::*;
pub use scan_data_export::*;
pub use scanner::*;
pub use schedule::*;
pub use search::*;
pub use securityhub::*;
pub use statistic::*;
pub use system_cve_allowlist::*;
pub use systeminfo::*;
pub use user::*;
pub use usergroup::*;
pub use webhook::*;
pub use webhookjob::*;

/// The facts of every operation, in the order of their paths.
#[allow(deprecated, reason = "they are operations, too")]
pub const ALL: &[scs_client_core::OperationInfo] = &[
    <ListAuditLogs as scs_client_core::Operation>::INFO,
    <ListAuditLogExts as scs_client_core::Operation>::INFO,
    <ListAuditLogEventTypes as scs_client_core::Operation>::INFO,
    <GetConfiguration as scs_client_core::Operation>::INFO,
    <UpdateConfiguration as scs_client_core::Operation>::INFO,
    <ExportScanData as scs_client_core::Operation>::INFO,
    <DownloadScanData as scs_client_core::Operation>::INFO,
    <GetScanDataExport as scs_client_core::Operation>::INFO,
    <ListScanDataExports as scs_client_core::Operation>::INFO,
    <GetHealth as scs_client_core::Operation>::INFO,
    <GetIcon as scs_client_core::Operation>::INFO,
    <GetInternalConfiguration as scs_client_core::Operation>::INFO,
    <StopJob as scs_client_core::Operation>::INFO,
    <GetJobLog as scs_client_core::Operation>::INFO,
    <ListWorkerPools as scs_client_core::Operation>::INFO,
    <ListWorkers as scs_client_core::Operation>::INFO,
    <ListJobQueues as scs_client_core::Operation>::INFO,
    <ActOnJobQueue as scs_client_core::Operation>::INFO,
    <ListLabels as scs_client_core::Operation>::INFO,
    <CreateLabel as scs_client_core::Operation>::INFO,
    <GetLabel as scs_client_core::Operation>::INFO,
    <UpdateLabel as scs_client_core::Operation>::INFO,
    <DeleteLabel as scs_client_core::Operation>::INFO,
    <SearchLdapGroups as scs_client_core::Operation>::INFO,
    <PingLdap as scs_client_core::Operation>::INFO,
    <ImportLdapUsers as scs_client_core::Operation>::INFO,
    <SearchLdapUsers as scs_client_core::Operation>::INFO,
    <ListPreheatInstances as scs_client_core::Operation>::INFO,
    <CreatePreheatInstance as scs_client_core::Operation>::INFO,
    <PingPreheatInstance as scs_client_core::Operation>::INFO,
    <GetPreheatInstance as scs_client_core::Operation>::INFO,
    <UpdatePreheatInstance as scs_client_core::Operation>::INFO,
    <DeletePreheatInstance as scs_client_core::Operation>::INFO,
    <ListPreheatProviders as scs_client_core::Operation>::INFO,
    <GetPermissions as scs_client_core::Operation>::INFO,
    <Ping as scs_client_core::Operation>::INFO,
    <ListProjects as scs_client_core::Operation>::INFO,
    <HeadProject as scs_client_core::Operation>::INFO,
    <CreateProject as scs_client_core::Operation>::INFO,
    <GetProject as scs_client_core::Operation>::INFO,
    <UpdateProject as scs_client_core::Operation>::INFO,
    <DeleteProject as scs_client_core::Operation>::INFO,
    <GetProjectDeletable as scs_client_core::Operation>::INFO,
    <ListArtifactsOfProject as scs_client_core::Operation>::INFO,
    <ListImmutableRules as scs_client_core::Operation>::INFO,
    <CreateImmutableRule as scs_client_core::Operation>::INFO,
    <UpdateImmutableRule as scs_client_core::Operation>::INFO,
    <DeleteImmutableRule as scs_client_core::Operation>::INFO,
    <ListMembers as scs_client_core::Operation>::INFO,
    <CreateMember as scs_client_core::Operation>::INFO,
    <GetMember as scs_client_core::Operation>::INFO,
    <UpdateMember as scs_client_core::Operation>::INFO,
    <DeleteMember as scs_client_core::Operation>::INFO,
    <ListMetadata as scs_client_core::Operation>::INFO,
    <AddMetadata as scs_client_core::Operation>::INFO,
    <GetMetadata as scs_client_core::Operation>::INFO,
    <UpdateMetadata as scs_client_core::Operation>::INFO,
    <DeleteMetadata as scs_client_core::Operation>::INFO,
    <GetScannerOfProject as scs_client_core::Operation>::INFO,
    <SetScannerOfProject as scs_client_core::Operation>::INFO,
    <ListScannerCandidatesOfProject as scs_client_core::Operation>::INFO,
    <GetProjectSummary as scs_client_core::Operation>::INFO,
    <GetWebhookEventTypes as scs_client_core::Operation>::INFO,
    <ListWebhookJobs as scs_client_core::Operation>::INFO,
    <ListLastWebhookTriggers as scs_client_core::Operation>::INFO,
    <ListWebhookPolicies as scs_client_core::Operation>::INFO,
    <CreateWebhookPolicy as scs_client_core::Operation>::INFO,
    <GetWebhookPolicy as scs_client_core::Operation>::INFO,
    <UpdateWebhookPolicy as scs_client_core::Operation>::INFO,
    <DeleteWebhookPolicy as scs_client_core::Operation>::INFO,
    <ListWebhookExecutions as scs_client_core::Operation>::INFO,
    <ListWebhookTasks as scs_client_core::Operation>::INFO,
    <GetWebhookTaskLog as scs_client_core::Operation>::INFO,
    <ListAuditLogExtsOfProject as scs_client_core::Operation>::INFO,
    <ListAuditLogsOfProject as scs_client_core::Operation>::INFO,
    <ListPreheatPolicies as scs_client_core::Operation>::INFO,
    <CreatePreheatPolicy as scs_client_core::Operation>::INFO,
    <GetPreheatPolicy as scs_client_core::Operation>::INFO,
    <StartPreheat as scs_client_core::Operation>::INFO,
    <UpdatePreheatPolicy as scs_client_core::Operation>::INFO,
    <DeletePreheatPolicy as scs_client_core::Operation>::INFO,
    <ListPreheatExecutions as scs_client_core::Operation>::INFO,
    <GetPreheatExecution as scs_client_core::Operation>::INFO,
    <StopPreheatExecution as scs_client_core::Operation>::INFO,
    <ListPreheatTasks as scs_client_core::Operation>::INFO,
    <GetPreheatTaskLog as scs_client_core::Operation>::INFO,
    <ListPreheatProvidersOfProject as scs_client_core::Operation>::INFO,
    <ListRepositories as scs_client_core::Operation>::INFO,
    <GetRepository as scs_client_core::Operation>::INFO,
    <UpdateRepository as scs_client_core::Operation>::INFO,
    <DeleteRepository as scs_client_core::Operation>::INFO,
    <ListArtifacts as scs_client_core::Operation>::INFO,
    <CopyArtifact as scs_client_core::Operation>::INFO,
    <GetArtifact as scs_client_core::Operation>::INFO,
    <DeleteArtifact as scs_client_core::Operation>::INFO,
    <ListAccessories as scs_client_core::Operation>::INFO,
    <GetVulnerabilities as scs_client_core::Operation>::INFO,
    <GetAddition as scs_client_core::Operation>::INFO,
    <AddLabel as scs_client_core::Operation>::INFO,
    <RemoveLabel as scs_client_core::Operation>::INFO,
    <ScanArtifact as scs_client_core::Operation>::INFO,
    <StopScanOfArtifact as scs_client_core::Operation>::INFO,
    <GetScanLog as scs_client_core::Operation>::INFO,
    <ListTags as scs_client_core::Operation>::INFO,
    <CreateTag as scs_client_core::Operation>::INFO,
    <DeleteTag as scs_client_core::Operation>::INFO,
    <ListQuotas as scs_client_core::Operation>::INFO,
    <GetQuota as scs_client_core::Operation>::INFO,
    <UpdateQuota as scs_client_core::Operation>::INFO,
    <ListRegistries as scs_client_core::Operation>::INFO,
    <CreateRegistry as scs_client_core::Operation>::INFO,
    <PingRegistry as scs_client_core::Operation>::INFO,
    <GetRegistry as scs_client_core::Operation>::INFO,
    <UpdateRegistry as scs_client_core::Operation>::INFO,
    <DeleteRegistry as scs_client_core::Operation>::INFO,
    <GetRegistryInfo as scs_client_core::Operation>::INFO,
    <ListRegistryProviderInfos as scs_client_core::Operation>::INFO,
    <ListRegistryProviderTypes as scs_client_core::Operation>::INFO,
    <ListReplicationExecutions as scs_client_core::Operation>::INFO,
    <StartReplication as scs_client_core::Operation>::INFO,
    <GetReplicationExecution as scs_client_core::Operation>::INFO,
    <StopReplication as scs_client_core::Operation>::INFO,
    <ListReplicationTasks as scs_client_core::Operation>::INFO,
    <GetReplicationTaskLog as scs_client_core::Operation>::INFO,
    <ListReplicationPolicies as scs_client_core::Operation>::INFO,
    <CreateReplicationPolicy as scs_client_core::Operation>::INFO,
    <GetReplicationPolicy as scs_client_core::Operation>::INFO,
    <UpdateReplicationPolicy as scs_client_core::Operation>::INFO,
    <DeleteReplicationPolicy as scs_client_core::Operation>::INFO,
    <ListAllRepositories as scs_client_core::Operation>::INFO,
    <CreateRetentionPolicy as scs_client_core::Operation>::INFO,
    <GetRetentionMetadata as scs_client_core::Operation>::INFO,
    <GetRetentionPolicy as scs_client_core::Operation>::INFO,
    <UpdateRetentionPolicy as scs_client_core::Operation>::INFO,
    <DeleteRetentionPolicy as scs_client_core::Operation>::INFO,
    <ListRetentionExecutions as scs_client_core::Operation>::INFO,
    <TriggerRetention as scs_client_core::Operation>::INFO,
    <OperateRetentionExecution as scs_client_core::Operation>::INFO,
    <ListRetentionTasks as scs_client_core::Operation>::INFO,
    <GetRetentionTaskLog as scs_client_core::Operation>::INFO,
    <ListRobots as scs_client_core::Operation>::INFO,
    <CreateRobot as scs_client_core::Operation>::INFO,
    <GetRobot as scs_client_core::Operation>::INFO,
    <UpdateRobot as scs_client_core::Operation>::INFO,
    <RefreshRobotSecret as scs_client_core::Operation>::INFO,
    <DeleteRobot as scs_client_core::Operation>::INFO,
    <ListScanners as scs_client_core::Operation>::INFO,
    <CreateScanner as scs_client_core::Operation>::INFO,
    <PingScanner as scs_client_core::Operation>::INFO,
    <GetScanner as scs_client_core::Operation>::INFO,
    <UpdateScanner as scs_client_core::Operation>::INFO,
    <SetScannerAsDefault as scs_client_core::Operation>::INFO,
    <DeleteScanner as scs_client_core::Operation>::INFO,
    <GetScannerMetadata as scs_client_core::Operation>::INFO,
    <GetScanAllMetrics as scs_client_core::Operation>::INFO,
    <GetScheduledScanAllMetrics as scs_client_core::Operation>::INFO,
    <ListSchedules as scs_client_core::Operation>::INFO,
    <GetSchedulesPaused as scs_client_core::Operation>::INFO,
    <Search as scs_client_core::Operation>::INFO,
    <GetSecuritySummary as scs_client_core::Operation>::INFO,
    <ListVulnerabilities as scs_client_core::Operation>::INFO,
    <GetStatistics as scs_client_core::Operation>::INFO,
    <GetSystemCveAllowlist as scs_client_core::Operation>::INFO,
    <UpdateSystemCveAllowlist as scs_client_core::Operation>::INFO,
    <ListGarbageCollections as scs_client_core::Operation>::INFO,
    <GetGarbageCollectionSchedule as scs_client_core::Operation>::INFO,
    <CreateGarbageCollectionSchedule as scs_client_core::Operation>::INFO,
    <UpdateGarbageCollectionSchedule as scs_client_core::Operation>::INFO,
    <GetGarbageCollection as scs_client_core::Operation>::INFO,
    <StopGarbageCollection as scs_client_core::Operation>::INFO,
    <GetGarbageCollectionLog as scs_client_core::Operation>::INFO,
    <PingOidc as scs_client_core::Operation>::INFO,
    <ListAuditLogPurges as scs_client_core::Operation>::INFO,
    <GetAuditLogPurgeSchedule as scs_client_core::Operation>::INFO,
    <CreateAuditLogPurgeSchedule as scs_client_core::Operation>::INFO,
    <UpdateAuditLogPurgeSchedule as scs_client_core::Operation>::INFO,
    <GetAuditLogPurge as scs_client_core::Operation>::INFO,
    <StopAuditLogPurge as scs_client_core::Operation>::INFO,
    <GetAuditLogPurgeLog as scs_client_core::Operation>::INFO,
    <GetScanAllSchedule as scs_client_core::Operation>::INFO,
    <CreateScanAllSchedule as scs_client_core::Operation>::INFO,
    <UpdateScanAllSchedule as scs_client_core::Operation>::INFO,
    <StopScanAll as scs_client_core::Operation>::INFO,
    <GetSystemInfo as scs_client_core::Operation>::INFO,
    <GetRootCertificate as scs_client_core::Operation>::INFO,
    <GetVolumes as scs_client_core::Operation>::INFO,
    <ListUserGroups as scs_client_core::Operation>::INFO,
    <CreateUserGroup as scs_client_core::Operation>::INFO,
    <SearchUserGroups as scs_client_core::Operation>::INFO,
    <GetUserGroup as scs_client_core::Operation>::INFO,
    <UpdateUserGroup as scs_client_core::Operation>::INFO,
    <DeleteUserGroup as scs_client_core::Operation>::INFO,
    <ListUsers as scs_client_core::Operation>::INFO,
    <CreateUser as scs_client_core::Operation>::INFO,
    <GetCurrentUser as scs_client_core::Operation>::INFO,
    <ListPermissionsOfCurrentUser as scs_client_core::Operation>::INFO,
    <SearchUsers as scs_client_core::Operation>::INFO,
    <GetUser as scs_client_core::Operation>::INFO,
    <UpdateUserProfile as scs_client_core::Operation>::INFO,
    <DeleteUser as scs_client_core::Operation>::INFO,
    <SetCliSecret as scs_client_core::Operation>::INFO,
    <UpdateUserPassword as scs_client_core::Operation>::INFO,
    <SetUserSysAdmin as scs_client_core::Operation>::INFO,
];
