//! From each form of a kubeconfig to a client.

use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use centralapi_client::compute::KeypairV2;
use centralapi_client::{Client, Error, Executed};
use scs_testkit::faults::{RawServer, Scripted, child};
use serde_json::{Value, json};

use crate::cluster::{EMPTY, client, config, file, kubeconfig};

const TOKEN: &str = "marker-token-4711";

async fn list(client: &Client) -> Result<(), Error> {
    let claims = client.namespace("tenant").claims::<KeypairV2>();
    claims.list().await.map(drop)
}

/// What one list with this user of a kubeconfig has in its `Authorization`.
async fn sent(user: Value) -> Option<String> {
    let server = RawServer::always(Scripted::json(EMPTY).whole()).await;
    list(&client(&server.base_url(), user).await).await.unwrap();
    let seen = server.requests();
    assert_eq!(seen.len(), 1);
    seen[0].header("authorization").map(str::to_owned)
}

/// A plug-in that prints a credential with this status.
fn plug_in(status: &Value) -> Value {
    let printed = json!({
        "apiVersion": "client.authentication.k8s.io/v1", "kind": "ExecCredential", "status": status,
    });
    shell(&format!("printf '%s' '{printed}'"))
}

fn shell(script: &str) -> Value {
    json!({"exec": {
        "apiVersion": "client.authentication.k8s.io/v1", "command": "sh", "args": ["-c", script],
        "interactiveMode": "Never",
    }})
}

#[tokio::test]
async fn each_form_of_a_login_is_sent() {
    let with_line_break = file("token", &format!("{TOKEN}\n"));
    let bearer = Some(format!("Bearer {TOKEN}"));
    assert_eq!(sent(json!({"token": TOKEN})).await, bearer);
    assert_eq!(sent(json!({"tokenFile": with_line_break})).await, bearer);
    // As kubectl does, though kube would not.
    let both = json!({"tokenFile": with_line_break, "token": "an older one"});
    assert_eq!(sent(both).await, bearer);
    let pair = json!({"username": "alice", "password": "wonder"});
    assert_eq!(sent(pair).await.unwrap(), "Basic YWxpY2U6d29uZGVy");
    assert_eq!(sent(plug_in(&json!({"token": TOKEN}))).await, bearer);
    let expiring = json!({"token": TOKEN, "expirationTimestamp": "2999-01-01T00:00:00Z"});
    assert_eq!(sent(plug_in(&expiring)).await, bearer);
    assert_eq!(sent(json!({})).await, None);
}

#[tokio::test]
async fn a_plug_in_is_run_again_when_the_server_refuses_its_token() {
    let count = file("count", "");
    let script = format!(
        "printf x >> {path}; printf '{{\"apiVersion\":\"client.authentication.k8s.io/v1\",\"kind\":\"ExecCredential\",\"status\":{{\"token\":\"token-%s\"}}}}' $(wc -c < {path})",
        path = count.display()
    );
    let answers = [Scripted::status(401), Scripted::json(EMPTY)];
    let server = RawServer::in_turn(answers.iter().map(Scripted::whole)).await;
    let client = client(&server.base_url(), shell(&script)).await;
    list(&client).await.unwrap();
    list(&client).await.unwrap();
    let seen = server.requests();
    let tokens: Vec<_> = seen.iter().map(|one| one.header("authorization")).collect();
    let expected = ["Bearer token-1", "Bearer token-2", "Bearer token-2"].map(Some);
    assert_eq!(tokens, expected);
}

