//! Bytes that are cut anywhere, put together to lines.

use bytes::Buf;

/// A longer line is cut there.
pub(crate) const LONGEST_LINE: usize = 64 << 10;

/// The line that has begun.
#[derive(Default)]
pub(crate) struct Line {
    begun: Vec<u8>,
    is_cut: bool,
}

impl Line {
    /// Takes bytes up to the first line end, and gives the line that is whole then.
    ///
    /// Without a line end, all bytes are taken.
    pub(crate) fn take(&mut self, bytes: &mut impl Buf) -> Option<String> {
        while bytes.has_remaining() {
            let chunk = bytes.chunk();
            let end = chunk.iter().position(|byte| *byte == b'\n');
            let part = &chunk[..end.unwrap_or(chunk.len())];
            let room = LONGEST_LINE - self.begun.len();
            self.begun.extend_from_slice(&part[..part.len().min(room)]);
            self.is_cut |= part.len() > room;
            let taken = part.len() + usize::from(end.is_some());
            bytes.advance(taken);
            if end.is_some() {
                return Some(self.whole());
            }
        }
        None
    }

    /// Ends a line that has no end.
    pub(crate) fn finish(&mut self) -> Option<String> {
        (!self.begun.is_empty()).then(|| self.whole())
    }

    fn whole(&mut self) -> String {
        let mut line = std::mem::take(&mut self.begun);
        if std::mem::take(&mut self.is_cut) {
            // A character that the cut has split is no error of the log.
            let split = line
                .utf8_chunks()
                .last()
                .map_or(0, |last| last.invalid().len());
            line.truncate(line.len() - split);
            return String::from_utf8_lossy(&line).into_owned() + "…";
        }
        if line.last() == Some(&b'\r') {
            line.pop();
        }
        String::from_utf8(line)
            .unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(pieces: &[&[u8]]) -> Vec<String> {
        let (mut line, mut lines) = (Line::default(), Vec::new());
        for mut piece in pieces.iter().copied() {
            lines.extend(std::iter::from_fn(|| line.take(&mut piece)));
            assert!(piece.is_empty());
        }
        lines.extend(line.finish());
        lines
    }

    #[test]
    fn however_it_is_cut_it_is_the_same_text() {
        let text = "erste\n\nzwölf €\r\nlast".as_bytes();
        for size in 1..=text.len() {
            let pieces: Vec<&[u8]> = text.chunks(size).collect();
            assert_eq!(lines(&pieces), ["erste", "", "zwölf €", "last"], "{size}");
        }
        assert_eq!(lines(&[b"a\xffb\n\xff\rc"]), ["a\u{fffd}b", "\u{fffd}\rc"]);
        assert!(lines(&[]).is_empty());
        // Bytes that lie in two places are one text.
        let mut both = (&b"a"[..]).chain(&b"b\nc"[..]);
        assert_eq!(Line::default().take(&mut both).as_deref(), Some("ab"));
    }

    #[test]
    fn a_line_without_end_does_not_fill_the_memory() {
        let piece = "xö".repeat(1000);
        let mut line = Line::default();
        for _ in 0..4000 {
            assert_eq!(line.take(&mut piece.as_bytes()), None);
        }
        assert!(line.begun.capacity() <= 2 * LONGEST_LINE);
        let mut rest = &b"\nnext\n"[..];
        let long = line.take(&mut rest).unwrap();
        assert!(long.ends_with("…") && !long.contains('\u{fffd}'));
        assert!(long.len() > LONGEST_LINE - 4 && long.len() <= LONGEST_LINE + "…".len());
        assert_eq!(line.take(&mut rest).as_deref(), Some("next"));
        let exact = "x".repeat(LONGEST_LINE);
        assert_eq!(lines(&[exact.as_bytes(), b"\n"]), [exact]);
    }
}
