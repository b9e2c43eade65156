//! The part of the page about the issuer of tokens.

use std::fmt::{self, Write};

use super::Tone;
use super::escape::Escaped;
use super::sections::Dot;
use crate::identity::facts;
use crate::report::Report;

/// Whether the issuer works, and whom it takes us for; nothing where none was asked.
pub(super) fn write_identity(out: &mut dyn Write, report: &Report) -> fmt::Result {
    let Some(identity) = &report.identity else {
        return Ok(());
    };
    writeln!(
        out,
        "<section>\n<h2>Identity</h2>\n<dl class=\"card facts\">"
    )?;
    for fact in facts(identity, report.at) {
        write!(out, "<div><dt>{}</dt><dd>", fact.label)?;
        match fact.is_problem {
            true => write!(out, "{}", Dot(Tone::Critical, &fact.text))?,
            false => write!(out, "{}", Escaped(&fact.text))?,
        }
        writeln!(out, "</dd></div>")?;
    }
    writeln!(out, "</dl>\n</section>")
}
