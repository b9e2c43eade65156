//! Lists of which each page gives a token for the next one.

use scs_client_core::{
    Accepted, Answer, HttpMethod, Operation, OperationInfo, PagedOperation, Paging, Unreadable,
};
use serde::Deserialize;

use super::*;

#[derive(Deserialize)]
struct Envelope {
    items: Vec<Widget>,
    next: Option<String>,
    left: Option<u64>,
}

struct InEnvelope;

impl Answer for InEnvelope {
    type Output = Page<Widget>;

    fn read(answer: Accepted<'_>) -> Result<Page<Widget>, Unreadable> {
        let envelope: Envelope = answer.json()?;
        Ok(answer.page(envelope.items, envelope.next.as_deref(), envelope.left))
    }
}

enum WalkWidgets {}

impl Operation for WalkWidgets {
    type Output = Page<Widget>;
    type Answer = InEnvelope;
    const INFO: OperationInfo =
        OperationInfo::new("walkWidgets", HttpMethod::Get, "/walk").paging(Paging::Token {
            token: "continue",
            limit: "limit",
            max_size: 4,
        });
}

impl PagedOperation for WalkWidgets {
    type Item = Widget;
}

/// Ten widgets; the token is the number of the first one of the next page.
async fn walk(says_what_is_left: bool, stuck: bool) -> RawServer {
    RawServer::start(move |_, request| {
        let from = request.number("continue").unwrap_or(0);
        let size = request.number("limit").unwrap();
        let items: Vec<Widget> = (from..10).take(size).map(|id| widget(id as u64)).collect();
        let end = from + items.len();
        let next = match (end < 10, stuck) {
            (true, true) => r#""4""#.to_owned(),
            (true, false) => format!("\"{end}\""),
            (false, _) => r#""""#.to_owned(),
        };
        let left = if says_what_is_left && end < 10 {
            (10 - end).to_string()
        } else {
            "null".to_owned()
        };
        let items = serde_json::to_string(&items).unwrap();
        Scripted::json(format!(
            r#"{{"items": {items}, "next": {next}, "left": {left}}}"#
        ))
        .whole()
    })
    .await
}

#[tokio::test]
async fn pages_come_one_after_the_other_whatever_is_prefetched() {
    let server = walk(true, false).await;
    let call = client(server.base_url()).call::<WalkWidgets>().prefetch(8);
    let pages: Vec<_> = call.pages().try_collect().await.unwrap();
    let ids: Vec<u64> = pages
        .iter()
        .flat_map(|page| &page.items)
        .map(|one| one.id)
        .collect();
    assert_eq!(ids, (0..10).collect::<Vec<_>>());
    let totals: Vec<_> = pages.iter().map(|page| page.total).collect();
    assert_eq!(totals, [Some(10), Some(10), None]);
    let asked: Vec<_> = server
        .requests()
        .iter()
        .map(|request| request.number("continue"))
        .collect();
    assert_eq!(asked, [None, Some(4), Some(8)]);
}

#[tokio::test]
async fn a_call_resumes_at_a_token_and_ends_at_its_limit() {
    let server = walk(false, false).await;
    let client = client(server.base_url());
    let first = client.call::<WalkWidgets>().options(size(3)).await.unwrap();
    assert_eq!((first.items.len(), first.total), (3, None));
    let rest = client.call::<WalkWidgets>().resume(first.next.unwrap());
    let rest: Vec<_> = rest.limit(5).items().try_collect().await.unwrap();
    assert_eq!(
        rest.iter().map(|one| one.id).collect::<Vec<_>>(),
        [3, 4, 5, 6, 7]
    );
    // The size of the first page holds for all: a token belongs to it.
    assert_eq!(server.requests()[1].number("limit"), Some(3));
}

#[tokio::test]
async fn a_token_that_comes_again_ends_the_list() {
    let server = walk(false, true).await;
    let pages = client(server.base_url()).call::<WalkWidgets>().pages();
    let error = pages.try_collect::<Vec<_>>().await.unwrap_err();
    assert!(error.to_string().contains("page parameter"), "{error}");
    assert_eq!(server.requests().len(), 2);
}
