//! The database: filters, and pages that shift while builds arrive.

use chrono::NaiveDateTime;
use serde_json::{Value, json};

use super::{
    http,
    rows::{Ref, Row, SetRow},
    version::Version,
};
use crate::keycloak::http::{Params, Reply};

/// The rows of a tenant, oldest first.
#[derive(Clone, Debug, Default)]
pub(crate) struct Database {
    pub(crate) builds: Vec<Row>,
    pub(crate) buildsets: Vec<SetRow>,
}

impl Database {
    pub(crate) fn build(&self, uuid: &str, version: Version) -> Option<Value> {
        let row = self.builds.iter().find(|row| row.uuid == uuid)?;
        let mut value = row.listed(version);
        if let Some(set) = self.buildsets.iter().find(|set| set.uuid == row.buildset) {
            value["buildset"]["refs"] = set.refs.iter().map(Ref::json).collect();
        } else {
            value["buildset"]["refs"] = json!([row.at.json()]);
        }
        Some(value)
    }

    pub(crate) fn buildset(&self, uuid: &str, version: Version) -> Option<Value> {
        let set = self.buildsets.iter().find(|set| set.uuid == uuid)?;
        let mut value = set.listed(version);
        let builds: Vec<_> = self
            .builds
            .iter()
            .filter(|row| row.buildset == uuid)
            .map(|row| row.inner(version))
            .collect();
        // Absent when empty.
        if !builds.is_empty() {
            value["builds"] = json!(builds);
        }
        if set
            .events
            .as_array()
            .is_some_and(|events| !events.is_empty())
        {
            value["events"] = set.events.clone();
        }
        Some(value)
    }

    pub(crate) fn list(&self, query: &Params, version: Version) -> Result<Value, Reply> {
        let filter = Filter { query, version };
        let bounds = Bounds::read(query)?;
        filter.check()?;
        let rows = self
            .builds
            .iter()
            .rev()
            .filter(|row| bounds.has(row.id) && filter.fits(row));
        Ok(rows
            .skip(bounds.skip)
            .take(bounds.limit)
            .map(|row| row.listed(version))
            .collect())
    }

    pub(crate) fn times(&self, query: &Params) -> Result<Value, Reply> {
        // No wildcards here, as in 10.
        let version = Version::V10;
        let filter = Filter { query, version };
        let bounds = Bounds::read(query)?;
        // The database reads some words as dates: `yesterday` passes, `notadate` does not (`072`, `208`).
        let known =
            |word: &str| ["yesterday", "today", "now"].contains(&word) || word.starts_with("20");
        if ["start_time", "end_time"]
            .iter()
            .any(|name| query.get(name).is_some_and(|word| !known(word)))
        {
            return Err(http::broken());
        }
        // Both compare with the end; a zone is not looked at.
        let bound = |name: &str| {
            let word = query.get(name)?.replace(' ', "T");
            NaiveDateTime::parse_from_str(word.trim_end_matches('Z'), "%Y-%m-%dT%H:%M:%S%.f").ok()
        };
        let (from, to) = (bound("start_time"), bound("end_time"));
        let within = |row: &&Row| {
            let end = row.end_time.map(|end| end.naive_utc());
            from.is_none_or(|from| end >= Some(from))
                && to.is_none_or(|to| end.is_some_and(|end| end <= to))
        };
        let mut rows: Vec<&Row> = self
            .builds
            .iter()
            .rev()
            .filter(|row| row.result.is_some() && filter.fits(row))
            .filter(within)
            .collect();
        rows.sort_by_key(|row| std::cmp::Reverse(row.end_time));
        Ok(rows
            .into_iter()
            .skip(bounds.skip)
            .take(bounds.limit)
            .map(Row::time_row)
            .collect())
    }

    pub(crate) fn list_sets(&self, query: &Params, version: Version) -> Result<Value, Reply> {
        let filter = Filter { query, version };
        let bounds = Bounds::read(query)?;
        filter.check()?;
        let rows = self
            .buildsets
            .iter()
            .rev()
            .filter(|set| bounds.has(set.id) && filter.fits_set(set));
        Ok(rows
            .skip(bounds.skip)
            .take(bounds.limit)
            .map(|set| set.listed(version))
            .collect())
    }

    /// The newest finished buildset that fits: what a badge shows.
    pub(crate) fn newest_result(&self, query: &Params, version: Version) -> Option<String> {
        let filter = Filter { query, version };
        self.buildsets
            .iter()
            .rev()
            .filter(|set| filter.fits_set(set))
            .find_map(|set| set.result.clone())
    }
}

/// `limit`, `skip` and the inclusive ends of the ids.
pub(crate) struct Bounds {
    pub(crate) limit: usize,
    pub(crate) skip: usize,
    least: Option<i64>,
    most: Option<i64>,
}

