// Made by `cargo xtask codegen zuul` from specs/zuul: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Every type of this folder, decoded, written and decoded again.

#![cfg_attr(rustfmt, rustfmt_skip)]

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::*;

#[test]
fn artifact() {
    round_trip::<Artifact>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<Artifact>(
        "full",
        r#"{"metadata":{"key":{"any":"json"}},"name":"text","url":"text"}"#,
        r#"{"metadata":{"key":{"any":"json"}},"name":"text","url":"text"}"#,
    );
    round_trip::<Artifact>(
        "nulls",
        r#"{"metadata":null,"name":null,"url":null}"#,
        r#"{}"#,
    );
    round_trip::<Artifact>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"metadata":{"key":{"any":"json"}},"name":"text","url":"text"}"#,
        r#"{"metadata":{"key":{"any":"json"}},"name":"text","url":"text"}"#,
    );
}

#[test]
fn auth_capabilities() {
    round_trip::<AuthCapabilities>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<AuthCapabilities>(
        "full",
        r#"{"auth_log_file_requests":true,"default_realm":"text","niz":true,"read_protected":true,"realms":{"key":{"authority":"text","client_id":"text","driver":"HS256","load_user_info":true,"scope":"text","type":"text"}}}"#,
        r#"{"auth_log_file_requests":true,"default_realm":"text","niz":true,"read_protected":true,"realms":{"key":{"authority":"text","client_id":"text","driver":"HS256","load_user_info":true,"scope":"text","type":"text"}}}"#,
    );
    round_trip::<AuthCapabilities>(
        "nulls",
        r#"{"auth_log_file_requests":null,"default_realm":null,"niz":null,"read_protected":null,"realms":null}"#,
        r#"{}"#,
    );
    round_trip::<AuthCapabilities>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"auth_log_file_requests":true,"default_realm":"text","niz":true,"read_protected":true,"realms":{"key":{"authority":"text","client_id":"text","driver":"HS256","load_user_info":true,"scope":"text","type":"text"}}}"#,
        r#"{"auth_log_file_requests":true,"default_realm":"text","niz":true,"read_protected":true,"realms":{"key":{"authority":"text","client_id":"text","driver":"HS256","load_user_info":true,"scope":"text","type":"text"}}}"#,
    );
}

#[test]
fn auth_driver() {
    assert_eq!(AuthDriver::from("HS256"), AuthDriver::Hs256);
    assert_eq!(AuthDriver::from("RS256"), AuthDriver::Rs256);
    assert_eq!(AuthDriver::from("OpenIDConnect"), AuthDriver::OpenIdConnect);
    round_trip::<AuthDriver>(
        "unknown",
        r#""a newer value""#,
        r#""a newer value""#,
    );
}

#[test]
fn auth_realm() {
    round_trip::<AuthRealm>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<AuthRealm>(
        "full",
        r#"{"authority":"text","client_id":"text","driver":"HS256","load_user_info":true,"scope":"text","type":"text"}"#,
        r#"{"authority":"text","client_id":"text","driver":"HS256","load_user_info":true,"scope":"text","type":"text"}"#,
    );
    round_trip::<AuthRealm>(
        "nulls",
        r#"{"authority":null,"client_id":null,"driver":null,"load_user_info":null,"scope":null,"type":null}"#,
        r#"{}"#,
    );
    round_trip::<AuthRealm>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"authority":"text","client_id":"text","driver":"HS256","load_user_info":true,"scope":"text","type":"text"}"#,
        r#"{"authority":"text","client_id":"text","driver":"HS256","load_user_info":true,"scope":"text","type":"text"}"#,
    );
    round_trip::<AuthRealm>(
        "unknown value",
        r#"{"authority":"text","client_id":"text","driver":"a newer value","load_user_info":true,"scope":"text","type":"text"}"#,
        r#"{"authority":"text","client_id":"text","driver":"a newer value","load_user_info":true,"scope":"text","type":"text"}"#,
    );
}

#[test]
fn authorizations() {
    round_trip::<Authorizations>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<Authorizations>(
        "full",
        r#"{"admin":true,"permissions":{"key":true},"scope":["text"]}"#,
        r#"{"admin":true,"permissions":{"key":true},"scope":["text"]}"#,
    );
    round_trip::<Authorizations>(
        "nulls",
        r#"{"admin":null,"permissions":null,"scope":null}"#,
        r#"{}"#,
    );
    round_trip::<Authorizations>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"admin":true,"permissions":{"key":true},"scope":["text"]}"#,
        r#"{"admin":true,"permissions":{"key":true},"scope":["text"]}"#,
    );
}

#[test]
fn autohold() {
    round_trip::<Autohold>(
        "minimal",
        r#"{"id":"id-1"}"#,
        r#"{"id":"id-1"}"#,
    );
    round_trip::<Autohold>(
        "full",
        r#"{"current_count":7,"expired":1795514400.0,"id":"id-1","job":"text","max_count":7,"node_expiration":90.0,"nodes":[{"build":"id-1","niz":true,"nodes":["text"]}],"project":"text","reason":"text","ref_filter":"text","tenant":"text"}"#,
        r#"{"current_count":7,"expired":1795514400.0,"id":"id-1","job":"text","max_count":7,"node_expiration":90.0,"nodes":[{"build":"id-1","niz":true,"nodes":["text"]}],"project":"text","reason":"text","ref_filter":"text","tenant":"text"}"#,
    );
    round_trip::<Autohold>(
        "nulls",
        r#"{"current_count":null,"expired":null,"id":"id-1","job":null,"max_count":null,"node_expiration":null,"nodes":null,"project":null,"reason":null,"ref_filter":null,"tenant":null}"#,
        r#"{"id":"id-1"}"#,
    );
    round_trip::<Autohold>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"current_count":7,"expired":1795514400.0,"id":"id-1","job":"text","max_count":7,"node_expiration":90.0,"nodes":[{"build":"id-1","niz":true,"nodes":["text"]}],"project":"text","reason":"text","ref_filter":"text","tenant":"text"}"#,
        r#"{"current_count":7,"expired":1795514400.0,"id":"id-1","job":"text","max_count":7,"node_expiration":90.0,"nodes":[{"build":"id-1","niz":true,"nodes":["text"]}],"project":"text","reason":"text","ref_filter":"text","tenant":"text"}"#,
    );
}

#[test]
fn autohold_id() {
    round_trip::<AutoholdId>(
        "text",
        r#""a b""#,
        r#""a b""#,
    );
}

#[test]
fn build() {
    round_trip::<Build>(
        "minimal",
        r#"{"job_name":"text","ref":{"project":"text"},"uuid":"id-1"}"#,
        r#"{"job_name":"text","ref":{"project":"text"},"uuid":"id-1"}"#,
    );
    round_trip::<Build>(
        "full",
        r#"{"_id":7,"artifacts":[{"metadata":{"key":{"any":"json"}},"name":"text","url":"text"}],"buildset":{"refs":[{"branch":"text","change":7,"newrev":"text","oldrev":"text","patchset":"text","project":"text","ref":"text","ref_url":"text"}],"uuid":"id-1"},"duration":90.0,"end_time":"2026-11-24T10:00:00","error_detail":"text","event_id":"text","event_timestamp":"2026-11-24T10:00:00","execute_time":"2026-11-24T10:00:00","final":true,"held":true,"job_name":"text","log_url":"text","nodeset":"text","pipeline":"text","provides":[{"name":"text"}],"queue_item_uuid":"id-1","ref":{"branch":"text","change":7,"newrev":"text","oldrev":"text","patchset":"text","project":"text","ref":"text","ref_url":"text"},"result":"SUCCESS","start_time":"2026-11-24T10:00:00","uuid":"id-1","voting":true}"#,
        r#"{"_id":7,"artifacts":[{"metadata":{"key":{"any":"json"}},"name":"text","url":"text"}],"buildset":{"refs":[{"branch":"text","change":7,"newrev":"text","oldrev":"text","patchset":"text","project":"text","ref":"text","ref_url":"text"}],"uuid":"id-1"},"duration":90.0,"end_time":"2026-11-24T10:00:00","error_detail":"text","event_id":"text","event_timestamp":"2026-11-24T10:00:00","execute_time":"2026-11-24T10:00:00","final":true,"held":true,"job_name":"text","log_url":"text","nodeset":"text","pipeline":"text","provides":[{"name":"text"}],"queue_item_uuid":"id-1","ref":{"branch":"text","change":7,"newrev":"text","oldrev":"text","patchset":"text","project":"text","ref":"text","ref_url":"text"},"result":"SUCCESS","start_time":"2026-11-24T10:00:00","uuid":"id-1","voting":true}"#,
    );
    round_trip::<Build>(
        "nulls",
        r#"{"_id":null,"artifacts":null,"buildset":null,"duration":null,"end_time":null,"error_detail":null,"event_id":null,"event_timestamp":null,"execute_time":null,"final":null,"held":null,"job_name":"text","log_url":null,"nodeset":null,"pipeline":null,"provides":null,"queue_item_uuid":null,"ref":{"project":"text"},"result":null,"start_time":null,"uuid":"id-1","voting":null}"#,
        r#"{"job_name":"text","ref":{"project":"text"},"uuid":"id-1"}"#,
    );
    round_trip::<Build>(
        "extra member",
        r#"{"_id":7,"a member of a newer server":{"x":[1]},"artifacts":[{"metadata":{"key":{"any":"json"}},"name":"text","url":"text"}],"buildset":{"refs":[{"branch":"text","change":7,"newrev":"text","oldrev":"text","patchset":"text","project":"text","ref":"text","ref_url":"text"}],"uuid":"id-1"},"duration":90.0,"end_time":"2026-11-24T10:00:00","error_detail":"text","event_id":"text","event_timestamp":"2026-11-24T10:00:00","execute_time":"2026-11-24T10:00:00","final":true,"held":true,"job_name":"text","log_url":"text","nodeset":"text","pipeline":"text","provides":[{"name":"text"}],"queue_item_uuid":"id-1","ref":{"branch":"text","change":7,"newrev":"text","oldrev":"text","patchset":"text","project":"text","ref":"text","ref_url":"text"},"result":"SUCCESS","start_time":"2026-11-24T10:00:00","uuid":"id-1","voting":true}"#,
        r#"{"_id":7,"artifacts":[{"metadata":{"key":{"any":"json"}},"name":"text","url":"text"}],"buildset":{"refs":[{"branch":"text","change":7,"newrev":"text","oldrev":"text","patchset":"text","project":"text","ref":"text","ref_url":"text"}],"uuid":"id-1"},"duration":90.0,"end_time":"2026-11-24T10:00:00","error_detail":"text","event_id":"text","event_timestamp":"2026-11-24T10:00:00","execute_time":"2026-11-24T10:00:00","final":true,"held":true,"job_name":"text","log_url":"text","nodeset":"text","pipeline":"text","provides":[{"name":"text"}],"queue_item_uuid":"id-1","ref":{"branch":"text","change":7,"newrev":"text","oldrev":"text","patchset":"text","project":"text","ref":"text","ref_url":"text"},"result":"SUCCESS","start_time":"2026-11-24T10:00:00","uuid":"id-1","voting":true}"#,
    );
    round_trip::<Build>(
        "unknown value",
        r#"{"_id":7,"artifacts":[{"metadata":{"key":{"any":"json"}},"name":"text","url":"text"}],"buildset":{"refs":[{"branch":"text","change":7,"newrev":"text","oldrev":"text","patchset":"text","project":"text","ref":"text","ref_url":"text"}],"uuid":"id-1"},"duration":90.0,"end_time":"2026-11-24T10:00:00","error_detail":"text","event_id":"text","event_timestamp":"2026-11-24T10:00:00","execute_time":"2026-11-24T10:00:00","final":true,"held":true,"job_name":"text","log_url":"text","nodeset":"text","pipeline":"text","provides":[{"name":"text"}],"queue_item_uuid":"id-1","ref":{"branch":"text","change":7,"newrev":"text","oldrev":"text","patchset":"text","project":"text","ref":"text","ref_url":"text"},"result":"a newer value","start_time":"2026-11-24T10:00:00","uuid":"id-1","voting":true}"#,
        r#"{"_id":7,"artifacts":[{"metadata":{"key":{"any":"json"}},"name":"text","url":"text"}],"buildset":{"refs":[{"branch":"text","change":7,"newrev":"text","oldrev":"text","patchset":"text","project":"text","ref":"text","ref_url":"text"}],"uuid":"id-1"},"duration":90.0,"end_time":"2026-11-24T10:00:00","error_detail":"text","event_id":"text","event_timestamp":"2026-11-24T10:00:00","execute_time":"2026-11-24T10:00:00","final":true,"held":true,"job_name":"text","log_url":"text","nodeset":"text","pipeline":"text","provides":[{"name":"text"}],"queue_item_uuid":"id-1","ref":{"branch":"text","change":7,"newrev":"text","oldrev":"text","patchset":"text","project":"text","ref":"text","ref_url":"text"},"result":"a newer value","start_time":"2026-11-24T10:00:00","uuid":"id-1","voting":true}"#,
    );
}

#[test]
fn build_buildset() {
    round_trip::<BuildBuildset>(
        "minimal",
        r#"{"uuid":"id-1"}"#,
        r#"{"uuid":"id-1"}"#,
    );
    round_trip::<BuildBuildset>(
        "full",
        r#"{"refs":[{"branch":"text","change":7,"newrev":"text","oldrev":"text","patchset":"text","project":"text","ref":"text","ref_url":"text"}],"uuid":"id-1"}"#,
        r#"{"refs":[{"branch":"text","change":7,"newrev":"text","oldrev":"text","patchset":"text","project":"text","ref":"text","ref_url":"text"}],"uuid":"id-1"}"#,
    );
    round_trip::<BuildBuildset>(
        "nulls",
        r#"{"refs":null,"uuid":"id-1"}"#,
        r#"{"uuid":"id-1"}"#,
    );
    round_trip::<BuildBuildset>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"refs":[{"branch":"text","change":7,"newrev":"text","oldrev":"text","patchset":"text","project":"text","ref":"text","ref_url":"text"}],"uuid":"id-1"}"#,
        r#"{"refs":[{"branch":"text","change":7,"newrev":"text","oldrev":"text","patchset":"text","project":"text","ref":"text","ref_url":"text"}],"uuid":"id-1"}"#,
    );
}

#[test]
fn build_result() {
    assert_eq!(BuildResult::from("SUCCESS"), BuildResult::Success);
    assert_eq!(BuildResult::from("FAILURE"), BuildResult::Failure);
    assert_eq!(BuildResult::from("ERROR"), BuildResult::Error);
    assert_eq!(BuildResult::from("TIMED_OUT"), BuildResult::TimedOut);
    assert_eq!(BuildResult::from("POST_FAILURE"), BuildResult::PostFailure);
    assert_eq!(BuildResult::from("RETRY"), BuildResult::Retry);
    assert_eq!(BuildResult::from("RETRY_LIMIT"), BuildResult::RetryLimit);
    assert_eq!(BuildResult::from("ABORTED"), BuildResult::Aborted);
    assert_eq!(BuildResult::from("CANCELED"), BuildResult::Canceled);
    assert_eq!(BuildResult::from("SKIPPED"), BuildResult::Skipped);
    assert_eq!(BuildResult::from("NODE_FAILURE"), BuildResult::NodeFailure);
    assert_eq!(BuildResult::from("MERGE_CONFLICT"), BuildResult::MergeConflict);
    assert_eq!(BuildResult::from("DISK_FULL"), BuildResult::DiskFull);
    assert_eq!(BuildResult::from("SECRET_EXPOSURE"), BuildResult::SecretExposure);
    assert_eq!(BuildResult::from("SNAPSHOT_FAILURE"), BuildResult::SnapshotFailure);
    round_trip::<BuildResult>(
        "unknown",
        r#""a newer value""#,
        r#""a newer value""#,
    );
}

#[test]
fn build_time() {
    round_trip::<BuildTime>(
        "minimal",
        r#"{"job_name":"text","uuid":"id-1"}"#,
        r#"{"job_name":"text","uuid":"id-1"}"#,
    );
    round_trip::<BuildTime>(
        "full",
        r#"{"_id":7,"branch":"text","duration":90.0,"end_time":"2026-11-24T10:00:00","final":true,"job_name":"text","pipeline":"text","project":"text","ref":"text","result":"SUCCESS","start_time":"2026-11-24T10:00:00","uuid":"id-1"}"#,
        r#"{"_id":7,"branch":"text","duration":90.0,"end_time":"2026-11-24T10:00:00","final":true,"job_name":"text","pipeline":"text","project":"text","ref":"text","result":"SUCCESS","start_time":"2026-11-24T10:00:00","uuid":"id-1"}"#,
    );
    round_trip::<BuildTime>(
        "nulls",
        r#"{"_id":null,"branch":null,"duration":null,"end_time":null,"final":null,"job_name":"text","pipeline":null,"project":null,"ref":null,"result":null,"start_time":null,"uuid":"id-1"}"#,
        r#"{"job_name":"text","uuid":"id-1"}"#,
    );
    round_trip::<BuildTime>(
        "extra member",
        r#"{"_id":7,"a member of a newer server":{"x":[1]},"branch":"text","duration":90.0,"end_time":"2026-11-24T10:00:00","final":true,"job_name":"text","pipeline":"text","project":"text","ref":"text","result":"SUCCESS","start_time":"2026-11-24T10:00:00","uuid":"id-1"}"#,
        r#"{"_id":7,"branch":"text","duration":90.0,"end_time":"2026-11-24T10:00:00","final":true,"job_name":"text","pipeline":"text","project":"text","ref":"text","result":"SUCCESS","start_time":"2026-11-24T10:00:00","uuid":"id-1"}"#,
    );
    round_trip::<BuildTime>(
        "unknown value",
        r#"{"_id":7,"branch":"text","duration":90.0,"end_time":"2026-11-24T10:00:00","final":true,"job_name":"text","pipeline":"text","project":"text","ref":"text","result":"a newer value","start_time":"2026-11-24T10:00:00","uuid":"id-1"}"#,
        r#"{"_id":7,"branch":"text","duration":90.0,"end_time":"2026-11-24T10:00:00","final":true,"job_name":"text","pipeline":"text","project":"text","ref":"text","result":"a newer value","start_time":"2026-11-24T10:00:00","uuid":"id-1"}"#,
    );
}

#[test]
fn build_uuid() {
    round_trip::<BuildUuid>(
        "text",
        r#""a b""#,
        r#""a b""#,
    );
}

#[test]
fn buildset() {
    round_trip::<Buildset>(
        "minimal",
        r#"{"uuid":"id-1"}"#,
        r#"{"uuid":"id-1"}"#,
    );
    round_trip::<Buildset>(
        "full",
        r#"{"_id":7,"builds":[{"_id":7,"artifacts":[{"metadata":{"key":{"any":"json"}},"name":"text","url":"text"}],"buildset":{"refs":[{"branch":"text","change":7,"newrev":"text","oldrev":"text","patchset":"text","project":"text","ref":"text","ref_url":"text"}],"uuid":"id-1"},"duration":90.0,"end_time":"2026-11-24T10:00:00","error_detail":"text","event_id":"text","event_timestamp":"2026-11-24T10:00:00","execute_time":"2026-11-24T10:00:00","final":true,"held":true,"job_name":"text","log_url":"text","nodeset":"text","pipeline":"text","provides":[{"name":"text"}],"queue_item_uuid":"id-1","ref":{"branch":"text","change":7,"newrev":"text","oldrev":"text","patchset":"text","project":"text","ref":"text","ref_url":"text"},"result":"SUCCESS","start_time":"2026-11-24T10:00:00","uuid":"id-1","voting":true}],"event_id":"text","event_timestamp":"2026-11-24T10:00:00","events":[{"description":"text","event_time":"2026-11-24T10:00:00","event_type":"text"}],"first_build_start_time":"2026-11-24T10:00:00","last_build_end_time":"2026-11-24T10:00:00","message":"text","parameters":{"key":{"any":"json"}},"pipeline":"text","queue_item_uuid":"id-1","refs":[{"branch":"text","change":7,"newrev":"text","oldrev":"text","patchset":"text","project":"text","ref":"text","ref_url":"text"}],"result":"SUCCESS","user_id":"text","uuid":"id-1"}"#,
        r#"{"_id":7,"builds":[{"_id":7,"artifacts":[{"metadata":{"key":{"any":"json"}},"name":"text","url":"text"}],"buildset":{"refs":[{"branch":"text","change":7,"newrev":"text","oldrev":"text","patchset":"text","project":"text","ref":"text","ref_url":"text"}],"uuid":"id-1"},"duration":90.0,"end_time":"2026-11-24T10:00:00","error_detail":"text","event_id":"text","event_timestamp":"2026-11-24T10:00:00","execute_time":"2026-11-24T10:00:00","final":true,"held":true,"job_name":"text","log_url":"text","nodeset":"text","pipeline":"text","provides":[{"name":"text"}],"queue_item_uuid":"id-1","ref":{"branch":"text","change":7,"newrev":"text","oldrev":"text","patchset":"text","project":"text","ref":"text","ref_url":"text"},"result":"SUCCESS","start_time":"2026-11-24T10:00:00","uuid":"id-1","voting":true}],"event_id":"text","event_timestamp":"2026-11-24T10:00:00","events":[{"description":"text","event_time":"2026-11-24T10:00:00","event_type":"text"}],"first_build_start_time":"2026-11-24T10:00:00","last_build_end_time":"2026-11-24T10:00:00","message":"text","parameters":{"key":{"any":"json"}},"pipeline":"text","queue_item_uuid":"id-1","refs":[{"branch":"text","change":7,"newrev":"text","oldrev":"text","patchset":"text","project":"text","ref":"text","ref_url":"text"}],"result":"SUCCESS","user_id":"text","uuid":"id-1"}"#,
    );
    round_trip::<Buildset>(
        "nulls",
        r#"{"_id":null,"builds":null,"event_id":null,"event_timestamp":null,"events":null,"first_build_start_time":null,"last_build_end_time":null,"message":null,"parameters":null,"pipeline":null,"queue_item_uuid":null,"refs":null,"result":null,"user_id":null,"uuid":"id-1"}"#,
        r#"{"uuid":"id-1"}"#,
    );
    round_trip::<Buildset>(
        "extra member",
        r#"{"_id":7,"a member of a newer server":{"x":[1]},"builds":[{"_id":7,"artifacts":[{"metadata":{"key":{"any":"json"}},"name":"text","url":"text"}],"buildset":{"refs":[{"branch":"text","change":7,"newrev":"text","oldrev":"text","patchset":"text","project":"text","ref":"text","ref_url":"text"}],"uuid":"id-1"},"duration":90.0,"end_time":"2026-11-24T10:00:00","error_detail":"text","event_id":"text","event_timestamp":"2026-11-24T10:00:00","execute_time":"2026-11-24T10:00:00","final":true,"held":true,"job_name":"text","log_url":"text","nodeset":"text","pipeline":"text","provides":[{"name":"text"}],"queue_item_uuid":"id-1","ref":{"branch":"text","change":7,"newrev":"text","oldrev":"text","patchset":"text","project":"text","ref":"text","ref_url":"text"},"result":"SUCCESS","start_time":"2026-11-24T10:00:00","uuid":"id-1","voting":true}],"event_id":"text","event_timestamp":"2026-11-24T10:00:00","events":[{"description":"text","event_time":"2026-11-24T10:00:00","event_type":"text"}],"first_build_start_time":"2026-11-24T10:00:00","last_build_end_time":"2026-11-24T10:00:00","message":"text","parameters":{"key":{"any":"json"}},"pipeline":"text","queue_item_uuid":"id-1","refs":[{"branch":"text","change":7,"newrev":"text","oldrev":"text","patchset":"text","project":"text","ref":"text","ref_url":"text"}],"result":"SUCCESS","user_id":"text","uuid":"id-1"}"#,
        r#"{"_id":7,"builds":[{"_id":7,"artifacts":[{"metadata":{"key":{"any":"json"}},"name":"text","url":"text"}],"buildset":{"refs":[{"branch":"text","change":7,"newrev":"text","oldrev":"text","patchset":"text","project":"text","ref":"text","ref_url":"text"}],"uuid":"id-1"},"duration":90.0,"end_time":"2026-11-24T10:00:00","error_detail":"text","event_id":"text","event_timestamp":"2026-11-24T10:00:00","execute_time":"2026-11-24T10:00:00","final":true,"held":true,"job_name":"text","log_url":"text","nodeset":"text","pipeline":"text","provides":[{"name":"text"}],"queue_item_uuid":"id-1","ref":{"branch":"text","change":7,"newrev":"text","oldrev":"text","patchset":"text","project":"text","ref":"text","ref_url":"text"},"result":"SUCCESS","start_time":"2026-11-24T10:00:00","uuid":"id-1","voting":true}],"event_id":"text","event_timestamp":"2026-11-24T10:00:00","events":[{"description":"text","event_time":"2026-11-24T10:00:00","event_type":"text"}],"first_build_start_time":"2026-11-24T10:00:00","last_build_end_time":"2026-11-24T10:00:00","message":"text","parameters":{"key":{"any":"json"}},"pipeline":"text","queue_item_uuid":"id-1","refs":[{"branch":"text","change":7,"newrev":"text","oldrev":"text","patchset":"text","project":"text","ref":"text","ref_url":"text"}],"result":"SUCCESS","user_id":"text","uuid":"id-1"}"#,
    );
    round_trip::<Buildset>(
        "unknown value",
        r#"{"_id":7,"builds":[{"_id":7,"artifacts":[{"metadata":{"key":{"any":"json"}},"name":"text","url":"text"}],"buildset":{"refs":[{"branch":"text","change":7,"newrev":"text","oldrev":"text","patchset":"text","project":"text","ref":"text","ref_url":"text"}],"uuid":"id-1"},"duration":90.0,"end_time":"2026-11-24T10:00:00","error_detail":"text","event_id":"text","event_timestamp":"2026-11-24T10:00:00","execute_time":"2026-11-24T10:00:00","final":true,"held":true,"job_name":"text","log_url":"text","nodeset":"text","pipeline":"text","provides":[{"name":"text"}],"queue_item_uuid":"id-1","ref":{"branch":"text","change":7,"newrev":"text","oldrev":"text","patchset":"text","project":"text","ref":"text","ref_url":"text"},"result":"SUCCESS","start_time":"2026-11-24T10:00:00","uuid":"id-1","voting":true}],"event_id":"text","event_timestamp":"2026-11-24T10:00:00","events":[{"description":"text","event_time":"2026-11-24T10:00:00","event_type":"text"}],"first_build_start_time":"2026-11-24T10:00:00","last_build_end_time":"2026-11-24T10:00:00","message":"text","parameters":{"key":{"any":"json"}},"pipeline":"text","queue_item_uuid":"id-1","refs":[{"branch":"text","change":7,"newrev":"text","oldrev":"text","patchset":"text","project":"text","ref":"text","ref_url":"text"}],"result":"a newer value","user_id":"text","uuid":"id-1"}"#,
        r#"{"_id":7,"builds":[{"_id":7,"artifacts":[{"metadata":{"key":{"any":"json"}},"name":"text","url":"text"}],"buildset":{"refs":[{"branch":"text","change":7,"newrev":"text","oldrev":"text","patchset":"text","project":"text","ref":"text","ref_url":"text"}],"uuid":"id-1"},"duration":90.0,"end_time":"2026-11-24T10:00:00","error_detail":"text","event_id":"text","event_timestamp":"2026-11-24T10:00:00","execute_time":"2026-11-24T10:00:00","final":true,"held":true,"job_name":"text","log_url":"text","nodeset":"text","pipeline":"text","provides":[{"name":"text"}],"queue_item_uuid":"id-1","ref":{"branch":"text","change":7,"newrev":"text","oldrev":"text","patchset":"text","project":"text","ref":"text","ref_url":"text"},"result":"SUCCESS","start_time":"2026-11-24T10:00:00","uuid":"id-1","voting":true}],"event_id":"text","event_timestamp":"2026-11-24T10:00:00","events":[{"description":"text","event_time":"2026-11-24T10:00:00","event_type":"text"}],"first_build_start_time":"2026-11-24T10:00:00","last_build_end_time":"2026-11-24T10:00:00","message":"text","parameters":{"key":{"any":"json"}},"pipeline":"text","queue_item_uuid":"id-1","refs":[{"branch":"text","change":7,"newrev":"text","oldrev":"text","patchset":"text","project":"text","ref":"text","ref_url":"text"}],"result":"a newer value","user_id":"text","uuid":"id-1"}"#,
    );
}

