//! Manifests and their heads: what is asked, and what is not believed.

use harbor_client::registry::{Descriptor, Manifest, MediaType};
use harbor_client::{CallOptions, Client, Error, ErrorCode, HarborErrorExt as _, Reference};
use scs_testkit::faults::{RawServer, Scripted};
use serde_json::Value;

use super::{IMAGE, builder, given, head, head_of, images, is_token, pulls, registry, targets};
use crate::errors::exchange;

/// The manifest of 3661-registryGetManifest-by-tag, byte for byte.
const BYTES: &str = concat!(
    r#"{"schemaVersion": 2, "mediaType": "application/vnd.oci.image.manifest.v1+json", "config": "#,
    r#"{"mediaType": "application/vnd.oci.image.config.v1+json", "digest": "#,
    r#""sha256:35e8a10641cb1bdb3f63856e103167806a6729bb22da1ff90840019da486c0d3", "size": 542}, "layers": "#,
    r#"[{"mediaType": "application/vnd.oci.image.layer.v1.tar+gzip", "digest": "#,
    r#""sha256:fa95b8eda9185b1546c9d256a36dba4946d1ffc1b051da1980d7256853e2bf1d", "size": 117}]}"#,
);
const DIGEST: &str = "sha256:ecdb497f11655b266ba03e13c4d62546ad7fae9ea882d26edf7076b1b8db6b3d";
const SHA512: &str = "sha512:b4c9a289323b21a01c3e940f150eb9b8c542587f1abfd8f0e1cc1ffc5e475514\
                      00000000000000000000000000000000000000000000000000000000000000ff";

fn sent(digest: &str, body: &str) -> Scripted {
    Scripted::new(200, IMAGE, body).header("docker-content-digest", digest)
}

async fn read(answer: Scripted, reference: &str) -> Result<Manifest, Error> {
    let server = registry(answer.whole()).await;
    let client = builder(&server).max_attempts(1).build().unwrap();
    images(&client).manifest(reference).await
}

#[tokio::test]
async fn a_manifest_has_its_bytes_and_their_digest() {
    let recorded = exchange(3661).response;
    assert_eq!(recorded.body, Some(serde_json::from_str(BYTES).unwrap()));
    assert_eq!(recorded.header("docker-content-digest"), Some(DIGEST));
    for reference in ["v1", DIGEST] {
        let manifest = read(sent(DIGEST, BYTES), reference).await.unwrap();
        assert_eq!(manifest.media_type, MediaType::OciManifest);
        assert_eq!(manifest.digest, DIGEST);
        assert_eq!(manifest.bytes(), BYTES.as_bytes());
        assert_eq!(manifest.config.map(|config| config.size), Some(542));
        assert_eq!(manifest.layers.len(), 1);
        assert!(manifest.manifests.is_empty() && manifest.subject.is_none());
    }
    // Of what comes through a proxy project for the first time the server names no digest (3810).
    for said in ["", " "] {
        let manifest = read(sent(said, BYTES), DIGEST).await.unwrap();
        assert_eq!(manifest.digest, DIGEST);
    }
}

#[tokio::test]
async fn bytes_without_the_digest_are_not_handed_out() {
    let other = DIGEST.replace("ecdb", "ecdc");
    let tampered = BYTES.replace("542", "543");
    for (said, body, reference, is_mismatch) in [
        (DIGEST, BYTES, DIGEST, false),
        // Changed on the way, by tag and by digest; with and without the server's word.
        (DIGEST, tampered.as_str(), "v1", true),
        (DIGEST, tampered.as_str(), DIGEST, true),
        ("", tampered.as_str(), DIGEST, true),
        // Another manifest, which is what the server says it is.
        (DIGEST, BYTES, other.as_str(), true),
        (other.as_str(), BYTES, "v1", true),
        (other.as_str(), BYTES, DIGEST, true),
        // By another algorithm, and by one that nobody knows.
        ("", BYTES, SHA512, true),
        ("md5:0123", BYTES, "v1", true),
        ("nonsense", BYTES, "v1", true),
    ] {
        let outcome = read(sent(said, body), reference).await;
        let error = match outcome {
            Ok(_) => {
                assert!(!is_mismatch, "{said} {reference}");
                continue;
            }
            Err(error) => error,
        };
        assert!(is_mismatch, "{error}");
        assert!(error.is_digest_mismatch() && error.is_decode(), "{error}");
        assert_eq!(error.operation(), "registryGetManifest");
    }
    let page = read(Scripted::json("{}"), "v1").await.unwrap_err();
    assert!(page.is_decode() && !page.is_digest_mismatch(), "{page}");
}

