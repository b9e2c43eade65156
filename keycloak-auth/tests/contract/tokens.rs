//! Questions about tokens: userinfo, introspection, exchange, and what the verifier says of every client's.

use keycloak_auth::session::{IntrospectionCache, OnlineVerifier};
use keycloak_auth::verify::{Audience, IdTokenCheck, RefusalKind, Verifier};
use keycloak_auth::{Client, ClientAuthentication, TokenKind};
use secrecy::{ExposeSecret as _, SecretString};

use crate::Row;
use crate::site::{Site, cell, payload};

pub(crate) fn rows() -> Vec<Row> {
    crate::rows! {
        "userinfo" => user_info,
        "userinfo, signed" => signed_user_info,
        "userinfo, token without openid" => no_openid,
        "userinfo, garbage" => garbage,
        "userinfo, lightweight token" => lightweight_user_info,
        "introspection by the audience" => introspect,
        "introspection by a client outside the audience" => not_audience,
        "introspection of a refresh token" => introspect_refresh,
        "introspection of garbage" => introspect_garbage,
        "introspection, wrong secret" => introspect_bad_client,
        "introspection with the whole token" => introspect_jwt,
        "introspection of a lightweight token" => introspect_light,
        "exchange, no audience" => exchange,
        "exchange, audience brought in by a scope" => exchange_scope,
        "exchange, audience that is not available" => exchange_unavailable,
        "exchange, audience that does not exist" => exchange_unknown,
        "exchange for an ID token" => exchange_id,
        "exchange for a refresh token" => exchange_refresh,
        "exchange, client not in the subject's audience" => exchange_foreign,
        "exchange, client without the switch" => exchange_off,
        "verification: tokens of 23 clients" => every_client,
        "verification: ID tokens" => id_tokens,
        "verification: no audience" => no_audience,
        "verification: lightweight token, asked online" => online,
    }
}

async fn alice(site: &Site, id: &str) -> crate::site::Tokened {
    site.password("scs", id, "alice", "openid").await
}

async fn user_info(site: &Site) -> String {
    let tokens = alice(site, "scs-ropc").await;
    let who = site
        .public("scs-ropc")
        .user_info(&tokens.access)
        .await
        .unwrap();
    assert_eq!(who.preferred_username.as_deref(), Some("alice"));
    assert_eq!(who.sub, payload(&tokens.access)["sub"].as_str().unwrap());
    assert_eq!(who.groups.len(), 2);
    "JSON".to_owned()
}

async fn signed_user_info(site: &Site) -> String {
    let tokens = alice(site, "scs-userinfo-jwt").await;
    let who = site
        .public("scs-userinfo-jwt")
        .user_info(&tokens.access)
        .await
        .unwrap();
    assert_eq!(who.preferred_username.as_deref(), Some("alice"));
    assert!(who.more.contains_key("iss"));
    "JWT, checked".to_owned()
}

async fn no_openid(site: &Site) -> String {
    let tokens = site.password("scs", "scs-ropc", "alice", "email").await;
    let error = site
        .public("scs-ropc")
        .user_info(&tokens.access)
        .await
        .unwrap_err();
    assert!(error.is_insufficient_scope(), "{error}");
    cell(&error)
}

async fn garbage(site: &Site) -> String {
    let error = site
        .public("scs-ropc")
        .user_info(&"garbage".into())
        .await
        .unwrap_err();
    assert!(error.is_invalid_token(), "{error}");
    cell(&error)
}

async fn lightweight_user_info(site: &Site) -> String {
    let light = site.secret("scs-robot-light");
    let tokens = light.client_credentials().scopes(["openid"]).await.unwrap();
    match light.user_info(&tokens.access_token).await {
        Ok(who) => {
            assert!(!site.is_26() && !who.sub.is_empty());
            "JSON".to_owned()
        }
        Err(error) => {
            assert!(site.is_26() && error.is_invalid_token(), "{error}");
            cell(&error)
        }
    }
}

