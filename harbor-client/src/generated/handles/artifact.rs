// Made by `cargo xtask codegen harbor` from specs/harbor: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Handles of the group `artifact`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use scs_client_core::Executor;

use crate::model;
use super::super::{Call, operations};
use super::Repository;

impl Repository {
    /// Points at an artifact by one of its tags or by its digest.
    ///
    /// - `reference`: A tag, or a digest such as `sha256:4ca2…`; a tag may point elsewhere by the
    ///   next call.
    pub fn artifact(&self, reference: impl Into<crate::Reference>) -> Artifact {
        Artifact {
            executor: self.executor.clone(),
            project: self.project.clone(),
            repository: self.repository.clone(),
            reference: reference.into(),
        }
    }

    /// Lists the artifacts of a repository.
    ///
    /// A repository or project that does not exist gives an empty list, and so does the number of
    /// a project. Children of an index come only if tagged, or with the filter `base=*`. Scan
    /// overviews cost the server some 2 ms an item.
    ///
    /// Project right `artifact:list`: everybody in public projects, else all members, robots;
    /// seen: 200, 400, 401, 404, 422, 500.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let page = client
    ///     .project("scs")
    ///     .repository("images/base")
    ///     .list_artifacts()
    ///     .sort("-push_time")
    ///     .await?;
    /// println!("{} artifacts", page.items.len());
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn list_artifacts(&self) -> Call<operations::ListArtifacts> {
        Call::new(&self.executor)
            .checked_path("project_name", &self.project)
            .checked_path("repository_name", &self.repository)
    }

    /// Copies an artifact into this repository, with accessories and children, and gives the
    /// reference that was asked for.
    ///
    /// All tags of the artifact come along, not just the one named, and tags of the same name in
    /// the target are moved to it; if one of those is immutable, it is 412 and nothing was copied.
    /// A missing source is 400, an accessory as source 403 DENIED, as is a full quota; a proxy
    /// cache takes no copies (405).
    ///
    /// Project right `artifact:create`: developers and up, robots; seen: 201, 400, 401, 403, 404,
    /// 412, 422, 500.
    ///
    /// - `from`: The source with its project, by tag or digest: `scs/images/base:v1.2` or
    ///   `scs/images/base@sha256:…`.
    ///
    /// A text of another form is refused.
    ///
    /// # Errors
    ///
    /// - 400: There is no such source.
    /// - 412: A tag in the target that would move is immutable.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.project("scs").repository("images/base").copy_artifact("staging/images/base:v1.2").await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn copy_artifact(
        &self,
        from: impl Into<crate::ArtifactSource>,
    ) -> Call<operations::CopyArtifact> {
        Call::new(&self.executor)
            .checked_path("project_name", &self.project)
            .checked_path("repository_name", &self.repository)
            .checked_query("from", &Into::<crate::ArtifactSource>::into(from))
    }
}

/// What one manifest stands for, image, chart, index or attachment.
#[derive(Clone, Debug)]
pub struct Artifact {
    pub(crate) executor: Executor,
    pub(crate) project: crate::ProjectRef,
    pub(crate) repository: crate::RepositoryName,
    pub(crate) reference: crate::Reference,
}

impl Artifact {
    /// Reads one artifact, by tag or digest.
    ///
    /// What the `with_` setters do not ask for stays empty. `pull_time` lags behind pulls by some
    /// seconds. An artifact in a project that does not exist is a 404 about the repository.
    ///
    /// Project right `artifact:read`: everybody in public projects, else all members, robots;
    /// seen: 200, 401, 403, 404.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let artifact = client
    ///     .project("scs")
    ///     .repository("images/base")
    ///     .artifact("v1.2")
    ///     .get()
    ///     .with_scan_overview(true)
    ///     .await?;
    /// println!("{artifact:?}");
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn get(&self) -> Call<operations::GetArtifact> {
        Call::new(&self.executor)
            .checked_path("project_name", &self.project)
            .checked_path("repository_name", &self.repository)
            .checked_path("reference", &self.reference)
    }

