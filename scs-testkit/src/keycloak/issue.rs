//! Tokens are made here: the answer of the token endpoint.

use aws_lc_rs::digest;
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use serde_json::{Value, json};

use super::{
    claims::{self, Claims, Subject},
    client::{Client, User},
    http::Reply,
    ids, jws,
    keys::Algorithm,
    realm::{Env, Realm},
    session::{ClientPart, Kind, Session},
    version::{Flavour, Version},
};

/// What a token is issued for.
#[derive(Clone, Debug)]
pub(crate) struct Grant {
    /// Two letters in the access token's `jti` since 26: `cc`, `ro`, `ac`, `rt`, `dg`, `te`.
    pub(crate) letters: &'static str,
    pub(crate) client: Client,
    pub(crate) user: User,
    pub(crate) scopes: Vec<String>,
    /// The session; none for a service account, whose tokens live from none.
    pub(crate) session: Option<(String, Kind)>,
    /// What the refresh token is for, where a refresh asked for less.
    pub(crate) refresh_scopes: Option<Vec<String>>,
    /// The line of refresh tokens that is continued, where tokens are replaced.
    pub(crate) line: Option<String>,
    /// Is a refresh token handed out?
    pub(crate) refresh: bool,
    pub(crate) nonce: Option<String>,
    /// Audiences that an exchange narrows the access token to.
    pub(crate) only: Option<Vec<String>>,
}

impl Grant {
    pub(crate) fn new(
        letters: &'static str,
        client: &Client,
        user: &User,
        scopes: Vec<String>,
    ) -> Self {
        Self {
            letters,
            client: client.clone(),
            user: user.clone(),
            scopes,
            session: None,
            refresh_scopes: None,
            line: None,
            refresh: false,
            nonce: None,
            only: None,
        }
    }

    pub(crate) fn in_session(mut self, id: &str, kind: Kind) -> Self {
        self.session = Some((id.to_owned(), kind));
        self.refresh = self.client.refresh_tokens;
        self
    }

    fn has(&self, scope: &str) -> bool {
        self.scopes.iter().any(|name| name == scope)
    }
}

/// Tokens, as they go into an answer.
#[derive(Clone, Debug)]
pub(crate) struct Issued {
    pub(crate) access: String,
    pub(crate) expires_in: i64,
    pub(crate) refresh: Option<(String, i64)>,
    pub(crate) id: Option<String>,
}

impl Realm {
    /// Begins a session of a person for a client, and an offline one beside it where that was asked for. Says which of the
    /// two the tokens live from.
    pub(crate) fn begin_session(
        &mut self,
        env: &Env,
        grant: &Grant,
        auth_time: Option<i64>,
        id: Option<String>,
    ) -> (String, Kind) {
        // A browser keeps its own session beside the offline one; without a browser there is the latter alone (measured).
        let in_browser = auth_time.is_some();
        let now = env.seconds();
        let id = id.unwrap_or_else(|| ids::session(env.version));
        let kinds: &[Kind] = match (grant.has("offline_access"), in_browser) {
            (true, true) => &[Kind::Online, Kind::Offline],
            (true, false) => &[Kind::Offline],
            (false, _) => &[Kind::Online],
        };
        for kind in kinds {
            let part = ClientPart {
                started: now,
                scopes: grant.scopes.clone(),
                nonce: grant.nonce.clone(),
                ..ClientPart::default()
            };
            match self.session_mut(&id, *kind) {
                Some(session) => {
                    session.refreshed = now;
                    session.clients.insert(grant.client.id.clone(), part);
                }
                None => self.memory.sessions.push(Session {
                    id: id.clone(),
                    kind: *kind,
                    user: grant.user.id.clone(),
                    started: now,
                    refreshed: now,
                    auth_time,
                    clients: std::iter::once((grant.client.id.clone(), part)).collect(),
                }),
            }
        }
        (id, kinds[kinds.len() - 1])
    }

    /// Makes the tokens of a grant.
    pub(crate) fn issue(&mut self, env: &Env, grant: &Grant) -> Option<Issued> {
        self.memory.issued += 1;
        let now = env.seconds();
        let session = grant
            .session
            .as_ref()
            .and_then(|(id, kind)| self.session(id, *kind))
            .cloned();
        let ends = session
            .as_ref()
            .map(|session| self.end_of(session, &grant.client, now));
        let life = grant
            .client
            .access_lifespan
            .unwrap_or(self.settings.access_lifespan);
        // Near the end of a session the access token shrinks (`recordings/keycloak/26.7.3/322`).
        let expires = match ends {
            Some((end, _)) => (now + life).min(end),
            None => now + life,
        };
        let access = self.access_token(env, grant, session.as_ref(), expires)?;
        let id = (grant.has("openid"))
            .then(|| self.id_token(env, grant, session.as_ref(), expires, Some(&access)))
            .flatten();
        let refresh = match (&session, ends) {
            (Some(session), Some((_, end))) if grant.refresh => {
                if let Some(session) = self.session_mut(&session.id, session.kind) {
                    session.refreshed = now;
                }
                Some(self.refresh_token(env, grant, session, end, &access))
            }
            _ => None,
        };
        Some(Issued {
            access,
            expires_in: expires - now,
            refresh,
            id,
        })
    }