async fn introspected(client: &Client, token: &SecretString) -> String {
    let told = client.introspect(token).await.unwrap();
    match told.is_active() {
        true => format!("active, `{}`", told.token_type().unwrap()),
        false => "not active".to_owned(),
    }
}

async fn introspect(site: &Site) -> String {
    let tokens = alice(site, "scs-ropc").await;
    let client = site.secret("scs-status-page");
    let told = client.introspect(&tokens.access).await.unwrap();
    assert_eq!(told.username(), Some("alice"));
    assert!(
        told.claims()
            .unwrap()
            .has_client_role("scs-status-page", "incident-editor")
    );
    introspected(&client, &tokens.access).await
}

async fn not_audience(site: &Site) -> String {
    let tokens = alice(site, "scs-ropc").await;
    let said = introspected(&site.secret("harbor"), &tokens.access).await;
    assert_eq!(said == "not active", site.is_26());
    said
}

async fn introspect_refresh(site: &Site) -> String {
    let tokens = alice(site, "scs-ropc").await;
    let said = introspected(
        &site.secret("scs-status-page"),
        tokens.refresh.as_ref().unwrap(),
    )
    .await;
    assert_eq!(said == "not active", site.is_26());
    said
}

async fn introspect_garbage(site: &Site) -> String {
    introspected(&site.secret("scs-status-page"), &"garbage".into()).await
}

async fn introspect_bad_client(site: &Site) -> String {
    let client = site.client(
        "scs",
        "scs-status-page",
        ClientAuthentication::basic("wrong"),
    );
    let error = client.introspect(&"garbage".into()).await.unwrap_err();
    assert!(error.is_bad_client(), "{error}");
    cell(&error)
}

async fn introspect_jwt(site: &Site) -> String {
    let tokens = alice(site, "scs-ropc").await;
    let told = site
        .secret("scs-introspect-jwt")
        .introspect(&tokens.access)
        .as_jwt()
        .await
        .unwrap();
    assert!(told.is_active());
    match told.jwt() {
        Some(jwt) => {
            assert_eq!(payload(jwt)["preferred_username"], "alice");
            "with the member `jwt`".to_owned()
        }
        None => "without".to_owned(),
    }
}

async fn introspect_light(site: &Site) -> String {
    let tokens = site
        .secret("scs-robot-light")
        .client_credentials()
        .await
        .unwrap();
    assert!(payload(&tokens.access_token)["realm_access"].is_null());
    let told = site
        .secret("scs-status-page")
        .introspect(&tokens.access_token)
        .await
        .unwrap();
    assert!(told.claims().unwrap().has_realm_role("default-roles-scs"));
    "active, all claims".to_owned()
}

/// What an exchange gives, on servers that have it; elsewhere that it is not there.
async fn exchanged(
    site: &Site,
    client: &str,
    ask: impl FnOnce(keycloak_auth::TokenExchange) -> keycloak_auth::TokenExchange,
    told: impl FnOnce(Result<keycloak_auth::Tokens, keycloak_auth::Error>) -> String,
) -> String {
    let subject = alice(site, "scs-ropc").await;
    match ask(site.secret(client).exchange(&subject.access)).await {
        Err(error) if !site.is_26() => {
            assert!(error.is_unsupported_by_server(), "{error}");
            cell(&error)
        }
        result => told(result),
    }
}

fn audiences(tokens: &keycloak_auth::Tokens) -> Vec<String> {
    match &payload(&tokens.access_token)["aud"] {
        serde_json::Value::String(one) => vec![one.clone()],
        serde_json::Value::Array(all) => all
            .iter()
            .map(|one| one.as_str().unwrap().to_owned())
            .collect(),
        _ => Vec::new(),
    }
}

async fn exchange(site: &Site) -> String {
    exchanged(
        site,
        "scs-exchange",
        |ask| ask,
        |result| {
            let tokens = result.unwrap();
            assert!(
                tokens.refresh_token.is_none()
                    && payload(&tokens.access_token)["azp"] == "scs-exchange"
            );
            "token".to_owned()
        },
    )
    .await
}

