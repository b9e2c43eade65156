//! The search for secrets in all that a program writes.
//!
//! [`search`] runs a test once more in a process of its own with `RUST_LOG=trace`, every record of
//! `tracing` and of `log` (hyper, rustls, …) written to standard error, and gives back all that
//! came out. [`Written::assert_free_of`] then looks for the marker secrets that the test used:
//! plain, in base64 and percent-encoded.
//!
//! ```no_run
//! # const MARKER: &str = "";
//! // #[test]
//! fn nothing_shows() {
//!     let scenario = || { /* build a client with the marker as its token, and call */ };
//!     if let Some(written) = scs_testkit::secrets::search("nothing_shows", scenario) {
//!         written.assert_free_of(&[MARKER]);
//!     }
//! }
//! ```

use base64::Engine as _;
use base64::alphabet;
use base64::engine::general_purpose::{GeneralPurpose, NO_PAD};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::faults::child;

const RESERVED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// What a run with everything logged has written.
#[derive(Debug)]
pub struct Written {
    text: String,
}

/// A place where a secret shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The form in which it shows.
    pub form: &'static str,
    /// The line.
    pub line: String,
}

/// Runs `scenario` in a child process and gives back what it wrote; gives nothing in the child.
///
/// `test` is the full name of the calling test (`module::test`).
///
/// # Panics
/// When the scenario fails, or when nothing was logged: a search in nothing finds nothing.
#[must_use = "the output is there to be searched"]
pub fn search(test: &str, scenario: impl FnOnce()) -> Option<Written> {
    if child::is_child(test) {
        // Installs the bridge from `log` as well.
        let _ = tracing_subscriber::fmt()
            .with_env_filter(tracing_subscriber::EnvFilter::from_default_env())
            .with_span_events(tracing_subscriber::fmt::format::FmtSpan::FULL)
            .with_ansi(false)
            .with_writer(std::io::stderr)
            .try_init();
        scenario();
        return None;
    }
    let output = child::run(test, &[("RUST_LOG", "trace"), ("RUST_BACKTRACE", "0")], &[]);
    assert!(output.passed, "the scenario failed:\n{}", output.text);
    assert!(
        output.text.contains("TRACE"),
        "nothing was logged at trace level:\n{}",
        output.text
    );
    Some(Written { text: output.text })
}

impl Written {
    /// All of it.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Where a secret shows.
    #[must_use]
    pub fn find(&self, secret: &str) -> Vec<Finding> {
        let forms = forms(secret);
        self.text
            .lines()
            .flat_map(|line| {
                let hit = forms.iter().find(|(_, form)| line.contains(form.as_str()));
                hit.map(|(form, _)| Finding {
                    form,
                    line: line.to_owned(),
                })
            })
            .collect()
    }

    /// Fails if one of the secrets shows.
    ///
    /// # Panics
    /// With the lines in which one does.
    pub fn assert_free_of(&self, secrets: &[&str]) {
        for secret in secrets {
            let found = self.find(secret);
            assert!(
                found.is_empty(),
                "a secret shows in {} lines: {found:#?}",
                found.len()
            );
        }
    }
}

/// The forms in which a secret may show.
fn forms(secret: &str) -> Vec<(&'static str, String)> {
    let mut forms = vec![
        ("plain", secret.to_owned()),
        ("debug", format!("{secret:?}")),
    ];
    for set in [NON_ALPHANUMERIC, RESERVED] {
        let encoded = utf8_percent_encode(secret, set).to_string();
        forms.push(("percent-encoded", lower_hex(&encoded)));
        forms.push(("percent-encoded", encoded));
    }
    for alphabet in [&alphabet::STANDARD, &alphabet::URL_SAFE] {
        let engine = GeneralPurpose::new(alphabet, NO_PAD);
        // Inside a longer text it begins at one of three places within a group of four letters.
        for before in 0..3 {
            let mut bytes = vec![0; before];
            bytes.extend_from_slice(secret.as_bytes());
            let encoded = engine.encode(&bytes);
            // Letters that hold bits of the neighbours are left out.
            let start = [0, 2, 3][before];
            let end = bytes.len() * 8 / 6;
            forms.push(("base64", encoded[start..end].to_owned()));
        }
    }
    forms
}

/// `%2F` as `%2f`, which is the same.
fn lower_hex(encoded: &str) -> String {
    let mut pieces = encoded.split('%');
    let mut lower = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (digits, rest) = piece.split_at(piece.len().min(2));
        lower.push('%');
        lower.push_str(&digits.to_ascii_lowercase());
        lower.push_str(rest);
    }
    lower
}

#[cfg(test)]
mod tests {
    use super::*;
    use base64::engine::general_purpose::{STANDARD, URL_SAFE};

    const SECRET: &str = "mark/er+secret?42~x";

    #[test]
    fn every_form_is_found_wherever_it_stands() {
        for (text, form) in [
            (format!("token {SECRET}."), "plain"),
            (STANDARD.encode(SECRET), "base64"),
            (STANDARD.encode(format!("user:{SECRET}")), "base64"),
            (
                STANDARD.encode(format!("user1:{SECRET} and more")),
                "base64",
            ),
            (URL_SAFE.encode(format!("x:{SECRET}")), "base64"),
            (
                "a=mark%2Fer%2Bsecret%3F42~x&b".to_owned(),
                "percent-encoded",
            ),
            (
                "a=mark%2fer%2bsecret%3f42~x&b".to_owned(),
                "percent-encoded",
            ),
            (
                "a=mark%2Fer%2Bsecret%3F42%7Ex&b".to_owned(),
                "percent-encoded",
            ),
        ] {
            let written = Written {
                text: format!("x\n{text}\ny"),
            };
            let found = written.find(SECRET);
            assert_eq!(found.len(), 1, "{text}");
            assert_eq!(found[0].form, form, "{text}");
        }
        assert!(
            Written {
                text: "nothing here".into()
            }
            .find(SECRET)
            .is_empty()
        );
    }
}
