// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Every type of this folder, decoded, written and decoded again.

#![cfg_attr(rustfmt, rustfmt_skip)]

use chrono::{DateTime, Utc};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::*;

#[test]
fn accessory() {
    round_trip::<Accessory>(
        "minimal",
        r#"{"artifact_id":0,"digest":"text","icon":"text","id":7,"size":0,"subject_artifact_digest":"text","subject_artifact_id":0,"subject_artifact_repo":"text","type":"signature.cosign"}"#,
        r#"{"artifact_id":0,"digest":"text","icon":"text","id":7,"size":0,"subject_artifact_digest":"text","subject_artifact_id":0,"subject_artifact_repo":"text","type":"signature.cosign"}"#,
    );
    round_trip::<Accessory>(
        "full",
        r#"{"artifact_id":7,"creation_time":"2026-11-24T10:00:00Z","digest":"text","icon":"text","id":7,"size":7,"subject_artifact_digest":"text","subject_artifact_id":7,"subject_artifact_repo":"text","type":"signature.cosign"}"#,
        r#"{"artifact_id":7,"creation_time":"2026-11-24T10:00:00Z","digest":"text","icon":"text","id":7,"size":7,"subject_artifact_digest":"text","subject_artifact_id":7,"subject_artifact_repo":"text","type":"signature.cosign"}"#,
    );
    round_trip::<Accessory>(
        "nulls",
        r#"{"artifact_id":null,"creation_time":null,"digest":"text","icon":"text","id":7,"size":null,"subject_artifact_digest":"text","subject_artifact_id":null,"subject_artifact_repo":"text","type":"signature.cosign"}"#,
        r#"{"artifact_id":0,"digest":"text","icon":"text","id":7,"size":0,"subject_artifact_digest":"text","subject_artifact_id":0,"subject_artifact_repo":"text","type":"signature.cosign"}"#,
    );
    round_trip::<Accessory>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"artifact_id":7,"creation_time":"2026-11-24T10:00:00Z","digest":"text","icon":"text","id":7,"size":7,"subject_artifact_digest":"text","subject_artifact_id":7,"subject_artifact_repo":"text","type":"signature.cosign"}"#,
        r#"{"artifact_id":7,"creation_time":"2026-11-24T10:00:00Z","digest":"text","icon":"text","id":7,"size":7,"subject_artifact_digest":"text","subject_artifact_id":7,"subject_artifact_repo":"text","type":"signature.cosign"}"#,
    );
    round_trip::<Accessory>(
        "unknown value",
        r#"{"artifact_id":7,"creation_time":"2026-11-24T10:00:00Z","digest":"text","icon":"text","id":7,"size":7,"subject_artifact_digest":"text","subject_artifact_id":7,"subject_artifact_repo":"text","type":"a newer value"}"#,
        r#"{"artifact_id":7,"creation_time":"2026-11-24T10:00:00Z","digest":"text","icon":"text","id":7,"size":7,"subject_artifact_digest":"text","subject_artifact_id":7,"subject_artifact_repo":"text","type":"a newer value"}"#,
    );
}

#[test]
fn accessory_type() {
    assert_eq!(AccessoryType::from("signature.cosign"), AccessoryType::CosignSignature);
    assert_eq!(AccessoryType::from("signature.notation"), AccessoryType::NotationSignature);
    assert_eq!(AccessoryType::from("sbom.harbor"), AccessoryType::Sbom);
    assert_eq!(AccessoryType::from("subject.accessory"), AccessoryType::Subject);
    assert_eq!(AccessoryType::from("accelerator.nydus"), AccessoryType::NydusAccelerator);
    round_trip::<AccessoryType>(
        "unknown",
        r#""a newer value""#,
        r#""a newer value""#,
    );
}

#[test]
fn addition_kind() {
    assert_eq!(AdditionKind::from("build_history"), AdditionKind::BuildHistory);
    assert_eq!(AdditionKind::from("values.yaml"), AdditionKind::ValuesYaml);
    assert_eq!(AdditionKind::from("readme.md"), AdditionKind::ReadmeMd);
    assert_eq!(AdditionKind::from("dependencies"), AdditionKind::Dependencies);
    assert_eq!(AdditionKind::from("sbom"), AdditionKind::Sbom);
    assert_eq!(AdditionKind::from("license"), AdditionKind::License);
    assert_eq!(AdditionKind::from("files"), AdditionKind::Files);
    round_trip::<AdditionKind>(
        "unknown",
        r#""a newer value""#,
        r#""a newer value""#,
    );
}

#[test]
fn addition_link() {
    round_trip::<AdditionLink>(
        "minimal",
        r#"{"absolute":false,"href":"text"}"#,
        r#"{"absolute":false,"href":"text"}"#,
    );
    round_trip::<AdditionLink>(
        "full",
        r#"{"absolute":true,"href":"text"}"#,
        r#"{"absolute":true,"href":"text"}"#,
    );
    round_trip::<AdditionLink>(
        "nulls",
        r#"{"absolute":null,"href":"text"}"#,
        r#"{"absolute":false,"href":"text"}"#,
    );
    round_trip::<AdditionLink>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"absolute":true,"href":"text"}"#,
        r#"{"absolute":true,"href":"text"}"#,
    );
}

#[test]
fn artifact() {
    round_trip::<Artifact>(
        "minimal",
        r#"{"digest":"text","id":7,"media_type":"text","project_id":7,"repository_id":7,"repository_name":"text","size":0,"type":"text"}"#,
        r#"{"digest":"text","id":7,"media_type":"text","project_id":7,"repository_id":7,"repository_name":"text","size":0,"type":"text"}"#,
    );
    round_trip::<Artifact>(
        "full",
        r#"{"accessories":[{"artifact_id":7,"creation_time":"2026-11-24T10:00:00Z","digest":"text","icon":"text","id":7,"size":7,"subject_artifact_digest":"text","subject_artifact_id":7,"subject_artifact_repo":"text","type":"signature.cosign"}],"addition_links":{"key":{"absolute":true,"href":"text"}},"annotations":{"key":"text"},"artifact_type":"text","digest":"text","extra_attrs":{"key":{"any":"json"}},"icon":"text","id":7,"inherited_accessories":[{"artifact_id":7,"creation_time":"2026-11-24T10:00:00Z","digest":"text","icon":"text","id":7,"size":7,"subject_artifact_digest":"text","subject_artifact_id":7,"subject_artifact_repo":"text","type":"signature.cosign"}],"labels":[{"color":"text","creation_time":"2026-11-24T10:00:00Z","description":"text","id":7,"name":"text","project_id":7,"scope":"g","update_time":"2026-11-24T10:00:00Z"}],"manifest_media_type":"text","media_type":"text","project_id":7,"pull_time":"2026-11-24T10:00:00Z","push_time":"2026-11-24T10:00:00Z","references":[{"annotations":{"key":"text"},"child_digest":"text","child_id":7,"parent_id":7,"platform":{"OsFeatures":["text"],"OsVersion":"text","architecture":"text","os":"text","variant":"text"},"urls":["text"]}],"repository_id":7,"repository_name":"text","sbom_overview":{"duration":7,"end_time":"2026-11-24T10:00:00Z","report_id":"id-1","sbom_digest":"text","scan_status":"Pending","scanner":{"name":"text","vendor":"text","version":"text"},"start_time":"2026-11-24T10:00:00Z"},"scan_overview":{"key":{"complete_percent":7,"duration":7,"end_time":"2026-11-24T10:00:00Z","report_id":"id-1","scan_status":"Pending","scanner":{"name":"text","vendor":"text","version":"text"},"severity":"None","start_time":"2026-11-24T10:00:00Z","summary":{"fixable":7,"summary":{"key":7},"total":7}}},"size":7,"tags":[{"artifact_id":7,"id":7,"immutable":true,"name":"text","pull_time":"2026-11-24T10:00:00Z","push_time":"2026-11-24T10:00:00Z","repository_id":7}],"type":"text"}"#,
        r#"{"accessories":[{"artifact_id":7,"creation_time":"2026-11-24T10:00:00Z","digest":"text","icon":"text","id":7,"size":7,"subject_artifact_digest":"text","subject_artifact_id":7,"subject_artifact_repo":"text","type":"signature.cosign"}],"addition_links":{"key":{"absolute":true,"href":"text"}},"annotations":{"key":"text"},"artifact_type":"text","digest":"text","extra_attrs":{"key":{"any":"json"}},"icon":"text","id":7,"inherited_accessories":[{"artifact_id":7,"creation_time":"2026-11-24T10:00:00Z","digest":"text","icon":"text","id":7,"size":7,"subject_artifact_digest":"text","subject_artifact_id":7,"subject_artifact_repo":"text","type":"signature.cosign"}],"labels":[{"color":"text","creation_time":"2026-11-24T10:00:00Z","description":"text","id":7,"name":"text","project_id":7,"scope":"g","update_time":"2026-11-24T10:00:00Z"}],"manifest_media_type":"text","media_type":"text","project_id":7,"pull_time":"2026-11-24T10:00:00Z","push_time":"2026-11-24T10:00:00Z","references":[{"annotations":{"key":"text"},"child_digest":"text","child_id":7,"parent_id":7,"platform":{"OsFeatures":["text"],"OsVersion":"text","architecture":"text","os":"text","variant":"text"},"urls":["text"]}],"repository_id":7,"repository_name":"text","sbom_overview":{"duration":7,"end_time":"2026-11-24T10:00:00Z","report_id":"id-1","sbom_digest":"text","scan_status":"Pending","scanner":{"name":"text","vendor":"text","version":"text"},"start_time":"2026-11-24T10:00:00Z"},"scan_overview":{"key":{"complete_percent":7,"duration":7,"end_time":"2026-11-24T10:00:00Z","report_id":"id-1","scan_status":"Pending","scanner":{"name":"text","vendor":"text","version":"text"},"severity":"None","start_time":"2026-11-24T10:00:00Z","summary":{"fixable":7,"summary":{"key":7},"total":7}}},"size":7,"tags":[{"artifact_id":7,"id":7,"immutable":true,"name":"text","pull_time":"2026-11-24T10:00:00Z","push_time":"2026-11-24T10:00:00Z","repository_id":7}],"type":"text"}"#,
    );
    round_trip::<Artifact>(
        "nulls",
        r#"{"accessories":null,"addition_links":null,"annotations":null,"artifact_type":null,"digest":"text","extra_attrs":null,"icon":null,"id":7,"inherited_accessories":null,"labels":null,"manifest_media_type":null,"media_type":"text","project_id":7,"pull_time":null,"push_time":null,"references":null,"repository_id":7,"repository_name":"text","sbom_overview":null,"scan_overview":null,"size":null,"tags":null,"type":"text"}"#,
        r#"{"digest":"text","id":7,"media_type":"text","project_id":7,"repository_id":7,"repository_name":"text","size":0,"type":"text"}"#,
    );
    round_trip::<Artifact>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"accessories":[{"artifact_id":7,"creation_time":"2026-11-24T10:00:00Z","digest":"text","icon":"text","id":7,"size":7,"subject_artifact_digest":"text","subject_artifact_id":7,"subject_artifact_repo":"text","type":"signature.cosign"}],"addition_links":{"key":{"absolute":true,"href":"text"}},"annotations":{"key":"text"},"artifact_type":"text","digest":"text","extra_attrs":{"key":{"any":"json"}},"icon":"text","id":7,"inherited_accessories":[{"artifact_id":7,"creation_time":"2026-11-24T10:00:00Z","digest":"text","icon":"text","id":7,"size":7,"subject_artifact_digest":"text","subject_artifact_id":7,"subject_artifact_repo":"text","type":"signature.cosign"}],"labels":[{"color":"text","creation_time":"2026-11-24T10:00:00Z","description":"text","id":7,"name":"text","project_id":7,"scope":"g","update_time":"2026-11-24T10:00:00Z"}],"manifest_media_type":"text","media_type":"text","project_id":7,"pull_time":"2026-11-24T10:00:00Z","push_time":"2026-11-24T10:00:00Z","references":[{"annotations":{"key":"text"},"child_digest":"text","child_id":7,"parent_id":7,"platform":{"OsFeatures":["text"],"OsVersion":"text","architecture":"text","os":"text","variant":"text"},"urls":["text"]}],"repository_id":7,"repository_name":"text","sbom_overview":{"duration":7,"end_time":"2026-11-24T10:00:00Z","report_id":"id-1","sbom_digest":"text","scan_status":"Pending","scanner":{"name":"text","vendor":"text","version":"text"},"start_time":"2026-11-24T10:00:00Z"},"scan_overview":{"key":{"complete_percent":7,"duration":7,"end_time":"2026-11-24T10:00:00Z","report_id":"id-1","scan_status":"Pending","scanner":{"name":"text","vendor":"text","version":"text"},"severity":"None","start_time":"2026-11-24T10:00:00Z","summary":{"fixable":7,"summary":{"key":7},"total":7}}},"size":7,"tags":[{"artifact_id":7,"id":7,"immutable":true,"name":"text","pull_time":"2026-11-24T10:00:00Z","push_time":"2026-11-24T10:00:00Z","repository_id":7}],"type":"text"}"#,
        r#"{"accessories":[{"artifact_id":7,"creation_time":"2026-11-24T10:00:00Z","digest":"text","icon":"text","id":7,"size":7,"subject_artifact_digest":"text","subject_artifact_id":7,"subject_artifact_repo":"text","type":"signature.cosign"}],"addition_links":{"key":{"absolute":true,"href":"text"}},"annotations":{"key":"text"},"artifact_type":"text","digest":"text","extra_attrs":{"key":{"any":"json"}},"icon":"text","id":7,"inherited_accessories":[{"artifact_id":7,"creation_time":"2026-11-24T10:00:00Z","digest":"text","icon":"text","id":7,"size":7,"subject_artifact_digest":"text","subject_artifact_id":7,"subject_artifact_repo":"text","type":"signature.cosign"}],"labels":[{"color":"text","creation_time":"2026-11-24T10:00:00Z","description":"text","id":7,"name":"text","project_id":7,"scope":"g","update_time":"2026-11-24T10:00:00Z"}],"manifest_media_type":"text","media_type":"text","project_id":7,"pull_time":"2026-11-24T10:00:00Z","push_time":"2026-11-24T10:00:00Z","references":[{"annotations":{"key":"text"},"child_digest":"text","child_id":7,"parent_id":7,"platform":{"OsFeatures":["text"],"OsVersion":"text","architecture":"text","os":"text","variant":"text"},"urls":["text"]}],"repository_id":7,"repository_name":"text","sbom_overview":{"duration":7,"end_time":"2026-11-24T10:00:00Z","report_id":"id-1","sbom_digest":"text","scan_status":"Pending","scanner":{"name":"text","vendor":"text","version":"text"},"start_time":"2026-11-24T10:00:00Z"},"scan_overview":{"key":{"complete_percent":7,"duration":7,"end_time":"2026-11-24T10:00:00Z","report_id":"id-1","scan_status":"Pending","scanner":{"name":"text","vendor":"text","version":"text"},"severity":"None","start_time":"2026-11-24T10:00:00Z","summary":{"fixable":7,"summary":{"key":7},"total":7}}},"size":7,"tags":[{"artifact_id":7,"id":7,"immutable":true,"name":"text","pull_time":"2026-11-24T10:00:00Z","push_time":"2026-11-24T10:00:00Z","repository_id":7}],"type":"text"}"#,
    );
}

#[test]
fn audit_log() {
    round_trip::<AuditLog>(
        "minimal",
        r#"{"id":7,"operation":"text","resource":"text","resource_type":"text","username":"text"}"#,
        r#"{"id":7,"operation":"text","resource":"text","resource_type":"text","username":"text"}"#,
    );
    round_trip::<AuditLog>(
        "full",
        r#"{"id":7,"op_time":"2026-11-24T10:00:00Z","operation":"text","resource":"text","resource_type":"text","username":"text"}"#,
        r#"{"id":7,"op_time":"2026-11-24T10:00:00Z","operation":"text","resource":"text","resource_type":"text","username":"text"}"#,
    );
    round_trip::<AuditLog>(
        "nulls",
        r#"{"id":7,"op_time":null,"operation":"text","resource":"text","resource_type":"text","username":"text"}"#,
        r#"{"id":7,"operation":"text","resource":"text","resource_type":"text","username":"text"}"#,
    );
    round_trip::<AuditLog>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"id":7,"op_time":"2026-11-24T10:00:00Z","operation":"text","resource":"text","resource_type":"text","username":"text"}"#,
        r#"{"id":7,"op_time":"2026-11-24T10:00:00Z","operation":"text","resource":"text","resource_type":"text","username":"text"}"#,
    );
}

#[test]
fn audit_log_event_type() {
    round_trip::<AuditLogEventType>(
        "minimal",
        r#"{"event_type":"text"}"#,
        r#"{"event_type":"text"}"#,
    );
    round_trip::<AuditLogEventType>(
        "full",
        r#"{"event_type":"text"}"#,
        r#"{"event_type":"text"}"#,
    );
    round_trip::<AuditLogEventType>(
        "nulls",
        r#"{"event_type":"text"}"#,
        r#"{"event_type":"text"}"#,
    );
    round_trip::<AuditLogEventType>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"event_type":"text"}"#,
        r#"{"event_type":"text"}"#,
    );
}

#[test]
fn audit_log_ext() {
    round_trip::<AuditLogExt>(
        "minimal",
        r#"{"id":7,"operation":"text","operation_result":false,"resource":"text","resource_type":"text","username":"text"}"#,
        r#"{"id":7,"operation":"text","operation_result":false,"resource":"text","resource_type":"text","username":"text"}"#,
    );
    round_trip::<AuditLogExt>(
        "full",
        r#"{"id":7,"op_time":"2026-11-24T10:00:00Z","operation":"text","operation_description":"text","operation_result":true,"resource":"text","resource_type":"text","username":"text"}"#,
        r#"{"id":7,"op_time":"2026-11-24T10:00:00Z","operation":"text","operation_description":"text","operation_result":true,"resource":"text","resource_type":"text","username":"text"}"#,
    );
    round_trip::<AuditLogExt>(
        "nulls",
        r#"{"id":7,"op_time":null,"operation":"text","operation_description":null,"operation_result":null,"resource":"text","resource_type":"text","username":"text"}"#,
        r#"{"id":7,"operation":"text","operation_result":false,"resource":"text","resource_type":"text","username":"text"}"#,
    );
    round_trip::<AuditLogExt>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"id":7,"op_time":"2026-11-24T10:00:00Z","operation":"text","operation_description":"text","operation_result":true,"resource":"text","resource_type":"text","username":"text"}"#,
        r#"{"id":7,"op_time":"2026-11-24T10:00:00Z","operation":"text","operation_description":"text","operation_result":true,"resource":"text","resource_type":"text","username":"text"}"#,
    );
}

#[test]
fn auth_mode() {
    assert_eq!(AuthMode::from("db_auth"), AuthMode::Database);
    assert_eq!(AuthMode::from("ldap_auth"), AuthMode::Ldap);
    assert_eq!(AuthMode::from("oidc_auth"), AuthMode::Oidc);
    assert_eq!(AuthMode::from("http_auth"), AuthMode::AuthProxy);
    assert_eq!(AuthMode::from("uaa_auth"), AuthMode::Uaa);
    round_trip::<AuthMode>(
        "unknown",
        r#""a newer value""#,
        r#""a newer value""#,
    );
}

#[test]
fn auth_proxy_settings() {
    round_trip::<AuthProxySettings>(
        "minimal",
        r#"{"skip_search":false,"verify_cert":false}"#,
        r#"{"skip_search":false,"verify_cert":false}"#,
    );
    round_trip::<AuthProxySettings>(
        "full",
        r#"{"endpoint":"text","server_certificate":"text","skip_search":true,"tokenreivew_endpoint":"text","verify_cert":true}"#,
        r#"{"endpoint":"text","server_certificate":"text","skip_search":true,"tokenreivew_endpoint":"text","verify_cert":true}"#,
    );
    round_trip::<AuthProxySettings>(
        "nulls",
        r#"{"endpoint":null,"server_certificate":null,"skip_search":null,"tokenreivew_endpoint":null,"verify_cert":null}"#,
        r#"{"skip_search":false,"verify_cert":false}"#,
    );
    round_trip::<AuthProxySettings>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"endpoint":"text","server_certificate":"text","skip_search":true,"tokenreivew_endpoint":"text","verify_cert":true}"#,
        r#"{"endpoint":"text","server_certificate":"text","skip_search":true,"tokenreivew_endpoint":"text","verify_cert":true}"#,
    );
}

#[test]
fn bool_config_item() {
    round_trip::<BoolConfigItem>(
        "minimal",
        r#"{"editable":true,"value":true}"#,
        r#"{"editable":true,"value":true}"#,
    );
    round_trip::<BoolConfigItem>(
        "full",
        r#"{"editable":true,"value":true}"#,
        r#"{"editable":true,"value":true}"#,
    );
    round_trip::<BoolConfigItem>(
        "nulls",
        r#"{"editable":true,"value":true}"#,
        r#"{"editable":true,"value":true}"#,
    );
    round_trip::<BoolConfigItem>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"editable":true,"value":true}"#,
        r#"{"editable":true,"value":true}"#,
    );
}

#[test]
fn cache_filter_kind() {
    assert_eq!(CacheFilterKind::from("doublestar"), CacheFilterKind::Doublestar);
    assert_eq!(CacheFilterKind::from("regex"), CacheFilterKind::Regex);
    round_trip::<CacheFilterKind>(
        "unknown",
        r#""a newer value""#,
        r#""a newer value""#,
    );
}

#[test]
fn cli_secret() {
    written(
        &CliSecret::new("text"),
        r#"{"secret":"text"}"#,
    );
    written(
        &CliSecret::new("text"),
        r#"{"secret":"text"}"#,
    );
}

#[test]
fn component_health_status() {
    round_trip::<ComponentHealthStatus>(
        "minimal",
        r#"{"name":"text","status":"healthy"}"#,
        r#"{"name":"text","status":"healthy"}"#,
    );
    round_trip::<ComponentHealthStatus>(
        "full",
        r#"{"error":"text","name":"text","status":"healthy"}"#,
        r#"{"error":"text","name":"text","status":"healthy"}"#,
    );
    round_trip::<ComponentHealthStatus>(
        "nulls",
        r#"{"error":null,"name":"text","status":"healthy"}"#,
        r#"{"name":"text","status":"healthy"}"#,
    );
    round_trip::<ComponentHealthStatus>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"error":"text","name":"text","status":"healthy"}"#,
        r#"{"error":"text","name":"text","status":"healthy"}"#,
    );
    round_trip::<ComponentHealthStatus>(
        "unknown value",
        r#"{"error":"text","name":"text","status":"a newer value"}"#,
        r#"{"error":"text","name":"text","status":"a newer value"}"#,
    );
}

#[test]
fn configuration() {
    round_trip::<Configuration>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<Configuration>(
        "full",
        r#"{"audit_log_forward_endpoint":{"editable":true,"value":"text"},"auth_mode":{"editable":true,"value":"text"},"banner_message":{"editable":true,"value":"text"},"disabled_audit_log_event_types":{"editable":true,"value":"text"},"http_authproxy_admin_groups":{"editable":true,"value":"text"},"http_authproxy_admin_usernames":{"editable":true,"value":"text"},"http_authproxy_endpoint":{"editable":true,"value":"text"},"http_authproxy_server_certificate":{"editable":true,"value":"text"},"http_authproxy_skip_search":{"editable":true,"value":true},"http_authproxy_tokenreview_endpoint":{"editable":true,"value":"text"},"http_authproxy_verify_cert":{"editable":true,"value":true},"ldap_base_dn":{"editable":true,"value":"text"},"ldap_filter":{"editable":true,"value":"text"},"ldap_group_admin_dn":{"editable":true,"value":"text"},"ldap_group_attach_parallel":{"editable":true,"value":true},"ldap_group_attribute_name":{"editable":true,"value":"text"},"ldap_group_base_dn":{"editable":true,"value":"text"},"ldap_group_membership_attribute":{"editable":true,"value":"text"},"ldap_group_search_filter":{"editable":true,"value":"text"},"ldap_group_search_scope":{"editable":true,"value":7},"ldap_scope":{"editable":true,"value":7},"ldap_search_dn":{"editable":true,"value":"text"},"ldap_timeout":{"editable":true,"value":7},"ldap_uid":{"editable":true,"value":"text"},"ldap_url":{"editable":true,"value":"text"},"ldap_verify_cert":{"editable":true,"value":true},"notification_enable":{"editable":true,"value":true},"oidc_admin_group":{"editable":true,"value":"text"},"oidc_auto_onboard":{"editable":true,"value":true},"oidc_client_id":{"editable":true,"value":"text"},"oidc_endpoint":{"editable":true,"value":"text"},"oidc_extra_redirect_parms":{"editable":true,"value":"text"},"oidc_group_filter":{"editable":true,"value":"text"},"oidc_groups_claim":{"editable":true,"value":"text"},"oidc_logout":{"editable":true,"value":true},"oidc_name":{"editable":true,"value":"text"},"oidc_scope":{"editable":true,"value":"text"},"oidc_user_claim":{"editable":true,"value":"text"},"oidc_verify_cert":{"editable":true,"value":true},"primary_auth_mode":{"editable":true,"value":true},"project_creation_restriction":{"editable":true,"value":"text"},"quota_per_project_enable":{"editable":true,"value":true},"read_only":{"editable":true,"value":true},"robot_name_prefix":{"editable":true,"value":"text"},"robot_token_duration":{"editable":true,"value":7},"scan_all_policy":{"any":"json"},"scanner_skip_update_pulltime":{"editable":true,"value":true},"self_registration":{"editable":true,"value":true},"session_timeout":{"editable":true,"value":7},"skip_audit_log_database":{"editable":true,"value":true},"storage_per_project":{"editable":true,"value":7},"token_expiration":{"editable":true,"value":7},"uaa_client_id":{"editable":true,"value":"text"},"uaa_client_secret":{"editable":true,"value":"text"},"uaa_endpoint":{"editable":true,"value":"text"},"uaa_verify_cert":{"editable":true,"value":true}}"#,
        r#"{"audit_log_forward_endpoint":{"editable":true,"value":"text"},"auth_mode":{"editable":true,"value":"text"},"banner_message":{"editable":true,"value":"text"},"disabled_audit_log_event_types":{"editable":true,"value":"text"},"http_authproxy_admin_groups":{"editable":true,"value":"text"},"http_authproxy_admin_usernames":{"editable":true,"value":"text"},"http_authproxy_endpoint":{"editable":true,"value":"text"},"http_authproxy_server_certificate":{"editable":true,"value":"text"},"http_authproxy_skip_search":{"editable":true,"value":true},"http_authproxy_tokenreview_endpoint":{"editable":true,"value":"text"},"http_authproxy_verify_cert":{"editable":true,"value":true},"ldap_base_dn":{"editable":true,"value":"text"},"ldap_filter":{"editable":true,"value":"text"},"ldap_group_admin_dn":{"editable":true,"value":"text"},"ldap_group_attach_parallel":{"editable":true,"value":true},"ldap_group_attribute_name":{"editable":true,"value":"text"},"ldap_group_base_dn":{"editable":true,"value":"text"},"ldap_group_membership_attribute":{"editable":true,"value":"text"},"ldap_group_search_filter":{"editable":true,"value":"text"},"ldap_group_search_scope":{"editable":true,"value":7},"ldap_scope":{"editable":true,"value":7},"ldap_search_dn":{"editable":true,"value":"text"},"ldap_timeout":{"editable":true,"value":7},"ldap_uid":{"editable":true,"value":"text"},"ldap_url":{"editable":true,"value":"text"},"ldap_verify_cert":{"editable":true,"value":true},"notification_enable":{"editable":true,"value":true},"oidc_admin_group":{"editable":true,"value":"text"},"oidc_auto_onboard":{"editable":true,"value":true},"oidc_client_id":{"editable":true,"value":"text"},"oidc_endpoint":{"editable":true,"value":"text"},"oidc_extra_redirect_parms":{"editable":true,"value":"text"},"oidc_group_filter":{"editable":true,"value":"text"},"oidc_groups_claim":{"editable":true,"value":"text"},"oidc_logout":{"editable":true,"value":true},"oidc_name":{"editable":true,"value":"text"},"oidc_scope":{"editable":true,"value":"text"},"oidc_user_claim":{"editable":true,"value":"text"},"oidc_verify_cert":{"editable":true,"value":true},"primary_auth_mode":{"editable":true,"value":true},"project_creation_restriction":{"editable":true,"value":"text"},"quota_per_project_enable":{"editable":true,"value":true},"read_only":{"editable":true,"value":true},"robot_name_prefix":{"editable":true,"value":"text"},"robot_token_duration":{"editable":true,"value":7},"scan_all_policy":{"any":"json"},"scanner_skip_update_pulltime":{"editable":true,"value":true},"self_registration":{"editable":true,"value":true},"session_timeout":{"editable":true,"value":7},"skip_audit_log_database":{"editable":true,"value":true},"storage_per_project":{"editable":true,"value":7},"token_expiration":{"editable":true,"value":7},"uaa_client_id":{"editable":true,"value":"text"},"uaa_client_secret":{"editable":true,"value":"text"},"uaa_endpoint":{"editable":true,"value":"text"},"uaa_verify_cert":{"editable":true,"value":true}}"#,
    );
    round_trip::<Configuration>(
        "nulls",
        r#"{"audit_log_forward_endpoint":null,"auth_mode":null,"banner_message":null,"disabled_audit_log_event_types":null,"http_authproxy_admin_groups":null,"http_authproxy_admin_usernames":null,"http_authproxy_endpoint":null,"http_authproxy_server_certificate":null,"http_authproxy_skip_search":null,"http_authproxy_tokenreview_endpoint":null,"http_authproxy_verify_cert":null,"ldap_base_dn":null,"ldap_filter":null,"ldap_group_admin_dn":null,"ldap_group_attach_parallel":null,"ldap_group_attribute_name":null,"ldap_group_base_dn":null,"ldap_group_membership_attribute":null,"ldap_group_search_filter":null,"ldap_group_search_scope":null,"ldap_scope":null,"ldap_search_dn":null,"ldap_timeout":null,"ldap_uid":null,"ldap_url":null,"ldap_verify_cert":null,"notification_enable":null,"oidc_admin_group":null,"oidc_auto_onboard":null,"oidc_client_id":null,"oidc_endpoint":null,"oidc_extra_redirect_parms":null,"oidc_group_filter":null,"oidc_groups_claim":null,"oidc_logout":null,"oidc_name":null,"oidc_scope":null,"oidc_user_claim":null,"oidc_verify_cert":null,"primary_auth_mode":null,"project_creation_restriction":null,"quota_per_project_enable":null,"read_only":null,"robot_name_prefix":null,"robot_token_duration":null,"scan_all_policy":null,"scanner_skip_update_pulltime":null,"self_registration":null,"session_timeout":null,"skip_audit_log_database":null,"storage_per_project":null,"token_expiration":null,"uaa_client_id":null,"uaa_client_secret":null,"uaa_endpoint":null,"uaa_verify_cert":null}"#,
        r#"{}"#,
    );
    round_trip::<Configuration>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"audit_log_forward_endpoint":{"editable":true,"value":"text"},"auth_mode":{"editable":true,"value":"text"},"banner_message":{"editable":true,"value":"text"},"disabled_audit_log_event_types":{"editable":true,"value":"text"},"http_authproxy_admin_groups":{"editable":true,"value":"text"},"http_authproxy_admin_usernames":{"editable":true,"value":"text"},"http_authproxy_endpoint":{"editable":true,"value":"text"},"http_authproxy_server_certificate":{"editable":true,"value":"text"},"http_authproxy_skip_search":{"editable":true,"value":true},"http_authproxy_tokenreview_endpoint":{"editable":true,"value":"text"},"http_authproxy_verify_cert":{"editable":true,"value":true},"ldap_base_dn":{"editable":true,"value":"text"},"ldap_filter":{"editable":true,"value":"text"},"ldap_group_admin_dn":{"editable":true,"value":"text"},"ldap_group_attach_parallel":{"editable":true,"value":true},"ldap_group_attribute_name":{"editable":true,"value":"text"},"ldap_group_base_dn":{"editable":true,"value":"text"},"ldap_group_membership_attribute":{"editable":true,"value":"text"},"ldap_group_search_filter":{"editable":true,"value":"text"},"ldap_group_search_scope":{"editable":true,"value":7},"ldap_scope":{"editable":true,"value":7},"ldap_search_dn":{"editable":true,"value":"text"},"ldap_timeout":{"editable":true,"value":7},"ldap_uid":{"editable":true,"value":"text"},"ldap_url":{"editable":true,"value":"text"},"ldap_verify_cert":{"editable":true,"value":true},"notification_enable":{"editable":true,"value":true},"oidc_admin_group":{"editable":true,"value":"text"},"oidc_auto_onboard":{"editable":true,"value":true},"oidc_client_id":{"editable":true,"value":"text"},"oidc_endpoint":{"editable":true,"value":"text"},"oidc_extra_redirect_parms":{"editable":true,"value":"text"},"oidc_group_filter":{"editable":true,"value":"text"},"oidc_groups_claim":{"editable":true,"value":"text"},"oidc_logout":{"editable":true,"value":true},"oidc_name":{"editable":true,"value":"text"},"oidc_scope":{"editable":true,"value":"text"},"oidc_user_claim":{"editable":true,"value":"text"},"oidc_verify_cert":{"editable":true,"value":true},"primary_auth_mode":{"editable":true,"value":true},"project_creation_restriction":{"editable":true,"value":"text"},"quota_per_project_enable":{"editable":true,"value":true},"read_only":{"editable":true,"value":true},"robot_name_prefix":{"editable":true,"value":"text"},"robot_token_duration":{"editable":true,"value":7},"scan_all_policy":{"any":"json"},"scanner_skip_update_pulltime":{"editable":true,"value":true},"self_registration":{"editable":true,"value":true},"session_timeout":{"editable":true,"value":7},"skip_audit_log_database":{"editable":true,"value":true},"storage_per_project":{"editable":true,"value":7},"token_expiration":{"editable":true,"value":7},"uaa_client_id":{"editable":true,"value":"text"},"uaa_client_secret":{"editable":true,"value":"text"},"uaa_endpoint":{"editable":true,"value":"text"},"uaa_verify_cert":{"editable":true,"value":true}}"#,
        r#"{"audit_log_forward_endpoint":{"editable":true,"value":"text"},"auth_mode":{"editable":true,"value":"text"},"banner_message":{"editable":true,"value":"text"},"disabled_audit_log_event_types":{"editable":true,"value":"text"},"http_authproxy_admin_groups":{"editable":true,"value":"text"},"http_authproxy_admin_usernames":{"editable":true,"value":"text"},"http_authproxy_endpoint":{"editable":true,"value":"text"},"http_authproxy_server_certificate":{"editable":true,"value":"text"},"http_authproxy_skip_search":{"editable":true,"value":true},"http_authproxy_tokenreview_endpoint":{"editable":true,"value":"text"},"http_authproxy_verify_cert":{"editable":true,"value":true},"ldap_base_dn":{"editable":true,"value":"text"},"ldap_filter":{"editable":true,"value":"text"},"ldap_group_admin_dn":{"editable":true,"value":"text"},"ldap_group_attach_parallel":{"editable":true,"value":true},"ldap_group_attribute_name":{"editable":true,"value":"text"},"ldap_group_base_dn":{"editable":true,"value":"text"},"ldap_group_membership_attribute":{"editable":true,"value":"text"},"ldap_group_search_filter":{"editable":true,"value":"text"},"ldap_group_search_scope":{"editable":true,"value":7},"ldap_scope":{"editable":true,"value":7},"ldap_search_dn":{"editable":true,"value":"text"},"ldap_timeout":{"editable":true,"value":7},"ldap_uid":{"editable":true,"value":"text"},"ldap_url":{"editable":true,"value":"text"},"ldap_verify_cert":{"editable":true,"value":true},"notification_enable":{"editable":true,"value":true},"oidc_admin_group":{"editable":true,"value":"text"},"oidc_auto_onboard":{"editable":true,"value":true},"oidc_client_id":{"editable":true,"value":"text"},"oidc_endpoint":{"editable":true,"value":"text"},"oidc_extra_redirect_parms":{"editable":true,"value":"text"},"oidc_group_filter":{"editable":true,"value":"text"},"oidc_groups_claim":{"editable":true,"value":"text"},"oidc_logout":{"editable":true,"value":true},"oidc_name":{"editable":true,"value":"text"},"oidc_scope":{"editable":true,"value":"text"},"oidc_user_claim":{"editable":true,"value":"text"},"oidc_verify_cert":{"editable":true,"value":true},"primary_auth_mode":{"editable":true,"value":true},"project_creation_restriction":{"editable":true,"value":"text"},"quota_per_project_enable":{"editable":true,"value":true},"read_only":{"editable":true,"value":true},"robot_name_prefix":{"editable":true,"value":"text"},"robot_token_duration":{"editable":true,"value":7},"scan_all_policy":{"any":"json"},"scanner_skip_update_pulltime":{"editable":true,"value":true},"self_registration":{"editable":true,"value":true},"session_timeout":{"editable":true,"value":7},"skip_audit_log_database":{"editable":true,"value":true},"storage_per_project":{"editable":true,"value":7},"token_expiration":{"editable":true,"value":7},"uaa_client_id":{"editable":true,"value":"text"},"uaa_client_secret":{"editable":true,"value":"text"},"uaa_endpoint":{"editable":true,"value":"text"},"uaa_verify_cert":{"editable":true,"value":true}}"#,
    );
}

