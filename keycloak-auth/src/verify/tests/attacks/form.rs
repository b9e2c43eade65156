//! Signatures, encodings and JSON.

use serde_json::json;

use super::{Table, good, parts};
use crate::verify::Algorithm;
use crate::verify::RefusalKind as Kind;
use crate::verify::tests::forge::{FORGE, access, b64, changed};

pub(super) fn signatures(table: &mut Table) {
    let payload = access().to_string();
    for (algorithm, kid, length) in [
        (Algorithm::Rs256, "rsa", 256),
        (Algorithm::Es256, "p256", 64),
        (Algorithm::Es384, "p384", 96),
        (Algorithm::EdDsa, "ed", 64),
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
    table.add(
        "other claims",
        Kind::Signature,
        format!("{header}.{}.{signature}", b64(more.as_bytes())),
    );
    let other = b64(br#"{"alg":"RS256","typ":"at+jwt","kid":"rsa"}"#);
    table.add(
        "other header",
        Kind::Signature,
        format!("{other}.{payload}.{signature}"),
    );
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

pub(super) fn encodings(table: &mut Table) {
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
        (
            "padding in the payload",
            format!("{header}.{payload}=.{signature}"),
        ),
        (
            "padding in the header",
            format!("{header}=.{payload}.{signature}"),
        ),
        ("blank behind", format!("{token} ")),
        ("blank in front", format!(" {token}")),
        ("line break behind", format!("{token}\n")),
        (
            "line break inside",
            format!("{header}\r\n.{payload}.{signature}"),
        ),
        (
            "line break in the payload",
            format!("{header}.{}\n{}.{signature}", &payload[..8], &payload[8..]),
        ),
        ("NUL behind", format!("{token}\0")),
        (
            "a letter that is none",
            format!("{header}.{payload}.{}é", &signature[2..]),
        ),
        ("Bearer in front", format!("Bearer {token}")),
        ("quotes", format!("\"{token}\"")),
        (
            "JSON serialization",
            json!({"protected": header, "payload": payload, "signature": signature}).to_string(),
        ),
        (
            "other alphabet",
            format!("{header}.{payload}.+/{}", &signature[2..]),
        ),
        ("one letter", format!("{header}.{payload}.A")),
    ] {
        let kind = match name {
            // The signature is looked at before the payload.
            "no payload" | "padding in the payload" | "line break in the payload" => {
                Kind::Signature
            }
            _ => Kind::Malformed,
        };
        table.add(name, kind, text);
    }
    // What the issuer itself has written wrong is no better.
    for (name, text) in [
        ("padding", format!("{payload}=")),
        ("a blank", format!("{payload} ")),
        (
            "a line break",
            format!("{}\n{}", &payload[..8], &payload[8..]),
        ),
        ("the other alphabet", format!("{payload}+/+/")),
    ] {
        let signed = format!("{header}.{text}");
        let signature = b64(&FORGE.signature(Algorithm::Rs256, signed.as_bytes()));
        table.add(
            format!("signed with {name}"),
            Kind::Malformed,
            format!("{signed}.{signature}"),
        );
    }
    // The last letter of 256 bytes holds four bits that mean nothing.
    let last = signature.bytes().last().unwrap();
    const ALPHABET: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let place = ALPHABET.iter().position(|letter| *letter == last).unwrap();
    for bit in 1..16 {
        let letter = ALPHABET[place | bit] as char;
        let text = format!(
            "{header}.{payload}.{}{letter}",
            &signature[..signature.len() - 1]
        );
        table.add(
            format!("bits left over in the signature: {bit}"),
            Kind::Malformed,
            text,
        );
    }
    table.add(
        "1 MB",
        Kind::TooLarge,
        format!("{header}.{}.{signature}", "A".repeat(1 << 20)),
    );
    table.add("1 MB of dots", Kind::TooLarge, ".".repeat(1 << 20));
    table.add(
        "1 MB behind",
        Kind::TooLarge,
        format!("{token}.{}", "A".repeat(1 << 20)),
    );
    let large = FORGE.with_claims(json!({"x": "y".repeat(16_000)}));
    table.add("sound, but 20 KB", Kind::TooLarge, large);
}

pub(super) fn payloads(table: &mut Table) {
    let header = r#"{"alg":"RS256","typ":"JWT","kid":"rsa"}"#;
    let mut add = |name: &str, payload: &[u8]| {
        table.add(
            format!("payload is {name}"),
            Kind::Malformed,
            FORGE.sign(Algorithm::Rs256, header, payload),
        );
    };
    let good = access().to_string();
    let inside = &good[1..good.len() - 1];
    add("nothing", b" ");
    add("null", b"null");
    add("a list", format!("[{good}]").as_bytes());
    add("a text", b"\"x\"");
    add("another token", FORGE.token(&access()).as_bytes());
    add(
        "not UTF-8",
        &[b"{\"x\":\"\xff\",".as_slice(), inside.as_bytes(), b"}"].concat(),
    );
    add("two objects", format!("{good}{good}").as_bytes());
    add(
        "aud twice",
        format!(r#"{{{inside},"aud":"service"}}"#).as_bytes(),
    );
    add(
        "exp twice",
        format!(r#"{{{inside},"exp":99999999999}}"#).as_bytes(),
    );
    add(
        "iss twice, once escaped",
        format!(r#"{{{inside},"\u0069ss":"x"}}"#).as_bytes(),
    );
    add(
        "a role twice",
        format!(r#"{{{inside},"x":{{"y":[{{"a":1,"a":1}}]}}}}"#).as_bytes(),
    );
    add("NaN", format!(r#"{{{inside},"x":NaN}}"#).as_bytes());
    for (open, close) in [("[", "]"), (r#"{"a":"#, "}")] {
        let deep = format!(
            r#"{{{inside},"x":{}1{}}}"#,
            open.repeat(1_500),
            close.repeat(1_500)
        );
        add("1,500 deep", deep.as_bytes());
        let open_only = format!(r#"{{{inside},"x":{}"#, open.repeat(1_500));
        add("1,500 deep and open", open_only.as_bytes());
    }
}
