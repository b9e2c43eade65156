//! What is said to people on standard error, and what results go to standard output.

use std::io::{self, Write as _};

use crate::failure::{Failure, Result};

/// A line for people. Nobody is left to tell when it cannot be written.
pub fn say(line: &str) {
    let _ = writeln!(io::stderr(), "{line}");
}

/// The result, and nothing else.
///
/// # Errors
/// It cannot be written.
pub fn print(text: &str) -> Result<()> {
    let mut out = io::stdout();
    out.write_all(text.as_bytes())
        .and_then(|()| out.flush())
        .map_err(|error| Failure::new(format!("the result could not be written: {error}")))
}
