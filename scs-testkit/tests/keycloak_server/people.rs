//! People, administrators, clients and realms of a test, and Dex.

use std::time::Duration;

use scs_testkit::keycloak::{Algorithm, Client, Flavour, User, Version, keys};
use serde_json::Value;

use crate::{get, part, password, post, refresh, text, userinfo, with_clock};

#[tokio::test]
async fn an_administrator_ends_what_people_began() {
    let (server, clock) = with_clock(|builder| builder).await;
    let session = async || password(&server, "openid").await;
    let description = async |t: &Value| {
        let answer = refresh(&server, text(t, "refresh_token")).await.json();
        answer["error_description"]
            .as_str()
            .unwrap_or_default()
            .to_owned()
    };
    let t = session().await;
    assert_eq!(server.sessions()[0].clients, ["scs-ropc"]);
    assert!(server.end_session(text(&t, "session_state")));
    assert_eq!(description(&t).await, "Session not active");
    let t = session().await;
    server.disable_user("alice", true);
    assert_eq!(description(&t).await, "User disabled");
    server.disable_user("alice", false);
    server.disable_client("scs-ropc", true);
    assert_eq!(
        description(&t).await,
        "Invalid client or Invalid client credentials"
    );
    server.disable_client("scs-ropc", false);
    let offline = password(&server, "openid offline_access").await;
    clock.advance(Duration::from_secs(1));
    assert!(server.logout_user("alice") && !server.logout_user("nobody"));
    assert_eq!(description(&offline).await, "Stale token");
    assert_eq!(server.sessions(), []);
    clock.advance(Duration::from_secs(1));
    assert_eq!(
        description(&session().await).await,
        "",
        "a new login is a new login"
    );
}

#[tokio::test]
async fn a_browser_without_markup_logs_in_and_devices_are_approved() {
    let (server, clock) = with_clock(|builder| builder).await;
    let auth = server.endpoint("auth");
    let callback = "http%3A%2F%2F127.0.0.1%3A9%2Fcb";
    let url = format!(
        "{auth}?response_type=code&client_id=scs-cli-nopkce&redirect_uri={callback}&scope=openid&state=s1&nonce=n1"
    );
    let location = server.authorize(&url, "bob").unwrap();
    assert!(
        location.starts_with("http://127.0.0.1:9/cb?state=s1&session_state="),
        "{location}"
    );
    let code = location.rsplit("code=").next().unwrap();
    let form = [
        ("grant_type", "authorization_code"),
        ("client_id", "scs-cli-nopkce"),
        ("redirect_uri", "http://127.0.0.1:9/cb"),
        ("code", code),
    ];
    let t = post(&server, "token", &form).await.json();
    let claims = part(text(&t, "id_token"), 1);
    assert_eq!(
        (&claims["nonce"], &claims["preferred_username"]),
        (&"n1".into(), &"bob".into())
    );
    assert!(
        server
            .deny(&url)
            .unwrap()
            .contains("error=access_denied&state=s1&iss=")
    );
    let wrong = url.replace("nopkce", "nobody");
    assert_eq!(
        server.authorize(&wrong, "bob").unwrap_err(),
        "Client not found."
    );
    // The same by plain HTTP.
    let path = format!(
        "{}&_testkit_user=alice",
        url.strip_prefix(&server.url()).unwrap()
    );
    let answer = get(&server, &path, "").await;
    assert!(answer.header("location").unwrap().contains("&code="));

    let poll = async |code: &str| {
        let form = [
            ("grant_type", "urn:ietf:params:oauth:grant-type:device_code"),
            ("client_id", "scs-device"),
            ("device_code", code),
        ];
        let answer = post(&server, "token", &form).await.json();
        answer["error"].as_str().unwrap_or("token").to_owned()
    };
    let start = async || {
        let form = [("client_id", "scs-device"), ("scope", "openid")];
        post(&server, "auth/device", &form).await.json()
    };
    let d = start().await;
    let (code, shown) = (text(&d, "device_code"), text(&d, "user_code"));
    assert_eq!(poll(code).await, "authorization_pending");
    assert_eq!(poll(code).await, "slow_down");
    assert!(server.approve_device(shown) && !server.approve_device("AAAA-AAAA"));
    clock.advance(Duration::from_secs(2));
    assert_eq!(poll(code).await, "token");
    assert_eq!(poll(code).await, "invalid_grant");
    let d = start().await;
    assert!(server.deny_device(text(&d, "user_code")));
    assert_eq!(poll(text(&d, "device_code")).await, "access_denied");
    clock.advance(Duration::from_secs(21));
    assert_eq!(poll(text(&d, "device_code")).await, "expired_token");
    clock.advance(Duration::from_secs(15));
    assert_eq!(poll(text(&d, "device_code")).await, "invalid_grant");
}

#[tokio::test]
async fn clients_tell_each_other_of_a_logout() {
    for (version, typ) in [(Version::V26, "logout+jwt"), (Version::V24, "JWT")] {
        let (server, _) = with_clock(|builder| builder.version(version)).await;
        let auth = server.endpoint("auth");
        let callback = "http%3A%2F%2F127.0.0.1%3A18086%2Fcb";
        let url = format!(
            "{auth}?response_type=code&client_id=scs-web&redirect_uri={callback}&scope=openid"
        );
        server.authorize(&url, "alice").unwrap();
        assert!(server.logout_user("alice"));
        let (client, token) = server.logout_tokens().remove(0);
        assert_eq!(client, "scs-web");
        assert_eq!(part(&token, 0)["typ"], typ);
        // Its members are those that arrived at the back channel (`recordings/keycloak/26.7.3/581`).
        let exchanges = scs_testkit::recordings::keycloak(version).unwrap();
        let recorded = exchanges
            .iter()
            .find(|exchange| exchange.number == 581)
            .unwrap();
        let recorded = recorded.request.form().split_once('=').unwrap().1;
        let names = |claims: Value| {
            claims
                .as_object()
                .unwrap()
                .keys()
                .cloned()
                .collect::<std::collections::BTreeSet<_>>()
        };
        assert_eq!(part(&token, 0)["typ"], part(recorded, 0)["typ"]);
        assert_eq!(names(part(&token, 1)), names(part(recorded, 1)));
        assert_eq!(part(&token, 1)["events"], part(recorded, 1)["events"]);
    }
}

