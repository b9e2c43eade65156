//! The kinds of claims that an installation has.

use scs_client_core::{Accepted, Answer, HttpMethod, Operation, OperationInfo, Unreadable};
use serde::Deserialize;

use crate::resource::Resource;
use crate::{Call, Client};

/// The form that has all groups in one answer, with the categories of each kind; of Kubernetes 1.30 and newer.
const AGGREGATED: &str = "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList";

/// A kind of claim that an installation offers.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Offered {
    /// Where it is found.
    pub resource: Resource,
    /// What the API can do with it: `get`, `create`, `watch`. Whether *you* may is another question; see
    /// [`may`](crate::Namespace::may).
    pub verbs: Vec<String>,
    /// The groups of kinds that it belongs to; `claim` is one of them.
    pub categories: Vec<String>,
}

impl Client {
    /// Lists the kinds of claims that are offered, in the order of the server.
    ///
    /// A kind that this crate knows may be missing, and one that is offered may be unknown to it: the installation decides.
    /// Claims are known by the category that Crossplane gives them, so that composites do not count.
    pub fn offered_kinds(&self) -> Call<ListKinds> {
        Call::new(&self.executor).header("accept", AGGREGATED)
    }
}

/// Lists the kinds of claims.
#[derive(Debug)]
pub enum ListKinds {}

impl Operation for ListKinds {
    type Output = Vec<Offered>;
    type Answer = Kinds;
    const INFO: OperationInfo = OperationInfo::new("listKinds", HttpMethod::Get, "/apis");
}

/// Reads the aggregated discovery document.
#[derive(Debug)]
pub struct Kinds;

impl Answer for Kinds {
    type Output = Vec<Offered>;

    fn read(answer: Accepted<'_>) -> Result<Self::Output, Unreadable> {
        let document: Document = answer.json()?;
        if document.kind != "APIGroupDiscoveryList" {
            return Err(Unreadable::new(format!(
                "{} came: a Kubernetes before 1.30 does not have the form that was asked for",
                document.kind
            )));
        }
        let mut offered = Vec::new();
        for group in document.items {
            for version in group.versions {
                let claims = version
                    .resources
                    .into_iter()
                    .filter(|one| one.categories.iter().any(|category| category == "claim"));
                for one in claims {
                    let resource = Resource::new(one.response_kind.kind, one.resource)
                        .within(&group.metadata.name, &version.version);
                    offered.push(Offered {
                        resource,
                        verbs: one.verbs,
                        categories: one.categories,
                    });
                }
            }
        }
        Ok(offered)
    }
}

#[derive(Deserialize)]
struct Document {
    kind: String,
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    items: Vec<Group>,
}

#[derive(Deserialize)]
struct Group {
    metadata: GroupName,
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    versions: Vec<Version>,
}

#[derive(Deserialize)]
struct GroupName {
    name: String,
}

#[derive(Deserialize)]
struct Version {
    version: String,
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    resources: Vec<Found>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Found {
    resource: String,
    #[serde(default)]
    response_kind: ResponseKind,
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    verbs: Vec<String>,
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    categories: Vec<String>,
}

#[derive(Default, Deserialize)]
struct ResponseKind {
    #[serde(default)]
    kind: String,
}