impl Bounds {
    /// A bad id is a proper 400, everything else a 500 (`recordings/zuul/067` to `069`).
    pub(crate) fn read(query: &Params) -> Result<Self, Reply> {
        let end = |name: &str| match query.get(name).filter(|_| query.all(name).count() == 1) {
            None if query.get(name).is_some() => Err(http::broken()),
            None => Ok(None),
            Some(word) => word
                .parse()
                .map(Some)
                .map_err(|_| http::refused(400, "idx_min, idx_max must be integers")),
        };
        let number = |name: &str, usual: usize| match query.get(name) {
            None => Ok(usual),
            Some(_) if query.all(name).count() > 1 => Err(http::broken()),
            Some(word) => word.parse().map_err(|_| http::broken()),
        };
        let (least, most) = (end("idx_min")?, end("idx_max")?);
        Ok(Self {
            limit: number("limit", 50)?,
            skip: number("skip", 0)?,
            least,
            most,
        })
    }

    pub(crate) fn has(&self, id: i64) -> bool {
        self.least.is_none_or(|least| id >= least) && self.most.is_none_or(|most| id <= most)
    }
}

/// What a query wants. A repeated name means *or*.
struct Filter<'a> {
    query: &'a Params,
    version: Version,
}

impl Filter<'_> {
    /// Words where numbers or truth values are wanted are a mistake of the server's own (`188`, `419`).
    fn check(&self) -> Result<(), Reply> {
        let number = self
            .query
            .all("change")
            .all(|word| word.parse::<i64>().is_ok());
        let truth = ["voting", "held"]
            .iter()
            .flat_map(|name| self.query.all(name))
            .all(|word| truth(word).is_some());
        (number && truth).then_some(()).ok_or_else(http::broken)
    }

    fn any(&self, name: &str, fits: impl Fn(&str) -> bool) -> bool {
        self.query.get(name).is_none() || self.query.all(name).any(fits)
    }

    fn is(&self, name: &str, value: Option<&str>) -> bool {
        self.any(name, |wanted| value == Some(wanted))
    }

    /// With `*` for anything, but not yet in 10.
    fn like(&self, name: &str, value: Option<&str>) -> bool {
        self.any(name, |wanted| match value {
            Some(value) if self.version != Version::V10 => wildcard(wanted, value),
            value => value == Some(wanted),
        })
    }

    fn fits_ref(&self, at: &Ref) -> bool {
        let change = at.change.map(|change| change.to_string());
        self.like("project", Some(&at.project))
            && self.like("branch", at.branch.as_deref())
            && self.is("ref", Some(&at.name))
            && self.is("change", change.as_deref())
            && self.is("patchset", at.patchset.as_deref())
            && self.is("newrev", at.newrev.as_deref())
    }

    /// Rows without a result are dropped as well.
    fn keeps(&self, result: Option<&str>) -> bool {
        self.query.get("exclude_result").is_none()
            || result
                .is_some_and(|result| self.query.all("exclude_result").all(|word| word != result))
    }

    fn fits(&self, row: &Row) -> bool {
        let result = row.result.as_deref();
        self.fits_ref(&row.at)
            && self.like("pipeline", Some(&row.pipeline))
            && self.like("job_name", Some(&row.job_name))
            && self.is("uuid", Some(&row.uuid))
            && self.is("queue_item_uuid", Some(&row.queue_item))
            && self.is("nodeset", Some(&row.nodeset))
            && self.is("result", result)
            && self.keeps(result)
            && self.any("voting", |word| truth(word) == Some(row.voting))
            && self.any("held", |word| truth(word) == row.held)
            && self.any("final", |word| {
                Some(word.eq_ignore_ascii_case("true")) == row.is_final
            })
            && self.any("complete", |word| {
                word.eq_ignore_ascii_case("true") == result.is_some()
            })
    }

    fn fits_set(&self, set: &SetRow) -> bool {
        let result = set.result.as_deref();
        set.refs.iter().any(|at| self.fits_ref(at))
            && self.like("pipeline", Some(&set.pipeline))
            && self.is("uuid", Some(&set.uuid))
            && self.is("queue_item_uuid", Some(&set.queue_item))
            && self.is("result", result)
            && self.keeps(result)
            && self.any("complete", |word| {
                word.eq_ignore_ascii_case("true") == result.is_some()
            })
    }
}

fn truth(word: &str) -> Option<bool> {
    match word.to_ascii_lowercase().as_str() {
        "1" | "true" | "t" | "yes" | "on" => Some(true),
        "0" | "false" | "f" | "no" | "off" => Some(false),
        _ => None,
    }
}

fn wildcard(pattern: &str, value: &str) -> bool {
    match pattern.split_once('*') {
        None => pattern == value,
        Some((before, after)) => value.strip_prefix(before).is_some_and(|rest| {
            (0..=rest.len()).any(|at| rest.is_char_boundary(at) && wildcard(after, &rest[at..]))
        }),
    }
}
