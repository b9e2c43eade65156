//! `login` and `logout`.

use std::io::Write as _;
use std::os::unix::fs::PermissionsExt as _;
use std::process::Stdio;
use std::time::Duration;

use scs_testkit::keycloak::{Client, Flavour, Server};

use super::support::{Done, Running, User, get};

fn mode(path: &std::path::Path) -> u32 {
    std::fs::metadata(path)
        .expect("it is there")
        .permissions()
        .mode()
        & 0o777
}

#[tokio::test(flavor = "multi_thread")]
async fn a_login_by_browser_is_kept_where_nobody_else_can_read_it() {
    let user = User::new("browser").await;
    let mut running = user.start(&["login"]);
    let url = running.shown();
    let page = user.browse(&url, "alice");
    assert!(page.starts_with("HTTP/1.1 200"), "{page}");
    let done = running.end().ends(0);
    assert_eq!(done.out, "");
    let told = format!(
        "Logged in as alice at {}; the login is renewed by use, and ends if it is not used until ",
        user.server.issuer()
    );
    assert!(done.err.contains(&told), "{}", done.err);
    // No display: nothing is opened, and the words say so.
    assert!(
        done.err
            .starts_with("To log in, open this address in a browser on this machine:"),
        "{}",
        done.err
    );

    let files = user.logins();
    assert_eq!(files.len(), 1);
    assert_eq!(mode(&files[0]), 0o600);
    assert_eq!(mode(files[0].parent().expect("a folder")), 0o700);
    user.run(&["token"]).ends(0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_good_login_is_kept_and_another_is_made_when_it_will_not_do() {
    let user = User::new("kept").await;
    user.log_in(&[]).ends(0);
    let sessions = user.server.sessions().len();
    let done = user.run(&["login"]).ends(0);
    assert!(
        done.err.starts_with("Already logged in as alice at ") && done.err.contains("--force"),
        "{}",
        done.err
    );
    assert_eq!(user.server.sessions().len(), sessions);

    let done = user.log_in(&["--force"]).ends(0);
    assert!(!done.err.contains("Already"), "{}", done.err);
    let done = user.log_in(&["--offline"]).ends(0);
    assert!(
        done.err
            .starts_with("The login there is lacks the scope offline_access."),
        "{}",
        done.err
    );
    assert!(user.server.sessions().iter().any(|session| session.offline));
    user.run(&["login", "--offline"]).ends(0);

    // One that has ended is not good.
    user.server.logout_user("alice");
    std::fs::remove_file(&user.logins()[0]).expect("it was there");
    user.log_in(&[]).ends(0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_login_that_the_issuer_has_ended_is_made_anew() {
    let server = Server::builder()
        .access_token_lifespan(Duration::from_secs(1))
        .start()
        .await
        .expect("an issuer");
    let user = User::at("ended", server).await;
    user.log_in(&[]).ends(0);
    for session in user.server.sessions() {
        user.server.end_session(&session.id);
    }
    std::thread::sleep(Duration::from_millis(1100));
    let line = user.run(&["token"]).fails(3);
    assert!(line.contains("run `scs-login login`"), "{line}");
    let done = user.log_in(&[]).ends(0);
    assert!(
        done.err.starts_with("The last login has ended: "),
        "{}",
        done.err
    );
    user.run(&["token"]).ends(0);
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_refuses_or_does_not_come_is_not_logged_in() {
    let user = User::new("refused").await;
    let mut running = user.start(&["login"]);
    let url = running.shown();
    get(&user.server.deny(&url).expect("a redirect"));
    let done = running.end().ends(3);
    assert!(
        done.err
            .lines()
            .last()
            .expect("a line")
            .contains("access_denied"),
        "{}",
        done.err
    );

    let done = user.run(&["login", "--time-limit", "1"]).ends(3);
    assert!(
        done.err.contains("nobody logged in within 1s"),
        "{}",
        done.err
    );
    assert!(user.logins().is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_device_shows_a_code() {
    let client = Client::public("scs-tv").device(Duration::from_secs(60), Duration::from_secs(1));
    let server = Server::builder()
        .client(client)
        .start()
        .await
        .expect("an issuer");
    let user = User::at("device", server).await;
    let mut running = user.start(&["login", "--device", "--client-id", "scs-tv"]);
    let code = running.shown();
    assert!(user.server.approve_device(&code), "{code}");
    let done = running.end().ends(0);
    assert!(
        done.err.contains("Waiting for you, until ") && done.err.contains("Logged in as alice"),
        "{}",
        done.err
    );
    // It is the login of that client.
    user.run(&["token", "--client-id", "scs-tv"]).ends(0);
    user.run(&["token"]).ends(3);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_client_that_may_not_use_devices_is_told_who_can_help() {
    let user = User::new("device-refused").await;
    let line = user.run(&["login", "--device"]).fails(1);
    assert!(
        line.contains("can switch that on for this client"),
        "{line}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_can_be_pasted_and_a_wrong_one_is_asked_for_again() {
    let user = User::new("manual").await;
    let mut command = user.command(&["login", "--manual"]);
    let mut running = Running::new(command.stdin(Stdio::piped()));
    let url = running.shown();
    let end = user.server.authorize(&url, "alice").expect("a redirect");
    let mut stdin = running.child.stdin.take().expect("a pipe");
    write!(
        stdin,
        "http://127.0.0.1:18086/callback?state=other&code=x\n{end}\n"
    )
    .expect("read");
    let done = running.end().ends(0);
    assert!(
        done.err.contains("That was not it: ") && done.err.contains("Logged in as alice"),
        "{}",
        done.err
    );

    let done = user.run(&["login", "--manual", "--force"]).ends(3);
    assert!(
        done.err.contains("standard input has ended"),
        "{}",
        done.err
    );
    user.run(&["token"]).ends(0);
}

#[tokio::test(flavor = "multi_thread")]
async fn with_a_display_the_browser_is_opened() {
    let user = User::new("display").await;
    let opened = user.home.join("opened");
    let script = user.home.join("bin/xdg-open");
    std::fs::create_dir(user.home.join("bin")).expect("a folder");
    let text = format!(
        "#!/bin/sh\necho noise; echo noise >&2\necho \"$1\" > {0}.part && /bin/mv {0}.part {0}\n",
        opened.display()
    );
    std::fs::write(&script, text).expect("a script");
    std::fs::set_permissions(&script, std::fs::Permissions::from_mode(0o755)).expect("executable");
    let mut command = user.command(&["login"]);
    let mut running = Running::new(
        command
            .env("PATH", user.home.join("bin"))
            .env("DISPLAY", ":0"),
    );
    let url = running.shown();
    user.browse(&url, "alice");
    let done = running.end().ends(0);
    assert!(
        done.err
            .starts_with("Log in with the browser that opens now."),
        "{}",
        done.err
    );
    assert!(
        !done.err.contains("noise") && done.out.is_empty(),
        "{done:?}"
    );
    // The script is a process of its own and may be behind.
    let there = (0..100).any(|_| {
        opened.exists() || {
            std::thread::sleep(Duration::from_millis(50));
            false
        }
    });
    assert!(there);
    assert_eq!(
        std::fs::read_to_string(&opened).expect("it ran").trim(),
        url
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_logout_ends_the_login_here_and_there() {
    let user = User::new("logout").await;
    user.log_in(&[]).ends(0);
    let done = user.run(&["logout"]).ends(0);
    assert_eq!(
        done.err,
        format!("Logged out of {}.\n", user.server.issuer())
    );
    assert!(user.logins().is_empty());
    assert!(user.server.sessions().is_empty());
    assert_eq!(user.server.revocations(), 1);
    let line = user.run(&["whoami"]).fails(3);
    assert!(
        line.contains("nobody is logged in; run `scs-login login`"),
        "{line}"
    );
    assert_eq!(user.run(&["logout"]).ends(0).err, "Nobody was logged in.\n");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_logout_while_the_issuer_is_down_forgets_the_login_and_says_so() {
    let user = User::new("logout-down").await;
    user.log_in(&[]).ends(0);
    user.server.down().await;
    let done: Done = user.run(&["logout"]).ends(4);
    assert!(
        done.err.starts_with(
            "The login is forgotten here, but the issuer still knows it.\nscs-login: "
        ),
        "{}",
        done.err
    );
    assert!(user.logins().is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_page_for_the_browsers_logout_holds_no_token() {
    let user = User::new("logout-page").await;
    user.log_in(&[]).ends(0);
    let mut running = user.start(&["logout", "--browser"]);
    let address = running.shown();
    running.end().ends(0);
    assert_eq!(
        address,
        format!("{}?client_id=scs-cli", user.server.endpoint("logout"))
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn dex_is_an_issuer_too() {
    let server = Server::builder()
        .flavour(Flavour::Dex)
        .start()
        .await
        .expect("an issuer");
    let user = User::at("dex", server).await;
    user.log_in(&[]).ends(0);
    user.run(&["token", "--id"]).ends(0);
    let done = user.run(&["logout"]).ends(0);
    assert!(
        done.err.starts_with("The login is forgotten here. "),
        "{}",
        done.err
    );
    assert!(user.logins().is_empty());
}
