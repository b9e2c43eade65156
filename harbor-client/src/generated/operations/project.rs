// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Operations of the group `project`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use scs_client_core::{Created, CredentialUse, Empty, HttpMethod, Json, JsonOption, JsonPage, NewId, NewObject, Operation, OperationInfo, Page, PagedOperation, Paging};

use crate::model;
use super::super::Call;

/// Lists the projects that the caller may see. `GET /projects`
#[derive(Debug)]
pub enum ListProjects {}

impl Operation for ListProjects {
    type Output = Page<model::Project>;
    type Answer = JsonPage<model::Project>;
    const INFO: OperationInfo = OperationInfo::new("listProjects", HttpMethod::Get, "/projects")
        .credential(CredentialUse::IfAvailable).paging(Paging::PageNumber { page: "page", size: "page_size", max_size: 100 });
}

impl PagedOperation for ListProjects {
    type Item = model::Project;
}

impl Call<ListProjects> {
    /// Filters, in the server's own language: `name=~base,project_id=7`.
    ///
    /// The text is unescaped once more by the server, so percent and plus signs in values must be
    /// escaped beforehand, and commas cannot be asked for. **Keys that it does not know are
    /// ignored, and everything comes**; use the typed filters.
    pub fn q(self, value: impl AsRef<str>) -> Self {
        self.query_once("q", value.as_ref())
    }

    /// Order, as names of columns with commas between, a minus in front for descending:
    /// `-push_time,id`.
    ///
    /// Columns that the server does not sort by are ignored.
    pub fn sort(self, value: impl AsRef<str>) -> Self {
        self.query_once("sort", value.as_ref())
    }

    /// A part of the name. Commas are fine here, where filters cannot have them; percent signs
    /// find nothing.
    pub fn name(self, value: impl AsRef<str>) -> Self {
        self.query("name", value.as_ref())
    }

    /// True for public projects, false for the others that the caller may see.
    pub fn public(self, value: bool) -> Self {
        self.query("public", value)
    }

    /// The owner's user name; an unknown one is no error.
    pub fn owner(self, value: impl AsRef<str>) -> Self {
        self.query("owner", value.as_ref())
    }

    /// Without details, repositories are not counted and the allowlist stays empty, which is
    /// faster.
    pub fn with_detail(self, value: bool) -> Self {
        self.query("with_detail", value)
    }
}

/// Tells whether a project of this name exists. `HEAD /projects`
#[derive(Debug)]
pub enum HeadProject {}

impl Operation for HeadProject {
    type Output = ();
    type Answer = Empty;
    const INFO: OperationInfo = OperationInfo::new("headProject", HttpMethod::Head, "/projects")
        .credential(CredentialUse::Required);
}

/// Creates a project and gives its number. `POST /projects`
#[derive(Debug)]
pub enum CreateProject {}

impl Operation for CreateProject {
    type Output = Created<i64>;
    type Answer = NewObject<i64>;
    const INFO: OperationInfo = OperationInfo::new("createProject", HttpMethod::Post, "/projects")
        .credential(CredentialUse::Required).accepts(&[201]).new_id(NewId::Location);
}

/// Reads one project with its metadata and allowlist. `GET /projects/{project_name_or_id}`
#[derive(Debug)]
pub enum GetProject {}

impl Operation for GetProject {
    type Output = model::Project;
    type Answer = Json<model::Project>;
    const INFO: OperationInfo =
        OperationInfo::new("getProject", HttpMethod::Get, "/projects/{project_name_or_id}")
            .credential(CredentialUse::IfAvailable);
}

/// Changes metadata and allowlist of a project. `PUT /projects/{project_name_or_id}`
#[derive(Debug)]
pub enum UpdateProject {}

impl Operation for UpdateProject {
    type Output = ();
    type Answer = Empty;
    const INFO: OperationInfo =
        OperationInfo::new("updateProject", HttpMethod::Put, "/projects/{project_name_or_id}")
            .credential(CredentialUse::Required);
}

/// Deletes an empty project. `DELETE /projects/{project_name_or_id}`
#[derive(Debug)]
pub enum DeleteProject {}

impl Operation for DeleteProject {
    type Output = ();
    type Answer = Empty;
    const INFO: OperationInfo =
        OperationInfo::new("deleteProject", HttpMethod::Delete, "/projects/{project_name_or_id}")
            .credential(CredentialUse::Required);
}

/// Tells whether a project could be deleted, and why not. `GET
/// /projects/{project_name_or_id}/_deletable`
#[derive(Debug)]
pub enum GetProjectDeletable {}

impl Operation for GetProjectDeletable {
    type Output = model::ProjectDeletable;
    type Answer = Json<model::ProjectDeletable>;
    const INFO: OperationInfo =
        OperationInfo::new("getProjectDeletable", HttpMethod::Get, "/projects/{project_name_or_id}/_deletable")
            .credential(CredentialUse::Required);
}

