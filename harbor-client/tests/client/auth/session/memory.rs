//! A Harbor that gives sessions out, and what it remembers of them.

use std::collections::HashSet;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use harbor_client::Session;
use scs_testkit::faults::{Act, RawServer, Scripted, Seen};

use super::{PASSWORD, targets};
use crate::errors::script;

/// As 2183 to 2197 show a Harbor: what it remembers, and what a test makes it forget.
#[derive(Default)]
pub(super) struct Memory {
    /// Sessions that somebody has logged in to.
    pub(super) sessions: HashSet<String>,
    pub(super) csrf_cookies: HashSet<String>,
    given_out: usize,
    /// With its redis down, no session is kept.
    pub(super) is_forgetful: bool,
    /// Status that logins are answered with in place of a look at the password.
    pub(super) login_fails_with: Option<u16>,
}

impl Memory {
    fn next(&mut self, of: &str) -> String {
        self.given_out += 1;
        format!("{of}-marker-{}", self.given_out)
    }

    pub(super) fn answer(&mut self, seen: &Seen) -> Scripted {
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
pub(super) async fn harbor() -> (RawServer, Arc<Mutex<Memory>>) {
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

pub(super) fn session(server: &RawServer) -> Session {
    Session::new(server.base_url(), "alice", PASSWORD).unwrap()
}

pub(super) fn logins(server: &RawServer) -> usize {
    targets(server)
        .iter()
        .filter(|one| *one == "/c/login")
        .count()
}
