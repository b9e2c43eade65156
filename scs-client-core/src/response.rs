//! A successful answer with what came around it.

use std::fmt;

use http::{HeaderMap, StatusCode};

/// Headers of an answer that an error or a `Debug` may show: none of them holds a secret.
pub(crate) const SHOWN_HEADERS: [&str; 16] = [
    "allow",
    "audit-id",
    "content-length",
    "content-type",
    "date",
    "etag",
    "ratelimit-limit",
    "ratelimit-remaining",
    "ratelimit-reset",
    "retry-after",
    "server",
    "via",
    "x-request-id",
    "x-ratelimit-limit",
    "x-ratelimit-remaining",
    "x-ratelimit-reset",
];

/// A value, and the answer that it came in.
///
/// `Debug` shows the names of the headers, and no value that may be a secret (a cookie).
#[non_exhaustive]
pub struct Response<T> {
    /// What the operation gives.
    pub value: T,
    /// The status of the answer.
    pub status: StatusCode,
    /// All headers of the answer.
    pub headers: HeaderMap,
    /// The id under which the server has logged the request: the answer's `X-Request-Id`, or ours.
    pub request_id: String,
    /// How many requests it took.
    pub attempts: u32,
}

impl<T> Response<T> {
    /// The value alone.
    #[must_use]
    pub fn into_value(self) -> T {
        self.value
    }

    /// The entity tag, as the server wrote it (with its quotes).
    #[must_use]
    pub fn etag(&self) -> Option<&str> {
        self.headers.get(http::header::ETAG)?.to_str().ok()
    }
}

impl<T: fmt::Debug> fmt::Debug for Response<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Response")
            .field("value", &self.value)
            .field("status", &self.status)
            .field("headers", &ShownHeaders(&self.headers))
            .field("request_id", &self.request_id)
            .field("attempts", &self.attempts)
            .finish()
    }
}

struct ShownHeaders<'a>(&'a HeaderMap);

impl fmt::Debug for ShownHeaders<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut map = f.debug_map();
        for (name, value) in self.0 {
            match SHOWN_HEADERS.contains(&name.as_str()) {
                true => map.entry(name, value),
                false => map.entry(name, &"***"),
            };
        }
        map.finish()
    }
}
