// Made by `cargo xtask codegen central` from specs/central: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Claims of OpenStack Compute (Nova).

#![cfg_attr(rustfmt, rustfmt_skip)]

use std::collections::BTreeMap;

use scs_wire::{Check, Invalid, SecretText, check};
use serde::{Deserialize, Serialize};

use crate::{ClaimKind, ClaimSpec};

/// `AggregateV2` of OpenStack Compute (Nova).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct AggregateV2 {
    /// The member `hosts`.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub hosts: Vec<String>,
    /// The member `metadata`.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    pub metadata: BTreeMap<String, String>,
    /// The member `name`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The member `region`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// The member `zone`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zone: Option<String>,
}

impl AggregateV2 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    AggregateV2 {
        plain hosts: Vec<String>,
        plain metadata: BTreeMap<String, String>,
        opt name: String,
        opt region: String,
        opt zone: String,
    }
}

impl Check for AggregateV2 {}

impl ClaimSpec for AggregateV2 {
    const MEMBERS: &'static [(&'static str, &'static str)] = &[
        ("hosts", "array"),
        ("metadata", "object"),
        ("name", "string"),
        ("region", "string"),
        ("zone", "string"),
    ];
    const REQUIRED: &'static [&'static str] = &["name"];
    const IMMUTABLE: &'static [&'static str] = &["region"];
}

impl ClaimKind for AggregateV2 {
    const KIND: &'static str = "AggregateV2";
    const PLURAL: &'static str = "aggregatev2s";
    const ORIGIN: &'static str = "compute";
}

/// `FlavorAccessV2` of OpenStack Compute (Nova).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct FlavorAccessV2 {
    /// The member `flavorId`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "flavorId", default, skip_serializing_if = "Option::is_none")]
    pub flavor_id: Option<String>,
    /// The member `region`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// The member `tenantId`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "tenantId", default, skip_serializing_if = "Option::is_none")]
    pub tenant_id: Option<String>,
}

impl FlavorAccessV2 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    FlavorAccessV2 {
        opt flavor_id: String,
        opt region: String,
        opt tenant_id: String,
    }
}

impl Check for FlavorAccessV2 {}

impl ClaimSpec for FlavorAccessV2 {
    const MEMBERS: &'static [(&'static str, &'static str)] = &[
        ("flavorId", "string"),
        ("region", "string"),
        ("tenantId", "string"),
    ];
    const REQUIRED: &'static [&'static str] = &["flavorId", "tenantId"];
    const IMMUTABLE: &'static [&'static str] = &["flavorId", "region", "tenantId"];
}

impl ClaimKind for FlavorAccessV2 {
    const KIND: &'static str = "FlavorAccessV2";
    const PLURAL: &'static str = "flavoraccessv2s";
    const ORIGIN: &'static str = "compute";
}

/// A size that servers come in: processors, memory and disks.
///
/// Nova's policy lets administrators alone make flavors, so that a claim of a tenant stays
/// unready on most clouds; use the names of existing ones in
/// [`InstanceV2`](crate::compute::InstanceV2).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct FlavorV2 {
    /// A remark for people; Nova shows it since microversion 2.55.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Root disk that a server gets on its host; 0 means as large as the image, and is usual for
    /// servers that boot from volumes. Unit: GiB.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub disk: Option<crate::Number>,
    /// A second disk that starts empty and is gone with the server. Unit: GiB.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ephemeral: Option<crate::Number>,
    /// Demands on the host and limits, such as `hw:cpu_policy`; Nova and its hypervisor define the
    /// names.
    #[serde(
        rename = "extraSpecs",
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    pub extra_specs: BTreeMap<String, String>,
    /// Identifier to give to it; Nova makes a UUID where absent.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "flavorId", default, skip_serializing_if = "Option::is_none")]
    pub flavor_id: Option<String>,
    /// Whether all projects may use it; otherwise those that a
    /// [`FlavorAccessV2`](crate::compute::FlavorAccessV2) lets in.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "isPublic", default, skip_serializing_if = "Option::is_none")]
    pub is_public: Option<bool>,
    /// What users choose it by, for instance `SCS-2V-8`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Memory of a server of this size. Unit: MiB.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ram: Option<crate::Number>,
    /// Region whose Nova offers it; absent means that of the provider's settings.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// Share of network bandwidth in relation to other flavors, 1 where absent; hypervisors of
    /// today ignore it.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "rxTxFactor", default, skip_serializing_if = "Option::is_none")]
    pub rx_tx_factor: Option<crate::Number>,
    /// A swap disk on the host, none where absent. Unit: MiB.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub swap: Option<crate::Number>,
    /// Virtual processors that the guest sees.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vcpus: Option<crate::Number>,
}

impl FlavorV2 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    FlavorV2 {
        opt description: String,
        opt disk: crate::Number,
        opt ephemeral: crate::Number,
        plain extra_specs: BTreeMap<String, String>,
        opt flavor_id: String,
        opt_value is_public: bool,
        opt name: String,
        opt ram: crate::Number,
        opt region: String,
        opt rx_tx_factor: crate::Number,
        opt swap: crate::Number,
        opt vcpus: crate::Number,
    }
}

impl Check for FlavorV2 {}

impl ClaimSpec for FlavorV2 {
    const MEMBERS: &'static [(&'static str, &'static str)] = &[
        ("description", "string"),
        ("disk", "number"),
        ("ephemeral", "number"),
        ("extraSpecs", "object"),
        ("flavorId", "string"),
        ("isPublic", "boolean"),
        ("name", "string"),
        ("ram", "number"),
        ("region", "string"),
        ("rxTxFactor", "number"),
        ("swap", "number"),
        ("vcpus", "number"),
    ];
    const REQUIRED: &'static [&'static str] = &["disk", "name", "ram", "vcpus"];
    const IMMUTABLE: &'static [&'static str] = &[
        "disk",
        "ephemeral",
        "flavorId",
        "isPublic",
        "name",
        "ram",
        "region",
        "rxTxFactor",
        "swap",
        "vcpus",
    ];
}

