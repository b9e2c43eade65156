//! Older servers, servers below a path or behind a white label, and several tenants.

use futures_util::TryStreamExt as _;
use scs_testkit::faults::{RawServer, Scripted};
use scs_testkit::zuul::{Server, Version};
use zuul_client::credentials::Static;
use zuul_client::model::{Build, NextNodeState, NodeUpdate, TenantStateChange};
use zuul_client::{CallOptions, Client, Error};

fn admin(server: &Server) -> Client {
    let builder = Client::builder(server.base_url());
    builder
        .credentials(Static::bearer(server.admin_token()))
        .build()
        .unwrap()
}

fn absent(outcome: Result<impl Sized, Error>) {
    let error = outcome.err().expect("this server has no such route");
    assert!(
        error.is_unsupported_by_server() || error.is_not_found(),
        "{error}"
    );
    assert!(!error.is_decode(), "{error}");
}

#[tokio::test]
async fn what_older_servers_lack_is_told_as_that() {
    for version in [Version::V10, Version::V11] {
        let server = Server::builder().version(version).start().await.unwrap();
        let client = admin(&server);
        let tenant = client.tenant("scs");
        absent(tenant.list_providers().await);
        absent(tenant.list_images().await);
        absent(tenant.list_flavors().await);
        absent(tenant.list_nodeset_requests().await);
        absent(tenant.list_system_events().await);
        absent(tenant.ssh_key().await);
        absent(tenant.set_state(&TenantStateChange::new()).await);
        absent(client.oidc_jwks().await);
        absent(client.oidc_configuration().await);
    }
}

/// Whatever status a success would have.
#[tokio::test]
async fn the_web_ui_in_place_of_a_204_or_201_is_no_success_and_tells_why() {
    let page = "<!doctype html><html><head><title>Zuul</title></head></html>";
    let server = RawServer::always(Scripted::new(200, "text/html", page).whole()).await;
    let client = Client::builder(server.base_url())
        .credentials(Static::bearer("t"))
        .build()
        .unwrap();
    let tenant = client.tenant("scs");
    let outcomes = [
        tenant.autohold("1").delete().await,
        tenant.image_upload("1").delete().await,
        tenant.nodeset_request("1").delete().await,
        tenant
            .node("1")
            .update(&NodeUpdate::new(NextNodeState::Used))
            .await,
    ];
    for outcome in outcomes {
        let error = outcome.unwrap_err();
        assert!(error.is_unsupported_by_server(), "{error}");
    }
}

#[tokio::test]
async fn what_older_servers_have_is_read() {
    for version in [Version::V10, Version::V11] {
        let server = Server::builder().version(version).start().await.unwrap();
        let client = admin(&server);
        let tenant = client.tenant("scs");
        assert!(
            client.list_tenants().await.unwrap()[0].projects.is_some(),
            "counted"
        );
        let builds: Vec<Build> = tenant
            .list_builds()
            .options(CallOptions::new().page_size(20))
            .items()
            .try_collect()
            .await
            .unwrap();
        assert!(builds.len() > 20 && builds.iter().all(|build| build.queue_item_uuid.is_none()));
        assert!(tenant.status().await.unwrap().state.is_none());
        assert_eq!(tenant.authorizations().await.unwrap().admin, Some(true));
        tenant.list_buildsets().await.unwrap();
        tenant.list_nodes().await.unwrap();
        // A filter that the server does not know is a 404, so none is sent unless asked for.
        let unknown = tenant
            .list_builds()
            .queue_item_uuid(["a"])
            .await
            .unwrap_err();
        assert!(unknown.is_not_found(), "{unknown}");
    }
}

