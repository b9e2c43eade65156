//! What a session is set up with: URL, password, headers.

use std::sync::Mutex;

use harbor_client::Session;
use harbor_client::model::NewProject;
use scs_testkit::faults::RawServer;

use super::memory::{Memory, harbor, session};
use super::{PASSWORD, targets};

#[tokio::test]
async fn what_the_user_sends_along_goes_with_the_login_too() {
    let (server, _) = harbor().await;
    let session = session(&server);
    let client = session.builder().header("x-gateway", "let me in");
    let client = client.header("cookie", "gate=1").build().unwrap();
    client
        .create_project(&NewProject::new("scs"))
        .await
        .unwrap();
    session.log_out().await.unwrap();
    let requests = server.requests();
    assert_eq!(requests.len(), 5);
    for one in &requests {
        assert_eq!(one.header("x-gateway"), Some("let me in"));
        assert!(one.header("cookie").unwrap().starts_with("gate=1"));
        // Of the call's body nothing but the call may speak.
        let is_json = one.header("content-type") == Some("application/json");
        assert_eq!(is_json, one.target == "/api/v2.0/projects");
    }
}

#[tokio::test]
async fn a_registry_below_a_path_has_its_login_there() {
    let memory = Mutex::new(Memory::default());
    let server = RawServer::start(move |_, seen| {
        let mut seen = seen.clone();
        seen.target = seen.target.strip_prefix("/registry").unwrap().to_owned();
        memory.lock().unwrap().answer(&seen).whole()
    })
    .await;
    for tail in ["/registry", "/registry/api/v2.0/"] {
        let url = format!("{}{tail}", server.base_url());
        let session = Session::new(url, "alice", PASSWORD).unwrap();
        session
            .builder()
            .build()
            .unwrap()
            .list_projects()
            .await
            .unwrap();
        session.log_out().await.unwrap();
    }
    assert_eq!(
        targets(&server)
            .iter()
            .filter(|one| *one == "/registry/c/login")
            .count(),
        2
    );
    assert_eq!(targets(&server).last().unwrap(), "/registry/c/log_out");
}

#[test]
fn what_cannot_be_a_session_is_refused_at_once() {
    for (url, name, password, why) in [
        ("http://registry.example.com", "alice", PASSWORD, "https"),
        ("registry.example.com", "alice", PASSWORD, "scheme"),
        ("https://registry.example.com", "", PASSWORD, "name"),
        ("https://registry.example.com", "alice", "", "password"),
    ] {
        let error = Session::new(url, name, password).unwrap_err();
        assert!(
            error.is_invalid_input() && error.to_string().contains(why),
            "{error}"
        );
        assert!(!error.to_string().contains(PASSWORD));
    }
    assert!(Session::new("https://registry.example.com", "alice", PASSWORD).is_ok());
}
