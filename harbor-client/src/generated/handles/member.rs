// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Handles of the group `member`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use scs_client_core::Executor;

use crate::model;
use super::super::{Call, operations};
use super::Project;

impl Project {
    /// Points at a membership by its own number.
    ///
    /// - `member_id`: The number of the membership, from the list of members.
    pub fn member(&self, member_id: i64) -> Member {
        Member { executor: self.executor.clone(), project: self.project.clone(), member_id }
    }

    /// Lists the users and groups of a project with their roles.
    ///
    /// Members with a role number that means nothing are left out, though they exist. While
    /// `entityname` is set, the total still counts more than what matches.
    ///
    /// Project right `member:list`: guests and up, robots; seen: 200, 401, 403, 404, 422.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.project("scs").list_members().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn list_members(&self) -> Call<operations::ListMembers> {
        Call::new(&self.executor)
            .checked_path("project_name_or_id", &self.project)
            .header("X-Is-Resource-Name", self.project.is_name())
    }

    /// Adds a user or a group to a project with a role.
    ///
    /// Users go by name or number, groups by number or by a distinguished name. An unknown user
    /// name is 404, an unknown number 400, a member of the project already 409. No member in the
    /// body is a 500; role 0 is refused here (400), though an update takes it.
    ///
    /// Project right `member:create`: project administrators, robots; seen: 201, 400, 401, 403,
    /// 404, 409, 500.
    ///
    /// ```
    /// use harbor_client::model::{MemberUser, NewMember};
    ///
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let alice = MemberUser::new().username("alice");
    /// let id = client.project("scs").create_member(&NewMember::new(2).member_user(alice)).await?.id;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn create_member(&self, body: &model::NewMember) -> Call<operations::CreateMember> {
        Call::new(&self.executor)
            .checked_path("project_name_or_id", &self.project)
            .header("X-Is-Resource-Name", self.project.is_name())
            .json(body)
    }
}

/// The membership of a user or a group in a project.
#[derive(Clone, Debug)]
pub struct Member {
    pub(crate) executor: Executor,
    pub(crate) project: crate::ProjectRef,
    pub(crate) member_id: i64,
}

impl Member {
    /// Reads one membership.
    ///
    /// By the membership's number, not the user's.
    ///
    /// Project right `member:read`: guests and up, robots; seen: 200, 400, 404, 422.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.project("scs").member(22).get().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn get(&self) -> Call<operations::GetMember> {
        Call::new(&self.executor)
            .checked_path("project_name_or_id", &self.project)
            .path("mid", self.member_id)
            .header("X-Is-Resource-Name", self.project.is_name())
    }

    /// Gives a member another role.
    ///
    /// Any role number is stored, and a member with a meaningless one vanishes from all reads; a
    /// membership that does not exist is 200 too.
    ///
    /// Project right `member:update`: project administrators, robots; seen: 200, 403.
    ///
    /// ```
    /// use harbor_client::model::MemberRole;
    ///
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// client.project("scs").member(22).update(&MemberRole::new(4)).await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn update(&self, body: &model::MemberRole) -> Call<operations::UpdateMember> {
        Call::new(&self.executor)
            .checked_path("project_name_or_id", &self.project)
            .path("mid", self.member_id)
            .header("X-Is-Resource-Name", self.project.is_name())
            .json(body)
    }

    /// Takes a user or group out of a project.
    ///
    /// What is gone already, or belongs to another project, is answered 200.
    ///
    /// Project right `member:delete`: project administrators, robots; seen: 200, 401, 403.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// client.project("scs").member(22).delete().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn delete(&self) -> Call<operations::DeleteMember> {
        Call::new(&self.executor)
            .checked_path("project_name_or_id", &self.project)
            .path("mid", self.member_id)
            .header("X-Is-Resource-Name", self.project.is_name())
    }
}
