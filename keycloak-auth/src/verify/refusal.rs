//! Why a token was refused.

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

/// A token was refused.
///
/// `Display` is one line for a log and never holds the token's text. Names from the token that help
/// an operator (issuer, audience, client, kid) are shown shortened, with everything unusual escaped.
#[derive(Clone)]
pub struct Refusal {
    inner: Box<Inner>,
}

#[derive(Clone)]
struct Inner {
    kind: RefusalKind,
    detail: Cow<'static, str>,
    temporary: bool,
    source: Option<Arc<dyn std::error::Error + Send + Sync>>,
}

/// What a [`Refusal`] is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RefusalKind {
    /// It is longer than the limit.
    TooLarge,
    /// It is not three parts of base64url that hold JSON objects without repeated members.
    Malformed,
    /// Its header demands something that is never done (`crit`, `b64`, a token in the token).
    Header,
    /// Its algorithm is not allowed here.
    Algorithm,
    /// The issuer publishes no key of that name.
    UnknownKey,
    /// The key of that name is not for this algorithm, or not for signatures.
    UnfitKey,
    /// Several keys fit.
    AmbiguousKey,
    /// The signature is wrong.
    Signature,
    /// It comes from another issuer.
    Issuer,
    /// It is meant for somebody else, or does not say for whom.
    Audience,
    /// It was issued to a client that is not on the list.
    AuthorizedParty,
    /// Its time is over.
    Expired,
    /// Its time has not come.
    NotYetValid,
    /// It claims to be made later than now.
    IssuedInFuture,
    /// It is a token of another kind.
    TokenType,
    /// It is bound to a key or a certificate of its holder, and must not pass as a bearer token.
    Bound,
    /// Its nonce is not the one that was sent.
    Nonce,
    /// It belongs to another access token.
    AccessTokenHash,
    /// A claim is missing or of the wrong shape.
    Claim,
    /// The issuer's keys could not be fetched, so nothing is known about the token.
    KeysUnavailable,
}

impl Refusal {
    pub(super) fn new(kind: RefusalKind, detail: impl Into<Cow<'static, str>>) -> Self {
        Self {
            inner: Box::new(Inner {
                kind,
                detail: detail.into(),
                temporary: false,
                source: None,
            }),
        }
    }

    pub(super) fn keys_unavailable(
        source: Arc<dyn std::error::Error + Send + Sync>,
        temporary: bool,
    ) -> Self {
        let mut refusal = Self::new(
            RefusalKind::KeysUnavailable,
            "the issuer's keys could not be fetched",
        );
        refusal.inner.temporary = temporary;
        refusal.inner.source = Some(source);
        refusal
    }

    /// What it is about.
    #[must_use]
    pub fn kind(&self) -> RefusalKind {
        self.inner.kind
    }

    /// Whether the token was good until a while ago: whoever sent it should get a new one.
    #[must_use]
    pub fn is_expired(&self) -> bool {
        self.kind() == RefusalKind::Expired
    }

    /// Whether only a clock stands against the token (its time has not come, or it claims to be
    /// made later than now): the same token may be good in a moment.
    #[must_use]
    pub fn is_clock(&self) -> bool {
        matches!(
            self.kind(),
            RefusalKind::NotYetValid | RefusalKind::IssuedInFuture
        )
    }

    /// Whether the token is meant for somebody else.
    #[must_use]
    pub fn is_audience(&self) -> bool {
        self.kind() == RefusalKind::Audience
    }

    /// Whether the token was forged or damaged, as far as one can tell.
    #[must_use]
    pub fn is_forgery(&self) -> bool {
        matches!(
            self.kind(),
            RefusalKind::Algorithm
                | RefusalKind::Signature
                | RefusalKind::UnfitKey
                | RefusalKind::Header
        )
    }

    /// Whether nothing was found out about the token, because the issuer's keys are not to be had:
    /// an answer of 503, not 401.
    #[must_use]
    pub fn is_unavailable(&self) -> bool {
        self.kind() == RefusalKind::KeysUnavailable
    }

    /// Whether a later try with the same token may succeed.
    #[must_use]
    pub fn is_temporary(&self) -> bool {
        self.inner.temporary || self.is_clock()
    }

    /// The reason in one line, without the "token refused: " that `Display` begins with.
    #[must_use]
    pub fn reason(&self) -> &str {
        &self.inner.detail
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let verdict = if self.is_unavailable() {
            "token not checked"
        } else {
            "token refused"
        };
        write!(f, "{verdict}: {}", self.inner.detail)
    }
}

impl fmt::Debug for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Refusal")
            .field("kind", &self.inner.kind)
            .field("reason", &self.inner.detail)
            .field("source", &self.inner.source)
            .finish()
    }
}

impl std::error::Error for Refusal {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.inner
            .source
            .as_deref()
            .map(|source| source as &(dyn std::error::Error + 'static))
    }
}

/// A name from outside, fit for one line: quoted, cut after 120 characters, without anything that
/// a terminal or a log would take for more than text, and without what may be a token: nothing
/// keeps a sender from writing one into a claim (found by `cargo xtask fuzz`).
pub(crate) fn shown(name: &str) -> String {
    const MAX: usize = 120;
    // How a JSON object begins in base64url.
    let (name, token) = match name.find("eyJ") {
        Some(at) => (&name[..at], true),
        None => (name, false),
    };
    let mut text = String::from("\"");
    for (count, character) in name.chars().enumerate() {
        if count == MAX {
            text.push('…');
            break;
        }
        match character {
            '"' | '\\' => text.extend(['\\', character]),
            ' '..='~' => text.push(character),
            letter if letter.is_alphanumeric() => text.push(letter),
            other => text.extend(other.escape_default()),
        }
    }
    if token {
        text.push_str("(a token?)");
    }
    text.push('"');
    text
}
