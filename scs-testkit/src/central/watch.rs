//! Watches: lines of JSON for as long as somebody listens.

use std::{
    io,
    sync::{Arc, Mutex},
    time::Duration,
};

use bytes::Bytes;
use futures_util::{Stream, stream};
use serde_json::{Value, json};
use tokio::sync::watch::Receiver;

use super::{
    call::Call,
    selectors::Selector,
    status::{API_VERSION, Answer, Cause, Content, Outcome, status},
    world::{Event, World},
};
use crate::standin::lock;

/// How often a watch looks at the server's clock, which a test may move by hand.
const TICK: Duration = Duration::from_millis(2);
/// How long a watch lasts that does not say.
const DEFAULT_SECONDS: u64 = 1800;
/// Bookmarks come so long before the end, and so far apart.
const BEFORE_END: Duration = Duration::from_secs(2);
const APART: Duration = Duration::from_secs(60);

/// A watch that begins.
#[derive(Clone, Debug)]
pub(crate) struct Watch {
    plural: String,
    kind: String,
    namespace: Option<String>,
    selector: Selector,
    /// Events above it are to come.
    version: u64,
    /// What comes before.
    first: String,
    /// Ends after that.
    refused: bool,
    bookmarks: bool,
    next_bookmark: Duration,
    /// By the server's monotonic clock.
    deadline: Duration,
    cut: u64,
    ended: u64,
}

/// Begins a watch.
pub(crate) fn begin(world: &World, call: &Call<'_>) -> Outcome {
    let kind = call.kind(world)?;
    let selector = Selector::of(call)?;
    let from = call.parameter("resourceVersion").unwrap_or_default();
    let initial = call.flag("sendInitialEvents") && call.parameter("sendInitialEvents").is_some();
    if initial && call.parameter("resourceVersionMatch") != Some("NotOlderThan") {
        let why =
            "Forbidden: sendInitialEvents requires setting resourceVersionMatch to NotOlderThan";
        let cause = Cause::new("FieldValueForbidden", "resourceVersionMatch", why);
        return Err(Answer::invalid_options("ListOptions", cause));
    }
    let asked: u64 = match from {
        "" => 0,
        text => text.parse().map_err(|_| {
            Answer::internal(&format!(
                "resourceVersion: Invalid value: \"{text}\": strconv.ParseUint: parsing \"{text}\": invalid syntax"
            ))
        })?,
    };
    let seconds = call
        .parameter("timeoutSeconds")
        .and_then(|text| text.parse().ok());
    let seconds = Duration::from_secs(seconds.unwrap_or(DEFAULT_SECONDS));
    let now = world.monotonic();
    let mut watch = Watch {
        plural: call.plural.clone(),
        kind: kind.kind.clone(),
        namespace: call.namespace.clone(),
        selector,
        version: asked,
        first: String::new(),
        refused: false,
        bookmarks: call.flag("allowWatchBookmarks")
            && call.parameter("allowWatchBookmarks").is_some(),
        next_bookmark: match seconds.checked_sub(BEFORE_END) {
            Some(time) if !time.is_zero() => now + time.min(APART),
            _ => Duration::MAX,
        },
        deadline: now + seconds,
        cut: world.cut,
        ended: world.ended,
    };
    if asked == 0 || initial {
        watch.version = world.version;
        watch.first = watch.everything(world);
        if initial && watch.bookmarks {
            let mut mark = watch.bookmark();
            mark["object"]["metadata"]["annotations"] =
                json!({ "k8s.io/initial-events-end": "true" });
            watch.first.push_str(&format!("{mark}\n"));
        }
    } else if asked < world.compacted {
        // 200 and one line (recordings/central/301-watch-expired).
        let why = format!("too old resource version: {asked} ({})", world.compacted);
        let gone = status(410, "Expired", &why, None);
        watch.first = format!("{}\n", json!({ "type": "ERROR", "object": gone }));
        watch.refused = true;
    }
    Ok(Answer::new(200, Content::Events(Box::new(watch))))
}

