//! What the registry itself says about an image: manifests, tags and referrers, as docker sees them.
//!
//! The API of projects and artifacts tells what Harbor has noted down; these calls of the OCI
//! distribution API (`/v2`) ask the registry that hands images out. To verify a push takes both.
//!
//! ```no_run
//! # async fn example(client: harbor_client::Client, pushed: &str) -> harbor_client::Result<()> {
//! let images = client.distribution().repository("scs", "images/base");
//!
//! // Does the tag lead to what the build has pushed?
//! let head = images.head_manifest("v1.2").await?;
//! assert_eq!(head.map(|head| head.digest).as_deref(), Some(pushed));
//! // What is in it, and is it signed?
//! let manifest = images.manifest(pushed).await?;
//! println!("{} layers, {} bytes", manifest.layers.len(), manifest.bytes().len());
//! for signature in images.referrers(pushed).await? {
//!     println!("{:?} {}", signature.artifact_type, signature.digest);
//! }
//! # Ok(()) }
//! ```
//!
//! # Who is calling
//!
//! `/v2` gets a token, which the registry's token service (`/service/token`) gives for the client's
//! login: basic, a robot, a CLI secret, an ID token or none at all, for public images. The login goes
//! to the token service alone and the token to `/v2` alone. One token for each repository is kept by
//! the client and its clones until shortly before its end (the server's default is 30 minutes), so
//! that the password is looked at once and not in each call; a right that is withdrawn meanwhile
//! ends with the token. After a 401 a new one is asked for, once.
//!
//! The token service refuses nobody: to wrong passwords and for private images it gives a token
//! without any right. That is read off the token, and the call fails as
//! [unauthorized](crate::Error::is_unauthorized) without being sent. **A project that does not exist
//! is unauthorized, too.** A 403 of `/v2` is no missing right: that is a quota, or a proxy project, which
//! takes no pushes (`recordings/harbor/3550-registryStartUpload-over-quota`, `3813-…-proxy-cache`).

mod manifest;
mod operations;
mod token;
mod token_cache;

use std::fmt;
use std::future::{Future, IntoFuture};
use std::pin::Pin;
use std::sync::Arc;

use scs_client_core::{CallOptions, Executor, OperationInfo};
use scs_wire::Check as _;

pub use self::manifest::{Descriptor, Manifest, ManifestHead, MediaType, Platform};
pub use self::operations::{GetManifest, GetToken, HeadManifest, ListReferrers, ListTags};
pub use self::token::{Access, Action, Scope, Token};
pub(crate) use self::token_cache::TokenCache;

use self::token_cache::Tokens;
use crate::client::API;
use crate::error::MISMATCH;
use crate::{Call, Client, Error, ProjectRef, Reference, RepositoryName, Result};

/// What a client accepts of manifests: without it, one of another kind is not found
/// (`recordings/harbor/3659-registryHeadManifest-accept-docker-only`).
const MANIFESTS: &str = "application/vnd.oci.image.manifest.v1+json, \
     application/vnd.oci.image.index.v1+json, \
     application/vnd.docker.distribution.manifest.v2+json, \
     application/vnd.docker.distribution.manifest.list.v2+json";

/// Whether a call is the registry's own, beside the API.
pub(crate) fn is_beside_the_api(info: &OperationInfo) -> bool {
    is_by_token(info) || info.path == operations::TOKEN
}

/// Whether a call carries a token of the registry, which says nothing to the API.
pub(crate) fn is_by_token(info: &OperationInfo) -> bool {
    info.path.starts_with("/v2/")
}

impl Client {
    /// The registry's own calls, beside the API: manifests, tags, referrers and tokens.
    ///
    /// ```no_run
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let base = client.distribution().repository("scs", "images/base");
    /// let is_there = base.head_manifest("v1.2").await?.is_some();
    /// # Ok(()) }
    /// ```
    #[must_use]
    pub fn distribution(&self) -> Distribution {
        Distribution {
            root: self.executor.beside(API),
            cache: Arc::clone(&self.tokens),
        }
    }
}

