//! What the browser shows at the end of a login.

use std::fmt::Write as _;

/// A page without any script, style or link; nothing of the login's secrets is ever on it.
#[derive(Clone, Debug)]
pub(super) struct Page {
    status: u16,
    title: &'static str,
    text: String,
}

impl Page {
    fn new(status: u16, title: &'static str, text: impl Into<String>) -> Self {
        Self {
            status,
            title,
            text: text.into(),
        }
    }

    pub(super) fn success() -> Self {
        Self::new(
            200,
            "You are logged in",
            "You can close this window and go back to the program.",
        )
    }

    /// The issuer said no; its words may have been made up by anybody.
    pub(super) fn refused(code: Option<&str>, description: Option<&str>) -> Self {
        let mut text = "The program has not been given a login.".to_owned();
        if let Some(code) = code {
            let _ = write!(text, " The login server says: {code}");
            if let Some(description) = description {
                let _ = write!(text, " ({description})");
            }
            text.push('.');
        }
        Self::new(400, "The login did not succeed", text)
    }

    /// A code came and was of no use; the program knows more than should be shown here.
    pub(super) fn failed() -> Self {
        Self::new(
            502,
            "The login did not succeed",
            "The program could not complete the login. It says why.",
        )
    }

    pub(super) fn in_progress() -> Self {
        Self::new(
            202,
            "Your login has been received",
            "The program is still waiting for the login server. It will say how the login ended.",
        )
    }

    pub(super) fn stranger() -> Self {
        Self::new(
            400,
            "This is not the login that the program waits for",
            "If you have just logged in, begin again from the program: this page may be left from an earlier try.",
        )
    }

    pub(super) fn gone() -> Self {
        Self::new(
            410,
            "This login has been answered already",
            "You can close this window and go back to the program.",
        )
    }

    pub(super) fn not_found() -> Self {
        Self::new(
            404,
            "Nothing is here",
            "This address only waits for a login.",
        )
    }

    pub(super) fn method_not_allowed() -> Self {
        Self::new(
            405,
            "Nothing can be sent here",
            "This address only waits for a login.",
        )
    }

    pub(super) fn wrong_host() -> Self {
        Self::new(
            400,
            "Wrong address",
            "This address was reached by a name that is not its own.",
        )
    }

    pub(super) fn prefetched() -> Self {
        Self::new(
            503,
            "Not in advance",
            "This page is made when it is looked at.",
        )
    }

    pub(super) fn malformed() -> Self {
        Self::new(
            400,
            "Unreadable",
            "This is no request that a browser would send.",
        )
    }

    pub(super) fn too_large() -> Self {
        Self::new(
            431,
            "Too large",
            "The request is larger than a login needs.",
        )
    }

    /// The whole answer.
    pub(super) fn to_bytes(&self, with_body: bool) -> Vec<u8> {
        let (title, text) = (escaped(self.title), escaped(&self.text));
        let body = format!(
            "<!doctype html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><title>{title}</title></head>\n\
             <body><h1>{title}</h1><p>{text}</p></body>\n</html>\n"
        );
        let allow = match self.status {
            405 => "Allow: GET\r\n",
            _ => "",
        };
        let mut answer = format!(
            "HTTP/1.1 {} {}\r\n\
             Content-Type: text/html; charset=utf-8\r\n\
             Content-Length: {}\r\n\
             Cache-Control: no-store\r\n\
             Content-Security-Policy: default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'\r\n\
             Referrer-Policy: no-referrer\r\n\
             X-Content-Type-Options: nosniff\r\n\
             {allow}Connection: close\r\n\r\n",
            self.status,
            reason(self.status),
            body.len(),
        );
        if with_body {
            answer.push_str(&body);
        }
        answer.into_bytes()
    }
}

fn reason(status: u16) -> &'static str {
    ::http::StatusCode::from_u16(status)
        .ok()
        .and_then(|status| status.canonical_reason())
        .unwrap_or_default()
}

/// Text as it may stand in HTML, in an attribute too.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            other if other.is_control() => safe.push(' '),
            other => safe.push(other),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_from_outside_stay_words() {
        let page = Page::refused(
            Some("<img src=x onerror=alert(1)>"),
            Some("\"'</p><script>alert(1)</script>&\r\nSet-Cookie: a=b"),
        );
        let text = String::from_utf8(page.to_bytes(true)).unwrap();
        let (head, body) = text.split_once("\r\n\r\n").unwrap();
        assert!(
            !body.contains("<script") && !body.contains("<img"),
            "{body}"
        );
        assert!(
            body.contains("&lt;script&gt;alert(1)&lt;/script&gt;&amp;  Set-Cookie"),
            "{body}"
        );
        assert!(!head.contains("Set-Cookie"));
        assert!(head.contains(&format!("Content-Length: {}", body.len())));
    }
}
