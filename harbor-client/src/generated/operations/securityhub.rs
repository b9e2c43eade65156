// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Operations of the group `securityhub`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use scs_client_core::{CredentialUse, HttpMethod, Json, JsonPage, Operation, OperationInfo, Page, PagedOperation, Paging};

use crate::model;
use super::super::Call;

/// Counts the vulnerabilities of all artifacts by severity. `GET /security/summary`
#[derive(Debug)]
pub enum GetSecuritySummary {}

impl Operation for GetSecuritySummary {
    type Output = model::SecuritySummary;
    type Answer = Json<model::SecuritySummary>;
    const INFO: OperationInfo =
        OperationInfo::new("getSecuritySummary", HttpMethod::Get, "/security/summary")
            .credential(CredentialUse::Required);
}

impl Call<GetSecuritySummary> {
    /// Adds the five worst vulnerabilities.
    pub fn with_dangerous_cve(self, value: bool) -> Self {
        self.query("with_dangerous_cve", value)
    }

    /// Adds the five artifacts with most of them.
    pub fn with_dangerous_artifact(self, value: bool) -> Self {
        self.query("with_dangerous_artifact", value)
    }
}

/// Lists vulnerabilities over all artifacts. `GET /security/vul`
#[derive(Debug)]
pub enum ListVulnerabilities {}

impl Operation for ListVulnerabilities {
    type Output = Page<model::VulnerabilityItem>;
    type Answer = JsonPage<model::VulnerabilityItem>;
    const INFO: OperationInfo =
        OperationInfo::new("ListVulnerabilities", HttpMethod::Get, "/security/vul")
            .credential(CredentialUse::Required).paging(Paging::PageNumber { page: "page", size: "page_size", max_size: 100 });
}

impl PagedOperation for ListVulnerabilities {
    type Item = model::VulnerabilityItem;
}

impl Call<ListVulnerabilities> {
    /// Filters, in the server's own language: `name=~base,project_id=7`.
    ///
    /// The text is unescaped once more by the server, so percent and plus signs in values must be
    /// escaped beforehand, and commas cannot be asked for. **Keys that it does not know are
    /// ignored, and everything comes**; use the typed filters.
    pub fn q(self, value: impl AsRef<str>) -> Self {
        self.query_once("q", value.as_ref())
    }

    /// Stops counting after 1,000.
    pub fn tune_count(self, value: bool) -> Self {
        self.query("tune_count", value)
    }

    /// Adds the tags of each artifact.
    pub fn with_tag(self, value: bool) -> Self {
        self.query("with_tag", value)
    }
}
