//! Algorithms, keys and headers.

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use serde_json::{Value, json};

use super::{Table, good, parts};
use crate::verify::Algorithm;
use crate::verify::RefusalKind as Kind;
use crate::verify::tests::forge::{FORGE, Forge, access, b64, changed, set};

pub(super) fn algorithms(table: &mut Table) {
    let [_, payload, signature] = parts(&good()).map(str::to_owned);
    for name in [
        "none",
        "None",
        "NONE",
        "nOnE",
        " none",
        "none ",
        "non\u{0065}\u{0301}",
        "",
        "rs256",
        "RS256 ",
        "RS1",
        "ES512",
        "ES256K",
        "HS256",
        "HS384",
        "HS512",
        "RSA-OAEP",
        "dir",
        "EDDSA",
    ] {
        let header = b64(json!({"alg": name, "kid": "rsa"}).to_string().as_bytes());
        table.add(
            format!("alg {name:?}, no signature"),
            Kind::Malformed,
            format!("{header}.{payload}."),
        );
        table.add(
            format!("alg {name:?}, another signature"),
            Kind::Algorithm,
            format!("{header}.{payload}.{signature}"),
        );
    }
    for (name, alg) in [
        ("a list", json!(["RS256"])),
        ("null", Value::Null),
        ("a number", json!(256)),
        ("true", json!(true)),
    ] {
        let header = json!({"alg": alg, "kid": "rsa"}).to_string();
        let token = FORGE.sign(Algorithm::Rs256, &header, access().to_string().as_bytes());
        table.add(format!("alg is {name}"), Kind::Malformed, token);
    }
    let token = FORGE.sign(
        Algorithm::Rs256,
        r#"{"kid":"rsa"}"#,
        access().to_string().as_bytes(),
    );
    table.add("no alg", Kind::Malformed, token);
}

/// HS256 with everything public as the secret.
pub(super) fn confusion(table: &mut Table) {
    let der = FORGE.rsa_public_der();
    let body = STANDARD.encode(&der);
    let lines: Vec<&str> = (0..body.len())
        .step_by(64)
        .map(|at| &body[at..body.len().min(at + 64)])
        .collect();
    let pem = format!(
        "-----BEGIN PUBLIC KEY-----\n{}\n-----END PUBLIC KEY-----\n",
        lines.join("\n")
    );
    let jwk = FORGE.rsa_jwk();
    let modulus = URL_SAFE_NO_PAD.decode(jwk["n"].as_str().unwrap()).unwrap();
    let secrets: [(&str, Vec<u8>); 7] = [
        ("PEM", pem.clone().into_bytes()),
        (
            "PEM without the last line break",
            pem.trim_end().as_bytes().to_vec(),
        ),
        ("DER", der),
        ("JWK", jwk.to_string().into_bytes()),
        ("modulus", modulus),
        ("nothing", Vec::new()),
        ("kid", b"rsa".to_vec()),
    ];
    for (name, secret) in secrets {
        for alg in ["HS256", "RS256"] {
            let header = b64(json!({"alg": alg, "typ": "JWT", "kid": "rsa"})
                .to_string()
                .as_bytes());
            let signed = format!("{header}.{}", b64(access().to_string().as_bytes()));
            let key = aws_lc_rs::hmac::Key::new(aws_lc_rs::hmac::HMAC_SHA256, &secret);
            let tag = aws_lc_rs::hmac::sign(&key, signed.as_bytes());
            let kind = if alg == "HS256" {
                Kind::Algorithm
            } else {
                Kind::Signature
            };
            table.add(
                format!("HMAC with the {name}, alg {alg}"),
                kind,
                format!("{signed}.{}", b64(tag.as_ref())),
            );
        }
    }
}

