//! Robots: their secrets, rights, names and days.

use chrono::TimeDelta;
use harbor_client::model::{LabelScope, Robot};
use harbor_client::model::{
    NewLabel, NewProject, NewRobot, RobotAccess, RobotCreated, RobotLevel, RobotPermission,
    RobotSecret, RobotUpdate,
};
use harbor_client::query::Robots;
use harbor_client::{Client, ErrorCode, Identity, Login};

use crate::row::unique;
use crate::{Place, Row, has_code, refused, refused_here, row};

fn permission(project: &Place, access: &[(&str, &str)]) -> RobotPermission {
    let access: Vec<_> = access
        .iter()
        .map(|(resource, action)| RobotAccess::new(*resource, *action))
        .collect();
    RobotPermission::new(RobotLevel::Project, &project.name, access)
}

const PULL: (&str, &str) = ("repository", "pull");

/// A robot of a project, for 30 days.
async fn robot(row: &Row, project: &Place, name: &str, access: &[(&str, &str)]) -> RobotCreated {
    let permissions = [permission(project, access)];
    let new = NewRobot::new(name, RobotLevel::Project, 30, permissions).description("contract");
    let made = row.admin.create_robot(&new).await.unwrap();
    row.later(row.admin.robot(made.id).delete());
    made
}

/// What is needed to write a robot back as it is.
fn as_it_is(robot: &Robot) -> RobotUpdate {
    let update = RobotUpdate::new(
        &robot.name,
        robot.level.clone(),
        robot.permissions.clone(),
        robot.disable,
    );
    match &robot.description {
        Some(words) => update.description(words),
        None => update,
    }
}

fn client(row: &Row, login: Login) -> Client {
    row.builder().credentials(login).build().unwrap()
}

