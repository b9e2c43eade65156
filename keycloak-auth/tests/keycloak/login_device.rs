//! The device login on a virtual clock: whatever the token endpoint may answer, and what comes of it.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use keycloak_auth::login::{DeviceLogin, DeviceLoginBuilder, DeviceProgress};
use keycloak_auth::{Client, Error, Issuer, Metadata, Result, Tokens};
use scs_client_core::TestClock;
use scs_testkit::faults::{Act, RawServer, Scripted, Seen, refusing_url};
use secrecy::ExposeSecret as _;
use tokio::io::AsyncWriteExt as _;

const TOKENS: &str =
    r#"{"access_token":"access-1","token_type":"Bearer","expires_in":300,"scope":"profile"}"#;
pub(crate) const START: &str = r#"{"device_code":"geheim-device-code","user_code":"NFHG-IGRR",
    "verification_uri":"http://127.0.0.1/device","verification_uri_complete":"http://127.0.0.1/device?user_code=NFHG-IGRR",
    "expires_in":600,"interval":5}"#;
const PAGE: &str = "<html><head><title>Bad Gateway</title></head></html>";

pub(crate) fn tokens() -> Act {
    Scripted::json(TOKENS).whole()
}

fn says(status: u16, code: &str, words: &str) -> Act {
    let body = format!(r#"{{"error":"{code}","error_description":"{words}"}}"#);
    Scripted::new(status, "application/json", body).whole()
}

pub(crate) fn pending() -> Act {
    says(
        400,
        "authorization_pending",
        "The authorization request is still pending",
    )
}

fn slow_down() -> Act {
    says(400, "slow_down", "Slow down")
}

fn not_valid() -> Act {
    says(400, "invalid_grant", "Device code not valid")
}

fn page(status: u16) -> Act {
    Scripted::new(status, "text/html", PAGE).whole()
}

/// A client of an issuer whose endpoints are below `base`, all known beforehand.
pub(crate) fn client(base: &str, clock: &TestClock) -> Client {
    let issuer = Issuer::new(format!("{base}/realms/scs")).unwrap();
    let metadata = Metadata::new(issuer.clone())
        .token_endpoint(format!("{base}/token"))
        .device_authorization_endpoint(format!("{base}/device"));
    Client::builder(issuer, "scs-device")
        .metadata(metadata)
        .clock(Arc::new(clock.clone()))
        .build()
        .unwrap()
}

/// What became of one login.
pub(crate) struct Outcome {
    pub(crate) result: Result<Tokens>,
    pub(crate) slept: Vec<u64>,
    events: Vec<DeviceProgress>,
    polls: Vec<Seen>,
}

impl Outcome {
    fn error(&self) -> &Error {
        self.result
            .as_ref()
            .expect_err("the login should have failed")
    }

    fn unreachable(&self) -> usize {
        let is_one = |event: &&DeviceProgress| matches!(event, DeviceProgress::Unreachable { .. });
        self.events.iter().filter(is_one).count()
    }
}

/// Goes through `acts` at the token endpoint and stays with the last one.
async fn poll(acts: impl IntoIterator<Item = Act>) -> Outcome {
    let acts: Vec<Act> = acts.into_iter().collect();
    run(START, TestClock::new(), move |number| {
        acts[number.min(acts.len() - 1)].clone()
    })
    .await
}

pub(crate) async fn run(
    start: &'static str,
    clock: TestClock,
    answer: impl Fn(usize) -> Act + Send + Sync + 'static,
) -> Outcome {
    let server = RawServer::start(move |number, seen| match seen.target.as_str() {
        "/device" => Scripted::json(start).whole(),
        // The first request is the start.
        _ => answer(number - 1),
    })
    .await;
    let login = client(&server.base_url(), &clock)
        .device_login()
        .scopes(["profile"])
        .begin()
        .await
        .unwrap();
    let events = Arc::new(Mutex::new(Vec::new()));
    let seen = Arc::clone(&events);
    let result = login
        .on_progress(move |event| seen.lock().unwrap().push(event))
        .await;
    Outcome {
        result,
        slept: clock.slept().iter().map(Duration::as_secs).collect(),
        events: events.lock().unwrap().clone(),
        polls: server.requests().split_off(1),
    }
}

pub(crate) fn field(seen: &Seen, name: &str) -> Option<String> {
    url::form_urlencoded::parse(&seen.body)
        .find(|(key, _)| key == name)
        .map(|(_, value)| value.into_owned())
}

#[tokio::test]
async fn success_after_pending() {
    let outcome = poll([pending(), pending(), tokens()]).await;
    let tokens = outcome.result.unwrap();
    assert_eq!(tokens.access_token.expose_secret(), "access-1");
    assert_eq!(
        outcome.slept,
        [5, 5, 5],
        "the first look comes after one interval"
    );
    assert!(matches!(
        outcome.events[..],
        [DeviceProgress::Pending, DeviceProgress::Pending]
    ));
    let grant = "urn:ietf:params:oauth:grant-type:device_code";
    for seen in &outcome.polls {
        assert_eq!(field(seen, "grant_type").as_deref(), Some(grant));
        assert_eq!(
            field(seen, "device_code").as_deref(),
            Some("geheim-device-code")
        );
        assert_eq!(field(seen, "client_id").as_deref(), Some("scs-device"));
    }
}

#[tokio::test]
async fn slowing_down_is_for_good() {
    let outcome = poll([slow_down(), pending(), slow_down(), pending(), tokens()]).await;
    assert!(outcome.result.is_ok());
    assert_eq!(outcome.slept, [5, 10, 10, 15, 15]);
    let Some(DeviceProgress::SlowedDown { interval }) = outcome.events.get(2) else {
        panic!("{:?}", outcome.events);
    };
    assert_eq!(interval.as_secs(), 15);
}

#[tokio::test]
async fn the_person_says_no() {
    let words = "The end user denied the authorization request";
    let outcome = poll([pending(), says(400, "access_denied", words)]).await;
    assert!(outcome.error().is_denied(), "{}", outcome.error());
    assert_eq!(outcome.error().code(), Some("access_denied"));
}

#[tokio::test]
async fn a_disabled_realm_is_no_person_saying_no() {
    let outcome = poll([says(403, "access_denied", "Realm not enabled")]).await;
    assert!(
        !outcome.error().is_denied() && !outcome.error().is_temporary(),
        "{}",
        outcome.error()
    );
    assert_eq!(outcome.polls.len(), 1);
}

#[tokio::test]
async fn the_code_expires_at_the_issuer() {
    let outcome = poll([
        pending(),
        says(400, "expired_token", "Device code is expired"),
    ])
    .await;
    assert!(outcome.error().is_expired());
    assert_eq!(outcome.error().code(), Some("expired_token"));
}

#[tokio::test]
async fn the_code_expires_by_our_clock_after_one_last_look() {
    let outcome = poll([pending()]).await;
    assert!(outcome.error().is_expired(), "{}", outcome.error());
    assert_eq!(outcome.slept.iter().sum::<u64>(), 600);
    assert_eq!(outcome.slept[118..], [5, 4, 1]);
    assert_eq!(
        outcome.polls.len(),
        120,
        "119 looks at the pace, one a second before the end"
    );
    let outcome = poll((0..119).map(|_| pending()).chain([tokens()])).await;
    assert!(
        outcome.result.is_ok(),
        "the last look finds who was just in time"
    );
}

#[tokio::test]
async fn a_code_that_is_forgotten_after_its_end_has_expired() {
    let clock = TestClock::new();
    let moved = clock.clone();
    let outcome = run(START, clock, move |_| {
        // The answer takes until after the end.
        moved.advance(Duration::from_secs(620));
        not_valid()
    })
    .await;
    assert!(outcome.error().is_expired(), "{}", outcome.error());
    assert_eq!(
        outcome.error().code(),
        Some("invalid_grant"),
        "the evidence stays"
    );
}

#[tokio::test]
async fn a_laptop_that_slept_through_the_end_is_told_so() {
    let clock = TestClock::new();
    let moved = clock.clone();
    let outcome = run(START, clock, move |_| {
        moved.suspend(Duration::from_secs(3600));
        not_valid()
    })
    .await;
    assert!(outcome.error().is_expired(), "{}", outcome.error());
}

#[tokio::test]
async fn a_code_that_is_not_known_before_its_end_needs_a_new_login() {
    let outcome = poll([not_valid()]).await;
    assert!(outcome.error().is_login_needed() && !outcome.error().to_string().contains("lost"));
}

#[tokio::test]
async fn a_gateway_in_between_ends_nothing() {
    for act in [
        page(502),
        page(503),
        page(404),
        page(200),
        page(400),
        Scripted::new(400, "application/json", "{\"err").whole(),
        says(
            500,
            "unknown_error",
            "For more on this error consult the server log.",
        ),
        Scripted::status(504).whole(),
        Act::Hang,
    ] {
        let outcome = poll([act.clone(), act.clone(), tokens()]).await;
        assert!(outcome.result.is_ok(), "{act:?}: {:?}", outcome.result);
        assert_eq!(outcome.slept, [5, 10, 20], "{act:?}");
        assert_eq!(outcome.unreachable(), 2, "{act:?}");
    }
}

#[tokio::test]
async fn backing_off_ends_with_the_first_answer_and_has_a_limit() {
    let outcome = poll([page(502), page(502), pending(), page(502), tokens()]).await;
    assert_eq!(outcome.slept, [5, 10, 20, 5, 10]);
    let outcome = poll([page(502)]).await;
    assert!(outcome.error().is_expired());
    assert!(
        outcome.slept.iter().all(|pause| *pause <= 60),
        "{:?}",
        outcome.slept
    );
    assert_eq!(outcome.slept.iter().sum::<u64>(), 600);
}

#[tokio::test]
async fn who_asks_for_a_pause_gets_it() {
    let busy = Scripted::new(429, "text/html", PAGE)
        .header("retry-after", "31")
        .whole();
    let outcome = poll([busy, tokens()]).await;
    assert_eq!(outcome.slept, [5, 31]);
}

#[tokio::test]
async fn nobody_listening_is_reported_until_the_code_expires() {
    let server = RawServer::always(Scripted::json(START).whole()).await;
    let clock = TestClock::new();
    let issuer = Issuer::new("http://127.0.0.1:1/realms/scs").unwrap();
    let metadata = Metadata::new(issuer.clone())
        .token_endpoint(refusing_url())
        .device_authorization_endpoint(server.base_url());
    let client = Client::builder(issuer, "scs-device")
        .metadata(metadata)
        .clock(Arc::new(clock.clone()))
        .build()
        .unwrap();
    let events = Arc::new(Mutex::new(Vec::new()));
    let seen = Arc::clone(&events);
    let login = client.device_login().begin().await.unwrap();
    let error = login
        .on_progress(move |event| seen.lock().unwrap().push(event))
        .await
        .unwrap_err();
    assert!(error.is_expired(), "{error}");
    let events = events.lock().unwrap();
    assert_eq!(
        events.len(),
        clock.slept().len() - 1,
        "one try a pause: nothing below repeats it"
    );
    for event in &*events {
        let DeviceProgress::Unreachable { error, .. } = event else {
            panic!("{event:?}");
        };
        assert!(
            error.is_temporary() && error.call().unwrap().is_connect(),
            "{error}"
        );
    }
}

#[tokio::test]
async fn a_connection_that_cannot_be_trusted_ends_it_at_once() {
    let server = RawServer::always(Scripted::json(START).whole()).await;
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    tokio::spawn(async move {
        while let Ok((mut socket, _)) = listener.accept().await {
            let _ = socket.write_all(b"this is no TLS\r\n\r\n").await;
            let _ = socket.shutdown().await;
        }
    });
    let clock = TestClock::new();
    let issuer = Issuer::new("http://127.0.0.1:1/realms/scs").unwrap();
    let metadata = Metadata::new(issuer.clone())
        .token_endpoint(format!("https://localhost:{port}/token"))
        .device_authorization_endpoint(server.base_url());
    let client = Client::builder(issuer, "scs-device")
        .metadata(metadata)
        .clock(Arc::new(clock.clone()))
        .build()
        .unwrap();
    let error = client
        .device_login()
        .begin()
        .await
        .unwrap()
        .await
        .unwrap_err();
    assert!(error.call().unwrap().is_tls(), "{error}");
    assert!(!error.is_temporary() && !error.is_expired());
    assert_eq!(clock.slept().len(), 1);
}

#[tokio::test]
async fn an_answer_that_was_lost_is_told_as_that() {
    // Both carry the request out at the issuer: the code is used up.
    for lost in [Act::Hang, Scripted::json(TOKENS).cut(), page(502)] {
        let outcome = poll([pending(), lost.clone(), not_valid()]).await;
        assert!(
            outcome.error().is_login_needed(),
            "{lost:?}: {}",
            outcome.error()
        );
        assert!(
            outcome.error().to_string().contains("lost"),
            "{lost:?}: {}",
            outcome.error()
        );
    }
    let outcome = poll([Act::Hang, pending(), not_valid()]).await;
    let text = outcome.error().to_string();
    assert!(
        !text.contains("lost"),
        "what is pending has not been given away: {text}"
    );
}

#[tokio::test]
async fn tokens_that_cannot_be_read_end_it() {
    let outcome = poll([Scripted::json(r#"{"access_token":7}"#).whole()]).await;
    assert!(outcome.error().is_protocol(), "{}", outcome.error());
    assert_eq!(outcome.polls.len(), 1);
}

#[tokio::test]
async fn refusals_of_the_client_are_told_from_the_persons() {
    let words = "Client not allowed OAuth 2.0 Device Authorization Grant";
    let outcome = poll([says(400, "invalid_grant", words)]).await;
    assert!(outcome.error().is_not_allowed() && !outcome.error().is_login_needed());
    let outcome = poll([says(
        401,
        "invalid_client",
        "Invalid client or Invalid client credentials",
    )])
    .await;
    assert!(outcome.error().is_bad_client());
    let outcome = poll([says(
        400,
        "invalid_grant",
        "PKCE verification failed: Code mismatch",
    )])
    .await;
    assert!(!outcome.error().is_login_needed() && !outcome.error().is_expired());
    let outcome = poll([Scripted::new(
        404,
        "application/json",
        r#"{"error":"Realm does not exist"}"#,
    )
    .whole()])
    .await;
    assert_eq!(outcome.polls.len(), 1, "{:?}", outcome.result);
    let words = "Client is not allowed to initiate OAuth 2.0 Device Authorization Grant";
    let server = RawServer::always(says(400, "unauthorized_client", words)).await;
    let error = start(&server).await.unwrap_err();
    assert!(error.is_not_allowed(), "{error}");
}

pub(crate) async fn start(server: &RawServer) -> Result<DeviceLogin> {
    begin(client(&server.base_url(), &TestClock::new()).device_login()).await
}

pub(crate) async fn begin(login: DeviceLoginBuilder) -> Result<DeviceLogin> {
    login.scopes(["profile"]).begin().await
}

#[tokio::test]
async fn a_login_can_be_given_up() {
    let server = RawServer::start(|_, seen| match seen.target.as_str() {
        "/device" => Scripted::json(START).whole(),
        _ => pending(),
    })
    .await;
    let login = start(&server).await.unwrap();
    let handle = login.cancel_handle();
    let error = login
        .on_progress(move |_| handle.cancel())
        .await
        .unwrap_err();
    assert!(error.is_cancelled(), "{error}");
    assert_eq!(server.requests().len(), 2);
    let login = start(&server).await.unwrap();
    login.cancel_handle().cancel();
    assert!(
        login.finish().await.unwrap_err().is_cancelled(),
        "given up before it was awaited"
    );
}
