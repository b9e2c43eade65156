//! Lists of components: found by their image, read as they come.

use harbor_client::model::Artifact;
use harbor_client::reports::Sbom;
use serde_json::{Value, json};

use super::{Told, recorded};
use crate::errors::exchange;

const DIGEST: &str = "sha256:9cc700f75ef0e7dee969976cca700b82051a6fffbe57634582b021e12b603c8d";

#[tokio::test]
async fn it_is_found_among_the_accessories_and_read_under_its_own_digest() {
    let told = Told::new(&[3263, 3266]);
    let bill = told.image().sbom().await.unwrap().unwrap();
    assert_eq!(bill.name.as_deref(), Some("a-priv/scan-me"));
    let base = "/api/v2.0/projects/a-priv/repositories/scan-me/artifacts";
    assert_eq!(
        told.paths(),
        [
            format!("{base}/v1?with_tag=false&with_accessory=true"),
            format!("{base}/{DIGEST}/additions/sbom"),
        ]
    );
    assert_eq!(
        exchange(3266).request.path,
        told.paths()[1],
        "as it was recorded"
    );
}

/// Never begun, and being made: one request each.
#[tokio::test]
async fn no_list_is_a_value() {
    for number in [3212, 3262] {
        let told = Told::new(&[number]);
        assert_eq!(told.image().sbom().await.unwrap(), None, "{number}");
    }
}

#[tokio::test]
async fn the_list_s_own_digest_is_understood() {
    let told = Told::new(&[3267, 3266]);
    assert!(told.image().sbom().await.unwrap().is_some());
    assert!(told.paths()[1].contains(DIGEST));
}

#[tokio::test]
async fn of_several_the_last_is_read_and_signatures_are_none() {
    let mut image: Artifact = recorded(3263);
    let made = image.accessories[0].clone();
    let mut newer = made.clone().digest(format!("sha256:{}", "a".repeat(64)));
    newer.creation_time = Some("2026-11-24T00:00:00Z".parse().unwrap());
    let signature = newer
        .clone()
        .r#type("signature.cosign")
        .digest(format!("sha256:{}", "b".repeat(64)));
    image.accessories = vec![newer, made, signature];
    let told = Told::new(&[3263, 3266]);
    told.answers.lock().unwrap()[0].body = serde_json::to_string(&image).unwrap();
    told.image().sbom().await.unwrap();
    assert!(
        told.paths()[1].contains("sha256:aaaa"),
        "{:?}",
        told.paths()
    );
}

#[tokio::test]
async fn what_the_server_refuses_is_an_error() {
    let told = Told::new(&[3112]);
    assert!(told.image().sbom().await.unwrap_err().is_not_found());
    // Deleted between the two requests, as far as the answer goes.
    let told = Told::new(&[3263, 3105]);
    assert!(
        told.image()
            .sbom()
            .await
            .unwrap_err()
            .status()
            .is_some_and(|status| status == 400)
    );
}

#[test]
fn the_recorded_list_by_hand() {
    let bill: Sbom = recorded(3266);
    assert_eq!(bill.spdx_version.as_deref(), Some("SPDX-2.3"));
    assert_eq!(
        bill.namespace.as_deref(),
        Some("http://sbom.example/5d32a81852a3")
    );
    assert_eq!(
        bill.created(),
        Some("2026-11-23T04:54:34Z".parse().unwrap())
    );
    assert_eq!(
        bill.creation_info.as_ref().unwrap().creators,
        ["Tool: stub-1.2.3"]
    );
    let names: Vec<_> = bill
        .packages
        .iter()
        .map(|one| (one.name.as_str(), one.version.as_deref()))
        .collect();
    assert_eq!(names, [("busybox", Some("1.36.1")), ("zlib", Some("1.3"))]);
    assert_eq!(bill.packages[0].license(), Some("GPL-2.0-only"));
    assert_eq!(bill.packages[0].id.as_deref(), Some("SPDXRef-Package-1"));
    assert_eq!(bill.packages[0].supplier.as_deref(), Some("NOASSERTION"));
    assert_eq!(bill.packages[1].extra["filesAnalyzed"], false);
    assert_eq!(bill.extra["dataLicense"], "CC0-1.0");
    assert_eq!(
        bill.extra["relationships"][0]["relationshipType"],
        "DESCRIBES"
    );
}

#[test]
fn written_again_it_is_what_was_recorded() {
    let recorded = exchange(3266).response.body.unwrap();
    let bill: Sbom = serde_json::from_value(recorded.clone()).unwrap();
    assert_eq!(serde_json::to_value(bill).unwrap(), recorded);
}

#[test]
fn oddities_do_not_hide_the_rest() {
    let read = |value: Value| serde_json::from_value::<Sbom>(value).unwrap();
    let odd = read(json!({
        "name": null,
        "creationInfo": {"created": "some day", "creators": null, "licenseListVersion": "3.25"},
        "packages": [
            {"name": "a", "versionInfo": 7, "licenseConcluded": "NOASSERTION", "licenseDeclared": "MIT"},
            {"versionInfo": null, "licenseConcluded": "NONE", "licenseDeclared": null, "supplier": null},
            {"name": null, "licenseDeclared": "", "externalRefs": [{"referenceType": "purl"}]},
        ],
    }));
    assert_eq!((odd.created(), odd.name), (None, None));
    assert_eq!(
        odd.creation_info.unwrap().extra["licenseListVersion"],
        "3.25"
    );
    let [first, second, third] = odd.packages.as_slice() else {
        panic!("three")
    };
    assert_eq!(
        (first.version.as_deref(), first.license()),
        (Some("7"), Some("MIT"))
    );
    assert_eq!((second.name.as_str(), second.license()), ("", None));
    assert_eq!(
        (
            third.license(),
            &third.extra["externalRefs"][0]["referenceType"]
        ),
        (None, &json!("purl"))
    );

    assert!(
        read(json!({"packages": null, "creationInfo": null}))
            .packages
            .is_empty()
    );
    assert_eq!(read(json!({})), Sbom::default());
    // Another standard's document is kept whole.
    let cyclone = json!({"bomFormat": "CycloneDX", "components": [{"name": "zlib"}]});
    let bill = read(cyclone.clone());
    assert_eq!(bill.spdx_version, None);
    assert_eq!(serde_json::to_value(bill).unwrap(), cyclone);
    assert!(serde_json::from_value::<Sbom>(json!("text")).is_err());
}
