//! The operations of the published API: their paths, and what is checked before a handler sees a request.

use std::sync::LazyLock;

use http::Method;

/// One line per operation: name, method, path, what it produces, then its parameters as `place:name:type`, the required ones
/// with `!`.
static TABLE: &str = include_str!("operations.txt");

static OPERATIONS: LazyLock<Vec<Operation>> =
    LazyLock::new(|| TABLE.lines().filter_map(Operation::read).collect());

/// An operation.
#[derive(Debug)]
pub(crate) struct Operation {
    pub(crate) id: &'static str,
    pub(crate) method: Method,
    pub(crate) segments: Vec<&'static str>,
    pub(crate) produces: &'static str,
    pub(crate) parameters: Vec<Parameter>,
}

/// A parameter of an operation.
#[derive(Debug)]
pub(crate) struct Parameter {
    /// `path`, `query`, `header` or `body`.
    pub(crate) place: &'static str,
    pub(crate) name: &'static str,
    /// Type, list of accepted words, or name of the body's schema.
    pub(crate) kind: &'static str,
    pub(crate) maximum: Option<i64>,
    pub(crate) required: bool,
}

impl Operation {
    fn read(line: &'static str) -> Option<Self> {
        let mut words = line.split(' ');
        let (id, method, path, produces) =
            (words.next()?, words.next()?, words.next()?, words.next()?);
        Some(Self {
            id,
            method: method.parse().ok()?,
            segments: path.trim_matches('/').split('/').collect(),
            produces,
            parameters: words.filter_map(Parameter::read).collect(),
        })
    }

    /// Values of the parameters in a path, by name; none where the path is another one.
    fn matches(&self, path: &[String]) -> Option<Vec<(&'static str, String)>> {
        if self.segments.len() != path.len() {
            return None;
        }
        let mut values = Vec::new();
        for (segment, word) in self.segments.iter().zip(path) {
            match segment
                .strip_prefix('{')
                .and_then(|name| name.strip_suffix('}'))
            {
                Some(name) => values.push((name, word.clone())),
                None if segment == word => {}
                None => return None,
            }
        }
        Some(values)
    }

    fn fixed_segments(&self) -> usize {
        self.segments
            .iter()
            .filter(|segment| !segment.starts_with('{'))
            .count()
    }
}

impl Parameter {
    fn read(word: &'static str) -> Option<Self> {
        let (place, rest) = word.split_once(':')?;
        let (name, kind) = rest.split_once(':')?;
        let required = kind.ends_with('!');
        let kind = kind.trim_end_matches('!');
        let (kind, maximum) = match kind.split_once("<=") {
            Some((kind, maximum)) => (kind, maximum.parse().ok()),
            None => (kind, None),
        };
        Some(Self {
            place,
            name,
            kind,
            maximum,
            required,
        })
    }
}

/// What a path is.
pub(crate) enum Found {
    Operation(&'static Operation, Vec<(&'static str, String)>),
    /// The path has these other methods.
    OtherMethods(Vec<&'static str>),
    Nothing,
}

/// Finds the operation for a path below `/api/v2.0`, whose segments are decoded once.
pub(crate) fn find(method: &Method, path: &[String]) -> Found {
    let mut others = Vec::new();
    let mut best: Option<(&'static Operation, Vec<(&'static str, String)>)> = None;
    for operation in OPERATIONS.iter() {
        let Some(values) = operation.matches(path) else {
            continue;
        };
        if operation.method != *method {
            others.push(operation.method.as_str());
        } else if best
            .as_ref()
            .is_none_or(|(other, _)| other.fixed_segments() < operation.fixed_segments())
        {
            best = Some((operation, values));
        }
    }
    others.sort_unstable();
    others.dedup();
    match best {
        Some((operation, values)) => Found::Operation(operation, values),
        None if others.is_empty() => Found::Nothing,
        None => Found::OtherMethods(others),
    }
}

/// All of them.
#[cfg(test)]
pub(crate) fn all() -> &'static [Operation] {
    &OPERATIONS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_203_and_fixed_words_win() {
        assert_eq!(all().len(), 203);
        let path = ["users", "current"].map(String::from);
        let Found::Operation(operation, values) = find(&Method::GET, &path) else {
            panic!("nothing");
        };
        assert_eq!((operation.id, values.len()), ("getCurrentUserInfo", 0));
    }
}
