//! Who calls, and what they may do.

use base64::{Engine, engine::general_purpose::STANDARD};
use http::{Method, header};

use super::{
    errors::{forbidden, forbidden_to, not_found, unauthorized},
    tables::Robot,
    world::World,
};
use crate::{
    keycloak::http::{Reply, cookie},
    statuspage::http::Incoming,
};

/// What the names of robots begin with.
pub(crate) const ROBOT_PREFIX: &str = "robot$";

/// Who calls.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Caller {
    Anonymous,
    User(i64),
    Robot(i64),
}

/// Roles in a project, the weakest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Role {
    LimitedGuest,
    Guest,
    Developer,
    Maintainer,
    Admin,
}

impl Role {
    /// By its number in the API.
    pub(crate) const fn of(number: i64) -> Option<Self> {
        Some(match number {
            1 => Self::Admin,
            2 => Self::Developer,
            3 => Self::Guest,
            4 => Self::Maintainer,
            5 => Self::LimitedGuest,
            _ => return None,
        })
    }
}

/// What a call needs in a project.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Need {
    /// For robots: the permission.
    pub(crate) resource: &'static str,
    pub(crate) action: &'static str,
    /// For users: the least role.
    pub(crate) role: Role,
    /// Does a public project let everybody?
    pub(crate) public: bool,
}

impl Need {
    /// Everybody in a public project, else any role.
    pub(crate) const fn read(resource: &'static str, action: &'static str) -> Self {
        Self {
            resource,
            action,
            role: Role::LimitedGuest,
            public: true,
        }
    }

    /// That role, in public projects as well.
    pub(crate) const fn role(role: Role, resource: &'static str, action: &'static str) -> Self {
        Self {
            resource,
            action,
            role,
            public: false,
        }
    }
}

/// What a credential turned out to be.
pub(crate) struct Login {
    pub(crate) caller: Caller,
    /// The name whose other connections wait now, because its password was wrong.
    pub(crate) failed: Option<String>,
}

impl Login {
    const fn of(caller: Caller) -> Self {
        Self {
            caller,
            failed: None,
        }
    }
}

impl World {
    /// Reads the credential. One that fails is no credential.
    pub(crate) fn login(&self, request: &Incoming) -> Login {
        let credential = request.header(header::AUTHORIZATION);
        let takes_id_tokens = request.path.starts_with("/api/") || request.path == "/service/token";
        if let Some(token) = credential
            .strip_prefix("Bearer ")
            .filter(|_| takes_id_tokens && !self.database_down)
            && let Some(user) = self.id_tokens.get(token)
        {
            return Login::of(Caller::User(*user));
        }
        if let Some((name, secret)) = basic(credential) {
            return self.login_with(&name, &secret, Some(request));
        }
        let session = cookie(request, "sid").and_then(|sid| self.sessions.get(&sid).copied());
        Login::of(session.map_or(Caller::Anonymous, Caller::User))
    }

    /// Checks a name and a secret; of the request only method and path count, for CLI secrets.
    pub(crate) fn login_with(&self, name: &str, secret: &str, request: Option<&Incoming>) -> Login {
        if self.database_down || self.frozen.contains(name) {
            return Login::of(Caller::Anonymous);
        }
        if let Some(stored) = name.strip_prefix(ROBOT_PREFIX) {
            let robot = self.robots.values().find(|robot| robot.name == stored);
            if let Some(robot) = robot.filter(|robot| self.lets_in(robot, secret)) {
                return Login::of(Caller::Robot(robot.id));
            }
        }
        // The address is taken for the name, too (`recordings/harbor/1067-…`).
        let user = self
            .users
            .values()
            .find(|user| user.name == name || !user.email.is_empty() && user.email == name);
        let cli = request.is_some_and(takes_cli_secret);
        match user {
            Some(user) if user.password == secret => Login::of(Caller::User(user.id)),
            Some(user) if cli && user.cli_secret.as_deref() == Some(secret) => {
                Login::of(Caller::User(user.id))
            }
            _ => Login {
                caller: Caller::Anonymous,
                failed: Some(name.to_owned()),
            },
        }
    }

    fn lets_in(&self, robot: &Robot, secret: &str) -> bool {
        let expired = robot.expires_at != -1 && robot.expires_at <= self.now().timestamp();
        robot.secret == secret && !robot.disabled && !expired
    }

    /// Name of a caller, as the audit log has it.
    pub(crate) fn name_of(&self, caller: &Caller) -> String {
        match caller {
            Caller::Anonymous => "anonymous".to_owned(),
            Caller::User(id) => self
                .users
                .get(id)
                .map(|user| user.name.clone())
                .unwrap_or_default(),
            Caller::Robot(id) => self
                .robots
                .get(id)
                .map(|robot| format!("{ROBOT_PREFIX}{}", robot.name))
                .unwrap_or_default(),
        }
    }

    /// Is it a system administrator?
    pub(crate) fn is_admin(&self, caller: &Caller) -> bool {
        matches!(caller, Caller::User(id) if self.users.get(id).is_some_and(|user| user.admin))
    }

