//! Gets, caches, refreshes, verifies and hands out tokens of Keycloak and other OpenID Connect issuers.
//!
//! A robot that posts incidents, and never sees a 401 because its token has expired:
//!
//! ```no_run
//! use keycloak_auth::{Client, ClientAuthentication, TokenProvider};
//!
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! let robot = Client::builder("https://keycloak.example.com/realms/scs", "status-robot")
//!     .authentication(ClientAuthentication::basic(std::env::var("STATUS_ROBOT_SECRET")?))
//!     .build()?;
//! let tokens = TokenProvider::for_client(robot).scopes(["aud-status-page"]).build();
//!
//! // Any client of the SCS services takes it: statuspage_client::Client::builder(url).credentials(tokens)
//! println!("{:?}", tokens.tokens().await?);
//! # Ok(()) }
//! ```
//!
//! A person who logs in once, in a browser, and whose tools then share the login:
//!
//! ```no_run
//! use keycloak_auth::store::FileStore;
//! use keycloak_auth::{Client, TokenProvider};
//!
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! let client = Client::builder("https://keycloak.example.com/realms/scs", "scs-cli").build()?;
//! let tokens = TokenProvider::for_login(client.clone(), FileStore::open_default()?).build();
//! match tokens.tokens().await {
//!     Ok(tokens) => println!("logged in, good until {:?}", tokens.expires_at()),
//!     Err(error) if error.is_login_needed() => {
//!         let login = client.browser_login().scopes(["openid"]).begin().await?;
//!         println!("open {}", login.url());
//!         tokens.login(login.finish().await?).await?;
//!     }
//!     Err(error) => return Err(error.into()),
//! }
//! # Ok(()) }
//! ```
//!
//! # Which token for which service
//!
//! A login has up to three tokens, and the services differ in the one they want. Clients of the
//! SCS services say which one they need; [`TokenProvider`] hands out that one.
//!
//! | service | token | must hold | what happens otherwise |
//! |---|---|---|---|
//! | Status Page behind Oathkeeper | ID token; access tokens pass too | a trusted `iss`. The reference deployment demands no audience, so *any* account of the realm may write: set `target_audience` and a required scope there | 401 |
//! | Status Page behind Dex | ID token | Dex has no client-credentials grant: a robot needs a Keycloak before it, or a person's login | 401 |
//! | Central API (Kubernetes) | ID token, or an access token with the audience | `aud` = the API server's client id, the claim that its RoleBindings name (`groups`) | 401 without a reason; 403 where no binding fits |
//! | Zuul | access or ID token | `aud` = Zuul's client id, `kid` in the header, the exact `iss`; `iat` not after Zuul's clock | 401; on reads it treats a bad token as no token |
//! | Harbor in OIDC mode | ID token; access tokens with the audience pass | `aud` = Harbor's client id, a user that has logged in to Harbor before | *200 with public projects only*: ask who you are after logging in |
//! | Keystone | access token | its mapping's claims | 401 |
//!
//! Keycloak puts an audience in by a client scope with an audience mapper (`aud-harbor` in the
//! examples): ask for that scope. `aud` also lists every client whose roles the user has.
//!
//! # Grants
//!
//! | for | how | function |
//! |---|---|---|
//! | a machine | client credentials, by secret (header or form), by signed assertion, or by an assertion file | [`Client::client_credentials`] |
//! | a person with a browser here | authorization code + PKCE, loopback listener | [`Client::browser_login`] |
//! | a person with a browser elsewhere | device code | [`Client::device_login`] |
//! | a stored login | refresh | [`Client::refresh`] |
//! | a service that calls on in a user's name | token exchange | [`Client::exchange`] |
//!
//! `examples/grants.rs` runs each of them from the command line; `scs-login` in the same repository is
//! the program for people.
//!
//! There is no password grant: OAuth 2.1 drops it, it teaches people to type passwords into tools,
//! and two wrong ones may lock an account.
//!
//! # What it promises
//!
//! - One token request for any number of callers that wait; the old token serves while a new one
//!   is fetched, and while the issuer is down.
//! - A refresh token is used once. The new one is stored before the old one is dropped, a lock
//!   keeps processes apart, and a refresh whose outcome is unknown is not repeated
//!   ([`provider`] says what becomes of it after which error).
//! - Secrets show in no `Debug`, error, span or log, go to the issuer alone, over plain http only
//!   to this machine, and client secrets are never stored.
//! - The issuer is compared exactly, and a mismatch is explained.
//! - No signature is made or checked by anything but aws-lc; no process-wide provider is
//!   installed or asked for.
//!
//! # Receiving tokens
//!
//! [`verify`] accepts nothing without an audience, survives key rotations, and explains what is
//! wrong with a token in words; the feature `tower` adds a layer for servers.
//!
//! What Keycloak 24, 25 and 26 really answer, and what this crate makes of it, is in its
//! `BEHAVIOURS.md`, each row with its test.

mod client;
mod error;
mod grants;
mod issuer;
#[cfg(feature = "tower")]
pub mod layer;
pub mod login;
mod metadata;
pub mod provider;
pub mod session;
pub mod store;
mod tokens;
pub mod verify;
mod wire;

pub use client::{Client, ClientAuthentication, ClientBuilder, SigningAlgorithm, SigningKey};
pub use error::{Error, Result};
pub use grants::{ClientCredentials, Refresh, TokenExchange, TokenKind};
pub use issuer::Issuer;
pub use login::{BrowserLogin, CancelHandle, DeviceLogin, DeviceProgress, ManualLogin};
pub use metadata::Metadata;
pub use provider::{LoginState, ProviderStatus, ServiceToken, TokenProvider, TokenProviderBuilder};
pub use tokens::Tokens;

/// The code of the crate's README, compiled with the tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
pub struct ReadmeExamples;