#[test]
fn buildset_event() {
    round_trip::<BuildsetEvent>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<BuildsetEvent>(
        "full",
        r#"{"description":"text","event_time":"2026-11-24T10:00:00","event_type":"text"}"#,
        r#"{"description":"text","event_time":"2026-11-24T10:00:00","event_type":"text"}"#,
    );
    round_trip::<BuildsetEvent>(
        "nulls",
        r#"{"description":null,"event_time":null,"event_type":null}"#,
        r#"{}"#,
    );
    round_trip::<BuildsetEvent>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"description":"text","event_time":"2026-11-24T10:00:00","event_type":"text"}"#,
        r#"{"description":"text","event_time":"2026-11-24T10:00:00","event_type":"text"}"#,
    );
}

#[test]
fn buildset_result() {
    assert_eq!(BuildsetResult::from("SUCCESS"), BuildsetResult::Success);
    assert_eq!(BuildsetResult::from("FAILURE"), BuildsetResult::Failure);
    assert_eq!(BuildsetResult::from("ERROR"), BuildsetResult::Error);
    assert_eq!(BuildsetResult::from("MERGE_CONFLICT"), BuildsetResult::MergeConflict);
    assert_eq!(BuildsetResult::from("MERGE_FAILURE"), BuildsetResult::MergeFailure);
    assert_eq!(BuildsetResult::from("CONFIG_ERROR"), BuildsetResult::ConfigError);
    assert_eq!(BuildsetResult::from("NO_JOBS"), BuildsetResult::NoJobs);
    assert_eq!(BuildsetResult::from("DEQUEUED"), BuildsetResult::Dequeued);
    round_trip::<BuildsetResult>(
        "unknown",
        r#""a newer value""#,
        r#""a newer value""#,
    );
}

#[test]
fn buildset_uuid() {
    round_trip::<BuildsetUuid>(
        "text",
        r#""a b""#,
        r#""a b""#,
    );
}

#[test]
fn capabilities() {
    round_trip::<Capabilities>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<Capabilities>(
        "full",
        r#"{"auth":{"auth_log_file_requests":true,"default_realm":"text","niz":true,"read_protected":true,"realms":{"key":{"authority":"text","client_id":"text","driver":"HS256","load_user_info":true,"scope":"text","type":"text"}}},"job_history":true}"#,
        r#"{"auth":{"auth_log_file_requests":true,"default_realm":"text","niz":true,"read_protected":true,"realms":{"key":{"authority":"text","client_id":"text","driver":"HS256","load_user_info":true,"scope":"text","type":"text"}}},"job_history":true}"#,
    );
    round_trip::<Capabilities>(
        "nulls",
        r#"{"auth":null,"job_history":null}"#,
        r#"{}"#,
    );
    round_trip::<Capabilities>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"auth":{"auth_log_file_requests":true,"default_realm":"text","niz":true,"read_protected":true,"realms":{"key":{"authority":"text","client_id":"text","driver":"HS256","load_user_info":true,"scope":"text","type":"text"}}},"job_history":true}"#,
        r#"{"auth":{"auth_log_file_requests":true,"default_realm":"text","niz":true,"read_protected":true,"realms":{"key":{"authority":"text","client_id":"text","driver":"HS256","load_user_info":true,"scope":"text","type":"text"}}},"job_history":true}"#,
    );
}

#[test]
fn change_queue() {
    round_trip::<ChangeQueue>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<ChangeQueue>(
        "full",
        r#"{"branch":"text","heads":[[{"active":true,"enqueue_time":1795514400000,"failing_reasons":["text"],"id":"id-1","item_ahead":"id-1","items_behind":["id-1"],"jobs":[{"canceled":true,"dependencies":["text"],"elapsed_time":90000,"end_time":1795514400.0,"estimated_time":90.0,"execute_time":1795514400.0,"finger_url":"text","name":"text","paused":true,"pipeline":"text","pre_fail":true,"queued":true,"remaining_time":90000,"report_url":"text","result":"SUCCESS","retry":true,"snapshotting":true,"start_time":1795514400.0,"tries":7,"url":"text","uuid":"id-1","voting":true,"waiting_status":"text"}],"live":true,"refs":[{"id":"text","owner":"text","project":"text","project_canonical":"text","ref":"text","url":"text"}],"remaining_time":90000,"zuul_ref":"text"}]],"name":"text","window":7}"#,
        r#"{"branch":"text","heads":[[{"active":true,"enqueue_time":1795514400000,"failing_reasons":["text"],"id":"id-1","item_ahead":"id-1","items_behind":["id-1"],"jobs":[{"canceled":true,"dependencies":["text"],"elapsed_time":90000,"end_time":1795514400.0,"estimated_time":90.0,"execute_time":1795514400.0,"finger_url":"text","name":"text","paused":true,"pipeline":"text","pre_fail":true,"queued":true,"remaining_time":90000,"report_url":"text","result":"SUCCESS","retry":true,"snapshotting":true,"start_time":1795514400.0,"tries":7,"url":"text","uuid":"id-1","voting":true,"waiting_status":"text"}],"live":true,"refs":[{"id":"text","owner":"text","project":"text","project_canonical":"text","ref":"text","url":"text"}],"remaining_time":90000,"zuul_ref":"text"}]],"name":"text","window":7}"#,
    );
    round_trip::<ChangeQueue>(
        "nulls",
        r#"{"branch":null,"heads":null,"name":null,"window":null}"#,
        r#"{}"#,
    );
    round_trip::<ChangeQueue>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"branch":"text","heads":[[{"active":true,"enqueue_time":1795514400000,"failing_reasons":["text"],"id":"id-1","item_ahead":"id-1","items_behind":["id-1"],"jobs":[{"canceled":true,"dependencies":["text"],"elapsed_time":90000,"end_time":1795514400.0,"estimated_time":90.0,"execute_time":1795514400.0,"finger_url":"text","name":"text","paused":true,"pipeline":"text","pre_fail":true,"queued":true,"remaining_time":90000,"report_url":"text","result":"SUCCESS","retry":true,"snapshotting":true,"start_time":1795514400.0,"tries":7,"url":"text","uuid":"id-1","voting":true,"waiting_status":"text"}],"live":true,"refs":[{"id":"text","owner":"text","project":"text","project_canonical":"text","ref":"text","url":"text"}],"remaining_time":90000,"zuul_ref":"text"}]],"name":"text","window":7}"#,
        r#"{"branch":"text","heads":[[{"active":true,"enqueue_time":1795514400000,"failing_reasons":["text"],"id":"id-1","item_ahead":"id-1","items_behind":["id-1"],"jobs":[{"canceled":true,"dependencies":["text"],"elapsed_time":90000,"end_time":1795514400.0,"estimated_time":90.0,"execute_time":1795514400.0,"finger_url":"text","name":"text","paused":true,"pipeline":"text","pre_fail":true,"queued":true,"remaining_time":90000,"report_url":"text","result":"SUCCESS","retry":true,"snapshotting":true,"start_time":1795514400.0,"tries":7,"url":"text","uuid":"id-1","voting":true,"waiting_status":"text"}],"live":true,"refs":[{"id":"text","owner":"text","project":"text","project_canonical":"text","ref":"text","url":"text"}],"remaining_time":90000,"zuul_ref":"text"}]],"name":"text","window":7}"#,
    );
}

#[test]
fn component() {
    round_trip::<Component>(
        "minimal",
        r#"{"hostname":"text"}"#,
        r#"{"hostname":"text"}"#,
    );
    round_trip::<Component>(
        "full",
        r#"{"hostname":"text","state":"initializing","version":"text"}"#,
        r#"{"hostname":"text","state":"initializing","version":"text"}"#,
    );
    round_trip::<Component>(
        "nulls",
        r#"{"hostname":"text","state":null,"version":null}"#,
        r#"{"hostname":"text"}"#,
    );
    round_trip::<Component>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"hostname":"text","state":"initializing","version":"text"}"#,
        r#"{"hostname":"text","state":"initializing","version":"text"}"#,
    );
    round_trip::<Component>(
        "unknown value",
        r#"{"hostname":"text","state":"a newer value","version":"text"}"#,
        r#"{"hostname":"text","state":"a newer value","version":"text"}"#,
    );
}

#[test]
fn component_state() {
    assert_eq!(ComponentState::from("initializing"), ComponentState::Initializing);
    assert_eq!(ComponentState::from("running"), ComponentState::Running);
    assert_eq!(ComponentState::from("paused"), ComponentState::Paused);
    assert_eq!(ComponentState::from("stopped"), ComponentState::Stopped);
    round_trip::<ComponentState>(
        "unknown",
        r#""a newer value""#,
        r#""a newer value""#,
    );
}

#[test]
fn config_error() {
    round_trip::<ConfigError>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<ConfigError>(
        "full",
        r#"{"error":"text","name":"text","severity":"error","short_error":"text","source_context":{"branch":"text","path":"text","project":"text"}}"#,
        r#"{"error":"text","name":"text","severity":"error","short_error":"text","source_context":{"branch":"text","path":"text","project":"text"}}"#,
    );
    round_trip::<ConfigError>(
        "nulls",
        r#"{"error":null,"name":null,"severity":null,"short_error":null,"source_context":null}"#,
        r#"{}"#,
    );
    round_trip::<ConfigError>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"error":"text","name":"text","severity":"error","short_error":"text","source_context":{"branch":"text","path":"text","project":"text"}}"#,
        r#"{"error":"text","name":"text","severity":"error","short_error":"text","source_context":{"branch":"text","path":"text","project":"text"}}"#,
    );
    round_trip::<ConfigError>(
        "unknown value",
        r#"{"error":"text","name":"text","severity":"a newer value","short_error":"text","source_context":{"branch":"text","path":"text","project":"text"}}"#,
        r#"{"error":"text","name":"text","severity":"a newer value","short_error":"text","source_context":{"branch":"text","path":"text","project":"text"}}"#,
    );
}

#[test]
fn connection() {
    round_trip::<Connection>(
        "minimal",
        r#"{"driver":"text","name":"text"}"#,
        r#"{"driver":"text","name":"text"}"#,
    );
    round_trip::<Connection>(
        "full",
        r#"{"baseurl":"text","canonical_hostname":"text","driver":"text","name":"text","port":7,"repo_cache":"text","server":"text","ssh_server":"text"}"#,
        r#"{"baseurl":"text","canonical_hostname":"text","driver":"text","name":"text","port":7,"repo_cache":"text","server":"text","ssh_server":"text"}"#,
    );
    round_trip::<Connection>(
        "nulls",
        r#"{"baseurl":null,"canonical_hostname":null,"driver":"text","name":"text","port":null,"repo_cache":null,"server":null,"ssh_server":null}"#,
        r#"{"driver":"text","name":"text"}"#,
    );
    round_trip::<Connection>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"baseurl":"text","canonical_hostname":"text","driver":"text","name":"text","port":7,"repo_cache":"text","server":"text","ssh_server":"text"}"#,
        r#"{"baseurl":"text","canonical_hostname":"text","driver":"text","name":"text","port":7,"repo_cache":"text","server":"text","ssh_server":"text"}"#,
    );
}

#[test]
fn dequeue_request() {
    written(
        &DequeueRequest::new("text"),
        r#"{"pipeline":"text"}"#,
    );
    written(
        &DequeueRequest::new("text").change("text").git_ref("text"),
        r#"{"change":"text","pipeline":"text","ref":"text"}"#,
    );
}

#[test]
fn enqueue_request() {
    written(
        &EnqueueRequest::new("text"),
        r#"{"newrev":null,"oldrev":null,"pipeline":"text"}"#,
    );
    written(
        &EnqueueRequest::new("text").oldrev("text").newrev("text").change("text").parameters([("key".to_owned(), serde_json::json!({"any": "json"}))]).git_ref("text"),
        r#"{"change":"text","newrev":"text","oldrev":"text","parameters":{"key":{"any":"json"}},"pipeline":"text","ref":"text"}"#,
    );
}

#[test]
fn event_queue() {
    round_trip::<EventQueue>(
        "minimal",
        r#"{"length":7}"#,
        r#"{"length":7}"#,
    );
    round_trip::<EventQueue>(
        "full",
        r#"{"length":7}"#,
        r#"{"length":7}"#,
    );
    round_trip::<EventQueue>(
        "nulls",
        r#"{"length":7}"#,
        r#"{"length":7}"#,
    );
    round_trip::<EventQueue>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"length":7}"#,
        r#"{"length":7}"#,
    );
}

#[test]
fn flavor() {
    round_trip::<Flavor>(
        "minimal",
        r#"{"name":"text"}"#,
        r#"{"name":"text"}"#,
    );
    round_trip::<Flavor>(
        "full",
        r#"{"canonical_name":"text","description":"text","name":"text"}"#,
        r#"{"canonical_name":"text","description":"text","name":"text"}"#,
    );
    round_trip::<Flavor>(
        "nulls",
        r#"{"canonical_name":null,"description":null,"name":"text"}"#,
        r#"{"name":"text"}"#,
    );
    round_trip::<Flavor>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"canonical_name":"text","description":"text","name":"text"}"#,
        r#"{"canonical_name":"text","description":"text","name":"text"}"#,
    );
}

#[test]
fn freeze_job() {
    round_trip::<FreezeJob>(
        "minimal",
        r#"{"name":"text"}"#,
        r#"{"name":"text"}"#,
    );
    round_trip::<FreezeJob>(
        "full",
        r#"{"dependencies":[{"name":"text","soft":true}],"name":"text"}"#,
        r#"{"dependencies":[{"name":"text","soft":true}],"name":"text"}"#,
    );
    round_trip::<FreezeJob>(
        "nulls",
        r#"{"dependencies":null,"name":"text"}"#,
        r#"{"name":"text"}"#,
    );
    round_trip::<FreezeJob>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"dependencies":[{"name":"text","soft":true}],"name":"text"}"#,
        r#"{"dependencies":[{"name":"text","soft":true}],"name":"text"}"#,
    );
}

#[test]
fn freeze_pipeline_request() {
    written(
        &FreezePipelineRequest::new("text", "text"),
        r#"{"pipeline":"text","ref":"text"}"#,
    );
    written(
        &FreezePipelineRequest::new("text", "text"),
        r#"{"pipeline":"text","ref":"text"}"#,
    );
}

#[test]
fn frozen_job() {
    round_trip::<FrozenJob>(
        "minimal",
        r#"{"job":"text"}"#,
        r#"{"job":"text"}"#,
    );
    round_trip::<FrozenJob>(
        "full",
        r#"{"ansible_split_streams":true,"ansible_version":"text","branch":"text","cleanup_playbooks":[{"branch":"text","cleanup":true,"connection":"text","nesting_level":7,"path":"text","preserve_home_paths":["text"],"project":"text","roles":[{"connection":"text","implicit":true,"project":"text","project_canonical_name":"text","project_default_branch":"text","target_name":"text","type":"text"}],"secrets":{"key":{"any":"json"}},"semaphores":[{"max":7,"name":"text","path":"text","resources_first":true}],"trusted":true}],"extra_vars":{"key":{"any":"json"}},"failure_output":["text"],"group_vars":{"key":{"any":"json"}},"host_vars":{"key":{"any":"json"}},"items":[{"any":"json"}],"job":"text","nodeset":{"alternatives":[{"any":"json"}],"groups":[{"name":"text","nodes":["text"]}],"name":"text","nodes":[{"aliases":["text"],"comment":"text","hold_job":"text","id":"id-1","label":"text","name":"text","requestor":"text","state":"text","tenant_name":"text","user_data":{"any":"json"}}]},"override_branch":"text","override_checkout":"text","pipeline_builds_images":true,"playbooks":[{"branch":"text","cleanup":true,"connection":"text","nesting_level":7,"path":"text","preserve_home_paths":["text"],"project":"text","roles":[{"connection":"text","implicit":true,"project":"text","project_canonical_name":"text","project_default_branch":"text","target_name":"text","type":"text"}],"secrets":{"key":{"any":"json"}},"semaphores":[{"max":7,"name":"text","path":"text","resources_first":true}],"trusted":true}],"post_playbooks":[{"branch":"text","cleanup":true,"connection":"text","nesting_level":7,"path":"text","preserve_home_paths":["text"],"project":"text","roles":[{"connection":"text","implicit":true,"project":"text","project_canonical_name":"text","project_default_branch":"text","target_name":"text","type":"text"}],"secrets":{"key":{"any":"json"}},"semaphores":[{"max":7,"name":"text","path":"text","resources_first":true}],"trusted":true}],"post_timeout":90.0,"pre_playbooks":[{"branch":"text","cleanup":true,"connection":"text","nesting_level":7,"path":"text","preserve_home_paths":["text"],"project":"text","roles":[{"connection":"text","implicit":true,"project":"text","project_canonical_name":"text","project_default_branch":"text","target_name":"text","type":"text"}],"secrets":{"key":{"any":"json"}},"semaphores":[{"max":7,"name":"text","path":"text","resources_first":true}],"trusted":true}],"pre_timeout":90.0,"projects":[{"canonical_name":"text","connection":"text","default_branch":"text","name":"text","override_branch":"text","override_checkout":"text"}],"repo_state_keys":["text"],"secret_vars":{"any":"json"},"ssh_keys":[{"any":"json"}],"timeout":90.0,"vars":{"key":{"any":"json"}},"workspace_checkout":"text","workspace_scheme":"golang","zuul":{"any":"json"}}"#,
        r#"{"ansible_split_streams":true,"ansible_version":"text","branch":"text","cleanup_playbooks":[{"branch":"text","cleanup":true,"connection":"text","nesting_level":7,"path":"text","preserve_home_paths":["text"],"project":"text","roles":[{"connection":"text","implicit":true,"project":"text","project_canonical_name":"text","project_default_branch":"text","target_name":"text","type":"text"}],"secrets":{"key":{"any":"json"}},"semaphores":[{"max":7,"name":"text","path":"text","resources_first":true}],"trusted":true}],"extra_vars":{"key":{"any":"json"}},"failure_output":["text"],"group_vars":{"key":{"any":"json"}},"host_vars":{"key":{"any":"json"}},"items":[{"any":"json"}],"job":"text","nodeset":{"alternatives":[{"any":"json"}],"groups":[{"name":"text","nodes":["text"]}],"name":"text","nodes":[{"aliases":["text"],"comment":"text","hold_job":"text","id":"id-1","label":"text","name":"text","requestor":"text","state":"text","tenant_name":"text","user_data":{"any":"json"}}]},"override_branch":"text","override_checkout":"text","pipeline_builds_images":true,"playbooks":[{"branch":"text","cleanup":true,"connection":"text","nesting_level":7,"path":"text","preserve_home_paths":["text"],"project":"text","roles":[{"connection":"text","implicit":true,"project":"text","project_canonical_name":"text","project_default_branch":"text","target_name":"text","type":"text"}],"secrets":{"key":{"any":"json"}},"semaphores":[{"max":7,"name":"text","path":"text","resources_first":true}],"trusted":true}],"post_playbooks":[{"branch":"text","cleanup":true,"connection":"text","nesting_level":7,"path":"text","preserve_home_paths":["text"],"project":"text","roles":[{"connection":"text","implicit":true,"project":"text","project_canonical_name":"text","project_default_branch":"text","target_name":"text","type":"text"}],"secrets":{"key":{"any":"json"}},"semaphores":[{"max":7,"name":"text","path":"text","resources_first":true}],"trusted":true}],"post_timeout":90.0,"pre_playbooks":[{"branch":"text","cleanup":true,"connection":"text","nesting_level":7,"path":"text","preserve_home_paths":["text"],"project":"text","roles":[{"connection":"text","implicit":true,"project":"text","project_canonical_name":"text","project_default_branch":"text","target_name":"text","type":"text"}],"secrets":{"key":{"any":"json"}},"semaphores":[{"max":7,"name":"text","path":"text","resources_first":true}],"trusted":true}],"pre_timeout":90.0,"projects":[{"canonical_name":"text","connection":"text","default_branch":"text","name":"text","override_branch":"text","override_checkout":"text"}],"repo_state_keys":["text"],"secret_vars":{"any":"json"},"ssh_keys":[{"any":"json"}],"timeout":90.0,"vars":{"key":{"any":"json"}},"workspace_checkout":"text","workspace_scheme":"golang","zuul":{"any":"json"}}"#,
    );
    round_trip::<FrozenJob>(
        "nulls",
        r#"{"ansible_split_streams":null,"ansible_version":null,"branch":null,"cleanup_playbooks":null,"extra_vars":null,"failure_output":null,"group_vars":null,"host_vars":null,"items":null,"job":"text","nodeset":null,"override_branch":null,"override_checkout":null,"pipeline_builds_images":null,"playbooks":null,"post_playbooks":null,"post_timeout":null,"pre_playbooks":null,"pre_timeout":null,"projects":null,"repo_state_keys":null,"secret_vars":null,"ssh_keys":null,"timeout":null,"vars":null,"workspace_checkout":null,"workspace_scheme":null,"zuul":null}"#,
        r#"{"job":"text"}"#,
    );
    round_trip::<FrozenJob>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"ansible_split_streams":true,"ansible_version":"text","branch":"text","cleanup_playbooks":[{"branch":"text","cleanup":true,"connection":"text","nesting_level":7,"path":"text","preserve_home_paths":["text"],"project":"text","roles":[{"connection":"text","implicit":true,"project":"text","project_canonical_name":"text","project_default_branch":"text","target_name":"text","type":"text"}],"secrets":{"key":{"any":"json"}},"semaphores":[{"max":7,"name":"text","path":"text","resources_first":true}],"trusted":true}],"extra_vars":{"key":{"any":"json"}},"failure_output":["text"],"group_vars":{"key":{"any":"json"}},"host_vars":{"key":{"any":"json"}},"items":[{"any":"json"}],"job":"text","nodeset":{"alternatives":[{"any":"json"}],"groups":[{"name":"text","nodes":["text"]}],"name":"text","nodes":[{"aliases":["text"],"comment":"text","hold_job":"text","id":"id-1","label":"text","name":"text","requestor":"text","state":"text","tenant_name":"text","user_data":{"any":"json"}}]},"override_branch":"text","override_checkout":"text","pipeline_builds_images":true,"playbooks":[{"branch":"text","cleanup":true,"connection":"text","nesting_level":7,"path":"text","preserve_home_paths":["text"],"project":"text","roles":[{"connection":"text","implicit":true,"project":"text","project_canonical_name":"text","project_default_branch":"text","target_name":"text","type":"text"}],"secrets":{"key":{"any":"json"}},"semaphores":[{"max":7,"name":"text","path":"text","resources_first":true}],"trusted":true}],"post_playbooks":[{"branch":"text","cleanup":true,"connection":"text","nesting_level":7,"path":"text","preserve_home_paths":["text"],"project":"text","roles":[{"connection":"text","implicit":true,"project":"text","project_canonical_name":"text","project_default_branch":"text","target_name":"text","type":"text"}],"secrets":{"key":{"any":"json"}},"semaphores":[{"max":7,"name":"text","path":"text","resources_first":true}],"trusted":true}],"post_timeout":90.0,"pre_playbooks":[{"branch":"text","cleanup":true,"connection":"text","nesting_level":7,"path":"text","preserve_home_paths":["text"],"project":"text","roles":[{"connection":"text","implicit":true,"project":"text","project_canonical_name":"text","project_default_branch":"text","target_name":"text","type":"text"}],"secrets":{"key":{"any":"json"}},"semaphores":[{"max":7,"name":"text","path":"text","resources_first":true}],"trusted":true}],"pre_timeout":90.0,"projects":[{"canonical_name":"text","connection":"text","default_branch":"text","name":"text","override_branch":"text","override_checkout":"text"}],"repo_state_keys":["text"],"secret_vars":{"any":"json"},"ssh_keys":[{"any":"json"}],"timeout":90.0,"vars":{"key":{"any":"json"}},"workspace_checkout":"text","workspace_scheme":"golang","zuul":{"any":"json"}}"#,
        r#"{"ansible_split_streams":true,"ansible_version":"text","branch":"text","cleanup_playbooks":[{"branch":"text","cleanup":true,"connection":"text","nesting_level":7,"path":"text","preserve_home_paths":["text"],"project":"text","roles":[{"connection":"text","implicit":true,"project":"text","project_canonical_name":"text","project_default_branch":"text","target_name":"text","type":"text"}],"secrets":{"key":{"any":"json"}},"semaphores":[{"max":7,"name":"text","path":"text","resources_first":true}],"trusted":true}],"extra_vars":{"key":{"any":"json"}},"failure_output":["text"],"group_vars":{"key":{"any":"json"}},"host_vars":{"key":{"any":"json"}},"items":[{"any":"json"}],"job":"text","nodeset":{"alternatives":[{"any":"json"}],"groups":[{"name":"text","nodes":["text"]}],"name":"text","nodes":[{"aliases":["text"],"comment":"text","hold_job":"text","id":"id-1","label":"text","name":"text","requestor":"text","state":"text","tenant_name":"text","user_data":{"any":"json"}}]},"override_branch":"text","override_checkout":"text","pipeline_builds_images":true,"playbooks":[{"branch":"text","cleanup":true,"connection":"text","nesting_level":7,"path":"text","preserve_home_paths":["text"],"project":"text","roles":[{"connection":"text","implicit":true,"project":"text","project_canonical_name":"text","project_default_branch":"text","target_name":"text","type":"text"}],"secrets":{"key":{"any":"json"}},"semaphores":[{"max":7,"name":"text","path":"text","resources_first":true}],"trusted":true}],"post_playbooks":[{"branch":"text","cleanup":true,"connection":"text","nesting_level":7,"path":"text","preserve_home_paths":["text"],"project":"text","roles":[{"connection":"text","implicit":true,"project":"text","project_canonical_name":"text","project_default_branch":"text","target_name":"text","type":"text"}],"secrets":{"key":{"any":"json"}},"semaphores":[{"max":7,"name":"text","path":"text","resources_first":true}],"trusted":true}],"post_timeout":90.0,"pre_playbooks":[{"branch":"text","cleanup":true,"connection":"text","nesting_level":7,"path":"text","preserve_home_paths":["text"],"project":"text","roles":[{"connection":"text","implicit":true,"project":"text","project_canonical_name":"text","project_default_branch":"text","target_name":"text","type":"text"}],"secrets":{"key":{"any":"json"}},"semaphores":[{"max":7,"name":"text","path":"text","resources_first":true}],"trusted":true}],"pre_timeout":90.0,"projects":[{"canonical_name":"text","connection":"text","default_branch":"text","name":"text","override_branch":"text","override_checkout":"text"}],"repo_state_keys":["text"],"secret_vars":{"any":"json"},"ssh_keys":[{"any":"json"}],"timeout":90.0,"vars":{"key":{"any":"json"}},"workspace_checkout":"text","workspace_scheme":"golang","zuul":{"any":"json"}}"#,
    );
    round_trip::<FrozenJob>(
        "unknown value",
        r#"{"ansible_split_streams":true,"ansible_version":"text","branch":"text","cleanup_playbooks":[{"branch":"text","cleanup":true,"connection":"text","nesting_level":7,"path":"text","preserve_home_paths":["text"],"project":"text","roles":[{"connection":"text","implicit":true,"project":"text","project_canonical_name":"text","project_default_branch":"text","target_name":"text","type":"text"}],"secrets":{"key":{"any":"json"}},"semaphores":[{"max":7,"name":"text","path":"text","resources_first":true}],"trusted":true}],"extra_vars":{"key":{"any":"json"}},"failure_output":["text"],"group_vars":{"key":{"any":"json"}},"host_vars":{"key":{"any":"json"}},"items":[{"any":"json"}],"job":"text","nodeset":{"alternatives":[{"any":"json"}],"groups":[{"name":"text","nodes":["text"]}],"name":"text","nodes":[{"aliases":["text"],"comment":"text","hold_job":"text","id":"id-1","label":"text","name":"text","requestor":"text","state":"text","tenant_name":"text","user_data":{"any":"json"}}]},"override_branch":"text","override_checkout":"text","pipeline_builds_images":true,"playbooks":[{"branch":"text","cleanup":true,"connection":"text","nesting_level":7,"path":"text","preserve_home_paths":["text"],"project":"text","roles":[{"connection":"text","implicit":true,"project":"text","project_canonical_name":"text","project_default_branch":"text","target_name":"text","type":"text"}],"secrets":{"key":{"any":"json"}},"semaphores":[{"max":7,"name":"text","path":"text","resources_first":true}],"trusted":true}],"post_playbooks":[{"branch":"text","cleanup":true,"connection":"text","nesting_level":7,"path":"text","preserve_home_paths":["text"],"project":"text","roles":[{"connection":"text","implicit":true,"project":"text","project_canonical_name":"text","project_default_branch":"text","target_name":"text","type":"text"}],"secrets":{"key":{"any":"json"}},"semaphores":[{"max":7,"name":"text","path":"text","resources_first":true}],"trusted":true}],"post_timeout":90.0,"pre_playbooks":[{"branch":"text","cleanup":true,"connection":"text","nesting_level":7,"path":"text","preserve_home_paths":["text"],"project":"text","roles":[{"connection":"text","implicit":true,"project":"text","project_canonical_name":"text","project_default_branch":"text","target_name":"text","type":"text"}],"secrets":{"key":{"any":"json"}},"semaphores":[{"max":7,"name":"text","path":"text","resources_first":true}],"trusted":true}],"pre_timeout":90.0,"projects":[{"canonical_name":"text","connection":"text","default_branch":"text","name":"text","override_branch":"text","override_checkout":"text"}],"repo_state_keys":["text"],"secret_vars":{"any":"json"},"ssh_keys":[{"any":"json"}],"timeout":90.0,"vars":{"key":{"any":"json"}},"workspace_checkout":"text","workspace_scheme":"a newer value","zuul":{"any":"json"}}"#,
        r#"{"ansible_split_streams":true,"ansible_version":"text","branch":"text","cleanup_playbooks":[{"branch":"text","cleanup":true,"connection":"text","nesting_level":7,"path":"text","preserve_home_paths":["text"],"project":"text","roles":[{"connection":"text","implicit":true,"project":"text","project_canonical_name":"text","project_default_branch":"text","target_name":"text","type":"text"}],"secrets":{"key":{"any":"json"}},"semaphores":[{"max":7,"name":"text","path":"text","resources_first":true}],"trusted":true}],"extra_vars":{"key":{"any":"json"}},"failure_output":["text"],"group_vars":{"key":{"any":"json"}},"host_vars":{"key":{"any":"json"}},"items":[{"any":"json"}],"job":"text","nodeset":{"alternatives":[{"any":"json"}],"groups":[{"name":"text","nodes":["text"]}],"name":"text","nodes":[{"aliases":["text"],"comment":"text","hold_job":"text","id":"id-1","label":"text","name":"text","requestor":"text","state":"text","tenant_name":"text","user_data":{"any":"json"}}]},"override_branch":"text","override_checkout":"text","pipeline_builds_images":true,"playbooks":[{"branch":"text","cleanup":true,"connection":"text","nesting_level":7,"path":"text","preserve_home_paths":["text"],"project":"text","roles":[{"connection":"text","implicit":true,"project":"text","project_canonical_name":"text","project_default_branch":"text","target_name":"text","type":"text"}],"secrets":{"key":{"any":"json"}},"semaphores":[{"max":7,"name":"text","path":"text","resources_first":true}],"trusted":true}],"post_playbooks":[{"branch":"text","cleanup":true,"connection":"text","nesting_level":7,"path":"text","preserve_home_paths":["text"],"project":"text","roles":[{"connection":"text","implicit":true,"project":"text","project_canonical_name":"text","project_default_branch":"text","target_name":"text","type":"text"}],"secrets":{"key":{"any":"json"}},"semaphores":[{"max":7,"name":"text","path":"text","resources_first":true}],"trusted":true}],"post_timeout":90.0,"pre_playbooks":[{"branch":"text","cleanup":true,"connection":"text","nesting_level":7,"path":"text","preserve_home_paths":["text"],"project":"text","roles":[{"connection":"text","implicit":true,"project":"text","project_canonical_name":"text","project_default_branch":"text","target_name":"text","type":"text"}],"secrets":{"key":{"any":"json"}},"semaphores":[{"max":7,"name":"text","path":"text","resources_first":true}],"trusted":true}],"pre_timeout":90.0,"projects":[{"canonical_name":"text","connection":"text","default_branch":"text","name":"text","override_branch":"text","override_checkout":"text"}],"repo_state_keys":["text"],"secret_vars":{"any":"json"},"ssh_keys":[{"any":"json"}],"timeout":90.0,"vars":{"key":{"any":"json"}},"workspace_checkout":"text","workspace_scheme":"a newer value","zuul":{"any":"json"}}"#,
    );
}

