//! Setting up a provider.

use std::sync::Arc;

use super::login::Login;
use super::service::ServiceToken;
use super::{Source, TokenProvider};
use crate::client::Client;
use crate::store::{StoreKey, TokenStore};

/// Sets up a [`TokenProvider`].
#[must_use = "nothing is set up until `build` is called"]
#[derive(Debug)]
pub struct TokenProviderBuilder {
    client: Client,
    store: Option<Arc<dyn TokenStore>>,
    profile: Option<String>,
    reusable: bool,
    scopes: Vec<String>,
    services: Vec<(String, ServiceToken)>,
}

impl TokenProviderBuilder {
    pub(super) fn new(client: Client, store: Option<Arc<dyn TokenStore>>) -> Self {
        Self {
            client,
            store,
            profile: None,
            reusable: false,
            scopes: Vec::new(),
            services: Vec::new(),
        }
    }

    /// Asks for these scopes besides the client's default ones, for every service.
    ///
    /// A person's login has the scopes that it was made with; there these are named when somebody
    /// has to log in again.
    pub fn scopes<S: Into<String>>(mut self, scopes: impl IntoIterator<Item = S>) -> Self {
        self.scopes.extend(scopes.into_iter().map(Into::into));
        self
    }

    /// Says which token a service gets, by the name that its client has (`"harbor"`).
    ///
    /// Without this its client says it: an access token for most, an ID token for the Status Page.
    pub fn service(mut self, name: impl Into<String>, token: ServiceToken) -> Self {
        let name = name.into();
        self.services.retain(|(known, _)| *known != name);
        self.services.push((name, token));
        self
    }

    /// Keeps this login apart from others of the same client (a second account).
    pub fn profile(mut self, name: impl Into<String>) -> Self {
        self.profile = Some(name.into());
        self
    }

    /// Says that the issuer lets a refresh token be used more than once.
    ///
    /// A refresh whose answer got lost is then simply repeated, where otherwise a person has to log
    /// in again. Keycloak does so unless the realm has "Revoke Refresh Token" switched on; an issuer that
    /// rotates them (Dex by default) takes a repeated one for a stolen one and ends the login.
    pub fn refresh_tokens_are_reusable(mut self) -> Self {
        self.reusable = true;
        self
    }

    /// Sets the provider up; nothing is sent or read.
    #[must_use]
    pub fn build(self) -> TokenProvider {
        let source = match self.store {
            None => Source::Machine,
            Some(store) => {
                let key = StoreKey::new(&self.client, self.profile);
                Source::Login(Box::new(Login::new(store, key, self.reusable)))
            }
        };
        TokenProvider::new(self.client, source, self.scopes, self.services)
    }
}
