// Made by `cargo xtask codegen statuspage` from specs/statuspage: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Operations of the group `component`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use chrono::{DateTime, Utc};
use scs_client_core::{Created, Empty, HttpMethod, Json, JsonList, NewId, NewObject, Operation, OperationInfo};

use crate::model;
use super::super::Call;

/// Lists all components with the incidents that affect them, ordered by name. `GET
/// /components`
#[derive(Debug)]
pub enum ListComponents {}

impl Operation for ListComponents {
    type Output = Vec<model::Component>;
    type Answer = JsonList<model::Component>;
    const INFO: OperationInfo = OperationInfo::new("getComponents", HttpMethod::Get, "/components")
        .envelope("data");

    fn arrange(output: &mut Self::Output) {
        output.sort_by(|a, b| (&a.display_name, &a.id).cmp(&(&b.display_name, &b.id)));
        for one in output.iter_mut() {
            one.actively_affected_by.sort_by(|a, b| (&a.incident, &a.impact_type).cmp(&(&b.incident, &b.impact_type)));
        }
    }
}

impl Call<ListComponents> {
    /// Looks at this instant: an incident counts when it began before and ends after it.
    ///
    /// Sent in UTC, because the server takes the plus sign of an offset for a blank.
    pub fn at(self, value: DateTime<Utc>) -> Self {
        self.query("at", scs_wire::time::to_rfc3339(value))
    }
}

/// Adds a component and answers with its identifier. `POST /components`
#[derive(Debug)]
pub enum CreateComponent {}

impl Operation for CreateComponent {
    type Output = Created<model::ComponentId>;
    type Answer = NewObject<model::ComponentId>;
    const INFO: OperationInfo =
        OperationInfo::new("createComponent", HttpMethod::Post, "/components")
            .accepts(&[201]).new_id(NewId::Body("id"));
}

/// Reads one component. `GET /components/{componentId}`
#[derive(Debug)]
pub enum GetComponent {}

impl Operation for GetComponent {
    type Output = model::Component;
    type Answer = Json<model::Component>;
    const INFO: OperationInfo =
        OperationInfo::new("getComponent", HttpMethod::Get, "/components/{componentId}")
            .envelope("data");

    fn arrange(output: &mut Self::Output) {
        output.actively_affected_by.sort_by(|a, b| (&a.incident, &a.impact_type).cmp(&(&b.incident, &b.impact_type)));
    }
}

impl Call<GetComponent> {
    /// Looks at this instant instead of at all open incidents; see the warning about history
    /// above.
    pub fn at(self, value: DateTime<Utc>) -> Self {
        self.query("at", scs_wire::time::to_rfc3339(value))
    }
}

/// Changes the name or the labels of a component. `PATCH /components/{componentId}`
#[derive(Debug)]
pub enum UpdateComponent {}

impl Operation for UpdateComponent {
    type Output = ();
    type Answer = Empty;
    const INFO: OperationInfo =
        OperationInfo::new("updateComponent", HttpMethod::Patch, "/components/{componentId}")
            .idempotent(true).accepts(&[204]);
}

/// Removes a component that no incident refers to. `DELETE /components/{componentId}`
#[derive(Debug)]
pub enum DeleteComponent {}

impl Operation for DeleteComponent {
    type Output = ();
    type Answer = Empty;
    const INFO: OperationInfo =
        OperationInfo::new("deleteComponent", HttpMethod::Delete, "/components/{componentId}")
            .accepts(&[204]);
}
