//! What no keyword of the description can say: values that the server would store without a word, or crash on.
//! Draft of the helper for the types; not compiled.

use std::collections::BTreeSet;

use scs_wire::Invalid;

use crate::model::*;

type Checked = Result<(), Invalid>;

fn ensure(holds: bool, field: &str, why: &str) -> Checked {
    if holds { Ok(()) } else { Err(Invalid::new(field, why)) }
}

/// 8 to 128 characters with upper case, lower case and digit (recordings 1007-createUser-weak-password, 1343-RefreshSec-weak).
pub(crate) fn secret(field: &str, text: &str) -> Checked {
    let has = |test: fn(&char) -> bool| text.chars().any(|c| test(&c));
    ensure(
        (8..=128).contains(&text.chars().count())
            && has(char::is_ascii_uppercase)
            && has(char::is_ascii_lowercase)
            && has(char::is_ascii_digit),
        field,
        "needs 8 to 128 characters with upper case, lower case and a digit",
    )
}

/// Lower case, digits, and single separators between them (recordings 009-createProject-upper-case-name,
/// 013-createProject-double-dot-name, 1263-CreateRobot-bad-name). 012-createProject-dot-underscore-name is fine.
fn component(field: &str, name: &str) -> Checked {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
    let mut ok = name.starts_with(plain) && name.ends_with(plain);
    let mut run = String::new();
    for c in name.chars() {
        if plain(c) {
            ok &= matches!(run.as_str(), "" | "." | "_" | "__") || run.chars().all(|c| c == '-');
            run.clear();
        } else {
            run.push(c);
        }
    }
    ensure(ok, field, "must be lower-case letters and digits with single separators between them")
}

fn http(field: &str, url: &str) -> Checked {
    ensure(
        url.starts_with("http://") || url.starts_with("https://"),
        field,
        "needs http:// or https:// in front",
    )
}

/// Six fields, the seconds 0 (1603-updateGCSchedule-minute-not-zero-second, 1604-updateGCSchedule-five-fields).
fn cron(field: &str, line: &str) -> Checked {
    let fields: Vec<&str> = line.split_whitespace().collect();
    ensure(fields.len() == 6, field, "needs six fields, the seconds first")?;
    ensure(fields.first() == Some(&"0"), field, "the first field, the seconds, must be 0")
}

// Projects
pub(crate) fn new_project(one: &NewProject) -> Checked {
    component("project_name", &one.project_name)?;
    ensure(one.storage_limit != Some(0), "storage_limit", "must be -1 or at least 1")
}

/// 136-updateProject-bad-public, 135-updateProject-bad-severity: stored as they are.
pub(crate) fn project_settings(one: &ProjectSettings) -> Checked {
    for (field, value) in [
        ("public", &one.public),
        ("enable_content_trust", &one.enable_content_trust),
        ("enable_content_trust_cosign", &one.enable_content_trust_cosign),
        ("prevent_vul", &one.prevent_vul),
        ("auto_scan", &one.auto_scan),
        ("auto_sbom_generation", &one.auto_sbom_generation),
        ("reuse_sys_cve_allowlist", &one.reuse_sys_cve_allowlist),
        ("proxy_cache_local_on_not_found", &one.proxy_cache_local_on_not_found),
        ("proxy_referrer_api", &one.proxy_referrer_api),
    ] {
        ensure(!matches!(value, Some(Toggle::Unknown(_))), field, "must be true or false")?;
    }
    ensure(
        !matches!(one.severity, Some(SeverityThreshold::Unknown(_))),
        "severity",
        "must be none, low, medium, high or critical",
    )?;
    for (field, value) in [("proxy_speed_kb", &one.proxy_speed_kb), ("max_upstream_conn", &one.max_upstream_conn)] {
        let fine = value.as_ref().is_none_or(|text| text.parse::<i32>().is_ok_and(|number| number >= -1));
        ensure(fine, field, "must be a whole number in a text, -1 for no limit")?;
    }
    Ok(())
}

/// A CVE that stands twice is a 500 (134-updateProject-allowlist-duplicate, 3577-putSystemCVEAllowlist-duplicate).
pub(crate) fn cve_allowlist(one: &CveAllowlist) -> Checked {
    let mut seen = BTreeSet::new();
    for (index, item) in one.items.iter().enumerate() {
        ensure(seen.insert(&item.cve_id), &format!("items.{index}.cve_id"), "stands twice")?;
    }
    Ok(())
}