#[test]
fn configuration_update() {
    written(
        &ConfigurationUpdate::new(),
        r#"{}"#,
    );
    written(
        &ConfigurationUpdate::new().audit_log_forward_endpoint("text").auth_mode(AuthMode::Database).banner_message("text").disabled_audit_log_event_types("text").http_authproxy_admin_groups("text").http_authproxy_admin_usernames("text").http_authproxy_endpoint("text").http_authproxy_server_certificate("text").http_authproxy_skip_search(true).http_authproxy_tokenreview_endpoint("text").http_authproxy_verify_cert(true).ldap_base_dn("text").ldap_filter("text").ldap_group_admin_dn("text").ldap_group_attach_parallel(true).ldap_group_attribute_name("text").ldap_group_base_dn("text").ldap_group_membership_attribute("text").ldap_group_search_filter("text").ldap_group_search_scope(7).ldap_scope(7).ldap_search_dn("text").ldap_search_password("text").ldap_timeout(7).ldap_uid("text").ldap_url("text").ldap_verify_cert(true).notification_enable(true).oidc_admin_group("text").oidc_auto_onboard(true).oidc_client_id("text").oidc_client_secret("text").oidc_endpoint("text").oidc_extra_redirect_parms("text").oidc_group_filter("text").oidc_groups_claim("text").oidc_logout(true).oidc_name("text").oidc_scope("text").oidc_user_claim("text").oidc_verify_cert(true).primary_auth_mode(true).project_creation_restriction(ProjectCreators::Everyone).quota_per_project_enable(true).read_only(true).robot_name_prefix("text").robot_token_duration(7).scanner_skip_update_pulltime(true).self_registration(true).session_timeout(7).skip_audit_log_database(true).storage_per_project(7).token_expiration(7).uaa_client_id("text").uaa_client_secret("text").uaa_endpoint("text").uaa_verify_cert(true),
        r#"{"audit_log_forward_endpoint":"text","auth_mode":"db_auth","banner_message":"text","disabled_audit_log_event_types":"text","http_authproxy_admin_groups":"text","http_authproxy_admin_usernames":"text","http_authproxy_endpoint":"text","http_authproxy_server_certificate":"text","http_authproxy_skip_search":true,"http_authproxy_tokenreview_endpoint":"text","http_authproxy_verify_cert":true,"ldap_base_dn":"text","ldap_filter":"text","ldap_group_admin_dn":"text","ldap_group_attach_parallel":true,"ldap_group_attribute_name":"text","ldap_group_base_dn":"text","ldap_group_membership_attribute":"text","ldap_group_search_filter":"text","ldap_group_search_scope":7,"ldap_scope":7,"ldap_search_dn":"text","ldap_search_password":"text","ldap_timeout":7,"ldap_uid":"text","ldap_url":"text","ldap_verify_cert":true,"notification_enable":true,"oidc_admin_group":"text","oidc_auto_onboard":true,"oidc_client_id":"text","oidc_client_secret":"text","oidc_endpoint":"text","oidc_extra_redirect_parms":"text","oidc_group_filter":"text","oidc_groups_claim":"text","oidc_logout":true,"oidc_name":"text","oidc_scope":"text","oidc_user_claim":"text","oidc_verify_cert":true,"primary_auth_mode":true,"project_creation_restriction":"everyone","quota_per_project_enable":true,"read_only":true,"robot_name_prefix":"text","robot_token_duration":7,"scanner_skip_update_pulltime":true,"self_registration":true,"session_timeout":7,"skip_audit_log_database":true,"storage_per_project":7,"token_expiration":7,"uaa_client_id":"text","uaa_client_secret":"text","uaa_endpoint":"text","uaa_verify_cert":true}"#,
    );
}

#[test]
fn credential_kind() {
    assert_eq!(CredentialKind::from("basic"), CredentialKind::Basic);
    assert_eq!(CredentialKind::from("oauth"), CredentialKind::Oauth);
    assert_eq!(CredentialKind::from("secret"), CredentialKind::Secret);
    round_trip::<CredentialKind>(
        "unknown",
        r#""a newer value""#,
        r#""a newer value""#,
    );
}

#[test]
fn cve_allowlist() {
    round_trip::<CveAllowlist>(
        "minimal",
        r#"{"id":0,"project_id":0}"#,
        r#"{"id":0,"project_id":0}"#,
    );
    round_trip::<CveAllowlist>(
        "full",
        r#"{"creation_time":"2026-11-24T10:00:00Z","expires_at":1795514400,"id":7,"items":[{"cve_id":"text"}],"project_id":7,"update_time":"2026-11-24T10:00:00Z"}"#,
        r#"{"creation_time":"2026-11-24T10:00:00Z","expires_at":1795514400,"id":7,"items":[{"cve_id":"text"}],"project_id":7,"update_time":"2026-11-24T10:00:00Z"}"#,
    );
    round_trip::<CveAllowlist>(
        "nulls",
        r#"{"creation_time":null,"expires_at":null,"id":null,"items":null,"project_id":null,"update_time":null}"#,
        r#"{"id":0,"project_id":0}"#,
    );
    round_trip::<CveAllowlist>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"creation_time":"2026-11-24T10:00:00Z","expires_at":1795514400,"id":7,"items":[{"cve_id":"text"}],"project_id":7,"update_time":"2026-11-24T10:00:00Z"}"#,
        r#"{"creation_time":"2026-11-24T10:00:00Z","expires_at":1795514400,"id":7,"items":[{"cve_id":"text"}],"project_id":7,"update_time":"2026-11-24T10:00:00Z"}"#,
    );
}

#[test]
fn cve_allowlist_item() {
    round_trip::<CveAllowlistItem>(
        "minimal",
        r#"{"cve_id":"text"}"#,
        r#"{"cve_id":"text"}"#,
    );
    round_trip::<CveAllowlistItem>(
        "full",
        r#"{"cve_id":"text"}"#,
        r#"{"cve_id":"text"}"#,
    );
    round_trip::<CveAllowlistItem>(
        "nulls",
        r#"{"cve_id":"text"}"#,
        r#"{"cve_id":"text"}"#,
    );
    round_trip::<CveAllowlistItem>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"cve_id":"text"}"#,
        r#"{"cve_id":"text"}"#,
    );
}

#[test]
fn cvss_scores() {
    round_trip::<CvssScores>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<CvssScores>(
        "full",
        r#"{"score_v2":1.5,"score_v3":1.5,"vector_v2":"text","vector_v3":"text"}"#,
        r#"{"score_v2":1.5,"score_v3":1.5,"vector_v2":"text","vector_v3":"text"}"#,
    );
    round_trip::<CvssScores>(
        "nulls",
        r#"{"score_v2":null,"score_v3":null,"vector_v2":null,"vector_v3":null}"#,
        r#"{}"#,
    );
    round_trip::<CvssScores>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"score_v2":1.5,"score_v3":1.5,"vector_v2":"text","vector_v3":"text"}"#,
        r#"{"score_v2":1.5,"score_v3":1.5,"vector_v2":"text","vector_v3":"text"}"#,
    );
}

#[test]
fn dangerous_artifact() {
    round_trip::<DangerousArtifact>(
        "minimal",
        r#"{"critical_cnt":0,"digest":"text","high_cnt":0,"medium_cnt":0,"project_id":7,"repository_name":"text"}"#,
        r#"{"critical_cnt":0,"digest":"text","high_cnt":0,"medium_cnt":0,"project_id":7,"repository_name":"text"}"#,
    );
    round_trip::<DangerousArtifact>(
        "full",
        r#"{"critical_cnt":7,"digest":"text","high_cnt":7,"medium_cnt":7,"project_id":7,"repository_name":"text"}"#,
        r#"{"critical_cnt":7,"digest":"text","high_cnt":7,"medium_cnt":7,"project_id":7,"repository_name":"text"}"#,
    );
    round_trip::<DangerousArtifact>(
        "nulls",
        r#"{"critical_cnt":null,"digest":"text","high_cnt":null,"medium_cnt":null,"project_id":7,"repository_name":"text"}"#,
        r#"{"critical_cnt":0,"digest":"text","high_cnt":0,"medium_cnt":0,"project_id":7,"repository_name":"text"}"#,
    );
    round_trip::<DangerousArtifact>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"critical_cnt":7,"digest":"text","high_cnt":7,"medium_cnt":7,"project_id":7,"repository_name":"text"}"#,
        r#"{"critical_cnt":7,"digest":"text","high_cnt":7,"medium_cnt":7,"project_id":7,"repository_name":"text"}"#,
    );
}

#[test]
fn dangerous_cve() {
    round_trip::<DangerousCve>(
        "minimal",
        r#"{"cve_id":"text","package":"text","severity":"None","version":"text"}"#,
        r#"{"cve_id":"text","package":"text","severity":"None","version":"text"}"#,
    );
    round_trip::<DangerousCve>(
        "full",
        r#"{"cve_id":"text","cvss_score_v3":1.5,"desc":"text","package":"text","severity":"None","version":"text"}"#,
        r#"{"cve_id":"text","cvss_score_v3":1.5,"desc":"text","package":"text","severity":"None","version":"text"}"#,
    );
    round_trip::<DangerousCve>(
        "nulls",
        r#"{"cve_id":"text","cvss_score_v3":null,"desc":null,"package":"text","severity":"None","version":"text"}"#,
        r#"{"cve_id":"text","package":"text","severity":"None","version":"text"}"#,
    );
    round_trip::<DangerousCve>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"cve_id":"text","cvss_score_v3":1.5,"desc":"text","package":"text","severity":"None","version":"text"}"#,
        r#"{"cve_id":"text","cvss_score_v3":1.5,"desc":"text","package":"text","severity":"None","version":"text"}"#,
    );
    round_trip::<DangerousCve>(
        "unknown value",
        r#"{"cve_id":"text","cvss_score_v3":1.5,"desc":"text","package":"text","severity":"a newer value","version":"text"}"#,
        r#"{"cve_id":"text","cvss_score_v3":1.5,"desc":"text","package":"text","severity":"a newer value","version":"text"}"#,
    );
}

#[test]
fn execution() {
    round_trip::<Execution>(
        "minimal",
        r#"{"id":7,"vendor_id":0}"#,
        r#"{"id":7,"vendor_id":0}"#,
    );
    round_trip::<Execution>(
        "full",
        r#"{"end_time":"2026-11-24T10:00:00Z","extra_attrs":{"key":{"any":"json"}},"id":7,"metrics":{"error_task_count":7,"pending_task_count":7,"running_task_count":7,"scheduled_task_count":7,"stopped_task_count":7,"success_task_count":7,"task_count":7},"start_time":"2026-11-24T10:00:00Z","status":"Pending","status_message":"text","trigger":"text","vendor_id":7,"vendor_type":"text"}"#,
        r#"{"end_time":"2026-11-24T10:00:00Z","extra_attrs":{"key":{"any":"json"}},"id":7,"metrics":{"error_task_count":7,"pending_task_count":7,"running_task_count":7,"scheduled_task_count":7,"stopped_task_count":7,"success_task_count":7,"task_count":7},"start_time":"2026-11-24T10:00:00Z","status":"Pending","status_message":"text","trigger":"text","vendor_id":7,"vendor_type":"text"}"#,
    );
    round_trip::<Execution>(
        "nulls",
        r#"{"end_time":null,"extra_attrs":null,"id":7,"metrics":null,"start_time":null,"status":null,"status_message":null,"trigger":null,"vendor_id":null,"vendor_type":null}"#,
        r#"{"id":7,"vendor_id":0}"#,
    );
    round_trip::<Execution>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"end_time":"2026-11-24T10:00:00Z","extra_attrs":{"key":{"any":"json"}},"id":7,"metrics":{"error_task_count":7,"pending_task_count":7,"running_task_count":7,"scheduled_task_count":7,"stopped_task_count":7,"success_task_count":7,"task_count":7},"start_time":"2026-11-24T10:00:00Z","status":"Pending","status_message":"text","trigger":"text","vendor_id":7,"vendor_type":"text"}"#,
        r#"{"end_time":"2026-11-24T10:00:00Z","extra_attrs":{"key":{"any":"json"}},"id":7,"metrics":{"error_task_count":7,"pending_task_count":7,"running_task_count":7,"scheduled_task_count":7,"stopped_task_count":7,"success_task_count":7,"task_count":7},"start_time":"2026-11-24T10:00:00Z","status":"Pending","status_message":"text","trigger":"text","vendor_id":7,"vendor_type":"text"}"#,
    );
    round_trip::<Execution>(
        "unknown value",
        r#"{"end_time":"2026-11-24T10:00:00Z","extra_attrs":{"key":{"any":"json"}},"id":7,"metrics":{"error_task_count":7,"pending_task_count":7,"running_task_count":7,"scheduled_task_count":7,"stopped_task_count":7,"success_task_count":7,"task_count":7},"start_time":"2026-11-24T10:00:00Z","status":"a newer value","status_message":"text","trigger":"text","vendor_id":7,"vendor_type":"text"}"#,
        r#"{"end_time":"2026-11-24T10:00:00Z","extra_attrs":{"key":{"any":"json"}},"id":7,"metrics":{"error_task_count":7,"pending_task_count":7,"running_task_count":7,"scheduled_task_count":7,"stopped_task_count":7,"success_task_count":7,"task_count":7},"start_time":"2026-11-24T10:00:00Z","status":"a newer value","status_message":"text","trigger":"text","vendor_id":7,"vendor_type":"text"}"#,
    );
}

#[test]
fn execution_metrics() {
    round_trip::<ExecutionMetrics>(
        "minimal",
        r#"{"error_task_count":0,"pending_task_count":0,"running_task_count":0,"scheduled_task_count":0,"stopped_task_count":0,"success_task_count":0,"task_count":0}"#,
        r#"{"error_task_count":0,"pending_task_count":0,"running_task_count":0,"scheduled_task_count":0,"stopped_task_count":0,"success_task_count":0,"task_count":0}"#,
    );
    round_trip::<ExecutionMetrics>(
        "full",
        r#"{"error_task_count":7,"pending_task_count":7,"running_task_count":7,"scheduled_task_count":7,"stopped_task_count":7,"success_task_count":7,"task_count":7}"#,
        r#"{"error_task_count":7,"pending_task_count":7,"running_task_count":7,"scheduled_task_count":7,"stopped_task_count":7,"success_task_count":7,"task_count":7}"#,
    );
    round_trip::<ExecutionMetrics>(
        "nulls",
        r#"{"error_task_count":null,"pending_task_count":null,"running_task_count":null,"scheduled_task_count":null,"stopped_task_count":null,"success_task_count":null,"task_count":null}"#,
        r#"{"error_task_count":0,"pending_task_count":0,"running_task_count":0,"scheduled_task_count":0,"stopped_task_count":0,"success_task_count":0,"task_count":0}"#,
    );
    round_trip::<ExecutionMetrics>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"error_task_count":7,"pending_task_count":7,"running_task_count":7,"scheduled_task_count":7,"stopped_task_count":7,"success_task_count":7,"task_count":7}"#,
        r#"{"error_task_count":7,"pending_task_count":7,"running_task_count":7,"scheduled_task_count":7,"stopped_task_count":7,"success_task_count":7,"task_count":7}"#,
    );
}

#[test]
fn execution_stop() {
    written(
        &ExecutionStop::new(JobStatus::Pending),
        r#"{"status":"Pending"}"#,
    );
    written(
        &ExecutionStop::new(JobStatus::Pending),
        r#"{"status":"Pending"}"#,
    );
}

#[test]
fn execution_trigger() {
    assert_eq!(ExecutionTrigger::from("MANUAL"), ExecutionTrigger::Manual);
    assert_eq!(ExecutionTrigger::from("SCHEDULE"), ExecutionTrigger::Schedule);
    assert_eq!(ExecutionTrigger::from("EVENT"), ExecutionTrigger::Event);
    round_trip::<ExecutionTrigger>(
        "unknown",
        r#""a newer value""#,
        r#""a newer value""#,
    );
}

#[test]
fn filter_style() {
    round_trip::<FilterStyle>(
        "minimal",
        r#"{"type":"text"}"#,
        r#"{"type":"text"}"#,
    );
    round_trip::<FilterStyle>(
        "full",
        r#"{"style":"text","type":"text","values":["text"]}"#,
        r#"{"style":"text","type":"text","values":["text"]}"#,
    );
    round_trip::<FilterStyle>(
        "nulls",
        r#"{"style":null,"type":"text","values":null}"#,
        r#"{"type":"text"}"#,
    );
    round_trip::<FilterStyle>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"style":"text","type":"text","values":["text"]}"#,
        r#"{"style":"text","type":"text","values":["text"]}"#,
    );
}

#[test]
fn gc_history() {
    round_trip::<GcHistory>(
        "minimal",
        r#"{"deleted":false,"id":7}"#,
        r#"{"deleted":false,"id":7}"#,
    );
    round_trip::<GcHistory>(
        "full",
        r#"{"creation_time":"2026-11-24T10:00:00Z","deleted":true,"id":7,"job_kind":"text","job_name":"text","job_parameters":"text","job_status":"Pending","schedule":{"cron":"text","next_scheduled_time":"2026-11-24T10:00:00Z","type":"Hourly"},"update_time":"2026-11-24T10:00:00Z"}"#,
        r#"{"creation_time":"2026-11-24T10:00:00Z","deleted":true,"id":7,"job_kind":"text","job_name":"text","job_parameters":"text","job_status":"Pending","schedule":{"cron":"text","next_scheduled_time":"2026-11-24T10:00:00Z","type":"Hourly"},"update_time":"2026-11-24T10:00:00Z"}"#,
    );
    round_trip::<GcHistory>(
        "nulls",
        r#"{"creation_time":null,"deleted":null,"id":7,"job_kind":null,"job_name":null,"job_parameters":null,"job_status":null,"schedule":null,"update_time":null}"#,
        r#"{"deleted":false,"id":7}"#,
    );
    round_trip::<GcHistory>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"creation_time":"2026-11-24T10:00:00Z","deleted":true,"id":7,"job_kind":"text","job_name":"text","job_parameters":"text","job_status":"Pending","schedule":{"cron":"text","next_scheduled_time":"2026-11-24T10:00:00Z","type":"Hourly"},"update_time":"2026-11-24T10:00:00Z"}"#,
        r#"{"creation_time":"2026-11-24T10:00:00Z","deleted":true,"id":7,"job_kind":"text","job_name":"text","job_parameters":"text","job_status":"Pending","schedule":{"cron":"text","next_scheduled_time":"2026-11-24T10:00:00Z","type":"Hourly"},"update_time":"2026-11-24T10:00:00Z"}"#,
    );
    round_trip::<GcHistory>(
        "unknown value",
        r#"{"creation_time":"2026-11-24T10:00:00Z","deleted":true,"id":7,"job_kind":"text","job_name":"text","job_parameters":"text","job_status":"a newer value","schedule":{"cron":"text","next_scheduled_time":"2026-11-24T10:00:00Z","type":"Hourly"},"update_time":"2026-11-24T10:00:00Z"}"#,
        r#"{"creation_time":"2026-11-24T10:00:00Z","deleted":true,"id":7,"job_kind":"text","job_name":"text","job_parameters":"text","job_status":"a newer value","schedule":{"cron":"text","next_scheduled_time":"2026-11-24T10:00:00Z","type":"Hourly"},"update_time":"2026-11-24T10:00:00Z"}"#,
    );
}

#[test]
fn gc_parameters() {
    written(
        &GcParameters::new(),
        r#"{"delete_untagged":false,"dry_run":false}"#,
    );
    written(
        &GcParameters::new().delete_untagged(true).dry_run(true).workers(7),
        r#"{"delete_untagged":true,"dry_run":true,"workers":7}"#,
    );
}

#[test]
fn gc_schedule() {
    written(
        &GcSchedule::new(ScheduleRule::new(ScheduleKind::Hourly)),
        r#"{"schedule":{"type":"Hourly"}}"#,
    );
    written(
        &GcSchedule::new(ScheduleRule::new(ScheduleKind::Hourly).cron("text").next_scheduled_time(at("2026-11-24T10:00:00Z"))).parameters(GcParameters::new().delete_untagged(true).dry_run(true).workers(7)),
        r#"{"parameters":{"delete_untagged":true,"dry_run":true,"workers":7},"schedule":{"cron":"text","next_scheduled_time":"2026-11-24T10:00:00Z","type":"Hourly"}}"#,
    );
}

#[test]
fn general_info() {
    round_trip::<GeneralInfo>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<GeneralInfo>(
        "full",
        r#"{"auth_mode":"db_auth","authproxy_settings":{"endpoint":"text","server_certificate":"text","skip_search":true,"tokenreivew_endpoint":"text","verify_cert":true},"banner_message":"text","current_time":"2026-11-24T10:00:00Z","external_url":"text","harbor_version":"text","has_ca_root":true,"notification_enable":true,"oidc_provider_name":"text","primary_auth_mode":true,"project_creation_restriction":"everyone","read_only":true,"registry_storage_provider_name":"text","registry_url":"text","self_registration":true}"#,
        r#"{"auth_mode":"db_auth","authproxy_settings":{"endpoint":"text","server_certificate":"text","skip_search":true,"tokenreivew_endpoint":"text","verify_cert":true},"banner_message":"text","current_time":"2026-11-24T10:00:00Z","external_url":"text","harbor_version":"text","has_ca_root":true,"notification_enable":true,"oidc_provider_name":"text","primary_auth_mode":true,"project_creation_restriction":"everyone","read_only":true,"registry_storage_provider_name":"text","registry_url":"text","self_registration":true}"#,
    );
    round_trip::<GeneralInfo>(
        "nulls",
        r#"{"auth_mode":null,"authproxy_settings":null,"banner_message":null,"current_time":null,"external_url":null,"harbor_version":null,"has_ca_root":null,"notification_enable":null,"oidc_provider_name":null,"primary_auth_mode":null,"project_creation_restriction":null,"read_only":null,"registry_storage_provider_name":null,"registry_url":null,"self_registration":null}"#,
        r#"{}"#,
    );
    round_trip::<GeneralInfo>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"auth_mode":"db_auth","authproxy_settings":{"endpoint":"text","server_certificate":"text","skip_search":true,"tokenreivew_endpoint":"text","verify_cert":true},"banner_message":"text","current_time":"2026-11-24T10:00:00Z","external_url":"text","harbor_version":"text","has_ca_root":true,"notification_enable":true,"oidc_provider_name":"text","primary_auth_mode":true,"project_creation_restriction":"everyone","read_only":true,"registry_storage_provider_name":"text","registry_url":"text","self_registration":true}"#,
        r#"{"auth_mode":"db_auth","authproxy_settings":{"endpoint":"text","server_certificate":"text","skip_search":true,"tokenreivew_endpoint":"text","verify_cert":true},"banner_message":"text","current_time":"2026-11-24T10:00:00Z","external_url":"text","harbor_version":"text","has_ca_root":true,"notification_enable":true,"oidc_provider_name":"text","primary_auth_mode":true,"project_creation_restriction":"everyone","read_only":true,"registry_storage_provider_name":"text","registry_url":"text","self_registration":true}"#,
    );
    round_trip::<GeneralInfo>(
        "unknown value",
        r#"{"auth_mode":"a newer value","authproxy_settings":{"endpoint":"text","server_certificate":"text","skip_search":true,"tokenreivew_endpoint":"text","verify_cert":true},"banner_message":"text","current_time":"2026-11-24T10:00:00Z","external_url":"text","harbor_version":"text","has_ca_root":true,"notification_enable":true,"oidc_provider_name":"text","primary_auth_mode":true,"project_creation_restriction":"a newer value","read_only":true,"registry_storage_provider_name":"text","registry_url":"text","self_registration":true}"#,
        r#"{"auth_mode":"a newer value","authproxy_settings":{"endpoint":"text","server_certificate":"text","skip_search":true,"tokenreivew_endpoint":"text","verify_cert":true},"banner_message":"text","current_time":"2026-11-24T10:00:00Z","external_url":"text","harbor_version":"text","has_ca_root":true,"notification_enable":true,"oidc_provider_name":"text","primary_auth_mode":true,"project_creation_restriction":"a newer value","read_only":true,"registry_storage_provider_name":"text","registry_url":"text","self_registration":true}"#,
    );
}

#[test]
fn health_status() {
    assert_eq!(HealthStatus::from("healthy"), HealthStatus::Healthy);
    assert_eq!(HealthStatus::from("unhealthy"), HealthStatus::Unhealthy);
    round_trip::<HealthStatus>(
        "unknown",
        r#""a newer value""#,
        r#""a newer value""#,
    );
}

#[test]
fn icon() {
    round_trip::<Icon>(
        "minimal",
        r#"{"content":"text","content-type":"text"}"#,
        r#"{"content":"text","content-type":"text"}"#,
    );
    round_trip::<Icon>(
        "full",
        r#"{"content":"text","content-type":"text"}"#,
        r#"{"content":"text","content-type":"text"}"#,
    );
    round_trip::<Icon>(
        "nulls",
        r#"{"content":"text","content-type":"text"}"#,
        r#"{"content":"text","content-type":"text"}"#,
    );
    round_trip::<Icon>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"content":"text","content-type":"text"}"#,
        r#"{"content":"text","content-type":"text"}"#,
    );
}

#[test]
fn immutable_action() {
    assert_eq!(ImmutableAction::from("immutable"), ImmutableAction::Immutable);
    round_trip::<ImmutableAction>(
        "unknown",
        r#""a newer value""#,
        r#""a newer value""#,
    );
}

#[test]
fn immutable_rule() {
    round_trip::<ImmutableRule>(
        "minimal",
        r#"{"disabled":false,"id":7,"priority":0}"#,
        r#"{"disabled":false,"id":7,"priority":0}"#,
    );
    round_trip::<ImmutableRule>(
        "full",
        r#"{"action":"immutable","disabled":true,"id":7,"params":{"key":{"any":"json"}},"priority":7,"scope_selectors":{"key":[{"decoration":"matches","extras":"text","kind":"text","pattern":"text"}]},"tag_selectors":[{"decoration":"matches","extras":"text","kind":"text","pattern":"text"}],"template":"immutable_template"}"#,
        r#"{"action":"immutable","disabled":true,"id":7,"params":{"key":{"any":"json"}},"priority":7,"scope_selectors":{"key":[{"decoration":"matches","extras":"text","kind":"text","pattern":"text"}]},"tag_selectors":[{"decoration":"matches","extras":"text","kind":"text","pattern":"text"}],"template":"immutable_template"}"#,
    );
    round_trip::<ImmutableRule>(
        "nulls",
        r#"{"action":null,"disabled":null,"id":7,"params":null,"priority":null,"scope_selectors":null,"tag_selectors":null,"template":null}"#,
        r#"{"disabled":false,"id":7,"priority":0}"#,
    );
    round_trip::<ImmutableRule>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"action":"immutable","disabled":true,"id":7,"params":{"key":{"any":"json"}},"priority":7,"scope_selectors":{"key":[{"decoration":"matches","extras":"text","kind":"text","pattern":"text"}]},"tag_selectors":[{"decoration":"matches","extras":"text","kind":"text","pattern":"text"}],"template":"immutable_template"}"#,
        r#"{"action":"immutable","disabled":true,"id":7,"params":{"key":{"any":"json"}},"priority":7,"scope_selectors":{"key":[{"decoration":"matches","extras":"text","kind":"text","pattern":"text"}]},"tag_selectors":[{"decoration":"matches","extras":"text","kind":"text","pattern":"text"}],"template":"immutable_template"}"#,
    );
    round_trip::<ImmutableRule>(
        "unknown value",
        r#"{"action":"a newer value","disabled":true,"id":7,"params":{"key":{"any":"json"}},"priority":7,"scope_selectors":{"key":[{"decoration":"matches","extras":"text","kind":"text","pattern":"text"}]},"tag_selectors":[{"decoration":"matches","extras":"text","kind":"text","pattern":"text"}],"template":"a newer value"}"#,
        r#"{"action":"a newer value","disabled":true,"id":7,"params":{"key":{"any":"json"}},"priority":7,"scope_selectors":{"key":[{"decoration":"matches","extras":"text","kind":"text","pattern":"text"}]},"tag_selectors":[{"decoration":"matches","extras":"text","kind":"text","pattern":"text"}],"template":"a newer value"}"#,
    );
}

