//! From a kubeconfig, or from inside the cluster, to a client.

use std::fmt::Display;
use std::net::IpAddr;
use std::sync::Arc;

use kube::Config;
use kube::config::{KubeConfigOptions, KubeconfigError};
use scs_client_core::{Error, Result};
use secrecy::{ExposeSecret as _, SecretString};
use tokio::runtime::Handle;

use crate::credentials::{Static, TokenFile};
use crate::plug_in::PlugIn;
use crate::transport::KubeTransport;
use crate::{Client, ClientBuilder, defaults};

impl Client {
    /// Connects as kubectl would: with `KUBECONFIG` or `~/.kube/config`, and inside a cluster with the pod's service account.
    ///
    /// Exec plug-ins, client certificates, tokens and files of tokens are taken. kube reads the configuration, runs the
    /// plug-in and does TLS; everything else is as with any other client of this family. Nothing is sent yet.
    ///
    /// # Errors
    /// [Invalid input](Error::is_invalid_input): there is no configuration, it is not complete, its plug-in fails, or there
    /// is no tokio runtime.
    ///
    /// ```no_run
    /// # async fn example() -> centralapi_client::Result<()> {
    /// let client = centralapi_client::Client::connect().await?;
    /// let namespace = client.default_namespace();
    /// # Ok(()) }
    /// ```
    pub async fn connect() -> Result<Self> {
        let runtime = runtime()?;
        let config = configuration().await?;
        let namespace = config.default_namespace.clone();
        // A plug-in may take its time, and ask its user something.
        let builder = runtime.spawn_blocking(move || Self::from_config(config));
        let client = builder.await.map_err(unusable)??.build()?;
        Ok(client.with_default_namespace(&namespace))
    }

    /// Starts with a configuration of kube's: of another context, of a kubeconfig from elsewhere.
    ///
    /// A credential plug-in is run, and waited for. The configuration's default namespace is not kept; see
    /// [`namespace`](Self::namespace). Its time limits are kept where they are shorter than [ours](crate::defaults).
    ///
    /// # Errors
    /// [Invalid input](Error::is_invalid_input): it is not complete, its plug-in fails, or there is no tokio runtime, which
    /// kube needs from here on.
    ///
    /// ```no_run
    /// use centralapi_client::Client;
    /// use kube::config::{Config, KubeConfigOptions};
    ///
    /// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
    /// let options = KubeConfigOptions { context: Some("preview".to_owned()), ..Default::default() };
    /// let config = Config::from_kubeconfig(&options).await?;
    /// let client = Client::from_config(config)?.max_attempts(2).build()?;
    /// # Ok(()) }
    /// ```
    pub fn from_config(mut config: Config) -> Result<ClientBuilder> {
        runtime()?;
        // Ours knows which requests may be repeated; kube's repeats them all, up to fifteen times.
        config.default_retry = false;
        let limit = config.connect_timeout.unwrap_or(defaults::CONNECT_TIMEOUT);
        config.connect_timeout = Some(limit.min(defaults::CONNECT_TIMEOUT));
        let builder = login(
            ClientBuilder::new(config.cluster_url.to_string()),
            &mut config,
        )?;
        if is_loopback(&config.cluster_url) && config.proxy_url == proxy_of_the_environment() {
            config.proxy_url = None;
        }
        let cluster_url = config.cluster_url.clone();
        let client = kube::Client::try_from(config).map_err(not_set_up)?;
        Ok(builder.transport(Arc::new(KubeTransport::new(client, &cluster_url))))
    }
}

/// Takes the login out of the configuration, all but a client certificate.
///
/// A credential of ours is masked wherever a server repeats it, goes over plain http to this machine alone, and is had
/// anew when the server refuses it.
fn login(builder: ClientBuilder, config: &mut Config) -> Result<ClientBuilder> {
    let login = &mut config.auth_info;
    let (user, password) = (login.username.take(), login.password.take());
    let (token, file) = (login.token.take(), login.token_file.take());
    let has_plug_in = login.exec.is_some() || login.auth_provider.is_some();
    if let (Some(user), Some(password)) = (user, password) {
        let pair = Static::basic(user, ours(&password)).map_err(unusable)?;
        return Ok(builder.credentials(pair));
    }
    if let Some(file) = file {
        // As kubectl: the token beside it is only what the file held once. kube takes the line break at the end of a
        // file for a part of the token.
        return Ok(builder.credentials(TokenFile::new(file)));
    }
    if let Some(token) = token {
        return Ok(builder.credentials(Static::bearer(ours(&token))));
    }
    if has_plug_in && let Some(plug_in) = PlugIn::run(login).map_err(unusable)? {
        (login.exec, login.auth_provider) = (None, None);
        return Ok(builder.credentials(plug_in));
    }
    Ok(builder)
}

fn is_loopback(url: &http::Uri) -> bool {
    let host = url.host().unwrap_or_default().trim_matches(['[', ']']);
    host == "localhost"
        || host
            .parse()
            .is_ok_and(|address: IpAddr| address.is_loopback())
}

/// What kube takes for a kubeconfig without a proxy of its own.
fn proxy_of_the_environment() -> Option<http::Uri> {
    let set = ["HTTPS_PROXY", "https_proxy"].into_iter();
    let mut set = set.filter_map(|name| std::env::var(name).ok());
    set.find(|value| !value.is_empty())?.parse().ok()
}

fn ours(secret: &SecretString) -> SecretString {
    SecretString::from(secret.expose_secret())
}

fn runtime() -> Result<Handle> {
    Handle::try_current().map_err(|_| unusable("kube needs a tokio runtime"))
}

fn unusable(why: impl Display) -> Error {
    Error::invalid_input("connect", "configuration", why)
}

/// The kubeconfig, or else the pod's service account; kube's own way to choose writes to the log what it cannot read.
async fn configuration() -> Result<Config> {
    let why = match Config::from_kubeconfig(&KubeConfigOptions::default()).await {
        Ok(config) => return Ok(config),
        // What stands where it cannot be read may be a secret, and the error quotes it.
        Err(KubeconfigError::Parse(_)) => "the kubeconfig cannot be read as one".to_owned(),
        Err(error) => error.to_string(),
    };
    Config::incluster().map_err(|error| unusable(format!("{why}; and this is no pod: {error}")))
}

/// Why kube's client cannot be made of a configuration, without the password that a proxy's URL may hold.
fn not_set_up(error: kube::Error) -> Error {
    match error {
        kube::Error::ProxyProtocolUnsupported { .. }
        | kube::Error::ProxyProtocolDisabled { .. } => {
            unusable("only a proxy of http or https can be used")
        }
        error => unusable(error),
    }
}
