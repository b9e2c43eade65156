//! Posting a text to an incident exactly once.

use std::time::Duration;

use scs_client_core::{Error, Result};

use super::common::{
    awaitable, is_status, is_unclear, new_update, not_nil, pause, stored, unique_now,
};
use crate::handles::Incident;
use crate::model::{IncidentUpdate, NewIncidentUpdate};

const OPERATION: &str = "createIncidentUpdate";
const FIRST_PAUSE: Duration = Duration::from_millis(20);
const LONGEST_PAUSE: Duration = Duration::from_secs(2);

/// A text on its way to an incident; made by [`Incident::post_update`].
#[derive(Clone, Debug)]
#[must_use = "nothing is posted until it is awaited"]
pub struct PostUpdate {
    incident: Incident,
    update: NewIncidentUpdate,
    max_attempts: u32,
}

/// A text that stands at the incident, once.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct PostedUpdate {
    /// Its number. The highest number is given again after its deletion, so this is no lasting name.
    pub order: u64,
    /// How often it was sent: more than once under concurrent writers.
    pub attempts: u32,
    /// Whether the server's confirmation was lost and the text was found by reading.
    pub found_by_reading: bool,
}

impl Incident {
    /// Posts a text exactly once, also when others post at the same time or the answer gets lost.
    ///
    /// Of writers at the same moment the server refuses all but some with 500 (measured: 5 to 16
    /// of 16 came through), and a 500 says no reason. So after a 500, a time-out or a broken
    /// connection the updates are read; what is not there is sent again, at most 24 times in all.
    /// The text is known again by its time: where the update names none, this call gives it the
    /// client's current time, with microseconds of its own. Two updates with the *same* time,
    /// title and text therefore count as one after such a failure.
    ///
    /// # Errors
    ///
    /// [Not found](Error::is_not_found) for an unknown incident, to which the server itself says
    /// 500; [invalid input](Error::is_invalid_input) for neither title nor text, for U+0000 and for
    /// years outside 2 to 9998. Otherwise the last failure of the server; then
    /// [`executed`](Error::executed) says whether the text may be there.
    ///
    /// ```no_run
    /// use statuspage_client::model::NewIncidentUpdate;
    ///
    /// # async fn example(client: statuspage_client::Client) -> statuspage_client::Result<()> {
    /// let text = NewIncidentUpdate::new().description("Two monitors disagree.");
    /// let posted = client.incident("c0a7e1f4-5b3d-4d0e-9c7a-61d2f0b8a9d3").post_update(text).await?;
    /// println!("number {}", posted.order);
    /// # Ok(()) }
    /// ```
    pub fn post_update(&self, update: NewIncidentUpdate) -> PostUpdate {
        PostUpdate {
            incident: self.clone(),
            update,
            max_attempts: 24,
        }
    }
}

awaitable!(PostUpdate => PostedUpdate);

impl PostUpdate {
    /// Sends the text at most this often (24 unless told otherwise, and at least once).
    pub fn max_attempts(mut self, count: u32) -> Self {
        self.max_attempts = count.max(1);
        self
    }

    /// What can be said without asking the server.
    pub(super) fn check(update: &NewIncidentUpdate) -> Result<()> {
        new_update(OPERATION, update)
    }

    pub(super) async fn run(self) -> Result<PostedUpdate> {
        let Self {
            incident,
            update,
            max_attempts,
        } = self;
        not_nil(OPERATION, incident.incident_id.as_str())?;
        Self::check(&update)?;
        let clock = incident.executor.clock();
        let at = update
            .created_at
            .map_or_else(|| unique_now(&*clock), stored);
        let update = update.created_at(at);
        // After a lost answer the request may still be on its way, and be carried out later.
        let mut lost = false;
        let mut attempts = 0;
        loop {
            attempts += 1;
            let error = match incident.create_update(&update).await {
                Ok(created) => {
                    if lost {
                        remove_twins(&incident, &update, created.id).await;
                    }
                    return Ok(PostedUpdate {
                        order: created.id,
                        attempts,
                        found_by_reading: false,
                    });
                }
                Err(error) => error,
            };
            if !is_unclear(&error) {
                return Err(error);
            }
            lost |= !is_status(&error, 500);
            let looks = if lost { 2 } else { 1 };
            for look in 0..looks {
                if look > 0 {
                    clock.sleep(pause(4, FIRST_PAUSE, LONGEST_PAUSE)).await;
                }
                match ours(&incident, &update).await {
                    Ok(found) => {
                        if let Some(found) = found.first() {
                            return Ok(PostedUpdate {
                                order: *found,
                                attempts,
                                found_by_reading: true,
                            });
                        }
                    }
                    Err(ReadBack::Gone(gone)) => return Err(gone),
                    // Blind, nothing may be repeated; the first failure says more than this one.
                    Err(ReadBack::Failed) => return Err(error),
                }
            }
            if attempts >= max_attempts {
                return Err(error);
            }
            clock
                .sleep(pause(attempts, FIRST_PAUSE, LONGEST_PAUSE))
                .await;
        }
    }
}

enum ReadBack {
    /// There is no such incident.
    Gone(Error),
    Failed,
}

/// The numbers under which the update stands, in order.
async fn ours(incident: &Incident, update: &NewIncidentUpdate) -> Result<Vec<u64>, ReadBack> {
    match incident.list_updates().await {
        // The updates of an unknown incident are an empty list, not a 404.
        Ok(updates) if updates.is_empty() => match incident.get().await {
            Err(error) if error.is_not_found() => Err(ReadBack::Gone(error)),
            // A 500 may be an incident without a phase, which takes updates all the same.
            _ => Ok(Vec::new()),
        },
        Ok(updates) => Ok(updates
            .iter()
            .filter(|one| is_same(one, update))
            .map(|one| one.order)
            .collect()),
        Err(error) if error.is_not_found() => Err(ReadBack::Gone(error)),
        Err(_) => Err(ReadBack::Failed),
    }
}

fn is_same(one: &IncidentUpdate, update: &NewIncidentUpdate) -> bool {
    one.created_at == update.created_at
        && one.description == update.description
        && one.display_name == update.display_name
}

/// Takes away a copy of our own that a lost request has left after we looked. Best effort: the
/// text stands in any case, and whoever posts must not fail for this.
async fn remove_twins(incident: &Incident, update: &NewIncidentUpdate, kept: u64) {
    let Ok(found) = ours(incident, update).await else {
        return;
    };
    for order in found.into_iter().rev().filter(|order| *order != kept) {
        let twin = incident.update(order);
        if twin.get().await.is_ok_and(|one| is_same(&one, update)) {
            // A failure leaves the text doubled, and nothing better can be done about it here.
            let _ = twin.delete().await;
        }
    }
}
