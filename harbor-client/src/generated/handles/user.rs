// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Handles of the group `user`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use scs_client_core::Executor;

use crate::{Client, model};
use super::super::{Call, operations};

impl Client {
    /// Points at a user by number.
    ///
    /// - `user_id`: From 1, which is the built-in `admin`, to 2147483647; more crashes the server.
    pub fn user(&self, user_id: i64) -> User {
        User { executor: self.executor.clone(), user_id }
    }

    /// Lists all users but the built-in `admin`.
    ///
    /// A user's secrets are no part of it. Knows `username` and `email` as undocumented filters; a
    /// filter on them works too.
    ///
    /// System right `user:list`, robots too; seen: 200, 400, 401, 403, 422.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.list_users().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn list_users(&self) -> Call<operations::ListUsers> {
        Call::new(&self.executor)
    }

    /// Creates a local user and gives the number.
    ///
    /// Works with the local database alone: 403 under LDAP, OIDC or an auth proxy. Passwords need
    /// 8 to 128 characters with upper case, lower case and a digit. Names are told apart by upper
    /// and lower case. A taken name or e-mail is 409. Self-registration cannot be used from here.
    ///
    /// System right `user:create`, for robots as well; seen: 201, 400, 401, 403, 409, 422.
    ///
    /// ```
    /// use harbor_client::model::NewUser;
    ///
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let alice = NewUser::new("alice", "alice@example.com", "Alice Example", "an Example 1");
    /// let id = client.create_user(&alice).await?.id;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn create_user(&self, body: &model::NewUser) -> Call<operations::CreateUser> {
        Call::new(&self.executor).json(body)
    }

    /// Reads who the caller is.
    ///
    /// The safest way to check credentials: 412 means that they are those of a robot, 401 that
    /// they are wrong (or that the database is down). Under OIDC the CLI secret comes in clear.
    ///
    /// Any user's login; seen: 200, 401, 412, 422.
    ///
    /// # Errors
    ///
    /// - 401: Nobody is logged in, or the database is down.
    /// - 412: A robot is logged in, or one of Harbor's own services.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.current_user().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn current_user(&self) -> Call<operations::GetCurrentUser> {
        Call::new(&self.executor)
    }

    /// Lists what the caller may do in a scope.
    ///
    /// Without a scope, for the system, and for a project that is named instead of numbered, the
    /// list is empty even for administrators.
    ///
    /// Every login, a robot's too; seen: 200, 401.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.list_permissions_of_current_user().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn list_permissions_of_current_user(
        &self,
    ) -> Call<operations::ListPermissionsOfCurrentUser> {
        Call::new(&self.executor)
    }

    /// Finds users that have a text in their names, by number and name alone.
    ///
    /// Gives the first ten, or as many as `at_most` says; there are no further pages.
    ///
    /// Any login, robots included; seen: 200, 401, 422.
    ///
    /// - `username`: A part of the login name, at least one character.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.search_users("alice").await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn search_users(&self, username: impl AsRef<str>) -> Call<operations::SearchUsers> {
        Call::new(&self.executor).query("username", username.as_ref())
    }
}

/// A person's account.
#[derive(Clone, Debug)]
pub struct User {
    pub(crate) executor: Executor,
    pub(crate) user_id: i64,
}

impl User {
    /// Reads one user.
    ///
    /// Every administrator finds the CLI secret of an OIDC user in clear here. Anonymous callers
    /// crash the handler: 500 where a 401 belongs.
    ///
    /// One's own, or the system right `user:read`, which robots can have; seen: 200, 403, 404,
    /// 422, 500.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.user(10).get().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn get(&self) -> Call<operations::GetUser> {
        Call::new(&self.executor).path("user_id", self.user_id)
    }

    /// Changes name, e-mail and comment of a user, the caller or another.
    ///
    /// The e-mail is required (400), and one that another user has is a 500. A comment that is
    /// left out is kept empty. Profiles of OIDC users cannot be changed (403).
    ///
    /// One's own, or the system right `user:update`, which robots can have; seen: 200, 400, 403,
    /// 404, 500.
    ///
    /// ```
    /// use harbor_client::model::UserProfile;
    ///
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let profile = UserProfile::new("alice@example.com", "Alice Example");
    /// client.user(10).update_profile(&profile).await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn update_profile(&self, body: &model::UserProfile) -> Call<operations::UpdateUserProfile> {
        Call::new(&self.executor).path("user_id", self.user_id).json(body)
    }

    /// Deletes a user; the name can be used again at once.
    ///
    /// Neither the administrator with number 1 nor oneself (403).
    ///
    /// System right `user:delete`, robots too; seen: 200, 401, 403, 404.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// client.user(10).delete().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn delete(&self) -> Call<operations::DeleteUser> {
        Call::new(&self.executor).path("user_id", self.user_id)
    }

    /// Sets the secret that an OIDC user takes to docker and helm.
    ///
    /// An empty one makes the server choose, and not tell; it stands in `get` and `current_user`
    /// afterwards. 412 in every other authentication mode, 404 for users without OIDC data.
    ///
    /// One's own, or another user's with `user:update` over the system; seen: 200, 400, 403, 404,
    /// 412.
    ///
    /// # Errors
    ///
    /// - 412: The authentication mode is not OIDC.
    ///
    /// ```
    /// use harbor_client::model::CliSecret;
    ///
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// client.user(10).set_cli_secret(&CliSecret::new("an Example 1")).await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn set_cli_secret(&self, body: &model::CliSecret) -> Call<operations::SetCliSecret> {
        Call::new(&self.executor).path("user_id", self.user_id).json(body)
    }

    /// Sets a local user's password.
    ///
    /// For oneself the old password is needed: a wrong one is 403. The same password again is 400,
    /// as is a weak one. Anonymous callers get a 500.
    ///
    /// One's own, or that of others with the system right `user:update`; seen: 200, 400, 403, 404,
    /// 500.
    ///
    /// ```
    /// use harbor_client::model::PasswordChange;
    ///
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let change = PasswordChange::new("another Example 2").old_password("an Example 1");
    /// client.user(10).update_password(&change).await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn update_password(
        &self,
        body: &model::PasswordChange,
    ) -> Call<operations::UpdateUserPassword> {
        Call::new(&self.executor).path("user_id", self.user_id).json(body)
    }

    /// Makes a user an administrator, or ends that.
    ///
    /// A robot with this right can do it as well, for anyone.
    ///
    /// System right `user:update`, robots too; seen: 200, 401, 403, 404, 422.
    ///
    /// ```
    /// use harbor_client::model::SysAdminFlag;
    ///
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// client.user(10).set_sys_admin(&SysAdminFlag::new(true)).await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn set_sys_admin(&self, body: &model::SysAdminFlag) -> Call<operations::SetUserSysAdmin> {
        Call::new(&self.executor).path("user_id", self.user_id).json(body)
    }
}
