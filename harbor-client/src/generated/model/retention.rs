// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Types of the group `retention`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use scs_wire::{Check, Invalid, check};
use serde::{Deserialize, Serialize};

use super::{ExecutionTrigger, JobId, JobStatus, SelectorDecoration};

/// What to do with a retention that runs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct RetentionAction {
    /// The one thing that can be done.
    pub action: RetentionActionKind,
}

impl RetentionAction {
    /// Holds these values.
    #[must_use]
    pub fn new(action: impl Into<RetentionActionKind>) -> Self {
        Self { action: action.into() }
    }
}

scs_wire::setters! {
    RetentionAction {
        plain action: RetentionActionKind,
    }
}

impl Check for RetentionAction {}

scs_wire::open_enum! {
    /// What can be done to a running retention.
    pub enum RetentionActionKind {
        /// Ends it after the repository that is being worked on.
        Stop = "stop",
    }
}

/// One run of a retention.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct RetentionExecution {
    /// Addresses its tasks.
    pub id: i64,
    /// Whose run it is.
    pub policy_id: i64,
    /// Whether nothing was deleted.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub dry_run: bool,
    /// In whole seconds; none while it runs.
    #[serde(
        default,
        with = "scs_wire::time::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub end_time: Option<DateTime<Utc>>,
    /// To the microsecond.
    #[serde(
        default,
        with = "scs_wire::time::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub start_time: Option<DateTime<Utc>>,
    /// How far it is. Its tasks know it sooner.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<JobStatus>,
    /// Who or what began it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub trigger: Option<ExecutionTrigger>,
}

impl RetentionExecution {
    /// Starts with what the server always says; the rest is left to setters.
    #[must_use]
    pub fn new(id: i64, policy_id: i64) -> Self {
        Self {
            id,
            policy_id,
            dry_run: Default::default(),
            end_time: None,
            start_time: None,
            status: None,
            trigger: None,
        }
    }
}

scs_wire::setters! {
    RetentionExecution {
        value id: i64,
        value policy_id: i64,
        value dry_run: bool,
        opt end_time: DateTime<Utc>,
        opt start_time: DateTime<Utc>,
        opt status: JobStatus,
        opt trigger: ExecutionTrigger,
    }
}

/// The work of one retention run on one repository.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct RetentionExecutionTask {
    /// By which its log is read.
    pub id: i64,
    /// The run.
    pub execution_id: i64,
    /// Without the project.
    pub repository: String,
    /// When it was through with the repository.
    #[serde(
        default,
        with = "scs_wire::time::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub end_time: Option<DateTime<Utc>>,
    /// The job that does it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub job_id: Option<JobId>,
    /// How many artifacts stayed.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub retained: i64,
    /// When it began with the repository.
    #[serde(
        default,
        with = "scs_wire::time::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub start_time: Option<DateTime<Utc>>,
    /// How far it came.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<JobStatus>,
    /// The status as a number, 3 for an end.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub status_code: i64,
    /// How often the job was started anew; not seen.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub status_revision: i64,
    /// How many artifacts were looked at.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub total: i64,
}

impl RetentionExecutionTask {
    /// Starts with what the server always says; the rest is left to setters.
    #[must_use]
    pub fn new(id: i64, execution_id: i64, repository: impl Into<String>) -> Self {
        Self {
            id,
            execution_id,
            repository: repository.into(),
            end_time: None,
            job_id: None,
            retained: Default::default(),
            start_time: None,
            status: None,
            status_code: Default::default(),
            status_revision: Default::default(),
            total: Default::default(),
        }
    }
}

scs_wire::setters! {
    RetentionExecutionTask {
        value id: i64,
        value execution_id: i64,
        plain repository: String,
        opt end_time: DateTime<Utc>,
        opt job_id: JobId,
        value retained: i64,
        opt start_time: DateTime<Utc>,
        opt status: JobStatus,
        value status_code: i64,
        value status_revision: i64,
        value total: i64,
    }
}

/// What rules of retention can be made of.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct RetentionMetadata {
    /// Ways to pick repositories.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub scope_selectors: Vec<RetentionSelectorMetadata>,
    /// Ways to pick tags.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub tag_selectors: Vec<RetentionSelectorMetadata>,
    /// What can be kept.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub templates: Vec<RetentionRuleMetadata>,
}

impl RetentionMetadata {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    RetentionMetadata {
        plain scope_selectors: Vec<RetentionSelectorMetadata>,
        plain tag_selectors: Vec<RetentionSelectorMetadata>,
        plain templates: Vec<RetentionRuleMetadata>,
    }
}

/// What a project keeps; everything that no rule keeps is deleted when it runs.
///
/// Read and written in one form. Made without complaint, even if it can never work, so read it
/// over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct RetentionPolicy {
    /// How rules go together. There is `or` alone; what one of them keeps is kept.
    pub algorithm: String,
    /// At most 15, no two alike.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub rules: Vec<RetentionRule>,
    /// When it runs.
    pub trigger: RetentionRuleTrigger,
    /// Which project it is for.
    pub scope: RetentionPolicyScope,
    /// Absent while it is new; the project's setting `retention_id` says it later.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<i64>,
}

