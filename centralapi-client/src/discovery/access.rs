//! Who is asking, and what that person may do.

use scs_client_core::{HttpMethod, Json, Operation, OperationInfo};
use scs_wire::Check;
use serde::{Deserialize, Serialize};

use crate::{Call, Client, Namespace};

/// What is asked of a review: everything beside `spec` is the same for all.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Question<S> {
    api_version: &'static str,
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    spec: Option<S>,
}

impl<S> Check for Question<S> {}

/// What is answered, in a review's `status`.
#[derive(Clone, Debug, Deserialize)]
struct Review<T> {
    status: T,
}

macro_rules! reviews {
    ($(#[doc = $doc:literal])+ $name:ident: $output:ty = $id:literal, $path:literal; $($rest:tt)*) => {
        $(#[doc = $doc])+
        #[derive(Debug)]
        pub enum $name {}

        impl Operation for $name {
            type Output = $output;
            type Answer = Json<$output>;
            // A review stores nothing: asking twice is asking once.
            const INFO: OperationInfo = OperationInfo::new($id, HttpMethod::Post, $path)
                .accepts(&[200, 201]).idempotent(true);
        }

        reviews! { $($rest)* }
    };
    () => {};
}

reviews! {
    /// Asks who is asking.
    ReviewSelf: Identity = "reviewSelf", "/apis/authentication.k8s.io/v1/selfsubjectreviews";
    /// Asks whether one thing is allowed.
    ReviewAccess: Access = "reviewAccess", "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews";
    /// Asks for everything that is allowed in a namespace.
    ReviewRules: NamespaceRules = "reviewRules", "/apis/authorization.k8s.io/v1/selfsubjectrulesreviews";
}

impl Client {
    /// Tells who the server takes you for.
    ///
    /// A token without the claim that names its person is a user with an *empty* name, who may do nothing
    /// (`recordings/central/414-oidc-no-username`).
    ///
    /// ```
    /// # async fn example(client: centralapi_client::Client) -> centralapi_client::Result<()> {
    /// let me = client.whoami().await?;
    /// println!("{} in {:?}", me.username, me.groups);
    /// # Ok(()) }
    /// ```
    pub fn whoami(&self) -> Call<ReviewSelf> {
        Call::new(&self.executor).json(&Question::<()> {
            api_version: "authentication.k8s.io/v1",
            kind: "SelfSubjectReview",
            spec: None,
        })
    }
}

impl Namespace {
    /// Asks whether you may do something here: a verb (`get`, `create`, `*`) on a resource by its plural, `""` being the group
    /// of Kubernetes' own things.
    ///
    /// ```
    /// # async fn example(client: centralapi_client::Client) -> centralapi_client::Result<()> {
    /// let events = client.namespace("tenant").may("list", "", "events").await?;
    /// println!("events can be read: {}", events.allowed);
    /// # Ok(()) }
    /// ```
    pub fn may(&self, verb: &str, group: &str, plural: &str) -> Call<ReviewAccess> {
        #[derive(Serialize)]
        #[serde(rename_all = "camelCase")]
        struct Spec<'a> {
            resource_attributes: Attributes<'a>,
        }
        #[derive(Serialize)]
        struct Attributes<'a> {
            namespace: &'a str,
            verb: &'a str,
            group: &'a str,
            resource: &'a str,
        }
        Call::new(self.executor()).json(&Question {
            api_version: "authorization.k8s.io/v1",
            kind: "SelfSubjectAccessReview",
            spec: Some(Spec {
                resource_attributes: Attributes {
                    namespace: self.name(),
                    verb,
                    group,
                    resource: plural,
                },
            }),
        })
    }

    /// Tells all that you may do here.
    ///
    /// ```
    /// # async fn example(client: centralapi_client::Client) -> centralapi_client::Result<()> {
    /// let rules = client.namespace("tenant").rules().await?;
    /// println!("{} rules, incomplete: {}", rules.resource_rules.len(), rules.incomplete);
    /// # Ok(()) }
    /// ```
    pub fn rules(&self) -> Call<ReviewRules> {
        #[derive(Serialize)]
        struct Spec<'a> {
            namespace: &'a str,
        }
        Call::new(self.executor()).json(&Question {
            api_version: "authorization.k8s.io/v1",
            kind: "SelfSubjectRulesReview",
            spec: Some(Spec {
                namespace: self.name(),
            }),
        })
    }
}

/// Who the server takes you for.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Identity {
    /// The name, which roles are bound to.
    pub username: String,
    /// The identifier, where the login has one.
    pub uid: String,
    /// The groups, which roles are bound to, too.
    pub groups: Vec<String>,
}

impl<'de> Deserialize<'de> for Identity {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(rename_all = "camelCase")]
        struct Status {
            user_info: User,
        }
        #[derive(Deserialize)]
        #[serde(default)]
        #[derive(Default)]
        struct User {
            username: String,
            uid: String,
            #[serde(deserialize_with = "scs_wire::null_as_default")]
            groups: Vec<String>,
        }
        let User {
            username,
            uid,
            groups,
        } = Review::<Status>::deserialize(deserializer)?
            .status
            .user_info;
        Ok(Self {
            username,
            uid,
            groups,
        })
    }
}

/// Whether something is allowed.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Access {
    /// Whether it is.
    pub allowed: bool,
    /// Why, in the server's words; often empty for a no.
    pub reason: String,
}

impl<'de> Deserialize<'de> for Access {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        struct Status {
            #[serde(default)]
            allowed: bool,
            #[serde(default)]
            reason: String,
        }
        let Status { allowed, reason } = Review::<Status>::deserialize(deserializer)?.status;
        Ok(Self { allowed, reason })
    }
}

/// All that you may do in a namespace.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct NamespaceRules {
    /// What you may do with which resources.
    pub resource_rules: Vec<ResourceRule>,
    /// There may be more that the server could not tell.
    pub incomplete: bool,
}

impl<'de> Deserialize<'de> for NamespaceRules {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(rename_all = "camelCase")]
        struct Status {
            #[serde(default, deserialize_with = "scs_wire::null_as_default")]
            resource_rules: Vec<ResourceRule>,
            #[serde(default)]
            incomplete: bool,
        }
        let Status {
            resource_rules,
            incomplete,
        } = Review::<Status>::deserialize(deserializer)?.status;
        Ok(Self {
            resource_rules,
            incomplete,
        })
    }
}

/// Verbs on resources; `*` stands for all.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
#[non_exhaustive]
pub struct ResourceRule {
    /// What may be done.
    #[serde(deserialize_with = "scs_wire::null_as_default")]
    pub verbs: Vec<String>,
    /// In which groups.
    #[serde(deserialize_with = "scs_wire::null_as_default")]
    pub api_groups: Vec<String>,
    /// With which resources, by their plurals.
    #[serde(deserialize_with = "scs_wire::null_as_default")]
    pub resources: Vec<String>,
    /// With which objects; all where none is named.
    #[serde(
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub resource_names: Vec<String>,
}
