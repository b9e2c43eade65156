//! Checks of registries, schedules and policies: replication, retention, immutability, webhooks, preheating.

use scs_wire::{Check, Invalid};

use super::{Checked, cron, ensure, http, is_some_text};
use crate::RepositoryName;
use crate::model::*;

/// 1402-createRegistry-url-without-scheme is a 500.
pub(crate) fn new_registry(one: &NewRegistry) -> Checked {
    http("url", &one.url)
}

/// 1439-pingRegistry-id-0 is a 500.
pub(crate) fn registry_ping(one: &RegistryPing) -> Checked {
    if let Some(id) = one.id {
        return ensure(id > 0, "id", "must be at least 1");
    }
    // 1441-pingRegistry-no-type
    ensure(is_some_text(&one.r#type), "type", "is needed without an id")?;
    http("url", one.url.as_deref().unwrap_or_default())
}

/// 1472-createReplicationPolicy-no-registry, 1469-createReplicationPolicy-event-based-and-single-active.
pub(crate) fn replication_policy(one: &ReplicationPolicySettings) -> Checked {
    ensure(
        one.src_registry.is_some() != one.dest_registry.is_some(),
        "dest_registry",
        "exactly one registry is needed",
    )?;
    // 1485-createReplicationPolicy-bad-namespace
    if let Some(namespace) = one
        .dest_namespace
        .as_deref()
        .filter(|namespace| !namespace.is_empty())
    {
        RepositoryName::from(namespace)
            .check()
            .map_err(|invalid| Invalid::new("dest_namespace", invalid.why))?;
    }
    let Some(trigger) = &one.trigger else {
        return Ok(());
    };
    let line = trigger
        .trigger_settings
        .as_ref()
        .and_then(|settings| settings.cron.as_deref());
    match trigger.r#type {
        ReplicationTriggerKind::EventBased => ensure(
            one.single_active_replication != Some(true),
            "single_active_replication",
            "does not go with the trigger event_based",
        ),
        ReplicationTriggerKind::Scheduled => {
            cron("trigger.trigger_settings.cron", line.unwrap_or_default())
        }
        ReplicationTriggerKind::Manual => Ok(()),
        ReplicationTriggerKind::Unknown(_) => Err(Invalid::new(
            "trigger.type",
            "must be manual, scheduled or event_based",
        )),
    }
}

/// 1481-createReplicationPolicy-filter-value-number, 1482-createReplicationPolicy-label-filter-text,
/// 1480-createReplicationPolicy-bad-filter-type, 1483-createReplicationPolicy-bad-decoration.
pub(crate) fn replication_filter(one: &ReplicationFilter) -> Checked {
    ensure(
        !matches!(one.r#type, ReplicationFilterKind::Unknown(_)),
        "type",
        "must be name, tag, label or resource",
    )?;
    ensure(
        matches!(
            one.decoration,
            None | Some(SelectorDecoration::Matches | SelectorDecoration::Excludes)
        ),
        "decoration",
        "must be matches or excludes",
    )?;
    if one.r#type == ReplicationFilterKind::Label {
        let texts = one
            .value
            .as_array()
            .is_some_and(|list| list.iter().all(serde_json::Value::is_string));
        ensure(texts, "value", "must be a list of texts")
    } else {
        ensure(one.value.is_string(), "value", "must be a text")
    }
}

/// 1606-updateGCSchedule-bad-type; 1611-updateGCSchedule-none and 1613-createGCSchedule-manual-dry-run need no line.
pub(crate) fn schedule_rule(one: &ScheduleRule) -> Checked {
    match one.r#type {
        ScheduleKind::Manual | ScheduleKind::None => Ok(()),
        ScheduleKind::Unknown(_) => Err(Invalid::new(
            "type",
            "is no kind of schedule that the server knows",
        )),
        _ => cron("cron", one.cron.as_deref().unwrap_or_default()),
    }
}

