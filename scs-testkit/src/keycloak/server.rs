//! The running issuer and its builder.

use std::{
    io,
    net::SocketAddr,
    sync::{Arc, Mutex, MutexGuard},
    time::Duration,
};

use axum::Router;
use chrono::{DateTime, Utc};
use scs_client_core::{Clock, SystemClock};
use tokio::{
    net::{TcpListener, TcpSocket},
    sync::watch,
    task::JoinHandle,
};

use super::{
    client::{Client, User, whole},
    realm::{Realm, Settings},
    version::{Flavour, Version},
    world::{World, answer},
};
use crate::{
    standin::lock,
    statuspage::{
        fault::Script,
        listener::{CuttableListener, Scissors},
    },
};

/// Why an issuer did not start, or did not come up again.
#[derive(Debug, thiserror::Error)]
#[error("cannot listen on the loopback interface")]
pub struct StartError(#[from] io::Error);

type Change = Box<dyn FnOnce(&mut Settings) + Send>;

/// Settings of a [`Server`] before it starts. All have defaults: Keycloak 26.7.3, realm `scs` of the testbed, the machine's
/// clock.
#[must_use]
pub struct Builder {
    version: Version,
    flavour: Flavour,
    realm: String,
    clock: Arc<dyn Clock>,
    offset: chrono::Duration,
    base: Option<String>,
    inner_follows_host: bool,
    port: u16,
    changes: Vec<Change>,
    clients: Vec<Client>,
    users: Vec<User>,
    records: bool,
}

impl std::fmt::Debug for Builder {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Builder")
            .field("version", &self.version)
            .field("flavour", &self.flavour)
            .field("realm", &self.realm)
            .finish_non_exhaustive()
    }
}

impl Builder {
    /// Release to behave like.
    pub fn version(mut self, version: Version) -> Self {
        self.version = version;
        self
    }

    /// Kind of issuer.
    pub fn flavour(mut self, flavour: Flavour) -> Self {
        self.flavour = flavour;
        self
    }

    /// The realm that the settings and the methods of [`Server`] mean. The server has `scs`, `scs-rotate` and `Customer A`
    /// in any case; another name gets a realm with the content of `scs`.
    pub fn realm(mut self, name: impl Into<String>) -> Self {
        self.realm = name.into();
        self
    }

    /// Clock that the issuer looks at; a [`TestClock`](scs_client_core::TestClock) makes time stand still.
    pub fn clock(mut self, clock: Arc<dyn Clock>) -> Self {
        self.clock = clock;
        self
    }

    /// How far the issuer's clock is ahead of that clock; may be negative.
    pub fn clock_offset(mut self, offset: chrono::Duration) -> Self {
        self.offset = offset;
        self
    }

    /// Replaces refresh tokens; a replaced one may be used that often again (0 is the usual and the cruellest value).
    pub fn rotation(self, reuse: u32) -> Self {
        self.change(move |settings| settings.rotation = Some(reuse))
    }

    /// Hands out a new refresh token and lets the old one stay good.
    pub fn no_rotation(self) -> Self {
        self.change(|settings| settings.rotation = None)
    }

    /// Lets an older refresh token of a line pass within the second in which a newer one was used, as the real server does
    /// (measured): it compares whole seconds. Off by default, so that every replay costs the session.
    pub fn same_second_replays(self, pass: bool) -> Self {
        self.change(move |settings| settings.lax_within_a_second = pass)
    }

    /// Lifetime of access tokens, in whole seconds; 300 s in realm `scs`.
    pub fn access_token_lifespan(self, lifespan: Duration) -> Self {
        self.change(move |settings| settings.access_lifespan = whole(lifespan))
    }

    /// Longest life of a session; near its end access tokens shrink. 36,000 s unless given.
    pub fn session_lifespan(self, lifespan: Duration) -> Self {
        self.change(move |settings| settings.session_max = whole(lifespan))
    }

    /// Life of a session without a refresh, which is what a refresh token lives; 1,800 s unless given.
    pub fn session_idle(self, idle: Duration) -> Self {
        self.change(move |settings| settings.session_idle = whole(idle))
    }