#[test]
fn immutable_rule_update() {
    written(
        &ImmutableRuleUpdate::new(7, ImmutableAction::Immutable, ImmutableTemplate::ImmutableTemplate, vec![ImmutableSelector::new("text", SelectorDecoration::Matches, "text")], [("key".to_owned(), vec![ImmutableSelector::new("text", SelectorDecoration::Matches, "text")])]),
        r#"{"action":"immutable","disabled":false,"id":7,"priority":0,"scope_selectors":{"key":[{"decoration":"matches","kind":"text","pattern":"text"}]},"tag_selectors":[{"decoration":"matches","kind":"text","pattern":"text"}],"template":"immutable_template"}"#,
    );
    written(
        &ImmutableRuleUpdate::new(7, ImmutableAction::Immutable, ImmutableTemplate::ImmutableTemplate, vec![ImmutableSelector::new("text", SelectorDecoration::Matches, "text").extras("text")], [("key".to_owned(), vec![ImmutableSelector::new("text", SelectorDecoration::Matches, "text").extras("text")])]).disabled(true).priority(7),
        r#"{"action":"immutable","disabled":true,"id":7,"priority":7,"scope_selectors":{"key":[{"decoration":"matches","extras":"text","kind":"text","pattern":"text"}]},"tag_selectors":[{"decoration":"matches","extras":"text","kind":"text","pattern":"text"}],"template":"immutable_template"}"#,
    );
}

#[test]
fn immutable_selector() {
    round_trip::<ImmutableSelector>(
        "minimal",
        r#"{"decoration":"matches","kind":"text","pattern":"text"}"#,
        r#"{"decoration":"matches","kind":"text","pattern":"text"}"#,
    );
    round_trip::<ImmutableSelector>(
        "full",
        r#"{"decoration":"matches","extras":"text","kind":"text","pattern":"text"}"#,
        r#"{"decoration":"matches","extras":"text","kind":"text","pattern":"text"}"#,
    );
    round_trip::<ImmutableSelector>(
        "nulls",
        r#"{"decoration":"matches","extras":null,"kind":"text","pattern":"text"}"#,
        r#"{"decoration":"matches","kind":"text","pattern":"text"}"#,
    );
    round_trip::<ImmutableSelector>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"decoration":"matches","extras":"text","kind":"text","pattern":"text"}"#,
        r#"{"decoration":"matches","extras":"text","kind":"text","pattern":"text"}"#,
    );
    round_trip::<ImmutableSelector>(
        "unknown value",
        r#"{"decoration":"a newer value","extras":"text","kind":"text","pattern":"text"}"#,
        r#"{"decoration":"a newer value","extras":"text","kind":"text","pattern":"text"}"#,
    );
}

#[test]
fn immutable_template() {
    assert_eq!(ImmutableTemplate::from("immutable_template"), ImmutableTemplate::ImmutableTemplate);
    round_trip::<ImmutableTemplate>(
        "unknown",
        r#""a newer value""#,
        r#""a newer value""#,
    );
}

#[test]
fn integer_config_item() {
    round_trip::<IntegerConfigItem>(
        "minimal",
        r#"{"editable":true,"value":7}"#,
        r#"{"editable":true,"value":7}"#,
    );
    round_trip::<IntegerConfigItem>(
        "full",
        r#"{"editable":true,"value":7}"#,
        r#"{"editable":true,"value":7}"#,
    );
    round_trip::<IntegerConfigItem>(
        "nulls",
        r#"{"editable":true,"value":7}"#,
        r#"{"editable":true,"value":7}"#,
    );
    round_trip::<IntegerConfigItem>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"editable":true,"value":7}"#,
        r#"{"editable":true,"value":7}"#,
    );
}

#[test]
fn internal_configuration_value() {
    round_trip::<InternalConfigurationValue>(
        "minimal",
        r#"{"editable":false}"#,
        r#"{"editable":false}"#,
    );
    round_trip::<InternalConfigurationValue>(
        "full",
        r#"{"editable":true,"value":{"any":"json"}}"#,
        r#"{"editable":true,"value":{"any":"json"}}"#,
    );
    round_trip::<InternalConfigurationValue>(
        "nulls",
        r#"{"editable":null,"value":null}"#,
        r#"{"editable":false}"#,
    );
    round_trip::<InternalConfigurationValue>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"editable":true,"value":{"any":"json"}}"#,
        r#"{"editable":true,"value":{"any":"json"}}"#,
    );
}

#[test]
fn job_id() {
    round_trip::<JobId>(
        "text",
        r#""a b""#,
        r#""a b""#,
    );
}

#[test]
fn job_queue() {
    round_trip::<JobQueue>(
        "minimal",
        r#"{"count":0,"job_type":"text","latency":0,"paused":false}"#,
        r#"{"count":0,"job_type":"text","latency":0,"paused":false}"#,
    );
    round_trip::<JobQueue>(
        "full",
        r#"{"count":7,"job_type":"text","latency":7,"paused":true}"#,
        r#"{"count":7,"job_type":"text","latency":7,"paused":true}"#,
    );
    round_trip::<JobQueue>(
        "nulls",
        r#"{"count":null,"job_type":"text","latency":null,"paused":null}"#,
        r#"{"count":0,"job_type":"text","latency":0,"paused":false}"#,
    );
    round_trip::<JobQueue>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"count":7,"job_type":"text","latency":7,"paused":true}"#,
        r#"{"count":7,"job_type":"text","latency":7,"paused":true}"#,
    );
}

#[test]
fn job_status() {
    assert_eq!(JobStatus::from("Pending"), JobStatus::Pending);
    assert_eq!(JobStatus::from("Scheduled"), JobStatus::Scheduled);
    assert_eq!(JobStatus::from("Running"), JobStatus::Running);
    assert_eq!(JobStatus::from("Success"), JobStatus::Success);
    assert_eq!(JobStatus::from("Error"), JobStatus::Error);
    assert_eq!(JobStatus::from("Stopped"), JobStatus::Stopped);
    round_trip::<JobStatus>(
        "unknown",
        r#""a newer value""#,
        r#""a newer value""#,
    );
}

#[test]
fn label() {
    round_trip::<Label>(
        "minimal",
        r#"{"id":7,"project_id":0}"#,
        r#"{"id":7,"project_id":0}"#,
    );
    round_trip::<Label>(
        "full",
        r#"{"color":"text","creation_time":"2026-11-24T10:00:00Z","description":"text","id":7,"name":"text","project_id":7,"scope":"g","update_time":"2026-11-24T10:00:00Z"}"#,
        r#"{"color":"text","creation_time":"2026-11-24T10:00:00Z","description":"text","id":7,"name":"text","project_id":7,"scope":"g","update_time":"2026-11-24T10:00:00Z"}"#,
    );
    round_trip::<Label>(
        "nulls",
        r#"{"color":null,"creation_time":null,"description":null,"id":7,"name":null,"project_id":null,"scope":null,"update_time":null}"#,
        r#"{"id":7,"project_id":0}"#,
    );
    round_trip::<Label>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"color":"text","creation_time":"2026-11-24T10:00:00Z","description":"text","id":7,"name":"text","project_id":7,"scope":"g","update_time":"2026-11-24T10:00:00Z"}"#,
        r#"{"color":"text","creation_time":"2026-11-24T10:00:00Z","description":"text","id":7,"name":"text","project_id":7,"scope":"g","update_time":"2026-11-24T10:00:00Z"}"#,
    );
    round_trip::<Label>(
        "unknown value",
        r#"{"color":"text","creation_time":"2026-11-24T10:00:00Z","description":"text","id":7,"name":"text","project_id":7,"scope":"a newer value","update_time":"2026-11-24T10:00:00Z"}"#,
        r#"{"color":"text","creation_time":"2026-11-24T10:00:00Z","description":"text","id":7,"name":"text","project_id":7,"scope":"a newer value","update_time":"2026-11-24T10:00:00Z"}"#,
    );
}

#[test]
fn label_ref() {
    written(
        &LabelRef::new(7),
        r#"{"id":7}"#,
    );
    written(
        &LabelRef::new(7),
        r#"{"id":7}"#,
    );
}

#[test]
fn label_scope() {
    assert_eq!(LabelScope::from("g"), LabelScope::Global);
    assert_eq!(LabelScope::from("p"), LabelScope::Project);
    round_trip::<LabelScope>(
        "unknown",
        r#""a newer value""#,
        r#""a newer value""#,
    );
}

#[test]
fn label_update() {
    written(
        &LabelUpdate::new("text"),
        r#"{"name":"text"}"#,
    );
    written(
        &LabelUpdate::new("text").color("text").description("text"),
        r#"{"color":"text","description":"text","name":"text"}"#,
    );
}

#[test]
fn ldap_conf() {
    written(
        &LdapConf::new(),
        r#"{}"#,
    );
    written(
        &LdapConf::new().ldap_base_dn("text").ldap_connection_timeout(7).ldap_filter("text").ldap_scope(7).ldap_search_dn("text").ldap_search_password("text").ldap_uid("text").ldap_url("text").ldap_verify_cert(true),
        r#"{"ldap_base_dn":"text","ldap_connection_timeout":7,"ldap_filter":"text","ldap_scope":7,"ldap_search_dn":"text","ldap_search_password":"text","ldap_uid":"text","ldap_url":"text","ldap_verify_cert":true}"#,
    );
}

#[test]
fn ldap_import_users() {
    written(
        &LdapImportUsers::new(vec!["text".into()]),
        r#"{"ldap_uid_list":["text"]}"#,
    );
    written(
        &LdapImportUsers::new(vec!["text".into()]),
        r#"{"ldap_uid_list":["text"]}"#,
    );
}

#[test]
fn ldap_ping_result() {
    round_trip::<LdapPingResult>(
        "minimal",
        r#"{"success":false}"#,
        r#"{"success":false}"#,
    );
    round_trip::<LdapPingResult>(
        "full",
        r#"{"message":"text","success":true}"#,
        r#"{"message":"text","success":true}"#,
    );
    round_trip::<LdapPingResult>(
        "nulls",
        r#"{"message":null,"success":null}"#,
        r#"{"success":false}"#,
    );
    round_trip::<LdapPingResult>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"message":"text","success":true}"#,
        r#"{"message":"text","success":true}"#,
    );
}

#[test]
fn ldap_user() {
    round_trip::<LdapUser>(
        "minimal",
        r#"{"username":"text"}"#,
        r#"{"username":"text"}"#,
    );
    round_trip::<LdapUser>(
        "full",
        r#"{"email":"text","realname":"text","username":"text"}"#,
        r#"{"email":"text","realname":"text","username":"text"}"#,
    );
    round_trip::<LdapUser>(
        "nulls",
        r#"{"email":null,"realname":null,"username":"text"}"#,
        r#"{"username":"text"}"#,
    );
    round_trip::<LdapUser>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"email":"text","realname":"text","username":"text"}"#,
        r#"{"email":"text","realname":"text","username":"text"}"#,
    );
}

#[test]
fn member() {
    round_trip::<Member>(
        "minimal",
        r#"{"entity_id":7,"entity_name":"text","entity_type":"u","id":7,"project_id":7,"role_id":7,"role_name":"projectAdmin"}"#,
        r#"{"entity_id":7,"entity_name":"text","entity_type":"u","id":7,"project_id":7,"role_id":7,"role_name":"projectAdmin"}"#,
    );
    round_trip::<Member>(
        "full",
        r#"{"entity_id":7,"entity_name":"text","entity_type":"u","id":7,"project_id":7,"role_id":7,"role_name":"projectAdmin"}"#,
        r#"{"entity_id":7,"entity_name":"text","entity_type":"u","id":7,"project_id":7,"role_id":7,"role_name":"projectAdmin"}"#,
    );
    round_trip::<Member>(
        "nulls",
        r#"{"entity_id":7,"entity_name":"text","entity_type":"u","id":7,"project_id":7,"role_id":7,"role_name":"projectAdmin"}"#,
        r#"{"entity_id":7,"entity_name":"text","entity_type":"u","id":7,"project_id":7,"role_id":7,"role_name":"projectAdmin"}"#,
    );
    round_trip::<Member>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"entity_id":7,"entity_name":"text","entity_type":"u","id":7,"project_id":7,"role_id":7,"role_name":"projectAdmin"}"#,
        r#"{"entity_id":7,"entity_name":"text","entity_type":"u","id":7,"project_id":7,"role_id":7,"role_name":"projectAdmin"}"#,
    );
    round_trip::<Member>(
        "unknown value",
        r#"{"entity_id":7,"entity_name":"text","entity_type":"a newer value","id":7,"project_id":7,"role_id":7,"role_name":"a newer value"}"#,
        r#"{"entity_id":7,"entity_name":"text","entity_type":"a newer value","id":7,"project_id":7,"role_id":7,"role_name":"a newer value"}"#,
    );
}

#[test]
fn member_kind() {
    assert_eq!(MemberKind::from("u"), MemberKind::User);
    assert_eq!(MemberKind::from("g"), MemberKind::Group);
    round_trip::<MemberKind>(
        "unknown",
        r#""a newer value""#,
        r#""a newer value""#,
    );
}

#[test]
fn member_role() {
    written(
        &MemberRole::new(5),
        r#"{"role_id":5}"#,
    );
    written(
        &MemberRole::new(5),
        r#"{"role_id":5}"#,
    );
}

#[test]
fn member_user() {
    written(
        &MemberUser::new(),
        r#"{}"#,
    );
    written(
        &MemberUser::new().user_id(7).username("text"),
        r#"{"user_id":7,"username":"text"}"#,
    );
}

#[test]
fn new_immutable_rule() {
    written(
        &NewImmutableRule::new(ImmutableAction::Immutable, ImmutableTemplate::ImmutableTemplate, vec![ImmutableSelector::new("text", SelectorDecoration::Matches, "text")], [("key".to_owned(), vec![ImmutableSelector::new("text", SelectorDecoration::Matches, "text")])]),
        r#"{"action":"immutable","disabled":false,"priority":0,"scope_selectors":{"key":[{"decoration":"matches","kind":"text","pattern":"text"}]},"tag_selectors":[{"decoration":"matches","kind":"text","pattern":"text"}],"template":"immutable_template"}"#,
    );
    written(
        &NewImmutableRule::new(ImmutableAction::Immutable, ImmutableTemplate::ImmutableTemplate, vec![ImmutableSelector::new("text", SelectorDecoration::Matches, "text").extras("text")], [("key".to_owned(), vec![ImmutableSelector::new("text", SelectorDecoration::Matches, "text").extras("text")])]).disabled(true).priority(7),
        r#"{"action":"immutable","disabled":true,"priority":7,"scope_selectors":{"key":[{"decoration":"matches","extras":"text","kind":"text","pattern":"text"}]},"tag_selectors":[{"decoration":"matches","extras":"text","kind":"text","pattern":"text"}],"template":"immutable_template"}"#,
    );
}

#[test]
fn new_label() {
    written(
        &NewLabel::new("text", LabelScope::Global),
        r#"{"name":"text","scope":"g"}"#,
    );
    written(
        &NewLabel::new("text", LabelScope::Global).color("text").description("text").project_id(7),
        r#"{"color":"text","description":"text","name":"text","project_id":7,"scope":"g"}"#,
    );
}

#[test]
fn new_member() {
    written(
        &NewMember::new(5),
        r#"{"role_id":5}"#,
    );
    written(
        &NewMember::new(5).member_group(UserGroup::new().group_name("text").group_type(7).id(7).ldap_group_dn("text")).member_user(MemberUser::new().user_id(7).username("text")),
        r#"{"member_group":{"group_name":"text","group_type":7,"id":7,"ldap_group_dn":"text"},"member_user":{"user_id":7,"username":"text"},"role_id":5}"#,
    );
}

#[test]
fn new_preheat_instance() {
    written(
        &NewPreheatInstance::new("text", "text", "text", PreheatAuth::None),
        r#"{"auth_mode":"NONE","default":false,"enabled":false,"endpoint":"text","insecure":false,"name":"text","vendor":"text"}"#,
    );
    written(
        &NewPreheatInstance::new("text", "text", "text", PreheatAuth::None).auth_info([("key".to_owned(), "text".into())]).default(true).description("text").enabled(true).insecure(true),
        r#"{"auth_info":{"key":"text"},"auth_mode":"NONE","default":true,"description":"text","enabled":true,"endpoint":"text","insecure":true,"name":"text","vendor":"text"}"#,
    );
}

#[test]
fn new_preheat_policy() {
    written(
        &NewPreheatPolicy::new("text", 7, 7, "text", "text"),
        r#"{"enabled":false,"filters":"text","name":"text","project_id":7,"provider_id":7,"trigger":"text"}"#,
    );
    written(
        &NewPreheatPolicy::new("text", 7, 7, "text", "text").description("text").enabled(true),
        r#"{"description":"text","enabled":true,"filters":"text","name":"text","project_id":7,"provider_id":7,"trigger":"text"}"#,
    );
}

#[test]
fn new_project() {
    written(
        &NewProject::new("text"),
        r#"{"project_name":"text"}"#,
    );
    written(
        &NewProject::new("text").metadata(ProjectSettings::new().auto_sbom_generation(Toggle::True).auto_scan(Toggle::True).enable_content_trust(Toggle::True).enable_content_trust_cosign(Toggle::True).max_upstream_conn("text").prevent_vul(Toggle::True).proxy_cache_filter_kind(CacheFilterKind::Doublestar).proxy_cache_filter_pattern("text").proxy_cache_local_on_not_found(Toggle::True).proxy_referrer_api(Toggle::True).proxy_speed_kb("text").public(Toggle::True).reuse_sys_cve_allowlist(Toggle::True).severity(SeverityThreshold::None)).registry_id(7).storage_limit(7),
        r#"{"metadata":{"auto_sbom_generation":"true","auto_scan":"true","enable_content_trust":"true","enable_content_trust_cosign":"true","max_upstream_conn":"text","prevent_vul":"true","proxy_cache_filter_kind":"doublestar","proxy_cache_filter_pattern":"text","proxy_cache_local_on_not_found":"true","proxy_referrer_api":"true","proxy_speed_kb":"text","public":"true","reuse_sys_cve_allowlist":"true","severity":"none"},"project_name":"text","registry_id":7,"storage_limit":7}"#,
    );
}

#[test]
fn new_registry() {
    written(
        &NewRegistry::new("text", "text", "text"),
        r#"{"insecure":false,"name":"text","type":"text","url":"text"}"#,
    );
    written(
        &NewRegistry::new("text", "text", "text").ca_certificate("text").credential(RegistryCredential::new().access_key("text").access_secret("text").r#type(CredentialKind::Basic)).description("text").insecure(true),
        r#"{"ca_certificate":"text","credential":{"access_key":"text","access_secret":"text","type":"basic"},"description":"text","insecure":true,"name":"text","type":"text","url":"text"}"#,
    );
}

#[test]
fn new_robot() {
    written(
        &NewRobot::new("text", RobotLevel::System, 7, vec![RobotPermission::new(RobotLevel::System, "text", vec![RobotAccess::new("text", "text")])]),
        r#"{"duration":7,"level":"system","name":"text","permissions":[{"access":[{"action":"text","resource":"text"}],"kind":"system","namespace":"text"}]}"#,
    );
    written(
        &NewRobot::new("text", RobotLevel::System, 7, vec![RobotPermission::new(RobotLevel::System, "text", vec![RobotAccess::new("text", "text").effect("text")])]).description("text"),
        r#"{"description":"text","duration":7,"level":"system","name":"text","permissions":[{"access":[{"action":"text","effect":"text","resource":"text"}],"kind":"system","namespace":"text"}]}"#,
    );
}

#[test]
fn new_tag() {
    written(
        &NewTag::new("text"),
        r#"{"name":"text"}"#,
    );
    written(
        &NewTag::new("text"),
        r#"{"name":"text"}"#,
    );
}

#[test]
fn new_user() {
    written(
        &NewUser::new("text", "text", "text", "text"),
        r#"{"email":"text","password":"text","realname":"text","username":"text"}"#,
    );
    written(
        &NewUser::new("text", "text", "text", "text").comment("text"),
        r#"{"comment":"text","email":"text","password":"text","realname":"text","username":"text"}"#,
    );
}

#[test]
fn new_user_group() {
    written(
        &NewUserGroup::new("text", 3),
        r#"{"group_name":"text","group_type":3}"#,
    );
    written(
        &NewUserGroup::new("text", 3).ldap_group_dn("text"),
        r#"{"group_name":"text","group_type":3,"ldap_group_dn":"text"}"#,
    );
}

#[test]
fn oidc_ping() {
    written(
        &OidcPing::new("text", true),
        r#"{"url":"text","verify_cert":true}"#,
    );
    written(
        &OidcPing::new("text", true),
        r#"{"url":"text","verify_cert":true}"#,
    );
}

#[test]
fn oidc_user_info() {
    round_trip::<OidcUserInfo>(
        "minimal",
        r#"{"id":0,"user_id":0}"#,
        r#"{"id":0,"user_id":0}"#,
    );
    round_trip::<OidcUserInfo>(
        "full",
        r#"{"creation_time":"2026-11-24T10:00:00Z","id":7,"secret":"text","subiss":"text","update_time":"2026-11-24T10:00:00Z","user_id":7}"#,
        r#"{"creation_time":"2026-11-24T10:00:00Z","id":7,"secret":"text","subiss":"text","update_time":"2026-11-24T10:00:00Z","user_id":7}"#,
    );
    round_trip::<OidcUserInfo>(
        "nulls",
        r#"{"creation_time":null,"id":null,"secret":null,"subiss":null,"update_time":null,"user_id":null}"#,
        r#"{"id":0,"user_id":0}"#,
    );
    round_trip::<OidcUserInfo>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"creation_time":"2026-11-24T10:00:00Z","id":7,"secret":"text","subiss":"text","update_time":"2026-11-24T10:00:00Z","user_id":7}"#,
        r#"{"creation_time":"2026-11-24T10:00:00Z","id":7,"secret":"text","subiss":"text","update_time":"2026-11-24T10:00:00Z","user_id":7}"#,
    );
}

#[test]
fn overall_health_status() {
    round_trip::<OverallHealthStatus>(
        "minimal",
        r#"{"status":"healthy"}"#,
        r#"{"status":"healthy"}"#,
    );
    round_trip::<OverallHealthStatus>(
        "full",
        r#"{"components":[{"error":"text","name":"text","status":"healthy"}],"status":"healthy"}"#,
        r#"{"components":[{"error":"text","name":"text","status":"healthy"}],"status":"healthy"}"#,
    );
    round_trip::<OverallHealthStatus>(
        "nulls",
        r#"{"components":null,"status":"healthy"}"#,
        r#"{"status":"healthy"}"#,
    );
    round_trip::<OverallHealthStatus>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"components":[{"error":"text","name":"text","status":"healthy"}],"status":"healthy"}"#,
        r#"{"components":[{"error":"text","name":"text","status":"healthy"}],"status":"healthy"}"#,
    );
    round_trip::<OverallHealthStatus>(
        "unknown value",
        r#"{"components":[{"error":"text","name":"text","status":"healthy"}],"status":"a newer value"}"#,
        r#"{"components":[{"error":"text","name":"text","status":"healthy"}],"status":"a newer value"}"#,
    );
}

#[test]
fn password_change() {
    written(
        &PasswordChange::new("text"),
        r#"{"new_password":"text"}"#,
    );
    written(
        &PasswordChange::new("text").old_password("text"),
        r#"{"new_password":"text","old_password":"text"}"#,
    );
}

#[test]
fn permission() {
    round_trip::<Permission>(
        "minimal",
        r#"{"action":"text","resource":"text"}"#,
        r#"{"action":"text","resource":"text"}"#,
    );
    round_trip::<Permission>(
        "full",
        r#"{"action":"text","resource":"text"}"#,
        r#"{"action":"text","resource":"text"}"#,
    );
    round_trip::<Permission>(
        "nulls",
        r#"{"action":"text","resource":"text"}"#,
        r#"{"action":"text","resource":"text"}"#,
    );
    round_trip::<Permission>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"action":"text","resource":"text"}"#,
        r#"{"action":"text","resource":"text"}"#,
    );
}

#[test]
fn permissions() {
    round_trip::<Permissions>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<Permissions>(
        "full",
        r#"{"project":[{"action":"text","resource":"text"}],"system":[{"action":"text","resource":"text"}]}"#,
        r#"{"project":[{"action":"text","resource":"text"}],"system":[{"action":"text","resource":"text"}]}"#,
    );
    round_trip::<Permissions>(
        "nulls",
        r#"{"project":null,"system":null}"#,
        r#"{}"#,
    );
    round_trip::<Permissions>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"project":[{"action":"text","resource":"text"}],"system":[{"action":"text","resource":"text"}]}"#,
        r#"{"project":[{"action":"text","resource":"text"}],"system":[{"action":"text","resource":"text"}]}"#,
    );
}

#[test]
fn platform() {
    round_trip::<Platform>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<Platform>(
        "full",
        r#"{"OsFeatures":["text"],"OsVersion":"text","architecture":"text","os":"text","variant":"text"}"#,
        r#"{"OsFeatures":["text"],"OsVersion":"text","architecture":"text","os":"text","variant":"text"}"#,
    );
    round_trip::<Platform>(
        "nulls",
        r#"{"OsFeatures":null,"OsVersion":null,"architecture":null,"os":null,"variant":null}"#,
        r#"{}"#,
    );
    round_trip::<Platform>(
        "extra member",
        r#"{"OsFeatures":["text"],"OsVersion":"text","a member of a newer server":{"x":[1]},"architecture":"text","os":"text","variant":"text"}"#,
        r#"{"OsFeatures":["text"],"OsVersion":"text","architecture":"text","os":"text","variant":"text"}"#,
    );
}

#[test]
fn preheat_auth() {
    assert_eq!(PreheatAuth::from("NONE"), PreheatAuth::None);
    assert_eq!(PreheatAuth::from("BASIC"), PreheatAuth::Basic);
    assert_eq!(PreheatAuth::from("OAUTH"), PreheatAuth::Oauth);
    assert_eq!(PreheatAuth::from("CUSTOM"), PreheatAuth::Custom);
    round_trip::<PreheatAuth>(
        "unknown",
        r#""a newer value""#,
        r#""a newer value""#,
    );
}

#[test]
fn preheat_instance() {
    round_trip::<PreheatInstance>(
        "minimal",
        r#"{"default":false,"enabled":false,"endpoint":"text","id":7,"insecure":false,"name":"text","vendor":"text"}"#,
        r#"{"default":false,"enabled":false,"endpoint":"text","id":7,"insecure":false,"name":"text","vendor":"text"}"#,
    );
    round_trip::<PreheatInstance>(
        "full",
        r#"{"auth_info":{"key":"text"},"auth_mode":"NONE","default":true,"description":"text","enabled":true,"endpoint":"text","id":7,"insecure":true,"name":"text","setup_timestamp":1795514400,"status":"text","vendor":"text"}"#,
        r#"{"auth_info":{"key":"text"},"auth_mode":"NONE","default":true,"description":"text","enabled":true,"endpoint":"text","id":7,"insecure":true,"name":"text","setup_timestamp":1795514400,"status":"text","vendor":"text"}"#,
    );
    round_trip::<PreheatInstance>(
        "nulls",
        r#"{"auth_info":null,"auth_mode":null,"default":null,"description":null,"enabled":null,"endpoint":"text","id":7,"insecure":null,"name":"text","setup_timestamp":null,"status":null,"vendor":"text"}"#,
        r#"{"default":false,"enabled":false,"endpoint":"text","id":7,"insecure":false,"name":"text","vendor":"text"}"#,
    );
    round_trip::<PreheatInstance>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"auth_info":{"key":"text"},"auth_mode":"NONE","default":true,"description":"text","enabled":true,"endpoint":"text","id":7,"insecure":true,"name":"text","setup_timestamp":1795514400,"status":"text","vendor":"text"}"#,
        r#"{"auth_info":{"key":"text"},"auth_mode":"NONE","default":true,"description":"text","enabled":true,"endpoint":"text","id":7,"insecure":true,"name":"text","setup_timestamp":1795514400,"status":"text","vendor":"text"}"#,
    );
    round_trip::<PreheatInstance>(
        "unknown value",
        r#"{"auth_info":{"key":"text"},"auth_mode":"a newer value","default":true,"description":"text","enabled":true,"endpoint":"text","id":7,"insecure":true,"name":"text","setup_timestamp":1795514400,"status":"text","vendor":"text"}"#,
        r#"{"auth_info":{"key":"text"},"auth_mode":"a newer value","default":true,"description":"text","enabled":true,"endpoint":"text","id":7,"insecure":true,"name":"text","setup_timestamp":1795514400,"status":"text","vendor":"text"}"#,
    );
}

#[test]
fn preheat_instance_ping() {
    written(
        &PreheatInstancePing::new(),
        r#"{"insecure":false}"#,
    );
    written(
        &PreheatInstancePing::new().auth_info([("key".to_owned(), "text".into())]).auth_mode(PreheatAuth::None).endpoint("text").id(7).insecure(true).name("text").vendor("text"),
        r#"{"auth_info":{"key":"text"},"auth_mode":"NONE","endpoint":"text","id":7,"insecure":true,"name":"text","vendor":"text"}"#,
    );
}

#[test]
fn preheat_policy() {
    round_trip::<PreheatPolicy>(
        "minimal",
        r#"{"enabled":false,"filters":"text","id":7,"name":"text","project_id":7,"provider_id":7,"trigger":"text"}"#,
        r#"{"enabled":false,"filters":"text","id":7,"name":"text","project_id":7,"provider_id":7,"trigger":"text"}"#,
    );
    round_trip::<PreheatPolicy>(
        "full",
        r#"{"creation_time":"2026-11-24T10:00:00Z","description":"text","enabled":true,"extra_attrs":"text","filters":"text","id":7,"name":"text","project_id":7,"provider_id":7,"provider_name":"text","trigger":"text","update_time":"2026-11-24T10:00:00Z"}"#,
        r#"{"creation_time":"2026-11-24T10:00:00Z","description":"text","enabled":true,"extra_attrs":"text","filters":"text","id":7,"name":"text","project_id":7,"provider_id":7,"provider_name":"text","trigger":"text","update_time":"2026-11-24T10:00:00Z"}"#,
    );
    round_trip::<PreheatPolicy>(
        "nulls",
        r#"{"creation_time":null,"description":null,"enabled":null,"extra_attrs":null,"filters":"text","id":7,"name":"text","project_id":7,"provider_id":7,"provider_name":null,"trigger":"text","update_time":null}"#,
        r#"{"enabled":false,"filters":"text","id":7,"name":"text","project_id":7,"provider_id":7,"trigger":"text"}"#,
    );
    round_trip::<PreheatPolicy>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"creation_time":"2026-11-24T10:00:00Z","description":"text","enabled":true,"extra_attrs":"text","filters":"text","id":7,"name":"text","project_id":7,"provider_id":7,"provider_name":"text","trigger":"text","update_time":"2026-11-24T10:00:00Z"}"#,
        r#"{"creation_time":"2026-11-24T10:00:00Z","description":"text","enabled":true,"extra_attrs":"text","filters":"text","id":7,"name":"text","project_id":7,"provider_id":7,"provider_name":"text","trigger":"text","update_time":"2026-11-24T10:00:00Z"}"#,
    );
}

#[test]
fn preheat_provider() {
    round_trip::<PreheatProvider>(
        "minimal",
        r#"{"id":"text","name":"text"}"#,
        r#"{"id":"text","name":"text"}"#,
    );
    round_trip::<PreheatProvider>(
        "full",
        r#"{"icon":"text","id":"text","maintainers":["text"],"name":"text","source":"text","version":"text"}"#,
        r#"{"icon":"text","id":"text","maintainers":["text"],"name":"text","source":"text","version":"text"}"#,
    );
    round_trip::<PreheatProvider>(
        "nulls",
        r#"{"icon":null,"id":"text","maintainers":null,"name":"text","source":null,"version":null}"#,
        r#"{"id":"text","name":"text"}"#,
    );
    round_trip::<PreheatProvider>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"icon":"text","id":"text","maintainers":["text"],"name":"text","source":"text","version":"text"}"#,
        r#"{"icon":"text","id":"text","maintainers":["text"],"name":"text","source":"text","version":"text"}"#,
    );
}

