//! Logins: what a wrong one does, sessions, robots, and what a server does that cannot ask its database.

use std::{sync::Arc, time::Duration};

use scs_testkit::harbor::{ADMIN, DEVELOPER, Server};
use serde_json::json;

use super::{admin, basic, connect, failure, read, send, support::Answer};

const WRONG: (&str, &str) = (ADMIN.0, "nonsense");

async fn start() -> Server {
    Server::builder().start().await.unwrap()
}

#[tokio::test]
async fn a_wrong_password_reads_what_is_public() {
    let server = start().await;
    let answer = send(&server, Some(WRONG), "GET", "/projects", None).await;
    assert_eq!(
        (answer.status, answer.header("x-total-count")),
        (200, Some("1"))
    );
    assert_eq!(answer.json()[0]["name"], "library");
    let current = send(&server, Some(WRONG), "GET", "/users/current", None).await;
    assert_eq!(failure(&current).0, 401);
    assert_eq!(current.header("www-authenticate"), None);
    assert_eq!(
        admin(&server, "GET", "/projects", None)
            .await
            .header("x-total-count"),
        Some("2")
    );
}

#[tokio::test]
async fn while_a_wrong_password_waits_the_right_one_is_refused() {
    let server = Arc::new(
        Server::builder()
            .login_delay(Duration::from_millis(300))
            .start()
            .await
            .unwrap(),
    );
    let waiting = {
        let server = Arc::clone(&server);
        tokio::spawn(async move { send(&server, Some(WRONG), "GET", "/users/current", None).await })
    };
    while server
        .requests()
        .first()
        .is_none_or(|request| request.status.is_none())
    {
        tokio::task::yield_now().await;
    }
    let current = |who| send(&server, Some(who), "GET", "/users/current", None);
    assert_eq!(current(ADMIN).await.status, 401);
    assert_eq!(current(DEVELOPER).await.status, 200, "others are not held");
    assert!(!waiting.is_finished());
    assert_eq!(waiting.await.unwrap().status, 401);
    assert_eq!(current(ADMIN).await.status, 200);
}

#[tokio::test]
async fn robots_log_in_until_they_expire_or_are_switched_off() {
    let server = start().await;
    let current = async |name: &str| {
        let secret = server.robot_secret(name).unwrap();
        failure(
            &send(
                &server,
                Some((name, &secret)),
                "GET",
                "/users/current",
                None,
            )
            .await,
        )
    };
    let (status, code, message) = current("robot$library+ci").await;
    assert_eq!((status, code.as_str()), (412, "PRECONDITION"));
    assert!(message.ends_with("security context: robot"));
    assert_eq!(
        current("robot$library+old").await.0,
        401,
        "a day after its end"
    );

    let robots = read(&server, "/robots?q=Level%3Dproject,ProjectID%3D1").await;
    let mut ci = robots[0].clone();
    assert_eq!(ci["name"], "robot$library+ci");
    let path = format!("/robots/{}", ci["id"]);
    ci["disable"] = json!(true);
    assert_eq!(
        admin(&server, "PUT", &path, Some(ci.clone())).await.status,
        200
    );
    assert_eq!(current("robot$library+ci").await.0, 401);
    ci["disable"] = json!(false);
    admin(&server, "PUT", &path, Some(ci)).await;
    assert_eq!(current("robot$library+ci").await.0, 412);

    // A longer life revives.
    let mut old = robots
        .as_array()
        .unwrap()
        .iter()
        .find(|robot| robot["name"] == "robot$library+old")
        .unwrap()
        .clone();
    old["duration"] = json!(60);
    assert_eq!(
        admin(&server, "PUT", &format!("/robots/{}", old["id"]), Some(old))
            .await
            .status,
        200
    );
    assert_eq!(current("robot$library+old").await.0, 412);
}

