//! A refusal in each of the server's shapes, and answers that are none.

use scs_testkit::faults::{RawServer, Scripted};
use zuul_client::{Client, Error, TokenProblem, ZuulErrorExt as _, operations};

use crate::recordings::{Canned, read};

async fn told(status: u16, content_type: &'static str, body: &str) -> Error {
    let server = RawServer::always(Scripted::new(status, content_type, body).whole()).await;
    let client = Client::builder(server.base_url())
        .max_attempts(1)
        .build()
        .unwrap();
    client.tenant("scs").list_jobs().await.unwrap_err()
}

fn cherry(status: &str, words: &str) -> String {
    format!(
        "<html><head><title>{status}</title></head><body><h2>{status}</h2><p>{words}</p>Powered by CherryPy</body></html>"
    )
}

#[tokio::test]
async fn the_paragraph_of_a_page_is_the_message() {
    let error = told(
        404,
        "text/html;charset=utf-8",
        &cherry("404 Not Found", "Unknown tenant"),
    )
    .await;
    assert!(error.is_not_found());
    assert_eq!(error.messages(), ["Unknown tenant"]);
    let shown = error.to_string();
    assert!(
        shown.starts_with("zuul jobs: 404") && shown.contains("Unknown tenant"),
        "{shown}"
    );
    // While a tenant loads.
    let error = told(
        422,
        "text/html",
        &cherry("422 Unprocessable Entity", "Tenant isn't ready"),
    )
    .await;
    assert_eq!(
        (error.status().unwrap().as_u16(), error.messages()),
        (422, &["Tenant isn't ready".to_owned()][..])
    );
    // A word in quotes arrives escaped (`recordings/zuul/217-autohold-create-bad-regex`).
    let error = told(
        400,
        "text/html",
        &cherry(
            "400 Bad Request",
            "not a regular expression: &quot;(&#x27;&quot;",
        ),
    )
    .await;
    assert_eq!(error.messages(), ["not a regular expression: \"('\""]);
}

#[tokio::test]
async fn a_401_says_its_code_and_its_realm() {
    let body =
        r#"{"description": "Token has expired", "error": "TokenExpiredError", "realm": "scs"}"#;
    let error = told(401, "application/json", body).await;
    assert!(error.is_unauthorized());
    assert_eq!(
        (error.messages(), error.codes()),
        (
            &["Token has expired".to_owned()][..],
            &["TokenExpiredError".to_owned()][..]
        )
    );
    assert_eq!(
        (error.realm().as_deref(), error.token_problem()),
        (Some("scs"), Some(TokenProblem::Expired))
    );
}

#[tokio::test]
async fn an_empty_403_says_nothing() {
    let error = told(403, "text/html;charset=utf-8", "").await;
    assert!(
        error.is_forbidden() && error.messages().is_empty(),
        "{error}"
    );
    assert_eq!((error.realm(), error.token_problem()), (None, None));
}

#[tokio::test]
async fn the_web_servers_own_refusals_are_text() {
    let words = "Illegal #fragment in Request-URI.";
    let error = told(400, "text/plain", words).await;
    assert_eq!(error.messages(), [words]);
}

#[tokio::test]
async fn the_web_interface_in_place_of_an_answer_means_that_there_is_no_such_route() {
    let page = scs_testkit::recordings::zuul().unwrap();
    let page = page.iter().find(|exchange| exchange.number == 53).unwrap();
    let answer = Canned::of(page);
    let outcomes = [
        read::<operations::ListProviders>(answer.clone())
            .await
            .err(),
        read::<operations::Enqueue>(answer.clone()).await.err(),
        read::<operations::GetProjectKey>(answer.clone())
            .await
            .err(),
        read::<operations::GetBadge>(answer).await.err(),
    ];
    for error in outcomes {
        let error = error.expect("a page is no answer");
        assert!(
            error.is_unsupported_by_server() && !error.is_decode(),
            "{error}"
        );
        assert_eq!(error.status().unwrap(), 200);
    }
    // The page of somebody else says nothing about routes.
    let login = "<html><head><title>Please log in</title></head></html>";
    let error = told(200, "text/html", login).await;
    assert!(
        error.is_decode() && !error.is_unsupported_by_server(),
        "{error}"
    );
    assert!(error.to_string().contains("Please log in"), "{error}");
}

/// A status that is accepted, and JSON that is not what the operation gives.
#[tokio::test]
async fn what_cannot_be_read_is_told_by_its_place() {
    let error = told(
        200,
        "application/json",
        r#"[{"name":"a"},{"name":{"first":"b"}}]"#,
    )
    .await;
    assert!(error.is_decode(), "{error}");
    assert_eq!(error.json_path(), Some("[1].name"));
}
