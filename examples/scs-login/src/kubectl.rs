//! `scs-login kubectl`: a credential in the form that kubectl wants.

use chrono::{DateTime, SecondsFormat, Utc};
use keycloak_auth::TokenProvider;
use scs_client_core::Credential;
use scs_client_core::credentials::CredentialKind;
use secrecy::ExposeSecret as _;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::args::{Common, Kubectl, Login, SecretAs};
use crate::failure::{Exit, Failure, Result};
use crate::{login, setup, terminal, token};

/// The versions of the protocol that there are; both look the same.
const VERSIONS: [&str; 2] = [
    "client.authentication.k8s.io/v1",
    "client.authentication.k8s.io/v1beta1",
];

/// Prints a credential for kubectl, or what belongs into its configuration.
///
/// # Errors
/// There is no token, or kubectl wants something else.
pub async fn run(common: &Common, arguments: &Kubectl) -> Result<()> {
    if arguments.config {
        return terminal::print(&config(common, arguments)?);
    }
    let request = Request::read(std::env::var("KUBERNETES_EXEC_INFO").ok().as_deref())?;
    let provider = setup::provider(common)?;
    let credential = obtain(&provider, common, arguments, &request).await;
    provider.finish().await;
    let credential = credential?;
    let token = credential.secret().expose_secret();
    terminal::print(&format!(
        "{}\n",
        answer(&request.version, token, credential.expiry())
    ))
}

async fn obtain(
    provider: &TokenProvider,
    common: &Common,
    arguments: &Kubectl,
    request: &Request,
) -> Result<Credential> {
    let kind = match arguments.access {
        true => CredentialKind::AccessToken,
        false => CredentialKind::IdToken,
    };
    let audience = arguments.audience.as_deref();
    match token::obtain(provider, kind, audience).await {
        Err(failure)
            if failure.exit == Exit::LoginNeeded && request.is_interactive && !common.machine =>
        {
            terminal::say(&format!("scs-login: {failure}"));
            let by_browser = Login {
                time_limit: 300,
                ..Login::default()
            };
            login::log_in(provider, common, &by_browser).await?;
            login::tell(provider, "Logged in").await;
            token::obtain(provider, kind, audience).await
        }
        outcome => outcome.map_err(|failure| token::explained(failure, common)),
    }
}

