//! One row of the contract: its server, an administrator there, and what is removed again.

use std::collections::hash_map::RandomState;
use std::future::{Future, IntoFuture};
use std::hash::{BuildHasher as _, Hasher as _};
use std::ops::Deref;
use std::panic::{AssertUnwindSafe, resume_unwind};
use std::pin::Pin;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, LazyLock, Mutex};
use std::time::{Duration, Instant};

use futures_util::{FutureExt as _, TryStreamExt as _};
use harbor_client::model::{NewProject, NewUser, ProjectSettings, Toggle};
use harbor_client::{
    Client, ClientBuilder, Error, HttpTransport, Login, Result, RobotName, Transport, handles,
};
use scs_testkit::coverage::{Kind, Recorder};
use scs_testkit::harbor::Server;

use crate::push::Pusher;

const RUN_LOG: &str = concat!(env!("CARGO_TARGET_TMPDIR"), "/run-log");

/// The password of every user that a row makes.
pub(crate) const PASSWORD: &str = "Contract-Row-1";

type Removal = Pin<Box<dyn Future<Output = Result<()>>>>;

/// A server, somebody who may do everything there, and what is to be removed.
pub(crate) struct Row {
    url: String,
    kind: Kind,
    login: Login,
    wire: Arc<dyn Transport>,
    destructive: bool,
    later: Mutex<Vec<Removal>>,
    pub(crate) admin: Client,
    pub(crate) push: Pusher,
    /// Ends when it is dropped.
    _server: Option<Server>,
}

/// Runs a row, and removes what it has made even where it fails.
pub(crate) async fn row(body: impl AsyncFnOnce(&Row)) {
    let row = Row::new().await;
    let outcome = AssertUnwindSafe(body(&row)).catch_unwind().await;
    let left = row.remove().await;
    if let Err(panic) = outcome {
        eprintln!("left behind: {left:?}");
        resume_unwind(panic);
    }
    assert!(left.is_empty(), "left behind: {left:?}");
}

