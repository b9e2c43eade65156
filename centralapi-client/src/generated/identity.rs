// Made by `cargo xtask codegen central` from specs/central: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Claims of OpenStack Identity (Keystone).

#![cfg_attr(rustfmt, rustfmt_skip)]

use std::collections::BTreeMap;

use scs_wire::{Check, Invalid, check};
use serde::{Deserialize, Serialize};

use crate::{ClaimKind, ClaimSpec};

/// A login for programs, made for the OpenStack user that the provider logs in as.
///
/// It acts in that user's project, with the same rights or fewer. Give it a secret by
/// `secretSecretRef`: one that Keystone makes up is shown to nobody, since the shipped
/// configuration publishes no connection details.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ApplicationCredentialV3 {
    /// The only requests that it may be used for; all of them where absent.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(
        rename = "accessRules",
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub access_rules: Vec<ApplicationCredentialV3AccessRule>,
    /// A remark for people, up to 255 characters on most clouds.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Instant from which on it is refused, in RFC 3339 form such as `2027-03-09T12:58:49Z`; never
    /// where absent.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "expiresAt", default, skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<String>,
    /// Unique for its owner; log in with the identifier, or with this name and the user.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Region whose Keystone is asked, should the provider know several.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// Names of roles that it gets, out of those that the user has in the project; all of these
    /// where absent.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub roles: Vec<String>,
    /// The entry of a Secret whose text becomes its password. Keystone makes one up where absent.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(
        rename = "secretSecretRef",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub secret_secret_ref: Option<crate::SecretRef>,
    /// Whether it may make and delete further credentials and trusts. Leave it off, since a stolen
    /// one could then renew itself.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unrestricted: Option<bool>,
}

impl ApplicationCredentialV3 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    ApplicationCredentialV3 {
        plain access_rules: Vec<ApplicationCredentialV3AccessRule>,
        opt description: String,
        opt expires_at: String,
        opt name: String,
        opt region: String,
        plain roles: Vec<String>,
        opt secret_secret_ref: crate::SecretRef,
        opt_value unrestricted: bool,
    }
}

impl Check for ApplicationCredentialV3 {
    fn check(&self) -> Result<(), Invalid> {
        check::nested("accessRules", &self.access_rules)?;
        Ok(())
    }
}

impl ClaimSpec for ApplicationCredentialV3 {
    const MEMBERS: &'static [(&'static str, &'static str)] = &[
        ("accessRules", "array"),
        ("accessRules.method", "string"),
        ("accessRules.path", "string"),
        ("accessRules.service", "string"),
        ("description", "string"),
        ("expiresAt", "string"),
        ("name", "string"),
        ("region", "string"),
        ("roles", "array"),
        ("secretSecretRef", "object"),
        ("unrestricted", "boolean"),
    ];
    const REQUIRED: &'static [&'static str] = &["name"];
    const IMMUTABLE: &'static [&'static str] = &[
        "accessRules",
        "accessRules.method",
        "accessRules.path",
        "accessRules.service",
        "description",
        "expiresAt",
        "name",
        "region",
        "roles",
        "secretSecretRef",
        "unrestricted",
    ];
    const SECRET_REFS: &'static [&'static str] = &["secretSecretRef"];
}

impl ClaimKind for ApplicationCredentialV3 {
    const KIND: &'static str = "ApplicationCredentialV3";
    const PLURAL: &'static str = "applicationcredentialv3s";
    const ORIGIN: &'static str = "identity";
}

/// One request that an application credential may make.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ApplicationCredentialV3AccessRule {
    /// The verb, for instance `GET`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub method: Option<String>,
    /// Path below the service's address. `*` stands for one part, `**` for any number of them, and
    /// names in braces such as `{id}` for one each.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    /// Type of the service in the catalogue, like `compute` or `object-store`, and not its code
    /// name.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub service: Option<String>,
}

impl ApplicationCredentialV3AccessRule {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    ApplicationCredentialV3AccessRule {
        opt method: String,
        opt path: String,
        opt service: String,
    }
}

impl Check for ApplicationCredentialV3AccessRule {}

