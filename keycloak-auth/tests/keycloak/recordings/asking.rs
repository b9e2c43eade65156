//! Asks the client for each recorded answer by the function that would.

use std::sync::{Arc, Mutex};

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::DateTime;
use keycloak_auth::login::{DeviceProgress, ManualLogin};
use keycloak_auth::{Client, ClientAuthentication, Error, Issuer, Metadata, Tokens};
use scs_client_core::TestClock;
use scs_testkit::faults::RawServer;
use secrecy::ExposeSecret;
use serde_json::{Map, Value, json};

use super::exchange::{Operation, Recorded, Version};

/// Where all three servers were recorded.
pub(crate) const ISSUER: &str = "http://127.0.0.1:18080/realms/scs";

/// The exchanges that a device login needs besides the one in question: its start and its success.
const DEVICE_START: u16 = 330;
const DEVICE_SUCCESS: u16 = 342;

/// What the code of a redirect is exchanged for.
const CODE_SUCCESS: u16 = 192;

/// The keys of realm `scs`, which all tokens are signed with.
const KEYS: u16 = 30;

/// What a function gave for a recorded answer.
#[derive(Debug)]
pub(crate) enum Outcome {
    Tokens(Box<Tokens>),
    /// A value, in the words of the answer.
    Json(Value),
    Nothing,
    /// A device login that went on after this answer.
    WentOn(String),
    Failed(Error),
}

impl From<Result<Tokens, Error>> for Outcome {
    fn from(result: Result<Tokens, Error>) -> Self {
        result.map_or_else(Self::Failed, |tokens| Self::Tokens(Box::new(tokens)))
    }
}

impl From<Result<(), Error>> for Outcome {
    fn from(result: Result<(), Error>) -> Self {
        result.map_or_else(Self::Failed, |()| Self::Nothing)
    }
}

impl From<Result<Value, Error>> for Outcome {
    fn from(result: Result<Value, Error>) -> Self {
        result.map_or_else(Self::Failed, Self::Json)
    }
}

/// A client all whose endpoints give one answer.
pub(crate) fn client(server: &RawServer, recorded: &Recorded) -> Client {
    let at = |number: u16| format!("{}/{number}", server.base_url());
    let here = at(recorded.number);
    let (device, token) = match recorded.operation() {
        Ok(Operation::DevicePoll) => (at(DEVICE_START), here.clone()),
        Ok(Operation::Redirect) => (here.clone(), at(CODE_SUCCESS)),
        _ => (here.clone(), here.clone()),
    };
    let mut metadata = Metadata::new(Issuer::new(ISSUER).unwrap())
        .authorization_endpoint("http://127.0.0.1:18080/realms/scs/protocol/openid-connect/auth")
        .token_endpoint(token)
        .jwks_uri(at(KEYS))
        .device_authorization_endpoint(device)
        .userinfo_endpoint(&here)
        .introspection_endpoint(&here)
        .revocation_endpoint(&here)
        .end_session_endpoint(&here)
        .pushed_authorization_request_endpoint(&here);
    metadata.authorization_response_iss_parameter_supported = true;
    // Tokens name their client; a signed userinfo is for the one that it was made for.
    let id = match recorded.number {
        455 => "scs-userinfo-jwt",
        _ => recorded
            .form
            .get("client_id")
            .map_or("scs-robot", String::as_str),
    };
    Client::builder(ISSUER, id)
        .authentication(ClientAuthentication::post("a-secret"))
        .metadata(metadata)
        .max_attempts(1)
        .clock(Arc::new(TestClock::at(issued_at(recorded))))
        .build()
        .unwrap()
}

/// When the tokens of an answer were made.
fn issued_at(recorded: &Recorded) -> DateTime<chrono::Utc> {
    let token = recorded.body["access_token"].as_str();
    let seconds = token.and_then(|token| payload(token)["iat"].as_i64());
    DateTime::from_timestamp(seconds.unwrap_or(1_795_406_700), 0).unwrap()
}

/// What a token says.
pub(crate) fn payload(token: &str) -> Value {
    let part = token.split('.').nth(1).unwrap();
    serde_json::from_slice(&URL_SAFE_NO_PAD.decode(part).unwrap()).unwrap()
}

