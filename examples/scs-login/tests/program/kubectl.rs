//! `kubectl`: what kubectl reads, and what belongs into its configuration.

use serde_json::{Value, json};

use super::support::{Done, Running, User};

fn info(version: &str, interactive: bool) -> String {
    let spec = json!({ "interactive": interactive });
    json!({ "kind": "ExecCredential", "apiVersion": format!("client.authentication.k8s.io/{version}"), "spec": spec }).to_string()
}

fn kubectl(user: &User, info: &str) -> Done {
    let mut command = user.command(&["kubectl"]);
    Done::new(
        command
            .env("KUBERNETES_EXEC_INFO", info)
            .output()
            .expect("it starts"),
    )
}

#[tokio::test(flavor = "multi_thread")]
async fn kubectl_gets_the_id_token_in_the_version_that_it_asks_for() {
    let user = User::new("kubectl").await;
    user.log_in(&[]).ends(0);
    let id_token = user.run(&["token", "--id"]).ends(0).out;
    for version in ["v1", "v1beta1"] {
        let done = kubectl(&user, &info(version, false)).ends(0);
        assert_eq!(done.err, "");
        let answer: Value = serde_json::from_str(&done.out).expect("JSON");
        assert_eq!(answer["kind"], json!("ExecCredential"));
        assert_eq!(
            answer["apiVersion"],
            json!(format!("client.authentication.k8s.io/{version}"))
        );
        assert_eq!(answer["status"]["token"], json!(id_token.trim()));
        let end = answer["status"]["expirationTimestamp"]
            .as_str()
            .expect("a time");
        assert!(chrono::DateTime::parse_from_rfc3339(end).is_ok(), "{end}");
    }
    let access: Value =
        serde_json::from_str(&user.run(&["kubectl", "--access"]).ends(0).out).expect("JSON");
    assert_eq!(
        access["status"]["token"],
        json!(user.run(&["token"]).ends(0).out.trim())
    );
    let line = user.run(&["kubectl", "--audience", "central-api"]).fails(1);
    assert!(line.contains("is not for \"central-api\""), "{line}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_login_is_begun_only_where_somebody_can_be_asked() {
    let user = User::new("kubectl-login").await;
    let line = kubectl(&user, &info("v1", false)).fails(3);
    assert!(
        line.contains("nobody is logged in; run `scs-login login`"),
        "{line}"
    );
    let mut command = user.command(&["kubectl"]);
    let mut running = Running::new(command.env("KUBERNETES_EXEC_INFO", info("v1", true)));
    let url = running.shown();
    user.browse(&url, "alice");
    let done = running.end().ends(0);
    let answer: Value = serde_json::from_str(&done.out).expect("JSON alone");
    assert!(answer["status"]["token"].is_string());
    assert!(done.err.contains("Logged in as alice"), "{}", done.err);
}

#[tokio::test(flavor = "multi_thread")]
async fn another_protocol_is_refused() {
    let user = User::new("kubectl-version").await;
    let line = kubectl(&user, &info("v1alpha1", false)).fails(2);
    assert!(
        line.contains("v1alpha1") && line.contains("client.authentication.k8s.io/v1 "),
        "{line}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn the_configuration_names_files_and_no_secrets() {
    let user = User::new("kubectl-config").await;
    user.file("secret", "scs-robot-secret");
    let mut command = user.command(&[
        "kubectl",
        "--config",
        "--user",
        "it's \"me\"",
        "--machine",
        "--client-id",
        "scs-robot",
        "--client-secret-file",
        "secret",
        "--scope",
        "aud-central-api",
        "--audience",
        "central-api",
    ]);
    let done = Done::new(command.current_dir(&user.home).output().expect("it starts")).ends(0);
    let secret = user.home.join("secret");
    let lines = [
        "- name: \"it's \\\"me\\\"\"".to_owned(),
        "      apiVersion: client.authentication.k8s.io/v1".to_owned(),
        "      command: scs-login".to_owned(),
        "      - \"kubectl\"".to_owned(),
        format!("      - {}", json!(user.server.issuer())),
        format!("      - {}", json!(secret)),
        "      - \"aud-central-api\"".to_owned(),
        "      - \"--machine\"".to_owned(),
        "      interactiveMode: IfAvailable".to_owned(),
    ];
    for line in lines {
        assert!(
            done.out.lines().any(|one| one == line),
            "{line} is missing:\n{}",
            done.out
        );
    }
    assert!(!done.out.contains("robot-secret"));

    // The arguments lead to a token, from wherever they are used.
    let words = done
        .out
        .lines()
        .filter_map(|line| line.strip_prefix("      - "));
    let words: Vec<String> = words
        .map(|word| serde_json::from_str(word).expect("a string"))
        .collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    user.run(&words).ends(0);
}
