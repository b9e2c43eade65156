//! What no keyword of the description can say: values that the server would store without a word, or crash on.
//! The keywords check lengths, ranges and numbers of items before these run; numbers are names of files in
//! `recordings/harbor`.

use std::collections::BTreeSet;

use scs_wire::Invalid;

use crate::model::*;
use crate::names::{check_tag, plain};

pub(crate) use policies::*;

mod policies;

type Checked = Result<(), Invalid>;

fn ensure(holds: bool, field: &str, why: &str) -> Checked {
    if holds {
        Ok(())
    } else {
        Err(Invalid::new(field, why))
    }
}

/// 8 to 128 characters with upper case, lower case and digit (1007-createUser-weak-password,
/// 1096-updateUserPassword-129-chars, 1344-RefreshSec-no-upper).
fn secret(field: &str, text: &str) -> Checked {
    let has = |test: fn(&char) -> bool| text.chars().any(|c| test(&c));
    ensure(
        (8..=128).contains(&text.chars().count())
            && has(char::is_ascii_uppercase)
            && has(char::is_ascii_lowercase)
            && has(char::is_ascii_digit),
        field,
        "needs 8 to 128 characters with upper case, lower case and a digit",
    )
}

fn http(field: &str, url: &str) -> Checked {
    let scheme = url
        .split_once("://")
        .map(|(scheme, _)| scheme.to_ascii_lowercase());
    ensure(
        matches!(scheme.as_deref(), Some("http" | "https")),
        field,
        "needs http:// or https:// in front",
    )
}

/// Six fields, the seconds 0 (1603-updateGCSchedule-minute-not-zero-second, 1604-updateGCSchedule-five-fields). The server
/// says so itself; here it is said before a policy is half made, and for all schedules in the same words.
fn cron(field: &str, line: &str) -> Checked {
    let fields: Vec<&str> = line.split_whitespace().collect();
    ensure(
        fields.len() == 6,
        field,
        "needs six fields, the seconds first",
    )?;
    ensure(
        fields.first() == Some(&"0"),
        field,
        "the first field, the seconds, must be 0",
    )
}

/// 009-createProject-upper-case-name, 013-createProject-double-dot-name, 023-createProject-storage-limit-minus-2.
pub(crate) fn new_project(one: &NewProject) -> Checked {
    plain("project_name", &one.project_name)?;
    ensure(
        one.storage_limit != Some(0),
        "storage_limit",
        "must be -1 or at least 1",
    )
}

/// 136-updateProject-bad-public, 135-updateProject-bad-severity: stored as they are.
pub(crate) fn project_settings(one: &ProjectSettings) -> Checked {
    for (field, value) in [
        ("public", &one.public),
        ("enable_content_trust", &one.enable_content_trust),
        (
            "enable_content_trust_cosign",
            &one.enable_content_trust_cosign,
        ),
        ("prevent_vul", &one.prevent_vul),
        ("auto_scan", &one.auto_scan),
        ("auto_sbom_generation", &one.auto_sbom_generation),
        ("reuse_sys_cve_allowlist", &one.reuse_sys_cve_allowlist),
        (
            "proxy_cache_local_on_not_found",
            &one.proxy_cache_local_on_not_found,
        ),
        ("proxy_referrer_api", &one.proxy_referrer_api),
    ] {
        ensure(
            !matches!(value, Some(Toggle::Unknown(_))),
            field,
            "must be true or false",
        )?;
    }
    ensure(
        !matches!(one.severity, Some(SeverityThreshold::Unknown(_))),
        "severity",
        "must be none, low, medium, high or critical",
    )?;
    for (field, value) in [
        ("proxy_speed_kb", &one.proxy_speed_kb),
        ("max_upstream_conn", &one.max_upstream_conn),
    ] {
        let fine = value
            .as_ref()
            .is_none_or(|text| text.parse::<i32>().is_ok_and(|number| number >= -1));
        ensure(
            fine,
            field,
            "must be a whole number in a text, -1 for no limit",
        )?;
    }
    Ok(())
}

/// 3062-createTag-bad-characters, 3063-createTag-leading-dot.
pub(crate) fn new_tag(one: &NewTag) -> Checked {
    check_tag("name", &one.name)
}

/// A CVE that stands twice is a 500 (134-updateProject-allowlist-duplicate, 3577-putSystemCVEAllowlist-duplicate).
pub(crate) fn cve_allowlist(one: &CveAllowlist) -> Checked {
    let mut seen = BTreeSet::new();
    for (index, item) in one.items.iter().enumerate() {
        ensure(
            seen.insert(&item.cve_id),
            &format!("items.{index}.cve_id"),
            "stands twice",
        )?;
    }
    Ok(())
}

/// Neither is a 500, both a conflict (1171-createProjectMember-no-member, 1172-createProjectMember-both).
pub(crate) fn new_member(one: &NewMember) -> Checked {
    match (&one.member_user, &one.member_group) {
        (Some(user), None) => ensure(
            user.user_id.is_some() || is_some_text(&user.username),
            "member_user",
            "names nobody",
        ),
        (None, Some(group)) => ensure(
            group.id.is_some() || is_some_text(&group.group_name),
            "member_group",
            "names no group",
        ),
        (None, None) => Err(Invalid::new(
            "member_user",
            "either a user or a group is needed",
        )),
        (Some(_), Some(_)) => Err(Invalid::new("member_group", "goes with no user")),
    }
}

fn is_some_text(text: &Option<String>) -> bool {
    text.as_deref().is_some_and(|text| !text.is_empty())
}

