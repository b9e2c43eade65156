//! The two cookies of a session, and the token that goes with one of them.

use std::sync::Arc;

use http::header::{COOKIE, SET_COOKIE};
use http::{HeaderMap, HeaderName, HeaderValue};
use scs_client_core::Body;
use scs_client_core::transport::TransportError;
use secrecy::SecretString;

use super::{failure, is_read};

const SESSION_COOKIE: &str = "sid";
const CSRF_COOKIE: &str = "_gorilla_csrf";
const CSRF_TOKEN: HeaderName = HeaderName::from_static("x-harbor-csrf-token");

/// What the server wants to see again; other cookies are left where they are.
#[derive(Clone, Default)]
pub(super) struct Jar {
    session: String,
    csrf_cookie: String,
    /// Masked anew in each answer; each of them is good as long as the cookie is the same.
    token: String,
}

/// Which cookies an answer sets that were sent: those the server did not know any more.
pub(super) struct Offers {
    pub(super) session: bool,
    pub(super) csrf_cookie: bool,
}

impl Jar {
    pub(super) fn has_token(&self) -> bool {
        !self.token.is_empty()
    }

    /// Takes what an answer sets.
    pub(super) fn take(&mut self, headers: &HeaderMap) {
        let places = [
            (&mut self.session, cookie(headers, SESSION_COOKIE)),
            (&mut self.csrf_cookie, cookie(headers, CSRF_COOKIE)),
            (&mut self.token, token(headers)),
        ];
        for (place, value) in places {
            if let Some(value) = value {
                value.clone_into(place);
            }
        }
    }

    /// An answer in a session that the server knows sets none
    /// (2192-updateUserProfile-session-with-token), all others offer one (2197-getCurrentUserInfo-after-logout).
    pub(super) fn offers(&self, headers: &HeaderMap) -> Offers {
        let is_new = |mine: &str, name| cookie(headers, name).is_some_and(|came| came != mine);
        Offers {
            session: is_new(&self.session, SESSION_COOKIE),
            csrf_cookie: is_new(&self.csrf_cookie, CSRF_COOKIE),
        }
    }

    /// This one with the token of an answer to a request that was sent with `sent`, if it is for the
    /// same cookie or brings its own. Never with another session: only a login's is one.
    pub(super) fn renewed(&self, sent: &Self, headers: &HeaderMap) -> Option<Self> {
        let token = token(headers)?;
        if self.csrf_cookie != sent.csrf_cookie {
            return None;
        }
        let csrf_cookie = cookie(headers, CSRF_COOKIE).unwrap_or(&self.csrf_cookie);
        Some(Self {
            session: self.session.clone(),
            csrf_cookie: csrf_cookie.to_owned(),
            token: token.to_owned(),
        })
    }

    /// The value of `Cookie`.
    pub(super) fn cookies(&self) -> String {
        [
            (SESSION_COOKIE, &self.session),
            (CSRF_COOKIE, &self.csrf_cookie),
        ]
        .iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| format!("{name}={value}"))
        .collect::<Vec<_>>()
        .join("; ")
    }

    /// Puts the cookies into a request, beside those of the user's own, and the token where it is asked for.
    pub(super) fn dress(&self, request: &mut http::Request<Body>) -> Result<(), TransportError> {
        let is_read = is_read(request.method());
        let headers = request.headers_mut();
        let others = headers
            .get_all(COOKIE)
            .iter()
            .filter_map(|one| one.to_str().ok());
        let mut cookies: Vec<String> = others.map(str::to_owned).collect();
        cookies.push(self.cookies());
        cookies.retain(|one| !one.is_empty());
        if !cookies.is_empty() {
            headers.insert(COOKIE, sensitive(&cookies.join("; "))?);
        }
        if !is_read && self.has_token() {
            headers.insert(CSRF_TOKEN, sensitive(&self.token)?);
        }
        Ok(())
    }

    /// What must not show.
    pub(super) fn secrets(&self) -> Arc<[SecretString]> {
        [&self.session, &self.csrf_cookie, &self.token]
            .into_iter()
            .map(|one| one.clone().into())
            .collect()
    }
}

