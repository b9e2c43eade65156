//! Phases by name, each in its own generation.

use crate::{PhaseList, PhaseReference};

impl PhaseList {
    /// Finds a phase of this generation by its name; the first one, where a name stands twice.
    #[must_use]
    pub fn phase(&self, name: &str) -> Option<PhaseReference> {
        let order = self.phases.iter().position(|phase| phase == name)?;
        Some(PhaseReference::new(i64::try_from(self.generation).ok()?, i64::try_from(order).ok()?))
    }

    /// The name of a phase, if the reference belongs to this generation.
    ///
    /// An incident keeps the generation in which its phase was set, so that its name has to be
    /// looked up there and not in the newest list.
    #[must_use]
    pub fn name_of(&self, reference: &PhaseReference) -> Option<&str> {
        if u64::try_from(reference.generation) != Ok(self.generation) {
            return None;
        }
        self.phases.get(usize::try_from(reference.order).ok()?).map(String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_belong_to_their_generation() {
        let list = PhaseList::new(2_u64).phases(["Scheduled", "Done", "Done"].map(String::from));
        let done = list.phase("Done").unwrap();
        assert_eq!((done.generation, done.order), (2, 1));
        assert_eq!(list.name_of(&done), Some("Done"));
        assert_eq!(list.name_of(&PhaseReference::new(1, 1)), None);
        for order in [3, -1] {
            assert_eq!(list.name_of(&PhaseReference::new(2, order)), None);
        }
        assert_eq!(list.phase("done"), None);
    }
}
