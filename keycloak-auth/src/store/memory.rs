//! A store that forgets with the program.

use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use async_trait::async_trait;
use tokio::sync::Mutex as AsyncMutex;

use super::{StoreKey, StoreLock, StoredLogin, TokenStore};
use crate::error::Result;

/// Keeps logins in memory; its clones share them.
#[derive(Clone, Default)]
pub struct MemoryStore {
    places: Arc<Mutex<HashMap<StoreKey, Place>>>,
}

#[derive(Default)]
struct Place {
    login: Option<StoredLogin>,
    lock: Arc<AsyncMutex<()>>,
}

impl MemoryStore {
    /// An empty store.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    fn with<T>(&self, key: &StoreKey, act: impl FnOnce(&mut Place) -> T) -> T {
        let mut places = self.places.lock().unwrap_or_else(PoisonError::into_inner);
        act(places.entry(key.clone()).or_default())
    }
}

#[async_trait]
impl TokenStore for MemoryStore {
    async fn load(&self, key: &StoreKey) -> Result<Option<StoredLogin>> {
        Ok(self.with(key, |place| place.login.clone()))
    }

    async fn save(&self, key: &StoreKey, login: &StoredLogin) -> Result<()> {
        self.with(key, |place| place.login = Some(login.clone()));
        Ok(())
    }

    async fn remove(&self, key: &StoreKey) -> Result<()> {
        self.with(key, |place| place.login = None);
        Ok(())
    }

    async fn lock(&self, key: &StoreKey) -> Result<StoreLock> {
        let lock = self.with(key, |place| Arc::clone(&place.lock));
        Ok(StoreLock::new(lock.lock_owned().await))
    }
}

impl fmt::Debug for MemoryStore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("MemoryStore")
    }
}
