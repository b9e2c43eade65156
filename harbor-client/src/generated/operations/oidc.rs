// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Operations of the group `oidc`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use scs_client_core::{CredentialUse, Empty, HttpMethod, Operation, OperationInfo};

/// Tries whether an OpenID provider can be reached, with a URL that need not be configured
/// yet. `POST /system/oidc/ping`
#[derive(Debug)]
pub enum PingOidc {}

impl Operation for PingOidc {
    type Output = ();
    type Answer = Empty;
    const INFO: OperationInfo =
        OperationInfo::new("pingOIDC", HttpMethod::Post, "/system/oidc/ping")
            .idempotent(true).credential(CredentialUse::Required);
}
