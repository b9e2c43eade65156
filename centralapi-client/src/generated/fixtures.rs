// Made by `cargo xtask codegen central` from specs/central: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Every type of this folder, decoded, written and decoded again.

#![cfg_attr(rustfmt, rustfmt_skip)]

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::*;

#[test]
fn blockstorage_qos_association_v3() {
    round_trip::<blockstorage::QosAssociationV3>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<blockstorage::QosAssociationV3>(
        "full",
        r#"{"qosId":"text","region":"text","volumeTypeId":"text"}"#,
        r#"{"qosId":"text","region":"text","volumeTypeId":"text"}"#,
    );
    round_trip::<blockstorage::QosAssociationV3>(
        "nulls",
        r#"{"qosId":null,"region":null,"volumeTypeId":null}"#,
        r#"{}"#,
    );
    round_trip::<blockstorage::QosAssociationV3>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"qosId":"text","region":"text","volumeTypeId":"text"}"#,
        r#"{"qosId":"text","region":"text","volumeTypeId":"text"}"#,
    );
}

#[test]
fn blockstorage_qos_v3() {
    round_trip::<blockstorage::QosV3>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<blockstorage::QosV3>(
        "full",
        r#"{"consumer":"text","name":"text","region":"text","specs":{"key":"text"}}"#,
        r#"{"consumer":"text","name":"text","region":"text","specs":{"key":"text"}}"#,
    );
    round_trip::<blockstorage::QosV3>(
        "nulls",
        r#"{"consumer":null,"name":null,"region":null,"specs":null}"#,
        r#"{}"#,
    );
    round_trip::<blockstorage::QosV3>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"consumer":"text","name":"text","region":"text","specs":{"key":"text"}}"#,
        r#"{"consumer":"text","name":"text","region":"text","specs":{"key":"text"}}"#,
    );
}

#[test]
fn blockstorage_quotaset_v3() {
    round_trip::<blockstorage::QuotasetV3>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<blockstorage::QuotasetV3>(
        "full",
        r#"{"backupGigabytes":20,"backups":20,"gigabytes":20,"groups":20,"perVolumeGigabytes":20,"projectId":"text","projectIdRef":{"name":"text"},"projectIdSelector":{"matchLabels":{"key":"text"}},"region":"text","snapshots":20,"volumeTypeQuota":{"key":"text"},"volumes":20}"#,
        r#"{"backupGigabytes":20,"backups":20,"gigabytes":20,"groups":20,"perVolumeGigabytes":20,"projectId":"text","projectIdRef":{"name":"text"},"projectIdSelector":{"matchLabels":{"key":"text"}},"region":"text","snapshots":20,"volumeTypeQuota":{"key":"text"},"volumes":20}"#,
    );
    round_trip::<blockstorage::QuotasetV3>(
        "nulls",
        r#"{"backupGigabytes":null,"backups":null,"gigabytes":null,"groups":null,"perVolumeGigabytes":null,"projectId":null,"projectIdRef":null,"projectIdSelector":null,"region":null,"snapshots":null,"volumeTypeQuota":null,"volumes":null}"#,
        r#"{}"#,
    );
    round_trip::<blockstorage::QuotasetV3>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"backupGigabytes":20,"backups":20,"gigabytes":20,"groups":20,"perVolumeGigabytes":20,"projectId":"text","projectIdRef":{"name":"text"},"projectIdSelector":{"matchLabels":{"key":"text"}},"region":"text","snapshots":20,"volumeTypeQuota":{"key":"text"},"volumes":20}"#,
        r#"{"backupGigabytes":20,"backups":20,"gigabytes":20,"groups":20,"perVolumeGigabytes":20,"projectId":"text","projectIdRef":{"name":"text"},"projectIdSelector":{"matchLabels":{"key":"text"}},"region":"text","snapshots":20,"volumeTypeQuota":{"key":"text"},"volumes":20}"#,
    );
}

#[test]
fn blockstorage_volume_attach_v3() {
    round_trip::<blockstorage::VolumeAttachV3>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<blockstorage::VolumeAttachV3>(
        "full",
        r#"{"attachMode":"text","device":"text","hostName":"text","initiator":"text","ipAddress":"text","multipath":true,"osType":"text","platform":"text","region":"text","volumeId":"text","wwnn":"text","wwpn":["text"]}"#,
        r#"{"attachMode":"text","device":"text","hostName":"text","initiator":"text","ipAddress":"text","multipath":true,"osType":"text","platform":"text","region":"text","volumeId":"text","wwnn":"text","wwpn":["text"]}"#,
    );
    round_trip::<blockstorage::VolumeAttachV3>(
        "nulls",
        r#"{"attachMode":null,"device":null,"hostName":null,"initiator":null,"ipAddress":null,"multipath":null,"osType":null,"platform":null,"region":null,"volumeId":null,"wwnn":null,"wwpn":null}"#,
        r#"{}"#,
    );
    round_trip::<blockstorage::VolumeAttachV3>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"attachMode":"text","device":"text","hostName":"text","initiator":"text","ipAddress":"text","multipath":true,"osType":"text","platform":"text","region":"text","volumeId":"text","wwnn":"text","wwpn":["text"]}"#,
        r#"{"attachMode":"text","device":"text","hostName":"text","initiator":"text","ipAddress":"text","multipath":true,"osType":"text","platform":"text","region":"text","volumeId":"text","wwnn":"text","wwpn":["text"]}"#,
    );
}

#[test]
fn blockstorage_volume_type_access_v3() {
    round_trip::<blockstorage::VolumeTypeAccessV3>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<blockstorage::VolumeTypeAccessV3>(
        "full",
        r#"{"projectId":"text","region":"text","volumeTypeId":"text"}"#,
        r#"{"projectId":"text","region":"text","volumeTypeId":"text"}"#,
    );
    round_trip::<blockstorage::VolumeTypeAccessV3>(
        "nulls",
        r#"{"projectId":null,"region":null,"volumeTypeId":null}"#,
        r#"{}"#,
    );
    round_trip::<blockstorage::VolumeTypeAccessV3>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"projectId":"text","region":"text","volumeTypeId":"text"}"#,
        r#"{"projectId":"text","region":"text","volumeTypeId":"text"}"#,
    );
}

#[test]
fn blockstorage_volume_type_v3() {
    round_trip::<blockstorage::VolumeTypeV3>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<blockstorage::VolumeTypeV3>(
        "full",
        r#"{"description":"text","extraSpecs":{"key":"text"},"isPublic":true,"name":"text","region":"text"}"#,
        r#"{"description":"text","extraSpecs":{"key":"text"},"isPublic":true,"name":"text","region":"text"}"#,
    );
    round_trip::<blockstorage::VolumeTypeV3>(
        "nulls",
        r#"{"description":null,"extraSpecs":null,"isPublic":null,"name":null,"region":null}"#,
        r#"{}"#,
    );
    round_trip::<blockstorage::VolumeTypeV3>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"description":"text","extraSpecs":{"key":"text"},"isPublic":true,"name":"text","region":"text"}"#,
        r#"{"description":"text","extraSpecs":{"key":"text"},"isPublic":true,"name":"text","region":"text"}"#,
    );
}

#[test]
fn blockstorage_volume_v3() {
    round_trip::<blockstorage::VolumeV3>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<blockstorage::VolumeV3>(
        "full",
        r#"{"availabilityZone":"text","consistencyGroupId":"text","description":"text","enableOnlineResize":true,"imageId":"text","metadata":{"key":"text"},"multiattach":true,"name":"text","region":"text","schedulerHints":[{"additionalProperties":{"key":"text"},"differentHost":["text"],"localToInstance":"text","query":"text","sameHost":["text"]}],"size":20,"snapshotId":"text","sourceReplica":"text","sourceVolId":"text","volumeType":"text"}"#,
        r#"{"availabilityZone":"text","consistencyGroupId":"text","description":"text","enableOnlineResize":true,"imageId":"text","metadata":{"key":"text"},"multiattach":true,"name":"text","region":"text","schedulerHints":[{"additionalProperties":{"key":"text"},"differentHost":["text"],"localToInstance":"text","query":"text","sameHost":["text"]}],"size":20,"snapshotId":"text","sourceReplica":"text","sourceVolId":"text","volumeType":"text"}"#,
    );
    round_trip::<blockstorage::VolumeV3>(
        "nulls",
        r#"{"availabilityZone":null,"consistencyGroupId":null,"description":null,"enableOnlineResize":null,"imageId":null,"metadata":null,"multiattach":null,"name":null,"region":null,"schedulerHints":null,"size":null,"snapshotId":null,"sourceReplica":null,"sourceVolId":null,"volumeType":null}"#,
        r#"{}"#,
    );
    round_trip::<blockstorage::VolumeV3>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"availabilityZone":"text","consistencyGroupId":"text","description":"text","enableOnlineResize":true,"imageId":"text","metadata":{"key":"text"},"multiattach":true,"name":"text","region":"text","schedulerHints":[{"additionalProperties":{"key":"text"},"differentHost":["text"],"localToInstance":"text","query":"text","sameHost":["text"]}],"size":20,"snapshotId":"text","sourceReplica":"text","sourceVolId":"text","volumeType":"text"}"#,
        r#"{"availabilityZone":"text","consistencyGroupId":"text","description":"text","enableOnlineResize":true,"imageId":"text","metadata":{"key":"text"},"multiattach":true,"name":"text","region":"text","schedulerHints":[{"additionalProperties":{"key":"text"},"differentHost":["text"],"localToInstance":"text","query":"text","sameHost":["text"]}],"size":20,"snapshotId":"text","sourceReplica":"text","sourceVolId":"text","volumeType":"text"}"#,
    );
}

#[test]
fn blockstorage_volume_v3_scheduler_hint() {
    round_trip::<blockstorage::VolumeV3SchedulerHint>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<blockstorage::VolumeV3SchedulerHint>(
        "full",
        r#"{"additionalProperties":{"key":"text"},"differentHost":["text"],"localToInstance":"text","query":"text","sameHost":["text"]}"#,
        r#"{"additionalProperties":{"key":"text"},"differentHost":["text"],"localToInstance":"text","query":"text","sameHost":["text"]}"#,
    );
    round_trip::<blockstorage::VolumeV3SchedulerHint>(
        "nulls",
        r#"{"additionalProperties":null,"differentHost":null,"localToInstance":null,"query":null,"sameHost":null}"#,
        r#"{}"#,
    );
    round_trip::<blockstorage::VolumeV3SchedulerHint>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"additionalProperties":{"key":"text"},"differentHost":["text"],"localToInstance":"text","query":"text","sameHost":["text"]}"#,
        r#"{"additionalProperties":{"key":"text"},"differentHost":["text"],"localToInstance":"text","query":"text","sameHost":["text"]}"#,
    );
}

#[test]
fn compute_aggregate_v2() {
    round_trip::<compute::AggregateV2>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<compute::AggregateV2>(
        "full",
        r#"{"hosts":["text"],"metadata":{"key":"text"},"name":"text","region":"text","zone":"text"}"#,
        r#"{"hosts":["text"],"metadata":{"key":"text"},"name":"text","region":"text","zone":"text"}"#,
    );
    round_trip::<compute::AggregateV2>(
        "nulls",
        r#"{"hosts":null,"metadata":null,"name":null,"region":null,"zone":null}"#,
        r#"{}"#,
    );
    round_trip::<compute::AggregateV2>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"hosts":["text"],"metadata":{"key":"text"},"name":"text","region":"text","zone":"text"}"#,
        r#"{"hosts":["text"],"metadata":{"key":"text"},"name":"text","region":"text","zone":"text"}"#,
    );
}

#[test]
fn compute_flavor_access_v2() {
    round_trip::<compute::FlavorAccessV2>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<compute::FlavorAccessV2>(
        "full",
        r#"{"flavorId":"text","region":"text","tenantId":"text"}"#,
        r#"{"flavorId":"text","region":"text","tenantId":"text"}"#,
    );
    round_trip::<compute::FlavorAccessV2>(
        "nulls",
        r#"{"flavorId":null,"region":null,"tenantId":null}"#,
        r#"{}"#,
    );
    round_trip::<compute::FlavorAccessV2>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"flavorId":"text","region":"text","tenantId":"text"}"#,
        r#"{"flavorId":"text","region":"text","tenantId":"text"}"#,
    );
}

#[test]
fn compute_flavor_v2() {
    round_trip::<compute::FlavorV2>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<compute::FlavorV2>(
        "full",
        r#"{"description":"text","disk":20,"ephemeral":20,"extraSpecs":{"key":"text"},"flavorId":"text","isPublic":true,"name":"text","ram":20,"region":"text","rxTxFactor":20,"swap":20,"vcpus":20}"#,
        r#"{"description":"text","disk":20,"ephemeral":20,"extraSpecs":{"key":"text"},"flavorId":"text","isPublic":true,"name":"text","ram":20,"region":"text","rxTxFactor":20,"swap":20,"vcpus":20}"#,
    );
    round_trip::<compute::FlavorV2>(
        "nulls",
        r#"{"description":null,"disk":null,"ephemeral":null,"extraSpecs":null,"flavorId":null,"isPublic":null,"name":null,"ram":null,"region":null,"rxTxFactor":null,"swap":null,"vcpus":null}"#,
        r#"{}"#,
    );
    round_trip::<compute::FlavorV2>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"description":"text","disk":20,"ephemeral":20,"extraSpecs":{"key":"text"},"flavorId":"text","isPublic":true,"name":"text","ram":20,"region":"text","rxTxFactor":20,"swap":20,"vcpus":20}"#,
        r#"{"description":"text","disk":20,"ephemeral":20,"extraSpecs":{"key":"text"},"flavorId":"text","isPublic":true,"name":"text","ram":20,"region":"text","rxTxFactor":20,"swap":20,"vcpus":20}"#,
    );
}

#[test]
fn compute_floatingip_associate_v2() {
    round_trip::<compute::FloatingipAssociateV2>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<compute::FloatingipAssociateV2>(
        "full",
        r#"{"fixedIp":"text","floatingIp":"text","instanceId":"text","region":"text","waitUntilAssociated":true}"#,
        r#"{"fixedIp":"text","floatingIp":"text","instanceId":"text","region":"text","waitUntilAssociated":true}"#,
    );
    round_trip::<compute::FloatingipAssociateV2>(
        "nulls",
        r#"{"fixedIp":null,"floatingIp":null,"instanceId":null,"region":null,"waitUntilAssociated":null}"#,
        r#"{}"#,
    );
    round_trip::<compute::FloatingipAssociateV2>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"fixedIp":"text","floatingIp":"text","instanceId":"text","region":"text","waitUntilAssociated":true}"#,
        r#"{"fixedIp":"text","floatingIp":"text","instanceId":"text","region":"text","waitUntilAssociated":true}"#,
    );
}

#[test]
fn compute_floatingip_v2() {
    round_trip::<compute::FloatingipV2>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<compute::FloatingipV2>(
        "full",
        r#"{"pool":"text","region":"text"}"#,
        r#"{"pool":"text","region":"text"}"#,
    );
    round_trip::<compute::FloatingipV2>(
        "nulls",
        r#"{"pool":null,"region":null}"#,
        r#"{}"#,
    );
    round_trip::<compute::FloatingipV2>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"pool":"text","region":"text"}"#,
        r#"{"pool":"text","region":"text"}"#,
    );
}

#[test]
fn compute_instance_v2() {
    round_trip::<compute::InstanceV2>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<compute::InstanceV2>(
        "full",
        r#"{"accessIpV4":"text","accessIpV6":"text","adminPassSecretRef":{"key":"text","name":"text","namespace":"text"},"availabilityZone":"text","availabilityZoneHints":"text","blockDevice":[{"bootIndex":20,"deleteOnTermination":true,"destinationType":"text","deviceType":"text","diskBus":"text","guestFormat":"text","multiattach":true,"sourceType":"text","uuid":"text","volumeSize":20,"volumeType":"text"}],"configDrive":true,"flavorId":"text","flavorName":"text","floatingIp":"text","forceDelete":true,"imageId":"text","imageName":"text","keyPair":"text","keyPairRef":{"name":"text"},"keyPairSelector":{"matchLabels":{"key":"text"}},"metadata":{"key":"text"},"name":"text","network":[{"accessNetwork":true,"fixedIpV4":"text","fixedIpV6":"text","floatingIp":"text","name":"text","port":"text","uuid":"text"}],"networkMode":"text","personality":[{"content":"text","file":"text"}],"powerState":"text","region":"text","schedulerHints":[{"additionalProperties":{"key":"text"},"buildNearHostIp":"text","differentCell":["text"],"differentHost":["text"],"group":"text","query":["text"],"sameHost":["text"],"targetCell":"text"}],"securityGroups":["text"],"securityGroupsRefs":[{"name":"text"}],"securityGroupsSelector":{"matchLabels":{"key":"text"}},"stopBeforeDestroy":true,"tags":["text"],"userData":"text","vendorOptions":[{"detachPortsBeforeDestroy":true,"ignoreResizeConfirmation":true}],"volume":[{"device":"text","id":"text","volumeId":"text"}]}"#,
        r#"{"accessIpV4":"text","accessIpV6":"text","adminPassSecretRef":{"key":"text","name":"text","namespace":"text"},"availabilityZone":"text","availabilityZoneHints":"text","blockDevice":[{"bootIndex":20,"deleteOnTermination":true,"destinationType":"text","deviceType":"text","diskBus":"text","guestFormat":"text","multiattach":true,"sourceType":"text","uuid":"text","volumeSize":20,"volumeType":"text"}],"configDrive":true,"flavorId":"text","flavorName":"text","floatingIp":"text","forceDelete":true,"imageId":"text","imageName":"text","keyPair":"text","keyPairRef":{"name":"text"},"keyPairSelector":{"matchLabels":{"key":"text"}},"metadata":{"key":"text"},"name":"text","network":[{"accessNetwork":true,"fixedIpV4":"text","fixedIpV6":"text","floatingIp":"text","name":"text","port":"text","uuid":"text"}],"networkMode":"text","personality":[{"content":"text","file":"text"}],"powerState":"text","region":"text","schedulerHints":[{"additionalProperties":{"key":"text"},"buildNearHostIp":"text","differentCell":["text"],"differentHost":["text"],"group":"text","query":["text"],"sameHost":["text"],"targetCell":"text"}],"securityGroups":["text"],"securityGroupsRefs":[{"name":"text"}],"securityGroupsSelector":{"matchLabels":{"key":"text"}},"stopBeforeDestroy":true,"tags":["text"],"userData":"text","vendorOptions":[{"detachPortsBeforeDestroy":true,"ignoreResizeConfirmation":true}],"volume":[{"device":"text","id":"text","volumeId":"text"}]}"#,
    );
    round_trip::<compute::InstanceV2>(
        "nulls",
        r#"{"accessIpV4":null,"accessIpV6":null,"adminPassSecretRef":null,"availabilityZone":null,"availabilityZoneHints":null,"blockDevice":null,"configDrive":null,"flavorId":null,"flavorName":null,"floatingIp":null,"forceDelete":null,"imageId":null,"imageName":null,"keyPair":null,"keyPairRef":null,"keyPairSelector":null,"metadata":null,"name":null,"network":null,"networkMode":null,"personality":null,"powerState":null,"region":null,"schedulerHints":null,"securityGroups":null,"securityGroupsRefs":null,"securityGroupsSelector":null,"stopBeforeDestroy":null,"tags":null,"userData":null,"vendorOptions":null,"volume":null}"#,
        r#"{}"#,
    );
    round_trip::<compute::InstanceV2>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"accessIpV4":"text","accessIpV6":"text","adminPassSecretRef":{"key":"text","name":"text","namespace":"text"},"availabilityZone":"text","availabilityZoneHints":"text","blockDevice":[{"bootIndex":20,"deleteOnTermination":true,"destinationType":"text","deviceType":"text","diskBus":"text","guestFormat":"text","multiattach":true,"sourceType":"text","uuid":"text","volumeSize":20,"volumeType":"text"}],"configDrive":true,"flavorId":"text","flavorName":"text","floatingIp":"text","forceDelete":true,"imageId":"text","imageName":"text","keyPair":"text","keyPairRef":{"name":"text"},"keyPairSelector":{"matchLabels":{"key":"text"}},"metadata":{"key":"text"},"name":"text","network":[{"accessNetwork":true,"fixedIpV4":"text","fixedIpV6":"text","floatingIp":"text","name":"text","port":"text","uuid":"text"}],"networkMode":"text","personality":[{"content":"text","file":"text"}],"powerState":"text","region":"text","schedulerHints":[{"additionalProperties":{"key":"text"},"buildNearHostIp":"text","differentCell":["text"],"differentHost":["text"],"group":"text","query":["text"],"sameHost":["text"],"targetCell":"text"}],"securityGroups":["text"],"securityGroupsRefs":[{"name":"text"}],"securityGroupsSelector":{"matchLabels":{"key":"text"}},"stopBeforeDestroy":true,"tags":["text"],"userData":"text","vendorOptions":[{"detachPortsBeforeDestroy":true,"ignoreResizeConfirmation":true}],"volume":[{"device":"text","id":"text","volumeId":"text"}]}"#,
        r#"{"accessIpV4":"text","accessIpV6":"text","adminPassSecretRef":{"key":"text","name":"text","namespace":"text"},"availabilityZone":"text","availabilityZoneHints":"text","blockDevice":[{"bootIndex":20,"deleteOnTermination":true,"destinationType":"text","deviceType":"text","diskBus":"text","guestFormat":"text","multiattach":true,"sourceType":"text","uuid":"text","volumeSize":20,"volumeType":"text"}],"configDrive":true,"flavorId":"text","flavorName":"text","floatingIp":"text","forceDelete":true,"imageId":"text","imageName":"text","keyPair":"text","keyPairRef":{"name":"text"},"keyPairSelector":{"matchLabels":{"key":"text"}},"metadata":{"key":"text"},"name":"text","network":[{"accessNetwork":true,"fixedIpV4":"text","fixedIpV6":"text","floatingIp":"text","name":"text","port":"text","uuid":"text"}],"networkMode":"text","personality":[{"content":"text","file":"text"}],"powerState":"text","region":"text","schedulerHints":[{"additionalProperties":{"key":"text"},"buildNearHostIp":"text","differentCell":["text"],"differentHost":["text"],"group":"text","query":["text"],"sameHost":["text"],"targetCell":"text"}],"securityGroups":["text"],"securityGroupsRefs":[{"name":"text"}],"securityGroupsSelector":{"matchLabels":{"key":"text"}},"stopBeforeDestroy":true,"tags":["text"],"userData":"text","vendorOptions":[{"detachPortsBeforeDestroy":true,"ignoreResizeConfirmation":true}],"volume":[{"device":"text","id":"text","volumeId":"text"}]}"#,
    );
}

