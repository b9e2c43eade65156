//! Secrets show nowhere: not in what is written, logs included, and not in the list of processes.

use std::time::{Duration, Instant};

use scs_testkit::keycloak::Fault;

use super::support::{Done, Running, User};

/// What the stored login holds that is secret.
fn stored(user: &User) -> Vec<String> {
    let text = std::fs::read_to_string(&user.logins()[0]).expect("a login");
    let login: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    let names = ["access_token", "refresh_token", "id_token"];
    names
        .iter()
        .map(|name| login[name].as_str().expect("a token").to_owned())
        .collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn with_everything_logged_no_secret_is_written() {
    let user = User::new("secrets").await;
    let mut command = user.command(&["login"]);
    let mut running = Running::new(command.env("SCS_LOG", "trace"));
    let url = running.shown();
    user.browse(&url, "alice");
    let mut written = vec![running.end().ends(0)];
    let secrets = stored(&user);
    assert_eq!(secrets.len(), 3);
    for arguments in [
        &["whoami"][..],
        &["whoami", "--json"],
        &["explain"],
        &["login"],
        &["logout"],
    ] {
        let mut command = user.command(arguments);
        written
            .push(Done::new(command.env("SCS_LOG", "trace").output().expect("it starts")).ends(0));
    }
    assert!(
        written.iter().all(|done| done.err.lines().count() > 3),
        "nothing was logged"
    );
    for done in written {
        for secret in &secrets {
            assert!(
                !done.err.contains(secret) && !done.out.contains(secret),
                "{}",
                done.err
            );
            // The signature alone tells as much.
            let signature = secret.rsplit('.').next().expect("a part");
            assert!(
                !done.err.contains(signature) && !done.out.contains(signature),
                "{}",
                done.err
            );
        }
    }
}

#[cfg(target_os = "linux")]
#[tokio::test(flavor = "multi_thread")]
async fn the_list_of_processes_shows_no_secret() {
    let user = User::new("processes").await;
    let secret = user.file("secret", "scs-robot-secret");
    user.server.fail_next_at("token", 1, Fault::Hang);
    let mut running = user.start(&[
        "token",
        "--machine",
        "--client-id",
        "scs-robot",
        "--client-secret-file",
        &secret,
    ]);
    let limit = Instant::now() + Duration::from_secs(60);
    while user.server.token_requests() == 0 {
        assert!(Instant::now() < limit, "it never asked");
        std::thread::sleep(Duration::from_millis(20));
    }
    let line = std::fs::read(format!("/proc/{}/cmdline", running.child.id())).expect("it runs");
    running.child.kill().expect("it ran");
    let _ = running.end();
    let line = String::from_utf8(line).expect("text");
    assert!(
        line.contains("--client-secret-file") && !line.contains("scs-robot-secret"),
        "{line}"
    );
}
