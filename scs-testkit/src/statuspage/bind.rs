//! Request bodies: what Go's binder makes of them.
//!
//! Keys count in any case, `null` leaves a member as it is, unknown keys are ignored; a wrong type fails the whole body.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use http::header;

use super::{
    dates,
    http::{Answer, Incoming},
    json::{self, Node},
    params::{Id, unescape},
    quirks::Quirks,
    xml::{self, Fields, Shape},
};

/// The body, or a member of it, is not what it has to be.
#[derive(Debug)]
pub(crate) struct Unbindable;

/// A body that can be filled member by member; equal to its default when nothing was set.
pub(crate) trait Bindable: Default + PartialEq {
    /// Takes a member. `name` is in lower case; unknown ones are to be ignored.
    fn member(&mut self, name: &str, value: &Node) -> Result<(), Unbindable>;

    /// The same members in XML, which takes the names of Go's fields.
    const XML: Fields;
}

/// Reads a body; an empty one is a body with nothing set.
pub(crate) fn bind<T: Bindable>(request: &Incoming, quirks: &Quirks) -> Result<T, Answer> {
    let refused = |Unbindable| {
        if quirks.bind_errors_are_500 {
            Answer::internal()
        } else {
            Answer::bad_request()
        }
    };
    let content_type = request.header(header::CONTENT_TYPE);
    if request.body.is_empty() && !request.chunked {
        return Ok(T::default());
    }
    if content_type.starts_with("application/json") {
        let node = json::first_value(&request.body).map_err(|_| refused(Unbindable))?;
        return object(&node).map_err(refused);
    }
    if content_type.starts_with("application/xml") || content_type.starts_with("text/xml") {
        let node = xml::first_element(&request.body, T::XML).ok_or_else(|| refused(Unbindable))?;
        return object(&node).map_err(refused);
    }
    // A form is understood, but no member can be set in one.
    if is_form(content_type, &request.body) {
        Ok(T::default())
    } else {
        Err(refused(Unbindable))
    }
}

fn is_form(content_type: &str, body: &[u8]) -> bool {
    if content_type.starts_with("application/x-www-form-urlencoded") {
        return !body.contains(&b';') && unescape(body).is_ok();
    }
    let boundary = content_type
        .strip_prefix("multipart/form-data")
        .and_then(|rest| rest.split_once("boundary="));
    boundary.is_some_and(|(_, boundary)| {
        String::from_utf8_lossy(body).contains(&format!("--{}--", boundary.trim_matches('"')))
    })
}

fn object<T: Bindable>(node: &Node) -> Result<T, Unbindable> {
    let mut bound = T::default();
    fill(&mut bound, node)?;
    Ok(bound)
}

fn fill<T: Bindable>(target: &mut T, node: &Node) -> Result<(), Unbindable> {
    match node {
        Node::Null => Ok(()),
        Node::Object(members) => members
            .iter()
            .try_for_each(|(key, value)| target.member(&fold(key), value)),
        _ => Err(Unbindable),
    }
}

/// Lower case, with the two letters outside ASCII that Go folds to ASCII ones.
fn fold(key: &str) -> String {
    key.chars()
        .map(|letter| match letter {
            '\u{17f}' => 's',
            '\u{212a}' => 'k',
            other => other.to_ascii_lowercase(),
        })
        .collect()
}

fn text(target: &mut Option<String>, node: &Node) -> Result<(), Unbindable> {
    match node {
        Node::Null => *target = None,
        Node::Text { value, .. } => *target = Some(value.clone()),
        _ => return Err(Unbindable),
    }
    Ok(())
}

/// A whole number; `1.0` and `1e1` are none.
fn integer(node: &Node) -> Result<i64, Unbindable> {
    match node {
        Node::Number(literal) => literal.parse().map_err(|_| Unbindable),
        _ => Err(Unbindable),
    }
}

fn optional_integer(target: &mut Option<i64>, node: &Node) -> Result<(), Unbindable> {
    *target = if *node == Node::Null {
        None
    } else {
        Some(integer(node)?)
    };
    Ok(())
}

fn instant(target: &mut Option<DateTime<Utc>>, node: &Node) -> Result<(), Unbindable> {
    match node {
        Node::Null => *target = None,
        Node::Text { source, .. } => *target = Some(dates::read(source).ok_or(Unbindable)?),
        _ => return Err(Unbindable),
    }
    Ok(())
}

