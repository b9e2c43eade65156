//! Sessions: the cookie that every answer offers, the CSRF token that goes with it, and the login of the portal.

use http::Method;

use super::{
    auth::{Caller, Login},
    errors::{done, failed},
    world::World,
};
use crate::{
    keycloak::http::{Reply, cookie, form},
    statuspage::http::Incoming,
};

/// What guards the writes of a browser.
const CSRF_COOKIE: &str = "_gorilla_csrf";

/// The CSRF guard, where it stands: everywhere but on the API without a session cookie and on the registry's paths.
pub(crate) struct Guard {
    /// The value of the guard's cookie, and whether the answer has to set it.
    secret: String,
    sets_cookie: bool,
    nonce: String,
}

impl Guard {
    /// The guard of a request, if it has one.
    pub(crate) fn of(world: &mut World, request: &Incoming) -> Option<Self> {
        let path = &request.path;
        let registry = path.starts_with("/v2") || path.starts_with("/service/");
        if registry || path.starts_with("/api/") && cookie(request, "sid").is_none() {
            return None;
        }
        let sent = cookie(request, CSRF_COOKIE).filter(|secret| secret.len() == 32);
        let sets_cookie = sent.is_none();
        let secret = sent.unwrap_or_else(|| world.unique());
        Some(Self {
            secret,
            sets_cookie,
            nonce: world.unique(),
        })
    }

    /// Refuses an unsafe request without the right token.
    pub(crate) fn check(&self, request: &Incoming) -> Result<(), Reply> {
        if [Method::GET, Method::HEAD, Method::OPTIONS, Method::TRACE].contains(&request.method) {
            return Ok(());
        }
        let sent = request.header(http::HeaderName::from_static("x-harbor-csrf-token"));
        if sent.is_empty() {
            return Err(failed(403, "FORBIDDEN", "CSRF token not found in request"));
        }
        let nonce = sent.get(..32).unwrap_or_default();
        if self.sets_cookie || sent != self.token(nonce) {
            return Err(failed(403, "FORBIDDEN", "CSRF token invalid"));
        }
        Ok(())
    }

    /// The token is another one each time, and fits the cookie.
    fn token(&self, nonce: &str) -> String {
        let digest = aws_lc_rs::digest::digest(
            &aws_lc_rs::digest::SHA256,
            format!("{nonce}:{}", self.secret).as_bytes(),
        );
        let seal: String = digest
            .as_ref()
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        format!("{nonce}{seal}")
    }

    /// Puts token and cookie on the answer.
    pub(crate) fn sign(&self, reply: Reply, passed: bool) -> Reply {
        let mut reply = reply.header("x-harbor-csrf-token", &self.token(&self.nonce));
        if self.sets_cookie {
            let value = format!(
                "{CSRF_COOKIE}={}; Path=/; Max-Age=43200; HttpOnly; SameSite=Strict",
                self.secret
            );
            reply = reply.header("set-cookie", &value);
        }
        if passed {
            reply.header("vary", "Cookie")
        } else {
            reply
        }
    }
}

/// Offers a session to who has none, or one that is not known any more.
pub(crate) fn offer(world: &mut World, request: &Incoming, reply: Reply) -> Reply {
    let is_known = |sid: String| world.sessions.contains_key(&sid) || world.offered.contains(&sid);
    let has_one = cookie(request, "sid").is_some_and(is_known);
    let sets_it = reply
        .value("set-cookie")
        .is_some_and(|value| value.starts_with("sid="));
    if has_one || sets_it {
        return reply;
    }
    let sid = world.unique();
    // Who never comes back is forgotten some day.
    if world.offered.len() > 10_000 {
        world.offered.clear();
    }
    world.offered.insert(sid.clone());
    reply.header("set-cookie", &format!("sid={sid}; Path=/; HttpOnly"))
}

/// `POST /c/login`: a new session for the right password.
pub(crate) fn login(world: &mut World, request: &Incoming) -> (Reply, Option<String>) {
    let form = form(request);
    let Login { caller, failed } =
        world.login_with(form.text("principal"), form.text("password"), None);
    let Caller::User(user) = caller else {
        return (done(401), failed);
    };
    let sid = world.unique();
    world.sessions.insert(sid.clone(), user);
    let name = world.name_of(&caller);
    world.note(&caller, "login", "user", &name, None);
    (
        done(200).header("set-cookie", &format!("sid={sid}; Path=/; HttpOnly")),
        None,
    )
}

/// `GET /c/log_out`.
pub(crate) fn logout(world: &mut World, request: &Incoming) -> Reply {
    let sid = cookie(request, "sid").unwrap_or_default();
    if let Some(user) = world.sessions.remove(&sid).map(Caller::User) {
        let name = world.name_of(&user);
        world.note(&user, "logout", "user", &name, None);
    }
    done(200).header("set-cookie", "sid=; Path=/; Max-Age=0; HttpOnly")
}