/// `EC2CredentialV3` of OpenStack Identity (Keystone).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct EC2CredentialV3 {
    /// The member `projectId`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "projectId", default, skip_serializing_if = "Option::is_none")]
    pub project_id: Option<String>,
    /// The member `region`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// The member `userId`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "userId", default, skip_serializing_if = "Option::is_none")]
    pub user_id: Option<String>,
}

impl EC2CredentialV3 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    EC2CredentialV3 {
        opt project_id: String,
        opt region: String,
        opt user_id: String,
    }
}

impl Check for EC2CredentialV3 {}

impl ClaimSpec for EC2CredentialV3 {
    const MEMBERS: &'static [(&'static str, &'static str)] = &[
        ("projectId", "string"),
        ("region", "string"),
        ("userId", "string"),
    ];
    const IMMUTABLE: &'static [&'static str] = &["projectId", "region", "userId"];
}

impl ClaimKind for EC2CredentialV3 {
    const KIND: &'static str = "EC2CredentialV3";
    const PLURAL: &'static str = "ec2credentialv3s";
    const ORIGIN: &'static str = "identity";
}

/// `EndpointV3` of OpenStack Identity (Keystone).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct EndpointV3 {
    /// The member `endpointRegion`.
    #[serde(rename = "endpointRegion", default, skip_serializing_if = "Option::is_none")]
    pub endpoint_region: Option<String>,
    /// The member `interface`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interface: Option<String>,
    /// The member `name`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The member `region`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// The member `serviceId`.
    #[serde(rename = "serviceId", default, skip_serializing_if = "Option::is_none")]
    pub service_id: Option<String>,
    /// The member `url`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

impl EndpointV3 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    EndpointV3 {
        opt endpoint_region: String,
        opt interface: String,
        opt name: String,
        opt region: String,
        opt service_id: String,
        opt url: String,
    }
}

impl Check for EndpointV3 {}

impl ClaimSpec for EndpointV3 {
    const MEMBERS: &'static [(&'static str, &'static str)] = &[
        ("endpointRegion", "string"),
        ("interface", "string"),
        ("name", "string"),
        ("region", "string"),
        ("serviceId", "string"),
        ("url", "string"),
    ];
    const REQUIRED: &'static [&'static str] = &["endpointRegion", "serviceId", "url"];
    const IMMUTABLE: &'static [&'static str] = &["region"];
}

impl ClaimKind for EndpointV3 {
    const KIND: &'static str = "EndpointV3";
    const PLURAL: &'static str = "endpointv3s";
    const ORIGIN: &'static str = "identity";
}

/// `GroupV3` of OpenStack Identity (Keystone).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct GroupV3 {
    /// The member `description`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The member `domainId`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "domainId", default, skip_serializing_if = "Option::is_none")]
    pub domain_id: Option<String>,
    /// The member `name`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The member `region`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
}

impl GroupV3 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    GroupV3 {
        opt description: String,
        opt domain_id: String,
        opt name: String,
        opt region: String,
    }
}

impl Check for GroupV3 {}

impl ClaimSpec for GroupV3 {
    const MEMBERS: &'static [(&'static str, &'static str)] = &[
        ("description", "string"),
        ("domainId", "string"),
        ("name", "string"),
        ("region", "string"),
    ];
    const REQUIRED: &'static [&'static str] = &["name"];
    const IMMUTABLE: &'static [&'static str] = &["domainId", "region"];
}

impl ClaimKind for GroupV3 {
    const KIND: &'static str = "GroupV3";
    const PLURAL: &'static str = "groupv3s";
    const ORIGIN: &'static str = "identity";
}

/// `InheritRoleAssignmentV3` of OpenStack Identity (Keystone).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct InheritRoleAssignmentV3 {
    /// The member `domainId`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "domainId", default, skip_serializing_if = "Option::is_none")]
    pub domain_id: Option<String>,
    /// The member `groupId`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "groupId", default, skip_serializing_if = "Option::is_none")]
    pub group_id: Option<String>,
    /// The member `projectId`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "projectId", default, skip_serializing_if = "Option::is_none")]
    pub project_id: Option<String>,
    /// The member `region`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// The member `roleId`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "roleId", default, skip_serializing_if = "Option::is_none")]
    pub role_id: Option<String>,
    /// The member `userId`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "userId", default, skip_serializing_if = "Option::is_none")]
    pub user_id: Option<String>,
}

