//! Revocation.

use super::{
    access, authentication,
    client::Client,
    http::{Outcome, Reply, form},
    jws::Parsed,
    realm::{Env, Realm},
    session::Kind,
};
use crate::statuspage::http::Incoming;

/// Answers `POST …/revoke`.
pub(crate) fn answer(realm: &mut Realm, env: &Env, request: &Incoming) -> Outcome {
    let form = form(request);
    let client = authentication::client(realm, env, request, &form).map_err(|why| why.reply())?;
    let Some(token) = form.get("token") else {
        return Err(Reply::error(400, "invalid_request", "Token not provided"));
    };
    // Success by its status, an error by its body.
    let unknown = || Reply::error(200, "invalid_token", "Invalid token");
    let parsed = Parsed::read(token)
        .filter(|parsed| parsed.is_own(&realm.keys) || parsed.is_signed_by(&realm.keys))
        .filter(|parsed| parsed.text("iss") == realm.issuer(env))
        .ok_or_else(unknown)?;
    let kind = match parsed.text("typ") {
        "Refresh" => Some(Kind::Online),
        "Offline" => Some(Kind::Offline),
        "Bearer" | "bearer" | "DPoP" => None,
        _ => {
            return Err(Reply::error(
                400,
                "unsupported_token_type",
                "Unsupported token type",
            ));
        }
    };
    if parsed.text("azp") != client.id {
        return Err(Reply::error(400, "invalid_request", "Unmatching clients"));
    }
    let sid = parsed.text("sid").to_owned();
    let alive = match kind {
        None => sid.is_empty() || access::session(realm, env, &parsed).is_some(),
        Some(kind) => realm
            .session(&sid, kind)
            .is_some_and(|session| session.clients.contains_key(&client.id)),
    };
    if !alive {
        return Err(unknown());
    }
    realm.memory.revocations += 1;
    match kind {
        None => {
            realm.memory.revoked.insert(parsed.text("jti").to_owned());
        }
        Some(Kind::Online) => end_part(realm, &client, &sid, Kind::Online),
        Some(Kind::Offline) => {
            // The login that it came from loses the client too (measured).
            end_part(realm, &client, &sid, Kind::Online);
            end_part(realm, &client, &sid, Kind::Offline);
        }
    }
    Ok(Reply::empty(200))
}

/// Takes the client out of the session, and ends the session when nobody is left in it but clients that exchanged a token
/// of somebody else's.
fn end_part(realm: &mut Realm, client: &Client, id: &str, kind: Kind) {
    realm.detach(id, kind, &client.id);
    if realm
        .session(id, kind)
        .is_some_and(|session| session.clients.values().all(|part| part.exchanged))
    {
        realm.end_session(id, kind);
    }
}
