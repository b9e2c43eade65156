//! What can be read of a server and of a tenant.

use futures_util::TryStreamExt as _;
use zuul_client::model::{FreezePipelineRequest, Severity};
use zuul_client::{CallOptions, JobGraph, SecretKey};

use crate::{PROJECT, site};

#[tokio::test]
async fn the_server_tells_of_itself() {
    let site = site().await;
    let client = site.anonymous();
    let index = client.index().await.unwrap();
    assert_eq!(index["builds"], "/api/tenant/{tenant}/builds");
    let info = client.info().await.unwrap();
    let auth = info.capabilities.unwrap().auth.unwrap();
    let realm = auth.default_realm.unwrap();
    assert!(auth.realms.contains_key(&realm));
    assert_eq!(info.tenant, None, "the root of the server is no tenant");
    let tenants: Vec<_> = client
        .list_tenants()
        .await
        .unwrap()
        .into_iter()
        .map(|tenant| tenant.name)
        .collect();
    assert!(
        ["private", "rbac", "scs"]
            .iter()
            .all(|name| tenants.iter().any(|tenant| tenant == name)),
        "{tenants:?}"
    );
    let connections = client.list_connections().await.unwrap();
    assert!(
        connections
            .iter()
            .any(|connection| connection.driver == "git"),
        "{connections:?}"
    );
    let components = client.list_components().await.unwrap();
    for kind in ["scheduler", "web", "executor"] {
        assert!(!components[kind].is_empty(), "{kind}");
    }
    let web = &components["web"][0];
    assert_eq!(
        web.version
            .as_deref()
            .map(|version| version.split('.').count()),
        Some(3)
    );
}

#[tokio::test]
async fn a_tenant_tells_of_its_configuration() {
    let site = site().await;
    let tenant = site.anonymous().tenant("scs");
    let info = tenant.info().await.unwrap();
    assert_eq!(info.tenant.as_deref(), Some("scs"));

    let jobs = tenant.list_jobs().await.unwrap();
    let noop = jobs.iter().find(|job| job.name == "noop").unwrap();
    assert!(noop.description.is_some() && noop.variants.is_empty());
    assert!(
        jobs.iter()
            .any(|job| job.name == "lint" && job.tags == ["quick"])
    );
    let variants = tenant
        .job("container-image-build")
        .list_variants()
        .await
        .unwrap();
    let variant = &variants[0];
    assert_eq!(
        (variant.name.as_str(), variant.parent.as_deref()),
        ("container-image-build", Some("base"))
    );
    assert_eq!(
        (variant.timeout, variant.semaphores.len()),
        (Some(chrono::TimeDelta::seconds(900)), 1)
    );

    let projects = tenant.list_projects().await.unwrap();
    let listed = projects
        .iter()
        .find(|project| project.name == PROJECT)
        .unwrap();
    let short = tenant.project(PROJECT).get().await.unwrap();
    let canonical = tenant.project(&listed.canonical_name).get().await.unwrap();
    assert_eq!(short, canonical);
    assert_eq!(short.canonical_name, listed.canonical_name);
    assert!(!short.configs.is_empty());

    let pipelines = tenant.list_pipelines().await.unwrap();
    assert!(
        pipelines
            .iter()
            .any(|pipeline| pipeline.name == "gate" && pipeline.triggers.is_empty())
    );
    let semaphores = tenant.list_semaphores().await.unwrap();
    assert!(
        semaphores
            .iter()
            .any(|one| one.name == "container-registry" && one.max == Some(2))
    );
    tenant.list_labels().await.unwrap();
}

#[tokio::test]
async fn configuration_errors_are_counted_listed_and_filtered() {
    let site = site().await;
    let tenant = site.anonymous().tenant("scs");
    let count = tenant.tenant_status().await.unwrap().config_error_count;
    let one_each = CallOptions::new().page_size(1);
    let all: Vec<_> = tenant
        .list_config_errors()
        .options(one_each)
        .items()
        .try_collect()
        .await
        .unwrap();
    assert_eq!(all.len() as u64, count);
    assert!(
        count >= 2 && all[0].error.as_ref().unwrap().contains('\n'),
        "the long text"
    );
    let place = all[0].source_context.clone().unwrap();
    let call = tenant
        .list_config_errors()
        .project(place.project.unwrap())
        .severity(Severity::Error);
    assert!(call.await.unwrap().items.contains(&all[0]));
    let none = tenant
        .list_config_errors()
        .name("no-such-name")
        .branch("main")
        .await
        .unwrap();
    assert!(none.items.is_empty() && none.next.is_none());
}

