//! The operations on claims, each with its facts.
//!
//! All of them are the same for every kind: the kind stands in the path. `S` is the type of the `spec`.

use std::convert::Infallible;
use std::marker::PhantomData;

use scs_client_core::{
    Accepted, Answer, HttpMethod, Json, Operation, OperationInfo, Page, PagedOperation, Paging,
    Streamed, Unreadable,
};
use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::claim::Claim;
use crate::kind::ClaimSpec;

const ALL: &str = "/apis/{group}/{version}/namespaces/{namespace}/{plural}";
const ONE: &str = "/apis/{group}/{version}/namespaces/{namespace}/{plural}/{name}";

/// The size of pages: large enough for most namespaces, and small enough for the server's own limits.
const PAGE: u32 = 500;

/// Marks operations of kinds that hold secrets, or may.
///
/// What was sent is masked in the server's words. That a refusal repeats what is *stored*, too
/// (`recordings/central/134-patch-merge-unknown-strict`), is cut off where errors are read.
const fn guarded<S: ClaimSpec>(info: OperationInfo) -> OperationInfo {
    if !S::SECRETS.is_empty() {
        info.secret_members(S::SECRETS).secret_answer()
    } else if !S::IS_KNOWN {
        info.secret_answer()
    } else {
        info
    }
}

macro_rules! operations {
    ($($(#[doc = $doc:literal])+ $name:ident: $answer:ty = $info:expr;)+) => { $(
        $(#[doc = $doc])+
        #[derive(Debug)]
        pub enum $name<S> {
            #[doc(hidden)]
            Never(Infallible, PhantomData<fn() -> S>),
        }

        impl<S: ClaimSpec> Operation for $name<S> {
            type Output = <$answer as Answer>::Output;
            type Answer = $answer;
            const INFO: OperationInfo = guarded::<S>($info);
        }
    )+ };
}

const fn on(id: &'static str, method: HttpMethod, path: &'static str) -> OperationInfo {
    OperationInfo::new(id, method, path)
}

operations! {
    /// Reads one claim.
    GetClaim: Json<Claim<S>> = on("getClaim", HttpMethod::Get, ONE);
    /// Lists the claims of one kind in a namespace.
    ListClaims: ClaimPage<S> = on("listClaims", HttpMethod::Get, ALL)
        .paging(Paging::Token { token: "continue", limit: "limit", max_size: PAGE });
    /// Makes a claim that must not exist yet.
    CreateClaim: Json<Claim<S>> = on("createClaim", HttpMethod::Post, ALL).accepts(&[201]);
    /// Makes a claim as it is described, or changes it so far that it is (server-side apply).
    ///
    /// Two equal requests leave what one leaves.
    ApplyClaim: Json<Claim<S>> = on("applyClaim", HttpMethod::Patch, ONE)
        .accepts(&[200, 201]).idempotent(true).request_content_type("application/apply-patch+yaml");
    /// Changes the members that a patch names (RFC 7386).
    PatchClaim: Json<Claim<S>> = on("patchClaim", HttpMethod::Patch, ONE)
        .idempotent(true).request_content_type("application/merge-patch+json");
    /// Puts a whole claim in the place of another.
    ReplaceClaim: Json<Claim<S>> = on("replaceClaim", HttpMethod::Put, ONE).accepts(&[200, 201]);
    /// Deletes a claim.
    DeleteClaim: Deleted<S> = on("deleteClaim", HttpMethod::Delete, ONE).accepts(&[200, 202]);
    /// Tells what happens to the claims of one kind, as lines of JSON.
    WatchClaims: Streamed = on("watchClaims", HttpMethod::Get, ALL);
}

impl<S: ClaimSpec> PagedOperation for ListClaims<S> {
    type Item = Claim<S>;
}

/// Reads a list of Kubernetes: its items, and the token for the next page.
#[derive(Debug)]
pub struct ClaimPage<S>(PhantomData<fn() -> S>);

#[derive(Deserialize)]
#[serde(bound = "S: DeserializeOwned")]
struct List<S> {
    #[serde(default)]
    metadata: ListMetadata,
    #[serde(default = "Vec::new", deserialize_with = "scs_wire::null_as_default")]
    items: Vec<Claim<S>>,
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct ListMetadata {
    #[serde(rename = "continue")]
    token: Option<String>,
    remaining_item_count: Option<u64>,
}

impl<S: ClaimSpec> Answer for ClaimPage<S> {
    type Output = Page<Claim<S>>;

    fn read(answer: Accepted<'_>) -> Result<Self::Output, Unreadable> {
        let list: List<S> = answer.json()?;
        let ListMetadata {
            token,
            remaining_item_count,
        } = list.metadata;
        Ok(answer.page(list.items, token.as_deref(), remaining_item_count))
    }
}

/// Reads the answer to a deletion: the claim where somebody still holds it, nothing where it is gone.
#[derive(Debug)]
pub struct Deleted<S>(PhantomData<fn() -> S>);

#[derive(Deserialize)]
struct OnlyKind {
    kind: String,
}

impl<S: ClaimSpec> Answer for Deleted<S> {
    type Output = Option<Claim<S>>;

    fn read(answer: Accepted<'_>) -> Result<Self::Output, Unreadable> {
        // A Status tells that it is gone (`recordings/central/215-delete`), the object that a finalizer holds it.
        let OnlyKind { kind } = answer.json()?;
        match kind.as_str() {
            "Status" => Ok(None),
            _ => answer.json().map(Some),
        }
    }
}
