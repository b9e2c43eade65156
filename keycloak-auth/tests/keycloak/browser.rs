//! A person at a browser: cookies, redirects, and Keycloak's forms for logging in and consenting.
//!
//! It works with the stand-in and with the real servers alike.

use std::collections::BTreeMap;

use http::header::{ACCEPT, CONTENT_TYPE, COOKIE, LOCATION, SET_COOKIE};
use http::{Method, Request};
use scs_client_core::{Body, HttpTransport, Transport as _};
use tokio::sync::Mutex;
use url::{Url, form_urlencoded};

/// How many redirects a server may need for one step.
const REDIRECTS: usize = 8;

/// Keycloak 25 and 26 refuse a person who is logging in elsewhere at the same moment, with "Invalid
/// username or password" (measured; it keeps guessers from trying in parallel). So one at a time.
static ONE_AT_A_TIME: Mutex<()> = Mutex::const_new(());

/// A browser with one person before it.
#[derive(Debug)]
pub(crate) struct Browser {
    transport: HttpTransport,
    cookies: BTreeMap<String, String>,
    /// Whether the person agrees to what they are asked.
    consents: bool,
}

/// Where a step of the person has led.
#[derive(Debug)]
pub(crate) enum Landing {
    /// Away from the server: the redirect to the program.
    Redirect(String),
    /// A page of the server.
    Page(Page),
}

/// A page, with nothing of it shown.
#[derive(Debug)]
pub(crate) struct Page {
    pub(crate) url: Url,
    pub(crate) status: u16,
    pub(crate) text: String,
    location: Option<String>,
}

impl Browser {
    pub(crate) fn new() -> Self {
        Self {
            transport: HttpTransport::builder().no_proxy().build(),
            cookies: BTreeMap::new(),
            consents: true,
        }
    }

    /// Somebody who says no when asked for consent.
    pub(crate) fn refusing() -> Self {
        Self {
            consents: false,
            ..Self::new()
        }
    }

    /// Opens a URL and follows the server's redirects to itself.
    pub(crate) async fn open(&mut self, url: &str) -> Landing {
        let page = self.send(Method::GET, url, None).await;
        self.follow(page).await
    }

    /// Sends the page's form with what the person wrote into it; hidden fields go along.
    pub(crate) async fn submit(&mut self, page: &Page, written: &[(&str, &str)]) -> Landing {
        let action = page.form_action().expect("a page with a form");
        let mut fields = page.hidden_fields();
        fields.extend(
            written
                .iter()
                .map(|(name, value)| ((*name).to_owned(), (*value).to_owned())),
        );
        let body = form_urlencoded::Serializer::new(String::new())
            .extend_pairs(&fields)
            .finish();
        let url = page.url.join(&action).expect("the form's address");
        let page = self.send(Method::POST, url.as_str(), Some(body)).await;
        self.follow(page).await
    }

    /// Opens a URL, logs in (the password is the name) and answers what is asked for consent, if
    /// any of it is needed.
    pub(crate) async fn log_in(&mut self, url: &str, user: &str) -> Landing {
        let _alone = ONE_AT_A_TIME.lock().await;
        let mut landing = self.open(url).await;
        // The login form (once more, should another program log the same person in), then perhaps
        // the one for consent.
        for _ in 0..3 {
            landing = match landing {
                Landing::Page(page) if page.text.contains("name=\"password\"") => {
                    let fields = [("username", user), ("password", user), ("credentialId", "")];
                    self.submit(&page, &fields).await
                }
                Landing::Page(page) if page.text.contains("name=\"accept\"") => {
                    let choice = match self.consents {
                        true => ("accept", "Yes"),
                        false => ("cancel", "No"),
                    };
                    self.submit(&page, &[choice]).await
                }
                other => return other,
            };
        }
        landing
    }

