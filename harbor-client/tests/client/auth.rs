//! Who calls, where to, and what happens when the server does not know the caller.

mod session;
mod strict;

use harbor_client::credentials::{Credential, CredentialKind, FromFn};
use harbor_client::model::{NewProject, RobotCreated};
use harbor_client::{CliLogin, Client, HarborErrorExt as _, Identity, Login};
use scs_client_core::CredentialProvider as _;
use scs_testkit::faults::{RawServer, Scripted};

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
    // A credential that is kept for changes comes along, and one that cannot be had is no nobody.
    let server = RawServer::always(script(1061).whole()).await;
    let client = Client::builder(server.base_url())
        .credentials(login("an Example 1"))
        .credential_scope(scs_client_core::CredentialScope::WritesOnly);
    let told = client.build().unwrap().whoami().await.unwrap();
    assert!(matches!(told, Identity::User(_)));
    let authorization = server.requests()[0].header("authorization").is_some();
    assert!(authorization);
    let failing = FromFn::new(|_| {
        Box::pin(async { Err(scs_client_core::CredentialError::new("the issuer is away")) })
    });
    let client = Client::builder(server.base_url()).credentials(failing);
    let error = client.build().unwrap().whoami().await.unwrap_err();
    assert!(error.is_credential(), "{error}");
    // Neither user nor robot, and no answer at all.
    let secret = r#"{"errors":[{"code":"PRECONDITION","message":"get current user not available for security context: secret"}]}"#;
    for answer in [Scripted::new(412, "application/json", secret), script(1785)] {
        let server = RawServer::always(answer.whole()).await;
        let client = Client::builder(server.base_url()).build().unwrap();
        client.whoami().await.unwrap_err();
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
        client.list_repositories().await.map(drop),
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

#[test]
fn a_login_of_another_part_of_the_registry_is_not_taken() {
    let auths = r#"{"auths":{"r.example.com/a":{"username":"a","password":"an Example 1"},
        "r.example.com/b":{"username":"b","password":"an Example 1"}}}"#;
    let of =
        |registry: &str| Login::from_docker_config(auths, registry).map(|one| format!("{one:?}"));
    assert_eq!(
        of("r.example.com/b/images").unwrap(),
        format!("{:?}", Login::new("b", "x").unwrap())
    );
    assert!(of("r.example.com").unwrap_err().is_invalid_input());
}