#[tokio::test]
async fn a_server_below_a_path_is_called_below_it() {
    let server = Server::builder().prefix("/ci/zuul").start().await.unwrap();
    let client = admin(&server);
    assert!(server.base_url().ends_with("/ci/zuul"));
    client.list_tenants().await.unwrap();
    client
        .tenant("scs")
        .project("scs/docs")
        .get()
        .await
        .unwrap();
    client.oidc_jwks().await.unwrap();
    let paths: Vec<String> = server
        .requests()
        .into_iter()
        .map(|request| request.path)
        .collect();
    assert!(
        paths.iter().all(|path| path.starts_with("/ci/zuul/")),
        "{paths:?}"
    );
}

#[tokio::test]
async fn a_white_label_names_no_tenant() {
    let server = Server::builder().white_label("scs").start().await.unwrap();
    let client = admin(&server);
    let tenant = client.find_tenant("scs").await.unwrap();
    tenant.list_builds().await.unwrap();
    tenant.project("scs/docs").get().await.unwrap();
    tenant.authorizations().await.unwrap();
    let paths: Vec<String> = server
        .requests()
        .into_iter()
        .map(|request| request.path)
        .collect();
    assert_eq!(
        paths,
        [
            "/api/info",
            "/api/builds",
            "/api/project/scs/docs",
            "/api/authorizations"
        ]
    );
    let other = client.find_tenant("private").await.unwrap_err();
    assert!(
        other.is_invalid_input() && other.to_string().contains("\"scs\""),
        "{other}"
    );
}

#[tokio::test]
async fn one_client_serves_several_tenants() {
    let server = Server::builder().start().await.unwrap();
    let client = admin(&server);
    for name in ["scs", "private", "rbac"] {
        let tenant = client.find_tenant(name).await.unwrap();
        assert_eq!(tenant.info().await.unwrap().tenant.as_deref(), Some(name));
        assert_eq!(tenant.authorizations().await.unwrap().scope, [name]);
    }
}

/// Slashes stay as they are, all else is escaped once; what would lead to another tenant is not sent.
#[tokio::test]
async fn names_arrive_as_they_are() {
    let server = Server::builder().start().await.unwrap();
    let tenant = admin(&server).tenant("scs");
    let _ = tenant
        .project("git.example.org/scs/docs")
        .get()
        .await
        .unwrap();
    let _ = tenant
        .freeze_jobs("gate", "scs/docs", "feature/größe 50%#1?")
        .await;
    let _ = tenant.project_key("scs/notes.pub").await;
    let _ = tenant.build("a/b").get().await;
    let paths: Vec<String> = server
        .requests()
        .into_iter()
        .map(|request| request.path)
        .collect();
    assert_eq!(
        paths,
        [
            "/api/tenant/scs/project/git.example.org/scs/docs",
            "/api/tenant/scs/pipeline/gate/project/scs/docs/branch/feature/gr%C3%B6%C3%9Fe%2050%25%231%3F/freeze-jobs",
            "/api/tenant/scs/key/scs/notes.pub.pub",
            "/api/tenant/scs/build/a%2Fb",
        ]
    );
    for name in ["..", "scs/../../private/project/x", "scs//docs", ""] {
        let refused = tenant.project(name).get().await.unwrap_err();
        assert!(refused.is_invalid_input(), "{name}: {refused}");
    }
    assert_eq!(server.requests().len(), 4, "nothing was sent for those");
}

#[tokio::test]
async fn only_filters_that_were_set_are_sent() {
    let server = Server::builder().start().await.unwrap();
    let tenant = admin(&server).tenant("scs");
    tenant.list_builds().await.unwrap();
    let call = tenant
        .list_builds()
        .job_name(["a*", "b"])
        .project(["scs/docs"])
        .voting(true)
        .is_final(false);
    call.await.unwrap();
    tenant.list_autoholds().await.unwrap();
    let sent: Vec<String> = server
        .requests()
        .into_iter()
        .map(|request| request.query)
        .collect();
    assert_eq!(
        sent,
        [
            "skip=0&limit=500",
            "job_name=a*&job_name=b&project=scs/docs&voting=true&final=false&skip=0&limit=500",
            "",
        ]
    );
}
