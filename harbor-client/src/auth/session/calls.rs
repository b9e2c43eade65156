//! Calls in the session: what is put into them, and what is done where it has run out.

use std::sync::Arc;

use async_trait::async_trait;
use bytes::{Bytes, BytesMut};
use http::header::AUTHORIZATION;
use http::request::Parts;
use http::{HeaderMap, StatusCode, Uri};
use scs_client_core::Body;
use scs_client_core::credentials::{
    Credential, CredentialError, CredentialProvider, CredentialRequest,
};
use scs_client_core::transport::{AddedSecrets, Transport, TransportError};

use super::{Open, State, failure, is_read, jar};
use crate::client::API;

/// The one place beside the API that a session is good for: it gives the registry's own tokens.
const TOKEN_SERVICE: &str = "/service/token";

/// Stands for the session in a call that takes a credential, and never leaves this machine.
const IN_PLACE: &str = "a-session-in-place-of-a-credential";

/// Hands out what stands for the session.
pub(super) struct InPlace(Credential);

impl InPlace {
    pub(super) fn new() -> Self {
        Self(Credential::bearer(IN_PLACE))
    }
}

#[async_trait]
impl CredentialProvider for InPlace {
    async fn credential(
        &self,
        _: &CredentialRequest,
    ) -> Result<Option<Credential>, CredentialError> {
        Ok(Some(self.0.clone()))
    }
}

/// The transport of the clients of a [`Session`](super::Session).
#[derive(Debug)]
pub(super) struct InSession(pub(super) Arc<State>);

#[async_trait]
impl Transport for InSession {
    async fn send(
        &self,
        mut request: http::Request<Body>,
    ) -> Result<http::Response<Body>, TransportError> {
        let state = &*self.0;
        let path = state.place(request.uri()).unwrap_or_default();
        let is_api = path.starts_with(API);
        let has_session = is_api || path == TOKEN_SERVICE;
        match request.headers().get(AUTHORIZATION) {
            None => return state.transport.send(request).await,
            Some(login)
                if login.as_bytes().strip_prefix(b"Bearer ") == Some(IN_PLACE.as_bytes()) => {}
            Some(_) if is_api => {
                return Err(failure(
                    "a session and a credential of the client's own do not go together",
                ));
            }
            Some(_) => return state.transport.send(request).await,
        }
        request.headers_mut().remove(AUTHORIZATION);
        if !has_session {
            return state.transport.send(request).await;
        }
        let (head, body) = request.into_parts();
        let body = whole(body).await?;
        state.send(&head, &body).await
    }
}

impl State {
    /// Sends a call in the session, and again with what has run out renewed: session and token once each.
    async fn send(
        &self,
        head: &Parts,
        body: &Bytes,
    ) -> Result<http::Response<Body>, TransportError> {
        let is_read = is_read(&head.method);
        let (mut has_new_session, mut has_new_token) = (false, false);
        let mut stale = None;
        loop {
            let open = match self.enter(head, stale).await? {
                Ok(open) => open,
                Err(refusal) => return Ok(refusal),
            };
            let mut answer = self.send_in(&open, head, body).await?;
            let status = answer.status();
            let offers = open.jar.offers(answer.headers());
            self.keep(&open, answer.headers());
            jar::remove(answer.headers_mut());
            // 2190-updateUserProfile-session-token-but-no-csrf-cookie: the token is looked at before all else.
            if offers.csrf_cookie && !is_read && status == StatusCode::FORBIDDEN && !has_new_token {
                has_new_token = true;
                continue;
            }
            if !offers.session && status != StatusCode::UNAUTHORIZED {
                return Ok(answer);
            }
            self.forget(&open);
            // A change that succeeds is one that everybody may make, and was made.
            let is_repeatable = is_read || status == StatusCode::UNAUTHORIZED;
            if is_repeatable && !has_new_session {
                has_new_session = true;
                stale = Some(open.login);
                continue;
            }
            if is_read && status.is_success() {
                return Err(failure(
                    "the registry has forgotten the session that it had just opened, and shows \
                     what is public",
                ));
            }
            return Ok(answer);
        }
    }

    pub(super) async fn send_in(
        &self,
        open: &Open,
        head: &Parts,
        body: &Bytes,
    ) -> Result<http::Response<Body>, TransportError> {
        let mut request = http::Request::from_parts(head.clone(), Body::from(body.clone()));
        open.jar.dress(&mut request)?;
        let mut answer = self.transport.send(request).await?;
        let secrets = AddedSecrets(open.jar.secrets());
        answer.extensions_mut().insert(secrets);
        Ok(answer)
    }

