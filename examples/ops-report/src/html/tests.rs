//! The page as a whole: what it must hold, and what must never be in it.

use chrono::TimeDelta;
use statuspage_client::model::{
    ActiveImpact, Component, Gap, Impact, Incident, IncidentUpdate, PhaseList, PhaseReference,
    Phases, Severity, Snapshot, TimeWindow,
};

use super::*;
use crate::harbor::{Harbor, Pushes, Quotas, Robots, Scans};
use crate::identity::{Answer, Identity, Token, Who};
use crate::zuul::{Tenant, Zuul};

const HOSTILE: &str =
    "</title></style></svg><script>alert(1)</script>\"'><img src=x onerror=alert(2)>&";

/// A server all of whose texts are this one, with something in every part of the page.
fn all_texts(text: &str) -> Report {
    let at = DateTime::UNIX_EPOCH + TimeDelta::days(200);
    let texts = |incident: Incident| incident.display_name(text).description(text);
    let open = texts(Incident::new(text))
        .began_at(at - TimeDelta::hours(3))
        .phase(PhaseReference::new(1, 0))
        .affects(vec![Impact::new(text, "t").severity(80)])
        .updates(vec![0]);
    let work = texts(Incident::new("w"))
        .began_at(at + TimeDelta::hours(1))
        .ended_at(at + TimeDelta::hours(2))
        .affects(vec![Impact::new(text, "t").severity(0)]);
    let active = ActiveImpact::new(text, "t").severity(80);
    let component = Component::new(text)
        .display_name(text)
        .actively_affected_by(vec![active]);
    let mut now = Snapshot::new(at)
        .window(TimeWindow::new(
            at - TimeDelta::days(90),
            at + TimeDelta::days(30),
        ))
        .components(vec![component])
        .severities(vec![Severity::new().display_name(text).value(100)])
        .phases(Phases::new(PhaseList::new(1).phases([text.to_owned()])))
        .incidents(vec![open, work])
        .gaps(vec![Gap::Incident {
            incident: text.into(),
        }]);
    let update = IncidentUpdate::new(0)
        .display_name(text)
        .description(text)
        .created_at(at);
    now.updates.insert(text.into(), vec![update]);
    let last = Snapshot::new(at - TimeDelta::hours(5));
    let mut report = Report::new(text, &now, Some(&last), 1);
    report.identity = Some(identity(text));
    report.zuul = Some(zuul(text));
    report.harbor = Some(harbor(text));
    report
}

/// An issuer all of whose texts are this one, and a problem.
fn identity(text: &str) -> Identity {
    let texts = || vec![text.to_owned()];
    Identity {
        source: text.to_owned(),
        answer: Some(Answer {
            elsewhere: [(text.to_owned(), vec!["token"])].into(),
            ..Answer::default()
        }),
        token: Some(Token {
            client: text.to_owned(),
            audiences: texts(),
            scopes: texts(),
            ..Token::default()
        }),
        who: Some(Who {
            name: text.to_owned(),
            groups: texts(),
            realm_roles: texts(),
            client_roles: [(text.to_owned(), texts())].into(),
            ..Who::default()
        }),
        problems: texts(),
    }
}

