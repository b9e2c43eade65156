//! What a program knows about the ID token that it expects.

use std::fmt;

/// What an ID token is compared with, beyond what the verifier knows.
///
/// ```
/// # use keycloak_auth::verify::{IdClaims, IdTokenCheck, KeySet, Refusal, Verifier};
/// # fn example(verifier: Verifier, keys: KeySet, id_token: &str, access_token: &str)
/// #     -> Result<IdClaims, Refusal> {
/// let check = IdTokenCheck::new().nonce("n-0S6_WzA2Mj").access_token(access_token);
/// verifier.id_token_with(&keys, id_token, &check)
/// # }
/// ```
#[derive(Clone, Copy, Default)]
pub struct IdTokenCheck<'a> {
    pub(super) nonce: Option<&'a str>,
    pub(super) access_token: Option<&'a str>,
    pub(super) unbound: bool,
}

impl<'a> IdTokenCheck<'a> {
    /// Compares nothing: for an ID token that comes without a login of this program's own.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The nonce that the login was started with. A token without it, or with another, is refused.
    #[must_use]
    pub fn nonce(mut self, nonce: &'a str) -> Self {
        self.nonce = Some(nonce);
        self
    }

    /// The access token that came with the ID token: its hash (`at_hash`) must be in the ID token.
    #[must_use]
    pub fn access_token(mut self, token: &'a str) -> Self {
        self.access_token = Some(token);
        self
    }

    /// Lets an ID token pass that has no `at_hash` although an access token was given. Keycloak
    /// always writes one; other issuers may leave it out.
    #[must_use]
    pub fn allow_missing_hash(mut self) -> Self {
        self.unbound = true;
        self
    }
}

impl fmt::Debug for IdTokenCheck<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("IdTokenCheck")
            .field("nonce", &self.nonce.is_some())
            .field("access_token", &self.access_token.is_some())
            .finish_non_exhaustive()
    }
}
