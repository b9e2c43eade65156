//! The device grant: the start, the page where a person types the code, and the polling.

use serde_json::json;

use super::{
    authentication,
    claims::granted,
    client::Client,
    code::check_verifier,
    http::{Outcome, Params, Reply, form, with_params},
    ids,
    issue::Grant,
    realm::{Env, Realm},
    refresh::refused,
    session::{Device, Kind, Progress},
    version::Flavour,
};
use crate::statuspage::http::Incoming;

/// Answers `POST …/auth/device`. Scopes are not looked at before the person has approved.
pub(crate) fn start(realm: &mut Realm, env: &Env, request: &Incoming) -> Outcome {
    let form = form(request);
    let client = authentication::client(realm, env, request, &form).map_err(|why| why.reply())?;
    if !client.device {
        return Err(Reply::error(
            400,
            "unauthorized_client",
            "Client is not allowed to initiate OAuth 2.0 Device Authorization Grant. The flow is disabled for the client.",
        ));
    }
    let challenge = super::authorize::challenge(&client, env, &form)
        .map_err(|(error, text)| Reply::error(400, error, &text))?;
    let life = client
        .device_lifespan
        .unwrap_or(realm.settings.device_lifespan);
    let interval = client
        .device_interval
        .unwrap_or(realm.settings.device_interval);
    let device = Device {
        code: ids::secret(),
        user_code: ids::user_code(),
        client: client.id,
        scope: form.text("scope").to_owned(),
        nonce: form.get("nonce").map(str::to_owned),
        challenge,
        expires: env.now + chrono::Duration::seconds(life),
        interval,
        asked: None,
        progress: Progress::Pending,
    };
    let uri = page_uri(realm, env);
    let reply = Reply::json(
        200,
        &json!({
            "device_code": device.code,
            "user_code": device.user_code,
            "verification_uri": uri,
            "verification_uri_complete": format!("{uri}?user_code={}", device.user_code),
            "expires_in": life,
            "interval": interval,
        }),
    );
    realm.memory.devices.push(device);
    Ok(reply.browser())
}

fn page_uri(realm: &Realm, env: &Env) -> String {
    let path = match env.flavour {
        Flavour::Keycloak => "device",
        Flavour::Dex => "device/auth/verify_code",
    };
    format!("{}/{path}", realm.issuer(env))
}

/// Answers the grant: expired comes before too fast, and that before denied and pending.
pub(crate) fn poll(realm: &mut Realm, env: &Env, client: &Client, form: &Params) -> Outcome {
    if !client.device {
        return Err(refused(
            "Client not allowed OAuth 2.0 Device Authorization Grant",
        ));
    }
    let Some(code) = form.get("device_code") else {
        let missing = "Missing parameter: device_code";
        return Err(Reply::error(400, "invalid_request", missing));
    };
    let Some(place) = realm
        .memory
        .devices
        .iter()
        .position(|device| device.code == code)
    else {
        return Err(refused("Device code not valid"));
    };
    let device = realm.memory.devices[place].clone();
    // Another client is refused before anything is counted (measured).
    if device.client != client.id {
        return Err(refused("unauthorized client"));
    }
    let say = |error: &str, text: &str| Err(Reply::error(400, error, text));
    if env.now >= device.expires {
        return say("expired_token", "Device code is expired");
    }
    let pause = chrono::Duration::seconds(device.interval);
    if device.asked.is_some_and(|asked| env.now < asked + pause) {
        return say("slow_down", "Slow down");
    }
    realm.memory.devices[place].asked = Some(env.now);
    let session = match device.progress {
        Progress::Denied => {
            return say(
                "access_denied",
                "The end user denied the authorization request",
            );
        }
        Progress::Pending => {
            return say(
                "authorization_pending",
                "The authorization request is still pending",
            );
        }
        Progress::Approved(session) => session,
    };
    // A wrong verifier does not use the code up.
    check_verifier(env, device.challenge.as_ref(), form.get("code_verifier"))?;
    realm.memory.devices.remove(place);
    let found = [Kind::Offline, Kind::Online]
        .into_iter()
        .find_map(|kind| realm.session(&session, kind));
    let Some((kind, user, part)) = found.and_then(|session| {
        let part = session.clients.get(&client.id)?.clone();
        Some((session.kind, session.user.clone(), part))
    }) else {
        return Err(refused("Session not active"));
    };
    let user = realm
        .user(&user)
        .cloned()
        .ok_or_else(|| refused("Session not active"))?;
    let mut grant = Grant::new("dg", client, &user, part.scopes).in_session(&session, kind);
    grant.nonce = device.nonce;
    Ok(realm.token_reply(env, &grant))
}

