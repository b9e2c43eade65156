//! Lists that grow at their start while they are read.

use super::*;

/// A list, the newest first, to which three widgets are added before every answer.
async fn growing(count: u64) -> RawServer {
    RawServer::start(move |number, request| {
        let newest = count + 3 * (number as u64 + 1);
        let max = request.number("max").map_or(newest, |max| max as u64);
        let items: Vec<Widget> = (1..=newest.min(max))
            .rev()
            .skip(request.number("skip").unwrap())
            .take(request.number("limit").unwrap())
            .map(widget)
            .collect();
        let list = serde_json::to_string(&items).unwrap();
        Scripted::json(format!(r#"{{"builds": {list}}}"#)).whole()
    })
    .await
}

fn targets(server: &RawServer) -> Vec<String> {
    let seen = server.requests();
    seen.into_iter().map(|request| request.target).collect()
}

#[tokio::test]
async fn a_list_that_grows_at_its_start_is_pinned_by_its_first_page() {
    for prefetch in [1, 8] {
        let server = growing(40).await;
        let call = client(server.base_url())
            .call::<SkipWidgets>()
            .options(size(10));
        let items: Vec<Widget> = call.prefetch(prefetch).items().try_collect().await.unwrap();
        assert_eq!(
            ids(&items),
            (1..=43).rev().collect::<Vec<_>>(),
            "{prefetch}"
        );
        let (first, later) = {
            let mut all = targets(&server);
            (all.remove(0), all)
        };
        assert_eq!(first, "/skips?skip=0&limit=10");
        assert!(later.len() >= 4 && later.iter().all(|target| target.ends_with("&max=43")));
    }
}

#[tokio::test]
async fn a_cursor_keeps_the_pin() {
    let server = growing(40).await;
    let client = client(server.base_url());
    let first = client
        .call::<SkipWidgets>()
        .options(size(10))
        .await
        .unwrap();
    let rest = client
        .call::<SkipWidgets>()
        .resume(first.next.unwrap())
        .items();
    let rest: Vec<Widget> = rest.try_collect().await.unwrap();
    assert_eq!(ids(&rest), (1..=33).rev().collect::<Vec<_>>());
}

#[tokio::test]
async fn a_bound_of_the_user_gives_way_to_the_pin_below_it() {
    let server = growing(40).await;
    let call = client(server.base_url())
        .call::<SkipWidgets>()
        .options(size(10));
    let items: Vec<Widget> = call.max(15).items().try_collect().await.unwrap();
    assert_eq!(ids(&items), (1..=15).rev().collect::<Vec<_>>());
    // Each request names it once: of two the server would take either, or fail.
    assert_eq!(
        targets(&server),
        [
            "/skips?max=15&skip=0&limit=10",
            "/skips?skip=10&limit=10&max=15"
        ]
    );
}
