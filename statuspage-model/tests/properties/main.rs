//! Properties that must hold whatever the incidents are.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "helpers of tests may fail loudly, too"
)]

mod changes;
mod uptime;

use chrono::{DateTime, TimeDelta, Utc};
use proptest::prelude::*;
use statuspage_model::{Impact, Incident};

/// Two days are enough for every relation of two stretches of time.
const HOURS: i64 = 48;

fn hour(hour: i64) -> DateTime<Utc> {
    DateTime::UNIX_EPOCH + TimeDelta::hours(hour)
}

fn severity() -> impl Strategy<Value = Option<i64>> {
    prop_oneof![
        1 => Just(None),
        2 => Just(Some(0)),
        6 => (-1_i64..=102).prop_map(Some),
    ]
}

fn impacts() -> impl Strategy<Value = Vec<Impact>> {
    proptest::collection::btree_map((0_usize..3, 0_usize..2), severity(), 0..4).prop_map(
        |impacts| {
            impacts
                .into_iter()
                .map(|((component, impact_type), severity)| {
                    let mut impact =
                        Impact::new(["a", "b", "c"][component], ["t", "u"][impact_type]);
                    impact.severity = severity;
                    impact
                })
                .collect()
        },
    )
}

/// Dates of every kind, missing ones and reversed ones included.
fn incident(id: String) -> impl Strategy<Value = Incident> {
    let date = || proptest::option::weighted(0.85, 0..HOURS);
    (date(), date(), impacts()).prop_map(move |(began, ended, affects)| {
        let mut incident = Incident::new(id.as_str()).affects(affects);
        incident.began_at = began.map(hour);
        incident.ended_at = ended.map(hour);
        incident
    })
}

fn incidents() -> impl Strategy<Value = Vec<Incident>> {
    (0_usize..12).prop_flat_map(|count| {
        (0..count)
            .map(|number| incident(format!("i{number}")))
            .collect::<Vec<_>>()
    })
}
