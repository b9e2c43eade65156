//! A plausible quarter of operations, written by us.

use chrono::{DateTime, NaiveTime, TimeDelta, Utc};

use super::scenario::PlannedIncident;

const SLOW: &str = "Performance Degradation";
const LOST: &str = "Connectivity Problems";
const WORK: &str = "Maintenance";
const ODD: &str = "Unknown";

const INVESTIGATING: i64 = 1;
const WORKING: i64 = 2;
const FIX_DEPLOYED: i64 = 3;
const DONE: i64 = 4;

/// One line of the table below: days before today, time of day, minutes, name, impacts, updates (minutes after the
/// begin, title, text).
type Line = (
    i64,
    (u32, u32),
    i64,
    &'static str,
    &'static [(&'static str, &'static str, i64)],
    &'static [(i64, &'static str, &'static str)],
);

/// Closed for good; the last update of each ends it.
const CLOSED: &[Line] = &[
    (
        88,
        (6, 12),
        95,
        "Harbor refuses pushes",
        &[("Harbor", LOST, 70)],
        &[
            (10, "Seen", "Pushes end with 502."),
            (90, "Solved", "The registry's disk has room again."),
        ],
    ),
    (
        84,
        (13, 40),
        25,
        "Meetings without sound",
        &[("Jitsi", SLOW, 45)],
        &[(20, "Solved", "The bridge was started anew.")],
    ),
    (
        80,
        (22, 0),
        240,
        "OpenStack upgrade",
        &[("gx-scs", WORK, 0)],
        &[
            (0, "Begun", "Control plane first."),
            (235, "Finished", "All nodes are on the new release."),
        ],
    ),
    (
        77,
        (9, 5),
        50,
        "Jobs wait for nodes",
        &[("Zuul", SLOW, 50)],
        &[
            (15, "Cause", "The quota of the test project is used up."),
            (50, "Solved", "Left-over machines were removed."),
        ],
    ),
    (
        73,
        (2, 30),
        310,
        "Storage network flaps",
        &[
            ("gx-scs", LOST, 85),
            ("Harbor", LOST, 60),
            ("Zuul", LOST, 60),
        ],
        &[
            (20, "Seen", "Volumes hang on two of three racks."),
            (120, "Switch found", "One uplink loses frames."),
            (300, "Solved", "The optics were replaced."),
        ],
    ),
    (
        70,
        (15, 15),
        12,
        "Website answers slowly",
        &[("Website", SLOW, 30)],
        &[],
    ),
    (
        66,
        (11, 0),
        180,
        "Certificate of the identity provider expired",
        &[
            ("UCS", LOST, 95),
            ("Nextcloud", LOST, 80),
            ("Harbor", LOST, 40),
        ],
        &[
            (5, "Seen", "Nobody can log in."),
            (60, "Renewed", "The new certificate is being rolled out."),
            (180, "Solved", "All services trust it."),
        ],
    ),
    (
        62,
        (21, 0),
        120,
        "Nextcloud update",
        &[("Nextcloud", WORK, 0)],
        &[(118, "Finished", "Apps are enabled again.")],
    ),
    (
        57,
        (7, 45),
        75,
        "Dashboards show gaps",
        &[("Grafana", ODD, 35), ("Prometheus", SLOW, 40)],
        &[(70, "Solved", "The write-ahead log was repaired.")],
    ),
    (
        53,
        (18, 20),
        35,
        "Pads do not save",
        &[("Hedgedoc", LOST, 66)],
        &[(30, "Solved", "The database has connections again.")],
    ),
    (
        49,
        (5, 0),
        90,
        "Rack power test",
        &[("gx-scs", WORK, 0), ("Moin Cluster", WORK, 0)],
        &[
            (0, "Begun", "Rack by rack."),
            (88, "Finished", "No machine was lost."),
        ],
    ),
    (
        45,
        (12, 34),
        8,
        "Short loss of the uplink",
        &[("gx-scs", LOST, 100), ("Website", LOST, 100)],
        &[(
            8,
            "Solved",
            "The provider confirms a fibre cut and took the other way.",
        )],
    ),
    (
        41,
        (10, 10),
        260,
        "Moin cluster without a leader",
        &[("Moin Cluster", LOST, 78)],
        &[
            (30, "Seen", "etcd cannot agree."),
            (200, "Restored", "From the snapshot of the night."),
            (255, "Solved", "Workloads are back."),
        ],
    ),
    (
        37,
        (16, 0),
        45,
        "Image scans pile up",
        &[("Harbor", SLOW, 25)],
        &[(45, "Solved", "The scanner got a second worker.")],
    ),
    (
        33,
        (3, 15),
        140,
        "Zuul out of disk",
        &[("Zuul", LOST, 90)],
        &[
            (20, "Seen", "Executors refuse jobs."),
            (130, "Solved", "Old build trees were cleared."),
        ],
    ),
    (
        28,
        (20, 0),
        180,
        "Kernel updates",
        &[
            ("Jitsi", WORK, 0),
            ("Hedgedoc", WORK, 0),
            ("Website", WORK, 0),
        ],
        &[(175, "Finished", "All three run the new kernel.")],
    ),
    (
        24,
        (8, 0),
        65,
        "Logins take a minute",
        &[("UCS", SLOW, 55)],
        &[
            (30, "Cause", "A directory index is missing."),
            (65, "Solved", "It was built."),
        ],
    ),
    (
        19,
        (14, 25),
        20,
        "False alarm of the probe",
        &[("Website", ODD, 10)],
        &[(18, "Closed", "Only the probe was cut off.")],
    ),
    (
        14,
        (23, 30),
        100,
        "Object store slow",
        &[("gx-scs", SLOW, 48), ("Harbor", SLOW, 48)],
        &[
            (40, "Cause", "A rebalance got in the way."),
            (95, "Solved", "It runs throttled now."),
        ],
    ),
    (
        9,
        (9, 0),
        30,
        "Prometheus restarted",
        &[("Prometheus", WORK, 0)],
        &[],
    ),
    (
        4,
        (6, 50),
        210,
        "Nodes lose their volumes",
        &[("gx-scs", LOST, 72), ("Zuul", LOST, 55)],
        &[
            (25, "Seen", "Two monitors disagree."),
            (110, "A third one joins", "Rebalancing, 40 %."),
            (205, "Solved", "Quorum is back."),
        ],
    ),
];

