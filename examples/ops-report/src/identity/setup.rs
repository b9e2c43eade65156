//! From arguments to those who can be asked.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::time::Duration;

use keycloak_auth::store::FileStore;
use keycloak_auth::{Client, ClientAuthentication, TokenProvider};
use scs_testkit::keycloak::Server;

use super::Grant;
use crate::words;

/// The client whose login is looked for unless another one is named, as `scs-login` has it.
const DEFAULT_CLIENT: &str = "scs-cli";
/// The stand-in's machine client.
const ROBOT: &str = "scs-robot";
const STAND_IN: &str = "a stand-in with invented people";

/// What the program is told about an issuer.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    /// The issuer's exact name.
    pub issuer: String,
    /// The client's id.
    pub client_id: Option<String>,
    /// Where the client's secret is.
    pub client_secret_file: Option<PathBuf>,
    /// Whether a stored login is used.
    pub login: bool,
    /// A certificate authority to trust.
    pub ca: Option<PathBuf>,
}

/// An issuer to be asked, and in whose name.
#[derive(Debug)]
pub struct Asked {
    /// What the report calls the issuer.
    pub source: String,
    /// The client.
    pub client: Client,
    /// Who hands out tokens, and how it comes by them.
    pub tokens: Option<(Grant, TokenProvider)>,
    /// Lives for as long as it is asked.
    _stand_in: Option<Server>,
}

impl Asked {
    /// Sets up what the arguments say; nothing is sent.
    ///
    /// # Errors
    /// Settings that cannot be right, or files that cannot be read.
    pub fn new(settings: &Settings) -> Result<Self, Box<dyn Error>> {
        let id = settings.client_id.as_deref().unwrap_or(DEFAULT_CLIENT);
        let mut builder = Client::builder(&settings.issuer, id)
            .user_agent(concat!("ops-report/", env!("CARGO_PKG_VERSION")))
            // Nobody waits minutes for a report that has something else to tell.
            .connect_timeout(Duration::from_secs(5))
            .attempt_timeout(Duration::from_secs(10))
            .total_timeout(Duration::from_secs(15))
            .max_attempts(2);
        if let Some(file) = &settings.ca {
            builder = builder.root_certificates(read(file)?);
        }
        if let Some(file) = &settings.client_secret_file {
            let secret = read(file)?;
            let secret = secret.trim_end_matches(['\r', '\n']);
            builder = builder.authentication(ClientAuthentication::basic(secret));
        }
        let client = builder.build()?;
        let tokens = match (&settings.client_secret_file, settings.login) {
            (Some(_), _) => Some((Grant::ClientCredentials, of_client(client.clone()))),
            (None, true) => {
                let tokens = TokenProvider::for_login(client.clone(), FileStore::open_default()?);
                Some((Grant::StoredLogin, tokens.build()))
            }
            (None, false) => None,
        };
        Ok(Self {
            source: words::clean(&settings.issuer),
            client,
            tokens,
            _stand_in: None,
        })
    }

    /// Starts an issuer in this process, with the realm of the testbed.
    ///
    /// # Errors
    /// It cannot listen.
    pub async fn stand_in() -> Result<Self, Box<dyn Error>> {
        let server = Server::builder().start().await?;
        let client = Client::builder(server.issuer(), ROBOT)
            .authentication(ClientAuthentication::basic(format!("{ROBOT}-secret")))
            .build()?;
        Ok(Self {
            source: STAND_IN.to_owned(),
            tokens: Some((Grant::ClientCredentials, of_client(client.clone()))),
            client,
            _stand_in: Some(server),
        })
    }

    /// Who hands out tokens, if anybody does.
    #[must_use]
    pub fn provider(&self) -> Option<&TokenProvider> {
        self.tokens.as_ref().map(|(_, provider)| provider)
    }
}

/// With `openid`, for the ID token and for being told who one is.
fn of_client(client: Client) -> TokenProvider {
    TokenProvider::for_client(client).scopes(["openid"]).build()
}

fn read(file: &Path) -> Result<String, Box<dyn Error>> {
    std::fs::read_to_string(file)
        .map_err(|why| format!("{} cannot be read: {why}", file.display()).into())
}
