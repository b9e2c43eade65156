//! How much of a list is held while it is read.

use std::sync::atomic::{AtomicI64, Ordering};

use scs_client_core::{HttpMethod, JsonPage, Operation, OperationInfo, PagedOperation, Paging};
use serde::Deserialize;

use super::*;

static ALIVE: AtomicI64 = AtomicI64::new(0);
static MOST: AtomicI64 = AtomicI64::new(0);

/// Counts how many of it there are.
#[derive(Debug)]
struct Counted;

impl<'de> Deserialize<'de> for Counted {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        serde::de::IgnoredAny::deserialize(deserializer)?;
        let alive = ALIVE.fetch_add(1, Ordering::Relaxed) + 1;
        MOST.fetch_max(alive, Ordering::Relaxed);
        Ok(Self)
    }
}

impl Drop for Counted {
    fn drop(&mut self) {
        ALIVE.fetch_sub(1, Ordering::Relaxed);
    }
}

enum CountWidgets {}

impl Operation for CountWidgets {
    type Output = Page<Counted>;
    type Answer = JsonPage<Counted>;
    const INFO: OperationInfo = OperationInfo::new("countWidgets", HttpMethod::Get, "/pages")
        .paging(Paging::PageNumber {
            page: "page",
            size: "page_size",
            max_size: 100,
        });
}

impl PagedOperation for CountWidgets {
    type Item = Counted;
}

#[tokio::test]
async fn memory_is_flat() {
    let server = List::of(1_000).serve().await;
    let call = client(server.base_url())
        .call::<CountWidgets>()
        .options(size(10))
        .prefetch(4);
    assert_eq!(call.items().map(drop).count().await, 1_000);
    let most = MOST.load(Ordering::Relaxed);
    assert!(
        most <= 50,
        "{most} items at once: more than the page being read and four in flight"
    );
    assert_eq!(ALIVE.load(Ordering::Relaxed), 0);
}
