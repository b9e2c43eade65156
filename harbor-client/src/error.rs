//! What only Harbor says about a refusal.

use scs_client_core::{ErrorAnswer, ErrorDetails};
use serde_json::Value;

use crate::Error;
use crate::auth::BEYOND_CLI_SECRET;

/// How the message begins of bytes that are not what their digest says.
pub(crate) const MISMATCH: &str = "the digest does not fit";

scs_wire::open_enum! {
    /// What Harbor calls a refusal.
    ///
    /// The status is the better guide: a scanner's taken name is a 409 with
    /// [`Unspecified`](Self::Unspecified), and so is each 5xx.
    pub enum ErrorCode {
        /// There is no such thing, or the caller may not know of it.
        NotFound = "NOT_FOUND",
        /// There is one already, or it is busy.
        Conflict = "CONFLICT",
        /// Nobody has logged in, or not as anybody that the server knows.
        Unauthorized = "UNAUTHORIZED",
        /// A value that makes no sense.
        BadRequest = "BAD_REQUEST",
        /// The caller has no such right, or a session lacks its CSRF token.
        Forbidden = "FORBIDDEN",
        /// Not this method, or not in a proxy project.
        MethodNotAllowed = "METHOD_NOT_ALLOWED",
        /// Too often. It comes from proxy projects; limits of a gateway have no code.
        TooManyRequests = "TOO_MANY_REQUEST",
        /// Something has to be true before, and is not.
        Precondition = "PRECONDITION",
        /// Not said. The words of every 5xx stay in the server's log, under the request's id.
        Unspecified = "UNKNOWN",
        /// Not now or not so: read-only mode, quota, a proxy project, more rights than one's own.
        Denied = "DENIED",
        /// A policy of the project stops the pull.
        ProjectPolicyViolation = "PROJECTPOLICYVIOLATION",
        /// Another object needs this one.
        ViolatesForeignKey = "VIOLATE_FOREIGN_KEY_CONSTRAINT",
        /// The content does not have the digest that was said.
        DigestInvalid = "DIGEST_INVALID",
        /// The manifest is none.
        ManifestInvalid = "MANIFEST_INVALID",
        /// The registry has no such manifest, or none of an accepted type.
        ManifestUnknown = "MANIFEST_UNKNOWN",
        /// The manifest names a layer that was not pushed.
        ManifestBlobUnknown = "MANIFEST_BLOB_UNKNOWN",
        /// The registry has no such layer.
        BlobUnknown = "BLOB_UNKNOWN",
        /// The registry has no such repository.
        NameUnknown = "NAME_UNKNOWN",
        /// The server does not do this.
        Unsupported = "UNSUPPORTED",
        /// The request is too large.
        RequestTooLarge = "REQUEST_ENTITY_TOO_LARGE",
        /// The request's form is wrong; [`HarborErrorExt::validation`] has the list.
        UnprocessableEntity = "UNPROCESSABLE_ENTITY",
    }
}

/// What only Harbor says about a refusal.
pub trait HarborErrorExt {
    /// The server's code.
    fn code(&self) -> Option<ErrorCode>;

    /// What is wrong with the request's form, one entry for each fault; empty for other errors.
    fn validation(&self) -> &[String];

    /// A rule of immutability protects the tag, or a tag of what was to be deleted or moved.
    fn is_immutable(&self) -> bool;

    /// Something else still needs the object: an index its image, a policy its registry.
    fn is_referenced(&self) -> bool;

    /// The project's quota is used up.
    fn is_quota_exceeded(&self) -> bool;

    /// The whole registry is read-only. This comes before any look at the login.
    fn is_read_only(&self) -> bool;

    /// A policy of the project stops the pull: vulnerabilities, no scan, no signature.
    fn is_policy_violation(&self) -> bool;

    /// A session cookie came without its CSRF token. Of this client, only a
    /// [`Session`](crate::Session) has both; a header of one's own or a proxy put it there.
    fn is_csrf(&self) -> bool;

    /// The server's handler has crashed: a 500 without a word, which may stand in for a 400, 401, 403 or 404.
    fn is_crash(&self) -> bool;

    /// The bytes of a manifest do not have the digest that was asked for, or that the server says they
    /// have: they were changed on the way, or another manifest came. See [`registry`](crate::registry).
    fn is_digest_mismatch(&self) -> bool;

    /// The call is none that a CLI secret can do, and was not sent; see [`CliLogin`](crate::CliLogin).
    fn is_beyond_cli_secret(&self) -> bool;
}

impl HarborErrorExt for Error {
    fn code(&self) -> Option<ErrorCode> {
        self.codes().first().map(|code| code.as_str().into())
    }

    fn validation(&self) -> &[String] {
        match self.code() {
            Some(ErrorCode::UnprocessableEntity) => self.messages(),
            _ => &[],
        }
    }

    // 3397-deleteTag-immutable, 3398-deleteArtifact-immutable, 3408-registryPutManifest-immutable-tag.
    fn is_immutable(&self) -> bool {
        is(self, 412, "PRECONDITION") && says(self, &["configured as immutable"])
    }

