//! Uptime against a count of hours, and what its options may and may not do.

use chrono::{FixedOffset, TimeDelta};
use proptest::prelude::*;
use statuspage_model::{
    Incident, Level, MaintenanceTime, Severity, TimeWindow, Uptime, UptimeIndex, UptimeOptions,
};

use crate::{HOURS, hour, incidents};

fn maintenance() -> impl Strategy<Value = MaintenanceTime> {
    prop_oneof![
        Just(MaintenanceTime::Ignored),
        Just(MaintenanceTime::Down),
        Just(MaintenanceTime::Excluded),
    ]
}

fn options() -> impl Strategy<Value = UptimeOptions> {
    (-1_i64..=102, maintenance(), proptest::option::of(0..HOURS)).prop_map(
        |(threshold, maintenance, now)| {
            let mut options = UptimeOptions::new()
                .threshold(threshold)
                .maintenance(maintenance);
            options.now = now.map(hour);
            options
        },
    )
}

fn window() -> impl Strategy<Value = TimeWindow> {
    (-5..HOURS, 0..HOURS + 5)
        .prop_map(|(start, length)| TimeWindow::new(hour(start), hour(start + length)))
}

fn ask(incidents: &[Incident], window: TimeWindow, options: &UptimeOptions) -> Uptime {
    UptimeIndex::new(incidents).uptime(&"a".into(), window, options)
}

/// The slow way: asks every incident about every hour. All dates are whole hours.
fn by_the_hour(
    incidents: &[Incident],
    window: TimeWindow,
    options: &UptimeOptions,
) -> (i64, i64, i64) {
    let (mut measured, mut down, mut maintenance) = (0, 0, 0);
    for at in -10..2 * HOURS + 10 {
        let middle = hour(at) + TimeDelta::minutes(30);
        if middle < window.start
            || middle > window.end
            || options.now.is_some_and(|now| middle > now)
        {
            continue;
        }
        let severities: Vec<Option<i64>> = incidents
            .iter()
            .filter(|one| one.began_at.is_some_and(|began| began < middle))
            .filter(|one| one.ended_at.is_none_or(|ended| middle < ended))
            .flat_map(|one| {
                one.affects
                    .iter()
                    .filter(|impact| impact.component.as_str() == "a")
            })
            .map(|impact| impact.severity)
            .collect();
        let planned = severities.contains(&Some(0));
        maintenance += i64::from(planned);
        if planned && options.maintenance == MaintenanceTime::Excluded {
            continue;
        }
        measured += 1;
        down += i64::from(severities.iter().any(|severity| match severity {
            Some(0) => options.maintenance == MaintenanceTime::Down,
            Some(value) if *value > 0 => *value >= options.threshold,
            _ => true,
        }));
    }
    (measured, down, maintenance)
}

