//! The lines of an answer that comes in pieces.

use bytes::{Bytes, BytesMut};
use futures_util::StreamExt as _;
use scs_client_core::{ByteStream, Error, Operation as _};

use crate::operations::WatchClaims;
use crate::{DynamicSpec, Result};

/// The lines of a stream, up to the last line break: what follows it was cut, and says nothing.
pub(super) struct Lines {
    pieces: ByteStream,
    splitter: Splitter,
    /// The longest line that is taken, in bytes.
    most: usize,
}

impl Lines {
    pub(super) fn new(pieces: ByteStream, most: usize) -> Self {
        Self {
            pieces,
            splitter: Splitter::default(),
            most,
        }
    }

    /// The next line, without its end; nothing once the answer has ended.
    pub(super) async fn next(&mut self) -> Option<Result<Bytes>> {
        loop {
            if let Some(line) = self.splitter.line() {
                return Some(Ok(line));
            }
            if self.splitter.buffer.len() > self.most {
                let why = format!("an event of more than {} bytes", self.most);
                let operation = WatchClaims::<DynamicSpec>::INFO.id;
                return Some(Err(Error::too_large(operation, why)));
            }
            match self.pieces.next().await? {
                Ok(piece) => self.splitter.buffer.extend_from_slice(&piece),
                Err(error) => return Some(Err(error)),
            }
        }
    }
}

#[derive(Default)]
struct Splitter {
    buffer: BytesMut,
    /// How much of it is known to have no line break.
    searched: usize,
}

impl Splitter {
    fn line(&mut self) -> Option<Bytes> {
        let rest = self.buffer.get(self.searched..).unwrap_or_default();
        let Some(at) = rest.iter().position(|byte| *byte == b'\n') else {
            self.searched = self.buffer.len();
            return None;
        };
        let mut line = self.buffer.split_to(self.searched + at + 1);
        line.truncate(line.len() - 1);
        self.searched = 0;
        Some(line.freeze())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// What a splitter makes of a text that comes in pieces of these lengths, over and over.
    fn split(text: &[u8], lengths: &[usize]) -> (Vec<Vec<u8>>, Vec<u8>) {
        let mut splitter = Splitter::default();
        let mut lines = Vec::new();
        let mut rest = text;
        let mut lengths = lengths.iter().cycle();
        while !rest.is_empty() {
            let (piece, after) = rest.split_at((*lengths.next().unwrap()).min(rest.len()));
            splitter.buffer.extend_from_slice(piece);
            rest = after;
            while let Some(line) = splitter.line() {
                lines.push(line.to_vec());
            }
        }
        (lines, splitter.buffer.to_vec())
    }

    #[test]
    fn a_half_line_is_none() {
        let (lines, half) = split(b"one\n\ntwo\nthr", &[3, 1]);
        assert_eq!(lines, [b"one".to_vec(), b"".to_vec(), b"two".to_vec()]);
        assert_eq!(half, b"thr");
    }

    proptest! {
        #[test]
        fn lines_are_the_same_wherever_the_pieces_are_cut(
            lines in prop::collection::vec(prop::collection::vec(any::<u8>().prop_filter("no line break", |byte| *byte != b'\n'), 0..40), 0..12),
            half in prop::collection::vec(any::<u8>().prop_filter("no line break", |byte| *byte != b'\n'), 0..20),
            lengths in prop::collection::vec(1_usize..50, 1..9),
        ) {
            let mut text: Vec<u8> = lines.iter().flat_map(|line| [line.as_slice(), b"\n"].concat()).collect();
            text.extend_from_slice(&half);
            prop_assert_eq!(split(&text, &lengths), (lines, half));
        }
    }
}
