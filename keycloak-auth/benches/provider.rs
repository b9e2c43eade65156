//! A cached credential against one look-up in a `HashMap` behind a lock.
//!
//! `cargo bench -p keycloak-auth --bench provider` prints a table and fails where the cached
//! credential takes more than twice the look-up. Both are asked for as a client does, through the
//! provider's trait: its boxed future is the price of having one. The look-up takes the service's
//! name for a key and never asks what time it is, which ours has to. They are timed in turn, and
//! the median of the ratios counts: machines drift, ratios do so less. Beside them stands the bare
//! look-up, without trait and future.

use std::collections::HashMap;
use std::hint::black_box;
use std::io::Write as _;
use std::process::ExitCode;
use std::sync::{Mutex, PoisonError};
use std::time::Instant;

use async_trait::async_trait;
use keycloak_auth::store::{MemoryStore, StoredLogin};
use keycloak_auth::{Client, ServiceToken, TokenProvider};
use scs_client_core::credentials::CredentialKind;
use scs_client_core::{Credential, CredentialError, CredentialProvider, CredentialRequest};

const CALLS: u32 = 200_000;
const PAIRS: usize = 15;
const BOUND: f64 = 2.0;

/// The services of a program that uses all of ours.
const SERVICES: [&str; 5] = ["statuspage", "harbor", "zuul", "centralapi", "portal"];

/// A token of the usual size; what is in it does not matter here.
const TOKEN_SIZE: usize = 1_400;

fn main() -> Result<ExitCode, Box<dyn std::error::Error>> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    runtime.block_on(run())
}

async fn run() -> Result<ExitCode, Box<dyn std::error::Error>> {
    let provider = logged_in().await?;
    let requests: Vec<CredentialRequest> = SERVICES.map(request).into();
    let mut known = HashMap::new();
    for request in &requests {
        let credential = provider.credential(request).await?.ok_or("no credential")?;
        known.insert(request.service.to_owned(), credential);
    }
    let known = LookUp(Mutex::new(known));
    let mut out = std::io::stdout();
    writeln!(
        out,
        "service       cached, ns   look-up, ns    ratio   bound   bare look-up, ns"
    )?;
    let mut ratios = Vec::new();
    for request in &requests {
        let mut pairs = Vec::with_capacity(PAIRS);
        for _ in 0..PAIRS {
            let ours = asked(&provider, request).await?;
            pairs.push((
                ours,
                asked(&known, request).await?,
                known.bare(request.service),
            ));
        }
        pairs.sort_by(|(a, b, _), (c, d, _)| (a / b).total_cmp(&(c / d)));
        let (ours, look_up, bare) = pairs[PAIRS / 2];
        let ratio = ours / look_up;
        ratios.extend(pairs.iter().map(|(ours, look_up, _)| ours / look_up));
        writeln!(
            out,
            "{:<12}  {ours:>10.1}  {look_up:>12.1}  {ratio:>7.2}  {BOUND:>6}  {bare:>16.1}",
            request.service
        )?;
    }
    ratios.sort_by(f64::total_cmp);
    let ratio = ratios[ratios.len() / 2];
    writeln!(out, "all                                   {ratio:>7.2}")?;
    Ok(match ratio > BOUND {
        true => ExitCode::FAILURE,
        false => ExitCode::SUCCESS,
    })
}

async fn logged_in() -> Result<TokenProvider, Box<dyn std::error::Error>> {
    let token = "t".repeat(TOKEN_SIZE);
    let now = chrono::Utc::now().to_rfc3339();
    let stored = format!(
        r#"{{"version":1,"access_token":"{token}","token_type":"Bearer","id_token":"{token}","scopes":[],
           "asked_at":"{now}","lifetime_seconds":86400,"stage":"usable"}}"#
    );
    let client = Client::builder("https://keycloak.example.com/realms/scs", "bench").build()?;
    let provider = TokenProvider::for_login(client, MemoryStore::new())
        .service("harbor", ServiceToken::access_token().audience("harbor"))
        .build();
    provider
        .login(StoredLogin::from_text(&stored.into())?.tokens().clone())
        .await?;
    Ok(provider)
}

fn request(service: &'static str) -> CredentialRequest {
    CredentialRequest::new(service, "https://service.example.com")
        .kind(CredentialKind::IdToken)
        .audience(service)
        .scopes(["openid", "aud-service"])
}

/// Nanoseconds for one credential, asked for as a client does.
async fn asked(
    provider: &dyn CredentialProvider,
    request: &CredentialRequest,
) -> Result<f64, Box<dyn std::error::Error>> {
    let started = Instant::now();
    for _ in 0..CALLS {
        black_box(provider.credential(black_box(request)).await?);
    }
    Ok(started.elapsed().as_secs_f64() * 1e9 / f64::from(CALLS))
}

/// The least that a cache can be.
struct LookUp(Mutex<HashMap<String, Credential>>);

impl LookUp {
    fn get(&self, service: &str) -> Option<Credential> {
        let known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        known.get(service).cloned()
    }

    /// Nanoseconds for one look-up and nothing else.
    fn bare(&self, service: &str) -> f64 {
        let started = Instant::now();
        for _ in 0..CALLS {
            black_box(self.get(black_box(service)));
        }
        started.elapsed().as_secs_f64() * 1e9 / f64::from(CALLS)
    }
}

#[async_trait]
impl CredentialProvider for LookUp {
    async fn credential(
        &self,
        request: &CredentialRequest,
    ) -> Result<Option<Credential>, CredentialError> {
        Ok(self.get(request.service))
    }
}
