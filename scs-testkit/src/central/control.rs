//! What a test changes while the server runs.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use http::Method;
use serde_json::{Value, json};

use super::{
    decode::prune,
    managed::stamp,
    server::{NAMESPACE, Server},
    status::API_VERSION,
    world::Key,
};
use crate::statuspage::{Fault, RecordedRequest};

impl Server {
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

    /// Answers the next requests with 429, a text, and `Retry-After: 1`.
    pub fn throttle(&self, times: usize) {
        self.fail_next_n(times, Fault::Status(429));
    }

    /// The server's time of day.
    #[must_use]
    pub fn now(&self) -> DateTime<Utc> {
        self.lock().now()
    }

    /// Takes a bearer token for a user's.
    pub fn accept_token(&self, token: &str, user: &str) {
        self.lock().tokens.insert(token.to_owned(), user.to_owned());
    }

    /// Takes a bearer token no longer: 401, as for an expired one. Open watches go on.
    pub fn reject_token(&self, token: &str) {
        self.lock().tokens.remove(token);
    }

    /// Gives a user the tenant's rights in a namespace, which is made if it is not there.
    pub fn add_tenant(&self, user: &str, namespace: &str) {
        let mut world = self.lock();
        world
            .namespaces
            .entry(namespace.to_owned())
            .or_insert(false);
        world
            .tenants
            .insert((user.to_owned(), namespace.to_owned()));
    }

    /// Breaks all open watches in the middle.
    pub fn cut_watches(&self) {
        let mut world = self.lock();
        world.cut += 1;
        let version = world.version;
        world.changed.send_replace(version);
    }

    /// Ends all open watches in peace, as a server does that stops.
    pub fn end_watches(&self) {
        let mut world = self.lock();
        world.ended += 1;
        let version = world.version;
        world.changed.send_replace(version);
    }

    /// Forgets the history: watches and page tokens of older versions are 410. Open watches go on.
    pub fn compact(&self) {
        let mut world = self.lock();
        world.compacted = world.version;
    }

    /// Sets the server back, as a restored backup does: the versions that clients know lie in its future.
    pub fn forget_versions(&self, number: u64) {
        let mut world = self.lock();
        world.version = world.version.saturating_sub(number);
        let version = world.version;
        world.history.retain(|event| event.version <= version);
    }

    /// The newest version.
    #[must_use]
    pub fn version(&self) -> u64 {
        self.lock().version
    }

    /// Starts or stops Crossplane; once it runs, it looks at all claims.
    pub fn run_crossplane(&self, yes: bool) {
        let mut world = self.lock();
        world.crossplane.runs = yes;
        let now = world.monotonic();
        let mut keys = Vec::new();
        for (plural, spaces) in &world.objects {
            for (namespace, objects) in spaces {
                keys.extend(objects.keys().map(|name| Key {
                    plural: plural.clone(),
                    namespace: namespace.clone(),
                    name: name.clone(),
                }));
            }
        }
        for key in keys {
            world.crossplane.look_at(&key, now);
        }
    }

    /// Says whether what is behind the claims of a name is ready, whatever the delays say.
    pub fn set_ready(&self, claim: &str, ready: bool) {
        let mut world = self.lock();
        let now = world.monotonic();
        for key in world.crossplane.set_ready(claim, ready) {
            world.crossplane.look_at(&key, now);
        }
        world.go_on();
    }

    /// Lets the composition of a kind (its plural) publish connection details; none does unless told.
    pub fn offer_connection_secrets(&self, plural: &str) {
        self.lock().crossplane.publishes.insert(plural.to_owned());
    }

    /// How many composites exist for claims of a name, orphaned ones included.
    #[must_use]
    pub fn composites_of(&self, claim: &str) -> usize {
        let mut world = self.lock();
        world.go_on();
        let of_it = world
            .crossplane
            .composites
            .iter()
            .filter(|one| one.claim.name == claim);
        of_it.count()
    }

    /// A claim of the tenant as it is stored, by plural and name.
    #[must_use]
    pub fn claim(&self, plural: &str, name: &str) -> Option<Value> {
        let mut world = self.lock();
        world.go_on();
        let key = Key {
            plural: plural.to_owned(),
            namespace: NAMESPACE.to_owned(),
            name: name.to_owned(),
        };
        world.get(&key).map(|object| Value::clone(&object))
    }

    /// Fills the tenant's namespace with ready claims of a kind: `claim-00000` and so on, without history.
    pub fn seed(&self, plural: &str, number: usize, spec: &Value) {
        let mut world = self.lock();
        let Some(kind) = world.kinds.get(plural).cloned() else {
            return;
        };
        let now = stamp(world.now());
        for place in 0..number {
            world.version += 1;
            let name = format!("claim-{place:05}");
            let mut object = json!({
                "apiVersion": API_VERSION, "kind": kind.kind,
                "metadata": {
                    "name": name, "namespace": NAMESPACE, "uid": world.uid(), "generation": 3,
                    "creationTimestamp": now, "resourceVersion": world.version.to_string(),
                    "finalizers": ["finalizer.apiextensions.crossplane.io"],
                },
                "spec": spec,
                "status": { "conditions": [
                    { "type": "Synced", "status": "True", "reason": "ReconcileSuccess", "lastTransitionTime": now },
                    { "type": "Ready", "status": "True", "reason": "Available", "lastTransitionTime": now },
                ] },
            });
            object["spec"]["compositeDeletePolicy"] = "Background".into();
            let composite = format!("{name}-seed");
            object["spec"]["resourceRef"] = json!({ "apiVersion": API_VERSION, "kind": kind.composite_kind(), "name": composite });
            let space = world.objects.entry(plural.to_owned()).or_default();
            let space = space.entry(NAMESPACE.to_owned()).or_default();
            space.insert(name, Arc::new(object));
        }
        let version = world.version;
        world.changed.send_replace(version);
    }

    /// Takes a kind away, as a provider does: its claims are deleted, and its paths are not there.
    pub fn remove_kind(&self, plural: &str) {
        let mut world = self.lock();
        let mut keys = Vec::new();
        for (namespace, objects) in world.objects.get(plural).into_iter().flatten() {
            keys.extend(objects.keys().map(|name| Key {
                plural: plural.to_owned(),
                namespace: namespace.clone(),
                name: name.clone(),
            }));
        }
        for key in keys {
            world.delete(&key);
        }
        world.kinds.remove(plural);
    }

    /// Replaces what the provider defines in the `spec` of a kind: `properties` and `required` of a schema. Stored claims
    /// lose what is no longer in it.
    pub fn change_schema(&self, plural: &str, own: &Value) {
        let mut world = self.lock();
        let Some(kind) = world.kinds.get_mut(plural) else {
            return;
        };
        kind.set_own(own);
        let schema = kind.schema.clone();
        let spaces = world.objects.get_mut(plural).into_iter().flatten();
        for object in spaces.flat_map(|(_, objects)| objects.values_mut()) {
            let mut new = Value::clone(object);
            prune(&schema, &mut new, "", &mut Vec::new());
            *object = Arc::new(new);
        }
    }

    /// Offers the other schema of a kind whose name comes twice: `set_origin("secgroupv2s", "networking")`. Says whether there
    /// is one.
    pub fn set_origin(&self, plural: &str, origin: &str) -> bool {
        let own = {
            let world = self.lock();
            let found = world.definitions.iter().find(|(name, own)| {
                name.split('.').next() == Some(origin) && own["x-claim"]["plural"] == plural
            });
            found.map(|(_, own)| own.clone())
        };
        if let Some(own) = &own {
            self.change_schema(plural, own);
        }
        own.is_some()
    }
}
