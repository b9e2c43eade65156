//! Which server the stand-in is.

/// A release of Keycloak, as measured.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Version {
    /// 24.0.5.
    V24,
    /// 25.0.6.
    V25,
    /// 26.7.3.
    #[default]
    V26,
}

impl Version {
    /// All of them, the oldest first.
    pub const ALL: [Self; 3] = [Self::V24, Self::V25, Self::V26];

    /// The number of the release, which is also the name of its folder of recordings.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::V24 => "24.0.5",
            Self::V25 => "25.0.6",
            Self::V26 => "26.7.3",
        }
    }

    /// Reads [`Version::name`], or its first number alone.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|version| {
            version.name() == name || version.name().split('.').next() == Some(name)
        })
    }

    /// Is it 26.7.3?
    pub(crate) fn is_26(self) -> bool {
        self == Self::V26
    }
}

/// The kind of issuer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Flavour {
    /// Keycloak, derived from recordings.
    #[default]
    Keycloak,
    /// Dex, modelled on its documentation and **not measured**: issuer with the path `/dex`, its own endpoint paths, no client
    /// credentials, refresh tokens that are always rotated, no members about sessions.
    Dex,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read_back() {
        for version in Version::ALL {
            assert_eq!(Version::from_name(version.name()), Some(version));
        }
        assert_eq!(Version::from_name("26"), Some(Version::V26));
        assert_eq!(Version::from_name("2"), None);
    }
}
