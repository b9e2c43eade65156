// Made by `cargo xtask codegen central` from specs/central: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Claims of OpenStack DNS (Designate).

#![cfg_attr(rustfmt, rustfmt_skip)]

use std::collections::BTreeMap;

use scs_wire::{Check, SecretText};
use serde::{Deserialize, Serialize};

use crate::{ClaimKind, ClaimSpec};

/// All records of one name and type in a zone of Designate.
///
/// The provider needs `zoneId`, `name` and `records`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct RecordsetV2 {
    /// A remark for people, which the name servers do not publish.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Takes the answer of the API for enough, and does not wait until the name servers have the
    /// records.
    #[serde(
        rename = "disableStatusCheck",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub disable_status_check: Option<bool>,
    /// Fully qualified, with the dot at the end, and within the zone - `www.example.org.`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Project on whose behalf it is made; it needs a role there.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "projectId", default, skip_serializing_if = "Option::is_none")]
    pub project_id: Option<String>,
    /// The data, one text for each record, as a zone file has them; names among them end with a
    /// dot.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub records: Vec<String>,
    /// Region of Designate, where it is not the provider's.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// How long resolvers may keep an answer; the zone's own time where absent. Unit: s.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ttl: Option<crate::Number>,
    /// What the records are, `A`, `AAAA`, `CNAME`, `MX`, `TXT` and so on.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub r#type: Option<String>,
    /// Members that Designate gets beside these, unchanged.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(
        rename = "valueSpecs",
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    pub value_specs: BTreeMap<String, String>,
    /// UUID of the zone in Designate.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "zoneId", default, skip_serializing_if = "Option::is_none")]
    pub zone_id: Option<String>,
    /// The zone as a resource of the provider's, under a name that only the operator can look up;
    /// prefer `zoneId`.
    #[serde(rename = "zoneIdRef", default, skip_serializing_if = "Option::is_none")]
    pub zone_id_ref: Option<crate::Reference>,
    /// The zone by labels. Those of its claim, `crossplane.io/claim-name` and
    /// `crossplane.io/claim-namespace`, find what another claim of yours made.
    #[serde(rename = "zoneIdSelector", default, skip_serializing_if = "Option::is_none")]
    pub zone_id_selector: Option<crate::Selector>,
}

impl RecordsetV2 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    RecordsetV2 {
        opt description: String,
        opt_value disable_status_check: bool,
        opt name: String,
        opt project_id: String,
        plain records: Vec<String>,
        opt region: String,
        opt ttl: crate::Number,
        opt r#type: String,
        plain value_specs: BTreeMap<String, String>,
        opt zone_id: String,
        opt zone_id_ref: crate::Reference,
        opt zone_id_selector: crate::Selector,
    }
}

impl Check for RecordsetV2 {}

impl ClaimSpec for RecordsetV2 {
    const MEMBERS: &'static [(&'static str, &'static str)] = &[
        ("description", "string"),
        ("disableStatusCheck", "boolean"),
        ("name", "string"),
        ("projectId", "string"),
        ("records", "array"),
        ("region", "string"),
        ("ttl", "number"),
        ("type", "string"),
        ("valueSpecs", "object"),
        ("zoneId", "string"),
        ("zoneIdRef", "object"),
        ("zoneIdSelector", "object"),
    ];
    const REQUIRED: &'static [&'static str] = &["name", "records"];
    const IMMUTABLE: &'static [&'static str] = &[
        "name",
        "projectId",
        "region",
        "type",
        "valueSpecs",
        "zoneId",
    ];
}

impl ClaimKind for RecordsetV2 {
    const KIND: &'static str = "RecordsetV2";
    const PLURAL: &'static str = "recordsetv2s";
    const ORIGIN: &'static str = "dns";
}

/// `TransferAcceptV2` of OpenStack DNS (Designate).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct TransferAcceptV2 {
    /// The member `disableStatusCheck`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(
        rename = "disableStatusCheck",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub disable_status_check: Option<bool>,
    /// The member `key`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<SecretText>,
    /// The member `region`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// The member `valueSpecs`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(
        rename = "valueSpecs",
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    pub value_specs: BTreeMap<String, String>,
    /// The member `zoneTransferRequestId`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(
        rename = "zoneTransferRequestId",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub zone_transfer_request_id: Option<String>,
}

impl TransferAcceptV2 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    TransferAcceptV2 {
        opt_value disable_status_check: bool,
        opt key: SecretText,
        opt region: String,
        plain value_specs: BTreeMap<String, String>,
        opt zone_transfer_request_id: String,
    }
}

impl Check for TransferAcceptV2 {}

impl ClaimSpec for TransferAcceptV2 {
    const MEMBERS: &'static [(&'static str, &'static str)] = &[
        ("disableStatusCheck", "boolean"),
        ("key", "string"),
        ("region", "string"),
        ("valueSpecs", "object"),
        ("zoneTransferRequestId", "string"),
    ];
    const REQUIRED: &'static [&'static str] = &["key", "zoneTransferRequestId"];
    const IMMUTABLE: &'static [&'static str] = &[
        "disableStatusCheck",
        "key",
        "region",
        "valueSpecs",
        "zoneTransferRequestId",
    ];
    const SECRETS: &'static [&'static str] = &["spec.key"];
}