#[test]
fn frozen_job_project() {
    round_trip::<FrozenJobProject>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<FrozenJobProject>(
        "full",
        r#"{"canonical_name":"text","connection":"text","default_branch":"text","name":"text","override_branch":"text","override_checkout":"text"}"#,
        r#"{"canonical_name":"text","connection":"text","default_branch":"text","name":"text","override_branch":"text","override_checkout":"text"}"#,
    );
    round_trip::<FrozenJobProject>(
        "nulls",
        r#"{"canonical_name":null,"connection":null,"default_branch":null,"name":null,"override_branch":null,"override_checkout":null}"#,
        r#"{}"#,
    );
    round_trip::<FrozenJobProject>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"canonical_name":"text","connection":"text","default_branch":"text","name":"text","override_branch":"text","override_checkout":"text"}"#,
        r#"{"canonical_name":"text","connection":"text","default_branch":"text","name":"text","override_branch":"text","override_checkout":"text"}"#,
    );
}

#[test]
fn frozen_playbook() {
    round_trip::<FrozenPlaybook>(
        "minimal",
        r#"{"path":"text"}"#,
        r#"{"path":"text"}"#,
    );
    round_trip::<FrozenPlaybook>(
        "full",
        r#"{"branch":"text","cleanup":true,"connection":"text","nesting_level":7,"path":"text","preserve_home_paths":["text"],"project":"text","roles":[{"connection":"text","implicit":true,"project":"text","project_canonical_name":"text","project_default_branch":"text","target_name":"text","type":"text"}],"secrets":{"key":{"any":"json"}},"semaphores":[{"max":7,"name":"text","path":"text","resources_first":true}],"trusted":true}"#,
        r#"{"branch":"text","cleanup":true,"connection":"text","nesting_level":7,"path":"text","preserve_home_paths":["text"],"project":"text","roles":[{"connection":"text","implicit":true,"project":"text","project_canonical_name":"text","project_default_branch":"text","target_name":"text","type":"text"}],"secrets":{"key":{"any":"json"}},"semaphores":[{"max":7,"name":"text","path":"text","resources_first":true}],"trusted":true}"#,
    );
    round_trip::<FrozenPlaybook>(
        "nulls",
        r#"{"branch":null,"cleanup":null,"connection":null,"nesting_level":null,"path":"text","preserve_home_paths":null,"project":null,"roles":null,"secrets":null,"semaphores":null,"trusted":null}"#,
        r#"{"path":"text"}"#,
    );
    round_trip::<FrozenPlaybook>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"branch":"text","cleanup":true,"connection":"text","nesting_level":7,"path":"text","preserve_home_paths":["text"],"project":"text","roles":[{"connection":"text","implicit":true,"project":"text","project_canonical_name":"text","project_default_branch":"text","target_name":"text","type":"text"}],"secrets":{"key":{"any":"json"}},"semaphores":[{"max":7,"name":"text","path":"text","resources_first":true}],"trusted":true}"#,
        r#"{"branch":"text","cleanup":true,"connection":"text","nesting_level":7,"path":"text","preserve_home_paths":["text"],"project":"text","roles":[{"connection":"text","implicit":true,"project":"text","project_canonical_name":"text","project_default_branch":"text","target_name":"text","type":"text"}],"secrets":{"key":{"any":"json"}},"semaphores":[{"max":7,"name":"text","path":"text","resources_first":true}],"trusted":true}"#,
    );
}

#[test]
fn held_nodes() {
    round_trip::<HeldNodes>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<HeldNodes>(
        "full",
        r#"{"build":"id-1","niz":true,"nodes":["text"]}"#,
        r#"{"build":"id-1","niz":true,"nodes":["text"]}"#,
    );
    round_trip::<HeldNodes>(
        "nulls",
        r#"{"build":null,"niz":null,"nodes":null}"#,
        r#"{}"#,
    );
    round_trip::<HeldNodes>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"build":"id-1","niz":true,"nodes":["text"]}"#,
        r#"{"build":"id-1","niz":true,"nodes":["text"]}"#,
    );
}

#[test]
fn image() {
    round_trip::<Image>(
        "minimal",
        r#"{"name":"text"}"#,
        r#"{"name":"text"}"#,
    );
    round_trip::<Image>(
        "full",
        r#"{"branch":"text","build_artifacts":[{"build_tenant":true,"build_uuid":"id-1","canonical_name":"text","format":"text","is_locked":true,"lock_holder":"text","md5sum":"text","sha256":"text","state":"ready","state_time":"2026-11-24T10:00:00","timestamp":"2026-11-24T10:00:00","uploads":[{"artifact_uuid":"id-1","build_uuid":"id-1","canonical_name":"text","endpoint_name":"text","external_id":"text","is_locked":true,"lock_holder":"text","state":"pending","state_time":"2026-11-24T10:00:00","timestamp":"2026-11-24T10:00:00","uuid":"id-1","validated":true}],"url":"text","uuid":"id-1","validated":true}],"canonical_name":"text","name":"text","project_canonical_name":"text","type":"cloud"}"#,
        r#"{"branch":"text","build_artifacts":[{"build_tenant":true,"build_uuid":"id-1","canonical_name":"text","format":"text","is_locked":true,"lock_holder":"text","md5sum":"text","sha256":"text","state":"ready","state_time":"2026-11-24T10:00:00","timestamp":"2026-11-24T10:00:00","uploads":[{"artifact_uuid":"id-1","build_uuid":"id-1","canonical_name":"text","endpoint_name":"text","external_id":"text","is_locked":true,"lock_holder":"text","state":"pending","state_time":"2026-11-24T10:00:00","timestamp":"2026-11-24T10:00:00","uuid":"id-1","validated":true}],"url":"text","uuid":"id-1","validated":true}],"canonical_name":"text","name":"text","project_canonical_name":"text","type":"cloud"}"#,
    );
    round_trip::<Image>(
        "nulls",
        r#"{"branch":null,"build_artifacts":null,"canonical_name":null,"name":"text","project_canonical_name":null,"type":null}"#,
        r#"{"name":"text"}"#,
    );
    round_trip::<Image>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"branch":"text","build_artifacts":[{"build_tenant":true,"build_uuid":"id-1","canonical_name":"text","format":"text","is_locked":true,"lock_holder":"text","md5sum":"text","sha256":"text","state":"ready","state_time":"2026-11-24T10:00:00","timestamp":"2026-11-24T10:00:00","uploads":[{"artifact_uuid":"id-1","build_uuid":"id-1","canonical_name":"text","endpoint_name":"text","external_id":"text","is_locked":true,"lock_holder":"text","state":"pending","state_time":"2026-11-24T10:00:00","timestamp":"2026-11-24T10:00:00","uuid":"id-1","validated":true}],"url":"text","uuid":"id-1","validated":true}],"canonical_name":"text","name":"text","project_canonical_name":"text","type":"cloud"}"#,
        r#"{"branch":"text","build_artifacts":[{"build_tenant":true,"build_uuid":"id-1","canonical_name":"text","format":"text","is_locked":true,"lock_holder":"text","md5sum":"text","sha256":"text","state":"ready","state_time":"2026-11-24T10:00:00","timestamp":"2026-11-24T10:00:00","uploads":[{"artifact_uuid":"id-1","build_uuid":"id-1","canonical_name":"text","endpoint_name":"text","external_id":"text","is_locked":true,"lock_holder":"text","state":"pending","state_time":"2026-11-24T10:00:00","timestamp":"2026-11-24T10:00:00","uuid":"id-1","validated":true}],"url":"text","uuid":"id-1","validated":true}],"canonical_name":"text","name":"text","project_canonical_name":"text","type":"cloud"}"#,
    );
    round_trip::<Image>(
        "unknown value",
        r#"{"branch":"text","build_artifacts":[{"build_tenant":true,"build_uuid":"id-1","canonical_name":"text","format":"text","is_locked":true,"lock_holder":"text","md5sum":"text","sha256":"text","state":"ready","state_time":"2026-11-24T10:00:00","timestamp":"2026-11-24T10:00:00","uploads":[{"artifact_uuid":"id-1","build_uuid":"id-1","canonical_name":"text","endpoint_name":"text","external_id":"text","is_locked":true,"lock_holder":"text","state":"pending","state_time":"2026-11-24T10:00:00","timestamp":"2026-11-24T10:00:00","uuid":"id-1","validated":true}],"url":"text","uuid":"id-1","validated":true}],"canonical_name":"text","name":"text","project_canonical_name":"text","type":"a newer value"}"#,
        r#"{"branch":"text","build_artifacts":[{"build_tenant":true,"build_uuid":"id-1","canonical_name":"text","format":"text","is_locked":true,"lock_holder":"text","md5sum":"text","sha256":"text","state":"ready","state_time":"2026-11-24T10:00:00","timestamp":"2026-11-24T10:00:00","uploads":[{"artifact_uuid":"id-1","build_uuid":"id-1","canonical_name":"text","endpoint_name":"text","external_id":"text","is_locked":true,"lock_holder":"text","state":"pending","state_time":"2026-11-24T10:00:00","timestamp":"2026-11-24T10:00:00","uuid":"id-1","validated":true}],"url":"text","uuid":"id-1","validated":true}],"canonical_name":"text","name":"text","project_canonical_name":"text","type":"a newer value"}"#,
    );
}

#[test]
fn image_build_artifact() {
    round_trip::<ImageBuildArtifact>(
        "minimal",
        r#"{"uuid":"id-1"}"#,
        r#"{"uuid":"id-1"}"#,
    );
    round_trip::<ImageBuildArtifact>(
        "full",
        r#"{"build_tenant":true,"build_uuid":"id-1","canonical_name":"text","format":"text","is_locked":true,"lock_holder":"text","md5sum":"text","sha256":"text","state":"ready","state_time":"2026-11-24T10:00:00","timestamp":"2026-11-24T10:00:00","uploads":[{"artifact_uuid":"id-1","build_uuid":"id-1","canonical_name":"text","endpoint_name":"text","external_id":"text","is_locked":true,"lock_holder":"text","state":"pending","state_time":"2026-11-24T10:00:00","timestamp":"2026-11-24T10:00:00","uuid":"id-1","validated":true}],"url":"text","uuid":"id-1","validated":true}"#,
        r#"{"build_tenant":true,"build_uuid":"id-1","canonical_name":"text","format":"text","is_locked":true,"lock_holder":"text","md5sum":"text","sha256":"text","state":"ready","state_time":"2026-11-24T10:00:00","timestamp":"2026-11-24T10:00:00","uploads":[{"artifact_uuid":"id-1","build_uuid":"id-1","canonical_name":"text","endpoint_name":"text","external_id":"text","is_locked":true,"lock_holder":"text","state":"pending","state_time":"2026-11-24T10:00:00","timestamp":"2026-11-24T10:00:00","uuid":"id-1","validated":true}],"url":"text","uuid":"id-1","validated":true}"#,
    );
    round_trip::<ImageBuildArtifact>(
        "nulls",
        r#"{"build_tenant":null,"build_uuid":null,"canonical_name":null,"format":null,"is_locked":null,"lock_holder":null,"md5sum":null,"sha256":null,"state":null,"state_time":null,"timestamp":null,"uploads":null,"url":null,"uuid":"id-1","validated":null}"#,
        r#"{"uuid":"id-1"}"#,
    );
    round_trip::<ImageBuildArtifact>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"build_tenant":true,"build_uuid":"id-1","canonical_name":"text","format":"text","is_locked":true,"lock_holder":"text","md5sum":"text","sha256":"text","state":"ready","state_time":"2026-11-24T10:00:00","timestamp":"2026-11-24T10:00:00","uploads":[{"artifact_uuid":"id-1","build_uuid":"id-1","canonical_name":"text","endpoint_name":"text","external_id":"text","is_locked":true,"lock_holder":"text","state":"pending","state_time":"2026-11-24T10:00:00","timestamp":"2026-11-24T10:00:00","uuid":"id-1","validated":true}],"url":"text","uuid":"id-1","validated":true}"#,
        r#"{"build_tenant":true,"build_uuid":"id-1","canonical_name":"text","format":"text","is_locked":true,"lock_holder":"text","md5sum":"text","sha256":"text","state":"ready","state_time":"2026-11-24T10:00:00","timestamp":"2026-11-24T10:00:00","uploads":[{"artifact_uuid":"id-1","build_uuid":"id-1","canonical_name":"text","endpoint_name":"text","external_id":"text","is_locked":true,"lock_holder":"text","state":"pending","state_time":"2026-11-24T10:00:00","timestamp":"2026-11-24T10:00:00","uuid":"id-1","validated":true}],"url":"text","uuid":"id-1","validated":true}"#,
    );
    round_trip::<ImageBuildArtifact>(
        "unknown value",
        r#"{"build_tenant":true,"build_uuid":"id-1","canonical_name":"text","format":"text","is_locked":true,"lock_holder":"text","md5sum":"text","sha256":"text","state":"a newer value","state_time":"2026-11-24T10:00:00","timestamp":"2026-11-24T10:00:00","uploads":[{"artifact_uuid":"id-1","build_uuid":"id-1","canonical_name":"text","endpoint_name":"text","external_id":"text","is_locked":true,"lock_holder":"text","state":"pending","state_time":"2026-11-24T10:00:00","timestamp":"2026-11-24T10:00:00","uuid":"id-1","validated":true}],"url":"text","uuid":"id-1","validated":true}"#,
        r#"{"build_tenant":true,"build_uuid":"id-1","canonical_name":"text","format":"text","is_locked":true,"lock_holder":"text","md5sum":"text","sha256":"text","state":"a newer value","state_time":"2026-11-24T10:00:00","timestamp":"2026-11-24T10:00:00","uploads":[{"artifact_uuid":"id-1","build_uuid":"id-1","canonical_name":"text","endpoint_name":"text","external_id":"text","is_locked":true,"lock_holder":"text","state":"pending","state_time":"2026-11-24T10:00:00","timestamp":"2026-11-24T10:00:00","uuid":"id-1","validated":true}],"url":"text","uuid":"id-1","validated":true}"#,
    );
}

#[test]
fn image_build_artifact_id() {
    round_trip::<ImageBuildArtifactId>(
        "text",
        r#""a b""#,
        r#""a b""#,
    );
}

#[test]
fn image_build_artifact_state() {
    assert_eq!(ImageBuildArtifactState::from("ready"), ImageBuildArtifactState::Ready);
    assert_eq!(ImageBuildArtifactState::from("deleting"), ImageBuildArtifactState::Deleting);
    round_trip::<ImageBuildArtifactState>(
        "unknown",
        r#""a newer value""#,
        r#""a newer value""#,
    );
}

#[test]
fn image_type() {
    assert_eq!(ImageType::from("cloud"), ImageType::Cloud);
    assert_eq!(ImageType::from("zuul"), ImageType::Zuul);
    round_trip::<ImageType>(
        "unknown",
        r#""a newer value""#,
        r#""a newer value""#,
    );
}

#[test]
fn image_upload() {
    round_trip::<ImageUpload>(
        "minimal",
        r#"{"uuid":"id-1"}"#,
        r#"{"uuid":"id-1"}"#,
    );
    round_trip::<ImageUpload>(
        "full",
        r#"{"artifact_uuid":"id-1","build_uuid":"id-1","canonical_name":"text","endpoint_name":"text","external_id":"text","is_locked":true,"lock_holder":"text","state":"pending","state_time":"2026-11-24T10:00:00","timestamp":"2026-11-24T10:00:00","uuid":"id-1","validated":true}"#,
        r#"{"artifact_uuid":"id-1","build_uuid":"id-1","canonical_name":"text","endpoint_name":"text","external_id":"text","is_locked":true,"lock_holder":"text","state":"pending","state_time":"2026-11-24T10:00:00","timestamp":"2026-11-24T10:00:00","uuid":"id-1","validated":true}"#,
    );
    round_trip::<ImageUpload>(
        "nulls",
        r#"{"artifact_uuid":null,"build_uuid":null,"canonical_name":null,"endpoint_name":null,"external_id":null,"is_locked":null,"lock_holder":null,"state":null,"state_time":null,"timestamp":null,"uuid":"id-1","validated":null}"#,
        r#"{"uuid":"id-1"}"#,
    );
    round_trip::<ImageUpload>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"artifact_uuid":"id-1","build_uuid":"id-1","canonical_name":"text","endpoint_name":"text","external_id":"text","is_locked":true,"lock_holder":"text","state":"pending","state_time":"2026-11-24T10:00:00","timestamp":"2026-11-24T10:00:00","uuid":"id-1","validated":true}"#,
        r#"{"artifact_uuid":"id-1","build_uuid":"id-1","canonical_name":"text","endpoint_name":"text","external_id":"text","is_locked":true,"lock_holder":"text","state":"pending","state_time":"2026-11-24T10:00:00","timestamp":"2026-11-24T10:00:00","uuid":"id-1","validated":true}"#,
    );
    round_trip::<ImageUpload>(
        "unknown value",
        r#"{"artifact_uuid":"id-1","build_uuid":"id-1","canonical_name":"text","endpoint_name":"text","external_id":"text","is_locked":true,"lock_holder":"text","state":"a newer value","state_time":"2026-11-24T10:00:00","timestamp":"2026-11-24T10:00:00","uuid":"id-1","validated":true}"#,
        r#"{"artifact_uuid":"id-1","build_uuid":"id-1","canonical_name":"text","endpoint_name":"text","external_id":"text","is_locked":true,"lock_holder":"text","state":"a newer value","state_time":"2026-11-24T10:00:00","timestamp":"2026-11-24T10:00:00","uuid":"id-1","validated":true}"#,
    );
}

#[test]
fn image_upload_id() {
    round_trip::<ImageUploadId>(
        "text",
        r#""a b""#,
        r#""a b""#,
    );
}

#[test]
fn image_upload_state() {
    assert_eq!(ImageUploadState::from("pending"), ImageUploadState::Pending);
    assert_eq!(ImageUploadState::from("uploading"), ImageUploadState::Uploading);
    assert_eq!(ImageUploadState::from("ready"), ImageUploadState::Ready);
    assert_eq!(ImageUploadState::from("failed"), ImageUploadState::Failed);
    assert_eq!(ImageUploadState::from("deleting"), ImageUploadState::Deleting);
    round_trip::<ImageUploadState>(
        "unknown",
        r#""a newer value""#,
        r#""a newer value""#,
    );
}

#[test]
fn info() {
    round_trip::<Info>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<Info>(
        "full",
        r#"{"capabilities":{"auth":{"auth_log_file_requests":true,"default_realm":"text","niz":true,"read_protected":true,"realms":{"key":{"authority":"text","client_id":"text","driver":"HS256","load_user_info":true,"scope":"text","type":"text"}}},"job_history":true},"stats":{"prefix":"text","type":"text","url":"text"},"tenant":"text","websocket_url":"text"}"#,
        r#"{"capabilities":{"auth":{"auth_log_file_requests":true,"default_realm":"text","niz":true,"read_protected":true,"realms":{"key":{"authority":"text","client_id":"text","driver":"HS256","load_user_info":true,"scope":"text","type":"text"}}},"job_history":true},"stats":{"prefix":"text","type":"text","url":"text"},"tenant":"text","websocket_url":"text"}"#,
    );
    round_trip::<Info>(
        "nulls",
        r#"{"capabilities":null,"stats":null,"tenant":null,"websocket_url":null}"#,
        r#"{}"#,
    );
    round_trip::<Info>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"capabilities":{"auth":{"auth_log_file_requests":true,"default_realm":"text","niz":true,"read_protected":true,"realms":{"key":{"authority":"text","client_id":"text","driver":"HS256","load_user_info":true,"scope":"text","type":"text"}}},"job_history":true},"stats":{"prefix":"text","type":"text","url":"text"},"tenant":"text","websocket_url":"text"}"#,
        r#"{"capabilities":{"auth":{"auth_log_file_requests":true,"default_realm":"text","niz":true,"read_protected":true,"realms":{"key":{"authority":"text","client_id":"text","driver":"HS256","load_user_info":true,"scope":"text","type":"text"}}},"job_history":true},"stats":{"prefix":"text","type":"text","url":"text"},"tenant":"text","websocket_url":"text"}"#,
    );
}

#[test]
fn item_ref() {
    round_trip::<ItemRef>(
        "minimal",
        r#"{"project":"text"}"#,
        r#"{"project":"text"}"#,
    );
    round_trip::<ItemRef>(
        "full",
        r#"{"id":"text","owner":"text","project":"text","project_canonical":"text","ref":"text","url":"text"}"#,
        r#"{"id":"text","owner":"text","project":"text","project_canonical":"text","ref":"text","url":"text"}"#,
    );
    round_trip::<ItemRef>(
        "nulls",
        r#"{"id":null,"owner":null,"project":"text","project_canonical":null,"ref":null,"url":null}"#,
        r#"{"project":"text"}"#,
    );
    round_trip::<ItemRef>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"id":"text","owner":"text","project":"text","project_canonical":"text","ref":"text","url":"text"}"#,
        r#"{"id":"text","owner":"text","project":"text","project_canonical":"text","ref":"text","url":"text"}"#,
    );
}

#[test]
fn job_dependency() {
    round_trip::<JobDependency>(
        "minimal",
        r#"{"name":"text"}"#,
        r#"{"name":"text"}"#,
    );
    round_trip::<JobDependency>(
        "full",
        r#"{"name":"text","soft":true}"#,
        r#"{"name":"text","soft":true}"#,
    );
    round_trip::<JobDependency>(
        "nulls",
        r#"{"name":"text","soft":null}"#,
        r#"{"name":"text"}"#,
    );
    round_trip::<JobDependency>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"name":"text","soft":true}"#,
        r#"{"name":"text","soft":true}"#,
    );
}

