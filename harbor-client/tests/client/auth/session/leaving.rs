//! A session's end.

use std::sync::Mutex;

use scs_testkit::faults::RawServer;

use super::memory::{Memory, harbor, logins, session};
use crate::errors::script;

#[tokio::test]
async fn logging_out_ends_the_session_at_the_server() {
    let (server, memory) = harbor().await;
    let session = session(&server);
    // None is open.
    tokio::spawn(session.log_out()).await.unwrap().unwrap();
    assert!(server.requests().is_empty());
    let client = session.builder().build().unwrap();
    client.list_projects().await.unwrap();
    session.log_out().await.unwrap();
    let requests = server.requests();
    let last = requests.last().unwrap();
    assert_eq!(
        (last.method.as_str(), last.target.as_str()),
        ("GET", "/c/log_out")
    );
    assert!(last.header("cookie").unwrap().starts_with("sid=sid-marker"));
    assert!(memory.lock().unwrap().sessions.is_empty());
    // Once is enough, and whoever calls again logs in again.
    session.log_out().await.unwrap();
    assert_eq!(server.requests().len(), requests.len());
    client.list_projects().await.unwrap();
    assert_eq!(logins(&server), 2);

    let failing = RawServer::start({
        let memory = Mutex::new(Memory::default());
        move |_, seen| match seen.target == "/c/log_out" {
            true => script(1785).whole(),
            false => memory.lock().unwrap().answer(seen).whole(),
        }
    })
    .await;
    let session = self::session(&failing);
    session
        .builder()
        .build()
        .unwrap()
        .list_projects()
        .await
        .unwrap();
    let error = session.log_out().await.unwrap_err();
    assert!(
        error.is_server_error() && error.operation() == "logout",
        "{error}"
    );
}
