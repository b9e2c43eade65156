//! What a refusal means: told by reason, causes and words together.

use scs_client_core::Cause;

use super::NOT_INSTALLED;
use crate::Error;

scs_wire::open_enum! {
    /// Why Kubernetes refuses, in one word.
    pub enum Reason {
        /// There is no such object, or in a namespace that is not there for an administrator.
        NotFound = "NotFound",
        /// There is one of that name already.
        AlreadyExists = "AlreadyExists",
        /// The object has changed meanwhile, is another one of the same name, or somebody else owns a member.
        Conflict = "Conflict",
        /// A value that the schema or a rule does not allow.
        Invalid = "Invalid",
        /// A request that makes no sense, a member that the schema does not have included.
        BadRequest = "BadRequest",
        /// Nobody is known by this credential.
        Unauthorized = "Unauthorized",
        /// Not allowed; [`CentralErrorExt::forbidden_because`] tells by what.
        Forbidden = "Forbidden",
        /// A version or page token is older than what the server remembers.
        Expired = "Expired",
        /// As `Expired`, of older servers.
        Gone = "Gone",
        /// Not in time.
        Timeout = "Timeout",
        /// Not in time, and worth another try.
        ServerTimeout = "ServerTimeout",
        /// Too often.
        TooManyRequests = "TooManyRequests",
        /// Larger than 3 MiB.
        RequestEntityTooLarge = "RequestEntityTooLarge",
        /// Not this method here.
        MethodNotAllowed = "MethodNotAllowed",
        /// Not in the form that was asked for.
        NotAcceptable = "NotAcceptable",
        /// The body is of another kind than the server reads.
        UnsupportedMediaType = "UnsupportedMediaType",
        /// The server has failed.
        InternalError = "InternalError",
        /// The server is not ready.
        ServiceUnavailable = "ServiceUnavailable",
    }
}

/// What forbids a call: one status has several meanings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ForbiddenBecause {
    /// The caller has no such right. A namespace or kind that does not exist looks the same to a tenant.
    Rbac,
    /// No credential came along, and nobody may do this unknown: a 403, not a 401.
    Anonymous,
    /// A quota of the namespace is used up.
    Quota,
    /// A policy of the provider refuses this very object.
    Policy,
    /// The namespace is being removed, and takes nothing new.
    NamespaceTerminating,
    /// Something else; read the words.
    Other,
}

/// A member that another manager owns, with another value.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct FieldConflict {
    /// The member: `spec.publicKey`.
    pub field: String,
    /// Who owns it.
    pub manager: String,
    /// Whether the owner applies, too; if not, it has created or changed the object.
    pub applies: bool,
}

/// What only a Kubernetes API says about a refusal.
///
/// ```
/// use centralapi_client::{CentralErrorExt as _, Error, ForbiddenBecause};
///
/// fn advice(error: &Error) -> &'static str {
///     match error.forbidden_because() {
///         Some(ForbiddenBecause::Quota) => "delete something first",
///         Some(ForbiddenBecause::Rbac) => "ask the provider for the right, or use your own namespace",
///         Some(_) => "ask the provider",
///         None if error.is_not_installed() => "this installation does not offer the kind",
///         None if error.is_being_deleted() => "wait until the old one is gone",
///         None => "see the error's words",
///     }
/// }
/// ```
pub trait CentralErrorExt {
    /// Kubernetes' reason; none where it gives none, as for an apply that its schema does not understand.
    fn reason(&self) -> Option<Reason>;

    /// Which members other managers own, after a conflict of an apply; empty for other errors.
    ///
    /// Leave these members out, or take them over with [`force`](crate::Write::force).
    fn conflicts(&self) -> Vec<FieldConflict>;

    /// What forbids the call: for each 403, and for a policy that answers 422.
    fn forbidden_because(&self) -> Option<ForbiddenBecause>;

    /// What was sent is at fault, and sending it again does not help: a 400 or 422, and those 500s by which the server
    /// means the caller.
    ///
    /// [`causes`](crate::Error::causes) has the members. An apply of an unknown member or a wrong type is such a 500.
    fn is_invalid(&self) -> bool;

    /// There is an object of that name already.
    fn is_already_exists(&self) -> bool;

    /// There is an object of that name, which is on its way out: wait for it and try again.
    fn is_being_deleted(&self) -> bool;

    /// The server does not offer the group, version or kind. Without rights on it, this is a 403.
    fn is_not_installed(&self) -> bool;

