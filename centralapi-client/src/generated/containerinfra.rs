// Made by `cargo xtask codegen central` from specs/central: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Claims of OpenStack Container Infrastructure Management (Magnum).

#![cfg_attr(rustfmt, rustfmt_skip)]

use std::collections::BTreeMap;

use scs_wire::Check;
use serde::{Deserialize, Serialize};

use crate::{ClaimKind, ClaimSpec};

/// A cluster of Magnum, as a rule a Kubernetes one.
///
/// Not to be mixed up with [`Cluster`](crate::scs::Cluster), which the SCS offers over Cluster
/// API or Gardener. The template decides what it consists of; what is set here wins over it.
/// Making one takes many minutes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ClusterV1 {
    /// UUID of the template, from Magnum or a
    /// [`ClustertemplateV1`](crate::containerinfra::ClustertemplateV1); another one upgrades the
    /// cluster.
    #[serde(
        rename = "clusterTemplateId",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub cluster_template_id: Option<String>,
    /// How long Magnum works on it before it gives up, 60 where absent. Unit: min.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "createTimeout", default, skip_serializing_if = "Option::is_none")]
    pub create_timeout: Option<crate::Number>,
    /// Address at which the members of etcd find each other. Magnum asks a public service for one
    /// where absent, which fails in clouds without a way out.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "discoveryUrl", default, skip_serializing_if = "Option::is_none")]
    pub discovery_url: Option<String>,
    /// Volume of each node for images and containers; the node's root disk serves where absent.
    /// Unit: GiB.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(
        rename = "dockerVolumeSize",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub docker_volume_size: Option<crate::Number>,
    /// UUID of the network that the nodes live in; Magnum makes one where absent.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "fixedNetwork", default, skip_serializing_if = "Option::is_none")]
    pub fixed_network: Option<String>,
    /// A network by its resource of the provider's, which no tenant can name; see `fixedNetwork`.
    #[serde(
        rename = "fixedNetworkRef",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub fixed_network_ref: Option<crate::Reference>,
    /// That network by labels, those of the claim (`crossplane.io/claim-name`,
    /// `crossplane.io/claim-namespace`) for instance.
    #[serde(
        rename = "fixedNetworkSelector",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub fixed_network_selector: Option<crate::Selector>,
    /// UUID of the subnet of that network.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "fixedSubnet", default, skip_serializing_if = "Option::is_none")]
    pub fixed_subnet: Option<String>,
    /// A subnet by the name that Crossplane made up for its resource; `fixedSubnet` takes the UUID
    /// instead.
    #[serde(rename = "fixedSubnetRef", default, skip_serializing_if = "Option::is_none")]
    pub fixed_subnet_ref: Option<crate::Reference>,
    /// That subnet by labels of the provider's resource; give the claim's name and namespace both.
    #[serde(
        rename = "fixedSubnetSelector",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub fixed_subnet_selector: Option<crate::Selector>,
    /// Name or UUID of the worker nodes' size.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub flavor: Option<String>,
    /// Whether each node gets a public address.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(
        rename = "floatingIpEnabled",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub floating_ip_enabled: Option<bool>,
    /// Name of the SSH key for the nodes, one of the user that the provider logs in as.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub keypair: Option<String>,
    /// Switches of Magnum's driver, for instance `kube_tag`; they replace those of the template
    /// unless they are merged. They are readable, so keep passwords such as `grafana_admin_passwd`
    /// out.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    pub labels: BTreeMap<String, String>,
    /// Nodes of the control plane, an odd number; more than one needs a load balancer for them in
    /// the template.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "masterCount", default, skip_serializing_if = "Option::is_none")]
    pub master_count: Option<crate::Number>,
    /// Name or UUID of the size of the control plane's nodes.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "masterFlavor", default, skip_serializing_if = "Option::is_none")]
    pub master_flavor: Option<String>,
    /// Whether `labels` are added to those of the template, false where absent.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "mergeLabels", default, skip_serializing_if = "Option::is_none")]
    pub merge_labels: Option<bool>,
    /// What Magnum shows, and the beginning of its servers' names.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// How many workers it has, 1 where absent. It can be raised and lowered later.
    #[serde(rename = "nodeCount", default, skip_serializing_if = "Option::is_none")]
    pub node_count: Option<crate::Number>,
    /// Region of Magnum and all that it makes; the provider's unless given.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
}

