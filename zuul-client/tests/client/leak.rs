//! The token is for the API's origin, and goes nowhere else.

use scs_testkit::faults::{RawServer, Scripted};
use scs_testkit::zuul::{Item, Job, Server};
use zuul_client::Client;
use zuul_client::credentials::Static;

const TOKEN: &str = "Bearer ";

/// A client with a token, and a build that has ended.
async fn finished(server: &Server) -> zuul_client::handles::Build {
    let job = Job::new("lint").running().line("one").line("two");
    let item = server.add_item(
        "scs",
        Item::new("check", "scs/docs", "refs/heads/main").job(job),
    );
    let uuid = server.build_of(&item, "lint").unwrap();
    assert!(server.finish_build(&uuid, "FAILURE"));
    let client = Client::builder(server.base_url())
        .credentials(Static::bearer(server.admin_token()))
        .build()
        .unwrap();
    client.tenant("scs").build(uuid)
}

/// All that reads something of a log server.
async fn read_everything(build: &zuul_client::handles::Build) {
    let logs = build.logs().await.unwrap();
    logs.manifest().await.unwrap();
    logs.job_output().await.unwrap();
    logs.text_end(64).await.unwrap();
    assert!(logs.failure_summary().await.is_failure());
}

#[tokio::test]
async fn a_log_server_of_another_origin_sees_no_token() {
    let server = Server::builder().start().await.unwrap();
    read_everything(&finished(&server).await).await;
    let seen = server.log_server().requests();
    assert!(
        seen.len() >= 3 && seen.iter().all(|request| !request.is_authorized()),
        "{seen:?}"
    );
    assert!(
        server
            .requests()
            .iter()
            .all(|request| request.is_authorized()),
        "the API does"
    );
}

#[tokio::test]
async fn nor_one_that_the_log_server_redirects_to() {
    let server = Server::builder().start().await.unwrap();
    let build = finished(&server).await;
    server.log_server().redirect(true);
    read_everything(&build).await;
    let behind = server.log_server().redirected_requests();
    assert!(
        !behind.is_empty() && behind.iter().all(|request| !request.is_authorized()),
        "{behind:?}"
    );
    assert!(
        server
            .log_server()
            .requests()
            .iter()
            .all(|request| !request.is_authorized())
    );
}

/// The server may say that log files want the token: that holds for its own origin alone.
#[tokio::test]
async fn nor_does_a_word_of_the_server_open_another_origin() {
    let server = Server::builder()
        .auth_log_file_requests(true)
        .start()
        .await
        .unwrap();
    let build = finished(&server).await;
    let info = Client::builder(server.base_url())
        .build()
        .unwrap()
        .info()
        .await
        .unwrap();
    let logs = build.logs().await.unwrap().token_as_told(&info);
    logs.manifest().await.unwrap();
    logs.job_output().await.unwrap();
    assert!(
        server
            .log_server()
            .requests()
            .iter()
            .all(|request| !request.is_authorized())
    );
}

#[tokio::test]
async fn a_redirect_of_the_api_itself_is_not_followed() {
    let elsewhere = RawServer::always(Scripted::json("[]").whole()).await;
    let away =
        Scripted::status(302).header("location", format!("{}/api/tenants", elsewhere.base_url()));
    let server = RawServer::always(away.whole()).await;
    let client = Client::builder(server.base_url())
        .credentials(Static::bearer("token"))
        .build()
        .unwrap();
    let error = client.list_tenants().await.unwrap_err();
    assert_eq!(error.status().unwrap(), 302);
    assert!(
        server.requests()[0]
            .header("authorization")
            .unwrap()
            .starts_with(TOKEN)
    );
    assert_eq!(elsewhere.connections(), 0);
}
