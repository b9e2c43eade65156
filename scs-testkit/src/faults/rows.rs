//! The rows of the fault table.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use chrono::{DateTime, Utc};
use scs_client_core::credentials::{Credential, FromFn};
use scs_client_core::{ClientBuilder, Error, Executed, ServiceClient, TestClock, defaults};

use super::server::{Act, RawServer, Scripted, refusing_url};
use super::{After401, CallOf, Report, Row, Subject};

type Outcome = Result<(), String>;

/// A page as nginx writes it.
const PAGE: &str = "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n\
    <center><h1>502 Bad Gateway</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n";

/// Fails the row unless the condition holds.
macro_rules! hold {
    ($condition:expr, $($why:tt)+) => {
        if !$condition {
            return Err(format!($($why)+));
        }
    };
}

pub(super) async fn run<C: ServiceClient>(subject: &Subject<C>) -> Report {
    let table = Table { subject };
    let mut rows = Vec::new();
    macro_rules! row {
        ($fault:literal, $run:expr) => {
            rows.push(Row {
                fault: $fault,
                outcome: $run.await,
            });
        };
    }
    row!("good answers (the control)", table.control());
    row!("connection refused", table.refused());
    row!("cut body", table.cut_body());
    row!("stalled body", table.stalled_body());
    row!("slow header", table.slow_header());
    row!(
        "429 with Retry-After in seconds",
        table.rate_limited("7", 7)
    );
    row!(
        "429 with Retry-After as a date",
        table.rate_limited("Tue, 24 Nov 2026 10:00:30 GMT", 30)
    );
    row!(
        "429 with a Retry-After beyond the total time",
        table.rate_limited_too_long()
    );
    row!("502 with HTML", table.bad_gateway());
    row!("503 then success", table.unavailable());
    row!("401 then success", table.unauthorized());
    row!("redirect to another host", table.redirect());
    row!("wrong content type", table.wrong_content_type());
    row!(
        "200 with an HTML page",
        table.page_for_an_answer("text/html; charset=utf-8")
    );
    row!(
        "200 with an HTML page that calls itself JSON",
        table.page_for_an_answer("application/json")
    );
    row!(
        "oversized body, announced",
        table.oversized(Scripted::whole)
    );
    row!(
        "oversized body, unannounced",
        table.oversized(Scripted::chunked)
    );
    row!("invalid UTF-8", table.invalid_utf8());
    row!("duplicate POST detection", table.duplicate_post());
    Report { rows }
}

struct Table<'a, C> {
    subject: &'a Subject<C>,
}

/// How one call against a server ended.
struct Call {
    outcome: Result<(), Error>,
    slept: Vec<Duration>,
}

impl Call {
    fn error(self) -> Result<Error, String> {
        self.outcome
            .err()
            .ok_or_else(|| "the call succeeded".to_owned())
    }
}

