//! The shared fault table, run for this client over either transport.

use std::future::IntoFuture as _;
use std::sync::Arc;

use async_trait::async_trait;
use centralapi_client::compute::KeypairV2;
use centralapi_client::{Claim, Client, ClientBuilder, KubeTransport};
use futures_util::{FutureExt as _, TryFutureExt as _};
use kube::config::{Config, KubeConfigOptions, Kubeconfig};
use scs_client_core::Body;
use scs_client_core::transport::{Transport, TransportError};
use scs_testkit::faults::{self, Scripted, Subject};
use serde_json::json;

use crate::cluster::kubeconfig;

const CLAIM: &str = r#"{"apiVersion":"api.scs.community/v1alpha1","kind":"KeypairV2","metadata":{"name":"operator","namespace":"tenant"},"spec":{"name":"operator"}}"#;

fn subject(configure: fn(ClientBuilder) -> ClientBuilder) -> Subject<Client> {
    Subject::new(
        |client: &Client| {
            let claims = client.namespace("tenant").claims::<KeypairV2>();
            claims.get("operator").into_future().map_ok(drop).boxed()
        },
        Scripted::json(CLAIM),
        |client: &Client| {
            let claims = client.namespace("tenant").claims::<KeypairV2>();
            let claim = Claim::new("operator", KeypairV2::new().name("operator"));
            claims.create(&claim).into_future().map_ok(drop).boxed()
        },
        Scripted::new(201, "application/json", CLAIM),
    )
    .configure(configure)
}

/// kube's client, made anew for the cluster that a request goes to: the table has another one in each row.
#[derive(Debug)]
struct AnyCluster;

#[async_trait]
impl Transport for AnyCluster {
    async fn send(
        &self,
        request: http::Request<Body>,
    ) -> Result<http::Response<Body>, TransportError> {
        let (scheme, authority) = (request.uri().scheme_str(), request.uri().authority());
        let url = format!("{}://{}", scheme.unwrap(), authority.unwrap());
        let kubeconfig = Kubeconfig::from_yaml(&kubeconfig(&url, json!({}))).unwrap();
        let options = KubeConfigOptions::default();
        let config = Config::from_custom_kubeconfig(kubeconfig, &options);
        let mut config = config.await.unwrap();
        config.default_retry = false;
        let url = config.cluster_url.clone();
        let kube = kube::Client::try_from(config).unwrap();
        KubeTransport::new(kube, &url).send(request).await
    }
}

#[tokio::test]
async fn every_row_is_green_with_a_url() {
    let report = faults::run(&subject(|builder| builder)).await;
    report.assert_green();
}

#[tokio::test]
async fn every_row_is_green_over_kube() {
    let over_kube: fn(ClientBuilder) -> ClientBuilder =
        |builder| builder.transport(Arc::new(AnyCluster));
    faults::run(&subject(over_kube)).await.assert_green();
}

#[test]
fn no_proxy_for_this_machine() {
    let subject = subject(|builder| builder);
    faults::proxy::check("faults::no_proxy_for_this_machine", &subject);
}
