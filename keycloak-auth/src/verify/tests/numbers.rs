//! serde_json's own name for numbers, which is a name like any other in a token.

use serde_json::json;

use super::forge::{FORGE, NOW, access, changed, verifier};
use crate::verify::claims::Claims;
use crate::verify::strict_json::{NUMBER, numbers_are_objects, object};
use crate::verify::{AccessClaims, Refusal, RefusalKind};

fn read(x: &str) -> Result<AccessClaims, Refusal> {
    let claims = changed(access(), json!({"cnf": {"jkt": "thumb"}})).to_string();
    let claims = claims.replacen('{', &format!("{{{x},"), 1);
    let token = FORGE.sign(
        crate::verify::Algorithm::Rs256,
        r#"{"alg":"RS256","kid":"rsa"}"#,
        claims.as_bytes(),
    );
    verifier()
        .allow_bound_tokens()
        .access_token_with(&FORGE.keys(), &token)
}

#[test]
fn an_object_is_no_point_in_time() {
    // Where another crate in the program has the feature on, it cannot be told from a number.
    if !numbers_are_objects() {
        let exp = json!({NUMBER: (NOW + 300).to_string()});
        let token = FORGE.with_claims(json!({"exp": exp}));
        let refusal = verifier()
            .access_token_with(&FORGE.keys(), &token)
            .unwrap_err();
        assert_eq!(refusal.kind(), RefusalKind::Claim);
    }
    for more in [
        format!(r#"{{"{NUMBER}":"1","y":2}}"#),
        format!(r#"{{"y":2,"{NUMBER}":"1"}}"#),
        format!(r#"{{"{NUMBER}":1}}"#),
    ] {
        let refused = read(&format!(r#""nbf":{more}"#)).unwrap_err();
        assert_eq!(refused.kind(), RefusalKind::Claim, "{more}");
    }
}

#[test]
fn no_name_makes_the_claims_vanish() {
    for x in [
        format!(r#"{{"{NUMBER}":"1","y":2}}"#),
        format!(r#"{{"{NUMBER}":"x","y":{{"z":1}}}}"#),
        format!(r#"{{"{NUMBER}":1,"z":3}}"#),
        format!(r#"{{"y":2,"{NUMBER}":"1"}}"#),
        r#"{"\u0024serde_json::private::Number":"1","y":2}"#.to_owned(),
    ] {
        let claims = read(&format!(r#""x":{x}"#)).unwrap();
        assert_eq!(claims.subject(), Some("u-1"), "{x}");
        assert_eq!(claims.dpop_thumbprint(), Some("thumb"), "{x}");
        let members = claims.get("x").unwrap().as_object().map(|x| x.len());
        assert!(members.is_some_and(|count| count > 1), "{x}");
    }
    let twice = read(&format!(r#""x":{{"{NUMBER}":"1e5","{NUMBER}":"2"}}"#));
    assert_eq!(twice.unwrap_err().kind(), RefusalKind::Malformed);
}

#[test]
fn claims_that_cannot_be_read_are_refused_and_not_empty() {
    let end = chrono::DateTime::UNIX_EPOCH;
    for text in [r#"{"serde_json":1,"serde_json":2}"#, r#"{"\u0061":1"#] {
        let refusal = Claims::new(text.to_owned(), end).unwrap_err();
        assert_eq!(refusal.kind(), RefusalKind::Malformed);
    }
}

#[test]
fn numbers_are_read_as_numbers() {
    let read = object(br#"{"a":1,"b":-1,"c":1.5,"d":[18446744073709551615]}"#).unwrap();
    assert_eq!(read["a"].as_u64(), Some(1));
    assert_eq!(read["b"].as_i64(), Some(-1));
    assert_eq!(read["c"].as_f64(), Some(1.5));
    assert_eq!(read["d"][0].as_u64(), Some(u64::MAX));
}
