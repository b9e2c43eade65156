//! JSON as Go's `encoding/json` takes it: the first value counts and the rest is ignored, the last of two equal keys
//! wins (so they must be kept apart until then), broken surrogates and bytes that are no UTF-8 become U+FFFD.
//!
//! A general library refuses some of that, which is why the stand-in reads for itself (recordings/statuspage, 42).

/// A JSON value with its members in the order sent.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Node {
    Null,
    Bool,
    /// The literal; whether it is a whole number is for the member to decide.
    Number(String),
    Text {
        value: String,
        /// The source between the quotes, which is all that Go's date decoder looks at.
        source: String,
    },
    List(Vec<Node>),
    Object(Vec<(String, Node)>),
}

/// The body is no JSON.
#[derive(Debug, PartialEq)]
pub(crate) struct Malformed;

/// Go stops at 10,000; reading is recursive here, and no request of a test nests that deep.
const MAX_DEPTH: usize = 500;

/// Reads the first value of a body.
pub(crate) fn first_value(body: &[u8]) -> Result<Node, Malformed> {
    Reader {
        rest: body,
        depth: 0,
    }
    .value()
}

struct Reader<'a> {
    rest: &'a [u8],
    depth: usize,
}

impl Reader<'_> {
    fn value(&mut self) -> Result<Node, Malformed> {
        match self.peek()? {
            b'{' => self.nested(Self::object),
            b'[' => self.nested(Self::list),
            b'"' => self.text(),
            b'n' => self.word("null", Node::Null),
            b't' => self.word("true", Node::Bool),
            b'f' => self.word("false", Node::Bool),
            _ => self.number(),
        }
    }

    fn nested(
        &mut self,
        read: fn(&mut Self) -> Result<Node, Malformed>,
    ) -> Result<Node, Malformed> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err(Malformed);
        }
        self.rest = &self.rest[1..];
        let node = read(self)?;
        self.depth -= 1;
        Ok(node)
    }

    fn object(&mut self) -> Result<Node, Malformed> {
        let mut members = Vec::new();
        if self.taken(b'}')? {
            return Ok(Node::Object(members));
        }
        loop {
            if self.peek()? != b'"' {
                return Err(Malformed);
            }
            let Node::Text { value: key, .. } = self.text()? else {
                return Err(Malformed);
            };
            if !self.taken(b':')? {
                return Err(Malformed);
            }
            members.push((key, self.value()?));
            if self.taken(b'}')? {
                return Ok(Node::Object(members));
            }
            if !self.taken(b',')? {
                return Err(Malformed);
            }
        }
    }

    fn list(&mut self) -> Result<Node, Malformed> {
        let mut items = Vec::new();
        if self.taken(b']')? {
            return Ok(Node::List(items));
        }
        loop {
            items.push(self.value()?);
            if self.taken(b']')? {
                return Ok(Node::List(items));
            }
            if !self.taken(b',')? {
                return Err(Malformed);
            }
        }
    }

    fn word(&mut self, word: &str, node: Node) -> Result<Node, Malformed> {
        self.rest = self.rest.strip_prefix(word.as_bytes()).ok_or(Malformed)?;
        Ok(node)
    }

    fn number(&mut self) -> Result<Node, Malformed> {
        let mut length = usize::from(self.rest.first() == Some(&b'-'));
        let digits = |from: usize| {
            self.rest[from..]
                .iter()
                .take_while(|byte| byte.is_ascii_digit())
                .count()
        };
        match self.rest.get(length) {
            Some(b'0') => length += 1,
            Some(b'1'..=b'9') => length += digits(length),
            _ => return Err(Malformed),
        }
        if self.rest.get(length) == Some(&b'.') {
            let fraction = digits(length + 1);
            if fraction == 0 {
                return Err(Malformed);
            }
            length += 1 + fraction;
        }
        if matches!(self.rest.get(length), Some(b'e' | b'E')) {
            let sign = usize::from(matches!(self.rest.get(length + 1), Some(b'+' | b'-')));
            let exponent = digits(length + 1 + sign);
            if exponent == 0 {
                return Err(Malformed);
            }
            length += 1 + sign + exponent;
        }
        let (number, rest) = self.rest.split_at(length);
        self.rest = rest;
        Ok(Node::Number(String::from_utf8_lossy(number).into_owned()))
    }

    fn text(&mut self) -> Result<Node, Malformed> {
        let start = &self.rest[1..];
        let mut at = 0;
        let mut value = String::new();
        loop {
            let plain = start[at..]
                .iter()
                .position(|byte| matches!(byte, b'"' | b'\\' | ..b' '))
                .ok_or(Malformed)?;
            push_lossy(&mut value, &start[at..at + plain]);
            at += plain;
            match start[at] {
                b'"' => break,
                b'\\' => at += escape(&mut value, &start[at..])?,
                _ => return Err(Malformed),
            }
        }
        self.rest = &start[at + 1..];
        Ok(Node::Text {
            value,
            source: String::from_utf8_lossy(&start[..at]).into_owned(),
        })
    }

    /// Next byte that is no blank, still to be read.
    fn peek(&mut self) -> Result<u8, Malformed> {
        let blanks = self
            .rest
            .iter()
            .take_while(|byte| matches!(byte, b' ' | b'\t' | b'\n' | b'\r'))
            .count();
        self.rest = &self.rest[blanks..];
        self.rest.first().copied().ok_or(Malformed)
    }

    fn taken(&mut self, wanted: u8) -> Result<bool, Malformed> {
        let found = self.peek()? == wanted;
        if found {
            self.rest = &self.rest[1..];
        }
        Ok(found)
    }
}

