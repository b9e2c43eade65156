//! One look at a tenant's status, shared by all who ask for it.

use std::fmt;
use std::future::Future;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use futures_util::future::{BoxFuture, FutureExt as _, Shared, WeakShared};
use http::HeaderMap;
use http::header::CACHE_CONTROL;

use super::WatchChanges;
use crate::model::Status;
use crate::{Clock, Error, Response, handles};

/// How long a status holds unless the server says otherwise; 14.3 says the same
/// (`recordings/zuul/012-status`).
const MAX_AGE: Duration = Duration::from_secs(1);
/// A server that says more is not believed further than this.
const LONGEST_MAX_AGE: Duration = Duration::from_secs(60);

/// A tenant's status, asked for once however many want it; cheap to clone.
///
/// Everyone who shares a watch shares its requests: while a status is as young as the server lets
/// it be kept (`Cache-Control: max-age`, 1 s), it is given again, and those who ask while a request
/// is under way get its outcome, a failure included; if it was begun longer ago than a status
/// holds, they wait for it to end and share the next. Nothing is sent while nobody asks.
#[derive(Clone)]
pub struct StatusWatch(Arc<Watched>);

struct Watched {
    tenant: handles::Tenant,
    clock: Arc<dyn Clock>,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    latest: Option<Look>,
    /// The request under way, and since when; gone when nobody waits for it any longer.
    request: Option<(WeakShared<Request>, Duration)>,
}

type Request = BoxFuture<'static, Result<Look, Arc<Error>>>;

/// A status, and until when it holds.
#[derive(Clone)]
pub(super) struct Look {
    pub(super) status: Arc<Status>,
    /// By the monotonic clock.
    pub(super) holds_until: Duration,
}

impl handles::Tenant {
    /// Starts to share the tenant's status: keep the watch and clone it, since two watches do not
    /// know of each other.
    ///
    /// ```no_run
    /// use futures_util::StreamExt as _;
    /// use zuul_client::live::Change;
    ///
    /// # async fn example(client: zuul_client::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let watch = client.tenant("scs").watch_status();
    /// println!("{} items", watch.status().await?.items().count());
    /// let mut changes = watch.changes().stream();
    /// while let Some(change) = changes.next().await {
    ///     match change {
    ///         Ok(Change::JobFinished { job, result, .. }) => println!("{}: {result}", job.name),
    ///         Ok(_) => {}
    ///         Err(error) => println!("this look failed, the next will come: {error}"),
    ///     }
    /// }
    /// # Ok(()) }
    /// ```
    #[must_use]
    pub fn watch_status(&self) -> StatusWatch {
        StatusWatch(Arc::new(Watched {
            tenant: self.clone(),
            clock: self.executor.clock(),
            state: Mutex::default(),
        }))
    }
}

impl StatusWatch {
    /// The status, at most as old as the server lets it be kept.
    ///
    /// # Errors
    /// Those of [`Tenant::status`](handles::Tenant::status), shared by all who waited for the same
    /// request. The next to ask starts another one.
    pub fn status(&self) -> impl Future<Output = Result<Arc<Status>, Arc<Error>>> + Send + use<> {
        let watch = self.clone();
        async move { Ok(watch.look().await?.status) }
    }

    /// What changes in the tenant, to be followed as a stream.
    pub fn changes(&self) -> WatchChanges {
        WatchChanges::new(self.clone())
    }

    pub(super) fn clock(&self) -> &dyn Clock {
        &*self.0.clock
    }

    pub(super) async fn look(&self) -> Result<Look, Arc<Error>> {
        let asked = self.0.clock.monotonic();
        loop {
            let (request, begun) = {
                let mut state = self.0.lock();
                let now = self.0.clock.monotonic();
                match &state.latest {
                    Some(look) if now < look.holds_until => return Ok(look.clone()),
                    _ => {}
                }
                let under_way = state.request.as_ref();
                let under_way = under_way.and_then(|(one, begun)| Some((one.upgrade()?, *begun)));
                under_way.unwrap_or_else(|| self.start(&mut state, now))
            };
            let outcome = request.await;
            // Someone may have left it lying half-way (a stream that is not polled): its answer is
            // of then, or its time is up. The next one is begun after we have asked.
            if asked <= begun + MAX_AGE {
                return outcome;
            }
        }
    }

    /// Weakly kept: a request that all have walked away from must not be taken up again later.
    fn start(&self, state: &mut State, now: Duration) -> (Shared<Request>, Duration) {
        let watched = Arc::clone(&self.0);
        let request: Request = Box::pin(async move { watched.ask(now).await });
        let request = request.shared();
        state.request = request.downgrade().map(|weak| (weak, now));
        (request, now)
    }
}

impl Watched {
    async fn ask(&self, begun: Duration) -> Result<Look, Arc<Error>> {
        let outcome = self.tenant.status().with_response().await;
        let mut state = self.lock();
        state.request = None;
        let Response { value, headers, .. } = outcome.map_err(Arc::new)?;
        let look = Look {
            status: Arc::new(value),
            holds_until: begun + max_age(&headers),
        };
        state.latest = Some(look.clone());
        Ok(look)
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn max_age(headers: &HeaderMap) -> Duration {
    let said = headers
        .get_all(CACHE_CONTROL)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .find_map(|directive| directive.trim().strip_prefix("max-age=")?.parse().ok());
    said.map_or(MAX_AGE, Duration::from_secs)
        .min(LONGEST_MAX_AGE)
}

impl fmt::Debug for StatusWatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("StatusWatch").field(&self.0.tenant).finish()
    }
}