#[test]
fn compute_instance_v2_block_device() {
    round_trip::<compute::InstanceV2BlockDevice>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<compute::InstanceV2BlockDevice>(
        "full",
        r#"{"bootIndex":20,"deleteOnTermination":true,"destinationType":"text","deviceType":"text","diskBus":"text","guestFormat":"text","multiattach":true,"sourceType":"text","uuid":"text","volumeSize":20,"volumeType":"text"}"#,
        r#"{"bootIndex":20,"deleteOnTermination":true,"destinationType":"text","deviceType":"text","diskBus":"text","guestFormat":"text","multiattach":true,"sourceType":"text","uuid":"text","volumeSize":20,"volumeType":"text"}"#,
    );
    round_trip::<compute::InstanceV2BlockDevice>(
        "nulls",
        r#"{"bootIndex":null,"deleteOnTermination":null,"destinationType":null,"deviceType":null,"diskBus":null,"guestFormat":null,"multiattach":null,"sourceType":null,"uuid":null,"volumeSize":null,"volumeType":null}"#,
        r#"{}"#,
    );
    round_trip::<compute::InstanceV2BlockDevice>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"bootIndex":20,"deleteOnTermination":true,"destinationType":"text","deviceType":"text","diskBus":"text","guestFormat":"text","multiattach":true,"sourceType":"text","uuid":"text","volumeSize":20,"volumeType":"text"}"#,
        r#"{"bootIndex":20,"deleteOnTermination":true,"destinationType":"text","deviceType":"text","diskBus":"text","guestFormat":"text","multiattach":true,"sourceType":"text","uuid":"text","volumeSize":20,"volumeType":"text"}"#,
    );
}

#[test]
fn compute_instance_v2_network() {
    round_trip::<compute::InstanceV2Network>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<compute::InstanceV2Network>(
        "full",
        r#"{"accessNetwork":true,"fixedIpV4":"text","fixedIpV6":"text","floatingIp":"text","name":"text","port":"text","uuid":"text"}"#,
        r#"{"accessNetwork":true,"fixedIpV4":"text","fixedIpV6":"text","floatingIp":"text","name":"text","port":"text","uuid":"text"}"#,
    );
    round_trip::<compute::InstanceV2Network>(
        "nulls",
        r#"{"accessNetwork":null,"fixedIpV4":null,"fixedIpV6":null,"floatingIp":null,"name":null,"port":null,"uuid":null}"#,
        r#"{}"#,
    );
    round_trip::<compute::InstanceV2Network>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"accessNetwork":true,"fixedIpV4":"text","fixedIpV6":"text","floatingIp":"text","name":"text","port":"text","uuid":"text"}"#,
        r#"{"accessNetwork":true,"fixedIpV4":"text","fixedIpV6":"text","floatingIp":"text","name":"text","port":"text","uuid":"text"}"#,
    );
}

#[test]
fn compute_instance_v2_personality() {
    round_trip::<compute::InstanceV2Personality>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<compute::InstanceV2Personality>(
        "full",
        r#"{"content":"text","file":"text"}"#,
        r#"{"content":"text","file":"text"}"#,
    );
    round_trip::<compute::InstanceV2Personality>(
        "nulls",
        r#"{"content":null,"file":null}"#,
        r#"{}"#,
    );
    round_trip::<compute::InstanceV2Personality>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"content":"text","file":"text"}"#,
        r#"{"content":"text","file":"text"}"#,
    );
}

#[test]
fn compute_instance_v2_scheduler_hint() {
    round_trip::<compute::InstanceV2SchedulerHint>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<compute::InstanceV2SchedulerHint>(
        "full",
        r#"{"additionalProperties":{"key":"text"},"buildNearHostIp":"text","differentCell":["text"],"differentHost":["text"],"group":"text","query":["text"],"sameHost":["text"],"targetCell":"text"}"#,
        r#"{"additionalProperties":{"key":"text"},"buildNearHostIp":"text","differentCell":["text"],"differentHost":["text"],"group":"text","query":["text"],"sameHost":["text"],"targetCell":"text"}"#,
    );
    round_trip::<compute::InstanceV2SchedulerHint>(
        "nulls",
        r#"{"additionalProperties":null,"buildNearHostIp":null,"differentCell":null,"differentHost":null,"group":null,"query":null,"sameHost":null,"targetCell":null}"#,
        r#"{}"#,
    );
    round_trip::<compute::InstanceV2SchedulerHint>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"additionalProperties":{"key":"text"},"buildNearHostIp":"text","differentCell":["text"],"differentHost":["text"],"group":"text","query":["text"],"sameHost":["text"],"targetCell":"text"}"#,
        r#"{"additionalProperties":{"key":"text"},"buildNearHostIp":"text","differentCell":["text"],"differentHost":["text"],"group":"text","query":["text"],"sameHost":["text"],"targetCell":"text"}"#,
    );
}

#[test]
fn compute_instance_v2_vendor_option() {
    round_trip::<compute::InstanceV2VendorOption>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<compute::InstanceV2VendorOption>(
        "full",
        r#"{"detachPortsBeforeDestroy":true,"ignoreResizeConfirmation":true}"#,
        r#"{"detachPortsBeforeDestroy":true,"ignoreResizeConfirmation":true}"#,
    );
    round_trip::<compute::InstanceV2VendorOption>(
        "nulls",
        r#"{"detachPortsBeforeDestroy":null,"ignoreResizeConfirmation":null}"#,
        r#"{}"#,
    );
    round_trip::<compute::InstanceV2VendorOption>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"detachPortsBeforeDestroy":true,"ignoreResizeConfirmation":true}"#,
        r#"{"detachPortsBeforeDestroy":true,"ignoreResizeConfirmation":true}"#,
    );
}

#[test]
fn compute_instance_v2_volume() {
    round_trip::<compute::InstanceV2Volume>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<compute::InstanceV2Volume>(
        "full",
        r#"{"device":"text","id":"text","volumeId":"text"}"#,
        r#"{"device":"text","id":"text","volumeId":"text"}"#,
    );
    round_trip::<compute::InstanceV2Volume>(
        "nulls",
        r#"{"device":null,"id":null,"volumeId":null}"#,
        r#"{}"#,
    );
    round_trip::<compute::InstanceV2Volume>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"device":"text","id":"text","volumeId":"text"}"#,
        r#"{"device":"text","id":"text","volumeId":"text"}"#,
    );
}

#[test]
fn compute_interface_attach_v2() {
    round_trip::<compute::InterfaceAttachV2>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<compute::InterfaceAttachV2>(
        "full",
        r#"{"fixedIp":"text","instanceId":"text","networkId":"text","portId":"text","region":"text"}"#,
        r#"{"fixedIp":"text","instanceId":"text","networkId":"text","portId":"text","region":"text"}"#,
    );
    round_trip::<compute::InterfaceAttachV2>(
        "nulls",
        r#"{"fixedIp":null,"instanceId":null,"networkId":null,"portId":null,"region":null}"#,
        r#"{}"#,
    );
    round_trip::<compute::InterfaceAttachV2>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"fixedIp":"text","instanceId":"text","networkId":"text","portId":"text","region":"text"}"#,
        r#"{"fixedIp":"text","instanceId":"text","networkId":"text","portId":"text","region":"text"}"#,
    );
}

#[test]
fn compute_keypair_v2() {
    round_trip::<compute::KeypairV2>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<compute::KeypairV2>(
        "full",
        r#"{"name":"text","publicKey":"text","region":"text","userId":"text","valueSpecs":{"key":"text"}}"#,
        r#"{"name":"text","publicKey":"text","region":"text","userId":"text","valueSpecs":{"key":"text"}}"#,
    );
    round_trip::<compute::KeypairV2>(
        "nulls",
        r#"{"name":null,"publicKey":null,"region":null,"userId":null,"valueSpecs":null}"#,
        r#"{}"#,
    );
    round_trip::<compute::KeypairV2>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"name":"text","publicKey":"text","region":"text","userId":"text","valueSpecs":{"key":"text"}}"#,
        r#"{"name":"text","publicKey":"text","region":"text","userId":"text","valueSpecs":{"key":"text"}}"#,
    );
}

#[test]
fn compute_quotaset_v2() {
    round_trip::<compute::QuotasetV2>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<compute::QuotasetV2>(
        "full",
        r#"{"cores":20,"fixedIps":20,"floatingIps":20,"injectedFileContentBytes":20,"injectedFilePathBytes":20,"injectedFiles":20,"instances":20,"keyPairs":20,"metadataItems":20,"projectId":"text","projectIdRef":{"name":"text"},"projectIdSelector":{"matchLabels":{"key":"text"}},"ram":20,"region":"text","securityGroupRules":20,"securityGroups":20,"serverGroupMembers":20,"serverGroups":20}"#,
        r#"{"cores":20,"fixedIps":20,"floatingIps":20,"injectedFileContentBytes":20,"injectedFilePathBytes":20,"injectedFiles":20,"instances":20,"keyPairs":20,"metadataItems":20,"projectId":"text","projectIdRef":{"name":"text"},"projectIdSelector":{"matchLabels":{"key":"text"}},"ram":20,"region":"text","securityGroupRules":20,"securityGroups":20,"serverGroupMembers":20,"serverGroups":20}"#,
    );
    round_trip::<compute::QuotasetV2>(
        "nulls",
        r#"{"cores":null,"fixedIps":null,"floatingIps":null,"injectedFileContentBytes":null,"injectedFilePathBytes":null,"injectedFiles":null,"instances":null,"keyPairs":null,"metadataItems":null,"projectId":null,"projectIdRef":null,"projectIdSelector":null,"ram":null,"region":null,"securityGroupRules":null,"securityGroups":null,"serverGroupMembers":null,"serverGroups":null}"#,
        r#"{}"#,
    );
    round_trip::<compute::QuotasetV2>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"cores":20,"fixedIps":20,"floatingIps":20,"injectedFileContentBytes":20,"injectedFilePathBytes":20,"injectedFiles":20,"instances":20,"keyPairs":20,"metadataItems":20,"projectId":"text","projectIdRef":{"name":"text"},"projectIdSelector":{"matchLabels":{"key":"text"}},"ram":20,"region":"text","securityGroupRules":20,"securityGroups":20,"serverGroupMembers":20,"serverGroups":20}"#,
        r#"{"cores":20,"fixedIps":20,"floatingIps":20,"injectedFileContentBytes":20,"injectedFilePathBytes":20,"injectedFiles":20,"instances":20,"keyPairs":20,"metadataItems":20,"projectId":"text","projectIdRef":{"name":"text"},"projectIdSelector":{"matchLabels":{"key":"text"}},"ram":20,"region":"text","securityGroupRules":20,"securityGroups":20,"serverGroupMembers":20,"serverGroups":20}"#,
    );
}

#[test]
fn compute_secgroup_v2() {
    round_trip::<compute::SecgroupV2>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<compute::SecgroupV2>(
        "full",
        r#"{"description":"text","name":"text","region":"text","rule":[{"cidr":"text","fromGroupId":"text","fromPort":20,"ipProtocol":"text","self":true,"toPort":20}]}"#,
        r#"{"description":"text","name":"text","region":"text","rule":[{"cidr":"text","fromGroupId":"text","fromPort":20,"ipProtocol":"text","self":true,"toPort":20}]}"#,
    );
    round_trip::<compute::SecgroupV2>(
        "nulls",
        r#"{"description":null,"name":null,"region":null,"rule":null}"#,
        r#"{}"#,
    );
    round_trip::<compute::SecgroupV2>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"description":"text","name":"text","region":"text","rule":[{"cidr":"text","fromGroupId":"text","fromPort":20,"ipProtocol":"text","self":true,"toPort":20}]}"#,
        r#"{"description":"text","name":"text","region":"text","rule":[{"cidr":"text","fromGroupId":"text","fromPort":20,"ipProtocol":"text","self":true,"toPort":20}]}"#,
    );
}

#[test]
fn compute_secgroup_v2_rule() {
    round_trip::<compute::SecgroupV2Rule>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<compute::SecgroupV2Rule>(
        "full",
        r#"{"cidr":"text","fromGroupId":"text","fromPort":20,"ipProtocol":"text","self":true,"toPort":20}"#,
        r#"{"cidr":"text","fromGroupId":"text","fromPort":20,"ipProtocol":"text","self":true,"toPort":20}"#,
    );
    round_trip::<compute::SecgroupV2Rule>(
        "nulls",
        r#"{"cidr":null,"fromGroupId":null,"fromPort":null,"ipProtocol":null,"self":null,"toPort":null}"#,
        r#"{}"#,
    );
    round_trip::<compute::SecgroupV2Rule>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"cidr":"text","fromGroupId":"text","fromPort":20,"ipProtocol":"text","self":true,"toPort":20}"#,
        r#"{"cidr":"text","fromGroupId":"text","fromPort":20,"ipProtocol":"text","self":true,"toPort":20}"#,
    );
}

#[test]
fn compute_servergroup_v2() {
    round_trip::<compute::ServergroupV2>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<compute::ServergroupV2>(
        "full",
        r#"{"name":"text","policies":["text"],"region":"text","rules":[{"maxServerPerHost":20}],"valueSpecs":{"key":"text"}}"#,
        r#"{"name":"text","policies":["text"],"region":"text","rules":[{"maxServerPerHost":20}],"valueSpecs":{"key":"text"}}"#,
    );
    round_trip::<compute::ServergroupV2>(
        "nulls",
        r#"{"name":null,"policies":null,"region":null,"rules":null,"valueSpecs":null}"#,
        r#"{}"#,
    );
    round_trip::<compute::ServergroupV2>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"name":"text","policies":["text"],"region":"text","rules":[{"maxServerPerHost":20}],"valueSpecs":{"key":"text"}}"#,
        r#"{"name":"text","policies":["text"],"region":"text","rules":[{"maxServerPerHost":20}],"valueSpecs":{"key":"text"}}"#,
    );
}

#[test]
fn compute_servergroup_v2_rule() {
    round_trip::<compute::ServergroupV2Rule>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<compute::ServergroupV2Rule>(
        "full",
        r#"{"maxServerPerHost":20}"#,
        r#"{"maxServerPerHost":20}"#,
    );
    round_trip::<compute::ServergroupV2Rule>(
        "nulls",
        r#"{"maxServerPerHost":null}"#,
        r#"{}"#,
    );
    round_trip::<compute::ServergroupV2Rule>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"maxServerPerHost":20}"#,
        r#"{"maxServerPerHost":20}"#,
    );
}

#[test]
fn compute_volume_attach_v2() {
    round_trip::<compute::VolumeAttachV2>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<compute::VolumeAttachV2>(
        "full",
        r#"{"device":"text","instanceId":"text","multiattach":true,"region":"text","vendorOptions":[{"ignoreVolumeConfirmation":true}],"volumeId":"text"}"#,
        r#"{"device":"text","instanceId":"text","multiattach":true,"region":"text","vendorOptions":[{"ignoreVolumeConfirmation":true}],"volumeId":"text"}"#,
    );
    round_trip::<compute::VolumeAttachV2>(
        "nulls",
        r#"{"device":null,"instanceId":null,"multiattach":null,"region":null,"vendorOptions":null,"volumeId":null}"#,
        r#"{}"#,
    );
    round_trip::<compute::VolumeAttachV2>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"device":"text","instanceId":"text","multiattach":true,"region":"text","vendorOptions":[{"ignoreVolumeConfirmation":true}],"volumeId":"text"}"#,
        r#"{"device":"text","instanceId":"text","multiattach":true,"region":"text","vendorOptions":[{"ignoreVolumeConfirmation":true}],"volumeId":"text"}"#,
    );
}

#[test]
fn compute_volume_attach_v2_vendor_option() {
    round_trip::<compute::VolumeAttachV2VendorOption>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<compute::VolumeAttachV2VendorOption>(
        "full",
        r#"{"ignoreVolumeConfirmation":true}"#,
        r#"{"ignoreVolumeConfirmation":true}"#,
    );
    round_trip::<compute::VolumeAttachV2VendorOption>(
        "nulls",
        r#"{"ignoreVolumeConfirmation":null}"#,
        r#"{}"#,
    );
    round_trip::<compute::VolumeAttachV2VendorOption>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"ignoreVolumeConfirmation":true}"#,
        r#"{"ignoreVolumeConfirmation":true}"#,
    );
}

#[test]
fn containerinfra_cluster_v1() {
    round_trip::<containerinfra::ClusterV1>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<containerinfra::ClusterV1>(
        "full",
        r#"{"clusterTemplateId":"text","createTimeout":20,"discoveryUrl":"text","dockerVolumeSize":20,"fixedNetwork":"text","fixedNetworkRef":{"name":"text"},"fixedNetworkSelector":{"matchLabels":{"key":"text"}},"fixedSubnet":"text","fixedSubnetRef":{"name":"text"},"fixedSubnetSelector":{"matchLabels":{"key":"text"}},"flavor":"text","floatingIpEnabled":true,"keypair":"text","labels":{"key":"text"},"masterCount":20,"masterFlavor":"text","mergeLabels":true,"name":"text","nodeCount":20,"region":"text"}"#,
        r#"{"clusterTemplateId":"text","createTimeout":20,"discoveryUrl":"text","dockerVolumeSize":20,"fixedNetwork":"text","fixedNetworkRef":{"name":"text"},"fixedNetworkSelector":{"matchLabels":{"key":"text"}},"fixedSubnet":"text","fixedSubnetRef":{"name":"text"},"fixedSubnetSelector":{"matchLabels":{"key":"text"}},"flavor":"text","floatingIpEnabled":true,"keypair":"text","labels":{"key":"text"},"masterCount":20,"masterFlavor":"text","mergeLabels":true,"name":"text","nodeCount":20,"region":"text"}"#,
    );
    round_trip::<containerinfra::ClusterV1>(
        "nulls",
        r#"{"clusterTemplateId":null,"createTimeout":null,"discoveryUrl":null,"dockerVolumeSize":null,"fixedNetwork":null,"fixedNetworkRef":null,"fixedNetworkSelector":null,"fixedSubnet":null,"fixedSubnetRef":null,"fixedSubnetSelector":null,"flavor":null,"floatingIpEnabled":null,"keypair":null,"labels":null,"masterCount":null,"masterFlavor":null,"mergeLabels":null,"name":null,"nodeCount":null,"region":null}"#,
        r#"{}"#,
    );
    round_trip::<containerinfra::ClusterV1>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"clusterTemplateId":"text","createTimeout":20,"discoveryUrl":"text","dockerVolumeSize":20,"fixedNetwork":"text","fixedNetworkRef":{"name":"text"},"fixedNetworkSelector":{"matchLabels":{"key":"text"}},"fixedSubnet":"text","fixedSubnetRef":{"name":"text"},"fixedSubnetSelector":{"matchLabels":{"key":"text"}},"flavor":"text","floatingIpEnabled":true,"keypair":"text","labels":{"key":"text"},"masterCount":20,"masterFlavor":"text","mergeLabels":true,"name":"text","nodeCount":20,"region":"text"}"#,
        r#"{"clusterTemplateId":"text","createTimeout":20,"discoveryUrl":"text","dockerVolumeSize":20,"fixedNetwork":"text","fixedNetworkRef":{"name":"text"},"fixedNetworkSelector":{"matchLabels":{"key":"text"}},"fixedSubnet":"text","fixedSubnetRef":{"name":"text"},"fixedSubnetSelector":{"matchLabels":{"key":"text"}},"flavor":"text","floatingIpEnabled":true,"keypair":"text","labels":{"key":"text"},"masterCount":20,"masterFlavor":"text","mergeLabels":true,"name":"text","nodeCount":20,"region":"text"}"#,
    );
}

