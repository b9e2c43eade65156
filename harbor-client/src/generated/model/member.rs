// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Types of the group `member`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use scs_wire::{Check, Invalid, check};
use serde::{Deserialize, Serialize};

use super::UserGroup;

/// Somebody's role in a project.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Member {
    /// The number of the membership, not of the person; calls about one member take it.
    pub id: i64,
    /// Where the role holds.
    pub project_id: i64,
    /// The number of the user or of the group.
    pub entity_id: i64,
    /// The user's or group's name.
    pub entity_name: String,
    /// Which of both it is.
    pub entity_type: MemberKind,
    /// The role as a number from 1 to 5.
    pub role_id: i64,
    /// The same role in words.
    pub role_name: RoleName,
}

impl Member {
    /// Holds these values.
    #[must_use]
    pub fn new(
        id: i64,
        project_id: i64,
        entity_id: i64,
        entity_name: impl Into<String>,
        entity_type: impl Into<MemberKind>,
        role_id: i64,
        role_name: impl Into<RoleName>,
    ) -> Self {
        Self {
            id,
            project_id,
            entity_id,
            entity_name: entity_name.into(),
            entity_type: entity_type.into(),
            role_id,
            role_name: role_name.into(),
        }
    }
}

scs_wire::setters! {
    Member {
        value id: i64,
        value project_id: i64,
        value entity_id: i64,
        plain entity_name: String,
        plain entity_type: MemberKind,
        value role_id: i64,
        plain role_name: RoleName,
    }
}

scs_wire::open_enum! {
    /// What a member of a project is.
    pub enum MemberKind {
        /// One person.
        User = "u",
        /// Everybody in a group of LDAP, OIDC or an authentication proxy.
        Group = "g",
    }
}

/// Another role for a member. Other numbers than these would be stored, and the member would
/// vanish from all lists.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct MemberRole {
    /// One of 1 project administrator, 2 developer, 3 guest, 4 maintainer and 5 limited guest.
    pub role_id: i64,
}

impl MemberRole {
    /// Holds these values.
    #[must_use]
    pub fn new(role_id: i64) -> Self {
        Self { role_id }
    }
}

scs_wire::setters! {
    MemberRole {
        value role_id: i64,
    }
}

impl Check for MemberRole {
    fn check(&self) -> Result<(), Invalid> {
        check::range("role_id", self.role_id, 1, 5)?;
        Ok(())
    }
}

/// A user to be made a member; one of both members is enough.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct MemberUser {
    /// By number. An unknown one is a 400.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_id: Option<i64>,
    /// By name, upper and lower case told apart. An unknown one is a 404, and under OIDC it must
    /// have logged in before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub username: Option<String>,
}

impl MemberUser {
    /// Starts with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Default::default()
    }
}

scs_wire::setters! {
    MemberUser {
        opt_value user_id: i64,
        opt username: String,
    }
}

impl Check for MemberUser {}

/// Who is to get which role. Exactly one of user and group, since the server crashes without
/// any and mixes up both.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct NewMember {
    /// 1 project administrator, 2 developer, 3 guest, 4 maintainer, 5 limited guest.
    pub role_id: i64,
    /// The group, by its number or by name and type.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub member_group: Option<UserGroup>,
    /// The user, by number or by name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub member_user: Option<MemberUser>,
}

impl NewMember {
    /// Starts with what must be said; the rest is left to setters.
    #[must_use]
    pub fn new(role_id: i64) -> Self {
        Self {
            role_id,
            member_group: None,
            member_user: None,
        }
    }
}

scs_wire::setters! {
    NewMember {
        value role_id: i64,
        opt member_group: UserGroup,
        opt member_user: MemberUser,
    }
}

impl Check for NewMember {
    fn check(&self) -> Result<(), Invalid> {
        check::range("role_id", self.role_id, 1, 5)?;
        check::nested("member_group", &self.member_group)?;
        check::nested("member_user", &self.member_user)?;
        crate::checks::new_member(self)?;
        Ok(())
    }
}

scs_wire::open_enum! {
    /// What a member may do, by name; numbers are what calls take.
    ///
    /// From most to least.
    pub enum RoleName {
        /// Everything in the project (number 1).
        ProjectAdmin = "projectAdmin",
        /// Pulls, pushes, deletes, scans and sets rules, and may not manage members (number 4).
        Maintainer = "maintainer",
        /// Pulls and pushes (number 2).
        Developer = "developer",
        /// Pulls and looks around (number 3).
        Guest = "guest",
        /// Pulls, and sees neither logs nor members (number 5).
        LimitedGuest = "limitedGuest",
    }
}
