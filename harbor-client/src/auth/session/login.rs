//! Opening the session: three requests, as the portal's form makes them.

use std::sync::Arc;
use std::sync::atomic::Ordering;

use bytes::Bytes;
use http::header::{ACCEPT, CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, RETRY_AFTER};
use http::request::Parts;
use http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode};
use scs_client_core::transport::{AddedSecrets, TransportError};
use scs_client_core::{Body, HttpMethod, OperationInfo};
use secrecy::ExposeSecret as _;

use super::jar::{self, Jar};
use super::{Open, State, failure};
use crate::client::API;

/// The requests of a login, for transports that record what is sent.
const LOG_IN: &OperationInfo =
    &OperationInfo::new("login", HttpMethod::Post, "/c/login").secret_request();

/// What a call goes in, or its answer where there is none.
pub(super) type Entry = Result<Arc<Open>, http::Response<Body>>;

impl State {
    /// The session for a call: the open one, unless it is `stale`, or else a new one. A refusal is
    /// the call's own answer.
    pub(super) async fn enter(
        &self,
        head: &Parts,
        stale: Option<u64>,
    ) -> Result<Entry, TransportError> {
        let before = self.logins.load(Ordering::Acquire);
        let usable = || self.open().clone().filter(|open| Some(open.login) != stale);
        if let Some(open) = usable() {
            return Ok(Ok(open));
        }
        let mut refused = self.refused.lock().await;
        if let Some(open) = usable() {
            return Ok(Ok(open));
        }
        let number = self.logins.load(Ordering::Acquire);
        if number != before
            && let Some(refusal) = &*refused
        {
            return Ok(Err(refusal.to_answer()));
        }
        let jar = match self.token(head).await? {
            Ok(jar) => jar,
            Err(answer) => return Ok(Err(answer)),
        };
        let outcome = self.log_in(head, jar).await?;
        self.logins.store(number + 1, Ordering::Release);
        match outcome {
            Ok(jar) => {
                *refused = None;
                let open = Arc::new(Open {
                    jar,
                    login: number + 1,
                    headers: own_headers(&head.headers),
                });
                *self.open() = Some(Arc::clone(&open));
                Ok(Ok(open))
            }
            Err(refusal) => {
                let answer = refusal.to_answer();
                *refused = Some(refusal);
                Ok(Err(answer))
            }
        }
    }

    /// Gets what the login form needs: a call without a cookie is offered a session, and one with a
    /// session a token (2183-getSystemInfo-no-cookie, 2184-getSystemInfo-with-session-cookie).
    async fn token(
        &self,
        head: &Parts,
    ) -> Result<Result<Jar, http::Response<Body>>, TransportError> {
        let mut jar = Jar::default();
        for _ in 0..2 {
            let path = format!("{API}/systeminfo");
            let mut request = self.request(head, Method::GET, &path, Body::empty())?;
            jar.dress(&mut request)?;
            let mut answer = self.transport.send(request).await?;
            jar.take(answer.headers());
            if !answer.status().is_success() {
                jar::remove(answer.headers_mut());
                let secrets = AddedSecrets(jar.secrets());
                answer.extensions_mut().insert(secrets);
                return Ok(Err(answer));
            }
            if jar.has_token() {
                return Ok(Ok(jar));
            }
        }
        Err(failure(
            "no session was offered: something other than Harbor answers",
        ))
    }

    async fn log_in(
        &self,
        head: &Parts,
        mut jar: Jar,
    ) -> Result<Result<Jar, Refusal>, TransportError> {
        let form = format!(
            "principal={}&password={}",
            form_encoded(&self.name),
            form_encoded(self.password.expose_secret())
        );
        let mut request = self.request(
            head,
            Method::POST,
            LOG_IN.path,
            Body::from(Bytes::from(form)),
        )?;
        let form = HeaderValue::from_static("application/x-www-form-urlencoded");
        request.headers_mut().insert(CONTENT_TYPE, form);
        jar.dress(&mut request)?;
        let answer = self.transport.send(request).await?;
        if !answer.status().is_success() {
            return Ok(Err(Refusal::of(&answer)));
        }
        // 2187-login-ok: the session gets another name.
        if !jar.offers(answer.headers()).session {
            return Err(failure(
                "the login opened no session: something other than Harbor answers",
            ));
        }
        jar.take(answer.headers());
        Ok(Ok(jar))
    }

    /// A request of the login's own, with the headers that the call has.
    fn request(
        &self,
        head: &Parts,
        method: Method,
        path: &str,
        body: Body,
    ) -> Result<http::Request<Body>, TransportError> {
        let uri = format!("{}{path}", self.base_url);
        let mut request = http::Request::new(body);
        *request.method_mut() = method;
        *request.uri_mut() = uri.parse().map_err(|_| failure("the URL is none"))?;
        let headers = request.headers_mut();
        headers.clone_from(&head.headers);
        for of_body in [CONTENT_TYPE, CONTENT_LENGTH, CONTENT_ENCODING] {
            headers.remove(of_body);
        }
        headers.insert(ACCEPT, HeaderValue::from_static("*/*"));
        request.extensions_mut().insert(LOG_IN);
        Ok(request)
    }
}

/// What a login was refused with. Its words are left behind: they may repeat what was sent.
pub(super) struct Refusal {
    status: StatusCode,
    headers: HeaderMap,
}

impl Refusal {
    fn of(answer: &http::Response<Body>) -> Self {
        let mut headers = HeaderMap::new();
        for name in [RETRY_AFTER, HeaderName::from_static("x-request-id")] {
            if let Some(value) = answer.headers().get(&name) {
                headers.insert(name, value.clone());
            }
        }
        Self {
            status: answer.status(),
            headers,
        }
    }

    fn to_answer(&self) -> http::Response<Body> {
        let words = Bytes::from_static(b"the login of the session was refused");
        let mut answer = http::Response::new(Body::from(words));
        *answer.status_mut() = self.status;
        answer.headers_mut().clone_from(&self.headers);
        answer
    }
}

/// The headers of a call without those that speak of its body or number it.
fn own_headers(headers: &HeaderMap) -> HeaderMap {
    let mut own = headers.clone();
    for name in [ACCEPT, CONTENT_TYPE, CONTENT_LENGTH, CONTENT_ENCODING] {
        own.remove(name);
    }
    own.remove("x-request-id");
    own
}

/// All but letters, digits and `-._~`, as WHATWG's URL standard has it for forms.
fn form_encoded(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
                encoded.push(char::from(byte));
            }
            other => encoded.push_str(&format!("%{other:02X}")),
        }
    }
    encoded
}
