//! `scs-login logout`: the end of a login, here and at the issuer.

use keycloak_auth::LoginState;

use crate::args::{Common, Logout};
use crate::failure::{Failure, Result};
use crate::terminal::say;
use crate::{browser, setup, words};

/// Ends the login.
///
/// # Errors
/// The store cannot be written; or the issuer could not be told, though the login is forgotten here.
pub async fn run(common: &Common, arguments: &Logout) -> Result<()> {
    if common.machine {
        return Err(Failure::usage(
            "a machine has no login that could end; its tokens expire by themselves",
        ));
    }
    let provider = setup::provider(common)?;
    let before = provider.status().await?.login;
    let ended = provider.logout().await;
    match (&ended, before) {
        (Ok(()), LoginState::Nobody) => say("Nobody was logged in."),
        (Ok(()), _) => say(&format!("Logged out of {}.", provider.client().issuer())),
        (Err(error), _) if error.is_store() => {}
        (Err(error), _) if error.is_unsupported_by_server() => {
            say(
                "The login is forgotten here. This issuer has no way to end it there (Dex has none).",
            );
        }
        (Err(_), _) => say("The login is forgotten here, but the issuer still knows it."),
    }
    if arguments.browser {
        log_browser_out(&provider).await?;
    }
    match ended {
        // Nobody can do more.
        Err(error) if error.is_unsupported_by_server() => Ok(()),
        ended => Ok(ended?),
    }
}

/// Leads to the page that logs the browser out. The ID token, which would spare the person the
/// question, is left out: this address is printed, and given to another program.
async fn log_browser_out(provider: &keycloak_auth::TokenProvider) -> Result<()> {
    use secrecy::ExposeSecret as _;

    let address = provider.client().logout_url().await?;
    let address = address.expose_secret();
    say(match browser::open(address) {
        true => "The browser asks whether you want to log out there, too:",
        false => "To log your browser out, too, open this address in it:",
    });
    say(&format!("\n  {}\n", words::clean(address)));
    Ok(())
}
