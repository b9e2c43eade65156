//! The authorization endpoint: which requests reach the login, which are answered with a page, and which with a redirect.

use super::{
    client::{AfterLogout, Client},
    http::{Params, Reply, with_params},
    realm::{Env, Realm},
    session::AuthRequest,
    version::{Flavour, Version},
};

const NOT_PUSHED: &str = "Pushed Authorization Request is only allowed.";

/// Why a request does not reach the login.
pub(crate) enum Problem {
    /// The client or its redirect URI is not right, so the person is told.
    Page(&'static str),
    /// The client is told.
    Redirect(Reply),
}

impl Problem {
    pub(crate) fn reply(self) -> Reply {
        match self {
            Self::Page(sentence) => Reply::page(400, "We are sorry...", sentence),
            Self::Redirect(reply) => reply,
        }
    }
}

/// Reads an authorization request, pushed or not.
pub(crate) fn read(realm: &mut Realm, env: &Env, params: &Params) -> Result<AuthRequest, Problem> {
    let Some(id) = params.get("client_id") else {
        return Err(Problem::Page("Invalid Request"));
    };
    let Some(client) = realm.client(id).cloned() else {
        return Err(Problem::Page("Client not found."));
    };
    if !client.enabled {
        return Err(Problem::Page("Client disabled."));
    }
    if let Some(uri) = params.get("request_uri") {
        // Good for one use.
        return match realm.memory.pushed.remove(uri) {
            Some((request, expires)) if request.client == client.id && env.seconds() < expires => {
                Ok(request)
            }
            _ => Err(Problem::Page("Invalid Request")),
        };
    }
    let age = params.get("max_age");
    if age.is_some_and(|age| age.parse::<i64>().is_err()) {
        return Err(Problem::Page("Invalid Request"));
    }
    let redirect = params.text("redirect_uri");
    if !fits(&client.redirects, redirect, env) {
        return Err(Problem::Page("Invalid parameter: redirect_uri"));
    }
    let separator = match params.text("response_mode") {
        "fragment" => '#',
        _ => '?',
    };
    let tell = |error: &str, text: &str, separator: char| {
        Problem::Redirect(error_redirect(
            realm,
            env,
            redirect,
            params.get("state"),
            error,
            text,
            separator,
        ))
    };
    match params.get("response_type") {
        None => {
            let missing = "Missing parameter: response_type";
            return Err(tell("invalid_request", missing, separator));
        }
        Some("code" | "none") => {}
        Some(kind)
            if kind
                .split(' ')
                .all(|part| matches!(part, "code" | "token" | "id_token")) =>
        {
            let off = "Client is not allowed to initiate browser login with given response_type. Implicit flow is disabled for the client.";
            return Err(tell("unauthorized_client", off, '#'));
        }
        Some(_) => return Err(tell("unsupported_response_type", "", separator)),
    }
    let mode = params.text("response_mode");
    if !matches!(
        mode,
        "" | "query"
            | "fragment"
            | "form_post"
            | "query.jwt"
            | "fragment.jwt"
            | "form_post.jwt"
            | "jwt"
    ) {
        let invalid = "Invalid parameter: response_mode";
        return Err(tell("invalid_request", invalid, separator));
    }
    if client.par {
        return Err(tell("invalid_request", NOT_PUSHED, separator));
    }
    let scope = params.text("scope");
    super::claims::granted(&client, scope)
        .map_err(|text| tell("invalid_scope", &text, separator))?;
    let challenge =
        challenge(&client, env, params).map_err(|(error, text)| tell(error, &text, separator))?;
    if params.text("claims").contains("essential") {
        return Err(Problem::Page("Invalid parameter: claims"));
    }
    Ok(request(&client, params, challenge))
}

/// The request as it is kept until the login is over.
pub(crate) fn request(
    client: &Client,
    params: &Params,
    challenge: Option<(String, String)>,
) -> AuthRequest {
    AuthRequest {
        client: client.id.clone(),
        redirect: params.text("redirect_uri").to_owned(),
        state: params.get("state").map(str::to_owned),
        nonce: params.get("nonce").map(str::to_owned),
        scope: params.text("scope").to_owned(),
        response_mode: params.text("response_mode").to_owned(),
        challenge,
        prompt: params.text("prompt").to_owned(),
        wants_code: params.text("response_type") == "code",
        max_age: params.get("max_age").and_then(|age| age.parse().ok()),
    }
}

/// PKCE, the first half.
pub(crate) fn challenge(
    client: &Client,
    env: &Env,
    params: &Params,
) -> Result<Option<(String, String)>, (&'static str, String)> {
    let problem = |text: &str| Err(("invalid_request", text.to_owned()));
    let challenge = params.get("code_challenge");
    let method = params.get("code_challenge_method");
    if client.pkce {
        match method {
            None => return problem("Missing parameter: code_challenge_method"),
            Some("S256") => {}
            Some(_) => {
                return problem(match env.version {
                    Version::V24 => {
                        "Invalid parameter: code challenge method is not configured one"
                    }
                    _ => {
                        "Invalid parameter: code challenge method is not matching the configured one"
                    }
                });
            }
        }
        if challenge.is_none() {
            return problem("Missing parameter: code_challenge");
        }
    }
    let Some(challenge) = challenge else {
        return Ok(None);
    };
    let method = method.unwrap_or("plain");
    if !matches!(method, "S256" | "plain") {
        return problem("Invalid parameter: code_challenge_method");
    }
    if !super::code::is_verifier(challenge) {
        return problem("Invalid parameter: code_challenge");
    }
    Ok(Some((challenge.to_owned(), method.to_owned())))
}

/// The redirect that tells a client what is wrong; with the issuer, as RFC 9207 wants it.
pub(crate) fn error_redirect(
    realm: &Realm,
    env: &Env,
    redirect: &str,
    state: Option<&str>,
    error: &str,
    text: &str,
    separator: char,
) -> Reply {
    let issuer = realm.issuer(env);
    let mut params = vec![("error", error)];
    if !text.is_empty() {
        params.push(("error_description", text));
    }
    params.extend(state.map(|state| ("state", state)));
    if env.flavour == Flavour::Keycloak {
        params.push(("iss", &issuer));
    }
    let reply = Reply::redirect(&with_params(redirect, separator, &params));
    // Errors that are found before the login are not guarded against caches in 24, nor that of a request not pushed in 25.
    let before_login = !matches!(error, "login_required" | "access_denied");
    match env.version {
        Version::V24 if before_login => reply,
        Version::V25 if text == NOT_PUSHED => reply,
        _ => reply.browser(),
    }
}

/// Is this URI one of the registered ones?
pub(crate) fn fits(registered: &[String], given: &str, env: &Env) -> bool {
    if given.is_empty() || given.contains("/../") || given.contains("/./") || given.ends_with("/..")
    {
        return false;
    }
    let without_port = loopback_without_port(given, env);
    registered.iter().any(|pattern| {
        let is = |uri: &str| match pattern.strip_suffix('*') {
            Some(start) => uri.starts_with(start),
            None => uri == pattern,
        };
        is(given) || without_port.as_deref().is_some_and(is)
    })
}

/// On loopback the port is anybody's choice; 24 knows no IPv6 there, and `localhost` is no loopback for any of them.
fn loopback_without_port(uri: &str, env: &Env) -> Option<String> {
    let hosts: &[&str] = match env.version {
        Version::V24 => &["http://127.0.0.1"],
        _ => &["http://127.0.0.1", "http://[::1]"],
    };
    hosts.iter().find_map(|host| {
        let rest = uri.strip_prefix(host)?.strip_prefix(':')?;
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let rest = &rest[digits..];
        (digits > 0 && (rest.is_empty() || rest.starts_with(['/', '?', '#'])))
            .then(|| format!("{host}{rest}"))
    })
}

/// May a person be sent there after a logout?
pub(crate) fn fits_after_logout(client: &Client, given: &str, env: &Env) -> bool {
    match &client.after_logout {
        AfterLogout::AsRedirects => fits(&client.redirects, given, env),
        AfterLogout::Listed(listed) => fits(listed, given, env),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_port_on_loopback_and_no_detours() {
        let env = |version| Env {
            version,
            flavour: Flavour::Keycloak,
            now: chrono::DateTime::UNIX_EPOCH,
            base: String::new(),
        };
        let registered = ["http://127.0.0.1/*", "http://[::1]/*", "http://h/cb"].map(str::to_owned);
        let v26 = env(Version::V26);
        for good in [
            "http://127.0.0.1:65001/any/path",
            "http://127.0.0.1/",
            "http://[::1]:1/x",
            "http://127.0.0.1:65001/a#b",
            "http://h/cb",
        ] {
            assert!(fits(&registered, good, &v26), "{good}");
        }
        for bad in [
            "",
            "http://localhost:1/",
            "http://127.0.0.1:1/a/../b",
            "http://127.0.0.1:x/",
            "http://127.0.0.1.evil/",
            "http://h:1/cb",
            "http://h/cb/x",
        ] {
            assert!(!fits(&registered, bad, &v26), "{bad}");
        }
        assert!(!fits(&registered, "http://[::1]:1/x", &env(Version::V24)));
    }
}
