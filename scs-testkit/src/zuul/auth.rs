//! Who asks, and what that person may.

use chrono::{DateTime, Utc};
use serde_json::{Value, json};

use super::{http, version::Version};
use crate::keycloak::{http::Reply, jws::Parsed};

/// The realm that is meant when a token does not say otherwise.
pub(crate) const REALM: &str = "zuul.testbed";
pub(crate) const ISSUER: &str = "zuul_operator";
pub(crate) const CLIENT: &str = "zuul.testbed";
pub(crate) const SECRET: &str = "testbed-shared-secret-at-least-32-bytes";
/// The second realm, an OpenID Connect provider's.
pub(crate) const OIDC_ISSUER: &str = "http://127.0.0.1:19005/realms/scs";
pub(crate) const OIDC_SECRET: &str = "stands-for-the-key-of-the-provider";
/// Longest age of a token of the first realm, in seconds.
const MAX_VALIDITY: i64 = 36_000;

/// How a tenant is protected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Access {
    /// Everyone reads, administrators write.
    Open,
    /// Readers and administrators read.
    Protected,
    /// Roles are mapped to permissions.
    Roles,
}

/// Why a token is refused.
#[derive(Clone, Debug)]
pub(crate) struct Refusal {
    realm: &'static str,
    pub(crate) error: &'static str,
    description: &'static str,
}

impl Refusal {
    const fn new(realm: &'static str, error: &'static str, description: &'static str) -> Self {
        Self {
            realm,
            error,
            description,
        }
    }

    pub(crate) fn reply(&self) -> Reply {
        http::unauthorized(self.realm, self.error, self.description)
    }
}

/// A person whose token was accepted.
#[derive(Clone, Debug)]
pub(crate) struct Person {
    pub(crate) name: String,
    groups: Vec<String>,
    /// Tenants of the claim `zuul.admin`.
    admin_of: Vec<String>,
}

/// Reads the token of a header field.
pub(crate) fn bearer(field: Option<&str>) -> Result<&str, Refusal> {
    let Some(field) = field else {
        return Err(Refusal::new(
            REALM,
            "MissingAuthError",
            "Missing \"Authorization\" header",
        ));
    };
    match field.get(..7) {
        Some(scheme) if scheme.eq_ignore_ascii_case("bearer ") => Ok(&field[7..]),
        _ => Err(Refusal::new(
            REALM,
            "InvalidAuthFormat",
            "\"Authorization\" header must start with \"Bearer\"",
        )),
    }
}

/// Checks a token, in the order of the real server: issuer, signature, times, audience, claims.
pub(crate) fn person(token: &str, now: DateTime<Utc>) -> Result<Person, Refusal> {
    let Some(parsed) = Parsed::read(token) else {
        return Err(Refusal::new(
            REALM,
            "AuthTokenUndecodedException",
            "Auth Token could not be decoded",
        ));
    };
    let (realm, secret, audience) = match parsed.text("iss") {
        ISSUER => (REALM, SECRET, CLIENT),
        OIDC_ISSUER => ("scs", OIDC_SECRET, "zuul"),
        _ => return Err(Refusal::new(REALM, "IssuerUnknownError", "Issuer unknown")),
    };
    let refused = |error, description| Err(Refusal::new(realm, error, description));
    if parsed.header["alg"] != "HS256" {
        return refused(
            "AuthTokenUnauthorizedException",
            "The specified alg value is not allowed",
        );
    }
    if !parsed.verify_secret(secret.as_bytes()) {
        return refused("AuthTokenInvalidSignatureException", "Invalid signature");
    }
    let now = now.timestamp();
    // `recordings/zuul/401-authorizations-future-iat`: the library's words, for it looks before Zuul does.
    if parsed.number("iat").is_some_and(|iat| iat > now) {
        return refused(
            "AuthTokenUnauthorizedException",
            "The token is not yet valid (iat)",
        );
    }
    if parsed.number("nbf").is_some_and(|nbf| nbf > now) {
        return refused(
            "AuthTokenUnauthorizedException",
            "The token is not yet valid (nbf)",
        );
    }
    if parsed.number("exp").is_some_and(|exp| exp <= now) {
        return refused("TokenExpiredError", "Token has expired");
    }
    let meant = match &parsed.claims["aud"] {
        Value::Null => {
            return refused(
                "AuthTokenUnauthorizedException",
                "Token is missing the \"aud\" claim",
            );
        }
        Value::Array(all) => all.iter().any(|one| one == audience),
        one => one == audience,
    };
    if !meant {
        return refused("IncorrectAudienceError", "Incorrect audience");
    }
    if ["exp", "sub"]
        .iter()
        .any(|claim| parsed.claims[*claim].is_null())
    {
        return refused("MissingClaimError", "Token is missing claims");
    }
    if realm == REALM {
        match parsed.number("iat") {
            None => return refused("MissingClaimError", "Missing \"iat\" claim"),
            Some(iat) if now - iat > MAX_VALIDITY => {
                return refused("TokenExpiredError", "Token was issued too long ago");
            }
            Some(_) => {}
        }
    }
    let listed = |value: &Value| -> Vec<String> {
        value
            .as_array()
            .map(|all| {
                all.iter()
                    .filter_map(|one| Some(one.as_str()?.to_owned()))
                    .collect()
            })
            .unwrap_or_default()
    };
    let admin = &parsed.claims["zuul"]["admin"];
    if !admin.is_null() && !admin.is_array() {
        return refused(
            "IncorrectZuulAdminClaimError",
            "The \"zuul.admin\" claim is expected to be a list of tenants",
        );
    }
    Ok(Person {
        name: parsed.text("sub").to_owned(),
        groups: listed(&parsed.claims["groups"]),
        admin_of: listed(admin),
    })
}

impl Person {
    fn is_in(&self, group: &str) -> bool {
        self.groups.iter().any(|other| other == group)
    }

    fn is_admin(&self, tenant: &str) -> bool {
        self.is_in("scs-admins")
            || self.name == "operator"
            || self.admin_of.iter().any(|other| other == tenant)
    }

    /// May this person read where reading is protected?
    pub(crate) fn may_read(&self, tenant: &str, access: Access) -> bool {
        access != Access::Protected || self.is_in("scs-readers") || self.is_admin(tenant)
    }

    /// May this person do what needs that permission, to that project where one is meant?
    pub(crate) fn may(&self, tenant: &str, access: Access, permission: &str) -> bool {
        let granted = access == Access::Roles
            && self.is_in("scs-readers")
            && matches!(permission, "enqueue" | "autohold");
        granted || self.is_admin(tenant)
    }

    /// The answer of a tenant's authorizations.
    pub(crate) fn authorizations(&self, tenant: &str, access: Access, version: Version) -> Value {
        let admin = self.is_admin(tenant);
        if !version.is_14() {
            return json!({ "zuul": { "admin": admin, "scope": [tenant] } });
        }
        let mut permissions = json!({ "read": true });
        if admin {
            permissions["admin"] = json!(true);
        } else if access == Access::Roles && self.is_in("scs-readers") {
            permissions["autohold"] = json!(true);
            permissions["enqueue"] = json!(true);
        }
        let mut zuul = json!({ "permissions": permissions, "scope": [tenant] });
        if access != Access::Roles {
            zuul["admin"] = json!(admin);
        }
        json!({ "zuul": zuul })
    }
}