impl ClaimKind for FlavorV2 {
    const KIND: &'static str = "FlavorV2";
    const PLURAL: &'static str = "flavorv2s";
    const ORIGIN: &'static str = "compute";
}

/// Puts a floating IP on a server, through the proxy that Nova once had for it.
///
/// Nova has dropped that proxy with microversion 2.44.
/// [`networking::FloatingipAssociateV2`](crate::networking::FloatingipAssociateV2) is the same
/// kind with another schema; an installation has only one of the two.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct FloatingipAssociateV2 {
    /// Address of the server that traffic goes to, needed where it has several.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "fixedIp", default, skip_serializing_if = "Option::is_none")]
    pub fixed_ip: Option<String>,
    /// The public address itself, not its identifier.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "floatingIp", default, skip_serializing_if = "Option::is_none")]
    pub floating_ip: Option<String>,
    /// UUID of the server.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "instanceId", default, skip_serializing_if = "Option::is_none")]
    pub instance_id: Option<String>,
    /// Region of both, or the provider's own.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// Makes the provider look until Nova shows the address on the server; it does not look where
    /// absent.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(
        rename = "waitUntilAssociated",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub wait_until_associated: Option<bool>,
}

impl FloatingipAssociateV2 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    FloatingipAssociateV2 {
        opt fixed_ip: String,
        opt floating_ip: String,
        opt instance_id: String,
        opt region: String,
        opt_value wait_until_associated: bool,
    }
}

impl Check for FloatingipAssociateV2 {}

impl ClaimSpec for FloatingipAssociateV2 {
    const MEMBERS: &'static [(&'static str, &'static str)] = &[
        ("fixedIp", "string"),
        ("floatingIp", "string"),
        ("instanceId", "string"),
        ("region", "string"),
        ("waitUntilAssociated", "boolean"),
    ];
    const REQUIRED: &'static [&'static str] = &["floatingIp", "instanceId"];
    const IMMUTABLE: &'static [&'static str] = &[
        "fixedIp",
        "floatingIp",
        "instanceId",
        "region",
        "waitUntilAssociated",
    ];
}

impl ClaimKind for FloatingipAssociateV2 {
    const KIND: &'static str = "FloatingipAssociateV2";
    const PLURAL: &'static str = "floatingipassociatev2s";
    const ORIGIN: &'static str = "compute";
}

/// A public address, taken through the proxy that Nova once had for it.
///
/// [`networking::FloatingipV2`](crate::networking::FloatingipV2) is the same kind with another
/// schema; an installation has only one of the two, so look at its live schema first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct FloatingipV2 {
    /// Name of the external network that the address comes from.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pool: Option<String>,
    /// Region that has the pool; where nothing is said the provider knows it.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
}

impl FloatingipV2 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    FloatingipV2 {
        opt pool: String,
        opt region: String,
    }
}

impl Check for FloatingipV2 {}

impl ClaimSpec for FloatingipV2 {
    const MEMBERS: &'static [(&'static str, &'static str)] = &[
        ("pool", "string"),
        ("region", "string"),
    ];
    const REQUIRED: &'static [&'static str] = &["pool"];
    const IMMUTABLE: &'static [&'static str] = &["pool", "region"];
}

impl ClaimKind for FloatingipV2 {
    const KIND: &'static str = "FloatingipV2";
    const PLURAL: &'static str = "floatingipv2s";
    const ORIGIN: &'static str = "compute";
}

