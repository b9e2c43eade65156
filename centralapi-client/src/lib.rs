//! Works with the SCS Central API: typed Crossplane claims over a Kubernetes API.

mod claim;
mod claims;
mod client;
mod connect;
mod error;
mod generated;
mod kind;
mod number;
pub mod operations;
pub mod preflight;
mod reference;
mod resource;
mod transport;
mod writes;

pub use claim::{
    Claim, ClaimStatus, CompositeDeletePolicy, CompositionUpdatePolicy, Condition, ConditionStatus,
    ConnectionDetails, Crossplane, DynamicClaim, LabelSelector, Metadata, NameRef, ResourceRef,
};
pub use claims::Claims;
pub use client::{CentralApi, Client, Namespace};
pub use error::{CentralErrorExt, FieldConflict, ForbiddenBecause, Reason};
pub use generated::*;
pub use kind::{ClaimKind, ClaimSpec, DynamicSpec};
pub use number::{NotANumber, Number};
pub use reference::{Policy, Reference, Resolution, Resolve, SecretRef, Selector};
pub use resource::{GROUP, Resource, VERSION};
pub use scs_client_core::{
    CallOptions, Cause, Clock, Cursor, Error, Executed, HttpTransport, Items, Page, Pages,
    Response, Result, RetryBudget, SystemClock, TestClock, Transport, credentials, defaults,
};
pub use transport::KubeTransport;
pub use writes::{Delete, FIELD_MANAGER, Warning, Write, warnings};

/// Sets up a [`Client`]; see [`defaults`] for the limits that hold unless it is told otherwise.
pub type ClientBuilder = scs_client_core::ClientBuilder<Client>;

scs_client_core::define_call! {}
