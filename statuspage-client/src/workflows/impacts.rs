//! Changing what an incident affects, and seeing whether the server did it.

use std::fmt;

use chrono::{DateTime, Utc};
use scs_client_core::{Error, Result};
use scs_wire::Check as _;

use super::common::{awaitable, client_of, not_nil, stored};
use super::names::{NamedImpact, Names};
use crate::handles;
use crate::model::{Impact, ImpactChanges, Incident, IncidentPatch, impacts_need_end};

const OPERATION: &str = "updateIncident";

/// A change of impacts; made by [`Incident::change_impacts`](handles::Incident::change_impacts).
#[derive(Clone, Debug)]
#[must_use = "nothing changes until it is awaited"]
pub struct ChangeImpacts {
    incident: handles::Incident,
    /// In place of all, where given.
    only: Option<Vec<NamedImpact>>,
    set: Vec<NamedImpact>,
    removed: Vec<(String, String)>,
    ended_at: Option<DateTime<Utc>>,
}

/// What became of a change of impacts.
#[derive(Clone, Debug, PartialEq, Eq)]
#[must_use = "the server may have ignored part of it"]
#[non_exhaustive]
pub struct ImpactChange {
    /// The impacts as they were.
    pub before: Vec<Impact>,
    /// The impacts as they should be.
    pub wanted: Vec<Impact>,
    /// The impacts as the server has them after the change.
    pub after: Vec<Impact>,
    /// From what is stored to what was wanted: what the server accepted and did not do. `removed`
    /// should be gone and stands there, `changed` has its old severity as `before`, `added` is
    /// missing. Empty where all is as wanted.
    ///
    /// Release 1.0.0 takes a patch of impacts for an addition: none goes, and no severity changes.
    /// The only way there is to delete the incident and report it anew.
    pub ignored: ImpactChanges,
}

impl ImpactChange {
    /// Whether the server has what was wanted.
    #[must_use]
    pub fn is_applied(&self) -> bool {
        self.ignored.is_empty()
    }

    /// Whether there was anything to change.
    #[must_use]
    pub fn is_change(&self) -> bool {
        self.before != self.wanted
    }
}

/// One line, for people: what the server ignored, or that it ignored nothing.
impl fmt::Display for ImpactChange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_applied() {
            return f.write_str("the impacts are as wanted");
        }
        let mut parts = Vec::new();
        for impact in &self.ignored.removed {
            parts.push(format!(
                "{} is still affected by {}",
                impact.component, impact.impact_type
            ));
        }
        for change in &self.ignored.changed {
            let [before, after] = [change.before, change.after]
                .map(|value| value.map_or_else(|| "none".to_owned(), |value| value.to_string()));
            parts.push(format!(
                "{} keeps severity {before}, not {after}",
                change.component
            ));
        }
        for impact in &self.ignored.added {
            parts.push(format!(
                "{} is not affected by {}",
                impact.component, impact.impact_type
            ));
        }
        write!(f, "the server ignored this: {}", parts.join("; "))
    }
}

impl handles::Incident {
    /// Changes what the incident affects, and reads it back.
    ///
    /// The server takes whole lists only, so the present one is read, changed and sent, along with
    /// the title (without which release 1.0.0 says 404 and stores it all the same). Then the
    /// incident is read again: what the server ignored is in the outcome, not an error. Of two
    /// callers at the same moment the later one wins.
    ///
    /// # Errors
    ///
    /// [Invalid input](Error::is_invalid_input), before the write: names that lead nowhere or to
    /// several, an impact to be removed that is not there, one component affected twice in one
    /// way, a severity outside 0 to 100, severity 0 on an incident without end.
    ///
    /// ```no_run
    /// # async fn example(client: statuspage_client::Client) -> statuspage_client::Result<()> {
    /// use statuspage_client::workflows::NamedImpact;
    ///
    /// let change = client
    ///     .incident("c0a7e1f4-5b3d-4d0e-9c7a-61d2f0b8a9d3")
    ///     .change_impacts()
    ///     .set(NamedImpact::new("Harbor", "Connectivity Problems", "limited"))
    ///     .remove("Zuul", "Connectivity Problems")
    ///     .await?;
    /// if !change.is_applied() {
    ///     println!("{change}");
    /// }
    /// # Ok(()) }
    /// ```
    pub fn change_impacts(&self) -> ChangeImpacts {
        ChangeImpacts {
            incident: self.clone(),
            only: None,
            set: Vec::new(),
            removed: Vec::new(),
            ended_at: None,
        }
    }
}

