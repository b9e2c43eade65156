//! `fuzz`: throws damaged tokens and key sets at keycloak-auth's verifier and at `explain`.
//!
//! Runs on the stable toolchain. Every execution has a seed of its own, the run's seed plus its
//! number, so a find is repeated by `--seed <its seed> --executions 1`. Signatures are made with a
//! fixed Ed25519 key, so nothing else is random.
//!
//! A find is: a panic; a token that is accepted although an independent reading of it says no, or
//! the reverse; a text that holds the token's own; an explanation that finds fault with a token
//! that the verifier accepts.
//!
//! The verifier and all that it needs are compiled with the feature `fuzz` alone: who makes code
//! from descriptions need not wait for them. [`run`] without it calls cargo again with it.

#[cfg(feature = "fuzz")]
mod corpus;
#[cfg(feature = "fuzz")]
mod mutate;
#[cfg(feature = "fuzz")]
mod oracle;
#[cfg(feature = "fuzz")]
mod targets;

use clap::Args;

use crate::failure::Result;

#[derive(Args)]
pub(crate) struct Fuzz {
    /// How long to go on
    #[arg(long, default_value_t = 60)]
    seconds: u64,
    /// Where to begin; a find prints its own
    #[arg(long)]
    seed: Option<u64>,
    /// End after so many
    #[arg(long)]
    executions: Option<u64>,
}

#[cfg(not(feature = "fuzz"))]
pub(crate) fn run(fuzz: &Fuzz) -> Result<()> {
    let mut cargo = std::process::Command::new(env!("CARGO"));
    cargo
        .current_dir(crate::project::root())
        .args(["run", "--quiet", "--package", "xtask", "--features", "fuzz"])
        .args(["--", "fuzz", "--seconds", &fuzz.seconds.to_string()]);
    for (name, value) in [("--seed", fuzz.seed), ("--executions", fuzz.executions)] {
        if let Some(value) = value {
            cargo.args([name, &value.to_string()]);
        }
    }
    if cargo.status()?.success() {
        Ok(())
    } else {
        Err(crate::failure::Failure::new("fuzz: see above"))
    }
}

#[cfg(feature = "fuzz")]
pub(crate) fn run(fuzz: &Fuzz) -> Result<()> {
    use std::panic::{AssertUnwindSafe, catch_unwind};
    use std::time::{Duration, Instant};

    use crate::failure::bail;

    let corpus = corpus::Corpus::load(&crate::project::root())?;
    let begin = fuzz.seed.unwrap_or_else(|| fastrand::u64(..1 << 48));
    println!("fuzz: seed {begin}, {} s", fuzz.seconds);
    let (started, mut said) = (Instant::now(), Instant::now());
    let limit = Duration::from_secs(fuzz.seconds);
    let mut tally = targets::Tally::default();
    let mut executions = 0;
    // A panic is a find, with its message and place printed by the hook that is set already.
    while started.elapsed() < limit && fuzz.executions.is_none_or(|most| executions < most) {
        let seed = begin.wrapping_add(executions);
        let ran = catch_unwind(AssertUnwindSafe(|| {
            targets::one(&corpus, &mut fastrand::Rng::with_seed(seed), &mut tally)
        }));
        executions += 1;
        let find = match ran {
            Ok(Ok(())) => None,
            Ok(Err(find)) => Some(find),
            Err(_) => Some("a panic".to_owned()),
        };
        if let Some(find) = find {
            bail!(
                "fuzz: after {executions} executions: {find}\nrepeat: --seed {seed} --executions 1"
            );
        }
        if said.elapsed() > Duration::from_secs(60) {
            said = Instant::now();
            println!("fuzz: {executions} executions, {tally}");
        }
    }
    println!(
        "fuzz: {executions} executions in {} s from seed {begin}: no find; {tally}",
        started.elapsed().as_secs()
    );
    Ok(())
}
