//! Reading key sets.

use serde_json::{Value, json};

use super::forge::{FORGE, access, changed, set, verifier};
use crate::verify::{Algorithm, KeySet};

#[test]
fn keys_of_other_kinds_and_broken_ones_are_skipped() {
    let keys = set(&[
        json!({"kty": "AKP", "kid": "pq", "alg": "ML-DSA-44"}),
        json!({"kty": "RSA", "kid": "broken", "e": "AQAB"}),
        json!({"kty": "OKP", "crv": "Ed448", "kid": "ed448", "x": "AAAA"}),
        json!({"kty": "oct", "kid": "shared", "alg": "HS256", "k": "AAAA"}),
        json!("no key"),
        json!({}),
        Value::Null,
        changed(
            FORGE.rsa_jwk(),
            json!({"kid": "enc", "use": "enc", "alg": "RSA-OAEP"}),
        ),
        FORGE.rsa_jwk(),
        FORGE.p256_jwk(),
    ]);
    assert_eq!(keys.len(), 2);
    assert_eq!(keys.kids().collect::<Vec<_>>(), ["p256", "rsa"]);
    assert!(keys.contains("rsa") && !keys.contains("enc") && !keys.contains("none"));
    verifier()
        .access_token_with(&keys, &FORGE.token(&access()))
        .unwrap();
}

