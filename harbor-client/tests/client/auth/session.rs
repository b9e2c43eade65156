//! A password that is presented once, and never a session that the server has forgotten.

mod leaving;
mod memory;
mod secrets;
mod setup;
mod stand_in;

use std::future::IntoFuture as _;
use std::sync::Mutex;
use std::time::Duration;

use futures_util::future::join_all;
use harbor_client::model::NewProject;
use harbor_client::{CallOptions, Executed, Identity, Session};
use scs_testkit::faults::{Act, RawServer, Scripted};

use self::memory::{Memory, harbor, logins, session};
use super::{login, targets};
use crate::errors::script;

const PASSWORD: &str = "an Example&1=+";

const SYSTEM_INFO: &str = "/api/v2.0/systeminfo";

#[tokio::test]
async fn many_calls_share_one_login() {
    let (server, _) = harbor().await;
    let session = session(&server);
    let (one, other) = (
        session.builder().build().unwrap(),
        session.clone().builder().build().unwrap(),
    );
    let calls = (0..8).map(|number| match number % 2 {
        0 => one.list_projects().into_future(),
        _ => other.list_projects().into_future(),
    });
    for outcome in join_all(calls).await {
        assert_eq!(outcome.unwrap().items.len(), 2);
    }
    let requests = server.requests();
    assert_eq!(
        targets(&server)[..3],
        [SYSTEM_INFO, SYSTEM_INFO, "/c/login"]
    );
    assert_eq!(requests.len(), 3 + 8);
    assert_eq!(requests[0].header("cookie"), None);
    assert_eq!(requests[1].header("cookie"), Some("sid=offer-marker-1"));
    let form = &requests[2];
    assert_eq!(
        form.header("content-type"),
        Some("application/x-www-form-urlencoded")
    );
    assert!(
        requests
            .iter()
            .all(|one| one.header("authorization").is_none())
    );
    // In the session that the login gave out, and not in the one that was offered before.
    assert!(
        requests[3..]
            .iter()
            .all(|one| one.header("cookie").unwrap().contains("sid=sid-marker"))
    );
    assert!(matches!(one.whoami().await.unwrap(), Identity::User(_)));
    assert_eq!(logins(&server), 1);
}

#[tokio::test]
async fn changes_carry_the_token_and_reads_do_not() {
    let (server, _) = harbor().await;
    let client = session(&server).builder().build().unwrap();
    for _ in 0..2 {
        let created = client
            .create_project(&NewProject::new("scs"))
            .await
            .unwrap();
        assert_eq!(created.id, 7);
        client.list_projects().await.unwrap();
    }
    let requests = server.requests();
    let tokens: Vec<_> = requests[3..]
        .iter()
        .map(|one| one.header("x-harbor-csrf-token"))
        .collect();
    assert!(
        matches!(tokens[..], [Some(_), None, Some(_), None]),
        "{tokens:?}"
    );
    // The newest that was given out.
    assert_ne!(tokens[0], tokens[2]);
    assert_eq!(logins(&server), 1);
}

#[tokio::test]
async fn a_refused_password_is_not_tried_again_by_itself() {
    let (server, _) = harbor().await;
    let session = Session::new(server.base_url(), "alice", "wrong Example 1").unwrap();
    let client = session.builder().build().unwrap();
    let calls = (0..8).map(|_| client.list_projects().into_future());
    for outcome in join_all(calls).await {
        let error = outcome.unwrap_err();
        assert!(error.is_unauthorized(), "{error}");
        assert_eq!((error.operation(), error.attempts()), ("listProjects", 1));
        assert!(
            error.to_string().contains("login of the session"),
            "{error}"
        );
    }
    // No call went behind it: a list would have been the public part.
    assert_eq!(targets(&server), [SYSTEM_INFO, SYSTEM_INFO, "/c/login"]);
    // It may have been an outage's: the next call is free to try.
    let created = client.create_project(&NewProject::new("scs")).await;
    assert!(created.unwrap_err().is_unauthorized());
    assert_eq!((logins(&server), server.requests().len()), (2, 6));
    assert_eq!(client.whoami().await.unwrap(), Identity::Anonymous);
}

#[tokio::test]
async fn a_forgotten_session_is_opened_anew_and_never_shows_the_public_part() {
    let (server, memory) = harbor().await;
    let client = session(&server).builder().build().unwrap();
    client.list_projects().await.unwrap();
    memory.lock().unwrap().sessions.clear();
    let calls = (0..4).map(|_| client.list_projects().into_future());
    for outcome in join_all(calls).await {
        assert_eq!(outcome.unwrap().items.len(), 2);
    }
    assert_eq!(logins(&server), 2);
    memory.lock().unwrap().sessions.clear();
    assert!(matches!(client.whoami().await.unwrap(), Identity::User(_)));
    memory.lock().unwrap().sessions.clear();
    client
        .create_project(&NewProject::new("scs"))
        .await
        .unwrap();
    assert_eq!(logins(&server), 4);
    // Both times with its body.
    let bodies: Vec<_> = server
        .requests()
        .into_iter()
        .filter(|one| one.target == "/api/v2.0/projects" && one.method == "POST")
        .map(|one| one.body)
        .collect();
    assert!(bodies.len() == 2 && bodies[0] == bodies[1] && !bodies[0].is_empty());
}

