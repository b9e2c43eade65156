//! The same on the stand-in, as a program of one's own would do it.

use harbor_client::model::{ScanKind, ScanRequest, Severity};
use harbor_client::reports::ScanState;
use harbor_client::{Client, Login};
use scs_testkit::harbor::{ADMIN, Image, Scanning, Server};

#[tokio::test]
async fn a_scan_is_followed_to_its_report_and_its_list_of_components() {
    let server = Server::builder().start().await.unwrap();
    let client = Client::builder(server.base_url())
        .credentials(Login::new(ADMIN.0, ADMIN.1).unwrap())
        .build()
        .unwrap();
    let digest = server.push("library", "team/app", "v1", Image::new());
    let image = client
        .project("library")
        .repository("team/app")
        .artifact("v1");
    server.scanning(Scanning::ByHand);
    assert_eq!(image.scan_state().await.unwrap(), ScanState::NotScanned);

    image
        .scan(&ScanRequest::new(ScanKind::Vulnerability))
        .await
        .unwrap();
    let begun = image.scan_state().await.unwrap();
    assert!(
        !begun.is_over() && begun.overview().is_some(),
        "it is under way: {begun:?}"
    );
    assert_eq!(image.scan_report().await.unwrap(), None);

    server.finish_scan(&digest);
    let ScanState::Finished(scan) = image.scan_state().await.unwrap() else {
        panic!("it is over")
    };
    let report = image.scan_report().await.unwrap().unwrap();
    let found = report.findings();
    assert_eq!(found.worst(), Some(&Severity::Critical));
    assert!(scan.summary.unwrap().agrees_with(&found.counts()));

    assert_eq!(image.sbom().await.unwrap(), None);
    image.scan(&ScanRequest::new(ScanKind::Sbom)).await.unwrap();
    server.finish_scan(&digest);
    let artifact = image.get().with_sbom_overview(true).await.unwrap();
    assert!(matches!(artifact.sbom_state(), ScanState::Finished(_)));
    assert!(!image.sbom().await.unwrap().unwrap().packages.is_empty());
}
