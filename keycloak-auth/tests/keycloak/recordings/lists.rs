//! Which recorded refusals mean what, by their numbers; written from the servers' words, not from the crate's rules.

use super::exchange::Version;

/// The server does not take the client's id, secret, key or way of proving who it is.
pub(crate) fn bad_client(version: Version) -> &'static [u16] {
    match version {
        Version::V26 => &[
            54, 57, 60, 62, 64, 65, 66, 68, 91, 92, 116, 118, 119, 120, 122, 129, 131, 132, 135,
            136, 137, 138, 140, 142, 143, 144, 148, 350, 386, 387, 388, 390, 429, 486, 564, 595,
        ],
        Version::V25 => &[
            60, 62, 66, 118, 119, 120, 128, 129, 131, 132, 136, 148, 386, 390,
        ],
        _ => &[
            60, 62, 66, 118, 119, 120, 128, 129, 131, 132, 135, 136, 148, 386, 387, 388, 390,
        ],
    }
}

/// The client is known, and the grant is switched off for it.
pub(crate) fn not_allowed(version: Version) -> &'static [u16] {
    match version {
        Version::V26 => &[70, 348, 360],
        _ => &[348, 360],
    }
}

/// There is no login, or it has ended.
///
/// Besides the refused refresh tokens: codes of logins and devices that were used up or never were.
pub(crate) fn login_needed(version: Version) -> &'static [u16] {
    match version {
        Version::V26 => &[
            193, 194, 200, 201, 202, 204, 205, 207, 212, 218, 276, 278, 279, 281, 282, 285, 288,
            290, 306, 307, 315, 316, 323, 343, 358, 366, 606,
        ],
        Version::V25 => &[
            193, 194, 202, 205, 212, 218, 276, 285, 290, 306, 307, 314, 316, 323, 343, 366,
        ],
        _ => &[
            193, 194, 202, 205, 207, 212, 218, 276, 285, 290, 306, 307, 315, 316, 323, 343, 366,
        ],
    }
}

/// The server does not have what was asked for.
pub(crate) fn unsupported(version: Version) -> &'static [u16] {
    match version {
        Version::V26 => &[80, 88, 408, 430, 488],
        Version::V25 => &[84, 88, 408, 430, 488, 540],
        _ => &[408, 430, 488, 540],
    }
}

/// The server failed; trying later may help.
pub(crate) fn temporary(version: Version) -> &'static [u16] {
    match version {
        Version::V26 => &[],
        // An unsigned token makes userinfo fail.
        _ => &[449],
    }
}

/// The person, or a rule, said no.
pub(crate) fn denied(_: Version) -> &'static [u16] {
    &[247, 346, 561, 570]
}

/// The login was not completed in time.
pub(crate) fn expired(version: Version) -> &'static [u16] {
    match version {
        Version::V26 => &[362, 363],
        _ => &[362],
    }
}

/// The token is not good (any more), says userinfo or a revocation.
pub(crate) fn invalid_token(version: Version) -> &'static [u16] {
    match version {
        Version::V26 => &[
            41, 195, 291, 297, 318, 319, 417, 421, 422, 423, 441, 447, 448, 449, 450, 452, 453,
            454, 458, 518, 519, 520, 521,
        ],
        Version::V25 => &[41, 195, 291, 308, 319, 422, 441],
        _ => &[41, 291, 308, 319, 422, 441],
    }
}

/// The token is good and lacks a scope.
pub(crate) fn insufficient_scope(_: Version) -> &'static [u16] {
    &[445]
}

/// The audience of an exchange cannot be had.
pub(crate) fn invalid_target(_: Version) -> &'static [u16] {
    &[543, 544]
}

/// A good answer with tokens that are not this login's: its nonce is another.
pub(crate) fn bad_token(_: Version) -> &'static [u16] {
    &[191, 192, 196, 197, 199, 209, 214, 248, 472, 473, 528, 600]
}

/// Something else than the protocol: a page.
pub(crate) fn protocol(version: Version) -> &'static [u16] {
    match version {
        Version::V26 => &[351],
        _ => &[],
    }
}