/// The registry's own calls; see the [module](self).
#[derive(Clone)]
pub struct Distribution {
    /// Beside the API, with the client's own credentials.
    root: Executor,
    cache: Arc<TokenCache>,
}

impl Distribution {
    /// A repository of a project, as the registry has it.
    #[must_use]
    pub fn repository(
        &self,
        project: impl Into<ProjectRef>,
        repository: impl Into<RepositoryName>,
    ) -> Repository {
        let (project, repository) = (project.into(), repository.into());
        let scope = Scope::pull(&project, &repository);
        let tokens = Tokens::new(self.root.clone(), Arc::clone(&self.cache), scope);
        Repository {
            executor: self.root.with_credentials(tokens),
            project,
            repository,
        }
    }

    /// Asks for a token of the registry, for programs that call it themselves, or to see what the
    /// login may do with a repository: [`Token::grants`]. It is not kept.
    ///
    /// Nobody is refused: a wrong password, a missing right and a missing project all give a token
    /// without access. Needs no right; seen: 200.
    ///
    /// ```no_run
    /// use harbor_client::registry::Scope;
    ///
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let push = Scope::pull("scs", "images/base").push();
    /// let token = client.distribution().token([&push]).await?;
    /// println!("may push: {}", token.grants(&push));
    /// # Ok(()) }
    /// ```
    pub fn token<'a>(&self, scopes: impl IntoIterator<Item = &'a Scope>) -> Call<GetToken> {
        let mut call = Call::new(&self.root).query("service", operations::SERVICE);
        for scope in scopes {
            call = match scope.check() {
                Ok(()) => call.query("scope", scope),
                Err(invalid) => call.refuse(invalid.field, invalid.why),
            };
        }
        call
    }
}

impl fmt::Debug for Distribution {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Distribution")
            .field("root", &self.root)
            .finish_non_exhaustive()
    }
}

/// One repository, as the registry has it.
///
/// What all its calls may say besides what is said at them: 401 for whoever may not pull, and for
/// a project that is not there; 404 for a missing repository; 412 where a policy of the project
/// stops the pull ([`is_policy_violation`](crate::HarborErrorExt::is_policy_violation)); 502
/// without a word while the registry behind Harbor is down.
#[derive(Clone, Debug)]
pub struct Repository {
    executor: Executor,
    project: ProjectRef,
    repository: RepositoryName,
}

impl Repository {
    /// Reads a manifest or an index: what an image is made of. For the server this is a pull.
    ///
    /// Its bytes have the digest that was asked for and that the server says they have; otherwise
    /// it is not handed out ([`is_digest_mismatch`](crate::HarborErrorExt::is_digest_mismatch)).
    ///
    /// Project right `repository:pull`, anybody in public projects; seen: 200, 401, 404, 412.
    ///
    /// ```no_run
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let images = client.distribution().repository("scs", "images/base");
    /// let mut manifest = images.manifest("v1.2").await?;
    /// if let Some(child) = manifest.for_platform("linux", "amd64") {
    ///     manifest = images.manifest(&child.digest).await?;
    /// }
    /// println!("{}", manifest.digest);
    /// # Ok(()) }
    /// ```
    pub fn manifest(&self, reference: impl Into<Reference>) -> ManifestCall<Manifest> {
        let reference = reference.into();
        let call = self.at::<GetManifest>(&reference);
        ManifestCall::new(move |options| async move {
            let manifest = call.options(options).await?;
            manifest.must_be(&reference)?;
            Ok(manifest)
        })
    }

    /// Asks which manifest a tag leads to, or whether a digest is there, without reading it.
    /// `None`: neither manifest nor repository is there; a refusal has no words here, since the
    /// answer to a HEAD has no body.
    ///
    /// Project right `repository:pull`, anybody in public projects; seen: 200, 401, 404, 412, 502.
    ///
    /// ```no_run
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let images = client.distribution().repository("scs", "images/base");
    /// let head = images.head_manifest("v1.2").await?;
    /// # Ok(()) }
    /// ```
    pub fn head_manifest(
        &self,
        reference: impl Into<Reference>,
    ) -> ManifestCall<Option<ManifestHead>> {
        let reference = reference.into();
        let call = self.at::<HeadManifest>(&reference);
        ManifestCall::new(move |options| async move {
            match call.options(options).await {
                Ok(head) => {
                    head.must_be(&reference)?;
                    Ok(Some(head))
                }
                Err(error) if error.is_not_found() => Ok(None),
                Err(error) => Err(error),
            }
        })
    }

