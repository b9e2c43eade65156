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
use super::refusal::{Refusal, RefusalKind, shown};
use super::scan::{self, Seen};
use super::verifier::Verifier;

/// The kind of token that is expected.
#[derive(Clone, Copy)]
pub(super) enum Expected<'a> {
    Access,
    Id(&'a IdTokenCheck<'a>),
    Logout,
}

/// The claims on which the decision hangs.
#[derive(Default)]
struct Members<'p> {
    iss: Option<Seen<'p>>,
    aud: Option<Seen<'p>>,
    exp: Option<Seen<'p>>,
    nbf: Option<Seen<'p>>,
    iat: Option<Seen<'p>>,
    typ: Option<Seen<'p>>,
    azp: Option<Seen<'p>>,
    sub: Option<Seen<'p>>,
    sid: Option<Seen<'p>>,
    jti: Option<Seen<'p>>,
    cnf: Option<Seen<'p>>,
    nonce: Option<Seen<'p>>,
    at_hash: Option<Seen<'p>>,
}

impl<'p> Members<'p> {
    fn read(payload: &'p str) -> Result<Self, Refusal> {
        let wanted = |name: &str| {
            matches!(
                name,
                "iss"
                    | "aud"
                    | "exp"
                    | "nbf"
                    | "iat"
                    | "typ"
                    | "azp"
                    | "sub"
                    | "sid"
                    | "jti"
                    | "cnf"
                    | "nonce"
                    | "at_hash"
            )
        };
        let mut members = Self::default();
        scan::object(payload, wanted, |name, seen| {
            let place = match name {
                "iss" => &mut members.iss,
                "aud" => &mut members.aud,
                "exp" => &mut members.exp,
                "nbf" => &mut members.nbf,
                "iat" => &mut members.iat,
                "typ" => &mut members.typ,
                "azp" => &mut members.azp,
                "sub" => &mut members.sub,
                "sid" => &mut members.sid,
                "jti" => &mut members.jti,
                "cnf" => &mut members.cnf,
                "nonce" => &mut members.nonce,
                "at_hash" => &mut members.at_hash,
                _ => return,
            };
            *place = Some(seen);
        })
        .map_err(|fault| Refusal::new(RefusalKind::Malformed, format!("its payload {fault}")))?;
        Ok(members)
    }

    /// The audiences, if `aud` has the right shape.
    fn audiences(&self) -> Option<&[Cow<'p, str>]> {
        match self.aud.as_ref()? {
            Seen::Text(one) => Some(std::slice::from_ref(one)),
            Seen::List(Some(list)) => Some(list),
            _ => None,
        }
    }
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
        self.check_issuer(&members)?;
        self.check_kind(typ, &members, expected)?;
        self.check_audience(&members)?;
        let expires_at = self.check_times(&members, expected)?;
        match expected {
            Expected::Access => {
                self.check_party(&members)?;
                self.check_binding(&members)?;
            }
            Expected::Id(check) => {
                self.check_id_party(&members)?;
                need_text(&members.sub, "sub")?;
                check_nonce(&members, check)?;
                check_hash(&members, check, algorithm)?;
            }
            Expected::Logout => check_logout(&members)?,
        }
        drop(members);
        let claims = Claims::new(payload, expires_at);
        if matches!(expected, Expected::Logout) {
            check_event(&claims)?;
        }
        Ok(claims)
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
        let untyped = self.untyped_tokens && plain_header && claim.is_none();
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
