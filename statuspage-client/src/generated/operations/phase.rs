// Made by `cargo xtask codegen statuspage` from specs/statuspage: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Operations of the group `phase`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use scs_client_core::{Created, HttpMethod, Json, NewId, NewObject, Operation, OperationInfo};

use crate::model;
use super::super::Call;

/// Reads the names of the phases, in their order, of the newest generation. `GET /phases`
#[derive(Debug)]
pub enum GetPhases {}

impl Operation for GetPhases {
    type Output = model::PhaseList;
    type Answer = Json<model::PhaseList>;
    const INFO: OperationInfo = OperationInfo::new("getPhaseList", HttpMethod::Get, "/phases")
        .envelope("data");
}

impl Call<GetPhases> {
    /// Reads this generation, counted from 1, in place of the newest.
    pub fn generation(self, value: i64) -> Self {
        self.query("generation", value)
    }
}

/// Adds a generation of phases and answers with its number. `POST /phases`
#[derive(Debug)]
pub enum CreatePhases {}

impl Operation for CreatePhases {
    type Output = Created<i64>;
    type Answer = NewObject<i64>;
    const INFO: OperationInfo = OperationInfo::new("createPhaseList", HttpMethod::Post, "/phases")
        .accepts(&[201]).new_id(NewId::Body("generation"));
}
