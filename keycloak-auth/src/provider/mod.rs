//! Tokens for the clients of services: cached, refreshed once, never lost.
//!
//! # What becomes of a refresh token when its request fails
//!
//! | What came | The refresh token is | So |
//! |---|---|---|
//! | `invalid_grant` | refused | the login has ended; nothing is sent again |
//! | nothing was sent: the issuer's document, the store, no connection | unused | later tries send it |
//! | 502 or 503 | unused | later tries send it |
//! | a redirect, 429, or another 4xx (the client's secret, a proxy's page) | unused | later tries send it |
//! | a time-out or a cut after it was sent; 500, 504 or another 5xx; a success that cannot be read | unknown | it is not sent again, and a person [logs in](crate::Error::is_login_needed) once the access token has expired |
//! | none: the process was killed, or its runtime ended, before it had the answer | unknown | the same |
//!
//! With [`refresh_tokens_are_reusable`](TokenProviderBuilder::refresh_tokens_are_reusable),
//! "unknown" counts as unused.

mod builder;
mod claims;
mod freshness;
mod login;
mod renewal;
mod service;
mod slot;
mod status;

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use async_trait::async_trait;
use scs_client_core::credentials::CredentialKind;
use scs_client_core::{Clock, Credential, CredentialError, CredentialProvider, CredentialRequest};

pub use self::builder::TokenProviderBuilder;
use self::freshness::Alarm;
use self::login::Login;
pub use self::service::ServiceToken;
use self::service::Wanted;
use self::slot::Slot;
pub use self::status::{LoginState, ProviderStatus};
use crate::client::Client;
use crate::error::{Error, Kind, Result};
use crate::store::TokenStore;
use crate::tokens::Tokens;

/// Hands out tokens to the clients of services, and keeps them fresh.
///
/// Give one (or a clone; they share everything) to every client that talks to services of the same
/// issuer:
///
/// ```no_run
/// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
/// use keycloak_auth::{Client, ClientAuthentication, ServiceToken, TokenProvider};
///
/// let client = Client::builder("https://keycloak.example.com/realms/scs", "status-robot")
///     .authentication(ClientAuthentication::basic("the client's secret"))
///     .build()?;
/// let tokens = TokenProvider::for_client(client)
///     .service("statuspage", ServiceToken::id_token())
///     .service("harbor", ServiceToken::access_token().scopes(["aud-harbor"]).audience("harbor"))
///     .build();
/// // statuspage_client::Client::builder("https://status.example.com").credentials(tokens.clone())
/// # Ok(()) }
/// ```
///
/// # What it promises
/// - Callers that need the same token wait for one request. It runs as a task of its own on the
///   runtime of the first caller, so that a caller that gives up loses nothing. If that runtime
///   ends, those who wait on another one start a request of their own; one that is not driven
///   any more (`block_on` of a current-thread runtime has returned) lets them wait for up to five
///   minutes. Programs with several runtimes give each a provider of its own, or
///   [`finish`](Self::finish) before they leave one.
/// - A token is renewed in the background during the last tenth of its life (at most the last
///   minute), and handed out meanwhile. While the issuer is down, callers do not notice before
///   the token has expired; tries are 1 s to 30 s apart.
/// - A token is over when either clock says so: the monotonic one, from the start of the request,
///   or the time of day, for a laptop that was asleep.
/// - When a server refuses the token, another one is got, at most once in ten seconds.
/// - A refresh token is used once, also by several processes that share a store: it is read, marked,
///   sent and replaced under a lock. If nobody can know whether the issuer has seen it (a time-out,
///   a process that was killed), it is not sent again: the access token serves until it expires,
///   then a person [has to log in](Error::is_login_needed). See
///   [`refresh_tokens_are_reusable`](TokenProviderBuilder::refresh_tokens_are_reusable).
///
/// An answer 502 or 503 comes from a proxy that did not reach the issuer, so the refresh token
/// counts as unused then; 500, 504 and a cut answer leave it in doubt ([the table](self)).
#[derive(Clone)]
pub struct TokenProvider(Arc<Inner>);

struct Inner {
    client: Client,
    clock: Arc<dyn Clock>,
    source: Source,
    scopes: Vec<String>,
    services: Vec<(String, ServiceToken)>,
    /// One for each set of scopes; one for all of a login.
    slots: Mutex<Vec<Arc<Slot>>>,
    /// What is handed out as it stands. A list, since a program has few services, and a look
    /// through it is cheaper than a hash of a request.
    prepared: RwLock<Vec<Prepared>>,
}

