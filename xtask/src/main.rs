//! Turns API descriptions into code, docs and coverage tables.
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a program for people: what it finds goes to their terminal"
)]

mod bench;
mod codegen;
mod coverage;
mod emit;
mod failure;
mod frontend;
mod fuzz;
mod ir;
mod names;
mod passes;
mod project;
mod resources;
mod spec;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::failure::Result;
use crate::resources::Dialect;

/// The chores of this workspace; all of them work offline.
#[derive(Parser)]
#[command(name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Imports and checks API descriptions
    #[command(subcommand)]
    Spec(Spec),
    /// Makes the code of one service, or of all
    Codegen {
        service: Option<String>,
        /// Change nothing; say how the committed code differs, and fail if it does
        #[arg(long)]
        check: bool,
        /// Make a crate in this folder, from a description alone
        #[arg(long, requires = "from", conflicts_with_all = ["check", "service"])]
        scratch: Option<PathBuf>,
        /// The description for --scratch
        #[arg(long)]
        from: Option<PathBuf>,
        /// What the description is written in
        #[arg(long, value_enum, default_value_t = Dialect::Openapi3)]
        dialect: Dialect,
    },
    /// Turns the run logs of the tests into the table of what was seen on the wire
    Coverage {
        service: Option<String>,
        /// Write nothing; fail where the table lacks something, or claims what no test bears out
        #[arg(long)]
        check: bool,
    },
    /// Compares one call of a client with the same request by bare reqwest and serde
    Bench,
    /// Throws damaged tokens and key sets at keycloak-auth's verifier
    Fuzz(fuzz::Fuzz),
}

#[derive(Subcommand)]
enum Spec {
    /// Takes a published file, strips its prose and writes base.json
    Import {
        service: String,
        #[arg(long)]
        from: PathBuf,
        /// Take another file than the locked one, and say what changed
        #[arg(long)]
        update: bool,
        #[command(flatten)]
        source: spec::Source,
    },
    /// Applies the overlay and looks for words that are missing, empty or about nothing
    Check { service: Option<String> },
}

fn main() -> ExitCode {
    match run(Arguments::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> Result<()> {
    let root = project::root();
    let chosen = |service: Option<String>| match service {
        Some(service) => Ok(vec![service]),
        None => project::services(&root),
    };
    match command {
        Command::Spec(Spec::Import {
            service,
            from,
            update,
            source,
        }) => {
            print!("{}", spec::import(&root, &service, &from, update, source)?);
        }
        Command::Spec(Spec::Check { service }) => {
            for service in chosen(service)? {
                spec::check::check(&root, &service)?;
                println!("{service}: the description and its words are in order");
            }
        }
        Command::Codegen {
            scratch: Some(folder),
            from: Some(from),
            dialect,
            ..
        } => {
            println!("{}", codegen::scratch(&root, &folder, &from, dialect)?);
        }
        Command::Codegen { service, check, .. } => {
            for service in chosen(service)? {
                println!("{}", codegen::run(&root, &service, check)?);
            }
        }
        Command::Bench => bench::run()?,
        Command::Fuzz(fuzz) => fuzz::run(&fuzz)?,
        Command::Coverage { service, check } => {
            for service in chosen(service)? {
                println!("{}", coverage::run(&root, &service, check)?);
            }
        }
    }
    Ok(())
}
