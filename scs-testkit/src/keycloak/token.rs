//! The token endpoint.

use super::{
    authentication,
    claims::granted,
    client::Client,
    http::{Outcome, Params, Reply, form},
    issue::Grant,
    realm::{Env, Realm},
    version::Flavour,
};
use crate::statuspage::http::Incoming;

pub(crate) const DEVICE_GRANT: &str = "urn:ietf:params:oauth:grant-type:device_code";
pub(crate) const EXCHANGE_GRANT: &str = "urn:ietf:params:oauth:grant-type:token-exchange";
pub(crate) const JWT_GRANT: &str = "urn:ietf:params:oauth:grant-type:jwt-bearer";
pub(crate) const UMA_GRANT: &str = "urn:ietf:params:oauth:grant-type:uma-ticket";

/// Answers `POST …/token`.
pub(crate) fn answer(realm: &mut Realm, env: &Env, request: &Incoming) -> Reply {
    let form = form(request).without_overlong(env);
    let outcome = grant(realm, env, request, &form);
    match outcome {
        Ok(reply) => reply,
        Err(refusal) => refusal.not_stored(),
    }
}

fn grant(realm: &mut Realm, env: &Env, request: &Incoming, form: &Params) -> Outcome {
    let Some(kind) = form.get("grant_type") else {
        let missing = "Missing form parameter: grant_type";
        return Err(Reply::error(400, "invalid_request", missing));
    };
    // The grant is looked at before the client, and the client before duplicates (measured).
    if !is_known(kind, env) {
        return Err(Reply::error(
            400,
            "unsupported_grant_type",
            "Unsupported grant_type",
        ));
    }
    let client = authentication::client(realm, env, request, form).map_err(|why| why.reply())?;
    if form.has_duplicates() {
        return Err(Reply::error(400, "invalid_request", "duplicated parameter"));
    }
    match kind {
        "client_credentials" => client_credentials(realm, env, &client, form),
        "password" => password(realm, env, &client, form),
        "refresh_token" => super::refresh::answer(realm, env, &client, form),
        "authorization_code" => super::code::redeem(realm, env, &client, form),
        DEVICE_GRANT => super::device::poll(realm, env, &client, form),
        EXCHANGE_GRANT => super::exchange::answer(realm, env, &client, form),
        JWT_GRANT => Err(Reply::error(
            400,
            "invalid_grant",
            "The provided assertion is not a valid JWT",
        )),
        _ => Err(Reply::error(
            400,
            "invalid_request",
            "Client does not support permissions",
        )),
    }
}

fn is_known(grant: &str, env: &Env) -> bool {
    match (env.flavour, grant) {
        (_, "authorization_code" | "refresh_token" | DEVICE_GRANT) => true,
        (Flavour::Dex, _) => false,
        (_, "client_credentials" | "password" | UMA_GRANT) => true,
        (_, EXCHANGE_GRANT | JWT_GRANT) => env.is_26(),
        _ => false,
    }
}

fn client_credentials(realm: &mut Realm, env: &Env, client: &Client, form: &Params) -> Outcome {
    let refused = |text| Reply::error(401, "unauthorized_client", text);
    if client.is_public() {
        return Err(refused(
            "Public client not allowed to retrieve service account",
        ));
    }
    if !client.service_account {
        return Err(refused("Client not enabled to retrieve service account"));
    }
    let scopes = granted(client, form.text("scope"))
        .map_err(|text| Reply::error(400, "invalid_scope", &text))?;
    let user = realm.service_account(&client.id);
    // `offline_access` is granted, named, and brings no refresh token (`recordings/keycloak/26.7.3/075`).
    let mut grant = Grant::new("cc", client, &user, scopes);
    if client.service_account_refresh {
        let (id, kind) = realm.begin_session(env, &grant, None, None);
        grant = grant.in_session(&id, kind);
    }
    Ok(realm.token_reply(env, &grant))
}

fn password(realm: &mut Realm, env: &Env, client: &Client, form: &Params) -> Outcome {
    if !client.direct_grants {
        return Err(Reply::error(
            400,
            "unauthorized_client",
            "Client not allowed for direct access grants",
        ));
    }
    let scopes = granted(client, form.text("scope"))
        .map_err(|text| Reply::error(400, "invalid_scope", &text))?;
    let Some(name) = form.get("username") else {
        let missing = "Missing parameter: username";
        return Err(Reply::error(401, "invalid_request", missing));
    };
    let user = check_password(realm, env, name, form.text("password"))?;
    let user = realm
        .user(&user)
        .cloned()
        .ok_or_else(|| bad_password(env))?;
    let grant = Grant::new("ro", client, &user, scopes);
    let (id, kind) = realm.begin_session(env, &grant, None, None);
    let grant = grant.in_session(&id, kind);
    Ok(realm.token_reply(env, &grant))
}

fn bad_password(env: &Env) -> Reply {
    let status = if env.is_26() { 400 } else { 401 };
    Reply::error(status, "invalid_grant", "Invalid user credentials")
}

/// The id of the person, if the password is right and the account may be used. A locked account answers as a wrong
/// password does (`recordings/keycloak/26.7.3/178`).
pub(crate) fn check_password(
    realm: &mut Realm,
    env: &Env,
    name: &str,
    given: &str,
) -> Result<String, Reply> {
    let lockout = realm.settings.lockout;
    let now = env.seconds();
    let Some(user) = realm.user_named(name) else {
        return Err(bad_password(env));
    };
    let right = user.password.as_deref() == Some(given);
    let disabled = Reply::error(400, "invalid_grant", "Account disabled");
    if !user.enabled && (right || !env.is_26()) {
        return Err(disabled);
    }
    if now < user.locked_until {
        return Err(bad_password(env));
    }
    if !right {
        user.failures += 1;
        if let Some((most, wait)) = lockout.filter(|(most, _)| user.failures >= *most) {
            let _ = most;
            user.locked_until = now + wait;
            user.failures = 0;
        }
        return Err(bad_password(env));
    }
    user.failures = 0;
    if user.required_action {
        return Err(Reply::error(
            400,
            "invalid_grant",
            "Account is not fully set up",
        ));
    }
    Ok(user.id.clone())
}
