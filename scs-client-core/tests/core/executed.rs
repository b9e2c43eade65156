//! One test for each row of the `executed()` table.

use std::time::Duration;

use Executed::{Maybe, No, Yes};
use scs_client_core::credentials::{FromFn, Static};
use scs_client_core::transport::TransportErrorKind as Kind;
use scs_client_core::{Error, Executed};
use scs_testkit::faults::{Act, RawServer, Scripted, refusing_url};

use crate::support::{Admin, Fake, Outcome, WIDGET, builder, client, clocked};
use Outcome::{Fails, Status};

/// How a write ends when its attempts end so; it may only be repeated where nothing happened.
async fn create(outcomes: &[Outcome]) -> (Error, usize) {
    let fake = Fake::new(outcomes.iter().copied());
    let (client, _) = fake.client();
    let error = client.create("x").await.unwrap_err();
    (error, fake.sent().len())
}

async fn get(outcomes: &[Outcome]) -> (Error, usize) {
    let fake = Fake::new(outcomes.iter().copied());
    let (client, _) = fake.client();
    (client.get(7).await.unwrap_err(), fake.sent().len())
}

#[tokio::test]
async fn refused_before_sending() {
    let fake = Fake::new([]);
    let (client, _) = fake.client();
    let bad_input = client.get("..").await.unwrap_err();
    assert!(
        bad_input.is_invalid_input() && bad_input.executed() == No,
        "{bad_input:?}"
    );
    let no_credential = client.call::<Admin>().await.unwrap_err();
    assert!(
        no_credential.is_credential() && no_credential.executed() == No,
        "{no_credential:?}"
    );
    for error in [bad_input, no_credential] {
        assert_eq!(error.attempts(), 0);
        assert!(error.to_string().contains("nothing was sent"), "{error}");
    }
    let plain_http = builder("http://status.example.com")
        .transport(std::sync::Arc::new(fake.clone()))
        .credentials(Static::bearer("token"))
        .build()
        .unwrap();
    let error = plain_http.get(7).await.unwrap_err();
    assert!(error.executed() == No && error.attempts() == 0, "{error:?}");
    assert!(fake.sent().is_empty());
}

#[tokio::test]
async fn total_time_used_up_before_sending() {
    let server = RawServer::always(Scripted::json(WIDGET).whole()).await;
    let never = FromFn::new(|_| Box::pin(std::future::pending()));
    let client = builder(server.base_url())
        .credentials(never)
        .total_timeout(Duration::from_millis(50))
        .build()
        .unwrap();
    let error = client.create("x").await.unwrap_err();
    assert!(error.is_timeout() && error.executed() == No, "{error:?}");
    assert_eq!(server.connections(), 0);
}

#[tokio::test]
async fn connection_refused() {
    let (client, _) = clocked(refusing_url());
    let error = client.create("x").await.unwrap_err();
    assert!(error.is_connect() && error.executed() == No, "{error:?}");
    assert_eq!(
        error.attempts(),
        4,
        "nothing has happened, so that a write is tried again too"
    );
}

#[tokio::test]
async fn name_not_found() {
    // A label longer than 63 letters: the resolver refuses it without asking the network.
    let url = format!("http://{}.invalid", "a".repeat(64));
    let transport = scs_client_core::HttpTransport::builder().no_proxy().build();
    let client = builder(url)
        .transport(std::sync::Arc::new(transport))
        .max_attempts(1)
        .build()
        .unwrap();
    let error = client.create("x").await.unwrap_err();
    assert!(error.is_connect(), "{error:?}");
    assert_eq!((error.executed(), error.attempts()), (No, 1));
}

#[tokio::test]
async fn every_failure_of_connecting_by_its_kind() {
    for kind in [Kind::Connect, Kind::ConnectTimeout] {
        let (error, sent) = create(&[Fails(kind); 4]).await;
        assert_eq!((error.executed(), sent), (No, 4), "{kind:?}");
    }
    let (error, sent) = create(&[Fails(Kind::Request)]).await;
    assert_eq!(
        (error.executed(), sent),
        (No, 1),
        "what cannot be sent now cannot be sent later"
    );
}

