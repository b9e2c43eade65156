//! Users, groups, members, robots and what they may do.

use harbor_client::model::*;
use harbor_client::operations::*;

use super::{at, gives, of, page, refused};

#[tokio::test]
async fn users() {
    let user = of::<GetUser>("1051-getUser-ok").await;
    assert_eq!(
        (
            user.user_id,
            user.username.as_str(),
            user.comment.as_deref()
        ),
        (10, "b-alice", Some("owner of b-lib"))
    );
    assert_eq!(
        (user.sysadmin_flag, user.oidc_user_meta.is_none()),
        (false, true)
    );
    let user = of::<GetUser>("2398-getUser-oidc-user-by-admin").await;
    let meta = user.oidc_user_meta.unwrap();
    assert_eq!(
        (meta.id, meta.user_id, meta.subiss.as_deref()),
        (3, 11, Some("tomhttp://127.0.0.1:19130"))
    );
    assert!(
        !format!("{meta:?}").contains("Admin-Set-1"),
        "the CLI secret is never shown"
    );

    let me = of::<GetCurrentUser>("1067-getCurrentUserInfo-basic-with-email").await;
    assert_eq!(
        (me.username.as_str(), me.email.as_deref()),
        ("b-alice", Some("b-alice@example.org"))
    );
    let me = of::<GetCurrentUser>("2387-getCurrentUserInfo-oidc-id-token").await;
    assert_eq!(
        (me.user_id, me.creation_time),
        (11, at("2026-11-23T05:18:58.122Z"))
    );

    let (users, total) = page::<ListUsers, _>("1043-listUsers-undocumented-username").await;
    assert_eq!(
        (
            users[0].username.as_str(),
            users[1].username.as_str(),
            total
        ),
        ("B-Alice", "b-alice", Some(2))
    );
    let (users, _) = page::<ListUsers, _>("2432-listUsers-ldap").await;
    assert_eq!(
        (users[1].user_id, users[1].comment.as_deref()),
        (16, Some("from LDAP."))
    );

    let found = of::<SearchUsers>("1074-searchUsers-page-1").await;
    assert_eq!(
        (found.len(), found[0].user_id, found[1].username.as_str()),
        (2, 16, "b-bob")
    );
    let found = of::<SearchUsers>("1072-searchUsers-ok").await;
    assert_eq!(found.len(), 5);
}

#[tokio::test]
async fn groups() {
    let (groups, total) = page::<ListUserGroups, _>("1136-listUserGroups-ok").await;
    assert_eq!(
        (groups[3].group_type, groups[3].id, total),
        (Some(9), Some(4), Some(4)),
        "a type that nobody knows"
    );
    let (groups, _) = page::<ListUserGroups, _>("2437-listUserGroups-ldap-by-dn").await;
    assert_eq!(
        groups[1].ldap_group_dn.as_deref(),
        Some("cn=devs,ou=groups,dc=example,dc=org")
    );

    let group = of::<GetUserGroup>("1146-getUserGroup-ok").await;
    assert_eq!(
        (group.group_name.as_deref(), group.id),
        (Some("b-oidc-devs"), None),
        "without its number"
    );
    refused::<GetUserGroup>(
        "1147-getUserGroup-missing",
        404,
        "NOT_FOUND",
        "the user group with id",
    )
    .await;

    let found = of::<SearchUserGroups>("1142-searchUserGroups-ok").await;
    assert_eq!((found.len(), found[1].id, found[1].group_type), (2, 2, 3));
    let found = of::<SearchUserGroups>("1144-searchUserGroups-page-2").await;
    assert_eq!(
        (found.len(), found[0].group_name.as_str()),
        (1, "b-oidc-ops")
    );
}

