//! Refusals as they were recorded, and what stands before a Harbor.

use std::sync::OnceLock;

use harbor_client::model::NewProject;
use harbor_client::{Client, Error, ErrorCode, HarborErrorExt as _};
use scs_testkit::faults::{RawServer, Scripted};
use scs_testkit::recordings::{self, HarborExchange};

async fn told(answer: Scripted) -> Error {
    let server = RawServer::always(answer.whole()).await;
    let client = Client::builder(server.base_url()).max_attempts(1).build();
    client.unwrap().project("scs").get().await.unwrap_err()
}

/// Read once: there are two thousand of them.
fn all() -> &'static [HarborExchange] {
    static ALL: OnceLock<Vec<HarborExchange>> = OnceLock::new();
    ALL.get_or_init(|| recordings::harbor().unwrap())
}

pub(crate) fn exchange(number: u16) -> HarborExchange {
    let found = all().iter().find(|one| one.number == number).cloned();
    found.unwrap_or_else(|| panic!("there is no recording {number}"))
}

/// A recorded answer as a script; the headers that matter are the media type and the location.
pub(crate) fn script(number: u16) -> Scripted {
    let answer = exchange(number).response;
    let media_type = match answer.header("content-type") {
        Some(value) if value.contains("html") => "text/html; charset=utf-8",
        Some(value) if value.contains("plain") => "text/plain; charset=utf-8",
        _ => "application/json; charset=utf-8",
    };
    Scripted::new(answer.status, media_type, answer.text())
}

/// The error of a recorded refusal.
pub(crate) async fn recorded(number: u16) -> Error {
    told(script(number)).await
}

type Predicate = fn(&Error) -> bool;

/// Each predicate holds for its recordings, and no other predicate does.
#[tokio::test]
async fn each_refusal_is_told_by_its_own_predicate() {
    let predicates: [(&str, Predicate); 6] = [
        ("immutable", |error| error.is_immutable()),
        ("referenced", |error| error.is_referenced()),
        ("quota", |error| error.is_quota_exceeded()),
        ("policy", |error| error.is_policy_violation()),
        ("csrf", |error| error.is_csrf()),
        ("crash", |error| error.is_crash()),
    ];
    for (number, expected) in [
        (3397, "immutable"),
        (3398, "immutable"),
        (3408, "immutable"),
        (3353, "referenced"),
        (1560, "referenced"),
        (2079, "referenced"),
        (3550, "quota"),
        (3552, "quota"),
        (3553, "quota"),
        (3722, "policy"),
        (3725, "policy"),
        (3726, "policy"),
        (2185, "csrf"),
        (2190, "csrf"),
        (1054, "crash"),
        // Others of the same statuses: a full project, more rights than one's own, an accessory, no scanner, a 500 with words.
        (157, ""),
        (1332, ""),
        (3349, ""),
        (2248, ""),
        (1785, ""),
        (1105, ""),
    ] {
        let error = recorded(number).await;
        let holding: Vec<_> = predicates
            .iter()
            .filter(|(_, holds)| holds(&error))
            .map(|(name, _)| *name)
            .collect();
        let expected: Vec<_> = Some(expected)
            .filter(|name| !name.is_empty())
            .into_iter()
            .collect();
        assert_eq!(holding, expected, "{number}: {error}");
    }
}

/// No recording of it was made: the words are those of the server's source.
#[tokio::test]
async fn read_only_is_no_lack_of_rights() {
    let body = r#"{"errors":[{"code":"DENIED","message":"The system is in read only mode. Any modification is prohibited."}]}"#;
    let error = told(Scripted::new(403, "application/json", body)).await;
    assert!(error.is_read_only() && error.is_forbidden() && !error.is_quota_exceeded());
    assert!(!recorded(3553).await.is_read_only());
}

#[tokio::test]
async fn codes_are_typed_and_new_ones_kept() {
    for (number, code) in [
        (6, ErrorCode::Conflict),
        (7, ErrorCode::BadRequest),
        (49, ErrorCode::NotFound),
        (63, ErrorCode::MethodNotAllowed),
        (1063, ErrorCode::Unauthorized),
        (1792, ErrorCode::Unspecified),
        (3353, ErrorCode::ViolatesForeignKey),
        (3553, ErrorCode::Denied),
        (3670, ErrorCode::ManifestUnknown),
        (3695, ErrorCode::BlobUnknown),
        (3709, ErrorCode::DigestInvalid),
        (3710, ErrorCode::ManifestBlobUnknown),
        (3711, ErrorCode::ManifestInvalid),
        (3716, ErrorCode::Unsupported),
    ] {
        assert_eq!(recorded(number).await.code(), Some(code), "{number}");
    }
    let body = r#"{"errors":[{"code":"TOO_CLEVER","message":"by half"}]}"#;
    let error = told(Scripted::new(400, "application/json", body)).await;
    assert_eq!(error.code().unwrap().as_str(), "TOO_CLEVER");
    assert_eq!(error.messages(), ["by half"]);
}

