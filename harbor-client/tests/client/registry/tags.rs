//! Lists of tags and of referrers.

use futures_util::TryStreamExt as _;
use harbor_client::registry::{Descriptor, ListTags};
use harbor_client::{Call, CallOptions, Error};
use scs_testkit::faults::{RawServer, Scripted, Seen};
use serde_json::json;

use super::{builder, given, images, is_token, pulls, registry, targets};
use crate::errors::exchange;

const TAGS: [&str; 5] = ["V2", "v1", "v1.0", "v2", "v3"];

/// Pages as the server does: behind `last`, no more than `n`, and a `Link` if there is more
/// (3675-registryListTags-n-1).
fn page(seen: &Seen) -> Scripted {
    let query = seen.target.split_once('?').map_or("", |(_, query)| query);
    let last = query.split('&').find_map(|pair| pair.strip_prefix("last="));
    let start = last.map_or(0, |last| {
        TAGS.iter().position(|tag| *tag == last).unwrap() + 1
    });
    let count = seen.number("n").unwrap_or(TAGS.len());
    let tags: Vec<_> = TAGS.iter().skip(start).take(count).collect();
    let answer = Scripted::json(json!({"name": "scs/images/base", "tags": tags}).to_string());
    match tags.last() {
        Some(last) if start + tags.len() < TAGS.len() => answer.header("link", next(last)),
        _ => answer,
    }
}

fn next(last: &str) -> String {
    format!("</v2/scs/images/base/tags/list?last={last}&n=2>; rel=\"next\"")
}

async fn paging(page: impl Fn(&Seen) -> Scripted + Send + Sync + 'static) -> RawServer {
    RawServer::start(move |number, seen| match is_token(seen) {
        true => given(&pulls(number)).whole(),
        false => page(seen).whole(),
    })
    .await
}

fn two_by_two(call: Call<ListTags>) -> Call<ListTags> {
    call.options(CallOptions::new().page_size(2))
}

#[tokio::test]
async fn tags_come_page_by_page() {
    let server = paging(page).await;
    let client = builder(&server).build().unwrap();
    let tags = || images(&client).tags();
    let all: Vec<String> = two_by_two(tags()).items().try_collect().await.unwrap();
    assert_eq!(all, TAGS);
    let list = "/v2/scs/images/base/tags/list?n=2";
    let behind = |tag| format!("{list}&last={tag}");
    assert_eq!(
        targets(&server)[1..],
        [list.to_owned(), behind("v1"), behind("v2")]
    );
    let first = two_by_two(tags()).await.unwrap();
    assert_eq!(first.items, TAGS[..2]);
    let rest = tags().resume(first.next.unwrap());
    let rest: Vec<String> = rest.limit(2).items().try_collect().await.unwrap();
    assert_eq!(rest, TAGS[2..4]);
    let whole = tags().await.unwrap();
    assert_eq!((whole.items.len(), whole.total), (5, Some(5)));
    assert!(whole.next.is_none());
    assert!(targets(&server).pop().unwrap().ends_with("?n=1000"));
}

/// A token that has run out between two pages is got anew.
#[tokio::test]
async fn each_page_has_a_token_that_is_good() {
    let server = RawServer::start(move |number, seen| match is_token(seen) {
        true => given(&pulls(number)).whole(),
        false if number == 2 => Scripted::status(401).whole(),
        false => page(seen).whole(),
    })
    .await;
    let client = builder(&server).build().unwrap();
    let tags = two_by_two(images(&client).tags()).items();
    assert_eq!(tags.try_collect::<Vec<_>>().await.unwrap(), TAGS);
    let asked: Vec<_> = server.requests().iter().map(is_token).collect();
    assert_eq!(asked, [true, false, false, true, false, false]);
}

