//! Every form of a kubeconfig.

use centralapi_client::compute::KeypairV2;
use centralapi_client::{CentralErrorExt as _, Client, ForbiddenBecause};

use crate::site::Site;

#[tokio::test]
async fn every_form_of_a_kubeconfig_logs_in() {
    let Some(site) = Site::open() else { return };
    let forms = [
        "user",
        "user-token",
        "user-files",
        "user-tokenfile",
        "user-exec",
    ];
    for form in forms {
        let Some(config) = site.config_of(form).await else {
            continue;
        };
        let namespace = config.default_namespace.clone();
        let client = Client::from_config(config).unwrap().build().unwrap();
        let claims = client.namespace(&namespace).claims::<KeypairV2>();
        let page = claims.list().await;
        assert!(page.is_ok(), "{form}: {:?}", page.err());
    }
}

/// A service account and a user without any rights are known, and refused.
#[tokio::test]
async fn who_has_no_rights_is_told_so() {
    let Some(site) = Site::open() else { return };
    let own = site.namespace().await;
    for (form, known_as) in [("nobody", "nobody"), ("nobody-token", "nobody")] {
        let Some(config) = site.config_of(form).await else {
            continue;
        };
        let client = Client::from_config(config).unwrap().build().unwrap();
        let error = client
            .namespace(own.name())
            .claims::<KeypairV2>()
            .list()
            .await
            .unwrap_err();
        assert_eq!(
            error.forbidden_because(),
            Some(ForbiddenBecause::Rbac),
            "{form}: {error}"
        );
        assert!(error.to_string().contains(known_as), "{form}: {error}");
    }
}
