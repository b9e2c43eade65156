//! From connection to connection, until the build has ended.

use std::collections::VecDeque;
use std::sync::Arc;
use std::time::Duration;

use futures_core::stream::BoxStream;
use futures_util::StreamExt as _;
use http::StatusCode;
use scs_client_core::transport::{TransportError, TransportErrorKind};
use scs_client_core::{Clock, Executed};

use super::operation::CONSOLE_STREAM_GET;
use super::position::{Piece, Position};
use super::site::{Renewed, Site};
use super::socket::{REFUSED, Received, Socket};
use super::{ConsoleEnd, ConsoleEvent, Follow};
use crate::lines::Line;
use crate::logs::{LogStream, Logs};
use crate::model::Build;
use crate::{Client, Error, Result};

/// Before the first connection after a lost one, or the second look for a result; then longer.
const FIRST_PAUSE: Duration = Duration::from_secs(1);
const LONGEST_PAUSE: Duration = Duration::from_secs(15);

/// A build that neither the console nor the database knows for so long is gone.
const UNTIL_FORGOTTEN: Duration = Duration::from_secs(10);

/// A token "issued in the future" is good after a moment.
const BEFORE_THE_SAME_TOKEN: Duration = Duration::from_secs(2);

pub(super) fn follow(follow: Follow) -> BoxStream<'static, Result<ConsoleEvent>> {
    let follower = Follower {
        clock: follow.build.executor.clock(),
        follow,
        site: None,
        position: Position::start(),
        line: Line::default(),
        events: VecDeque::new(),
        waiting_since: None,
        quiet_since: None,
        gone_since: None,
        stands_since: None,
        pause: FIRST_PAUSE,
        is_known: false,
        token_refused: false,
    };
    futures_util::stream::unfold(
        (follower, Stage::Connect),
        |(mut follower, mut stage)| async move {
            loop {
                if let Some(event) = follower.events.pop_front() {
                    return Some((Ok(event), (follower, stage)));
                }
                stage = match stage {
                    Stage::Over => return None,
                    Stage::Failed(error) => {
                        return Some((Err(error), (follower, Stage::Over)));
                    }
                    stage => match follower.advance(stage).await {
                        Ok(stage) => stage,
                        Err(error) => {
                            follower.finish_line();
                            Stage::Failed(error)
                        }
                    },
                };
            }
        },
    )
    .fuse()
    .boxed()
}

/// What is to be done next.
enum Stage {
    Connect,
    Read(Box<Socket>),
    /// No stream any more: has the build ended? If not, this is why there is none.
    Look(Error),
    /// The build has ended: what does job-output.txt have beyond the console?
    HandOver(Box<Build>),
    ReadRest(Box<Rest>),
    /// The error is the last to be told.
    Failed(Error),
    Over,
}

struct Follower {
    follow: Follow,
    clock: Arc<dyn Clock>,
    /// Known from the first connection on.
    site: Option<Site>,
    position: Position,
    line: Line,
    events: VecDeque<ConsoleEvent>,
    /// Since when the server says that the build has not started.
    waiting_since: Option<Duration>,
    /// Since when nothing new has come although there should.
    quiet_since: Option<Duration>,
    /// Since when neither the console nor the database knows the build.
    gone_since: Option<Duration>,
    /// Since when the connection stands, with nothing of the log still to be repeated.
    stands_since: Option<Duration>,
    pause: Duration,
    /// There is such a build: the server has shown something of it.
    is_known: bool,
    /// A token was refused, and none was taken since.
    token_refused: bool,
}

impl Follower {
    async fn advance(&mut self, stage: Stage) -> Result<Stage> {
        match stage {
            Stage::Connect => self.connect().await,
            Stage::Read(socket) => self.read(socket).await,
            Stage::Look(why) => self.look(why).await,
            Stage::HandOver(build) => Ok(self.hand_over(build).await),
            Stage::ReadRest(rest) => Ok(self.read_rest(rest).await),
            Stage::Failed(error) => Err(error),
            Stage::Over => Ok(Stage::Over),
        }
    }

    async fn connect(&mut self) -> Result<Stage> {
        let opened = match &mut self.site {
            Some(site) => site.open().await,
            None => {
                let site = Site::find(&self.follow.build).await?;
                self.site.insert(site).open().await
            }
        };
        match opened {
            Ok(socket) => {
                self.position.replay();
                self.stands_since = self.caught_up_now();
                Ok(Stage::Read(Box::new(socket)))
            }
            // The first time, the call itself has tried often enough.
            Err(error) if is_passing(&error) && (self.is_known || self.quiet_since.is_some()) => {
                Ok(Stage::Look(error))
            }
            Err(error) => Err(error),
        }
    }

