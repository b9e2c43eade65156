//! The evidence: what is known of a call that failed.

use std::time::Duration;

use http::{HeaderMap, StatusCode};

use super::{Cause, Error};
use crate::operation::HttpMethod;

impl Error {
    /// The service that was called; empty where the error arose before that was known.
    #[must_use]
    pub fn service(&self) -> &'static str {
        self.0.service
    }

    /// The operation's name in the service's API description.
    #[must_use]
    pub fn operation(&self) -> &'static str {
        self.0.operation
    }

    /// The HTTP method.
    #[must_use]
    pub fn method(&self) -> Option<HttpMethod> {
        self.0.method
    }

    /// Scheme, host and port of the server; empty where the call was refused before.
    #[must_use]
    pub fn server(&self) -> &str {
        &self.0.server
    }

    /// The path that was called, without query; the template where the call was never sent, or where
    /// the error came over its upgraded connection.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.0.path
    }

    /// The status of the last answer.
    #[must_use]
    pub fn status(&self) -> Option<StatusCode> {
        self.0.status
    }

    /// The headers of the last answer that are on the allow-list (none of them holds a secret).
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        &self.0.headers
    }

    /// The server's words, or ours where it gave none; secrets masked.
    #[must_use]
    pub fn messages(&self) -> &[String] {
        &self.0.messages
    }

    /// The server's machine-readable codes.
    #[must_use]
    pub fn codes(&self) -> &[String] {
        &self.0.codes
    }

    /// What the server says about single members of what was sent; secrets masked.
    #[must_use]
    pub fn causes(&self) -> &[Cause] {
        &self.0.causes
    }

    /// The id under which the server has logged the request.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.0.request_id.as_deref()
    }

    /// How long the server asks to wait (`Retry-After`, both forms).
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        self.0.retry_after
    }

    /// How many requests were sent.
    #[must_use]
    pub fn attempts(&self) -> u32 {
        self.0.attempts
    }

    /// The time from the start of the call to the error.
    #[must_use]
    pub fn elapsed(&self) -> Duration {
        self.0.elapsed
    }

    /// Where in the JSON answer decoding failed (`data[3].beganAt`).
    #[must_use]
    pub fn json_path(&self) -> Option<&str> {
        self.0.json_path.as_deref()
    }

    /// The start of the answer's body, at most 64 KiB.
    ///
    /// It may repeat what was sent, so do not log it. Not kept for operations whose requests or
    /// answers hold secrets.
    #[must_use]
    pub fn body(&self) -> Option<&[u8]> {
        self.0.body.0.as_deref()
    }
}
