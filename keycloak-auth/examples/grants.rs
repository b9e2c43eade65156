//! Each grant once, from the command line, against an issuer of yours.
//!
//! ```sh
//! export ISSUER=https://keycloak.example.com/realms/scs
//! CLIENT_ID=status-robot CLIENT_SECRET=… cargo run --example grants -- client-credentials
//! CLIENT_ID=status-robot CLIENT_KEY=robot.pem cargo run --example grants -- private-key-jwt
//! CLIENT_ID=scs-cli cargo run --example grants -- browser
//! CLIENT_ID=scs-cli cargo run --example grants -- device
//! CLIENT_ID=scs-cli cargo run --example grants -- refresh
//! CLIENT_ID=portal CLIENT_SECRET=… SUBJECT_TOKEN=… cargo run --example grants -- exchange central-api
//! ```

#![allow(clippy::print_stdout, reason = "a program that shows something")]

use std::env;
use std::error::Error;

use keycloak_auth::{Client, ClientAuthentication, SigningAlgorithm, SigningKey, Tokens};

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = env::args().skip(1);
    let grant = arguments.next().unwrap_or_default();
    let tokens = match grant.as_str() {
        "client-credentials" => client_credentials().await?,
        "private-key-jwt" => private_key_jwt().await?,
        "browser" => browser().await?,
        "device" => device().await?,
        "refresh" => refresh().await?,
        "exchange" => exchange(&arguments.next().unwrap_or_default()).await?,
        _ => {
            return Err("name a grant: client-credentials, private-key-jwt, browser, device, refresh or exchange AUDIENCE".into());
        }
    };
    // `Debug` shows kinds and times, never a token.
    println!("{tokens:?}");
    Ok(())
}

/// A machine with a secret.
async fn client_credentials() -> Result<Tokens, Box<dyn Error>> {
    let client = confidential()?;
    Ok(client.client_credentials().await?)
}

/// A machine with a key of its own; the issuer knows the public one.
async fn private_key_jwt() -> Result<Tokens, Box<dyn Error>> {
    let pem = std::fs::read(env::var("CLIENT_KEY")?)?;
    let key = SigningKey::from_pem(SigningAlgorithm::Es256, pem)?;
    let client = Client::builder(env::var("ISSUER")?, env::var("CLIENT_ID")?)
        .authentication(ClientAuthentication::private_key_jwt(key))
        .build()?;
    Ok(client.client_credentials().await?)
}

/// A person with a browser on this machine.
async fn browser() -> Result<Tokens, Box<dyn Error>> {
    let login = public()?.browser_login().scopes(["openid"]).begin().await?;
    println!("open this in your browser:\n{}", login.url());
    Ok(login.finish().await?)
}

/// A person with a browser elsewhere.
async fn device() -> Result<Tokens, Box<dyn Error>> {
    let login = public()?.device_login().scopes(["openid"]).begin().await?;
    println!(
        "open {} and type {}",
        login.verification_uri(),
        login.user_code()
    );
    Ok(login.finish().await?)
}

/// New tokens for a login; programs leave this to a `TokenProvider`.
async fn refresh() -> Result<Tokens, Box<dyn Error>> {
    let tokens = device().await?;
    let refresh_token = tokens
        .refresh_token
        .ok_or("the issuer gave no refresh token")?;
    Ok(public()?.refresh(&refresh_token).await?)
}

/// A service that calls another one in the name of the user whose token it has received.
async fn exchange(audience: &str) -> Result<Tokens, Box<dyn Error>> {
    let received = env::var("SUBJECT_TOKEN")?.into();
    Ok(confidential()?
        .exchange(&received)
        .audience(audience)
        .await?)
}

fn public() -> Result<Client, Box<dyn Error>> {
    Ok(Client::builder(env::var("ISSUER")?, env::var("CLIENT_ID")?).build()?)
}

fn confidential() -> Result<Client, Box<dyn Error>> {
    Ok(Client::builder(env::var("ISSUER")?, env::var("CLIENT_ID")?)
        .authentication(ClientAuthentication::basic(env::var("CLIENT_SECRET")?))
        .build()?)
}
