//! Sends the recorded requests in their order and compares status, header fields and bodies.

use std::{sync::Arc, time::Duration};

use scs_client_core::{Clock, TestClock};
use scs_testkit::{
    central::Server,
    recordings::{CentralExchange, central},
};
use serde_json::Value;

use super::{
    compare::{Learnt, difference, masked},
    wire::{Reply, send},
};

/// Whose answers are others here, and why.
const DIFFERENT: &[(&str, &[u16])] = &[
    (
        "tables, partial metadata, YAML, protobuf and compression are not spoken here",
        &[
            19, 67, 69, 175, 176, 177, 184, 185, 186, 284, 285, 302, 304, 309, 324,
        ],
    ),
    (
        "other groups and their documents are left out, and lists of kinds have their own order",
        &[4, 6, 7, 10, 11, 13, 21, 22],
    ),
    (
        "policies, quotas, the provider's rules, events, managed resources, impersonation and owners of reviews are left out",
        &[
            25, 26, 85, 86, 87, 90, 241, 260, 267, 327, 329, 330, 342, 350, 356, 359, 362, 364,
            381, 387, 411, 416, 417, 419,
        ],
    ),
    (
        "the text shows the body as it was written, which is not recorded",
        &[61, 64],
    ),
    (
        "what came before it has no recording (the numbers have gaps), so the state is another one",
        &[
            95, 96, 97, 114, 117, 119, 127, 129, 134, 135, 140, 141, 170, 181, 187, 189, 190, 191,
            194, 195, 197, 200, 201, 207, 210, 211, 214, 215, 217, 219, 220, 221, 224, 225, 226,
            227, 229, 230, 231, 232, 234, 235, 239, 271, 272, 273, 276, 277, 281, 286, 287, 290,
            294, 295, 297, 299, 300, 301, 305, 306, 307, 310, 312, 314, 315, 316, 317, 319, 320,
            322, 326, 334, 335, 336, 337, 339, 340, 341, 344, 345, 346, 348, 349, 354, 355, 357,
            360, 361, 366, 367, 369, 370, 371, 372, 375, 377, 380, 382, 384, 385, 389, 390, 391,
            392, 395, 397, 400, 401, 402, 404, 409, 410,
        ],
    ),
];

struct Story {
    server: Server,
    clock: TestClock,
    learnt: Learnt,
}

impl Story {
    async fn begin() -> Self {
        let clock = TestClock::at("2026-11-23T04:16:51Z".parse().unwrap());
        let shared: Arc<dyn Clock> = Arc::new(clock.clone());
        let server = Server::builder()
            .clock(shared)
            .crossplane(false)
            .start()
            .await
            .unwrap();
        server.accept_token("stranger", "stranger");
        server.accept_token("nameless", "");
        let service = "system:serviceaccount:centralapiuser:centralapiuser";
        server.accept_token("service", service);
        server.add_tenant(service, "centralapiuser");
        Self {
            server,
            clock,
            learnt: Learnt::default(),
        }
    }

    fn token(&self, user: &str) -> Option<String> {
        Some(match user {
            "anonymous" => return None,
            "user" | "OpenID Connect token of user" => self.server.tenant_token(),
            "admin" => self.server.admin_token(),
            "nobody" => self.server.nobody_token(),
            "service account centralapiuser" => "service".to_owned(),
            "OpenID Connect token of stranger" => "stranger".to_owned(),
            "OpenID Connect token without preferred_username" => "nameless".to_owned(),
            _ => "refused".to_owned(),
        })
    }

    async fn send(&mut self, exchange: &CentralExchange) -> Reply {
        let request = &exchange.request;
        let credential = self
            .token(&request.user)
            .map(|token| format!("Bearer {token}"));
        let mut headers: Vec<(&str, &str)> = vec![("user-agent", "testbed/1")];
        headers.extend(credential.as_deref().map(|value| ("authorization", value)));
        let body = request.body.as_ref().map(|body| match body {
            Value::String(text) => huge(text),
            json => self.learnt.body(json).to_string(),
        });
        for (name, value) in &request.headers {
            headers.push((name, value));
        }
        let path = self.learnt.path(&request.path);
        let sent = send(
            self.server.address(),
            &request.method,
            &path,
            &headers,
            body.as_deref().map(str::as_bytes),
        );
        if !request.path.contains("timeoutSeconds") {
            return sent.await;
        }
        // The watch begins before its time passes.
        let passing = async {
            tokio::time::sleep(Duration::from_millis(20)).await;
            self.clock.advance(Duration::from_secs(400));
        };
        tokio::join!(sent, passing).0
    }

    fn differences(&mut self, exchange: &CentralExchange, reply: &Reply) -> Option<String> {
        let recorded = &exchange.response;
        if reply.status != recorded.status {
            return Some(format!(
                "{} instead of {}: {}",
                reply.status,
                recorded.status,
                reply.text()
            ));
        }
        for name in [
            "content-type",
            "warning",
            "retry-after",
            "cache-control",
            "vary",
        ] {
            if reply.header(name) != recorded.header(name) {
                return Some(format!(
                    "{name}: {:?} instead of {:?}",
                    reply.header(name),
                    recorded.header(name)
                ));
            }
        }
        let here = match recorded.end.is_some() {
            true => reply
                .text()
                .lines()
                .map(|line| serde_json::from_str::<Value>(line).unwrap())
                .collect(),
            false if reply.body.is_empty() => Value::Null,
            false => reply.value(),
        };
        let wanted = match (&recorded.body, recorded.end.is_some()) {
            (_, true) => recorded
                .lines
                .iter()
                .map(|line| line.line.clone())
                .collect(),
            (Some(body), _) => body.clone(),
            (None, _) => Value::Null,
        };
        self.learnt.learn(&wanted, &here);
        difference(&masked(&wanted), &masked(&here), "")
    }
}

/// A text that was shortened, at its length.
fn huge(text: &str) -> String {
    match text.split_once("… (") {
        Some((start, _)) => format!("{start}{}\"}}}}", "x".repeat(1_600_000)),
        None => text.to_owned(),
    }
}

#[tokio::test]
async fn the_recorded_requests_are_answered_alike() {
    let mut story = Story::begin().await;
    let (mut same, mut different, mut wrong) = (0, 0, Vec::new());
    for exchange in central().unwrap() {
        let reply = story.send(&exchange).await;
        let excused = DIFFERENT
            .iter()
            .any(|(_, numbers)| numbers.contains(&exchange.number));
        match (story.differences(&exchange, &reply), excused) {
            (None, false) => same += 1,
            (Some(_), true) => different += 1,
            (None, true) => wrong.push(format!("{} is alike", exchange.label())),
            (Some(why), false) => wrong.push(format!("{}: {why}", exchange.label())),
        }
    }
    assert_eq!(
        (same, different, wrong.len()),
        (173, 161, 0),
        "{}",
        wrong.join("\n")
    );
}
