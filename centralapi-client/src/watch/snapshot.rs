//! All claims at one version: where a watch begins, and where it finds out what it has missed.

use std::marker::PhantomData;

use scs_client_core::{Error, Json, Operation, OperationInfo, Paging};
use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::claim::Claim;
use crate::kind::ClaimSpec;
use crate::operations::ListClaims;
use crate::{Call, Result};

/// Lists claims as [`ListClaims`] does, and keeps the version of the list, which a page of a user's does not need.
pub(super) enum SnapshotClaims<S> {
    #[allow(dead_code, reason = "an operation is a type without values")]
    Never(std::convert::Infallible, PhantomData<fn() -> S>),
}

impl<S: ClaimSpec> Operation for SnapshotClaims<S> {
    type Output = Part<S>;
    type Answer = Json<Part<S>>;
    const INFO: OperationInfo = <ListClaims<S> as Operation>::INFO.paging(Paging::None);
}

#[derive(Deserialize)]
#[serde(bound = "S: DeserializeOwned")]
pub(super) struct Part<S> {
    metadata: PartMetadata,
    #[serde(default = "Vec::new", deserialize_with = "scs_wire::null_as_default")]
    items: Vec<Claim<S>>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct PartMetadata {
    resource_version: String,
    #[serde(
        rename = "continue",
        default,
        deserialize_with = "scs_wire::null_as_default"
    )]
    token: String,
}

/// All claims, and the version at which they were so.
pub(super) struct Snapshot<S> {
    pub(super) claims: Vec<Claim<S>>,
    pub(super) version: String,
}

impl<S: ClaimSpec> Snapshot<S> {
    /// Reads all pages, which the server gives at one version.
    pub(super) async fn read(call: impl Fn() -> Call<SnapshotClaims<S>>) -> Result<Self> {
        let info = const { &<ListClaims<S> as Operation>::INFO };
        let Paging::Token {
            token,
            limit,
            max_size,
        } = info.paging
        else {
            return Err(Error::unsupported(info.id, "the list has no pages"));
        };
        let page = || call().query(limit, max_size);
        let mut part = page().await?;
        let mut snapshot = Self {
            claims: part.items,
            version: part.metadata.resource_version,
        };
        while !part.metadata.token.is_empty() {
            let next = page().query(token, &part.metadata.token).await?;
            if next.metadata.token == part.metadata.token {
                return Err(Error::unreadable(info.id, "the same page came twice"));
            }
            snapshot.claims.extend(next.items);
            part.metadata = next.metadata;
        }
        Ok(snapshot)
    }
}
