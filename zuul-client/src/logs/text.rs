//! job-output.txt: what the console showed, as a stream of bytes or of lines.

use std::fmt;
use std::ops::Range;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use futures_core::Stream;
use futures_util::StreamExt as _;
use scs_client_core::{Error, Result};
use url::Url;

use super::Logs;
use super::fetch::READ;
use super::inflate::{file_decoded, is_encoded, transfer_decoded};
use super::pieces::{self, Pieces};
use super::resume::Span;
use crate::lines::Line;

const NAMES: [&str; 2] = ["job-output.txt", "job-output.txt.gz"];

impl Logs {
    /// The whole job-output.txt, decompressed where the server keeps it compressed.
    ///
    /// # Errors
    /// [Not found](Error::is_not_found) where the build has published none.
    pub fn text(&self) -> impl Future<Output = Result<LogStream>> + Send + use<> {
        self.text_from(0)
    }

    /// job-output.txt from a byte of its text on; empty where that is its end or behind it.
    ///
    /// The rest alone is asked for; a server without ranges or with compressed files sends all of
    /// it, and the beginning is dropped on the way.
    ///
    /// # Errors
    /// [Not found](Error::is_not_found) where the build has published none.
    pub fn text_from(&self, offset: u64) -> impl Future<Output = Result<LogStream>> + Send + use<> {
        let logs = self.clone();
        let rest = Span {
            start: offset,
            end: None,
        };
        async move { logs.text_span(rest).await }
    }

    /// The lines of job-output.txt.
    ///
    /// # Errors
    /// [Not found](Error::is_not_found) where the build has published none.
    pub fn text_lines(&self) -> impl Future<Output = Result<LogLines>> + Send + use<> {
        let text = self.text();
        async move { Ok(text.await?.lines()) }
    }

    /// A range of the bytes of job-output.txt, held in memory; shorter where the text ends before.
    ///
    /// # Errors
    /// [Not found](Error::is_not_found) where the build has published none;
    /// [too large](Error::is_too_large) above [`max_in_memory`](Self::max_in_memory).
    pub fn text_range(
        &self,
        range: Range<u64>,
    ) -> impl Future<Output = Result<Bytes>> + Send + use<> {
        let logs = self.clone();
        async move {
            if range.is_empty() {
                return Ok(Bytes::new());
            }
            let span = Span {
                start: range.start,
                end: Some(range.end),
            };
            let stream = logs.text_span(span).await?;
            let bytes = pieces::gather(stream.pieces, logs.limits.in_memory).await?;
            Ok(bytes.into())
        }
    }

    /// The last bytes of job-output.txt, held in memory.
    ///
    /// # Errors
    /// [Not found](Error::is_not_found) where the build has published none; invalid input above
    /// [`max_in_memory`](Self::max_in_memory).
    pub fn text_end(&self, bytes: usize) -> impl Future<Output = Result<Bytes>> + Send + use<> {
        let logs = self.clone();
        async move { logs.read_text_end(bytes).await }
    }

    async fn read_text_end(&self, bytes: usize) -> Result<Bytes> {
        if bytes > self.limits.in_memory {
            return Err(Error::invalid_input(
                READ,
                "bytes",
                "above the limit in memory",
            ));
        }
        if bytes == 0 {
            return Ok(Bytes::new());
        }
        let range = format!("bytes=-{bytes}");
        let url = self.url_of(NAMES[0])?;
        match self.source.get(&url, Some(&range), None).await {
            Ok(answer) if answer.status == http::StatusCode::RANGE_NOT_SATISFIABLE => {
                Ok(Bytes::new())
            }
            // Of a compressed file the end alone is of no use.
            Ok(answer)
                if answer.status == http::StatusCode::PARTIAL_CONTENT
                    && !is_encoded(&answer.headers) =>
            {
                let body = pieces::limit(answer.body.boxed(), self.limits.stream);
                Ok(pieces::gather_end(body, bytes).await?.into())
            }
            Ok(answer) if answer.status == http::StatusCode::OK => {
                let body = transfer_decoded(answer.body.boxed(), &answer.headers, NAMES[0])?;
                let body = pieces::limit(file_decoded(body), self.limits.stream);
                Ok(pieces::gather_end(body, bytes).await?.into())
            }
            Ok(_) => self.whole_text_end(bytes).await,
            Err(error) if is_absent(&error) => self.whole_text_end(bytes).await,
            Err(error) => Err(error),
        }
    }

