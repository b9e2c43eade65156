//! Logging in with a browser: the form, consent, single sign-on, and the redirect at the end.

use serde_json::{Value, json};

use super::{
    authorize::{Problem, error_redirect, read},
    claims::granted,
    device,
    http::{Params, Reply, cookie, encoded, escape, form, with_params},
    ids,
    issue::Grant,
    jws,
    realm::{Env, Realm, escaped},
    session::{AuthRequest, Code, Device, Kind, Pending, Progress, Session, Target},
    token::check_password,
    version::{Flavour, Version},
};
use crate::statuspage::http::Incoming;

const AGAIN: &str = "Please re-authenticate to continue";

/// What a browser is told whose cookies are gone.
const LOST: &str = "Restart login cookie not found. It may have expired; it may have been deleted or cookies are disabled in your browser. If cookies are disabled then enable them. Click Back to Application to login again.";

/// Parameter of the authorization endpoint with which a test logs somebody in without a form.
pub(crate) const SHORTCUT: &str = "_testkit_user";

/// Answers `GET …/auth` and `POST …/auth`.
pub(crate) fn authorize(realm: &mut Realm, env: &Env, request: &Incoming) -> Reply {
    let params = if request.method == http::Method::POST {
        form(request)
    } else {
        Params::read(&request.query)
    }
    .without_overlong(env);
    let pushed = params.get("request_uri").is_some();
    let auth = match read(realm, env, &params) {
        Ok(auth) => auth,
        Err(problem) => return problem.reply(),
    };
    if let Some(user) = params.get(SHORTCUT) {
        return match user_id(realm, user) {
            Some(user) => finish(realm, env, &auth, &user, None),
            None => Problem::Page("No such user").reply(),
        };
    }
    let known = cookie(request, "KEYCLOAK_IDENTITY")
        .and_then(|browser| realm.memory.browsers.get(&browser).cloned())
        .and_then(|id| realm.session(&id, Kind::Online).cloned());
    match known {
        Some(session) if auth.prompt != "login" && !is_stale(&session, &auth, env) => {
            finish(realm, env, &auth, &session.user, Some(session.id))
        }
        Some(_) => begin(realm, env, auth, pushed, AGAIN),
        None if auth.prompt == "none" => error_redirect(
            realm,
            env,
            &auth.redirect,
            auth.state.as_deref(),
            "login_required",
            "",
            '?',
        ),
        None => begin(realm, env, auth, pushed, ""),
    }
}

/// Is the login too long ago for this request?
fn is_stale(session: &Session, auth: &AuthRequest, env: &Env) -> bool {
    match (auth.max_age, session.auth_time) {
        (Some(age), Some(time)) => time + age < env.seconds(),
        _ => false,
    }
}

pub(crate) fn user_id(realm: &mut Realm, name: &str) -> Option<String> {
    realm.user_named(name).map(|user| user.id.clone())
}

/// Shows the form. Since 26 a pushed request takes a redirect more.
fn begin(realm: &mut Realm, env: &Env, auth: AuthRequest, pushed: bool, message: &str) -> Reply {
    let pending = remember(realm, Target::Client(Box::new(auth)));
    let reply = if env.is_26() && pushed {
        Reply::redirect(&action(realm, env, &pending, "authenticate"))
    } else {
        login_form(realm, env, &pending, message)
    };
    with_cookie(realm, reply.browser(), &pending)
}

/// Sends a browser that came with a device's code to the login.
pub(crate) fn begin_for_device(realm: &mut Realm, env: &Env, device: &Device) -> Reply {
    let pending = remember(realm, Target::Device(device.user_code.clone()));
    let reply = Reply::redirect(&action(realm, env, &pending, "authenticate")).browser();
    with_cookie(realm, reply, &pending)
}

fn remember(realm: &mut Realm, target: Target) -> Pending {
    let pending = Pending {
        tab: ids::secret(),
        cookie: ids::secret(),
        target,
        consent_of: None,
    };
    realm.memory.pending.push(pending.clone());
    pending
}

fn cookie_line(realm: &Realm, name: &str, value: &str) -> String {
    let path = escaped(&realm.name);
    format!("{name}={value};Version=1;Path=/realms/{path}/;Secure;HttpOnly;SameSite=None")
}

fn with_cookie(realm: &Realm, reply: Reply, pending: &Pending) -> Reply {
    reply.header(
        "set-cookie",
        &cookie_line(realm, "AUTH_SESSION_ID", &pending.cookie),
    )
}

