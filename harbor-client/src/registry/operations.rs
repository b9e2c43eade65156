//! The operations that the published description does not have.

use http::HeaderMap;
use http::header::LINK;
use scs_client_core::{
    Accepted, Answer, CredentialUse, HttpMethod, Json, JsonList, Operation, OperationInfo, Page,
    PagedOperation, Paging, PathEncoding, Unreadable,
};

use super::{Descriptor, Manifest, ManifestHead, Token};

/// Where tokens of the registry come from.
pub(super) const TOKEN: &str = "/service/token";

/// What the token is for; others are a 400 (`recordings/harbor/3642-serviceToken-unknown-service`).
pub(super) const SERVICE: &str = "harbor-registry";

/// A call below `/v2`: a slash in a repository's name is a slash there, and a token is always needed
/// (`recordings/harbor/3653-registryHeadManifest-anonymous-public`).
const fn by_token(id: &'static str, method: HttpMethod, path: &'static str) -> OperationInfo {
    OperationInfo::new(id, method, path)
        .path_encoding(&[("repository_name", PathEncoding::LiteralSlashes)])
        .credential(CredentialUse::Required)
}

/// Gives a token of the registry.
pub enum GetToken {}

impl Operation for GetToken {
    type Output = Token;
    type Answer = Json<Token>;
    const INFO: OperationInfo =
        OperationInfo::new("serviceToken", HttpMethod::Get, TOKEN).secret_answer();
}

/// Reads a manifest.
pub enum GetManifest {}

impl Operation for GetManifest {
    type Output = Manifest;
    type Answer = Manifest;
    const INFO: OperationInfo = by_token(
        "registryGetManifest",
        HttpMethod::Get,
        "/v2/{project_name}/{repository_name}/manifests/{reference}",
    )
    .any_content_type();
}

/// Reads the head of a manifest.
pub enum HeadManifest {}

impl Operation for HeadManifest {
    type Output = ManifestHead;
    type Answer = ManifestHead;
    const INFO: OperationInfo = by_token(
        "registryHeadManifest",
        HttpMethod::Head,
        "/v2/{project_name}/{repository_name}/manifests/{reference}",
    )
    .any_content_type();
}

/// Lists tags.
pub enum ListTags {}

impl Operation for ListTags {
    type Output = Page<String>;
    type Answer = PageOfTags;
    const INFO: OperationInfo = by_token(
        "registryListTags",
        HttpMethod::Get,
        "/v2/{project_name}/{repository_name}/tags/list",
    )
    .envelope("tags")
    .paging(Paging::Token {
        token: "last",
        limit: "n",
        max_size: 1000,
    });
}

impl PagedOperation for ListTags {
    type Item = String;
}

/// A page of tags. The next one begins behind the last of them, if a `Link` says that there is one
/// (`recordings/harbor/3675-registryListTags-n-1`).
pub struct PageOfTags;

impl Answer for PageOfTags {
    type Output = Page<String>;

    fn read(answer: Accepted<'_>) -> Result<Page<String>, Unreadable> {
        let tags = answer.json::<Option<Vec<String>>>()?.unwrap_or_default();
        let last = tags.last().filter(|_| has_next(answer.headers)).cloned();
        Ok(answer.page(tags, last.as_deref(), None))
    }
}

fn has_next(headers: &HeaderMap) -> bool {
    let links = headers.get_all(LINK).iter();
    links
        .filter_map(|link| link.to_str().ok())
        .any(|link| link.contains("rel=\"next\""))
}

/// Lists what refers to a manifest.
pub enum ListReferrers {}

impl Operation for ListReferrers {
    type Output = Vec<Descriptor>;
    type Answer = JsonList<Descriptor>;
    const INFO: OperationInfo = by_token(
        "registryReferrers",
        HttpMethod::Get,
        "/v2/{project_name}/{repository_name}/referrers/{reference}",
    )
    .content_type("application/vnd.oci.image.index.v1+json")
    .envelope("manifests");
}
