//! Dates as Go reads and writes them.

use chrono::{DateTime, Datelike, NaiveDate, TimeDelta, Timelike, Utc};

use super::{params::lossy, zone::Zone};

/// Go's zero time: what an empty `at` or `start` becomes.
pub(crate) fn zero() -> DateTime<Utc> {
    NaiveDate::from_ymd_opt(1, 1, 1)
        .and_then(|day| day.and_hms_opt(0, 0, 0))
        .unwrap_or_default()
        .and_utc()
}

/// What the database keeps: microseconds, the rest cut off.
pub(crate) fn stored(instant: DateTime<Utc>) -> DateTime<Utc> {
    DateTime::from_timestamp_micros(instant.timestamp_micros()).unwrap_or(instant)
}

/// Writes a date in the zone of the server; `None` where Go refuses, because the year has not four digits.
pub(crate) fn write(instant: DateTime<Utc>, zone: Zone) -> Option<String> {
    let local = zone.local(instant);
    if !(0..=9999).contains(&local.year()) {
        return None;
    }
    let mut text = local.format("%Y-%m-%dT%H:%M:%S").to_string();
    let micros = local.nanosecond() / 1_000;
    if micros != 0 {
        text.push_str(format!(".{micros:06}").trim_end_matches('0'));
    }
    let minutes = zone.offset_seconds(instant) / 60;
    if zone.offset_seconds(instant) == 0 {
        text.push('Z');
    } else {
        let sign = if minutes < 0 { '-' } else { '+' };
        text.push_str(&format!(
            "{sign}{:02}:{:02}",
            minutes.abs() / 60,
            minutes.abs() % 60
        ));
    }
    Some(text)
}

/// Reads an instant in a body: RFC 3339 with the liberties that Go takes (a comma for the point, hours of one digit,
/// offsets up to 24:60).
pub(crate) fn read(text: &str) -> Option<DateTime<Utc>> {
    read_bytes(text.as_bytes())
}

fn read_bytes(text: &[u8]) -> Option<DateTime<Utc>> {
    let mut cursor = Cursor(text);
    let year = cursor.year()?;
    cursor.literal(b'-')?;
    let month = cursor.number(true)?;
    cursor.literal(b'-')?;
    let day = cursor.number(true)?;
    cursor.literal(b'T')?;
    let hour = cursor.number(false)?;
    cursor.literal(b':')?;
    let minute = cursor.number(true)?;
    cursor.literal(b':')?;
    let second = cursor.number(true)?;
    let nanos = cursor.fraction();
    let offset = cursor.offset()?;
    if !cursor.0.is_empty() {
        return None;
    }
    let local =
        NaiveDate::from_ymd_opt(year, month, day)?.and_hms_nano_opt(hour, minute, second, nanos)?;
    Some((local - TimeDelta::minutes(offset)).and_utc())
}

/// Reads an instant or a plain day in a query; the error is the text that the server sends for it.
pub(crate) fn read_parameter(text: &[u8]) -> Result<DateTime<Utc>, String> {
    if text.is_empty() {
        return Ok(zero());
    }
    if let Some(instant) = read_bytes(text) {
        return Ok(instant);
    }
    read_day(text).map_err(|why| {
        format!(
            "error parsing '{}' as RFC3339 or 2006-01-02 time: parsing time {why}",
            lossy(text)
        )
    })
}

fn read_day(text: &[u8]) -> Result<DateTime<Utc>, String> {
    let unreadable = |rest: &[u8], wanted: &str| {
        format!(
            "{} as \"2006-01-02\": cannot parse {} as {}",
            quote(text),
            quote(rest),
            quote(wanted.as_bytes())
        )
    };
    let out_of_range = |what: &str| format!("{}: {what} out of range", quote(text));
    let mut cursor = Cursor(text);
    let year = cursor.year().ok_or_else(|| unreadable(cursor.0, "2006"))?;
    cursor
        .literal(b'-')
        .ok_or_else(|| unreadable(cursor.0, "-"))?;
    let month = cursor
        .number(true)
        .ok_or_else(|| unreadable(cursor.0, "01"))?;
    if !(1..=12).contains(&month) {
        return Err(out_of_range("month"));
    }
    cursor
        .literal(b'-')
        .ok_or_else(|| unreadable(cursor.0, "-"))?;
    let day = cursor
        .number(true)
        .ok_or_else(|| unreadable(cursor.0, "02"))?;
    if !cursor.0.is_empty() {
        return Err(format!("{}: extra text: {}", quote(text), quote(cursor.0)));
    }
    let day = NaiveDate::from_ymd_opt(year, month, day).ok_or_else(|| out_of_range("day"))?;
    Ok(day.and_hms_opt(0, 0, 0).unwrap_or_default().and_utc())
}

/// Quotes as Go's time package does: bytes outside printable ASCII in hexadecimal.
fn quote(bytes: &[u8]) -> String {
    let mut quoted = String::from("\"");
    for &byte in bytes {
        match byte {
            b'"' | b'\\' => {
                quoted.push('\\');
                quoted.push(char::from(byte));
            }
            b' '..=0x7f => quoted.push(char::from(byte)),
            _ => quoted.push_str(&format!("\\x{byte:02x}")),
        }
    }
    quoted.push('"');
    quoted
}

struct Cursor<'a>(&'a [u8]);

