//! Who calls, where to, and what happens when the server does not know the caller.

use std::future::IntoFuture as _;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use futures_util::future::join_all;
use harbor_client::credentials::{Credential, CredentialKind, FromFn, Static};
use harbor_client::model::{NewProject, RobotCreated};
use harbor_client::{CliLogin, Client, HarborErrorExt as _, Identity, Login, Strict};
use scs_client_core::CredentialProvider as _;
use scs_testkit::faults::{Act, RawServer, Scripted, Seen};

use crate::errors::{exchange, script};

const CURRENT: &str = "/api/v2.0/users/current";

fn login(secret: &str) -> Login {
    Login::new("alice", secret).unwrap()
}

async fn shown(login: &Login) -> String {
    let request = scs_client_core::CredentialRequest::new("harbor", "https://registry.example.com");
    let credential = login.credential(&request).await.unwrap().unwrap();
    secrecy::ExposeSecret::expose_secret(credential.secret()).to_owned()
}

/// Base 64 of `alice:an Example 1`.
const ALICE: &str = "YWxpY2U6YW4gRXhhbXBsZSAx";

fn targets(server: &RawServer) -> Vec<String> {
    server
        .requests()
        .into_iter()
        .map(|one| one.target)
        .collect()
}

#[tokio::test]
async fn the_api_is_found_below_the_registrys_url() {
    for tail in ["", "/", "/api/v2.0", "/api/v2.0/"] {
        let server = RawServer::always(Scripted::json("[]").whole()).await;
        let client = Client::builder(format!("{}{tail}", server.base_url()))
            .build()
            .unwrap();
        client.list_projects().await.unwrap();
        assert!(
            targets(&server)[0].starts_with("/api/v2.0/projects"),
            "{tail}"
        );
    }
    let server = RawServer::always(Scripted::json("[]").whole()).await;
    let client = Client::builder(format!("{}/registry", server.base_url()))
        .build()
        .unwrap();
    client.list_projects().await.unwrap();
    assert!(targets(&server)[0].starts_with("/registry/api/v2.0/projects"));
}

#[test]
fn a_base_url_that_is_none_is_refused() {
    for url in [
        "",
        "registry.example.com",
        "https://registry.example.com/?a=b",
        "https://a:b@c.example",
    ] {
        let error = Client::builder(url).build().unwrap_err();
        assert!(
            error.is_invalid_input() && error.to_string().contains("base URL"),
            "{error}"
        );
    }
}

#[tokio::test]
async fn another_path_says_what_is_wrong_with_it() {
    let server = RawServer::start(|_, seen| match seen.target.starts_with("/api/v2.0/") {
        true => Scripted::json("[]").whole(),
        false => script(2223).whole(),
    })
    .await;
    let client = Client::builder(format!("{}/api/v1.0", server.base_url()))
        .build()
        .unwrap();
    let error = client.list_projects().await.unwrap_err();
    assert!(error.is_unsupported_by_server(), "{error}");
    assert!(error.to_string().contains("base URL"), "{error}");
}