    /// Latest end of a session's access tokens, and of its refresh tokens; the latter is none for an offline session.
    fn end_of(&self, session: &Session, client: &Client, now: i64) -> (i64, Option<i64>) {
        if session.kind == Kind::Offline {
            return (i64::MAX / 2, None);
        }
        let started = session
            .clients
            .get(&client.id)
            .map_or(session.started, |part| part.started);
        let end = match client.session_lifespan {
            Some(life) => (started + life).min(session.started + self.settings.session_max),
            None => session.started + self.settings.session_max,
        };
        let idle = client
            .session_lifespan
            .unwrap_or(self.settings.session_idle)
            .min(self.settings.session_idle);
        (end, Some(end.min(now + idle)))
    }

    fn base_claims(&self, env: &Env, grant: &Grant, expires: i64, typ: &str) -> Claims {
        let mut claims = Claims::new();
        claims.insert("exp".into(), json!(expires));
        claims.insert("iat".into(), json!(env.seconds()));
        claims.insert("iss".into(), json!(self.issuer(env)));
        if env.flavour == Flavour::Keycloak {
            claims.insert("typ".into(), json!(typ));
            claims.insert("azp".into(), json!(grant.client.id));
            claims.insert("jti".into(), json!(ids::uuid()));
            if let Some((id, _)) = &grant.session {
                claims.insert("sid".into(), json!(id));
                if env.version == Version::V24 {
                    claims.insert("session_state".into(), json!(id));
                }
            }
        }
        claims
    }

    fn access_token(
        &self,
        env: &Env,
        grant: &Grant,
        session: Option<&Session>,
        expires: i64,
    ) -> Option<String> {
        let turn = self.memory.issued;
        let subject = Subject {
            realm: self,
            client: &grant.client,
            user: &grant.user,
            scopes: &grant.scopes,
        };
        let lower = grant.client.at_jwt && env.is_26();
        let mut claims =
            self.base_claims(env, grant, expires, if lower { "bearer" } else { "Bearer" });
        let light = grant.client.lightweight;
        let added = if light {
            subject.lightweight(turn)
        } else {
            let auth_time = session.and_then(|session| session.auth_time);
            subject.access(auth_time, turn, grant.only.as_deref())
        };
        claims.extend(added);
        if env.version == Version::V24 {
            // The mapper for `sub` came with 25; before, the claim was always there, and the nonce with it.
            claims.insert("sub".into(), json!(grant.user.id));
            if let Some(nonce) = &grant.nonce {
                claims.insert("nonce".into(), json!(nonce));
            }
        }
        if env.is_26() {
            let session_kind = match (&grant.session, grant.letters, grant.refresh) {
                (Some((_, Kind::Offline)), ..) => "of",
                (Some(_), "te", false) => "nt",
                (Some(_), ..) => "on",
                (None, ..) => "tr",
            };
            let weight = if light { "lt" } else { "rt" };
            claims.insert(
                "jti".into(),
                json!(format!(
                    "{session_kind}{weight}{}:{}",
                    grant.letters,
                    ids::uuid()
                )),
            );
        }
        if env.flavour == Flavour::Dex {
            // It is meant for the client itself, and names no other.
            claims.insert("aud".into(), json!(grant.client.id));
        }
        let key = self.keys.signing(grant.client.algorithm)?;
        let typ = if lower { "at+jwt" } else { "JWT" };
        Some(jws::sign(key, typ, &Value::Object(claims)))
    }

    /// An ID token; with the hash of the access token that it comes with.
    pub(crate) fn id_token(
        &self,
        env: &Env,
        grant: &Grant,
        session: Option<&Session>,
        expires: i64,
        access: Option<&str>,
    ) -> Option<String> {
        let subject = Subject {
            realm: self,
            client: &grant.client,
            user: &grant.user,
            scopes: &grant.scopes,
        };
        let mut claims = self.base_claims(env, grant, expires, "ID");
        claims.extend(subject.id_token(self.memory.issued));
        let auth_time = session.and_then(|session| session.auth_time);
        match (auth_time, env.version) {
            (Some(time), _) => {
                claims.insert("auth_time".into(), json!(time));
            }
            (None, Version::V24) if env.flavour == Flavour::Keycloak => {
                claims.insert("auth_time".into(), json!(0));
            }
            _ => {}
        }
        if let Some(nonce) = &grant.nonce {
            claims.insert("nonce".into(), json!(nonce));
        }
        if let Some(access) = access {
            claims.insert(
                "at_hash".into(),
                json!(half_hash(access, grant.client.algorithm)),
            );
        }
        let key = self.keys.signing(grant.client.algorithm)?;
        Some(jws::sign(key, "JWT", &Value::Object(claims)))
    }

