//! A login by the browser of this machine: authorization code with PKCE, answered on loopback.

use std::fmt;
use std::future::{Future, IntoFuture};
use std::pin::{Pin, pin};
use std::time::Duration;

use url::Url;

use super::attempt::{Attempt, Reading};
use super::cancel::CancelHandle;
use super::listener::Listener;
use super::manual::ManualLoginBuilder;
use super::page::Page;
use super::parameters::Parameters;
use crate::client::Client;
use crate::error::{Error, Kind, Result};
use crate::tokens::Tokens;

/// How long a person may take; Keycloak's own limit for its login pages is of that order.
const TIME_LIMIT: Duration = Duration::from_secs(300);

/// How long the browser waits to be told how the login ended.
const PAGE_WAIT: Duration = Duration::from_secs(15);

type BoxError = Box<dyn std::error::Error + Send + Sync>;
type Open = Box<dyn FnOnce(&str) -> Result<(), BoxError> + Send>;
type Show = Box<dyn FnOnce(&str) + Send>;

impl Client {
    /// Logs a person in by the browser of this machine.
    ///
    /// The login always uses PKCE (S256), a random `state` and a nonce. The browser comes back to
    /// `http://127.0.0.1:{port}/callback`; register `http://127.0.0.1/callback` or
    /// `http://127.0.0.1/*` at Keycloak, which then takes any port.
    ///
    /// ```no_run
    /// # async fn example() -> keycloak_auth::Result<()> {
    /// use std::process::Command;
    /// use keycloak_auth::Client;
    ///
    /// let client = Client::builder("https://keycloak.example.com/realms/scs", "scs-cli").build()?;
    /// let tokens = client
    ///     .browser_login()
    ///     .scopes(["openid"])
    ///     .show_with(|url| eprintln!("If no browser opens, go to {url}"))
    ///     .open_with(|url| Command::new("xdg-open").arg(url).spawn().map(|_| ()))
    ///     .await?;
    /// println!("logged in until {:?}", tokens.expires_at());
    /// # Ok(()) }
    /// ```
    ///
    /// # Errors
    /// [`is_denied`](Error::is_denied) when the person or the issuer refuses,
    /// [`is_expired`](Error::is_expired) when nobody comes back in time,
    /// [`is_login_needed`](Error::is_login_needed) when the issuer does not accept the code,
    /// [`is_bad_token`](Error::is_bad_token) when the ID token does not verify, and
    /// [`is_protocol`](Error::is_protocol) when the answer is not one.
    pub fn browser_login(&self) -> BrowserLoginBuilder {
        BrowserLoginBuilder {
            client: self.clone(),
            parameters: Parameters::default(),
            port: 0,
            path: "/callback".to_owned(),
            says_localhost: false,
            time_limit: TIME_LIMIT,
            open: None,
            show: None,
        }
    }
}

/// Sets up a login by a browser; see [`Client::browser_login`].
#[must_use = "nobody logs in until it is awaited or begun"]
pub struct BrowserLoginBuilder {
    client: Client,
    parameters: Parameters,
    port: u16,
    path: String,
    says_localhost: bool,
    time_limit: Duration,
    open: Option<Open>,
    show: Option<Show>,
}

impl BrowserLoginBuilder {
    /// Asks for these scopes; `openid` alone where none is named. Without `openid` there is no ID token.
    pub fn scopes<S: Into<String>>(mut self, scopes: impl IntoIterator<Item = S>) -> Self {
        self.parameters
            .scopes
            .extend(scopes.into_iter().map(Into::into));
        self
    }

    /// Asks for a login that outlives the person's session (`offline_access`).
    ///
    /// Such a login goes on after the person has logged out; end it by revoking its refresh token.
    pub fn offline(mut self) -> Self {
        self.parameters.offline = true;
        self
    }

    /// Whether the person is asked although there is a session: `login`, `consent`,
    /// `select_account`; or never (`none`), which ends in [`is_login_needed`](Error::is_login_needed)
    /// where there is no session.
    pub fn prompt(mut self, prompt: impl Into<String>) -> Self {
        self.parameters.prompt = Some(prompt.into());
        self
    }

    /// Fills in the name of who is going to log in.
    pub fn login_hint(mut self, name: impl Into<String>) -> Self {
        self.parameters.login_hint = Some(name.into());
        self
    }

    /// How long ago the person may have logged in; the answer is checked. Whole seconds.
    pub fn max_age(mut self, age: Duration) -> Self {
        self.parameters.max_age = Some(age);
        self
    }