#[test]
fn containerinfra_clustertemplate_v1() {
    round_trip::<containerinfra::ClustertemplateV1>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<containerinfra::ClustertemplateV1>(
        "full",
        r#"{"apiserverPort":20,"clusterDistro":"text","coe":"text","dnsNameserver":"text","dockerStorageDriver":"text","dockerVolumeSize":20,"externalNetworkId":"text","fixedNetwork":"text","fixedSubnet":"text","flavor":"text","floatingIpEnabled":true,"hidden":true,"httpProxy":"text","httpsProxy":"text","image":"text","insecureRegistry":"text","keypairId":"text","labels":{"key":"text"},"masterFlavor":"text","masterLbEnabled":true,"name":"text","networkDriver":"text","noProxy":"text","public":true,"region":"text","registryEnabled":true,"serverType":"text","tlsDisabled":true,"volumeDriver":"text"}"#,
        r#"{"apiserverPort":20,"clusterDistro":"text","coe":"text","dnsNameserver":"text","dockerStorageDriver":"text","dockerVolumeSize":20,"externalNetworkId":"text","fixedNetwork":"text","fixedSubnet":"text","flavor":"text","floatingIpEnabled":true,"hidden":true,"httpProxy":"text","httpsProxy":"text","image":"text","insecureRegistry":"text","keypairId":"text","labels":{"key":"text"},"masterFlavor":"text","masterLbEnabled":true,"name":"text","networkDriver":"text","noProxy":"text","public":true,"region":"text","registryEnabled":true,"serverType":"text","tlsDisabled":true,"volumeDriver":"text"}"#,
    );
    round_trip::<containerinfra::ClustertemplateV1>(
        "nulls",
        r#"{"apiserverPort":null,"clusterDistro":null,"coe":null,"dnsNameserver":null,"dockerStorageDriver":null,"dockerVolumeSize":null,"externalNetworkId":null,"fixedNetwork":null,"fixedSubnet":null,"flavor":null,"floatingIpEnabled":null,"hidden":null,"httpProxy":null,"httpsProxy":null,"image":null,"insecureRegistry":null,"keypairId":null,"labels":null,"masterFlavor":null,"masterLbEnabled":null,"name":null,"networkDriver":null,"noProxy":null,"public":null,"region":null,"registryEnabled":null,"serverType":null,"tlsDisabled":null,"volumeDriver":null}"#,
        r#"{}"#,
    );
    round_trip::<containerinfra::ClustertemplateV1>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"apiserverPort":20,"clusterDistro":"text","coe":"text","dnsNameserver":"text","dockerStorageDriver":"text","dockerVolumeSize":20,"externalNetworkId":"text","fixedNetwork":"text","fixedSubnet":"text","flavor":"text","floatingIpEnabled":true,"hidden":true,"httpProxy":"text","httpsProxy":"text","image":"text","insecureRegistry":"text","keypairId":"text","labels":{"key":"text"},"masterFlavor":"text","masterLbEnabled":true,"name":"text","networkDriver":"text","noProxy":"text","public":true,"region":"text","registryEnabled":true,"serverType":"text","tlsDisabled":true,"volumeDriver":"text"}"#,
        r#"{"apiserverPort":20,"clusterDistro":"text","coe":"text","dnsNameserver":"text","dockerStorageDriver":"text","dockerVolumeSize":20,"externalNetworkId":"text","fixedNetwork":"text","fixedSubnet":"text","flavor":"text","floatingIpEnabled":true,"hidden":true,"httpProxy":"text","httpsProxy":"text","image":"text","insecureRegistry":"text","keypairId":"text","labels":{"key":"text"},"masterFlavor":"text","masterLbEnabled":true,"name":"text","networkDriver":"text","noProxy":"text","public":true,"region":"text","registryEnabled":true,"serverType":"text","tlsDisabled":true,"volumeDriver":"text"}"#,
    );
}

#[test]
fn containerinfra_nodegroup_v1() {
    round_trip::<containerinfra::NodegroupV1>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<containerinfra::NodegroupV1>(
        "full",
        r#"{"clusterId":"text","dockerVolumeSize":20,"flavorId":"text","imageId":"text","labels":{"key":"text"},"maxNodeCount":20,"mergeLabels":true,"minNodeCount":20,"name":"text","nodeCount":20,"region":"text","role":"text"}"#,
        r#"{"clusterId":"text","dockerVolumeSize":20,"flavorId":"text","imageId":"text","labels":{"key":"text"},"maxNodeCount":20,"mergeLabels":true,"minNodeCount":20,"name":"text","nodeCount":20,"region":"text","role":"text"}"#,
    );
    round_trip::<containerinfra::NodegroupV1>(
        "nulls",
        r#"{"clusterId":null,"dockerVolumeSize":null,"flavorId":null,"imageId":null,"labels":null,"maxNodeCount":null,"mergeLabels":null,"minNodeCount":null,"name":null,"nodeCount":null,"region":null,"role":null}"#,
        r#"{}"#,
    );
    round_trip::<containerinfra::NodegroupV1>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"clusterId":"text","dockerVolumeSize":20,"flavorId":"text","imageId":"text","labels":{"key":"text"},"maxNodeCount":20,"mergeLabels":true,"minNodeCount":20,"name":"text","nodeCount":20,"region":"text","role":"text"}"#,
        r#"{"clusterId":"text","dockerVolumeSize":20,"flavorId":"text","imageId":"text","labels":{"key":"text"},"maxNodeCount":20,"mergeLabels":true,"minNodeCount":20,"name":"text","nodeCount":20,"region":"text","role":"text"}"#,
    );
}

#[test]
fn db_configuration_v1() {
    round_trip::<db::ConfigurationV1>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<db::ConfigurationV1>(
        "full",
        r#"{"configuration":[{"name":"text","stringType":true,"value":"text"}],"datastore":[{"type":"text","version":"text"}],"description":"text","name":"text","region":"text"}"#,
        r#"{"configuration":[{"name":"text","stringType":true,"value":"text"}],"datastore":[{"type":"text","version":"text"}],"description":"text","name":"text","region":"text"}"#,
    );
    round_trip::<db::ConfigurationV1>(
        "nulls",
        r#"{"configuration":null,"datastore":null,"description":null,"name":null,"region":null}"#,
        r#"{}"#,
    );
    round_trip::<db::ConfigurationV1>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"configuration":[{"name":"text","stringType":true,"value":"text"}],"datastore":[{"type":"text","version":"text"}],"description":"text","name":"text","region":"text"}"#,
        r#"{"configuration":[{"name":"text","stringType":true,"value":"text"}],"datastore":[{"type":"text","version":"text"}],"description":"text","name":"text","region":"text"}"#,
    );
}

#[test]
fn db_configuration_v1_configuration() {
    round_trip::<db::ConfigurationV1Configuration>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<db::ConfigurationV1Configuration>(
        "full",
        r#"{"name":"text","stringType":true,"value":"text"}"#,
        r#"{"name":"text","stringType":true,"value":"text"}"#,
    );
    round_trip::<db::ConfigurationV1Configuration>(
        "nulls",
        r#"{"name":null,"stringType":null,"value":null}"#,
        r#"{}"#,
    );
    round_trip::<db::ConfigurationV1Configuration>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"name":"text","stringType":true,"value":"text"}"#,
        r#"{"name":"text","stringType":true,"value":"text"}"#,
    );
}

#[test]
fn db_configuration_v1_datastore() {
    round_trip::<db::ConfigurationV1Datastore>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<db::ConfigurationV1Datastore>(
        "full",
        r#"{"type":"text","version":"text"}"#,
        r#"{"type":"text","version":"text"}"#,
    );
    round_trip::<db::ConfigurationV1Datastore>(
        "nulls",
        r#"{"type":null,"version":null}"#,
        r#"{}"#,
    );
    round_trip::<db::ConfigurationV1Datastore>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"type":"text","version":"text"}"#,
        r#"{"type":"text","version":"text"}"#,
    );
}

#[test]
fn db_database_v1() {
    round_trip::<db::DatabaseV1>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<db::DatabaseV1>(
        "full",
        r#"{"instanceId":"text","name":"text","region":"text"}"#,
        r#"{"instanceId":"text","name":"text","region":"text"}"#,
    );
    round_trip::<db::DatabaseV1>(
        "nulls",
        r#"{"instanceId":null,"name":null,"region":null}"#,
        r#"{}"#,
    );
    round_trip::<db::DatabaseV1>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"instanceId":"text","name":"text","region":"text"}"#,
        r#"{"instanceId":"text","name":"text","region":"text"}"#,
    );
}

#[test]
fn db_instance_v1() {
    round_trip::<db::InstanceV1>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<db::InstanceV1>(
        "full",
        r#"{"configurationId":"text","database":[{"charset":"text","collate":"text","name":"text"}],"datastore":[{"type":"text","version":"text"}],"flavorId":"text","name":"text","network":[{"fixedIpV4":"text","fixedIpV6":"text","port":"text","uuid":"text"}],"region":"text","size":20,"user":[{"databases":["text"],"host":"text","name":"text","passwordSecretRef":{"key":"text","name":"text","namespace":"text"}}]}"#,
        r#"{"configurationId":"text","database":[{"charset":"text","collate":"text","name":"text"}],"datastore":[{"type":"text","version":"text"}],"flavorId":"text","name":"text","network":[{"fixedIpV4":"text","fixedIpV6":"text","port":"text","uuid":"text"}],"region":"text","size":20,"user":[{"databases":["text"],"host":"text","name":"text","passwordSecretRef":{"key":"text","name":"text","namespace":"text"}}]}"#,
    );
    round_trip::<db::InstanceV1>(
        "nulls",
        r#"{"configurationId":null,"database":null,"datastore":null,"flavorId":null,"name":null,"network":null,"region":null,"size":null,"user":null}"#,
        r#"{}"#,
    );
    round_trip::<db::InstanceV1>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"configurationId":"text","database":[{"charset":"text","collate":"text","name":"text"}],"datastore":[{"type":"text","version":"text"}],"flavorId":"text","name":"text","network":[{"fixedIpV4":"text","fixedIpV6":"text","port":"text","uuid":"text"}],"region":"text","size":20,"user":[{"databases":["text"],"host":"text","name":"text","passwordSecretRef":{"key":"text","name":"text","namespace":"text"}}]}"#,
        r#"{"configurationId":"text","database":[{"charset":"text","collate":"text","name":"text"}],"datastore":[{"type":"text","version":"text"}],"flavorId":"text","name":"text","network":[{"fixedIpV4":"text","fixedIpV6":"text","port":"text","uuid":"text"}],"region":"text","size":20,"user":[{"databases":["text"],"host":"text","name":"text","passwordSecretRef":{"key":"text","name":"text","namespace":"text"}}]}"#,
    );
}

#[test]
fn db_instance_v1_database() {
    round_trip::<db::InstanceV1Database>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<db::InstanceV1Database>(
        "full",
        r#"{"charset":"text","collate":"text","name":"text"}"#,
        r#"{"charset":"text","collate":"text","name":"text"}"#,
    );
    round_trip::<db::InstanceV1Database>(
        "nulls",
        r#"{"charset":null,"collate":null,"name":null}"#,
        r#"{}"#,
    );
    round_trip::<db::InstanceV1Database>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"charset":"text","collate":"text","name":"text"}"#,
        r#"{"charset":"text","collate":"text","name":"text"}"#,
    );
}

#[test]
fn db_instance_v1_network() {
    round_trip::<db::InstanceV1Network>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<db::InstanceV1Network>(
        "full",
        r#"{"fixedIpV4":"text","fixedIpV6":"text","port":"text","uuid":"text"}"#,
        r#"{"fixedIpV4":"text","fixedIpV6":"text","port":"text","uuid":"text"}"#,
    );
    round_trip::<db::InstanceV1Network>(
        "nulls",
        r#"{"fixedIpV4":null,"fixedIpV6":null,"port":null,"uuid":null}"#,
        r#"{}"#,
    );
    round_trip::<db::InstanceV1Network>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"fixedIpV4":"text","fixedIpV6":"text","port":"text","uuid":"text"}"#,
        r#"{"fixedIpV4":"text","fixedIpV6":"text","port":"text","uuid":"text"}"#,
    );
}

#[test]
fn db_instance_v1_user() {
    round_trip::<db::InstanceV1User>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<db::InstanceV1User>(
        "full",
        r#"{"databases":["text"],"host":"text","name":"text","passwordSecretRef":{"key":"text","name":"text","namespace":"text"}}"#,
        r#"{"databases":["text"],"host":"text","name":"text","passwordSecretRef":{"key":"text","name":"text","namespace":"text"}}"#,
    );
    round_trip::<db::InstanceV1User>(
        "nulls",
        r#"{"databases":null,"host":null,"name":null,"passwordSecretRef":null}"#,
        r#"{}"#,
    );
    round_trip::<db::InstanceV1User>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"databases":["text"],"host":"text","name":"text","passwordSecretRef":{"key":"text","name":"text","namespace":"text"}}"#,
        r#"{"databases":["text"],"host":"text","name":"text","passwordSecretRef":{"key":"text","name":"text","namespace":"text"}}"#,
    );
}

#[test]
fn db_user_v1() {
    round_trip::<db::UserV1>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<db::UserV1>(
        "full",
        r#"{"databases":["text"],"host":"text","instanceId":"text","name":"text","passwordSecretRef":{"key":"text","name":"text","namespace":"text"},"region":"text"}"#,
        r#"{"databases":["text"],"host":"text","instanceId":"text","name":"text","passwordSecretRef":{"key":"text","name":"text","namespace":"text"},"region":"text"}"#,
    );
    round_trip::<db::UserV1>(
        "nulls",
        r#"{"databases":null,"host":null,"instanceId":null,"name":null,"passwordSecretRef":null,"region":null}"#,
        r#"{}"#,
    );
    round_trip::<db::UserV1>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"databases":["text"],"host":"text","instanceId":"text","name":"text","passwordSecretRef":{"key":"text","name":"text","namespace":"text"},"region":"text"}"#,
        r#"{"databases":["text"],"host":"text","instanceId":"text","name":"text","passwordSecretRef":{"key":"text","name":"text","namespace":"text"},"region":"text"}"#,
    );
}

#[test]
fn dns_recordset_v2() {
    round_trip::<dns::RecordsetV2>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<dns::RecordsetV2>(
        "full",
        r#"{"description":"text","disableStatusCheck":true,"name":"text","projectId":"text","records":["text"],"region":"text","ttl":20,"type":"text","valueSpecs":{"key":"text"},"zoneId":"text","zoneIdRef":{"name":"text"},"zoneIdSelector":{"matchLabels":{"key":"text"}}}"#,
        r#"{"description":"text","disableStatusCheck":true,"name":"text","projectId":"text","records":["text"],"region":"text","ttl":20,"type":"text","valueSpecs":{"key":"text"},"zoneId":"text","zoneIdRef":{"name":"text"},"zoneIdSelector":{"matchLabels":{"key":"text"}}}"#,
    );
    round_trip::<dns::RecordsetV2>(
        "nulls",
        r#"{"description":null,"disableStatusCheck":null,"name":null,"projectId":null,"records":null,"region":null,"ttl":null,"type":null,"valueSpecs":null,"zoneId":null,"zoneIdRef":null,"zoneIdSelector":null}"#,
        r#"{}"#,
    );
    round_trip::<dns::RecordsetV2>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"description":"text","disableStatusCheck":true,"name":"text","projectId":"text","records":["text"],"region":"text","ttl":20,"type":"text","valueSpecs":{"key":"text"},"zoneId":"text","zoneIdRef":{"name":"text"},"zoneIdSelector":{"matchLabels":{"key":"text"}}}"#,
        r#"{"description":"text","disableStatusCheck":true,"name":"text","projectId":"text","records":["text"],"region":"text","ttl":20,"type":"text","valueSpecs":{"key":"text"},"zoneId":"text","zoneIdRef":{"name":"text"},"zoneIdSelector":{"matchLabels":{"key":"text"}}}"#,
    );
}

#[test]
fn dns_transfer_accept_v2() {
    round_trip::<dns::TransferAcceptV2>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<dns::TransferAcceptV2>(
        "full",
        r#"{"disableStatusCheck":true,"key":"text","region":"text","valueSpecs":{"key":"text"},"zoneTransferRequestId":"text"}"#,
        r#"{"disableStatusCheck":true,"key":"text","region":"text","valueSpecs":{"key":"text"},"zoneTransferRequestId":"text"}"#,
    );
    round_trip::<dns::TransferAcceptV2>(
        "nulls",
        r#"{"disableStatusCheck":null,"key":null,"region":null,"valueSpecs":null,"zoneTransferRequestId":null}"#,
        r#"{}"#,
    );
    round_trip::<dns::TransferAcceptV2>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"disableStatusCheck":true,"key":"text","region":"text","valueSpecs":{"key":"text"},"zoneTransferRequestId":"text"}"#,
        r#"{"disableStatusCheck":true,"key":"text","region":"text","valueSpecs":{"key":"text"},"zoneTransferRequestId":"text"}"#,
    );
}

#[test]
fn dns_transfer_request_v2() {
    round_trip::<dns::TransferRequestV2>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<dns::TransferRequestV2>(
        "full",
        r#"{"description":"text","disableStatusCheck":true,"key":"text","region":"text","targetProjectId":"text","valueSpecs":{"key":"text"},"zoneId":"text"}"#,
        r#"{"description":"text","disableStatusCheck":true,"key":"text","region":"text","targetProjectId":"text","valueSpecs":{"key":"text"},"zoneId":"text"}"#,
    );
    round_trip::<dns::TransferRequestV2>(
        "nulls",
        r#"{"description":null,"disableStatusCheck":null,"key":null,"region":null,"targetProjectId":null,"valueSpecs":null,"zoneId":null}"#,
        r#"{}"#,
    );
    round_trip::<dns::TransferRequestV2>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"description":"text","disableStatusCheck":true,"key":"text","region":"text","targetProjectId":"text","valueSpecs":{"key":"text"},"zoneId":"text"}"#,
        r#"{"description":"text","disableStatusCheck":true,"key":"text","region":"text","targetProjectId":"text","valueSpecs":{"key":"text"},"zoneId":"text"}"#,
    );
}

#[test]
fn dns_zone_v2() {
    round_trip::<dns::ZoneV2>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<dns::ZoneV2>(
        "full",
        r#"{"attributes":{"key":"text"},"description":"text","disableStatusCheck":true,"email":"text","masters":["text"],"name":"text","projectId":"text","region":"text","ttl":20,"type":"text","valueSpecs":{"key":"text"}}"#,
        r#"{"attributes":{"key":"text"},"description":"text","disableStatusCheck":true,"email":"text","masters":["text"],"name":"text","projectId":"text","region":"text","ttl":20,"type":"text","valueSpecs":{"key":"text"}}"#,
    );
    round_trip::<dns::ZoneV2>(
        "nulls",
        r#"{"attributes":null,"description":null,"disableStatusCheck":null,"email":null,"masters":null,"name":null,"projectId":null,"region":null,"ttl":null,"type":null,"valueSpecs":null}"#,
        r#"{}"#,
    );
    round_trip::<dns::ZoneV2>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"attributes":{"key":"text"},"description":"text","disableStatusCheck":true,"email":"text","masters":["text"],"name":"text","projectId":"text","region":"text","ttl":20,"type":"text","valueSpecs":{"key":"text"}}"#,
        r#"{"attributes":{"key":"text"},"description":"text","disableStatusCheck":true,"email":"text","masters":["text"],"name":"text","projectId":"text","region":"text","ttl":20,"type":"text","valueSpecs":{"key":"text"}}"#,
    );
}

#[test]
fn fw_group_v2() {
    round_trip::<fw::GroupV2>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<fw::GroupV2>(
        "full",
        r#"{"adminStateUp":true,"description":"text","egressFirewallPolicyId":"text","ingressFirewallPolicyId":"text","name":"text","ports":["text"],"projectId":"text","region":"text","shared":true,"tenantId":"text"}"#,
        r#"{"adminStateUp":true,"description":"text","egressFirewallPolicyId":"text","ingressFirewallPolicyId":"text","name":"text","ports":["text"],"projectId":"text","region":"text","shared":true,"tenantId":"text"}"#,
    );
    round_trip::<fw::GroupV2>(
        "nulls",
        r#"{"adminStateUp":null,"description":null,"egressFirewallPolicyId":null,"ingressFirewallPolicyId":null,"name":null,"ports":null,"projectId":null,"region":null,"shared":null,"tenantId":null}"#,
        r#"{}"#,
    );
    round_trip::<fw::GroupV2>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"adminStateUp":true,"description":"text","egressFirewallPolicyId":"text","ingressFirewallPolicyId":"text","name":"text","ports":["text"],"projectId":"text","region":"text","shared":true,"tenantId":"text"}"#,
        r#"{"adminStateUp":true,"description":"text","egressFirewallPolicyId":"text","ingressFirewallPolicyId":"text","name":"text","ports":["text"],"projectId":"text","region":"text","shared":true,"tenantId":"text"}"#,
    );
}

#[test]
fn fw_policy_v2() {
    round_trip::<fw::PolicyV2>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<fw::PolicyV2>(
        "full",
        r#"{"audited":true,"description":"text","name":"text","projectId":"text","region":"text","rules":["text"],"shared":true,"tenantId":"text"}"#,
        r#"{"audited":true,"description":"text","name":"text","projectId":"text","region":"text","rules":["text"],"shared":true,"tenantId":"text"}"#,
    );
    round_trip::<fw::PolicyV2>(
        "nulls",
        r#"{"audited":null,"description":null,"name":null,"projectId":null,"region":null,"rules":null,"shared":null,"tenantId":null}"#,
        r#"{}"#,
    );
    round_trip::<fw::PolicyV2>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"audited":true,"description":"text","name":"text","projectId":"text","region":"text","rules":["text"],"shared":true,"tenantId":"text"}"#,
        r#"{"audited":true,"description":"text","name":"text","projectId":"text","region":"text","rules":["text"],"shared":true,"tenantId":"text"}"#,
    );
}

