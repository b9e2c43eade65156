//! Crossplane, played: binds claims to composites, one write after the other, by the server's clock.

use std::{
    collections::{BTreeMap, HashMap, HashSet},
    time::Duration,
};

use serde_json::{Value, json};

use super::{
    deletes::COLLECTED,
    managed::{Manager, stamp},
    status::API_VERSION,
    world::{Key, World},
    writes::changed,
};

/// The finalizer that it puts on claims.
const FINALIZER: &str = "finalizer.apiextensions.crossplane.io";
/// An annotation with which a claim asks for another life: `never` ready, `slow` (an hour later), `fail` (an error of
/// reconciling).
pub const LIFE: &str = "testkit.scs.community/life";
const SLOW: Duration = Duration::from_secs(3600);

/// How long Crossplane and the cloud behind it take; nothing unless set.
#[derive(Clone, Copy, Debug, Default)]
#[non_exhaustive]
pub struct Delays {
    /// From the creation of a claim to its finalizer and its composite.
    pub bind: Duration,
    /// From there to `Ready`.
    pub ready: Duration,
    /// From a deletion until the cloud has let go.
    pub release: Duration,
}

impl Delays {
    /// Everything at once.
    #[must_use]
    pub fn none() -> Self {
        Self::default()
    }

    /// Sets [`bind`](Self::bind).
    #[must_use]
    pub fn bind(mut self, delay: Duration) -> Self {
        self.bind = delay;
        self
    }

    /// Sets [`ready`](Self::ready).
    #[must_use]
    pub fn ready(mut self, delay: Duration) -> Self {
        self.ready = delay;
        self
    }

    /// Sets [`release`](Self::release).
    #[must_use]
    pub fn release(mut self, delay: Duration) -> Self {
        self.release = delay;
        self
    }
}

/// A composite and the resources of the cloud behind it.
#[derive(Clone, Debug)]
pub(crate) struct Composite {
    pub(crate) name: String,
    pub(crate) claim: Key,
    pub(crate) kind: String,
    bound: Duration,
    /// Since then it does not exist.
    gone: Option<Duration>,
    /// What a test said, in the place of the delay.
    ready: Option<bool>,
}

/// Crossplane's own state.
#[derive(Debug, Default)]
pub(crate) struct Crossplane {
    pub(crate) runs: bool,
    pub(crate) delays: Delays,
    /// Claims to look at, and when.
    queue: BTreeMap<Key, Duration>,
    first_seen: HashMap<Key, Duration>,
    pub(crate) composites: Vec<Composite>,
    /// Kinds whose composition publishes connection details, by plural.
    pub(crate) publishes: HashSet<String>,
    /// Connection secrets, by namespace and name.
    pub(crate) secrets: BTreeMap<(String, String), Value>,
}

impl Crossplane {
    pub(crate) fn new(runs: bool, delays: Delays) -> Self {
        Self {
            runs,
            delays,
            ..Self::default()
        }
    }

    /// Looks at a claim, then or earlier.
    pub(crate) fn look_at(&mut self, key: &Key, due: Duration) {
        let entry = self.queue.entry(key.clone()).or_insert(due);
        *entry = due.min(*entry);
    }

    fn next_due(&mut self, now: Duration) -> Option<Key> {
        let due = self.queue.iter().find(|(_, due)| **due <= now);
        let key = due.map(|(key, _)| key.clone())?;
        self.queue.remove(&key);
        Some(key)
    }

    fn composite(&mut self, name: &str) -> Option<&mut Composite> {
        self.composites
            .iter_mut()
            .find(|composite| composite.name == name)
    }

    /// Says whether what is behind a claim is ready, whatever the delays say.
    pub(crate) fn set_ready(&mut self, claim: &str, ready: bool) -> Vec<Key> {
        let of_it = self
            .composites
            .iter_mut()
            .filter(|one| one.claim.name == claim);
        of_it
            .map(|one| {
                one.ready = Some(ready);
                one.claim.clone()
            })
            .collect()
    }
}

impl World {
    /// Everything that is due by now.
    pub(crate) fn go_on(&mut self) {
        let now = self.monotonic();
        self.crossplane
            .composites
            .retain(|one| one.gone.is_none_or(|gone| gone > now));
        // A write is looked at as soon as it is made, and time has passed by then.
        while let Some(key) = self.crossplane.next_due(self.clock.monotonic()) {
            self.reconcile(&key, self.monotonic());
        }
        self.crossplane
            .composites
            .retain(|one| one.gone.is_none_or(|gone| gone > now));
    }