    /// Life of an offline session without a refresh; 30 days unless given.
    pub fn offline_session_idle(self, idle: Duration) -> Self {
        self.change(move |settings| settings.offline_idle = whole(idle))
    }

    /// Lifetime of authorization codes; 10 s in realm `scs`.
    pub fn code_lifespan(self, lifespan: Duration) -> Self {
        self.change(move |settings| settings.code_lifespan = whole(lifespan))
    }

    /// Lifetime of pushed requests; 20 s in realm `scs`.
    pub fn par_lifespan(self, lifespan: Duration) -> Self {
        self.change(move |settings| settings.par_lifespan = whole(lifespan))
    }

    /// Device codes of clients that do not say otherwise: 600 s and 5 s unless given. Those of the testbed do.
    pub fn device(self, lifespan: Duration, interval: Duration) -> Self {
        self.change(move |settings| {
            settings.device_lifespan = whole(lifespan);
            settings.device_interval = whole(interval);
        })
    }

    /// Registers a client, in the place of one with the same id.
    pub fn client(mut self, client: Client) -> Self {
        self.clients.push(client);
        self
    }

    /// Adds a person, in the place of one with the same name.
    pub fn user(mut self, user: User) -> Self {
        self.users.push(user);
        self
    }

    /// Address that the issuer names in the place of its own, without a slash at the end, as `--hostname` does.
    pub fn public_url(mut self, url: impl Into<String>) -> Self {
        self.base = Some(url.into());
        self
    }

    /// Lets the endpoints for servers follow the address that a request came to, as `--hostname-backchannel-dynamic` does:
    /// one document then has two origins.
    pub fn endpoints_follow_host(mut self, yes: bool) -> Self {
        self.inner_follows_host = yes;
        self
    }

    /// Port on the loopback interface; a free one unless given.
    pub fn port(mut self, port: u16) -> Self {
        self.port = port;
        self
    }

    /// Keeps a log of the requests, which is the default; a long measurement may not want one.
    pub fn record_requests(mut self, yes: bool) -> Self {
        self.records = yes;
        self
    }

    fn change(mut self, change: impl FnOnce(&mut Settings) + Send + 'static) -> Self {
        self.changes.push(Box::new(change));
        self
    }

    fn world(self, address: SocketAddr) -> World {
        let mut names = match self.flavour {
            Flavour::Keycloak => vec!["scs".to_owned(), "scs-rotate".into(), "Customer A".into()],
            Flavour::Dex => Vec::new(),
        };
        if !names.contains(&self.realm) {
            names.push(self.realm.clone());
        }
        let main = names
            .iter()
            .position(|name| *name == self.realm)
            .unwrap_or_default();
        let mut realms: Vec<_> = names
            .iter()
            .enumerate()
            .map(|(number, name)| Realm::seeded(name, self.flavour, number))
            .collect();
        if let Some(realm) = realms.get_mut(main) {
            for change in self.changes {
                change(&mut realm.settings);
            }
            for client in self.clients {
                realm.clients.retain(|other| other.id != client.id);
                realm.clients.push(client);
            }
            for user in self.users {
                realm.users.retain(|other| other.name != user.name);
                realm.users.push(user);
            }
        }
        World {
            version: self.version,
            flavour: self.flavour,
            clock: self.clock,
            offset: self.offset,
            base: self.base.unwrap_or_else(|| format!("http://{address}")),
            inner_follows_host: self.inner_follows_host,
            main,
            realms,
            script: Script::default(),
            standing: None,
            log: self.records.then(Vec::new),
        }
    }

    /// Starts the issuer. It ends, with all its connections, when the [`Server`] is dropped.
    ///
    /// # Errors
    ///
    /// When no port can be had.
    pub async fn start(self) -> Result<Server, StartError> {
        // Bound and never listening, this one keeps the port while the issuer is down.
        let reserved = socket(SocketAddr::from(([127, 0, 0, 1], self.port)))?;
        let address = reserved.local_addr()?;
        let world = Arc::new(Mutex::new(self.world(address)));
        let server = Server {
            address,
            world,
            running: Mutex::new(None),
            _reserved: reserved,
        };
        server.up().await?;
        Ok(server)
    }
}

