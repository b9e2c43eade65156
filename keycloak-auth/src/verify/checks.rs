//! What the claims must say.

use std::borrow::Cow;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::{DateTime, Utc};
use serde_json::Value;

use super::Algorithm;
use super::claims::{Claims, numeric_date};
use super::id_token::IdTokenCheck;
use super::issuer::issuer_difference;
use super::members::Members;
use super::refusal::{Refusal, RefusalKind, shown};
use super::scan::Seen;
use super::verifier::Verifier;

/// The kind of token that is expected.
#[derive(Clone, Copy)]
pub(super) enum Expected<'a> {
    Access,
    Id(&'a IdTokenCheck<'a>),
    Logout,
}

/// What a fault is about, for [`explain`](super::explain).
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum About {
    Issuer,
    Kind,
    Audience,
    Times,
    Party,
    Claims,
}

impl Verifier {
    pub(super) fn check(
        &self,
        typ: Option<&str>,
        algorithm: Algorithm,
        payload: String,
        expected: Expected<'_>,
    ) -> Result<Claims, Refusal> {
        let members = Members::read(&payload)?;
        let expires_at = self.look(typ, algorithm, &members, expected, |_, refusal| {
            Err(refusal)
        })?;
        drop(members);
        let claims = Claims::new(payload, expires_at)?;
        if matches!(expected, Expected::Logout) {
            check_event(&claims)?;
        }
        Ok(claims)
    }

    /// Everything that speaks against an access or ID token, its key and signature aside.
    pub(super) fn objections(
        &self,
        typ: Option<&str>,
        algorithm: Algorithm,
        payload: &str,
        expected: Expected<'_>,
    ) -> Vec<(About, Refusal)> {
        let mut all = Vec::new();
        let result = Members::read(payload).and_then(|members| {
            self.look(typ, algorithm, &members, expected, |about, refusal| {
                all.push((about, refusal));
                Ok(())
            })
        });
        if let Err(refusal) = result {
            all.push((About::Claims, refusal));
        }
        all
    }

    /// Looks at one thing after the other; `object` is asked what to do about a fault, to go on or
    /// to end there. The end of the token's time comes back.
    fn look(
        &self,
        typ: Option<&str>,
        algorithm: Algorithm,
        members: &Members<'_>,
        expected: Expected<'_>,
        mut object: impl FnMut(About, Refusal) -> Result<(), Refusal>,
    ) -> Result<DateTime<Utc>, Refusal> {
        let mut each = |about, result: Result<(), Refusal>| match result {
            Ok(()) => Ok(()),
            Err(refusal) => object(about, refusal),
        };
        each(About::Issuer, self.check_issuer(members))?;
        each(About::Kind, self.check_kind(typ, members, expected))?;
        each(About::Audience, self.check_audience(members))?;
        let expires_at = match self.check_times(members, expected) {
            Ok(expires_at) => expires_at,
            Err(refusal) => {
                each(About::Times, Err(refusal))?;
                DateTime::UNIX_EPOCH
            }
        };
        match expected {
            Expected::Access => {
                each(About::Party, self.check_party(members))?;
                each(About::Kind, self.check_binding(members))?;
            }
            Expected::Id(check) => {
                each(About::Party, self.check_id_party(members))?;
                each(About::Claims, need_text(&members.sub, "sub").map(drop))?;
                each(About::Claims, check_nonce(members, check))?;
                each(About::Claims, check_hash(members, check, algorithm))?;
            }
            Expected::Logout => each(About::Claims, check_logout(members))?,
        }
        Ok(expires_at)
    }

    fn check_issuer(&self, members: &Members<'_>) -> Result<(), Refusal> {
        let got = need_text(&members.iss, "iss")?;
        if got == self.issuer && !got.is_empty() {
            return Ok(());
        }
        let mut detail = format!(
            "it comes from the issuer {}, expected {}",
            shown(got),
            shown(&self.issuer)
        );
        if let Some(difference) = issuer_difference(&self.issuer, got) {
            detail.push_str(": ");
            detail.push_str(&difference);
        }
        Err(Refusal::new(RefusalKind::Issuer, detail))
    }

