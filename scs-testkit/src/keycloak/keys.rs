//! Keys: those that the realm signs with, those that clients sign with, and public keys to check either.

use std::sync::{Arc, OnceLock};

use aws_lc_rs::encoding::AsDer as _;
use aws_lc_rs::{
    digest, hmac,
    rand::SystemRandom,
    rsa,
    signature::{
        self, ECDSA_P256_SHA256_FIXED, ECDSA_P256_SHA256_FIXED_SIGNING, ED25519, EcdsaKeyPair,
        Ed25519KeyPair, KeyPair as _, RsaPublicKeyComponents, UnparsedPublicKey,
    },
};
use base64::{
    Engine as _,
    engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD},
};
use serde_json::{Value, json};

/// The algorithms that the stand-in signs and checks with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Algorithm {
    /// RSA, PKCS #1 v1.5.
    Rs256,
    /// RSA, PSS.
    Ps256,
    /// ECDSA on P-256.
    Es256,
    /// Ed25519.
    EdDsa,
}

impl Algorithm {
    /// Its name in a token's header.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Rs256 => "RS256",
            Self::Ps256 => "PS256",
            Self::Es256 => "ES256",
            Self::EdDsa => "EdDSA",
        }
    }

    pub(crate) fn from_name(name: &str) -> Option<Self> {
        [Self::Rs256, Self::Ps256, Self::Es256, Self::EdDsa]
            .into_iter()
            .find(|algorithm| algorithm.name() == name)
    }
}

/// The private key of that name in PEM (PKCS #8), for tests that sign: `client-rs256`, `client-ps256`, `client-es256` and
/// `client-eddsa` belong to the clients `scs-robot-…` of the same ending (and are their `kid`), `realm-rs256`, `realm-es256`,
/// `realm-eddsa` and `realm-rs256-next` to realm `scs`, `dpop-es256`, `stranger-es256` and `stranger-rs256` to nobody.
#[must_use]
pub fn pem(name: &str) -> Option<&'static str> {
    macro_rules! keys {
        ($($key:literal),*) => {
            match name {
                $($key => Some(include_str!(concat!("../../recordings/keycloak/keys/", $key, ".pem"))),)*
                _ => None,
            }
        };
    }
    keys!(
        "client-rs256",
        "client-ps256",
        "client-es256",
        "client-eddsa",
        "realm-rs256",
        "realm-rs256-next",
        "realm-es256",
        "realm-eddsa",
        "dpop-es256",
        "stranger-es256",
        "stranger-rs256"
    )
}

/// A key pair.
#[derive(Debug)]
pub(crate) enum Pair {
    Rsa(rsa::KeyPair),
    Ec(EcdsaKeyPair),
    Ed(Ed25519KeyPair),
}

impl Pair {
    /// Reads a key of [`pem`]; these are all good.
    fn named(name: &str) -> Option<Arc<Self>> {
        let text = pem(name)?;
        let body: String = text
            .lines()
            .filter(|line| !line.starts_with("-----"))
            .collect();
        let der = STANDARD.decode(body).ok()?;
        let pair = rsa::KeyPair::from_pkcs8(&der)
            .map(Self::Rsa)
            .or_else(|_| {
                EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &der).map(Self::Ec)
            })
            .or_else(|_| Ed25519KeyPair::from_pkcs8_maybe_unchecked(&der).map(Self::Ed));
        pair.ok().map(Arc::new)
    }

    /// Empty where the algorithm does not fit the key.
    pub(crate) fn sign(&self, algorithm: Algorithm, message: &[u8]) -> Vec<u8> {
        let random = SystemRandom::new();
        match (self, algorithm) {
            (Self::Rsa(pair), Algorithm::Rs256 | Algorithm::Ps256) => {
                let mut bytes = vec![0; pair.public_modulus_len()];
                let padding: &'static dyn signature::RsaEncoding = if algorithm == Algorithm::Rs256
                {
                    &signature::RSA_PKCS1_SHA256
                } else {
                    &signature::RSA_PSS_SHA256
                };
                match pair.sign(padding, &random, message, &mut bytes) {
                    Ok(()) => bytes,
                    Err(_) => Vec::new(),
                }
            }
            (Self::Ec(pair), Algorithm::Es256) => pair
                .sign(&random, message)
                .map(|made| made.as_ref().to_vec())
                .unwrap_or_default(),
            (Self::Ed(pair), Algorithm::EdDsa) => pair.sign(message).as_ref().to_vec(),
            _ => Vec::new(),
        }
    }

    pub(crate) fn public(&self) -> PublicKey {
        match self {
            Self::Rsa(pair) => PublicKey::Rsa {
                n: pair
                    .public_key()
                    .modulus()
                    .big_endian_without_leading_zero()
                    .to_vec(),
                e: pair
                    .public_key()
                    .exponent()
                    .big_endian_without_leading_zero()
                    .to_vec(),
            },
            Self::Ec(pair) => PublicKey::Ec(pair.public_key().as_ref().to_vec()),
            Self::Ed(pair) => PublicKey::Ed(pair.public_key().as_ref().to_vec()),
        }
    }

    /// The public key as the server shows it in the realm's root document: DER, base64.
    pub(crate) fn spki(&self) -> Vec<u8> {
        let der = match self {
            Self::Rsa(pair) => pair.public_key().as_der(),
            Self::Ec(pair) => pair.public_key().as_der(),
            Self::Ed(pair) => pair.public_key().as_der(),
        };
        der.map(|bytes| bytes.as_ref().to_vec()).unwrap_or_default()
    }
}

