//! Answers: what a success gives, page by page or at once.

use std::collections::BTreeMap;

use serde_json::Value;

use super::operation::One;
use super::schema::{Reader, Spot};
use super::{RawResponse, flag, is_json, members, text};
use crate::failure::Result;
use crate::ir::{Answer, ContentType, NewId, Operation, Paging, Param, Pin, Place, Ty};

impl One<'_> {
    pub(super) fn answer(
        &self,
        name: &str,
        successes: &[RawResponse],
        reader: &mut Reader<'_>,
    ) -> Result<(Answer, Option<String>, ContentType)> {
        let any = flag(self.operation, "x-any-content-type");
        // JSON even where no body is expected: a page of a proxy must not pass for a success.
        let no_content = if any {
            ContentType::Any
        } else {
            ContentType::Json
        };
        if let Some(new_id) = self.operation.get("x-new-id") {
            let ty = match new_id.get("type").and_then(Value::as_str) {
                None => Ty::Text,
                Some("integer") => Ty::Int { signed: true },
                Some("unsigned") => Ty::Int { signed: false },
                Some(schema) => reader.named(schema)?,
            };
            let place = text(new_id, "member").map_or(NewId::Location, NewId::Body);
            return Ok((Answer::Created { place, ty }, None, no_content));
        }
        let Some(response) = successes.iter().find(|response| response.schema.is_some()) else {
            if successes.iter().any(|response| response.location) {
                return Ok((
                    Answer::Created {
                        place: NewId::Location,
                        ty: Ty::Text,
                    },
                    None,
                    no_content,
                ));
            }
            return Ok((Answer::Empty, None, no_content));
        };
        let (schema, envelope) = self.unwrap(response)?;
        let pointer = match &envelope {
            Some(member) => format!("{}/properties/{member}", response.pointer),
            None => response.pointer.clone(),
        };
        let ty = reader.ty(
            &schema,
            &Spot {
                pointer,
                name: format!("{name}Answer"),
            },
        )?;
        let other = response
            .media_types
            .iter()
            .find(|media_type| !is_json(media_type))
            .cloned();
        let has_json = response
            .media_types
            .iter()
            .any(|media_type| is_json(media_type));
        Ok(match (ty, other) {
            (Ty::Binary, Some(media_type)) if !any => {
                (Answer::Binary, None, ContentType::Named(media_type))
            }
            (Ty::Binary, _) => (Answer::Binary, None, ContentType::Any),
            (Ty::Text, Some(media_type)) if !has_json => {
                (Answer::Text, None, ContentType::Named(media_type))
            }
            (ty, _) => (
                Answer::Json(ty),
                envelope,
                if any {
                    ContentType::Any
                } else {
                    ContentType::Json
                },
            ),
        })
    }

    /// Takes an answer out of the service's envelope.
    fn unwrap(&self, response: &RawResponse) -> Result<(Value, Option<String>)> {
        let schema = response.schema.clone().unwrap_or_default();
        // One for all operations, or the operation's own.
        let own = text(self.operation, "x-envelope");
        if let Some(envelope) = own.as_ref().or(self.resources.envelope.as_ref()) {
            let (target, _) = self.document.resolve(&schema, &response.pointer)?;
            let properties = members(target.get("properties"));
            if let [(member, inner)] = properties.as_slice()
                && *member == envelope
            {
                return Ok(((*inner).clone(), Some(envelope.clone())));
            }
        }
        Ok((schema, None))
    }

    fn pin(&self) -> Option<Pin> {
        let pin = self.operation.pointer("/x-paging/pin")?;
        Some(Pin {
            query: text(pin, "query")?,
            member: text(pin, "member")?,
        })
    }

    pub(super) fn paging(&self, params: &[Param], answer: &Answer) -> Paging {
        if !matches!(answer, Answer::Json(Ty::List(_)))
            || self.operation.get("x-paging") == Some(&Value::Bool(false))
        {
            return Paging::None;
        }
        let query = |name: &str| {
            params
                .iter()
                .find(|param| param.place == Place::Query && param.wire == name)
        };
        let max = self
            .operation
            .pointer("/x-paging/max")
            .and_then(Value::as_u64);
        if let (Some(page), Some(size)) = (query("page"), query("page_size")) {
            let max = max.or(size.maximum).unwrap_or(100);
            return Paging::PageNumber {
                page: page.wire.clone(),
                size: size.wire.clone(),
                max,
            };
        }
        if let (Some(skip), Some(limit)) = (query("skip"), query("limit")) {
            let max = max.or(limit.maximum).unwrap_or(100);
            return Paging::Offset {
                skip: skip.wire.clone(),
                limit: limit.wire.clone(),
                max,
                pin: self.pin(),
            };
        }
        Paging::None
    }
}

/// A new object that is named in `Location` has the kind of id that the path below the operation takes.
pub(super) fn mark_new_ids(operations: &mut [Operation], document: &Value) {
    let kinds: BTreeMap<String, Ty> = operations
        .iter()
        .filter_map(|operation| {
            let (parent, last) = operation.path.rsplit_once('/')?;
            let wire = last.strip_prefix('{')?.strip_suffix('}')?;
            let param = operation.path_params().find(|param| param.wire == wire)?;
            Some((parent.to_owned(), param.ty.clone()))
        })
        .collect();
    for operation in operations {
        let asked = document
            .pointer(&format!("{}/x-new-id/type", operation.pointer))
            .is_some();
        if let Answer::Created {
            place: NewId::Location,
            ty,
        } = &mut operation.answer
            && !asked
            && let Some(kind) = kinds.get(&operation.path)
        {
            *ty = kind.clone();
        }
    }
}