    async fn whole_text_end(&self, bytes: usize) -> Result<Bytes> {
        let stream = self.text().await?;
        Ok(pieces::gather_end(stream.pieces, bytes).await?.into())
    }

    async fn text_span(&self, span: Span) -> Result<LogStream> {
        let [plain, compressed] = NAMES;
        match self.file_span(plain, span).await {
            Err(absent) if is_absent(&absent) => match self.file_span(compressed, span).await {
                Err(error) if is_absent(&error) => Err(absent),
                found => found,
            },
            found => found,
        }
    }

    /// Any one of the build's files, by its path in the [manifest](Self::manifest); decompressed.
    ///
    /// # Errors
    /// [Not found](Error::is_not_found); invalid input where the path leads out of the build's logs.
    pub fn file(
        &self,
        path: impl Into<String>,
    ) -> impl Future<Output = Result<LogStream>> + Send + 'static {
        let logs = self.clone();
        let path = path.into();
        async move { logs.file_span(&path, Span::default()).await }
    }

    /// A part of a file, in bytes of its text.
    async fn file_span(&self, path: &str, span: Span) -> Result<LogStream> {
        self.stream_of(&self.url_of(path)?, span, path.ends_with(".gz"))
            .await
    }

    pub(super) async fn stream_of(
        &self,
        url: &Url,
        span: Span,
        is_compressed: bool,
    ) -> Result<LogStream> {
        let asked = if is_compressed { Span::default() } else { span };
        let mut opened = self.source.open(url, asked).await?;
        let is_compressed = match opened.is_behind_end {
            true => self.is_sent_compressed(url).await?,
            false => opened.start > 0 && is_encoded(&opened.headers),
        };
        if is_compressed {
            // The range was one of the compressed bytes.
            opened = self.source.open(url, Span::default()).await?;
        }
        let start = opened.start;
        let mut body = transfer_decoded(opened.pieces, &opened.headers, url.path())?;
        if start == 0 {
            body = file_decoded(body);
        }
        body = pieces::limit(body, self.limits.stream);
        body = pieces::skip(body, span.start - start);
        if let Some(end) = span.end {
            body = pieces::take(body, end - span.start);
        }
        Ok(LogStream {
            pieces: body.fuse().boxed(),
        })
    }

    /// Looks at the first two bytes, where an answer without content does not tell.
    async fn is_sent_compressed(&self, url: &Url) -> Result<bool> {
        let answer = self.source.get(url, Some("bytes=0-1"), None).await?;
        if is_encoded(&answer.headers) {
            return Ok(true);
        }
        let bytes = pieces::gather(pieces::take(answer.body.boxed(), 2), 2).await?;
        Ok(bytes == [0x1f, 0x8b])
    }
}

/// Object stores say 403 for what does not exist, to those who may not list.
pub(super) fn is_absent(error: &Error) -> bool {
    error.is_not_found() || error.is_forbidden()
}

/// A log file on its way: pieces of any size, cut anywhere.
///
/// It ends with an error when the connection breaks and cannot be replaced, when nothing comes for
/// the client's idle-read limit, or above [`Logs::max_stream`].
pub struct LogStream {
    pieces: Pieces,
}

impl LogStream {
    /// The same as lines.
    #[must_use]
    pub fn lines(self) -> LogLines {
        LogLines {
            pieces: self.pieces,
            waiting: Bytes::new(),
            line: Line::default(),
            failed: None,
            ended: false,
        }
    }

