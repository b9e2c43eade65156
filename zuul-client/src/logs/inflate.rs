//! Compressed files: what they are is told by their first bytes, since names and headers disagree.

use std::io::{self, Write as _};

use bytes::Bytes;
use flate2::write::{DeflateDecoder, MultiGzDecoder, ZlibDecoder};
use futures_util::StreamExt as _;
use http::HeaderMap;
use http::header::CONTENT_ENCODING;
use scs_client_core::{Error, Result};

use super::fetch::READ;
use super::pieces::Pieces;

/// So much is decompressed at once: deflate makes at most about a thousand bytes of one, so that
/// a piece stays below 4 MiB whatever comes.
const STEP: usize = 4 << 10;

/// Takes off the compression of the transfer, as `Content-Encoding` has it, if the bytes bear it
/// out: object stores keep text compressed and send it so, asked or not.
///
/// `path` is the file's, by whose name it may be meant to stay as it is.
pub(super) fn transfer_decoded(pieces: Pieces, headers: &HeaderMap, path: &str) -> Result<Pieces> {
    let expected = match coding(headers).as_deref() {
        None | Some("identity") => return Ok(pieces),
        Some("gzip" | "x-gzip") => Expected::Gzip,
        Some("deflate") => Expected::Deflate,
        Some(_) if is_files_own(headers, path) => return Ok(pieces),
        Some(other) => {
            let why = format!("it is compressed with {other:?}, which was not asked for");
            return Err(Error::unreadable(READ, why));
        }
    };
    Ok(decoded(pieces, expected))
}

/// Takes off the compression of the file itself, where it is gzip by content.
pub(super) fn file_decoded(pieces: Pieces) -> Pieces {
    decoded(pieces, Expected::Gzip)
}

/// Whether the bytes that travel are not those of the file.
pub(super) fn is_encoded(headers: &HeaderMap) -> bool {
    coding(headers).is_some_and(|coding| coding != "identity")
}

/// Whether the compression is the one that the file's name tells of: who uploads `a.tar.xz` to an
/// object store labels it with what Python's `mimetypes` makes of the name, and servers do alike.
pub(super) fn is_files_own(headers: &HeaderMap, path: &str) -> bool {
    let suffixes: &[&str] = match coding(headers).as_deref() {
        Some("gzip" | "x-gzip") => &[".gz", ".tgz", ".svgz"],
        Some("bzip2" | "x-bzip2") => &[".bz2", ".tbz2"],
        Some("xz") => &[".xz", ".txz"],
        Some("compress" | "x-compress") => &[".Z"],
        Some("br") => &[".br"],
        Some("zstd") => &[".zst"],
        _ => &[],
    };
    suffixes.iter().any(|suffix| path.ends_with(suffix))
}

fn coding(headers: &HeaderMap) -> Option<String> {
    let value = headers.get(CONTENT_ENCODING)?.to_str().ok()?.trim();
    (!value.is_empty()).then(|| value.to_ascii_lowercase())
}

#[derive(Clone, Copy)]
enum Expected {
    Gzip,
    Deflate,
}

enum Decoder {
    /// Not enough bytes yet to tell.
    Open(Expected, Vec<u8>),
    Plain,
    Gzip(MultiGzDecoder<Vec<u8>>),
    Zlib(ZlibDecoder<Vec<u8>>),
    /// What some servers mean by "deflate".
    Bare(DeflateDecoder<Vec<u8>>),
}

struct Inflating {
    pieces: Pieces,
    decoder: Decoder,
    /// Read and not yet decompressed.
    waiting: Bytes,
    ended: bool,
}

fn decoded(pieces: Pieces, expected: Expected) -> Pieces {
    let state = Inflating {
        pieces,
        decoder: Decoder::Open(expected, Vec::new()),
        waiting: Bytes::new(),
        ended: false,
    };
    futures_util::stream::unfold(Some(state), |state| async move {
        let mut state = state?;
        match state.next().await {
            Ok(Some(piece)) => Some((Ok(piece), Some(state))),
            Ok(None) => None,
            Err(error) => Some((Err(error), None)),
        }
    })
    .boxed()
}