    async fn read(&mut self, mut socket: Box<Socket>) -> Result<Stage> {
        let received = socket.next().await;
        if received.tells_that_token_is_good() {
            self.token_refused = false;
            if let Some(site) = &mut self.site {
                site.accepted();
            }
        }
        match received {
            Received::Piece(bytes) => match Notice::of(&bytes, self.follow.build.uuid.as_str()) {
                Some(notice) => {
                    let words = String::from_utf8_lossy(&bytes).into_owned();
                    if notice == Notice::NotYet && self.position.given() == 0 {
                        return self.wait_for_start(&words).await;
                    }
                    Ok(Stage::Look(self.broken(TransportErrorKind::Cut, words)))
                }
                None => Ok(self.log(&bytes, socket)),
            },
            Received::Closed { code, reason } => self.closed(code, &reason).await,
            Received::Broken(cause) => {
                let error = self
                    .follow
                    .build
                    .executor
                    .broken(&CONSOLE_STREAM_GET, &cause);
                Ok(Stage::Look(error))
            }
        }
    }

    /// Takes a piece of the log.
    fn log(&mut self, bytes: &[u8], socket: Box<Socket>) -> Stage {
        self.waiting_since = None;
        self.is_known = true;
        let was_behind = !self.position.caught_up();
        match self.position.take(bytes) {
            Piece::Known => {}
            Piece::New(new) => {
                self.give_lines(new);
                self.came_on();
            }
            Piece::Other => {
                self.begin_again();
                // Its beginning is in what was just compared, and comes once more.
                return Stage::Connect;
            }
        }
        if was_behind && self.position.caught_up() {
            self.events.push_front(ConsoleEvent::Reconnected);
            self.stands_since = self.caught_up_now();
        }
        Stage::Read(socket)
    }

    async fn closed(&mut self, code: u16, reason: &str) -> Result<Stage> {
        let refused = |status| match &self.site {
            Some(site) => site.refused(status, code, reason),
            None => Error::unsupported(CONSOLE_STREAM_GET.id, reason),
        };
        match (code, reason) {
            (1000, _) => {
                let why = "the log has ended, and the build has no result yet".to_owned();
                Ok(Stage::Look(self.broken(TransportErrorKind::Timeout, why)))
            }
            // A good token that does not allow it; an HTTP route answers 403.
            (REFUSED, "Authorization error") => Err(refused(StatusCode::FORBIDDEN)),
            // recordings/zuul/150-ws-private-no-token, 151-ws-private-bad-token
            (REFUSED, _) => {
                let error = refused(StatusCode::UNAUTHORIZED);
                self.renew_token(reason, error).await
            }
            (4011, "Build did not start yet") => self.wait_for_start(reason).await,
            // Also what is said of one that has ended (recordings/zuul/144-ws-unknown-build).
            (4011, "Build not found") => Ok(Stage::Look(refused(StatusCode::NOT_FOUND))),
            _ => Ok(Stage::Look(refused(StatusCode::SERVICE_UNAVAILABLE))),
        }
    }

    async fn renew_token(&mut self, reason: &str, error: Error) -> Result<Stage> {
        let Some(site) = self.site.as_mut().filter(|_| !self.token_refused) else {
            return Err(error);
        };
        self.token_refused = true;
        match site.renew(reason).await {
            Renewed::Other => Ok(Stage::Connect),
            Renewed::Same => {
                self.clock.sleep(BEFORE_THE_SAME_TOKEN).await;
                Ok(Stage::Connect)
            }
            Renewed::Nothing => Err(error),
        }
    }

    /// The build is known and has no log yet.
    async fn wait_for_start(&mut self, reason: &str) -> Result<Stage> {
        self.is_known = true;
        self.quiet_since = None;
        let now = self.clock.monotonic();
        let since = match self.waiting_since {
            Some(since) => since,
            None => {
                self.events.push_back(ConsoleEvent::NotStarted);
                self.pause = FIRST_PAUSE;
                *self.waiting_since.insert(now)
            }
        };
        let left = self
            .follow
            .start_within
            .saturating_sub(now.saturating_sub(since));
        if left.is_zero() {
            let limit = self.follow.start_within.as_secs_f64();
            let why = format!("the build did not start within {limit:.0} s: {reason}");
            return Err(self.broken(TransportErrorKind::Timeout, why));
        }
        self.sleep(left).await;
        Ok(Stage::Connect)
    }

    /// Looks whether the build has ended; if not, tries the stream again after a pause.
    async fn look(&mut self, why: Error) -> Result<Stage> {
        let now = self.clock.monotonic();
        if let Some(since) = self.stands_since.take()
            && now.saturating_sub(since) >= LONGEST_PAUSE
        {
            // A connection that has stood for a while is no failure, whatever came over it.
            self.came_on();
        }
        let since = *self.quiet_since.get_or_insert(now);
        match self.follow.build.get().await {
            Ok(build) if build.result.is_some() || build.end_time.is_some() => {
                return Ok(Stage::HandOver(Box::new(build)));
            }
            Ok(_) => self.gone_since = None,
            Err(error) if is_passing(&error) => {}
            // The database learns of a build up to two seconds after its console has begun. One
            // that is dequeued before that is nowhere any more.
            Err(error) if self.is_known && error.is_not_found() => {
                let gone_since = *self.gone_since.get_or_insert(now);
                if !why.is_not_found() {
                    self.gone_since = None;
                } else if now.saturating_sub(gone_since) >= UNTIL_FORGOTTEN {
                    return Err(error);
                }
            }
            Err(error) => return Err(error),
        }
        let patience = self.follow.patience;
        let left = patience.saturating_sub(now.saturating_sub(since));
        if left.is_zero() {
            let limit = patience.as_secs_f64();
            let why = format!("nothing new for {limit:.0} s: {why}");
            return Err(self.broken(TransportErrorKind::Timeout, why));
        }
        self.sleep(left).await;
        Ok(Stage::Connect)
    }

