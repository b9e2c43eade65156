// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Handles of the group `usergroup`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use scs_client_core::Executor;

use crate::{Client, model};
use super::super::{Call, operations};

impl Client {
    /// Points at a user group by number.
    ///
    /// - `group_id`: As user groups are listed.
    pub fn user_group(&self, group_id: i64) -> UserGroup {
        UserGroup { executor: self.executor.clone(), group_id }
    }

    /// Lists the user groups of the current authentication mode.
    ///
    /// Under LDAP or an auth proxy, those of that kind alone. `group_name` takes a part of the
    /// name, the distinguished name goes whole.
    ///
    /// System right `user-group:list`, robots too; seen: 200, 401, 403.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.list_user_groups().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn list_user_groups(&self) -> Call<operations::ListUserGroups> {
        Call::new(&self.executor)
    }

    /// Creates a user group and gives its number.
    ///
    /// An LDAP group must exist in the directory (400). Unknown types are accepted, a missing one
    /// is a 500, a missing name a 400 without a body. Two LDAP groups of one name in the directory
    /// are possible.
    ///
    /// System right `user-group:create`, robots too; seen: 201, 400, 401, 403, 409, 500.
    ///
    /// ```
    /// use harbor_client::model::NewUserGroup;
    ///
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let group = NewUserGroup::new("operators", 3);
    /// let id = client.create_user_group(&group).await?.id;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn create_user_group(
        &self,
        body: &model::NewUserGroup,
    ) -> Call<operations::CreateUserGroup> {
        Call::new(&self.executor).json(body)
    }

    /// Finds groups that have a text in their names, by number, name and type.
    ///
    /// Like the search for users it has a first page and no other.
    ///
    /// Any login finds them; seen: 200, 401, 422.
    ///
    /// - `group_name`: A part of the group's name, which must not be empty.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.search_user_groups("operators").await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn search_user_groups(
        &self,
        group_name: impl AsRef<str>,
    ) -> Call<operations::SearchUserGroups> {
        Call::new(&self.executor).query("groupname", group_name.as_ref())
    }
}

/// A group of LDAP, OIDC or an auth proxy that can be a member of projects.
#[derive(Clone, Debug)]
pub struct UserGroup {
    pub(crate) executor: Executor,
    pub(crate) group_id: i64,
}

impl UserGroup {
    /// Reads one user group.
    ///
    /// The answer leaves its own number out.
    ///
    /// System right `user-group:read`, robots too; seen: 200, 400, 403, 404.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.user_group(2).get().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn get(&self) -> Call<operations::GetUserGroup> {
        Call::new(&self.executor).path("group_id", self.group_id)
    }

    /// Renames a user group.
    ///
    /// A taken name is a 500 here; no name is a 400 without a body.
    ///
    /// System right `user-group:update`, robots too; seen: 200, 400, 404, 500.
    ///
    /// ```
    /// use harbor_client::model::UserGroupUpdate;
    ///
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// client.user_group(2).update(&UserGroupUpdate::new("on-call")).await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn update(&self, body: &model::UserGroupUpdate) -> Call<operations::UpdateUserGroup> {
        Call::new(&self.executor).path("group_id", self.group_id).json(body)
    }

    /// Deletes a user group, its memberships in projects included.
    ///
    /// Its memberships go with it. One that does not exist is 200.
    ///
    /// System right `user-group:delete`, robots too; seen: 200, 403.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// client.user_group(2).delete().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn delete(&self) -> Call<operations::DeleteUserGroup> {
        Call::new(&self.executor).path("group_id", self.group_id)
    }
}