proptest! {
    #[test]
    fn it_agrees_with_counting_hours(incidents in incidents(), window in window(), options in options()) {
        let uptime = ask(&incidents, window, &options);
        let hours = (uptime.measured.num_hours(), uptime.down.num_hours(), uptime.maintenance.num_hours());
        prop_assert_eq!(hours, by_the_hour(&incidents, window, &options));
    }

    #[test]
    fn the_ratio_lies_between_0_and_1(incidents in incidents(), window in window(), options in options()) {
        let uptime = ask(&incidents, window, &options);
        prop_assert!(TimeDelta::zero() <= uptime.down && uptime.down <= uptime.measured);
        prop_assert!(uptime.measured <= window.duration());
        match uptime.ratio() {
            Some(ratio) => prop_assert!((0.0..=1.0).contains(&ratio)),
            None => prop_assert_eq!(uptime.measured, TimeDelta::zero()),
        }
        prop_assert_eq!(uptime.incidents > 0 || uptime.down == TimeDelta::zero(), true);
    }

    #[test]
    fn a_higher_threshold_never_lowers_it(
        incidents in incidents(), window in window(), options in options(), more in 0_i64..100,
    ) {
        let lower = ask(&incidents, window, &options);
        let higher = ask(&incidents, window, &options.clone().threshold(options.threshold + more));
        prop_assert!(higher.down <= lower.down);
        prop_assert!(higher.ratio() >= lower.ratio());
    }

    #[test]
    fn the_same_incidents_twice_change_no_time(incidents in incidents(), window in window(), options in options()) {
        let twice: Vec<Incident> = incidents.iter().chain(&incidents).cloned().collect();
        let (once, twice) = (ask(&incidents, window, &options), ask(&twice, window, &options));
        prop_assert_eq!((once.measured, once.down, once.maintenance), (twice.measured, twice.down, twice.maintenance));
    }

    #[test]
    fn the_order_of_the_incidents_does_not_matter(
        (incidents, shuffled) in incidents().prop_flat_map(|list| (Just(list.clone()), Just(list).prop_shuffle())),
        window in window(), options in options(),
    ) {
        prop_assert_eq!(ask(&incidents, window, &options), ask(&shuffled, window, &options));
    }

    #[test]
    fn what_lies_outside_of_the_window_does_not_matter(
        incidents in incidents(), window in window(), options in options(),
    ) {
        let cut: Vec<Incident> = incidents
            .iter()
            .cloned()
            .map(|mut one| {
                one.began_at = one.began_at.map(|began| began.max(window.start));
                one.ended_at = Some(one.ended_at.unwrap_or(window.end).min(window.end));
                one
            })
            .collect();
        prop_assert_eq!(ask(&cut, window, &options), ask(&incidents, window, &options));
    }

    #[test]
    fn two_halves_add_up(incidents in incidents(), window in window(), options in options(), at in 0..HOURS) {
        let middle = hour(at).clamp(window.start, window.end);
        let first = ask(&incidents, TimeWindow::new(window.start, middle), &options);
        let second = ask(&incidents, TimeWindow::new(middle, window.end), &options);
        let whole = ask(&incidents, window, &options);
        prop_assert_eq!(first.down + second.down, whole.down);
        prop_assert_eq!(first.measured + second.measured, whole.measured);
        prop_assert_eq!(first.maintenance + second.maintenance, whole.maintenance);
    }

    #[test]
    fn days_add_up_and_show_the_worst_of_each(
        incidents in incidents(), window in window(), options in options(), offset in -12_i32..=14,
    ) {
        let severities = [33, 66, 100].map(|value| Severity::new().display_name(value.to_string()).value(value));
        let offset = FixedOffset::east_opt(offset * 3600).unwrap();
        let index = UptimeIndex::new(&incidents);
        let days = index.days(&"a".into(), window, offset, &severities, &options);
        let whole = index.uptime(&"a".into(), window, &options);
        let sum = |part: fn(&statuspage_model::Day) -> TimeDelta| days.iter().map(part).sum::<TimeDelta>();
        prop_assert_eq!(sum(|day| day.down), whole.down);
        prop_assert_eq!(sum(|day| day.measured), whole.measured);
        prop_assert_eq!(sum(|day| day.maintenance), whole.maintenance);
        for pair in days.windows(2) {
            prop_assert_eq!(pair[0].date.succ_opt(), Some(pair[1].date));
        }
        for day in &days {
            let midnight = day.date.and_hms_opt(0, 0, 0).unwrap().and_local_timezone(offset).unwrap().to_utc();
            let start = midnight.max(window.start);
            let end = (midnight + TimeDelta::days(1)).min(window.end).min(options.now.unwrap_or(window.end));
            let mut worst = Level::Unaffected;
            for one in &incidents {
                let Some(began) = one.began_at else { continue };
                if began.max(start) >= one.ended_at.unwrap_or(end).min(end) {
                    continue;
                }
                for impact in one.affects.iter().filter(|impact| impact.component.as_str() == "a") {
                    let level = Level::of(impact.severity, &severities);
                    if level.is_worse_than(&worst) {
                        worst = level;
                    }
                }
            }
            prop_assert_eq!(&day.worst, &worst, "{}", day.date);
        }
    }
}
