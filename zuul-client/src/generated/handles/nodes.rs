// Made by `cargo xtask codegen zuul` from specs/zuul: base.json, overlay.yaml, docs.yaml,
// resources.yaml. Do not edit; change those and run it again.

//! Handles of the group `nodes`.

#![cfg_attr(rustfmt, rustfmt_skip)]

use scs_client_core::Executor;

use crate::model;
use super::super::{Call, operations};
use super::Tenant;

impl Tenant {
    /// Points at one built file of this tenant.
    ///
    /// - `artifact_id`: From the artifacts in the list of images.
    pub fn image_build_artifact(
        &self,
        artifact_id: impl Into<model::ImageBuildArtifactId>,
    ) -> ImageBuildArtifact {
        ImageBuildArtifact {
            executor: self.executor.clone(),
            tenant: self.tenant.clone(),
            artifact_id: artifact_id.into(),
        }
    }

    /// Points at one copy, which can be changed by the tenant that built the image alone.
    ///
    /// - `upload_id`: From an artifact's uploads in the list of images.
    pub fn image_upload(&self, upload_id: impl Into<model::ImageUploadId>) -> ImageUpload {
        ImageUpload {
            executor: self.executor.clone(),
            tenant: self.tenant.clone(),
            upload_id: upload_id.into(),
        }
    }

    /// Points at an image by its name.
    ///
    /// - `image`: The bare name of an image of type `zuul`.
    pub fn image(&self, image: impl Into<String>) -> Image {
        Image { executor: self.executor.clone(), tenant: self.tenant.clone(), image: image.into() }
    }

    /// Points at one node; there is no way to read one alone.
    ///
    /// - `node_id`: As the list of nodes has it; a node that was given back vanishes from there.
    pub fn node(&self, node_id: impl Into<model::NodeId>) -> Node {
        Node {
            executor: self.executor.clone(),
            tenant: self.tenant.clone(),
            node_id: node_id.into(),
        }
    }

    /// Points at a request for nodes.
    ///
    /// - `request_id`: As a list spells it; what looks like a number is a text, and its leading
    ///   zeros count.
    pub fn nodeset_request(
        &self,
        request_id: impl Into<model::NodesetRequestId>,
    ) -> NodesetRequest {
        NodesetRequest {
            executor: self.executor.clone(),
            tenant: self.tenant.clone(),
            request_id: request_id.into(),
        }
    }

    /// Lists the sizes of nodes that labels refer to; a route that releases 10 and 11 do not have.
    ///
    /// ```
    /// # async fn example(client: zuul_client::Client) -> zuul_client::Result<()> {
    /// let answer = client.tenant("scs").list_flavors().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(zuul_client, example) }
    /// ```
    pub fn list_flavors(&self) -> Call<operations::ListFlavors> {
        Call::new(&self.executor).path("tenant_name", &self.tenant)
    }

    /// Lists the images that nodes are started from, with what was built and uploaded of them.
    ///
    /// Only uploads that a provider of this tenant uses are shown, and files that have one.
    /// Releases 10 and 11 answer with a page instead, which is `is_unsupported_by_server`.
    ///
    /// # Errors
    ///
    /// - 500: A job has just built an image, and its file is being written down; ask again.
    ///
    /// ```
    /// # async fn example(client: zuul_client::Client) -> zuul_client::Result<()> {
    /// let answer = client.tenant("scs").list_images().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(zuul_client, example) }
    /// ```
    pub fn list_images(&self) -> Call<operations::ListImages> {
        Call::new(&self.executor).path("tenant_name", &self.tenant)
    }

    /// Lists the nodes that the tenant uses or could use, Nodepool's before those of Zuul's
    /// launcher.
    ///
    /// The two kinds have different members. Nodes of Nodepool are listed while the tenant has
    /// them alone, the launcher's also while they are free.
    ///
    /// ```
    /// # async fn example(client: zuul_client::Client) -> zuul_client::Result<()> {
    /// for node in client.tenant("scs").list_nodes().await? {
    ///     println!("{} {:?} {:?}", node.id, node.state, node.comment);
    /// }
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(zuul_client, example) }
    /// ```
    pub fn list_nodes(&self) -> Call<operations::ListNodes> {
        Call::new(&self.executor).path("tenant_name", &self.tenant)
    }

    /// Lists which jobs wait for nodes at the launcher.
    ///
    /// In no order. An installation without providers of its own has none, and releases before 14
    /// have no such list.
    ///
    /// ```
    /// # async fn example(client: zuul_client::Client) -> zuul_client::Result<()> {
    /// let answer = client.tenant("scs").list_nodeset_requests().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(zuul_client, example) }
    /// ```
    pub fn list_nodeset_requests(&self) -> Call<operations::ListNodesetRequests> {
        Call::new(&self.executor).path("tenant_name", &self.tenant)
    }

    /// Lists the clouds and machine pools that the tenant's nodes come from.
    ///
    /// With all images, flavors and labels on offer there. Not a route of releases 10 and 11.
    ///
    /// ```
    /// # async fn example(client: zuul_client::Client) -> zuul_client::Result<()> {
    /// let answer = client.tenant("scs").list_providers().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(zuul_client, example) }
    /// ```
    pub fn list_providers(&self) -> Call<operations::ListProviders> {
        Call::new(&self.executor).path("tenant_name", &self.tenant)
    }
}