    /// The path below the registry's URL; none for what lies elsewhere.
    fn place<'a>(&self, uri: &'a Uri) -> Option<&'a str> {
        let base: Uri = self.base_url.parse().ok()?;
        let is_here = uri.scheme() == base.scheme() && uri.authority() == base.authority();
        uri.path()
            .strip_prefix(base.path().trim_end_matches('/'))
            .filter(|path| is_here && path.starts_with('/'))
    }

    /// Takes over what an answer has renewed, unless another login has come in between.
    fn keep(&self, sent_in: &Open, headers: &HeaderMap) {
        let mut open = self.open();
        if let Some(now) = open.as_ref().filter(|now| now.login == sent_in.login)
            && let Some(jar) = now.jar.renewed(&sent_in.jar, headers)
        {
            *open = Some(Arc::new(Open {
                jar,
                login: now.login,
                headers: now.headers.clone(),
            }));
        }
    }

    fn forget(&self, stale: &Open) {
        self.open().take_if(|now| now.login == stale.login);
    }
}

/// All of a body; those of the API are in memory anyway.
async fn whole(mut body: Body) -> Result<Bytes, TransportError> {
    let first = body.chunk().await.transpose()?.unwrap_or_default();
    let Some(next) = body.chunk().await.transpose()? else {
        return Ok(first);
    };
    let mut all = BytesMut::from(first);
    all.extend_from_slice(&next);
    while let Some(next) = body.chunk().await.transpose()? {
        all.extend_from_slice(&next);
    }
    Ok(all.freeze())
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex as Slot;

    use http::header::{COOKIE, SET_COOKIE};

    use super::super::Session;
    use super::*;

    /// Keeps what was sent, and answers as a server that knows every session.
    #[derive(Debug, Default)]
    struct Kept(Slot<Vec<(String, HeaderMap)>>);

    #[async_trait]
    impl Transport for Kept {
        async fn send(
            &self,
            request: http::Request<Body>,
        ) -> Result<http::Response<Body>, TransportError> {
            let (head, _) = request.into_parts();
            let mut answer = http::Response::new(Body::empty());
            if head.uri.path() == "/c/login" || head.uri.path().ends_with("/systeminfo") {
                let headers = answer.headers_mut();
                headers.insert("x-harbor-csrf-token", "1".parse().unwrap());
                let cookie = format!("sid={}; Path=/", head.uri.path().len());
                headers.insert(SET_COOKIE, cookie.parse().unwrap());
            } else {
                let mut kept = self.0.lock().unwrap();
                kept.push((head.uri.to_string(), head.headers));
            }
            Ok(answer)
        }
    }

    #[tokio::test]
    async fn cookies_go_to_the_api_and_its_token_service_alone() {
        let kept = Arc::new(Kept::default());
        let session = Session::over("https://h.example", "alice", "an Example 1", kept.clone());
        let transport = InSession(session.unwrap().0);
        let in_place = format!("Bearer {IN_PLACE}");
        for (url, login, is_in_session) in [
            (
                "https://h.example/api/v2.0/projects",
                Some(&*in_place),
                true,
            ),
            (
                "https://h.example/service/token?service=harbor-registry",
                Some(&*in_place),
                true,
            ),
            ("https://h.example/api/v2.0/projects", None, false),
            (
                "https://h.example/v2/scs/app/tags/list",
                Some(&*in_place),
                false,
            ),
            (
                "https://h.example/v2/scs/app/tags/list",
                Some("Bearer token"),
                false,
            ),
            ("https://h.example/service/token", Some("Basic YTpi"), false),
            (
                "https://h.example:8443/api/v2.0/projects",
                Some(&*in_place),
                false,
            ),
            (
                "http://h.example/api/v2.0/projects",
                Some(&*in_place),
                false,
            ),
            (
                "https://other.example/api/v2.0/projects",
                Some(&*in_place),
                false,
            ),
        ] {
            let mut request = http::Request::new(Body::empty());
            *request.uri_mut() = url.parse().unwrap();
            if let Some(login) = login {
                let login = login.parse().unwrap();
                request.headers_mut().insert(AUTHORIZATION, login);
            }
            transport.send(request).await.unwrap();
            let (sent_to, headers) = kept.0.lock().unwrap().pop().unwrap();
            assert_eq!(sent_to, url);
            assert_eq!(
                headers.contains_key(COOKIE),
                is_in_session,
                "{url} {login:?}"
            );
            // What stands for the session goes nowhere; a credential of another kind stays.
            let others = login.filter(|login| *login != in_place);
            let sent = headers.get(AUTHORIZATION).map(|one| one.to_str().unwrap());
            assert_eq!(sent, others, "{url}");
        }
    }
}
