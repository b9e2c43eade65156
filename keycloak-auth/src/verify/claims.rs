//! What a verified token says.

use std::fmt;
use std::ops::Deref;
use std::sync::OnceLock;

use chrono::{DateTime, Utc};
use serde::de::DeserializeOwned;
use serde_json::{Map, Number, Value};

use super::refusal::{Refusal, RefusalKind};
use super::strict_json;

/// The claims that all kinds of tokens have; [`AccessClaims`], [`IdClaims`] and [`LogoutClaims`]
/// are this and what is special to them.
///
/// Every claim of the token is kept: what has no method of its own is found with
/// [`get`](Self::get). A claim of another shape than expected reads as absent, except where the
/// verifier depends on it. `Debug` shows issuer, subject and expiry alone, since the rest is about
/// a person.
///
/// The claims are read when one of them is asked for, so a token that is only let through or
/// turned away costs no more than its check.
#[derive(Clone)]
pub struct Claims {
    /// The object as it was signed.
    json: String,
    members: OnceLock<Map<String, Value>>,
    expires_at: DateTime<Utc>,
}

impl Claims {
    /// Claims out of a JSON object that was found to be one, without repeated members.
    pub(super) fn new(json: String, expires_at: DateTime<Utc>) -> Result<Self, Refusal> {
        let members = OnceLock::new();
        // Two readers see the text, one now and one later. Should they ever disagree, then about
        // serde_json's own name for numbers, and a token is refused now rather than found empty
        // later. Without an escape (\u) there is but one way to write that name.
        if json.contains("serde_json") || json.contains("\\u") {
            let read = strict_json::object(json.as_bytes()).map_err(|fault| {
                Refusal::new(RefusalKind::Malformed, format!("its payload {fault}"))
            })?;
            let _ = members.set(read);
        }
        Ok(Self {
            json,
            members,
            expires_at,
        })
    }

    pub(super) fn of(members: Map<String, Value>, expires_at: DateTime<Utc>) -> Self {
        Self {
            json: String::new(),
            members: members.into(),
            expires_at,
        }
    }

    fn members(&self) -> &Map<String, Value> {
        // It cannot fail: it was read from end to end before, and see `new`.
        self.members
            .get_or_init(|| strict_json::object(self.json.as_bytes()).unwrap_or_default())
    }

    /// Who made the token (`iss`).
    #[must_use]
    pub fn issuer(&self) -> &str {
        self.text("iss").unwrap_or_default()
    }

    /// Whom the token is about (`sub`). Keycloak leaves it out of access tokens whose client has
    /// not got the scope `basic`.
    #[must_use]
    pub fn subject(&self) -> Option<&str> {
        self.text("sub")
    }

    /// Whom the token is for (`aud`), in the order of the token, which means nothing.
    pub fn audiences(&self) -> impl Iterator<Item = &str> {
        texts(self.members().get("aud"))
    }

    /// Whether the token is for `name`.
    #[must_use]
    pub fn has_audience(&self, name: &str) -> bool {
        self.audiences().any(|one| one == name)
    }

    /// The client that the token was issued to (`azp`).
    #[must_use]
    pub fn authorized_party(&self) -> Option<&str> {
        self.text("azp")
    }

    /// The end of the token's time (`exp`).
    #[must_use]
    pub fn expires_at(&self) -> DateTime<Utc> {
        self.expires_at
    }

    /// When the token was made (`iat`).
    #[must_use]
    pub fn issued_at(&self) -> Option<DateTime<Utc>> {
        self.members().get("iat").and_then(instant)
    }

    /// The begin of the token's time (`nbf`), where it has one.
    #[must_use]
    pub fn not_before(&self) -> Option<DateTime<Utc>> {
        self.members().get("nbf").and_then(instant)
    }

    /// The token's own id (`jti`).
    #[must_use]
    pub fn token_id(&self) -> Option<&str> {
        self.text("jti")
    }

    /// The session (`sid`).
    #[must_use]
    pub fn session_id(&self) -> Option<&str> {
        self.text("sid")
    }

    /// When the user last proved who they are (`auth_time`). Keycloak 24 writes 0 where it does
    /// not know (`recordings/keycloak`, table of versions); that reads as absent.
    #[must_use]
    pub fn auth_time(&self) -> Option<DateTime<Utc>> {
        self.members()
            .get("auth_time")
            .and_then(instant)
            .filter(|time| time.timestamp() != 0)
    }

    /// How surely the user was recognised (`acr`).
    #[must_use]
    pub fn acr(&self) -> Option<&str> {
        self.text("acr")
    }

    /// The user's login name.
    #[must_use]
    pub fn preferred_username(&self) -> Option<&str> {
        self.text("preferred_username")
    }

