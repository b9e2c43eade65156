//! One table of faults, run for every client.
//!
//! A client says how it reads and how it writes; [`run`] lets a server (or the wire) misbehave in
//! every way of the table, and [`Report::assert_green`] fails with the rows that did not do what
//! the core promises: which predicate holds, whether the server may have acted, and how many
//! requests the server saw. [`proxy::check`] is the row that needs a process of its own.

pub mod child;
pub mod proxy;
mod rows;
mod server;

use std::fmt;

use futures_util::future::BoxFuture;
use scs_client_core::{ClientBuilder, Error, ServiceClient};

pub use self::server::{Act, RawServer, Scripted, Seen, refusing_url};

/// A call of a client, its value thrown away.
pub type CallOf<C> = fn(&C) -> BoxFuture<'static, Result<(), Error>>;

/// What the table needs to know about a client.
#[derive(Debug)]
pub struct Subject<C> {
    /// One idempotent call that sends one request and reads JSON.
    pub read: CallOf<C>,
    /// A good answer to it.
    pub read_answer: Scripted,
    /// One call that must not be repeated and sends one request, with a credential if there is one.
    pub write: CallOf<C>,
    /// A good answer to it.
    pub write_answer: Scripted,
    /// What the client does about a 401.
    pub after_401: After401,
    /// What else the client's builder must be told.
    pub configure: fn(ClientBuilder<C>) -> ClientBuilder<C>,
}

/// What a client does about a 401, as its service says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum After401 {
    /// Asks for another credential and tries once more.
    Refreshes,
    /// Tries once more with the same one.
    SameAgain,
    /// Gives up.
    GivesUp,
}

impl<C> Subject<C> {
    /// A client that refreshes its credential after a 401.
    pub fn new(
        read: CallOf<C>,
        read_answer: Scripted,
        write: CallOf<C>,
        write_answer: Scripted,
    ) -> Self {
        Self {
            read,
            read_answer,
            write,
            write_answer,
            after_401: After401::Refreshes,
            configure: |builder| builder,
        }
    }

    /// Says what the client does about a 401.
    #[must_use]
    pub fn after_401(mut self, after: After401) -> Self {
        self.after_401 = after;
        self
    }

    /// Tells the client's builder more.
    #[must_use]
    pub fn configure(mut self, configure: fn(ClientBuilder<C>) -> ClientBuilder<C>) -> Self {
        self.configure = configure;
        self
    }
}

/// Runs the table.
pub async fn run<C: ServiceClient>(subject: &Subject<C>) -> Report {
    rows::run(subject).await
}

/// How the rows went.
#[derive(Debug)]
pub struct Report {
    rows: Vec<Row>,
}

/// How one row went.
#[derive(Clone, Debug)]
pub struct Row {
    /// The fault.
    pub fault: &'static str,
    /// What did not hold.
    pub outcome: Result<(), String>,
}

impl Report {
    /// The rows, in the order of the table.
    #[must_use]
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// Fails unless every row passed.
    ///
    /// # Panics
    /// With the table, when a row is red.
    pub fn assert_green(&self) {
        let red = self.rows.iter().filter(|row| row.outcome.is_err()).count();
        assert!(
            red == 0 && !self.rows.is_empty(),
            "{red} rows are red\n{self}"
        );
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for row in &self.rows {
            match &row.outcome {
                Ok(()) => writeln!(f, "green  {}", row.fault)?,
                Err(why) => writeln!(f, "RED    {}: {why}", row.fault)?,
            }
        }
        Ok(())
    }
}
