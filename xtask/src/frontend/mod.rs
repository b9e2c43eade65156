//! From a document to the IR. Two dialects of one idea differ in where things stand; what stands
//! there is read by the same code.

mod answer;
mod crd;
mod object;
mod openapi;
mod operation;
mod schema;
mod swagger;

use serde_json::{Map, Value};

pub(crate) use schema::same;

use crate::failure::{Result, bail};
use crate::ir::{Api, Place};
use crate::names::Names;
use crate::resources::{Dialect, Resources};

/// Reads a whole description.
pub(crate) fn read(document: &Value, resources: &Resources, names: &mut Names) -> Result<Api> {
    // Read as the other dialect, a file fails at the first thing that stands elsewhere, far from the cause.
    match (resources.dialect, document.get("swagger").is_some()) {
        (Dialect::Openapi3, true) => bail!("this is Swagger 2.0: the dialect is swagger2"),
        (Dialect::Swagger2, false) => bail!("this is not Swagger 2.0: another dialect is needed"),
        _ => {}
    }
    let dialect: &dyn Shape = match resources.dialect {
        Dialect::Openapi3 => &openapi::OpenApi,
        Dialect::Swagger2 => &swagger::Swagger,
        Dialect::Crd => return crd::read(document, names),
    };
    operation::read_all(document, dialect, resources, names)
}

/// Where a dialect keeps what.
trait Shape {
    /// The pointer of the map of named schemas.
    fn schemas(&self) -> &'static str;
    fn params(
        &self,
        document: &Document<'_>,
        parameters: &[(String, Value)],
    ) -> Result<Vec<RawParam>>;
    fn body(&self, document: &Document<'_>, operation: &Value, at: &str)
    -> Result<Option<RawBody>>;
    fn responses(
        &self,
        document: &Document<'_>,
        operation: &Value,
        at: &str,
    ) -> Result<Vec<RawResponse>>;
}

struct RawParam {
    name: String,
    place: Place,
    required: bool,
    schema: Value,
    commas: bool,
    pointer: String,
}

struct RawBody {
    schema: Value,
    required: bool,
    /// When it is not JSON.
    media_type: Option<String>,
    pointer: String,
}

struct RawResponse {
    status: u16,
    schema: Option<Value>,
    media_types: Vec<String>,
    location: bool,
    pointer: String,
}

/// A document with a way to follow its references.
struct Document<'a>(&'a Value);

impl Document<'_> {
    /// Follows a `$ref`, once or several times; gives where the value stands, too.
    fn resolve<'v>(&'v self, value: &'v Value, at: &str) -> Result<(&'v Value, String)> {
        let (mut value, mut at) = (value, at.to_owned());
        for _ in 0..16 {
            let Some(target) = value.get("$ref").and_then(Value::as_str) else {
                return Ok((value, at));
            };
            let Some(pointer) = target.strip_prefix('#') else {
                crate::failure::bail!("{at}: {target} lies in another document");
            };
            let Some(found) = self.0.pointer(pointer) else {
                crate::failure::bail!("{at}: {target} leads nowhere");
            };
            (value, at) = (found, pointer.to_owned());
        }
        crate::failure::bail!("{at}: the references go round in a circle")
    }
}

fn escape(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}

fn text(value: &Value, key: &str) -> Option<String> {
    value.get(key).and_then(Value::as_str).map(str::to_owned)
}

fn flag(value: &Value, key: &str) -> bool {
    value.get(key).and_then(Value::as_bool).unwrap_or(false)
}

fn texts(value: &Value, key: &str) -> Vec<String> {
    let items = value.get(key).and_then(Value::as_array);
    items
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .map(str::to_owned)
        .collect()
}

/// The members of an object in alphabetical order, whatever order serde_json keeps.
fn members(value: Option<&Value>) -> Vec<(&String, &Value)> {
    let mut members: Vec<_> = value
        .and_then(Value::as_object)
        .into_iter()
        .flat_map(Map::iter)
        .collect();
    members.sort_by(|a, b| a.0.cmp(b.0));
    members
}

fn is_json(media_type: &str) -> bool {
    media_type.starts_with("application/json") || media_type.ends_with("+json")
}

/// What a parameter is called and where it goes, which both dialects say alike.
fn name_and_place(parameter: &Value, pointer: &str) -> Result<(String, Place)> {
    let Some(name) = text(parameter, "name") else {
        bail!("{pointer}: a parameter without a name")
    };
    let place = match parameter.get("in").and_then(Value::as_str) {
        Some("path") => Place::Path,
        Some("query") => Place::Query,
        Some("header") => Place::Header,
        other => bail!(
            "{pointer}: parameters in {} are not supported",
            other.unwrap_or("no place")
        ),
    };
    Ok((name, place))
}
