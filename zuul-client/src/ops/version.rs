//! Versions as Zuul's components tell them.

use std::cmp::Ordering;

/// The version of a release, or of a build on the way to one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Version {
    numbers: Vec<u64>,
    /// A development build or candidate: it comes before the release that it is named after, and
    /// what is in it nobody can tell from the name.
    is_before: bool,
}

impl Version {
    /// Reads `14.3.0`, `v14.3`, `11.0.1-1`, `14.3.0+local`, `10.0.0.dev12 abc123`, `12.0.0rc1`;
    /// `None` is what names no release.
    pub(super) fn parse(text: &str) -> Option<Self> {
        // Behind a blank stands the commit of a development build.
        let text = text.split_whitespace().next()?;
        let text = text.strip_prefix(['v', 'V']).unwrap_or(text);
        let mut numbers = Vec::new();
        let mut rest = text;
        loop {
            let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
            numbers.push(rest[..digits].parse().ok()?);
            rest = &rest[digits..];
            match rest.strip_prefix('.') {
                Some(next) if next.starts_with(|c: char| c.is_ascii_digit()) => rest = next,
                _ => break,
            }
        }
        // One number is a year, a commit, or anything.
        (numbers.len() >= 2).then_some(())?;
        let is_before = match rest.trim_start_matches(['.', '-', '_']) {
            "" => false,
            tail if ["dev", "rc", "a", "b", "pre", "~"]
                .iter()
                .any(|p| starts(tail, p)) =>
            {
                true
            }
            // A distribution's revision, a repeated packaging, a local build of the release.
            // One that tells of a candidate (`14.0.0-0.1.rc1`) packages no release.
            tail if tail.starts_with(|c: char| c.is_ascii_digit() || c == '+')
                || starts(tail, "post") =>
            {
                ["dev", "rc", "alpha", "beta", "pre"]
                    .iter()
                    .any(|mark| tail.contains(mark))
            }
            _ => return None,
        };
        Some(Self { numbers, is_before })
    }

    /// Whether it comes before a release; `None` where it is on the way to just that one.
    pub(super) fn is_older_than(&self, release: &Self) -> Option<bool> {
        match self.compare_numbers(release) {
            Ordering::Less => Some(true),
            Ordering::Greater => Some(false),
            Ordering::Equal if self.is_before => None,
            Ordering::Equal => Some(false),
        }
    }

    fn compare_numbers(&self, other: &Self) -> Ordering {
        let all = self.numbers.len().max(other.numbers.len());
        let number = |of: &Self, at: usize| of.numbers.get(at).copied().unwrap_or(0);
        (0..all)
            .map(|at| number(self, at).cmp(&number(other, at)))
            .find(|order| order.is_ne())
            .unwrap_or(Ordering::Equal)
    }
}

/// Whether a tail is one of the marks, followed by a number or nothing: `b2`, but not `branch`.
fn starts(tail: &str, mark: &str) -> bool {
    tail.strip_prefix(mark).is_some_and(|rest| {
        mark == "~" || rest.is_empty() || rest.starts_with(|c: char| !c.is_ascii_alphabetic())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn version(text: &str) -> Version {
        Version::parse(text).unwrap()
    }

    #[test]
    fn all_spellings_of_a_release_are_that_release() {
        for text in [
            "11.0.1",
            "v11.0.1",
            " 11.0.1 ",
            "11.0.1-1",
            "11.0.1-1~bpo12",
            "11.0.1.post3",
            "11.0.1+scs.2",
            "11.0.1.0",
            "11.0.1 1a2b3c4",
        ] {
            let read = version(text);
            assert_eq!(
                read.is_older_than(&version("11.0.1")),
                Some(false),
                "{text}"
            );
            assert_eq!(read.is_older_than(&version("11.0.2")), Some(true), "{text}");
        }
        assert_eq!(
            version("14.3").is_older_than(&version("14.3.0")),
            Some(false)
        );
    }

    #[test]
    fn numbers_are_compared_as_numbers() {
        assert_eq!(
            version("9.10.0").is_older_than(&version("10.0.0")),
            Some(true)
        );
        assert_eq!(
            version("10.10.0").is_older_than(&version("10.9.0")),
            Some(false)
        );
    }

    #[test]
    fn on_the_way_to_a_release_nobody_knows_whether_it_holds_what_that_has() {
        for text in [
            "10.0.0.dev12 abc123",
            "10.0.0.dev0",
            "10.0.0rc1",
            "10.0.0b2",
            "10.0.0~rc1",
            "10.0.0-0.1.rc1",
            "10.0.0-0~beta2",
        ] {
            let read = version(text);
            assert_eq!(read.is_older_than(&version("10.0.0")), None, "{text}");
            assert_eq!(read.is_older_than(&version("9.9.9")), Some(false), "{text}");
            assert_eq!(read.is_older_than(&version("10.0.1")), Some(true), "{text}");
        }
    }

    #[test]
    fn what_names_no_release_is_not_read() {
        for text in [
            "",
            " ",
            "unknown",
            "master",
            "14",
            "1a2b3c4",
            "14.x",
            "14.",
            ".1.2",
            "14.3.0branch",
            "14.3.0-branch",
            "99999999999999999999.1",
        ] {
            assert_eq!(Version::parse(text), None, "{text}");
        }
    }
}
