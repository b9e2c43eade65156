//! Releases that the stand-in tells apart.

/// Release of the server. 14.3.0 was measured; the differences of the older ones were read in their code.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Version {
    /// 10.0.0: as 11, and `*` in a filter is no wildcard.
    V10,
    /// 11.0.1: 41 routes instead of 64; the missing ones answer with the web interface.
    V11,
    /// 14.3.0.
    #[default]
    V14,
}

impl Version {
    /// The version that the server names.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::V10 => "10.0.0",
            Self::V11 => "11.0.1",
            Self::V14 => "14.3.0",
        }
    }

    /// The release of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::V10, Self::V11, Self::V14]
            .into_iter()
            .find(|version| version.name() == name)
    }

    pub(crate) fn is_14(self) -> bool {
        self == Self::V14
    }
}