    /// Leads straight to one of the realm's identity providers, by its alias (`kc_idp_hint`).
    pub fn identity_provider_hint(mut self, alias: impl Into<String>) -> Self {
        self.parameters.identity_provider_hint = Some(alias.into());
        self
    }

    /// Asks for a level of authentication, the preferred first. The issuer may give another one:
    /// look at `acr` in the ID token.
    pub fn acr_values<S: Into<String>>(mut self, levels: impl IntoIterator<Item = S>) -> Self {
        self.parameters
            .acr_values
            .extend(levels.into_iter().map(Into::into));
        self
    }

    /// Adds a parameter to the authorization request that has no setter here, such as `ui_locales`.
    pub fn parameter(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.parameters.more.push((name, value.into()));
        self
    }

    /// Hands the request to the issuer directly (PAR, RFC 9126); the URL then holds a reference to it.
    ///
    /// For clients that must, and for all who want mistakes in the request told to the program and
    /// not to the person. The reference is good for a minute or so: open the URL at once.
    pub fn pushed(mut self) -> Self {
        self.parameters.is_pushed = true;
        self
    }

    /// Takes an answer that does not name its issuer, although the issuer says that all of them do.
    ///
    /// Keycloak can leave it out for single clients ("Exclude Issuer From Authentication Response").
    /// An issuer that is named must be the right one all the same.
    pub fn allow_missing_issuer(mut self) -> Self {
        self.parameters.issuer_may_be_missing = true;
        self
    }

    /// Listens on this port; by default on one that the system chooses.
    pub fn port(mut self, port: u16) -> Self {
        self.port = port;
        self
    }

    /// Where the browser comes back to, `/callback` by default. Keycloak compares it exactly.
    pub fn path(mut self, path: impl Into<String>) -> Self {
        self.path = path.into();
        self
    }

    /// Writes `localhost` into the redirect URI in place of `127.0.0.1`, for issuers where that is
    /// what is registered (Dex).
    ///
    /// The browser then may come by IPv4 or IPv6. Both addresses are always listened on, where the
    /// machine has them; but with `localhost` the login fails if another program has the port on
    /// one of them, since the code could go there. (`[::1]` is not on offer: Keycloak 24 refuses it.)
    pub fn localhost(mut self) -> Self {
        self.says_localhost = true;
        self
    }

    /// How long the person may take, 5 min by default.
    pub fn time_limit(mut self, limit: Duration) -> Self {
        self.time_limit = limit;
        self
    }

    /// Opens the browser.
    ///
    /// The URL holds `state`, nonce and challenge, by which nobody gets these tokens. As an argument
    /// of a program, other users of this machine can read it for a moment, and one of them could
    /// log in to *his* account by it and so make this program take his login for yours: on a
    /// machine with users that you do not trust, show the URL instead, and look at who has logged in.
    ///
    /// An error of it ends the login, unless [`show_with`](Self::show_with) has shown the URL.
    pub fn open_with<E: Into<BoxError>>(
        mut self,
        open: impl FnOnce(&str) -> Result<(), E> + Send + 'static,
    ) -> Self {
        self.open = Some(Box::new(|url| open(url).map_err(Into::into)));
        self
    }

    /// Shows the URL to the person; called before the browser is opened.
    pub fn show_with(mut self, show: impl FnOnce(&str) + Send + 'static) -> Self {
        self.show = Some(Box::new(show));
        self
    }

    /// Listens nowhere: the person copies the address at which the browser ended, or the code.
    ///
    /// For machines without a browser. The redirect URI must be one that is registered; choose one
    /// where nobody listens (`http://127.0.0.1:18086/`). Ports, paths and limits set before do not matter.
    pub fn manual(self, redirect_uri: impl Into<String>) -> ManualLoginBuilder {
        ManualLoginBuilder::new(self.client, self.parameters, redirect_uri.into())
    }

    /// Starts to listen, and gives the URL that the person has to open.
    ///
    /// # Errors
    /// Settings that cannot be right, a port that is taken, an issuer that cannot be reached.
    pub async fn begin(self) -> Result<BrowserLogin> {
        self.start().await.map(|(login, ..)| login)
    }

    async fn start(self) -> Result<(BrowserLogin, Option<Open>, Option<Show>)> {
        let host = match self.says_localhost {
            true => "localhost",
            false => "127.0.0.1",
        };
        let written = |port: u16| format!("http://{host}:{port}{}", self.path);
        // What a browser would write otherwise would not be recognised when it comes back.
        let is_plain = Url::parse(&written(1)).is_ok_and(|url| {
            url.path() == self.path && url.query().is_none() && url.fragment().is_none()
        });
        if !is_plain {
            return Err(Error::invalid_input(
                "path",
                format!(
                    "{:?} is no path as a browser writes it, from / on",
                    self.path
                ),
            ));
        }
        let listener = Listener::bind(self.port, self.path.clone(), self.says_localhost).await?;
        let redirect_uri = written(listener.port());
        let attempt = Attempt::begin(&self.client, &self.parameters, redirect_uri).await?;
        let login = BrowserLogin {
            attempt,
            listener,
            time_limit: self.time_limit,
            cancel: CancelHandle::new(),
        };
        Ok((login, self.open, self.show))
    }
}