/// A Zuul all of whose texts are this one, with a trouble of each kind.
fn zuul(text: &str) -> Zuul {
    use zuul_client::model::{Component, ConfigError, Status};
    use zuul_client::ops::{self, QueueLimits, SecurityReport, ServerHealth};
    let mut components = std::collections::BTreeMap::new();
    components.insert(text.to_owned(), vec![Component::new(text).version(text)]);
    let advisory = ops::Advisory::new(text, text, text);
    let status = serde_json::json!({
        "state": {"trigger_queue_paused": true, "reason": text, "info": text},
        "connection_event_queues": {text: {"length": 1000}},
        "pipelines": [{"name": text, "change_queues": [{"name": text, "branch": text, "heads": [[{
            "id": text, "enqueue_time": 0, "refs": [{"project": text, "id": text}],
            "jobs": [{"name": text, "waiting_status": text}],
        }]]}]}],
    });
    let status: Status = serde_json::from_value(status).unwrap();
    let at = DateTime::UNIX_EPOCH + TimeDelta::days(1);
    let build = serde_json::json!({
        "uuid": text, "job_name": text, "ref": {"project": text}, "pipeline": text, "result": text,
        "log_url": text, "start_time": "1970-01-02T00:00:00",
    });
    let mut tally = ops::FailureTally::new(at, TimeDelta::days(1));
    let _ = tally.add(&serde_json::from_value(build).unwrap());
    let broken = ConfigError::new().short_error(text);
    let health = ops::TenantHealth::new(
        Some(ops::ConfigProblems::new([&broken])),
        None,
        None,
        None,
        at,
        &ops::HealthLimits::default(),
    );
    Zuul {
        source: text.to_owned(),
        health: Some(ServerHealth::new(&components)),
        security: Some(SecurityReport::new(&components, &[advisory])),
        tenants: vec![Tenant {
            name: text.to_owned(),
            queues: Some(ops::StuckQueues::new(&status, at, &QueueLimits::default())),
            failing: Some(tally.report()),
            health: Some(health),
            problems: vec![text.to_owned()],
        }],
        notes: vec![text.to_owned()],
        problems: vec![text.to_owned()],
    }
}

/// A Harbor all of whose texts are this one, with something of everything.
fn harbor(text: &str) -> Harbor {
    use harbor_client::model::{
        AdditionLink, Artifact, ComponentHealthStatus, JobStatus, OverallHealthStatus, Quota,
        Robot, ScanSummary, Tag, VulnerabilitySummary,
    };
    let at = DateTime::UNIX_EPOCH + TimeDelta::days(200);
    let image = || {
        let link = AdditionLink::new("/additions/vulnerabilities");
        Artifact::new(1, text, text, text, 1, 1, text)
            .tags(vec![Tag::new(1, text, 1, 1)])
            .addition_links([("vulnerabilities".to_owned(), link)])
            .push_time(at)
    };
    let scanned = |status, severity: &str| {
        let kind = "application/vnd.security.vulnerability.report; version=1.1".to_owned();
        let summary = VulnerabilitySummary::new().summary([(severity.to_owned(), 1)]);
        let scan = ScanSummary::new(text, status).summary(summary);
        image().scan_overview([(kind, scan)])
    };
    let (mut pushes, mut scans) = (Pushes::new(at, 7), Scans::default());
    for artifact in [
        image(),
        scanned(JobStatus::Success, "Critical"),
        scanned(JobStatus::Error, ""),
        scanned(JobStatus::Running, ""),
    ] {
        pushes.add(&artifact);
        scans.add(&artifact);
    }
    let robot = |end: DateTime<Utc>| Robot::new(1, text, text).expires_at(end.timestamp());
    let robots = [
        robot(at),
        robot(at + TimeDelta::days(1)),
        Robot::new(1, text, text).expires_at(-1),
    ];
    let quota = |used: i64, limit: i64| {
        let storage = |number| [("storage".to_owned(), number)];
        Quota::new(1)
            .r#ref([("name".to_owned(), text.into())])
            .used(storage(used))
            .hard(storage(limit))
    };
    let ill = ComponentHealthStatus::new(text, text).error(text);
    Harbor {
        source: text.to_owned(),
        who: Some(text.to_owned()),
        version: Some(text.to_owned()),
        is_read_only: true,
        health: Some(OverallHealthStatus::new(text).components(vec![ill])),
        pushes: Some(pushes),
        scans: Some(scans),
        robots: Some(Robots::new(at, &robots)),
        quotas: Some(Quotas::new(&[quota(9, 10), quota(11, 10), quota(1, -1)])),
        notes: vec![text.to_owned()],
        problems: vec![text.to_owned()],
    }
}

fn hostile() -> Report {
    all_texts(HOSTILE)
}

fn quiet() -> Report {
    Report::new("x", &Snapshot::new(DateTime::UNIX_EPOCH), None, 1)
}