#[test]
fn project() {
    round_trip::<Project>(
        "minimal",
        r#"{"current_user_role_id":0,"deleted":false,"name":"text","owner_id":0,"project_id":7,"registry_id":0,"repo_count":0,"togglable":false}"#,
        r#"{"current_user_role_id":0,"deleted":false,"name":"text","owner_id":0,"project_id":7,"registry_id":0,"repo_count":0,"togglable":false}"#,
    );
    round_trip::<Project>(
        "full",
        r#"{"creation_time":"2026-11-24T10:00:00Z","current_user_role_id":7,"current_user_role_ids":[7],"cve_allowlist":{"creation_time":"2026-11-24T10:00:00Z","expires_at":1795514400,"id":7,"items":[{"cve_id":"text"}],"project_id":7,"update_time":"2026-11-24T10:00:00Z"},"deleted":true,"metadata":{"auto_sbom_generation":"true","auto_scan":"true","enable_content_trust":"true","enable_content_trust_cosign":"true","max_upstream_conn":"text","prevent_vul":"true","proxy_cache_filter_kind":"doublestar","proxy_cache_filter_pattern":"text","proxy_cache_local_on_not_found":"true","proxy_referrer_api":"true","proxy_speed_kb":"text","public":"true","retention_id":7,"reuse_sys_cve_allowlist":"true","severity":"none"},"name":"text","owner_id":7,"owner_name":"text","project_id":7,"registry_id":7,"repo_count":7,"togglable":true,"update_time":"2026-11-24T10:00:00Z"}"#,
        r#"{"creation_time":"2026-11-24T10:00:00Z","current_user_role_id":7,"current_user_role_ids":[7],"cve_allowlist":{"creation_time":"2026-11-24T10:00:00Z","expires_at":1795514400,"id":7,"items":[{"cve_id":"text"}],"project_id":7,"update_time":"2026-11-24T10:00:00Z"},"deleted":true,"metadata":{"auto_sbom_generation":"true","auto_scan":"true","enable_content_trust":"true","enable_content_trust_cosign":"true","max_upstream_conn":"text","prevent_vul":"true","proxy_cache_filter_kind":"doublestar","proxy_cache_filter_pattern":"text","proxy_cache_local_on_not_found":"true","proxy_referrer_api":"true","proxy_speed_kb":"text","public":"true","retention_id":7,"reuse_sys_cve_allowlist":"true","severity":"none"},"name":"text","owner_id":7,"owner_name":"text","project_id":7,"registry_id":7,"repo_count":7,"togglable":true,"update_time":"2026-11-24T10:00:00Z"}"#,
    );
    round_trip::<Project>(
        "nulls",
        r#"{"creation_time":null,"current_user_role_id":null,"current_user_role_ids":null,"cve_allowlist":null,"deleted":null,"metadata":null,"name":"text","owner_id":null,"owner_name":null,"project_id":7,"registry_id":null,"repo_count":null,"togglable":null,"update_time":null}"#,
        r#"{"current_user_role_id":0,"deleted":false,"name":"text","owner_id":0,"project_id":7,"registry_id":0,"repo_count":0,"togglable":false}"#,
    );
    round_trip::<Project>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"creation_time":"2026-11-24T10:00:00Z","current_user_role_id":7,"current_user_role_ids":[7],"cve_allowlist":{"creation_time":"2026-11-24T10:00:00Z","expires_at":1795514400,"id":7,"items":[{"cve_id":"text"}],"project_id":7,"update_time":"2026-11-24T10:00:00Z"},"deleted":true,"metadata":{"auto_sbom_generation":"true","auto_scan":"true","enable_content_trust":"true","enable_content_trust_cosign":"true","max_upstream_conn":"text","prevent_vul":"true","proxy_cache_filter_kind":"doublestar","proxy_cache_filter_pattern":"text","proxy_cache_local_on_not_found":"true","proxy_referrer_api":"true","proxy_speed_kb":"text","public":"true","retention_id":7,"reuse_sys_cve_allowlist":"true","severity":"none"},"name":"text","owner_id":7,"owner_name":"text","project_id":7,"registry_id":7,"repo_count":7,"togglable":true,"update_time":"2026-11-24T10:00:00Z"}"#,
        r#"{"creation_time":"2026-11-24T10:00:00Z","current_user_role_id":7,"current_user_role_ids":[7],"cve_allowlist":{"creation_time":"2026-11-24T10:00:00Z","expires_at":1795514400,"id":7,"items":[{"cve_id":"text"}],"project_id":7,"update_time":"2026-11-24T10:00:00Z"},"deleted":true,"metadata":{"auto_sbom_generation":"true","auto_scan":"true","enable_content_trust":"true","enable_content_trust_cosign":"true","max_upstream_conn":"text","prevent_vul":"true","proxy_cache_filter_kind":"doublestar","proxy_cache_filter_pattern":"text","proxy_cache_local_on_not_found":"true","proxy_referrer_api":"true","proxy_speed_kb":"text","public":"true","retention_id":7,"reuse_sys_cve_allowlist":"true","severity":"none"},"name":"text","owner_id":7,"owner_name":"text","project_id":7,"registry_id":7,"repo_count":7,"togglable":true,"update_time":"2026-11-24T10:00:00Z"}"#,
    );
}

#[test]
fn project_creators() {
    assert_eq!(ProjectCreators::from("everyone"), ProjectCreators::Everyone);
    assert_eq!(ProjectCreators::from("adminonly"), ProjectCreators::AdminOnly);
    round_trip::<ProjectCreators>(
        "unknown",
        r#""a newer value""#,
        r#""a newer value""#,
    );
}

#[test]
fn project_deletable() {
    round_trip::<ProjectDeletable>(
        "minimal",
        r#"{"deletable":false}"#,
        r#"{"deletable":false}"#,
    );
    round_trip::<ProjectDeletable>(
        "full",
        r#"{"deletable":true,"message":"text"}"#,
        r#"{"deletable":true,"message":"text"}"#,
    );
    round_trip::<ProjectDeletable>(
        "nulls",
        r#"{"deletable":null,"message":null}"#,
        r#"{"deletable":false}"#,
    );
    round_trip::<ProjectDeletable>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"deletable":true,"message":"text"}"#,
        r#"{"deletable":true,"message":"text"}"#,
    );
}

#[test]
fn project_metadata() {
    round_trip::<ProjectMetadata>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<ProjectMetadata>(
        "full",
        r#"{"auto_sbom_generation":"true","auto_scan":"true","enable_content_trust":"true","enable_content_trust_cosign":"true","max_upstream_conn":"text","prevent_vul":"true","proxy_cache_filter_kind":"doublestar","proxy_cache_filter_pattern":"text","proxy_cache_local_on_not_found":"true","proxy_referrer_api":"true","proxy_speed_kb":"text","public":"true","retention_id":7,"reuse_sys_cve_allowlist":"true","severity":"none"}"#,
        r#"{"auto_sbom_generation":"true","auto_scan":"true","enable_content_trust":"true","enable_content_trust_cosign":"true","max_upstream_conn":"text","prevent_vul":"true","proxy_cache_filter_kind":"doublestar","proxy_cache_filter_pattern":"text","proxy_cache_local_on_not_found":"true","proxy_referrer_api":"true","proxy_speed_kb":"text","public":"true","retention_id":7,"reuse_sys_cve_allowlist":"true","severity":"none"}"#,
    );
    round_trip::<ProjectMetadata>(
        "nulls",
        r#"{"auto_sbom_generation":null,"auto_scan":null,"enable_content_trust":null,"enable_content_trust_cosign":null,"max_upstream_conn":null,"prevent_vul":null,"proxy_cache_filter_kind":null,"proxy_cache_filter_pattern":null,"proxy_cache_local_on_not_found":null,"proxy_referrer_api":null,"proxy_speed_kb":null,"public":null,"retention_id":null,"reuse_sys_cve_allowlist":null,"severity":null}"#,
        r#"{}"#,
    );
    round_trip::<ProjectMetadata>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"auto_sbom_generation":"true","auto_scan":"true","enable_content_trust":"true","enable_content_trust_cosign":"true","max_upstream_conn":"text","prevent_vul":"true","proxy_cache_filter_kind":"doublestar","proxy_cache_filter_pattern":"text","proxy_cache_local_on_not_found":"true","proxy_referrer_api":"true","proxy_speed_kb":"text","public":"true","retention_id":7,"reuse_sys_cve_allowlist":"true","severity":"none"}"#,
        r#"{"auto_sbom_generation":"true","auto_scan":"true","enable_content_trust":"true","enable_content_trust_cosign":"true","max_upstream_conn":"text","prevent_vul":"true","proxy_cache_filter_kind":"doublestar","proxy_cache_filter_pattern":"text","proxy_cache_local_on_not_found":"true","proxy_referrer_api":"true","proxy_speed_kb":"text","public":"true","retention_id":7,"reuse_sys_cve_allowlist":"true","severity":"none"}"#,
    );
    round_trip::<ProjectMetadata>(
        "unknown value",
        r#"{"auto_sbom_generation":"a newer value","auto_scan":"a newer value","enable_content_trust":"a newer value","enable_content_trust_cosign":"a newer value","max_upstream_conn":"text","prevent_vul":"a newer value","proxy_cache_filter_kind":"a newer value","proxy_cache_filter_pattern":"text","proxy_cache_local_on_not_found":"a newer value","proxy_referrer_api":"a newer value","proxy_speed_kb":"text","public":"a newer value","retention_id":7,"reuse_sys_cve_allowlist":"a newer value","severity":"a newer value"}"#,
        r#"{"auto_sbom_generation":"a newer value","auto_scan":"a newer value","enable_content_trust":"a newer value","enable_content_trust_cosign":"a newer value","max_upstream_conn":"text","prevent_vul":"a newer value","proxy_cache_filter_kind":"a newer value","proxy_cache_filter_pattern":"text","proxy_cache_local_on_not_found":"a newer value","proxy_referrer_api":"a newer value","proxy_speed_kb":"text","public":"a newer value","retention_id":7,"reuse_sys_cve_allowlist":"a newer value","severity":"a newer value"}"#,
    );
}

#[test]
fn project_preheat_provider() {
    round_trip::<ProjectPreheatProvider>(
        "minimal",
        r#"{"default":false,"enabled":false,"id":7}"#,
        r#"{"default":false,"enabled":false,"id":7}"#,
    );
    round_trip::<ProjectPreheatProvider>(
        "full",
        r#"{"default":true,"enabled":true,"id":7,"provider":"text"}"#,
        r#"{"default":true,"enabled":true,"id":7,"provider":"text"}"#,
    );
    round_trip::<ProjectPreheatProvider>(
        "nulls",
        r#"{"default":null,"enabled":null,"id":7,"provider":null}"#,
        r#"{"default":false,"enabled":false,"id":7}"#,
    );
    round_trip::<ProjectPreheatProvider>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"default":true,"enabled":true,"id":7,"provider":"text"}"#,
        r#"{"default":true,"enabled":true,"id":7,"provider":"text"}"#,
    );
}

#[test]
fn project_scanner() {
    written(
        &ProjectScanner::new("id-1"),
        r#"{"uuid":"id-1"}"#,
    );
    written(
        &ProjectScanner::new("id-1"),
        r#"{"uuid":"id-1"}"#,
    );
}

#[test]
fn project_settings() {
    written(
        &ProjectSettings::new(),
        r#"{}"#,
    );
    written(
        &ProjectSettings::new().auto_sbom_generation(Toggle::True).auto_scan(Toggle::True).enable_content_trust(Toggle::True).enable_content_trust_cosign(Toggle::True).max_upstream_conn("text").prevent_vul(Toggle::True).proxy_cache_filter_kind(CacheFilterKind::Doublestar).proxy_cache_filter_pattern("text").proxy_cache_local_on_not_found(Toggle::True).proxy_referrer_api(Toggle::True).proxy_speed_kb("text").public(Toggle::True).reuse_sys_cve_allowlist(Toggle::True).severity(SeverityThreshold::None),
        r#"{"auto_sbom_generation":"true","auto_scan":"true","enable_content_trust":"true","enable_content_trust_cosign":"true","max_upstream_conn":"text","prevent_vul":"true","proxy_cache_filter_kind":"doublestar","proxy_cache_filter_pattern":"text","proxy_cache_local_on_not_found":"true","proxy_referrer_api":"true","proxy_speed_kb":"text","public":"true","reuse_sys_cve_allowlist":"true","severity":"none"}"#,
    );
}

#[test]
fn project_summary() {
    round_trip::<ProjectSummary>(
        "minimal",
        r#"{"developer_count":0,"guest_count":0,"limited_guest_count":0,"maintainer_count":0,"project_admin_count":0,"repo_count":0}"#,
        r#"{"developer_count":0,"guest_count":0,"limited_guest_count":0,"maintainer_count":0,"project_admin_count":0,"repo_count":0}"#,
    );
    round_trip::<ProjectSummary>(
        "full",
        r#"{"developer_count":7,"guest_count":7,"limited_guest_count":7,"maintainer_count":7,"project_admin_count":7,"quota":{"hard":{"key":7},"used":{"key":7}},"registry":{"ca_certificate":"text","creation_time":"2026-11-24T10:00:00Z","credential":{"access_key":"text","access_secret":"text","type":"basic"},"description":"text","id":7,"insecure":true,"name":"text","status":"healthy","type":"text","update_time":"2026-11-24T10:00:00Z","url":"text"},"repo_count":7}"#,
        r#"{"developer_count":7,"guest_count":7,"limited_guest_count":7,"maintainer_count":7,"project_admin_count":7,"quota":{"hard":{"key":7},"used":{"key":7}},"registry":{"ca_certificate":"text","creation_time":"2026-11-24T10:00:00Z","credential":{"access_key":"text","access_secret":"text","type":"basic"},"description":"text","id":7,"insecure":true,"name":"text","status":"healthy","type":"text","update_time":"2026-11-24T10:00:00Z","url":"text"},"repo_count":7}"#,
    );
    round_trip::<ProjectSummary>(
        "nulls",
        r#"{"developer_count":null,"guest_count":null,"limited_guest_count":null,"maintainer_count":null,"project_admin_count":null,"quota":null,"registry":null,"repo_count":null}"#,
        r#"{"developer_count":0,"guest_count":0,"limited_guest_count":0,"maintainer_count":0,"project_admin_count":0,"repo_count":0}"#,
    );
    round_trip::<ProjectSummary>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"developer_count":7,"guest_count":7,"limited_guest_count":7,"maintainer_count":7,"project_admin_count":7,"quota":{"hard":{"key":7},"used":{"key":7}},"registry":{"ca_certificate":"text","creation_time":"2026-11-24T10:00:00Z","credential":{"access_key":"text","access_secret":"text","type":"basic"},"description":"text","id":7,"insecure":true,"name":"text","status":"healthy","type":"text","update_time":"2026-11-24T10:00:00Z","url":"text"},"repo_count":7}"#,
        r#"{"developer_count":7,"guest_count":7,"limited_guest_count":7,"maintainer_count":7,"project_admin_count":7,"quota":{"hard":{"key":7},"used":{"key":7}},"registry":{"ca_certificate":"text","creation_time":"2026-11-24T10:00:00Z","credential":{"access_key":"text","access_secret":"text","type":"basic"},"description":"text","id":7,"insecure":true,"name":"text","status":"healthy","type":"text","update_time":"2026-11-24T10:00:00Z","url":"text"},"repo_count":7}"#,
    );
}

#[test]
fn project_summary_quota() {
    round_trip::<ProjectSummaryQuota>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<ProjectSummaryQuota>(
        "full",
        r#"{"hard":{"key":7},"used":{"key":7}}"#,
        r#"{"hard":{"key":7},"used":{"key":7}}"#,
    );
    round_trip::<ProjectSummaryQuota>(
        "nulls",
        r#"{"hard":null,"used":null}"#,
        r#"{}"#,
    );
    round_trip::<ProjectSummaryQuota>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"hard":{"key":7},"used":{"key":7}}"#,
        r#"{"hard":{"key":7},"used":{"key":7}}"#,
    );
}

#[test]
fn project_update() {
    written(
        &ProjectUpdate::new(),
        r#"{}"#,
    );
    written(
        &ProjectUpdate::new().cve_allowlist(CveAllowlist::new().creation_time(at("2026-11-24T10:00:00Z")).expires_at(at("2026-11-24T10:00:00Z")).id(7).items(vec![CveAllowlistItem::new("text")]).project_id(7).update_time(at("2026-11-24T10:00:00Z"))).metadata(ProjectSettings::new().auto_sbom_generation(Toggle::True).auto_scan(Toggle::True).enable_content_trust(Toggle::True).enable_content_trust_cosign(Toggle::True).max_upstream_conn("text").prevent_vul(Toggle::True).proxy_cache_filter_kind(CacheFilterKind::Doublestar).proxy_cache_filter_pattern("text").proxy_cache_local_on_not_found(Toggle::True).proxy_referrer_api(Toggle::True).proxy_speed_kb("text").public(Toggle::True).reuse_sys_cve_allowlist(Toggle::True).severity(SeverityThreshold::None)),
        r#"{"cve_allowlist":{"creation_time":"2026-11-24T10:00:00Z","expires_at":1795514400,"id":7,"items":[{"cve_id":"text"}],"project_id":7,"update_time":"2026-11-24T10:00:00Z"},"metadata":{"auto_sbom_generation":"true","auto_scan":"true","enable_content_trust":"true","enable_content_trust_cosign":"true","max_upstream_conn":"text","prevent_vul":"true","proxy_cache_filter_kind":"doublestar","proxy_cache_filter_pattern":"text","proxy_cache_local_on_not_found":"true","proxy_referrer_api":"true","proxy_speed_kb":"text","public":"true","reuse_sys_cve_allowlist":"true","severity":"none"}}"#,
    );
}

#[test]
fn purge_history() {
    round_trip::<PurgeHistory>(
        "minimal",
        r#"{"deleted":false,"id":7}"#,
        r#"{"deleted":false,"id":7}"#,
    );
    round_trip::<PurgeHistory>(
        "full",
        r#"{"creation_time":"2026-11-24T10:00:00Z","deleted":true,"id":7,"job_kind":"text","job_name":"text","job_parameters":"text","job_status":"Pending","schedule":{"cron":"text","next_scheduled_time":"2026-11-24T10:00:00Z","type":"Hourly"},"update_time":"2026-11-24T10:00:00Z"}"#,
        r#"{"creation_time":"2026-11-24T10:00:00Z","deleted":true,"id":7,"job_kind":"text","job_name":"text","job_parameters":"text","job_status":"Pending","schedule":{"cron":"text","next_scheduled_time":"2026-11-24T10:00:00Z","type":"Hourly"},"update_time":"2026-11-24T10:00:00Z"}"#,
    );
    round_trip::<PurgeHistory>(
        "nulls",
        r#"{"creation_time":null,"deleted":null,"id":7,"job_kind":null,"job_name":null,"job_parameters":null,"job_status":null,"schedule":null,"update_time":null}"#,
        r#"{"deleted":false,"id":7}"#,
    );
    round_trip::<PurgeHistory>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"creation_time":"2026-11-24T10:00:00Z","deleted":true,"id":7,"job_kind":"text","job_name":"text","job_parameters":"text","job_status":"Pending","schedule":{"cron":"text","next_scheduled_time":"2026-11-24T10:00:00Z","type":"Hourly"},"update_time":"2026-11-24T10:00:00Z"}"#,
        r#"{"creation_time":"2026-11-24T10:00:00Z","deleted":true,"id":7,"job_kind":"text","job_name":"text","job_parameters":"text","job_status":"Pending","schedule":{"cron":"text","next_scheduled_time":"2026-11-24T10:00:00Z","type":"Hourly"},"update_time":"2026-11-24T10:00:00Z"}"#,
    );
    round_trip::<PurgeHistory>(
        "unknown value",
        r#"{"creation_time":"2026-11-24T10:00:00Z","deleted":true,"id":7,"job_kind":"text","job_name":"text","job_parameters":"text","job_status":"a newer value","schedule":{"cron":"text","next_scheduled_time":"2026-11-24T10:00:00Z","type":"Hourly"},"update_time":"2026-11-24T10:00:00Z"}"#,
        r#"{"creation_time":"2026-11-24T10:00:00Z","deleted":true,"id":7,"job_kind":"text","job_name":"text","job_parameters":"text","job_status":"a newer value","schedule":{"cron":"text","next_scheduled_time":"2026-11-24T10:00:00Z","type":"Hourly"},"update_time":"2026-11-24T10:00:00Z"}"#,
    );
}

#[test]
fn purge_parameters() {
    written(
        &PurgeParameters::new(7, "text"),
        r#"{"audit_retention_hour":7,"dry_run":false,"include_event_types":"text"}"#,
    );
    written(
        &PurgeParameters::new(7, "text").dry_run(true),
        r#"{"audit_retention_hour":7,"dry_run":true,"include_event_types":"text"}"#,
    );
}

#[test]
fn purge_schedule() {
    written(
        &PurgeSchedule::new(ScheduleRule::new(ScheduleKind::Hourly), PurgeParameters::new(7, "text")),
        r#"{"parameters":{"audit_retention_hour":7,"dry_run":false,"include_event_types":"text"},"schedule":{"type":"Hourly"}}"#,
    );
    written(
        &PurgeSchedule::new(ScheduleRule::new(ScheduleKind::Hourly).cron("text").next_scheduled_time(at("2026-11-24T10:00:00Z")), PurgeParameters::new(7, "text").dry_run(true)),
        r#"{"parameters":{"audit_retention_hour":7,"dry_run":true,"include_event_types":"text"},"schedule":{"cron":"text","next_scheduled_time":"2026-11-24T10:00:00Z","type":"Hourly"}}"#,
    );
}

#[test]
fn queue_action() {
    assert_eq!(QueueAction::from("stop"), QueueAction::Stop);
    assert_eq!(QueueAction::from("pause"), QueueAction::Pause);
    assert_eq!(QueueAction::from("resume"), QueueAction::Resume);
    round_trip::<QueueAction>(
        "unknown",
        r#""a newer value""#,
        r#""a newer value""#,
    );
}

#[test]
fn queue_action_request() {
    written(
        &QueueActionRequest::new(QueueAction::Stop),
        r#"{"action":"stop"}"#,
    );
    written(
        &QueueActionRequest::new(QueueAction::Stop),
        r#"{"action":"stop"}"#,
    );
}

#[test]
fn quota() {
    round_trip::<Quota>(
        "minimal",
        r#"{"hard":{},"id":7,"used":{}}"#,
        r#"{"hard":{},"id":7,"used":{}}"#,
    );
    round_trip::<Quota>(
        "full",
        r#"{"creation_time":"2026-11-24T10:00:00Z","hard":{"key":7},"id":7,"ref":{"key":{"any":"json"}},"update_time":"2026-11-24T10:00:00Z","used":{"key":7}}"#,
        r#"{"creation_time":"2026-11-24T10:00:00Z","hard":{"key":7},"id":7,"ref":{"key":{"any":"json"}},"update_time":"2026-11-24T10:00:00Z","used":{"key":7}}"#,
    );
    round_trip::<Quota>(
        "nulls",
        r#"{"creation_time":null,"hard":null,"id":7,"ref":null,"update_time":null,"used":null}"#,
        r#"{"hard":{},"id":7,"used":{}}"#,
    );
    round_trip::<Quota>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"creation_time":"2026-11-24T10:00:00Z","hard":{"key":7},"id":7,"ref":{"key":{"any":"json"}},"update_time":"2026-11-24T10:00:00Z","used":{"key":7}}"#,
        r#"{"creation_time":"2026-11-24T10:00:00Z","hard":{"key":7},"id":7,"ref":{"key":{"any":"json"}},"update_time":"2026-11-24T10:00:00Z","used":{"key":7}}"#,
    );
}

#[test]
fn quota_update() {
    written(
        &QuotaUpdate::new([("key".to_owned(), 7)]),
        r#"{"hard":{"key":7}}"#,
    );
    written(
        &QuotaUpdate::new([("key".to_owned(), 7)]),
        r#"{"hard":{"key":7}}"#,
    );
}

#[test]
fn reference() {
    round_trip::<Reference>(
        "minimal",
        r#"{"child_digest":"text","child_id":7,"parent_id":0}"#,
        r#"{"child_digest":"text","child_id":7,"parent_id":0}"#,
    );
    round_trip::<Reference>(
        "full",
        r#"{"annotations":{"key":"text"},"child_digest":"text","child_id":7,"parent_id":7,"platform":{"OsFeatures":["text"],"OsVersion":"text","architecture":"text","os":"text","variant":"text"},"urls":["text"]}"#,
        r#"{"annotations":{"key":"text"},"child_digest":"text","child_id":7,"parent_id":7,"platform":{"OsFeatures":["text"],"OsVersion":"text","architecture":"text","os":"text","variant":"text"},"urls":["text"]}"#,
    );
    round_trip::<Reference>(
        "nulls",
        r#"{"annotations":null,"child_digest":"text","child_id":7,"parent_id":null,"platform":null,"urls":null}"#,
        r#"{"child_digest":"text","child_id":7,"parent_id":0}"#,
    );
    round_trip::<Reference>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"annotations":{"key":"text"},"child_digest":"text","child_id":7,"parent_id":7,"platform":{"OsFeatures":["text"],"OsVersion":"text","architecture":"text","os":"text","variant":"text"},"urls":["text"]}"#,
        r#"{"annotations":{"key":"text"},"child_digest":"text","child_id":7,"parent_id":7,"platform":{"OsFeatures":["text"],"OsVersion":"text","architecture":"text","os":"text","variant":"text"},"urls":["text"]}"#,
    );
}

#[test]
fn registry() {
    round_trip::<Registry>(
        "minimal",
        r#"{"id":7,"insecure":false,"name":"text"}"#,
        r#"{"id":7,"insecure":false,"name":"text"}"#,
    );
    round_trip::<Registry>(
        "full",
        r#"{"ca_certificate":"text","creation_time":"2026-11-24T10:00:00Z","credential":{"access_key":"text","access_secret":"text","type":"basic"},"description":"text","id":7,"insecure":true,"name":"text","status":"healthy","type":"text","update_time":"2026-11-24T10:00:00Z","url":"text"}"#,
        r#"{"ca_certificate":"text","creation_time":"2026-11-24T10:00:00Z","credential":{"access_key":"text","access_secret":"text","type":"basic"},"description":"text","id":7,"insecure":true,"name":"text","status":"healthy","type":"text","update_time":"2026-11-24T10:00:00Z","url":"text"}"#,
    );
    round_trip::<Registry>(
        "nulls",
        r#"{"ca_certificate":null,"creation_time":null,"credential":null,"description":null,"id":7,"insecure":null,"name":"text","status":null,"type":null,"update_time":null,"url":null}"#,
        r#"{"id":7,"insecure":false,"name":"text"}"#,
    );
    round_trip::<Registry>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"ca_certificate":"text","creation_time":"2026-11-24T10:00:00Z","credential":{"access_key":"text","access_secret":"text","type":"basic"},"description":"text","id":7,"insecure":true,"name":"text","status":"healthy","type":"text","update_time":"2026-11-24T10:00:00Z","url":"text"}"#,
        r#"{"ca_certificate":"text","creation_time":"2026-11-24T10:00:00Z","credential":{"access_key":"text","access_secret":"text","type":"basic"},"description":"text","id":7,"insecure":true,"name":"text","status":"healthy","type":"text","update_time":"2026-11-24T10:00:00Z","url":"text"}"#,
    );
    round_trip::<Registry>(
        "unknown value",
        r#"{"ca_certificate":"text","creation_time":"2026-11-24T10:00:00Z","credential":{"access_key":"text","access_secret":"text","type":"basic"},"description":"text","id":7,"insecure":true,"name":"text","status":"a newer value","type":"text","update_time":"2026-11-24T10:00:00Z","url":"text"}"#,
        r#"{"ca_certificate":"text","creation_time":"2026-11-24T10:00:00Z","credential":{"access_key":"text","access_secret":"text","type":"basic"},"description":"text","id":7,"insecure":true,"name":"text","status":"a newer value","type":"text","update_time":"2026-11-24T10:00:00Z","url":"text"}"#,
    );
}

#[test]
fn registry_credential() {
    round_trip::<RegistryCredential>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<RegistryCredential>(
        "full",
        r#"{"access_key":"text","access_secret":"text","type":"basic"}"#,
        r#"{"access_key":"text","access_secret":"text","type":"basic"}"#,
    );
    round_trip::<RegistryCredential>(
        "nulls",
        r#"{"access_key":null,"access_secret":null,"type":null}"#,
        r#"{}"#,
    );
    round_trip::<RegistryCredential>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"access_key":"text","access_secret":"text","type":"basic"}"#,
        r#"{"access_key":"text","access_secret":"text","type":"basic"}"#,
    );
    round_trip::<RegistryCredential>(
        "unknown value",
        r#"{"access_key":"text","access_secret":"text","type":"a newer value"}"#,
        r#"{"access_key":"text","access_secret":"text","type":"a newer value"}"#,
    );
}

#[test]
fn registry_endpoint() {
    round_trip::<RegistryEndpoint>(
        "minimal",
        r#"{"key":"text","value":"text"}"#,
        r#"{"key":"text","value":"text"}"#,
    );
    round_trip::<RegistryEndpoint>(
        "full",
        r#"{"key":"text","value":"text"}"#,
        r#"{"key":"text","value":"text"}"#,
    );
    round_trip::<RegistryEndpoint>(
        "nulls",
        r#"{"key":"text","value":"text"}"#,
        r#"{"key":"text","value":"text"}"#,
    );
    round_trip::<RegistryEndpoint>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"key":"text","value":"text"}"#,
        r#"{"key":"text","value":"text"}"#,
    );
}

#[test]
fn registry_info() {
    round_trip::<RegistryInfo>(
        "minimal",
        r#"{"type":"text"}"#,
        r#"{"type":"text"}"#,
    );
    round_trip::<RegistryInfo>(
        "full",
        r#"{"description":"text","supported_copy_by_chunk":true,"supported_resource_filters":[{"style":"text","type":"text","values":["text"]}],"supported_triggers":["manual"],"type":"text"}"#,
        r#"{"description":"text","supported_copy_by_chunk":true,"supported_resource_filters":[{"style":"text","type":"text","values":["text"]}],"supported_triggers":["manual"],"type":"text"}"#,
    );
    round_trip::<RegistryInfo>(
        "nulls",
        r#"{"description":null,"supported_copy_by_chunk":null,"supported_resource_filters":null,"supported_triggers":null,"type":"text"}"#,
        r#"{"type":"text"}"#,
    );
    round_trip::<RegistryInfo>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"description":"text","supported_copy_by_chunk":true,"supported_resource_filters":[{"style":"text","type":"text","values":["text"]}],"supported_triggers":["manual"],"type":"text"}"#,
        r#"{"description":"text","supported_copy_by_chunk":true,"supported_resource_filters":[{"style":"text","type":"text","values":["text"]}],"supported_triggers":["manual"],"type":"text"}"#,
    );
}

#[test]
fn registry_ping() {
    written(
        &RegistryPing::new(),
        r#"{}"#,
    );
    written(
        &RegistryPing::new().access_key("text").access_secret("text").ca_certificate("text").credential_type(CredentialKind::Basic).id(7).insecure(true).r#type("text").url("text"),
        r#"{"access_key":"text","access_secret":"text","ca_certificate":"text","credential_type":"basic","id":7,"insecure":true,"type":"text","url":"text"}"#,
    );
}

#[test]
fn registry_provider_credential_pattern() {
    round_trip::<RegistryProviderCredentialPattern>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<RegistryProviderCredentialPattern>(
        "full",
        r#"{"access_key_data":"text","access_key_type":"text","access_secret_data":"text","access_secret_type":"text"}"#,
        r#"{"access_key_data":"text","access_key_type":"text","access_secret_data":"text","access_secret_type":"text"}"#,
    );
    round_trip::<RegistryProviderCredentialPattern>(
        "nulls",
        r#"{"access_key_data":null,"access_key_type":null,"access_secret_data":null,"access_secret_type":null}"#,
        r#"{}"#,
    );
    round_trip::<RegistryProviderCredentialPattern>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"access_key_data":"text","access_key_type":"text","access_secret_data":"text","access_secret_type":"text"}"#,
        r#"{"access_key_data":"text","access_key_type":"text","access_secret_data":"text","access_secret_type":"text"}"#,
    );
}

#[test]
fn registry_provider_endpoint_pattern() {
    round_trip::<RegistryProviderEndpointPattern>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<RegistryProviderEndpointPattern>(
        "full",
        r#"{"endpoint_type":"text","endpoints":[{"key":"text","value":"text"}]}"#,
        r#"{"endpoint_type":"text","endpoints":[{"key":"text","value":"text"}]}"#,
    );
    round_trip::<RegistryProviderEndpointPattern>(
        "nulls",
        r#"{"endpoint_type":null,"endpoints":null}"#,
        r#"{}"#,
    );
    round_trip::<RegistryProviderEndpointPattern>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"endpoint_type":"text","endpoints":[{"key":"text","value":"text"}]}"#,
        r#"{"endpoint_type":"text","endpoints":[{"key":"text","value":"text"}]}"#,
    );
}