pub(crate) async fn ask(
    version: Version,
    operation: Operation,
    server: &RawServer,
    recorded: &Recorded,
) -> Outcome {
    let client = client(server, recorded);
    let token = "a-token".into();
    match operation {
        Operation::ClientCredentials => client.client_credentials().await.into(),
        Operation::Refresh => client.refresh(&token).await.into(),
        Operation::Discovery => discover(server, recorded).await.into(),
        Operation::Keys => keys(&client).await,
        Operation::UserInfo => {
            let who = client.user_info(&token).await;
            who.map(|who| serde_json::to_value(who).unwrap()).into()
        }
        Operation::Revocation => client.revoke(&token).await.into(),
        Operation::EndSession => client.end_session(&token).await.into(),
        Operation::Code => manual(&client).await.finish_with("a-code").await.into(),
        Operation::Redirect => redirect(&client, server, recorded).await.into(),
        Operation::DeviceStart => device_start(&client).await.into(),
        Operation::DevicePoll => device_poll(version, server, recorded).await,
        Operation::PushedAuthorization => pushed(&client).await.into(),
        Operation::Introspection => introspection(&client).await.into(),
        Operation::Exchange => client.exchange(&token).await.into(),
    }
}

/// The document, asked for in the name that it says.
async fn discover(server: &RawServer, recorded: &Recorded) -> Result<Value, Error> {
    let client = Client::builder(
        recorded.body["issuer"].as_str().unwrap_or(ISSUER),
        "scs-cli",
    )
    .discovery_url(format!("{}/{}", server.base_url(), recorded.number))
    .max_attempts(1)
    .build()
    .unwrap();
    let metadata = client.metadata().await?;
    Ok(json!({
        "issuer": metadata.issuer.as_str(),
        "authorization_endpoint": metadata.authorization_endpoint,
        "token_endpoint": metadata.token_endpoint,
        "jwks_uri": metadata.jwks_uri,
        "device_authorization_endpoint": metadata.device_authorization_endpoint,
        "userinfo_endpoint": metadata.userinfo_endpoint,
        "introspection_endpoint": metadata.introspection_endpoint,
        "revocation_endpoint": metadata.revocation_endpoint,
        "end_session_endpoint": metadata.end_session_endpoint,
        "pushed_authorization_request_endpoint": metadata.pushed_authorization_request_endpoint,
        "grant_types_supported": metadata.grant_types_supported,
        "authorization_response_iss_parameter_supported":
            metadata.authorization_response_iss_parameter_supported,
    }))
}

/// The key set at the recorded answer: the ids of the keys that can verify.
async fn keys(client: &Client) -> Outcome {
    // The metadata's own key set is always the same one; this asks the endpoint in question.
    let issuer = client.issuer().clone();
    let endpoint = client
        .metadata()
        .await
        .unwrap()
        .token_endpoint
        .clone()
        .unwrap();
    let metadata = Metadata::new(issuer).jwks_uri(endpoint);
    let client = Client::builder(ISSUER, "scs-cli")
        .metadata(metadata)
        .max_attempts(1)
        .build()
        .unwrap();
    match client.keys().keys().await {
        Ok(keys) => {
            let mut ids: Vec<&str> = keys.kids().collect();
            ids.sort_unstable();
            Outcome::Json(json!(ids))
        }
        Err(refusal) => {
            assert!(refusal.is_unavailable(), "{refusal:?}");
            let mut cause = std::error::Error::source(&refusal);
            while let Some(error) = cause {
                if let Some(call) = error.downcast_ref::<Error>() {
                    return Outcome::Failed(call.clone());
                }
                cause = error.source();
            }
            panic!("no evidence in {refusal:?}")
        }
    }
}

async fn introspection(client: &Client) -> Result<Value, Error> {
    let told = client.introspect(&"a-token".into()).await?;
    let mut members = Map::new();
    members.insert("active".to_owned(), json!(told.is_active()));
    if let Some(claims) = told.claims() {
        members.extend(claims.as_map().clone());
    }
    if let Some(jwt) = told.jwt() {
        members.insert("jwt".to_owned(), json!(jwt.expose_secret()));
    }
    Ok(Value::Object(members))
}

