//! What the issuer says about itself.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use serde_json::{Value, json};

use super::{
    http::Reply,
    keys::Algorithm,
    realm::{Env, Realm, escaped},
    version::{Flavour, Version},
};

const SIGNATURES: [&str; 10] = [
    "PS384", "RS384", "EdDSA", "ES384", "ES256", "RS256", "ES512", "PS256", "PS512", "RS512",
];
const SECRETS: [&str; 3] = ["HS256", "HS512", "HS384"];
const ENCRYPTIONS: [&str; 6] = [
    "A256GCM",
    "A192GCM",
    "A128GCM",
    "A128CBC-HS256",
    "A192CBC-HS384",
    "A256CBC-HS512",
];
const METHODS: [&str; 5] = [
    "private_key_jwt",
    "client_secret_basic",
    "client_secret_post",
    "tls_client_auth",
    "client_secret_jwt",
];

/// The discovery document. `inner` is the address that endpoints for servers get where the two are apart.
pub(crate) fn document(realm: &Realm, env: &Env, inner: &str) -> Value {
    match env.flavour {
        Flavour::Keycloak => keycloak(realm, env, inner),
        Flavour::Dex => dex(realm, env),
    }
}

fn keycloak(realm: &Realm, env: &Env, inner: &str) -> Value {
    let issuer = realm.issuer(env);
    let public = |path: &str| format!("{issuer}/protocol/openid-connect/{path}");
    let inner_issuer = format!("{inner}/realms/{}", escaped(&realm.name));
    let inner = |path: &str| format!("{inner_issuer}/protocol/openid-connect/{path}");
    let all: Vec<_> = SIGNATURES.iter().chain(&SECRETS).copied().collect();
    let with_none: Vec<_> = all.iter().copied().chain(["none"]).collect();
    let wrapped: &[&str] = if env.is_26() {
        &[
            "ECDH-ES+A256KW",
            "ECDH-ES+A192KW",
            "ECDH-ES+A128KW",
            "RSA-OAEP",
            "RSA-OAEP-256",
            "RSA1_5",
            "ECDH-ES",
        ]
    } else {
        &["RSA-OAEP", "RSA-OAEP-256", "RSA1_5"]
    };
    let mut document = json!({
        "issuer": issuer,
        "authorization_endpoint": public("auth"),
        "token_endpoint": inner("token"),
        "introspection_endpoint": inner("token/introspect"),
        "userinfo_endpoint": inner("userinfo"),
        "end_session_endpoint": public("logout"),
        "frontchannel_logout_session_supported": true,
        "frontchannel_logout_supported": true,
        "jwks_uri": inner("certs"),
        "check_session_iframe": public("login-status-iframe.html"),
        "grant_types_supported": grants(env),
        "acr_values_supported": ["0", "1"],
        "response_types_supported": [
            "code", "none", "id_token", "token", "id_token token", "code id_token", "code token", "code id_token token",
        ],
        "subject_types_supported": ["public", "pairwise"],
        "response_modes_supported": [
            "query", "fragment", "form_post", "query.jwt", "fragment.jwt", "form_post.jwt", "jwt",
        ],
        "authorization_response_iss_parameter_supported": true,
    });
    // Proofs of possession by EdDSA came with 26.
    let proofs: Vec<_> = SIGNATURES
        .iter()
        .filter(|name| env.is_26() || **name != "EdDSA")
        .collect();
    let registration = format!("{inner_issuer}/clients-registrations/openid-connect");
    let more = [
        ("registration_endpoint", json!(registration)),
        ("claims_supported", json!(claims(env))),
        ("claim_types_supported", json!(["normal"])),
        ("claims_parameter_supported", json!(true)),
        ("scopes_supported", json!(scopes(realm, env))),
        ("request_parameter_supported", json!(true)),
        ("request_uri_parameter_supported", json!(true)),
        ("require_request_uri_registration", json!(true)),
        ("code_challenge_methods_supported", json!(["plain", "S256"])),
        ("tls_client_certificate_bound_access_tokens", json!(true)),
        ("dpop_signing_alg_values_supported", json!(proofs)),
        ("revocation_endpoint", json!(public("revoke"))),
        ("backchannel_logout_supported", json!(true)),
        ("backchannel_logout_session_supported", json!(true)),
        (
            "device_authorization_endpoint",
            json!(public("auth/device")),
        ),
        (
            "backchannel_token_delivery_modes_supported",
            json!(["poll", "ping"]),
        ),
        (
            "backchannel_authentication_endpoint",
            json!(inner("ext/ciba/auth")),
        ),
        (
            "backchannel_authentication_request_signing_alg_values_supported",
            json!(SIGNATURES),
        ),
        ("require_pushed_authorization_requests", json!(false)),
        (
            "pushed_authorization_request_endpoint",
            json!(inner("ext/par/request")),
        ),
        (
            "mtls_endpoint_aliases",
            json!({
                "token_endpoint": inner("token"),
                "revocation_endpoint": public("revoke"),
                "introspection_endpoint": inner("token/introspect"),
                "device_authorization_endpoint": public("auth/device"),
                "registration_endpoint": registration,
                "userinfo_endpoint": inner("userinfo"),
                "pushed_authorization_request_endpoint": inner("ext/par/request"),
                "backchannel_authentication_endpoint": inner("ext/ciba/auth"),
            }),
        ),
    ];
    for (name, value) in more {
        document[name] = value;
    }
    if env.is_26() {
        document["prompt_values_supported"] = json!(["none", "login", "consent"]);
    }
    for use_of in ["id_token", "userinfo", "request_object", "authorization"] {
        let signing = if matches!(use_of, "id_token" | "authorization") {
            &all
        } else {
            &with_none
        };
        document[format!("{use_of}_signing_alg_values_supported")] = json!(signing);
        document[format!("{use_of}_encryption_alg_values_supported")] = json!(wrapped);
        document[format!("{use_of}_encryption_enc_values_supported")] = json!(ENCRYPTIONS);
    }
    for endpoint in ["token", "introspection", "revocation"] {
        document[format!("{endpoint}_endpoint_auth_methods_supported")] = json!(METHODS);
        document[format!("{endpoint}_endpoint_auth_signing_alg_values_supported")] = json!(all);
    }
    document
}

