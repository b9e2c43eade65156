// Made by `cargo xtask codegen statuspage` from specs/statuspage: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Operations of the group `impact`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use scs_client_core::{Created, Empty, HttpMethod, Json, JsonList, NewId, NewObject, Operation, OperationInfo, PathEncoding};

use crate::model;

/// Lists the ways in which components can be affected, ordered by name. `GET /impacttypes`
#[derive(Debug)]
pub enum ListImpactTypes {}

impl Operation for ListImpactTypes {
    type Output = Vec<model::ImpactType>;
    type Answer = JsonList<model::ImpactType>;
    const INFO: OperationInfo =
        OperationInfo::new("getImpactTypes", HttpMethod::Get, "/impacttypes")
            .envelope("data");

    fn arrange(output: &mut Self::Output) {
        output.sort_by(|a, b| (&a.display_name, &a.id).cmp(&(&b.display_name, &b.id)));
    }
}

/// Adds a way to be affected and answers with its identifier. `POST /impacttypes`
#[derive(Debug)]
pub enum CreateImpactType {}

impl Operation for CreateImpactType {
    type Output = Created<model::ImpactTypeId>;
    type Answer = NewObject<model::ImpactTypeId>;
    const INFO: OperationInfo =
        OperationInfo::new("createImpactType", HttpMethod::Post, "/impacttypes")
            .accepts(&[201]).new_id(NewId::Body("id"));
}

/// Reads the name and the description of one impact type. `GET /impacttypes/{impactTypeId}`
#[derive(Debug)]
pub enum GetImpactType {}

impl Operation for GetImpactType {
    type Output = model::ImpactType;
    type Answer = Json<model::ImpactType>;
    const INFO: OperationInfo =
        OperationInfo::new("getImpactType", HttpMethod::Get, "/impacttypes/{impactTypeId}")
            .envelope("data");
}

/// Renames an impact type or describes it anew, for past incidents as well. `PATCH
/// /impacttypes/{impactTypeId}`
#[derive(Debug)]
pub enum UpdateImpactType {}

impl Operation for UpdateImpactType {
    type Output = ();
    type Answer = Empty;
    const INFO: OperationInfo =
        OperationInfo::new("updateImpactType", HttpMethod::Patch, "/impacttypes/{impactTypeId}")
            .idempotent(true).accepts(&[204]);
}

/// Removes an impact type that no incident uses, be it open or closed. `DELETE
/// /impacttypes/{impactTypeId}`
#[derive(Debug)]
pub enum DeleteImpactType {}

impl Operation for DeleteImpactType {
    type Output = ();
    type Answer = Empty;
    const INFO: OperationInfo =
        OperationInfo::new("deleteImpactType", HttpMethod::Delete, "/impacttypes/{impactTypeId}")
            .accepts(&[204]);
}

/// Lists the steps of the scale, ordered by value. `GET /severities`
#[derive(Debug)]
pub enum ListSeverities {}

impl Operation for ListSeverities {
    type Output = Vec<model::Severity>;
    type Answer = JsonList<model::Severity>;
    const INFO: OperationInfo = OperationInfo::new("getSeverities", HttpMethod::Get, "/severities")
        .envelope("data");

    fn arrange(output: &mut Self::Output) {
        output.sort_by(|a, b| (&a.value, &a.display_name).cmp(&(&b.value, &b.display_name)));
    }
}

/// Adds a step to the scale. `POST /severities`
#[derive(Debug)]
pub enum CreateSeverity {}

impl Operation for CreateSeverity {
    type Output = ();
    type Answer = Empty;
    const INFO: OperationInfo =
        OperationInfo::new("createSeverity", HttpMethod::Post, "/severities")
            .accepts(&[204]);
}

/// Reads the value of a severity by its name. `GET /severities/{severityName}`
#[derive(Debug)]
pub enum GetSeverity {}

impl Operation for GetSeverity {
    type Output = model::Severity;
    type Answer = Json<model::Severity>;
    const INFO: OperationInfo =
        OperationInfo::new("getSeverity", HttpMethod::Get, "/severities/{severityName}")
            .path_encoding(&[("severityName", PathEncoding::Twice)]).envelope("data");
}

/// Renames a severity, or moves it on the scale. `PATCH /severities/{severityName}`
#[derive(Debug)]
pub enum UpdateSeverity {}

impl Operation for UpdateSeverity {
    type Output = ();
    type Answer = Empty;
    const INFO: OperationInfo =
        OperationInfo::new("updateSeverity", HttpMethod::Patch, "/severities/{severityName}")
            .idempotent(false).accepts(&[204]).path_encoding(&[("severityName", PathEncoding::Twice)]);
}

/// Removes every severity of this name; impacts keep their values and are called by the next
/// step. `DELETE /severities/{severityName}`
#[derive(Debug)]
pub enum DeleteSeverity {}

impl Operation for DeleteSeverity {
    type Output = ();
    type Answer = Empty;
    const INFO: OperationInfo =
        OperationInfo::new("deleteSeverity", HttpMethod::Delete, "/severities/{severityName}")
            .accepts(&[204]).path_encoding(&[("severityName", PathEncoding::Twice)]);
}
