//! What the program is told.

use std::path::PathBuf;

use clap::Parser;

use crate::{harbor, identity, zuul};

/// Prints the current status of every component with its uptime, open incidents with their last
/// update, coming maintenance, what changed since the last run, how a Zuul and a Harbor are, and whether
/// the issuer of tokens works.
///
/// Exit code 2: there is no report, for one because the server cannot be reached. Exit code 1: the
/// report could not be delivered as a whole. What is wrong with the Zuul, the Harbor or the issuer is part of
/// it.
#[derive(Clone, Debug, Parser)]
#[command(version)]
pub struct Arguments {
    /// The base URL of a Status Page. Without it a stand-in is started, with invented incidents.
    #[arg(long, value_name = "URL")]
    pub statuspage: Option<String>,

    /// The issuer of tokens, exactly as it stands in them: adds the section on identity. Without it,
    /// and without any other server, a stand-in is started, with invented people.
    #[arg(long, value_name = "URL")]
    pub issuer: Option<String>,

    /// The id of this program's client at the issuer [default with --login: scs-cli].
    #[arg(long, value_name = "ID", requires = "issuer")]
    pub client_id: Option<String>,

    /// The file with that client's secret, for a token in the client's own name.
    #[arg(long, value_name = "FILE", requires_all = ["issuer", "client_id"], conflicts_with = "login")]
    pub client_secret_file: Option<PathBuf>,

    /// Uses the login that was made with `scs-login login`.
    #[arg(long, requires = "issuer")]
    pub login: bool,

    /// A certificate authority (PEM) that is trusted for the issuer.
    #[arg(long, value_name = "FILE", requires = "issuer")]
    pub issuer_ca: Option<PathBuf>,

    /// The URL of a Zuul's web UI: adds the section on Zuul. Without it, and without any other
    /// server, a stand-in is started, with invented builds.
    #[arg(long, value_name = "URL")]
    pub zuul: Option<String>,

    /// A tenant of that Zuul; may be repeated [default: all that it lists].
    #[arg(long, value_name = "NAME", requires = "zuul")]
    pub zuul_tenant: Vec<String>,

    /// The file with a token for tenants that are not open [default: the token of --issuer].
    #[arg(long, value_name = "FILE", requires = "zuul")]
    pub zuul_token_file: Option<PathBuf>,

    /// A certificate authority (PEM) that is trusted for that Zuul.
    #[arg(long, value_name = "FILE", requires = "zuul")]
    pub zuul_ca: Option<PathBuf>,

    /// How many days of builds are counted, and as many before for the trend.
    #[arg(long, value_name = "DAYS", default_value_t = 7, value_parser = clap::value_parser!(u16).range(1..=366))]
    pub zuul_days: u16,

    /// The URL of a Harbor registry: adds the sections on Harbor. Without it, and without any other
    /// server, a stand-in is started, with invented images.
    #[arg(long, value_name = "URL")]
    pub harbor: Option<String>,

    /// A project of that Harbor; may be repeated [default: the first 20 that it lists].
    #[arg(long, value_name = "NAME", requires = "harbor")]
    pub harbor_project: Vec<String>,

    /// The file with a login: what the portal offers for a new robot, or docker's configuration
    /// [default: HARBOR_USERNAME and HARBOR_PASSWORD of the environment; the token of --issuer].
    #[arg(long, value_name = "FILE", requires = "harbor")]
    pub harbor_login_file: Option<PathBuf>,

    /// A certificate authority (PEM) that is trusted for that Harbor.
    #[arg(long, value_name = "FILE", requires = "harbor")]
    pub harbor_ca: Option<PathBuf>,

    /// How many days back what was pushed is told.
    #[arg(long, value_name = "DAYS", default_value_t = 7, value_parser = clap::value_parser!(u16).range(1..=366))]
    pub harbor_days: u16,

    /// How many days to look ahead for maintenance.
    #[arg(long, value_name = "DAYS", default_value_t = 30, value_parser = clap::value_parser!(u16).range(1..=365))]
    pub days: u16,

    /// The severity from which on an impact counts as downtime, from 1 to 100.
    #[arg(long, value_name = "SEVERITY", default_value_t = 1, value_parser = clap::value_parser!(i64).range(1..=100))]
    pub threshold: i64,

    /// Writes the report as a page, too: one file, without scripts or other files.
    #[arg(long, value_name = "FILE")]
    pub html: Option<PathBuf>,

    /// Where to remember what was seen, for the next run's changes [default: ops-report/HOST.json in
    /// $XDG_STATE_HOME or ~/.local/state; nowhere for the stand-in].
    #[arg(long, value_name = "FILE", conflicts_with = "no_state")]
    pub state: Option<PathBuf>,

    /// Remembers nothing and tells no changes.
    #[arg(long)]
    pub no_state: bool,
}

impl Arguments {
    /// What is said about an issuer.
    #[must_use]
    pub fn identity(&self) -> Option<identity::Settings> {
        Some(identity::Settings {
            issuer: self.issuer.clone()?,
            client_id: self.client_id.clone(),
            client_secret_file: self.client_secret_file.clone(),
            login: self.login,
            ca: self.issuer_ca.clone(),
        })
    }

    /// What is said about a Zuul.
    #[must_use]
    pub fn zuul(&self) -> Option<zuul::Settings> {
        Some(zuul::Settings {
            url: self.zuul.clone()?,
            tenants: self.zuul_tenant.clone(),
            token_file: self.zuul_token_file.clone(),
            ca: self.zuul_ca.clone(),
            days: self.zuul_days,
        })
    }

    /// What is said about a Harbor, here and in the environment.
    #[must_use]
    pub fn harbor(&self, variable: impl Fn(&str) -> Option<String>) -> Option<harbor::Settings> {
        let variable = |name| variable(name).filter(|value| !value.is_empty());
        Some(harbor::Settings {
            url: self.harbor.clone()?,
            projects: self.harbor_project.clone(),
            login_file: self.harbor_login_file.clone(),
            name: variable("HARBOR_USERNAME"),
            secret: variable("HARBOR_PASSWORD").map(Into::into),
            ca: self.harbor_ca.clone(),
            days: self.harbor_days,
        })
    }

    /// Whether nothing real is named, so that everything is a stand-in.
    #[must_use]
    pub fn is_demonstration(&self) -> bool {
        let real = [&self.statuspage, &self.issuer, &self.zuul, &self.harbor];
        real.iter().all(|url| url.is_none())
    }
}
