//! Registered clients, and people and service accounts.

use std::time::Duration;

use serde_json::Value;

use super::{
    ids,
    keys::{Algorithm, PublicKey},
};

/// How a confidential client proves who it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Authentication {
    /// A secret, by Basic or in the body.
    Secret,
    /// A secret by Basic alone; enforced since 26.
    Basic,
    /// A secret in the body alone; enforced since 26.
    Post,
    /// An assertion signed with the secret (HS256).
    SecretJwt,
    /// An assertion signed with a key of its own.
    PrivateKeyJwt(Algorithm),
}

/// Where a client may send people after a logout.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum AfterLogout {
    /// The redirect URIs count, as Keycloak's `+` says.
    AsRedirects,
    Listed(Vec<String>),
}

/// A client of a realm. The constructors allow nothing; the methods switch grants and properties on.
///
/// ```
/// use std::time::Duration;
/// use scs_testkit::keycloak::Client;
///
/// let robot = Client::confidential("my-robot", "s3cret").service_account().audience("my-service");
/// let tool = Client::public("my-tool").redirect("http://127.0.0.1/*").access_token_lifespan(Duration::from_secs(5));
/// # let _ = (robot, tool);
/// ```
#[derive(Clone, Debug)]
#[must_use]
pub struct Client {
    pub(crate) id: String,
    pub(crate) uuid: String,
    pub(crate) secret: Option<String>,
    pub(crate) authentication: Authentication,
    /// By their `kid`.
    pub(crate) keys: Vec<(String, PublicKey)>,
    pub(crate) enabled: bool,
    pub(crate) standard_flow: bool,
    pub(crate) direct_grants: bool,
    pub(crate) service_account: bool,
    pub(crate) device: bool,
    pub(crate) device_lifespan: Option<i64>,
    pub(crate) device_interval: Option<i64>,
    pub(crate) exchange: bool,
    pub(crate) exchange_refresh: bool,
    pub(crate) redirects: Vec<String>,
    pub(crate) after_logout: AfterLogout,
    pub(crate) backchannel: bool,
    pub(crate) pkce: bool,
    pub(crate) par: bool,
    pub(crate) consent: bool,
    pub(crate) default_scopes: Vec<String>,
    pub(crate) optional_scopes: Vec<String>,
    /// Are all roles of a person put into tokens?
    pub(crate) full_scope: bool,
    pub(crate) audiences: Vec<String>,
    pub(crate) access_lifespan: Option<i64>,
    pub(crate) session_lifespan: Option<i64>,
    pub(crate) algorithm: Algorithm,
    pub(crate) at_jwt: bool,
    pub(crate) lightweight: bool,
    pub(crate) refresh_tokens: bool,
    pub(crate) service_account_refresh: bool,
    pub(crate) signed_userinfo: Option<Algorithm>,
    pub(crate) introspection_jwt: bool,
    pub(crate) introspects_all: bool,
    pub(crate) not_before: i64,
}

/// Scopes that every client has without asking.
const DEFAULT: [&str; 6] = ["basic", "web-origins", "acr", "profile", "roles", "email"];
/// Scopes that every client may ask for.
const OPTIONAL: [&str; 4] = ["offline_access", "microprofile-jwt", "address", "phone"];

impl Client {
    fn new(id: &str, secret: Option<&str>) -> Self {
        Self {
            id: id.to_owned(),
            uuid: ids::uuid(),
            secret: secret.map(str::to_owned),
            authentication: Authentication::Secret,
            keys: Vec::new(),
            enabled: true,
            standard_flow: false,
            direct_grants: false,
            service_account: false,
            device: false,
            device_lifespan: None,
            device_interval: None,
            exchange: false,
            exchange_refresh: false,
            redirects: Vec::new(),
            after_logout: AfterLogout::Listed(Vec::new()),
            backchannel: false,
            pkce: false,
            par: false,
            consent: false,
            default_scopes: DEFAULT.map(str::to_owned).to_vec(),
            optional_scopes: OPTIONAL.map(str::to_owned).to_vec(),
            full_scope: true,
            audiences: Vec::new(),
            access_lifespan: None,
            session_lifespan: None,
            algorithm: Algorithm::Rs256,
            at_jwt: false,
            lightweight: false,
            refresh_tokens: true,
            service_account_refresh: false,
            signed_userinfo: None,
            introspection_jwt: false,
            introspects_all: false,
            not_before: 0,
        }
    }

