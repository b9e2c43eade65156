//! Which decoder reads which call's answer, and what it gives as JSON.

use centralapi_client::operations::{
    ApplyClaim, CreateClaim, DeleteClaim, GetClaim, ListClaims, PatchClaim, ReplaceClaim,
    WatchClaims,
};
use centralapi_client::{Claim, ClaimSpec, DynamicSpec, Error};
use centralapi_client::{blockstorage, compute, networking, scs, sharedfilesystem};
use futures_util::TryStreamExt as _;
use serde_json::{Value, json};

use crate::answers::{Canned, read};

/// What a claim is called by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Call {
    Get,
    List,
    Create,
    Apply,
    Patch,
    Replace,
    Delete,
    Watch,
}

macro_rules! by_plural {
    ($plural:expr, $call:expr, $answer:expr, $($kind:ty)+) => {
        match $plural {
            $(plural if plural == <$kind as centralapi_client::ClaimKind>::PLURAL =>
                Some(Box::pin(of::<$kind>($call, $answer)).await),)+
            _ => None,
        }
    };
}

/// Reads an answer as that of a known kind; nothing for other kinds.
pub(super) async fn decoded(
    plural: &str,
    call: Call,
    answer: Canned,
) -> Option<Result<Value, Error>> {
    by_plural!(plural, call, answer,
        compute::KeypairV2 compute::InstanceV2 blockstorage::VolumeV3 blockstorage::QuotasetV3
        networking::NetworkV2 networking::SubnetV2 sharedfilesystem::SecurityserviceV2 scs::Cluster)
}

/// Reads an answer as that of any kind.
pub(super) async fn dynamic(call: Call, answer: Canned) -> Result<Value, Error> {
    of::<DynamicSpec>(call, answer).await
}

async fn of<S: ClaimSpec>(call: Call, answer: Canned) -> Result<Value, Error> {
    let claim = match call {
        Call::Get => read::<GetClaim<S>>(answer).await?,
        Call::Create => read::<CreateClaim<S>>(answer).await?,
        Call::Apply => read::<ApplyClaim<S>>(answer).await?,
        Call::Patch => read::<PatchClaim<S>>(answer).await?,
        Call::Replace => read::<ReplaceClaim<S>>(answer).await?,
        Call::Delete => match read::<DeleteClaim<S>>(answer).await? {
            Some(claim) => claim,
            None => return Ok(Value::Null),
        },
        Call::List => {
            let page = read::<ListClaims<S>>(answer).await?;
            return Ok(json!({"items": page.items, "more": page.next.is_some()}));
        }
        Call::Watch => {
            let pieces: Vec<_> = read::<WatchClaims<S>>(answer).await?.try_collect().await?;
            return Ok(pieces
                .concat()
                .split(|byte| *byte == b'\n')
                .filter_map(event::<S>)
                .collect());
        }
    };
    Ok(json!(claim))
}

/// An event of a watch, its claim read and written again; bookmarks and errors hold none.
fn event<S: ClaimSpec>(line: &[u8]) -> Option<Value> {
    let mut event: Value = serde_json::from_slice(line).ok()?;
    if !["BOOKMARK", "ERROR"].contains(&event["type"].as_str()?) {
        let claim: Claim<S> = serde_json::from_value(event["object"].clone()).unwrap();
        event["object"] = json!(claim);
    }
    Some(event)
}
