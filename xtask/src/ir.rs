//! What a description says, whatever it was written in: the one form that all passes and emitters read.

use std::collections::BTreeMap;

use serde_json::Value;

/// One API: its operations and the types that they use.
#[derive(Clone, Debug, Default)]
pub(crate) struct Api {
    pub(crate) operations: Vec<Operation>,
    /// Operations that a module of the client writes itself; they count and are not emitted.
    pub(crate) by_hand: Vec<Operation>,
    /// Kinds of custom resources.
    pub(crate) claims: Vec<Claim>,
    /// By the name in Rust.
    pub(crate) types: BTreeMap<String, TypeDef>,
    pub(crate) handles: Vec<Handle>,
    /// What the front end could not read: a JSON pointer and the keyword.
    pub(crate) unsupported: Vec<String>,
    /// What stands for the types of a client's modules in samples.
    pub(crate) samples: BTreeMap<String, Value>,
}

/// A kind of custom resource.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Claim {
    /// The type of its `spec`.
    pub(crate) ty: String,
    pub(crate) kind: String,
    pub(crate) plural: String,
    /// The first part of the provider's group; also the module.
    pub(crate) origin: String,
    /// Members without which the provider makes nothing, though the schema does not say so.
    pub(crate) required: Vec<String>,
}

/// The kind of a value.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Ty {
    Bool,
    /// 64 bits either way: services widen their numbers without a new version.
    Int {
        signed: bool,
    },
    Float,
    Text,
    Secret,
    Time(TimeForm),
    /// A span of time.
    Duration(TimeForm),
    /// Any JSON.
    Json,
    /// Bytes outside JSON: files up and down.
    Binary,
    Named(String),
    /// A type that a module of the client defines, by its path.
    ByHand(String),
    List(Box<Ty>),
    Map(Box<Ty>),
}

/// How a time or a span of time is written; in Rust all of them are the same two types.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum TimeForm {
    Rfc3339,
    /// Text in UTC that does not say so.
    Naive,
    Millis,
    Seconds,
    WholeSeconds,
}

impl Ty {
    pub(crate) fn list(inner: Self) -> Self {
        Self::List(Box::new(inner))
    }

    /// Follows lists and maps to the named type inside, if there is one.
    pub(crate) fn named(&self) -> Option<&str> {
        match self {
            Self::Named(name) => Some(name),
            Self::List(inner) | Self::Map(inner) => inner.named(),
            _ => None,
        }
    }

    /// Replaces the named type inside.
    pub(crate) fn rename(&mut self, names: &BTreeMap<String, String>) {
        match self {
            Self::Named(name) => {
                if let Some(new) = names.get(name) {
                    name.clone_from(new);
                }
            }
            Self::List(inner) | Self::Map(inner) => inner.rename(names),
            _ => {}
        }
    }

    pub(crate) fn is_container(&self) -> bool {
        matches!(self, Self::List(_) | Self::Map(_))
    }
}

/// A type that gets a definition of its own; aliases are resolved by the front ends.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct TypeDef {
    pub(crate) name: String,
    /// The key of its texts in `docs.yaml`: the schema's name, or the derived name of an inline one.
    pub(crate) pointer: String,
    /// Its name was made up by us, from where it stands.
    pub(crate) derived: bool,
    pub(crate) kind: Kind,
    /// Used in a request body.
    pub(crate) sent: bool,
    /// Used in an answer.
    pub(crate) received: bool,
    /// The file that it is emitted into.
    pub(crate) group: String,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Kind {
    Struct(Struct),
    /// Open: values that are not listed are kept.
    Enum(Vec<EnumValue>),
    /// Text with a type of its own.
    Id,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Struct {
    /// Required ones first, as the description orders them; then by name.
    pub(crate) fields: Vec<Field>,
    /// A change of something that exists: a list that is absent is not an empty one.
    pub(crate) patch: bool,
    /// At least one member must be set.
    pub(crate) not_empty: bool,
    /// A hand-written function of the model crate that refuses what no keyword can say.
    pub(crate) check: Option<String>,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct EnumValue {
    pub(crate) wire: String,
    pub(crate) variant: String,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Field {
    pub(crate) wire: String,
    pub(crate) rust: String,
    pub(crate) ty: Ty,
    pub(crate) required: bool,
    pub(crate) nullable: bool,
    /// Go's `omitempty`, where the description says so: `Some(false)` is always on the wire.
    pub(crate) omit_empty: Option<bool>,
    /// Numbers and booleans that arrive as text, or the reverse.
    pub(crate) lenient: bool,
    pub(crate) read_only: bool,
    pub(crate) deprecated: bool,
    /// The description or an overlay says whether it is a secret.
    pub(crate) secrecy_said: bool,
    pub(crate) limits: Limits,
    /// Wire names by which the list is sorted when it arrives; empty inside `Some`: by its items.
    pub(crate) sort: Option<Vec<String>>,
    pub(crate) kubernetes: Kubernetes,
    pub(crate) pointer: String,
}

impl Field {
    pub(crate) fn new(wire: &str, ty: Ty) -> Self {
        Self {
            wire: wire.to_owned(),
            rust: String::new(),
            ty,
            required: false,
            nullable: false,
            omit_empty: None,
            lenient: false,
            read_only: false,
            deprecated: false,
            secrecy_said: false,
            limits: Limits::default(),
            sort: None,
            kubernetes: Kubernetes::default(),
            pointer: String::new(),
        }
    }
}

/// What a value must keep to when it is sent.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Limits {
    pub(crate) minimum: Option<Value>,
    pub(crate) maximum: Option<Value>,
    pub(crate) min_length: Option<u64>,
    pub(crate) max_length: Option<u64>,
    pub(crate) min_items: Option<u64>,
    pub(crate) max_items: Option<u64>,
    /// Of each text in a list.
    pub(crate) item_min_length: Option<u64>,
}

/// What only custom resources say about a field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Kubernetes {
    /// A change makes the provider create the resource anew, or is refused.
    pub(crate) immutable: bool,
    pub(crate) unit: Option<String>,
    pub(crate) int_or_string: bool,
    pub(crate) preserve_unknown_fields: bool,
    pub(crate) list_type: Option<String>,
    pub(crate) list_map_keys: Vec<String>,
    pub(crate) map_type: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Method {
    Get,
    Head,
    Post,
    Put,
    Patch,
    Delete,
}

impl Method {
    pub(crate) const ALL: &'static [(&'static str, Self)] = &[
        ("get", Self::Get),
        ("head", Self::Head),
        ("post", Self::Post),
        ("put", Self::Put),
        ("patch", Self::Patch),
        ("delete", Self::Delete),
    ];

    pub(crate) fn lower(self) -> &'static str {
        Self::ALL
            .iter()
            .find(|(_, method)| *method == self)
            .map_or("", |(name, _)| name)
    }
}