#[test]
fn fw_rule_v2() {
    round_trip::<fw::RuleV2>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<fw::RuleV2>(
        "full",
        r#"{"action":"text","description":"text","destinationIpAddress":"text","destinationPort":"text","enabled":true,"ipVersion":20,"name":"text","projectId":"text","protocol":"text","region":"text","shared":true,"sourceIpAddress":"text","sourcePort":"text","tenantId":"text"}"#,
        r#"{"action":"text","description":"text","destinationIpAddress":"text","destinationPort":"text","enabled":true,"ipVersion":20,"name":"text","projectId":"text","protocol":"text","region":"text","shared":true,"sourceIpAddress":"text","sourcePort":"text","tenantId":"text"}"#,
    );
    round_trip::<fw::RuleV2>(
        "nulls",
        r#"{"action":null,"description":null,"destinationIpAddress":null,"destinationPort":null,"enabled":null,"ipVersion":null,"name":null,"projectId":null,"protocol":null,"region":null,"shared":null,"sourceIpAddress":null,"sourcePort":null,"tenantId":null}"#,
        r#"{}"#,
    );
    round_trip::<fw::RuleV2>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"action":"text","description":"text","destinationIpAddress":"text","destinationPort":"text","enabled":true,"ipVersion":20,"name":"text","projectId":"text","protocol":"text","region":"text","shared":true,"sourceIpAddress":"text","sourcePort":"text","tenantId":"text"}"#,
        r#"{"action":"text","description":"text","destinationIpAddress":"text","destinationPort":"text","enabled":true,"ipVersion":20,"name":"text","projectId":"text","protocol":"text","region":"text","shared":true,"sourceIpAddress":"text","sourcePort":"text","tenantId":"text"}"#,
    );
}

#[test]
fn identity_application_credential_v3() {
    round_trip::<identity::ApplicationCredentialV3>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<identity::ApplicationCredentialV3>(
        "full",
        r#"{"accessRules":[{"method":"text","path":"text","service":"text"}],"description":"text","expiresAt":"text","name":"text","region":"text","roles":["text"],"secretSecretRef":{"key":"text","name":"text","namespace":"text"},"unrestricted":true}"#,
        r#"{"accessRules":[{"method":"text","path":"text","service":"text"}],"description":"text","expiresAt":"text","name":"text","region":"text","roles":["text"],"secretSecretRef":{"key":"text","name":"text","namespace":"text"},"unrestricted":true}"#,
    );
    round_trip::<identity::ApplicationCredentialV3>(
        "nulls",
        r#"{"accessRules":null,"description":null,"expiresAt":null,"name":null,"region":null,"roles":null,"secretSecretRef":null,"unrestricted":null}"#,
        r#"{}"#,
    );
    round_trip::<identity::ApplicationCredentialV3>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"accessRules":[{"method":"text","path":"text","service":"text"}],"description":"text","expiresAt":"text","name":"text","region":"text","roles":["text"],"secretSecretRef":{"key":"text","name":"text","namespace":"text"},"unrestricted":true}"#,
        r#"{"accessRules":[{"method":"text","path":"text","service":"text"}],"description":"text","expiresAt":"text","name":"text","region":"text","roles":["text"],"secretSecretRef":{"key":"text","name":"text","namespace":"text"},"unrestricted":true}"#,
    );
}

#[test]
fn identity_application_credential_v3_access_rule() {
    round_trip::<identity::ApplicationCredentialV3AccessRule>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<identity::ApplicationCredentialV3AccessRule>(
        "full",
        r#"{"method":"text","path":"text","service":"text"}"#,
        r#"{"method":"text","path":"text","service":"text"}"#,
    );
    round_trip::<identity::ApplicationCredentialV3AccessRule>(
        "nulls",
        r#"{"method":null,"path":null,"service":null}"#,
        r#"{}"#,
    );
    round_trip::<identity::ApplicationCredentialV3AccessRule>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"method":"text","path":"text","service":"text"}"#,
        r#"{"method":"text","path":"text","service":"text"}"#,
    );
}

#[test]
fn identity_ec2_credential_v3() {
    round_trip::<identity::EC2CredentialV3>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<identity::EC2CredentialV3>(
        "full",
        r#"{"projectId":"text","region":"text","userId":"text"}"#,
        r#"{"projectId":"text","region":"text","userId":"text"}"#,
    );
    round_trip::<identity::EC2CredentialV3>(
        "nulls",
        r#"{"projectId":null,"region":null,"userId":null}"#,
        r#"{}"#,
    );
    round_trip::<identity::EC2CredentialV3>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"projectId":"text","region":"text","userId":"text"}"#,
        r#"{"projectId":"text","region":"text","userId":"text"}"#,
    );
}

#[test]
fn identity_endpoint_v3() {
    round_trip::<identity::EndpointV3>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<identity::EndpointV3>(
        "full",
        r#"{"endpointRegion":"text","interface":"text","name":"text","region":"text","serviceId":"text","url":"text"}"#,
        r#"{"endpointRegion":"text","interface":"text","name":"text","region":"text","serviceId":"text","url":"text"}"#,
    );
    round_trip::<identity::EndpointV3>(
        "nulls",
        r#"{"endpointRegion":null,"interface":null,"name":null,"region":null,"serviceId":null,"url":null}"#,
        r#"{}"#,
    );
    round_trip::<identity::EndpointV3>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"endpointRegion":"text","interface":"text","name":"text","region":"text","serviceId":"text","url":"text"}"#,
        r#"{"endpointRegion":"text","interface":"text","name":"text","region":"text","serviceId":"text","url":"text"}"#,
    );
}

#[test]
fn identity_group_v3() {
    round_trip::<identity::GroupV3>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<identity::GroupV3>(
        "full",
        r#"{"description":"text","domainId":"text","name":"text","region":"text"}"#,
        r#"{"description":"text","domainId":"text","name":"text","region":"text"}"#,
    );
    round_trip::<identity::GroupV3>(
        "nulls",
        r#"{"description":null,"domainId":null,"name":null,"region":null}"#,
        r#"{}"#,
    );
    round_trip::<identity::GroupV3>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"description":"text","domainId":"text","name":"text","region":"text"}"#,
        r#"{"description":"text","domainId":"text","name":"text","region":"text"}"#,
    );
}

#[test]
fn identity_inherit_role_assignment_v3() {
    round_trip::<identity::InheritRoleAssignmentV3>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<identity::InheritRoleAssignmentV3>(
        "full",
        r#"{"domainId":"text","groupId":"text","projectId":"text","region":"text","roleId":"text","userId":"text"}"#,
        r#"{"domainId":"text","groupId":"text","projectId":"text","region":"text","roleId":"text","userId":"text"}"#,
    );
    round_trip::<identity::InheritRoleAssignmentV3>(
        "nulls",
        r#"{"domainId":null,"groupId":null,"projectId":null,"region":null,"roleId":null,"userId":null}"#,
        r#"{}"#,
    );
    round_trip::<identity::InheritRoleAssignmentV3>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"domainId":"text","groupId":"text","projectId":"text","region":"text","roleId":"text","userId":"text"}"#,
        r#"{"domainId":"text","groupId":"text","projectId":"text","region":"text","roleId":"text","userId":"text"}"#,
    );
}

#[test]
fn identity_project_v3() {
    round_trip::<identity::ProjectV3>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<identity::ProjectV3>(
        "full",
        r#"{"description":"text","domainId":"text","enabled":true,"isDomain":true,"name":"text","parentId":"text","region":"text","tags":["text"]}"#,
        r#"{"description":"text","domainId":"text","enabled":true,"isDomain":true,"name":"text","parentId":"text","region":"text","tags":["text"]}"#,
    );
    round_trip::<identity::ProjectV3>(
        "nulls",
        r#"{"description":null,"domainId":null,"enabled":null,"isDomain":null,"name":null,"parentId":null,"region":null,"tags":null}"#,
        r#"{}"#,
    );
    round_trip::<identity::ProjectV3>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"description":"text","domainId":"text","enabled":true,"isDomain":true,"name":"text","parentId":"text","region":"text","tags":["text"]}"#,
        r#"{"description":"text","domainId":"text","enabled":true,"isDomain":true,"name":"text","parentId":"text","region":"text","tags":["text"]}"#,
    );
}

#[test]
fn identity_role_assignment_v3() {
    round_trip::<identity::RoleAssignmentV3>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<identity::RoleAssignmentV3>(
        "full",
        r#"{"domainId":"text","groupId":"text","projectId":"text","projectIdRef":{"name":"text"},"projectIdSelector":{"matchLabels":{"key":"text"}},"region":"text","roleId":"text","userId":"text"}"#,
        r#"{"domainId":"text","groupId":"text","projectId":"text","projectIdRef":{"name":"text"},"projectIdSelector":{"matchLabels":{"key":"text"}},"region":"text","roleId":"text","userId":"text"}"#,
    );
    round_trip::<identity::RoleAssignmentV3>(
        "nulls",
        r#"{"domainId":null,"groupId":null,"projectId":null,"projectIdRef":null,"projectIdSelector":null,"region":null,"roleId":null,"userId":null}"#,
        r#"{}"#,
    );
    round_trip::<identity::RoleAssignmentV3>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"domainId":"text","groupId":"text","projectId":"text","projectIdRef":{"name":"text"},"projectIdSelector":{"matchLabels":{"key":"text"}},"region":"text","roleId":"text","userId":"text"}"#,
        r#"{"domainId":"text","groupId":"text","projectId":"text","projectIdRef":{"name":"text"},"projectIdSelector":{"matchLabels":{"key":"text"}},"region":"text","roleId":"text","userId":"text"}"#,
    );
}

#[test]
fn identity_role_v3() {
    round_trip::<identity::RoleV3>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<identity::RoleV3>(
        "full",
        r#"{"domainId":"text","name":"text","region":"text"}"#,
        r#"{"domainId":"text","name":"text","region":"text"}"#,
    );
    round_trip::<identity::RoleV3>(
        "nulls",
        r#"{"domainId":null,"name":null,"region":null}"#,
        r#"{}"#,
    );
    round_trip::<identity::RoleV3>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"domainId":"text","name":"text","region":"text"}"#,
        r#"{"domainId":"text","name":"text","region":"text"}"#,
    );
}

#[test]
fn identity_service_v3() {
    round_trip::<identity::ServiceV3>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<identity::ServiceV3>(
        "full",
        r#"{"description":"text","enabled":true,"name":"text","region":"text","type":"text"}"#,
        r#"{"description":"text","enabled":true,"name":"text","region":"text","type":"text"}"#,
    );
    round_trip::<identity::ServiceV3>(
        "nulls",
        r#"{"description":null,"enabled":null,"name":null,"region":null,"type":null}"#,
        r#"{}"#,
    );
    round_trip::<identity::ServiceV3>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"description":"text","enabled":true,"name":"text","region":"text","type":"text"}"#,
        r#"{"description":"text","enabled":true,"name":"text","region":"text","type":"text"}"#,
    );
}

#[test]
fn identity_user_membership_v3() {
    round_trip::<identity::UserMembershipV3>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<identity::UserMembershipV3>(
        "full",
        r#"{"groupId":"text","region":"text","userId":"text"}"#,
        r#"{"groupId":"text","region":"text","userId":"text"}"#,
    );
    round_trip::<identity::UserMembershipV3>(
        "nulls",
        r#"{"groupId":null,"region":null,"userId":null}"#,
        r#"{}"#,
    );
    round_trip::<identity::UserMembershipV3>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"groupId":"text","region":"text","userId":"text"}"#,
        r#"{"groupId":"text","region":"text","userId":"text"}"#,
    );
}

#[test]
fn identity_user_v3() {
    round_trip::<identity::UserV3>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<identity::UserV3>(
        "full",
        r#"{"defaultProjectId":"text","description":"text","domainId":"text","enabled":true,"extra":{"key":"text"},"ignoreChangePasswordUponFirstUse":true,"ignoreLockoutFailureAttempts":true,"ignorePasswordExpiry":true,"multiFactorAuthEnabled":true,"multiFactorAuthRule":[{"rule":["text"]}],"name":"text","passwordSecretRef":{"key":"text","name":"text","namespace":"text"},"region":"text"}"#,
        r#"{"defaultProjectId":"text","description":"text","domainId":"text","enabled":true,"extra":{"key":"text"},"ignoreChangePasswordUponFirstUse":true,"ignoreLockoutFailureAttempts":true,"ignorePasswordExpiry":true,"multiFactorAuthEnabled":true,"multiFactorAuthRule":[{"rule":["text"]}],"name":"text","passwordSecretRef":{"key":"text","name":"text","namespace":"text"},"region":"text"}"#,
    );
    round_trip::<identity::UserV3>(
        "nulls",
        r#"{"defaultProjectId":null,"description":null,"domainId":null,"enabled":null,"extra":null,"ignoreChangePasswordUponFirstUse":null,"ignoreLockoutFailureAttempts":null,"ignorePasswordExpiry":null,"multiFactorAuthEnabled":null,"multiFactorAuthRule":null,"name":null,"passwordSecretRef":null,"region":null}"#,
        r#"{}"#,
    );
    round_trip::<identity::UserV3>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"defaultProjectId":"text","description":"text","domainId":"text","enabled":true,"extra":{"key":"text"},"ignoreChangePasswordUponFirstUse":true,"ignoreLockoutFailureAttempts":true,"ignorePasswordExpiry":true,"multiFactorAuthEnabled":true,"multiFactorAuthRule":[{"rule":["text"]}],"name":"text","passwordSecretRef":{"key":"text","name":"text","namespace":"text"},"region":"text"}"#,
        r#"{"defaultProjectId":"text","description":"text","domainId":"text","enabled":true,"extra":{"key":"text"},"ignoreChangePasswordUponFirstUse":true,"ignoreLockoutFailureAttempts":true,"ignorePasswordExpiry":true,"multiFactorAuthEnabled":true,"multiFactorAuthRule":[{"rule":["text"]}],"name":"text","passwordSecretRef":{"key":"text","name":"text","namespace":"text"},"region":"text"}"#,
    );
}

#[test]
fn identity_user_v3_multi_factor_auth_rule() {
    round_trip::<identity::UserV3MultiFactorAuthRule>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<identity::UserV3MultiFactorAuthRule>(
        "full",
        r#"{"rule":["text"]}"#,
        r#"{"rule":["text"]}"#,
    );
    round_trip::<identity::UserV3MultiFactorAuthRule>(
        "nulls",
        r#"{"rule":null}"#,
        r#"{}"#,
    );
    round_trip::<identity::UserV3MultiFactorAuthRule>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"rule":["text"]}"#,
        r#"{"rule":["text"]}"#,
    );
}

#[test]
fn images_image_access_accept_v2() {
    round_trip::<images::ImageAccessAcceptV2>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<images::ImageAccessAcceptV2>(
        "full",
        r#"{"imageId":"text","memberId":"text","region":"text","status":"text"}"#,
        r#"{"imageId":"text","memberId":"text","region":"text","status":"text"}"#,
    );
    round_trip::<images::ImageAccessAcceptV2>(
        "nulls",
        r#"{"imageId":null,"memberId":null,"region":null,"status":null}"#,
        r#"{}"#,
    );
    round_trip::<images::ImageAccessAcceptV2>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"imageId":"text","memberId":"text","region":"text","status":"text"}"#,
        r#"{"imageId":"text","memberId":"text","region":"text","status":"text"}"#,
    );
}

#[test]
fn images_image_access_v2() {
    round_trip::<images::ImageAccessV2>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<images::ImageAccessV2>(
        "full",
        r#"{"imageId":"text","memberId":"text","region":"text","status":"text"}"#,
        r#"{"imageId":"text","memberId":"text","region":"text","status":"text"}"#,
    );
    round_trip::<images::ImageAccessV2>(
        "nulls",
        r#"{"imageId":null,"memberId":null,"region":null,"status":null}"#,
        r#"{}"#,
    );
    round_trip::<images::ImageAccessV2>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"imageId":"text","memberId":"text","region":"text","status":"text"}"#,
        r#"{"imageId":"text","memberId":"text","region":"text","status":"text"}"#,
    );
}

#[test]
fn images_image_v2() {
    round_trip::<images::ImageV2>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<images::ImageV2>(
        "full",
        r#"{"containerFormat":"text","decompress":true,"diskFormat":"text","hidden":true,"imageCachePath":"text","imageId":"text","imageSourcePasswordSecretRef":{"key":"text","name":"text","namespace":"text"},"imageSourceUrl":"text","imageSourceUsername":"text","localFilePath":"text","minDiskGb":20,"minRamMb":20,"name":"text","properties":{"key":"text"},"protected":true,"region":"text","tags":["text"],"verifyChecksum":true,"visibility":"text","webDownload":true}"#,
        r#"{"containerFormat":"text","decompress":true,"diskFormat":"text","hidden":true,"imageCachePath":"text","imageId":"text","imageSourcePasswordSecretRef":{"key":"text","name":"text","namespace":"text"},"imageSourceUrl":"text","imageSourceUsername":"text","localFilePath":"text","minDiskGb":20,"minRamMb":20,"name":"text","properties":{"key":"text"},"protected":true,"region":"text","tags":["text"],"verifyChecksum":true,"visibility":"text","webDownload":true}"#,
    );
    round_trip::<images::ImageV2>(
        "nulls",
        r#"{"containerFormat":null,"decompress":null,"diskFormat":null,"hidden":null,"imageCachePath":null,"imageId":null,"imageSourcePasswordSecretRef":null,"imageSourceUrl":null,"imageSourceUsername":null,"localFilePath":null,"minDiskGb":null,"minRamMb":null,"name":null,"properties":null,"protected":null,"region":null,"tags":null,"verifyChecksum":null,"visibility":null,"webDownload":null}"#,
        r#"{}"#,
    );
    round_trip::<images::ImageV2>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"containerFormat":"text","decompress":true,"diskFormat":"text","hidden":true,"imageCachePath":"text","imageId":"text","imageSourcePasswordSecretRef":{"key":"text","name":"text","namespace":"text"},"imageSourceUrl":"text","imageSourceUsername":"text","localFilePath":"text","minDiskGb":20,"minRamMb":20,"name":"text","properties":{"key":"text"},"protected":true,"region":"text","tags":["text"],"verifyChecksum":true,"visibility":"text","webDownload":true}"#,
        r#"{"containerFormat":"text","decompress":true,"diskFormat":"text","hidden":true,"imageCachePath":"text","imageId":"text","imageSourcePasswordSecretRef":{"key":"text","name":"text","namespace":"text"},"imageSourceUrl":"text","imageSourceUsername":"text","localFilePath":"text","minDiskGb":20,"minRamMb":20,"name":"text","properties":{"key":"text"},"protected":true,"region":"text","tags":["text"],"verifyChecksum":true,"visibility":"text","webDownload":true}"#,
    );
}

#[test]
fn keymanager_container_v1() {
    round_trip::<keymanager::ContainerV1>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<keymanager::ContainerV1>(
        "full",
        r#"{"acl":[{"read":[{"projectAccess":true,"users":["text"]}]}],"name":"text","region":"text","secretRefs":[{"name":"text","secretRef":"text"}],"type":"text"}"#,
        r#"{"acl":[{"read":[{"projectAccess":true,"users":["text"]}]}],"name":"text","region":"text","secretRefs":[{"name":"text","secretRef":"text"}],"type":"text"}"#,
    );
    round_trip::<keymanager::ContainerV1>(
        "nulls",
        r#"{"acl":null,"name":null,"region":null,"secretRefs":null,"type":null}"#,
        r#"{}"#,
    );
    round_trip::<keymanager::ContainerV1>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"acl":[{"read":[{"projectAccess":true,"users":["text"]}]}],"name":"text","region":"text","secretRefs":[{"name":"text","secretRef":"text"}],"type":"text"}"#,
        r#"{"acl":[{"read":[{"projectAccess":true,"users":["text"]}]}],"name":"text","region":"text","secretRefs":[{"name":"text","secretRef":"text"}],"type":"text"}"#,
    );
}

#[test]
fn keymanager_container_v1_acl() {
    round_trip::<keymanager::ContainerV1Acl>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<keymanager::ContainerV1Acl>(
        "full",
        r#"{"read":[{"projectAccess":true,"users":["text"]}]}"#,
        r#"{"read":[{"projectAccess":true,"users":["text"]}]}"#,
    );
    round_trip::<keymanager::ContainerV1Acl>(
        "nulls",
        r#"{"read":null}"#,
        r#"{}"#,
    );
    round_trip::<keymanager::ContainerV1Acl>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"read":[{"projectAccess":true,"users":["text"]}]}"#,
        r#"{"read":[{"projectAccess":true,"users":["text"]}]}"#,
    );
}

#[test]
fn keymanager_container_v1_acl_read() {
    round_trip::<keymanager::ContainerV1AclRead>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<keymanager::ContainerV1AclRead>(
        "full",
        r#"{"projectAccess":true,"users":["text"]}"#,
        r#"{"projectAccess":true,"users":["text"]}"#,
    );
    round_trip::<keymanager::ContainerV1AclRead>(
        "nulls",
        r#"{"projectAccess":null,"users":null}"#,
        r#"{}"#,
    );
    round_trip::<keymanager::ContainerV1AclRead>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"projectAccess":true,"users":["text"]}"#,
        r#"{"projectAccess":true,"users":["text"]}"#,
    );
}

