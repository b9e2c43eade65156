//! The running stand-in and its builder.

use std::{
    collections::{BTreeMap, HashMap, HashSet},
    fmt, io,
    net::SocketAddr,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use axum::Router;
use scs_client_core::{Clock, SystemClock};
use tokio::{
    net::{TcpListener, TcpSocket},
    sync::watch,
    task::JoinHandle,
};

use super::{
    crossplane::{Crossplane, Delays},
    schema,
    users::ADMIN,
    world::{World, answer},
};
use crate::{
    standin::lock,
    statuspage::{
        fault::Script,
        listener::{CuttableListener, Scissors},
    },
};

/// The namespace of the tenant.
pub const NAMESPACE: &str = "centralapiuser";
/// The namespace of another tenant.
pub const OTHER_NAMESPACE: &str = "tenant-b";
/// A namespace of the tenant's that is being removed.
pub const GOING_NAMESPACE: &str = "tenant-gone";

/// Why a stand-in did not start.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StartError {
    /// No port could be had, or the definitions of the kinds are not there.
    #[error("cannot listen on the loopback interface, or read the kinds")]
    Io(#[from] io::Error),
    /// The definitions of the kinds cannot be read.
    #[error("the definitions of the kinds: {0}")]
    Definitions(String),
}

/// Settings of a [`Server`] before it starts. All have defaults: Crossplane at once, the machine's clock.
#[must_use]
pub struct Builder {
    clock: Arc<dyn Clock>,
    port: u16,
    crossplane: bool,
    delays: Delays,
    records: bool,
}

impl fmt::Debug for Builder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Builder")
            .field("crossplane", &self.crossplane)
            .finish_non_exhaustive()
    }
}

impl Builder {
    /// Clock that the server looks at; the machine's unless given. It reads the clock and never sleeps on it, so a
    /// [`TestClock`](scs_client_core::TestClock) moves only by others' sleeps and by hand.
    pub fn clock(mut self, clock: Arc<dyn Clock>) -> Self {
        self.clock = clock;
        self
    }

    /// Port on the loopback interface; a free one unless given.
    pub fn port(mut self, port: u16) -> Self {
        self.port = port;
        self
    }

    /// Whether Crossplane runs; it does unless told. Without it claims are stored and nothing more happens.
    pub fn crossplane(mut self, yes: bool) -> Self {
        self.crossplane = yes;
        self
    }

    /// How long Crossplane and the cloud take.
    pub fn delays(mut self, delays: Delays) -> Self {
        self.delays = delays;
        self
    }

    /// Keeps a log of the requests, which is the default; a long measurement may not want one.
    pub fn record_requests(mut self, yes: bool) -> Self {
        self.records = yes;
        self
    }

    fn world(self) -> Result<World, StartError> {
        let definitions = schema::definitions()?;
        let tokens = ["user", "nobody", ADMIN].map(|name| (token_of(name), name.to_owned()));
        let tenants = [NAMESPACE, GOING_NAMESPACE].map(|name| ("user".to_owned(), name.to_owned()));
        Ok(World {
            clock: self.clock,
            kinds: schema::kinds(&definitions),
            definitions,
            objects: BTreeMap::new(),
            namespaces: BTreeMap::from([
                ("default".to_owned(), false),
                (NAMESPACE.to_owned(), false),
                (OTHER_NAMESPACE.to_owned(), false),
                (GOING_NAMESPACE.to_owned(), true),
            ]),
            tokens: HashMap::from(tokens),
            tenants: HashSet::from(tenants),
            version: 1000,
            compacted: 0,
            history: Vec::new(),
            changed: watch::Sender::new(0),
            cut: 0,
            ended: 0,
            crossplane: Crossplane::new(self.crossplane, self.delays),
            script: Script::default(),
            log: self.records.then(Vec::new),
            counter: 0,
        })
    }

    /// Starts the stand-in. It ends, with all its connections, when the [`Server`] is dropped.
    ///
    /// # Errors
    ///
    /// See [`StartError`].
    pub async fn start(self) -> Result<Server, StartError> {
        // Holds the port while nobody listens.
        let reserved = socket(SocketAddr::from(([127, 0, 0, 1], self.port)))?;
        let address = reserved.local_addr()?;
        let (connections, watcher) = watch::channel(());
        let server = Server {
            address,
            world: Arc::new(Mutex::new(self.world()?)),
            accepting: Mutex::new(None),
            watcher,
            _connections: connections,
            _reserved: reserved,
        };
        server.accept_again()?;
        Ok(server)
    }
}

fn token_of(name: &str) -> String {
    format!("{name}-token-0123456789abcdef")
}

fn socket(address: SocketAddr) -> io::Result<TcpSocket> {
    let socket = TcpSocket::new_v4()?;
    socket.set_reuseaddr(true)?;
    #[cfg(unix)]
    socket.set_reuseport(true)?;
    socket.bind(address)?;
    Ok(socket)
}

/// A running Kubernetes API with the 90 kinds of the recorded installation and no claims.
#[derive(Debug)]
pub struct Server {
    address: SocketAddr,
    world: Arc<Mutex<World>>,
    accepting: Mutex<Option<JoinHandle<()>>>,
    watcher: watch::Receiver<()>,
    /// Its end tells the connections.
    _connections: watch::Sender<()>,
    _reserved: TcpSocket,
}

impl Server {
    /// Settings to start from.
    pub fn builder() -> Builder {
        Builder {
            clock: Arc::new(SystemClock::new()),
            port: 0,
            crossplane: true,
            delays: Delays::none(),
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

    /// Bearer token of the tenant, `user`: everything in `api.scs.community` in [`NAMESPACE`], and nothing else.
    #[must_use]
    pub fn tenant_token(&self) -> String {
        token_of("user")
    }

    /// Bearer token of somebody without rights, `nobody`.
    #[must_use]
    pub fn nobody_token(&self) -> String {
        token_of("nobody")
    }

    /// Bearer token of the administrator, `admin`.
    #[must_use]
    pub fn admin_token(&self) -> String {
        token_of(ADMIN)
    }

    /// Refuses new connections; open ones end when what they carry is over, and open watches are silent until then, as
    /// while a server stops.
    pub async fn stop_accepting(&self) {
        let task = self.accepting().take();
        if let Some(task) = task {
            task.abort();
            // The listener is closed when the task is gone, not before.
            let _ = task.await;
        }
    }

    /// Takes connections again, at the same port.
    ///
    /// # Errors
    ///
    /// When the port cannot be listened at.
    pub fn accept_again(&self) -> io::Result<()> {
        let listener: TcpListener = socket(self.address)?.listen(1024)?;
        let router = Router::new()
            .fallback(answer)
            .with_state(Arc::clone(&self.world));
        let service = router.into_make_service_with_connect_info::<Scissors>();
        let listener = CuttableListener::new(listener, self.watcher.clone());
        let task = tokio::spawn(async move {
            // Ends only with its task.
            let _ = axum::serve(listener, service).await;
        });
        if let Some(old) = self.accepting().replace(task) {
            old.abort();
        }
        Ok(())
    }

    fn accepting(&self) -> MutexGuard<'_, Option<JoinHandle<()>>> {
        self.accepting
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn lock(&self) -> MutexGuard<'_, World> {
        lock(&self.world)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if let Some(task) = self.accepting().take() {
            task.abort();
        }
    }
}
