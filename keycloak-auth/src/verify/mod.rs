//! Checks tokens that others present: access tokens, ID tokens, logout tokens.
//!
//! A [`Verifier`] says what must be true of a token, a [`KeySet`] or [`RemoteKeys`] who may have
//! signed it, and the answer is typed [claims](Claims) or a [`Refusal`] that says why not.
//!
//! ```
//! use keycloak_auth::verify::{Audience, KeySet, RefusalKind, Verifier};
//!
//! let keys = KeySet::from_json(br#"{"keys": [{"kty": "OKP", "crv": "Ed25519", "kid": "k1",
//!     "x": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}]}"#)?;
//! let verifier = Verifier::new("https://issuer.example.com", Audience::of("my-service"));
//! let refusal = verifier.access_token_with(&keys, "no.token.atall").unwrap_err();
//! assert_eq!(refusal.kind(), RefusalKind::Malformed);
//! # Ok::<(), keycloak_auth::verify::KeySetError>(())
//! ```

mod algorithm;
mod checks;
mod claims;
mod compact;
mod explain;
mod id_token;
mod issuer;
mod jwk;
mod key_set;
mod members;
mod refusal;
mod remote;
mod scan;
mod strict_json;
#[cfg(test)]
mod tests;
mod verifier;

pub use algorithm::Algorithm;
pub use claims::{AccessClaims, Claims, IdClaims, LogoutClaims};
pub use explain::{Expectation, Explanation, Finding, Topic, explain};
pub use id_token::IdTokenCheck;
pub use key_set::{KeySet, KeySetError};
pub use refusal::{Refusal, RefusalKind};
pub use remote::{FetchError, FetchKeys, RemoteKeys};
pub use verifier::{Audience, Verifier};

pub(crate) use issuer::issuer_difference;
pub(crate) use strict_json::StrictObject;
