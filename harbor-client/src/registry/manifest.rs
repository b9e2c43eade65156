//! What an image is made of, and the proof that it is the one that was asked for.

use std::collections::BTreeMap;

use bytes::Bytes;
use http::HeaderMap;
use http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use scs_client_core::{Accepted, Answer, Operation as _, Payload, Unreadable};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256, Sha384, Sha512};

use super::{GetManifest, HeadManifest, mismatch};
use crate::error::MISMATCH;
use crate::{Error, Reference, Result};

scs_wire::open_enum! {
    /// The kinds of manifests that are asked for.
    pub enum MediaType {
        /// One image, or another artifact.
        OciManifest = "application/vnd.oci.image.manifest.v1+json",
        /// The same image for several platforms.
        OciIndex = "application/vnd.oci.image.index.v1+json",
        /// One image, as docker used to write it.
        DockerManifest = "application/vnd.docker.distribution.manifest.v2+json",
        /// The same image for several platforms, as docker used to write it.
        DockerManifestList = "application/vnd.docker.distribution.manifest.list.v2+json",
    }
}

/// A manifest or an index, and the bytes that have its digest.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Manifest {
    /// Which kind it is.
    pub media_type: MediaType,
    /// The digest of its bytes, computed here.
    pub digest: String,
    /// What the artifact is, where it is no image.
    pub artifact_type: Option<String>,
    /// The image's configuration; an index has none.
    pub config: Option<Descriptor>,
    /// The layers, from the bottom up; an index has none.
    pub layers: Vec<Descriptor>,
    /// The manifests of an index, each with its platform.
    pub manifests: Vec<Descriptor>,
    /// What this one refers to, as a signature does to its image.
    pub subject: Option<Descriptor>,
    /// Remarks.
    pub annotations: BTreeMap<String, String>,
    bytes: Bytes,
}

impl Manifest {
    /// Reads the bytes of a manifest that was kept somewhere; its digest is theirs, in SHA-256.
    ///
    /// ```
    /// use harbor_client::registry::{Manifest, MediaType};
    ///
    /// # fn main() -> harbor_client::Result<()> {
    /// let manifest = Manifest::new(MediaType::OciIndex, r#"{"schemaVersion":2,"manifests":[]}"#)?;
    /// assert!(manifest.is_index());
    /// # Ok(()) }
    /// ```
    ///
    /// # Errors
    /// [Cannot be read](Error::is_decode): no manifest, or one of another kind by its own account.
    pub fn new(media_type: MediaType, bytes: impl Into<Bytes>) -> Result<Self> {
        Self::parse(media_type, bytes.into())
            .map_err(|why| Error::unreadable(GetManifest::INFO.id, why))
    }

    /// The bytes as the registry has them; whatever is written anew has another digest.
    #[must_use]
    pub fn bytes(&self) -> &Bytes {
        &self.bytes
    }

    /// Whether it lists manifests, one for each platform, and has no layers of its own.
    #[must_use]
    pub fn is_index(&self) -> bool {
        matches!(
            self.media_type,
            MediaType::OciIndex | MediaType::DockerManifestList
        )
    }

    /// The first manifest of an index for a platform, such as `linux` on `amd64`.
    #[must_use]
    pub fn for_platform(&self, os: &str, architecture: &str) -> Option<&Descriptor> {
        self.manifests.iter().find(|one| {
            let platform = one.platform.as_ref();
            platform.is_some_and(|one| one.os == os && one.architecture == architecture)
        })
    }

    /// Refuses to be another one than was asked for.
    pub(super) fn must_be(&self, reference: &Reference) -> Result<()> {
        let Reference::Digest(asked) = reference else {
            return Ok(());
        };
        let came = digest_like(asked, &self.bytes).unwrap_or_else(|| self.digest.clone());
        match came == *asked {
            true => Ok(()),
            false => Err(mismatch(GetManifest::INFO.id, asked, &came)),
        }
    }

    fn parse(media_type: MediaType, bytes: Bytes) -> std::result::Result<Self, String> {
        let body: Body = serde_json::from_slice(&bytes).map_err(|error| error.to_string())?;
        // A text that is a manifest and an index at once would be read as one by some, and as the
        // other by others (CVE-2021-41190).
        let said = body.media_type.as_deref().unwrap_or_default();
        if !said.is_empty() && said != media_type.as_str() {
            return Err(format!("it comes as {media_type} and calls itself {said}"));
        }
        let is_image = !body.layers.is_empty() || body.config.is_some();
        if is_image && !body.manifests.is_empty() {
            return Err("it is a manifest and an index at once".to_owned());
        }
        Ok(Self {
            media_type,
            digest: written("sha256", &Sha256::digest(&bytes)),
            artifact_type: body.artifact_type,
            config: body.config,
            layers: body.layers,
            manifests: body.manifests,
            subject: body.subject,
            annotations: body.annotations,
            bytes,
        })
    }
}

impl Answer for Manifest {
    type Output = Self;

