//! The transport that clients use unless told otherwise: reqwest, with all of its own initiative off.

use std::error::Error as _;
use std::fmt;
use std::net::{Ipv4Addr, Ipv6Addr, SocketAddr};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use async_trait::async_trait;
use futures_util::{StreamExt as _, TryStreamExt as _};
use url::Url;

use super::{Parsed, Transport, TransportError, TransportErrorKind};
use crate::base_url::is_loopback;
use crate::body::{Body, Kind, Upgraded};

/// How long an unused connection is kept. Proxies close theirs after 60 to 75 s, and a request on a
/// connection that is being closed may or may not have arrived.
const IDLE_CONNECTION: Duration = Duration::from_secs(50);

/// HTTP/1.1 over TCP, with TLS by rustls where the URL says `https`.
///
/// - Redirects, cookies and reqwest's own retry are off.
/// - Proxies of the environment (`https_proxy`, …) are used, except for loopback addresses.
///   `localhost` and names below it are resolved to the loopback addresses without asking anybody.
/// - TLS is set up when the first `https` URL is used. Trusted are the system's roots, and those
///   that the [builder](HttpTransport::builder) is given, or those alone.
///
/// Cloning is not needed: wrap it in an `Arc` and hand it to as many clients as should share
/// its connections.
pub struct HttpTransport {
    settings: HttpTransportBuilder,
    clients: Mutex<[Option<::reqwest::Client>; Route::COUNT]>,
}

/// Settings of an [`HttpTransport`].
#[derive(Clone)]
#[must_use]
pub struct HttpTransportBuilder {
    connect_timeout: Duration,
    extra_roots: Vec<::reqwest::Certificate>,
    only_roots: bool,
    identity: Option<::reqwest::Identity>,
    proxies: bool,
}

impl HttpTransport {
    /// Starts with 10 s to connect, the system's roots and the environment's proxies.
    pub fn builder() -> HttpTransportBuilder {
        HttpTransportBuilder {
            connect_timeout: crate::defaults::CONNECT_TIMEOUT,
            extra_roots: Vec::new(),
            only_roots: false,
            identity: None,
            proxies: true,
        }
    }

    fn client(&self, route: Route) -> Result<::reqwest::Client, TransportError> {
        let mut clients = self.clients.lock().unwrap_or_else(PoisonError::into_inner);
        match &clients[route.index()] {
            Some(client) => Ok(client.clone()),
            None => {
                let client = self.settings.client(route)?;
                clients[route.index()] = Some(client.clone());
                Ok(client)
            }
        }
    }
}

impl fmt::Debug for HttpTransport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("HttpTransport")
            .field("settings", &self.settings)
            .finish_non_exhaustive()
    }
}

impl fmt::Debug for HttpTransportBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("HttpTransportBuilder")
            .field("connect_timeout", &self.connect_timeout)
            .field("extra_roots", &self.extra_roots.len())
            .field("only_roots", &self.only_roots)
            .field("identity", &self.identity.is_some())
            .field("proxies", &self.proxies)
            .finish()
    }
}

impl HttpTransportBuilder {
    /// Limits the time until a connection stands, TLS included.
    pub fn connect_timeout(mut self, limit: Duration) -> Self {
        self.connect_timeout = limit;
        self
    }

    /// Trusts the certificates of a PEM file in addition to the system's roots.
    ///
    /// # Errors
    /// A text without any certificate, or with a broken one.
    pub fn root_certificates(mut self, pem: impl AsRef<[u8]>) -> Result<Self, TransportError> {
        let bundle = ::reqwest::Certificate::from_pem_bundle(pem.as_ref())
            .map_err(|error| request_error("a root certificate cannot be read", &error))?;
        if bundle.is_empty() {
            return Err(TransportError::new(
                TransportErrorKind::Request,
                "the root certificates hold no certificate in PEM form",
            ));
        }
        self.extra_roots.extend(bundle);
        Ok(self)
    }

    /// Trusts only the certificates that were given, not the system's roots.
    pub fn only_given_roots(mut self) -> Self {
        self.only_roots = true;
        self
    }

    /// Presents a client certificate: a PEM text with the key and the certificate chain.
    ///
    /// # Errors
    /// A text that does not hold both.
    pub fn identity(mut self, pem: impl AsRef<[u8]>) -> Result<Self, TransportError> {
        // The error of the library could quote what it read: a private key.
        self.identity = Some(::reqwest::Identity::from_pem(pem.as_ref()).map_err(|_| {
            TransportError::new(
                TransportErrorKind::Request,
                "the client identity is not a PEM text with a private key and a certificate",
            )
        })?);
        Ok(self)
    }

    /// Ignores the proxies of the environment.
    pub fn no_proxy(mut self) -> Self {
        self.proxies = false;
        self
    }

    /// Makes the transport; no connection is opened and no certificate store is read yet.
    #[must_use]
    pub fn build(self) -> HttpTransport {
        HttpTransport {
            settings: self,
            clients: Mutex::default(),
        }
    }

