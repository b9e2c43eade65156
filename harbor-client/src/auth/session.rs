//! A login that is made once, in place of a password in each call.

mod calls;
mod jar;
mod login;

use std::fmt;
use std::future::Future;
use std::sync::atomic::AtomicU64;
use std::sync::{Arc, Mutex as Slot, MutexGuard, PoisonError};

use async_trait::async_trait;
use bytes::Bytes;
use http::{HeaderMap, Method};
use scs_client_core::transport::{Transport, TransportError, TransportErrorKind};
use scs_client_core::{
    Body, Empty, HttpMethod, HttpTransport, Operation, OperationInfo, PendingCall,
};
use secrecy::{ExposeSecret as _, SecretString};
use tokio::sync::Mutex;

use self::calls::{InPlace, InSession};
use self::jar::Jar;
use self::login::Refusal;
use crate::client::API;
use crate::{Client, ClientBuilder, Error, Result};

/// The name that errors give to this.
const SESSION: &str = "session";

/// A user's password, presented once: calls go in a session, as those of the portal do.
///
/// The password is hashed at the login alone, so that a call costs the server a few milliseconds
/// in place of some 130. For anything that runs by itself, a robot is still the better choice.
///
/// - The first call logs in, with three requests; calls that wait for it share the login, and its
///   refusal. A refused password makes the calls [unauthorized](Error::is_unauthorized), and is
///   tried again by the next call alone: each attempt delays its user's other logins by 1.6 seconds.
/// - A session that the server has forgotten is opened anew, once in a call, and the call is
///   sent again where it was not carried out. Harbor answers reads of public things in a forgotten session
///   as if nobody had logged in; that does not pass here.
/// - Session, CSRF cookie and CSRF token stay in here. They go to this registry's API and token service alone, and
///   over plain http only on this machine.
/// - A credential beside it is refused: of both, Harbor takes the credential, and demands the token
///   all the same.
///
/// Clones share one session, and so do all clients that they start. Users who log in with
/// OpenID Connect have no password, and no session of this kind.
///
/// ```no_run
/// use harbor_client::Session;
///
/// # async fn example(password: String) -> harbor_client::Result<()> {
/// let session = Session::new("https://registry.example.com", "alice", password)?;
/// let client = session.builder().build()?;
/// println!("{} projects", client.list_projects().await?.items.len());
/// session.log_out().await?;
/// # Ok(()) }
/// ```
#[derive(Clone)]
pub struct Session(Arc<State>);

struct State {
    /// The registry's URL, of which the API's is a part.
    base_url: String,
    transport: Arc<dyn Transport>,
    name: String,
    password: SecretString,
    open: Slot<Option<Arc<Open>>>,
    /// How many logins have been answered; whoever waited for one sees that it was a new one.
    logins: AtomicU64,
    /// What the last login was refused with, held while one is under way.
    refused: Mutex<Option<Refusal>>,
}

/// A session that the server has given out.
struct Open {
    jar: Jar,
    /// Which login it came from.
    login: u64,
    /// What the call that logged in was sent with, and something before the registry may demand.
    headers: HeaderMap,
}

impl Session {
    /// Takes the registry's URL, as [`Client::builder`] does, and a user's name and password. Nothing is
    /// sent yet.
    ///
    /// # Errors
    /// [Invalid input](Error::is_invalid_input): a URL that is none, or plain http to another machine; an
    /// empty name or password.
    pub fn new(
        base_url: impl AsRef<str>,
        name: impl Into<String>,
        password: impl Into<SecretString>,
    ) -> Result<Self> {
        let transport = Arc::new(HttpTransport::builder().build());
        Self::over(base_url, name, password, transport)
    }

    /// The same over another transport.
    ///
    /// # Errors
    /// Those of [`new`](Self::new).
    pub fn over(
        base_url: impl AsRef<str>,
        name: impl Into<String>,
        password: impl Into<SecretString>,
        transport: Arc<dyn Transport>,
    ) -> Result<Self> {
        let refuse = |field: &str, why| Err(Error::invalid_input(SESSION, field, why));
        let (name, password) = (name.into(), password.into());
        if name.is_empty() {
            return refuse("name", "is empty");
        }
        if password.expose_secret().is_empty() {
            return refuse("password", "is empty");
        }
        let base_url = base_url.as_ref().trim().trim_end_matches('/');
        let base_url = base_url.strip_suffix(API).unwrap_or(base_url);
        // Checked, and in the form in which it begins the calls' URLs.
        let registry = ClientBuilder::new(base_url).build()?.executor;
        if !registry.keeps_secrets() {
            return refuse("base URL", "no password is sent over plain http; use https");
        }
        Ok(Self(Arc::new(State {
            base_url: registry.base_url().to_owned(),
            transport,
            name,
            password,
            open: Slot::new(None),
            logins: AtomicU64::new(0),
            refused: Mutex::new(None),
        })))
    }

    /// Starts a client of this registry whose calls go in the session.
    ///
    /// Its transport is the session itself, over the one that was [given](Self::over); leave it in place.
    pub fn builder(&self) -> ClientBuilder {
        Client::builder(&self.0.base_url)
            .transport(Arc::new(InSession(Arc::clone(&self.0))))
            .credentials(InPlace::new())
    }

    /// Ends the session at the server, if one is open.
    ///
    /// It is forgotten here in any case; a later call logs in again, and so does one that is under way.
    /// A session that nobody ends is good for the minutes of the configuration's `session_timeout`, 60 unless
    /// somebody has changed it.
    ///
    /// # Errors
    /// What keeps the server from answering.
    pub fn log_out(&self) -> impl Future<Output = Result<()>> + Send + 'static {
        let state = Arc::clone(&self.0);
        async move {
            let Some(open) = state.open().take() else {
                return Ok(());
            };
            let registry = ClientBuilder::new(&state.base_url)
                .transport(Arc::new(Leaving { state, open }))
                .build()?;
            PendingCall::<LogOut>::new(&registry.executor).send().await
        }
    }
}

impl fmt::Debug for Session {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Debug for State {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Session")
            .field("base_url", &self.base_url)
            .field("name", &self.name)
            .finish_non_exhaustive()
    }
}

impl State {
    fn open(&self) -> MutexGuard<'_, Option<Arc<Open>>> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

enum LogOut {}

impl Operation for LogOut {
    type Output = ();
    type Answer = Empty;
    // 2196-logout-ok.
    const INFO: OperationInfo = OperationInfo::new("logout", HttpMethod::Get, "/c/log_out")
        .any_content_type()
        .secret_request();
}

/// The transport of the last request of a session.
struct Leaving {
    state: Arc<State>,
    open: Arc<Open>,
}

impl fmt::Debug for Leaving {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.state.fmt(f)
    }
}

#[async_trait]
impl Transport for Leaving {
    async fn send(
        &self,
        request: http::Request<Body>,
    ) -> Result<http::Response<Body>, TransportError> {
        let (mut head, _) = request.into_parts();
        head.headers.extend(self.open.headers.clone());
        self.state.send_in(&self.open, &head, &Bytes::new()).await
    }
}

fn is_read(method: &Method) -> bool {
    matches!(*method, Method::GET | Method::HEAD)
}

fn failure(why: &str) -> TransportError {
    TransportError::new(TransportErrorKind::Request, why)
}
