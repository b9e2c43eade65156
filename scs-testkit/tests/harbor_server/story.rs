//! The recorded server, set up once more: its users and projects, and what was done between two recordings.

use std::{collections::HashMap, sync::Arc};

use chrono::{TimeZone, Utc};
use scs_client_core::TestClock;
use scs_testkit::{
    harbor::{ADMIN, Image, Server},
    recordings::HarborExchange,
};
use serde_json::{Value, json};

use super::{
    admin, basic, connect, send,
    support::{Answer, Connection},
};

/// The two halves have users and projects of their own.
pub struct Story {
    server: Server,
    connection: Connection,
    passwords: HashMap<String, String>,
    /// What a robot's secret was before it was last changed.
    old_secrets: HashMap<String, String>,
}

impl Story {
    pub async fn begin() -> Self {
        let noon = Utc.with_ymd_and_hms(2026, 11, 23, 12, 0, 0).unwrap();
        let clock = Arc::new(TestClock::at(noon));
        let server = Server::builder()
            .fresh()
            .clock(clock)
            .start()
            .await
            .unwrap();
        let connection = connect(&server).await;
        let passwords = HashMap::from([(ADMIN.0.to_owned(), ADMIN.1.to_owned())]);
        Self {
            server,
            connection,
            passwords,
            old_secrets: HashMap::new(),
        }
    }

    async fn ask(&self, method: &str, path: &str, body: Value) -> Answer {
        admin(&self.server, method, path, Some(body)).await
    }

    async fn user(&mut self, name: &str, administrator: bool) {
        let password = format!("Passw0rd-{name}");
        self.server.add_user(name, &password);
        self.passwords.insert(name.to_owned(), password);
        if administrator {
            let found = admin(
                &self.server,
                "GET",
                &format!("/users?q=username={name}"),
                None,
            )
            .await
            .json();
            let id = found[0]["user_id"].as_i64().unwrap();
            self.ask(
                "PUT",
                &format!("/users/{id}/sysadmin"),
                json!({ "sysadmin_flag": true }),
            )
            .await;
        }
    }

    async fn as_a_admin(&self, method: &str, path: &str, body: Value) {
        let who = ("a-admin", self.passwords["a-admin"].as_str());
        let answer = send(&self.server, Some(who), method, path, Some(body)).await;
        assert!(answer.status < 300, "{path}: {answer:?}");
    }

    async fn labels(&self, names: &[&str]) {
        for name in names {
            let body = json!({ "name": name, "scope": "p", "project_id": 4 });
            self.as_a_admin("POST", "/labels", body).await;
        }
    }

    /// A credential in the place of its label.
    fn credential(&self, label: &str, exchange: &HarborExchange) -> String {
        let Some(inside) = label
            .strip_prefix("Basic <")
            .and_then(|rest| rest.strip_suffix('>'))
        else {
            return label.to_owned();
        };
        if let Some(name) = inside.strip_suffix(" and a wrong password") {
            return basic((name, "wrong"));
        }
        let name = inside.split(" and ").next().unwrap();
        let secrets = if exchange.name.contains("old-secret") {
            &self.old_secrets
        } else {
            &self.passwords
        };
        // The address is taken for the name; the name is not taken in another case.
        let key = name.split('@').next().unwrap().to_lowercase();
        basic((name, secrets.get(&key).map_or("unknown", String::as_str)))
    }

    pub async fn send(&mut self, exchange: &HarborExchange) -> Answer {
        let request = &exchange.request;
        let headers: Vec<_> = request
            .headers
            .iter()
            .map(|(name, value)| match name.as_str() {
                "authorization" => (name.as_str(), self.credential(value, exchange)),
                _ => (name.as_str(), value.clone()),
            })
            .collect();
        let headers: Vec<_> = headers
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .collect();
        let text = request.text();
        let body = request.body.as_ref().map(|_| text.as_bytes());
        let answer = self
            .connection
            .send(&request.method, &request.path, &headers, body)
            .await;
        let answer = answer.unwrap_or_else(|error| panic!("{}: {error}", exchange.label()));
        self.learn(exchange, &answer);
        answer
    }