/// What a realm has whose scopes the server made by itself differs by release.
fn scopes<'a>(realm: &'a Realm, env: &Env) -> Vec<&'a str> {
    let missing: &[&str] = match env.version {
        _ if !realm.groups.is_empty() => &[],
        Version::V24 => &["basic", "service_account"],
        Version::V25 => &["service_account"],
        Version::V26 => &[],
    };
    let own = (env.is_26() && realm.groups.is_empty()).then_some("organization");
    ["openid"]
        .into_iter()
        .chain(own)
        .chain(realm.scopes.iter().map(String::as_str))
        .filter(|scope| !missing.contains(scope))
        .collect()
}

fn grants(env: &Env) -> Vec<&'static str> {
    let mut grants = vec![
        "authorization_code",
        "implicit",
        "refresh_token",
        "password",
        "client_credentials",
        "urn:openid:params:grant-type:ciba",
        super::token::DEVICE_GRANT,
    ];
    if env.is_26() {
        grants.extend([
            super::token::EXCHANGE_GRANT,
            super::token::JWT_GRANT,
            super::token::UMA_GRANT,
        ]);
    }
    grants
}

fn claims(env: &Env) -> Vec<&'static str> {
    let mut claims = vec![
        "aud",
        "sub",
        "iss",
        "auth_time",
        "name",
        "given_name",
        "family_name",
        "preferred_username",
        "email",
        "acr",
    ];
    if env.is_26() {
        claims.extend(["exp", "iat", "azp", "nonce"]);
    }
    claims
}

fn dex(realm: &Realm, env: &Env) -> Value {
    let issuer = realm.issuer(env);
    json!({
        "issuer": issuer,
        "authorization_endpoint": format!("{issuer}/auth"),
        "token_endpoint": format!("{issuer}/token"),
        "jwks_uri": format!("{issuer}/keys"),
        "userinfo_endpoint": format!("{issuer}/userinfo"),
        "device_authorization_endpoint": format!("{issuer}/device/code"),
        "introspection_endpoint": format!("{issuer}/token/introspect"),
        "grant_types_supported": ["authorization_code", "refresh_token", super::token::DEVICE_GRANT],
        "response_types_supported": ["code"],
        "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["RS256"],
        "code_challenge_methods_supported": ["S256", "plain"],
        "scopes_supported": ["openid", "email", "groups", "profile", "offline_access"],
        "token_endpoint_auth_methods_supported": ["client_secret_basic", "client_secret_post"],
        "claims_supported": [
            "iss", "sub", "aud", "iat", "exp", "email", "email_verified", "locale", "name", "preferred_username", "at_hash",
        ],
    })
}

/// Before 26 documents for everybody are called UTF-8 in so many words.
pub(crate) fn reply(document: &Value, env: &Env) -> Reply {
    let kind = if env.is_26() || env.flavour == Flavour::Dex {
        "application/json"
    } else {
        "application/json;charset=UTF-8"
    };
    let mut reply = Reply::empty(200).header("content-type", kind);
    reply.body = document.to_string().into_bytes();
    reply
}

/// The realm's root: its public key, bare.
pub(crate) fn root(realm: &Realm, env: &Env) -> Reply {
    let issuer = realm.issuer(env);
    let key = realm
        .keys
        .signing(Algorithm::Rs256)
        .map(|key| STANDARD.encode(key.pair.spki()))
        .unwrap_or_default();
    let document = json!({
        "realm": realm.name,
        "public_key": key,
        "token-service": format!("{issuer}/protocol/openid-connect"),
        "account-service": format!("{issuer}/account"),
        "tokens-not-before": 0,
    });
    let mut reply = Reply::empty(200)
        .header("content-type", "application/json;charset=UTF-8")
        .header("cache-control", "no-cache");
    reply.body = document.to_string().into_bytes();
    reply
}
