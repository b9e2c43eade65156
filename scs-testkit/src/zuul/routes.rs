//! Which route a request is for. Order and greed are the real server's: project and branch swallow slashes, and what no
//! route has is the web interface.

use http::Method;

use super::version::Version;

/// A route of the API.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Route {
    Index,
    Info(Option<String>),
    Connections,
    Components,
    Tenants,
    RootAuthorizations,
    Tenant(String, Place),
    OidcKeys,
    OidcConfiguration,
    /// The description of the API, sent as a page.
    Description,
}

/// A route below a tenant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    Status,
    StatusChange(String),
    Jobs,
    Job(String),
    Projects,
    Project(String),
    Pipelines,
    Semaphores,
    Labels,
    TenantStatus,
    ConfigErrors,
    SystemEvents,
    Builds,
    Build(String),
    Buildsets,
    Buildset(String),
    BuildTimes,
    Badge,
    Key(String),
    ProjectSshKey(String),
    TenantSshKey,
    FreezeJobs {
        pipeline: String,
        project: String,
        branch: String,
    },
    FreezeJob {
        pipeline: String,
        project: String,
        branch: String,
        job: String,
    },
    FreezePipeline(String),
    ConsoleStream,
    Authorizations,
    Autoholds,
    ProjectAutoholds(String),
    CreateAutohold(String),
    Autohold(String),
    DeleteAutohold(String),
    Enqueue(String),
    Dequeue(String),
    Promote,
    State,
    Providers,
    Images,
    Flavors,
    Nodes,
    SetNode(String),
    NodesetRequests,
    DeleteNodesetRequest(String),
    BuildImage(String),
    DeleteArtifact(String),
    DeleteUpload(String),
    ValidateUpload(String),
    RetryUpload(String),
}

impl Place {
    /// Methods in the answer to OPTIONS.
    pub(crate) const fn methods(&self) -> &'static str {
        match self {
            Self::ProjectAutoholds(_) | Self::CreateAutohold(_) => "GET, POST, OPTIONS",
            Self::Autohold(_) | Self::DeleteAutohold(_) => "GET, DELETE, OPTIONS",
            Self::Enqueue(_)
            | Self::Dequeue(_)
            | Self::Promote
            | Self::State
            | Self::BuildImage(_)
            | Self::ValidateUpload(_)
            | Self::RetryUpload(_) => "POST, OPTIONS",
            Self::SetNode(_) => "PUT, OPTIONS",
            Self::DeleteNodesetRequest(_) | Self::DeleteArtifact(_) | Self::DeleteUpload(_) => {
                "DELETE, OPTIONS"
            }
            _ => "GET, OPTIONS",
        }
    }

    /// Is a JSON body expected?
    pub(crate) const fn takes_json(&self) -> bool {
        matches!(
            self,
            Self::Enqueue(_)
                | Self::Dequeue(_)
                | Self::Promote
                | Self::State
                | Self::FreezePipeline(_)
                | Self::CreateAutohold(_)
                | Self::SetNode(_)
        )
    }

    /// Permission of a role without which nothing is done; none for reads.
    pub(crate) const fn permission(&self) -> Option<&'static str> {
        Some(match self {
            Self::CreateAutohold(_) | Self::DeleteAutohold(_) => "autohold",
            Self::Enqueue(_) => "enqueue",
            Self::Dequeue(_) => "dequeue",
            Self::Promote => "promote",
            Self::State => "set-tenant-state",
            Self::SetNode(_) => "set-node-state",
            Self::DeleteNodesetRequest(_) => "delete-nodeset-request",
            Self::BuildImage(_) => "image-build",
            Self::DeleteArtifact(_) => "image-delete",
            Self::DeleteUpload(_) | Self::ValidateUpload(_) | Self::RetryUpload(_) => {
                "image-upload"
            }
            _ => return None,
        })
    }

    /// Names that a query may have; another one is a 404. The list of autoholds takes any.
    pub(crate) fn parameters(&self, version: Version) -> Option<Vec<&'static str>> {
        const BUILDS: &str = "project pipeline change branch patchset ref newrev uuid job_name queue_item_uuid voting \
             nodeset result final held complete limit skip idx_min idx_max exclude_result";
        const BUILDSETS: &str = "project pipeline change branch patchset ref newrev uuid queue_item_uuid result complete \
             limit skip idx_min idx_max exclude_result";
        let names = match self {
            Self::Autoholds => return None,
            Self::Builds => BUILDS,
            Self::Buildsets => BUILDSETS,
            Self::BuildTimes => {
                "project pipeline branch ref job_name final start_time end_time limit skip exclude_result"
            }
            Self::Badge => "project pipeline branch",
            Self::ConfigErrors => "project branch severity name limit skip",
            Self::SystemEvents => "event_type idx_min idx_max limit skip",
            _ => "",
        };
        let absent = |name: &&str| match *name {
            "queue_item_uuid" => version.is_14(),
            "exclude_result" => version.is_14() || *self != Self::Buildsets,
            _ => true,
        };
        Some(names.split_whitespace().filter(absent).collect())
    }

    /// Was it there before 14?
    const fn is_old(&self) -> bool {
        !matches!(
            self,
            Self::Providers
                | Self::Images
                | Self::Flavors
                | Self::SetNode(_)
                | Self::NodesetRequests
                | Self::DeleteNodesetRequest(_)
                | Self::State
                | Self::SystemEvents
                | Self::TenantSshKey
                | Self::BuildImage(_)
                | Self::DeleteArtifact(_)
                | Self::DeleteUpload(_)
                | Self::ValidateUpload(_)
                | Self::RetryUpload(_)
        )
    }
}

