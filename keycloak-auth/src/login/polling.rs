//! Asks for the tokens of a device login until there is an answer.

use std::time::Duration;

use chrono::{DateTime, Utc};
use scs_client_core::{CallOptions, Executed, Form};
use secrecy::SecretString;

use super::id_token;
use crate::client::Client;
use crate::error::{Error, Kind, Result};
use crate::tokens::Tokens;
use crate::wire::DeviceCodeGrant;

/// RFC 8628, section 3.5: so much slower, for good.
const SLOWER: Duration = Duration::from_secs(5);

/// The longest pause that failures lead to; an issuer that asks for longer ones gets them.
const LONGEST_BACK_OFF: Duration = Duration::from_secs(60);

/// How long before the end the last look is taken.
const LAST_LOOK: Duration = Duration::from_secs(1);

/// What happens while a person is waited for.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum DeviceProgress {
    /// The person has not decided yet.
    Pending,
    /// The issuer wants to be asked less often.
    SlowedDown {
        /// The pause from now on.
        interval: Duration,
    },
    /// The issuer was not reached, or something answered in its place. Asking goes on.
    Unreachable {
        /// What happened.
        error: Error,
        /// The pause before the next try.
        pause: Duration,
    },
}

/// A device code, and all that asking for its tokens takes.
pub(super) struct Poller {
    pub(super) client: Client,
    pub(super) token_url: String,
    pub(super) device_code: SecretString,
    pub(super) verifier: SecretString,
    pub(super) wants_id_token: bool,
    /// The end of the code, by the monotonic clock.
    pub(super) deadline: Duration,
    /// The same by the wall clock.
    pub(super) expires_at: Option<DateTime<Utc>>,
    pub(super) interval: Duration,
}

/// What an answer means for the login.
enum Next {
    Pending,
    SlowDown,
    /// Nobody answered, or not the issuer.
    TryLater(Error),
    End(Error),
}

impl Poller {
    pub(super) async fn run(self, mut progress: impl FnMut(DeviceProgress)) -> Result<Tokens> {
        let clock = self.client.clock();
        let mut interval = self.interval;
        let mut pause = interval;
        let mut failures = 0_u32;
        // Whether the tokens may have been given to an answer that never arrived.
        let mut may_be_lost = false;
        loop {
            let left = self.left();
            if left.is_zero() {
                return Err(expired(None));
            }
            // One look shortly before the end, however long the pause: the person may just be done.
            let until_last_look = left.saturating_sub(LAST_LOOK);
            let is_last = pause >= until_last_look;
            clock.sleep(pause.min(until_last_look)).await;
            let error = match self.ask().await {
                Ok(tokens) => {
                    let expected = id_token::Expected {
                        required: self.wants_id_token,
                        ..id_token::Expected::default()
                    };
                    id_token::check(&self.client, &tokens, expected).await?;
                    return Ok(tokens);
                }
                Err(error) => error,
            };
            match self.judge(error, may_be_lost) {
                Next::Pending => {
                    (failures, may_be_lost, pause) = (0, false, interval);
                    progress(DeviceProgress::Pending);
                }
                Next::SlowDown => {
                    interval = interval.saturating_add(SLOWER);
                    (failures, may_be_lost, pause) = (0, false, interval);
                    progress(DeviceProgress::SlowedDown { interval });
                }
                Next::TryLater(error) => {
                    may_be_lost |= error.executed() != Executed::No;
                    failures += 1;
                    pause = back_off(interval, failures, &error);
                    progress(DeviceProgress::Unreachable { error, pause });
                }
                Next::End(error) => return Err(error),
            }
            if is_last {
                clock.sleep(self.left()).await;
            }
        }
    }

    async fn ask(&self) -> Result<Tokens> {
        let form = Form::new()
            .field("grant_type", "urn:ietf:params:oauth:grant-type:device_code")
            .secret("device_code", &self.device_code)
            .secret("code_verifier", &self.verifier);
        // Repeating is decided here, where an answer may have been lost; and nobody waits for a
        // server much longer than the code is good.
        let limit = self.left().max(LAST_LOOK).saturating_add(SLOWER);
        let options = CallOptions::new().max_attempts(1).total_timeout(limit);
        let asked_at = self.client.now();
        let answer = self
            .client
            .post_with::<DeviceCodeGrant>(&self.token_url, form, options)
            .await?;
        Ok(Tokens::from_answer(answer, asked_at))
    }