awaitable!(ChangeImpacts => ImpactChange);

impl ChangeImpacts {
    /// Starts from this list in place of the present impacts.
    pub fn only<I: Into<NamedImpact>>(mut self, impacts: impl IntoIterator<Item = I>) -> Self {
        self.only = Some(impacts.into_iter().map(Into::into).collect());
        self
    }

    /// Adds an impact, or gives one that is there another severity.
    pub fn set(mut self, impact: impl Into<NamedImpact>) -> Self {
        self.set.push(impact.into());
        self
    }

    /// Removes the impact of a component and an impact type, each by name or id.
    pub fn remove(mut self, component: impl Into<String>, impact_type: impl Into<String>) -> Self {
        self.removed.push((component.into(), impact_type.into()));
        self
    }

    /// Sets the end in the same request, which severity 0 needs on an incident without one.
    pub fn ended_at(mut self, at: DateTime<Utc>) -> Self {
        self.ended_at = Some(at);
        self
    }

    async fn run(self) -> Result<ImpactChange> {
        not_nil(OPERATION, self.incident.incident_id.as_str())?;
        let client = client_of(&self.incident.executor);
        let (found, names) = futures_util::future::try_join(
            self.incident.get().into_future(),
            Names::read(&client, OPERATION),
        )
        .await?;
        let wanted = self.wanted(&found, &names)?;
        let patch = patch(&found, wanted.clone(), self.ended_at.map(stored))?;
        if wanted == found.affects && patch.ended_at == found.ended_at {
            return Ok(ImpactChange {
                before: found.affects,
                after: wanted.clone(),
                wanted,
                ignored: ImpactChanges::default(),
            });
        }
        self.incident.patch(&patch).await?;
        let after = self.incident.get().await?.affects;
        let ignored = ImpactChanges::between(&after, &wanted);
        Ok(ImpactChange {
            before: found.affects,
            wanted,
            after,
            ignored,
        })
    }

    fn wanted(&self, found: &Incident, names: &Names) -> Result<Vec<Impact>> {
        let mut impacts = match &self.only {
            Some(only) => names.impacts(only)?,
            None => found.affects.clone(),
        };
        for (component, impact_type) in &self.removed {
            let key = names.key(component, impact_type, &|member| {
                format!("affects.{member}")
            })?;
            let before = impacts.len();
            impacts.retain(|impact| impact.key() != key.key());
            if impacts.len() == before {
                let why = format!("{component:?} is not affected by {impact_type:?}");
                return Err(Error::invalid_input(OPERATION, "affects", why));
            }
        }
        for set in names.impacts(&self.set)? {
            impacts.retain(|impact| impact.key() != set.key());
            impacts.push(set);
        }
        impacts.sort_by(|a, b| (&a.component, &a.impact_type).cmp(&(&b.component, &b.impact_type)));
        Ok(impacts)
    }
}

fn patch(
    found: &Incident,
    wanted: Vec<Impact>,
    ended_at: Option<DateTime<Utc>>,
) -> Result<IncidentPatch> {
    let needs_end = impacts_need_end(&wanted);
    let mut patch = IncidentPatch::new().affects(wanted);
    // Something of the incident itself must go along, or release 1.0.0 says 404 (facts, 1.1).
    patch.display_name = found.display_name.clone().filter(|name| !name.is_empty());
    if patch.display_name.is_none() {
        patch.description = found.description.clone();
        patch.began_at = found.began_at;
    }
    // Severity 0 needs the end in the same request, although it is stored (facts, 1.3).
    patch.ended_at = ended_at.or(found.ended_at.filter(|_| needs_end));
    if let (Some(ended), Some(began)) = (ended_at, found.began_at)
        && ended < began
    {
        let why = format!("{ended} lies before the beginning, {began}");
        return Err(Error::invalid_input(OPERATION, "endedAt", why));
    }
    patch
        .check()
        .map_err(|invalid| Error::invalid_input(OPERATION, invalid.field, invalid.why))?;
    Ok(patch)
}
