//! Runs a stand-in as a program, for tools in other languages and for replaying recordings from outside.
//!
//! Prints the base URL and stays until it is interrupted. It listens on the loopback interface only.

use std::process::ExitCode;

use scs_testkit::statuspage::{Builder, Scenario, Seed, Server, Version, Zone};

const USAGE: &str = "\
usage: scs-testkit-serve statuspage [OPTION…]

  --version NAME    v1.0.0 (default), v1.0.1 or 1.0.1*
  --zone NAME       UTC (default) or Europe/Berlin
  --port NUMBER     port on 127.0.0.1, 0 (default) for a free one
  --seed NAME       scs (default) or shipped
  --scenario NAME   quiet (default) or quarter
  --no-cors         no cross-origin headers
  --gateway         behind the gateway of the reference deployment
  --resettable      POST /_testkit/reset?version=…&zone=… starts anew";

#[tokio::main]
#[expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "this is a program"
)]
async fn main() -> ExitCode {
    let arguments: Vec<_> = std::env::args().skip(1).collect();
    let builder = match settings(&arguments) {
        Ok(builder) => builder,
        Err(why) => {
            eprintln!("{why}\n{USAGE}");
            return ExitCode::from(2);
        }
    };
    match builder.start().await {
        Ok(server) => {
            println!("{}", server.base_url());
            let _ = tokio::signal::ctrl_c().await;
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("scs-testkit-serve: {error}");
            ExitCode::FAILURE
        }
    }
}

fn settings(arguments: &[String]) -> Result<Builder, String> {
    let mut rest = arguments.iter().map(String::as_str);
    if rest.next() != Some("statuspage") {
        return Err("which service? There is one: statuspage".into());
    }
    let mut builder = Server::builder().record_requests(false);
    while let Some(option) = rest.next() {
        builder = match option {
            "--no-cors" => builder.cors(false),
            "--gateway" => builder.gateway(true),
            "--resettable" => builder.resettable(true),
            _ => {
                let value = rest
                    .next()
                    .ok_or_else(|| format!("{option}: not known, or its value is missing"))?;
                with_value(builder, option, value)
                    .ok_or_else(|| format!("{option} {value}: not known"))?
            }
        };
    }
    Ok(builder)
}

fn with_value(builder: Builder, option: &str, value: &str) -> Option<Builder> {
    Some(match (option, value) {
        ("--version", _) => builder.version(Version::from_name(value)?),
        ("--zone", _) => builder.zone(Zone::from_name(value)?),
        ("--port", _) => builder.port(value.parse().ok()?),
        ("--seed", "scs") => builder.seed(Seed::scs()),
        ("--seed", "shipped") => builder.seed(Seed::shipped()),
        ("--scenario", "quiet") => builder.scenario(Scenario::Quiet),
        ("--scenario", "quarter") => builder.scenario(Scenario::quarter_until_now()),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Result<Builder, String> {
        settings(
            &line
                .split_whitespace()
                .map(String::from)
                .collect::<Vec<_>>(),
        )
    }

    #[test]
    fn options_are_read_or_refused() {
        assert!(read("statuspage --version 1.0.1* --zone Europe/Berlin --port 0 --resettable --scenario quarter").is_ok());
        for refused in [
            "",
            "harbor",
            "statuspage --port x",
            "statuspage --version",
            "statuspage --colour red",
        ] {
            assert!(read(refused).is_err(), "{refused}");
        }
    }
}