#[test]
fn keymanager_container_v1_secret_ref() {
    round_trip::<keymanager::ContainerV1SecretRef>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<keymanager::ContainerV1SecretRef>(
        "full",
        r#"{"name":"text","secretRef":"text"}"#,
        r#"{"name":"text","secretRef":"text"}"#,
    );
    round_trip::<keymanager::ContainerV1SecretRef>(
        "nulls",
        r#"{"name":null,"secretRef":null}"#,
        r#"{}"#,
    );
    round_trip::<keymanager::ContainerV1SecretRef>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"name":"text","secretRef":"text"}"#,
        r#"{"name":"text","secretRef":"text"}"#,
    );
}

#[test]
fn keymanager_order_v1() {
    round_trip::<keymanager::OrderV1>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<keymanager::OrderV1>(
        "full",
        r#"{"meta":[{"algorithm":"text","bitLength":20,"expiration":"text","mode":"text","name":"text","payloadContentType":"text"}],"region":"text","type":"text"}"#,
        r#"{"meta":[{"algorithm":"text","bitLength":20,"expiration":"text","mode":"text","name":"text","payloadContentType":"text"}],"region":"text","type":"text"}"#,
    );
    round_trip::<keymanager::OrderV1>(
        "nulls",
        r#"{"meta":null,"region":null,"type":null}"#,
        r#"{}"#,
    );
    round_trip::<keymanager::OrderV1>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"meta":[{"algorithm":"text","bitLength":20,"expiration":"text","mode":"text","name":"text","payloadContentType":"text"}],"region":"text","type":"text"}"#,
        r#"{"meta":[{"algorithm":"text","bitLength":20,"expiration":"text","mode":"text","name":"text","payloadContentType":"text"}],"region":"text","type":"text"}"#,
    );
}

#[test]
fn keymanager_order_v1_meta() {
    round_trip::<keymanager::OrderV1Meta>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<keymanager::OrderV1Meta>(
        "full",
        r#"{"algorithm":"text","bitLength":20,"expiration":"text","mode":"text","name":"text","payloadContentType":"text"}"#,
        r#"{"algorithm":"text","bitLength":20,"expiration":"text","mode":"text","name":"text","payloadContentType":"text"}"#,
    );
    round_trip::<keymanager::OrderV1Meta>(
        "nulls",
        r#"{"algorithm":null,"bitLength":null,"expiration":null,"mode":null,"name":null,"payloadContentType":null}"#,
        r#"{}"#,
    );
    round_trip::<keymanager::OrderV1Meta>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"algorithm":"text","bitLength":20,"expiration":"text","mode":"text","name":"text","payloadContentType":"text"}"#,
        r#"{"algorithm":"text","bitLength":20,"expiration":"text","mode":"text","name":"text","payloadContentType":"text"}"#,
    );
}

#[test]
fn keymanager_secret_v1() {
    round_trip::<keymanager::SecretV1>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<keymanager::SecretV1>(
        "full",
        r#"{"acl":[{"read":[{"projectAccess":true,"users":["text"]}]}],"algorithm":"text","bitLength":20,"expiration":"text","metadata":{"key":"text"},"mode":"text","name":"text","payloadContentEncoding":"text","payloadContentType":"text","payloadSecretRef":{"key":"text","name":"text","namespace":"text"},"region":"text","secretType":"text"}"#,
        r#"{"acl":[{"read":[{"projectAccess":true,"users":["text"]}]}],"algorithm":"text","bitLength":20,"expiration":"text","metadata":{"key":"text"},"mode":"text","name":"text","payloadContentEncoding":"text","payloadContentType":"text","payloadSecretRef":{"key":"text","name":"text","namespace":"text"},"region":"text","secretType":"text"}"#,
    );
    round_trip::<keymanager::SecretV1>(
        "nulls",
        r#"{"acl":null,"algorithm":null,"bitLength":null,"expiration":null,"metadata":null,"mode":null,"name":null,"payloadContentEncoding":null,"payloadContentType":null,"payloadSecretRef":null,"region":null,"secretType":null}"#,
        r#"{}"#,
    );
    round_trip::<keymanager::SecretV1>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"acl":[{"read":[{"projectAccess":true,"users":["text"]}]}],"algorithm":"text","bitLength":20,"expiration":"text","metadata":{"key":"text"},"mode":"text","name":"text","payloadContentEncoding":"text","payloadContentType":"text","payloadSecretRef":{"key":"text","name":"text","namespace":"text"},"region":"text","secretType":"text"}"#,
        r#"{"acl":[{"read":[{"projectAccess":true,"users":["text"]}]}],"algorithm":"text","bitLength":20,"expiration":"text","metadata":{"key":"text"},"mode":"text","name":"text","payloadContentEncoding":"text","payloadContentType":"text","payloadSecretRef":{"key":"text","name":"text","namespace":"text"},"region":"text","secretType":"text"}"#,
    );
}

#[test]
fn lb_l7_policy_v2() {
    round_trip::<lb::L7PolicyV2>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<lb::L7PolicyV2>(
        "full",
        r#"{"action":"text","adminStateUp":true,"description":"text","listenerId":"text","name":"text","position":20,"redirectPoolId":"text","redirectUrl":"text","region":"text","tenantId":"text"}"#,
        r#"{"action":"text","adminStateUp":true,"description":"text","listenerId":"text","name":"text","position":20,"redirectPoolId":"text","redirectUrl":"text","region":"text","tenantId":"text"}"#,
    );
    round_trip::<lb::L7PolicyV2>(
        "nulls",
        r#"{"action":null,"adminStateUp":null,"description":null,"listenerId":null,"name":null,"position":null,"redirectPoolId":null,"redirectUrl":null,"region":null,"tenantId":null}"#,
        r#"{}"#,
    );
    round_trip::<lb::L7PolicyV2>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"action":"text","adminStateUp":true,"description":"text","listenerId":"text","name":"text","position":20,"redirectPoolId":"text","redirectUrl":"text","region":"text","tenantId":"text"}"#,
        r#"{"action":"text","adminStateUp":true,"description":"text","listenerId":"text","name":"text","position":20,"redirectPoolId":"text","redirectUrl":"text","region":"text","tenantId":"text"}"#,
    );
}

#[test]
fn lb_l7_rule_v2() {
    round_trip::<lb::L7RuleV2>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<lb::L7RuleV2>(
        "full",
        r#"{"adminStateUp":true,"compareType":"text","invert":true,"key":"text","l7policyId":"text","region":"text","tenantId":"text","type":"text","value":"text"}"#,
        r#"{"adminStateUp":true,"compareType":"text","invert":true,"key":"text","l7policyId":"text","region":"text","tenantId":"text","type":"text","value":"text"}"#,
    );
    round_trip::<lb::L7RuleV2>(
        "nulls",
        r#"{"adminStateUp":null,"compareType":null,"invert":null,"key":null,"l7policyId":null,"region":null,"tenantId":null,"type":null,"value":null}"#,
        r#"{}"#,
    );
    round_trip::<lb::L7RuleV2>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"adminStateUp":true,"compareType":"text","invert":true,"key":"text","l7policyId":"text","region":"text","tenantId":"text","type":"text","value":"text"}"#,
        r#"{"adminStateUp":true,"compareType":"text","invert":true,"key":"text","l7policyId":"text","region":"text","tenantId":"text","type":"text","value":"text"}"#,
    );
}

#[test]
fn lb_listener_v2() {
    round_trip::<lb::ListenerV2>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<lb::ListenerV2>(
        "full",
        r#"{"adminStateUp":true,"allowedCidrs":["text"],"connectionLimit":20,"defaultPoolId":"text","defaultTlsContainerRef":"text","description":"text","insertHeaders":{"key":"text"},"loadbalancerId":"text","name":"text","protocol":"text","protocolPort":20,"region":"text","sniContainerRefs":["text"],"tags":["text"],"tenantId":"text","timeoutClientData":20,"timeoutMemberConnect":20,"timeoutMemberData":20,"timeoutTcpInspect":20}"#,
        r#"{"adminStateUp":true,"allowedCidrs":["text"],"connectionLimit":20,"defaultPoolId":"text","defaultTlsContainerRef":"text","description":"text","insertHeaders":{"key":"text"},"loadbalancerId":"text","name":"text","protocol":"text","protocolPort":20,"region":"text","sniContainerRefs":["text"],"tags":["text"],"tenantId":"text","timeoutClientData":20,"timeoutMemberConnect":20,"timeoutMemberData":20,"timeoutTcpInspect":20}"#,
    );
    round_trip::<lb::ListenerV2>(
        "nulls",
        r#"{"adminStateUp":null,"allowedCidrs":null,"connectionLimit":null,"defaultPoolId":null,"defaultTlsContainerRef":null,"description":null,"insertHeaders":null,"loadbalancerId":null,"name":null,"protocol":null,"protocolPort":null,"region":null,"sniContainerRefs":null,"tags":null,"tenantId":null,"timeoutClientData":null,"timeoutMemberConnect":null,"timeoutMemberData":null,"timeoutTcpInspect":null}"#,
        r#"{}"#,
    );
    round_trip::<lb::ListenerV2>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"adminStateUp":true,"allowedCidrs":["text"],"connectionLimit":20,"defaultPoolId":"text","defaultTlsContainerRef":"text","description":"text","insertHeaders":{"key":"text"},"loadbalancerId":"text","name":"text","protocol":"text","protocolPort":20,"region":"text","sniContainerRefs":["text"],"tags":["text"],"tenantId":"text","timeoutClientData":20,"timeoutMemberConnect":20,"timeoutMemberData":20,"timeoutTcpInspect":20}"#,
        r#"{"adminStateUp":true,"allowedCidrs":["text"],"connectionLimit":20,"defaultPoolId":"text","defaultTlsContainerRef":"text","description":"text","insertHeaders":{"key":"text"},"loadbalancerId":"text","name":"text","protocol":"text","protocolPort":20,"region":"text","sniContainerRefs":["text"],"tags":["text"],"tenantId":"text","timeoutClientData":20,"timeoutMemberConnect":20,"timeoutMemberData":20,"timeoutTcpInspect":20}"#,
    );
}

#[test]
fn lb_loadbalancer_v2() {
    round_trip::<lb::LoadbalancerV2>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<lb::LoadbalancerV2>(
        "full",
        r#"{"adminStateUp":true,"availabilityZone":"text","description":"text","flavorId":"text","loadbalancerProvider":"text","name":"text","region":"text","securityGroupIds":["text"],"tags":["text"],"tenantId":"text","vipAddress":"text","vipNetworkId":"text","vipPortId":"text","vipSubnetId":"text"}"#,
        r#"{"adminStateUp":true,"availabilityZone":"text","description":"text","flavorId":"text","loadbalancerProvider":"text","name":"text","region":"text","securityGroupIds":["text"],"tags":["text"],"tenantId":"text","vipAddress":"text","vipNetworkId":"text","vipPortId":"text","vipSubnetId":"text"}"#,
    );
    round_trip::<lb::LoadbalancerV2>(
        "nulls",
        r#"{"adminStateUp":null,"availabilityZone":null,"description":null,"flavorId":null,"loadbalancerProvider":null,"name":null,"region":null,"securityGroupIds":null,"tags":null,"tenantId":null,"vipAddress":null,"vipNetworkId":null,"vipPortId":null,"vipSubnetId":null}"#,
        r#"{}"#,
    );
    round_trip::<lb::LoadbalancerV2>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"adminStateUp":true,"availabilityZone":"text","description":"text","flavorId":"text","loadbalancerProvider":"text","name":"text","region":"text","securityGroupIds":["text"],"tags":["text"],"tenantId":"text","vipAddress":"text","vipNetworkId":"text","vipPortId":"text","vipSubnetId":"text"}"#,
        r#"{"adminStateUp":true,"availabilityZone":"text","description":"text","flavorId":"text","loadbalancerProvider":"text","name":"text","region":"text","securityGroupIds":["text"],"tags":["text"],"tenantId":"text","vipAddress":"text","vipNetworkId":"text","vipPortId":"text","vipSubnetId":"text"}"#,
    );
}

#[test]
fn lb_member_v2() {
    round_trip::<lb::MemberV2>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<lb::MemberV2>(
        "full",
        r#"{"address":"text","adminStateUp":true,"backup":true,"monitorAddress":"text","monitorPort":20,"name":"text","poolId":"text","protocolPort":20,"region":"text","subnetId":"text","tenantId":"text","weight":20}"#,
        r#"{"address":"text","adminStateUp":true,"backup":true,"monitorAddress":"text","monitorPort":20,"name":"text","poolId":"text","protocolPort":20,"region":"text","subnetId":"text","tenantId":"text","weight":20}"#,
    );
    round_trip::<lb::MemberV2>(
        "nulls",
        r#"{"address":null,"adminStateUp":null,"backup":null,"monitorAddress":null,"monitorPort":null,"name":null,"poolId":null,"protocolPort":null,"region":null,"subnetId":null,"tenantId":null,"weight":null}"#,
        r#"{}"#,
    );
    round_trip::<lb::MemberV2>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"address":"text","adminStateUp":true,"backup":true,"monitorAddress":"text","monitorPort":20,"name":"text","poolId":"text","protocolPort":20,"region":"text","subnetId":"text","tenantId":"text","weight":20}"#,
        r#"{"address":"text","adminStateUp":true,"backup":true,"monitorAddress":"text","monitorPort":20,"name":"text","poolId":"text","protocolPort":20,"region":"text","subnetId":"text","tenantId":"text","weight":20}"#,
    );
}

#[test]
fn lb_members_v2() {
    round_trip::<lb::MembersV2>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<lb::MembersV2>(
        "full",
        r#"{"member":[{"address":"text","adminStateUp":true,"backup":true,"monitorAddress":"text","monitorPort":20,"name":"text","protocolPort":20,"subnetId":"text","weight":20}],"poolId":"text","region":"text"}"#,
        r#"{"member":[{"address":"text","adminStateUp":true,"backup":true,"monitorAddress":"text","monitorPort":20,"name":"text","protocolPort":20,"subnetId":"text","weight":20}],"poolId":"text","region":"text"}"#,
    );
    round_trip::<lb::MembersV2>(
        "nulls",
        r#"{"member":null,"poolId":null,"region":null}"#,
        r#"{}"#,
    );
    round_trip::<lb::MembersV2>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"member":[{"address":"text","adminStateUp":true,"backup":true,"monitorAddress":"text","monitorPort":20,"name":"text","protocolPort":20,"subnetId":"text","weight":20}],"poolId":"text","region":"text"}"#,
        r#"{"member":[{"address":"text","adminStateUp":true,"backup":true,"monitorAddress":"text","monitorPort":20,"name":"text","protocolPort":20,"subnetId":"text","weight":20}],"poolId":"text","region":"text"}"#,
    );
}

#[test]
fn lb_members_v2_member() {
    round_trip::<lb::MembersV2Member>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<lb::MembersV2Member>(
        "full",
        r#"{"address":"text","adminStateUp":true,"backup":true,"monitorAddress":"text","monitorPort":20,"name":"text","protocolPort":20,"subnetId":"text","weight":20}"#,
        r#"{"address":"text","adminStateUp":true,"backup":true,"monitorAddress":"text","monitorPort":20,"name":"text","protocolPort":20,"subnetId":"text","weight":20}"#,
    );
    round_trip::<lb::MembersV2Member>(
        "nulls",
        r#"{"address":null,"adminStateUp":null,"backup":null,"monitorAddress":null,"monitorPort":null,"name":null,"protocolPort":null,"subnetId":null,"weight":null}"#,
        r#"{}"#,
    );
    round_trip::<lb::MembersV2Member>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"address":"text","adminStateUp":true,"backup":true,"monitorAddress":"text","monitorPort":20,"name":"text","protocolPort":20,"subnetId":"text","weight":20}"#,
        r#"{"address":"text","adminStateUp":true,"backup":true,"monitorAddress":"text","monitorPort":20,"name":"text","protocolPort":20,"subnetId":"text","weight":20}"#,
    );
}

#[test]
fn lb_monitor_v2() {
    round_trip::<lb::MonitorV2>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<lb::MonitorV2>(
        "full",
        r#"{"adminStateUp":true,"delay":20,"expectedCodes":"text","httpMethod":"text","maxRetries":20,"maxRetriesDown":20,"name":"text","poolId":"text","region":"text","tenantId":"text","timeout":20,"type":"text","urlPath":"text"}"#,
        r#"{"adminStateUp":true,"delay":20,"expectedCodes":"text","httpMethod":"text","maxRetries":20,"maxRetriesDown":20,"name":"text","poolId":"text","region":"text","tenantId":"text","timeout":20,"type":"text","urlPath":"text"}"#,
    );
    round_trip::<lb::MonitorV2>(
        "nulls",
        r#"{"adminStateUp":null,"delay":null,"expectedCodes":null,"httpMethod":null,"maxRetries":null,"maxRetriesDown":null,"name":null,"poolId":null,"region":null,"tenantId":null,"timeout":null,"type":null,"urlPath":null}"#,
        r#"{}"#,
    );
    round_trip::<lb::MonitorV2>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"adminStateUp":true,"delay":20,"expectedCodes":"text","httpMethod":"text","maxRetries":20,"maxRetriesDown":20,"name":"text","poolId":"text","region":"text","tenantId":"text","timeout":20,"type":"text","urlPath":"text"}"#,
        r#"{"adminStateUp":true,"delay":20,"expectedCodes":"text","httpMethod":"text","maxRetries":20,"maxRetriesDown":20,"name":"text","poolId":"text","region":"text","tenantId":"text","timeout":20,"type":"text","urlPath":"text"}"#,
    );
}

#[test]
fn lb_pool_v2() {
    round_trip::<lb::PoolV2>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<lb::PoolV2>(
        "full",
        r#"{"adminStateUp":true,"description":"text","lbMethod":"text","listenerId":"text","loadbalancerId":"text","name":"text","persistence":[{"cookieName":"text","type":"text"}],"protocol":"text","region":"text","tenantId":"text"}"#,
        r#"{"adminStateUp":true,"description":"text","lbMethod":"text","listenerId":"text","loadbalancerId":"text","name":"text","persistence":[{"cookieName":"text","type":"text"}],"protocol":"text","region":"text","tenantId":"text"}"#,
    );
    round_trip::<lb::PoolV2>(
        "nulls",
        r#"{"adminStateUp":null,"description":null,"lbMethod":null,"listenerId":null,"loadbalancerId":null,"name":null,"persistence":null,"protocol":null,"region":null,"tenantId":null}"#,
        r#"{}"#,
    );
    round_trip::<lb::PoolV2>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"adminStateUp":true,"description":"text","lbMethod":"text","listenerId":"text","loadbalancerId":"text","name":"text","persistence":[{"cookieName":"text","type":"text"}],"protocol":"text","region":"text","tenantId":"text"}"#,
        r#"{"adminStateUp":true,"description":"text","lbMethod":"text","listenerId":"text","loadbalancerId":"text","name":"text","persistence":[{"cookieName":"text","type":"text"}],"protocol":"text","region":"text","tenantId":"text"}"#,
    );
}

#[test]
fn lb_pool_v2_persistence() {
    round_trip::<lb::PoolV2Persistence>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<lb::PoolV2Persistence>(
        "full",
        r#"{"cookieName":"text","type":"text"}"#,
        r#"{"cookieName":"text","type":"text"}"#,
    );
    round_trip::<lb::PoolV2Persistence>(
        "nulls",
        r#"{"cookieName":null,"type":null}"#,
        r#"{}"#,
    );
    round_trip::<lb::PoolV2Persistence>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"cookieName":"text","type":"text"}"#,
        r#"{"cookieName":"text","type":"text"}"#,
    );
}

#[test]
fn lb_quota_v2() {
    round_trip::<lb::QuotaV2>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<lb::QuotaV2>(
        "full",
        r#"{"healthMonitor":20,"l7Policy":20,"l7Rule":20,"listener":20,"loadbalancer":20,"member":20,"pool":20,"projectId":"text","projectIdRef":{"name":"text"},"projectIdSelector":{"matchLabels":{"key":"text"}},"region":"text"}"#,
        r#"{"healthMonitor":20,"l7Policy":20,"l7Rule":20,"listener":20,"loadbalancer":20,"member":20,"pool":20,"projectId":"text","projectIdRef":{"name":"text"},"projectIdSelector":{"matchLabels":{"key":"text"}},"region":"text"}"#,
    );
    round_trip::<lb::QuotaV2>(
        "nulls",
        r#"{"healthMonitor":null,"l7Policy":null,"l7Rule":null,"listener":null,"loadbalancer":null,"member":null,"pool":null,"projectId":null,"projectIdRef":null,"projectIdSelector":null,"region":null}"#,
        r#"{}"#,
    );
    round_trip::<lb::QuotaV2>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"healthMonitor":20,"l7Policy":20,"l7Rule":20,"listener":20,"loadbalancer":20,"member":20,"pool":20,"projectId":"text","projectIdRef":{"name":"text"},"projectIdSelector":{"matchLabels":{"key":"text"}},"region":"text"}"#,
        r#"{"healthMonitor":20,"l7Policy":20,"l7Rule":20,"listener":20,"loadbalancer":20,"member":20,"pool":20,"projectId":"text","projectIdRef":{"name":"text"},"projectIdSelector":{"matchLabels":{"key":"text"}},"region":"text"}"#,
    );
}

