//! Names: which are taken, which are refused before anything is sent, and how they stand in the URL.

use std::future::IntoFuture;
use std::sync::{Arc, Mutex};

use async_trait::async_trait;
use harbor_client::credentials::Static;
use harbor_client::{Client, ProjectRef, Reference, RepositoryName, Result, RobotName};
use scs_client_core::transport::TransportError;
use scs_client_core::{Body, Transport};
use scs_wire::Check;

use crate::errors::exchange;

/// Answers everything with an empty list, and notes what was asked.
#[derive(Clone, Debug, Default)]
pub(crate) struct Asked(Arc<Mutex<Vec<(String, http::HeaderMap)>>>);

#[async_trait]
impl Transport for Asked {
    async fn send(
        &self,
        request: http::Request<Body>,
    ) -> Result<http::Response<Body>, TransportError> {
        let target = request.uri().path_and_query().unwrap().to_string();
        self.0
            .lock()
            .unwrap()
            .push((target, request.headers().clone()));
        let mut answer = http::Response::new(Body::from(bytes::Bytes::from_static(b"[]")));
        let json = http::HeaderValue::from_static("application/json; charset=utf-8");
        answer.headers_mut().insert("content-type", json);
        Ok(answer)
    }
}

impl Asked {
    pub(crate) fn client(&self) -> Client {
        Client::builder("http://127.0.0.1:1/api/v2.0")
            .credentials(Static::basic("user", "password").unwrap())
            .max_attempts(1)
            .transport(Arc::new(self.clone()))
            .build()
            .unwrap()
    }

    pub(crate) fn one(&self) -> (String, http::HeaderMap) {
        let mut all = self.0.lock().unwrap();
        assert_eq!(all.len(), 1, "{all:?}");
        all.remove(0)
    }

    pub(crate) fn is_silent(&self) -> bool {
        self.0.lock().unwrap().is_empty()
    }
}

/// The call is refused with these words, and nothing leaves the machine.
pub(crate) async fn is_refused<T>(call: impl FnOnce(&Client) -> T, words: &str)
where
    T: IntoFuture,
    T::IntoFuture: Future<Output = T::Output>,
    T::Output: Refusal,
{
    let asked = Asked::default();
    let told = call(&asked.client()).await.refusal();
    assert!(told.contains(words), "{told:?} lacks {words:?}");
    assert!(asked.is_silent(), "{words}");
}

pub(crate) trait Refusal {
    fn refusal(self) -> String;
}

impl<T> Refusal for Result<T> {
    fn refusal(self) -> String {
        let Err(error) = self else {
            panic!("it is not refused")
        };
        assert!(error.is_invalid_input(), "{error}");
        error.to_string()
    }
}

#[test]
fn projects_are_called_as_the_server_lets_them_be() {
    for (name, fine) in [
        ("scs", true),
        ("a-x.y_z", true), // 012-createProject-dot-underscore-name
        ("424242", true),  // 032-createProject-number-name
        ("a", true),
        (&"a".repeat(255), true),
        (&"a".repeat(256), false), // 011-createProject-name-256-chars
        ("", false),               // 007-createProject-empty-name
        ("a-Upper", false),        // 009-createProject-upper-case-name
        ("a-x..y", false),         // 013-createProject-double-dot-name
        ("a__b", false),
        ("a--b", false),
        ("..", false),
        (".", false),
        ("-a", false),
        ("a-", false),
        ("a b", false),
        (" a", false),
        ("a/b", false),
        ("a%2Fb", false),
        ("ä", false),
        ("a?b", false),
    ] {
        assert_eq!(ProjectRef::from(name).check().is_ok(), fine, "{name:?}");
    }
    for (id, fine) in [(1, true), (0, false), (-1, false), (i64::MAX, true)] {
        assert_eq!(ProjectRef::from(id).check().is_ok(), fine, "{id}");
    }
}

