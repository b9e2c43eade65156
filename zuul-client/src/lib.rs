//! Reads and drives Zuul CI: builds and why they failed, queues, logs and console streams,
//! configuration, nodes, and what administrators do.
//!
//! ```no_run
//! use futures_util::StreamExt as _;
//! use zuul_client::Client;
//! use zuul_client::model::BuildResult;
//!
//! # async fn example() -> zuul_client::Result<()> {
//! let client = Client::builder("https://zuul.example.com").build()?;
//! let tenant = client.tenant("scs");
//!
//! // Why did the nightly jobs fail?
//! let nightly = tenant.list_builds().pipeline(["periodic-daily"]).project(["scs/*"]);
//! let mut failed = nightly.result([BuildResult::Failure]).limit(20).items();
//! while let Some(build) = failed.next().await {
//!     println!("{}", tenant.build(build?.uuid).logs().await?.failure_summary().await);
//! }
//!
//! // What is going on, and what does the first running job say?
//! let status = tenant.status().await?;
//! for place in status.items() {
//!     println!("{:?} {:?}, {:?} left", place.pipeline.name, place.item.refs, place.item.remaining());
//! }
//! let running = status.items().flat_map(|place| &place.item.jobs).find_map(|job| job.uuid.clone());
//! if let Some(uuid) = running {
//!     let mut lines = tenant.build(uuid).console().lines();
//!     while let Some(line) = lines.next().await {
//!         println!("{}", line?);
//!     }
//! }
//! # Ok(()) }
//! ```
//!
//! All routes of the API are methods of [`Client`] and of its [`handles`]; each says what the
//! server really answers. On top of them: [`logs`], [consoles](handles::Build::console), the
//! [`live`] status as a stream of changes, and [`ops`] for the weekly meeting.
//!
//! # What to know about the server
//!
//! Measured on release 14.3.0; what is said of 10 and 11 is read in their sources.
//!
//! - **What a server does not have it answers with its web page and status 200.** That is
//!   [unsupported](Error::is_unsupported_by_server) here, never a puzzle about JSON. Releases 10
//!   and 11 lack providers, images, flavors, changes of nodes, nodeset requests, the tenant's state,
//!   system events, pipeline parameters, the tenant's SSH key, and Zuul as an issuer of tokens.
//! - **Everything may be absent or null** but what names a thing. Members that only some releases
//!   send are options; results, states and kinds are enums that keep words they do not know.
//! - **Project and branch names keep their slashes** in paths, because the server knows no `%2F`.
//!   The name with its host (`git.example.org/scs/docs`) works as well.
//! - **500 is also the answer to bad input** (a word as a number, a short ref, a reason that is no
//!   text). What is known to end so is [refused](Error::is_invalid_input) before it is sent.
//! - **A white-labelled server** has the paths of one tenant at its root;
//!   [`find_tenant`](Client::find_tenant) tells, [`white_label`](Client::white_label) is for those
//!   who know. A path in front of `/api` belongs into the base URL.
//!
//! # Times
//!
//! The server mixes milliseconds, seconds and texts without a zone. Here every instant is a
//! [`DateTime<Utc>`](chrono::DateTime) and every span a [`TimeDelta`](chrono::TimeDelta). Times of
//! the database are whole seconds, rounded down; a build's `duration` is exact. The filters
//! [`start_time`](Call::start_time) and [`end_time`](Call::end_time) of build times both look at
//! the *end* of a build.
//!
//! # Filters and paging
//!
//! Only what was set is sent, since an unknown filter is a 404. Several values of one filter are
//! alternatives, several filters must all hold. `*` is a wildcard in `project`, `pipeline`,
//! `branch` and `job_name` of builds and buildsets from release 11 on; each filter says what it
//! takes.
//!
//! Awaiting a list gives its first [`Page`]; [`items`](Call::items) streams all of them, in large
//! pages. Builds and buildsets are numbered: the first page fixes the highest number, so
//! nothing shifts while new ones arrive, and [`prefetch`](Call::prefetch) may read several pages
//! at once.
//!
//! # Credentials
//!
//! Tokens come from a [provider](credentials::CredentialProvider): a
//! [fixed one](credentials::Static), a [file](credentials::TokenFile), a function, or the
//! `TokenProvider` of the crate `keycloak-auth`. [`Info::login_realm`](model::Info::login_realm)
//! says where to log in; of a shared-secret realm (HS256) the operator hands tokens out. The token
//! needs the realm's client as its audience, for which Keycloak has to be given a mapper.
//!
//! A token goes to the origin of the base URL: never along with a redirect elsewhere, never over
//! plain http except on this machine, into no log, error or `Debug`. Log servers do not see it
//! ([with one exception](logs#who-sees-the-token)). The console's server is told it in the
//! first message.
//!
//! An open tenant ignores a bad token in reads. Ask [`Tenant::may`](handles::Tenant::may) to find
//! out early. A token from a clock that is ahead is sent once more after two seconds; other 401s
//! ask the provider for a fresh one.
//!
//! # Logs and console
//!
//! Logs lie wherever a site puts them, known to Zuul by `log_url` alone. [`logs`] reads the file
//! tree, what Ansible did task by task, the text with its ranges, and
//! [sums up a failure](logs::Logs::failure_summary); downloads run in parallel.
//!
//! [`console`](handles::Build::console) follows a build from before its start to its result: whole
//! lines, each once, over lost connections and from the stream to the published log.
//!
//! # Actions
//!
//! The server's `true` to enqueue, dequeue and promote means that an event was *queued*, never
//! that something was done, and it comes without an identifier: a ref that does not exist is
//! "queued", too. So these calls return nothing. See what became of it in the [`live`] status and
//! then in the buildset of the item's `queue_item_uuid`.
//!
//! What may have reached the server is not repeated by itself; [`Error::executed`] says whether it
//! may have acted. [`place_autohold`](handles::Project::place_autohold) finds the identifier that
//! the server does not tell, [`change_state`](handles::Tenant::change_state) keeps the texts that
//! it would drop.
//!
//! # Errors
//!
//! [`Error`] is the same for all SCS clients; [`ZuulErrorExt`] adds what a 401 of Zuul tells. Beside
//! what stands at each operation:
//!
//! - 401: the token is missing or bad, where the call needs one or the tenant is protected.
//! - 403: the token is good and does not allow it.
//! - 404: the tenant does not exist, or the server does not know one of the filters.
//! - 422: the tenant is still being loaded; try again in a moment.
//!
//! # Coming from zuul-client (Python)
//!
//! | zuul-client 14 | here |
//! |---|---|
//! | `autohold` | [`Project::place_autohold`](handles::Project::place_autohold), which gives the identifier as well |
//! | `autohold-delete`, `autohold-info` | [`Autohold::delete`](handles::Autohold::delete), [`Autohold::get`](handles::Autohold::get) |
//! | `autohold-list` | [`Tenant::list_autoholds`](handles::Tenant::list_autoholds) |
//! | `enqueue`, `enqueue-ref` | [`Project::enqueue`](handles::Project::enqueue), with a change or with a ref |
//! | `dequeue` | [`Project::dequeue`](handles::Project::dequeue) |
//! | `promote` | [`Tenant::promote`](handles::Tenant::promote) |
//! | `manage-events` | [`Tenant::change_state`](handles::Tenant::change_state) with an [`EventMode`] |
//! | `manage-events --all-tenants` | [`Client::change_all_states`], which tells how each tenant went |
//! | `encrypt` | [`Project::encrypt`](handles::Project::encrypt), without `openssl`; with `--public-key`, [`SecretKey::from_pem`]. Nothing is stripped |
//! | `builds` | [`Tenant::list_builds`](handles::Tenant::list_builds), with alternatives and as a stream |
//! | `build-info` | [`Build::get`](handles::Build::get); artifacts are in it |
//! | `build-info --show-job-output` | [`Logs::text`](logs::Logs::text) |
//! | `build-info --show-inventory` | [`Logs::file`](logs::Logs::file) with `zuul-info/inventory.yaml` |
//! | `job-graph` | [`Tenant::freeze_jobs`](handles::Tenant::freeze_jobs) and [`JobGraph`], as text or DOT |
//! | `freeze-job` | [`Tenant::freeze_job`](handles::Tenant::freeze_job) |
//! | `node-list`, `node-set-state` | [`Tenant::list_nodes`](handles::Tenant::list_nodes), [`Node::update`](handles::Node::update) |
//! | `nodeset-request-list`, `nodeset-request-delete` | [`Tenant::list_nodeset_requests`](handles::Tenant::list_nodeset_requests), [`NodesetRequest::delete`](handles::NodesetRequest::delete) |
//! | `--format json` | answers implement `serde::Serialize` and are written as they came |
//! | `--username`, `--password` | a provider for the realm of [`Info::login_realm`](model::Info::login_realm) |
//! | `--insecure` | not there; own root certificates are set on an [`HttpTransport`] |
//! | the configuration file | not read; a program says what it wants to the [`ClientBuilder`] |
//!
//! What was seen to go wrong there, and what happens here:
//!
//! | zuul-client 14 | here |
//! |---|---|
//! | sends the token to the host in `log_url`, whatever it is | log servers see no token |
//! | fails in its own code when the build has no `log_url` | [invalid input](Error::is_invalid_input) that says so; a failure summary of what is known |
//! | takes the page of a 404 for an inventory | [not found](Error::is_not_found) |
//! | `builds --node` never works, for the server has no such filter | [`nodeset`](Call::nodeset) is the one that it has |
//! | says "Unknown error code 404" | the error has the server's own words |
//! | waits for ever, and tries once | every call has [limits](defaults); what is safe to repeat is repeated |
//! | writes the access token that it got into its debug log | tokens are in no log |

mod actions;
mod auth;
mod checks;
mod client;
mod console;
mod encrypt;
mod error;
mod generated;
mod job_graph;
mod lines;
pub mod live;
pub mod logs;
pub mod ops;

pub use actions::EventMode;
pub use auth::{OidcRealm, Permission, Realm};
pub use client::{Client, Zuul};
pub use console::{
    ConsoleEnd, ConsoleEvent, ConsoleEvents, ConsoleLines, ConsoleStreamGet, Follow,
};
pub use encrypt::{EncryptedSecret, SecretKey};
pub use error::{TokenProblem, ZuulErrorExt};
pub use generated::{Call, handles, model, operations};
pub use job_graph::JobGraph;
pub use scs_client_core::{
    CallOptions, Clock, Error, Executed, HttpTransport, Items, Page, Pages, Response, Result,
    RetryBudget, SystemClock, TestClock, Transport, credentials, defaults,
};

/// Sets up a [`Client`]; see [`defaults`] for the limits that hold unless it is told otherwise.
pub type ClientBuilder = scs_client_core::ClientBuilder<Client>;

/// The code of the crate's README, compiled with the tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
pub struct ReadmeExamples;
