//! Bytes that are cut anywhere, put together to lines.

use std::collections::VecDeque;

use super::ConsoleEvent;

/// A longer line is cut there.
pub(super) const LONGEST_LINE: usize = 64 << 10;

/// The line that has begun.
#[derive(Default)]
pub(super) struct Lines {
    begun: Vec<u8>,
    is_cut: bool,
}

impl Lines {
    /// Adds bytes; what is whole now goes to `events`.
    pub(super) fn push(&mut self, mut bytes: &[u8], events: &mut VecDeque<ConsoleEvent>) {
        while let Some(end) = bytes.iter().position(|byte| *byte == b'\n') {
            self.add(&bytes[..end]);
            events.push_back(ConsoleEvent::Line(self.take()));
            bytes = &bytes[end + 1..];
        }
        self.add(bytes);
    }

    /// Ends a line that has no end.
    pub(super) fn finish(&mut self, events: &mut VecDeque<ConsoleEvent>) {
        if !self.begun.is_empty() {
            events.push_back(ConsoleEvent::Line(self.take()));
        }
    }

    fn add(&mut self, part: &[u8]) {
        let room = LONGEST_LINE - self.begun.len();
        self.begun.extend_from_slice(&part[..part.len().min(room)]);
        self.is_cut |= part.len() > room;
    }

    fn take(&mut self) -> String {
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
        let (mut lines, mut events) = (Lines::default(), VecDeque::new());
        for piece in pieces {
            lines.push(piece, &mut events);
        }
        lines.finish(&mut events);
        let text = |event| match event {
            ConsoleEvent::Line(line) => line,
            other => panic!("{other:?}"),
        };
        events.into_iter().map(text).collect()
    }

    #[test]
    fn however_it_is_cut_it_is_the_same_text() {
        let text = "erste\n\nzwölf €\r\nlast".as_bytes();
        for size in 1..text.len() {
            let pieces: Vec<&[u8]> = text.chunks(size).collect();
            assert_eq!(lines(&pieces), ["erste", "", "zwölf €", "last"], "{size}");
        }
        assert_eq!(lines(&[b"a\xffb\n"]), ["a\u{fffd}b"]);
        assert!(lines(&[]).is_empty());
    }

    #[test]
    fn a_line_without_end_does_not_fill_the_memory() {
        let piece = "xö".repeat(1000);
        let (mut one, mut events) = (Lines::default(), VecDeque::new());
        for _ in 0..100 {
            one.push(piece.as_bytes(), &mut events);
        }
        assert!(one.begun.capacity() <= 2 * LONGEST_LINE);
        one.push(b"\nnext\n", &mut events);
        let Some(ConsoleEvent::Line(long)) = events.pop_front() else {
            panic!("no line")
        };
        assert!(long.ends_with("…") && !long.contains('\u{fffd}'));
        assert!(long.len() <= LONGEST_LINE + "…".len());
        assert!(matches!(events.pop_front(), Some(ConsoleEvent::Line(next)) if next == "next"));
    }
}
