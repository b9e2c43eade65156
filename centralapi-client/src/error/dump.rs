//! Cuts values out of the server's words, for they may be secrets: sent ones, and such as were stored long ago.

/// What stands in place of a value.
const CUT: &str = "…";

/// The words of a refusal without the values that they repeat.
///
/// The strict check of a patch repeats the whole object, stored secrets included
/// (`recordings/central/134-patch-merge-unknown-strict`); a wrong type repeats the value
/// (`110-apply-wrong-type`), and so does whatever matches no pattern. Names of types stay, and values of metadata.
pub(super) fn without_values(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((start, length)) = next_value(&kept, rest) {
        kept.push_str(rest.get(..start).unwrap_or_default());
        kept.push_str(CUT);
        rest = rest.get(start + length..).unwrap_or_default();
    }
    kept.push_str(rest);
    kept
}

/// The first value in a text, and how long it is.
fn next_value(before: &str, text: &str) -> Option<(usize, usize)> {
    [
        quoted_value(before, text, "Invalid value: "),
        quoted_value(before, text, "Duplicate value: "),
        // Go's own ways to write values have no end that can be told from a value.
        to_the_end(text, "&value."),
        to_the_end(text, "map["),
        to_the_end(text, "[]interface {}{"),
        to_the_end(text, "[]string{"),
        to_the_end(text, "{\\\""),
        object(text),
    ]
    .into_iter()
    .flatten()
    .min()
}

fn to_the_end(text: &str, start: &str) -> Option<(usize, usize)> {
    let at = text.find(start)?;
    Some((at, text.len() - at))
}

/// A text in quotes that is a value, and neither the name of a type nor metadata.
fn quoted_value(before: &str, text: &str, said: &str) -> Option<(usize, usize)> {
    const TYPES: [&str; 7] = [
        "array", "boolean", "integer", "null", "number", "object", "string",
    ];
    let mut from = 0;
    while let Some(at) = text.get(from..)?.find(said) {
        let start = from + at + said.len();
        let value = text.get(start..)?;
        let length = match value.starts_with('[') {
            true => value.len(),
            false => quoted_length(value),
        };
        let inner = value.get(1..length.saturating_sub(1)).unwrap_or_default();
        let path = text.get(..from + at)?;
        let is_value = length > 0 && !TYPES.contains(&inner) && !is_about_metadata(before, path);
        // An object is one wherever it stands.
        if is_value || inner.starts_with(['{', '[']) {
            return Some((start, length));
        }
        from = start + length;
    }
    None
}

fn is_about_metadata(before: &str, path: &str) -> bool {
    let path = path.trim_end_matches(": ");
    let last = path.rsplit([' ', '[']).next().unwrap_or_default();
    let is_whole = last.len() < path.len() || before.is_empty();
    is_whole && (last.starts_with("metadata.") || last == "kind")
}

/// The length of a text in quotes at the start, or of all that is left where it does not end.
fn quoted_length(text: &str) -> usize {
    if !text.starts_with('"') {
        return 0;
    }
    let mut escaped = false;
    for (at, byte) in text.bytes().enumerate().skip(1) {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => return at + 1,
            _ => {}
        }
    }
    text.len()
}

/// An object of JSON, to its last brace, or all that is left where it is cut (`064-create-no-kind`).
fn object(text: &str) -> Option<(usize, usize)> {
    let start = text.find("{\"")?;
    let (mut depth, mut quoted, mut escaped) = (0_u32, false, false);
    for (at, byte) in text.get(start..)?.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => quoted = !quoted,
            b'{' if !quoted => depth += 1,
            b'}' if !quoted => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 {
            return Some((start, at + 1));
        }
    }
    Some((start, text.len() - start))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_value_survives() {
        for (text, kept) in [
            (
                r#" "" is invalid: patch: Invalid value: "{\"spec\":{\"userData\":\"geheim\",\"n\":\"a\\\"b\"}}": strict decoding error: unknown field "spec.x""#,
                r#" "" is invalid: patch: Invalid value: …: strict decoding error: unknown field "spec.x""#,
            ),
            (
                r#"spec.password: Invalid value: "geheim": spec.password in body should match '^a$'"#,
                "spec.password: Invalid value: …: spec.password in body should match '^a$'",
            ),
            (
                ".spec.a: expected string, got &value.valueUnstructured{Value:map[a:geheim]}",
                ".spec.a: expected string, got …",
            ),
            (
                r#"[spec.a: Duplicate value: {"key":"geheim {"}, spec.b: Invalid value: map[string]interface {}{"a":"geheim"}: no"#,
                "[spec.a: Duplicate value: …, spec.b: Invalid value: …",
            ),
            (
                r#"Object 'Kind' is missing in '{"a": "geheim"}' ({"a": "geh ...)"#,
                "Object 'Kind' is missing in '…' (…",
            ),
            (
                r#"spec.a: Invalid value: ["geheim"]: no"#,
                "spec.a: Invalid value: …",
            ),
            (
                r#"patch: Invalid value: "{\"spec\":{\"userData\":\"geheim"#,
                "patch: Invalid value: …",
            ),
            (
                r#"the text {\"spec\":{\"userData\":\"geheim\"}} stands free"#,
                "the text …",
            ),
        ] {
            assert_eq!(without_values(text), kept);
        }
    }

    #[test]
    fn what_is_no_value_stays() {
        for text in [
            r#"spec.name: Invalid value: "integer": spec.name in body must be of type string: "integer""#,
            r#"X "bad" is invalid: [metadata.labels: Invalid value: "a b": no, metadata.labels: Invalid value: "c/d": no]"#,
            r#"spec.a: Unsupported value: "Never": supported values: "Background", "Foreground""#,
            "json: cannot unmarshal object into Go value of type []handlers.jsonPatchOp",
            r#"User "user" cannot list resource "x" in API group "" at the cluster scope"#,
        ] {
            assert_eq!(without_values(text), text);
        }
    }
}
