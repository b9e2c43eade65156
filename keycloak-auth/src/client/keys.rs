//! The issuer's keys, fetched over the client's connection.

use std::fmt;
use std::sync::Arc;

use async_trait::async_trait;
use bytes::Bytes;

use super::Client;
use crate::verify::{FetchError, FetchKeys, RemoteKeys};
use crate::wire::Keys;

impl Client {
    /// The issuer's keys, for a [`Verifier`](crate::verify::Verifier); all clones share one set.
    ///
    /// ```no_run
    /// # async fn example(token: &str) -> Result<(), Box<dyn std::error::Error>> {
    /// use keycloak_auth::Client;
    /// use keycloak_auth::verify::{Audience, Verifier};
    ///
    /// let issuer = "https://keycloak.example.com/realms/scs";
    /// let keys = Client::builder(issuer, "scs-status-page").build()?.keys();
    /// let verifier = Verifier::new(issuer, Audience::of("scs-status-page"));
    /// let claims = verifier.access_token(&keys, token).await?;
    /// # Ok(()) }
    /// ```
    #[must_use]
    pub fn keys(&self) -> RemoteKeys {
        let made = self.keys.get_or_init(|| {
            // A client of its own: one that held these keys would keep itself alive.
            let fetcher = Fetcher(Self {
                shared: Arc::clone(&self.shared),
                keys: Arc::default(),
            });
            RemoteKeys::new(Arc::new(fetcher)).clock(self.clock())
        });
        made.clone()
    }
}

struct Fetcher(Client);

#[async_trait]
impl FetchKeys for Fetcher {
    async fn fetch_keys(&self) -> Result<Bytes, FetchError> {
        let fetched = async {
            let url = self
                .0
                .endpoint_url("jwks_uri", |metadata| metadata.jwks_uri.as_ref())
                .await?;
            Ok(self.0.endpoint(&url, None)?.call::<Keys>().await?)
        };
        fetched.await.map_err(|error: crate::Error| {
            let temporary = error.is_temporary();
            FetchError::new(error, temporary)
        })
    }
}

impl fmt::Debug for Fetcher {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