/// A server of Nova, virtual or bare metal.
///
/// It needs a name, a flavor and something to boot from: an image (`imageId` or `imageName`),
/// or a `blockDevice` with `bootIndex` 0. Each pair of an identifier and a name (`flavorId`
/// and `flavorName`) wants one of the two; names are easier, since claims do not show the
/// identifiers of what they made. Where a project has several networks, Nova refuses a server
/// without `network` or `networkMode`.
///
/// A new image or another `personality` is not refused: the provider has Nova rebuild the same
/// server, which keeps its identifier and addresses and **loses what its root disk holds**.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct InstanceV2 {
    /// IPv4 address that others should use to reach it; information only, taken from its first
    /// port where absent.
    #[serde(rename = "accessIpV4", default, skip_serializing_if = "Option::is_none")]
    pub access_ip_v4: Option<String>,
    /// IPv6 address that others should use to reach it; nothing is configured by it.
    #[serde(rename = "accessIpV6", default, skip_serializing_if = "Option::is_none")]
    pub access_ip_v6: Option<String>,
    /// The entry of a Secret with the password of the guest's administrator. Only hypervisors with
    /// a guest agent can set it, and a new value is set on the running server.
    #[serde(
        rename = "adminPassSecretRef",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub admin_pass_secret_ref: Option<crate::SecretRef>,
    /// Zone whose hosts may run it, Nova's choice where absent; naming a host with it
    /// (`zone:host`) is for administrators.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(
        rename = "availabilityZone",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub availability_zone: Option<String>,
    /// Zone for the first placement only, so that the scheduler may have moved the server since
    /// without a difference. It excludes `availabilityZone`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(
        rename = "availabilityZoneHints",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub availability_zone_hints: Option<String>,
    /// Disks that Nova makes or takes when it builds the server, in place of the flavor's root
    /// disk.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(
        rename = "blockDevice",
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub block_device: Vec<InstanceV2BlockDevice>,
    /// Whether the guest finds its metadata and user data on a small disk as well; needed on
    /// networks without the metadata service.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "configDrive", default, skip_serializing_if = "Option::is_none")]
    pub config_drive: Option<bool>,
    /// Size by its identifier. Another one resizes the server, with a restart, and the provider
    /// confirms the resize by itself.
    #[serde(rename = "flavorId", default, skip_serializing_if = "Option::is_none")]
    pub flavor_id: Option<String>,
    /// Size by its name, for instance `SCS-2V-8-20`; the same resize follows when it changes.
    #[serde(rename = "flavorName", default, skip_serializing_if = "Option::is_none")]
    pub flavor_name: Option<String>,
    /// Does nothing any more; use [`networking::FloatingipV2`](crate::networking::FloatingipV2)
    /// with the server's port.
    #[serde(rename = "floatingIp", default, skip_serializing_if = "Option::is_none")]
    pub floating_ip: Option<String>,
    /// Whether deletion skips the time during which Nova could still restore the server; clouds
    /// with soft deletion only.
    #[serde(rename = "forceDelete", default, skip_serializing_if = "Option::is_none")]
    pub force_delete: Option<bool>,
    /// UUID of the image on the root disk. A new one overwrites the disk of the running server.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "imageId", default, skip_serializing_if = "Option::is_none")]
    pub image_id: Option<String>,
    /// Name of that image in Glance, which must be the only one of this name; a new name
    /// overwrites the root disk too.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "imageName", default, skip_serializing_if = "Option::is_none")]
    pub image_name: Option<String>,
    /// Name of the SSH key that cloud-init lets in; it belongs to the user that the provider logs
    /// in as, so that it must come from a [`KeypairV2`](crate::compute::KeypairV2) of the same
    /// namespace.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "keyPair", default, skip_serializing_if = "Option::is_none")]
    pub key_pair: Option<String>,
    /// The provider's own resource of a key pair, whose name tenants cannot see; `keyPair` is the
    /// way.
    #[serde(rename = "keyPairRef", default, skip_serializing_if = "Option::is_none")]
    pub key_pair_ref: Option<crate::Reference>,
    /// Finds the key pair by labels of the provider's resource; Crossplane sets
    /// `crossplane.io/claim-name` and `crossplane.io/claim-namespace` on it.
    #[serde(
        rename = "keyPairSelector",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub key_pair_selector: Option<crate::Selector>,
    /// Entries that the guest reads from the metadata service and Nova shows to everyone who may
    /// see the server.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    pub metadata: BTreeMap<String, String>,
    /// What Nova lists it as and what the guest gets as host name; it need not be unique, and a
    /// new one renames the server in Nova only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Networks that it gets ports in, in the order of its interfaces.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub network: Vec<InstanceV2Network>,
    /// Either `auto`, which lets Nova pick or make a network, or `none` for a server without one;
    /// it excludes `network`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "networkMode", default, skip_serializing_if = "Option::is_none")]
    pub network_mode: Option<String>,
    /// Small files that Nova writes into the guest when it builds it. Nova refuses them from
    /// microversion 2.57 on; `userData` does the same.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub personality: Vec<InstanceV2Personality>,
    /// What it should be doing - `active` (where absent), `shutoff` or `shelved_offloaded`, which
    /// frees its host and keeps its disks.
    #[serde(rename = "powerState", default, skip_serializing_if = "Option::is_none")]
    pub power_state: Option<String>,
    /// Region that runs it; as the provider is set up where absent.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// Wishes about which host it lands on; only the first entry is read.
    #[serde(
        rename = "schedulerHints",
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub scheduler_hints: Vec<InstanceV2SchedulerHint>,
    /// Names, not identifiers, of the security groups on the ports that Nova makes for it; the
    /// project's `default` where absent. Ports that are given by `network.port` keep their own.
    #[serde(
        rename = "securityGroups",
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub security_groups: Vec<String>,
    /// Resources behind claims of security groups, out of a tenant's sight; name the groups in
    /// `securityGroups`.
    #[serde(
        rename = "securityGroupsRefs",
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub security_groups_refs: Vec<crate::Reference>,
    /// Finds security groups by the labels of the provider's resources. It yields identifiers
    /// where Nova expects names, so that the provider sees a difference again and again.
    #[serde(
        rename = "securityGroupsSelector",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub security_groups_selector: Option<crate::Selector>,
    /// Whether the guest is shut down first when the server is deleted; the provider deletes it
    /// all the same when the guest does not obey in time.
    #[serde(
        rename = "stopBeforeDestroy",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub stop_before_destroy: Option<bool>,
    /// Words that Nova can filter servers by, since microversion 2.52.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub tags: Vec<String>,
    /// Script or cloud-init configuration for the first boot, plain or in base64, at most 65,535
    /// bytes in base64. Whoever may read the claim or reach the metadata service from within reads
    /// it.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "userData", default, skip_serializing_if = "Option::is_none")]
    pub user_data: Option<SecretText>,
    /// How the provider works around peculiarities of some clouds; one entry.
    #[serde(
        rename = "vendorOptions",
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub vendor_options: Vec<InstanceV2VendorOption>,
    /// Does nothing any more; attach volumes with
    /// [`VolumeAttachV2`](crate::compute::VolumeAttachV2).
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub volume: Vec<InstanceV2Volume>,
}

