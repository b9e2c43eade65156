//! What the clients of the SCS services share: one way to send, to fail, to retry, to page, to wait.
//!
//! Programs use a client crate (`statuspage-client`, `harbor-client`, …) and meet this crate
//! through it: its [`Error`] and [`Result`], its [`ClientBuilder`], its
//! [credential providers](credentials). Whoever writes a client for another service uses it
//! directly:
//!
//! ```
//! use scs_client_core::{Executor, HttpMethod, Json, Operation, OperationInfo, Service, ServiceClient};
//!
//! scs_client_core::define_call! {}
//!
//! #[derive(Debug, Default)]
//! pub struct Clocks;
//! impl Service for Clocks {
//!     fn name(&self) -> &'static str { "clocks" }
//! }
//!
//! #[derive(Clone, Debug)]
//! pub struct Client { executor: Executor }
//! impl ServiceClient for Client {
//!     type Service = Clocks;
//!     fn from_executor(executor: Executor) -> Self { Self { executor } }
//! }
//!
//! pub enum GetTime {}
//! impl Operation for GetTime {
//!     type Output = String;
//!     type Answer = Json<String>;
//!     const INFO: OperationInfo = OperationInfo::new("getTime", HttpMethod::Get, "/zones/{zone}/time");
//! }
//!
//! impl Client {
//!     /// The time in a zone.
//!     pub fn time(&self, zone: &str) -> Call<GetTime> {
//!         Call::new(&self.executor).path("zone", zone)
//!     }
//! }
//!
//! # async fn example() -> scs_client_core::Result<()> {
//! let client: Client = scs_client_core::ClientBuilder::new("https://clocks.example.com").build()?;
//! let time = client.time("Europe/Berlin").await?;
//! # Ok(()) }
//! ```
//!
//! # Promises
//!
//! - A credential goes to the base URL's origin alone, never over plain http to another machine,
//!   and never shows in a `Debug`, an error, a span or a log.
//! - No redirect is followed, no cookie kept, no proxy used for this machine.
//! - What may have been carried out is repeated only where the operation is idempotent; every
//!   error says [whether the server may have acted](Error#may-the-server-have-acted).
//! - Every call ends: [limits](defaults) hold for connecting, an attempt, the whole call, the
//!   size of an answer and the silence inside a stream.
//! - Futures and streams are `Send + 'static` and may be dropped at any time. No global state is
//!   touched and no task is left running.
//!
//! # Without async
//!
//! There is no blocking API; a program that is not async runs a call like this:
//!
//! ```
//! # async fn call() -> u8 { 7 }
//! let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
//! let answer = runtime.block_on(call());
//! # assert_eq!(answer, 7);
//! # Ok::<(), std::io::Error>(())
//! ```
//!
//! # Tracing
//!
//! A call is a span `scs_call` with OpenTelemetry's HTTP names, the operation and the request id;
//! each attempt is a child span `scs_attempt`. Headers, queries and bodies are never recorded.

mod answer;
mod base_url;
mod body;
mod builder;
mod call;
mod clock;
pub mod credentials;
pub mod defaults;
mod error;
mod executor;
mod form;
mod json;
mod operation;
mod pace;
mod page;
mod redact;
mod request;
mod response;
mod retry;
mod service;
pub mod transport;
mod wait;

pub use answer::{
    Accepted, Answer, Binary, ByteStream, Created, Empty, Json, JsonList, JsonOption, JsonPage,
    Mode, NewObject, Payload, Streamed, Text, Unreadable, Upgrade,
};
pub use body::{Body, Upgraded};
pub use builder::ClientBuilder;
pub use clock::{Clock, SystemClock, TestClock};
pub use credentials::{Credential, CredentialError, CredentialProvider, CredentialRequest};
pub use error::{Cause, Error, Executed, Result};
pub use executor::Executor;
pub use form::Form;
pub use operation::{
    CredentialUse, HttpMethod, NewId, Operation, OperationInfo, PagedOperation, Paging,
    PathEncoding,
};
pub use page::{Cursor, Items, Page, Pages};
pub use request::{CallOptions, PendingCall};
pub use response::Response;
pub use retry::RetryBudget;
pub use service::{
    CredentialScope, ErrorAnswer, ErrorDetails, OnUnauthorized, Service, ServiceClient,
};
pub use transport::{HttpTransport, Transport};
pub use wait::{Progress, Step, Wait, wait_until};

/// What [`define_call!`] needs at the place where it is used.
#[doc(hidden)]
pub mod __private {
    pub use bytes::Bytes;
    pub use scs_wire::Check;
    pub use serde::Serialize;
}