impl InheritRoleAssignmentV3 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    InheritRoleAssignmentV3 {
        opt domain_id: String,
        opt group_id: String,
        opt project_id: String,
        opt region: String,
        opt role_id: String,
        opt user_id: String,
    }
}

impl Check for InheritRoleAssignmentV3 {}

impl ClaimSpec for InheritRoleAssignmentV3 {
    const MEMBERS: &'static [(&'static str, &'static str)] = &[
        ("domainId", "string"),
        ("groupId", "string"),
        ("projectId", "string"),
        ("region", "string"),
        ("roleId", "string"),
        ("userId", "string"),
    ];
    const REQUIRED: &'static [&'static str] = &["roleId"];
    const IMMUTABLE: &'static [&'static str] = &[
        "domainId",
        "groupId",
        "projectId",
        "region",
        "roleId",
        "userId",
    ];
}

impl ClaimKind for InheritRoleAssignmentV3 {
    const KIND: &'static str = "InheritRoleAssignmentV3";
    const PLURAL: &'static str = "inheritroleassignmentv3s";
    const ORIGIN: &'static str = "identity";
}

/// `ProjectV3` of OpenStack Identity (Keystone).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ProjectV3 {
    /// The member `description`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The member `domainId`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "domainId", default, skip_serializing_if = "Option::is_none")]
    pub domain_id: Option<String>,
    /// The member `enabled`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub enabled: Option<bool>,
    /// The member `isDomain`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "isDomain", default, skip_serializing_if = "Option::is_none")]
    pub is_domain: Option<bool>,
    /// The member `name`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The member `parentId`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "parentId", default, skip_serializing_if = "Option::is_none")]
    pub parent_id: Option<String>,
    /// The member `region`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// The member `tags`.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub tags: Vec<String>,
}

impl ProjectV3 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    ProjectV3 {
        opt description: String,
        opt domain_id: String,
        opt_value enabled: bool,
        opt_value is_domain: bool,
        opt name: String,
        opt parent_id: String,
        opt region: String,
        plain tags: Vec<String>,
    }
}

impl Check for ProjectV3 {}

impl ClaimSpec for ProjectV3 {
    const MEMBERS: &'static [(&'static str, &'static str)] = &[
        ("description", "string"),
        ("domainId", "string"),
        ("enabled", "boolean"),
        ("isDomain", "boolean"),
        ("name", "string"),
        ("parentId", "string"),
        ("region", "string"),
        ("tags", "array"),
    ];
    const IMMUTABLE: &'static [&'static str] = &[
        "domainId",
        "isDomain",
        "parentId",
        "region",
    ];
}

impl ClaimKind for ProjectV3 {
    const KIND: &'static str = "ProjectV3";
    const PLURAL: &'static str = "projectv3s";
    const ORIGIN: &'static str = "identity";
}

/// `RoleAssignmentV3` of OpenStack Identity (Keystone).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct RoleAssignmentV3 {
    /// The member `domainId`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "domainId", default, skip_serializing_if = "Option::is_none")]
    pub domain_id: Option<String>,
    /// The member `groupId`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "groupId", default, skip_serializing_if = "Option::is_none")]
    pub group_id: Option<String>,
    /// The member `projectId`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "projectId", default, skip_serializing_if = "Option::is_none")]
    pub project_id: Option<String>,
    /// The member `projectIdRef`.
    #[serde(rename = "projectIdRef", default, skip_serializing_if = "Option::is_none")]
    pub project_id_ref: Option<crate::Reference>,
    /// The member `projectIdSelector`.
    #[serde(
        rename = "projectIdSelector",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub project_id_selector: Option<crate::Selector>,
    /// The member `region`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// The member `roleId`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "roleId", default, skip_serializing_if = "Option::is_none")]
    pub role_id: Option<String>,
    /// The member `userId`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "userId", default, skip_serializing_if = "Option::is_none")]
    pub user_id: Option<String>,
}

