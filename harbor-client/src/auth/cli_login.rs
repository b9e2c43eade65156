//! The secret that a user of OpenID Connect takes to docker.

use std::sync::Arc;

use async_trait::async_trait;
use scs_client_core::transport::{Transport, TransportError, TransportErrorKind};
use scs_client_core::{Body, CredentialUse, HttpTransport, OperationInfo};
use secrecy::SecretString;

use super::Login;
use crate::registry::is_beside_the_api;
use crate::{Client, ClientBuilder, Result};

/// How the message of a call begins that a CLI secret cannot do.
pub(crate) const BEYOND_CLI_SECRET: &str = "not a call that a CLI secret can do";

/// What a CLI secret opens; everything else takes it for a wrong password
/// (`recordings/harbor/2388-getCurrentUserInfo-oidc-cli-secret`, `2391-getProject-oidc-cli-secret`).
const OPEN: [&str; 7] = [
    "listProjects",
    "createProject",
    "listRepositories",
    "listArtifacts",
    "deleteTag",
    "ListLabels",
    "getSystemInfo",
];

/// The secret that a user of OpenID Connect takes to docker and helm.
///
/// Of the API it opens a handful of calls: lists of projects, of one project's repositories, of
/// artifacts and labels, the system's information, a new project, and the deletion of a tag. Others are
/// not sent, and [say so](crate::HarborErrorExt::is_beyond_cli_secret); the server would take the
/// secret for a wrong password there. Calls that need no login pass. Take a robot for anything more.
///
/// A *wrong* CLI secret shows what is public, and nothing tells: [`Client::whoami`] is none of
/// the calls that it opens.
///
/// ```
/// # fn main() -> harbor_client::Result<()> {
/// let login = harbor_client::CliLogin::new("alice", "an Example 1")?;
/// let client = login.builder("https://registry.example.com").build()?;
/// # Ok(()) }
/// ```
#[derive(Clone, Debug)]
pub struct CliLogin(Login);

impl CliLogin {
    /// Takes the user's name and the secret.
    ///
    /// # Errors
    /// Those of [`Login::new`].
    pub fn new(user: impl Into<String>, secret: impl Into<SecretString>) -> Result<Self> {
        Login::new(user, secret).map(Self)
    }

    /// Starts a client of this registry that has the secret and sends only what it opens.
    pub fn builder(self, base_url: impl AsRef<str>) -> ClientBuilder {
        self.builder_over(base_url, Arc::new(HttpTransport::builder().build()))
    }

    /// The same over another transport.
    pub fn builder_over(
        self,
        base_url: impl AsRef<str>,
        transport: Arc<dyn Transport>,
    ) -> ClientBuilder {
        Client::builder(base_url)
            .credentials(self.0)
            .transport(Arc::new(OnlyOpen(transport)))
    }
}

#[derive(Debug)]
struct OnlyOpen(Arc<dyn Transport>);

#[async_trait]
impl Transport for OnlyOpen {
    async fn send(
        &self,
        request: http::Request<Body>,
    ) -> Result<http::Response<Body>, TransportError> {
        match request.extensions().get::<&'static OperationInfo>() {
            // Beside the API lie the registry's own calls, which a CLI secret is made for.
            Some(info) if !is_beside_the_api(info) && !is_open(info) => Err(TransportError::new(
                TransportErrorKind::Request,
                format!("{BEYOND_CLI_SECRET}; it opens {}", OPEN.join(", ")),
            )),
            _ => self.0.send(request).await,
        }
    }
}

fn is_open(info: &OperationInfo) -> bool {
    info.credential == CredentialUse::Never || OPEN.contains(&info.id)
}

#[cfg(test)]
mod tests {
    use scs_client_core::HttpMethod;

    use super::*;

    /// Answers everything.
    #[derive(Debug)]
    struct Anything;

    #[async_trait]
    impl Transport for Anything {
        async fn send(
            &self,
            _: http::Request<Body>,
        ) -> Result<http::Response<Body>, TransportError> {
            Ok(http::Response::new(Body::empty()))
        }
    }

    #[tokio::test]
    async fn the_registrys_own_calls_pass() {
        const fn get(path: &'static str) -> OperationInfo {
            OperationInfo::new("other", HttpMethod::Get, path)
        }
        const OTHER: OperationInfo = get("/other");
        const TOKEN: OperationInfo = get("/service/token");
        const MANIFEST: OperationInfo = get("/v2/{project_name}/{repository_name}/tags/list");
        for (info, path, passes) in [
            (&OTHER, "https://h/api/v2.0/other", false),
            (&OTHER, "https://h/v2/api/v2.0/other", false),
            (
                &TOKEN,
                "https://h/service/token?service=harbor-registry",
                true,
            ),
            (&MANIFEST, "https://h/v2/scs/app/tags/list", true),
            (&MANIFEST, "https://h/v2/scs/api/v2.0/tags/list", true),
        ] {
            let mut request = http::Request::new(Body::empty());
            *request.uri_mut() = path.parse().unwrap();
            request.extensions_mut().insert(info);
            let sent = OnlyOpen(Arc::new(Anything)).send(request).await;
            assert_eq!(sent.is_ok(), passes, "{path}");
        }
    }
}
