//! Works with a Harbor registry: projects, repositories, artifacts and their scans, robots,
//! replication, retention, and what administrators do; all 203 operations of its API.
//!
//! ```no_run
//! use futures_util::StreamExt as _;
//! use harbor_client::query::Artifacts;
//! use harbor_client::{Client, Login, Strict};
//!
//! # async fn example(robot: &str, week_ago: chrono::DateTime<chrono::Utc>) -> harbor_client::Result<()> {
//! let client = Client::builder("https://registry.example.com")
//!     .credentials(Login::from_robot_json(robot)?)
//!     .transport(std::sync::Arc::new(Strict::default()))
//!     .build()?;
//!
//! // What was pushed since last week, and what was found in it?
//! let pushed = client.project("scs").list_artifacts();
//! let mut pushed = pushed.filter(Artifacts::PUSH_TIME.since(week_ago)).with_scan_overview(true).items();
//! while let Some(artifact) = pushed.next().await {
//!     let artifact = artifact?;
//!     println!("{} {}: {:?}", artifact.repository_name, artifact.digest, artifact.scan_overview);
//! }
//! # Ok(()) }
//! ```
//!
//! What belongs together is found along the names: `client.project("scs").repository("images/base").artifact("v1.2")`
//! has the calls of an artifact. Nobody builds a path: a slash in a repository's name is encoded
//! twice, a project named `123` is not taken for number 123, and a name that the server cannot
//! have is refused before anything is sent. Each operation says which right it needs and which
//! statuses were seen.
//!
//! # The URL
//!
//! [`Client::builder`] takes the registry's URL; `/api/v2.0` at its end is right, too. The API never
//! answers with a web page, so a page in its place is [unsupported](Error::is_unsupported_by_server)
//! with words about the base URL, and never a project that does not exist.
//!
//! # Who is calling
//!
//! | who | how | what to know |
//! |---|---|---|
//! | a robot | [`Login`], from its file, from docker's configuration, or from name and secret | the right one for programs: 8 ms a call |
//! | a local user | [`Login::new`] | some 130 ms a call, for the password is hashed. A wrong one delays the user's other logins |
//! | a login with OpenID Connect | any [provider](credentials::CredentialProvider); the `TokenProvider` of the crate `keycloak-auth` is one | the *ID token* is asked for. Its audience must be Harbor's own client, and its person must have logged in to the portal once |
//! | a CLI secret | [`CliLogin`] | opens seven calls; others are not sent |
//! | nobody | no credentials | what is public, with status 200 |
//!
//! **A wrong credential is no error for Harbor.** What everybody may read is answered as if nobody
//! had logged in: a list is short, and nothing tells. [`Client::whoami`] asks; over a [`Strict`]
//! transport the client asks by itself before it trusts a credential, and fails as
//! [unauthorized](Error::is_unauthorized).
//!
//! A 401 does not prove that a credential is wrong, either: with its database down, Harbor answers
//! so to right ones. A refused credential is never sent a second time; the provider is asked for
//! another one, and the 401 stands if it has none.
//!
//! Secrets go to the registry's origin, never over plain http except on this machine, and into no
//! log, error or `Debug`. No cookies are kept: Harbor offers a session with each answer, and whoever
//! takes it needs a CSRF token for each change. Sessions are not offered here.
//!
//! # Lists
//!
//! Awaiting a list gives its first [`Page`]; [`items`](Call::items) streams all of it, in pages of
//! 100. Filters and orders are typed in [`query`], because Harbor ignores a key that it does not
//! know, and then gives *everything*. Deleting while paging skips items: collect first.
//!
//! # Errors
//!
//! [`Error`] is the same for all SCS clients; [`HarborErrorExt`] adds Harbor's codes and what its
//! refusals mean: immutable tags, references, quota, read-only mode, policies. A 5xx comes
//! without any words: [`Error::request_id`] is what the registry's operators need to find them.
//!
//! - 401: the credential is missing or unknown, or a stranger asks for something private.
//! - 403: not allowed. Strangers with a login get it for what is missing, too.
//! - 404: missing, for those who may know. Of artifacts, an empty list may mean the same.
//! - 409: it exists already, or is busy. 412: something else has to be done first.
//! - 422: the form is wrong, and the client should not have sent it; 400: a value is.
//!
//! # Quirks
//!
//! Measured on 2.15.2; the crate's `BEHAVIOURS.md` has all of them, with their tests. What callers
//! have to know, because no client can mend it:
//!
//! **Reading**
//!
//! - *The artifacts of a repository that does not exist are an empty list*, and so are those of a
//!   project that does not (for administrators). Absence is proved by reading the repository.
//! - No report of a scan is an empty answer: not scanned, running, failed and "of another type"
//!   look the same. A type that cannot be scanned is 404.
//! - Executions of replication, retention, exports and deliveries lag behind their tasks by up to 30 seconds; a
//!   new one may say that it runs with 0 of 0 tasks. Look at the tasks.
//! - The health report is 10 seconds late in both directions, and its status always 200.
//! - Pulls are counted in batches: `pull_time` is late.
//! - `getLogs` and `audit-logs` are empty on a fresh 2.15; the entries are in the calls with `exts`.
//! - The total of the security hub may be -1, which means more than 1,000.
//! - A list of components (SBOM) is an addition of its accessory, not of the image.
//!
//! **Artifacts and tags**
//!
//! - Creating a tag never moves one: a taken name is 409. *Copying does*, and takes along all tags
//!   of the artifact, not just the one that was named.
//! - Deleting an index deletes its children without tags.
//! - A tag may be created under a rule of immutability; it cannot be deleted from then on.
//!
//! **Projects**
//!
//! - Names in paths of repositories, artifacts, logs and preheating are names alone; a number is refused here.
//! - An update ignores name, quota and registry, and would store any text as metadata; values
//!   that the server would not understand are refused here.
//! - Descriptions of repositories are HTML-escaped each time they are written: what is read and
//!   written back is escaped twice.
//! - A quota below its use is taken, and stops pushes. Labels outlive their project.
//!
//! **Robots and users**
//!
//! - No robot can change robots: the right for it cannot be given. It can create and delete some with less
//!   rights, which may live longer than itself.
//! - A robot's update counts the days from its *creation*: fewer may end it at once, more revive an
//!   expired one. Description and the disabled state are overwritten by what is left out.
//! - A new secret of one's own is not repeated in the answer.
//! - Changing the prefix of robots changes all their login names at once.
//! - A robot with `user:update` can make administrators. A CLI secret can be read by every administrator.
//!
//! **Jobs**
//!
//! - A garbage collection or purge can be started beside a running one; a scan of everything
//!   cannot (409), and its total grows while it runs.
//! - A periodic schedule has no identifier: [`Created`] holds 0. A manual run has one.
//! - A report of vulnerabilities can be downloaded once: that deletes it.
//!
//! **Changes that are taken without a word**
//!
//! - Unknown keys of the configuration, actions on queues and jobs that are not there, updates and
//!   deletions of members that are not there. One bad value of the configuration refuses all others,
//!   except the log endpoint, which is stored all the same.

mod auth;
mod checks;
mod client;
mod error;
mod generated;
mod names;
pub mod query;

pub use auth::{CliLogin, Identity, Login, Strict};
pub use client::{Client, Harbor};
pub use error::{ErrorCode, HarborErrorExt};
pub use generated::{Call, handles, model, operations};
pub use names::{InvalidName, ProjectRef, Reference, RepositoryName, RobotName};
pub use scs_client_core::{
    CallOptions, Clock, Created, Error, Executed, HttpTransport, Items, Page, Pages, Response,
    Result, RetryBudget, SystemClock, TestClock, Transport, credentials, defaults,
};

/// Sets up a [`Client`]; see [`defaults`] for the limits that hold unless it is told otherwise.
///
/// Start with [`Client::builder`], which finds the API below the registry's URL.
pub type ClientBuilder = scs_client_core::ClientBuilder<Client>;

/// The code of the crate's README, compiled with the tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
pub struct ReadmeExamples;