    /// Lists the tags, sorted by their bytes; 1,000 at a time unless told otherwise.
    ///
    /// Project right `repository:pull`, anybody in public projects; seen: 200, 401, 404.
    ///
    /// ```no_run
    /// use futures_util::StreamExt as _;
    ///
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let mut tags = client.distribution().repository("scs", "images/base").tags().items();
    /// while let Some(tag) = tags.next().await {
    ///     println!("{}", tag?);
    /// }
    /// # Ok(()) }
    /// ```
    pub fn tags(&self) -> Call<ListTags> {
        self.call()
    }

    /// Lists what refers to a manifest as its subject: signatures, lists of components,
    /// attestations; all at once.
    ///
    /// A digest that is not there has no referrers, and a signature that was pushed before its
    /// image is among them. The server's total ignores the filter, so it is not given.
    ///
    /// Project right `repository:pull`, anybody in public projects; seen: 200, 400, 401, 500.
    ///
    /// ```no_run
    /// # async fn example(client: harbor_client::Client, digest: &str) -> harbor_client::Result<()> {
    /// let images = client.distribution().repository("scs", "images/base");
    /// let boms = images.referrers(digest).artifact_type("application/spdx+json").await?;
    /// # Ok(()) }
    /// ```
    pub fn referrers(&self, digest: impl Into<Reference>) -> Call<ListReferrers> {
        let digest = digest.into();
        let call = self.call().checked_path("reference", &digest);
        match digest.is_digest() {
            true => call,
            // 3689-registryReferrers-by-tag-refused
            false => call.refuse("reference", "is a tag; referrers are found by a digest"),
        }
    }

    fn at<O: scs_client_core::Operation>(&self, reference: &Reference) -> Call<O> {
        let call = self.call().checked_path("reference", reference);
        call.header("accept", MANIFESTS)
    }

    fn call<O: scs_client_core::Operation>(&self) -> Call<O> {
        Call::new(&self.executor)
            .checked_path("project_name", &self.project)
            .checked_path("repository_name", &self.repository)
    }
}

impl Call<ListReferrers> {
    /// Lists those of one type alone, such as `application/vnd.dev.cosign.artifact.sig.v1+json`.
    pub fn artifact_type(self, artifact_type: impl fmt::Display) -> Self {
        self.query_once("artifactType", artifact_type)
    }
}

type Work<T> = Pin<Box<dyn Future<Output = Result<T>> + Send>>;

/// A call for a manifest: `.await` it, after setting what is optional.
///
/// Nothing is sent before that. The future is `Send + 'static`; dropping it is safe.
#[must_use = "a call does nothing until it is awaited"]
pub struct ManifestCall<T> {
    work: Box<dyn FnOnce(CallOptions) -> Work<T> + Send>,
    options: CallOptions,
}

impl<T> ManifestCall<T> {
    fn new<F>(work: impl FnOnce(CallOptions) -> F + Send + 'static) -> Self
    where
        F: Future<Output = Result<T>> + Send + 'static,
    {
        Self {
            work: Box::new(|options| Box::pin(work(options))),
            options: CallOptions::new(),
        }
    }

    /// Sets limits that hold for this call alone.
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }
}

impl<T> IntoFuture for ManifestCall<T> {
    type Output = Result<T>;
    type IntoFuture = Work<T>;

    fn into_future(self) -> Self::IntoFuture {
        (self.work)(self.options)
    }
}

impl<T> fmt::Debug for ManifestCall<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ManifestCall").finish_non_exhaustive()
    }
}

fn mismatch(operation: &'static str, asked: &str, came: &str) -> Error {
    Error::unreadable(
        operation,
        format!("{MISMATCH}: {asked} was asked for, {came} came"),
    )
}