/// The route of a path without prefix; none where the web interface answers.
pub(crate) fn find(method: &Method, path: &str, version: Version) -> Option<Route> {
    let path = path.replace("//", "/");
    let route = match path.strip_prefix("/api") {
        Some("") => Route::Index,
        Some(rest) => api(method, rest.strip_prefix('/')?, version)?,
        None => other(&path)?,
    };
    let old = match &route {
        Route::OidcKeys | Route::OidcConfiguration => false,
        Route::Tenant(_, place) => place.is_old(),
        _ => true,
    };
    (version.is_14() || old).then_some(route)
}

fn api(method: &Method, rest: &str, version: Version) -> Option<Route> {
    Some(match rest {
        "info" => Route::Info(None),
        "connections" => Route::Connections,
        "components" => Route::Components,
        "tenants" => Route::Tenants,
        "authorizations" => Route::RootAuthorizations,
        _ => {
            let (tenant, below) = rest.strip_prefix("tenant/")?.split_once('/')?;
            let tenant = decoded(tenant);
            match below {
                "info" => Route::Info(Some(tenant)),
                _ => Route::Tenant(tenant, place(method, below, version)?),
            }
        }
    })
}

fn other(path: &str) -> Option<Route> {
    match path {
        "/oidc/jwks" | "/oidc/.well-known/jwks" | "/.well-known/jwks" => Some(Route::OidcKeys),
        "/.well-known/openid-configuration" => Some(Route::OidcConfiguration),
        "/openapi.yaml" => Some(Route::Description),
        _ => {
            let below = path.strip_prefix("/oidc/")?;
            let below = below.strip_prefix("tenant/").unwrap_or(below);
            match below.split_once('/')?.1 {
                "jwks" | ".well-known/jwks" => Some(Route::OidcKeys),
                ".well-known/openid-configuration" => Some(Route::OidcConfiguration),
                _ => None,
            }
        }
    }
}

fn place(method: &Method, below: &str, version: Version) -> Option<Place> {
    if let Some(place) = plain(below) {
        // The stream has a condition on its method.
        let served =
            place != Place::ConsoleStream || [Method::GET, Method::OPTIONS].contains(method);
        return served.then_some(place);
    }
    let (head, rest) = below.split_once('/')?;
    let options = method == Method::OPTIONS;
    let when = |wanted: Method, place: Place| (*method == wanted || options).then_some(place);
    match head {
        "project" => Some(project(method, rest, version)),
        "pipeline" => frozen(rest),
        "key" => Some(Place::Key(decoded(rest.strip_suffix(".pub")?))),
        "project-ssh-key" => Some(Place::ProjectSshKey(decoded(rest.strip_suffix(".pub")?))),
        "status" => Some(Place::StatusChange(segment(rest.strip_prefix("change/")?)?)),
        "image" => when(
            Method::POST,
            Place::BuildImage(segment(rest.strip_suffix("/build")?)?),
        ),
        "image-upload" => match rest.split_once('/') {
            None => when(Method::DELETE, Place::DeleteUpload(segment(rest)?)),
            Some((id, "validate")) => when(Method::POST, Place::ValidateUpload(decoded(id))),
            Some((id, "upload")) => when(Method::POST, Place::RetryUpload(decoded(id))),
            Some(_) => None,
        },
        "autohold" => {
            let id = segment(rest)?;
            match *method {
                Method::GET | Method::OPTIONS => Some(Place::Autohold(id)),
                Method::DELETE => Some(Place::DeleteAutohold(id)),
                _ => None,
            }
        }
        "job" => Some(Place::Job(segment(rest)?)),
        "build" => Some(Place::Build(segment(rest)?)),
        "buildset" => Some(Place::Buildset(segment(rest)?)),
        "nodes" => when(Method::PUT, Place::SetNode(segment(rest)?)),
        "nodeset-requests" => when(Method::DELETE, Place::DeleteNodesetRequest(segment(rest)?)),
        "image-build-artifact" => when(Method::DELETE, Place::DeleteArtifact(segment(rest)?)),
        _ => None,
    }
}