    /// A user's role in a project.
    pub(crate) fn role_in(&self, caller: &Caller, project: i64) -> Option<Role> {
        if self.is_admin(caller) {
            return Some(Role::Admin);
        }
        let Caller::User(user) = caller else {
            return None;
        };
        let members = &self.projects.get(&project)?.members;
        members
            .iter()
            .filter(|member| member.user == *user)
            .filter_map(|member| Role::of(member.role))
            .max()
    }

    /// May the caller do that in the project?
    pub(crate) fn may(&self, caller: &Caller, project: i64, need: &Need) -> bool {
        let Some(row) = self.projects.get(&project) else {
            return self.is_admin(caller);
        };
        if need.public && row.is_public() {
            return true;
        }
        match caller {
            Caller::Robot(id) => {
                let robot = self.robots.get(id);
                robot.is_some_and(|robot| {
                    grants(
                        robot,
                        "project",
                        Some(&row.name),
                        need.resource,
                        need.action,
                    )
                })
            }
            _ => self
                .role_in(caller, project)
                .is_some_and(|role| role >= need.role),
        }
    }

    /// Refuses who has no login.
    pub(crate) fn logged_in(&self, caller: &Caller) -> Result<(), Reply> {
        if *caller == Caller::Anonymous {
            Err(unauthorized())
        } else {
            Ok(())
        }
    }

    /// Refuses who may not do that in the whole system.
    pub(crate) fn system(
        &self,
        caller: &Caller,
        resource: &str,
        action: &str,
    ) -> Result<(), Reply> {
        let allowed = match caller {
            Caller::Anonymous => return Err(unauthorized()),
            Caller::Robot(id) => self
                .robots
                .get(id)
                .is_some_and(|robot| grants(robot, "system", None, resource, action)),
            Caller::User(_) => self.is_admin(caller),
        };
        if allowed {
            Ok(())
        } else {
            Err(forbidden_to(&self.name_of(caller)))
        }
    }

    /// The project of that name, if the caller may do that in it. Missing is 404 to those who might see it only.
    pub(crate) fn enter(&self, caller: &Caller, name: &str, need: &Need) -> Result<i64, Reply> {
        let found = self
            .projects
            .values()
            .find(|project| project.name == name)
            .map(|project| project.id);
        self.entered(caller, found, name, need)
    }

    /// The same with what a look-up found, and the word that was looked up.
    pub(crate) fn entered(
        &self,
        caller: &Caller,
        found: Option<i64>,
        word: &str,
        need: &Need,
    ) -> Result<i64, Reply> {
        let allowed = match found {
            Some(project) => self.may(caller, project, need),
            None => self.is_admin(caller),
        };
        match (found, caller) {
            (Some(project), _) if allowed => Ok(project),
            (None, _) if allowed => Err(not_found(&format!("project {word} not found"))),
            (_, Caller::Anonymous) => Err(unauthorized()),
            _ => Err(forbidden()),
        }
    }
}

/// Does a robot's list of permissions have that one?
pub(crate) fn grants(
    robot: &Robot,
    kind: &str,
    project: Option<&str>,
    resource: &str,
    action: &str,
) -> bool {
    let text =
        |value: &serde_json::Value, name: &str| value[name].as_str().unwrap_or_default().to_owned();
    let granted = |access: &serde_json::Value| {
        text(access, "resource") == resource && text(access, "action") == action
    };
    robot
        .permissions
        .as_array()
        .into_iter()
        .flatten()
        .any(|permission| {
            let namespace = text(permission, "namespace");
            text(permission, "kind") == kind
                && project.is_none_or(|project| namespace == "*" || namespace == project)
                && permission["access"]
                    .as_array()
                    .into_iter()
                    .flatten()
                    .any(granted)
        })
}

/// Name and secret of basic authentication.
pub(crate) fn basic(credential: &str) -> Option<(String, String)> {
    let (scheme, rest) = credential.split_once(' ')?;
    if !scheme.eq_ignore_ascii_case("basic") {
        return None;
    }
    let text = String::from_utf8(STANDARD.decode(rest.trim()).ok()?).ok()?;
    let (name, secret) = text.split_once(':')?;
    Some((name.to_owned(), secret.to_owned()))
}

/// The few calls that a CLI secret opens.
fn takes_cli_secret(request: &Incoming) -> bool {
    let path = request.path.trim_end_matches('/');
    let Some(path) = path.strip_prefix("/api/v2.0") else {
        return path.starts_with("/v2") || path == "/service/token" || path == "/api/version";
    };
    let segments: Vec<_> = path.trim_matches('/').split('/').collect();
    let read = request.method == Method::GET;
    match segments.as_slice() {
        ["projects"] => read || request.method == Method::POST,
        ["systeminfo" | "labels" | "repositories"] | ["projects", _, "repositories"] => read,
        ["projects", _, "repositories", _, "artifacts"] => read,
        ["projects", _, "repositories", _, "artifacts", _, "tags", _] => {
            request.method == Method::DELETE
        }
        _ => false,
    }
}
