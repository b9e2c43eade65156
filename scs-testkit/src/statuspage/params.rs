//! Parameters of path and query, read as the server's libraries do, with their error texts.

use std::fmt;

use chrono::{DateTime, Utc};

use super::{dates, http::Answer, json::push_lossy};

/// Identifier of a component, an impact type or an incident.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Id(pub(crate) [u8; 16]);

impl Id {
    /// What no row has; a PATCH of it is special.
    pub(crate) const NIL: Self = Self([0; 16]);

    /// Reads the usual form, the one in capitals, without dashes, as a URN, and between any two characters.
    pub(crate) fn parse(text: &[u8]) -> Result<Self, String> {
        let dashed = match text.len() {
            36 => text,
            32 => {
                return Self::from_hex(text.iter().copied())
                    .ok_or_else(|| "invalid UUID format".to_owned());
            }
            // Between braces, it is meant; the two characters are not looked at.
            38 => &text[1..37],
            45 if text[..9].eq_ignore_ascii_case(b"urn:uuid:") => &text[9..],
            45 => return Err(format!("invalid urn prefix: {}", quote(&text[..9]))),
            other => return Err(format!("invalid UUID length: {other}")),
        };
        let digits = dashed
            .iter()
            .enumerate()
            .filter(|(at, _)| !matches!(at, 8 | 13 | 18 | 23))
            .map(|(_, byte)| *byte);
        [8, 13, 18, 23]
            .iter()
            .all(|at| dashed[*at] == b'-')
            .then(|| Self::from_hex(digits))
            .flatten()
            .ok_or_else(|| "invalid UUID format".to_owned())
    }

    fn from_hex(digits: impl Iterator<Item = u8>) -> Option<Self> {
        let mut bytes = [0; 16];
        for (at, digit) in digits.enumerate() {
            let value = char::from(digit).to_digit(16)?;
            let half = bytes.get_mut(at / 2)?;
            *half = *half << 4 | u8::try_from(value).ok()?;
        }
        Some(Self(bytes))
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, byte) in self.0.iter().enumerate() {
            if matches!(at, 4 | 6 | 8 | 10) {
                f.write_str("-")?;
            }
            write!(f, "{byte:02x}")?;
        }
        Ok(())
    }
}

/// Undoes percent-encoding; the error is the part that cannot be undone.
pub(crate) fn unescape(text: &[u8]) -> Result<Vec<u8>, String> {
    let mut plain = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some((first, after)) = rest.split_first() {
        if *first != b'%' {
            plain.push(*first);
            rest = after;
            continue;
        }
        let digits = after
            .get(..2)
            .filter(|digits| digits.iter().all(u8::is_ascii_hexdigit));
        let value = digits
            .and_then(|digits| u8::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok());
        let Some(value) = value else {
            return Err(quote(&rest[..rest.len().min(3)]));
        };
        plain.push(value);
        rest = &after[2..];
    }
    Ok(plain)
}

/// One path parameter, still escaped as the router left it. The server decodes it (again).
fn path_value(name: &str, raw: &[u8], decode: bool) -> Result<Vec<u8>, Answer> {
    if raw.is_empty() {
        return Err(Answer::bad_parameter(
            name,
            &format!("parameter '{name}' is empty, can't bind its value"),
        ));
    }
    if !decode {
        return Ok(raw.to_vec());
    }
    unescape(raw).map_err(|escape| {
        Answer::bad_parameter(
            name,
            &format!("error unescaping path parameter '{name}': invalid URL escape {escape}"),
        )
    })
}

/// An id in a path.
pub(crate) fn path_id(name: &str, raw: &[u8]) -> Result<Id, Answer> {
    let value = path_value(name, raw, true)?;
    Id::parse(&value).map_err(|why| {
        Answer::bad_parameter(
            name,
            &format!(
                "error unmarshaling '{}' text as *uuid.UUID: {why}",
                lossy(&value)
            ),
        )
    })
}

/// The number of an update in a path.
pub(crate) fn path_number(name: &str, raw: &[u8]) -> Result<i64, Answer> {
    let value = path_value(name, raw, true)?;
    number(&value).map_err(|why| Answer::bad_parameter(name, &why))
}

/// The name of a severity in a path: bytes, since it may be no text at all.
pub(crate) fn path_name(name: &str, raw: &[u8], decode: bool) -> Result<Vec<u8>, Answer> {
    path_value(name, raw, decode)
}

/// A whole number in base ten, with or without a sign.
fn number(text: &[u8]) -> Result<i64, String> {
    let digits = text
        .strip_prefix(b"+")
        .or_else(|| text.strip_prefix(b"-"))
        .unwrap_or(text);
    let why = if digits.is_empty() || !digits.iter().all(u8::is_ascii_digit) {
        "invalid syntax"
    } else {
        match lossy(text).parse() {
            Ok(number) => return Ok(number),
            Err(_) => "value out of range",
        }
    };
    Err(format!(
        "error binding string parameter: strconv.ParseInt: parsing {}: {why}",
        quote(text)
    ))
}

/// A query, its parameters in the order sent.
pub(crate) struct Query(Vec<(Vec<u8>, Vec<u8>)>);