impl IntoFuture for BrowserLoginBuilder {
    type Output = Result<Tokens>;
    type IntoFuture = Pin<Box<dyn Future<Output = Self::Output> + Send>>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async move {
            if self.open.is_none() && self.show.is_none() {
                return Err(Error::invalid_input(
                    "browser login",
                    "nobody would see its URL; use open_with, show_with or begin",
                ));
            }
            let (login, open, show) = self.start().await?;
            let is_shown = show.is_some();
            if let Some(show) = show {
                show(login.url());
            }
            match open.map(|open| open(login.url())) {
                Some(Err(error)) if !is_shown => Err(Error::with_source(
                    Kind::Cancelled,
                    "no browser could be opened",
                    error,
                )),
                _ => login.finish().await,
            }
        })
    }
}

impl fmt::Debug for BrowserLoginBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("BrowserLoginBuilder")
            .field("client", &self.client)
            .field("parameters", &self.parameters)
            .field("port", &self.port)
            .field("path", &self.path)
            .field("time_limit", &self.time_limit)
            .finish_non_exhaustive()
    }
}

/// A login by a browser that is under way; see [`BrowserLoginBuilder::begin`].
///
/// Dropping it, or the future of [`finish`](Self::finish), gives the login up and closes the port.
#[must_use = "nobody is let in until it is finished"]
pub struct BrowserLogin {
    attempt: Attempt,
    listener: Listener,
    time_limit: Duration,
    cancel: CancelHandle,
}

impl BrowserLogin {
    /// What the person has to open.
    #[must_use]
    pub fn url(&self) -> &str {
        self.attempt.url()
    }

    /// Where the browser is going to come back to.
    #[must_use]
    pub fn redirect_uri(&self) -> &str {
        self.attempt.redirect_uri()
    }

    /// Gives the login up from another task.
    #[must_use]
    pub fn cancel_handle(&self) -> CancelHandle {
        self.cancel.clone()
    }

    /// Waits for the browser, and exchanges what it brings for tokens.
    ///
    /// Requests that do not carry this login's `state` are sent away and change nothing, however
    /// many come. The one that does is taken once; its browser is told how the login ended.
    ///
    /// # Errors
    /// As [`Client::browser_login`].
    pub async fn finish(self) -> Result<Tokens> {
        self.cancel.hold(self.wait()).await
    }

    async fn wait(&self) -> Result<Tokens> {
        let mut serving = self.listener.serve();
        let mut strangers = 0_u64;
        let coming = serving.wait_for(|query| match self.attempt.read(query) {
            Reading::Answer(answer) => Some(answer),
            Reading::Stranger => {
                strangers += 1;
                None
            }
        });
        // Sockets are real, whatever clock the client has.
        let Ok((answer, visitor)) = tokio::time::timeout(self.time_limit, coming).await else {
            let mut why = format!("nobody logged in within {:?}", self.time_limit);
            if strangers > 0 {
                why.push_str(&format!(
                    "; {strangers} requests came without the state of this login and were sent away"
                ));
            }
            return Err(Error::new(Kind::Expired, why));
        };
        let mut work = pin!(async {
            match answer {
                Ok(code) => self
                    .attempt
                    .redeem(&code)
                    .await
                    .map_err(|error| (error, Page::failed())),
                Err(error) => {
                    let page = Page::refused(error.code(), error.description());
                    Err((error, page))
                }
            }
        });
        let Ok(outcome) = tokio::time::timeout(PAGE_WAIT, serving.meanwhile(work.as_mut())).await
        else {
            serving.answer(visitor, Page::in_progress()).await;
            return serving.meanwhile(work).await.map_err(|(error, _)| error);
        };
        let (result, page) = match outcome {
            Ok(tokens) => (Ok(tokens), Page::success()),
            Err((error, page)) => (Err(error), page),
        };
        serving.answer(visitor, page).await;
        result
    }
}

impl fmt::Debug for BrowserLogin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("BrowserLogin")
            .field("client", self.attempt.client())
            .field("redirect_uri", &self.attempt.redirect_uri())
            .field("time_limit", &self.time_limit)
            .finish_non_exhaustive()
    }
}
