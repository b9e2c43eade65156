//! The claims that a verifier looks at.

use std::borrow::Cow;

use super::refusal::{Refusal, RefusalKind};
use super::scan::{self, Seen};

/// The claims on which the decision hangs.
#[derive(Default)]
pub(super) struct Members<'p> {
    pub(super) iss: Option<Seen<'p>>,
    pub(super) aud: Option<Seen<'p>>,
    pub(super) exp: Option<Seen<'p>>,
    pub(super) nbf: Option<Seen<'p>>,
    pub(super) iat: Option<Seen<'p>>,
    pub(super) typ: Option<Seen<'p>>,
    pub(super) azp: Option<Seen<'p>>,
    pub(super) sub: Option<Seen<'p>>,
    pub(super) sid: Option<Seen<'p>>,
    pub(super) jti: Option<Seen<'p>>,
    pub(super) cnf: Option<Seen<'p>>,
    pub(super) nonce: Option<Seen<'p>>,
    pub(super) at_hash: Option<Seen<'p>>,
    pub(super) c_hash: Option<Seen<'p>>,
    pub(super) events: Option<Seen<'p>>,
}

impl<'p> Members<'p> {
    pub(super) fn read(payload: &'p str) -> Result<Self, Refusal> {
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
                    | "c_hash"
                    | "events"
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
                "c_hash" => &mut members.c_hash,
                "events" => &mut members.events,
                _ => return,
            };
            *place = Some(seen);
        })
        .map_err(|fault| Refusal::new(RefusalKind::Malformed, format!("its payload {fault}")))?;
        Ok(members)
    }

    /// The audiences, if `aud` has the right shape.
    pub(super) fn audiences(&self) -> Option<&[Cow<'p, str>]> {
        match self.aud.as_ref()? {
            Seen::Text(one) => Some(std::slice::from_ref(one)),
            Seen::List(Some(list)) => Some(list),
            _ => None,
        }
    }
}
