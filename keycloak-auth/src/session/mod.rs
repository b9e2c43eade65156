//! What comes after a login: who the person is, whether a token is still good, and the end of it.
//!
//! | want | call |
//! |---|---|
//! | who owns this token | [`Client::user_info`](crate::Client::user_info) |
//! | whether a token is still good, and all that the issuer knows of it | [`Client::introspect`](crate::Client::introspect) |
//! | the same many times a second | [`IntrospectionCache`] |
//! | verification that fills up lightweight tokens, or sees ended sessions | [`OnlineVerifier`] |
//! | give one token back | [`Client::revoke`](crate::Client::revoke) |
//! | log a command line tool out | [`Client::logout`](crate::Client::logout) |
//! | log a browser out | [`Client::logout_url`](crate::Client::logout_url) |
//!
//! Userinfo and introspection answer differently by release; what was measured stands at
//! [`Client::user_info`](crate::Client::user_info) and [`Client::introspect`](crate::Client::introspect).

mod introspection;
mod introspection_cache;
mod logout;
mod online;
pub(crate) mod peek;
mod revocation;
mod user_info;

pub use self::introspection::{Introspect, Introspection};
pub use self::introspection_cache::IntrospectionCache;
pub use self::logout::LogoutUrl;
pub use self::online::{OnlineRefusal, OnlineVerifier};
pub use self::revocation::Revoke;
pub use self::user_info::{GetUserInfo, UserInfo};
