//! What must hold before sending and no keyword of the description can say; the generated `Check`s call these.

use chrono::TimeDelta;
use scs_wire::Invalid;

use crate::model::{
    DequeueRequest, EnqueueRequest, FreezePipelineRequest, NewAutohold, NextNodeState, NodeUpdate,
    PromoteRequest,
};

pub(crate) fn enqueue_request(request: &EnqueueRequest) -> Result<(), Invalid> {
    change_or_ref(request.change.as_deref(), request.git_ref.as_deref())?;
    if request.git_ref.is_none() && (request.oldrev.is_some() || request.newrev.is_some()) {
        return Err(Invalid::new(
            "ref",
            "old and new revision belong to a ref, not to a change",
        ));
    }
    let takes_parameters =
        |name: &&str| name.starts_with("refs/heads/") || name.starts_with("refs/tags/");
    if !request.parameters.is_empty()
        && request
            .git_ref
            .as_deref()
            .filter(takes_parameters)
            .is_none()
    {
        return Err(Invalid::new(
            "parameters",
            "go with a branch or a tag alone; beside a change the server ignores them",
        ));
    }
    full_ref(request.git_ref.as_deref())
}

pub(crate) fn dequeue_request(request: &DequeueRequest) -> Result<(), Invalid> {
    change_or_ref(request.change.as_deref(), request.git_ref.as_deref())?;
    full_ref(request.git_ref.as_deref())
}

pub(crate) fn freeze_pipeline_request(request: &FreezePipelineRequest) -> Result<(), Invalid> {
    if request.git_ref.starts_with("refs/tags/") {
        return Err(Invalid::new("ref", "the server answers 500 to every tag"));
    }
    full_ref(Some(&request.git_ref))
}

/// Anything else is answered with `true`, and fails in the scheduler where nobody sees it.
pub(crate) fn promote_request(request: &PromoteRequest) -> Result<(), Invalid> {
    for (index, change) in request.changes.iter().enumerate() {
        number_and_patchset(&format!("changes.{index}"), change)?;
    }
    Ok(())
}

pub(crate) fn new_autohold(new: &NewAutohold) -> Result<(), Invalid> {
    if new.change.is_some() && new.git_ref.is_some() {
        return Err(Invalid::new(
            "ref",
            "an autohold is for a change or for a ref, not for both",
        ));
    }
    if new
        .node_hold_expiration
        .is_some_and(|span| span < TimeDelta::zero())
    {
        // Stored as it is (measured), and then every held node is past its time.
        return Err(Invalid::new("node_hold_expiration", "must not be negative"));
    }
    Ok(())
}

pub(crate) fn node_update(update: &NodeUpdate) -> Result<(), Invalid> {
    if update.comment.is_some() && update.state != NextNodeState::Hold {
        return Err(Invalid::new(
            "comment",
            "the server drops it unless the node is held",
        ));
    }
    match &update.state {
        NextNodeState::Hold | NextNodeState::Used | NextNodeState::Outdated => Ok(()),
        other => Err(Invalid::new(
            "state",
            format!(
                "a node can be set to hold, used or outdated, not to {:?}",
                other.as_str()
            ),
        )),
    }
}

/// The server takes the one or the other, and answers 400 to both and to neither.
fn change_or_ref(change: Option<&str>, git_ref: Option<&str>) -> Result<(), Invalid> {
    match (change, git_ref) {
        (None, None) => Err(Invalid::new("ref", "a change or a ref must be named")),
        (Some(_), Some(_)) => Err(Invalid::new("ref", "a change or a ref, not both")),
        (Some(change), None) => number_and_patchset("change", change),
        (None, Some(_)) => Ok(()),
    }
}

/// Without exactly one comma enqueue and dequeue are a 500, and promote is swallowed (measured);
/// with blanks the parts are compared as they stand, and nothing is found.
fn number_and_patchset(field: &str, change: &str) -> Result<(), Invalid> {
    let is_good = |part: &str| !part.is_empty() && !part.contains(char::is_whitespace);
    match change.split_once(',') {
        Some((number, patchset))
            if is_good(number) && is_good(patchset) && !patchset.contains(',') =>
        {
            Ok(())
        }
        _ => Err(Invalid::new(
            field,
            format!("{change:?} is no change; write number,patchset"),
        )),
    }
}

/// `main` in place of `refs/heads/main` is a 500 to some requests and is swallowed by others.
fn full_ref(git_ref: Option<&str>) -> Result<(), Invalid> {
    match git_ref {
        Some(name) if !name.starts_with("refs/") => Err(Invalid::new(
            "ref",
            format!("{name:?} is no full name; write refs/heads/{name} or refs/tags/{name}"),
        )),
        Some(name) if name.splitn(3, '/').nth(2).is_none_or(str::is_empty) => Err(Invalid::new(
            "ref",
            format!("{name:?} names no branch, tag or change"),
        )),
        _ => Ok(()),
    }
}
