//! A signed token as text: three parts of base64url with dots between them.

use aws_lc_rs::signature::ParsedPublicKey;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use base64::{DecodeSliceError, Engine as _};
use serde_json::{Map, Value};

use super::algorithm::Algorithms;
use super::refusal::{Refusal, RefusalKind, shown};
use super::scan::{self, Seen};
use super::{Algorithm, strict_json};

/// The parts of a token, not decoded yet.
pub(super) struct Parts<'t> {
    header: &'t str,
    payload: &'t str,
    signature: &'t str,
    /// What the signature is over: the first two parts as they stand, never rebuilt.
    signed: &'t str,
}

impl<'t> Parts<'t> {
    /// Splits a token that is not longer than `max` bytes.
    pub(super) fn split(token: &'t str, max: usize) -> Result<Self, Refusal> {
        if token.len() > max {
            return Err(Refusal::new(
                RefusalKind::TooLarge,
                format!("it has {} bytes, more than {max}", token.len()),
            ));
        }
        let parts = || {
            let (signed, signature) = token.rsplit_once('.')?;
            let (header, payload) = signed.split_once('.')?;
            let sound = !header.is_empty() && !signature.is_empty() && !payload.contains('.');
            sound.then_some(Self {
                header,
                payload,
                signature,
                signed,
            })
        };
        parts().ok_or_else(|| Refusal::new(RefusalKind::Malformed, not_three_parts(token)))
    }

    pub(super) fn header(&self) -> Result<Header, Refusal> {
        Header::read(&text(decoded(self.header, "header")?, "header")?)
    }

    /// What was signed, decoded.
    pub(super) fn payload(&self) -> Result<Vec<u8>, Refusal> {
        decoded(self.payload, "payload")
    }

    /// The payload as text; whether it is JSON is not known yet.
    pub(super) fn payload_text(&self) -> Result<String, Refusal> {
        text(self.payload()?, "payload")
    }

    pub(super) fn claims(&self) -> Result<Map<String, Value>, Refusal> {
        strict_json::object(&self.payload()?)
            .map_err(|fault| malformed(format!("its payload {fault}")))
    }

    pub(super) fn check(&self, key: &ParsedPublicKey) -> Result<(), Refusal> {
        // The longest that could fit is that of an RSA key of 8192 bits.
        let mut signature = [0; 1024];
        let length = URL_SAFE_NO_PAD
            .decode_slice(self.signature, &mut signature)
            .map_err(|error| match error {
                DecodeSliceError::OutputSliceTooSmall => wrong_signature(),
                DecodeSliceError::DecodeError(_) => malformed("its signature is not base64url"),
            })?;
        let signature = signature.get(..length).unwrap_or_default();
        key.verify_sig(self.signed.as_bytes(), signature)
            .map_err(|_| wrong_signature())
    }
}

/// What the header says that matters here. Keys and addresses of keys in it (`jwk`, `x5c`, `jku`,
/// `x5u`) are never looked at: a token cannot bring its own key.
pub(super) struct Header {
    algorithm: Result<Algorithm, String>,
    pub(super) kid: Option<String>,
    /// In lower case and without `application/`, which RFC 7515 lets issuers leave out; `JWT` says
    /// nothing, so it is left out as well.
    pub(super) typ: Option<String>,
}

impl Header {
    fn read(json: &str) -> Result<Self, Refusal> {
        let wanted = |name: &str| {
            matches!(
                name,
                "alg" | "kid" | "typ" | "cty" | "crit" | "b64" | "zip" | "enc"
            )
        };
        let (mut algorithm, mut kid, mut typ, mut cty) = (None, None, None, None);
        let mut refused = None;
        scan::object(json, wanted, |name, seen| match (name, seen) {
            ("alg", Seen::Text(text)) => {
                algorithm = Some(Algorithm::from_name(&text).ok_or_else(|| text.into_owned()));
            }
            ("kid", Seen::Text(text)) => kid = Some(text.into_owned()),
            ("typ", Seen::Text(text)) if text == "JWT" => {}
            ("typ", Seen::Text(text)) => typ = Some(media_type(&text)),
            ("cty", Seen::Text(text)) => cty = Some(media_type(&text)),
            ("alg" | "kid" | "typ" | "cty", _) => {
                refused = Some(malformed(format!("the header \"{name}\" is not a text")));
            }
            _ => {
                refused = Some(Refusal::new(
                    RefusalKind::Header,
                    format!("its header has \"{name}\", which is not supported"),
                ));
            }
        })
        .map_err(|fault| malformed(format!("its header {fault}")))?;
        if let Some(refusal) = refused {
            return Err(refusal);
        }
        if cty.as_deref() == Some("jwt") {
            return Err(Refusal::new(
                RefusalKind::Header,
                "it holds another token (cty JWT), which is not supported",
            ));
        }
        Ok(Self {
            algorithm: algorithm.ok_or_else(|| malformed("its header names no algorithm"))?,
            kid,
            typ: typ.filter(|typ| typ != "jwt"),
        })
    }

    /// The algorithm's name as it stands.
    pub(super) fn name(&self) -> &str {
        match &self.algorithm {
            Ok(algorithm) => algorithm.name(),
            Err(name) => name,
        }
    }

    /// The algorithm, if it is one of these.
    pub(super) fn algorithm(&self, allowed: Algorithms) -> Result<Algorithm, Refusal> {
        match self.algorithm {
            Ok(algorithm) if allowed.contains(algorithm) => Ok(algorithm),
            _ => Err(Refusal::new(
                RefusalKind::Algorithm,
                format!("its algorithm {} is not allowed here", shown(self.name())),
            )),
        }
    }
}

fn media_type(text: &str) -> String {
    let mut lower = text.to_ascii_lowercase();
    if let Some(short) = lower.strip_prefix("application/") {
        lower = short.to_owned();
    }
    lower
}

fn text(bytes: Vec<u8>, name: &str) -> Result<String, Refusal> {
    String::from_utf8(bytes).map_err(|_| malformed(format!("its {name} is not UTF-8")))
}

/// Without padding, white space, other alphabets or bits left over.
fn decoded(part: &str, name: &str) -> Result<Vec<u8>, Refusal> {
    URL_SAFE_NO_PAD
        .decode(part)
        .map_err(|_| malformed(format!("its {name} is not base64url")))
}

fn not_three_parts(token: &str) -> &'static str {
    match token.bytes().filter(|byte| *byte == b'.').count() {
        _ if token.is_empty() => "it is empty",
        0 | 1 => "it has no three parts, so it is not a signed token",
        2 => "one of its three parts is empty",
        4 => "it has five parts: an encrypted token, which is not supported",
        _ => "it has more than three parts",
    }
}

fn wrong_signature() -> Refusal {
    Refusal::new(
        RefusalKind::Signature,
        "its signature does not fit the issuer's key",
    )
}

fn malformed(detail: impl Into<std::borrow::Cow<'static, str>>) -> Refusal {
    Refusal::new(RefusalKind::Malformed, detail)
}