#[test]
fn registry_provider_info() {
    round_trip::<RegistryProviderInfo>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<RegistryProviderInfo>(
        "full",
        r#"{"credential_pattern":{"access_key_data":"text","access_key_type":"text","access_secret_data":"text","access_secret_type":"text"},"endpoint_pattern":{"endpoint_type":"text","endpoints":[{"key":"text","value":"text"}]}}"#,
        r#"{"credential_pattern":{"access_key_data":"text","access_key_type":"text","access_secret_data":"text","access_secret_type":"text"},"endpoint_pattern":{"endpoint_type":"text","endpoints":[{"key":"text","value":"text"}]}}"#,
    );
    round_trip::<RegistryProviderInfo>(
        "nulls",
        r#"{"credential_pattern":null,"endpoint_pattern":null}"#,
        r#"{}"#,
    );
    round_trip::<RegistryProviderInfo>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"credential_pattern":{"access_key_data":"text","access_key_type":"text","access_secret_data":"text","access_secret_type":"text"},"endpoint_pattern":{"endpoint_type":"text","endpoints":[{"key":"text","value":"text"}]}}"#,
        r#"{"credential_pattern":{"access_key_data":"text","access_key_type":"text","access_secret_data":"text","access_secret_type":"text"},"endpoint_pattern":{"endpoint_type":"text","endpoints":[{"key":"text","value":"text"}]}}"#,
    );
}

#[test]
fn registry_ref() {
    written(
        &RegistryRef::new(7),
        r#"{"id":7}"#,
    );
    written(
        &RegistryRef::new(7),
        r#"{"id":7}"#,
    );
}

#[test]
fn registry_update() {
    written(
        &RegistryUpdate::new(),
        r#"{}"#,
    );
    written(
        &RegistryUpdate::new().access_key("text").access_secret("text").ca_certificate("text").credential_type(CredentialKind::Basic).description("text").insecure(true).name("text").url("text"),
        r#"{"access_key":"text","access_secret":"text","ca_certificate":"text","credential_type":"basic","description":"text","insecure":true,"name":"text","url":"text"}"#,
    );
}

#[test]
fn replication_execution() {
    round_trip::<ReplicationExecution>(
        "minimal",
        r#"{"failed":0,"id":7,"in_progress":0,"policy_id":7,"status_text":"text","stopped":0,"succeed":0,"total":0}"#,
        r#"{"failed":0,"id":7,"in_progress":0,"policy_id":7,"status_text":"text","stopped":0,"succeed":0,"total":0}"#,
    );
    round_trip::<ReplicationExecution>(
        "full",
        r#"{"end_time":"2026-11-24T10:00:00Z","failed":7,"id":7,"in_progress":7,"policy_id":7,"start_time":"2026-11-24T10:00:00Z","status":"InProgress","status_text":"text","stopped":7,"succeed":7,"total":7,"trigger":"manual"}"#,
        r#"{"end_time":"2026-11-24T10:00:00Z","failed":7,"id":7,"in_progress":7,"policy_id":7,"start_time":"2026-11-24T10:00:00Z","status":"InProgress","status_text":"text","stopped":7,"succeed":7,"total":7,"trigger":"manual"}"#,
    );
    round_trip::<ReplicationExecution>(
        "nulls",
        r#"{"end_time":null,"failed":null,"id":7,"in_progress":null,"policy_id":7,"start_time":null,"status":null,"status_text":"text","stopped":null,"succeed":null,"total":null,"trigger":null}"#,
        r#"{"failed":0,"id":7,"in_progress":0,"policy_id":7,"status_text":"text","stopped":0,"succeed":0,"total":0}"#,
    );
    round_trip::<ReplicationExecution>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"end_time":"2026-11-24T10:00:00Z","failed":7,"id":7,"in_progress":7,"policy_id":7,"start_time":"2026-11-24T10:00:00Z","status":"InProgress","status_text":"text","stopped":7,"succeed":7,"total":7,"trigger":"manual"}"#,
        r#"{"end_time":"2026-11-24T10:00:00Z","failed":7,"id":7,"in_progress":7,"policy_id":7,"start_time":"2026-11-24T10:00:00Z","status":"InProgress","status_text":"text","stopped":7,"succeed":7,"total":7,"trigger":"manual"}"#,
    );
    round_trip::<ReplicationExecution>(
        "unknown value",
        r#"{"end_time":"2026-11-24T10:00:00Z","failed":7,"id":7,"in_progress":7,"policy_id":7,"start_time":"2026-11-24T10:00:00Z","status":"a newer value","status_text":"text","stopped":7,"succeed":7,"total":7,"trigger":"a newer value"}"#,
        r#"{"end_time":"2026-11-24T10:00:00Z","failed":7,"id":7,"in_progress":7,"policy_id":7,"start_time":"2026-11-24T10:00:00Z","status":"a newer value","status_text":"text","stopped":7,"succeed":7,"total":7,"trigger":"a newer value"}"#,
    );
}

#[test]
fn replication_filter() {
    round_trip::<ReplicationFilter>(
        "minimal",
        r#"{"type":"name","value":{"any":"json"}}"#,
        r#"{"type":"name","value":{"any":"json"}}"#,
    );
    round_trip::<ReplicationFilter>(
        "full",
        r#"{"decoration":"matches","type":"name","value":{"any":"json"}}"#,
        r#"{"decoration":"matches","type":"name","value":{"any":"json"}}"#,
    );
    round_trip::<ReplicationFilter>(
        "nulls",
        r#"{"decoration":null,"type":"name","value":{"any":"json"}}"#,
        r#"{"type":"name","value":{"any":"json"}}"#,
    );
    round_trip::<ReplicationFilter>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"decoration":"matches","type":"name","value":{"any":"json"}}"#,
        r#"{"decoration":"matches","type":"name","value":{"any":"json"}}"#,
    );
    round_trip::<ReplicationFilter>(
        "unknown value",
        r#"{"decoration":"a newer value","type":"a newer value","value":{"any":"json"}}"#,
        r#"{"decoration":"a newer value","type":"a newer value","value":{"any":"json"}}"#,
    );
}

#[test]
fn replication_filter_kind() {
    assert_eq!(ReplicationFilterKind::from("name"), ReplicationFilterKind::Name);
    assert_eq!(ReplicationFilterKind::from("tag"), ReplicationFilterKind::Tag);
    assert_eq!(ReplicationFilterKind::from("label"), ReplicationFilterKind::Label);
    assert_eq!(ReplicationFilterKind::from("resource"), ReplicationFilterKind::Resource);
    round_trip::<ReplicationFilterKind>(
        "unknown",
        r#""a newer value""#,
        r#""a newer value""#,
    );
}

#[test]
fn replication_policy() {
    round_trip::<ReplicationPolicy>(
        "minimal",
        r#"{"deletion":false,"enabled":false,"id":7,"name":"text","override":false,"replicate_deletion":false}"#,
        r#"{"deletion":false,"enabled":false,"id":7,"name":"text","override":false,"replicate_deletion":false}"#,
    );
    round_trip::<ReplicationPolicy>(
        "full",
        r#"{"copy_by_chunk":true,"creation_time":"2026-11-24T10:00:00Z","deletion":true,"description":"text","dest_namespace":"text","dest_namespace_replace_count":7,"dest_registry":{"ca_certificate":"text","creation_time":"2026-11-24T10:00:00Z","credential":{"access_key":"text","access_secret":"text","type":"basic"},"description":"text","id":7,"insecure":true,"name":"text","status":"healthy","type":"text","update_time":"2026-11-24T10:00:00Z","url":"text"},"enabled":true,"filters":[{"decoration":"matches","type":"name","value":{"any":"json"}}],"id":7,"name":"text","override":true,"replicate_deletion":true,"single_active_replication":true,"speed":7,"src_registry":{"ca_certificate":"text","creation_time":"2026-11-24T10:00:00Z","credential":{"access_key":"text","access_secret":"text","type":"basic"},"description":"text","id":7,"insecure":true,"name":"text","status":"healthy","type":"text","update_time":"2026-11-24T10:00:00Z","url":"text"},"trigger":{"trigger_settings":{"cron":"text"},"type":"manual"},"update_time":"2026-11-24T10:00:00Z"}"#,
        r#"{"copy_by_chunk":true,"creation_time":"2026-11-24T10:00:00Z","deletion":true,"description":"text","dest_namespace":"text","dest_namespace_replace_count":7,"dest_registry":{"ca_certificate":"text","creation_time":"2026-11-24T10:00:00Z","credential":{"access_key":"text","access_secret":"text","type":"basic"},"description":"text","id":7,"insecure":true,"name":"text","status":"healthy","type":"text","update_time":"2026-11-24T10:00:00Z","url":"text"},"enabled":true,"filters":[{"decoration":"matches","type":"name","value":{"any":"json"}}],"id":7,"name":"text","override":true,"replicate_deletion":true,"single_active_replication":true,"speed":7,"src_registry":{"ca_certificate":"text","creation_time":"2026-11-24T10:00:00Z","credential":{"access_key":"text","access_secret":"text","type":"basic"},"description":"text","id":7,"insecure":true,"name":"text","status":"healthy","type":"text","update_time":"2026-11-24T10:00:00Z","url":"text"},"trigger":{"trigger_settings":{"cron":"text"},"type":"manual"},"update_time":"2026-11-24T10:00:00Z"}"#,
    );
    round_trip::<ReplicationPolicy>(
        "nulls",
        r#"{"copy_by_chunk":null,"creation_time":null,"deletion":null,"description":null,"dest_namespace":null,"dest_namespace_replace_count":null,"dest_registry":null,"enabled":null,"filters":null,"id":7,"name":"text","override":null,"replicate_deletion":null,"single_active_replication":null,"speed":null,"src_registry":null,"trigger":null,"update_time":null}"#,
        r#"{"deletion":false,"enabled":false,"id":7,"name":"text","override":false,"replicate_deletion":false}"#,
    );
    round_trip::<ReplicationPolicy>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"copy_by_chunk":true,"creation_time":"2026-11-24T10:00:00Z","deletion":true,"description":"text","dest_namespace":"text","dest_namespace_replace_count":7,"dest_registry":{"ca_certificate":"text","creation_time":"2026-11-24T10:00:00Z","credential":{"access_key":"text","access_secret":"text","type":"basic"},"description":"text","id":7,"insecure":true,"name":"text","status":"healthy","type":"text","update_time":"2026-11-24T10:00:00Z","url":"text"},"enabled":true,"filters":[{"decoration":"matches","type":"name","value":{"any":"json"}}],"id":7,"name":"text","override":true,"replicate_deletion":true,"single_active_replication":true,"speed":7,"src_registry":{"ca_certificate":"text","creation_time":"2026-11-24T10:00:00Z","credential":{"access_key":"text","access_secret":"text","type":"basic"},"description":"text","id":7,"insecure":true,"name":"text","status":"healthy","type":"text","update_time":"2026-11-24T10:00:00Z","url":"text"},"trigger":{"trigger_settings":{"cron":"text"},"type":"manual"},"update_time":"2026-11-24T10:00:00Z"}"#,
        r#"{"copy_by_chunk":true,"creation_time":"2026-11-24T10:00:00Z","deletion":true,"description":"text","dest_namespace":"text","dest_namespace_replace_count":7,"dest_registry":{"ca_certificate":"text","creation_time":"2026-11-24T10:00:00Z","credential":{"access_key":"text","access_secret":"text","type":"basic"},"description":"text","id":7,"insecure":true,"name":"text","status":"healthy","type":"text","update_time":"2026-11-24T10:00:00Z","url":"text"},"enabled":true,"filters":[{"decoration":"matches","type":"name","value":{"any":"json"}}],"id":7,"name":"text","override":true,"replicate_deletion":true,"single_active_replication":true,"speed":7,"src_registry":{"ca_certificate":"text","creation_time":"2026-11-24T10:00:00Z","credential":{"access_key":"text","access_secret":"text","type":"basic"},"description":"text","id":7,"insecure":true,"name":"text","status":"healthy","type":"text","update_time":"2026-11-24T10:00:00Z","url":"text"},"trigger":{"trigger_settings":{"cron":"text"},"type":"manual"},"update_time":"2026-11-24T10:00:00Z"}"#,
    );
}

#[test]
fn replication_policy_settings() {
    written(
        &ReplicationPolicySettings::new("text"),
        r#"{"enabled":false,"name":"text","override":false,"replicate_deletion":false}"#,
    );
    written(
        &ReplicationPolicySettings::new("text").copy_by_chunk(true).description("text").dest_namespace("text").dest_namespace_replace_count(7).dest_registry(RegistryRef::new(7)).enabled(true).filters(vec![ReplicationFilter::new(ReplicationFilterKind::Name, serde_json::json!({"any": "json"})).decoration(SelectorDecoration::Matches)]).r#override(true).replicate_deletion(true).single_active_replication(true).speed(7).src_registry(RegistryRef::new(7)).trigger(ReplicationTrigger::new(ReplicationTriggerKind::Manual).trigger_settings(ReplicationTriggerSettings::new().cron("text"))),
        r#"{"copy_by_chunk":true,"description":"text","dest_namespace":"text","dest_namespace_replace_count":7,"dest_registry":{"id":7},"enabled":true,"filters":[{"decoration":"matches","type":"name","value":{"any":"json"}}],"name":"text","override":true,"replicate_deletion":true,"single_active_replication":true,"speed":7,"src_registry":{"id":7},"trigger":{"trigger_settings":{"cron":"text"},"type":"manual"}}"#,
    );
}

#[test]
fn replication_status() {
    assert_eq!(ReplicationStatus::from("InProgress"), ReplicationStatus::InProgress);
    assert_eq!(ReplicationStatus::from("Succeed"), ReplicationStatus::Succeed);
    assert_eq!(ReplicationStatus::from("Failed"), ReplicationStatus::Failed);
    assert_eq!(ReplicationStatus::from("Stopped"), ReplicationStatus::Stopped);
    round_trip::<ReplicationStatus>(
        "unknown",
        r#""a newer value""#,
        r#""a newer value""#,
    );
}

#[test]
fn replication_task() {
    round_trip::<ReplicationTask>(
        "minimal",
        r#"{"execution_id":7,"id":7}"#,
        r#"{"execution_id":7,"id":7}"#,
    );
    round_trip::<ReplicationTask>(
        "full",
        r#"{"dst_resource":"text","end_time":"2026-11-24T10:00:00Z","execution_id":7,"id":7,"job_id":"id-1","operation":"text","resource_type":"text","src_resource":"text","start_time":"2026-11-24T10:00:00Z","status":"InProgress"}"#,
        r#"{"dst_resource":"text","end_time":"2026-11-24T10:00:00Z","execution_id":7,"id":7,"job_id":"id-1","operation":"text","resource_type":"text","src_resource":"text","start_time":"2026-11-24T10:00:00Z","status":"InProgress"}"#,
    );
    round_trip::<ReplicationTask>(
        "nulls",
        r#"{"dst_resource":null,"end_time":null,"execution_id":7,"id":7,"job_id":null,"operation":null,"resource_type":null,"src_resource":null,"start_time":null,"status":null}"#,
        r#"{"execution_id":7,"id":7}"#,
    );
    round_trip::<ReplicationTask>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"dst_resource":"text","end_time":"2026-11-24T10:00:00Z","execution_id":7,"id":7,"job_id":"id-1","operation":"text","resource_type":"text","src_resource":"text","start_time":"2026-11-24T10:00:00Z","status":"InProgress"}"#,
        r#"{"dst_resource":"text","end_time":"2026-11-24T10:00:00Z","execution_id":7,"id":7,"job_id":"id-1","operation":"text","resource_type":"text","src_resource":"text","start_time":"2026-11-24T10:00:00Z","status":"InProgress"}"#,
    );
    round_trip::<ReplicationTask>(
        "unknown value",
        r#"{"dst_resource":"text","end_time":"2026-11-24T10:00:00Z","execution_id":7,"id":7,"job_id":"id-1","operation":"text","resource_type":"text","src_resource":"text","start_time":"2026-11-24T10:00:00Z","status":"a newer value"}"#,
        r#"{"dst_resource":"text","end_time":"2026-11-24T10:00:00Z","execution_id":7,"id":7,"job_id":"id-1","operation":"text","resource_type":"text","src_resource":"text","start_time":"2026-11-24T10:00:00Z","status":"a newer value"}"#,
    );
}

#[test]
fn replication_trigger() {
    round_trip::<ReplicationTrigger>(
        "minimal",
        r#"{"type":"manual"}"#,
        r#"{"type":"manual"}"#,
    );
    round_trip::<ReplicationTrigger>(
        "full",
        r#"{"trigger_settings":{"cron":"text"},"type":"manual"}"#,
        r#"{"trigger_settings":{"cron":"text"},"type":"manual"}"#,
    );
    round_trip::<ReplicationTrigger>(
        "nulls",
        r#"{"trigger_settings":null,"type":"manual"}"#,
        r#"{"type":"manual"}"#,
    );
    round_trip::<ReplicationTrigger>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"trigger_settings":{"cron":"text"},"type":"manual"}"#,
        r#"{"trigger_settings":{"cron":"text"},"type":"manual"}"#,
    );
    round_trip::<ReplicationTrigger>(
        "unknown value",
        r#"{"trigger_settings":{"cron":"text"},"type":"a newer value"}"#,
        r#"{"trigger_settings":{"cron":"text"},"type":"a newer value"}"#,
    );
}

#[test]
fn replication_trigger_kind() {
    assert_eq!(ReplicationTriggerKind::from("manual"), ReplicationTriggerKind::Manual);
    assert_eq!(ReplicationTriggerKind::from("scheduled"), ReplicationTriggerKind::Scheduled);
    assert_eq!(ReplicationTriggerKind::from("event_based"), ReplicationTriggerKind::EventBased);
    round_trip::<ReplicationTriggerKind>(
        "unknown",
        r#""a newer value""#,
        r#""a newer value""#,
    );
}

#[test]
fn replication_trigger_settings() {
    round_trip::<ReplicationTriggerSettings>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<ReplicationTriggerSettings>(
        "full",
        r#"{"cron":"text"}"#,
        r#"{"cron":"text"}"#,
    );
    round_trip::<ReplicationTriggerSettings>(
        "nulls",
        r#"{"cron":null}"#,
        r#"{}"#,
    );
    round_trip::<ReplicationTriggerSettings>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"cron":"text"}"#,
        r#"{"cron":"text"}"#,
    );
}

#[test]
fn report_id() {
    round_trip::<ReportId>(
        "text",
        r#""a b""#,
        r#""a b""#,
    );
}

#[test]
fn repository() {
    round_trip::<Repository>(
        "minimal",
        r#"{"artifact_count":0,"id":7,"name":"text","project_id":0,"pull_count":0}"#,
        r#"{"artifact_count":0,"id":7,"name":"text","project_id":0,"pull_count":0}"#,
    );
    round_trip::<Repository>(
        "full",
        r#"{"artifact_count":7,"creation_time":"2026-11-24T10:00:00Z","description":"text","id":7,"name":"text","project_id":7,"pull_count":7,"update_time":"2026-11-24T10:00:00Z"}"#,
        r#"{"artifact_count":7,"creation_time":"2026-11-24T10:00:00Z","description":"text","id":7,"name":"text","project_id":7,"pull_count":7,"update_time":"2026-11-24T10:00:00Z"}"#,
    );
    round_trip::<Repository>(
        "nulls",
        r#"{"artifact_count":null,"creation_time":null,"description":null,"id":7,"name":"text","project_id":null,"pull_count":null,"update_time":null}"#,
        r#"{"artifact_count":0,"id":7,"name":"text","project_id":0,"pull_count":0}"#,
    );
    round_trip::<Repository>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"artifact_count":7,"creation_time":"2026-11-24T10:00:00Z","description":"text","id":7,"name":"text","project_id":7,"pull_count":7,"update_time":"2026-11-24T10:00:00Z"}"#,
        r#"{"artifact_count":7,"creation_time":"2026-11-24T10:00:00Z","description":"text","id":7,"name":"text","project_id":7,"pull_count":7,"update_time":"2026-11-24T10:00:00Z"}"#,
    );
}

#[test]
fn repository_update() {
    written(
        &RepositoryUpdate::new("text"),
        r#"{"description":"text"}"#,
    );
    written(
        &RepositoryUpdate::new("text"),
        r#"{"description":"text"}"#,
    );
}

#[test]
fn retention_action() {
    written(
        &RetentionAction::new(RetentionActionKind::Stop),
        r#"{"action":"stop"}"#,
    );
    written(
        &RetentionAction::new(RetentionActionKind::Stop),
        r#"{"action":"stop"}"#,
    );
}

#[test]
fn retention_action_kind() {
    assert_eq!(RetentionActionKind::from("stop"), RetentionActionKind::Stop);
    round_trip::<RetentionActionKind>(
        "unknown",
        r#""a newer value""#,
        r#""a newer value""#,
    );
}

#[test]
fn retention_execution() {
    round_trip::<RetentionExecution>(
        "minimal",
        r#"{"dry_run":false,"id":7,"policy_id":7}"#,
        r#"{"dry_run":false,"id":7,"policy_id":7}"#,
    );
    round_trip::<RetentionExecution>(
        "full",
        r#"{"dry_run":true,"end_time":"2026-11-24T10:00:00Z","id":7,"policy_id":7,"start_time":"2026-11-24T10:00:00Z","status":"Pending","trigger":"MANUAL"}"#,
        r#"{"dry_run":true,"end_time":"2026-11-24T10:00:00Z","id":7,"policy_id":7,"start_time":"2026-11-24T10:00:00Z","status":"Pending","trigger":"MANUAL"}"#,
    );
    round_trip::<RetentionExecution>(
        "nulls",
        r#"{"dry_run":null,"end_time":null,"id":7,"policy_id":7,"start_time":null,"status":null,"trigger":null}"#,
        r#"{"dry_run":false,"id":7,"policy_id":7}"#,
    );
    round_trip::<RetentionExecution>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"dry_run":true,"end_time":"2026-11-24T10:00:00Z","id":7,"policy_id":7,"start_time":"2026-11-24T10:00:00Z","status":"Pending","trigger":"MANUAL"}"#,
        r#"{"dry_run":true,"end_time":"2026-11-24T10:00:00Z","id":7,"policy_id":7,"start_time":"2026-11-24T10:00:00Z","status":"Pending","trigger":"MANUAL"}"#,
    );
    round_trip::<RetentionExecution>(
        "unknown value",
        r#"{"dry_run":true,"end_time":"2026-11-24T10:00:00Z","id":7,"policy_id":7,"start_time":"2026-11-24T10:00:00Z","status":"a newer value","trigger":"a newer value"}"#,
        r#"{"dry_run":true,"end_time":"2026-11-24T10:00:00Z","id":7,"policy_id":7,"start_time":"2026-11-24T10:00:00Z","status":"a newer value","trigger":"a newer value"}"#,
    );
}

#[test]
fn retention_execution_task() {
    round_trip::<RetentionExecutionTask>(
        "minimal",
        r#"{"execution_id":7,"id":7,"repository":"text","retained":0,"status_code":0,"status_revision":0,"total":0}"#,
        r#"{"execution_id":7,"id":7,"repository":"text","retained":0,"status_code":0,"status_revision":0,"total":0}"#,
    );
    round_trip::<RetentionExecutionTask>(
        "full",
        r#"{"end_time":"2026-11-24T10:00:00Z","execution_id":7,"id":7,"job_id":"id-1","repository":"text","retained":7,"start_time":"2026-11-24T10:00:00Z","status":"Pending","status_code":7,"status_revision":7,"total":7}"#,
        r#"{"end_time":"2026-11-24T10:00:00Z","execution_id":7,"id":7,"job_id":"id-1","repository":"text","retained":7,"start_time":"2026-11-24T10:00:00Z","status":"Pending","status_code":7,"status_revision":7,"total":7}"#,
    );
    round_trip::<RetentionExecutionTask>(
        "nulls",
        r#"{"end_time":null,"execution_id":7,"id":7,"job_id":null,"repository":"text","retained":null,"start_time":null,"status":null,"status_code":null,"status_revision":null,"total":null}"#,
        r#"{"execution_id":7,"id":7,"repository":"text","retained":0,"status_code":0,"status_revision":0,"total":0}"#,
    );
    round_trip::<RetentionExecutionTask>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"end_time":"2026-11-24T10:00:00Z","execution_id":7,"id":7,"job_id":"id-1","repository":"text","retained":7,"start_time":"2026-11-24T10:00:00Z","status":"Pending","status_code":7,"status_revision":7,"total":7}"#,
        r#"{"end_time":"2026-11-24T10:00:00Z","execution_id":7,"id":7,"job_id":"id-1","repository":"text","retained":7,"start_time":"2026-11-24T10:00:00Z","status":"Pending","status_code":7,"status_revision":7,"total":7}"#,
    );
    round_trip::<RetentionExecutionTask>(
        "unknown value",
        r#"{"end_time":"2026-11-24T10:00:00Z","execution_id":7,"id":7,"job_id":"id-1","repository":"text","retained":7,"start_time":"2026-11-24T10:00:00Z","status":"a newer value","status_code":7,"status_revision":7,"total":7}"#,
        r#"{"end_time":"2026-11-24T10:00:00Z","execution_id":7,"id":7,"job_id":"id-1","repository":"text","retained":7,"start_time":"2026-11-24T10:00:00Z","status":"a newer value","status_code":7,"status_revision":7,"total":7}"#,
    );
}

#[test]
fn retention_metadata() {
    round_trip::<RetentionMetadata>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<RetentionMetadata>(
        "full",
        r#"{"scope_selectors":[{"decorations":["matches"],"display_text":"text","kind":"text"}],"tag_selectors":[{"decorations":["matches"],"display_text":"text","kind":"text"}],"templates":[{"action":"text","display_text":"text","params":[{"required":true,"type":"text","unit":"text"}],"rule_template":"latestPushedK"}]}"#,
        r#"{"scope_selectors":[{"decorations":["matches"],"display_text":"text","kind":"text"}],"tag_selectors":[{"decorations":["matches"],"display_text":"text","kind":"text"}],"templates":[{"action":"text","display_text":"text","params":[{"required":true,"type":"text","unit":"text"}],"rule_template":"latestPushedK"}]}"#,
    );
    round_trip::<RetentionMetadata>(
        "nulls",
        r#"{"scope_selectors":null,"tag_selectors":null,"templates":null}"#,
        r#"{}"#,
    );
    round_trip::<RetentionMetadata>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"scope_selectors":[{"decorations":["matches"],"display_text":"text","kind":"text"}],"tag_selectors":[{"decorations":["matches"],"display_text":"text","kind":"text"}],"templates":[{"action":"text","display_text":"text","params":[{"required":true,"type":"text","unit":"text"}],"rule_template":"latestPushedK"}]}"#,
        r#"{"scope_selectors":[{"decorations":["matches"],"display_text":"text","kind":"text"}],"tag_selectors":[{"decorations":["matches"],"display_text":"text","kind":"text"}],"templates":[{"action":"text","display_text":"text","params":[{"required":true,"type":"text","unit":"text"}],"rule_template":"latestPushedK"}]}"#,
    );
}

#[test]
fn retention_policy() {
    round_trip::<RetentionPolicy>(
        "minimal",
        r#"{"algorithm":"text","rules":[{"action":"text","disabled":false,"id":0,"priority":0,"scope_selectors":{"key":[{"decoration":"matches","kind":"text","pattern":"text"}]},"tag_selectors":[{"decoration":"matches","kind":"text","pattern":"text"}],"template":"latestPushedK"}],"scope":{"level":"text","ref":7},"trigger":{"kind":"text","settings":{"cron":"text"}}}"#,
        r#"{"algorithm":"text","rules":[{"action":"text","disabled":false,"id":0,"priority":0,"scope_selectors":{"key":[{"decoration":"matches","kind":"text","pattern":"text"}]},"tag_selectors":[{"decoration":"matches","kind":"text","pattern":"text"}],"template":"latestPushedK"}],"scope":{"level":"text","ref":7},"trigger":{"kind":"text","settings":{"cron":"text"}}}"#,
    );
    round_trip::<RetentionPolicy>(
        "full",
        r#"{"algorithm":"text","id":7,"rules":[{"action":"text","disabled":true,"id":7,"params":{"key":{"any":"json"}},"priority":7,"scope_selectors":{"key":[{"decoration":"matches","extras":"text","kind":"text","pattern":"text"}]},"tag_selectors":[{"decoration":"matches","extras":"text","kind":"text","pattern":"text"}],"template":"latestPushedK"}],"scope":{"level":"text","ref":7},"trigger":{"kind":"text","references":{"any":"json"},"settings":{"cron":"text","next_scheduled_time":"2026-11-24T10:00:00Z"}}}"#,
        r#"{"algorithm":"text","id":7,"rules":[{"action":"text","disabled":true,"id":7,"params":{"key":{"any":"json"}},"priority":7,"scope_selectors":{"key":[{"decoration":"matches","extras":"text","kind":"text","pattern":"text"}]},"tag_selectors":[{"decoration":"matches","extras":"text","kind":"text","pattern":"text"}],"template":"latestPushedK"}],"scope":{"level":"text","ref":7},"trigger":{"kind":"text","references":{"any":"json"},"settings":{"cron":"text","next_scheduled_time":"2026-11-24T10:00:00Z"}}}"#,
    );
    round_trip::<RetentionPolicy>(
        "nulls",
        r#"{"algorithm":"text","id":null,"rules":[{"action":"text","disabled":false,"id":0,"priority":0,"scope_selectors":{"key":[{"decoration":"matches","kind":"text","pattern":"text"}]},"tag_selectors":[{"decoration":"matches","kind":"text","pattern":"text"}],"template":"latestPushedK"}],"scope":{"level":"text","ref":7},"trigger":{"kind":"text","settings":{"cron":"text"}}}"#,
        r#"{"algorithm":"text","rules":[{"action":"text","disabled":false,"id":0,"priority":0,"scope_selectors":{"key":[{"decoration":"matches","kind":"text","pattern":"text"}]},"tag_selectors":[{"decoration":"matches","kind":"text","pattern":"text"}],"template":"latestPushedK"}],"scope":{"level":"text","ref":7},"trigger":{"kind":"text","settings":{"cron":"text"}}}"#,
    );
    round_trip::<RetentionPolicy>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"algorithm":"text","id":7,"rules":[{"action":"text","disabled":true,"id":7,"params":{"key":{"any":"json"}},"priority":7,"scope_selectors":{"key":[{"decoration":"matches","extras":"text","kind":"text","pattern":"text"}]},"tag_selectors":[{"decoration":"matches","extras":"text","kind":"text","pattern":"text"}],"template":"latestPushedK"}],"scope":{"level":"text","ref":7},"trigger":{"kind":"text","references":{"any":"json"},"settings":{"cron":"text","next_scheduled_time":"2026-11-24T10:00:00Z"}}}"#,
        r#"{"algorithm":"text","id":7,"rules":[{"action":"text","disabled":true,"id":7,"params":{"key":{"any":"json"}},"priority":7,"scope_selectors":{"key":[{"decoration":"matches","extras":"text","kind":"text","pattern":"text"}]},"tag_selectors":[{"decoration":"matches","extras":"text","kind":"text","pattern":"text"}],"template":"latestPushedK"}],"scope":{"level":"text","ref":7},"trigger":{"kind":"text","references":{"any":"json"},"settings":{"cron":"text","next_scheduled_time":"2026-11-24T10:00:00Z"}}}"#,
    );
}

#[test]
fn retention_policy_scope() {
    round_trip::<RetentionPolicyScope>(
        "minimal",
        r#"{"level":"text","ref":7}"#,
        r#"{"level":"text","ref":7}"#,
    );
    round_trip::<RetentionPolicyScope>(
        "full",
        r#"{"level":"text","ref":7}"#,
        r#"{"level":"text","ref":7}"#,
    );
    round_trip::<RetentionPolicyScope>(
        "nulls",
        r#"{"level":"text","ref":7}"#,
        r#"{"level":"text","ref":7}"#,
    );
    round_trip::<RetentionPolicyScope>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"level":"text","ref":7}"#,
        r#"{"level":"text","ref":7}"#,
    );
}

