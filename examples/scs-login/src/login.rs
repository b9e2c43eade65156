//! `scs-login login`: a person logs in, by a browser here, by a device, or by copy and paste.

use std::io::BufRead as _;
use std::time::Duration;

use chrono::Utc;
use keycloak_auth::login::BrowserLoginBuilder;
use keycloak_auth::{Client, DeviceProgress, LoginState, TokenProvider, Tokens};

use crate::args::{Common, Login};
use crate::failure::{Exit, Failure, Result};
use crate::terminal::say;
use crate::{browser, identity, setup, words};

/// Where a login by copy and paste leads: Keycloak takes any port of this machine, and here nobody listens.
pub const MANUAL_REDIRECT: &str = "http://127.0.0.1:18086/callback";

/// How often a wrong paste may be repeated.
const PASTES: usize = 3;

/// Logs a person in, unless there is a login that will do.
///
/// # Errors
/// The person or the issuer says no, nobody answers in time, or the login cannot be kept.
pub async fn run(common: &Common, arguments: &Login) -> Result<()> {
    if common.machine {
        return Err(Failure::usage(
            "a machine needs no login: `scs-login token --machine` gets its token",
        ));
    }
    let provider = setup::provider(common)?;
    let is_kept = !arguments.force && is_good(&provider, common, arguments).await?;
    match is_kept {
        true => {
            tell(&provider, "Already logged in").await;
            say("Use --force to log in anew.");
        }
        false => {
            log_in(&provider, common, arguments).await?;
            tell(&provider, "Logged in").await;
        }
    }
    provider.finish().await;
    Ok(())
}

/// Makes a new login, and keeps it.
///
/// # Errors
/// As [`run`].
pub async fn log_in(provider: &TokenProvider, common: &Common, arguments: &Login) -> Result<()> {
    let client = provider.client();
    let tokens = match (arguments.device, arguments.manual) {
        (true, _) => by_device(client, common, arguments).await?,
        (_, true) => by_paste(client, common, arguments).await?,
        _ => by_browser(client, common, arguments).await?,
    };
    if tokens.refresh_token.is_none() {
        say(
            "The issuer gave no refresh token: this login ends with its tokens, and cannot be renewed.",
        );
    }
    Ok(provider.login(tokens).await?)
}

/// Whether there is a login that is good and has what is asked for. Says why not, where there is one.
async fn is_good(provider: &TokenProvider, common: &Common, arguments: &Login) -> Result<bool> {
    let status = provider.status().await?;
    match status.login {
        LoginState::LoggedIn => {}
        LoginState::Ended(why) => {
            say(&format!(
                "The last login has ended: {}.",
                words::clean(&why)
            ));
            return Ok(false);
        }
        _ => return Ok(false),
    }
    let mut wanted = setup::scopes(common);
    if arguments.offline {
        wanted.push("offline_access".to_owned());
    }
    wanted.retain(|scope| !status.scopes.contains(scope));
    if !wanted.is_empty() {
        say(&format!(
            "The login there is lacks the scope {}.",
            words::list(&wanted)
        ));
        return Ok(false);
    }
    match provider.tokens().await {
        Ok(_) => Ok(true),
        Err(error) if error.is_login_needed() => {
            say(&format!("The last login has ended: {error}."));
            Ok(false)
        }
        Err(error) => Err(error.into()),
    }
}

fn asked(client: &Client, common: &Common, arguments: &Login) -> BrowserLoginBuilder {
    let mut login = client.browser_login().scopes(setup::scopes(common));
    if arguments.offline {
        login = login.offline();
    }
    match &arguments.idp_hint {
        Some(alias) => login.identity_provider_hint(alias),
        None => login,
    }
}

