//! The userinfo endpoint, whose errors stand in a header alone.

use http::{Method, header};
use serde_json::{Value, json};

use super::{
    access::{self, Bad},
    claims::{self, Claims},
    http::{Reply, form},
    jws,
    realm::{Env, Realm},
};
use crate::statuspage::http::Incoming;

/// The challenge to those who come with that scheme.
const DPOP: &str = "DPoP algs=\"PS384 RS384 EdDSA ES384 ES256 RS256 ES512 PS256 PS512 RS512\", ";

/// Answers `GET …/userinfo` and `POST …/userinfo`.
pub(crate) fn answer(realm: &mut Realm, env: &Env, request: &Incoming) -> Reply {
    if env.is_26() && request.headers.contains_key(header::ORIGIN) {
        return with_cache(Reply::json(403, &json!({ "error": "Invalid origin" })), env);
    }
    let authorization = request.header(header::AUTHORIZATION);
    let (scheme, token) = authorization.split_once(' ').unwrap_or_default();
    let is_token = !token.is_empty() && !token.contains(' ');
    let by_header = (scheme.eq_ignore_ascii_case("bearer") && is_token).then(|| token.to_owned());
    let proves = env.is_26() && scheme.eq_ignore_ascii_case("dpop") && is_token;
    let by_form = (request.method == Method::POST)
        .then(|| form(request).get("access_token").map(str::to_owned))
        .flatten();
    let challenge = |status: u16, error: Option<(&str, &str)>| {
        let scheme = if proves { DPOP } else { "Bearer " };
        let mut value = format!("{scheme}realm=\"{}\"", realm.name);
        if let Some((error, text)) = error {
            value.push_str(&format!(
                ", error=\"{error}\", error_description=\"{text}\""
            ));
        }
        let reply = Reply::empty(status)
            .header("www-authenticate", &value)
            .header("content-type", "text/plain;charset=utf-8");
        with_cache(reply, env)
    };
    let token = match (by_header, by_form) {
        (Some(_), Some(_)) => {
            let twice = "More than one method used for including an access token";
            return challenge(400, Some(("invalid_request", twice)));
        }
        (Some(token), None) | (None, Some(token)) => token,
        // Proofs of possession are not modelled: none is good.
        (None, None) if proves => {
            return challenge(401, Some(("invalid_token", "Token verification failed")));
        }
        (None, None) => return challenge(401, None),
    };
    let refused = |text: &str| challenge(401, Some(("invalid_token", text)));
    let good = match access::check(realm, env, &token) {
        Ok(good) => good,
        Err(Bad::Unsigned) if !env.is_26() => {
            return Reply::prose(500, "unknown_error", env);
        }
        Err(Bad::Token | Bad::Unsigned) => return refused("Token verification failed"),
        Err(Bad::Client) => return refused("Client disabled"),
        Err(Bad::User) => return refused("User disabled"),
        Err(Bad::Session) => {
            return refused(if env.is_26() {
                "user_session_not_found"
            } else {
                "User session not found or doesn't have client attached on it"
            });
        }
    };
    if env.is_26() && good.client.lightweight {
        return refused("Lightweight access token not allowed for userinfo endpoint");
    }
    let scopes: Vec<String> = good
        .parsed
        .text("scope")
        .split_whitespace()
        .map(str::to_owned)
        .collect();
    if !scopes.iter().any(|scope| scope == "openid") {
        let missing = ("insufficient_scope", "Missing openid scope");
        return challenge(403, Some(missing));
    }
    let mut members = Claims::new();
    members.insert("sub".into(), json!(good.user.id));
    claims::person(&good.user, &scopes, &mut members);
    let reply = match good
        .client
        .signed_userinfo
        .and_then(|algorithm| realm.keys.signing(algorithm))
    {
        Some(key) => {
            members.insert("iss".into(), json!(realm.issuer(env)));
            members.insert("aud".into(), json!(good.client.id));
            let mut reply = Reply::empty(200).header("content-type", "application/jwt");
            reply.body = jws::sign(key, "JWT", &Value::Object(members)).into_bytes();
            reply
        }
        None => Reply::json(200, &Value::Object(members)),
    };
    with_cache(reply, env).header("cache-control", "no-cache")
}

/// Since 26 all answers forbid to store them.
fn with_cache(reply: Reply, env: &Env) -> Reply {
    if env.is_26() {
        reply.not_stored()
    } else {
        reply
    }
}