pub(super) fn keys(table: &mut Table) {
    let foreign = Forge::new();
    let embedded = foreign.rsa_jwk();
    for (name, member) in [
        ("jwk", json!({"jwk": embedded})),
        ("jku", json!({"jku": "https://evil.example.com/jwks"})),
        ("x5u", json!({"x5u": "https://evil.example.com/cert"})),
        (
            "x5c",
            json!({"x5c": [STANDARD.encode(foreign.rsa_public_der())]}),
        ),
    ] {
        for (kid, kind) in [("rsa", Kind::Signature), ("evil", Kind::UnknownKey)] {
            let header = changed(
                json!({"alg": "RS256", "typ": "JWT", "kid": kid}),
                member.clone(),
            );
            let payload = access().to_string();
            let token = foreign.sign(Algorithm::Rs256, &header.to_string(), payload.as_bytes());
            table.add(format!("foreign key by {name}, kid {kid}"), kind, token);
        }
    }
    for kid in [
        "../../../../dev/null",
        "/etc/passwd",
        "rsa' OR '1'='1",
        "rsa\u{0}",
        "RSA",
        " rsa",
        "",
        "p",
        "rsaa",
        "https://evil.example.com/key",
        "file:///proc/self/environ",
        &"k".repeat(10_000),
    ] {
        table.add(
            format!("kid {:?}", &kid[..kid.len().min(40)]),
            Kind::UnknownKey,
            FORGE.with_header(json!({"kid": kid})),
        );
    }
    for (name, kid) in [
        ("number", json!(1)),
        ("list", json!(["rsa"])),
        ("object", json!({})),
    ] {
        table.add(
            format!("kid is a {name}"),
            Kind::Malformed,
            FORGE.with_header(json!({"kid": kid})),
        );
    }
    // The header's algorithm is sound, but not the one of the key.
    for (kid, algorithm) in [
        ("rsa", Algorithm::Es256),
        ("rsa", Algorithm::EdDsa),
        ("rsa", Algorithm::Ps256),
        ("rsa", Algorithm::Rs512),
        ("p256", Algorithm::Rs256),
        ("p256", Algorithm::Es384),
        ("p384", Algorithm::Es256),
        ("ed", Algorithm::Es256),
        ("ed", Algorithm::Rs256),
    ] {
        let header = json!({"alg": algorithm.name(), "typ": "JWT", "kid": kid}).to_string();
        let token = FORGE.sign(algorithm, &header, access().to_string().as_bytes());
        table.add(
            format!("{algorithm} with the key {kid}"),
            Kind::UnfitKey,
            token,
        );
    }
    let rsa = |changes| set(&[changed(FORGE.rsa_jwk(), changes)]);
    for (name, changes) in [
        ("use enc", json!({"use": "enc"})),
        ("use is a list", json!({"use": ["sig"]})),
        ("use in upper case", json!({"use": "SIG"})),
        ("key_ops encrypt", json!({"key_ops": ["encrypt"]})),
        ("key_ops sign", json!({"key_ops": ["sign"]})),
        ("key_ops empty", json!({"key_ops": []})),
        ("key_ops a text", json!({"key_ops": "verify"})),
        ("use sig, key_ops wrapKey", json!({"key_ops": ["wrapKey"]})),
        ("alg RSA-OAEP", json!({"alg": "RSA-OAEP"})),
        ("alg PS256", json!({"alg": "PS256"})),
        ("alg RS384", json!({"alg": "RS384"})),
        ("alg HS256", json!({"alg": "HS256"})),
        ("alg none", json!({"alg": "none"})),
        ("alg ES256", json!({"alg": "ES256"})),
        ("kty EC", json!({"kty": "EC"})),
        ("kty oct", json!({"kty": "oct", "k": "AAAA"})),
        ("kty rsa", json!({"kty": "rsa"})),
        ("no n", json!({"n": null})),
        (
            "n with padding",
            json!({"n": format!("{}=", FORGE.rsa_jwk()["n"].as_str().unwrap())}),
        ),
        ("e 1", json!({"e": "AQ"})),
        ("e 0", json!({"e": "AA"})),
        ("e even", json!({"e": "AQAA"})),
        ("e huge", json!({"e": "AQAAAAAAAAAB"})),
    ] {
        table.with_keys(
            format!("key with {name}"),
            Kind::UnfitKey,
            good(),
            rsa(changes),
        );
    }
    let twice = set(&[FORGE.rsa_jwk(), foreign.rsa_jwk()]);
    table.with_keys("two keys of one kid", Kind::AmbiguousKey, good(), twice);
    let without = FORGE.with_header(json!({"kid": null}));
    let two = set(&[
        FORGE.rsa_jwk(),
        changed(foreign.rsa_jwk(), json!({"kid": "other"})),
    ]);
    table.with_keys("no kid, two keys", Kind::AmbiguousKey, without.clone(), two);
    table.with_keys(
        "no kid, no key for it",
        Kind::UnknownKey,
        without,
        set(&[FORGE.p256_jwk()]),
    );
    table.with_keys("no key at all", Kind::UnknownKey, good(), set(&[]));
    table.with_keys(
        "a key for encryption beside",
        Kind::UnfitKey,
        good(),
        set(&[
            changed(FORGE.rsa_jwk(), json!({"use": "enc"})),
            FORGE.p256_jwk(),
        ]),
    );
}

