//! Lists that come page by page.

use std::collections::VecDeque;
use std::fmt;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use futures_core::Stream;
use futures_core::future::BoxFuture;
use futures_util::stream::FuturesOrdered;
use http::HeaderMap;
use tokio::task::JoinHandle;
use tracing::Instrument as _;

use crate::error::{Error, Executed, Kind, Result};
use crate::operation::{Operation, OperationInfo, PagedOperation, Paging};
use crate::request::PendingCall;

/// One page of a list.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Page<T> {
    /// The page's items, in the server's order.
    pub items: Vec<T>,
    /// How many items the whole list has, where the server says so.
    pub total: Option<u64>,
    /// Where the next page starts; `None` on the last one.
    pub next: Option<Cursor>,
    fingerprint: u64,
}

/// A place in a list at which a call can [resume](crate::PendingCall::resume).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cursor {
    /// Pages before this one.
    index: u32,
    /// The size of those pages; 0 until the first one was asked for.
    size: u32,
    /// The highest number of an item of the first page, where the list grows at its start.
    pin: Option<i64>,
    /// What the page before gave, where the server pages by tokens.
    token: Option<Arc<str>>,
}

/// Which page was asked for, and how.
#[derive(Clone, Debug, Default)]
pub(crate) struct Place {
    index: u32,
    size: u32,
    pin: Option<i64>,
    token: Option<Arc<str>>,
}

impl Place {
    /// Settles the page and its size for one call.
    pub(crate) fn of(info: &OperationInfo, cursor: Cursor, wanted: Option<u32>) -> Self {
        let max_size = match info.paging {
            Paging::None => return Self::default(),
            Paging::PageNumber { max_size, .. }
            | Paging::Offset { max_size, .. }
            | Paging::Token { max_size, .. } => max_size,
        };
        // A place in the list is only the same place with the same page size.
        let size = match cursor.size {
            0 => wanted.unwrap_or(max_size).clamp(1, max_size.max(1)),
            size => size,
        };
        Self {
            index: cursor.index,
            size,
            pin: cursor.pin,
            token: cursor.token,
        }
    }

    /// The page after this one, which has come with `count` items.
    fn next(&self, count: u64, total: Option<u64>) -> Option<Cursor> {
        let size = u64::from(self.size);
        let mut next = Cursor {
            index: self.index.checked_add(1)?,
            size: self.size,
            pin: self.pin,
            token: None,
        };
        let Some(total) = total else {
            // A full page may be the last one; a page larger than asked for is a server that does not page.
            return (count > 0 && count == size).then_some(next);
        };
        if self.index == 0 && count != size && count < total {
            // The server has pages of its own size, and says that there is more.
            next.size = u32::try_from(count).ok()?;
        }
        // Counted by pages, not by what came: a server may take items out of a page after cutting it.
        let after = u64::from(next.index) * u64::from(next.size);
        let all_came = u64::from(self.index) * size + count >= total;
        (count > 0 && after < total && !all_came).then_some(next)
    }

    /// The query parameters that ask for the page.
    pub(crate) fn query(&self, info: &OperationInfo) -> Vec<(&'static str, String)> {
        match info.paging {
            Paging::None => Vec::new(),
            Paging::PageNumber { page, size, .. } => {
                vec![
                    (page, (u64::from(self.index) + 1).to_string()),
                    (size, self.size.to_string()),
                ]
            }
            Paging::Offset {
                skip, limit, pin, ..
            } => {
                let skipped = u64::from(self.index) * u64::from(self.size);
                let mut query = vec![(skip, skipped.to_string()), (limit, self.size.to_string())];
                query.extend(pin.zip(self.pin).map(|(name, pin)| (name, pin.to_string())));
                query
            }
            Paging::Token { token, limit, .. } => {
                let mut query = vec![(limit, self.size.to_string())];
                query.extend(self.token.iter().map(|given| (token, given.to_string())));
                query
            }
        }
    }
}

fn fingerprint(bytes: &[u8]) -> u64 {
    let mut hasher = DefaultHasher::new();
    bytes.hash(&mut hasher);
    hasher.finish()
}

impl<T> Page<T> {
    /// A page for tests of programs that take one.
    #[must_use]
    pub fn new(items: Vec<T>) -> Self {
        Self {
            items,
            total: None,
            next: None,
            fingerprint: 0,
        }
    }

