//! What the crate and an issuer agree on: every grant on every version.
//!
//! Runs against the in-process issuer, as each of its versions; with
//! `SCS_LIVE_KEYCLOAK=<base URL>` and `SCS_LIVE_VERSION=26.7.3|25.0.6|24.0.5` against a real server
//! that has the realms of `live/keycloak`. `SCS_LIVE_DESTRUCTIVE=1` adds what changes the server
//! for others for a while: new keys in realm `scs-rotate`.
//!
//! Each row makes what it needs and says in some words what came of it. The table of them is
//! printed (`--nocapture`), and stands in BEHAVIOURS.md for the real servers.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "it is a test, and shows its table"
)]

#[allow(dead_code, reason = "others use the rest of it")]
#[path = "keycloak/browser.rs"]
mod browser;
#[path = "contract/keys.rs"]
mod keys;
#[path = "contract/machines.rs"]
mod machines;
#[path = "contract/people.rs"]
mod people;
#[path = "contract/sessions.rs"]
mod sessions;
#[path = "contract/site.rs"]
mod site;
#[path = "contract/tokens.rs"]
mod tokens;

use std::sync::Arc;

use futures_util::future::BoxFuture;

use self::site::{Site, sites};

/// One line of the table: a grant or a question, and what came of it.
struct Row {
    name: &'static str,
    run: fn(Arc<Site>) -> BoxFuture<'static, String>,
}

/// Rows from async functions of a site.
macro_rules! rows {
    ($($name:literal => $run:path),* $(,)?) => {
        vec![$($crate::Row {
            name: $name,
            run: |site| Box::pin(async move { $run(&site).await }),
        }),*]
    };
}
pub(crate) use rows;

/// Runs the rows on every site, one after the other, and prints the table; a row that fails does
/// not hide the others.
async fn table(rows: Vec<Row>) {
    let sites: Vec<Arc<Site>> = sites().await.into_iter().map(Arc::new).collect();
    let versions: Vec<&str> = sites.iter().map(|site| site.version.name()).collect();
    println!(
        "| | {} |\n|---|{}",
        versions.join(" | "),
        "---|".repeat(sites.len())
    );
    let mut red = 0;
    for row in rows {
        let mut cells = Vec::new();
        for site in &sites {
            let run = tokio::spawn((row.run)(Arc::clone(site)));
            cells.push(run.await.unwrap_or_else(|_| {
                red += 1;
                "**failed**".to_owned()
            }));
        }
        println!("| {} | {} |", row.name, cells.join(" | "));
    }
    assert_eq!(red, 0, "{red} cells are red");
}

#[tokio::test]
async fn machines_get_tokens() {
    table(machines::rows()).await;
}

#[tokio::test]
async fn people_log_in() {
    table(people::rows()).await;
}

#[tokio::test]
async fn sessions_go_on_and_end() {
    table(sessions::rows()).await;
}

#[tokio::test]
async fn tokens_are_asked_about_exchanged_and_verified() {
    table(tokens::rows()).await;
}

#[tokio::test]
async fn keys_come_and_go() {
    table(keys::rows()).await;
}