#[test]
fn retention_rule() {
    round_trip::<RetentionRule>(
        "minimal",
        r#"{"action":"text","disabled":false,"id":0,"priority":0,"scope_selectors":{"key":[{"decoration":"matches","kind":"text","pattern":"text"}]},"tag_selectors":[{"decoration":"matches","kind":"text","pattern":"text"}],"template":"latestPushedK"}"#,
        r#"{"action":"text","disabled":false,"id":0,"priority":0,"scope_selectors":{"key":[{"decoration":"matches","kind":"text","pattern":"text"}]},"tag_selectors":[{"decoration":"matches","kind":"text","pattern":"text"}],"template":"latestPushedK"}"#,
    );
    round_trip::<RetentionRule>(
        "full",
        r#"{"action":"text","disabled":true,"id":7,"params":{"key":{"any":"json"}},"priority":7,"scope_selectors":{"key":[{"decoration":"matches","extras":"text","kind":"text","pattern":"text"}]},"tag_selectors":[{"decoration":"matches","extras":"text","kind":"text","pattern":"text"}],"template":"latestPushedK"}"#,
        r#"{"action":"text","disabled":true,"id":7,"params":{"key":{"any":"json"}},"priority":7,"scope_selectors":{"key":[{"decoration":"matches","extras":"text","kind":"text","pattern":"text"}]},"tag_selectors":[{"decoration":"matches","extras":"text","kind":"text","pattern":"text"}],"template":"latestPushedK"}"#,
    );
    round_trip::<RetentionRule>(
        "nulls",
        r#"{"action":"text","disabled":null,"id":null,"params":null,"priority":null,"scope_selectors":{"key":[{"decoration":"matches","kind":"text","pattern":"text"}]},"tag_selectors":[{"decoration":"matches","kind":"text","pattern":"text"}],"template":"latestPushedK"}"#,
        r#"{"action":"text","disabled":false,"id":0,"priority":0,"scope_selectors":{"key":[{"decoration":"matches","kind":"text","pattern":"text"}]},"tag_selectors":[{"decoration":"matches","kind":"text","pattern":"text"}],"template":"latestPushedK"}"#,
    );
    round_trip::<RetentionRule>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"action":"text","disabled":true,"id":7,"params":{"key":{"any":"json"}},"priority":7,"scope_selectors":{"key":[{"decoration":"matches","extras":"text","kind":"text","pattern":"text"}]},"tag_selectors":[{"decoration":"matches","extras":"text","kind":"text","pattern":"text"}],"template":"latestPushedK"}"#,
        r#"{"action":"text","disabled":true,"id":7,"params":{"key":{"any":"json"}},"priority":7,"scope_selectors":{"key":[{"decoration":"matches","extras":"text","kind":"text","pattern":"text"}]},"tag_selectors":[{"decoration":"matches","extras":"text","kind":"text","pattern":"text"}],"template":"latestPushedK"}"#,
    );
    round_trip::<RetentionRule>(
        "unknown value",
        r#"{"action":"text","disabled":true,"id":7,"params":{"key":{"any":"json"}},"priority":7,"scope_selectors":{"key":[{"decoration":"matches","extras":"text","kind":"text","pattern":"text"}]},"tag_selectors":[{"decoration":"matches","extras":"text","kind":"text","pattern":"text"}],"template":"a newer value"}"#,
        r#"{"action":"text","disabled":true,"id":7,"params":{"key":{"any":"json"}},"priority":7,"scope_selectors":{"key":[{"decoration":"matches","extras":"text","kind":"text","pattern":"text"}]},"tag_selectors":[{"decoration":"matches","extras":"text","kind":"text","pattern":"text"}],"template":"a newer value"}"#,
    );
}

#[test]
fn retention_rule_metadata() {
    round_trip::<RetentionRuleMetadata>(
        "minimal",
        r#"{"action":"text","rule_template":"latestPushedK"}"#,
        r#"{"action":"text","rule_template":"latestPushedK"}"#,
    );
    round_trip::<RetentionRuleMetadata>(
        "full",
        r#"{"action":"text","display_text":"text","params":[{"required":true,"type":"text","unit":"text"}],"rule_template":"latestPushedK"}"#,
        r#"{"action":"text","display_text":"text","params":[{"required":true,"type":"text","unit":"text"}],"rule_template":"latestPushedK"}"#,
    );
    round_trip::<RetentionRuleMetadata>(
        "nulls",
        r#"{"action":"text","display_text":null,"params":null,"rule_template":"latestPushedK"}"#,
        r#"{"action":"text","rule_template":"latestPushedK"}"#,
    );
    round_trip::<RetentionRuleMetadata>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"action":"text","display_text":"text","params":[{"required":true,"type":"text","unit":"text"}],"rule_template":"latestPushedK"}"#,
        r#"{"action":"text","display_text":"text","params":[{"required":true,"type":"text","unit":"text"}],"rule_template":"latestPushedK"}"#,
    );
    round_trip::<RetentionRuleMetadata>(
        "unknown value",
        r#"{"action":"text","display_text":"text","params":[{"required":true,"type":"text","unit":"text"}],"rule_template":"a newer value"}"#,
        r#"{"action":"text","display_text":"text","params":[{"required":true,"type":"text","unit":"text"}],"rule_template":"a newer value"}"#,
    );
}

#[test]
fn retention_rule_param_metadata() {
    round_trip::<RetentionRuleParamMetadata>(
        "minimal",
        r#"{"required":false}"#,
        r#"{"required":false}"#,
    );
    round_trip::<RetentionRuleParamMetadata>(
        "full",
        r#"{"required":true,"type":"text","unit":"text"}"#,
        r#"{"required":true,"type":"text","unit":"text"}"#,
    );
    round_trip::<RetentionRuleParamMetadata>(
        "nulls",
        r#"{"required":null,"type":null,"unit":null}"#,
        r#"{"required":false}"#,
    );
    round_trip::<RetentionRuleParamMetadata>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"required":true,"type":"text","unit":"text"}"#,
        r#"{"required":true,"type":"text","unit":"text"}"#,
    );
}

#[test]
fn retention_rule_trigger() {
    round_trip::<RetentionRuleTrigger>(
        "minimal",
        r#"{"kind":"text","settings":{"cron":"text"}}"#,
        r#"{"kind":"text","settings":{"cron":"text"}}"#,
    );
    round_trip::<RetentionRuleTrigger>(
        "full",
        r#"{"kind":"text","references":{"any":"json"},"settings":{"cron":"text","next_scheduled_time":"2026-11-24T10:00:00Z"}}"#,
        r#"{"kind":"text","references":{"any":"json"},"settings":{"cron":"text","next_scheduled_time":"2026-11-24T10:00:00Z"}}"#,
    );
    round_trip::<RetentionRuleTrigger>(
        "nulls",
        r#"{"kind":"text","references":null,"settings":{"cron":"text"}}"#,
        r#"{"kind":"text","settings":{"cron":"text"}}"#,
    );
    round_trip::<RetentionRuleTrigger>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"kind":"text","references":{"any":"json"},"settings":{"cron":"text","next_scheduled_time":"2026-11-24T10:00:00Z"}}"#,
        r#"{"kind":"text","references":{"any":"json"},"settings":{"cron":"text","next_scheduled_time":"2026-11-24T10:00:00Z"}}"#,
    );
}

#[test]
fn retention_run() {
    written(
        &RetentionRun::new(true),
        r#"{"dry_run":true}"#,
    );
    written(
        &RetentionRun::new(true),
        r#"{"dry_run":true}"#,
    );
}

#[test]
fn retention_schedule() {
    round_trip::<RetentionSchedule>(
        "minimal",
        r#"{"cron":"text"}"#,
        r#"{"cron":"text"}"#,
    );
    round_trip::<RetentionSchedule>(
        "full",
        r#"{"cron":"text","next_scheduled_time":"2026-11-24T10:00:00Z"}"#,
        r#"{"cron":"text","next_scheduled_time":"2026-11-24T10:00:00Z"}"#,
    );
    round_trip::<RetentionSchedule>(
        "nulls",
        r#"{"cron":"text","next_scheduled_time":null}"#,
        r#"{"cron":"text"}"#,
    );
    round_trip::<RetentionSchedule>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"cron":"text","next_scheduled_time":"2026-11-24T10:00:00Z"}"#,
        r#"{"cron":"text","next_scheduled_time":"2026-11-24T10:00:00Z"}"#,
    );
}

#[test]
fn retention_selector() {
    round_trip::<RetentionSelector>(
        "minimal",
        r#"{"decoration":"matches","kind":"text","pattern":"text"}"#,
        r#"{"decoration":"matches","kind":"text","pattern":"text"}"#,
    );
    round_trip::<RetentionSelector>(
        "full",
        r#"{"decoration":"matches","extras":"text","kind":"text","pattern":"text"}"#,
        r#"{"decoration":"matches","extras":"text","kind":"text","pattern":"text"}"#,
    );
    round_trip::<RetentionSelector>(
        "nulls",
        r#"{"decoration":"matches","extras":null,"kind":"text","pattern":"text"}"#,
        r#"{"decoration":"matches","kind":"text","pattern":"text"}"#,
    );
    round_trip::<RetentionSelector>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"decoration":"matches","extras":"text","kind":"text","pattern":"text"}"#,
        r#"{"decoration":"matches","extras":"text","kind":"text","pattern":"text"}"#,
    );
    round_trip::<RetentionSelector>(
        "unknown value",
        r#"{"decoration":"a newer value","extras":"text","kind":"text","pattern":"text"}"#,
        r#"{"decoration":"a newer value","extras":"text","kind":"text","pattern":"text"}"#,
    );
}

#[test]
fn retention_selector_metadata() {
    round_trip::<RetentionSelectorMetadata>(
        "minimal",
        r#"{"kind":"text"}"#,
        r#"{"kind":"text"}"#,
    );
    round_trip::<RetentionSelectorMetadata>(
        "full",
        r#"{"decorations":["matches"],"display_text":"text","kind":"text"}"#,
        r#"{"decorations":["matches"],"display_text":"text","kind":"text"}"#,
    );
    round_trip::<RetentionSelectorMetadata>(
        "nulls",
        r#"{"decorations":null,"display_text":null,"kind":"text"}"#,
        r#"{"kind":"text"}"#,
    );
    round_trip::<RetentionSelectorMetadata>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"decorations":["matches"],"display_text":"text","kind":"text"}"#,
        r#"{"decorations":["matches"],"display_text":"text","kind":"text"}"#,
    );
}

#[test]
fn retention_template() {
    assert_eq!(RetentionTemplate::from("latestPushedK"), RetentionTemplate::LatestPushedK);
    assert_eq!(RetentionTemplate::from("latestPulledN"), RetentionTemplate::LatestPulledN);
    assert_eq!(RetentionTemplate::from("nDaysSinceLastPush"), RetentionTemplate::NDaysSinceLastPush);
    assert_eq!(RetentionTemplate::from("nDaysSinceLastPull"), RetentionTemplate::NDaysSinceLastPull);
    assert_eq!(RetentionTemplate::from("always"), RetentionTemplate::Always);
    round_trip::<RetentionTemplate>(
        "unknown",
        r#""a newer value""#,
        r#""a newer value""#,
    );
}

#[test]
fn robot() {
    round_trip::<Robot>(
        "minimal",
        r#"{"creator_ref":0,"disable":false,"editable":false,"expires_at":0,"id":7,"level":"system","name":"text"}"#,
        r#"{"creator_ref":0,"disable":false,"editable":false,"expires_at":0,"id":7,"level":"system","name":"text"}"#,
    );
    round_trip::<Robot>(
        "full",
        r#"{"creation_time":"2026-11-24T10:00:00Z","creator_ref":7,"creator_type":"local","description":"text","disable":true,"duration":7,"editable":true,"expires_at":7,"id":7,"level":"system","name":"text","permissions":[{"access":[{"action":"text","effect":"text","resource":"text"}],"kind":"system","namespace":"text"}],"secret":"text","update_time":"2026-11-24T10:00:00Z"}"#,
        r#"{"creation_time":"2026-11-24T10:00:00Z","creator_ref":7,"creator_type":"local","description":"text","disable":true,"duration":7,"editable":true,"expires_at":7,"id":7,"level":"system","name":"text","permissions":[{"access":[{"action":"text","effect":"text","resource":"text"}],"kind":"system","namespace":"text"}],"secret":"text","update_time":"2026-11-24T10:00:00Z"}"#,
    );
    round_trip::<Robot>(
        "nulls",
        r#"{"creation_time":null,"creator_ref":null,"creator_type":null,"description":null,"disable":null,"duration":null,"editable":null,"expires_at":null,"id":7,"level":"system","name":"text","permissions":null,"secret":null,"update_time":null}"#,
        r#"{"creator_ref":0,"disable":false,"editable":false,"expires_at":0,"id":7,"level":"system","name":"text"}"#,
    );
    round_trip::<Robot>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"creation_time":"2026-11-24T10:00:00Z","creator_ref":7,"creator_type":"local","description":"text","disable":true,"duration":7,"editable":true,"expires_at":7,"id":7,"level":"system","name":"text","permissions":[{"access":[{"action":"text","effect":"text","resource":"text"}],"kind":"system","namespace":"text"}],"secret":"text","update_time":"2026-11-24T10:00:00Z"}"#,
        r#"{"creation_time":"2026-11-24T10:00:00Z","creator_ref":7,"creator_type":"local","description":"text","disable":true,"duration":7,"editable":true,"expires_at":7,"id":7,"level":"system","name":"text","permissions":[{"access":[{"action":"text","effect":"text","resource":"text"}],"kind":"system","namespace":"text"}],"secret":"text","update_time":"2026-11-24T10:00:00Z"}"#,
    );
    round_trip::<Robot>(
        "unknown value",
        r#"{"creation_time":"2026-11-24T10:00:00Z","creator_ref":7,"creator_type":"a newer value","description":"text","disable":true,"duration":7,"editable":true,"expires_at":7,"id":7,"level":"a newer value","name":"text","permissions":[{"access":[{"action":"text","effect":"text","resource":"text"}],"kind":"system","namespace":"text"}],"secret":"text","update_time":"2026-11-24T10:00:00Z"}"#,
        r#"{"creation_time":"2026-11-24T10:00:00Z","creator_ref":7,"creator_type":"a newer value","description":"text","disable":true,"duration":7,"editable":true,"expires_at":7,"id":7,"level":"a newer value","name":"text","permissions":[{"access":[{"action":"text","effect":"text","resource":"text"}],"kind":"system","namespace":"text"}],"secret":"text","update_time":"2026-11-24T10:00:00Z"}"#,
    );
}

#[test]
fn robot_access() {
    round_trip::<RobotAccess>(
        "minimal",
        r#"{"action":"text","resource":"text"}"#,
        r#"{"action":"text","resource":"text"}"#,
    );
    round_trip::<RobotAccess>(
        "full",
        r#"{"action":"text","effect":"text","resource":"text"}"#,
        r#"{"action":"text","effect":"text","resource":"text"}"#,
    );
    round_trip::<RobotAccess>(
        "nulls",
        r#"{"action":"text","effect":null,"resource":"text"}"#,
        r#"{"action":"text","resource":"text"}"#,
    );
    round_trip::<RobotAccess>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"action":"text","effect":"text","resource":"text"}"#,
        r#"{"action":"text","effect":"text","resource":"text"}"#,
    );
}

#[test]
fn robot_created() {
    round_trip::<RobotCreated>(
        "minimal",
        r#"{"expires_at":0,"id":7,"name":"text","secret":"text"}"#,
        r#"{"expires_at":0,"id":7,"name":"text","secret":"text"}"#,
    );
    round_trip::<RobotCreated>(
        "full",
        r#"{"creation_time":"2026-11-24T10:00:00Z","expires_at":7,"id":7,"name":"text","secret":"text"}"#,
        r#"{"creation_time":"2026-11-24T10:00:00Z","expires_at":7,"id":7,"name":"text","secret":"text"}"#,
    );
    round_trip::<RobotCreated>(
        "nulls",
        r#"{"creation_time":null,"expires_at":null,"id":7,"name":"text","secret":"text"}"#,
        r#"{"expires_at":0,"id":7,"name":"text","secret":"text"}"#,
    );
    round_trip::<RobotCreated>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"creation_time":"2026-11-24T10:00:00Z","expires_at":7,"id":7,"name":"text","secret":"text"}"#,
        r#"{"creation_time":"2026-11-24T10:00:00Z","expires_at":7,"id":7,"name":"text","secret":"text"}"#,
    );
}

#[test]
fn robot_creator() {
    assert_eq!(RobotCreator::from("local"), RobotCreator::Local);
    assert_eq!(RobotCreator::from("robot"), RobotCreator::Robot);
    round_trip::<RobotCreator>(
        "unknown",
        r#""a newer value""#,
        r#""a newer value""#,
    );
}

#[test]
fn robot_level() {
    assert_eq!(RobotLevel::from("system"), RobotLevel::System);
    assert_eq!(RobotLevel::from("project"), RobotLevel::Project);
    round_trip::<RobotLevel>(
        "unknown",
        r#""a newer value""#,
        r#""a newer value""#,
    );
}

#[test]
fn robot_permission() {
    round_trip::<RobotPermission>(
        "minimal",
        r#"{"access":[{"action":"text","resource":"text"}],"kind":"system","namespace":"text"}"#,
        r#"{"access":[{"action":"text","resource":"text"}],"kind":"system","namespace":"text"}"#,
    );
    round_trip::<RobotPermission>(
        "full",
        r#"{"access":[{"action":"text","effect":"text","resource":"text"}],"kind":"system","namespace":"text"}"#,
        r#"{"access":[{"action":"text","effect":"text","resource":"text"}],"kind":"system","namespace":"text"}"#,
    );
    round_trip::<RobotPermission>(
        "nulls",
        r#"{"access":[{"action":"text","resource":"text"}],"kind":"system","namespace":"text"}"#,
        r#"{"access":[{"action":"text","resource":"text"}],"kind":"system","namespace":"text"}"#,
    );
    round_trip::<RobotPermission>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"access":[{"action":"text","effect":"text","resource":"text"}],"kind":"system","namespace":"text"}"#,
        r#"{"access":[{"action":"text","effect":"text","resource":"text"}],"kind":"system","namespace":"text"}"#,
    );
    round_trip::<RobotPermission>(
        "unknown value",
        r#"{"access":[{"action":"text","effect":"text","resource":"text"}],"kind":"a newer value","namespace":"text"}"#,
        r#"{"access":[{"action":"text","effect":"text","resource":"text"}],"kind":"a newer value","namespace":"text"}"#,
    );
}

#[test]
fn robot_secret() {
    round_trip::<RobotSecret>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<RobotSecret>(
        "full",
        r#"{"secret":"text"}"#,
        r#"{"secret":"text"}"#,
    );
    round_trip::<RobotSecret>(
        "nulls",
        r#"{"secret":null}"#,
        r#"{}"#,
    );
    round_trip::<RobotSecret>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"secret":"text"}"#,
        r#"{"secret":"text"}"#,
    );
}

#[test]
fn robot_update() {
    written(
        &RobotUpdate::new("text", RobotLevel::System, vec![RobotPermission::new(RobotLevel::System, "text", vec![RobotAccess::new("text", "text")])], true),
        r#"{"disable":true,"level":"system","name":"text","permissions":[{"access":[{"action":"text","resource":"text"}],"kind":"system","namespace":"text"}]}"#,
    );
    written(
        &RobotUpdate::new("text", RobotLevel::System, vec![RobotPermission::new(RobotLevel::System, "text", vec![RobotAccess::new("text", "text").effect("text")])], true).description("text").duration(7),
        r#"{"description":"text","disable":true,"duration":7,"level":"system","name":"text","permissions":[{"access":[{"action":"text","effect":"text","resource":"text"}],"kind":"system","namespace":"text"}]}"#,
    );
}

#[test]
fn role_name() {
    assert_eq!(RoleName::from("projectAdmin"), RoleName::ProjectAdmin);
    assert_eq!(RoleName::from("maintainer"), RoleName::Maintainer);
    assert_eq!(RoleName::from("developer"), RoleName::Developer);
    assert_eq!(RoleName::from("guest"), RoleName::Guest);
    assert_eq!(RoleName::from("limitedGuest"), RoleName::LimitedGuest);
    round_trip::<RoleName>(
        "unknown",
        r#""a newer value""#,
        r#""a newer value""#,
    );
}

#[test]
fn sbom_overview() {
    round_trip::<SbomOverview>(
        "minimal",
        r#"{"duration":0,"scan_status":"Pending"}"#,
        r#"{"duration":0,"scan_status":"Pending"}"#,
    );
    round_trip::<SbomOverview>(
        "full",
        r#"{"duration":7,"end_time":"2026-11-24T10:00:00Z","report_id":"id-1","sbom_digest":"text","scan_status":"Pending","scanner":{"name":"text","vendor":"text","version":"text"},"start_time":"2026-11-24T10:00:00Z"}"#,
        r#"{"duration":7,"end_time":"2026-11-24T10:00:00Z","report_id":"id-1","sbom_digest":"text","scan_status":"Pending","scanner":{"name":"text","vendor":"text","version":"text"},"start_time":"2026-11-24T10:00:00Z"}"#,
    );
    round_trip::<SbomOverview>(
        "nulls",
        r#"{"duration":null,"end_time":null,"report_id":null,"sbom_digest":null,"scan_status":"Pending","scanner":null,"start_time":null}"#,
        r#"{"duration":0,"scan_status":"Pending"}"#,
    );
    round_trip::<SbomOverview>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"duration":7,"end_time":"2026-11-24T10:00:00Z","report_id":"id-1","sbom_digest":"text","scan_status":"Pending","scanner":{"name":"text","vendor":"text","version":"text"},"start_time":"2026-11-24T10:00:00Z"}"#,
        r#"{"duration":7,"end_time":"2026-11-24T10:00:00Z","report_id":"id-1","sbom_digest":"text","scan_status":"Pending","scanner":{"name":"text","vendor":"text","version":"text"},"start_time":"2026-11-24T10:00:00Z"}"#,
    );
    round_trip::<SbomOverview>(
        "unknown value",
        r#"{"duration":7,"end_time":"2026-11-24T10:00:00Z","report_id":"id-1","sbom_digest":"text","scan_status":"a newer value","scanner":{"name":"text","vendor":"text","version":"text"},"start_time":"2026-11-24T10:00:00Z"}"#,
        r#"{"duration":7,"end_time":"2026-11-24T10:00:00Z","report_id":"id-1","sbom_digest":"text","scan_status":"a newer value","scanner":{"name":"text","vendor":"text","version":"text"},"start_time":"2026-11-24T10:00:00Z"}"#,
    );
}

#[test]
fn scan_all_schedule() {
    written(
        &ScanAllSchedule::new(ScheduleRule::new(ScheduleKind::Hourly)),
        r#"{"schedule":{"type":"Hourly"}}"#,
    );
    written(
        &ScanAllSchedule::new(ScheduleRule::new(ScheduleKind::Hourly).cron("text").next_scheduled_time(at("2026-11-24T10:00:00Z"))),
        r#"{"schedule":{"cron":"text","next_scheduled_time":"2026-11-24T10:00:00Z","type":"Hourly"}}"#,
    );
}

#[test]
fn scan_all_stats() {
    round_trip::<ScanAllStats>(
        "minimal",
        r#"{"completed":0,"ongoing":false,"total":0}"#,
        r#"{"completed":0,"ongoing":false,"total":0}"#,
    );
    round_trip::<ScanAllStats>(
        "full",
        r#"{"completed":7,"metrics":{"key":7},"ongoing":true,"total":7,"trigger":"Manual"}"#,
        r#"{"completed":7,"metrics":{"key":7},"ongoing":true,"total":7,"trigger":"Manual"}"#,
    );
    round_trip::<ScanAllStats>(
        "nulls",
        r#"{"completed":null,"metrics":null,"ongoing":null,"total":null,"trigger":null}"#,
        r#"{"completed":0,"ongoing":false,"total":0}"#,
    );
    round_trip::<ScanAllStats>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"completed":7,"metrics":{"key":7},"ongoing":true,"total":7,"trigger":"Manual"}"#,
        r#"{"completed":7,"metrics":{"key":7},"ongoing":true,"total":7,"trigger":"Manual"}"#,
    );
    round_trip::<ScanAllStats>(
        "unknown value",
        r#"{"completed":7,"metrics":{"key":7},"ongoing":true,"total":7,"trigger":"a newer value"}"#,
        r#"{"completed":7,"metrics":{"key":7},"ongoing":true,"total":7,"trigger":"a newer value"}"#,
    );
}

#[test]
fn scan_all_trigger() {
    assert_eq!(ScanAllTrigger::from("Manual"), ScanAllTrigger::Manual);
    assert_eq!(ScanAllTrigger::from("Schedule"), ScanAllTrigger::Schedule);
    assert_eq!(ScanAllTrigger::from("Event"), ScanAllTrigger::Event);
    round_trip::<ScanAllTrigger>(
        "unknown",
        r#""a newer value""#,
        r#""a newer value""#,
    );
}

#[test]
fn scan_data_export_execution() {
    round_trip::<ScanDataExportExecution>(
        "minimal",
        r#"{"file_present":false,"id":7,"status_text":"text","user_id":0,"user_name":"text"}"#,
        r#"{"file_present":false,"id":7,"status_text":"text","user_id":0,"user_name":"text"}"#,
    );
    round_trip::<ScanDataExportExecution>(
        "full",
        r#"{"end_time":"2026-11-24T10:00:00Z","file_present":true,"id":7,"start_time":"2026-11-24T10:00:00Z","status":"Pending","status_text":"text","trigger":"MANUAL","user_id":7,"user_name":"text"}"#,
        r#"{"end_time":"2026-11-24T10:00:00Z","file_present":true,"id":7,"start_time":"2026-11-24T10:00:00Z","status":"Pending","status_text":"text","trigger":"MANUAL","user_id":7,"user_name":"text"}"#,
    );
    round_trip::<ScanDataExportExecution>(
        "nulls",
        r#"{"end_time":null,"file_present":null,"id":7,"start_time":null,"status":null,"status_text":"text","trigger":null,"user_id":null,"user_name":"text"}"#,
        r#"{"file_present":false,"id":7,"status_text":"text","user_id":0,"user_name":"text"}"#,
    );
    round_trip::<ScanDataExportExecution>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"end_time":"2026-11-24T10:00:00Z","file_present":true,"id":7,"start_time":"2026-11-24T10:00:00Z","status":"Pending","status_text":"text","trigger":"MANUAL","user_id":7,"user_name":"text"}"#,
        r#"{"end_time":"2026-11-24T10:00:00Z","file_present":true,"id":7,"start_time":"2026-11-24T10:00:00Z","status":"Pending","status_text":"text","trigger":"MANUAL","user_id":7,"user_name":"text"}"#,
    );
    round_trip::<ScanDataExportExecution>(
        "unknown value",
        r#"{"end_time":"2026-11-24T10:00:00Z","file_present":true,"id":7,"start_time":"2026-11-24T10:00:00Z","status":"a newer value","status_text":"text","trigger":"a newer value","user_id":7,"user_name":"text"}"#,
        r#"{"end_time":"2026-11-24T10:00:00Z","file_present":true,"id":7,"start_time":"2026-11-24T10:00:00Z","status":"a newer value","status_text":"text","trigger":"a newer value","user_id":7,"user_name":"text"}"#,
    );
}

#[test]
fn scan_data_export_execution_list() {
    round_trip::<ScanDataExportExecutionList>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<ScanDataExportExecutionList>(
        "full",
        r#"{"items":[{"end_time":"2026-11-24T10:00:00Z","file_present":true,"id":7,"start_time":"2026-11-24T10:00:00Z","status":"Pending","status_text":"text","trigger":"MANUAL","user_id":7,"user_name":"text"}]}"#,
        r#"{"items":[{"end_time":"2026-11-24T10:00:00Z","file_present":true,"id":7,"start_time":"2026-11-24T10:00:00Z","status":"Pending","status_text":"text","trigger":"MANUAL","user_id":7,"user_name":"text"}]}"#,
    );
    round_trip::<ScanDataExportExecutionList>(
        "nulls",
        r#"{"items":null}"#,
        r#"{}"#,
    );
    round_trip::<ScanDataExportExecutionList>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"items":[{"end_time":"2026-11-24T10:00:00Z","file_present":true,"id":7,"start_time":"2026-11-24T10:00:00Z","status":"Pending","status_text":"text","trigger":"MANUAL","user_id":7,"user_name":"text"}]}"#,
        r#"{"items":[{"end_time":"2026-11-24T10:00:00Z","file_present":true,"id":7,"start_time":"2026-11-24T10:00:00Z","status":"Pending","status_text":"text","trigger":"MANUAL","user_id":7,"user_name":"text"}]}"#,
    );
}

#[test]
fn scan_data_export_job() {
    round_trip::<ScanDataExportJob>(
        "minimal",
        r#"{"id":7}"#,
        r#"{"id":7}"#,
    );
    round_trip::<ScanDataExportJob>(
        "full",
        r#"{"id":7}"#,
        r#"{"id":7}"#,
    );
    round_trip::<ScanDataExportJob>(
        "nulls",
        r#"{"id":7}"#,
        r#"{"id":7}"#,
    );
    round_trip::<ScanDataExportJob>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"id":7}"#,
        r#"{"id":7}"#,
    );
}

#[test]
fn scan_data_export_request() {
    written(
        &ScanDataExportRequest::new(vec![7]),
        r#"{"projects":[7]}"#,
    );
    written(
        &ScanDataExportRequest::new(vec![7]).cve_ids("text").job_name("text").labels(vec![7]).repositories("text").tags("text"),
        r#"{"cveIds":"text","job_name":"text","labels":[7],"projects":[7],"repositories":"text","tags":"text"}"#,
    );
}

#[test]
fn scan_kind() {
    assert_eq!(ScanKind::from("vulnerability"), ScanKind::Vulnerability);
    assert_eq!(ScanKind::from("sbom"), ScanKind::Sbom);
    round_trip::<ScanKind>(
        "unknown",
        r#""a newer value""#,
        r#""a newer value""#,
    );
}

#[test]
fn scan_request() {
    written(
        &ScanRequest::new(ScanKind::Vulnerability),
        r#"{"scan_type":"vulnerability"}"#,
    );
    written(
        &ScanRequest::new(ScanKind::Vulnerability),
        r#"{"scan_type":"vulnerability"}"#,
    );
}

#[test]
fn scan_summary() {
    round_trip::<ScanSummary>(
        "minimal",
        r#"{"complete_percent":0,"duration":0,"report_id":"id-1","scan_status":"Pending"}"#,
        r#"{"complete_percent":0,"duration":0,"report_id":"id-1","scan_status":"Pending"}"#,
    );
    round_trip::<ScanSummary>(
        "full",
        r#"{"complete_percent":7,"duration":7,"end_time":"2026-11-24T10:00:00Z","report_id":"id-1","scan_status":"Pending","scanner":{"name":"text","vendor":"text","version":"text"},"severity":"None","start_time":"2026-11-24T10:00:00Z","summary":{"fixable":7,"summary":{"key":7},"total":7}}"#,
        r#"{"complete_percent":7,"duration":7,"end_time":"2026-11-24T10:00:00Z","report_id":"id-1","scan_status":"Pending","scanner":{"name":"text","vendor":"text","version":"text"},"severity":"None","start_time":"2026-11-24T10:00:00Z","summary":{"fixable":7,"summary":{"key":7},"total":7}}"#,
    );
    round_trip::<ScanSummary>(
        "nulls",
        r#"{"complete_percent":null,"duration":null,"end_time":null,"report_id":"id-1","scan_status":"Pending","scanner":null,"severity":null,"start_time":null,"summary":null}"#,
        r#"{"complete_percent":0,"duration":0,"report_id":"id-1","scan_status":"Pending"}"#,
    );
    round_trip::<ScanSummary>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"complete_percent":7,"duration":7,"end_time":"2026-11-24T10:00:00Z","report_id":"id-1","scan_status":"Pending","scanner":{"name":"text","vendor":"text","version":"text"},"severity":"None","start_time":"2026-11-24T10:00:00Z","summary":{"fixable":7,"summary":{"key":7},"total":7}}"#,
        r#"{"complete_percent":7,"duration":7,"end_time":"2026-11-24T10:00:00Z","report_id":"id-1","scan_status":"Pending","scanner":{"name":"text","vendor":"text","version":"text"},"severity":"None","start_time":"2026-11-24T10:00:00Z","summary":{"fixable":7,"summary":{"key":7},"total":7}}"#,
    );
    round_trip::<ScanSummary>(
        "unknown value",
        r#"{"complete_percent":7,"duration":7,"end_time":"2026-11-24T10:00:00Z","report_id":"id-1","scan_status":"a newer value","scanner":{"name":"text","vendor":"text","version":"text"},"severity":"a newer value","start_time":"2026-11-24T10:00:00Z","summary":{"fixable":7,"summary":{"key":7},"total":7}}"#,
        r#"{"complete_percent":7,"duration":7,"end_time":"2026-11-24T10:00:00Z","report_id":"id-1","scan_status":"a newer value","scanner":{"name":"text","vendor":"text","version":"text"},"severity":"a newer value","start_time":"2026-11-24T10:00:00Z","summary":{"fixable":7,"summary":{"key":7},"total":7}}"#,
    );
}

#[test]
fn scanner() {
    round_trip::<Scanner>(
        "minimal",
        r#"{"name":"text"}"#,
        r#"{"name":"text"}"#,
    );
    round_trip::<Scanner>(
        "full",
        r#"{"name":"text","vendor":"text","version":"text"}"#,
        r#"{"name":"text","vendor":"text","version":"text"}"#,
    );
    round_trip::<Scanner>(
        "nulls",
        r#"{"name":"text","vendor":null,"version":null}"#,
        r#"{"name":"text"}"#,
    );
    round_trip::<Scanner>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"name":"text","vendor":"text","version":"text"}"#,
        r#"{"name":"text","vendor":"text","version":"text"}"#,
    );
}