#[tokio::test]
async fn longer_digests_are_computed_too() {
    let long = long_digest();
    let manifest = read(sent(&long, BYTES), &long).await.unwrap();
    assert_eq!(manifest.digest, DIGEST);
}

fn long_digest() -> String {
    use sha2::{Digest as _, Sha512};
    let hash = Sha512::digest(BYTES.as_bytes());
    let digits: Vec<String> = hash.iter().map(|byte| format!("{byte:02x}")).collect();
    format!("sha512:{}", digits.concat())
}

#[tokio::test]
async fn what_is_no_manifest_is_not_read_as_one() {
    let both = BYTES.replace(
        "\"layers\"",
        "\"manifests\": [{\"digest\": \"sha256:1\"}], \"layers\"",
    );
    let index = BYTES.replace("image.manifest.v1", "image.index.v1");
    for body in [
        "{}",
        "[]",
        "null",
        "",
        r#"{"errors":[]}"#,
        both.as_str(),
        index.as_str(),
    ] {
        let error = read(Scripted::new(200, IMAGE, body), "v1")
            .await
            .unwrap_err();
        assert!(error.is_decode(), "{body}: {error}");
    }
    let portal = Scripted::new(200, "text/html", "<html><title>Harbor</title></html>");
    let error = read(portal, "v1").await.unwrap_err();
    assert!(error.is_unsupported_by_server(), "{error}");
}

#[tokio::test]
async fn an_index_has_a_manifest_for_each_platform() {
    let recorded = exchange(3662).response;
    let body: Value = recorded.body.unwrap();
    let index = Manifest::new(MediaType::OciIndex, body.to_string()).unwrap();
    assert!(index.is_index() && index.layers.is_empty() && index.config.is_none());
    assert_eq!(index.annotations["org.example"], "index");
    let arm = index.for_platform("linux", "arm64").unwrap();
    assert!(arm.digest.starts_with("sha256:d5439edb"), "{arm:?}");
    let variant = arm.platform.as_ref().and_then(|one| one.variant.as_deref());
    assert_eq!(variant, Some("v8"));
    assert!(index.for_platform("linux", "riscv64").is_none());
    assert!(index.for_platform("windows", "amd64").is_none());
}

#[tokio::test]
async fn lists_of_null_and_members_of_tomorrow_are_read() {
    let body = r#"{"schemaVersion":2,"layers":null,"manifests":null,"annotations":null,"config":null,
        "artifactType":"application/x","tomorrow":{},"subject":{"mediaType":null,"digest":"sha256:1","size":null}}"#;
    let manifest = Manifest::new("application/vnd.tomorrow+json".into(), body).unwrap();
    assert_eq!(manifest.artifact_type.as_deref(), Some("application/x"));
    assert_eq!(manifest.subject, Some(Descriptor::new("", "sha256:1", 0)));
    assert!(matches!(manifest.media_type, MediaType::Unknown(_)));
}

#[tokio::test]
async fn every_kind_is_accepted_and_slashes_stay_slashes() {
    for prefix in ["", "/some/prefix"] {
        let server = RawServer::start(move |number, seen| {
            match seen.target.starts_with(&format!("{prefix}/service/token?")) {
                true => given(&pulls(number)).whole(),
                false => sent(DIGEST, BYTES).whole(),
            }
        })
        .await;
        let client = Client::builder(format!("{}{prefix}", server.base_url()));
        let client = client.build().unwrap();
        images(&client).manifest("v1").await.unwrap();
        let requests = server.requests();
        let scope = "scope=repository:scs/images/base:pull";
        assert_eq!(
            targets(&server),
            [
                format!("{prefix}/service/token?service=harbor-registry&{scope}"),
                format!("{prefix}/v2/scs/images/base/manifests/v1"),
            ]
        );
        let accept = requests[1].header("accept").unwrap();
        for kind in [
            "application/vnd.oci.image.manifest.v1+json",
            "application/vnd.oci.image.index.v1+json",
            "application/vnd.docker.distribution.manifest.v2+json",
            "application/vnd.docker.distribution.manifest.list.v2+json",
        ] {
            assert!(accept.split(", ").any(|one| one == kind), "{accept}");
        }
    }
}

#[tokio::test]
async fn names_that_cannot_be_are_refused_before_anything_is_sent() {
    let server = registry(head_of(DIGEST)).await;
    let client = builder(&server).build().unwrap();
    for (project, repository, reference) in [
        ("Scs", "base", "v1"),
        ("..", "base", "v1"),
        ("scs", "../base", "v1"),
        ("scs", "a%2Fb", "v1"),
        ("scs", "a//b", "v1"),
        ("scs", "base", ".v1"),
        ("scs", "base", "sha256:abc"),
    ] {
        let images = client.distribution().repository(project, repository);
        let read = images.manifest(reference).await.unwrap_err();
        let asked = images.head_manifest(reference).await.unwrap_err();
        assert!(
            read.is_invalid_input() && asked.is_invalid_input(),
            "{read} {asked}"
        );
    }
    let by_number = client.distribution().repository(7, "base");
    assert!(by_number.tags().await.unwrap_err().is_invalid_input());
    assert!(server.requests().is_empty());
}

