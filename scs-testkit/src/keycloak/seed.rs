//! First content: the realms of the testbed that the recordings were made with.
//!
//! Users have their name as password (gerda apart), clients their id with `-secret` as secret unless said otherwise.

use std::time::Duration;

use super::{
    client::{AfterLogout, Authentication, Client, User},
    keys::{self, Algorithm},
};

const LOOPBACK: [&str; 2] = ["http://127.0.0.1/*", "http://[::1]/*"];
const AUDIENCES: [&str; 4] = [
    "aud-status-page",
    "aud-central-api",
    "aud-zuul",
    "aud-harbor",
];
const STATUS_PAGE: &str = "aud-status-page";

/// Scopes of realm `scs` that are not in every realm.
pub(crate) const SCS_SCOPES: [&str; 6] = [
    "scs-groups",
    "scs-group-paths",
    "aud-status-page",
    "aud-central-api",
    "aud-zuul",
    "aud-harbor",
];

/// What every realm has.
pub(crate) const SCOPES: [&str; 11] = [
    "basic",
    "web-origins",
    "acr",
    "roles",
    "profile",
    "email",
    "service_account",
    "offline_access",
    "microprofile-jwt",
    "address",
    "phone",
];

fn scs(client: Client, default: &[&str]) -> Client {
    let client = default
        .iter()
        .fold(client.default_scope("scs-groups"), |client, scope| {
            client.default_scope(scope)
        });
    AUDIENCES
        .iter()
        .fold(client, |client, scope| client.optional_scope(scope))
}

fn secret(id: &str) -> Client {
    Client::confidential(id, &format!("{id}-secret"))
}

fn robot(client: Client) -> Client {
    scs(client, &[STATUS_PAGE]).service_account()
}

fn loopback(client: Client) -> Client {
    LOOPBACK
        .iter()
        .fold(client, |client, uri| client.redirect(uri))
}

fn assertion(id: &str, key: &str, algorithm: Algorithm) -> Client {
    let client = robot(Client::private_key_jwt(id, algorithm));
    match keys::public_jwk(key, algorithm) {
        Some(jwk) => client.key(&jwk),
        None => client,
    }
}

fn password(id: &str) -> Client {
    scs(Client::public(id), &[STATUS_PAGE]).password_grant()
}

fn plain_password(id: &str) -> Client {
    scs(Client::public(id), &[]).password_grant().no_roles()
}

fn device(client: Client) -> Client {
    client.device(Duration::from_secs(20), Duration::from_secs(2))
}

