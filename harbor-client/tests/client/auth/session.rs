//! A password that is presented once, and never a session that the server has forgotten.

use std::collections::HashSet;
use std::future::IntoFuture as _;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use futures_util::future::join_all;
use harbor_client::model::NewProject;
use harbor_client::{CallOptions, Client, Executed, Identity, Session};
use scs_testkit::faults::{Act, RawServer, Scripted, Seen};

use super::{login, targets};
use crate::errors::script;

const PASSWORD: &str = "an Example&1=+";

/// As 2183 to 2197 show a Harbor: what it remembers, and what a test makes it forget.
#[derive(Default)]
struct Memory {
    /// Sessions that somebody has logged in to.
    sessions: HashSet<String>,
    csrf_cookies: HashSet<String>,
    given_out: usize,
    /// With its redis down, no session is kept.
    is_forgetful: bool,
    /// Status that logins are answered with in place of a look at the password.
    login_fails_with: Option<u16>,
}

impl Memory {
    fn next(&mut self, of: &str) -> String {
        self.given_out += 1;
        format!("{of}-marker-{}", self.given_out)
    }

    fn answer(&mut self, seen: &Seen) -> Scripted {
        let cookies = seen.header("cookie").unwrap_or_default();
        let cookie = |name: &str| {
            cookies
                .split("; ")
                .find_map(|one| one.strip_prefix(name)?.strip_prefix('='))
        };
        let (session, csrf) = (cookie("sid"), cookie("_gorilla_csrf"));
        let path = seen.target.split('?').next().unwrap_or_default();
        let is_known = session.is_some_and(|id| self.sessions.contains(id));
        let is_read = seen.method == "GET";
        let mut extra = Vec::new();
        if session.is_some() || path.starts_with("/c/") {
            let csrf = csrf.filter(|one| self.csrf_cookies.contains(*one));
            let csrf_cookie = match csrf {
                Some(known) => known.to_owned(),
                None => {
                    let new = self.next("csrf");
                    self.csrf_cookies.insert(new.clone());
                    extra.push((
                        "set-cookie",
                        format!("_gorilla_csrf={new}; Path=/; HttpOnly"),
                    ));
                    new
                }
            };
            let token = format!("{}-of-{csrf_cookie}", self.next("token"));
            extra.push(("x-harbor-csrf-token", token));
            let sent = seen.header("x-harbor-csrf-token");
            let is_right = csrf.is_some_and(|csrf| {
                sent.is_some_and(|sent| sent.ends_with(&format!("-of-{csrf}")))
            });
            if !is_read && !is_right {
                // Before anybody looks for a session.
                return with(script(if sent.is_some() { 2190 } else { 2185 }), extra);
            }
        }
        let answer = match (seen.method.as_str(), path, is_known) {
            ("POST", "/c/login", _) => {
                let right = b"principal=alice&password=an%20Example%261%3D%2B";
                match self.login_fails_with {
                    Some(status) => Scripted::new(status, "text/plain", seen.body.clone()),
                    None if seen.body == right => {
                        let id = self.next("sid");
                        if !self.is_forgetful {
                            self.sessions.insert(id.clone());
                        }
                        extra.push(("set-cookie", format!("sid={id}; Path=/; HttpOnly")));
                        return with(Scripted::status(200), extra);
                    }
                    None => Scripted::status(401),
                }
            }
            ("GET", "/c/log_out", _) => {
                self.sessions.remove(session.unwrap_or_default());
                extra.push(("set-cookie", "sid=; Path=/; Max-Age=0; HttpOnly".to_owned()));
                return with(Scripted::status(200), extra);
            }
            ("GET", "/api/v2.0/systeminfo", _) => script(2183),
            ("GET", "/api/v2.0/users/current", true) => script(1061),
            ("GET", "/api/v2.0/projects", true) => Scripted::json(
                r#"[{"name":"private","project_id":1},{"name":"public","project_id":2}]"#,
            ),
            ("GET", "/api/v2.0/projects", false) => {
                Scripted::json(r#"[{"name":"public","project_id":2}]"#)
            }
            ("POST", "/api/v2.0/projects", true) => {
                Scripted::status(201).header("location", "/api/v2.0/projects/7")
            }
            ("GET", "/api/v2.0/ping", _) => Scripted::new(200, "text/plain", "Pong"),
            _ => script(2197),
        };
        if !is_known {
            extra.push((
                "set-cookie",
                format!("sid={}; Path=/; HttpOnly", self.next("offer")),
            ));
        }
        with(answer, extra)
    }
}

fn with(answer: Scripted, headers: Vec<(&'static str, String)>) -> Scripted {
    let add = |answer: Scripted, (name, value)| answer.header(name, value);
    headers.into_iter().fold(answer, add)
}

/// A Harbor, and its memory.
async fn harbor() -> (RawServer, Arc<Mutex<Memory>>) {
    let memory = Arc::new(Mutex::new(Memory::default()));
    let of_server = Arc::clone(&memory);
    let server = RawServer::start(move |_, seen| {
        // Long enough for all calls of a test to wait for one login.
        let answer = of_server.lock().unwrap().answer(seen).whole();
        match seen.target == "/c/login" {
            true => Act::After(Duration::from_millis(20), Box::new(answer)),
            false => answer,
        }
    })
    .await;
    (server, memory)
}

fn session(server: &RawServer) -> Session {
    Session::new(server.base_url(), "alice", PASSWORD).unwrap()
}

fn logins(server: &RawServer) -> usize {
    targets(server)
        .iter()
        .filter(|one| *one == "/c/login")
        .count()
}

const SYSTEM_INFO: &str = "/api/v2.0/systeminfo";

#[tokio::test]
async fn many_calls_share_one_login() {
    let (server, _) = harbor().await;
    let session = session(&server);
    let (one, other) = (
        session.builder().build().unwrap(),
        session.clone().builder().build().unwrap(),
    );
    let calls = (0..8).map(|number| match number % 2 {
        0 => one.list_projects().into_future(),
        _ => other.list_projects().into_future(),
    });
    for outcome in join_all(calls).await {
        assert_eq!(outcome.unwrap().items.len(), 2);
    }
    let requests = server.requests();
    assert_eq!(
        targets(&server)[..3],
        [SYSTEM_INFO, SYSTEM_INFO, "/c/login"]
    );
    assert_eq!(requests.len(), 3 + 8);
    assert_eq!(requests[0].header("cookie"), None);
    assert_eq!(requests[1].header("cookie"), Some("sid=offer-marker-1"));
    let form = &requests[2];
    assert_eq!(
        form.header("content-type"),
        Some("application/x-www-form-urlencoded")
    );
    assert!(
        requests
            .iter()
            .all(|one| one.header("authorization").is_none())
    );
    // In the session that the login gave out, and not in the one that was offered before.
    assert!(
        requests[3..]
            .iter()
            .all(|one| one.header("cookie").unwrap().contains("sid=sid-marker"))
    );
    assert!(matches!(one.whoami().await.unwrap(), Identity::User(_)));
    assert_eq!(logins(&server), 1);
}

#[tokio::test]
async fn changes_carry_the_token_and_reads_do_not() {
    let (server, _) = harbor().await;
    let client = session(&server).builder().build().unwrap();
    for _ in 0..2 {
        let created = client
            .create_project(&NewProject::new("scs"))
            .await
            .unwrap();
        assert_eq!(created.id, 7);
        client.list_projects().await.unwrap();
    }
    let requests = server.requests();
    let tokens: Vec<_> = requests[3..]
        .iter()
        .map(|one| one.header("x-harbor-csrf-token"))
        .collect();
    assert!(
        matches!(tokens[..], [Some(_), None, Some(_), None]),
        "{tokens:?}"
    );
    // The newest that was given out.
    assert_ne!(tokens[0], tokens[2]);
    assert_eq!(logins(&server), 1);
}

#[tokio::test]
async fn a_refused_password_is_not_tried_again_by_itself() {
    let (server, _) = harbor().await;
    let session = Session::new(server.base_url(), "alice", "wrong Example 1").unwrap();
    let client = session.builder().build().unwrap();
    let calls = (0..8).map(|_| client.list_projects().into_future());
    for outcome in join_all(calls).await {
        let error = outcome.unwrap_err();
        assert!(error.is_unauthorized(), "{error}");
        assert_eq!((error.operation(), error.attempts()), ("listProjects", 1));
        assert!(
            error.to_string().contains("login of the session"),
            "{error}"
        );
    }
    // No call went behind it: a list would have been the public part.
    assert_eq!(targets(&server), [SYSTEM_INFO, SYSTEM_INFO, "/c/login"]);
    // It may have been an outage's: the next call is free to try.
    let created = client.create_project(&NewProject::new("scs")).await;
    assert!(created.unwrap_err().is_unauthorized());
    assert_eq!((logins(&server), server.requests().len()), (2, 6));
    assert_eq!(client.whoami().await.unwrap(), Identity::Anonymous);
}

#[tokio::test]
async fn a_forgotten_session_is_opened_anew_and_never_shows_the_public_part() {
    let (server, memory) = harbor().await;
    let client = session(&server).builder().build().unwrap();
    client.list_projects().await.unwrap();
    memory.lock().unwrap().sessions.clear();
    let calls = (0..4).map(|_| client.list_projects().into_future());
    for outcome in join_all(calls).await {
        assert_eq!(outcome.unwrap().items.len(), 2);
    }
    assert_eq!(logins(&server), 2);
    memory.lock().unwrap().sessions.clear();
    assert!(matches!(client.whoami().await.unwrap(), Identity::User(_)));
    memory.lock().unwrap().sessions.clear();
    client
        .create_project(&NewProject::new("scs"))
        .await
        .unwrap();
    assert_eq!(logins(&server), 4);
    // Both times with its body.
    let bodies: Vec<_> = server
        .requests()
        .into_iter()
        .filter(|one| one.target == "/api/v2.0/projects" && one.method == "POST")
        .map(|one| one.body)
        .collect();
    assert!(bodies.len() == 2 && bodies[0] == bodies[1] && !bodies[0].is_empty());
}

#[tokio::test]
async fn a_token_that_has_run_out_is_renewed() {
    let (server, memory) = harbor().await;
    let client = session(&server).builder().build().unwrap();
    client.list_projects().await.unwrap();
    memory.lock().unwrap().csrf_cookies.clear();
    client
        .create_project(&NewProject::new("scs"))
        .await
        .unwrap();
    // Refused, and sent again with what the refusal brought.
    assert_eq!((logins(&server), server.requests().len()), (1, 6));
    // With both gone, each is renewed once.
    {
        let mut memory = memory.lock().unwrap();
        memory.csrf_cookies.clear();
        memory.sessions.clear();
    }
    client
        .create_project(&NewProject::new("scs"))
        .await
        .unwrap();
    assert_eq!(logins(&server), 2);
    // A refusal that renews nothing is the call's answer.
    let refusing = RawServer::start({
        let memory = Mutex::new(Memory::default());
        move |_, seen| match seen.target.starts_with("/api/v2.0/projects") {
            true => script(2191).whole(),
            false => memory.lock().unwrap().answer(seen).whole(),
        }
    })
    .await;
    let client = session(&refusing).builder().build().unwrap();
    let error = client
        .create_project(&NewProject::new("scs"))
        .await
        .unwrap_err();
    assert!(error.is_forbidden(), "{error}");
    assert_eq!(refusing.requests().len(), 4);
}

/// With redis down, a login is 200 and the next call is one of nobody.
#[tokio::test]
async fn a_session_that_is_never_kept_is_an_error() {
    let (server, memory) = harbor().await;
    memory.lock().unwrap().is_forgetful = true;
    let client = session(&server).builder().build().unwrap();
    let error = client.list_projects().await.unwrap_err();
    assert!(
        error.to_string().contains("forgotten the session"),
        "{error}"
    );
    assert_eq!(error.executed(), Executed::No);
    assert_eq!(logins(&server), 2);
    let error = client
        .create_project(&NewProject::new("scs"))
        .await
        .unwrap_err();
    assert!(error.is_unauthorized(), "{error}");
    assert_eq!(client.whoami().await.unwrap(), Identity::Anonymous);
    assert_eq!(logins(&server), 6);
}

#[tokio::test]
async fn what_is_no_harbor_opens_no_session() {
    let page = Scripted::new(200, "text/html", "<html><title>Log in</title></html>");
    let elsewhere =
        Scripted::new(302, "text/html", "").header("location", "https://elsewhere.example.com/");
    for (answer, words) in [
        (page, "something other than Harbor"),
        (elsewhere, "not followed"),
        (script(2223), "base URL"),
        (script(1785), "500"),
    ] {
        let server = RawServer::always(answer.whole()).await;
        let client = session(&server).builder().build().unwrap();
        let error = client.list_projects().await.unwrap_err();
        assert!(error.to_string().contains(words), "{error}");
        assert_eq!(logins(&server), 0);
    }
    // A portal that answers below each path, the login's too.
    let server = RawServer::start({
        let memory = Mutex::new(Memory::default());
        move |_, seen| match seen.target == "/c/login" {
            true => Scripted::new(200, "text/html", "<html><title>Harbor</title></html>").whole(),
            false => memory.lock().unwrap().answer(seen).whole(),
        }
    })
    .await;
    let client = session(&server).builder().build().unwrap();
    let error = client.list_projects().await.unwrap_err();
    assert!(error.to_string().contains("opened no session"), "{error}");
    // A status of the login's own is the call's, without a word of the server's.
    let (server, memory) = harbor().await;
    memory.lock().unwrap().login_fails_with = Some(403);
    let client = session(&server).builder().build().unwrap();
    let error = client.list_projects().await.unwrap_err();
    assert!(
        error.is_forbidden() && !error.to_string().contains("principal"),
        "{error}"
    );
}

#[tokio::test]
async fn a_login_that_hangs_holds_nobody_up_for_ever() {
    let memory = Mutex::new(Memory::default());
    let server = RawServer::start(move |number, seen| match number {
        0 => Act::Stall(Vec::new()),
        _ => memory.lock().unwrap().answer(seen).whole(),
    })
    .await;
    let client = session(&server).builder().build().unwrap();
    let short = CallOptions::new()
        .attempt_timeout(Duration::from_millis(50))
        .max_attempts(1);
    let error = client.list_projects().options(short).await.unwrap_err();
    assert!(error.is_timeout(), "{error}");
    assert_eq!(targets(&server), [SYSTEM_INFO]);
    client.list_projects().await.unwrap();
    assert_eq!(logins(&server), 1);
}

#[tokio::test]
async fn a_credential_beside_a_session_is_refused() {
    let (server, _) = harbor().await;
    let client = session(&server)
        .builder()
        .credentials(login("an Example 1"))
        .build()
        .unwrap();
    let error = client.list_projects().await.unwrap_err();
    assert!(error.to_string().contains("do not go together"), "{error}");
    assert_eq!(error.executed(), Executed::No);
    assert!(server.requests().is_empty());
}

#[tokio::test]
async fn what_is_open_to_all_needs_no_session() {
    let (server, _) = harbor().await;
    let client = session(&server).builder().build().unwrap();
    client.ping().await.unwrap();
    assert_eq!(targets(&server), ["/api/v2.0/ping"]);
    assert_eq!(server.requests()[0].header("cookie"), None);
}

#[tokio::test]
async fn logging_out_ends_the_session_at_the_server() {
    let (server, memory) = harbor().await;
    let session = session(&server);
    // None is open.
    tokio::spawn(session.log_out()).await.unwrap().unwrap();
    assert!(server.requests().is_empty());
    let client = session.builder().build().unwrap();
    client.list_projects().await.unwrap();
    session.log_out().await.unwrap();
    let requests = server.requests();
    let last = requests.last().unwrap();
    assert_eq!(
        (last.method.as_str(), last.target.as_str()),
        ("GET", "/c/log_out")
    );
    assert!(last.header("cookie").unwrap().starts_with("sid=sid-marker"));
    assert!(memory.lock().unwrap().sessions.is_empty());
    // Once is enough, and whoever calls again logs in again.
    session.log_out().await.unwrap();
    assert_eq!(server.requests().len(), requests.len());
    client.list_projects().await.unwrap();
    assert_eq!(logins(&server), 2);

    let failing = RawServer::start({
        let memory = Mutex::new(Memory::default());
        move |_, seen| match seen.target == "/c/log_out" {
            true => script(1785).whole(),
            false => memory.lock().unwrap().answer(seen).whole(),
        }
    })
    .await;
    let session = self::session(&failing);
    session
        .builder()
        .build()
        .unwrap()
        .list_projects()
        .await
        .unwrap();
    let error = session.log_out().await.unwrap_err();
    assert!(
        error.is_server_error() && error.operation() == "logout",
        "{error}"
    );
}

#[tokio::test]
async fn what_the_user_sends_along_goes_with_the_login_too() {
    let (server, _) = harbor().await;
    let session = session(&server);
    let client = session.builder().header("x-gateway", "let me in");
    let client = client.header("cookie", "gate=1").build().unwrap();
    client
        .create_project(&NewProject::new("scs"))
        .await
        .unwrap();
    session.log_out().await.unwrap();
    let requests = server.requests();
    assert_eq!(requests.len(), 5);
    for one in &requests {
        assert_eq!(one.header("x-gateway"), Some("let me in"));
        assert!(one.header("cookie").unwrap().starts_with("gate=1"));
        // Of the call's body nothing but the call may speak.
        let is_json = one.header("content-type") == Some("application/json");
        assert_eq!(is_json, one.target == "/api/v2.0/projects");
    }
}

#[tokio::test]
async fn a_registry_below_a_path_has_its_login_there() {
    let memory = Mutex::new(Memory::default());
    let server = RawServer::start(move |_, seen| {
        let mut seen = seen.clone();
        seen.target = seen.target.strip_prefix("/registry").unwrap().to_owned();
        memory.lock().unwrap().answer(&seen).whole()
    })
    .await;
    for tail in ["/registry", "/registry/api/v2.0/"] {
        let url = format!("{}{tail}", server.base_url());
        let session = Session::new(url, "alice", PASSWORD).unwrap();
        session
            .builder()
            .build()
            .unwrap()
            .list_projects()
            .await
            .unwrap();
        session.log_out().await.unwrap();
    }
    assert_eq!(
        targets(&server)
            .iter()
            .filter(|one| *one == "/registry/c/login")
            .count(),
        2
    );
    assert_eq!(targets(&server).last().unwrap(), "/registry/c/log_out");
}

#[test]
fn what_cannot_be_a_session_is_refused_at_once() {
    for (url, name, password, why) in [
        ("http://registry.example.com", "alice", PASSWORD, "https"),
        ("registry.example.com", "alice", PASSWORD, "scheme"),
        ("https://registry.example.com", "", PASSWORD, "name"),
        ("https://registry.example.com", "alice", "", "password"),
    ] {
        let error = Session::new(url, name, password).unwrap_err();
        assert!(
            error.is_invalid_input() && error.to_string().contains(why),
            "{error}"
        );
        assert!(!error.to_string().contains(PASSWORD));
    }
    assert!(Session::new("https://registry.example.com", "alice", PASSWORD).is_ok());
}

#[tokio::test]
async fn cookies_and_token_stay_inside() {
    let (server, _) = harbor().await;
    let client = session(&server).builder().build().unwrap();
    for _ in 0..2 {
        let answer = client.list_projects().with_response().await.unwrap();
        for name in ["set-cookie", "x-harbor-csrf-token"] {
            assert!(!answer.headers.contains_key(name), "{name}");
        }
    }
}

#[tokio::test]
async fn a_session_lasts_from_login_to_logout_on_the_stand_in() {
    use scs_testkit::harbor::{ADMIN, DEVELOPER, Server};

    let server = Server::builder()
        .login_delay(Duration::ZERO)
        .start()
        .await
        .unwrap();
    let (name, password) = ADMIN;
    let session = Session::new(server.base_url(), name, password).unwrap();
    let client = session.builder().build().unwrap();
    let Identity::User(user) = client.whoami().await.unwrap() else {
        panic!("the session is nobody's")
    };
    assert_eq!(user.username, name);
    let all = client.list_projects().await.unwrap().items.len();
    client
        .create_project(&NewProject::new("by-session"))
        .await
        .unwrap();
    assert_eq!(client.list_projects().await.unwrap().items.len(), all + 1);
    session.log_out().await.unwrap();
    client.project("by-session").delete().await.unwrap();
    let logins = |path| {
        server
            .requests()
            .iter()
            .filter(|one| one.path == path)
            .count()
    };
    assert_eq!((logins("/c/login"), logins("/c/log_out")), (2, 1));
    let is_login = |(name, _): &(String, String)| name == "authorization";
    assert!(
        !server
            .requests()
            .iter()
            .any(|one| one.headers.iter().any(is_login))
    );

    let wrong = Session::new(server.base_url(), DEVELOPER.0, "wrong Example 1").unwrap();
    let error = wrong
        .builder()
        .build()
        .unwrap()
        .list_projects()
        .await
        .unwrap_err();
    assert!(error.is_unauthorized(), "{error}");
}

const MARKER: &str = "marker-Password/4714";

#[test]
fn no_secret_of_a_session_shows_at_trace_level() {
    let name = "auth::session::no_secret_of_a_session_shows_at_trace_level";
    let written = scs_testkit::secrets::search(name, || {
        tokio::runtime::Runtime::new().unwrap().block_on(calls());
    });
    if let Some(written) = written {
        assert!(
            written.text().contains("createProject"),
            "the calls were not logged at all"
        );
        written.assert_free_of(&[
            MARKER,
            "sid-4715-marker",
            "csrf-4716-marker",
            "token-4717-marker",
        ]);
    }
}

/// A server that repeats all it was sent, in each form of its refusals, the login's included.
async fn calls() {
    let server = RawServer::start(|number, seen| {
        let sent: Vec<_> = ["cookie", "x-harbor-csrf-token"]
            .iter()
            .filter_map(|name| seen.header(name))
            .collect();
        let sent = format!("{} {}", sent.join(" "), String::from_utf8_lossy(&seen.body));
        let told = serde_json::json!({"errors": [{"code": sent, "message": sent}]}).to_string();
        let page = format!("<html><title>{sent}</title></html>");
        let answer = match (seen.target.as_str(), number % 7) {
            ("/c/login", 2) | ("/api/v2.0/systeminfo", _) => Scripted::status(200),
            ("/c/login", _) => Scripted::new(401, "application/json", told),
            (_, 0) => Scripted::status(201).header("location", "/api/v2.0/projects/1"),
            (_, 1) => Scripted::new(400, "application/json", told),
            (_, 2) => Scripted::new(403, "application/json", told),
            (_, 3) => Scripted::new(404, "text/html", page),
            (_, 4) => Scripted::new(200, "text/html", page),
            (_, 5) => Scripted::new(401, "application/json", told),
            _ => Scripted::new(422, "text/plain", sent),
        };
        let is_login = seen.target == "/c/login" || seen.target == "/api/v2.0/systeminfo";
        let answer = answer.header("x-harbor-csrf-token", "token-4717-marker");
        match is_login {
            true => answer
                .header("set-cookie", "_gorilla_csrf=csrf-4716-marker; Path=/")
                .header(
                    "set-cookie",
                    format!("sid=sid-4715-marker-{number}; Path=/"),
                ),
            false => answer,
        }
        .whole()
    })
    .await;
    let session = Session::new(server.base_url(), "alice", MARKER).unwrap();
    let builder = session.builder();
    tracing::info!(?session, ?builder, "as they show themselves");
    let client: Client = builder.build().unwrap();
    tracing::info!(?client, "as it shows itself");
    for _ in 0..12 {
        match client.create_project(&NewProject::new("scs")).await {
            Ok(created) => tracing::info!(?created, "created"),
            Err(error) => tracing::error!(%error, ?error, "failed"),
        }
        match client.list_projects().with_response().await {
            Ok(answer) => tracing::info!(?answer, "listed"),
            Err(error) => tracing::error!(%error, ?error, "failed"),
        }
    }
    if let Err(error) = session.log_out().await {
        tracing::error!(%error, ?error, "failed");
    }
    let seen = server.requests();
    let with_cookie = seen
        .iter()
        .filter(|one| one.target.contains("projects") && one.header("cookie").is_some());
    assert!(
        with_cookie.count() > 6,
        "too few calls were sent in a session"
    );
    assert!(seen.iter().filter(|one| one.target == "/c/login").count() > 1);
}