/// Neither is a 500, both a conflict (1171-createProjectMember-no-member, 1172-createProjectMember-both).
pub(crate) fn new_member(one: &NewMember) -> Checked {
    match (&one.member_user, &one.member_group) {
        (Some(user), None) => ensure(user.user_id.is_some() || user.username.is_some(), "member_user", "names nobody"),
        (None, Some(group)) => ensure(group.id.is_some() || group.group_name.is_some(), "member_group", "names no group"),
        (None, None) => Err(Invalid::new("member_user", "either a user or a group is needed")),
        (Some(_), Some(_)) => Err(Invalid::new("member_group", "goes with no user")),
    }
}

/// 3130-CreateLabel-unknown-project and 3129-CreateLabel-project-id-missing are stored.
pub(crate) fn new_label(one: &NewLabel) -> Checked {
    match one.scope {
        LabelScope::Project => ensure(one.project_id.is_some(), "project_id", "is needed for a project's label"),
        LabelScope::Global => ensure(one.project_id.is_none(), "project_id", "does not go with a global label"),
        LabelScope::Unknown(_) => Err(Invalid::new("scope", "must be g or p")),
    }
}

/// 3542-updateQuota-empty, 3541-updateQuota-unknown-resource, 3544-updateQuota-too-big.
pub(crate) fn quota_update(one: &QuotaUpdate) -> Checked {
    match one.hard.get("storage") {
        Some(-1) => Ok(()),
        Some(bytes) => ensure((1..=1 << 50).contains(bytes), "hard.storage", "must be -1 or 1 byte to 1024 TiB"),
        None => Err(Invalid::new("hard.storage", "is needed")),
    }
}

/// 3304-exportScanData-space-in-repositories.
pub(crate) fn scan_data_export(one: &ScanDataExportRequest) -> Checked {
    for (field, text) in [("cveIds", &one.cve_ids), ("repositories", &one.repositories), ("tags", &one.tags)] {
        ensure(!text.as_deref().unwrap_or_default().contains(' '), field, "must have no blanks")?;
    }
    Ok(())
}

// Robots and users
/// 1361-UpdateRobot-duration-0.
pub(crate) fn robot_duration(one: &NewRobot) -> Checked {
    component("name", &one.name)?;
    ensure(one.duration != 0, "duration", "must be -1 or at least 1 day")?;
    // 1257-CreateRobot-two-projects-at-project-level
    ensure(
        one.level != RobotLevel::Project || one.permissions.len() == 1,
        "permissions",
        "a robot of a project has exactly one",
    )
}

pub(crate) fn robot_update(one: &RobotUpdate) -> Checked {
    ensure(one.duration != Some(0), "duration", "must be -1 or at least 1 day")
}

pub(crate) fn new_user(one: &NewUser) -> Checked {
    ensure(one.email.contains('@'), "email", "is no address")?;
    // 1017-createUser-comment-long
    ensure(one.comment.as_ref().is_none_or(|text| text.len() <= 30), "comment", "has more than 30 bytes")?;
    secret("password", one.password.expose())
}

pub(crate) fn password_change(one: &PasswordChange) -> Checked {
    secret("new_password", one.new_password.expose())
}

/// Empty is allowed and means that the server chooses (2393-setCliSecret-empty-makes-a-random-one).
pub(crate) fn cli_secret(one: &CliSecret) -> Checked {
    if one.secret.expose().is_empty() { Ok(()) } else { secret("secret", one.secret.expose()) }
}

/// 1128-createUserGroup-ldap-without-dn.
pub(crate) fn new_user_group(one: &NewUserGroup) -> Checked {
    ensure(one.group_type != 1 || one.ldap_group_dn.is_some(), "ldap_group_dn", "is needed for a group of LDAP")
}

// Registries and replication
/// 1402-createRegistry-url-without-scheme is a 500.
pub(crate) fn new_registry(one: &NewRegistry) -> Checked {
    http("url", &one.url)
}

/// 1439-pingRegistry-id-0 is a 500.
pub(crate) fn registry_ping(one: &RegistryPing) -> Checked {
    match one.id {
        Some(id) => ensure(id > 0, "id", "is 0"),
        None => ensure(one.r#type.is_some() && one.url.is_some(), "url", "type and url are needed without an id"),
    }
}

/// 1472-createReplicationPolicy-no-registry, 1469-createReplicationPolicy-event-based-and-single-active.
pub(crate) fn replication_policy(one: &ReplicationPolicySettings) -> Checked {
    ensure(one.src_registry.is_some() != one.dest_registry.is_some(), "dest_registry", "exactly one registry is needed")?;
    let Some(trigger) = &one.trigger else { return Ok(()) };
    let line = trigger.trigger_settings.as_ref().and_then(|settings| settings.cron.as_deref());
    match trigger.r#type {
        ReplicationTriggerKind::EventBased => ensure(
            one.single_active_replication != Some(true),
            "single_active_replication",
            "does not go with the trigger event_based",
        ),
        ReplicationTriggerKind::Scheduled => cron("trigger.trigger_settings.cron", line.unwrap_or_default()),
        _ => Ok(()),
    }
}

