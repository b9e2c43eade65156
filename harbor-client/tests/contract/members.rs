//! Members of a project, groups, and what a role opens.

use harbor_client::model::{
    MemberKind, MemberRole, MemberUser, NewMember, NewUserGroup, RoleName, UserGroup,
    UserGroupUpdate,
};

use crate::row::unique;
use crate::{refused, refused_here, row};

const DEVELOPER: i64 = 2;
const GUEST: i64 = 3;

#[tokio::test]
async fn a_member_has_the_role_that_was_given_and_sees_what_it_opens() {
    row(async |row| {
        let project = row.project("members").await;
        let person = row.user("member").await;
        let seen = person.client.project(&project.name);
        let stranger = refused(seen.get().await);
        assert!(stranger.is_forbidden(), "{stranger}");

        let user = MemberUser::new().username(&person.name);
        let new = NewMember::new(GUEST).member_user(user);
        let made = project.create_member(&new).await.unwrap();
        assert!(refused(project.create_member(&new).await).is_conflict());
        let member = project.member(made.id);
        let read = member.get().await.unwrap();
        assert_eq!(
            (&read.entity_name, read.entity_id),
            (&person.name, person.id)
        );
        assert_eq!((read.role_name, read.role_id), (RoleName::Guest, GUEST));
        assert_eq!(
            (read.entity_type, read.project_id),
            (MemberKind::User, project.id)
        );
        assert_eq!(seen.get().await.unwrap().current_user_role_ids, [GUEST]);

        member.update(&MemberRole::new(DEVELOPER)).await.unwrap();
        let listed = project
            .list_members()
            .entity_name(&person.name)
            .await
            .unwrap();
        assert_eq!(listed.items[0].role_name, RoleName::Developer);
        assert_eq!(project.summary().await.unwrap().developer_count, 1);
        // Any number would be stored, and hide the member.
        for role in [0, 6, 42] {
            refused_here(member.update(&MemberRole::new(role)).await, "role_id");
        }
        member.delete().await.unwrap();
        let listed = project
            .list_members()
            .entity_name(&person.name)
            .await
            .unwrap();
        assert!(listed.items.is_empty());
        assert!(refused(seen.get().await).is_forbidden());
    })
    .await;
}

#[tokio::test]
async fn a_member_is_one_user_or_one_group() {
    row(async |row| {
        let project = row.project("one-member").await;
        refused_here(
            project.create_member(&NewMember::new(GUEST)).await,
            "member_user",
        );
        let both = NewMember::new(GUEST)
            .member_user(MemberUser::new().username("somebody"))
            .member_group(UserGroup::new().group_name("some"));
        refused_here(project.create_member(&both).await, "member_group");
        let missing = MemberUser::new().username(unique("nobody"));
        let missing = NewMember::new(GUEST).member_user(missing);
        assert!(refused(project.create_member(&missing).await).is_not_found());
    })
    .await;
}

#[tokio::test]
async fn groups_live_and_go() {
    row(async |row| {
        const OIDC: i64 = 3;
        let name = unique("group");
        let new = NewUserGroup::new(&name, OIDC);
        let made = match row.admin.create_user_group(&new).await {
            Ok(made) => made,
            Err(error) if row.is_real() => return row.left_out(&error.to_string()),
            Err(error) => panic!("{error}"),
        };
        let group = row.admin.user_group(made.id);
        row.later(group.delete());
        let read = group.get().await.unwrap();
        let listed = row
            .admin
            .list_user_groups()
            .group_name(&name)
            .await
            .unwrap();
        let found = row.admin.search_user_groups(&name).await.unwrap();
        let renamed = UserGroupUpdate::new(format!("{name}-renamed"));
        group.update(&renamed).await.unwrap();
        if row.is_real() {
            assert_eq!(
                (read.group_name.as_ref(), read.group_type),
                (Some(&name), Some(OIDC))
            );
            assert_eq!(listed.items[0].id, Some(made.id));
            assert_eq!((found[0].id, &found[0].group_name), (made.id, &name));
            let read = group.get().await.unwrap();
            assert_eq!(read.group_name, Some(renamed.group_name));
        }
        let odd = NewUserGroup::new(&name, 9);
        assert!(refused(row.admin.create_user_group(&odd).await).is_invalid_input());
        group.delete().await.unwrap();
    })
    .await;
}
