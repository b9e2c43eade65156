//! Examples of the RFCs, which others computed.

use super::forge::set;
use crate::verify::{Algorithm, KeySet, RefusalKind};
use serde_json::json;

/// RFC 7515, A.2.
const RS256: &str = "eyJhbGciOiJSUzI1NiJ9\
    .eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ\
    .cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7AAuHIm4Bh-0Qc_lF5YKt_O8W2Fp5j\
    ujGbds9uJdbF9CUAr7t1dnZcAcQjbKBYNX4BAynRFdiuB--f_nZLgrnbyTyWzO75vRK5h6xBArLIARNPvkSjtQBMHlb1L07Qe7K\
    0GarZRmB_eSN9383LcOLn6_dO--xi12jzDwusC-eOkHWEsqtFZESc6BfI7noOPqvhJ1phCnvWh6IeYI2w9QOYEUipUTI8np6LbgGY9Fs9\
    8rqVt5AXLIhWkWywlVmtVrBp0igcN_IoypGlUPQGe77Rw";

fn rs256_key() -> KeySet {
    set(&[json!({
        "kty": "RSA", "e": "AQAB",
        "n": "ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddxHmfHQp-Vaw-4qPCJrcS2mJPMEzP1Pt0Bm4d4QlL-yR\
              T-SFd2lZS-pCgNMsD1W_YpRPEwOWvG6b32690r2jZ47soMZo9wGzjb_7OMg0LOL-bSf63kpaSHSXndS5z5rexMdbBYUsLA9e-KXBdQOS-\
              UTo7WTBEMa2R2CapHg665xsmtdVMTBQY4uDZlxvb3qCo5ZwKh9kG4LT6_I5IhlJH7aGhyxXFvUK-DWNmoudF8NAco9_h9iaGNj8q2ethF\
              kMLs91kzk2PAcDTW9gb54h4FRWyuXpoQ",
    })])
}

/// RFC 7515, A.3.
const ES256: &str = "eyJhbGciOiJFUzI1NiJ9\
    .eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ\
    .DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q";

/// RFC 8037, A.4.
const ED25519: &str = "eyJhbGciOiJFZERTQSJ9\
    .RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc\
    .hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg";

fn es256_key() -> KeySet {
    set(&[json!({
        "kty": "EC", "crv": "P-256",
        "x": "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
        "y": "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0",
    })])
}

fn ed25519_key() -> KeySet {
    set(&[json!({
        "kty": "OKP", "crv": "Ed25519", "x": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo",
    })])
}

#[test]
fn the_examples_of_the_rfcs_verify() {
    let claims =
        b"{\"iss\":\"joe\",\r\n \"exp\":1300819380,\r\n \"http://example.com/is_root\":true}";
    for (token, keys, payload) in [
        (RS256, rs256_key(), claims.as_slice()),
        (ES256, es256_key(), claims),
        (ED25519, ed25519_key(), b"Example of Ed25519 signing"),
    ] {
        let signed = keys.verify_signature(token, &Algorithm::ALL).unwrap();
        assert_eq!(signed, payload);
        // One letter of the signature changed.
        let cut = token.len() - 10;
        let letter = if &token[cut..=cut] == "A" { "B" } else { "A" };
        let damaged = format!("{}{letter}{}", &token[..cut], &token[cut + 1..]);
        let refusal = keys
            .verify_signature(&damaged, &Algorithm::ALL)
            .unwrap_err();
        assert_eq!(refusal.kind(), RefusalKind::Signature);
    }
}

#[test]
fn a_signature_is_checked_with_the_allowed_algorithms_alone() {
    let refusal = rs256_key()
        .verify_signature(RS256, &[Algorithm::Es256])
        .unwrap_err();
    assert_eq!(refusal.kind(), RefusalKind::Algorithm);
    let refusal = es256_key()
        .verify_signature(RS256, &Algorithm::ALL)
        .unwrap_err();
    assert_eq!(refusal.kind(), RefusalKind::UnknownKey);
}
