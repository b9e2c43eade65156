//! Logging out: by a browser with an ID token as a hint, or in Keycloak's own way with a refresh token.

use http::Method;
use serde_json::{Value, json};

use super::{
    authentication,
    authorize::fits_after_logout,
    http::{Outcome, Params, Reply, form, with_params},
    ids,
    jws::{self, Parsed},
    keys::Algorithm,
    realm::{Env, Realm},
    refresh,
    session::Kind,
    version::Version,
};
use crate::statuspage::http::Incoming;

/// Answers `GET …/logout` and `POST …/logout`.
pub(crate) fn answer(realm: &mut Realm, env: &Env, request: &Incoming) -> Reply {
    let params = if request.method == Method::POST {
        form(request)
    } else {
        Params::read(&request.query)
    };
    if request.method == Method::POST && params.get("refresh_token").is_some() {
        return match by_refresh_token(realm, env, request, &params) {
            Ok(reply) | Err(reply) => reply,
        };
    }
    by_hint(realm, env, &params).header("cache-control", "no-cache")
}

fn by_refresh_token(realm: &mut Realm, env: &Env, request: &Incoming, form: &Params) -> Outcome {
    let client = authentication::client(realm, env, request, form).map_err(|why| why.reply())?;
    let (parsed, kind) = refresh::read(realm, env, &client, form.text("refresh_token"))?;
    // A session that is over already is no error.
    end(realm, env, parsed.text("sid"), kind);
    Ok(Reply::empty(204).header("cache-control", "no-cache"))
}

fn by_hint(realm: &mut Realm, env: &Env, params: &Params) -> Reply {
    let sorry = |sentence: &str| Reply::page(400, "We are sorry...", sentence);
    let redirect = params.get("post_logout_redirect_uri");
    let hint = match params.get("id_token_hint") {
        None => None,
        Some(text) => {
            let parsed = Parsed::read(text).filter(|parsed| {
                // An expired one is as good as a fresh one.
                parsed.is_signed_by(&realm.keys)
                    && parsed.text("typ") == "ID"
                    && parsed.text("iss") == realm.issuer(env)
            });
            match parsed {
                Some(parsed) => Some(parsed),
                None => return sorry("Invalid parameter: id_token_hint"),
            }
        }
    };
    let named = params.get("client_id");
    let client = match (&hint, named) {
        (Some(hint), Some(named)) if hint.text("azp") != named => {
            return sorry("Invalid parameter: id_token_hint");
        }
        (Some(hint), _) => realm.client(hint.text("azp")),
        (None, Some(named)) => realm.client(named),
        (None, None) => None,
    };
    if let Some(redirect) = redirect {
        match client {
            None if named.is_some() => return sorry("Invalid redirect uri"),
            None => return sorry("Missing parameters: id_token_hint"),
            Some(client) if !fits_after_logout(client, redirect, env) => {
                return sorry("Invalid redirect uri");
            }
            Some(_) => {}
        }
    }
    let Some(hint) = hint else {
        let question =
            "<p class=\"instruction\">Do you want to log out?</p><form method=\"post\"></form>";
        return Reply::markup(200, "Logging out", question);
    };
    end(realm, env, hint.text("sid"), Kind::Online);
    match redirect {
        None => Reply::page(200, "You are logged out", "You are logged out"),
        Some(redirect) => {
            let state: Vec<_> = params
                .get("state")
                .map(|state| ("state", state))
                .into_iter()
                .collect();
            Reply::redirect(&with_params(redirect, '?', &state))
        }
    }
}

/// Ends a session, and notes what its clients would be told. An offline session outlives the login that it came from.
pub(crate) fn end(realm: &mut Realm, env: &Env, id: &str, kind: Kind) {
    let Some(session) = realm.session(id, kind).cloned() else {
        return;
    };
    let told: Vec<_> = session
        .clients
        .keys()
        .filter_map(|name| realm.client(name))
        .filter(|client| client.backchannel)
        .map(|client| client.id.clone())
        .collect();
    for client in told {
        let now = env.seconds();
        let mut claims = json!({
            "exp": now + 120,
            "iat": now,
            "jti": ids::uuid(),
            "iss": realm.issuer(env),
            "aud": client,
            "sub": session.user,
            "typ": "Logout",
            "sid": session.id,
            "events": { "http://schemas.openid.net/event/backchannel-logout": {} },
        });
        claims["events"]["http://schemas.openid.net/event/backchannel-logout"] = json!({});
        let typ = match env.version {
            Version::V24 => "JWT",
            _ => "logout+jwt",
        };
        let token = realm
            .keys
            .signing(Algorithm::Rs256)
            .map(|key| jws::sign(key, typ, &Value::clone(&claims)));
        realm
            .memory
            .notices
            .extend(token.map(|token| (client, token)));
    }
    realm.end_session(id, kind);
}