/// Where tokens come from.
enum Source {
    Machine,
    Login(Box<Login>),
}

/// The answer to one kind of request, good until it is time to renew.
struct Prepared {
    service: &'static str,
    kind: CredentialKind,
    audience: Option<String>,
    scopes: Vec<String>,
    slot: usize,
    renewal: Alarm,
    credential: Credential,
}

impl Prepared {
    fn answers(&self, request: &CredentialRequest) -> bool {
        self.service == request.service && self.answers_but_for_service(request)
    }

    fn answers_but_for_service(&self, request: &CredentialRequest) -> bool {
        self.kind == request.kind
            && self.audience == request.audience
            && self.scopes == request.scopes
    }

    /// A client names its service by one constant, so the letters are rarely looked at.
    fn find<'a>(all: &'a [Self], request: &CredentialRequest) -> Option<&'a Self> {
        let same = |known: &&Self| {
            std::ptr::eq(known.service, request.service) && known.answers_but_for_service(request)
        };
        all.iter()
            .find(same)
            .or_else(|| all.iter().find(|known| known.answers(request)))
    }
}

impl TokenProvider {
    /// Hands out tokens in the client's own name (its service account).
    pub fn for_client(client: Client) -> TokenProviderBuilder {
        TokenProviderBuilder::new(client, None)
    }

    /// Hands out the tokens of a person who has logged in, from a store.
    ///
    /// ```no_run
    /// # async fn example() -> keycloak_auth::Result<()> {
    /// use keycloak_auth::store::FileStore;
    /// use keycloak_auth::{Client, TokenProvider};
    ///
    /// let client = Client::builder("https://keycloak.example.com/realms/scs", "scs-cli").build()?;
    /// let tokens = TokenProvider::for_login(client, FileStore::open_default()?).build();
    /// match tokens.tokens().await {
    ///     Ok(tokens) => println!("logged in, good until {:?}", tokens.expires_at()),
    ///     Err(error) if error.is_login_needed() => println!("log in first: {error}"),
    ///     Err(error) => return Err(error),
    /// }
    /// # Ok(()) }
    /// ```
    pub fn for_login(client: Client, store: impl TokenStore) -> TokenProviderBuilder {
        TokenProviderBuilder::new(client, Some(Arc::new(store)))
    }

    fn new(
        client: Client,
        source: Source,
        scopes: Vec<String>,
        services: Vec<(String, ServiceToken)>,
    ) -> Self {
        Self(Arc::new(Inner {
            clock: client.clock(),
            client,
            source,
            scopes,
            services,
            slots: Mutex::default(),
            prepared: RwLock::default(),
        }))
    }

    /// The client whose tokens these are.
    #[must_use]
    pub fn client(&self) -> &Client {
        &self.0.client
    }

    /// The tokens as a service would get them now, renewed where that is due.
    ///
    /// The refresh token is not among them: two users of one would end the login.
    ///
    /// # Errors
    /// [`is_login_needed`](Error::is_login_needed), [`is_temporary`](Error::is_temporary) while the
    /// issuer is down, [`is_store`](Error::is_store), or what
    /// [`client_credentials`](Client::client_credentials) says.
    pub async fn tokens(&self) -> Result<Tokens> {
        let wanted = Wanted::new(CredentialKind::AccessToken, &self.0.scopes);
        let slot = self.0.slot(&wanted.scopes);
        let held = self.0.current(&slot, wanted.kind, None).await?;
        Ok(Tokens {
            refresh_token: None,
            ..held.tokens.clone()
        })
    }

    /// Keeps a login that a person has just made, in the place of the one before.
    ///
    /// # Errors
    /// The store cannot be written, or the provider is [for a client](Self::for_client).
    pub async fn login(&self, tokens: Tokens) -> Result<()> {
        let login = self.0.login()?;
        let slot = self.0.slot(&[]);
        login.replace(&self.0, &slot, tokens).await
    }

    /// Forgets the login, here and in the store; the issuer is not told.
    ///
    /// # Errors
    /// [`is_store`](Error::is_store): the store cannot be written, or it held what cannot be
    /// understood (that is forgotten all the same). Or the provider is [for a client](Self::for_client).
    pub async fn forget(&self) -> Result<()> {
        let login = self.0.login()?;
        let slot = self.0.slot(&[]);
        login.forget(&self.0, &slot).await.map(drop)
    }