/// The names of all elements, in order, closing ones with their slash.
fn tags(html: &str) -> Vec<&str> {
    let starts = html.split('<').skip(1);
    starts
        .filter_map(|rest| rest.split([' ', '>', '\n']).next())
        .collect()
}

#[test]
fn no_text_of_the_server_becomes_markup() {
    let html = page(&hostile());
    for part in ["<script", "<img", "alert(1)</", "onerror=alert(2)>"] {
        assert!(!html.contains(part), "{part}");
    }
    let escaped = Escaped(HOSTILE).to_string();
    // Source twice, component, phase, severity, incident, maintenance, update, changes, gap; eleven in identity.
    assert!(html.matches(&escaped).count() >= 23, "{html}");
    let (_, section) = html.split_once("<h2>Identity</h2>").unwrap();
    assert_eq!(section.matches(&escaped).count(), 11);
    let (_, section) = html.split_once("<h2>Zuul</h2>").unwrap();
    let (section, _) = section.split_once("<h2>Identity</h2>").unwrap();
    let (section, harbor) = section.split_once("<h2>Harbor</h2>").unwrap();
    assert!(section.matches(&escaped).count() >= 30, "{section}");
    // Server three times; a component three times; note and problem; pushes, scans, robots, quotas.
    assert_eq!(
        harbor.matches(&escaped).count(),
        8 + 4 + 8 + 3 + 3,
        "{harbor}"
    );
    // Whatever the texts are, the elements are the same.
    assert_eq!(tags(&html), tags(&page(&all_texts("harmless"))));
}

#[test]
fn it_loads_nothing_and_runs_nothing() {
    let html = page(&all_texts("x"));
    for part in [
        "<script", "<link", "<iframe", "<img", "src=", "href=", "url(", "@import", "http:",
        "https:", "onload=", "onclick=", "style=\"",
    ] {
        assert!(!html.contains(part), "{part}");
    }
    assert!(html.contains("default-src 'none'"));
}

#[test]
fn every_element_is_closed_in_its_order() {
    for report in [hostile(), quiet()] {
        let html = page(&report);
        let mut open: Vec<&str> = Vec::new();
        for tag in tags(&html) {
            match tag.strip_prefix('/') {
                Some(name) => assert_eq!(open.pop(), Some(name)),
                None if ["!DOCTYPE", "meta", "br"].contains(&tag) => {}
                None => open.push(tag),
            }
        }
        assert!(open.is_empty(), "{open:?}");
    }
}

