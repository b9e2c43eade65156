//! Keys of the realm that come and go while a verifier has fetched them already.

use keycloak_auth::verify::{Audience, RefusalKind, RemoteKeys, Verifier};
use keycloak_auth::{Client, ClientAuthentication};
use scs_client_core::{Body, TestClock};
use scs_testkit::keycloak::Server;
use secrecy::{ExposeSecret as _, SecretString};
use serde_json::{Value, json};
use std::sync::Arc;
use std::time::Duration;

use crate::Row;
use crate::site::{Site, read};

pub(crate) fn rows() -> Vec<Row> {
    crate::rows! {
        "first token of a new signing key" => new_key,
    }
}

const REALM: &str = "scs-rotate";

/// The robot of realm `scs-rotate`, and what verifies its tokens.
struct Realm {
    robot: Client,
    verifier: Verifier,
    clock: TestClock,
}

impl Realm {
    fn new(site: &Site, url: &str) -> Self {
        let issuer = format!("{url}/realms/{REALM}");
        let clock = TestClock::at(chrono::Utc::now());
        let robot = Client::builder(&issuer, "scs-robot")
            .authentication(ClientAuthentication::basic("scs-robot-secret"))
            .clock(Arc::new(clock.clone()))
            .build()
            .unwrap();
        assert!(site.destructive);
        let verifier =
            Verifier::new(&issuer, Audience::of("account")).clock(Arc::new(clock.clone()));
        Self {
            robot,
            verifier,
            clock,
        }
    }

    async fn token(&self) -> SecretString {
        self.robot.client_credentials().await.unwrap().access_token
    }

    async fn check(&self, keys: &RemoteKeys, token: &SecretString) -> Result<(), RefusalKind> {
        let checked = self
            .verifier
            .access_token(keys, token.expose_secret())
            .await;
        checked.map(drop).map_err(|refusal| refusal.kind())
    }
}

async fn new_key(site: &Site) -> String {
    if !site.destructive {
        return "not run".to_owned();
    }
    // In the stand-in the realm of the settings is the one that can be rotated.
    let stand_in = match &site.server {
        Some(_) => Some(
            Server::builder()
                .version(site.version)
                .realm(REALM)
                .start()
                .await
                .unwrap(),
        ),
        None => None,
    };
    let url = stand_in.as_ref().map_or(site.url.clone(), Server::url);
    let realm = Realm::new(site, &url);
    let keys = realm.robot.keys();
    let old = realm.token().await;
    realm.check(&keys, &old).await.unwrap();

    let admin = Admin::log_in(site).await;
    let added = match (&stand_in, &admin) {
        (Some(server), _) => server.rotate_keys(),
        (None, Some(admin)) => admin.add_key().await,
        (None, None) => unreachable!(),
    };
    // The cool-down of the set that was just fetched.
    realm.clock.advance(Duration::from_secs(15));
    let new = realm.token().await;
    let kid = |token: &SecretString| header(token)["kid"].as_str().unwrap().to_owned();
    let rotated = kid(&old) != kid(&new);
    let with_new = realm.check(&keys, &new).await;
    let with_old = realm.check(&keys, &old).await;

    match (&stand_in, &admin) {
        (Some(server), _) => assert!(server.disable_key(&added)),
        (None, Some(admin)) => admin.disable(&added).await,
        (None, None) => unreachable!(),
    }
    realm.clock.advance(Duration::from_secs(3_600));
    let refreshed = keys.refresh().await;
    realm.clock.advance(Duration::from_secs(1));
    let disabled = Verifier::new(realm.verifier.issuer(), Audience::of("account"))
        .leeway(Duration::from_secs(7_200))
        .clock(Arc::new(realm.clock.clone()))
        .access_token(&keys, new.expose_secret())
        .await
        .map(drop)
        .map_err(|refusal| refusal.kind());
    if let Some(admin) = &admin {
        admin.remove(&added).await;
    }
    assert!(rotated, "the new key does not sign");
    assert_eq!(with_new, Ok(()), "a token of the new key");
    assert_eq!(
        with_old,
        Ok(()),
        "a token of the old key while both are there"
    );
    refreshed.unwrap();
    assert_eq!(
        disabled,
        Err(RefusalKind::UnknownKey),
        "a token of a disabled key"
    );
    if let Some(server) = &stand_in {
        assert_eq!(
            server.key_requests(),
            4,
            "one fetch each: at first, for the new key, asked for, for the disabled one"
        );
    }
    "verifies after one fetch; disabled, it is refused".to_owned()
}

fn header(token: &SecretString) -> Value {
    use base64::Engine as _;
    let part = token.expose_secret().split('.').next().unwrap();
    serde_json::from_slice(
        &base64::engine::general_purpose::URL_SAFE_NO_PAD
            .decode(part)
            .unwrap(),
    )
    .unwrap()
}

/// The administrator of a real server.
struct Admin {
    url: String,
    token: String,
    realm_id: String,
}

impl Admin {
    /// Nobody where there is no real server.
    async fn log_in(site: &Site) -> Option<Self> {
        if site.server.is_some() {
            return None;
        }
        let fields = [
            ("grant_type", "password"),
            ("client_id", "admin-cli"),
            ("username", "admin"),
            ("password", "admin"),
        ];
        let url = format!("{}/realms/master/protocol/openid-connect/token", site.url);
        let token = site.form(&url, &fields).await["access_token"]
            .as_str()
            .unwrap()
            .to_owned();
        let mut admin = Self {
            url: format!("{}/admin/realms/{REALM}", site.url),
            token,
            realm_id: String::new(),
        };
        let realm = admin.ask("GET", "", None).await.1;
        admin.realm_id = realm["id"].as_str().unwrap().to_owned();
        Some(admin)
    }

    async fn ask(&self, method: &str, path: &str, body: Option<Value>) -> (u16, Value) {
        let request = http::Request::builder()
            .method(method)
            .uri(format!("{}{path}", self.url))
            .header("authorization", format!("Bearer {}", self.token))
            .header("content-type", "application/json");
        let body = body.map_or(Body::empty(), |body| {
            Body::from(bytes::Bytes::from(body.to_string()))
        });
        read(request.body(body).unwrap()).await
    }

    fn key(&self, name: &str, enabled: bool) -> Value {
        json!({
            "name": name, "providerId": "rsa-generated", "providerType": "org.keycloak.keys.KeyProvider",
            "parentId": self.realm_id,
            "config": {
                "priority": ["500"], "enabled": [enabled.to_string()], "active": [enabled.to_string()],
                "algorithm": ["RS256"], "keySize": ["2048"],
            },
        })
    }

    /// Adds a key that signs from now on; gives the id of what makes it.
    async fn add_key(&self) -> String {
        let name = format!("contract-{}", std::process::id());
        let (status, answer) = self
            .ask("POST", "/components", Some(self.key(&name, true)))
            .await;
        assert_eq!(status, 201, "{answer}");
        let path = format!("/components?name={name}");
        let (_, found) = self.ask("GET", &path, None).await;
        found[0]["id"].as_str().unwrap().to_owned()
    }

    async fn disable(&self, id: &str) {
        let name = format!("contract-{}", std::process::id());
        let mut key = self.key(&name, false);
        key["id"] = json!(id);
        let (status, answer) = self
            .ask("PUT", &format!("/components/{id}"), Some(key))
            .await;
        assert_eq!(status, 204, "{answer}");
    }

    async fn remove(&self, id: &str) {
        let (status, answer) = self.ask("DELETE", &format!("/components/{id}"), None).await;
        assert_eq!(status, 204, "{answer}");
    }
}