impl RoleAssignmentV3 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    RoleAssignmentV3 {
        opt domain_id: String,
        opt group_id: String,
        opt project_id: String,
        opt project_id_ref: crate::Reference,
        opt project_id_selector: crate::Selector,
        opt region: String,
        opt role_id: String,
        opt user_id: String,
    }
}

impl Check for RoleAssignmentV3 {}

impl ClaimSpec for RoleAssignmentV3 {
    const MEMBERS: &'static [(&'static str, &'static str)] = &[
        ("domainId", "string"),
        ("groupId", "string"),
        ("projectId", "string"),
        ("projectIdRef", "object"),
        ("projectIdSelector", "object"),
        ("region", "string"),
        ("roleId", "string"),
        ("userId", "string"),
    ];
    const REQUIRED: &'static [&'static str] = &["roleId"];
    const IMMUTABLE: &'static [&'static str] = &[
        "domainId",
        "groupId",
        "projectId",
        "region",
        "roleId",
        "userId",
    ];
}

impl ClaimKind for RoleAssignmentV3 {
    const KIND: &'static str = "RoleAssignmentV3";
    const PLURAL: &'static str = "roleassignmentv3s";
    const ORIGIN: &'static str = "identity";
}

/// `RoleV3` of OpenStack Identity (Keystone).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct RoleV3 {
    /// The member `domainId`.
    #[serde(rename = "domainId", default, skip_serializing_if = "Option::is_none")]
    pub domain_id: Option<String>,
    /// The member `name`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The member `region`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
}

impl RoleV3 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    RoleV3 {
        opt domain_id: String,
        opt name: String,
        opt region: String,
    }
}

impl Check for RoleV3 {}

impl ClaimSpec for RoleV3 {
    const MEMBERS: &'static [(&'static str, &'static str)] = &[
        ("domainId", "string"),
        ("name", "string"),
        ("region", "string"),
    ];
    const REQUIRED: &'static [&'static str] = &["name"];
    const IMMUTABLE: &'static [&'static str] = &["region"];
}

impl ClaimKind for RoleV3 {
    const KIND: &'static str = "RoleV3";
    const PLURAL: &'static str = "rolev3s";
    const ORIGIN: &'static str = "identity";
}

/// `ServiceV3` of OpenStack Identity (Keystone).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ServiceV3 {
    /// The member `description`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The member `enabled`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub enabled: Option<bool>,
    /// The member `name`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The member `region`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// The member `type`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub r#type: Option<String>,
}

impl ServiceV3 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    ServiceV3 {
        opt description: String,
        opt_value enabled: bool,
        opt name: String,
        opt region: String,
        opt r#type: String,
    }
}

impl Check for ServiceV3 {}

impl ClaimSpec for ServiceV3 {
    const MEMBERS: &'static [(&'static str, &'static str)] = &[
        ("description", "string"),
        ("enabled", "boolean"),
        ("name", "string"),
        ("region", "string"),
        ("type", "string"),
    ];
    const REQUIRED: &'static [&'static str] = &["name", "type"];
    const IMMUTABLE: &'static [&'static str] = &["region"];
}

impl ClaimKind for ServiceV3 {
    const KIND: &'static str = "ServiceV3";
    const PLURAL: &'static str = "servicev3s";
    const ORIGIN: &'static str = "identity";
}

/// `UserMembershipV3` of OpenStack Identity (Keystone).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct UserMembershipV3 {
    /// The member `groupId`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "groupId", default, skip_serializing_if = "Option::is_none")]
    pub group_id: Option<String>,
    /// The member `region`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// The member `userId`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "userId", default, skip_serializing_if = "Option::is_none")]
    pub user_id: Option<String>,
}

impl UserMembershipV3 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    UserMembershipV3 {
        opt group_id: String,
        opt region: String,
        opt user_id: String,
    }
}

impl Check for UserMembershipV3 {}

impl ClaimSpec for UserMembershipV3 {
    const MEMBERS: &'static [(&'static str, &'static str)] = &[
        ("groupId", "string"),
        ("region", "string"),
        ("userId", "string"),
    ];
    const REQUIRED: &'static [&'static str] = &["groupId", "userId"];
    const IMMUTABLE: &'static [&'static str] = &["groupId", "region", "userId"];
}

