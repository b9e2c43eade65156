// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Operations of the group `webhookjob`.

#![allow(deprecated, reason = "what is deprecated is defined here")]

#![cfg_attr(rustfmt, rustfmt_skip)]

use scs_client_core::{CredentialUse, HttpMethod, JsonPage, Operation, OperationInfo, Page, PagedOperation, Paging};

use crate::model;
use super::super::Call;

/// Lists the deliveries of a policy, each with its event. `GET
/// /projects/{project_name_or_id}/webhook/jobs`
#[deprecated]
#[derive(Debug)]
pub enum ListWebhookJobs {}

impl Operation for ListWebhookJobs {
    type Output = Page<model::WebhookJob>;
    type Answer = JsonPage<model::WebhookJob>;
    const INFO: OperationInfo =
        OperationInfo::new("ListWebhookJobs", HttpMethod::Get, "/projects/{project_name_or_id}/webhook/jobs")
            .credential(CredentialUse::Required).paging(Paging::PageNumber { page: "page", size: "page_size", max_size: 100 });
}

impl PagedOperation for ListWebhookJobs {
    type Item = model::WebhookJob;
}

impl Call<ListWebhookJobs> {
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

    /// Statuses, any of which will do.
    pub fn status(self, value: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        self
            .query("status", value.into_iter().map(|item| item.as_ref().to_string()).collect::<Vec<_>>().join(","))
    }
}