#[tokio::test]
async fn a_session_needs_its_token_for_writes() {
    let server = start().await;
    let mut connection = connect(&server).await;
    let cookie = |answer: &Answer, name: &str| {
        let values = answer.headers.iter().filter(|(key, _)| key == "set-cookie");
        let found = values
            .filter_map(|(_, value)| value.split(';').next()?.split_once('='))
            .find(|(key, _)| *key == name);
        found.map(|(_, value)| value.to_owned())
    };
    let first = connection.get("/api/v2.0/systeminfo").await;
    let sid = cookie(&first, "sid").unwrap();
    assert_eq!(
        (
            cookie(&first, "_gorilla_csrf"),
            first.header("x-harbor-csrf-token")
        ),
        (None, None)
    );

    let cookies = format!("sid={sid}");
    let second = connection
        .send("GET", "/api/v2.0/systeminfo", &[("Cookie", &cookies)], None)
        .await
        .unwrap();
    let guard = cookie(&second, "_gorilla_csrf").unwrap();
    let token = second.header("x-harbor-csrf-token").unwrap().to_owned();
    assert_eq!(
        (second.header("vary"), cookie(&second, "sid")),
        (Some("Cookie"), None)
    );

    let cookies = format!("sid={sid}; _gorilla_csrf={guard}");
    let form = ("Content-Type", "application/x-www-form-urlencoded");
    let body = format!("principal={}&password={}", DEVELOPER.0, DEVELOPER.1);
    let refused = connection
        .send(
            "POST",
            "/c/login",
            &[form, ("Cookie", &cookies)],
            Some(body.as_bytes()),
        )
        .await
        .unwrap();
    assert_eq!(
        failure(&refused),
        (
            403,
            "FORBIDDEN".into(),
            "CSRF token not found in request".into()
        )
    );
    let headers = [form, ("Cookie", &cookies), ("X-Harbor-CSRF-Token", &token)];
    let wrong = connection
        .send(
            "POST",
            "/c/login",
            &headers,
            Some(b"principal=developer&password=x"),
        )
        .await
        .unwrap();
    assert_eq!((wrong.status, wrong.body.len()), (401, 0));
    let login = connection
        .send("POST", "/c/login", &headers, Some(body.as_bytes()))
        .await
        .unwrap();
    assert_eq!((login.status, login.body.len()), (200, 0));
    let new = cookie(&login, "sid").unwrap();
    assert_ne!(new, sid, "the session is another one after the login");

    let cookies = format!("sid={new}; _gorilla_csrf={guard}");
    let current = connection
        .send(
            "GET",
            "/api/v2.0/users/current",
            &[("Cookie", &cookies)],
            None,
        )
        .await
        .unwrap();
    assert_eq!(current.json()["username"], DEVELOPER.0);
    let profile = json!({ "email": "d@example.org", "realname": "D" }).to_string();
    let path = format!("/api/v2.0/users/{}", current.json()["user_id"]);
    let json = ("Content-Type", "application/json");
    let write = async |headers: &[(&str, &str)]| {
        connect(&server)
            .await
            .send("PUT", &path, headers, Some(profile.as_bytes()))
            .await
            .unwrap()
    };
    assert_eq!(write(&[json, ("Cookie", &cookies)]).await.status, 403);
    let only_token = format!("sid={new}");
    let invalid = write(&[
        json,
        ("Cookie", &only_token),
        ("X-Harbor-CSRF-Token", &token),
    ])
    .await;
    assert_eq!(failure(&invalid).2, "CSRF token invalid");
    assert_eq!(
        write(&[json, ("Cookie", &cookies), ("X-Harbor-CSRF-Token", &token)])
            .await
            .status,
        200
    );

    let logout = connection
        .send("GET", "/c/log_out", &[("Cookie", &cookies)], None)
        .await
        .unwrap();
    assert_eq!(
        (logout.status, cookie(&logout, "sid").as_deref()),
        (200, Some(""))
    );
    let after = connection
        .send(
            "GET",
            "/api/v2.0/users/current",
            &[("Cookie", &cookies)],
            None,
        )
        .await
        .unwrap();
    assert_eq!(after.status, 401);
}

