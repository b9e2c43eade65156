//! Claims.

use serde_json::json;

use super::Table;
use crate::verify::Algorithm;
use crate::verify::RefusalKind as Kind;
use crate::verify::tests::forge::{FORGE, ISSUER, NOW, access, changed};

pub(super) fn claims(table: &mut Table) {
    let mut add = |name: String, kind, changes| table.add(name, kind, FORGE.with_claims(changes));
    for name in ["iss", "exp"] {
        add(format!("no {name}"), Kind::Claim, json!({name: null}));
    }
    for (name, exp, kind) in [
        ("a text", json!(format!("{}", NOW + 300)), Kind::Claim),
        ("a date", json!("2030-01-01T00:00:00Z"), Kind::Claim),
        ("true", json!(true), Kind::Claim),
        ("a list", json!([NOW + 300]), Kind::Claim),
        (
            "an object",
            json!({"$serde_json::private::Number": "x"}),
            Kind::Claim,
        ),
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
        add(
            format!("{claim} 11 s ahead"),
            kind,
            json!({claim: NOW + 11}),
        );
        add(
            format!("{claim} 10.5 s ahead"),
            kind,
            json!({claim: NOW as f64 + 10.5}),
        );
        for wrong in [json!("1"), json!(-1), json!(1e300), json!(true), json!([1])] {
            add(
                format!("{claim} {wrong}"),
                Kind::Claim,
                json!({claim: wrong}),
            );
        }
    }
    for aud in [
        json!(""),
        json!([]),
        json!([""]),
        json!(["other"]),
        json!("Service"),
        json!(" service"),
        json!("service "),
        json!("service,account"),
        json!("service account"),
        json!("servic"),
        json!("services"),
        json!(["other", "account"]),
        json!([["service"]]),
        json!(["service", 1]),
        json!({"service": true}),
        json!(true),
        json!(1),
        json!(["service", null]),
        json!("*"),
    ] {
        add(format!("aud {aud}"), Kind::Audience, json!({"aud": aud}));
    }
    add("no aud".into(), Kind::Audience, json!({"aud": null}));
    for iss in [
        format!("{ISSUER}/"),
        ISSUER.to_uppercase(),
        ISSUER.replace("https", "http"),
        format!(" {ISSUER}"),
        ISSUER.replace(".com", ".com:443"),
        ISSUER.replace("scs", "scs2"),
        ISSUER.replace("/realms", "/auth/realms"),
        "https://evil.example.com".into(),
        ISSUER[..ISSUER.len() - 1].into(),
        format!("{ISSUER}\u{0}"),
    ] {
        add(format!("iss {iss:?}"), Kind::Issuer, json!({"iss": iss}));
    }
    for iss in [json!(""), json!(1), json!([ISSUER]), json!({})] {
        add(format!("iss {iss}"), Kind::Claim, json!({"iss": iss}));
    }
    for typ in [
        "ID",
        "Refresh",
        "Offline",
        "Logout",
        "",
        "Bearer ",
        "JWT",
        "at+jwt",
        "Serialized-ID",
    ] {
        add(format!("typ {typ:?}"), Kind::TokenType, json!({"typ": typ}));
    }
    add("no typ".into(), Kind::TokenType, json!({"typ": null}));
    add("typ a list".into(), Kind::Claim, json!({"typ": ["Bearer"]}));
    add(
        "typ DPoP".into(),
        Kind::Bound,
        json!({"typ": "DPoP", "cnf": {"jkt": "x"}}),
    );
    add("cnf jkt".into(), Kind::Bound, json!({"cnf": {"jkt": "x"}}));
    add(
        "cnf x5t".into(),
        Kind::Bound,
        json!({"cnf": {"x5t#S256": "x"}}),
    );
    add("cnf a text".into(), Kind::Claim, json!({"cnf": "x"}));
}

pub(super) fn at_jwt(table: &mut Table) {
    let header = r#"{"alg":"RS256","typ":"at+jwt","kid":"rsa"}"#;
    for typ in ["ID", "Refresh", "Logout", "x"] {
        let claims = changed(access(), json!({"typ": typ})).to_string();
        let token = FORGE.sign(Algorithm::Rs256, header, claims.as_bytes());
        table.add(
            format!("header at+jwt, but typ {typ}"),
            Kind::TokenType,
            token,
        );
    }
}