    fn read(answer: Accepted<'_>) -> std::result::Result<Self, Unreadable> {
        let Payload::Bytes(bytes) = answer.payload else {
            return Err(Unreadable::new("no bytes came"));
        };
        let manifest = Self::parse(media_type(answer.headers), bytes).map_err(Unreadable::new)?;
        // Empty for what comes through a proxy project for the first time
        // (recordings/harbor/3810-registryGetManifest-through-proxy-cache).
        if let Some(said) = digest(answer.headers)
            && digest_like(said, &manifest.bytes).as_deref() != Some(said)
        {
            let came = &manifest.digest;
            return Err(Unreadable::new(format!(
                "{MISMATCH}: the server says {said}, {came} came"
            )));
        }
        Ok(manifest)
    }
}

/// What a manifest's head says.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ManifestHead {
    /// Which kind it is.
    pub media_type: MediaType,
    /// The digest, by the server's word.
    pub digest: String,
    /// How many bytes it has.
    pub size: Option<u64>,
}

impl ManifestHead {
    /// A head for tests of programs that take one.
    #[must_use]
    pub fn new(media_type: MediaType, digest: impl Into<String>) -> Self {
        Self {
            media_type,
            digest: digest.into(),
            size: None,
        }
    }

    /// Refuses to be another one than was asked for.
    pub(super) fn must_be(&self, reference: &Reference) -> Result<()> {
        match reference {
            Reference::Digest(asked) if *asked != self.digest => {
                Err(mismatch(HeadManifest::INFO.id, asked, &self.digest))
            }
            _ => Ok(()),
        }
    }
}

impl Answer for ManifestHead {
    type Output = Self;

    fn read(answer: Accepted<'_>) -> std::result::Result<Self, Unreadable> {
        let headers = answer.headers;
        let digest = digest(headers).ok_or_else(|| Unreadable::new("no digest is named"))?;
        let mut head = Self::new(media_type(headers), digest);
        head.size = text(headers, CONTENT_LENGTH.as_str()).and_then(|text| text.parse().ok());
        Ok(head)
    }
}

/// A part of an image, or another manifest: what it is, and how to find it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Descriptor {
    /// Its media type.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub media_type: String,
    /// Its digest.
    pub digest: String,
    /// Its size in bytes.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub size: u64,
    /// What the artifact is, of a manifest that is no image.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub artifact_type: Option<String>,
    /// What it runs on, of a manifest in an index.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub platform: Option<Platform>,
    /// Remarks.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "BTreeMap::is_empty"
    )]
    pub annotations: BTreeMap<String, String>,
    /// Where else it may be downloaded.
    #[serde(
        default,
        deserialize_with = "scs_wire::null_as_default",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub urls: Vec<String>,
}

impl Descriptor {
    /// Describes something by its media type, digest and size in bytes.
    pub fn new(media_type: impl Into<String>, digest: impl Into<String>, size: u64) -> Self {
        Self {
            media_type: media_type.into(),
            digest: digest.into(),
            size,
            ..Self::default()
        }
    }
}

/// What an image runs on.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Platform {
    /// The system, such as `linux`.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub os: String,
    /// The processor, such as `amd64` or `arm64`.
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    pub architecture: String,
    /// The variant of the processor, such as `v8`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub variant: Option<String>,
    /// The version of the system.
    #[serde(
        default,
        rename = "os.version",
        skip_serializing_if = "Option::is_none"
    )]
    pub os_version: Option<String>,
}

impl Platform {
    /// Names system and processor.
    pub fn new(os: impl Into<String>, architecture: impl Into<String>) -> Self {
        Self {
            os: os.into(),
            architecture: architecture.into(),
            ..Self::default()
        }
    }
}

/// The members of manifests and indexes alike.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Body {
    /// What tells a manifest from any other JSON.
    #[serde(rename = "schemaVersion")]
    _schema_version: u64,
    media_type: Option<String>,
    artifact_type: Option<String>,
    config: Option<Descriptor>,
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    layers: Vec<Descriptor>,
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    manifests: Vec<Descriptor>,
    subject: Option<Descriptor>,
    #[serde(default, deserialize_with = "scs_wire::null_as_default")]
    annotations: BTreeMap<String, String>,
}

fn text<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let text = headers.get(name)?.to_str().ok()?.trim();
    (!text.is_empty()).then_some(text)
}

fn media_type(headers: &HeaderMap) -> MediaType {
    let whole = text(headers, CONTENT_TYPE.as_str()).unwrap_or_default();
    whole
        .split(';')
        .next()
        .unwrap_or_default()
        .trim_end()
        .into()
}

fn digest(headers: &HeaderMap) -> Option<&str> {
    text(headers, "docker-content-digest")
}

/// The digest of bytes, by the algorithm of another one; none for an algorithm that nobody knows.
fn digest_like(other: &str, bytes: &[u8]) -> Option<String> {
    let (algorithm, _) = other.split_once(':')?;
    Some(match algorithm {
        "sha256" => written(algorithm, &Sha256::digest(bytes)),
        "sha384" => written(algorithm, &Sha384::digest(bytes)),
        "sha512" => written(algorithm, &Sha512::digest(bytes)),
        _ => return None,
    })
}

fn written(algorithm: &str, hash: &[u8]) -> String {
    let mut text = format!("{algorithm}:");
    for byte in hash {
        for digit in [byte >> 4, byte & 0xf] {
            text.extend(char::from_digit(digit.into(), 16));
        }
    }
    text
}
