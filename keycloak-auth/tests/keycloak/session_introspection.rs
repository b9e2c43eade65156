//! Introspection by release, the cache before it, and the verifier that uses both.

use std::sync::Arc;
use std::time::Duration;

use futures_util::FutureExt as _;
use futures_util::future::join_all;
use keycloak_auth::session::{IntrospectionCache, OnlineRefusal, OnlineVerifier};
use keycloak_auth::verify::{Audience, Verifier};
use keycloak_auth::{Client, ClientAuthentication};
use scs_client_core::{Clock, TestClock};
use scs_testkit::keycloak::{Fault, Server};
use secrecy::{ExposeSecret as _, SecretString};

use crate::session_issuers::{issuers, password_login};

#[tokio::test]
async fn the_table_of_releases_holds() {
    for issuer in issuers().await {
        let old = !issuer.is_26();
        let login = issuer.alice("scs-ropc", "openid").await;
        let no_aud = issuer.alice("scs-no-aud", "openid").await;
        let robot = issuer.confidential("scs-robot-light");
        let light = robot
            .client_credentials()
            .scopes(["aud-status-page"])
            .await
            .unwrap();
        let page = issuer.confidential("scs-status-page");
        let harbor = issuer.confidential("harbor");
        let unsigned = format!(
            "eyJhbGciOiJub25lIn0.{}.",
            login.access.expose_secret().split('.').nth(1).unwrap()
        );
        for (what, asker, token, active) in [
            ("in aud", &page, &login.access, true),
            ("outside aud", &harbor, &login.access, old),
            ("no aud", &page, &no_aud.access, old),
            ("lightweight", &page, &light.access_token, true),
            ("refresh token", &page, &login.refresh, old),
            ("ID token", &page, &login.id, old),
            ("garbage", &page, &"garbage".into(), false),
            ("unsigned", &page, &unsigned.into(), false),
        ] {
            let introspection = asker.introspect(token).await.unwrap();
            assert_eq!(
                introspection.is_active(),
                active,
                "{what} on {:?}",
                issuer.version
            );
            assert_eq!(introspection.claims().is_some(), active);
        }
        let full = page.introspect(&login.access).await.unwrap();
        assert_eq!(full.username(), Some("alice"));
        assert_eq!(full.client_id(), Some("scs-ropc"));
        assert_eq!(full.token_type(), Some("Bearer"));
        let claims = full.claims().unwrap();
        assert!(claims.has_realm_role("scs-admin"));
        assert!(claims.has_client_role("scs-status-page", "incident-editor"));
        assert!(claims.has_group("scs-admins"));
        assert!(claims.expires_at() > chrono::Utc::now());
        assert!(!format!("{full:?}").contains("Alice"));
        if old {
            let refresh = page.introspect(&login.refresh).await.unwrap();
            assert_eq!(refresh.token_type(), Some("Refresh"));
        }
        let filled = page.introspect(&light.access_token).await.unwrap();
        assert!(filled.claims().unwrap().realm_roles().count() > 0);
        assert_eq!(filled.client_id(), Some("scs-robot-light"));

        issuer.public("scs-ropc").logout_after(&login.refresh).await;
        assert!(!page.introspect(&login.access).await.unwrap().is_active());
    }
}

trait LogoutAfter {
    async fn logout_after(&self, token: &SecretString);
}

impl LogoutAfter for Client {
    async fn logout_after(&self, token: &SecretString) {
        self.end_session(token).await.unwrap();
    }
}

#[tokio::test]
async fn a_whole_token_comes_as_a_member_of_json() {
    use scs_testkit::keycloak::Version;
    for issuer in issuers().await {
        let robot = issuer.confidential("scs-robot-light");
        let light = robot
            .client_credentials()
            .scopes(["aud-status-page"])
            .await
            .unwrap();
        let may = issuer.confidential("scs-introspect-jwt");
        let whole = may.introspect(&light.access_token).as_jwt().await.unwrap();
        assert!(whole.is_active());
        assert_eq!(
            whole.jwt().is_some(),
            issuer.version != Version::V24,
            "{:?}",
            issuer.version
        );
        if let Some(jwt) = whole.jwt() {
            assert!(!format!("{whole:?}").contains(jwt.expose_secret()));
            let verifier = Verifier::new(&issuer.issuer, Audience::of("scs-status-page"));
            let claims = verifier
                .access_token(&may.keys(), jwt.expose_secret())
                .await
                .unwrap();
            assert!(claims.realm_roles().count() > 0);
        }
        assert!(
            !may.introspect(&"garbage".into())
                .as_jwt()
                .await
                .unwrap()
                .is_active()
        );
        assert!(
            may.introspect(&light.access_token)
                .await
                .unwrap()
                .jwt()
                .is_none()
        );
        let may_not = issuer.confidential("scs-status-page");
        let plain = may_not
            .introspect(&light.access_token)
            .as_jwt()
            .await
            .unwrap();
        assert!(plain.is_active() && plain.jwt().is_none());
    }
}