#[tokio::test]
async fn the_users_of_docker_are_read() {
    for key in [
        "registry.example.com",
        "https://registry.example.com",
        "https://Registry.example.com/v2/",
    ] {
        for entry in [
            format!(r#"{{"auth":"{ALICE}"}}"#),
            r#"{"username":"alice","password":"an Example 1"}"#.to_owned(),
        ] {
            let config =
                format!(r#"{{"auths":{{"other.example.com":{{"auth":"eDp5"}},"{key}":{entry}}}}}"#);
            for registry in [
                "registry.example.com",
                "https://registry.example.com/api/v2.0",
            ] {
                let login = Login::from_docker_config(&config, registry).unwrap();
                assert_eq!(login.name(), "alice");
                assert_eq!(shown(&login).await, ALICE);
            }
        }
    }
}

#[test]
fn a_docker_config_without_a_usable_login_says_why() {
    for (config, why) in [
        ("no json", "is no JSON"),
        ("{}", "no login for this registry"),
        (
            r#"{"auths":{"registry.example.com:8443":{"auth":"eDp5"}}}"#,
            "no login for this registry",
        ),
        (
            r#"{"credsStore":"desktop","auths":{"registry.example.com":{}}}"#,
            "helper program",
        ),
        (
            r#"{"credHelpers":{"registry.example.com":"x"}}"#,
            "helper program",
        ),
        (
            r#"{"auths":{"registry.example.com":{"auth":"%%"}}}"#,
            "base 64",
        ),
        (
            r#"{"auths":{"registry.example.com":{"auth":"YWxpY2U="}}}"#,
            "no colon",
        ),
        (
            r#"{"auths":{"registry.example.com":{"identitytoken":"x"}}}"#,
            "token of docker's own",
        ),
    ] {
        let error = Login::from_docker_config(config, "registry.example.com").unwrap_err();
        assert!(
            error.is_invalid_input() && error.to_string().contains(why),
            "{config}: {error}"
        );
    }
}

/// The answer to a robot's creation is the file that the portal offers.
#[tokio::test]
async fn a_robots_file_is_read() {
    let recorded = exchange(1241).response.text();
    let created: RobotCreated = serde_json::from_str(&recorded).unwrap();
    let (of_text, of_answer) = (
        Login::from_robot_json(&recorded).unwrap(),
        Login::from_robot(&created).unwrap(),
    );
    assert_eq!(
        (of_text.name(), of_answer.name()),
        ("robot$b-sys", "robot$b-sys")
    );
    assert_eq!(shown(&of_text).await, shown(&of_answer).await);
    for text in [
        "",
        "[]",
        r#"{"name":"robot$a"}"#,
        r#"{"secret":"x"}"#,
        r#"{"name":"robot$a","secret":""}"#,
    ] {
        assert!(
            Login::from_robot_json(text).unwrap_err().is_invalid_input(),
            "{text}"
        );
    }
}

/// Each wrong password holds its user's other logins up for 1.6 s.
#[tokio::test]
async fn a_refused_password_is_sent_once() {
    let server = RawServer::always(script(1063).whole()).await;
    let client = Client::builder(server.base_url())
        .credentials(login("wrong Example 1"))
        .build()
        .unwrap();
    assert!(
        client
            .project("scs")
            .get()
            .await
            .unwrap_err()
            .is_unauthorized()
    );
    let created = client.create_project(&NewProject::new("scs")).await;
    assert!(created.unwrap_err().is_unauthorized());
    assert_eq!(server.requests().len(), 2);
}

#[tokio::test]
async fn a_refused_token_is_exchanged_for_another_and_is_an_id_token() {
    let server = RawServer::start(|_, seen| match seen.header("authorization") {
        Some("Bearer fresh") => Scripted::json(r#"{"name":"scs","project_id":1}"#).whole(),
        _ => script(1063).whole(),
    })
    .await;
    let provider = FromFn::new(|request| {
        assert_eq!(request.kind, CredentialKind::IdToken);
        let token = if request.rejected.is_some() {
            "fresh"
        } else {
            "stale"
        };
        Box::pin(async move { Ok(Some(Credential::bearer(token))) })
    });
    let client = Client::builder(server.base_url())
        .credentials(provider)
        .build()
        .unwrap();
    client.project("scs").get().await.unwrap();
    assert_eq!(server.requests().len(), 2);
}

/// With its `sid`, every unsafe call would be a 403.
#[tokio::test]
async fn cookies_are_not_kept() {
    let answer = Scripted::json(r#"{"name":"scs","project_id":1}"#)
        .header("set-cookie", "sid=1; Path=/; HttpOnly");
    let server = RawServer::always(answer.whole()).await;
    let client = Client::builder(server.base_url())
        .credentials(login("an Example 1"))
        .build()
        .unwrap();
    for _ in 0..2 {
        client.project("scs").get().await.unwrap();
    }
    assert!(
        server
            .requests()
            .iter()
            .all(|one| one.header("cookie").is_none())
    );
}

#[tokio::test]
async fn who_is_calling_is_told() {
    for (number, expected) in [
        (1061, "admin"),
        (1300, "a robot"),
        (1314, "a robot"),
        (1063, "nobody"),
        (2388, "nobody"),
    ] {
        let server = RawServer::always(script(number).whole()).await;
        let client = Client::builder(server.base_url())
            .credentials(login("an Example 1"))
            .build()
            .unwrap();
        let told = match client.whoami().await.unwrap() {
            Identity::User(user) => user.username,
            Identity::Robot => "a robot".to_owned(),
            _ => "nobody".to_owned(),
        };
        assert_eq!(told, expected, "{number}");
        assert_eq!(targets(&server), [CURRENT]);
    }
    // Without any credential, it is asked all the same.
    let server = RawServer::always(script(1063).whole()).await;
    let client = Client::builder(server.base_url()).build().unwrap();
    assert_eq!(client.whoami().await.unwrap(), Identity::Anonymous);
    // Neither user nor robot, and no answer at all.
    let secret = r#"{"errors":[{"code":"PRECONDITION","message":"get current user not available for security context: secret"}]}"#;
    for answer in [Scripted::new(412, "application/json", secret), script(1785)] {
        let server = RawServer::always(answer.whole()).await;
        let client = Client::builder(server.base_url()).build().unwrap();
        client.whoami().await.unwrap_err();
    }
}

/// Knows `alice` with the right secret alone, and shows everybody what is public.
fn public_to_all(seen: &Seen) -> Act {
    let is_alice = seen.header("authorization") == Some(&format!("Basic {ALICE}"));
    match (seen.target.as_str(), is_alice) {
        (CURRENT, true) => script(1061).whole(),
        (CURRENT, false) => Act::After(Duration::from_millis(20), Box::new(script(1063).whole())),
        _ => Scripted::json(r#"[{"name":"public","project_id":1}]"#).whole(),
    }
}

fn strict(server: &RawServer) -> harbor_client::ClientBuilder {
    Client::builder(server.base_url()).transport(Arc::new(Strict::default()))
}

#[tokio::test]
async fn a_strict_client_never_takes_the_public_part_for_the_whole() {
    let server = RawServer::start(|_, seen| public_to_all(seen)).await;
    // This is what it is for.
    let lenient = Client::builder(server.base_url())
        .credentials(login("wrong Example 1"))
        .build()
        .unwrap();
    assert_eq!(lenient.list_projects().await.unwrap().items.len(), 1);

    let client = strict(&server)
        .credentials(login("wrong Example 1"))
        .build()
        .unwrap();
    let before = server.requests().len();
    let calls = (0..8).map(|_| client.list_projects().into_future());
    for outcome in join_all(calls).await {
        let error = outcome.unwrap_err();
        assert!(error.is_unauthorized(), "{error}");
        assert_eq!(error.operation(), "listProjects");
    }
    // One look for all that waited for it, and no call behind it.
    assert_eq!(targets(&server)[before..], [CURRENT]);
    // The refusal may have been an outage's: the next call looks again.
    client.list_projects().await.unwrap_err();
    assert_eq!(targets(&server)[before..], [CURRENT, CURRENT]);
}

#[tokio::test]
async fn a_strict_client_looks_once_at_a_good_credential() {
    let server = RawServer::start(|_, seen| public_to_all(seen)).await;
    let client = strict(&server)
        .credentials(login("an Example 1"))
        .build()
        .unwrap();
    let calls = (0..8).map(|_| client.list_projects().into_future());
    for outcome in join_all(calls).await {
        outcome.unwrap();
    }
    let looks = targets(&server)
        .iter()
        .filter(|target| *target == CURRENT)
        .count();
    assert_eq!((looks, server.requests().len()), (1, 9));
    // Who has no credential means to see what is public.
    let nobody = strict(&server).build().unwrap();
    nobody.list_projects().await.unwrap();
    assert_eq!(server.requests().len(), 10);
}

#[tokio::test]
async fn a_strict_client_gets_a_better_credential_before_it_gives_up() {
    let server = RawServer::start(|_, seen| public_to_all(seen)).await;
    let asked = Arc::new(AtomicUsize::new(0));
    let counter = Arc::clone(&asked);
    let provider = FromFn::new(move |request| {
        counter.fetch_add(1, Ordering::Relaxed);
        let secret = if request.rejected.is_some() {
            "an Example 1"
        } else {
            "wrong Example 1"
        };
        let credential = Credential::basic("alice", &secret.to_owned().into());
        Box::pin(async move { Ok(Some(credential)) })
    });
    let client = strict(&server).credentials(provider).build().unwrap();
    client.list_projects().await.unwrap();
    assert_eq!(asked.load(Ordering::Relaxed), 2);
    assert_eq!(targets(&server)[..2], [CURRENT, CURRENT]);
}

#[tokio::test]
async fn a_strict_client_takes_robots_and_neither_pages_nor_failures() {
    for (answer, passes) in [
        (script(1300), true),
        (script(1785), false),
        (
            Scripted::new(200, "text/html", "<html><title>Log in</title></html>"),
            false,
        ),
        (
            Scripted::new(302, "text/html", "").header("location", "https://elsewhere.example.com"),
            false,
        ),
    ] {
        let server = RawServer::start(move |_, seen| match seen.target == CURRENT {
            true => answer.whole(),
            false => Scripted::json("[]").whole(),
        })
        .await;
        let client = strict(&server)
            .credentials(Static::bearer("token"))
            .build()
            .unwrap();
        assert_eq!(client.list_projects().await.is_ok(), passes);
        let listed = targets(&server)
            .iter()
            .any(|target| target.starts_with("/api/v2.0/projects"));
        assert_eq!(listed, passes);
    }
}

#[tokio::test]
async fn a_cli_secret_is_not_sent_where_it_opens_nothing() {
    let server = RawServer::always(Scripted::json("[]").whole()).await;
    let login = CliLogin::new("alice", "an Example 1").unwrap();
    let client = login.builder(server.base_url()).build().unwrap();
    let repository = client.project("scs").repository("zuul");
    let refused = [
        client.project("scs").get().await.map(drop),
        repository.get().await.map(drop),
        client.project("scs").delete().await.map(drop),
        client.current_user().await.map(drop),
    ];
    for outcome in refused {
        let error = outcome.unwrap_err();
        assert!(error.is_beyond_cli_secret(), "{error}");
        assert_eq!(error.executed(), harbor_client::Executed::No);
    }
    assert!(server.requests().is_empty());

    client.list_projects().await.unwrap();
    repository.list_artifacts().await.unwrap();
    let sent: Vec<_> = server
        .requests()
        .iter()
        .map(|one| one.header("authorization").map(str::to_owned))
        .collect();
    assert_eq!(sent, vec![Some(format!("Basic {ALICE}")); 2]);
    // What needs no login is open to all; this server only cannot answer it.
    let error = client.health().await.unwrap_err();
    assert!(
        error.is_decode() && !error.is_beyond_cli_secret(),
        "{error}"
    );
}

#[tokio::test]
async fn a_secret_leaves_the_machine_over_tls_alone() {
    let client = Client::builder("http://registry.example.com")
        .credentials(login("an Example 1"))
        .build()
        .unwrap();
    let error = client.project("scs").get().await.unwrap_err();
    assert!(
        error.is_invalid_input() && error.to_string().contains("https"),
        "{error}"
    );
}