async fn by_browser(client: &Client, common: &Common, arguments: &Login) -> Result<Tokens> {
    let limit = Duration::from_secs(arguments.time_limit);
    let mut login = asked(client, common, arguments).time_limit(limit);
    if let Some(port) = arguments.port {
        login = login.port(port);
    }
    if arguments.localhost {
        login = login.localhost();
    }
    let login = login.begin().await?;
    let is_open = !arguments.no_browser && browser::open(login.url());
    say(match is_open {
        true => {
            "Log in with the browser that opens now. If none does, open this address in one on this machine:"
        }
        false => "To log in, open this address in a browser on this machine:",
    });
    say(&format!("\n  {}\n", login.url()));
    say(&format!(
        "Waiting for you, for {} at most. (No browser on this machine? Press Ctrl-C, and use `scs-login login --device`, or --manual.)",
        words::span(chrono::TimeDelta::seconds(
            i64::try_from(arguments.time_limit).unwrap_or(i64::MAX)
        ))
    ));
    Ok(login.finish().await?)
}

async fn by_device(client: &Client, common: &Common, arguments: &Login) -> Result<Tokens> {
    let mut login = client.device_login().scopes(setup::scopes(common));
    if arguments.offline {
        login = login.offline();
    }
    let login = login.begin().await?;
    say(&format!(
        "On any device, open {} and type this code:\n\n  {}\n",
        login.verification_uri(),
        login.user_code()
    ));
    if let Some(address) = login.verification_uri_complete() {
        say(&format!("The same with the code in it: {address}"));
    }
    match login.expires_at() {
        Some(end) => say(&format!(
            "Waiting for you, until {}.",
            words::until(end, Utc::now())
        )),
        None => say("Waiting for you."),
    }
    let mut is_away = false;
    let login = login.on_progress(move |event| match event {
        DeviceProgress::Unreachable { error, pause } => {
            if !is_away {
                say(&format!(
                    "The issuer does not answer ({error}); trying on, next in {} s.",
                    pause.as_secs().max(1)
                ));
            }
            is_away = true;
        }
        _ if is_away => {
            is_away = false;
            say("The issuer answers again.");
        }
        // It is no news that nobody has typed the code yet.
        _ => {}
    });
    Ok(login.await?)
}

async fn by_paste(client: &Client, common: &Common, arguments: &Login) -> Result<Tokens> {
    let login = asked(client, common, arguments)
        .manual(&arguments.redirect_uri)
        .begin()
        .await?;
    say("Open this address in a browser, on any machine:");
    say(&format!("\n  {}\n", login.url()));
    say(&format!(
        "After the login the browser ends at an address that starts with {}, and says that it cannot show it.\n\
         Copy that whole address from the browser, paste it here, and press Enter.",
        arguments.redirect_uri
    ));
    let mut tries = 0;
    loop {
        let pasted = read_line().await?;
        tries += 1;
        match login.finish_with(pasted).await {
            Err(error) if error.is_invalid_input() && tries < PASTES => {
                say(&format!("That was not it: {error}. Try again."));
            }
            Err(error) if error.is_invalid_input() => {
                let mut failure = Failure::from(error);
                failure.exit = Exit::LoginNeeded;
                return Err(failure);
            }
            outcome => return Ok(outcome?),
        }
    }
}

/// A line from standard input; its code is of use once, and only to this program.
async fn read_line() -> Result<String> {
    let read = tokio::task::spawn_blocking(|| {
        let mut line = String::new();
        std::io::stdin()
            .lock()
            .read_line(&mut line)
            .map(|length| (length, line))
    });
    let nothing = |why: String| Failure::login_needed(format!("no address was pasted: {why}"));
    match read.await {
        Ok(Ok((0, _))) => Err(nothing("standard input has ended".to_owned())),
        Ok(Ok((_, line))) => Ok(line),
        Ok(Err(error)) => Err(nothing(error.to_string())),
        Err(error) => Err(nothing(error.to_string())),
    }
}

/// Says who is logged in and for how long. The login is good whether or not this works.
pub async fn tell(provider: &TokenProvider, said: &str) {
    let who = identity::name_of(provider).await;
    let who = who.map_or_else(String::new, |name| format!(" as {name}"));
    let end = provider
        .status()
        .await
        .ok()
        .and_then(|status| status.refresh_expires_at);
    let end = match end {
        Some(end) => format!(
            "; the login is renewed by use, and ends if it is not used until {}",
            words::until(end, Utc::now())
        ),
        None => String::new(),
    };
    say(&format!(
        "{said}{who} at {}{end}.",
        provider.client().issuer()
    ));
}
