//! What the server would store without a word, or crash on, in policies and schedules.

use std::collections::BTreeMap;

use harbor_client::model::*;
use scs_wire::Check;
use serde_json::{Value, json};

use super::verdict;

/// Lines of a timetable, and whether the server takes them.
const LINES: [(&str, bool); 6] = [
    ("0 0 0 * * *", true),  // 1596
    ("0 15 3 * * *", true), // 1599
    ("5 * * * * *", false), // 1603
    ("0 3 * * *", false),   // 1604
    ("x", false),           // 1660
    ("", false),
];

#[test]
fn replications() {
    let policy = || ReplicationPolicySettings::new("b-push").dest_registry(RegistryRef::new(4));
    verdict("push", &policy(), None); // 1479
    verdict(
        "pull",
        &ReplicationPolicySettings::new("b-pull").src_registry(RegistryRef::new(4)),
        None,
    );
    verdict(
        "no registry",
        &ReplicationPolicySettings::new("b-noreg"),
        Some("dest_registry"),
    ); // 1472
    verdict(
        "two",
        &policy().src_registry(RegistryRef::new(5)),
        Some("dest_registry"),
    );
    let zero = ReplicationPolicySettings::new("b").dest_registry(RegistryRef::new(0));
    assert!(zero.check().is_err()); // 1474
    for (namespace, fine) in [
        ("b-dst", true),
        ("", true),
        ("b-dst/x", true),
        ("/x//y/", false),
        ("B", false),
    ] {
        verdict(
            namespace,
            &policy().dest_namespace(namespace),
            (!fine).then_some("dest_namespace"),
        ); // 1485
    }
    let event = || policy().trigger(ReplicationTrigger::new("event_based"));
    verdict("event", &event(), None); // 1564
    verdict(
        "single",
        &event().single_active_replication(true),
        Some("single_active_replication"),
    ); // 1469: 500
    verdict("single", &policy().single_active_replication(true), None);
    verdict(
        "trigger",
        &policy().trigger(ReplicationTrigger::new("sometimes")),
        Some("trigger.type"),
    ); // 1478
    for (line, fine) in LINES {
        let settings = ReplicationTriggerSettings::new().cron(line);
        let scheduled =
            policy().trigger(ReplicationTrigger::new("scheduled").trigger_settings(settings));
        verdict(
            line,
            &scheduled,
            (!fine).then_some("trigger.trigger_settings.cron"),
        ); // 1475, 1476
    }
    verdict(
        "no line",
        &policy().trigger(ReplicationTrigger::new("scheduled")),
        Some("trigger.trigger_settings.cron"),
    );

    let filter = |kind: &str, value: Value| ReplicationFilter::new(kind, value);
    verdict("name", &filter("name", json!("b-lib/**")), None);
    verdict(
        "tag",
        &filter("tag", json!("v*")).decoration("matches"),
        None,
    );
    verdict(
        "label",
        &filter("label", json!(["one"])).decoration("excludes"),
        None,
    );
    verdict("number", &filter("name", json!(7)), Some("value")); // 1481
    verdict("label", &filter("label", json!("one")), Some("value")); // 1482
    verdict("label", &filter("label", json!([1])), Some("value"));
    verdict("kind", &filter("colour", json!("red")), Some("type")); // 1480
    verdict(
        "decoration",
        &filter("tag", json!("v*")).decoration("maybe"),
        Some("decoration"),
    ); // 1483
    verdict(
        "within",
        &policy().filters(vec![filter("name", json!(7))]),
        Some("filters.0.value"),
    );
}

#[test]
fn schedules() {
    for kind in ["Hourly", "Daily", "Weekly", "Custom"] {
        for (line, fine) in LINES {
            verdict(
                kind,
                &ScheduleRule::new(kind).cron(line),
                (!fine).then_some("cron"),
            );
        }
        verdict(kind, &ScheduleRule::new(kind), Some("cron"));
    }
    verdict("None", &ScheduleRule::new("None"), None); // 1611
    verdict("Manual", &ScheduleRule::new("Manual"), None); // 1613
    verdict(
        "Yearly",
        &ScheduleRule::new("Yearly").cron("0 0 0 1 1 *"),
        Some("type"),
    ); // 1606
}

