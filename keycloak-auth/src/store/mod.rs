//! Where logins are kept between runs of a program, and how programs that share one stay apart.
//!
//! A [`TokenProvider`](crate::TokenProvider) of a person's login reads and writes a [`TokenStore`]:
//! [`FileStore`] for programs that are started again and again, [`MemoryStore`] for one that asks
//! at every start, or a store of your own (a keyring, a cluster's secret).

mod file;
mod format;
mod login;
mod memory;

use std::any::Any;
use std::fmt::{self, Write as _};
use std::sync::Arc;

use async_trait::async_trait;
use sha2::{Digest as _, Sha256};

pub use self::file::FileStore;
pub(crate) use self::login::Stage;
pub use self::login::StoredLogin;
pub use self::memory::MemoryStore;
use crate::client::Client;
use crate::error::Result;

/// Keeps logins.
///
/// Where the issuer rotates refresh tokens, one that is used twice ends the session. So a provider
/// holds [`lock`](Self::lock) while it reads, refreshes and saves, and a store that several
/// processes share must keep them apart by it. [`save`](Self::save) must be all or nothing and
/// survive the end of the process once it has returned.
///
/// A store of your own saves [`StoredLogin::to_text`] and gives back [`StoredLogin::from_text`]:
///
/// ```
/// use async_trait::async_trait;
/// use keycloak_auth::store::{StoreKey, StoreLock, StoredLogin, TokenStore};
/// use keycloak_auth::{Error, Result};
/// use secrecy::SecretString;
/// # #[derive(Clone, Debug)] struct Keyring;
/// # impl Keyring {
/// #     fn get(&self, _: &str) -> std::io::Result<Option<SecretString>> { Ok(None) }
/// #     fn set(&self, _: &str, _: SecretString) -> std::io::Result<()> { Ok(()) }
/// #     fn delete(&self, _: &str) -> std::io::Result<()> { Ok(()) }
/// #     async fn guard(&self, _: &str) -> std::io::Result<()> { Ok(()) }
/// # }
///
/// #[derive(Debug)]
/// struct InKeyring(Keyring);
///
/// #[async_trait]
/// impl TokenStore for InKeyring {
///     async fn load(&self, key: &StoreKey) -> Result<Option<StoredLogin>> {
///         let text = self.0.get(&key.id()).map_err(|error| Error::store("the keyring", error))?;
///         text.map(|text| StoredLogin::from_text(&text)).transpose()
///     }
///
///     async fn save(&self, key: &StoreKey, login: &StoredLogin) -> Result<()> {
///         let saved = self.0.set(&key.id(), login.to_text());
///         saved.map_err(|error| Error::store("the keyring", error))
///     }
///
///     async fn remove(&self, key: &StoreKey) -> Result<()> {
///         self.0.delete(&key.id()).map_err(|error| Error::store("the keyring", error))
///     }
///
///     async fn lock(&self, key: &StoreKey) -> Result<StoreLock> {
///         let guard = self.0.guard(&key.id()).await;
///         Ok(StoreLock::new(guard.map_err(|error| Error::store("the keyring", error))?))
///     }
/// }
/// ```
#[async_trait]
pub trait TokenStore: fmt::Debug + Send + Sync + 'static {
    /// Reads a login; `None` where there is none.
    ///
    /// # Errors
    /// The store cannot be read, or holds what is no login ([`is_login_needed`](crate::Error::is_login_needed)).
    async fn load(&self, key: &StoreKey) -> Result<Option<StoredLogin>>;

    /// Keeps a login in the place of the one before.
    ///
    /// # Errors
    /// The store cannot be written; the login before is then still there.
    async fn save(&self, key: &StoreKey, login: &StoredLogin) -> Result<()>;

    /// Forgets a login; no error where there is none.
    ///
    /// # Errors
    /// The store cannot be written.
    async fn remove(&self, key: &StoreKey) -> Result<()>;

    /// Waits until nobody else holds the lock of this login, and holds it until the result is dropped.
    ///
    /// The lock of a process that has died must not outlive it.
    ///
    /// # Errors
    /// The lock cannot be had, or not in time.
    async fn lock(&self, key: &StoreKey) -> Result<StoreLock>;
}