async fn manual(client: &Client) -> ManualLogin {
    client
        .browser_login()
        .manual("http://127.0.0.1:18086/callback")
        .begin()
        .await
        .unwrap()
}

/// The request is pushed when the login begins; what is left of it stands in the URL.
async fn pushed(client: &Client) -> Result<Value, Error> {
    let login = client
        .browser_login()
        .pushed()
        .manual("http://127.0.0.1:18086/callback")
        .begin()
        .await?;
    Ok(json!({"request_uri": parameter(login.url(), "request_uri")}))
}

/// The recorded redirect, with the state of this login in place of the recorded one.
async fn redirect(
    client: &Client,
    server: &RawServer,
    recorded: &Recorded,
) -> Result<Tokens, Error> {
    let login = manual(client).await;
    let location = recorded.header("location").unwrap();
    let stranger = login.finish_with(location).await.unwrap_err();
    assert!(
        stranger.is_invalid_input(),
        "another login's state passes: {stranger}"
    );
    let ours = location.replace(
        &parameter(location, "state"),
        &parameter(login.url(), "state"),
    );
    let seen = server.requests().len();
    let finished = login.finish_with(ours).await;
    // The code goes to the token endpoint as it came; an error goes nowhere.
    let sent = server
        .requests()
        .into_iter()
        .skip(seen)
        .find(|one| one.method == "POST");
    let code = sent.and_then(|sent| {
        let mut fields = url::form_urlencoded::parse(&sent.body);
        fields
            .find(|(name, _)| name == "code")
            .map(|(_, code)| code.into_owned())
    });
    assert_eq!(code, recorded.redirected("code"), "{}", recorded.number);
    finished
}

async fn device_start(client: &Client) -> Result<Value, Error> {
    let login = client.device_login().begin().await?;
    let mut shown = Map::new();
    shown.insert("user_code".to_owned(), json!(login.user_code()));
    shown.insert(
        "verification_uri".to_owned(),
        json!(login.verification_uri()),
    );
    shown.insert(
        "verification_uri_complete".to_owned(),
        json!(login.verification_uri_complete()),
    );
    let lifetime = login.expires_at().unwrap() - client.clock().now();
    shown.insert("expires_in".to_owned(), json!(lifetime.num_seconds()));
    Ok(Value::Object(shown))
}

/// A device login whose first poll is answered as recorded, and the second by success.
async fn device_poll(version: Version, server: &RawServer, recorded: &Recorded) -> Outcome {
    let events = Arc::new(Mutex::new(Vec::new()));
    let log = Arc::clone(&events);
    let first = recorded.answer();
    let then = Recorded::one(version, DEVICE_SUCCESS);
    let success = then.answer();
    let polls = RawServer::in_turn([first, success]).await;
    let success = then
        .is_success()
        .then_some(&then)
        .filter(|_| !recorded.is_success());
    let clock = Arc::new(TestClock::at(issued_at(success.unwrap_or(recorded))));
    let metadata = client(server, recorded).metadata().await.unwrap();
    let metadata = (*metadata).clone().token_endpoint(polls.base_url());
    let id = match success {
        Some(success) => &success.form["client_id"],
        None => &recorded.form["client_id"],
    };
    let client = Client::builder(ISSUER, id)
        .metadata(metadata)
        .clock(clock)
        .max_attempts(1)
        .build()
        .unwrap();
    let login = client.device_login().begin().await.unwrap();
    let finished = login
        .on_progress(move |event| {
            log.lock().unwrap().push(match event {
                DeviceProgress::Pending => "pending".to_owned(),
                DeviceProgress::SlowedDown { interval } => {
                    format!("slow_down to {} s", interval.as_secs())
                }
                other => format!("{other:?}"),
            });
        })
        .await;
    let events = events.lock().unwrap().join(", ");
    match (finished, events.is_empty()) {
        (finished, true) => finished.into(),
        (Ok(_), false) => Outcome::WentOn(events),
        (Err(error), false) => panic!("{events}, then {error:?}"),
    }
}

/// A parameter of an address.
fn parameter(url: &str, name: &str) -> String {
    let query = url.split_once('?').unwrap().1;
    let found = url::form_urlencoded::parse(query.as_bytes()).find(|(given, _)| given == name);
    found.unwrap().1.into_owned()
}
