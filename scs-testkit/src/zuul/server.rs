//! The running stand-in and its builder.

use std::{
    collections::{HashMap, VecDeque},
    io,
    net::SocketAddr,
    sync::{Arc, Mutex, MutexGuard},
    time::Duration,
};

use axum::Router;
use scs_client_core::{Clock, SystemClock};
use tokio::{sync::watch, task::JoinHandle};

use super::{
    generate,
    item::{Item, Job},
    log_files::Content,
    log_server::LogServer,
    seed::{Seed, TENANTS, relocated},
    tenant::Tenant,
    version::Version,
    world::{World, answer},
};
use crate::{
    recordings::RecordingError,
    standin::lock,
    statuspage::{
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

/// Settings of a [`Server`] before it starts. All have defaults: 14.3.0 with the content of the recordings, nothing
/// queued, the machine's clock.
#[must_use]
pub struct Builder {
    version: Version,
    clock: Arc<dyn Clock>,
    offset: chrono::Duration,
    port: u16,
    prefix: String,
    white_label: Option<String>,
    authority: Option<String>,
    auth_logs: bool,
    jobs: Vec<(String, Job)>,
    components: Vec<(String, String, String, String)>,
    event_delay: Duration,
    keeps_status: bool,
    builds: Option<u32>,
    arriving: u32,
    items: usize,
    console_piece: usize,
    known: Vec<(String, String)>,
    queued: Vec<(String, Item)>,
    records: bool,
}

impl std::fmt::Debug for Builder {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Builder")
            .field("version", &self.version)
            .finish_non_exhaustive()
    }
}

impl Builder {
    /// Release to behave like.
    pub fn version(mut self, version: Version) -> Self {
        self.version = version;
        self
    }

    /// Clock that the server looks at. A [`TestClock`](scs_client_core::TestClock) moves when somebody sleeps by it, and a
    /// console stream that waits for a scripted line does.
    pub fn clock(mut self, clock: Arc<dyn Clock>) -> Self {
        self.clock = clock;
        self
    }

    /// How far the server's clock is ahead of that clock; behind it, tokens are issued in the future.
    pub fn clock_offset(mut self, offset: chrono::Duration) -> Self {
        self.offset = offset;
        self
    }

    /// Port on the loopback interface; a free one unless given.
    pub fn port(mut self, port: u16) -> Self {
        self.port = port;
        self
    }

    /// Serves everything below a path, `/zuul`; all else is the proxy's 404.
    pub fn prefix(mut self, path: &str) -> Self {
        self.prefix = path.trim_end_matches('/').to_owned();
        self
    }

    /// Serves one tenant at the root, as a proxy for a white label does: `/api/status` is that tenant's.
    pub fn white_label(mut self, tenant: &str) -> Self {
        self.white_label = Some(tenant.to_owned());
        self
    }

    /// Address of the OpenID Connect provider that the info names for realm `scs`.
    pub fn oidc_authority(mut self, url: impl Into<String>) -> Self {
        self.authority = Some(url.into());
        self
    }

    /// Does the info say that log files want the token too? No, unless given.
    pub fn auth_log_file_requests(mut self, yes: bool) -> Self {
        self.auth_logs = yes;
        self
    }

    /// Adds a job to those that an item of a pipeline runs; the first one takes the place of the usual ones.
    pub fn job(mut self, pipeline: impl Into<String>, job: Job) -> Self {
        self.jobs.push((pipeline.into(), job));
        self
    }

    /// Lets the server have another component, for instance an executor that is `paused`.
    pub fn component(mut self, kind: &str, hostname: &str, state: &str, version: &str) -> Self {
        let row = (
            kind.to_owned(),
            hostname.to_owned(),
            state.to_owned(),
            version.to_owned(),
        );
        self.components.push(row);
        self
    }

    /// Answers with the same status for a second, as the real server does; without it, what a test has done shows at once.
    pub fn keeps_status(mut self, yes: bool) -> Self {
        self.keeps_status = yes;
        self
    }

    /// Time between the `true` of an enqueue, a dequeue or a promotion and the moment when something happens.
    pub fn event_delay(mut self, delay: Duration) -> Self {
        self.event_delay = delay;
        self
    }

    /// Gives tenant `scs` that many generated builds, four to a buildset, in the place of the recorded ones.
    pub fn builds(mut self, number: u32) -> Self {
        self.builds = Some(number);
        self
    }

    /// Lets that many new builds arrive whenever builds or buildsets of tenant `scs` are listed.
    pub fn builds_keep_arriving(mut self, number: u32) -> Self {
        self.arriving = number;
        self
    }

    /// Gives tenant `scs` that many items in its queues, with three jobs each and no rows in the database.
    pub fn status_items(mut self, number: usize) -> Self {
        self.items = number;
        self
    }

    /// Longest text frame of a console stream in bytes: 1024 unless given.
    pub fn console_piece(mut self, bytes: usize) -> Self {
        self.console_piece = bytes;
        self
    }

    /// Lets a ref or a change (`1234,5`) of a project exist in every tenant: what is enqueued and does not exist is
    /// answered `true` and dropped.
    pub fn knows(mut self, project: &str, name: &str) -> Self {
        self.known.push((project.to_owned(), name.to_owned()));
        self
    }

    /// Puts an item into a queue of a tenant before the first request comes.
    pub fn item(mut self, tenant: &str, item: Item) -> Self {
        self.queued.push((tenant.to_owned(), item));
        self
    }

    /// Keeps a log of the requests, which is the default; a long measurement may not want one.
    pub fn record_requests(mut self, yes: bool) -> Self {
        self.records = yes;
        self
    }

    fn world(self, address: SocketAddr, logs: &LogServer, seed: Arc<Seed>) -> World {
        let base = format!("http://{address}{}", self.prefix);
        let mut tenants: Vec<_> = TENANTS
            .iter()
            .map(|(name, access)| Tenant::seeded(&seed, name, *access, &base, logs.url()))
            .collect();
        for tenant in &mut tenants {
            tenant.known.extend(self.known.iter().cloned());
        }
        let started = self.clock.now() + self.offset;
        {
            let files = logs.files();
            let mut files = lock(&files);
            for (path, kind, text) in &seed.files {
                let text = relocated(text, &base, logs.url());
                files.put(path, Content::Bytes(text.into()), kind, started);
            }
        }
        let mut world = World {
            version: self.version,
            clock: self.clock,
            offset: self.offset,
            started,
            base,
            logs: logs.url().to_owned(),
            prefix: self.prefix,
            white_label: self.white_label,
            authority: self.authority,
            auth_logs: self.auth_logs,
            seed,
            tenants,
            files: logs.files(),
            consoles: HashMap::new(),
            console_piece: self.console_piece.max(1),
            console_faults: VecDeque::new(),
            console_messages: Vec::new(),
            changed: watch::channel(0).0,
            jobs: self.jobs,
            components: self.components,
            event_delay: self.event_delay,
            keeps_status: self.keeps_status,
            arriving: self.arriving,
            next_hold: 0,
            ids: 0,
            script: Script::default(),
            log: self.records.then(Vec::new),
        };
        let scs = world.tenant("scs").unwrap_or_default();
        if let Some(number) = self.builds {
            world.tenants[scs].database = super::builds::Database::default();
            world.append_builds(scs, number);
        }
        for number in 0..self.items {
            let entry = world.entry(generate::generated_item(number));
            world.tenants[scs].entries.push(entry);
        }
        for (tenant, item) in self.queued {
            let entry = world.entry(item);
            if let Some(tenant) = world.tenant(&tenant) {
                world.tenants[tenant].entries.push(entry);
            }
        }
        world.advance();
        world
    }

    /// Starts the stand-in and its log server. Both end, with all their connections, when the [`Server`] is dropped.
    ///
    /// # Errors
    ///
    /// See [`StartError`].
    pub async fn start(self) -> Result<Server, StartError> {
        let seed = Seed::load()?;
        let logs = LogServer::start().await?;
        let (listener, address) = listener::bind(self.port).await?;
        let (connections, watcher) = watch::channel(());
        let world = Arc::new(Mutex::new(self.world(address, &logs, seed)));
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
            logs,
            task,
            _connections: connections,
        })
    }
}

/// A running stand-in of Zuul, with its log server.
#[derive(Debug)]
pub struct Server {
    pub(crate) address: SocketAddr,
    pub(crate) world: Arc<Mutex<World>>,
    pub(crate) logs: LogServer,
    task: JoinHandle<()>,
    /// Its end tells the connections.
    _connections: watch::Sender<()>,
}

impl Server {
    /// Settings to start from.
    pub fn builder() -> Builder {
        Builder {
            version: Version::default(),
            clock: Arc::new(SystemClock::new()),
            offset: chrono::Duration::zero(),
            port: 0,
            prefix: String::new(),
            white_label: None,
            authority: None,
            auth_logs: false,
            jobs: Vec::new(),
            components: Vec::new(),
            event_delay: Duration::ZERO,
            keeps_status: false,
            builds: None,
            arriving: 0,
            items: 0,
            console_piece: 1024,
            known: Vec::new(),
            queued: Vec::new(),
            records: true,
        }
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
