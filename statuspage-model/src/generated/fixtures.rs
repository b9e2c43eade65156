// Made by `cargo xtask codegen statuspage` from specs/statuspage: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Every type of this folder, decoded, written and decoded again.

#![cfg_attr(rustfmt, rustfmt_skip)]

use chrono::{DateTime, Utc};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::*;

#[test]
fn active_impact() {
    round_trip::<ActiveImpact>(
        "minimal",
        r#"{"reference":"id-1","type":"id-1"}"#,
        r#"{"reference":"id-1","type":"id-1"}"#,
    );
    round_trip::<ActiveImpact>(
        "full",
        r#"{"reference":"id-1","severity":7,"type":"id-1"}"#,
        r#"{"reference":"id-1","severity":7,"type":"id-1"}"#,
    );
    round_trip::<ActiveImpact>(
        "nulls",
        r#"{"reference":"id-1","severity":null,"type":"id-1"}"#,
        r#"{"reference":"id-1","type":"id-1"}"#,
    );
    round_trip::<ActiveImpact>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"reference":"id-1","severity":7,"type":"id-1"}"#,
        r#"{"reference":"id-1","severity":7,"type":"id-1"}"#,
    );
}

#[test]
fn component() {
    round_trip::<Component>(
        "minimal",
        r#"{"id":"id-1"}"#,
        r#"{"id":"id-1"}"#,
    );
    round_trip::<Component>(
        "full",
        r#"{"activelyAffectedBy":[{"reference":"id-1","severity":7,"type":"id-1"}],"displayName":"text","id":"id-1","labels":{"key":"text"}}"#,
        r#"{"activelyAffectedBy":[{"reference":"id-1","severity":7,"type":"id-1"}],"displayName":"text","id":"id-1","labels":{"key":"text"}}"#,
    );
    round_trip::<Component>(
        "nulls",
        r#"{"activelyAffectedBy":null,"displayName":null,"id":"id-1","labels":null}"#,
        r#"{"id":"id-1"}"#,
    );
    round_trip::<Component>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"activelyAffectedBy":[{"reference":"id-1","severity":7,"type":"id-1"}],"displayName":"text","id":"id-1","labels":{"key":"text"}}"#,
        r#"{"activelyAffectedBy":[{"reference":"id-1","severity":7,"type":"id-1"}],"displayName":"text","id":"id-1","labels":{"key":"text"}}"#,
    );
}

#[test]
fn component_id() {
    round_trip::<ComponentId>(
        "text",
        r#""a b""#,
        r#""a b""#,
    );
}

#[test]
fn component_patch() {
    written(
        &ComponentPatch::new(),
        r#"{}"#,
    );
    written(
        &ComponentPatch::new().display_name("text").labels([("key".to_owned(), "text".into())]),
        r#"{"displayName":"text","labels":{"key":"text"}}"#,
    );
}

#[test]
fn impact() {
    round_trip::<Impact>(
        "minimal",
        r#"{"reference":"id-1","type":"id-1"}"#,
        r#"{"reference":"id-1","type":"id-1"}"#,
    );
    round_trip::<Impact>(
        "full",
        r#"{"reference":"id-1","severity":7,"type":"id-1"}"#,
        r#"{"reference":"id-1","severity":7,"type":"id-1"}"#,
    );
    round_trip::<Impact>(
        "nulls",
        r#"{"reference":"id-1","severity":null,"type":"id-1"}"#,
        r#"{"reference":"id-1","type":"id-1"}"#,
    );
    round_trip::<Impact>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"reference":"id-1","severity":7,"type":"id-1"}"#,
        r#"{"reference":"id-1","severity":7,"type":"id-1"}"#,
    );
}

#[test]
fn impact_type() {
    round_trip::<ImpactType>(
        "minimal",
        r#"{"id":"id-1"}"#,
        r#"{"id":"id-1"}"#,
    );
    round_trip::<ImpactType>(
        "full",
        r#"{"description":"text","displayName":"text","id":"id-1"}"#,
        r#"{"description":"text","displayName":"text","id":"id-1"}"#,
    );
    round_trip::<ImpactType>(
        "nulls",
        r#"{"description":null,"displayName":null,"id":"id-1"}"#,
        r#"{"id":"id-1"}"#,
    );
    round_trip::<ImpactType>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"description":"text","displayName":"text","id":"id-1"}"#,
        r#"{"description":"text","displayName":"text","id":"id-1"}"#,
    );
}

