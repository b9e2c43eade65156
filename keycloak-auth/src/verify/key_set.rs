//! The keys that an issuer publishes, parsed once.

use std::fmt;

use super::jwk::Key;
use super::refusal::{Refusal, RefusalKind, shown};
use super::{Algorithm, compact, strict_json};
use aws_lc_rs::signature::ParsedPublicKey;

/// The public keys of an issuer (a JWK Set, RFC 7517), parsed once and ready to check signatures.
///
/// Keys that cannot check a token's signature are skipped, not an error: keys for encryption, of
/// unknown kinds, too short or broken ones, those with a member twice, and shared secrets. Keycloak publishes an RSA-OAEP key
/// beside its signing keys (`recordings/keycloak/030`).
///
/// A key checks only what it was published for: its `alg`, where it has one, its `use` and its
/// `key_ops` must fit, and its kind and curve always must. Of several keys with one `kid` that one
/// is used which fits the token's algorithm; if more than one does, none is.
#[derive(Clone)]
pub struct KeySet {
    /// Sorted by kid.
    keys: std::sync::Arc<[Key]>,
}

impl KeySet {
    /// Most bytes that a key set may have.
    pub const MAX_SIZE: usize = 512 * 1024;
    /// Most keys that a key set may have, those that are skipped included.
    pub const MAX_KEYS: usize = 256;

    /// Reads the document that an issuer serves at its `jwks_uri`.
    ///
    /// # Errors
    /// What is no JWK Set, or is one beyond the limits. A set without a usable key is not an error
    /// (see [`is_empty`](Self::is_empty)).
    pub fn from_json(bytes: &[u8]) -> Result<Self, KeySetError> {
        if bytes.len() > Self::MAX_SIZE {
            return Err(KeySetError(format!(
                "the key set has {} bytes, more than {}",
                bytes.len(),
                Self::MAX_SIZE
            )));
        }
        let entries = strict_json::list(bytes, "keys")
            .map_err(|fault| KeySetError(format!("the key set {fault}")))?;
        let Some(entries) = entries else {
            return Err(KeySetError("the key set has no list \"keys\"".into()));
        };
        if entries.len() > Self::MAX_KEYS {
            return Err(KeySetError(format!(
                "the key set has {} keys, more than {}",
                entries.len(),
                Self::MAX_KEYS
            )));
        }
        let mut keys: Vec<Key> = entries
            .iter()
            .filter_map(Option::as_ref)
            .map(Key::read)
            .collect();
        keys.sort_by(|a, b| a.kid.cmp(&b.kid));
        Ok(Self { keys: keys.into() })
    }

    /// How many keys can check signatures.
    #[must_use]
    pub fn len(&self) -> usize {
        self.keys.iter().filter(|key| key.is_usable()).count()
    }

    /// Whether no key can check a signature.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Whether there is a usable key with this `kid`.
    #[must_use]
    pub fn contains(&self, kid: &str) -> bool {
        self.of_kid(kid).iter().any(Key::is_usable)
    }

    /// The `kid`s of the usable keys.
    pub fn kids(&self) -> impl Iterator<Item = &str> {
        self.keys
            .iter()
            .filter(|key| key.is_usable())
            .filter_map(|key| key.kid.as_deref())
    }

    /// The algorithms that the usable keys are for, each once, in the order of
    /// [`Algorithm::ALL`].
    #[must_use]
    pub fn algorithms(&self) -> Vec<Algorithm> {
        let has = |wanted: &Algorithm| {
            let mut keys = self.keys.iter();
            keys.any(|key| key.for_algorithm(*wanted).is_some())
        };
        Algorithm::ALL.into_iter().filter(has).collect()
    }

    /// Checks a signature and nothing else, and returns what was signed.
    ///
    /// For signed answers that are not tokens, such as Keycloak's userinfo as `application/jwt`,
    /// which has neither `exp` nor `typ`. **For a token use a [`Verifier`](super::Verifier)**: a
    /// good signature does not say that a token is meant for you or still good.
    ///
    /// # Errors
    /// What is malformed, is longer than [`MAX_SIZE`](Self::MAX_SIZE), uses another algorithm, has
    /// no fitting key or a wrong signature.
    pub fn verify_signature(
        &self,
        compact: &str,
        algorithms: &[Algorithm],
    ) -> Result<Vec<u8>, Refusal> {
        let parts = compact::Parts::split(compact, Self::MAX_SIZE)?;
        let header = parts.header()?;
        let algorithm = header.algorithm(algorithms.iter().copied().collect())?;
        let key = self.find(header.kid.as_deref(), algorithm)?;
        parts.check(key)?;
        parts.payload()
    }

    /// The one key that may check such a token.
    pub(super) fn find(
        &self,
        kid: Option<&str>,
        algorithm: Algorithm,
    ) -> Result<&ParsedPublicKey, Refusal> {
        let candidates = match kid {
            Some(kid) => self.of_kid(kid),
            None => &self.keys,
        };
        let mut fitting = candidates
            .iter()
            .filter_map(|key| key.for_algorithm(algorithm));
        match (fitting.next(), fitting.next()) {
            (Some(key), None) => Ok(key),
            (Some(_), Some(_)) => Err(Refusal::new(
                RefusalKind::AmbiguousKey,
                match kid {
                    Some(kid) => format!("several {algorithm} keys have the kid {}", shown(kid)),
                    None => format!("it names no key, and several are for {algorithm}"),
                },
            )),
            (None, _) => Err(self.not_found(kid, algorithm, candidates)),
        }
    }

    fn not_found(&self, kid: Option<&str>, algorithm: Algorithm, candidates: &[Key]) -> Refusal {
        let Some(kid) = kid else {
            return Refusal::new(
                RefusalKind::UnknownKey,
                format!("it names no key, and none of the issuer's is for {algorithm}"),
            );
        };
        let kid = shown(kid);
        match candidates {
            [] if self.is_empty() => Refusal::new(
                RefusalKind::UnknownKey,
                format!("the key set has no usable key, so none with the kid {kid}"),
            ),
            [] => Refusal::new(
                RefusalKind::UnknownKey,
                format!("the issuer publishes no key with the kid {kid}"),
            ),
            [key, ..] => Refusal::new(
                RefusalKind::UnfitKey,
                match key.unusable {
                    Some(why) => format!("the key {kid} checks no token: {why}"),
                    None => format!("the key {kid} is not for {algorithm}"),
                },
            ),
        }
    }

    fn of_kid(&self, kid: &str) -> &[Key] {
        let start = self
            .keys
            .partition_point(|key| key.kid.as_deref().is_none_or(|one| one < kid));
        let end = self
            .keys
            .partition_point(|key| key.kid.as_deref().is_none_or(|one| one <= kid));
        self.keys.get(start..end).unwrap_or_default()
    }
}

impl fmt::Debug for KeySet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut map = f.debug_map();
        for key in self.keys.iter() {
            map.entry(
                &key.kid.as_deref().unwrap_or("-"),
                &key.algorithms().collect::<Vec<_>>(),
            );
        }
        map.finish()
    }
}

/// A document is no key set.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct KeySetError(String);
