//! The running stand-in and its builder.

use std::{
    collections::{BTreeMap, HashMap, HashSet},
    fmt, io,
    net::SocketAddr,
    sync::{Arc, Mutex, MutexGuard},
    time::Duration,
};

use axum::Router;
use http::Method;
use scs_client_core::{Clock, SystemClock};
use tokio::{sync::watch, task::JoinHandle};

use super::{
    auth::ROBOT_PREFIX,
    content::Content,
    recorded, seed,
    world::{World, answer},
};
use crate::{
    recordings::RecordingError,
    standin::lock,
    statuspage::{
        Fault, RecordedRequest,
        fault::Script,
        listener::{self, CuttableListener, Scissors},
    },
};

/// Why a stand-in did not start.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StartError {
    /// No port could be had.
    #[error("cannot listen on the loopback interface")]
    Listen(#[from] io::Error),
    /// Its content could not be read.
    #[error("the recordings of this crate are damaged")]
    Recordings(#[from] RecordingError),
}

/// Settings of a [`Server`] before it starts. All have defaults: the content that [`Server`] lists, no delays, no proxy in
/// front, the machine's clock.
#[must_use]
pub struct Builder {
    clock: Arc<dyn Clock>,
    port: u16,
    behind_proxy: bool,
    login_delay: Duration,
    latency: Duration,
    artifacts: usize,
    fresh: bool,
    records: bool,
}

impl fmt::Debug for Builder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Builder")
            .field("behind_proxy", &self.behind_proxy)
            .finish_non_exhaustive()
    }
}

impl Builder {
    /// Clock that the server looks at; the machine's unless given.
    pub fn clock(mut self, clock: Arc<dyn Clock>) -> Self {
        self.clock = clock;
        self
    }

    /// Port on the loopback interface; a free one unless given.
    pub fn port(mut self, port: u16) -> Self {
        self.port = port;
        self
    }

    /// Puts something in front that decodes the path once, as nginx does: a repository name with a slash that is encoded once
    /// is then another path. Off unless given: core itself takes it encoded once and twice.
    pub fn behind_proxy(mut self, yes: bool) -> Self {
        self.behind_proxy = yes;
        self
    }

    /// How long a wrong password makes its own request wait, and its name's others fail; none unless given, 1.5 seconds on
    /// a real server.
    pub fn login_delay(mut self, delay: Duration) -> Self {
        self.login_delay = delay;
        self
    }

    /// How long every answer takes at least.
    pub fn latency(mut self, latency: Duration) -> Self {
        self.latency = latency;
        self
    }

    /// Fills `library/many` with that many artifacts, each with a tag.
    pub fn artifacts(mut self, number: usize) -> Self {
        self.artifacts = number;
        self
    }

    /// Starts as a server does that has just been set up: the administrator, the empty project `library`, nothing else.
    pub fn fresh(mut self) -> Self {
        self.fresh = true;
        self
    }

    /// Keeps a log of the requests, which is the default; a long measurement may not want one.
    pub fn record_requests(mut self, yes: bool) -> Self {
        self.records = yes;
        self
    }

    fn world(self, address: SocketAddr) -> World {
        let mut world = World {
            clock: self.clock,
            offset: chrono::Duration::zero(),
            base: format!("http://{address}"),
            behind_proxy: self.behind_proxy,
            read_only: false,
            database_down: false,
            login_delay: self.login_delay,
            latency: self.latency,
            users: BTreeMap::new(),
            projects: BTreeMap::new(),
            content: Content::default(),
            labels: BTreeMap::new(),
            robots: BTreeMap::new(),
            audit: Vec::new(),
            sessions: HashMap::new(),
            offered: HashSet::new(),
            id_tokens: HashMap::new(),
            unhealthy: BTreeMap::new(),
            frozen: HashSet::new(),
            ids: HashMap::new(),
            script: Script::default(),
            log: self.records.then(Vec::new),
        };
        seed::set_up(&mut world);
        if !self.fresh {
            seed::fill(&mut world, self.artifacts);
        }
        world
    }

    /// Starts the stand-in. It ends, with all its connections, when the [`Server`] is dropped.
    ///
    /// # Errors
    ///
    /// See [`StartError`].
    pub async fn start(self) -> Result<Server, StartError> {
        recorded::load()?;
        let (listener, address) = listener::bind(self.port).await?;
        let (connections, watcher) = watch::channel(());
        let world = Arc::new(Mutex::new(self.world(address)));
        let router = Router::new()
            .fallback(answer)
            .with_state(Arc::clone(&world));
        let service = router.into_make_service_with_connect_info::<Scissors>();
        let task = tokio::spawn(async move {
            // Ends only with its task.
            let _ = axum::serve(CuttableListener::new(listener, watcher), service).await;
        });
        Ok(Server {
            address,
            world,
            task,
            _connections: connections,
        })
    }
}

