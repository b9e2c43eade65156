//! One file as it travels, over as many connections as it takes.

use std::time::Duration;

use bytes::Bytes;
use futures_util::StreamExt as _;
use http::header::{CONTENT_ENCODING, ETAG, LAST_MODIFIED};
use http::{HeaderMap, HeaderValue, StatusCode};
use scs_client_core::{Error, Result};
use url::Url;

use super::fetch::{Answer, READ, Source};
use super::pieces::{Pieces, skip};

/// How often a broken connection is replaced before its error is handed on.
const MAX_RESUMES: u32 = 4;

/// A part of a file, in bytes as they travel.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Span {
    pub(super) start: u64,
    /// Behind the last byte; `None` for the rest of the file.
    pub(super) end: Option<u64>,
}

/// What a server sent of a file.
pub(super) struct Opened {
    pub(super) headers: HeaderMap,
    /// Where in the file `pieces` begins: a server may send all of it where a part was asked for.
    pub(super) start: u64,
    pub(super) pieces: Pieces,
    /// The server says that the part lies behind the end of what it would send.
    pub(super) is_behind_end: bool,
}

impl Span {
    fn header(self) -> Option<String> {
        match (self.start, self.end) {
            // Of a compressed file a part could not be told from the whole, nor be read.
            (0, _) => None,
            (start, None) => Some(format!("bytes={start}-")),
            (start, Some(end)) => Some(format!("bytes={start}-{}", end.saturating_sub(1))),
        }
    }
}

impl Source {
    /// Opens a file, or the part of it that the server is willing to send alone.
    pub(super) async fn open(&self, url: &Url, span: Span) -> Result<Opened> {
        let answer = self.get(url, span.header().as_deref(), None).await?;
        let start = match answer.status {
            StatusCode::PARTIAL_CONTENT => answer
                .first_byte()
                .filter(|first| *first == span.start)
                .ok_or_else(|| Error::unreadable(READ, "a part that was not asked for"))?,
            StatusCode::RANGE_NOT_SATISFIABLE => {
                return Ok(Opened {
                    headers: answer.headers,
                    start: span.start,
                    pieces: futures_util::stream::empty().boxed(),
                    is_behind_end: true,
                });
            }
            _ => 0,
        };
        let headers = answer.headers.clone();
        let reading = Reading {
            source: self.clone(),
            url: url.clone(),
            position: start,
            end: span.end.filter(|_| start == span.start),
            version: Version::of(&answer.headers),
            body: answer.body.boxed(),
            resumes: 0,
        };
        Ok(Opened {
            headers,
            start,
            pieces: reading.pieces(),
            is_behind_end: false,
        })
    }
}

/// What tells whether a file is still the one that was begun.
struct Version {
    /// A strong entity tag, or the time of the last change.
    validator: Option<HeaderValue>,
    encoding: Option<HeaderValue>,
}

impl Version {
    fn of(headers: &HeaderMap) -> Self {
        let tag = headers.get(ETAG);
        let tag = tag.filter(|tag| !tag.as_bytes().starts_with(b"W/"));
        Self {
            validator: tag.or_else(|| headers.get(LAST_MODIFIED)).cloned(),
            encoding: headers.get(CONTENT_ENCODING).cloned(),
        }
    }
}

struct Reading {
    source: Source,
    url: Url,
    /// The offset of the next byte.
    position: u64,
    end: Option<u64>,
    version: Version,
    body: Pieces,
    resumes: u32,
}

impl Reading {
    fn pieces(self) -> Pieces {
        futures_util::stream::unfold(Some(self), |reading| async move {
            let mut reading = reading?;
            match reading.next().await {
                Ok(Some(piece)) => Some((Ok(piece), Some(reading))),
                Ok(None) => None,
                Err(error) => Some((Err(error), None)),
            }
        })
        .boxed()
    }

    async fn next(&mut self) -> Result<Option<Bytes>> {
        loop {
            match self.body.next().await {
                Some(Ok(piece)) => {
                    self.position += piece.len() as u64;
                    return Ok(Some(piece));
                }
                None => return Ok(None),
                Some(Err(error)) => {
                    if !self.resume().await {
                        return Err(error);
                    }
                }
            }
        }
    }

    /// Goes on where a connection broke, if the server shows that the file is the same.
    async fn resume(&mut self) -> bool {
        let Some(validator) = self.version.validator.clone() else {
            return false;
        };
        let Ok(condition) = validator.to_str() else {
            return false;
        };
        while self.resumes < MAX_RESUMES {
            self.resumes += 1;
            let pause = Duration::from_millis(500 << self.resumes);
            self.source.api.clock().sleep(pause).await;
            let span = Span {
                start: self.position,
                end: self.end,
            };
            let range = span.header();
            match self
                .source
                .get(&self.url, range.as_deref(), Some(condition))
                .await
            {
                Ok(answer) => return self.take_over(answer),
                // A server that is starting again is worth another try, a refusal is not.
                Err(error)
                    if error
                        .status()
                        .is_some_and(|status| status.is_client_error()) =>
                {
                    return false;
                }
                Err(_) => {}
            }
        }
        false
    }

    fn take_over(&mut self, answer: Answer) -> bool {
        let version = Version::of(&answer.headers);
        // RFC 9110, section 15.3.7: a part need not repeat what the condition has settled.
        let is_part = answer.status == StatusCode::PARTIAL_CONTENT;
        let is_same =
            version.validator == self.version.validator || (is_part && version.validator.is_none());
        if !is_same || version.encoding != self.version.encoding {
            return false;
        }
        match answer.status {
            StatusCode::PARTIAL_CONTENT if answer.first_byte() == Some(self.position) => {
                self.body = answer.body.boxed();
                true
            }
            // A server without ranges sends all of it once more.
            StatusCode::OK => {
                self.body = skip(answer.body.boxed(), self.position);
                true
            }
            _ => false,
        }
    }
}
