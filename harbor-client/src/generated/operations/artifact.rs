// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Operations of the group `artifact`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use std::collections::BTreeMap;

use scs_client_core::{Binary, Created, CredentialUse, Empty, HttpMethod, Json, JsonPage, NewId, NewObject, Operation, OperationInfo, Page, PagedOperation, Paging, PathEncoding};

use crate::model;
use super::super::Call;

/// Lists the artifacts of a repository. `GET
/// /projects/{project_name}/repositories/{repository_name}/artifacts`
#[derive(Debug)]
pub enum ListArtifacts {}

impl Operation for ListArtifacts {
    type Output = Page<model::Artifact>;
    type Answer = JsonPage<model::Artifact>;
    const INFO: OperationInfo =
        OperationInfo::new("listArtifacts", HttpMethod::Get, "/projects/{project_name}/repositories/{repository_name}/artifacts")
            .credential(CredentialUse::IfAvailable).path_encoding(&[("repository_name", PathEncoding::Twice)]).paging(Paging::PageNumber { page: "page", size: "page_size", max_size: 100 });
}

impl PagedOperation for ListArtifacts {
    type Item = model::Artifact;
}

impl Call<ListArtifacts> {
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

    /// The media types of reports, with commas between, best first.
    ///
    /// They are compared as text: the blank after `;` matters, and an unknown type gives no
    /// report. [`report_types`](Self::report_types) writes them right.
    pub fn accept_vulnerabilities(self, value: impl AsRef<str>) -> Self {
        self.header("X-Accept-Vulnerabilities", value.as_ref())
    }
}

/// Copies an artifact into this repository, with accessories and children, and gives the
/// reference that was asked for. `POST
/// /projects/{project_name}/repositories/{repository_name}/artifacts`
#[derive(Debug)]
pub enum CopyArtifact {}

impl Operation for CopyArtifact {
    type Output = Created<crate::Reference>;
    type Answer = NewObject<crate::Reference>;
    const INFO: OperationInfo =
        OperationInfo::new("CopyArtifact", HttpMethod::Post, "/projects/{project_name}/repositories/{repository_name}/artifacts")
            .idempotent(true).credential(CredentialUse::Required).accepts(&[201]).path_encoding(&[("repository_name", PathEncoding::Twice)]).new_id(NewId::Location);
}

/// Reads one artifact, by tag or digest. `GET
/// /projects/{project_name}/repositories/{repository_name}/artifacts/{reference}`
#[derive(Debug)]
pub enum GetArtifact {}

impl Operation for GetArtifact {
    type Output = model::Artifact;
    type Answer = Json<model::Artifact>;
    const INFO: OperationInfo =
        OperationInfo::new("getArtifact", HttpMethod::Get, "/projects/{project_name}/repositories/{repository_name}/artifacts/{reference}")
            .credential(CredentialUse::IfAvailable).path_encoding(&[("repository_name", PathEncoding::Twice)]);
}

impl Call<GetArtifact> {
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

    /// Whether signatures and other attachments come along.
    pub fn with_accessory(self, value: bool) -> Self {
        self.query("with_accessory", value)
    }

    /// Whether attachments of the index count for its children; newer than 2.15, where it is
    /// ignored.
    pub fn with_inherited_accessory(self, value: bool) -> Self {
        self.query("with_inherited_accessory", value)
    }

    /// Whether tags say that a rule keeps them; without it, all say that none does.
    pub fn with_immutable_status(self, value: bool) -> Self {
        self.query("with_immutable_status", value)
    }

    /// The media types of reports, with commas between, best first.
    ///
    /// They are compared as text: the blank after `;` matters, and an unknown type gives no
    /// report. [`report_types`](Self::report_types) writes them right.
    pub fn accept_vulnerabilities(self, value: impl AsRef<str>) -> Self {
        self.header("X-Accept-Vulnerabilities", value.as_ref())
    }
}

/// Deletes an artifact with all its tags and accessories. `DELETE
/// /projects/{project_name}/repositories/{repository_name}/artifacts/{reference}`
#[derive(Debug)]
pub enum DeleteArtifact {}

impl Operation for DeleteArtifact {
    type Output = ();
    type Answer = Empty;
    const INFO: OperationInfo =
        OperationInfo::new("deleteArtifact", HttpMethod::Delete, "/projects/{project_name}/repositories/{repository_name}/artifacts/{reference}")
            .credential(CredentialUse::Required).path_encoding(&[("repository_name", PathEncoding::Twice)]);
}

/// Lists what is attached to an artifact: signatures, SBOMs, other referrers. `GET
/// /projects/{project_name}/repositories/{repository_name}/artifacts/{reference}/accessories`
#[derive(Debug)]
pub enum ListAccessories {}

impl Operation for ListAccessories {
    type Output = Page<model::Accessory>;
    type Answer = JsonPage<model::Accessory>;
    const INFO: OperationInfo =
        OperationInfo::new("listAccessories", HttpMethod::Get, "/projects/{project_name}/repositories/{repository_name}/artifacts/{reference}/accessories")
            .credential(CredentialUse::IfAvailable).path_encoding(&[("repository_name", PathEncoding::Twice)]).paging(Paging::PageNumber { page: "page", size: "page_size", max_size: 100 });
}

impl PagedOperation for ListAccessories {
    type Item = model::Accessory;
}

