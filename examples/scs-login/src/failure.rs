//! Why the program ends without success, and with which exit code.

use std::fmt;

use scs_client_core::CredentialError;

/// How the program ends; each has a number of its own, so that scripts can tell them apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// It did not work.
    Failed = 1,
    /// Wrong arguments or settings.
    Usage = 2,
    /// A person has to log in.
    LoginNeeded = 3,
    /// The issuer cannot be reached now.
    Unreachable = 4,
}

/// Why something did not work, in one line.
#[derive(Clone, Debug)]
pub struct Failure {
    /// The exit code.
    pub exit: Exit,
    message: String,
}

/// What the program's functions return.
pub type Result<T, E = Failure> = std::result::Result<T, E>;

impl Failure {
    /// Something did not work.
    pub fn new(message: impl Into<String>) -> Self {
        Self {
            exit: Exit::Failed,
            message: message.into(),
        }
    }

    /// Something was asked for that cannot be.
    pub fn usage(message: impl Into<String>) -> Self {
        Self {
            exit: Exit::Usage,
            message: message.into(),
        }
    }

    /// Nobody is logged in, or not any more.
    pub fn login_needed(message: impl Into<String>) -> Self {
        Self {
            exit: Exit::LoginNeeded,
            message: message.into(),
        }
    }

    /// Adds what can be done about it.
    #[must_use]
    pub fn hint(mut self, hint: &str) -> Self {
        self.message.push_str("; ");
        self.message.push_str(hint);
        self
    }
}

impl From<keycloak_auth::Error> for Failure {
    fn from(error: keycloak_auth::Error) -> Self {
        // Refused, too late and given up mean to a script that nobody is logged in.
        let exit = if error.is_login_needed()
            || error.is_denied()
            || error.is_expired()
            || error.is_cancelled()
        {
            Exit::LoginNeeded
        } else if error.is_temporary() {
            Exit::Unreachable
        } else if error.is_invalid_input() {
            Exit::Usage
        } else {
            Exit::Failed
        };
        let failure = Self {
            exit,
            message: error.to_string(),
        };
        if error.is_bad_client() {
            failure.hint("look at --client-id, and at the secret or key if the client has one")
        } else if error.is_not_allowed() {
            failure.hint("whoever runs the realm can switch that on for this client")
        } else {
            failure
        }
    }
}

impl From<CredentialError> for Failure {
    fn from(error: CredentialError) -> Self {
        let cause = std::error::Error::source(&error)
            .and_then(|cause| cause.downcast_ref::<keycloak_auth::Error>());
        match cause {
            Some(cause) => cause.clone().into(),
            None => Self::new(error.to_string()),
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}
