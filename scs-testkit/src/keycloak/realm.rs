//! A realm: its settings, its content and its memory.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use super::{
    client::{Client, User},
    keys::RealmKeys,
    seed::{self, GroupRoles},
    session::{AuthRequest, Code, Device, Kind, Pending, Session},
    version::{Flavour, Version},
};

/// Lifetimes and switches.
#[derive(Clone, Debug)]
pub(crate) struct Settings {
    pub(crate) access_lifespan: i64,
    pub(crate) session_idle: i64,
    pub(crate) session_max: i64,
    pub(crate) offline_idle: i64,
    pub(crate) code_lifespan: i64,
    pub(crate) device_lifespan: i64,
    pub(crate) device_interval: i64,
    pub(crate) par_lifespan: i64,
    /// How often a replaced refresh token may be used again; none where tokens are not replaced.
    pub(crate) rotation: Option<u32>,
    /// Let a replay within the same second pass, as the real server does.
    pub(crate) lax_within_a_second: bool,
    /// Wrong passwords before an account is locked, and for how long.
    pub(crate) lockout: Option<(u32, i64)>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            access_lifespan: 300,
            session_idle: 1800,
            session_max: 36_000,
            offline_idle: 2_592_000,
            code_lifespan: 60,
            device_lifespan: 600,
            device_interval: 5,
            par_lifespan: 60,
            rotation: None,
            lax_within_a_second: false,
            lockout: None,
        }
    }
}

/// A realm.
#[derive(Debug)]
pub(crate) struct Realm {
    pub(crate) name: String,
    pub(crate) settings: Settings,
    pub(crate) scopes: Vec<String>,
    pub(crate) groups: &'static [GroupRoles],
    pub(crate) clients: Vec<Client>,
    pub(crate) users: Vec<User>,
    pub(crate) keys: RealmKeys,
    pub(crate) memory: Memory,
}

/// What a realm has seen and handed out.
#[derive(Debug, Default)]
pub(crate) struct Memory {
    pub(crate) sessions: Vec<Session>,
    pub(crate) codes: Vec<Code>,
    pub(crate) devices: Vec<Device>,
    pub(crate) pushed: BTreeMap<String, (AuthRequest, i64)>,
    pub(crate) pending: Vec<Pending>,
    /// Sessions by the cookie of a browser.
    pub(crate) browsers: BTreeMap<String, String>,
    pub(crate) revoked: BTreeSet<String>,
    pub(crate) assertions: BTreeSet<String>,
    pub(crate) replays: usize,
    pub(crate) revocations: usize,
    /// Tokens issued, which decides the order of `aud`.
    pub(crate) issued: usize,
    /// Back-channel logout tokens that would have been sent: client, token.
    pub(crate) notices: Vec<(String, String)>,
}

/// What a request is answered with: the time, the release and the address, the same for all realms.
#[derive(Clone, Debug)]
pub(crate) struct Env {
    pub(crate) version: Version,
    pub(crate) flavour: Flavour,
    pub(crate) now: DateTime<Utc>,
    /// Public address without a slash at the end.
    pub(crate) base: String,
}

impl Env {
    pub(crate) fn seconds(&self) -> i64 {
        self.now.timestamp()
    }

    pub(crate) fn is_26(&self) -> bool {
        self.version.is_26()
    }
}

/// As in the path of an issuer: a blank becomes `%20`.
pub(crate) fn escaped(name: &str) -> String {
    const KEPT: &percent_encoding::AsciiSet = &NON_ALPHANUMERIC
        .remove(b'-')
        .remove(b'_')
        .remove(b'.')
        .remove(b'~');
    utf8_percent_encode(name, KEPT).to_string()
}

