//! Releases of the server and their bugs, each a switch.

/// Which release the stand-in behaves like.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Version {
    /// September 2024, the one that the deployment manifests pin.
    #[default]
    V1_0_0,
    /// November 2024, as released: it cannot store an incident that has a phase.
    V1_0_1,
    /// The same with the constraint behind that bug dropped by hand, "1.0.1*" in the recordings.
    V1_0_1Repaired,
}

impl Version {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::V1_0_0, Self::V1_0_1, Self::V1_0_1Repaired];

    /// Reads the names that the recordings use: `v1.0.0`, `v1.0.1`, `1.0.1*`.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|version| version.name() == name)
    }

    /// Name in the recordings.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::V1_0_0 => "v1.0.0",
            Self::V1_0_1 => "v1.0.1",
            Self::V1_0_1Repaired => "1.0.1*",
        }
    }
}

/// Bugs and oddities of the real server. [`Quirks::of`] sets them as measured; switching one off shows what a client
/// would meet on a server without it.
///
/// Numbers in brackets name the recorded sequences that show the behaviour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "a panel of switches is what this is"
)]
pub struct Quirks {
    /// Any write that holds a phase fails with 500: the phase row is written again, without its name \[23, 04b\].
    /// v1.0.1 only. Off: the phase is stored.
    pub phase_write_fails: bool,
    /// A new incident may name a phase that does not exist; a phase without a name is stored for it \[03a\]. v1.0.0
    /// only. Off: 400.
    pub unknown_phase_accepted_on_create: bool,
    /// A PATCH may do so in every version \[04a\]. Off: 400.
    pub unknown_phase_accepted_on_patch: bool,
    /// A generation that holds a phase without a name cannot be listed: 500 \[03a\]. Off: the name is empty.
    pub nameless_phases_break_lists: bool,
    /// An incident without a phase makes its GET and every window that holds it fail with 500 \[32\]. Off: it is sent
    /// without the member.
    pub phaseless_incidents_break_reads: bool,
    /// The impacts in a PATCH are added; none goes, no severity changes \[26a\]. v1.0.0 only. Off: they replace the
    /// stored ones.
    pub affects_patch_only_adds: bool,
    /// A PATCH that changes nothing in the row itself answers 404, though the impacts in it are stored \[26a, 29a\].
    /// v1.0.0 only. Off: 204.
    pub patch_without_columns_is_404: bool,
    /// An incident with updates cannot be deleted: 500 \[40a\]. v1.0.0, and v1.0.1 on a database that v1.0.0 made. Off:
    /// its updates go with it.
    pub incident_with_updates_cannot_go: bool,
    /// `GET /components/{id}?at=` fails with 500 when an incident that has an end ran at that instant on another
    /// component \[17\]. Off: it answers.
    pub history_by_id_fails: bool,
    /// Without `at`, a component is affected by whatever has no end: by what begins tomorrow, not by what runs and has
    /// a planned end \[15\]. Off: by what runs now.
    pub current_state_is_what_has_no_end: bool,
    /// A body that cannot be read is a 500 \[42\]. Off: 400.
    pub bind_errors_are_500: bool,
    /// A reference to an unknown component, impact type or incident in a body or path of a write is a 500 \[22, 36\].
    /// Off: 400.
    pub unknown_references_are_500: bool,
    /// Deleting what is referenced is a 500 \[06, 18\]. Off: 409.
    pub deleting_what_is_used_is_500: bool,
    /// A PATCH of the id that is all zeros is a 500 \[05, 12, 24\]. Off: 404.
    pub nil_id_patch_is_500: bool,
    /// The updates of an unknown incident are an empty list \[36\]. Off: 404.
    pub updates_of_unknown_incident_are_empty: bool,
    /// A severity value that is taken is a 400 in a POST and a 500 in a PATCH \[07\]. Off: 400 in both.
    pub severity_patch_conflict_is_500: bool,
    /// A severity value beyond 16 bits is a 500 \[08\]. Off: 400.
    pub severity_overflow_is_500: bool,
    /// Names of severities in a path are decoded twice \[09\]. Off: once.
    pub severity_names_decoded_twice: bool,
    /// An impact type without a name is a 500 \[05\]. Off: 400.
    pub nameless_impact_type_is_500: bool,
    /// The number of the newest update is given again after its deletion \[37\]. Off: numbers are given once.
    pub update_numbers_are_reused: bool,
    /// A date that falls beyond the year 9999 in the zone of the server makes every read of it fail \[34\]. Off: it is
    /// sent as the last microsecond of 9999.
    pub dates_beyond_9999_break_reads: bool,
    /// A window of more incidents than [`widest_window`](Self::widest_window) is a 500 (facts, 1.9; not in the
    /// recordings). Off: it answers.
    pub wide_windows_fail: bool,
    /// How many incidents a window may hold: 65,535, since the database takes no more parameters in one statement.
    pub widest_window: usize,
    /// A row that is changed moves to the end of its list \[20\]. Off: it stays. (The real database moves it there or
    /// into a gap, and leaves small lists of updates alone; a client has to sort in any case.)
    pub patched_rows_move: bool,
}

impl Quirks {
    /// The bugs of a release.
    #[must_use]
    pub const fn of(version: Version) -> Self {
        let first = matches!(version, Version::V1_0_0);
        Self {
            phase_write_fails: matches!(version, Version::V1_0_1),
            unknown_phase_accepted_on_create: first,
            unknown_phase_accepted_on_patch: true,
            nameless_phases_break_lists: true,
            phaseless_incidents_break_reads: true,
            affects_patch_only_adds: first,
            patch_without_columns_is_404: first,
            incident_with_updates_cannot_go: first,
            history_by_id_fails: true,
            current_state_is_what_has_no_end: true,
            bind_errors_are_500: true,
            unknown_references_are_500: true,
            deleting_what_is_used_is_500: true,
            nil_id_patch_is_500: true,
            updates_of_unknown_incident_are_empty: true,
            severity_patch_conflict_is_500: true,
            severity_overflow_is_500: true,
            severity_names_decoded_twice: true,
            nameless_impact_type_is_500: true,
            update_numbers_are_reused: true,
            dates_beyond_9999_break_reads: true,
            wide_windows_fail: true,
            widest_window: 65_535,
            patched_rows_move: true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_lead_back_to_their_versions() {
        for version in Version::ALL {
            assert_eq!(Version::from_name(version.name()), Some(version));
        }
        assert_eq!(Version::from_name("1.0.2"), None);
    }
}
