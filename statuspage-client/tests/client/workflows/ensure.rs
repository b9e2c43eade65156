//! A catalogue from the server's own file.

use std::collections::BTreeMap;

use http::Method;
use scs_testkit::statuspage::{Fault, Version};
use statuspage_client::model::{ImpactTypePatch, NewComponent, NewIncident, PhaseReference};
use statuspage_client::workflows::Catalogue;

use super::{client, now, server, writes};

const FILE: &str = "
phases: [{name: Open}, {name: Done}]
severities:
  - {name: operational, value: 40}
  - {name: limited, value: 33}
  - {name: broken, value: 100}
impactTypes:
  - displayname: Unknown
    description: Nobody knows.
  - displayname: Outage
components:
  - displayname: Harbor
    labels: {system: gx-scs, az: 1}
  - displayname: Website
    labels: {}
  - displayname: Registry
";

#[tokio::test]
async fn a_dry_run_shows_and_a_run_does_what_differs_and_a_second_run_nothing() {
    for version in Version::ALL {
        let server = server(version, Vec::new()).await;
        let client = client(&server);
        let wanted = Catalogue::from_yaml(FILE).unwrap();
        let plan = client.ensure(wanted.clone()).plan().await.unwrap();
        assert_eq!(writes(&server), 0, "a dry run writes nothing");
        let shown = plan.to_string();
        let lines: Vec<&str> = shown.lines().collect();
        assert_eq!(
            lines,
            [
                "~ severity \"operational\": 33 -> 40",
                "~ severity \"limited\": 66 -> 33",
                "~ impact type \"Unknown\": description \"\" -> \"Nobody knows.\"",
                "+ impact type \"Outage\"",
                "~ component \"Harbor\": labels {\"idp\": \"ucs\", \"system\": \"gx-scs\"} -> {\"az\": \"1\", \"system\": \"gx-scs\"}",
                "+ component \"Registry\" {}",
                "+ phases Open, Done (now Scheduled, Investigation ongoing, Working on it, Potential fix deployed, Done)",
            ]
        );
        let ensured = plan.apply().await;
        assert!(ensured.left.is_empty());
        assert_eq!(ensured.complete().unwrap().len(), 7);

        assert_eq!(client.get_phases().await.unwrap().phases, ["Open", "Done"]);
        assert_eq!(
            client.severity("limited").get().await.unwrap().value,
            Some(33)
        );
        let harbor = client
            .component(server.component_id("Harbor").unwrap())
            .get()
            .await
            .unwrap();
        assert_eq!(
            harbor.labels,
            BTreeMap::from([("az", "1"), ("system", "gx-scs")].map(|(k, v)| (k.into(), v.into())))
        );
        assert_eq!(
            client.list_components().await.unwrap().len(),
            12,
            "nothing is deleted"
        );

        let again = client.ensure(wanted).plan().await.unwrap();
        assert!(again.is_empty(), "{again}");
        assert_eq!(again.to_string(), "nothing to do");
    }
}

#[tokio::test]
async fn lost_answers_make_nothing_twice_and_failures_are_typed() {
    for version in Version::ALL {
        let server = server(version, Vec::new()).await;
        let client = client(&server);
        let wanted = Catalogue::from_yaml(FILE).unwrap();
        server.fail_matching(&Method::POST, "/components", 1, Fault::CutAfterApply);
        server.fail_matching(&Method::POST, "/phases", 3, Fault::Status(500));
        server.fail_matching(&Method::POST, "/impacttypes", 1, Fault::Status(403));
        let ensured = client.ensure(wanted.clone()).await.unwrap();
        let (step, error) = ensured.failed.as_ref().unwrap();
        assert!(error.is_forbidden());
        assert_eq!(step.to_string(), "+ impact type \"Outage\"");
        assert_eq!((ensured.done.len(), ensured.left.len()), (3, 3));

        let ensured = client.ensure(wanted.clone()).await.unwrap();
        assert_eq!(ensured.complete().unwrap().len(), 4);
        assert!(!server.has_faults_left());
        assert!(client.ensure(wanted).plan().await.unwrap().is_empty());
        assert_eq!(client.get_phases().await.unwrap().generation, 2);
        let registries = client.list_components().await.unwrap();
        let named = registries
            .iter()
            .filter(|one| one.display_name.as_deref() == Some("Registry"));
        assert_eq!(named.count(), 1);
    }
}