#[test]
fn scanner_adapter_metadata() {
    round_trip::<ScannerAdapterMetadata>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<ScannerAdapterMetadata>(
        "full",
        r#"{"capabilities":[{"consumes_mime_types":["text"],"produces_mime_types":["text"],"type":"text"}],"properties":{"key":"text"},"scanner":{"name":"text","vendor":"text","version":"text"}}"#,
        r#"{"capabilities":[{"consumes_mime_types":["text"],"produces_mime_types":["text"],"type":"text"}],"properties":{"key":"text"},"scanner":{"name":"text","vendor":"text","version":"text"}}"#,
    );
    round_trip::<ScannerAdapterMetadata>(
        "nulls",
        r#"{"capabilities":null,"properties":null,"scanner":null}"#,
        r#"{}"#,
    );
    round_trip::<ScannerAdapterMetadata>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"capabilities":[{"consumes_mime_types":["text"],"produces_mime_types":["text"],"type":"text"}],"properties":{"key":"text"},"scanner":{"name":"text","vendor":"text","version":"text"}}"#,
        r#"{"capabilities":[{"consumes_mime_types":["text"],"produces_mime_types":["text"],"type":"text"}],"properties":{"key":"text"},"scanner":{"name":"text","vendor":"text","version":"text"}}"#,
    );
}

#[test]
fn scanner_auth() {
    assert_eq!(ScannerAuth::from(""), ScannerAuth::NoAuth);
    assert_eq!(ScannerAuth::from("Basic"), ScannerAuth::Basic);
    assert_eq!(ScannerAuth::from("Bearer"), ScannerAuth::Bearer);
    assert_eq!(ScannerAuth::from("X-ScannerAdapter-API-Key"), ScannerAuth::ApiKey);
    round_trip::<ScannerAuth>(
        "unknown",
        r#""a newer value""#,
        r#""a newer value""#,
    );
}

#[test]
fn scanner_capability() {
    round_trip::<ScannerCapability>(
        "minimal",
        r#"{"type":"text"}"#,
        r#"{"type":"text"}"#,
    );
    round_trip::<ScannerCapability>(
        "full",
        r#"{"consumes_mime_types":["text"],"produces_mime_types":["text"],"type":"text"}"#,
        r#"{"consumes_mime_types":["text"],"produces_mime_types":["text"],"type":"text"}"#,
    );
    round_trip::<ScannerCapability>(
        "nulls",
        r#"{"consumes_mime_types":null,"produces_mime_types":null,"type":"text"}"#,
        r#"{"type":"text"}"#,
    );
    round_trip::<ScannerCapability>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"consumes_mime_types":["text"],"produces_mime_types":["text"],"type":"text"}"#,
        r#"{"consumes_mime_types":["text"],"produces_mime_types":["text"],"type":"text"}"#,
    );
}

#[test]
fn scanner_default() {
    written(
        &ScannerDefault::new(true),
        r#"{"is_default":true}"#,
    );
    written(
        &ScannerDefault::new(true),
        r#"{"is_default":true}"#,
    );
}

#[test]
fn scanner_id() {
    round_trip::<ScannerId>(
        "text",
        r#""a b""#,
        r#""a b""#,
    );
}

#[test]
fn scanner_ping() {
    written(
        &ScannerPing::new("text", "text"),
        r#"{"name":"text","url":"text"}"#,
    );
    written(
        &ScannerPing::new("text", "text").access_credential("text").auth(ScannerAuth::NoAuth),
        r#"{"access_credential":"text","auth":"","name":"text","url":"text"}"#,
    );
}

#[test]
fn scanner_registration() {
    round_trip::<ScannerRegistration>(
        "minimal",
        r#"{"access_credential":"text","auth":"","description":"text","disabled":false,"is_default":false,"name":"text","skip_certVerify":false,"url":"text","use_internal_addr":false,"uuid":"id-1"}"#,
        r#"{"access_credential":"text","auth":"","description":"text","disabled":false,"is_default":false,"name":"text","skip_certVerify":false,"url":"text","use_internal_addr":false,"uuid":"id-1"}"#,
    );
    round_trip::<ScannerRegistration>(
        "full",
        r#"{"access_credential":"text","adapter":"text","auth":"","capabilities":{"key":true},"create_time":"2026-11-24T10:00:00Z","description":"text","disabled":true,"health":"healthy","is_default":true,"name":"text","skip_certVerify":true,"update_time":"2026-11-24T10:00:00Z","url":"text","use_internal_addr":true,"uuid":"id-1","vendor":"text","version":"text"}"#,
        r#"{"access_credential":"text","adapter":"text","auth":"","capabilities":{"key":true},"create_time":"2026-11-24T10:00:00Z","description":"text","disabled":true,"health":"healthy","is_default":true,"name":"text","skip_certVerify":true,"update_time":"2026-11-24T10:00:00Z","url":"text","use_internal_addr":true,"uuid":"id-1","vendor":"text","version":"text"}"#,
    );
    round_trip::<ScannerRegistration>(
        "nulls",
        r#"{"access_credential":"text","adapter":null,"auth":"","capabilities":null,"create_time":null,"description":"text","disabled":null,"health":null,"is_default":null,"name":"text","skip_certVerify":null,"update_time":null,"url":"text","use_internal_addr":null,"uuid":"id-1","vendor":null,"version":null}"#,
        r#"{"access_credential":"text","auth":"","description":"text","disabled":false,"is_default":false,"name":"text","skip_certVerify":false,"url":"text","use_internal_addr":false,"uuid":"id-1"}"#,
    );
    round_trip::<ScannerRegistration>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"access_credential":"text","adapter":"text","auth":"","capabilities":{"key":true},"create_time":"2026-11-24T10:00:00Z","description":"text","disabled":true,"health":"healthy","is_default":true,"name":"text","skip_certVerify":true,"update_time":"2026-11-24T10:00:00Z","url":"text","use_internal_addr":true,"uuid":"id-1","vendor":"text","version":"text"}"#,
        r#"{"access_credential":"text","adapter":"text","auth":"","capabilities":{"key":true},"create_time":"2026-11-24T10:00:00Z","description":"text","disabled":true,"health":"healthy","is_default":true,"name":"text","skip_certVerify":true,"update_time":"2026-11-24T10:00:00Z","url":"text","use_internal_addr":true,"uuid":"id-1","vendor":"text","version":"text"}"#,
    );
    round_trip::<ScannerRegistration>(
        "unknown value",
        r#"{"access_credential":"text","adapter":"text","auth":"a newer value","capabilities":{"key":true},"create_time":"2026-11-24T10:00:00Z","description":"text","disabled":true,"health":"a newer value","is_default":true,"name":"text","skip_certVerify":true,"update_time":"2026-11-24T10:00:00Z","url":"text","use_internal_addr":true,"uuid":"id-1","vendor":"text","version":"text"}"#,
        r#"{"access_credential":"text","adapter":"text","auth":"a newer value","capabilities":{"key":true},"create_time":"2026-11-24T10:00:00Z","description":"text","disabled":true,"health":"a newer value","is_default":true,"name":"text","skip_certVerify":true,"update_time":"2026-11-24T10:00:00Z","url":"text","use_internal_addr":true,"uuid":"id-1","vendor":"text","version":"text"}"#,
    );
}

#[test]
fn scanner_settings() {
    written(
        &ScannerSettings::new("text", "text"),
        r#"{"disabled":false,"name":"text","skip_certVerify":false,"url":"text","use_internal_addr":false}"#,
    );
    written(
        &ScannerSettings::new("text", "text").access_credential("text").auth(ScannerAuth::NoAuth).description("text").disabled(true).skip_cert_verify(true).use_internal_addr(true),
        r#"{"access_credential":"text","auth":"","description":"text","disabled":true,"name":"text","skip_certVerify":true,"url":"text","use_internal_addr":true}"#,
    );
}

#[test]
fn schedule() {
    round_trip::<Schedule>(
        "minimal",
        r#"{"id":0,"schedule":{"type":"Hourly"}}"#,
        r#"{"id":0,"schedule":{"type":"Hourly"}}"#,
    );
    round_trip::<Schedule>(
        "full",
        r#"{"creation_time":"2026-11-24T10:00:00Z","id":7,"parameters":{"key":{"any":"json"}},"schedule":{"cron":"text","next_scheduled_time":"2026-11-24T10:00:00Z","type":"Hourly"},"status":"Pending","update_time":"2026-11-24T10:00:00Z"}"#,
        r#"{"creation_time":"2026-11-24T10:00:00Z","id":7,"parameters":{"key":{"any":"json"}},"schedule":{"cron":"text","next_scheduled_time":"2026-11-24T10:00:00Z","type":"Hourly"},"status":"Pending","update_time":"2026-11-24T10:00:00Z"}"#,
    );
    round_trip::<Schedule>(
        "nulls",
        r#"{"creation_time":null,"id":null,"parameters":null,"schedule":{"type":"Hourly"},"status":null,"update_time":null}"#,
        r#"{"id":0,"schedule":{"type":"Hourly"}}"#,
    );
    round_trip::<Schedule>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"creation_time":"2026-11-24T10:00:00Z","id":7,"parameters":{"key":{"any":"json"}},"schedule":{"cron":"text","next_scheduled_time":"2026-11-24T10:00:00Z","type":"Hourly"},"status":"Pending","update_time":"2026-11-24T10:00:00Z"}"#,
        r#"{"creation_time":"2026-11-24T10:00:00Z","id":7,"parameters":{"key":{"any":"json"}},"schedule":{"cron":"text","next_scheduled_time":"2026-11-24T10:00:00Z","type":"Hourly"},"status":"Pending","update_time":"2026-11-24T10:00:00Z"}"#,
    );
    round_trip::<Schedule>(
        "unknown value",
        r#"{"creation_time":"2026-11-24T10:00:00Z","id":7,"parameters":{"key":{"any":"json"}},"schedule":{"cron":"text","next_scheduled_time":"2026-11-24T10:00:00Z","type":"Hourly"},"status":"a newer value","update_time":"2026-11-24T10:00:00Z"}"#,
        r#"{"creation_time":"2026-11-24T10:00:00Z","id":7,"parameters":{"key":{"any":"json"}},"schedule":{"cron":"text","next_scheduled_time":"2026-11-24T10:00:00Z","type":"Hourly"},"status":"a newer value","update_time":"2026-11-24T10:00:00Z"}"#,
    );
}

#[test]
fn schedule_kind() {
    assert_eq!(ScheduleKind::from("Hourly"), ScheduleKind::Hourly);
    assert_eq!(ScheduleKind::from("Daily"), ScheduleKind::Daily);
    assert_eq!(ScheduleKind::from("Weekly"), ScheduleKind::Weekly);
    assert_eq!(ScheduleKind::from("Custom"), ScheduleKind::Custom);
    assert_eq!(ScheduleKind::from("Manual"), ScheduleKind::Manual);
    assert_eq!(ScheduleKind::from("None"), ScheduleKind::None);
    assert_eq!(ScheduleKind::from("Schedule"), ScheduleKind::Schedule);
    round_trip::<ScheduleKind>(
        "unknown",
        r#""a newer value""#,
        r#""a newer value""#,
    );
}

#[test]
fn schedule_rule() {
    round_trip::<ScheduleRule>(
        "minimal",
        r#"{"type":"Hourly"}"#,
        r#"{"type":"Hourly"}"#,
    );
    round_trip::<ScheduleRule>(
        "full",
        r#"{"cron":"text","next_scheduled_time":"2026-11-24T10:00:00Z","type":"Hourly"}"#,
        r#"{"cron":"text","next_scheduled_time":"2026-11-24T10:00:00Z","type":"Hourly"}"#,
    );
    round_trip::<ScheduleRule>(
        "nulls",
        r#"{"cron":null,"next_scheduled_time":null,"type":"Hourly"}"#,
        r#"{"type":"Hourly"}"#,
    );
    round_trip::<ScheduleRule>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"cron":"text","next_scheduled_time":"2026-11-24T10:00:00Z","type":"Hourly"}"#,
        r#"{"cron":"text","next_scheduled_time":"2026-11-24T10:00:00Z","type":"Hourly"}"#,
    );
    round_trip::<ScheduleRule>(
        "unknown value",
        r#"{"cron":"text","next_scheduled_time":"2026-11-24T10:00:00Z","type":"a newer value"}"#,
        r#"{"cron":"text","next_scheduled_time":"2026-11-24T10:00:00Z","type":"a newer value"}"#,
    );
}

#[test]
fn scheduled_task() {
    round_trip::<ScheduledTask>(
        "minimal",
        r#"{"cron":"text","id":7,"vendor_id":0,"vendor_type":"text"}"#,
        r#"{"cron":"text","id":7,"vendor_id":0,"vendor_type":"text"}"#,
    );
    round_trip::<ScheduledTask>(
        "full",
        r#"{"cron":"text","id":7,"update_time":"2026-11-24T10:00:00Z","vendor_id":7,"vendor_type":"text"}"#,
        r#"{"cron":"text","id":7,"update_time":"2026-11-24T10:00:00Z","vendor_id":7,"vendor_type":"text"}"#,
    );
    round_trip::<ScheduledTask>(
        "nulls",
        r#"{"cron":"text","id":7,"update_time":null,"vendor_id":null,"vendor_type":"text"}"#,
        r#"{"cron":"text","id":7,"vendor_id":0,"vendor_type":"text"}"#,
    );
    round_trip::<ScheduledTask>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"cron":"text","id":7,"update_time":"2026-11-24T10:00:00Z","vendor_id":7,"vendor_type":"text"}"#,
        r#"{"cron":"text","id":7,"update_time":"2026-11-24T10:00:00Z","vendor_id":7,"vendor_type":"text"}"#,
    );
}

#[test]
fn scheduler_status() {
    round_trip::<SchedulerStatus>(
        "minimal",
        r#"{"paused":false}"#,
        r#"{"paused":false}"#,
    );
    round_trip::<SchedulerStatus>(
        "full",
        r#"{"paused":true}"#,
        r#"{"paused":true}"#,
    );
    round_trip::<SchedulerStatus>(
        "nulls",
        r#"{"paused":null}"#,
        r#"{"paused":false}"#,
    );
    round_trip::<SchedulerStatus>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"paused":true}"#,
        r#"{"paused":true}"#,
    );
}

#[test]
fn search_repository() {
    round_trip::<SearchRepository>(
        "minimal",
        r#"{"artifact_count":0,"project_id":7,"project_name":"text","project_public":false,"pull_count":0,"repository_name":"text"}"#,
        r#"{"artifact_count":0,"project_id":7,"project_name":"text","project_public":false,"pull_count":0,"repository_name":"text"}"#,
    );
    round_trip::<SearchRepository>(
        "full",
        r#"{"artifact_count":7,"project_id":7,"project_name":"text","project_public":true,"pull_count":7,"repository_name":"text"}"#,
        r#"{"artifact_count":7,"project_id":7,"project_name":"text","project_public":true,"pull_count":7,"repository_name":"text"}"#,
    );
    round_trip::<SearchRepository>(
        "nulls",
        r#"{"artifact_count":null,"project_id":7,"project_name":"text","project_public":null,"pull_count":null,"repository_name":"text"}"#,
        r#"{"artifact_count":0,"project_id":7,"project_name":"text","project_public":false,"pull_count":0,"repository_name":"text"}"#,
    );
    round_trip::<SearchRepository>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"artifact_count":7,"project_id":7,"project_name":"text","project_public":true,"pull_count":7,"repository_name":"text"}"#,
        r#"{"artifact_count":7,"project_id":7,"project_name":"text","project_public":true,"pull_count":7,"repository_name":"text"}"#,
    );
}

#[test]
fn search_result() {
    round_trip::<SearchResult>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<SearchResult>(
        "full",
        r#"{"project":[{"creation_time":"2026-11-24T10:00:00Z","current_user_role_id":7,"current_user_role_ids":[7],"cve_allowlist":{"creation_time":"2026-11-24T10:00:00Z","expires_at":1795514400,"id":7,"items":[{"cve_id":"text"}],"project_id":7,"update_time":"2026-11-24T10:00:00Z"},"deleted":true,"metadata":{"auto_sbom_generation":"true","auto_scan":"true","enable_content_trust":"true","enable_content_trust_cosign":"true","max_upstream_conn":"text","prevent_vul":"true","proxy_cache_filter_kind":"doublestar","proxy_cache_filter_pattern":"text","proxy_cache_local_on_not_found":"true","proxy_referrer_api":"true","proxy_speed_kb":"text","public":"true","retention_id":7,"reuse_sys_cve_allowlist":"true","severity":"none"},"name":"text","owner_id":7,"owner_name":"text","project_id":7,"registry_id":7,"repo_count":7,"togglable":true,"update_time":"2026-11-24T10:00:00Z"}],"repository":[{"artifact_count":7,"project_id":7,"project_name":"text","project_public":true,"pull_count":7,"repository_name":"text"}]}"#,
        r#"{"project":[{"creation_time":"2026-11-24T10:00:00Z","current_user_role_id":7,"current_user_role_ids":[7],"cve_allowlist":{"creation_time":"2026-11-24T10:00:00Z","expires_at":1795514400,"id":7,"items":[{"cve_id":"text"}],"project_id":7,"update_time":"2026-11-24T10:00:00Z"},"deleted":true,"metadata":{"auto_sbom_generation":"true","auto_scan":"true","enable_content_trust":"true","enable_content_trust_cosign":"true","max_upstream_conn":"text","prevent_vul":"true","proxy_cache_filter_kind":"doublestar","proxy_cache_filter_pattern":"text","proxy_cache_local_on_not_found":"true","proxy_referrer_api":"true","proxy_speed_kb":"text","public":"true","retention_id":7,"reuse_sys_cve_allowlist":"true","severity":"none"},"name":"text","owner_id":7,"owner_name":"text","project_id":7,"registry_id":7,"repo_count":7,"togglable":true,"update_time":"2026-11-24T10:00:00Z"}],"repository":[{"artifact_count":7,"project_id":7,"project_name":"text","project_public":true,"pull_count":7,"repository_name":"text"}]}"#,
    );
    round_trip::<SearchResult>(
        "nulls",
        r#"{"project":null,"repository":null}"#,
        r#"{}"#,
    );
    round_trip::<SearchResult>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"project":[{"creation_time":"2026-11-24T10:00:00Z","current_user_role_id":7,"current_user_role_ids":[7],"cve_allowlist":{"creation_time":"2026-11-24T10:00:00Z","expires_at":1795514400,"id":7,"items":[{"cve_id":"text"}],"project_id":7,"update_time":"2026-11-24T10:00:00Z"},"deleted":true,"metadata":{"auto_sbom_generation":"true","auto_scan":"true","enable_content_trust":"true","enable_content_trust_cosign":"true","max_upstream_conn":"text","prevent_vul":"true","proxy_cache_filter_kind":"doublestar","proxy_cache_filter_pattern":"text","proxy_cache_local_on_not_found":"true","proxy_referrer_api":"true","proxy_speed_kb":"text","public":"true","retention_id":7,"reuse_sys_cve_allowlist":"true","severity":"none"},"name":"text","owner_id":7,"owner_name":"text","project_id":7,"registry_id":7,"repo_count":7,"togglable":true,"update_time":"2026-11-24T10:00:00Z"}],"repository":[{"artifact_count":7,"project_id":7,"project_name":"text","project_public":true,"pull_count":7,"repository_name":"text"}]}"#,
        r#"{"project":[{"creation_time":"2026-11-24T10:00:00Z","current_user_role_id":7,"current_user_role_ids":[7],"cve_allowlist":{"creation_time":"2026-11-24T10:00:00Z","expires_at":1795514400,"id":7,"items":[{"cve_id":"text"}],"project_id":7,"update_time":"2026-11-24T10:00:00Z"},"deleted":true,"metadata":{"auto_sbom_generation":"true","auto_scan":"true","enable_content_trust":"true","enable_content_trust_cosign":"true","max_upstream_conn":"text","prevent_vul":"true","proxy_cache_filter_kind":"doublestar","proxy_cache_filter_pattern":"text","proxy_cache_local_on_not_found":"true","proxy_referrer_api":"true","proxy_speed_kb":"text","public":"true","retention_id":7,"reuse_sys_cve_allowlist":"true","severity":"none"},"name":"text","owner_id":7,"owner_name":"text","project_id":7,"registry_id":7,"repo_count":7,"togglable":true,"update_time":"2026-11-24T10:00:00Z"}],"repository":[{"artifact_count":7,"project_id":7,"project_name":"text","project_public":true,"pull_count":7,"repository_name":"text"}]}"#,
    );
}

#[test]
fn security_summary() {
    round_trip::<SecuritySummary>(
        "minimal",
        r#"{"critical_cnt":0,"fixable_cnt":0,"high_cnt":0,"low_cnt":0,"medium_cnt":0,"none_cnt":0,"scanned_cnt":0,"total_artifact":0,"total_vuls":0,"unknown_cnt":0}"#,
        r#"{"critical_cnt":0,"fixable_cnt":0,"high_cnt":0,"low_cnt":0,"medium_cnt":0,"none_cnt":0,"scanned_cnt":0,"total_artifact":0,"total_vuls":0,"unknown_cnt":0}"#,
    );
    round_trip::<SecuritySummary>(
        "full",
        r#"{"critical_cnt":7,"dangerous_artifacts":[{"critical_cnt":7,"digest":"text","high_cnt":7,"medium_cnt":7,"project_id":7,"repository_name":"text"}],"dangerous_cves":[{"cve_id":"text","cvss_score_v3":1.5,"desc":"text","package":"text","severity":"None","version":"text"}],"fixable_cnt":7,"high_cnt":7,"low_cnt":7,"medium_cnt":7,"none_cnt":7,"scanned_cnt":7,"total_artifact":7,"total_vuls":7,"unknown_cnt":7}"#,
        r#"{"critical_cnt":7,"dangerous_artifacts":[{"critical_cnt":7,"digest":"text","high_cnt":7,"medium_cnt":7,"project_id":7,"repository_name":"text"}],"dangerous_cves":[{"cve_id":"text","cvss_score_v3":1.5,"desc":"text","package":"text","severity":"None","version":"text"}],"fixable_cnt":7,"high_cnt":7,"low_cnt":7,"medium_cnt":7,"none_cnt":7,"scanned_cnt":7,"total_artifact":7,"total_vuls":7,"unknown_cnt":7}"#,
    );
    round_trip::<SecuritySummary>(
        "nulls",
        r#"{"critical_cnt":null,"dangerous_artifacts":null,"dangerous_cves":null,"fixable_cnt":null,"high_cnt":null,"low_cnt":null,"medium_cnt":null,"none_cnt":null,"scanned_cnt":null,"total_artifact":null,"total_vuls":null,"unknown_cnt":null}"#,
        r#"{"critical_cnt":0,"fixable_cnt":0,"high_cnt":0,"low_cnt":0,"medium_cnt":0,"none_cnt":0,"scanned_cnt":0,"total_artifact":0,"total_vuls":0,"unknown_cnt":0}"#,
    );
    round_trip::<SecuritySummary>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"critical_cnt":7,"dangerous_artifacts":[{"critical_cnt":7,"digest":"text","high_cnt":7,"medium_cnt":7,"project_id":7,"repository_name":"text"}],"dangerous_cves":[{"cve_id":"text","cvss_score_v3":1.5,"desc":"text","package":"text","severity":"None","version":"text"}],"fixable_cnt":7,"high_cnt":7,"low_cnt":7,"medium_cnt":7,"none_cnt":7,"scanned_cnt":7,"total_artifact":7,"total_vuls":7,"unknown_cnt":7}"#,
        r#"{"critical_cnt":7,"dangerous_artifacts":[{"critical_cnt":7,"digest":"text","high_cnt":7,"medium_cnt":7,"project_id":7,"repository_name":"text"}],"dangerous_cves":[{"cve_id":"text","cvss_score_v3":1.5,"desc":"text","package":"text","severity":"None","version":"text"}],"fixable_cnt":7,"high_cnt":7,"low_cnt":7,"medium_cnt":7,"none_cnt":7,"scanned_cnt":7,"total_artifact":7,"total_vuls":7,"unknown_cnt":7}"#,
    );
}

#[test]
fn selector_decoration() {
    assert_eq!(SelectorDecoration::from("matches"), SelectorDecoration::Matches);
    assert_eq!(SelectorDecoration::from("excludes"), SelectorDecoration::Excludes);
    assert_eq!(SelectorDecoration::from("repoMatches"), SelectorDecoration::RepoMatches);
    assert_eq!(SelectorDecoration::from("repoExcludes"), SelectorDecoration::RepoExcludes);
    round_trip::<SelectorDecoration>(
        "unknown",
        r#""a newer value""#,
        r#""a newer value""#,
    );
}

#[test]
fn severity() {
    assert_eq!(Severity::from("None"), Severity::None);
    assert_eq!(Severity::from("Unknown"), Severity::Unrated);
    assert_eq!(Severity::from("Negligible"), Severity::Negligible);
    assert_eq!(Severity::from("Low"), Severity::Low);
    assert_eq!(Severity::from("Medium"), Severity::Medium);
    assert_eq!(Severity::from("High"), Severity::High);
    assert_eq!(Severity::from("Critical"), Severity::Critical);
    round_trip::<Severity>(
        "unknown",
        r#""a newer value""#,
        r#""a newer value""#,
    );
}

#[test]
fn severity_threshold() {
    assert_eq!(SeverityThreshold::from("none"), SeverityThreshold::None);
    assert_eq!(SeverityThreshold::from("low"), SeverityThreshold::Low);
    assert_eq!(SeverityThreshold::from("medium"), SeverityThreshold::Medium);
    assert_eq!(SeverityThreshold::from("high"), SeverityThreshold::High);
    assert_eq!(SeverityThreshold::from("critical"), SeverityThreshold::Critical);
    round_trip::<SeverityThreshold>(
        "unknown",
        r#""a newer value""#,
        r#""a newer value""#,
    );
}

#[test]
fn start_replication_execution() {
    written(
        &StartReplicationExecution::new(7),
        r#"{"policy_id":7}"#,
    );
    written(
        &StartReplicationExecution::new(7),
        r#"{"policy_id":7}"#,
    );
}

#[test]
fn statistics() {
    round_trip::<Statistics>(
        "minimal",
        r#"{"private_project_count":0,"private_repo_count":0,"public_project_count":0,"public_repo_count":0,"total_project_count":0,"total_repo_count":0,"total_storage_consumption":0}"#,
        r#"{"private_project_count":0,"private_repo_count":0,"public_project_count":0,"public_repo_count":0,"total_project_count":0,"total_repo_count":0,"total_storage_consumption":0}"#,
    );
    round_trip::<Statistics>(
        "full",
        r#"{"private_project_count":7,"private_repo_count":7,"public_project_count":7,"public_repo_count":7,"total_project_count":7,"total_repo_count":7,"total_storage_consumption":7}"#,
        r#"{"private_project_count":7,"private_repo_count":7,"public_project_count":7,"public_repo_count":7,"total_project_count":7,"total_repo_count":7,"total_storage_consumption":7}"#,
    );
    round_trip::<Statistics>(
        "nulls",
        r#"{"private_project_count":null,"private_repo_count":null,"public_project_count":null,"public_repo_count":null,"total_project_count":null,"total_repo_count":null,"total_storage_consumption":null}"#,
        r#"{"private_project_count":0,"private_repo_count":0,"public_project_count":0,"public_repo_count":0,"total_project_count":0,"total_repo_count":0,"total_storage_consumption":0}"#,
    );
    round_trip::<Statistics>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"private_project_count":7,"private_repo_count":7,"public_project_count":7,"public_repo_count":7,"total_project_count":7,"total_repo_count":7,"total_storage_consumption":7}"#,
        r#"{"private_project_count":7,"private_repo_count":7,"public_project_count":7,"public_repo_count":7,"total_project_count":7,"total_repo_count":7,"total_storage_consumption":7}"#,
    );
}

#[test]
fn string_config_item() {
    round_trip::<StringConfigItem>(
        "minimal",
        r#"{"editable":true,"value":"text"}"#,
        r#"{"editable":true,"value":"text"}"#,
    );
    round_trip::<StringConfigItem>(
        "full",
        r#"{"editable":true,"value":"text"}"#,
        r#"{"editable":true,"value":"text"}"#,
    );
    round_trip::<StringConfigItem>(
        "nulls",
        r#"{"editable":true,"value":"text"}"#,
        r#"{"editable":true,"value":"text"}"#,
    );
    round_trip::<StringConfigItem>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"editable":true,"value":"text"}"#,
        r#"{"editable":true,"value":"text"}"#,
    );
}

#[test]
fn sys_admin_flag() {
    written(
        &SysAdminFlag::new(true),
        r#"{"sysadmin_flag":true}"#,
    );
    written(
        &SysAdminFlag::new(true),
        r#"{"sysadmin_flag":true}"#,
    );
}

#[test]
fn tag() {
    round_trip::<Tag>(
        "minimal",
        r#"{"artifact_id":7,"id":7,"immutable":false,"name":"text","repository_id":7}"#,
        r#"{"artifact_id":7,"id":7,"immutable":false,"name":"text","repository_id":7}"#,
    );
    round_trip::<Tag>(
        "full",
        r#"{"artifact_id":7,"id":7,"immutable":true,"name":"text","pull_time":"2026-11-24T10:00:00Z","push_time":"2026-11-24T10:00:00Z","repository_id":7}"#,
        r#"{"artifact_id":7,"id":7,"immutable":true,"name":"text","pull_time":"2026-11-24T10:00:00Z","push_time":"2026-11-24T10:00:00Z","repository_id":7}"#,
    );
    round_trip::<Tag>(
        "nulls",
        r#"{"artifact_id":7,"id":7,"immutable":null,"name":"text","pull_time":null,"push_time":null,"repository_id":7}"#,
        r#"{"artifact_id":7,"id":7,"immutable":false,"name":"text","repository_id":7}"#,
    );
    round_trip::<Tag>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"artifact_id":7,"id":7,"immutable":true,"name":"text","pull_time":"2026-11-24T10:00:00Z","push_time":"2026-11-24T10:00:00Z","repository_id":7}"#,
        r#"{"artifact_id":7,"id":7,"immutable":true,"name":"text","pull_time":"2026-11-24T10:00:00Z","push_time":"2026-11-24T10:00:00Z","repository_id":7}"#,
    );
}

#[test]
fn task() {
    round_trip::<Task>(
        "minimal",
        r#"{"execution_id":7,"id":7,"run_count":0}"#,
        r#"{"execution_id":7,"id":7,"run_count":0}"#,
    );
    round_trip::<Task>(
        "full",
        r#"{"creation_time":"2026-11-24T10:00:00Z","end_time":"2026-11-24T10:00:00Z","execution_id":7,"extra_attrs":{"key":{"any":"json"}},"id":7,"run_count":7,"start_time":"2026-11-24T10:00:00Z","status":"Pending","status_message":"text","update_time":"2026-11-24T10:00:00Z"}"#,
        r#"{"creation_time":"2026-11-24T10:00:00Z","end_time":"2026-11-24T10:00:00Z","execution_id":7,"extra_attrs":{"key":{"any":"json"}},"id":7,"run_count":7,"start_time":"2026-11-24T10:00:00Z","status":"Pending","status_message":"text","update_time":"2026-11-24T10:00:00Z"}"#,
    );
    round_trip::<Task>(
        "nulls",
        r#"{"creation_time":null,"end_time":null,"execution_id":7,"extra_attrs":null,"id":7,"run_count":null,"start_time":null,"status":null,"status_message":null,"update_time":null}"#,
        r#"{"execution_id":7,"id":7,"run_count":0}"#,
    );
    round_trip::<Task>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"creation_time":"2026-11-24T10:00:00Z","end_time":"2026-11-24T10:00:00Z","execution_id":7,"extra_attrs":{"key":{"any":"json"}},"id":7,"run_count":7,"start_time":"2026-11-24T10:00:00Z","status":"Pending","status_message":"text","update_time":"2026-11-24T10:00:00Z"}"#,
        r#"{"creation_time":"2026-11-24T10:00:00Z","end_time":"2026-11-24T10:00:00Z","execution_id":7,"extra_attrs":{"key":{"any":"json"}},"id":7,"run_count":7,"start_time":"2026-11-24T10:00:00Z","status":"Pending","status_message":"text","update_time":"2026-11-24T10:00:00Z"}"#,
    );
    round_trip::<Task>(
        "unknown value",
        r#"{"creation_time":"2026-11-24T10:00:00Z","end_time":"2026-11-24T10:00:00Z","execution_id":7,"extra_attrs":{"key":{"any":"json"}},"id":7,"run_count":7,"start_time":"2026-11-24T10:00:00Z","status":"a newer value","status_message":"text","update_time":"2026-11-24T10:00:00Z"}"#,
        r#"{"creation_time":"2026-11-24T10:00:00Z","end_time":"2026-11-24T10:00:00Z","execution_id":7,"extra_attrs":{"key":{"any":"json"}},"id":7,"run_count":7,"start_time":"2026-11-24T10:00:00Z","status":"a newer value","status_message":"text","update_time":"2026-11-24T10:00:00Z"}"#,
    );
}

