//! Values in the server's query language, such that what it reads is what was meant.

/// Undoes the unescaping that the server does after that of every query parameter. Only these two
/// characters mean something to it (recordings/harbor/3861-ListLabels-q-percent-25-twice,
/// 1284-ListRobot-name-full-plus-encoded-twice; once is too little for a plus sign,
/// 2373-listUsers-q-plus-raw).
pub(super) fn escaped(value: &str) -> String {
    value.replace('%', "%25").replace('+', "%2B")
}

/// Exactly this text. A first character that would start another condition has a backslash in
/// front (recordings/harbor/3870-ListLabels-q-paren-escaped), which the server takes off, as it does one of
/// the text's own.
pub(super) fn exact(text: &str) -> Result<String, &'static str> {
    sayable(text)?;
    let escape = if text.starts_with(['~', '[', '{', '(', '\\']) {
        "\\"
    } else {
        ""
    };
    Ok(format!("{escape}{text}"))
}

/// This text anywhere within. The server escapes a percent sign twice for its database and then
/// finds names with a backslash.
pub(super) fn part(text: &str) -> Result<String, &'static str> {
    sayable(text)?;
    if text.contains('%') {
        return Err("cannot be searched for a part with a percent sign, which finds other things");
    }
    Ok(format!("~{text}"))
}

/// Any of these texts (recordings/harbor/101-listProjects-q-or-list).
pub(super) fn any_of<I>(texts: I) -> Result<String, &'static str>
where
    I: IntoIterator,
    I::Item: AsRef<str>,
{
    let items: Vec<String> = texts
        .into_iter()
        .map(|text| item(text.as_ref()))
        .collect::<Result<_, _>>()?;
    list('{', &items, '}')
}

/// Any of these numbers (recordings/harbor/103-listProjects-q-or-list-ids).
pub(super) fn any_number(numbers: impl IntoIterator<Item = i64>) -> Result<String, &'static str> {
    let items: Vec<String> = numbers
        .into_iter()
        .map(|number| number.to_string())
        .collect();
    list('{', &items, '}')
}

/// All of these numbers (recordings/harbor/3177-listArtifacts-q-labels-two).
pub(super) fn all_numbers(numbers: impl IntoIterator<Item = i64>) -> Result<String, &'static str> {
    let items: Vec<String> = numbers
        .into_iter()
        .map(|number| number.to_string())
        .collect();
    list('(', &items, ')')
}

/// From one bound to another, both included; one of them may be missing, not both
/// (recordings/harbor/097-listProjects-q-range-min-only, 098-listProjects-q-range-empty).
pub(super) fn range(min: Option<String>, max: Option<String>) -> String {
    format!("[{}~{}]", min.unwrap_or_default(), max.unwrap_or_default())
}

/// Pairs are split at commas after everything is unescaped, so none can be within a value
/// (recordings/harbor/3866-ListLabels-q-comma, 3868-ListLabels-q-comma-only-value-twice); an empty one is
/// 400 (112-listProjects-q-empty-value).
fn sayable(text: &str) -> Result<(), &'static str> {
    if text.is_empty() {
        Err("is asked to be empty, which the server cannot be asked")
    } else if text.contains(',') {
        Err("is asked for a text with a comma, which cannot be escaped")
    } else if text.contains('\0') {
        Err("is asked for a text with a NUL, which no text of the server has")
    } else {
        Ok(())
    }
}

/// A text in a list. Lists are split at blanks, quoted or not
/// (recordings/harbor/3883-ListLabels-q-or-list-with-space, 3884-ListLabels-q-or-list-quoted-space), and what
/// looks like a number or a time is read as one; quotation marks around it prevent that and are
/// taken off, and so are a text's own.
fn item(text: &str) -> Result<String, &'static str> {
    sayable(text)?;
    if text.contains(char::is_whitespace) {
        return Err(
            "is asked for a text with a blank in a list, which cannot be escaped; ask for it alone",
        );
    }
    if text.starts_with(['\'', '"']) || text.ends_with(['\'', '"']) {
        return Err(
            "is asked for a text with a quotation mark at an end in a list; ask for it alone",
        );
    }
    let like_a_number = text.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '+' | '-'));
    Ok(if like_a_number {
        format!("'{text}'")
    } else {
        text.to_owned()
    })
}

/// An empty list would be understood and give nothing, but hardly be meant.
fn list(open: char, items: &[String], close: char) -> Result<String, &'static str> {
    if items.is_empty() {
        return Err("is asked to be one of nothing");
    }
    Ok(format!("{open}{}{close}", items.join(" ")))
}
