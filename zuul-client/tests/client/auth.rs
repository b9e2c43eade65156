//! Which realm, which rights, and what a 401 leads to.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use scs_testkit::recordings;
use scs_testkit::zuul::{Mint, Server, Version};
use zuul_client::credentials::{Credential, FromFn, Static};
use zuul_client::model::{AuthCapabilities, AuthRealm, Authorizations, Capabilities, Info};
use zuul_client::{Client, Permission, TestClock, TokenProblem, ZuulErrorExt as _};

async fn info(server: &Server, tenant: &str) -> Info {
    let client = Client::builder(server.base_url()).build().unwrap();
    client.tenant(tenant).info().await.unwrap()
}

#[tokio::test]
async fn a_realm_is_chosen_by_name_by_default_or_for_a_login() {
    let server = Server::builder()
        .oidc_authority("https://sso.example.org/realms/scs")
        .start()
        .await
        .unwrap();
    let scs = info(&server, "scs").await;
    let names: Vec<_> = scs.realms().map(|realm| realm.name).collect();
    assert_eq!(names, ["scs", "zuul.testbed"]);
    assert_eq!(scs.suggested_realm().unwrap().name, "zuul.testbed");
    // `private` has a realm of its own (`authentication-realm`).
    let private = info(&server, "private").await;
    assert_eq!(private.suggested_realm().unwrap().name, "scs");

    for info in [&scs, &private] {
        let oidc = info.login_realm().unwrap().oidc().unwrap();
        assert_eq!(oidc.issuer.as_str(), "https://sso.example.org/realms/scs");
        assert_eq!(oidc.client_id, "zuul");
        assert_eq!(oidc.scopes, ["openid", "profile"]);
    }
    let error = scs.realm("zuul.testbed").unwrap().oidc().unwrap_err();
    assert!(error.is_unsupported_by_server());
    assert!(
        error.to_string().contains("shared secret (HS256)"),
        "{error}"
    );
    let error = scs.realm("nope").unwrap_err();
    assert!(error.is_invalid_input());
    assert!(error.to_string().contains("scs, zuul.testbed"), "{error}");
}