impl InstanceV2 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    InstanceV2 {
        opt access_ip_v4: String,
        opt access_ip_v6: String,
        opt admin_pass_secret_ref: crate::SecretRef,
        opt availability_zone: String,
        opt availability_zone_hints: String,
        plain block_device: Vec<InstanceV2BlockDevice>,
        opt_value config_drive: bool,
        opt flavor_id: String,
        opt flavor_name: String,
        opt floating_ip: String,
        opt_value force_delete: bool,
        opt image_id: String,
        opt image_name: String,
        opt key_pair: String,
        opt key_pair_ref: crate::Reference,
        opt key_pair_selector: crate::Selector,
        plain metadata: BTreeMap<String, String>,
        opt name: String,
        plain network: Vec<InstanceV2Network>,
        opt network_mode: String,
        plain personality: Vec<InstanceV2Personality>,
        opt power_state: String,
        opt region: String,
        plain scheduler_hints: Vec<InstanceV2SchedulerHint>,
        plain security_groups: Vec<String>,
        plain security_groups_refs: Vec<crate::Reference>,
        opt security_groups_selector: crate::Selector,
        opt_value stop_before_destroy: bool,
        plain tags: Vec<String>,
        opt user_data: SecretText,
        plain vendor_options: Vec<InstanceV2VendorOption>,
        plain volume: Vec<InstanceV2Volume>,
    }
}

impl Check for InstanceV2 {
    fn check(&self) -> Result<(), Invalid> {
        check::nested("blockDevice", &self.block_device)?;
        check::nested("network", &self.network)?;
        check::nested("personality", &self.personality)?;
        check::nested("schedulerHints", &self.scheduler_hints)?;
        check::nested("vendorOptions", &self.vendor_options)?;
        check::nested("volume", &self.volume)?;
        Ok(())
    }
}

impl ClaimSpec for InstanceV2 {
    const MEMBERS: &'static [(&'static str, &'static str)] = &[
        ("accessIpV4", "string"),
        ("accessIpV6", "string"),
        ("adminPassSecretRef", "object"),
        ("availabilityZone", "string"),
        ("availabilityZoneHints", "string"),
        ("blockDevice", "array"),
        ("blockDevice.bootIndex", "number"),
        ("blockDevice.deleteOnTermination", "boolean"),
        ("blockDevice.destinationType", "string"),
        ("blockDevice.deviceType", "string"),
        ("blockDevice.diskBus", "string"),
        ("blockDevice.guestFormat", "string"),
        ("blockDevice.multiattach", "boolean"),
        ("blockDevice.sourceType", "string"),
        ("blockDevice.uuid", "string"),
        ("blockDevice.volumeSize", "number"),
        ("blockDevice.volumeType", "string"),
        ("configDrive", "boolean"),
        ("flavorId", "string"),
        ("flavorName", "string"),
        ("floatingIp", "string"),
        ("forceDelete", "boolean"),
        ("imageId", "string"),
        ("imageName", "string"),
        ("keyPair", "string"),
        ("keyPairRef", "object"),
        ("keyPairSelector", "object"),
        ("metadata", "object"),
        ("name", "string"),
        ("network", "array"),
        ("network.accessNetwork", "boolean"),
        ("network.fixedIpV4", "string"),
        ("network.fixedIpV6", "string"),
        ("network.floatingIp", "string"),
        ("network.name", "string"),
        ("network.port", "string"),
        ("network.uuid", "string"),
        ("networkMode", "string"),
        ("personality", "array"),
        ("personality.content", "string"),
        ("personality.file", "string"),
        ("powerState", "string"),
        ("region", "string"),
        ("schedulerHints", "array"),
        ("schedulerHints.additionalProperties", "object"),
        ("schedulerHints.buildNearHostIp", "string"),
        ("schedulerHints.differentCell", "array"),
        ("schedulerHints.differentHost", "array"),
        ("schedulerHints.group", "string"),
        ("schedulerHints.query", "array"),
        ("schedulerHints.sameHost", "array"),
        ("schedulerHints.targetCell", "string"),
        ("securityGroups", "array"),
        ("securityGroupsRefs", "array"),
        ("securityGroupsSelector", "object"),
        ("stopBeforeDestroy", "boolean"),
        ("tags", "array"),
        ("userData", "string"),
        ("vendorOptions", "array"),
        ("vendorOptions.detachPortsBeforeDestroy", "boolean"),
        ("vendorOptions.ignoreResizeConfirmation", "boolean"),
        ("volume", "array"),
        ("volume.device", "string"),
        ("volume.id", "string"),
        ("volume.volumeId", "string"),
    ];
    const REQUIRED: &'static [&'static str] = &["name"];
    const IMMUTABLE: &'static [&'static str] = &[
        "availabilityZone",
        "availabilityZoneHints",
        "blockDevice",
        "blockDevice.bootIndex",
        "blockDevice.deleteOnTermination",
        "blockDevice.destinationType",
        "blockDevice.deviceType",
        "blockDevice.diskBus",
        "blockDevice.guestFormat",
        "blockDevice.multiattach",
        "blockDevice.sourceType",
        "blockDevice.uuid",
        "blockDevice.volumeSize",
        "blockDevice.volumeType",
        "configDrive",
        "imageId",
        "imageName",
        "keyPair",
        "network",
        "network.fixedIpV4",
        "network.fixedIpV6",
        "network.name",
        "network.port",
        "network.uuid",
        "networkMode",
        "personality",
        "region",
        "schedulerHints.additionalProperties",
        "schedulerHints.buildNearHostIp",
        "schedulerHints.differentCell",
        "schedulerHints.differentHost",
        "schedulerHints.group",
        "schedulerHints.query",
        "schedulerHints.sameHost",
        "schedulerHints.targetCell",
        "userData",
    ];
    const SECRET_REFS: &'static [&'static str] = &["adminPassSecretRef"];
    const SECRETS: &'static [&'static str] = &[
        "spec.personality.content",
        "spec.userData",
    ];
}

impl ClaimKind for InstanceV2 {
    const KIND: &'static str = "InstanceV2";
    const PLURAL: &'static str = "instancev2s";
    const ORIGIN: &'static str = "compute";
}