impl RetentionPolicy {
    /// Starts with what must be said; the rest is left to setters.
    #[must_use]
    pub fn new(
        algorithm: impl Into<String>,
        rules: impl Into<Vec<RetentionRule>>,
        trigger: impl Into<RetentionRuleTrigger>,
        scope: impl Into<RetentionPolicyScope>,
    ) -> Self {
        Self {
            algorithm: algorithm.into(),
            rules: rules.into(),
            trigger: trigger.into(),
            scope: scope.into(),
            id: None,
        }
    }
}

scs_wire::setters! {
    RetentionPolicy {
        plain algorithm: String,
        plain rules: Vec<RetentionRule>,
        plain trigger: RetentionRuleTrigger,
        plain scope: RetentionPolicyScope,
        opt_value id: i64,
    }
}

impl Check for RetentionPolicy {
    fn check(&self) -> Result<(), Invalid> {
        check::items("rules", self.rules.len(), 0, 15)?;
        check::nested("rules", &self.rules)?;
        check::nested("trigger", &self.trigger)?;
        check::nested("scope", &self.scope)?;
        crate::checks::retention_policy(self)?;
        Ok(())
    }
}

/// What a retention policy is for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct RetentionPolicyScope {
    /// So far `project`.
    pub level: String,
    /// The project's number. It decides who may see the policy.
    pub r#ref: i64,
}

impl RetentionPolicyScope {
    /// Holds these values.
    #[must_use]
    pub fn new(level: impl Into<String>, r#ref: i64) -> Self {
        Self { level: level.into(), r#ref }
    }
}

scs_wire::setters! {
    RetentionPolicyScope {
        plain level: String,
        value r#ref: i64,
    }
}

impl Check for RetentionPolicyScope {}

/// One thing to keep.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct RetentionRule {
    /// So far `retain`.
    pub action: String,
    /// By which measure.
    pub template: RetentionTemplate,
    /// Which tags are looked at, and whether untagged artifacts are.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub tag_selectors: Vec<RetentionSelector>,
    /// Which repositories, under the key `repository`.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub scope_selectors: BTreeMap<String, Vec<RetentionSelector>>,
    /// Whether it is left out when the policy runs.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub disabled: bool,
    /// Not used by the server.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub id: i64,
    /// The number under the template's own name, as in `latestPushedK` 10. Empty for `always`.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    pub params: BTreeMap<String, serde_json::Value>,
    /// Kept, and without effect.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub priority: i64,
}

impl RetentionRule {
    /// Starts with what must be said; the rest is left to setters.
    #[must_use]
    pub fn new(
        action: impl Into<String>,
        template: impl Into<RetentionTemplate>,
        tag_selectors: impl Into<Vec<RetentionSelector>>,
        scope_selectors: impl Into<BTreeMap<String, Vec<RetentionSelector>>>,
    ) -> Self {
        Self {
            action: action.into(),
            template: template.into(),
            tag_selectors: tag_selectors.into(),
            scope_selectors: scope_selectors.into(),
            disabled: Default::default(),
            id: Default::default(),
            params: Default::default(),
            priority: Default::default(),
        }
    }
}

scs_wire::setters! {
    RetentionRule {
        plain action: String,
        plain template: RetentionTemplate,
        plain tag_selectors: Vec<RetentionSelector>,
        plain scope_selectors: BTreeMap<String, Vec<RetentionSelector>>,
        value disabled: bool,
        value id: i64,
        plain params: BTreeMap<String, serde_json::Value>,
        value priority: i64,
    }
}

impl Check for RetentionRule {
    fn check(&self) -> Result<(), Invalid> {
        check::nested("tag_selectors", &self.tag_selectors)?;
        check::nested("scope_selectors", &self.scope_selectors)?;
        Ok(())
    }
}

/// One template for rules.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct RetentionRuleMetadata {
    /// What a rule says to use it.
    pub rule_template: RetentionTemplate,
    /// What is done with what it matches, so far `retain`.
    pub action: String,
    /// English words for a form, with a hash for the number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub display_text: Option<String>,
    /// The numbers that it takes; none for `always`.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub params: Vec<RetentionRuleParamMetadata>,
}

impl RetentionRuleMetadata {
    /// Starts with what the server always says; the rest is left to setters.
    #[must_use]
    pub fn new(
        rule_template: impl Into<RetentionTemplate>,
        action: impl Into<String>,
    ) -> Self {
        Self {
            rule_template: rule_template.into(),
            action: action.into(),
            display_text: None,
            params: Default::default(),
        }
    }
}

scs_wire::setters! {
    RetentionRuleMetadata {
        plain rule_template: RetentionTemplate,
        plain action: String,
        opt display_text: String,
        plain params: Vec<RetentionRuleParamMetadata>,
    }
}

