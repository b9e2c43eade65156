//! `scs-login`: logs people in, and hands out the tokens of people and machines.

use std::process::ExitCode;

use clap::Parser as _;
use scs_login::args::{Arguments, Command};
use scs_login::{explain, kubectl, login, logout, terminal, token, whoami, words};
use tracing_subscriber::EnvFilter;

#[tokio::main]
async fn main() -> ExitCode {
    let arguments = Arguments::parse();
    // That a renewed login could not be stored is for its user; other failures come back as errors.
    let usual = "error,keycloak_auth::provider=warn";
    let filter = EnvFilter::try_from_env("SCS_LOG").unwrap_or_else(|_| EnvFilter::new(usual));
    tracing_subscriber::fmt()
        .with_writer(std::io::stderr)
        .with_env_filter(filter)
        .without_time()
        .init();
    let common = &arguments.common;
    let outcome = match &arguments.command {
        Command::Login(arguments) => login::run(common, arguments).await,
        Command::Logout(arguments) => logout::run(common, arguments).await,
        Command::Whoami(arguments) => whoami::run(common, arguments).await,
        Command::Token(arguments) => token::run(common, arguments).await,
        Command::Kubectl(arguments) => kubectl::run(common, arguments).await,
        Command::Explain(arguments) => explain::run(common, arguments).await,
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            terminal::say(&format!(
                "scs-login: {}",
                words::clean(&failure.to_string())
            ));
            ExitCode::from(failure.exit as u8)
        }
    }
}
