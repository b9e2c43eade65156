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
//! Beside the operations there are [`reports`] of scans, the [`registry`]'s own calls, and what a
//! [`webhook`] delivers. How this compares with clients in other languages is told in [`comparison`].
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
//! | a local user, many calls | [`Session`] | the password is presented once; a few milliseconds a call after that |
//! | a login with OpenID Connect | any [provider](credentials::CredentialProvider); the `TokenProvider` of the crate `keycloak-auth` is one | the *ID token* is asked for. Its audience must be Harbor's own client, and its person must have logged in to the portal once |
//! | a CLI secret | [`CliLogin`] | opens seven calls of the API, and the registry's own ([`registry`]); others are not sent |
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
//! takes it needs a CSRF token for each change. A [`Session`] does that on purpose: it logs in once,
//! keeps cookies and token to itself, and opens itself anew when the server has forgotten it.
//!
//! # Who may do what
//!
//! Each operation's documentation ends with its right, such as *Project right `tag:delete`: maintainers
//! and up, robots*. Most of what belongs together is alike:
//!
//! | | who |
//! |---|---|
//! | health, ping, search, system information, lists of public projects and of their repositories and artifacts | everybody; more with a login |
//! | projects and what is in them: members, metadata, repositories, artifacts, tags, scans, labels, rules, webhooks, preheat policies, retention | by role in the project, and robots with the right; reading is open to more than changing |
//! | one's own account, whether a project exists, creating a project (a setting can keep others out), searching for users and groups | any login |
//! | robots | administrators for those of the system, project administrators for the project's; *no robot changes robots* |
//! | registries, replication, scanners, garbage, log rotation, scans of everything, queues, quotas, users, configuration | administrators, and robots of the system where a right exists for it |
//!
//! [`Client::permissions`] lists the rights that robots can be given.
//!
//! # Lists
//!
//! Awaiting a list gives its first [`Page`]; [`items`](Call::items) streams all of it, in pages of
//! 100. Filters and orders are typed in [`query`], because Harbor ignores a key that it does not
//! know, and then gives *everything*. Deleting while paging skips items: collect first.
//!
//! # Scans
//!
//! [`reports`] has what was found, typed: `scan_report()` of an artifact is the report or `None`,
//! `scan_state()` tells why there is none, `sbom()` reads the list of components.
//!
//! ```no_run
//! # use harbor_client::model::Severity;
//! # async fn example(image: harbor_client::handles::Artifact) -> harbor_client::Result<()> {
//! if let Some(report) = image.scan_report().await? {
//!     println!("to be repaired: {}", report.findings().at_least(&Severity::High).fixable().counts());
//! }
//! # Ok(()) }
//! ```
//!
//! # What the registry itself says
//!
//! `client.distribution().repository("scs", "images/base")` asks the registry that hands images out,
//! and not Harbor's notes about them: manifests, their heads, tags and referrers. A manifest whose
//! bytes do not have the digest asked for is not handed out. Tokens are got, kept and renewed by the
//! client; see [`registry`].
//!
//! # Webhooks
//!
//! [`webhook`] has the types of what Harbor sends to the targets of webhooks, in both forms, for any
//! web framework: [`webhook::Payload::from_slice`] reads a body, [`webhook::is_authorized`] looks at
//! the headers. A delivery may come three times, and Harbor's own work fires events, too.
//!
//! # Errors
//!
//! [`Error`] is the same for all SCS clients; [`HarborErrorExt`] adds Harbor's codes and what its
//! refusals mean: immutable tags, references, quota, read-only mode, policies. A 5xx comes
//! without any words: [`Error::request_id`] is what the registry's operators need to find them.
//!
//! - 401: the credential is missing or unknown, or a stranger asks for something private. In the
//!   registry's own calls a project that does not exist as well.
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
//! - No report of a scan is an empty answer, whether it was never scanned, runs or failed:
//!   [`reports`] tells these apart with a second request. A type that cannot be scanned is 404.
//! - Executions of replication, retention, exports and deliveries lag behind their tasks by up to 30 seconds; a
//!   new one may say that it runs with 0 of 0 tasks. Look at the tasks.
//! - The health report is 10 seconds late in both directions, and its status always 200.
//! - Pulls are counted in batches: `pull_time` is late.
//! - `list_audit_logs`, of the system and of a project, is empty on a fresh 2.15; the entries are in
//!   `list_audit_log_exts`.
//! - The security hub may count to 1,000 only, and has no total then.
//! - A list of components (SBOM) is an addition of its accessory, not of the image; `sbom()` finds it.
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
//! - A periodic schedule of collections or purges starts nothing yet, a manual one has a run:
//!   [`Started`] says which.
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
pub mod registry;
pub mod reports;
mod started;
pub mod webhook;

pub use auth::{CliLogin, Identity, Login, Session, Strict};
pub use client::{Client, Harbor};
pub use error::{ErrorCode, HarborErrorExt};
pub use generated::{Call, handles, model, operations};
pub use names::{ArtifactSource, InvalidName, ProjectRef, Reference, RepositoryName, RobotName};
pub use scs_client_core::{
    CallOptions, Clock, Created, Error, Executed, HttpTransport, Items, Page, Pages, Response,
    Result, RetryBudget, SystemClock, TestClock, Transport, credentials, defaults,
};
pub use scs_wire::SecretText;
pub use started::Started;

/// Sets up a [`Client`]; see [`defaults`] for the limits that hold unless it is told otherwise.
///
/// Start with [`Client::builder`], which finds the API below the registry's URL.
pub type ClientBuilder = scs_client_core::ClientBuilder<Client>;

/// What other clients of Harbor do, row by row.
#[doc = include_str!("../COMPARISON.md")]
pub mod comparison {}

/// The code of the crate's README, compiled with the tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
pub struct ReadmeExamples;
