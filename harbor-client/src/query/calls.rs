//! Which list takes which filter and order.

#![expect(
    deprecated,
    reason = "a list that the server has replaced can still be asked"
)]

use super::{
    Accessories, Artifacts, AuditLogExts, AuditLogs, Executions, Filter, ImmutableRules, Labels,
    Order, PreheatInstances, PreheatPolicies, Projects, Quotas, Registries, ReplicationPolicies,
    Repositories, Robots, Scanners, Tags, Tasks, Users, Vulnerabilities, WebhookPolicies,
};
use crate::{Call, operations};

macro_rules! filtered {
    ($($operation:ident: $resource:ident,)+) => {$(
        impl Call<operations::$operation> {
            /// Lists only what matches.
            ///
            /// A filter that cannot be written is refused before anything is sent, and so is a
            /// second one, for the server would take one of them; join them with [`Filter::and`].
            pub fn filter(self, filter: Filter<$resource>) -> Self {
                match filter.to_text() {
                    Ok(text) => self.query_once("q", text),
                    Err(fault) => self.refuse("q", fault.to_string()),
                }
            }
        }
    )+};
}

macro_rules! sorted {
    ($($operation:ident: $resource:ident,)+) => {$(
        impl Call<operations::$operation> {
            /// Sorts the list on the server; a second order is refused, see [`Order::then`].
            pub fn order_by(self, order: Order<$resource>) -> Self {
                self.query_once("sort", order)
            }
        }
    )+};
}

filtered! {
    ListVulnerabilities: Vulnerabilities,
}

sorted! {
    ListQuotas: Quotas,
    ListReplicationExecutions: Executions,
    ListReplicationTasks: Tasks,
}

macro_rules! filtered_and_sorted {
    ($($operation:ident: $resource:ident,)+) => {
        filtered! { $($operation: $resource,)+ }
        sorted! { $($operation: $resource,)+ }
    };
}

filtered_and_sorted! {
    ListProjects: Projects,
    ListAllRepositories: Repositories,
    ListRepositories: Repositories,
    ListArtifacts: Artifacts,
    ListArtifactsOfProject: Artifacts,
    ListTags: Tags,
    ListAccessories: Accessories,
    ListLabels: Labels,
    ListUsers: Users,
    ListRobots: Robots,
    ListRegistries: Registries,
    ListReplicationPolicies: ReplicationPolicies,
    ListGarbageCollections: Executions,
    ListAuditLogPurges: Executions,
    ListWebhookPolicies: WebhookPolicies,
    ListWebhookExecutions: Executions,
    ListWebhookTasks: Tasks,
    ListWebhookJobs: Executions,
    ListPreheatInstances: PreheatInstances,
    ListPreheatPolicies: PreheatPolicies,
    ListPreheatExecutions: Executions,
    ListPreheatTasks: Tasks,
    ListScanners: Scanners,
    ListScannerCandidatesOfProject: Scanners,
    ListImmutableRules: ImmutableRules,
    ListAuditLogs: AuditLogs,
    ListAuditLogsOfProject: AuditLogs,
    ListAuditLogExts: AuditLogExts,
    ListAuditLogExtsOfProject: AuditLogExts,
}
