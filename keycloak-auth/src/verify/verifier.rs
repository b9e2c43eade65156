//! Decides whether a token may pass.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use scs_client_core::{Clock, SystemClock};

use super::algorithm::Algorithms;
use super::checks::Expected;
use super::claims::Claims;
use super::compact::{Header, Parts};
use super::id_token::IdTokenCheck;
use super::refusal::{Refusal, RefusalKind};
use super::{AccessClaims, Algorithm, IdClaims, KeySet, LogoutClaims, RemoteKeys};

/// Checks tokens of one issuer. Made once, used for every token; cheap to clone.
///
/// A token passes if its issuer is exactly the expected one, it is meant for the expected audience,
/// is signed with an allowed algorithm by a key that the issuer publishes for it, its time has come
/// and is not over, and it is of the expected kind. Nothing in the token decides how it is checked.
///
/// ```
/// # async fn example(keys: keycloak_auth::verify::RemoteKeys, token: &str)
/// #     -> Result<(), keycloak_auth::verify::Refusal> {
/// use keycloak_auth::verify::{Audience, Verifier};
///
/// let verifier = Verifier::new(
///     "https://keycloak.example.com/realms/scs",
///     Audience::of("scs-status-page"),
/// );
/// let claims = verifier.access_token(&keys, token).await?;
/// if claims.has_client_role("scs-status-page", "incident-editor") {
///     println!("{} may write", claims.preferred_username().unwrap_or("somebody"));
/// }
/// # Ok(()) }
/// ```
#[derive(Clone, Debug)]
pub struct Verifier {
    pub(super) issuer: String,
    pub(super) audience: Audience,
    algorithms: Algorithms,
    pub(super) parties: Option<Vec<String>>,
    leeway: Duration,
    max_token_size: usize,
    pub(super) bound_tokens: bool,
    pub(super) untyped_tokens: bool,
    clock: Arc<dyn Clock>,
}

/// Whom a token must be meant for. There is no default: a service that does not check it accepts
/// tokens that were given to any other service, whose operators could then act in the user's name.
#[derive(Clone, PartialEq, Eq)]
pub struct Audience(Option<Vec<String>>);

impl Audience {
    /// The token's `aud` must name this service.
    #[must_use]
    pub fn of(name: impl Into<String>) -> Self {
        Self::any_of([name])
    }

    /// The token's `aud` must name one of these; one is enough. (A service may have several names;
    /// a token that must carry two of them is a token for two services.)
    #[must_use]
    pub fn any_of<S: Into<String>>(names: impl IntoIterator<Item = S>) -> Self {
        let names = names.into_iter().map(Into::into);
        // An empty name would let an empty `aud` pass.
        Self(Some(
            names.filter(|name: &String| !name.is_empty()).collect(),
        ))
    }

    /// Any token of the issuer passes, whomever it is meant for. Right where something else
    /// decides (an introspection, a list of clients); wrong for a service with rights of its own.
    #[must_use]
    pub fn unchecked() -> Self {
        Self(None)
    }

    /// The names, unless the audience is not checked.
    pub(super) fn names(&self) -> Option<&[String]> {
        self.0.as_deref()
    }
}

impl fmt::Debug for Audience {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Some(names) => f.debug_set().entries(names).finish(),
            None => f.write_str("unchecked"),
        }
    }
}

impl Verifier {
    /// A verifier for the tokens of `issuer`, which is compared letter by letter: no slash is
    /// added, no default port is taken away.
    #[must_use]
    pub fn new(issuer: impl Into<String>, audience: Audience) -> Self {
        Self {
            issuer: issuer.into(),
            audience,
            algorithms: Algorithm::DEFAULT.into_iter().collect(),
            parties: None,
            leeway: Duration::from_secs(10),
            max_token_size: 16 * 1024,
            bound_tokens: false,
            untyped_tokens: false,
            clock: Arc::new(SystemClock::new()),
        }
    }

