//! Scripted faults: what goes wrong with the next requests.

use std::{collections::VecDeque, time::Duration};

use http::Method;

/// What happens to a request instead of, or beside, its usual answer.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Fault {
    /// A failure in the server's shape with that status; nothing is applied.
    Status(u16),
    /// The same after the request was carried out: what a client cannot tell from the former.
    StatusAfterApply(u16),
    /// The connection is cut without an answer; nothing is applied.
    Cut,
    /// The request is carried out, then the connection is cut without an answer.
    CutAfterApply,
    /// The request is carried out and the answer begins, but half of its body is missing when the connection ends.
    CutBody,
    /// The usual answer, later.
    Delay(Duration),
    /// Nothing is applied and nothing is answered; the connection stays open.
    Hang,
    /// The request is carried out at once and never answered.
    HangAfterApply,
    /// An answer from something in between, a proxy say; nothing is applied.
    Answer {
        /// Status.
        status: u16,
        /// Header fields.
        headers: Vec<(String, String)>,
        /// Body, as it is.
        body: Vec<u8>,
    },
}

impl Fault {
    /// What nginx says when the server behind it is gone.
    #[must_use]
    pub fn bad_gateway_page() -> Self {
        let page = "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n";
        Self::Answer {
            status: 502,
            headers: vec![("content-type".into(), "text/html".into())],
            body: page.into(),
        }
    }

    /// 429 of a rate limit, with the seconds to wait.
    #[must_use]
    pub fn too_many_requests(retry_after: u64) -> Self {
        let headers = vec![
            ("retry-after".into(), retry_after.to_string()),
            ("content-type".into(), "text/html".into()),
        ];
        Self::Answer {
            status: 429,
            headers,
            body: b"<html><head><title>429 Too Many Requests</title></head></html>".to_vec(),
        }
    }
}

/// Faults in the order scripted.
#[derive(Debug, Default)]
pub(crate) struct Script(VecDeque<Entry>);

#[derive(Debug)]
struct Entry {
    fault: Fault,
    left: usize,
    method: Option<Method>,
    path_prefix: String,
}

impl Script {
    pub(crate) fn add(
        &mut self,
        fault: Fault,
        times: usize,
        method: Option<Method>,
        path_prefix: &str,
    ) {
        self.0.push_back(Entry {
            fault,
            left: times,
            method,
            path_prefix: path_prefix.to_owned(),
        });
    }

    /// The first fault that fits a request, used up by one.
    pub(crate) fn take(&mut self, method: &Method, path: &str) -> Option<Fault> {
        let fits = |entry: &Entry| {
            entry.method.as_ref().is_none_or(|wanted| wanted == method)
                && path.starts_with(&entry.path_prefix)
        };
        self.0.retain(|entry| entry.left > 0);
        let entry = self.0.iter_mut().find(|entry| fits(entry))?;
        entry.left -= 1;
        Some(entry.fault.clone())
    }

    /// Would a fault fit a request?
    pub(crate) fn has(&self, method: &Method, path: &str) -> bool {
        self.0.iter().any(|entry| {
            entry.left > 0
                && entry.method.as_ref().is_none_or(|wanted| wanted == method)
                && path.starts_with(&entry.path_prefix)
        })
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.iter().all(|entry| entry.left == 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn faults_wait_for_the_request_that_they_are_meant_for() {
        let mut script = Script::default();
        script.add(Fault::Cut, 2, Some(Method::POST), "/incidents");
        script.add(Fault::Status(503), 1, None, "");
        assert_eq!(
            script.take(&Method::GET, "/phases"),
            Some(Fault::Status(503))
        );
        assert_eq!(script.take(&Method::GET, "/phases"), None);
        assert_eq!(
            script.take(&Method::POST, "/incidents/x/updates"),
            Some(Fault::Cut)
        );
        assert!(!script.is_empty());
        assert_eq!(script.take(&Method::POST, "/incidents"), Some(Fault::Cut));
        assert!(script.is_empty());
    }
}