    /// The user's e-mail address; it may be unconfirmed (`email_verified`).
    #[must_use]
    pub fn email(&self) -> Option<&str> {
        self.text("email")
    }

    /// The user's full name.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        self.text("name")
    }

    /// The user's groups as the token has them: paths (`/a/b`), bare names, or both in one list
    /// where two mappers fill it. A user without groups has no such claim.
    pub fn groups(&self) -> impl Iterator<Item = &str> {
        texts(self.members().get("groups"))
    }

    /// The user's groups without the leading slash of a path, each once. A path below the top
    /// level keeps its inner slashes: `/a/admins` and `/b/admins` are not the same group.
    #[must_use]
    pub fn group_names(&self) -> Vec<&str> {
        let mut names = Vec::new();
        for group in self.groups().map(without_slash) {
            if !names.contains(&group) {
                names.push(group);
            }
        }
        names
    }

    /// Whether the user is in this group, with or without a leading slash on either side.
    #[must_use]
    pub fn has_group(&self, group: &str) -> bool {
        let wanted = without_slash(group);
        self.groups().any(|one| without_slash(one) == wanted)
    }

    /// Any claim, by its name.
    #[must_use]
    pub fn get(&self, claim: &str) -> Option<&Value> {
        self.members().get(claim)
    }

    /// All claims.
    #[must_use]
    pub fn as_map(&self) -> &Map<String, Value> {
        self.members()
    }

    /// All claims, to keep.
    #[must_use]
    pub fn into_map(mut self) -> Map<String, Value> {
        self.members();
        self.members.take().unwrap_or_default()
    }

    /// The claims as a type of yours.
    ///
    /// # Errors
    /// Where a claim does not fit the type.
    pub fn to<T: DeserializeOwned>(&self) -> Result<T, serde_json::Error> {
        T::deserialize(self.members())
    }

    fn text(&self, claim: &str) -> Option<&str> {
        self.members().get(claim).and_then(Value::as_str)
    }
}

impl PartialEq for Claims {
    fn eq(&self, other: &Self) -> bool {
        self.expires_at == other.expires_at && self.members() == other.members()
    }
}

impl fmt::Debug for Claims {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Claims")
            .field("issuer", &self.issuer())
            .field("subject", &self.subject())
            .field("expires_at", &self.expires_at)
            .finish_non_exhaustive()
    }
}

/// The claims of an access token.
#[derive(Clone, Debug, PartialEq)]
pub struct AccessClaims(pub(super) Claims);

impl AccessClaims {
    /// What the client was allowed (`scope`, cut at its blanks).
    pub fn scopes(&self) -> impl Iterator<Item = &str> {
        self.text("scope").unwrap_or_default().split_whitespace()
    }

    /// Whether the client was allowed this scope.
    #[must_use]
    pub fn has_scope(&self, scope: &str) -> bool {
        self.scopes().any(|one| one == scope)
    }

    /// The user's roles in the whole realm (`realm_access.roles`).
    pub fn realm_roles(&self) -> impl Iterator<Item = &str> {
        roles(self.members().get("realm_access"))
    }

    /// Whether the user has this role in the whole realm.
    #[must_use]
    pub fn has_realm_role(&self, role: &str) -> bool {
        self.realm_roles().any(|one| one == role)
    }

    /// The user's roles at a client (`resource_access.<client>.roles`).
    pub fn client_roles(&self, client: &str) -> impl Iterator<Item = &str> {
        let clients = self.members().get("resource_access");
        roles(clients.and_then(|clients| clients.get(client)))
    }

    /// Whether the user has this role at that client.
    #[must_use]
    pub fn has_client_role(&self, client: &str, role: &str) -> bool {
        self.client_roles(client).any(|one| one == role)
    }

    /// The clients at which the user has roles.
    pub fn clients_with_roles(&self) -> impl Iterator<Item = &str> {
        self.members()
            .get("resource_access")
            .and_then(Value::as_object)
            .into_iter()
            .flat_map(Map::keys)
            .map(String::as_str)
    }

    /// Who acts in the subject's name (`act`, RFC 8693), if somebody does: write both into an
    /// audit log. The innermost `act` is the first of them.
    #[must_use]
    pub fn act(&self) -> Option<&Map<String, Value>> {
        self.members().get("act").and_then(Value::as_object)
    }

    /// What the token is bound to (`cnf`, RFC 7800). Only a verifier told
    /// [`allow_bound_tokens`](super::Verifier::allow_bound_tokens) lets such a token through.
    #[must_use]
    pub fn confirmation(&self) -> Option<&Map<String, Value>> {
        self.members().get("cnf").and_then(Value::as_object)
    }

