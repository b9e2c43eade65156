//! Phases by name and by order, each in its own generation.

use serde::{Deserialize, Serialize};

use crate::{PhaseList, PhaseReference};

impl PhaseList {
    /// Finds a phase of this generation by its name; the first one, where a name stands twice.
    #[must_use]
    pub fn phase(&self, name: &str) -> Option<PhaseReference> {
        self.reference(self.phases.iter().position(|phase| phase == name)?)
    }

    /// The name of a phase, if the reference belongs to this generation.
    ///
    /// An incident keeps the generation in which its phase was set, so that its name has to be
    /// looked up there and not in the newest list.
    #[must_use]
    pub fn name_of(&self, reference: &PhaseReference) -> Option<&str> {
        self.phases
            .get(self.position(reference)?)
            .map(String::as_str)
    }

    /// The first phase; `None` for an empty list.
    #[must_use]
    pub fn first(&self) -> Option<PhaseReference> {
        self.phases.first().and_then(|_| self.reference(0))
    }

    /// The last phase; `None` for an empty list.
    #[must_use]
    pub fn last(&self) -> Option<PhaseReference> {
        self.reference(self.phases.len().checked_sub(1)?)
    }

    /// The phase after this one; `None` after the last, and where the reference is not of this list.
    #[must_use]
    pub fn next(&self, reference: &PhaseReference) -> Option<PhaseReference> {
        let next = self.position(reference)?.checked_add(1)?;
        self.phases.get(next).and_then(|_| self.reference(next))
    }

    fn position(&self, reference: &PhaseReference) -> Option<usize> {
        if reference.generation != self.generation {
            return None;
        }
        usize::try_from(reference.order).ok()
    }

    fn reference(&self, order: usize) -> Option<PhaseReference> {
        Some(PhaseReference::new(
            self.generation,
            i64::try_from(order).ok()?,
        ))
    }
}

/// The phase lists that are known: the newest, and older ones that incidents still refer to.
///
/// Servers never change a list; they add one, and incidents keep their references.
///
/// ```
/// use statuspage_model::{PhaseList, PhaseReference, Phases};
///
/// let list = |generation, names: [&str; 2]| PhaseList::new(generation).phases(names.map(String::from));
/// let phases = Phases::new(list(2, ["Reported", "Closed"])).with(list(1, ["Open", "Done"]));
/// let open = PhaseReference::new(1, 0);
/// assert_eq!(phases.name_of(&open), Some("Open"));
/// assert_eq!(phases.next_of(&open), Some(PhaseReference::new(1, 1)));
/// assert_eq!(phases.phase("Reported"), Some(PhaseReference::new(2, 0)));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Phases {
    /// The list that new incidents take their phase from.
    pub newest: PhaseList,
    /// Lists of other generations, in no particular order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub others: Vec<PhaseList>,
}

impl Phases {
    /// Knows the newest list alone.
    #[must_use]
    pub fn new(newest: PhaseList) -> Self {
        Self {
            newest,
            others: Vec::new(),
        }
    }

    /// Adds the list of another generation; one that is known is kept as it is.
    #[must_use]
    pub fn with(mut self, list: PhaseList) -> Self {
        if self
            .lists()
            .all(|known| known.generation != list.generation)
        {
            self.others.push(list);
        }
        self
    }

    /// All lists, the newest first.
    pub fn lists(&self) -> impl Iterator<Item = &PhaseList> {
        std::iter::once(&self.newest).chain(&self.others)
    }

    /// The list that a reference belongs to; `None` where it was not read.
    #[must_use]
    pub fn list_of(&self, reference: &PhaseReference) -> Option<&PhaseList> {
        self.lists()
            .find(|list| reference.generation == list.generation)
    }

    /// Finds a phase for a new incident, which means in the newest list.
    #[must_use]
    pub fn phase(&self, name: &str) -> Option<PhaseReference> {
        self.newest.phase(name)
    }

    /// The name of a phase in its own generation.
    #[must_use]
    pub fn name_of(&self, reference: &PhaseReference) -> Option<&str> {
        self.list_of(reference)?.name_of(reference)
    }

    /// The phase that follows in the same generation; `None` after the last.
    #[must_use]
    pub fn next_of(&self, reference: &PhaseReference) -> Option<PhaseReference> {
        self.list_of(reference)?.next(reference)
    }

    /// The last phase of the same generation.
    #[must_use]
    pub fn last_of(&self, reference: &PhaseReference) -> Option<PhaseReference> {
        self.list_of(reference)?.last()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_belong_to_their_generation() {
        let list = PhaseList::new(2).phases(["Scheduled", "Done", "Done"].map(String::from));
        let done = list.phase("Done").unwrap();
        assert_eq!((done.generation, done.order), (2, 1));
        assert_eq!(list.name_of(&done), Some("Done"));
        assert_eq!(list.name_of(&PhaseReference::new(1, 1)), None);
        for order in [3, -1] {
            assert_eq!(list.name_of(&PhaseReference::new(2, order)), None);
        }
        assert_eq!(list.phase("done"), None);
    }

    #[test]
    fn advancing_stays_in_the_generation_and_ends_with_it() {
        let list = PhaseList::new(1).phases(["Open", "Done"].map(String::from));
        let (open, done) = (list.first().unwrap(), list.last().unwrap());
        assert_eq!(list.next(&open), Some(done.clone()));
        assert_eq!(list.next(&done), None);
        for stray in [
            PhaseReference::new(1, -1),
            PhaseReference::new(1, i64::MAX),
            PhaseReference::new(2, 0),
        ] {
            assert_eq!(list.next(&stray), None);
        }
        let phases =
            Phases::new(PhaseList::new(2).phases(["A", "B", "C"].map(String::from))).with(list);
        assert_eq!(phases.next_of(&open), Some(done.clone()));
        assert_eq!(phases.last_of(&open), Some(done.clone()));
        assert_eq!(
            phases.last_of(&PhaseReference::new(2, 0)),
            Some(PhaseReference::new(2, 2))
        );
        assert_eq!(phases.last_of(&PhaseReference::new(3, 0)), None);
        // A server without phases.
        assert_eq!(
            (PhaseList::new(0).first(), PhaseList::new(0).last()),
            (None, None)
        );
        // A list is never replaced by another that claims its number.
        let phases = phases.with(PhaseList::new(1).phases(["X".to_owned()]));
        assert_eq!(phases.name_of(&open), Some("Open"));
        assert_eq!(phases.lists().count(), 2);
    }
}