#[async_trait]
impl<S: TokenStore + ?Sized> TokenStore for Arc<S> {
    async fn load(&self, key: &StoreKey) -> Result<Option<StoredLogin>> {
        (**self).load(key).await
    }

    async fn save(&self, key: &StoreKey, login: &StoredLogin) -> Result<()> {
        (**self).save(key, login).await
    }

    async fn remove(&self, key: &StoreKey) -> Result<()> {
        (**self).remove(key).await
    }

    async fn lock(&self, key: &StoreKey) -> Result<StoreLock> {
        (**self).lock(key).await
    }
}

/// Whose login it is: one client of one issuer, and a name where a person keeps several apart.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct StoreKey {
    issuer: String,
    client_id: String,
    profile: Option<String>,
}

impl StoreKey {
    pub(crate) fn new(client: &Client, profile: Option<String>) -> Self {
        Self {
            issuer: client.issuer().as_str().to_owned(),
            client_id: client.client_id().to_owned(),
            profile,
        }
    }

    /// The issuer's name.
    #[must_use]
    pub fn issuer(&self) -> &str {
        &self.issuer
    }

    /// The client's id at the issuer.
    #[must_use]
    pub fn client_id(&self) -> &str {
        &self.client_id
    }

    /// The name that keeps several logins apart.
    #[must_use]
    pub fn profile(&self) -> Option<&str> {
        self.profile.as_deref()
    }

    /// A name for a file or an entry: 64 hexadecimal digits that tell nothing about the parts.
    #[must_use]
    pub fn id(&self) -> String {
        let mut hash = Sha256::new();
        let profile = self.profile.as_deref();
        for part in [
            Some(self.issuer.as_str()),
            Some(self.client_id.as_str()),
            profile,
        ] {
            // A length before each part, so that no two keys give the same bytes; none is not empty.
            let length = part.map_or(u64::MAX, |part| part.len() as u64);
            hash.update(length.to_be_bytes());
            hash.update(part.unwrap_or_default());
        }
        hash.finalize().iter().fold(String::new(), |mut id, byte| {
            // Writing into a string cannot fail.
            let _ = write!(id, "{byte:02x}");
            id
        })
    }
}

/// A lock that is held until this is dropped.
#[must_use = "the lock is given up when this is dropped"]
pub struct StoreLock(#[allow(dead_code, reason = "held for its drop")] Box<dyn Any + Send>);

impl StoreLock {
    /// Takes what gives the lock up when it is dropped.
    pub fn new(guard: impl Send + 'static) -> Self {
        Self(Box::new(guard))
    }
}

impl fmt::Debug for StoreLock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("StoreLock")
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    pub(crate) fn key(profile: Option<&str>) -> StoreKey {
        StoreKey {
            issuer: "https://keycloak.example.com/realms/scs".to_owned(),
            client_id: "scs-cli".to_owned(),
            profile: profile.map(str::to_owned),
        }
    }

    #[test]
    fn ids_differ_by_every_part_and_by_where_it_ends() {
        let with = |issuer: &str, client_id: &str, profile: Option<&str>| {
            StoreKey {
                issuer: issuer.to_owned(),
                client_id: client_id.to_owned(),
                profile: profile.map(str::to_owned),
            }
            .id()
        };
        let ids = [
            with("https://a", "bc", None),
            with("https://ab", "c", None),
            with("https://a", "b", Some("c")),
            with("https://a", "bc", Some("")),
        ];
        for (at, id) in ids.iter().enumerate() {
            assert_eq!(id.len(), 64);
            assert!(id.bytes().all(|byte| byte.is_ascii_hexdigit()));
            assert!(!ids[at + 1..].contains(id));
        }
        assert_eq!(key(None).id(), key(None).id(), "the same in every run");
    }
}