    /// Keeps the next pages in place while new items arrive at the start of the list: called by
    /// generated code, with what gives an item's number.
    #[doc(hidden)]
    pub fn pin<N: Into<Option<i64>>>(&mut self, number: impl Fn(&T) -> N) {
        let highest = self
            .items
            .iter()
            .filter_map(|item| number(item).into())
            .max();
        if let Some(next) = &mut self.next
            && next.pin.is_none()
        {
            next.pin = highest;
        }
    }

    pub(crate) fn received(items: Vec<T>, headers: &HeaderMap, body: &[u8], place: &Place) -> Self {
        let total = headers
            .get("x-total-count")
            .and_then(|value| value.to_str().ok())
            .and_then(|text| text.trim().parse::<u64>().ok());
        let next = place.next(items.len() as u64, total);
        Self {
            items,
            total,
            next,
            fingerprint: fingerprint(body),
        }
    }

    /// A page of a list that is [paged by tokens](Paging::Token); `left` is how many items come after it, where the
    /// server says so.
    pub(crate) fn continued(
        items: Vec<T>,
        token: Option<&str>,
        left: Option<u64>,
        place: &Place,
    ) -> Self {
        let so_far = u64::from(place.index) * u64::from(place.size) + items.len() as u64;
        let token = token.filter(|token| !token.is_empty());
        let total = match token {
            Some(_) => left.map(|left| so_far + left),
            None => (place.index == 0).then_some(so_far),
        };
        let next = token.map(|token| Cursor {
            index: place.index.saturating_add(1),
            size: place.size,
            pin: None,
            token: Some(token.into()),
        });
        // A list that goes round in a circle gives a token that it was asked with.
        Self {
            items,
            total,
            fingerprint: token.map_or(0, |token| fingerprint(token.as_bytes())),
            next,
        }
    }
}

/// All pages of a list, in order, as a stream; made by `Call::pages`.
///
/// The first page comes alone, since it tells how many there are; after that up to `prefetch`
/// pages are in flight, and come in while the reader is busy with an earlier one. Dropping the
/// stream ends them. The stream ends after its first error. A server that sends the same page
/// again and again is recognised by that.
pub struct Pages<T> {
    fetch: Box<dyn Fn(Cursor) -> BoxFuture<'static, Result<Page<T>>> + Send>,
    info: &'static OperationInfo,
    service: &'static str,
    in_flight: FuturesOrdered<InFlight<T>>,
    /// The next page to ask for; `None` when there is no more to ask.
    ask: Option<Cursor>,
    prefetch: usize,
    /// The number of pages that the total allows, once it is known.
    last_index: Option<u64>,
    /// The previous page, as far as it matters for telling an endless list.
    previous: Option<u64>,
    remaining: Option<u64>,
    started: bool,
}

impl<T: Send + 'static> Pages<T> {
    pub(crate) fn of<O: PagedOperation<Item = T>>(call: PendingCall<O>) -> Self {
        let mut call = call;
        let start = call.request.cursor.clone();
        let service = call.executor.service_name();
        if let Some(limit) = call.limit {
            // No larger pages than the limit needs.
            let wanted = call.options.page_size.unwrap_or(u32::MAX);
            call.options.page_size =
                Some(wanted.min(u32::try_from(limit.max(1)).unwrap_or(u32::MAX)));
        }
        let (prefetch, remaining) = (call.prefetch, call.limit);
        let fetch = move |cursor: Cursor| -> BoxFuture<'static, Result<Page<T>>> {
            Box::pin(call.clone().resume(cursor).send())
        };
        Self {
            fetch: Box::new(fetch),
            info: const { &<O as Operation>::INFO },
            service,
            in_flight: FuturesOrdered::new(),
            ask: Some(start),
            prefetch,
            last_index: None,
            previous: None,
            remaining,
            started: false,
        }
    }

    /// Sends what may be in flight now.
    fn fill(&mut self) {
        let at_once = if self.started && !self.is_by_token() {
            self.prefetch
        } else {
            1
        };
        while self.in_flight.len() < at_once
            && self.remaining != Some(0)
            && let Some(cursor) = self.ask.take()
        {
            let page = (self.fetch)(cursor.clone());
            self.in_flight.push_back(match at_once {
                1 => InFlight::Polled(page),
                _ => InFlight::spawn(page),
            });
            let next = Cursor {
                index: cursor.index + 1,
                ..cursor
            };
            let within = self
                .last_index
                .is_none_or(|last| u64::from(next.index) <= last);
            // The size of the first page is settled by the call; the next cursor comes with its answer.
            self.ask = (self.started && within && !self.is_by_token()).then_some(next);
        }
    }

    /// Whether only a page tells how to ask for the next one.
    fn is_by_token(&self) -> bool {
        matches!(self.info.paging, Paging::Token { .. })
    }

    fn arrived(&mut self, page: Result<Page<T>>) -> Result<Page<T>> {
        let mut page = page?;
        let repeats = !page.items.is_empty() && self.previous == Some(page.fingerprint);
        if repeats {
            let mut error = Error::new(Kind::EndlessPages, self.info, self.service)
                .with_message("the server seems to ignore the page parameter");
            error.inner_mut().executed = Executed::Yes;
            return Err(error);
        }
        self.previous = Some(page.fingerprint);
        if let (Some(total), Some(next)) = (page.total, &page.next) {
            self.last_index = Some(total.div_ceil(u64::from(next.size)).saturating_sub(1));
        }
        if !self.started || self.is_by_token() {
            self.started = true;
            self.ask.clone_from(&page.next);
        }
        if let Some(remaining) = &mut self.remaining {
            page.items
                .truncate(usize::try_from(*remaining).unwrap_or(usize::MAX));
            *remaining -= page.items.len() as u64;
        }
        if page.next.is_none() || self.remaining == Some(0) {
            self.stop();
        }
        Ok(page)
    }

    fn stop(&mut self) {
        self.ask = None;
        self.in_flight = FuturesOrdered::new();
    }
}