/// A file that an image build left behind.
#[derive(Clone, Debug)]
pub struct ImageBuildArtifact {
    pub(crate) executor: Executor,
    pub(crate) tenant: String,
    pub(crate) artifact_id: model::ImageBuildArtifactId,
}

impl ImageBuildArtifact {
    /// Marks a built file for removal.
    ///
    /// Release 14.3.0 removes all copies of the *image* along with it, those of its other files
    /// included, and then those files as well: no node starts from the image until another build
    /// is uploaded. To be rid of one file alone, delete its uploads. Needs the permission
    /// `delete-image-build-artifact`.
    ///
    /// # Errors
    ///
    /// - 403: Removing built files is not permitted to the token.
    /// - 404: The file does not exist, or another tenant built it.
    /// - 500: A launcher has it locked; try again later.
    ///
    /// ```
    /// # async fn example(client: zuul_client::Client) -> zuul_client::Result<()> {
    /// client.tenant("scs").image_build_artifact("0d3c5fb0f6c44a2eb3d7a2c1a4f5e6b7").delete().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(zuul_client, example) }
    /// ```
    pub fn delete(&self) -> Call<operations::DeleteImageBuildArtifact> {
        Call::new(&self.executor)
            .path("tenant_name", &self.tenant)
            .path("artifact_id", &self.artifact_id)
    }
}

/// The copy of a built image in one cloud.
#[derive(Clone, Debug)]
pub struct ImageUpload {
    pub(crate) executor: Executor,
    pub(crate) tenant: String,
    pub(crate) upload_id: model::ImageUploadId,
}

impl ImageUpload {
    /// Marks the copy of an image at one cloud for removal.
    ///
    /// It is not copied again by itself. A file without any copy is not listed, and the launcher
    /// removes it as soon as there is a newer copy of the image. Needs the permission
    /// `delete-image-upload`.
    ///
    /// # Errors
    ///
    /// - 403: Removing copies is not permitted to the token.
    /// - 404: There is no such copy, or its image was built by another tenant.
    /// - 500: It is being copied or removed right now.
    ///
    /// ```
    /// # async fn example(client: zuul_client::Client) -> zuul_client::Result<()> {
    /// client.tenant("scs").image_upload("9b1f7a5e2c8d4e6fa0b3c4d5e6f70819").delete().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(zuul_client, example) }
    /// ```
    pub fn delete(&self) -> Call<operations::DeleteImageUpload> {
        Call::new(&self.executor)
            .path("tenant_name", &self.tenant)
            .path("upload_id", &self.upload_id)
    }

    /// Has a failed upload tried again.
    ///
    /// A new upload takes its place, with another identifier; while that one fails as well, the
    /// launcher replaces it twice more, so look for it by its artifact. Needs the permission
    /// `upload-image`. A route that the description leaves out.
    ///
    /// # Errors
    ///
    /// - 400: The upload has not failed.
    /// - 403: The token may not upload images.
    /// - 404: The upload is unknown or of somebody else's image.
    /// - 500: The launcher holds its lock.
    ///
    /// ```
    /// # async fn example(client: zuul_client::Client) -> zuul_client::Result<()> {
    /// client.tenant("scs").image_upload("9b1f7a5e2c8d4e6fa0b3c4d5e6f70819").upload().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(zuul_client, example) }
    /// ```
    pub fn upload(&self) -> Call<operations::RepeatImageUpload> {
        Call::new(&self.executor)
            .path("tenant_name", &self.tenant)
            .path("upload_id", &self.upload_id)
    }