#[tokio::test]
async fn a_bad_client_is_one_predicate_and_a_public_one_never_asks() {
    for issuer in issuers().await {
        for client in [
            issuer.with_secret("scs-status-page", "wrong"),
            issuer.confidential("nobody"),
        ] {
            let error = client.introspect(&"garbage".into()).await.unwrap_err();
            assert!(error.is_bad_client() && !error.is_temporary(), "{error}");
        }
        let error = issuer
            .public("scs-ropc")
            .introspect(&"garbage".into())
            .await
            .unwrap_err();
        assert!(error.is_invalid_input(), "{error}");
        if let Some(server) = &issuer.stand_in {
            assert_eq!(server.requests_to("token/introspect").len(), 2);
        }
    }
}

/// A stand-in and a client of it, both by a clock that stands still.
struct Still {
    server: Server,
    clock: TestClock,
    client: Client,
}

impl Still {
    async fn start() -> Self {
        let clock = TestClock::at(chrono::Utc::now());
        let server = Server::builder()
            .clock(Arc::new(clock.clone()))
            .start()
            .await
            .unwrap();
        let client = Client::builder(server.issuer(), "scs-status-page")
            .authentication(ClientAuthentication::basic("scs-status-page-secret"))
            .clock(Arc::new(clock.clone()))
            .max_attempts(1)
            .build()
            .unwrap();
        Self {
            server,
            clock,
            client,
        }
    }

    async fn alice(&self) -> crate::session_issuers::Login {
        password_login(&self.server.issuer(), "scs-ropc", "openid").await
    }

    fn asked(&self) -> usize {
        self.server.requests_to("token/introspect").len()
    }
}

#[tokio::test]
async fn many_callers_ask_once_in_ten_seconds() {
    let still = Still::start().await;
    let login = still.alice().await;
    let cache = IntrospectionCache::new(still.client.clone());
    let all = join_all((0..1000).map(|_| cache.introspect(&login.access))).await;
    assert!(all.into_iter().all(|answer| answer.unwrap().is_active()));
    assert_eq!(still.asked(), 1);
    still.clock.advance(Duration::from_millis(9_900));
    cache.introspect(&login.access).await.unwrap();
    assert_eq!(still.asked(), 1);
    still.server.logout_user("alice");
    assert!(
        cache.introspect(&login.access).await.unwrap().is_active(),
        "still believed"
    );
    still.clock.advance(Duration::from_millis(200));
    assert!(!cache.introspect(&login.access).await.unwrap().is_active());
    assert_eq!(still.asked(), 2);
    // "Not active" is kept as well.
    cache.introspect(&login.access).await.unwrap();
    assert_eq!(still.asked(), 2);
}

#[tokio::test]
async fn no_answer_is_believed_beyond_the_tokens_end() {
    let still = Still::start().await;
    let login = still.alice().await;
    let cache = IntrospectionCache::new(still.client.clone()).max_age(Duration::from_secs(3600));
    let end = cache
        .introspect(&login.access)
        .await
        .unwrap()
        .claims()
        .unwrap()
        .expires_at();
    let left = (end - still.clock.now()).to_std().unwrap();
    still.clock.advance(left - Duration::from_millis(1));
    assert!(cache.introspect(&login.access).await.unwrap().is_active());
    assert_eq!(still.asked(), 1);
    still.clock.advance(Duration::from_millis(2));
    cache.introspect(&login.access).await.unwrap();
    assert_eq!(still.asked(), 2);
}