/// A policy with one rule of these words.
fn retention(
    template: &str,
    params: Value,
    decoration: &str,
    extras: Option<&str>,
    line: &str,
) -> RetentionPolicy {
    let mut tags = RetentionSelector::new("doublestar", decoration, "**");
    tags.extras = extras.map(str::to_owned);
    let repositories = RetentionSelector::new("doublestar", "repoMatches", "**");
    let scopes = BTreeMap::from([("repository".to_owned(), vec![repositories])]);
    let mut rule = RetentionRule::new("retain", template, vec![tags], scopes);
    rule.params = serde_json::from_value(params).unwrap();
    let trigger = RetentionRuleTrigger::new("Schedule", RetentionSchedule::new(line));
    RetentionPolicy::new(
        "or",
        vec![rule],
        trigger,
        RetentionPolicyScope::new("project", 3),
    )
}

#[test]
fn retentions() {
    let three = || json!({"latestPushedK": 3});
    let plain = |template: &str, params: Value| retention(template, params, "matches", None, "");
    verdict("three", &plain("latestPushedK", three()), None);
    verdict("always", &plain("always", json!({})), None); // 3916
    verdict(
        "template",
        &plain("nonsense", json!({"nonsense": 1})),
        Some("rules.0.template"),
    ); // 3507: stored
    verdict(
        "missing",
        &plain("latestPushedK", json!({})),
        Some("rules.0.params"),
    ); // 3509: stored
    verdict(
        "other",
        &plain("latestPulledN", three()),
        Some("rules.0.params"),
    );
    verdict(
        "text",
        &plain("latestPushedK", json!({"latestPushedK": "three"})),
        Some("rules.0.params"),
    ); // 3510: stored
    verdict(
        "negative",
        &plain("latestPushedK", json!({"latestPushedK": -1})),
        Some("rules.0.params"),
    ); // 3513: stored
    for (decoration, extras, refused) in [
        ("matches", Some("{\"untagged\":true}"), None),
        ("excludes", Some(""), None),
        ("sometimes", None, Some("rules.0.decoration")), // 3517: stored
        ("matches", Some("abc"), Some("rules.0.extras")), // 3514: stored
        ("matches", Some("[1]"), Some("rules.0.extras")),
    ] {
        verdict(
            decoration,
            &retention("latestPushedK", three(), decoration, extras, ""),
            refused,
        );
    }
    for (line, fine) in LINES {
        // An empty line is a policy that runs by hand.
        let refused = (!fine && !line.is_empty()).then_some("trigger.settings.cron"); // 3504, 3505
        verdict(
            line,
            &retention("latestPushedK", three(), "matches", None, line),
            refused,
        );
    }
    let mut none = plain("always", json!({}));
    none.rules.clear();
    verdict("no rules", &none, None); // 3511
    let mut scope = plain("always", json!({}));
    let bad = RetentionSelector::new("doublestar", "sometimes", "**");
    scope.rules[0]
        .scope_selectors
        .insert("repository".to_owned(), vec![bad]);
    verdict("scope", &scope, Some("rules.0.decoration"));
}

#[test]
fn immutable_rules() {
    let selectors = |tag: &str, repository: &str| {
        let scopes = vec![ImmutableSelector::new("doublestar", repository, "app")];
        (
            vec![ImmutableSelector::new("doublestar", tag, "v*")],
            BTreeMap::from([("repository".to_owned(), scopes)]),
        )
    };
    for (template, tag, repository, refused) in [
        ("immutable_template", "matches", "repoMatches", None), // 3378
        ("nope", "matches", "repoMatches", Some("template")),   // 3383: stored
        (
            "immutable_template",
            "sometimes",
            "repoMatches",
            Some("decoration"),
        ), // 3384: stored
        (
            "immutable_template",
            "matches",
            "sometimes",
            Some("decoration"),
        ),
    ] {
        let (tags, scopes) = selectors(tag, repository);
        verdict(
            template,
            &NewImmutableRule::new("immutable", template, tags.clone(), scopes.clone()),
            refused,
        );
        verdict(
            template,
            &ImmutableRuleUpdate::new(1, "immutable", template, tags, scopes),
            refused,
        );
    }
}

