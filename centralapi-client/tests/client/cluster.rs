//! A cluster to connect to: its kubeconfig, and its certificate.

use std::path::PathBuf;
use std::sync::Arc;

use centralapi_client::Client;
use kube::config::{Config, KubeConfigOptions, Kubeconfig};
use rcgen::{BasicConstraints, CertificateParams, IsCa, Issuer, KeyPair};
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::crypto::aws_lc_rs;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer};

/// An answer to a list.
pub(crate) const EMPTY: &str = r#"{"apiVersion":"api.scs.community/v1alpha1","kind":"KeypairV2List","metadata":{"resourceVersion":"1","continue":""},"items":[]}"#;

/// A kubeconfig as a text, of a user with these members.
pub(crate) fn kubeconfig(server: &str, user: Value) -> String {
    json!({
        "apiVersion": "v1", "kind": "Config", "current-context": "central",
        "clusters": [{"name": "central", "cluster": {"server": server}}],
        "contexts": [{"name": "central", "context": {"cluster": "central", "user": "me", "namespace": "tenant"}}],
        "users": [{"name": "me", "user": user}],
    })
    .to_string()
}

/// What kube makes of it.
pub(crate) async fn config(server: &str, user: Value) -> Config {
    let kubeconfig = Kubeconfig::from_yaml(&kubeconfig(server, user)).unwrap();
    let options = KubeConfigOptions::default();
    Config::from_custom_kubeconfig(kubeconfig, &options)
        .await
        .unwrap()
}

/// A client that tries once.
pub(crate) async fn client(server: &str, user: Value) -> Client {
    let builder = Client::from_config(config(server, user).await).unwrap();
    builder.max_attempts(1).build().unwrap()
}

/// A file of a test's own.
pub(crate) fn file(name: &str, content: &str) -> PathBuf {
    let name = format!("central-{}-{name}", std::process::id());
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, content).unwrap();
    path
}

/// A server with a certificate of its own authority.
pub(crate) struct Tls {
    pub(crate) url: String,
    /// The authority's certificate.
    pub(crate) root: CertificateDer<'static>,
}

impl Tls {
    /// Answers everything with one answer.
    pub(crate) async fn start(content_type: &str, body: &str) -> Self {
        let mut params = CertificateParams::new(Vec::new()).unwrap();
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let key = KeyPair::generate().unwrap();
        let root = params.self_signed(&key).unwrap();
        let issuer = Issuer::new(params, key);
        let key = KeyPair::generate().unwrap();
        let names = CertificateParams::new(vec!["localhost".to_owned()]).unwrap();
        let certificate = names.signed_by(&key, &issuer).unwrap();

        let provider = Arc::new(aws_lc_rs::default_provider());
        let key = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(key.serialize_der()));
        let config = ServerConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_no_client_auth()
            .with_single_cert(vec![certificate.der().clone()], key)
            .unwrap();
        let acceptor = TlsAcceptor::from(Arc::new(config));
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let answer = format!(
            "HTTP/1.1 200 OK\r\ncontent-type: {content_type}\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{body}",
            body.len()
        );
        tokio::spawn(async move {
            while let Ok((socket, _)) = listener.accept().await {
                let Ok(mut stream) = acceptor.accept(socket).await else {
                    continue;
                };
                let mut request = [0; 8192];
                if stream.read(&mut request).await.is_ok_and(|count| count > 0) {
                    let _ = stream.write_all(answer.as_bytes()).await;
                    let _ = stream.shutdown().await;
                }
            }
        });
        Self {
            url: format!("https://localhost:{port}"),
            root: root.der().clone(),
        }
    }
}
