//! Lists of components (SBOM).

use std::future::Future;

use chrono::{DateTime, Utc};
use scs_client_core::{CredentialUse, HttpMethod, Json, Operation, OperationInfo, PathEncoding};
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::{Map, Value};

use crate::model::AccessoryType;
use crate::{Call, Reference, Result, handles, model};

/// A list of components: an SPDX document, as scanners make it.
///
/// What has no field here is in `extra` under its own name, such as `relationships`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Sbom {
    /// Which version of SPDX it is, such as `SPDX-2.3`. Absent in documents of another standard, of
    /// which everything is in `extra`.
    #[serde(
        rename = "spdxVersion",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub spdx_version: Option<String>,
    /// What it describes, in the scanner's words; mostly the repository.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// An identifier of this very document, in the form of a URL that leads nowhere.
    #[serde(
        rename = "documentNamespace",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub namespace: Option<String>,
    /// When and by what it was made.
    #[serde(
        rename = "creationInfo",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub creation_info: Option<CreationInfo>,
    /// The components.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub packages: Vec<SbomPackage>,
    /// All else.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

impl Sbom {
    /// When it was made.
    #[must_use]
    pub fn created(&self) -> Option<DateTime<Utc>> {
        self.creation_info.as_ref()?.created
    }
}

/// When and by what a list of components was made.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CreationInfo {
    /// When; none if it is not told, or not as a time.
    #[serde(
        default,
        deserialize_with = "time_if_it_is_one",
        serialize_with = "scs_wire::time::optional::serialize",
        skip_serializing_if = "Option::is_none"
    )]
    pub created: Option<DateTime<Utc>>,
    /// By what or by whom, such as `Tool: trivy-0.56.1`.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub creators: Vec<String>,
    /// All else.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

/// One component.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SbomPackage {
    /// What the document's other parts call it.
    #[serde(rename = "SPDXID", default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Its name.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub name: String,
    /// Its version, if it has one.
    #[serde(
        rename = "versionInfo",
        default,
        deserialize_with = "scs_wire::text::lenient_opt",
        skip_serializing_if = "Option::is_none"
    )]
    pub version: Option<String>,
    /// The licence that the scanner found, as an SPDX expression; `NOASSERTION` if it cannot tell.
    #[serde(
        rename = "licenseConcluded",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub license_concluded: Option<String>,
    /// The licence that the package names itself.
    #[serde(
        rename = "licenseDeclared",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub license_declared: Option<String>,
    /// Who distributes it, such as `Organization: Debian`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supplier: Option<String>,
    /// All else.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

impl SbomPackage {
    /// Its licence: the one that was found, else the one that it names itself.
    ///
    /// None if neither says anything; SPDX writes `NOASSERTION` or `NONE` for that.
    #[must_use]
    pub fn license(&self) -> Option<&str> {
        [&self.license_concluded, &self.license_declared]
            .into_iter()
            .flatten()
            .map(String::as_str)
            .find(|license| !["", "NOASSERTION", "NONE"].contains(license))
    }
}

/// The published operation, for the one addition that is an SPDX document.
enum ReadSbom {}

impl Operation for ReadSbom {
    type Output = Sbom;
    type Answer = Json<Sbom>;
    const INFO: OperationInfo = OperationInfo::new(
        "getAddition",
        HttpMethod::Get,
        "/projects/{project_name}/repositories/{repository_name}/artifacts/{reference}/additions/sbom",
    )
    // Its type is the accessory's, `application/vnd.goharbor.harbor.sbom.v1` (recordings/harbor/3266-getAddition-sbom-of-accessory),
    // and not that of JSON.
    .any_content_type()
    .credential(CredentialUse::IfAvailable)
    .path_encoding(&[("repository_name", PathEncoding::Twice)]);
}

impl handles::Artifact {
    /// Reads the list of components that the server had a scanner make, if there is one.
    ///
    /// Two requests, because such a list is an artifact of its own, attached to this one, and
    /// answers under its own digest alone. Of several, it is the one attached last. A list that somebody
    /// pushed beside the image is found among the registry's referrers instead.
    ///
    /// None if there is no list; [`sbom_state`](model::Artifact::sbom_state) tells whether one is
    /// being made. Under the digest of such a list itself, it is that list.
    ///
    /// Project rights `artifact:read` and `artifact-addition:read`: everybody in public projects, else
    /// all members, robots.
    ///
    /// ```no_run
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// let image = client.project("scs").repository("images/base").artifact("v1.2");
    /// for package in image.sbom().await?.unwrap_or_default().packages {
    ///     println!("{} {:?}: {:?}", package.name, package.version, package.license());
    /// }
    /// # Ok(()) }
    /// ```
    ///
    /// # Errors
    /// Those of [`get`](Self::get) and [`addition`](Self::addition).
    pub fn sbom(&self) -> impl Future<Output = Result<Option<Sbom>>> + Send + 'static {
        let handle = self.clone();
        async move {
            let artifact = handle.get().with_tag(false).with_accessory(true).await?;
            let Some(digest) = sbom_of(&artifact) else {
                return Ok(None);
            };
            let call = Call::<ReadSbom>::new(&handle.executor)
                .checked_path("project_name", &handle.project)
                .checked_path("repository_name", &handle.repository)
                .checked_path("reference", &Reference::digest(digest));
            call.await.map(Some)
        }
    }
}

/// recordings/harbor/3263-getArtifact-sbom-overview-done has it among its accessories,
/// 3267-getArtifact-sbom-accessory is it.
fn sbom_of(artifact: &model::Artifact) -> Option<&str> {
    if artifact.media_type == "application/vnd.goharbor.harbor.sbom.v1" {
        return Some(&artifact.digest);
    }
    artifact
        .accessories
        .iter()
        .filter(|accessory| accessory.r#type == AccessoryType::Sbom)
        .max_by_key(|accessory| (accessory.creation_time, accessory.id))
        .map(|accessory| accessory.digest.as_str())
}

/// One odd time must not hide all components.
fn time_if_it_is_one<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> std::result::Result<Option<DateTime<Utc>>, D::Error> {
    let value = Option::<Value>::deserialize(deserializer)?;
    let text = value.as_ref().and_then(Value::as_str);
    Ok(text.and_then(|text| scs_wire::time::parse(text).ok().flatten()))
}