#[test]
fn toggle() {
    assert_eq!(Toggle::from("true"), Toggle::True);
    assert_eq!(Toggle::from("false"), Toggle::False);
    round_trip::<Toggle>(
        "unknown",
        r#""a newer value""#,
        r#""a newer value""#,
    );
}

#[test]
fn user() {
    round_trip::<User>(
        "minimal",
        r#"{"admin_role_in_auth":false,"sysadmin_flag":false,"user_id":7,"username":"text"}"#,
        r#"{"admin_role_in_auth":false,"sysadmin_flag":false,"user_id":7,"username":"text"}"#,
    );
    round_trip::<User>(
        "full",
        r#"{"admin_role_in_auth":true,"comment":"text","creation_time":"2026-11-24T10:00:00Z","email":"text","oidc_user_meta":{"creation_time":"2026-11-24T10:00:00Z","id":7,"secret":"text","subiss":"text","update_time":"2026-11-24T10:00:00Z","user_id":7},"realname":"text","sysadmin_flag":true,"update_time":"2026-11-24T10:00:00Z","user_id":7,"username":"text"}"#,
        r#"{"admin_role_in_auth":true,"comment":"text","creation_time":"2026-11-24T10:00:00Z","email":"text","oidc_user_meta":{"creation_time":"2026-11-24T10:00:00Z","id":7,"secret":"text","subiss":"text","update_time":"2026-11-24T10:00:00Z","user_id":7},"realname":"text","sysadmin_flag":true,"update_time":"2026-11-24T10:00:00Z","user_id":7,"username":"text"}"#,
    );
    round_trip::<User>(
        "nulls",
        r#"{"admin_role_in_auth":null,"comment":null,"creation_time":null,"email":null,"oidc_user_meta":null,"realname":null,"sysadmin_flag":null,"update_time":null,"user_id":7,"username":"text"}"#,
        r#"{"admin_role_in_auth":false,"sysadmin_flag":false,"user_id":7,"username":"text"}"#,
    );
    round_trip::<User>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"admin_role_in_auth":true,"comment":"text","creation_time":"2026-11-24T10:00:00Z","email":"text","oidc_user_meta":{"creation_time":"2026-11-24T10:00:00Z","id":7,"secret":"text","subiss":"text","update_time":"2026-11-24T10:00:00Z","user_id":7},"realname":"text","sysadmin_flag":true,"update_time":"2026-11-24T10:00:00Z","user_id":7,"username":"text"}"#,
        r#"{"admin_role_in_auth":true,"comment":"text","creation_time":"2026-11-24T10:00:00Z","email":"text","oidc_user_meta":{"creation_time":"2026-11-24T10:00:00Z","id":7,"secret":"text","subiss":"text","update_time":"2026-11-24T10:00:00Z","user_id":7},"realname":"text","sysadmin_flag":true,"update_time":"2026-11-24T10:00:00Z","user_id":7,"username":"text"}"#,
    );
}

#[test]
fn user_group() {
    round_trip::<UserGroup>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<UserGroup>(
        "full",
        r#"{"group_name":"text","group_type":7,"id":7,"ldap_group_dn":"text"}"#,
        r#"{"group_name":"text","group_type":7,"id":7,"ldap_group_dn":"text"}"#,
    );
    round_trip::<UserGroup>(
        "nulls",
        r#"{"group_name":null,"group_type":null,"id":null,"ldap_group_dn":null}"#,
        r#"{}"#,
    );
    round_trip::<UserGroup>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"group_name":"text","group_type":7,"id":7,"ldap_group_dn":"text"}"#,
        r#"{"group_name":"text","group_type":7,"id":7,"ldap_group_dn":"text"}"#,
    );
}

#[test]
fn user_group_search_item() {
    round_trip::<UserGroupSearchItem>(
        "minimal",
        r#"{"group_name":"text","group_type":7,"id":7}"#,
        r#"{"group_name":"text","group_type":7,"id":7}"#,
    );
    round_trip::<UserGroupSearchItem>(
        "full",
        r#"{"group_name":"text","group_type":7,"id":7}"#,
        r#"{"group_name":"text","group_type":7,"id":7}"#,
    );
    round_trip::<UserGroupSearchItem>(
        "nulls",
        r#"{"group_name":"text","group_type":7,"id":7}"#,
        r#"{"group_name":"text","group_type":7,"id":7}"#,
    );
    round_trip::<UserGroupSearchItem>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"group_name":"text","group_type":7,"id":7}"#,
        r#"{"group_name":"text","group_type":7,"id":7}"#,
    );
}

#[test]
fn user_group_update() {
    written(
        &UserGroupUpdate::new("text"),
        r#"{"group_name":"text"}"#,
    );
    written(
        &UserGroupUpdate::new("text"),
        r#"{"group_name":"text"}"#,
    );
}

#[test]
fn user_profile() {
    written(
        &UserProfile::new("text", "text"),
        r#"{"email":"text","realname":"text"}"#,
    );
    written(
        &UserProfile::new("text", "text").comment("text"),
        r#"{"comment":"text","email":"text","realname":"text"}"#,
    );
}

#[test]
fn user_search_item() {
    round_trip::<UserSearchItem>(
        "minimal",
        r#"{"user_id":7,"username":"text"}"#,
        r#"{"user_id":7,"username":"text"}"#,
    );
    round_trip::<UserSearchItem>(
        "full",
        r#"{"user_id":7,"username":"text"}"#,
        r#"{"user_id":7,"username":"text"}"#,
    );
    round_trip::<UserSearchItem>(
        "nulls",
        r#"{"user_id":7,"username":"text"}"#,
        r#"{"user_id":7,"username":"text"}"#,
    );
    round_trip::<UserSearchItem>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"user_id":7,"username":"text"}"#,
        r#"{"user_id":7,"username":"text"}"#,
    );
}

#[test]
fn volume() {
    round_trip::<Volume>(
        "minimal",
        r#"{"free":0,"total":0}"#,
        r#"{"free":0,"total":0}"#,
    );
    round_trip::<Volume>(
        "full",
        r#"{"free":7,"total":7}"#,
        r#"{"free":7,"total":7}"#,
    );
    round_trip::<Volume>(
        "nulls",
        r#"{"free":null,"total":null}"#,
        r#"{"free":0,"total":0}"#,
    );
    round_trip::<Volume>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"free":7,"total":7}"#,
        r#"{"free":7,"total":7}"#,
    );
}

#[test]
fn volumes() {
    round_trip::<Volumes>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<Volumes>(
        "full",
        r#"{"storage":[{"free":7,"total":7}]}"#,
        r#"{"storage":[{"free":7,"total":7}]}"#,
    );
    round_trip::<Volumes>(
        "nulls",
        r#"{"storage":null}"#,
        r#"{}"#,
    );
    round_trip::<Volumes>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"storage":[{"free":7,"total":7}]}"#,
        r#"{"storage":[{"free":7,"total":7}]}"#,
    );
}

#[test]
fn vulnerability() {
    round_trip::<Vulnerability>(
        "minimal",
        r#"{"id":"text","package":"text","severity":"None","version":"text"}"#,
        r#"{"id":"text","package":"text","severity":"None","version":"text"}"#,
    );
    round_trip::<Vulnerability>(
        "full",
        r#"{"artifact_digests":["text"],"cwe_ids":["text"],"description":"text","fix_version":"text","id":"text","links":["text"],"package":"text","preferred_cvss":{"score_v2":1.5,"score_v3":1.5,"vector_v2":"text","vector_v3":"text"},"severity":"None","status":"text","vendor_attributes":{"any":"json"},"version":"text"}"#,
        r#"{"artifact_digests":["text"],"cwe_ids":["text"],"description":"text","fix_version":"text","id":"text","links":["text"],"package":"text","preferred_cvss":{"score_v2":1.5,"score_v3":1.5,"vector_v2":"text","vector_v3":"text"},"severity":"None","status":"text","vendor_attributes":{"any":"json"},"version":"text"}"#,
    );
    round_trip::<Vulnerability>(
        "nulls",
        r#"{"artifact_digests":null,"cwe_ids":null,"description":null,"fix_version":null,"id":"text","links":null,"package":"text","preferred_cvss":null,"severity":"None","status":null,"vendor_attributes":null,"version":"text"}"#,
        r#"{"id":"text","package":"text","severity":"None","version":"text"}"#,
    );
    round_trip::<Vulnerability>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"artifact_digests":["text"],"cwe_ids":["text"],"description":"text","fix_version":"text","id":"text","links":["text"],"package":"text","preferred_cvss":{"score_v2":1.5,"score_v3":1.5,"vector_v2":"text","vector_v3":"text"},"severity":"None","status":"text","vendor_attributes":{"any":"json"},"version":"text"}"#,
        r#"{"artifact_digests":["text"],"cwe_ids":["text"],"description":"text","fix_version":"text","id":"text","links":["text"],"package":"text","preferred_cvss":{"score_v2":1.5,"score_v3":1.5,"vector_v2":"text","vector_v3":"text"},"severity":"None","status":"text","vendor_attributes":{"any":"json"},"version":"text"}"#,
    );
    round_trip::<Vulnerability>(
        "unknown value",
        r#"{"artifact_digests":["text"],"cwe_ids":["text"],"description":"text","fix_version":"text","id":"text","links":["text"],"package":"text","preferred_cvss":{"score_v2":1.5,"score_v3":1.5,"vector_v2":"text","vector_v3":"text"},"severity":"a newer value","status":"text","vendor_attributes":{"any":"json"},"version":"text"}"#,
        r#"{"artifact_digests":["text"],"cwe_ids":["text"],"description":"text","fix_version":"text","id":"text","links":["text"],"package":"text","preferred_cvss":{"score_v2":1.5,"score_v3":1.5,"vector_v2":"text","vector_v3":"text"},"severity":"a newer value","status":"text","vendor_attributes":{"any":"json"},"version":"text"}"#,
    );
}

#[test]
fn vulnerability_item() {
    round_trip::<VulnerabilityItem>(
        "minimal",
        r#"{"cve_id":"text","digest":"text","package":"text","project_id":7,"repository_name":"text","severity":"None","version":"text"}"#,
        r#"{"cve_id":"text","digest":"text","package":"text","project_id":7,"repository_name":"text","severity":"None","version":"text"}"#,
    );
    round_trip::<VulnerabilityItem>(
        "full",
        r#"{"cve_id":"text","cvss_v3_score":1.5,"desc":"text","digest":"text","fixed_version":"text","links":["text"],"package":"text","project_id":7,"repository_name":"text","severity":"None","status":"text","tags":["text"],"version":"text"}"#,
        r#"{"cve_id":"text","cvss_v3_score":1.5,"desc":"text","digest":"text","fixed_version":"text","links":["text"],"package":"text","project_id":7,"repository_name":"text","severity":"None","status":"text","tags":["text"],"version":"text"}"#,
    );
    round_trip::<VulnerabilityItem>(
        "nulls",
        r#"{"cve_id":"text","cvss_v3_score":null,"desc":null,"digest":"text","fixed_version":null,"links":null,"package":"text","project_id":7,"repository_name":"text","severity":"None","status":null,"tags":null,"version":"text"}"#,
        r#"{"cve_id":"text","digest":"text","package":"text","project_id":7,"repository_name":"text","severity":"None","version":"text"}"#,
    );
    round_trip::<VulnerabilityItem>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"cve_id":"text","cvss_v3_score":1.5,"desc":"text","digest":"text","fixed_version":"text","links":["text"],"package":"text","project_id":7,"repository_name":"text","severity":"None","status":"text","tags":["text"],"version":"text"}"#,
        r#"{"cve_id":"text","cvss_v3_score":1.5,"desc":"text","digest":"text","fixed_version":"text","links":["text"],"package":"text","project_id":7,"repository_name":"text","severity":"None","status":"text","tags":["text"],"version":"text"}"#,
    );
    round_trip::<VulnerabilityItem>(
        "unknown value",
        r#"{"cve_id":"text","cvss_v3_score":1.5,"desc":"text","digest":"text","fixed_version":"text","links":["text"],"package":"text","project_id":7,"repository_name":"text","severity":"a newer value","status":"text","tags":["text"],"version":"text"}"#,
        r#"{"cve_id":"text","cvss_v3_score":1.5,"desc":"text","digest":"text","fixed_version":"text","links":["text"],"package":"text","project_id":7,"repository_name":"text","severity":"a newer value","status":"text","tags":["text"],"version":"text"}"#,
    );
}

#[test]
fn vulnerability_report() {
    round_trip::<VulnerabilityReport>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<VulnerabilityReport>(
        "full",
        r#"{"generated_at":"2026-11-24T10:00:00Z","scanner":{"name":"text","vendor":"text","version":"text"},"severity":"None","vulnerabilities":[{"artifact_digests":["text"],"cwe_ids":["text"],"description":"text","fix_version":"text","id":"text","links":["text"],"package":"text","preferred_cvss":{"score_v2":1.5,"score_v3":1.5,"vector_v2":"text","vector_v3":"text"},"severity":"None","status":"text","vendor_attributes":{"any":"json"},"version":"text"}]}"#,
        r#"{"generated_at":"2026-11-24T10:00:00Z","scanner":{"name":"text","vendor":"text","version":"text"},"severity":"None","vulnerabilities":[{"artifact_digests":["text"],"cwe_ids":["text"],"description":"text","fix_version":"text","id":"text","links":["text"],"package":"text","preferred_cvss":{"score_v2":1.5,"score_v3":1.5,"vector_v2":"text","vector_v3":"text"},"severity":"None","status":"text","vendor_attributes":{"any":"json"},"version":"text"}]}"#,
    );
    round_trip::<VulnerabilityReport>(
        "nulls",
        r#"{"generated_at":null,"scanner":null,"severity":null,"vulnerabilities":null}"#,
        r#"{}"#,
    );
    round_trip::<VulnerabilityReport>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"generated_at":"2026-11-24T10:00:00Z","scanner":{"name":"text","vendor":"text","version":"text"},"severity":"None","vulnerabilities":[{"artifact_digests":["text"],"cwe_ids":["text"],"description":"text","fix_version":"text","id":"text","links":["text"],"package":"text","preferred_cvss":{"score_v2":1.5,"score_v3":1.5,"vector_v2":"text","vector_v3":"text"},"severity":"None","status":"text","vendor_attributes":{"any":"json"},"version":"text"}]}"#,
        r#"{"generated_at":"2026-11-24T10:00:00Z","scanner":{"name":"text","vendor":"text","version":"text"},"severity":"None","vulnerabilities":[{"artifact_digests":["text"],"cwe_ids":["text"],"description":"text","fix_version":"text","id":"text","links":["text"],"package":"text","preferred_cvss":{"score_v2":1.5,"score_v3":1.5,"vector_v2":"text","vector_v3":"text"},"severity":"None","status":"text","vendor_attributes":{"any":"json"},"version":"text"}]}"#,
    );
    round_trip::<VulnerabilityReport>(
        "unknown value",
        r#"{"generated_at":"2026-11-24T10:00:00Z","scanner":{"name":"text","vendor":"text","version":"text"},"severity":"a newer value","vulnerabilities":[{"artifact_digests":["text"],"cwe_ids":["text"],"description":"text","fix_version":"text","id":"text","links":["text"],"package":"text","preferred_cvss":{"score_v2":1.5,"score_v3":1.5,"vector_v2":"text","vector_v3":"text"},"severity":"None","status":"text","vendor_attributes":{"any":"json"},"version":"text"}]}"#,
        r#"{"generated_at":"2026-11-24T10:00:00Z","scanner":{"name":"text","vendor":"text","version":"text"},"severity":"a newer value","vulnerabilities":[{"artifact_digests":["text"],"cwe_ids":["text"],"description":"text","fix_version":"text","id":"text","links":["text"],"package":"text","preferred_cvss":{"score_v2":1.5,"score_v3":1.5,"vector_v2":"text","vector_v3":"text"},"severity":"None","status":"text","vendor_attributes":{"any":"json"},"version":"text"}]}"#,
    );
}

#[test]
fn vulnerability_summary() {
    round_trip::<VulnerabilitySummary>(
        "minimal",
        r#"{"fixable":0,"summary":{},"total":0}"#,
        r#"{"fixable":0,"summary":{},"total":0}"#,
    );
    round_trip::<VulnerabilitySummary>(
        "full",
        r#"{"fixable":7,"summary":{"key":7},"total":7}"#,
        r#"{"fixable":7,"summary":{"key":7},"total":7}"#,
    );
    round_trip::<VulnerabilitySummary>(
        "nulls",
        r#"{"fixable":null,"summary":null,"total":null}"#,
        r#"{"fixable":0,"summary":{},"total":0}"#,
    );
    round_trip::<VulnerabilitySummary>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"fixable":7,"summary":{"key":7},"total":7}"#,
        r#"{"fixable":7,"summary":{"key":7},"total":7}"#,
    );
}

#[test]
fn webhook_event_type() {
    assert_eq!(WebhookEventType::from("PUSH_ARTIFACT"), WebhookEventType::PushArtifact);
    assert_eq!(WebhookEventType::from("PULL_ARTIFACT"), WebhookEventType::PullArtifact);
    assert_eq!(WebhookEventType::from("DELETE_ARTIFACT"), WebhookEventType::DeleteArtifact);
    assert_eq!(WebhookEventType::from("SCANNING_COMPLETED"), WebhookEventType::ScanningCompleted);
    assert_eq!(WebhookEventType::from("SCANNING_FAILED"), WebhookEventType::ScanningFailed);
    assert_eq!(WebhookEventType::from("SCANNING_STOPPED"), WebhookEventType::ScanningStopped);
    assert_eq!(WebhookEventType::from("QUOTA_EXCEED"), WebhookEventType::QuotaExceed);
    assert_eq!(WebhookEventType::from("QUOTA_WARNING"), WebhookEventType::QuotaWarning);
    assert_eq!(WebhookEventType::from("REPLICATION"), WebhookEventType::Replication);
    assert_eq!(WebhookEventType::from("TAG_RETENTION"), WebhookEventType::TagRetention);
    round_trip::<WebhookEventType>(
        "unknown",
        r#""a newer value""#,
        r#""a newer value""#,
    );
}

#[test]
fn webhook_job() {
    round_trip::<WebhookJob>(
        "minimal",
        r#"{"id":7,"policy_id":7}"#,
        r#"{"id":7,"policy_id":7}"#,
    );
    round_trip::<WebhookJob>(
        "full",
        r#"{"creation_time":"2026-11-24T10:00:00Z","event_type":"PUSH_ARTIFACT","id":7,"job_detail":"text","notify_type":"http","policy_id":7,"status":"Pending","update_time":"2026-11-24T10:00:00Z"}"#,
        r#"{"creation_time":"2026-11-24T10:00:00Z","event_type":"PUSH_ARTIFACT","id":7,"job_detail":"text","notify_type":"http","policy_id":7,"status":"Pending","update_time":"2026-11-24T10:00:00Z"}"#,
    );
    round_trip::<WebhookJob>(
        "nulls",
        r#"{"creation_time":null,"event_type":null,"id":7,"job_detail":null,"notify_type":null,"policy_id":7,"status":null,"update_time":null}"#,
        r#"{"id":7,"policy_id":7}"#,
    );
    round_trip::<WebhookJob>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"creation_time":"2026-11-24T10:00:00Z","event_type":"PUSH_ARTIFACT","id":7,"job_detail":"text","notify_type":"http","policy_id":7,"status":"Pending","update_time":"2026-11-24T10:00:00Z"}"#,
        r#"{"creation_time":"2026-11-24T10:00:00Z","event_type":"PUSH_ARTIFACT","id":7,"job_detail":"text","notify_type":"http","policy_id":7,"status":"Pending","update_time":"2026-11-24T10:00:00Z"}"#,
    );
    round_trip::<WebhookJob>(
        "unknown value",
        r#"{"creation_time":"2026-11-24T10:00:00Z","event_type":"a newer value","id":7,"job_detail":"text","notify_type":"a newer value","policy_id":7,"status":"a newer value","update_time":"2026-11-24T10:00:00Z"}"#,
        r#"{"creation_time":"2026-11-24T10:00:00Z","event_type":"a newer value","id":7,"job_detail":"text","notify_type":"a newer value","policy_id":7,"status":"a newer value","update_time":"2026-11-24T10:00:00Z"}"#,
    );
}

#[test]
fn webhook_last_trigger() {
    round_trip::<WebhookLastTrigger>(
        "minimal",
        r#"{"enabled":false,"event_type":"PUSH_ARTIFACT"}"#,
        r#"{"enabled":false,"event_type":"PUSH_ARTIFACT"}"#,
    );
    round_trip::<WebhookLastTrigger>(
        "full",
        r#"{"creation_time":"2026-11-24T10:00:00Z","enabled":true,"event_type":"PUSH_ARTIFACT","last_trigger_time":"2026-11-24T10:00:00Z","policy_name":"text"}"#,
        r#"{"creation_time":"2026-11-24T10:00:00Z","enabled":true,"event_type":"PUSH_ARTIFACT","last_trigger_time":"2026-11-24T10:00:00Z","policy_name":"text"}"#,
    );
    round_trip::<WebhookLastTrigger>(
        "nulls",
        r#"{"creation_time":null,"enabled":null,"event_type":"PUSH_ARTIFACT","last_trigger_time":null,"policy_name":null}"#,
        r#"{"enabled":false,"event_type":"PUSH_ARTIFACT"}"#,
    );
    round_trip::<WebhookLastTrigger>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"creation_time":"2026-11-24T10:00:00Z","enabled":true,"event_type":"PUSH_ARTIFACT","last_trigger_time":"2026-11-24T10:00:00Z","policy_name":"text"}"#,
        r#"{"creation_time":"2026-11-24T10:00:00Z","enabled":true,"event_type":"PUSH_ARTIFACT","last_trigger_time":"2026-11-24T10:00:00Z","policy_name":"text"}"#,
    );
    round_trip::<WebhookLastTrigger>(
        "unknown value",
        r#"{"creation_time":"2026-11-24T10:00:00Z","enabled":true,"event_type":"a newer value","last_trigger_time":"2026-11-24T10:00:00Z","policy_name":"text"}"#,
        r#"{"creation_time":"2026-11-24T10:00:00Z","enabled":true,"event_type":"a newer value","last_trigger_time":"2026-11-24T10:00:00Z","policy_name":"text"}"#,
    );
}

#[test]
fn webhook_payload_format() {
    assert_eq!(WebhookPayloadFormat::from("Default"), WebhookPayloadFormat::Default);
    assert_eq!(WebhookPayloadFormat::from("CloudEvents"), WebhookPayloadFormat::CloudEvents);
    round_trip::<WebhookPayloadFormat>(
        "unknown",
        r#""a newer value""#,
        r#""a newer value""#,
    );
}

#[test]
fn webhook_payload_formats() {
    round_trip::<WebhookPayloadFormats>(
        "minimal",
        r#"{"notify_type":"http"}"#,
        r#"{"notify_type":"http"}"#,
    );
    round_trip::<WebhookPayloadFormats>(
        "full",
        r#"{"formats":["Default"],"notify_type":"http"}"#,
        r#"{"formats":["Default"],"notify_type":"http"}"#,
    );
    round_trip::<WebhookPayloadFormats>(
        "nulls",
        r#"{"formats":null,"notify_type":"http"}"#,
        r#"{"notify_type":"http"}"#,
    );
    round_trip::<WebhookPayloadFormats>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"formats":["Default"],"notify_type":"http"}"#,
        r#"{"formats":["Default"],"notify_type":"http"}"#,
    );
    round_trip::<WebhookPayloadFormats>(
        "unknown value",
        r#"{"formats":["Default"],"notify_type":"a newer value"}"#,
        r#"{"formats":["Default"],"notify_type":"a newer value"}"#,
    );
}

#[test]
fn webhook_policy() {
    round_trip::<WebhookPolicy>(
        "minimal",
        r#"{"enabled":false,"id":7,"project_id":0}"#,
        r#"{"enabled":false,"id":7,"project_id":0}"#,
    );
    round_trip::<WebhookPolicy>(
        "full",
        r#"{"creation_time":"2026-11-24T10:00:00Z","creator":"text","description":"text","enabled":true,"event_types":["PUSH_ARTIFACT"],"id":7,"name":"text","project_id":7,"targets":[{"address":"text","auth_header":"text","payload_format":"Default","skip_cert_verify":true,"type":"http"}],"update_time":"2026-11-24T10:00:00Z"}"#,
        r#"{"creation_time":"2026-11-24T10:00:00Z","creator":"text","description":"text","enabled":true,"event_types":["PUSH_ARTIFACT"],"id":7,"name":"text","project_id":7,"targets":[{"address":"text","auth_header":"text","payload_format":"Default","skip_cert_verify":true,"type":"http"}],"update_time":"2026-11-24T10:00:00Z"}"#,
    );
    round_trip::<WebhookPolicy>(
        "nulls",
        r#"{"creation_time":null,"creator":null,"description":null,"enabled":null,"event_types":null,"id":7,"name":null,"project_id":null,"targets":null,"update_time":null}"#,
        r#"{"enabled":false,"id":7,"project_id":0}"#,
    );
    round_trip::<WebhookPolicy>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"creation_time":"2026-11-24T10:00:00Z","creator":"text","description":"text","enabled":true,"event_types":["PUSH_ARTIFACT"],"id":7,"name":"text","project_id":7,"targets":[{"address":"text","auth_header":"text","payload_format":"Default","skip_cert_verify":true,"type":"http"}],"update_time":"2026-11-24T10:00:00Z"}"#,
        r#"{"creation_time":"2026-11-24T10:00:00Z","creator":"text","description":"text","enabled":true,"event_types":["PUSH_ARTIFACT"],"id":7,"name":"text","project_id":7,"targets":[{"address":"text","auth_header":"text","payload_format":"Default","skip_cert_verify":true,"type":"http"}],"update_time":"2026-11-24T10:00:00Z"}"#,
    );
}

#[test]
fn webhook_policy_settings() {
    written(
        &WebhookPolicySettings::new("text", vec![WebhookTarget::new(WebhookTargetKind::Http, "text")], vec![WebhookEventType::PushArtifact], true),
        r#"{"enabled":true,"event_types":["PUSH_ARTIFACT"],"name":"text","targets":[{"address":"text","skip_cert_verify":false,"type":"http"}]}"#,
    );
    written(
        &WebhookPolicySettings::new("text", vec![WebhookTarget::new(WebhookTargetKind::Http, "text").auth_header("text").payload_format(WebhookPayloadFormat::Default).skip_cert_verify(true)], vec![WebhookEventType::PushArtifact], true).description("text"),
        r#"{"description":"text","enabled":true,"event_types":["PUSH_ARTIFACT"],"name":"text","targets":[{"address":"text","auth_header":"text","payload_format":"Default","skip_cert_verify":true,"type":"http"}]}"#,
    );
}

#[test]
fn webhook_support() {
    round_trip::<WebhookSupport>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<WebhookSupport>(
        "full",
        r#"{"event_type":["PUSH_ARTIFACT"],"notify_type":["http"],"payload_formats":[{"formats":["Default"],"notify_type":"http"}]}"#,
        r#"{"event_type":["PUSH_ARTIFACT"],"notify_type":["http"],"payload_formats":[{"formats":["Default"],"notify_type":"http"}]}"#,
    );
    round_trip::<WebhookSupport>(
        "nulls",
        r#"{"event_type":null,"notify_type":null,"payload_formats":null}"#,
        r#"{}"#,
    );
    round_trip::<WebhookSupport>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"event_type":["PUSH_ARTIFACT"],"notify_type":["http"],"payload_formats":[{"formats":["Default"],"notify_type":"http"}]}"#,
        r#"{"event_type":["PUSH_ARTIFACT"],"notify_type":["http"],"payload_formats":[{"formats":["Default"],"notify_type":"http"}]}"#,
    );
}

#[test]
fn webhook_target() {
    round_trip::<WebhookTarget>(
        "minimal",
        r#"{"address":"text","skip_cert_verify":false,"type":"http"}"#,
        r#"{"address":"text","skip_cert_verify":false,"type":"http"}"#,
    );
    round_trip::<WebhookTarget>(
        "full",
        r#"{"address":"text","auth_header":"text","payload_format":"Default","skip_cert_verify":true,"type":"http"}"#,
        r#"{"address":"text","auth_header":"text","payload_format":"Default","skip_cert_verify":true,"type":"http"}"#,
    );
    round_trip::<WebhookTarget>(
        "nulls",
        r#"{"address":"text","auth_header":null,"payload_format":null,"skip_cert_verify":null,"type":"http"}"#,
        r#"{"address":"text","skip_cert_verify":false,"type":"http"}"#,
    );
    round_trip::<WebhookTarget>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"address":"text","auth_header":"text","payload_format":"Default","skip_cert_verify":true,"type":"http"}"#,
        r#"{"address":"text","auth_header":"text","payload_format":"Default","skip_cert_verify":true,"type":"http"}"#,
    );
    round_trip::<WebhookTarget>(
        "unknown value",
        r#"{"address":"text","auth_header":"text","payload_format":"a newer value","skip_cert_verify":true,"type":"a newer value"}"#,
        r#"{"address":"text","auth_header":"text","payload_format":"a newer value","skip_cert_verify":true,"type":"a newer value"}"#,
    );
}

#[test]
fn webhook_target_kind() {
    assert_eq!(WebhookTargetKind::from("http"), WebhookTargetKind::Http);
    assert_eq!(WebhookTargetKind::from("slack"), WebhookTargetKind::Slack);
    round_trip::<WebhookTargetKind>(
        "unknown",
        r#""a newer value""#,
        r#""a newer value""#,
    );
}

#[test]
fn worker() {
    round_trip::<Worker>(
        "minimal",
        r#"{"id":"text","pool_id":"id-1"}"#,
        r#"{"id":"text","pool_id":"id-1"}"#,
    );
    round_trip::<Worker>(
        "full",
        r#"{"check_in":"text","checkin_at":"2026-11-24T10:00:00Z","id":"text","job_id":"id-1","job_name":"text","pool_id":"id-1","start_at":"2026-11-24T10:00:00Z"}"#,
        r#"{"check_in":"text","checkin_at":"2026-11-24T10:00:00Z","id":"text","job_id":"id-1","job_name":"text","pool_id":"id-1","start_at":"2026-11-24T10:00:00Z"}"#,
    );
    round_trip::<Worker>(
        "nulls",
        r#"{"check_in":null,"checkin_at":null,"id":"text","job_id":null,"job_name":null,"pool_id":"id-1","start_at":null}"#,
        r#"{"id":"text","pool_id":"id-1"}"#,
    );
    round_trip::<Worker>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"check_in":"text","checkin_at":"2026-11-24T10:00:00Z","id":"text","job_id":"id-1","job_name":"text","pool_id":"id-1","start_at":"2026-11-24T10:00:00Z"}"#,
        r#"{"check_in":"text","checkin_at":"2026-11-24T10:00:00Z","id":"text","job_id":"id-1","job_name":"text","pool_id":"id-1","start_at":"2026-11-24T10:00:00Z"}"#,
    );
}

#[test]
fn worker_pool() {
    round_trip::<WorkerPool>(
        "minimal",
        r#"{"concurrency":0,"pid":0,"worker_pool_id":"id-1"}"#,
        r#"{"concurrency":0,"pid":0,"worker_pool_id":"id-1"}"#,
    );
    round_trip::<WorkerPool>(
        "full",
        r#"{"concurrency":7,"heartbeat_at":"2026-11-24T10:00:00Z","host":"text","pid":7,"start_at":"2026-11-24T10:00:00Z","worker_pool_id":"id-1"}"#,
        r#"{"concurrency":7,"heartbeat_at":"2026-11-24T10:00:00Z","host":"text","pid":7,"start_at":"2026-11-24T10:00:00Z","worker_pool_id":"id-1"}"#,
    );
    round_trip::<WorkerPool>(
        "nulls",
        r#"{"concurrency":null,"heartbeat_at":null,"host":null,"pid":null,"start_at":null,"worker_pool_id":"id-1"}"#,
        r#"{"concurrency":0,"pid":0,"worker_pool_id":"id-1"}"#,
    );
    round_trip::<WorkerPool>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"concurrency":7,"heartbeat_at":"2026-11-24T10:00:00Z","host":"text","pid":7,"start_at":"2026-11-24T10:00:00Z","worker_pool_id":"id-1"}"#,
        r#"{"concurrency":7,"heartbeat_at":"2026-11-24T10:00:00Z","host":"text","pid":7,"start_at":"2026-11-24T10:00:00Z","worker_pool_id":"id-1"}"#,
    );
}

#[test]
fn worker_pool_id() {
    round_trip::<WorkerPoolId>(
        "text",
        r#""a b""#,
        r#""a b""#,
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

#[track_caller]
fn written(value: &impl Serialize, expected: &str) {
    let expected: Value = serde_json::from_str(expected).expect("the fixture is JSON");
    assert_eq!(serde_json::to_value(value).expect("it can be written"), expected);
}

fn at(text: &str) -> DateTime<Utc> {
    text.parse().expect("the fixture holds a time")
}