/// The clients of realm `scs`.
pub(crate) fn scs_clients() -> Vec<Client> {
    let mut all = vec![
        scs(secret("scs-status-page"), &[]),
        scs(secret("central-api"), &[]),
        loopback(scs(Client::public("zuul"), &["aud-zuul"])),
        loopback(scs(secret("harbor"), &["aud-harbor"])),
        Client {
            after_logout: AfterLogout::AsRedirects,
            ..loopback(scs(Client::public("scs-cli"), &[STATUS_PAGE])).pkce()
        },
        loopback(scs(Client::public("scs-cli-nopkce"), &[STATUS_PAGE])),
        scs(Client::public("scs-cli-exact"), &[])
            .redirect("http://127.0.0.1/callback")
            .pkce(),
        device(scs(Client::public("scs-device"), &[STATUS_PAGE])),
        device(scs(Client::public("scs-device-pkce"), &[STATUS_PAGE])).pkce(),
        scs(Client::public("scs-device-consent"), &[])
            .consent()
            .device(Duration::from_secs(60), Duration::from_secs(2)),
        loopback(scs(Client::public("scs-consent"), &[]))
            .consent()
            .pkce(),
        Client {
            backchannel: true,
            after_logout: AfterLogout::Listed(vec!["http://127.0.0.1:18086/bye".into()]),
            ..scs(secret("scs-web"), &[STATUS_PAGE]).redirect("http://127.0.0.1:18086/*")
        },
        scs(secret("scs-robot"), &AUDIENCES)
            .service_account()
            .basic_only(),
        robot(secret("scs-robot-post")).post_only(),
        robot(secret("scs-robot-any")),
        robot(Client::confidential(
            "1PpG/Q 1",
            "z/tZ9VwFZqApmIQ+ZH1I5pLk/uB4ud:X2/8bL+wfFTt1rFw=",
        )),
        robot(Client::secret_jwt(
            "scs-robot-secretjwt",
            "0123456789abcdef0123456789abcdef",
        )),
        assertion("scs-robot-rs256", "client-rs256", Algorithm::Rs256),
        assertion("scs-robot-es256", "client-es256", Algorithm::Es256),
        assertion("scs-robot-ps256", "client-ps256", Algorithm::Ps256),
        assertion("scs-robot-eddsa", "client-eddsa", Algorithm::EdDsa),
        robot(secret("scs-robot-refresh")).refresh_for_service_account(),
        robot(secret("scs-robot-light")).lightweight(),
        robot(secret("scs-robot-paths")).optional_scope("scs-group-paths"),
        loopback(scs(Client::public("scs-par"), &[STATUS_PAGE]))
            .pkce()
            .pushed_requests(),
        scs(secret("scs-exchange"), &[]).exchange(),
        Client {
            exchange_refresh: true,
            ..scs(secret("scs-exchange-refresh"), &[]).exchange()
        },
        scs(secret("scs-exchange-off"), &[]),
        Client {
            introspection_jwt: true,
            introspects_all: true,
            ..scs(secret("scs-introspect-jwt"), &[])
        },
        Client {
            enabled: false,
            service_account: true,
            ..scs(secret("scs-disabled"), &[])
        },
        scs(secret("scs-nothing"), &[]),
    ];
    all.extend([
        password("scs-ropc")
            .audience("scs-exchange")
            .audience("scs-exchange-refresh"),
        plain_password("scs-no-aud"),
        plain_password("scs-custom-aud").audience("https://api.example.test/status"),
        password("scs-short")
            .audience("scs-exchange")
            .access_token_lifespan(Duration::from_secs(15))
            .session_lifespan(Duration::from_secs(25)),
        password("scs-es256").signed_with(Algorithm::Es256),
        password("scs-eddsa").signed_with(Algorithm::EdDsa),
        Client {
            at_jwt: true,
            ..password("scs-at-jwt")
        },
        Client {
            signed_userinfo: Some(Algorithm::Rs256),
            ..password("scs-userinfo-jwt")
        },
        password("scs-no-refresh").no_refresh_tokens(),
    ]);
    all
}

/// The people of realm `scs`, and the service accounts that are in groups.
pub(crate) fn scs_users() -> Vec<User> {
    let person = |name: &str| User::new(name, name);
    vec![
        person("alice")
            .group("/scs-admins")
            .group("/tenants/gd000001-member"),
        person("bob").group("/scs-operators"),
        person("carol").disabled(),
        person("dave").required_action(),
        person("erin"),
        person("mallory"),
        User::new("gerda", "Käse & Brot+50% ="),
        person("logan"),
        User::service("scs-robot").group("/scs-admins"),
        User::service("scs-robot-paths").group("/tenants/gd000001-member"),
    ]
}

/// What membership of a group brings: roles of the realm, and roles of clients.
pub(crate) type GroupRoles = (
    &'static str,
    &'static [&'static str],
    &'static [(&'static str, &'static str)],
);

pub(crate) const SCS_GROUPS: [GroupRoles; 3] = [
    (
        "/scs-admins",
        &["scs-admin"],
        &[("scs-status-page", "incident-editor"), ("zuul", "admin")],
    ),
    (
        "/scs-operators",
        &["scs-operator"],
        &[("scs-status-page", "incident-editor")],
    ),
    (
        "/tenants/gd000001-member",
        &[],
        &[("central-api", "tenant-admin")],
    ),
];

/// The clients of realm `scs-rotate`.
pub(crate) fn rotate_clients() -> Vec<Client> {
    vec![
        Client::public("scs-ropc").password_grant(),
        loopback(Client::public("scs-cli")).pkce(),
        secret("scs-robot")
            .service_account()
            .refresh_for_service_account(),
    ]
}

/// The clients of realm `Customer A`.
pub(crate) fn customer_clients() -> Vec<Client> {
    vec![
        Client::public("scs-ropc").password_grant(),
        secret("scs-robot").service_account(),
    ]
}

/// The client that the documentation of Dex calls its static one, as the Status Page's deployment registers it.
pub(crate) fn dex_clients() -> Vec<Client> {
    let open = |client: Client| client.device(Duration::from_secs(300), Duration::from_secs(5));
    vec![
        open(loopback(Client::public("status-page-web"))),
        open(loopback(Client::public("scs-cli"))),
        open(loopback(secret("scs-web"))),
        Client {
            authentication: Authentication::Secret,
            ..secret("scs-robot")
        },
    ]
}