fn env(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

impl Row {
    /// The real server where one is named, else a stand-in of its own.
    async fn new() -> Self {
        let (url, server) = match env("SCS_LIVE_HARBOR") {
            Some(url) => (url, None),
            None => {
                let server = Server::builder().start().await.expect("it starts");
                (server.base_url(), Some(server))
            }
        };
        let kind = match server {
            Some(_) => Kind::Unit,
            None => Kind::Live,
        };
        let of_live = |name| env(name).filter(|_| kind == Kind::Live);
        let user = of_live("SCS_LIVE_HARBOR_USER").unwrap_or_else(|| "admin".to_owned());
        let password =
            of_live("SCS_LIVE_HARBOR_PASSWORD").unwrap_or_else(|| "Harbor12345".to_owned());
        let version = of_live("SCS_LIVE_VERSION").unwrap_or_else(|| "2.15.2".to_owned());
        let name = match kind {
            Kind::Unit => "stand-in",
            Kind::Live => "harbor",
        };
        let plain: Arc<dyn Transport> = Arc::new(HttpTransport::builder().build());
        let recorder = Recorder::new(Arc::clone(&plain), "harbor", kind, RUN_LOG)
            .expect("a log")
            .server(name, &version);
        let wire: Arc<dyn Transport> = Arc::new(recorder);
        let login = Login::new(user.as_str(), password.as_str()).expect("a login");
        let admin = Client::builder(&url)
            .transport(Arc::clone(&wire))
            .credentials(login.clone())
            .build()
            .expect("a client");
        Self {
            push: Pusher::new(plain, &url, &user, &password),
            url,
            kind,
            login,
            wire,
            destructive: kind == Kind::Unit
                || env("SCS_LIVE_DESTRUCTIVE").is_some_and(|value| value == "1"),
            later: Mutex::default(),
            admin,
            _server: server,
        }
    }

    /// The registry's URL.
    pub(crate) fn url(&self) -> &str {
        &self.url
    }

    /// The administrator's login.
    pub(crate) fn login(&self) -> Login {
        self.login.clone()
    }

    /// What all requests go over; it writes down which operations were answered.
    pub(crate) fn wire(&self) -> Arc<dyn Transport> {
        Arc::clone(&self.wire)
    }

    /// Whether a real server answers. The stand-in gives the recorded answers of operations whose state it does not
    /// keep; there a row looks at no more than their form.
    pub(crate) fn is_real(&self) -> bool {
        self.kind == Kind::Live
    }

    /// Whether the row may do what cannot be taken back; says that it is left out where it may not.
    pub(crate) fn is_destructive(&self) -> bool {
        if !self.destructive {
            self.left_out("it needs SCS_LIVE_DESTRUCTIVE=1");
        }
        self.destructive
    }

    /// Says why a row ends early.
    pub(crate) fn left_out(&self, why: &str) {
        let thread = std::thread::current();
        eprintln!("{}: left out: {why}", thread.name().unwrap_or("a row"));
    }

    /// Starts a client without credentials.
    pub(crate) fn builder(&self) -> ClientBuilder {
        Client::builder(&self.url).transport(self.wire())
    }

    /// Nobody.
    pub(crate) fn nobody(&self) -> Client {
        self.builder().build().expect("a client")
    }

    /// Somebody.
    pub(crate) fn client(&self, name: &str, secret: &str) -> Client {
        let login = Login::new(name, secret).expect("a login");
        self.builder().credentials(login).build().expect("a client")
    }

    /// Sends a call when the row is over, however it ends; the last one first. What is gone by then is fine.
    pub(crate) fn later<F>(&self, call: F)
    where
        F: IntoFuture<Output = Result<()>>,
        F::IntoFuture: 'static,
    {
        let call = call.into_future();
        self.later.lock().expect("no panic").push(Box::pin(call));
    }

    async fn remove(&self) -> Vec<Error> {
        let mut left = Vec::new();
        loop {
            let next = self.later.lock().expect("no panic").pop();
            let Some(removal) = next else { return left };
            if let Err(error) = removal.await
                && !error.is_not_found()
            {
                left.push(error);
            }
        }
    }

    /// A private project, empty.
    pub(crate) async fn project(&self, what: &str) -> Place {
        self.project_of(&self.admin, what, Toggle::False).await
    }

    /// A project that everybody may pull from.
    pub(crate) async fn public_project(&self, what: &str) -> Place {
        self.project_of(&self.admin, what, Toggle::True).await
    }

    /// A project that somebody makes, and owns.
    pub(crate) async fn project_of(&self, owner: &Client, what: &str, public: Toggle) -> Place {
        let name = unique(what);
        let settings = ProjectSettings::new().public(public);
        let new = NewProject::new(&name).metadata(settings);
        let made = owner.create_project(&new).await.expect("a project");
        self.remove_project(&name);
        Place {
            project: self.admin.project(&name),
            id: made.id,
            name,
        }
    }

    /// Removes a project when the row is over, with all that is in it.
    pub(crate) fn remove_project(&self, name: &str) {
        let project = self.admin.project(name);
        self.later(async move {
            // A rule of immutability would keep its tags.
            let rules: Vec<_> = project.list_immutable_rules().items().try_collect().await?;
            for rule in rules {
                project.immutable_rule(rule.id).delete().await?;
            }
            let full: Vec<_> = project.list_repositories().items().try_collect().await?;
            for repository in full {
                let (_, name) = harbor_client::RepositoryName::split(&repository.name)
                    .expect("a project in front");
                project.repository(name).delete().await?;
            }
            project.delete().await
        });
    }

    /// A user without any right but that of a login.
    pub(crate) async fn user(&self, what: &str) -> Person {
        let name = unique(what);
        let mail = format!("{name}@contract.example.org");
        let new = NewUser::new(&name, mail, "Contract", PASSWORD);
        let made = self.admin.create_user(&new).await.expect("a user");
        self.later(self.admin.user(made.id).delete());
        Person {
            client: self.client(&name, PASSWORD),
            id: made.id,
            name,
        }
    }

    /// The full name of a project's robot at this server.
    pub(crate) async fn robot_name(&self, project: &str, short: &str) -> RobotName {
        let name = RobotName::of_project(project, short);
        let configuration = self.admin.configuration().await.expect("a configuration");
        match configuration.robot_name_prefix {
            Some(prefix) => name.with_prefix(prefix.value),
            None => name,
        }
    }
}

/// A project that a row has made, as the administrator sees it.
pub(crate) struct Place {
    pub(crate) project: handles::Project,
    pub(crate) name: String,
    pub(crate) id: i64,
}

impl Place {
    /// The full name of something in it.
    pub(crate) fn full(&self, repository: &str) -> String {
        format!("{}/{repository}", self.name)
    }
}

impl Deref for Place {
    type Target = handles::Project;

    fn deref(&self) -> &Self::Target {
        &self.project
    }
}

/// A user that a row has made.
pub(crate) struct Person {
    pub(crate) client: Client,
    pub(crate) name: String,
    pub(crate) id: i64,
}

/// A name that no other row and no other run uses: `contract-5f0c9a31-3-what`.
pub(crate) fn unique(what: &str) -> String {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    format!("contract-{:08x}-{count}-{what}", run())
}

/// A number that no other run has.
pub(crate) fn run() -> u32 {
    static RUN: LazyLock<u32> = LazyLock::new(|| {
        let random = RandomState::new().build_hasher().finish();
        u32::try_from(random & u64::from(u32::MAX)).expect("it fits")
    });
    *RUN
}

/// Looks until something is there: on a real server things take their time.
pub(crate) async fn until<T, F: Future<Output = Option<T>>>(
    what: &str,
    mut look: impl FnMut() -> F,
) -> T {
    let start = Instant::now();
    loop {
        if let Some(found) = look().await {
            return found;
        }
        assert!(
            start.elapsed() < Duration::from_secs(120),
            "{what} did not happen"
        );
        tokio::time::sleep(Duration::from_millis(300)).await;
    }
}
