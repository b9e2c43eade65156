//! How far the log has been handed on, and whether what comes again is the same log.

use aws_lc_rs::digest::{Context, SHA256};

/// How much of the log's beginning is kept: enough to tell at once that it is another log, since
/// the first line begins with the microsecond at which it was written.
const HEAD: usize = 256;

/// How much of the end is kept, to compare with the file on the log server.
const TAIL: usize = 1024;

/// The place behind the last byte that was handed on.
pub(super) struct Position {
    given: u64,
    digest: Context,
    head: Vec<u8>,
    tail: Vec<u8>,
    replay: Option<Replay>,
}

/// The beginning of the log as it comes once more.
struct Replay {
    seen: u64,
    digest: Context,
}

/// What a piece of the log is.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Piece<'a> {
    /// Nothing new.
    Known,
    /// New from here on.
    New(&'a [u8]),
    /// Not the log that was begun.
    Other,
}

impl Position {
    pub(super) fn start() -> Self {
        Self {
            given: 0,
            digest: Context::new(&SHA256),
            head: Vec::new(),
            tail: Vec::new(),
            replay: None,
        }
    }

    /// Bytes that were handed on.
    pub(super) fn given(&self) -> u64 {
        self.given
    }

    /// The last bytes that were handed on.
    pub(super) fn tail(&self) -> &[u8] {
        &self.tail
    }

    /// The server begins again: what was handed on will come once more.
    pub(super) fn replay(&mut self) {
        self.replay = (self.given > 0).then(|| Replay {
            seen: 0,
            digest: Context::new(&SHA256),
        });
    }

    /// Whether all that was handed on has come once more.
    pub(super) fn caught_up(&self) -> bool {
        self.replay.is_none()
    }

    /// Takes the next piece from the connection.
    pub(super) fn take<'a>(&mut self, piece: &'a [u8]) -> Piece<'a> {
        let new = match self.skip(piece) {
            Ok(known) => &piece[known..],
            Err(OtherLog) => return Piece::Other,
        };
        if new.is_empty() {
            return Piece::Known;
        }
        self.hand_on(new);
        Piece::New(new)
    }

    /// Takes bytes that come right behind those that were handed on.
    pub(super) fn hand_on(&mut self, new: &[u8]) {
        self.given += new.len() as u64;
        self.digest.update(new);
        let room = HEAD - self.head.len();
        self.head.extend_from_slice(&new[..new.len().min(room)]);
        let kept = &new[new.len().saturating_sub(TAIL)..];
        let too_many = (self.tail.len() + kept.len()).saturating_sub(TAIL);
        self.tail.drain(..too_many);
        self.tail.extend_from_slice(kept);
    }

    /// How many of the bytes are known.
    fn skip(&mut self, piece: &[u8]) -> Result<usize, OtherLog> {
        let Some(replay) = &mut self.replay else {
            return Ok(0);
        };
        let left = self.given - replay.seen;
        let known = usize::try_from(left).map_or(piece.len(), |left| left.min(piece.len()));
        let start = usize::try_from(replay.seen)
            .unwrap_or(usize::MAX)
            .min(self.head.len());
        let head = &self.head[start..];
        let shared = head.len().min(known);
        if head[..shared] != piece[..shared] {
            return Err(OtherLog);
        }
        replay.digest.update(&piece[..known]);
        replay.seen += known as u64;
        if replay.seen == self.given {
            let seen = replay.digest.clone().finish();
            if seen.as_ref() != self.digest.clone().finish().as_ref() {
                return Err(OtherLog);
            }
            self.replay = None;
        }
        Ok(known)
    }
}

struct OtherLog;

#[cfg(test)]
mod tests {
    use super::*;

    fn given(text: &[u8]) -> Position {
        let mut position = Position::start();
        position.replay();
        assert_eq!(position.take(text), Piece::New(text));
        position
    }

    #[test]
    fn a_replay_is_skipped_wherever_its_pieces_are_cut() {
        let log: Vec<u8> = (0..5000_u32).flat_map(|n| n.to_be_bytes()).collect();
        for size in [1, 7, 255, 256, 257, 9999, 10_000, 10_001, 20_000] {
            let mut position = given(&log[..10_000]);
            position.replay();
            let mut new = Vec::new();
            for piece in log.chunks(size) {
                match position.take(piece) {
                    Piece::New(bytes) => new.extend_from_slice(bytes),
                    Piece::Known => assert!(new.is_empty(), "{size}"),
                    Piece::Other => panic!("{size}"),
                }
            }
            assert_eq!(new, log[10_000..], "{size}");
            assert_eq!(position.tail(), &log[log.len() - TAIL..]);
        }
    }

    #[test]
    fn another_log_shows_at_its_first_byte_or_where_the_known_part_ends() {
        let mut position = given(b"12:00 a\n12:01 b\n");
        position.replay();
        assert_eq!(position.take(b"12:02"), Piece::Other);
        let log = vec![b'x'; 1000];
        let mut position = given(&log);
        position.replay();
        let mut rewritten = log.clone();
        rewritten[500] = b'y';
        assert_eq!(position.take(&rewritten[..999]), Piece::Known);
        assert!(!position.caught_up());
        assert_eq!(position.take(&rewritten[999..]), Piece::Other);
    }
}
