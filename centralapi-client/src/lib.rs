//! Works with the SCS Central API: typed Crossplane claims over a Kubernetes API.
//!
//! ```no_run
//! use centralapi_client::{Claim, Client, compute};
//! use futures_util::TryStreamExt as _;
//!
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! let client = Client::connect().await?;
//! let tenant = client.default_namespace().ok_or("the kubeconfig names no namespace")?;
//! let servers = tenant.claims::<compute::InstanceV2>();
//!
//! let wanted = compute::InstanceV2::new().name("web").flavor_name("SCS-2V-4").image_name("Debian 12");
//! servers.apply(&Claim::new("web", wanted)).await?;
//!
//! let mut all = servers.list().items();
//! while let Some(server) = all.try_next().await? {
//!     println!("{} ready: {}", server.name(), server.status.is_ready());
//! }
//! # Ok(()) }
//! ```
//!
//! A tenant of the Central API writes *claims* into a namespace: I want a server, a network, a cluster. Crossplane makes a
//! composite resource of each and the cloud's resources of that, and the tenant sees nothing of either. What comes back is
//! the claim with its conditions.
//!
//! # Kinds
//!
//! The types of 89 kinds of OpenStack's provider stand in modules by where they come from: [`compute`], [`networking`],
//! [`blockstorage`]; [`scs`] has `Cluster`. `InstanceV1` of [`db`] is a database, `InstanceV2` of [`compute`] a server. Every type
//! says which members cannot be changed in place, because a change takes another resource. [`preflight`] checks that the members
//! are there that the provider needs, and tells which changes cannot be had in place.
//!
//! Five kinds have two origins (`FloatingipV2`, `FloatingipAssociateV2`, `SecgroupV2`, `ContainerV1`, `QuotaV2`), and an installation
//! has the schema of one. Both are here; [`live_schemas`](Client::live_schemas) tells which is the installation's. Kinds that this
//! crate does not know are [dynamic claims](Namespace::dynamic_claims); [`offered_kinds`](Client::offered_kinds) finds them.
//!
//! # Who is calling
//!
//! - [`Client::connect`] does as kubectl does: kubeconfig with client certificates, tokens, files of tokens and exec
//!   plug-ins, or the pod's service account. kube reads it and does TLS. kube sets aws-lc as the process's TLS provider where none
//!   is set, and needs a tokio runtime.
//! - [`Client::builder`] takes a URL and any [provider of tokens](credentials::CredentialProvider), such as the
//!   `TokenProvider` of the crate `keycloak-auth`. A token that is refused is renewed once.
//!
//! Every fault of a token is the same bare 401; [`whoami`](Client::whoami) tells who the server takes you for. A tenant may usually do
//! everything with claims in one namespace and nothing else: no Secrets, no events, no composites. [`may`](Namespace::may) tells.
//!
//! # Writing
//!
//! [`apply`](Claims::apply) is the way that works: it has no conflict with Crossplane, and two equal calls leave what one
//! leaves. [`create`](Claims::create), [`patch`](Claims::patch), [`replace`](Claims::replace) and [`delete`](Claims::delete) are there,
//! too. Unknown members are refused and not dropped. An apply with a mistake is a 500 without a word for this server; this
//! client asks once more in a way that names the members.
//!
//! # Watching
//!
//! [`watch`](Claims::watch) tells what there is and then what changes, through restarts, broken connections and forgotten
//! versions; nothing is lost, nothing told twice.
//!
//! # Errors
//!
//! [`Error`] is the same for all SCS clients; [`CentralErrorExt`] adds what Kubernetes says: reasons, causes, conflicts with the
//! managers' names, and which of its meanings a 403 has. Values of objects are cut out of the server's words.
//!
//! # Versions
//!
//! `kube` 5 and `k8s-openapi` 0.29 are part of this crate's interface: a new major of either is one of ours. `k8s-openapi` wants some
//! crate of a program to choose a Kubernetes version. The default feature `latest` does; a program that chooses by itself
//! takes this crate with `default-features = false`. The server needs Kubernetes 1.30 or newer.
//!
//! Measured on a kube-apiserver 1.36.3 with Crossplane 1.20.1; the crate's `BEHAVIOURS.md` has all that was found, with the tests.
//! Not here yet: waiting for a claim with a diagnosis, and connection secrets.

mod claim;
mod claims;
mod client;
mod connect;
pub mod discovery;
mod error;
mod generated;
mod kind;
mod number;
pub mod operations;
mod plug_in;
pub mod preflight;
mod reference;
mod resource;
mod transport;
pub mod watch;
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

/// The code of the crate's README, compiled with the tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
pub struct ReadmeExamples;
