//! From arguments to a Harbor that can be asked.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, Utc};
use harbor_client::{Client, HttpTransport, Login, Strict};
use keycloak_auth::TokenProvider;
use scs_testkit::harbor::{ADMIN, Server};
use secrecy::SecretString;
use serde_json::Value;

use crate::words;

/// How long a server may take to take a connection.
const CONNECT: Duration = Duration::from_secs(5);
const STAND_IN: &str = "a stand-in with invented images";

/// What the program is told about a Harbor.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    /// The registry's URL.
    pub url: String,
    /// The projects; all that it lists unless some are named.
    pub projects: Vec<String>,
    /// Where a login is: a robot's file, or docker's configuration.
    pub login_file: Option<PathBuf>,
    /// The name that the environment holds.
    pub name: Option<String>,
    /// The secret that the environment holds.
    pub secret: Option<SecretString>,
    /// A certificate authority to trust.
    pub ca: Option<PathBuf>,
    /// How many days of pushes are told.
    pub days: u16,
}

/// A Harbor to be asked, and about what.
#[derive(Debug)]
pub struct Asked {
    /// What the report calls the server.
    pub source: String,
    /// In whose name it is asked; nobody's, where it is `None`.
    pub who: Option<String>,
    /// The client. It trusts no login that the server does not know: the public part of a registry
    /// would pass for all of it.
    pub client: Client,
    /// The projects; all unless some are named.
    pub projects: Vec<String>,
    /// How many days of pushes are told.
    pub days: u16,
    /// The instant that ages and ends are counted from.
    pub at: DateTime<Utc>,
    /// Lives for as long as it is asked.
    _stand_in: Option<Server>,
}

impl Asked {
    /// Sets up what the arguments say; nothing is sent. Without a file and the environment's name
    /// and secret, the tokens of an issuer are used where there are some.
    ///
    /// # Errors
    /// Settings that cannot be right, or files that cannot be read.
    pub fn new(
        settings: &Settings,
        tokens: Option<&TokenProvider>,
        at: DateTime<Utc>,
    ) -> Result<Self, Box<dyn Error>> {
        let mut transport = HttpTransport::builder().connect_timeout(CONNECT);
        if let Some(file) = &settings.ca {
            transport = transport
                .root_certificates(read(file)?)
                .map_err(|why| cannot(file, &why))?;
        }
        let mut builder = Client::builder(&settings.url)
            .user_agent(concat!("ops-report/", env!("CARGO_PKG_VERSION")))
            .max_concurrency(4)
            // Nobody waits minutes for a report that has something else to tell.
            .attempt_timeout(Duration::from_secs(20))
            .total_timeout(Duration::from_secs(30))
            .max_attempts(2)
            .transport(Arc::new(Strict::new(Arc::new(transport.build()))));
        let login = login(settings)?;
        let who = match (&login, tokens) {
            (Some(login), _) => Some(words::clean(login.name())),
            (None, Some(_)) => Some("the one that --issuer knows".to_owned()),
            (None, None) => None,
        };
        builder = match (login, tokens) {
            (Some(login), _) => builder.credentials(login),
            (None, Some(tokens)) => builder.credentials(tokens.clone()),
            (None, None) => builder,
        };
        Ok(Self {
            source: words::clean(&settings.url),
            who,
            client: builder.build()?,
            projects: settings.projects.clone(),
            days: settings.days,
            at,
            _stand_in: None,
        })
    }

    /// Starts a Harbor in this process, with something of everything that a report can tell.
    ///
    /// # Errors
    /// It cannot listen, or does not take what is invented.
    pub async fn stand_in(days: u16, at: DateTime<Utc>) -> Result<Self, Box<dyn Error>> {
        let server = Server::builder().start().await?;
        let (name, password) = ADMIN;
        let settings = Settings {
            url: server.base_url(),
            name: Some(name.to_owned()),
            secret: Some(password.into()),
            days,
            ..Settings::default()
        };
        let asked = Self::new(&settings, None, at)?;
        invent_troubles(&server, &asked.client).await?;
        Ok(Self {
            source: STAND_IN.to_owned(),
            _stand_in: Some(server),
            ..asked
        })
    }
}

/// What its content has none of.
async fn invent_troubles(server: &Server, client: &Client) -> harbor_client::Result<()> {
    let refused = "failed to check health: dial tcp 10.0.0.7:8080: connect: connection refused";
    server.set_health("jobservice", Some(refused));
    server.add_project("sandbox", true);
    for (project, percent) in [("library", 90), ("private", 110)] {
        let quota = client.project(project).summary().await?.quota;
        let used = quota.and_then(|quota| quota.used.get("storage").copied());
        server.set_quota(project, used.unwrap_or_default() * 100 / percent);
    }
    Ok(())
}

fn login(settings: &Settings) -> Result<Option<Login>, Box<dyn Error>> {
    if let Some(file) = &settings.login_file {
        let json = read(file)?;
        // Only a robot's file has its secret at the top.
        let is_robot =
            serde_json::from_str::<Value>(&json).is_ok_and(|json| json["secret"].is_string());
        let login = match is_robot {
            true => Login::from_robot_json(&json),
            false => Login::from_docker_config(&json, &settings.url),
        };
        return Ok(Some(
            login.map_err(|why| format!("{}: {why}", file.display()))?,
        ));
    }
    match (&settings.name, &settings.secret) {
        (Some(name), Some(secret)) => Ok(Some(Login::new(name, secret.clone())?)),
        (None, None) => Ok(None),
        _ => Err("HARBOR_USERNAME and HARBOR_PASSWORD have to be set together".into()),
    }
}

fn read(file: &Path) -> Result<String, String> {
    std::fs::read_to_string(file).map_err(|why| cannot(file, &why))
}

fn cannot(file: &Path, why: &dyn Error) -> String {
    format!("{} cannot be read: {why}", file.display())
}