/// A disk that comes into being with a server, or is taken over by it.
///
/// Usual is `sourceType` `image` with `destinationType` `volume`: the server boots from a
/// volume that is made from the image.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct InstanceV2BlockDevice {
    /// Place in the order of boot disks, from 0; a negative number means that it is never booted
    /// from.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "bootIndex", default, skip_serializing_if = "Option::is_none")]
    pub boot_index: Option<crate::Number>,
    /// Whether the volume goes with the server; it stays where absent, and nothing claims it any
    /// more.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(
        rename = "deleteOnTermination",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub delete_on_termination: Option<bool>,
    /// Where it lies, as a `volume` in Cinder or `local` on the server's host.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(
        rename = "destinationType",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub destination_type: Option<String>,
    /// How the guest sees it, `disk` or `cdrom`; leave it to Nova as a rule.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "deviceType", default, skip_serializing_if = "Option::is_none")]
    pub device_type: Option<String>,
    /// Bus that it hangs on, for instance `virtio` or `scsi`; normally the image decides.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "diskBus", default, skip_serializing_if = "Option::is_none")]
    pub disk_bus: Option<String>,
    /// File system that Nova makes on an empty local disk, such as `ext4` or `swap`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "guestFormat", default, skip_serializing_if = "Option::is_none")]
    pub guest_format: Option<String>,
    /// Whether other servers may have the volume too; its volume type must permit it.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub multiattach: Option<bool>,
    /// What it starts as - `blank`, `image`, `snapshot` or an existing `volume`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "sourceType", default, skip_serializing_if = "Option::is_none")]
    pub source_type: Option<String>,
    /// Identifier of that image, snapshot or volume; none for a blank disk.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uuid: Option<String>,
    /// How large the disk becomes. Needed for blank disks and for volumes from images. Unit: GiB.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "volumeSize", default, skip_serializing_if = "Option::is_none")]
    pub volume_size: Option<crate::Number>,
    /// Name of Cinder's class of storage for a new volume.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "volumeType", default, skip_serializing_if = "Option::is_none")]
    pub volume_type: Option<String>,
}

impl InstanceV2BlockDevice {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    InstanceV2BlockDevice {
        opt boot_index: crate::Number,
        opt_value delete_on_termination: bool,
        opt destination_type: String,
        opt device_type: String,
        opt disk_bus: String,
        opt guest_format: String,
        opt_value multiattach: bool,
        opt source_type: String,
        opt uuid: String,
        opt volume_size: crate::Number,
        opt volume_type: String,
    }
}

impl Check for InstanceV2BlockDevice {}

/// One network interface of a server. It names a network (`uuid` or `name`), or a `port` that
/// exists.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct InstanceV2Network {
    /// Whether the address on this network is the one that the server is reported to be reached
    /// by; false where absent.
    #[serde(rename = "accessNetwork", default, skip_serializing_if = "Option::is_none")]
    pub access_network: Option<bool>,
    /// IPv4 address to get; the network's own choice where absent.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "fixedIpV4", default, skip_serializing_if = "Option::is_none")]
    pub fixed_ip_v4: Option<String>,
    /// IPv6 address to get, from a subnet of this network.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "fixedIpV6", default, skip_serializing_if = "Option::is_none")]
    pub fixed_ip_v6: Option<String>,
    /// Has no effect in the provider of today.
    #[serde(rename = "floatingIp", default, skip_serializing_if = "Option::is_none")]
    pub floating_ip: Option<String>,
    /// Name of the network, which must be unique among those that the project sees.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// UUID of a port in Neutron; its security groups and addresses stay as they are.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub port: Option<String>,
    /// Identifier of the network in Neutron.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uuid: Option<String>,
}

impl InstanceV2Network {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    InstanceV2Network {
        opt_value access_network: bool,
        opt fixed_ip_v4: String,
        opt fixed_ip_v6: String,
        opt floating_ip: String,
        opt name: String,
        opt port: String,
        opt uuid: String,
    }
}

impl Check for InstanceV2Network {}

/// A small file that Nova writes into a new server.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct InstanceV2Personality {
    /// The text in it, at most 10,240 bytes by Nova's default quota; it stands in the claim for
    /// all who may read that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content: Option<SecretText>,
    /// Absolute path in the guest.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
}

impl InstanceV2Personality {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    InstanceV2Personality {
        opt content: SecretText,
        opt file: String,
    }
}

impl Check for InstanceV2Personality {}

/// Wishes that Nova's scheduler reads when it places the server.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct InstanceV2SchedulerHint {
    /// Hints of scheduler filters that only this cloud has.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(
        rename = "additionalProperties",
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    pub additional_properties: BTreeMap<String, String>,
    /// Network in CIDR form; the host must have an address in it.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(
        rename = "buildNearHostIp",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub build_near_host_ip: Option<String>,
    /// Names of cells that must not be chosen.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(
        rename = "differentCell",
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub different_cell: Vec<String>,
    /// UUIDs of servers that must run elsewhere.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(
        rename = "differentHost",
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub different_host: Vec<String>,
    /// UUID of the server group whose policy it obeys; see
    /// [`ServergroupV2`](crate::compute::ServergroupV2).
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<String>,
    /// A condition on hosts, its parts one after the other, in the form of the scheduler's JSON
    /// filter.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub query: Vec<String>,
    /// UUIDs of servers that it must run beside.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(
        rename = "sameHost",
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub same_host: Vec<String>,
    /// Name of the cell that must run it; for clouds with cells of the old kind.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "targetCell", default, skip_serializing_if = "Option::is_none")]
    pub target_cell: Option<String>,
}

impl InstanceV2SchedulerHint {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    InstanceV2SchedulerHint {
        plain additional_properties: BTreeMap<String, String>,
        opt build_near_host_ip: String,
        plain different_cell: Vec<String>,
        plain different_host: Vec<String>,
        opt group: String,
        plain query: Vec<String>,
        plain same_host: Vec<String>,
        opt target_cell: String,
    }
}

impl Check for InstanceV2SchedulerHint {}