    fn client(&self, route: Route) -> Result<::reqwest::Client, TransportError> {
        let mut builder = ::reqwest::Client::builder()
            .redirect(::reqwest::redirect::Policy::none())
            .retry(::reqwest::retry::never())
            .referer(false)
            .http1_only()
            .connect_timeout(self.connect_timeout)
            .pool_idle_timeout(IDLE_CONNECTION);
        builder = match (route.tls, self.only_roots) {
            // Reading the system's roots costs milliseconds that a plain connection need not pay.
            (false, _) => builder.tls_certs_only([]),
            (true, true) => builder.tls_certs_only(self.extra_roots.iter().cloned()),
            (true, false) => builder.tls_certs_merge(self.extra_roots.iter().cloned()),
        };
        if let (true, Some(identity)) = (route.tls, &self.identity) {
            builder = builder.identity(identity.clone());
        }
        if route.loopback {
            builder = builder.no_proxy().dns_resolver(LoopbackResolver);
        } else if !self.proxies {
            builder = builder.no_proxy();
        }
        builder
            .build()
            .map_err(|error| request_error("the HTTP client cannot be set up", &error))
    }
}

/// Which of the four differently set-up clients a URL needs.
#[derive(Clone, Copy)]
struct Route {
    tls: bool,
    loopback: bool,
}

impl Route {
    const COUNT: usize = 4;

    fn of(url: &Url) -> Self {
        Self {
            tls: url.scheme() == "https",
            loopback: is_loopback(url),
        }
    }

    fn index(self) -> usize {
        usize::from(self.tls) * 2 + usize::from(self.loopback)
    }
}

/// Resolves every name to this machine; asked for `localhost` and names below it alone.
struct LoopbackResolver;

impl ::reqwest::dns::Resolve for LoopbackResolver {
    fn resolve(&self, _: ::reqwest::dns::Name) -> ::reqwest::dns::Resolving {
        let addresses = [
            SocketAddr::from((Ipv4Addr::LOCALHOST, 0)),
            SocketAddr::from((Ipv6Addr::LOCALHOST, 0)),
        ];
        Box::pin(async move { Ok(Box::new(addresses.into_iter()) as ::reqwest::dns::Addrs) })
    }
}

#[async_trait]
impl Transport for HttpTransport {
    async fn send(
        &self,
        request: http::Request<Body>,
    ) -> Result<http::Response<Body>, TransportError> {
        let (mut head, body) = request.into_parts();
        let url = match head.extensions.remove::<Parsed>() {
            Some(Parsed(url)) => url,
            None => Url::parse(&head.uri.to_string()).map_err(|error| {
                TransportError::new(TransportErrorKind::Request, format!("not a URL: {error}"))
            })?,
        };
        let client = self.client(Route::of(&url))?;
        let mut outgoing = ::reqwest::Request::new(head.method, url);
        *outgoing.headers_mut() = head.headers;
        *outgoing.body_mut() = match body.0 {
            Kind::Empty | Kind::Upgraded(_) => None,
            Kind::Full(bytes) => Some(bytes.into()),
            Kind::Stream(chunks) => Some(::reqwest::Body::wrap_stream(chunks)),
        };
        let answer = client
            .execute(outgoing)
            .await
            .map_err(|error| sending_error(&error))?;
        received(answer).await
    }
}

async fn received(mut answer: ::reqwest::Response) -> Result<http::Response<Body>, TransportError> {
    let mut response = http::Response::new(Body::empty());
    *response.status_mut() = answer.status();
    *response.headers_mut() = std::mem::take(answer.headers_mut());
    *response.body_mut() = if answer.status() == http::StatusCode::SWITCHING_PROTOCOLS {
        let connection = answer
            .upgrade()
            .await
            .map_err(|error| sending_error(&error))?;
        Body::upgraded(Upgraded::new(connection))
    } else {
        Body::stream(
            answer
                .bytes_stream()
                .map_err(|error| sending_error(&error))
                .fuse(),
        )
    };
    Ok(response)
}

fn sending_error(error: &::reqwest::Error) -> TransportError {
    let kind = match (error.is_connect(), error.is_timeout()) {
        (true, true) => TransportErrorKind::ConnectTimeout,
        (true, false) if is_tls(error) => TransportErrorKind::Tls,
        (true, false) => TransportErrorKind::Connect,
        (false, true) => TransportErrorKind::Timeout,
        (false, false) if error.is_builder() => TransportErrorKind::Request,
        (false, false) => TransportErrorKind::Cut,
    };
    TransportError::new(kind, causes(error))
}

/// Whether the handshake itself failed: rustls' errors travel as I/O errors of this kind, and
/// nothing else that happens while connecting does. A peer that hangs up is another kind.
fn is_tls(error: &::reqwest::Error) -> bool {
    let mut cause = error.source();
    while let Some(error) = cause {
        if let Some(io) = error.downcast_ref::<std::io::Error>() {
            if io.kind() == std::io::ErrorKind::InvalidData {
                return true;
            }
            // An I/O error names the cause of what it wraps as its own, and so hides one of its kind.
            cause = io.get_ref().map(|inner| inner as _);
        } else {
            cause = error.source();
        }
    }
    false
}

fn request_error(what: &str, error: &::reqwest::Error) -> TransportError {
    TransportError::new(
        TransportErrorKind::Request,
        format!("{what}: {}", causes(error)),
    )
}

/// The causes below reqwest's own message, which says little and repeats the URL.
fn causes(error: &::reqwest::Error) -> String {
    let mut texts: Vec<String> = Vec::new();
    let mut next = error.source();
    while let Some(cause) = next {
        let text = cause.to_string();
        // hyper-util's outermost error says only that it is one of its own.
        let says_something = !text.starts_with("client error (");
        if says_something && !texts.iter().any(|known| known.contains(&text)) {
            texts.push(text);
        }
        next = cause.source();
    }
    if texts.is_empty() {
        "no further cause is known".to_owned()
    } else {
        texts.join(": ")
    }
}