    /// The thumbprint of the key that DPoP binds the token to (`cnf.jkt`, RFC 9449).
    #[must_use]
    pub fn dpop_thumbprint(&self) -> Option<&str> {
        self.confirmation()?.get("jkt")?.as_str()
    }

    /// Whether this is one of Keycloak's lightweight tokens, which say next to nothing about the
    /// user: no roles here does not mean that the user has none. Ask the issuer (introspection).
    ///
    /// Keycloak 26 says so in the third and fourth letter of `jti` (`trltcc:…`); for other tokens
    /// it is told by what is missing (`recordings/keycloak/077`).
    #[must_use]
    pub fn is_lightweight(&self) -> bool {
        match self.token_id().and_then(|id| id.split_once(':')) {
            Some((mark, _)) if mark.len() == 6 && mark.is_ascii() => mark.get(2..4) == Some("lt"),
            _ => {
                const FULL: [&str; 6] = [
                    "realm_access",
                    "resource_access",
                    "preferred_username",
                    "email",
                    "name",
                    "groups",
                ];
                FULL.iter()
                    .all(|claim| !self.members().contains_key(*claim))
            }
        }
    }

    /// Claims that the issuer itself has told (introspection); one without an `exp` never ends.
    pub(crate) fn told(members: Map<String, Value>) -> Self {
        let expires_at = members.get("exp").and_then(instant);
        Self(Claims::of(
            members,
            expires_at.unwrap_or(DateTime::<Utc>::MAX_UTC),
        ))
    }

    /// The claims without their kind.
    #[must_use]
    pub fn into_claims(self) -> Claims {
        self.0
    }
}

/// The claims of an ID token.
#[derive(Clone, Debug, PartialEq)]
pub struct IdClaims(pub(super) Claims);

impl IdClaims {
    /// The nonce that the login was started with.
    #[must_use]
    pub fn nonce(&self) -> Option<&str> {
        self.text("nonce")
    }

    /// Whether the issuer has confirmed the e-mail address.
    #[must_use]
    pub fn is_email_verified(&self) -> bool {
        self.get("email_verified") == Some(&Value::Bool(true))
    }

    /// The claims without their kind.
    #[must_use]
    pub fn into_claims(self) -> Claims {
        self.0
    }
}

/// The claims of a back-channel logout token: end the session [`session_id`](Claims::session_id)
/// or, without one, all sessions of [`subject`](Claims::subject). Keep
/// [`token_id`](Claims::token_id) until the token expires, and act on it once.
#[derive(Clone, Debug, PartialEq)]
pub struct LogoutClaims(pub(super) Claims);

impl LogoutClaims {
    /// The claims without their kind.
    #[must_use]
    pub fn into_claims(self) -> Claims {
        self.0
    }
}

impl Deref for AccessClaims {
    type Target = Claims;
    fn deref(&self) -> &Claims {
        &self.0
    }
}

impl Deref for IdClaims {
    type Target = Claims;
    fn deref(&self) -> &Claims {
        &self.0
    }
}

impl Deref for LogoutClaims {
    type Target = Claims;
    fn deref(&self) -> &Claims {
        &self.0
    }
}

/// A point in time as tokens write it: seconds since 1970, perhaps with a fraction, between 1970
/// and 9999. Text, negative and absurd numbers are none.
pub(super) fn instant(value: &Value) -> Option<DateTime<Utc>> {
    numeric_date(value.as_number()?)
}

pub(super) fn numeric_date(number: &Number) -> Option<DateTime<Utc>> {
    const MAX: i64 = 253_402_300_799;
    if let Some(seconds) = number.as_i64() {
        return (0..=MAX)
            .contains(&seconds)
            .then(|| DateTime::from_timestamp(seconds, 0))?;
    }
    let seconds = number.as_f64()?;
    if !(0.0..=MAX as f64).contains(&seconds) {
        return None;
    }
    DateTime::from_timestamp_millis((seconds * 1000.0) as i64)
}

/// The texts of a list, or a text alone.
pub(super) fn texts(value: Option<&Value>) -> impl Iterator<Item = &str> {
    let (alone, list) = match value {
        Some(Value::String(text)) => (Some(text.as_str()), &[][..]),
        Some(Value::Array(list)) => (None, list.as_slice()),
        _ => (None, &[][..]),
    };
    alone
        .into_iter()
        .chain(list.iter().filter_map(Value::as_str))
}

fn roles(access: Option<&Value>) -> impl Iterator<Item = &str> {
    access
        .and_then(|access| access.get("roles"))
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
}

fn without_slash(group: &str) -> &str {
    group.strip_prefix('/').unwrap_or(group)
}