    fn refresh_token(
        &self,
        env: &Env,
        grant: &Grant,
        session: &Session,
        end: Option<i64>,
        access: &str,
    ) -> (String, i64) {
        let now = env.seconds();
        let typ = match session.kind {
            Kind::Online => "Refresh",
            Kind::Offline => "Offline",
        };
        let mut claims = self.base_claims(env, grant, end.unwrap_or_default(), typ);
        if end.is_none() {
            claims.remove("exp");
        }
        claims.insert("azp".into(), json!(grant.client.id));
        claims.insert("sid".into(), json!(session.id));
        claims.insert("jti".into(), json!(ids::uuid()));
        claims.insert("typ".into(), json!(typ));
        claims.insert("aud".into(), json!(self.issuer(env)));
        claims.insert("sub".into(), json!(grant.user.id));
        if let Some(nonce) = grant.nonce.as_ref().filter(|_| env.version == Version::V24) {
            claims.insert("nonce".into(), json!(nonce));
        }
        let scopes = grant.refresh_scopes.as_ref().unwrap_or(&grant.scopes);
        let scope = if env.version == Version::V24 {
            claims::shown(scopes)
        } else {
            scopes.join(" ")
        };
        claims.insert("scope".into(), json!(scope));
        if env.is_26() {
            claims.insert("prov".into(), json!("default"));
            // The audiences of the access token, so that a refresh cannot widen them.
            let audiences = jws::Parsed::read(access).map(|access| access.claims["aud"].clone());
            if let Some(audiences) = audiences.filter(|audiences| !audiences.is_null()) {
                claims.insert("aud_x".into(), audiences);
            }
        }
        if self.settings.rotation.is_some() && env.version != Version::V24 {
            let line = grant.line.clone().unwrap_or_else(ids::uuid);
            claims.insert("reuse_id".into(), json!(line));
        }
        let token = jws::sign_own(&self.keys, &Value::Object(claims));
        (token, end.map_or(0, |end| end - now))
    }

    /// The answer of the token endpoint.
    pub(crate) fn token_reply(&mut self, env: &Env, grant: &Grant) -> Reply {
        match self.issue(env, grant) {
            Some(issued) => {
                Reply::json(200, &Value::Object(self.members(env, grant, &issued))).not_stored()
            }
            None => Reply::error(500, "unknown_error", "No key signs with that algorithm"),
        }
    }

    /// The members of that answer.
    pub(crate) fn members(&self, env: &Env, grant: &Grant, issued: &Issued) -> Claims {
        let mut members = Claims::new();
        members.insert("access_token".into(), json!(issued.access));
        members.insert("expires_in".into(), json!(issued.expires_in));
        let lower = grant.client.at_jwt && env.flavour == Flavour::Keycloak;
        members.insert(
            "token_type".into(),
            json!(match (env.flavour, lower) {
                (Flavour::Dex, _) | (_, true) => "bearer",
                _ => "Bearer",
            }),
        );
        if let Some(id) = &issued.id {
            members.insert("id_token".into(), json!(id));
        }
        if let Some((token, _)) = &issued.refresh {
            members.insert("refresh_token".into(), json!(token));
        }
        if env.flavour == Flavour::Keycloak {
            let left = issued.refresh.as_ref().map_or(0, |(_, left)| *left);
            members.insert("refresh_expires_in".into(), json!(left));
            members.insert("not-before-policy".into(), json!(grant.client.not_before));
            members.insert("scope".into(), json!(claims::shown(&grant.scopes)));
            if let Some((id, _)) = &grant.session {
                members.insert("session_state".into(), json!(id));
            }
        }
        members
    }
}

/// The left half of a hash, of the size that goes with the algorithm: an EdDSA token's is SHA-512.
fn half_hash(text: &str, algorithm: Algorithm) -> String {
    let kind = match algorithm {
        Algorithm::EdDsa => &digest::SHA512,
        _ => &digest::SHA256,
    };
    let hash = digest::digest(kind, text.as_bytes());
    let bytes = hash.as_ref();
    URL_SAFE_NO_PAD.encode(&bytes[..bytes.len() / 2])
}
