//! Machines: clients with a secret, a key or an assertion of their own.

use scs_testkit::keycloak::keys;

use super::support::{Done, User};

#[tokio::test(flavor = "multi_thread")]
async fn a_machine_needs_no_login_and_leaves_nothing_behind() {
    let user = User::new("machine").await;
    let secret = user.file("secret", "scs-robot-secret\n");
    let machine = [
        "--machine",
        "--client-id",
        "scs-robot",
        "--client-secret-file",
        &secret,
    ];
    let done = user.run(&[&["whoami"][..], &machine].concat()).ends(0);
    assert!(
        done.out
            .starts_with("who           service-account-scs-robot"),
        "{}",
        done.out
    );
    assert!(
        done.out
            .contains("client        scs-robot, in its own name\n")
            && !done.out.contains("login "),
        "{}",
        done.out
    );
    user.run(&[&["token", "--id"][..], &machine].concat())
        .ends(0);
    assert!(user.logins().is_empty());
    assert!(!user.home.join("scs-clients").exists());
}

#[tokio::test(flavor = "multi_thread")]
async fn every_way_to_prove_who_one_is() {
    let user = User::new("proofs").await;
    let post = user.file("post", "scs-robot-post-secret");
    let jwt = user.file("jwt", "0123456789abcdef0123456789abcdef");
    let whoami = |client: &str, more: &[&str]| {
        let arguments = [&["whoami", "--machine", "--client-id", client], more].concat();
        let done = user.run(&arguments).ends(0);
        assert!(
            done.out
                .starts_with(&format!("who           service-account-{client}")),
            "{}",
            done.out
        );
    };
    whoami(
        "scs-robot-post",
        &["--client-secret-file", &post, "--secret-as", "post"],
    );
    whoami(
        "scs-robot-secretjwt",
        &["--client-secret-file", &jwt, "--secret-as", "jwt"],
    );
    for algorithm in ["rs256", "ps256", "es256", "eddsa"] {
        let name = format!("client-{algorithm}");
        let key = user.file(&name, keys::pem(&name).expect("a key"));
        let client = format!("scs-robot-{algorithm}");
        whoami(
            &client,
            &[
                "--key-file",
                &key,
                "--key-alg",
                algorithm,
                "--key-id",
                &name,
            ],
        );
    }
    let mut command = user.command(&["whoami", "--machine", "--client-id", "scs-robot"]);
    Done::new(
        command
            .env("SCS_CLIENT_SECRET", "scs-robot-secret")
            .output()
            .expect("it starts"),
    )
    .ends(0);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_wrong_with_a_machine_is_told() {
    let user = User::new("machine-wrong").await;
    let line = user
        .run(&["token", "--machine", "--client-id", "scs-robot"])
        .fails(2);
    assert!(line.contains("--client-secret-file"), "{line}");
    let wrong = user.file("wrong", "falsch-und-geheim");
    let arguments = [
        "token",
        "--client-id",
        "scs-robot",
        "--client-secret-file",
        &wrong,
    ];
    let line = user
        .run(&[&arguments[..], &["--machine"]].concat())
        .fails(1);
    assert!(
        line.contains("unauthorized_client")
            && line.contains("look at --client-id")
            && !line.contains("geheim"),
        "{line}"
    );
    // Without a word about it, a login is meant.
    let line = user.run(&arguments).fails(3);
    assert!(line.contains("add --machine"), "{line}");
    let key = user.file("no-key", "geheim");
    let line = user
        .run(&[
            "token",
            "--machine",
            "--key-file",
            &key,
            "--key-alg",
            "rs256",
        ])
        .fails(2);
    assert!(!line.contains("geheim"), "{line}");
    user.run(&["token", "--machine", "--key-file", &key])
        .ends(2);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_issuer_that_is_down_is_exit_code_4() {
    let user = User::new("down").await;
    user.server.down().await;
    let secret = user.file("secret", "scs-robot-secret");
    let line = user
        .run(&[
            "token",
            "--machine",
            "--client-id",
            "scs-robot",
            "--client-secret-file",
            &secret,
        ])
        .fails(4);
    assert!(line.contains("no connection"), "{line}");
}