fn plain(below: &str) -> Option<Place> {
    Some(match below {
        "status" => Place::Status,
        "jobs" => Place::Jobs,
        "projects" => Place::Projects,
        "pipelines" => Place::Pipelines,
        "semaphores" => Place::Semaphores,
        "labels" => Place::Labels,
        "tenant-status" => Place::TenantStatus,
        "config-errors" => Place::ConfigErrors,
        "system-events" => Place::SystemEvents,
        "builds" => Place::Builds,
        "buildsets" => Place::Buildsets,
        "build-times" => Place::BuildTimes,
        "badge" => Place::Badge,
        "tenant-ssh-key/ssh.pub" => Place::TenantSshKey,
        "console-stream" => Place::ConsoleStream,
        "authorizations" => Place::Authorizations,
        "autohold" => Place::Autoholds,
        "promote" => Place::Promote,
        "state" => Place::State,
        "providers" => Place::Providers,
        "images" => Place::Images,
        "flavors" => Place::Flavors,
        "nodes" => Place::Nodes,
        "nodeset-requests" => Place::NodesetRequests,
        _ => return None,
    })
}

/// Below a project the last part decides; what it does not know belongs to the project's name.
fn project(method: &Method, rest: &str, version: Version) -> Place {
    if let Some((name, action)) = rest.rsplit_once('/') {
        let name = decoded(name);
        match (action, method) {
            ("enqueue", _) => return Place::Enqueue(name),
            ("dequeue", _) => return Place::Dequeue(name),
            ("freeze-pipeline", _) if version.is_14() => return Place::FreezePipeline(name),
            ("autohold", &Method::GET | &Method::OPTIONS) => return Place::ProjectAutoholds(name),
            ("autohold", &Method::POST) => return Place::CreateAutohold(name),
            _ => {}
        }
    }
    Place::Project(decoded(rest))
}

fn frozen(rest: &str) -> Option<Place> {
    let (pipeline, rest) = rest.split_once("/project/")?;
    let pipeline = segment(pipeline)?;
    let (project, rest) = rest.split_once("/branch/")?;
    let project = decoded(project);
    if let Some(branch) = rest.strip_suffix("/freeze-jobs") {
        let branch = decoded(branch);
        return Some(Place::FreezeJobs {
            pipeline,
            project,
            branch,
        });
    }
    let (branch, job) = rest.rsplit_once("/freeze-job/")?;
    Some(Place::FreezeJob {
        pipeline,
        project,
        branch: decoded(branch),
        job: segment(job)?,
    })
}

/// One segment, which a slash would end.
fn segment(text: &str) -> Option<String> {
    (!text.is_empty() && !text.contains('/')).then(|| decoded(text))
}

/// Escapes are read once, but for that of a slash (`recordings/zuul/033-project-encoded`).
fn decoded(text: &str) -> String {
    let kept = text.replace("%2F", "%252F").replace("%2f", "%252f");
    percent_encoding::percent_decode_str(&kept)
        .decode_utf8_lossy()
        .into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(method: &Method, below: &str) -> Option<Place> {
        match find(method, &format!("/api/tenant/scs/{below}"), Version::V14)? {
            Route::Tenant(tenant, place) => {
                assert_eq!(tenant, "scs");
                Some(place)
            }
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn projects_are_greedy_and_escaped_slashes_stay() {
        let get = |below| at(&Method::GET, below);
        assert_eq!(
            get("project/a/b/enqueue"),
            Some(Place::Enqueue("a/b".into()))
        );
        assert_eq!(get("project/a%2Fb"), Some(Place::Project("a%2Fb".into())));
        assert_eq!(
            get("project/a/do%63s"),
            Some(Place::Project("a/docs".into()))
        );
        assert_eq!(
            at(&Method::PUT, "project/a/autohold"),
            Some(Place::Project("a/autohold".into()))
        );
        let frozen = Place::FreezeJob {
            pipeline: "gate".into(),
            project: "a/b".into(),
            branch: "feature/100%".into(),
            job: "lint".into(),
        };
        assert_eq!(
            get("pipeline/gate/project/a/b/branch/feature/100%25/freeze-job/lint"),
            Some(frozen)
        );
    }

    #[test]
    fn what_no_route_has_is_the_interface() {
        for (method, below) in [
            (Method::GET, "nodes/x"),
            (Method::DELETE, "nodes/x"),
            (Method::POST, "console-stream"),
            (Method::GET, "image/x/build"),
            (Method::GET, "status/change/a/b"),
            (Method::GET, "builds/"),
            (Method::PUT, "autohold/1"),
        ] {
            assert_eq!(at(&method, below), None, "{method} {below}");
        }
        assert_eq!(find(&Method::GET, "/api/", Version::V14), None);
        assert_eq!(
            find(&Method::GET, "/api//tenants", Version::V14),
            Some(Route::Tenants)
        );
    }

    #[test]
    fn older_servers_lack_routes() {
        let old = |path: &str| find(&Method::GET, path, Version::V11);
        for path in [
            "/oidc/jwks",
            "/api/tenant/scs/images",
            "/api/tenant/scs/state",
        ] {
            assert_eq!(old(path), None, "{path}");
        }
        // What is missing below a project is read as a project's name.
        let project = Place::Project("a/freeze-pipeline".into());
        assert_eq!(
            old("/api/tenant/scs/project/a/freeze-pipeline"),
            Some(Route::Tenant("scs".into(), project))
        );
    }
}
