//! What a test does to a running issuer, and learns from it.

use http::Method;
use serde_json::Value;

use super::{
    authorize::{self, Problem},
    device,
    http::{Params, Reply},
    jws,
    keys::Algorithm,
    login, logout,
    realm::{Env, Realm},
    server::Server,
    session::Kind,
};
use crate::statuspage::{Fault, RecordedRequest};

/// A session, as a test sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct SessionInfo {
    /// Its id, which tokens call `sid`.
    pub id: String,
    /// Name of the person or the service account.
    pub user: String,
    /// Does it outlive the login that it came from?
    pub offline: bool,
    /// Ids of the clients that are in it.
    pub clients: Vec<String>,
}

/// Requests.
impl Server {
    /// All requests so far, in the order in which they were read.
    #[must_use]
    pub fn requests(&self) -> Vec<RecordedRequest> {
        self.lock().log.clone().unwrap_or_default()
    }

    /// The requests so far to an endpoint, for instance `token`; `token/introspect` is another.
    #[must_use]
    pub fn requests_to(&self, endpoint: &str) -> Vec<RecordedRequest> {
        let path = self.endpoint_path(endpoint);
        let mut requests = self.requests();
        requests.retain(|request| request.path == path);
        requests
    }

    /// Number of requests to the token endpoint.
    #[must_use]
    pub fn token_requests(&self) -> usize {
        self.requests_to("token").len()
    }

    /// Number of requests for the keys.
    #[must_use]
    pub fn key_requests(&self) -> usize {
        self.requests_to("certs").len() + self.requests_to("keys").len()
    }

    /// Number of requests for the discovery document.
    #[must_use]
    pub fn discovery_requests(&self) -> usize {
        self.requests()
            .iter()
            .filter(|request| request.path.contains("/.well-known/"))
            .count()
    }

    /// Forgets the requests so far.
    pub fn clear_requests(&self) {
        self.lock().log.as_mut().map(Vec::clear);
    }
}

/// Faults.
impl Server {
    /// Lets the next request fail. [`Fault::Status`] answers with a page, as a proxy in front does; for connections that
    /// are refused see [`Server::down`].
    pub fn fail_next(&self, fault: Fault) {
        self.fail_next_n(1, fault);
    }

    /// Lets the next requests fail.
    pub fn fail_next_n(&self, times: usize, fault: Fault) {
        self.lock().script.add(fault, times, None, "");
    }

    /// Lets the next requests to an endpoint fail, for instance `token`; others pass.
    pub fn fail_next_at(&self, endpoint: &str, times: usize, fault: Fault) {
        let path = self.endpoint_path(endpoint);
        self.lock().script.add(fault, times, None, &path);
    }

    /// Lets the next requests of a method below a path fail; others pass.
    pub fn fail_matching(&self, method: &Method, path_prefix: &str, times: usize, fault: Fault) {
        self.lock()
            .script
            .add(fault, times, Some(method.clone()), path_prefix);
    }

    /// Lets all requests fail until [`Server::recover`].
    pub fn fail_while(&self, fault: Fault) {
        self.lock().standing = Some((String::new(), fault));
    }

    /// Lets all requests to an endpoint fail until [`Server::recover`].
    pub fn fail_while_at(&self, endpoint: &str, fault: Fault) {
        let path = self.endpoint_path(endpoint);
        self.lock().standing = Some((path, fault));
    }

    /// Ends what [`Server::fail_while`] began.
    pub fn recover(&self) {
        self.lock().standing = None;
    }

    /// Are scripted faults left that no request met?
    #[must_use]
    pub fn has_faults_left(&self) -> bool {
        !self.lock().script.is_empty()
    }
}

/// Keys.
impl Server {
    /// A new RSA key signs from now on; the old one stays published. Returns the new key's id.
    pub fn rotate_keys(&self) -> String {
        self.lock().realm().keys.rotate().unwrap_or_default()
    }

    /// Takes a key away: it is published no more, and its tokens are dead at once. False if there is none of that id.
    pub fn disable_key(&self, kid: &str) -> bool {
        let mut world = self.lock();
        world.realm().keys.change(kid, |key| key.enabled = false)
    }

    /// Lets a key verify but sign no more; it stays published.
    pub fn retire_key(&self, kid: &str) -> bool {
        let mut world = self.lock();
        world.realm().keys.change(kid, |key| key.active = false)
    }

    /// Id of the key that signs with that algorithm now.
    #[must_use]
    pub fn signing_key(&self, algorithm: Algorithm) -> Option<String> {
        let mut world = self.lock();
        let keys = &world.realm().keys;
        keys.signing(algorithm).map(|key| key.kid.clone())
    }

    /// The keys as they are published now.
    #[must_use]
    pub fn published_keys(&self) -> Value {
        self.lock().realm().keys.published()
    }

    /// Signs any claims with the realm's key for that algorithm, in Keycloak's spelling of the header.
    #[must_use]
    pub fn sign(&self, algorithm: Algorithm, typ: &str, claims: &Value) -> Option<String> {
        let mut world = self.lock();
        let key = world.realm().keys.signing(algorithm)?.clone();
        Some(jws::sign(&key, typ, claims))
    }
}

/// People, clients and sessions.
impl Server {
    /// How often a refresh token came that had been used before, whatever it was answered with. Counted where refresh
    /// tokens are replaced.
    #[must_use]
    pub fn replays_seen(&self) -> usize {
        self.lock().realm().memory.replays
    }

    /// How many tokens were revoked.
    #[must_use]
    pub fn revocations(&self) -> usize {
        self.lock().realm().memory.revocations
    }

