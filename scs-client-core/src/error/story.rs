//! How an error reads: one line for people, one word for traces.

use std::fmt;

use http::StatusCode;

use super::{Error, Executed, Kind};
use crate::transport::TransportErrorKind;

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let inner = &*self.0;
        if !inner.service.is_empty() {
            write!(f, "{} ", inner.service)?;
        }
        write!(f, "{}: ", inner.operation)?;
        match (inner.kind, inner.status) {
            (Kind::Status, Some(status)) => write_status(f, status)?,
            (kind, _) => f.write_str(kind.words())?,
        }
        for message in &inner.messages {
            write!(f, ": {}", one_line(message))?;
        }
        if let Some(path) = &inner.json_path {
            write!(f, " at {}", one_line(path))?;
        }
        self.write_circumstances(f)
    }
}

impl Error {
    fn write_circumstances(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let inner = &*self.0;
        let mut notes = Vec::new();
        if let Some(method) = inner.method {
            notes.push(format!(
                "{} {}{}",
                method.as_str(),
                inner.server,
                one_line(&inner.path)
            ));
        }
        if !inner.codes.is_empty() {
            notes.push(format!("code {}", one_line(&inner.codes.join(", "))));
        }
        if let Some(request_id) = &inner.request_id {
            notes.push(format!("request id {}", one_line(request_id)));
        }
        if let Some(wait) = inner.retry_after {
            notes.push(format!("retry after {} s", wait.as_secs()));
        }
        if inner.attempts > 1 {
            notes.push(format!(
                "{} attempts in {:.1} s",
                inner.attempts,
                inner.elapsed.as_secs_f64()
            ));
        }
        match inner.executed {
            Executed::No if inner.attempts == 0 => notes.push("nothing was sent".to_owned()),
            Executed::Maybe if inner.method.is_some_and(|method| !method.is_read()) => {
                notes.push("the server may have acted".to_owned());
            }
            _ => {}
        }
        if notes.is_empty() {
            Ok(())
        } else {
            write!(f, " ({})", notes.join(", "))
        }
    }
}

impl Kind {
    /// One word, for traces.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::InvalidInput => "invalid_input",
            Self::Credential => "credential",
            Self::Transport(TransportErrorKind::Request) => "request",
            Self::Transport(TransportErrorKind::Connect) => "connect",
            Self::Transport(TransportErrorKind::Tls) => "tls",
            Self::Transport(TransportErrorKind::ConnectTimeout) => "connect_timeout",
            Self::Transport(TransportErrorKind::Timeout) | Self::Deadline => "timeout",
            Self::Transport(TransportErrorKind::Cut) => "cut",
            Self::Status => "status",
            Self::Decode => "decode",
            Self::ContentType => "content_type",
            Self::TooLarge => "too_large",
            Self::Unsupported => "unsupported",
            Self::Local => "local",
            Self::EndlessPages => "endless_pages",
            Self::WaitDeadline => "wait_deadline",
        }
    }

    fn words(self) -> &'static str {
        match self {
            Self::InvalidInput => "invalid input",
            Self::Credential => "no credential",
            Self::Transport(TransportErrorKind::Request) => "no request could be made",
            Self::Transport(TransportErrorKind::Connect) => "no connection",
            Self::Transport(TransportErrorKind::Tls) => "no secure connection",
            Self::Transport(TransportErrorKind::ConnectTimeout) => "no connection in time",
            Self::Transport(TransportErrorKind::Timeout) => "no answer in time",
            Self::Transport(TransportErrorKind::Cut) => "the connection broke",
            Self::Deadline => "the total time is used up",
            Self::Status => "refused",
            Self::Decode => "the answer cannot be read",
            Self::ContentType => "the answer is of another kind",
            Self::TooLarge => "the answer is too large",
            Self::Unsupported => "this server does not have the operation",
            Self::Local => "failed on this machine",
            Self::EndlessPages => "the same page came twice",
            Self::WaitDeadline => "did not happen in time",
        }
    }
}

fn write_status(f: &mut fmt::Formatter<'_>, status: StatusCode) -> fmt::Result {
    match status.canonical_reason() {
        Some(reason) => write!(f, "{} {reason}", status.as_u16()),
        None => write!(f, "{}", status.as_u16()),
    }
}

/// A text from outside, made fit for one line of a log.
pub(crate) fn one_line(text: &str) -> String {
    const LONGEST: usize = 300;
    let clean: String = text
        .chars()
        .map(|c| {
            // Line ends, and what turns the direction of the text that follows.
            let misleads = c.is_control()
                || matches!(c, '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
            if misleads { ' ' } else { c }
        })
        .take(LONGEST + 1)
        .collect();
    if clean.chars().count() > LONGEST {
        format!("{}…", clean.chars().take(LONGEST).collect::<String>())
    } else {
        clean
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn display_is_one_line_whatever_the_server_says() {
        let error = Error::invalid_input(
            "createThing",
            "name",
            format!("a\nb\r\n\u{202e}{}", "x".repeat(999)),
        );
        let text = error.to_string();
        assert!(!text.contains(['\n', '\r', '\u{202e}']), "{text}");
        assert!(text.chars().count() < 400, "{text}");
        assert!(
            text.starts_with("createThing: invalid input: name: a b"),
            "{text}"
        );
        assert!(text.ends_with("(nothing was sent)"), "{text}");
    }
}