#[tokio::test]
async fn a_kept_cookie_breaks_the_writes_of_a_right_password() {
    let server = start().await;
    let credential = basic(ADMIN);
    let headers = [
        ("Authorization", credential.as_str()),
        ("Cookie", "sid=made-up"),
        ("Content-Type", "application/json"),
    ];
    let mut connection = connect(&server).await;
    let body = br#"{"project_name":"p"}"#;
    let answer = connection
        .send("POST", "/api/v2.0/projects", &headers, Some(body))
        .await
        .unwrap();
    assert_eq!(failure(&answer).2, "CSRF token not found in request");
    let reading = connection
        .send("GET", "/api/v2.0/projects/private", &headers[..2], None)
        .await
        .unwrap();
    assert_eq!(reading.status, 200);
}

#[tokio::test]
async fn without_its_database_it_refuses_right_passwords() {
    let server = start().await;
    server.database_down(true);
    let projects = |who| send(&server, who, "GET", "/projects", None);
    let (admin, nobody) = (projects(Some(ADMIN)).await, projects(None).await);
    assert_eq!(
        failure(&admin),
        (401, "UNAUTHORIZED".into(), "unauthorized".into())
    );
    assert_eq!(
        failure(&nobody),
        (500, "UNKNOWN".into(), "internal server error".into())
    );
    server.database_down(false);
    assert_eq!(projects(Some(ADMIN)).await.status, 200);
}

#[tokio::test]
async fn in_read_only_mode_nothing_is_written_but_the_mode() {
    let server = start().await;
    server.read_only(true);
    let body = json!({ "project_name": "p" });
    for who in [Some(ADMIN), None] {
        let answer = send(&server, who, "POST", "/projects", Some(body.clone())).await;
        let (status, code, _) = failure(&answer);
        assert_eq!((status, code.as_str()), (403, "DENIED"));
    }
    assert_eq!(read(&server, "/systeminfo").await["read_only"], true);
    let off = admin(
        &server,
        "PUT",
        "/configurations",
        Some(json!({ "read_only": false })),
    )
    .await;
    assert_eq!(off.status, 200);
    assert_eq!(
        admin(&server, "POST", "/projects", Some(body)).await.status,
        201
    );
}

#[tokio::test]
async fn a_cli_secret_opens_a_few_calls() {
    let server = start().await;
    server.add_member("private", DEVELOPER.0, 2);
    server.set_cli_secret(DEVELOPER.0, "Cli-Secret1");
    let secret = Some((DEVELOPER.0, "Cli-Secret1"));
    let projects = send(&server, secret, "GET", "/projects", None).await;
    assert_eq!(projects.header("x-total-count"), Some("2"));
    assert_eq!(
        send(&server, secret, "GET", "/projects/private", None)
            .await
            .status,
        401
    );
    assert_eq!(
        send(&server, secret, "GET", "/users/current", None)
            .await
            .status,
        401
    );
}

#[tokio::test]
async fn an_id_token_is_a_login_on_the_api() {
    let server = start().await;
    server.accept_id_token(DEVELOPER.0, "the.id.token");
    let mut connection = connect(&server).await;
    for (token, status) in [("the.id.token", 200), ("an.access.token", 401)] {
        let credential = format!("Bearer {token}");
        let headers = [("Authorization", credential.as_str())];
        let answer = connection
            .send("GET", "/api/v2.0/users/current", &headers, None)
            .await
            .unwrap();
        assert_eq!(answer.status, status, "{token}");
    }
}

#[tokio::test]
async fn latency_is_what_every_answer_takes_at_least() {
    let latency = Duration::from_millis(30);
    let server = Server::builder().latency(latency).start().await.unwrap();
    let begin = std::time::Instant::now();
    assert_eq!(admin(&server, "GET", "/ping", None).await.status, 200);
    assert!(begin.elapsed() >= latency);
}
