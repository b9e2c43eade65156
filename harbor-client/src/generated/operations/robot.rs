// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Operations of the group `robot`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use scs_client_core::{CredentialUse, Empty, HttpMethod, Json, JsonPage, Operation, OperationInfo, Page, PagedOperation, Paging};

use crate::model;
use super::super::Call;

/// Lists robots, those of the system unless the filter says otherwise. `GET /robots`
#[derive(Debug)]
pub enum ListRobots {}

impl Operation for ListRobots {
    type Output = Page<model::Robot>;
    type Answer = JsonPage<model::Robot>;
    const INFO: OperationInfo = OperationInfo::new("ListRobot", HttpMethod::Get, "/robots")
        .credential(CredentialUse::Required).paging(Paging::PageNumber { page: "page", size: "page_size", max_size: 100 }).secret_answer();
}

impl PagedOperation for ListRobots {
    type Item = model::Robot;
}

impl Call<ListRobots> {
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

/// Creates a robot and gives its secret, this one time. `POST /robots`
#[derive(Debug)]
pub enum CreateRobot {}

impl Operation for CreateRobot {
    type Output = model::RobotCreated;
    type Answer = Json<model::RobotCreated>;
    const INFO: OperationInfo = OperationInfo::new("CreateRobot", HttpMethod::Post, "/robots")
        .credential(CredentialUse::Required).accepts(&[201]).secret_answer();
}

/// Reads one robot with its rights, without its secret. `GET /robots/{robot_id}`
#[derive(Debug)]
pub enum GetRobot {}

impl Operation for GetRobot {
    type Output = model::Robot;
    type Answer = Json<model::Robot>;
    const INFO: OperationInfo =
        OperationInfo::new("GetRobotByID", HttpMethod::Get, "/robots/{robot_id}")
            .credential(CredentialUse::Required).secret_answer();
}

/// Replaces description, state, lifetime and rights of a robot. `PUT /robots/{robot_id}`
#[derive(Debug)]
pub enum UpdateRobot {}

impl Operation for UpdateRobot {
    type Output = ();
    type Answer = Empty;
    const INFO: OperationInfo =
        OperationInfo::new("UpdateRobot", HttpMethod::Put, "/robots/{robot_id}")
            .credential(CredentialUse::Required);
}

/// Gives a robot a new secret, one of your own or a random one. `PATCH /robots/{robot_id}`
#[derive(Debug)]
pub enum RefreshRobotSecret {}

impl Operation for RefreshRobotSecret {
    type Output = model::RobotSecret;
    type Answer = Json<model::RobotSecret>;
    const INFO: OperationInfo =
        OperationInfo::new("RefreshSec", HttpMethod::Patch, "/robots/{robot_id}")
            .credential(CredentialUse::Required).secret_members(&["secret"]).secret_answer();
}

/// Deletes a robot; its secret is useless at once. `DELETE /robots/{robot_id}`
#[derive(Debug)]
pub enum DeleteRobot {}

impl Operation for DeleteRobot {
    type Output = ();
    type Answer = Empty;
    const INFO: OperationInfo =
        OperationInfo::new("DeleteRobot", HttpMethod::Delete, "/robots/{robot_id}")
            .credential(CredentialUse::Required);
}