/// Ways around peculiarities of some clouds, for servers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct InstanceV2VendorOption {
    /// Takes the ports off before the server is deleted, so that those that are not Nova's are
    /// free again.
    #[serde(
        rename = "detachPortsBeforeDestroy",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub detach_ports_before_destroy: Option<bool>,
    /// For clouds that confirm a resize by themselves; the provider then waits for no confirmation
    /// of its own.
    #[serde(
        rename = "ignoreResizeConfirmation",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub ignore_resize_confirmation: Option<bool>,
}

impl InstanceV2VendorOption {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    InstanceV2VendorOption {
        opt_value detach_ports_before_destroy: bool,
        opt_value ignore_resize_confirmation: bool,
    }
}

impl Check for InstanceV2VendorOption {}

/// An attached volume in the form of old; the provider ignores it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct InstanceV2Volume {
    /// Path in the guest.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub device: Option<String>,
    /// Identifier of the attachment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// UUID of the volume in Cinder.
    #[serde(rename = "volumeId", default, skip_serializing_if = "Option::is_none")]
    pub volume_id: Option<String>,
}

impl InstanceV2Volume {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    InstanceV2Volume {
        opt device: String,
        opt id: String,
        opt volume_id: String,
    }
}

impl Check for InstanceV2Volume {}

/// Gives a running server one more network interface.
///
/// It names a port that exists, or a network in which Nova makes one. The provider needs
/// `instanceId`, which claims do not show: take it from OpenStack's own API.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct InterfaceAttachV2 {
    /// Address for the new port, within the network; not together with `portId`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "fixedIp", default, skip_serializing_if = "Option::is_none")]
    pub fixed_ip: Option<String>,
    /// UUID of the server that gets the interface.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "instanceId", default, skip_serializing_if = "Option::is_none")]
    pub instance_id: Option<String>,
    /// UUID of the network in which Nova makes a port, which goes again with the interface.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "networkId", default, skip_serializing_if = "Option::is_none")]
    pub network_id: Option<String>,
    /// UUID of an existing port that nothing uses; it excludes `networkId`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "portId", default, skip_serializing_if = "Option::is_none")]
    pub port_id: Option<String>,
    /// Region of server and port, the provider's where absent.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
}

impl InterfaceAttachV2 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    InterfaceAttachV2 {
        opt fixed_ip: String,
        opt instance_id: String,
        opt network_id: String,
        opt port_id: String,
        opt region: String,
    }
}

impl Check for InterfaceAttachV2 {}

impl ClaimSpec for InterfaceAttachV2 {
    const MEMBERS: &'static [(&'static str, &'static str)] = &[
        ("fixedIp", "string"),
        ("instanceId", "string"),
        ("networkId", "string"),
        ("portId", "string"),
        ("region", "string"),
    ];
    const REQUIRED: &'static [&'static str] = &["instanceId"];
    const IMMUTABLE: &'static [&'static str] = &[
        "fixedIp",
        "instanceId",
        "networkId",
        "portId",
        "region",
    ];
}

impl ClaimKind for InterfaceAttachV2 {
    const KIND: &'static str = "InterfaceAttachV2";
    const PLURAL: &'static str = "interfaceattachv2s";
    const ORIGIN: &'static str = "compute";
}

/// A public SSH key that Nova puts into new servers.
///
/// It belongs to the OpenStack user that the provider logs in as for this namespace. Bring
/// your own public key: a pair that Nova makes has a private key that the shipped
/// configuration hands to nobody.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct KeypairV2 {
    /// What servers refer to it by in `keyPair`; unique for its owner. Nova demands it.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The public half in OpenSSH's one-line form, `ssh-ed25519 AAAA… comment`. Nova makes a pair
    /// where absent, and its private half is lost.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "publicKey", default, skip_serializing_if = "Option::is_none")]
    pub public_key: Option<String>,
    /// Region whose Nova keeps it; a key is known in one region only.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// Identifier of another user who is to own it; administrators only.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "userId", default, skip_serializing_if = "Option::is_none")]
    pub user_id: Option<String>,
    /// Further members for Nova's request, sent as they are.
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

impl KeypairV2 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    KeypairV2 {
        opt name: String,
        opt public_key: String,
        opt region: String,
        opt user_id: String,
        plain value_specs: BTreeMap<String, String>,
    }
}

impl Check for KeypairV2 {}

impl ClaimSpec for KeypairV2 {
    const MEMBERS: &'static [(&'static str, &'static str)] = &[
        ("name", "string"),
        ("publicKey", "string"),
        ("region", "string"),
        ("userId", "string"),
        ("valueSpecs", "object"),
    ];
    const REQUIRED: &'static [&'static str] = &["name"];
    const IMMUTABLE: &'static [&'static str] = &[
        "name",
        "publicKey",
        "region",
        "userId",
        "valueSpecs",
    ];
}

impl ClaimKind for KeypairV2 {
    const KIND: &'static str = "KeypairV2";
    const PLURAL: &'static str = "keypairv2s";
    const ORIGIN: &'static str = "compute";
}