#[tokio::test]
async fn system_events_are_listed_by_type() {
    let site = site().await;
    let tenant = site.anonymous().tenant("scs");
    let page = tenant
        .list_system_events()
        .options(CallOptions::new().page_size(2))
        .await
        .unwrap();
    assert!(!page.items.is_empty() && page.items.len() <= 2);
    assert!(page.items[0].event_time.is_some());
    // The type has a space in it.
    let kind = page.items[0].event_type.clone().unwrap();
    assert_eq!(kind, "tenant reconfiguration");
    let same = tenant.list_system_events().event_type(&kind).await.unwrap();
    assert!(
        same.items
            .iter()
            .all(|event| event.event_type.as_ref() == Some(&kind))
    );
    assert!(
        tenant
            .list_system_events()
            .event_type("tenant-reconfiguration")
            .await
            .unwrap()
            .items
            .is_empty()
    );
    assert!(
        tenant
            .list_system_events()
            .idx_max(0)
            .await
            .unwrap()
            .items
            .is_empty()
    );
    assert!(
        !tenant
            .list_system_events()
            .idx_min(1)
            .await
            .unwrap()
            .items
            .is_empty()
    );
}

#[tokio::test]
async fn nodes_and_what_they_are_made_of() {
    let site = site().await;
    let tenant = site.anonymous().tenant("scs");
    let providers = tenant.list_providers().await.unwrap();
    assert!(
        providers
            .iter()
            .any(|provider| provider.name == "static-lab"),
        "{providers:?}"
    );
    let images = tenant.list_images().await.unwrap();
    assert!(
        images.iter().any(|image| image.name == "debian-zuul"),
        "{images:?}"
    );
    assert!(
        tenant
            .list_flavors()
            .await
            .unwrap()
            .iter()
            .any(|flavor| flavor.name == "small")
    );
    for node in tenant.list_nodes().await.unwrap() {
        assert!(!node.id.as_str().is_empty() && node.label.is_some());
    }
    for request in tenant.list_nodeset_requests().await.unwrap() {
        assert!(!request.uuid.as_str().is_empty());
    }
}

#[tokio::test]
async fn the_status_says_when_it_was_made_and_what_is_queued() {
    let site = site().await;
    let tenant = site.anonymous().tenant("scs");
    let answer = tenant.status().with_response().await.unwrap();
    let status = &answer.value;
    assert!(
        answer.headers.contains_key("last-modified"),
        "{:?}",
        answer.headers
    );
    assert!(
        status
            .zuul_version
            .as_ref()
            .is_some_and(|version| version.starts_with("14."))
    );
    assert!(
        status
            .pipelines
            .iter()
            .any(|pipeline| pipeline.name.as_deref() == Some("gate"))
    );
    let since = status.last_reconfigured.unwrap();
    assert!(
        since > chrono::DateTime::from_timestamp(1_700_000_000, 0).unwrap(),
        "milliseconds, not seconds: {since}"
    );
    assert_eq!(tenant.list_items_of_change("1,1").await.unwrap(), []);
}

