//! TLS against a server with certificates made for the moment.

use std::sync::Arc;

use rcgen::{BasicConstraints, CertificateParams, IsCa, Issuer, KeyPair};
use scs_client_core::{Executed, HttpTransport, Transport};
use scs_testkit::faults::{Act, child, refusing_url};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::crypto::{CryptoProvider, aws_lc_rs};
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer};
use tokio_rustls::rustls::server::WebPkiClientVerifier;
use tokio_rustls::rustls::{RootCertStore, ServerConfig};

use crate::support::{Client, WIDGET, builder};

/// An authority that signs what it is asked to.
struct Authority {
    pem: String,
    der: CertificateDer<'static>,
    issuer: Issuer<'static, KeyPair>,
}

struct Signed {
    certificate: CertificateDer<'static>,
    key: KeyPair,
    /// Key and certificate.
    pem: String,
}

impl Authority {
    fn new() -> Self {
        let mut params = CertificateParams::new(Vec::new()).unwrap();
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let key = KeyPair::generate().unwrap();
        let certificate = params.self_signed(&key).unwrap();
        let (pem, der) = (certificate.pem(), certificate.der().clone());
        Self {
            pem,
            der,
            issuer: Issuer::new(params, key),
        }
    }

    fn sign(&self, name: &str) -> Signed {
        let params = CertificateParams::new(vec![name.to_owned()]).unwrap();
        let key = KeyPair::generate().unwrap();
        let certificate = params.signed_by(&key, &self.issuer).unwrap();
        let pem = format!("{}{}", key.serialize_pem(), certificate.pem());
        Signed {
            certificate: certificate.der().clone(),
            key,
            pem,
        }
    }
}

fn provider() -> Arc<CryptoProvider> {
    Arc::new(aws_lc_rs::default_provider())
}

/// Serves the widget over TLS for ever; asks for a client certificate of `clients` if given.
pub(crate) async fn serve(authority: &TestAuthority, clients: Option<&TestAuthority>) -> String {
    let signed = authority.0.sign("localhost");
    let config = ServerConfig::builder_with_provider(provider())
        .with_safe_default_protocol_versions()
        .unwrap();
    let config = match clients {
        None => config.with_no_client_auth(),
        Some(clients) => {
            let mut roots = RootCertStore::empty();
            roots.add(clients.0.der.clone()).unwrap();
            let verifier =
                WebPkiClientVerifier::builder_with_provider(Arc::new(roots), provider()).build();
            config.with_client_cert_verifier(verifier.unwrap())
        }
    };
    let key = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(signed.key.serialize_der()));
    let config = config
        .with_single_cert(vec![signed.certificate], key)
        .unwrap();
    let acceptor = TlsAcceptor::from(Arc::new(config));
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    tokio::spawn(async move {
        while let Ok((socket, _)) = listener.accept().await {
            let acceptor = acceptor.clone();
            tokio::spawn(async move {
                let Ok(mut stream) = acceptor.accept(socket).await else {
                    return;
                };
                let mut request = [0; 4096];
                if stream.read(&mut request).await.is_ok_and(|count| count > 0) {
                    let answer = format!(
                        "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{WIDGET}",
                        WIDGET.len()
                    );
                    let _ = stream.write_all(answer.as_bytes()).await;
                    let _ = stream.shutdown().await;
                }
            });
        }
    });
    format!("https://localhost:{port}")
}

/// What other modules may hold of an authority.
pub(crate) struct TestAuthority(Authority);

impl TestAuthority {
    pub(crate) fn new() -> Self {
        Self(Authority::new())
    }

    /// A transport that trusts this authority alone.
    pub(crate) fn transport(&self) -> Arc<dyn Transport> {
        let builder = HttpTransport::builder()
            .root_certificates(&self.0.pem)
            .unwrap();
        Arc::new(builder.only_given_roots().build())
    }
}

fn over(url: &str, transport: HttpTransport) -> Client {
    builder(url)
        .transport(Arc::new(transport))
        .max_attempts(1)
        .build()
        .unwrap()
}

#[tokio::test]
async fn an_unknown_authority_is_refused() {
    let authority = TestAuthority::new();
    let url = serve(&authority, None).await;
    let error = over(&url, HttpTransport::builder().build())
        .create("x")
        .await
        .unwrap_err();
    assert_eq!(error.executed(), Executed::No);
    let patient = builder(&url).transport(Arc::new(HttpTransport::builder().build()));
    let repeated = patient.build().unwrap().get(7).await.unwrap_err();
    assert_eq!(
        repeated.attempts(),
        1,
        "a certificate does not get better by asking again"
    );
    assert!(
        error.is_connect() && error.is_tls() && error.to_string().contains("certificate"),
        "{error}"
    );
}

#[tokio::test]
async fn a_handshake_that_fails_is_told_from_a_connection_that_does_not_come_about() {
    let trusting = || HttpTransport::builder().only_given_roots().build();
    // Whoever answers in plain text will do so again; whoever hangs up or is away may come back.
    for (act, tls) in [
        (
            Act::Send(b"HTTP/1.1 400 Bad Request\r\n\r\n".to_vec()),
            true,
        ),
        (Act::Hang, false),
    ] {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        tokio::spawn(async move {
            while let Ok((mut socket, _)) = listener.accept().await {
                // The greeting is read first, or the system would answer with a reset.
                let _ = socket.read(&mut [0; 4096]).await;
                if let Act::Send(bytes) = &act {
                    let _ = socket.write_all(bytes).await;
                }
            }
        });
        let url = format!("https://localhost:{port}");
        let error = over(&url, trusting()).get(7).await.unwrap_err();
        assert!(error.is_connect(), "{error:?}");
        assert_eq!(error.is_tls(), tls, "{error:?}");
        assert_eq!(error.executed(), Executed::No);
    }
    let refused = refusing_url().replace("http://", "https://");
    let error = over(&refused, trusting()).get(7).await.unwrap_err();
    assert!(error.is_connect() && !error.is_tls(), "{error:?}");
}

