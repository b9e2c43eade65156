//! What is damaged: genuine tokens of a real Keycloak, and tokens of an issuer of our own.

use std::path::Path;
use std::sync::Arc;

use aws_lc_rs::signature::{Ed25519KeyPair, KeyPair as _};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::DateTime;
use keycloak_auth::verify::{Audience, IdTokenCheck, KeySet, Refusal, Verifier};
use scs_client_core::TestClock;
use serde_json::{Map, Value, json};

use crate::failure::{Failure, Result, Within as _};

pub(super) const NOW: i64 = 1_800_000_000;
pub(super) const ISSUER: &str = "https://issuer.example.com/realms/fuzz";
pub(super) const AUDIENCE: &str = "service";
pub(super) const KID: &str = "fuzz-1";

pub(super) struct Corpus {
    /// Cases of the recordings that pass.
    pub(super) genuine: Vec<Genuine>,
    /// Every token of the recordings, good and bad, to splice from.
    pub(super) tokens: Vec<String>,
    pub(super) own: Own,
}

pub(super) struct Genuine {
    pub(super) name: String,
    pub(super) token: String,
    pub(super) kind: Kind,
    pub(super) now: i64,
    pub(super) issuer: String,
    pub(super) audience: String,
    pub(super) jwks: String,
    pub(super) keys: KeySet,
    pub(super) verifier: Verifier,
    pub(super) nonce: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Access,
    Id,
    Logout,
}

/// The issuer whose key is here.
pub(super) struct Own {
    key: Ed25519KeyPair,
    pub(super) keys: KeySet,
    pub(super) verifier: Verifier,
}

impl Corpus {
    pub(super) fn load(root: &Path) -> Result<Self> {
        let path = root.join("scs-testkit/recordings/keycloak/verify/cases.json");
        let text = std::fs::read(&path).within(path.display())?;
        let file: Value = serde_json::from_slice(&text).within(path.display())?;
        let (mut genuine, mut tokens) = (Vec::new(), Vec::new());
        for case in file["cases"].as_array().into_iter().flatten() {
            let token = case["token"].as_str().unwrap_or_default();
            tokens.push(token.to_owned());
            if case["verdict"] == "accept" {
                genuine.push(Genuine::read(&file, case).within(&case["name"])?);
            }
        }
        Ok(Self {
            genuine,
            tokens,
            own: Own::new()?,
        })
    }
}

impl Genuine {
    fn read(file: &Value, case: &Value) -> Result<Self> {
        let get = |name: &str| match &case["set"][name] {
            Value::Null => &file["defaults"][name],
            set => set,
        };
        let text = |name: &str| get(name).as_str().unwrap_or_default().to_owned();
        let jwks = file["jwks"][text("jwks")].to_string();
        let keys = KeySet::from_json(jwks.as_bytes())?;
        let (issuer, audience) = (text("issuer"), text("audience"));
        let now = get("now").as_i64().unwrap_or_default();
        let mut verifier = verifier(now, &issuer, &audience)?;
        if let Some(clients) = get("azp").as_array() {
            verifier = verifier.authorized_parties(clients.iter().filter_map(Value::as_str));
        }
        let genuine = Self {
            name: case["name"].as_str().unwrap_or_default().to_owned(),
            token: case["token"].as_str().unwrap_or_default().to_owned(),
            kind: match text("expect").as_str() {
                "id" => Kind::Id,
                "logout" => Kind::Logout,
                _ => Kind::Access,
            },
            now,
            issuer,
            audience,
            jwks,
            keys,
            verifier,
            nonce: get("nonce").as_str().map(str::to_owned),
        };
        genuine.check(&genuine.keys, &genuine.token)?;
        Ok(genuine)
    }

    pub(super) fn check(
        &self,
        keys: &KeySet,
        token: &str,
    ) -> std::result::Result<Map<String, Value>, Refusal> {
        check(
            &self.verifier,
            keys,
            token,
            self.kind,
            self.nonce.as_deref(),
        )
    }
}

impl Own {
    fn new() -> Result<Self> {
        let key = Ed25519KeyPair::from_seed_unchecked(&[7; 32])
            .map_err(|_| Failure::new("the fuzzer's key"))?;
        let x = URL_SAFE_NO_PAD.encode(key.public_key().as_ref());
        let jwks = json!({"keys": [
            {"kty": "OKP", "crv": "Ed25519", "kid": KID, "use": "sig", "alg": "EdDSA", "x": x},
        ]});
        Ok(Self {
            key,
            keys: KeySet::from_json(jwks.to_string().as_bytes())?,
            verifier: verifier(NOW, ISSUER, AUDIENCE)?,
        })
    }

    /// Signs two texts as they are.
    pub(super) fn sign(&self, header: &[u8], payload: &[u8]) -> String {
        let signed = format!(
            "{}.{}",
            URL_SAFE_NO_PAD.encode(header),
            URL_SAFE_NO_PAD.encode(payload)
        );
        let signature = self.key.sign(signed.as_bytes());
        format!("{signed}.{}", URL_SAFE_NO_PAD.encode(signature.as_ref()))
    }

    pub(super) fn header(kind: Kind) -> Value {
        let typ = match kind {
            Kind::Logout => "logout+jwt",
            _ => "JWT",
        };
        json!({"alg": "EdDSA", "typ": typ, "kid": KID})
    }

    pub(super) fn claims(kind: Kind) -> Value {
        match kind {
            Kind::Access => json!({
                "iss": ISSUER, "aud": [AUDIENCE, "account"], "sub": "u-1", "typ": "Bearer", "azp": "cli",
                "jti": "onrtro:1", "iat": NOW - 10, "nbf": NOW - 10, "exp": NOW + 300, "scope": "openid email",
                "realm_access": {"roles": ["admin"]}, "groups": ["/a", "b"],
            }),
            Kind::Id => json!({
                "iss": ISSUER, "aud": AUDIENCE, "sub": "u-1", "typ": "ID", "azp": AUDIENCE, "nonce": "n-1",
                "iat": NOW - 10, "exp": NOW + 300,
            }),
            Kind::Logout => json!({
                "iss": ISSUER, "aud": AUDIENCE, "sub": "u-1", "sid": "s-1", "typ": "Logout", "jti": "j-1",
                "iat": NOW - 10, "exp": NOW + 100,
                "events": {"http://schemas.openid.net/event/backchannel-logout": {}},
            }),
        }
    }
}

fn verifier(now: i64, issuer: &str, audience: &str) -> Result<Verifier> {
    let now = DateTime::from_timestamp(now, 0).ok_or_else(|| Failure::new("now"))?;
    Ok(Verifier::new(issuer, Audience::of(audience)).clock(Arc::new(TestClock::at(now))))
}

pub(super) fn check(
    verifier: &Verifier,
    keys: &KeySet,
    token: &str,
    kind: Kind,
    nonce: Option<&str>,
) -> std::result::Result<Map<String, Value>, Refusal> {
    Ok(match kind {
        Kind::Access => verifier.access_token_with(keys, token)?.into_claims(),
        Kind::Logout => verifier.logout_token_with(keys, token)?.into_claims(),
        Kind::Id => {
            let check = match nonce {
                Some(nonce) => IdTokenCheck::new().nonce(nonce),
                None => IdTokenCheck::new(),
            };
            verifier.id_token_with(keys, token, &check)?.into_claims()
        }
    }
    .into_map())
}
