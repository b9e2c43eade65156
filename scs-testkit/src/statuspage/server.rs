//! The running stand-in and its builder.

use std::{
    fmt, io,
    net::SocketAddr,
    sync::{Arc, Mutex, MutexGuard},
};

use axum::Router;
use chrono::{DateTime, Utc};
use http::Method;
use tokio::{sync::watch, task::JoinHandle};

use super::{
    fault::{Fault, Script},
    listener::{self, CuttableListener, Scissors},
    log::RecordedRequest,
    quirks::{Quirks, Version},
    scenario::Scenario,
    seed::Seed,
    state::Tables,
    world::{Clock, World, answer},
    zone::Zone,
};
use crate::standin::lock;

/// Why a stand-in did not start.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StartError {
    /// No port could be had.
    #[error("cannot listen on the loopback interface")]
    Listen(#[from] io::Error),
    /// A section of the seed is empty; the real server does not start then either.
    #[error("the seed has no {section}")]
    EmptySeed {
        /// Name of the section in the provisioning file.
        section: &'static str,
    },
    /// The scenario names something that the seed lacks.
    #[error("the scenario names \"{name}\", which the seed lacks")]
    UnknownName {
        /// The name.
        name: String,
    },
}

/// A change to the bugs of a release.
type Change = Arc<dyn Fn(&mut Quirks) + Send + Sync>;

/// Settings of a [`Server`] before it starts; all have defaults (v1.0.0, UTC, [`Seed::scs`], nothing happened yet).
#[derive(Clone)]
#[must_use]
pub struct Builder {
    version: Version,
    quirks: Vec<Change>,
    zone: Zone,
    seed: Seed,
    scenario: Scenario,
    clock: Clock,
    cors: bool,
    gateway: bool,
    id_seed: Option<u64>,
    port: u16,
    resettable: bool,
    records: bool,
}

impl fmt::Debug for Builder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Builder")
            .field("version", &self.version)
            .field("zone", &self.zone)
            .finish_non_exhaustive()
    }
}

impl Builder {
    /// Release to behave like.
    pub fn version(mut self, version: Version) -> Self {
        self.version = version;
        self
    }

    /// Switches single bugs of the release, for instance `.quirks(|quirks| quirks.history_by_id_fails = false)`.
    pub fn quirks(mut self, change: impl Fn(&mut Quirks) + Send + Sync + 'static) -> Self {
        self.quirks.push(Arc::new(change));
        self
    }

    /// Time zone of the server process.
    pub fn zone(mut self, zone: Zone) -> Self {
        self.zone = zone;
        self
    }

    /// First content.
    pub fn seed(mut self, seed: Seed) -> Self {
        self.seed = seed;
        self
    }

    /// What happened before the first request.
    pub fn scenario(mut self, scenario: Scenario) -> Self {
        self.scenario = scenario;
        self
    }

    /// Clock that dates updates without a date; the wall clock unless given.
    pub fn clock(mut self, clock: impl Fn() -> DateTime<Utc> + Send + Sync + 'static) -> Self {
        self.clock = Arc::new(clock);
        self
    }

    /// Cross-origin headers: on by default as in the server; deployments switch them off.
    pub fn cors(mut self, on: bool) -> Self {
        self.cors = on;
        self
    }

    /// Puts the reference deployment's gateway in front: reads without a credential, writes with a bearer token, only
    /// the paths that it knows, and errors in a shape of its own. Off by default; read in its rules, not measured.
    pub fn gateway(mut self, on: bool) -> Self {
        self.gateway = on;
        self
    }

    /// Makes the ids of rows repeatable; without it every server has others.
    pub fn id_seed(mut self, seed: u64) -> Self {
        self.id_seed = Some(seed);
        self
    }

    /// Port on the loopback interface; a free one unless given.
    pub fn port(mut self, port: u16) -> Self {
        self.port = port;
        self
    }

    /// Lets `POST /_testkit/reset?version=v1.0.1&zone=UTC` do what [`Server::reset`] does, for tests in other
    /// languages. Off unless asked for.
    pub fn resettable(mut self, yes: bool) -> Self {
        self.resettable = yes;
        self
    }

    /// Keeps a log of the requests, which is the default; a long measurement may not want one.
    pub fn record_requests(mut self, yes: bool) -> Self {
        self.records = yes;
        self
    }

