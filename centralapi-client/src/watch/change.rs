//! One line of a watch, read.

use http::StatusCode;
use scs_client_core::transport::{TransportError, TransportErrorKind};
use scs_client_core::{Error, Executor, Operation as _};
use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::Result;
use crate::claim::Claim;
use crate::kind::ClaimSpec;
use crate::operations::WatchClaims;

/// What a line says.
pub(super) enum Change<S> {
    Applied(Claim<S>),
    Deleted(Claim<S>),
    /// Everything up to this version has been sent.
    Bookmark(String),
    /// The server ends the watch: 410 where it does not know what came after the version.
    Refused(Error),
    /// The line is no event at all: what came before it still holds.
    Garbled(Error),
    /// A type of event that nobody has heard of.
    Unknown,
}

/// What every line has; of a Status the members that matter.
#[derive(Deserialize)]
struct Head {
    #[serde(rename = "type")]
    event: String,
    object: HeadObject,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct HeadObject {
    code: Option<u16>,
    reason: Option<String>,
    message: Option<String>,
    metadata: HeadMetadata,
}

#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct HeadMetadata {
    name: Option<String>,
    resource_version: Option<String>,
}

#[derive(Deserialize)]
#[serde(bound = "S: DeserializeOwned")]
struct Whole<S> {
    object: Claim<S>,
}

impl<S: ClaimSpec> Change<S> {
    /// Reads a line.
    ///
    /// # Errors
    /// A claim has another form than `S`.
    pub(super) fn read(line: &[u8], executor: &Executor) -> Result<Self> {
        let info = const { &WatchClaims::<S>::INFO };
        let Ok(Head { event, object }) = serde_json::from_slice(line) else {
            let broken = TransportError::new(TransportErrorKind::Cut, "a line that is no event");
            return Ok(Self::Garbled(executor.broken(info, &broken)));
        };
        let claim = || match serde_json::from_slice::<Whole<S>>(line) {
            Ok(whole) => Ok(whole.object),
            // The decoder's words may quote a value.
            Err(_) => Err(Error::unreadable(
                info.id,
                format_args!(
                    "the claim {:?} has another form than this type of claim, as a dynamic one it can be read",
                    object.metadata.name.as_deref().unwrap_or_default()
                ),
            )),
        };
        Ok(match event.as_str() {
            "ADDED" | "MODIFIED" => Self::Applied(claim()?),
            "DELETED" => Self::Deleted(claim()?),
            "BOOKMARK" => match object.metadata.resource_version {
                Some(version) => Self::Bookmark(version),
                None => Self::Unknown,
            },
            // `recordings/central/301-watch-expired`: a refusal under the status 200.
            "ERROR" => {
                let status = object.code.and_then(|code| StatusCode::from_u16(code).ok());
                let words = match info.secret_answer {
                    true => "the server has ended the watch".to_owned(),
                    false => object.message.unwrap_or_default(),
                };
                Self::Refused(executor.refused(
                    info,
                    status.unwrap_or(StatusCode::INTERNAL_SERVER_ERROR),
                    object.reason.unwrap_or_default(),
                    &words,
                    None,
                ))
            }
            _ => Self::Unknown,
        })
    }
}