/// A public key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum PublicKey {
    Rsa {
        n: Vec<u8>,
        e: Vec<u8>,
    },
    /// Uncompressed point.
    Ec(Vec<u8>),
    Ed(Vec<u8>),
}

impl PublicKey {
    /// Reads a JSON Web Key.
    pub(crate) fn from_jwk(jwk: &Value) -> Option<Self> {
        let member = |name: &str| URL_SAFE_NO_PAD.decode(jwk[name].as_str()?).ok();
        match jwk["kty"].as_str()? {
            "RSA" => Some(Self::Rsa {
                n: member("n")?,
                e: member("e")?,
            }),
            "EC" if jwk["crv"] == "P-256" => {
                let mut point = vec![4];
                point.extend(member("x")?);
                point.extend(member("y")?);
                Some(Self::Ec(point))
            }
            "OKP" if jwk["crv"] == "Ed25519" => Some(Self::Ed(member("x")?)),
            _ => None,
        }
    }

    pub(crate) fn verify(&self, algorithm: Algorithm, message: &[u8], made: &[u8]) -> bool {
        let checked = match (self, algorithm) {
            (Self::Rsa { n, e }, Algorithm::Rs256) => RsaPublicKeyComponents { n, e }.verify(
                &signature::RSA_PKCS1_2048_8192_SHA256,
                message,
                made,
            ),
            (Self::Rsa { n, e }, Algorithm::Ps256) => RsaPublicKeyComponents { n, e }.verify(
                &signature::RSA_PSS_2048_8192_SHA256,
                message,
                made,
            ),
            (Self::Ec(point), Algorithm::Es256) => {
                UnparsedPublicKey::new(&ECDSA_P256_SHA256_FIXED, point).verify(message, made)
            }
            (Self::Ed(bytes), Algorithm::EdDsa) => {
                UnparsedPublicKey::new(&ED25519, bytes).verify(message, made)
            }
            _ => return false,
        };
        checked.is_ok()
    }

    fn jwk(&self, kid: &str, algorithm: &str, purpose: &str) -> Value {
        let text = |bytes: &[u8]| URL_SAFE_NO_PAD.encode(bytes);
        match self {
            Self::Rsa { n, e } => {
                json!({ "kid": kid, "kty": "RSA", "alg": algorithm, "use": purpose, "n": text(n), "e": text(e) })
            }
            Self::Ec(point) => {
                let (x, y) = point.get(1..65).unwrap_or(&[0; 64]).split_at(32);
                json!({ "kid": kid, "kty": "EC", "alg": algorithm, "use": purpose, "crv": "P-256", "x": text(x), "y": text(y) })
            }
            Self::Ed(bytes) => {
                json!({ "kid": kid, "kty": "OKP", "alg": algorithm, "use": purpose, "crv": "Ed25519", "x": text(bytes) })
            }
        }
    }
}

/// The public key of [`pem`] as a JSON Web Key, with the name as `kid`.
#[must_use]
pub fn public_jwk(name: &str, algorithm: Algorithm) -> Option<Value> {
    Some(named(name)?.public().jwk(name, algorithm.name(), "sig"))
}

