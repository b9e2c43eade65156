//! What stands in tokens.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::{
    client::{Client, User},
    realm::Realm,
};

/// Claims, in the making.
pub(crate) type Claims = Map<String, Value>;

/// Scopes that a token's `scope` does not name.
const HIDDEN: [&str; 6] = [
    "basic",
    "web-origins",
    "acr",
    "roles",
    "service_account",
    "uma_protection",
];

/// The scopes as a token and an answer name them.
pub(crate) fn shown(scopes: &[String]) -> String {
    let shown: Vec<_> = scopes
        .iter()
        .map(String::as_str)
        .filter(|scope| !HIDDEN.contains(scope))
        .collect();
    shown.join(" ")
}

/// What a client gets for a `scope` parameter: its default scopes, and of the optional ones those that were asked for.
///
/// # Errors
///
/// The text of the refusal, where one is unknown or not the client's.
pub(crate) fn granted(client: &Client, asked: &str) -> Result<Vec<String>, String> {
    let mut scopes = Vec::new();
    let asked_for: Vec<_> = asked.split_whitespace().collect();
    if asked_for.contains(&"openid") {
        scopes.push("openid".to_owned());
    }
    for scope in &asked_for {
        let known = *scope == "openid"
            || client.default_scopes.iter().any(|name| name == scope)
            || client.optional_scopes.iter().any(|name| name == scope);
        if !known {
            return Err(format!("Invalid scopes: {asked}"));
        }
    }
    scopes.extend(
        client
            .optional_scopes
            .iter()
            .filter(|name| asked_for.contains(&name.as_str()))
            .cloned(),
    );
    scopes.extend(client.default_scopes.iter().cloned());
    Ok(scopes)
}

fn has(scopes: &[String], name: &str) -> bool {
    scopes.iter().any(|scope| scope == name)
}

/// The clients whose audience scopes bring their id in, and whether the ID token gets it too.
fn audience_scopes(scopes: &[String]) -> impl Iterator<Item = (&'static str, bool)> {
    [
        ("aud-status-page", "scs-status-page", false),
        ("aud-central-api", "central-api", true),
        ("aud-zuul", "zuul", true),
        ("aud-harbor", "harbor", true),
    ]
    .into_iter()
    .filter(|(scope, ..)| has(scopes, scope))
    .map(|(_, client, id_token)| (client, id_token))
    .collect::<Vec<_>>()
    .into_iter()
}

/// The roles of a person: of the realm, and by client.
fn roles(realm: &Realm, user: &User) -> (Vec<String>, BTreeMap<String, Vec<String>>) {
    let mut of_realm = vec!["offline_access".to_owned()];
    let mut of_clients: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (group, realm_roles, client_roles) in realm.groups {
        if user.groups.iter().any(|path| path == group) {
            of_realm.extend(realm_roles.iter().map(|&role| role.to_owned()));
            for (client, role) in *client_roles {
                of_clients
                    .entry((*client).to_owned())
                    .or_default()
                    .push((*role).to_owned());
            }
        }
    }
    of_realm.extend(user.realm_roles.iter().cloned());
    for (client, role) in &user.client_roles {
        of_clients
            .entry(client.clone())
            .or_default()
            .push(role.clone());
    }
    of_realm.push("uma_authorization".into());
    of_realm.push(format!("default-roles-{}", realm.name.to_lowercase()));
    of_realm.dedup();
    of_clients.insert(
        "account".into(),
        ["manage-account", "manage-account-links", "view-profile"]
            .map(str::to_owned)
            .to_vec(),
    );
    (of_realm, of_clients)
}

/// What people are called: in access tokens, ID tokens and at the userinfo endpoint.
pub(crate) fn person(user: &User, scopes: &[String], claims: &mut Claims) {
    let mut put = |name: &str, value: Option<Value>| {
        if let Some(value) = value {
            claims.insert(name.to_owned(), value);
        }
    };
    let text = |text: &Option<String>| text.as_deref().map(|text| json!(text));
    if has(scopes, "email") {
        put(
            "email_verified",
            Some(json!(user.service_account_of.is_none())),
        );
        put("email", text(&user.email));
    }
    if has(scopes, "profile") {
        put("preferred_username", Some(json!(user.name)));
        put("given_name", text(&user.first_name));
        put("family_name", text(&user.last_name));
        if let (Some(first), Some(last)) = (&user.first_name, &user.last_name) {
            put("name", Some(json!(format!("{first} {last}"))));
        }
    }
    let mut groups: Vec<String> = Vec::new();
    if has(scopes, "scs-groups") {
        let bare = |path: &String| path.rsplit('/').next().unwrap_or_default().to_owned();
        groups.extend(user.groups.iter().map(bare));
    }
    if has(scopes, "scs-group-paths") {
        groups.extend(user.groups.iter().cloned());
    }
    groups.sort();
    // Nobody's list of groups is empty: the claim is then not there at all (`recordings/keycloak/26.7.3/153`).
    put("groups", (!groups.is_empty()).then(|| json!(groups)));
}

/// One audience is a text, several are a list, none is no member.
pub(crate) fn audience(mut all: Vec<String>, turn: usize) -> Option<Value> {
    let mut seen = Vec::new();
    all.retain(|name| {
        let new = !seen.contains(name);
        seen.push(name.clone());
        new
    });
    match all.as_slice() {
        [] => None,
        [one] => Some(json!(one)),
        _ => {
            // The order differs from token to token.
            let by = turn % all.len();
            all.rotate_left(by);
            Some(json!(all))
        }
    }
}

