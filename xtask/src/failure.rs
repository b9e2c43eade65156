//! The one error of this program: a text for whoever runs it.

use std::fmt;

/// Why a command failed; its text is the whole message.
pub(crate) struct Failure(String);

pub(crate) type Result<T> = std::result::Result<T, Failure>;

impl Failure {
    pub(crate) fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The same failure, with where it happened in front.
    pub(crate) fn within(self, place: impl fmt::Display) -> Self {
        Self(format!("{place}: {}", self.0))
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

// `unwrap` in tests shows the text as a person reads it.
impl fmt::Debug for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl<E: std::error::Error> From<E> for Failure {
    fn from(error: E) -> Self {
        Self(error.to_string())
    }
}

/// Returns a [`Failure`] with a formatted text.
macro_rules! bail {
    ($($text:tt)*) => { return Err($crate::failure::Failure::new(format!($($text)*))) };
}
pub(crate) use bail;

/// Adds the place to an error of any kind.
pub(crate) trait Within<T> {
    fn within(self, place: impl fmt::Display) -> Result<T>;
}

impl<T, E: Into<Failure>> Within<T> for std::result::Result<T, E> {
    fn within(self, place: impl fmt::Display) -> Result<T> {
        self.map_err(|error| error.into().within(place))
    }
}

/// All findings of a check at once, or success when there are none.
pub(crate) fn all(findings: Vec<String>) -> Result<()> {
    if findings.is_empty() {
        Ok(())
    } else {
        Err(Failure::new(findings.join("\n")))
    }
}
