//! `explain`: what is wrong with a token.

use std::io::Write as _;
use std::process::Stdio;

use super::support::{Running, User};

#[tokio::test(flavor = "multi_thread")]
async fn a_good_token_is_called_good_and_a_wrong_audience_is_named() {
    let user = User::new("explain").await;
    user.log_in(&[]).ends(0);
    let token = user.run(&["token"]).ends(0).out;
    let done = user
        .run(&[
            "explain",
            "--access",
            "--expect-audience",
            "scs-status-page",
        ])
        .ends(0);
    assert!(
        done.out.ends_with("Nothing is wrong with this token.\n"),
        "{}",
        done.out
    );
    assert!(done.out.contains("the signature is right"), "{}", done.out);

    let done = user
        .run(&["explain", "--expect-audience", "harbor"])
        .ends(1);
    assert!(
        done.out.starts_with("audience: ") && done.out.contains("harbor"),
        "{}",
        done.out
    );
    for part in token.trim().split('.') {
        assert!(!done.out.contains(part) && !done.err.contains(part));
    }
    let done = user.run(&["explain", "--id"]).ends(0);
    assert!(done.out.contains("ID token"), "{}", done.out);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_from_elsewhere_is_read_as_people_copy_it() {
    let user = User::new("explain-stdin").await;
    user.log_in(&[]).ends(0);
    let token = user.run(&["token"]).ends(0).out;
    let mut command = user.command(&["explain", "-"]);
    let mut running = Running::new(command.stdin(Stdio::piped()));
    let mut stdin = running.child.stdin.take().expect("a pipe");
    write!(stdin, "Authorization: Bearer {token}").expect("read");
    drop(stdin);
    running.end().ends(0);

    let broken = user.file("broken", "geheimes-etwas");
    let done = user.run(&["explain", &broken]).ends(1);
    assert!(
        done.out.starts_with("format: ") && !done.out.contains("geheim"),
        "{}",
        done.out
    );
    user.run(&["explain", "/nowhere/token"]).fails(2);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_service_answered_is_put_into_words() {
    let user = User::new("explain-challenge").await;
    user.log_in(&[]).ends(0);
    let challenge = "Bearer realm=\"zuul\", error=\"invalid_token\", error_description=\"The token was issued in the future\"";
    let done = user
        .run(&["explain", "--challenge", challenge, "--service", "zuul"])
        .ends(1);
    assert!(done.out.contains("clock"), "{}", done.out);
}

#[tokio::test(flavor = "multi_thread")]
async fn without_the_keys_the_rest_is_still_said() {
    let user = User::new("explain-down").await;
    user.log_in(&[]).ends(0);
    let token = user.file("token", &user.run(&["token"]).ends(0).out);
    user.server.down().await;
    let done = user
        .run(&["explain", &token, "--expect-audience", "harbor"])
        .ends(1);
    assert!(
        done.err
            .starts_with("scs-login: the signature is not looked at: "),
        "{}",
        done.err
    );
    assert!(done.out.contains("harbor"), "{}", done.out);
}