#[test]
fn repositories_are_called_as_the_server_lets_them_be() {
    for (name, fine) in [
        ("app", true),
        ("x/y/z", true),               // 245-getRepository-slash-encoded-twice
        ("my.app_with-dash__2", true), // 249-getRepository-dots-dashes
        ("generic.thing_x-1", true),
        ("a--b", true),
        ("a___b", false),
        ("APP", false), // 256-getRepository-upper-case
        ("a/../b", false),
        ("..", false),
        ("a..b", false),
        ("a%2Fb", false),
        ("a%zz", false), // 250-getRepository-bad-escape
        ("a b", false),
        (" a", false),
        ("/a", false),
        ("a/", false),
        ("a//b", false),
        ("", false),
        ("app:v1", false),
        ("app@sha256:00", false),
        ("ä", false),
        (&"a".repeat(255), true),
        (&"a".repeat(256), false),
    ] {
        assert_eq!(RepositoryName::new(name).check().is_ok(), fine, "{name:?}");
    }
}

#[test]
fn references_are_tags_or_digests() {
    let digest = format!("sha256:{}", "0a".repeat(32));
    for (text, fine) in [
        ("v1.2", true),
        ("latest", true),
        ("rel_1.0-rc.1", true), // 3013-getArtifact-unknown-config-type
        ("_x", true),
        ("New", true),
        (&"a".repeat(128), true),
        (&"a".repeat(129), false),
        ("", false),
        (".x", false), // 3063-createTag-leading-dot
        ("-x", false),
        ("a b/c", false), // 3062-createTag-bad-characters
        ("..", false),
        ("a%2Fb", false),
        ("v1@sha256:00", false),
        (digest.as_str(), true), // 3002-getArtifact-by-digest
        (&digest[..20], false),
        (&digest.to_uppercase(), false),
        (&format!("{digest}0"), false),
        (&digest.replace("0a", "0A"), false),
        ("md5:00112233445566778899aabbccddeeff", false),
        (&format!("sha512:{}", "0".repeat(128)), true),
        (&format!("sha384:{}", "0".repeat(96)), true),
        ("sha256:", false),
    ] {
        let reference = Reference::from(text);
        assert_eq!(reference.check().is_ok(), fine, "{text:?}");
        assert_eq!(reference.is_digest(), text.contains(':'), "{text:?}");
        assert_eq!(reference.to_string(), text);
    }
    // Whoever says what it is, is held to it.
    assert!(Reference::tag(&digest).check().is_err());
    assert!(Reference::digest("latest").check().is_err());
}

#[test]
fn robots_are_known_by_prefix_project_and_name() {
    // 1241-CreateRobot-system-ok, 1242-CreateRobot-project-ok
    let system: RobotName = exchange(1241).response.body.unwrap()["name"]
        .as_str()
        .unwrap()
        .parse()
        .unwrap();
    assert_eq!((system.project(), system.short()), (None, "b-sys"));
    assert_eq!(system, RobotName::system("b-sys"));
    let project: RobotName = exchange(1242).response.body.unwrap()["name"]
        .as_str()
        .unwrap()
        .parse()
        .unwrap();
    assert_eq!(
        (project.project(), project.short()),
        (Some("b-lib"), "b-ci")
    );
    assert_eq!(project, RobotName::of_project("b-lib", "b-ci"));
    assert_eq!(project.to_string(), "robot$b-lib+b-ci");
    // 1284-ListRobot-name-full-plus-encoded-twice
    assert_eq!(project.stored(), "b-lib+b-ci");
    let elsewhere = project.with_prefix("bot-");
    assert_eq!(elsewhere.to_string(), "bot-b-lib+b-ci");
    assert_eq!(elsewhere.prefix(), "bot-");
    assert_eq!(RobotName::parse("bot-b-lib+b-ci", "bot-"), Ok(elsewhere));
    // A prefix with a blank is one that the server takes (README of the system half, 28).
    assert!(RobotName::parse("my bot ci", "my bot ").is_ok());
    for (text, words) in [
        ("b-ci", "does not start with \"robot$\""),
        ("robot$", "is empty"),
        ("robot$+b-ci", "project: is empty"),
        ("robot$scs+", "robot: is empty"),
        ("robot$scs+B-Upper", "lower-case"), // 1264-CreateRobot-upper-case-name
        ("robot$scs+B Bad", "lower-case"),   // 1263-CreateRobot-bad-name
        ("robot$a+b+c", "lower-case"),
        ("ROBOT$scs+ci", "does not start"),
    ] {
        let error = text.parse::<RobotName>().unwrap_err();
        assert!(error.to_string().contains(words), "{text:?}: {error}");
    }
    assert!(RobotName::system("B").check().is_err());
}

