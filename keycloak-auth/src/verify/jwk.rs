//! One JSON Web Key, read for nothing but checking signatures.

use aws_lc_rs::signature::{
    ECDSA_P256_SHA256_FIXED, ECDSA_P384_SHA384_FIXED, ED25519, ParsedPublicKey,
    RsaPublicKeyComponents, VerificationAlgorithm,
};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Map, Value};

use super::Algorithm;

/// A key with the algorithms that it may be used with: none, if it is not for signatures.
pub(super) struct Key {
    pub(super) kid: Option<Box<str>>,
    checks: Vec<(Algorithm, ParsedPublicKey)>,
    /// Why it has no algorithm.
    pub(super) unusable: Option<&'static str>,
}

impl Key {
    pub(super) fn read(jwk: &Map<String, Value>) -> Self {
        let kid = match jwk.get("kid") {
            Some(Value::String(kid)) => Some(kid.as_str().into()),
            _ => None,
        };
        let (checks, unusable) = match checks(jwk) {
            Ok(checks) => (checks, None),
            Err(why) => (Vec::new(), Some(why)),
        };
        Self {
            kid,
            checks,
            unusable,
        }
    }

    pub(super) fn is_usable(&self) -> bool {
        self.unusable.is_none()
    }

    pub(super) fn for_algorithm(&self, algorithm: Algorithm) -> Option<&ParsedPublicKey> {
        self.checks
            .iter()
            .find(|(one, _)| *one == algorithm)
            .map(|(_, key)| key)
    }

    pub(super) fn algorithms(&self) -> impl Iterator<Item = Algorithm> + '_ {
        self.checks.iter().map(|(algorithm, _)| *algorithm)
    }
}

type Checks = Vec<(Algorithm, ParsedPublicKey)>;

fn checks(jwk: &Map<String, Value>) -> Result<Checks, &'static str> {
    match jwk.get("use") {
        None | Some(Value::Null) => {}
        Some(Value::String(purpose)) if purpose == "sig" => {}
        Some(_) => return Err("it is not published for signatures (use)"),
    }
    match jwk.get("key_ops") {
        None | Some(Value::Null) => {}
        Some(Value::Array(operations)) if operations.iter().any(|one| one == "verify") => {}
        Some(_) => return Err("it is not published for checking signatures (key_ops)"),
    }
    let only = match jwk.get("alg") {
        None | Some(Value::Null) => None,
        Some(Value::String(name)) => match Algorithm::from_name(name) {
            Some(algorithm) => Some(algorithm),
            None => return Err("it is for an algorithm that is not known here"),
        },
        Some(_) => return Err("its alg is not a text"),
    };
    let kind = jwk.get("kty").and_then(Value::as_str);
    let checks = match kind {
        Some("RSA") => rsa(jwk, only)?,
        Some("EC") => elliptic(jwk)?,
        Some("OKP") => edwards(jwk)?,
        _ => return Err("it is of a kind that is not known here"),
    };
    match only {
        Some(only) if checks.iter().all(|(algorithm, _)| *algorithm != only) => {
            Err("its alg does not fit its kind or curve")
        }
        _ => Ok(checks),
    }
}

fn rsa(jwk: &Map<String, Value>, only: Option<Algorithm>) -> Result<Checks, &'static str> {
    let n = number(jwk, "n")?;
    let e = number(jwk, "e")?;
    let bits = n.len() * 8 - n[0].leading_zeros() as usize;
    if bits < 2048 {
        return Err("its RSA modulus is shorter than 2048 bits");
    }
    if bits > 8192 {
        return Err("its RSA modulus is longer than 8192 bits");
    }
    if n.last().is_none_or(|byte| byte % 2 == 0) {
        return Err("its RSA modulus is even");
    }
    if e.len() > 4 || e == [1] || e.last().is_none_or(|byte| byte % 2 == 0) {
        return Err("its RSA exponent is not a safe one");
    }
    if is_roca(&n) {
        return Err("its RSA modulus comes from the broken generator of CVE-2017-15361");
    }
    Algorithm::ALL
        .into_iter()
        .filter(|algorithm| only.is_none_or(|only| only == *algorithm))
        .filter_map(|algorithm| Some((algorithm, algorithm.rsa()?)))
        .map(|(algorithm, parameters)| {
            RsaPublicKeyComponents { n: &n, e: &e }
                .to_parsed_public_key(parameters)
                .map(|key| (algorithm, key))
                .map_err(|_| "its RSA numbers make no key")
        })
        .collect()
}