    pub(super) fn into_pieces(self) -> Pieces {
        self.pieces
    }
}

impl Stream for LogStream {
    type Item = Result<Bytes>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.pieces.as_mut().poll_next(cx)
    }
}

impl fmt::Debug for LogStream {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("LogStream")
    }
}

/// The lines of a log file, without their ends.
///
/// What is not UTF-8 becomes U+FFFD; a line of more than 64 KiB is cut there and ends with "…".
pub struct LogLines {
    pieces: Pieces,
    waiting: Bytes,
    line: Line,
    /// Comes after the line that it cut.
    failed: Option<Error>,
    ended: bool,
}

impl Stream for LogLines {
    type Item = Result<String>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            let this = &mut *self;
            if let Some(line) = this.line.take(&mut this.waiting) {
                return Poll::Ready(Some(Ok(line)));
            }
            if self.ended {
                return Poll::Ready(self.failed.take().map(Err));
            }
            match ready!(self.pieces.as_mut().poll_next(cx)) {
                Some(Ok(piece)) => self.waiting = piece,
                Some(Err(error)) => {
                    self.ended = true;
                    self.failed = Some(error);
                    if let Some(begun) = self.line.finish() {
                        return Poll::Ready(Some(Ok(begun)));
                    }
                }
                None => {
                    self.ended = true;
                    return Poll::Ready(self.line.finish().map(Ok));
                }
            }
        }
    }
}

impl fmt::Debug for LogLines {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("LogLines")
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::lines::LONGEST_LINE;

    fn lines(parts: Vec<Vec<u8>>) -> Vec<String> {
        let parts = parts.into_iter().map(|part| Ok(Bytes::from(part)));
        let stream = LogStream {
            pieces: futures_util::stream::iter(parts).boxed(),
        };
        let lines = stream.lines().map(Result::unwrap).collect();
        futures_util::FutureExt::now_or_never(lines).unwrap()
    }

    #[test]
    fn endless_lines_are_cut_at_a_character() {
        let long = "ä".repeat(LONGEST_LINE);
        let text = format!("x{long}\nnext");
        let parts = text.as_bytes().chunks(999).map(<[u8]>::to_vec).collect();
        let lines = lines(parts);
        assert_eq!(lines.len(), 2);
        assert_eq!(lines[0].len(), LONGEST_LINE - 1 + "…".len());
        assert!(lines[0].starts_with("xää") && lines[0].ends_with("ä…"));
        assert_eq!(lines[1], "next");
    }

    #[test]
    fn line_ends_of_both_kinds_and_bad_bytes() {
        let got = lines(vec![b"a\r".to_vec(), b"\n\n\xff\rb".to_vec()]);
        assert_eq!(got, ["a", "", "\u{fffd}\rb"]);
        assert!(lines(vec![]).is_empty());
    }

    #[test]
    fn a_line_that_an_error_cuts_comes_before_it_and_the_end_stays_the_end() {
        let broken = || Err(Error::invalid_input("readLogFile", "stream", "broke"));
        let parts = [Ok(Bytes::from("one\ntw")), broken()];
        let pieces = futures_util::stream::iter(parts).boxed();
        let mut lines = LogStream { pieces }.lines();
        let mut next = || futures_util::FutureExt::now_or_never(lines.next()).unwrap();
        assert_eq!(next().unwrap().unwrap(), "one");
        assert_eq!(next().unwrap().unwrap(), "tw");
        assert!(next().unwrap().is_err());
        assert!(next().is_none() && next().is_none());
    }

    proptest! {
        #[test]
        fn lines_do_not_depend_on_the_pieces(text in "[aä\n]{0,40}", size in 1_usize..9) {
            let parts = text.as_bytes().chunks(size).map(<[u8]>::to_vec).collect();
            let expected: Vec<&str> = text.split_terminator('\n').collect();
            prop_assert_eq!(lines(parts), expected);
        }
    }
}
