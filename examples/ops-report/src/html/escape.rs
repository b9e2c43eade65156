//! Text from the server on its way into a page.

use std::fmt;

use crate::words::clean;

/// Shows text so that it is nothing but text, between tags and inside quoted attributes.
#[derive(Clone, Copy, Debug)]
pub struct Escaped<'a>(pub &'a str);

impl fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        use fmt::Write as _;
        for c in clean(self.0).chars() {
            match c {
                '&' => f.write_str("&amp;")?,
                '<' => f.write_str("&lt;")?,
                '>' => f.write_str("&gt;")?,
                '"' => f.write_str("&quot;")?,
                '\'' => f.write_str("&#39;")?,
                c => f.write_char(c)?,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_leaves_the_text() {
        assert_eq!(
            Escaped("<b title=\"a\" id='b'>&\0\u{202e}").to_string(),
            "&lt;b title=&quot;a&quot; id=&#39;b&#39;&gt;&amp; "
        );
    }
}