    /// Opens job-output.txt a little before the place that the console has come to.
    async fn hand_over(&mut self, build: Box<Build>) -> Stage {
        if build.log_url.as_deref().is_none_or(str::is_empty) {
            return self.end(build, None);
        }
        let client = Client {
            executor: self.follow.build.executor.clone(),
        };
        let mut logs = Logs::of(&client, &build);
        if let Some(info) = self.site.as_ref().and_then(Site::info) {
            logs = logs.token_as_told(info);
        }
        let known = self.position.tail().to_vec();
        let offset = self.position.given() - known.len() as u64;
        match logs.text_from(offset).await {
            Ok(pieces) => Stage::ReadRest(Box::new(Rest {
                build,
                known,
                pieces,
                is_announced: false,
            })),
            Err(error) => self.end(build, Some(error)),
        }
    }

    async fn read_rest(&mut self, mut rest: Box<Rest>) -> Stage {
        let piece = match rest.pieces.next().await {
            None => return self.end(rest.build, None),
            Some(Err(error)) => return self.end(rest.build, Some(error)),
            Some(Ok(piece)) => piece,
        };
        let shared = rest.known.len().min(piece.len());
        let (known, new) = piece.split_at(shared);
        if rest.known[..shared] != *known {
            self.begin_again();
            return Stage::HandOver(rest.build);
        }
        rest.known.drain(..shared);
        if !new.is_empty() {
            if !std::mem::replace(&mut rest.is_announced, true) {
                self.events.push_back(ConsoleEvent::HandedOver);
            }
            self.position.hand_on(new);
            self.give_lines(new);
        }
        Stage::ReadRest(rest)
    }

    fn end(&mut self, build: Box<Build>, log_error: Option<Error>) -> Stage {
        self.finish_line();
        let end = ConsoleEnd {
            build: *build,
            log_error,
        };
        self.events.push_back(ConsoleEvent::Ended(Box::new(end)));
        Stage::Over
    }

    fn begin_again(&mut self) {
        self.finish_line();
        self.events.push_back(ConsoleEvent::Restarted);
        self.position = Position::start();
    }

    fn give_lines(&mut self, mut bytes: &[u8]) {
        let lines = std::iter::from_fn(|| self.line.take(&mut bytes));
        self.events.extend(lines.map(ConsoleEvent::Line));
    }

    fn finish_line(&mut self) {
        self.events
            .extend(self.line.finish().map(ConsoleEvent::Line));
    }

    fn caught_up_now(&self) -> Option<Duration> {
        self.position.caught_up().then(|| self.clock.monotonic())
    }

    /// Something new has come.
    fn came_on(&mut self) {
        self.quiet_since = None;
        self.gone_since = None;
        self.pause = FIRST_PAUSE;
    }

    async fn sleep(&mut self, at_most: Duration) {
        self.clock.sleep(self.pause.min(at_most)).await;
        self.pause = (self.pause * 2).min(LONGEST_PAUSE);
    }

    fn broken(&self, kind: TransportErrorKind, why: String) -> Error {
        let cause = TransportError::new(kind, why);
        self.follow
            .build
            .executor
            .broken(&CONSOLE_STREAM_GET, &cause)
    }
}

/// What is read of job-output.txt.
struct Rest {
    build: Box<Build>,
    /// What must come first: the end of what was given.
    known: Vec<u8>,
    pieces: LogStream,
    is_announced: bool,
}

/// Whether a failed call may go well in a while.
fn is_passing(error: &Error) -> bool {
    let is_lost = error.is_connect() && !error.is_tls();
    let is_cut = error.executed() == Executed::Maybe;
    is_lost || is_cut || error.is_server_error() || error.is_rate_limited()
}

/// What the executor writes into the stream in place of a log: one piece without a line end.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Notice {
    /// In the first half second of a build, and behind its end.
    NotYet,
    Trouble,
}

impl Notice {
    fn of(piece: &[u8], uuid: &str) -> Option<Self> {
        let (before, after) = std::str::from_utf8(piece).ok()?.split_once(uuid).unzip();
        match (before, after) {
            (Some("Build ID "), Some(" not found"))
            | (Some("Log not found for build ID "), Some("")) => Some(Self::NotYet),
            _ => (piece == b"Internal streaming error").then_some(Self::Trouble),
        }
    }
}
