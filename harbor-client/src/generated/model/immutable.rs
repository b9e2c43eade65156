// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Types of the group `immutable`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use std::collections::BTreeMap;

use scs_wire::{Check, Invalid, check};
use serde::{Deserialize, Serialize};

scs_wire::open_enum! {
    /// What an immutability rule does.
    pub enum ImmutableAction {
        /// Protects the tags that it selects.
        Immutable = "immutable",
    }
}

/// Tags that can be neither deleted nor moved.
///
/// May be incomplete, since the server stores what it is given; then it protects nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ImmutableRule {
    /// What calls take, and what an update must repeat.
    pub id: i64,
    /// What it does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub action: Option<ImmutableAction>,
    /// Whether it is switched off.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub disabled: bool,
    /// Unused.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    pub params: BTreeMap<String, serde_json::Value>,
    /// Stored, without effect.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub priority: i64,
    /// Which repositories, under the key `repository`.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    pub scope_selectors: BTreeMap<String, Vec<ImmutableSelector>>,
    /// Which tags.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub tag_selectors: Vec<ImmutableSelector>,
    /// The kind of rule.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub template: Option<ImmutableTemplate>,
}

impl ImmutableRule {
    /// Starts with what the server always says; the rest is left to setters.
    #[must_use]
    pub fn new(id: i64) -> Self {
        Self {
            id,
            action: None,
            disabled: Default::default(),
            params: Default::default(),
            priority: Default::default(),
            scope_selectors: Default::default(),
            tag_selectors: Default::default(),
            template: None,
        }
    }
}

scs_wire::setters! {
    ImmutableRule {
        value id: i64,
        opt action: ImmutableAction,
        value disabled: bool,
        plain params: BTreeMap<String, serde_json::Value>,
        value priority: i64,
        plain scope_selectors: BTreeMap<String, Vec<ImmutableSelector>>,
        plain tag_selectors: Vec<ImmutableSelector>,
        opt template: ImmutableTemplate,
    }
}

/// A rule as it is to be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct ImmutableRuleUpdate {
    /// The same number as in the path, else it is refused.
    pub id: i64,
    /// What it is to do.
    pub action: ImmutableAction,
    /// Which kind it is.
    pub template: ImmutableTemplate,
    /// The tags to protect.
    pub tag_selectors: Vec<ImmutableSelector>,
    /// The repositories with those tags, under the key `repository`.
    pub scope_selectors: BTreeMap<String, Vec<ImmutableSelector>>,
    /// Switches it off. The server then looks at nothing else.
    pub disabled: bool,
    /// Without effect.
    pub priority: i64,
}

impl ImmutableRuleUpdate {
    /// Starts with what must be said; the rest is left to setters.
    #[must_use]
    pub fn new(
        id: i64,
        action: impl Into<ImmutableAction>,
        template: impl Into<ImmutableTemplate>,
        tag_selectors: impl Into<Vec<ImmutableSelector>>,
        scope_selectors: impl Into<BTreeMap<String, Vec<ImmutableSelector>>>,
    ) -> Self {
        Self {
            id,
            action: action.into(),
            template: template.into(),
            tag_selectors: tag_selectors.into(),
            scope_selectors: scope_selectors.into(),
            disabled: Default::default(),
            priority: Default::default(),
        }
    }
}

scs_wire::setters! {
    ImmutableRuleUpdate {
        value id: i64,
        plain action: ImmutableAction,
        plain template: ImmutableTemplate,
        plain tag_selectors: Vec<ImmutableSelector>,
        plain scope_selectors: BTreeMap<String, Vec<ImmutableSelector>>,
        value disabled: bool,
        value priority: i64,
    }
}

impl Check for ImmutableRuleUpdate {
    fn check(&self) -> Result<(), Invalid> {
        check::range("id", self.id, 1, i64::MAX)?;
        check::items("tag_selectors", self.tag_selectors.len(), 1, usize::MAX)?;
        check::nested("tag_selectors", &self.tag_selectors)?;
        check::items("scope_selectors", self.scope_selectors.len(), 1, usize::MAX)?;
        check::nested("scope_selectors", &self.scope_selectors)?;
        crate::checks::immutable_rule_update(self)?;
        Ok(())
    }
}

