use chrono::FixedOffset;

use super::*;
use crate::level::tests::severities;
use crate::{Impact, Level};

const C: &str = "c";

fn hour(hour: i64) -> DateTime<Utc> {
    DateTime::UNIX_EPOCH + TimeDelta::hours(hour)
}

fn utc() -> FixedOffset {
    FixedOffset::east_opt(0).unwrap()
}

fn incident(id: &str, began: Option<i64>, ended: Option<i64>, severity: Option<i64>) -> Incident {
    let mut impact = Impact::new(C, "t");
    impact.severity = severity;
    let mut incident = Incident::new(id).affects(vec![impact]);
    incident.began_at = began.map(hour);
    incident.ended_at = ended.map(hour);
    incident
}

fn within(incidents: &[Incident], hours: (i64, i64), options: &UptimeOptions) -> Uptime {
    let window = TimeWindow::new(hour(hours.0), hour(hours.1));
    UptimeIndex::new(incidents).uptime(&C.into(), window, options)
}

fn hours_down(incidents: &[Incident], options: &UptimeOptions) -> i64 {
    within(incidents, (10, 20), options).down.num_hours()
}

#[test]
fn overlaps_count_once_and_ends_are_clipped() {
    let incidents = [
        incident("before", Some(5), Some(12), Some(50)),
        incident("inside", Some(11), Some(13), Some(80)),
        incident("touching", Some(13), Some(14), Some(1)),
        incident("apart", Some(16), Some(17), Some(50)),
        incident("after", Some(19), Some(30), Some(50)),
        incident("outside", Some(1), Some(10), Some(50)),
        incident("later", Some(20), Some(21), Some(50)),
    ];
    let uptime = within(&incidents, (10, 20), &UptimeOptions::new());
    assert_eq!(uptime.down, TimeDelta::hours(4 + 1 + 1));
    assert_eq!(uptime.measured, TimeDelta::hours(10));
    assert_eq!(uptime.incidents, 5);
    assert!((uptime.ratio().unwrap() - 0.4).abs() < 1e-12);
}

#[test]
fn a_long_incident_is_found_behind_many_short_ones() {
    let mut incidents = vec![incident("long", Some(0), Some(18), Some(50))];
    incidents.extend((1..9).map(|at| incident("short", Some(at), Some(at + 1), Some(50))));
    assert_eq!(hours_down(&incidents, &UptimeOptions::new()), 8);
}

#[test]
fn the_threshold_decides_and_the_unknown_always_counts() {
    let incidents = [
        incident("low", Some(10), Some(11), Some(33)),
        incident("high", Some(11), Some(12), Some(66)),
        incident("none", Some(12), Some(13), None),
        incident("negative", Some(13), Some(14), Some(-1)),
        incident("beyond", Some(14), Some(15), Some(500)),
        incident("planned", Some(15), Some(16), Some(0)),
    ];
    let down = |threshold| hours_down(&incidents, &UptimeOptions::new().threshold(threshold));
    assert_eq!(
        [
            down(i64::MIN),
            down(1),
            down(33),
            down(34),
            down(66),
            down(67),
            down(501)
        ],
        [5, 5, 5, 4, 4, 3, 2]
    );
}

#[test]
fn maintenance_is_ignored_counted_or_excluded() {
    let incidents = [
        incident("planned", Some(10), Some(14), Some(0)),
        incident("meanwhile", Some(13), Some(16), Some(80)),
    ];
    for (maintenance, measured, down) in [
        (MaintenanceTime::Ignored, 10, 3),
        (MaintenanceTime::Down, 10, 6),
        (MaintenanceTime::Excluded, 6, 2),
    ] {
        let uptime = within(
            &incidents,
            (10, 20),
            &UptimeOptions::new().maintenance(maintenance),
        );
        let hours = (
            uptime.measured.num_hours(),
            uptime.down.num_hours(),
            uptime.maintenance.num_hours(),
        );
        assert_eq!(hours, (measured, down, 4), "{maintenance:?}");
    }
    let excluded = UptimeOptions::new().maintenance(MaintenanceTime::Excluded);
    assert_eq!(within(&incidents, (11, 13), &excluded).ratio(), None);
}