#[tokio::test]
async fn jobs_are_frozen_on_a_branch() {
    let site = site().await;
    let tenant = site.anonymous().tenant("scs");
    let rows = tenant.freeze_jobs("gate", PROJECT, "main").await.unwrap();
    let graph = JobGraph::new(&rows);
    assert_eq!(graph.layers().last().unwrap(), &["container-image-push"]);
    let job = tenant
        .freeze_job("gate", PROJECT, "main", "container-image-build")
        .await
        .unwrap();
    assert_eq!(job.job, "container-image-build");
    assert_eq!(job.timeout, Some(chrono::TimeDelta::seconds(900)));
    assert_eq!(job.vars["tag"], "latest");
    // Branches that do not exist have no jobs, and no error either.
    for branch in ["no-such-branch", "50%", "feature/none"] {
        assert_eq!(
            tenant.freeze_jobs("gate", PROJECT, branch).await.unwrap(),
            [],
            "{branch}"
        );
    }
    let unknown = tenant
        .freeze_job("gate", PROJECT, "main", "no-such-job")
        .await
        .unwrap_err();
    assert!(unknown.is_not_found(), "{unknown}");
}

#[tokio::test]
async fn parameters_of_a_pipeline_are_frozen() {
    let site = site().await;
    let project = site.anonymous().tenant("scs").project(PROJECT);
    let parameters = project
        .freeze_pipeline(&FreezePipelineRequest::new("manual", "refs/heads/main"))
        .await
        .unwrap();
    let tag = parameters
        .iter()
        .find(|parameter| parameter.name == "image_tag")
        .unwrap();
    assert_eq!(
        (tag.required, tag.default.as_ref().unwrap().as_str()),
        (Some(true), Some("latest"))
    );
    let flavour = parameters
        .iter()
        .find(|parameter| parameter.name == "flavour")
        .unwrap();
    assert_eq!(flavour.values, ["slim", "full"]);
    let elsewhere = FreezePipelineRequest::new("manual", "refs/heads/no-such-branch");
    assert_eq!(project.freeze_pipeline(&elsewhere).await.unwrap(), []);
}

#[tokio::test]
async fn keys_are_text() {
    let site = site().await;
    let tenant = site.anonymous().tenant("scs");
    let pem = tenant.project_key(PROJECT).await.unwrap();
    assert!(pem.starts_with("-----BEGIN PUBLIC KEY-----\n"));
    SecretKey::from_pem(&pem)
        .unwrap()
        .encrypt(&"a secret".to_owned().into())
        .unwrap();
    for key in [
        tenant.project_ssh_key(PROJECT).await.unwrap(),
        tenant.ssh_key().await.unwrap(),
    ] {
        assert!(key.starts_with("ssh-rsa AAAA"), "{key}");
    }
}

#[tokio::test]
async fn a_badge_is_a_picture_and_needs_a_buildset() {
    let site = site().await;
    let tenant = site.anonymous().tenant("scs");
    let svg = tenant.badge().project(PROJECT).await.unwrap();
    assert!(svg.contains("<svg"), "{svg}");
    let none = tenant
        .badge()
        .project(PROJECT)
        .pipeline("tag")
        .branch("no-such-branch")
        .await
        .unwrap_err();
    assert!(none.is_not_found(), "{none}");
}

#[tokio::test]
#[allow(deprecated, reason = "they are still there")]
async fn the_server_is_an_issuer() {
    let site = site().await;
    let client = site.anonymous();
    let keys = client.oidc_jwks().await.unwrap();
    assert_eq!(
        (keys.keys[0].kty.as_str(), keys.keys[0].key_use.as_deref()),
        ("RSA", Some("sig"))
    );
    let same = [
        client.oidc_jwks_at_root().await.unwrap(),
        client.oidc_jwks_at_old_path().await.unwrap(),
        client.tenant_oidc_jwks("scs").await.unwrap(),
        client.tenant_oidc_jwks_at_old_path("scs").await.unwrap(),
        client
            .tenant_oidc_jwks_at_old_well_known_path("scs")
            .await
            .unwrap(),
    ];
    assert!(same.iter().all(|other| *other == keys));
    let about = client.oidc_configuration().await.unwrap();
    assert!(about.jwks_uri.unwrap().ends_with("/oidc/jwks"));
    // A tenant that does not exist gets the answer for all.
    let tenant = client.tenant_oidc_configuration("scs").await.unwrap();
    assert_eq!(
        client
            .tenant_oidc_configuration("no-such-tenant")
            .await
            .unwrap()
            .issuer,
        about.issuer
    );
    assert_eq!(tenant.id_token_signing_alg_values_supported, ["RS256"]);
}
