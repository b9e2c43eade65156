//! What recorded bodies mean, written down by hand from the bodies: the decoder is not asked what it thinks.

use chrono::{DateTime, Utc};
use scs_client_core::Operation;
use statuspage_client::operations::*;

use crate::recordings::{Canned, read};

async fn gives<O: Operation>(status: u16, body: &str) -> O::Output {
    let content_type = (!body.is_empty()).then(|| "application/json".to_owned());
    let answer = Canned {
        status,
        content_type,
        body: body.to_owned(),
    };
    read::<O>(answer)
        .await
        .unwrap_or_else(|error| panic!("{error}\n{body}"))
}

fn at(text: &str) -> Option<DateTime<Utc>> {
    Some(DateTime::parse_from_rfc3339(text).unwrap().to_utc())
}

#[tokio::test]
async fn phases() {
    let list = gives::<GetPhases>(200, r#"{"data":{"generation":7,"phases":["x"]}}"#).await;
    assert_eq!((list.generation, list.phases), (7, vec!["x".to_owned()]));
    let list = gives::<GetPhases>(200, r#"{"data":{"generation":1,"phases":["Scheduled","Investigation ongoing","Working on it","Potential fix deployed","Done"]}}"#).await;
    assert_eq!((list.phases.len(), list.phases[4].as_str()), (5, "Done"));
    assert_eq!(
        gives::<CreatePhases>(201, r#"{"generation":5}"#).await.id,
        5
    );
    assert_eq!(
        gives::<CreatePhases>(201, r#"{"generation":3}"#).await.id,
        3
    );
}

#[tokio::test]
async fn impact_types() {
    let one = gives::<GetImpactType>(200, r#"{"data":{"description":"","displayName":"P3","id":"1be62151-2227-4578-a73b-0be82d616c09"}}"#).await;
    assert_eq!(one.id.as_str(), "1be62151-2227-4578-a73b-0be82d616c09");
    assert_eq!(
        (one.display_name.as_deref(), one.description.as_deref()),
        (Some("P3"), Some(""))
    );
    let one = gives::<GetImpactType>(
        200,
        r#"{"data":{"displayName":"case","id":"3ac553f9-59cb-44f3-b7d4-603cf9a09abd"}}"#,
    )
    .await;
    assert_eq!(
        (one.display_name.as_deref(), one.description),
        (Some("case"), None)
    );

    let list = gives::<ListImpactTypes>(200, r#"{"data":[{"displayName":"Performance Degration","id":"d44d5d71-e34c-4cfa-9ec3-ad13cde6bf24"},{"displayName":"Connectivity Problems","id":"b87213f0-70c4-4ffb-8d69-3f83a4217b21"},{"displayName":"Unknown","id":"a0b828bd-14e6-4804-b82a-36c9f5beab7e"}]}"#).await;
    let names: Vec<_> = list
        .iter()
        .filter_map(|one| one.display_name.as_deref())
        .collect();
    assert_eq!(
        names,
        ["Connectivity Problems", "Performance Degration", "Unknown"],
        "by name"
    );
    assert!(
        gives::<ListImpactTypes>(200, r#"{"data":[]}"#)
            .await
            .is_empty()
    );

    assert_eq!(
        gives::<CreateImpactType>(201, r#"{"id":"b9968ef9-8364-4ab1-8356-5af783179daa"}"#)
            .await
            .id
            .as_str(),
        "b9968ef9-8364-4ab1-8356-5af783179daa"
    );
    assert_eq!(
        gives::<CreateImpactType>(201, r#"{"id":"50353921-aa56-49c8-aca2-9e18f4e9e50b"}"#)
            .await
            .id
            .as_str(),
        "50353921-aa56-49c8-aca2-9e18f4e9e50b"
    );
}

#[tokio::test]
async fn severities() {
    let one = gives::<GetSeverity>(200, r#"{"data":{"displayName":"a/b","value":19}}"#).await;
    assert_eq!(
        (one.display_name.as_deref(), one.value),
        (Some("a/b"), Some(19))
    );
    let one = gives::<GetSeverity>(
        200,
        r#"{"data":{"displayName":"better limited","value":76}}"#,
    )
    .await;
    assert_eq!(
        (one.display_name.as_deref(), one.value),
        (Some("better limited"), Some(76))
    );

    // The server keeps values outside the scale, rows without value, and rows without name.
    let list = gives::<ListSeverities>(200, r#"{"data":[{"displayName":"broken","value":100},{"displayName":"big","value":101},{"displayName":"neg","value":-1},{"displayName":"noval"},{"value":17},{"displayName":"","value":18}]}"#).await;
    let rows: Vec<_> = list
        .iter()
        .map(|one| (one.display_name.as_deref(), one.value))
        .collect();
    assert_eq!(
        rows,
        [
            (Some("noval"), None),
            (Some("neg"), Some(-1)),
            (None, Some(17)),
            (Some(""), Some(18)),
            (Some("broken"), Some(100)),
            (Some("big"), Some(101))
        ],
        "by value"
    );
    let list = gives::<ListSeverities>(200, r#"{"data":[{"displayName":"operational","value":33},{"displayName":"operational","value":500}]}"#).await;
    assert_eq!(list.len(), 2, "names need not be unique");
}

#[tokio::test]
async fn components() {
    let one = gives::<GetComponent>(200, r#"{"data":{"activelyAffectedBy":[],"displayName":"back","id":"361ccc2c-8cc9-4001-80bf-7053c96d966a","labels":{"z":"1"}}}"#).await;
    assert_eq!(
        (one.display_name.as_deref(), one.labels["z"].as_str()),
        (Some("back"), "1")
    );
    assert!(one.actively_affected_by.is_empty());
    let one = gives::<GetComponent>(200, r#"{"data":{"activelyAffectedBy":[{"reference":"298cd63e-9f3a-4d7b-85b5-d8cd387dd95e","severity":50,"type":"d44d5d71-e34c-4cfa-9ec3-ad13cde6bf24"}],"displayName":"ATa","id":"6d37f995-473f-4da4-b3b3-5ca26df0f809"}}"#).await;
    let impact = &one.actively_affected_by[0];
    assert_eq!(
        impact.incident.as_str(),
        "298cd63e-9f3a-4d7b-85b5-d8cd387dd95e"
    );
    assert_eq!(
        impact.impact_type.as_str(),
        "d44d5d71-e34c-4cfa-9ec3-ad13cde6bf24"
    );
    assert_eq!(impact.severity, Some(50));
    assert!(one.labels.is_empty(), "absent when unset");

    let list = gives::<ListComponents>(200, r#"{"data":[{"activelyAffectedBy":[],"displayName":"Storage","id":"b9eb3148-35f8-42c2-bc5f-882b17400808","labels":{}},{"activelyAffectedBy":[],"displayName":"Network","id":"75bea460-91de-4306-a1b8-3bbc3ce95d28","labels":{}},{"activelyAffectedBy":[],"displayName":"hypervisor-00001","id":"eb4e7841-4ba4-47b0-9f2f-06f7bb7c387c","labels":{"az":"1","region":"datacenter-west"}}]}"#).await;
    let names: Vec<_> = list
        .iter()
        .filter_map(|one| one.display_name.as_deref())
        .collect();
    assert_eq!(names, ["Network", "Storage", "hypervisor-00001"], "by name");
    assert_eq!(list[2].labels.len(), 2);
    assert!(
        gives::<ListComponents>(200, r#"{"data":[]}"#)
            .await
            .is_empty()
    );

    assert_eq!(
        gives::<CreateComponent>(201, r#"{"id":"ab37826d-9f0e-4bcb-aba1-f192c78330f5"}"#)
            .await
            .id
            .as_str(),
        "ab37826d-9f0e-4bcb-aba1-f192c78330f5"
    );
    assert_eq!(
        gives::<CreateComponent>(201, r#"{"id":"a5b275c9-de9b-4fcf-8525-69bed460ee13"}"#)
            .await
            .id
            .as_str(),
        "a5b275c9-de9b-4fcf-8525-69bed460ee13"
    );
}

#[tokio::test]
async fn incidents() {
    let one = gives::<GetIncident>(200, r#"{"data":{"affects":[],"beganAt":null,"endedAt":null,"id":"d2fd1e9b-0c38-436c-9612-182979c81839","phase":{"generation":1,"order":1},"updates":[]}}"#).await;
    assert_eq!(
        (one.display_name, one.began_at, one.ended_at),
        (None, None, None)
    );
    let phase = one.phase.unwrap();
    assert_eq!((phase.generation, phase.order), (1, 1));
    let one = gives::<GetIncident>(200, r#"{"data":{"affects":[{"reference":"809a476a-44c4-469a-8b40-d4607d1a0a70","severity":0,"type":"b3928ab2-2a4e-47dc-b8d6-ff0930408d03"}],"beganAt":"2024-07-02T13:00:00Z","displayName":"x","endedAt":"2030-01-01T00:00:00Z","id":"8f0814c0-b399-4908-973c-c8dc762d58b1","phase":{"generation":1,"order":1},"updates":[100,2]}}"#).await;
    assert_eq!(
        one.affects[0].component.as_str(),
        "809a476a-44c4-469a-8b40-d4607d1a0a70"
    );
    assert_eq!(one.affects[0].severity, Some(0), "maintenance, not nothing");
    assert_eq!(one.ended_at, at("2030-01-01T00:00:00Z"));
    assert_eq!(one.updates, [2, 100], "in order");

    // A server in Berlin writes its own offset, for the year 1 as well.
    let list = gives::<ListIncidents>(200, r#"{"data":[{"affects":[{"reference":"700238ec-0595-4b91-8285-f16976bcd9fb","severity":75,"type":"d44d5d71-e34c-4cfa-9ec3-ad13cde6bf24"}],"beganAt":"2024-07-02T15:00:00+02:00","description":"Description of the new incident.","displayName":"New incident","endedAt":null,"id":"642502ca-b246-4485-9e7c-d4b53a49e015","phase":{"generation":1,"order":1},"updates":[]},{"affects":[],"beganAt":"2024-01-01T19:30:00.123456+01:00","displayName":"nanos","endedAt":null,"id":"bba42bd3-8778-4804-b69f-9fb7cbafdcf9","phase":{"generation":1,"order":1},"updates":[]},{"affects":[],"beganAt":"0001-01-01T00:53:28+00:53","displayName":"year0","endedAt":null,"id":"5c5e7a1c-bfef-406b-a56d-fb0f3c91f42b","phase":{"generation":1,"order":1},"updates":[]}]}"#).await;
    let begins: Vec<_> = list
        .iter()
        .map(|one| (one.display_name.as_deref(), one.began_at))
        .collect();
    assert_eq!(
        begins,
        [
            (Some("year0"), None),
            (Some("nanos"), at("2024-01-01T18:30:00.123456Z")),
            (Some("New incident"), at("2024-07-02T13:00:00Z"))
        ],
        "by begin"
    );
    assert!(
        gives::<ListIncidents>(200, r#"{"data":[]}"#)
            .await
            .is_empty()
    );

    assert_eq!(
        gives::<CreateIncident>(201, r#"{"id":"e64b1991-6a4c-4720-8c69-85fbce4a7a44"}"#)
            .await
            .id
            .as_str(),
        "e64b1991-6a4c-4720-8c69-85fbce4a7a44"
    );
    assert_eq!(
        gives::<CreateIncident>(201, r#"{"id":"fa5cb805-d268-4b9b-93bd-b4c892811014"}"#)
            .await
            .id
            .as_str(),
        "fa5cb805-d268-4b9b-93bd-b4c892811014"
    );
}

#[tokio::test]
async fn updates() {
    let one = gives::<GetIncidentUpdate>(200, r#"{"data":{"createdAt":"2024-07-02T15:15:00+02:00","description":"D0","displayName":"U0c","order":0}}"#).await;
    assert_eq!((one.order, one.created_at), (0, at("2024-07-02T13:15:00Z")));
    assert_eq!(
        (one.display_name.as_deref(), one.description.as_deref()),
        (Some("U0c"), Some("D0"))
    );
    let one = gives::<GetIncidentUpdate>(200, r#"{"data":{"createdAt":"2025-01-01T00:00:00Z","description":"","displayName":"U0c","order":0}}"#).await;
    assert_eq!(one.description.as_deref(), Some(""), "emptied, not absent");

    // 300 updates of which three were patched came back as 78,79,80,1,…
    let list = gives::<ListIncidentUpdates>(200, r#"{"data":[{"createdAt":"2026-11-22T22:47:46.136124Z","displayName":"n78","order":78},{"createdAt":"2026-11-22T22:47:45.356849Z","displayName":"n1","order":1},{"createdAt":"2026-11-22T22:47:45.40037Z","description":"only desc","order":4}]}"#).await;
    let rows: Vec<_> = list
        .iter()
        .map(|one| (one.order, one.display_name.as_deref()))
        .collect();
    assert_eq!(
        rows,
        [(1, Some("n1")), (4, None), (78, Some("n78"))],
        "by number"
    );
    assert!(
        gives::<ListIncidentUpdates>(200, r#"{"data":[]}"#)
            .await
            .is_empty()
    );

    assert_eq!(
        gives::<CreateIncidentUpdate>(201, r#"{"order":0}"#)
            .await
            .id,
        0
    );
    assert_eq!(
        gives::<CreateIncidentUpdate>(201, r#"{"order":282}"#)
            .await
            .id,
        282
    );
}

/// What gives nothing is a success by 204 alone: a 200 is something else that answers.
async fn gives_nothing<O: Operation<Output = ()>>() {
    gives::<O>(204, "").await;
    let other = Canned {
        status: 200,
        content_type: Some("text/html".to_owned()),
        body: "<title>Log in</title>".to_owned(),
    };
    let error = read::<O>(other).await.unwrap_err();
    assert_eq!(error.status().unwrap().as_u16(), 200, "{error}");
}

#[tokio::test]
async fn changes_and_deletes() {
    gives_nothing::<UpdateImpactType>().await;
    gives_nothing::<DeleteImpactType>().await;
    gives_nothing::<CreateSeverity>().await;
    gives_nothing::<UpdateSeverity>().await;
    gives_nothing::<DeleteSeverity>().await;
    gives_nothing::<UpdateComponent>().await;
    gives_nothing::<DeleteComponent>().await;
    gives_nothing::<UpdateIncident>().await;
    gives_nothing::<DeleteIncident>().await;
    gives_nothing::<UpdateIncidentUpdate>().await;
    gives_nothing::<DeleteIncidentUpdate>().await;
}
