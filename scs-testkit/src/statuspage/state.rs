//! The tables behind the stand-in.

use std::{
    collections::BTreeMap,
    hash::{BuildHasher, RandomState},
};

use chrono::{DateTime, Utc};

use super::{
    http::{Answer, Incoming},
    params::Id,
    quirks::Quirks,
    seed::Seed,
    zone::Zone,
};

#[derive(Clone, Debug)]
pub(crate) struct Component {
    pub(crate) id: Id,
    pub(crate) display_name: Option<String>,
    pub(crate) labels: Option<BTreeMap<String, String>>,
}

#[derive(Clone, Debug)]
pub(crate) struct ImpactType {
    pub(crate) id: Id,
    pub(crate) display_name: String,
    pub(crate) description: Option<String>,
}

#[derive(Clone, Debug)]
pub(crate) struct Severity {
    pub(crate) display_name: Option<String>,
    pub(crate) value: Option<i64>,
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Impact {
    pub(crate) component: Id,
    pub(crate) impact_type: Id,
    pub(crate) severity: Option<i64>,
}

impl Impact {
    /// Severity is no part of what tells impacts of an incident apart.
    pub(crate) fn same_key(&self, other: &Self) -> bool {
        (self.component, self.impact_type) == (other.component, other.impact_type)
    }
}

#[derive(Clone, Debug)]
pub(crate) struct Incident {
    pub(crate) id: Id,
    pub(crate) display_name: Option<String>,
    pub(crate) description: Option<String>,
    pub(crate) began_at: Option<DateTime<Utc>>,
    pub(crate) ended_at: Option<DateTime<Utc>>,
    /// Generation and order.
    pub(crate) phase: Option<(i64, i64)>,
    pub(crate) impacts: Vec<Impact>,
    pub(crate) updates: Vec<Update>,
    /// One more than the highest number that was ever given.
    pub(crate) next_order: i64,
}

#[derive(Clone, Debug)]
pub(crate) struct Update {
    pub(crate) order: i64,
    pub(crate) display_name: Option<String>,
    pub(crate) description: Option<String>,
    pub(crate) created_at: DateTime<Utc>,
}

/// Everything that is stored.
#[derive(Clone, Debug, Default)]
pub(crate) struct Tables {
    /// By generation and order; a name is missing where an incident named a phase that did not exist.
    pub(crate) phases: BTreeMap<(i64, i64), Option<String>>,
    pub(crate) components: Vec<Component>,
    pub(crate) impact_types: Vec<ImpactType>,
    pub(crate) severities: Vec<Severity>,
    pub(crate) incidents: Vec<Incident>,
    ids: Ids,
}

impl Tables {
    /// An empty database filled from a seed.
    pub(crate) fn seeded(seed: &Seed, id_seed: Option<u64>) -> Self {
        let mut tables = Self {
            ids: Ids::new(id_seed),
            ..Self::default()
        };
        tables.phases = (0..)
            .zip(&seed.phases)
            .map(|(order, name)| ((1, order), Some(name.clone())))
            .collect();
        for (name, labels) in &seed.components {
            let id = tables.new_id();
            tables.components.push(Component {
                id,
                display_name: Some(name.clone()),
                labels: Some(labels.clone()),
            });
        }
        for (name, description) in &seed.impact_types {
            let id = tables.new_id();
            tables.impact_types.push(ImpactType {
                id,
                display_name: name.clone(),
                description: description.clone(),
            });
        }
        let severity = |(name, value): &(String, i64)| Severity {
            display_name: Some(name.clone()),
            value: Some(*value),
        };
        tables.severities = seed.severities.iter().map(severity).collect();
        tables
    }

    pub(crate) fn new_id(&mut self) -> Id {
        self.ids.next()
    }

    /// Newest generation, 0 when there is none.
    pub(crate) fn generation(&self) -> i64 {
        self.phases
            .last_key_value()
            .map_or(0, |((generation, _), _)| *generation)
    }

    pub(crate) fn incident(&mut self, id: Id) -> Option<&mut Incident> {
        self.incidents.iter_mut().find(|incident| incident.id == id)
    }

    pub(crate) fn impacts(&self) -> impl Iterator<Item = &Impact> {
        self.incidents.iter().flat_map(|incident| &incident.impacts)
    }
}

/// Random-looking version 4 identifiers.
#[derive(Clone, Debug, Default)]
struct Ids(u64);

impl Ids {
    /// The same seed gives the same ids; without one they differ from server to server.
    fn new(seed: Option<u64>) -> Self {
        Self(seed.unwrap_or_else(|| RandomState::new().hash_one("scs-testkit")))
    }

    fn next(&mut self) -> Id {
        let mut bytes = (u128::from(self.draw()) << 64 | u128::from(self.draw())).to_be_bytes();
        bytes[6] = bytes[6] & 0x0f | 0x40;
        bytes[8] = bytes[8] & 0x3f | 0x80;
        Id(bytes)
    }

    /// SplitMix64: enough for ids that have to differ, not to be secret.
    fn draw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }
}

/// What a handler works with.
pub(crate) struct Context<'a> {
    pub(crate) request: &'a Incoming,
    pub(crate) quirks: &'a Quirks,
    pub(crate) zone: Zone,
    pub(crate) now: DateTime<Utc>,
    pub(crate) database: Database<'a>,
}

/// The tables, unless the database is gone: then whatever needs it fails at once, and the rest still answers.
pub(crate) struct Database<'a> {
    pub(crate) tables: &'a mut Tables,
    pub(crate) down: bool,
}

impl Database<'_> {
    pub(crate) fn open(&mut self) -> Result<&mut Tables, Answer> {
        if self.down {
            Err(Answer::internal())
        } else {
            Ok(self.tables)
        }
    }
}

/// The database takes every text but one with U+0000 in it.
pub(crate) fn storable<'a>(texts: impl IntoIterator<Item = &'a String>) -> Result<(), Answer> {
    if texts.into_iter().any(|text| text.contains('\0')) {
        Err(Answer::internal())
    } else {
        Ok(())
    }
}

/// Moves a changed row to where the database would put it.
pub(crate) fn moved<T>(rows: &mut Vec<T>, at: usize, quirks: &Quirks) {
    if quirks.patched_rows_move {
        let row = rows.remove(at);
        rows.push(row);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_of_version_4_and_repeat_with_their_seed() {
        let mut ids = Ids::new(Some(7));
        let first = ids.next();
        assert_eq!(first.to_string().as_bytes()[14], b'4');
        assert_ne!(first, ids.next());
        assert_eq!(first, Ids::new(Some(7)).next());
        assert_ne!(Ids::new(None).next(), Ids::new(None).next());
    }
}