async fn exchange_scope(site: &Site) -> String {
    let ask = |ask: keycloak_auth::TokenExchange| ask.scopes(["aud-harbor"]).audience("harbor");
    exchanged(site, "scs-exchange", ask, |result| {
        assert_eq!(audiences(&result.unwrap()), ["harbor"]);
        "token for it alone".to_owned()
    })
    .await
}

async fn exchange_unavailable(site: &Site) -> String {
    exchanged(
        site,
        "scs-exchange",
        |ask| ask.audience("harbor"),
        |result| {
            let error = result.unwrap_err();
            assert!(
                error.is_invalid_target() && !error.is_bad_client(),
                "{error}"
            );
            cell(&error)
        },
    )
    .await
}

async fn exchange_unknown(site: &Site) -> String {
    exchanged(
        site,
        "scs-exchange",
        |ask| ask.audience("no-such-client"),
        |result| {
            let error = result.unwrap_err();
            assert!(
                error.is_invalid_target() && !error.is_bad_client(),
                "{error}"
            );
            cell(&error)
        },
    )
    .await
}

async fn exchange_id(site: &Site) -> String {
    exchanged(
        site,
        "scs-exchange",
        |ask| ask.requested(TokenKind::Id),
        |result| {
            let tokens = result.unwrap();
            assert_eq!(tokens.token_type, "N_A");
            assert_eq!(payload(tokens.id_token.as_ref().unwrap())["typ"], "ID");
            "ID token, `N_A`".to_owned()
        },
    )
    .await
}

async fn exchange_refresh(site: &Site) -> String {
    exchanged(
        site,
        "scs-exchange-refresh",
        |ask| ask.requested(TokenKind::Refresh),
        |result| {
            assert!(result.unwrap().refresh_token.is_some());
            "token, refresh token".to_owned()
        },
    )
    .await
}

async fn exchange_foreign(site: &Site) -> String {
    let subject = site
        .secret("scs-robot")
        .client_credentials()
        .await
        .unwrap()
        .access_token;
    let error = site
        .secret("scs-exchange")
        .exchange(&subject)
        .await
        .unwrap_err();
    match site.is_26() {
        true => assert!(error.is_denied(), "{error}"),
        false => assert!(error.is_unsupported_by_server(), "{error}"),
    }
    cell(&error)
}

async fn exchange_off(site: &Site) -> String {
    exchanged(
        site,
        "scs-exchange-off",
        |ask| ask,
        |result| {
            let error = result.unwrap_err();
            assert!(error.is_not_allowed(), "{error}");
            cell(&error)
        },
    )
    .await
}

/// Every client of realm `scs` that gets a token by itself or for a person, with the audience that its token is for.
async fn every_client(site: &Site) -> String {
    let mut count = 0;
    let keys = site.public("scs-cli").keys();
    let mut check = async |id: &str, audience: &str, token: SecretString| {
        let issuer = site.issuer("scs");
        let verifier =
            Verifier::new(issuer.as_str(), Audience::of(audience)).authorized_parties([id]);
        let claims = verifier.access_token(&keys, token.expose_secret()).await;
        let claims = claims.unwrap_or_else(|refusal| panic!("{id}: {refusal}"));
        assert_eq!(claims.authorized_party(), Some(id));
        // Another audience, another issuer, another party: each is refused for just that.
        let other = Verifier::new(issuer.as_str(), Audience::of("somebody-else"));
        let refusal = other
            .access_token(&keys, token.expose_secret())
            .await
            .unwrap_err();
        assert_eq!(refusal.kind(), RefusalKind::Audience, "{id}");
        let elsewhere = Verifier::new(site.issuer("scs-rotate").as_str(), Audience::of(audience));
        let refusal = elsewhere
            .access_token(&keys, token.expose_secret())
            .await
            .unwrap_err();
        assert_eq!(refusal.kind(), RefusalKind::Issuer, "{id}");
        let party =
            Verifier::new(issuer.as_str(), Audience::of(audience)).authorized_parties(["other"]);
        let refusal = party
            .access_token(&keys, token.expose_secret())
            .await
            .unwrap_err();
        assert_eq!(refusal.kind(), RefusalKind::AuthorizedParty, "{id}");
        count += 1;
    };
    for (id, authentication) in crate::machines::robots(site) {
        let tokens = site
            .client("scs", id, authentication)
            .client_credentials()
            .await
            .unwrap();
        check(id, "scs-status-page", tokens.access_token).await;
    }
    for id in [
        "scs-ropc",
        "scs-short",
        "scs-es256",
        "scs-eddsa",
        "scs-at-jwt",
        "scs-userinfo-jwt",
        "scs-no-refresh",
    ] {
        check(id, "scs-status-page", alice(site, id).await.access).await;
    }
    check(
        "scs-custom-aud",
        "https://api.example.test/status",
        alice(site, "scs-custom-aud").await.access,
    )
    .await;
    for (id, audience) in [
        ("scs-cli", "scs-status-page"),
        ("zuul", "zuul"),
        ("scs-cli-nopkce", "scs-status-page"),
    ] {
        let tokens = site.log_in(&site.public(id), "alice", false).await;
        check(id, audience, tokens.access_token).await;
    }
    let harbor = site.log_in(&site.secret("harbor"), "alice", false).await;
    check("harbor", "harbor", harbor.access_token).await;
    assert_eq!(count, 23);
    "all verify".to_owned()
}

