//! Paths, pages, and operations without state.

use scs_testkit::harbor::{ADMIN, DEVELOPER, Fault, Server};
use serde_json::json;

use super::{admin, connect, failure, read, send};

/// What the published API reads without a parameter.
const READS: [&str; 41] = [
    "audit-logs",
    "auditlog-exts",
    "auditlog-exts/events",
    "configurations",
    "health",
    "jobservice/pools",
    "jobservice/queues",
    "labels?scope=g",
    "p2p/preheat/providers",
    "p2p/preheat/instances",
    "permissions",
    "ping",
    "projects",
    "quotas",
    "registries",
    "replication/adapters",
    "replication/adapterinfos",
    "replication/executions",
    "replication/policies",
    "repositories",
    "retentions/metadatas",
    "robots",
    "scanners",
    "scans/all/metrics",
    "scans/schedule/metrics",
    "schedules",
    "security/summary",
    "security/vul",
    "statistics",
    "system/CVEAllowlist",
    "system/gc",
    "system/purgeaudit",
    "system/purgeaudit/schedule",
    "system/scanAll/schedule",
    "systeminfo",
    "systeminfo/volumes",
    "usergroups",
    "users",
    "users/current",
    "users/current/permissions",
    "export/cve/executions",
];

#[tokio::test]
async fn every_read_without_parameters_has_an_answer() {
    let server = Server::builder().start().await.unwrap();
    for path in READS {
        let answer = admin(&server, "GET", &format!("/{path}"), None).await;
        assert_eq!(answer.status, 200, "{path}: {answer:?}");
    }
    let none = admin(&server, "GET", "/system/gc/schedule", None).await;
    assert_eq!(
        (none.status, none.header("content-type")),
        (200, Some("application/json"))
    );
}

#[tokio::test]
async fn what_has_no_state_is_refused_to_others_as_recorded() {
    let server = Server::builder().start().await.unwrap();
    let (status, code, message) =
        failure(&send(&server, Some(DEVELOPER), "GET", "/registries", None).await);
    assert_eq!(
        (status, code.as_str(), message.as_str()),
        (403, "FORBIDDEN", DEVELOPER.0)
    );
    assert_eq!(
        send(&server, None, "GET", "/registries", None).await.status,
        401
    );
}

#[tokio::test]
async fn slashes_in_names_are_encoded_twice_behind_a_proxy() {
    let of = |name: &str| format!("/projects/library/repositories/{name}/artifacts");
    for (proxied, once) in [(false, 200), (true, 404)] {
        let server = Server::builder()
            .behind_proxy(proxied)
            .start()
            .await
            .unwrap();
        let twice = admin(&server, "GET", &of("images%252Fbase"), None).await;
        assert_eq!(
            (twice.status, twice.json().as_array().map(Vec::len)),
            (200, Some(1)),
            "proxy: {proxied}"
        );
        let answer = admin(&server, "GET", &of("images%2Fbase"), None).await;
        assert_eq!(answer.status, once, "proxy: {proxied}");
        let raw = failure(&admin(&server, "GET", &of("images/base"), None).await);
        assert_eq!(raw.0, 404);
        assert!(
            raw.2
                .ends_with("/repositories/images/base/artifacts was not found"),
            "{raw:?}"
        );
    }
}

#[tokio::test]
async fn a_page_size_of_zero_and_below_is_everything() {
    let server = Server::builder().artifacts(120).start().await.unwrap();
    let path = "/projects/library/repositories/many/artifacts";
    for (query, items, link) in [
        ("page_size=100", 100, Some("page=2")),
        ("page_size=100&page=2", 20, Some("page=1")),
        ("page_size=100&page=3", 0, None),
        ("page_size=0", 120, None),
        ("page_size=-1", 120, Some("page=2")),
        ("page=0&page_size=50", 50, Some("page=1")),
    ] {
        let answer = admin(&server, "GET", &format!("{path}?{query}"), None).await;
        assert_eq!(
            answer.json().as_array().map(Vec::len),
            Some(items),
            "{query}"
        );
        assert_eq!(answer.header("x-total-count"), Some("120"), "{query}");
        let sent = answer.header("link").unwrap_or_default();
        assert_eq!(sent.is_empty(), link.is_none(), "{query}: {sent}");
        assert!(
            sent.contains(&format!(
                "<{}{path}?{}",
                "/api/v2.0",
                link.unwrap_or_default()
            )) || link.is_none(),
            "{query}: {sent}"
        );
    }
}

#[tokio::test]
async fn a_project_called_123_is_found_by_name_only_when_asked() {
    let server = Server::builder().start().await.unwrap();
    let made = admin(
        &server,
        "POST",
        "/projects",
        Some(json!({ "project_name": "123" })),
    )
    .await;
    assert_eq!(
        (made.status, made.header("location")),
        (201, Some("/api/v2.0/projects/3"))
    );
    assert_eq!(
        admin(&server, "GET", "/projects/123", None).await.status,
        404
    );
    let credential = super::basic(ADMIN);
    let headers = [
        ("Authorization", credential.as_str()),
        ("X-Is-Resource-Name", "true"),
    ];
    let found = connect(&server)
        .await
        .send("GET", "/api/v2.0/projects/123", &headers, None)
        .await
        .unwrap();
    assert_eq!(found.json()["project_id"], 3);
    assert_eq!(read(&server, "/projects/03").await["name"], "123");
}