impl Cursor<'_> {
    fn literal(&mut self, wanted: u8) -> Option<()> {
        let (first, rest) = self.0.split_first()?;
        if *first != wanted {
            return None;
        }
        self.0 = rest;
        Some(())
    }

    fn year(&mut self) -> Option<i32> {
        let (digits, rest) = self.0.split_at_checked(4)?;
        if !digits.iter().all(u8::is_ascii_digit) {
            return None;
        }
        self.0 = rest;
        Some(
            digits
                .iter()
                .fold(0, |sum, digit| sum * 10 + i32::from(digit - b'0')),
        )
    }

    /// One or two digits; with `fixed` only two.
    fn number(&mut self, fixed: bool) -> Option<u32> {
        let first = *self.0.first().filter(|byte| byte.is_ascii_digit())?;
        let second = self.0.get(1).copied().filter(u8::is_ascii_digit);
        match second {
            Some(second) => {
                self.0 = &self.0[2..];
                Some(u32::from(first - b'0') * 10 + u32::from(second - b'0'))
            }
            None if fixed => None,
            None => {
                self.0 = &self.0[1..];
                Some(u32::from(first - b'0'))
            }
        }
    }

    /// Nanoseconds after a point or a comma; more than nine digits are cut.
    fn fraction(&mut self) -> u32 {
        let [b'.' | b',', rest @ ..] = self.0 else {
            return 0;
        };
        let length = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
        if length == 0 {
            return 0;
        }
        let nanos = (0..9).fold(0, |sum, place| {
            sum * 10
                + if place < length {
                    u32::from(rest[place] - b'0')
                } else {
                    0
                }
        });
        self.0 = &rest[length..];
        nanos
    }

    /// Minutes east of UTC.
    fn offset(&mut self) -> Option<i64> {
        if self.literal(b'Z').is_some() {
            return Some(0);
        }
        let sign = match self.0.first()? {
            b'+' => 1,
            b'-' => -1,
            _ => return None,
        };
        self.0 = &self.0[1..];
        let hours = self.number(true).filter(|hours| *hours <= 24)?;
        self.literal(b':')?;
        let minutes = self.number(true).filter(|minutes| *minutes <= 60)?;
        Some(sign * i64::from(hours * 60 + minutes))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(text: &str, zone: Zone) -> Option<String> {
        write(stored(read(text).unwrap()), zone)
    }

    #[test]
    fn dates_come_back_in_the_zone_of_the_server_with_microseconds() {
        assert_eq!(
            written("2022-01-02T03:04:05.1234567Z", Zone::Utc).unwrap(),
            "2022-01-02T03:04:05.123456Z"
        );
        assert_eq!(
            written("2022-07-01T00:00:00.100000Z", Zone::EuropeBerlin).unwrap(),
            "2022-07-01T02:00:00.1+02:00"
        );
        assert_eq!(
            written("1850-01-01T00:00:00Z", Zone::EuropeBerlin).unwrap(),
            "1850-01-01T00:53:28+00:53"
        );
        assert_eq!(
            written("1969-12-31T23:59:59.5Z", Zone::Utc).unwrap(),
            "1969-12-31T23:59:59.5Z"
        );
    }

    #[test]
    fn the_end_of_the_calendar_cannot_be_written() {
        assert_eq!(
            written("9999-12-31T23:59:59Z", Zone::Utc).unwrap(),
            "9999-12-31T23:59:59Z"
        );
        assert_eq!(written("9999-12-31T23:59:59Z", Zone::EuropeBerlin), None);
        assert_eq!(written("9999-12-31T20:00:00-08:00", Zone::Utc), None);
    }

    #[test]
    fn bodies_take_what_go_takes() {
        assert!(read("2023-01-01T00:00:00,5Z").is_some(), "comma");
        assert!(read("2023-01-01T0:00:00Z").is_some(), "hour of one digit");
        for refused in [
            "2023-01-01",
            "2023-01-01T00:00:00",
            "2023-01-01t00:00:00z",
            "2023-02-29T00:00:00Z",
            "2023-01-01T00:00:61Z",
            "2023-01-01T00:00:00+25:00",
            "2023-01-01T00:00:00.Z",
            "10000-01-01T00:00:00Z",
            "",
        ] {
            assert!(read(refused).is_none(), "{refused}");
        }
    }

    #[test]
    fn parameters_say_where_they_cannot_be_read() {
        assert_eq!(read_parameter(b"").unwrap(), zero());
        assert!(read_parameter(b"2023-11-06").is_ok());
        for (text, end) in [
            (
                "1699171200",
                "parsing time \"1699171200\" as \"2006-01-02\": cannot parse \"171200\" as \"-\"",
            ),
            (
                "null",
                "parsing time \"null\" as \"2006-01-02\": cannot parse \"null\" as \"2006\"",
            ),
            (
                "2023-11-6",
                "parsing time \"2023-11-6\" as \"2006-01-02\": cannot parse \"6\" as \"02\"",
            ),
            (
                "2020-13-01",
                "parsing time \"2020-13-01\": month out of range",
            ),
            (
                "2023-02-30",
                "parsing time \"2023-02-30\": day out of range",
            ),
            (
                "2023-11-05T08:00Z",
                "parsing time \"2023-11-05T08:00Z\": extra text: \"T08:00Z\"",
            ),
        ] {
            assert!(
                read_parameter(text.as_bytes()).unwrap_err().ends_with(end),
                "{text}"
            );
        }
    }
}