    /// Which algorithms are allowed, in place of [`Algorithm::DEFAULT`].
    #[must_use]
    pub fn algorithms(mut self, algorithms: impl IntoIterator<Item = Algorithm>) -> Self {
        self.algorithms = algorithms.into_iter().collect();
        self
    }

    /// Only tokens that were issued to one of these clients (`azp`); anybody's otherwise.
    #[must_use]
    pub fn authorized_parties<S: Into<String>>(
        mut self,
        clients: impl IntoIterator<Item = S>,
    ) -> Self {
        self.parties = Some(clients.into_iter().map(Into::into).collect());
        self
    }

    /// How far the issuer's clock and this one may be apart; 10 s otherwise, as in Keycloak itself.
    #[must_use]
    pub fn leeway(mut self, leeway: Duration) -> Self {
        self.leeway = leeway;
        self
    }

    /// How many bytes a token may have; 16 KiB otherwise. A longer one is refused unread.
    #[must_use]
    pub fn max_token_size(mut self, bytes: usize) -> Self {
        self.max_token_size = bytes;
        self
    }

    /// Lets access tokens through that are bound to a key or certificate of their holder (DPoP,
    /// mutual TLS). **The caller must then check the proof**, against
    /// [`confirmation`](AccessClaims::confirmation): as plain bearer tokens they are stolen goods.
    #[must_use]
    pub fn allow_bound_tokens(mut self) -> Self {
        self.bound_tokens = true;
        self
    }

    /// Lets tokens through that do not say of what kind they are, for issuers other than Keycloak
    /// (Dex says it nowhere). Such a token passes as an access token and as an ID token alike, so
    /// the audience is all that keeps the two apart. A logout token (`events`) never passes as
    /// either, nor an ID token that came with a code (`c_hash`) as an access token; `nonce` and
    /// `at_hash` tell nothing, for Dex writes them into its access tokens, too.
    #[must_use]
    pub fn allow_untyped_tokens(mut self) -> Self {
        self.untyped_tokens = true;
        self
    }

    /// Another clock, for tests.
    #[must_use]
    pub fn clock(mut self, clock: Arc<dyn Clock>) -> Self {
        self.clock = clock;
        self
    }

    /// The issuer whose tokens pass.
    #[must_use]
    pub fn issuer(&self) -> &str {
        &self.issuer
    }

    /// Checks an access token, fetching the issuer's keys where that is needed.
    ///
    /// # Errors
    /// Why it is refused; [`Refusal::is_unavailable`] if the keys could not be fetched.
    pub async fn access_token(
        &self,
        keys: &RemoteKeys,
        token: &str,
    ) -> Result<AccessClaims, Refusal> {
        self.with_remote(keys, token, Expected::Access)
            .await
            .map(AccessClaims)
    }

    /// Checks an access token against keys at hand.
    ///
    /// # Errors
    /// Why it is refused.
    pub fn access_token_with(&self, keys: &KeySet, token: &str) -> Result<AccessClaims, Refusal> {
        self.verify(keys, token, Expected::Access).map(AccessClaims)
    }

    /// Checks an ID token, fetching the issuer's keys where that is needed. The verifier's
    /// audience must be the client's own id.
    ///
    /// # Errors
    /// Why it is refused; [`Refusal::is_unavailable`] if the keys could not be fetched.
    pub async fn id_token(
        &self,
        keys: &RemoteKeys,
        token: &str,
        check: &IdTokenCheck<'_>,
    ) -> Result<IdClaims, Refusal> {
        self.with_remote(keys, token, Expected::Id(check))
            .await
            .map(IdClaims)
    }

    /// Checks an ID token against keys at hand.
    ///
    /// # Errors
    /// Why it is refused.
    pub fn id_token_with(
        &self,
        keys: &KeySet,
        token: &str,
        check: &IdTokenCheck<'_>,
    ) -> Result<IdClaims, Refusal> {
        self.verify(keys, token, Expected::Id(check)).map(IdClaims)
    }