/// Lets the person of that name approve a device; false where there is no such code, no such person or no such scope.
pub(crate) fn approve(realm: &mut Realm, env: &Env, user_code: &str, user: &str) -> bool {
    let Some(device) = open(realm, env, user_code) else {
        return false;
    };
    let (Some(user), Some(client)) = (
        realm.user_named(user).cloned(),
        realm.client(&device.client).cloned(),
    ) else {
        return false;
    };
    // Unknown scopes are dropped here; nobody objected at the start.
    let scopes = granted(&client, &device.scope)
        .or_else(|_| granted(&client, "openid"))
        .unwrap_or_default();
    let grant = Grant::new("dg", &client, &user, scopes);
    let (session, _) = realm.begin_session(env, &grant, Some(env.seconds()), None);
    set(realm, user_code, Progress::Approved(session))
}

/// Lets somebody deny a device.
pub(crate) fn deny(realm: &mut Realm, env: &Env, user_code: &str) -> bool {
    open(realm, env, user_code).is_some() && set(realm, user_code, Progress::Denied)
}

fn open(realm: &Realm, env: &Env, user_code: &str) -> Option<Device> {
    realm
        .memory
        .devices
        .iter()
        .find(|device| device.user_code == user_code && env.now < device.expires)
        .cloned()
}

fn set(realm: &mut Realm, user_code: &str, progress: Progress) -> bool {
    realm
        .memory
        .devices
        .iter_mut()
        .find(|device| device.user_code == user_code)
        .map(|device| device.progress = progress)
        .is_some()
}

/// Answers `GET …/device` and `POST …/device`.
pub(crate) fn page(realm: &mut Realm, env: &Env, request: &Incoming) -> Reply {
    let params = if request.method == http::Method::POST {
        form(request)
    } else {
        Params::read(&request.query)
    };
    let code = params
        .get("user_code")
        .or_else(|| params.get("device_user_code"));
    let Some(code) = code else {
        return code_form(realm, env, "").browser();
    };
    let wants_html = request.header(http::header::ACCEPT).contains("html");
    if request.method == http::Method::POST && !wants_html {
        // With `Accept: */*` the form is taken for the start of a device grant (`recordings/keycloak/26.7.3/336`).
        return Reply::error(401, "invalid_client", authentication::BAD_CREDENTIALS);
    }
    let known = realm
        .memory
        .devices
        .iter()
        .find(|device| device.user_code == code)
        .cloned();
    match known {
        None => code_form(realm, env, "Invalid code, please try again.").browser(),
        Some(device) if env.now >= device.expires => code_form(
            realm,
            env,
            "The code has expired. Please go back to your device and try connecting again.",
        )
        .browser(),
        Some(device) => super::login::begin_for_device(realm, env, &device),
    }
}

/// Answers `GET …/device/status`.
pub(crate) fn status(request: &Incoming) -> Reply {
    match Params::read(&request.query).get("error") {
        None => Reply::page(
            200,
            "Device Login Successful",
            "You may close this browser window and go back to your device.",
        ),
        Some(_) => Reply::page(
            200,
            "Device Login Failed",
            "Consent denied for connecting the device.",
        ),
    }
}

/// Where the browser goes when a person has decided.
pub(crate) fn status_uri(realm: &Realm, env: &Env, denied: bool) -> String {
    let uri = format!("{}/device/status", realm.issuer(env));
    if denied {
        with_params(&uri, '?', &[("error", "access_denied")])
    } else {
        uri
    }
}

fn code_form(realm: &Realm, env: &Env, message: &str) -> Reply {
    let action = page_uri(realm, env);
    Reply::markup(
        200,
        "Device Login",
        &format!(
            "<p class=\"instruction\">{message}</p>\n<form action=\"{action}\" method=\"post\"><input name=\"device_user_code\"></form>"
        ),
    )
}
