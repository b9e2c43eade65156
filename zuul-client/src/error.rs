//! What only Zuul says about a refusal.

use crate::Error;

/// What only Zuul says about a refusal.
pub trait ZuulErrorExt {
    /// The realm that a 401 names: that of the issuer in the token, else the server's default.
    fn realm(&self) -> Option<String>;

    /// What is wrong with the token, where a 401 says so.
    fn token_problem(&self) -> Option<TokenProblem>;
}

impl ZuulErrorExt for Error {
    fn realm(&self) -> Option<String> {
        let body: serde_json::Value = serde_json::from_slice(self.body()?).ok()?;
        body["realm"].as_str().map(str::to_owned)
    }

    fn token_problem(&self) -> Option<TokenProblem> {
        TokenProblem::of(self.codes(), self.messages())
    }
}

/// Why a server took no token, as its 401 says; measured on 14.3.0.
///
/// An open tenant's reads never get here: there a bad token is ignored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum TokenProblem {
    /// There was none.
    Missing,
    /// The header holds something other than a bearer token.
    NoBearer,
    /// It is no JSON Web Token.
    Unreadable,
    /// It was issued in the future by the server's clock, or is to be used later: a clock is wrong.
    ///
    /// The server allows for no difference at all. The client has sent it a second time after a
    /// short pause.
    NotYetValid,
    /// Its time is over, or it is older than the realm allows.
    Expired,
    /// The signature does not belong to the realm's key.
    BadSignature,
    /// No realm of this server trusts the issuer.
    UnknownIssuer,
    /// It was made for another client; Keycloak needs an audience mapper for Zuul's.
    WrongAudience,
    /// A claim that the server needs is not there.
    MissingClaim,
    /// Another reason, which stands in the error's message.
    Other,
}

impl TokenProblem {
    pub(crate) fn of(codes: &[String], messages: &[String]) -> Option<Self> {
        let words = messages.first().map_or("", String::as_str);
        Some(match codes.first()?.as_str() {
            "MissingAuthError" => Self::Missing,
            "InvalidAuthFormat" => Self::NoBearer,
            "AuthTokenUndecodedException" => Self::Unreadable,
            "TokenExpiredError" => Self::Expired,
            "AuthTokenInvalidSignatureException" => Self::BadSignature,
            "IssuerUnknownError" => Self::UnknownIssuer,
            "IncorrectAudienceError" => Self::WrongAudience,
            "MissingClaimError" => Self::MissingClaim,
            // One code for several reasons: only the words tell a clock that is ahead.
            "AuthTokenUnauthorizedException"
                if words.contains("not yet valid") || words.contains("in the future") =>
            {
                Self::NotYetValid
            }
            code if code.starts_with("AuthToken") || code.starts_with("IncorrectZuul") => {
                Self::Other
            }
            _ => return None,
        })
    }
}
