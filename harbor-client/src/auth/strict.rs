//! Credentials that are looked at before they are trusted.

use std::fmt;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex as Slot, MutexGuard, PoisonError};

use async_trait::async_trait;
use bytes::{Bytes, BytesMut};
use http::header::{ACCEPT, AUTHORIZATION, CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE};
use http::{HeaderMap, HeaderValue, Method, StatusCode, Uri};
use scs_client_core::transport::{Transport, TransportError, TransportErrorKind};
use scs_client_core::{Body, HttpTransport, Operation as _, OperationInfo};
use tokio::sync::Mutex;

use super::whoami::CurrentCaller;
use crate::client::API;
use crate::registry::{is_beside_the_api, is_by_token};

/// The most of a refusal that is kept.
const MOST: usize = 64 * 1024;

/// A transport that lets no call pass with a credential that the server does not know.
///
/// Harbor takes a wrong password for none: a list then holds what is public, with status 200, and
/// nothing tells. Over this transport the first call with a credential asks the server who that is
/// (`GET /users/current`); where it does not know, its refusal is the call's own answer, so that
/// the call is [unauthorized](crate::Error::is_unauthorized), and a provider with a better
/// credential is asked for it.
///
/// One request for each new credential, shared by all calls and clones of the client, and within
/// the time of the call's attempt. Calls that wait for it share its refusal, since every wrong
/// password costs 1.6 seconds; the next one asks anew, since a refusal may be an outage's. A
/// credential that was good is trusted from then on: one that is withdrawn later is not noticed.
/// Where something other than Harbor answers the question, a gateway with a 404 for example, the call
/// fails with these words and no status, so that it is never taken for a missing object.
/// Calls without a credential pass. A [`CliLogin`](crate::CliLogin) cannot be looked at, and is always refused.
///
/// ```
/// use std::sync::Arc;
///
/// use harbor_client::{Client, Login, Strict};
///
/// # fn main() -> harbor_client::Result<()> {
/// let client = Client::builder("https://registry.example.com")
///     .credentials(Login::new("robot$library+ci", "an Example 1")?)
///     .transport(Arc::new(Strict::default()))
///     .build()?;
/// # Ok(()) }
/// ```
pub struct Strict {
    inner: Arc<dyn Transport>,
    /// Where the last good `Authorization` was looked at, and which it was: another server behind
    /// the same transport may not know it.
    known: Slot<Option<(Uri, HeaderValue)>>,
    /// How many looks have ended; whoever waited for one sees that it was a new one.
    looks: AtomicU64,
    /// What the last look found, held while one is under way.
    last: Mutex<Option<(Uri, HeaderValue, Refusal)>>,
}

impl Strict {
    /// Sends over another transport: one with root certificates of its own, for example.
    #[must_use]
    pub fn new(inner: Arc<dyn Transport>) -> Self {
        Self {
            inner,
            known: Slot::new(None),
            looks: AtomicU64::new(0),
            last: Mutex::new(None),
        }
    }

    fn known(&self) -> MutexGuard<'_, Option<(Uri, HeaderValue)>> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn knows(&self, place: &Uri, login: &HeaderValue) -> bool {
        let known = self.known();
        known
            .as_ref()
            .is_some_and(|(at, of)| at == place && of == login)
    }

    /// Whether the server knows this credential; otherwise its refusal.
    async fn look(
        &self,
        question: http::Request<Body>,
        login: &HeaderValue,
    ) -> Result<Option<Refusal>, TransportError> {
        let place = question.uri().clone();
        let before = self.looks.load(Ordering::Acquire);
        let mut last = self.last.lock().await;
        if self.knows(&place, login) {
            return Ok(None);
        }
        if self.looks.load(Ordering::Acquire) != before
            && let Some((at, of, refusal)) = &*last
            && *at == place
            && of == login
        {
            return Ok(Some(refusal.clone()));
        }
        let refusal = self.ask(question).await?;
        *last = match &refusal {
            Some(refusal) => Some((place, login.clone(), refusal.clone())),
            None => {
                *self.known() = Some((place, login.clone()));
                None
            }
        };
        self.looks.fetch_add(1, Ordering::Release);
        Ok(refusal)
    }

    async fn ask(&self, question: http::Request<Body>) -> Result<Option<Refusal>, TransportError> {
        let answer = self.inner.send(question).await?;
        let (head, mut body) = answer.into_parts();
        let is = |media_type: &[u8]| {
            let value = head.headers.get(CONTENT_TYPE);
            value.is_some_and(|value| value.as_bytes().starts_with(media_type))
        };
        match head.status {
            // A robot is no user (1300-getCurrentUserInfo-as-b-sys), but somebody.
            StatusCode::OK | StatusCode::PRECONDITION_FAILED if is(b"application/json") => {
                return Ok(None);
            }
            status if is_of_any_call(status) => {}
            // A page is told for one by whoever reads the answer.
            StatusCode::NOT_FOUND if is(b"text/html") => {}
            // What a gateway says of this path must not pass for the call's own answer: its page as a
            // success, its 404 as an object that is missing. Harbor has nothing but 200, 401 and 412 here.
            status => {
                return Err(TransportError::new(
                    TransportErrorKind::Request,
                    format!(
                        "who is calling could not be found out: something other than Harbor answers, with {}",
                        status.as_u16()
                    ),
                ));
            }
        }
        let mut kept = BytesMut::new();
        while kept.len() < MOST
            && let Some(piece) = body.chunk().await
        {
            kept.extend_from_slice(&piece?);
        }
        Ok(Some(Refusal {
            status: head.status,
            headers: head.headers,
            body: kept.freeze(),
        }))
    }
}

