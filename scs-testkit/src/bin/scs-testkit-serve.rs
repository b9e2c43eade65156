//! Runs a stand-in as a program, for tools in other languages and for replaying recordings from outside.
//!
//! Prints the base URL (of an issuer: the issuer) and stays until it is interrupted. It listens on the loopback interface
//! only.

use std::{process::ExitCode, time::Duration};

use scs_testkit::{
    central, harbor, keycloak,
    statuspage::{self, Scenario, Seed, Version, Zone},
    zuul,
};

const USAGE: &str = "\
usage: scs-testkit-serve statuspage [OPTION…]

  --version NAME    v1.0.0 (default), v1.0.1 or 1.0.1*
  --zone NAME       UTC (default) or Europe/Berlin
  --port NUMBER     port on 127.0.0.1, 0 (default) for a free one
  --seed NAME       scs (default) or shipped
  --scenario NAME   quiet (default) or quarter
  --no-cors         no cross-origin headers
  --gateway         behind the gateway of the reference deployment
  --resettable      POST /_testkit/reset?version=…&zone=… starts anew

usage: scs-testkit-serve keycloak [OPTION…]

  --version NAME    26.7.3 (default), 25.0.6 or 24.0.5
  --realm NAME      scs (default), scs-rotate, Customer A, or a new one like scs
  --port NUMBER     port on 127.0.0.1, 0 (default) for a free one
  --lifespan SECONDS  of access tokens
  --rotation        refresh tokens are replaced, and a replay ends the session
  --dex             an issuer as Dex is one

usage: scs-testkit-serve zuul [OPTION…]

  --version NAME    14.3.0 (default), 11.0.1 or 10.0.0
  --port NUMBER     port on 127.0.0.1, 0 (default) for a free one
  --prefix PATH     everything is below it, /zuul for instance
  --white-label NAME  one tenant at the root
  --builds NUMBER   generated builds in the place of the recorded ones
  --items NUMBER    items in the queues
  --log-bytes NUMBER  a build runs that prints so much

usage: scs-testkit-serve harbor [OPTION…]

  --port NUMBER     port on 127.0.0.1, 0 (default) for a free one
  --fresh           nothing but the administrator and an empty library
  --behind-proxy    paths are decoded once on the way
  --artifacts NUMBER  so many in library/many
  --login-delay MILLISECONDS  a wrong password waits; 1500 on a real server
  --latency MILLISECONDS  every answer waits

usage: scs-testkit-serve central [OPTION…]

  --port NUMBER     port on 127.0.0.1, 0 (default) for a free one
  --no-crossplane   claims are stored and nothing more happens
  --ready SECONDS   from the creation of a claim until it is ready";

/// What can be served.
enum Service {
    StatusPage(Box<statuspage::Builder>),
    Keycloak(Box<keycloak::Builder>),
    Zuul(Box<zuul::Builder>),
    Harbor(Box<harbor::Builder>),
    Central(Box<central::Builder>),
}

#[tokio::main]
#[expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "this is a program"
)]
async fn main() -> ExitCode {
    let arguments: Vec<_> = std::env::args().skip(1).collect();
    let service = match settings(&arguments) {
        Ok(service) => service,
        Err(why) => {
            eprintln!("{why}\n{USAGE}");
            return ExitCode::from(2);
        }
    };
    let served = match service {
        Service::StatusPage(builder) => match builder.start().await {
            Ok(server) => {
                println!("{}", server.base_url());
                let _ = tokio::signal::ctrl_c().await;
                Ok(())
            }
            Err(error) => Err(error.to_string()),
        },
        Service::Keycloak(builder) => match builder.start().await {
            Ok(server) => {
                println!("{}", server.issuer());
                let _ = tokio::signal::ctrl_c().await;
                Ok(())
            }
            Err(error) => Err(error.to_string()),
        },
        Service::Zuul(builder) => match builder.start().await {
            Ok(server) => {
                println!("{}", server.base_url());
                let _ = tokio::signal::ctrl_c().await;
                Ok(())
            }
            Err(error) => Err(error.to_string()),
        },
        Service::Central(builder) => match builder.start().await {
            Ok(server) => {
                println!("{}", server.base_url());
                let _ = tokio::signal::ctrl_c().await;
                Ok(())
            }
            Err(error) => Err(error.to_string()),
        },
        Service::Harbor(builder) => match builder.start().await {
            Ok(server) => {
                println!("{}", server.base_url());
                let _ = tokio::signal::ctrl_c().await;
                Ok(())
            }
            Err(error) => Err(error.to_string()),
        },
    };
    match served {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("scs-testkit-serve: {error}");
            ExitCode::FAILURE
        }
    }
}