#[test]
fn open_incidents_last_until_now_or_the_end_of_the_window() {
    let incidents = [incident("open", Some(15), None, Some(50))];
    assert_eq!(hours_down(&incidents, &UptimeOptions::new()), 5);
    let uptime = within(&incidents, (10, 20), &UptimeOptions::new().now(hour(17)));
    assert_eq!(
        (uptime.down, uptime.measured),
        (TimeDelta::hours(2), TimeDelta::hours(7))
    );
    assert_eq!(
        within(&incidents, (10, 20), &UptimeOptions::new().now(hour(9))).ratio(),
        None
    );
    assert_eq!(
        within(&incidents, (10, 20), &UptimeOptions::new().now(hour(99))).down,
        TimeDelta::hours(5)
    );
}

#[test]
fn what_has_no_length_does_not_count_and_is_named() {
    let mut two_ways = incident("undated", None, Some(15), Some(50));
    two_ways.affects.push(Impact::new(C, "other"));
    let incidents = [
        two_ways,
        incident("instant", Some(12), Some(12), Some(50)),
        incident("reversed", Some(14), Some(11), Some(50)),
    ];
    let uptime = within(&incidents, (10, 20), &UptimeOptions::new());
    assert_eq!((uptime.down, uptime.incidents), (TimeDelta::zero(), 0));
    let index = UptimeIndex::new(&incidents);
    let named: Vec<&str> = index
        .without_begin(&C.into())
        .map(IncidentId::as_str)
        .collect();
    assert_eq!(named, ["undated"]);
    assert_eq!(index.without_begin(&"other".into()).count(), 0);
}

#[test]
fn components_and_windows_without_anything_do_no_harm() {
    let mut both = incident("i", Some(10), Some(12), Some(50));
    both.affects.push(Impact::new(C, "other").severity(20));
    both.affects.push(Impact::new("d", "t").severity(0));
    let index = UptimeIndex::new([&both]);
    assert_eq!(
        index
            .components()
            .map(ComponentId::as_str)
            .collect::<Vec<_>>(),
        [C, "d"]
    );
    let ask =
        |component: &str, window| index.uptime(&component.into(), window, &UptimeOptions::new());
    let window = TimeWindow::new(hour(10), hour(20));
    assert_eq!(ask(C, window).incidents, 1);
    assert_eq!(ask("nothing", window).ratio(), Some(1.0));
    assert_eq!(ask(C, TimeWindow::new(hour(12), hour(10))).ratio(), None);
    let all = TimeWindow::new(DateTime::<Utc>::MIN_UTC, DateTime::<Utc>::MAX_UTC);
    assert_eq!(ask(C, all).down, TimeDelta::hours(2));
}

#[test]
fn days_are_cut_at_the_offset_and_show_the_worst() {
    let incidents = [
        incident("outage", Some(22), Some(26), Some(80)),
        incident("minor", Some(40), Some(41), Some(10)),
        incident("planned", Some(70), Some(75), Some(0)),
    ];
    let index = UptimeIndex::new(&incidents);
    let days = |offset: FixedOffset, options: &UptimeOptions| -> Vec<(String, String, i64)> {
        let window = TimeWindow::new(hour(0), hour(96));
        let days = index.days(&C.into(), window, offset, &severities(), options);
        days.iter()
            .map(|day| {
                (
                    day.date.to_string(),
                    day.worst.to_string(),
                    day.down.num_hours(),
                )
            })
            .collect()
    };
    let day = |date: &str, worst: &str, down| (date.to_owned(), worst.to_owned(), down);
    let options = UptimeOptions::new();
    assert_eq!(
        days(utc(), &options),
        [
            day("1970-01-01", "broken", 2),
            day("1970-01-02", "broken", 3),
            day("1970-01-03", "maintenance", 0),
            day("1970-01-04", "maintenance", 0),
        ]
    );
    let east = FixedOffset::east_opt(2 * 3600).unwrap();
    assert_eq!(
        days(east, &options)[..2],
        [
            day("1970-01-01", "unaffected", 0),
            day("1970-01-02", "broken", 5)
        ]
    );
    assert_eq!(days(east, &options).len(), 5);
    // Behind `now` nothing is measured, and nothing that is planned shows.
    let now = options.now(hour(60));
    assert_eq!(days(utc(), &now)[2], day("1970-01-03", "unaffected", 0));
}