#[tokio::test]
async fn members() {
    let (members, total) = page::<ListMembers, _>("2441-listProjectMembers-ldap").await;
    assert_eq!(
        (&members[0].entity_type, &members[2].entity_type, total),
        (&MemberKind::User, &MemberKind::Group, Some(3))
    );
    assert_eq!(
        (&members[1].role_name, members[1].role_id),
        (&RoleName::Developer, 2)
    );
    let (members, _) = page::<ListMembers, _>("1318-listProjectMembers-as-b-lib-b-ci").await;
    assert_eq!(
        (members[1].entity_name.as_str(), members[1].id),
        ("b-alice", 22)
    );

    let member = of::<GetMember>("1195-getProjectMember-ok").await;
    assert_eq!(
        (member.entity_id, member.project_id, &member.role_name),
        (10, 13, &RoleName::ProjectAdmin)
    );
    let member = of::<GetMember>("1196-getProjectMember-group").await;
    assert_eq!(
        (member.entity_type, member.role_name),
        (MemberKind::Group, RoleName::Guest)
    );
}

#[tokio::test]
async fn robots() {
    let robot = of::<GetRobot>("1334-GetRobotByID-made-by-robot").await;
    assert_eq!(
        (robot.id, robot.name.as_str(), &robot.level),
        (11, "robot$b-lib+b-child", &RobotLevel::Project)
    );
    assert_eq!(
        (robot.creator_ref, &robot.creator_type, robot.duration),
        (3, &Some(RobotCreator::Robot), Some(1))
    );
    assert_eq!(robot.permissions[0].namespace, "b-lib");
    assert_eq!(
        (
            robot.permissions[0].access[0].action.as_str(),
            robot.permissions[0].access[0].resource.as_str()
        ),
        ("pull", "repository")
    );
    let robot = of::<GetRobot>("2452-GetRobotByID-child-of-a-robot").await;
    assert_eq!(
        (robot.duration, robot.expires_at, robot.level),
        (Some(-1), -1, RobotLevel::System),
        "for ever"
    );

    let robot = of::<CreateRobot>("1331-CreateRobot-by-robot-subset").await;
    assert_eq!((robot.id, robot.expires_at), (11, 1_795_495_806));
    assert!(
        !format!("{robot:?}").contains("RobotSecret1331"),
        "the secret is never shown"
    );
    let robot = of::<CreateRobot>("1250-CreateRobot-duration-huge").await;
    assert_eq!(
        (robot.name.as_str(), robot.expires_at),
        ("robot$b-lib+b-durhuge", 8_641_795_323_000)
    );

    let (robots, total) = page::<ListRobots, _>("1288-ListRobot-page-2").await;
    assert_eq!(
        (robots[0].id, robots[0].duration, total),
        (7, Some(99_999_999), Some(5))
    );
    let (robots, _) = page::<ListRobots, _>("1272-ListRobot-default-system-only").await;
    assert_eq!(
        (robots.len(), robots[0].description.as_deref()),
        (1, Some("system robot"))
    );

    let secret = of::<RefreshRobotSecret>("1338-RefreshSec-generated")
        .await
        .secret
        .unwrap();
    assert!(!format!("{secret:?}").contains("RobotSecret1338"));
    assert!(
        gives::<RefreshRobotSecret>("{}").await.secret.is_none(),
        "an own secret is not told again"
    );
}

#[tokio::test]
async fn permissions() {
    let mine = of::<ListPermissionsOfCurrentUser>(
        "1223-getCurrentUserPermissions-project-non-member-public",
    )
    .await;
    assert_eq!(
        (
            mine.len(),
            mine[0].resource.as_str(),
            mine[2].action.as_str()
        ),
        (12, ".", "pull")
    );
    let mine = of::<ListPermissionsOfCurrentUser>("1071-getCurrentUserPermissions-no-scope").await;
    assert!(mine.is_empty());

    let all = of::<GetPermissions>("1217-getPermissions-b-alice").await;
    assert_eq!(
        (
            all.project[0].resource.as_str(),
            all.project[0].action.as_str()
        ),
        ("log", "list")
    );
    assert!(all.system.is_empty(), "left out");
    let all = of::<GetPermissions>("1216-getPermissions-admin").await;
    assert!(!all.system.is_empty());
}