impl Query {
    /// Takes a query apart; what cannot be decoded, and any part with a semicolon, is left out.
    pub(crate) fn parse(query: &str) -> Self {
        let decode = |text: &str| unescape(text.replace('+', " ").as_bytes()).ok();
        let pairs = query
            .split('&')
            .filter(|part| !part.is_empty() && !part.contains(';'));
        Self(
            pairs
                .filter_map(|part| {
                    let (name, value) = part.split_once('=').unwrap_or((part, ""));
                    Some((decode(name)?, decode(value)?))
                })
                .collect(),
        )
    }

    fn values<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a [u8]> {
        self.0
            .iter()
            .filter(move |(key, _)| key == name.as_bytes())
            .map(|(_, value)| value.as_slice())
    }

    /// An instant. Given twice, the first one counts; given empty, it is Go's zero time.
    pub(crate) fn instant(&self, name: &str) -> Result<Option<DateTime<Utc>>, Answer> {
        let Some(value) = self.values(name).next() else {
            return Ok(None);
        };
        dates::read_parameter(value)
            .map(Some)
            .map_err(|why| Answer::bad_parameter(name, &why))
    }

    /// A whole number, to be given once.
    pub(crate) fn number(&self, name: &str) -> Result<Option<i64>, Answer> {
        let mut values = self.values(name);
        let Some(value) = values.next() else {
            return Ok(None);
        };
        if values.next().is_some() {
            return Err(Answer::bad_parameter(
                name,
                &format!("multiple values for single value parameter '{name}'"),
            ));
        }
        number(value)
            .map(Some)
            .map_err(|why| Answer::bad_parameter(name, &why))
    }
}

/// Text with a replacement for every byte that is none.
pub(crate) fn lossy(bytes: &[u8]) -> String {
    let mut text = String::new();
    push_lossy(&mut text, bytes);
    text
}

/// Quotes as Go's `strconv` does.
fn quote(bytes: &[u8]) -> String {
    let mut quoted = String::from("\"");
    let mut rest = bytes;
    while let Some(first) = rest.first() {
        let length =
            (1..=rest.len().min(4)).find(|length| std::str::from_utf8(&rest[..*length]).is_ok());
        let character =
            length.and_then(|length| std::str::from_utf8(&rest[..length]).ok()?.chars().next());
        match character {
            Some('"') => quoted.push_str("\\\""),
            Some('\\') => quoted.push_str("\\\\"),
            Some('\n') => quoted.push_str("\\n"),
            Some('\r') => quoted.push_str("\\r"),
            Some('\t') => quoted.push_str("\\t"),
            Some(character) if is_printed(character) => quoted.push(character),
            Some(character) if u32::from(character) >= 0x80 => {
                quoted.push_str(&format!("\\u{:04x}", u32::from(character)))
            }
            _ => quoted.push_str(&format!("\\x{first:02x}")),
        }
        rest = &rest[length.unwrap_or(1)..];
    }
    quoted.push('"');
    quoted
}

/// Close to Go's notion: neither control nor format characters, and the plain blank only.
fn is_printed(character: char) -> bool {
    let is_format = matches!(character, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}');
    character == ' ' || !(character.is_control() || character.is_whitespace() || is_format)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ID: &str = "c0ffee00-1234-4abc-9def-0123456789ab";

    #[test]
    fn ids_come_in_many_forms_and_leave_in_one() {
        for form in [
            ID,
            &ID.to_uppercase(),
            &ID.replace('-', ""),
            &format!("{{{ID}}}"),
            &format!("({ID})"),
            &format!("URN:uuid:{ID}"),
        ] {
            assert_eq!(
                Id::parse(form.as_bytes()).unwrap().to_string(),
                ID,
                "{form}"
            );
        }
        for (form, why) in [
            ("", "invalid UUID length: 0"),
            (
                "g0ffee00-1234-4abc-9def-0123456789ab",
                "invalid UUID format",
            ),
            (
                "urx:uuid:c0ffee00-1234-4abc-9def-0123456789ab",
                "invalid urn prefix: \"urx:uuid:\"",
            ),
        ] {
            assert_eq!(Id::parse(form.as_bytes()).unwrap_err(), why);
        }
    }

    #[test]
    fn queries_drop_what_go_drops() {
        let query = Query::parse(
            "start=2020-01-01;end=2020-01-02&%zz&at=2020-01-02T00:00:00+00:00&n=1&n=2",
        );
        assert!(query.instant("start").unwrap().is_none());
        assert!(query.instant("at").is_err(), "a plus is a blank");
        assert!(query.number("n").is_err());
        assert_eq!(Query::parse("n=%2B01").number("n").unwrap(), Some(1));
        assert!(Query::parse("n").number("n").is_err());
    }

    #[test]
    fn names_are_decoded_once_more() {
        assert_eq!(path_name("severityName", b"p%2Fq", true).unwrap(), b"p/q");
        let refused = path_name("severityName", b"95%", true).unwrap_err();
        assert_eq!(
            refused.body.unwrap()["message"],
            "Invalid format for parameter severityName: error unescaping path parameter 'severityName': invalid URL escape \"%\""
        );
    }
}
