//! Sessions on the stand-in, as programs use them.

use std::time::Duration;

use harbor_client::model::NewProject;
use harbor_client::{Identity, Session};
use scs_testkit::harbor::{ADMIN, DEVELOPER, Server};

#[tokio::test]
async fn a_session_lasts_from_login_to_logout_on_the_stand_in() {
    let server = Server::builder()
        .login_delay(Duration::ZERO)
        .start()
        .await
        .unwrap();
    let (name, password) = ADMIN;
    let session = Session::new(server.base_url(), name, password).unwrap();
    let client = session.builder().build().unwrap();
    let Identity::User(user) = client.whoami().await.unwrap() else {
        panic!("the session is nobody's")
    };
    assert_eq!(user.username, name);
    let all = client.list_projects().await.unwrap().items.len();
    client
        .create_project(&NewProject::new("by-session"))
        .await
        .unwrap();
    assert_eq!(client.list_projects().await.unwrap().items.len(), all + 1);
    session.log_out().await.unwrap();
    client.project("by-session").delete().await.unwrap();
    let logins = |path| {
        server
            .requests()
            .iter()
            .filter(|one| one.path == path)
            .count()
    };
    assert_eq!((logins("/c/login"), logins("/c/log_out")), (2, 1));
    let is_login = |(name, _): &(String, String)| name == "authorization";
    assert!(
        !server
            .requests()
            .iter()
            .any(|one| one.headers.iter().any(is_login))
    );

    let wrong = Session::new(server.base_url(), DEVELOPER.0, "wrong Example 1").unwrap();
    let error = wrong
        .builder()
        .build()
        .unwrap()
        .list_projects()
        .await
        .unwrap_err();
    assert!(error.is_unauthorized(), "{error}");
}

/// The token service takes a session for a login, as it takes a password.
#[tokio::test]
async fn a_session_opens_the_registry_too() {
    let server = Server::builder().start().await.unwrap();
    let session = Session::new(server.base_url(), ADMIN.0, ADMIN.1).unwrap();
    let client = session.builder().build().unwrap();
    let image = client.distribution().repository("private", "app");
    let manifest = image.manifest("v1").await.unwrap();
    assert!(!manifest.bytes().is_empty());
    for one in server.requests() {
        let has = |name: &str| one.headers.iter().any(|(header, _)| header == name);
        assert!(!one.path.starts_with("/v2/") || !has("cookie"), "{one:?}");
    }
}