/// `QuotasetV2` of OpenStack Compute (Nova).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct QuotasetV2 {
    /// The member `cores`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cores: Option<crate::Number>,
    /// The member `fixedIps`.
    #[serde(rename = "fixedIps", default, skip_serializing_if = "Option::is_none")]
    pub fixed_ips: Option<crate::Number>,
    /// The member `floatingIps`.
    #[serde(rename = "floatingIps", default, skip_serializing_if = "Option::is_none")]
    pub floating_ips: Option<crate::Number>,
    /// The member `injectedFileContentBytes`. Unit: B.
    #[serde(
        rename = "injectedFileContentBytes",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub injected_file_content_bytes: Option<crate::Number>,
    /// The member `injectedFilePathBytes`. Unit: B.
    #[serde(
        rename = "injectedFilePathBytes",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub injected_file_path_bytes: Option<crate::Number>,
    /// The member `injectedFiles`.
    #[serde(rename = "injectedFiles", default, skip_serializing_if = "Option::is_none")]
    pub injected_files: Option<crate::Number>,
    /// The member `instances`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instances: Option<crate::Number>,
    /// The member `keyPairs`.
    #[serde(rename = "keyPairs", default, skip_serializing_if = "Option::is_none")]
    pub key_pairs: Option<crate::Number>,
    /// The member `metadataItems`.
    #[serde(rename = "metadataItems", default, skip_serializing_if = "Option::is_none")]
    pub metadata_items: Option<crate::Number>,
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
    /// The member `ram`. Unit: MiB.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ram: Option<crate::Number>,
    /// The member `region`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// The member `securityGroupRules`.
    #[serde(
        rename = "securityGroupRules",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub security_group_rules: Option<crate::Number>,
    /// The member `securityGroups`.
    #[serde(rename = "securityGroups", default, skip_serializing_if = "Option::is_none")]
    pub security_groups: Option<crate::Number>,
    /// The member `serverGroupMembers`.
    #[serde(
        rename = "serverGroupMembers",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub server_group_members: Option<crate::Number>,
    /// The member `serverGroups`.
    #[serde(rename = "serverGroups", default, skip_serializing_if = "Option::is_none")]
    pub server_groups: Option<crate::Number>,
}

impl QuotasetV2 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    QuotasetV2 {
        opt cores: crate::Number,
        opt fixed_ips: crate::Number,
        opt floating_ips: crate::Number,
        opt injected_file_content_bytes: crate::Number,
        opt injected_file_path_bytes: crate::Number,
        opt injected_files: crate::Number,
        opt instances: crate::Number,
        opt key_pairs: crate::Number,
        opt metadata_items: crate::Number,
        opt project_id: String,
        opt project_id_ref: crate::Reference,
        opt project_id_selector: crate::Selector,
        opt ram: crate::Number,
        opt region: String,
        opt security_group_rules: crate::Number,
        opt security_groups: crate::Number,
        opt server_group_members: crate::Number,
        opt server_groups: crate::Number,
    }
}

impl Check for QuotasetV2 {}

impl ClaimSpec for QuotasetV2 {
    const MEMBERS: &'static [(&'static str, &'static str)] = &[
        ("cores", "number"),
        ("fixedIps", "number"),
        ("floatingIps", "number"),
        ("injectedFileContentBytes", "number"),
        ("injectedFilePathBytes", "number"),
        ("injectedFiles", "number"),
        ("instances", "number"),
        ("keyPairs", "number"),
        ("metadataItems", "number"),
        ("projectId", "string"),
        ("projectIdRef", "object"),
        ("projectIdSelector", "object"),
        ("ram", "number"),
        ("region", "string"),
        ("securityGroupRules", "number"),
        ("securityGroups", "number"),
        ("serverGroupMembers", "number"),
        ("serverGroups", "number"),
    ];
    const IMMUTABLE: &'static [&'static str] = &["projectId", "region"];
}

impl ClaimKind for QuotasetV2 {
    const KIND: &'static str = "QuotasetV2";
    const PLURAL: &'static str = "quotasetv2s";
    const ORIGIN: &'static str = "compute";
}

/// A set of rules for traffic into servers, through the proxy that Nova once had for it.
///
/// [`networking::SecgroupV2`](crate::networking::SecgroupV2) is the same kind with another
/// schema: its rules are claims of their own. An installation has only one of the two. Needed
/// are `name` and `description`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SecgroupV2 {
    /// A remark for people; Nova insists on one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// What servers name it by in `securityGroups`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Region that has the group; set only where it differs from the provider's.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// Everything that is let in. A rule that is edited here is removed and made again.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub rule: Vec<SecgroupV2Rule>,
}

impl SecgroupV2 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    SecgroupV2 {
        opt description: String,
        opt name: String,
        opt region: String,
        plain rule: Vec<SecgroupV2Rule>,
    }
}

impl Check for SecgroupV2 {
    fn check(&self) -> Result<(), Invalid> {
        check::nested("rule", &self.rule)?;
        Ok(())
    }
}

impl ClaimSpec for SecgroupV2 {
    const MEMBERS: &'static [(&'static str, &'static str)] = &[
        ("description", "string"),
        ("name", "string"),
        ("region", "string"),
        ("rule", "array"),
        ("rule.cidr", "string"),
        ("rule.fromGroupId", "string"),
        ("rule.fromPort", "number"),
        ("rule.ipProtocol", "string"),
        ("rule.self", "boolean"),
        ("rule.toPort", "number"),
    ];
    const REQUIRED: &'static [&'static str] = &["description", "name"];
    const IMMUTABLE: &'static [&'static str] = &["region"];
}

impl ClaimKind for SecgroupV2 {
    const KIND: &'static str = "SecgroupV2";
    const PLURAL: &'static str = "secgroupv2s";
    const ORIGIN: &'static str = "compute";
}

/// Lets traffic from one source into a range of ports.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SecgroupV2Rule {
    /// Source network, `0.0.0.0/0` for everywhere; it excludes the two other sources.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cidr: Option<String>,
    /// UUID of a security group whose members may send.
    #[serde(rename = "fromGroupId", default, skip_serializing_if = "Option::is_none")]
    pub from_group_id: Option<String>,
    /// First port, or the type of an ICMP message; -1 for all.
    #[serde(rename = "fromPort", default, skip_serializing_if = "Option::is_none")]
    pub from_port: Option<crate::Number>,
    /// One of `tcp`, `udp` and `icmp`.
    #[serde(rename = "ipProtocol", default, skip_serializing_if = "Option::is_none")]
    pub ip_protocol: Option<String>,
    /// Whether members of the same group may send, false where absent.
    #[serde(rename = "self", default, skip_serializing_if = "Option::is_none")]
    pub self_: Option<bool>,
    /// Last port, or the code of an ICMP message; -1 for all codes.
    #[serde(rename = "toPort", default, skip_serializing_if = "Option::is_none")]
    pub to_port: Option<crate::Number>,
}