/// One number of a template.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct RetentionRuleParamMetadata {
    /// Whether it must be given. The server does not insist.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub required: bool,
    /// So far `int`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub r#type: Option<String>,
    /// What is counted, `COUNT` or `DAYS`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
}

impl RetentionRuleParamMetadata {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    RetentionRuleParamMetadata {
        value required: bool,
        opt r#type: String,
        opt unit: String,
    }
}

/// When a retention runs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct RetentionRuleTrigger {
    /// So far `Schedule`, for policies that run by hand as well.
    pub kind: String,
    /// The timetable, empty for runs by hand alone.
    pub settings: RetentionSchedule,
    /// What the scheduler notes for itself; not in answers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub references: Option<serde_json::Value>,
}

impl RetentionRuleTrigger {
    /// Starts with what must be said; the rest is left to setters.
    #[must_use]
    pub fn new(kind: impl Into<String>, settings: impl Into<RetentionSchedule>) -> Self {
        Self {
            kind: kind.into(),
            settings: settings.into(),
            references: None,
        }
    }
}

scs_wire::setters! {
    RetentionRuleTrigger {
        plain kind: String,
        plain settings: RetentionSchedule,
        opt references: serde_json::Value,
    }
}

impl Check for RetentionRuleTrigger {
    fn check(&self) -> Result<(), Invalid> {
        check::nested("settings", &self.settings)?;
        Ok(())
    }
}

/// How to run a retention.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct RetentionRun {
    /// Only says what would go, in the log and in the counts.
    pub dry_run: bool,
}

impl RetentionRun {
    /// Holds these values.
    #[must_use]
    pub fn new(dry_run: bool) -> Self {
        Self { dry_run }
    }
}

scs_wire::setters! {
    RetentionRun {
        value dry_run: bool,
    }
}

impl Check for RetentionRun {}

/// The timetable of a retention.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct RetentionSchedule {
    /// Six fields, the seconds first and 0. Empty for none.
    pub cron: String,
    /// When it runs next; answered, and ignored when sent back.
    #[serde(
        default,
        with = "scs_wire::time::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub next_scheduled_time: Option<DateTime<Utc>>,
}

impl RetentionSchedule {
    /// Starts with what must be said; the rest is left to setters.
    #[must_use]
    pub fn new(cron: impl Into<String>) -> Self {
        Self {
            cron: cron.into(),
            next_scheduled_time: None,
        }
    }
}

scs_wire::setters! {
    RetentionSchedule {
        plain cron: String,
        opt next_scheduled_time: DateTime<Utc>,
    }
}

impl Check for RetentionSchedule {}

/// Picks repositories or tags for a rule of retention.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct RetentionSelector {
    /// How to read the pattern, so far `doublestar`.
    pub kind: String,
    /// Whether it picks or leaves out.
    pub decoration: SelectorDecoration,
    /// With `*`, `**` and alternatives in braces.
    pub pattern: String,
    /// JSON in a text. `{"untagged":true}` takes untagged artifacts in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub extras: Option<String>,
}

impl RetentionSelector {
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
    RetentionSelector {
        plain kind: String,
        plain decoration: SelectorDecoration,
        plain pattern: String,
        opt extras: String,
    }
}

impl Check for RetentionSelector {
    fn check(&self) -> Result<(), Invalid> {
        check::length("pattern", self.pattern.as_str(), 1, usize::MAX)?;
        Ok(())
    }
}

/// One way to pick repositories or tags.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct RetentionSelectorMetadata {
    /// How patterns are read, so far `doublestar`.
    pub kind: String,
    /// Words for picking and for leaving out.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub decorations: Vec<SelectorDecoration>,
    /// An English word for a form.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub display_text: Option<String>,
}

impl RetentionSelectorMetadata {
    /// Starts with what the server always says; the rest is left to setters.
    #[must_use]
    pub fn new(kind: impl Into<String>) -> Self {
        Self {
            kind: kind.into(),
            decorations: Default::default(),
            display_text: None,
        }
    }
}

scs_wire::setters! {
    RetentionSelectorMetadata {
        plain kind: String,
        plain decorations: Vec<SelectorDecoration>,
        opt display_text: String,
    }
}

scs_wire::open_enum! {
    /// What a rule of retention keeps.
    ///
    /// The server stores any other word too, and the runs of such a policy fail.
    pub enum RetentionTemplate {
        /// So many artifacts, those pushed last.
        LatestPushedK = "latestPushedK",
        /// So many artifacts, those pulled last.
        LatestPulledN = "latestPulledN",
        /// What was pushed within so many days.
        NDaysSinceLastPush = "nDaysSinceLastPush",
        /// What was pulled within so many days.
        NDaysSinceLastPull = "nDaysSinceLastPull",
        /// Everything that the selectors match.
        Always = "always",
    }
}
