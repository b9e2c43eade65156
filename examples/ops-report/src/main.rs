//! `ops-report`: what an operations meeting wants to know about a Status Page.

use std::error::Error;
use std::io::{ErrorKind, IsTerminal as _, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use chrono::{TimeDelta, Utc};
use clap::Parser as _;
use ops_report::args::Arguments;
use ops_report::files::write_whole;
use ops_report::harbor::Harbor;
use ops_report::identity::Identity;
use ops_report::report::Report;
use ops_report::zuul::Zuul;
use ops_report::{gather, harbor, html, identity, progress, render, state, words, zuul};
use scs_testkit::statuspage::{Scenario, Server};
use statuspage_client::Client;
use statuspage_client::model::Snapshot;

/// What a monitoring tool reads as "unknown", apart from 1 for a report that was not delivered.
const NO_REPORT: u8 = 2;
/// What the stand-in is called in a state file: its address is another one each time.
const STAND_IN: &str = "stand-in";

#[tokio::main]
async fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let answers = match ask(&arguments).await {
        Ok(answers) => answers,
        Err(why) => {
            warn(&why.to_string());
            return ExitCode::from(NO_REPORT);
        }
    };
    match deliver(&arguments, answers) {
        Ok(code) => code,
        Err(why) => {
            warn(&why);
            ExitCode::FAILURE
        }
    }
}

/// What the servers had to say.
struct Answers {
    snapshot: Snapshot,
    identity: Option<Identity>,
    zuul: Option<Zuul>,
    harbor: Option<Harbor>,
}

/// Asks the servers, or stand-ins that live for as long as that takes.
async fn ask(arguments: &Arguments) -> Result<Answers, Box<dyn Error>> {
    let now = Utc::now();
    let issuer = issuer(arguments).await?;
    let tokens = issuer.as_ref().and_then(identity::Asked::provider);
    let zuul = match arguments.zuul() {
        Some(settings) => Some(zuul::Asked::new(&settings, tokens)?),
        None if arguments.is_demonstration() => {
            Some(zuul::Asked::stand_in(arguments.zuul_days).await?)
        }
        None => None,
    };
    let harbor = match arguments.harbor(|name| std::env::var(name).ok()) {
        Some(settings) => Some(harbor::Asked::new(&settings, tokens, now)?),
        None if arguments.is_demonstration() => {
            Some(harbor::Asked::stand_in(arguments.harbor_days, now).await?)
        }
        None => None,
    };
    let (base_url, _stand_in) = match &arguments.statuspage {
        Some(url) => (url.clone(), None),
        None => {
            let server = Server::builder()
                .scenario(Scenario::Quarter { now })
                // The same identifiers each time, so that runs can be compared.
                .id_seed(1)
                .start()
                .await?;
            (server.base_url(), Some(server))
        }
    };
    let mut client = Client::builder(&base_url)
        .user_agent(concat!("ops-report/", env!("CARGO_PKG_VERSION")))
        .max_concurrency(4);
    if arguments.statuspage.is_some() {
        // The reference deployment's proxy refuses more than 25 requests per second.
        client = client.requests_per_second(20.0);
    }
    if let Some(provider) = tokens {
        // The client decides which requests carry a token; at the Status Page, reads do not.
        client = client.credentials(provider.clone());
    }
    let client = client.build()?;
    // A line that wraps could not be wiped.
    let what = format!("asking {}", words::shorten(&words::clean(&base_url), 60));
    let mut stderr = std::io::stderr();
    let terminal = stderr
        .is_terminal()
        .then_some(&mut stderr as &mut dyn Write);
    let work = async {
        let snapshot = gather::gather(&client, now, TimeDelta::days(arguments.days.into()));
        let identity = async {
            match &issuer {
                Some(issuer) => Some(identity::ask(issuer).await),
                None => None,
            }
        };
        let zuul = async {
            match &zuul {
                Some(zuul) => Some(zuul::ask(zuul).await),
                None => None,
            }
        };
        let harbor = async {
            match &harbor {
                Some(harbor) => Some(harbor::ask(harbor).await),
                None => None,
            }
        };
        tokio::join!(snapshot, identity, zuul, harbor)
    };
    let (snapshot, identity, zuul, harbor) = progress::shown(work, &what, terminal).await;
    Ok(Answers {
        snapshot: snapshot?,
        identity,
        zuul,
        harbor,
    })
}

/// The issuer to ask: the one that is named, or a stand-in beside the others. What is real is not
/// reported on together with invented people.
async fn issuer(arguments: &Arguments) -> Result<Option<identity::Asked>, Box<dyn Error>> {
    Ok(match arguments.identity() {
        Some(settings) => Some(identity::Asked::new(&settings)?),
        None if arguments.is_demonstration() => Some(identity::Asked::stand_in().await?),
        None => None,
    })
}

/// Prints the report, writes the page, and remembers both as told once that has worked.
fn deliver(arguments: &Arguments, answers: Answers) -> Result<ExitCode, String> {
    let (server, source) = match &arguments.statuspage {
        Some(url) => (url.trim_end_matches('/'), url.as_str()),
        None => (STAND_IN, "a stand-in with invented incidents"),
    };
    let path = state_path(arguments, server);
    let last = path.as_deref().and_then(|path| remembered(path, server));
    let snapshot = &answers.snapshot;
    let mut report = Report::new(source, snapshot, last.as_ref(), arguments.threshold);
    report.identity = answers.identity;
    report.zuul = answers.zuul;
    report.harbor = answers.harbor;
    match std::io::stdout().write_all(render::render(&report).as_bytes()) {
        Ok(()) => {}
        // Whoever reads us has seen enough, as `head` does; there is nobody to tell.
        Err(why) if why.kind() == ErrorKind::BrokenPipe => return Ok(ExitCode::FAILURE),
        Err(why) => return Err(format!("the report could not be printed: {why}")),
    }
    if let Some(file) = &arguments.html {
        write_whole(file, html::page(&report).as_bytes())
            .map_err(|why| format!("the page {} could not be written: {why}", file.display()))?;
    }
    if let Some(path) = path
        && let Err(why) = state::save(&path, server, snapshot)
    {
        warn(&format!(
            "the next run will tell no changes, because {} could not be written: {why}",
            path.display()
        ));
    }
    Ok(ExitCode::SUCCESS)
}

fn state_path(arguments: &Arguments, server: &str) -> Option<PathBuf> {
    if arguments.no_state {
        return None;
    }
    match (&arguments.state, &arguments.statuspage) {
        (Some(path), _) => Some(path.clone()),
        (None, Some(_)) => state::default_path(server, |name| std::env::var_os(name)),
        (None, None) => None,
    }
}

/// What the last run saw. What is of no use is put aside, so that its owner can have it back.
fn remembered(path: &Path, server: &str) -> Option<Snapshot> {
    let why = match state::load(path, server) {
        Ok(last) => return last,
        Err(why) => why,
    };
    let kept = match state::put_aside(path) {
        Ok(old) => format!("it is now {}", old.display()),
        Err(_) => "it stays where it is".to_owned(),
    };
    warn(&format!(
        "no changes told: the state file {} {why}; {kept}",
        path.display()
    ));
    None
}

/// One line for people; nobody is left to tell when that fails, too.
fn warn(text: &str) {
    let _ = writeln!(std::io::stderr(), "ops-report: {text}");
}