    /// Asks for a copy to be tested, after which nodes may be started from it.
    ///
    /// Queued as an event, for a pipeline that listens for it: that one's jobs have to do it, and
    /// without any the copy stays as it is. Needs the permission `validate-image-upload`.
    ///
    /// # Errors
    ///
    /// - 403: The token may not have images validated.
    /// - 404: The copy is unknown, or not of an image that this tenant built.
    ///
    /// ```
    /// # async fn example(client: zuul_client::Client) -> zuul_client::Result<()> {
    /// client.tenant("scs").image_upload("9b1f7a5e2c8d4e6fa0b3c4d5e6f70819").validate().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(zuul_client, example) }
    /// ```
    pub fn validate(&self) -> Call<operations::ValidateImageUpload> {
        Call::new(&self.executor)
            .path("tenant_name", &self.tenant)
            .path("upload_id", &self.upload_id)
    }
}

/// An image that jobs of Zuul build and the launcher uploads. New after release 11.
#[derive(Clone, Debug)]
pub struct Image {
    pub(crate) executor: Executor,
    pub(crate) tenant: String,
    pub(crate) image: String,
}

impl Image {
    /// Asks for an image to be built.
    ///
    /// Queued as an event: the pipeline that listens for it starts the image's job, and without
    /// such a pipeline nothing happens. Needs the permission `build-image`.
    ///
    /// # Errors
    ///
    /// - 403: The token may not build images.
    /// - 404: No provider of the tenant has an image of this name that Zuul builds.
    ///
    /// ```
    /// # async fn example(client: zuul_client::Client) -> zuul_client::Result<()> {
    /// client.tenant("scs").image("debian-zuul").build().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(zuul_client, example) }
    /// ```
    pub fn build(&self) -> Call<operations::BuildImage> {
        Call::new(&self.executor).path("tenant_name", &self.tenant).path("image_name", &self.image)
    }
}

/// A machine that jobs run on, one of Zuul's launcher if it shall be changed.
#[derive(Clone, Debug)]
pub struct Node {
    pub(crate) executor: Executor,
    pub(crate) tenant: String,
    pub(crate) node_id: model::NodeId,
}

impl Node {
    /// Asks the launcher to hold a node, to give it back or to have it replaced.
    ///
    /// The state is noted and follows about a second later; a static node set to `outdated` stays
    /// so until it is set to `used`. Needs the permission `modify-node`. New after release 11, and
    /// for nodes of Zuul's launcher only.
    ///
    /// # Errors
    ///
    /// - 400: The state is none that people may set.
    /// - 403: The token may not change nodes.
    /// - 404: The tenant has no such node, or Nodepool manages it.
    ///
    /// ```
    /// use zuul_client::model::{NextNodeState, NodeUpdate};
    ///
    /// # async fn example(client: zuul_client::Client) -> zuul_client::Result<()> {
    /// let hold = NodeUpdate::new(NextNodeState::Hold).comment("looking at the disk");
    /// client.tenant("scs").node("6ef73e8e14925bb2a6ffbf0097c36409").update(&hold).await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(zuul_client, example) }
    /// ```
    pub fn update(&self, body: &model::NodeUpdate) -> Call<operations::UpdateNode> {
        Call::new(&self.executor)
            .path("tenant_name", &self.tenant)
            .path("node_id", &self.node_id)
            .json(body)
    }
}

/// A wish of a job for nodes, as long as it is open.
#[derive(Clone, Debug)]
pub struct NodesetRequest {
    pub(crate) executor: Executor,
    pub(crate) tenant: String,
    pub(crate) request_id: model::NodesetRequestId,
}

impl NodesetRequest {
    /// Takes a wish for nodes away from the launcher.
    ///
    /// For one that is stuck. The item whose job waited for it goes on waiting for ever, so
    /// dequeue that as well. Needs the permission `modify-nodeset-request`.
    ///
    /// # Errors
    ///
    /// - 403: Deleting requests is not permitted to the token.
    /// - 404: The request has ended, or is another tenant's.
    /// - 500: A launcher has it in hand, which is the normal case while one runs.
    ///
    /// ```
    /// # async fn example(client: zuul_client::Client) -> zuul_client::Result<()> {
    /// client.tenant("scs").nodeset_request("0000000007").delete().await?;
    /// # Ok(()) }
    /// # fn main() { scs_testkit::example!(zuul_client, example) }
    /// ```
    pub fn delete(&self) -> Call<operations::DeleteNodesetRequest> {
        Call::new(&self.executor)
            .path("tenant_name", &self.tenant)
            .path("request_id", &self.request_id)
    }
}