#[tokio::test]
async fn a_token_that_has_run_out_is_renewed() {
    let (server, memory) = harbor().await;
    let client = session(&server).builder().build().unwrap();
    client.list_projects().await.unwrap();
    memory.lock().unwrap().csrf_cookies.clear();
    client
        .create_project(&NewProject::new("scs"))
        .await
        .unwrap();
    // Refused, and sent again with what the refusal brought.
    assert_eq!((logins(&server), server.requests().len()), (1, 6));
    // With both gone, each is renewed once.
    {
        let mut memory = memory.lock().unwrap();
        memory.csrf_cookies.clear();
        memory.sessions.clear();
    }
    client
        .create_project(&NewProject::new("scs"))
        .await
        .unwrap();
    assert_eq!(logins(&server), 2);
    // A refusal that renews nothing is the call's answer.
    let refusing = RawServer::start({
        let memory = Mutex::new(Memory::default());
        move |_, seen| match seen.target.starts_with("/api/v2.0/projects") {
            true => script(2191).whole(),
            false => memory.lock().unwrap().answer(seen).whole(),
        }
    })
    .await;
    let client = session(&refusing).builder().build().unwrap();
    let error = client
        .create_project(&NewProject::new("scs"))
        .await
        .unwrap_err();
    assert!(error.is_forbidden(), "{error}");
    assert_eq!(refusing.requests().len(), 4);
}

/// With redis down, a login is 200 and the next call is one of nobody.
#[tokio::test]
async fn a_session_that_is_never_kept_is_an_error() {
    let (server, memory) = harbor().await;
    memory.lock().unwrap().is_forgetful = true;
    let client = session(&server).builder().build().unwrap();
    let error = client.list_projects().await.unwrap_err();
    assert!(
        error.to_string().contains("forgotten the session"),
        "{error}"
    );
    assert_eq!(error.executed(), Executed::No);
    assert_eq!(logins(&server), 2);
    let error = client
        .create_project(&NewProject::new("scs"))
        .await
        .unwrap_err();
    assert!(error.is_unauthorized(), "{error}");
    assert_eq!(client.whoami().await.unwrap(), Identity::Anonymous);
    assert_eq!(logins(&server), 6);
}

#[tokio::test]
async fn what_is_no_harbor_opens_no_session() {
    let page = Scripted::new(200, "text/html", "<html><title>Log in</title></html>");
    let elsewhere =
        Scripted::new(302, "text/html", "").header("location", "https://elsewhere.example.com/");
    for (answer, words) in [
        (page, "something other than Harbor"),
        (elsewhere, "not followed"),
        (script(2223), "base URL"),
        (script(1785), "500"),
    ] {
        let server = RawServer::always(answer.whole()).await;
        let client = session(&server).builder().build().unwrap();
        let error = client.list_projects().await.unwrap_err();
        assert!(error.to_string().contains(words), "{error}");
        assert_eq!(logins(&server), 0);
    }
    // A portal that answers below each path, the login's too.
    let server = RawServer::start({
        let memory = Mutex::new(Memory::default());
        move |_, seen| match seen.target == "/c/login" {
            true => Scripted::new(200, "text/html", "<html><title>Harbor</title></html>").whole(),
            false => memory.lock().unwrap().answer(seen).whole(),
        }
    })
    .await;
    let client = session(&server).builder().build().unwrap();
    let error = client.list_projects().await.unwrap_err();
    assert!(error.to_string().contains("opened no session"), "{error}");
    // A status of the login's own is the call's, without a word of the server's.
    let (server, memory) = harbor().await;
    memory.lock().unwrap().login_fails_with = Some(403);
    let client = session(&server).builder().build().unwrap();
    let error = client.list_projects().await.unwrap_err();
    assert!(
        error.is_forbidden() && !error.to_string().contains("principal"),
        "{error}"
    );
}

#[tokio::test]
async fn a_login_that_hangs_holds_nobody_up_for_ever() {
    let memory = Mutex::new(Memory::default());
    let server = RawServer::start(move |number, seen| match number {
        0 => Act::Stall(Vec::new()),
        _ => memory.lock().unwrap().answer(seen).whole(),
    })
    .await;
    let client = session(&server).builder().build().unwrap();
    let short = CallOptions::new()
        .attempt_timeout(Duration::from_millis(50))
        .max_attempts(1);
    let error = client.list_projects().options(short).await.unwrap_err();
    assert!(error.is_timeout(), "{error}");
    assert_eq!(targets(&server), [SYSTEM_INFO]);
    client.list_projects().await.unwrap();
    assert_eq!(logins(&server), 1);
}

#[tokio::test]
async fn a_credential_beside_a_session_is_refused() {
    let (server, _) = harbor().await;
    let client = session(&server)
        .builder()
        .credentials(login("an Example 1"))
        .build()
        .unwrap();
    let error = client.list_projects().await.unwrap_err();
    assert!(error.to_string().contains("do not go together"), "{error}");
    assert_eq!(error.executed(), Executed::No);
    assert!(server.requests().is_empty());
}

#[tokio::test]
async fn what_is_open_to_all_needs_no_session() {
    let (server, _) = harbor().await;
    let client = session(&server).builder().build().unwrap();
    client.ping().await.unwrap();
    assert_eq!(targets(&server), ["/api/v2.0/ping"]);
    assert_eq!(server.requests()[0].header("cookie"), None);
}
