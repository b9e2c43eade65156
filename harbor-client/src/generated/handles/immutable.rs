// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Handles of the group `immutable`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use scs_client_core::Executor;

use crate::model;
use super::super::{Call, operations};
use super::Project;

impl Project {
    /// Points at a rule of this project.
    ///
    /// - `rule_id`: As listed for the project.
    pub fn immutable_rule(&self, rule_id: i64) -> ImmutableRule {
        ImmutableRule { executor: self.executor.clone(), project: self.project.clone(), rule_id }
    }

    /// Lists the rules that keep tags of a project from changing.
    ///
    /// Not open to guests and developers, who run into its effects.
    ///
    /// Project right `immutable-tag:list`: maintainers and up, robots; seen: 200, 401, 403, 404.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.project("scs").list_immutable_rules().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn list_immutable_rules(&self) -> Call<operations::ListImmutableRules> {
        Call::new(&self.executor)
            .checked_path("project_name_or_id", &self.project)
            .header("X-Is-Resource-Name", self.project.is_name())
    }

    /// Adds a rule that keeps tags from being deleted or moved.
    ///
    /// A rule equal to one there is 409. Templates, selectors and decorations are not checked: an
    /// empty object is taken.
    ///
    /// Project right `immutable-tag:create`: maintainers and up, robots; seen: 201, 401, 404, 409,
    /// 422.
    ///
    /// ```
    /// use harbor_client::model::{ImmutableAction, ImmutableSelector, ImmutableTemplate, NewImmutableRule, SelectorDecoration};
    ///
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let releases = ImmutableSelector::new("doublestar", SelectorDecoration::Matches, "v*");
    /// let all = ImmutableSelector::new("doublestar", SelectorDecoration::RepoMatches, "**");
    /// let rule = NewImmutableRule::new(
    ///     ImmutableAction::Immutable,
    ///     ImmutableTemplate::ImmutableTemplate,
    ///     vec![releases],
    ///     [("repository".to_owned(), vec![all])],
    /// );
    /// let id = client.project("scs").create_immutable_rule(&rule).await?.id;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn create_immutable_rule(
        &self,
        body: &model::NewImmutableRule,
    ) -> Call<operations::CreateImmutableRule> {
        Call::new(&self.executor)
            .checked_path("project_name_or_id", &self.project)
            .header("X-Is-Resource-Name", self.project.is_name())
            .json(body)
    }
}

/// A rule of a project against deleting and moving tags.
#[derive(Clone, Debug)]
pub struct ImmutableRule {
    pub(crate) executor: Executor,
    pub(crate) project: crate::ProjectRef,
    pub(crate) rule_id: i64,
}

impl ImmutableRule {
    /// Replaces a rule, or switches it off with `disabled`.
    ///
    /// The number in the body must be the same as in the path, else 400. Unlike creation it may
    /// make a rule that exists twice.
    ///
    /// Project right `immutable-tag:update`: maintainers and up, robots; seen: 200, 400, 403, 404.
    ///
    /// ```
    /// use harbor_client::model::{ImmutableAction, ImmutableRuleUpdate, ImmutableSelector, ImmutableTemplate, SelectorDecoration};
    ///
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let releases = ImmutableSelector::new("doublestar", SelectorDecoration::Matches, "v*");
    /// let all = ImmutableSelector::new("doublestar", SelectorDecoration::RepoMatches, "**");
    /// let rule = ImmutableRuleUpdate::new(
    ///     3,
    ///     ImmutableAction::Immutable,
    ///     ImmutableTemplate::ImmutableTemplate,
    ///     vec![releases],
    ///     [("repository".to_owned(), vec![all])],
    /// );
    /// client.project("scs").immutable_rule(3).update(&rule).await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn update(
        &self,
        body: &model::ImmutableRuleUpdate,
    ) -> Call<operations::UpdateImmutableRule> {
        Call::new(&self.executor)
            .checked_path("project_name_or_id", &self.project)
            .path("immutable_rule_id", self.rule_id)
            .header("X-Is-Resource-Name", self.project.is_name())
            .json(body)
    }

    /// Removes a rule.
    ///
    /// A rule of another project is a 404.
    ///
    /// Project right `immutable-tag:delete`: maintainers and up, robots; seen: 200, 401, 404, 422.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// client.project("scs").immutable_rule(3).delete().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn delete(&self) -> Call<operations::DeleteImmutableRule> {
        Call::new(&self.executor)
            .checked_path("project_name_or_id", &self.project)
            .path("immutable_rule_id", self.rule_id)
            .header("X-Is-Resource-Name", self.project.is_name())
    }
}