#[test]
fn what_is_no_key_set_is_refused() {
    let many = vec![json!({}); KeySet::MAX_KEYS + 1];
    let large = format!(r#"{{"keys": [], "x": "{}"}}"#, "y".repeat(KeySet::MAX_SIZE));
    for (text, why) in [
        ("", "the key set is not JSON"),
        ("<html>", "the key set is not JSON"),
        ("[]", "the key set is JSON, but not an object"),
        ("{}", "the key set has no list \"keys\""),
        (r#"{"keys": {}}"#, "the key set has no list \"keys\""),
        (
            r#"{"keys": [], "keys": []}"#,
            "the key set has the same member twice",
        ),
        (
            r#"{"keys": [], "x": [{"kid": "a", "kid": "b"}]}"#,
            "the key set has the same member twice",
        ),
        (r#"{"keys": []} x"#, "the key set is not JSON"),
        (
            &json!({ "keys": many }).to_string(),
            "the key set has 257 keys, more than 256",
        ),
        (&large, "the key set has 524309 bytes, more than 524288"),
        (
            &format!("{{\"keys\": {}", "[".repeat(1_000)),
            "the key set is nested too deeply",
        ),
    ] {
        let error = KeySet::from_json(text.as_bytes()).unwrap_err();
        assert_eq!(error.to_string(), why);
    }
    assert!(KeySet::from_json(br#"{"keys": []}"#).unwrap().is_empty());
}

#[test]
fn a_key_without_alg_and_use_is_for_all_that_its_kind_can_do() {
    let bare = json!({"alg": null, "use": null});
    let keys = set(&[
        changed(FORGE.rsa_jwk(), bare.clone()),
        changed(FORGE.p256_jwk(), bare.clone()),
        changed(FORGE.p384_jwk(), bare.clone()),
        changed(FORGE.ed25519_jwk(), bare),
    ]);
    for algorithm in Algorithm::ALL {
        let kid = match algorithm {
            Algorithm::Es256 => "p256",
            Algorithm::Es384 => "p384",
            Algorithm::EdDsa => "ed",
            _ => "rsa",
        };
        let header = json!({"alg": algorithm.name(), "kid": kid}).to_string();
        let token = FORGE.sign(algorithm, &header, access().to_string().as_bytes());
        verifier().access_token_with(&keys, &token).unwrap();
        // Without a kid as well, since one key fits.
        let header = json!({"alg": algorithm.name()}).to_string();
        let token = FORGE.sign(algorithm, &header, access().to_string().as_bytes());
        verifier().access_token_with(&keys, &token).unwrap();
    }
}

#[test]
fn of_two_keys_with_one_kid_the_fitting_one_is_used() {
    let twin = changed(FORGE.p256_jwk(), json!({"kid": "rsa"}));
    let enc = changed(FORGE.rsa_jwk(), json!({"use": "enc", "alg": "RSA-OAEP"}));
    let keys = set(&[twin, enc, FORGE.rsa_jwk()]);
    verifier()
        .access_token_with(&keys, &FORGE.token(&access()))
        .unwrap();
}

#[test]
fn numbers_with_zeros_in_front_are_read() {
    let modulus = FORGE.rsa_jwk()["n"].as_str().unwrap().to_owned();
    let bytes =
        base64::Engine::decode(&base64::engine::general_purpose::URL_SAFE_NO_PAD, modulus).unwrap();
    let padded = super::forge::b64(&[&[0, 0], bytes.as_slice()].concat());
    let keys = set(&[changed(
        FORGE.rsa_jwk(),
        json!({"n": padded, "e": "AAEAAQ"}),
    )]);
    verifier()
        .access_token_with(&keys, &FORGE.token(&access()))
        .unwrap();
}

/// Small and weak keys; the second modulus is the one that Wycheproof's key tests take from a
/// smart card with CVE-2017-15361.
#[test]
fn weak_keys_are_skipped() {
    let short = "rJBIp6T1YK-RtPyvYqFFlcucqewSAA_IReSFchE8qyiQrbARqRlXWkB2DR8j_pJQnIpYELbQWZC5Cd0PTGAU8rMbar2AW6zpmB\
        bi7aQf17lUBdt8XI9M9rq7FPVQ1dDdUXm1SVH_9qqWhvMPR422SbfHBEzCAtzK0ANDRo6qz78";
    let card = "AanFpofbj7KjD4Lf-N2hVMKR7yewSyXhhbirIMTGpfYEhZ_lnt5UoK98DnKIgArXGTu3MaW_HhFw16HGaTDUHqPrId7fe4r11CqR\
        w09yBFuW79V8sYIwHdzCaWflUI6auImYbVfoN9_nD5n8N8SY9DwXw7mwZM9wREPXoDPgOoIWl6q_MPsp7n0zs3Z5ZaiQWOOzl1S9OhwAfSiiO\
        wz6efnXEaxuTEtPd7BjSx7NaFka8Dx9U7YqXy2RFj1O9PjyaDGuRh7YXsX3iMUSP_wSyHQg_c_qHRtKUsNSGCT7OZg0hzm2KphtjnayKJvC64\
        vAbROBR4Ubg6Bxg9IQVZ-QYyE";
    for modulus in [short, card] {
        let jwk = changed(FORGE.rsa_jwk(), json!({ "n": modulus }));
        assert!(set(&[jwk]).is_empty());
    }
    let off_curve = changed(FORGE.p256_jwk(), json!({"y": FORGE.p256_jwk()["x"]}));
    let short = changed(FORGE.p256_jwk(), json!({"x": "AAAA"}));
    let wrong_curve = changed(FORGE.p256_jwk(), json!({"crv": "P-384", "alg": null}));
    let short_ed = changed(FORGE.ed25519_jwk(), json!({"x": "AAAA"}));
    assert!(set(&[off_curve, short, wrong_curve, short_ed]).is_empty());
}

/// One that an issuer adds for others must not take away those that are for us.
#[test]
fn a_key_with_a_member_twice_is_skipped() {
    let (ours, twice) = (
        FORGE.rsa_jwk(),
        r#"{"kty":"oct","kid":"x","x":[{"y":1,"y":2}]}"#,
    );
    let again = FORGE
        .p256_jwk()
        .to_string()
        .replacen('{', r#"{"kid":"p256","#, 1);
    let text = format!(r#"{{"keys": [{twice}, {ours}, {again}]}}"#);
    let keys = KeySet::from_json(text.as_bytes()).unwrap();
    assert_eq!(keys.kids().collect::<Vec<_>>(), ["rsa"]);
}

#[test]
fn algorithms_are_those_of_the_usable_keys() {
    let enc = changed(FORGE.p384_jwk(), json!({"use": "enc"}));
    let twin = changed(FORGE.rsa_jwk(), json!({"kid": "twin"}));
    let keys = set(&[FORGE.ed25519_jwk(), twin, FORGE.rsa_jwk(), enc]);
    assert_eq!(keys.algorithms(), [Algorithm::Rs256, Algorithm::EdDsa]);
    let bare = set(&[changed(FORGE.rsa_jwk(), json!({"alg": null}))]);
    assert_eq!(bare.algorithms(), Algorithm::ALL[..6]);
    assert!(set(&[]).algorithms().is_empty());
}

/// For a point of small order everybody can make signatures.
#[test]
fn degenerate_points_are_no_keys() {
    let order_8 = "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a";
    let order_8_too = "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05";
    let filled = |low: u8, middle: u8, high: u8| {
        let mut point = [middle; 32];
        (point[0], point[31]) = (low, high);
        point.to_vec()
    };
    let read = |text: &str| -> Vec<u8> {
        let bytes = (0..32).map(|at| u8::from_str_radix(&text[2 * at..2 * at + 2], 16).unwrap());
        bytes.collect()
    };
    let mut points = vec![read(order_8), read(order_8_too)];
    points.extend([filled(0, 0, 0), filled(1, 0, 0), filled(0xec, 0xff, 0x7f)]);
    // Not below 2^255 - 19.
    points.extend((0xed..=0xff).map(|low| filled(low, 0xff, 0x7f)));
    for mut point in points {
        for _ in 0..2 {
            let x = super::forge::b64(&point);
            let keys = set(&[changed(FORGE.ed25519_jwk(), json!({"x": x}))]);
            assert!(keys.is_empty(), "{point:02x?}");
            let why = format!(
                "{:?}",
                super::super::jwk::Key::read(
                    changed(FORGE.ed25519_jwk(), json!({"x": x}))
                        .as_object()
                        .unwrap(),
                )
                .unusable
            );
            assert!(why.contains("small order"), "{point:02x?}: {why}");
            point[31] ^= 0x80;
        }
    }
}
