//! Ways to a token that need no person.

mod client_credentials;
mod exchange;
pub(crate) mod pushed;
mod refresh;

pub use self::client_credentials::ClientCredentials;
pub use self::exchange::{TokenExchange, TokenKind};
pub use self::refresh::Refresh;

use crate::error::{Error, Result};

/// Scopes as they go into a request, checked by RFC 6749 section 3.3.
pub(crate) fn joined(scopes: &[String]) -> Result<Option<String>> {
    for scope in scopes {
        let fits = !scope.is_empty()
            && scope
                .bytes()
                .all(|byte| matches!(byte, 0x21 | 0x23..=0x5b | 0x5d..=0x7e));
        if !fits {
            let shown: String = scope.escape_debug().take(80).collect();
            return Err(Error::invalid_input(
                "scope",
                format!("\"{shown}\" is no scope"),
            ));
        }
    }
    Ok((!scopes.is_empty()).then(|| scopes.join(" ")))
}