impl Call<ListAccessories> {
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

/// Reads the scan reports of an artifact, by media type. `GET
/// /projects/{project_name}/repositories/{repository_name}/artifacts/{reference}/additions/vulnerabilities`
#[derive(Debug)]
pub enum GetVulnerabilities {}

impl Operation for GetVulnerabilities {
    type Output = BTreeMap<String, model::VulnerabilityReport>;
    type Answer = Json<BTreeMap<String, model::VulnerabilityReport>>;
    const INFO: OperationInfo =
        OperationInfo::new("getVulnerabilitiesAddition", HttpMethod::Get, "/projects/{project_name}/repositories/{repository_name}/artifacts/{reference}/additions/vulnerabilities")
            .credential(CredentialUse::IfAvailable).path_encoding(&[("repository_name", PathEncoding::Twice)]);
}

impl Call<GetVulnerabilities> {
    /// The media types of reports, with commas between, best first.
    ///
    /// They are compared as text: the blank after `;` matters, and an unknown type gives no
    /// report. [`report_types`](Self::report_types) writes them right.
    pub fn accept_vulnerabilities(self, value: impl AsRef<str>) -> Self {
        self.header("X-Accept-Vulnerabilities", value.as_ref())
    }
}

/// Downloads what belongs to an artifact beside its layers: build history, chart values,
/// dependencies, read-me, licence, files, SBOM. `GET
/// /projects/{project_name}/repositories/{repository_name}/artifacts/{reference}/additions/{addition}`
#[derive(Debug)]
pub enum GetAddition {}

impl Operation for GetAddition {
    type Output = bytes::Bytes;
    type Answer = Binary;
    const INFO: OperationInfo =
        OperationInfo::new("getAddition", HttpMethod::Get, "/projects/{project_name}/repositories/{repository_name}/artifacts/{reference}/additions/{addition}")
            .credential(CredentialUse::IfAvailable).any_content_type().path_encoding(&[("repository_name", PathEncoding::Twice)]);
}

/// Puts a label on an artifact. `POST
/// /projects/{project_name}/repositories/{repository_name}/artifacts/{reference}/labels`
#[derive(Debug)]
pub enum AddLabel {}

impl Operation for AddLabel {
    type Output = ();
    type Answer = Empty;
    const INFO: OperationInfo =
        OperationInfo::new("addLabel", HttpMethod::Post, "/projects/{project_name}/repositories/{repository_name}/artifacts/{reference}/labels")
            .credential(CredentialUse::Required).path_encoding(&[("repository_name", PathEncoding::Twice)]);
}

/// Takes a label off an artifact. `DELETE
/// /projects/{project_name}/repositories/{repository_name}/artifacts/{reference}/labels/{label_id}`
#[derive(Debug)]
pub enum RemoveLabel {}

impl Operation for RemoveLabel {
    type Output = ();
    type Answer = Empty;
    const INFO: OperationInfo =
        OperationInfo::new("removeLabel", HttpMethod::Delete, "/projects/{project_name}/repositories/{repository_name}/artifacts/{reference}/labels/{label_id}")
            .credential(CredentialUse::Required).path_encoding(&[("repository_name", PathEncoding::Twice)]);
}

/// Lists the tags of one artifact. `GET
/// /projects/{project_name}/repositories/{repository_name}/artifacts/{reference}/tags`
#[derive(Debug)]
pub enum ListTags {}

impl Operation for ListTags {
    type Output = Page<model::Tag>;
    type Answer = JsonPage<model::Tag>;
    const INFO: OperationInfo =
        OperationInfo::new("listTags", HttpMethod::Get, "/projects/{project_name}/repositories/{repository_name}/artifacts/{reference}/tags")
            .credential(CredentialUse::IfAvailable).path_encoding(&[("repository_name", PathEncoding::Twice)]).paging(Paging::PageNumber { page: "page", size: "page_size", max_size: 100 });
}

impl PagedOperation for ListTags {
    type Item = model::Tag;
}

impl Call<ListTags> {
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

    /// Whether tags say that a rule keeps them; without it, all say that none does.
    pub fn with_immutable_status(self, value: bool) -> Self {
        self.query("with_immutable_status", value)
    }
}

/// Adds a tag to an artifact. `POST
/// /projects/{project_name}/repositories/{repository_name}/artifacts/{reference}/tags`
#[derive(Debug)]
pub enum CreateTag {}

impl Operation for CreateTag {
    type Output = ();
    type Answer = Empty;
    const INFO: OperationInfo =
        OperationInfo::new("createTag", HttpMethod::Post, "/projects/{project_name}/repositories/{repository_name}/artifacts/{reference}/tags")
            .credential(CredentialUse::Required).accepts(&[201]).path_encoding(&[("repository_name", PathEncoding::Twice)]);
}

/// Takes a tag off an artifact, which stays. `DELETE
/// /projects/{project_name}/repositories/{repository_name}/artifacts/{reference}/tags/{tag_name}`
#[derive(Debug)]
pub enum DeleteTag {}

impl Operation for DeleteTag {
    type Output = ();
    type Answer = Empty;
    const INFO: OperationInfo =
        OperationInfo::new("deleteTag", HttpMethod::Delete, "/projects/{project_name}/repositories/{repository_name}/artifacts/{reference}/tags/{tag_name}")
            .credential(CredentialUse::Required).path_encoding(&[("repository_name", PathEncoding::Twice)]);
}
