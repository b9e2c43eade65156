// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Handles of the group `ldap`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use crate::{Client, model};
use super::super::{Call, operations};

impl Client {
    /// Looks for groups in the directory, by name or by distinguished name.
    ///
    /// Finding none is a 404 and not an empty list, as is asking for neither. A malformed name is
    /// a 500.
    ///
    /// System right `ldap-user:list`, robots too; seen: 200, 401, 403, 404, 500.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.search_ldap_groups().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn search_ldap_groups(&self) -> Call<operations::SearchLdapGroups> {
        Call::new(&self.executor)
    }

    /// Tries whether a directory lets Harbor in, with these settings or with the stored ones.
    ///
    /// Always 200: read `success`, which is missing after a failure, with `message` saying why. No
    /// body at all crashes the handler (500).
    ///
    /// System right `configuration:read`, administrators alone, no robots; seen: 200, 401, 403,
    /// 500.
    ///
    /// ```
    /// use harbor_client::model::LdapConf;
    ///
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.ping_ldap(&LdapConf::new()).await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn ping_ldap(&self, body: &model::LdapConf) -> Call<operations::PingLdap> {
        Call::new(&self.executor).json(body)
    }

    /// Takes users over from the directory before their first login.
    ///
    /// One unknown name imports nobody, with a 404 whose body is a bare list of `uid` and `error`.
    /// Repeating an import is fine.
    ///
    /// System right `ldap-user:create`, robots too; seen: 200, 401, 403, 404, 422, 500.
    ///
    /// ```
    /// use harbor_client::model::LdapImportUsers;
    ///
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let who = LdapImportUsers::new(vec!["alice".to_owned()]);
    /// client.import_ldap_users(&who).await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn import_ldap_users(
        &self,
        body: &model::LdapImportUsers,
    ) -> Call<operations::ImportLdapUsers> {
        Call::new(&self.executor).json(body)
    }

    /// Looks for users in the directory, which need not be known to Harbor.
    ///
    /// By the whole login name, or all without one; a beginning finds nobody, and wildcards are
    /// taken as they are written. Without a working directory the answer is a 500.
    ///
    /// System right `ldap-user:list`, robots too; seen: 200, 401, 403, 500.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.search_ldap_users().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn search_ldap_users(&self) -> Call<operations::SearchLdapUsers> {
        Call::new(&self.executor)
    }
}