#[test]
fn the_worst_of_a_day_is_found_among_what_is_still_on() {
    let incidents = [
        incident("short and bad", Some(1), Some(2), Some(100)),
        incident("long and mild", Some(0), None, Some(10)),
        incident("unknown", Some(50), Some(51), None),
        incident("instant", Some(30), Some(30), Some(100)),
    ];
    let window = TimeWindow::new(hour(0), hour(96));
    let days = UptimeIndex::new(&incidents).days(
        &C.into(),
        window,
        utc(),
        &severities(),
        &UptimeOptions::new(),
    );
    let worst: Vec<String> = days.iter().map(|day| day.worst.to_string()).collect();
    assert_eq!(worst, ["broken", "operational", "unknown", "operational"]);
    assert_eq!(days[0].ratio(), Some(0.0));
    let none = UptimeIndex::new([]).days(&C.into(), window, utc(), &[], &UptimeOptions::new());
    assert!(
        none.iter()
            .all(|day| day.worst == Level::Unaffected && day.ratio() == Some(1.0))
    );
}

/// Each expectation was worked out by hand from the front end's loop over dates.
#[test]
fn the_front_ends_measure_counts_dates() {
    // Today is day 9 (from 0), 10:00; ten days, so that a day is a tenth.
    let now = hour(9 * 24 + 10);
    let share = |incidents: &[Incident]| {
        UptimeIndex::new(incidents)
            .incident_free_days(&C.into(), 10, now, utc())
            .unwrap()
    };
    let one = |began, ended| share(&[incident("i", began, ended, Some(0))]);
    assert_eq!(one(Some(30), Some(31)), 0.9);
    assert_eq!(one(Some(30), Some(48)), 0.8);
    assert_eq!(one(Some(30), Some(30)), 0.9);
    assert_eq!(one(Some(7 * 24), None), 0.7);
    assert_eq!(one(Some(-50), Some(5)), 0.9);
    assert_eq!(one(Some(-50), Some(-40)), 1.0);
    assert_eq!(one(Some(8 * 24), Some(99 * 24)), 0.8);
    // Planned for later today: the front end asks for incidents until now.
    assert_eq!(one(Some(9 * 24 + 11), Some(9 * 24 + 12)), 1.0);
    assert_eq!(one(Some(60), Some(30)), 1.0);
    assert_eq!(one(None, Some(9 * 24 + 1)), 0.9);
    assert_eq!(one(None, Some(8 * 24)), 1.0);
    assert_eq!(one(None, Some(9 * 24 + 12)), 1.0);
    let several = [
        incident("a", Some(0), Some(30), Some(10)),
        incident("b", Some(20), Some(50), None),
        incident("c", Some(25), Some(26), Some(0)),
        incident("d", Some(100), Some(101), Some(0)),
    ];
    assert_eq!(share(&several), 0.6);
    let index = UptimeIndex::new(&several);
    assert_eq!(index.incident_free_days(&C.into(), 0, now, utc()), None);
    assert_eq!(
        index.incident_free_days(&"other".into(), 10, now, utc()),
        Some(1.0)
    );
}
