//! What a watch asks the server for.

use std::time::Duration;

use scs_testkit::faults::{RawServer, Seen};

use super::{claim, claims, ended, line, list, next, silent};

/// The value of a query parameter, as it was sent.
fn query<'a>(seen: &'a Seen, name: &str) -> Option<&'a str> {
    let (_, query) = seen.target.split_once('?')?;
    query
        .split('&')
        .find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='))
}

#[tokio::test]
async fn list_and_watch_select_the_same() {
    let server =
        RawServer::in_turn([list(5, &[]), silent(&line("ADDED", &claim("a", "1", 6)))]).await;
    let watch = claims(&server)
        .watch()
        .label_selector("team=network,stage!=test")
        .named("a")
        .idle_limit(Duration::from_secs(50));
    next(&mut watch.events(), 3).await;
    let requests = server.requests();
    assert_eq!(requests.len(), 2);
    for seen in &requests {
        assert!(
            seen.target
                .starts_with("/apis/api.scs.community/v1alpha1/namespaces/tenant/keypairv2s?")
        );
        assert_eq!(
            query(seen, "labelSelector").unwrap(),
            "team%3Dnetwork,stage!%3Dtest"
        );
        assert_eq!(query(seen, "fieldSelector").unwrap(), "metadata.name%3Da");
    }
    // A consistent list: with resourceVersion=0 it could be older than what was told before.
    assert_eq!(query(&requests[0], "resourceVersion"), None);
    assert_eq!(query(&requests[0], "watch"), None);
    assert_eq!(query(&requests[1], "resourceVersion").unwrap(), "5");
    assert_eq!(query(&requests[1], "allowWatchBookmarks").unwrap(), "true");
    assert_eq!(query(&requests[1], "timeoutSeconds").unwrap(), "40");
}

#[tokio::test]
async fn a_healthy_server_ends_a_watch_before_it_counts_as_silent() {
    let server = RawServer::always(ended("")).await;
    let mut events = claims(&server).watch().from("5").events();
    // The list that follows silence cannot be read, which ends it.
    super::end(&mut events).await;
    let requests = server.requests();
    assert_eq!(query(&requests[0], "timeoutSeconds").unwrap(), "240");
}

#[tokio::test]
async fn a_limit_of_zero_is_refused() {
    let server = RawServer::always(ended("")).await;
    let watch = claims(&server).watch().from("5").idle_limit(Duration::ZERO);
    let (_, error) = super::end(&mut watch.events()).await;
    assert!(error.is_invalid_input(), "{error}");
    assert!(server.requests().is_empty());
}
