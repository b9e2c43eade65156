//! Lists that come page by page.

mod memory;
mod pinned;
mod tokens;

use std::time::Duration;

use futures_util::{StreamExt as _, TryStreamExt as _};
use scs_client_core::{CallOptions, Error, Executed, Page};
use scs_testkit::faults::{Act, RawServer, Scripted, Seen};

use crate::support::{PageWidgets, SkipWidgets, WIDGET, Widget, client, widget};

/// A server with a list of `count` widgets.
struct List {
    count: usize,
    total: bool,
    /// The largest page that the server gives.
    cap: usize,
    envelope: bool,
    /// How long the names are.
    padding: usize,
}

impl List {
    fn of(count: usize) -> Self {
        Self {
            count,
            total: true,
            cap: usize::MAX,
            envelope: false,
            padding: 0,
        }
    }

    fn answer(&self, request: &Seen) -> Act {
        let numbered = |page: usize| {
            let size = request.number("page_size").unwrap().min(self.cap);
            ((page - 1) * size, size)
        };
        let (skip, size) = match request.number("page") {
            Some(page) => numbered(page),
            None => (
                request.number("skip").unwrap(),
                request.number("limit").unwrap().min(self.cap),
            ),
        };
        let items: Vec<Widget> = (skip..self.count)
            .take(size)
            .map(|id| Widget {
                name: "w".repeat(self.padding),
                ..widget(id as u64)
            })
            .collect();
        let list = serde_json::to_string(&items).unwrap();
        let body = if self.envelope {
            format!(r#"{{"builds": {list}}}"#)
        } else {
            list
        };
        let answer = Scripted::json(body);
        match self.total {
            true => answer
                .header("x-total-count", self.count.to_string())
                .whole(),
            false => answer.whole(),
        }
    }

    async fn serve(self) -> RawServer {
        RawServer::start(move |_, request| self.answer(request)).await
    }
}

fn size(items: u32) -> CallOptions {
    CallOptions::new().page_size(items)
}

fn ids(items: &[Widget]) -> Vec<u64> {
    items.iter().map(|item| item.id).collect()
}

#[tokio::test]
async fn all_items_in_order_by_page_number_and_by_offset() {
    for (total, count, requests) in [
        (true, 23, 3),
        (true, 20, 2),
        (false, 23, 3),
        (false, 20, 3),
        (true, 0, 1),
        (false, 0, 1),
        (true, 10, 1),
    ] {
        for prefetch in [1, 4] {
            let server = List {
                total,
                ..List::of(count)
            }
            .serve()
            .await;
            let call = client(server.base_url())
                .call::<PageWidgets>()
                .options(size(10));
            let items: Vec<Widget> = call.prefetch(prefetch).items().try_collect().await.unwrap();
            assert_eq!(ids(&items), (0..count as u64).collect::<Vec<_>>());
            let seen = server.requests().len();
            let surplus = if total || prefetch == 1 { 0 } else { 3 };
            assert!(
                (requests..=requests + surplus).contains(&seen),
                "{total} {count} {prefetch}: {seen}"
            );
            let server = List {
                total,
                envelope: true,
                ..List::of(count)
            }
            .serve()
            .await;
            let call = client(server.base_url())
                .call::<SkipWidgets>()
                .options(size(10));
            let items: Vec<Widget> = call.prefetch(prefetch).items().try_collect().await.unwrap();
            assert_eq!(ids(&items), (0..count as u64).collect::<Vec<_>>());
        }
    }
}

#[tokio::test]
async fn the_page_parameters_are_ours() {
    let server = List::of(250).serve().await;
    client(server.base_url())
        .call::<PageWidgets>()
        .items()
        .map(Result::unwrap)
        .count()
        .await;
    let asked: Vec<String> = server
        .requests()
        .into_iter()
        .map(|seen| seen.target)
        .collect();
    assert_eq!(
        asked,
        [
            "/pages?page=1&page_size=100",
            "/pages?page=2&page_size=100",
            "/pages?page=3&page_size=100"
        ]
    );
    let server = List {
        envelope: true,
        ..List::of(60)
    }
    .serve()
    .await;
    let call = client(server.base_url())
        .call::<SkipWidgets>()
        .options(size(999));
    call.items().map(Result::unwrap).count().await;
    let asked: Vec<String> = server
        .requests()
        .into_iter()
        .map(|seen| seen.target)
        .collect();
    assert_eq!(
        asked,
        ["/skips?skip=0&limit=50", "/skips?skip=50&limit=50&max=49"],
        "no more than the server takes"
    );
}

#[tokio::test]
async fn awaiting_gives_the_first_page_and_where_the_next_starts() {
    let server = List::of(25).serve().await;
    let client = client(server.base_url());
    let page = client
        .call::<PageWidgets>()
        .options(size(10))
        .await
        .unwrap();
    assert_eq!(
        (ids(&page.items), page.total),
        ((0..10).collect(), Some(25))
    );
    let page = client
        .call::<PageWidgets>()
        .resume(page.next.unwrap())
        .await
        .unwrap();
    assert_eq!(
        ids(&page.items),
        (10..20).collect::<Vec<_>>(),
        "the size comes with the cursor"
    );
    let call = client
        .call::<PageWidgets>()
        .options(size(3))
        .resume(page.next.unwrap());
    let rest: Vec<Widget> = call.items().try_collect().await.unwrap();
    assert_eq!(ids(&rest), (20..25).collect::<Vec<_>>());
    assert_eq!(server.requests().len(), 3);
}

#[tokio::test]
async fn prefetch_is_bounded_and_in_order() {
    let list = List::of(120);
    let server = RawServer::start(move |number, request| {
        // The later page comes earlier.
        let pause = Duration::from_millis(if number % 2 == 0 { 40 } else { 15 });
        Act::After(pause, Box::new(list.answer(request)))
    })
    .await;
    let call = client(server.base_url())
        .call::<PageWidgets>()
        .options(size(10));
    let items: Vec<Widget> = call.prefetch(3).items().try_collect().await.unwrap();
    assert_eq!(ids(&items), (0..120).collect::<Vec<_>>());
    assert_eq!(server.most_in_flight(), 3);
    assert_eq!(server.requests().len(), 12);
}

#[tokio::test]
async fn pages_in_flight_leave_the_reader_its_turn() {
    let list = List::of(60);
    let server = RawServer::start(move |_, request| match request.number("page") {
        Some(_) => Act::After(Duration::from_millis(5), Box::new(list.answer(request))),
        None => Scripted::json(WIDGET).whole(),
    })
    .await;
    let client = crate::support::builder(server.base_url())
        .max_concurrency(1)
        .total_timeout(Duration::from_secs(5))
        .build()
        .unwrap();
    let call = client.call::<PageWidgets>().options(size(10)).prefetch(3);
    let mut items = call.items();
    let mut read = 0;
    while let Some(item) = items.next().await {
        // A call for each item, as programs make it, while later pages are in flight.
        client.get(item.unwrap().id).await.unwrap();
        read += 1;
    }
    assert_eq!(read, 60);
}

#[tokio::test]
async fn a_reader_that_takes_its_time_costs_the_pages_in_flight_nothing() {
    let list = List {
        padding: 20_000,
        ..List::of(40)
    };
    let server = RawServer::start(move |number, request| match number {
        0 | 1 => list.answer(request),
        _ => Act::After(Duration::from_millis(50), Box::new(list.answer(request))),
    })
    .await;
    let client = crate::support::builder(server.base_url())
        .attempt_timeout(Duration::from_secs(1))
        .total_timeout(Duration::from_secs(1))
        .build()
        .unwrap();
    let call = client.call::<PageWidgets>().options(size(10)).prefetch(3);
    let mut pages = call.pages();
    let mut read = 0;
    while let Some(page) = pages.next().await {
        if read == 10 {
            tokio::time::sleep(Duration::from_millis(1100)).await;
        }
        read += page.unwrap().items.len();
    }
    assert_eq!((read, server.requests().len()), (40, 4));
}

#[tokio::test]
async fn a_stream_that_is_dropped_leaves_nothing_running() {
    let list = List::of(100);
    let server = RawServer::start(move |number, request| match number {
        0 | 1 => list.answer(request),
        2 | 3 => Act::Stall(Vec::new()),
        _ => Scripted::json(WIDGET).whole(),
    })
    .await;
    let client = crate::support::builder(server.base_url())
        .max_concurrency(2)
        .total_timeout(Duration::from_secs(5))
        .build()
        .unwrap();
    let call = client.call::<PageWidgets>().options(size(10)).prefetch(3);
    let mut pages = call.pages();
    pages.next().await.unwrap().unwrap();
    pages.next().await.unwrap().unwrap();
    tokio::time::sleep(Duration::from_millis(50)).await;
    drop(pages);
    let soon = CallOptions::new().total_timeout(Duration::from_secs(1));
    client.get(7).options(soon).await.unwrap();
}

#[tokio::test]
async fn without_prefetch_one_page_after_the_other() {
    let list = List::of(50);
    let server = RawServer::start(move |_, request| {
        Act::After(Duration::from_millis(5), Box::new(list.answer(request)))
    })
    .await;
    let call = client(server.base_url())
        .call::<PageWidgets>()
        .options(size(10));
    assert_eq!(call.items().count().await, 50);
    assert_eq!(server.most_in_flight(), 1);
}

#[tokio::test]
async fn a_stream_that_is_not_read_asks_for_nothing() {
    let server = List::of(100).serve().await;
    let call = client(server.base_url())
        .call::<PageWidgets>()
        .options(size(10));
    let mut pages = call.prefetch(2).pages();
    assert_eq!(server.requests().len(), 0);
    pages.next().await.unwrap().unwrap();
    tokio::time::sleep(Duration::from_millis(50)).await;
    assert_eq!(
        server.requests().len(),
        1,
        "no task runs behind the reader's back"
    );
}

#[tokio::test]
async fn a_server_that_ignores_the_page_is_recognised() {
    let same = serde_json::to_string(&(0..10).map(widget).collect::<Vec<_>>()).unwrap();
    let server = RawServer::always(Scripted::json(same).whole()).await;
    let call = client(server.base_url())
        .call::<PageWidgets>()
        .options(size(10));
    let results: Vec<Result<Widget, Error>> = call.items().collect().await;
    assert_eq!(
        results.len(),
        11,
        "the first page, then the error, then the end"
    );
    let error = results[10].as_ref().unwrap_err();
    assert!(
        error.to_string().contains("the same page came twice"),
        "{error}"
    );
    assert!(!error.to_string().contains("nothing was sent"), "{error}");
    assert_eq!(error.executed(), Executed::Yes);
    assert_eq!(server.requests().len(), 2);
}

#[tokio::test]
async fn a_server_with_pages_of_its_own_size_loses_nothing() {
    for (cap, count) in [(4, 23), (4, 8), (1, 3), (9, 30)] {
        let server = List {
            cap,
            ..List::of(count)
        }
        .serve()
        .await;
        let call = client(server.base_url())
            .call::<PageWidgets>()
            .options(size(10));
        let items: Vec<Widget> = call.prefetch(2).items().try_collect().await.unwrap();
        assert_eq!(
            ids(&items),
            (0..count as u64).collect::<Vec<_>>(),
            "pages of {cap}"
        );
    }
    // All at once, whatever was asked for.
    let all = serde_json::to_string(&(0..25).map(widget).collect::<Vec<_>>()).unwrap();
    for answer in [
        Scripted::json(all.clone()),
        Scripted::json(all).header("x-total-count", "25"),
    ] {
        let server = RawServer::always(answer.whole()).await;
        let call = client(server.base_url())
            .call::<PageWidgets>()
            .options(size(10));
        assert_eq!(call.items().count().await, 25);
        assert_eq!(server.requests().len(), 1);
    }
}

#[tokio::test]
async fn a_short_page_in_the_middle_is_not_the_end_where_a_total_says_more() {
    // Servers that filter a page after cutting it give short ones.
    let server = RawServer::start(|_, request| {
        let page = request.number("page").unwrap() as u64;
        let items: Vec<Widget> = ((page - 1) * 10..page * 10)
            .filter(|id| *id != 15)
            .map(widget)
            .collect();
        let body = serde_json::to_string(&items).unwrap();
        Scripted::json(body).header("x-total-count", "30").whole()
    })
    .await;
    let call = client(server.base_url())
        .call::<PageWidgets>()
        .options(size(10));
    assert_eq!(call.items().count().await, 29);
}

#[tokio::test]
async fn a_limit_ends_the_stream() {
    let server = List::of(100).serve().await;
    let client = client(server.base_url());
    for (limit, requests) in [(0, 0), (7, 1), (10, 1), (25, 3), (1_000, 10)] {
        let before = server.requests().len();
        let call = client.call::<PageWidgets>().options(size(10)).limit(limit);
        let items: Vec<Widget> = call.items().try_collect().await.unwrap();
        assert_eq!(items.len() as u64, limit.min(100));
        assert_eq!(server.requests().len() - before, requests, "{limit}");
    }
    let before = server.requests().len();
    client.call::<PageWidgets>().limit(3).items().count().await;
    assert!(
        server.requests()[before].target.contains("page_size=3"),
        "no more than is needed"
    );
    let pages: Vec<Page<Widget>> = client
        .call::<PageWidgets>()
        .options(size(10))
        .limit(15)
        .pages()
        .try_collect()
        .await
        .unwrap();
    assert_eq!(
        pages
            .iter()
            .map(|page| page.items.len())
            .collect::<Vec<_>>(),
        [10, 5]
    );
}

#[tokio::test]
async fn an_error_is_the_last_item() {
    let list = List {
        total: false,
        ..List::of(100)
    };
    let server = RawServer::start(move |_, request| match request.number("page") {
        Some(3) => Scripted::status(403).whole(),
        _ => list.answer(request),
    })
    .await;
    let call = client(server.base_url())
        .call::<PageWidgets>()
        .options(size(10))
        .prefetch(4);
    let results: Vec<Result<Widget, Error>> = call.items().collect().await;
    assert_eq!(results.len(), 21);
    assert!(results[20].as_ref().unwrap_err().is_forbidden());
}

#[tokio::test]
async fn each_page_is_retried_by_itself() {
    let list = List::of(30);
    let server = RawServer::start(move |number, request| match number {
        1 => Scripted::status(503).header("retry-after", "0").whole(),
        _ => list.answer(request),
    })
    .await;
    let (client, _) = crate::support::clocked(server.base_url());
    let call = client.call::<PageWidgets>().options(size(10));
    assert_eq!(
        call.items()
            .filter(|item| std::future::ready(item.is_ok()))
            .count()
            .await,
        30
    );
}
