//! Pushes small images by the registry's own protocol, which the client reads and does not write.

use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use bytes::Bytes;
use harbor_client::Transport;
use http::header::{AUTHORIZATION, CONTENT_TYPE, LOCATION};
use http::{Method, Request, Response, StatusCode};
use scs_client_core::Body;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

pub(crate) const IMAGE: &str = "application/vnd.oci.image.manifest.v1+json";
pub(crate) const INDEX: &str = "application/vnd.oci.image.index.v1+json";
pub(crate) const CONFIG: &str = "application/vnd.oci.image.config.v1+json";
const LAYER: &str = "application/vnd.oci.image.layer.v1.tar";
const EMPTY: &str = "application/vnd.oci.empty.v1+json";

/// A manifest that was pushed.
#[derive(Clone, Debug)]
pub(crate) struct Pushed {
    pub(crate) digest: String,
    pub(crate) media_type: &'static str,
    pub(crate) size: usize,
    pub(crate) architecture: Option<&'static str>,
}

/// Somebody who pushes.
pub(crate) struct Pusher {
    wire: Arc<dyn Transport>,
    url: String,
    login: String,
}

impl Pusher {
    pub(crate) fn new(wire: Arc<dyn Transport>, url: &str, user: &str, password: &str) -> Self {
        Self {
            wire,
            url: url.trim_end_matches('/').to_owned(),
            login: format!("Basic {}", BASE64.encode(format!("{user}:{password}"))),
        }
    }

    /// An image of one empty layer, told apart from others by its author. `repository` is the full name.
    pub(crate) async fn image(&self, repository: &str, tag: &str, author: &str) -> Pushed {
        self.image_of(repository, Some(tag), author, "amd64").await
    }

    /// An image for a processor, without a tag where none is said.
    pub(crate) async fn image_of(
        &self,
        repository: &str,
        tag: Option<&str>,
        author: &str,
        architecture: &'static str,
    ) -> Pushed {
        // Two blocks of zeros are a whole tar archive, of nothing.
        let layer = vec![0; 1024];
        let layer_digest = digest(&layer);
        let config = json!({
            "created": "2026-01-01T00:00:00Z", "author": author, "architecture": architecture, "os": "linux",
            "config": {"Labels": {"contract": author}},
            "rootfs": {"type": "layers", "diff_ids": [layer_digest]},
            "history": [{"created": "2026-01-01T00:00:00Z", "created_by": "the contract"}],
        });
        let config = config.to_string().into_bytes();
        let manifest = json!({
            "schemaVersion": 2, "mediaType": IMAGE,
            "config": {"mediaType": CONFIG, "digest": digest(&config), "size": config.len()},
            "layers": [{"mediaType": LAYER, "digest": layer_digest, "size": layer.len()}],
        });
        self.blob(repository, layer).await;
        self.blob(repository, config).await;
        let pushed = self.manifest(repository, tag, IMAGE, &manifest).await;
        Pushed {
            architecture: Some(architecture),
            ..pushed
        }
    }

    /// An index of images that are there already.
    pub(crate) async fn index(&self, repository: &str, tag: &str, children: &[&Pushed]) -> Pushed {
        let children: Vec<Value> = children
            .iter()
            .map(|child| {
                json!({
                    "mediaType": child.media_type, "digest": child.digest, "size": child.size,
                    "platform": {"architecture": child.architecture, "os": "linux"},
                })
            })
            .collect();
        let index = json!({"schemaVersion": 2, "mediaType": INDEX, "manifests": children});
        self.manifest(repository, Some(tag), INDEX, &index).await
    }

    /// Something that refers to an artifact, as signatures do.
    pub(crate) async fn referrer(
        &self,
        repository: &str,
        subject: &Pushed,
        artifact_type: &str,
    ) -> Pushed {
        let empty = b"{}".to_vec();
        let blob = json!({"mediaType": EMPTY, "digest": digest(&empty), "size": empty.len()});
        let manifest = json!({
            "schemaVersion": 2, "mediaType": IMAGE, "artifactType": artifact_type,
            "config": blob, "layers": [blob],
            "subject": {"mediaType": subject.media_type, "digest": subject.digest, "size": subject.size},
        });
        self.blob(repository, empty).await;
        self.manifest(repository, None, IMAGE, &manifest).await
    }

    async fn blob(&self, repository: &str, content: Vec<u8>) {
        let digest = digest(&content);
        let start = format!("/v2/{repository}/blobs/uploads/");
        let started = self
            .send(Method::POST, &start, None, Vec::new(), StatusCode::ACCEPTED)
            .await;
        // The server names itself by its own address, which need not be ours.
        let location = started.headers()[LOCATION].to_str().expect("a location");
        let location: http::Uri = location.parse().expect("a location");
        let place = location.path_and_query().expect("a path").as_str();
        let sign = if place.contains('?') { '&' } else { '?' };
        let end = format!("{place}{sign}digest={digest}");
        let kind = Some("application/octet-stream");
        self.send(Method::PUT, &end, kind, content, StatusCode::CREATED)
            .await;
    }

    async fn manifest(
        &self,
        repository: &str,
        tag: Option<&str>,
        media_type: &'static str,
        manifest: &Value,
    ) -> Pushed {
        let content = manifest.to_string().into_bytes();
        let size = content.len();
        let digest = digest(&content);
        let path = format!("/v2/{repository}/manifests/{}", tag.unwrap_or(&digest));
        let answer = self
            .send(
                Method::PUT,
                &path,
                Some(media_type),
                content,
                StatusCode::CREATED,
            )
            .await;
        assert_eq!(answer.headers()["docker-content-digest"], digest.as_str());
        Pushed {
            digest,
            media_type,
            size,
            architecture: None,
        }
    }

    async fn send(
        &self,
        method: Method,
        path: &str,
        content_type: Option<&str>,
        content: Vec<u8>,
        expected: StatusCode,
    ) -> Response<Body> {
        let mut request = Request::builder()
            .method(&method)
            .uri(format!("{}{path}", self.url))
            .header(AUTHORIZATION, &self.login);
        if let Some(content_type) = content_type {
            request = request.header(CONTENT_TYPE, content_type);
        }
        let request = request
            .body(Body::from(Bytes::from(content)))
            .expect("a request");
        let mut answer = self.wire.send(request).await.expect("an answer");
        if answer.status() != expected {
            let words = answer.body_mut().chunk().await;
            panic!("{method} {path}: {}: {words:?}", answer.status());
        }
        answer
    }
}

/// The digest of some content, algorithm included.
pub(crate) fn digest(content: &[u8]) -> String {
    let hash = Sha256::digest(content);
    let hex: String = hash.iter().map(|byte| format!("{byte:02x}")).collect();
    format!("sha256:{hex}")
}