fn socket(address: SocketAddr) -> io::Result<TcpSocket> {
    let socket = TcpSocket::new_v4()?;
    socket.set_reuseaddr(true)?;
    #[cfg(unix)]
    socket.set_reuseport(true)?;
    socket.bind(address)?;
    Ok(socket)
}

/// What ends with a server that goes down.
#[derive(Debug)]
struct Running {
    task: JoinHandle<()>,
    /// Its end tells the connections.
    _connections: watch::Sender<()>,
}

/// A running issuer.
#[derive(Debug)]
pub struct Server {
    address: SocketAddr,
    world: Arc<Mutex<World>>,
    running: Mutex<Option<Running>>,
    _reserved: TcpSocket,
}

impl Server {
    /// Settings to start from.
    pub fn builder() -> Builder {
        Builder {
            version: Version::default(),
            flavour: Flavour::default(),
            realm: "scs".into(),
            clock: Arc::new(SystemClock::new()),
            offset: chrono::Duration::zero(),
            base: None,
            inner_follows_host: false,
            port: 0,
            changes: Vec::new(),
            clients: Vec::new(),
            users: Vec::new(),
            records: true,
        }
    }

    /// `http://127.0.0.1:…`, without a slash at the end: where it listens.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The issuer, exactly as its tokens name it; the realm's name is percent-encoded.
    #[must_use]
    pub fn issuer(&self) -> String {
        let mut world = self.lock();
        let env = world.env();
        world.realm().issuer(&env)
    }

    /// URL, where it listens, of an endpoint of the protocol: for instance `token` or `ext/par/request`.
    #[must_use]
    pub fn endpoint(&self, name: &str) -> String {
        format!("{}{}", self.url(), self.endpoint_path(name))
    }

    pub(crate) fn endpoint_path(&self, name: &str) -> String {
        let mut world = self.lock();
        match world.flavour {
            Flavour::Keycloak => {
                let realm = super::realm::escaped(&world.realm().name);
                format!("/realms/{realm}/protocol/openid-connect/{name}")
            }
            Flavour::Dex => format!("/dex/{name}"),
        }
    }

    /// Where it listens.
    #[must_use]
    pub const fn address(&self) -> SocketAddr {
        self.address
    }

    /// The issuer's time of day.
    #[must_use]
    pub fn now(&self) -> DateTime<Utc> {
        self.lock().now()
    }

    /// Changes the clock while it runs: the offset that [`Builder::clock_offset`] sets.
    pub fn set_clock_offset(&self, offset: chrono::Duration) {
        self.lock().offset = offset;
    }

    /// Takes the issuer away: connections are refused and those that stand are cut. The port stays its own.
    pub async fn down(&self) {
        let running = self.take_running();
        if let Some(Running { task, .. }) = running {
            task.abort();
            // The listener is closed when the task is gone, not before.
            let _ = task.await;
        }
    }

    /// Brings the issuer back, with all that it knew.
    ///
    /// # Errors
    ///
    /// When its port cannot be listened at again.
    pub async fn up(&self) -> Result<(), StartError> {
        self.down().await;
        let listener: TcpListener = socket(self.address)?.listen(1024)?;
        let (connections, watcher) = watch::channel(());
        let router = Router::new()
            .fallback(answer)
            .with_state(Arc::clone(&self.world));
        let service = router.into_make_service_with_connect_info::<Scissors>();
        let task = tokio::spawn(async move {
            // Ends only with its task.
            let _ = axum::serve(CuttableListener::new(listener, watcher), service).await;
        });
        *self
            .running
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner) = Some(Running {
            task,
            _connections: connections,
        });
        Ok(())
    }

    fn take_running(&self) -> Option<Running> {
        self.running
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner)
            .take()
    }

    pub(crate) fn lock(&self) -> MutexGuard<'_, World> {
        lock(&self.world)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if let Some(running) = self.take_running() {
            running.task.abort();
        }
    }
}
