//! Asking the provider for a credential, and where it may go.

use std::borrow::Cow;
use std::time::Duration;

use super::Executor;
use crate::credentials::{Credential, Rejected};
use crate::error::{Error, Kind, Result};
use crate::operation::{CredentialUse, OperationInfo};
use crate::redact::{Sent, redact};

impl Executor {
    /// Asks for the credential of an operation; within `left`.
    pub(super) async fn ask_credential(
        &self,
        info: &'static OperationInfo,
        rejected: Option<Rejected>,
        left: Duration,
    ) -> Result<Option<Credential>> {
        let shared = &*self.0;
        let fail =
            |kind, why: &str| Error::new(kind, info, shared.service.name()).with_message(why);
        let required = info.credential == CredentialUse::Required;
        let Some(provider) = &shared.credentials else {
            return match required {
                true => Err(fail(
                    Kind::Credential,
                    "the operation needs one, and the client has none",
                )),
                false => Ok(None),
            };
        };
        let request = match rejected {
            None => Cow::Borrowed(&shared.credential_request),
            Some(rejected) => Cow::Owned(shared.credential_request.clone().rejected(rejected)),
        };
        let asked = tokio::time::timeout(left, provider.credential(&request)).await;
        let credential = match asked {
            Ok(Ok(credential)) => credential,
            Ok(Err(error)) => {
                let why = redact(&error.to_string(), &Sent::default());
                return Err(fail(Kind::Credential, &why).with_source(error));
            }
            Err(_) => {
                return Err(fail(
                    Kind::Deadline,
                    "the credential provider took too long",
                ));
            }
        };
        if credential.is_none() && required {
            return Err(fail(Kind::Credential, "the provider has none"));
        }
        if credential.is_some() && !shared.base.keeps_secrets() {
            let why = format!(
                "base URL: no credential is sent over plain http to {}; use https",
                shared.base.host()
            );
            return Err(fail(Kind::InvalidInput, &why));
        }
        Ok(credential)
    }
}
