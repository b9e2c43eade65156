//! Where the stream lives, and whether the token may go there.

use http::StatusCode;
use scs_client_core::credentials::{Credential, Rejected, Scheme};
use scs_client_core::{Executor, PendingCall};
use secrecy::ExposeSecret as _;
use url::Url;

use super::operation::CONSOLE_STREAM_GET;
use super::socket::{Socket, Wanted};
use crate::handles::Build;
use crate::model::Info;
use crate::operations::GetTenantInfo;
use crate::{Error, Result};

/// The server of the stream, for one build.
pub(super) struct Site {
    build: Build,
    /// What the tenant says about its server; a server without that route says nothing.
    info: Option<Info>,
    /// Without a credential where it is another origin than the API's.
    executor: Executor,
    /// Where it is not the API's own place.
    url: Option<Url>,
    is_foreign: bool,
    /// The last one sent, or the one to send; kept to be masked in the server's words.
    credential: Option<Credential>,
    /// The server has taken it.
    is_taken: bool,
}

impl Site {
    /// Asks the server where its streams live.
    pub(super) async fn find(build: &Build) -> Result<Self> {
        let executor = build.executor.clone();
        // Asked for first: a token that may not travel is refused before anything is sent.
        let credential = executor.credential(&CONSOLE_STREAM_GET, None).await?;
        let mut site = Self {
            build: build.clone(),
            info: tenant_info(build).await?,
            executor,
            url: None,
            is_foreign: false,
            credential,
            is_taken: false,
        };
        let named = site
            .info
            .as_ref()
            .and_then(|info| info.websocket_url.as_deref());
        if let Some(text) = named.filter(|text| !text.is_empty()) {
            let url = stream_url(text, &build.tenant).ok_or_else(|| {
                let why = "the websocket_url that the server names is no WebSocket URL";
                Error::unreadable(CONSOLE_STREAM_GET.id, why)
            })?;
            let own = Url::parse(build.executor.base_url());
            site.is_foreign = own.is_ok_and(|own| own.origin() != url.origin());
            if site.is_foreign {
                site.executor = build.executor.elsewhere(&url)?;
                site.credential = None;
            }
            site.url = Some(url);
        }
        Ok(site)
    }

    pub(super) fn info(&self) -> Option<&Info> {
        self.info.as_ref()
    }

    /// Opens the stream, with the newest token.
    pub(super) async fn open(&mut self) -> Result<Socket> {
        if self.credential.is_none() || self.is_taken {
            self.credential = self.executor.credential(&CONSOLE_STREAM_GET, None).await?;
            self.is_taken = false;
        }
        // The message has no place for a user name and password.
        let bearer = self
            .credential
            .as_ref()
            .filter(|one| one.scheme() == Scheme::Bearer);
        let token = bearer.map(|one| one.secret().expose_secret());
        let wanted = Wanted {
            uuid: self.build.uuid.as_str(),
            logfile: "console.log",
            token,
        };
        let (tenant, url) = (&self.build.tenant, self.url.clone());
        Socket::open(&self.executor, tenant, url, wanted)
            .await
            .map_err(|error| self.explained(error))
    }

    /// The token was taken: for the next stream the provider is asked again.
    pub(super) fn accepted(&mut self) {
        self.is_taken = true;
    }

    /// Gets another token after a refusal; says whether there is one.
    pub(super) async fn renew(&mut self, reason: &str) -> Renewed {
        let Some(sent) = self.credential.clone() else {
            return Renewed::Nothing;
        };
        let rejected = Rejected::new(sent.clone(), Some(reason.to_owned()));
        match self
            .executor
            .credential(&CONSOLE_STREAM_GET, Some(rejected))
            .await
        {
            Ok(Some(fresh)) if !fresh.is_same(&sent) => {
                self.credential = Some(fresh);
                Renewed::Other
            }
            // The server's refusal tells more than the provider's failure to better it.
            _ => Renewed::Same,
        }
    }

    /// The error of a close frame, under the HTTP status that says the same.
    pub(super) fn refused(&self, status: StatusCode, code: u16, reason: &str) -> Error {
        let mut words = reason.to_owned();
        if self.is_foreign && status == StatusCode::UNAUTHORIZED {
            words.push_str(
                ": the token was not sent, since websocket_url names another origin than the API's",
            );
        }
        let sent = self.credential.as_ref();
        self.executor
            .refused(&CONSOLE_STREAM_GET, status, code.to_string(), &words, sent)
    }

    /// What an answer other than 101 means.
    fn explained(&self, error: Error) -> Error {
        match error.status().map(|status| status.as_u16()) {
            // The web UI, which is the answer to all that the server does not have; a proxy's word.
            Some(200 | 426) => Error::unsupported(
                CONSOLE_STREAM_GET.id,
                "no WebSocket is spoken there, by the server or by a proxy before it",
            ),
            _ => error,
        }
    }
}

/// Whether there is another token.
pub(super) enum Renewed {
    /// There is.
    Other,
    /// None but the one that was refused.
    Same,
    /// None was sent.
    Nothing,
}

async fn tenant_info(build: &Build) -> Result<Option<Info>> {
    let info = PendingCall::<GetTenantInfo>::new(&build.executor)
        .path("tenant_name", &build.tenant)
        .send()
        .await;
    match info {
        Ok(info) => Ok(Some(info)),
        Err(error) if error.is_unsupported_by_server() => Ok(None),
        Err(error) => Err(error),
    }
}

/// `ws://…` as the http URL that is upgraded. A URL that does not name the stream itself is the
/// place below which the API's path leads to it.
fn stream_url(text: &str, tenant: &str) -> Option<Url> {
    let http = match text.split_once("://")? {
        ("ws" | "http", rest) => format!("http://{rest}"),
        ("wss" | "https", rest) => format!("https://{rest}"),
        _ => return None,
    };
    let mut url = Url::parse(&http).ok()?;
    if !url.path().trim_end_matches('/').ends_with("console-stream") {
        url.path_segments_mut().ok()?.pop_if_empty().extend([
            "api",
            "tenant",
            tenant,
            "console-stream",
        ]);
    }
    Some(url)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stream_lives_at_the_url_or_below_it() {
        let of = |text| stream_url(text, "a b").map(String::from);
        for (text, expected) in [
            (
                "wss://ws.example.org",
                "https://ws.example.org/api/tenant/a%20b/console-stream",
            ),
            (
                "ws://h:8/zuul/",
                "http://h:8/zuul/api/tenant/a%20b/console-stream",
            ),
            ("wss://h/t/console-stream", "https://h/t/console-stream"),
            ("https://h", "https://h/api/tenant/a%20b/console-stream"),
        ] {
            assert_eq!(of(text).as_deref(), Some(expected));
        }
        for bad in ["", "h", "/x", "ftp://h", "wss://"] {
            assert_eq!(of(bad), None, "{bad}");
        }
    }
}