impl<C: ServiceClient> Table<'_, C> {
    async fn call(
        &self,
        call: CallOf<C>,
        base_url: &str,
        limits: impl FnOnce(ClientBuilder<C>) -> ClientBuilder<C>,
    ) -> Result<Call, String> {
        let start = DateTime::parse_from_rfc3339("2026-11-24T10:00:00Z")
            .map_err(|error| error.to_string())?;
        let clock = TestClock::at(start.with_timezone(&Utc));
        // Another token each time: what an issuer does, and what a 401 asks for.
        let tokens = Arc::new(AtomicUsize::new(0));
        let provider = FromFn::new(move |request| {
            let number = match &request.rejected {
                Some(_) => tokens.fetch_add(1, Ordering::Relaxed) + 1,
                None => tokens.load(Ordering::Relaxed),
            };
            Box::pin(async move {
                Ok(Some(Credential::bearer(format!(
                    "fault-table-token-{number}"
                ))))
            })
        });
        let builder = ClientBuilder::<C>::new(base_url)
            .clock(Arc::new(clock.clone()))
            .credentials(provider);
        let client = limits((self.subject.configure)(builder))
            .build()
            .map_err(|error| format!("the client cannot be built: {error}"))?;
        let outcome = call(&client).await;
        Ok(Call {
            outcome,
            slept: clock.slept(),
        })
    }

    async fn read(&self, server: &RawServer) -> Result<Call, String> {
        self.call(self.subject.read, &server.base_url(), |builder| builder)
            .await
    }

    async fn write(&self, server: &RawServer) -> Result<Call, String> {
        self.call(self.subject.write, &server.base_url(), |builder| builder)
            .await
    }

    fn read_answer(&self) -> Act {
        self.subject.read_answer.whole()
    }

    fn write_answer(&self) -> Act {
        self.subject.write_answer.whole()
    }

    async fn control(&self) -> Outcome {
        let server = RawServer::always(self.read_answer()).await;
        self.read(&server)
            .await?
            .outcome
            .map_err(|error| format!("read: {error}"))?;
        saw(&server, 1)?;
        let server = RawServer::always(self.write_answer()).await;
        self.write(&server)
            .await?
            .outcome
            .map_err(|error| format!("write: {error}"))?;
        saw(&server, 1)
    }

    async fn refused(&self) -> Outcome {
        for call in [self.subject.read, self.subject.write] {
            let error = self
                .call(call, &refusing_url(), |builder| builder)
                .await?
                .error()?;
            hold!(
                error.is_connect() && !error.is_timeout(),
                "not a connect error: {error:?}"
            );
            executed(&error, Executed::No)?;
            attempts(&error, defaults::MAX_ATTEMPTS)?;
        }
        Ok(())
    }

    async fn cut_body(&self) -> Outcome {
        let server = RawServer::always(self.subject.read_answer.cut()).await;
        let error = self.read(&server).await?.error()?;
        hold!(
            status_of(&error) == self.subject.read_answer.status,
            "{error:?}"
        );
        hold!(!error.is_decode(), "half an answer was decoded: {error:?}");
        executed(&error, Executed::Yes)?;
        saw(&server, defaults::MAX_ATTEMPTS)?;
        if self.subject.write_answer.body.is_empty() {
            return Ok(());
        }
        let server = RawServer::always(self.subject.write_answer.cut()).await;
        let error = self.write(&server).await?.error()?;
        executed(&error, Executed::Yes)?;
        saw(&server, 1)
    }

    async fn stalled_body(&self) -> Outcome {
        let server = RawServer::always(self.subject.read_answer.stalled()).await;
        let error = self
            .call(self.subject.read, &server.base_url(), |builder| {
                builder
                    .attempt_timeout(Duration::from_millis(300))
                    .max_attempts(1)
            })
            .await?
            .error()?;
        hold!(error.is_timeout(), "{error:?}");
        hold!(
            status_of(&error) == self.subject.read_answer.status,
            "{error:?}"
        );
        executed(&error, Executed::Yes)?;
        saw(&server, 1)
    }

    async fn slow_header(&self) -> Outcome {
        for call in [self.subject.read, self.subject.write] {
            let server =
                RawServer::always(Act::Stall(b"HTTP/1.1 200 OK\r\ncontent-".to_vec())).await;
            let error = self
                .call(call, &server.base_url(), |builder| {
                    builder
                        .attempt_timeout(Duration::from_millis(300))
                        .max_attempts(1)
                })
                .await?
                .error()?;
            hold!(
                error.is_timeout() && !error.is_connect(),
                "not a time-out: {error:?}"
            );
            executed(&error, Executed::Maybe)?;
            saw(&server, 1)?;
        }
        Ok(())
    }

    async fn rate_limited(&self, retry_after: &str, seconds: u64) -> Outcome {
        let limited = Scripted::status(429)
            .header("retry-after", retry_after)
            .whole();
        for (call, good) in [
            (self.subject.read, self.read_answer()),
            (self.subject.write, self.write_answer()),
        ] {
            let server = RawServer::in_turn([limited.clone(), good]).await;
            let Call { outcome, slept } = self
                .call(call, &server.base_url(), |builder| builder)
                .await?;
            outcome.map_err(|error| error.to_string())?;
            saw(&server, 2)?;
            hold!(
                slept.len() == 1 && slept[0].as_secs() == seconds,
                "slept {slept:?}"
            );
        }
        Ok(())
    }

    async fn rate_limited_too_long(&self) -> Outcome {
        let limited = Scripted::status(429).header("retry-after", "3600").whole();
        for call in [self.subject.read, self.subject.write] {
            let server = RawServer::always(limited.clone()).await;
            let call = self
                .call(call, &server.base_url(), |builder| builder)
                .await?;
            hold!(call.slept.is_empty(), "slept {:?}", call.slept);
            let error = call.error()?;
            hold!(error.is_rate_limited(), "{error:?}");
            hold!(
                error.retry_after() == Some(Duration::from_secs(3600)),
                "{:?}",
                error.retry_after()
            );
            executed(&error, Executed::No)?;
            saw(&server, 1)?;
        }
        Ok(())
    }

    async fn bad_gateway(&self) -> Outcome {
        let page = Scripted::new(502, "text/html", PAGE).whole();
        for (call, requests) in [
            (self.subject.read, defaults::MAX_ATTEMPTS),
            (self.subject.write, 1),
        ] {
            let server = RawServer::always(page.clone()).await;
            let error = self
                .call(call, &server.base_url(), |builder| builder)
                .await?
                .error()?;
            hold!(status_of(&error) == 502, "{error:?}");
            summarised(&error)?;
            executed(&error, Executed::Maybe)?;
            saw(&server, requests)?;
        }
        Ok(())
    }

    async fn unavailable(&self) -> Outcome {
        let down = Scripted::new(503, "text/plain", "come back later").whole();
        let server = RawServer::in_turn([down.clone(), self.read_answer()]).await;
        self.read(&server)
            .await?
            .outcome
            .map_err(|error| format!("read: {error}"))?;
        saw(&server, 2)?;
        // A proxy may have passed the write on.
        let server = RawServer::in_turn([down, self.write_answer()]).await;
        let error = self.write(&server).await?.error()?;
        hold!(status_of(&error) == 503, "{error:?}");
        executed(&error, Executed::Maybe)?;
        saw(&server, 1)
    }

    async fn unauthorized(&self) -> Outcome {
        let refusal =
            Scripted::status(401).header("www-authenticate", "Bearer error=\"invalid_token\"");
        let server = RawServer::in_turn([refusal.whole(), self.write_answer()]).await;
        let outcome = self.write(&server).await?.outcome;
        let tokens: Vec<Option<String>> = server
            .requests()
            .iter()
            .map(|request| request.header("authorization").map(str::to_owned))
            .collect();
        let sent = |number: usize| Some(format!("Bearer fault-table-token-{number}"));
        let expected = match self.subject.after_401 {
            After401::Refreshes => vec![sent(0), sent(1)],
            After401::SameAgain => vec![sent(0), sent(0)],
            After401::GivesUp => vec![sent(0)],
        };
        hold!(tokens == expected, "the server saw {tokens:?}");
        match outcome {
            Ok(()) => Ok(()),
            Err(error) if self.subject.after_401 == After401::GivesUp => {
                hold!(error.is_unauthorized(), "{error:?}");
                executed(&error, Executed::Yes)
            }
            Err(error) => Err(error.to_string()),
        }
    }

    async fn redirect(&self) -> Outcome {
        for call in [self.subject.read, self.subject.write] {
            let elsewhere = RawServer::always(self.read_answer()).await;
            let location = format!("http://localhost:{}/path?token=x", elsewhere.port());
            let server =
                RawServer::always(Scripted::status(307).header("location", location).whole()).await;
            let error = self
                .call(call, &server.base_url(), |builder| builder)
                .await?
                .error()?;
            hold!(status_of(&error) == 307, "{error:?}");
            hold!(
                !error.to_string().contains("token=x"),
                "the query shows: {error}"
            );
            executed(&error, Executed::Yes)?;
            saw(&server, 1)?;
            hold!(elsewhere.connections() == 0, "the redirect was followed");
        }
        Ok(())
    }

    async fn wrong_content_type(&self) -> Outcome {
        let wrong = Scripted {
            content_type: "application/x-yaml",
            ..self.subject.read_answer.clone()
        };
        let server = RawServer::always(wrong.whole()).await;
        let error = self.read(&server).await?.error()?;
        hold!(error.is_decode(), "{error:?}");
        hold!(error.to_string().contains("application/x-yaml"), "{error}");
        executed(&error, Executed::Yes)?;
        saw(&server, 1)
    }

    async fn page_for_an_answer(&self, content_type: &'static str) -> Outcome {
        let status = self.subject.read_answer.status;
        let server = RawServer::always(Scripted::new(status, content_type, PAGE).whole()).await;
        let error = self.read(&server).await?.error()?;
        hold!(error.is_decode(), "{error:?}");
        summarised(&error)?;
        executed(&error, Executed::Yes)?;
        saw(&server, 1)
    }

    async fn oversized(&self, send: fn(&Scripted) -> Act) -> Outcome {
        let large = Scripted {
            body: vec![b' '; 5_000],
            ..self.subject.read_answer.clone()
        };
        let server = RawServer::always(send(&large)).await;
        let error = self
            .call(self.subject.read, &server.base_url(), |builder| {
                builder.max_answer_size(4_999)
            })
            .await?
            .error()?;
        hold!(error.is_too_large(), "{error:?}");
        executed(&error, Executed::Yes)?;
        saw(&server, 1)
    }

    async fn invalid_utf8(&self) -> Outcome {
        let mut broken = self.subject.read_answer.clone();
        let quote = broken.body.iter().position(|byte| *byte == b'"');
        let quote = quote.ok_or("the good answer holds no text that could be broken")?;
        broken.body.insert(quote + 1, 0xff);
        let server = RawServer::always(broken.whole()).await;
        let error = self.read(&server).await?.error()?;
        hold!(error.is_decode(), "{error:?}");
        executed(&error, Executed::Yes)?;
        saw(&server, 1)
    }

    async fn duplicate_post(&self) -> Outcome {
        let server = RawServer::always(Act::Hang).await;
        let error = self.write(&server).await?.error()?;
        saw(&server, 1)?;
        executed(&error, Executed::Maybe)?;
        hold!(
            error.to_string().contains("may have acted"),
            "the error does not warn: {error}"
        );
        let server = RawServer::always(Act::Hang).await;
        let error = self.read(&server).await?.error()?;
        saw(&server, defaults::MAX_ATTEMPTS)?;
        executed(&error, Executed::Maybe)
    }
}

fn saw(server: &RawServer, requests: u32) -> Outcome {
    let seen = server.requests().len();
    hold!(
        seen == requests as usize,
        "the server saw {seen} requests, not {requests}"
    );
    Ok(())
}

fn executed(error: &Error, expected: Executed) -> Outcome {
    hold!(
        error.executed() == expected,
        "executed() is not {expected:?}: {error:?}"
    );
    Ok(())
}

fn attempts(error: &Error, expected: u32) -> Outcome {
    hold!(
        error.attempts() == expected,
        "{} attempts, not {expected}",
        error.attempts()
    );
    Ok(())
}

fn status_of(error: &Error) -> u16 {
    error.status().map_or(0, |status| status.as_u16())
}

/// A page is told by its title, in one line.
fn summarised(error: &Error) -> Outcome {
    let text = error.to_string();
    hold!(
        text.contains("a web page: 502 Bad Gateway"),
        "the page's title is missing: {text}"
    );
    hold!(!text.contains(['<', '\n', '\r']), "the page shows: {text}");
    Ok(())
}