impl Watch {
    /// All that is there, as added.
    fn everything(&self, world: &World) -> String {
        let all = world.objects.get(&self.plural).into_iter().flatten();
        all.filter(|(namespace, _)| self.is_in(namespace))
            .flat_map(|(_, objects)| objects.values())
            .filter(|object| self.selector.matches(object))
            .map(|object| line("ADDED", object))
            .collect()
    }

    fn is_in(&self, namespace: &str) -> bool {
        self.namespace.as_deref().is_none_or(|own| own == namespace)
    }

    fn bookmark(&self) -> Value {
        json!({
            "type": "BOOKMARK",
            "object": {
                "apiVersion": API_VERSION,
                "kind": self.kind,
                "metadata": { "resourceVersion": self.version.to_string() },
            },
        })
    }

    /// What a change looks like from here: a claim that leaves the selector is deleted, one that comes is added.
    fn seen(&self, event: &Event) -> Option<String> {
        if event.key.plural != self.plural || !self.is_in(&event.key.namespace) {
            return None;
        }
        let before = event
            .before
            .as_ref()
            .is_some_and(|object| self.selector.matches(object));
        let after = !event.deleted && self.selector.matches(&event.object);
        let what = match (before, after) {
            (true, true) => "MODIFIED",
            (true, false) => "DELETED",
            (false, true) => "ADDED",
            (false, false) => return None,
        };
        if what == "DELETED" && !event.deleted {
            let mut last = event.before.as_deref().cloned().unwrap_or_default();
            last["metadata"]["resourceVersion"] = event.version.to_string().into();
            return Some(line(what, &last));
        }
        Some(line(what, &event.object))
    }

    /// All lines, as they come.
    pub(crate) fn lines(
        self,
        world: Arc<Mutex<World>>,
        changed: Receiver<u64>,
    ) -> impl Stream<Item = io::Result<Bytes>> + Send + 'static {
        let state = (self, world, changed, false);
        stream::unfold(
            state,
            |(mut watch, world, mut changed, mut over)| async move {
                if over {
                    return None;
                }
                loop {
                    changed.mark_unchanged();
                    let step = watch.step(&world);
                    match step {
                        Step::Broken => {
                            let broken = Err(io::Error::from(io::ErrorKind::ConnectionReset));
                            return Some((broken, (watch, world, changed, true)));
                        }
                        Step::Over(text) if text.is_empty() => return None,
                        Step::Over(text) => {
                            over = true;
                            return Some((Ok(Bytes::from(text)), (watch, world, changed, over)));
                        }
                        Step::Lines(text) => {
                            return Some((Ok(Bytes::from(text)), (watch, world, changed, over)));
                        }
                        Step::Nothing => (),
                    }
                    tokio::select! {
                        _ = changed.changed() => (),
                        () = tokio::time::sleep(TICK) => (),
                    }
                }
            },
        )
    }

    fn step(&mut self, world: &Mutex<World>) -> Step {
        let mut world = lock(world);
        world.go_on();
        let mut text = std::mem::take(&mut self.first);
        if self.refused {
            return Step::Over(text);
        }
        if world.cut > self.cut {
            return Step::Broken;
        }
        for event in world.events_after(self.version) {
            text.extend(self.seen(event));
        }
        self.version = self.version.max(world.version);
        let now = world.monotonic();
        let gone = !world.kinds.contains_key(&self.plural);
        if self.bookmarks && now >= self.next_bookmark {
            text.push_str(&format!("{}\n", self.bookmark()));
            let last = self.deadline.saturating_sub(BEFORE_END);
            self.next_bookmark = match self.next_bookmark < last {
                true => last.min(now + APART),
                false => Duration::MAX,
            };
        }
        if gone || now >= self.deadline || world.ended > self.ended {
            return Step::Over(text);
        }
        match text.is_empty() {
            true => Step::Nothing,
            false => Step::Lines(text),
        }
    }
}

enum Step {
    Nothing,
    Lines(String),
    Over(String),
    Broken,
}

fn line(what: &str, object: &Value) -> String {
    format!("{{\"type\":\"{what}\",\"object\":{object}}}\n")
}
