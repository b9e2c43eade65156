//! What has been told, and what of a message is news.

use std::collections::BTreeMap;

use super::Event;
use crate::claim::Claim;

/// The claims that have been told, by their names.
pub(super) struct Known<S> {
    claims: BTreeMap<String, Claim<S>>,
    /// Whether these are all: not while a watch goes on from a version without having listed.
    is_complete: bool,
}

impl<S: Clone> Known<S> {
    pub(super) fn nothing() -> Self {
        Self {
            claims: BTreeMap::new(),
            is_complete: false,
        }
    }

    /// A claim is there: news, unless this very state of it has been told.
    pub(super) fn applied(&mut self, claim: Claim<S>) -> Option<Event<Claim<S>>> {
        let is_told = self
            .claims
            .get(claim.name())
            .is_some_and(|told| is_same_state(told, &claim));
        if is_told {
            return None;
        }
        self.claims.insert(claim.name().to_owned(), claim.clone());
        Some(Event::Applied(claim))
    }

    /// A claim is gone: news, unless it was never told.
    pub(super) fn deleted(&mut self, claim: Claim<S>) -> Option<Event<Claim<S>>> {
        let was_told = self.claims.remove(claim.name()).is_some();
        (was_told || !self.is_complete).then_some(Event::Deleted(claim))
    }

    /// These are all that there are: what has vanished, then what is new or has changed.
    pub(super) fn replaced(&mut self, listed: Vec<Claim<S>>) -> Vec<Event<Claim<S>>> {
        let mut events = Vec::new();
        if !self.is_complete {
            self.claims.clear();
            self.is_complete = true;
            events.push(Event::Reset);
        }
        let there: BTreeMap<&str, &str> = listed
            .iter()
            .map(|claim| (claim.name(), claim.metadata.uid.as_str()))
            .collect();
        // Another one of the same name is not the one that was told.
        let vanished: Vec<String> = self
            .claims
            .values()
            .filter(|told| there.get(told.name()) != Some(&told.metadata.uid.as_str()))
            .map(|told| told.name().to_owned())
            .collect();
        events.extend(
            vanished
                .iter()
                .filter_map(|name| self.claims.remove(name))
                .map(Event::Deleted),
        );
        events.extend(listed.into_iter().filter_map(|claim| self.applied(claim)));
        events
    }
}

fn is_same_state<S>(one: &Claim<S>, other: &Claim<S>) -> bool {
    let (one, other) = (&one.metadata, &other.metadata);
    one.uid == other.uid && one.resource_version == other.resource_version
}