fn action(realm: &Realm, env: &Env, pending: &Pending, name: &str) -> String {
    let client = match &pending.target {
        Target::Client(auth) => auth.client.clone(),
        Target::Device(code) => realm
            .memory
            .devices
            .iter()
            .find(|device| device.user_code == *code)
            .map(|device| device.client.clone())
            .unwrap_or_default(),
    };
    format!(
        "{}/login-actions/{name}?client_id={}&tab_id={}",
        realm.issuer(env),
        encoded(&client),
        pending.tab
    )
}

fn login_form(realm: &Realm, env: &Env, pending: &Pending, message: &str) -> Reply {
    let action = escape(&action(realm, env, pending, "authenticate"));
    // Before 26 the page of a login that is to be repeated has no heading of its own.
    let title = if message == AGAIN && !env.is_26() {
        "Sign in to SCS test realm"
    } else {
        "Sign in to your account"
    };
    Reply::markup(
        200,
        title,
        &format!(
            "<span id=\"input-error\">{message}</span>\n<form id=\"kc-form-login\" action=\"{action}\" method=\"post\">\n<input name=\"username\"><input name=\"password\" type=\"password\">\n</form>"
        ),
    )
}

fn consent_form(realm: &Realm, env: &Env, pending: &Pending) -> Reply {
    let action = escape(&action(realm, env, pending, "consent"));
    Reply::markup(
        200,
        "Grant Access",
        &format!(
            "<form action=\"{action}\" method=\"post\"><input type=\"hidden\" name=\"code\" value=\"{}\"><input name=\"accept\" type=\"submit\" value=\"Yes\"><input name=\"cancel\" type=\"submit\" value=\"No\"></form>",
            pending.tab
        ),
    )
}

/// Answers what is below `login-actions/`.
pub(crate) fn actions(
    realm: &mut Realm,
    env: &Env,
    request: &Incoming,
    name: &str,
) -> Option<Reply> {
    let query = Params::read(&request.query);
    let given = cookie(request, "AUTH_SESSION_ID");
    let place = realm.memory.pending.iter().position(|pending| {
        pending.tab == query.text("tab_id") && Some(&pending.cookie) == given.as_ref()
    });
    let Some(place) = place else {
        let lost = if env.version == Version::V24 {
            "Cookie not found. Please make sure cookies are enabled in your browser."
        } else {
            LOST
        };
        return Some(Problem::Page(lost).reply().browser());
    };
    let pending = realm.memory.pending[place].clone();
    let posted = request.method == http::Method::POST;
    match (name, posted) {
        ("authenticate", false) => Some(login_form(realm, env, &pending, "").browser()),
        ("authenticate", true) => Some(log_in(realm, env, &form(request), place)),
        ("required-action", false) => Some(consent_form(realm, env, &pending).browser()),
        ("consent", true) => Some(decide(realm, env, &form(request), place)),
        _ => None,
    }
}

fn log_in(realm: &mut Realm, env: &Env, form: &Params, place: usize) -> Reply {
    let pending = realm.memory.pending[place].clone();
    let name = form.text("username");
    let user = match check_password(realm, env, name, form.text("password")) {
        Ok(user) => user,
        Err(refusal) => {
            let text = String::from_utf8_lossy(&refusal.body).into_owned();
            if text.contains("set up") {
                let uri = action(realm, env, &pending, "required-action");
                return Reply::redirect(&format!("{uri}&execution=UPDATE_PASSWORD")).browser();
            }
            let message = if text.contains("disabled") {
                "Account is disabled, contact your administrator."
            } else {
                "Invalid username or password."
            };
            return login_form(realm, env, &pending, message).browser();
        }
    };
    let asks = match &pending.target {
        // A device's person is always asked.
        Target::Device(_) => true,
        Target::Client(auth) => realm
            .client(&auth.client)
            .is_some_and(|client| client.consent),
    };
    if asks {
        realm.memory.pending[place].consent_of = Some(user);
        let uri = action(realm, env, &pending, "required-action");
        return Reply::redirect(&format!("{uri}&execution=OAUTH_GRANT")).browser();
    }
    realm.memory.pending.remove(place);
    match &pending.target {
        Target::Client(auth) => finish(realm, env, auth, &user, None),
        Target::Device(_) => Reply::empty(500),
    }
}

fn decide(realm: &mut Realm, env: &Env, form: &Params, place: usize) -> Reply {
    let pending = realm.memory.pending.remove(place);
    let Some(user) = pending.consent_of else {
        return Problem::Page("Invalid Request").reply();
    };
    let denied = form.get("accept").is_none();
    match pending.target {
        Target::Client(auth) if denied => deny(realm, env, &auth),
        Target::Client(auth) => finish(realm, env, &auth, &user, None),
        Target::Device(code) => {
            let name = realm.user(&user).map(|user| user.name.clone());
            if denied {
                device::deny(realm, env, &code);
            } else {
                device::approve(realm, env, &code, &name.unwrap_or_default());
            }
            let session = realm
                .memory
                .devices
                .iter()
                .find(|device| device.user_code == code)
                .and_then(|device| match &device.progress {
                    Progress::Approved(session) => Some(session.clone()),
                    _ => None,
                });
            let reply = Reply::redirect(&device::status_uri(realm, env, denied)).browser();
            match session {
                Some(session) => with_identity(realm, reply, &session),
                None => reply,
            }
        }
    }
}