    /// Logs the person out: forgets the login here and in the store, then gives it back to the issuer.
    ///
    /// An error after that is the issuer's: the login is forgotten all the same.
    ///
    /// # Errors
    /// [`is_store`](Error::is_store): the store cannot be written, or it held what cannot be
    /// understood; that is forgotten, but the issuer cannot be told. Or the provider is
    /// [for a client](Self::for_client), or what [`Client::logout`] says.
    pub async fn logout(&self) -> Result<()> {
        let login = self.0.login()?;
        let slot = self.0.slot(&[]);
        match login.forget(&self.0, &slot).await? {
            Some(stored) => self.0.client.logout(stored.tokens()).await,
            None => Ok(()),
        }
    }

    /// What there is at the moment; nothing is sent.
    ///
    /// # Errors
    /// The store cannot be read.
    pub async fn status(&self) -> Result<ProviderStatus> {
        let slot = self.0.slot(&self.0.scopes);
        let (held, failure) = {
            let state = slot.state();
            (state.held.clone(), state.failure.clone())
        };
        let last_error = failure.map(|failure| failure.error);
        let (login, tokens) = match &self.0.source {
            Source::Machine => (
                LoginState::NotNeeded,
                held.as_ref().map(|held| held.tokens.clone()),
            ),
            Source::Login(login) => login.look().await?,
        };
        let expires_at = match &held {
            Some(held) => held.expires_at(),
            None => tokens.as_ref().and_then(Tokens::expires_at),
        };
        Ok(ProviderStatus {
            login,
            expires_at,
            refresh_expires_at: tokens.as_ref().and_then(Tokens::refresh_expires_at),
            scopes: tokens.map(|tokens| tokens.scopes).unwrap_or_default(),
            last_error,
        })
    }

    /// Waits for renewals that are under way.
    ///
    /// A program that ends while a refresh is on its way loses the login if the issuer rotates
    /// refresh tokens; one that runs for more than a moment calls this before it ends.
    pub async fn finish(&self) {
        loop {
            let running = self
                .0
                .all_slots()
                .iter()
                .find_map(|slot| slot.state().running.clone());
            let Some(mut running) = running else {
                return;
            };
            // An error is a renewal that was broken off.
            let _ = running.wait_for(Option::is_some).await;
        }
    }
}

impl Inner {
    fn login(&self) -> Result<&Login> {
        match &self.source {
            Source::Login(login) => Ok(login),
            Source::Machine => Err(Error::new(
                Kind::InvalidInput,
                "this provider asks in the client's own name; TokenProvider::for_login keeps logins",
            )),
        }
    }

    fn all_slots(&self) -> Vec<Arc<Slot>> {
        self.slots
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// What callers with these scopes share.
    fn slot(&self, scopes: &[String]) -> Arc<Slot> {
        let mut scopes = match self.source {
            Source::Machine => scopes.to_vec(),
            // A refresh brings what the login was granted, whatever it asks for (surprise 20).
            Source::Login(_) => Vec::new(),
        };
        scopes.sort_unstable();
        scopes.dedup();
        let mut slots = self.slots.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = slots.iter().find(|slot| slot.scopes == scopes) {
            return Arc::clone(known);
        }
        let slot = Arc::new(Slot::new(slots.len(), scopes));
        slots.push(Arc::clone(&slot));
        slot
    }

    fn prepared(&self, request: &CredentialRequest) -> Option<Credential> {
        if request.rejected.is_some() {
            return None;
        }
        let prepared = self.prepared.read().unwrap_or_else(PoisonError::into_inner);
        let found = Prepared::find(&prepared, request)?;
        (!found.renewal.has_come(&*self.clock)).then(|| found.credential.clone())
    }
}

#[async_trait]
impl CredentialProvider for TokenProvider {
    async fn credential(
        &self,
        request: &CredentialRequest,
    ) -> Result<Option<Credential>, CredentialError> {
        if let Some(credential) = self.0.prepared(request) {
            return Ok(Some(credential));
        }
        // On the heap, so that the usual answer does not carry its size along.
        let obtained = Box::pin(self.0.obtain(request)).await;
        Ok(Some(obtained?))
    }
}

impl fmt::Debug for TokenProvider {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let inner = &self.0;
        let mut shown = f.debug_struct("TokenProvider");
        shown
            .field("client", &inner.client)
            .field("scopes", &inner.scopes);
        if let Source::Login(login) = &inner.source {
            shown.field("login", login);
        }
        shown.finish_non_exhaustive()
    }
}