    /// Checks a token that arrived at the client's back-channel logout address, fetching the
    /// issuer's keys where that is needed.
    ///
    /// # Errors
    /// Why it is refused; [`Refusal::is_unavailable`] if the keys could not be fetched.
    pub async fn logout_token(
        &self,
        keys: &RemoteKeys,
        token: &str,
    ) -> Result<LogoutClaims, Refusal> {
        self.with_remote(keys, token, Expected::Logout)
            .await
            .map(LogoutClaims)
    }

    /// Checks a back-channel logout token against keys at hand.
    ///
    /// # Errors
    /// Why it is refused.
    pub fn logout_token_with(&self, keys: &KeySet, token: &str) -> Result<LogoutClaims, Refusal> {
        self.verify(keys, token, Expected::Logout).map(LogoutClaims)
    }

    async fn with_remote(
        &self,
        keys: &RemoteKeys,
        token: &str,
        expected: Expected<'_>,
    ) -> Result<Claims, Refusal> {
        let known = keys.current().await?;
        match self.verify(&known, token, expected) {
            Err(refusal) if self.may_be_newer(&refusal, token, expected) => {
                match keys.newer_than(&known).await {
                    Some(newer) => self.verify(&newer, token, expected),
                    None => Err(refusal),
                }
            }
            result => result,
        }
    }

    /// Whether the token may have been signed with a key that is newer than those at hand: it
    /// names one that is not among them, or, where issuers name none, its signature is another's.
    fn may_be_newer(&self, refusal: &Refusal, token: &str, expected: Expected<'_>) -> bool {
        match refusal.kind() {
            RefusalKind::UnknownKey => true,
            RefusalKind::Signature => Parts::split(token, self.max_token_size)
                .and_then(|parts| {
                    let header = parts.header()?;
                    let algorithm = header.algorithm(self.algorithms)?;
                    // A token that has other faults is no reason to ask.
                    self.claims(&parts, &header, algorithm, expected)?;
                    Ok(header.kid.is_none())
                })
                .unwrap_or(false),
            _ => false,
        }
    }

    fn verify(
        &self,
        keys: &KeySet,
        token: &str,
        expected: Expected<'_>,
    ) -> Result<Claims, Refusal> {
        let parts = Parts::split(token, self.max_token_size)?;
        let header = parts.header()?;
        let algorithm = header.algorithm(self.algorithms)?;
        match keys.find(header.kid.as_deref(), algorithm) {
            Ok(key) => parts.check(key)?,
            Err(refusal) => {
                // A token of another issuer, or one that expired long ago, has an unknown kid as
                // well: the better reason, and none to fetch the keys again.
                self.claims(&parts, &header, algorithm, expected)?;
                return Err(refusal);
            }
        }
        self.claims(&parts, &header, algorithm, expected)
    }

    fn claims(
        &self,
        parts: &Parts<'_>,
        header: &Header,
        algorithm: Algorithm,
        expected: Expected<'_>,
    ) -> Result<Claims, Refusal> {
        let payload = parts.payload_text()?;
        self.check(header.typ.as_deref(), algorithm, payload, expected)
    }

    /// What the issuer's own answer about a token adds to the decision, for one that has passed:
    /// whether its time is not over.
    pub(crate) fn check_told(&self, claims: &Claims, told: &Claims) -> Result<bool, Refusal> {
        self.check_told_binding(claims, told)?;
        Ok(told.expires_at() > self.now().earliest)
    }

    /// Now, as late and as early as the leeway makes it.
    pub(super) fn now(&self) -> Now {
        let now = self.clock.now();
        let leeway = TimeDelta::from_std(self.leeway).unwrap_or(TimeDelta::MAX);
        Now {
            earliest: now
                .checked_sub_signed(leeway)
                .unwrap_or(DateTime::<Utc>::MIN_UTC),
            latest: now
                .checked_add_signed(leeway)
                .unwrap_or(DateTime::<Utc>::MAX_UTC),
        }
    }
}

/// The bounds between which the issuer's clock may stand.
pub(super) struct Now {
    pub(super) earliest: DateTime<Utc>,
    pub(super) latest: DateTime<Utc>,
}
