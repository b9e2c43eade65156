//! Patterns of tags and repositories: `*` within a part of a path, `**` across parts, `?`, and `{a,b}`.

/// Does the text fit the pattern, as a whole?
pub(super) fn fits(pattern: &str, text: &str) -> bool {
    alternatives(pattern)
        .iter()
        .any(|pattern| fits_plain(pattern.as_bytes(), text.as_bytes()))
}

/// The pattern without braces, once for every choice in its first ones.
fn alternatives(pattern: &str) -> Vec<String> {
    let braces = pattern.find('{').and_then(|open| {
        let close = pattern.get(open..)?.find('}')? + open;
        Some((open, close))
    });
    let Some((open, close)) = braces else {
        return vec![pattern.to_owned()];
    };
    let (before, rest) = pattern.split_at(open);
    let (choices, after) = rest.split_at(close - open);
    choices
        .trim_start_matches('{')
        .split(',')
        .flat_map(|choice| {
            alternatives(&format!(
                "{before}{choice}{}",
                after.trim_start_matches('}')
            ))
        })
        .collect()
}

fn fits_plain(pattern: &[u8], text: &[u8]) -> bool {
    match (pattern, text) {
        ([], text) => text.is_empty(),
        ([b'*', b'*', rest @ ..], text) => {
            let rest = rest.strip_prefix(b"/").unwrap_or(rest);
            (0..=text.len()).any(|skip| fits_plain(rest, &text[skip..]))
        }
        ([b'*', rest @ ..], text) => (0..=text.len())
            .take_while(|skip| !text[..*skip].contains(&b'/'))
            .any(|skip| fits_plain(rest, &text[skip..])),
        ([b'?', rest @ ..], [byte, text @ ..]) if *byte != b'/' => fits_plain(rest, text),
        ([expected, rest @ ..], [byte, text @ ..]) if expected == byte => fits_plain(rest, text),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::fits;

    #[test]
    fn patterns() {
        for (pattern, text, expected) in [
            ("v*", "v1.0", true),
            ("v*", "stable", false),
            ("**", "a/b/c", true),
            ("*", "a/b", false),
            ("{x/y/z,over}", "x/y/z", true),
            ("{x/y/z,over}", "over", true),
            ("{x/y/z,over}", "x", false),
            ("**/z", "x/y/z", true),
            ("rel-?", "rel-1", true),
            ("rel-?", "rel-10", false),
        ] {
            assert_eq!(fits(pattern, text), expected, "{pattern} {text}");
        }
    }
}
