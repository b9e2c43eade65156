//! From a kubeconfig, or from inside the cluster, to a client.

use std::sync::Arc;

use scs_client_core::{Error, Result};
use secrecy::{ExposeSecret as _, SecretString};

use crate::credentials::{Static, TokenFile};
use crate::transport::KubeTransport;
use crate::{Client, ClientBuilder};

impl Client {
    /// Connects as kubectl would: with `KUBECONFIG` or `~/.kube/config`, and inside a cluster with the pod's service account.
    ///
    /// Exec plug-ins, client certificates, tokens and files of tokens are taken. kube reads the configuration and does TLS;
    /// everything else is as with any other client of this family. Nothing is sent yet.
    ///
    /// # Errors
    /// [Invalid input](Error::is_invalid_input): there is no configuration, it is not complete, or there is no tokio runtime.
    ///
    /// ```no_run
    /// # async fn example() -> centralapi_client::Result<()> {
    /// let client = centralapi_client::Client::connect().await?;
    /// let namespace = client.default_namespace();
    /// # Ok(()) }
    /// ```
    pub async fn connect() -> Result<Self> {
        let config = kube::Config::infer().await.map_err(unusable)?;
        let namespace = config.default_namespace.clone();
        let client = Self::from_config(config)?.build()?;
        Ok(client.with_default_namespace(&namespace))
    }

    /// Starts with a configuration of kube's: of another context, of a kubeconfig from elsewhere.
    ///
    /// The configuration's default namespace is not kept; see [`namespace`](Self::namespace).
    ///
    /// # Errors
    /// [Invalid input](Error::is_invalid_input): it is not complete, would send a credential over plain http to another
    /// machine, or there is no tokio runtime, which kube needs from here on.
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
    pub fn from_config(mut config: kube::Config) -> Result<ClientBuilder> {
        if tokio::runtime::Handle::try_current().is_err() {
            return Err(unusable("kube needs a tokio runtime"));
        }
        // Ours knows which requests may be repeated; kube's repeats them all, up to fifteen times.
        config.default_retry = false;
        let mut builder = ClientBuilder::new(config.cluster_url.to_string());
        let login = &mut config.auth_info;
        let is_plug_in = login.exec.is_some() || login.auth_provider.is_some();
        if !is_plug_in {
            // A token of ours is masked wherever a server repeats it, and goes over plain http to this machine alone.
            if let Some(token) = login.token.take() {
                builder =
                    builder.credentials(Static::bearer(SecretString::from(token.expose_secret())));
                login.token_file = None;
            } else if let Some(file) = login.token_file.take() {
                // kube takes the line break at the end of a file for a part of the token.
                builder = builder.credentials(TokenFile::new(file));
            }
        }
        let has_login = is_plug_in
            || login.username.is_some()
            || login.client_certificate.is_some()
            || login.client_certificate_data.is_some();
        if has_login && !keeps_secrets(&config.cluster_url) {
            return Err(unusable(
                "no credential is sent over plain http to another machine; use https",
            ));
        }
        let cluster_url = config.cluster_url.clone();
        let client = kube::Client::try_from(config).map_err(unusable)?;
        Ok(builder.transport(Arc::new(KubeTransport::new(client, &cluster_url))))
    }
}

fn keeps_secrets(url: &http::Uri) -> bool {
    let host = url.host().unwrap_or_default().trim_matches(['[', ']']);
    let is_this_machine = host == "localhost"
        || host
            .parse::<std::net::IpAddr>()
            .is_ok_and(|address| address.is_loopback());
    url.scheme_str() == Some("https") || is_this_machine
}

fn unusable(why: impl std::fmt::Display) -> Error {
    Error::invalid_input("connect", "configuration", why)
}
