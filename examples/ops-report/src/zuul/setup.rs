//! From arguments to a Zuul that can be asked.

use std::error::Error;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use keycloak_auth::TokenProvider;
use scs_testkit::zuul::{Item, Job, Server};
use serde_json::json;
use zuul_client::credentials::TokenFile;
use zuul_client::{Client, HttpTransport, TestClock};

use crate::words;

/// How long a server may take to take a connection.
const CONNECT: Duration = Duration::from_secs(5);
const STAND_IN: &str = "a stand-in with invented builds";
/// The stand-in's builds: one every thirty seconds.
const STAND_IN_BUILDS: u32 = 2_000;

/// What the program is told about a Zuul.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    /// The URL of its web UI.
    pub url: String,
    /// The tenants; all that it lists unless some are named.
    pub tenants: Vec<String>,
    /// Where a token is.
    pub token_file: Option<PathBuf>,
    /// A certificate authority to trust.
    pub ca: Option<PathBuf>,
    /// How many days of builds are counted.
    pub days: u16,
}

/// A Zuul to be asked, and about what.
#[derive(Debug)]
pub struct Asked {
    /// What the report calls the server.
    pub source: String,
    /// The client.
    pub client: Client,
    /// The tenants; all unless some are named.
    pub tenants: Vec<String>,
    /// How many days of builds are counted.
    pub days: u16,
    /// Whether it is asked with a token.
    pub has_token: bool,
    /// Lives for as long as it is asked.
    _stand_in: Option<Server>,
}

impl Asked {
    /// Sets up what the arguments say; nothing is sent. Without a token file, the tokens of an
    /// issuer are used where there are some.
    ///
    /// # Errors
    /// Settings that cannot be right, or files that cannot be read.
    pub fn new(
        settings: &Settings,
        tokens: Option<&TokenProvider>,
    ) -> Result<Self, Box<dyn Error>> {
        let mut builder = Client::builder(&settings.url)
            .user_agent(concat!("ops-report/", env!("CARGO_PKG_VERSION")))
            .max_concurrency(4)
            // Nobody waits minutes for a report that has something else to tell.
            .connect_timeout(CONNECT)
            .attempt_timeout(Duration::from_secs(15))
            .total_timeout(Duration::from_secs(30))
            .max_attempts(2);
        if let Some(file) = &settings.ca {
            let cannot = |why: &dyn Error| format!("{} cannot be read: {why}", file.display());
            let pem = std::fs::read(file).map_err(|why| cannot(&why))?;
            let transport = HttpTransport::builder()
                .connect_timeout(CONNECT)
                .root_certificates(pem)
                .map_err(|why| cannot(&why))?;
            builder = builder.transport(Arc::new(transport.build()));
        }
        builder = match (&settings.token_file, tokens) {
            (Some(file), _) => builder.credentials(TokenFile::new(file)),
            (None, Some(tokens)) => builder.credentials(tokens.clone()),
            (None, None) => builder,
        };
        Ok(Self {
            source: words::clean(&settings.url),
            client: builder.build()?,
            tenants: settings.tenants.clone(),
            days: settings.days,
            has_token: settings.token_file.is_some() || tokens.is_some(),
            _stand_in: None,
        })
    }

    /// Starts a Zuul in this process, with something of everything that a report can tell.
    ///
    /// # Errors
    /// It cannot listen.
    pub async fn stand_in(days: u16) -> Result<Self, Box<dyn Error>> {
        let clock = Arc::new(TestClock::at(stand_in_time()));
        let server = Server::builder()
            .clock(clock.clone())
            .builds(STAND_IN_BUILDS)
            .component("executor", "executor-2", "paused", "12.1.0")
            .start()
            .await?;
        invent_troubles(&server);
        let client = Client::builder(server.base_url()).clock(clock).build()?;
        Ok(Self {
            source: STAND_IN.to_owned(),
            client,
            tenants: vec!["scs".to_owned()],
            days,
            has_token: false,
            _stand_in: Some(server),
        })
    }
}

/// Soon after the last of its builds.
fn stand_in_time() -> DateTime<Utc> {
    DateTime::UNIX_EPOCH + TimeDelta::seconds(1_795_000_000 + 30 * i64::from(STAND_IN_BUILDS) + 600)
}

fn invent_troubles(server: &Server) {
    let hours_ago = |hours| server.now() - TimeDelta::hours(hours);
    let waiting = Item::new("gate", "scs/container-images", "refs/heads/main")
        .enqueued_at(hours_ago(9))
        .job(Job::new("lint").running())
        .job(Job::new("container-image-build").waits_for("semaphores: container-registry"));
    server.add_item("scs", waiting);
    let node = |id: &str, state: &str, hours: i64| {
        let since = hours_ago(hours).format("%Y-%m-%dT%H:%M:%S").to_string();
        json!({
            "id": id, "uuid": id, "type": ["debian-13-small"], "label": "debian-13-small",
            "state": state, "state_time": since, "comment": "for a look at the logs",
        })
    };
    server.add_node("scs", node("c0ffee00c0ffee00c0ffee00c0ffee00", "hold", 70));
}