#[tokio::test]
async fn what_was_done_stands_in_the_log() {
    let server = Server::builder().start().await.unwrap();
    admin(
        &server,
        "POST",
        "/projects",
        Some(json!({ "project_name": "new" })),
    )
    .await;
    let log = read(&server, "/auditlog-exts?q=operation%3Dcreate").await;
    assert_eq!(log[0]["operation_description"], "create project: new");
    assert_eq!(log[0]["username"], ADMIN.0);
}

#[tokio::test]
async fn health_and_quota_are_what_a_test_says() {
    let server = Server::builder().start().await.unwrap();
    server.set_health("registry", Some("connection refused"));
    server.set_quota("private", 4096);
    let health = read(&server, "/health").await;
    assert_eq!(
        (&health["status"], &health["components"][5]["error"]),
        (&json!("unhealthy"), &json!("connection refused"))
    );
    let quotas = read(&server, "/quotas?reference=project&reference_id=2").await;
    assert_eq!(quotas[0]["hard"]["storage"], 4096);
    assert!(quotas[0]["used"]["storage"].as_i64().unwrap() > 0);
}

#[tokio::test]
async fn scripted_failures_come_once() {
    let server = Server::builder().start().await.unwrap();
    server.fail_next(Fault::Status(503));
    let (status, code, _) = failure(&admin(&server, "GET", "/projects", None).await);
    assert_eq!((status, code.as_str()), (503, "UNKNOWN"));
    assert_eq!(admin(&server, "GET", "/projects", None).await.status, 200);
    assert!(!server.has_faults_left());
}

#[tokio::test]
async fn a_request_id_is_echoed_or_made() {
    let server = Server::builder().start().await.unwrap();
    let mut connection = connect(&server).await;
    let mine = connection
        .send("GET", "/api/v2.0/ping", &[("X-Request-Id", "mine")], None)
        .await
        .unwrap();
    assert_eq!(mine.header("x-request-id"), Some("mine"));
    let one = connection
        .send("GET", "/api/v2.0/ping", &[("X-Request-Id", "")], None)
        .await
        .unwrap();
    let other = connection.get("/api/v2.0/ping").await;
    assert_eq!(one.header("x-request-id").map(str::len), Some(36));
    assert_ne!(one.header("x-request-id"), other.header("x-request-id"));
}

#[tokio::test]
async fn ids_that_no_recording_has_are_refused_as_recorded() {
    let server = Server::builder().start().await.unwrap();
    let ask = async |method: &str, path: &str, body| admin(&server, method, path, body).await;
    // A run that was begun at once has a number, and one for later has none.
    for (kind, place) in [("Manual", "/30"), ("Daily", "/0")] {
        let body = json!({ "schedule": { "type": kind, "cron": "0 0 0 * * *" } });
        let begun = ask("POST", "/system/gc/schedule", Some(body)).await;
        let location = begun.header("location").unwrap_or_default();
        assert!(location.ends_with(place), "{kind}: {location}");
    }
    assert_eq!(read(&server, "/system/gc/30").await["id"], 30);
    let missing = failure(&ask("GET", "/system/gc/77777", None).await);
    let words = "garbage collection execution 77777 not found";
    assert_eq!((missing.0, missing.2.as_str()), (404, words));
    let log = "/jobservice/jobs/0123456789abcdef01234567/log";
    assert_eq!(failure(&ask("GET", log, None).await).0, 404);
    let crash = ask("GET", "/system/purgeaudit/77777", None).await;
    assert_eq!((crash.status, crash.body.len()), (500, 0));

    let paused = failure(&ask("GET", "/schedules/some/paused", None).await);
    assert_eq!((paused.0, &*paused.2), (400, "job_type can only be 'all'"));
    let unknown = failure(&ask("GET", "/security/vul?q=colour%3Dx", None).await);
    let words = "bad request: keyword: colour is not allowed";
    assert_eq!((unknown.0, unknown.2.as_str()), (400, words));
    assert!(read(&server, "/security/vul?q=tag%3Dv1").await.is_array());
    // Closed to administrators, too.
    let inner = failure(&ask("GET", "/internalconfig", None).await);
    let words = "only internal service is allowed to call this API";
    assert_eq!((inner.0, inner.2.as_str()), (401, words));
}

#[tokio::test]
async fn numbers_of_pages_beyond_all_bounds_break_nothing() {
    let server = Server::builder().start().await.unwrap();
    for (query, items) in [
        (format!("page={}", i64::MIN), 2),
        (format!("page={}", i64::MAX), 0),
        (format!("page={}&page_size=-1", i64::MAX), 2),
        (format!("page={}&page_size={}", i64::MIN, i64::MIN), 2),
    ] {
        let list = read(&server, &format!("/projects?{query}")).await;
        assert_eq!(list.as_array().map(Vec::len), Some(items), "{query}");
    }
}
