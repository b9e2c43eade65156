//! Actions whose plain requests leave something to be done.

use std::collections::HashSet;
use std::future::Future;
use std::time::Duration;

use scs_client_core::{Step, wait_until};
use scs_wire::Check as _;

use crate::model::{Autohold, AutoholdId, NewAutohold, TenantState, TenantStateChange};
use crate::{Client, Error, Result, handles};

/// What a tenant does with its events: the modes of zuul-client's `manage-events`.
///
/// ```
/// use zuul_client::EventMode;
/// use zuul_client::model::TenantStateChange;
///
/// let change = TenantStateChange::from(EventMode::PauseTrigger).reason("new disks");
/// assert_eq!(change.trigger_queue_paused, Some(true));
/// assert_eq!(change.result_queue_paused, Some(false));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum EventMode {
    /// All events are handled.
    Normal,
    /// Events that could start something are thrown away; what is queued goes on.
    DiscardTrigger,
    /// Events that could start something are kept for later; what is queued goes on.
    PauseTrigger,
    /// Results of builds are kept for later, too: nothing goes on.
    PauseResult,
}

impl EventMode {
    /// The mode's name on the command line of zuul-client.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Normal => "normal",
            Self::DiscardTrigger => "discard-trigger",
            Self::PauseTrigger => "pause-trigger",
            Self::PauseResult => "pause-result",
        }
    }

    /// The mode that a tenant is in; `None` for a mixture that has no name.
    #[must_use]
    pub fn of(state: &TenantState) -> Option<Self> {
        let is_on = |flag: Option<bool>| flag == Some(true);
        let flags = (
            is_on(state.trigger_queue_discarding),
            is_on(state.trigger_queue_paused),
            is_on(state.result_queue_paused),
        );
        match flags {
            (false, false, false) => Some(Self::Normal),
            (true, false, false) => Some(Self::DiscardTrigger),
            (false, true, false) => Some(Self::PauseTrigger),
            (false, true, true) => Some(Self::PauseResult),
            _ => None,
        }
    }
}

/// Sets all three flags. The normal mode also takes the reason of the one before away, unless
/// another is set.
impl From<EventMode> for TenantStateChange {
    fn from(mode: EventMode) -> Self {
        let change = Self::new()
            .trigger_queue_discarding(mode == EventMode::DiscardTrigger)
            .trigger_queue_paused(matches!(
                mode,
                EventMode::PauseTrigger | EventMode::PauseResult
            ))
            .result_queue_paused(mode == EventMode::PauseResult);
        match mode {
            EventMode::Normal => change.reason(""),
            _ => change,
        }
    }
}

/// The web server keeps a status for a second, and a cache in front of it may do so once more: one
/// that is read sooner can be older than the change before this one (measured on 14.3).
const STATUS_IS_KEPT: Duration = Duration::from_secs(2);

impl Client {
    /// Changes the state of every tenant that the client can see, one after the other, each as
    /// [`Tenant::change_state`](handles::Tenant::change_state) does; a tenant that fails does not
    /// stop the others.
    ///
    /// # Errors
    /// Those of [`list_tenants`](Self::list_tenants). What goes wrong with a tenant stands beside
    /// its name.
    pub fn change_all_states(
        &self,
        change: &TenantStateChange,
    ) -> impl Future<Output = Result<Vec<(String, Result<()>)>>> + Send + use<> {
        let (client, change) = (self.clone(), change.clone());
        async move {
            let tenants = client.list_tenants().await?;
            let mut outcomes = Vec::new();
            if lacks_words(&change) {
                client.executor.clock().sleep(STATUS_IS_KEPT).await;
            }
            for tenant in tenants {
                let outcome = change_now(&client.tenant(&tenant.name), change.clone()).await;
                outcomes.push((tenant.name, outcome));
            }
            Ok(outcomes)
        }
    }
}