impl<T: Send + 'static> Stream for Pages<T> {
    type Item = Result<Page<T>>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.fill();
        let Some(page) = std::task::ready!(Pin::new(&mut self.in_flight).poll_next(cx)) else {
            return Poll::Ready(None);
        };
        let page = self.arrived(page);
        if page.is_err() {
            self.stop();
        }
        Poll::Ready(Some(page))
    }
}

impl<T> fmt::Debug for Pages<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pages")
            .field("operation", &self.info.id)
            .finish_non_exhaustive()
    }
}

/// One page that was asked for.
enum InFlight<T> {
    /// Advances only while the reader waits for it: enough where it is the only one.
    Polled(BoxFuture<'static, Result<Page<T>>>),
    /// Advances by itself. Were it left to the reader's polls, a reader busy elsewhere would let
    /// its time limits pass, and would wait for ever for the place that it holds.
    Spawned(JoinHandle<Result<Page<T>>>),
}

impl<T: Send + 'static> InFlight<T> {
    fn spawn(page: BoxFuture<'static, Result<Page<T>>>) -> Self {
        Self::Spawned(tokio::spawn(page.in_current_span()))
    }
}

impl<T> Future for InFlight<T> {
    type Output = Result<Page<T>>;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        match &mut *self {
            Self::Polled(page) => page.as_mut().poll(cx),
            Self::Spawned(task) => match std::task::ready!(Pin::new(task).poll(cx)) {
                Ok(page) => Poll::Ready(page),
                Err(ended) => match ended.try_into_panic() {
                    Ok(panic) => std::panic::resume_unwind(panic),
                    // The runtime is shutting down: nobody will poll this again.
                    Err(_) => Poll::Pending,
                },
            },
        }
    }
}

impl<T> Drop for InFlight<T> {
    fn drop(&mut self) {
        if let Self::Spawned(task) = self {
            task.abort();
        }
    }
}

/// All items of a list, in order, as a stream; made by `Call::items`.
#[derive(Debug)]
pub struct Items<T> {
    pages: Pages<T>,
    ready: VecDeque<T>,
}

// Nothing is pinned by structure: the futures are boxed and the items are plain values.
impl<T> Unpin for Items<T> {}
impl<T> Unpin for Pages<T> {}

impl<T: Send + 'static> Items<T> {
    pub(crate) fn of<O: PagedOperation<Item = T>>(call: PendingCall<O>) -> Self {
        Self {
            pages: Pages::of(call),
            ready: VecDeque::new(),
        }
    }
}

impl<T: Send + 'static> Stream for Items<T> {
    type Item = Result<T>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            if let Some(item) = self.ready.pop_front() {
                return Poll::Ready(Some(Ok(item)));
            }
            match std::task::ready!(Pin::new(&mut self.pages).poll_next(cx)) {
                Some(Ok(page)) => self.ready = page.items.into(),
                Some(Err(error)) => return Poll::Ready(Some(Err(error))),
                None => return Poll::Ready(None),
            }
        }
    }
}