#[test]
fn job_include_vars() {
    round_trip::<JobIncludeVars>(
        "minimal",
        r#"{"name":"text"}"#,
        r#"{"name":"text"}"#,
    );
    round_trip::<JobIncludeVars>(
        "full",
        r#"{"name":"text","project_name":"text","required":true,"use_ref":true}"#,
        r#"{"name":"text","project_name":"text","required":true,"use_ref":true}"#,
    );
    round_trip::<JobIncludeVars>(
        "nulls",
        r#"{"name":"text","project_name":null,"required":null,"use_ref":null}"#,
        r#"{"name":"text"}"#,
    );
    round_trip::<JobIncludeVars>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"name":"text","project_name":"text","required":true,"use_ref":true}"#,
        r#"{"name":"text","project_name":"text","required":true,"use_ref":true}"#,
    );
}

#[test]
fn job_project() {
    round_trip::<JobProject>(
        "minimal",
        r#"{"project_name":"text"}"#,
        r#"{"project_name":"text"}"#,
    );
    round_trip::<JobProject>(
        "full",
        r#"{"override_branch":"text","override_checkout":"text","project_name":"text"}"#,
        r#"{"override_branch":"text","override_checkout":"text","project_name":"text"}"#,
    );
    round_trip::<JobProject>(
        "nulls",
        r#"{"override_branch":null,"override_checkout":null,"project_name":"text"}"#,
        r#"{"project_name":"text"}"#,
    );
    round_trip::<JobProject>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"override_branch":"text","override_checkout":"text","project_name":"text"}"#,
        r#"{"override_branch":"text","override_checkout":"text","project_name":"text"}"#,
    );
}

#[test]
fn job_semaphore() {
    round_trip::<JobSemaphore>(
        "minimal",
        r#"{"name":"text"}"#,
        r#"{"name":"text"}"#,
    );
    round_trip::<JobSemaphore>(
        "full",
        r#"{"max":7,"name":"text","path":"text","resources_first":true}"#,
        r#"{"max":7,"name":"text","path":"text","resources_first":true}"#,
    );
    round_trip::<JobSemaphore>(
        "nulls",
        r#"{"max":null,"name":"text","path":null,"resources_first":null}"#,
        r#"{"name":"text"}"#,
    );
    round_trip::<JobSemaphore>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"max":7,"name":"text","path":"text","resources_first":true}"#,
        r#"{"max":7,"name":"text","path":"text","resources_first":true}"#,
    );
}

#[test]
fn job_status() {
    round_trip::<JobStatus>(
        "minimal",
        r#"{"name":"text"}"#,
        r#"{"name":"text"}"#,
    );
    round_trip::<JobStatus>(
        "full",
        r#"{"canceled":true,"dependencies":["text"],"elapsed_time":90000,"end_time":1795514400.0,"estimated_time":90.0,"execute_time":1795514400.0,"finger_url":"text","name":"text","paused":true,"pipeline":"text","pre_fail":true,"queued":true,"remaining_time":90000,"report_url":"text","result":"SUCCESS","retry":true,"snapshotting":true,"start_time":1795514400.0,"tries":7,"url":"text","uuid":"id-1","voting":true,"waiting_status":"text"}"#,
        r#"{"canceled":true,"dependencies":["text"],"elapsed_time":90000,"end_time":1795514400.0,"estimated_time":90.0,"execute_time":1795514400.0,"finger_url":"text","name":"text","paused":true,"pipeline":"text","pre_fail":true,"queued":true,"remaining_time":90000,"report_url":"text","result":"SUCCESS","retry":true,"snapshotting":true,"start_time":1795514400.0,"tries":7,"url":"text","uuid":"id-1","voting":true,"waiting_status":"text"}"#,
    );
    round_trip::<JobStatus>(
        "nulls",
        r#"{"canceled":null,"dependencies":null,"elapsed_time":null,"end_time":null,"estimated_time":null,"execute_time":null,"finger_url":null,"name":"text","paused":null,"pipeline":null,"pre_fail":null,"queued":null,"remaining_time":null,"report_url":null,"result":null,"retry":null,"snapshotting":null,"start_time":null,"tries":null,"url":null,"uuid":null,"voting":null,"waiting_status":null}"#,
        r#"{"name":"text"}"#,
    );
    round_trip::<JobStatus>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"canceled":true,"dependencies":["text"],"elapsed_time":90000,"end_time":1795514400.0,"estimated_time":90.0,"execute_time":1795514400.0,"finger_url":"text","name":"text","paused":true,"pipeline":"text","pre_fail":true,"queued":true,"remaining_time":90000,"report_url":"text","result":"SUCCESS","retry":true,"snapshotting":true,"start_time":1795514400.0,"tries":7,"url":"text","uuid":"id-1","voting":true,"waiting_status":"text"}"#,
        r#"{"canceled":true,"dependencies":["text"],"elapsed_time":90000,"end_time":1795514400.0,"estimated_time":90.0,"execute_time":1795514400.0,"finger_url":"text","name":"text","paused":true,"pipeline":"text","pre_fail":true,"queued":true,"remaining_time":90000,"report_url":"text","result":"SUCCESS","retry":true,"snapshotting":true,"start_time":1795514400.0,"tries":7,"url":"text","uuid":"id-1","voting":true,"waiting_status":"text"}"#,
    );
    round_trip::<JobStatus>(
        "unknown value",
        r#"{"canceled":true,"dependencies":["text"],"elapsed_time":90000,"end_time":1795514400.0,"estimated_time":90.0,"execute_time":1795514400.0,"finger_url":"text","name":"text","paused":true,"pipeline":"text","pre_fail":true,"queued":true,"remaining_time":90000,"report_url":"text","result":"a newer value","retry":true,"snapshotting":true,"start_time":1795514400.0,"tries":7,"url":"text","uuid":"id-1","voting":true,"waiting_status":"text"}"#,
        r#"{"canceled":true,"dependencies":["text"],"elapsed_time":90000,"end_time":1795514400.0,"estimated_time":90.0,"execute_time":1795514400.0,"finger_url":"text","name":"text","paused":true,"pipeline":"text","pre_fail":true,"queued":true,"remaining_time":90000,"report_url":"text","result":"a newer value","retry":true,"snapshotting":true,"start_time":1795514400.0,"tries":7,"url":"text","uuid":"id-1","voting":true,"waiting_status":"text"}"#,
    );
}

#[test]
fn job_summary() {
    round_trip::<JobSummary>(
        "minimal",
        r#"{"name":"text"}"#,
        r#"{"name":"text"}"#,
    );
    round_trip::<JobSummary>(
        "full",
        r#"{"description":"text","name":"text","tags":["text"],"variants":[{"branches":["text"],"parent":"text"}]}"#,
        r#"{"description":"text","name":"text","tags":["text"],"variants":[{"branches":["text"],"parent":"text"}]}"#,
    );
    round_trip::<JobSummary>(
        "nulls",
        r#"{"description":null,"name":"text","tags":null,"variants":null}"#,
        r#"{"name":"text"}"#,
    );
    round_trip::<JobSummary>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"description":"text","name":"text","tags":["text"],"variants":[{"branches":["text"],"parent":"text"}]}"#,
        r#"{"description":"text","name":"text","tags":["text"],"variants":[{"branches":["text"],"parent":"text"}]}"#,
    );
}

#[test]
fn job_summary_variant() {
    round_trip::<JobSummaryVariant>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<JobSummaryVariant>(
        "full",
        r#"{"branches":["text"],"parent":"text"}"#,
        r#"{"branches":["text"],"parent":"text"}"#,
    );
    round_trip::<JobSummaryVariant>(
        "nulls",
        r#"{"branches":null,"parent":null}"#,
        r#"{}"#,
    );
    round_trip::<JobSummaryVariant>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"branches":["text"],"parent":"text"}"#,
        r#"{"branches":["text"],"parent":"text"}"#,
    );
}

#[test]
fn job_type() {
    assert_eq!(JobType::from("regular"), JobType::Regular);
    assert_eq!(JobType::from("initializer"), JobType::Initializer);
    assert_eq!(JobType::from("reporter"), JobType::Reporter);
    round_trip::<JobType>(
        "unknown",
        r#""a newer value""#,
        r#""a newer value""#,
    );
}

#[test]
fn job_variant() {
    round_trip::<JobVariant>(
        "minimal",
        r#"{"name":"text"}"#,
        r#"{"name":"text"}"#,
    );
    round_trip::<JobVariant>(
        "full",
        r#"{"abstract":true,"ansible_split_streams":true,"ansible_version":"text","attempts":7,"branches":["text"],"cleanup_run":[{"cleanup":true,"path":"text","preserve_home_paths":["text"],"roles":[{"connection":"text","implicit":true,"project":"text","project_canonical_name":"text","project_default_branch":"text","target_name":"text","type":"text"}],"secrets":[{"alias":"text","name":"text"}],"semaphores":[{"max":7,"name":"text","path":"text","resources_first":true}],"source_context":{"branch":"text","path":"text","project":"text"}}],"deduplicate":"text","dependencies":[{"name":"text","soft":true}],"description":"text","exclude_projects":[{"name":"text","type":"name"}],"extra_variables":{"key":{"any":"json"}},"failure_output":["text"],"files":[{"any":"json"}],"final":true,"group_variables":{"key":{"any":"json"}},"host_variables":{"key":{"any":"json"}},"image_build_name":"text","include_projects":[{"name":"text","type":"name"}],"include_vars":[{"name":"text","project_name":"text","required":true,"use_ref":true}],"intermediate":true,"irrelevant_files":[{"any":"json"}],"match_on_config_updates":true,"name":"text","nodeset":{"alternatives":[{"any":"json"}],"groups":[{"name":"text","nodes":["text"]}],"name":"text","nodes":[{"aliases":["text"],"comment":"text","hold_job":"text","id":"id-1","label":"text","name":"text","requestor":"text","state":"text","tenant_name":"text","user_data":{"any":"json"}}]},"nodeset_alternatives":[{"alternatives":[{"any":"json"}],"groups":[{"name":"text","nodes":["text"]}],"name":"text","nodes":[{"aliases":["text"],"comment":"text","hold_job":"text","id":"id-1","label":"text","name":"text","requestor":"text","state":"text","tenant_name":"text","user_data":{"any":"json"}}]}],"override_checkout":"text","parent":"text","post_review":true,"post_run":[{"cleanup":true,"path":"text","preserve_home_paths":["text"],"roles":[{"connection":"text","implicit":true,"project":"text","project_canonical_name":"text","project_default_branch":"text","target_name":"text","type":"text"}],"secrets":[{"alias":"text","name":"text"}],"semaphores":[{"max":7,"name":"text","path":"text","resources_first":true}],"source_context":{"branch":"text","path":"text","project":"text"}}],"post_timeout":90.0,"pre_run":[{"cleanup":true,"path":"text","preserve_home_paths":["text"],"roles":[{"connection":"text","implicit":true,"project":"text","project_canonical_name":"text","project_default_branch":"text","target_name":"text","type":"text"}],"secrets":[{"alias":"text","name":"text"}],"semaphores":[{"max":7,"name":"text","path":"text","resources_first":true}],"source_context":{"branch":"text","path":"text","project":"text"}}],"pre_timeout":90.0,"protected":true,"provides":["text"],"required_projects":[{"override_branch":"text","override_checkout":"text","project_name":"text"}],"requires":["text"],"roles":[{"connection":"text","implicit":true,"project":"text","project_canonical_name":"text","project_default_branch":"text","target_name":"text","type":"text"}],"run":[{"cleanup":true,"path":"text","preserve_home_paths":["text"],"roles":[{"connection":"text","implicit":true,"project":"text","project_canonical_name":"text","project_default_branch":"text","target_name":"text","type":"text"}],"secrets":[{"alias":"text","name":"text"}],"semaphores":[{"max":7,"name":"text","path":"text","resources_first":true}],"source_context":{"branch":"text","path":"text","project":"text"}}],"secret_exposure":"ignore","semaphores":[{"max":7,"name":"text","path":"text","resources_first":true}],"source_context":{"branch":"text","path":"text","project":"text"},"tags":["text"],"timeout":90.0,"type":"regular","variables":{"key":{"any":"json"}},"variant_description":"text","voting":true,"workspace_checkout":"text","workspace_scheme":"golang"}"#,
        r#"{"abstract":true,"ansible_split_streams":true,"ansible_version":"text","attempts":7,"branches":["text"],"cleanup_run":[{"cleanup":true,"path":"text","preserve_home_paths":["text"],"roles":[{"connection":"text","implicit":true,"project":"text","project_canonical_name":"text","project_default_branch":"text","target_name":"text","type":"text"}],"secrets":[{"alias":"text","name":"text"}],"semaphores":[{"max":7,"name":"text","path":"text","resources_first":true}],"source_context":{"branch":"text","path":"text","project":"text"}}],"deduplicate":"text","dependencies":[{"name":"text","soft":true}],"description":"text","exclude_projects":[{"name":"text","type":"name"}],"extra_variables":{"key":{"any":"json"}},"failure_output":["text"],"files":[{"any":"json"}],"final":true,"group_variables":{"key":{"any":"json"}},"host_variables":{"key":{"any":"json"}},"image_build_name":"text","include_projects":[{"name":"text","type":"name"}],"include_vars":[{"name":"text","project_name":"text","required":true,"use_ref":true}],"intermediate":true,"irrelevant_files":[{"any":"json"}],"match_on_config_updates":true,"name":"text","nodeset":{"alternatives":[{"any":"json"}],"groups":[{"name":"text","nodes":["text"]}],"name":"text","nodes":[{"aliases":["text"],"comment":"text","hold_job":"text","id":"id-1","label":"text","name":"text","requestor":"text","state":"text","tenant_name":"text","user_data":{"any":"json"}}]},"nodeset_alternatives":[{"alternatives":[{"any":"json"}],"groups":[{"name":"text","nodes":["text"]}],"name":"text","nodes":[{"aliases":["text"],"comment":"text","hold_job":"text","id":"id-1","label":"text","name":"text","requestor":"text","state":"text","tenant_name":"text","user_data":{"any":"json"}}]}],"override_checkout":"text","parent":"text","post_review":true,"post_run":[{"cleanup":true,"path":"text","preserve_home_paths":["text"],"roles":[{"connection":"text","implicit":true,"project":"text","project_canonical_name":"text","project_default_branch":"text","target_name":"text","type":"text"}],"secrets":[{"alias":"text","name":"text"}],"semaphores":[{"max":7,"name":"text","path":"text","resources_first":true}],"source_context":{"branch":"text","path":"text","project":"text"}}],"post_timeout":90.0,"pre_run":[{"cleanup":true,"path":"text","preserve_home_paths":["text"],"roles":[{"connection":"text","implicit":true,"project":"text","project_canonical_name":"text","project_default_branch":"text","target_name":"text","type":"text"}],"secrets":[{"alias":"text","name":"text"}],"semaphores":[{"max":7,"name":"text","path":"text","resources_first":true}],"source_context":{"branch":"text","path":"text","project":"text"}}],"pre_timeout":90.0,"protected":true,"provides":["text"],"required_projects":[{"override_branch":"text","override_checkout":"text","project_name":"text"}],"requires":["text"],"roles":[{"connection":"text","implicit":true,"project":"text","project_canonical_name":"text","project_default_branch":"text","target_name":"text","type":"text"}],"run":[{"cleanup":true,"path":"text","preserve_home_paths":["text"],"roles":[{"connection":"text","implicit":true,"project":"text","project_canonical_name":"text","project_default_branch":"text","target_name":"text","type":"text"}],"secrets":[{"alias":"text","name":"text"}],"semaphores":[{"max":7,"name":"text","path":"text","resources_first":true}],"source_context":{"branch":"text","path":"text","project":"text"}}],"secret_exposure":"ignore","semaphores":[{"max":7,"name":"text","path":"text","resources_first":true}],"source_context":{"branch":"text","path":"text","project":"text"},"tags":["text"],"timeout":90.0,"type":"regular","variables":{"key":{"any":"json"}},"variant_description":"text","voting":true,"workspace_checkout":"text","workspace_scheme":"golang"}"#,
    );
    round_trip::<JobVariant>(
        "nulls",
        r#"{"abstract":null,"ansible_split_streams":null,"ansible_version":null,"attempts":null,"branches":null,"cleanup_run":null,"deduplicate":null,"dependencies":null,"description":null,"exclude_projects":null,"extra_variables":null,"failure_output":null,"files":null,"final":null,"group_variables":null,"host_variables":null,"image_build_name":null,"include_projects":null,"include_vars":null,"intermediate":null,"irrelevant_files":null,"match_on_config_updates":null,"name":"text","nodeset":null,"nodeset_alternatives":null,"override_checkout":null,"parent":null,"post_review":null,"post_run":null,"post_timeout":null,"pre_run":null,"pre_timeout":null,"protected":null,"provides":null,"required_projects":null,"requires":null,"roles":null,"run":null,"secret_exposure":null,"semaphores":null,"source_context":null,"tags":null,"timeout":null,"type":null,"variables":null,"variant_description":null,"voting":null,"workspace_checkout":null,"workspace_scheme":null}"#,
        r#"{"name":"text"}"#,
    );
    round_trip::<JobVariant>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"abstract":true,"ansible_split_streams":true,"ansible_version":"text","attempts":7,"branches":["text"],"cleanup_run":[{"cleanup":true,"path":"text","preserve_home_paths":["text"],"roles":[{"connection":"text","implicit":true,"project":"text","project_canonical_name":"text","project_default_branch":"text","target_name":"text","type":"text"}],"secrets":[{"alias":"text","name":"text"}],"semaphores":[{"max":7,"name":"text","path":"text","resources_first":true}],"source_context":{"branch":"text","path":"text","project":"text"}}],"deduplicate":"text","dependencies":[{"name":"text","soft":true}],"description":"text","exclude_projects":[{"name":"text","type":"name"}],"extra_variables":{"key":{"any":"json"}},"failure_output":["text"],"files":[{"any":"json"}],"final":true,"group_variables":{"key":{"any":"json"}},"host_variables":{"key":{"any":"json"}},"image_build_name":"text","include_projects":[{"name":"text","type":"name"}],"include_vars":[{"name":"text","project_name":"text","required":true,"use_ref":true}],"intermediate":true,"irrelevant_files":[{"any":"json"}],"match_on_config_updates":true,"name":"text","nodeset":{"alternatives":[{"any":"json"}],"groups":[{"name":"text","nodes":["text"]}],"name":"text","nodes":[{"aliases":["text"],"comment":"text","hold_job":"text","id":"id-1","label":"text","name":"text","requestor":"text","state":"text","tenant_name":"text","user_data":{"any":"json"}}]},"nodeset_alternatives":[{"alternatives":[{"any":"json"}],"groups":[{"name":"text","nodes":["text"]}],"name":"text","nodes":[{"aliases":["text"],"comment":"text","hold_job":"text","id":"id-1","label":"text","name":"text","requestor":"text","state":"text","tenant_name":"text","user_data":{"any":"json"}}]}],"override_checkout":"text","parent":"text","post_review":true,"post_run":[{"cleanup":true,"path":"text","preserve_home_paths":["text"],"roles":[{"connection":"text","implicit":true,"project":"text","project_canonical_name":"text","project_default_branch":"text","target_name":"text","type":"text"}],"secrets":[{"alias":"text","name":"text"}],"semaphores":[{"max":7,"name":"text","path":"text","resources_first":true}],"source_context":{"branch":"text","path":"text","project":"text"}}],"post_timeout":90.0,"pre_run":[{"cleanup":true,"path":"text","preserve_home_paths":["text"],"roles":[{"connection":"text","implicit":true,"project":"text","project_canonical_name":"text","project_default_branch":"text","target_name":"text","type":"text"}],"secrets":[{"alias":"text","name":"text"}],"semaphores":[{"max":7,"name":"text","path":"text","resources_first":true}],"source_context":{"branch":"text","path":"text","project":"text"}}],"pre_timeout":90.0,"protected":true,"provides":["text"],"required_projects":[{"override_branch":"text","override_checkout":"text","project_name":"text"}],"requires":["text"],"roles":[{"connection":"text","implicit":true,"project":"text","project_canonical_name":"text","project_default_branch":"text","target_name":"text","type":"text"}],"run":[{"cleanup":true,"path":"text","preserve_home_paths":["text"],"roles":[{"connection":"text","implicit":true,"project":"text","project_canonical_name":"text","project_default_branch":"text","target_name":"text","type":"text"}],"secrets":[{"alias":"text","name":"text"}],"semaphores":[{"max":7,"name":"text","path":"text","resources_first":true}],"source_context":{"branch":"text","path":"text","project":"text"}}],"secret_exposure":"ignore","semaphores":[{"max":7,"name":"text","path":"text","resources_first":true}],"source_context":{"branch":"text","path":"text","project":"text"},"tags":["text"],"timeout":90.0,"type":"regular","variables":{"key":{"any":"json"}},"variant_description":"text","voting":true,"workspace_checkout":"text","workspace_scheme":"golang"}"#,
        r#"{"abstract":true,"ansible_split_streams":true,"ansible_version":"text","attempts":7,"branches":["text"],"cleanup_run":[{"cleanup":true,"path":"text","preserve_home_paths":["text"],"roles":[{"connection":"text","implicit":true,"project":"text","project_canonical_name":"text","project_default_branch":"text","target_name":"text","type":"text"}],"secrets":[{"alias":"text","name":"text"}],"semaphores":[{"max":7,"name":"text","path":"text","resources_first":true}],"source_context":{"branch":"text","path":"text","project":"text"}}],"deduplicate":"text","dependencies":[{"name":"text","soft":true}],"description":"text","exclude_projects":[{"name":"text","type":"name"}],"extra_variables":{"key":{"any":"json"}},"failure_output":["text"],"files":[{"any":"json"}],"final":true,"group_variables":{"key":{"any":"json"}},"host_variables":{"key":{"any":"json"}},"image_build_name":"text","include_projects":[{"name":"text","type":"name"}],"include_vars":[{"name":"text","project_name":"text","required":true,"use_ref":true}],"intermediate":true,"irrelevant_files":[{"any":"json"}],"match_on_config_updates":true,"name":"text","nodeset":{"alternatives":[{"any":"json"}],"groups":[{"name":"text","nodes":["text"]}],"name":"text","nodes":[{"aliases":["text"],"comment":"text","hold_job":"text","id":"id-1","label":"text","name":"text","requestor":"text","state":"text","tenant_name":"text","user_data":{"any":"json"}}]},"nodeset_alternatives":[{"alternatives":[{"any":"json"}],"groups":[{"name":"text","nodes":["text"]}],"name":"text","nodes":[{"aliases":["text"],"comment":"text","hold_job":"text","id":"id-1","label":"text","name":"text","requestor":"text","state":"text","tenant_name":"text","user_data":{"any":"json"}}]}],"override_checkout":"text","parent":"text","post_review":true,"post_run":[{"cleanup":true,"path":"text","preserve_home_paths":["text"],"roles":[{"connection":"text","implicit":true,"project":"text","project_canonical_name":"text","project_default_branch":"text","target_name":"text","type":"text"}],"secrets":[{"alias":"text","name":"text"}],"semaphores":[{"max":7,"name":"text","path":"text","resources_first":true}],"source_context":{"branch":"text","path":"text","project":"text"}}],"post_timeout":90.0,"pre_run":[{"cleanup":true,"path":"text","preserve_home_paths":["text"],"roles":[{"connection":"text","implicit":true,"project":"text","project_canonical_name":"text","project_default_branch":"text","target_name":"text","type":"text"}],"secrets":[{"alias":"text","name":"text"}],"semaphores":[{"max":7,"name":"text","path":"text","resources_first":true}],"source_context":{"branch":"text","path":"text","project":"text"}}],"pre_timeout":90.0,"protected":true,"provides":["text"],"required_projects":[{"override_branch":"text","override_checkout":"text","project_name":"text"}],"requires":["text"],"roles":[{"connection":"text","implicit":true,"project":"text","project_canonical_name":"text","project_default_branch":"text","target_name":"text","type":"text"}],"run":[{"cleanup":true,"path":"text","preserve_home_paths":["text"],"roles":[{"connection":"text","implicit":true,"project":"text","project_canonical_name":"text","project_default_branch":"text","target_name":"text","type":"text"}],"secrets":[{"alias":"text","name":"text"}],"semaphores":[{"max":7,"name":"text","path":"text","resources_first":true}],"source_context":{"branch":"text","path":"text","project":"text"}}],"secret_exposure":"ignore","semaphores":[{"max":7,"name":"text","path":"text","resources_first":true}],"source_context":{"branch":"text","path":"text","project":"text"},"tags":["text"],"timeout":90.0,"type":"regular","variables":{"key":{"any":"json"}},"variant_description":"text","voting":true,"workspace_checkout":"text","workspace_scheme":"golang"}"#,
    );
    round_trip::<JobVariant>(
        "unknown value",
        r#"{"abstract":true,"ansible_split_streams":true,"ansible_version":"text","attempts":7,"branches":["text"],"cleanup_run":[{"cleanup":true,"path":"text","preserve_home_paths":["text"],"roles":[{"connection":"text","implicit":true,"project":"text","project_canonical_name":"text","project_default_branch":"text","target_name":"text","type":"text"}],"secrets":[{"alias":"text","name":"text"}],"semaphores":[{"max":7,"name":"text","path":"text","resources_first":true}],"source_context":{"branch":"text","path":"text","project":"text"}}],"deduplicate":"text","dependencies":[{"name":"text","soft":true}],"description":"text","exclude_projects":[{"name":"text","type":"name"}],"extra_variables":{"key":{"any":"json"}},"failure_output":["text"],"files":[{"any":"json"}],"final":true,"group_variables":{"key":{"any":"json"}},"host_variables":{"key":{"any":"json"}},"image_build_name":"text","include_projects":[{"name":"text","type":"name"}],"include_vars":[{"name":"text","project_name":"text","required":true,"use_ref":true}],"intermediate":true,"irrelevant_files":[{"any":"json"}],"match_on_config_updates":true,"name":"text","nodeset":{"alternatives":[{"any":"json"}],"groups":[{"name":"text","nodes":["text"]}],"name":"text","nodes":[{"aliases":["text"],"comment":"text","hold_job":"text","id":"id-1","label":"text","name":"text","requestor":"text","state":"text","tenant_name":"text","user_data":{"any":"json"}}]},"nodeset_alternatives":[{"alternatives":[{"any":"json"}],"groups":[{"name":"text","nodes":["text"]}],"name":"text","nodes":[{"aliases":["text"],"comment":"text","hold_job":"text","id":"id-1","label":"text","name":"text","requestor":"text","state":"text","tenant_name":"text","user_data":{"any":"json"}}]}],"override_checkout":"text","parent":"text","post_review":true,"post_run":[{"cleanup":true,"path":"text","preserve_home_paths":["text"],"roles":[{"connection":"text","implicit":true,"project":"text","project_canonical_name":"text","project_default_branch":"text","target_name":"text","type":"text"}],"secrets":[{"alias":"text","name":"text"}],"semaphores":[{"max":7,"name":"text","path":"text","resources_first":true}],"source_context":{"branch":"text","path":"text","project":"text"}}],"post_timeout":90.0,"pre_run":[{"cleanup":true,"path":"text","preserve_home_paths":["text"],"roles":[{"connection":"text","implicit":true,"project":"text","project_canonical_name":"text","project_default_branch":"text","target_name":"text","type":"text"}],"secrets":[{"alias":"text","name":"text"}],"semaphores":[{"max":7,"name":"text","path":"text","resources_first":true}],"source_context":{"branch":"text","path":"text","project":"text"}}],"pre_timeout":90.0,"protected":true,"provides":["text"],"required_projects":[{"override_branch":"text","override_checkout":"text","project_name":"text"}],"requires":["text"],"roles":[{"connection":"text","implicit":true,"project":"text","project_canonical_name":"text","project_default_branch":"text","target_name":"text","type":"text"}],"run":[{"cleanup":true,"path":"text","preserve_home_paths":["text"],"roles":[{"connection":"text","implicit":true,"project":"text","project_canonical_name":"text","project_default_branch":"text","target_name":"text","type":"text"}],"secrets":[{"alias":"text","name":"text"}],"semaphores":[{"max":7,"name":"text","path":"text","resources_first":true}],"source_context":{"branch":"text","path":"text","project":"text"}}],"secret_exposure":"a newer value","semaphores":[{"max":7,"name":"text","path":"text","resources_first":true}],"source_context":{"branch":"text","path":"text","project":"text"},"tags":["text"],"timeout":90.0,"type":"a newer value","variables":{"key":{"any":"json"}},"variant_description":"text","voting":true,"workspace_checkout":"text","workspace_scheme":"a newer value"}"#,
        r#"{"abstract":true,"ansible_split_streams":true,"ansible_version":"text","attempts":7,"branches":["text"],"cleanup_run":[{"cleanup":true,"path":"text","preserve_home_paths":["text"],"roles":[{"connection":"text","implicit":true,"project":"text","project_canonical_name":"text","project_default_branch":"text","target_name":"text","type":"text"}],"secrets":[{"alias":"text","name":"text"}],"semaphores":[{"max":7,"name":"text","path":"text","resources_first":true}],"source_context":{"branch":"text","path":"text","project":"text"}}],"deduplicate":"text","dependencies":[{"name":"text","soft":true}],"description":"text","exclude_projects":[{"name":"text","type":"name"}],"extra_variables":{"key":{"any":"json"}},"failure_output":["text"],"files":[{"any":"json"}],"final":true,"group_variables":{"key":{"any":"json"}},"host_variables":{"key":{"any":"json"}},"image_build_name":"text","include_projects":[{"name":"text","type":"name"}],"include_vars":[{"name":"text","project_name":"text","required":true,"use_ref":true}],"intermediate":true,"irrelevant_files":[{"any":"json"}],"match_on_config_updates":true,"name":"text","nodeset":{"alternatives":[{"any":"json"}],"groups":[{"name":"text","nodes":["text"]}],"name":"text","nodes":[{"aliases":["text"],"comment":"text","hold_job":"text","id":"id-1","label":"text","name":"text","requestor":"text","state":"text","tenant_name":"text","user_data":{"any":"json"}}]},"nodeset_alternatives":[{"alternatives":[{"any":"json"}],"groups":[{"name":"text","nodes":["text"]}],"name":"text","nodes":[{"aliases":["text"],"comment":"text","hold_job":"text","id":"id-1","label":"text","name":"text","requestor":"text","state":"text","tenant_name":"text","user_data":{"any":"json"}}]}],"override_checkout":"text","parent":"text","post_review":true,"post_run":[{"cleanup":true,"path":"text","preserve_home_paths":["text"],"roles":[{"connection":"text","implicit":true,"project":"text","project_canonical_name":"text","project_default_branch":"text","target_name":"text","type":"text"}],"secrets":[{"alias":"text","name":"text"}],"semaphores":[{"max":7,"name":"text","path":"text","resources_first":true}],"source_context":{"branch":"text","path":"text","project":"text"}}],"post_timeout":90.0,"pre_run":[{"cleanup":true,"path":"text","preserve_home_paths":["text"],"roles":[{"connection":"text","implicit":true,"project":"text","project_canonical_name":"text","project_default_branch":"text","target_name":"text","type":"text"}],"secrets":[{"alias":"text","name":"text"}],"semaphores":[{"max":7,"name":"text","path":"text","resources_first":true}],"source_context":{"branch":"text","path":"text","project":"text"}}],"pre_timeout":90.0,"protected":true,"provides":["text"],"required_projects":[{"override_branch":"text","override_checkout":"text","project_name":"text"}],"requires":["text"],"roles":[{"connection":"text","implicit":true,"project":"text","project_canonical_name":"text","project_default_branch":"text","target_name":"text","type":"text"}],"run":[{"cleanup":true,"path":"text","preserve_home_paths":["text"],"roles":[{"connection":"text","implicit":true,"project":"text","project_canonical_name":"text","project_default_branch":"text","target_name":"text","type":"text"}],"secrets":[{"alias":"text","name":"text"}],"semaphores":[{"max":7,"name":"text","path":"text","resources_first":true}],"source_context":{"branch":"text","path":"text","project":"text"}}],"secret_exposure":"a newer value","semaphores":[{"max":7,"name":"text","path":"text","resources_first":true}],"source_context":{"branch":"text","path":"text","project":"text"},"tags":["text"],"timeout":90.0,"type":"a newer value","variables":{"key":{"any":"json"}},"variant_description":"text","voting":true,"workspace_checkout":"text","workspace_scheme":"a newer value"}"#,
    );
}

