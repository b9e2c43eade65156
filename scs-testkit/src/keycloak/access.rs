//! Is an access token good, now? Asked by userinfo, introspection and exchange.

use super::{
    client::{Client, User},
    jws::Parsed,
    realm::{Env, Realm},
    session::{Kind, Session},
    version::Flavour,
};

/// A good token, and whose it is.
pub(crate) struct Good {
    pub(crate) parsed: Parsed,
    pub(crate) client: Client,
    pub(crate) user: User,
}

/// Why a token is not good.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Bad {
    /// Not ours, not for this, or not now.
    Token,
    /// Not signed at all.
    Unsigned,
    Client,
    User,
    Session,
}

/// Checks an access token.
pub(crate) fn check(realm: &Realm, env: &Env, token: &str) -> Result<Good, Bad> {
    let parsed = match Parsed::read(token) {
        Some(parsed) => parsed,
        None => return Err(unsigned(token)),
    };
    if parsed.header["alg"] == "none" {
        return Err(Bad::Unsigned);
    }
    if !parsed.is_signed_by(&realm.keys) {
        return Err(Bad::Token);
    }
    check_read(realm, env, parsed, &["Bearer", "bearer", "DPoP"])
}

/// The session that a token lives from. Since 26 its id tells of which kind that is.
pub(crate) fn session<'a>(realm: &'a Realm, env: &Env, parsed: &Parsed) -> Option<&'a Session> {
    let sid = parsed.text("sid");
    let jti = parsed.text("jti");
    let told = match jti.split_once(':') {
        Some((letters, _)) if env.is_26() => letters.get(..2),
        _ => None,
    };
    let with_client = |kind| {
        realm
            .session(sid, kind)
            .filter(|session| session.clients.contains_key(parsed.text("azp")))
    };
    match told {
        Some("of") => with_client(Kind::Offline),
        // What an exchange hands out lives as long as the session that it came from, whoever is in it.
        Some("nt") => [Kind::Online, Kind::Offline]
            .into_iter()
            .find_map(|kind| realm.session(sid, kind)),
        _ => with_client(Kind::Online).or_else(|| with_client(Kind::Offline)),
    }
}

/// A token that ends with a dot has a header and claims but no signature.
fn unsigned(token: &str) -> Bad {
    match token.strip_suffix('.') {
        Some(rest) if Parsed::read(&format!("{rest}.AA")).is_some() => Bad::Unsigned,
        _ => Bad::Token,
    }
}

/// Checks the claims of a token whose signature is good.
pub(crate) fn check_read(
    realm: &Realm,
    env: &Env,
    parsed: Parsed,
    kinds: &[&str],
) -> Result<Good, Bad> {
    let now = env.seconds();
    // Dex has no claim that says of what kind a token is.
    let is_kind = env.flavour == Flavour::Dex || kinds.contains(&parsed.text("typ"));
    let is_current = parsed.number("exp").is_none_or(|exp| now < exp)
        && parsed.number("nbf").is_none_or(|nbf| nbf <= now);
    if parsed.text("iss") != realm.issuer(env)
        || !is_current
        || !is_kind
        || realm.memory.revoked.contains(parsed.text("jti"))
    {
        return Err(Bad::Token);
    }
    // Dex tells the client by the audience.
    let party = match env.flavour {
        Flavour::Dex => "aud",
        Flavour::Keycloak => "azp",
    };
    let client = realm
        .client(parsed.text(party))
        .cloned()
        .ok_or(Bad::Token)?;
    if !client.enabled {
        return Err(Bad::Client);
    }
    let issued_at = parsed.number("iat").unwrap_or_default();
    if issued_at < client.not_before {
        return Err(Bad::Token);
    }
    let user = match parsed.claims["sub"].as_str() {
        Some(sub) => realm.user(sub),
        None => None,
    };
    let user = user.cloned().ok_or(Bad::Session)?;
    if !parsed.text("sid").is_empty() && session(realm, env, &parsed).is_none() {
        return Err(Bad::Session);
    }
    if issued_at < user.not_before {
        return Err(Bad::Token);
    }
    if !user.enabled {
        return Err(Bad::User);
    }
    Ok(Good {
        parsed,
        client,
        user,
    })
}
