//! Refreshing, with the real server's cruelty: where refresh tokens are replaced, one that comes again takes the newest
//! one down with it.

use super::{
    claims::granted,
    client::Client,
    http::{Outcome, Params, Reply},
    issue::Grant,
    jws::Parsed,
    realm::{Env, Realm},
    session::{Kind, Use},
    version::Version,
};

/// Why a refresh token is of no use, in the order in which it is looked at.
pub(crate) fn refused(text: &str) -> Reply {
    Reply::error(400, "invalid_grant", text)
}

/// A refresh token that this realm made for this client, and the session that it belongs to.
pub(crate) fn read(
    realm: &Realm,
    env: &Env,
    client: &Client,
    token: &str,
) -> Result<(Parsed, Kind), Reply> {
    let parsed = Parsed::read(token)
        .filter(|parsed| parsed.is_own(&realm.keys) && parsed.text("iss") == realm.issuer(env))
        .ok_or_else(|| refused("Invalid refresh token"))?;
    let kind = match parsed.text("typ") {
        "Refresh" => Kind::Online,
        "Offline" => Kind::Offline,
        _ => return Err(refused("Invalid refresh token")),
    };
    if parsed.number("exp").is_some_and(|exp| exp <= env.seconds()) {
        return Err(refused("Token is not active"));
    }
    if parsed.text("azp") != client.id {
        return Err(refused(
            "Invalid refresh token. Token client and authorized client don't match",
        ));
    }
    Ok((parsed, kind))
}

/// Answers the grant.
pub(crate) fn answer(realm: &mut Realm, env: &Env, client: &Client, form: &Params) -> Outcome {
    let Some(token) = form.get("refresh_token") else {
        return Err(Reply::error(400, "invalid_request", "No refresh token"));
    };
    if let Some(asked) = form.get("scope") {
        // Only unknown names are refused; one that was never granted changes nothing (`recordings/keycloak/26.7.3/273`).
        granted(client, asked).map_err(|text| Reply::error(400, "invalid_scope", &text))?;
    }
    let (parsed, kind) = read(realm, env, client, token)?;
    note_replay(realm, client, &parsed, kind);
    let user = realm
        .user(parsed.text("sub"))
        .cloned()
        .ok_or_else(|| refused("Invalid refresh token"))?;
    let issued_at = parsed.number("iat").unwrap_or_default();
    let sid = parsed.text("sid").to_owned();
    if realm.session(&sid, kind).is_none() {
        // What an administrator ended is stale; what a person ended is not there any more.
        let stale = kind == Kind::Offline && issued_at <= user.not_before && user.not_before > 0;
        return Err(refused(match (stale, kind) {
            (true, _) => "Stale token",
            (_, Kind::Online) => "Session not active",
            (_, Kind::Offline) => "Offline user session not found",
        }));
    }
    if !user.enabled {
        return Err(refused("User disabled"));
    }
    let part = realm
        .session(&sid, kind)
        .and_then(|session| session.clients.get(&client.id))
        .cloned()
        .ok_or_else(|| refused("Session doesn't have required client"))?;
    if issued_at < client.not_before || issued_at < user.not_before {
        return Err(refused("Stale token"));
    }
    let line = parsed.text("reuse_id").to_owned();
    if let Some(allowed) = realm.settings.rotation
        && let Err(why) = count_use(realm, env, client, &parsed, kind, allowed)
    {
        realm.detach(&sid, kind, &client.id);
        return Err(refused(why));
    }
    if let Some(session) = realm.session_mut(&sid, kind) {
        session.refreshed = env.seconds();
    }
    let scopes = match form.get("scope") {
        Some(asked) => asked_for(env, client, kind, &part.scopes, asked),
        None => part.scopes.clone(),
    };
    let mut grant = Grant::new("rt", client, &user, scopes).in_session(&sid, kind);
    grant.refresh_scopes = Some(part.scopes);
    grant.line = (!line.is_empty()).then_some(line);
    if env.version == Version::V24 {
        // Since 25 the nonce is not repeated.
        grant.nonce = part.nonce;
    }
    Ok(realm.token_reply(env, &grant))
}

/// What is left when a refresh asks for less: optional scopes go for this one answer, `openid` and the default ones stay;
/// since 25 an offline token keeps all of them (measured).
fn asked_for(env: &Env, client: &Client, kind: Kind, had: &[String], asked: &str) -> Vec<String> {
    let keeps_all = kind == Kind::Offline && env.version != Version::V24;
    let asked: Vec<_> = asked.split_whitespace().collect();
    let stays = |scope: &&String| {
        keeps_all
            || matches!(scope.as_str(), "openid" | "offline_access")
            || client.default_scopes.contains(scope)
            || asked.contains(&scope.as_str())
    };
    had.iter().filter(stays).cloned().collect()
}

/// Counts tokens that were used before, whatever becomes of them.
fn note_replay(realm: &mut Realm, client: &Client, parsed: &Parsed, kind: Kind) {
    let (jti, line) = (parsed.text("jti"), parsed.text("reuse_id"));
    let seen = realm
        .session(parsed.text("sid"), kind)
        .and_then(|session| session.clients.get(&client.id)?.uses.get(line))
        .is_some_and(|uses| uses.used.iter().any(|used| used == jti));
    if seen || realm.memory.revoked.contains(&format!("used {jti}")) {
        realm.memory.replays += 1;
    }
    if realm.settings.rotation.is_some() {
        realm.memory.revoked.insert(format!("used {jti}"));
    }
}

/// May this token of its line still be used?
fn count_use(
    realm: &mut Realm,
    env: &Env,
    client: &Client,
    parsed: &Parsed,
    kind: Kind,
    allowed: u32,
) -> Result<(), &'static str> {
    let now = env.seconds();
    let lax = realm.settings.lax_within_a_second;
    let jti = parsed.text("jti").to_owned();
    let issued_at = parsed.number("iat").unwrap_or_default();
    let Some(uses) = realm
        .session_mut(parsed.text("sid"), kind)
        .and_then(|session| session.clients.get_mut(&client.id))
        .map(|part| &mut part.uses)
    else {
        return Ok(());
    };
    let uses = uses
        .entry(parsed.text("reuse_id").to_owned())
        .or_insert_with(|| Use {
            token: jti.clone(),
            at: now,
            times: 0,
            used: Vec::new(),
        });
    if uses.token != jti {
        let again = uses.used.contains(&jti);
        // The real server compares whole seconds: within the same one it takes an older token for the next.
        if issued_at < uses.at || (again && !lax) {
            return Err("Stale token");
        }
        uses.token = jti.clone();
        uses.at = now;
        uses.times = 0;
    }
    if uses.times > allowed {
        return Err("Maximum allowed refresh token reuse exceeded");
    }
    uses.times += 1;
    uses.used.push(jti);
    Ok(())
}
