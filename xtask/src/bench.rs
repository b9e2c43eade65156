//! `bench`: one call of the Status Page client and of Harbor's against the same request by bare reqwest and serde.
//!
//! Both sides are processes of their own and call a server in a third one. Times are taken in
//! pairs, one after the other, and the median of the ratios is printed: machines drift, ratios do
//! so less. Instructions are counted by callgrind, where valgrind is installed, as the difference
//! of a long and a short run, so that starting up does not count.

use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use crate::failure::{Failure, Result};

/// Body sizes in bytes, with the calls of one timed run and of one counted run.
const CASES: [(usize, u32, u32); 2] = [(200, 8_000, 400), (100 << 10, 1_000, 100)];
const PAIRS: usize = 11;
const TIME_BOUND: f64 = 1.05;
const INSTRUCTION_BOUND: f64 = 1.15;

/// The clients: one whose answers have an envelope, and one whose paths and headers are many.
const CLIENTS: [&str; 2] = ["statuspage-client", "harbor-client"];

/// Runs the benches and prints a table for each.
pub(crate) fn run() -> Result<()> {
    CLIENTS.into_iter().try_for_each(run_one)
}

fn run_one(client: &str) -> Result<()> {
    let program = build(client)?;
    let server = Server::start(&program)?;
    println!("{client}");
    println!("body       what              ours         bare     ratio   bound");
    for (size, timed, counted) in CASES {
        let (ours, bare, ratio) = time(&program, &server, size, timed)?;
        row(
            size,
            "time/call, µs",
            ours * 1e6,
            bare * 1e6,
            ratio,
            TIME_BOUND,
        );
        if valgrind_is_there() {
            let ours = instructions(&program, &server, "ours", size, counted)?;
            let bare = instructions(&program, &server, "bare", size, counted)?;
            row(
                size,
                "instructions/call",
                ours,
                bare,
                ours / bare,
                INSTRUCTION_BOUND,
            );
        } else {
            println!("{size:>7} B  instructions/call: not counted, valgrind is not installed");
        }
    }
    Ok(())
}

fn row(size: usize, what: &str, ours: f64, bare: f64, ratio: f64, bound: f64) {
    let verdict = if ratio <= bound { "" } else { "  over" };
    println!(
        "{size:>7} B  {what:<17} {ours:>11.1}  {bare:>11.1}  {ratio:>8.3}  {bound:>6}{verdict}"
    );
}

/// Builds the bench with optimisation and gives its path.
fn build(client: &str) -> Result<PathBuf> {
    let output = Command::new(env!("CARGO"))
        .args(["bench", "-p", client, "--bench", "call", "--no-run"])
        .args(["--message-format", "json-render-diagnostics"])
        .stderr(Stdio::inherit())
        .output()?;
    String::from_utf8_lossy(&output.stdout)
        .lines()
        .filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok())
        .filter(|message| message["target"]["name"] == "call")
        .find_map(|message| message["executable"].as_str().map(PathBuf::from))
        .ok_or_else(|| Failure::new("cargo named no program for the bench `call`"))
}

/// The server process, ended when the bench is.
struct Server {
    process: Child,
    port: String,
}

impl Server {
    fn start(program: &Path) -> Result<Self> {
        let mut process = Command::new(program)
            .arg("server")
            .stdout(Stdio::piped())
            .spawn()?;
        let mut port = String::new();
        if let Some(output) = process.stdout.take() {
            BufReader::new(output).read_line(&mut port)?;
        }
        Ok(Self {
            process,
            port: port.trim().to_owned(),
        })
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It has ended already if either fails.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Seconds per call on both sides, and the median of the pairs' ratios.
fn time(program: &Path, server: &Server, size: usize, calls: u32) -> Result<(f64, f64, f64)> {
    let seconds = |who: &str| -> Result<f64> {
        let output = Command::new(program)
            .args([who, &server.port, &size.to_string(), &calls.to_string()])
            .output()?;
        let text = String::from_utf8_lossy(&output.stdout).trim().to_owned();
        text.parse()
            .map_err(|_| Failure::new(format!("the bench printed {text:?}")))
    };
    let (mut ours, mut bare, mut ratios) = (Vec::new(), Vec::new(), Vec::new());
    for pair in 0..=PAIRS {
        // In turn, so that neither side always runs on the warmer machine.
        let (a, b) = match pair % 2 {
            0 => (seconds("ours")?, seconds("bare")?),
            _ => {
                let b = seconds("bare")?;
                (seconds("ours")?, b)
            }
        };
        // The first pair warms the caches.
        if pair > 0 {
            ours.push(a / f64::from(calls));
            bare.push(b / f64::from(calls));
            ratios.push(a / b);
        }
    }
    Ok((median(ours), median(bare), median(ratios)))
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

fn valgrind_is_there() -> bool {
    Command::new("valgrind")
        .arg("--version")
        .output()
        .is_ok_and(|output| output.status.success())
}

fn instructions(
    program: &Path,
    server: &Server,
    who: &str,
    size: usize,
    calls: u32,
) -> Result<f64> {
    let count = |calls: u32| -> Result<f64> {
        let output = Command::new("valgrind")
            .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
            .arg(program)
            .args([who, &server.port, &size.to_string(), &calls.to_string()])
            .output()?;
        let text = String::from_utf8_lossy(&output.stderr).into_owned();
        text.lines()
            .find_map(|line| line.split_once("Collected :")?.1.trim().parse().ok())
            .ok_or_else(|| Failure::new(format!("callgrind gave no count: {text}")))
    };
    let short = calls / 4;
    Ok((count(calls)? - count(short)?) / f64::from(calls - short))
}
