// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Handles of the group `robot`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use scs_client_core::Executor;

use crate::{Client, model};
use super::super::{Call, operations};

impl Client {
    /// Points at a robot by number; its login name is no address.
    ///
    /// - `robot_id`: A number that robots of system and projects share.
    pub fn robot(&self, robot_id: i64) -> Robot {
        Robot { executor: self.executor.clone(), robot_id }
    }

    /// Lists robots, those of the system unless the filter says otherwise.
    ///
    /// Robots of a project need `Level=project,ProjectID=7` in this spelling: keys in lower case
    /// find nothing, a number without a level finds the system's. Names are stored as
    /// `project+name`, without the prefix that answers show.
    ///
    /// `robot:list`, in the project from guests up, or over the system; robots too; seen: 200,
    /// 400, 401, 403, 422.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.list_robots().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn list_robots(&self) -> Call<operations::ListRobots> {
        Call::new(&self.executor)
    }

    /// Creates a robot and gives its secret, this one time.
    ///
    /// `secret` and `disable` are ignored; `duration` is required, in days, -1 for ever. Rights
    /// outside of the server's table are 400. A robot may create robots with at most its own
    /// rights (else 403 DENIED), and they may outlive it. A name in use is 409; one too long is a
    /// 500.
    ///
    /// `robot:create`, for the project's administrators, or over the system; robots too; seen:
    /// 201, 400, 401, 403, 404, 409, 422, 500.
    ///
    /// ```
    /// use harbor_client::model::{NewRobot, RobotAccess, RobotLevel, RobotPermission};
    ///
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let pull = RobotAccess::new("repository", "pull");
    /// let of_project = RobotPermission::new(RobotLevel::Project, "scs", vec![pull]);
    /// let robot = NewRobot::new("zuul-ci", RobotLevel::Project, 90, vec![of_project]);
    /// let created = client.create_robot(&robot).await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn create_robot(&self, body: &model::NewRobot) -> Call<operations::CreateRobot> {
        Call::new(&self.executor).json(body)
    }
}

/// An account for programs, of the system or of one project.
#[derive(Clone, Debug)]
pub struct Robot {
    pub(crate) executor: Executor,
    pub(crate) robot_id: i64,
}

impl Robot {
    /// Reads one robot with its rights, without its secret.
    ///
    /// Developers and guests may read the robots of their project.
    ///
    /// `robot:read`, in the project from guests up, or over the system; robots too; seen: 200,
    /// 401, 403, 404.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.robot(12).get().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn get(&self) -> Call<operations::GetRobot> {
        Call::new(&self.executor).path("robot_id", self.robot_id)
    }

    /// Replaces description, state, lifetime and rights of a robot.
    ///
    /// Name (in full, as read) and level must stay, and rights must be there. What is absent is
    /// reset, `disable` to false; only `duration` may be left out. The end is counted from the
    /// creation, so a shorter lifetime can end the robot at once, and a longer one revives it.
    /// `robot:update` cannot be given to robots.
    ///
    /// `robot:update`, for administrators of the project or the system, and never for robots;
    /// seen: 200, 400, 401, 403, 404.
    ///
    /// ```
    /// use harbor_client::model::{RobotAccess, RobotLevel, RobotPermission, RobotUpdate};
    ///
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let name = harbor_client::RobotName::of_project("scs", "zuul-ci");
    /// let pull = RobotAccess::new("repository", "pull");
    /// let of_project = RobotPermission::new(RobotLevel::Project, "scs", vec![pull]);
    /// let update = RobotUpdate::new(name, RobotLevel::Project, vec![of_project], false);
    /// client.robot(12).update(&update).await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn update(&self, body: &model::RobotUpdate) -> Call<operations::UpdateRobot> {
        Call::new(&self.executor).path("robot_id", self.robot_id).json(body)
    }

    /// Gives a robot a new secret, one of your own or a random one.
    ///
    /// The answer holds the secret only when the server made it. Your own must have 8 to 128
    /// characters with upper case, lower case and a digit, else 400. No robot may do it, not even
    /// for itself. Of several at once, all succeed and one secret is good.
    ///
    /// `robot:update`, as for updates, which is users alone; seen: 200, 400, 401, 403, 404, 422.
    ///
    /// ```
    /// use harbor_client::model::RobotSecret;
    ///
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.robot(12).refresh_secret(&RobotSecret::new()).await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn refresh_secret(
        &self,
        body: &model::RobotSecret,
    ) -> Call<operations::RefreshRobotSecret> {
        Call::new(&self.executor).path("robot_id", self.robot_id).json(body)
    }

    /// Deletes a robot; its secret is useless at once.
    ///
    /// What it was used for after that is 401, and a second deletion 404.
    ///
    /// `robot:delete`, for the project's administrators, or over the system; robots too; seen:
    /// 200, 401, 403, 404.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// client.robot(12).delete().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn delete(&self) -> Call<operations::DeleteRobot> {
        Call::new(&self.executor).path("robot_id", self.robot_id)
    }
}