#[test]
fn networking_addressscope_v2() {
    round_trip::<networking::AddressscopeV2>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<networking::AddressscopeV2>(
        "full",
        r#"{"ipVersion":20,"name":"text","projectId":"text","region":"text","shared":true}"#,
        r#"{"ipVersion":20,"name":"text","projectId":"text","region":"text","shared":true}"#,
    );
    round_trip::<networking::AddressscopeV2>(
        "nulls",
        r#"{"ipVersion":null,"name":null,"projectId":null,"region":null,"shared":null}"#,
        r#"{}"#,
    );
    round_trip::<networking::AddressscopeV2>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"ipVersion":20,"name":"text","projectId":"text","region":"text","shared":true}"#,
        r#"{"ipVersion":20,"name":"text","projectId":"text","region":"text","shared":true}"#,
    );
}

#[test]
fn networking_floatingip_associate_v2() {
    round_trip::<networking::FloatingipAssociateV2>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<networking::FloatingipAssociateV2>(
        "full",
        r#"{"fixedIp":"text","floatingIp":"text","portId":"text","region":"text"}"#,
        r#"{"fixedIp":"text","floatingIp":"text","portId":"text","region":"text"}"#,
    );
    round_trip::<networking::FloatingipAssociateV2>(
        "nulls",
        r#"{"fixedIp":null,"floatingIp":null,"portId":null,"region":null}"#,
        r#"{}"#,
    );
    round_trip::<networking::FloatingipAssociateV2>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"fixedIp":"text","floatingIp":"text","portId":"text","region":"text"}"#,
        r#"{"fixedIp":"text","floatingIp":"text","portId":"text","region":"text"}"#,
    );
}

#[test]
fn networking_floatingip_v2() {
    round_trip::<networking::FloatingipV2>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<networking::FloatingipV2>(
        "full",
        r#"{"address":"text","description":"text","dnsDomain":"text","dnsName":"text","fixedIp":"text","pool":"text","portId":"text","region":"text","subnetId":"text","subnetIds":["text"],"tags":["text"],"tenantId":"text","valueSpecs":{"key":"text"}}"#,
        r#"{"address":"text","description":"text","dnsDomain":"text","dnsName":"text","fixedIp":"text","pool":"text","portId":"text","region":"text","subnetId":"text","subnetIds":["text"],"tags":["text"],"tenantId":"text","valueSpecs":{"key":"text"}}"#,
    );
    round_trip::<networking::FloatingipV2>(
        "nulls",
        r#"{"address":null,"description":null,"dnsDomain":null,"dnsName":null,"fixedIp":null,"pool":null,"portId":null,"region":null,"subnetId":null,"subnetIds":null,"tags":null,"tenantId":null,"valueSpecs":null}"#,
        r#"{}"#,
    );
    round_trip::<networking::FloatingipV2>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"address":"text","description":"text","dnsDomain":"text","dnsName":"text","fixedIp":"text","pool":"text","portId":"text","region":"text","subnetId":"text","subnetIds":["text"],"tags":["text"],"tenantId":"text","valueSpecs":{"key":"text"}}"#,
        r#"{"address":"text","description":"text","dnsDomain":"text","dnsName":"text","fixedIp":"text","pool":"text","portId":"text","region":"text","subnetId":"text","subnetIds":["text"],"tags":["text"],"tenantId":"text","valueSpecs":{"key":"text"}}"#,
    );
}

#[test]
fn networking_network_v2() {
    round_trip::<networking::NetworkV2>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<networking::NetworkV2>(
        "full",
        r#"{"adminStateUp":true,"availabilityZoneHints":["text"],"description":"text","dnsDomain":"text","external":true,"mtu":20,"name":"text","portSecurityEnabled":true,"qosPolicyId":"text","region":"text","segments":[{"networkType":"text","physicalNetwork":"text","segmentationId":20}],"shared":true,"tags":["text"],"tenantId":"text","transparentVlan":true,"valueSpecs":{"key":"text"}}"#,
        r#"{"adminStateUp":true,"availabilityZoneHints":["text"],"description":"text","dnsDomain":"text","external":true,"mtu":20,"name":"text","portSecurityEnabled":true,"qosPolicyId":"text","region":"text","segments":[{"networkType":"text","physicalNetwork":"text","segmentationId":20}],"shared":true,"tags":["text"],"tenantId":"text","transparentVlan":true,"valueSpecs":{"key":"text"}}"#,
    );
    round_trip::<networking::NetworkV2>(
        "nulls",
        r#"{"adminStateUp":null,"availabilityZoneHints":null,"description":null,"dnsDomain":null,"external":null,"mtu":null,"name":null,"portSecurityEnabled":null,"qosPolicyId":null,"region":null,"segments":null,"shared":null,"tags":null,"tenantId":null,"transparentVlan":null,"valueSpecs":null}"#,
        r#"{}"#,
    );
    round_trip::<networking::NetworkV2>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"adminStateUp":true,"availabilityZoneHints":["text"],"description":"text","dnsDomain":"text","external":true,"mtu":20,"name":"text","portSecurityEnabled":true,"qosPolicyId":"text","region":"text","segments":[{"networkType":"text","physicalNetwork":"text","segmentationId":20}],"shared":true,"tags":["text"],"tenantId":"text","transparentVlan":true,"valueSpecs":{"key":"text"}}"#,
        r#"{"adminStateUp":true,"availabilityZoneHints":["text"],"description":"text","dnsDomain":"text","external":true,"mtu":20,"name":"text","portSecurityEnabled":true,"qosPolicyId":"text","region":"text","segments":[{"networkType":"text","physicalNetwork":"text","segmentationId":20}],"shared":true,"tags":["text"],"tenantId":"text","transparentVlan":true,"valueSpecs":{"key":"text"}}"#,
    );
}

#[test]
fn networking_network_v2_segment() {
    round_trip::<networking::NetworkV2Segment>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<networking::NetworkV2Segment>(
        "full",
        r#"{"networkType":"text","physicalNetwork":"text","segmentationId":20}"#,
        r#"{"networkType":"text","physicalNetwork":"text","segmentationId":20}"#,
    );
    round_trip::<networking::NetworkV2Segment>(
        "nulls",
        r#"{"networkType":null,"physicalNetwork":null,"segmentationId":null}"#,
        r#"{}"#,
    );
    round_trip::<networking::NetworkV2Segment>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"networkType":"text","physicalNetwork":"text","segmentationId":20}"#,
        r#"{"networkType":"text","physicalNetwork":"text","segmentationId":20}"#,
    );
}

#[test]
fn networking_port_secgroup_associate_v2() {
    round_trip::<networking::PortSecgroupAssociateV2>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<networking::PortSecgroupAssociateV2>(
        "full",
        r#"{"enforce":true,"portId":"text","region":"text","securityGroupIds":["text"]}"#,
        r#"{"enforce":true,"portId":"text","region":"text","securityGroupIds":["text"]}"#,
    );
    round_trip::<networking::PortSecgroupAssociateV2>(
        "nulls",
        r#"{"enforce":null,"portId":null,"region":null,"securityGroupIds":null}"#,
        r#"{}"#,
    );
    round_trip::<networking::PortSecgroupAssociateV2>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"enforce":true,"portId":"text","region":"text","securityGroupIds":["text"]}"#,
        r#"{"enforce":true,"portId":"text","region":"text","securityGroupIds":["text"]}"#,
    );
}

#[test]
fn networking_port_v2() {
    round_trip::<networking::PortV2>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<networking::PortV2>(
        "full",
        r#"{"adminStateUp":true,"allowedAddressPairs":[{"ipAddress":"text","macAddress":"text"}],"binding":[{"hostId":"text","profile":"text","vnicType":"text"}],"description":"text","deviceId":"text","deviceOwner":"text","dnsName":"text","extraDhcpOption":[{"ipVersion":20,"name":"text","value":"text"}],"fixedIp":[{"ipAddress":"text","subnetId":"text"}],"macAddress":"text","name":"text","networkId":"text","noFixedIp":true,"noSecurityGroups":true,"portSecurityEnabled":true,"qosPolicyId":"text","region":"text","securityGroupIds":["text"],"tags":["text"],"tenantId":"text","valueSpecs":{"key":"text"}}"#,
        r#"{"adminStateUp":true,"allowedAddressPairs":[{"ipAddress":"text","macAddress":"text"}],"binding":[{"hostId":"text","profile":"text","vnicType":"text"}],"description":"text","deviceId":"text","deviceOwner":"text","dnsName":"text","extraDhcpOption":[{"ipVersion":20,"name":"text","value":"text"}],"fixedIp":[{"ipAddress":"text","subnetId":"text"}],"macAddress":"text","name":"text","networkId":"text","noFixedIp":true,"noSecurityGroups":true,"portSecurityEnabled":true,"qosPolicyId":"text","region":"text","securityGroupIds":["text"],"tags":["text"],"tenantId":"text","valueSpecs":{"key":"text"}}"#,
    );
    round_trip::<networking::PortV2>(
        "nulls",
        r#"{"adminStateUp":null,"allowedAddressPairs":null,"binding":null,"description":null,"deviceId":null,"deviceOwner":null,"dnsName":null,"extraDhcpOption":null,"fixedIp":null,"macAddress":null,"name":null,"networkId":null,"noFixedIp":null,"noSecurityGroups":null,"portSecurityEnabled":null,"qosPolicyId":null,"region":null,"securityGroupIds":null,"tags":null,"tenantId":null,"valueSpecs":null}"#,
        r#"{}"#,
    );
    round_trip::<networking::PortV2>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"adminStateUp":true,"allowedAddressPairs":[{"ipAddress":"text","macAddress":"text"}],"binding":[{"hostId":"text","profile":"text","vnicType":"text"}],"description":"text","deviceId":"text","deviceOwner":"text","dnsName":"text","extraDhcpOption":[{"ipVersion":20,"name":"text","value":"text"}],"fixedIp":[{"ipAddress":"text","subnetId":"text"}],"macAddress":"text","name":"text","networkId":"text","noFixedIp":true,"noSecurityGroups":true,"portSecurityEnabled":true,"qosPolicyId":"text","region":"text","securityGroupIds":["text"],"tags":["text"],"tenantId":"text","valueSpecs":{"key":"text"}}"#,
        r#"{"adminStateUp":true,"allowedAddressPairs":[{"ipAddress":"text","macAddress":"text"}],"binding":[{"hostId":"text","profile":"text","vnicType":"text"}],"description":"text","deviceId":"text","deviceOwner":"text","dnsName":"text","extraDhcpOption":[{"ipVersion":20,"name":"text","value":"text"}],"fixedIp":[{"ipAddress":"text","subnetId":"text"}],"macAddress":"text","name":"text","networkId":"text","noFixedIp":true,"noSecurityGroups":true,"portSecurityEnabled":true,"qosPolicyId":"text","region":"text","securityGroupIds":["text"],"tags":["text"],"tenantId":"text","valueSpecs":{"key":"text"}}"#,
    );
}

#[test]
fn networking_port_v2_allowed_address_pair() {
    round_trip::<networking::PortV2AllowedAddressPair>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<networking::PortV2AllowedAddressPair>(
        "full",
        r#"{"ipAddress":"text","macAddress":"text"}"#,
        r#"{"ipAddress":"text","macAddress":"text"}"#,
    );
    round_trip::<networking::PortV2AllowedAddressPair>(
        "nulls",
        r#"{"ipAddress":null,"macAddress":null}"#,
        r#"{}"#,
    );
    round_trip::<networking::PortV2AllowedAddressPair>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"ipAddress":"text","macAddress":"text"}"#,
        r#"{"ipAddress":"text","macAddress":"text"}"#,
    );
}

#[test]
fn networking_port_v2_binding() {
    round_trip::<networking::PortV2Binding>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<networking::PortV2Binding>(
        "full",
        r#"{"hostId":"text","profile":"text","vnicType":"text"}"#,
        r#"{"hostId":"text","profile":"text","vnicType":"text"}"#,
    );
    round_trip::<networking::PortV2Binding>(
        "nulls",
        r#"{"hostId":null,"profile":null,"vnicType":null}"#,
        r#"{}"#,
    );
    round_trip::<networking::PortV2Binding>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"hostId":"text","profile":"text","vnicType":"text"}"#,
        r#"{"hostId":"text","profile":"text","vnicType":"text"}"#,
    );
}

#[test]
fn networking_port_v2_extra_dhcp_option() {
    round_trip::<networking::PortV2ExtraDhcpOption>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<networking::PortV2ExtraDhcpOption>(
        "full",
        r#"{"ipVersion":20,"name":"text","value":"text"}"#,
        r#"{"ipVersion":20,"name":"text","value":"text"}"#,
    );
    round_trip::<networking::PortV2ExtraDhcpOption>(
        "nulls",
        r#"{"ipVersion":null,"name":null,"value":null}"#,
        r#"{}"#,
    );
    round_trip::<networking::PortV2ExtraDhcpOption>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"ipVersion":20,"name":"text","value":"text"}"#,
        r#"{"ipVersion":20,"name":"text","value":"text"}"#,
    );
}

#[test]
fn networking_port_v2_fixed_ip() {
    round_trip::<networking::PortV2FixedIp>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<networking::PortV2FixedIp>(
        "full",
        r#"{"ipAddress":"text","subnetId":"text"}"#,
        r#"{"ipAddress":"text","subnetId":"text"}"#,
    );
    round_trip::<networking::PortV2FixedIp>(
        "nulls",
        r#"{"ipAddress":null,"subnetId":null}"#,
        r#"{}"#,
    );
    round_trip::<networking::PortV2FixedIp>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"ipAddress":"text","subnetId":"text"}"#,
        r#"{"ipAddress":"text","subnetId":"text"}"#,
    );
}

#[test]
fn networking_portforwarding_v2() {
    round_trip::<networking::PortforwardingV2>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<networking::PortforwardingV2>(
        "full",
        r#"{"description":"text","externalPort":20,"floatingipId":"text","internalIpAddress":"text","internalPort":20,"internalPortId":"text","protocol":"text","region":"text"}"#,
        r#"{"description":"text","externalPort":20,"floatingipId":"text","internalIpAddress":"text","internalPort":20,"internalPortId":"text","protocol":"text","region":"text"}"#,
    );
    round_trip::<networking::PortforwardingV2>(
        "nulls",
        r#"{"description":null,"externalPort":null,"floatingipId":null,"internalIpAddress":null,"internalPort":null,"internalPortId":null,"protocol":null,"region":null}"#,
        r#"{}"#,
    );
    round_trip::<networking::PortforwardingV2>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"description":"text","externalPort":20,"floatingipId":"text","internalIpAddress":"text","internalPort":20,"internalPortId":"text","protocol":"text","region":"text"}"#,
        r#"{"description":"text","externalPort":20,"floatingipId":"text","internalIpAddress":"text","internalPort":20,"internalPortId":"text","protocol":"text","region":"text"}"#,
    );
}

#[test]
fn networking_qos_bandwidth_limit_rule_v2() {
    round_trip::<networking::QosBandwidthLimitRuleV2>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<networking::QosBandwidthLimitRuleV2>(
        "full",
        r#"{"direction":"text","maxBurstKbps":20,"maxKbps":20,"qosPolicyId":"text","region":"text"}"#,
        r#"{"direction":"text","maxBurstKbps":20,"maxKbps":20,"qosPolicyId":"text","region":"text"}"#,
    );
    round_trip::<networking::QosBandwidthLimitRuleV2>(
        "nulls",
        r#"{"direction":null,"maxBurstKbps":null,"maxKbps":null,"qosPolicyId":null,"region":null}"#,
        r#"{}"#,
    );
    round_trip::<networking::QosBandwidthLimitRuleV2>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"direction":"text","maxBurstKbps":20,"maxKbps":20,"qosPolicyId":"text","region":"text"}"#,
        r#"{"direction":"text","maxBurstKbps":20,"maxKbps":20,"qosPolicyId":"text","region":"text"}"#,
    );
}

#[test]
fn networking_qos_dscp_marking_rule_v2() {
    round_trip::<networking::QosDscpMarkingRuleV2>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<networking::QosDscpMarkingRuleV2>(
        "full",
        r#"{"dscpMark":20,"qosPolicyId":"text","region":"text"}"#,
        r#"{"dscpMark":20,"qosPolicyId":"text","region":"text"}"#,
    );
    round_trip::<networking::QosDscpMarkingRuleV2>(
        "nulls",
        r#"{"dscpMark":null,"qosPolicyId":null,"region":null}"#,
        r#"{}"#,
    );
    round_trip::<networking::QosDscpMarkingRuleV2>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"dscpMark":20,"qosPolicyId":"text","region":"text"}"#,
        r#"{"dscpMark":20,"qosPolicyId":"text","region":"text"}"#,
    );
}

#[test]
fn networking_qos_minimum_bandwidth_rule_v2() {
    round_trip::<networking::QosMinimumBandwidthRuleV2>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<networking::QosMinimumBandwidthRuleV2>(
        "full",
        r#"{"direction":"text","minKbps":20,"qosPolicyId":"text","region":"text"}"#,
        r#"{"direction":"text","minKbps":20,"qosPolicyId":"text","region":"text"}"#,
    );
    round_trip::<networking::QosMinimumBandwidthRuleV2>(
        "nulls",
        r#"{"direction":null,"minKbps":null,"qosPolicyId":null,"region":null}"#,
        r#"{}"#,
    );
    round_trip::<networking::QosMinimumBandwidthRuleV2>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"direction":"text","minKbps":20,"qosPolicyId":"text","region":"text"}"#,
        r#"{"direction":"text","minKbps":20,"qosPolicyId":"text","region":"text"}"#,
    );
}

#[test]
fn networking_qos_policy_v2() {
    round_trip::<networking::QosPolicyV2>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<networking::QosPolicyV2>(
        "full",
        r#"{"description":"text","isDefault":true,"name":"text","projectId":"text","region":"text","shared":true,"tags":["text"],"valueSpecs":{"key":"text"}}"#,
        r#"{"description":"text","isDefault":true,"name":"text","projectId":"text","region":"text","shared":true,"tags":["text"],"valueSpecs":{"key":"text"}}"#,
    );
    round_trip::<networking::QosPolicyV2>(
        "nulls",
        r#"{"description":null,"isDefault":null,"name":null,"projectId":null,"region":null,"shared":null,"tags":null,"valueSpecs":null}"#,
        r#"{}"#,
    );
    round_trip::<networking::QosPolicyV2>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"description":"text","isDefault":true,"name":"text","projectId":"text","region":"text","shared":true,"tags":["text"],"valueSpecs":{"key":"text"}}"#,
        r#"{"description":"text","isDefault":true,"name":"text","projectId":"text","region":"text","shared":true,"tags":["text"],"valueSpecs":{"key":"text"}}"#,
    );
}

#[test]
fn networking_quota_v2() {
    round_trip::<networking::QuotaV2>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<networking::QuotaV2>(
        "full",
        r#"{"floatingip":20,"network":20,"port":20,"projectId":"text","projectIdRef":{"name":"text"},"projectIdSelector":{"matchLabels":{"key":"text"}},"rbacPolicy":20,"region":"text","router":20,"securityGroup":20,"securityGroupRule":20,"subnet":20,"subnetpool":20}"#,
        r#"{"floatingip":20,"network":20,"port":20,"projectId":"text","projectIdRef":{"name":"text"},"projectIdSelector":{"matchLabels":{"key":"text"}},"rbacPolicy":20,"region":"text","router":20,"securityGroup":20,"securityGroupRule":20,"subnet":20,"subnetpool":20}"#,
    );
    round_trip::<networking::QuotaV2>(
        "nulls",
        r#"{"floatingip":null,"network":null,"port":null,"projectId":null,"projectIdRef":null,"projectIdSelector":null,"rbacPolicy":null,"region":null,"router":null,"securityGroup":null,"securityGroupRule":null,"subnet":null,"subnetpool":null}"#,
        r#"{}"#,
    );
    round_trip::<networking::QuotaV2>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"floatingip":20,"network":20,"port":20,"projectId":"text","projectIdRef":{"name":"text"},"projectIdSelector":{"matchLabels":{"key":"text"}},"rbacPolicy":20,"region":"text","router":20,"securityGroup":20,"securityGroupRule":20,"subnet":20,"subnetpool":20}"#,
        r#"{"floatingip":20,"network":20,"port":20,"projectId":"text","projectIdRef":{"name":"text"},"projectIdSelector":{"matchLabels":{"key":"text"}},"rbacPolicy":20,"region":"text","router":20,"securityGroup":20,"securityGroupRule":20,"subnet":20,"subnetpool":20}"#,
    );
}

#[test]
fn networking_rbac_policy_v2() {
    round_trip::<networking::RbacPolicyV2>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<networking::RbacPolicyV2>(
        "full",
        r#"{"action":"text","objectId":"text","objectType":"text","region":"text","targetTenant":"text"}"#,
        r#"{"action":"text","objectId":"text","objectType":"text","region":"text","targetTenant":"text"}"#,
    );
    round_trip::<networking::RbacPolicyV2>(
        "nulls",
        r#"{"action":null,"objectId":null,"objectType":null,"region":null,"targetTenant":null}"#,
        r#"{}"#,
    );
    round_trip::<networking::RbacPolicyV2>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"action":"text","objectId":"text","objectType":"text","region":"text","targetTenant":"text"}"#,
        r#"{"action":"text","objectId":"text","objectType":"text","region":"text","targetTenant":"text"}"#,
    );
}

