//! Which token which service takes.

use scs_client_core::CredentialRequest;
use scs_client_core::credentials::CredentialKind;

/// Which token a service gets, where that is not what its client asks for by itself.
///
/// ```
/// use keycloak_auth::ServiceToken;
///
/// let harbor = ServiceToken::access_token().scopes(["aud-harbor"]).audience("harbor");
/// let status_page = ServiceToken::id_token();
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[must_use = "give it to TokenProviderBuilder::service"]
pub struct ServiceToken {
    kind: CredentialKind,
    scopes: Vec<String>,
    audience: Option<String>,
}

impl ServiceToken {
    /// The access token: what a resource server should get.
    pub fn access_token() -> Self {
        Self::new(CredentialKind::AccessToken)
    }

    /// The ID token: what Harbor, Kubernetes and the gateway before the Status Page want.
    pub fn id_token() -> Self {
        Self::new(CredentialKind::IdToken)
    }

    fn new(kind: CredentialKind) -> Self {
        Self {
            kind,
            scopes: Vec::new(),
            audience: None,
        }
    }

    /// Scopes that bring the service's audience or roles in, besides those of the provider.
    pub fn scopes<S: Into<String>>(mut self, scopes: impl IntoIterator<Item = S>) -> Self {
        self.scopes.extend(scopes.into_iter().map(Into::into));
        self
    }

    /// The audience that the token must carry; a token without it is not handed out.
    pub fn audience(mut self, audience: impl Into<String>) -> Self {
        self.audience = Some(audience.into());
        self
    }
}

/// What is to be handed out, by the request and by the table.
#[derive(Clone, Debug)]
pub(super) struct Wanted {
    pub(super) kind: CredentialKind,
    /// Sorted, each once: the order of a list must not make another token.
    pub(super) scopes: Vec<String>,
    pub(super) audience: Option<String>,
}

impl Wanted {
    pub(super) fn new(kind: CredentialKind, base: &[String]) -> Self {
        Self {
            kind,
            scopes: base.to_vec(),
            audience: None,
        }
        .sorted()
    }

    /// The table's word goes before the request's; scopes of the provider are always asked for.
    pub(super) fn of(
        request: &CredentialRequest,
        base: &[String],
        service: Option<&ServiceToken>,
    ) -> Self {
        let scopes = match service {
            Some(service) if !service.scopes.is_empty() => &service.scopes,
            _ => &request.scopes,
        };
        Self {
            kind: service.map_or(request.kind, |service| service.kind),
            scopes: base.iter().chain(scopes).cloned().collect(),
            audience: service
                .and_then(|service| service.audience.clone())
                .or_else(|| request.audience.clone()),
        }
        .sorted()
    }

    fn sorted(mut self) -> Self {
        // An ID token comes for this scope alone, and a program that wants one has said so.
        if self.kind == CredentialKind::IdToken {
            self.scopes.push("openid".to_owned());
        }
        self.scopes.sort_unstable();
        self.scopes.dedup();
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request() -> CredentialRequest {
        CredentialRequest::new("harbor", "https://harbor.example.com")
            .audience("asked")
            .scopes(["z", "a"])
    }

    #[test]
    fn the_request_counts_where_the_table_says_nothing() {
        let wanted = Wanted::of(&request(), &["base".to_owned(), "a".to_owned()], None);
        assert_eq!(wanted.kind, CredentialKind::AccessToken);
        assert_eq!(wanted.scopes, ["a", "base", "z"]);
        assert_eq!(wanted.audience.as_deref(), Some("asked"));
    }

    #[test]
    fn the_table_goes_before_the_request() {
        let table = ServiceToken::id_token()
            .scopes(["aud-harbor"])
            .audience("harbor");
        let wanted = Wanted::of(&request(), &[], Some(&table));
        assert_eq!(wanted.kind, CredentialKind::IdToken);
        assert_eq!(wanted.scopes, ["aud-harbor", "openid"]);
        assert_eq!(wanted.audience.as_deref(), Some("harbor"));

        let asked = request().kind(CredentialKind::IdToken);
        let wanted = Wanted::of(&asked, &[], Some(&ServiceToken::access_token()));
        assert_eq!(wanted.kind, CredentialKind::AccessToken);
        assert_eq!(
            (wanted.scopes.len(), wanted.audience.as_deref()),
            (2, Some("asked"))
        );
    }
}