    /// Remembers the secrets that were set.
    fn learn(&mut self, exchange: &HarborExchange, answer: &Answer) {
        let body = exchange.request.body.as_ref();
        let sent = |name: &str| body.and_then(|body| body[name].as_str()).map(str::to_owned);
        if answer.status >= 400 {
            return;
        }
        match exchange.operation.as_str() {
            "createUser" => {
                if let (Some(name), Some(password)) = (sent("username"), sent("password")) {
                    self.passwords
                        .entry(name.to_lowercase())
                        .or_insert(password);
                }
            }
            "updateUserPassword" => {
                self.passwords
                    .insert("b-dave".to_owned(), sent("new_password").unwrap());
            }
            "CreateRobot" => {
                let answer = answer.json();
                let text = |name: &str| answer[name].as_str().unwrap().to_owned();
                self.passwords.insert(text("name"), text("secret"));
            }
            "RefreshSec" => {
                let secret = answer.json()["secret"]
                    .as_str()
                    .map(str::to_owned)
                    .or_else(|| sent("secret"));
                let old = self
                    .passwords
                    .insert("robot$b-lib+b-ci".to_owned(), secret.unwrap());
                self.old_secrets
                    .insert("robot$b-lib+b-ci".to_owned(), old.unwrap_or_default());
            }
            _ => {}
        }
    }
}

/// What happened between two recordings.
pub async fn given(story: &mut Story, number: u16) {
    let server = &story.server;
    match number {
        1 | 1000 => {
            story.user("a-admin", true).await;
            for name in [
                "a-alice", "a-dev", "a-guest", "a-lguest", "a-maint", "a-bob",
            ] {
                story.user(name, false).await;
            }
            if number == 1 {
                let body = json!({ "project_name": "a-scale", "metadata": { "public": "true" } });
                story.as_a_admin("POST", "/projects", body).await;
                story.server.push("a-scale", "many", "v1", Image::new());
            }
        }
        5 => {
            let body = json!({ "project_name": "a-allow", "metadata": { "public": "true" } });
            story.as_a_admin("POST", "/projects", body).await;
        }
        33 => {
            for project in ["a-priv", "a-pub"] {
                for (name, role) in [
                    ("a-maint", 4),
                    ("a-dev", 2),
                    ("a-guest", 3),
                    ("a-lguest", 5),
                ] {
                    server.add_member(project, name, role);
                }
            }
        }
        95 => {
            server.add_project("b-lib", true);
            server.add_project("b-priv", false);
        }
        1105 => {
            story
                .ask(
                    "PUT",
                    "/users/17/sysadmin",
                    json!({ "sysadmin_flag": false }),
                )
                .await;
        }
        1123 => {
            for number in 2..13 {
                server.add_project(&format!("x{number}"), number < 4);
            }
            server.add_project("b-lib", true);
            server.add_project("b-priv", false);
            for number in 10..13 {
                admin(server, "DELETE", &format!("/projects/x{number}"), None).await;
            }
            for _ in 0..7 {
                server.add_member("x2", "a-bob", 1);
            }
        }
        1240 => {
            let access = json!([{ "resource": "repository", "action": "pull" }]);
            let permission = json!({ "kind": "project", "namespace": "*", "access": access });
            let body = json!({ "name": "x", "level": "system", "duration": 1, "permissions": [permission] });
            story.ask("POST", "/robots", body).await;
            admin(&story.server, "DELETE", "/robots/1", None).await;
        }
        2232 => (18..31).for_each(|number| server.add_user(&format!("x{number}"), "Passw0rd")),
        2344 => (32..36).for_each(|number| server.add_user(&format!("x{number}"), "Passw0rd")),
        3123 => {
            let body = json!({ "name": "a-other", "scope": "p", "project_id": 3 });
            story.as_a_admin("POST", "/labels", body).await;
        }
        3127 => {
            story
                .as_a_admin("POST", "/labels", json!({ "scope": "g" }))
                .await
        }
        3856 => story.labels(&["a+b", "a b"]).await,
        3857 => {
            story
                .labels(&["(paren)", "[br]", "{cu}", "~tilde", "back\\slash"])
                .await
        }
        3858 => {
            story
                .labels(&["a=b", "100%25", "quote'd", "under_score"])
                .await
        }
        3162 => {
            story
                .as_a_admin(
                    "PUT",
                    "/labels/2",
                    json!({ "name": "a-proj", "scope": "g" }),
                )
                .await;
        }
        3554 => {
            server.push("a-pub", "ret-two", "v1", Image::new());
            server.push("a-priv", "scan-me", "v1", Image::new());
        }
        _ => {}
    }
}
