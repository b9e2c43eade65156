//! Booleans that may arrive as text or as 0 and 1.

use serde::Deserializer;

use crate::lenient::{self, Scalar};

fn from_scalar(scalar: Scalar<'_>) -> Option<bool> {
    match scalar {
        Scalar::Bool(value) => Some(value),
        Scalar::Signed(0) | Scalar::Unsigned(0) => Some(false),
        Scalar::Signed(1) | Scalar::Unsigned(1) => Some(true),
        Scalar::Text(value) if value.eq_ignore_ascii_case("true") || value == "1" => Some(true),
        Scalar::Text(value) if value.eq_ignore_ascii_case("false") || value == "0" => Some(false),
        _ => None,
    }
}

/// Reads a boolean, its text (`"true"`, `"False"`) or 0 and 1.
pub fn lenient<'de, D: Deserializer<'de>>(deserializer: D) -> Result<bool, D::Error> {
    lenient::read(
        deserializer,
        "a boolean, or text that holds one",
        from_scalar,
    )
}

/// Reads what [`lenient`] reads; `null` and empty text are `None`.
pub fn lenient_opt<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<bool>, D::Error> {
    lenient::read(
        deserializer,
        "a boolean, text that holds one, or null",
        |scalar| match scalar {
            Scalar::Null | Scalar::Text("") => Some(None),
            other => from_scalar(other).map(Some),
        },
    )
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    #[derive(Deserialize)]
    struct Flagged {
        #[serde(deserialize_with = "super::lenient")]
        on: bool,
        #[serde(default, deserialize_with = "super::lenient_opt")]
        maybe: Option<bool>,
    }

    #[test]
    fn harbor_writes_booleans_as_text() {
        let read: Flagged = serde_json::from_str(r#"{"on": "true", "maybe": "False"}"#).unwrap();
        assert!(read.on);
        assert_eq!(read.maybe, Some(false));
        let read: Flagged = serde_json::from_str(r#"{"on": 0, "maybe": ""}"#).unwrap();
        assert!(!read.on);
        assert_eq!(read.maybe, None);
        assert!(serde_json::from_str::<Flagged>(r#"{"on": "yes"}"#).is_err());
    }
}