#[test]
fn jwk() {
    round_trip::<Jwk>(
        "minimal",
        r#"{"kty":"text"}"#,
        r#"{"kty":"text"}"#,
    );
    round_trip::<Jwk>(
        "full",
        r#"{"alg":"text","crv":"text","e":"text","key_ops":["text"],"kid":"text","kty":"text","n":"text","use":"text","x":"text","y":"text"}"#,
        r#"{"alg":"text","crv":"text","e":"text","key_ops":["text"],"kid":"text","kty":"text","n":"text","use":"text","x":"text","y":"text"}"#,
    );
    round_trip::<Jwk>(
        "nulls",
        r#"{"alg":null,"crv":null,"e":null,"key_ops":null,"kid":null,"kty":"text","n":null,"use":null,"x":null,"y":null}"#,
        r#"{"kty":"text"}"#,
    );
    round_trip::<Jwk>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"alg":"text","crv":"text","e":"text","key_ops":["text"],"kid":"text","kty":"text","n":"text","use":"text","x":"text","y":"text"}"#,
        r#"{"alg":"text","crv":"text","e":"text","key_ops":["text"],"kid":"text","kty":"text","n":"text","use":"text","x":"text","y":"text"}"#,
    );
}

#[test]
fn jwks() {
    round_trip::<Jwks>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<Jwks>(
        "full",
        r#"{"keys":[{"alg":"text","crv":"text","e":"text","key_ops":["text"],"kid":"text","kty":"text","n":"text","use":"text","x":"text","y":"text"}]}"#,
        r#"{"keys":[{"alg":"text","crv":"text","e":"text","key_ops":["text"],"kid":"text","kty":"text","n":"text","use":"text","x":"text","y":"text"}]}"#,
    );
    round_trip::<Jwks>(
        "nulls",
        r#"{"keys":null}"#,
        r#"{}"#,
    );
    round_trip::<Jwks>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"keys":[{"alg":"text","crv":"text","e":"text","key_ops":["text"],"kid":"text","kty":"text","n":"text","use":"text","x":"text","y":"text"}]}"#,
        r#"{"keys":[{"alg":"text","crv":"text","e":"text","key_ops":["text"],"kid":"text","kty":"text","n":"text","use":"text","x":"text","y":"text"}]}"#,
    );
}

#[test]
fn label() {
    round_trip::<Label>(
        "minimal",
        r#"{"name":"text"}"#,
        r#"{"name":"text"}"#,
    );
    round_trip::<Label>(
        "full",
        r#"{"canonical_name":"text","description":"text","name":"text"}"#,
        r#"{"canonical_name":"text","description":"text","name":"text"}"#,
    );
    round_trip::<Label>(
        "nulls",
        r#"{"canonical_name":null,"description":null,"name":"text"}"#,
        r#"{"name":"text"}"#,
    );
    round_trip::<Label>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"canonical_name":"text","description":"text","name":"text"}"#,
        r#"{"canonical_name":"text","description":"text","name":"text"}"#,
    );
}

#[test]
fn merge_mode() {
    assert_eq!(MergeMode::from("merge"), MergeMode::Merge);
    assert_eq!(MergeMode::from("merge-resolve"), MergeMode::MergeResolve);
    assert_eq!(MergeMode::from("merge-recursive"), MergeMode::MergeRecursive);
    assert_eq!(MergeMode::from("merge-ort"), MergeMode::MergeOrt);
    assert_eq!(MergeMode::from("cherry-pick"), MergeMode::CherryPick);
    assert_eq!(MergeMode::from("squash-merge"), MergeMode::SquashMerge);
    assert_eq!(MergeMode::from("rebase"), MergeMode::Rebase);
    assert_eq!(MergeMode::from("rebase-first-parent"), MergeMode::RebaseFirstParent);
    round_trip::<MergeMode>(
        "unknown",
        r#""a newer value""#,
        r#""a newer value""#,
    );
}

#[test]
fn new_autohold() {
    written(
        &NewAutohold::new("text", 7, "text"),
        r#"{"count":7,"job":"text","node_hold_expiration":null,"reason":"text"}"#,
    );
    written(
        &NewAutohold::new("text", 7, "text").node_hold_expiration(chrono::TimeDelta::seconds(90)).change("text").git_ref("text"),
        r#"{"change":"text","count":7,"job":"text","node_hold_expiration":90,"reason":"text","ref":"text"}"#,
    );
}

#[test]
fn next_node_state() {
    assert_eq!(NextNodeState::from("hold"), NextNodeState::Hold);
    assert_eq!(NextNodeState::from("used"), NextNodeState::Used);
    assert_eq!(NextNodeState::from("outdated"), NextNodeState::Outdated);
    round_trip::<NextNodeState>(
        "unknown",
        r#""a newer value""#,
        r#""a newer value""#,
    );
}

#[test]
fn node() {
    round_trip::<Node>(
        "minimal",
        r#"{"id":"id-1","state":"requested"}"#,
        r#"{"id":"id-1","state":"requested"}"#,
    );
    round_trip::<Node>(
        "full",
        r#"{"az":"text","cloud":"text","comment":"text","connection_type":"text","external_id":{"any":"json"},"hold_expiration":90.0,"id":"id-1","interface_ip":"text","is_locked":true,"label":"text","lock_holder":"text","main_node_id":"id-1","max_age":90.0,"max_ready_age":90.0,"next_state":"requested","private_ipv4":"text","private_ipv6":"text","provider":"text","public_ipv4":"text","public_ipv6":"text","quota":{"key":1.5},"region":"text","request_id":"id-1","request_time":"2026-11-24T10:00:00","slot":7,"state":"requested","state_time":"2026-11-24T10:00:00","type":["text"],"username":"text","uuid":"id-1"}"#,
        r#"{"az":"text","cloud":"text","comment":"text","connection_type":"text","external_id":{"any":"json"},"hold_expiration":90.0,"id":"id-1","interface_ip":"text","is_locked":true,"label":"text","lock_holder":"text","main_node_id":"id-1","max_age":90.0,"max_ready_age":90.0,"next_state":"requested","private_ipv4":"text","private_ipv6":"text","provider":"text","public_ipv4":"text","public_ipv6":"text","quota":{"key":1.5},"region":"text","request_id":"id-1","request_time":"2026-11-24T10:00:00","slot":7,"state":"requested","state_time":"2026-11-24T10:00:00","type":["text"],"username":"text","uuid":"id-1"}"#,
    );
    round_trip::<Node>(
        "nulls",
        r#"{"az":null,"cloud":null,"comment":null,"connection_type":null,"external_id":null,"hold_expiration":null,"id":"id-1","interface_ip":null,"is_locked":null,"label":null,"lock_holder":null,"main_node_id":null,"max_age":null,"max_ready_age":null,"next_state":null,"private_ipv4":null,"private_ipv6":null,"provider":null,"public_ipv4":null,"public_ipv6":null,"quota":null,"region":null,"request_id":null,"request_time":null,"slot":null,"state":"requested","state_time":null,"type":null,"username":null,"uuid":null}"#,
        r#"{"id":"id-1","state":"requested"}"#,
    );
    round_trip::<Node>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"az":"text","cloud":"text","comment":"text","connection_type":"text","external_id":{"any":"json"},"hold_expiration":90.0,"id":"id-1","interface_ip":"text","is_locked":true,"label":"text","lock_holder":"text","main_node_id":"id-1","max_age":90.0,"max_ready_age":90.0,"next_state":"requested","private_ipv4":"text","private_ipv6":"text","provider":"text","public_ipv4":"text","public_ipv6":"text","quota":{"key":1.5},"region":"text","request_id":"id-1","request_time":"2026-11-24T10:00:00","slot":7,"state":"requested","state_time":"2026-11-24T10:00:00","type":["text"],"username":"text","uuid":"id-1"}"#,
        r#"{"az":"text","cloud":"text","comment":"text","connection_type":"text","external_id":{"any":"json"},"hold_expiration":90.0,"id":"id-1","interface_ip":"text","is_locked":true,"label":"text","lock_holder":"text","main_node_id":"id-1","max_age":90.0,"max_ready_age":90.0,"next_state":"requested","private_ipv4":"text","private_ipv6":"text","provider":"text","public_ipv4":"text","public_ipv6":"text","quota":{"key":1.5},"region":"text","request_id":"id-1","request_time":"2026-11-24T10:00:00","slot":7,"state":"requested","state_time":"2026-11-24T10:00:00","type":["text"],"username":"text","uuid":"id-1"}"#,
    );
    round_trip::<Node>(
        "unknown value",
        r#"{"az":"text","cloud":"text","comment":"text","connection_type":"text","external_id":{"any":"json"},"hold_expiration":90.0,"id":"id-1","interface_ip":"text","is_locked":true,"label":"text","lock_holder":"text","main_node_id":"id-1","max_age":90.0,"max_ready_age":90.0,"next_state":"a newer value","private_ipv4":"text","private_ipv6":"text","provider":"text","public_ipv4":"text","public_ipv6":"text","quota":{"key":1.5},"region":"text","request_id":"id-1","request_time":"2026-11-24T10:00:00","slot":7,"state":"a newer value","state_time":"2026-11-24T10:00:00","type":["text"],"username":"text","uuid":"id-1"}"#,
        r#"{"az":"text","cloud":"text","comment":"text","connection_type":"text","external_id":{"any":"json"},"hold_expiration":90.0,"id":"id-1","interface_ip":"text","is_locked":true,"label":"text","lock_holder":"text","main_node_id":"id-1","max_age":90.0,"max_ready_age":90.0,"next_state":"a newer value","private_ipv4":"text","private_ipv6":"text","provider":"text","public_ipv4":"text","public_ipv6":"text","quota":{"key":1.5},"region":"text","request_id":"id-1","request_time":"2026-11-24T10:00:00","slot":7,"state":"a newer value","state_time":"2026-11-24T10:00:00","type":["text"],"username":"text","uuid":"id-1"}"#,
    );
}

#[test]
fn node_id() {
    round_trip::<NodeId>(
        "text",
        r#""a b""#,
        r#""a b""#,
    );
}

#[test]
fn node_state() {
    assert_eq!(NodeState::from("requested"), NodeState::Requested);
    assert_eq!(NodeState::from("building"), NodeState::Building);
    assert_eq!(NodeState::from("rebuilding"), NodeState::Rebuilding);
    assert_eq!(NodeState::from("testing"), NodeState::Testing);
    assert_eq!(NodeState::from("ready"), NodeState::Ready);
    assert_eq!(NodeState::from("failed"), NodeState::Failed);
    assert_eq!(NodeState::from("tempfailed"), NodeState::Tempfailed);
    assert_eq!(NodeState::from("in-use"), NodeState::InUse);
    assert_eq!(NodeState::from("used"), NodeState::Used);
    assert_eq!(NodeState::from("outdated"), NodeState::Outdated);
    assert_eq!(NodeState::from("registering"), NodeState::Registering);
    assert_eq!(NodeState::from("deregister"), NodeState::Deregister);
    assert_eq!(NodeState::from("hold"), NodeState::Hold);
    assert_eq!(NodeState::from("snapshot"), NodeState::Snapshot);
    assert_eq!(NodeState::from("slot-host"), NodeState::SlotHost);
    assert_eq!(NodeState::from("deleting"), NodeState::Deleting);
    round_trip::<NodeState>(
        "unknown",
        r#""a newer value""#,
        r#""a newer value""#,
    );
}

#[test]
fn node_update() {
    written(
        &NodeUpdate::new(NextNodeState::Hold),
        r#"{"state":"hold"}"#,
    );
    written(
        &NodeUpdate::new(NextNodeState::Hold).comment("text"),
        r#"{"comment":"text","state":"hold"}"#,
    );
}

#[test]
fn nodeset() {
    round_trip::<Nodeset>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<Nodeset>(
        "full",
        r#"{"alternatives":[{"any":"json"}],"groups":[{"name":"text","nodes":["text"]}],"name":"text","nodes":[{"aliases":["text"],"comment":"text","hold_job":"text","id":"id-1","label":"text","name":"text","requestor":"text","state":"text","tenant_name":"text","user_data":{"any":"json"}}]}"#,
        r#"{"alternatives":[{"any":"json"}],"groups":[{"name":"text","nodes":["text"]}],"name":"text","nodes":[{"aliases":["text"],"comment":"text","hold_job":"text","id":"id-1","label":"text","name":"text","requestor":"text","state":"text","tenant_name":"text","user_data":{"any":"json"}}]}"#,
    );
    round_trip::<Nodeset>(
        "nulls",
        r#"{"alternatives":null,"groups":null,"name":null,"nodes":null}"#,
        r#"{}"#,
    );
    round_trip::<Nodeset>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"alternatives":[{"any":"json"}],"groups":[{"name":"text","nodes":["text"]}],"name":"text","nodes":[{"aliases":["text"],"comment":"text","hold_job":"text","id":"id-1","label":"text","name":"text","requestor":"text","state":"text","tenant_name":"text","user_data":{"any":"json"}}]}"#,
        r#"{"alternatives":[{"any":"json"}],"groups":[{"name":"text","nodes":["text"]}],"name":"text","nodes":[{"aliases":["text"],"comment":"text","hold_job":"text","id":"id-1","label":"text","name":"text","requestor":"text","state":"text","tenant_name":"text","user_data":{"any":"json"}}]}"#,
    );
}

#[test]
fn nodeset_group() {
    round_trip::<NodesetGroup>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<NodesetGroup>(
        "full",
        r#"{"name":"text","nodes":["text"]}"#,
        r#"{"name":"text","nodes":["text"]}"#,
    );
    round_trip::<NodesetGroup>(
        "nulls",
        r#"{"name":null,"nodes":null}"#,
        r#"{}"#,
    );
    round_trip::<NodesetGroup>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"name":"text","nodes":["text"]}"#,
        r#"{"name":"text","nodes":["text"]}"#,
    );
}

#[test]
fn nodeset_node() {
    round_trip::<NodesetNode>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<NodesetNode>(
        "full",
        r#"{"aliases":["text"],"comment":"text","hold_job":"text","id":"id-1","label":"text","name":"text","requestor":"text","state":"text","tenant_name":"text","user_data":{"any":"json"}}"#,
        r#"{"aliases":["text"],"comment":"text","hold_job":"text","id":"id-1","label":"text","name":"text","requestor":"text","state":"text","tenant_name":"text","user_data":{"any":"json"}}"#,
    );
    round_trip::<NodesetNode>(
        "nulls",
        r#"{"aliases":null,"comment":null,"hold_job":null,"id":null,"label":null,"name":null,"requestor":null,"state":null,"tenant_name":null,"user_data":null}"#,
        r#"{}"#,
    );
    round_trip::<NodesetNode>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"aliases":["text"],"comment":"text","hold_job":"text","id":"id-1","label":"text","name":"text","requestor":"text","state":"text","tenant_name":"text","user_data":{"any":"json"}}"#,
        r#"{"aliases":["text"],"comment":"text","hold_job":"text","id":"id-1","label":"text","name":"text","requestor":"text","state":"text","tenant_name":"text","user_data":{"any":"json"}}"#,
    );
}

#[test]
fn nodeset_request() {
    round_trip::<NodesetRequest>(
        "minimal",
        r#"{"uuid":"id-1"}"#,
        r#"{"uuid":"id-1"}"#,
    );
    round_trip::<NodesetRequest>(
        "full",
        r#"{"buildset_uuid":"id-1","image_names":["text"],"image_upload_uuid":"id-1","is_locked":true,"job_name":"text","labels":["text"],"lock_holder":"text","pipeline_name":"text","priority":7,"provider_node_data":[{"executor_zone":"text","failed_providers":["text"],"uuid":"id-1"}],"relative_priority":7,"request_time":"2026-11-24T10:00:00","state":"requested","uuid":"id-1","zuul_event_id":"text"}"#,
        r#"{"buildset_uuid":"id-1","image_names":["text"],"image_upload_uuid":"id-1","is_locked":true,"job_name":"text","labels":["text"],"lock_holder":"text","pipeline_name":"text","priority":7,"provider_node_data":[{"executor_zone":"text","failed_providers":["text"],"uuid":"id-1"}],"relative_priority":7,"request_time":"2026-11-24T10:00:00","state":"requested","uuid":"id-1","zuul_event_id":"text"}"#,
    );
    round_trip::<NodesetRequest>(
        "nulls",
        r#"{"buildset_uuid":null,"image_names":null,"image_upload_uuid":null,"is_locked":null,"job_name":null,"labels":null,"lock_holder":null,"pipeline_name":null,"priority":null,"provider_node_data":null,"relative_priority":null,"request_time":null,"state":null,"uuid":"id-1","zuul_event_id":null}"#,
        r#"{"uuid":"id-1"}"#,
    );
    round_trip::<NodesetRequest>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"buildset_uuid":"id-1","image_names":["text"],"image_upload_uuid":"id-1","is_locked":true,"job_name":"text","labels":["text"],"lock_holder":"text","pipeline_name":"text","priority":7,"provider_node_data":[{"executor_zone":"text","failed_providers":["text"],"uuid":"id-1"}],"relative_priority":7,"request_time":"2026-11-24T10:00:00","state":"requested","uuid":"id-1","zuul_event_id":"text"}"#,
        r#"{"buildset_uuid":"id-1","image_names":["text"],"image_upload_uuid":"id-1","is_locked":true,"job_name":"text","labels":["text"],"lock_holder":"text","pipeline_name":"text","priority":7,"provider_node_data":[{"executor_zone":"text","failed_providers":["text"],"uuid":"id-1"}],"relative_priority":7,"request_time":"2026-11-24T10:00:00","state":"requested","uuid":"id-1","zuul_event_id":"text"}"#,
    );
    round_trip::<NodesetRequest>(
        "unknown value",
        r#"{"buildset_uuid":"id-1","image_names":["text"],"image_upload_uuid":"id-1","is_locked":true,"job_name":"text","labels":["text"],"lock_holder":"text","pipeline_name":"text","priority":7,"provider_node_data":[{"executor_zone":"text","failed_providers":["text"],"uuid":"id-1"}],"relative_priority":7,"request_time":"2026-11-24T10:00:00","state":"a newer value","uuid":"id-1","zuul_event_id":"text"}"#,
        r#"{"buildset_uuid":"id-1","image_names":["text"],"image_upload_uuid":"id-1","is_locked":true,"job_name":"text","labels":["text"],"lock_holder":"text","pipeline_name":"text","priority":7,"provider_node_data":[{"executor_zone":"text","failed_providers":["text"],"uuid":"id-1"}],"relative_priority":7,"request_time":"2026-11-24T10:00:00","state":"a newer value","uuid":"id-1","zuul_event_id":"text"}"#,
    );
}

#[test]
fn nodeset_request_id() {
    round_trip::<NodesetRequestId>(
        "text",
        r#""a b""#,
        r#""a b""#,
    );
}

#[test]
fn nodeset_request_state() {
    assert_eq!(NodesetRequestState::from("requested"), NodesetRequestState::Requested);
    assert_eq!(NodesetRequestState::from("accepted"), NodesetRequestState::Accepted);
    assert_eq!(NodesetRequestState::from("fulfilled"), NodesetRequestState::Fulfilled);
    assert_eq!(NodesetRequestState::from("failed"), NodesetRequestState::Failed);
    assert_eq!(NodesetRequestState::from("test-hold"), NodesetRequestState::TestHold);
    round_trip::<NodesetRequestState>(
        "unknown",
        r#""a newer value""#,
        r#""a newer value""#,
    );
}

#[test]
fn openid_configuration() {
    round_trip::<OpenidConfiguration>(
        "minimal",
        r#"{"issuer":"text"}"#,
        r#"{"issuer":"text"}"#,
    );
    round_trip::<OpenidConfiguration>(
        "full",
        r#"{"claims_supported":["text"],"id_token_signing_alg_values_supported":["text"],"issuer":"text","jwks_uri":"text","response_types_supported":["text"],"subject_types_supported":["text"]}"#,
        r#"{"claims_supported":["text"],"id_token_signing_alg_values_supported":["text"],"issuer":"text","jwks_uri":"text","response_types_supported":["text"],"subject_types_supported":["text"]}"#,
    );
    round_trip::<OpenidConfiguration>(
        "nulls",
        r#"{"claims_supported":null,"id_token_signing_alg_values_supported":null,"issuer":"text","jwks_uri":null,"response_types_supported":null,"subject_types_supported":null}"#,
        r#"{"issuer":"text"}"#,
    );
    round_trip::<OpenidConfiguration>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"claims_supported":["text"],"id_token_signing_alg_values_supported":["text"],"issuer":"text","jwks_uri":"text","response_types_supported":["text"],"subject_types_supported":["text"]}"#,
        r#"{"claims_supported":["text"],"id_token_signing_alg_values_supported":["text"],"issuer":"text","jwks_uri":"text","response_types_supported":["text"],"subject_types_supported":["text"]}"#,
    );
}

#[test]
fn pipeline_manager() {
    assert_eq!(PipelineManager::from("dependent"), PipelineManager::Dependent);
    assert_eq!(PipelineManager::from("independent"), PipelineManager::Independent);
    assert_eq!(PipelineManager::from("serial"), PipelineManager::Serial);
    assert_eq!(PipelineManager::from("supercedent"), PipelineManager::Supercedent);
    round_trip::<PipelineManager>(
        "unknown",
        r#""a newer value""#,
        r#""a newer value""#,
    );
}

#[test]
fn pipeline_parameter() {
    round_trip::<PipelineParameter>(
        "minimal",
        r#"{"name":"text"}"#,
        r#"{"name":"text"}"#,
    );
    round_trip::<PipelineParameter>(
        "full",
        r#"{"default":{"any":"json"},"description":"text","name":"text","required":true,"type":"string","values":[{"any":"json"}]}"#,
        r#"{"default":{"any":"json"},"description":"text","name":"text","required":true,"type":"string","values":[{"any":"json"}]}"#,
    );
    round_trip::<PipelineParameter>(
        "nulls",
        r#"{"default":null,"description":null,"name":"text","required":null,"type":null,"values":null}"#,
        r#"{"name":"text"}"#,
    );
    round_trip::<PipelineParameter>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"default":{"any":"json"},"description":"text","name":"text","required":true,"type":"string","values":[{"any":"json"}]}"#,
        r#"{"default":{"any":"json"},"description":"text","name":"text","required":true,"type":"string","values":[{"any":"json"}]}"#,
    );
    round_trip::<PipelineParameter>(
        "unknown value",
        r#"{"default":{"any":"json"},"description":"text","name":"text","required":true,"type":"a newer value","values":[{"any":"json"}]}"#,
        r#"{"default":{"any":"json"},"description":"text","name":"text","required":true,"type":"a newer value","values":[{"any":"json"}]}"#,
    );
}

