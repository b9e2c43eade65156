//! What answers mean, written down by hand from the bodies: the decoder is not asked what it thinks.
//!
//! Two of each operation. Bodies are recorded ones, named by number and keyword; what an older server sends, or what
//! was recorded once alone, is written out.

mod builds;
mod configuration;
mod images;
mod live;
mod refused;
mod server;

use std::sync::OnceLock;

use chrono::{DateTime, NaiveDateTime, Utc};
use scs_client_core::Operation;
use scs_testkit::recordings::{self, ZuulExchange};
use zuul_client::Error;

use crate::recordings::{Canned, read};

fn recorded(label: &str) -> Canned {
    static ALL: OnceLock<Vec<ZuulExchange>> = OnceLock::new();
    let all = ALL.get_or_init(|| {
        [
            recordings::zuul().unwrap(),
            recordings::zuul_later().unwrap(),
        ]
        .concat()
    });
    let found = all.iter().find(|exchange| exchange.label() == label);
    Canned::of(found.unwrap_or_else(|| panic!("nothing is called {label}")))
}

/// What an operation gives for a recorded answer.
async fn of<O: Operation>(label: &str) -> O::Output {
    read::<O>(recorded(label))
        .await
        .unwrap_or_else(|error| panic!("{label}: {error}"))
}

/// What it gives for a body in JSON.
async fn gives<O: Operation>(body: &str) -> O::Output {
    let answer = Canned {
        status: 200,
        content_type: Some("application/json".to_owned()),
        body: body.to_owned(),
    };
    read::<O>(answer)
        .await
        .unwrap_or_else(|error| panic!("{error}\n{body}"))
}

/// The error that it gives for a recorded refusal.
async fn refusal<O: Operation>(label: &str) -> Error {
    read::<O>(recorded(label))
        .await
        .err()
        .unwrap_or_else(|| panic!("{label} is no refusal"))
}

/// A time of the database: UTC, without saying so.
fn at(text: &str) -> Option<DateTime<Utc>> {
    Some(
        NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M:%S")
            .unwrap()
            .and_utc(),
    )
}

/// A time of the status: milliseconds.
fn at_millis(millis: i64) -> Option<DateTime<Utc>> {
    DateTime::from_timestamp_millis(millis)
}
