//! The limits that hold unless a builder or a call says otherwise.
//!
//! | limit | default | set by |
//! |---|---|---|
//! | connecting, TLS included | 10 s | [`connect_timeout`](crate::ClientBuilder::connect_timeout) |
//! | one attempt, body included | 30 s | [`attempt_timeout`](crate::ClientBuilder::attempt_timeout) |
//! | the whole call with all attempts and pauses (per page for lists) | 2 min | [`total_timeout`](crate::ClientBuilder::total_timeout) |
//! | silence inside a streamed answer, after its head | 5 min | [`idle_read_timeout`](crate::ClientBuilder::idle_read_timeout) |
//! | attempts | 4 | [`max_attempts`](crate::ClientBuilder::max_attempts) |
//! | retries in a row over all calls | 20 | [`retry_budget`](crate::ClientBuilder::retry_budget) |
//! | answer | 64 MiB | [`max_answer_size`](crate::ClientBuilder::max_answer_size) |
//! | kept of an error's body | 64 KiB | – |
//! | requests per second, requests at once | no limit | [`requests_per_second`](crate::ClientBuilder::requests_per_second), [`max_concurrency`](crate::ClientBuilder::max_concurrency) |
//!
//! For a streamed answer the attempt and total limits end when the head of the answer is there.

use std::time::Duration;

/// Limit on connecting.
pub const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);
/// Limit on one attempt.
pub const ATTEMPT_TIMEOUT: Duration = Duration::from_secs(30);
/// Limit on the whole call.
pub const TOTAL_TIMEOUT: Duration = Duration::from_secs(120);
/// Limit on silence inside a streamed answer.
pub const IDLE_READ_TIMEOUT: Duration = Duration::from_secs(300);
/// Limit on attempts.
pub const MAX_ATTEMPTS: u32 = 4;
/// Limit on the size of an answer that is held in memory, in bytes.
pub const MAX_ANSWER_SIZE: usize = 64 << 20;
/// Limit on what is kept of the body of an error, in bytes.
pub const MAX_ERROR_BODY: usize = 64 << 10;