    /// A version or page token is older than what the server remembers: list anew.
    ///
    /// [`is_not_found`](crate::Error::is_not_found) holds, too, for the status is 410.
    fn is_gone_version(&self) -> bool;

    /// A version is newer than what the server knows: it was restored from a backup, perhaps. List anew.
    fn is_future_version(&self) -> bool;

    /// The id under which the server's audit log has the request, if it came so far.
    fn audit_id(&self) -> Option<&str>;
}

impl CentralErrorExt for Error {
    fn reason(&self) -> Option<Reason> {
        self.codes().first().map(|reason| reason.as_str().into())
    }

    // 094-apply-conflict, 124-apply-over-create-differs.
    fn conflicts(&self) -> Vec<FieldConflict> {
        let causes = self.causes().iter();
        causes
            .filter(|cause| cause.code == "FieldManagerConflict")
            .map(conflict)
            .collect()
    }

    fn forbidden_because(&self) -> Option<ForbiddenBecause> {
        // 086-policy-deny: a policy without a reason of its own.
        let is_policy = says(
            self,
            &["ValidatingAdmissionPolicy '", "admission webhook \""],
        ) && says(self, &["denied"]);
        if is_policy && (self.is_forbidden() || self.is_bad_request()) {
            return Some(ForbiddenBecause::Policy);
        }
        if !self.is_forbidden() {
            return None;
        }
        // 240-namespace-terminating-apply, 259-forbidden-anonymous, 090-quota-exceeded, 071-create-other-tenant.
        Some(if has_cause(self, "NamespaceTerminating") {
            ForbiddenBecause::NamespaceTerminating
        } else if says(self, &["User \"system:anonymous\" cannot "]) {
            ForbiddenBecause::Anonymous
        } else if says(self, &["exceeded quota:", "failed quota:"]) {
            ForbiddenBecause::Quota
        } else if says(self, &["User \""]) && says(self, &["\" cannot "]) {
            ForbiddenBecause::Rbac
        } else {
            ForbiddenBecause::Other
        })
    }

    fn is_invalid(&self) -> bool {
        self.is_bad_request()
            || is_unexplained(self)
                && (!self.causes().is_empty() || says(self, &WORDS_ABOUT_THE_CALLER))
    }

    fn is_already_exists(&self) -> bool {
        self.is_conflict() && self.reason() == Some(Reason::AlreadyExists)
    }

    // 230-deleting-recreate
    fn is_being_deleted(&self) -> bool {
        self.is_already_exists() && says(self, &["object is being deleted"])
    }

    fn is_not_installed(&self) -> bool {
        self.is_unsupported_by_server() && says(self, &[NOT_INSTALLED])
    }

    // 297-continue-expired, 299-list-exact-expired
    fn is_gone_version(&self) -> bool {
        self.status().is_some_and(|status| status == 410)
            && matches!(self.reason(), Some(Reason::Expired | Reason::Gone))
    }

    // 179-get-resource-version-future
    fn is_future_version(&self) -> bool {
        has_cause(self, "ResourceVersionTooLarge")
    }

    fn audit_id(&self) -> Option<&str> {
        self.headers().get("audit-id")?.to_str().ok()
    }
}

/// By these words of a 500 without a reason the server means the caller: 104-apply-unknown-field-default,
/// 075-create-with-resource-version, 180-get-resource-version-bad, 082-create-huge.
const WORDS_ABOUT_THE_CALLER: [&str; 4] = [
    "failed to create typed patch object",
    "resourceVersion should not be set",
    "resourceVersion: Invalid value",
    "request is too large",
];

/// A 500 without a reason: the server's own failures have one.
pub(crate) fn is_unexplained(error: &Error) -> bool {
    error.status().is_some_and(|status| status == 500) && error.codes().is_empty()
}

fn conflict(cause: &Cause) -> FieldConflict {
    // `conflict with "name"`, and `using group/version` where the manager does not apply.
    let after = cause.message.split_once('"').map_or("", |(_, rest)| rest);
    let (manager, rest) = after.split_once('"').unwrap_or((after, ""));
    FieldConflict {
        field: cause.field.clone(),
        manager: manager.to_owned(),
        applies: !rest.contains(" using "),
    }
}

fn has_cause(error: &Error, code: &str) -> bool {
    error.causes().iter().any(|cause| cause.code == code)
}

fn says(error: &Error, parts: &[&str]) -> bool {
    let mut messages = error.messages().iter();
    messages.any(|message| parts.iter().any(|part| message.contains(part)))
}