#[test]
fn identifiers_are_unique_and_every_picture_has_a_name() {
    let mut report = hostile();
    let again = report.components[0].clone();
    report.components.push(again);
    let html = page(&report);
    let mut ids: Vec<&str> = html
        .split(" id=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect();
    let all = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!((all, ids.len()), (4, 4));
    assert_eq!(
        html.matches("<svg ").count(),
        html.matches("role=\"img\"").count()
    );
    for number in 0..2 {
        assert!(html.contains(&format!("aria-labelledby=\"t{number} d{number}\"")));
    }
}

#[test]
fn identity_is_a_list_of_its_own_and_problems_stand_out() {
    let html = page(&all_texts("x"));
    for part in [
        "<h2>Identity</h2>\n<dl class=\"card facts\">\n<div><dt>issuer</dt><dd>x answered in 0 ms; its keys are not to be had</dd></div>",
        "<div><dt>endpoints</dt><dd>at x: token</dd></div>",
        "<div><dt>client roles</dt><dd>x: x</dd></div>",
        "<div><dt>problem</dt><dd><span class=\"dot critical\">x</span></dd></div>\n</dl>",
    ] {
        assert!(html.contains(part), "{part}\n{html}");
    }
    assert!(!page(&quiet()).contains("Identity"));
}

#[test]
fn harbor_has_a_list_for_each_part_and_what_is_to_be_done_stands_out() {
    let html = page(&all_texts("x"));
    let dot = |text: &str| format!("<span class=\"dot critical\">{text}</span>");
    for (label, text) in [
        ("server", "x, version x, asked as x".to_owned()),
        ("components", "1 component, 1 not healthy".to_owned()),
        ("component", dot("x is x: x")),
        ("read-only", dot("all pushes and changes are refused")),
        (
            "pushed",
            "4 to x: x (0 min ago), x (0 min ago), x (0 min ago) and 1 more".to_owned(),
        ),
        ("critical", dot("x x: 1 critical; 0 of 0 fixable")),
        ("scan failed", dot("x: x")),
        ("not scanned", "x: x".to_owned()),
        ("under way", "x: x".to_owned()),
        ("expired", dot("x: 0 min ago, 1970-07-20 00:00 UTC")),
        ("expires", dot("x: in 24 h, 1970-07-21 00:00 UTC")),
        ("no end", "x".to_owned()),
        ("over", dot("x: 11 B of 10 B, 110 %")),
        ("nearly full", dot("x: 9 B of 10 B, 90 %")),
        ("no limit", "x (1 B)".to_owned()),
    ] {
        let part = format!("<div><dt>{label}</dt><dd>{text}</dd></div>");
        assert!(html.contains(&part), "{part}\n{html}");
    }
    for title in ["", " pushes", " vulnerabilities", " robots", " quotas"] {
        assert!(html.contains(&format!("<h2>Harbor{title}</h2>")), "{title}");
    }
    let mut report = quiet();
    report.harbor = Some(Harbor::default());
    assert_eq!(page(&report).matches("<h2>Harbor").count(), 1);
    assert!(!page(&quiet()).contains("Harbor"));
}

#[test]
fn the_banner_says_the_worst() {
    let html = page(&hostile());
    assert!(html.contains("<div class=\"banner critical\"><strong>1 of 1 component affected</strong>1 open incident · not everything could be read · a problem with the issuer of tokens · trouble in Zuul · trouble in Harbor</div>"), "{html}");
    assert!(page(&quiet()).contains(
        "<div class=\"banner clear\"><strong>No components</strong>No open incident</div>"
    ));
}

#[test]
fn parts_without_content_say_so_and_changes_are_left_out_without_a_last_run() {
    let html = page(&quiet());
    for part in ["The server has none.", "None.", "None planned."] {
        assert!(html.contains(part), "{part}");
    }
    assert!(!html.contains("Changes since") && !html.contains("Not readable"));
    assert!(page(&hostile()).contains("Changes since <time datetime=\"1970-07-19T19:00Z\">"));
}

/// The contrast of two colours after WCAG 2.
fn contrast(a: &str, b: &str) -> f64 {
    let luminance = |colour: &str| {
        let part = |at: usize| {
            let value = u8::from_str_radix(&colour[at..at + 2], 16).unwrap();
            let value = f64::from(value) / 255.0;
            match value <= 0.03928 {
                true => value / 12.92,
                false => ((value + 0.055) / 1.055).powf(2.4),
            }
        };
        0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
    };
    let (a, b) = (luminance(a) + 0.05, luminance(b) + 0.05);
    a.max(b) / a.min(b)
}

#[test]
fn colours_can_be_told_from_their_ground_in_both_schemes() {
    let (light, dark) = STYLE.split_once("prefers-color-scheme: dark").unwrap();
    for scheme in [light, dark] {
        let colour = |name: &str| {
            let (_, rest) = scheme.split_once(&format!("--{name}: ")).unwrap();
            &rest[..7]
        };
        for tone in [
            Tone::Clear,
            Tone::Work,
            Tone::Minor,
            Tone::Major,
            Tone::Critical,
            Tone::Unknown,
            Tone::Unread,
        ] {
            let name = tone.class();
            assert!(
                STYLE.contains(&format!(".{name} {{ --tone: var(--{name}); }}")),
                "{name}"
            );
            let contrast = contrast(colour(name), colour("card"));
            assert!(contrast >= 3.0, "{name}: {contrast}");
        }
        for (text, ground) in [
            ("text", "card"),
            ("soft", "card"),
            ("text", "page"),
            ("soft", "page"),
        ] {
            assert!(
                contrast(colour(text), colour(ground)) >= 4.5,
                "{text} on {ground}"
            );
        }
    }
}
