//! One request to a log server: redirects, ranges, and who may see the token.

use http::header::{CONTENT_RANGE, LOCATION};
use http::{HeaderMap, StatusCode};
use scs_client_core::{
    ByteStream, CredentialUse, Error, Executor, HttpMethod, Operation, OperationInfo, PendingCall,
    Response, Result, Streamed,
};
use url::Url;

/// What errors and spans call the reading of a log file.
pub(super) const READ: &str = "readLogFile";

const MAX_REDIRECTS: usize = 5;

const fn info(id: &'static str, credential: CredentialUse) -> OperationInfo {
    OperationInfo::new(id, HttpMethod::Get, "/{file}")
        .any_content_type()
        .accepts(&[200, 206, 301, 302, 303, 307, 308, 416])
        .credential(credential)
}

/// Reads a file of a log server, which never sees a credential.
enum ReadLogFile {}

impl Operation for ReadLogFile {
    type Output = ByteStream;
    type Answer = Streamed;
    const INFO: OperationInfo = info(READ, CredentialUse::Never);
}

/// Reads a file of a log server that is the API's own and asks for the API's token.
enum ReadGuardedLogFile {}

impl Operation for ReadGuardedLogFile {
    type Output = ByteStream;
    type Answer = Streamed;
    const INFO: OperationInfo = info("readGuardedLogFile", CredentialUse::IfAvailable);
}

/// Where log files are read from.
#[derive(Clone, Debug)]
pub(super) struct Source {
    pub(super) api: Executor,
    /// The server asks for its token on log files too; it still goes to the API's origin alone.
    pub(super) guarded: bool,
}

/// The head of an answer, and the body as it travels.
pub(super) struct Answer {
    pub(super) status: StatusCode,
    pub(super) headers: HeaderMap,
    pub(super) body: ByteStream,
}

impl Source {
    /// Asks for a file, or for a range of its bytes (`bytes=0-99`) as long as it is still the one
    /// that `if_range` names.
    ///
    /// Redirects are followed, since object stores answer with them; without the token, and never
    /// from a connection that nobody can read to one that everybody can.
    pub(super) async fn get(
        &self,
        url: &Url,
        range: Option<&str>,
        if_range: Option<&str>,
    ) -> Result<Answer> {
        let mut url = url.clone();
        let mut guarded = self.guarded && self.is_own_origin(&url);
        for _ in 0..=MAX_REDIRECTS {
            let answer = if guarded {
                let call = PendingCall::<ReadGuardedLogFile>::new(&self.api);
                ask(call, &url, range, if_range).await?
            } else {
                let call = PendingCall::<ReadLogFile>::new(&self.api.elsewhere(&url)?);
                ask(call, &url, range, if_range).await?
            };
            if !answer.status.is_redirection() {
                return Ok(Answer {
                    status: answer.status,
                    headers: answer.headers,
                    body: answer.value,
                });
            }
            url = self.redirected(&url, &answer.headers)?;
            guarded = false;
        }
        let why = format!("more than {MAX_REDIRECTS} redirects");
        Err(Error::unreadable(READ, why))
    }

    fn is_own_origin(&self, url: &Url) -> bool {
        Url::parse(self.api.base_url()).is_ok_and(|own| own.origin() == url.origin())
    }

    /// Where a redirect leads, if it may be followed. Its query may be a signature and is not shown.
    fn redirected(&self, from: &Url, headers: &HeaderMap) -> Result<Url> {
        let to = headers
            .get(LOCATION)
            .and_then(|value| value.to_str().ok())
            .and_then(|text| from.join(text).ok())
            .ok_or_else(|| Error::unreadable(READ, "a redirect that names no URL"))?;
        let there = self.api.elsewhere(&to)?;
        if from.scheme() == "https" && !there.keeps_secrets() {
            let why = format!(
                "a redirect from https to {}, which is not followed",
                there.base_url()
            );
            return Err(Error::unreadable(READ, why));
        }
        Ok(to)
    }
}

async fn ask<O: Operation<Output = ByteStream>>(
    call: PendingCall<O>,
    url: &Url,
    range: Option<&str>,
    if_range: Option<&str>,
) -> Result<Response<ByteStream>> {
    let mut call = call.at(url.clone());
    if let Some(range) = range {
        call = call.header("range", range);
    }
    if let Some(validator) = if_range {
        call = call.header("if-range", validator);
    }
    call.with_response().await
}

impl Answer {
    /// The offset of the first byte of a 206, from its `Content-Range`.
    pub(super) fn first_byte(&self) -> Option<u64> {
        let range = self.headers.get(CONTENT_RANGE)?.to_str().ok()?;
        let (first, _) = range.trim().strip_prefix("bytes")?.trim().split_once('-')?;
        first.trim().parse().ok()
    }
}

#[cfg(test)]
mod tests {
    use http::HeaderValue;

    use super::*;
    use crate::Client;

    fn redirected(from: &str, to: &str) -> Result<String> {
        let client = Client::builder("https://zuul.example.com").build()?;
        let source = Source {
            api: client.executor,
            guarded: false,
        };
        let mut headers = HeaderMap::new();
        headers.insert(LOCATION, HeaderValue::try_from(to).unwrap());
        let to = source.redirected(&Url::parse(from).unwrap(), &headers)?;
        Ok(to.into())
    }

    #[test]
    fn a_redirect_does_not_lead_from_https_to_what_everybody_can_read() {
        for (from, to, expected) in [
            ("https://logs/a/b", "c?sig=x", "https://logs/a/c?sig=x"),
            (
                "https://logs/a",
                "https://store:8443/a",
                "https://store:8443/a",
            ),
            (
                "https://logs/a",
                "http://127.0.0.1:9/a",
                "http://127.0.0.1:9/a",
            ),
            ("http://logs/a", "http://store/a", "http://store/a"),
            ("http://logs/a", "https://store/a", "https://store/a"),
        ] {
            assert_eq!(redirected(from, to).unwrap(), expected, "{from} {to}");
        }
        for to in [
            "http://logs/a?sig=geheim",
            "http://10.0.0.1/",
            "ftp://logs/a",
            "file:///etc/passwd",
        ] {
            let error = redirected("https://logs/a", to).unwrap_err();
            assert!(!format!("{error} {error:?}").contains("geheim"), "{error}");
        }
    }

    #[test]
    fn only_the_very_same_origin_is_the_apis_own() {
        let client = Client::builder("https://zuul.example.com/sub")
            .build()
            .unwrap();
        let source = Source {
            api: client.executor,
            guarded: true,
        };
        let is_own = |url: &str| source.is_own_origin(&Url::parse(url).unwrap());
        assert!(
            is_own("https://zuul.example.com/logs/") && is_own("https://ZUUL.example.com:443/")
        );
        for other in [
            "http://zuul.example.com/logs/",
            "https://zuul.example.com:8443/",
            "https://zuul.example.com.evil.test/",
            "https://logs.zuul.example.com/",
            "https://zuul.example.com@evil.test/",
        ] {
            assert!(!is_own(other), "{other}");
        }
    }
}