    /// Deletes an artifact with all its tags and accessories.
    ///
    /// An index takes its untagged children along. One with an immutable tag is 412 PRECONDITION,
    /// a child that an index refers to is 412 VIOLATE_FOREIGN_KEY_CONSTRAINT.
    ///
    /// Project right `artifact:delete`: maintainers and up, robots; seen: 200, 403, 404, 412.
    ///
    /// # Errors
    ///
    /// - 412: A tag of it is immutable, or an index refers to it.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// client.project("scs").repository("images/base").artifact("v1.2").delete().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn delete(&self) -> Call<operations::DeleteArtifact> {
        Call::new(&self.executor)
            .checked_path("project_name", &self.project)
            .checked_path("repository_name", &self.repository)
            .checked_path("reference", &self.reference)
    }

    /// Lists what is attached to an artifact: signatures, SBOMs, other referrers.
    ///
    /// What refers to an artifact that is not there yet appears once that is pushed.
    ///
    /// Project right `accessory:list`: everybody in public projects, else all members, robots;
    /// seen: 200, 401, 404.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.project("scs").repository("images/base").artifact("v1.2").list_accessories().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn list_accessories(&self) -> Call<operations::ListAccessories> {
        Call::new(&self.executor)
            .checked_path("project_name", &self.project)
            .checked_path("repository_name", &self.repository)
            .checked_path("reference", &self.reference)
    }

    /// Reads the scan reports of an artifact, by media type.
    ///
    /// Empty when it was never scanned, when the scan runs or failed, and when no report has the
    /// type asked for; 404 for artifacts that no scanner takes, such as charts. A clean artifact
    /// has a report with an empty list.
    ///
    /// Project right `artifact-addition:read`: everybody in public projects, else all members,
    /// robots; seen: 200, 401, 404.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.project("scs").repository("images/base").artifact("v1.2").vulnerabilities().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn vulnerabilities(&self) -> Call<operations::GetVulnerabilities> {
        Call::new(&self.executor)
            .checked_path("project_name", &self.project)
            .checked_path("repository_name", &self.repository)
            .checked_path("reference", &self.reference)
    }

    /// Downloads what belongs to an artifact beside its layers: build history, chart values,
    /// dependencies, read-me, licence, files, SBOM.
    ///
    /// JSON, YAML, Markdown or nothing, by addition; the response's `Content-Type` says which. An
    /// artifact of a type that has no such addition is 400. An SBOM is found under the digest of
    /// its accessory alone.
    ///
    /// Project right `artifact-addition:read`: everybody in public projects, else all members,
    /// robots; seen: 200, 400, 401, 422, 500.
    ///
    /// - `addition`: One of `build_history`, `values.yaml`, `readme.md`, `dependencies`, `sbom`,
    ///   `license`, `files`.
    ///
    /// In lower case; anything else is a 422.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.project("scs").repository("images/base").artifact("v1.2").addition("build_history").await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn addition(
        &self,
        addition: impl Into<model::AdditionKind>,
    ) -> Call<operations::GetAddition> {
        Call::new(&self.executor)
            .checked_path("project_name", &self.project)
            .checked_path("repository_name", &self.repository)
            .checked_path("reference", &self.reference)
            .path("addition", Into::<model::AdditionKind>::into(addition))
    }

    /// Puts a label on an artifact.
    ///
    /// Only the label's `id` is read. 409 when it has that label already.
    ///
    /// Project right `artifact-label:create`: developers and up, robots; seen: 200, 401, 404, 409.
    ///
    /// ```
    /// use harbor_client::model::LabelRef;
    ///
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// client.project("scs").repository("images/base").artifact("v1.2").add_label(&LabelRef::new(7)).await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn add_label(&self, body: &model::LabelRef) -> Call<operations::AddLabel> {
        Call::new(&self.executor)
            .checked_path("project_name", &self.project)
            .checked_path("repository_name", &self.repository)
            .checked_path("reference", &self.reference)
            .json(body)
    }

    /// Takes a label off an artifact.
    ///
    /// A label that it does not have, or that does not exist, is a 404.
    ///
    /// Project right `artifact-label:delete`: developers and up, robots; seen: 200, 401, 403, 404.
    ///
    /// - `label_id`: The label, whether of the system or of the project.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// client.project("scs").repository("images/base").artifact("v1.2").remove_label(5).await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn remove_label(&self, label_id: i64) -> Call<operations::RemoveLabel> {
        Call::new(&self.executor)
            .checked_path("project_name", &self.project)
            .checked_path("repository_name", &self.repository)
            .checked_path("reference", &self.reference)
            .path("label_id", label_id)
    }

    /// Lists the tags of one artifact.
    ///
    /// An artifact without tags has an empty list.
    ///
    /// Project right `tag:list`: everybody in public projects, else all members, robots; seen:
    /// 200, 401, 404, 422.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let answer = client.project("scs").repository("images/base").artifact("v1.2").list_tags().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn list_tags(&self) -> Call<operations::ListTags> {
        Call::new(&self.executor)
            .checked_path("project_name", &self.project)
            .checked_path("repository_name", &self.repository)
            .checked_path("reference", &self.reference)
    }

    /// Adds a tag to an artifact.
    ///
    /// Never moves one: a name that the repository has is 409, on this artifact too. A name that
    /// an immutable rule matches is taken, and cannot be deleted after that. A proxy cache takes
    /// no tags (405).
    ///
    /// Project right `tag:create`: developers and up, robots; seen: 201, 400, 401, 403, 404, 405,
    /// 409, 422.
    ///
    /// # Errors
    ///
    /// - 409: The repository has this tag, on whichever artifact.
    ///
    /// ```
    /// use harbor_client::model::NewTag;
    ///
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let artifact = client.project("scs").repository("images/base").artifact("v1.2");
    /// artifact.create_tag(&NewTag::new("stable")).await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn create_tag(&self, body: &model::NewTag) -> Call<operations::CreateTag> {
        Call::new(&self.executor)
            .checked_path("project_name", &self.project)
            .checked_path("repository_name", &self.repository)
            .checked_path("reference", &self.reference)
            .json(body)
    }

    /// Takes a tag off an artifact, which stays.
    ///
    /// A tag of another artifact is 404, an immutable one 412.
    ///
    /// Project right `tag:delete`: maintainers and up, robots; seen: 200, 401, 403, 404, 412.
    ///
    /// - `tag_name`: A tag of this artifact; a digest is refused.
    ///
    /// # Errors
    ///
    /// - 412: An immutable rule keeps the tag.
    ///
    /// ```
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// client.project("scs").repository("images/base").artifact("v1.2").delete_tag("latest").await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(harbor_client, example) }
    /// ```
    pub fn delete_tag(&self, tag_name: impl Into<crate::Reference>) -> Call<operations::DeleteTag> {
        Call::new(&self.executor)
            .checked_path("project_name", &self.project)
            .checked_path("repository_name", &self.repository)
            .checked_path("reference", &self.reference)
            .checked_path("tag_name", &Into::<crate::Reference>::into(tag_name))
    }
}
