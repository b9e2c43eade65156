//! Waits on loopback for the browser to come back.

use std::collections::VecDeque;
use std::convert::Infallible;
use std::future::{Future, poll_fn};
use std::io;
use std::net::{Ipv4Addr, Ipv6Addr};
use std::pin::pin;
use std::task::Poll;
use std::time::Duration;

use futures_util::future::{AbortHandle, BoxFuture, abortable};
use futures_util::stream::FuturesUnordered;
use futures_util::{FutureExt as _, StreamExt as _};
use tokio::net::{TcpListener, TcpStream};

use super::http::{self, Fault, Head};
use super::page::Page;
use crate::error::{Error, Kind, Result};

/// How many connections may be waited on at once. One more drops the oldest, not the newest: a
/// redirect comes in one piece, so whoever is slow is not the browser that is waited for.
const READING_AT_ONCE: usize = 32;

/// Beyond this many unfinished connections nobody is let in until some are done.
const AT_ONCE: usize = 256;

/// How often another port is tried where the system's choice is taken on the other loopback address.
const TRIES: usize = 8;

/// Sockets on both loopback addresses, at one port.
pub(super) struct Listener {
    sockets: Vec<TcpListener>,
    port: u16,
    path: String,
}

impl Listener {
    /// Listens; port 0 is one of the system's choice.
    ///
    /// A machine without IPv6 has one socket only. Where the redirect says `localhost`, the browser
    /// may choose either address, and whoever sits on the other one would get the code: then both
    /// must be ours.
    pub(super) async fn bind(port: u16, path: String, says_localhost: bool) -> Result<Self> {
        let mut refused = Vec::new();
        for _ in 0..TRIES {
            let first = TcpListener::bind((Ipv4Addr::LOCALHOST, port))
                .await
                .map_err(|error| cannot_listen(port, error))?;
            let chosen = first
                .local_addr()
                .map_err(|error| cannot_listen(port, error))?
                .port();
            let with = |sockets| Self {
                sockets,
                port: chosen,
                path: path.clone(),
            };
            match TcpListener::bind((Ipv6Addr::LOCALHOST, chosen)).await {
                Ok(second) => return Ok(with(vec![first, second])),
                Err(error) if error.kind() == io::ErrorKind::AddrInUse => {
                    if port == 0 {
                        // Kept, or the system could choose it again.
                        refused.push(first);
                        continue;
                    }
                    if says_localhost {
                        return Err(cannot_listen(port, error));
                    }
                    return Ok(with(vec![first]));
                }
                Err(_) => return Ok(with(vec![first])),
            }
        }
        let taken = io::Error::from(io::ErrorKind::AddrInUse);
        Err(cannot_listen(port, taken))
    }

    pub(super) fn port(&self) -> u16 {
        self.port
    }

    /// Starts to let browsers in.
    pub(super) fn serve(&self) -> Serving<'_> {
        Serving {
            listener: self,
            tasks: FuturesUnordered::new(),
            reading: VecDeque::new(),
            count: 0,
        }
    }

    async fn accept(&self) -> io::Result<TcpStream> {
        poll_fn(|context| {
            for socket in &self.sockets {
                if let Poll::Ready(accepted) = socket.poll_accept(context) {
                    return Poll::Ready(accepted.map(|(stream, _)| stream));
                }
            }
            Poll::Pending
        })
        .await
    }

    /// The query of a request that may be the answer, or the page that says no.
    fn query(&self, head: Result<Head, Fault>) -> Result<String, Refused> {
        let head = match head {
            Ok(head) => head,
            Err(Fault::TooLarge) => return Err(Refused::with(Page::too_large())),
            Err(Fault::Malformed) => return Err(Refused::with(Page::malformed())),
            Err(Fault::Silent) => {
                return Err(Refused {
                    page: None,
                    with_body: false,
                });
            }
        };
        // RFC 9110, section 9.3.2: the answer to a HEAD has no body.
        let with_body = head.method != "HEAD";
        let refuse = |page| {
            Err(Refused {
                page: Some(page),
                with_body,
            })
        };
        // A name that somebody else points at this machine (DNS rebinding) is none of these.
        if !head.host.is_some_and(|host| self.is_own(&host)) {
            return refuse(Page::wrong_host());
        }
        if head.path != self.path {
            return refuse(Page::not_found());
        }
        if head.method != "GET" {
            return refuse(Page::method_not_allowed());
        }
        if head.is_prefetch {
            return refuse(Page::prefetched());
        }
        Ok(head.query)
    }

    fn is_own(&self, host: &str) -> bool {
        // Browsers leave the port of the scheme out.
        let is_port =
            |port: &str| port == format!(":{}", self.port) || (self.port == 80 && port.is_empty());
        ["127.0.0.1", "localhost", "[::1]"]
            .iter()
            .any(|name| host.strip_prefix(name).is_some_and(is_port))
    }
}

