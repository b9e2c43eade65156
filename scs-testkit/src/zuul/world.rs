//! What is behind the socket, and the way of a request through it: path, method, body, tenant, person, query, then the
//! handler. In that order, for it decides which of two mistakes is answered.

use std::{
    collections::{HashMap, VecDeque},
    fmt,
    sync::{Arc, Mutex},
    time::Duration,
};

use axum::{
    extract::{ConnectInfo, Request, State},
    response::Response,
};
use chrono::{DateTime, Utc};
use http::{Method, header};
use scs_client_core::Clock;
use serde_json::{Value, json};
use tokio::sync::watch;

use super::{
    auth::{self, Person},
    builds::Database,
    console::{self, ConsoleFault},
    generate,
    http::{
        broken, forbidden, gateway_page, http_date, interface, json_reply, nothing_matches,
        preflight, refused, refused_early,
    },
    item::Job,
    life::{self, Console, Stage},
    log_files::Files,
    routes::{self, Place, Route},
    seed::Seed,
    tenant::{Event, Tenant},
    version::Version,
};
use crate::{
    keycloak::http::{Outcome, Params, Reply},
    standin::{StandIn, carry_out, foreign, lock, read},
    statuspage::{Fault, RecordedRequest, fault::Script, http::Incoming, listener::Scissors},
};

/// Everything behind one lock.
pub(crate) struct World {
    pub(crate) version: Version,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) offset: chrono::Duration,
    pub(crate) started: DateTime<Utc>,
    /// Where it listens, and its log server, without slashes at the end.
    pub(crate) base: String,
    pub(crate) logs: String,
    pub(crate) prefix: String,
    pub(crate) white_label: Option<String>,
    pub(crate) authority: Option<String>,
    pub(crate) auth_logs: bool,
    pub(crate) seed: Arc<Seed>,
    pub(crate) tenants: Vec<Tenant>,
    pub(crate) files: Arc<Mutex<Files>>,
    pub(crate) consoles: HashMap<String, Console>,
    pub(crate) console_piece: usize,
    pub(crate) console_faults: VecDeque<ConsoleFault>,
    pub(crate) console_messages: Vec<String>,
    /// Tells the console streams that something has changed.
    pub(crate) changed: watch::Sender<u64>,
    pub(crate) jobs: Vec<(String, Job)>,
    pub(crate) components: Vec<(String, String, String, String)>,
    pub(crate) event_delay: Duration,
    pub(crate) keeps_status: bool,
    /// Builds that arrive with every look at the list.
    pub(crate) arriving: u32,
    pub(crate) next_hold: u64,
    pub(crate) ids: i64,
    pub(crate) script: Script,
    pub(crate) log: Option<Vec<RecordedRequest>>,
}

impl fmt::Debug for World {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("World").finish_non_exhaustive()
    }
}

impl World {
    /// The server's time of day.
    pub(crate) fn now(&self) -> DateTime<Utc> {
        self.clock.now() + self.offset
    }

    /// Position of a tenant.
    pub(crate) fn tenant(&self, name: &str) -> Option<usize> {
        self.tenants.iter().position(|tenant| tenant.name == name)
    }

