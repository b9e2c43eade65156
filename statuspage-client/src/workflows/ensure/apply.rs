//! Carrying out a plan.

use std::future::Future;
use std::time::Duration;

use scs_client_core::{Error, Result};

use super::super::common::{is_unclear, pause};
use super::plan;
use super::{EnsurePlan, EnsureStep};
use crate::Client;
use crate::model::{ComponentPatch, ImpactTypePatch, NewPhaseList, SeverityPatch};

/// What became of a plan.
#[derive(Debug)]
#[must_use = "a step may have failed"]
#[non_exhaustive]
pub struct Ensured {
    /// The steps that were done, in order.
    pub done: Vec<EnsureStep>,
    /// The step that failed, and why; the run ended with it.
    pub failed: Option<(EnsureStep, Error)>,
    /// The steps behind it, which were not tried.
    pub left: Vec<EnsureStep>,
}

impl Ensured {
    /// The steps that were done, if none failed.
    ///
    /// # Errors
    ///
    /// That of the failed step.
    pub fn complete(self) -> Result<Vec<EnsureStep>> {
        match self.failed {
            Some((_, error)) => Err(error),
            None => Ok(self.done),
        }
    }
}

impl EnsurePlan {
    /// Does the steps in their order, and stops at the first that fails.
    ///
    /// Where it is unclear whether a write went through, what the server has is compared with the
    /// catalogue anew, so that nothing is made twice. A failure half-way does no harm: the next run
    /// does what is left.
    #[allow(
        clippy::manual_async_fn,
        reason = "the signature promises Send and 'static"
    )]
    pub fn apply(self) -> impl Future<Output = Ensured> + Send + 'static {
        async move {
            let Self {
                client,
                wanted,
                steps,
            } = self;
            let mut done = Vec::new();
            let mut steps = steps.into_iter();
            while let Some(step) = steps.next() {
                // Two writers of phases at one moment make one of them fail (facts, 1.4).
                let attempts = if matches!(step, EnsureStep::AddPhases { .. }) {
                    6
                } else {
                    1
                };
                let mut attempt = 1;
                loop {
                    let Err(error) = write(&client, &step).await else {
                        break;
                    };
                    let there = is_unclear(&error) && is_there(&client, &wanted, &step).await;
                    if there {
                        break;
                    }
                    if attempt == attempts || !is_unclear(&error) {
                        return Ensured {
                            done,
                            failed: Some((step, error)),
                            left: steps.collect(),
                        };
                    }
                    let (first, longest) = (Duration::from_millis(20), Duration::from_secs(2));
                    client
                        .executor
                        .clock()
                        .sleep(pause(attempt, first, longest))
                        .await;
                    attempt += 1;
                }
                done.push(step);
            }
            Ensured {
                done,
                failed: None,
                left: Vec::new(),
            }
        }
    }
}

/// Whether a step is not needed any more.
async fn is_there(client: &Client, wanted: &super::Catalogue, step: &EnsureStep) -> bool {
    let again = plan::make(client.clone(), wanted.clone()).await;
    again.is_ok_and(|again| !again.steps.contains(step))
}

async fn write(client: &Client, step: &EnsureStep) -> Result<()> {
    match step {
        EnsureStep::CreateComponent(new) => client.create_component(new).await.map(drop),
        EnsureStep::ChangeLabels { id, after, .. } => {
            client
                .component(id)
                .patch(&ComponentPatch::new().labels(after.clone()))
                .await
        }
        EnsureStep::CreateImpactType(new) => client.create_impact_type(new).await.map(drop),
        EnsureStep::ChangeDescription { id, after, .. } => {
            client
                .impact_type(id)
                .patch(&ImpactTypePatch::new().description(after))
                .await
        }
        EnsureStep::CreateSeverity(new) => client.create_severity(new).await,
        EnsureStep::ChangeSeverity { name, after, .. } => {
            client
                .severity(name)
                .patch(&SeverityPatch::new().value(*after))
                .await
        }
        EnsureStep::AddPhases { after, .. } => client
            .create_phases(&NewPhaseList::new(after.clone()))
            .await
            .map(drop),
    }
}
