//! Texts as doc comments.

use proc_macro2::TokenStream;
use quote::quote;

/// Together with an indentation of four and the slashes this stays below a hundred columns.
const WIDTH: usize = 92;

/// Doc attributes for a text of several paragraphs; prettyplease turns them into `///` lines.
pub(super) fn doc(text: &str) -> TokenStream {
    let lines = lines(text, WIDTH);
    quote! { #(#[doc = #lines])* }
}

/// The same as lines of a file, for what prettyplease does not format.
pub(super) fn doc_lines(text: &str, indent: &str) -> String {
    lines(text, WIDTH)
        .iter()
        .map(|line| format!("{indent}///{line}\n"))
        .collect()
}

/// The same as the docs of a file.
pub(super) fn file_doc(text: &str) -> String {
    lines(text, WIDTH)
        .iter()
        .map(|line| format!("//!{line}\n"))
        .collect()
}

/// Wraps paragraphs and items of lists; tables, headings and code keep their lines.
fn lines(text: &str, width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut in_code = false;
    let mut paragraph = String::new();
    for raw in text.trim().lines() {
        let fence = raw.trim_start().starts_with("```");
        let fixed = in_code || fence || raw.starts_with(['|', '#']) || raw.trim().is_empty();
        in_code ^= fence;
        if fixed || raw.starts_with("- ") {
            wrap(&mut paragraph, width, &mut lines);
        }
        if fixed {
            lines.push(if raw.is_empty() {
                String::new()
            } else {
                format!(" {raw}")
            });
        } else {
            paragraph.push_str(raw);
            paragraph.push(' ');
        }
    }
    wrap(&mut paragraph, width, &mut lines);
    lines
}

fn wrap(paragraph: &mut String, width: usize, lines: &mut Vec<String>) {
    let hang = if paragraph.starts_with("- ") {
        "  "
    } else {
        ""
    };
    let mut line = String::new();
    for word in paragraph.split_whitespace() {
        if !line.is_empty() && line.chars().count() + word.chars().count() >= width {
            lines.push(std::mem::replace(&mut line, hang.to_owned()));
        }
        line.push(' ');
        line.push_str(word);
    }
    if !line.is_empty() {
        lines.push(line);
    }
    paragraph.clear();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_of_lists_hang() {
        assert_eq!(
            lines("- aaa bbb ccc\n- ddd", 11),
            [" - aaa bbb", "   ccc", " - ddd"]
        );
    }

    #[test]
    fn paragraphs_are_wrapped_and_tables_and_code_are_not() {
        let text = "aaa bbb\nccc ddd\n\n| a very long row of a table |\n```\nlet  x = 1;\n```";
        assert_eq!(
            lines(text, 9),
            [
                " aaa bbb",
                " ccc ddd",
                "",
                " | a very long row of a table |",
                " ```",
                " let  x = 1;",
                " ```",
            ]
        );
    }
}