/// About 90 days back and 14 days ahead of `now`: 21 closed incidents (six of them past maintenance), three open ones,
/// two maintenance windows that run and three to come.
///
/// The same `now` gives the same quarter. Components and impact types are those of [`Seed::scs`](super::Seed::scs).
#[must_use]
pub fn quarter(now: DateTime<Utc>) -> Vec<PlannedIncident> {
    let today = now.date_naive().and_time(NaiveTime::MIN).and_utc();
    let now = today + TimeDelta::minutes((now - today).num_minutes());
    let mut incidents: Vec<_> = CLOSED
        .iter()
        .map(|(days, (hour, minute), length, name, impacts, updates)| {
            let began =
                today - TimeDelta::days(*days) + TimeDelta::minutes(i64::from(hour * 60 + minute));
            incident(
                name,
                began,
                Some(began + TimeDelta::minutes(*length)),
                DONE,
                impacts,
                updates,
            )
        })
        .collect();
    let ago = |minutes| now - TimeDelta::minutes(minutes);
    let ahead = |minutes| now + TimeDelta::minutes(minutes);
    let day = 24 * 60;
    incidents.extend([
        incident(
            "Floating IPs unreachable",
            ago(190),
            None,
            WORKING,
            &[("gx-scs", LOST, 82), ("Moin Cluster", LOST, 60)],
            &[
                (
                    8,
                    "We are looking",
                    "Some machines cannot be reached from outside.",
                ),
                (
                    45,
                    "Narrowed down",
                    "One network node announces stale routes.",
                ),
                (
                    110,
                    "Node drained",
                    "Routers move to the others; half of them are done.",
                ),
                (170, "Most are back", "A handful of tenants is left."),
            ],
        ),
        incident(
            "Slow image pulls",
            ago(70),
            None,
            INVESTIGATING,
            &[("Harbor", SLOW, 40)],
            &[(15, "Seen", "Pulls take four times as long as yesterday.")],
        ),
        incident(
            "Search finds nothing new",
            ago(3 * day),
            None,
            FIX_DEPLOYED,
            &[("Nextcloud", ODD, 20)],
            &[
                (60, "Cause", "The indexer stopped at a broken file."),
                (
                    2 * day,
                    "Fix deployed",
                    "It runs again and has to catch up.",
                ),
            ],
        ),
        incident(
            "Database of the pads moves",
            ago(40),
            Some(ahead(80)),
            WORKING,
            &[("Hedgedoc", WORK, 0)],
            &[(0, "Begun", "Pads are read-only.")],
        ),
        incident(
            "Firmware of the switches",
            ago(10),
            Some(ahead(4 * 60)),
            WORKING,
            &[("gx-scs", WORK, 0), ("Zuul", WORK, 0)],
            &[],
        ),
        incident(
            "New release of Harbor",
            ahead(2 * day),
            Some(ahead(2 * day + 90)),
            0,
            &[("Harbor", WORK, 0)],
            &[],
        ),
        incident(
            "Identity provider moves",
            ahead(6 * day),
            Some(ahead(6 * day + 180)),
            0,
            &[("UCS", WORK, 0), ("Nextcloud", WORK, 0)],
            &[],
        ),
        incident(
            "OpenStack upgrade",
            ahead(13 * day),
            Some(ahead(13 * day + 5 * 60)),
            0,
            &[("gx-scs", WORK, 0)],
            &[],
        ),
    ]);
    incidents
}