impl ClaimKind for UserMembershipV3 {
    const KIND: &'static str = "UserMembershipV3";
    const PLURAL: &'static str = "usermembershipv3s";
    const ORIGIN: &'static str = "identity";
}

/// `UserV3` of OpenStack Identity (Keystone).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct UserV3 {
    /// The member `defaultProjectId`.
    #[serde(
        rename = "defaultProjectId",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub default_project_id: Option<String>,
    /// The member `description`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The member `domainId`.
    #[serde(rename = "domainId", default, skip_serializing_if = "Option::is_none")]
    pub domain_id: Option<String>,
    /// The member `enabled`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub enabled: Option<bool>,
    /// The member `extra`.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    pub extra: BTreeMap<String, String>,
    /// The member `ignoreChangePasswordUponFirstUse`.
    #[serde(
        rename = "ignoreChangePasswordUponFirstUse",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub ignore_change_password_upon_first_use: Option<bool>,
    /// The member `ignoreLockoutFailureAttempts`.
    #[serde(
        rename = "ignoreLockoutFailureAttempts",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub ignore_lockout_failure_attempts: Option<bool>,
    /// The member `ignorePasswordExpiry`.
    #[serde(
        rename = "ignorePasswordExpiry",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub ignore_password_expiry: Option<bool>,
    /// The member `multiFactorAuthEnabled`.
    #[serde(
        rename = "multiFactorAuthEnabled",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub multi_factor_auth_enabled: Option<bool>,
    /// The member `multiFactorAuthRule`.
    #[serde(
        rename = "multiFactorAuthRule",
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub multi_factor_auth_rule: Vec<UserV3MultiFactorAuthRule>,
    /// The member `name`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The member `passwordSecretRef`.
    #[serde(
        rename = "passwordSecretRef",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub password_secret_ref: Option<crate::SecretRef>,
    /// The member `region`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
}

impl UserV3 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    UserV3 {
        opt default_project_id: String,
        opt description: String,
        opt domain_id: String,
        opt_value enabled: bool,
        plain extra: BTreeMap<String, String>,
        opt_value ignore_change_password_upon_first_use: bool,
        opt_value ignore_lockout_failure_attempts: bool,
        opt_value ignore_password_expiry: bool,
        opt_value multi_factor_auth_enabled: bool,
        plain multi_factor_auth_rule: Vec<UserV3MultiFactorAuthRule>,
        opt name: String,
        opt password_secret_ref: crate::SecretRef,
        opt region: String,
    }
}

impl Check for UserV3 {
    fn check(&self) -> Result<(), Invalid> {
        check::nested("multiFactorAuthRule", &self.multi_factor_auth_rule)?;
        Ok(())
    }
}

impl ClaimSpec for UserV3 {
    const MEMBERS: &'static [(&'static str, &'static str)] = &[
        ("defaultProjectId", "string"),
        ("description", "string"),
        ("domainId", "string"),
        ("enabled", "boolean"),
        ("extra", "object"),
        ("ignoreChangePasswordUponFirstUse", "boolean"),
        ("ignoreLockoutFailureAttempts", "boolean"),
        ("ignorePasswordExpiry", "boolean"),
        ("multiFactorAuthEnabled", "boolean"),
        ("multiFactorAuthRule", "array"),
        ("multiFactorAuthRule.rule", "array"),
        ("name", "string"),
        ("passwordSecretRef", "object"),
        ("region", "string"),
    ];
    const IMMUTABLE: &'static [&'static str] = &["region"];
    const SECRET_REFS: &'static [&'static str] = &["passwordSecretRef"];
}

impl ClaimKind for UserV3 {
    const KIND: &'static str = "UserV3";
    const PLURAL: &'static str = "userv3s";
    const ORIGIN: &'static str = "identity";
}

/// `UserV3MultiFactorAuthRule` of OpenStack Identity (Keystone).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct UserV3MultiFactorAuthRule {
    /// The member `rule`.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub rule: Vec<String>,
}

impl UserV3MultiFactorAuthRule {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    UserV3MultiFactorAuthRule {
        plain rule: Vec<String>,
    }
}

impl Check for UserV3MultiFactorAuthRule {}