/// Whether a status speaks of the caller or of the way to the server, whatever is asked for.
fn is_of_any_call(status: StatusCode) -> bool {
    status.is_server_error()
        || status.is_redirection()
        || matches!(
            status,
            StatusCode::UNAUTHORIZED
                | StatusCode::FORBIDDEN
                | StatusCode::REQUEST_TIMEOUT
                | StatusCode::TOO_MANY_REQUESTS
        )
}

/// The question who is calling, asked where the call goes and in its name.
fn question(
    request: &http::Request<Body>,
    info: Option<&OperationInfo>,
    login: &HeaderValue,
) -> Result<http::Request<Body>, TransportError> {
    const INFO: &OperationInfo = &CurrentCaller::INFO;
    let fail = |_| TransportError::new(TransportErrorKind::Request, "the URL is none");
    let uri = request.uri();
    let root = info.and_then(|info| root_of(info, uri.path()));
    let root = root.ok_or_else(|| {
        let why = "who is calling cannot be asked: this is no call of a client of Harbor";
        TransportError::new(TransportErrorKind::Request, why)
    })?;
    let path = format!("{root}{API}{}", INFO.path);
    let mut parts = uri.clone().into_parts();
    parts.path_and_query = Some(path.parse().map_err(fail)?);
    let mut question = http::Request::new(Body::empty());
    *question.method_mut() = Method::GET;
    *question.uri_mut() = Uri::from_parts(parts)
        .map_err(|_| TransportError::new(TransportErrorKind::Request, "the URL is none"))?;
    // All of them: what stands in front may let through only who has the user's own headers.
    let headers = question.headers_mut();
    headers.clone_from(request.headers());
    // These speak of the call's body, and the question has none.
    for of_body in [CONTENT_TYPE, CONTENT_LENGTH, CONTENT_ENCODING] {
        headers.remove(of_body);
    }
    headers.insert(AUTHORIZATION, login.clone());
    headers.insert(ACCEPT, HeaderValue::from_static("application/json"));
    question.extensions_mut().insert(INFO);
    Ok(question)
}

/// The path of the registry's URL, of which a call's path is made: it ends with the operation's, and
/// that may hold any word, since a repository may be called `api/v2.0`.
fn root_of<'a>(info: &OperationInfo, path: &'a str) -> Option<&'a str> {
    let segments = info.path.matches('/').count();
    let (start, _) = path.rmatch_indices('/').nth(segments.checked_sub(1)?)?;
    let before = path.get(..start)?;
    match is_beside_the_api(info) {
        true => Some(before),
        false => before.strip_suffix(API),
    }
}

#[async_trait]
impl Transport for Strict {
    async fn send(
        &self,
        request: http::Request<Body>,
    ) -> Result<http::Response<Body>, TransportError> {
        let info = request
            .extensions()
            .get::<&'static OperationInfo>()
            .copied();
        // A token of the registry comes from its token service, where the login is looked at; the
        // API does not know it.
        let login = match info {
            Some(info) if is_by_token(info) => None,
            _ => request.headers().get(AUTHORIZATION).cloned(),
        };
        if let Some(login) = login {
            let question = question(&request, info, &login)?;
            if !self.knows(question.uri(), &login)
                && let Some(refusal) = self.look(question, &login).await?
            {
                return Ok(refusal.into_answer());
            }
        }
        self.inner.send(request).await
    }
}

/// What the server answered to somebody whom it does not know.
#[derive(Clone)]
struct Refusal {
    status: StatusCode,
    headers: HeaderMap,
    body: Bytes,
}

impl Refusal {
    fn into_answer(self) -> http::Response<Body> {
        let mut answer = http::Response::new(Body::from(self.body));
        *answer.status_mut() = self.status;
        *answer.headers_mut() = self.headers;
        answer
    }
}

impl Default for Strict {
    fn default() -> Self {
        Self::new(Arc::new(HttpTransport::builder().build()))
    }
}

impl fmt::Debug for Strict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Strict")
            .field("inner", &self.inner)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use scs_client_core::HttpMethod;

    use super::*;

    #[test]
    fn the_root_is_what_stands_before_the_operations_own_path() {
        for (template, path, root) in [
            ("/projects", "/api/v2.0/projects", Some("")),
            (
                "/projects/{p}/repositories/{r}",
                "/v2/x/api/v2.0/projects/api/repositories/v2",
                Some("/v2/x"),
            ),
            (
                "/projects",
                "/api/v2.0/x/api/v2.0/projects",
                Some("/api/v2.0/x"),
            ),
            (
                "/service/token",
                "/service/token/service/token",
                Some("/service/token"),
            ),
            ("/service/token", "/service/token", Some("")),
            ("/projects", "/elsewhere/projects", None),
            ("/projects/{p}", "/projects", None),
            ("", "/api/v2.0", None),
        ] {
            let info = OperationInfo::new("any", HttpMethod::Get, template);
            assert_eq!(root_of(&info, path), root, "{template} {path}");
        }
    }
}
