//! The attack table: every token here is wrong in one way and must be refused for that way.

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use serde_json::{Value, json};

use super::forge::{FORGE, ISSUER, NOW, access, b64, changed, set, verifier};
use crate::verify::RefusalKind as Kind;
use crate::verify::{Algorithm, KeySet, RefusalKind};

struct Attack {
    name: String,
    token: String,
    kind: RefusalKind,
    keys: KeySet,
}

#[derive(Default)]
struct Table(Vec<Attack>);

impl Table {
    fn add(&mut self, name: impl Into<String>, kind: RefusalKind, token: impl Into<String>) {
        self.with_keys(name, kind, token, FORGE.keys());
    }

    fn with_keys(
        &mut self,
        name: impl Into<String>,
        kind: RefusalKind,
        token: impl Into<String>,
        keys: KeySet,
    ) {
        self.0.push(Attack {
            name: name.into(),
            token: token.into(),
            kind,
            keys,
        });
    }
}

fn good() -> String {
    FORGE.token(&access())
}

fn parts(token: &str) -> [&str; 3] {
    token.split('.').collect::<Vec<_>>().try_into().unwrap()
}

fn algorithms(table: &mut Table) {
    let [_, payload, signature] = parts(&good()).map(str::to_owned);
    for name in [
        "none", "None", "NONE", "nOnE", " none", "none ", "non\u{0065}\u{0301}", "", "rs256", "RS256 ",
        "RS1", "ES512", "ES256K", "HS256", "HS384", "HS512", "RSA-OAEP", "dir", "EDDSA",
    ] {
        let header = b64(json!({"alg": name, "kid": "rsa"}).to_string().as_bytes());
        table.add(format!("alg {name:?}, no signature"), Kind::Malformed, format!("{header}.{payload}."));
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
    let token = FORGE.sign(Algorithm::Rs256, r#"{"kid":"rsa"}"#, access().to_string().as_bytes());
    table.add("no alg", Kind::Malformed, token);
}

/// HS256 with everything public as the secret.
fn confusion(table: &mut Table) {
    let der = FORGE.rsa_public_der();
    let body = STANDARD.encode(&der);
    let lines: Vec<&str> = (0..body.len()).step_by(64).map(|at| &body[at..body.len().min(at + 64)]).collect();
    let pem = format!("-----BEGIN PUBLIC KEY-----\n{}\n-----END PUBLIC KEY-----\n", lines.join("\n"));
    let jwk = FORGE.rsa_jwk();
    let modulus = URL_SAFE_NO_PAD.decode(jwk["n"].as_str().unwrap()).unwrap();
    let secrets: [(&str, Vec<u8>); 7] = [
        ("PEM", pem.clone().into_bytes()),
        ("PEM without the last line break", pem.trim_end().as_bytes().to_vec()),
        ("DER", der),
        ("JWK", jwk.to_string().into_bytes()),
        ("modulus", modulus),
        ("nothing", Vec::new()),
        ("kid", b"rsa".to_vec()),
    ];
    for (name, secret) in secrets {
        for alg in ["HS256", "RS256"] {
            let header = b64(json!({"alg": alg, "typ": "JWT", "kid": "rsa"}).to_string().as_bytes());
            let signed = format!("{header}.{}", b64(access().to_string().as_bytes()));
            let key = aws_lc_rs::hmac::Key::new(aws_lc_rs::hmac::HMAC_SHA256, &secret);
            let tag = aws_lc_rs::hmac::sign(&key, signed.as_bytes());
            let kind = if alg == "HS256" { Kind::Algorithm } else { Kind::Signature };
            table.add(
                format!("HMAC with the {name}, alg {alg}"),
                kind,
                format!("{signed}.{}", b64(tag.as_ref())),
            );
        }
    }
}

fn keys(table: &mut Table) {
    let foreign = super::forge::Forge::new();
    let embedded = foreign.rsa_jwk();
    for (name, member) in [
        ("jwk", json!({"jwk": embedded})),
        ("jku", json!({"jku": "https://evil.example.com/jwks"})),
        ("x5u", json!({"x5u": "https://evil.example.com/cert"})),
        ("x5c", json!({"x5c": [STANDARD.encode(foreign.rsa_public_der())]})),
    ] {
        for (kid, kind) in [("rsa", Kind::Signature), ("evil", Kind::UnknownKey)] {
            let header = changed(json!({"alg": "RS256", "typ": "JWT", "kid": kid}), member.clone());
            let payload = access().to_string();
            let token = foreign.sign(Algorithm::Rs256, &header.to_string(), payload.as_bytes());
            table.add(format!("foreign key by {name}, kid {kid}"), kind, token);
        }
    }
    for kid in [
        "../../../../dev/null", "/etc/passwd", "rsa' OR '1'='1", "rsa\u{0}", "RSA", " rsa", "", "p", "rsaa",
        "https://evil.example.com/key", "file:///proc/self/environ", &"k".repeat(10_000),
    ] {
        table.add(
            format!("kid {:?}", &kid[..kid.len().min(40)]),
            Kind::UnknownKey,
            FORGE.with_header(json!({"kid": kid})),
        );
    }
    for (name, kid) in [("number", json!(1)), ("list", json!(["rsa"])), ("object", json!({}))] {
        table.add(format!("kid is a {name}"), Kind::Malformed, FORGE.with_header(json!({"kid": kid})));
    }
    // The header's algorithm is sound, but not the one of the key.
    for (kid, algorithm) in [
        ("rsa", Algorithm::Es256), ("rsa", Algorithm::EdDsa), ("rsa", Algorithm::Ps256),
        ("rsa", Algorithm::Rs512), ("p256", Algorithm::Rs256), ("p256", Algorithm::Es384),
        ("p384", Algorithm::Es256), ("ed", Algorithm::Es256), ("ed", Algorithm::Rs256),
    ] {
        let header = json!({"alg": algorithm.name(), "typ": "JWT", "kid": kid}).to_string();
        let token = FORGE.sign(algorithm, &header, access().to_string().as_bytes());
        table.add(format!("{algorithm} with the key {kid}"), Kind::UnfitKey, token);
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
        ("n with padding", json!({"n": format!("{}=", FORGE.rsa_jwk()["n"].as_str().unwrap())})),
        ("e 1", json!({"e": "AQ"})),
        ("e 0", json!({"e": "AA"})),
        ("e even", json!({"e": "AQAA"})),
        ("e huge", json!({"e": "AQAAAAAAAAAB"})),
    ] {
        table.with_keys(format!("key with {name}"), Kind::UnfitKey, good(), rsa(changes));
    }
    let twice = set(&[FORGE.rsa_jwk(), foreign.rsa_jwk()]);
    table.with_keys("two keys of one kid", Kind::AmbiguousKey, good(), twice);
    let without = FORGE.with_header(json!({"kid": null}));
    let two = set(&[FORGE.rsa_jwk(), changed(foreign.rsa_jwk(), json!({"kid": "other"}))]);
    table.with_keys("no kid, two keys", Kind::AmbiguousKey, without.clone(), two);
    table.with_keys("no kid, no key for it", Kind::UnknownKey, without, set(&[FORGE.p256_jwk()]));
    table.with_keys("no key at all", Kind::UnknownKey, good(), set(&[]));
    table.with_keys(
        "a key for encryption beside",
        Kind::UnfitKey,
        good(),
        set(&[changed(FORGE.rsa_jwk(), json!({"use": "enc"})), FORGE.p256_jwk()]),
    );
}

fn headers(table: &mut Table) {
    for (name, member) in [
        ("crit", json!({"crit": ["exp"]})),
        ("crit empty", json!({"crit": []})),
        ("crit text", json!({"crit": "b64"})),
        ("b64 false", json!({"b64": false})),
        ("b64 false, critical", json!({"b64": false, "crit": ["b64"]})),
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
        ("application/logout+jwt", json!("application/logout+jwt"), Kind::TokenType),
        ("dpop+jwt", json!("dpop+jwt"), Kind::TokenType),
        ("JOSE", json!("JOSE"), Kind::TokenType),
        ("empty", json!(""), Kind::TokenType),
        ("a number", json!(1), Kind::Malformed),
    ] {
        table.add(format!("header typ {name}"), kind, FORGE.with_header(json!({"typ": typ})));
    }
    let payload = access().to_string();
    for (name, header) in [
        ("a member twice", r#"{"alg":"RS256","kid":"rsa","alg":"RS256"}"#),
        ("a member twice, once escaped", r#"{"alg":"RS256","kid":"rsa","\u0061lg":"none"}"#),
        ("a deep member twice", r#"{"alg":"RS256","kid":"rsa","x":[{"a":1,"a":2}]}"#),
        ("a list", r#"["RS256"]"#),
        ("a text", r#""RS256""#),
        ("nothing", ""),
        ("text behind it", r#"{"alg":"RS256","kid":"rsa"} x"#),
        ("a second object", r#"{"alg":"RS256","kid":"rsa"}{}"#),
        ("a byte order mark", "\u{feff}{\"alg\":\"RS256\",\"kid\":\"rsa\"}"),
        ("a comma at its end", r#"{"alg":"RS256","kid":"rsa",}"#),
        ("a comment", r#"{"alg":"RS256",/**/"kid":"rsa"}"#),
        ("single quotes", r"{'alg':'RS256','kid':'rsa'}"),
        ("half a surrogate", r#"{"alg":"RS256","kid":"rsa","x":"\ud800"}"#),
    ] {
        let token = FORGE.sign(Algorithm::Rs256, header, payload.as_bytes());
        table.add(format!("header is {name}"), Kind::Malformed, token);
    }
}

fn signatures(table: &mut Table) {
    let payload = access().to_string();
    for (algorithm, kid, length) in [
        (Algorithm::Rs256, "rsa", 256), (Algorithm::Es256, "p256", 64),
        (Algorithm::Es384, "p384", 96), (Algorithm::EdDsa, "ed", 64),
    ] {
        let header = json!({"alg": algorithm.name(), "typ": "JWT", "kid": kid}).to_string();
        let signed = format!("{}.{}", b64(header.as_bytes()), b64(payload.as_bytes()));
        let sound = FORGE.signature(algorithm, signed.as_bytes());
        assert_eq!(sound.len(), length);
        let half = length / 2;
        let mut flipped = sound.clone();
        flipped[length - 1] ^= 1;
        let swapped = [&sound[half..], &sound[..half]].concat();
        let wrong = [
            ("zeros", vec![0; length]),
            ("ones", vec![0xff; length]),
            ("one zero", vec![0]),
            ("r zero", [&vec![0; half], &sound[half..]].concat()),
            ("s zero", [&sound[..half], &vec![0; half]].concat()),
            ("a byte short", sound[..length - 1].to_vec()),
            ("a byte long", [&sound[..], &[0]].concat()),
            ("a zero in front", [&[0], &sound[..]].concat()),
            ("twice", [&sound[..], &sound[..]].concat()),
            ("half", sound[..half].to_vec()),
            ("a bit flipped", flipped),
            ("halves swapped", swapped),
            ("64 KiB behind", [&sound[..], &[0; 8_000]].concat()),
            ("DER", der(&sound[..half], &sound[half..])),
        ];
        for (name, signature) in wrong {
            table.add(
                format!("{algorithm}: {name}"),
                Kind::Signature,
                format!("{signed}.{}", b64(&signature)),
            );
        }
    }
    let [header, payload, signature] = parts(&good()).map(str::to_owned);
    let more = changed(access(), json!({"realm_access": {"roles": ["root"]}})).to_string();
    table.add("other claims", Kind::Signature, format!("{header}.{}.{signature}", b64(more.as_bytes())));
    let other = b64(br#"{"alg":"RS256","typ":"at+jwt","kid":"rsa"}"#);
    table.add("other header", Kind::Signature, format!("{other}.{payload}.{signature}"));
}

/// An ECDSA signature in the coding that certificates use.
fn der(r: &[u8], s: &[u8]) -> Vec<u8> {
    let integer = |bytes: &[u8]| {
        let mut number = vec![0];
        number.extend(bytes);
        [&[2, number.len() as u8], number.as_slice()].concat()
    };
    let body = [integer(r), integer(s)].concat();
    [&[0x30, body.len() as u8], body.as_slice()].concat()
}

fn encodings(table: &mut Table) {
    let token = good();
    let [header, payload, signature] = parts(&token).map(str::to_owned);
    for (name, text) in [
        ("empty", String::new()),
        ("a dot", ".".into()),
        ("two dots", "..".into()),
        ("three dots", "...".into()),
        ("no header", format!(".{payload}.{signature}")),
        ("no payload", format!("{header}..{signature}")),
        ("no signature", format!("{header}.{payload}.")),
        ("no signature and dot", format!("{header}.{payload}")),
        ("a dot behind", format!("{token}.")),
        ("a dot in front", format!(".{token}")),
        ("five parts", format!("{token}.{payload}.{signature}")),
        ("padding in the signature", format!("{token}==")),
        ("padding in the payload", format!("{header}.{payload}=.{signature}")),
        ("padding in the header", format!("{header}=.{payload}.{signature}")),
        ("blank behind", format!("{token} ")),
        ("blank in front", format!(" {token}")),
        ("line break behind", format!("{token}\n")),
        ("line break inside", format!("{header}\r\n.{payload}.{signature}")),
        ("line break in the payload", format!("{header}.{}\n{}.{signature}", &payload[..8], &payload[8..])),
        ("NUL behind", format!("{token}\0")),
        ("a letter that is none", format!("{header}.{payload}.{}é", &signature[2..])),
        ("Bearer in front", format!("Bearer {token}")),
        ("quotes", format!("\"{token}\"")),
        ("JSON serialization", json!({"protected": header, "payload": payload, "signature": signature}).to_string()),
        ("other alphabet", format!("{header}.{payload}.+/{}", &signature[2..])),
        ("one letter", format!("{header}.{payload}.A")),
    ] {
        let kind = match name {
            // The signature is looked at before the payload.
            "no payload" | "padding in the payload" | "line break in the payload" => Kind::Signature,
            _ => Kind::Malformed,
        };
        table.add(name, kind, text);
    }
    // What the issuer itself has written wrong is no better.
    for (name, text) in [
        ("padding", format!("{payload}=")),
        ("a blank", format!("{payload} ")),
        ("a line break", format!("{}\n{}", &payload[..8], &payload[8..])),
        ("the other alphabet", format!("{payload}+/+/")),
    ] {
        let signed = format!("{header}.{text}");
        let signature = b64(&FORGE.signature(Algorithm::Rs256, signed.as_bytes()));
        table.add(format!("signed with {name}"), Kind::Malformed, format!("{signed}.{signature}"));
    }
    // The last letter of 256 bytes holds four bits that mean nothing.
    let last = signature.bytes().last().unwrap();
    const ALPHABET: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let place = ALPHABET.iter().position(|letter| *letter == last).unwrap();
    for bit in 1..16 {
        let letter = ALPHABET[place | bit] as char;
        let text = format!("{header}.{payload}.{}{letter}", &signature[..signature.len() - 1]);
        table.add(format!("bits left over in the signature: {bit}"), Kind::Malformed, text);
    }
    table.add("1 MB", Kind::TooLarge, format!("{header}.{}.{signature}", "A".repeat(1 << 20)));
    table.add("1 MB of dots", Kind::TooLarge, ".".repeat(1 << 20));
    table.add("1 MB behind", Kind::TooLarge, format!("{token}.{}", "A".repeat(1 << 20)));
    let large = FORGE.with_claims(json!({"x": "y".repeat(16_000)}));
    table.add("sound, but 20 KB", Kind::TooLarge, large);
}

fn payloads(table: &mut Table) {
    let header = r#"{"alg":"RS256","typ":"JWT","kid":"rsa"}"#;
    let mut add = |name: &str, payload: &[u8]| {
        table.add(format!("payload is {name}"), Kind::Malformed, FORGE.sign(Algorithm::Rs256, header, payload));
    };
    let good = access().to_string();
    let inside = &good[1..good.len() - 1];
    add("nothing", b" ");
    add("null", b"null");
    add("a list", format!("[{good}]").as_bytes());
    add("a text", b"\"x\"");
    add("another token", FORGE.token(&access()).as_bytes());
    add("not UTF-8", &[b"{\"x\":\"\xff\",".as_slice(), inside.as_bytes(), b"}"].concat());
    add("two objects", format!("{good}{good}").as_bytes());
    add("aud twice", format!(r#"{{{inside},"aud":"service"}}"#).as_bytes());
    add("exp twice", format!(r#"{{{inside},"exp":99999999999}}"#).as_bytes());
    add("iss twice, once escaped", format!(r#"{{{inside},"\u0069ss":"x"}}"#).as_bytes());
    add("a role twice", format!(r#"{{{inside},"x":{{"y":[{{"a":1,"a":1}}]}}}}"#).as_bytes());
    add("NaN", format!(r#"{{{inside},"x":NaN}}"#).as_bytes());
    add("a number that is too large", format!(r#"{{{inside},"x":1e999}}"#).as_bytes());
    for (open, close) in [("[", "]"), (r#"{"a":"#, "}")] {
        let deep = format!(r#"{{{inside},"x":{}1{}}}"#, open.repeat(1_500), close.repeat(1_500));
        add("1,500 deep", deep.as_bytes());
        let open_only = format!(r#"{{{inside},"x":{}"#, open.repeat(1_500));
        add("1,500 deep and open", open_only.as_bytes());
    }
}

fn claims(table: &mut Table) {
    let mut add = |name: String, kind, changes| table.add(name, kind, FORGE.with_claims(changes));
    for name in ["iss", "exp"] {
        add(format!("no {name}"), Kind::Claim, json!({name: null}));
    }
    for (name, exp, kind) in [
        ("a text", json!(format!("{}", NOW + 300)), Kind::Claim),
        ("a date", json!("2030-01-01T00:00:00Z"), Kind::Claim),
        ("true", json!(true), Kind::Claim),
        ("a list", json!([NOW + 300]), Kind::Claim),
        ("an object", json!({"$serde_json::private::Number": "x"}), Kind::Claim),
        ("huge", json!(u64::MAX), Kind::Claim),
        ("largest i64", json!(i64::MAX), Kind::Claim),
        ("1e308", json!(1e308), Kind::Claim),
        ("1e19", json!(1e19), Kind::Claim),
        ("-1", json!(-1), Kind::Claim),
        ("smallest i64", json!(i64::MIN), Kind::Claim),
        ("-0.5", json!(-0.5), Kind::Claim),
        ("milliseconds", json!((NOW + 300) * 1000), Kind::Claim),
        ("0", json!(0), Kind::Expired),
        ("10 s ago", json!(NOW - 10), Kind::Expired),
        ("10.5 s ago", json!(NOW as f64 - 10.5), Kind::Expired),
    ] {
        add(format!("exp {name}"), kind, json!({"exp": exp}));
    }
    for (claim, kind) in [("nbf", Kind::NotYetValid), ("iat", Kind::IssuedInFuture)] {
        add(format!("{claim} 11 s ahead"), kind, json!({claim: NOW + 11}));
        add(format!("{claim} 10.5 s ahead"), kind, json!({claim: NOW as f64 + 10.5}));
        for wrong in [json!("1"), json!(-1), json!(1e300), json!(true), json!([1])] {
            add(format!("{claim} {wrong}"), Kind::Claim, json!({claim: wrong}));
        }
    }
    for aud in [
        json!(""), json!([]), json!([""]), json!(["other"]), json!("Service"), json!(" service"),
        json!("service "), json!("service,account"), json!("service account"), json!("servic"),
        json!("services"), json!(["other", "account"]), json!([["service"]]), json!(["service", 1]),
        json!({"service": true}), json!(true), json!(1), json!(["service", null]), json!("*"),
    ] {
        add(format!("aud {aud}"), Kind::Audience, json!({"aud": aud}));
    }
    add("no aud".into(), Kind::Audience, json!({"aud": null}));
    for iss in [
        format!("{ISSUER}/"), ISSUER.to_uppercase(), ISSUER.replace("https", "http"), format!(" {ISSUER}"),
        ISSUER.replace(".com", ".com:443"), ISSUER.replace("scs", "scs2"), ISSUER.replace("/realms", "/auth/realms"),
        "https://evil.example.com".into(), ISSUER[..ISSUER.len() - 1].into(), format!("{ISSUER}\u{0}"),
    ] {
        add(format!("iss {iss:?}"), Kind::Issuer, json!({"iss": iss}));
    }
    for iss in [json!(""), json!(1), json!([ISSUER]), json!({})] {
        add(format!("iss {iss}"), Kind::Claim, json!({"iss": iss}));
    }
    for typ in ["ID", "Refresh", "Offline", "Logout", "", "Bearer ", "JWT", "at+jwt", "Serialized-ID"] {
        add(format!("typ {typ:?}"), Kind::TokenType, json!({"typ": typ}));
    }
    add("no typ".into(), Kind::TokenType, json!({"typ": null}));
    add("typ a list".into(), Kind::Claim, json!({"typ": ["Bearer"]}));
    add("typ DPoP".into(), Kind::Bound, json!({"typ": "DPoP", "cnf": {"jkt": "x"}}));
    add("cnf jkt".into(), Kind::Bound, json!({"cnf": {"jkt": "x"}}));
    add("cnf x5t".into(), Kind::Bound, json!({"cnf": {"x5t#S256": "x"}}));
    add("cnf a text".into(), Kind::Claim, json!({"cnf": "x"}));
}

fn at_jwt(table: &mut Table) {
    let header = r#"{"alg":"RS256","typ":"at+jwt","kid":"rsa"}"#;
    for typ in ["ID", "Refresh", "Logout", "x"] {
        let claims = changed(access(), json!({"typ": typ})).to_string();
        let token = FORGE.sign(Algorithm::Rs256, header, claims.as_bytes());
        table.add(format!("header at+jwt, but typ {typ}"), Kind::TokenType, token);
    }
}

#[test]
fn nothing_wrong_is_accepted() {
    let mut table = Table::default();
    for part in [
        algorithms, confusion, keys, headers, signatures, encodings, payloads, claims, at_jwt,
    ] {
        part(&mut table);
    }
    let verifier = verifier();
    // The table is worth nothing if the token that it changes is refused itself.
    verifier.access_token_with(&FORGE.keys(), &good()).unwrap();
    let mut wrong = Vec::new();
    for attack in &table.0 {
        match verifier.access_token_with(&attack.keys, &attack.token) {
            Ok(_) => wrong.push(format!("{}: ACCEPTED", attack.name)),
            Err(refusal) if refusal.kind() == attack.kind => {
                let text = format!("{refusal}\n{refusal:?}");
                assert_eq!(text.lines().count(), 2, "{}: {text}", attack.name);
                for part in attack.token.split('.').filter(|part| part.len() > 12) {
                    assert!(!text.contains(part), "{}: {text}", attack.name);
                }
                assert!(text.len() < 2_000, "{}: {}", attack.name, text.len());
            }
            Err(refusal) => wrong.push(format!(
                "{}: {:?} expected, but {:?}: {refusal}",
                attack.name,
                attack.kind,
                refusal.kind()
            )),
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(table.0.len() > 300, "{}", table.0.len());
}
