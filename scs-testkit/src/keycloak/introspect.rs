//! Introspection.

use http::header;
use serde_json::{Value, json};

use super::{
    access::{self, Bad, Good},
    authentication,
    claims::{Claims, Subject, audience},
    client::Client,
    http::{Outcome, Reply, form},
    jws::{self, Parsed},
    keys::Algorithm,
    realm::{Env, Realm},
    version::Version,
};
use crate::statuspage::http::Incoming;

/// Answers `POST …/token/introspect`.
pub(crate) fn answer(realm: &mut Realm, env: &Env, request: &Incoming) -> Outcome {
    let form = form(request);
    let client = authentication::client(realm, env, request, &form).map_err(|why| {
        match (env.is_26(), why.proof) {
            (false, _) => Reply::error(401, "invalid_request", "Authentication failed."),
            (true, true) => Reply::error(401, "invalid_client", "Client authentication failed."),
            (true, false) => why.reply(),
        }
    })?;
    if client.is_public() {
        return Err(Reply::error(403, "invalid_request", "Client not allowed."));
    }
    let Some(token) = form.get("token") else {
        return Err(Reply::error(400, "invalid_request", "Token not provided."));
    };
    if !matches!(
        form.text("token_type_hint"),
        "" | "access_token" | "refresh_token" | "requesting_party_token"
    ) {
        let text = if env.is_26() {
            "Unsupported token type.".to_owned()
        } else {
            format!("Unsupported token type [{}].", form.text("token_type_hint"))
        };
        return Err(Reply::error(400, "invalid_request", &text));
    }
    let failed = || Reply::error(400, "invalid_request", "Failed to introspect token.");
    let wants_jwt = request.header(header::ACCEPT) == "application/jwt"
        && client.introspection_jwt
        && env.version != Version::V24;
    let found = match find(realm, env, token) {
        Ok(good) => Some(good),
        Err(Bad::Unsigned) if !env.is_26() => return Err(failed()),
        Err(_) if env.version == Version::V25 && wants_jwt && Parsed::read(token).is_none() => {
            return Err(failed());
        }
        Err(_) => None,
    };
    let hinted = form.text("token_type_hint") == "refresh_token";
    let body = match found.filter(|good| may_know(env, &client, good, hinted)) {
        None => json!({ "active": false }),
        Some(good) => {
            let mut members = claims(realm, &good);
            let signed = realm
                .keys
                .signing(Algorithm::Rs256)
                .filter(|_| wants_jwt)
                .map(|key| jws::sign(key, "JWT", &Value::Object(members.clone())));
            members.extend(answered(&good));
            members.extend(signed.map(|token| ("jwt".to_owned(), json!(token))));
            Value::Object(members)
        }
    };
    Ok(Reply::json(200, &body).header("cache-control", "no-cache"))
}

fn find(realm: &Realm, env: &Env, token: &str) -> Result<Good, Bad> {
    match access::check(realm, env, token) {
        Err(Bad::Token) => {
            let parsed = Parsed::read(token).ok_or(Bad::Token)?;
            let kinds: &[&str] = if parsed.is_own(&realm.keys) {
                &["Refresh", "Offline"]
            } else if parsed.is_signed_by(&realm.keys) {
                &["ID"]
            } else {
                return Err(Bad::Token);
            };
            access::check_read(realm, env, parsed, kinds)
        }
        other => other,
    }
}

/// Since 26 only those whom a token is for learn about it.
fn may_know(env: &Env, asking: &Client, good: &Good, hinted: bool) -> bool {
    if !env.is_26() || asking.introspects_all {
        return true;
    }
    if hinted {
        // A refresh token is for its client alone, and for that only where it is asked for as one (measured).
        return good.client.id == asking.id;
    }
    let is_asking = |name: &Value| name == asking.id.as_str();
    match &good.parsed.claims["aud"] {
        Value::Array(all) => all.iter().any(is_asking),
        one => is_asking(one),
    }
}

/// What is told of a token: what it carries, and what a lightweight or a refresh token stands for.
fn claims(realm: &Realm, good: &Good) -> Claims {
    let mut members = good.parsed.claims.as_object().cloned().unwrap_or_default();
    let scopes: Vec<String> = good
        .parsed
        .text("scope")
        .split_whitespace()
        .map(str::to_owned)
        .collect();
    let kind = good.parsed.text("typ");
    let is_access = !matches!(kind, "Refresh" | "Offline" | "ID");
    if good.client.lightweight || !is_access {
        // What the token does not carry is told here; for that the default scopes count again.
        let mut all = good.client.default_scopes.clone();
        all.extend(
            scopes
                .into_iter()
                .filter(|scope| !good.client.default_scopes.contains(scope)),
        );
        let subject = Subject {
            realm,
            client: &good.client,
            user: &good.user,
            scopes: &all,
        };
        let host = ["clientHost", "clientAddress", "client_id"];
        for (name, value) in subject.access(None, 0, None) {
            let kept = is_access && host.contains(&name.as_str());
            if !kept && name != "scope" {
                members.insert(name, value);
            }
        }
        if !is_access {
            // Its own audience stays beside those of the access token that it stands for.
            let own = match &good.parsed.claims["aud"] {
                Value::Array(all) => all.clone(),
                one => vec![one.clone()],
            };
            let mut all = subject.audiences();
            all.extend(own.iter().filter_map(Value::as_str).map(str::to_owned));
            members.extend(audience(all, 0).map(|all| ("aud".to_owned(), all)));
        }
        for own in ["aud_x", "prov", "reuse_id", "at_hash", "nonce"] {
            members.remove(own);
        }
    }
    members
}

/// What introspection adds to the claims.
fn answered(good: &Good) -> Claims {
    let mut members = Claims::new();
    members.insert("client_id".into(), json!(good.client.id));
    members.insert("username".into(), json!(good.user.name));
    members.insert("token_type".into(), json!(good.parsed.text("typ")));
    members.insert("active".into(), json!(true));
    members
}
