//! Pushed authorization requests.

use serde_json::json;

use super::{
    authentication,
    authorize::{challenge, fits, request},
    claims::granted,
    http::{Outcome, Reply, form},
    ids,
    realm::{Env, Realm},
};
use crate::statuspage::http::Incoming;

/// Answers `POST …/ext/par/request`.
pub(crate) fn push(realm: &mut Realm, env: &Env, incoming: &Incoming) -> Outcome {
    let params = form(incoming).without_overlong(env);
    let invalid = |text: &str| Reply::error(400, "invalid_request", text);
    let client = authentication::client(realm, env, incoming, &params)
        .map_err(|_| Reply::error(401, "invalid_request", "Authentication failed."))?;
    if params.get("request_uri").is_some() {
        return Err(invalid("It is not allowed to include request_uri to PAR."));
    }
    if !fits(&client.redirects, params.text("redirect_uri"), env) {
        return Err(invalid("Invalid parameter: redirect_uri"));
    }
    match params.get("response_type") {
        None => return Err(invalid("Missing parameter: response_type")),
        Some("code") => {}
        Some(_) => return Err(invalid("Unsupported response type")),
    }
    granted(&client, params.text("scope")).map_err(|text| invalid(&text))?;
    let challenge = challenge(&client, env, &params).map_err(|(_, text)| invalid(&text))?;
    let uri = format!("urn:ietf:params:oauth:request_uri:{}", ids::uuid());
    let life = realm.settings.par_lifespan;
    let kept = request(&client, &params, challenge);
    realm
        .memory
        .pushed
        .insert(uri.clone(), (kept, env.seconds() + life));
    Ok(Reply::json(
        201,
        &json!({ "request_uri": uri, "expires_in": life }),
    ))
}