#[tokio::test]
async fn a_token_that_the_server_repeats_is_masked() {
    let told = format!(r#"{{"kind":"Status","message":"{TOKEN} is bad","reason":"Forbidden"}}"#);
    let server = RawServer::always(Scripted::new(403, "application/json", told).whole()).await;
    let users = [
        json!({"token": TOKEN}),
        json!({"tokenFile": file("masked", &format!("{TOKEN}\n"))}),
        plug_in(&json!({"token": TOKEN})),
    ];
    for user in users {
        let error = list(&client(&server.base_url(), user.clone()).await).await;
        let error = error.unwrap_err();
        assert!(error.is_forbidden());
        assert!(error.to_string().contains("*** is bad"), "{user}: {error}");
        assert!(!format!("{error:?} {:?}", error.body()).contains(TOKEN));
    }
}

#[tokio::test]
async fn a_plug_in_that_fails_is_told_without_what_it_printed() {
    let server = "http://127.0.0.1:1";
    let rows = [
        (
            json!({"exec": {"command": "no-such-plug-in-anywhere"}}),
            "cannot be started",
        ),
        (
            shell("echo marker-printed; echo marker-told >&2; exit 3"),
            "failed with exit status: 3",
        ),
        (shell("echo 'marker-printed: {[' "), "no ExecCredential"),
        (shell("echo '{\"marker-printed\": 1}'"), "no ExecCredential"),
        (json!({"exec": {"args": ["marker"]}}), "command"),
        (
            json!({"auth-provider": {"name": "azure", "config": {}}}),
            "cannot be had",
        ),
    ];
    for (user, why) in rows {
        let config = config(server, user.clone()).await;
        let error = Client::from_config(config).expect_err("it fails");
        assert!(error.is_invalid_input(), "{user}: {error:?}");
        let shown = format!("{error} {error:?}");
        assert!(shown.contains(why), "{user}: {shown}");
        assert!(!shown.contains("marker"), "{user}: {shown}");
    }
}

#[tokio::test]
async fn no_credential_goes_over_plain_http_to_another_machine() {
    let users = [
        json!({"token": TOKEN}),
        json!({"tokenFile": file("plain", TOKEN)}),
        json!({"username": "alice", "password": TOKEN}),
        plug_in(&json!({"token": TOKEN})),
    ];
    for user in users {
        let client = client("http://central.example.com", user.clone()).await;
        let error = list(&client).await.unwrap_err();
        assert!(error.is_invalid_input(), "{user}: {error:?}");
        assert!(error.to_string().contains("plain http"), "{user}: {error}");
        assert_eq!(error.executed(), Executed::No);
        assert!(!error.to_string().contains(TOKEN));
    }
}

#[tokio::test]
async fn the_path_of_the_clusters_url_stands_once_before_ours() {
    for path in ["", "/", "/clusters/a", "/clusters/a/"] {
        let server = RawServer::always(Scripted::json(EMPTY).whole()).await;
        let url = format!("{}{path}", server.base_url());
        list(&client(&url, json!({})).await).await.unwrap();
        let target = &server.requests()[0].target;
        let expected = format!("{}/apis/api.scs.community/", path.trim_end_matches('/'));
        assert!(target.starts_with(&expected), "{path}: {target}");
    }
}

#[tokio::test]
async fn kube_repeats_nothing_by_itself() {
    for status in [429, 503, 504] {
        let server = RawServer::always(Scripted::status(status).whole()).await;
        let error = list(&client(&server.base_url(), json!({})).await).await;
        assert!(error.is_err());
        assert_eq!(server.requests().len(), 1, "{status}");
    }
}

#[tokio::test]
async fn what_a_proxy_needs_does_not_show_when_it_cannot_be_used() {
    let mut config = config("https://central.example.com", json!({})).await;
    config.proxy_url = Some("ftp://alice:marker@proxy.example.com".parse().unwrap());
    let error = Client::from_config(config).expect_err("no such proxy");
    assert!(error.is_invalid_input() && error.to_string().contains("proxy"));
    assert!(!format!("{error} {error:?}").contains("marker"), "{error}");
}

#[test]
fn without_a_runtime_it_is_an_error() {
    let mut connecting = pin!(Client::connect());
    let Poll::Ready(outcome) = connecting
        .as_mut()
        .poll(&mut Context::from_waker(Waker::noop()))
    else {
        panic!("it waits for something");
    };
    let error = outcome.expect_err("no runtime");
    assert!(
        error.is_invalid_input() && error.to_string().contains("tokio"),
        "{error}"
    );
    let config = kube::Config::new("http://127.0.0.1:1".parse().unwrap());
    let error = Client::from_config(config).expect_err("no runtime");
    assert!(
        error.is_invalid_input() && error.to_string().contains("tokio"),
        "{error}"
    );
}

/// Runs in a process of its own: where the kubeconfig lies is said by a variable.
#[test]
fn the_kubeconfig_of_the_environment_is_found() {
    const TEST: &str = "connect::the_kubeconfig_of_the_environment_is_found";
    if child::is_child(TEST) {
        return runtime().block_on(async {
            let client = Client::connect().await.unwrap();
            assert_eq!(client.default_namespace().unwrap().name(), "tenant");
            list(&client).await.unwrap();
        });
    }
    runtime().block_on(async {
        let server = RawServer::always(Scripted::json(EMPTY).whole()).await;
        let config = kubeconfig(&server.base_url(), json!({"token": TOKEN}));
        let path = file("environment", &config);
        let path = path.to_str().unwrap();
        // A proxy that there is not: this machine is reached without.
        let variables = [("KUBECONFIG", path), ("HTTPS_PROXY", "http://127.0.0.1:9")];
        let outcome = child::run(TEST, &variables, &["https_proxy", "NO_PROXY", "no_proxy"]);
        assert!(outcome.passed, "{}", outcome.text);
        let seen = server.requests();
        assert_eq!(
            seen[0].header("authorization"),
            Some(format!("Bearer {TOKEN}").as_str())
        );
    });
}

#[test]
fn where_there_is_no_kubeconfig_it_is_said_what_was_looked_for() {
    const TEST: &str = "connect::where_there_is_no_kubeconfig_it_is_said_what_was_looked_for";
    if child::is_child(TEST) {
        let error = runtime().block_on(Client::connect()).unwrap_err();
        assert!(error.is_invalid_input(), "{error:?}");
        let shown = error.to_string();
        assert!(
            shown.contains("kubeconfig") && shown.contains("no pod"),
            "{shown}"
        );
        return;
    }
    for content in [None, Some("users: [{token: marker-in-a-broken-file")] {
        let path = match content {
            Some(content) => file("broken", content),
            None => "no-such-kubeconfig".into(),
        };
        let variables = [
            ("KUBECONFIG", path.to_str().unwrap()),
            ("RUST_LOG", "trace"),
        ];
        let outcome = child::run(TEST, &variables, &["KUBERNETES_SERVICE_HOST"]);
        assert!(outcome.passed, "{}", outcome.text);
        assert!(!outcome.text.contains("marker"), "{}", outcome.text);
    }
}

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Runtime::new().unwrap()
}