/// What an access token is made from.
pub(crate) struct Subject<'a> {
    pub(crate) realm: &'a Realm,
    pub(crate) client: &'a Client,
    pub(crate) user: &'a User,
    pub(crate) scopes: &'a [String],
}

impl Subject<'_> {
    /// All audiences of the access token.
    pub(crate) fn audiences(&self) -> Vec<String> {
        let mut all = self.client.audiences.clone();
        all.extend(audience_scopes(self.scopes).map(|(client, _)| client.to_owned()));
        if self.roles_count() {
            let (_, of_clients) = roles(self.realm, self.user);
            let others = of_clients
                .keys()
                .filter(|name| **name != self.client.id && *name != "account");
            all.extend(others.cloned());
            all.push("account".into());
        }
        all
    }

    fn roles_count(&self) -> bool {
        self.client.full_scope && has(self.scopes, "roles")
    }

    /// What mappers add to an access token: who it is for, and what that person may.
    ///
    /// `only` narrows the audiences, and with them the roles of clients, as an exchange does.
    pub(crate) fn access(
        &self,
        auth_time: Option<i64>,
        turn: usize,
        only: Option<&[String]>,
    ) -> Claims {
        let mut claims = Claims::new();
        let mut put = |name: &str, value: Value| {
            claims.insert(name.to_owned(), value);
        };
        let narrowed = |all: Vec<String>| match only {
            None => all,
            Some(only) => all.into_iter().filter(|name| only.contains(name)).collect(),
        };
        if let Some(audiences) = audience(narrowed(self.audiences()), turn) {
            put("aud", audiences);
        }
        if has(self.scopes, "basic") {
            put("sub", json!(self.user.id));
            if let Some(time) = auth_time {
                put("auth_time", json!(time));
            }
        }
        if has(self.scopes, "acr") {
            put("acr", json!("1"));
        }
        if self.roles_count() {
            let (of_realm, of_clients) = roles(self.realm, self.user);
            let kept: Claims = of_clients
                .into_iter()
                .filter(|(client, _)| only.is_none_or(|only| only.contains(client)))
                .map(|(client, roles)| (client, json!({ "roles": roles })))
                .collect();
            put("realm_access", json!({ "roles": of_realm }));
            put("resource_access", Value::Object(kept));
        }
        if has(self.scopes, "service_account") && self.user.service_account_of.is_some() {
            put("clientHost", json!("127.0.0.1"));
            put("clientAddress", json!("127.0.0.1"));
            put("client_id", json!(self.client.id));
        }
        put("scope", json!(shown(self.scopes)));
        person(self.user, self.scopes, &mut claims);
        claims
    }

    /// The same for a client whose tokens carry next to nothing (`recordings/keycloak/26.7.3/077`).
    pub(crate) fn lightweight(&self, turn: usize) -> Claims {
        let mut claims = Claims::new();
        let mut all = self.client.audiences.clone();
        all.extend(audience_scopes(self.scopes).map(|(client, _)| client.to_owned()));
        if let Some(audiences) = audience(all, turn) {
            claims.insert("aud".into(), audiences);
        }
        claims.insert("sub".into(), json!(self.user.id));
        claims.insert("scope".into(), json!(shown(self.scopes)));
        claims
    }

    /// What mappers add to an ID token.
    pub(crate) fn id_token(&self, turn: usize) -> Claims {
        let mut claims = Claims::new();
        let mut all = vec![self.client.id.clone()];
        all.extend(
            audience_scopes(self.scopes)
                .filter(|(_, id_token)| *id_token)
                .map(|(client, _)| client.to_owned()),
        );
        if let Some(audiences) = audience(all, turn) {
            claims.insert("aud".into(), audiences);
        }
        claims.insert("sub".into(), json!(self.user.id));
        if has(self.scopes, "acr") {
            claims.insert("acr".into(), json!("1"));
        }
        if has(self.scopes, "service_account") && self.user.service_account_of.is_some() {
            claims.insert("clientHost".into(), json!("127.0.0.1"));
            claims.insert("clientAddress".into(), json!("127.0.0.1"));
            claims.insert("client_id".into(), json!(self.client.id));
        }
        person(self.user, self.scopes, &mut claims);
        claims
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_audience_is_a_text_and_the_order_of_several_turns() {
        let names = |all: &[&str]| all.iter().map(|&name| name.to_owned()).collect::<Vec<_>>();
        assert_eq!(audience(names(&[]), 0), None);
        assert_eq!(audience(names(&["a", "a"]), 3), Some(json!("a")));
        assert_eq!(audience(names(&["a", "b"]), 0), Some(json!(["a", "b"])));
        assert_eq!(audience(names(&["a", "b"]), 1), Some(json!(["b", "a"])));
    }

    #[test]
    fn unknown_scopes_are_refused_and_default_ones_are_not_shed() {
        let client = Client::public("x").optional_scope("aud-zuul");
        let scopes = granted(&client, "openid aud-zuul").unwrap();
        assert_eq!(shown(&scopes), "openid aud-zuul profile email");
        assert_eq!(
            granted(&client, "openid nope").unwrap_err(),
            "Invalid scopes: openid nope"
        );
    }
}