    /// A client without a secret.
    pub fn public(id: &str) -> Self {
        Self::new(id, None)
    }

    /// A client with a secret, by Basic or in the body.
    pub fn confidential(id: &str, secret: &str) -> Self {
        Self::new(id, Some(secret))
    }

    /// A client that signs assertions with a key of its own; see [`Client::key`].
    pub fn private_key_jwt(id: &str, algorithm: Algorithm) -> Self {
        let mut client = Self::new(id, Some(""));
        client.authentication = Authentication::PrivateKeyJwt(algorithm);
        client
    }

    /// A client that signs assertions with its secret (HS256).
    pub fn secret_jwt(id: &str, secret: &str) -> Self {
        let mut client = Self::new(id, Some(secret));
        client.authentication = Authentication::SecretJwt;
        client
    }

    /// Its id.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Registers a public key, a JSON Web Key, for its assertions; one that cannot be read is left out.
    pub fn key(mut self, jwk: &Value) -> Self {
        let kid = jwk["kid"].as_str().unwrap_or_default().to_owned();
        self.keys
            .extend(PublicKey::from_jwk(jwk).map(|key| (kid, key)));
        self
    }

    /// Its secret must come by Basic (enforced since 26).
    pub fn basic_only(mut self) -> Self {
        self.authentication = Authentication::Basic;
        self
    }

    /// Its secret must come in the body (enforced since 26).
    pub fn post_only(mut self) -> Self {
        self.authentication = Authentication::Post;
        self
    }

    /// May use client credentials.
    pub fn service_account(mut self) -> Self {
        self.service_account = true;
        self.default_scopes.push("service_account".into());
        self
    }

    /// May use the password grant.
    pub fn password_grant(mut self) -> Self {
        self.direct_grants = true;
        self
    }

    /// May use the code flow, with this redirect URI: an exact one, or one that ends in `*`. On loopback any port fits.
    pub fn redirect(mut self, uri: &str) -> Self {
        self.standard_flow = true;
        self.redirects.push(uri.to_owned());
        self
    }

    /// May use the device grant.
    pub fn device(mut self, lifespan: Duration, interval: Duration) -> Self {
        self.device = true;
        self.device_lifespan = Some(whole(lifespan));
        self.device_interval = Some(whole(interval));
        self
    }

    /// May exchange tokens (26).
    pub fn exchange(mut self) -> Self {
        self.exchange = true;
        self
    }

    /// Must use PKCE with S256.
    pub fn pkce(mut self) -> Self {
        self.pkce = true;
        self
    }

    /// Must push its authorization requests.
    pub fn pushed_requests(mut self) -> Self {
        self.par = true;
        self
    }

    /// People are asked for consent.
    pub fn consent(mut self) -> Self {
        self.consent = true;
        self
    }

    /// Puts this audience into its access tokens.
    pub fn audience(mut self, audience: &str) -> Self {
        self.audiences.push(audience.to_owned());
        self
    }

    /// Has this scope without asking.
    pub fn default_scope(mut self, scope: &str) -> Self {
        self.optional_scopes.retain(|name| name != scope);
        self.default_scopes.push(scope.to_owned());
        self
    }

    /// May ask for this scope.
    pub fn optional_scope(mut self, scope: &str) -> Self {
        if !self.default_scopes.iter().any(|name| name == scope) {
            self.optional_scopes.push(scope.to_owned());
        }
        self
    }

