//! Following the console of a running build, to its end and its result.
//!
//! The server streams the log over a WebSocket, from the log's beginning on every connection. What
//! is given here are whole lines, each once, whatever happens to the connections in between.

mod follow;
mod operation;
mod position;
mod site;
mod socket;

use std::fmt;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use futures_core::Stream;
use futures_core::stream::BoxStream;

use crate::handles;
use crate::model::Build;
use crate::{Error, Result};

pub use operation::ConsoleStreamGet;

impl handles::Build {
    /// Follows the build's console until it ends, and gives the result then.
    ///
    /// Works for a build that is about to start, that runs, and that has ended already: then the
    /// lines come from job-output.txt.
    ///
    /// ```no_run
    /// use futures_util::StreamExt as _;
    /// use zuul_client::ConsoleEvent;
    ///
    /// # async fn example(client: zuul_client::Client) -> zuul_client::Result<()> {
    /// let build = client.tenant("scs").build("7bf859bc549f42938523422b28f0fb90");
    /// let mut events = build.console().events();
    /// while let Some(event) = events.next().await {
    ///     match event? {
    ///         ConsoleEvent::Line(line) => println!("{line}"),
    ///         ConsoleEvent::Ended(end) => println!("{:?}", end.build.result),
    ///         _ => {}
    ///     }
    /// }
    /// # Ok(()) }
    /// ```
    pub fn console(&self) -> Follow {
        Follow {
            build: self.clone(),
            start_within: Duration::from_secs(600),
            patience: Duration::from_secs(120),
        }
    }
}

/// A console to be followed; made by [`Build::console`](handles::Build::console).
///
/// # The token
/// The server takes it in the stream's first message, and only there. It goes to the API's origin
/// alone: where the server names another origin for its streams (`websocket_url`), it is not sent,
/// and a tenant whose reads are protected refuses the stream with an error that says so.
///
/// # Connections
/// A stream that breaks is opened again, and so is one that is silent for the client's idle-read
/// limit although the server is asked for a sign of life every 25 s (it gives none by itself). The
/// log then comes once more from its beginning; what was given is skipped and compared, so that no
/// line comes twice and another log is noticed.
///
/// Poll steadily: the server sends to all its followers in turn, and one that does not read may
/// hold up the others.
///
/// # Errors
/// An error ends the stream.
/// - [Not found](Error::is_not_found): the tenant or the build does not exist; also a build that
///   was dequeued before it had started or just then, of which the server keeps nothing.
/// - [Unauthorized](Error::is_unauthorized): the tenant's reads are protected, and the token is
///   missing or not taken.
/// - [Forbidden](Error::is_forbidden): the token is good and does not allow it.
/// - [Unsupported](Error::is_unsupported_by_server): the server, or a proxy before it, has no
///   WebSocket there.
/// - [Server error](Error::is_server_error): 500 is also what the server says when a proxy has
///   dropped the `Upgrade` header.
/// - [Timeout](Error::is_timeout): the build did not [start in time](Self::start_within), or
///   nothing new came [for too long](Self::patience); the message says what was seen last.
#[derive(Clone, Debug)]
#[must_use = "nothing is followed until the stream is polled"]
pub struct Follow {
    build: handles::Build,
    start_within: Duration,
    patience: Duration,
}

impl Follow {
    /// Waits this long for a build that has not started yet; 10 min unless set.
    pub fn start_within(mut self, limit: Duration) -> Self {
        self.start_within = limit;
        self
    }

    /// Gives up after this time without anything new, while connections fail or the server has
    /// ended the log and does not tell the result yet; 2 min unless set.
    ///
    /// A running build that prints nothing is no matter of patience.
    pub fn patience(mut self, limit: Duration) -> Self {
        self.patience = limit;
        self
    }

    /// What happens, as it happens; [`Ended`](ConsoleEvent::Ended) comes last.
    #[must_use = "nothing is followed until it is polled"]
    pub fn events(self) -> ConsoleEvents {
        ConsoleEvents(follow::follow(self))
    }

    /// The lines alone. The stream ends with the build.
    ///
    /// Where the end of the log could not be had, its error is the last item. That the log has
    /// begun again (see [`Restarted`](ConsoleEvent::Restarted)) does not show here.
    #[must_use = "nothing is followed until it is polled"]
    pub fn lines(self) -> ConsoleLines {
        ConsoleLines(self.events())
    }
}

/// What happens while a console is followed.
#[derive(Debug)]
#[non_exhaustive]
pub enum ConsoleEvent {
    /// A line, without its end. What is not UTF-8 becomes U+FFFD; a line of more than 64 KiB is
    /// cut there and ends with "…".
    Line(String),
    /// The build waits for an executor; comes once.
    NotStarted,
    /// The connection was lost; it stands again, and the log goes on where it was.
    Reconnected,
    /// What follows is another log than before, from its beginning.
    Restarted,
    /// What follows comes from job-output.txt on the log server.
    HandedOver,
    /// The build has ended, and so has the stream.
    Ended(Box<ConsoleEnd>),
}

/// How a followed build has ended.
#[derive(Debug)]
#[non_exhaustive]
pub struct ConsoleEnd {
    /// The build, read after its end.
    pub build: Build,
    /// Why job-output.txt could not be read to its end: the log may then go on behind the last line.
    ///
    /// `None` too for a build that has published no logs.
    pub log_error: Option<Error>,
}

/// What happens to a followed console, as a stream; made by [`Follow::events`].
pub struct ConsoleEvents(BoxStream<'static, Result<ConsoleEvent>>);

impl Stream for ConsoleEvents {
    type Item = Result<ConsoleEvent>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.0.as_mut().poll_next(cx)
    }
}

impl fmt::Debug for ConsoleEvents {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ConsoleEvents")
    }
}

/// The lines of a followed console, as a stream; made by [`Follow::lines`].
pub struct ConsoleLines(ConsoleEvents);

impl Stream for ConsoleLines {
    type Item = Result<String>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            let item = match ready!(Pin::new(&mut self.0).poll_next(cx)) {
                None => None,
                Some(Err(error)) => Some(Err(error)),
                Some(Ok(ConsoleEvent::Line(line))) => Some(Ok(line)),
                Some(Ok(ConsoleEvent::Ended(end))) => match end.log_error {
                    Some(error) => Some(Err(error)),
                    None => continue,
                },
                Some(Ok(_)) => continue,
            };
            return Poll::Ready(item);
        }
    }
}

impl fmt::Debug for ConsoleLines {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ConsoleLines")
    }
}