/// The key pair of that name.
pub(crate) fn named(name: &str) -> Option<Arc<Pair>> {
    Pair::named(name)
}

/// The public half of a key that is for encryption alone: a key set has it, and nobody may verify with it.
const ENCRYPTION: &str = include_str!("../../recordings/keycloak/keys/realm-encryption.jwk.json");

/// The certificates in which the server published its keys, by `kid`.
const CERTIFICATES: [(&str, &str); 2] = [
    (
        "Dk7BP8uRGAbjskbB4I0kEv0tXQG_Mu-1ws22a2DFbLE",
        include_str!("../../recordings/keycloak/keys/realm-rs256.x5c"),
    ),
    (
        "37Dr8yHHufxzA6Bhm3cf_LfKNTtoelnvVlPcgvrb0t8",
        include_str!("../../recordings/keycloak/keys/realm-rs256-next.x5c"),
    ),
];

/// A key of a realm.
#[derive(Clone, Debug)]
pub(crate) struct RealmKey {
    pub(crate) kid: String,
    pub(crate) algorithm: Algorithm,
    pub(crate) pair: Arc<Pair>,
    /// A passive key is published and verifies, but signs nothing.
    pub(crate) active: bool,
    /// A disabled key is as good as gone, at once (`recordings/keycloak/26.7.3/040`, `041`).
    pub(crate) enabled: bool,
}

impl RealmKey {
    fn new(pair: Arc<Pair>, algorithm: Algorithm) -> Self {
        // Keycloak names a key by the hash of its public part.
        let hash = digest::digest(&digest::SHA256, &pair.spki());
        Self {
            kid: URL_SAFE_NO_PAD.encode(hash),
            algorithm,
            pair,
            active: true,
            enabled: true,
        }
    }

    /// As it is published: an RSA key of the testbed with the certificate that the server made for it.
    fn jwk(&self) -> Value {
        let mut jwk = self
            .pair
            .public()
            .jwk(&self.kid, self.algorithm.name(), "sig");
        let known = CERTIFICATES.iter().find(|(kid, _)| *kid == self.kid);
        if let Some(der) = known.and_then(|(_, text)| STANDARD.decode(text.trim()).ok()) {
            let hash = |kind| URL_SAFE_NO_PAD.encode(digest::digest(kind, &der));
            jwk["x5c"] = json!([STANDARD.encode(&der)]);
            jwk["x5t"] = json!(hash(&digest::SHA1_FOR_LEGACY_USE_ONLY));
            jwk["x5t#S256"] = json!(hash(&digest::SHA256));
        }
        jwk
    }
}

/// The keys of a realm, the newest first.
#[derive(Debug)]
pub(crate) struct RealmKeys {
    keys: Vec<RealmKey>,
    /// For refresh tokens, which the issuer alone reads.
    pub(crate) own: hmac::Key,
    pub(crate) own_kid: String,
    encryption: Option<Value>,
    generated: usize,
}

/// Key pairs that are made at run time are made once for the process, for an RSA pair takes its time.
fn generated(number: usize) -> Option<Arc<Pair>> {
    static MADE: [OnceLock<Option<Arc<Pair>>>; 8] = [const { OnceLock::new() }; 8];
    let make = || {
        rsa::KeyPair::generate(rsa::KeySize::Rsa2048)
            .ok()
            .map(|pair| Arc::new(Pair::Rsa(pair)))
    };
    match MADE.get(number) {
        Some(place) => place.get_or_init(make).clone(),
        None => make(),
    }
}

impl RealmKeys {
    /// Realm `scs` has fixed keys of three kinds; a realm that the server made by itself has one RSA key of its own.
    pub(crate) fn new(fixed: bool, number: usize) -> Self {
        let pairs = if fixed {
            vec![
                (named("realm-rs256"), Algorithm::Rs256),
                (named("realm-es256"), Algorithm::Es256),
                (named("realm-eddsa"), Algorithm::EdDsa),
            ]
        } else {
            // Fixed too, so that starting a server costs no generation; nobody signs with the strangers' keys here.
            let name = if number.is_multiple_of(2) {
                "stranger-rs256"
            } else {
                "client-ps256"
            };
            vec![(named(name), Algorithm::Rs256)]
        };
        Self {
            keys: pairs
                .into_iter()
                .filter_map(|(pair, algorithm)| Some(RealmKey::new(pair?, algorithm)))
                .collect(),
            own: hmac::Key::new(hmac::HMAC_SHA512, &super::ids::bytes::<64>()),
            own_kid: super::ids::uuid(),
            encryption: serde_json::from_str(ENCRYPTION).ok(),
            generated: 0,
        }
    }