fn id(target: &mut Option<Id>, node: &Node) -> Result<(), Unbindable> {
    match node {
        Node::Null => *target = None,
        Node::Text { value, .. } => {
            *target = Some(Id::parse(value.as_bytes()).map_err(|_| Unbindable)?)
        }
        _ => return Err(Unbindable),
    }
    Ok(())
}

fn list<T>(
    target: &mut Option<Vec<T>>,
    node: &Node,
    item: fn(&Node) -> Result<T, Unbindable>,
) -> Result<(), Unbindable> {
    match node {
        Node::Null => *target = None,
        Node::List(items) => *target = Some(items.iter().map(item).collect::<Result<_, _>>()?),
        _ => return Err(Unbindable),
    }
    Ok(())
}

/// Body of component requests.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct ComponentBody {
    pub(crate) display_name: Option<String>,
    pub(crate) labels: Option<BTreeMap<String, String>>,
    /// Never used, yet it has to be well-formed and counts as something.
    pub(crate) actively_affected_by: Option<Vec<ImpactBody>>,
}

impl Bindable for ComponentBody {
    fn member(&mut self, name: &str, value: &Node) -> Result<(), Unbindable> {
        match name {
            "displayname" => text(&mut self.display_name, value),
            "activelyaffectedby" => list(&mut self.actively_affected_by, value, object),
            "labels" => labels(&mut self.labels, value),
            _ => Ok(()),
        }
    }

    const XML: Fields = &[
        ("DisplayName", "displayName", Shape::Text),
        ("Labels", "labels", Shape::Refused),
        (
            "ActivelyAffectedBy",
            "activelyAffectedBy",
            Shape::Item(&Shape::Object(ImpactBody::XML)),
        ),
    ];
}

/// Given twice, the maps are merged; a `null` value is an empty text.
fn labels(target: &mut Option<BTreeMap<String, String>>, node: &Node) -> Result<(), Unbindable> {
    match node {
        Node::Null => *target = None,
        Node::Object(members) => {
            let map = target.get_or_insert_default();
            for (key, value) in members {
                let mut label = None;
                text(&mut label, value)?;
                map.insert(key.clone(), label.unwrap_or_default());
            }
        }
        _ => return Err(Unbindable),
    }
    Ok(())
}

/// One impact in a body.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct ImpactBody {
    pub(crate) reference: Option<Id>,
    pub(crate) impact_type: Option<Id>,
    pub(crate) severity: Option<i64>,
}

impl Bindable for ImpactBody {
    fn member(&mut self, name: &str, value: &Node) -> Result<(), Unbindable> {
        match name {
            "reference" => id(&mut self.reference, value),
            "type" => id(&mut self.impact_type, value),
            "severity" => optional_integer(&mut self.severity, value),
            _ => Ok(()),
        }
    }

    const XML: Fields = &[
        ("Reference", "reference", Shape::Text),
        ("Type", "type", Shape::Text),
        ("Severity", "severity", Shape::Number),
    ];
}

/// Body of impact type requests.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct ImpactTypeBody {
    pub(crate) display_name: Option<String>,
    pub(crate) description: Option<String>,
}

impl Bindable for ImpactTypeBody {
    fn member(&mut self, name: &str, value: &Node) -> Result<(), Unbindable> {
        match name {
            "displayname" => text(&mut self.display_name, value),
            "description" => text(&mut self.description, value),
            _ => Ok(()),
        }
    }

    const XML: Fields = &[
        ("DisplayName", "displayName", Shape::Text),
        ("Description", "description", Shape::Text),
    ];
}

/// Body of severity requests.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct SeverityBody {
    pub(crate) display_name: Option<String>,
    pub(crate) value: Option<i64>,
}

impl Bindable for SeverityBody {
    fn member(&mut self, name: &str, value: &Node) -> Result<(), Unbindable> {
        match name {
            "displayname" => text(&mut self.display_name, value),
            "value" => optional_integer(&mut self.value, value),
            _ => Ok(()),
        }
    }

    const XML: Fields = &[
        ("DisplayName", "displayName", Shape::Text),
        ("Value", "value", Shape::Number),
    ];
}

/// Body of a new phase list.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct PhasesBody {
    pub(crate) phases: Option<Vec<String>>,
}

impl Bindable for PhasesBody {
    fn member(&mut self, name: &str, value: &Node) -> Result<(), Unbindable> {
        match name {
            "phases" => list(&mut self.phases, value, |node| {
                let mut phase = None;
                text(&mut phase, node)?;
                Ok(phase.unwrap_or_default())
            }),
            _ => Ok(()),
        }
    }

    const XML: Fields = &[("Phases", "phases", Shape::Item(&Shape::Text))];
}

