//! Which realm a token has to come from, and what it allows.

use std::future::Future;

use url::Url;

use crate::model::{AuthDriver, AuthRealm, Authorizations, Info};
use crate::{Error, Result, handles};

/// A realm that the server takes tokens from.
///
/// This crate gets no tokens itself: a program hands it a provider. What one needs for a login
/// with OpenID Connect is in [`OidcRealm`]; `get_token` stands here for whatever makes a token of
/// it, such as the crate `keycloak-auth`, whose `TokenProvider` is a provider as it is.
///
/// ```
/// use zuul_client::credentials::{Credential, FromFn};
/// use zuul_client::{Client, OidcRealm, Result};
///
/// # async fn get_token(realm: OidcRealm) -> String { realm.client_id }
/// # async fn example() -> Result<Client> {
/// let anonymous = Client::builder("https://zuul.example.com").build()?;
/// let realm = anonymous.tenant("scs").info().await?.login_realm()?.oidc()?;
/// let provider = FromFn::new(move |_| {
///     let token = get_token(realm.clone());
///     Box::pin(async move { Ok(Some(Credential::bearer(token.await))) })
/// });
/// Client::builder("https://zuul.example.com").credentials(provider).build()
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Realm {
    /// Its name, which a 401 names, too.
    pub name: String,
    /// What the server tells about it.
    pub settings: AuthRealm,
}

/// What a login with OpenID Connect has to know.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct OidcRealm {
    /// Where the issuer's discovery document is found, below `/.well-known/openid-configuration`.
    pub issuer: Url,
    /// The client to log in as. The token's audience must be this client unless the server was
    /// told otherwise; Keycloak needs an audience mapper for that.
    pub client_id: String,
    /// The scopes to ask for.
    pub scopes: Vec<String>,
}

impl Info {
    /// The realms, by name; none where the server was set up without authentication, so that
    /// nobody can do more than read.
    pub fn realms(&self) -> impl Iterator<Item = Realm> {
        let auth = self.capabilities.iter().flat_map(|one| &one.auth);
        auth.flat_map(|auth| &auth.realms)
            .map(|(name, settings)| Realm {
                name: name.clone(),
                settings: settings.clone(),
            })
    }

    /// The realm of that name.
    ///
    /// # Errors
    /// [Invalid input](Error::is_invalid_input): the server has no such realm; the message names
    /// those that there are.
    pub fn realm(&self, name: &str) -> Result<Realm> {
        let found = self.realms().find(|realm| realm.name == name);
        found.ok_or_else(|| {
            let there: Vec<_> = self.realms().map(|realm| realm.name).collect();
            let why = match there.as_slice() {
                [] => NO_REALM.to_owned(),
                some => format!("there is no realm {name:?}, but {}", some.join(", ")),
            };
            Error::invalid_input("info", "realm", why)
        })
    }

    /// The realm that the server suggests: a tenant's own (`authentication-realm`) in a tenant's
    /// info, otherwise the default of all.
    #[must_use]
    pub fn suggested_realm(&self) -> Option<Realm> {
        let name = self
            .capabilities
            .as_ref()?
            .auth
            .as_ref()?
            .default_realm
            .as_deref()?;
        self.realms().find(|realm| realm.name == name)
    }

    /// A realm in which a person can log in: the suggested one if it does OpenID Connect,
    /// otherwise the first by name that does.
    ///
    /// # Errors
    /// [Unsupported](Error::is_unsupported_by_server): no realm does, and why not.
    pub fn login_realm(&self) -> Result<Realm> {
        let mut candidates = self.suggested_realm().into_iter().chain(self.realms());
        if let Some(realm) = candidates.find(Realm::has_login) {
            return Ok(realm);
        }
        Err(
            match self.suggested_realm().or_else(|| self.realms().next()) {
                Some(realm) => realm.no_login(),
                None => Error::unsupported("info", NO_REALM),
            },
        )
    }
}

const NO_REALM: &str = "the server has no realms: it was set up without authentication";