impl SecgroupV2Rule {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    SecgroupV2Rule {
        opt cidr: String,
        opt from_group_id: String,
        opt from_port: crate::Number,
        opt ip_protocol: String,
        opt_value self_: bool,
        opt to_port: crate::Number,
    }
}

impl Check for SecgroupV2Rule {}

/// Keeps servers together on one host, or apart on several.
///
/// A server joins when it is made, by the group's UUID in `schedulerHints.group`. The group's
/// rule holds for those that join later only.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ServergroupV2 {
    /// What Nova's lists call the group.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Exactly one of `affinity`, `anti-affinity`, `soft-affinity` and `soft-anti-affinity`. The
    /// soft ones are wishes, the hard ones let a server fail.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub policies: Vec<String>,
    /// Region in which it governs placement; else the provider's.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// How many members one host may carry under `anti-affinity`; one entry.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub rules: Vec<ServergroupV2Rule>,
    /// Members for Nova that have no place of their own here.
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

impl ServergroupV2 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    ServergroupV2 {
        opt name: String,
        plain policies: Vec<String>,
        opt region: String,
        plain rules: Vec<ServergroupV2Rule>,
        plain value_specs: BTreeMap<String, String>,
    }
}

impl Check for ServergroupV2 {
    fn check(&self) -> Result<(), Invalid> {
        check::nested("rules", &self.rules)?;
        Ok(())
    }
}

impl ClaimSpec for ServergroupV2 {
    const MEMBERS: &'static [(&'static str, &'static str)] = &[
        ("name", "string"),
        ("policies", "array"),
        ("region", "string"),
        ("rules", "array"),
        ("rules.maxServerPerHost", "number"),
        ("valueSpecs", "object"),
    ];
    const REQUIRED: &'static [&'static str] = &["name"];
    const IMMUTABLE: &'static [&'static str] = &[
        "name",
        "policies",
        "region",
        "rules",
        "rules.maxServerPerHost",
        "valueSpecs",
    ];
}

impl ClaimKind for ServergroupV2 {
    const KIND: &'static str = "ServergroupV2";
    const PLURAL: &'static str = "servergroupv2s";
    const ORIGIN: &'static str = "compute";
}

/// Loosens the rule of a group that keeps servers apart.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ServergroupV2Rule {
    /// The largest number of members on the same host, 1 where absent.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(
        rename = "maxServerPerHost",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub max_server_per_host: Option<crate::Number>,
}

impl ServergroupV2Rule {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    ServergroupV2Rule {
        opt max_server_per_host: crate::Number,
    }
}

impl Check for ServergroupV2Rule {}

/// Attaches a volume to a server.
///
/// Deleting the claim detaches it, whether or not the guest has unmounted it. Both UUIDs are
/// needed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct VolumeAttachV2 {
    /// Path in the guest, such as `/dev/vdc`; most hypervisors choose their own, so do not rely on
    /// it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub device: Option<String>,
    /// UUID of the server that uses the disk.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "instanceId", default, skip_serializing_if = "Option::is_none")]
    pub instance_id: Option<String>,
    /// Whether the disk may already be in use by another server; its type must allow that.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub multiattach: Option<bool>,
    /// Region of server and volume, as the provider has it where absent.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// How the provider checks the attachment; one entry.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(
        rename = "vendorOptions",
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub vendor_options: Vec<VolumeAttachV2VendorOption>,
    /// UUID of the volume, in a zone that the server can reach.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "volumeId", default, skip_serializing_if = "Option::is_none")]
    pub volume_id: Option<String>,
}

impl VolumeAttachV2 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    VolumeAttachV2 {
        opt device: String,
        opt instance_id: String,
        opt_value multiattach: bool,
        opt region: String,
        plain vendor_options: Vec<VolumeAttachV2VendorOption>,
        opt volume_id: String,
    }
}

impl Check for VolumeAttachV2 {
    fn check(&self) -> Result<(), Invalid> {
        check::nested("vendorOptions", &self.vendor_options)?;
        Ok(())
    }
}

impl ClaimSpec for VolumeAttachV2 {
    const MEMBERS: &'static [(&'static str, &'static str)] = &[
        ("device", "string"),
        ("instanceId", "string"),
        ("multiattach", "boolean"),
        ("region", "string"),
        ("vendorOptions", "array"),
        ("vendorOptions.ignoreVolumeConfirmation", "boolean"),
        ("volumeId", "string"),
    ];
    const REQUIRED: &'static [&'static str] = &["instanceId", "volumeId"];
    const IMMUTABLE: &'static [&'static str] = &[
        "instanceId",
        "multiattach",
        "region",
        "vendorOptions",
        "volumeId",
    ];
}

impl ClaimKind for VolumeAttachV2 {
    const KIND: &'static str = "VolumeAttachV2";
    const PLURAL: &'static str = "volumeattachv2s";
    const ORIGIN: &'static str = "compute";
}

/// A way around a peculiarity of some clouds, for attachments.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct VolumeAttachV2VendorOption {
    /// Believes Nova alone that the volume is attached, for clouds in which the provider cannot
    /// ask Cinder.
    #[serde(
        rename = "ignoreVolumeConfirmation",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub ignore_volume_confirmation: Option<bool>,
}

impl VolumeAttachV2VendorOption {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    VolumeAttachV2VendorOption {
        opt_value ignore_volume_confirmation: bool,
    }
}

impl Check for VolumeAttachV2VendorOption {}
