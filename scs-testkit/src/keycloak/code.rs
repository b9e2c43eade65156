//! Authorization codes, redeemed.

use aws_lc_rs::digest;
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};

use super::{
    client::Client,
    http::{Outcome, Params, Reply},
    issue::Grant,
    realm::{Env, Realm},
    refresh::refused,
    session::Kind,
    version::Version,
};

/// Answers the grant. Whatever goes wrong, the code is used up; a second try takes the first one's tokens down.
pub(crate) fn redeem(realm: &mut Realm, env: &Env, client: &Client, form: &Params) -> Outcome {
    let Some(given) = form.get("code") else {
        let missing = "Missing parameter: code";
        return Err(Reply::error(400, "invalid_request", missing));
    };
    let Some(place) = realm
        .memory
        .codes
        .iter()
        .position(|code| code.code == given)
    else {
        return Err(refused("Code not valid"));
    };
    let code = realm.memory.codes[place].clone();
    realm.memory.codes[place].used = true;
    if code.used {
        for kind in [Kind::Online, Kind::Offline] {
            realm.detach(&code.session, kind, &code.request.client);
        }
        return Err(refused("Code not valid"));
    }
    if code.expires <= env.seconds() {
        return Err(refused("Code not valid"));
    }
    if code.request.client != client.id {
        return Err(refused("Auth error"));
    }
    if form.text("redirect_uri") != code.request.redirect {
        return Err(refused("Incorrect redirect_uri"));
    }
    check_verifier(
        env,
        code.request.challenge.as_ref(),
        form.get("code_verifier"),
    )?;
    let kind = if code.scopes.iter().any(|scope| scope == "offline_access") {
        Kind::Offline
    } else {
        Kind::Online
    };
    let Some(session) = realm.session(&code.session, kind) else {
        return Err(refused("Code not valid"));
    };
    let user = session.user.clone();
    let user = realm
        .user(&user)
        .cloned()
        .ok_or_else(|| refused("Code not valid"))?;
    if !user.enabled {
        return Err(refused("User disabled"));
    }
    let mut grant =
        Grant::new("ac", client, &user, code.scopes.clone()).in_session(&code.session, kind);
    grant.nonce = code.request.nonce.clone();
    Ok(realm.token_reply(env, &grant))
}

/// PKCE, the second half.
pub(crate) fn check_verifier(
    env: &Env,
    challenge: Option<&(String, String)>,
    verifier: Option<&str>,
) -> Result<(), Reply> {
    let Some((challenge, method)) = challenge else {
        return match verifier {
            // A verifier that nobody asked for is refused.
            Some(_) => Err(refused(
                "PKCE code verifier specified but challenge not present in authorization",
            )),
            None => Ok(()),
        };
    };
    let Some(verifier) = verifier else {
        return Err(refused("PKCE code verifier not specified"));
    };
    let failed = |why: &str| {
        refused(&match env.version {
            Version::V24 => "PKCE verification failed".to_owned(),
            _ => format!("PKCE verification failed: {why}"),
        })
    };
    if !is_verifier(verifier) {
        return Err(match env.version {
            Version::V24 => refused("PKCE invalid code verifier"),
            _ => failed("Invalid code verifier"),
        });
    }
    let made = match method.as_str() {
        "S256" => URL_SAFE_NO_PAD.encode(digest::digest(&digest::SHA256, verifier.as_bytes())),
        _ => verifier.to_owned(),
    };
    if made == *challenge {
        Ok(())
    } else {
        Err(failed("Code mismatch"))
    }
}

/// Has it the length and the characters of a verifier, or a challenge?
pub(crate) fn is_verifier(text: &str) -> bool {
    (43..=128).contains(&text.len())
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte))
}