    /// As [`log_in`](Self::log_in), up to the redirect to the program.
    pub(crate) async fn redirect_of(&mut self, url: &str, user: &str) -> String {
        match self.log_in(url, user).await {
            Landing::Redirect(location) => location,
            Landing::Page(page) => panic!("{} {}: {}", page.status, page.url, page.words()),
        }
    }

    /// As [`log_in`](Self::log_in), up to a page of the server, as a device login ends.
    pub(crate) async fn page_of(&mut self, url: &str, user: &str) -> Page {
        match self.log_in(url, user).await {
            Landing::Page(page) => page,
            Landing::Redirect(location) => panic!("sent to {location}"),
        }
    }

    async fn follow(&mut self, mut page: Page) -> Landing {
        for _ in 0..REDIRECTS {
            let Some(location) = page.location.take() else {
                return Landing::Page(page);
            };
            let next = page.url.join(&location).expect("a redirect to a URL");
            if next.origin() != page.url.origin() {
                return Landing::Redirect(location);
            }
            page = self.send(Method::GET, next.as_str(), None).await;
        }
        panic!("too many redirects, the last to {}", page.url)
    }

    async fn send(&mut self, method: Method, url: &str, form: Option<String>) -> Page {
        let mut request = Request::builder()
            .method(method)
            .uri(url)
            .header(ACCEPT, "text/html");
        if !self.cookies.is_empty() {
            let cookies: Vec<String> = self
                .cookies
                .iter()
                .map(|(name, value)| format!("{name}={value}"))
                .collect();
            request = request.header(COOKIE, cookies.join("; "));
        }
        let body = match form {
            Some(form) => {
                request = request.header(CONTENT_TYPE, "application/x-www-form-urlencoded");
                Body::from(bytes::Bytes::from(form))
            }
            None => Body::empty(),
        };
        let answer = self
            .transport
            .send(request.body(body).unwrap())
            .await
            .expect("an answer");
        let (head, mut body) = answer.into_parts();
        for line in head.headers.get_all(SET_COOKIE) {
            self.keep(line.to_str().unwrap());
        }
        let mut text = Vec::new();
        while let Some(chunk) = body.chunk().await {
            text.extend_from_slice(&chunk.expect("a whole page"));
        }
        Page {
            url: Url::parse(url).unwrap(),
            status: head.status.as_u16(),
            text: String::from_utf8_lossy(&text).into_owned(),
            location: head
                .headers
                .get(LOCATION)
                .map(|value| value.to_str().unwrap().to_owned()),
        }
    }

    fn keep(&mut self, line: &str) {
        let (pair, attributes) = line.split_once(';').unwrap_or((line, ""));
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        let is_over = attributes
            .to_ascii_lowercase()
            .replace(' ', "")
            .contains("max-age=0");
        match value.is_empty() || is_over {
            true => self.cookies.remove(name),
            false => self.cookies.insert(name.to_owned(), value.to_owned()),
        };
    }
}

impl Page {
    /// Where the page's first form goes.
    pub(crate) fn form_action(&self) -> Option<String> {
        let form = &self.text[self.text.find("<form")?..];
        attribute(&form[..form.find('>')?], "action")
    }

    fn hidden_fields(&self) -> Vec<(String, String)> {
        let inputs = self.text.split("<input").skip(1);
        let tags = inputs.filter_map(|rest| rest.split_once('>').map(|(tag, _)| tag));
        tags.filter(|tag| tag.contains("type=\"hidden\""))
            .filter_map(|tag| {
                Some((
                    attribute(tag, "name")?,
                    attribute(tag, "value").unwrap_or_default(),
                ))
            })
            .collect()
    }

    /// The page without its markup, for a test's message.
    pub(crate) fn words(&self) -> String {
        let text: String = self
            .text
            .split('<')
            .filter_map(|part| part.split_once('>').map(|(_, text)| text))
            .collect();
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let (_, rest) = tag.split_once(&format!("{name}=\""))?;
    let (value, _) = rest.split_once('"')?;
    let plain = value
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
    Some(plain)
}
