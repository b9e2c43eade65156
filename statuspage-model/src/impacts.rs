//! Lists of impacts: what they ask of a request, and how two of them differ.

use std::collections::BTreeMap;

use crate::{ComponentId, Impact, ImpactTypeId};

impl Impact {
    /// Whether it is planned work: severity 0 (scs-0402).
    #[must_use]
    pub fn is_maintenance(&self) -> bool {
        self.severity == Some(0)
    }

    /// What it is known by within its incident: the component and the way in which it is affected.
    ///
    /// The severity is not part of it, so that one component can be affected in two ways, and never
    /// twice in the same way (measured on 1.0.0, 1.0.1 and 1.0.1*).
    #[must_use]
    pub fn key(&self) -> (&ComponentId, &ImpactTypeId) {
        (&self.component, &self.impact_type)
    }
}

/// Whether a request with these impacts must bring an end along.
///
/// The server refuses severity 0 in a request without `endedAt`, in a patch too, and even where
/// the stored incident has an end (measured on 1.0.0 and 1.0.1). Send the stored end again.
///
/// ```
/// use statuspage_model::{Impact, impacts_need_end};
///
/// assert!(impacts_need_end(&[Impact::new("c", "t").severity(0)]));
/// assert!(!impacts_need_end(&[Impact::new("c", "t").severity(1), Impact::new("d", "t")]));
/// ```
#[must_use]
pub fn impacts_need_end(impacts: &[Impact]) -> bool {
    impacts.iter().any(Impact::is_maintenance)
}

/// How two lists of impacts differ; each part is ordered by component and type.
///
/// After a patch, compare what is stored with what was wanted: release 1.0.0 answers 204 and
/// neither removes an impact nor changes a severity.
///
/// ```
/// use statuspage_model::{Impact, ImpactChanges};
///
/// let wanted = [Impact::new("c", "t").severity(80)];
/// let stored = [Impact::new("c", "t").severity(40)];
/// let ignored = ImpactChanges::between(&stored, &wanted);
/// assert_eq!((ignored.changed[0].before, ignored.changed[0].after), (Some(40), Some(80)));
/// assert!(ImpactChanges::between(&wanted, &wanted).is_empty());
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct ImpactChanges {
    /// Only in the second list.
    pub added: Vec<Impact>,
    /// Only in the first list.
    pub removed: Vec<Impact>,
    /// In both, with another severity.
    pub changed: Vec<SeverityChange>,
}

/// An impact whose severity changed.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct SeverityChange {
    /// The affected component.
    pub component: ComponentId,
    /// In which way it is affected.
    pub impact_type: ImpactTypeId,
    /// The value in the first list.
    pub before: Option<i64>,
    /// The value in the second list.
    pub after: Option<i64>,
}

impl ImpactChanges {
    /// Compares two lists, whatever their order. Where one list names an impact twice, its first
    /// severity counts, as on the server.
    #[must_use]
    pub fn between(before: &[Impact], after: &[Impact]) -> Self {
        if before == after {
            return Self::default();
        }
        let (before, after) = (by_key(before), by_key(after));
        let mut changes = Self::default();
        for (key, impact) in &after {
            match before.get(key) {
                None => changes.added.push((*impact).clone()),
                Some(old) if old.severity != impact.severity => {
                    changes.changed.push(SeverityChange {
                        component: impact.component.clone(),
                        impact_type: impact.impact_type.clone(),
                        before: old.severity,
                        after: impact.severity,
                    })
                }
                Some(_) => {}
            }
        }
        let gone = before.iter().filter(|(key, _)| !after.contains_key(*key));
        changes.removed = gone.map(|(_, impact)| (*impact).clone()).collect();
        changes
    }

    /// Whether the lists say the same.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.added.is_empty() && self.removed.is_empty() && self.changed.is_empty()
    }
}

fn by_key(impacts: &[Impact]) -> BTreeMap<(&ComponentId, &ImpactTypeId), &Impact> {
    let mut map = BTreeMap::new();
    for impact in impacts {
        map.entry(impact.key()).or_insert(impact);
    }
    map
}

/// The place of the first impact that repeats an earlier one.
pub(crate) fn repeated(impacts: &[Impact]) -> Option<usize> {
    let mut seen = std::collections::BTreeSet::new();
    impacts.iter().position(|impact| !seen.insert(impact.key()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_differ_by_key_and_severity() {
        let before = [
            Impact::new("a", "t").severity(10),
            Impact::new("b", "t").severity(10),
            Impact::new("c", "t"),
        ];
        let after = [
            Impact::new("c", "t"),
            Impact::new("b", "t").severity(90),
            Impact::new("a", "other").severity(10),
            // Of two on one key the server keeps the first.
            Impact::new("b", "t").severity(10),
        ];
        let changes = ImpactChanges::between(&before, &after);
        assert_eq!(changes.added, [Impact::new("a", "other").severity(10)]);
        assert_eq!(changes.removed, [Impact::new("a", "t").severity(10)]);
        assert_eq!(changes.changed.len(), 1);
        assert_eq!(changes.changed[0].component, ComponentId::from("b"));
        assert!(!changes.is_empty());
        let reversed: Vec<Impact> = before.iter().rev().cloned().collect();
        assert!(ImpactChanges::between(&before, &reversed).is_empty());
    }

    #[test]
    fn one_component_may_be_affected_in_two_ways_only() {
        let impacts = [
            Impact::new("a", "t"),
            Impact::new("a", "u"),
            Impact::new("a", "t").severity(3),
        ];
        assert_eq!(repeated(&impacts), Some(2));
        assert_eq!(repeated(&impacts[..2]), None);
    }
}
