//! Logs of any length that nobody keeps: every line has 128 bytes, so that any part can be made by itself.

use bytes::Bytes;

/// Bytes of a line, the line feed included.
pub(crate) const LINE: u64 = 128;

/// The line with that number of a generated log, with its line feed: 128 bytes of ASCII.
#[must_use]
pub fn log_line(number: u64) -> String {
    let head = format!("2026-11-22 23:19:09.000000 | localhost | ok: line {number:012} ");
    format!("{head:.<127}\n")
}

/// The bytes from `start` on, at most `most` of them, of a log of `length` bytes.
pub(crate) fn part(length: u64, start: u64, most: usize) -> Bytes {
    let end = length.min(start.saturating_add(most as u64));
    let mut text = String::with_capacity(most + 256);
    let first = start / LINE;
    let mut number = first;
    while number * LINE < end {
        text.push_str(&log_line(number));
        number += 1;
    }
    let at = |place: u64| {
        usize::try_from(place - first * LINE)
            .unwrap_or(usize::MAX)
            .min(text.len())
    };
    let (from, to) = (at(start.min(end)), at(end));
    Bytes::copy_from_slice(&text.as_bytes()[from..to])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_part_is_made_by_itself() {
        let whole = format!("{}{}{}", log_line(0), log_line(1), log_line(2));
        assert_eq!(whole.len(), 384);
        for (start, most) in [
            (0, 384),
            (5, 10),
            (100, 200),
            (383, 9),
            (384, 4),
            (256, 1000),
        ] {
            let end = (start + most).min(384);
            assert_eq!(
                part(384, start as u64, most),
                whole.as_bytes()[start..end],
                "{start} {most}"
            );
        }
    }
}