#[test]
fn impact_type_id() {
    round_trip::<ImpactTypeId>(
        "text",
        r#""a b""#,
        r#""a b""#,
    );
}

#[test]
fn impact_type_patch() {
    written(
        &ImpactTypePatch::new(),
        r#"{}"#,
    );
    written(
        &ImpactTypePatch::new().description("text").display_name("text"),
        r#"{"description":"text","displayName":"text"}"#,
    );
}

#[test]
fn incident() {
    round_trip::<Incident>(
        "minimal",
        r#"{"id":"id-1"}"#,
        r#"{"id":"id-1"}"#,
    );
    round_trip::<Incident>(
        "full",
        r#"{"affects":[{"reference":"id-1","severity":7,"type":"id-1"}],"beganAt":"2026-11-24T10:00:00Z","description":"text","displayName":"text","endedAt":"2026-11-24T10:00:00Z","id":"id-1","phase":{"generation":7,"order":7},"updates":[7]}"#,
        r#"{"affects":[{"reference":"id-1","severity":7,"type":"id-1"}],"beganAt":"2026-11-24T10:00:00Z","description":"text","displayName":"text","endedAt":"2026-11-24T10:00:00Z","id":"id-1","phase":{"generation":7,"order":7},"updates":[7]}"#,
    );
    round_trip::<Incident>(
        "nulls",
        r#"{"affects":null,"beganAt":null,"description":null,"displayName":null,"endedAt":null,"id":"id-1","phase":null,"updates":null}"#,
        r#"{"id":"id-1"}"#,
    );
    round_trip::<Incident>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"affects":[{"reference":"id-1","severity":7,"type":"id-1"}],"beganAt":"2026-11-24T10:00:00Z","description":"text","displayName":"text","endedAt":"2026-11-24T10:00:00Z","id":"id-1","phase":{"generation":7,"order":7},"updates":[7]}"#,
        r#"{"affects":[{"reference":"id-1","severity":7,"type":"id-1"}],"beganAt":"2026-11-24T10:00:00Z","description":"text","displayName":"text","endedAt":"2026-11-24T10:00:00Z","id":"id-1","phase":{"generation":7,"order":7},"updates":[7]}"#,
    );
}

#[test]
fn incident_id() {
    round_trip::<IncidentId>(
        "text",
        r#""a b""#,
        r#""a b""#,
    );
}

#[test]
fn incident_patch() {
    written(
        &IncidentPatch::new(),
        r#"{}"#,
    );
    written(
        &IncidentPatch::new().affects(vec![Impact::new("id-1", "id-1").severity(7)]).began_at(at("2026-11-24T10:00:00Z")).description("text").display_name("text").ended_at(at("2026-11-24T10:00:00Z")).phase(PhaseReference::new(7, 7)),
        r#"{"affects":[{"reference":"id-1","severity":7,"type":"id-1"}],"beganAt":"2026-11-24T10:00:00Z","description":"text","displayName":"text","endedAt":"2026-11-24T10:00:00Z","phase":{"generation":7,"order":7}}"#,
    );
}

#[test]
fn incident_update() {
    round_trip::<IncidentUpdate>(
        "minimal",
        r#"{"order":7}"#,
        r#"{"order":7}"#,
    );
    round_trip::<IncidentUpdate>(
        "full",
        r#"{"createdAt":"2026-11-24T10:00:00Z","description":"text","displayName":"text","order":7}"#,
        r#"{"createdAt":"2026-11-24T10:00:00Z","description":"text","displayName":"text","order":7}"#,
    );
    round_trip::<IncidentUpdate>(
        "nulls",
        r#"{"createdAt":null,"description":null,"displayName":null,"order":7}"#,
        r#"{"order":7}"#,
    );
    round_trip::<IncidentUpdate>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"createdAt":"2026-11-24T10:00:00Z","description":"text","displayName":"text","order":7}"#,
        r#"{"createdAt":"2026-11-24T10:00:00Z","description":"text","displayName":"text","order":7}"#,
    );
}

#[test]
fn incident_update_patch() {
    written(
        &IncidentUpdatePatch::new(),
        r#"{}"#,
    );
    written(
        &IncidentUpdatePatch::new().created_at(at("2026-11-24T10:00:00Z")).description("text").display_name("text"),
        r#"{"createdAt":"2026-11-24T10:00:00Z","description":"text","displayName":"text"}"#,
    );
}

