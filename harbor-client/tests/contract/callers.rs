//! Who is calling: users, nobody, wrong passwords, and what is opened to whom.

use std::sync::Arc;

use futures_util::StreamExt as _;
use harbor_client::model::{NewUser, PasswordChange, SysAdminFlag, Toggle, UserProfile};
use harbor_client::query::{Projects, Users};
use harbor_client::{CliLogin, Error, ErrorCode, HarborErrorExt as _, Identity, Login, Strict};

use crate::row::{PASSWORD, unique};
use crate::{has_code, refused, refused_here, row};

#[tokio::test]
async fn a_user_and_nobody_are_told_apart() {
    row(async |row| {
        let person = row.user("who").await;
        let Identity::User(user) = person.client.whoami().await.unwrap() else {
            panic!("it is a user");
        };
        assert_eq!((user.user_id, &user.username), (person.id, &person.name));
        assert!(!user.sysadmin_flag);
        let Identity::User(admin) = row.admin.whoami().await.unwrap() else {
            panic!("it is a user");
        };
        assert!(admin.sysadmin_flag || admin.admin_role_in_auth);
        assert_eq!(row.nobody().whoami().await.unwrap(), Identity::Anonymous);
        let wrong = row.client(&person.name, "Wrong-Password-1");
        assert_eq!(wrong.whoami().await.unwrap(), Identity::Anonymous);
        let current = refused(wrong.current_user().await);
        assert!(current.is_unauthorized(), "{current}");
        has_code(&current, ErrorCode::Unauthorized);
        // Names are told apart by case.
        let other = row.client(&person.name.to_uppercase(), PASSWORD);
        assert_eq!(other.whoami().await.unwrap(), Identity::Anonymous);
    })
    .await;
}

#[tokio::test]
async fn a_wrong_password_shows_what_is_public_and_strict_shows_nothing() {
    row(async |row| {
        let person = row.user("strict").await;
        let public = row
            .project_of(&person.client, "strict-public", Toggle::True)
            .await;
        let private = row
            .project_of(&person.client, "strict-private", Toggle::False)
            .await;
        let mine = || Projects::NAME.any_of([&public.name, &private.name]);
        let all = person.client.list_projects().filter(mine()).await.unwrap();
        assert_eq!(all.total, Some(2));

        let plain = row.client(&person.name, "Wrong-Password-1");
        let some = plain.list_projects().filter(mine()).await.unwrap();
        let names: Vec<_> = some.items.iter().map(|one| &one.name).collect();
        assert_eq!(names, [&public.name], "no error, and no word about it");

        let strict = |password: &str| {
            row.builder()
                .transport(Arc::new(Strict::new(row.wire())))
                .credentials(Login::new(person.name.as_str(), password).unwrap())
                .build()
                .unwrap()
        };
        let wrong = strict("Wrong-Password-1");
        let refused_list = refused(wrong.list_projects().filter(mine()).await);
        assert!(refused_list.is_unauthorized(), "{refused_list}");
        let mut items = wrong.list_projects().items();
        assert!(items.next().await.unwrap().unwrap_err().is_unauthorized());
        let right = strict(PASSWORD);
        assert_eq!(
            right.list_projects().filter(mine()).await.unwrap().total,
            Some(2)
        );
    })
    .await;
}

#[tokio::test]
async fn what_is_public_is_open_and_the_rest_is_not() {
    row(async |row| {
        let public = row.public_project("open").await;
        let private = row.project("closed").await;
        for project in [&public, &private] {
            row.push.image(&project.full("a/b"), "v1", "open").await;
        }
        let stranger = row.user("stranger").await.client;
        let nobody = row.nobody();
        for client in [&stranger, &nobody] {
            let open = client.project(&public.name).repository("a/b");
            open.artifact("v1").get().await.unwrap();
            assert_eq!(open.list_artifacts().await.unwrap().total, Some(1));
            let closed = client.project(&private.name).repository("a/b");
            let error = refused(closed.artifact("v1").get().await);
            assert!(
                error.is_forbidden() || error.is_unauthorized() || error.is_credential(),
                "{error}"
            );
        }
        let closed = refused(stranger.project(&private.name).get().await);
        assert!(closed.is_forbidden(), "{closed}");
        has_code(&closed, ErrorCode::Forbidden);
        // A change is not even sent without a credential.
        let deletion = refused(nobody.project(&public.name).delete().await);
        assert!(
            deletion.is_credential() && deletion.status().is_none(),
            "{deletion}"
        );
        let deletion = refused(stranger.project(&public.name).delete().await);
        assert!(deletion.is_forbidden(), "{deletion}");
        let system = refused(stranger.configuration().await);
        assert!(system.is_forbidden(), "{system}");
        assert!(
            system.messages()[0].contains(' '),
            "a sentence, not a name alone: {system}"
        );
    })
    .await;
}