/// A running stand-in of Harbor.
///
/// Unless [`fresh`](Builder::fresh), it begins with
///
/// * the users [`ADMIN`](super::ADMIN) and [`DEVELOPER`](super::DEVELOPER), who is member of nothing;
/// * the projects `library` (public, 1) and `private` (2), without limits;
/// * `library/nginx`: `1.28` = `latest`, a day old, scanned (seven flaws, some critical and fixable) and signed; `1.27`, twelve
///   days old and clean; one without a tag, never scanned. `library/images/base:24.04`, an index of two, three days old.
///   `library/charts/web:1.2.3`, a chart. `private/app:v1`, never scanned, and `private/scan-fail:v1`, whose scan failed;
/// * the labels `release` (of all) and `reviewed` (of `library`);
/// * the robots `robot$backup` of the system, new; `robot$library+ci`, which expires in three days; `robot$library+old`, which
///   expired yesterday; `robot$library+mirror`, which never does. [`robot_secret`](Self::robot_secret) tells their secrets.
#[derive(Debug)]
pub struct Server {
    address: SocketAddr,
    world: Arc<Mutex<World>>,
    task: JoinHandle<()>,
    /// Its end tells the connections.
    _connections: watch::Sender<()>,
}

impl Server {
    /// Settings to start from.
    pub fn builder() -> Builder {
        Builder {
            clock: Arc::new(SystemClock::new()),
            port: 0,
            behind_proxy: false,
            login_delay: Duration::ZERO,
            latency: Duration::ZERO,
            artifacts: 0,
            fresh: false,
            records: true,
        }
    }

    /// `http://127.0.0.1:…`, without a slash at the end: the registry's address, below which `/api/v2.0` is.
    #[must_use]
    pub fn base_url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Where it listens.
    #[must_use]
    pub const fn address(&self) -> SocketAddr {
        self.address
    }

    /// All requests so far, in the order in which they were read.
    #[must_use]
    pub fn requests(&self) -> Vec<RecordedRequest> {
        self.lock().log.clone().unwrap_or_default()
    }

    /// Forgets the requests so far.
    pub fn clear_requests(&self) {
        self.lock().log.as_mut().map(Vec::clear);
    }

    /// Lets the next request fail.
    pub fn fail_next(&self, fault: Fault) {
        self.fail_next_n(1, fault);
    }

    /// Lets the next requests fail.
    pub fn fail_next_n(&self, times: usize, fault: Fault) {
        self.lock().script.add(fault, times, None, "");
    }

    /// Lets the next requests of a method below a path fail; others pass.
    pub fn fail_matching(&self, method: &Method, path_prefix: &str, times: usize, fault: Fault) {
        self.lock()
            .script
            .add(fault, times, Some(method.clone()), path_prefix);
    }

    /// Are scripted faults left that no request met?
    #[must_use]
    pub fn has_faults_left(&self) -> bool {
        !self.lock().script.is_empty()
    }

    /// Everything that writes is refused, or no longer.
    pub fn read_only(&self, yes: bool) {
        self.lock().read_only = yes;
    }

    /// Takes the database away or brings it back: right credentials are then refused at once, and what needs none fails.
    pub fn database_down(&self, down: bool) {
        self.lock().database_down = down;
    }

    /// Says what is wrong with a part of the server (`core`, `database`, `jobservice`, `portal`, `redis`, `registry`,
    /// `registryctl`), or that nothing is.
    pub fn set_health(&self, component: &str, error: Option<&str>) {
        let unhealthy = &mut self.lock().unhealthy;
        match error {
            Some(error) => unhealthy.insert(component.to_owned(), error.to_owned()),
            None => unhealthy.remove(component),
        };
    }

    /// Adds a project that belongs to the administrator.
    pub fn add_project(&self, name: &str, public: bool) {
        let mut world = self.lock();
        seed::project(&mut world, name, public);
    }

    /// Limits what a project may store, in bytes; -1 is no limit. What there is already stays, even if it is more.
    pub fn set_quota(&self, project: &str, bytes: i64) {
        let mut world = self.lock();
        let row = world.projects.values_mut().find(|row| row.name == project);
        if let Some(row) = row {
            row.quota.hard = bytes;
        }
    }

    /// Adds a user.
    pub fn add_user(&self, name: &str, password: &str) {
        seed::user(&mut self.lock(), name, password, false);
    }

    /// Gives a user a role in a project: 1 is project administrator, 2 developer, 3 guest, 4 maintainer, 5 limited guest.
    pub fn add_member(&self, project: &str, user: &str, role: i64) {
        seed::member(&mut self.lock(), project, user, role);
    }

    /// Gives a user the CLI secret that users of an OpenID provider have: it opens the few calls that it opens there.
    pub fn set_cli_secret(&self, user: &str, secret: &str) {
        let mut world = self.lock();
        if let Some(row) = world.users.values_mut().find(|row| row.name == user) {
            row.cli_secret = Some(secret.to_owned());
        }
    }

    /// Takes a token for a user's ID token, as `Authorization: Bearer` on the API and the token service.
    pub fn accept_id_token(&self, user: &str, token: &str) {
        let mut world = self.lock();
        let id = world
            .users
            .values()
            .find(|row| row.name == user)
            .map(|row| row.id);
        if let Some(id) = id {
            world.id_tokens.insert(token.to_owned(), id);
        }
    }

    /// The secret of a robot, by its full name, `robot$library+ci`.
    #[must_use]
    pub fn robot_secret(&self, name: &str) -> Option<String> {
        let world = self.lock();
        let robot = world
            .robots
            .values()
            .find(|robot| name.strip_prefix(ROBOT_PREFIX) == Some(robot.name.as_str()))?;
        Some(robot.secret.clone())
    }

    pub(crate) fn lock(&self) -> MutexGuard<'_, World> {
        lock(&self.world)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.task.abort();
    }
}
