//! Pages stay in place while builds arrive.

use futures_util::TryStreamExt as _;
use scs_testkit::zuul::Server;
use zuul_client::handles::Tenant;
use zuul_client::model::Build;
use zuul_client::{CallOptions, Client};

/// Three builds arrive before every list.
async fn busy() -> (Server, Tenant) {
    let builder = Server::builder().builds(60).builds_keep_arriving(3);
    let server = builder.start().await.unwrap();
    let client = Client::builder(server.base_url()).build().unwrap();
    (server, client.tenant("scs"))
}

fn ten() -> CallOptions {
    CallOptions::new().page_size(10)
}

fn ids(builds: &[Build]) -> Vec<i64> {
    builds.iter().filter_map(|build| build.id).collect()
}

fn down_from(newest: i64) -> Vec<i64> {
    (1..=newest).rev().collect()
}

fn queries(server: &Server) -> Vec<String> {
    let requests = server.requests();
    requests.into_iter().map(|request| request.query).collect()
}

#[tokio::test]
async fn every_old_build_comes_once_and_in_order_while_new_ones_arrive() {
    for prefetch in [1, 8] {
        let (server, tenant) = busy().await;
        let call = tenant.list_builds().options(ten()).prefetch(prefetch);
        let builds: Vec<Build> = call.items().try_collect().await.unwrap();
        assert_eq!(ids(&builds), down_from(63), "{prefetch}");
        let sent = queries(&server);
        assert_eq!(sent[0], "skip=0&limit=10");
        assert!(sent.len() >= 7);
        assert!(
            sent[1..].iter().all(|query| query.ends_with("&idx_max=63")),
            "{sent:?}"
        );
    }
}

#[tokio::test]
async fn buildsets_are_pinned_as_well() {
    let (server, tenant) = busy().await;
    let sets = tenant
        .list_buildsets()
        .options(CallOptions::new().page_size(4));
    let sets: Vec<_> = sets.prefetch(4).items().try_collect().await.unwrap();
    let newest = sets[0].id.unwrap();
    let all: Vec<i64> = sets.iter().filter_map(|set| set.id).collect();
    assert_eq!(all, down_from(newest));
    let pinned = format!("&idx_max={newest}");
    assert!(
        queries(&server)[1..]
            .iter()
            .all(|query| query.ends_with(&pinned))
    );
}

#[tokio::test]
async fn a_cursor_goes_on_where_it_was_however_long_that_is_ago() {
    let (server, tenant) = busy().await;
    let first = tenant.list_builds().options(ten()).await.unwrap();
    server.builds_arrive(500);
    let rest = tenant.list_builds().resume(first.next.unwrap());
    let rest: Vec<Build> = rest.items().try_collect().await.unwrap();
    assert_eq!(ids(&rest), down_from(53));
}

/// The server fails at two of them.
#[tokio::test]
async fn a_bound_of_the_user_is_sent_once_and_holds() {
    let (server, tenant) = busy().await;
    let call = tenant.list_builds().idx_max(25).idx_min(4).options(ten());
    let builds: Vec<Build> = call.items().try_collect().await.unwrap();
    assert_eq!(ids(&builds), (4..=25).rev().collect::<Vec<_>>());
    for query in queries(&server) {
        assert_eq!(query.matches("idx_max=25").count(), 1, "{query}");
        assert_eq!(query.matches("idx_max").count(), 1, "{query}");
    }
}
