//! What the schemas of an installation say, beside what this crate was made from.

use std::collections::BTreeMap;
use std::fmt;

use scs_client_core::{Accepted, Answer, HttpMethod, Operation, OperationInfo, Unreadable};
use serde::Deserialize;

use crate::kind::ClaimKind;
use crate::resource::{GROUP, VERSION};
use crate::{Call, Client};

impl Client {
    /// Reads the schemas of all kinds, some nine megabytes, to compare them with those of this crate.
    ///
    /// Five kinds have two origins, and an installation has the schema of one. This tells which:
    ///
    /// ```no_run
    /// use centralapi_client::{compute, networking};
    ///
    /// # async fn example(client: centralapi_client::Client) -> centralapi_client::Result<()> {
    /// let schemas = client.live_schemas().await?;
    /// match schemas.deviations::<networking::FloatingipV2>() {
    ///     None => println!("floating IPs are not offered"),
    ///     Some(none) if none.is_empty() => println!("floating IPs are those of networking"),
    ///     Some(some) => println!("{some:?}; of compute: {:?}", schemas.deviations::<compute::FloatingipV2>()),
    /// }
    /// # Ok(()) }
    /// ```
    pub fn live_schemas(&self) -> Call<GetSchemas> {
        self.live_schemas_of(GROUP, VERSION)
    }

    /// The same of another group or version.
    pub fn live_schemas_of(&self, group: &str, version: &str) -> Call<GetSchemas> {
        Call::new(&self.executor)
            .path("group", group)
            .path("version", version)
    }
}

/// Reads the schemas of one group.
#[derive(Debug)]
pub enum GetSchemas {}

impl Operation for GetSchemas {
    type Output = LiveSchemas;
    type Answer = Schemas;
    const INFO: OperationInfo = OperationInfo::new(
        "getSchemas",
        HttpMethod::Get,
        "/openapi/v3/apis/{group}/{version}",
    );
}

/// The schemas of all kinds of one group, as an installation has them.
#[derive(Clone)]
pub struct LiveSchemas {
    /// Of the `spec`, by kind.
    specs: BTreeMap<String, Schema>,
}

/// Where the schema of an installation and that of this crate differ.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Deviation {
    /// The installation does not have the member: under strict validation it is refused, else dropped.
    Missing(String),
    /// The installation has a member that this crate does not know.
    New(String),
    /// The member has another type.
    Type {
        /// The member.
        member: String,
        /// What this crate takes it for.
        ours: String,
        /// What the installation says.
        theirs: String,
    },
}

impl LiveSchemas {
    /// The kinds that have a schema.
    pub fn kinds(&self) -> impl Iterator<Item = &str> {
        self.specs.keys().map(String::as_str)
    }

    /// Compares the schema of a kind with that of this crate; `None` where the installation does not have the kind.
    ///
    /// What Crossplane adds to every claim is not compared.
    #[must_use]
    pub fn deviations<S: ClaimKind>(&self) -> Option<Vec<Deviation>> {
        let mut theirs = BTreeMap::new();
        self.specs.get(S::KIND)?.collect("", &mut theirs);
        let mut found = Vec::new();
        for (member, ours) in S::MEMBERS {
            match theirs.remove(*member) {
                None => found.push(Deviation::Missing((*member).to_owned())),
                Some(kind) if kind != *ours => found.push(Deviation::Type {
                    member: (*member).to_owned(),
                    ours: (*ours).to_owned(),
                    theirs: kind.to_owned(),
                }),
                Some(_) => {}
            }
        }
        let is_known = |name: &str| S::MEMBERS.iter().any(|(member, _)| *member == name);
        found.extend(
            theirs
                .into_keys()
                // Below what this crate has types of its own for, it knows all members.
                .filter(|name| {
                    !is_crossplanes(name)
                        && name
                            .rsplit_once('.')
                            .is_none_or(|(above, _)| is_known(above))
                })
                .filter(|name| !is_shared::<S>(name))
                .map(Deviation::New),
        );
        Some(found)
    }
}

/// Is it one of the members that Crossplane adds to every claim, or lies below one?
fn is_crossplanes(name: &str) -> bool {
    const ADDED: &[&str] = &[
        "compositeDeletePolicy",
        "compositionRef",
        "compositionRevisionRef",
        "compositionRevisionSelector",
        "compositionSelector",
        "compositionUpdatePolicy",
        "publishConnectionDetailsTo",
        "resourceRef",
        "writeConnectionSecretToRef",
    ];
    let first = name.split('.').next().unwrap_or_default();
    ADDED.contains(&first)
}

/// Does it lie below a member of a type that all kinds share, whose members are not listed for each?
fn is_shared<S: ClaimKind>(name: &str) -> bool {
    S::MEMBERS.iter().any(|(member, kind)| {
        matches!(*kind, "object" | "array")
            && name
                .strip_prefix(*member)
                .is_some_and(|rest| rest.starts_with('.'))
            && !S::MEMBERS.iter().any(|(other, _)| {
                other
                    .strip_prefix(*member)
                    .is_some_and(|rest| rest.starts_with('.'))
            })
    })
}

impl fmt::Debug for LiveSchemas {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("LiveSchemas")
            .field("kinds", &self.specs.len())
            .finish()
    }
}

/// Reads an OpenAPI document, as far as members and their types go.
#[derive(Debug)]
pub struct Schemas;

impl Answer for Schemas {
    type Output = LiveSchemas;

    fn read(answer: Accepted<'_>) -> Result<Self::Output, Unreadable> {
        let document: Document = answer.json()?;
        let mut specs = BTreeMap::new();
        for (_, mut schema) in document.components.schemas {
            // Lists have a kind of their own, and no spec.
            if let (Some(kind), Some(spec)) =
                (schema.of_kind.pop(), schema.properties.remove("spec"))
            {
                specs.insert(kind.kind, spec);
            }
        }
        Ok(LiveSchemas { specs })
    }
}

#[derive(Deserialize)]
struct Document {
    #[serde(default)]
    components: Components,
}

#[derive(Default, Deserialize)]
struct Components {
    #[serde(default)]
    schemas: BTreeMap<String, Schema>,
}

#[derive(Clone, Default, Deserialize)]
struct Schema {
    #[serde(default, rename = "type")]
    kind: String,
    #[serde(default)]
    properties: BTreeMap<String, Schema>,
    #[serde(default)]
    items: Option<Box<Schema>>,
    #[serde(default, rename = "x-kubernetes-group-version-kind")]
    of_kind: Vec<GroupVersionKind>,
}

#[derive(Clone, Deserialize)]
struct GroupVersionKind {
    #[serde(default)]
    kind: String,
}

impl Schema {
    /// All members below this one, by their path; lists add nothing to it.
    fn collect<'a>(&'a self, above: &str, into: &mut BTreeMap<String, &'a str>) {
        for (name, schema) in &self.properties {
            let path = match above {
                "" => name.clone(),
                above => format!("{above}.{name}"),
            };
            schema.collect(&path, into);
            into.insert(path, schema.kind.as_str());
        }
        if let Some(items) = &self.items {
            items.collect(above, into);
        }
    }
}