/// Reference to a phase; a member left out is 0.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct PhaseBody {
    pub(crate) generation: i64,
    pub(crate) order: i64,
}

impl Bindable for PhaseBody {
    fn member(&mut self, name: &str, value: &Node) -> Result<(), Unbindable> {
        let target = match name {
            "generation" => &mut self.generation,
            "order" => &mut self.order,
            _ => return Ok(()),
        };
        if *value != Node::Null {
            *target = integer(value)?;
        }
        Ok(())
    }

    const XML: Fields = &[
        ("Generation", "generation", Shape::Number),
        ("Order", "order", Shape::Number),
    ];
}

/// Body of incident requests.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct IncidentBody {
    pub(crate) display_name: Option<String>,
    pub(crate) description: Option<String>,
    pub(crate) began_at: Option<DateTime<Utc>>,
    pub(crate) ended_at: Option<DateTime<Utc>>,
    pub(crate) phase: Option<PhaseBody>,
    pub(crate) affects: Option<Vec<ImpactBody>>,
    /// Never used, yet it has to be well-formed and counts as something.
    pub(crate) updates: Option<Vec<i64>>,
}

impl Bindable for IncidentBody {
    fn member(&mut self, name: &str, value: &Node) -> Result<(), Unbindable> {
        match name {
            "displayname" => text(&mut self.display_name, value),
            "description" => text(&mut self.description, value),
            "beganat" => instant(&mut self.began_at, value),
            "endedat" => instant(&mut self.ended_at, value),
            "phase" if *value == Node::Null => {
                self.phase = None;
                Ok(())
            }
            "phase" => fill(self.phase.get_or_insert_default(), value),
            "affects" => list(&mut self.affects, value, object),
            "updates" => list(&mut self.updates, value, |node| {
                if *node == Node::Null {
                    Ok(0)
                } else {
                    integer(node)
                }
            }),
            _ => Ok(()),
        }
    }

    const XML: Fields = &[
        ("DisplayName", "displayName", Shape::Text),
        ("Description", "description", Shape::Text),
        ("BeganAt", "beganAt", Shape::Text),
        ("EndedAt", "endedAt", Shape::Text),
        ("Phase", "phase", Shape::Object(PhaseBody::XML)),
        (
            "Affects",
            "affects",
            Shape::Item(&Shape::Object(ImpactBody::XML)),
        ),
        ("Updates", "updates", Shape::Item(&Shape::Number)),
    ];
}

/// Body of update requests.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct UpdateBody {
    pub(crate) display_name: Option<String>,
    pub(crate) description: Option<String>,
    pub(crate) created_at: Option<DateTime<Utc>>,
}

impl Bindable for UpdateBody {
    fn member(&mut self, name: &str, value: &Node) -> Result<(), Unbindable> {
        match name {
            "displayname" => text(&mut self.display_name, value),
            "description" => text(&mut self.description, value),
            "createdat" => instant(&mut self.created_at, value),
            _ => Ok(()),
        }
    }

    const XML: Fields = &[
        ("DisplayName", "displayName", Shape::Text),
        ("Description", "description", Shape::Text),
        ("CreatedAt", "createdAt", Shape::Text),
    ];
}

#[cfg(test)]
mod tests {
    use super::*;

    fn incident(body: &str) -> Result<IncidentBody, Unbindable> {
        object(&json::first_value(body.as_bytes()).unwrap())
    }

    #[test]
    fn keys_count_in_any_case_and_the_last_one_wins() {
        let bound =
            incident(r#"{"displayName":"a","DISPLAYNAME":"b","di\u017fplayname":"c"}"#).unwrap();
        assert_eq!(bound.display_name.as_deref(), Some("c"));
    }

    #[test]
    fn null_sets_nothing() {
        assert_eq!(
            incident(r#"{"phase":null,"affects":null,"beganAt":null}"#).unwrap(),
            IncidentBody::default()
        );
        assert_ne!(
            incident(r#"{"updates":[]}"#).unwrap(),
            IncidentBody::default(),
            "a read-only key counts"
        );
    }

    #[test]
    fn wrong_types_fail() {
        for body in [
            r#"{"phase":2}"#,
            r#"{"phase":{"order":1.0}}"#,
            r#"{"affects":["x"]}"#,
            r#"{"updates":[null,"1"]}"#,
            r#"{"beganAt":"2020-01-01T00:00:00\u005a"}"#,
        ] {
            assert!(incident(body).is_err(), "{body}");
        }
    }
}