struct Refused {
    /// `None` where nobody waits for an answer.
    page: Option<Page>,
    with_body: bool,
}

impl Refused {
    fn with(page: Page) -> Self {
        Self {
            page: Some(page),
            with_body: true,
        }
    }
}

/// A listener at work. All of it happens inside the caller's own future: dropped, it is gone.
pub(super) struct Serving<'a> {
    listener: &'a Listener,
    tasks: FuturesUnordered<BoxFuture<'static, Done>>,
    /// The connections that are being read, the oldest first.
    reading: VecDeque<(u64, AbortHandle)>,
    count: u64,
}

enum Done {
    /// `None` for a connection that was dropped for a newer one.
    Read(u64, Option<Request>),
    Written,
}

struct Request {
    stream: TcpStream,
    head: Result<Head, Fault>,
}

/// A browser that waits for its page.
pub(super) struct Visitor(TcpStream);

impl Serving<'_> {
    /// Lets browsers in until one brings what `take` recognises; all others are sent away.
    ///
    /// There is no limit to their number: a page that could end a login by asking often would be
    /// the attack. What they can cost is limited by their number at once, and by the login's time.
    pub(super) async fn wait_for<A>(
        &mut self,
        mut take: impl FnMut(&str) -> Option<A>,
    ) -> (A, Visitor) {
        loop {
            let Request { stream, head } = self.next().await;
            match self.listener.query(head) {
                Ok(query) => match take(&query) {
                    Some(answer) => return (answer, Visitor(stream)),
                    None => self.send(stream, Page::stranger(), true),
                },
                Err(refused) => self.refuse(stream, refused),
            }
        }
    }

    /// Works on, while everybody who comes is told that it is over.
    pub(super) async fn meanwhile<T>(&mut self, work: impl Future<Output = T>) -> T {
        let mut work = pin!(work);
        tokio::select! {
            biased;
            result = &mut work => result,
            never = self.send_away() => match never {},
        }
    }

    async fn send_away(&mut self) -> Infallible {
        loop {
            let Request { stream, head } = self.next().await;
            match self.listener.query(head) {
                Ok(_) => self.send(stream, Page::gone(), true),
                Err(refused) => self.refuse(stream, refused),
            }
        }
    }

    /// Shows the page to the one who brought the answer.
    pub(super) async fn answer(&mut self, visitor: Visitor, page: Page) {
        self.meanwhile(http::reply(visitor.0, page, true)).await;
    }

    fn refuse(&self, stream: TcpStream, refused: Refused) {
        if let Some(page) = refused.page {
            self.send(stream, page, refused.with_body);
        }
    }

    fn send(&self, stream: TcpStream, page: Page, with_body: bool) {
        let sending = http::reply(stream, page, with_body).map(|()| Done::Written);
        self.tasks.push(sending.boxed());
    }

    /// The next request that has been read, or has turned out to be none.
    async fn next(&mut self) -> Request {
        loop {
            tokio::select! {
                accepted = self.listener.accept(), if self.tasks.len() < AT_ONCE => match accepted {
                    Ok(stream) => self.read(stream),
                    // Out of file handles; somebody may close one.
                    Err(_) => tokio::time::sleep(Duration::from_millis(50)).await,
                },
                Some(done) = self.tasks.next() => if let Done::Read(number, request) = done {
                    self.reading.retain(|(other, _)| *other != number);
                    if let Some(request) = request {
                        return request;
                    }
                },
            }
        }
    }

    fn read(&mut self, mut stream: TcpStream) {
        while self.reading.len() >= READING_AT_ONCE {
            if let Some((_, oldest)) = self.reading.pop_front() {
                oldest.abort();
            }
        }
        self.count += 1;
        let number = self.count;
        let (reading, handle) = abortable(async move {
            let head = http::read_head(&mut stream).await;
            Request { stream, head }
        });
        self.reading.push_back((number, handle));
        self.tasks.push(
            reading
                .map(move |request| Done::Read(number, request.ok()))
                .boxed(),
        );
    }
}

fn cannot_listen(port: u16, error: io::Error) -> Error {
    let what = match port {
        0 => "no port of this machine can be listened on for the browser".to_owned(),
        port => format!("port {port} of this machine cannot be listened on for the browser"),
    };
    Error::with_source(Kind::InvalidInput, what, error)
}
