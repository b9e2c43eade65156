//! Standard token exchange (RFC 8693), as 26 has it.

use serde_json::{Value, json};

use super::{
    access,
    claims::{Subject, granted},
    client::Client,
    http::{Outcome, Params, Reply},
    issue::Grant,
    realm::{Env, Realm},
    session::{ClientPart, Kind},
};

const TYPE: &str = "urn:ietf:params:oauth:token-type:";

/// What is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wanted {
    Access,
    Refresh,
    Id,
}

/// Answers the grant. `actor_token` and `resource` are ignored without a word.
pub(crate) fn answer(realm: &mut Realm, env: &Env, client: &Client, form: &Params) -> Outcome {
    let invalid = |text: &str| Reply::error(400, "invalid_request", text);
    if !client.exchange {
        return Err(invalid(
            "Standard token exchange is not enabled for the requested client",
        ));
    }
    for name in ["subject_issuer", "requested_subject", "requested_issuer"] {
        if form.get(name).is_some() {
            return Err(invalid(&format!(
                "Parameter '{name}' is not supported for standard token exchange"
            )));
        }
    }
    let required = |name: &str| {
        form.get(name).ok_or_else(|| {
            invalid(&format!(
                "Parameter '{name}' required for standard token exchange"
            ))
        })
    };
    let subject_token = required("subject_token")?;
    let subject_type = required("subject_token_type")?;
    if subject_type != format!("{TYPE}access_token") {
        return Err(invalid(
            "Parameter 'subject_token' supports access tokens only",
        ));
    }
    let wanted = match form
        .get("requested_token_type")
        .map(|kind| kind.strip_prefix(TYPE))
    {
        None | Some(Some("access_token")) => Wanted::Access,
        Some(Some("id_token")) => Wanted::Id,
        Some(Some("refresh_token")) if client.exchange_refresh => Wanted::Refresh,
        Some(_) => return Err(invalid("requested_token_type unsupported")),
    };
    let good = access::check(realm, env, subject_token).map_err(|_| invalid("Invalid token"))?;
    let audiences = &good.parsed.claims["aud"];
    let listed = match audiences {
        Value::Array(all) => all.iter().any(|name| name == client.id.as_str()),
        one => one == client.id.as_str(),
    };
    if !listed && good.client.id != client.id {
        return Err(Reply::error(
            403,
            "access_denied",
            "Client is not within the token audience",
        ));
    }
    let asked: Vec<String> = form.all("audience").map(str::to_owned).collect();
    if asked.iter().any(|name| realm.client(name).is_none()) {
        return Err(Reply::error(400, "invalid_client", "Audience not found"));
    }
    let scopes = granted(client, form.text("scope"))
        .map_err(|text| Reply::error(400, "invalid_scope", &text))?;
    if wanted == Wanted::Refresh && scopes.iter().any(|scope| scope == "offline_access") {
        return Err(invalid(
            "Scope offline_access not allowed for token exchange",
        ));
    }
    let available = Subject {
        realm,
        client,
        user: &good.user,
        scopes: &scopes,
    }
    .audiences();
    let missing: Vec<_> = asked
        .iter()
        .filter(|name| !available.contains(name))
        .map(String::as_str)
        .collect();
    if !missing.is_empty() {
        return Err(invalid(&format!(
            "Requested audience not available: {}",
            missing.join(", ")
        )));
    }
    let mut grant = Grant::new("te", client, &good.user, scopes.clone());
    grant.only = (!asked.is_empty()).then_some(asked);
    let sid = good.parsed.text("sid");
    if !sid.is_empty() {
        grant.session = Some((sid.to_owned(), Kind::Online));
    }
    if wanted == Wanted::Refresh {
        grant.refresh = true;
        let part = ClientPart {
            started: env.seconds(),
            scopes,
            exchanged: true,
            ..ClientPart::default()
        };
        if let Some(session) = realm.session_mut(sid, Kind::Online) {
            session.clients.entry(client.id.clone()).or_insert(part);
        }
    }
    Ok(reply(realm, env, &grant, wanted))
}

fn reply(realm: &mut Realm, env: &Env, grant: &Grant, wanted: Wanted) -> Reply {
    let Some(mut issued) = realm.issue(env, grant) else {
        return Reply::error(500, "unknown_error", "No key signs with that algorithm");
    };
    let expires = env.seconds() + issued.expires_in;
    let kind = match wanted {
        Wanted::Access => "access_token",
        Wanted::Refresh => "refresh_token",
        Wanted::Id => {
            // The ID token sits where the access token would be.
            let id = realm.id_token(env, grant, None, expires, None);
            issued.access = id.unwrap_or_default();
            issued.id = None;
            "id_token"
        }
    };
    let mut members = realm.members(env, grant, &issued);
    if wanted == Wanted::Id {
        members.insert("token_type".into(), json!("N_A"));
    }
    members.insert("issued_token_type".into(), json!(format!("{TYPE}{kind}")));
    Reply::json(200, &Value::Object(members)).not_stored()
}