#[test]
fn networking_router_interface_v2() {
    round_trip::<networking::RouterInterfaceV2>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<networking::RouterInterfaceV2>(
        "full",
        r#"{"forceDestroy":true,"portId":"text","region":"text","routerId":"text","routerIdRef":{"name":"text"},"routerIdSelector":{"matchLabels":{"key":"text"}},"subnetId":"text","subnetIdRef":{"name":"text"},"subnetIdSelector":{"matchLabels":{"key":"text"}}}"#,
        r#"{"forceDestroy":true,"portId":"text","region":"text","routerId":"text","routerIdRef":{"name":"text"},"routerIdSelector":{"matchLabels":{"key":"text"}},"subnetId":"text","subnetIdRef":{"name":"text"},"subnetIdSelector":{"matchLabels":{"key":"text"}}}"#,
    );
    round_trip::<networking::RouterInterfaceV2>(
        "nulls",
        r#"{"forceDestroy":null,"portId":null,"region":null,"routerId":null,"routerIdRef":null,"routerIdSelector":null,"subnetId":null,"subnetIdRef":null,"subnetIdSelector":null}"#,
        r#"{}"#,
    );
    round_trip::<networking::RouterInterfaceV2>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"forceDestroy":true,"portId":"text","region":"text","routerId":"text","routerIdRef":{"name":"text"},"routerIdSelector":{"matchLabels":{"key":"text"}},"subnetId":"text","subnetIdRef":{"name":"text"},"subnetIdSelector":{"matchLabels":{"key":"text"}}}"#,
        r#"{"forceDestroy":true,"portId":"text","region":"text","routerId":"text","routerIdRef":{"name":"text"},"routerIdSelector":{"matchLabels":{"key":"text"}},"subnetId":"text","subnetIdRef":{"name":"text"},"subnetIdSelector":{"matchLabels":{"key":"text"}}}"#,
    );
}

#[test]
fn networking_router_route_v2() {
    round_trip::<networking::RouterRouteV2>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<networking::RouterRouteV2>(
        "full",
        r#"{"destinationCidr":"text","nextHop":"text","region":"text","routerId":"text"}"#,
        r#"{"destinationCidr":"text","nextHop":"text","region":"text","routerId":"text"}"#,
    );
    round_trip::<networking::RouterRouteV2>(
        "nulls",
        r#"{"destinationCidr":null,"nextHop":null,"region":null,"routerId":null}"#,
        r#"{}"#,
    );
    round_trip::<networking::RouterRouteV2>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"destinationCidr":"text","nextHop":"text","region":"text","routerId":"text"}"#,
        r#"{"destinationCidr":"text","nextHop":"text","region":"text","routerId":"text"}"#,
    );
}

#[test]
fn networking_router_v2() {
    round_trip::<networking::RouterV2>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<networking::RouterV2>(
        "full",
        r#"{"adminStateUp":true,"availabilityZoneHints":["text"],"description":"text","distributed":true,"enableSnat":true,"externalFixedIp":[{"ipAddress":"text","subnetId":"text"}],"externalGateway":"text","externalNetworkId":"text","externalSubnetIds":["text"],"name":"text","region":"text","tags":["text"],"tenantId":"text","valueSpecs":{"key":"text"},"vendorOptions":[{"setRouterGatewayAfterCreate":true}]}"#,
        r#"{"adminStateUp":true,"availabilityZoneHints":["text"],"description":"text","distributed":true,"enableSnat":true,"externalFixedIp":[{"ipAddress":"text","subnetId":"text"}],"externalGateway":"text","externalNetworkId":"text","externalSubnetIds":["text"],"name":"text","region":"text","tags":["text"],"tenantId":"text","valueSpecs":{"key":"text"},"vendorOptions":[{"setRouterGatewayAfterCreate":true}]}"#,
    );
    round_trip::<networking::RouterV2>(
        "nulls",
        r#"{"adminStateUp":null,"availabilityZoneHints":null,"description":null,"distributed":null,"enableSnat":null,"externalFixedIp":null,"externalGateway":null,"externalNetworkId":null,"externalSubnetIds":null,"name":null,"region":null,"tags":null,"tenantId":null,"valueSpecs":null,"vendorOptions":null}"#,
        r#"{}"#,
    );
    round_trip::<networking::RouterV2>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"adminStateUp":true,"availabilityZoneHints":["text"],"description":"text","distributed":true,"enableSnat":true,"externalFixedIp":[{"ipAddress":"text","subnetId":"text"}],"externalGateway":"text","externalNetworkId":"text","externalSubnetIds":["text"],"name":"text","region":"text","tags":["text"],"tenantId":"text","valueSpecs":{"key":"text"},"vendorOptions":[{"setRouterGatewayAfterCreate":true}]}"#,
        r#"{"adminStateUp":true,"availabilityZoneHints":["text"],"description":"text","distributed":true,"enableSnat":true,"externalFixedIp":[{"ipAddress":"text","subnetId":"text"}],"externalGateway":"text","externalNetworkId":"text","externalSubnetIds":["text"],"name":"text","region":"text","tags":["text"],"tenantId":"text","valueSpecs":{"key":"text"},"vendorOptions":[{"setRouterGatewayAfterCreate":true}]}"#,
    );
}

#[test]
fn networking_router_v2_vendor_option() {
    round_trip::<networking::RouterV2VendorOption>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<networking::RouterV2VendorOption>(
        "full",
        r#"{"setRouterGatewayAfterCreate":true}"#,
        r#"{"setRouterGatewayAfterCreate":true}"#,
    );
    round_trip::<networking::RouterV2VendorOption>(
        "nulls",
        r#"{"setRouterGatewayAfterCreate":null}"#,
        r#"{}"#,
    );
    round_trip::<networking::RouterV2VendorOption>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"setRouterGatewayAfterCreate":true}"#,
        r#"{"setRouterGatewayAfterCreate":true}"#,
    );
}

#[test]
fn networking_secgroup_rule_v2() {
    round_trip::<networking::SecgroupRuleV2>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<networking::SecgroupRuleV2>(
        "full",
        r#"{"description":"text","direction":"text","ethertype":"text","portRangeMax":20,"portRangeMin":20,"protocol":"text","region":"text","remoteGroupId":"text","remoteIpPrefix":"text","securityGroupId":"text","tenantId":"text"}"#,
        r#"{"description":"text","direction":"text","ethertype":"text","portRangeMax":20,"portRangeMin":20,"protocol":"text","region":"text","remoteGroupId":"text","remoteIpPrefix":"text","securityGroupId":"text","tenantId":"text"}"#,
    );
    round_trip::<networking::SecgroupRuleV2>(
        "nulls",
        r#"{"description":null,"direction":null,"ethertype":null,"portRangeMax":null,"portRangeMin":null,"protocol":null,"region":null,"remoteGroupId":null,"remoteIpPrefix":null,"securityGroupId":null,"tenantId":null}"#,
        r#"{}"#,
    );
    round_trip::<networking::SecgroupRuleV2>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"description":"text","direction":"text","ethertype":"text","portRangeMax":20,"portRangeMin":20,"protocol":"text","region":"text","remoteGroupId":"text","remoteIpPrefix":"text","securityGroupId":"text","tenantId":"text"}"#,
        r#"{"description":"text","direction":"text","ethertype":"text","portRangeMax":20,"portRangeMin":20,"protocol":"text","region":"text","remoteGroupId":"text","remoteIpPrefix":"text","securityGroupId":"text","tenantId":"text"}"#,
    );
}

#[test]
fn networking_secgroup_v2() {
    round_trip::<networking::SecgroupV2>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<networking::SecgroupV2>(
        "full",
        r#"{"deleteDefaultRules":true,"description":"text","name":"text","region":"text","tags":["text"],"tenantId":"text"}"#,
        r#"{"deleteDefaultRules":true,"description":"text","name":"text","region":"text","tags":["text"],"tenantId":"text"}"#,
    );
    round_trip::<networking::SecgroupV2>(
        "nulls",
        r#"{"deleteDefaultRules":null,"description":null,"name":null,"region":null,"tags":null,"tenantId":null}"#,
        r#"{}"#,
    );
    round_trip::<networking::SecgroupV2>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"deleteDefaultRules":true,"description":"text","name":"text","region":"text","tags":["text"],"tenantId":"text"}"#,
        r#"{"deleteDefaultRules":true,"description":"text","name":"text","region":"text","tags":["text"],"tenantId":"text"}"#,
    );
}

#[test]
fn networking_subnet_route_v2() {
    round_trip::<networking::SubnetRouteV2>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<networking::SubnetRouteV2>(
        "full",
        r#"{"destinationCidr":"text","nextHop":"text","region":"text","subnetId":"text"}"#,
        r#"{"destinationCidr":"text","nextHop":"text","region":"text","subnetId":"text"}"#,
    );
    round_trip::<networking::SubnetRouteV2>(
        "nulls",
        r#"{"destinationCidr":null,"nextHop":null,"region":null,"subnetId":null}"#,
        r#"{}"#,
    );
    round_trip::<networking::SubnetRouteV2>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"destinationCidr":"text","nextHop":"text","region":"text","subnetId":"text"}"#,
        r#"{"destinationCidr":"text","nextHop":"text","region":"text","subnetId":"text"}"#,
    );
}

#[test]
fn networking_subnet_v2() {
    round_trip::<networking::SubnetV2>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<networking::SubnetV2>(
        "full",
        r#"{"allocationPool":[{"end":"text","start":"text"}],"allocationPools":[{"end":"text","start":"text"}],"cidr":"text","description":"text","dnsNameservers":["text"],"enableDhcp":true,"gatewayIp":"text","hostRoutes":[{"destinationCidr":"text","nextHop":"text"}],"ipVersion":20,"ipv6AddressMode":"text","ipv6RaMode":"text","name":"text","networkId":"text","networkIdRef":{"name":"text"},"networkIdSelector":{"matchLabels":{"key":"text"}},"noGateway":true,"prefixLength":20,"region":"text","serviceTypes":["text"],"subnetpoolId":"text","tags":["text"],"tenantId":"text","valueSpecs":{"key":"text"}}"#,
        r#"{"allocationPool":[{"end":"text","start":"text"}],"allocationPools":[{"end":"text","start":"text"}],"cidr":"text","description":"text","dnsNameservers":["text"],"enableDhcp":true,"gatewayIp":"text","hostRoutes":[{"destinationCidr":"text","nextHop":"text"}],"ipVersion":20,"ipv6AddressMode":"text","ipv6RaMode":"text","name":"text","networkId":"text","networkIdRef":{"name":"text"},"networkIdSelector":{"matchLabels":{"key":"text"}},"noGateway":true,"prefixLength":20,"region":"text","serviceTypes":["text"],"subnetpoolId":"text","tags":["text"],"tenantId":"text","valueSpecs":{"key":"text"}}"#,
    );
    round_trip::<networking::SubnetV2>(
        "nulls",
        r#"{"allocationPool":null,"allocationPools":null,"cidr":null,"description":null,"dnsNameservers":null,"enableDhcp":null,"gatewayIp":null,"hostRoutes":null,"ipVersion":null,"ipv6AddressMode":null,"ipv6RaMode":null,"name":null,"networkId":null,"networkIdRef":null,"networkIdSelector":null,"noGateway":null,"prefixLength":null,"region":null,"serviceTypes":null,"subnetpoolId":null,"tags":null,"tenantId":null,"valueSpecs":null}"#,
        r#"{}"#,
    );
    round_trip::<networking::SubnetV2>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"allocationPool":[{"end":"text","start":"text"}],"allocationPools":[{"end":"text","start":"text"}],"cidr":"text","description":"text","dnsNameservers":["text"],"enableDhcp":true,"gatewayIp":"text","hostRoutes":[{"destinationCidr":"text","nextHop":"text"}],"ipVersion":20,"ipv6AddressMode":"text","ipv6RaMode":"text","name":"text","networkId":"text","networkIdRef":{"name":"text"},"networkIdSelector":{"matchLabels":{"key":"text"}},"noGateway":true,"prefixLength":20,"region":"text","serviceTypes":["text"],"subnetpoolId":"text","tags":["text"],"tenantId":"text","valueSpecs":{"key":"text"}}"#,
        r#"{"allocationPool":[{"end":"text","start":"text"}],"allocationPools":[{"end":"text","start":"text"}],"cidr":"text","description":"text","dnsNameservers":["text"],"enableDhcp":true,"gatewayIp":"text","hostRoutes":[{"destinationCidr":"text","nextHop":"text"}],"ipVersion":20,"ipv6AddressMode":"text","ipv6RaMode":"text","name":"text","networkId":"text","networkIdRef":{"name":"text"},"networkIdSelector":{"matchLabels":{"key":"text"}},"noGateway":true,"prefixLength":20,"region":"text","serviceTypes":["text"],"subnetpoolId":"text","tags":["text"],"tenantId":"text","valueSpecs":{"key":"text"}}"#,
    );
}

#[test]
fn networking_subnet_v2_allocation_pool() {
    round_trip::<networking::SubnetV2AllocationPool>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<networking::SubnetV2AllocationPool>(
        "full",
        r#"{"end":"text","start":"text"}"#,
        r#"{"end":"text","start":"text"}"#,
    );
    round_trip::<networking::SubnetV2AllocationPool>(
        "nulls",
        r#"{"end":null,"start":null}"#,
        r#"{}"#,
    );
    round_trip::<networking::SubnetV2AllocationPool>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"end":"text","start":"text"}"#,
        r#"{"end":"text","start":"text"}"#,
    );
}

#[test]
fn networking_subnet_v2_host_route() {
    round_trip::<networking::SubnetV2HostRoute>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<networking::SubnetV2HostRoute>(
        "full",
        r#"{"destinationCidr":"text","nextHop":"text"}"#,
        r#"{"destinationCidr":"text","nextHop":"text"}"#,
    );
    round_trip::<networking::SubnetV2HostRoute>(
        "nulls",
        r#"{"destinationCidr":null,"nextHop":null}"#,
        r#"{}"#,
    );
    round_trip::<networking::SubnetV2HostRoute>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"destinationCidr":"text","nextHop":"text"}"#,
        r#"{"destinationCidr":"text","nextHop":"text"}"#,
    );
}

#[test]
fn networking_subnetpool_v2() {
    round_trip::<networking::SubnetpoolV2>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<networking::SubnetpoolV2>(
        "full",
        r#"{"addressScopeId":"text","defaultPrefixlen":20,"defaultQuota":20,"description":"text","ipVersion":20,"isDefault":true,"maxPrefixlen":20,"minPrefixlen":20,"name":"text","prefixes":["text"],"projectId":"text","region":"text","shared":true,"tags":["text"],"valueSpecs":{"key":"text"}}"#,
        r#"{"addressScopeId":"text","defaultPrefixlen":20,"defaultQuota":20,"description":"text","ipVersion":20,"isDefault":true,"maxPrefixlen":20,"minPrefixlen":20,"name":"text","prefixes":["text"],"projectId":"text","region":"text","shared":true,"tags":["text"],"valueSpecs":{"key":"text"}}"#,
    );
    round_trip::<networking::SubnetpoolV2>(
        "nulls",
        r#"{"addressScopeId":null,"defaultPrefixlen":null,"defaultQuota":null,"description":null,"ipVersion":null,"isDefault":null,"maxPrefixlen":null,"minPrefixlen":null,"name":null,"prefixes":null,"projectId":null,"region":null,"shared":null,"tags":null,"valueSpecs":null}"#,
        r#"{}"#,
    );
    round_trip::<networking::SubnetpoolV2>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"addressScopeId":"text","defaultPrefixlen":20,"defaultQuota":20,"description":"text","ipVersion":20,"isDefault":true,"maxPrefixlen":20,"minPrefixlen":20,"name":"text","prefixes":["text"],"projectId":"text","region":"text","shared":true,"tags":["text"],"valueSpecs":{"key":"text"}}"#,
        r#"{"addressScopeId":"text","defaultPrefixlen":20,"defaultQuota":20,"description":"text","ipVersion":20,"isDefault":true,"maxPrefixlen":20,"minPrefixlen":20,"name":"text","prefixes":["text"],"projectId":"text","region":"text","shared":true,"tags":["text"],"valueSpecs":{"key":"text"}}"#,
    );
}

#[test]
fn networking_trunk_v2() {
    round_trip::<networking::TrunkV2>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<networking::TrunkV2>(
        "full",
        r#"{"adminStateUp":true,"description":"text","name":"text","portId":"text","region":"text","subPort":[{"portId":"text","segmentationId":20,"segmentationType":"text"}],"tags":["text"],"tenantId":"text"}"#,
        r#"{"adminStateUp":true,"description":"text","name":"text","portId":"text","region":"text","subPort":[{"portId":"text","segmentationId":20,"segmentationType":"text"}],"tags":["text"],"tenantId":"text"}"#,
    );
    round_trip::<networking::TrunkV2>(
        "nulls",
        r#"{"adminStateUp":null,"description":null,"name":null,"portId":null,"region":null,"subPort":null,"tags":null,"tenantId":null}"#,
        r#"{}"#,
    );
    round_trip::<networking::TrunkV2>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"adminStateUp":true,"description":"text","name":"text","portId":"text","region":"text","subPort":[{"portId":"text","segmentationId":20,"segmentationType":"text"}],"tags":["text"],"tenantId":"text"}"#,
        r#"{"adminStateUp":true,"description":"text","name":"text","portId":"text","region":"text","subPort":[{"portId":"text","segmentationId":20,"segmentationType":"text"}],"tags":["text"],"tenantId":"text"}"#,
    );
}

#[test]
fn networking_trunk_v2_sub_port() {
    round_trip::<networking::TrunkV2SubPort>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<networking::TrunkV2SubPort>(
        "full",
        r#"{"portId":"text","segmentationId":20,"segmentationType":"text"}"#,
        r#"{"portId":"text","segmentationId":20,"segmentationType":"text"}"#,
    );
    round_trip::<networking::TrunkV2SubPort>(
        "nulls",
        r#"{"portId":null,"segmentationId":null,"segmentationType":null}"#,
        r#"{}"#,
    );
    round_trip::<networking::TrunkV2SubPort>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"portId":"text","segmentationId":20,"segmentationType":"text"}"#,
        r#"{"portId":"text","segmentationId":20,"segmentationType":"text"}"#,
    );
}

#[test]
fn objectstorage_container_v1() {
    round_trip::<objectstorage::ContainerV1>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<objectstorage::ContainerV1>(
        "full",
        r#"{"containerRead":"text","containerSyncKey":"text","containerSyncTo":"text","containerWrite":"text","contentType":"text","forceDestroy":true,"metadata":{"key":"text"},"name":"text","region":"text","storagePolicy":"text","versioning":true,"versioningLegacy":[{"location":"text","type":"text"}]}"#,
        r#"{"containerRead":"text","containerSyncKey":"text","containerSyncTo":"text","containerWrite":"text","contentType":"text","forceDestroy":true,"metadata":{"key":"text"},"name":"text","region":"text","storagePolicy":"text","versioning":true,"versioningLegacy":[{"location":"text","type":"text"}]}"#,
    );
    round_trip::<objectstorage::ContainerV1>(
        "nulls",
        r#"{"containerRead":null,"containerSyncKey":null,"containerSyncTo":null,"containerWrite":null,"contentType":null,"forceDestroy":null,"metadata":null,"name":null,"region":null,"storagePolicy":null,"versioning":null,"versioningLegacy":null}"#,
        r#"{}"#,
    );
    round_trip::<objectstorage::ContainerV1>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"containerRead":"text","containerSyncKey":"text","containerSyncTo":"text","containerWrite":"text","contentType":"text","forceDestroy":true,"metadata":{"key":"text"},"name":"text","region":"text","storagePolicy":"text","versioning":true,"versioningLegacy":[{"location":"text","type":"text"}]}"#,
        r#"{"containerRead":"text","containerSyncKey":"text","containerSyncTo":"text","containerWrite":"text","contentType":"text","forceDestroy":true,"metadata":{"key":"text"},"name":"text","region":"text","storagePolicy":"text","versioning":true,"versioningLegacy":[{"location":"text","type":"text"}]}"#,
    );
}

#[test]
fn objectstorage_container_v1_versioning_legacy() {
    round_trip::<objectstorage::ContainerV1VersioningLegacy>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<objectstorage::ContainerV1VersioningLegacy>(
        "full",
        r#"{"location":"text","type":"text"}"#,
        r#"{"location":"text","type":"text"}"#,
    );
    round_trip::<objectstorage::ContainerV1VersioningLegacy>(
        "nulls",
        r#"{"location":null,"type":null}"#,
        r#"{}"#,
    );
    round_trip::<objectstorage::ContainerV1VersioningLegacy>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"location":"text","type":"text"}"#,
        r#"{"location":"text","type":"text"}"#,
    );
}