    /// The next write that a claim needs, if any; the write itself has it looked at again.
    fn reconcile(&mut self, key: &Key, now: Duration) {
        let Some(claim) = self.get(key) else {
            self.crossplane.first_seen.remove(key);
            return;
        };
        if self.collected(key, &claim) || !self.crossplane.runs {
            return;
        }
        let going = claim["metadata"].get("deletionTimestamp").is_some();
        if claim["metadata"]["annotations"]["crossplane.io/paused"] == "true" {
            let why = "Reconciliation (including deletion) is paused via the pause annotation";
            let paused = condition("Synced", "False", "ReconcilePaused", why);
            self.set_conditions(key, &claim, &[paused]);
            return;
        }
        if going {
            self.let_go(key, &claim, now);
            return;
        }
        let seen = *self.crossplane.first_seen.entry(key.clone()).or_insert(now);
        let due = seen + self.crossplane.delays.bind;
        if now < due {
            self.crossplane.look_at(key, due);
            return;
        }
        let held = claim["metadata"]["finalizers"].as_array();
        if !held.is_some_and(|held| held.contains(&FINALIZER.into())) {
            self.write(key, &claim, |claim| {
                let mut held = claim["metadata"]["finalizers"]
                    .as_array()
                    .cloned()
                    .unwrap_or_default();
                held.push(FINALIZER.into());
                claim["metadata"]["finalizers"] = held.into();
            });
            return;
        }
        let life = claim["metadata"]["annotations"][LIFE]
            .as_str()
            .unwrap_or_default()
            .to_owned();
        if life == "fail" {
            let why = "cannot bind to composite resource: scripted";
            let failed = condition("Synced", "False", "ReconcileError", why);
            self.set_conditions(key, &claim, &[failed]);
            return;
        }
        let bound = claim["spec"]["resourceRef"]["name"]
            .as_str()
            .unwrap_or_default();
        if self.crossplane.composite(bound).is_none() {
            self.bind(key, &claim, now);
            return;
        }
        let bound = bound.to_owned();
        self.compose(key, &claim, &bound, &life, now);
    }

    /// A new composite, whatever was bound before (recordings/central/339-edit-put-without-machinery-after).
    fn bind(&mut self, key: &Key, claim: &Value, now: Duration) {
        let name = format!("{}-{}", key.name, self.suffix());
        let kind = self
            .kinds
            .get(&key.plural)
            .map(|kind| kind.composite_kind())
            .unwrap_or_default();
        self.crossplane.composites.push(Composite {
            name: name.clone(),
            claim: key.clone(),
            kind: kind.clone(),
            bound: now,
            gone: None,
            ready: None,
        });
        self.write(key, claim, |claim| {
            claim["spec"]["resourceRef"] =
                json!({ "apiVersion": API_VERSION, "kind": kind, "name": name });
        });
    }

    /// From bound to ready.
    fn compose(&mut self, key: &Key, claim: &Value, bound: &str, life: &str, now: Duration) {
        let synced = condition("Synced", "True", "ReconcileSuccess", "");
        let why = "Claim is waiting for composite resource to become Ready";
        let waiting = condition("Ready", "False", "Waiting", why);
        let known = claim["status"]["conditions"]
            .as_array()
            .cloned()
            .unwrap_or_default();
        if !known.iter().any(|one| one["type"] == "Ready") {
            self.set_conditions(key, claim, &[synced, waiting]);
            return;
        }
        let composition = format!("x{}.{}", key.plural, super::status::GROUP);
        if claim["spec"].get("compositionRef").is_none() {
            self.write(key, claim, |claim| {
                claim["spec"]["compositionRef"] = json!({ "name": composition });
            });
            return;
        }
        if claim["spec"].get("compositionRevisionRef").is_none() {
            let revision = format!("{composition}-0ef684f");
            self.write(key, claim, |claim| {
                claim["spec"]["compositionRevisionRef"] = json!({ "name": revision });
            });
            return;
        }
        let delay = match life {
            "slow" => SLOW,
            _ => self.crossplane.delays.ready,
        };
        let Some(composite) = self.crossplane.composite(bound) else {
            return;
        };
        let due = composite.bound + delay;
        let is_ready = composite.ready.unwrap_or(now >= due && life != "never");
        if !is_ready && life != "never" && now < due {
            self.crossplane.look_at(key, due);
        }
        if !is_ready {
            self.set_conditions(key, claim, &[synced, waiting]);
            return;
        }
        let available = condition("Ready", "True", "Available", "");
        self.publish(key, claim);
        self.set_conditions(key, claim, &[synced, available]);
    }

