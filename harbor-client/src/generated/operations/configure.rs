// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Operations of the group `configure`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use std::collections::BTreeMap;

use scs_client_core::{CredentialUse, Empty, HttpMethod, Json, Operation, OperationInfo};

use crate::model;

/// Reads all settings, each with its value and whether it may be changed. `GET
/// /configurations`
#[derive(Debug)]
pub enum GetConfiguration {}

impl Operation for GetConfiguration {
    type Output = model::Configuration;
    type Answer = Json<model::Configuration>;
    const INFO: OperationInfo =
        OperationInfo::new("getConfigurations", HttpMethod::Get, "/configurations")
            .credential(CredentialUse::Required);
}

/// Changes the settings that are sent, and leaves the others alone. `PUT /configurations`
#[derive(Debug)]
pub enum UpdateConfiguration {}

impl Operation for UpdateConfiguration {
    type Output = ();
    type Answer = Empty;
    const INFO: OperationInfo =
        OperationInfo::new("updateConfigurations", HttpMethod::Put, "/configurations")
            .credential(CredentialUse::Required).secret_members(&["ldap_search_password", "oidc_client_secret", "uaa_client_secret"]);
}

/// Reads the settings together with the secrets that only Harbor's own services need. `GET
/// /internalconfig`
#[derive(Debug)]
pub enum GetInternalConfiguration {}

impl Operation for GetInternalConfiguration {
    type Output = BTreeMap<String, model::InternalConfigurationValue>;
    type Answer = Json<BTreeMap<String, model::InternalConfigurationValue>>;
    const INFO: OperationInfo =
        OperationInfo::new("getInternalconfig", HttpMethod::Get, "/internalconfig")
            .credential(CredentialUse::Required).secret_answer();
}