#[test]
fn objectstorage_object_v1() {
    round_trip::<objectstorage::ObjectV1>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<objectstorage::ObjectV1>(
        "full",
        r#"{"containerName":"text","content":"text","contentDisposition":"text","contentEncoding":"text","contentType":"text","copyFrom":"text","deleteAfter":20,"deleteAt":"text","detectContentType":true,"etag":"text","metadata":{"key":"text"},"name":"text","objectManifest":"text","region":"text","source":"text"}"#,
        r#"{"containerName":"text","content":"text","contentDisposition":"text","contentEncoding":"text","contentType":"text","copyFrom":"text","deleteAfter":20,"deleteAt":"text","detectContentType":true,"etag":"text","metadata":{"key":"text"},"name":"text","objectManifest":"text","region":"text","source":"text"}"#,
    );
    round_trip::<objectstorage::ObjectV1>(
        "nulls",
        r#"{"containerName":null,"content":null,"contentDisposition":null,"contentEncoding":null,"contentType":null,"copyFrom":null,"deleteAfter":null,"deleteAt":null,"detectContentType":null,"etag":null,"metadata":null,"name":null,"objectManifest":null,"region":null,"source":null}"#,
        r#"{}"#,
    );
    round_trip::<objectstorage::ObjectV1>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"containerName":"text","content":"text","contentDisposition":"text","contentEncoding":"text","contentType":"text","copyFrom":"text","deleteAfter":20,"deleteAt":"text","detectContentType":true,"etag":"text","metadata":{"key":"text"},"name":"text","objectManifest":"text","region":"text","source":"text"}"#,
        r#"{"containerName":"text","content":"text","contentDisposition":"text","contentEncoding":"text","contentType":"text","copyFrom":"text","deleteAfter":20,"deleteAt":"text","detectContentType":true,"etag":"text","metadata":{"key":"text"},"name":"text","objectManifest":"text","region":"text","source":"text"}"#,
    );
}

#[test]
fn objectstorage_tempurl_v1() {
    round_trip::<objectstorage::TempurlV1>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<objectstorage::TempurlV1>(
        "full",
        r#"{"container":"text","method":"text","object":"text","regenerate":true,"region":"text","split":"text","ttl":20}"#,
        r#"{"container":"text","method":"text","object":"text","regenerate":true,"region":"text","split":"text","ttl":20}"#,
    );
    round_trip::<objectstorage::TempurlV1>(
        "nulls",
        r#"{"container":null,"method":null,"object":null,"regenerate":null,"region":null,"split":null,"ttl":null}"#,
        r#"{}"#,
    );
    round_trip::<objectstorage::TempurlV1>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"container":"text","method":"text","object":"text","regenerate":true,"region":"text","split":"text","ttl":20}"#,
        r#"{"container":"text","method":"text","object":"text","regenerate":true,"region":"text","split":"text","ttl":20}"#,
    );
}

#[test]
fn orchestration_stack_v1() {
    round_trip::<orchestration::StackV1>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<orchestration::StackV1>(
        "full",
        r#"{"capabilities":["text"],"creationTime":"text","description":"text","disableRollback":true,"environmentOpts":{"key":"text"},"name":"text","notificationTopics":["text"],"outputs":[{"description":"text","outputKey":"text","outputValue":"text"}],"parameters":{"key":"text"},"region":"text","status":"text","statusReason":"text","tags":["text"],"templateDescription":"text","templateOpts":{"key":"text"},"timeout":20,"updatedTime":"text"}"#,
        r#"{"capabilities":["text"],"creationTime":"text","description":"text","disableRollback":true,"environmentOpts":{"key":"text"},"name":"text","notificationTopics":["text"],"outputs":[{"description":"text","outputKey":"text","outputValue":"text"}],"parameters":{"key":"text"},"region":"text","status":"text","statusReason":"text","tags":["text"],"templateDescription":"text","templateOpts":{"key":"text"},"timeout":20,"updatedTime":"text"}"#,
    );
    round_trip::<orchestration::StackV1>(
        "nulls",
        r#"{"capabilities":null,"creationTime":null,"description":null,"disableRollback":null,"environmentOpts":null,"name":null,"notificationTopics":null,"outputs":null,"parameters":null,"region":null,"status":null,"statusReason":null,"tags":null,"templateDescription":null,"templateOpts":null,"timeout":null,"updatedTime":null}"#,
        r#"{}"#,
    );
    round_trip::<orchestration::StackV1>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"capabilities":["text"],"creationTime":"text","description":"text","disableRollback":true,"environmentOpts":{"key":"text"},"name":"text","notificationTopics":["text"],"outputs":[{"description":"text","outputKey":"text","outputValue":"text"}],"parameters":{"key":"text"},"region":"text","status":"text","statusReason":"text","tags":["text"],"templateDescription":"text","templateOpts":{"key":"text"},"timeout":20,"updatedTime":"text"}"#,
        r#"{"capabilities":["text"],"creationTime":"text","description":"text","disableRollback":true,"environmentOpts":{"key":"text"},"name":"text","notificationTopics":["text"],"outputs":[{"description":"text","outputKey":"text","outputValue":"text"}],"parameters":{"key":"text"},"region":"text","status":"text","statusReason":"text","tags":["text"],"templateDescription":"text","templateOpts":{"key":"text"},"timeout":20,"updatedTime":"text"}"#,
    );
}

#[test]
fn orchestration_stack_v1_output() {
    round_trip::<orchestration::StackV1Output>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<orchestration::StackV1Output>(
        "full",
        r#"{"description":"text","outputKey":"text","outputValue":"text"}"#,
        r#"{"description":"text","outputKey":"text","outputValue":"text"}"#,
    );
    round_trip::<orchestration::StackV1Output>(
        "nulls",
        r#"{"description":null,"outputKey":null,"outputValue":null}"#,
        r#"{}"#,
    );
    round_trip::<orchestration::StackV1Output>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"description":"text","outputKey":"text","outputValue":"text"}"#,
        r#"{"description":"text","outputKey":"text","outputValue":"text"}"#,
    );
}

#[test]
fn scs_cluster() {
    round_trip::<scs::Cluster>(
        "minimal",
        r#"{"version":"text"}"#,
        r#"{"version":"text"}"#,
    );
    round_trip::<scs::Cluster>(
        "full",
        r#"{"version":"text"}"#,
        r#"{"version":"text"}"#,
    );
    round_trip::<scs::Cluster>(
        "nulls",
        r#"{"version":"text"}"#,
        r#"{"version":"text"}"#,
    );
    round_trip::<scs::Cluster>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"version":"text"}"#,
        r#"{"version":"text"}"#,
    );
}

#[test]
fn sharedfilesystem_securityservice_v2() {
    round_trip::<sharedfilesystem::SecurityserviceV2>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<sharedfilesystem::SecurityserviceV2>(
        "full",
        r#"{"description":"text","dnsIp":"text","domain":"text","name":"text","ou":"text","passwordSecretRef":{"key":"text","name":"text","namespace":"text"},"region":"text","server":"text","type":"text","user":"text"}"#,
        r#"{"description":"text","dnsIp":"text","domain":"text","name":"text","ou":"text","passwordSecretRef":{"key":"text","name":"text","namespace":"text"},"region":"text","server":"text","type":"text","user":"text"}"#,
    );
    round_trip::<sharedfilesystem::SecurityserviceV2>(
        "nulls",
        r#"{"description":null,"dnsIp":null,"domain":null,"name":null,"ou":null,"passwordSecretRef":null,"region":null,"server":null,"type":null,"user":null}"#,
        r#"{}"#,
    );
    round_trip::<sharedfilesystem::SecurityserviceV2>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"description":"text","dnsIp":"text","domain":"text","name":"text","ou":"text","passwordSecretRef":{"key":"text","name":"text","namespace":"text"},"region":"text","server":"text","type":"text","user":"text"}"#,
        r#"{"description":"text","dnsIp":"text","domain":"text","name":"text","ou":"text","passwordSecretRef":{"key":"text","name":"text","namespace":"text"},"region":"text","server":"text","type":"text","user":"text"}"#,
    );
}

#[test]
fn sharedfilesystem_share_access_v2() {
    round_trip::<sharedfilesystem::ShareAccessV2>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<sharedfilesystem::ShareAccessV2>(
        "full",
        r#"{"accessLevel":"text","accessTo":"text","accessType":"text","region":"text","shareId":"text"}"#,
        r#"{"accessLevel":"text","accessTo":"text","accessType":"text","region":"text","shareId":"text"}"#,
    );
    round_trip::<sharedfilesystem::ShareAccessV2>(
        "nulls",
        r#"{"accessLevel":null,"accessTo":null,"accessType":null,"region":null,"shareId":null}"#,
        r#"{}"#,
    );
    round_trip::<sharedfilesystem::ShareAccessV2>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"accessLevel":"text","accessTo":"text","accessType":"text","region":"text","shareId":"text"}"#,
        r#"{"accessLevel":"text","accessTo":"text","accessType":"text","region":"text","shareId":"text"}"#,
    );
}

#[test]
fn sharedfilesystem_share_v2() {
    round_trip::<sharedfilesystem::ShareV2>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<sharedfilesystem::ShareV2>(
        "full",
        r#"{"availabilityZone":"text","description":"text","isPublic":true,"metadata":{"key":"text"},"name":"text","region":"text","shareNetworkId":"text","shareProto":"text","shareType":"text","size":20,"snapshotId":"text"}"#,
        r#"{"availabilityZone":"text","description":"text","isPublic":true,"metadata":{"key":"text"},"name":"text","region":"text","shareNetworkId":"text","shareProto":"text","shareType":"text","size":20,"snapshotId":"text"}"#,
    );
    round_trip::<sharedfilesystem::ShareV2>(
        "nulls",
        r#"{"availabilityZone":null,"description":null,"isPublic":null,"metadata":null,"name":null,"region":null,"shareNetworkId":null,"shareProto":null,"shareType":null,"size":null,"snapshotId":null}"#,
        r#"{}"#,
    );
    round_trip::<sharedfilesystem::ShareV2>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"availabilityZone":"text","description":"text","isPublic":true,"metadata":{"key":"text"},"name":"text","region":"text","shareNetworkId":"text","shareProto":"text","shareType":"text","size":20,"snapshotId":"text"}"#,
        r#"{"availabilityZone":"text","description":"text","isPublic":true,"metadata":{"key":"text"},"name":"text","region":"text","shareNetworkId":"text","shareProto":"text","shareType":"text","size":20,"snapshotId":"text"}"#,
    );
}

#[test]
fn sharedfilesystem_sharenetwork_v2() {
    round_trip::<sharedfilesystem::SharenetworkV2>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<sharedfilesystem::SharenetworkV2>(
        "full",
        r#"{"description":"text","name":"text","neutronNetId":"text","neutronSubnetId":"text","region":"text","securityServiceIds":["text"]}"#,
        r#"{"description":"text","name":"text","neutronNetId":"text","neutronSubnetId":"text","region":"text","securityServiceIds":["text"]}"#,
    );
    round_trip::<sharedfilesystem::SharenetworkV2>(
        "nulls",
        r#"{"description":null,"name":null,"neutronNetId":null,"neutronSubnetId":null,"region":null,"securityServiceIds":null}"#,
        r#"{}"#,
    );
    round_trip::<sharedfilesystem::SharenetworkV2>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"description":"text","name":"text","neutronNetId":"text","neutronSubnetId":"text","region":"text","securityServiceIds":["text"]}"#,
        r#"{"description":"text","name":"text","neutronNetId":"text","neutronSubnetId":"text","region":"text","securityServiceIds":["text"]}"#,
    );
}

#[test]
fn vpnaas_endpoint_group_v2() {
    round_trip::<vpnaas::EndpointGroupV2>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<vpnaas::EndpointGroupV2>(
        "full",
        r#"{"description":"text","endpoints":["text"],"name":"text","region":"text","tenantId":"text","type":"text","valueSpecs":{"key":"text"}}"#,
        r#"{"description":"text","endpoints":["text"],"name":"text","region":"text","tenantId":"text","type":"text","valueSpecs":{"key":"text"}}"#,
    );
    round_trip::<vpnaas::EndpointGroupV2>(
        "nulls",
        r#"{"description":null,"endpoints":null,"name":null,"region":null,"tenantId":null,"type":null,"valueSpecs":null}"#,
        r#"{}"#,
    );
    round_trip::<vpnaas::EndpointGroupV2>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"description":"text","endpoints":["text"],"name":"text","region":"text","tenantId":"text","type":"text","valueSpecs":{"key":"text"}}"#,
        r#"{"description":"text","endpoints":["text"],"name":"text","region":"text","tenantId":"text","type":"text","valueSpecs":{"key":"text"}}"#,
    );
}

#[test]
fn vpnaas_ike_policy_v2() {
    round_trip::<vpnaas::IkePolicyV2>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<vpnaas::IkePolicyV2>(
        "full",
        r#"{"authAlgorithm":"text","description":"text","encryptionAlgorithm":"text","ikeVersion":"text","lifetime":[{"units":"text","value":20}],"name":"text","pfs":"text","phase1NegotiationMode":"text","region":"text","tenantId":"text","valueSpecs":{"key":"text"}}"#,
        r#"{"authAlgorithm":"text","description":"text","encryptionAlgorithm":"text","ikeVersion":"text","lifetime":[{"units":"text","value":20}],"name":"text","pfs":"text","phase1NegotiationMode":"text","region":"text","tenantId":"text","valueSpecs":{"key":"text"}}"#,
    );
    round_trip::<vpnaas::IkePolicyV2>(
        "nulls",
        r#"{"authAlgorithm":null,"description":null,"encryptionAlgorithm":null,"ikeVersion":null,"lifetime":null,"name":null,"pfs":null,"phase1NegotiationMode":null,"region":null,"tenantId":null,"valueSpecs":null}"#,
        r#"{}"#,
    );
    round_trip::<vpnaas::IkePolicyV2>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"authAlgorithm":"text","description":"text","encryptionAlgorithm":"text","ikeVersion":"text","lifetime":[{"units":"text","value":20}],"name":"text","pfs":"text","phase1NegotiationMode":"text","region":"text","tenantId":"text","valueSpecs":{"key":"text"}}"#,
        r#"{"authAlgorithm":"text","description":"text","encryptionAlgorithm":"text","ikeVersion":"text","lifetime":[{"units":"text","value":20}],"name":"text","pfs":"text","phase1NegotiationMode":"text","region":"text","tenantId":"text","valueSpecs":{"key":"text"}}"#,
    );
}

#[test]
fn vpnaas_ike_policy_v2_lifetime() {
    round_trip::<vpnaas::IkePolicyV2Lifetime>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<vpnaas::IkePolicyV2Lifetime>(
        "full",
        r#"{"units":"text","value":20}"#,
        r#"{"units":"text","value":20}"#,
    );
    round_trip::<vpnaas::IkePolicyV2Lifetime>(
        "nulls",
        r#"{"units":null,"value":null}"#,
        r#"{}"#,
    );
    round_trip::<vpnaas::IkePolicyV2Lifetime>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"units":"text","value":20}"#,
        r#"{"units":"text","value":20}"#,
    );
}

#[test]
fn vpnaas_ipsec_policy_v2() {
    round_trip::<vpnaas::IpsecPolicyV2>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<vpnaas::IpsecPolicyV2>(
        "full",
        r#"{"authAlgorithm":"text","description":"text","encapsulationMode":"text","encryptionAlgorithm":"text","lifetime":[{"units":"text","value":20}],"name":"text","pfs":"text","region":"text","tenantId":"text","transformProtocol":"text","valueSpecs":{"key":"text"}}"#,
        r#"{"authAlgorithm":"text","description":"text","encapsulationMode":"text","encryptionAlgorithm":"text","lifetime":[{"units":"text","value":20}],"name":"text","pfs":"text","region":"text","tenantId":"text","transformProtocol":"text","valueSpecs":{"key":"text"}}"#,
    );
    round_trip::<vpnaas::IpsecPolicyV2>(
        "nulls",
        r#"{"authAlgorithm":null,"description":null,"encapsulationMode":null,"encryptionAlgorithm":null,"lifetime":null,"name":null,"pfs":null,"region":null,"tenantId":null,"transformProtocol":null,"valueSpecs":null}"#,
        r#"{}"#,
    );
    round_trip::<vpnaas::IpsecPolicyV2>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"authAlgorithm":"text","description":"text","encapsulationMode":"text","encryptionAlgorithm":"text","lifetime":[{"units":"text","value":20}],"name":"text","pfs":"text","region":"text","tenantId":"text","transformProtocol":"text","valueSpecs":{"key":"text"}}"#,
        r#"{"authAlgorithm":"text","description":"text","encapsulationMode":"text","encryptionAlgorithm":"text","lifetime":[{"units":"text","value":20}],"name":"text","pfs":"text","region":"text","tenantId":"text","transformProtocol":"text","valueSpecs":{"key":"text"}}"#,
    );
}

#[test]
fn vpnaas_service_v2() {
    round_trip::<vpnaas::ServiceV2>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<vpnaas::ServiceV2>(
        "full",
        r#"{"adminStateUp":true,"description":"text","name":"text","region":"text","routerId":"text","subnetId":"text","tenantId":"text","valueSpecs":{"key":"text"}}"#,
        r#"{"adminStateUp":true,"description":"text","name":"text","region":"text","routerId":"text","subnetId":"text","tenantId":"text","valueSpecs":{"key":"text"}}"#,
    );
    round_trip::<vpnaas::ServiceV2>(
        "nulls",
        r#"{"adminStateUp":null,"description":null,"name":null,"region":null,"routerId":null,"subnetId":null,"tenantId":null,"valueSpecs":null}"#,
        r#"{}"#,
    );
    round_trip::<vpnaas::ServiceV2>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"adminStateUp":true,"description":"text","name":"text","region":"text","routerId":"text","subnetId":"text","tenantId":"text","valueSpecs":{"key":"text"}}"#,
        r#"{"adminStateUp":true,"description":"text","name":"text","region":"text","routerId":"text","subnetId":"text","tenantId":"text","valueSpecs":{"key":"text"}}"#,
    );
}

#[test]
fn vpnaas_site_connection_v2() {
    round_trip::<vpnaas::SiteConnectionV2>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<vpnaas::SiteConnectionV2>(
        "full",
        r#"{"adminStateUp":true,"description":"text","dpd":[{"action":"text","interval":20,"timeout":20}],"ikepolicyId":"text","initiator":"text","ipsecpolicyId":"text","localEpGroupId":"text","localId":"text","mtu":20,"name":"text","peerAddress":"text","peerCidrs":["text"],"peerEpGroupId":"text","peerId":"text","psk":"text","region":"text","tenantId":"text","valueSpecs":{"key":"text"},"vpnserviceId":"text"}"#,
        r#"{"adminStateUp":true,"description":"text","dpd":[{"action":"text","interval":20,"timeout":20}],"ikepolicyId":"text","initiator":"text","ipsecpolicyId":"text","localEpGroupId":"text","localId":"text","mtu":20,"name":"text","peerAddress":"text","peerCidrs":["text"],"peerEpGroupId":"text","peerId":"text","psk":"text","region":"text","tenantId":"text","valueSpecs":{"key":"text"},"vpnserviceId":"text"}"#,
    );
    round_trip::<vpnaas::SiteConnectionV2>(
        "nulls",
        r#"{"adminStateUp":null,"description":null,"dpd":null,"ikepolicyId":null,"initiator":null,"ipsecpolicyId":null,"localEpGroupId":null,"localId":null,"mtu":null,"name":null,"peerAddress":null,"peerCidrs":null,"peerEpGroupId":null,"peerId":null,"psk":null,"region":null,"tenantId":null,"valueSpecs":null,"vpnserviceId":null}"#,
        r#"{}"#,
    );
    round_trip::<vpnaas::SiteConnectionV2>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"adminStateUp":true,"description":"text","dpd":[{"action":"text","interval":20,"timeout":20}],"ikepolicyId":"text","initiator":"text","ipsecpolicyId":"text","localEpGroupId":"text","localId":"text","mtu":20,"name":"text","peerAddress":"text","peerCidrs":["text"],"peerEpGroupId":"text","peerId":"text","psk":"text","region":"text","tenantId":"text","valueSpecs":{"key":"text"},"vpnserviceId":"text"}"#,
        r#"{"adminStateUp":true,"description":"text","dpd":[{"action":"text","interval":20,"timeout":20}],"ikepolicyId":"text","initiator":"text","ipsecpolicyId":"text","localEpGroupId":"text","localId":"text","mtu":20,"name":"text","peerAddress":"text","peerCidrs":["text"],"peerEpGroupId":"text","peerId":"text","psk":"text","region":"text","tenantId":"text","valueSpecs":{"key":"text"},"vpnserviceId":"text"}"#,
    );
}

#[test]
fn vpnaas_site_connection_v2_dpd() {
    round_trip::<vpnaas::SiteConnectionV2Dpd>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<vpnaas::SiteConnectionV2Dpd>(
        "full",
        r#"{"action":"text","interval":20,"timeout":20}"#,
        r#"{"action":"text","interval":20,"timeout":20}"#,
    );
    round_trip::<vpnaas::SiteConnectionV2Dpd>(
        "nulls",
        r#"{"action":null,"interval":null,"timeout":null}"#,
        r#"{}"#,
    );
    round_trip::<vpnaas::SiteConnectionV2Dpd>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"action":"text","interval":20,"timeout":20}"#,
        r#"{"action":"text","interval":20,"timeout":20}"#,
    );
}

/// Decodes, compares what is written with what is expected, and decodes that again.
#[track_caller]
fn round_trip<T>(case: &str, came: &str, expected: &str)
where
    T: DeserializeOwned + Serialize + PartialEq + std::fmt::Debug,
{
    let value: T = serde_json::from_str(came).expect(case);
    let written = serde_json::to_value(&value).expect(case);
    let expected: Value = serde_json::from_str(expected).expect(case);
    assert_eq!(written, expected, "{case}");
    assert_eq!(serde_json::from_value::<T>(written).expect(case), value, "{case}");
}
