//! Facts with their labels, as a section of the page.

use std::fmt::{self, Write};

use super::Tone;
use super::escape::Escaped;
use super::sections::Dot;
use crate::fact::Fact;

/// A section with a list of facts; what somebody should do something about stands out.
pub(super) fn write_facts(out: &mut dyn Write, title: &str, facts: &[Fact]) -> fmt::Result {
    writeln!(
        out,
        "<section>\n<h2>{}</h2>\n<dl class=\"card facts\">",
        Escaped(title)
    )?;
    for fact in facts {
        write!(out, "<div><dt>{}</dt><dd>", fact.label)?;
        match fact.is_problem {
            true => write!(out, "{}", Dot(Tone::Critical, &fact.text))?,
            false => write!(out, "{}", Escaped(&fact.text))?,
        }
        writeln!(out, "</dd></div>")?;
    }
    writeln!(out, "</dl>\n</section>")
}