fn settings(arguments: &[String]) -> Result<Service, String> {
    let (service, options) = arguments
        .split_first()
        .ok_or("which service? statuspage, keycloak, zuul, harbor or central")?;
    match service.as_str() {
        "statuspage" => {
            let builder = statuspage::Server::builder().record_requests(false);
            let flags = ["--no-cors", "--gateway", "--resettable"];
            read(options, builder, &flags, for_statuspage)
                .map(|builder| Service::StatusPage(Box::new(builder)))
        }
        "keycloak" => read(
            options,
            keycloak::Server::builder(),
            &["--rotation", "--dex"],
            for_keycloak,
        )
        .map(|builder| Service::Keycloak(Box::new(builder))),
        "zuul" => {
            let builder = zuul::Server::builder().record_requests(false);
            read(options, builder, &[], for_zuul).map(|builder| Service::Zuul(Box::new(builder)))
        }
        "harbor" => {
            let builder = harbor::Server::builder().record_requests(false);
            let flags = ["--fresh", "--behind-proxy"];
            read(options, builder, &flags, for_harbor)
                .map(|builder| Service::Harbor(Box::new(builder)))
        }
        "central" => {
            let builder = central::Server::builder().record_requests(false);
            read(options, builder, &["--no-crossplane"], for_central)
                .map(|builder| Service::Central(Box::new(builder)))
        }
        other => Err(format!(
            "{other}: not known. There are statuspage, keycloak, zuul, harbor and central"
        )),
    }
}

/// Reads options into a builder: flags stand alone, all others have a value.
fn read<B>(
    options: &[String],
    mut builder: B,
    flags: &[&str],
    set: impl Fn(B, &str, &str) -> Option<B>,
) -> Result<B, String> {
    let mut rest = options.iter().map(String::as_str);
    while let Some(option) = rest.next() {
        let value = if flags.contains(&option) {
            ""
        } else {
            rest.next()
                .ok_or_else(|| format!("{option}: not known, or its value is missing"))?
        };
        builder =
            set(builder, option, value).ok_or_else(|| format!("{option} {value}: not known"))?;
    }
    Ok(builder)
}

fn for_statuspage(
    builder: statuspage::Builder,
    option: &str,
    value: &str,
) -> Option<statuspage::Builder> {
    Some(match (option, value) {
        ("--no-cors", _) => builder.cors(false),
        ("--gateway", _) => builder.gateway(true),
        ("--resettable", _) => builder.resettable(true),
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

fn for_keycloak(
    builder: keycloak::Builder,
    option: &str,
    value: &str,
) -> Option<keycloak::Builder> {
    Some(match option {
        "--rotation" => builder.rotation(0),
        "--dex" => builder.flavour(keycloak::Flavour::Dex),
        "--version" => builder.version(keycloak::Version::from_name(value)?),
        "--realm" => builder.realm(value),
        "--port" => builder.port(value.parse().ok()?),
        "--lifespan" => builder.access_token_lifespan(Duration::from_secs(value.parse().ok()?)),
        _ => return None,
    })
}

fn for_zuul(builder: zuul::Builder, option: &str, value: &str) -> Option<zuul::Builder> {
    Some(match option {
        "--version" => builder.version(zuul::Version::from_name(value)?),
        "--port" => builder.port(value.parse().ok()?),
        "--prefix" => builder.prefix(value),
        "--white-label" => builder.white_label(value),
        "--builds" => builder.builds(value.parse().ok()?),
        "--items" => builder.status_items(value.parse().ok()?),
        "--log-bytes" => {
            let job = zuul::Job::new("lint").running();
            let job = job.generated_log(value.parse().ok()?);
            builder.item(
                "scs",
                zuul::Item::new("check", "scs/docs", "refs/heads/main").job(job),
            )
        }
        _ => return None,
    })
}

fn for_harbor(builder: harbor::Builder, option: &str, value: &str) -> Option<harbor::Builder> {
    let time = || Some(Duration::from_millis(value.parse().ok()?));
    Some(match option {
        "--fresh" => builder.fresh(),
        "--behind-proxy" => builder.behind_proxy(true),
        "--port" => builder.port(value.parse().ok()?),
        "--artifacts" => builder.artifacts(value.parse().ok()?),
        "--login-delay" => builder.login_delay(time()?),
        "--latency" => builder.latency(time()?),
        _ => return None,
    })
}

fn for_central(builder: central::Builder, option: &str, value: &str) -> Option<central::Builder> {
    Some(match option {
        "--no-crossplane" => builder.crossplane(false),
        "--port" => builder.port(value.parse().ok()?),
        "--ready" => {
            let time = Duration::from_secs(value.parse().ok()?);
            builder.delays(central::Delays::none().ready(time))
        }
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Result<Service, String> {
        settings(
            &line
                .split_whitespace()
                .map(String::from)
                .collect::<Vec<_>>(),
        )
    }

    #[test]
    fn options_are_read_or_refused() {
        for good in [
            "statuspage --version 1.0.1* --zone Europe/Berlin --port 0 --resettable --scenario quarter",
            "keycloak --version 24.0.5 --realm scs-rotate --port 0 --lifespan 5 --rotation",
            "keycloak --dex",
            "zuul --version 11.0.1 --port 0 --prefix /zuul --white-label scs --builds 9 --items 9 --log-bytes 9",
            "central --port 0 --no-crossplane --ready 9",
            "harbor --port 0 --fresh --behind-proxy --artifacts 9 --login-delay 1500 --latency 9",
        ] {
            assert!(read(good).is_ok(), "{good}");
        }
        for refused in [
            "",
            "nexus",
            "harbor --artifacts many",
            "statuspage --port x",
            "statuspage --version",
            "statuspage --colour red",
            "statuspage --dex",
            "keycloak --version 23",
            "keycloak --zone UTC",
            "zuul --version 12",
            "zuul --builds many",
        ] {
            assert!(read(refused).is_err(), "{refused}");
        }
    }
}