    // 3353-deleteArtifact-index-child-referenced; 1560-deleteRegistry-in-use, 2079-DeleteInstance-in-use.
    fn is_referenced(&self) -> bool {
        is(self, 412, "VIOLATE_FOREIGN_KEY_CONSTRAINT")
            || is(self, 412, "PRECONDITION") && says(self, &["is referenced by", "are using it"])
    }

    // 3550-registryStartUpload-over-quota, 3553-CopyArtifact-over-quota.
    fn is_quota_exceeded(&self) -> bool {
        is(self, 403, "DENIED") && says(self, &["exceed the configured upper limit"])
    }

    fn is_read_only(&self) -> bool {
        is(self, 403, "DENIED") && says(self, &["read only", "read-only"])
    }

    // 3722-registryGetManifest-prevent-vulnerable-not-scanned and on.
    fn is_policy_violation(&self) -> bool {
        is(self, 412, "PROJECTPOLICYVIOLATION")
    }

    // 2185-login-without-token, 2190-updateUserProfile-session-token-but-no-csrf-cookie.
    fn is_csrf(&self) -> bool {
        is(self, 403, "FORBIDDEN") && says(self, &["csrf token"])
    }

    // 1054-getUser-anonymous.
    fn is_crash(&self) -> bool {
        self.status().is_some_and(|status| status == 500)
            && self.messages().is_empty()
            && self.codes().is_empty()
    }

    fn is_digest_mismatch(&self) -> bool {
        self.is_decode() && says(self, &[MISMATCH])
    }

    fn is_beyond_cli_secret(&self) -> bool {
        self.status().is_none() && says(self, &[BEYOND_CLI_SECRET])
    }
}

fn is(error: &Error, status: u16, code: &str) -> bool {
    error.status().is_some_and(|came| came == status)
        && error.codes().first().is_some_and(|came| came == code)
}

fn says(error: &Error, parts: &[&str]) -> bool {
    error.messages().iter().any(|message| {
        let message = message.to_lowercase();
        parts
            .iter()
            .any(|part| message.contains(&part.to_lowercase()))
    })
}

/// Reads a refusal: a list of codes and messages from Harbor itself, a web page from what stands
/// before it, and a few forms of single operations.
pub(crate) fn read(answer: &ErrorAnswer<'_>) -> ErrorDetails {
    if answer.is_html() {
        return read_page(answer);
    }
    let body = serde_json::from_slice::<Value>(answer.body).unwrap_or_default();
    let mut details = ErrorDetails::default();
    if let Some(errors) = body["errors"].as_array() {
        for error in errors {
            let code = error["code"].as_str().unwrap_or_default();
            if !code.is_empty() {
                details.codes.push(code.to_owned());
            }
            let message = error["message"].as_str().unwrap_or_default();
            details.messages.extend(messages(code, message));
        }
        return details;
    }
    // 2425-importLdapUser-one-good-one-unknown: a bare list of who could not be imported.
    if let Some(refused) = body.as_array() {
        for one in refused {
            if let (Some(uid), Some(why)) = (one["uid"].as_str(), one["error"].as_str()) {
                details.messages.push(format!("{uid}: {why}"));
            }
        }
        return details;
    }
    ErrorDetails::read(answer)
}

/// The API never answers with a page. A 404 in this form is therefore no object that is missing,
/// but a route that is (`2223-unknownRoute-outside-api`), and a page with a success is the
/// portal, which answers below every other path.
fn read_page(answer: &ErrorAnswer<'_>) -> ErrorDetails {
    let details = ErrorDetails::read(answer);
    let title = answer.element("title").unwrap_or_default();
    if answer.status == 404 || answer.status.is_success() && title == "Harbor" {
        let titled = details
            .messages
            .first()
            .map_or("a web page", String::as_str);
        return ErrorDetails::default()
            .message(format!(
                "{titled}: this is not the API. The base URL has to be the registry's, with or \
                 without /api/v2.0 at its end"
            ))
            .unsupported();
    }
    details
}

/// The words of one error, those that say nothing left out.
fn messages(code: &str, message: &str) -> Vec<String> {
    match code {
        // 011-createProject-name-256-chars: a head line, at times twice, and a line for each fault.
        "UNPROCESSABLE_ENTITY" => {
            let lines = message.lines().map(str::trim);
            let faults =
                lines.filter(|line| !line.is_empty() && *line != "validation failure list:");
            faults.map(str::to_owned).collect()
        }
        // 1105-setUserSysAdmin-as-plain-user: of a missing right of the system only the caller's name is said.
        "FORBIDDEN" if is_a_name(message) => {
            vec![format!("{message} has no such right in the whole system")]
        }
        // 1784-actionGetJobLog-missing: what the job service said, as JSON in the text.
        _ => match serde_json::from_str::<Value>(message) {
            Ok(inner) if inner["message"].is_string() => {
                let parts = [&inner["message"], &inner["details"]];
                let words: Vec<_> = parts.into_iter().filter_map(Value::as_str).collect();
                vec![words.join(": ")]
            }
            _ => Some(message.to_owned())
                .filter(|message| !message.is_empty())
                .into_iter()
                .collect(),
        },
    }
}

fn is_a_name(message: &str) -> bool {
    !message.is_empty() && message != "forbidden" && !message.contains([' ', '<'])
}