#[test]
fn pipeline_parameter_type() {
    assert_eq!(PipelineParameterType::from("string"), PipelineParameterType::String);
    assert_eq!(PipelineParameterType::from("selection"), PipelineParameterType::Selection);
    assert_eq!(PipelineParameterType::from("multiple-selection"), PipelineParameterType::MultipleSelection);
    assert_eq!(PipelineParameterType::from("bool"), PipelineParameterType::Bool);
    round_trip::<PipelineParameterType>(
        "unknown",
        r#""a newer value""#,
        r#""a newer value""#,
    );
}

#[test]
fn pipeline_state() {
    assert_eq!(PipelineState::from("normal"), PipelineState::Normal);
    assert_eq!(PipelineState::from("error"), PipelineState::Error);
    round_trip::<PipelineState>(
        "unknown",
        r#""a newer value""#,
        r#""a newer value""#,
    );
}

#[test]
fn pipeline_status() {
    round_trip::<PipelineStatus>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<PipelineStatus>(
        "full",
        r#"{"change_queues":[{"branch":"text","heads":[[{"active":true,"enqueue_time":1795514400000,"failing_reasons":["text"],"id":"id-1","item_ahead":"id-1","items_behind":["id-1"],"jobs":[{"canceled":true,"dependencies":["text"],"elapsed_time":90000,"end_time":1795514400.0,"estimated_time":90.0,"execute_time":1795514400.0,"finger_url":"text","name":"text","paused":true,"pipeline":"text","pre_fail":true,"queued":true,"remaining_time":90000,"report_url":"text","result":"SUCCESS","retry":true,"snapshotting":true,"start_time":1795514400.0,"tries":7,"url":"text","uuid":"id-1","voting":true,"waiting_status":"text"}],"live":true,"refs":[{"id":"text","owner":"text","project":"text","project_canonical":"text","ref":"text","url":"text"}],"remaining_time":90000,"zuul_ref":"text"}]],"name":"text","window":7}],"description":"text","management_events":7,"manager":"dependent","name":"text","result_events":7,"state":"normal","trigger_events":7,"triggers":[{"driver":"text"}]}"#,
        r#"{"change_queues":[{"branch":"text","heads":[[{"active":true,"enqueue_time":1795514400000,"failing_reasons":["text"],"id":"id-1","item_ahead":"id-1","items_behind":["id-1"],"jobs":[{"canceled":true,"dependencies":["text"],"elapsed_time":90000,"end_time":1795514400.0,"estimated_time":90.0,"execute_time":1795514400.0,"finger_url":"text","name":"text","paused":true,"pipeline":"text","pre_fail":true,"queued":true,"remaining_time":90000,"report_url":"text","result":"SUCCESS","retry":true,"snapshotting":true,"start_time":1795514400.0,"tries":7,"url":"text","uuid":"id-1","voting":true,"waiting_status":"text"}],"live":true,"refs":[{"id":"text","owner":"text","project":"text","project_canonical":"text","ref":"text","url":"text"}],"remaining_time":90000,"zuul_ref":"text"}]],"name":"text","window":7}],"description":"text","management_events":7,"manager":"dependent","name":"text","result_events":7,"state":"normal","trigger_events":7,"triggers":[{"driver":"text"}]}"#,
    );
    round_trip::<PipelineStatus>(
        "nulls",
        r#"{"change_queues":null,"description":null,"management_events":null,"manager":null,"name":null,"result_events":null,"state":null,"trigger_events":null,"triggers":null}"#,
        r#"{}"#,
    );
    round_trip::<PipelineStatus>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"change_queues":[{"branch":"text","heads":[[{"active":true,"enqueue_time":1795514400000,"failing_reasons":["text"],"id":"id-1","item_ahead":"id-1","items_behind":["id-1"],"jobs":[{"canceled":true,"dependencies":["text"],"elapsed_time":90000,"end_time":1795514400.0,"estimated_time":90.0,"execute_time":1795514400.0,"finger_url":"text","name":"text","paused":true,"pipeline":"text","pre_fail":true,"queued":true,"remaining_time":90000,"report_url":"text","result":"SUCCESS","retry":true,"snapshotting":true,"start_time":1795514400.0,"tries":7,"url":"text","uuid":"id-1","voting":true,"waiting_status":"text"}],"live":true,"refs":[{"id":"text","owner":"text","project":"text","project_canonical":"text","ref":"text","url":"text"}],"remaining_time":90000,"zuul_ref":"text"}]],"name":"text","window":7}],"description":"text","management_events":7,"manager":"dependent","name":"text","result_events":7,"state":"normal","trigger_events":7,"triggers":[{"driver":"text"}]}"#,
        r#"{"change_queues":[{"branch":"text","heads":[[{"active":true,"enqueue_time":1795514400000,"failing_reasons":["text"],"id":"id-1","item_ahead":"id-1","items_behind":["id-1"],"jobs":[{"canceled":true,"dependencies":["text"],"elapsed_time":90000,"end_time":1795514400.0,"estimated_time":90.0,"execute_time":1795514400.0,"finger_url":"text","name":"text","paused":true,"pipeline":"text","pre_fail":true,"queued":true,"remaining_time":90000,"report_url":"text","result":"SUCCESS","retry":true,"snapshotting":true,"start_time":1795514400.0,"tries":7,"url":"text","uuid":"id-1","voting":true,"waiting_status":"text"}],"live":true,"refs":[{"id":"text","owner":"text","project":"text","project_canonical":"text","ref":"text","url":"text"}],"remaining_time":90000,"zuul_ref":"text"}]],"name":"text","window":7}],"description":"text","management_events":7,"manager":"dependent","name":"text","result_events":7,"state":"normal","trigger_events":7,"triggers":[{"driver":"text"}]}"#,
    );
    round_trip::<PipelineStatus>(
        "unknown value",
        r#"{"change_queues":[{"branch":"text","heads":[[{"active":true,"enqueue_time":1795514400000,"failing_reasons":["text"],"id":"id-1","item_ahead":"id-1","items_behind":["id-1"],"jobs":[{"canceled":true,"dependencies":["text"],"elapsed_time":90000,"end_time":1795514400.0,"estimated_time":90.0,"execute_time":1795514400.0,"finger_url":"text","name":"text","paused":true,"pipeline":"text","pre_fail":true,"queued":true,"remaining_time":90000,"report_url":"text","result":"SUCCESS","retry":true,"snapshotting":true,"start_time":1795514400.0,"tries":7,"url":"text","uuid":"id-1","voting":true,"waiting_status":"text"}],"live":true,"refs":[{"id":"text","owner":"text","project":"text","project_canonical":"text","ref":"text","url":"text"}],"remaining_time":90000,"zuul_ref":"text"}]],"name":"text","window":7}],"description":"text","management_events":7,"manager":"a newer value","name":"text","result_events":7,"state":"a newer value","trigger_events":7,"triggers":[{"driver":"text"}]}"#,
        r#"{"change_queues":[{"branch":"text","heads":[[{"active":true,"enqueue_time":1795514400000,"failing_reasons":["text"],"id":"id-1","item_ahead":"id-1","items_behind":["id-1"],"jobs":[{"canceled":true,"dependencies":["text"],"elapsed_time":90000,"end_time":1795514400.0,"estimated_time":90.0,"execute_time":1795514400.0,"finger_url":"text","name":"text","paused":true,"pipeline":"text","pre_fail":true,"queued":true,"remaining_time":90000,"report_url":"text","result":"SUCCESS","retry":true,"snapshotting":true,"start_time":1795514400.0,"tries":7,"url":"text","uuid":"id-1","voting":true,"waiting_status":"text"}],"live":true,"refs":[{"id":"text","owner":"text","project":"text","project_canonical":"text","ref":"text","url":"text"}],"remaining_time":90000,"zuul_ref":"text"}]],"name":"text","window":7}],"description":"text","management_events":7,"manager":"a newer value","name":"text","result_events":7,"state":"a newer value","trigger_events":7,"triggers":[{"driver":"text"}]}"#,
    );
}

#[test]
fn pipeline_summary() {
    round_trip::<PipelineSummary>(
        "minimal",
        r#"{"name":"text"}"#,
        r#"{"name":"text"}"#,
    );
    round_trip::<PipelineSummary>(
        "full",
        r#"{"name":"text","triggers":[{"driver":"text","name":"text"}]}"#,
        r#"{"name":"text","triggers":[{"driver":"text","name":"text"}]}"#,
    );
    round_trip::<PipelineSummary>(
        "nulls",
        r#"{"name":"text","triggers":null}"#,
        r#"{"name":"text"}"#,
    );
    round_trip::<PipelineSummary>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"name":"text","triggers":[{"driver":"text","name":"text"}]}"#,
        r#"{"name":"text","triggers":[{"driver":"text","name":"text"}]}"#,
    );
}

#[test]
fn pipeline_trigger() {
    round_trip::<PipelineTrigger>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<PipelineTrigger>(
        "full",
        r#"{"driver":"text","name":"text"}"#,
        r#"{"driver":"text","name":"text"}"#,
    );
    round_trip::<PipelineTrigger>(
        "nulls",
        r#"{"driver":null,"name":null}"#,
        r#"{}"#,
    );
    round_trip::<PipelineTrigger>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"driver":"text","name":"text"}"#,
        r#"{"driver":"text","name":"text"}"#,
    );
}

#[test]
fn playbook() {
    round_trip::<Playbook>(
        "minimal",
        r#"{"path":"text"}"#,
        r#"{"path":"text"}"#,
    );
    round_trip::<Playbook>(
        "full",
        r#"{"cleanup":true,"path":"text","preserve_home_paths":["text"],"roles":[{"connection":"text","implicit":true,"project":"text","project_canonical_name":"text","project_default_branch":"text","target_name":"text","type":"text"}],"secrets":[{"alias":"text","name":"text"}],"semaphores":[{"max":7,"name":"text","path":"text","resources_first":true}],"source_context":{"branch":"text","path":"text","project":"text"}}"#,
        r#"{"cleanup":true,"path":"text","preserve_home_paths":["text"],"roles":[{"connection":"text","implicit":true,"project":"text","project_canonical_name":"text","project_default_branch":"text","target_name":"text","type":"text"}],"secrets":[{"alias":"text","name":"text"}],"semaphores":[{"max":7,"name":"text","path":"text","resources_first":true}],"source_context":{"branch":"text","path":"text","project":"text"}}"#,
    );
    round_trip::<Playbook>(
        "nulls",
        r#"{"cleanup":null,"path":"text","preserve_home_paths":null,"roles":null,"secrets":null,"semaphores":null,"source_context":null}"#,
        r#"{"path":"text"}"#,
    );
    round_trip::<Playbook>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"cleanup":true,"path":"text","preserve_home_paths":["text"],"roles":[{"connection":"text","implicit":true,"project":"text","project_canonical_name":"text","project_default_branch":"text","target_name":"text","type":"text"}],"secrets":[{"alias":"text","name":"text"}],"semaphores":[{"max":7,"name":"text","path":"text","resources_first":true}],"source_context":{"branch":"text","path":"text","project":"text"}}"#,
        r#"{"cleanup":true,"path":"text","preserve_home_paths":["text"],"roles":[{"connection":"text","implicit":true,"project":"text","project_canonical_name":"text","project_default_branch":"text","target_name":"text","type":"text"}],"secrets":[{"alias":"text","name":"text"}],"semaphores":[{"max":7,"name":"text","path":"text","resources_first":true}],"source_context":{"branch":"text","path":"text","project":"text"}}"#,
    );
}

#[test]
fn project_config() {
    round_trip::<ProjectConfig>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<ProjectConfig>(
        "full",
        r#"{"default_branch":"text","is_template":true,"merge_mode":"merge","pipelines":[{"jobs":[[{"abstract":true,"ansible_split_streams":true,"ansible_version":"text","attempts":7,"branches":["text"],"cleanup_run":[{"cleanup":true,"path":"text","preserve_home_paths":["text"],"roles":[{}],"secrets":[{"name":"text"}],"semaphores":[{"name":"text"}],"source_context":{}}],"deduplicate":"text","dependencies":[{"name":"text","soft":true}],"description":"text","exclude_projects":[{"name":"text","type":"name"}],"extra_variables":{"key":{"any":"json"}},"failure_output":["text"],"files":[{"any":"json"}],"final":true,"group_variables":{"key":{"any":"json"}},"host_variables":{"key":{"any":"json"}},"image_build_name":"text","include_projects":[{"name":"text","type":"name"}],"include_vars":[{"name":"text","project_name":"text","required":true,"use_ref":true}],"intermediate":true,"irrelevant_files":[{"any":"json"}],"match_on_config_updates":true,"name":"text","nodeset":{"alternatives":[{"any":"json"}],"groups":[{}],"name":"text","nodes":[{}]},"nodeset_alternatives":[{"alternatives":[{"any":"json"}],"groups":[{}],"name":"text","nodes":[{}]}],"override_checkout":"text","parent":"text","post_review":true,"post_run":[{"cleanup":true,"path":"text","preserve_home_paths":["text"],"roles":[{}],"secrets":[{"name":"text"}],"semaphores":[{"name":"text"}],"source_context":{}}],"post_timeout":90.0,"pre_run":[{"cleanup":true,"path":"text","preserve_home_paths":["text"],"roles":[{}],"secrets":[{"name":"text"}],"semaphores":[{"name":"text"}],"source_context":{}}],"pre_timeout":90.0,"protected":true,"provides":["text"],"required_projects":[{"override_branch":"text","override_checkout":"text","project_name":"text"}],"requires":["text"],"roles":[{"connection":"text","implicit":true,"project":"text","project_canonical_name":"text","project_default_branch":"text","target_name":"text","type":"text"}],"run":[{"cleanup":true,"path":"text","preserve_home_paths":["text"],"roles":[{}],"secrets":[{"name":"text"}],"semaphores":[{"name":"text"}],"source_context":{}}],"secret_exposure":"ignore","semaphores":[{"max":7,"name":"text","path":"text","resources_first":true}],"source_context":{"branch":"text","path":"text","project":"text"},"tags":["text"],"timeout":90.0,"type":"regular","variables":{"key":{"any":"json"}},"variant_description":"text","voting":true,"workspace_checkout":"text","workspace_scheme":"golang"}]],"name":"text","parameters":[{"default":{"any":"json"},"description":"text","name":"text","required":true,"type":"string","values":[{"any":"json"}]}]}],"queue_name":"text","source_context":{"branch":"text","path":"text","project":"text"},"templates":["text"]}"#,
        r#"{"default_branch":"text","is_template":true,"merge_mode":"merge","pipelines":[{"jobs":[[{"abstract":true,"ansible_split_streams":true,"ansible_version":"text","attempts":7,"branches":["text"],"cleanup_run":[{"cleanup":true,"path":"text","preserve_home_paths":["text"],"roles":[{}],"secrets":[{"name":"text"}],"semaphores":[{"name":"text"}],"source_context":{}}],"deduplicate":"text","dependencies":[{"name":"text","soft":true}],"description":"text","exclude_projects":[{"name":"text","type":"name"}],"extra_variables":{"key":{"any":"json"}},"failure_output":["text"],"files":[{"any":"json"}],"final":true,"group_variables":{"key":{"any":"json"}},"host_variables":{"key":{"any":"json"}},"image_build_name":"text","include_projects":[{"name":"text","type":"name"}],"include_vars":[{"name":"text","project_name":"text","required":true,"use_ref":true}],"intermediate":true,"irrelevant_files":[{"any":"json"}],"match_on_config_updates":true,"name":"text","nodeset":{"alternatives":[{"any":"json"}],"groups":[{}],"name":"text","nodes":[{}]},"nodeset_alternatives":[{"alternatives":[{"any":"json"}],"groups":[{}],"name":"text","nodes":[{}]}],"override_checkout":"text","parent":"text","post_review":true,"post_run":[{"cleanup":true,"path":"text","preserve_home_paths":["text"],"roles":[{}],"secrets":[{"name":"text"}],"semaphores":[{"name":"text"}],"source_context":{}}],"post_timeout":90.0,"pre_run":[{"cleanup":true,"path":"text","preserve_home_paths":["text"],"roles":[{}],"secrets":[{"name":"text"}],"semaphores":[{"name":"text"}],"source_context":{}}],"pre_timeout":90.0,"protected":true,"provides":["text"],"required_projects":[{"override_branch":"text","override_checkout":"text","project_name":"text"}],"requires":["text"],"roles":[{"connection":"text","implicit":true,"project":"text","project_canonical_name":"text","project_default_branch":"text","target_name":"text","type":"text"}],"run":[{"cleanup":true,"path":"text","preserve_home_paths":["text"],"roles":[{}],"secrets":[{"name":"text"}],"semaphores":[{"name":"text"}],"source_context":{}}],"secret_exposure":"ignore","semaphores":[{"max":7,"name":"text","path":"text","resources_first":true}],"source_context":{"branch":"text","path":"text","project":"text"},"tags":["text"],"timeout":90.0,"type":"regular","variables":{"key":{"any":"json"}},"variant_description":"text","voting":true,"workspace_checkout":"text","workspace_scheme":"golang"}]],"name":"text","parameters":[{"default":{"any":"json"},"description":"text","name":"text","required":true,"type":"string","values":[{"any":"json"}]}]}],"queue_name":"text","source_context":{"branch":"text","path":"text","project":"text"},"templates":["text"]}"#,
    );
    round_trip::<ProjectConfig>(
        "nulls",
        r#"{"default_branch":null,"is_template":null,"merge_mode":null,"pipelines":null,"queue_name":null,"source_context":null,"templates":null}"#,
        r#"{}"#,
    );
    round_trip::<ProjectConfig>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"default_branch":"text","is_template":true,"merge_mode":"merge","pipelines":[{"jobs":[[{"abstract":true,"ansible_split_streams":true,"ansible_version":"text","attempts":7,"branches":["text"],"cleanup_run":[{"cleanup":true,"path":"text","preserve_home_paths":["text"],"roles":[{}],"secrets":[{"name":"text"}],"semaphores":[{"name":"text"}],"source_context":{}}],"deduplicate":"text","dependencies":[{"name":"text","soft":true}],"description":"text","exclude_projects":[{"name":"text","type":"name"}],"extra_variables":{"key":{"any":"json"}},"failure_output":["text"],"files":[{"any":"json"}],"final":true,"group_variables":{"key":{"any":"json"}},"host_variables":{"key":{"any":"json"}},"image_build_name":"text","include_projects":[{"name":"text","type":"name"}],"include_vars":[{"name":"text","project_name":"text","required":true,"use_ref":true}],"intermediate":true,"irrelevant_files":[{"any":"json"}],"match_on_config_updates":true,"name":"text","nodeset":{"alternatives":[{"any":"json"}],"groups":[{}],"name":"text","nodes":[{}]},"nodeset_alternatives":[{"alternatives":[{"any":"json"}],"groups":[{}],"name":"text","nodes":[{}]}],"override_checkout":"text","parent":"text","post_review":true,"post_run":[{"cleanup":true,"path":"text","preserve_home_paths":["text"],"roles":[{}],"secrets":[{"name":"text"}],"semaphores":[{"name":"text"}],"source_context":{}}],"post_timeout":90.0,"pre_run":[{"cleanup":true,"path":"text","preserve_home_paths":["text"],"roles":[{}],"secrets":[{"name":"text"}],"semaphores":[{"name":"text"}],"source_context":{}}],"pre_timeout":90.0,"protected":true,"provides":["text"],"required_projects":[{"override_branch":"text","override_checkout":"text","project_name":"text"}],"requires":["text"],"roles":[{"connection":"text","implicit":true,"project":"text","project_canonical_name":"text","project_default_branch":"text","target_name":"text","type":"text"}],"run":[{"cleanup":true,"path":"text","preserve_home_paths":["text"],"roles":[{}],"secrets":[{"name":"text"}],"semaphores":[{"name":"text"}],"source_context":{}}],"secret_exposure":"ignore","semaphores":[{"max":7,"name":"text","path":"text","resources_first":true}],"source_context":{"branch":"text","path":"text","project":"text"},"tags":["text"],"timeout":90.0,"type":"regular","variables":{"key":{"any":"json"}},"variant_description":"text","voting":true,"workspace_checkout":"text","workspace_scheme":"golang"}]],"name":"text","parameters":[{"default":{"any":"json"},"description":"text","name":"text","required":true,"type":"string","values":[{"any":"json"}]}]}],"queue_name":"text","source_context":{"branch":"text","path":"text","project":"text"},"templates":["text"]}"#,
        r#"{"default_branch":"text","is_template":true,"merge_mode":"merge","pipelines":[{"jobs":[[{"abstract":true,"ansible_split_streams":true,"ansible_version":"text","attempts":7,"branches":["text"],"cleanup_run":[{"cleanup":true,"path":"text","preserve_home_paths":["text"],"roles":[{}],"secrets":[{"name":"text"}],"semaphores":[{"name":"text"}],"source_context":{}}],"deduplicate":"text","dependencies":[{"name":"text","soft":true}],"description":"text","exclude_projects":[{"name":"text","type":"name"}],"extra_variables":{"key":{"any":"json"}},"failure_output":["text"],"files":[{"any":"json"}],"final":true,"group_variables":{"key":{"any":"json"}},"host_variables":{"key":{"any":"json"}},"image_build_name":"text","include_projects":[{"name":"text","type":"name"}],"include_vars":[{"name":"text","project_name":"text","required":true,"use_ref":true}],"intermediate":true,"irrelevant_files":[{"any":"json"}],"match_on_config_updates":true,"name":"text","nodeset":{"alternatives":[{"any":"json"}],"groups":[{}],"name":"text","nodes":[{}]},"nodeset_alternatives":[{"alternatives":[{"any":"json"}],"groups":[{}],"name":"text","nodes":[{}]}],"override_checkout":"text","parent":"text","post_review":true,"post_run":[{"cleanup":true,"path":"text","preserve_home_paths":["text"],"roles":[{}],"secrets":[{"name":"text"}],"semaphores":[{"name":"text"}],"source_context":{}}],"post_timeout":90.0,"pre_run":[{"cleanup":true,"path":"text","preserve_home_paths":["text"],"roles":[{}],"secrets":[{"name":"text"}],"semaphores":[{"name":"text"}],"source_context":{}}],"pre_timeout":90.0,"protected":true,"provides":["text"],"required_projects":[{"override_branch":"text","override_checkout":"text","project_name":"text"}],"requires":["text"],"roles":[{"connection":"text","implicit":true,"project":"text","project_canonical_name":"text","project_default_branch":"text","target_name":"text","type":"text"}],"run":[{"cleanup":true,"path":"text","preserve_home_paths":["text"],"roles":[{}],"secrets":[{"name":"text"}],"semaphores":[{"name":"text"}],"source_context":{}}],"secret_exposure":"ignore","semaphores":[{"max":7,"name":"text","path":"text","resources_first":true}],"source_context":{"branch":"text","path":"text","project":"text"},"tags":["text"],"timeout":90.0,"type":"regular","variables":{"key":{"any":"json"}},"variant_description":"text","voting":true,"workspace_checkout":"text","workspace_scheme":"golang"}]],"name":"text","parameters":[{"default":{"any":"json"},"description":"text","name":"text","required":true,"type":"string","values":[{"any":"json"}]}]}],"queue_name":"text","source_context":{"branch":"text","path":"text","project":"text"},"templates":["text"]}"#,
    );
    round_trip::<ProjectConfig>(
        "unknown value",
        r#"{"default_branch":"text","is_template":true,"merge_mode":"a newer value","pipelines":[{"jobs":[[{"abstract":true,"ansible_split_streams":true,"ansible_version":"text","attempts":7,"branches":["text"],"cleanup_run":[{"cleanup":true,"path":"text","preserve_home_paths":["text"],"roles":[{}],"secrets":[{"name":"text"}],"semaphores":[{"name":"text"}],"source_context":{}}],"deduplicate":"text","dependencies":[{"name":"text","soft":true}],"description":"text","exclude_projects":[{"name":"text","type":"name"}],"extra_variables":{"key":{"any":"json"}},"failure_output":["text"],"files":[{"any":"json"}],"final":true,"group_variables":{"key":{"any":"json"}},"host_variables":{"key":{"any":"json"}},"image_build_name":"text","include_projects":[{"name":"text","type":"name"}],"include_vars":[{"name":"text","project_name":"text","required":true,"use_ref":true}],"intermediate":true,"irrelevant_files":[{"any":"json"}],"match_on_config_updates":true,"name":"text","nodeset":{"alternatives":[{"any":"json"}],"groups":[{}],"name":"text","nodes":[{}]},"nodeset_alternatives":[{"alternatives":[{"any":"json"}],"groups":[{}],"name":"text","nodes":[{}]}],"override_checkout":"text","parent":"text","post_review":true,"post_run":[{"cleanup":true,"path":"text","preserve_home_paths":["text"],"roles":[{}],"secrets":[{"name":"text"}],"semaphores":[{"name":"text"}],"source_context":{}}],"post_timeout":90.0,"pre_run":[{"cleanup":true,"path":"text","preserve_home_paths":["text"],"roles":[{}],"secrets":[{"name":"text"}],"semaphores":[{"name":"text"}],"source_context":{}}],"pre_timeout":90.0,"protected":true,"provides":["text"],"required_projects":[{"override_branch":"text","override_checkout":"text","project_name":"text"}],"requires":["text"],"roles":[{"connection":"text","implicit":true,"project":"text","project_canonical_name":"text","project_default_branch":"text","target_name":"text","type":"text"}],"run":[{"cleanup":true,"path":"text","preserve_home_paths":["text"],"roles":[{}],"secrets":[{"name":"text"}],"semaphores":[{"name":"text"}],"source_context":{}}],"secret_exposure":"ignore","semaphores":[{"max":7,"name":"text","path":"text","resources_first":true}],"source_context":{"branch":"text","path":"text","project":"text"},"tags":["text"],"timeout":90.0,"type":"regular","variables":{"key":{"any":"json"}},"variant_description":"text","voting":true,"workspace_checkout":"text","workspace_scheme":"golang"}]],"name":"text","parameters":[{"default":{"any":"json"},"description":"text","name":"text","required":true,"type":"string","values":[{"any":"json"}]}]}],"queue_name":"text","source_context":{"branch":"text","path":"text","project":"text"},"templates":["text"]}"#,
        r#"{"default_branch":"text","is_template":true,"merge_mode":"a newer value","pipelines":[{"jobs":[[{"abstract":true,"ansible_split_streams":true,"ansible_version":"text","attempts":7,"branches":["text"],"cleanup_run":[{"cleanup":true,"path":"text","preserve_home_paths":["text"],"roles":[{}],"secrets":[{"name":"text"}],"semaphores":[{"name":"text"}],"source_context":{}}],"deduplicate":"text","dependencies":[{"name":"text","soft":true}],"description":"text","exclude_projects":[{"name":"text","type":"name"}],"extra_variables":{"key":{"any":"json"}},"failure_output":["text"],"files":[{"any":"json"}],"final":true,"group_variables":{"key":{"any":"json"}},"host_variables":{"key":{"any":"json"}},"image_build_name":"text","include_projects":[{"name":"text","type":"name"}],"include_vars":[{"name":"text","project_name":"text","required":true,"use_ref":true}],"intermediate":true,"irrelevant_files":[{"any":"json"}],"match_on_config_updates":true,"name":"text","nodeset":{"alternatives":[{"any":"json"}],"groups":[{}],"name":"text","nodes":[{}]},"nodeset_alternatives":[{"alternatives":[{"any":"json"}],"groups":[{}],"name":"text","nodes":[{}]}],"override_checkout":"text","parent":"text","post_review":true,"post_run":[{"cleanup":true,"path":"text","preserve_home_paths":["text"],"roles":[{}],"secrets":[{"name":"text"}],"semaphores":[{"name":"text"}],"source_context":{}}],"post_timeout":90.0,"pre_run":[{"cleanup":true,"path":"text","preserve_home_paths":["text"],"roles":[{}],"secrets":[{"name":"text"}],"semaphores":[{"name":"text"}],"source_context":{}}],"pre_timeout":90.0,"protected":true,"provides":["text"],"required_projects":[{"override_branch":"text","override_checkout":"text","project_name":"text"}],"requires":["text"],"roles":[{"connection":"text","implicit":true,"project":"text","project_canonical_name":"text","project_default_branch":"text","target_name":"text","type":"text"}],"run":[{"cleanup":true,"path":"text","preserve_home_paths":["text"],"roles":[{}],"secrets":[{"name":"text"}],"semaphores":[{"name":"text"}],"source_context":{}}],"secret_exposure":"ignore","semaphores":[{"max":7,"name":"text","path":"text","resources_first":true}],"source_context":{"branch":"text","path":"text","project":"text"},"tags":["text"],"timeout":90.0,"type":"regular","variables":{"key":{"any":"json"}},"variant_description":"text","voting":true,"workspace_checkout":"text","workspace_scheme":"golang"}]],"name":"text","parameters":[{"default":{"any":"json"},"description":"text","name":"text","required":true,"type":"string","values":[{"any":"json"}]}]}],"queue_name":"text","source_context":{"branch":"text","path":"text","project":"text"},"templates":["text"]}"#,
    );
}