/// The redirect of a person who does not consent.
pub(crate) fn deny(realm: &Realm, env: &Env, auth: &AuthRequest) -> Reply {
    error_redirect(
        realm,
        env,
        &auth.redirect,
        auth.state.as_deref(),
        "access_denied",
        "",
        '?',
    )
}

fn with_identity(realm: &mut Realm, reply: Reply, session: &str) -> Reply {
    let browser = ids::secret();
    let line = cookie_line(realm, "KEYCLOAK_IDENTITY", &browser);
    realm.memory.browsers.insert(browser, session.to_owned());
    reply.header("set-cookie", &line)
}

/// The person is in: a session, a code, and the redirect that carries it. Within a known session nobody logs in anew.
pub(crate) fn finish(
    realm: &mut Realm,
    env: &Env,
    auth: &AuthRequest,
    user: &str,
    known: Option<String>,
) -> Reply {
    let (Some(client), Some(user)) = (
        realm.client(&auth.client).cloned(),
        realm.user(user).cloned(),
    ) else {
        return Problem::Page("Client not found.").reply();
    };
    let scopes = granted(&client, &auth.scope).unwrap_or_default();
    let mut grant = Grant::new("ac", &client, &user, scopes.clone());
    grant.nonce = auth.nonce.clone();
    let (session, _) = realm.begin_session(env, &grant, Some(env.seconds()), known.clone());
    let code = format!("{}.{session}.{}", ids::uuid(), client.uuid);
    realm.memory.codes.push(Code {
        code: code.clone(),
        request: auth.clone(),
        session: session.clone(),
        expires: env.seconds() + realm.settings.code_lifespan,
        used: false,
        scopes,
    });
    let reply = success(realm, env, auth, &session, &code);
    match known {
        Some(_) => reply,
        None => with_identity(realm, reply, &session),
    }
}

fn success(realm: &Realm, env: &Env, auth: &AuthRequest, session: &str, code: &str) -> Reply {
    let issuer = realm.issuer(env);
    let mut params: Vec<(&str, &str)> = Vec::new();
    params.extend(auth.state.as_deref().map(|state| ("state", state)));
    if env.flavour == Flavour::Keycloak {
        params.push(("session_state", session));
        params.push(("iss", &issuer));
    }
    if auth.wants_code {
        params.push(("code", code));
    }
    let (mode, signed) = match auth.response_mode.strip_suffix("jwt") {
        Some(mode) => (mode.trim_end_matches('.'), true),
        None => (auth.response_mode.as_str(), false),
    };
    let response = if signed {
        signed_response(realm, env, auth, &params)
    } else {
        String::new()
    };
    if signed {
        params = vec![("response", &response)];
    }
    match mode {
        "form_post" => {
            let fields: String = params
                .iter()
                .map(|(name, value)| {
                    format!(
                        "<input type=\"hidden\" name=\"{name}\" value=\"{}\">",
                        escape(value)
                    )
                })
                .collect();
            Reply::markup(
                200,
                "OIDC Form_Post Response",
                &format!(
                    "<form method=\"post\" action=\"{}\">{fields}</form>",
                    escape(&auth.redirect)
                ),
            )
            .without("content-language")
            .without("content-type")
            .header("content-type", "text/html")
            .browser()
        }
        "fragment" => Reply::redirect(&with_params(&auth.redirect, '#', &params)).browser(),
        _ => Reply::redirect(&with_params(&auth.redirect, '?', &params)).browser(),
    }
}

fn signed_response(
    realm: &Realm,
    env: &Env,
    auth: &AuthRequest,
    params: &[(&str, &str)],
) -> String {
    let mut claims: serde_json::Map<String, Value> = params
        .iter()
        .map(|(name, value)| ((*name).to_owned(), json!(value)))
        .collect();
    claims.insert("aud".into(), json!(auth.client));
    claims.insert("iss".into(), json!(realm.issuer(env)));
    claims.insert(
        "exp".into(),
        json!(env.seconds() + realm.settings.code_lifespan),
    );
    realm
        .keys
        .signing(super::keys::Algorithm::Rs256)
        .map(|key| jws::sign(key, "JWT", &Value::Object(claims)))
        .unwrap_or_default()
}