#[derive(Clone, Debug)]
pub(crate) struct Operation {
    /// The description's own name for it.
    pub(crate) id: String,
    /// The marker type.
    pub(crate) name: String,
    /// The method on its handle.
    pub(crate) rust: String,
    pub(crate) method: Method,
    pub(crate) path: String,
    pub(crate) params: Vec<Param>,
    /// What goes along with every call and is no argument.
    pub(crate) fixed: Vec<Fixed>,
    pub(crate) body: Option<Body>,
    pub(crate) answer: Answer,
    /// A success may come without a body.
    pub(crate) maybe_empty: bool,
    pub(crate) accepts: Vec<u16>,
    pub(crate) content_type: ContentType,
    pub(crate) idempotent: Option<bool>,
    pub(crate) credential: Option<String>,
    pub(crate) encodings: BTreeMap<String, String>,
    pub(crate) envelope: Option<String>,
    pub(crate) paging: Paging,
    pub(crate) secret_request: bool,
    /// The members of the request in and below which its secrets stand, if they have names.
    pub(crate) secret_members: Vec<String>,
    pub(crate) secret_answer: bool,
    pub(crate) deprecated: bool,
    /// Wire names by which the list is sorted when it arrives.
    pub(crate) sort: Vec<String>,
    pub(crate) group: String,
    /// The handle in [`Api::handles`]; none: the client itself.
    pub(crate) handle: Option<usize>,
    pub(crate) pointer: String,
}

impl Operation {
    pub(crate) fn path_params(&self) -> impl Iterator<Item = &Param> {
        self.params
            .iter()
            .filter(|param| param.place == Place::Path)
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum ContentType {
    Json,
    Named(String),
    Any,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Answer {
    Empty,
    /// A list where the type is one.
    Json(Ty),
    Text,
    Binary,
    Created {
        place: NewId,
        ty: Ty,
    },
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum NewId {
    Body(String),
    Location,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Paging {
    None,
    PageNumber {
        page: String,
        size: String,
        max: u64,
    },
    Offset {
        skip: String,
        limit: String,
        max: u64,
        pin: Option<Pin>,
    },
}

/// What keeps the pages of a growing list in place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Pin {
    /// The query parameter that leaves out later items.
    pub(crate) query: String,
    /// The wire name of the number that grows with every item.
    pub(crate) member: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Body {
    pub(crate) ty: Ty,
    pub(crate) required: bool,
    /// When it is not JSON.
    pub(crate) media_type: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Place {
    Path,
    Query,
    Header,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Param {
    pub(crate) wire: String,
    pub(crate) rust: String,
    pub(crate) place: Place,
    pub(crate) required: bool,
    pub(crate) ty: Ty,
    /// A list goes as one value with commas, and not as a repeated name.
    pub(crate) commas: bool,
    pub(crate) maximum: Option<u64>,
    /// The least that means anything, where the type allows less; of each item of a list.
    pub(crate) minimum: Option<i64>,
    /// The server would take one of several, so a second is refused.
    pub(crate) once: bool,
    pub(crate) pointer: String,
}

/// A parameter that the caller has nothing to say about.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Fixed {
    pub(crate) wire: String,
    pub(crate) place: Place,
    pub(crate) value: FixedValue,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) enum FixedValue {
    Constant(String),
    /// What a method of a path parameter gives; the parameter by its wire name.
    Of {
        param: String,
        method: String,
    },
}

/// A place in the API that carries path parameters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Handle {
    pub(crate) name: String,
    pub(crate) path: String,
    /// The method that gives it, on its parent.
    pub(crate) method: String,
    /// Another handle; none: the client itself.
    pub(crate) parent: Option<usize>,
    /// All path parameters, those of the parent first.
    pub(crate) params: Vec<HandleParam>,
    pub(crate) group: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct HandleParam {
    pub(crate) wire: String,
    pub(crate) rust: String,
    pub(crate) ty: Ty,
}