    /// Calls something with a tenant and with what the life of its items touches.
    pub(crate) fn with<T>(
        &mut self,
        tenant: usize,
        call: impl FnOnce(&mut Tenant, &mut Stage<'_>) -> T,
    ) -> T {
        let now = self.now();
        let mut files = lock(&self.files);
        let mut stage = Stage {
            consoles: &mut self.consoles,
            files: &mut files,
            logs: &self.logs,
            ids: &mut self.ids,
            now,
        };
        call(&mut self.tenants[tenant], &mut stage)
    }

    /// Brings everything to the present.
    pub(crate) fn advance(&mut self) {
        for tenant in 0..self.tenants.len() {
            self.with(tenant, life::advance);
        }
        self.changed.send_modify(|number| *number += 1);
    }

    /// How long until something happens by itself.
    pub(crate) fn until_next(&self) -> Option<Duration> {
        let steps = self.tenants.iter().filter_map(life::next_moment);
        let lines = self
            .consoles
            .values()
            .filter_map(|console| Some(console.later.front()?.0));
        let next = steps.chain(lines).min()?;
        Some((next - self.now()).to_std().unwrap_or_default())
    }

    /// Appends generated builds to the newest ones.
    pub(crate) fn arrive(&mut self, tenant: usize) {
        let number = if tenant == self.tenant("scs").unwrap_or_default() {
            self.arriving
        } else {
            0
        };
        self.append_builds(tenant, number);
    }

    pub(crate) fn append_builds(&mut self, tenant: usize, number: u32) {
        let database: &mut Database = &mut self.tenants[tenant].database;
        let first = database.builds.last().map_or(0, |row| row.id) + 1;
        for id in first..first + i64::from(number) {
            let row = generate::generated(id, &self.logs);
            if database
                .buildsets
                .last()
                .is_none_or(|set| set.uuid != row.buildset)
            {
                let mut set = generate::generated_set(id / 4);
                set.id = database.buildsets.last().map_or(0, |set| set.id) + 1;
                database.buildsets.push(set);
            }
            database.builds.push(row);
        }
    }

    fn handle(&mut self, request: &Incoming) -> Reply {
        let Some(path) = self.inner_path(&request.path) else {
            return gateway_page(404);
        };
        self.advance();
        let reply = match routes::find(&request.method, &path, self.version) {
            None => Ok(interface(self.started)),
            Some(route) => self.answer(&route, request),
        };
        // An enqueued item is seen by whoever looks next.
        self.advance();
        reply.unwrap_or_else(|refusal| refusal)
    }

    /// The path that the server sees behind a proxy; none where the proxy does not ask it.
    pub(crate) fn inner_path(&self, path: &str) -> Option<String> {
        let path = path.strip_prefix(self.prefix.as_str())?;
        match (&self.white_label, path.strip_prefix("/api/")) {
            (Some(tenant), Some(rest)) => Some(format!("/api/tenant/{tenant}/{rest}")),
            _ => Some(path.to_owned()),
        }
    }

    fn answer(&mut self, route: &Route, request: &Incoming) -> Outcome {
        let query = Params::read(&request.query);
        if request.method == Method::OPTIONS {
            let methods = match route {
                Route::Tenant(_, place) => place.methods(),
                _ => "GET, OPTIONS",
            };
            return Ok(preflight(methods));
        }
        let bare = || match query.names().next() {
            Some(_) => Err(nothing_matches()),
            None => Ok(()),
        };
        match route {
            Route::Tenant(tenant, place) => return self.in_tenant(tenant, place, request, &query),
            Route::RootAuthorizations => {
                let person = self.person(request).map_err(|refusal| refusal.reply())?;
                let mut value = person.authorizations("*", auth::Access::Open, self.version);
                let zuul = &mut value["zuul"];
                zuul["admin"] = json!(false);
                if self.version.is_14() {
                    zuul["permissions"] = json!({ "read": true });
                }
                return Ok(json_reply(&value));
            }
            _ => bare()?,
        }
        let recorded = |path: &str| {
            let value = self.seed.answer(path).cloned().unwrap_or_default();
            super::seed::localized(&value, &self.base, &self.logs)
        };
        Ok(match route {
            Route::Index => json_reply(&recorded("/api")),
            Route::Connections => json_reply(&recorded("/api/connections")),
            Route::Components => json_reply(&self.components()),
            Route::Tenants => {
                json_reply(&self.tenants_list()).header("cache-control", "public, max-age=1")
            }
            Route::Info(tenant) => json_reply(&self.info(tenant.as_deref()))
                .header("cache-control", "public, max-age=3600")
                .header("last-modified", &http_date(self.started)),
            Route::OidcKeys => {
                json_reply(&recorded("/oidc/jwks")).without("access-control-allow-origin")
            }
            Route::OidcConfiguration => json_reply(&recorded("/.well-known/openid-configuration"))
                .without("access-control-allow-origin"),
            _ => {
                let mut reply = interface(self.started);
                reply.body = format!("info:\n  title: Zuul REST API\n  version: v1\nopenapi: 3.0.0\npaths: {{}}\nx-server: {}\n", self.version.name()).into_bytes();
                reply
            }
        })
    }

    fn in_tenant(
        &mut self,
        name: &str,
        place: &Place,
        request: &Incoming,
        query: &Params,
    ) -> Outcome {
        if *place == Place::ConsoleStream {
            let unknown =
                request.headers.contains_key(header::UPGRADE) && self.tenant(name).is_none();
            let refusal = if unknown {
                refused(404, "Unknown tenant")
            } else {
                broken()
            };
            // Without an upgrade it breaks (`recordings/zuul/426-console-stream-plain`).
            return Err(refusal.without("access-control-allow-origin"));
        }
        let body = body(place, request)?;
        let tenant = self
            .tenant(name)
            .ok_or_else(|| refused(404, "Unknown tenant"))?;
        let person = self.admit(tenant, place, request)?;
        if let Some(known) = place.parameters(self.version)
            && query.names().any(|name| !known.contains(&name))
        {
            return Err(nothing_matches());
        }
        let posted = request.method == Method::POST;
        let wrong_method = || {
            Err(refused(
                405,
                "Specified method is invalid for this resource",
            ))
        };
        match (place, body) {
            (Place::Authorizations, _) => {
                let person = person.ok_or_else(broken)?;
                let access = self.tenants[tenant].access;
                Ok(json_reply(&person.authorizations(
                    name,
                    access,
                    self.version,
                )))
            }
            (Place::Dequeue(_) | Place::Promote, _) if !posted => wrong_method(),
            (Place::Enqueue(_), Some(_)) if !posted => wrong_method(),
            (Place::Enqueue(project), Some(body)) => {
                let person = person.ok_or_else(broken)?;
                self.enqueue(tenant, project, &body, &person)
            }
            (Place::Dequeue(project), Some(body)) => self.dequeue(tenant, project, &body),
            (Place::Promote, Some(body)) => self.promote(tenant, &body),
            (Place::State, Some(body)) => self.set_state(tenant, &body),
            (Place::CreateAutohold(project), Some(body)) => {
                self.create_autohold(tenant, project, &body)
            }
            (Place::SetNode(id), Some(body)) => self.set_node(tenant, id, &body),
            (Place::FreezePipeline(project), Some(body)) => {
                self.freeze_pipeline(tenant, project, &body)
            }
            (Place::DeleteAutohold(id), _) => self.delete_autohold(tenant, id),
            (Place::DeleteNodesetRequest(id), _) => self.delete_request(tenant, id),
            (Place::BuildImage(name), _) => self.build_image(tenant, name),
            (Place::DeleteArtifact(id), _) => self.delete_artifact(tenant, id),
            (Place::DeleteUpload(id), _) => self.delete_upload(tenant, id),
            (Place::ValidateUpload(id), _) => self.validate_upload(tenant, id),
            (Place::RetryUpload(id), _) => self.retry_upload(tenant, id),
            (place, _) => self.read(tenant, place, query),
        }
    }

    pub(crate) fn person(&self, request: &Incoming) -> Result<Person, auth::Refusal> {
        let field = request
            .headers
            .get(header::AUTHORIZATION)
            .and_then(|value| value.to_str().ok());
        auth::person(auth::bearer(field)?, self.now())
    }

    /// Lets in who may. Where nothing is protected a bad token does not matter.
    fn admit(
        &self,
        tenant: usize,
        place: &Place,
        request: &Incoming,
    ) -> Result<Option<Person>, Reply> {
        let tenant = &self.tenants[tenant];
        let wanted = place.permission();
        let needed = wanted.is_some() || *place == Place::Authorizations || tenant.protects_reads();
        match self.person(request) {
            Err(refusal) if needed => Err(refusal.reply()),
            Err(_) => Ok(None),
            Ok(person) => {
                let may = person.may_read(&tenant.name, tenant.access)
                    && wanted.is_none_or(|wanted| person.may(&tenant.name, tenant.access, wanted));
                match needed && !may {
                    true => Err(forbidden()),
                    false => Ok(Some(person)),
                }
            }
        }
    }
}

/// The JSON of a request; none where its method carries no body. Looked at before tenant and person are.
fn body(place: &Place, request: &Incoming) -> Result<Option<Value>, Reply> {
    if ![Method::POST, Method::PUT, Method::PATCH].contains(&request.method) {
        return Ok(None);
    }
    let has = |name| !request.header(name).is_empty();
    if !has(header::CONTENT_LENGTH) && !has(header::TRANSFER_ENCODING) {
        return Err(refused_early(411, "Client must specify Content-Length"));
    }
    if !place.takes_json() {
        return Ok(None);
    }
    let kind = request.header(header::CONTENT_TYPE);
    if !["application/json", "text/javascript"]
        .contains(&kind.split(';').next().unwrap_or_default().trim())
    {
        return Err(refused_early(
            415,
            "Expected an entity of content type application/json, text/javascript",
        ));
    }
    serde_json::from_slice(&request.body)
        .map(Some)
        .map_err(|_| refused_early(400, "Invalid JSON document"))
}

impl Tenant {
    pub(crate) fn protects_reads(&self) -> bool {
        self.access == auth::Access::Protected
    }
}

impl Event {
    pub(crate) fn pipeline(&self) -> &str {
        match self {
            Self::Enqueue(entry) => &entry.item.pipeline,
            Self::Dequeue(pipeline, ..) | Self::Promote(pipeline, _) => pipeline,
        }
    }
}

impl StandIn for World {
    fn log(&mut self) -> Option<&mut Vec<RecordedRequest>> {
        self.log.as_mut()
    }

    fn fault(&mut self, request: &Incoming) -> Option<Fault> {
        self.script.take(&request.method, &request.path)
    }

    fn respond(&mut self, request: &Incoming) -> Response {
        self.handle(request).into_response(&request.method)
    }

    fn failure(status: u16, request: &Incoming) -> Response {
        gateway_page(status).into_response(&request.method)
    }
}

/// Answers one request.
pub(crate) async fn answer(
    State(world): State<Arc<Mutex<World>>>,
    ConnectInfo(scissors): ConnectInfo<Scissors>,
    request: Request,
) -> Response {
    if console::is_wanted(&request) {
        return console::accept(&world, &scissors, request).await;
    }
    match read(request).await {
        Some(incoming) => carry_out(&world, &scissors, &incoming).await,
        None => foreign(400, Vec::new(), Vec::new()),
    }
}
