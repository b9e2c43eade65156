//! What happens to the claims of one kind, told without end.
//!
//! A watch begins with a list of what there is, and goes on with what changes. Whatever comes between (a connection that
//! breaks or falls silent, a server that restarts or has forgotten what came after the last change), it goes on by itself
//! and makes up for it: nothing is lost and nothing is told twice.
//!
//! ```
//! use centralapi_client::compute::InstanceV2;
//! use centralapi_client::watch::Event;
//! use futures_util::TryStreamExt as _;
//!
//! # async fn example(client: centralapi_client::Client) -> centralapi_client::Result<()> {
//! let mut servers = client.namespace("tenant").claims::<InstanceV2>().watch().events();
//! while let Some(event) = servers.try_next().await? {
//!     match event {
//!         Event::Applied(server) => println!("{}: ready {}", server.name(), server.status.is_ready()),
//!         Event::Deleted(server) => println!("{}: gone", server.name()),
//!         Event::Interrupted(error) => eprintln!("blind for now: {error}"),
//!         _ => {}
//!     }
//! }
//! # Ok(()) }
//! ```

mod change;
mod following;
mod known;
mod lines;
mod snapshot;

use std::fmt;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};
use std::time::Duration;

use futures_core::Stream;
use futures_core::stream::BoxStream;
use futures_util::StreamExt as _;
use scs_client_core::Operation;

use self::following::Following;
use crate::claim::Claim;
use crate::claims::Claims;
use crate::kind::ClaimSpec;
use crate::{Call, Error, Result};

/// A watch on claims that has not begun; made by [`Claims::watch`].
#[must_use = "nothing is watched until its events are read"]
#[derive(Clone, Debug)]
pub struct Watch<S> {
    claims: Claims<S>,
    label_selector: Option<String>,
    name: Option<String>,
    from: Option<String>,
    idle_limit: Option<Duration>,
}

impl<S: ClaimSpec> Claims<S> {
    /// Watches the claims: what there is, then what changes. See [`watch`](crate::watch).
    ///
    /// Needs the verbs `list` and `watch`.
    ///
    /// ```
    /// # use centralapi_client::compute::KeypairV2;
    /// # fn example(client: centralapi_client::Client) {
    /// let keypairs = client.namespace("tenant").claims::<KeypairV2>();
    /// let events = keypairs.watch().label_selector("team=network").events();
    /// # }
    /// ```
    pub fn watch(&self) -> Watch<S> {
        Watch {
            claims: self.clone(),
            label_selector: None,
            name: None,
            from: None,
            idle_limit: None,
        }
    }
}

impl<S: ClaimSpec> Watch<S> {
    /// Watches only claims with these labels, in Kubernetes' own language: `team=network,stage!=test`.
    ///
    /// A claim that loses them is told as [`Deleted`](Event::Deleted), one that gets them as
    /// [`Applied`](Event::Applied).
    pub fn label_selector(mut self, selector: impl Into<String>) -> Self {
        self.label_selector = Some(selector.into());
        self
    }

    /// Watches only the claim of this name, which need not be there yet.
    pub fn named(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Goes on after the version to which an earlier watch has [told everything](Events::resource_version), without a list.
    ///
    /// Servers remember minutes. Where this one does not know the version any more, the watch begins anew, which
    /// [`Reset`](Event::Reset) says. A version that is no number above zero is refused.
    pub fn from(mut self, resource_version: impl Into<String>) -> Self {
        self.from = Some(resource_version.into());
        self
    }

    /// Takes a connection for broken after this silence; the client's `idle_read_timeout` (5 minutes) unless it is said.
    ///
    /// The server is asked to end each watch after four fifths of it, which goes unnoticed here, so a healthy one is never
    /// silent for so long.
    pub fn idle_limit(mut self, limit: Duration) -> Self {
        self.idle_limit = Some(limit);
        self
    }

    /// Begins: a stream of events that is `Send + 'static`.
    ///
    /// It ends when it is dropped, and the connection with it, or with an error that does not pass by itself:
    ///
    /// - refused: [forbidden](Error::is_forbidden), [unauthorized](Error::is_unauthorized) (after a fresh credential has been
    ///   tried), [a bad selector](Error::is_bad_request);
    /// - [not offered](Error::is_unsupported_by_server): the server has no such kind, or has it no more; its claims are
    ///   told as [`Deleted`](Event::Deleted) first;
    /// - [unreadable](Error::is_decode): a claim has another form than `S`; a
    ///   [`DynamicClaim`](crate::DynamicClaim) reads every form;
    /// - [TLS](Error::is_tls) fails, or the credential provider does for good.
    ///
    /// Everything else is told as [`Interrupted`](Event::Interrupted) and tried again for as long as the stream is read,
    /// with pauses up to half a minute.
    ///
    /// The last known state of every claim is kept, so that one that vanishes unseen can be told.
    pub fn events(self) -> Events<S> {
        let told = Told::default();
        let following = Following::new(self, told.clone());
        let events = futures_util::stream::unfold(following, |mut following| async {
            let event = following.next().await?;
            Some((event, following))
        });
        Events {
            events: events.fuse().boxed(),
            told,
        }
    }

    /// A call on the claims that are watched.
    fn select<O: Operation>(&self) -> Call<O> {
        let mut call = self.claims.all();
        if let Some(selector) = &self.label_selector {
            call = call.query("labelSelector", selector);
        }
        if let Some(name) = &self.name {
            call = call.query("fieldSelector", format_args!("metadata.name={name}"));
        }
        call
    }
}

/// What a watch tells; `T` is a [`Claim`].
#[derive(Debug)]
#[non_exhaustive]
pub enum Event<T> {
    /// What was told before does not count: everything that there is follows as [`Applied`](Self::Applied), up to
    /// [`Synced`](Self::Synced). The first event, unless the watch goes on [from a version](Watch::from).
    Reset,
    /// A claim is there, or has changed.
    Applied(T),
    /// A claim is gone, or does not have the labels any more: its last state, as far as it is known.
    Deleted(T),
    /// The watch is up to date: after a [`Reset`](Self::Reset) all that there is has been told, and after an
    /// [`Interrupted`](Self::Interrupted) it goes on, and what was missed has been told or comes next.
    Synced,
    /// Nothing is seen for now, and why; may come more than once before it is over, which [`Synced`](Self::Synced) says.
    Interrupted(Error),
}

/// The events of a [`Watch`].
pub struct Events<S> {
    events: BoxStream<'static, Result<Event<Claim<S>>>>,
    told: Told,
}

impl<S> Events<S> {
    /// The version up to which everything has been told: what a later watch can go on [from](Watch::from).
    ///
    /// None until the first list is told to its end.
    #[must_use]
    pub fn resource_version(&self) -> Option<String> {
        self.told.get()
    }
}

impl<S> Stream for Events<S> {
    type Item = Result<Event<Claim<S>>>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.events.as_mut().poll_next(cx)
    }
}

impl<S> fmt::Debug for Events<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Events")
            .field("resource_version", &self.told.get())
            .finish_non_exhaustive()
    }
}

/// The version up to which everything has been told; the stream and its owner look at the same one.
#[derive(Clone, Default)]
struct Told(Arc<Mutex<Option<String>>>);

impl Told {
    fn get(&self) -> Option<String> {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    fn set(&self, version: String) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(version);
    }
}
