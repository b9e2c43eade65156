//! Who is the client? Every endpoint asks this first, and each words its refusal in its own way.

use base64::{Engine as _, engine::general_purpose::STANDARD};
use http::header;

use super::{
    client::{Authentication, Client},
    http::{Params, Reply},
    jws::Parsed,
    keys::Algorithm,
    realm::{Env, Realm},
};
use crate::statuspage::http::Incoming;

pub(crate) const BAD_CREDENTIALS: &str = "Invalid client or Invalid client credentials";
const ASSERTION_TYPE: &str = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

/// Why a client was not let in.
#[derive(Clone, Debug)]
pub(crate) struct Refused {
    pub(crate) status: u16,
    pub(crate) error: &'static str,
    pub(crate) description: String,
    /// The client is known, its secret is not good: introspection words that apart.
    pub(crate) proof: bool,
}

impl Refused {
    fn unknown() -> Self {
        Self {
            status: 401,
            error: "invalid_client",
            description: BAD_CREDENTIALS.into(),
            proof: false,
        }
    }

    fn unauthorized(description: &str) -> Self {
        Self {
            status: 401,
            error: "unauthorized_client",
            description: description.into(),
            proof: true,
        }
    }

    fn assertion(description: impl Into<String>) -> Self {
        Self {
            status: 400,
            error: "invalid_client",
            description: description.into(),
            proof: false,
        }
    }

    /// As the token endpoint, revocation and logout say it.
    pub(crate) fn reply(&self) -> Reply {
        Reply::error(self.status, self.error, &self.description)
    }
}

/// The client that sent a request, by whatever proof it brings.
pub(crate) fn client(
    realm: &mut Realm,
    env: &Env,
    request: &Incoming,
    form: &Params,
) -> Result<Client, Refused> {
    let assertion = (form.text("client_assertion_type") == ASSERTION_TYPE)
        .then(|| form.get("client_assertion"))
        .flatten()
        .and_then(|text| Some((text, Parsed::read(text)?)));
    match assertion {
        Some((_, parsed)) => by_assertion(realm, env, form, &parsed),
        None => by_secret(realm, env, request, form),
    }
}

/// Id and secret of a Basic header, form-decoded; garbage is an error.
fn basic(value: &str) -> Option<(String, String)> {
    let (scheme, rest) = value.split_once(' ')?;
    if !scheme.eq_ignore_ascii_case("basic") {
        return None;
    }
    let text = String::from_utf8(STANDARD.decode(rest.trim()).ok()?).ok()?;
    let (id, secret) = text.split_once(':')?;
    let decoded = |text: &str| {
        percent_encoding::percent_decode_str(&text.replace('+', " "))
            .decode_utf8_lossy()
            .into_owned()
    };
    Some((decoded(id), decoded(secret)))
}

fn by_secret(
    realm: &Realm,
    env: &Env,
    request: &Incoming,
    form: &Params,
) -> Result<Client, Refused> {
    let authorization = request.header(header::AUTHORIZATION);
    let by_header = basic(authorization);
    if by_header.is_none()
        && authorization.to_ascii_lowercase().starts_with("basic ")
        && !env.is_26()
    {
        return Err(Refused {
            status: 400,
            ..Refused::unauthorized("Unexpected error when authenticating client")
        });
    }
    // The body wins over the header (`recordings/keycloak/26.7.3/057`, and measured with two ids).
    let id = form
        .get("client_id")
        .map(str::to_owned)
        .or_else(|| by_header.as_ref().map(|(id, _)| id.clone()))
        .ok_or_else(Refused::unknown)?;
    let client = realm
        .client(&id)
        .filter(|client| client.enabled)
        .ok_or_else(Refused::unknown)?;
    let Some(expected) = &client.secret else {
        return Ok(client.clone());
    };
    if matches!(
        client.authentication,
        Authentication::SecretJwt | Authentication::PrivateKeyJwt(_)
    ) {
        return Err(Refused::assertion(
            "Parameter client_assertion_type is missing",
        ));
    }
    let in_body = form.get("client_secret");
    let method = match (&client.authentication, in_body, &by_header) {
        (Authentication::Basic, Some(_), None) => Some("client_secret_basic"),
        (Authentication::Post, None, Some(_)) => Some("client_secret_post"),
        _ => None,
    };
    if let Some(method) = method.filter(|_| env.is_26()) {
        return Err(Refused::unauthorized(&format!(
            "Invalid method used to get client secret. Client requires method '{method}' to obtain client secret from the request"
        )));
    }
    let given = in_body
        .map(str::to_owned)
        .or_else(|| by_header.map(|(_, secret)| secret));
    if given.as_deref() == Some(expected.as_str()) && !expected.is_empty() {
        Ok(client.clone())
    } else {
        Err(Refused::unauthorized(BAD_CREDENTIALS))
    }
}

