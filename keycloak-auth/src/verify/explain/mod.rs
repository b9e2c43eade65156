//! Says what is wrong with a token, in words that an operator can act on.

mod challenge;
mod service;
mod token;
mod verdict;

use std::fmt;
use std::time::Duration;

use chrono::{DateTime, Utc};
use scs_client_core::credentials::CredentialKind;
use scs_client_core::{Clock as _, SystemClock};

use super::{Algorithm, KeySet};

/// Looks a token over and says everything that speaks against it, not just the first thing.
///
/// Nothing is fetched, and nothing here lets a token pass: that is a
/// [`Verifier`](super::Verifier)'s business. What is not in the expectation is not looked at. No
/// text in the answer holds any of the token's own; names out of its claims are shown shortened.
///
/// ```
/// use keycloak_auth::verify::{Expectation, Topic, explain};
///
/// let expectation = Expectation::new()
///     .audience("harbor")
///     .service("harbor")
///     .challenge("Bearer realm=\"scs\"");
/// let explanation = explain("not-a-token", &expectation);
/// assert_eq!(explanation.findings()[0].topic(), Topic::Format);
/// println!("{explanation}");
/// ```
#[must_use]
pub fn explain(token: &str, expectation: &Expectation<'_>) -> Explanation {
    let mut findings = Findings::default();
    token::look(token, expectation, &mut findings);
    if let Some(challenge) = expectation.challenge {
        challenge::look(token, challenge, expectation, &mut findings);
    }
    if let Some(service) = expectation.service {
        service::look(service, &mut findings);
    }
    // What is wrong comes first, in the order in which it was found.
    let mut findings = findings.0;
    findings.sort_by_key(|finding| finding.weight != Weight::Wrong);
    Explanation { findings }
}

/// What a token should be. Everything may be left out.
#[derive(Clone, Copy)]
pub struct Expectation<'a> {
    issuer: Option<&'a str>,
    audience: Option<&'a str>,
    parties: Option<&'a [&'a str]>,
    kind: Option<CredentialKind>,
    key_set: Option<&'a KeySet>,
    algorithms: &'a [Algorithm],
    challenge: Option<&'a str>,
    service: Option<&'a str>,
    now: DateTime<Utc>,
    leeway: Duration,
}

impl<'a> Expectation<'a> {
    /// Expects nothing but a sound token, by this machine's clock.
    #[must_use]
    pub fn new() -> Self {
        Self {
            issuer: None,
            audience: None,
            parties: None,
            kind: None,
            key_set: None,
            algorithms: &Algorithm::DEFAULT,
            challenge: None,
            service: None,
            now: SystemClock::new().now(),
            leeway: Duration::ZERO,
        }
    }

    /// The issuer that the service trusts.
    #[must_use]
    pub fn issuer(mut self, issuer: &'a str) -> Self {
        self.issuer = Some(issuer);
        self
    }

    /// The name under which the service looks for itself in `aud`.
    #[must_use]
    pub fn audience(mut self, audience: &'a str) -> Self {
        self.audience = Some(audience);
        self
    }

    /// The clients whose tokens the service takes (`azp`).
    #[must_use]
    pub fn authorized_parties(mut self, clients: &'a [&'a str]) -> Self {
        self.parties = Some(clients);
        self
    }

    /// Which token the service wants.
    #[must_use]
    pub fn kind(mut self, kind: CredentialKind) -> Self {
        self.kind = Some(kind);
        self
    }

    /// The keys that the issuer publishes, to check the signature with.
    #[must_use]
    pub fn key_set(mut self, keys: &'a KeySet) -> Self {
        self.key_set = Some(keys);
        self
    }

    /// The algorithms that the service allows; [`Algorithm::DEFAULT`] otherwise.
    #[must_use]
    pub fn algorithms(mut self, algorithms: &'a [Algorithm]) -> Self {
        self.algorithms = algorithms;
        self
    }

    /// The `WWW-Authenticate` header of the service's answer.
    #[must_use]
    pub fn challenge(mut self, challenge: &'a str) -> Self {
        self.challenge = Some(challenge);
        self
    }

    /// The service that refused the token, by the name that its client crate goes by (`harbor`,
    /// `zuul`, `statuspage`, `centralapi`): adds what is peculiar to it.
    #[must_use]
    pub fn service(mut self, name: &'a str) -> Self {
        self.service = Some(name);
        self
    }

    /// The time at which the token was refused.
    #[must_use]
    pub fn now(mut self, now: DateTime<Utc>) -> Self {
        self.now = now;
        self
    }

    /// How far the service lets clocks be apart; not at all otherwise, as in Zuul.
    #[must_use]
    pub fn leeway(mut self, leeway: Duration) -> Self {
        self.leeway = leeway;
        self
    }
}