    pub(crate) fn world(&self) -> Result<World, StartError> {
        if let Some(section) = self.seed.empty_section() {
            return Err(StartError::EmptySeed { section });
        }
        let mut quirks = Quirks::of(self.version);
        self.quirks.iter().for_each(|change| change(&mut quirks));
        let mut tables = Tables::seeded(&self.seed, self.id_seed);
        for incident in self.scenario.incidents() {
            incident
                .load(&mut tables)
                .map_err(|name| StartError::UnknownName { name })?;
        }
        Ok(World {
            quirks,
            zone: self.zone,
            clock: Arc::clone(&self.clock),
            cors: self.cors,
            gateway: self.gateway,
            tables,
            database_down: false,
            script: Script::default(),
            log: self.records.then(Vec::new),
            reset: self.resettable.then(|| Arc::new(self.clone())),
        })
    }

    /// Starts the stand-in. It ends, with all its connections, when the [`Server`] is dropped.
    ///
    /// # Errors
    ///
    /// See [`StartError`].
    pub async fn start(self) -> Result<Server, StartError> {
        let world = Arc::new(Mutex::new(self.world()?));
        let (listener, address) = listener::bind(self.port).await?;
        let (running, watcher) = watch::channel(());
        let router = Router::new()
            .fallback(answer)
            .with_state(Arc::clone(&world));
        let service = router.into_make_service_with_connect_info::<Scissors>();
        let task = tokio::spawn(async move {
            // Ends only with its task.
            let _ = axum::serve(CuttableListener::new(listener, watcher), service).await;
        });
        Ok(Server {
            builder: self,
            address,
            world,
            task,
            _running: running,
        })
    }
}

/// A running stand-in.
#[derive(Debug)]
pub struct Server {
    builder: Builder,
    address: SocketAddr,
    world: Arc<Mutex<World>>,
    task: JoinHandle<()>,
    /// Its end tells the connections.
    _running: watch::Sender<()>,
}

impl Server {
    /// Settings to start from.
    pub fn builder() -> Builder {
        Builder {
            version: Version::default(),
            quirks: Vec::new(),
            zone: Zone::default(),
            seed: Seed::default(),
            scenario: Scenario::Quiet,
            clock: Arc::new(Utc::now),
            cors: true,
            gateway: false,
            id_seed: None,
            port: 0,
            resettable: false,
            records: true,
        }
    }

    /// `http://127.0.0.1:…`, without a slash at the end.
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

    /// Takes the database away or brings it back: what needs it answers 500 at once, unknown ids included, while
    /// refusals of malformed requests and unknown paths stay what they are.
    pub fn database_down(&self, down: bool) {
        self.lock().database_down = down;
    }

    /// Changes quirks while it runs.
    pub fn change_quirks(&self, change: impl FnOnce(&mut Quirks)) {
        change(&mut self.lock().quirks);
    }

    /// Back to the first content, as another release in another zone; faults and requests are forgotten.
    ///
    /// # Errors
    ///
    /// As [`Builder::start`], but for the port.
    pub fn reset(&self, version: Version, zone: Zone) -> Result<(), StartError> {
        let world = self.builder.clone().version(version).zone(zone).world()?;
        *self.lock() = world;
        Ok(())
    }

    /// Id of the first component of that name.
    #[must_use]
    pub fn component_id(&self, name: &str) -> Option<String> {
        let world = self.lock();
        world
            .tables
            .components
            .iter()
            .find(|row| row.display_name.as_deref() == Some(name))
            .map(|row| row.id.to_string())
    }

    /// Id of the first impact type of that name.
    #[must_use]
    pub fn impact_type_id(&self, name: &str) -> Option<String> {
        self.lock()
            .tables
            .impact_types
            .iter()
            .find(|row| row.display_name == name)
            .map(|row| row.id.to_string())
    }

    /// Id of the first incident of that name.
    #[must_use]
    pub fn incident_id(&self, name: &str) -> Option<String> {
        let world = self.lock();
        world
            .tables
            .incidents
            .iter()
            .find(|row| row.display_name.as_deref() == Some(name))
            .map(|row| row.id.to_string())
    }

    fn lock(&self) -> MutexGuard<'_, World> {
        lock(&self.world)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.task.abort();
    }
}
