//! Names and secrets, from wherever they are kept.

use std::fmt;

use async_trait::async_trait;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use scs_client_core::credentials::{
    Credential, CredentialError, CredentialProvider, CredentialRequest,
};
use scs_wire::SecretText;
use secrecy::SecretString;
use serde_json::Value;

use crate::model::RobotCreated;
use crate::{Error, Result};

/// The name that errors give to this.
const LOGIN: &str = "login";

/// A name and a secret: of a local user, or of a robot.
///
/// It is a provider of credentials: hand it to [`ClientBuilder::credentials`](crate::ClientBuilder::credentials).
/// A robot's name is the whole one, `robot$project+name`; the prefix is a setting of the server.
/// Neither `Debug` nor an error shows the secret.
///
/// A password costs the server some 130 ms in each call and a robot's secret 8: for anything that
/// runs by itself take a robot.
///
/// ```
/// use harbor_client::{Client, Login};
///
/// # fn main() -> harbor_client::Result<()> {
/// let file = r#"{"name":"robot$library+ci","secret":"an Example 1","id":7}"#;
/// let client = Client::builder("https://registry.example.com")
///     .credentials(Login::from_robot_json(file)?)
///     .build()?;
/// # Ok(()) }
/// ```
#[derive(Clone)]
pub struct Login {
    name: String,
    credential: Credential,
}

impl Login {
    /// Takes name and secret as they are.
    ///
    /// # Errors
    /// [Invalid input](Error::is_invalid_input): one of them is empty, a colon in the name, or a
    /// control character, such as the line end of a file.
    pub fn new(name: impl Into<String>, secret: impl Into<SecretString>) -> Result<Self> {
        let name = name.into();
        let secret = secret.into();
        check("name", &name)?;
        check("secret", secrecy::ExposeSecret::expose_secret(&secret))?;
        if name.contains(':') {
            return Err(refuse(
                "name",
                "has a colon, behind which the secret would begin",
            ));
        }
        let credential = Credential::basic(&name, &secret);
        Ok(Self { name, credential })
    }

    /// Reads the file that the portal offers for a new robot, or the answer to its creation.
    ///
    /// # Errors
    /// [Invalid input](Error::is_invalid_input): no JSON, or neither `name` nor `secret` in it. An
    /// answer to [`refresh_secret`](crate::handles::Robot::refresh_secret) has no name.
    pub fn from_robot_json(json: &str) -> Result<Self> {
        let robot = parse("robot", json)?;
        let member = |name| {
            robot[name]
                .as_str()
                .ok_or_else(|| refuse(name, "is missing"))
        };
        Self::new(member("name")?, member("secret")?)
    }

    /// Takes a robot that was just created.
    ///
    /// # Errors
    /// [Invalid input](Error::is_invalid_input): the answer came without its secret.
    pub fn from_robot(robot: &RobotCreated) -> Result<Self> {
        Self::new(robot.name.as_str(), SecretText::expose(&robot.secret))
    }

    /// Reads docker's, podman's or Kubernetes' configuration (`~/.docker/config.json`, `auth.json`,
    /// `.dockerconfigjson`) and takes the login of one registry, named by host or URL.
    ///
    /// # Errors
    /// [Invalid input](Error::is_invalid_input): no JSON, no login for this registry, or one that is
    /// kept by a helper program or as a token of docker's own.
    pub fn from_docker_config(json: &str, registry: &str) -> Result<Self> {
        let config = parse("config", json)?;
        let (wanted, within) = place(registry);
        let covers = |path: &str| {
            path.is_empty()
                || within
                    .strip_prefix(path)
                    .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        // podman and Kubernetes also keep logins of parts of a registry (`host/project`): the
        // longest that covers what is wanted counts, and one of another part never.
        let entry = config["auths"].as_object().and_then(|auths| {
            auths
                .iter()
                .map(|(key, entry)| (place(key), entry))
                .filter(|((host, path), _)| *host == wanted && covers(path))
                .max_by_key(|((_, path), entry)| {
                    let is_filled = entry.as_object().is_some_and(|entry| !entry.is_empty());
                    (is_filled, path.len())
                })
                .map(|(_, entry)| entry)
        });
        let text = |name: &str| {
            entry
                .and_then(|one| one[name].as_str())
                .filter(|text| !text.is_empty())
        };
        if let (Some(name), Some(secret)) = (text("username"), text("password")) {
            return Self::new(name, secret);
        }
        if let Some(auth) = text("auth") {
            let pair = BASE64
                .decode(auth.trim())
                .ok()
                .and_then(|bytes| String::from_utf8(bytes).ok());
            let pair = pair.ok_or_else(|| refuse("auth", "is no text in base 64"))?;
            let (name, secret) = pair
                .split_once(':')
                .ok_or_else(|| refuse("auth", "has no colon in it"))?;
            // Docker itself has padded with zeros, and cuts them off.
            return Self::new(name, secret.trim_end_matches('\0'));
        }
        if text("identitytoken").is_some() {
            return Err(refuse(
                "config",
                "has a token of docker's own, which the API does not take",
            ));
        }
        let has_helper = !config["credsStore"].as_str().unwrap_or_default().is_empty()
            || !config["credHelpers"][wanted.as_str()].is_null();
        Err(refuse(
            "config",
            match has_helper {
                true => "keeps its logins in a helper program; ask that for name and secret",
                false => "has no login for this registry",
            },
        ))
    }

    /// Who logs in.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }
}

/// Host and path: `https://registry.example.com/v1/` and `registry.example.com` name the same
/// registry, `registry.example.com/scs` a part of it.
fn place(registry: &str) -> (String, &str) {
    let registry = registry.trim();
    let rest = registry
        .split_once("://")
        .map_or(registry, |(_, rest)| rest);
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    let path = match path.trim_matches('/') {
        "v1" | "v2" | "api/v2.0" => "",
        path => path,
    };
    (host.to_ascii_lowercase(), path)
}

/// The parser's own words may repeat a part of the text.
fn parse(what: &'static str, json: &str) -> Result<Value> {
    serde_json::from_str(json).map_err(|_| refuse(what, "is no JSON"))
}

fn check(field: &'static str, text: &str) -> Result<()> {
    if text.is_empty() {
        return Err(refuse(field, "is empty"));
    }
    if text.contains(char::is_control) {
        return Err(refuse(field, "has a line end or another control character"));
    }
    Ok(())
}

fn refuse(field: &'static str, why: &str) -> Error {
    Error::invalid_input(LOGIN, field, why)
}

#[async_trait]
impl CredentialProvider for Login {
    async fn credential(
        &self,
        _: &CredentialRequest,
    ) -> Result<Option<Credential>, CredentialError> {
        Ok(Some(self.credential.clone()))
    }
}

impl fmt::Debug for Login {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Login")
            .field("name", &self.name)
            .finish_non_exhaustive()
    }
}