/// Appends one escape sequence and says how long it was.
fn escape(value: &mut String, source: &[u8]) -> Result<usize, Malformed> {
    let simple = match source.get(1).ok_or(Malformed)? {
        b'"' => '"',
        b'\\' => '\\',
        b'/' => '/',
        b'b' => '\u{8}',
        b'f' => '\u{c}',
        b'n' => '\n',
        b'r' => '\r',
        b't' => '\t',
        b'u' => return unicode(value, source),
        _ => return Err(Malformed),
    };
    value.push(simple);
    Ok(2)
}

fn unicode(value: &mut String, source: &[u8]) -> Result<usize, Malformed> {
    let high = hex(source)?;
    if let Some(plain) = char::from_u32(high) {
        value.push(plain);
        return Ok(6);
    }
    // A surrogate: with its partner one character, alone a replacement.
    let low = source
        .get(6..)
        .filter(|rest| rest.starts_with(b"\\u"))
        .and_then(|rest| hex(rest).ok());
    match low {
        Some(low @ 0xdc00..=0xdfff) if high < 0xdc00 => {
            let code = 0x1_0000 + ((high - 0xd800) << 10) + (low - 0xdc00);
            value.push(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER));
            Ok(12)
        }
        _ => {
            value.push(char::REPLACEMENT_CHARACTER);
            Ok(6)
        }
    }
}

fn hex(source: &[u8]) -> Result<u32, Malformed> {
    let digits = source
        .get(2..6)
        .filter(|digits| digits.iter().all(u8::is_ascii_hexdigit))
        .ok_or(Malformed)?;
    let digits = std::str::from_utf8(digits).map_err(|_| Malformed)?;
    u32::from_str_radix(digits, 16).map_err(|_| Malformed)
}

/// Appends bytes; each one that belongs to no character becomes one U+FFFD, which is Go's count, not Rust's.
pub(crate) fn push_lossy(value: &mut String, mut bytes: &[u8]) {
    loop {
        match std::str::from_utf8(bytes) {
            Ok(good) => return value.push_str(good),
            Err(error) => {
                let (good, bad) = bytes.split_at(error.valid_up_to());
                value.push_str(std::str::from_utf8(good).unwrap_or_default());
                value.push(char::REPLACEMENT_CHARACTER);
                bytes = &bad[1..];
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(body: &[u8]) -> String {
        match first_value(body) {
            Ok(Node::Text { value, .. }) => value,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn only_the_first_value_counts() {
        assert_eq!(
            first_value(br#"{"a":1} and more"#),
            Ok(Node::Object(vec![("a".into(), Node::Number("1".into()))]))
        );
        assert_eq!(first_value(b" null"), Ok(Node::Null));
    }

    #[test]
    fn equal_keys_stay_apart() {
        let Ok(Node::Object(members)) = first_value(br#"{"a":1,"a":2}"#) else {
            panic!("no object")
        };
        assert_eq!(members.len(), 2);
    }

    #[test]
    fn broken_characters_are_replaced() {
        assert_eq!(text(br#""lone \udfff end""#), "lone \u{fffd} end");
        assert_eq!(text(br#""\ud83d\ude00""#), "😀");
        assert_eq!(text(br#""\ud83dx""#), "\u{fffd}x");
        assert_eq!(text(b"\"\xff\xe2\x82\""), "\u{fffd}\u{fffd}\u{fffd}");
    }

    #[test]
    fn what_is_no_json() {
        for body in [
            "",
            " ",
            "{",
            "{'a':1}",
            "{\"a\":1,}",
            "{a:1}",
            "// c\n{}",
            "\u{feff}{}",
            "\"raw\ttab\"",
            r#""bad \x""#,
            "-",
            "1.",
            "1e",
            "tru",
            "[1 2]",
        ] {
            assert_eq!(first_value(body.as_bytes()), Err(Malformed), "{body:?}");
        }
        assert_eq!(
            first_value("[".repeat(100_000).as_bytes()),
            Err(Malformed),
            "deep nesting must not overflow the stack"
        );
    }
}
