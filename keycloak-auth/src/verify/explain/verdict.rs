//! What a verifier would have against the token, in its own words, so that a token that is found
//! sound here is not refused there.

use std::time::Duration;

use chrono::{DateTime, Utc};
use futures_util::future::BoxFuture;
use scs_client_core::credentials::CredentialKind;
use scs_client_core::{Clock, SystemClock};
use serde_json::{Map, Value};

use super::{Expectation, Findings, Topic};
use crate::verify::checks::{About, Expected};
use crate::verify::compact::Parts;
use crate::verify::{Algorithm, Audience, IdTokenCheck, RefusalKind, Verifier};

/// Adds what was not found before.
pub(super) fn look(
    parts: &Parts<'_>,
    members: &Map<String, Value>,
    expectation: &Expectation<'_>,
    findings: &mut Findings,
) {
    // Without these nothing can be said, and the reason is among the findings.
    let (Ok(header), Ok(payload)) = (parts.header(), parts.payload_text()) else {
        return;
    };
    let algorithm = header
        .algorithm(Algorithm::ALL.into_iter().collect())
        .unwrap_or(Algorithm::Rs256);
    let check = IdTokenCheck::new();
    let is_id = members.get("typ").and_then(Value::as_str) == Some("ID");
    let expected = match expectation.kind {
        Some(CredentialKind::IdToken) => Expected::Id(&check),
        None if is_id => Expected::Id(&check),
        _ => Expected::Access,
    };
    let verifier = verifier(members, expectation);
    let objections = verifier.objections(header.typ.as_deref(), algorithm, &payload, expected);
    for (about, refusal) in objections {
        let topic = match (about, refusal.kind()) {
            (About::Issuer, _) => Topic::Issuer,
            (About::Kind, _) => Topic::Kind,
            (About::Audience, _) => Topic::Audience,
            (About::Times, RefusalKind::NotYetValid | RefusalKind::IssuedInFuture) => Topic::Clock,
            (About::Times, _) => Topic::Lifetime,
            (About::Party, _) => Topic::Client,
            (About::Claims, _) => Topic::Claim,
        };
        // What only one kind of token must say counts where that kind is wanted, and is there.
        let is_kind = expectation.kind.is_some() && !findings.is_wrong_about(Topic::Kind);
        let is_asked = match about {
            About::Kind | About::Claims => is_kind,
            About::Party => is_kind || expectation.parties.is_some(),
            About::Times => is_kind || refusal.kind() != RefusalKind::Claim,
            About::Issuer | About::Audience => true,
        };
        if is_asked && !findings.is_wrong_about(topic) {
            findings.wrong(topic, refusal.reason());
        }
    }
}

fn verifier(members: &Map<String, Value>, expectation: &Expectation<'_>) -> Verifier {
    let own = members.get("iss").and_then(Value::as_str);
    let audience = match expectation.audience {
        Some(name) => Audience::of(name),
        None => Audience::unchecked(),
    };
    let verifier = Verifier::new(expectation.issuer.or(own).unwrap_or_default(), audience)
        .leeway(expectation.leeway)
        .clock(std::sync::Arc::new(Stopped(expectation.now)));
    match expectation.parties {
        Some(clients) => verifier.authorized_parties(clients.iter().copied()),
        None => verifier,
    }
}

/// The time of the expectation.
#[derive(Debug)]
struct Stopped(DateTime<Utc>);

impl Clock for Stopped {
    fn now(&self) -> DateTime<Utc> {
        self.0
    }

    fn monotonic(&self) -> Duration {
        Duration::ZERO
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        SystemClock::new().sleep(duration)
    }
}