impl Realm {
    /// What a login needs to know.
    ///
    /// # Errors
    /// [Unsupported](Error::is_unsupported_by_server) where tokens of the realm are made with a
    /// shared secret or key and there is nothing to log in to;
    /// [decode](Error::is_decode) where the server's info lacks what a login needs.
    pub fn oidc(&self) -> Result<OidcRealm> {
        if !self.has_login() {
            return Err(self.no_login());
        }
        let lacks = |what: &str| {
            Error::unreadable(
                "info",
                format!("the realm {:?} comes without {what}", self.name),
            )
        };
        let authority = self.settings.authority.as_deref();
        let issuer = authority.and_then(|url| Url::parse(url).ok());
        let scope = self.settings.scope.as_deref().unwrap_or("openid");
        Ok(OidcRealm {
            issuer: issuer.ok_or_else(|| lacks("the URL of its issuer"))?,
            client_id: (self.settings.client_id.clone()).ok_or_else(|| lacks("a client id"))?,
            scopes: scope.split_whitespace().map(str::to_owned).collect(),
        })
    }

    fn has_login(&self) -> bool {
        self.settings.driver == Some(AuthDriver::OpenIdConnect)
    }

    fn no_login(&self) -> Error {
        let name = &self.name;
        let why = match &self.settings.driver {
            Some(AuthDriver::Hs256) => format!(
                "the realm {name:?} takes tokens signed with a shared secret (HS256): there is \
                 no login, the server's operators hand them out"
            ),
            Some(AuthDriver::Rs256) => format!(
                "the realm {name:?} takes tokens signed with a fixed key (RS256): there is no \
                 login, who has the key hands them out"
            ),
            Some(other) => format!("the realm {name:?} works by {other}, which is not known"),
            None => format!("the server does not say how the realm {name:?} works"),
        };
        Error::unsupported("info", why)
    }
}

scs_wire::open_enum! {
    /// What a role can allow.
    pub enum Permission {
        /// Everything.
        Admin = "admin",
        /// To read in a tenant where that is protected.
        Read = "read",
        /// To enqueue changes and refs.
        Enqueue = "enqueue",
        /// To dequeue them.
        Dequeue = "dequeue",
        /// To move changes to the front.
        Promote = "promote",
        /// To create and to delete autoholds.
        Autohold = "autohold",
        /// To pause a tenant's queues, and to let them go.
        SetTenantState = "set-tenant-state",
        /// To set a node's state.
        ModifyNode = "modify-node",
        /// To delete nodeset requests.
        ModifyNodesetRequest = "modify-nodeset-request",
        /// To have images built.
        BuildImage = "build-image",
        /// To have images uploaded again.
        UploadImage = "upload-image",
        /// To have uploads validated. (14.3 knows no role that could be given it; administrators have it.)
        ValidateImageUpload = "validate-image-upload",
        /// To delete uploads.
        DeleteImageUpload = "delete-image-upload",
        /// To delete built images.
        DeleteImageBuildArtifact = "delete-image-build-artifact",
    }
}

impl Authorizations {
    /// Whether the token allows it.
    ///
    /// 10 and 11 know administrators alone; 14 has permissions, and leaves `admin` out in tenants
    /// with role mappings. Older ones say nothing of reading, and it is allowed then: in a
    /// protected tenant, they would not have answered.
    #[must_use]
    pub fn may(&self, permission: impl Into<Permission>) -> bool {
        let has = |name: &str| self.permissions.get(name) == Some(&true);
        let permission = permission.into();
        let read_on_old = permission == Permission::Read && self.permissions.is_empty();
        self.admin == Some(true) || has("admin") || has(permission.as_str()) || read_on_old
    }
}

impl handles::Tenant {
    /// Whether the client's token allows something in this tenant.
    ///
    /// ```no_run
    /// use zuul_client::Permission;
    ///
    /// # async fn example(client: zuul_client::Client) -> zuul_client::Result<()> {
    /// if !client.tenant("scs").may(Permission::Enqueue).await? {
    ///     println!("ask an administrator of the tenant to enqueue it");
    /// }
    /// # Ok(()) }
    /// ```
    ///
    /// # Errors
    /// Those of [`authorizations`](Self::authorizations), but for a 403, which means no:
    /// [unauthorized](Error::is_unauthorized) without a good token, and
    /// [unsupported](Error::is_unsupported_by_server) where the server has no authentication.
    pub fn may(
        &self,
        permission: impl Into<Permission>,
    ) -> impl Future<Output = Result<bool>> + Send + 'static {
        let authorizations = self.authorizations();
        let permission = permission.into();
        async move {
            match authorizations.await {
                Ok(granted) => Ok(granted.may(permission)),
                Err(error) if error.is_forbidden() => Ok(false),
                Err(error) => Err(error),
            }
        }
    }
}
