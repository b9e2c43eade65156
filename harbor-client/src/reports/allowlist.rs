//! Which findings are tolerated.

use chrono::{DateTime, Utc};

use crate::model::{CveAllowlist, Project, Toggle};

impl CveAllowlist {
    /// Whether the list counts for nothing at this instant: from the second of its expiry on.
    ///
    /// That is what the field says; whether the server hands out images by an expired list was not
    /// measured.
    #[must_use]
    pub fn is_expired(&self, now: DateTime<Utc>) -> bool {
        self.expires_at.is_some_and(|expiry| expiry <= now)
    }

    /// Whether a finding is tolerated at this instant. Identifiers are compared as they stand, upper
    /// case and all.
    #[must_use]
    pub fn allows(&self, cve_id: &str, now: DateTime<Utc>) -> bool {
        !self.is_expired(now) && self.items.iter().any(|item| item.cve_id == cve_id)
    }
}

impl Project {
    /// Whether the system's allowlist holds here, in place of the project's own.
    ///
    /// It does unless `reuse_sys_cve_allowlist` says otherwise: a project that never touched the
    /// setting has the system's list. So says the server's source; it was not measured.
    #[must_use]
    pub fn reuses_system_allowlist(&self) -> bool {
        let setting = self
            .metadata
            .as_ref()
            .and_then(|settings| settings.reuse_sys_cve_allowlist.as_ref());
        match setting {
            None | Some(Toggle::True) => true,
            Some(Toggle::False) => false,
            // An update stores any word, and these two are still a yes.
            Some(Toggle::Unknown(_)) => setting.is_some_and(|word| {
                word.as_str().eq_ignore_ascii_case("true") || word.as_str() == "1"
            }),
        }
    }

    /// The allowlist that holds in this project: the system's or its own, never both together.
    ///
    /// Its own is part of what reading a project gives; the system's is read by
    /// [`system_cve_allowlist`](crate::Client::system_cve_allowlist), and whoever may not read it can
    /// give an empty one, which tolerates nothing.
    ///
    /// ```no_run
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let system = client.system_cve_allowlist().await?;
    /// let tolerated = client.project("scs").get().await?.effective_allowlist(&system);
    /// # Ok(()) }
    /// ```
    #[must_use]
    pub fn effective_allowlist(&self, system: &CveAllowlist) -> CveAllowlist {
        if self.reuses_system_allowlist() {
            system.clone()
        } else {
            self.cve_allowlist.clone().unwrap_or_default()
        }
    }
}
