// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Operations of the group `ping`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use scs_client_core::{CredentialUse, HttpMethod, Operation, OperationInfo, Text};

/// Asks whether the server answers at all. `GET /ping`
#[derive(Debug)]
pub enum Ping {}

impl Operation for Ping {
    type Output = String;
    type Answer = Text;
    const INFO: OperationInfo = OperationInfo::new("getPing", HttpMethod::Get, "/ping")
        .credential(CredentialUse::Never).content_type("text/plain");
}
