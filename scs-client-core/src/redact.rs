//! Keeps secrets out of texts that came from elsewhere.

use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, STANDARD_NO_PAD, URL_SAFE, URL_SAFE_NO_PAD};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use secrecy::{ExposeSecret, SecretString};

use crate::credentials::Credential;

const MASK: &str = "***";

/// Shorter secrets would blank out ordinary words; no token or password that guards a cloud is shorter.
const SHORTEST: usize = 6;

/// The secrets that went along with a request, and that a server may repeat.
#[derive(Clone, Default)]
pub(crate) struct Sent {
    pub(crate) credential: Option<Credential>,
    /// The secret fields of the body.
    pub(crate) fields: Arc<[SecretString]>,
}

/// Masks what was sent in all the forms in which a server may repeat it, and whatever looks like a token.
pub(crate) fn redact(text: &str, sent: &Sent) -> String {
    let mut text = text.to_owned();
    let credential = sent.credential.as_ref().map(Credential::secret);
    for secret in credential.into_iter().chain(sent.fields.iter()) {
        mask_secret(&mut text, secret.expose_secret());
    }
    mask_tokens(&text)
}

/// As [`redact`], for what a server says about the body that it was sent: nothing where half of a secret is left,
/// since servers cut, quote and escape what they repeat.
pub(crate) fn redact_answer(text: &str, sent: &Sent) -> Option<String> {
    let text = redact(text, sent);
    let shows = |secret: &SecretString| shows_half_of(&text, secret.expose_secret());
    (!sent.fields.iter().any(shows)).then_some(text)
}

fn shows_half_of(text: &str, secret: &str) -> bool {
    // Less is in ordinary words, too: the secrets of tests are full of "secret" and "client".
    const LEAST: usize = 8;
    let characters: Vec<char> = secret.chars().collect();
    let part = LEAST.max(characters.len() / 2).min(characters.len());
    part > 0
        && characters
            .windows(part)
            .any(|part| text.contains(&String::from_iter(part)))
}

fn mask_secret(text: &mut String, secret: &str) {
    if secret.len() < SHORTEST {
        return;
    }
    let mut forms = Vec::new();
    push_forms(&mut forms, secret);
    // The secret of Basic is user and password, encoded; the password alone must not show either.
    if let Ok(pair) = STANDARD.decode(secret)
        && let Ok(pair) = String::from_utf8(pair)
    {
        push_forms(&mut forms, &pair);
        if let Some((_, password)) = pair.split_once(':')
            && password.len() >= SHORTEST
        {
            push_forms(&mut forms, password);
            // OAuth 2.0 form-encodes a client's secret before that (RFC 6749, section 2.3.1).
            let blanks = password.replace('+', " ");
            if let Ok(decoded) = percent_decode_str(&blanks).decode_utf8()
                && decoded.len() >= SHORTEST
                && decoded != password
            {
                push_forms(&mut forms, &decoded);
            }
        }
    }
    // The longest first: a form that is a part of another one would leave the rest of it behind.
    forms.sort_unstable_by_key(|form| std::cmp::Reverse(form.len()));
    for form in forms {
        if text.contains(&form) {
            *text = text.replace(&form, MASK);
        }
    }
}

/// Everything but RFC 3986 "unreserved": how most libraries percent-encode a value.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

fn push_forms(forms: &mut Vec<String>, secret: &str) {
    forms.extend([
        secret.to_owned(),
        STANDARD.encode(secret),
        STANDARD_NO_PAD.encode(secret),
        URL_SAFE.encode(secret),
        URL_SAFE_NO_PAD.encode(secret),
    ]);
    for set in [NON_ALPHANUMERIC, RESERVED] {
        let upper = utf8_percent_encode(secret, set).to_string();
        forms.push(lower_hex(&upper));
        forms.push(upper);
    }
    // As it stands inside a JSON text that is shown as it is.
    if let Ok(json) = serde_json::to_string(secret) {
        forms.push(json[1..json.len() - 1].to_owned());
    }
    // As Go puts it into a text that may become a part of a page.
    let mut html = secret.to_owned();
    for (sign, escaped) in [
        ("&", "&amp;"),
        ("<", "&lt;"),
        (">", "&gt;"),
        ("\"", "&#34;"),
        ("'", "&#39;"),
    ] {
        html = html.replace(sign, escaped);
    }
    forms.push(html);
}

/// `%2F` as `%2f`, which is the same.
fn lower_hex(encoded: &str) -> String {
    let mut pieces = encoded.split('%');
    let mut lower = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (digits, rest) = piece.split_at(piece.len().min(2));
        lower.push('%');
        lower.push_str(&digits.to_ascii_lowercase());
        lower.push_str(rest);
    }
    lower
}