/// 3507-createRetention-unknown-template-by-maintainer, 3509-createRetention-params-missing, 3513-createRetention-negative-parameter,
/// 3514-createRetention-extras-not-json, 3517-createRetention-decoration-unknown: all stored with 201.
pub(crate) fn retention_policy(one: &RetentionPolicy) -> Checked {
    if !one.trigger.settings.cron.is_empty() {
        cron("trigger.settings.cron", &one.trigger.settings.cron)?;
    }
    for (index, rule) in one.rules.iter().enumerate() {
        let at = |member: &str| format!("rules.{index}.{member}");
        ensure(
            !matches!(rule.template, RetentionTemplate::Unknown(_)),
            &at("template"),
            "is none that the server knows",
        )?;
        let number = rule
            .params
            .get(rule.template.as_str())
            .and_then(serde_json::Value::as_i64);
        ensure(
            rule.template == RetentionTemplate::Always || number.is_some_and(|number| number >= 0),
            &at("params"),
            "needs a number, not negative, under the template's name",
        )?;
        for selector in rule
            .tag_selectors
            .iter()
            .chain(rule.scope_selectors.values().flatten())
        {
            ensure(
                !matches!(selector.decoration, SelectorDecoration::Unknown(_)),
                &at("decoration"),
                "is none that the server knows",
            )?;
            let json = selector.extras.as_deref().is_none_or(|text| {
                text.is_empty()
                    || serde_json::from_str::<serde_json::Map<String, serde_json::Value>>(text)
                        .is_ok()
            });
            ensure(json, &at("extras"), "must be a JSON object in a text")?;
        }
    }
    Ok(())
}

/// 3383-CreateImmuRule-bad-template, 3384-CreateImmuRule-bad-decoration.
pub(crate) fn new_immutable_rule(one: &NewImmutableRule) -> Checked {
    immutable(
        &one.template,
        one.tag_selectors
            .iter()
            .chain(one.scope_selectors.values().flatten()),
    )
}

/// 3411-UpdateImmuRule-id-differs is refused by the server alone.
pub(crate) fn immutable_rule_update(one: &ImmutableRuleUpdate) -> Checked {
    immutable(
        &one.template,
        one.tag_selectors
            .iter()
            .chain(one.scope_selectors.values().flatten()),
    )
}

fn immutable<'a>(
    template: &ImmutableTemplate,
    selectors: impl Iterator<Item = &'a ImmutableSelector>,
) -> Checked {
    ensure(
        !matches!(template, ImmutableTemplate::Unknown(_)),
        "template",
        "must be immutable_template",
    )?;
    for selector in selectors {
        ensure(
            !matches!(selector.decoration, SelectorDecoration::Unknown(_)),
            "decoration",
            "is none that the server knows",
        )?;
    }
    Ok(())
}

/// 1872-CreateWebhookPolicyOfProject-bad-address, 1875-CreateWebhookPolicyOfProject-slack-with-format.
pub(crate) fn webhook_target(one: &WebhookTarget) -> Checked {
    http("address", &one.address)?;
    ensure(
        one.r#type != WebhookTargetKind::Slack || one.payload_format.is_none(),
        "payload_format",
        "cannot be chosen for slack",
    )
}

/// 1976-CreateInstance-unknown-vendor, 1979-CreateInstance-bad-auth-mode: stored. An endpoint `nonsense` too.
pub(crate) fn new_preheat_instance(one: &NewPreheatInstance) -> Checked {
    http("endpoint", &one.endpoint)?;
    ensure(
        !matches!(one.auth_mode, PreheatAuth::Unknown(_)),
        "auth_mode",
        "is none that the server knows",
    )
}

/// 1965-PingInstances-no-endpoint.
pub(crate) fn preheat_ping(one: &PreheatInstancePing) -> Checked {
    match (one.id, &one.endpoint) {
        (Some(_), None) => Ok(()),
        (_, endpoint) => http("endpoint", endpoint.as_deref().unwrap_or_default()),
    }
}

/// 2016-CreatePolicy-filters-not-json is a 500; 2018-CreatePolicy-bad-filter-type and 2019-CreatePolicy-bad-trigger are stored.
pub(crate) fn new_preheat_policy(one: &NewPreheatPolicy) -> Checked {
    let kind = |value: &serde_json::Value| {
        value
            .get("type")
            .and_then(serde_json::Value::as_str)
            .map(str::to_owned)
    };
    let filters: Vec<serde_json::Value> = serde_json::from_str(&one.filters)
        .map_err(|_| Invalid::new("filters", "must be a JSON list in a text"))?;
    for filter in &filters {
        let known = kind(filter)
            .is_some_and(|kind| ["repository", "tag", "label"].contains(&kind.as_str()));
        ensure(
            known,
            "filters",
            "have a type other than repository, tag and label",
        )?;
    }
    let trigger: serde_json::Value = serde_json::from_str(&one.trigger)
        .map_err(|_| Invalid::new("trigger", "must be a JSON object in a text"))?;
    match kind(&trigger).as_deref() {
        Some("manual" | "event_based") => Ok(()),
        // 2020-CreatePolicy-bad-cron
        Some("scheduled") => {
            let line = trigger
                .pointer("/trigger_setting/cron")
                .and_then(serde_json::Value::as_str);
            cron("trigger", line.unwrap_or_default())
        }
        _ => Err(Invalid::new(
            "trigger",
            "has a type other than manual, scheduled and event_based",
        )),
    }
}
