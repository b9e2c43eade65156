//! A login by a browser elsewhere, whose answer is pasted.

use std::fmt;
use std::sync::atomic::{AtomicBool, Ordering};

use secrecy::SecretString;
use url::Url;

use super::attempt::{Attempt, Reading, checked_code};
use super::parameters::Parameters;
use crate::client::Client;
use crate::error::{Error, Kind, Result};
use crate::tokens::Tokens;

/// Sets up a login whose answer is pasted; see [`BrowserLoginBuilder::manual`](super::BrowserLoginBuilder::manual).
#[derive(Debug)]
#[must_use = "nobody logs in until it is begun"]
pub struct ManualLoginBuilder {
    client: Client,
    parameters: Parameters,
    redirect_uri: String,
}

impl ManualLoginBuilder {
    pub(super) fn new(client: Client, parameters: Parameters, redirect_uri: String) -> Self {
        Self {
            client,
            parameters,
            redirect_uri,
        }
    }

    /// Makes the URL that the person has to open.
    ///
    /// # Errors
    /// A redirect URI that is none, an issuer that cannot be reached.
    pub async fn begin(self) -> Result<ManualLogin> {
        if Url::parse(&self.redirect_uri).is_err() {
            return Err(Error::invalid_input("redirect URI", "is no URI"));
        }
        let attempt = Attempt::begin(&self.client, &self.parameters, self.redirect_uri).await?;
        Ok(ManualLogin {
            attempt,
            is_spent: AtomicBool::new(false),
        })
    }
}

/// A login whose answer is pasted.
///
/// ```no_run
/// # async fn example(client: keycloak_auth::Client) -> keycloak_auth::Result<()> {
/// let login = client.browser_login().manual("http://127.0.0.1:18086/").begin().await?;
/// println!("Open {} and paste the address at which you end:", login.url());
/// let mut pasted = String::new();
/// std::io::stdin().read_line(&mut pasted).ok();
/// let tokens = login.finish_with(pasted).await?;
/// # Ok(()) }
/// ```
#[must_use = "nobody logs in until it is finished"]
pub struct ManualLogin {
    attempt: Attempt,
    is_spent: AtomicBool,
}

impl ManualLogin {
    /// What the person has to open.
    #[must_use]
    pub fn url(&self) -> &str {
        self.attempt.url()
    }

    /// Takes what the person pasted: the whole address, the part from `?` on, or the bare code.
    ///
    /// An address must carry this login's `state`. A bare code has none; it is bound to this login
    /// by PKCE and the nonce all the same. What is no answer to this login changes nothing: ask
    /// again. A code is used once, and whatever comes of it, a new login has to be begun after.
    ///
    /// # Errors
    /// [`is_invalid_input`](Error::is_invalid_input) for a text that is no answer to this login;
    /// otherwise as [`Client::browser_login`].
    pub async fn finish_with(&self, pasted: impl Into<SecretString>) -> Result<Tokens> {
        let code = self.code(&pasted.into())?;
        if self.is_spent.swap(true, Ordering::Relaxed) {
            return Err(Error::new(
                Kind::LoginNeeded,
                "this login has had its answer already; begin a new one",
            ));
        }
        self.attempt.redeem(&code).await
    }

    fn code(&self, pasted: &SecretString) -> Result<SecretString> {
        use secrecy::ExposeSecret as _;

        // Terminals break long lines, and neither a URL nor a code has blanks.
        let text: String = pasted
            .expose_secret()
            .chars()
            .filter(|character| !character.is_whitespace())
            .collect();
        let text = text.trim_matches(['"', '\'', '<', '>']);
        if text.is_empty() {
            return Err(Error::invalid_input("pasted answer", "is empty"));
        }
        let query = match text.split_once('?') {
            Some((_, query)) => query,
            None if text.contains('=') => text,
            None if text.contains("://") => {
                return Err(Error::invalid_input(
                    "pasted answer",
                    "the address carries no code; copy it after the login, with all that follows the question mark",
                ));
            }
            None => return checked_code(text),
        };
        let query = query.split_once('#').map_or(query, |(query, _)| query);
        match self.attempt.read(query) {
            Reading::Answer(answer) => answer,
            Reading::Stranger => Err(Error::invalid_input(
                "pasted answer",
                "it does not carry the state of this login; it may be left from an earlier try",
            )),
        }
    }
}

impl fmt::Debug for ManualLogin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ManualLogin")
            .field("client", self.attempt.client())
            .field("redirect_uri", &self.attempt.redirect_uri())
            .finish_non_exhaustive()
    }
}