impl ClusterV1 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    ClusterV1 {
        opt cluster_template_id: String,
        opt create_timeout: crate::Number,
        opt discovery_url: String,
        opt docker_volume_size: crate::Number,
        opt fixed_network: String,
        opt fixed_network_ref: crate::Reference,
        opt fixed_network_selector: crate::Selector,
        opt fixed_subnet: String,
        opt fixed_subnet_ref: crate::Reference,
        opt fixed_subnet_selector: crate::Selector,
        opt flavor: String,
        opt_value floating_ip_enabled: bool,
        opt keypair: String,
        plain labels: BTreeMap<String, String>,
        opt master_count: crate::Number,
        opt master_flavor: String,
        opt_value merge_labels: bool,
        opt name: String,
        opt node_count: crate::Number,
        opt region: String,
    }
}

impl Check for ClusterV1 {}

impl ClaimSpec for ClusterV1 {
    const MEMBERS: &'static [(&'static str, &'static str)] = &[
        ("clusterTemplateId", "string"),
        ("createTimeout", "number"),
        ("discoveryUrl", "string"),
        ("dockerVolumeSize", "number"),
        ("fixedNetwork", "string"),
        ("fixedNetworkRef", "object"),
        ("fixedNetworkSelector", "object"),
        ("fixedSubnet", "string"),
        ("fixedSubnetRef", "object"),
        ("fixedSubnetSelector", "object"),
        ("flavor", "string"),
        ("floatingIpEnabled", "boolean"),
        ("keypair", "string"),
        ("labels", "object"),
        ("masterCount", "number"),
        ("masterFlavor", "string"),
        ("mergeLabels", "boolean"),
        ("name", "string"),
        ("nodeCount", "number"),
        ("region", "string"),
    ];
    const REQUIRED: &'static [&'static str] = &["clusterTemplateId"];
    const IMMUTABLE: &'static [&'static str] = &[
        "createTimeout",
        "discoveryUrl",
        "dockerVolumeSize",
        "fixedNetwork",
        "fixedSubnet",
        "flavor",
        "floatingIpEnabled",
        "keypair",
        "labels",
        "masterCount",
        "masterFlavor",
        "mergeLabels",
        "name",
        "region",
    ];
}

impl ClaimKind for ClusterV1 {
    const KIND: &'static str = "ClusterV1";
    const PLURAL: &'static str = "clusterv1s";
    const ORIGIN: &'static str = "containerinfra";
}

