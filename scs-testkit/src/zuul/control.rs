//! What a test does to a running stand-in behind its clients' backs.

use std::net::SocketAddr;

use chrono::{DateTime, Utc};
use http::Method;
use serde_json::Value;

use super::{
    console::ConsoleFault, item::Item, life, log_server::LogServer, mint::Mint, server::Server,
};
use crate::statuspage::{Fault, RecordedRequest};

impl Server {
    /// `http://127.0.0.1:…`, with the prefix if there is one, without a slash at the end.
    #[must_use]
    pub fn base_url(&self) -> String {
        self.lock().base.clone()
    }

    /// Where it listens.
    #[must_use]
    pub const fn address(&self) -> SocketAddr {
        self.address
    }

    /// Its log server, another origin.
    #[must_use]
    pub const fn log_server(&self) -> &LogServer {
        &self.logs
    }

    /// The server's time of day.
    #[must_use]
    pub fn now(&self) -> DateTime<Utc> {
        self.lock().now()
    }

    /// Starts a token by the server's clock.
    pub fn mint(&self) -> Mint {
        Mint::at(self.now())
    }

    /// A token of `alice`, who may do everything in the three tenants.
    #[must_use]
    pub fn admin_token(&self) -> String {
        self.mint().group("scs-admins").token()
    }

    /// Changes the clock while it runs: the offset that [`Builder::clock_offset`](super::Builder::clock_offset) sets.
    pub fn set_clock_offset(&self, offset: chrono::Duration) {
        self.lock().offset = offset;
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

    /// Lets the next console stream end in another way; several calls stand in a row.
    pub fn fail_console(&self, fault: ConsoleFault) {
        self.lock().console_faults.push_back(fault);
    }

    /// The first messages of all console streams, tokens included.
    #[must_use]
    pub fn console_messages(&self) -> Vec<String> {
        self.lock().console_messages.clone()
    }

    /// Puts an item into a queue of a tenant, and says its id. A tenant that is not there has no queues: the id is then
    /// nobody's.
    pub fn add_item(&self, tenant: &str, item: Item) -> String {
        let mut world = self.lock();
        let entry = world.entry(item);
        let id = entry.id.clone();
        if let Some(place) = world.tenant(tenant) {
            world.tenants[place].entries.push(entry);
            world.advance();
        }
        id
    }

    /// Ids of the items of a tenant, in the order in which they came.
    #[must_use]
    pub fn items(&self, tenant: &str) -> Vec<String> {
        let mut world = self.lock();
        world.advance();
        match world.tenant(tenant) {
            Some(place) => world.tenants[place]
                .entries
                .iter()
                .map(|entry| entry.id.clone())
                .collect(),
            None => Vec::new(),
        }
    }

    /// Job names and ids of the builds that run in a tenant.
    #[must_use]
    pub fn running_builds(&self, tenant: &str) -> Vec<(String, String)> {
        let mut world = self.lock();
        world.advance();
        let Some(place) = world.tenant(tenant) else {
            return Vec::new();
        };
        let jobs = world.tenants[place]
            .entries
            .iter()
            .flat_map(|entry| &entry.jobs);
        jobs.filter(|job| job.is_running())
            .filter_map(|job| Some((job.job.name.clone(), job.uuid.clone()?)))
            .collect()
    }

    /// The id of the build of a job of an item, once it has started.
    #[must_use]
    pub fn build_of(&self, item: &str, job: &str) -> Option<String> {
        let mut world = self.lock();
        world.advance();
        let mut entries = world.tenants.iter().flat_map(|tenant| &tenant.entries);
        let entry = entries.find(|entry| entry.id == item)?;
        entry
            .jobs
            .iter()
            .find(|other| other.job.name == job)?
            .uuid
            .clone()
    }

    /// Starts a job of an item that waits, and says the id of its build; none where there is no such job.
    pub fn start_job(&self, item: &str, job: &str) -> Option<String> {
        let mut world = self.lock();
        world.advance();
        let tenant = (0..world.tenants.len()).find(|at| {
            world.tenants[*at]
                .entries
                .iter()
                .any(|entry| entry.id == item)
        })?;
        let uuid = world.with(tenant, |tenant, stage| {
            let at = tenant.entries.iter().position(|entry| entry.id == item)?;
            let mut entry = tenant.entries[at].clone();
            let place = entry
                .jobs
                .iter()
                .position(|other| other.job.name == job && other.started.is_none())?;
            let now = stage.now;
            life::start(tenant, &mut entry, place, now, stage);
            let uuid = entry.jobs[place].uuid.clone();
            tenant.entries[at] = entry;
            uuid
        });
        world.advance();
        uuid
    }

    /// Lets a running build print a text, as it is. Is there such a build?
    pub fn print(&self, uuid: &str, text: &str) -> bool {
        let mut world = self.lock();
        let Some(console) = world
            .consoles
            .get_mut(uuid)
            .filter(|console| !console.ended)
        else {
            return false;
        };
        console.text.push_str(text);
        world.changed.send_modify(|number| *number += 1);
        true
    }

    /// Ends a running build with that result; its log then lies on the log server. Was there one?
    pub fn finish_build(&self, uuid: &str, result: &str) -> bool {
        self.lock().finish(uuid, Some(result))
    }

    /// Lets builds arrive in tenant `scs`.
    pub fn builds_arrive(&self, number: u32) {
        let mut world = self.lock();
        let scs = world.tenant("scs").unwrap_or_default();
        world.append_builds(scs, number);
    }

    /// Changes a build's row: result, log URL, or any other member that the API shows. Is there such a build?
    pub fn change_build(&self, uuid: &str, change: impl FnOnce(&mut Value)) -> bool {
        let mut world = self.lock();
        let version = super::Version::V14;
        let mut rows = world
            .tenants
            .iter_mut()
            .flat_map(|tenant| &mut tenant.database.builds);
        let Some(row) = rows.find(|row| row.uuid == uuid) else {
            return false;
        };
        let mut value = row.listed(version);
        change(&mut value);
        *row = super::rows::Row::read(&value, None);
        true
    }

    /// Puts a node there, or a nodeset request, or an image: the value as the API shows it.
    pub fn add_node(&self, tenant: &str, node: Value) {
        let mut world = self.lock();
        if let Some(place) = world.tenant(tenant) {
            world.tenants[place].nodes.push(node);
        }
    }

    /// Puts a nodeset request there, as the API shows it.
    pub fn add_nodeset_request(&self, tenant: &str, request: Value) {
        let mut world = self.lock();
        if let Some(place) = world.tenant(tenant) {
            world.tenants[place].requests.push(request);
        }
    }

    /// Changes the nodeset requests of a tenant; one that is locked cannot be deleted.
    pub fn change_nodeset_requests(&self, tenant: &str, change: impl FnOnce(&mut Vec<Value>)) {
        let mut world = self.lock();
        if let Some(place) = world.tenant(tenant) {
            change(&mut world.tenants[place].requests);
        }
    }

    /// Changes the images of a tenant, with their artifacts and uploads; an artifact without uploads is not listed.
    pub fn change_images(&self, tenant: &str, change: impl FnOnce(&mut Value)) {
        let mut world = self.lock();
        if let Some(place) = world.tenant(tenant) {
            change(&mut world.tenants[place].images);
        }
    }
}
