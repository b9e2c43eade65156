// Made by `cargo xtask codegen statuspage` from specs/statuspage: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! The operations of the API, one type each, with what is known about it before it is called.
//!
//! They are called through the methods of [`Client`](crate::Client) and the
//! [handles](crate::handles).

#![cfg_attr(rustfmt, rustfmt_skip)]

mod component;
mod impact;
mod incident;
mod phase;

pub use component::*;
pub use impact::*;
pub use incident::*;
pub use phase::*;

/// The facts of every operation, in the order of their paths.
pub const ALL: &[scs_client_core::OperationInfo] = &[
    <ListComponents as scs_client_core::Operation>::INFO,
    <CreateComponent as scs_client_core::Operation>::INFO,
    <GetComponent as scs_client_core::Operation>::INFO,
    <UpdateComponent as scs_client_core::Operation>::INFO,
    <DeleteComponent as scs_client_core::Operation>::INFO,
    <ListImpactTypes as scs_client_core::Operation>::INFO,
    <CreateImpactType as scs_client_core::Operation>::INFO,
    <GetImpactType as scs_client_core::Operation>::INFO,
    <UpdateImpactType as scs_client_core::Operation>::INFO,
    <DeleteImpactType as scs_client_core::Operation>::INFO,
    <ListIncidents as scs_client_core::Operation>::INFO,
    <CreateIncident as scs_client_core::Operation>::INFO,
    <GetIncident as scs_client_core::Operation>::INFO,
    <UpdateIncident as scs_client_core::Operation>::INFO,
    <DeleteIncident as scs_client_core::Operation>::INFO,
    <ListIncidentUpdates as scs_client_core::Operation>::INFO,
    <CreateIncidentUpdate as scs_client_core::Operation>::INFO,
    <GetIncidentUpdate as scs_client_core::Operation>::INFO,
    <UpdateIncidentUpdate as scs_client_core::Operation>::INFO,
    <DeleteIncidentUpdate as scs_client_core::Operation>::INFO,
    <GetPhases as scs_client_core::Operation>::INFO,
    <CreatePhases as scs_client_core::Operation>::INFO,
    <ListSeverities as scs_client_core::Operation>::INFO,
    <CreateSeverity as scs_client_core::Operation>::INFO,
    <GetSeverity as scs_client_core::Operation>::INFO,
    <UpdateSeverity as scs_client_core::Operation>::INFO,
    <DeleteSeverity as scs_client_core::Operation>::INFO,
];
