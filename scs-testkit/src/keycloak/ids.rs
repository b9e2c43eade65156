//! Random names of sessions, tokens and codes.

use aws_lc_rs::rand;
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};

use super::version::Version;

/// Random bytes.
pub(crate) fn bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    // Fails on no platform that tests run on; zeros would only make names equal.
    let _ = rand::fill(&mut bytes);
    bytes
}

/// A random UUID.
pub(crate) fn uuid() -> String {
    let mut raw = bytes::<16>();
    raw[6] = (raw[6] & 0x0f) | 0x40;
    raw[8] = (raw[8] & 0x3f) | 0x80;
    let hex: String = raw.iter().map(|byte| format!("{byte:02x}")).collect();
    format!(
        "{}-{}-{}-{}-{}",
        &hex[..8],
        &hex[8..12],
        &hex[12..16],
        &hex[16..20],
        &hex[20..]
    )
}

/// The name of a session: 24 characters of base64url since 26, which may begin with `-` or `_`; a UUID before.
pub(crate) fn session(version: Version) -> String {
    if version.is_26() {
        URL_SAFE_NO_PAD.encode(bytes::<18>())
    } else {
        uuid()
    }
}

/// 43 characters, as device codes and session codes are.
pub(crate) fn secret() -> String {
    URL_SAFE_NO_PAD.encode(bytes::<32>())
}

/// What a person types: eight capital letters with a dash.
pub(crate) fn user_code() -> String {
    let letters: String = bytes::<8>()
        .iter()
        .map(|byte| char::from(b'A' + byte % 26))
        .collect();
    format!("{}-{}", &letters[..4], &letters[4..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shapes() {
        assert_eq!(session(Version::V26).len(), 24);
        assert_eq!(session(Version::V25).len(), 36);
        assert_eq!(secret().len(), 43);
        assert_eq!(user_code().len(), 9);
        assert_ne!(uuid(), uuid());
    }
}
