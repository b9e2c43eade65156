//! The section about the issuer of tokens, as an operator gets it.

#![allow(clippy::expect_used, reason = "it is a test")]

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::Command;

use keycloak_auth::store::FileStore;
use keycloak_auth::{Client, TokenProvider};
use scs_testkit::{keycloak, statuspage};

/// A folder of a test's own, empty.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("identity-{name}"));
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("a folder");
    folder
}

/// Runs the program; gives its exit code and what it wrote.
fn ops_report(home: &Path, arguments: &[&str]) -> (Option<i32>, String, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_ops-report"))
        .args(arguments)
        .env("XDG_STATE_HOME", home)
        .output()
        .expect("it starts");
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (
        output.status.code(),
        text(&output.stdout),
        text(&output.stderr),
    )
}

/// The section of a report that was delivered without a word besides.
#[track_caller]
fn section(home: &Path, arguments: &[&str]) -> String {
    let (code, report, errors) = ops_report(home, arguments);
    assert_eq!((code, errors.as_str()), (Some(0), ""), "{report}");
    let (_, section) = report.split_once("\nIdentity\n").expect("the section");
    section.to_owned()
}

/// The words without the lines that they were broken into.
fn flat(section: &str) -> String {
    section.split_whitespace().collect::<Vec<_>>().join(" ")
}

async fn issuer() -> keycloak::Server {
    keycloak::Server::builder()
        .start()
        .await
        .expect("an issuer")
}