impl handles::Tenant {
    /// Changes a tenant's state and keeps the reason and the info that `change` does not set.
    ///
    /// [`set_state`](Self::set_state) alone takes away what is not sent with it. So the status is
    /// read first, after 2 s in which every copy that a cache may have is outdated; what another
    /// person sets between the two requests is lost. An empty text takes one away on purpose, and
    /// a change that sets both is sent at once.
    ///
    /// ```no_run
    /// use zuul_client::EventMode;
    /// use zuul_client::model::TenantStateChange;
    ///
    /// # async fn example(client: zuul_client::Client) -> zuul_client::Result<()> {
    /// let change = TenantStateChange::from(EventMode::PauseTrigger).reason("new disks");
    /// client.tenant("scs").change_state(&change).await?;
    /// # Ok(()) }
    /// ```
    ///
    /// # Errors
    /// Those of [`status`](Self::status) and [`set_state`](Self::set_state), which needs the
    /// permission `set-tenant-state`; [unsupported](Error::is_unsupported_by_server) before
    /// anything is changed, where the status tells no state: 10 and 11 have none.
    pub fn change_state(
        &self,
        change: &TenantStateChange,
    ) -> impl Future<Output = Result<()>> + Send + use<> {
        let (tenant, change) = (self.clone(), change.clone());
        async move {
            if lacks_words(&change) {
                tenant.executor.clock().sleep(STATUS_IS_KEPT).await;
            }
            change_now(&tenant, change).await
        }
    }
}

/// Whether the status has to be read; what is going to be refused needs none.
fn lacks_words(change: &TenantStateChange) -> bool {
    change.check().is_ok() && (change.reason.is_none() || change.info.is_none())
}

async fn change_now(tenant: &handles::Tenant, mut change: TenantStateChange) -> Result<()> {
    if lacks_words(&change) {
        let Some(state) = tenant.status().await?.state else {
            let why = "the server's status tells no state of the tenant";
            return Err(Error::unsupported("state_post", why));
        };
        change.reason = change.reason.or(state.reason);
        change.info = change.info.or(state.info);
    }
    tenant.set_state(&change).await
}

impl handles::Project {
    /// Asks for an autohold and gives it back, with the id by which it can be deleted.
    ///
    /// The server answers [`create_autohold`](Self::create_autohold) with no more than "yes", so
    /// that the project's autoholds are listed before and after. Of two equal ones that are made
    /// at the same moment, both callers may get the same. When the future is dropped or fails
    /// after the request was sent, look for the autohold with
    /// [`list_autoholds`](Self::list_autoholds).
    ///
    /// ```no_run
    /// use zuul_client::model::NewAutohold;
    ///
    /// # async fn example(client: zuul_client::Client) -> zuul_client::Result<()> {
    /// let new = NewAutohold::new("unit-tests", 1, "why does it hang?");
    /// let hold = client.tenant("scs").project("scs/docs").place_autohold(&new).await?;
    /// client.tenant("scs").autohold(hold.id).delete().await?;
    /// # Ok(()) }
    /// ```
    ///
    /// # Errors
    /// Those of [`create_autohold`](Self::create_autohold), which needs the permission `autohold`,
    /// and of the lists; a [time-out](Error::is_timeout) when the autohold does not appear within
    /// 10 s.
    pub fn place_autohold(
        &self,
        new: &NewAutohold,
    ) -> impl Future<Output = Result<Autohold>> + Send + use<> {
        let (project, new) = (self.clone(), new.clone());
        async move {
            // What is going to be refused needs no list.
            let known: HashSet<AutoholdId> = match new.check() {
                Ok(()) => project
                    .list_autoholds()
                    .await?
                    .into_iter()
                    .map(|one| one.id)
                    .collect(),
                Err(_) => HashSet::new(),
            };
            project.create_autohold(&new).await?;
            let clock = project.executor.clock();
            let look = move || {
                let list = project.list_autoholds();
                let (new, known) = (new.clone(), known.clone());
                async move {
                    let is_it = |one: &Autohold| !known.contains(&one.id) && is_made_of(one, &new);
                    let found = list.await?.into_iter().filter(is_it);
                    Ok(match found.min_by(|one, other| one.id.cmp(&other.id)) {
                        Some(hold) => Step::Done(hold),
                        None => Step::Pending("the new autohold is not in the list"),
                    })
                }
            };
            wait_until("autohold_project_post", clock, look)
                .pauses(Duration::from_millis(250), Duration::from_secs(2))
                .deadline(Duration::from_secs(10))
                .await
        }
    }
}

/// The list is one project's already; of a change, the server makes a ref that only it knows.
fn is_made_of(hold: &Autohold, new: &NewAutohold) -> bool {
    let git_ref = match (&new.change, &new.git_ref) {
        (Some(_), _) => None,
        (None, Some(git_ref)) => Some(git_ref.as_str()),
        (None, None) => Some(".*"),
    };
    hold.job.as_ref() == Some(&new.job)
        && hold.max_count == Some(new.count)
        && hold.reason.as_deref().unwrap_or_default() == new.reason
        && git_ref.is_none_or(|git_ref| hold.ref_filter.as_deref() == Some(git_ref))
}
