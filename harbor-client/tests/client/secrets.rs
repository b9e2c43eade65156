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

/// A server that repeats whatever it was sent, and the secret in it, in each form of its refusals.
async fn repeating(secret: &'static str) -> RawServer {
    RawServer::start(move |number, seen| {
        let sent = seen.header("authorization").unwrap_or_default().to_owned();
        let told = serde_json::json!({"errors": [{"code": sent, "message": secret}]}).to_string();
        let page = format!("<html><title>{secret}</title><p>{sent}</p></html>");
        let created = Scripted::new(201, "application/json", "");
        match number % 6 {
            0 => created.header("location", "/api/v2.0/projects/1"),
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
    let robot = Login::from_robot(&RobotCreated::new(7, "robot$scs+ci", SECRET)).unwrap();
    let alice = Login::new("alice", PASSWORD).unwrap();
    let cli = CliLogin::new("alice", PASSWORD).unwrap();
    tracing::info!(?robot, ?alice, ?cli, "logins as they show themselves");
    let servers = [
        repeating(SECRET).await,
        repeating(TOKEN).await,
        repeating(PASSWORD).await,
        repeating(PASSWORD).await,
    ];
    let strict = Arc::new(Strict::default());
    let builders = [
        Client::builder(servers[0].base_url()).credentials(robot),
        Client::builder(servers[1].base_url()).credentials(Static::bearer(TOKEN)),
        Client::builder(servers[2].base_url())
            .credentials(alice)
            .transport(strict),
        cli.builder(servers[3].base_url()),
    ];
    for (builder, server) in builders.into_iter().zip(&servers) {
        tracing::info!(?builder, "the builder as it shows itself");
        let client = builder.build().unwrap();
        tracing::info!(?client, "the client as it shows itself");
        for _ in 0..6 {
            match client.create_project(&NewProject::new("scs")).await {
                Ok(created) => tracing::info!(?created, "created"),
                Err(error) => tracing::error!(%error, ?error, "failed"),
            }
            if let Err(error) = client.whoami().await {
                tracing::error!(%error, ?error, "failed");
            }
        }
        let seen = server.requests();
        assert!(seen.len() >= 6, "only {} calls were sent", seen.len());
        assert!(seen.iter().all(|one| one.header("authorization").is_some()));
    }
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
        Login::from_robot_json(SECRET).map(drop),
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
