//! The table of faults that every client must pass, here with the small test service.

use scs_testkit::faults::{self, After401, Scripted, Subject};

use crate::support::{Client, Patient, Strict, WIDGET};

fn subject<S: scs_client_core::Service + Default>() -> Subject<Client<S>> {
    Subject::new(
        |client| {
            let call = client.get(7);
            Box::pin(async move { call.await.map(drop) })
        },
        Scripted::json(WIDGET),
        |client| {
            let call = client.create("x");
            Box::pin(async move { call.await.map(drop) })
        },
        Scripted::new(201, "application/json", r#"{"id": "x"}"#),
    )
}

#[tokio::test]
async fn every_row_is_green() {
    let report = faults::run(&subject::<crate::support::Widgets>()).await;
    report.assert_green();
    assert_eq!(report.rows().len(), 19);
}

#[tokio::test]
async fn every_row_is_green_whatever_a_401_means() {
    let patient = subject::<Patient>().after_401(After401::SameAgain);
    faults::run(&patient).await.assert_green();
    let strict = subject::<Strict>().after_401(After401::GivesUp);
    faults::run(&strict).await.assert_green();
}

#[test]
fn proxy_variables_set() {
    let subject = subject::<crate::support::Widgets>();
    faults::proxy::check("fault_table::proxy_variables_set", &subject);
}

/// A table that cannot be red shows nothing.
#[tokio::test]
async fn rows_can_be_red() {
    // Called idempotent, but it is not; and its answer is not what the server sends.
    let wrong: Subject<Client> = Subject {
        write: |client| {
            let call = client.put(7, "x");
            Box::pin(async move { call.await.map(drop) })
        },
        write_answer: Scripted::status(204),
        read: |client| {
            let call = client.get(7);
            Box::pin(async move {
                match call.await {
                    Err(error) if error.is_decode() => Ok(()),
                    other => other.map(drop),
                }
            })
        },
        ..subject()
    };
    let report = faults::run(&wrong).await;
    let red: Vec<&str> = report
        .rows()
        .iter()
        .filter(|row| row.outcome.is_err())
        .map(|row| row.fault)
        .collect();
    assert_eq!(
        red,
        [
            "502 with HTML",
            "503 then success",
            "wrong content type",
            "200 with an HTML page",
            "200 with an HTML page that calls itself JSON",
            "invalid UTF-8",
            "duplicate POST detection",
        ],
        "{report}"
    );
}