#[tokio::test]
async fn an_extra_root_is_trusted_beside_the_systems() {
    let authority = TestAuthority::new();
    let url = serve(&authority, None).await;
    let transport = HttpTransport::builder()
        .root_certificates(&authority.0.pem)
        .unwrap();
    over(&url, transport.build()).get(7).await.unwrap();
}

#[tokio::test]
async fn only_the_given_roots_are_trusted() {
    let (authority, other) = (TestAuthority::new(), TestAuthority::new());
    let url = serve(&authority, None).await;
    let given = |pem: &str| {
        HttpTransport::builder()
            .root_certificates(pem)
            .unwrap()
            .only_given_roots()
            .build()
    };
    over(&url, given(&authority.0.pem)).get(7).await.unwrap();
    let error = over(&url, given(&other.0.pem)).get(7).await.unwrap_err();
    assert!(error.is_connect(), "{error:?}");
    let error = over(&url, HttpTransport::builder().only_given_roots().build());
    assert!(
        error.get(7).await.unwrap_err().is_connect(),
        "no root at all trusts nobody"
    );
}

/// With an authority of ours in the place of the system's roots.
#[test]
fn the_systems_roots_are_trusted_unless_only_others_are() {
    const TEST: &str = "tls::the_systems_roots_are_trusted_unless_only_others_are";
    let path = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("core-system-roots.pem");
    if !child::is_child(TEST) {
        let roots = [("SSL_CERT_FILE", path.to_str().unwrap())];
        let output = child::run(TEST, &roots, &["SSL_CERT_DIR"]);
        assert!(output.passed, "{}", output.text);
        return;
    }
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    runtime.block_on(async {
        let (system, other) = (TestAuthority::new(), TestAuthority::new());
        std::fs::write(&path, &system.0.pem).unwrap();
        let url = serve(&system, None).await;
        over(&url, HttpTransport::builder().build())
            .get(7)
            .await
            .unwrap();
        let with_other = || {
            HttpTransport::builder()
                .root_certificates(&other.0.pem)
                .unwrap()
        };
        over(&url, with_other().build()).get(7).await.unwrap();
        let only = over(&url, with_other().only_given_roots().build());
        assert!(
            only.get(7).await.unwrap_err().is_connect(),
            "the system's roots are left out"
        );
    });
}

#[tokio::test]
async fn a_certificate_for_another_name_is_refused() {
    let authority = TestAuthority::new();
    let url = serve(&authority, None)
        .await
        .replace("localhost", "127.0.0.1");
    let client: Client = builder(url)
        .transport(authority.transport())
        .max_attempts(1)
        .build()
        .unwrap();
    let error = client.get(7).await.unwrap_err();
    assert!(
        error.is_connect() && error.executed() == Executed::No,
        "{error:?}"
    );
}

#[tokio::test]
async fn a_client_certificate_is_presented_where_it_is_demanded() {
    let (authority, clients) = (TestAuthority::new(), TestAuthority::new());
    let url = serve(&authority, Some(&clients)).await;
    let trusting = || {
        let builder = HttpTransport::builder()
            .root_certificates(&authority.0.pem)
            .unwrap();
        builder.only_given_roots()
    };
    let identity = clients.0.sign("client");
    let transport = trusting().identity(&identity.pem).unwrap().build();
    over(&url, transport).get(7).await.unwrap();
    over(&url, trusting().build()).get(7).await.unwrap_err();
    let stranger = authority.0.sign("client");
    let transport = trusting().identity(&stranger.pem).unwrap().build();
    over(&url, transport).get(7).await.unwrap_err();
}

#[tokio::test]
async fn what_is_no_identity_or_root_is_said_without_quoting_it() {
    let key = KeyPair::generate().unwrap().serialize_pem();
    let inner = key.lines().nth(1).unwrap();
    for pem in [
        key.clone(),
        inner.to_owned(),
        format!("-----BEGIN PRIVATE KEY-----\n{inner}\n-----END PRIVATE KEY-----\n"),
        String::new(),
    ] {
        let error = HttpTransport::builder().identity(&pem).unwrap_err();
        assert!(error.to_string().contains("client identity"), "{error}");
        assert!(!format!("{error} {error:?}").contains(inner), "{error:?}");
        let error = HttpTransport::builder()
            .root_certificates(&pem)
            .unwrap_err();
        assert!(error.to_string().contains("root certificate"), "{error}");
        assert!(!format!("{error} {error:?}").contains(inner), "{error:?}");
    }
}

#[test]
fn debug_shows_no_key() {
    let identity = Authority::new().sign("client");
    let builder = HttpTransport::builder().identity(&identity.pem).unwrap();
    let shown = format!("{builder:?} {:?}", builder.clone().build());
    let inner = identity.pem.lines().nth(1).unwrap();
    assert!(
        shown.contains("identity: true") && !shown.contains(inner),
        "{shown}"
    );
    assert!(!shown.contains("BEGIN"), "{shown}");
}