impl Realm {
    /// One of the testbed's realms; any other name gets the content of `scs`.
    pub(crate) fn seeded(name: &str, flavour: Flavour, number: usize) -> Self {
        let mut realm = Self {
            name: name.to_owned(),
            settings: Settings::default(),
            scopes: seed::SCOPES.map(str::to_owned).to_vec(),
            groups: &[],
            clients: Vec::new(),
            users: vec![User::new("alice", "alice")],
            keys: RealmKeys::new(name != "scs-rotate" && name != "Customer A", number),
            memory: Memory::default(),
        };
        match (flavour, name) {
            (Flavour::Dex, _) => {
                realm.clients = seed::dex_clients();
                realm.users = seed::scs_users();
                realm.settings.access_lifespan = 86_399;
                realm.settings.session_idle = 3_888_000;
                realm.settings.session_max = 3_888_000;
                realm.settings.device_lifespan = 300;
                realm.settings.rotation = Some(0);
            }
            (_, "scs-rotate") => {
                realm.clients = seed::rotate_clients();
                realm.settings.access_lifespan = 60;
                realm.settings.rotation = Some(0);
            }
            (_, "Customer A") => realm.clients = seed::customer_clients(),
            _ => {
                realm.clients = seed::scs_clients();
                realm.users = seed::scs_users();
                realm.groups = &seed::SCS_GROUPS;
                realm.scopes.extend(seed::SCS_SCOPES.map(str::to_owned));
                realm.settings.code_lifespan = 10;
                realm.settings.par_lifespan = 20;
                realm.settings.lockout = Some((2, 20));
            }
        }
        realm
    }

    pub(crate) fn issuer(&self, env: &Env) -> String {
        match env.flavour {
            Flavour::Keycloak => format!("{}/realms/{}", env.base, escaped(&self.name)),
            Flavour::Dex => format!("{}/dex", env.base),
        }
    }

    pub(crate) fn client(&self, id: &str) -> Option<&Client> {
        self.clients.iter().find(|client| client.id == id)
    }

    pub(crate) fn user(&self, id: &str) -> Option<&User> {
        self.users.iter().find(|user| user.id == id)
    }

    /// By name or by address, as people log in.
    pub(crate) fn user_named(&mut self, name: &str) -> Option<&mut User> {
        self.users.iter_mut().find(|user| {
            user.service_account_of.is_none()
                && (user.name == name || user.email.as_deref() == Some(name))
        })
    }

    /// The account that a client's own tokens are for; made when it is first needed.
    pub(crate) fn service_account(&mut self, client: &str) -> User {
        let found = self
            .users
            .iter()
            .find(|user| user.service_account_of.as_deref() == Some(client));
        match found {
            Some(user) => user.clone(),
            None => {
                let user = User::service(client);
                self.users.push(user.clone());
                user
            }
        }
    }

    pub(crate) fn session(&self, id: &str, kind: Kind) -> Option<&Session> {
        self.memory
            .sessions
            .iter()
            .find(|session| session.id == id && session.kind == kind)
    }

    pub(crate) fn session_mut(&mut self, id: &str, kind: Kind) -> Option<&mut Session> {
        self.memory
            .sessions
            .iter_mut()
            .find(|session| session.id == id && session.kind == kind)
    }

    pub(crate) fn end_session(&mut self, id: &str, kind: Kind) -> bool {
        let before = self.memory.sessions.len();
        self.memory
            .sessions
            .retain(|session| session.id != id || session.kind != kind);
        before != self.memory.sessions.len()
    }

    /// Takes a client out of a session, which goes on for others.
    pub(crate) fn detach(&mut self, id: &str, kind: Kind, client: &str) {
        if let Some(session) = self.session_mut(id, kind) {
            session.clients.remove(client);
        }
    }

    /// Forgets what is over by the clock.
    pub(crate) fn sweep(&mut self, now: i64) {
        let settings = &self.settings;
        self.memory.sessions.retain(|session| match session.kind {
            Kind::Online => {
                now < session.started + settings.session_max
                    && now < session.refreshed + settings.session_idle
            }
            Kind::Offline => now < session.refreshed + settings.offline_idle,
        });
        // The real server forgets a 20 s device code between 30 s and 36 s after its start.
        self.memory.devices.retain(|device| {
            let life = device.interval.max(12);
            now < device.expires.timestamp() + life
        });
    }
}
