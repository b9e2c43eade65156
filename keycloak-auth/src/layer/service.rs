//! The service that the layer makes.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use http::{Request, Response};
use secrecy::ExposeSecret as _;
use tower_service::Service;

use super::Gate;
use super::credential::Presented;
use crate::session::OnlineRefusal;

/// A service behind a [`VerifyLayer`](super::VerifyLayer).
#[derive(Clone)]
pub struct VerifyService<S> {
    inner: S,
    gate: Arc<Gate>,
}

impl<S> VerifyService<S> {
    pub(super) fn new(inner: S, gate: Arc<Gate>) -> Self {
        Self { inner, gate }
    }
}

impl<S, Q, A> Service<Request<Q>> for VerifyService<S>
where
    S: Service<Request<Q>, Response = Response<A>> + Clone + Send + 'static,
    S::Future: Send,
    Q: Send + 'static,
    A: Default,
{
    type Response = Response<A>;
    type Error = S::Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self::Response, Self::Error>> + Send>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), Self::Error>> {
        self.inner.poll_ready(context)
    }

    fn call(&mut self, mut request: Request<Q>) -> Self::Future {
        // The one that is ready is used; its clone must first become so.
        let clone = self.inner.clone();
        let mut inner = std::mem::replace(&mut self.inner, clone);
        let gate = Arc::clone(&self.gate);
        Box::pin(async move {
            match gate.admit(&mut request).await {
                Ok(()) => inner.call(request).await,
                Err(turned_away) => Ok(turned_away.answer(&gate)),
            }
        })
    }
}

/// Why a request does not reach the service.
enum TurnedAway {
    Unauthenticated,
    Malformed(&'static str),
    Refused(OnlineRefusal),
    Forbidden(String),
}

impl Gate {
    async fn admit<Q>(&self, request: &mut Request<Q>) -> Result<(), TurnedAway> {
        let token = match Presented::of(request.headers()) {
            Presented::Nothing if self.anonymous => return Ok(()),
            Presented::Nothing | Presented::OtherScheme => return Err(TurnedAway::Unauthenticated),
            Presented::Malformed(why) => return Err(TurnedAway::Malformed(why)),
            Presented::Token(token) => token,
        };
        let claims = self
            .verify(token.expose_secret())
            .await
            .map_err(TurnedAway::Refused)?;
        if let Some(missing) = self.missing(&claims) {
            tracing::debug!(subject = claims.subject(), %missing, "request forbidden");
            return Err(TurnedAway::Forbidden(missing.to_string()));
        }
        request.extensions_mut().insert(claims);
        Ok(())
    }
}

impl TurnedAway {
    fn answer<A: Default>(self, gate: &Gate) -> Response<A> {
        match self {
            Self::Unauthenticated => gate.unauthenticated(),
            Self::Malformed(why) => gate.malformed(why),
            Self::Forbidden(missing) => gate.forbidden(&missing),
            Self::Refused(refusal) if refusal.is_unavailable() => {
                tracing::warn!(%refusal, "a token could not be checked");
                gate.unavailable()
            }
            Self::Refused(refusal) => {
                tracing::debug!(%refusal, "request refused");
                match &refusal {
                    OnlineRefusal::Refused(refusal) => gate.refused(refusal.reason()),
                    _ => gate.refused("the token is not active (any more)"),
                }
            }
        }
    }
}

impl<S: fmt::Debug> fmt::Debug for VerifyService<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("VerifyService")
            .field("inner", &self.inner)
            .field("gate", &self.gate)
            .finish()
    }
}