/// Picks repositories or tags for an immutability rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ImmutableSelector {
    /// How the pattern is read, so far `doublestar`.
    pub kind: String,
    /// Whether it picks or leaves out.
    pub decoration: SelectorDecoration,
    /// Tags, or repositories without their project; `*`, `**` and braces have a meaning.
    pub pattern: String,
    /// JSON in a text, not used here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub extras: Option<String>,
}

impl ImmutableSelector {
    /// Starts with what must be said; the rest is left to setters.
    #[must_use]
    pub fn new(
        kind: impl Into<String>,
        decoration: impl Into<SelectorDecoration>,
        pattern: impl Into<String>,
    ) -> Self {
        Self {
            kind: kind.into(),
            decoration: decoration.into(),
            pattern: pattern.into(),
            extras: None,
        }
    }
}

scs_wire::setters! {
    ImmutableSelector {
        plain kind: String,
        plain decoration: SelectorDecoration,
        plain pattern: String,
        opt extras: String,
    }
}

impl Check for ImmutableSelector {
    fn check(&self) -> Result<(), Invalid> {
        check::length("pattern", self.pattern.as_str(), 1, usize::MAX)?;
        Ok(())
    }
}

scs_wire::open_enum! {
    /// The only kind of immutability rule.
    pub enum ImmutableTemplate {
        /// Tags by pattern in repositories by pattern.
        ImmutableTemplate = "immutable_template",
    }
}

/// Tags to be protected from now on. Two enabled rules of one project must differ.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct NewImmutableRule {
    /// What to do.
    pub action: ImmutableAction,
    /// Which kind of rule.
    pub template: ImmutableTemplate,
    /// The tags, at least one pattern.
    pub tag_selectors: Vec<ImmutableSelector>,
    /// The repositories, under the key `repository`.
    pub scope_selectors: BTreeMap<String, Vec<ImmutableSelector>>,
    /// Makes it without effect.
    pub disabled: bool,
    /// Stored only.
    pub priority: i64,
}

impl NewImmutableRule {
    /// Starts with what must be said; the rest is left to setters.
    #[must_use]
    pub fn new(
        action: impl Into<ImmutableAction>,
        template: impl Into<ImmutableTemplate>,
        tag_selectors: impl Into<Vec<ImmutableSelector>>,
        scope_selectors: impl Into<BTreeMap<String, Vec<ImmutableSelector>>>,
    ) -> Self {
        Self {
            action: action.into(),
            template: template.into(),
            tag_selectors: tag_selectors.into(),
            scope_selectors: scope_selectors.into(),
            disabled: Default::default(),
            priority: Default::default(),
        }
    }
}

scs_wire::setters! {
    NewImmutableRule {
        plain action: ImmutableAction,
        plain template: ImmutableTemplate,
        plain tag_selectors: Vec<ImmutableSelector>,
        plain scope_selectors: BTreeMap<String, Vec<ImmutableSelector>>,
        value disabled: bool,
        value priority: i64,
    }
}

impl Check for NewImmutableRule {
    fn check(&self) -> Result<(), Invalid> {
        check::items("tag_selectors", self.tag_selectors.len(), 1, usize::MAX)?;
        check::nested("tag_selectors", &self.tag_selectors)?;
        check::items("scope_selectors", self.scope_selectors.len(), 1, usize::MAX)?;
        check::nested("scope_selectors", &self.scope_selectors)?;
        crate::checks::new_immutable_rule(self)?;
        Ok(())
    }
}

scs_wire::open_enum! {
    /// How a pattern picks.
    ///
    /// Retention and immutability use the first pair for tags and the second for repositories;
    /// replication knows the first alone.
    pub enum SelectorDecoration {
        /// Tags that fit.
        Matches = "matches",
        /// Tags that do not fit.
        Excludes = "excludes",
        /// Repositories that fit.
        RepoMatches = "repoMatches",
        /// Repositories that do not fit.
        RepoExcludes = "repoExcludes",
    }
}