#[tokio::test]
async fn broken_phases_are_mended_by_a_new_generation() {
    let server = server(Version::V1_0_0, Vec::new()).await;
    let client = client(&server);
    client
        .create_incident(&NewIncident::new("x", PhaseReference::new(1, 77), now()))
        .await
        .unwrap();
    assert!(client.get_phases().await.is_err());
    let wanted = Catalogue::new().phases(["Open".to_owned()]);
    client
        .ensure(wanted.clone())
        .await
        .unwrap()
        .complete()
        .unwrap();
    assert_eq!(client.get_phases().await.unwrap().phases, ["Open"]);
    assert!(client.ensure(wanted).plan().await.unwrap().is_empty());
}

#[tokio::test]
async fn what_is_not_clear_is_refused_before_anything_is_written() {
    let server = server(Version::V1_0_0, Vec::new()).await;
    let client = client(&server);
    client
        .create_component(&NewComponent::new("Harbor"))
        .await
        .unwrap();
    let before = writes(&server);
    for (wanted, says) in [
        ("components: [{displayname: Harbor}]", "more than one"),
        (
            "severities: [{name: new, value: 33}]",
            "\"operational\" has",
        ),
    ] {
        let error = client
            .ensure(Catalogue::from_yaml(wanted).unwrap())
            .await
            .unwrap_err();
        assert!(
            error.is_invalid_input() && error.to_string().contains(says),
            "{error}"
        );
    }
    assert_eq!(writes(&server), before);
}

#[tokio::test]
async fn a_description_that_is_not_wanted_stays() {
    let server = server(Version::V1_0_0, Vec::new()).await;
    let client = client(&server);
    let id = server.impact_type_id("Unknown").unwrap();
    client
        .impact_type(id)
        .patch(&ImpactTypePatch::new().description("kept"))
        .await
        .unwrap();
    let wanted = Catalogue::from_yaml("impactTypes: [{displayname: Unknown}]").unwrap();
    assert!(client.ensure(wanted).plan().await.unwrap().is_empty());
}

#[test]
fn keys_that_the_server_would_drop_are_refused() {
    for (file, says) in [
        (
            "components: [{displayName: Harbor}]",
            "components[0].displayName",
        ),
        (
            "impactTypes: [{DisplayName: x}]",
            "it reads \"displayname\" alone",
        ),
        (
            "severities: [{displayname: x, value: 1}]",
            "severities[0].displayname",
        ),
        ("severities: [{name: x, value: 101}]", "severities[0].value"),
        ("severities: [{name: x, value: high}]", "whole number"),
        (
            "severities: [{name: x, value: 1}, {name: y, value: 1}]",
            "twice",
        ),
        ("phases: [{Name: x}]", "phases[0].Name"),
        ("phases: [{name: ''}]", "phases[0].name"),
        ("phases: [Open]", "phases[0]"),
        ("phases: [{name: x}, {name: x}]", "twice"),
        (
            "components: [{labels: {a: b}}]",
            "components[0].displayname",
        ),
        ("components: [{displayname: x, labels: {a: 1.0}}]", "quote"),
        ("components: [{displayname: x}, {displayname: x}]", "twice"),
        ("components: [{displayname: \"a\\0b\"}]", "U+0000"),
        ("impacttypes: []", "impactTypes"),
        ("- a", "file"),
        ("a: [", "file"),
    ] {
        let error = Catalogue::from_yaml(file).unwrap_err();
        assert!(
            error.is_invalid_input() && error.to_string().contains(says),
            "{file}: {error}"
        );
    }
    assert_eq!(Catalogue::from_yaml("phases:\n").unwrap(), Catalogue::new());
}