#[tokio::test]
async fn the_cache_is_bounded_and_lets_the_oldest_go() {
    let still = Still::start().await;
    let cache = IntrospectionCache::new(still.client.clone()).capacity(3);
    let token = |name: &str| SecretString::from(name.to_owned());
    for name in ["a", "b", "c", "d"] {
        cache.introspect(&token(name)).await.unwrap();
        still.clock.advance(Duration::from_secs(1));
        assert!(cache.len() <= 3);
    }
    assert_eq!(still.asked(), 4);
    for name in ["b", "c", "d"] {
        cache.introspect(&token(name)).await.unwrap();
    }
    assert_eq!(still.asked(), 4);
    cache.introspect(&token("a")).await.unwrap();
    assert_eq!(still.asked(), 5);
    let none = IntrospectionCache::new(still.client.clone()).capacity(0);
    none.introspect(&token("a")).await.unwrap();
    assert!(none.is_empty());
}

#[tokio::test]
async fn a_failure_is_shared_and_not_kept() {
    let still = Still::start().await;
    let login = still.alice().await;
    let cache = IntrospectionCache::new(still.client.clone());
    still
        .server
        .fail_next_at("token/introspect", 1, Fault::bad_gateway_page());
    let all = join_all((0..50).map(|_| cache.introspect(&login.access))).await;
    assert!(
        all.into_iter()
            .all(|answer| answer.unwrap_err().is_temporary())
    );
    assert_eq!((still.asked(), cache.len()), (1, 0));
    assert!(cache.introspect(&login.access).await.unwrap().is_active());
    // A caller that goes away leaves nothing behind that others would wait for.
    let other = still.alice().await;
    assert!(cache.introspect(&other.access).now_or_never().is_none());
    assert!(cache.introspect(&other.access).await.unwrap().is_active());
}

#[tokio::test]
async fn a_lightweight_token_is_filled_up_and_others_are_not_asked_about() {
    let still = Still::start().await;
    let issuer = still.server.issuer();
    let verifier = Verifier::new(&issuer, Audience::of("scs-status-page"))
        .clock(Arc::new(still.clock.clone()));
    let cache = IntrospectionCache::new(still.client.clone());
    let online = OnlineVerifier::new(verifier.clone(), still.client.keys(), cache);
    let robot = |id: &str| {
        Client::builder(&issuer, id)
            .authentication(ClientAuthentication::basic(format!("{id}-secret")))
            .clock(Arc::new(still.clock.clone()))
            .build()
            .unwrap()
    };
    let light = robot("scs-robot-light")
        .client_credentials()
        .scopes(["aud-status-page"])
        .await
        .unwrap();
    let light = light.access_token.expose_secret();
    let offline = verifier
        .access_token(&still.client.keys(), light)
        .await
        .unwrap();
    assert_eq!(offline.realm_roles().count(), 0);
    let claims = online.access_token(light).await.unwrap();
    assert!(claims.realm_roles().count() > 0);
    assert_eq!(
        claims.preferred_username(),
        Some("service-account-scs-robot-light")
    );
    assert_eq!(claims.expires_at(), offline.expires_at());
    assert_eq!(
        claims.audiences().collect::<Vec<_>>(),
        offline.audiences().collect::<Vec<_>>(),
        "the signed audience stands"
    );
    assert_eq!(still.asked(), 1);

    let full = still.alice().await;
    online
        .access_token(full.access.expose_secret())
        .await
        .unwrap();
    assert!(matches!(
        online.access_token("garbage").await,
        Err(OnlineRefusal::Refused(_))
    ));
    assert_eq!(
        still.asked(),
        1,
        "neither a full token nor garbage is asked about"
    );

    let always = online.clone().always();
    always
        .access_token(full.access.expose_secret())
        .await
        .unwrap();
    still.server.logout_user("alice");
    still.clock.advance(Duration::from_secs(10));
    online
        .access_token(full.access.expose_secret())
        .await
        .unwrap();
    let refused = always
        .access_token(full.access.expose_secret())
        .await
        .unwrap_err();
    assert!(matches!(refused, OnlineRefusal::Inactive) && !refused.is_unavailable());

    still
        .server
        .fail_while_at("token/introspect", Fault::bad_gateway_page());
    still.clock.advance(Duration::from_secs(10));
    let refused = online.access_token(light).await.unwrap_err();
    assert!(
        refused.is_unavailable() && refused.is_temporary(),
        "{refused}"
    );
}
