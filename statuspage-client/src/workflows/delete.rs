//! Deleting an incident together with what hangs on it.

use std::future::Future;

use scs_client_core::Result;

use super::common::{is_status, is_unclear, not_nil};
use crate::handles::Incident;

const OPERATION: &str = "deleteIncident";
/// Others may post while we delete, and answers may get lost.
const ROUNDS: u32 = 3;

/// An incident that is gone.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct DeletedIncident {
    /// How many of its updates were deleted one by one before it.
    pub updates: usize,
}

impl Incident {
    /// Deletes the incident's updates, then the incident.
    ///
    /// Release 1.0.0, and 1.0.1 on a database that 1.0.0 made, answer 500 to the deletion of an
    /// incident that has updates. The updates go from the highest number down, so that no number
    /// is given again meanwhile. If a failure ends it half-way, call it again: it goes on.
    ///
    /// # Errors
    ///
    /// [Not found](scs_client_core::Error::is_not_found) where there was none from the start; the
    /// failure of the server otherwise.
    ///
    /// ```no_run
    /// # async fn example(client: statuspage_client::Client) -> statuspage_client::Result<()> {
    /// let gone = client.incident("c0a7e1f4-5b3d-4d0e-9c7a-61d2f0b8a9d3").delete_with_updates().await?;
    /// println!("and {} updates", gone.updates);
    /// # Ok(()) }
    /// ```
    pub fn delete_with_updates(
        &self,
    ) -> impl Future<Output = Result<DeletedIncident>> + Send + use<> {
        run(self.clone())
    }
}

async fn run(incident: Incident) -> Result<DeletedIncident> {
    not_nil(OPERATION, incident.incident_id.as_str())?;
    match incident.get().await {
        Ok(_) => {}
        // An incident without a phase cannot be read, and this is the way to be rid of it.
        Err(error) if is_status(&error, 500) => {}
        Err(error) => return Err(error),
    }
    let mut deleted = 0;
    for round in 1.. {
        let failed = match delete_updates(&incident, &mut deleted).await {
            Ok(()) => match incident.delete().await {
                Ok(()) => break,
                // It was there above: our own request whose answer was lost, or somebody else's.
                Err(error) if error.is_not_found() => break,
                // Somebody has posted in between, or it is another failure that will show again.
                Err(error) => error,
            },
            Err(error) => error,
        };
        if !is_unclear(&failed) || round >= ROUNDS {
            return Err(failed);
        }
    }
    Ok(DeletedIncident { updates: deleted })
}

/// Deletes what is listed; a failure may leave some.
async fn delete_updates(incident: &Incident, deleted: &mut usize) -> Result<()> {
    for update in incident.list_updates().await?.iter().rev() {
        match incident.update(update.order).delete().await {
            Ok(()) => *deleted += 1,
            Err(error) if error.is_not_found() => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}