#[test]
fn new_component() {
    written(
        &NewComponent::new("text"),
        r#"{"displayName":"text"}"#,
    );
    written(
        &NewComponent::new("text").labels([("key".to_owned(), "text".into())]),
        r#"{"displayName":"text","labels":{"key":"text"}}"#,
    );
}

#[test]
fn new_impact_type() {
    written(
        &NewImpactType::new("text"),
        r#"{"displayName":"text"}"#,
    );
    written(
        &NewImpactType::new("text").description("text"),
        r#"{"description":"text","displayName":"text"}"#,
    );
}

#[test]
fn new_incident() {
    written(
        &NewIncident::new("text", PhaseReference::new(7, 7), at("2026-11-24T10:00:00Z")),
        r#"{"beganAt":"2026-11-24T10:00:00Z","displayName":"text","phase":{"generation":7,"order":7}}"#,
    );
    written(
        &NewIncident::new("text", PhaseReference::new(7, 7), at("2026-11-24T10:00:00Z")).affects(vec![Impact::new("id-1", "id-1").severity(7)]).description("text").ended_at(at("2026-11-24T10:00:00Z")),
        r#"{"affects":[{"reference":"id-1","severity":7,"type":"id-1"}],"beganAt":"2026-11-24T10:00:00Z","description":"text","displayName":"text","endedAt":"2026-11-24T10:00:00Z","phase":{"generation":7,"order":7}}"#,
    );
}

#[test]
fn new_incident_update() {
    written(
        &NewIncidentUpdate::new(),
        r#"{}"#,
    );
    written(
        &NewIncidentUpdate::new().created_at(at("2026-11-24T10:00:00Z")).description("text").display_name("text"),
        r#"{"createdAt":"2026-11-24T10:00:00Z","description":"text","displayName":"text"}"#,
    );
}

#[test]
fn new_phase_list() {
    written(
        &NewPhaseList::new(vec!["text".into()]),
        r#"{"phases":["text"]}"#,
    );
    written(
        &NewPhaseList::new(vec!["text".into()]),
        r#"{"phases":["text"]}"#,
    );
}

#[test]
fn new_severity() {
    written(
        &NewSeverity::new("text", 7),
        r#"{"displayName":"text","value":7}"#,
    );
    written(
        &NewSeverity::new("text", 7),
        r#"{"displayName":"text","value":7}"#,
    );
}

#[test]
fn phase_list() {
    round_trip::<PhaseList>(
        "minimal",
        r#"{"generation":7}"#,
        r#"{"generation":7}"#,
    );
    round_trip::<PhaseList>(
        "full",
        r#"{"generation":7,"phases":["text"]}"#,
        r#"{"generation":7,"phases":["text"]}"#,
    );
    round_trip::<PhaseList>(
        "nulls",
        r#"{"generation":7,"phases":null}"#,
        r#"{"generation":7}"#,
    );
    round_trip::<PhaseList>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"generation":7,"phases":["text"]}"#,
        r#"{"generation":7,"phases":["text"]}"#,
    );
}

#[test]
fn phase_reference() {
    round_trip::<PhaseReference>(
        "minimal",
        r#"{"generation":7,"order":7}"#,
        r#"{"generation":7,"order":7}"#,
    );
    round_trip::<PhaseReference>(
        "full",
        r#"{"generation":7,"order":7}"#,
        r#"{"generation":7,"order":7}"#,
    );
    round_trip::<PhaseReference>(
        "nulls",
        r#"{"generation":7,"order":7}"#,
        r#"{"generation":7,"order":7}"#,
    );
    round_trip::<PhaseReference>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"generation":7,"order":7}"#,
        r#"{"generation":7,"order":7}"#,
    );
}

#[test]
fn severity() {
    round_trip::<Severity>(
        "minimal",
        r#"{}"#,
        r#"{}"#,
    );
    round_trip::<Severity>(
        "full",
        r#"{"displayName":"text","value":7}"#,
        r#"{"displayName":"text","value":7}"#,
    );
    round_trip::<Severity>(
        "nulls",
        r#"{"displayName":null,"value":null}"#,
        r#"{}"#,
    );
    round_trip::<Severity>(
        "extra member",
        r#"{"a member of a newer server":{"x":[1]},"displayName":"text","value":7}"#,
        r#"{"displayName":"text","value":7}"#,
    );
}

#[test]
fn severity_patch() {
    written(
        &SeverityPatch::new(),
        r#"{}"#,
    );
    written(
        &SeverityPatch::new().display_name("text").value(7),
        r#"{"displayName":"text","value":7}"#,
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