#[tokio::test]
async fn a_head_says_what_a_tag_leads_to() {
    let server = registry(head_of(DIGEST)).await;
    let client = builder(&server).build().unwrap();
    for reference in [Reference::tag("v1"), Reference::digest(DIGEST)] {
        let head = images(&client)
            .head_manifest(&reference)
            .await
            .unwrap()
            .unwrap();
        assert_eq!(head.media_type, MediaType::OciManifest);
        assert_eq!((head.digest.as_str(), head.size), (DIGEST, Some(418)));
    }
    let other = DIGEST.replace("ecdb", "ecdc");
    let error = images(&client).head_manifest(&other).await.unwrap_err();
    assert!(error.is_digest_mismatch(), "{error}");
}

/// A 404 to a HEAD has no words; a page is no image that is missing, and neither is a gap in the policy.
#[tokio::test]
async fn a_head_is_missing_refused_or_of_something_else() {
    let json = "content-type: application/json; charset=utf-8\r\ncontent-length: 80\r\n";
    let page = "content-type: text/html\r\ncontent-length: 80\r\n";
    let once = || CallOptions::new().max_attempts(1);
    let ask = async |status: u16, headers: &str| {
        let server = registry(head(status, headers)).await;
        let client = builder(&server).build().unwrap();
        images(&client).head_manifest("v1").options(once()).await
    };
    assert!(ask(404, json).await.unwrap().is_none());
    let error = ask(404, page).await.unwrap_err();
    assert!(error.is_unsupported_by_server(), "{error}");
    assert!(ask(200, page).await.unwrap_err().is_decode());
    assert!(
        ask(200, "content-length: 418\r\n")
            .await
            .unwrap_err()
            .is_decode()
    );
    assert!(ask(412, json).await.unwrap_err().is_precondition_failed());
    // 3754-registryHeadManifest-registry-down
    let error = ask(502, "").await.unwrap_err();
    assert!(
        error.is_server_error() && error.messages().is_empty(),
        "{error}"
    );
}

#[tokio::test]
async fn refusals_keep_their_codes_and_words() {
    for (number, code, says) in [
        (3666, ErrorCode::NotFound, "repository a-pub/none not found"),
        (3670, ErrorCode::ManifestUnknown, "OCI index found"),
        (
            3722,
            ErrorCode::ProjectPolicyViolation,
            "without vulnerability scanning",
        ),
        (3667, ErrorCode::Unauthorized, "project a-none not found"),
    ] {
        let recorded = exchange(number).response;
        let answer = Scripted::new(recorded.status, "application/json", recorded.text());
        let error = read(answer, "v1").await.unwrap_err();
        assert_eq!(error.code(), Some(code), "{error}");
        assert!(error.to_string().contains(says), "{error}");
        assert_eq!(error.is_policy_violation(), number == 3722);
        assert_eq!(error.is_unauthorized(), number == 3667);
    }
    // 3754: the registry is down, and says nothing at all.
    let error = read(Scripted::status(502), "v1").await.unwrap_err();
    assert!(
        error.is_server_error() && error.messages().is_empty(),
        "{error}"
    );
}

#[tokio::test]
async fn a_redirect_is_not_followed_and_gets_no_token() {
    let elsewhere = RawServer::always(sent(DIGEST, BYTES).whole()).await;
    let target = format!("{}/v2/scs/images/base/manifests/v1", elsewhere.base_url());
    let redirect = Scripted::status(307).header("location", target);
    let error = read(redirect, "v1").await.unwrap_err();
    assert_eq!(error.status().map(|status| status.as_u16()), Some(307));
    let target = format!("{}/service/token", elsewhere.base_url());
    let server = RawServer::start(move |_, seen| match is_token(seen) {
        true => Scripted::status(302)
            .header("location", target.clone())
            .whole(),
        false => sent(DIGEST, BYTES).whole(),
    })
    .await;
    let client = builder(&server).build().unwrap();
    let error = images(&client).manifest("v1").await.unwrap_err();
    assert!(error.is_credential() && !error.is_unauthorized(), "{error}");
    assert!(elsewhere.requests().is_empty());
    assert_eq!(server.requests().len(), 1);
}