/// What kubectl asks for.
#[derive(Debug, PartialEq, Eq)]
struct Request {
    version: String,
    /// Whether the person at the terminal may be asked.
    is_interactive: bool,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct ExecInfo {
    api_version: String,
    kind: String,
    #[serde(default)]
    spec: ExecSpec,
}

#[derive(Default, Deserialize)]
struct ExecSpec {
    #[serde(default)]
    interactive: bool,
}

impl Request {
    /// Reads `KUBERNETES_EXEC_INFO`; somebody who tries the command by hand has none.
    fn read(text: Option<&str>) -> Result<Self> {
        let Some(text) = text.filter(|text| !text.is_empty()) else {
            return Ok(Self {
                version: VERSIONS[0].to_owned(),
                is_interactive: false,
            });
        };
        let info: ExecInfo = serde_json::from_str(text).map_err(|error| {
            Failure::usage(format!(
                "KUBERNETES_EXEC_INFO is not what kubectl sets: {error}"
            ))
        })?;
        if info.kind != "ExecCredential" || !VERSIONS.contains(&info.api_version.as_str()) {
            return Err(Failure::usage(format!(
                "kubectl asks for {} of {}, which this program does not know; write apiVersion: {} into the kubeconfig",
                crate::words::clean(&info.kind),
                crate::words::clean(&info.api_version),
                VERSIONS[0]
            )));
        }
        Ok(Self {
            version: info.api_version,
            is_interactive: info.spec.interactive,
        })
    }
}

fn answer(version: &str, token: &str, end: Option<DateTime<Utc>>) -> Value {
    let mut status = json!({ "token": token });
    if let Some(end) = end {
        // kubectl asks again after this; without it, it would keep a token that has expired.
        status["expirationTimestamp"] = json!(end.to_rfc3339_opts(SecondsFormat::Secs, true));
    }
    json!({ "apiVersion": version, "kind": "ExecCredential", "status": status })
}

/// A kubeconfig with a user that starts this program with the settings of now. It holds no secret,
/// only the names of files that do. Strings are written as JSON, which YAML includes.
fn config(common: &Common, arguments: &Kubectl) -> Result<String> {
    let words: String = command(common, arguments)?
        .iter()
        .map(|word| format!("      - {}\n", json!(word)))
        .collect();
    Ok(format!(
        "apiVersion: v1\n\
         kind: Config\n\
         users:\n\
         - name: {}\n\
         \x20 user:\n\
         \x20   exec:\n\
         \x20     apiVersion: {}\n\
         \x20     command: scs-login\n\
         \x20     args:\n\
         {words}\
         \x20     interactiveMode: IfAvailable\n\
         \x20     installHint: {}\n",
        json!(arguments.user),
        VERSIONS[0],
        json!(format!(
            "scs-login hands out the tokens of {}",
            setup::issuer(common)?
        )),
    ))
}

/// The arguments that lead to the same tokens from everywhere.
fn command(common: &Common, arguments: &Kubectl) -> Result<Vec<String>> {
    let mut words = vec!["kubectl".to_owned()];
    let mut add = |name: &str, value: String| words.extend([format!("--{name}"), value]);
    add("issuer", setup::issuer(common)?.as_str().to_owned());
    add("client-id", common.client_id.clone());
    for scope in &common.scopes {
        add("scope", scope.clone());
    }
    for (name, value) in [
        ("profile", &common.profile),
        ("key-id", &common.key_id),
        ("audience", &arguments.audience),
    ] {
        if let Some(value) = value {
            add(name, value.clone());
        }
    }
    for (name, file) in [
        ("ca-file", &common.ca_file),
        ("store", &common.store),
        ("client-secret-file", &common.client_secret_file),
        ("key-file", &common.key_file),
        ("assertion-file", &common.assertion_file),
    ] {
        if let Some(file) = file {
            let file = std::path::absolute(file).map_err(|error| {
                Failure::usage(format!("{} has no place: {error}", file.display()))
            })?;
            add(name, file.to_string_lossy().into_owned());
        }
    }
    if let Some(algorithm) = common.key_alg {
        add("key-alg", value_name(algorithm));
    }
    if common.secret_as != SecretAs::Basic {
        add("secret-as", value_name(common.secret_as));
    }
    words.extend(common.machine.then(|| "--machine".to_owned()));
    words.extend(arguments.access.then(|| "--access".to_owned()));
    Ok(words)
}

fn value_name(value: impl clap::ValueEnum) -> String {
    let shown = value.to_possible_value();
    shown
        .map(|shown| shown.get_name().to_owned())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_versions_are_answered_in_their_own_name() {
        for version in VERSIONS {
            let text = format!(
                r#"{{"kind":"ExecCredential","apiVersion":"{version}","spec":{{"interactive":true}}}}"#
            );
            let request = Request::read(Some(&text)).unwrap();
            assert_eq!(request.version, version);
            assert!(request.is_interactive);
        }
        // v1beta1 before Kubernetes 1.22 has no such member, and nobody to ask.
        let old = r#"{"kind":"ExecCredential","apiVersion":"client.authentication.k8s.io/v1beta1","spec":{}}"#;
        assert!(!Request::read(Some(old)).unwrap().is_interactive);
        let by_hand = Request::read(None).unwrap();
        assert_eq!(
            (by_hand.version.as_str(), by_hand.is_interactive),
            (VERSIONS[0], false)
        );
    }

    #[test]
    fn what_is_no_request_is_refused() {
        for text in [
            "no json",
            r#"{"kind":"ExecCredential","apiVersion":"client.authentication.k8s.io/v1alpha1"}"#,
            r#"{"kind":"Pod","apiVersion":"client.authentication.k8s.io/v1"}"#,
        ] {
            assert_eq!(
                Request::read(Some(text)).unwrap_err().exit,
                Exit::Usage,
                "{text}"
            );
        }
    }

    #[test]
    fn the_answer_has_an_end_where_there_is_one() {
        let end = DateTime::from_timestamp(1_800_000_000, 123_000_000);
        assert_eq!(
            answer(VERSIONS[0], "t", end),
            json!({
                "apiVersion": "client.authentication.k8s.io/v1",
                "kind": "ExecCredential",
                "status": { "token": "t", "expirationTimestamp": "2027-01-15T08:00:00Z" },
            })
        );
        assert_eq!(
            answer(VERSIONS[1], "t", None)["status"],
            json!({ "token": "t" })
        );
    }
}