/// Lists the artifacts of all repositories of a project. `GET
/// /projects/{project_name_or_id}/artifacts`
#[derive(Debug)]
pub enum ListArtifactsOfProject {}

impl Operation for ListArtifactsOfProject {
    type Output = Page<model::Artifact>;
    type Answer = JsonPage<model::Artifact>;
    const INFO: OperationInfo =
        OperationInfo::new("listArtifactsOfProject", HttpMethod::Get, "/projects/{project_name_or_id}/artifacts")
            .credential(CredentialUse::Required).paging(Paging::PageNumber { page: "page", size: "page_size", max_size: 100 });
}

impl PagedOperation for ListArtifactsOfProject {
    type Item = model::Artifact;
}

impl Call<ListArtifactsOfProject> {
    /// Filters, in the server's own language: `name=~base,project_id=7`.
    ///
    /// The text is unescaped once more by the server, so percent and plus signs in values must be
    /// escaped beforehand, and commas cannot be asked for. **Keys that it does not know are
    /// ignored, and everything comes**; use the typed filters.
    pub fn q(self, value: impl AsRef<str>) -> Self {
        self.query_once("q", value.as_ref())
    }

    /// Order, as names of columns with commas between, a minus in front for descending:
    /// `-push_time,id`.
    ///
    /// Columns that the server does not sort by are ignored.
    pub fn sort(self, value: impl AsRef<str>) -> Self {
        self.query_once("sort", value.as_ref())
    }

    /// Whether tags come along, which they do unless this is false.
    pub fn with_tag(self, value: bool) -> Self {
        self.query("with_tag", value)
    }

    /// Whether labels come along.
    pub fn with_label(self, value: bool) -> Self {
        self.query("with_label", value)
    }

    /// Whether a summary of the vulnerability report comes along.
    ///
    /// It is of the media type that `accept_vulnerabilities` asks for, and absent without a report
    /// of that type.
    pub fn with_scan_overview(self, value: bool) -> Self {
        self.query("with_scan_overview", value)
    }

    /// Whether a summary of the SBOM comes along; until there is one, its address lacks the
    /// digest.
    pub fn with_sbom_overview(self, value: bool) -> Self {
        self.query("with_sbom_overview", value)
    }

    /// Whether tags say that a rule keeps them; without it, all say that none does.
    pub fn with_immutable_status(self, value: bool) -> Self {
        self.query("with_immutable_status", value)
    }

    /// Whether signatures and other attachments come along.
    pub fn with_accessory(self, value: bool) -> Self {
        self.query("with_accessory", value)
    }

    /// Whether attachments of the index count for its children; newer than 2.15, where it is
    /// ignored.
    pub fn with_inherited_accessory(self, value: bool) -> Self {
        self.query("with_inherited_accessory", value)
    }

    /// Leaves the newest artifact of each repository.
    pub fn latest_in_repository(self, value: bool) -> Self {
        self.query("latest_in_repository", value)
    }

    /// The media types of reports, with commas between, best first.
    ///
    /// They are compared as text: the blank after `;` matters, and an unknown type gives no
    /// report. [`report_types`](Self::report_types) writes them right.
    pub fn accept_vulnerabilities(self, value: impl AsRef<str>) -> Self {
        self.header("X-Accept-Vulnerabilities", value.as_ref())
    }
}

/// Reads which scanner looks at a project's artifacts. `GET
/// /projects/{project_name_or_id}/scanner`
#[derive(Debug)]
pub enum GetScannerOfProject {}

impl Operation for GetScannerOfProject {
    type Output = Option<model::ScannerRegistration>;
    type Answer = JsonOption<model::ScannerRegistration>;
    const INFO: OperationInfo =
        OperationInfo::new("getScannerOfProject", HttpMethod::Get, "/projects/{project_name_or_id}/scanner")
            .credential(CredentialUse::Required).secret_answer();
}

/// Chooses the scanner of a project by its UUID. `PUT /projects/{project_name_or_id}/scanner`
#[derive(Debug)]
pub enum SetScannerOfProject {}

impl Operation for SetScannerOfProject {
    type Output = ();
    type Answer = Empty;
    const INFO: OperationInfo =
        OperationInfo::new("setScannerOfProject", HttpMethod::Put, "/projects/{project_name_or_id}/scanner")
            .credential(CredentialUse::Required);
}

/// Lists the scanners that a project could use. `GET
/// /projects/{project_name_or_id}/scanner/candidates`
#[derive(Debug)]
pub enum ListScannerCandidatesOfProject {}