/// Masks JSON Web Tokens, and what follows `Bearer` or `Basic`.
fn mask_tokens(text: &str) -> String {
    let mut masked = String::with_capacity(text.len());
    let mut after_scheme = false;
    for piece in text.split_inclusive([' ', '"', '\'', ',', ';', '<', '>', '\n', '=']) {
        let word = piece.trim_end_matches([' ', '"', '\'', ',', ';', '<', '>', '\n', '=']);
        let is_secret = !word.is_empty() && (is_jwt(word) || (after_scheme && word.len() >= 16));
        if is_secret {
            masked.push_str(MASK);
            masked.push_str(&piece[word.len()..]);
        } else {
            masked.push_str(piece);
        }
        after_scheme = word.eq_ignore_ascii_case("bearer") || word.eq_ignore_ascii_case("basic");
    }
    masked
}

fn is_jwt(word: &str) -> bool {
    // `{"` in base64url: every JOSE header begins so.
    word.find("eyJ")
        .is_some_and(|at| word[at..].matches('.').count() >= 2 && word.len() - at >= 20)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sent(credential: &Credential) -> Sent {
        Sent {
            credential: Some(credential.clone()),
            ..Sent::default()
        }
    }

    #[test]
    fn a_secret_is_masked_in_every_form() {
        let secret = Credential::bearer("s3cret/marker+");
        for form in [
            "s3cret/marker+",
            "s3cret%2Fmarker%2B",
            "czNjcmV0L21hcmtlcis=",
            "czNjcmV0L21hcmtlcis",
        ] {
            let text = redact(&format!("bad credential {form} given"), &sent(&secret));
            assert_eq!(text, "bad credential *** given", "{form}");
        }
    }

    #[test]
    fn what_libraries_leave_unencoded_is_no_way_out() {
        let secret = Credential::bearer("s3-cret/mar_ker\"+");
        for form in [
            "s3-cret%2Fmar_ker%22%2B",
            "s3-cret%2fmar_ker%22%2b",
            "s3%2Dcret%2Fmar%5Fker%22%2B",
            r#"s3-cret/mar_ker\"+"#,
        ] {
            let text = redact(&format!("bad {form} given"), &sent(&secret));
            assert_eq!(text, "bad *** given", "{form}");
        }
    }

    #[test]
    fn the_password_inside_basic_is_masked() {
        let secret = Credential::bearer(STANDARD.encode("robot$ci:geheim123"));
        assert_eq!(
            redact("wrong geheim123 for robot$ci", &sent(&secret)),
            "wrong *** for robot$ci"
        );
    }

    #[test]
    fn the_password_inside_basic_is_masked_before_and_after_form_encoding() {
        let secret = Credential::bearer(STANDARD.encode("robot:geheim+4711%2F%25"));
        for form in ["geheim+4711%2F%25", "geheim 4711/%"] {
            let text = redact(&format!("wrong {form} for robot"), &sent(&secret));
            assert_eq!(text, "wrong *** for robot", "{form}");
        }
    }

    #[test]
    fn words_with_half_a_secret_are_dropped() {
        let sent = Sent {
            fields: ["wrongHorse-7".to_owned().into(), "ä1".to_owned().into()].into(),
            ..Sent::default()
        };
        let kept = |text| redact_answer(text, &sent);
        assert_eq!(kept("no wrongHorse-7 here").as_deref(), Some("no *** here"));
        assert_eq!(
            kept("a horse is wrong").as_deref(),
            Some("a horse is wrong")
        );
        for cut in [
            "at wrongHor",
            "at gHorse-7",
            "is: ongHorse",
            "ä1 is too short",
        ] {
            assert_eq!(kept(cut), None, "{cut}");
        }
    }

    #[test]
    fn tokens_nobody_told_us_about() {
        let jwt = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln";
        assert_eq!(
            redact(&format!("token {jwt} expired"), &Sent::default()),
            "token *** expired"
        );
        assert_eq!(
            redact(&format!("token=\"{jwt}\", x"), &Sent::default()),
            "token=\"***\", x"
        );
        assert_eq!(
            redact(
                "Authorization: Bearer abcdefghijklmnopqrstuvwxyz",
                &Sent::default()
            ),
            "Authorization: Bearer ***"
        );
        assert_eq!(
            redact("Bearer realm=\"scs\"", &Sent::default()),
            "Bearer realm=\"scs\""
        );
        assert_eq!(
            redact("ordinary ü words, kept", &Sent::default()),
            "ordinary ü words, kept"
        );
    }
}