    /// Keycloak says the kind in the claim `typ`; the header says it where the client is set to
    /// `at+jwt`, and in logout tokens from release 25 on (`recordings/keycloak`, table of versions).
    fn check_kind(
        &self,
        typ: Option<&str>,
        members: &Members<'_>,
        expected: Expected<'_>,
    ) -> Result<(), Refusal> {
        let claim = match &members.typ {
            None => None,
            Some(Seen::Text(claim)) => Some(claim.as_ref()),
            Some(_) => return Err(Refusal::new(RefusalKind::Claim, "typ is not a text")),
        };
        let is = |wanted: &str| claim.is_some_and(|claim| claim.eq_ignore_ascii_case(wanted));
        let plain_header = typ.is_none();
        let is_other = members.events.is_some()
            || matches!(expected, Expected::Access) && members.c_hash.is_some();
        let untyped = self.untyped_tokens && plain_header && claim.is_none() && !is_other;
        let (fits, wanted) = match expected {
            Expected::Access => {
                let said = is("Bearer") || is("DPoP") && self.bound_tokens;
                let header = typ == Some("at+jwt");
                (
                    said && (plain_header || header) || header && claim.is_none(),
                    "an access token",
                )
            }
            Expected::Id(_) => (is("ID") && plain_header, "an ID token"),
            Expected::Logout => {
                let header = typ == Some("logout+jwt");
                (
                    is("Logout") && (plain_header || header) || header && claim.is_none(),
                    "a logout token",
                )
            }
        };
        if fits || untyped && !matches!(expected, Expected::Logout) {
            return Ok(());
        }
        if matches!(expected, Expected::Access) && is("DPoP") {
            return Err(Refusal::new(
                RefusalKind::Bound,
                "it is bound to a key by DPoP, so it is no bearer token",
            ));
        }
        let said = match (claim, typ) {
            (Some(claim), None) => format!("says typ {}", shown(claim)),
            (Some(claim), Some(typ)) => {
                format!(
                    "says typ {}, and {} in its header",
                    shown(claim),
                    shown(typ)
                )
            }
            (None, Some(typ)) => format!("says {} in its header", shown(typ)),
            (None, None) => "does not say what it is".to_owned(),
        };
        Err(Refusal::new(
            RefusalKind::TokenType,
            format!("it is not {wanted}: it {said}"),
        ))
    }

    fn check_audience(&self, members: &Members<'_>) -> Result<(), Refusal> {
        let refuse = |detail| Err(Refusal::new(RefusalKind::Audience, detail));
        let audiences = members.audiences();
        if members.aud.is_some() && audiences.is_none() {
            return refuse("aud is neither a text nor a list of texts".to_owned());
        }
        let Some(names) = self.audience.names() else {
            return Ok(());
        };
        let Some(audiences) = audiences else {
            return refuse(format!(
                "it does not say for whom it is (no aud), expected {}",
                listed(names.iter().map(String::as_str))
            ));
        };
        if audiences
            .iter()
            .any(|one| names.iter().any(|name| name == one))
        {
            return Ok(());
        }
        refuse(format!(
            "it is for {}, expected {}",
            listed(audiences.iter().map(Cow::as_ref)),
            listed(names.iter().map(String::as_str))
        ))
    }

    fn check_times(
        &self,
        members: &Members<'_>,
        expected: Expected<'_>,
    ) -> Result<DateTime<Utc>, Refusal> {
        let now = self.now();
        let Some(expires_at) = time(&members.exp, "exp")? else {
            return Err(Refusal::new(RefusalKind::Claim, "exp is missing"));
        };
        if expires_at <= now.earliest {
            return Err(Refusal::new(
                RefusalKind::Expired,
                format!("it expired at {}", expires_at.format(TIME)),
            ));
        }
        if let Some(begin) = time(&members.nbf, "nbf")?.filter(|begin| *begin > now.latest) {
            return Err(Refusal::new(
                RefusalKind::NotYetValid,
                format!("it is not valid before {}", begin.format(TIME)),
            ));
        }
        match time(&members.iat, "iat")? {
            Some(made) if made > now.latest => Err(Refusal::new(
                RefusalKind::IssuedInFuture,
                format!(
                    "it was issued in the future, at {}: compare the clocks",
                    made.format(TIME)
                ),
            )),
            None if !matches!(expected, Expected::Access) => {
                Err(Refusal::new(RefusalKind::Claim, "iat is missing"))
            }
            _ => Ok(expires_at),
        }
    }