#[tokio::test]
async fn a_hint_ends_the_login_but_not_the_offline_one() {
    let (server, _) = with_clock(|builder| builder).await;
    let auth = server.endpoint("auth");
    let callback = "http%3A%2F%2F127.0.0.1%3A18086%2Fcb";
    let url = format!(
        "{auth}?response_type=code&client_id=scs-cli-nopkce&redirect_uri={callback}&scope=openid%20offline_access"
    );
    let location = server.authorize(&url, "alice").unwrap();
    let form = [
        ("grant_type", "authorization_code"),
        ("client_id", "scs-cli-nopkce"),
        ("redirect_uri", "http://127.0.0.1:18086/cb"),
        ("code", location.rsplit("code=").next().unwrap()),
    ];
    let t = post(&server, "token", &form).await.json();
    let kinds = |server: &scs_testkit::keycloak::Server| {
        let sessions = server.sessions();
        sessions
            .iter()
            .map(|session| session.offline)
            .collect::<Vec<_>>()
    };
    assert_eq!(kinds(&server), [false, true]);
    let hint = format!(
        "/realms/scs/protocol/openid-connect/logout?id_token_hint={}",
        text(&t, "id_token")
    );
    assert_eq!(get(&server, &hint, "").await.status, 200);
    assert_eq!(kinds(&server), [true]);
    let form = [
        ("client_id", "scs-cli-nopkce"),
        ("token", text(&t, "refresh_token")),
    ];
    assert_eq!(post(&server, "revoke", &form).await.status, 200);
    assert_eq!((kinds(&server).len(), server.revocations()), (0, 1));
}

#[tokio::test]
async fn realms_clients_and_people_of_a_test() {
    let robot = Client::confidential("robot", "s3cret")
        .service_account()
        .audience("my-service")
        .access_token_lifespan(Duration::from_secs(7));
    let jwk = keys::public_jwk("client-es256", Algorithm::Es256).unwrap();
    let signer = Client::private_key_jwt("signer", Algorithm::Es256)
        .service_account()
        .key(&jwk);
    let (server, _) = with_clock(|builder| {
        builder
            .realm("Customer B")
            .client(robot)
            .client(signer)
            .user(User::new("zoe", "pw").group("/scs-admins"))
    })
    .await;
    assert_eq!(
        server.issuer(),
        format!("{}/realms/Customer%20B", server.url())
    );
    let form = [
        ("grant_type", "client_credentials"),
        ("client_id", "robot"),
        ("client_secret", "s3cret"),
    ];
    let t = post(&server, "token", &form).await.json();
    assert_eq!(t["expires_in"], 7);
    let claims = part(text(&t, "access_token"), 1);
    assert_eq!(claims["iss"], server.issuer());
    assert!(claims["aud"].to_string().contains("my-service"));
    server.change_secret("robot", "other");
    assert_eq!(post(&server, "token", &form).await.status, 401);
    let form = [
        ("grant_type", "password"),
        ("client_id", "scs-ropc"),
        ("username", "zoe"),
        ("password", "pw"),
    ];
    let t = post(&server, "token", &form).await.json();
    assert_eq!(
        part(text(&t, "access_token"), 1)["groups"].to_string(),
        r#"["scs-admins"]"#
    );
}

#[tokio::test]
async fn dex_is_another_issuer() {
    let (server, _) = with_clock(|builder| builder.flavour(Flavour::Dex)).await;
    assert_eq!(server.issuer(), format!("{}/dex", server.url()));
    let document = get(&server, "/dex/.well-known/openid-configuration", "")
        .await
        .json();
    assert_eq!(text(&document, "jwks_uri"), server.endpoint("keys"));
    assert_eq!(get(&server, "/dex/keys", "").await.status, 200);
    let form = [
        ("grant_type", "client_credentials"),
        ("client_id", "scs-robot"),
        ("client_secret", "scs-robot-secret"),
    ];
    let refused = post(&server, "token", &form).await;
    assert_eq!(
        (refused.status, text(&refused.json(), "error")),
        (400, "unsupported_grant_type")
    );
    let form = [("client_id", "scs-cli"), ("scope", "openid offline_access")];
    let d = post(&server, "device/code", &form).await.json();
    assert!(server.approve_device(text(&d, "user_code")));
    let form = [
        ("grant_type", "urn:ietf:params:oauth:grant-type:device_code"),
        ("client_id", "scs-cli"),
        ("device_code", text(&d, "device_code")),
    ];
    let t = post(&server, "token", &form).await.json();
    let mut names: Vec<_> = t.as_object().unwrap().keys().cloned().collect();
    names.sort();
    assert_eq!(
        names,
        [
            "access_token",
            "expires_in",
            "id_token",
            "refresh_token",
            "token_type"
        ]
    );
    assert_eq!(userinfo(&server, text(&t, "access_token")).await, 200);
    let again = [
        ("grant_type", "refresh_token"),
        ("client_id", "scs-cli"),
        ("refresh_token", text(&t, "refresh_token")),
    ];
    assert_eq!(post(&server, "token", &again).await.status, 200);
    assert_eq!(post(&server, "token", &again).await.status, 400);
}