/// Takes out of an answer what is kept here, and is nobody else's business.
pub(super) fn remove(headers: &mut HeaderMap) {
    headers.remove(SET_COOKIE);
    headers.remove(CSRF_TOKEN);
}

/// The value that an answer sets for a cookie, the last of several (RFC 6265, section 5.3); none when it sets it
/// to nothing, which deletes it.
fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let set = headers.get_all(SET_COOKIE).iter().rev();
    let value = set
        .filter_map(|one| one.to_str().ok())
        .find_map(|one| one.strip_prefix(name)?.strip_prefix('='))?;
    let value = value.split(';').next().unwrap_or_default().trim();
    (!value.is_empty()).then_some(value)
}

fn token(headers: &HeaderMap) -> Option<&str> {
    let value = headers.get(CSRF_TOKEN)?.to_str().ok()?;
    (!value.is_empty()).then_some(value)
}

fn sensitive(text: &str) -> Result<HeaderValue, TransportError> {
    let value = HeaderValue::try_from(text);
    let mut value = value.map_err(|_| failure("a cookie of the session is no header value"))?;
    value.set_sensitive(true);
    Ok(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(of: &[(&'static str, &str)]) -> HeaderMap {
        let mut headers = HeaderMap::new();
        for (name, value) in of {
            headers.append(*name, value.parse().unwrap());
        }
        headers
    }

    fn jar(of: &[(&'static str, &str)]) -> Jar {
        let mut jar = Jar::default();
        jar.take(&headers(of));
        jar
    }

    #[test]
    fn two_cookies_are_taken_and_no_others() {
        let jar = jar(&[
            ("set-cookie", "sid2=no; Path=/"),
            ("set-cookie", "lang=de, sid=no"),
            ("set-cookie", "sid=1; Path=/; HttpOnly"),
            ("set-cookie", "_gorilla_csrf=a==; Path=/; SameSite=Strict"),
        ]);
        assert_eq!(jar.cookies(), "sid=1; _gorilla_csrf=a==");
        // A server that gives out one for the request and another for the login means the other.
        let twice = headers(&[("set-cookie", "sid=8"), ("set-cookie", "sid=9; Path=/")]);
        assert_eq!(cookie(&twice, "sid"), Some("9"));
        // 2196-logout-ok: one that is set to nothing is deleted, and none is offered.
        let none = headers(&[("set-cookie", "sid=; Path=/; Max-Age=0")]);
        assert!(!jar.offers(&none).session && cookie(&none, "sid").is_none());
        let same = headers(&[("set-cookie", "sid=1"), ("set-cookie", "_gorilla_csrf=b")]);
        assert!(!jar.offers(&same).session && jar.offers(&same).csrf_cookie);
    }

    /// Of two calls at the same time, the answer of the one that was sent with the old cookie comes last.
    #[test]
    fn a_token_for_an_old_cookie_is_not_kept() {
        let token = "x-harbor-csrf-token";
        let old = jar(&[("set-cookie", "_gorilla_csrf=a"), (token, "1-of-a")]);
        let renewal = headers(&[("set-cookie", "_gorilla_csrf=b"), (token, "2-of-b")]);
        let new = old.renewed(&old, &renewal).unwrap();
        assert_eq!((&*new.csrf_cookie, &*new.token), ("b", "2-of-b"));
        assert!(new.renewed(&old, &headers(&[(token, "3-of-a")])).is_none());
        let newest = new.renewed(&new, &headers(&[(token, "4-of-b")])).unwrap();
        assert_eq!((&*newest.csrf_cookie, &*newest.token), ("b", "4-of-b"));
        // Nor is a session that somebody was offered taken for the login's.
        let offered = headers(&[("set-cookie", "sid=9"), (token, "5-of-b")]);
        assert_eq!(new.renewed(&new, &offered).unwrap().session, "");
    }
}