#[test]
fn project_detail() {
    round_trip::<ProjectDetail>(
        "minimal",
        r#"{"canonical_name":"text","name":"text"}"#,
        r#"{"canonical_name":"text","name":"text"}"#,
    );
    round_trip::<ProjectDetail>(
        "full",
        r#"{"canonical_name":"text","configs":[{"default_branch":"text","is_template":true,"merge_mode":"merge","pipelines":[{"jobs":[[{"abstract":true,"ansible_split_streams":true,"ansible_version":"text","attempts":7,"branches":["text"],"cleanup_run":[{"path":"text"}],"deduplicate":"text","dependencies":[{"name":"text"}],"description":"text","exclude_projects":[{}],"extra_variables":{"key":{"any":"json"}},"failure_output":["text"],"files":[{"any":"json"}],"final":true,"group_variables":{"key":{"any":"json"}},"host_variables":{"key":{"any":"json"}},"image_build_name":"text","include_projects":[{}],"include_vars":[{"name":"text"}],"intermediate":true,"irrelevant_files":[{"any":"json"}],"match_on_config_updates":true,"name":"text","nodeset":{},"nodeset_alternatives":[{}],"override_checkout":"text","parent":"text","post_review":true,"post_run":[{"path":"text"}],"post_timeout":90.0,"pre_run":[{"path":"text"}],"pre_timeout":90.0,"protected":true,"provides":["text"],"required_projects":[{"project_name":"text"}],"requires":["text"],"roles":[{}],"run":[{"path":"text"}],"secret_exposure":"ignore","semaphores":[{"name":"text"}],"source_context":{},"tags":["text"],"timeout":90.0,"type":"regular","variables":{"key":{"any":"json"}},"variant_description":"text","voting":true,"workspace_checkout":"text","workspace_scheme":"golang"}]],"name":"text","parameters":[{"default":{"any":"json"},"description":"text","name":"text","required":true,"type":"string","values":[{"any":"json"}]}]}],"queue_name":"text","source_context":{"branch":"text","path":"text","project":"text"},"templates":["text"]}],"connection_name":"text","metadata":{"default_branch":"text","is_template":true,"merge_mode":"merge","queue_name":"text"},"name":"text"}"#,
        r#"{"canonical_name":"text","configs":[{"default_branch":"text","is_template":true,"merge_mode":"merge","pipelines":[{"jobs":[[{"abstract":true,"ansible_split_streams":true,"ansible_version":"text","attempts":7,"branches":["text"],"cleanup_run":[{"path":"text"}],"deduplicate":"text","dependencies":[{"name":"text"}],"description":"text","exclude_projects":[{}],"extra_variables":{"key":{"any":"json"}},"failure_output":["text"],"files":[{"any":"json"}],"final":true,"group_variables":{"key":{"any":"json"}},"host_variables":{"key":{"any":"json"}},"image_build_name":"text","include_projects":[{}],"include_vars":[{"name":"text"}],"intermediate":true,"irrelevant_files":[{"any":"json"}],"match_on_config_updates":true,"name":"text","nodeset":{},"nodeset_alternatives":[{}],"override_checkout":"text","parent":"text","post_review":true,"post_run":[{"path":"text"}],"post_timeout":90.0,"pre_run":[{"path":"text"}],"pre_timeout":90.0,"protected":true,"provides":["text"],"required_projects":[{"project_name":"text"}],"requires":["text"],"roles":[{}],"run":[{"path":"text"}],"secret_exposure":"ignore","semaphores":[{"name":"text"}],"source_context":{},"tags":["text"],"timeout":90.0,"type":"regular","variables":{"key":{"any":"json"}},"variant_description":"text","voting":true,"workspace_checkout":"text","workspace_scheme":"golang"}]],"name":"text","parameters":[{"default":{"any":"json"},"description":"text","name":"text","required":true,"type":"string","values":[{"any":"json"}]}]}],"queue_name":"text","source_context":{"branch":"text","path":"text","project":"text"},"templates":["text"]}],"connection_name":"text","metadata":{"default_branch":"text","is_template":true,"merge_mode":"merge","queue_name":"text"},"name":"text"}"#,
    );
    round_trip::<ProjectDetail>(
        "nulls",
        r#"{"canonical_name":"text","configs":null,"connection_name":null,"metadata":null,"name":"text"}"#,
        r#"{"canonical_name":"text","name":"text"}"#,
    );
    round_trip::<ProjectDetail>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"canonical_name":"text","configs":[{"default_branch":"text","is_template":true,"merge_mode":"merge","pipelines":[{"jobs":[[{"abstract":true,"ansible_split_streams":true,"ansible_version":"text","attempts":7,"branches":["text"],"cleanup_run":[{"path":"text"}],"deduplicate":"text","dependencies":[{"name":"text"}],"description":"text","exclude_projects":[{}],"extra_variables":{"key":{"any":"json"}},"failure_output":["text"],"files":[{"any":"json"}],"final":true,"group_variables":{"key":{"any":"json"}},"host_variables":{"key":{"any":"json"}},"image_build_name":"text","include_projects":[{}],"include_vars":[{"name":"text"}],"intermediate":true,"irrelevant_files":[{"any":"json"}],"match_on_config_updates":true,"name":"text","nodeset":{},"nodeset_alternatives":[{}],"override_checkout":"text","parent":"text","post_review":true,"post_run":[{"path":"text"}],"post_timeout":90.0,"pre_run":[{"path":"text"}],"pre_timeout":90.0,"protected":true,"provides":["text"],"required_projects":[{"project_name":"text"}],"requires":["text"],"roles":[{}],"run":[{"path":"text"}],"secret_exposure":"ignore","semaphores":[{"name":"text"}],"source_context":{},"tags":["text"],"timeout":90.0,"type":"regular","variables":{"key":{"any":"json"}},"variant_description":"text","voting":true,"workspace_checkout":"text","workspace_scheme":"golang"}]],"name":"text","parameters":[{"default":{"any":"json"},"description":"text","name":"text","required":true,"type":"string","values":[{"any":"json"}]}]}],"queue_name":"text","source_context":{"branch":"text","path":"text","project":"text"},"templates":["text"]}],"connection_name":"text","metadata":{"default_branch":"text","is_template":true,"merge_mode":"merge","queue_name":"text"},"name":"text"}"#,
        r#"{"canonical_name":"text","configs":[{"default_branch":"text","is_template":true,"merge_mode":"merge","pipelines":[{"jobs":[[{"abstract":true,"ansible_split_streams":true,"ansible_version":"text","attempts":7,"branches":["text"],"cleanup_run":[{"path":"text"}],"deduplicate":"text","dependencies":[{"name":"text"}],"description":"text","exclude_projects":[{}],"extra_variables":{"key":{"any":"json"}},"failure_output":["text"],"files":[{"any":"json"}],"final":true,"group_variables":{"key":{"any":"json"}},"host_variables":{"key":{"any":"json"}},"image_build_name":"text","include_projects":[{}],"include_vars":[{"name":"text"}],"intermediate":true,"irrelevant_files":[{"any":"json"}],"match_on_config_updates":true,"name":"text","nodeset":{},"nodeset_alternatives":[{}],"override_checkout":"text","parent":"text","post_review":true,"post_run":[{"path":"text"}],"post_timeout":90.0,"pre_run":[{"path":"text"}],"pre_timeout":90.0,"protected":true,"provides":["text"],"required_projects":[{"project_name":"text"}],"requires":["text"],"roles":[{}],"run":[{"path":"text"}],"secret_exposure":"ignore","semaphores":[{"name":"text"}],"source_context":{},"tags":["text"],"timeout":90.0,"type":"regular","variables":{"key":{"any":"json"}},"variant_description":"text","voting":true,"workspace_checkout":"text","workspace_scheme":"golang"}]],"name":"text","parameters":[{"default":{"any":"json"},"description":"text","name":"text","required":true,"type":"string","values":[{"any":"json"}]}]}],"queue_name":"text","source_context":{"branch":"text","path":"text","project":"text"},"templates":["text"]}],"connection_name":"text","metadata":{"default_branch":"text","is_template":true,"merge_mode":"merge","queue_name":"text"},"name":"text"}"#,
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
        r#"{"default_branch":"text","is_template":true,"merge_mode":"merge","queue_name":"text"}"#,
        r#"{"default_branch":"text","is_template":true,"merge_mode":"merge","queue_name":"text"}"#,
    );
    round_trip::<ProjectMetadata>(
        "nulls",
        r#"{"default_branch":null,"is_template":null,"merge_mode":null,"queue_name":null}"#,
        r#"{}"#,
    );
    round_trip::<ProjectMetadata>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"default_branch":"text","is_template":true,"merge_mode":"merge","queue_name":"text"}"#,
        r#"{"default_branch":"text","is_template":true,"merge_mode":"merge","queue_name":"text"}"#,
    );
    round_trip::<ProjectMetadata>(
        "unknown value",
        r#"{"default_branch":"text","is_template":true,"merge_mode":"a newer value","queue_name":"text"}"#,
        r#"{"default_branch":"text","is_template":true,"merge_mode":"a newer value","queue_name":"text"}"#,
    );
}

#[test]
fn project_pipeline() {
    round_trip::<ProjectPipeline>(
        "minimal",
        r#"{"name":"text"}"#,
        r#"{"name":"text"}"#,
    );
    round_trip::<ProjectPipeline>(
        "full",
        r#"{"jobs":[[{"abstract":true,"ansible_split_streams":true,"ansible_version":"text","attempts":7,"branches":["text"],"cleanup_run":[{"cleanup":true,"path":"text","preserve_home_paths":["text"],"roles":[{"connection":"text","implicit":true,"project":"text","project_canonical_name":"text","project_default_branch":"text","target_name":"text","type":"text"}],"secrets":[{"alias":"text","name":"text"}],"semaphores":[{"max":7,"name":"text","path":"text","resources_first":true}],"source_context":{"branch":"text","path":"text","project":"text"}}],"deduplicate":"text","dependencies":[{"name":"text","soft":true}],"description":"text","exclude_projects":[{"name":"text","type":"name"}],"extra_variables":{"key":{"any":"json"}},"failure_output":["text"],"files":[{"any":"json"}],"final":true,"group_variables":{"key":{"any":"json"}},"host_variables":{"key":{"any":"json"}},"image_build_name":"text","include_projects":[{"name":"text","type":"name"}],"include_vars":[{"name":"text","project_name":"text","required":true,"use_ref":true}],"intermediate":true,"irrelevant_files":[{"any":"json"}],"match_on_config_updates":true,"name":"text","nodeset":{"alternatives":[{"any":"json"}],"groups":[{"name":"text","nodes":["text"]}],"name":"text","nodes":[{"aliases":["text"],"comment":"text","hold_job":"text","id":"id-1","label":"text","name":"text","requestor":"text","state":"text","tenant_name":"text","user_data":{"any":"json"}}]},"nodeset_alternatives":[{"alternatives":[{"any":"json"}],"groups":[{"name":"text","nodes":["text"]}],"name":"text","nodes":[{"aliases":["text"],"comment":"text","hold_job":"text","id":"id-1","label":"text","name":"text","requestor":"text","state":"text","tenant_name":"text","user_data":{"any":"json"}}]}],"override_checkout":"text","parent":"text","post_review":true,"post_run":[{"cleanup":true,"path":"text","preserve_home_paths":["text"],"roles":[{"connection":"text","implicit":true,"project":"text","project_canonical_name":"text","project_default_branch":"text","target_name":"text","type":"text"}],"secrets":[{"alias":"text","name":"text"}],"semaphores":[{"max":7,"name":"text","path":"text","resources_first":true}],"source_context":{"branch":"text","path":"text","project":"text"}}],"post_timeout":90.0,"pre_run":[{"cleanup":true,"path":"text","preserve_home_paths":["text"],"roles":[{"connection":"text","implicit":true,"project":"text","project_canonical_name":"text","project_default_branch":"text","target_name":"text","type":"text"}],"secrets":[{"alias":"text","name":"text"}],"semaphores":[{"max":7,"name":"text","path":"text","resources_first":true}],"source_context":{"branch":"text","path":"text","project":"text"}}],"pre_timeout":90.0,"protected":true,"provides":["text"],"required_projects":[{"override_branch":"text","override_checkout":"text","project_name":"text"}],"requires":["text"],"roles":[{"connection":"text","implicit":true,"project":"text","project_canonical_name":"text","project_default_branch":"text","target_name":"text","type":"text"}],"run":[{"cleanup":true,"path":"text","preserve_home_paths":["text"],"roles":[{"connection":"text","implicit":true,"project":"text","project_canonical_name":"text","project_default_branch":"text","target_name":"text","type":"text"}],"secrets":[{"alias":"text","name":"text"}],"semaphores":[{"max":7,"name":"text","path":"text","resources_first":true}],"source_context":{"branch":"text","path":"text","project":"text"}}],"secret_exposure":"ignore","semaphores":[{"max":7,"name":"text","path":"text","resources_first":true}],"source_context":{"branch":"text","path":"text","project":"text"},"tags":["text"],"timeout":90.0,"type":"regular","variables":{"key":{"any":"json"}},"variant_description":"text","voting":true,"workspace_checkout":"text","workspace_scheme":"golang"}]],"name":"text","parameters":[{"default":{"any":"json"},"description":"text","name":"text","required":true,"type":"string","values":[{"any":"json"}]}]}"#,
        r#"{"jobs":[[{"abstract":true,"ansible_split_streams":true,"ansible_version":"text","attempts":7,"branches":["text"],"cleanup_run":[{"cleanup":true,"path":"text","preserve_home_paths":["text"],"roles":[{"connection":"text","implicit":true,"project":"text","project_canonical_name":"text","project_default_branch":"text","target_name":"text","type":"text"}],"secrets":[{"alias":"text","name":"text"}],"semaphores":[{"max":7,"name":"text","path":"text","resources_first":true}],"source_context":{"branch":"text","path":"text","project":"text"}}],"deduplicate":"text","dependencies":[{"name":"text","soft":true}],"description":"text","exclude_projects":[{"name":"text","type":"name"}],"extra_variables":{"key":{"any":"json"}},"failure_output":["text"],"files":[{"any":"json"}],"final":true,"group_variables":{"key":{"any":"json"}},"host_variables":{"key":{"any":"json"}},"image_build_name":"text","include_projects":[{"name":"text","type":"name"}],"include_vars":[{"name":"text","project_name":"text","required":true,"use_ref":true}],"intermediate":true,"irrelevant_files":[{"any":"json"}],"match_on_config_updates":true,"name":"text","nodeset":{"alternatives":[{"any":"json"}],"groups":[{"name":"text","nodes":["text"]}],"name":"text","nodes":[{"aliases":["text"],"comment":"text","hold_job":"text","id":"id-1","label":"text","name":"text","requestor":"text","state":"text","tenant_name":"text","user_data":{"any":"json"}}]},"nodeset_alternatives":[{"alternatives":[{"any":"json"}],"groups":[{"name":"text","nodes":["text"]}],"name":"text","nodes":[{"aliases":["text"],"comment":"text","hold_job":"text","id":"id-1","label":"text","name":"text","requestor":"text","state":"text","tenant_name":"text","user_data":{"any":"json"}}]}],"override_checkout":"text","parent":"text","post_review":true,"post_run":[{"cleanup":true,"path":"text","preserve_home_paths":["text"],"roles":[{"connection":"text","implicit":true,"project":"text","project_canonical_name":"text","project_default_branch":"text","target_name":"text","type":"text"}],"secrets":[{"alias":"text","name":"text"}],"semaphores":[{"max":7,"name":"text","path":"text","resources_first":true}],"source_context":{"branch":"text","path":"text","project":"text"}}],"post_timeout":90.0,"pre_run":[{"cleanup":true,"path":"text","preserve_home_paths":["text"],"roles":[{"connection":"text","implicit":true,"project":"text","project_canonical_name":"text","project_default_branch":"text","target_name":"text","type":"text"}],"secrets":[{"alias":"text","name":"text"}],"semaphores":[{"max":7,"name":"text","path":"text","resources_first":true}],"source_context":{"branch":"text","path":"text","project":"text"}}],"pre_timeout":90.0,"protected":true,"provides":["text"],"required_projects":[{"override_branch":"text","override_checkout":"text","project_name":"text"}],"requires":["text"],"roles":[{"connection":"text","implicit":true,"project":"text","project_canonical_name":"text","project_default_branch":"text","target_name":"text","type":"text"}],"run":[{"cleanup":true,"path":"text","preserve_home_paths":["text"],"roles":[{"connection":"text","implicit":true,"project":"text","project_canonical_name":"text","project_default_branch":"text","target_name":"text","type":"text"}],"secrets":[{"alias":"text","name":"text"}],"semaphores":[{"max":7,"name":"text","path":"text","resources_first":true}],"source_context":{"branch":"text","path":"text","project":"text"}}],"secret_exposure":"ignore","semaphores":[{"max":7,"name":"text","path":"text","resources_first":true}],"source_context":{"branch":"text","path":"text","project":"text"},"tags":["text"],"timeout":90.0,"type":"regular","variables":{"key":{"any":"json"}},"variant_description":"text","voting":true,"workspace_checkout":"text","workspace_scheme":"golang"}]],"name":"text","parameters":[{"default":{"any":"json"},"description":"text","name":"text","required":true,"type":"string","values":[{"any":"json"}]}]}"#,
    );
    round_trip::<ProjectPipeline>(
        "nulls",
        r#"{"jobs":null,"name":"text","parameters":null}"#,
        r#"{"name":"text"}"#,
    );
    round_trip::<ProjectPipeline>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"jobs":[[{"abstract":true,"ansible_split_streams":true,"ansible_version":"text","attempts":7,"branches":["text"],"cleanup_run":[{"cleanup":true,"path":"text","preserve_home_paths":["text"],"roles":[{"connection":"text","implicit":true,"project":"text","project_canonical_name":"text","project_default_branch":"text","target_name":"text","type":"text"}],"secrets":[{"alias":"text","name":"text"}],"semaphores":[{"max":7,"name":"text","path":"text","resources_first":true}],"source_context":{"branch":"text","path":"text","project":"text"}}],"deduplicate":"text","dependencies":[{"name":"text","soft":true}],"description":"text","exclude_projects":[{"name":"text","type":"name"}],"extra_variables":{"key":{"any":"json"}},"failure_output":["text"],"files":[{"any":"json"}],"final":true,"group_variables":{"key":{"any":"json"}},"host_variables":{"key":{"any":"json"}},"image_build_name":"text","include_projects":[{"name":"text","type":"name"}],"include_vars":[{"name":"text","project_name":"text","required":true,"use_ref":true}],"intermediate":true,"irrelevant_files":[{"any":"json"}],"match_on_config_updates":true,"name":"text","nodeset":{"alternatives":[{"any":"json"}],"groups":[{"name":"text","nodes":["text"]}],"name":"text","nodes":[{"aliases":["text"],"comment":"text","hold_job":"text","id":"id-1","label":"text","name":"text","requestor":"text","state":"text","tenant_name":"text","user_data":{"any":"json"}}]},"nodeset_alternatives":[{"alternatives":[{"any":"json"}],"groups":[{"name":"text","nodes":["text"]}],"name":"text","nodes":[{"aliases":["text"],"comment":"text","hold_job":"text","id":"id-1","label":"text","name":"text","requestor":"text","state":"text","tenant_name":"text","user_data":{"any":"json"}}]}],"override_checkout":"text","parent":"text","post_review":true,"post_run":[{"cleanup":true,"path":"text","preserve_home_paths":["text"],"roles":[{"connection":"text","implicit":true,"project":"text","project_canonical_name":"text","project_default_branch":"text","target_name":"text","type":"text"}],"secrets":[{"alias":"text","name":"text"}],"semaphores":[{"max":7,"name":"text","path":"text","resources_first":true}],"source_context":{"branch":"text","path":"text","project":"text"}}],"post_timeout":90.0,"pre_run":[{"cleanup":true,"path":"text","preserve_home_paths":["text"],"roles":[{"connection":"text","implicit":true,"project":"text","project_canonical_name":"text","project_default_branch":"text","target_name":"text","type":"text"}],"secrets":[{"alias":"text","name":"text"}],"semaphores":[{"max":7,"name":"text","path":"text","resources_first":true}],"source_context":{"branch":"text","path":"text","project":"text"}}],"pre_timeout":90.0,"protected":true,"provides":["text"],"required_projects":[{"override_branch":"text","override_checkout":"text","project_name":"text"}],"requires":["text"],"roles":[{"connection":"text","implicit":true,"project":"text","project_canonical_name":"text","project_default_branch":"text","target_name":"text","type":"text"}],"run":[{"cleanup":true,"path":"text","preserve_home_paths":["text"],"roles":[{"connection":"text","implicit":true,"project":"text","project_canonical_name":"text","project_default_branch":"text","target_name":"text","type":"text"}],"secrets":[{"alias":"text","name":"text"}],"semaphores":[{"max":7,"name":"text","path":"text","resources_first":true}],"source_context":{"branch":"text","path":"text","project":"text"}}],"secret_exposure":"ignore","semaphores":[{"max":7,"name":"text","path":"text","resources_first":true}],"source_context":{"branch":"text","path":"text","project":"text"},"tags":["text"],"timeout":90.0,"type":"regular","variables":{"key":{"any":"json"}},"variant_description":"text","voting":true,"workspace_checkout":"text","workspace_scheme":"golang"}]],"name":"text","parameters":[{"default":{"any":"json"},"description":"text","name":"text","required":true,"type":"string","values":[{"any":"json"}]}]}"#,
        r#"{"jobs":[[{"abstract":true,"ansible_split_streams":true,"ansible_version":"text","attempts":7,"branches":["text"],"cleanup_run":[{"cleanup":true,"path":"text","preserve_home_paths":["text"],"roles":[{"connection":"text","implicit":true,"project":"text","project_canonical_name":"text","project_default_branch":"text","target_name":"text","type":"text"}],"secrets":[{"alias":"text","name":"text"}],"semaphores":[{"max":7,"name":"text","path":"text","resources_first":true}],"source_context":{"branch":"text","path":"text","project":"text"}}],"deduplicate":"text","dependencies":[{"name":"text","soft":true}],"description":"text","exclude_projects":[{"name":"text","type":"name"}],"extra_variables":{"key":{"any":"json"}},"failure_output":["text"],"files":[{"any":"json"}],"final":true,"group_variables":{"key":{"any":"json"}},"host_variables":{"key":{"any":"json"}},"image_build_name":"text","include_projects":[{"name":"text","type":"name"}],"include_vars":[{"name":"text","project_name":"text","required":true,"use_ref":true}],"intermediate":true,"irrelevant_files":[{"any":"json"}],"match_on_config_updates":true,"name":"text","nodeset":{"alternatives":[{"any":"json"}],"groups":[{"name":"text","nodes":["text"]}],"name":"text","nodes":[{"aliases":["text"],"comment":"text","hold_job":"text","id":"id-1","label":"text","name":"text","requestor":"text","state":"text","tenant_name":"text","user_data":{"any":"json"}}]},"nodeset_alternatives":[{"alternatives":[{"any":"json"}],"groups":[{"name":"text","nodes":["text"]}],"name":"text","nodes":[{"aliases":["text"],"comment":"text","hold_job":"text","id":"id-1","label":"text","name":"text","requestor":"text","state":"text","tenant_name":"text","user_data":{"any":"json"}}]}],"override_checkout":"text","parent":"text","post_review":true,"post_run":[{"cleanup":true,"path":"text","preserve_home_paths":["text"],"roles":[{"connection":"text","implicit":true,"project":"text","project_canonical_name":"text","project_default_branch":"text","target_name":"text","type":"text"}],"secrets":[{"alias":"text","name":"text"}],"semaphores":[{"max":7,"name":"text","path":"text","resources_first":true}],"source_context":{"branch":"text","path":"text","project":"text"}}],"post_timeout":90.0,"pre_run":[{"cleanup":true,"path":"text","preserve_home_paths":["text"],"roles":[{"connection":"text","implicit":true,"project":"text","project_canonical_name":"text","project_default_branch":"text","target_name":"text","type":"text"}],"secrets":[{"alias":"text","name":"text"}],"semaphores":[{"max":7,"name":"text","path":"text","resources_first":true}],"source_context":{"branch":"text","path":"text","project":"text"}}],"pre_timeout":90.0,"protected":true,"provides":["text"],"required_projects":[{"override_branch":"text","override_checkout":"text","project_name":"text"}],"requires":["text"],"roles":[{"connection":"text","implicit":true,"project":"text","project_canonical_name":"text","project_default_branch":"text","target_name":"text","type":"text"}],"run":[{"cleanup":true,"path":"text","preserve_home_paths":["text"],"roles":[{"connection":"text","implicit":true,"project":"text","project_canonical_name":"text","project_default_branch":"text","target_name":"text","type":"text"}],"secrets":[{"alias":"text","name":"text"}],"semaphores":[{"max":7,"name":"text","path":"text","resources_first":true}],"source_context":{"branch":"text","path":"text","project":"text"}}],"secret_exposure":"ignore","semaphores":[{"max":7,"name":"text","path":"text","resources_first":true}],"source_context":{"branch":"text","path":"text","project":"text"},"tags":["text"],"timeout":90.0,"type":"regular","variables":{"key":{"any":"json"}},"variant_description":"text","voting":true,"workspace_checkout":"text","workspace_scheme":"golang"}]],"name":"text","parameters":[{"default":{"any":"json"},"description":"text","name":"text","required":true,"type":"string","values":[{"any":"json"}]}]}"#,
    );
}

#[test]
fn project_selection() {
    round_trip::<ProjectSelection>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<ProjectSelection>(
        "full",
        r#"{"name":"text","type":"name"}"#,
        r#"{"name":"text","type":"name"}"#,
    );
    round_trip::<ProjectSelection>(
        "nulls",
        r#"{"name":null,"type":null}"#,
        r#"{}"#,
    );
    round_trip::<ProjectSelection>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"name":"text","type":"name"}"#,
        r#"{"name":"text","type":"name"}"#,
    );
    round_trip::<ProjectSelection>(
        "unknown value",
        r#"{"name":"text","type":"a newer value"}"#,
        r#"{"name":"text","type":"a newer value"}"#,
    );
}

