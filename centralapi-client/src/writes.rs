//! Calls that change claims: what is checked before, and what is said along with them.

mod apply;
mod create;
mod delete;
mod manifest;
mod patch;
mod replace;
mod warning;

use std::fmt;
use std::future::{Future, IntoFuture};
use std::pin::Pin;

use scs_client_core::{CallOptions, Cause, Operation, Response};

pub use delete::Delete;
pub use warning::{Warning, warnings};

use crate::error::is_unexplained;
use crate::kind::ClaimSpec;
use crate::operations::{ApplyClaim, CreateClaim, PatchClaim, ReplaceClaim};
use crate::{Call, Error, Result};
use manifest::{Fault, Unless};

/// The name under which the server keeps who owns which members, unless a call gives another one.
pub const FIELD_MANAGER: &str = "scs-centralapi-client";

/// One change of a claim: set what is optional, then `.await` it.
///
/// Nothing is sent before that. The future is `Send + 'static`; dropping it is safe, but the change may have been carried
/// out, so read back before repeating it.
#[must_use = "a change does nothing until it is awaited"]
pub struct Write<O: Operation> {
    call: Call<O>,
    faults: Vec<Fault>,
    manager: String,
    /// How the server treats members that it does not know; none where it has no choice.
    validation: Option<&'static str>,
    allowed: Vec<Unless>,
    dry_run: bool,
    force: bool,
    options: CallOptions,
    probe: Option<Probe>,
}

/// A request that finds out what a refusal was about.
struct Probe(Box<dyn FnOnce(CallOptions) -> Finding + Send + Sync>);

type Finding = Pin<Box<dyn Future<Output = Result<()>> + Send>>;

impl<O: Operation> Write<O> {
    fn new(call: Call<O>, faults: Vec<Fault>) -> Self {
        Self {
            call,
            faults,
            manager: FIELD_MANAGER.to_owned(),
            validation: Some("Strict"),
            allowed: Vec::new(),
            dry_run: false,
            force: false,
            options: CallOptions::new(),
            probe: None,
        }
    }

    /// Changes under another name than [`FIELD_MANAGER`], of at most 128 bytes.
    ///
    /// Programs that apply different members of one claim need different names.
    pub fn field_manager(mut self, name: impl Into<String>) -> Self {
        self.manager = name.into();
        self
    }

    /// Has the server do everything but keep the change, and answer as if it had.
    pub fn dry_run(mut self) -> Self {
        self.dry_run = true;
        self
    }

    /// Sends it although it points at a Secret of another namespace, which the provider would read.
    pub fn allow_foreign_secrets(mut self) -> Self {
        self.allowed.push(Unless::ForeignSecretsAllowed);
        self
    }

    /// Sets limits that hold for this change alone.
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options;
        self
    }

    /// Sends the change and gives the claim together with status and headers; see [`warnings`].
    pub fn with_response(
        self,
    ) -> impl Future<Output = Result<Response<O::Output>>> + Send + 'static {
        let options = self.options.clone();
        let (call, probe) = self.prepared();
        async move {
            match (call.with_response().await, probe) {
                (Err(error), Some(probe)) if is_unexplained(&error) => {
                    Err(explained(error, (probe.0)(options).await))
                }
                (outcome, _) => outcome,
            }
        }
    }

    fn prepared(self) -> (Call<O>, Option<Probe>) {
        let mut call = self
            .call
            .query("fieldManager", &self.manager)
            .options(self.options);
        let faults = self.faults.into_iter().chain(fault_of(&self.manager));
        for fault in faults.filter(|fault| !self.allowed.contains(&fault.unless)) {
            call = call.refuse(fault.field, fault.why);
        }
        if let Some(validation) = self.validation {
            call = call.query("fieldValidation", validation);
        }
        if self.dry_run {
            call = call.query("dryRun", "All");
        }
        if self.force {
            call = call.query("force", true);
        }
        (call, self.probe)
    }
}

impl<S: ClaimSpec> Write<ApplyClaim<S>> {
    /// Takes over members that other managers own, in place of a conflict.
    ///
    /// They are told nothing of it, and may take them back.
    pub fn force(mut self) -> Self {
        self.force = true;
        self
    }
}

macro_rules! write_setters {
    (allow_missing: $($operation:ident)+) => { $(
        impl<S: ClaimSpec> Write<$operation<S>> {
            /// Sends it although members are missing that the provider needs: an installation may fill them in.
            pub fn allow_missing(mut self) -> Self {
                self.allowed.push(Unless::MissingAllowed);
                self
            }
        }
    )+ };
    (warn_only: $($operation:ident)+) => { $(
        impl<S: ClaimSpec> Write<$operation<S>> {
            /// Has the server drop members that it does not know, with a [warning](crate::warnings) for each, in place of
            /// refusing them.
            pub fn warn_only(mut self) -> Self {
                self.validation = Some("Warn");
                self
            }
        }
    )+ };
}
write_setters! { allow_missing: ApplyClaim CreateClaim ReplaceClaim }
write_setters! { warn_only: CreateClaim PatchClaim ReplaceClaim }

impl<O: Operation> IntoFuture for Write<O> {
    type Output = Result<O::Output>;
    type IntoFuture = Pin<Box<dyn Future<Output = Self::Output> + Send>>;

    fn into_future(self) -> Self::IntoFuture {
        let answer = self.with_response();
        Box::pin(async move { Ok(answer.await?.into_value()) })
    }
}

impl<O: Operation> fmt::Debug for Write<O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // What is sent may hold secrets; the call shows its operation alone.
        f.debug_struct("Write")
            .field("call", &self.call)
            .field("field_manager", &self.manager)
            .field("dry_run", &self.dry_run)
            .field("force", &self.force)
            .finish_non_exhaustive()
    }
}

/// 084-create-field-manager-too-long
fn fault_of(manager: &str) -> Option<Fault> {
    let why = match manager.len() {
        1..=128 if !manager.chars().any(char::is_control) => return None,
        1..=128 => "holds a character that cannot be printed",
        0 => "is empty, and the server would take the name of the program that sends",
        _ => "is longer than 128 bytes",
    };
    Some(Fault::new("fieldManager", why))
}

/// A refusal with the members that the probe found: the server has refused the probe, too, and said why.
fn explained(error: Error, found: Result<()>) -> Error {
    match found {
        Err(found) if found.is_bad_request() && !found.causes().is_empty() => {
            let members: Vec<String> = found.causes().iter().map(Cause::to_string).collect();
            let why = format!("a strict dry run finds {}", members.join(", "));
            error.explained(why, found.causes().iter().cloned())
        }
        _ => error,
    }
}