async fn logs_in(row: &Row, name: &str, secret: &str) -> bool {
    match row.client(name, secret).whoami().await.unwrap() {
        Identity::Robot => true,
        Identity::Anonymous => false,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_new_robot_shows_its_secret_once() {
    row(async |row| {
        let project = row.project("robots").await;
        let access = [PULL, ("repository", "push")];
        let made = robot(row, &project, "ci", &access).await;
        let name = row.robot_name(&project.name, "ci").await;
        assert_eq!(made.name, name.to_string());
        assert!(made.secret.expose().len() >= 8);
        assert!(!format!("{made:?}").contains(made.secret.expose()));

        let read = row.admin.robot(made.id).get().await.unwrap();
        assert_eq!((read.id, &read.name), (made.id, &made.name));
        assert!(read.secret.is_none_or(|secret| secret.expose().is_empty()));
        assert_eq!((read.level, read.disable), (RobotLevel::Project, false));
        assert_eq!(read.description.as_deref(), Some("contract"));
        assert_eq!(read.permissions[0].namespace, project.name);
        assert_eq!(read.permissions[0].access.len(), access.len());

        let permissions = [permission(&project, &[PULL])];
        let again = NewRobot::new("ci", RobotLevel::Project, -1, permissions);
        assert!(refused(row.admin.create_robot(&again).await).is_conflict());
        row.admin.robot(made.id).delete().await.unwrap();
        assert!(refused(row.admin.robot(made.id).get().await).is_not_found());
    })
    .await;
}

#[tokio::test]
async fn a_robot_logs_in_and_may_do_what_it_was_given() {
    row(async |row| {
        let project = row.project("robot-rights").await;
        row.push.image(&project.full("app"), "v1", "robot").await;
        let access = [
            PULL,
            ("repository", "list"),
            ("artifact", "list"),
            ("artifact", "read"),
        ];
        let made = robot(row, &project, "reader", &access).await;
        let robot = client(row, Login::from_robot(&made).unwrap());
        assert_eq!(robot.whoami().await.unwrap(), Identity::Robot);
        let current = refused(robot.current_user().await);
        assert!(current.is_precondition_failed(), "{current}");

        let seen = robot.project(&project.name);
        assert_eq!(seen.list_repositories().await.unwrap().total, Some(1));
        seen.repository("app").artifact("v1").get().await.unwrap();
        let kept = refused(seen.repository("app").artifact("v1").delete().await);
        assert!(kept.is_forbidden(), "{kept}");
        let new = NewLabel::new("no", LabelScope::Project).project_id(project.id);
        assert!(refused(robot.create_label(&new).await).is_forbidden());
        let new = NewProject::new(unique("by-robot"));
        assert!(refused(robot.create_project(&new).await).is_forbidden());
        let other = row.project("robot-elsewhere").await;
        let stranger = refused(robot.project(&other.name).list_repositories().await);
        assert!(stranger.is_forbidden(), "{stranger}");
        // No robot can change robots, itself included.
        let itself = row.admin.robot(made.id).get().await.unwrap();
        let update = refused(robot.robot(made.id).update(&as_it_is(&itself)).await);
        assert!(update.is_forbidden(), "{update}");
        assert!(
            refused(
                robot
                    .robot(made.id)
                    .refresh_secret(&RobotSecret::new())
                    .await
            )
            .is_forbidden()
        );

        row.admin.robot(made.id).delete().await.unwrap();
        assert_eq!(robot.whoami().await.unwrap(), Identity::Anonymous);
    })
    .await;
}

#[tokio::test]
async fn a_secret_of_ones_own_is_set_and_not_repeated() {
    row(async |row| {
        const OWN: &str = "Contract-Robot-1";
        let project = row.project("robot-secret").await;
        let made = robot(row, &project, "own", &[PULL]).await;
        let robot = row.admin.robot(made.id);
        let answer = robot
            .refresh_secret(&RobotSecret::new().secret(OWN))
            .await
            .unwrap();
        assert!(
            answer
                .secret
                .is_none_or(|secret| secret.expose().is_empty())
        );
        assert!(logs_in(row, &made.name, OWN).await);
        assert!(
            !logs_in(row, &made.name, made.secret.expose()).await,
            "the old one"
        );

        let answer = robot.refresh_secret(&RobotSecret::new()).await.unwrap();
        assert!(!format!("{answer:?}").contains(answer.secret.as_ref().unwrap().expose()));
        let secret = answer.secret.expect("one that the server chose");
        assert!(logs_in(row, &made.name, secret.expose()).await);
        assert!(!logs_in(row, &made.name, OWN).await, "the old one");
        for weak in [
            "Short-1",
            "no-upper-case-1",
            "NO-LOWER-CASE-1",
            "No-digit-at-all",
        ] {
            let weak = RobotSecret::new().secret(weak);
            refused_here(robot.refresh_secret(&weak).await, "secret");
        }
        assert!(
            logs_in(row, &made.name, secret.expose()).await,
            "it is still the same"
        );
    })
    .await;
}

#[tokio::test]
async fn an_update_repeats_full_name_level_and_permissions() {
    row(async |row| {
        let project = row.project("robot-update").await;
        let made = robot(row, &project, "updated", &[PULL]).await;
        let robot = row.admin.robot(made.id);
        let read = robot.get().await.unwrap();

        let short = as_it_is(&read).name("updated");
        let short = refused(robot.update(&short).await);
        assert!(short.is_bad_request(), "{short}");
        let other = as_it_is(&read).level(RobotLevel::System);
        assert!(refused(robot.update(&other).await).is_bad_request());
        let nothing = as_it_is(&read).permissions([]);
        assert!(refused(robot.update(&nothing).await).is_invalid_input());
        assert_eq!(robot.get().await.unwrap().permissions, read.permissions);

        let disabled = as_it_is(&read).disable(true);
        robot.update(&disabled).await.unwrap();
        let after = robot.get().await.unwrap();
        assert!(after.disable && after.description == read.description);
        assert!(!logs_in(row, &made.name, made.secret.expose()).await);
        // Without a description it is gone, and the robot is switched on again.
        let mut bare = as_it_is(&read).disable(false);
        bare.description = None;
        robot.update(&bare).await.unwrap();
        let after = robot.get().await.unwrap();
        assert!(!after.disable && after.description.unwrap_or_default().is_empty());
        assert_eq!(
            (after.name, after.permissions),
            (read.name, read.permissions)
        );
        assert!(logs_in(row, &made.name, made.secret.expose()).await);
    })
    .await;
}

#[tokio::test]
async fn the_days_of_a_robot_are_counted_from_its_creation() {
    row(async |row| {
        let project = row.project("robot-days").await;
        let made = robot(row, &project, "days", &[PULL]).await;
        let robot = row.admin.robot(made.id);
        let ends = async |days: i64| {
            let read = robot.get().await.unwrap();
            assert_eq!(read.duration, Some(days));
            let expected = read.creation_time.unwrap() + TimeDelta::days(days);
            let off = read.expires_at - expected.timestamp();
            assert!(off.abs() <= 2, "{read:?}");
            read
        };
        let read = ends(30).await;
        robot.update(&as_it_is(&read).duration(5)).await.unwrap();
        let read = ends(5).await;
        robot.update(&as_it_is(&read)).await.unwrap();
        ends(5).await;
        robot.update(&as_it_is(&read).duration(-1)).await.unwrap();
        let read = robot.get().await.unwrap();
        assert_eq!((read.duration, read.expires_at), (Some(-1), -1));
        refused_here(robot.update(&as_it_is(&read).duration(0)).await, "duration");
    })
    .await;
}

#[tokio::test]
async fn the_robots_of_a_project_are_listed_by_its_number() {
    row(async |row| {
        let project = row.project("robot-list").await;
        let one = robot(row, &project, "one", &[PULL]).await;
        let two = robot(row, &project, "two", &[PULL]).await;
        let other = row.project("robot-list-other").await;
        robot(row, &other, "one", &[PULL]).await;
        let name = unique("system");
        let permissions = [permission(&project, &[PULL])];
        let new = NewRobot::new(&name, RobotLevel::System, 1, permissions);
        let system = row.admin.create_robot(&new).await.unwrap();
        row.later(row.admin.robot(system.id).delete());

        let of_project = || Robots::of_project(project.id);
        let order = Robots::ID.ascending();
        let listed = row
            .admin
            .list_robots()
            .filter(of_project())
            .order_by(order)
            .await
            .unwrap();
        let ids: Vec<_> = listed.items.iter().map(|robot| robot.id).collect();
        assert_eq!((ids, listed.total), (vec![one.id, two.id], Some(2)));
        let full = row.robot_name(&project.name, "two").await;
        let named = of_project().and(Robots::named(&full));
        let listed = row.admin.list_robots().filter(named).await.unwrap();
        assert_eq!((listed.total, listed.items[0].id), (Some(1), two.id));
        assert_eq!(listed.items[0].name, two.name);
        let named = Robots::NAME.is(&name);
        let listed = row.admin.list_robots().filter(named).await.unwrap();
        assert_eq!((listed.total, listed.items[0].id), (Some(1), system.id));
        assert_eq!(listed.items[0].level, RobotLevel::System);
        // Those of projects are in no list that does not ask for them.
        let named = Robots::named(&full);
        let listed = row.admin.list_robots().filter(named).await.unwrap();
        assert_eq!(listed.total, Some(0));
    })
    .await;
}

#[tokio::test]
async fn what_no_robot_can_be_is_refused() {
    row(async |row| {
        let project = row.project("no-robot").await;
        let new = |name: &str, days: i64| {
            NewRobot::new(
                name,
                RobotLevel::Project,
                days,
                [permission(&project, &[PULL])],
            )
        };
        refused_here(row.admin.create_robot(&new("Upper", 1)).await, "name");
        refused_here(row.admin.create_robot(&new("robot$a+b", 1)).await, "name");
        refused_here(row.admin.create_robot(&new("a", 0)).await, "duration");
        let twice = [permission(&project, &[PULL]), permission(&project, &[PULL])];
        let twice = NewRobot::new("a", RobotLevel::Project, 1, twice);
        refused_here(row.admin.create_robot(&twice).await, "permissions");
        let none = NewRobot::new("a", RobotLevel::Project, 1, []);
        assert!(refused(row.admin.create_robot(&none).await).is_invalid_input());
        // That no robot can be given the right to change robots is said by the server.
        let ungranted = [permission(&project, &[("robot", "update")])];
        let ungranted = NewRobot::new("a", RobotLevel::Project, 1, ungranted);
        let error = refused(row.admin.create_robot(&ungranted).await);
        assert!(error.is_bad_request(), "{error}");
        has_code(&error, ErrorCode::BadRequest);
        let person = row.user("no-robot").await;
        let stranger = refused(person.client.create_robot(&new("a", 1)).await);
        assert!(stranger.is_forbidden(), "{stranger}");
    })
    .await;
}
