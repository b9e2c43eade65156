//! A kubeconfig's credential plug-in: kube runs it, and what it prints is a credential like any other.

use std::future::{Ready, poll_fn, ready};
use std::task::{Context, Poll};

use async_trait::async_trait;
use futures_util::future::BoxFuture;
use futures_util::lock::Mutex;
use http::header::AUTHORIZATION;
use http::{HeaderValue, Request, Response};
use kube::client::{AuthError, Body as KubeBody, ConfigExt as _};
use kube::config::AuthInfo;
use tower_layer::Layer as _;
use tower_service::Service;

use crate::credentials::{Credential, CredentialError, CredentialProvider, CredentialRequest};

type BoxError = Box<dyn std::error::Error + Send + Sync>;

/// Asks kube for the header that it would send; runs the plug-in again shortly before the credential expires.
type Ask = Box<dyn Fn() -> BoxFuture<'static, Result<Option<HeaderValue>, BoxError>> + Send + Sync>;

/// Hands out what a plug-in prints, and runs it again when the server refuses that.
pub(crate) struct PlugIn {
    login: AuthInfo,
    ask: Mutex<Ask>,
}

impl PlugIn {
    /// Runs the plug-in of a login; none where it gives a client certificate, which is TLS' and not ours.
    ///
    /// This waits for the plug-in, which may have something to ask of its user.
    pub(crate) fn run(login: &AuthInfo) -> Result<Option<Self>, String> {
        let login = AuthInfo {
            exec: login.exec.clone(),
            auth_provider: login.auth_provider.clone(),
            ..AuthInfo::default()
        };
        let ask = ask(&login)?;
        Ok(ask.map(|ask| Self {
            login,
            ask: Mutex::new(ask),
        }))
    }
}

#[async_trait]
impl CredentialProvider for PlugIn {
    async fn credential(
        &self,
        request: &CredentialRequest,
    ) -> Result<Option<Credential>, CredentialError> {
        let mut ask_kube = self.ask.lock().await;
        let current = bearer(ask_kube().await)?;
        let is_refused = match (&current, &request.rejected) {
            (Some(current), Some(rejected)) => current.is_same(&rejected.credential),
            _ => false,
        };
        if !is_refused {
            return Ok(current);
        }
        // kube runs it again before it expires, but not when the server refuses it.
        let login = self.login.clone();
        let again = tokio::task::spawn_blocking(move || ask(&login));
        let again = again.await.map_err(|_| CredentialError::new(PANICKED))?;
        match again.map_err(CredentialError::new)? {
            Some(again) => *ask_kube = again,
            None => return Ok(None),
        }
        bearer(ask_kube().await)
    }
}

const PANICKED: &str = "running the credential plug-in was given up";

fn ask(login: &AuthInfo) -> Result<Option<Ask>, String> {
    // Whom it is for does not matter here: the executor decides where a credential may go.
    let mut config = kube::Config::new(http::Uri::default());
    config.auth_info = login.clone();
    let layer = config.auth_layer().map_err(|error| match &error {
        kube::Error::Auth(error) => words(error),
        _ => UNKNOWN.to_owned(),
    })?;
    let Some(layer) = layer else {
        return Ok(None);
    };
    let service = layer.layer(Echo);
    let ask = move || {
        let mut service = service.clone();
        let header: BoxFuture<'static, _> = Box::pin(async move {
            poll_fn(|context| service.poll_ready(context)).await?;
            let answer = service.call(Request::new(KubeBody::empty())).await?;
            Ok(answer.into_body())
        });
        header
    };
    Ok(Some(Box::new(ask)))
}

fn bearer(
    header: Result<Option<HeaderValue>, BoxError>,
) -> Result<Option<Credential>, CredentialError> {
    let header = header.map_err(|error| {
        CredentialError::new(match error.downcast_ref::<AuthError>() {
            Some(error) => words(error),
            None => UNKNOWN.to_owned(),
        })
    })?;
    let token = header.as_ref().and_then(|header| {
        let text = std::str::from_utf8(header.as_bytes()).ok()?;
        text.strip_prefix("Bearer ")
    });
    Ok(token.map(Credential::bearer))
}

const UNKNOWN: &str = "the kubeconfig's credential cannot be had";

/// What went wrong, without what the plug-in was given and has printed: kube quotes both.
fn words(error: &AuthError) -> String {
    match error {
        AuthError::AuthExecStart(error) => {
            format!("the kubeconfig's credential plug-in cannot be started: {error}")
        }
        AuthError::AuthExecRun { out, .. } => format!(
            "the kubeconfig's credential plug-in failed with {}; run it by hand to see why",
            out.status
        ),
        AuthError::AuthExecParse(_) | AuthError::ExecPluginFailed => {
            "the kubeconfig's credential plug-in has printed no ExecCredential with a status"
                .to_owned()
        }
        AuthError::MissingCommand
        | AuthError::ExecMissingClusterInfo
        | AuthError::UnrefreshableTokenResponse
        | AuthError::MalformedTokenExpirationDate(_)
        | AuthError::InvalidBearerToken(_) => format!("{UNKNOWN}: {error}"),
        _ => UNKNOWN.to_owned(),
    }
}

/// Answers each request with the credential that it carries.
#[derive(Clone)]
struct Echo;

impl Service<Request<KubeBody>> for Echo {
    type Response = Response<Option<HeaderValue>>;
    type Error = BoxError;
    type Future = Ready<Result<Self::Response, BoxError>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), BoxError>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, mut request: Request<KubeBody>) -> Self::Future {
        ready(Ok(Response::new(
            request.headers_mut().remove(AUTHORIZATION),
        )))
    }
}
