//! Which upstream file a service is made from.

use std::fmt::Write as _;
use std::path::Path;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::failure::{Result, Within};

/// The generator's own number; it goes up when the same description gives other code.
pub(crate) const GENERATOR: u32 = 1;

/// `lock.toml`: the upstream file that `base.json` was made from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Lock {
    /// Where the file comes from, as owner and name.
    pub(crate) repository: String,
    /// The commit or release.
    pub(crate) revision: String,
    /// The file inside the repository.
    pub(crate) path: String,
    /// Of the file, before anything is taken out of it.
    pub(crate) sha256: String,
    /// Of `base.json`, so that nobody edits it by hand.
    pub(crate) base_sha256: String,
    /// The generator that wrote `base.json`.
    pub(crate) generator: u32,
}

impl Lock {
    pub(crate) fn read(path: &Path) -> Result<Self> {
        let text = std::fs::read_to_string(path).within(path.display())?;
        toml::from_str(&text).within(path.display())
    }

    pub(crate) fn write(&self, path: &Path) -> Result<()> {
        let text = format!(
            "# Written by `cargo xtask spec import --update`.\n{}",
            toml::to_string(self).within("lock.toml")?
        );
        std::fs::write(path, text).within(path.display())
    }
}

pub(crate) fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .fold(String::new(), |mut text, byte| {
            let _ = write!(text, "{byte:02x}");
            text
        })
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_hash_is_sha256_in_lower_case_hex() {
        assert_eq!(
            super::sha256(b""),
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
        );
    }
}
