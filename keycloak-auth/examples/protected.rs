//! A small web service that takes the access tokens of an issuer.
//!
//! ```text
//! cargo run -p keycloak-auth --features tower --example protected -- \
//!     http://127.0.0.1:18080/realms/scs scs-status-page 127.0.0.1:3000
//! ```
//!
//! `/` is for everybody and knows who comes with a token, `/whoami` wants a token, `/incidents` a
//! role, and `/zones` a role that nobody has in the testbed's realm.

use axum::routing::{get, post};
use axum::{Extension, Router};
use keycloak_auth::Client;
use keycloak_auth::layer::VerifyLayer;
use keycloak_auth::verify::{AccessClaims, Audience, Verifier};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let mut next = |what: &str| arguments.next().ok_or(format!("no {what} was given"));
    let (issuer, audience, address) = (next("issuer")?, next("audience")?, next("address")?);

    let client = Client::builder(&issuer, &audience).build()?;
    let verifier = Verifier::new(&issuer, Audience::of(&audience));
    let token = VerifyLayer::new(verifier, client.keys()).realm("scs");
    let editor = token
        .clone()
        .require_client_role(&audience, "incident-editor");
    let keeper = token.clone().require_realm_role("zone-keeper");
    let anybody = token.clone().allow_anonymous();

    let app = Router::new()
        .route("/", get(greet).layer(anybody))
        .route("/whoami", get(whoami).layer(token))
        .route("/incidents", post(open_incident).layer(editor))
        .route("/zones", get(|| async { "all zones\n" }).layer(keeper));
    let listener = tokio::net::TcpListener::bind(&address).await?;
    axum::serve(listener, app).await?;
    Ok(())
}

async fn greet(claims: Option<Extension<AccessClaims>>) -> String {
    match claims {
        Some(Extension(claims)) => format!("Hello, {}.\n", name(&claims)),
        None => "Hello, whoever you are.\n".to_owned(),
    }
}

async fn whoami(Extension(claims): Extension<AccessClaims>) -> String {
    let groups = claims.group_names().join(", ");
    format!(
        "{}, in {groups}, until {}\n",
        name(&claims),
        claims.expires_at()
    )
}

async fn open_incident(Extension(claims): Extension<AccessClaims>) -> String {
    format!("opened by {}\n", name(&claims))
}

fn name(claims: &AccessClaims) -> &str {
    claims
        .preferred_username()
        .unwrap_or("somebody without a name")
}
