//! `ops-report`: what an operations meeting wants to know about a Status Page.

use std::io::Write as _;
use std::process::ExitCode;

use chrono::{TimeDelta, Utc};
use clap::Parser;
use ops_report::gather::gather;
use ops_report::render::render;
use scs_testkit::statuspage::{Scenario, Server};
use statuspage_client::Client;

/// Prints the current status of every component, open incidents with their last update, and
/// coming maintenance.
#[derive(Parser)]
#[command(version)]
struct Arguments {
    /// The base URL of a Status Page. Without it a stand-in is started, with invented incidents.
    #[arg(long, value_name = "URL")]
    statuspage: Option<String>,

    /// How many days to look ahead for maintenance.
    #[arg(long, value_name = "DAYS", default_value_t = 30, value_parser = clap::value_parser!(u16).range(1..=365))]
    days: u16,
}

/// What a monitoring tool reads as "unknown", apart from 1 for a mistake in the program itself.
const NO_REPORT: u8 = 2;

#[tokio::main]
async fn main() -> ExitCode {
    match run(Arguments::parse()).await {
        Ok(text) => match std::io::stdout().write_all(text.as_bytes()) {
            Ok(()) => ExitCode::SUCCESS,
            // Whoever reads us has gone; there is nobody to tell.
            Err(_) => ExitCode::FAILURE,
        },
        Err(why) => {
            let _ = writeln!(std::io::stderr(), "ops-report: {why}");
            ExitCode::from(NO_REPORT)
        }
    }
}

async fn run(arguments: Arguments) -> Result<String, Box<dyn std::error::Error>> {
    let now = Utc::now();
    // Kept until the report is made: the stand-in stops when it is dropped.
    let (base_url, source, _stand_in) = match arguments.statuspage {
        Some(url) => (url.clone(), url, None),
        None => {
            let server = Server::builder()
                .scenario(Scenario::Quarter { now })
                .start()
                .await?;
            (
                server.base_url(),
                "a stand-in with invented incidents".to_owned(),
                Some(server),
            )
        }
    };
    let client = Client::builder(base_url)
        .user_agent(concat!("ops-report/", env!("CARGO_PKG_VERSION")))
        // The reference deployment's proxy refuses more than 25 requests per second.
        .requests_per_second(20.0)
        .max_concurrency(4)
        .build()?;
    let report = gather(
        &client,
        &source,
        now,
        TimeDelta::days(arguments.days.into()),
    )
    .await?;
    Ok(render(&report))
}
