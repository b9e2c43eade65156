//! A successful answer with what came around it.

use http::{HeaderMap, StatusCode};

/// A value, and the answer that it came in.
#[derive(Debug)]
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
