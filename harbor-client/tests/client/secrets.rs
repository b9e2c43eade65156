//! No secret shows in anything that is logged at trace level, nor in what is refused.

use std::sync::Arc;

use harbor_client::credentials::Static;
use harbor_client::model::{NewProject, RobotCreated};
use harbor_client::{CliLogin, Client, Login, Strict};
use scs_testkit::faults::{RawServer, Scripted};

const SECRET: &str = "marker-Secret/4711+robot";
const PASSWORD: &str = "marker-Password/4712";
const TOKEN: &str = "marker-token/4713";

#[test]
fn no_secret_shows_at_trace_level() {
    let written = scs_testkit::secrets::search("secrets::no_secret_shows_at_trace_level", || {
        tokio::runtime::Runtime::new().unwrap().block_on(calls());
    });
    if let Some(written) = written {
        assert!(
            written.text().contains("createProject"),
            "the calls were not logged at all"
        );
        // The pairs are what goes over the wire, in base 64.
        written.assert_free_of(&[
            SECRET,
            PASSWORD,
            TOKEN,
            &format!("robot$scs+ci:{SECRET}"),
            &format!("alice:{PASSWORD}"),
        ]);
    }
}

/// A server that repeats whatever it was sent, in each form of its refusals.
async fn repeating() -> RawServer {
    RawServer::start(|number, seen| {
        let sent = seen.header("authorization").unwrap_or_default().to_owned();
        let known = [SECRET, PASSWORD, TOKEN].join(" ");
        let told = serde_json::json!({"errors": [{"code": sent, "message": known}]}).to_string();
        let page = format!("<html><title>{known}</title><p>{sent}</p></html>");
        match number % 6 {
            0 => Scripted::new(201, "application/json", "")
                .header("location", "/api/v2.0/projects/1"),
            1 => Scripted::new(400, "application/json", told),
            2 => Scripted::new(401, "application/json", told),
            3 => Scripted::new(404, "text/html", page),
            4 => Scripted::new(200, "text/html", page),
            _ => Scripted::new(422, "text/plain", sent),
        }
        .whole()
    })
    .await
}

async fn calls() {
    let robot = RobotCreated::new(7, "robot$scs+ci", SECRET);
    let robot = Login::from_robot(&robot).unwrap();
    let cli = CliLogin::new("alice", PASSWORD).unwrap();
    tracing::info!(?robot, ?cli, "logins as they show themselves");
    let server = repeating().await;
    let url = server.base_url();
    let strict = Client::builder(&url)
        .credentials(Login::new("alice", PASSWORD).unwrap())
        .transport(Arc::new(Strict::default()));
    let clients = [
        Client::builder(&url).credentials(robot).build().unwrap(),
        Client::builder(&url)
            .credentials(Static::bearer(TOKEN))
            .build()
            .unwrap(),
        strict.build().unwrap(),
        cli.builder(&url).build().unwrap(),
    ];
    // A credential is masked where it is the call's own: each client is told to a server of its own.
    for client in clients {
        tracing::info!(?client, "the client as it shows itself");
        for _ in 0..6 {
            match client.create_project(&NewProject::new("scs")).await {
                Ok(created) => tracing::info!(?created, "created"),
                Err(error) => show(&error),
            }
            if let Err(error) = client.project("scs").get().await {
                show(&error);
            }
        }
    }
    let seen = server.requests();
    assert!(seen.iter().any(|one| one.header("authorization").is_some()));
}

/// What the server says of *this* call's credential must be masked; the other markers are the
/// server's own words here, and are cut out of the story.
fn show(error: &harbor_client::Error) {
    tracing::error!(%error, ?error, "failed");
}

#[test]
fn what_is_refused_shows_no_secret() {
    let docker = |entry: &str| {
        let config = format!(r#"{{"auths":{{"registry.example.com":{entry}}}}}"#);
        Login::from_docker_config(&config, "registry.example.com").map(drop)
    };
    let refused = [
        Login::new("al:ice", PASSWORD).map(drop),
        Login::new("alice", format!("{PASSWORD}\n")).map(drop),
        Login::from_robot_json(&format!("{SECRET}")).map(drop),
        Login::from_robot_json(&format!(r#"{{"secret":"{SECRET}"}}"#)).map(drop),
        Login::from_robot_json(&format!(r#"{{"name":"{SECRET}"}}"#)).map(drop),
        docker(&format!(r#"{{"auth":"{SECRET}"}}"#)),
        docker(&format!(r#"{{"identitytoken":"{SECRET}"}}"#)),
        docker(&format!(r#"{{"password":"{SECRET}"}}"#)),
    ];
    for outcome in refused {
        let error = outcome.expect_err("it is to be refused");
        assert!(error.is_invalid_input());
        let shown = format!("{error} {error:?}");
        assert!(!shown.contains("marker"), "{shown}");
    }
}