#[test]
fn webhooks() {
    verdict(
        "http",
        &WebhookTarget::new("http", "https://example.com/hook").payload_format("CloudEvents"),
        None,
    );
    verdict(
        "slack",
        &WebhookTarget::new("slack", "https://example.com/hook"),
        None,
    );
    verdict(
        "ftp",
        &WebhookTarget::new("http", "ftp://x"),
        Some("address"),
    ); // 1872
    let slack = WebhookTarget::new("slack", "https://example.com/hook").payload_format("Default");
    verdict("slack", &slack, Some("payload_format")); // 1875
}

#[test]
fn preheating() {
    let instance =
        |endpoint: &str, auth: &str| NewPreheatInstance::new("b-kraken", "kraken", endpoint, auth);
    verdict("fine", &instance("http://127.0.0.1:19109", "NONE"), None); // 1971
    verdict(
        "auth",
        &instance("http://127.0.0.1:3", "MAGIC"),
        Some("auth_mode"),
    ); // 1979: stored
    verdict("endpoint", &instance("nonsense", "NONE"), Some("endpoint"));
    verdict("ping", &PreheatInstancePing::new().id(1), None);
    verdict(
        "ping",
        &PreheatInstancePing::new().endpoint("http://127.0.0.1:19109"),
        None,
    ); // 1961
    verdict("ping", &PreheatInstancePing::new(), Some("endpoint")); // 1965
    verdict(
        "ping",
        &PreheatInstancePing::new().endpoint("nonsense"),
        Some("endpoint"),
    );

    let policy =
        |filters: &str, trigger: &str| NewPreheatPolicy::new("b-warm", 13, 1, filters, trigger);
    let (filters, manual) = (
        r#"[{"type":"repository","value":"**"},{"type":"tag","value":"v*"}]"#,
        r#"{"type":"manual"}"#,
    );
    verdict("fine", &policy(filters, manual), None); // 2010
    verdict("event", &policy(filters, r#"{"type":"event_based"}"#), None); // 2011
    verdict("no JSON", &policy("abc", manual), Some("filters")); // 2016: 500
    verdict(
        "colour",
        &policy(r#"[{"type":"colour","value":"red"}]"#, manual),
        Some("filters"),
    ); // 2018: stored
    verdict(
        "moon",
        &policy(filters, r#"{"type":"moon"}"#),
        Some("trigger"),
    ); // 2019: stored
    verdict("no JSON", &policy(filters, "manual"), Some("trigger"));
    for (line, fine) in LINES {
        let trigger = json!({"type": "scheduled", "trigger_setting": {"cron": line}}).to_string();
        verdict(
            line,
            &policy(filters, &trigger),
            (!fine).then_some("trigger"),
        ); // 2012, 2020
    }
}

#[test]
fn purges_and_collections() {
    let purge = |hours, events: &str| {
        PurgeSchedule::new(
            ScheduleRule::new("None"),
            PurgeParameters::new(hours, events),
        )
    };
    verdict("fine", &purge(24, "create_artifact"), None); // 1652
    let field = "parameters.audit_retention_hour";
    verdict("no hours", &purge(0, "create_artifact"), Some(field)); // 1654
    let field = "parameters.include_event_types";
    verdict("no events", &purge(24, ""), Some(field));
    let parameters = GcParameters::new().workers(11);
    let collection = GcSchedule::new(ScheduleRule::new("None")).parameters(parameters);
    verdict("workers", &collection, Some("parameters.workers"));
}
