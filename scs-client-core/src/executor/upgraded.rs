//! What a protocol on an [`Upgraded`](crate::Upgraded) connection needs: the credential, the limits
//! and the errors of a call, without being one.

use std::time::Duration;

use http::StatusCode;

use super::Executor;
use crate::credentials::{Credential, Rejected};
use crate::error::{Error, Executed, Kind, Result};
use crate::operation::OperationInfo;
use crate::redact::{Sent, redact};
use crate::transport::TransportError;

impl Executor {
    /// The credential of the client, for protocols that take it in a message and not in a header.
    ///
    /// It may go to the base URL's origin alone, whatever `info` says about its calls. With
    /// `rejected` the provider is asked for another.
    ///
    /// # Errors
    /// Those of a call that gets no credential: the provider fails or takes too long, or the
    /// credential would go over plain http to another machine.
    pub async fn credential(
        &self,
        info: &'static OperationInfo,
        rejected: Option<Rejected>,
    ) -> Result<Option<Credential>> {
        self.ask_credential(info, rejected, self.0.total_timeout)
            .await
    }

    /// The longest silence inside a streamed answer.
    #[must_use]
    pub fn idle_read_timeout(&self) -> Duration {
        self.0.idle_read_timeout
    }

    /// The largest answer that is held in memory, in bytes.
    #[must_use]
    pub fn max_answer_size(&self) -> usize {
        self.0.max_answer_size
    }

    /// The error of a refusal that came inside the protocol, under the HTTP status that says the same.
    ///
    /// The server's words are shown with `sent` masked.
    #[must_use]
    pub fn refused(
        &self,
        info: &'static OperationInfo,
        status: StatusCode,
        code: impl Into<String>,
        words: &str,
        sent: Option<&Credential>,
    ) -> Error {
        let sent = Sent {
            credential: sent.cloned(),
            ..Sent::default()
        };
        let mut error = self.after_upgrade(Kind::Status, info, &redact(words, &sent));
        let inner = error.inner_mut();
        inner.status = Some(status);
        inner.codes = vec![code.into()];
        error
    }

    /// The error of a connection that broke or fell silent after it was upgraded.
    #[must_use]
    pub fn broken(&self, info: &'static OperationInfo, cause: &TransportError) -> Error {
        let words = redact(&cause.to_string(), &Sent::default());
        self.after_upgrade(Kind::Transport(cause.kind()), info, &words)
    }

    fn after_upgrade(&self, kind: Kind, info: &'static OperationInfo, words: &str) -> Error {
        let mut error = Error::new(kind, info, self.service_name()).with_message(words);
        let inner = error.inner_mut();
        inner.server = self.0.base.origin();
        inner.executed = Executed::Yes;
        error
    }
}