fn elliptic(jwk: &Map<String, Value>) -> Result<Checks, &'static str> {
    let (algorithm, check, length): (_, &'static dyn VerificationAlgorithm, _) =
        match jwk.get("crv").and_then(Value::as_str) {
            Some("P-256") => (Algorithm::Es256, &ECDSA_P256_SHA256_FIXED, 32),
            Some("P-384") => (Algorithm::Es384, &ECDSA_P384_SHA384_FIXED, 48),
            _ => return Err("its curve is not known here"),
        };
    let (x, y) = (bytes(jwk, "x")?, bytes(jwk, "y")?);
    if x.len() != length || y.len() != length {
        return Err("its coordinates have another length than its curve");
    }
    let point = [&[4], x.as_slice(), y.as_slice()].concat();
    let key =
        ParsedPublicKey::new(check, point).map_err(|_| "its coordinates are not on its curve")?;
    Ok(vec![(algorithm, key)])
}

fn edwards(jwk: &Map<String, Value>) -> Result<Checks, &'static str> {
    if jwk.get("crv").and_then(Value::as_str) != Some("Ed25519") {
        return Err("its curve is not known here");
    }
    let x = bytes(jwk, "x")?;
    if is_degenerate(&x) {
        return Err("its point is of small order, or not written the one right way");
    }
    let key = ParsedPublicKey::new(&ED25519, x).map_err(|_| "its point is not on its curve")?;
    Ok(vec![(Algorithm::EdDsa, key)])
}

/// Whether a point of Ed25519 is one of the eight for which anybody can make signatures (RFC 8032
/// leaves open whether they are keys), or its y is not below 2^255 - 19.
fn is_degenerate(point: &[u8]) -> bool {
    // The y of the points of order 8, beside 0, 1 and -1 for those of order 4, 1 and 2.
    const ORDER_8: [[u8; 32]; 2] = [
        [
            0xc7, 0x17, 0x6a, 0x70, 0x3d, 0x4d, 0xd8, 0x4f, 0xba, 0x3c, 0x0b, 0x76, 0x0d, 0x10,
            0x67, 0x0f, 0x2a, 0x20, 0x53, 0xfa, 0x2c, 0x39, 0xcc, 0xc6, 0x4e, 0xc7, 0xfd, 0x77,
            0x92, 0xac, 0x03, 0x7a,
        ],
        [
            0x26, 0xe8, 0x95, 0x8f, 0xc2, 0xb2, 0x27, 0xb0, 0x45, 0xc3, 0xf4, 0x89, 0xf2, 0xef,
            0x98, 0xf0, 0xd5, 0xdf, 0xac, 0x05, 0xd3, 0xc6, 0x33, 0x39, 0xb1, 0x38, 0x02, 0x88,
            0x6d, 0x53, 0xfc, 0x05,
        ],
    ];
    let Ok(mut y) = <[u8; 32]>::try_from(point) else {
        return false;
    };
    // The highest bit is the sign of x.
    y[31] &= 0x7f;
    let [low, middle @ .., high] = y;
    let is_middle = |byte: u8| middle.iter().all(|one| *one == byte);
    let is_zero_or_one = low <= 1 && is_middle(0) && high == 0;
    let is_minus_one_or_above = low >= 0xec && is_middle(0xff) && high == 0x7f;
    is_zero_or_one || is_minus_one_or_above || ORDER_8.contains(&y)
}

fn bytes(jwk: &Map<String, Value>, member: &str) -> Result<Vec<u8>, &'static str> {
    jwk.get(member)
        .and_then(Value::as_str)
        .and_then(|text| URL_SAFE_NO_PAD.decode(text).ok())
        .ok_or("one of its numbers is missing or is not base64url")
}

/// A number above zero, without the zeros that some issuers put in front.
fn number(jwk: &Map<String, Value>, member: &str) -> Result<Vec<u8>, &'static str> {
    let bytes = bytes(jwk, member)?;
    match bytes.iter().position(|byte| *byte != 0) {
        Some(start) => Ok(bytes[start..].to_vec()),
        None => Err("one of its numbers is zero"),
    }
}

/// Moduli made by the smart cards of CVE-2017-15361 are powers of 65537 modulo every small prime;
/// of others about one in 2^27 is.
fn is_roca(modulus: &[u8]) -> bool {
    const PRIMES: [u32; 17] = [
        11, 13, 17, 19, 37, 53, 61, 71, 73, 79, 97, 103, 107, 109, 127, 151, 157,
    ];
    PRIMES.into_iter().all(|prime| {
        let rest = modulus
            .iter()
            .fold(0, |rest, byte| (rest * 256 + u32::from(*byte)) % prime);
        let mut power = 1;
        (0..prime).any(|_| {
            power = power * 65537 % prime;
            power == rest
        })
    })
}