#[test]
fn full_names_are_taken_apart() {
    let (project, repository) = RepositoryName::split("a-pub/x/y/z").unwrap();
    assert_eq!(project, ProjectRef::Name("a-pub".to_owned()));
    assert_eq!(repository.as_str(), "x/y/z");
    assert_eq!(RepositoryName::split("a-pub"), None);
}

#[tokio::test]
async fn a_text_is_a_name_even_if_it_is_a_number() {
    for (project, header) in [
        (ProjectRef::from("123"), "true"),
        (ProjectRef::from(123), "false"),
    ] {
        let asked = Asked::default();
        let _ = asked.client().project(project).get().await;
        let (path, headers) = asked.one();
        assert_eq!(path, "/api/v2.0/projects/123");
        assert_eq!(headers["x-is-resource-name"], header);
    }
}

#[tokio::test]
async fn slashes_are_encoded_twice() {
    let asked = Asked::default();
    let repository = asked.client().project("a-pub").repository("x/y/z");
    let _ = repository.get().await;
    assert_eq!(asked.one().0, exchange(245).request.path);
    let _ = repository.artifact("v1").get().await;
    assert_eq!(asked.one().0, exchange(3016).request.path);
}

#[tokio::test]
async fn a_number_is_refused_where_only_names_are_taken() {
    let words = "project_name: is given by its number 4, and found here by name alone";
    is_refused(|client| client.project(4).list_repositories(), words).await;
    is_refused(|client| client.project(4).repository("app").get(), words).await;
    is_refused(
        |client| client.project(4).repository("app").list_artifacts(),
        words,
    )
    .await;
    is_refused(
        |client| client.project(4).repository("app").artifact("v1").get(),
        words,
    )
    .await;
    is_refused(|client| client.project(4).list_audit_log_exts(), words).await;
    is_refused(
        |client| client.project(4).preheat_policy("warm").get(),
        words,
    )
    .await;
    // And taken where it is.
    let asked = Asked::default();
    let _ = asked.client().project(4).list_members().await;
    assert!(asked.one().0.starts_with("/api/v2.0/projects/4/members"));
}

#[tokio::test]
async fn what_no_server_has_is_refused_before_it_is_asked_for() {
    is_refused(
        |client| client.project("Scs").get(),
        "project_name_or_id: must be lower-case",
    )
    .await;
    is_refused(
        |client| client.project("..").delete(),
        "project_name_or_id: must be lower-case",
    )
    .await;
    is_refused(
        |client| client.project(0).get(),
        "0 is no number of a project",
    )
    .await;
    let repository = |name: &'static str| {
        move |client: &Client| client.project("scs").repository(name).list_artifacts()
    };
    is_refused(repository("a/../b"), "repository_name: must be lower-case").await;
    is_refused(repository("a%2Fb"), "repository_name: holds a percent sign").await;
    is_refused(repository("App"), "repository_name: holds upper case").await;
    is_refused(repository("a b"), "repository_name: must be lower-case").await;
    is_refused(
        repository("app:v1"),
        "repository_name: holds a tag or digest",
    )
    .await;
    is_refused(repository("/app"), "repository_name: has a slash at an end").await;
    let artifact = |reference: &'static str| {
        move |client: &Client| {
            client
                .project("scs")
                .repository("app")
                .artifact(reference)
                .delete()
        }
    };
    is_refused(artifact(".x"), "reference: is no tag").await;
    is_refused(
        artifact("sha256:abc"),
        "reference: is no digest: sha256 needs 64",
    )
    .await;
}