/// Every code that was ever recorded has its name.
#[tokio::test]
async fn no_recorded_code_is_unknown() {
    let mut codes = 0;
    for one in all().iter().filter(|one| one.response.status >= 400) {
        let body = one.response.body.clone().unwrap_or_default();
        for error in body["errors"].as_array().into_iter().flatten() {
            let code = ErrorCode::from(error["code"].as_str().unwrap());
            assert!(
                ErrorCode::VALUES.contains(&code.as_str()),
                "{}: {code}",
                one.label()
            );
            codes += 1;
        }
    }
    assert!(codes > 500, "only {codes} codes were looked at");
}

#[tokio::test]
async fn each_fault_of_a_form_is_an_entry() {
    // The head line stands there twice.
    let error = recorded(11).await;
    assert!(error.is_bad_request());
    assert_eq!(error.validation().len(), 1, "{error}");
    assert!(
        error.validation()[0].starts_with("project_name in body"),
        "{error}"
    );
    let body = r#"{"errors":[{"code":"UNPROCESSABLE_ENTITY","message":"validation failure list:\na in body is required\nvalidation failure list:\nb in query must be of type int64"}]}"#;
    let error = told(Scripted::new(422, "application/json", body)).await;
    assert_eq!(
        error.validation(),
        ["a in body is required", "b in query must be of type int64"]
    );
    // A value that is wrong is another matter.
    assert!(recorded(7).await.validation().is_empty());
}

#[tokio::test]
async fn a_server_error_leaves_the_requests_id() {
    let answer = script(24).header("x-request-id", "d0404861");
    let error = told(answer).await;
    assert!(error.is_server_error());
    assert_eq!(error.code(), Some(ErrorCode::Unspecified));
    assert_eq!(error.request_id(), Some("d0404861"));
    assert!(error.to_string().contains("d0404861"), "{error}");
}

#[tokio::test]
async fn odd_forms_keep_their_words() {
    // The job service's JSON inside the text.
    let error = recorded(1784).await;
    assert_eq!(
        error.messages(),
        ["object is not found: 000000000000000000000000"]
    );
    // A bare list of who could not be imported.
    assert_eq!(recorded(2425).await.messages(), ["zzz: unknown_user"]);
    // Of a right in the whole system, the server names only who lacks it.
    assert_eq!(
        recorded(1105).await.messages(),
        ["b-dave has no such right in the whole system"]
    );
    assert_eq!(recorded(48).await.messages(), ["forbidden"]);
    // A path that the web server itself cannot read, and refusals without any word.
    assert_eq!(recorded(3748).await.messages(), ["400 Bad Request"]);
    let error = told(Scripted::new(500, "text/plain", "upstream gone")).await;
    assert!(!error.is_crash(), "it came with a word: {error}");
    for empty in [1152, 1220] {
        let error = recorded(empty).await;
        assert!(error.messages().is_empty() && !error.is_crash(), "{error}");
    }
}

/// A page with 404 must never look like a project that is missing, for one would create it.
#[tokio::test]
async fn a_page_is_never_an_object_that_is_missing() {
    let portal = Scripted::new(
        200,
        "text/html",
        "<!doctype html><html><head><title>Harbor</title></head><body>Loading</body></html>",
    );
    for answer in [script(2223), portal] {
        let error = told(answer).await;
        assert!(error.is_unsupported_by_server(), "{error}");
        assert!(!error.is_not_found() && !error.is_decode(), "{error}");
        assert!(error.to_string().contains("/api/v2.0"), "{error}");
    }
    assert!(recorded(49).await.is_not_found());
}

/// What stands before a Harbor answers in pages, with statuses that no operation names.
#[tokio::test]
async fn the_pages_of_a_proxy_keep_their_title() {
    let page = |status: u16, title: &str| {
        let page = format!("<html><head><title>{title}</title></head><body></body></html>");
        Scripted::new(status, "text/html", page)
    };
    for (status, title) in [
        (413, "413 Request Entity Too Large"),
        (429, "429 Too Many Requests"),
        (502, "502 Bad Gateway"),
        (504, "504 Gateway Time-out"),
    ] {
        let error = told(page(status, title)).await;
        assert_eq!(error.status().unwrap(), status);
        assert_eq!(error.messages(), [format!("a web page: {title}")]);
        assert_eq!(error.code(), None);
    }
    // A login in front of everything says nothing about the base URL.
    let error = told(page(200, "Please log in")).await;
    assert!(
        error.is_decode() && !error.is_unsupported_by_server(),
        "{error}"
    );
}

#[tokio::test]
async fn what_was_sent_is_not_sent_again_after_a_conflict() {
    let server = RawServer::always(script(6).whole()).await;
    let client = Client::builder(server.base_url())
        .credentials(harbor_client::Login::new("alice", "an Example 1").unwrap())
        .build()
        .unwrap();
    let error = client
        .create_project(&NewProject::new("a-priv"))
        .await
        .unwrap_err();
    assert!(error.is_conflict());
    assert_eq!(server.requests().len(), 1);
}