    /// No roles in its tokens, and so no audiences that come with roles.
    pub fn no_roles(mut self) -> Self {
        self.full_scope = false;
        self
    }

    /// Lifetime of its access tokens.
    pub fn access_token_lifespan(mut self, lifespan: Duration) -> Self {
        self.access_lifespan = Some(whole(lifespan));
        self
    }

    /// Lifetime of its part of a session, and so of its refresh tokens.
    pub fn session_lifespan(mut self, lifespan: Duration) -> Self {
        self.session_lifespan = Some(whole(lifespan));
        self
    }

    /// Algorithm of its access and ID tokens.
    pub fn signed_with(mut self, algorithm: Algorithm) -> Self {
        self.algorithm = algorithm;
        self
    }

    /// Its access tokens carry next to nothing.
    pub fn lightweight(mut self) -> Self {
        self.lightweight = true;
        self
    }

    /// It gets no refresh tokens.
    pub fn no_refresh_tokens(mut self) -> Self {
        self.refresh_tokens = false;
        self
    }

    /// It gets refresh tokens even with client credentials.
    pub fn refresh_for_service_account(mut self) -> Self {
        self.service_account_refresh = true;
        self
    }

    /// Is it one without a secret?
    pub(crate) fn is_public(&self) -> bool {
        self.secret.is_none()
    }
}

pub(crate) fn whole(duration: Duration) -> i64 {
    i64::try_from(duration.as_secs()).unwrap_or(i64::MAX / 4)
}

/// A person, or the account of a service.
#[derive(Clone, Debug)]
#[must_use]
pub struct User {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) password: Option<String>,
    pub(crate) email: Option<String>,
    pub(crate) first_name: Option<String>,
    pub(crate) last_name: Option<String>,
    pub(crate) enabled: bool,
    /// Something to be done before the first login.
    pub(crate) required_action: bool,
    pub(crate) groups: Vec<String>,
    pub(crate) realm_roles: Vec<String>,
    pub(crate) client_roles: Vec<(String, String)>,
    pub(crate) service_account_of: Option<String>,
    pub(crate) not_before: i64,
    pub(crate) failures: u32,
    pub(crate) locked_until: i64,
}

impl User {
    /// A person who can log in with that name and password.
    pub fn new(name: &str, password: &str) -> Self {
        let mut first = name.to_owned();
        if let Some(start) = first.get_mut(..1) {
            start.make_ascii_uppercase();
        }
        Self {
            id: ids::uuid(),
            name: name.to_owned(),
            password: Some(password.to_owned()),
            email: Some(format!("{name}@example.test")),
            first_name: Some(first),
            last_name: Some("Test".into()),
            enabled: true,
            required_action: false,
            groups: Vec::new(),
            realm_roles: Vec::new(),
            client_roles: Vec::new(),
            service_account_of: None,
            not_before: 0,
            failures: 0,
            locked_until: 0,
        }
    }

    pub(crate) fn service(client: &str) -> Self {
        Self {
            password: None,
            email: None,
            first_name: None,
            last_name: None,
            service_account_of: Some(client.to_owned()),
            ..Self::new(&format!("service-account-{}", client.to_lowercase()), "")
        }
    }

    /// Puts the person into a group, a path as `/scs-admins`, with the roles that come with it.
    pub fn group(mut self, path: &str) -> Self {
        self.groups.push(path.to_owned());
        self
    }

    /// Gives the person a role of the realm.
    pub fn realm_role(mut self, role: &str) -> Self {
        self.realm_roles.push(role.to_owned());
        self
    }

    /// Gives the person a role of a client.
    pub fn client_role(mut self, client: &str, role: &str) -> Self {
        self.client_roles.push((client.to_owned(), role.to_owned()));
        self
    }

    /// Locks the account.
    pub fn disabled(mut self) -> Self {
        self.enabled = false;
        self
    }

    /// Demands something before the first login, as changing the password.
    pub fn required_action(mut self) -> Self {
        self.required_action = true;
        self
    }
}
