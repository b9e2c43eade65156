//! Bodies in XML: the server's library understands them, with the names of Go's fields, in their case.
//!
//! Kept to what Go's decoder makes of plain documents: elements, texts, comments, CDATA, the five entities and
//! numbered characters. Attributes are skipped, namespaces are not known.

use super::json::Node;

/// How an element is read; names that a table lacks are ignored.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Shape {
    /// Its text.
    Text,
    /// Its text as a number, 0 when empty.
    Number,
    /// One item of a list; the element repeats.
    Item(&'static Shape),
    /// Elements of its own.
    Object(Fields),
    /// Go cannot read it: it is a map.
    Refused,
}

/// Element, member that it becomes, shape.
pub(crate) type Fields = &'static [(&'static str, &'static str, Shape)];

/// Reads the first element of a body as if it had come in JSON.
pub(crate) fn first_element(body: &[u8], fields: Fields) -> Option<Node> {
    let mut reader = Reader(std::str::from_utf8(body).ok()?);
    loop {
        match reader.next()? {
            Part::Start { name, empty } => {
                let root = if empty {
                    Element::default()
                } else {
                    reader.element(name, 0)?
                };
                return object(&root, fields);
            }
            Part::End(_) => return None,
            Part::Text(_) => {}
        }
    }
}

#[derive(Default)]
struct Element<'a> {
    text: String,
    children: Vec<(&'a str, Element<'a>)>,
}

fn object(element: &Element<'_>, fields: Fields) -> Option<Node> {
    let mut members: Vec<(String, Node)> = Vec::new();
    for (name, child) in &element.children {
        let Some((_, member, shape)) = fields.iter().find(|(field, ..)| field == name) else {
            continue;
        };
        let Shape::Item(shape) = shape else {
            members.push(((*member).to_owned(), value(child, shape)?));
            continue;
        };
        let item = value(child, shape)?;
        match members.iter_mut().find(|(earlier, _)| earlier == member) {
            Some((_, Node::List(items))) => items.push(item),
            _ => members.push(((*member).to_owned(), Node::List(vec![item]))),
        }
    }
    Some(Node::Object(members))
}

fn value(element: &Element<'_>, shape: &Shape) -> Option<Node> {
    match shape {
        Shape::Text => Some(Node::Text {
            value: element.text.clone(),
            source: element.text.clone(),
        }),
        Shape::Number => {
            let digits = element.text.trim();
            Some(Node::Number(
                if element.text.is_empty() { "0" } else { digits }.to_owned(),
            ))
        }
        Shape::Object(fields) => object(element, fields),
        Shape::Item(_) | Shape::Refused => None,
    }
}

enum Part<'a> {
    Start { name: &'a str, empty: bool },
    End(&'a str),
    Text(String),
}

/// Nothing that the server reads nests deeper.
const MAX_DEPTH: usize = 50;

struct Reader<'a>(&'a str);

impl<'a> Reader<'a> {
    /// What is inside the element whose start has been read.
    fn element(&mut self, name: &'a str, depth: usize) -> Option<Element<'a>> {
        let mut element = Element::default();
        loop {
            match self.next()? {
                Part::Text(text) => element.text.push_str(&text),
                Part::End(end) => return (end == name).then_some(element),
                Part::Start { .. } if depth == MAX_DEPTH => return None,
                Part::Start { name, empty } => {
                    let child = if empty {
                        Element::default()
                    } else {
                        self.element(name, depth + 1)?
                    };
                    element.children.push((name, child));
                }
            }
        }
    }

    fn next(&mut self) -> Option<Part<'a>> {
        let rest = self.0;
        if rest.is_empty() {
            return None;
        }
        let Some(markup) = rest.strip_prefix('<') else {
            let (text, _) = rest.split_at(rest.find('<').unwrap_or(rest.len()));
            self.0 = &rest[text.len()..];
            return Some(Part::Text(plain(text)?));
        };
        for (opening, closing) in [("![CDATA[", "]]>"), ("!--", "-->"), ("?", "?>"), ("!", ">")] {
            if let Some(inside) = markup.strip_prefix(opening) {
                let (inside, behind) = inside.split_once(closing)?;
                self.0 = behind;
                return Some(Part::Text(if opening == "![CDATA[" {
                    inside.to_owned()
                } else {
                    String::new()
                }));
            }
        }
        let (tag, behind) = markup.split_once('>')?;
        self.0 = behind;
        if let Some(name) = tag.strip_prefix('/') {
            return Some(Part::End(name.trim_end()));
        }
        let name = tag.trim_end_matches('/').split_whitespace().next()?;
        Some(Part::Start {
            name,
            empty: tag.ends_with('/'),
        })
    }
}

/// Resolves entities; an unknown one fails the document.
fn plain(text: &str) -> Option<String> {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once('&') {
        plain.push_str(before);
        let (entity, behind) = behind.split_once(';')?;
        plain.push(match entity {
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            "apos" => '\'',
            "amp" => '&',
            _ => {
                let number = entity.strip_prefix('#')?;
                let code = match number.strip_prefix('x') {
                    Some(digits) => u32::from_str_radix(digits, 16),
                    None => number.parse(),
                };
                char::from_u32(code.ok()?)?
            }
        });
        rest = behind;
    }
    plain.push_str(rest);
    Some(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIELDS: Fields = &[
        ("DisplayName", "displayName", Shape::Text),
        ("Value", "value", Shape::Number),
        ("Phases", "phases", Shape::Item(&Shape::Text)),
        (
            "Phase",
            "phase",
            Shape::Object(&[("Order", "order", Shape::Number)]),
        ),
        ("Labels", "labels", Shape::Refused),
    ];

    fn read(body: &str) -> Option<Vec<(String, Node)>> {
        match first_element(body.as_bytes(), FIELDS)? {
            Node::Object(members) => Some(members),
            other => panic!("{other:?}"),
        }
    }

    fn text(value: &str) -> Node {
        Node::Text {
            value: value.into(),
            source: value.into(),
        }
    }

    #[test]
    fn fields_by_gos_names() {
        let body = "<?xml version=\"1.0\"?><x a='1'><!-- c --><Other><DisplayName>no</DisplayName></Other> <DisplayName k=\"v\">a &amp; &#65;<b/><![CDATA[<z>]]></DisplayName></x>";
        assert_eq!(
            read(body).unwrap(),
            [("displayName".to_owned(), text("a & A<z>"))]
        );
        assert_eq!(read("<x><displayName>lower</displayName></x>").unwrap(), []);
        assert_eq!(read("<x/>").unwrap(), []);
    }

    #[test]
    fn numbers_lists_and_objects() {
        let members = read("<x><Value></Value><Phases>a</Phases><Phases>b</Phases><Phase><Order> 2 </Order></Phase></x>").unwrap();
        assert_eq!(members[0].1, Node::Number("0".into()));
        assert_eq!(members[1].1, Node::List(vec![text("a"), text("b")]));
        assert_eq!(
            members[2].1,
            Node::Object(vec![("order".into(), Node::Number("2".into()))])
        );
    }

    #[test]
    fn what_cannot_be_read() {
        for body in [
            "",
            " ",
            "nothing",
            "<x>",
            "<x></y>",
            "<x><DisplayName>&nope;</DisplayName></x>",
            "<x><Labels/></x>",
        ] {
            assert_eq!(read(body), None, "{body:?}");
        }
        assert_eq!(
            read(&"<x>".repeat(100_000)),
            None,
            "deep nesting must not overflow the stack"
        );
    }
}