    /// The sessions that live.
    #[must_use]
    pub fn sessions(&self) -> Vec<SessionInfo> {
        self.with(|realm, env| {
            realm.sweep(env.seconds());
            let info = |session: &super::session::Session| SessionInfo {
                id: session.id.clone(),
                user: realm
                    .user(&session.user)
                    .map(|user| user.name.clone())
                    .unwrap_or_default(),
                offline: session.kind == Kind::Offline,
                clients: session.clients.keys().cloned().collect(),
            };
            realm.memory.sessions.iter().map(info).collect()
        })
    }

    /// Logout tokens that were meant for the clients' back channels, by client; nothing is sent.
    #[must_use]
    pub fn logout_tokens(&self) -> Vec<(String, String)> {
        self.lock().realm().memory.notices.clone()
    }

    /// Ends a session, online or offline, as an administrator does.
    pub fn end_session(&self, id: &str) -> bool {
        self.with(|realm, _| {
            let online = realm.end_session(id, Kind::Online);
            realm.end_session(id, Kind::Offline) || online
        })
    }

    /// Logs a person out everywhere, offline sessions included, as an administrator does: their refresh tokens are stale.
    pub fn logout_user(&self, name: &str) -> bool {
        self.with(|realm, env| {
            let now = env.seconds();
            let Some(user) = realm.users.iter_mut().find(|user| user.name == name) else {
                return false;
            };
            user.not_before = now;
            let id = user.id.clone();
            let sessions: Vec<_> = realm
                .memory
                .sessions
                .iter()
                .filter(|session| session.user == id)
                .map(|session| (session.id.clone(), session.kind))
                .collect();
            for (session, kind) in sessions {
                logout::end(realm, env, &session, kind);
            }
            true
        })
    }

    /// Disables a person's account, or enables it again.
    pub fn disable_user(&self, name: &str, disabled: bool) -> bool {
        self.with(|realm, _| {
            let user = realm.users.iter_mut().find(|user| user.name == name);
            user.map(|user| user.enabled = !disabled).is_some()
        })
    }

    /// Disables a client, or enables it again.
    pub fn disable_client(&self, id: &str, disabled: bool) -> bool {
        self.with(|realm, _| {
            let client = realm.clients.iter_mut().find(|client| client.id == id);
            client.map(|client| client.enabled = !disabled).is_some()
        })
    }

    /// Gives a client another secret.
    pub fn change_secret(&self, id: &str, secret: &str) -> bool {
        self.with(|realm, _| {
            let client = realm.clients.iter_mut().find(|client| client.id == id);
            client
                .map(|client| client.secret = Some(secret.to_owned()))
                .is_some()
        })
    }

    /// Makes all tokens of a client stale that were issued before now.
    pub fn push_not_before(&self, id: &str) -> bool {
        self.with(|realm, env| {
            let now = env.seconds();
            let client = realm.clients.iter_mut().find(|client| client.id == id);
            client.map(|client| client.not_before = now).is_some()
        })
    }

    /// Lets alice approve the device that shows this code. False where there is no such code, or not any more.
    pub fn approve_device(&self, user_code: &str) -> bool {
        self.approve_device_as(user_code, "alice")
    }

    /// Lets somebody approve the device that shows this code.
    pub fn approve_device_as(&self, user_code: &str, user: &str) -> bool {
        self.with(|realm, env| device::approve(realm, env, user_code, user))
    }

    /// Lets somebody deny the device that shows this code.
    pub fn deny_device(&self, user_code: &str) -> bool {
        self.with(|realm, env| device::deny(realm, env, user_code))
    }

    /// A browser without markup: opens an authorization URL, logs a person in at once, and returns where the browser is
    /// sent, which is also how errors come that the client is told of.
    ///
    /// # Errors
    ///
    /// The sentence of the page, where the person is told instead.
    pub fn authorize(&self, url: &str, user: &str) -> Result<String, String> {
        self.decide(url, |realm, env, auth| {
            let user = login::user_id(realm, user).ok_or("no such user")?;
            Ok(login::finish(realm, env, auth, &user, None))
        })
    }

    /// The same for a person who does not consent.
    ///
    /// # Errors
    ///
    /// As [`Server::authorize`].
    pub fn deny(&self, url: &str) -> Result<String, String> {
        self.decide(url, |realm, env, auth| Ok(login::deny(realm, env, auth)))
    }

    fn decide(
        &self,
        url: &str,
        end: impl FnOnce(&mut Realm, &Env, &super::session::AuthRequest) -> Result<Reply, &'static str>,
    ) -> Result<String, String> {
        let query = url.split_once('?').map_or("", |(_, query)| query);
        let query = query.split('#').next().unwrap_or_default();
        let params = Params::read(query).without_overlong(&self.lock().env());
        let path = url.split('?').next().unwrap_or_default();
        if !path.ends_with(&self.endpoint_path("auth")) {
            return Err(format!("{path} is not the authorization endpoint"));
        }
        let reply = self.with(|realm, env| match authorize::read(realm, env, &params) {
            Ok(auth) => end(realm, env, &auth).map_err(str::to_owned),
            Err(Problem::Redirect(reply)) => Ok(reply),
            Err(Problem::Page(sentence)) => Err(sentence.to_owned()),
        })?;
        match reply.value("location") {
            Some(location) => Ok(location.to_owned()),
            None => Err(String::from_utf8_lossy(&reply.body).into_owned()),
        }
    }

    fn with<T>(&self, act: impl FnOnce(&mut Realm, &Env) -> T) -> T {
        let mut world = self.lock();
        let env = world.env();
        act(world.realm(), &env)
    }
}
