//! Who sees the token when logs are read.

use scs_testkit::faults::{RawServer, Scripted};
use serde_json::json;
use zuul_client::Client;
use zuul_client::credentials::Static;
use zuul_client::logs::Logs;
use zuul_client::model::Info;

use crate::logs::{UUID, build_json, text, whole};

fn has_token(server: &RawServer) -> bool {
    let requests = server.requests();
    assert!(!requests.is_empty());
    requests
        .iter()
        .any(|seen| seen.header("authorization").is_some())
}

/// An API that knows one build and what its log files want.
async fn api(asks_for_token: bool, log_url: Option<String>) -> RawServer {
    RawServer::start(move |_, seen| {
        let host = seen.header("host").unwrap_or_default();
        let url = log_url
            .clone()
            .unwrap_or_else(|| format!("http://{host}/logs/"));
        match seen.target.as_str() {
            path if path.starts_with("/api/tenant/scs/build/") => {
                Scripted::json(build_json(json!("FAILURE"), Some(url)).to_string()).whole()
            }
            "/api/tenant/scs/info" => {
                let auth = json!({"auth_log_file_requests": asks_for_token});
                Scripted::json(json!({"info": {"capabilities": {"auth": auth}}}).to_string())
                    .whole()
            }
            _ => text("0123456789").whole(),
        }
    })
    .await
}

async fn logs_with_token(api: &RawServer) -> Logs {
    let client = Client::builder(api.base_url())
        .credentials(Static::bearer("geheim"))
        .header("x-api-key", "geheim-too")
        .build()
        .unwrap();
    client.tenant("scs").build(UUID).logs().await.unwrap()
}

#[tokio::test]
async fn a_log_server_sees_no_token_nor_does_the_one_it_redirects_to() {
    // The official client sends the token to any host in log_url; facts/zuul.md, section 4.
    let store = RawServer::always(text("0123456789").whole()).await;
    let target = format!("{}/bucket/x?signature=s", store.base_url());
    let log_server =
        RawServer::always(Scripted::status(302).header("location", target).whole()).await;
    // Even an API that asks for the token on log files asks for it on its own alone.
    let api = api(true, Some(format!("{}/a50/", log_server.base_url()))).await;
    let logs = logs_with_token(&api).await;
    let info: Info =
        serde_json::from_value(json!({"capabilities": {"auth": {"auth_log_file_requests": true}}}))
            .unwrap();
    let logs = logs.token_as_told(&info);
    assert_eq!(whole(logs.text().await.unwrap()).await, b"0123456789");
    assert_eq!(&logs.text_end(3).await.unwrap()[..], b"789");
    assert!(logs.job_output().await.is_err() && logs.manifest().await.is_err());
    logs.failure_summary().await;
    assert!(has_token(&api));
    assert!(!has_token(&log_server) && !has_token(&store));
    for seen in [log_server.requests(), store.requests()].concat() {
        assert!(
            seen.headers
                .iter()
                .all(|(_, value)| !value.contains("geheim")),
            "{seen:?}"
        );
    }
}

#[tokio::test]
async fn log_files_at_the_apis_own_address_get_the_token_if_it_asks_for_it() {
    for asks in [true, false] {
        let api = api(asks, None).await;
        let logs = logs_with_token(&api).await;
        assert_eq!(whole(logs.text().await.unwrap()).await, b"0123456789");
        let requests = api.requests();
        let file = requests
            .iter()
            .find(|seen| seen.target == "/logs/job-output.txt")
            .unwrap();
        assert_eq!(file.header("authorization").is_some(), asks);
        assert_eq!(file.header("x-api-key").is_some(), asks);
    }
}

#[tokio::test]
async fn a_redirect_away_from_the_apis_own_files_leaves_the_token_behind() {
    let store = RawServer::always(text("x").whole()).await;
    let target = format!("{}/x", store.base_url());
    let api = RawServer::start(move |_, seen| {
        let host = seen.header("host").unwrap_or_default();
        match seen.target.as_str() {
            "/logs/job-output.txt" => Scripted::status(307)
                .header("location", "/logs/moved")
                .whole(),
            "/logs/moved" => Scripted::status(307)
                .header("location", target.clone())
                .whole(),
            "/api/tenant/scs/info" => Scripted::json(
                r#"{"info": {"capabilities": {"auth": {"auth_log_file_requests": true}}}}"#,
            )
            .whole(),
            _ => {
                let url = format!("http://{host}/logs/");
                Scripted::json(build_json(json!("FAILURE"), Some(url)).to_string()).whole()
            }
        }
    })
    .await;
    let logs = logs_with_token(&api).await;
    assert_eq!(whole(logs.text().await.unwrap()).await, b"x");
    let sent = |path: &str| {
        let requests = api.requests();
        let seen = requests.iter().find(|seen| seen.target == path).unwrap();
        seen.header("authorization").is_some()
    };
    assert!(sent("/logs/job-output.txt") && !sent("/logs/moved"));
    assert!(!has_token(&store));
}
