//! Whom the server takes the caller for.

use std::error::Error as _;
use std::future::Future;

use scs_client_core::{CredentialUse, HttpMethod, Json, Operation, OperationInfo};

use crate::error::{ErrorCode, HarborErrorExt as _};
use crate::{Call, Client, Error, Result, model};

/// Whom the server takes the caller for.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Identity {
    /// A user, by password or ID token.
    User(Box<model::User>),
    /// A robot; which one, the server does not say.
    Robot,
    /// Nobody: no credential came along, or none that the server took.
    ///
    /// That does not prove it wrong: while the server's database is down, right ones are refused
    /// as well, and so is, for the time of 1.6 seconds, a right password while somebody tries a
    /// wrong one. A CLI secret is nobody here at all times.
    Anonymous,
}

/// The published operation, but sent without a credential as well.
pub(super) enum CurrentCaller {}

impl Operation for CurrentCaller {
    type Output = model::User;
    type Answer = Json<model::User>;
    const INFO: OperationInfo =
        OperationInfo::new("getCurrentUserInfo", HttpMethod::Get, "/users/current").secret_answer();
}

/// The same, sent with the credential whatever scope it has for others.
enum CurrentLogin {}

impl Operation for CurrentLogin {
    type Output = model::User;
    type Answer = Json<model::User>;
    const INFO: OperationInfo = CurrentCaller::INFO.credential(CredentialUse::Required);
}

impl Client {
    /// Asks whom the server takes the caller for. One request.
    ///
    /// Only this tells: a wrong password is no error for what everybody may read. The credential
    /// comes along even where the client's scope keeps it for changes.
    ///
    /// ```no_run
    /// use harbor_client::Identity;
    ///
    /// # async fn example(client: harbor_client::Client) -> harbor_client::Result<()> {
    /// match client.whoami().await? {
    ///     Identity::User(user) => println!("{}", user.username),
    ///     Identity::Robot => println!("a robot"),
    ///     _ => println!("nobody"),
    /// }
    /// # Ok(()) }
    /// ```
    ///
    /// # Errors
    /// What keeps the server from answering, or the provider from giving a credential. A caller that is neither user nor robot is a
    /// [failed precondition](Error::is_precondition_failed).
    pub fn whoami(&self) -> impl Future<Output = Result<Identity>> + Send + 'static {
        let with = Call::<CurrentLogin>::new(&self.executor);
        let without = Call::<CurrentCaller>::new(&self.executor);
        async move {
            let answer = match with.await {
                // There is none. A provider that failed names a source.
                Err(error) if error.is_credential() && error.source().is_none() => without.await,
                answer => answer,
            };
            match answer {
                Ok(user) => Ok(Identity::User(Box::new(user))),
                Err(error) if error.status().is_some_and(|status| status == 401) => {
                    Ok(Identity::Anonymous)
                }
                Err(error) if is_robot(&error) => Ok(Identity::Robot),
                Err(error) => Err(error),
            }
        }
    }
}

/// 1300-getCurrentUserInfo-as-b-sys. The same status with another word is the server's own parts.
fn is_robot(error: &Error) -> bool {
    error.is_precondition_failed()
        && error.code() == Some(ErrorCode::Precondition)
        && error
            .messages()
            .iter()
            .any(|message| message.ends_with(" robot"))
}