#[tokio::test]
async fn users_live_and_go() {
    row(async |row| {
        let name = unique("user");
        let mail = format!("{name}+tag@contract.example.org");
        let new = NewUser::new(&name, &mail, "In Real Life", PASSWORD).comment("words");
        let made = row.admin.create_user(&new).await.unwrap();
        let user = row.admin.user(made.id);
        row.later(user.delete());
        assert!(refused(row.admin.create_user(&new).await).is_conflict());
        let read = user.get().await.unwrap();
        assert_eq!((read.user_id, &read.username), (made.id, &name));
        assert_eq!(
            (read.email.as_ref(), read.comment.as_deref()),
            (Some(&mail), Some("words"))
        );

        for filter in [
            Users::USERNAME.is(&name),
            Users::EMAIL.is(&mail),
            Users::ID.is(made.id),
        ] {
            let listed = row.admin.list_users().filter(filter).await.unwrap();
            assert_eq!((listed.total, listed.items[0].user_id), (Some(1), made.id));
        }
        let found = row.admin.search_users(&name).at_most(5).await.unwrap();
        assert_eq!((found.len(), found[0].user_id), (1, made.id));

        let profile = UserProfile::new(&mail, "Another");
        user.update_profile(&profile).await.unwrap();
        let read = user.get().await.unwrap();
        assert_eq!(
            (read.realname.as_deref(), read.sysadmin_flag),
            (Some("Another"), false)
        );
        user.set_sys_admin(&SysAdminFlag::new(true)).await.unwrap();
        assert!(user.get().await.unwrap().sysadmin_flag);
        user.set_sys_admin(&SysAdminFlag::new(false)).await.unwrap();

        const NEW: &str = "Contract-Row-2";
        let itself = row.client(&name, PASSWORD);
        let change = PasswordChange::new(NEW);
        let wrong = change.clone().old_password("Wrong-Password-1");
        assert!(refused(itself.user(made.id).update_password(&wrong).await).is_forbidden());
        let change = change.old_password(PASSWORD);
        itself.user(made.id).update_password(&change).await.unwrap();
        assert_eq!(
            itself.whoami().await.unwrap(),
            Identity::Anonymous,
            "the old one"
        );
        let again = row.client(&name, NEW).whoami().await.unwrap();
        assert!(matches!(again, Identity::User(_)));

        user.delete().await.unwrap();
        assert!(refused(user.get().await).is_not_found());
        let listed = row
            .admin
            .list_users()
            .filter(Users::USERNAME.is(&name))
            .await
            .unwrap();
        assert_eq!(listed.total, Some(0));
    })
    .await;
}

#[tokio::test]
async fn what_no_user_can_be_is_refused_before_the_call() {
    row(async |row| {
        let new = |name: &str, mail: &str, password: &str| NewUser::new(name, mail, "R", password);
        let mail = "a@contract.example.org";
        let cases = [
            (new("a", mail, "weak"), "password"),
            (new("a", mail, "no-upper-case-1"), "password"),
            (new("a", "no-address", PASSWORD), "email"),
            (new("a,b", mail, PASSWORD), "username"),
            (new("", mail, PASSWORD), "username"),
            (new("a", mail, PASSWORD).comment("x".repeat(31)), "comment"),
        ];
        for (new, field) in cases {
            refused_here(row.admin.create_user(&new).await, field);
        }
        let weak = PasswordChange::new("weak");
        refused_here(
            row.admin.user(1).update_password(&weak).await,
            "new_password",
        );
        let is_hidden =
            |error: Error| assert!(!error.to_string().contains("no-upper-case-1"), "{error}");
        is_hidden(refused(
            row.admin
                .create_user(&new("a", mail, "no-upper-case-1"))
                .await,
        ));
    })
    .await;
}

#[tokio::test]
async fn a_cli_secret_is_not_sent_where_it_opens_nothing() {
    row(async |row| {
        let person = row.user("cli").await;
        let project = row.project_of(&person.client, "cli", Toggle::False).await;
        // With local users the password stands in for the secret where it opens something.
        let login = CliLogin::new(person.name.as_str(), PASSWORD).unwrap();
        let client = login.builder_over(row.url(), row.wire()).build().unwrap();
        let mine = Projects::NAME.is(&project.name);
        assert_eq!(
            client.list_projects().filter(mine).await.unwrap().total,
            Some(1)
        );
        client.system_info().await.unwrap();
        client.ping().await.unwrap();
        let refusals = [
            refused(client.project(&project.name).get().await),
            refused(client.current_user().await),
            refused(client.list_quotas().await),
        ];
        for error in refusals {
            assert!(
                error.is_beyond_cli_secret() && error.status().is_none(),
                "{error}"
            );
        }
    })
    .await;
}

#[tokio::test]
async fn a_role_says_what_it_permits() {
    row(async |row| {
        let person = row.user("permissions").await;
        let project = row
            .project_of(&person.client, "permissions", Toggle::False)
            .await;
        let scope = format!("/project/{}", project.id);
        let permitted = person
            .client
            .list_permissions_of_current_user()
            .scope(&scope)
            .relative(true);
        let permitted = permitted.await.unwrap();
        let may = |resource: &str, action: &str| {
            permitted
                .iter()
                .any(|one| one.resource == resource && one.action == action)
        };
        let stranger = row.user("unpermitted").await.client;
        let none = stranger
            .list_permissions_of_current_user()
            .scope(scope)
            .await
            .unwrap();
        if row.is_real() {
            assert!(
                may("repository", "push") && may("member", "create"),
                "{permitted:?}"
            );
            assert!(none.is_empty(), "{none:?}");
        }
    })
    .await;
}
