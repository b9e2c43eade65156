// Made by `cargo xtask codegen statuspage` from specs/statuspage: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Operations of the group `incident`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use scs_client_core::{Created, Empty, HttpMethod, Json, JsonList, NewId, NewObject, Operation, OperationInfo};

use crate::model;

/// Lists the incidents that overlap a window of time, ordered by their beginning. `GET
/// /incidents`
#[derive(Debug)]
pub enum ListIncidents {}

impl Operation for ListIncidents {
    type Output = Vec<model::Incident>;
    type Answer = JsonList<model::Incident>;
    const INFO: OperationInfo = OperationInfo::new("getIncidents", HttpMethod::Get, "/incidents")
        .envelope("data");

    fn arrange(output: &mut Self::Output) {
        output.sort_by(|a, b| (&a.began_at, &a.id).cmp(&(&b.began_at, &b.id)));
        for one in output.iter_mut() {
            one.affects.sort_by(|a, b| (&a.component, &a.impact_type).cmp(&(&b.component, &b.impact_type)));
            one.updates.sort();
        }
    }
}

/// Reports an incident and answers with its identifier. `POST /incidents`
#[derive(Debug)]
pub enum CreateIncident {}

impl Operation for CreateIncident {
    type Output = Created<model::IncidentId>;
    type Answer = NewObject<model::IncidentId>;
    const INFO: OperationInfo = OperationInfo::new("createIncident", HttpMethod::Post, "/incidents")
        .accepts(&[201]).new_id(NewId::Body("id"));
}

/// Reads one incident; its updates come as numbers alone, in order. `GET
/// /incidents/{incidentId}`
#[derive(Debug)]
pub enum GetIncident {}

impl Operation for GetIncident {
    type Output = model::Incident;
    type Answer = Json<model::Incident>;
    const INFO: OperationInfo =
        OperationInfo::new("getIncident", HttpMethod::Get, "/incidents/{incidentId}")
            .envelope("data");

    fn arrange(output: &mut Self::Output) {
        output.affects.sort_by(|a, b| (&a.component, &a.impact_type).cmp(&(&b.component, &b.impact_type)));
        output.updates.sort();
    }
}

/// Changes what is set in the patch and leaves the rest alone. `PATCH /incidents/{incidentId}`
#[derive(Debug)]
pub enum UpdateIncident {}

impl Operation for UpdateIncident {
    type Output = ();
    type Answer = Empty;
    const INFO: OperationInfo =
        OperationInfo::new("updateIncident", HttpMethod::Patch, "/incidents/{incidentId}")
            .idempotent(true).accepts(&[204]);
}

/// Removes an incident from the record. `DELETE /incidents/{incidentId}`
#[derive(Debug)]
pub enum DeleteIncident {}

impl Operation for DeleteIncident {
    type Output = ();
    type Answer = Empty;
    const INFO: OperationInfo =
        OperationInfo::new("deleteIncident", HttpMethod::Delete, "/incidents/{incidentId}")
            .accepts(&[204]);
}

/// Lists what was posted to an incident, in the order of the numbers. `GET
/// /incidents/{incidentId}/updates`
#[derive(Debug)]
pub enum ListIncidentUpdates {}

impl Operation for ListIncidentUpdates {
    type Output = Vec<model::IncidentUpdate>;
    type Answer = JsonList<model::IncidentUpdate>;
    const INFO: OperationInfo =
        OperationInfo::new("getIncidentUpdates", HttpMethod::Get, "/incidents/{incidentId}/updates")
            .envelope("data");

    fn arrange(output: &mut Self::Output) {
        output.sort_by_key(|one| one.order);
    }
}

/// Posts a text to an incident and answers with its number. `POST
/// /incidents/{incidentId}/updates`
#[derive(Debug)]
pub enum CreateIncidentUpdate {}

impl Operation for CreateIncidentUpdate {
    type Output = Created<u64>;
    type Answer = NewObject<u64>;
    const INFO: OperationInfo =
        OperationInfo::new("createIncidentUpdate", HttpMethod::Post, "/incidents/{incidentId}/updates")
            .accepts(&[201]).new_id(NewId::Body("order"));
}

/// Reads one posted text. `GET /incidents/{incidentId}/updates/{updateOrder}`
#[derive(Debug)]
pub enum GetIncidentUpdate {}

impl Operation for GetIncidentUpdate {
    type Output = model::IncidentUpdate;
    type Answer = Json<model::IncidentUpdate>;
    const INFO: OperationInfo =
        OperationInfo::new("getIncidentUpdate", HttpMethod::Get, "/incidents/{incidentId}/updates/{updateOrder}")
            .envelope("data");
}

/// Corrects a posted text; its time stays unless another one is set. `PATCH
/// /incidents/{incidentId}/updates/{updateOrder}`
#[derive(Debug)]
pub enum UpdateIncidentUpdate {}

impl Operation for UpdateIncidentUpdate {
    type Output = ();
    type Answer = Empty;
    const INFO: OperationInfo =
        OperationInfo::new("updateIncidentUpdate", HttpMethod::Patch, "/incidents/{incidentId}/updates/{updateOrder}")
            .idempotent(true).accepts(&[204]);
}

/// Takes a posted text away. `DELETE /incidents/{incidentId}/updates/{updateOrder}`
#[derive(Debug)]
pub enum DeleteIncidentUpdate {}

impl Operation for DeleteIncidentUpdate {
    type Output = ();
    type Answer = Empty;
    const INFO: OperationInfo =
        OperationInfo::new("deleteIncidentUpdate", HttpMethod::Delete, "/incidents/{incidentId}/updates/{updateOrder}")
            .idempotent(false).accepts(&[204]);
}