#[tokio::test]
async fn too_many_requests() {
    let (error, sent) = create(&[Status(429); 4]).await;
    assert!(error.is_rate_limited());
    assert_eq!((error.executed(), sent), (No, 4));
}

#[tokio::test]
async fn attempt_timeout_and_cut_before_the_head() {
    for (kind, act) in [
        (Kind::Timeout, Act::Stall(Vec::new())),
        (Kind::Cut, Act::Hang),
    ] {
        let server = RawServer::always(act).await;
        let client = builder(server.base_url())
            .attempt_timeout(Duration::from_millis(200))
            .build()
            .unwrap();
        let error = client.create("x").await.unwrap_err();
        assert_eq!(
            (error.executed(), server.requests().len()),
            (Maybe, 1),
            "{kind:?}: {error:?}"
        );
        assert_eq!(error.is_timeout(), kind == Kind::Timeout);
        assert!(
            error.to_string().contains("the server may have acted"),
            "{error}"
        );
    }
}

#[tokio::test]
async fn what_a_proxy_answers_while_the_request_may_have_passed() {
    for status in [502, 503, 504] {
        let (error, sent) = create(&[Status(status)]).await;
        assert_eq!((error.executed(), sent), (Maybe, 1), "{status}");
    }
}

#[tokio::test]
async fn any_other_answer() {
    for status in [302, 400, 401, 403, 404, 409, 412, 422, 500, 501, 505] {
        let (error, sent) = create(&[Status(status)]).await;
        assert_eq!((error.executed(), sent), (Yes, 1), "{status}");
    }
}

#[tokio::test]
async fn an_accepted_answer_that_cannot_be_used() {
    let good = Scripted::new(201, "application/json", r#"{"id": "x"}"#);
    for (name, act) in [
        ("cut", good.cut()),
        ("stalled", good.stalled()),
        (
            "too large",
            Scripted {
                body: vec![b' '; 2_000],
                ..good.clone()
            }
            .whole(),
        ),
        (
            "wrong kind",
            Scripted {
                content_type: "text/csv",
                ..good.clone()
            }
            .whole(),
        ),
        (
            "not readable",
            Scripted {
                body: b"{".to_vec(),
                ..good.clone()
            }
            .whole(),
        ),
    ] {
        let server = RawServer::always(act).await;
        let client = builder(server.base_url())
            .attempt_timeout(Duration::from_millis(300))
            .max_answer_size(1_000)
            .build()
            .unwrap();
        let error = client.create("x").await.unwrap_err();
        assert_eq!(
            (error.executed(), server.requests().len()),
            (Yes, 1),
            "{name}: {error:?}"
        );
        assert_eq!(error.status().unwrap(), 201, "{name}");
    }
}

#[tokio::test]
async fn over_several_attempts_the_strongest_answer_counts() {
    let refused = Fails(Kind::Connect);
    let (error, _) = get(&[Fails(Kind::Cut), refused, refused, refused]).await;
    assert!(error.is_connect());
    assert_eq!(
        error.executed(),
        Maybe,
        "the first attempt may have been carried out"
    );
    let (error, _) = get(&[Status(503), refused, refused, refused]).await;
    assert_eq!(error.executed(), Maybe);
    let (error, _) = get(&[Fails(Kind::Cut), Status(404)]).await;
    assert_eq!(error.executed(), Yes);
    let (error, sent) = create(&[Status(429), refused, Fails(Kind::Cut)]).await;
    assert_eq!((error.executed(), sent), (Maybe, 3));
}

#[tokio::test]
async fn a_refused_credential_hides_nothing_of_what_came_after() {
    let server = RawServer::in_turn([Scripted::status(401).whole(), Act::Hang]).await;
    let provider = crate::unauthorized::Rotating::default();
    let client = builder(server.base_url())
        .credentials(provider)
        .build()
        .unwrap();
    let error = client.create("x").await.unwrap_err();
    assert_eq!(server.requests().len(), 2);
    assert_eq!(
        error.executed(),
        Maybe,
        "the 401 has done nothing, the cut attempt may have"
    );
}

#[tokio::test]
async fn strongest_is_the_order_of_the_values() {
    assert!(No < Maybe && Maybe < Yes);
    let server = RawServer::always(Scripted::json(WIDGET).whole()).await;
    client(server.base_url()).get(7).await.unwrap();
}