/// 1481-createReplicationPolicy-filter-value-number, 1482-createReplicationPolicy-label-filter-text.
pub(crate) fn replication_filter(one: &ReplicationFilter) -> Checked {
    if one.r#type == ReplicationFilterKind::Label {
        let texts = one.value.as_array().is_some_and(|list| list.iter().all(serde_json::Value::is_string));
        ensure(texts, "value", "must be a list of texts")
    } else {
        ensure(one.value.is_string(), "value", "must be a text")
    }
}

// Schedules
pub(crate) fn schedule_rule(one: &ScheduleRule) -> Checked {
    match one.r#type {
        ScheduleKind::Manual | ScheduleKind::None => Ok(()),
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
        ensure(!matches!(rule.template, RetentionTemplate::Unknown(_)), &at("template"), "is none that the server knows")?;
        let number = rule.params.get(rule.template.as_str()).and_then(serde_json::Value::as_i64);
        ensure(
            rule.template == RetentionTemplate::Always || number.is_some_and(|number| number >= 0),
            &at("params"),
            "needs a number, not negative, under the template's name",
        )?;
        for selector in rule.tag_selectors.iter().chain(rule.scope_selectors.values().flatten()) {
            ensure(!matches!(selector.decoration, SelectorDecoration::Unknown(_)), &at("decoration"), "is none that the server knows")?;
            let json = selector.extras.as_deref().is_none_or(|text| {
                text.is_empty() || serde_json::from_str::<serde_json::Map<String, serde_json::Value>>(text).is_ok()
            });
            ensure(json, &at("extras"), "must be a JSON object in a text")?;
        }
    }
    Ok(())
}

/// 3383-CreateImmuRule-bad-template, 3384-CreateImmuRule-bad-decoration.
pub(crate) fn new_immutable_rule(one: &NewImmutableRule) -> Checked {
    immutable(&one.template, one.tag_selectors.iter().chain(one.scope_selectors.values().flatten()))
}

pub(crate) fn immutable_rule_update(one: &ImmutableRuleUpdate) -> Checked {
    immutable(&one.template, one.tag_selectors.iter().chain(one.scope_selectors.values().flatten()))
}

fn immutable<'a>(template: &ImmutableTemplate, selectors: impl Iterator<Item = &'a ImmutableSelector>) -> Checked {
    ensure(!matches!(template, ImmutableTemplate::Unknown(_)), "template", "must be immutable_template")?;
    for selector in selectors {
        ensure(
            !matches!(selector.decoration, SelectorDecoration::Unknown(_)),
            "decoration",
            "is none that the server knows",
        )?;
    }
    Ok(())
}

// Webhooks and preheating
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
    ensure(!matches!(one.auth_mode, PreheatAuth::Unknown(_)), "auth_mode", "is none that the server knows")
}

/// 1965-PingInstances-no-endpoint.
pub(crate) fn preheat_ping(one: &PreheatInstancePing) -> Checked {
    ensure(one.id.is_some() || one.endpoint.is_some(), "endpoint", "is needed without an id")
}

/// 2016-CreatePolicy-filters-not-json is a 500; 2018-CreatePolicy-bad-filter-type and 2019-CreatePolicy-bad-trigger are stored.
pub(crate) fn new_preheat_policy(one: &NewPreheatPolicy) -> Checked {
    let kind = |value: &serde_json::Value| value.get("type").and_then(serde_json::Value::as_str).map(str::to_owned);
    let filters: Vec<serde_json::Value> = serde_json::from_str(&one.filters)
        .map_err(|_| Invalid::new("filters", "must be a JSON list in a text"))?;
    for filter in &filters {
        let known = kind(filter).is_some_and(|kind| ["repository", "tag", "label"].contains(&kind.as_str()));
        ensure(known, "filters", "have a type other than repository, tag and label")?;
    }
    let trigger: serde_json::Value = serde_json::from_str(&one.trigger)
        .map_err(|_| Invalid::new("trigger", "must be a JSON object in a text"))?;
    let known = kind(&trigger).is_some_and(|kind| ["manual", "scheduled", "event_based"].contains(&kind.as_str()));
    ensure(known, "trigger", "has a type other than manual, scheduled and event_based")
}