    fn left(&self) -> Duration {
        self.deadline
            .saturating_sub(self.client.clock().monotonic())
    }

    fn judge(&self, error: Error, may_be_lost: bool) -> Next {
        let status = error.call().and_then(scs_client_core::Error::status);
        match error.code() {
            Some("authorization_pending") => Next::Pending,
            Some("slow_down") => Next::SlowDown,
            // 403 is what a realm says that has been disabled (surprise 8 of the recordings).
            Some("access_denied") if status.is_some_and(|status| status.as_u16() == 400) => {
                Next::End(Error::because(Kind::Denied, "the login was refused", error))
            }
            Some("expired_token") => Next::End(expired(Some(error))),
            Some("invalid_grant") => Next::End(self.unknown_code(error, may_be_lost)),
            _ if is_passing(&error) => Next::TryLater(error),
            _ => Next::End(explained(error)),
        }
    }

    /// "Device code not valid": it was used, it is forgotten, or it never was.
    fn unknown_code(&self, error: Error, may_be_lost: bool) -> Error {
        let words = error.description().unwrap_or_default();
        if error.is_not_allowed() || words.starts_with("PKCE") {
            return error;
        }
        // Keycloak forgets a code some seconds after its end (recordings 362 and 366); that of a
        // laptop that was asleep meanwhile, too, while its monotonic clock stood still.
        let is_over = self.expires_at.is_some_and(|end| self.client.now() >= end);
        if is_over || self.left().is_zero() {
            return expired(Some(error));
        }
        let why = match may_be_lost {
            true => {
                "the issuer has given the tokens away, but its answer was lost on the way; log in again"
            }
            false => "the issuer does not know the device code any more; log in again",
        };
        Error::because(Kind::LoginNeeded, why, error)
    }
}

/// Whether it may be better at the next try. Whatever is not the issuer speaking is: gateways
/// answer with pages of any status while the issuer restarts.
fn is_passing(error: &Error) -> bool {
    let Some(call) = error.call() else {
        return false;
    };
    if error.is_temporary() {
        return true;
    }
    if call.is_too_large() || error.code().is_some() {
        return false;
    }
    let is_json = call
        .headers()
        .get(::http::header::CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|kind| kind.contains("json"));
    match call.status() {
        // A success in JSON that cannot be read has used the code up; one that is cut has, too, but
        // the next try tells that better.
        Some(status) if status.is_success() => !(is_json && call.is_decode()),
        // An error in JSON without a code is Keycloak's router: no such realm.
        Some(_) => !(is_json && error.description().is_some()),
        // Nothing was sent, or nothing that can be trusted is there.
        None => false,
    }
}

fn explained(error: Error) -> Error {
    match error.call() {
        Some(call) if call.is_tls() => Error::because(
            Kind::Call,
            "no secure connection to the issuer, and waiting does not help",
            error,
        ),
        Some(call) if call.is_decode() => Error::because(
            Kind::Protocol,
            "the issuer gave an answer that cannot be read, and the device code is used up; log in again",
            error,
        ),
        _ => error,
    }
}

fn expired(cause: Option<Error>) -> Error {
    const WHY: &str = "nobody logged in before the device code expired";
    match cause {
        Some(cause) => Error::because(Kind::Expired, WHY, cause),
        None => Error::new(Kind::Expired, WHY),
    }
}

/// Twice as long each time (RFC 8628, section 3.5), or what the server asks for.
fn back_off(interval: Duration, failures: u32, error: &Error) -> Duration {
    let doubled = interval.saturating_mul(1 << failures.min(10));
    let asked = error
        .call()
        .and_then(scs_client_core::Error::retry_after)
        .unwrap_or_default();
    doubled.min(LONGEST_BACK_OFF.max(interval)).max(asked)
}