fn incident(
    name: &str,
    began: DateTime<Utc>,
    ended: Option<DateTime<Utc>>,
    phase: i64,
    impacts: &[(&str, &str, i64)],
    updates: &[(i64, &str, &str)],
) -> PlannedIncident {
    PlannedIncident {
        name: name.to_owned(),
        description: None,
        began_at: Some(began),
        ended_at: ended,
        phase: Some(phase),
        impacts: impacts
            .iter()
            .map(|(component, kind, severity)| {
                ((*component).into(), (*kind).into(), Some(*severity))
            })
            .collect(),
        updates: updates
            .iter()
            .map(|(after, title, text)| {
                (
                    began + TimeDelta::minutes(*after),
                    (*title).into(),
                    (*text).into(),
                )
            })
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::statuspage::{Seed, state::Tables};

    #[test]
    fn the_quarter_is_as_promised_at_any_time_of_day() {
        for now in [
            "2026-03-29T00:00:00Z",
            "2026-03-29T12:34:56Z",
            "2026-03-29T23:59:59Z",
        ] {
            let now: DateTime<Utc> = now.parse().unwrap();
            let incidents = quarter(now);
            assert_eq!(incidents, quarter(now));
            let is_maintenance = |incident: &&PlannedIncident| {
                incident
                    .impacts
                    .iter()
                    .any(|(_, _, severity)| *severity == Some(0))
            };
            let closed = incidents
                .iter()
                .filter(|incident| incident.ended_at.is_some_and(|ended| ended < now))
                .count();
            let open = incidents
                .iter()
                .filter(|incident| incident.ended_at.is_none())
                .count();
            let running = incidents
                .iter()
                .filter(is_maintenance)
                .filter(|incident| incident.began_at < Some(now) && incident.ended_at > Some(now))
                .count();
            let coming = incidents
                .iter()
                .filter(|incident| incident.began_at > Some(now))
                .count();
            assert_eq!((closed, open, running, coming), (21, 3, 2, 3), "{now}");
            assert!(
                incidents
                    .iter()
                    .all(|incident| incident.began_at > Some(now - TimeDelta::days(90)))
            );
            assert!(
                incidents
                    .iter()
                    .any(|incident| incident.ended_at.is_none() && incident.updates.len() > 2)
            );
        }
    }

    #[test]
    fn the_quarter_names_nothing_that_the_seed_lacks() {
        let mut tables = Tables::seeded(&Seed::scs(), None);
        for incident in quarter(Utc::now()) {
            for (when, ..) in &incident.updates {
                assert!(
                    Some(*when) >= incident.began_at && *when <= Utc::now(),
                    "{}",
                    incident.name
                );
            }
            incident.load(&mut tables).unwrap();
        }
        assert_eq!(tables.incidents.len(), 29);
    }
}
