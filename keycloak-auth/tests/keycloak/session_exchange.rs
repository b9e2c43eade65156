//! Standard token exchange.

use keycloak_auth::verify::{Audience, IdTokenCheck, Verifier};
use keycloak_auth::{Error, TokenKind};
use secrecy::{ExposeSecret as _, SecretString};

use crate::session_issuers::{Issuer, issuers};

async fn audiences(issuer: &Issuer, token: &SecretString) -> Vec<String> {
    let keys = issuer.public("scs-ropc").keys();
    let verifier = Verifier::new(&issuer.issuer, Audience::unchecked());
    let claims = verifier
        .access_token(&keys, token.expose_secret())
        .await
        .unwrap();
    let mut names: Vec<String> = claims.audiences().map(str::to_owned).collect();
    names.sort();
    names
}

#[tokio::test]
async fn a_token_is_exchanged_for_what_was_asked() {
    for issuer in issuers().await.into_iter().filter(Issuer::is_26) {
        let login = issuer.alice("scs-ropc", "openid").await;
        let portal = issuer.confidential("scs-exchange");
        let all = portal.exchange(&login.access).await.unwrap();
        assert!(all.refresh_token.is_none() && all.id_token.is_none());
        let available = audiences(&issuer, &all.access_token).await;
        assert!(
            available.contains(&"zuul".to_owned()) && !available.contains(&"harbor".to_owned())
        );

        let one = portal
            .exchange(&login.access)
            .audience("scs-status-page")
            .await
            .unwrap();
        assert_eq!(
            audiences(&issuer, &one.access_token).await,
            ["scs-status-page"]
        );
        let two = portal
            .exchange(&login.access)
            .audience("scs-status-page")
            .audience("zuul");
        assert_eq!(
            audiences(&issuer, &two.await.unwrap().access_token).await,
            ["scs-status-page", "zuul"]
        );
        let brought = portal
            .exchange(&login.access)
            .audience("harbor")
            .scopes(["aud-harbor"]);
        assert_eq!(
            audiences(&issuer, &brought.await.unwrap().access_token).await,
            ["harbor"]
        );

        let id = portal
            .exchange(&login.access)
            .requested(TokenKind::Id)
            .await
            .unwrap();
        assert_eq!(id.token_type, "N_A");
        assert_eq!(
            id.issued_token_type.as_deref(),
            Some("urn:ietf:params:oauth:token-type:id_token")
        );
        let id_token = id.id_token.unwrap();
        assert_eq!(id_token.expose_secret(), id.access_token.expose_secret());
        Verifier::new(&issuer.issuer, Audience::of("scs-exchange"))
            .id_token(
                &portal.keys(),
                id_token.expose_secret(),
                &IdTokenCheck::new(),
            )
            .await
            .unwrap();

        let with_refresh = issuer.confidential("scs-exchange-refresh");
        let both = with_refresh
            .exchange(&login.access)
            .requested(TokenKind::Refresh)
            .await
            .unwrap();
        assert!(both.refresh_token.is_some() && both.id_token.is_none());
        let access = portal
            .exchange(&login.access)
            .requested(TokenKind::Access)
            .await
            .unwrap();
        assert_eq!(access.token_type, "Bearer");
    }
}

type Predicate = fn(&Error) -> bool;

#[tokio::test]
async fn every_refusal_has_its_own_predicate() {
    for issuer in issuers().await.into_iter().filter(Issuer::is_26) {
        let login = issuer.alice("scs-ropc", "openid").await;
        let portal = issuer.confidential("scs-exchange");
        let target: Predicate = Error::is_invalid_target;
        let robot = issuer
            .confidential("scs-robot")
            .client_credentials()
            .await
            .unwrap();
        for (what, answer, predicate) in [
            (
                "not available",
                portal.exchange(&login.access).audience("harbor").await,
                target,
            ),
            (
                "unknown",
                portal.exchange(&login.access).audience("nope").await,
                target,
            ),
            (
                "not in aud",
                portal.exchange(&robot.access_token).await,
                Error::is_denied,
            ),
            (
                "off",
                issuer
                    .confidential("scs-exchange-off")
                    .exchange(&login.access)
                    .await,
                Error::is_not_allowed,
            ),
            (
                "bad secret",
                issuer
                    .with_secret("scs-exchange", "x")
                    .exchange(&login.access)
                    .await,
                Error::is_bad_client,
            ),
            (
                "public",
                issuer.public("scs-ropc").exchange(&login.access).await,
                Error::is_invalid_input,
            ),
            (
                "ID token",
                portal.exchange(&login.id).await,
                Error::is_invalid_input,
            ),
            (
                "refresh token",
                portal.exchange(&login.refresh).await,
                Error::is_invalid_input,
            ),
            (
                "empty audience",
                portal.exchange(&login.access).audience("").await,
                Error::is_invalid_input,
            ),
        ] {
            let error = answer.unwrap_err();
            let predicates: [(&str, Predicate); 6] = [
                ("invalid_target", Error::is_invalid_target),
                ("denied", Error::is_denied),
                ("not_allowed", Error::is_not_allowed),
                ("bad_client", Error::is_bad_client),
                ("invalid_input", Error::is_invalid_input),
                ("temporary", Error::is_temporary),
            ];
            assert!(predicate(&error), "{what}: {error}");
            let held: Vec<&str> = predicates
                .into_iter()
                .filter(|(_, holds)| holds(&error))
                .map(|(name, _)| name)
                .collect();
            assert_eq!(held.len(), 1, "{what}: {held:?}: {error}");
        }
        // The story says what to do.
        let denied = portal.exchange(&robot.access_token).await.unwrap_err();
        assert!(
            denied
                .to_string()
                .contains("it must be in the token's audience"),
            "{denied}"
        );
        assert_eq!(denied.code(), Some("access_denied"));
        let refresh = portal
            .exchange(&login.access)
            .requested(TokenKind::Refresh)
            .await
            .unwrap_err();
        assert!(refresh.to_string().contains("switch"), "{refresh}");

        issuer
            .public("scs-ropc")
            .end_session(&login.refresh)
            .await
            .unwrap();
        let ended = portal.exchange(&login.access).await.unwrap_err();
        assert_eq!(
            (ended.code(), ended.description()),
            (Some("invalid_request"), Some("Invalid token"))
        );
    }
}

#[tokio::test]
async fn older_servers_have_no_exchange() {
    for issuer in issuers().await.into_iter().filter(|issuer| !issuer.is_26()) {
        let login = issuer.alice("scs-ropc", "openid").await;
        let error = issuer
            .confidential("scs-exchange")
            .exchange(&login.access)
            .await
            .unwrap_err();
        assert!(
            error.is_unsupported_by_server() && !error.is_bad_client(),
            "{error}"
        );
    }
}