impl ClaimKind for TransferAcceptV2 {
    const KIND: &'static str = "TransferAcceptV2";
    const PLURAL: &'static str = "transferacceptv2s";
    const ORIGIN: &'static str = "dns";
}

/// `TransferRequestV2` of OpenStack DNS (Designate).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct TransferRequestV2 {
    /// The member `description`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// The member `disableStatusCheck`.
    #[serde(
        rename = "disableStatusCheck",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub disable_status_check: Option<bool>,
    /// The member `key`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<SecretText>,
    /// The member `region`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// The member `targetProjectId`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(
        rename = "targetProjectId",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub target_project_id: Option<String>,
    /// The member `valueSpecs`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(
        rename = "valueSpecs",
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    pub value_specs: BTreeMap<String, String>,
    /// The member `zoneId`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "zoneId", default, skip_serializing_if = "Option::is_none")]
    pub zone_id: Option<String>,
}

impl TransferRequestV2 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    TransferRequestV2 {
        opt description: String,
        opt_value disable_status_check: bool,
        opt key: SecretText,
        opt region: String,
        opt target_project_id: String,
        plain value_specs: BTreeMap<String, String>,
        opt zone_id: String,
    }
}

impl Check for TransferRequestV2 {}

impl ClaimSpec for TransferRequestV2 {
    const MEMBERS: &'static [(&'static str, &'static str)] = &[
        ("description", "string"),
        ("disableStatusCheck", "boolean"),
        ("key", "string"),
        ("region", "string"),
        ("targetProjectId", "string"),
        ("valueSpecs", "object"),
        ("zoneId", "string"),
    ];
    const REQUIRED: &'static [&'static str] = &["zoneId"];
    const IMMUTABLE: &'static [&'static str] = &[
        "key",
        "region",
        "targetProjectId",
        "valueSpecs",
        "zoneId",
    ];
    const SECRETS: &'static [&'static str] = &["spec.key"];
}

impl ClaimKind for TransferRequestV2 {
    const KIND: &'static str = "TransferRequestV2";
    const PLURAL: &'static str = "transferrequestv2s";
    const ORIGIN: &'static str = "dns";
}

/// A domain in Designate.
///
/// Its records are claims of their own, [`RecordsetV2`](crate::dns::RecordsetV2); deleting the
/// zone deletes them all.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ZoneV2 {
    /// Facts by which Designate picks the pool of name servers, as the cloud defines them.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    pub attributes: BTreeMap<String, String>,
    /// A remark for people, kept out of the DNS.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Regards the zone as made as soon as Designate has taken the request, before any name server
    /// answers for it.
    #[serde(
        rename = "disableStatusCheck",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub disable_status_check: Option<bool>,
    /// Who is responsible, published in the SOA record; a primary zone needs it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// Servers that a secondary zone is copied from, as address or `address:port`.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub masters: Vec<String>,
    /// The domain with the dot at the end, `example.org.`; no other project may have it or a part
    /// of it.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Project that is to own the zone. The provider's user needs a role in it.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "projectId", default, skip_serializing_if = "Option::is_none")]
    pub project_id: Option<String>,
    /// Region whose Designate serves it, by default that of the provider.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// How long answers may be kept where a record set says nothing; Designate's default is 3600.
    /// Unit: s.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ttl: Option<crate::Number>,
    /// Either `PRIMARY` (where absent), whose records are kept here, or `SECONDARY`, a copy.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub r#type: Option<String>,
    /// Anything that Designate understands and this list lacks.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(
        rename = "valueSpecs",
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    pub value_specs: BTreeMap<String, String>,
}

impl ZoneV2 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    ZoneV2 {
        plain attributes: BTreeMap<String, String>,
        opt description: String,
        opt_value disable_status_check: bool,
        opt email: String,
        plain masters: Vec<String>,
        opt name: String,
        opt project_id: String,
        opt region: String,
        opt ttl: crate::Number,
        opt r#type: String,
        plain value_specs: BTreeMap<String, String>,
    }
}

impl Check for ZoneV2 {}

impl ClaimSpec for ZoneV2 {
    const MEMBERS: &'static [(&'static str, &'static str)] = &[
        ("attributes", "object"),
        ("description", "string"),
        ("disableStatusCheck", "boolean"),
        ("email", "string"),
        ("masters", "array"),
        ("name", "string"),
        ("projectId", "string"),
        ("region", "string"),
        ("ttl", "number"),
        ("type", "string"),
        ("valueSpecs", "object"),
    ];
    const REQUIRED: &'static [&'static str] = &["name"];
    const IMMUTABLE: &'static [&'static str] = &[
        "attributes",
        "name",
        "projectId",
        "region",
        "type",
        "valueSpecs",
    ];
}

impl ClaimKind for ZoneV2 {
    const KIND: &'static str = "ZoneV2";
    const PLURAL: &'static str = "zonev2s";
    const ORIGIN: &'static str = "dns";
}
