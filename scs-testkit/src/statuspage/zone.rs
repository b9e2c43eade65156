//! Time zones of the server process: they decide the offset of every date that it sends.

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, TimeDelta, Utc, Weekday};

/// Zone in which the stand-in runs.
///
/// Recordings exist for these two; a real server takes whatever `TZ` says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Zone {
    /// Every date ends in `Z`.
    #[default]
    Utc,
    /// Central European (summer) time, local mean time before April 1893.
    EuropeBerlin,
}

impl Zone {
    /// Reads the names that the recordings and the TZ database use.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "UTC" => Some(Self::Utc),
            "Europe/Berlin" => Some(Self::EuropeBerlin),
            _ => None,
        }
    }

    /// Name in the TZ database.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Utc => "UTC",
            Self::EuropeBerlin => "Europe/Berlin",
        }
    }

    /// Seconds to add to UTC at that instant.
    #[must_use]
    pub(crate) fn offset_seconds(self, instant: DateTime<Utc>) -> i64 {
        match self {
            Self::Utc => 0,
            Self::EuropeBerlin => berlin(instant),
        }
    }

    /// Wall time at that instant.
    pub(crate) fn local(self, instant: DateTime<Utc>) -> NaiveDateTime {
        instant.naive_utc() + TimeDelta::seconds(self.offset_seconds(instant))
    }
}

/// Local mean time of Berlin; Go rounds it to `+00:53` when it prints (recordings/statuspage, 33b).
const LOCAL_MEAN_TIME: i64 = 3_208;
const CET: i64 = 3_600;
const CEST: i64 = 7_200;
const MIDSUMMER: i64 = 10_800;

/// Begin of standard time and every change until 1995, from the public-domain TZ database: (Unix seconds, offset).
/// From 1996 on the rule of the European Union holds.
const BERLIN: &[(i64, i64)] = &[
    (-2_422_054_408, CET),
    (-1_693_706_400, CEST),
    (-1_680_483_600, CET),
    (-1_663_455_600, CEST),
    (-1_650_150_000, CET),
    (-1_632_006_000, CEST),
    (-1_618_700_400, CET),
    (-938_905_200, CEST),
    (-857_257_200, CET),
    (-844_556_400, CEST),
    (-828_226_800, CET),
    (-812_502_000, CEST),
    (-796_777_200, CET),
    (-781_052_400, CEST),
    (-776_563_200, MIDSUMMER),
    (-765_936_000, CEST),
    (-761_180_400, CET),
    (-748_479_600, CEST),
    (-733_273_200, CET),
    (-717_631_200, CEST),
    (-714_610_800, MIDSUMMER),
    (-710_380_800, CEST),
    (-701_910_000, CET),
    (-684_975_600, CEST),
    (-670_460_400, CET),
    (-654_130_800, CEST),
    (-639_010_800, CET),
    (323_830_800, CEST),
    (338_950_800, CET),
    (354_675_600, CEST),
    (370_400_400, CET),
    (386_125_200, CEST),
    (401_850_000, CET),
    (417_574_800, CEST),
    (433_299_600, CET),
    (449_024_400, CEST),
    (465_354_000, CET),
    (481_078_800, CEST),
    (496_803_600, CET),
    (512_528_400, CEST),
    (528_253_200, CET),
    (543_978_000, CEST),
    (559_702_800, CET),
    (575_427_600, CEST),
    (591_152_400, CET),
    (606_877_200, CEST),
    (622_602_000, CET),
    (638_326_800, CEST),
    (654_656_400, CET),
    (670_381_200, CEST),
    (686_106_000, CET),
    (701_830_800, CEST),
    (717_555_600, CET),
    (733_280_400, CEST),
    (749_005_200, CET),
    (764_730_000, CEST),
    (780_454_800, CET),
    (796_179_600, CEST),
    (811_904_400, CET),
];

fn berlin(instant: DateTime<Utc>) -> i64 {
    let seconds = instant.timestamp();
    if instant.year() >= 1996 {
        return if summer_of(instant.year()).contains(&seconds) {
            CEST
        } else {
            CET
        };
    }
    BERLIN
        .iter()
        .rev()
        .find(|(since, _)| *since <= seconds)
        .map_or(LOCAL_MEAN_TIME, |(_, offset)| *offset)
}

/// Summer time of the European Union: last Sunday of March to last Sunday of October, both at 01:00 UTC.
fn summer_of(year: i32) -> std::ops::Range<i64> {
    let last_sunday = |month| {
        let last = NaiveDate::from_ymd_opt(year, month, 31)?;
        let back = (7 - (Weekday::Sun.days_since(last.weekday()))) % 7;
        (last - TimeDelta::days(i64::from(back))).and_hms_opt(1, 0, 0)
    };
    match (last_sunday(3), last_sunday(10)) {
        (Some(begin), Some(end)) => begin.and_utc().timestamp()..end.and_utc().timestamp(),
        _ => 0..0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn offset(at: &str) -> i64 {
        Zone::EuropeBerlin.offset_seconds(at.parse().unwrap())
    }

    #[test]
    fn berlin_changes_when_the_law_says_so() {
        assert_eq!(offset("2022-03-27T00:59:59Z"), CET);
        assert_eq!(offset("2022-03-27T01:00:00Z"), CEST);
        assert_eq!(offset("2022-10-30T00:59:59Z"), CEST);
        assert_eq!(offset("2022-10-30T01:00:00Z"), CET);
        assert_eq!(offset("2077-07-07T07:07:07Z"), CEST);
        assert_eq!(
            offset("2026-03-29T01:00:00Z"),
            CEST,
            "the last Sunday itself"
        );
    }

    #[test]
    fn berlin_before_the_european_rule() {
        assert_eq!(offset("1850-01-01T00:00:00Z"), LOCAL_MEAN_TIME);
        assert_eq!(offset("1900-01-01T00:00:00Z"), CET);
        assert_eq!(
            offset("1970-07-01T00:00:00Z"),
            CET,
            "no summer time between 1950 and 1979"
        );
        assert_eq!(offset("1995-07-01T00:00:00Z"), CEST);
        assert_eq!(
            offset("1995-10-01T00:00:00Z"),
            CET,
            "September it was, until 1995"
        );
    }
}
