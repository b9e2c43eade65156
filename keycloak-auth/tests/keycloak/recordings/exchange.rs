//! A recorded exchange, and which of the client's functions its answer belongs to.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use scs_testkit::faults::Act;
pub(crate) use scs_testkit::keycloak::Version;
use scs_testkit::recordings::{self, IssuerExchange};
use serde_json::Value;

/// What was sent, and what came back.
#[derive(Clone, Debug)]
pub(crate) struct Recorded {
    /// The same number means the same exchange in every version.
    pub(crate) number: u16,
    pub(crate) form: BTreeMap<String, String>,
    pub(crate) exchange: IssuerExchange,
    /// The body of the answer where it was JSON, else null.
    pub(crate) body: Value,
}

/// The function of the client that asks what was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Operation {
    Discovery,
    Keys,
    /// What any grant gives, the ones that are not offered included.
    ClientCredentials,
    Code,
    Refresh,
    DeviceStart,
    DevicePoll,
    Exchange,
    PushedAuthorization,
    UserInfo,
    Introspection,
    Revocation,
    EndSession,
    /// A browser that comes back from a login.
    Redirect,
}

impl Recorded {
    /// All exchanges of a version, in their order.
    pub(crate) fn all(version: Version) -> Vec<Self> {
        Self::read(version).to_vec()
    }

    /// One exchange, by its number.
    pub(crate) fn one(version: Version, number: u16) -> Self {
        let found = Self::read(version).iter().find(|one| one.number == number);
        found
            .unwrap_or_else(|| panic!("{number} of {version:?} was not recorded"))
            .clone()
    }

    /// Read once for all tests.
    fn read(version: Version) -> &'static [Self] {
        static READ: OnceLock<Vec<Vec<Recorded>>> = OnceLock::new();
        let all = READ.get_or_init(|| {
            let read = |version| {
                recordings::keycloak(version)
                    .unwrap()
                    .into_iter()
                    .map(Self::new)
                    .collect()
            };
            Version::ALL.map(read).into()
        });
        &all[Version::ALL.iter().position(|one| *one == version).unwrap()]
    }

    fn new(exchange: IssuerExchange) -> Self {
        let form = url::form_urlencoded::parse(exchange.request.form().as_bytes());
        let body = exchange
            .response
            .body
            .clone()
            .filter(|body| !body.is_string());
        Self {
            number: exchange.number,
            form: form.into_owned().collect(),
            body: body.unwrap_or_default(),
            exchange,
        }
    }

    pub(crate) fn status(&self) -> u16 {
        self.exchange.response.status
    }

    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.exchange.response.header(name)
    }

    pub(crate) fn is_success(&self) -> bool {
        (200..300).contains(&self.status())
    }

    /// A parameter of the redirect that the answer is.
    pub(crate) fn redirected(&self, name: &str) -> Option<String> {
        let (_, query) = self.header("location")?.split_once('?')?;
        let found = url::form_urlencoded::parse(query.as_bytes()).find(|(given, _)| given == name);
        found.map(|(_, value)| value.into_owned())
    }

    /// The answer as it goes over the wire again.
    pub(crate) fn answer(&self) -> Act {
        let body = self.exchange.response.text();
        let mut head = format!(
            "HTTP/1.1 {} Recorded\r\nconnection: close\r\n",
            self.status()
        );
        for (name, values) in &self.exchange.response.headers {
            if !matches!(
                name.as_str(),
                "content-length" | "transfer-encoding" | "connection"
            ) {
                head.extend(values.iter().map(|value| format!("{name}: {value}\r\n")));
            }
        }
        if self.status() != 204 {
            head.push_str(&format!("content-length: {}\r\n", body.len()));
        }
        Act::Send(format!("{head}\r\n{body}").into_bytes())
    }

    /// Who asks this, or why nobody does.
    pub(crate) fn operation(&self) -> Result<Operation, &'static str> {
        let request = &self.exchange.request;
        let path = request.path.split('?').next().unwrap_or_default();
        if matches!(request.method.as_str(), "HEAD" | "OPTIONS") {
            return Err("a method that no client of this crate uses");
        }
        if path.starts_with("/admin/") {
            return Err("administration");
        }
        // Port 18086 is where the testbed's applications are: an answer to a login.
        let location = self.header("location").unwrap_or_default();
        if location.starts_with("http://127.0.0.1:18086/callback?")
            && self.redirected("state").is_some()
        {
            return match self.redirected("code").or(self.redirected("error")) {
                Some(_) => Ok(Operation::Redirect),
                None => Err("an answer to a login in a mode that is not used"),
            };
        }
        if path == "/backchannel-logout" {
            return Err(
                "a request of the server to a web application; its token is a case of the verifier",
            );
        }
        if path.contains("/uma2-configuration") {
            return Err("UMA is not offered");
        }
        if path.contains("/.well-known/") {
            return Ok(Operation::Discovery);
        }
        let Some((_, endpoint)) = path.split_once("/protocol/openid-connect/") else {
            let of_browser = path.contains("/login-actions/") || path.contains("/device");
            return Err(match of_browser {
                true => "a page of the browser's part",
                false => "no endpoint of OpenID Connect",
            });
        };
        Ok(match endpoint {
            "auth" => return Err("a page of the browser's part"),
            "certs" => Operation::Keys,
            "auth/device" => Operation::DeviceStart,
            "token/introspect" => Operation::Introspection,
            "revoke" => Operation::Revocation,
            "userinfo" => Operation::UserInfo,
            "ext/par/request" => Operation::PushedAuthorization,
            "token" => return self.grant(),
            "logout" if self.form.contains_key("refresh_token") => Operation::EndSession,
            "logout" => return Err("a page of the browser's part"),
            _ => return Err("no endpoint of OpenID Connect"),
        })
    }

    fn grant(&self) -> Result<Operation, &'static str> {
        let grant = self
            .form
            .get("grant_type")
            .map(String::as_str)
            .unwrap_or_default();
        Ok(match grant.rsplit(':').next().unwrap_or_default() {
            "authorization_code" => Operation::Code,
            "refresh_token" => Operation::Refresh,
            "device_code" => Operation::DevicePoll,
            "token-exchange" => Operation::Exchange,
            "password" if !self.is_success() => return Err("the password grant is not offered"),
            _ => Operation::ClientCredentials,
        })
    }
}
