//! Signed tokens, written and read.

use aws_lc_rs::hmac;
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use serde_json::Value;

use super::keys::{Algorithm, RealmKey, RealmKeys};

/// Header, claims and what was signed.
#[derive(Clone, Debug)]
pub(crate) struct Parsed {
    pub(crate) header: Value,
    pub(crate) claims: Value,
    signed: Vec<u8>,
    signature: Vec<u8>,
}

impl Parsed {
    /// Reads the shape alone.
    pub(crate) fn read(token: &str) -> Option<Self> {
        let (signed, signature) = token.rsplit_once('.')?;
        let (header, claims) = signed.split_once('.')?;
        let part = |text: &str| -> Option<Value> {
            let value: Value = serde_json::from_slice(&URL_SAFE_NO_PAD.decode(text).ok()?).ok()?;
            value.is_object().then_some(value)
        };
        Some(Self {
            header: part(header)?,
            claims: part(claims)?,
            signed: signed.as_bytes().to_vec(),
            signature: URL_SAFE_NO_PAD.decode(signature).ok()?,
        })
    }

    /// Was it signed by an enabled key of this realm, with that key's algorithm?
    pub(crate) fn is_signed_by(&self, keys: &RealmKeys) -> bool {
        let algorithm = self.header["alg"].as_str().and_then(Algorithm::from_name);
        let key = self.header["kid"]
            .as_str()
            .and_then(|kid| keys.verifying(kid));
        match (algorithm, key) {
            (Some(algorithm), Some(key)) if key.algorithm == algorithm => {
                self.verify(algorithm, &key.pair.public())
            }
            _ => false,
        }
    }

    /// Is it a token that the realm made for itself?
    pub(crate) fn is_own(&self, keys: &RealmKeys) -> bool {
        self.header["alg"] == "HS512"
            && hmac::verify(&keys.own, &self.signed, &self.signature).is_ok()
    }

    pub(crate) fn verify(&self, algorithm: Algorithm, key: &super::keys::PublicKey) -> bool {
        key.verify(algorithm, &self.signed, &self.signature)
    }

    pub(crate) fn verify_secret(&self, secret: &[u8]) -> bool {
        let key = hmac::Key::new(hmac::HMAC_SHA256, secret);
        hmac::verify(&key, &self.signed, &self.signature).is_ok()
    }

    /// A claim as text, empty when it is none.
    pub(crate) fn text(&self, name: &str) -> &str {
        self.claims[name].as_str().unwrap_or_default()
    }

    /// A claim as a number.
    pub(crate) fn number(&self, name: &str) -> Option<i64> {
        self.claims[name].as_i64()
    }
}

/// The header as Keycloak writes it, with blanks in it: a client that builds it anew gets another text.
fn header(algorithm: &str, typ: &str, kid: &str) -> String {
    URL_SAFE_NO_PAD.encode(format!(
        r#"{{"alg":"{algorithm}","typ" : "{typ}","kid" : "{kid}"}}"#
    ))
}

/// Signs claims with a realm's key.
pub(crate) fn sign(key: &RealmKey, typ: &str, claims: &Value) -> String {
    let signed = format!(
        "{}.{}",
        header(key.algorithm.name(), typ, &key.kid),
        URL_SAFE_NO_PAD.encode(claims.to_string())
    );
    let signature = key.pair.sign(key.algorithm, signed.as_bytes());
    format!("{signed}.{}", URL_SAFE_NO_PAD.encode(signature))
}

/// Signs claims that only the realm itself will read.
pub(crate) fn sign_own(keys: &RealmKeys, claims: &Value) -> String {
    let signed = format!(
        "{}.{}",
        header("HS512", "JWT", &keys.own_kid),
        URL_SAFE_NO_PAD.encode(claims.to_string())
    );
    let tag = hmac::sign(&keys.own, signed.as_bytes());
    format!("{signed}.{}", URL_SAFE_NO_PAD.encode(tag))
}

/// Signs claims with a secret that both sides know (HS256).
pub(crate) fn sign_secret(secret: &[u8], claims: &Value) -> String {
    let header = URL_SAFE_NO_PAD.encode(r#"{"alg":"HS256","typ":"JWT"}"#);
    let signed = format!("{header}.{}", URL_SAFE_NO_PAD.encode(claims.to_string()));
    let key = hmac::Key::new(hmac::HMAC_SHA256, secret);
    let tag = hmac::sign(&key, signed.as_bytes());
    format!("{signed}.{}", URL_SAFE_NO_PAD.encode(tag))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn tokens_are_read_back_and_their_header_has_blanks() {
        let keys = RealmKeys::new(true, 0);
        for algorithm in [Algorithm::Rs256, Algorithm::Es256, Algorithm::EdDsa] {
            let token = sign(
                keys.signing(algorithm).unwrap(),
                "JWT",
                &json!({ "sub": "x" }),
            );
            let raw = URL_SAFE_NO_PAD
                .decode(token.split('.').next().unwrap())
                .unwrap();
            assert!(String::from_utf8(raw).unwrap().contains(r#""typ" : "JWT""#));
            let parsed = Parsed::read(&token).unwrap();
            assert!(parsed.is_signed_by(&keys) && !parsed.is_own(&keys));
            assert_eq!(parsed.text("sub"), "x");
            let forged = token.replace(&token[token.len() - 20..], "AAAAAAAAAAAAAAAAAAAA");
            assert!(!Parsed::read(&forged).unwrap().is_signed_by(&keys));
        }
        let own = sign_own(&keys, &json!({ "sub": "y" }));
        assert!(Parsed::read(&own).unwrap().is_own(&keys));
        assert!(!Parsed::read(&own).unwrap().is_own(&RealmKeys::new(true, 0)));
    }
}