fn secret(home: &Path, text: &str) -> String {
    let file = home.join("secret");
    std::fs::write(&file, text).expect("a file");
    file.to_str().expect("a name in UTF-8").to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_machine_is_told_who_it_is() {
    let (home, server) = (folder("machine"), issuer().await);
    let file = secret(&home, "scs-robot-secret\n");
    let issuer = server.issuer();
    let arguments = [
        "--issuer",
        &issuer,
        "--client-id",
        "scs-robot",
        "--client-secret-file",
        &file,
    ];
    let section = section(&home, &arguments);
    for line in [
        "  token         by client credentials of scs-robot, good for another 5 min\n",
        "  audiences     account, central-api, harbor, scs-status-page, zuul\n",
        "  who           service-account-scs-robot, a service account\n",
        "  groups        scs-admins\n",
    ] {
        assert!(section.contains(line), "{line} is missing:\n{section}");
    }
    let roles = "; scs-status-page: incident-editor; zuul: admin";
    assert!(flat(&section).ends_with(roles), "{section}");
    assert!(
        section.starts_with(&format!("  issuer        {issuer} answered in ")),
        "{section}"
    );
    assert!(
        section.contains("; 3 keys for RS256, ES256, EdDSA\n"),
        "{section}"
    );
    assert!(
        !section.contains("problem") && !section.contains("robot-secret"),
        "{section}"
    );
}

/// Logs alice in as `scs-login login` does.
async fn log_in(home: &Path, server: &keycloak::Server) {
    let client = Client::builder(server.issuer(), "scs-cli")
        .build()
        .expect("a client");
    let login = client
        .browser_login()
        .scopes(["openid"])
        .begin()
        .await
        .expect("it listens");
    let back = server.authorize(login.url(), "alice").expect("a redirect");
    let browser = std::thread::spawn(move || {
        let (host, path) = back
            .trim_start_matches("http://")
            .split_once('/')
            .expect("a path");
        let mut stream = TcpStream::connect(host).expect("it listens");
        write!(
            stream,
            "GET /{path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"
        )
        .expect("sent");
        let _ = stream.read_to_end(&mut Vec::new());
    });
    let tokens = login.finish().await.expect("a login");
    browser.join().expect("a page");
    let store = FileStore::at(home.join("scs-clients/logins")).expect("a folder");
    let provider = TokenProvider::for_login(client, store).build();
    provider.login(tokens).await.expect("kept");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stored_login_is_used_and_one_that_is_missing_is_asked_for() {
    let (home, server) = (folder("login"), issuer().await);
    let issuer = server.issuer();
    let arguments = ["--issuer", &issuer, "--login"];
    let before = flat(&section(&home, &arguments));
    assert!(
        before.contains("problem no token: ")
            && before.contains("nobody is logged in; `scs-login login`"),
        "{before}"
    );
    log_in(&home, &server).await;
    let after = section(&home, &arguments);
    assert!(
        after.contains("of the login that was made with scs-cli, good for another "),
        "{after}"
    );
    assert!(after.contains("  who           alice\n"), "{after}");
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_secret_or_a_login_no_token_is_asked_for() {
    let (home, server) = (folder("bare"), issuer().await);
    let section = section(&home, &["--issuer", &server.issuer()]);
    assert!(
        section.contains("token   not asked for; --client-secret-file or --login does\n"),
        "{section}"
    );
    assert_eq!(server.token_requests(), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn problems_are_said_with_what_to_do_about_them() {
    let (home, server) = (folder("problems"), issuer().await);
    let file = secret(&home, "falsch-und-geheim");
    let issuer = server.issuer();
    let arguments = [
        "--issuer",
        &issuer,
        "--client-id",
        "scs-robot",
        "--client-secret-file",
        &file,
    ];
    let wrong = flat(&section(&home, &arguments));
    assert!(
        wrong.contains("problem no token: ") && wrong.contains("--client-secret-file"),
        "{wrong}"
    );
    assert!(!wrong.contains("geheim"), "{wrong}");

    let slash = flat(&section(&home, &["--issuer", &format!("{issuer}/")]));
    assert!(
        slash.contains("the expected one has a slash at its end, the other has none"),
        "{slash}"
    );

    server.down().await;
    let page = home.join("page.html");
    let down = [
        &arguments[..],
        &["--html", page.to_str().expect("a name in UTF-8")],
    ]
    .concat();
    let down = section(&home, &down);
    assert!(
        down.contains(": no answer of use\n") && down.contains("no connection"),
        "{down}"
    );
    assert!(!down.contains("token  "), "{down}");
    let html = std::fs::read_to_string(page).expect("a page");
    assert!(html.contains("<dt>problem</dt><dd><span class=\"dot critical\">"));
    assert!(html.contains("a problem with the issuer of tokens"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_status_page_is_asked_with_those_tokens_as_its_client_decides() {
    let (home, server) = (folder("both"), issuer().await);
    let file = secret(&home, "scs-robot-secret");
    let page = statuspage::Server::builder()
        .start()
        .await
        .expect("a Status Page");
    let (issuer, url) = (server.issuer(), page.base_url());
    let arguments = [
        "--statuspage",
        &url,
        "--issuer",
        &issuer,
        "--client-id",
        "scs-robot",
        "--client-secret-file",
        &file,
    ];
    let section = section(&home, &arguments);
    assert!(section.contains("service-account-scs-robot"), "{section}");
    let requests = page.requests();
    assert!(!requests.is_empty());
    // Reads go without: the gateway of the reference deployment refuses those that carry a token.
    assert!(
        requests
            .iter()
            .all(|request| request.header("authorization").is_none())
    );

    // A real Status Page alone is reported on without invented people.
    let (code, report, _) = ops_report(&home, &["--statuspage", &url]);
    assert_eq!(code, Some(0));
    assert!(!report.contains("Identity"), "{report}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_right_is_exit_code_2_and_one_line() {
    let (home, server) = (folder("wrong"), issuer().await);
    let issuer = server.issuer();
    for arguments in [
        &["--issuer", "keycloak.example.com"][..],
        &[
            "--issuer",
            &issuer,
            "--client-id",
            "x",
            "--client-secret-file",
            "/nowhere/secret",
        ],
        &["--issuer", &issuer, "--issuer-ca", "/nowhere/ca.pem"],
    ] {
        let (code, report, errors) = ops_report(&home, arguments);
        assert_eq!(
            (code, report.as_str(), errors.lines().count()),
            (Some(2), "", 1),
            "{errors}"
        );
    }
    for arguments in [
        &["--login"][..],
        &["--issuer", &issuer, "--client-secret-file", "x"],
        &[
            "--issuer",
            &issuer,
            "--client-id",
            "x",
            "--client-secret-file",
            "x",
            "--login",
        ],
    ] {
        assert_eq!(ops_report(&home, arguments).0, Some(2));
    }
    assert!(server.requests().is_empty());
}