    /// The connection secret, where one is asked for and the composition has one.
    fn publish(&mut self, key: &Key, claim: &Value) {
        let Some(name) = claim["spec"]["writeConnectionSecretToRef"]["name"].as_str() else {
            return;
        };
        if !self.crossplane.publishes.contains(&key.plural) {
            return;
        }
        let now = stamp(self.now());
        let place = (key.namespace.clone(), name.to_owned());
        let secret = json!({
            "kind": "Secret", "apiVersion": "v1",
            "metadata": {
                "name": name, "namespace": key.namespace, "creationTimestamp": now,
                "ownerReferences": [{
                    "apiVersion": API_VERSION, "kind": claim["kind"], "name": key.name,
                    "uid": claim["metadata"]["uid"], "controller": true, "blockOwnerDeletion": true,
                }],
            },
            "data": { "endpoint": "YWJj", "kubeconfig": "YXBpVmVyc2lvbjogdjEKa2luZDogQ29uZmlnCg==" },
            "type": "connection.crossplane.io/v1alpha1",
        });
        self.crossplane.secrets.entry(place).or_insert(secret);
    }

    /// What a deletion waits for.
    fn let_go(&mut self, key: &Key, claim: &Value, now: Duration) {
        let release = now + self.crossplane.delays.release;
        let foreground = claim["spec"]["compositeDeletePolicy"] == "Foreground";
        let bound = claim["spec"]["resourceRef"]["name"]
            .as_str()
            .unwrap_or_default();
        if let Some(composite) = self.crossplane.composite(bound) {
            let gone = *composite.gone.get_or_insert(release);
            if foreground && now < gone {
                self.crossplane.look_at(key, gone);
                let deleting = condition("Ready", "False", "Deleting", "");
                self.set_conditions(key, claim, &[deleting]);
                return;
            }
        }
        self.write(key, claim, |claim| release_from(claim, &[FINALIZER]));
    }

    /// Kubernetes' own collector.
    fn collected(&mut self, key: &Key, claim: &Value) -> bool {
        let held = claim["metadata"]["finalizers"].as_array();
        let waits = |held: &Vec<Value>| {
            held.iter()
                .any(|name| COLLECTED.iter().any(|own| name == own))
        };
        if claim["metadata"].get("deletionTimestamp").is_none() || !held.is_some_and(waits) {
            return false;
        }
        self.write(key, claim, |claim| release_from(claim, &COLLECTED));
        true
    }

    fn write(&mut self, key: &Key, claim: &Value, change: impl FnOnce(&mut Value)) {
        self.write_part(key, claim, "", change);
    }

    fn write_part(
        &mut self,
        key: &Key,
        claim: &Value,
        part: &'static str,
        change: impl FnOnce(&mut Value),
    ) {
        let Some(kind) = self.kinds.get(&key.plural).cloned() else {
            return;
        };
        let mut new = claim.clone();
        change(&mut new);
        let manager = Manager::update("crossplane", part);
        // What the schema refuses stays as it is.
        let _ = changed(self, &kind, key, claim, new, &manager, false);
    }

    /// Sets conditions that differ; their time is the one of the change.
    fn set_conditions(&mut self, key: &Key, claim: &Value, conditions: &[Value]) {
        let now = stamp(self.now());
        let published = self.crossplane.secrets.get(&(
            key.namespace.clone(),
            claim["spec"]["writeConnectionSecretToRef"]["name"]
                .as_str()
                .unwrap_or_default()
                .to_owned(),
        ));
        let published = published.map(|secret| secret["metadata"]["creationTimestamp"].clone());
        self.write_part(key, claim, "status", |claim| {
            let mut all = claim["status"]["conditions"]
                .as_array()
                .cloned()
                .unwrap_or_default();
            for condition in conditions {
                let mut new = condition.clone();
                new["lastTransitionTime"] = now.clone().into();
                match all.iter_mut().find(|one| one["type"] == condition["type"]) {
                    Some(old) => {
                        let mut before = old.clone();
                        before
                            .as_object_mut()
                            .map(|before| before.remove("lastTransitionTime"));
                        if before != *condition {
                            *old = new;
                        }
                    }
                    None => all.push(new),
                }
            }
            claim["status"]["conditions"] = all.into();
            if let Some(time) = published {
                claim["status"]["connectionDetails"] = json!({ "lastPublishedTime": time });
            }
        });
    }
}

fn condition(of: &str, status: &str, reason: &str, message: &str) -> Value {
    let mut condition = json!({ "type": of, "status": status, "reason": reason });
    if !message.is_empty() {
        condition["message"] = message.into();
    }
    condition
}

fn release_from(claim: &mut Value, names: &[&str]) {
    if let Some(held) = claim["metadata"]["finalizers"].as_array_mut() {
        held.retain(|held| !names.iter().any(|name| held == name));
    }
}