    fn check_party(&self, members: &Members<'_>) -> Result<(), Refusal> {
        let Some(allowed) = &self.parties else {
            return Ok(());
        };
        match members.azp.as_ref().and_then(Seen::as_text) {
            Some(party) if allowed.iter().any(|one| one == party) => Ok(()),
            Some(party) => Err(other_party(party)),
            None => Err(Refusal::new(
                RefusalKind::AuthorizedParty,
                "it does not say to which client it was issued (no azp)",
            )),
        }
    }

    /// An ID token is for the client that asked for it (azp); where it names several audiences it
    /// has to say which of them that is.
    fn check_id_party(&self, members: &Members<'_>) -> Result<(), Refusal> {
        if self.parties.is_some() {
            return self.check_party(members);
        }
        let several = members.audiences().is_some_and(|list| list.len() > 1);
        match (&members.azp, self.audience.names()) {
            (Some(Seen::Text(_)), None) => Ok(()),
            (Some(Seen::Text(party)), Some(names)) => {
                if names.iter().any(|name| name == party) {
                    Ok(())
                } else {
                    Err(other_party(party))
                }
            }
            (Some(_), _) => Err(Refusal::new(RefusalKind::Claim, "azp is not a text")),
            (None, _) if several => Err(Refusal::new(
                RefusalKind::AuthorizedParty,
                "it is for several audiences and does not say which of them asked for it (no azp)",
            )),
            (None, _) => Ok(()),
        }
    }

    fn check_binding(&self, members: &Members<'_>) -> Result<(), Refusal> {
        let dpop = members
            .typ
            .as_ref()
            .and_then(Seen::as_text)
            .is_some_and(|typ| typ.eq_ignore_ascii_case("DPoP"));
        match &members.cnf {
            None if dpop => Err(Refusal::new(
                RefusalKind::Claim,
                "it is of type DPoP, but bound to no key (no cnf)",
            )),
            None => Ok(()),
            Some(Seen::Object) if self.bound_tokens => Ok(()),
            Some(Seen::Object) => Err(Refusal::new(
                RefusalKind::Bound,
                "it is bound to a key or certificate of its holder, so it is no bearer token",
            )),
            Some(_) => Err(Refusal::new(RefusalKind::Claim, "cnf is not an object")),
        }
    }
}

impl Verifier {
    /// An issuer may know of a binding that a lightweight token does not show.
    pub(super) fn check_told_binding(&self, claims: &Claims, told: &Claims) -> Result<(), Refusal> {
        let says = |member: &str| {
            let value = told.get(member).and_then(Value::as_str);
            value.is_some_and(|value| value.eq_ignore_ascii_case("DPoP"))
        };
        let is_dpop = says("typ") || says("token_type");
        let is_bound = match told.get("cnf") {
            None | Some(Value::Null) => false,
            Some(Value::Object(_)) => true,
            Some(_) => return Err(Refusal::new(RefusalKind::Claim, "cnf is not an object")),
        };
        match is_dpop || is_bound {
            true if !self.bound_tokens => Err(Refusal::new(
                RefusalKind::Bound,
                "the issuer says that it is bound to a key or certificate of its holder, so it is no \
                 bearer token",
            )),
            true if !is_bound && claims.get("cnf").is_none() => Err(Refusal::new(
                RefusalKind::Claim,
                "the issuer says that it is of type DPoP, but to no key is it bound (no cnf)",
            )),
            _ => Ok(()),
        }
    }
}

