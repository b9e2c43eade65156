//! A user with an empty home, who runs the program, and the browser of that user.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::time::Duration;

use scs_testkit::keycloak::Server;

/// A user's folder, and the issuer that all is about.
pub(crate) struct User {
    pub(crate) home: PathBuf,
    pub(crate) server: Server,
}

impl User {
    pub(crate) async fn new(name: &str) -> Self {
        Self::at(name, Server::builder().start().await.expect("an issuer")).await
    }

    pub(crate) async fn at(name: &str, server: Server) -> Self {
        let home = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("scs-login-{name}"));
        let _ = std::fs::remove_dir_all(&home);
        std::fs::create_dir_all(&home).expect("a folder");
        Self { home, server }
    }

    /// The program, with nothing of the tester's own environment.
    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_scs-login"));
        command
            .args(arguments)
            .env_clear()
            .env("PATH", "/nowhere")
            .env("XDG_STATE_HOME", &self.home)
            .env("SCS_ISSUER", self.server.issuer())
            .stdin(Stdio::null());
        command
    }

    pub(crate) fn run(&self, arguments: &[&str]) -> Done {
        Done::new(self.command(arguments).output().expect("it starts"))
    }

    /// Starts the program, and gives what it waits for on the way.
    pub(crate) fn start(&self, arguments: &[&str]) -> Running {
        let mut command = self.command(arguments);
        Running::new(&mut command)
    }

    /// Logs alice in.
    pub(crate) fn log_in(&self, more: &[&str]) -> Done {
        let mut running = self.start(&[&["login"], more].concat());
        let url = running.shown();
        self.browse(&url, "alice");
        running.end()
    }

    /// The browser: logs somebody in at the issuer, and follows to where it is sent. Gives the page.
    pub(crate) fn browse(&self, url: &str, user: &str) -> String {
        get(&self.server.authorize(url, user).expect("a redirect"))
    }

    /// The files of logins, without locks.
    pub(crate) fn logins(&self) -> Vec<PathBuf> {
        let folder = self.home.join("scs-clients/logins");
        let files = std::fs::read_dir(folder).into_iter().flatten();
        let files = files.map(|entry| entry.expect("an entry").path());
        files
            .filter(|path| path.extension().is_some_and(|end| end == "json"))
            .collect()
    }

    /// A file of the user.
    pub(crate) fn file(&self, name: &str, content: &str) -> String {
        let path = self.home.join(name);
        std::fs::write(&path, content).expect("a file");
        path.to_str().expect("a name in UTF-8").to_owned()
    }
}

/// Fetches a page of this machine.
pub(crate) fn get(url: &str) -> String {
    let rest = url.strip_prefix("http://").expect("a plain address");
    let (host, path) = rest.split_once('/').expect("a path");
    let mut stream = TcpStream::connect(host).expect("somebody listens");
    stream
        .set_read_timeout(Some(Duration::from_secs(30)))
        .expect("a limit");
    write!(
        stream,
        "GET /{path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"
    )
    .expect("sent");
    let mut page = String::new();
    let _ = stream.read_to_string(&mut page);
    page
}

/// What a run has come to.
#[derive(Debug)]
pub(crate) struct Done {
    pub(crate) code: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Done {
    pub(crate) fn new(output: Output) -> Self {
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("text");
        Self {
            code: output.status.code(),
            out: text(output.stdout),
            err: text(output.stderr),
        }
    }

    /// Expects an exit code.
    #[track_caller]
    pub(crate) fn ends(self, code: i32) -> Self {
        assert_eq!(self.code, Some(code), "{self:?}");
        self
    }

    /// Expects a failure whose reason is one line, and nothing as the result.
    #[track_caller]
    pub(crate) fn fails(self, code: i32) -> String {
        let done = self.ends(code);
        assert_eq!(done.out, "");
        assert_eq!(done.err.lines().count(), 1, "{}", done.err);
        assert!(done.err.starts_with("scs-login: "), "{}", done.err);
        done.err
    }
}

/// The program while it runs.
pub(crate) struct Running {
    pub(crate) child: Child,
    stderr: BufReader<std::process::ChildStderr>,
    read: String,
}

impl Running {
    pub(crate) fn new(command: &mut Command) -> Self {
        let mut child = command
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("it starts");
        let stderr = BufReader::new(child.stderr.take().expect("a pipe"));
        Self {
            child,
            stderr,
            read: String::new(),
        }
    }

    /// The next line that is set apart by two blanks: an address or a code.
    pub(crate) fn shown(&mut self) -> String {
        loop {
            let mut line = String::new();
            let length = self.stderr.read_line(&mut line).expect("text");
            assert_ne!(length, 0, "it ended without: {}", self.read);
            self.read.push_str(&line);
            if let Some(shown) = line.strip_prefix("  ") {
                return shown.trim().to_owned();
            }
        }
    }

    pub(crate) fn end(mut self) -> Done {
        // Whoever waits for input gets no more.
        drop(self.child.stdin.take());
        self.stderr.read_to_string(&mut self.read).expect("text");
        let mut done = Done::new(self.child.wait_with_output().expect("it ended"));
        done.err = self.read;
        done
    }
}