/// What a server with these realms tells of itself.
fn with_realms(realms: impl IntoIterator<Item = (&'static str, AuthRealm)>) -> Info {
    let realms = realms
        .into_iter()
        .map(|(name, realm)| (name.to_owned(), realm));
    let auth = AuthCapabilities::new().realms(realms.collect::<std::collections::BTreeMap<_, _>>());
    Info::new().capabilities(Capabilities::new().auth(auth))
}

#[test]
fn a_login_that_cannot_be_had_is_explained() {
    let why = |info: &Info| info.login_realm().unwrap_err().to_string();
    assert!(why(&Info::new()).contains("without authentication"));
    assert!(why(&with_realms([])).contains("without authentication"));
    let of = |driver: &str| with_realms([("r", AuthRealm::new().driver(driver))]);
    assert!(why(&of("HS256")).contains("shared secret"));
    assert!(why(&of("RS256")).contains("fixed key"));
    assert!(why(&of("Kerberos")).contains("Kerberos"));
    assert!(why(&with_realms([("r", AuthRealm::new())])).contains("does not say"));

    let realm = AuthRealm::new().driver("OpenIDConnect").client_id("zuul");
    let lacking = with_realms([("r", realm.clone())]).login_realm().unwrap();
    let error = lacking.oidc().unwrap_err();
    assert!(
        error.is_decode() && error.to_string().contains("issuer"),
        "{error}"
    );
    let bare = realm.authority("https://sso.example.org/");
    let oidc = with_realms([("r", bare)])
        .login_realm()
        .unwrap()
        .oidc()
        .unwrap();
    assert_eq!(oidc.scopes, ["openid"]);
}

fn recorded(number: u16) -> Authorizations {
    let all = recordings::zuul().unwrap();
    let exchange = all.iter().find(|one| one.number == number).unwrap();
    let body: serde_json::Value = serde_json::from_str(&exchange.response.text()).unwrap();
    serde_json::from_value(body["zuul"].clone()).unwrap()
}

#[test]
fn rights_are_read_in_all_their_forms() {
    use Permission::{Admin, Dequeue, Enqueue, Read};
    let all = [Read, Enqueue, Dequeue, Admin];
    let may = |granted: &Authorizations| all.clone().map(|one| granted.may(one));
    // An administrator, by rule and by role.
    assert_eq!(may(&recorded(81)), [true; 4]);
    assert_eq!(may(&recorded(101)), [true; 4]);
    // A plain user, and one with a role.
    assert_eq!(may(&recorded(83)), [true, false, false, false]);
    assert_eq!(may(&recorded(100)), [true, true, false, false]);
    // 10 and 11 tell of administrators alone.
    assert_eq!(may(&Authorizations::new().admin(true)), [true; 4]);
    assert_eq!(
        may(&Authorizations::new().admin(false)),
        [true, false, false, false]
    );
    let later = Authorizations::new().permissions([("rewind".to_owned(), true)]);
    assert!(later.may("rewind") && !later.may("read"));
}

#[tokio::test]
async fn the_server_is_asked_what_a_token_allows() {
    for version in [Version::V11, Version::V14] {
        let server = Server::builder().version(version).start().await.unwrap();
        let may = async |token: Mint, tenant: &str| {
            let client = Client::builder(server.base_url())
                .credentials(Static::bearer(token.token()))
                .build()
                .unwrap();
            client.tenant(tenant).may(Permission::Dequeue).await
        };
        assert!(may(server.mint().group("scs-admins"), "scs").await.unwrap());
        assert!(!may(server.mint(), "scs").await.unwrap());
        assert!(
            may(server.mint().ttl(-1), "scs")
                .await
                .unwrap_err()
                .is_unauthorized()
        );
    }
    // A protected tenant tells those who may nothing at all by a 403.
    let server = Server::builder().start().await.unwrap();
    let client = Client::builder(server.base_url())
        .credentials(Static::bearer(server.mint().token()))
        .build()
        .unwrap();
    assert!(
        !client
            .tenant("private")
            .may(Permission::Read)
            .await
            .unwrap()
    );
}

/// A client whose clock is the server's, too, and that counts how often its provider is asked.
async fn counted(
    token: impl Fn(usize, &Server) -> String,
) -> (Server, Client, TestClock, Arc<AtomicUsize>) {
    let clock = TestClock::at(chrono::Utc::now());
    let server = Server::builder()
        .clock(Arc::new(clock.clone()))
        .start()
        .await
        .unwrap();
    let tokens = [token(0, &server), token(1, &server)];
    let asked = Arc::new(AtomicUsize::new(0));
    let counter = Arc::clone(&asked);
    let provider = FromFn::new(move |request| {
        counter.fetch_add(1, Ordering::Relaxed);
        let token = tokens[usize::from(request.rejected.is_some())].clone();
        Box::pin(async move { Ok(Some(Credential::bearer(token))) })
    });
    let client = Client::builder(server.base_url())
        .credentials(provider)
        .clock(Arc::new(clock.clone()))
        .build()
        .unwrap();
    (server, client, clock, asked)
}

#[tokio::test]
async fn a_token_from_a_clock_that_is_ahead_is_sent_again_after_a_pause() {
    let (server, client, clock, asked) =
        counted(|_, server| server.mint().issued_in(1).token()).await;
    client.tenant("scs").authorizations().await.unwrap();
    assert_eq!(clock.slept(), [Duration::from_secs(2)]);
    assert_eq!(asked.load(Ordering::Relaxed), 1);
    let requests = server.requests();
    let sent: Vec<_> = requests
        .iter()
        .map(|one| one.header("authorization"))
        .collect();
    assert_eq!(sent.len(), 2);
    assert_eq!(sent[0], sent[1]);
}

#[tokio::test]
async fn a_clock_that_is_far_ahead_is_given_up_after_one_more_try() {
    let (server, client, _, _) = counted(|_, server| server.mint().issued_in(60).token()).await;
    let error = client.tenant("scs").authorizations().await.unwrap_err();
    assert!(error.is_unauthorized());
    assert_eq!(error.token_problem(), Some(TokenProblem::NotYetValid));
    assert_eq!(error.realm().as_deref(), Some("zuul.testbed"));
    assert_eq!(server.requests().len(), 2);
}

#[tokio::test]
async fn any_other_refusal_asks_for_another_token() {
    let (server, client, clock, asked) = counted(|number, server| match number {
        0 => server.mint().ttl(-1).token(),
        _ => server.admin_token(),
    })
    .await;
    client.tenant("scs").authorizations().await.unwrap();
    assert_eq!(asked.load(Ordering::Relaxed), 2);
    assert!(clock.slept().is_empty());
    assert_eq!(server.requests().len(), 2);
}

#[tokio::test]
async fn every_flaw_of_a_token_has_its_name() {
    use TokenProblem as Problem;
    let server = Server::builder().start().await.unwrap();
    let bearer = |token: Mint| Credential::bearer(token.token());
    let mint = || server.mint();
    for (credential, problem) in [
        (bearer(mint().ttl(-1)), Problem::Expired),
        (bearer(mint().secret("another")), Problem::BadSignature),
        (bearer(mint().iss("nobody")), Problem::UnknownIssuer),
        (bearer(mint().aud("another")), Problem::WrongAudience),
        (bearer(mint().omit("sub")), Problem::MissingClaim),
        (Credential::bearer("no-jwt"), Problem::Unreadable),
        (
            Credential::basic("alice", &"password".to_owned().into()),
            Problem::NoBearer,
        ),
    ] {
        let provider = FromFn::new(move |request| {
            let again = request.rejected.is_some();
            let credential = credential.clone();
            Box::pin(async move { Ok((!again).then_some(credential)) })
        });
        let client = Client::builder(server.base_url())
            .credentials(provider)
            .build()
            .unwrap();
        let error = client.tenant("scs").authorizations().await.unwrap_err();
        assert_eq!(error.token_problem(), Some(problem), "{error}");
    }
}