async fn id_tokens(site: &Site) -> String {
    let keys = site.public("scs-cli").keys();
    for id in ["scs-ropc", "scs-es256", "scs-eddsa"] {
        let tokens = alice(site, id).await;
        let id_token = tokens.id.unwrap();
        let verifier = Verifier::new(site.issuer("scs").as_str(), Audience::of(id));
        let check = IdTokenCheck::new().access_token(tokens.access.expose_secret());
        let claims = verifier
            .id_token(&keys, id_token.expose_secret(), &check)
            .await
            .unwrap();
        assert_eq!(claims.preferred_username(), Some("alice"));
        // Neither passes for the other.
        let refusal = verifier
            .access_token(&keys, id_token.expose_secret())
            .await
            .unwrap_err();
        assert_eq!(refusal.kind(), RefusalKind::TokenType);
        let nonce = check.nonce("not-asked-for");
        let refusal = verifier
            .id_token(&keys, id_token.expose_secret(), &nonce)
            .await
            .unwrap_err();
        assert_eq!(refusal.kind(), RefusalKind::Nonce);
    }
    "RS256, ES256, EdDSA verify".to_owned()
}

async fn no_audience(site: &Site) -> String {
    let tokens = alice(site, "scs-no-aud").await;
    let keys = site.public("scs-cli").keys();
    let verifier = Verifier::new(site.issuer("scs").as_str(), Audience::of("scs-status-page"));
    let refusal = verifier
        .access_token(&keys, tokens.access.expose_secret())
        .await
        .unwrap_err();
    assert_eq!(refusal.kind(), RefusalKind::Audience);
    let unchecked = Verifier::new(site.issuer("scs").as_str(), Audience::unchecked());
    unchecked
        .access_token(&keys, tokens.access.expose_secret())
        .await
        .unwrap();
    "refused".to_owned()
}

async fn online(site: &Site) -> String {
    let tokens = site
        .secret("scs-robot-light")
        .client_credentials()
        .await
        .unwrap();
    let client = site.secret("scs-status-page");
    let verifier = Verifier::new(site.issuer("scs").as_str(), Audience::of("scs-status-page"));
    let offline = verifier
        .access_token(&client.keys(), tokens.access_token.expose_secret())
        .await
        .unwrap();
    assert!(offline.is_lightweight() && offline.realm_roles().count() == 0);
    let online = OnlineVerifier::new(verifier, client.keys(), IntrospectionCache::new(client));
    let claims = online
        .access_token(tokens.access_token.expose_secret())
        .await
        .unwrap();
    assert!(claims.has_realm_role("default-roles-scs"));
    "roles filled in".to_owned()
}