fn check_nonce(members: &Members<'_>, check: &IdTokenCheck<'_>) -> Result<(), Refusal> {
    let Some(sent) = check.nonce else {
        return Ok(());
    };
    let detail = match members.nonce.as_ref().and_then(Seen::as_text) {
        Some(nonce) if nonce == sent => return Ok(()),
        Some(_) => "its nonce is not the one that was sent: it belongs to another login",
        None => "it has no nonce, although one was sent",
    };
    Err(Refusal::new(RefusalKind::Nonce, detail))
}

/// `at_hash`: the left half of the access token's hash.
fn check_hash(
    members: &Members<'_>,
    check: &IdTokenCheck<'_>,
    algorithm: Algorithm,
) -> Result<(), Refusal> {
    let Some(token) = check.access_token else {
        return Ok(());
    };
    let refuse = |detail| Err(Refusal::new(RefusalKind::AccessTokenHash, detail));
    let given = match &members.at_hash {
        Some(Seen::Text(hash)) => hash,
        None if check.unbound => return Ok(()),
        None => return refuse("it does not say to which access token it belongs (no at_hash)"),
        Some(_) => return refuse("at_hash is not a text"),
    };
    let digest = aws_lc_rs::digest::digest(algorithm.digest(), token.as_bytes());
    let (half, _) = digest.as_ref().split_at(digest.as_ref().len() / 2);
    if URL_SAFE_NO_PAD.encode(half) == *given {
        return Ok(());
    }
    refuse("it belongs to another access token (at_hash)")
}

/// OpenID Connect Back-Channel Logout, 2.4 and 2.6.
fn check_logout(members: &Members<'_>) -> Result<(), Refusal> {
    let claim = |detail| Err(Refusal::new(RefusalKind::Claim, detail));
    if members.nonce.is_some() {
        return claim("it has a nonce, which a logout token must not have");
    }
    need_text(&members.jti, "jti")?;
    let named = |member: &Option<Seen<'_>>| match member {
        None => Ok(false),
        Some(Seen::Text(text)) => Ok(!text.is_empty()),
        Some(_) => claim("sub or sid is not a text").map(|()| false),
    };
    if named(&members.sub)? | named(&members.sid)? {
        return Ok(());
    }
    claim("it names neither a user (sub) nor a session (sid)")
}

fn check_event(claims: &Claims) -> Result<(), Refusal> {
    const EVENT: &str = "http://schemas.openid.net/event/backchannel-logout";
    let event = claims.get("events").and_then(|events| events.get(EVENT));
    if event.is_some_and(Value::is_object) {
        return Ok(());
    }
    Err(Refusal::new(
        RefusalKind::Claim,
        "events does not name a back-channel logout",
    ))
}

fn other_party(party: &str) -> Refusal {
    Refusal::new(
        RefusalKind::AuthorizedParty,
        format!(
            "it was issued to the client {}, which is not one of those allowed",
            shown(party)
        ),
    )
}

const TIME: &str = "%Y-%m-%dT%H:%M:%SZ";

fn time(member: &Option<Seen<'_>>, name: &'static str) -> Result<Option<DateTime<Utc>>, Refusal> {
    let time = match member {
        None => return Ok(None),
        Some(Seen::Number(number)) => numeric_date(number),
        Some(_) => None,
    };
    time.map(Some)
        .ok_or_else(|| Refusal::new(RefusalKind::Claim, format!("{name} is not a point in time")))
}

fn need_text<'m>(member: &'m Option<Seen<'_>>, name: &str) -> Result<&'m str, Refusal> {
    let fault = match member {
        Some(Seen::Text(text)) if !text.is_empty() => return Ok(text),
        Some(Seen::Text(_)) => "empty",
        Some(_) => "not a text",
        None => "missing",
    };
    Err(Refusal::new(
        RefusalKind::Claim,
        format!("{name} is {fault}"),
    ))
}

/// Names for a message: the first eight.
pub(super) fn listed<'n>(names: impl Iterator<Item = &'n str>) -> String {
    let mut names = names.peekable();
    if names.peek().is_none() {
        return "nobody".to_owned();
    }
    let mut text = String::new();
    for (count, name) in names.enumerate() {
        if count == 8 {
            text.push_str(", …");
            break;
        }
        if count > 0 {
            text.push_str(", ");
        }
        text.push_str(&shown(name));
    }
    text
}