impl Operation for ListScannerCandidatesOfProject {
    type Output = Page<model::ScannerRegistration>;
    type Answer = JsonPage<model::ScannerRegistration>;
    const INFO: OperationInfo =
        OperationInfo::new("listScannerCandidatesOfProject", HttpMethod::Get, "/projects/{project_name_or_id}/scanner/candidates")
            .credential(CredentialUse::Required).paging(Paging::PageNumber { page: "page", size: "page_size", max_size: 100 }).secret_answer();
}

impl PagedOperation for ListScannerCandidatesOfProject {
    type Item = model::ScannerRegistration;
}

impl Call<ListScannerCandidatesOfProject> {
    /// Filters, in the server's own language: `name=~base,project_id=7`.
    ///
    /// The text is unescaped once more by the server, so percent and plus signs in values must be
    /// escaped beforehand, and commas cannot be asked for. **Keys that it does not know are
    /// ignored, and everything comes**; use the typed filters.
    pub fn q(self, value: impl AsRef<str>) -> Self {
        self.query_once("q", value.as_ref())
    }

    /// Order, as names of columns with commas between, a minus in front for descending:
    /// `-push_time,id`.
    ///
    /// Columns that the server does not sort by are ignored.
    pub fn sort(self, value: impl AsRef<str>) -> Self {
        self.query_once("sort", value.as_ref())
    }
}

/// Counts a project's repositories and members, with its quota. `GET
/// /projects/{project_name_or_id}/summary`
#[derive(Debug)]
pub enum GetProjectSummary {}

impl Operation for GetProjectSummary {
    type Output = model::ProjectSummary;
    type Answer = Json<model::ProjectSummary>;
    const INFO: OperationInfo =
        OperationInfo::new("getProjectSummary", HttpMethod::Get, "/projects/{project_name_or_id}/summary")
            .credential(CredentialUse::IfAvailable).secret_answer();
}

/// Lists what was done in a project, as recorded since 2.13. `GET
/// /projects/{project_name}/auditlog-exts`
#[derive(Debug)]
pub enum ListAuditLogExtsOfProject {}

impl Operation for ListAuditLogExtsOfProject {
    type Output = Page<model::AuditLogExt>;
    type Answer = JsonPage<model::AuditLogExt>;
    const INFO: OperationInfo =
        OperationInfo::new("getLogExts", HttpMethod::Get, "/projects/{project_name}/auditlog-exts")
            .credential(CredentialUse::Required).paging(Paging::PageNumber { page: "page", size: "page_size", max_size: 100 });
}

impl PagedOperation for ListAuditLogExtsOfProject {
    type Item = model::AuditLogExt;
}

impl Call<ListAuditLogExtsOfProject> {
    /// Filters, in the server's own language: `name=~base,project_id=7`.
    ///
    /// The text is unescaped once more by the server, so percent and plus signs in values must be
    /// escaped beforehand, and commas cannot be asked for. **Keys that it does not know are
    /// ignored, and everything comes**; use the typed filters.
    pub fn q(self, value: impl AsRef<str>) -> Self {
        self.query_once("q", value.as_ref())
    }

    /// Order, as names of columns with commas between, a minus in front for descending:
    /// `-push_time,id`.
    ///
    /// Columns that the server does not sort by are ignored.
    pub fn sort(self, value: impl AsRef<str>) -> Self {
        self.query_once("sort", value.as_ref())
    }
}

/// Lists a project's entries in the audit log of before 2.13. `GET
/// /projects/{project_name}/logs`
#[derive(Debug)]
pub enum ListAuditLogsOfProject {}

impl Operation for ListAuditLogsOfProject {
    type Output = Page<model::AuditLog>;
    type Answer = JsonPage<model::AuditLog>;
    const INFO: OperationInfo =
        OperationInfo::new("getLogs", HttpMethod::Get, "/projects/{project_name}/logs")
            .credential(CredentialUse::Required).paging(Paging::PageNumber { page: "page", size: "page_size", max_size: 100 });
}

impl PagedOperation for ListAuditLogsOfProject {
    type Item = model::AuditLog;
}

impl Call<ListAuditLogsOfProject> {
    /// Filters, in the server's own language: `name=~base,project_id=7`.
    ///
    /// The text is unescaped once more by the server, so percent and plus signs in values must be
    /// escaped beforehand, and commas cannot be asked for. **Keys that it does not know are
    /// ignored, and everything comes**; use the typed filters.
    pub fn q(self, value: impl AsRef<str>) -> Self {
        self.query_once("q", value.as_ref())
    }

    /// Order, as names of columns with commas between, a minus in front for descending:
    /// `-push_time,id`.
    ///
    /// Columns that the server does not sort by are ignored.
    pub fn sort(self, value: impl AsRef<str>) -> Self {
        self.query_once("sort", value.as_ref())
    }
}
