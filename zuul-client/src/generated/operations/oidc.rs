// Made by `cargo xtask codegen zuul` from specs/zuul: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Operations of the group `oidc`.

#![allow(deprecated, reason = "what is deprecated is defined here")]

#![cfg_attr(rustfmt, rustfmt_skip)]

use scs_client_core::{CredentialUse, HttpMethod, Json, Operation, OperationInfo};

use crate::model;

/// Reads the keys directly below the server's root, as older clients do; goes after release
/// 15. `GET /.well-known/jwks`
#[deprecated]
#[derive(Debug)]
pub enum GetJwksAtRoot {}

impl Operation for GetJwksAtRoot {
    type Output = model::Jwks;
    type Answer = Json<model::Jwks>;
    const INFO: OperationInfo =
        OperationInfo::new("root_jwks_old", HttpMethod::Get, "/.well-known/jwks")
            .credential(CredentialUse::Never);
}

/// Reads what Zuul says of itself as an issuer of tokens for jobs. `GET
/// /.well-known/openid-configuration`
#[derive(Debug)]
pub enum GetOpenidConfiguration {}

impl Operation for GetOpenidConfiguration {
    type Output = model::OpenidConfiguration;
    type Answer = Json<model::OpenidConfiguration>;
    const INFO: OperationInfo =
        OperationInfo::new("global_openid_configuration", HttpMethod::Get, "/.well-known/openid-configuration")
            .credential(CredentialUse::Never);
}

/// Reads the keys at an address of older days, to be removed after release 15. `GET
/// /oidc/.well-known/jwks`
#[deprecated]
#[derive(Debug)]
pub enum GetJwksAtOldPath {}

impl Operation for GetJwksAtOldPath {
    type Output = model::Jwks;
    type Answer = Json<model::Jwks>;
    const INFO: OperationInfo =
        OperationInfo::new("global_jwks_old", HttpMethod::Get, "/oidc/.well-known/jwks")
            .credential(CredentialUse::Never);
}

/// Reads the public keys of the tokens that Zuul gives to its jobs. `GET /oidc/jwks`
#[derive(Debug)]
pub enum GetJwks {}

impl Operation for GetJwks {
    type Output = model::Jwks;
    type Answer = Json<model::Jwks>;
    const INFO: OperationInfo = OperationInfo::new("global_jwks", HttpMethod::Get, "/oidc/jwks")
        .credential(CredentialUse::Never);
}

/// Reads what Zuul says of itself as the issuer for one tenant's jobs. `GET
/// /oidc/tenant/{tenant_name}/.well-known/openid-configuration`
#[derive(Debug)]
pub enum GetTenantOpenidConfiguration {}

impl Operation for GetTenantOpenidConfiguration {
    type Output = model::OpenidConfiguration;
    type Answer = Json<model::OpenidConfiguration>;
    const INFO: OperationInfo =
        OperationInfo::new("tenant_openid_configuration", HttpMethod::Get, "/oidc/tenant/{tenant_name}/.well-known/openid-configuration")
            .credential(CredentialUse::Never);
}

/// Reads the same keys at the tenant's own address; all tenants, even unknown ones, have the
/// same. `GET /oidc/tenant/{tenant_name}/jwks`
#[derive(Debug)]
pub enum GetTenantJwks {}

impl Operation for GetTenantJwks {
    type Output = model::Jwks;
    type Answer = Json<model::Jwks>;
    const INFO: OperationInfo =
        OperationInfo::new("tenant_jwks", HttpMethod::Get, "/oidc/tenant/{tenant_name}/jwks")
            .credential(CredentialUse::Never);
}

/// Reads a tenant's keys at the oldest of its three addresses, which release 15 is the last to
/// have. `GET /oidc/{tenant_name}/.well-known/jwks`
#[deprecated]
#[derive(Debug)]
pub enum GetTenantJwksAtOldWellKnownPath {}

impl Operation for GetTenantJwksAtOldWellKnownPath {
    type Output = model::Jwks;
    type Answer = Json<model::Jwks>;
    const INFO: OperationInfo =
        OperationInfo::new("tenant_well_known_jwks_old", HttpMethod::Get, "/oidc/{tenant_name}/.well-known/jwks")
            .credential(CredentialUse::Never);
}

/// Reads a tenant's keys at an address without the word `tenant`; goes after release 15, too.
/// `GET /oidc/{tenant_name}/jwks`
#[deprecated]
#[derive(Debug)]
pub enum GetTenantJwksAtOldPath {}

impl Operation for GetTenantJwksAtOldPath {
    type Output = model::Jwks;
    type Answer = Json<model::Jwks>;
    const INFO: OperationInfo =
        OperationInfo::new("tenant_jwks_old", HttpMethod::Get, "/oidc/{tenant_name}/jwks")
            .credential(CredentialUse::Never);
}