/// `ClustertemplateV1` of OpenStack Container Infrastructure Management (Magnum).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ClustertemplateV1 {
    /// The member `apiserverPort`.
    #[serde(rename = "apiserverPort", default, skip_serializing_if = "Option::is_none")]
    pub apiserver_port: Option<crate::Number>,
    /// The member `clusterDistro`.
    #[serde(rename = "clusterDistro", default, skip_serializing_if = "Option::is_none")]
    pub cluster_distro: Option<String>,
    /// The member `coe`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub coe: Option<String>,
    /// The member `dnsNameserver`.
    #[serde(rename = "dnsNameserver", default, skip_serializing_if = "Option::is_none")]
    pub dns_nameserver: Option<String>,
    /// The member `dockerStorageDriver`.
    #[serde(
        rename = "dockerStorageDriver",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub docker_storage_driver: Option<String>,
    /// The member `dockerVolumeSize`. Unit: GiB.
    #[serde(
        rename = "dockerVolumeSize",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub docker_volume_size: Option<crate::Number>,
    /// The member `externalNetworkId`.
    #[serde(
        rename = "externalNetworkId",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub external_network_id: Option<String>,
    /// The member `fixedNetwork`.
    #[serde(rename = "fixedNetwork", default, skip_serializing_if = "Option::is_none")]
    pub fixed_network: Option<String>,
    /// The member `fixedSubnet`.
    #[serde(rename = "fixedSubnet", default, skip_serializing_if = "Option::is_none")]
    pub fixed_subnet: Option<String>,
    /// The member `flavor`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub flavor: Option<String>,
    /// The member `floatingIpEnabled`.
    #[serde(
        rename = "floatingIpEnabled",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub floating_ip_enabled: Option<bool>,
    /// The member `hidden`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hidden: Option<bool>,
    /// The member `httpProxy`.
    #[serde(rename = "httpProxy", default, skip_serializing_if = "Option::is_none")]
    pub http_proxy: Option<String>,
    /// The member `httpsProxy`.
    #[serde(rename = "httpsProxy", default, skip_serializing_if = "Option::is_none")]
    pub https_proxy: Option<String>,
    /// The member `image`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub image: Option<String>,
    /// The member `insecureRegistry`.
    #[serde(
        rename = "insecureRegistry",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub insecure_registry: Option<String>,
    /// The member `keypairId`.
    #[serde(rename = "keypairId", default, skip_serializing_if = "Option::is_none")]
    pub keypair_id: Option<String>,
    /// The member `labels`.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    pub labels: BTreeMap<String, String>,
    /// The member `masterFlavor`.
    #[serde(rename = "masterFlavor", default, skip_serializing_if = "Option::is_none")]
    pub master_flavor: Option<String>,
    /// The member `masterLbEnabled`.
    #[serde(
        rename = "masterLbEnabled",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub master_lb_enabled: Option<bool>,
    /// The member `name`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The member `networkDriver`.
    #[serde(rename = "networkDriver", default, skip_serializing_if = "Option::is_none")]
    pub network_driver: Option<String>,
    /// The member `noProxy`.
    #[serde(rename = "noProxy", default, skip_serializing_if = "Option::is_none")]
    pub no_proxy: Option<String>,
    /// The member `public`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub public: Option<bool>,
    /// The member `region`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// The member `registryEnabled`.
    #[serde(
        rename = "registryEnabled",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub registry_enabled: Option<bool>,
    /// The member `serverType`.
    #[serde(rename = "serverType", default, skip_serializing_if = "Option::is_none")]
    pub server_type: Option<String>,
    /// The member `tlsDisabled`.
    #[serde(rename = "tlsDisabled", default, skip_serializing_if = "Option::is_none")]
    pub tls_disabled: Option<bool>,
    /// The member `volumeDriver`.
    #[serde(rename = "volumeDriver", default, skip_serializing_if = "Option::is_none")]
    pub volume_driver: Option<String>,
}

impl ClustertemplateV1 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    ClustertemplateV1 {
        opt apiserver_port: crate::Number,
        opt cluster_distro: String,
        opt coe: String,
        opt dns_nameserver: String,
        opt docker_storage_driver: String,
        opt docker_volume_size: crate::Number,
        opt external_network_id: String,
        opt fixed_network: String,
        opt fixed_subnet: String,
        opt flavor: String,
        opt_value floating_ip_enabled: bool,
        opt_value hidden: bool,
        opt http_proxy: String,
        opt https_proxy: String,
        opt image: String,
        opt insecure_registry: String,
        opt keypair_id: String,
        plain labels: BTreeMap<String, String>,
        opt master_flavor: String,
        opt_value master_lb_enabled: bool,
        opt name: String,
        opt network_driver: String,
        opt no_proxy: String,
        opt_value public: bool,
        opt region: String,
        opt_value registry_enabled: bool,
        opt server_type: String,
        opt_value tls_disabled: bool,
        opt volume_driver: String,
    }
}

impl Check for ClustertemplateV1 {}

