// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Types of the group `icon`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use serde::{Deserialize, Serialize};

/// A picture for a type of artifacts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Icon {
    /// What `content` is, so far always `image/png`.
    #[serde(rename = "content-type")]
    pub content_type: String,
    /// The picture in base64.
    pub content: String,
}

impl Icon {
    /// Holds these values.
    #[must_use]
    pub fn new(content_type: impl Into<String>, content: impl Into<String>) -> Self {
        Self {
            content_type: content_type.into(),
            content: content.into(),
        }
    }
}

scs_wire::setters! {
    Icon {
        plain content_type: String,
        plain content: String,
    }
}