pub(super) fn headers(table: &mut Table) {
    for (name, member) in [
        ("crit", json!({"crit": ["exp"]})),
        ("crit empty", json!({"crit": []})),
        ("crit text", json!({"crit": "b64"})),
        ("b64 false", json!({"b64": false})),
        (
            "b64 false, critical",
            json!({"b64": false, "crit": ["b64"]}),
        ),
        ("b64 true", json!({"b64": true})),
        ("zip", json!({"zip": "DEF"})),
        ("cty JWT", json!({"cty": "JWT"})),
        ("cty jwt", json!({"cty": "jwt"})),
        ("cty application/jwt", json!({"cty": "application/JWT"})),
    ] {
        table.add(name, Kind::Header, FORGE.with_header(member));
    }
    for (name, typ, kind) in [
        ("logout+jwt", json!("logout+jwt"), Kind::TokenType),
        (
            "application/logout+jwt",
            json!("application/logout+jwt"),
            Kind::TokenType,
        ),
        ("dpop+jwt", json!("dpop+jwt"), Kind::TokenType),
        ("JOSE", json!("JOSE"), Kind::TokenType),
        ("empty", json!(""), Kind::TokenType),
        ("a number", json!(1), Kind::Malformed),
    ] {
        table.add(
            format!("header typ {name}"),
            kind,
            FORGE.with_header(json!({"typ": typ})),
        );
    }
    let payload = access().to_string();
    for (name, header) in [
        (
            "a member twice",
            r#"{"alg":"RS256","kid":"rsa","alg":"RS256"}"#,
        ),
        (
            "a member twice, once escaped",
            r#"{"alg":"RS256","kid":"rsa","\u0061lg":"none"}"#,
        ),
        (
            "a deep member twice",
            r#"{"alg":"RS256","kid":"rsa","x":[{"a":1,"a":2}]}"#,
        ),
        ("a list", r#"["RS256"]"#),
        ("a text", r#""RS256""#),
        ("nothing", ""),
        ("text behind it", r#"{"alg":"RS256","kid":"rsa"} x"#),
        ("a second object", r#"{"alg":"RS256","kid":"rsa"}{}"#),
        (
            "a byte order mark",
            "\u{feff}{\"alg\":\"RS256\",\"kid\":\"rsa\"}",
        ),
        ("a comma at its end", r#"{"alg":"RS256","kid":"rsa",}"#),
        ("a comment", r#"{"alg":"RS256",/**/"kid":"rsa"}"#),
        ("single quotes", r"{'alg':'RS256','kid':'rsa'}"),
        (
            "half a surrogate",
            r#"{"alg":"RS256","kid":"rsa","x":"\ud800"}"#,
        ),
    ] {
        let token = FORGE.sign(Algorithm::Rs256, header, payload.as_bytes());
        table.add(format!("header is {name}"), Kind::Malformed, token);
    }
}