impl Inflating {
    async fn next(&mut self) -> Result<Option<Bytes>> {
        loop {
            if let Decoder::Plain = self.decoder
                && !self.waiting.is_empty()
            {
                return Ok(Some(std::mem::take(&mut self.waiting)));
            }
            if !self.waiting.is_empty() {
                let step = self.waiting.split_to(self.waiting.len().min(STEP));
                let out = self.decoder.write(&step).map_err(|error| broken(&error))?;
                if !out.is_empty() {
                    return Ok(Some(out.into()));
                }
                continue;
            }
            if self.ended {
                return Ok(None);
            }
            match self.pieces.next().await {
                Some(piece) => self.waiting = self.decide(piece?),
                None => {
                    self.ended = true;
                    let rest = self.decide_at_end();
                    let mut out = self.decoder.write(&rest).map_err(|error| broken(&error))?;
                    out.extend(self.decoder.finish().map_err(|error| broken(&error))?);
                    if !out.is_empty() {
                        return Ok(Some(out.into()));
                    }
                }
            }
        }
    }

    /// Looks at the first bytes, and gives what is to be decoded of what has come so far.
    fn decide(&mut self, piece: Bytes) -> Bytes {
        let Decoder::Open(expected, start) = &mut self.decoder else {
            return piece;
        };
        start.extend_from_slice(&piece);
        if start.len() < 2 {
            return Bytes::new();
        }
        let start = std::mem::take(start);
        self.decoder = Decoder::of(*expected, &start);
        start.into()
    }

    /// A file of less than two bytes is not compressed.
    fn decide_at_end(&mut self) -> Vec<u8> {
        match std::mem::replace(&mut self.decoder, Decoder::Plain) {
            Decoder::Open(_, start) => start,
            decided => {
                self.decoder = decided;
                Vec::new()
            }
        }
    }
}

impl Decoder {
    fn of(expected: Expected, start: &[u8]) -> Self {
        match (expected, start) {
            (_, [0x1f, 0x8b, ..]) => Self::Gzip(MultiGzDecoder::new(Vec::new())),
            (Expected::Gzip, _) => Self::Plain,
            // RFC 1950: method 8, and the two bytes as a number are a multiple of 31.
            (Expected::Deflate, [first, second, ..])
                if first & 0x0f == 8 && u16::from_be_bytes([*first, *second]) % 31 == 0 =>
            {
                Self::Zlib(ZlibDecoder::new(Vec::new()))
            }
            (Expected::Deflate, _) => Self::Bare(DeflateDecoder::new(Vec::new())),
        }
    }

    /// Decodes a step; the decoder hands on all it can.
    fn write(&mut self, step: &[u8]) -> io::Result<Vec<u8>> {
        let out = match self {
            Self::Open(..) | Self::Plain => return Ok(step.to_vec()),
            Self::Gzip(decoder) => {
                decoder.write_all(step)?;
                decoder.flush()?;
                decoder.get_mut()
            }
            Self::Zlib(decoder) => {
                decoder.write_all(step)?;
                decoder.flush()?;
                decoder.get_mut()
            }
            Self::Bare(decoder) => {
                decoder.write_all(step)?;
                decoder.flush()?;
                decoder.get_mut()
            }
        };
        Ok(std::mem::take(out))
    }

    /// Checks that nothing is missing.
    fn finish(&mut self) -> io::Result<Vec<u8>> {
        match self {
            Self::Open(..) | Self::Plain => return Ok(Vec::new()),
            Self::Gzip(decoder) => decoder.try_finish()?,
            Self::Zlib(decoder) => decoder.try_finish()?,
            Self::Bare(decoder) => decoder.try_finish()?,
        }
        self.write(&[])
    }
}

fn broken(error: &io::Error) -> Error {
    Error::unreadable(
        READ,
        format!("its compressed content is broken or cut: {error}"),
    )
}