#[tokio::test]
async fn a_server_that_does_not_page_ends_the_list() {
    for (answer, more, pages, is_error) in [
        // Ignores where the page begins, and says the same for ever.
        (r#"{"tags":["a","b"]}"#, true, 1, true),
        // Ignores how much was asked for.
        (r#"{"tags":["a","b","c"]}"#, false, 1, false),
        // Full, and the last one.
        (r#"{"tags":["a","b"]}"#, false, 1, false),
        (r#"{"name":"scs/images/base","tags":null}"#, false, 1, false),
        (r#"{"tags":[]}"#, true, 1, false),
    ] {
        let mut answer = Scripted::json(answer);
        if more {
            answer = answer.header("link", next("b"));
        }
        let server = registry(answer.whole()).await;
        let client = builder(&server).build().unwrap();
        let mut stream = two_by_two(images(&client).tags()).pages();
        let (mut count, mut error) = (0, None::<Error>);
        loop {
            match stream.try_next().await {
                Ok(Some(_)) => count += 1,
                Ok(None) => break,
                Err(one) => error = Some(one),
            }
        }
        assert_eq!((count, error.is_some()), (pages, is_error));
        assert!(error.is_none_or(|error| error.to_string().contains("page parameter")));
    }
}

#[tokio::test]
async fn a_page_of_nothing_is_refused_and_a_missing_repository_not_found() {
    let server = registry(Scripted::json("{}").whole()).await;
    let client = builder(&server).build().unwrap();
    // The server would list none (3678-registryListTags-n-0).
    let nothing = CallOptions::new().page_size(0);
    let error = images(&client).tags().options(nothing).await.unwrap_err();
    assert!(error.is_invalid_input(), "{error}");
    assert!(server.requests().is_empty());

    let missing = exchange(3680).response.text();
    let server = registry(Scripted::new(404, "application/json", missing).whole()).await;
    let client = builder(&server).build().unwrap();
    let mut items = images(&client).tags().items();
    assert!(items.try_next().await.unwrap_err().is_not_found());
    assert!(items.try_next().await.unwrap().is_none());
}

#[tokio::test]
async fn streams_and_calls_cross_threads() {
    fn crosses<T: Send + 'static>(one: T) -> T {
        one
    }
    let server = paging(page).await;
    let client = builder(&server).build().unwrap();
    let images = images(&client);
    drop(crosses(images.tags().items()));
    drop(crosses(std::future::IntoFuture::into_future(images.tags())));
    drop(crosses(std::future::IntoFuture::into_future(
        images.manifest("v1"),
    )));
    drop(crosses(std::future::IntoFuture::into_future(
        images.referrers("v1"),
    )));
    assert!(server.requests().is_empty());
}

const DIGEST: &str = "sha256:ecdb497f11655b266ba03e13c4d62546ad7fae9ea882d26edf7076b1b8db6b3d";
const INDEX: &str = "application/vnd.oci.image.index.v1+json";

#[tokio::test]
async fn referrers_are_found_by_digest_and_filtered_by_type() {
    let recorded = exchange(3684).response.text();
    let answer = Scripted::new(200, INDEX, recorded).header("x-total-count", "5");
    let server = registry(answer.whole()).await;
    let client = builder(&server).build().unwrap();
    let images = images(&client);
    let all: Vec<Descriptor> = images.referrers(DIGEST).await.unwrap();
    assert_eq!(all.len(), 5);
    assert_eq!(
        all[1].artifact_type.as_deref(),
        Some("application/vnd.dev.cosign.artifact.sig.v1+json")
    );
    assert_eq!(all[4].annotations["org.example"], "sbom by hand");
    images
        .referrers(DIGEST)
        .artifact_type("application/spdx+json")
        .await
        .unwrap();
    let seen = server.requests();
    assert_eq!(
        seen[1].target,
        format!("/v2/scs/images/base/referrers/{DIGEST}")
    );
    assert!(
        seen[2]
            .target
            .ends_with("?artifactType=application/spdx%2Bjson"),
        "{}",
        seen[2].target
    );
    assert_eq!(seen[1].header("accept"), Some(INDEX));

    let by_tag = images.referrers("v1").await.unwrap_err();
    let twice = images
        .referrers(DIGEST)
        .artifact_type("a")
        .artifact_type("b")
        .await
        .unwrap_err();
    assert!(
        by_tag.is_invalid_input() && twice.is_invalid_input(),
        "{by_tag} {twice}"
    );
    assert_eq!(server.requests().len(), 3);
}