#[test]
fn project_selection_type() {
    assert_eq!(ProjectSelectionType::from("name"), ProjectSelectionType::Name);
    assert_eq!(ProjectSelectionType::from("change"), ProjectSelectionType::Change);
    assert_eq!(ProjectSelectionType::from("item"), ProjectSelectionType::Item);
    round_trip::<ProjectSelectionType>(
        "unknown",
        r#""a newer value""#,
        r#""a newer value""#,
    );
}

#[test]
fn project_summary() {
    round_trip::<ProjectSummary>(
        "minimal",
        r#"{"canonical_name":"text","name":"text"}"#,
        r#"{"canonical_name":"text","name":"text"}"#,
    );
    round_trip::<ProjectSummary>(
        "full",
        r#"{"canonical_name":"text","connection_name":"text","name":"text","type":"config"}"#,
        r#"{"canonical_name":"text","connection_name":"text","name":"text","type":"config"}"#,
    );
    round_trip::<ProjectSummary>(
        "nulls",
        r#"{"canonical_name":"text","connection_name":null,"name":"text","type":null}"#,
        r#"{"canonical_name":"text","name":"text"}"#,
    );
    round_trip::<ProjectSummary>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"canonical_name":"text","connection_name":"text","name":"text","type":"config"}"#,
        r#"{"canonical_name":"text","connection_name":"text","name":"text","type":"config"}"#,
    );
    round_trip::<ProjectSummary>(
        "unknown value",
        r#"{"canonical_name":"text","connection_name":"text","name":"text","type":"a newer value"}"#,
        r#"{"canonical_name":"text","connection_name":"text","name":"text","type":"a newer value"}"#,
    );
}

#[test]
fn project_type() {
    assert_eq!(ProjectType::from("config"), ProjectType::Config);
    assert_eq!(ProjectType::from("untrusted"), ProjectType::Untrusted);
    round_trip::<ProjectType>(
        "unknown",
        r#""a newer value""#,
        r#""a newer value""#,
    );
}

#[test]
fn promote_request() {
    written(
        &PromoteRequest::new("text", vec!["text".into()]),
        r#"{"changes":["text"],"pipeline":"text"}"#,
    );
    written(
        &PromoteRequest::new("text", vec!["text".into()]),
        r#"{"changes":["text"],"pipeline":"text"}"#,
    );
}

#[test]
fn provider() {
    round_trip::<Provider>(
        "minimal",
        r#"{"canonical_name":"text","name":"text"}"#,
        r#"{"canonical_name":"text","name":"text"}"#,
    );
    round_trip::<Provider>(
        "full",
        r#"{"canonical_name":"text","flavors":[{"canonical_name":"text","description":"text","name":"text"}],"images":[{"branch":"text","build_artifacts":[{"build_tenant":true,"build_uuid":"id-1","canonical_name":"text","format":"text","is_locked":true,"lock_holder":"text","md5sum":"text","sha256":"text","state":"ready","state_time":"2026-11-24T10:00:00","timestamp":"2026-11-24T10:00:00","uploads":[{"artifact_uuid":"id-1","build_uuid":"id-1","canonical_name":"text","endpoint_name":"text","external_id":"text","is_locked":true,"lock_holder":"text","state":"pending","state_time":"2026-11-24T10:00:00","timestamp":"2026-11-24T10:00:00","uuid":"id-1","validated":true}],"url":"text","uuid":"id-1","validated":true}],"canonical_name":"text","name":"text","project_canonical_name":"text","type":"cloud"}],"labels":[{"canonical_name":"text","description":"text","name":"text"}],"name":"text"}"#,
        r#"{"canonical_name":"text","flavors":[{"canonical_name":"text","description":"text","name":"text"}],"images":[{"branch":"text","build_artifacts":[{"build_tenant":true,"build_uuid":"id-1","canonical_name":"text","format":"text","is_locked":true,"lock_holder":"text","md5sum":"text","sha256":"text","state":"ready","state_time":"2026-11-24T10:00:00","timestamp":"2026-11-24T10:00:00","uploads":[{"artifact_uuid":"id-1","build_uuid":"id-1","canonical_name":"text","endpoint_name":"text","external_id":"text","is_locked":true,"lock_holder":"text","state":"pending","state_time":"2026-11-24T10:00:00","timestamp":"2026-11-24T10:00:00","uuid":"id-1","validated":true}],"url":"text","uuid":"id-1","validated":true}],"canonical_name":"text","name":"text","project_canonical_name":"text","type":"cloud"}],"labels":[{"canonical_name":"text","description":"text","name":"text"}],"name":"text"}"#,
    );
    round_trip::<Provider>(
        "nulls",
        r#"{"canonical_name":"text","flavors":null,"images":null,"labels":null,"name":"text"}"#,
        r#"{"canonical_name":"text","name":"text"}"#,
    );
    round_trip::<Provider>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"canonical_name":"text","flavors":[{"canonical_name":"text","description":"text","name":"text"}],"images":[{"branch":"text","build_artifacts":[{"build_tenant":true,"build_uuid":"id-1","canonical_name":"text","format":"text","is_locked":true,"lock_holder":"text","md5sum":"text","sha256":"text","state":"ready","state_time":"2026-11-24T10:00:00","timestamp":"2026-11-24T10:00:00","uploads":[{"artifact_uuid":"id-1","build_uuid":"id-1","canonical_name":"text","endpoint_name":"text","external_id":"text","is_locked":true,"lock_holder":"text","state":"pending","state_time":"2026-11-24T10:00:00","timestamp":"2026-11-24T10:00:00","uuid":"id-1","validated":true}],"url":"text","uuid":"id-1","validated":true}],"canonical_name":"text","name":"text","project_canonical_name":"text","type":"cloud"}],"labels":[{"canonical_name":"text","description":"text","name":"text"}],"name":"text"}"#,
        r#"{"canonical_name":"text","flavors":[{"canonical_name":"text","description":"text","name":"text"}],"images":[{"branch":"text","build_artifacts":[{"build_tenant":true,"build_uuid":"id-1","canonical_name":"text","format":"text","is_locked":true,"lock_holder":"text","md5sum":"text","sha256":"text","state":"ready","state_time":"2026-11-24T10:00:00","timestamp":"2026-11-24T10:00:00","uploads":[{"artifact_uuid":"id-1","build_uuid":"id-1","canonical_name":"text","endpoint_name":"text","external_id":"text","is_locked":true,"lock_holder":"text","state":"pending","state_time":"2026-11-24T10:00:00","timestamp":"2026-11-24T10:00:00","uuid":"id-1","validated":true}],"url":"text","uuid":"id-1","validated":true}],"canonical_name":"text","name":"text","project_canonical_name":"text","type":"cloud"}],"labels":[{"canonical_name":"text","description":"text","name":"text"}],"name":"text"}"#,
    );
}

#[test]
fn provider_node_data() {
    round_trip::<ProviderNodeData>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<ProviderNodeData>(
        "full",
        r#"{"executor_zone":"text","failed_providers":["text"],"uuid":"id-1"}"#,
        r#"{"executor_zone":"text","failed_providers":["text"],"uuid":"id-1"}"#,
    );
    round_trip::<ProviderNodeData>(
        "nulls",
        r#"{"executor_zone":null,"failed_providers":null,"uuid":null}"#,
        r#"{}"#,
    );
    round_trip::<ProviderNodeData>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"executor_zone":"text","failed_providers":["text"],"uuid":"id-1"}"#,
        r#"{"executor_zone":"text","failed_providers":["text"],"uuid":"id-1"}"#,
    );
}

#[test]
fn provides() {
    round_trip::<Provides>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<Provides>(
        "full",
        r#"{"name":"text"}"#,
        r#"{"name":"text"}"#,
    );
    round_trip::<Provides>(
        "nulls",
        r#"{"name":null}"#,
        r#"{}"#,
    );
    round_trip::<Provides>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"name":"text"}"#,
        r#"{"name":"text"}"#,
    );
}

#[test]
fn queue_item() {
    round_trip::<QueueItem>(
        "minimal",
        r#"{"id":"id-1"}"#,
        r#"{"id":"id-1"}"#,
    );
    round_trip::<QueueItem>(
        "full",
        r#"{"active":true,"enqueue_time":1795514400000,"failing_reasons":["text"],"id":"id-1","item_ahead":"id-1","items_behind":["id-1"],"jobs":[{"canceled":true,"dependencies":["text"],"elapsed_time":90000,"end_time":1795514400.0,"estimated_time":90.0,"execute_time":1795514400.0,"finger_url":"text","name":"text","paused":true,"pipeline":"text","pre_fail":true,"queued":true,"remaining_time":90000,"report_url":"text","result":"SUCCESS","retry":true,"snapshotting":true,"start_time":1795514400.0,"tries":7,"url":"text","uuid":"id-1","voting":true,"waiting_status":"text"}],"live":true,"refs":[{"id":"text","owner":"text","project":"text","project_canonical":"text","ref":"text","url":"text"}],"remaining_time":90000,"zuul_ref":"text"}"#,
        r#"{"active":true,"enqueue_time":1795514400000,"failing_reasons":["text"],"id":"id-1","item_ahead":"id-1","items_behind":["id-1"],"jobs":[{"canceled":true,"dependencies":["text"],"elapsed_time":90000,"end_time":1795514400.0,"estimated_time":90.0,"execute_time":1795514400.0,"finger_url":"text","name":"text","paused":true,"pipeline":"text","pre_fail":true,"queued":true,"remaining_time":90000,"report_url":"text","result":"SUCCESS","retry":true,"snapshotting":true,"start_time":1795514400.0,"tries":7,"url":"text","uuid":"id-1","voting":true,"waiting_status":"text"}],"live":true,"refs":[{"id":"text","owner":"text","project":"text","project_canonical":"text","ref":"text","url":"text"}],"remaining_time":90000,"zuul_ref":"text"}"#,
    );
    round_trip::<QueueItem>(
        "nulls",
        r#"{"active":null,"enqueue_time":null,"failing_reasons":null,"id":"id-1","item_ahead":null,"items_behind":null,"jobs":null,"live":null,"refs":null,"remaining_time":null,"zuul_ref":null}"#,
        r#"{"id":"id-1"}"#,
    );
    round_trip::<QueueItem>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"active":true,"enqueue_time":1795514400000,"failing_reasons":["text"],"id":"id-1","item_ahead":"id-1","items_behind":["id-1"],"jobs":[{"canceled":true,"dependencies":["text"],"elapsed_time":90000,"end_time":1795514400.0,"estimated_time":90.0,"execute_time":1795514400.0,"finger_url":"text","name":"text","paused":true,"pipeline":"text","pre_fail":true,"queued":true,"remaining_time":90000,"report_url":"text","result":"SUCCESS","retry":true,"snapshotting":true,"start_time":1795514400.0,"tries":7,"url":"text","uuid":"id-1","voting":true,"waiting_status":"text"}],"live":true,"refs":[{"id":"text","owner":"text","project":"text","project_canonical":"text","ref":"text","url":"text"}],"remaining_time":90000,"zuul_ref":"text"}"#,
        r#"{"active":true,"enqueue_time":1795514400000,"failing_reasons":["text"],"id":"id-1","item_ahead":"id-1","items_behind":["id-1"],"jobs":[{"canceled":true,"dependencies":["text"],"elapsed_time":90000,"end_time":1795514400.0,"estimated_time":90.0,"execute_time":1795514400.0,"finger_url":"text","name":"text","paused":true,"pipeline":"text","pre_fail":true,"queued":true,"remaining_time":90000,"report_url":"text","result":"SUCCESS","retry":true,"snapshotting":true,"start_time":1795514400.0,"tries":7,"url":"text","uuid":"id-1","voting":true,"waiting_status":"text"}],"live":true,"refs":[{"id":"text","owner":"text","project":"text","project_canonical":"text","ref":"text","url":"text"}],"remaining_time":90000,"zuul_ref":"text"}"#,
    );
}

#[test]
fn queue_item_id() {
    round_trip::<QueueItemId>(
        "text",
        r#""a b""#,
        r#""a b""#,
    );
}

#[test]
fn r#ref() {
    round_trip::<Ref>(
        "minimal",
        r#"{"project":"text"}"#,
        r#"{"project":"text"}"#,
    );
    round_trip::<Ref>(
        "full",
        r#"{"branch":"text","change":7,"newrev":"text","oldrev":"text","patchset":"text","project":"text","ref":"text","ref_url":"text"}"#,
        r#"{"branch":"text","change":7,"newrev":"text","oldrev":"text","patchset":"text","project":"text","ref":"text","ref_url":"text"}"#,
    );
    round_trip::<Ref>(
        "nulls",
        r#"{"branch":null,"change":null,"newrev":null,"oldrev":null,"patchset":null,"project":"text","ref":null,"ref_url":null}"#,
        r#"{"project":"text"}"#,
    );
    round_trip::<Ref>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"branch":"text","change":7,"newrev":"text","oldrev":"text","patchset":"text","project":"text","ref":"text","ref_url":"text"}"#,
        r#"{"branch":"text","change":7,"newrev":"text","oldrev":"text","patchset":"text","project":"text","ref":"text","ref_url":"text"}"#,
    );
}

#[test]
fn role() {
    round_trip::<Role>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<Role>(
        "full",
        r#"{"connection":"text","implicit":true,"project":"text","project_canonical_name":"text","project_default_branch":"text","target_name":"text","type":"text"}"#,
        r#"{"connection":"text","implicit":true,"project":"text","project_canonical_name":"text","project_default_branch":"text","target_name":"text","type":"text"}"#,
    );
    round_trip::<Role>(
        "nulls",
        r#"{"connection":null,"implicit":null,"project":null,"project_canonical_name":null,"project_default_branch":null,"target_name":null,"type":null}"#,
        r#"{}"#,
    );
    round_trip::<Role>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"connection":"text","implicit":true,"project":"text","project_canonical_name":"text","project_default_branch":"text","target_name":"text","type":"text"}"#,
        r#"{"connection":"text","implicit":true,"project":"text","project_canonical_name":"text","project_default_branch":"text","target_name":"text","type":"text"}"#,
    );
}

#[test]
fn secret_exposure() {
    assert_eq!(SecretExposure::from("ignore"), SecretExposure::Ignore);
    assert_eq!(SecretExposure::from("redact"), SecretExposure::Redact);
    assert_eq!(SecretExposure::from("fail"), SecretExposure::Fail);
    round_trip::<SecretExposure>(
        "unknown",
        r#""a newer value""#,
        r#""a newer value""#,
    );
}

#[test]
fn secret_use() {
    round_trip::<SecretUse>(
        "minimal",
        r#"{"name":"text"}"#,
        r#"{"name":"text"}"#,
    );
    round_trip::<SecretUse>(
        "full",
        r#"{"alias":"text","name":"text"}"#,
        r#"{"alias":"text","name":"text"}"#,
    );
    round_trip::<SecretUse>(
        "nulls",
        r#"{"alias":null,"name":"text"}"#,
        r#"{"name":"text"}"#,
    );
    round_trip::<SecretUse>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"alias":"text","name":"text"}"#,
        r#"{"alias":"text","name":"text"}"#,
    );
}

#[test]
fn semaphore() {
    round_trip::<Semaphore>(
        "minimal",
        r#"{"name":"text"}"#,
        r#"{"name":"text"}"#,
    );
    round_trip::<Semaphore>(
        "full",
        r#"{"global":true,"holders":{"count":7,"other_tenants":7,"this_tenant":[{"buildset_uuid":"id-1","job_name":"text"}]},"max":7,"name":"text"}"#,
        r#"{"global":true,"holders":{"count":7,"other_tenants":7,"this_tenant":[{"buildset_uuid":"id-1","job_name":"text"}]},"max":7,"name":"text"}"#,
    );
    round_trip::<Semaphore>(
        "nulls",
        r#"{"global":null,"holders":null,"max":null,"name":"text"}"#,
        r#"{"name":"text"}"#,
    );
    round_trip::<Semaphore>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"global":true,"holders":{"count":7,"other_tenants":7,"this_tenant":[{"buildset_uuid":"id-1","job_name":"text"}]},"max":7,"name":"text"}"#,
        r#"{"global":true,"holders":{"count":7,"other_tenants":7,"this_tenant":[{"buildset_uuid":"id-1","job_name":"text"}]},"max":7,"name":"text"}"#,
    );
}

#[test]
fn semaphore_holder() {
    round_trip::<SemaphoreHolder>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<SemaphoreHolder>(
        "full",
        r#"{"buildset_uuid":"id-1","job_name":"text"}"#,
        r#"{"buildset_uuid":"id-1","job_name":"text"}"#,
    );
    round_trip::<SemaphoreHolder>(
        "nulls",
        r#"{"buildset_uuid":null,"job_name":null}"#,
        r#"{}"#,
    );
    round_trip::<SemaphoreHolder>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"buildset_uuid":"id-1","job_name":"text"}"#,
        r#"{"buildset_uuid":"id-1","job_name":"text"}"#,
    );
}

#[test]
fn semaphore_holders() {
    round_trip::<SemaphoreHolders>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<SemaphoreHolders>(
        "full",
        r#"{"count":7,"other_tenants":7,"this_tenant":[{"buildset_uuid":"id-1","job_name":"text"}]}"#,
        r#"{"count":7,"other_tenants":7,"this_tenant":[{"buildset_uuid":"id-1","job_name":"text"}]}"#,
    );
    round_trip::<SemaphoreHolders>(
        "nulls",
        r#"{"count":null,"other_tenants":null,"this_tenant":null}"#,
        r#"{}"#,
    );
    round_trip::<SemaphoreHolders>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"count":7,"other_tenants":7,"this_tenant":[{"buildset_uuid":"id-1","job_name":"text"}]}"#,
        r#"{"count":7,"other_tenants":7,"this_tenant":[{"buildset_uuid":"id-1","job_name":"text"}]}"#,
    );
}

#[test]
fn severity() {
    assert_eq!(Severity::from("error"), Severity::Error);
    assert_eq!(Severity::from("warning"), Severity::Warning);
    round_trip::<Severity>(
        "unknown",
        r#""a newer value""#,
        r#""a newer value""#,
    );
}

#[test]
fn source_context() {
    round_trip::<SourceContext>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<SourceContext>(
        "full",
        r#"{"branch":"text","path":"text","project":"text"}"#,
        r#"{"branch":"text","path":"text","project":"text"}"#,
    );
    round_trip::<SourceContext>(
        "nulls",
        r#"{"branch":null,"path":null,"project":null}"#,
        r#"{}"#,
    );
    round_trip::<SourceContext>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"branch":"text","path":"text","project":"text"}"#,
        r#"{"branch":"text","path":"text","project":"text"}"#,
    );
}

#[test]
fn stats_info() {
    round_trip::<StatsInfo>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<StatsInfo>(
        "full",
        r#"{"prefix":"text","type":"text","url":"text"}"#,
        r#"{"prefix":"text","type":"text","url":"text"}"#,
    );
    round_trip::<StatsInfo>(
        "nulls",
        r#"{"prefix":null,"type":null,"url":null}"#,
        r#"{}"#,
    );
    round_trip::<StatsInfo>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"prefix":"text","type":"text","url":"text"}"#,
        r#"{"prefix":"text","type":"text","url":"text"}"#,
    );
}

#[test]
fn status() {
    round_trip::<Status>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<Status>(
        "full",
        r#"{"connection_event_queues":{"key":{"length":7}},"last_reconfigured":1795514400000,"management_event_queue":{"length":7},"pipelines":[{"change_queues":[{"branch":"text","heads":[[{"active":true,"enqueue_time":1795514400000,"failing_reasons":["text"],"id":"id-1","item_ahead":"id-1","items_behind":["id-1"],"jobs":[{"name":"text"}],"live":true,"refs":[{"project":"text"}],"remaining_time":90000,"zuul_ref":"text"}]],"name":"text","window":7}],"description":"text","management_events":7,"manager":"dependent","name":"text","result_events":7,"state":"normal","trigger_events":7,"triggers":[{"driver":"text"}]}],"state":{"info":"text","reason":"text","result_queue_paused":true,"trigger_queue_discarding":true,"trigger_queue_paused":true},"trigger_event_queue":{"length":7},"zuul_version":"text"}"#,
        r#"{"connection_event_queues":{"key":{"length":7}},"last_reconfigured":1795514400000,"management_event_queue":{"length":7},"pipelines":[{"change_queues":[{"branch":"text","heads":[[{"active":true,"enqueue_time":1795514400000,"failing_reasons":["text"],"id":"id-1","item_ahead":"id-1","items_behind":["id-1"],"jobs":[{"name":"text"}],"live":true,"refs":[{"project":"text"}],"remaining_time":90000,"zuul_ref":"text"}]],"name":"text","window":7}],"description":"text","management_events":7,"manager":"dependent","name":"text","result_events":7,"state":"normal","trigger_events":7,"triggers":[{"driver":"text"}]}],"state":{"info":"text","reason":"text","result_queue_paused":true,"trigger_queue_discarding":true,"trigger_queue_paused":true},"trigger_event_queue":{"length":7},"zuul_version":"text"}"#,
    );
    round_trip::<Status>(
        "nulls",
        r#"{"connection_event_queues":null,"last_reconfigured":null,"management_event_queue":null,"pipelines":null,"state":null,"trigger_event_queue":null,"zuul_version":null}"#,
        r#"{}"#,
    );
    round_trip::<Status>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"connection_event_queues":{"key":{"length":7}},"last_reconfigured":1795514400000,"management_event_queue":{"length":7},"pipelines":[{"change_queues":[{"branch":"text","heads":[[{"active":true,"enqueue_time":1795514400000,"failing_reasons":["text"],"id":"id-1","item_ahead":"id-1","items_behind":["id-1"],"jobs":[{"name":"text"}],"live":true,"refs":[{"project":"text"}],"remaining_time":90000,"zuul_ref":"text"}]],"name":"text","window":7}],"description":"text","management_events":7,"manager":"dependent","name":"text","result_events":7,"state":"normal","trigger_events":7,"triggers":[{"driver":"text"}]}],"state":{"info":"text","reason":"text","result_queue_paused":true,"trigger_queue_discarding":true,"trigger_queue_paused":true},"trigger_event_queue":{"length":7},"zuul_version":"text"}"#,
        r#"{"connection_event_queues":{"key":{"length":7}},"last_reconfigured":1795514400000,"management_event_queue":{"length":7},"pipelines":[{"change_queues":[{"branch":"text","heads":[[{"active":true,"enqueue_time":1795514400000,"failing_reasons":["text"],"id":"id-1","item_ahead":"id-1","items_behind":["id-1"],"jobs":[{"name":"text"}],"live":true,"refs":[{"project":"text"}],"remaining_time":90000,"zuul_ref":"text"}]],"name":"text","window":7}],"description":"text","management_events":7,"manager":"dependent","name":"text","result_events":7,"state":"normal","trigger_events":7,"triggers":[{"driver":"text"}]}],"state":{"info":"text","reason":"text","result_queue_paused":true,"trigger_queue_discarding":true,"trigger_queue_paused":true},"trigger_event_queue":{"length":7},"zuul_version":"text"}"#,
    );
}

#[test]
fn status_trigger() {
    round_trip::<StatusTrigger>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<StatusTrigger>(
        "full",
        r#"{"driver":"text"}"#,
        r#"{"driver":"text"}"#,
    );
    round_trip::<StatusTrigger>(
        "nulls",
        r#"{"driver":null}"#,
        r#"{}"#,
    );
    round_trip::<StatusTrigger>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"driver":"text"}"#,
        r#"{"driver":"text"}"#,
    );
}

#[test]
fn system_event() {
    round_trip::<SystemEvent>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<SystemEvent>(
        "full",
        r#"{"description":"text","event_id":"text","event_time":"2026-11-24T10:00:00","event_type":"text"}"#,
        r#"{"description":"text","event_id":"text","event_time":"2026-11-24T10:00:00","event_type":"text"}"#,
    );
    round_trip::<SystemEvent>(
        "nulls",
        r#"{"description":null,"event_id":null,"event_time":null,"event_type":null}"#,
        r#"{}"#,
    );
    round_trip::<SystemEvent>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"description":"text","event_id":"text","event_time":"2026-11-24T10:00:00","event_type":"text"}"#,
        r#"{"description":"text","event_id":"text","event_time":"2026-11-24T10:00:00","event_type":"text"}"#,
    );
}

#[test]
fn tenant_state() {
    round_trip::<TenantState>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<TenantState>(
        "full",
        r#"{"info":"text","reason":"text","result_queue_paused":true,"trigger_queue_discarding":true,"trigger_queue_paused":true}"#,
        r#"{"info":"text","reason":"text","result_queue_paused":true,"trigger_queue_discarding":true,"trigger_queue_paused":true}"#,
    );
    round_trip::<TenantState>(
        "nulls",
        r#"{"info":null,"reason":null,"result_queue_paused":null,"trigger_queue_discarding":null,"trigger_queue_paused":null}"#,
        r#"{}"#,
    );
    round_trip::<TenantState>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"info":"text","reason":"text","result_queue_paused":true,"trigger_queue_discarding":true,"trigger_queue_paused":true}"#,
        r#"{"info":"text","reason":"text","result_queue_paused":true,"trigger_queue_discarding":true,"trigger_queue_paused":true}"#,
    );
}

#[test]
fn tenant_state_change() {
    written(
        &TenantStateChange::new(),
        r#"{}"#,
    );
    written(
        &TenantStateChange::new().info("text").reason("text").result_queue_paused(true).trigger_queue_discarding(true).trigger_queue_paused(true),
        r#"{"info":"text","reason":"text","result_queue_paused":true,"trigger_queue_discarding":true,"trigger_queue_paused":true}"#,
    );
}

#[test]
fn tenant_status() {
    round_trip::<TenantStatus>(
        "minimal",
        r#"{"config_error_count":7}"#,
        r#"{"config_error_count":7}"#,
    );
    round_trip::<TenantStatus>(
        "full",
        r#"{"config_error_count":7}"#,
        r#"{"config_error_count":7}"#,
    );
    round_trip::<TenantStatus>(
        "nulls",
        r#"{"config_error_count":7}"#,
        r#"{"config_error_count":7}"#,
    );
    round_trip::<TenantStatus>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"config_error_count":7}"#,
        r#"{"config_error_count":7}"#,
    );
}

#[test]
fn tenant_summary() {
    round_trip::<TenantSummary>(
        "minimal",
        r#"{"name":"text"}"#,
        r#"{"name":"text"}"#,
    );
    round_trip::<TenantSummary>(
        "full",
        r#"{"name":"text","projects":7,"queue":7}"#,
        r#"{"name":"text","projects":7,"queue":7}"#,
    );
    round_trip::<TenantSummary>(
        "nulls",
        r#"{"name":"text","projects":null,"queue":null}"#,
        r#"{"name":"text"}"#,
    );
    round_trip::<TenantSummary>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"name":"text","projects":7,"queue":7}"#,
        r#"{"name":"text","projects":7,"queue":7}"#,
    );
}

#[test]
fn workspace_scheme() {
    assert_eq!(WorkspaceScheme::from("golang"), WorkspaceScheme::Golang);
    assert_eq!(WorkspaceScheme::from("flat"), WorkspaceScheme::Flat);
    assert_eq!(WorkspaceScheme::from("unique"), WorkspaceScheme::Unique);
    round_trip::<WorkspaceScheme>(
        "unknown",
        r#""a newer value""#,
        r#""a newer value""#,
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