impl Default for Expectation<'_> {
    fn default() -> Self {
        Self::new()
    }
}

impl fmt::Debug for Expectation<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Expectation")
            .field("issuer", &self.issuer)
            .field("audience", &self.audience)
            .field("service", &self.service)
            .finish_non_exhaustive()
    }
}

/// What [`explain`] found; `Display` has a line for each finding, the worst first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    findings: Vec<Finding>,
}

impl Explanation {
    /// The findings, those that are wrong first.
    #[must_use]
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// Whether nothing was found that would have the token refused. With issuer, audience, keys
    /// and kind in the expectation, this is what a [`Verifier`](super::Verifier) of the same leeway
    /// and algorithms would say; what is left out is not looked at.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        !self.findings.iter().any(Finding::is_wrong)
    }

    /// Whether something about this is wrong.
    #[must_use]
    pub fn is_wrong_about(&self, topic: Topic) -> bool {
        self.findings
            .iter()
            .any(|finding| finding.topic == topic && finding.is_wrong())
    }
}

impl fmt::Display for Explanation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (count, finding) in self.findings.iter().enumerate() {
            if count > 0 {
                f.write_str("\n")?;
            }
            write!(f, "{finding}")?;
        }
        Ok(())
    }
}

/// One thing about a token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    topic: Topic,
    weight: Weight,
    text: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Weight {
    Wrong,
    Note,
}

impl Finding {
    /// What it is about.
    #[must_use]
    pub fn topic(&self) -> Topic {
        self.topic
    }

    /// Whether it is a reason to refuse the token, not just good to know.
    #[must_use]
    pub fn is_wrong(&self) -> bool {
        self.weight == Weight::Wrong
    }

    /// What was found, and what to do about it, in one line.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mark = if self.is_wrong() { "" } else { " (note)" };
        write!(f, "{}{mark}: {}", self.topic, self.text)
    }
}

/// What a [`Finding`] is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Topic {
    /// The token's form: whether it is a token at all.
    Format,
    /// Its kind: access token, ID token, refresh token.
    Kind,
    /// Its issuer.
    Issuer,
    /// Whom it is for.
    Audience,
    /// The client that it was issued to.
    Client,
    /// The end of its time.
    Lifetime,
    /// A clock that is wrong.
    Clock,
    /// The key and the signature.
    Key,
    /// Another claim.
    Claim,
    /// What the service answered.
    Answer,
    /// What is peculiar to the service.
    Service,
}

impl fmt::Display for Topic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Format => "format",
            Self::Kind => "kind",
            Self::Issuer => "issuer",
            Self::Audience => "audience",
            Self::Client => "client",
            Self::Lifetime => "lifetime",
            Self::Clock => "clock",
            Self::Key => "key",
            Self::Claim => "claim",
            Self::Answer => "answer",
            Self::Service => "service",
        })
    }
}

#[derive(Default)]
struct Findings(Vec<Finding>);

impl Findings {
    fn wrong(&mut self, topic: Topic, text: impl Into<String>) {
        self.add(topic, Weight::Wrong, text.into());
    }

    fn is_wrong_about(&self, topic: Topic) -> bool {
        self.0
            .iter()
            .any(|finding| finding.topic == topic && finding.is_wrong())
    }

    fn note(&mut self, topic: Topic, text: impl Into<String>) {
        self.add(topic, Weight::Note, text.into());
    }

    fn add(&mut self, topic: Topic, weight: Weight, text: String) {
        self.0.push(Finding {
            topic,
            weight,
            text,
        });
    }
}