/// 3130-CreateLabel-unknown-project and 3129-CreateLabel-project-id-missing are stored.
pub(crate) fn new_label(one: &NewLabel) -> Checked {
    match one.scope {
        LabelScope::Project => ensure(
            one.project_id.is_some(),
            "project_id",
            "is needed for a project's label",
        ),
        LabelScope::Global => ensure(
            one.project_id.is_none(),
            "project_id",
            "does not go with a global label",
        ),
        LabelScope::Unknown(_) => Err(Invalid::new("scope", "must be g or p")),
    }
}

/// 3542-updateQuota-empty, 3541-updateQuota-unknown-resource, 3544-updateQuota-too-big.
pub(crate) fn quota_update(one: &QuotaUpdate) -> Checked {
    if let Some(other) = one.hard.keys().find(|key| *key != "storage") {
        return Err(Invalid::new(
            format!("hard.{other}"),
            "is nothing that the server limits",
        ));
    }
    match one.hard.get("storage") {
        Some(-1) => Ok(()),
        Some(bytes) => ensure(
            (1..=1 << 50).contains(bytes),
            "hard.storage",
            "must be -1 or 1 byte to 1024 TiB",
        ),
        None => Err(Invalid::new("hard.storage", "is needed")),
    }
}

/// 3304-exportScanData-space-in-repositories.
pub(crate) fn scan_data_export(one: &ScanDataExportRequest) -> Checked {
    for (field, text) in [
        ("cveIds", &one.cve_ids),
        ("repositories", &one.repositories),
        ("tags", &one.tags),
    ] {
        ensure(
            !text.as_deref().unwrap_or_default().contains(' '),
            field,
            "must have no blanks",
        )?;
    }
    Ok(())
}

/// 1264-CreateRobot-upper-case-name, 1361-UpdateRobot-duration-0.
pub(crate) fn robot_duration(one: &NewRobot) -> Checked {
    plain("name", &one.name)?;
    ensure(
        one.duration != 0,
        "duration",
        "must be -1 or at least 1 day",
    )?;
    permissions(&one.level, &one.permissions)?;
    // It is stored with the project in front, and one that does not fit is a 500 (1267-CreateRobot-long-name).
    let project = one
        .permissions
        .first()
        .map_or(0, |permission| permission.namespace.len() + 1);
    let stored = one.name.len()
        + if one.level == RobotLevel::Project {
            project
        } else {
            0
        };
    ensure(
        stored <= 255,
        "name",
        "has more than 255 characters together with its project",
    )
}

/// 1361-UpdateRobot-duration-0; the name must be the full one, which is never plain.
pub(crate) fn robot_update(one: &RobotUpdate) -> Checked {
    ensure(
        one.duration != Some(0),
        "duration",
        "must be -1 or at least 1 day",
    )?;
    permissions(&one.level, &one.permissions)
}

/// 1257-CreateRobot-two-projects-at-project-level,
/// 1258-CreateRobot-system-permission-at-project-level, which says that the project `/` is not there.
fn permissions(level: &RobotLevel, permissions: &[RobotPermission]) -> Checked {
    ensure(
        !matches!(level, RobotLevel::Unknown(_)),
        "level",
        "must be system or project",
    )?;
    for (index, permission) in permissions.iter().enumerate() {
        ensure(
            *level != RobotLevel::Project || permission.kind == RobotLevel::Project,
            &format!("permissions.{index}.kind"),
            "must be project, as the robot's level is",
        )?;
    }
    ensure(
        *level != RobotLevel::Project || permissions.len() == 1,
        "permissions",
        "must be one, of the robot's project",
    )
}

/// 1009-createUser-bad-email, 1013-createUser-illegal-characters.
pub(crate) fn new_user(one: &NewUser) -> Checked {
    for (field, text) in [("username", &one.username), ("realname", &one.realname)] {
        ensure(
            !text.contains([',', '"', '~', '#', '%', '$']),
            field,
            "holds one of , \" ~ # % $",
        )?;
    }
    let halves = one.email.split_once('@');
    let address = halves.is_some_and(|(user, host)| {
        !user.is_empty() && (host.contains('.') || host.starts_with('['))
    });
    ensure(address, "email", "is no address")?;
    // 1017-createUser-comment-long
    ensure(
        one.comment.as_ref().is_none_or(|text| text.len() <= 30),
        "comment",
        "has more than 30 bytes",
    )?;
    secret("password", one.password.expose())
}

/// 1095-updateUserPassword-weak; the same as before is refused by the server alone.
pub(crate) fn password_change(one: &PasswordChange) -> Checked {
    secret("new_password", one.new_password.expose())
}

/// Empty is allowed and means that the server chooses (2393-setCliSecret-empty-makes-a-random-one).
pub(crate) fn cli_secret(one: &CliSecret) -> Checked {
    if one.secret.expose().is_empty() {
        Ok(())
    } else {
        secret("secret", one.secret.expose())
    }
}

/// Empty, or none at all, means that the server chooses and tells (1338-RefreshSec-generated).
pub(crate) fn robot_secret(one: &RobotSecret) -> Checked {
    match one.secret.as_ref().map(scs_wire::SecretText::expose) {
        None | Some("") => Ok(()),
        Some(text) => secret("secret", text),
    }
}

/// 1128-createUserGroup-ldap-without-dn.
pub(crate) fn new_user_group(one: &NewUserGroup) -> Checked {
    ensure(
        one.group_type != 1 || one.ldap_group_dn.is_some(),
        "ldap_group_dn",
        "is needed for a group of LDAP",
    )
}
