//! Text that may arrive as a number or a boolean.

use serde::Deserializer;

use crate::lenient::{self, Scalar};

fn from_scalar(scalar: Scalar<'_>) -> Option<String> {
    match scalar {
        Scalar::Null => None,
        Scalar::Bool(value) => Some(value.to_string()),
        Scalar::Signed(value) => Some(value.to_string()),
        Scalar::Unsigned(value) => Some(value.to_string()),
        Scalar::Float(value) => Some(value.to_string()),
        Scalar::Text(value) => Some(value.to_owned()),
    }
}

/// Reads text, or a number or boolean as its text.
pub fn lenient<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    lenient::read(deserializer, "text, a number or a boolean", from_scalar)
}

/// Reads what [`lenient`] reads; `null` is `None`.
pub fn lenient_opt<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    lenient::read(
        deserializer,
        "text, a number, a boolean or null",
        |scalar| Some(from_scalar(scalar)),
    )
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    #[derive(Deserialize)]
    struct Named {
        #[serde(deserialize_with = "super::lenient")]
        change: String,
        #[serde(default, deserialize_with = "super::lenient_opt")]
        patchset: Option<String>,
    }

    #[test]
    fn numbers_and_booleans_become_their_text() {
        let read: Named = serde_json::from_str(r#"{"change": 42, "patchset": true}"#).unwrap();
        assert_eq!(read.change, "42");
        assert_eq!(read.patchset.as_deref(), Some("true"));
        let read: Named = serde_json::from_str(r#"{"change": "a", "patchset": null}"#).unwrap();
        assert_eq!((read.change.as_str(), read.patchset), ("a", None));
        assert!(serde_json::from_str::<Named>(r#"{"change": []}"#).is_err());
    }
}
