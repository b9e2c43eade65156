//! The server, its tenants, its keys, and who may do what.

use zuul_client::Permission;
use zuul_client::model::{AuthDriver, ComponentState, Severity};
use zuul_client::operations::*;

use super::{at, gives, of};

#[tokio::test]
async fn the_server() {
    let index = of::<GetIndex>("006-root").await;
    assert_eq!(
        index["project"],
        "/api/tenant/{tenant}/project/{project:.*}"
    );
    let index = gives::<GetIndex>(r#"{"info": "/api/info"}"#).await;
    assert_eq!(
        index.into_iter().collect::<Vec<_>>(),
        [("info".to_owned(), "/api/info".to_owned())]
    );

    let list = of::<ListConnections>("008-root-connections").await;
    assert_eq!(
        (list.len(), list[0].name.as_str(), list[0].driver.as_str()),
        (1, "git", "git")
    );
    assert_eq!(list[0].base_url.as_deref(), Some("file:///srv/zuul/git"));
    assert_eq!(
        list[0].canonical_hostname.as_deref(),
        Some("git.example.org")
    );
    assert!(gives::<ListConnections>("[]").await.is_empty());

    let kinds = of::<ListComponents>("408-components").await;
    assert_eq!(
        kinds.keys().collect::<Vec<_>>(),
        [
            "executor",
            "fingergw",
            "launcher",
            "merger",
            "scheduler",
            "web"
        ]
    );
    let web = &kinds["web"][0];
    assert_eq!(
        (web.hostname.as_str(), web.version.as_deref()),
        ("localhost", Some("14.3.0"))
    );
    assert_eq!(web.state, Some(ComponentState::Running));
    let kinds = gives::<ListComponents>(r#"{"executor":[{"hostname":"a","state":"paused","version":"11.0.1"},{"hostname":"b","state":"dozing"}]}"#).await;
    assert_eq!(kinds["executor"][0].state, Some(ComponentState::Paused));
    assert_eq!(
        kinds["executor"][1].state.as_ref().unwrap().as_str(),
        "dozing"
    );

    let names: Vec<String> = of::<ListTenants>("010-root-tenants")
        .await
        .into_iter()
        .map(|one| one.name)
        .collect();
    assert_eq!(names, ["private", "rbac", "scs"]);
    // 10 and 11 count as well.
    let old = gives::<ListTenants>(r#"[{"name":"scs","projects":12,"queue":3}]"#).await;
    assert_eq!(
        (old[0].name.as_str(), old[0].projects, old[0].queue),
        ("scs", Some(12), Some(3))
    );
}

#[tokio::test]
async fn information() {
    let info = of::<GetInfo>("007-root-info").await;
    let capabilities = info.capabilities.unwrap();
    assert_eq!(capabilities.job_history, Some(true));
    let auth = capabilities.auth.unwrap();
    assert_eq!(auth.default_realm.as_deref(), Some("zuul.testbed"));
    assert_eq!(
        (auth.read_protected, auth.auth_log_file_requests, auth.niz),
        (Some(false), Some(false), None)
    );
    let realm = &auth.realms["scs"];
    assert_eq!(realm.driver, Some(AuthDriver::OpenIdConnect));
    assert_eq!(
        (realm.scope.as_deref(), realm.load_user_info),
        (Some("openid profile"), Some(true))
    );
    assert_eq!(realm.token_type.as_deref(), Some("JWT"));
    assert_eq!((info.tenant, info.websocket_url), (None, None));
    assert_eq!(info.stats.unwrap().kind.as_deref(), Some("graphite"));
    // 10 says neither niz nor auth_log_file_requests; without any [auth] there are no realms.
    let info = gives::<GetInfo>(r#"{"info":{"capabilities":{"job_history":true,"auth":{"realms":{},"default_realm":null,"read_protected":false}},"stats":{"prefix":null,"type":"graphite","url":null},"websocket_url":"wss://stream.example.org/"}}"#).await;
    assert_eq!(
        info.websocket_url.as_deref(),
        Some("wss://stream.example.org/")
    );
    let auth = info.capabilities.unwrap().auth.unwrap();
    assert!(auth.realms.is_empty() && auth.default_realm.is_none());

    let info = of::<GetTenantInfo>("099-private-info-anonymous").await;
    assert_eq!(info.tenant.as_deref(), Some("private"));
    let auth = info.capabilities.unwrap().auth.unwrap();
    assert_eq!(
        (auth.default_realm.as_deref(), auth.read_protected),
        (Some("scs"), Some(true))
    );
    let info = of::<GetTenantInfo>("262-info-niz").await;
    assert_eq!(info.capabilities.unwrap().auth.unwrap().niz, Some(true));
}

#[tokio::test]
async fn authorizations() {
    let root = of::<GetRootAuthorizations>("080-authorizations-root").await;
    assert_eq!(
        (root.admin, root.scope),
        (Some(false), vec!["*".to_owned()])
    );
    assert_eq!(
        root.permissions.into_iter().collect::<Vec<_>>(),
        [("read".to_owned(), true)]
    );
    // 10 and 11 know no permissions.
    let root = gives::<GetRootAuthorizations>(r#"{"zuul":{"admin":true,"scope":["*"]}}"#).await;
    assert!(root.may(Permission::Enqueue) && root.permissions.is_empty());

    let admin = of::<GetTenantAuthorizations>("081-authorizations-admin").await;
    assert_eq!(
        (admin.admin, admin.permissions["admin"]),
        (Some(true), true)
    );
    assert_eq!(admin.scope, ["scs"]);
    let role = of::<GetTenantAuthorizations>("101-rbac-authorizations-admin").await;
    assert_eq!((role.admin, role.may(Permission::Promote)), (None, true));
}

#[tokio::test]
#[allow(deprecated, reason = "they are still there")]
async fn the_issuer() {
    let keys = of::<GetJwks>("045-oidc-jwks").await.keys;
    let key = &keys[0];
    assert_eq!(
        (keys.len(), key.kty.as_str(), key.e.as_deref()),
        (1, "RSA", Some("AQAB"))
    );
    assert_eq!(
        (
            key.alg.as_deref(),
            key.key_use.as_deref(),
            key.kid.as_deref()
        ),
        (Some("RS256"), Some("sig"), Some("RS256-0"))
    );
    assert!(key.n.as_ref().unwrap().starts_with("8GlI6mrUTMBZ4PVd"));
    const EC: &str = r#"{"keys":[{"kty":"EC","crv":"P-256","x":"a","y":"b","kid":"k"}]}"#;
    let key = gives::<GetJwks>(EC).await.keys.remove(0);
    assert_eq!(
        (
            key.crv.as_deref(),
            key.x.as_deref(),
            key.y.as_deref(),
            key.n
        ),
        (Some("P-256"), Some("a"), Some("b"), None)
    );
    // The same keys under seven addresses.
    assert_eq!(of::<GetTenantJwks>("047-oidc-tenant-jwks").await.keys, keys);
    assert_eq!(of::<GetJwksAtOldPath>("048-oidc-old-jwks").await.keys, keys);
    assert_eq!(gives::<GetTenantJwks>(EC).await.keys[0].kty, "EC");
    assert_eq!(gives::<GetJwksAtOldPath>(EC).await.keys[0].kty, "EC");
    for body in ["045-oidc-jwks", "047-oidc-tenant-jwks"] {
        assert_eq!(of::<GetJwksAtRoot>(body).await.keys[0].kty, "RSA");
        assert_eq!(of::<GetTenantJwksAtOldPath>(body).await.keys[0].kty, "RSA");
        assert_eq!(
            of::<GetTenantJwksAtOldWellKnownPath>(body).await.keys[0].kty,
            "RSA"
        );
    }
    let about = of::<GetOpenidConfiguration>("046-oidc-well-known").await;
    assert_eq!(about.issuer, "http://127.0.0.1:19000");
    assert_eq!(
        about.claims_supported,
        ["aud", "iat", "iss", "name", "sub", "custom"]
    );
    assert_eq!(
        (
            about.response_types_supported[0].as_str(),
            about.subject_types_supported[0].as_str()
        ),
        ("id_token", "public")
    );
    assert_eq!(
        gives::<GetOpenidConfiguration>(r#"{"issuer":"https://a.example"}"#)
            .await
            .jwks_uri,
        None
    );
    let about = of::<GetTenantOpenidConfiguration>("049-oidc-tenant-well-known").await;
    assert_eq!(
        about.jwks_uri.as_deref(),
        Some("http://127.0.0.1:19000/oidc/jwks")
    );
    let unknown =
        of::<GetTenantOpenidConfiguration>("050-oidc-tenant-well-known-unknown-tenant").await;
    assert_eq!(unknown.id_token_signing_alg_values_supported, ["RS256"]);
}

#[tokio::test]
async fn what_a_tenant_says_of_itself() {
    assert_eq!(
        of::<GetTenantStatus>("024-tenant-status")
            .await
            .config_error_count,
        2
    );
    assert_eq!(
        gives::<GetTenantStatus>(r#"{"config_error_count": 0}"#)
            .await
            .config_error_count,
        0
    );

    let errors = of::<ListConfigErrors>("023-config-errors").await.items;
    let place = errors[1].source_context.as_ref().unwrap();
    assert_eq!(
        (
            place.project.as_deref(),
            place.branch.as_deref(),
            place.path.as_deref()
        ),
        (Some("scs/broken"), Some("main"), Some(".zuul.yaml"))
    );
    assert_eq!(
        errors[1].short_error.as_deref(),
        Some("Job broken-job not defined")
    );
    assert_eq!(
        (errors[1].severity.as_ref(), errors[1].name.as_deref()),
        (Some(&Severity::Error), Some("Unknown"))
    );
    assert!(
        errors[1]
            .error
            .as_ref()
            .unwrap()
            .ends_with("in \"scs/broken/.zuul.yaml@main\", line 6")
    );
    assert!(
        of::<ListConfigErrors>("027-config-errors-filtered")
            .await
            .items
            .is_empty()
    );

    let events = of::<ListSystemEvents>("025-system-events").await.items;
    assert_eq!(events.len(), 3);
    assert_eq!(events[0].event_time, at("2026-11-22T23:08:59"));
    assert_eq!(
        (events[1].event_id.as_ref(), events[1].event_type.as_deref()),
        (None, Some("tenant reconfiguration"))
    );
    let two = of::<ListSystemEvents>("211-system-events").await.items;
    assert_eq!(
        (two.len(), two[0].event_id.as_deref()),
        (2, Some("eb9b7ffbb9a6410c8521dd8c0a83256b"))
    );
    assert_eq!(
        two[0].description.as_deref(),
        Some("Tenant reconfiguration due to external request")
    );

    let held = of::<ListSemaphores>("016-semaphores").await;
    let holders = held[0].holders.as_ref().unwrap();
    assert_eq!(
        (held[0].name.as_str(), held[0].max, held[0].global),
        ("container-registry", Some(2), Some(false))
    );
    assert_eq!(
        (
            holders.count,
            holders.other_tenants,
            holders.this_tenant.len()
        ),
        (Some(2), Some(0), 2)
    );
    assert_eq!(
        holders.this_tenant[1]
            .buildset_uuid
            .as_ref()
            .unwrap()
            .as_str(),
        "1b2095bf540c455da1268c1f07e6125a"
    );
    assert_eq!(
        holders.this_tenant[0].job_name.as_deref(),
        Some("container-image-build")
    );
    let free = of::<ListSemaphores>("139-semaphores-held").await;
    assert!(free[0].holders.as_ref().unwrap().this_tenant.is_empty());
}