impl ClaimSpec for ClustertemplateV1 {
    const MEMBERS: &'static [(&'static str, &'static str)] = &[
        ("apiserverPort", "number"),
        ("clusterDistro", "string"),
        ("coe", "string"),
        ("dnsNameserver", "string"),
        ("dockerStorageDriver", "string"),
        ("dockerVolumeSize", "number"),
        ("externalNetworkId", "string"),
        ("fixedNetwork", "string"),
        ("fixedSubnet", "string"),
        ("flavor", "string"),
        ("floatingIpEnabled", "boolean"),
        ("hidden", "boolean"),
        ("httpProxy", "string"),
        ("httpsProxy", "string"),
        ("image", "string"),
        ("insecureRegistry", "string"),
        ("keypairId", "string"),
        ("labels", "object"),
        ("masterFlavor", "string"),
        ("masterLbEnabled", "boolean"),
        ("name", "string"),
        ("networkDriver", "string"),
        ("noProxy", "string"),
        ("public", "boolean"),
        ("region", "string"),
        ("registryEnabled", "boolean"),
        ("serverType", "string"),
        ("tlsDisabled", "boolean"),
        ("volumeDriver", "string"),
    ];
    const REQUIRED: &'static [&'static str] = &["coe", "image", "name"];
    const IMMUTABLE: &'static [&'static str] = &["region"];
}

impl ClaimKind for ClustertemplateV1 {
    const KIND: &'static str = "ClustertemplateV1";
    const PLURAL: &'static str = "clustertemplatev1s";
    const ORIGIN: &'static str = "containerinfra";
}

/// `NodegroupV1` of OpenStack Container Infrastructure Management (Magnum).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct NodegroupV1 {
    /// The member `clusterId`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "clusterId", default, skip_serializing_if = "Option::is_none")]
    pub cluster_id: Option<String>,
    /// The member `dockerVolumeSize`. Unit: GiB.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(
        rename = "dockerVolumeSize",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub docker_volume_size: Option<crate::Number>,
    /// The member `flavorId`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "flavorId", default, skip_serializing_if = "Option::is_none")]
    pub flavor_id: Option<String>,
    /// The member `imageId`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "imageId", default, skip_serializing_if = "Option::is_none")]
    pub image_id: Option<String>,
    /// The member `labels`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    pub labels: BTreeMap<String, String>,
    /// The member `maxNodeCount`.
    #[serde(rename = "maxNodeCount", default, skip_serializing_if = "Option::is_none")]
    pub max_node_count: Option<crate::Number>,
    /// The member `mergeLabels`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(rename = "mergeLabels", default, skip_serializing_if = "Option::is_none")]
    pub merge_labels: Option<bool>,
    /// The member `minNodeCount`.
    #[serde(rename = "minNodeCount", default, skip_serializing_if = "Option::is_none")]
    pub min_node_count: Option<crate::Number>,
    /// The member `name`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The member `nodeCount`.
    #[serde(rename = "nodeCount", default, skip_serializing_if = "Option::is_none")]
    pub node_count: Option<crate::Number>,
    /// The member `region`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// The member `role`.
    ///
    /// Cannot be changed in place: a change takes another resource.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
}

impl NodegroupV1 {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    NodegroupV1 {
        opt cluster_id: String,
        opt docker_volume_size: crate::Number,
        opt flavor_id: String,
        opt image_id: String,
        plain labels: BTreeMap<String, String>,
        opt max_node_count: crate::Number,
        opt_value merge_labels: bool,
        opt min_node_count: crate::Number,
        opt name: String,
        opt node_count: crate::Number,
        opt region: String,
        opt role: String,
    }
}

impl Check for NodegroupV1 {}

impl ClaimSpec for NodegroupV1 {
    const MEMBERS: &'static [(&'static str, &'static str)] = &[
        ("clusterId", "string"),
        ("dockerVolumeSize", "number"),
        ("flavorId", "string"),
        ("imageId", "string"),
        ("labels", "object"),
        ("maxNodeCount", "number"),
        ("mergeLabels", "boolean"),
        ("minNodeCount", "number"),
        ("name", "string"),
        ("nodeCount", "number"),
        ("region", "string"),
        ("role", "string"),
    ];
    const REQUIRED: &'static [&'static str] = &["clusterId", "name"];
    const IMMUTABLE: &'static [&'static str] = &[
        "clusterId",
        "dockerVolumeSize",
        "flavorId",
        "imageId",
        "labels",
        "mergeLabels",
        "name",
        "region",
        "role",
    ];
}

impl ClaimKind for NodegroupV1 {
    const KIND: &'static str = "NodegroupV1";
    const PLURAL: &'static str = "nodegroupv1s";
    const ORIGIN: &'static str = "containerinfra";
}