    /// The key that signs with that algorithm now.
    pub(crate) fn signing(&self, algorithm: Algorithm) -> Option<&RealmKey> {
        self.keys
            .iter()
            .find(|key| key.algorithm == algorithm && key.active && key.enabled)
    }

    /// The key of that name, unless it is disabled.
    pub(crate) fn verifying(&self, kid: &str) -> Option<&RealmKey> {
        self.keys.iter().find(|key| key.kid == kid && key.enabled)
    }

    /// A new RSA key signs from now on, and is published beside the old one (`recordings/keycloak/26.7.3/034`).
    pub(crate) fn rotate(&mut self) -> Option<String> {
        let pair = named("realm-rs256-next").filter(|_| self.generated == 0);
        let pair = match pair {
            Some(pair) => pair,
            None => generated(self.generated - 1)?,
        };
        self.generated += 1;
        let key = RealmKey::new(pair, Algorithm::Rs256);
        let kid = key.kid.clone();
        self.keys.insert(0, key);
        Some(kid)
    }

    pub(crate) fn change(&mut self, kid: &str, change: impl FnOnce(&mut RealmKey)) -> bool {
        self.keys
            .iter_mut()
            .find(|key| key.kid == kid)
            .map(change)
            .is_some()
    }

    pub(crate) fn published(&self) -> Value {
        let keys: Vec<_> = self
            .keys
            .iter()
            .filter(|key| key.enabled)
            .map(RealmKey::jwk)
            .chain(self.encryption.clone())
            .collect();
        json!({ "keys": keys })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_key_signs_its_public_half_verifies() {
        for (name, algorithm) in [
            ("client-rs256", Algorithm::Rs256),
            ("client-ps256", Algorithm::Ps256),
            ("client-es256", Algorithm::Es256),
            ("client-eddsa", Algorithm::EdDsa),
        ] {
            let public = PublicKey::from_jwk(&public_jwk(name, algorithm).unwrap()).unwrap();
            let made = named(name).unwrap().sign(algorithm, b"text");
            assert!(public.verify(algorithm, b"text", &made), "{name}");
            assert!(!public.verify(algorithm, b"other", &made), "{name}");
        }
    }

    /// The names of the keys are those that the real server gave to the same keys (`recordings/keycloak/26.7.3/030`).
    #[test]
    fn keys_are_named_as_the_server_names_them() {
        let keys = RealmKeys::new(true, 0);
        let kid = |algorithm| keys.signing(algorithm).unwrap().kid.clone();
        assert_eq!(
            kid(Algorithm::Rs256),
            "Dk7BP8uRGAbjskbB4I0kEv0tXQG_Mu-1ws22a2DFbLE"
        );
        assert_eq!(
            kid(Algorithm::Es256),
            "QQ75mdfthbNEuHAx4jWao8V6NsG47l2-5fKhxQDtaRM"
        );
        assert_eq!(
            kid(Algorithm::EdDsa),
            "g0y3yvPvgaas9-NVwCPN0wKcnjYlK8MOlDnb2XoCc80"
        );
    }

    #[test]
    fn a_passive_key_is_published_and_a_disabled_one_is_not() {
        let mut keys = RealmKeys::new(true, 0);
        let old = keys.signing(Algorithm::Rs256).unwrap().kid.clone();
        let new = keys.rotate().unwrap();
        let again = keys.rotate().unwrap();
        assert!(old != new && new != again);
        assert_eq!(keys.signing(Algorithm::Rs256).unwrap().kid, again);
        assert!(keys.verifying(&old).is_some());
        assert!(keys.change(&again, |key| key.active = false));
        assert_eq!(keys.signing(Algorithm::Rs256).unwrap().kid, new);
        assert!(keys.published().to_string().contains(&again));
        assert!(keys.change(&again, |key| key.enabled = false));
        assert!(keys.verifying(&again).is_none());
        assert!(!keys.published().to_string().contains(&again));
    }
}
