//! `token` and `whoami` of a person.

use serde_json::{Value, json};

use super::support::User;

#[tokio::test(flavor = "multi_thread")]
async fn one_token_is_printed_and_nothing_else() {
    let user = User::new("token").await;
    user.log_in(&[]).ends(0);
    let tokens = [&["token"][..], &["token", "--access"], &["token", "--id"]].map(|arguments| {
        let done = user.run(arguments).ends(0);
        assert_eq!(done.err, "");
        let token = done.out.strip_suffix('\n').expect("a line").to_owned();
        assert_eq!(token.split('.').count(), 3, "{token}");
        assert!(token.chars().all(|c| c.is_ascii_graphic()), "{token}");
        token
    });
    assert_eq!(tokens[0], tokens[1]);
    assert_ne!(tokens[1], tokens[2]);
    for (token, kind) in [(&tokens[1], "--access"), (&tokens[2], "--id")] {
        let file = user.file("token", token);
        user.run(&["explain", kind, &file]).ends(0);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_for_the_wrong_audience_is_not_printed() {
    let user = User::new("audience").await;
    user.log_in(&[]).ends(0);
    user.run(&["token", "--audience", "scs-status-page"])
        .ends(0);
    let line = user.run(&["token", "--audience", "harbor"]).fails(1);
    assert!(
        line.contains("is not for \"harbor\"") && line.contains("\"scs-status-page\""),
        "{line}"
    );
    user.log_in(&["--scope", "aud-harbor"]).ends(0);
    user.run(&["token", "--audience", "harbor"]).ends(0);
}

#[tokio::test(flavor = "multi_thread")]
async fn whoami_says_what_the_tokens_are_good_for() {
    let user = User::new("whoami").await;
    user.log_in(&[]).ends(0);
    let done = user.run(&["whoami"]).ends(0);
    assert_eq!(done.err, "");
    for part in [
        "who           alice (",
        "client        scs-cli\n",
        "groups        ",
        "scs-admins",
        "client roles  ",
        "scs-status-page: incident-editor",
        "access token  for account, central-api, scs-status-page, zuul; until ",
        "ID token      for scs-cli; until ",
        "login         renewed by use; ends if it is not used until ",
        "(in 5 min)",
    ] {
        assert!(done.out.contains(part), "{part} is missing:\n{}", done.out);
    }
    assert!(!done.out.contains("note"), "{}", done.out);
}

#[tokio::test(flavor = "multi_thread")]
async fn whoami_speaks_to_programs_too() {
    let user = User::new("whoami-json").await;
    user.log_in(&[]).ends(0);
    let done = user.run(&["whoami", "--json"]).ends(0);
    let found: Value = serde_json::from_str(&done.out).expect("JSON");
    assert_eq!(found["username"], json!("alice"));
    assert_eq!(found["is_machine"], json!(false));
    assert_eq!(found["issuer"], json!(user.server.issuer()));
    assert_eq!(found["client_roles"]["zuul"], json!(["admin"]));
    assert_eq!(found["id_token"]["audiences"], json!(["scs-cli"]));
    assert_eq!(found["userinfo"]["preferred_username"], json!("alice"));
    assert_eq!(found["notes"], json!([]));
    let until = found["access_token"]["until"].as_str().expect("a time");
    assert!(until.ends_with('Z'), "{until}");
    // Tokens are not what it tells.
    let token = user.run(&["token"]).ends(0).out;
    assert!(!done.out.contains(token.trim()));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_that_was_ended_elsewhere_is_noticed() {
    let user = User::new("whoami-ended").await;
    user.log_in(&[]).ends(0);
    for session in user.server.sessions() {
        user.server.end_session(&session.id);
    }
    let line = user.run(&["whoami"]).fails(3);
    assert!(
        line.contains("the session has ended") && line.contains("run `scs-login login`"),
        "{line}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn two_accounts_are_kept_apart() {
    let user = User::new("profiles").await;
    user.log_in(&[]).ends(0);
    let mut running = user.start(&["login", "--profile", "second"]);
    let url = running.shown();
    user.browse(&url, "bob");
    running.end().ends(0);
    assert!(
        user.run(&["whoami"])
            .ends(0)
            .out
            .starts_with("who           alice")
    );
    assert!(
        user.run(&["whoami", "--profile", "second"])
            .ends(0)
            .out
            .starts_with("who           bob")
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn settings_that_cannot_be_right_are_exit_code_2() {
    let user = User::new("usage").await;
    let mut command = user.command(&["token"]);
    let done = super::support::Done::new(
        command
            .env_remove("SCS_ISSUER")
            .output()
            .expect("it starts"),
    );
    let line = done.fails(2);
    assert!(line.contains("no issuer is named"), "{line}");
    for arguments in [
        &["token", "--server", "https://k.example"][..],
        &["token", "--realm", "scs"],
        &["token", "--issuer", "keycloak.example.com"],
        &["token", "--ca-file", "/nowhere/ca.pem"],
        &["token", "--scope", "a\"b", "--machine"],
        &["login", "--machine"],
        &["logout", "--machine"],
    ] {
        user.run(arguments).fails(2);
    }
    for arguments in [
        &[][..],
        &["tokens"],
        &["token", "--id", "--access"],
        &["login", "--device", "--manual"],
    ] {
        user.run(arguments).ends(2);
    }
    assert!(user.server.requests().is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_and_a_realm_make_an_issuer() {
    let user = User::new("realm").await;
    let secret = user.file("secret", "scs-robot-secret");
    let machine = [
        "--machine",
        "--client-id",
        "scs-robot",
        "--client-secret-file",
        &secret,
    ];
    let url = user.server.url();
    let place = ["whoami", "--server", &url, "--realm", "Customer A"];
    let done = user.run(&[&place[..], &machine].concat()).ends(0);
    assert!(done.out.contains("/realms/Customer%20A\n"), "{}", done.out);
}

#[tokio::test(flavor = "multi_thread")]
async fn help_is_a_manual() {
    let user = User::new("help").await;
    let done = user.run(&["--help"]).ends(0);
    for part in [
        "Exit codes:",
        "Examples:",
        "SCS_ISSUER",
        "SCS_CLIENT_SECRET",
        "--machine",
        "explain",
    ] {
        assert!(done.out.contains(part), "{part} is missing:\n{}", done.out);
    }
    for command in ["login", "logout", "whoami", "token", "kubectl", "explain"] {
        user.run(&[command, "--help"]).ends(0);
    }
}