fn by_assertion(
    realm: &mut Realm,
    env: &Env,
    form: &Params,
    parsed: &Parsed,
) -> Result<Client, Refused> {
    let id = parsed.text("sub");
    if id.is_empty() || parsed.text("iss") != id {
        return Err(Refused::unknown());
    }
    let client = realm
        .client(id)
        .filter(|client| client.enabled)
        .cloned()
        .ok_or_else(Refused::unknown)?;
    if form.get("client_id").is_some_and(|given| given != id) {
        return Err(Refused::unauthorized(BAD_CREDENTIALS));
    }
    check_signature(&client, env, parsed)?;
    check_claims(realm, env, parsed)?;
    let jti = parsed.text("jti").to_owned();
    if !realm.memory.assertions.insert(jti) {
        return Err(assertion_error(env, "Token reuse detected"));
    }
    Ok(client)
}

/// Before 26 every complaint about an assertion has a preamble.
fn assertion_error(env: &Env, text: &str) -> Refused {
    Refused::assertion(if env.is_26() {
        text.to_owned()
    } else {
        format!("Client authentication with signed JWT failed: {text}")
    })
}

fn check_signature(client: &Client, env: &Env, parsed: &Parsed) -> Result<(), Refused> {
    let given = parsed.header["alg"].as_str().unwrap_or_default();
    let wrong_algorithm = if env.is_26() {
        "Invalid signature algorithm"
    } else {
        "invalid signature algorithm"
    };
    match (&client.authentication, &client.secret) {
        (Authentication::PrivateKeyJwt(algorithm), _) => {
            if algorithm.name() != given {
                return Err(Refused::assertion(wrong_algorithm));
            }
            let kid = parsed.header["kid"].as_str();
            let mut named = client
                .keys
                .iter()
                .filter(|(name, _)| kid.is_none_or(|kid| name == kid))
                .peekable();
            if named.peek().is_none() {
                return Err(Refused::assertion("Unable to load public key"));
            }
            if named.any(|(_, key)| parsed.verify(*algorithm, key)) {
                Ok(())
            } else {
                Err(Refused::assertion(
                    "Client authentication with signed JWT failed: Signature on JWT token failed validation",
                ))
            }
        }
        (Authentication::SecretJwt, Some(secret)) => {
            if given != "HS256" {
                return Err(Refused::assertion(wrong_algorithm));
            }
            if parsed.verify_secret(secret.as_bytes()) {
                Ok(())
            } else {
                // The one bad assertion that is called `unauthorized_client`.
                Err(Refused {
                    status: 400,
                    ..Refused::unauthorized(
                        "Client authentication with client secret signed JWT failed: Signature on JWT token by client secret  failed validation",
                    )
                })
            }
        }
        _ => match Algorithm::from_name(given) {
            Some(_) => Err(Refused::unknown()),
            None => Err(Refused::assertion(wrong_algorithm)),
        },
    }
}

fn check_claims(realm: &Realm, env: &Env, parsed: &Parsed) -> Result<(), Refused> {
    let now = env.seconds();
    let issuer = realm.issuer(env);
    let endpoint = |path: &str| format!("{issuer}/protocol/openid-connect/{path}");
    let expected = [
        issuer.clone(),
        endpoint("token"),
        endpoint("ext/par/request"),
        endpoint("ext/ciba/auth"),
    ];
    let given: Vec<&str> = match &parsed.claims["aud"] {
        serde_json::Value::String(one) => vec![one],
        serde_json::Value::Array(all) => all.iter().filter_map(|name| name.as_str()).collect(),
        _ => Vec::new(),
    };
    if env.is_26() && given.len() > 1 {
        return Err(assertion_error(env, "Multiple audiences not allowed"));
    }
    if !given
        .iter()
        .any(|name| expected.iter().any(|wanted| wanted == name))
    {
        return Err(assertion_error(
            env,
            &if env.is_26() {
                "Invalid token audience".to_owned()
            } else {
                format!(
                    "Token audience doesn't match domain. Expected audiences are any of [{}] but audience from token is '[{}]'",
                    expected.join(", "),
                    given.join(", ")
                )
            },
        ));
    }
    let exp = parsed.number("exp");
    if exp.is_none() && env.is_26() {
        return Err(assertion_error(env, "Token exp claim is required"));
    }
    // Since 26 a start a little ahead passes (10 s does, 60 s does not); the end has no grace in any release.
    let ahead = if env.is_26() { 15 } else { 0 };
    let begins_later =
        |name: &str, grace: i64| parsed.number(name).is_some_and(|at| at > now + grace);
    let over = exp.is_some_and(|exp| exp <= now);
    if over || begins_later("nbf", ahead) {
        return Err(assertion_error(env, "Token is not active"));
    }
    if env.is_26() && begins_later("iat", ahead) {
        return Err(assertion_error(env, "Token was issued in the future"));
    }
    if parsed.text("jti").is_empty() {
        let missing = if env.is_26() {
            "Token jti claim is required"
        } else {
            "Missing ID on the token"
        };
        return Err(assertion_error(env, missing));
    }
    Ok(())
}
